//! The plain summary ("rekap") of a session as CSV: one row an idea.
//!
//! Made to open well in the Excel of an Indonesian office by a double click:
//! - UTF-8 with a byte-order mark, without which Excel takes the text for the local code page;
//! - semicolons between cells, the list separator wherever the decimal mark is a comma. There is
//!   no `sep=;` line: with one, Excel ignores the byte-order mark, and every other program shows
//!   it as a row;
//! - dates as 2019-07-08, the one order that is read the same way under every regional setting;
//!   Excel then shows them in its own way, day first;
//! - text that Excel would take for a formula begins with an apostrophe.

use crate::session::{
    Board, Idea, IdeaNumber, OptionKey, Place, Plan, PollState, Session, TallyRow, UnitKind, tally,
};
use chrono::NaiveDateTime;
use csv::{QuoteStyle, Terminator, WriterBuilder};
use std::collections::HashMap;

/// What Excel needs to see that the text is UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// The columns, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each says what stands in it")]
pub enum Column {
    Question,
    Number,
    Name,
    Text,
    Unit,
    Kind,
    Theme,
    State,
    MergedInto,
    Poll,
    Dots,
    Rank,
    Chosen,
    Owner,
    Due,
    CapturedAt,
}

impl Column {
    /// All columns, in the order in which they stand.
    pub const ALL: [Self; 16] = [
        Self::Question,
        Self::Number,
        Self::Name,
        Self::Text,
        Self::Unit,
        Self::Kind,
        Self::Theme,
        Self::State,
        Self::MergedInto,
        Self::Poll,
        Self::Dots,
        Self::Rank,
        Self::Chosen,
        Self::Owner,
        Self::Due,
        Self::CapturedAt,
    ];
}

/// Where an idea stands, as the column of states says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A card that is in no theme.
    Ungrouped,
    /// A card in a theme.
    Grouped,
    /// Inside another card.
    Merged,
    /// In the trash.
    Trashed,
}

/// The words of the summary.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// The head of a column.
    pub head: &'a dyn Fn(Column) -> &'static str,
    /// The name of a kind of unit.
    pub kind: &'a dyn Fn(UnitKind) -> &'static str,
    /// Where an idea stands.
    pub state: &'a dyn Fn(State) -> &'static str,
    /// What stands for a theme without a name.
    pub nameless_theme: &'static str,
    /// What marks a chosen idea.
    pub yes: &'static str,
}

/// An idea's result: the title of the poll, dots and rank.
type Result<'a> = (&'a str, TallyRow);

/// The summary as the bytes of a file.
///
/// Results are those of the last closed poll that had the idea among its options; a poll that is
/// open contributes nothing.
#[must_use]
pub fn recap(session: &Session, words: Words<'_>) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(MARK.to_vec());
    // Writing into memory cannot fail.
    let _ = writer.write_record(Column::ALL.map(words.head));
    let mut chosen: HashMap<_, &Plan> = HashMap::new();
    for plan in session.chosen() {
        chosen.insert((plan.board, plan.idea), plan);
    }
    for board in session.boards() {
        let results = results(board);
        for idea in &board.ideas {
            let row = Row {
                session,
                board,
                idea,
                result: results.get(&idea.number).copied(),
                plan: chosen.get(&(board.id, idea.number)).copied(),
                words,
            };
            let _ = writer.write_record(Column::ALL.map(|column| row.cell(column)));
        }
    }
    writer.into_inner().unwrap_or_default()
}

/// The last known result of every idea of a board.
fn results(board: &Board) -> HashMap<IdeaNumber, Result<'_>> {
    let mut results = HashMap::new();
    for poll in board.polls.iter().filter(|p| p.state == PollState::Closed) {
        for row in tally(poll).unwrap_or_default().rows {
            if let OptionKey::Idea(number) = row.option {
                results.insert(number, (poll.setup.title.as_str(), row));
            }
        }
    }
    results
}

struct Row<'a> {
    session: &'a Session,
    board: &'a Board,
    idea: &'a Idea,
    result: Option<Result<'a>>,
    plan: Option<&'a Plan>,
    words: Words<'a>,
}

