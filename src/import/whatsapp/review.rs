//! A chat as messages for the review tray.

use super::{Chat, Verdict, tagged};
use crate::{
    import::UnitNames,
    session::{self, MessageKey, Unit, UnitId},
};
use std::sync::Arc;

/// The unit that a sender's name is, or begins or ends with: "Setwan", "BPBD Pusdalops", "Admin PKM
/// Grogol". A person sees it before anything is taken.
fn of_sender(names: &UnitNames, sender: &str) -> Option<UnitId> {
    let words: Vec<&str> = sender.split_whitespace().filter(|word| *word != "~").collect();
    let ends = (0..words.len()).filter_map(|from| words.get(from..));
    let begins = (1..words.len()).rev().filter_map(|to| words.get(..to));
    let parts = ends.chain(begins).map(|part| part.join(" "));
    let mut parts = parts.filter(|part| part.chars().filter(|c| c.is_alphabetic()).count() > 2);
    parts.find_map(|part| names.find(&part))
}

impl Chat {
    /// What a person is to look at, in the order of the chat: everything with words of its own.
    /// Greetings are left out at first, but stay in view. The unit is that of a submission like
    /// "IDE | unit | words".
    #[must_use]
    pub fn for_review(&self, units: &[Arc<Unit>]) -> Vec<session::Message> {
        let names = UnitNames::new(units);
        let shown =
            |verdict| matches!(verdict, Verdict::Idea | Verdict::Greeting | Verdict::EmojiOnly);
        let messages = self.messages.iter().filter(|m| shown(m.verdict) && !m.text.is_empty());
        messages
            .map(|message| {
                let origin = self.origin(message);
                let submission = tagged(&message.text);
                let tagged = submission.as_ref().and_then(|s| names.find(s.unit.as_deref()?));
                let unit = tagged.or_else(|| of_sender(&names, &message.sender));
                let text = submission.map(|s| s.text).filter(|text| !text.trim().is_empty());
                session::Message {
                    key: MessageKey { chat: origin.source, print: origin.number },
                    at: message.at,
                    sender: message.sender.clone(),
                    text: text.unwrap_or_else(|| message.text.clone()),
                    unit,
                    skipped: message.verdict != Verdict::Idea,
                }
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::UnitProfile;

    #[test]
    fn a_unit_in_the_name_of_a_sender_is_found() {
        let unit = |id, name: &str, short: &str| {
            let (name, short) = (name.to_owned(), short.to_owned());
            Arc::new(Unit {
                id: UnitId(id),
                profile: UnitProfile { name, short, ..Default::default() },
            })
        };
        let units = [
            unit(1, "Sekretariat DPRD", "Setwan"),
            unit(2, "Badan Penanggulangan Bencana Daerah", "BPBD"),
            unit(3, "Puskesmas Grogol", "PKM Grogol"),
        ];
        let names = UnitNames::new(&units);
        for (sender, id) in [("Setwan", 1), ("~ BPBD Pusdalops", 2), ("Admin PKM Grogol", 3)] {
            assert_eq!(of_sender(&names, sender), Some(UnitId(id)), "{sender}");
        }
        for sender in ["+62 812-0000-0001", "Grogol", "Pak Contoh", ""] {
            assert_eq!(of_sender(&names, sender), None, "{sender}");
        }
    }
}
