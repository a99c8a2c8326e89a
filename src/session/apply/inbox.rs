//! The review tray, the senders of its messages, and the inventory.

use super::{Done, Tx, text};
use crate::session::{
    Innovation, MAX_IDEA_CHARS, Message, MessageKey, Refusal, Sender, UnitId,
    edit::{At, Edit},
};
use std::{
    collections::{BTreeSet, HashSet},
    sync::Arc,
};

/// Most messages that are kept: a chat is exported with 40,000 at most.
pub const MAX_MESSAGES: usize = 100_000;
/// Most innovations on record.
pub const MAX_INNOVATIONS: usize = 20_000;

impl Tx<'_> {
    /// Puts messages into the tray that were never in it. Whether a message was accepted is told
    /// by the origin of an idea.
    pub(super) fn take_messages(&mut self, messages: Vec<Message>) -> Done {
        let mut known: BTreeSet<MessageKey> = self.s.inbox.iter().map(|m| m.key.clone()).collect();
        for message in messages {
            let message = self.message(&message)?;
            if known.insert(message.key.clone()) {
                if self.s.inbox.len() >= MAX_MESSAGES {
                    return Err(Refusal::Full);
                }
                let end = self.s.inbox.len();
                self.edit(Edit::Message(At::Insert(end, Arc::new(message))))?;
            }
        }
        Ok(())
    }

    pub(super) fn skip_messages(&mut self, keys: &[MessageKey], skipped: bool) -> Done {
        let mut wanted: HashSet<&MessageKey> = keys.iter().collect();
        for index in 0..self.s.inbox.len() {
            let message = &self.s.inbox[index];
            if wanted.remove(&message.key) && message.skipped != skipped {
                let message = Arc::new(Message { skipped, ..Message::clone(message) });
                self.edit(Edit::Message(At::Replace(index, message)))?;
            }
        }
        if wanted.is_empty() { Ok(()) } else { Err(Refusal::NotFound) }
    }

    pub(super) fn set_message_unit(&mut self, key: &MessageKey, unit: Option<UnitId>) -> Done {
        self.known_unit(unit)?;
        let found = self.s.inbox.iter().position(|m| m.key == *key);
        let index = found.ok_or(Refusal::NotFound)?;
        let message = &self.s.inbox[index];
        if message.unit == unit {
            return Ok(());
        }
        let message = Arc::new(Message { unit, ..Message::clone(message) });
        self.edit(Edit::Message(At::Replace(index, message)))
    }

    pub(super) fn set_sender(&mut self, name: &str, unit: Option<UnitId>) -> Done {
        self.known_unit(unit)?;
        let name = text::filled_line(name, text::TITLE)?;
        let found = self.s.senders.iter().position(|s| s.name == name);
        match (found, unit) {
            (None, Some(unit)) => {
                let end = self.s.senders.len();
                self.edit(Edit::Sender(At::Insert(end, Sender { name, unit })))
            }
            (Some(index), None) => self.edit(Edit::Sender(At::Remove(index))),
            (Some(index), Some(unit)) if self.s.senders[index].unit != unit => {
                self.edit(Edit::Sender(At::Replace(index, Sender { name, unit })))
            }
            _ => Ok(()),
        }
    }

    /// Adds innovations that are not on record yet, told apart by unit and title.
    pub(super) fn add_innovations(&mut self, list: &[Innovation]) -> Done {
        let same = |i: &Innovation| (i.unit, i.title.to_lowercase());
        let mut known: HashSet<_> = self.s.inventory.iter().map(|i| same(i)).collect();
        for innovation in list {
            self.known_unit(innovation.unit)?;
            let innovation = Innovation {
                title: text::filled_line(&innovation.title, MAX_IDEA_CHARS)?,
                unit: innovation.unit,
                year: text::line(&innovation.year, text::TITLE)?,
            };
            if known.insert(same(&innovation)) {
                let end = self.s.inventory.len();
                if end >= MAX_INNOVATIONS {
                    return Err(Refusal::Full);
                }
                self.edit(Edit::Innovation(At::Insert(end, Arc::new(innovation))))?;
            }
        }
        Ok(())
    }

    pub(super) fn remove_innovation(&mut self, index: usize) -> Done {
        if index >= self.s.inventory.len() {
            return Err(Refusal::NotFound);
        }
        self.edit(Edit::Innovation(At::Remove(index)))
    }

    fn message(&self, m: &Message) -> Result<Message, Refusal> {
        self.known_unit(m.unit)?;
        Ok(Message {
            key: MessageKey { chat: text::line(&m.key.chat, text::TITLE)?, print: m.key.print },
            sender: text::filled_line(&m.sender, text::TITLE)?,
            // A message may be longer than an idea: it is cut into ideas, or shortened, later.
            text: text::filled_block(&m.text, super::super::MAX_MESSAGE_CHARS)?,
            ..m.clone()
        })
    }
}