impl Row<'_> {
    fn cell(&self, column: Column) -> String {
        let (idea, result) = (self.idea, self.result);
        // Where names are kept apart from ideas, a unit beside an idea would be such a name.
        let unit = idea.unit.filter(|_| !self.session.event().anonymous);
        let unit = unit.and_then(|id| self.session.unit(id)).map(|u| &u.profile);
        let work = self.plan.map(|plan| &plan.work);
        match column {
            Column::Question => safe(&self.board.question),
            Column::Number => idea.number.to_string(),
            Column::Name => safe(&idea.name),
            Column::Text => safe(&idea.text),
            Column::Unit => unit.map_or_else(String::new, |u| safe(&u.name)),
            Column::Kind => unit.map_or("", |u| (self.words.kind)(u.kind)).to_owned(),
            Column::Theme => self.theme(),
            Column::State => (self.words.state)(self.state()).to_owned(),
            Column::MergedInto => match idea.place {
                Place::Merged(into) => into.to_string(),
                _ => String::new(),
            },
            Column::Poll => result.map_or_else(String::new, |(title, _)| safe(title)),
            Column::Dots => result.map_or_else(String::new, |(_, row)| row.total.to_string()),
            Column::Rank => result.map_or_else(String::new, |(_, row)| row.rank.to_string()),
            Column::Chosen => if self.plan.is_some() { self.words.yes } else { "" }.to_owned(),
            Column::Owner => work.map_or_else(String::new, |w| safe(&w.owner)),
            Column::Due => work.and_then(|w| w.due).map_or_else(String::new, |d| d.to_string()),
            Column::CapturedAt => moment(idea.at),
        }
    }

    fn theme(&self) -> String {
        match self.board.theme_of(self.idea.number) {
            Some(theme) if theme.look.name.is_empty() => self.words.nameless_theme.to_owned(),
            Some(theme) => safe(&theme.look.name),
            None => String::new(),
        }
    }

    fn state(&self) -> State {
        match self.idea.place {
            Place::Tray => State::Ungrouped,
            Place::Theme(_) => State::Grouped,
            Place::Merged(_) => State::Merged,
            Place::Trash => State::Trashed,
        }
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
mod tests {
    use super::*;
    use crate::session::{
        Change, Event, IdeaWords, Mark, NewIdea, PlanWork, ThemeLook, UnitId, UnitProfile, Voter,
    };
    use chrono::NaiveDate;

    fn words() -> Words<'static> {
        Words {
            head: &|column| match column {
                Column::Number => "Nomor",
                Column::Text => "Ide",
                _ => "-",
            },
            kind: &|_| "OPD",
            state: &|state| match state {
                State::Ungrouped => "belum",
                State::Grouped => "tema",
                State::Merged => "gabung",
                State::Trashed => "keranjang",
            },
            nameless_theme: "tanpa nama",
            yes: "ya",
        }
    }

    fn at() -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(9, 5, 0).unwrap()
    }

    fn session(texts: &[&str]) -> Session {
        let mut session = Session::new("uji".to_owned(), at());
        let unit = UnitProfile { name: "Dinas Uji".to_owned(), ..UnitProfile::default() };
        session.apply(Change::AddUnit(unit), at()).unwrap();
        let (board, unit) = (session.boards()[0].id, Some(session.units()[0].id));
        for text in texts {
            let words = IdeaWords { text: (*text).to_owned(), name: String::new() };
            let idea = NewIdea { words, unit, ..NewIdea::default() };
            session.apply(Change::AddIdea(board, idea), at()).unwrap();
        }
        session
    }

    fn rows(session: &Session) -> Vec<csv::StringRecord> {
        let bytes = recap(session, words());
        assert_eq!(&bytes[..3], MARK);
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&bytes[3..]);
        reader.records().map(std::result::Result::unwrap).collect()
    }

    fn cell(row: &csv::StringRecord, column: Column) -> &str {
        let index = Column::ALL.iter().position(|c| *c == column).unwrap();
        row.get(index).unwrap()
    }

    #[test]
    fn it_is_what_excel_expects() {
        let bytes = recap(&session(&["Satu; dua"]), words());
        let text = std::str::from_utf8(&bytes).unwrap();
        assert!(text.starts_with("\u{feff}-;Nomor;-;Ide;"), "{text}");
        assert!(text.contains(";\"Satu; dua\";Dinas Uji;OPD;;belum;"), "{text}");
        assert!(text.ends_with(";2019-07-08 09:05\r\n"), "{text}");
        assert_eq!(text.matches("\r\n").count(), 2);
    }

    #[test]
    fn quotes_and_lines_come_back_as_they_were() {
        let text = "Kata \"antre\"\nhilang; lalu, selesai";
        assert_eq!(cell(&rows(&session(&[text]))[0], Column::Text), text);
    }

    #[test]
    fn nothing_is_run_as_a_formula() {
        let risky = ["=1+1", "+62 812", "-1", "@cmd", "＝HYPERLINK(\"x\")"];
        for row in rows(&session(&risky)) {
            let text = cell(&row, Column::Text);
            assert!(text.starts_with('\''), "{text}");
            assert!(risky.contains(&&text[1..]), "{text}");
        }
        assert_eq!(safe("\tx"), "'\tx");
        assert_eq!(safe("\rx"), "'\rx");
        assert_eq!(safe("a=b"), "a=b");
        let mut named = session(&["Ide"]);
        let unit = UnitProfile { name: "=Dinas".to_owned(), ..UnitProfile::default() };
        named.apply(Change::EditUnit(named.units()[0].id, unit), at()).unwrap();
        assert_eq!(cell(&rows(&named)[0], Column::Unit), "'=Dinas");
    }

    #[test]
    fn where_an_idea_stands_is_said() {
        let mut s = session(&["satu", "dua", "tiga", "empat"]);
        let board = s.boards()[0].id;
        let n = IdeaNumber;
        for change in [
            Change::AddTheme { board, look: ThemeLook::default(), index: 0, ideas: vec![n(1)] },
            Change::MergeIdeas { board, into: n(1), ideas: vec![n(2)] },
            Change::TrashIdeas(board, vec![n(4)]),
        ] {
            s.apply(change, at()).unwrap();
        }
        let rows = rows(&s);
        let states: Vec<_> = rows.iter().map(|r| cell(r, Column::State)).collect();
        assert_eq!(states, ["tema", "gabung", "belum", "keranjang"]);
        assert_eq!(cell(&rows[1], Column::MergedInto), "1");
        assert_eq!(cell(&rows[1], Column::Theme), "tanpa nama");
        assert_eq!(cell(&rows[3], Column::Number), "4");
    }

    #[test]
    fn an_anonymous_session_names_no_unit() {
        let mut s = session(&["satu"]);
        assert_eq!(cell(&rows(&s)[0], Column::Unit), "Dinas Uji");
        let event = Event { anonymous: true, ..s.event().clone() };
        s.apply(Change::SetEvent(event), at()).unwrap();
        assert_eq!(cell(&rows(&s)[0], Column::Unit), "");
        assert_eq!(cell(&rows(&s)[0], Column::Kind), "");
    }

    fn polled() -> (Session, crate::session::PollId, UnitId) {
        let mut s = session(&["satu", "dua"]);
        let board = s.boards()[0].id;
        let setup = Change::default_poll(&Event::default(), "Prioritas".to_owned(), 2);
        s.apply(Change::AddPoll(board, setup), at()).unwrap();
        let poll = s.boards()[0].polls[0].id;
        s.apply(Change::OpenPoll(poll), at()).unwrap();
        let unit = s.units()[0].id;
        let marks = vec![Mark { option: OptionKey::Idea(IdeaNumber(2)), dots: 1 }];
        let ballot = Change::CastBallot { poll, voter: Voter::Unit(unit), marks };
        s.apply(ballot, at()).unwrap();
        (s, poll, unit)
    }

    #[test]
    fn an_open_poll_says_nothing_and_a_closed_one_says_all() {
        let (mut s, poll, _) = polled();
        for row in rows(&s) {
            for column in [Column::Poll, Column::Dots, Column::Rank] {
                assert_eq!(cell(&row, column), "", "while it is open");
            }
        }
        s.apply(Change::ClosePoll(poll, String::new()), at()).unwrap();
        let rows = rows(&s);
        assert_eq!(cell(&rows[1], Column::Poll), "Prioritas");
        assert_eq!((cell(&rows[1], Column::Dots), cell(&rows[1], Column::Rank)), ("1", "1"));
        assert_eq!((cell(&rows[0], Column::Dots), cell(&rows[0], Column::Rank)), ("0", "2"));
    }

    #[test]
    fn a_chosen_idea_comes_with_its_plan() {
        let (mut s, poll, _) = polled();
        let board = s.boards()[0].id;
        s.apply(Change::ClosePoll(poll, String::new()), at()).unwrap();
        let choice =
            Change::Choose { board, idea: IdeaNumber(2), poll: Some(poll), reason: String::new() };
        s.apply(choice, at()).unwrap();
        let due = NaiveDate::from_ymd_opt(2019, 12, 31);
        let work = PlanWork { owner: "Kepala Dinas".to_owned(), due, ..PlanWork::default() };
        let plan = s.plans()[0].id;
        s.apply(Change::EditPlan(plan, work), at()).unwrap();
        let rows = rows(&s);
        assert_eq!(cell(&rows[0], Column::Chosen), "");
        assert_eq!(cell(&rows[1], Column::Chosen), "ya");
        assert_eq!(cell(&rows[1], Column::Owner), "Kepala Dinas");
        assert_eq!(cell(&rows[1], Column::Due), "2019-12-31");
    }

    #[test]
    fn thousands_of_ideas_are_thousands_of_rows() {
        let texts: Vec<String> = (0..3_000).map(|n| format!("Ide {n}\n\"{n}\"")).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let rows = rows(&session(&texts));
        assert_eq!(rows.len(), 3_000);
        assert_eq!(cell(&rows[2_999], Column::Text), "Ide 2999\n\"2999\"");
    }
}
