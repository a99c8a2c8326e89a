use super::*;
use crate::{
    app::facilitator::{
        Place,
        board::sample,
        testing::{self, Desk},
    },
    session::{
        Basis, Board, Change, Electorate, IdeaWords, Mark, Method, NewIdea, OptionKey, Order,
        PollSetup, Session, Voter,
    },
};
use eframe::egui::{
    Event, Modifiers, PointerButton, Pos2, Theme, TouchDeviceId, TouchId, TouchPhase, vec2,
};
use egui_kittest::{
    Harness, SnapshotResults,
    kittest::{NodeT as _, Queryable as _},
};

type Page = Harness<'static, Desk<State>>;

fn desk(session: Session) -> Desk<State> {
    Desk::new(session, Place::Stage(Stage::Group), show)
}

fn page(session: Session) -> Page {
    let mut page = desk(session).harness();
    page.run_steps(6);
    page
}

fn board(page: &Page) -> &Board {
    &page.state().session.boards()[0]
}

fn numbers(list: &[IdeaNumber]) -> Vec<u32> {
    list.iter().map(|n| n.0).collect()
}

fn theme(page: &Page, column: usize) -> Vec<u32> {
    numbers(&board(page).themes[column].ideas)
}

fn press(page: &mut Page, key: Key) {
    page.key_press(key);
    page.run_steps(4);
}

/// The middle of the card of an idea.
fn card(page: &Page, number: u32) -> Pos2 {
    page.get_by_label_contains(&format!("Ide {number}: ")).rect().center()
}

fn drag(page: &mut Page, from: Pos2, to: Pos2) {
    page.drag_at(from);
    page.run_steps(2);
    page.hover_at(from + vec2(9.0, 9.0));
    page.run_steps(2);
    page.hover_at(to);
    page.run_steps(3);
}

#[test]
fn a_card_is_carried_to_a_column_and_stands_where_the_line_was() {
    let mut page = page(sample::grouped());
    let (from, to) = (card(&page, 64), card(&page, 14));
    let before = theme(&page, 0);
    assert!(!before.contains(&64));
    drag(&mut page, from, to + vec2(60.0, -52.0));
    page.drop_at(to + vec2(60.0, -52.0));
    page.run_steps(4);
    let after = theme(&page, 0);
    let at = after.iter().position(|n| *n == 64).expect("in the first column");
    assert_eq!(after.get(at + 1), Some(&14), "just before the card it was held over");
}

#[test]
fn keys_sort_the_tray_with_one_hand() {
    let mut page = page(sample::grouped());
    let tray = numbers(&board(&page).tray);
    page.get_by_label_contains(&format!("Ide {}: ", tray[0])).focus();
    page.run_steps(2);
    press(&mut page, Key::Num2);
    assert!(theme(&page, 1).contains(&tray[0]));
    press(&mut page, Key::Num3);
    assert!(theme(&page, 2).contains(&tray[1]), "the next card has the keyboard");
}

#[test]
fn a_new_theme_takes_the_selected_cards() {
    let mut page = page(sample::grouped());
    let tray = numbers(&board(&page).tray);
    let themes = board(&page).themes.len();
    press(&mut page, Key::Space);
    press(&mut page, Key::ArrowDown);
    press(&mut page, Key::Space);
    press(&mut page, Key::T);
    assert_eq!(board(&page).themes.len(), themes + 1);
    let mut inside: Vec<u32> = theme(&page, themes);
    inside.sort_unstable();
    let mut wanted = tray[..2].to_vec();
    wanted.sort_unstable();
    assert_eq!(inside, wanted);
}

