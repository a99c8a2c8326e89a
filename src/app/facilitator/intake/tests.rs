use super::*;
use crate::{
    app::facilitator::{Place, board::sample, testing::Desk},
    app::page::Ask,
    session::{Change, Stage},
    store,
};
use eframe::egui::Ui;
use egui_kittest::{Harness, kittest::Queryable as _};

type Page = Harness<'static, Desk<Option<Intake>>>;

fn show(ui: &mut Ui, cx: &PageContext<'_>, state: &mut Option<Intake>, asks: &mut Asks) {
    if let Some(intake) = state
        && intake.show(&ui.ctx().clone(), cx, asks) != Outcome::Open
    {
        *state = None;
    }
}

/// The dialog over a session, after this file was read.
fn opened(session: Session, name: &str, bytes: &[u8]) -> Page {
    opened_as(session, name, bytes, None)
}

/// The same, after a person has said the order of day and month.
fn opened_as(
    session: Session,
    name: &str,
    bytes: &[u8],
    order: Option<whatsapp::DayOrder>,
) -> Page {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    let (mut intake, progress) = Intake::new(path.clone(), order);
    intake.read(read_file(&path, Lang::Indonesian, order, &progress));
    let mut desk = Desk::new(session, Place::Stage(Stage::Capture), show);
    desk.page = Some(intake);
    let mut page = desk.harness();
    page.run_steps(4);
    page
}

fn ideas(page: &Page) -> usize {
    page.state().session.boards()[0].ideas.len()
}

const IDEAS: &str = "Ide;OPD\nLoket malam;Dinas Contoh Baru\nTaman baca kelurahan;\n";

#[test]
fn a_table_is_taken_as_one_step_and_not_twice() {
    let session = sample::captured();
    let before = session.boards()[0].ideas.len();
    let mut page = opened(session, "ide.csv", IDEAS.as_bytes());
    page.get_by_label_contains("1 unit belum dikenal: Dinas Contoh Baru");
    page.get_by_label("Ambil 2").click();
    page.run_steps(4);
    assert_eq!(ideas(&page), before + 2);
    assert!(page.state().page.is_none(), "closed");
    let session = page.state().session.clone();
    let unit = session.unit(session.boards()[0].ideas[before].unit.unwrap()).unwrap();
    assert_eq!(unit.profile.name, "Dinas Contoh Baru");
    let page = opened(session, "ide.csv", IDEAS.as_bytes());
    page.get_by_label("Tidak ada yang baru");
    page.get_by_label_contains("2 sudah ada");
}

#[test]
fn a_column_can_be_given_another_meaning() {
    let table = "Kolom A;Kolom B\nabc;Bank sampah di setiap sekolah\nabd;Loket malam hari\n";
    let mut page = opened(sample::captured(), "tabel.csv", table.as_bytes());
    page.get_by_label("Isi tabel").click();
    page.run_steps(4);
    page.get_by_label("Inovasi yang sudah ada").click();
    page.run_steps(4);
    page.get_by_label("Kolom 2").click();
    page.run_steps(4);
    page.get_by_label("Nama inovasi").click();
    page.run_steps(4);
    page.get_by_label("Ambil 3");
    page.get_by_label("Baris pertama berisi judul kolom").click();
    page.run_steps(4);
    page.get_by_label("Ambil 2").click();
    page.run_steps(4);
    let titles: Vec<_> = page.state().session.inventory().iter().map(|i| &*i.title).collect();
    assert_eq!(titles, ["Bank sampah di setiap sekolah", "Loket malam hari"]);
}

#[test]
fn a_chat_goes_to_the_review_and_nothing_becomes_an_idea() {
    let chat = "13/10/2022 16.25 - Admin Contoh: Loket malam hari\n\
                13/10/2022 16.26 - Admin Contoh: Siap, terima kasih Pak\n";
    let session = sample::captured();
    let before = session.boards()[0].ideas.len();
    let name = "Chat WhatsApp dengan Contoh.txt";
    let mut page = opened(session, name, chat.as_bytes());
    page.get_by_label_contains("2 pesan, 1 orang, 1 dilewati");
    page.get_by_label("Tinjau pesan").click();
    page.run_steps(4);
    assert_eq!(page.state().session.inbox().len(), 2);
    assert_eq!(ideas(&page), before);
    let page = opened(page.state().session.clone(), name, chat.as_bytes());
    page.get_by_label("Semua pesan obrolan ini sudah pernah diimpor.");
}

#[test]
fn an_open_order_of_dates_is_asked_for_and_can_be_said_otherwise_again() {
    let chat = "3/12/24, 09:14 - Admin Contoh: Loket malam hari\n";
    let name = "Chat WhatsApp dengan Contoh.txt";
    let page = opened(sample::captured(), name, chat.as_bytes());
    page.get_by_label_contains("Tanggal 3 Desember 2024 dibaca");
    let order = Some(whatsapp::DayOrder::MonthFirst);
    let page = opened_as(sample::captured(), name, chat.as_bytes(), order);
    page.get_by_label_contains("Tanggal 12 Maret 2024 dibaca");
    let sure = chat.replace("3/12/24, 09:14", "13/12/24, 09:14");
    let page = opened(sample::captured(), name, sure.as_bytes());
    assert!(page.query_by_label_contains("dibaca:").is_none());
}

