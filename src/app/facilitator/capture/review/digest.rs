//! What the page says of the messages, derived once a revision.

use super::Tab;
use crate::{
    app::{
        page::PageContext,
        text::{dates, review as words},
    },
    session::{BoardId, IdeaNumber, Message, MessageKey, UnitId},
};
use std::collections::{BTreeSet, HashMap, HashSet};

/// A message's place in the inbox, with what was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) index: usize,
    pub(super) state: Standing,
}

/// What was decided about a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Waiting,
    Skipped,
    /// It became this idea, of this board.
    Accepted(BoardId, IdeaNumber),
}

/// Everything the page shows, except the words of messages.
#[derive(Clone, Debug, Default)]
pub(super) struct Digest {
    pub(super) rows: Vec<Row>,
    places: HashMap<MessageKey, usize>,
    pub(super) subtitle: String,
    pub(super) waiting: usize,
    pub(super) accepted: usize,
    pub(super) skipped: usize,
    /// Messages that wait and whose unit is known.
    pub(super) labelled: usize,
    /// Who sent messages that wait, with the unit they speak for.
    pub(super) senders: Vec<(String, Option<UnitId>)>,
    pub(super) people: usize,
}

impl Digest {
    pub(super) fn new(cx: &PageContext<'_>, tab: Tab, decided: &HashSet<MessageKey>) -> Self {
        let session = cx.session;
        let accepted = session.accepted_messages();
        let mut digest = Self::default();
        let (mut senders, mut people) = (BTreeSet::new(), BTreeSet::new());
        for (index, message) in session.inbox().iter().enumerate() {
            people.insert(&message.sender);
            let state = match accepted.get(&message.key) {
                Some((board, number)) => Standing::Accepted(*board, *number),
                None if message.skipped => Standing::Skipped,
                None => Standing::Waiting,
            };
            match state {
                Standing::Waiting => {
                    digest.waiting += 1;
                    digest.labelled += usize::from(session.unit_of_message(message).is_some());
                    if senders.insert(message.sender.clone()) {
                        // A unit may also stand in the sender's name, or in the message.
                        let unit = session.unit_of_sender(&message.sender);
                        let unit = unit.or_else(|| session.unit_of_message(message));
                        digest.senders.push((message.sender.clone(), unit));
                    }
                }
                Standing::Skipped => digest.skipped += 1,
                Standing::Accepted(..) => digest.accepted += 1,
            }
            let listed = match tab {
                Tab::Waiting => {
                    !matches!(state, Standing::Accepted(..)) || decided.contains(&message.key)
                }
                Tab::Accepted => matches!(state, Standing::Accepted(..)),
                Tab::Skipped => state == Standing::Skipped || decided.contains(&message.key),
            };
            if listed {
                digest.places.insert(message.key.clone(), digest.rows.len());
                digest.rows.push(Row { index, state });
            }
        }
        digest.people = people.len();
        // Senders who speak for nobody yet come first.
        digest.senders.sort_by_key(|(_, unit)| unit.is_some());
        digest.subtitle = subtitle(cx);
        digest
    }

    pub(super) fn message<'a>(&self, cx: &PageContext<'a>, at: usize) -> Option<&'a Message> {
        cx.session.inbox().get(self.rows.get(at)?.index).map(|message| &**message)
    }

    pub(super) fn key_at(&self, cx: &PageContext<'_>, at: usize) -> Option<MessageKey> {
        self.message(cx, at).map(|message| message.key.clone())
    }

    pub(super) fn place_of(&self, cx: &PageContext<'_>, key: &MessageKey) -> Option<usize> {
        let at = self.places.get(key).copied()?;
        self.message(cx, at).map(|_| at)
    }

    pub(super) fn first_waiting(&self, cx: &PageContext<'_>) -> Option<MessageKey> {
        self.next_waiting(cx, 0)
    }

    /// The first message from this place on that waits.
    pub(super) fn next_waiting(&self, cx: &PageContext<'_>, from: usize) -> Option<MessageKey> {
        let waits = |row: &Row| row.state == Standing::Waiting;
        let at = self.rows.iter().skip(from).position(waits)? + from;
        self.key_at(cx, at)
    }
}

/// The chats, and from when to when they go.
fn subtitle(cx: &PageContext<'_>) -> String {
    let inbox = cx.session.inbox();
    let chats: BTreeSet<&str> = inbox.iter().map(|m| m.key.chat.as_str()).collect();
    let chats = chats.into_iter().collect::<Vec<_>>().join(", ");
    let times = inbox.iter().map(|m| m.at);
    match (times.clone().min(), times.max()) {
        (Some(first), Some(last)) if first.date() == last.date() => {
            let (from, to) =
                (dates::clock(cx.lang, first.time()), dates::clock(cx.lang, last.time()));
            words::one_day(cx.lang, &chats, &dates::date(cx.lang, first.date()), &from, &to)
        }
        (Some(first), Some(last)) => {
            let day = |at: chrono::NaiveDateTime| dates::date(cx.lang, at.date());
            words::days(cx.lang, &chats, &day(first), &day(last))
        }
        _ => chats,
    }
}
