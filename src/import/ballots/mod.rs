//! Paper ballots that helpers keyed on another laptop: one ballot a line, in a text file or a
//! spreadsheet.
//!
//! `12 7 7 31` are the numbers on a paper, each as often as it has dots; `-` is a blank paper and
//! `x` one that is not valid. A kind of unit may stand beside it (`12 7 31 puskesmas`), or its
//! letter at the desk (`O`, `K`, `P`, `L`). In a score poll a number stands with its values,
//! `12:5,4,3`, and `-` in place of one that was not given. A first line without a number is a
//! head; a column under "No" counts the papers and is passed over.
//!
//! Responsible for reading the lines, and for what they would bring into a poll. Which ballots
//! are by the rules the poll itself says.

mod line;
mod proposal;

pub use line::Fault;
pub use proposal::BallotProposal;

use super::{Table, Trouble, encoding, fingerprint::Fnv, read_tables};
use line::Line;

/// Most lines that are read: twice as many as there can be voters.
pub const MAX_BALLOT_LINES: usize = 4_000;

/// What parts the columns of a line, the surest first.
const SEPARATORS: [char; 3] = ['\t', ';', ','];

/// Heads of a column that counts the papers.
const COUNTS: [&str; 8] =
    ["no", "no.", "nomor", "kartu", "no kartu", "no. kartu", "nomor kartu", "ballot"];

/// Papers as they were keyed, before any poll has seen them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyedBallots {
    /// The same for the same lines, in whatever file they stand.
    pub fingerprint: String,
    /// There are more lines than are read.
    pub cut: bool,
    /// The number of each line in its file, counted from 1, and what stands in it.
    lines: Vec<(usize, Result<Line, Fault>)>,
}

/// Reads a file that a person calls ballots, whatever it looks like.
pub(super) fn read(
    bytes: &[u8],
    file_name: &str,
    stop: &dyn Fn() -> bool,
) -> Result<KeyedBallots, Trouble> {
    let keyed = match encoding::text(bytes) {
        Ok(text) => of_lines(&lines_of(&text)),
        Err(Trouble::NotText) => {
            let tables = read_tables(bytes, file_name, stop)?;
            let all = tables.iter().map(|table| of_lines(&rows_of(table)));
            // The sheet that has most; what else there is, is often a cover.
            all.max_by_key(KeyedBallots::readable).ok_or(Trouble::Empty)?
        }
        Err(trouble) => return Err(trouble),
    };
    if keyed.lines.is_empty() { Err(Trouble::Empty) } else { Ok(keyed) }
}

/// The papers in a text, if it looks like nothing else.
pub(super) fn of_text(text: &str) -> Option<KeyedBallots> {
    Some(of_lines(&lines_of(text))).filter(KeyedBallots::looks_keyed)
}

/// The papers in a workbook, if one of its sheets looks like nothing else.
pub(super) fn of_tables(tables: &[Table]) -> Option<KeyedBallots> {
    let all = tables.iter().map(|table| of_lines(&rows_of(table)));
    all.filter(KeyedBallots::looks_keyed).max_by_key(KeyedBallots::readable)
}

/// Lines with something in them, and their numbers.
fn lines_of(text: &str) -> Vec<(usize, &str)> {
    let lines = (1..).zip(text.trim_start_matches('\u{feff}').lines());
    let said = |line: &str| line.get(..4).is_some_and(|sep| sep.eq_ignore_ascii_case("sep="));
    let filled = lines
        .map(|(n, line)| (n, line.trim()))
        .filter(|(n, line)| line.chars().any(|c| !is_nothing(c)) && (*n > 1 || !said(line)));
    filled.take(MAX_BALLOT_LINES + 2).collect()
}

fn is_nothing(c: char) -> bool {
    c.is_whitespace() || SEPARATORS.contains(&c)
}

/// Rows of a sheet as lines.
fn rows_of(table: &Table) -> Vec<(usize, String)> {
    let rows = table.numbers.iter().copied().zip(&table.rows).take(MAX_BALLOT_LINES + 2);
    rows.map(|(n, row)| (n, row.join("\t"))).collect()
}

fn of_lines<T: AsRef<str>>(lines: &[(usize, T)]) -> KeyedBallots {
    let mut lines: Vec<(usize, &str)> = lines.iter().map(|(n, line)| (*n, line.as_ref())).collect();
    if let Some((_, first)) = lines.first().copied().filter(|(_, first)| is_head(first)) {
        lines.remove(0);
        if let Some(separator) = counts_papers(first) {
            for (_, line) in &mut lines {
                *line = line.split_once(separator).map_or("", |(_, rest)| rest.trim());
            }
            // Counted ahead, and never keyed.
            lines.retain(|(_, line)| line.chars().any(|c| !is_nothing(c)));
        }
    }
    let cut = lines.len() > MAX_BALLOT_LINES;
    lines.truncate(MAX_BALLOT_LINES);
    let hash = lines.iter().fold(Fnv::default(), |hash, (_, line)| {
        line::tokens(line).fold(hash, |hash, token| hash.text(&token.to_lowercase())).text("")
    });
    let lines = lines.into_iter().map(|(n, line)| (n, Line::read(line))).collect();
    KeyedBallots { fingerprint: format!("{:016x}", hash.0), cut, lines }
}

/// A first line that is surely no ballot: one that was keyed wrongly must be named, not passed
/// over.
fn is_head(first: &str) -> bool {
    let numbered = first.chars().any(|c| c.is_ascii_digit());
    counts_papers(first).is_some() || !numbered && Line::read(first).is_err()
}

/// What parts the first column from the others, where that counts the papers.
fn counts_papers(head: &str) -> Option<char> {
    let separator = SEPARATORS.into_iter().find(|separator| head.contains(*separator))?;
    let (first, _) = head.split_once(separator)?;
    let first = first.trim().trim_matches('"').to_lowercase();
    COUNTS.contains(&first.as_str()).then_some(separator)
}

impl KeyedBallots {
    fn readable(&self) -> usize {
        self.lines.iter().filter(|(_, line)| line.is_ok()).count()
    }

    /// Most lines are papers, and one at least has a number: a list of anything else has words.
    fn looks_keyed(&self) -> bool {
        let numbered = |line: &Result<Line, Fault>| line.as_ref().is_ok_and(Line::has_numbers);
        2 * self.readable() > self.lines.len() && self.lines.iter().any(|(_, l)| numbered(l))
    }
}
