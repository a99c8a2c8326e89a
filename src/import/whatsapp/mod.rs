//! Chats that were exported from WhatsApp, as Android and iOS write them, in Indonesian and in
//! English.
//!
//! The file says nothing of the language, the clock and the order of day and month in which it is
//! written; here they are found out, and what cannot be is said ([`Certainty`]). Responsible for
//! whole messages, with who sent them and what they seem to be; not for what becomes of them: a
//! person decides, and nothing enters a session here.

mod greeting;
mod key;
mod media;
mod messages;
mod name;
mod noise;
mod notice;
mod order;
mod review;
mod sender;
mod stamp;
mod submission;

pub use crate::session::{is_phone, masked};
pub use messages::Message;
pub use noise::Verdict;
pub use order::{Certainty, DayOrder};
pub use sender::Sender;
pub use submission::{Submission, lines_of, tagged};

use super::{Trouble, archive, encoding};
use crate::session::Origin;
use std::{borrow::Cow, str};

/// Most megabytes of a chat's text. WhatsApp exports about 40,000 messages at most, which are
/// some megabytes.
pub const MAX_CHAT_MB: u64 = 32;

/// How many lines show whether a file is a chat.
const PROBE_LINES: usize = 60;

/// How many lines are looked through for a second message behind a long first one.
const FAR_LINES: usize = 2_000;

/// A chat as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chat {
    /// Its name, as the name of the file gives it.
    pub name: Option<String>,
    /// What people sent, in the order of the file.
    pub messages: Vec<Message>,
    /// How many times WhatsApp itself wrote something, and lines before the first message.
    pub notices: usize,
    /// Messages that came with a picture or another file, with or without a caption.
    pub media: usize,
    /// Messages that were taken back.
    pub deleted: usize,
    /// Who sent messages, in the order of their first ones.
    pub senders: Vec<Sender>,
    /// How dates were read.
    pub order: DayOrder,
    /// Whether the file shows that they are to be read so.
    pub certainty: Certainty,
}

/// What is said of a chat before a person looks at it: "120 pesan, 35 orang, 40 dilewati".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Report {
    /// All messages of people.
    pub messages: usize,
    /// People who sent any.
    pub people: usize,
    /// Messages among them that do not look like an idea.
    pub skipped: usize,
}

impl Chat {
    /// The figures of the chat.
    #[must_use]
    pub fn report(&self) -> Report {
        Report {
            messages: self.messages.len(),
            people: self.senders.len(),
            skipped: self.messages.iter().filter(|m| m.verdict != Verdict::Idea).count(),
        }
    }

    /// What a session remembers of a message: the chat's name and the message's key. A later,
    /// longer export gives the same.
    #[must_use]
    pub fn origin(&self, message: &Message) -> Origin {
        let source = self.name.clone().unwrap_or_else(|| "WhatsApp".to_owned());
        Origin { source, number: message.key, label: String::new() }
    }
}

/// Reads an exported chat: a text, or the archive that iOS makes, and Android with media.
///
/// `order` is what a person said about day and month; it counts where the file proves nothing
/// else. `stop` is asked now and then whether to give up.
pub fn read(
    bytes: &[u8],
    file_name: &str,
    order: Option<DayOrder>,
    stop: &dyn Fn() -> bool,
) -> Result<Chat, Trouble> {
    let mut name = name::of_chat(file_name);
    let mut bytes = Cow::Borrowed(bytes);
    if archive::is_archive(&bytes) {
        let found = archive::text_file(&bytes, &name::rank, MAX_CHAT_MB, stop)?;
        let file = found.ok_or(Trouble::NotAChat)?;
        name = name.or_else(|| name::of_chat(&file.name));
        bytes = Cow::Owned(file.bytes);
    }
    if bytes.len() as u64 > MAX_CHAT_MB << 20 {
        return Err(Trouble::TooLarge { most_mb: MAX_CHAT_MB });
    }
    let text = encoding::text(whole_characters(&bytes))?;
    if !is_chat(&text) {
        return Err(Trouble::NotAChat);
    }
    let read = messages::read(&text, name.as_deref(), order, stop)?;
    if read.all.is_empty() && read.notices == 0 {
        return Err(Trouble::NotAChat);
    }
    Ok(Chat {
        name,
        notices: read.notices,
        media: read.all.iter().filter(|message| message.media).count(),
        deleted: read.all.iter().filter(|m| m.verdict == Verdict::Deleted).count(),
        senders: read.senders.into_list(),
        order: read.order,
        certainty: read.certainty,
        messages: read.all,
    })
}

/// Whether a text is an exported chat: at least half of its first lines begin with a stamp, or
/// the first one does and others of the same shape follow, with long messages between them.
#[must_use]
pub fn is_chat(text: &str) -> bool {
    let lines = text.lines().filter(|line| !line.trim().is_empty()).take(FAR_LINES);
    let stamps: Vec<_> = lines.map(stamp::of_line).collect();
    let probe = stamps.get(..PROBE_LINES).unwrap_or(&stamps);
    let stamped = probe.iter().flatten().count();
    let first = stamps.first().copied().flatten().map(|stamp| stamp.shape);
    let alike = stamps.iter().flatten().filter(|stamp| Some(stamp.shape) == first).count();
    stamped > 0 && 2 * stamped >= probe.len() || alike >= 3
}

/// Bytes without a last character that was cut apart, as in a file that was not copied whole: the
/// rest of it is as good as ever.
fn whole_characters(bytes: &[u8]) -> &[u8] {
    match str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() => {
            bytes.get(..error.valid_up_to()).unwrap_or(bytes)
        }
        _ => bytes,
    }
}
