//! One ballot on paper: its form, the smallest size in which everything on it can be read, and what
//! stands on it.

use super::{
    super::{
        Align, Block, Card, Column, Paragraph, Row, Run, Table, cards,
        measure::{Letters, height},
    },
    words,
};
use crate::session::{MANY_OPTIONS, Method, PaperSize, Poll, Scale, ScoreSheet, UnitKind};
use std::sync::Arc;

/// Most circles beside an option; more dots on one are written as numbers.
const MOST_CIRCLES: u8 = 5;
/// A box to write a number in: its sides, in millimetres.
const BOX: (f32, f32) = (13.0, 11.0);
/// Least width of a box: two digits by hand.
const LEAST_BOX: f32 = 10.5;
/// What a cell has of free paper at both sides together, and a little more.
const BESIDE: f32 = 2.6;
/// Least width that a title has beside scores.
const TITLE: f32 = 38.0;
/// No row of a list is lower than this.
const LEAST_ROW: f32 = 4.0;
/// Wide enough for two lists beside each other.
const WIDE: f32 = 140.0;

/// How ballots may stand on a page, in the order in which they are tried: columns, rows, lines of a
/// title. Small ones save paper; titles are cut to one line only where that saves half a page.
const LOOKS: [(usize, usize, usize); 8] =
    [(2, 3, 2), (2, 2, 2), (2, 1, 2), (1, 2, 2), (2, 1, 1), (1, 2, 1), (1, 1, 2), (1, 1, 1)];

/// The smallest letters, and titles on one line.
const LEAST: (f32, usize) = (1.0, 1);

/// What is tried once it is known that a ballot fits: larger letters and longer titles, the best
/// first.
const BETTER: [(f32, usize); 8] =
    [(1.35, 5), (1.25, 5), (1.15, 4), (1.0, 4), (1.15, 3), (1.0, 3), (1.15, 2), (1.0, 2)];

/// What a ballot says.
pub(super) struct Ballot<'a> {
    pub(super) event: &'a str,
    pub(super) poll: &'a Poll,
    /// Numbers and titles in the order of the poll, which is that of the shared screen.
    pub(super) options: Vec<(u32, &'a str)>,
    pub(super) kinds: Vec<UnitKind>,
}

/// How a ballot is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A row an option, with so many places to mark.
    Ticks(u8),
    /// Boxes to write numbers in, with the options beside where they are listed.
    Boxes { boxes: u8, listed: bool },
    /// A row an option, a cell a criterion.
    Scores,
}

/// The sheets of one ballot, and how they stand on a page.
pub(super) struct Sheets {
    pub(super) columns: usize,
    pub(super) rows: usize,
    pub(super) cards: Vec<Arc<Card>>,
}

/// Few options are ticked, many are written by number: a row of circles for each of forty options is
/// slow to fill in and slow to key.
fn form(ballot: &Ballot<'_>) -> Form {
    let few = ballot.options.len() <= MANY_OPTIONS;
    match ballot.poll.setup.method {
        Method::Dots { max_per_option, .. } if few && max_per_option <= MOST_CIRCLES => {
            Form::Ticks(max_per_option)
        }
        Method::Dots { budget, .. } => Form::Boxes { boxes: budget, listed: true },
        Method::Choice if few => Form::Ticks(1),
        Method::Choice => Form::Boxes { boxes: 1, listed: true },
        Method::Approval => Form::Ticks(1),
        Method::Score(_) => Form::Scores,
    }
}

/// Lays a ballot out: as many on a page as can be read, else on several sheets. Where only the list
/// of titles does not fit, it is left to the shared screen.
pub(super) fn sheets(ballot: &Ballot<'_>, paper: PaperSize) -> Sheets {
    let form = form(ballot);
    if let Some(sheets) = smallest(ballot, form, paper) {
        return sheets;
    }
    if let Form::Boxes { boxes, .. } = form {
        let form = Form::Boxes { boxes, listed: false };
        if let Some(sheets) = smallest(ballot, form, paper) {
            return sheets;
        }
    }
    several(ballot, form, paper)
}

