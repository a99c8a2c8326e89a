//! Who sent a message.

use std::collections::HashMap;

/// The name of a sender as it was saved, or their number. People who are not in the phone's
/// address book stand as `~ Nama`.
pub(super) fn name(written: &str) -> &str {
    written.trim().trim_start_matches('~').trim()
}

/// Somebody who sent messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// The name in the address book of the phone that exported the chat, or the number.
    pub name: String,
    /// How many messages they sent.
    pub messages: usize,
}

/// Senders, in the order of their first messages.
#[derive(Default)]
pub(super) struct Senders {
    list: Vec<Sender>,
    places: HashMap<String, usize>,
}

impl Senders {
    pub(super) fn add(&mut self, name: &str) {
        if let Some(sender) = self.places.get(name).and_then(|place| self.list.get_mut(*place)) {
            sender.messages += 1;
            return;
        }
        self.places.insert(name.to_owned(), self.list.len());
        self.list.push(Sender { name: name.to_owned(), messages: 1 });
    }

    pub(super) fn count(&self) -> usize {
        self.list.len()
    }

    pub(super) fn into_list(self) -> Vec<Sender> {
        self.list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sender_without_a_name_is_a_number() {
        assert_eq!(name(" ~ Ani Contoh "), "Ani Contoh");
        assert_eq!(name("~Ani"), "Ani");
    }
}
