use super::*;
use crate::{
    app::facilitator::{Place, board::sample, testing::Desk},
    session::{Board, Session},
};
use eframe::egui::{Pos2, vec2};
use egui_kittest::{Harness, kittest::Queryable as _};

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
