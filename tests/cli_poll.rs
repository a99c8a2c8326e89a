//! `poll open|close|reveal|results` from outside: every method, what is refused, and that a
//! secret poll tells nothing before it is closed.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bimtek_lab::{
    sample::{Size, sample},
    session::{Change, Session},
    store,
};
use serde_json::Value;
use std::{path::PathBuf, process::Command};

struct Desk {
    folder: tempfile::TempDir,
}

fn now() -> chrono::NaiveDateTime {
    chrono::NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(13, 0, 0).unwrap()
}

impl Desk {
    /// A session whose polls are all behind it.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut session = sample(Size::Typical, 7).unwrap();
        if let Some((_, poll)) = session.open_poll() {
            let id = poll.id;
            session.apply(Change::CancelPoll(id, "Uji".to_owned()), now()).unwrap();
        }
        std::fs::write(folder.path().join("sesi.ron"), store::to_ron(&session)).unwrap();
        Self { folder }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("sesi.ron")
    }

    fn session(&self) -> Session {
        store::from_ron(&std::fs::read(self.path()).unwrap()).unwrap()
    }

    fn run(&self, command: &[&str], file: &str, more: &[&str]) -> Result<String, String> {
        let out = Command::new(env!("CARGO_BIN_EXE_bimtek-lab"))
            .args(command)
            .arg(self.folder.path().join(file))
            .args(more)
            .output()
            .unwrap();
        let said = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        match out.status.code() {
            Some(0) => Ok(said(out.stdout)),
            Some(1) => Err(said(out.stderr)),
            other => panic!("{other:?}: {}", said(out.stderr)),
        }
    }

    fn poll(&self, what: &str, more: &[&str]) -> Result<String, String> {
        self.run(&["poll", what], "sesi.ron", more)
    }

    fn bring(&self, ballots: &str) -> Value {
        std::fs::write(self.folder.path().join("kartu.txt"), ballots).unwrap();
        let into = self.path();
        let more = ["--into", into.to_str().unwrap(), "--kind", "ballots", "--json"];
        serde_json::from_str(&self.run(&["import"], "kartu.txt", &more).unwrap()).unwrap()
    }

    fn results(&self) -> Value {
        serde_json::from_str(&self.poll("results", &["--json"]).unwrap()).unwrap()
    }
}

/// Three ideas that are cards on the board.
fn three(session: &Session) -> [u32; 3] {
    let mut cards = session.boards()[0].cards().map(|idea| idea.number.0);
    [cards.next().unwrap(), cards.next().unwrap(), cards.next().unwrap()]
}

#[test]
fn a_poll_of_dots_from_the_opening_to_the_reveal() {
    let desk = Desk::new();
    let [a, b, c] = three(&desk.session());
    let said = desk.poll("open", &["--dots", "3", "--max-per-option", "2", "--voters", "6"]);
    assert!(said.unwrap().contains("6 pemilih · rahasia"));
    assert!(desk.poll("open", &[]).unwrap_err().contains("masih dibuka"));
    let report = desk.bring(&format!("{a} {a} {b}\n{a} {c}\n{b}\n-\n{a} {a} {a}\n"));
    assert_eq!((&report["new"], &report["refused"][0]["line"]), (&4.into(), &5.into()));

    // Nobody sees a tally while it is open.
    let open = desk.results();
    assert_eq!((&open["state"], &open["secret"]), (&"open".into(), &true.into()));
    assert_eq!(open["results"].as_array().unwrap().len(), 0);
    assert_eq!(open["by_theme"].as_array().unwrap().len(), 0);
    assert_eq!(open["reconciliation"]["valid"], 3);
    let told = desk.poll("results", &[]).unwrap();
    assert!(told.contains("Perolehan baru ada setelah pemungutan ditutup."), "{told}");

    desk.poll("close", &[]).unwrap();
    let closed = desk.results();
    assert_eq!((&closed["state"], &closed["revealed"]), (&"closed".into(), &false.into()));
    let row = |i: usize| {
        let row = &closed["results"][i];
        [&row["option"], &row["total"], &row["rank"]].map(|v| v.as_u64().unwrap())
    };
    // Worked out by hand: a 2+1, b 1+1, c 1.
    assert_eq!([row(0), row(1), row(2)], [[a.into(), 3, 1], [b.into(), 2, 2], [c.into(), 1, 3]]);
    assert!(closed["results"][0]["title"].is_string());
    assert_eq!(closed["results"][2]["tied"], false);
    assert_eq!(closed["results"][3]["tied"], true, "all others have none");
    // 2, 1, 0 of three valid ballots: the root of 2/3.
    assert_eq!(closed["results"][0]["spread"]["deviation"], 0.82);
    let counted = &closed["reconciliation"];
    let of = |name: &str| counted[name].as_i64().unwrap();
    assert_eq!((of("eligible"), of("valid"), of("blank"), of("missing")), (6, 3, 1, 2));
    assert_eq!((of("difference"), &counted["adds_up"]), (0, &true.into()));

    desk.poll("reveal", &[]).unwrap();
    assert_eq!(desk.results()["revealed"], true);
    assert!(desk.poll("reveal", &[]).is_err(), "once");
    assert!(desk.poll("close", &[]).unwrap_err().contains("Tidak ada pemungutan suara"));
}

