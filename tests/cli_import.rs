//! `import FILE --into SESSION`: every kind, the report, the session afterwards, and refusals that
//! leave it as it was.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bimtek_lab::{
    sample::{Size, sample},
    session::Session,
    store,
};
use serde_json::Value;
use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let session = sample(Size::Typical, 7).unwrap();
        std::fs::write(folder.path().join("sesi.ron"), store::to_ron(&session)).unwrap();
        Self { folder }
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    fn session(&self) -> Session {
        let bytes = std::fs::read(self.folder.path().join("sesi.ron")).unwrap();
        store::from_ron(&bytes).unwrap()
    }

    fn run(&self, file: &Path, more: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_bimtek-lab"))
            .arg("import")
            .arg(file)
            .arg("--into")
            .arg(self.folder.path().join("sesi.ron"))
            .args(more)
            .output()
            .unwrap()
    }

    fn report(&self, file: &Path, more: &[&str]) -> Value {
        let out = self.run(file, &[more, &["--json"]].concat());
        let said = String::from_utf8_lossy(&out.stderr).into_owned();
        assert_eq!(out.status.code(), Some(0), "{said}");
        serde_json::from_slice(&out.stdout).unwrap()
    }
}

const CHAT: &str = "\
13/10/2022 16.20 - Pesan dan panggilan terenkripsi secara end-to-end.\n\
13/10/2022 16.25 - Admin Contoh: Loket malam hari di kelurahan\n\
13/10/2022 16.26 - +62 812-0000-0001: Siap, terima kasih Pak\n\
13/10/2022 16.27 - Admin Contoh: <Media tidak disertakan>\n";

#[test]
fn a_chat_waits_for_review_or_becomes_ideas_and_grows() {
    let desk = Desk::new();
    let ideas = desk.session().boards()[0].ideas.len();
    let chat = desk.file("Chat WhatsApp dengan Contoh.txt", CHAT.as_bytes());
    let report = desk.report(&chat, &["--kind", "auto"]);
    assert_eq!(report["kind"], "whatsapp");
    assert_eq!((&report["messages"], &report["people"]), (&3.into(), &2.into()));
    assert_eq!((&report["new"], &report["accepted"]), (&2.into(), &0.into()));
    let session = desk.session();
    assert_eq!((session.inbox().len(), session.boards()[0].ideas.len()), (2, ideas));

    // A longer export of the same chat brings only what is new, here as an idea at once.
    // What an earlier import left waiting is accepted with it.
    let longer = format!("{CHAT}13/10/2022 16.40 - Admin Contoh: Bank sampah di setiap sekolah\n");
    let chat = desk.file("Chat WhatsApp dengan Contoh.txt", longer.as_bytes());
    let report = desk.report(&chat, &["--kind", "whatsapp", "--accept", "all"]);
    assert_eq!((&report["new"], &report["accepted"]), (&1.into(), &2.into()));
    let session = desk.session();
    let last = session.boards()[0].ideas.last().unwrap().text.clone();
    assert_eq!(last, "Bank sampah di setiap sekolah");
    let renamed = desk.file("Chat WhatsApp dengan Contoh (1).txt", longer.as_bytes());
    for chat in [chat, renamed] {
        let report = desk.report(&chat, &["--accept", "all"]);
        assert_eq!((&report["new"], &report["accepted"]), (&0.into(), &0.into()));
    }
    assert_eq!(desk.session(), session, "nothing changed");
}

#[test]
fn an_open_order_of_dates_is_told_and_can_be_said() {
    let text = "3/12/24, 09:14 - Admin Contoh: Loket malam hari\n";
    for (dates, read, certain, month) in [
        (&[][..], "day-first", false, 12),
        (&["--dates", "month-first"][..], "month-first", true, 3),
    ] {
        let desk = Desk::new();
        let chat = desk.file("Chat WhatsApp dengan Contoh.txt", text.as_bytes());
        let report = desk.report(&chat, dates);
        assert_eq!((&report["dates"], &report["dates_certain"]), (&read.into(), &certain.into()));
        let at = desk.session().inbox()[0].at;
        assert_eq!(chrono::Datelike::month(&at), month);
    }
    let desk = Desk::new();
    let chat = desk.file("Chat WhatsApp dengan Contoh.txt", text.as_bytes());
    let said = desk.run(&chat, &[]).stdout;
    assert!(String::from_utf8(said).unwrap().contains("--dates month-first"));
}

