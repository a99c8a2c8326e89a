//! Documents ticked, seen and asked for, by label and by keys.

use super::{State, leave};
use crate::{
    app::{
        command::Command,
        deliverable::Deliverable,
        facilitator::{Place, testing::Desk},
        page::{Ask, Asks, PageContext},
    },
    export::{Artifact, document::DocumentKind},
    sample::cilegon,
    session::{Change, PaperSize, Session, Stage},
};
use eframe::egui::{Key, Role, Theme, Ui};
use egui_kittest::{Harness, SnapshotResults, kittest::Queryable as _};
use std::sync::Arc;

type Page<'a> = Harness<'a, Desk<State>>;

/// The page, with the document that it looks at made before the next frame, as the window does.
fn show(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    if let Some(wanted) = state.wanted() {
        let document = Arc::new(wanted.artifact.preview(cx.session, wanted.lang));
        state.made(&wanted, document);
    }
    super::show(ui, cx, state, asks);
}

fn desk(session: Session) -> Desk<State> {
    let mut desk = Desk::new(session, Place::Stage(Stage::Report), show);
    desk.page.save_to("/tmp/contoh".to_owned());
    desk
}

fn page<'a>() -> Page<'a> {
    let mut page = desk(cilegon().unwrap()).harness();
    page.run();
    page
}

fn key(page: &mut Page<'_>, key: Key) {
    page.key_press(key);
    page.run();
}

#[test]
fn all_documents_are_one_button_away() {
    let mut page = page();
    page.get_by_role_and_label(Role::Button, "Semua dokumen").click();
    page.run();
    let [Ask::Documents(files, folder)] = &page.state().asked[..] else { panic!("nothing asked") };
    assert_eq!(*files, Deliverable::results().collect::<Vec<_>>());
    assert_eq!(folder.to_str(), Some("/tmp/contoh"));
}

#[test]
fn tables_are_looked_at_sheet_by_sheet_before_they_are_made() {
    let mut page = page();
    for _ in 0..7 {
        key(&mut page, Key::ArrowDown);
    }
    page.get_by_label_contains("Rekap lengkap, hal. 1 dari");
    key(&mut page, Key::PageDown);
    page.get_by_label_contains("Rekap lengkap, hal. 2 dari");
    key(&mut page, Key::ArrowDown);
    page.get_by_label_contains("Rekap ide (CSV), hal. 1 dari");
}

#[test]
fn rows_are_chosen_ticked_and_turned_by_keys() {
    let mut page = page();
    key(&mut page, Key::ArrowDown);
    let minutes = Deliverable::File(Artifact::Document(DocumentKind::Minutes));
    assert_eq!(page.state().page.shown(), minutes);
    key(&mut page, Key::Space);
    assert!(!page.state().page.ticked().contains(&minutes));
    page.get_by_label(&format!("Ekspor {} dokumen", Deliverable::results().count() - 1));
    key(&mut page, Key::PageDown);
    assert_eq!(page.state().page.page, 1);
    for _ in 0..100 {
        page.key_press(Key::PageDown);
    }
    page.run();
    let (pages, done) = page.state().page.preview.pages();
    assert!(done);
    assert_eq!(page.state().page.page, pages - 1, "not beyond the last page");
    key(&mut page, Key::Z);
    assert!(page.state().page.zoomed);
    page.get_by_label("Centang semua").click();
    page.run();
    assert_eq!(page.state().page.ticked(), Deliverable::results().collect::<Vec<_>>());
}

#[test]
fn pictures_are_seen_one_by_one_before_they_are_saved() {
    let mut page = page();
    let row = Deliverable::all().position(|one| one == Deliverable::Pictures).unwrap();
    page.state_mut().page.look_at(row);
    page.run();
    page.get_by_role_and_label(Role::Image, "01-pertanyaan.png");
    key(&mut page, Key::PageDown);
    page.get_by_role_and_label(Role::Image, "02-dinding-ide-1.png");
    for _ in 0..100 {
        page.key_press(Key::PageDown);
    }
    page.run();
    page.get_by_role_and_label(Role::Image, "poster-2.png");
    let count = page.state().page.pictures.count();
    page.get_by_label(&format!("{count} dari {count}: poster-2.png"));
    page.get_by_label("Halaman sebelumnya").click();
    page.run();
    page.get_by_role_and_label(Role::Image, "poster-1.png");
    key(&mut page, Key::Space);
    assert!(!page.state().page.ticked().contains(&Deliverable::Pictures));
}

#[test]
fn papers_for_the_room_are_seen_and_made_when_they_are_ticked() {
    let mut page = page();
    let ballots = Deliverable::File(Artifact::Document(DocumentKind::Ballots));
    let row = Deliverable::all().position(|one| one == ballots).unwrap();
    page.state_mut().page.look_at(row);
    page.run();
    // Forty-four voters and five spare, six to a page.
    assert_eq!(page.state().page.preview.pages(), (9, true));
    assert!(!page.state().page.ticked().contains(&ballots), "All documents leaves them out");
    page.get_by_label_contains("tidak termasuk Semua dokumen");
    key(&mut page, Key::Space);
    assert!(page.state().page.ticked().contains(&ballots));
    let count = Deliverable::results().count() + 1;
    page.get_by_label(&format!("Ekspor {count} dokumen"));
}