#[test]
fn what_does_not_add_up_is_closed_with_a_reason_that_stays() {
    let desk = Desk::new();
    let [a, ..] = three(&desk.session());
    desk.poll("open", &["--method", "choice", "--voters", "9"]).unwrap();
    desk.bring(&format!("{a}\n{a}\n"));
    let mut session = desk.session();
    let poll = session.open_poll().unwrap().1.id;
    session.apply(Change::SetPapers { poll, handed_out: Some(3), invalid: 0 }, now()).unwrap();
    std::fs::write(desk.path(), store::to_ron(&session)).unwrap();
    let refused = desk.poll("close", &[]).unwrap_err();
    assert!(refused.contains("selisih -1") && refused.contains("--reason"), "{refused}");
    assert!(desk.session().open_poll().is_some());
    desk.poll("close", &["--reason", "Satu kartu dibawa pulang"]).unwrap();
    let closed = desk.results();
    assert_eq!(closed["reconciliation"]["difference"], -1);
    let record = closed["record"].as_array().unwrap();
    assert_eq!(record.last().unwrap()["reason"], "Satu kartu dibawa pulang");
    assert!(desk.poll("results", &[]).unwrap().contains("Satu kartu dibawa pulang"));
}

#[test]
fn every_method_and_every_sheet_is_opened() {
    for (rules, method, criteria) in [
        (&["--method", "approval", "--open-ballots"][..], "approval", 0),
        (&["--on", "themes", "--method", "choice"], "choice", 0),
        (&["--method", "score"], "score", 3),
        (&["--method", "score", "--criteria", "apkl"], "score", 4),
        (&["--method", "score", "--criteria", "nuf"], "score", 3),
        (&["--method", "score", "--criteria", "pp38"], "score", 5),
        (&["--method", "score", "--criteria", "impact-effort"], "score", 2),
    ] {
        let desk = Desk::new();
        desk.poll("open", &[rules, &["--voters", "4"]].concat()).unwrap();
        let session = desk.session();
        let poll = session.open_poll().unwrap().1;
        assert_eq!(poll.setup.method.sheet().map_or(0, |s| s.criteria.len()), criteria);
        assert_eq!(poll.setup.secret, method != "approval");
        assert_eq!(desk.results()["method"], method);
    }
}

#[test]
fn scores_are_told_by_option_and_criterion() {
    let desk = Desk::new();
    let [a, b, _] = three(&desk.session());
    desk.poll("open", &["--method", "score", "--criteria", "usg", "--voters", "4"]).unwrap();
    desk.bring(&format!("{a}:5,4,4 {b}:1,1,1\n{a}:4,4,4 {b}:5,-,1\n"));
    desk.poll("close", &[]).unwrap();
    let result = desk.results();
    let row = &result["results"][0];
    assert_eq!((&row["option"], &row["total"], &row["rank"]), (&a.into(), &12.5.into(), &1.into()));
    let urgency = &row["scores"]["criteria"][0];
    assert_eq!((&urgency["criterion"], &urgency["value"]), (&"Urgency".into(), &4.5.into()));
    let other = &result["results"][1];
    assert_eq!(
        (&other["scores"]["complete"], &other["scores"]["incomplete"]),
        (&1.into(), &1.into())
    );
    assert_eq!(other["scores"]["criteria"][0]["dissent"], true);
    let rest = &result["results"][2];
    assert_eq!((&rest["rank"], &rest["complete"]), (&0.into(), &false.into()));
}

#[test]
fn rules_that_say_nothing_are_refused() {
    let desk = Desk::new();
    let before = desk.session();
    for rules in [
        &["--method", "choice", "--dots", "4"][..],
        &["--criteria", "nuf"],
        &["--dots", "3", "--max-per-option", "4"],
        &["--voters", "0"],
        &["--dots", "0"],
    ] {
        let said = desk.poll("open", rules).unwrap_err();
        assert_eq!(said.trim().lines().count(), 1, "{said}");
        assert_eq!(desk.session(), before);
    }
    assert!(desk.poll("close", &[]).is_err());
    let missing = desk.run(&["poll", "results"], "tidak-ada.ron", &[]);
    assert!(missing.is_err());
}