#[test]
fn lists_of_every_kind_come_in_once() {
    let desk = Desk::new();
    for (kind, text, new) in [
        ("ideas", "Ide;OPD\nLoket malam hari contoh;Kelurahan Contoh Baru\n", 1),
        ("units", "Nama Unit;Singkatan\nDinas Contoh Lain;Dinlain\n", 1),
        ("inventory", "Nama Inovasi;OPD;Tahun\nSI CONTOH;Dinas Contoh Lain;2018\n", 1),
        (
            "participants",
            "Nama;NIP;No HP;Instansi\nPeserta Contoh;198001012005011001;08120000001;Dinlain\n",
            1,
        ),
    ] {
        let file = desk.file(&format!("{kind}.csv"), text.as_bytes());
        let report = desk.report(&file, &["--kind", kind]);
        assert_eq!((&report["kind"], &report["new"]), (&kind.into(), &new.into()), "{report}");
        let session = desk.session();
        let again = desk.report(&file, &["--kind", kind]);
        assert_eq!((&again["new"], &again["known"]), (&0.into(), &new.into()), "{again}");
        assert_eq!(desk.session(), session);
    }
    let session = desk.session();
    let person = &session.participants().last().unwrap().profile;
    assert_eq!((&*person.nip, &*person.phone), ("198001012005011001", "08120000001"));
    assert_eq!(session.unit(person.unit.unwrap()).unwrap().profile.short, "Dinlain");
    assert_eq!(session.inventory().last().unwrap().title, "SI CONTOH");
}

#[test]
fn another_table_is_merged() {
    let desk = Desk::new();
    let other = sample(Size::Typical, 8).unwrap();
    let count = other.boards()[0].ideas.len() - other.boards()[0].trash.len();
    let file = desk.file("meja-2.ron", store::to_ron(&other).as_bytes());
    let report = desk.report(&file, &["--kind", "session"]);
    assert_eq!((&report["kind"], &report["new"]), (&"session".into(), &count.into()));
    let before = desk.session();
    let again = desk.report(&file, &[]);
    assert_eq!((&again["new"], &again["known"]), (&0.into(), &count.into()));
    assert_eq!(desk.session(), before);
}

#[test]
fn what_cannot_be_read_says_one_sentence_and_changes_nothing() {
    let desk = Desk::new();
    let before = std::fs::read(desk.folder.path().join("sesi.ron")).unwrap();
    for (name, bytes, kind, says) in [
        ("x.xlsx", &b"PK\x03\x04 cut"[..], "auto", "tidak utuh"),
        ("x.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ideas", ".xls"),
        ("x.csv", b"", "auto", "kosong"),
        ("x.txt", b"halo dunia\n", "whatsapp", "WhatsApp"),
        ("x.ron", b"(schema: 99)", "session", "lebih baru"),
        ("x.bin", b"\x00\x01\x02\x03\xff\xfe\x00", "auto", "bukan teks"),
    ] {
        let out = desk.run(&desk.file(name, bytes), &["--kind", kind]);
        let said = String::from_utf8(out.stderr).unwrap();
        assert_eq!(out.status.code(), Some(1), "{name}: {said}");
        assert_eq!(said.trim().lines().count(), 1, "{said}");
        assert!(said.contains(says), "{name}: {said}");
        assert_eq!(std::fs::read(desk.folder.path().join("sesi.ron")).unwrap(), before);
    }
    let missing = desk.run(Path::new("tidak-ada.csv"), &[]);
    assert_eq!(missing.status.code(), Some(1));
}

#[test]
fn keyed_ballots_go_into_the_open_poll_once() {
    let desk = Desk::new();
    let before = desk.session();
    let ballots = desk.file("meja-2.txt", b"1 2\n-\nx\n1 999999\n3 satu\n2 OPD\n");
    let none = desk.run(&ballots, &["--kind", "ballots"]);
    assert_eq!(none.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&none.stderr).contains("Tidak ada pemungutan suara"));
    assert_eq!(desk.session(), before);

    let file = desk.folder.path().join("sesi.ron");
    let open = ["open", file.to_str().unwrap(), "--voters", "8", "--dots", "3"];
    let opened = Command::new(env!("CARGO_BIN_EXE_bimtek-lab")).arg("poll").args(open).output();
    assert_eq!(opened.unwrap().status.code(), Some(0));
    let report = desk.report(&ballots, &["--kind", "ballots"]);
    assert_eq!((&report["kind"], &report["new"]), (&"ballots".into(), &3.into()), "{report}");
    assert_eq!((&report["blank"], &report["invalid"]), (&1.into(), &1.into()));
    let refused = report["refused"].as_array().unwrap();
    let lines: Vec<_> = refused.iter().map(|r| r["line"].as_u64().unwrap()).collect();
    assert_eq!(lines, [4, 5]);
    assert!(refused[1]["why"].as_str().unwrap().contains("satu"));
    let session = desk.session();
    let poll = session.open_poll().unwrap().1;
    assert_eq!((poll.papers.keyed, poll.papers.invalid, poll.imports.len()), (3, 1, 1));

    // What it looks like is enough.
    let again = desk.report(&ballots, &[]);
    assert_eq!((&again["new"], &again["known"]), (&0.into(), &3.into()));
    assert_eq!(desk.session(), session, "nothing is counted twice");
    let asked = desk.report(&ballots, &["--again"]);
    assert_eq!((&asked["new"], &asked["known"]), (&3.into(), &0.into()));
    assert!(desk.session().open_poll().unwrap().1.imports[1].again);
    // Four more are more than there are voters.
    let beyond = desk.run(&ballots, &["--again"]);
    assert_eq!(beyond.status.code(), Some(1));
    let said = String::from_utf8(beyond.stderr).unwrap();
    assert!(said.contains("menjadi 11, sedangkan pemilih 8"), "{said}");
}
