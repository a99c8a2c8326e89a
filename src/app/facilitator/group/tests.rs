use super::*;
use crate::{
    app::facilitator::{
        Place,
        board::sample,
        testing::{self, Desk},
    },
    session::{Board, Change, Hue, Place as IdeaPlace, Session},
};
use eframe::egui::{Modifiers, Pos2, Theme, vec2};
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
fn pictures() {
    for (theme, size, name) in [
        (Theme::Light, [1170.0, 678.0], "light"),
        (Theme::Dark, [1170.0, 678.0], "dark"),
        (Theme::Light, [960.0, 610.0], "1024"),
    ] {
        let Some(mut page) = desk(sample::grouped()).picture(theme, size) else { return };
        page.run_steps(6);
        let save = |page: &mut Page, what: &str| {
            let image = page.render().unwrap();
            if let Ok(dir) = std::env::var("BOARD_PICTURES") {
                image.save(format!("{dir}/group-{what}-{name}.png")).unwrap();
            }
        };
        save(&mut page, "rest");
        let from = card(&page, 64);
        let to = card(&page, 14) + vec2(60.0, -52.0);
        drag(&mut page, from, to);
        save(&mut page, "drag");
    }
}