#[test]
fn a_reading_that_was_stopped_reads_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ide.csv");
    std::fs::write(&path, IDEAS).unwrap();
    let (intake, progress) = Intake::new(path.clone(), None);
    assert!(read_file(&path, Lang::Indonesian, None, &progress).is_ok());
    drop(intake);
    assert!(progress.is_stopped(), "nobody waits for what is closed");
    let answer = read_file(&path, Lang::Indonesian, None, &progress);
    assert_eq!(answer.unwrap_err(), "Pembacaan dihentikan.");
}

#[test]
fn another_session_is_compared_before_it_is_taken() {
    let mut there = sample::captured();
    let board = there.boards()[0].id;
    let words = crate::session::IdeaWords { text: "Ide dari meja dua".into(), name: String::new() };
    let idea = crate::session::NewIdea { words, ..crate::session::NewIdea::default() };
    let at = crate::app::facilitator::testing::start();
    there.apply(Change::AddIdea(board, idea), at).unwrap();
    let session = sample::captured();
    let before = session.boards()[0].ideas.len();
    let mut page = opened(session, "meja-2.ron", store::to_ron(&there).as_bytes());
    page.get_by_label("Ide dari meja dua");
    page.get_by_label("Ambil 1").click();
    page.run_steps(4);
    assert_eq!(ideas(&page), before + 1);
}

/// A poll of dots is open for so many voters.
fn voting(voters: u32) -> Session {
    let mut session = sample::captured();
    let at = crate::app::facilitator::testing::start();
    let board = session.boards()[0].id;
    let setup = Change::default_poll(session.event(), "Prioritas (contoh)".to_owned(), 4);
    let electorate = crate::session::Electorate::Seats(voters);
    let poll = crate::session::PollId(session.next_id());
    let setup = crate::session::PollSetup { electorate, ..setup };
    session.apply(Change::AddPoll(board, setup), at).unwrap();
    session.apply(Change::OpenPoll(poll), at).unwrap();
    session
}

fn papers(page: &Page) -> usize {
    page.state().session.open_poll().unwrap().1.ballots.len()
}

#[test]
fn keyed_ballots_come_in_as_one_act_and_refused_lines_are_named() {
    let text = "Nomor ide\n1 2\n-\nx\n1 999\n2 meja\n3\n";
    let mut page = opened(voting(9), "meja-2.txt", text.as_bytes());
    for label in ["Sah: 2", "Kosong: 1", "Tidak sah: 1", "Ditolak: 2"] {
        page.get_by_label(label);
    }
    page.get_by_label("Baris 5: Nomor 999 tidak ada di daftar pilihan.");
    page.get_by_label_contains("Baris 6: \u{201c}meja\u{201d}");
    page.get_by_label("Masukkan 4 kartu").click();
    page.run_steps(4);
    assert!(page.state().page.is_none(), "closed");
    let session = page.state().session.clone();
    let poll = session.open_poll().unwrap().1;
    assert_eq!((poll.ballots.len(), poll.papers.keyed, poll.papers.invalid), (3, 3, 1));
    assert_eq!(page.state().revision, 1);
    assert!(page.state().history.next_undo().is_none(), "an act on record is no step of undo");

    // The same again is told, and needs to be asked for.
    let mut page = opened(session, "salinan.txt", text.as_bytes());
    page.get_by_label_contains("sudah pernah dimasukkan");
    page.get_by_label("Masukkan 4 kartu").click();
    page.run_steps(4);
    assert_eq!((papers(&page), page.state().page.is_some()), (3, true));
    page.get_by_label_contains("Masukkan sekali lagi").click();
    page.run_steps(4);
    page.get_by_label("Masukkan 4 kartu").click();
    page.run_steps(4);
    assert_eq!(papers(&page), 6);
}

#[test]
fn more_ballots_than_voters_are_told_before_and_not_taken() {
    let mut page = opened(voting(2), "meja-2.txt", b"1\n2\n1 2\n");
    page.get_by_label_contains("Surat suara menjadi 3, sedangkan pemilih 2.");
    page.get_by_label("Masukkan 3 kartu").click();
    page.run_steps(4);
    assert_eq!(papers(&page), 0);
}

#[test]
fn ballots_without_an_open_poll_wait_outside() {
    let page = opened(sample::captured(), "meja-2.txt", b"1 2\n2\n");
    page.get_by_label_contains("Buka pemungutan suara dahulu");
}

#[test]
fn a_broken_file_says_one_sentence_and_changes_nothing() {
    for (name, bytes, sentence) in [
        ("rusak.xlsx", &b"PK\x03\x04xxxx"[..], "tidak utuh"),
        ("lama.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xx", "format Excel lama"),
        ("kosong.csv", b"", "Berkas ini kosong"),
        ("sesi.ron", b"(schema: 99)", "versi yang lebih baru"),
    ] {
        let page = opened(sample::captured(), name, bytes);
        page.get_by_label_contains(sentence);
        let changes = page.state().asked.iter().filter(|a| matches!(a, Ask::Change(_))).count();
        assert_eq!((changes, page.state().revision), (0, 0));
    }
}