#[test]
fn cards_are_merged_and_taken_apart_again() {
    let mut page = page(sample::grouped());
    let tray = numbers(&board(&page).tray);
    press(&mut page, Key::Space);
    press(&mut page, Key::ArrowDown);
    press(&mut page, Key::Space);
    press(&mut page, Key::G);
    let merged = |page: &Page| board(page).ideas.iter().filter(|i| !i.merged.is_empty()).count();
    let before = merged(&page);
    assert!(before >= 1);
    let holder =
        board(&page).ideas.iter().rev().find(|i| i.merged.iter().any(|n| tray[..2].contains(&n.0)));
    let holder = holder.unwrap().number;
    assert_eq!(page.state().page.cursor, Some(holder), "the merged card has the keyboard");
    press(&mut page, Key::P);
    assert_eq!(merged(&page), before - 1);
}

/// Hands the page what the background would have found by now.
fn find_suggestions(page: &mut Page) {
    let found = Found::look(board(page), &|| false).unwrap();
    page.state_mut().page.found(found);
    page.run_steps(3);
}

/// Five ideas of which three say the same, all in the tray.
fn duplicates() -> Session {
    let mut session = testing::session([]);
    let board = session.boards()[0].id;
    for text in [
        "Ambil nomor antrian pkm via WA",
        "Taman baca di balai warga",
        "Antrean puskesmas lewat WhatsApp",
        "Bank sampah di setiap RW",
        "Nomor antrean puskesmas diambil lewat WA",
    ] {
        let words = IdeaWords { text: text.to_owned(), name: String::new() };
        let idea = NewIdea { words, ..Default::default() };
        session.apply(Change::AddIdea(board, idea), testing::start()).unwrap();
    }
    session
}

fn with_duplicates() -> Page {
    let mut page = page(duplicates());
    find_suggestions(&mut page);
    page
}

#[test]
fn near_duplicates_are_reviewed_and_taken_in_part() {
    let mut page = with_duplicates();
    page.get_by_label_contains("3 ide mirip: ");
    press(&mut page, Key::S);
    for number in [1, 3, 5] {
        page.get_by_label(&format!("Ikutkan {number}"));
    }
    page.get_by_label("Ikutkan 1").click();
    page.run_steps(3);
    page.get_by_label("Teks 5 yang tampil").click();
    page.run_steps(3);
    page.get_by_label("Gabungkan 2").click();
    page.run_steps(4);
    assert_eq!(numbers(&board(&page).idea(IdeaNumber(5)).unwrap().merged), [3]);
    assert!(board(&page).idea(IdeaNumber(1)).unwrap().place.is_on_board());
    page.state_mut().undo();
    page.run_steps(3);
    assert_eq!(board(&page).tray.len(), 5, "one step of undo");
}

#[test]
fn the_text_in_front_is_always_among_those_that_are_merged() {
    let mut page = with_duplicates();
    press(&mut page, Key::S);
    for number in [1, 3, 5] {
        page.get_by_label(&format!("Teks {number} yang tampil")).click();
        page.run_steps(2);
        page.get_by_label(&format!("Ikutkan {number}")).click();
        page.run_steps(2);
        page.get_by_label(&format!("Ikutkan {number}")).click();
        page.run_steps(2);
    }
    page.get_by_label("Gabungkan 3").click();
    page.run_steps(4);
    let holders = board(&page).ideas.iter().filter(|i| !i.merged.is_empty()).count();
    assert_eq!((holders, board(&page).tray.len()), (1, 3));
}

#[test]
fn what_is_dismissed_is_gone_for_good_and_can_be_brought_back_by_undo() {
    let mut page = with_duplicates();
    page.key_press_modifiers(Modifiers::SHIFT, Key::S);
    page.run_steps(4);
    assert_eq!(board(&page).dismissed.len(), 1);
    assert!(page.query_by_label_contains("3 ide mirip").is_none());
    find_suggestions(&mut page);
    assert!(page.query_by_label_contains("3 ide mirip").is_none(), "nor with the next search");
    page.state_mut().undo();
    page.run_steps(3);
    find_suggestions(&mut page);
    page.get_by_label_contains("3 ide mirip");
}

