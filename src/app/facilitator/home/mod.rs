//! Beranda, the start page: templates to begin from at the left, sessions at the right.
//!
//! It fills the whole window. It knows no files: what is in the library is handed in, and what a
//! person wants opened or begun is handed back.

mod sessions;
mod start;
#[cfg(test)]
mod tests;

use crate::app::{memo::Memo, page::Asks, style::Palette, text::Lang};
use crate::{session::Stage, store};
use chrono::{NaiveDate, NaiveDateTime};
use eframe::egui::{Rect, Ui, pos2};
use std::path::PathBuf;

/// What the start page is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct HomeContext<'a> {
    /// The language of the window.
    pub lang: Lang,
    /// The clock on the wall.
    pub now: NaiveDateTime,
    /// What a session can begin from, in the order of the cards.
    pub templates: &'a [HomeTemplate],
    /// Sessions of the library and recent ones from elsewhere, newest first.
    pub sessions: &'a [HomeSession],
    /// Grows whenever `sessions` has changed.
    pub listing: u64,
    /// The library is being read.
    pub loading: bool,
    /// The title of the session that is still open behind this page.
    pub open: Option<&'a str>,
}

/// A template, as its card shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeTemplate {
    /// By which it is asked for.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is for, in a sentence.
    pub description: String,
    /// Steps of its agenda.
    pub steps: usize,
    /// Planned length in minutes.
    pub minutes: u32,
    /// Days over which it goes; what is longer than one is shown instead of minutes.
    pub days: u8,
}

/// A session, as its row shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeSession {
    /// The file.
    pub path: PathBuf,
    /// Name of the activity; of a file that cannot be read, the name of the file.
    pub title: String,
    /// Venue.
    pub place: String,
    /// First day.
    pub date: Option<NaiveDate>,
    /// How far it is.
    pub stage: Stage,
    /// Ideas.
    pub ideas: usize,
    /// Units.
    pub units: usize,
    /// When its plans that are still open fall due.
    pub open_due: Vec<NaiveDate>,
    /// When it was last written, or opened where that is not known.
    pub modified: Option<NaiveDateTime>,
    /// Whether it can be opened.
    pub standing: Standing,
    /// Invented content.
    pub sample: bool,
}

/// Whether a listed file can be opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// It can.
    #[default]
    Good,
    /// It is there and cannot be read.
    Broken,
    /// It is not there (any more).
    Missing,
}

impl HomeSession {
    /// The row of a file of the library.
    #[must_use]
    pub fn of(listed: &store::Listed) -> Self {
        let name = listed.path.file_stem().unwrap_or_default().to_string_lossy();
        let mut row = Self {
            path: listed.path.clone(),
            title: name.into_owned(),
            place: String::new(),
            date: None,
            stage: Stage::Prepare,
            ideas: 0,
            units: 0,
            open_due: Vec::new(),
            modified: listed.modified,
            standing: Standing::Broken,
            sample: false,
        };
        if let Ok(summary) = &listed.summary {
            if !summary.title.is_empty() {
                row.title.clone_from(&summary.title);
            }
            row.place.clone_from(&summary.place);
            row.date = summary.date;
            row.stage = summary.stage;
            row.ideas = summary.ideas;
            row.units = summary.units;
            row.open_due.clone_from(&summary.open_due);
            row.standing = Standing::Good;
            row.sample = summary.sample;
        }
        row
    }

    /// Its plans that are late on `today`.
    #[must_use]
    pub fn late(&self, today: NaiveDate) -> usize {
        self.open_due.iter().filter(|due| **due < today).count()
    }

    /// The row of a recent file that is not there.
    #[must_use]
    pub fn missing(path: PathBuf, title: String, opened: NaiveDateTime) -> Self {
        Self {
            path,
            title,
            place: String::new(),
            date: None,
            stage: Stage::Prepare,
            ideas: 0,
            units: 0,
            open_due: Vec::new(),
            modified: Some(opened),
            standing: Standing::Missing,
            sample: false,
        }
    }
}

/// What the page remembers from frame to frame.
#[derive(Debug, Default)]
pub struct State {
    /// What is searched for.
    search: String,
    /// The rows that match.
    found: Memo<(u64, Lang, String), Vec<usize>>,
    /// The row that is to get the keyboard.
    focus: Option<usize>,
}

/// Draws the page over all of `ui`.
pub fn show(ui: &mut Ui, cx: &HomeContext<'_>, state: &mut State, asks: &mut Asks) {
    let all = ui.max_rect();
    let wide = all.width() >= 1200.0;
    let split = all.left() + if wide { 456.0 } else { (all.width() * 0.36).clamp(330.0, 456.0) };
    ui.painter().rect_filled(all, 0.0, Palette::of(ui).mori);
    let left = Rect::from_min_max(all.min, pos2(split, all.bottom()));
    start::show(ui, cx, left, asks);
    let right = Rect::from_min_max(pos2(split, all.top()), all.max);
    sessions::show(ui, cx, state, right, asks);
}
