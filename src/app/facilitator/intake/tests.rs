use super::*;
use crate::{
    app::facilitator::{Place, board::sample, testing::Desk},
    app::page::Ask,
    session::{Change, Stage},
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
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    let (mut intake, stop) = Intake::new(path.clone());
    intake.read(read_file(&path, Lang::Indonesian, None, &stop));
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