#[test]
fn a_suggestion_that_no_longer_holds_is_not_shown() {
    let mut page = with_duplicates();
    let board = page.state().board();
    let trash = Change::TrashIdeas(board, vec![IdeaNumber(3)]);
    page.state_mut().change(trash).unwrap();
    page.run_steps(2);
    assert!(page.query_by_label_contains("3 ide mirip").is_none(), "before the next search");
}

#[test]
fn a_proposed_theme_is_renamed_and_taken_in_part() {
    let mut page = page(sample::captured());
    find_suggestions(&mut page);
    let before = board(&page).tray.len();
    press(&mut page, Key::U);
    let label = {
        let tick = page.get_all_by_label_contains("Ikutkan ").next().unwrap();
        tick.click();
        tick.accesskit_node().label().unwrap()
    };
    page.run_steps(3);
    let left_out: u32 = label.trim_start_matches("Ikutkan ").parse().unwrap();
    page.get_by_label_contains("Jadikan tema berisi ").click();
    page.run_steps(4);
    let made = &board(&page).themes[0];
    assert!(!made.look.name.is_empty());
    assert!(made.ideas.len() > 1 && !made.ideas.contains(&IdeaNumber(left_out)));
    assert_eq!(board(&page).tray.len() + made.ideas.len(), before);
}

#[test]
fn a_card_goes_to_a_theme_that_is_found_by_name() {
    let mut page = page(sample::grouped());
    let tray = numbers(&board(&page).tray);
    press(&mut page, Key::M);
    page.event(Event::Text("bencana".to_owned()));
    page.run_steps(3);
    press(&mut page, Key::Enter);
    assert!(theme(&page, 8).contains(&tray[0]));
    press(&mut page, Key::M);
    page.event(Event::Text("Pariwisata".to_owned()));
    page.run_steps(3);
    press(&mut page, Key::Enter);
    let last = board(&page).themes.last().unwrap();
    assert_eq!((last.look.name.as_str(), last.ideas.len()), ("Pariwisata", 1));
    assert!(page.state().page.naming.is_none(), "it has its name");
}

#[test]
fn the_card_at_hand_says_which_themes_fit() {
    let mut page = page(sample::grouped());
    find_suggestions(&mut page);
    page.state_mut().page.find(IdeaNumber(66));
    page.run_steps(4);
    let card = page.get_by_label_contains("Ide 66: ");
    let spoken = card.accesskit_node().label().unwrap();
    let fits = spoken.split_once("cocok dengan ").expect("a theme fits").1;
    assert!(fits.contains("Antrean & waktu tunggu"), "{spoken}");
}

#[test]
fn a_band_over_the_ground_selects_what_it_touches_and_escape_brings_back() {
    let mut page = page(sample::grouped());
    let tray = numbers(&board(&page).tray);
    let (first, second) = (card(&page, tray[0]), card(&page, tray[1]));
    // From the margin left of the first card.
    let from = eframe::egui::pos2(6.0, first.y);
    drag(&mut page, from, second);
    let mut selected = numbers(&page.state().page.selected);
    selected.sort_unstable();
    let mut wanted = tray[..2].to_vec();
    wanted.sort_unstable();
    assert_eq!(selected, wanted);
    page.drop_at(second);
    page.run_steps(3);
    press(&mut page, Key::Num2);
    assert!(tray[..2].iter().all(|n| theme(&page, 1).contains(n)));

    let third = card(&page, tray[2]);
    drag(&mut page, from, third);
    assert!(!page.state().page.selected.is_empty());
    press(&mut page, Key::Escape);
    assert!(page.state().page.selected.is_empty() && page.state().page.band.is_none());
}

