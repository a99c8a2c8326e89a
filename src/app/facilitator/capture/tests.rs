use super::*;
use crate::{
    app::facilitator::{Place, board::sample, testing::Desk},
    app::{page::Ask, text::Lang},
    session::Stage,
    session::{Place as IdeaPlace, Session},
};
use eframe::egui::{Key, Modifiers};
use egui_kittest::{Harness, kittest::Queryable as _};

type Page = Harness<'static, Desk<State>>;

fn page(session: Session) -> Page {
    let mut page = Desk::new(session, Place::Stage(Stage::Capture), show).harness();
    page.run_steps(3);
    page
}

fn type_text(page: &mut Page, text: &str) {
    page.event(eframe::egui::Event::Text(text.to_owned()));
    page.run_steps(1);
}

fn press(page: &mut Page, key: Key) {
    page.key_press(key);
    page.run_steps(3);
}

fn texts(page: &Page) -> Vec<String> {
    page.state().session.boards()[0].ideas.iter().map(|idea| idea.text.clone()).collect()
}

#[test]
fn twenty_ideas_go_in_as_fast_as_they_are_typed() {
    let mut page = page(Session::new("uji".to_owned(), chrono::NaiveDateTime::default()));
    for n in 1..=20 {
        type_text(&mut page, &format!("Ide cepat {n}"));
        press(&mut page, Key::Enter);
    }
    let all = texts(&page);
    assert_eq!(all.len(), 20);
    assert_eq!((all[0].as_str(), all[19].as_str()), ("Ide cepat 1", "Ide cepat 20"));
    press(&mut page, Key::Enter);
    assert_eq!(texts(&page).len(), 20, "an empty bar saves nothing");
}

#[test]
fn the_unit_is_found_by_a_few_letters_and_sticks() {
    let mut page = page(sample::captured());
    let before = texts(&page).len();
    press(&mut page, Key::Tab);
    page.run_steps(4);
    type_text(&mut page, "dsdkcpl");
    page.run_steps(6);
    press(&mut page, Key::Enter);
    page.run_steps(6);
    for text in ["Ide satu", "Ide dua"] {
        type_text(&mut page, text);
        press(&mut page, Key::Enter);
    }
    let session = &page.state().session;
    let names: Vec<&str> = session.boards()[0].ideas[before..]
        .iter()
        .map(|i| i.unit.and_then(|u| session.unit(u)).unwrap().profile.name.as_str())
        .collect();
    assert_eq!(names, ["Disdukcapil", "Disdukcapil"]);
}

#[test]
fn shift_enter_makes_a_line_and_enter_saves() {
    let mut page = page(sample::captured());
    type_text(&mut page, "Baris satu");
    page.key_press_modifiers(Modifiers::SHIFT, Key::Enter);
    page.run_steps(2);
    type_text(&mut page, "baris dua");
    press(&mut page, Key::Enter);
    assert_eq!(texts(&page).last().map(String::as_str), Some("Baris satu\nbaris dua"));
}

#[test]
fn a_locked_board_takes_nothing_and_loses_nothing() {
    let mut session = sample::captured();
    let board = session.boards()[0].id;
    let rules = CaptureRules { locked: true, ..CaptureRules::default() };
    session.apply(Change::SetCapture(board, rules), chrono::NaiveDateTime::default()).unwrap();
    let before = session.boards()[0].ideas.len();
    let mut page = page(session);
    type_text(&mut page, "Ide yang menunggu");
    press(&mut page, Key::Enter);
    assert_eq!(texts(&page).len(), before);
}

#[test]
fn a_card_is_thrown_away_from_its_menu() {
    let mut page = page(sample::captured());
    let newest = page.state().session.boards()[0].ideas.last().unwrap().number;
    page.get_by_label_contains(&format!("Ide {newest}: ")).click_secondary();
    page.run_steps(3);
    page.get_by_label_contains("Keranjang").click();
    page.run_steps(3);
    let board = &page.state().session.boards()[0];
    assert_eq!(board.idea(newest).unwrap().place, IdeaPlace::Trash);
}

#[test]
fn the_last_word_puts_an_idea_into_a_theme() {
    let mut page = page(sample::captured());
    let before = texts(&page).len();
    for text in ["Nomor antrean lewat radio #antrean", "Jalur cepat bagi lansia #antrean"] {
        type_text(&mut page, text);
        page.run_steps(2);
        press(&mut page, Key::Enter);
    }
    let board = &page.state().session.boards()[0];
    assert_eq!(board.ideas[before].text, "Nomor antrean lewat radio");
    let theme = board.themes.iter().find(|t| t.look.name.starts_with("Antrean")).unwrap();
    let last = [board.ideas[before].number, board.ideas[before + 1].number];
    assert!(theme.ideas.ends_with(&last), "{:?}", theme.ideas);
}

