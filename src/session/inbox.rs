//! Messages brought in from a chat, waiting to be looked at: the review tray.
//!
//! Nothing in it is an idea until a person says so, and none of it is ever shown to the room:
//! messages carry the names and phone numbers of those who sent them.

use super::UnitId;
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

/// Longest message, in characters: the most that a chat program lets one send.
pub const MAX_MESSAGE_CHARS: usize = 65_536;

/// A message as it was sent, with what was decided about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// What tells it apart from all others.
    pub key: MessageKey,
    /// When it was sent, by the phone's clock.
    pub at: NaiveDateTime,
    /// Who sent it, as the chat names them: a saved name or a phone number.
    pub sender: String,
    /// Its words.
    pub text: String,
    /// The unit that it speaks for, when that is known of the message itself and not of its
    /// sender.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// Left out, by a person or because it is a greeting.
    #[serde(default)]
    pub skipped: bool,
}

/// A message's chat, and what is constant about it there: exports of the same chat overlap.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct MessageKey {
    /// The chat's name.
    pub chat: String,
    /// A fingerprint of the message, the same in every export of the chat.
    pub print: u32,
}

/// A sender of messages who is known to speak for a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    /// As the chats name them.
    pub name: String,
    /// The unit.
    pub unit: UnitId,
}
