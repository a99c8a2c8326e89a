//! A chat as messages for the review tray.

use super::{Chat, Verdict, tagged};
use crate::{
    import::UnitNames,
    session::{self, MessageKey, Unit},
};
use std::sync::Arc;

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
                let unit = submission.as_ref().and_then(|s| names.find(s.unit.as_deref()?));
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