#[test]
fn in_turn_the_bar_follows_the_unit_that_speaks() {
    let mut page = page(sample::captured());
    page.get_by_label("Bergiliran").click();
    page.run_steps(3);
    let turns = page.state().session.turns();
    let turn = |page: &Page| page.state().session.boards()[0].capture.turn();
    assert_eq!(turn(&page), turns.first().copied());
    let before = texts(&page).len();
    page.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
    page.run_steps(3);
    assert_eq!(turn(&page), Some(turns[1]), "passed");
    page.get_by_label("Ide baru").focus();
    page.run_steps(2);
    type_text(&mut page, "Ide giliran");
    press(&mut page, Key::Enter);
    let board = &page.state().session.boards()[0];
    assert_eq!(board.ideas[before].unit, Some(turns[1]));
    assert_eq!(turn(&page), Some(turns[2]), "the next one speaks");
}

#[test]
fn a_filter_hides_cards_and_loses_none() {
    let mut page = page(sample::captured());
    let count = |page: &Page| {
        page.state().page.stream.lanes().iter().map(|l| l.numbers().len()).sum::<usize>()
    };
    let all = count(&page);
    page.get_by_label("Saring ide").click();
    page.run_steps(4);
    page.get_by_label("Puskesmas").click();
    page.run_steps(4);
    let some = count(&page);
    assert!(0 < some && some < all, "{some} of {all}");
    page.get_by_label("Semua ide").click();
    page.run_steps(4);
    assert_eq!(count(&page), all);
}

#[test]
fn several_pasted_lines_become_ideas_as_one_step() {
    let mut page = page(sample::captured());
    let before = texts(&page).len();
    page.event(eframe::egui::Event::Paste("Satu baris saja".to_owned()));
    page.run_steps(3);
    assert_eq!(page.state().page.draft.words.text, "Satu baris saja", "typed text");
    page.event(eframe::egui::Event::Paste(
        "1. Loket malam\n\n- Taman baca\nBank sampah".to_owned(),
    ));
    page.run_steps(4);
    page.get_by_label_contains("3 ide terbaca");
    page.get_by_label("Tambahkan 3");
    page.key_press(Key::Enter);
    page.run_steps(4);
    assert_eq!(texts(&page)[before..], ["Loket malam", "Taman baca", "Bank sampah"]);
    let desk = page.state_mut();
    desk.history.undo(&mut desk.session).unwrap();
    assert_eq!(texts(&page).len(), before);
}

#[test]
fn the_history_of_the_card_at_hand_is_one_key_away() {
    let mut page = page(sample::captured());
    let cursor = page.state().session.boards()[0].cards().next().map(|idea| idea.number);
    assert!(cursor.is_some());
    page.state_mut().page.cursor = cursor;
    page.state_mut().invoke.push(Command::Lineage);
    page.run_steps(3);
    let asked: Vec<_> = page
        .state()
        .asked
        .iter()
        .filter_map(|ask| match ask {
            Ask::Lineage(number) => Some(*number),
            _ => None,
        })
        .collect();
    assert_eq!(asked, cursor.into_iter().collect::<Vec<_>>());
}

#[test]
fn a_similar_idea_is_told_while_typing_and_merged_by_one_key() {
    let mut page = page(Session::new("uji".to_owned(), chrono::NaiveDateTime::default()));
    for text in ["Ambil nomor antrean puskesmas lewat WhatsApp", "Bank sampah di setiap RW"] {
        type_text(&mut page, text);
        press(&mut page, Key::Enter);
    }
    type_text(&mut page, "Antrean pkm diambil via WA");
    page.run_steps(2);
    page.get_by_label_contains("Mirip dengan 1");
    page.key_press_modifiers(Modifiers::COMMAND, Key::G);
    page.run_steps(3);
    let board = &page.state().session.boards()[0];
    let into = crate::session::IdeaNumber(1);
    assert_eq!(board.ideas[2].place, IdeaPlace::Merged(into));
    assert_eq!(board.ideas[2].text, "Antrean pkm diambil via WA", "kept whole");
    assert!(page.state().page.draft_is_empty());
    assert!(page.query_by_label_contains("Mirip dengan").is_none());
    let desk = page.state_mut();
    desk.history.undo(&mut desk.session).unwrap();
    assert_eq!(texts(&page).len(), 2, "one step");
}

#[test]
fn an_innovation_on_record_is_told_too() {
    let mut session = Session::new("uji".to_owned(), chrono::NaiveDateTime::default());
    let title = "Antrean puskesmas lewat WhatsApp".to_owned();
    let record = crate::session::Innovation { title, ..Default::default() };
    let at = chrono::NaiveDateTime::default();
    session.apply(Change::AddInnovations(vec![record]), at).unwrap();
    let mut page = page(session);
    type_text(&mut page, "Ambil antrean pkm lewat WA");
    page.run_steps(2);
    page.get_by_label_contains("Mirip inovasi yang sudah ada · Antrean puskesmas");
    press(&mut page, Key::Enter);
    assert_eq!(texts(&page).len(), 1, "Enter saves all the same");
}

#[test]
fn cards_for_the_wall_are_printed_from_the_options() {
    let mut page = page(sample::captured());
    page.get_by_label(crate::app::text::capture::options(Lang::Indonesian)).click();
    page.run_steps(3);
    page.get_by_label("Cetak kartu ide").click();
    page.run_steps(3);
    assert!(matches!(page.state().asked[..], [Ask::Command(Command::PrintIdeaCards)]));
}