fn smallest(ballot: &Ballot<'_>, form: Form, paper: PaperSize) -> Option<Sheets> {
    LOOKS.into_iter().find_map(|(columns, rows, lines)| {
        let (across, down) = cards::room(paper, columns, rows);
        let listed = !matches!(form, Form::Boxes { listed: false, .. });
        if listed && ballot.options.len() > most_listed(across, down) {
            return None;
        }
        let fitting = |scale: f32, lines: usize| {
            let face = Face { ballot, form, across, lines, scale };
            let blocks = face.blocks(&ballot.options, (1, 1))?;
            (height(&blocks, across) <= down).then_some(blocks)
        };
        let least = fitting(1.0, lines)?;
        let blocks = BETTER.into_iter().find_map(|(scale, lines)| fitting(scale, lines));
        let card = Arc::new(Card { blocks: blocks.unwrap_or(least) });
        Some(Sheets { columns, rows, cards: vec![card] })
    })
}

/// More options than these never stand in a list on a card of this size.
fn most_listed(across: f32, down: f32) -> usize {
    let beside = if across >= WIDE { 2.0 } else { 1.0 };
    (down / LEAST_ROW * beside) as usize
}

/// Whole pages, as few as there is need of, with about as many options on each.
fn several(ballot: &Ballot<'_>, form: Form, paper: PaperSize) -> Sheets {
    let (across, down) = cards::room(paper, 1, 1);
    let all = ballot.options.len().max(1);
    let of = |count: usize, (scale, lines): (f32, usize)| -> Vec<Vec<Block>> {
        let face = Face { ballot, form, across, lines, scale };
        let parts = ballot.options.chunks(all.div_ceil(count));
        let sheets = parts.len();
        parts.zip(1..).map(|(p, i)| face.blocks(p, (i, sheets)).unwrap_or_default()).collect()
    };
    let fits = |sheets: &Vec<Vec<Block>>| sheets.iter().all(|s| height(s, across) <= down);
    // The more sheets, the less stands on each: halves are tried until the fewest are found.
    let (mut low, mut high) = (all.div_ceil(most_listed(across, down)).max(2), all.max(2));
    while low < high {
        let middle = usize::midpoint(low, high);
        if fits(&of(middle, LEAST)) { high = middle } else { low = middle + 1 }
    }
    let count = high;
    let better = BETTER.into_iter().map(|look| of(count, look)).find(fits);
    let sheets = better.unwrap_or_else(|| of(count, LEAST));
    let cards = sheets.into_iter().map(|blocks| Arc::new(Card { blocks })).collect();
    Sheets { columns: 1, rows: 1, cards }
}

/// A ballot in one size.
struct Face<'a> {
    ballot: &'a Ballot<'a>,
    form: Form,
    /// Millimetres across.
    across: f32,
    /// Most lines of a title.
    lines: usize,
    /// How much larger than the smallest letters that can be read.
    scale: f32,
}

