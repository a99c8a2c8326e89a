//! An idea as it was given, with every wording it has had.

use super::{IdeaNumber, ThemeId, UnitId};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

/// Longest text of an idea, in characters: a long paragraph, not a document.
pub const MAX_IDEA_CHARS: usize = 2_000;

/// One idea. Merging, trashing and voting never change its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Idea {
    /// Its permanent number on the board.
    pub number: IdeaNumber,
    /// The words.
    pub text: String,
    /// Name of the innovation, often an acronym.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The unit that sent it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// When it was sent.
    pub at: NaiveDateTime,
    /// Ideas merged into this one, each kept whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub merged: Vec<IdeaNumber>,
    /// Earlier wordings, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Wording>,
    /// Where it came from when it was captured in another file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    /// Where it stands now; derived from the board's lists after reading.
    #[serde(skip, default)]
    pub place: Place,
}

impl Idea {
    /// Its name if it has one, else its words.
    #[must_use]
    pub fn title(&self) -> &str {
        if self.name.is_empty() { &self.text } else { &self.name }
    }
}

/// A wording that has been replaced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// Until when it stood.
    pub until: NaiveDateTime,
    /// The words.
    pub text: String,
}

/// The file and number an idea had where it was captured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// What tells the source apart from others: the other session's own mark, or a chat's name.
    pub source: String,
    /// What tells it apart there: a number or a fingerprint.
    pub number: u32,
    /// Where that was, for a person: a file's name and the number it had there.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
}

/// The one place where an idea stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Place {
    /// Not grouped yet.
    #[default]
    Tray,
    /// In a theme.
    Theme(ThemeId),
    /// Inside another idea.
    Merged(IdeaNumber),
    /// In the trash, with its number kept.
    Trash,
}

impl Place {
    /// Whether the idea is a card of its own that the room can see.
    #[must_use]
    pub fn is_on_board(self) -> bool {
        matches!(self, Self::Tray | Self::Theme(_))
    }
}