#[test]
fn settings_are_changes_that_can_be_taken_back() {
    let mut page = page();
    page.get_by_label("F4 / Folio").click();
    page.run();
    assert_eq!(page.state().session.documents().paper, PaperSize::F4);
    page.state_mut().undo();
    page.run();
    assert_eq!(page.state().session.documents().paper, PaperSize::A4);
    page.get_by_label("Isi").click();
    page.run();
    page.get_by_role_and_label(Role::MultilineTextInput, "Kop surat").focus();
    page.run();
    page.get_by_role_and_label(Role::MultilineTextInput, "Kop surat").type_text("Pemerintah Kota");
    page.run();
    let state = page.state_mut();
    let mut asks = Asks::default();
    let (room, session) = (state.room.clone(), state.session.clone());
    let cx = PageContext {
        session: &session,
        revision: state.revision,
        board: session.boards()[0].id,
        lang: state.lang,
        now: state.now,
        editable: true,
        commands: &[],
        room: &room,
    };
    leave(&cx, &mut state.page, &mut asks);
    for ask in asks.take() {
        if let Ask::Change(change) = ask {
            state.change(change).unwrap();
        }
    }
    assert_eq!(state.session.documents().letterhead, ["Pemerintah Kota"]);
}

#[test]
fn while_files_are_written_it_says_how_far_and_can_be_stopped() {
    let mut page = page();
    page.state_mut().page.writing(Some((2, 8)));
    page.run_steps(2);
    page.get_by_label("Menyusun berkas 3 dari 8…");
    page.get_by_label("Hentikan").click();
    page.run_steps(2);
    assert!(matches!(page.state().asked[..], [Ask::StopDocuments]));
    page.state_mut().page.writing(None);
    page.run();
    page.get_by_label("Buka folder").click();
    page.run();
    assert!(matches!(page.state().asked[1], Ask::Command(Command::OpenFolder)));
}

#[test]
fn until_a_document_is_made_the_page_says_so_and_then_keeps_the_last_one() {
    let session = cilegon().unwrap();
    let mut page = Desk::new(session, Place::Stage(Stage::Report), super::show).harness();
    page.run_steps(3);
    page.get_by_label("Menyiapkan pratinjau…");
    let make = |page: &mut Page<'_>| {
        let wanted = page.state_mut().page.wanted().unwrap();
        assert!(page.state_mut().page.wanted().is_none(), "asked for once");
        let document = Arc::new(wanted.artifact.preview(&page.state().session, wanted.lang));
        (wanted, document)
    };
    let (first, document) = make(&mut page);
    page.state_mut().page.made(&first, Arc::clone(&document));
    page.run();
    assert!(page.query_by_label("Menyiapkan pratinjau…").is_none());
    let pages = page.state().page.preview.pages();
    assert!(pages.0 > 3 && pages.1);
    // A change: the page before is seen until the new one is there.
    let question = "Apa yang lain?".to_owned();
    let board = page.state().board();
    page.state_mut().change(Change::SetQuestion(board, question)).unwrap();
    page.run_steps(3);
    assert!(page.query_by_label("Menyiapkan pratinjau…").is_none());
    assert_eq!(page.state().page.preview.pages(), pages);
    // Another document is none that was made, and a late answer is not taken for it.
    let (second, _) = make(&mut page);
    page.key_press(Key::ArrowDown);
    page.run_steps(3);
    let (third, minutes) = make(&mut page);
    page.state_mut().page.made(&second, document);
    page.run();
    page.get_by_label("Menyiapkan pratinjau…");
    page.state_mut().page.made(&third, minutes);
    page.run();
    assert!(page.query_by_label("Menyiapkan pratinjau…").is_none());
}

#[test]
fn an_empty_session_has_its_documents_too() {
    let session = Session::new("x".to_owned(), crate::app::facilitator::testing::start());
    let mut page = desk(session).harness();
    page.run();
    for row in 0..Deliverable::COUNT {
        page.state_mut().page.look_at(row);
        page.run();
    }
    page.get_by_label("Semua dokumen");
}

#[test]
fn the_page_looks_as_designed() {
    let mut results = SnapshotResults::new();
    let sizes = [
        ("report", Theme::Light, [1170.0, 678.0], 1),
        ("report_dark", Theme::Dark, [1170.0, 678.0], 1),
        ("report_narrow", Theme::Light, [960.0, 678.0], 1),
        ("report_pictures", Theme::Light, [1170.0, 678.0], Deliverable::COUNT - 1),
    ];
    for (name, theme, size, row) in sizes {
        let mut desk = desk(cilegon().unwrap());
        desk.page.look_at(row);
        desk.page.page = if row == 1 { 0 } else { 99 };
        let Some(mut page) = desk.picture(theme, size) else { return };
        page.run();
        results.add(page.try_snapshot(name));
    }
}