impl Face<'_> {
    /// A size of letters, in half points.
    fn points(&self, least: f32) -> f32 {
        (least * self.scale * 2.0).round() / 2.0
    }

    fn text(&self, text: &str, least: f32) -> Block {
        line(text, self.points(least), false, Align::Left)
    }

    /// What stands on the sheet with these options; nothing where columns have no room.
    fn blocks(&self, options: &[(u32, &str)], (sheet, all): (usize, usize)) -> Option<Vec<Block>> {
        let mut blocks = self.head(sheet, all);
        blocks.push(self.text(&words::rule(self.ballot, self.form), 10.0));
        blocks.push(Block::Space(self.scale));
        match (self.form, &self.ballot.poll.setup.method) {
            (Form::Scores, Method::Score(score)) => {
                blocks.push(Block::Table(self.scores(score, options)?));
                let legend = words::legend(score);
                if !legend.is_empty() {
                    blocks.push(self.text(&legend, 8.5));
                }
            }
            (Form::Boxes { boxes, listed }, _) => {
                if listed {
                    blocks.push(Block::Table(self.list(options)));
                }
                blocks.push(line(&words::chosen(boxes), self.points(9.0), true, Align::Left));
                blocks.extend(self.boxes(boxes));
            }
            (Form::Ticks(marks), _) => blocks.push(Block::Table(self.ticks(marks, options))),
            (Form::Scores, _) => return None,
        }
        if !self.ballot.kinds.is_empty() {
            blocks.push(self.text(words::KINDS, 8.5));
            blocks.push(self.text(&words::kinds(&self.ballot.kinds), 11.0));
        }
        blocks.push(self.text(&words::invalid(self.ballot, self.form), 8.0));
        Some(blocks)
    }

    fn head(&self, sheet: usize, all: usize) -> Vec<Block> {
        let name = words::head(self.form);
        let name = if all > 1 { words::sheet_of(name, sheet, all) } else { name.to_owned() };
        let (small, large) = (self.points(9.0), self.points(14.0));
        let title = &self.ballot.poll.setup.title;
        let title = Letters::bold(large).shortened(title, self.across, 3);
        let event = Letters::plain(small).shortened(self.ballot.event, self.across, 2);
        let mut blocks = Vec::new();
        if !event.is_empty() {
            blocks.push(line(&event, small, false, Align::Center));
        }
        blocks.push(line(&name, small, true, Align::Center));
        let runs = vec![Run { text: title, bold: true }];
        let title = Paragraph { runs, points: large, align: Align::Center, ..Paragraph::default() };
        blocks.push(Block::Paragraph(Paragraph { ruled: true, ..title }));
        blocks.push(Block::Space(1.5 * self.scale));
        blocks
    }

    /// Options in one list or, where there is room, in two beside each other, the first half at the
    /// left. `cells` are those of one option; its title is the last.
    fn listed(
        &self,
        columns: &[Column],
        options: &[(u32, &str)],
        cells: impl Fn(u32, String) -> Vec<String>,
    ) -> (Vec<Column>, Vec<Vec<String>>) {
        let beside = if self.across >= WIDE && options.len() > 6 { 2 } else { 1 };
        let part = self.across / beside as f32;
        let Some((title, fixed)) = columns.split_last() else { return Default::default() };
        let used: f32 = fixed.iter().map(|c| c.width).sum();
        let title = Column { width: part - used, ..*title };
        let one: Vec<Column> = fixed.iter().copied().chain([title]).collect();
        let letters = Letters { points: title.points, bold: false };
        let shorten = |text: &str| letters.shortened(text, title.width - BESIDE, self.lines);
        let rows = options.len().div_ceil(beside);
        let row = |i: usize| -> Vec<String> {
            let places = (0..beside).map(|b| options.get(i + b * rows));
            let of = |option: Option<&(u32, &str)>| match option {
                Some((number, title)) => cells(*number, shorten(title)),
                None => vec![String::new(); one.len()],
            };
            places.flat_map(of).collect()
        };
        let all = (0..rows).map(row).collect();
        (one.iter().copied().cycle().take(one.len() * beside).collect(), all)
    }

    /// A row an option: what to mark, its number and its title.
    fn ticks(&self, marks: u8, options: &[(u32, &str)]) -> Table {
        let mark = if marks == 1 { "□".to_owned() } else { vec!["○"; marks.into()].join(" ") };
        let many = options.len() > MANY_OPTIONS;
        let points = self.points(if many { 13.0 } else { 18.0 });
        let room = Letters::plain(points).width(&mark) + 4.0;
        let columns = [
            Column { width: room, align: Align::Center, points, bold: false },
            Column { align: Align::Center, ..self.number(12.0) },
            Column { points: self.points(if many { 9.0 } else { 10.0 }), ..Column::default() },
        ];
        let cells = |number: u32, title| vec![mark.clone(), number.to_string(), title];
        let (columns, rows) = self.listed(&columns, options, cells);
        table(columns, rows, if many { 0.0 } else { 8.0 * self.scale })
    }

    /// Numbers and titles to choose from.
    fn list(&self, options: &[(u32, &str)]) -> Table {
        let columns = [
            Column { align: Align::Right, ..self.number(9.0) },
            Column { points: self.points(9.0), ..Column::default() },
        ];
        let cells = |number: u32, title| vec![number.to_string(), title];
        let (columns, rows) = self.listed(&columns, options, cells);
        Table { bare: true, ..table(columns, rows, 0.0) }
    }

    /// The column of numbers.
    fn number(&self, least: f32) -> Column {
        let points = self.points(least);
        let longest = self.ballot.options.iter().map(|(number, _)| *number).max().unwrap_or(0);
        let digits = Letters::bold(points).width(&longest.to_string());
        Column { width: (digits + BESIDE).max(8.0), points, bold: true, ..Column::default() }
    }

    /// Boxes to write numbers in, exactly so many, in rows of about the same length.
    fn boxes(&self, boxes: u8) -> Vec<Block> {
        let all = usize::from(boxes);
        let most = ((self.across / LEAST_BOX).floor() as usize).clamp(1, 10);
        let a_row = all.div_ceil(all.div_ceil(most).max(1)).max(1);
        let width = (BOX.0 * self.scale).min(self.across / a_row as f32);
        let height = BOX.1 * self.scale;
        let row = |first: usize| {
            let count = (all - first).min(a_row);
            let columns = vec![Column { width, ..Column::default() }; count];
            let cells = vec![String::new(); count];
            let across = width * count as f32;
            Block::Table(Table { across, ..table(columns, vec![cells], height) })
        };
        (0..all).step_by(a_row).map(row).collect()
    }

    /// A row an option, a cell a criterion.
    fn scores(&self, sheet: &ScoreSheet, options: &[(u32, &str)]) -> Option<Table> {
        let small = self.points(9.0);
        let heads: Vec<String> = sheet.criteria.iter().map(words::column).collect();
        let longest = |text: &String| {
            let words = text.split_whitespace().map(|word| Letters::bold(small).width(word));
            words.fold(0.0, f32::max)
        };
        let wish = heads.iter().map(longest).fold(9.0, f32::max).min(24.0) + BESIDE;
        let number = Column { align: Align::Center, ..self.number(12.0) };
        let room = (self.across - number.width - TITLE) / heads.len().max(1) as f32;
        // Heads may be broken only where there is no wider paper.
        if room < wish && self.across < WIDE {
            return None;
        }
        let width = wish.min(room);
        let points = self.points(9.5);
        let title = self.across - number.width - width * heads.len() as f32;
        let blank = if sheet.scale == Scale::YesNo { words::YES_NO } else { "" };
        let mut columns = vec![number, Column { width: title, points, ..Column::default() }];
        let cell = Column { width, align: Align::Center, points: small, bold: false };
        columns.extend(std::iter::repeat_n(cell, heads.len()));
        let letters = Letters { points, bold: false };
        let row = |(number, text): &(u32, &str)| {
            let text = letters.shortened(text, title - BESIDE, self.lines);
            let mut cells = vec![number.to_string(), text];
            cells.extend(std::iter::repeat_n(blank.to_owned(), heads.len()));
            cells
        };
        let rows = options.iter().map(row).collect();
        let mut head = vec!["No.".to_owned(), words::capital(words::noun(self.ballot))];
        head.extend(heads);
        Some(Table { head, points: small, ..table(columns, rows, 8.0 * self.scale) })
    }
}

fn table(columns: Vec<Column>, rows: Vec<Vec<String>>, height: f32) -> Table {
    let rows = rows.into_iter().map(|cells| Row { cells, height, ..Row::default() });
    Table { columns, rows: rows.collect(), points: 9.0, ..Table::default() }
}

fn line(text: &str, points: f32, bold: bool, align: Align) -> Block {
    let runs = vec![Run { text: text.to_owned(), bold }];
    Block::Paragraph(Paragraph { runs, align, points, ..Paragraph::default() })
}
