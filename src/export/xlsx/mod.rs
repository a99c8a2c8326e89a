//! The summary ("rekap") of a session as a workbook for spreadsheet programs.
//!
//! It leaves nothing out: every idea, the merged and the trashed among them, every vote, note and
//! merge. What it does not have is what nobody may know: no tally of a secret poll that is open,
//! no name of who voted in a secret poll, and where names are kept apart from ideas neither a unit
//! beside an idea nor how many ideas one unit has sent.
//!
//! A sheet is a value first, a `Table` of typed cells; `writer` puts tables into a file. Text
//! is always written as text, so that nothing a person typed is ever run as a formula.

mod event;
mod history;
mod ideas;
mod people;
mod plans;
mod polls;
mod sizes;
mod votes;
mod writer;

use super::{
    document::Document,
    glimpse::{self, Sheet},
    titles::Titles,
};
use crate::{
    app::text::{Lang, numbers},
    session::Session,
};
use chrono::{NaiveDate, NaiveDateTime};

/// The head of a column in a language.
type Head = fn(Lang) -> &'static str;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
enum Cell {
    Empty,
    Text(String),
    Number(f64),
    Day(NaiveDate),
    Moment(NaiveDateTime),
}

/// A sheet: a name, columns with their greatest widths in letters, and rows.
#[derive(Clone, Debug)]
struct Table {
    name: &'static str,
    /// So many columns at the left name a row; a sheet that goes on beside has them on every page.
    keys: u16,
    columns: Vec<(String, f64)>,
    rows: Vec<Vec<Cell>>,
}

impl Cell {
    /// As a spreadsheet program shows it.
    fn shown(&self, lang: Lang) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(n) => numbers::plain(lang, *n),
            Self::Day(day) => day.format("%d/%m/%Y").to_string(),
            Self::Moment(at) => at.format("%d/%m/%Y %H:%M").to_string(),
        }
    }
}

impl Table {
    fn new(lang: Lang, name: Head, columns: &[(Head, f64)]) -> Self {
        let columns = columns.iter().map(|(head, width)| (head(lang).to_owned(), *width));
        Self { name: name(lang), keys: 1, columns: columns.collect(), rows: Vec::new() }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

impl From<u32> for Cell {
    fn from(n: u32) -> Self {
        Self::Number(f64::from(n))
    }
}

impl From<NaiveDate> for Cell {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<NaiveDateTime> for Cell {
    fn from(at: NaiveDateTime) -> Self {
        Self::Moment(at)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Empty, Into::into)
    }
}

/// Hundredths as the number that they are.
fn hundredths(n: u32) -> Cell {
    Cell::Number(f64::from(n) / 100.0)
}

/// The sheets of the summary, in their order.
fn tables(session: &Session, lang: Lang) -> Vec<Table> {
    let titles = Titles::new(session, lang);
    let mut tables = vec![
        event::event(session, lang),
        ideas::ideas(session, &titles, lang),
        ideas::themes(session, lang),
    ];
    tables.extend(polls::all(session, &titles, lang));
    tables.extend(votes::all(session, &titles, lang));
    tables.extend(people::all(session, lang));
    tables.extend(plans::all(session, &titles, lang));
    tables.extend(history::all(session, &titles, lang));
    tables
}

/// The summary as the bytes of a file, the same for the same session.
#[must_use]
pub fn recap(session: &Session, lang: Lang) -> Vec<u8> {
    let book = writer::Book {
        title: &session.event().title,
        begun: session.chronicle().first().map(|entry| entry.at),
        paper: session.documents().paper,
        lang,
    };
    writer::write(tables(session, lang), &book)
}

/// The first rows of each sheet, to be looked at.
#[must_use]
pub fn preview(session: &Session, lang: Lang) -> Document {
    let sheet = |table: Table| Sheet {
        name: table.name.to_owned(),
        keys: table.keys.into(),
        all: table.rows.len(),
        heads: table.columns.into_iter().map(|(head, _)| head).collect(),
        rows: table
            .rows
            .iter()
            .take(glimpse::ROWS)
            .map(|row| row.iter().map(|cell| cell.shown(lang)).collect())
            .collect(),
    };
    let sheets: Vec<Sheet> = tables(session, lang).into_iter().map(sheet).collect();
    let (title, paper) = (&session.event().title, session.documents().paper);
    glimpse::document(title, paper, lang, &sheets)
}

#[cfg(test)]
mod tests;
