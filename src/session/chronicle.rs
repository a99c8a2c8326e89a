//! Dated milestones: the evidence of how ideas were gathered and chosen, and each idea's lineage.
//!
//! Nothing about a single ballot is ever written here: an hour beside a ballot would give a
//! secret vote away.

use super::{BoardId, IdeaNumber, PollId, Stage, ThemeId};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

/// Every milestone, oldest first.
///
/// It is one level deeper than a plain list would be, so that the file has one milestone a line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Chronicle {
    #[serde(default)]
    pub(super) entries: Vec<Entry>,
}

/// One milestone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When, by the office's clock.
    pub at: NaiveDateTime,
    /// What.
    pub what: Milestone,
}

/// What can be a milestone. The sending of an idea is dated in the idea itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Milestone {
    /// The session was begun.
    Created,
    /// A stage was reached.
    Reached(Stage),
    /// The words of an idea were changed.
    Edited(BoardId, IdeaNumber),
    /// An idea was put into a theme, or back into the tray.
    Moved(BoardId, IdeaNumber, Option<ThemeId>),
    /// The first idea was merged into the second.
    Merged(BoardId, IdeaNumber, IdeaNumber),
    /// The first idea was taken out of the second again.
    Split(BoardId, IdeaNumber, IdeaNumber),
    /// An idea was put into the trash.
    Trashed(BoardId, IdeaNumber),
    /// An idea was taken out of the trash.
    Restored(BoardId, IdeaNumber),
    /// A poll was opened.
    Opened(PollId),
    /// A poll was closed.
    Closed(PollId),
    /// A closed poll was opened again.
    Reopened(PollId),
    /// A poll was called off.
    Cancelled(PollId),
    /// The result of a poll was shown to the room.
    Revealed(PollId),
    /// An idea was chosen.
    Chosen(BoardId, IdeaNumber),
    /// A choice was taken back.
    Unchosen(BoardId, IdeaNumber),
}

impl Milestone {
    /// The idea this is about, if it is about one.
    #[must_use]
    pub fn idea(self) -> Option<(BoardId, IdeaNumber)> {
        match self {
            Self::Edited(b, n)
            | Self::Moved(b, n, _)
            | Self::Merged(b, n, _)
            | Self::Split(b, n, _)
            | Self::Trashed(b, n)
            | Self::Restored(b, n)
            | Self::Chosen(b, n)
            | Self::Unchosen(b, n) => Some((b, n)),
            _ => None,
        }
    }
}
