use super::*;
use crate::{
    app::{
        facilitator::{
            Place,
            board::sample,
            testing::{self, Desk},
        },
        room_control::RoomPage,
    },
    session::{Place as IdeaPlace, Session, UnitProfile},
};
use eframe::egui::{Key, Modifiers, Theme};
use egui_kittest::{Harness, kittest::Queryable as _};

fn desk(session: Session) -> Desk<State> {
    Desk::new(session, Place::Stage(Stage::Capture), show)
}

type Page = Harness<'static, Desk<State>>;

fn page(session: Session) -> Page {
    let mut page = desk(session).harness();
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
fn pictures() {
    for (theme, size, name) in [
        (Theme::Light, [1170.0, 678.0], "light"),
        (Theme::Dark, [1170.0, 678.0], "dark"),
        (Theme::Light, [960.0, 610.0], "1024"),
    ] {
        let Some(mut page) = desk(sample::captured()).picture(theme, size) else { return };
        page.run_steps(4);
        let text = "Daftar berobat lewat WA supaya pasien puskesmas tidak perlu antre sejak subuh";
        page.event(eframe::egui::Event::Text(text.to_owned()));
        page.run_steps(4);
        let image = page.render().unwrap();
        if let Ok(dir) = std::env::var("BOARD_PICTURES") {
            image.save(format!("{dir}/capture-{name}.png")).unwrap();
        }
    }
}
