//! The start page, found by label, and its pictures.

use super::{HomeContext, HomeSession, HomeTemplate, Standing, State, show};
use crate::app::{
    command::Command,
    facilitator::testing::{start, still},
    page::{Ask, Asks},
    text::Lang,
};
use crate::session::Stage;
use chrono::{NaiveDate, TimeDelta};
use eframe::egui::{Key, Modifiers, Theme, Ui, UiBuilder};
use egui_kittest::{Harness, SnapshotResults, kittest::Queryable as _};
use std::path::PathBuf;

/// The page with what the window hands it.
pub(super) struct Desk {
    pub(super) templates: Vec<HomeTemplate>,
    pub(super) sessions: Vec<HomeSession>,
    pub(super) loading: bool,
    pub(super) open: Option<&'static str>,
    state: State,
    asked: Vec<Ask>,
}

fn template(id: &str, name: &str, about: &str, steps: usize, minutes: u32) -> HomeTemplate {
    HomeTemplate {
        id: id.to_owned(),
        name: name.to_owned(),
        description: about.to_owned(),
        steps,
        minutes,
        days: if minutes > 600 { 2 } else { 1 },
    }
}

fn listed(title: &str, month: u32, stage: Stage) -> HomeSession {
    HomeSession {
        path: PathBuf::from(format!("sessions/{title}.ron")),
        title: title.to_owned(),
        place: "Ruang Rapat Bappeda".to_owned(),
        date: NaiveDate::from_ymd_opt(2019, month, 8),
        stage,
        ideas: 68,
        units: 43,
        open_due: Vec::new(),
        modified: Some(start() - TimeDelta::days(i64::from(7 - month) * 20)),
        standing: Standing::Good,
        sample: false,
    }
}

impl Desk {
    pub(super) fn new(sessions: Vec<HomeSession>) -> Self {
        let templates = vec![
            template(
                "5d",
                "Laboratorium Inovasi 5D",
                "Drum-up, Diagnose, Design sampai rencana aksi, mengikuti alur LAN.",
                7,
                900,
            ),
            template(
                "60",
                "Curah gagasan 60 menit",
                "Satu pertanyaan, kelompokkan, pilih, selesai sebelum rapat berikutnya.",
                4,
                60,
            ),
            template("usg", "Masalah ke ide", "Tentukan masalah utama, lalu cari idenya.", 6, 180),
        ];
        let (loading, open) = (false, None);
        Self { templates, sessions, loading, open, state: State::default(), asked: Vec::new() }
    }

    fn full() -> Self {
        let mut sample = listed("Latihan fasilitator", 2, Stage::Capture);
        sample.sample = true;
        let mut broken = listed("rusak-2019", 4, Stage::Prepare);
        broken.standing = Standing::Broken;
        let path = PathBuf::from("E:\\Labinov\\monev.ron");
        let missing = HomeSession::missing(path, "Monev triwulan I".to_owned(), start());
        Self::new(vec![
            listed("Bimtek Laboratorium Inovasi", 7, Stage::Vote),
            listed("Laboratorium Inovasi Kelurahan", 6, Stage::Plan),
            broken,
            sample,
            missing,
        ])
    }

    fn frame(&mut self, ui: &mut Ui) {
        let cx = HomeContext {
            lang: Lang::Indonesian,
            now: start(),
            templates: &self.templates,
            sessions: &self.sessions,
            listing: self.sessions.len() as u64,
            loading: self.loading,
            open: self.open,
        };
        let mut asks = Asks::default();
        let all = ui.ctx().content_rect();
        ui.scope_builder(UiBuilder::new().max_rect(all), |ui| {
            show(ui, &cx, &mut self.state, &mut asks);
        });
        self.asked.extend(asks.take());
    }

    /// Holds the page against the accepted picture; without a graphics adapter it does nothing.
    fn looks_as_accepted(
        self,
        (theme, size): (Theme, [f32; 2]),
        name: &str,
        results: &mut SnapshotResults,
    ) {
        let found = std::panic::catch_unwind(egui_kittest::wgpu::WgpuTestRenderer::new).ok();
        let must = std::env::var("BIMTEK_PICTURES").is_ok_and(|value| value == "must");
        assert!(found.is_some() || !must, "BIMTEK_PICTURES=must, but no graphics adapter");
        let Some(renderer) = found else {
            println!("SKIPPED: no graphics adapter for the picture {name}");
            return;
        };
        let builder = Harness::builder()
            .with_size(size)
            .with_theme(theme)
            .with_step_dt(1.0 / 60.0)
            .renderer(renderer)
            .with_context_setup(still);
        let mut page = builder.build_ui_state(|ui, desk: &mut Self| desk.frame(ui), self);
        page.run();
        results.add(page.try_snapshot(name));
    }

    fn harness<'a>(self) -> Harness<'a, Self> {
        let builder = Harness::builder()
            .with_size([1366.0, 768.0])
            .with_step_dt(1.0 / 60.0)
            .with_context_setup(still);
        let mut page = builder.build_ui_state(|ui, desk: &mut Self| desk.frame(ui), self);
        page.run();
        page
    }
}

