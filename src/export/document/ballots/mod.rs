//! Kartu suara: paper ballots of a poll, to be cut apart and keyed at the desk.
//!
//! **All ballots of a poll are the same, to the letter.** No name, no number of the paper, no page
//! number, no mark that differs: nothing on it could join a paper to a person. Kinds of units are
//! asked for by a box to tick, and only as kinds that enough voters share.
//!
//! Responsible for which poll is printed, how many ballots, and what they say; how they are laid
//! out is in `sheet`.

mod kinds;
mod sheet;
mod words;

use super::{Block, Cards, Document, cards};
use crate::session::{Poll, PollId, PollState, Session};
use std::sync::Arc;

/// What the document is called.
const TITLE: &str = "Kartu Suara";
/// One spare ballot for so many voters.
const SPARE_OF: usize = 10;
/// Fewest spare ballots.
const LEAST_SPARE: usize = 2;

/// The ballots of the poll that is in question.
pub(super) fn make(session: &Session) -> Document {
    match poll_in_question(session) {
        Some(poll) => ballots(session, poll),
        None => sentence(session, "Belum ada pemungutan suara, jadi belum ada kartu suara."),
    }
}

/// The poll that papers are about where nobody names one: the open one, else the newest draft, else
/// the newest.
#[must_use]
pub fn poll_in_question(session: &Session) -> Option<PollId> {
    let polls = || session.boards().iter().flat_map(|board| &board.polls);
    let draft = || polls().filter(|poll| poll.state == PollState::Draft).map(|p| p.id).max();
    let open = session.open_poll().map(|(_, poll)| poll.id);
    open.or_else(draft).or_else(|| polls().map(|poll| poll.id).max())
}

/// Spare ballots for so many voters, in place of spoiled ones: one in ten, at least two.
#[must_use]
pub fn spare(voters: usize) -> usize {
    voters.div_ceil(SPARE_OF).max(LEAST_SPARE)
}

/// The voters of a poll as it would be printed; without options there are no ballots.
#[must_use]
pub fn printed(session: &Session, poll: PollId) -> Option<usize> {
    let (_, poll) = session.as_if_open(poll)?;
    (!poll.options.is_empty()).then_some(poll.voters.len())
}

/// The ballots of this poll: one for every voter, and the spare ones.
#[must_use]
pub fn ballots(session: &Session, poll: PollId) -> Document {
    let Some((_, poll)) = session.as_if_open(poll).filter(|(_, p)| !p.options.is_empty()) else {
        return sentence(session, "Pemungutan suara ini belum mempunyai pilihan.");
    };
    let paper = session.documents().paper;
    let mut document = cards::document(TITLE, paper);
    let all = copies(&poll);
    let sheets = sheet::sheets(&ballot(session, &poll), paper);
    // Sheets of one ballot lie behind each other.
    let cards = (0..all).flat_map(|_| sheets.cards.iter().map(Arc::clone)).collect();
    document.push(Block::Cards(Cards { columns: sheets.columns, rows: sheets.rows, cards }));
    document
}

fn copies(poll: &Poll) -> usize {
    poll.voters.len() + spare(poll.voters.len())
}

/// What the ballots of a poll say.
fn ballot<'a>(session: &'a Session, poll: &'a Poll) -> sheet::Ballot<'a> {
    let option = |(index, option): (usize, &'a crate::session::PollOption)| {
        let title = option.title.trim();
        let title = if title.is_empty() { words::NAMELESS } else { title };
        (poll.number_of(index), title)
    };
    sheet::Ballot {
        event: session.event().title.trim(),
        poll,
        options: poll.options.iter().enumerate().map(option).collect(),
        kinds: kinds::asked(session, poll),
    }
}

fn sentence(session: &Session, text: &str) -> Document {
    let mut document = Document::new(TITLE, session.documents().paper);
    document.text(text);
    document
}

#[cfg(test)]
mod tests;
