//! What is to be done with a message before a person looks at it.

use super::{greeting, media, notice, submission};

/// What a message is. Only ideas are proposed; the others are skipped beforehand, but stay to be
/// seen, as every such judgement can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Words that may be an idea.
    Idea,
    /// A greeting, thanks, agreement, or a sign of presence.
    Greeting,
    /// No letter and no number.
    EmojiOnly,
    /// A picture or another file without a caption.
    Media,
    /// Taken back by who sent it.
    Deleted,
    /// A call, a poll, or what the phone could not read.
    Notice,
}

/// A message without what WhatsApp added.
pub(super) struct Judged {
    pub(super) text: String,
    pub(super) verdict: Verdict,
    /// Whether a picture or another file came with it.
    pub(super) media: bool,
}

pub(super) fn judge(text: &str, ios: bool) -> Judged {
    let (text, media) = media::without_tags(media::without_edit_mark(text), ios);
    let verdict = match text.as_str() {
        "" if media => Verdict::Media,
        text if notice::is_deleted(text) => Verdict::Deleted,
        text if notice::says_nothing(text) => Verdict::Notice,
        text if submission::tagged(text).is_some() => Verdict::Idea,
        text if greeting::is_emoji_only(text) => Verdict::EmojiOnly,
        text if greeting::is_greeting(text) => Verdict::Greeting,
        _ => Verdict::Idea,
    };
    Judged { text, verdict, media }
}