#[test]
fn a_session_is_opened_by_its_row() {
    let mut page = Desk::full().harness();
    page.get_by_label("Buka Laboratorium Inovasi Kelurahan").click();
    page.run();
    let [Ask::Open(path)] = &page.state().asked[..] else { panic!("{:?}", page.state().asked) };
    assert_eq!(path, &PathBuf::from("sessions/Laboratorium Inovasi Kelurahan.ron"));
}

#[test]
fn templates_begin_by_click_and_by_figure() {
    let mut page = Desk::full().harness();
    page.get_by_label("Curah gagasan 60 menit").click();
    page.run();
    page.key_press(Key::Num3);
    page.run();
    page.get_by_label("Sesi kosong").click();
    page.run();
    let asked = &page.state().asked[..];
    let [Ask::NewSession(Some(a)), Ask::NewSession(Some(b)), Ask::Command(Command::NewSession)] =
        asked
    else {
        panic!("{asked:?}")
    };
    assert_eq!((a.as_str(), b.as_str()), ("60", "usg"));
}

#[test]
fn figures_stay_figures_in_the_search_field() {
    let mut page = Desk::full().harness();
    page.get_by_label("Cari nama, tempat, atau tanggal").focus();
    page.run();
    page.key_press(Key::Num1);
    page.run();
    assert!(page.state().asked.is_empty());
}

#[test]
fn what_cannot_be_read_or_found_is_listed_and_said() {
    let mut page = Desk::full().harness();
    page.get_by_label("Buka rusak-2019, rusak").click();
    page.run();
    page.get_by_label("Cari berkas…, Monev triwulan I").click();
    page.run();
    let asked = &page.state().asked[..];
    assert!(matches!(asked, [Ask::Open(_), Ask::Command(Command::OpenFile)]), "{asked:?}");
}

#[test]
fn plans_that_are_late_are_named_with_their_session() {
    let day = |offset| start().date() + TimeDelta::days(offset);
    let mut session = listed("Lab Inovasi", 6, Stage::Plan);
    session.open_due = vec![day(-30), day(-1), day(0), day(14)];
    let page = Desk::new(vec![session]).harness();
    page.get_by_label("Buka Lab Inovasi, 2 rencana terlambat");
}

#[test]
fn search_finds_by_words_of_title_and_date() {
    let mut page = Desk::full().harness();
    page.get_by_label("Cari nama, tempat, atau tanggal").focus();
    page.run();
    page.get_by_label("Cari nama, tempat, atau tanggal").type_text("juni LAB");
    page.run();
    page.get_by_label("Buka Laboratorium Inovasi Kelurahan");
    assert!(page.query_by_label("Buka Bimtek Laboratorium Inovasi").is_none());
    page.get_by_label("Cari nama, tempat, atau tanggal").type_text(" xyz");
    page.run();
    page.get_by_label("Coba kata lain dari nama, tempat, atau tanggal.");
}

#[test]
fn arrow_keys_walk_through_many_sessions() {
    let many = (0..300).map(|n| listed(&format!("Sesi {n}"), 5, Stage::Group)).collect();
    let mut page = Desk::new(many).harness();
    page.get_by_label("Buka Sesi 0").focus();
    page.run();
    for _ in 0..12 {
        page.key_press(Key::ArrowDown);
        page.run();
    }
    assert!(page.get_by_label("Buka Sesi 12").is_focused());
    assert!(page.query_by_label("Buka Sesi 40").is_none(), "only rows in view are laid out");
    page.key_press(Key::Enter);
    page.run();
    assert!(matches!(&page.state().asked[..], [Ask::Open(p)] if p.ends_with("Sesi 12.ron")));
}

#[test]
fn without_sessions_it_says_how_to_begin() {
    let mut desk = Desk::new(Vec::new());
    desk.loading = true;
    let mut page = desk.harness();
    page.get_by_label("Membaca folder sesi…");
    page.state_mut().loading = false;
    page.run();
    page.get_by_label("Pilih susunan acara di kiri untuk memulai.");
}

#[test]
fn the_open_session_is_one_press_away() {
    let mut desk = Desk::full();
    desk.open = Some("Bimtek Laboratorium Inovasi");
    let mut page = desk.harness();
    page.get_by_label("Lanjutkan").click();
    page.run();
    assert!(matches!(page.state().asked[..], [Ask::Command(Command::Back)]));
    page.key_press_modifiers(Modifiers::COMMAND, Key::Num1);
    page.run();
    assert_eq!(page.state().asked.len(), 1, "Ctrl+1 is not the figure 1");
}

#[test]
fn the_page_looks_as_accepted() {
    let mut results = SnapshotResults::new();
    let wide = (Theme::Light, [1366.0, 768.0]);
    Desk::full().looks_as_accepted(wide, "home", &mut results);
    let mut desk = Desk::full();
    desk.open = Some("Bimtek Laboratorium Inovasi");
    let narrow = (Theme::Dark, [1024.0, 700.0]);
    desk.looks_as_accepted(narrow, "home_dark_narrow", &mut results);
}
