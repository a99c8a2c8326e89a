//! The plain summary ("rekap") of a session as CSV: one row an idea, with its result in every closed
//! poll, its merges, its earlier wordings, and its plan with all progress notes.
//!
//! What is not about one idea (people, coverage, single ballots, canvases) stands in the workbook
//! alone. The file is made to open well in the Excel of an Indonesian office by a double click:
//! - UTF-8 with a byte-order mark, without which Excel takes the text for the local code page;
//! - semicolons between cells, the list separator wherever the decimal mark is a comma. There is
//!   no `sep=;` line: with one, Excel ignores the byte-order mark, and every other program shows
//!   it as a row;
//! - decimals with a comma, and no thousands dot, so that they are numbers there;
//! - dates as 2019-07-08, the one order that is read the same way under every regional setting;
//!   Excel then shows them in its own way, day first;
//! - text that Excel would take for a formula begins with an apostrophe.

use super::{
    document::Document,
    glimpse::{self, Sheet},
    titles::Titles,
};
use crate::{
    app::text::{
        Lang, documents,
        recap::{self as words, Column, Told},
        words as plain,
    },
    session::{
        Board, BoardId, Idea, OptionKey, Place, Plan, PollOption, PollState, Session, Tally,
        TallyRow, decided_ranks,
    },
};
use chrono::{NaiveDate, NaiveDateTime};
use csv::{QuoteStyle, ReaderBuilder, StringRecord, Terminator, WriterBuilder};
use std::collections::HashMap;

/// What Excel needs to see that the text is UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// The summary as the bytes of a file. A poll that is open contributes nothing.
#[must_use]
pub fn recap(session: &Session, lang: Lang) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(MARK.to_vec());
    let results = results(session, lang);
    let heads = Column::OF_IDEA.iter().map(|column| words::head(lang, *column).to_owned());
    let polls = results.iter().flat_map(|result| {
        Told::ALL.map(|told| words::result(lang, &result.title, result.of_themes, told))
    });
    let plan_heads = Column::OF_PLAN.iter().map(|column| words::head(lang, *column).to_owned());
    // Writing into memory cannot fail.
    let _ = writer.write_record(heads.chain(polls).chain(plan_heads));
    let plans: HashMap<_, &Plan> =
        session.plans().iter().map(|plan| ((plan.board, plan.idea), &**plan)).collect();
    for board in session.boards() {
        for idea in &board.ideas {
            let plan = plans.get(&(board.id, idea.number)).copied();
            let row = Row { session, board, idea, plan, lang };
            let own = Column::OF_IDEA.iter().map(|column| row.cell(*column));
            let polls = results.iter().flat_map(|result| result.cells(board, idea));
            let planned = Column::OF_PLAN.iter().map(|column| row.cell(*column));
            let _ = writer.write_record(own.chain(polls).chain(planned));
        }
    }
    writer.into_inner().unwrap_or_default()
}

/// The first rows of the file, to be looked at.
#[must_use]
pub fn preview(session: &Session, lang: Lang) -> Document {
    let bytes = recap(session, lang);
    let text = bytes.strip_prefix(MARK).unwrap_or(&bytes);
    let mut reader = ReaderBuilder::new().delimiter(b';').from_reader(text);
    let cells = |record: &StringRecord| record.iter().map(str::to_owned).collect();
    // What was just written can be read.
    let heads: Vec<String> = reader.headers().map(cells).unwrap_or_default();
    let mut sheet = Sheet {
        name: documents::recap_csv(lang).to_owned(),
        keys: 2,
        heads,
        rows: Vec::new(),
        all: 0,
    };
    for record in reader.records().flatten() {
        if sheet.all < glimpse::ROWS {
            sheet.rows.push(cells(&record));
        }
        sheet.all += 1;
    }
    let (title, paper) = (&session.event().title, session.documents().paper);
    glimpse::document(title, paper, lang, &[sheet])
}

/// The result of a closed poll, to be found by what was voted on.
struct Outcome<'a> {
    board: BoardId,
    title: String,
    of_themes: bool,
    options: HashMap<OptionKey, &'a PollOption>,
    tally: Tally,
    rows: HashMap<OptionKey, TallyRow>,
}

fn results(session: &Session, lang: Lang) -> Vec<Outcome<'_>> {
    let titles = Titles::new(session, lang);
    let polls = session.boards().iter().flat_map(|b| b.polls.iter().map(move |p| (b.id, &**p)));
    let closed = polls.filter(|(_, poll)| poll.state == PollState::Closed);
    let outcome = |(board, poll)| {
        let poll: &crate::session::Poll = poll;
        let tally = decided_ranks(poll)?;
        Some(Outcome {
            board,
            title: titles.of(poll).to_owned(),
            of_themes: matches!(poll.options.first().map(|o| o.key), Some(OptionKey::Theme(_))),
            options: poll.options.iter().map(|option| (option.key, option)).collect(),
            rows: tally.rows.iter().map(|row| (row.option, *row)).collect(),
            tally,
        })
    };
    closed.filter_map(outcome).collect()
}

