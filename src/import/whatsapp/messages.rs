//! Lines become messages: whole ones, with who sent them, when, and what was said.

use super::{
    Certainty, DayOrder, Verdict,
    key::Keys,
    noise, notice, order,
    sender::{self, Senders},
    stamp::{self, Shape, Stamp},
};
use crate::import::Trouble;
use chrono::NaiveDateTime;
use std::collections::BTreeMap;

/// Longest name of a sender, in characters. What is longer before a colon is a notice.
const MAX_SENDER: usize = 80;

/// How many lines are read between two looks at whether to stop.
const LINES: usize = 1_000;

/// Shapes of stamps that have at least this share of the most frequent one's messages are stamps
/// too: two exports in one file. Rarer ones are messages that somebody pasted into a message.
const SHARE: usize = 4;

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// When it was sent, by the clock of the phone that exported the chat.
    pub at: NaiveDateTime,
    /// Who sent it: the name in that phone's address book, or the number.
    pub sender: String,
    /// All of its lines, without tags of media and marks of editing.
    pub text: String,
    /// The line of the file in which it begins, from 1.
    pub line: usize,
    /// What it seems to be.
    pub verdict: Verdict,
    /// Whether a picture or another file came with it.
    pub media: bool,
    /// What tells it apart in every export of the chat; see [`super::Chat::origin`].
    pub key: u32,
}

/// What was read.
pub(super) struct Messages {
    pub(super) all: Vec<Message>,
    /// Notices, and lines before the first message.
    pub(super) notices: usize,
    pub(super) senders: Senders,
    pub(super) order: DayOrder,
    pub(super) certainty: Certainty,
}

/// Reads all messages of a text. `group` is the name of the chat, under which iOS writes notices.
pub(super) fn read(
    text: &str,
    group: Option<&str>,
    chosen: Option<DayOrder>,
    stop: &dyn Fn() -> bool,
) -> Result<Messages, Trouble> {
    let found = stamps(text, stop)?;
    let orders = Orders::of(&found, chosen);
    let (order, certainty) = orders.of_all();
    let by_ios = found.iter().any(|(_, stamp)| stamp.shape.bracketed);
    let messages =
        Messages { all: Vec::new(), notices: 0, senders: Senders::default(), order, certainty };
    let mut reader = Reader { messages, keys: Keys::default(), open: None };
    let mut found = found.into_iter().peekable();
    for (index, line) in text.lines().enumerate() {
        if index % LINES == 0 && stop() {
            return Err(Trouble::Stopped);
        }
        let stamp = found.next_if(|(stamped, _)| *stamped == index);
        match stamp.and_then(|(_, stamp)| Some((stamp, orders.at(&stamp)?))) {
            Some((stamp, at)) => reader.begin(index, line, stamp, at),
            None => reader.go_on(line),
        }
    }
    reader.finish();
    let mut messages = reader.messages;
    if let Some(group) = group
        && by_ios
    {
        messages.part_from(group);
    }
    Ok(messages)
}

impl Messages {
    /// Takes out the notices that iOS writes under the name of the group. Where only two people
    /// write, the chat has the name of one of them.
    fn part_from(&mut self, group: &str) {
        if self.senders.count() <= 2 {
            return;
        }
        let before = self.all.len();
        self.all.retain(|m| m.sender != group || !notice::is_by_whatsapp(&m.text, true));
        self.notices += before - self.all.len();
        self.senders = Senders::default();
        self.all.iter().for_each(|message| self.senders.add(&message.sender));
    }
}

/// Stamps with the lines, from 0, in which they stand.
fn stamps(text: &str, stop: &dyn Fn() -> bool) -> Result<Vec<(usize, Stamp)>, Trouble> {
    let mut found = Vec::new();
    let mut counts: BTreeMap<Shape, usize> = BTreeMap::new();
    for (index, line) in text.lines().enumerate() {
        if index % LINES == 0 && stop() {
            return Err(Trouble::Stopped);
        }
        if let Some(stamp) = stamp::of_line(line) {
            *counts.entry(stamp.shape).or_default() += 1;
            found.push((index, stamp));
        }
    }
    let most = counts.values().copied().max().unwrap_or(0);
    found.retain(|(_, stamp)| counts.get(&stamp.shape).is_some_and(|n| n * SHARE >= most));
    Ok(found)
}

