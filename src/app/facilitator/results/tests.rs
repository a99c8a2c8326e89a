//! What the page of results shows and does, found by label.

mod deciding;

use super::{State, show};
use crate::app::{
    command::Command,
    facilitator::{
        Place,
        testing::{Desk, start},
        vote::tests as vote,
    },
    page::{Ask, Export, RoomAsk},
};
use crate::session::{
    Act, Basis, Change, IdeaNumber, Method, OptionKey, PollState, Session, Stage,
};
use eframe::egui::{Key, Role, Theme};
use egui_kittest::{Harness, SnapshotResults, kittest::Queryable as _};

/// A closed poll: 1 has four dots, 5 three, 2 and 4 two, 3 one, 6 and 7 none; one blank ballot.
pub(in crate::app::facilitator) fn closed() -> Session {
    let mut session = vote::opened(true);
    let poll = vote::latest(&session);
    let ballots: [&[u32]; 5] = [&[1, 1, 2], &[1, 5, 4], &[1, 2, 4], &[5, 5, 3], &[]];
    for (unit, ideas) in (2..).zip(ballots) {
        session.apply(vote::ballot(poll, unit, ideas), start()).unwrap();
    }
    session.apply(Change::ClosePoll(poll, String::new()), start()).unwrap();
    session
}

type Page<'a> = Harness<'a, Desk<State>>;

fn page<'a>(session: Session) -> Page<'a> {
    let mut page = Desk::new(session, Place::Stage(Stage::Results), show).harness();
    page.run();
    page
}

fn chosen(page: &Page<'_>) -> Vec<u32> {
    page.state().session.chosen().map(|p| p.idea.0).collect()
}

#[test]
fn before_closing_there_is_nothing_and_nothing_can_be_told_apart() {
    let rooms: [&[u32]; 2] = [&[1, 1, 2], &[]];
    let seen = rooms.map(|ideas| {
        let mut session = vote::opened(true);
        let poll = vote::latest(&session);
        session.apply(vote::ballot(poll, 2, ideas), start()).unwrap();
        let page = page(session);
        page.get_by_label("Hasil terbuka setelah pemungutan suara ditutup.");
        vote::all_words(&page)
    });
    assert_eq!(seen[0], seen[1]);
    let open = page(vote::opened(false));
    open.get_by_label("Hasil terbuka setelah pemungutan suara ditutup.");
}

#[test]
fn ranks_ties_and_zero_rows_are_told() {
    let page = page(closed());
    for (rank, number, title, dots, ballots) in [
        (1, 1, "Antrean puskesmas lewat WhatsApp", 4, 3),
        (2, 5, "Kelas ibu hamil malam hari", 3, 2),
        (3, 2, "Data warga miskin satu pintu", 2, 2),
        (3, 4, "Peta lubang jalan, jawab 3 hari", 2, 2),
        (5, 3, "Tukar sampah plastik dengan beras", 1, 1),
        (6, 7, "Hasil laboratorium dikirim ke puskesmas pada hari yang sama.", 0, 0),
    ] {
        page.get_by_label(&format!(
            "Peringkat {rank}, nomor {number}, {title}, {dots} titik dari {ballots} suara"
        ));
    }
    page.get_by_label(
        "Seri di peringkat 3. 2 pilihan sama-sama mendapat 2 titik. Disepakati: putaran 2.",
    );
    assert_eq!(page.query_all_by_label_contains("Seri di").count(), 1, "zeros are no tie");
    page.get_by_label("5 suara masuk = 4 sah + 1 kosong. Cocok.");
}

#[test]
fn ideas_are_chosen_by_key_by_star_and_as_a_tie() {
    let mut page = page(closed());
    page.key_press(Key::S);
    page.run();
    assert_eq!(chosen(&page), [1]);
    page.key_press(Key::S);
    page.run();
    assert_eq!(chosen(&page), [0; 0], "the same key takes it back");
    page.key_press(Key::ArrowDown);
    page.run();
    page.key_press(Key::S);
    page.run();
    assert_eq!(chosen(&page), [5]);
    page.get_by_label("Tandai ide 1 terpilih").click();
    page.run();
    page.get_by_label("Pilih keduanya").click();
    page.run();
    let plans: Vec<_> = page.state().session.chosen().collect();
    let poll = vote::latest(&page.state().session);
    assert!(plans.iter().all(|p| p.choice.poll == Some(poll)));
    assert_eq!(chosen(&page).len(), 4);
    assert!(page.query_by_label("Pilih keduanya").is_none());
    page.state_mut().undo();
    page.run();
    assert_eq!(chosen(&page).len(), 2, "a tie is chosen in one step");
    page.get_by_label("Lepas tanda terpilih ide 1").click();
    page.run();
    assert_eq!(chosen(&page), [5]);
    page.get_by_label("Rekomendasi prioritas (1)");
    page.key_press(Key::F);
    page.run();
    assert!(matches!(page.state().asked[..], [Ask::Room(RoomAsk::Spotlight(IdeaNumber(5)))]));
}

