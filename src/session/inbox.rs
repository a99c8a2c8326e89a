//! Messages brought in from a chat, waiting to be looked at: the review tray.
//!
//! Nothing in it is an idea until a person says so, and none of it is ever shown to the room:
//! messages carry the names and phone numbers of those who sent them.

use super::{BoardId, IdeaNumber, IdeaWords, MAX_IDEA_CHARS, NewIdea, Origin, Session, UnitId};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

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

impl Session {
    /// The unit that a message speaks for: its own, else that of its sender, else that of the
    /// participant with its phone number.
    #[must_use]
    pub fn unit_of_message(&self, message: &Message) -> Option<UnitId> {
        let known = message.unit.or_else(|| self.unit_of_sender(&message.sender));
        known.or_else(|| {
            let number = national(&message.sender)?;
            let people = self.participants().iter().map(|p| &p.profile);
            people.filter(|p| national(&p.phone).as_ref() == Some(&number)).find_map(|p| p.unit)
        })
    }

    /// The idea that a message becomes when it is accepted with these words. More characters than
    /// an idea may have are left out: the message stays whole in the tray.
    #[must_use]
    pub fn idea_of_message(&self, message: &Message, text: &str) -> NewIdea {
        NewIdea {
            words: IdeaWords {
                text: text.chars().take(MAX_IDEA_CHARS).collect(),
                name: String::new(),
            },
            unit: self.unit_of_message(message),
            theme: None,
            origin: Some(Origin {
                source: message.key.chat.clone(),
                number: message.key.print,
                label: String::new(),
            }),
        }
    }

    /// Those of these messages that were never in the tray. A chat whose export was renamed is
    /// known by what it says.
    #[must_use]
    pub fn unknown_messages(&self, messages: Vec<Message>) -> Vec<Message> {
        let said = |m: &Message| (m.key.print, m.sender.clone(), m.text.clone());
        let known: HashSet<_> = self.inbox().iter().map(|m| said(m)).collect();
        messages.into_iter().filter(|m| !known.contains(&said(m))).collect()
    }

    /// The ideas that messages have become, by message; the first one where there are several.
    #[must_use]
    pub fn accepted_messages(&self) -> HashMap<MessageKey, (BoardId, IdeaNumber)> {
        let mut accepted = HashMap::new();
        for board in self.boards() {
            for idea in &board.ideas {
                if let Some(origin) = &idea.origin {
                    let (chat, print) = (origin.source.clone(), origin.number);
                    let key = MessageKey { chat, print };
                    accepted.entry(key).or_insert((board.id, idea.number));
                }
            }
        }
        accepted
    }
}

/// The digits of an Indonesian phone number without the way it is dialled: "0812..." and
/// "+62 812..." are the same. Nothing where it is none.
fn national(written: &str) -> Option<String> {
    let phone = |c: char| c.is_ascii_digit() || " +-().".contains(c);
    if !written.chars().all(phone) {
        return None;
    }
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let number = digits.strip_prefix("62").or_else(|| digits.strip_prefix('0'));
    let number = number.unwrap_or(&digits);
    (number.len() >= 8).then(|| number.to_owned())
}