/// The order of dates in each export that is in the file, the longest one first.
struct Orders(Vec<(Shape, DayOrder, Certainty)>);

impl Orders {
    fn of(found: &[(usize, Stamp)], chosen: Option<DayOrder>) -> Self {
        let mut shapes: BTreeMap<Shape, Vec<Stamp>> = BTreeMap::new();
        for (_, stamp) in found {
            shapes.entry(stamp.shape).or_default().push(*stamp);
        }
        let mut shapes: Vec<_> = shapes.into_iter().collect();
        shapes.sort_by_key(|(_, stamps)| std::cmp::Reverse(stamps.len()));
        let orders = shapes.into_iter().map(|(shape, stamps)| {
            let (order, certainty) = order::order(&stamps, chosen);
            (shape, order, certainty)
        });
        Self(orders.collect())
    }

    /// The longest one's order; certain only if all are.
    fn of_all(&self) -> (DayOrder, Certainty) {
        let order = self.0.first().map_or(DayOrder::DayFirst, |(_, order, _)| *order);
        let assumed = self.0.iter().any(|(.., certainty)| *certainty == Certainty::Assumed);
        (order, if assumed { Certainty::Assumed } else { Certainty::Certain })
    }

    fn at(&self, stamp: &Stamp) -> Option<NaiveDateTime> {
        let (_, order, _) = self.0.iter().find(|(shape, ..)| *shape == stamp.shape)?;
        stamp.at(*order)
    }
}

struct Reader {
    messages: Messages,
    keys: Keys,
    open: Option<Open>,
}

/// A message whose last line has not been seen yet.
struct Open {
    stamp: Stamp,
    at: NaiveDateTime,
    line: usize,
    /// None for a notice.
    sender: Option<String>,
    /// Whether WhatsApp's own mark stands before the words.
    own: bool,
    text: String,
}

impl Reader {
    fn begin(&mut self, index: usize, line: &str, stamp: Stamp, at: NaiveDateTime) {
        self.finish();
        let clean = stamp::clean(line);
        let rest = clean.get(stamp.rest..).unwrap_or_default();
        let (sender, text) = match split_sender(rest) {
            Some((sender, text)) => (Some(sender.to_owned()), text),
            None => (None, rest),
        };
        // iOS begins with this mark what it wrote itself; people have no key for it.
        let behind = line.split_once(": ").map_or("", |(_, behind)| behind);
        let own = stamp.shape.bracketed && behind.starts_with('\u{200e}');
        let text = text.to_owned();
        self.open = Some(Open { stamp, at, line: index + 1, sender, own, text });
    }

    fn go_on(&mut self, line: &str) {
        match &mut self.open {
            Some(open) => {
                open.text.push('\n');
                open.text.push_str(&stamp::clean(line));
            }
            None => self.messages.notices += usize::from(!stamp::clean(line).trim().is_empty()),
        }
    }

    fn finish(&mut self) {
        let Some(Open { stamp, at, line, sender, own, text }) = self.open.take() else { return };
        let Some(sender) = sender else {
            self.messages.notices += 1;
            return;
        };
        let judged = noise::judge(&text, stamp.shape.bracketed);
        // The tag of a picture has the mark too, and what follows it is a caption.
        let own = own && !judged.media;
        if judged.verdict == Verdict::Idea && notice::is_by_whatsapp(&judged.text, own) {
            self.messages.notices += 1;
            return;
        }
        let key = self.keys.key(&stamp, &sender, &judged.text);
        self.messages.senders.add(&sender);
        let (text, verdict, media) = (judged.text, judged.verdict, judged.media);
        self.messages.all.push(Message { at, sender, text, line, verdict, media, key });
    }
}

/// Sender and words; none for a notice. Names may hold `-` and `:`, but no colon and blank, which
/// nothing could tell from the end of the name.
fn split_sender(rest: &str) -> Option<(&str, &str)> {
    // Programs that trim lines take the blank of a message without words.
    let (sender, text) = rest.split_once(": ").or_else(|| Some((rest.strip_suffix(':')?, "")))?;
    let sender = sender::name(sender);
    let fits = !sender.is_empty() && sender.chars().nth(MAX_SENDER).is_none();
    (fits && !notice::is_naming(sender)).then_some((sender, text))
}