#[test]
fn a_runoff_among_the_tied_goes_to_the_page_of_voting() {
    let mut page = page(closed());
    page.key_press(Key::R);
    page.run();
    assert_eq!(page.state().session.boards()[0].polls.len(), 1, "the first is not tied");
    page.get_by_label("Putaran 2").click();
    page.run();
    let polls = &page.state().session.boards()[0].polls;
    let runoff = &polls[1];
    let tied = [2, 4].map(|n| OptionKey::Idea(IdeaNumber(n))).to_vec();
    assert_eq!(runoff.setup.basis, Basis::Runoff { of: polls[0].id, options: tied });
    assert_eq!(runoff.setup.method, Method::Dots { budget: 1, max_per_option: 1 });
    assert_eq!(
        (runoff.setup.title.as_str(), runoff.state),
        ("Putaran 2: Prioritas (contoh)", PollState::Draft)
    );
    assert!(matches!(page.state().asked[..], [Ask::Command(Command::Go(Stage::Vote))]));
    // The second round ends even as well: the third is still named after the first.
    let id = runoff.id;
    let desk = page.state_mut();
    desk.change(Change::OpenPoll(id)).unwrap();
    desk.change(vote::ballot(id, 2, &[2])).unwrap();
    desk.change(vote::ballot(id, 3, &[4])).unwrap();
    desk.change(Change::ClosePoll(id, String::new())).unwrap();
    page.run();
    page.key_press(Key::R);
    page.run();
    let title = &page.state().session.boards()[0].polls[2].setup.title;
    assert_eq!(title, "Putaran 3: Prioritas (contoh)");
    page.get_by_label("Prioritas (contoh) 09.00").click();
    page.run();
    page.get_by_label_contains("Peringkat 1, nomor 1, Antrean");
}

#[test]
fn the_room_sees_the_result_row_by_row_from_below() {
    let mut page = page(closed());
    page.get_by_label("Simpan poster").click();
    page.run();
    assert!(page.state().asked.is_empty(), "there is no poster of what the room has not seen");
    page.get_by_label("Buka hasil ke ruangan").click();
    page.run();
    let poll = vote::latest(&page.state().session);
    assert_eq!(
        page.state().session.poll(poll).unwrap().1.record.last().unwrap().act,
        Act::Revealed
    );
    page.get_by_label("Buka baris berikutnya");
    assert_eq!(page.state().room.uncovered, 0);
    for uncovered in 1..=5 {
        page.key_press(Key::Space);
        page.run();
        assert_eq!(page.state().room.uncovered, uncovered);
    }
    assert!(vote::all_words(&page).iter().any(|w| w == "Ruangan melihat hasil, masih tertutup 2"));
    // Space on a button that has the focus presses the button and nothing else.
    page.get_by_label("Pilih tanpa suara").focus();
    page.run();
    page.key_press(Key::Space);
    page.run();
    assert_eq!(page.state().room.uncovered, 5);
    page.key_press(Key::Escape);
    page.run();
    page.get_by_label("Buka semua").click();
    page.run();
    assert!(vote::all_words(&page).iter().any(|w| w == "Ruangan melihat semua baris"));
    page.get_by_label("Simpan poster").click();
    page.run();
    let last = page.state().asked.last();
    assert!(matches!(last, Some(Ask::Export(Export::Poster(of))) if *of == poll));
}

#[test]
fn choosing_without_votes_needs_an_idea_and_a_reason() {
    let mut page = page(vote::day());
    page.get_by_label("Pilih tanpa suara").click();
    page.run();
    let number = (Role::TextInput, "Nomor ide");
    assert!(page.get_by_role_and_label(number.0, number.1).is_focused());
    page.get_by_role_and_label(number.0, number.1).type_text("71");
    page.run();
    page.get_by_label("Nomor 71 tidak ada di papan.");
    page.key_press(Key::Backspace);
    page.key_press(Key::Backspace);
    page.get_by_role_and_label(number.0, number.1).type_text("3");
    page.run();
    page.get_by_label("Tukar sampah plastik dengan beras");
    page.get_by_label("Tandai terpilih").click();
    page.run();
    page.get_by_label("Mohon tuliskan alasannya.");
    let reason = (Role::MultilineTextInput, "Alasan (dicatat)");
    page.get_by_role_and_label(reason.0, reason.1).focus();
    page.run();
    page.get_by_role_and_label(reason.0, reason.1).type_text("Penugasan langsung");
    page.run();
    page.get_by_label("Tandai terpilih").click();
    page.run();
    let plan = page.state().session.chosen().next().unwrap().clone();
    assert_eq!((plan.board, plan.idea), (page.state().board(), IdeaNumber(3)));
    assert_eq!((plan.choice.poll, plan.choice.reason.as_str()), (None, "Penugasan langsung"));
    page.get_by_label("3 Tukar sampah plastik dengan beras 0/3");
    page.get_by_label("Ke rencana aksi").click();
    page.run();
    assert!(matches!(page.state().asked[..], [Ask::Command(Command::Go(Stage::Plan))]));
}

#[test]
fn the_summary_is_exported_by_key() {
    let mut page = page(closed());
    page.key_press_modifiers(eframe::egui::Modifiers::COMMAND, Key::E);
    page.run();
    assert!(matches!(page.state().asked[..], [Ask::Export(Export::RecapCsv)]));
}

#[test]
fn the_page_looks_as_accepted() {
    let mut results = SnapshotResults::new();
    let wide = [1170.0, 678.0];
    for (theme, size, name) in [
        (Theme::Light, wide, "results"),
        (Theme::Dark, wide, "results_dark"),
        (Theme::Light, [960.0, 610.0], "results_narrow"),
    ] {
        let desk = Desk::new(closed(), Place::Stage(Stage::Results), show);
        let Some(mut page) = desk.picture(theme, size) else { return };
        page.run();
        page.key_press(Key::S);
        page.run();
        results.add(page.try_snapshot(name));
    }
    for (theme, name) in [(Theme::Light, "results_scores"), (Theme::Dark, "results_scores_dark")] {
        let desk = Desk::new(deciding::scored(), Place::Stage(Stage::Results), show);
        let Some(mut page) = desk.picture(theme, wide) else { return };
        page.run();
        results.add(page.try_snapshot(name));
    }
}
