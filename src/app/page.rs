//! What every page is drawn from, and what it answers with.
//!
//! A page reads a [`PageContext`] and its own small state, draws, and puts what the person asked
//! for into [`Asks`]. It changes nothing itself; the asks are carried out afterwards, in one place.

use super::{
    command::Command, deliverable::Deliverable, preferences::Preferences,
    room_control::RoomControl, screen::Legibility, text::Lang,
};
use crate::session::{Board, BoardId, Change, IdeaNumber, PollId, Session, ThemeId, UnitId};
use chrono::NaiveDateTime;
use std::path::PathBuf;

/// What a page is drawn from.
#[derive(Clone, Copy)]
pub struct PageContext<'a> {
    /// The open session.
    pub session: &'a Session,
    /// Grows with every change: what is derived from the session is remembered under it.
    pub revision: u64,
    /// The board that is worked on; it exists.
    pub board: BoardId,
    /// The language of the window.
    pub lang: Lang,
    /// The clock on the wall.
    pub now: NaiveDateTime,
    /// Changes can be made: the session is not opened to read only.
    pub editable: bool,
    /// Commands of this page that were invoked since the last frame, by key or from the palette.
    pub commands: &'a [Command],
    /// What the room sees, and where.
    pub room: &'a RoomControl,
}

impl<'a> PageContext<'a> {
    /// The board that is worked on.
    pub fn board(&self) -> &'a Board {
        let boards = self.session.boards();
        self.session.board(self.board).unwrap_or(&boards[0])
    }

    /// Whether a command was invoked.
    pub fn pressed(&self, command: Command) -> bool {
        self.commands.contains(&command)
    }
}

/// Something a person asked for.
#[derive(Clone, Debug)]
pub enum Ask {
    /// A change to the session.
    Change(Change),
    /// A command.
    Command(Command),
    /// Opens a session file.
    Open(PathBuf),
    /// Brings a file into the session.
    Import(PathBuf),
    /// Begins a session: from the template with this id, or an empty one.
    NewSession(Option<String>),
    /// Goes to an idea of the board that is worked on.
    FindIdea(IdeaNumber),
    /// Shows the history of an idea of the board that is worked on.
    Lineage(IdeaNumber),
    /// Captures for this unit.
    FindUnit(UnitId),
    /// Works on another board.
    ViewBoard(BoardId),
    /// Shows something in the room.
    Room(RoomAsk),
    /// Asks where to, and writes a file there.
    Export(Export),
    /// Writes these files of the session into a dated folder inside of this one.
    Documents(Vec<Deliverable>, PathBuf),
    /// Stops writing files.
    StopDocuments,
    /// Asks for the folder of documents.
    ChooseFolder,
    /// Asks for the logo of documents.
    ChooseLogo,
    /// Adds the sample list of units.
    SampleUnits,
    /// Prefers this from now on.
    Preferences(Box<Preferences>),
}

/// Something asked for the shared screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RoomAsk {
    /// One idea of the board that is worked on.
    Spotlight(IdeaNumber),
    /// The cards of one theme.
    Theme(ThemeId),
    /// The options of a poll.
    Voting(PollId),
    /// The options of an open poll that is not secret, with the dots as they are given.
    VotingAloud(PollId),
    /// The booth of a poll.
    Booth(PollId),
    /// The result of a poll, all rows covered.
    Results(PollId),
    /// The picture of impact against effort of a revealed poll.
    Quadrants(PollId),
    /// The tied of a rank of a revealed poll, and the order from this seed.
    Lot(PollId, u32, Option<u32>),
    /// Uncovers so many rows of the result.
    Uncover(usize),
    /// The view goes along with the stage, or stays.
    Follow(bool),
    /// Its window has this width and height, in points.
    Size(f32, f32),
    /// What is drawn on it can be read so well.
    Legible(Legibility),
    /// Its window was closed.
    Closed,
    /// Its window leaves the full screen.
    LeaveFullScreen,
}

/// A file that can be made of the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// The plain summary as CSV.
    RecapCsv,
    /// A copy of the session file.
    SessionCopy,
    /// What the room sees now, as PNG.
    Picture,
    /// The poster of a revealed poll, as PNG.
    Poster(PollId),
    /// Paper ballots of a poll.
    Ballots(PollId),
    /// Cards with the ideas of a board.
    IdeaCards(BoardId),
}

/// Everything asked for in one frame, in order.
#[derive(Debug, Default)]
pub struct Asks {
    list: Vec<Ask>,
}

impl Asks {
    /// Asks for something.
    pub fn push(&mut self, ask: Ask) {
        self.list.push(ask);
    }

    /// Asks for a change.
    pub fn change(&mut self, change: Change) {
        self.push(Ask::Change(change));
    }

    /// Asks for a change if there is one.
    pub fn change_some(&mut self, change: Option<Change>) {
        if let Some(change) = change {
            self.change(change);
        }
    }

    /// Asks for a command.
    pub fn command(&mut self, command: Command) {
        self.push(Ask::Command(command));
    }

    /// Asks for the shared screen.
    pub fn room(&mut self, ask: RoomAsk) {
        self.push(Ask::Room(ask));
    }

    /// Nothing was asked.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Takes everything out.
    pub fn take(&mut self) -> Vec<Ask> {
        std::mem::take(&mut self.list)
    }
}
