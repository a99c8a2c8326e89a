//! Kartu ide: every idea of the board on a card for the wall, with its number large enough to be
//! read across the room.
//!
//! A merged idea stands on the card of the idea that holds it; what lies in the trash has none.
//! Where names are kept from the room, no card says whose idea it is.

use super::{
    Align, Block, Card, Cards, Document, Paragraph, Run, cards,
    measure::{Letters, height},
    pieces, xml,
};
use crate::session::{Board, BoardId, Idea, IdeaNumber, PaperSize, Session};
use std::sync::Arc;

/// What the document is called.
const TITLE: &str = "Kartu Ide";
/// Most merged ideas that are told in a line each.
const TOLD: usize = 3;
/// Letters smaller than this, in points, are those of a long text.
const LONG: f32 = 11.0;
/// Most lines of the number with all that was merged.
const NUMBER_LINES: usize = 2;

/// A size of cards: how many stand on a page, and the sizes of letters that are tried, largest
/// first.
struct Size {
    columns: usize,
    rows: usize,
    number: f32,
    text: &'static [f32],
}

/// Eight to a page, where every text is short.
const SMALL: Size =
    Size { columns: 2, rows: 4, number: 38.0, text: &[22.0, 20.0, 18.0, 16.0, 14.0, 13.0] };
/// Four to a page.
const LARGE: Size = Size {
    columns: 2,
    rows: 2,
    number: 54.0,
    text: &[26.0, 24.0, 22.0, 20.0, 18.0, 16.0, 14.0, 13.0, 12.0, 11.0, 10.0, 9.0, 8.0, 7.0],
};

/// The cards of all boards.
pub(super) fn make(session: &Session) -> Document {
    of(session, &session.boards().iter().collect::<Vec<_>>())
}

/// The cards of one board.
#[must_use]
pub fn idea_cards(session: &Session, board: BoardId) -> Document {
    of(session, &session.board(board).into_iter().collect::<Vec<_>>())
}

/// Cards there are on all boards.
#[must_use]
pub fn printed(session: &Session) -> usize {
    session.boards().iter().map(|board| board.cards().count()).sum()
}

fn of(session: &Session, boards: &[&Board]) -> Document {
    let paper = session.documents().paper;
    let faces = || {
        boards.iter().flat_map(|board| {
            let question = if boards.len() > 1 { board.question.as_str() } else { "" };
            board.cards().map(move |idea| Face { session, board, idea, question })
        })
    };
    if faces().next().is_none() {
        let mut document = Document::new(TITLE, paper);
        document.text("Belum ada ide di papan, jadi belum ada kartu ide.");
        return document;
    }
    let small: Option<Vec<_>> = faces().map(|face| face.card(&SMALL, paper)).collect();
    let (size, all) = match small {
        Some(all) => (SMALL, all),
        None => (LARGE, faces().map(|face| face.large(paper)).collect()),
    };
    let mut document = cards::document(TITLE, paper);
    let cards = all.into_iter().map(Arc::new).collect();
    document.push(Block::Cards(Cards { columns: size.columns, rows: size.rows, cards }));
    document
}

/// An idea that gets a card.
struct Face<'a> {
    session: &'a Session,
    board: &'a Board,
    idea: &'a Idea,
    /// The question, where cards of several boards lie together.
    question: &'a str,
}

impl Face<'_> {
    /// The card with the largest letters that fit; nothing where none of this size do.
    fn card(&self, size: &Size, paper: PaperSize) -> Option<Card> {
        let (across, down) = cards::room(paper, size.columns, size.rows);
        let text = xml::without_controls(self.idea.text.trim());
        size.text.iter().find_map(|points| {
            let blocks = self.blocks(size, *points, across, &text);
            (height(&blocks, across) <= down).then_some(Card { blocks })
        })
    }

    /// A card of the large size. A text that is too long even for the smallest letters is cut, and
    /// says so.
    fn large(&self, paper: PaperSize) -> Card {
        if let Some(card) = self.card(&LARGE, paper) {
            return card;
        }
        let (across, down) = cards::room(paper, LARGE.columns, LARGE.rows);
        let points = LARGE.text.last().copied().unwrap_or(7.0);
        let cut = |lines: usize| {
            let text = Letters::plain(points).shortened(&self.idea.text, across, lines);
            self.blocks(&LARGE, points, across, &text)
        };
        let fits = |blocks: &Vec<Block>| height(blocks, across) <= down;
        let blocks = (1..90).rev().map(cut).find(fits).unwrap_or_else(|| cut(1));
        Card { blocks }
    }

    fn blocks(&self, size: &Size, points: f32, across: f32, text: &str) -> Vec<Block> {
        let originals = self.board.originals(self.idea.number);
        let mut blocks = Vec::new();
        let mut add = |text: String, points: f32, bold: bool| {
            if !text.is_empty() {
                let runs = vec![Run { text, bold }];
                let paragraph =
                    Paragraph { runs, points, align: Align::Left, ..Paragraph::default() };
                blocks.push(Block::Paragraph(paragraph));
            }
        };
        // A long text needs the room more than the number does.
        let most = if points < LONG { SMALL.number } else { size.number };
        let (number, large) = number(&originals, most, across);
        add(number, large, true);
        let small = |text: &str, lines| Letters::plain(9.0).shortened(text, across, lines);
        add(small(self.question, 1), 9.0, false);
        let theme = self.board.theme_of(self.idea.number).map_or("", |t| t.look.name.as_str());
        let theme = if theme.is_empty() { String::new() } else { format!("Tema: {theme}") };
        add(Letters::bold(10.0).shortened(&theme, across, 1), 10.0, true);
        let unit = pieces::proposers(self.session, self.board, &originals);
        add(small(&unit, 2), 9.0, false);
        let name = Letters::bold(points + 1.0).shortened(&self.idea.name, across, 3);
        add(name, points + 1.0, true);
        add(text.to_owned(), points, false);
        for line in merged(self.board, originals.get(1..).unwrap_or_default()) {
            add(small(&line, 1), 9.0, false);
        }
        blocks
    }
}

/// The number with those that were merged into it, and the size in which it stands on one line; the
/// smallest size may take two.
fn number(originals: &[IdeaNumber], points: f32, across: f32) -> (String, f32) {
    let numbers: Vec<String> = originals.iter().map(ToString::to_string).collect();
    let whole = numbers.join(" + ");
    let sizes = [1.0, 0.75, 0.55, 0.4].map(|part| points * part);
    let fits = |points: &f32| Letters::bold(*points).width(&whole) <= across;
    if let Some(points) = sizes.into_iter().find(fits) {
        return (whole, points);
    }
    let points = sizes[sizes.len() - 1];
    (Letters::bold(points).shortened(&whole, across, NUMBER_LINES), points)
}

/// What was merged into an idea, a line each; of many, how many more there are.
fn merged(board: &Board, numbers: &[IdeaNumber]) -> Vec<String> {
    let told = if numbers.len() > TOLD { TOLD - 1 } else { numbers.len() };
    let line = |number: &IdeaNumber| {
        format!("+ {number} {}", board.idea(*number).map_or("", |idea| idea.title()))
    };
    let mut lines: Vec<String> = numbers.iter().take(told).map(line).collect();
    if numbers.len() > told {
        lines.push(format!("+ {} ide lain yang digabung", numbers.len() - told));
    }
    lines
}

#[cfg(test)]
mod tests;