impl Outcome<'_> {
    /// Total and rank of an idea, or of the theme it stood in when the poll was opened; nothing if
    /// it was not voted on.
    fn cells(&self, board: &Board, idea: &Idea) -> [String; 2] {
        let of_theme = || {
            let holds = |option: &&PollOption| option.ideas.contains(&idea.number);
            self.options.values().copied().find(holds).map(|option| option.key)
        };
        let key = if self.of_themes { of_theme() } else { Some(OptionKey::Idea(idea.number)) };
        let row = key.and_then(|key| self.rows.get(&key)).filter(|_| self.board == board.id);
        let Some(row) = row else { return [const { String::new() }; 2] };
        let rank = if row.rank > 0 { row.rank.to_string() } else { String::new() };
        [decimal(row.total, self.tally.per_point), rank]
    }
}

/// A total as a number that a spreadsheet reads: "15", "12,5", "4,25".
fn decimal(total: u32, per_point: u32) -> String {
    if per_point != 100 {
        return total.to_string();
    }
    let (whole, part) = (total / 100, total % 100);
    match part {
        0 => whole.to_string(),
        part if part.is_multiple_of(10) => format!("{whole},{}", part / 10),
        part => format!("{whole},{part:02}"),
    }
}

struct Row<'a> {
    session: &'a Session,
    board: &'a Board,
    idea: &'a Idea,
    plan: Option<&'a Plan>,
    lang: Lang,
}

impl Row<'_> {
    fn cell(&self, column: Column) -> String {
        let (idea, lang) = (self.idea, self.lang);
        // Where names are kept apart from ideas, a unit beside an idea would be such a name.
        let unit = idea.unit.filter(|_| !self.session.event().anonymous);
        let unit = unit.and_then(|id| self.session.unit(id)).map(|u| &u.profile);
        match column {
            Column::Question => safe(&self.board.question),
            Column::Number => idea.number.to_string(),
            Column::Name => safe(&idea.name),
            Column::Text => safe(&idea.text),
            Column::Unit => unit.map_or_else(String::new, |u| safe(&u.name)),
            Column::Kind => unit.map_or("", |u| plain::kind(lang, u.kind)).to_owned(),
            Column::Theme => self.theme(),
            Column::ThemeNote => {
                let theme = self.board.theme_of(idea.number);
                theme.map_or_else(String::new, |theme| safe(&theme.look.note))
            }
            Column::State => match idea.place {
                Place::Tray => words::ungrouped(lang),
                Place::Theme(_) => words::grouped(lang),
                Place::Merged(_) => words::merged(lang),
                Place::Trash => words::trashed(lang),
            }
            .to_owned(),
            Column::MergedInto => match idea.place {
                Place::Merged(into) => into.to_string(),
                _ => String::new(),
            },
            Column::Merged => {
                let parts: Vec<_> = idea.merged.iter().map(ToString::to_string).collect();
                parts.join(", ")
            }
            Column::CapturedAt => moment(idea.at),
            Column::Source => idea.origin.as_ref().map_or_else(String::new, |o| safe(&o.label)),
            Column::Earlier => {
                let earlier = idea.earlier.iter();
                let lines = earlier.map(|e| words::until(lang, &moment(e.until), &e.text));
                lines.collect::<Vec<_>>().join("\n")
            }
            _ => self.plan.map_or_else(String::new, |plan| planned(plan, column, lang)),
        }
    }

    fn theme(&self) -> String {
        match self.board.theme_of(self.idea.number) {
            Some(theme) if theme.look.name.is_empty() => {
                plain::nameless_theme(self.lang).to_owned()
            }
            Some(theme) => safe(&theme.look.name),
            None => String::new(),
        }
    }
}

/// What is known of a plan, also of one whose choice was taken back.
fn planned(plan: &Plan, column: Column, lang: Lang) -> String {
    let (choice, work) = (&plan.choice, &plan.work);
    let day = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    match column {
        Column::Chosen if choice.standing => words::yes(lang).to_owned(),
        Column::Chosen => words::no(lang).to_owned(),
        Column::Reason => safe(&choice.reason),
        Column::Owner => safe(&work.owner),
        Column::Due => day(work.due),
        Column::Status => plain::plan_status(lang, work.status).to_owned(),
        Column::Launched => day(work.launched),
        Column::Notes => {
            let notes = work.notes.iter().map(|note| {
                let status = plain::plan_status(lang, note.status);
                let by = if note.by.is_empty() { String::new() } else { format!(" ({})", note.by) };
                format!("{} {status}: {}{by}", note.date, note.text)
            });
            notes.collect::<Vec<_>>().join("\n")
        }
        _ => String::new(),
    }
}

fn moment(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%d %H:%M").to_string()
}

/// Text from a person as a cell that no spreadsheet runs as a formula.
fn safe(text: &str) -> String {
    let risky = text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    if risky { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests;