#[test]
fn a_finger_carries_a_card_and_does_not_draw_a_band() {
    let mut page = page(sample::grouped());
    let (from, to) = (card(&page, 64), card(&page, 31));
    let touch = |page: &mut Page, phase, pos: Pos2| {
        // As the window hands a finger on: the touch, and a pointer that goes along with it.
        let (device_id, id) = (TouchDeviceId(1), TouchId(1));
        page.event(Event::Touch { device_id, id, phase, pos, force: None });
        page.event(Event::PointerMoved(pos));
        if phase != TouchPhase::Move {
            let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
            let pressed = phase == TouchPhase::Start;
            page.event(Event::PointerButton { pos, button, pressed, modifiers });
        }
        page.run_steps(3);
    };
    for (phase, at) in [
        (TouchPhase::Start, from),
        (TouchPhase::Move, from + vec2(12.0, 4.0)),
        (TouchPhase::Move, to),
        (TouchPhase::End, to),
    ] {
        touch(&mut page, phase, at);
    }
    assert!(theme(&page, 2).contains(&64));
    let ground = eframe::egui::pos2(6.0, from.y);
    touch(&mut page, TouchPhase::Start, ground);
    touch(&mut page, TouchPhase::Move, from);
    assert!(page.state().page.band.is_none(), "a finger over the ground scrolls");
}

#[test]
fn escape_takes_a_drag_back_and_keys_wait_behind_a_dialog() {
    let mut page = page(sample::grouped());
    let before = page.state().session.clone();
    let (from, to) = (card(&page, 64), card(&page, 14));
    drag(&mut page, from, to);
    assert!(page.state().page.drag.is_some());
    press(&mut page, Key::Escape);
    page.drop_at(to);
    page.run_steps(3);
    assert!(page.state().session == before);
    find_suggestions(&mut page);
    press(&mut page, Key::M);
    press(&mut page, Key::Delete);
    assert!(page.state().session == before, "the list has the keyboard");
}

/// The sample board after a poll in which 66 got two dots and 65 one, revealed.
fn after_a_poll() -> Page {
    let mut session = sample::grouped();
    let board = session.boards()[0].id;
    let mut go = |change| session.apply(change, testing::start()).unwrap();
    let setup = PollSetup {
        title: "Suara pertama".to_owned(),
        basis: Basis::Ideas,
        method: Method::Dots { budget: 3, max_per_option: 3 },
        electorate: Electorate::Seats(1),
        secret: true,
        order: Order::ByNumber,
    };
    go(Change::AddPoll(board, setup));
    let poll = session.boards()[0].polls[0].id;
    let mark = |n, dots| Mark { option: OptionKey::Idea(IdeaNumber(n)), dots };
    for change in [
        Change::OpenPoll(poll),
        Change::CastBallot { poll, voter: Voter::Seat(1), marks: vec![mark(66, 2), mark(65, 1)] },
        Change::ClosePoll(poll, String::new()),
        Change::RevealPoll(poll),
    ] {
        session.apply(change, testing::start()).unwrap();
    }
    page(session)
}

#[test]
fn a_merge_after_a_poll_says_what_the_results_keep_before_it_is_made() {
    let mut page = after_a_poll();
    page.state_mut().page.selected = vec![IdeaNumber(66), IdeaNumber(65)];
    page.state_mut().page.find(IdeaNumber(66));
    page.run_steps(4);
    press(&mut page, Key::G);
    page.get_by_label_contains("2 suara, peringkat 1");
    page.get_by_label_contains("1 suara, peringkat 2");
    assert!(board(&page).idea(IdeaNumber(66)).unwrap().merged.is_empty(), "not made yet");
    page.get_by_label("Batal").click();
    page.run_steps(4);
    assert!(board(&page).idea(IdeaNumber(66)).unwrap().merged.is_empty());
    page.state_mut().page.selected = vec![IdeaNumber(66), IdeaNumber(65)];
    press(&mut page, Key::G);
    press(&mut page, Key::Enter);
    assert_eq!(numbers(&board(&page).idea(IdeaNumber(66)).unwrap().merged), [65]);
    page.state_mut().undo();
    page.run_steps(3);
    assert!(board(&page).idea(IdeaNumber(66)).unwrap().merged.is_empty());
}

#[test]
fn moving_after_a_poll_is_told_once() {
    let mut page = after_a_poll();
    page.get_by_label("Hasil suara tetap");
    let tray = numbers(&board(&page).tray);
    press(&mut page, Key::Num2);
    assert!(!theme(&page, 1).contains(&tray[0]), "it is told first");
    press(&mut page, Key::Enter);
    assert!(theme(&page, 1).contains(&tray[0]));
    press(&mut page, Key::Num3);
    assert!(theme(&page, 2).contains(&tray[1]), "and not again");
}

/// A card over the first column, its line and the suggestions, as in the design.
#[test]
fn the_page_looks_as_accepted_while_a_card_is_carried() {
    let mut results = SnapshotResults::new();
    for (theme, size, name) in [
        (Theme::Light, [1170.0, 678.0], "group"),
        (Theme::Dark, [1170.0, 678.0], "group_dark"),
        (Theme::Light, [960.0, 610.0], "group_narrow"),
    ] {
        let mut session = sample::grouped();
        let board = session.boards()[0].id;
        for text in
            ["Pojok laktasi di semua kantor pelayanan", "Loket sore bagi warga yang bekerja"]
        {
            let words = IdeaWords { text: text.to_owned(), name: String::new() };
            let idea = NewIdea { words, ..NewIdea::default() };
            session.apply(Change::AddIdea(board, idea), testing::start()).unwrap();
        }
        let Some(mut page) = desk(session).picture(theme, size) else { return };
        page.run_steps(6);
        find_suggestions(&mut page);
        let (from, over) = (card(&page, 64), card(&page, 14));
        let to = over + vec2(50.0, -46.0);
        drag(&mut page, from, to);
        results.add(page.try_snapshot(name));
    }
}

#[test]
fn the_reviews_look_as_accepted() {
    let mut results = SnapshotResults::new();
    for (session, theme, key, name) in [
        (duplicates(), Theme::Light, Key::S, "group_similar"),
        (sample::captured(), Theme::Dark, Key::U, "group_proposal"),
    ] {
        let Some(mut page) = desk(session).picture(theme, [1170.0, 678.0]) else { return };
        page.run_steps(6);
        find_suggestions(&mut page);
        press(&mut page, key);
        results.add(page.try_snapshot(name));
    }
}

#[test]
fn selected_cards_of_a_theme_are_split_off_into_a_new_one_and_undo_brings_them_back() {
    let mut page = page(sample::grouped());
    let before = board(&page).clone();
    let menu = words::theme_menu(page.state().lang, &before.themes[0].look.name);
    page.get_by_label(&menu).click();
    page.run_steps(4);
    page.get_by_label("Pilih semua kartunya").click();
    page.run_steps(4);
    let cards = theme(&page, 0);
    let mut selected = numbers(&page.state().page.selected);
    selected.sort_unstable();
    let mut sorted = cards.clone();
    sorted.sort_unstable();
    assert_eq!(selected, sorted);
    page.get_by_label(&menu).click();
    page.run_steps(4);
    page.get_by_label("Pisahkan kartu terpilih ke tema baru").click();
    page.run_steps(4);
    let after = board(&page);
    assert_eq!(after.themes.len(), before.themes.len() + 1);
    let newest = after.themes.iter().max_by_key(|t| t.id).expect("the new theme");
    assert_eq!(numbers(&newest.ideas), cards);
    assert!(after.themes.iter().any(|t| t.id == before.themes[0].id && t.ideas.is_empty()));
    page.state_mut().undo();
    page.run_steps(2);
    assert_eq!(board(&page).themes, before.themes);
}

#[test]
fn cards_for_the_wall_are_one_button_away() {
    let mut page = page(sample::captured());
    page.get_by_label("Cetak kartu ide").click();
    page.run_steps(3);
    assert!(matches!(
        page.state().asked[..],
        [crate::app::page::Ask::Command(Command::PrintIdeaCards)]
    ));
}
