//! What several documents say in the same way: letterhead, names of units, places to sign.

use super::{Align, Block, Document, Paragraph, Picture, Run, Signature, spelled};
use crate::session::{
    Board, IdeaNumber, LogoKind, OptionKey, Plan, PollOption, Session, Signer, UnitId,
};
use chrono::NaiveDate;
use std::fmt::Write as _;

/// What stands where something is to be filled in by hand.
pub(super) const BLANK: &str = "..............................";

/// The text, or a dotted blank.
pub(super) fn or_blank(text: &str) -> String {
    if text.trim().is_empty() { BLANK.to_owned() } else { text.to_owned() }
}

/// Appends to a text.
pub(super) fn append(text: &mut String, more: std::fmt::Arguments<'_>) {
    // Writing into a string cannot fail.
    let _ = text.write_fmt(more);
}

/// A new document with the letterhead of the session.
pub(super) fn begin(session: &Session, title: &str) -> Document {
    let settings = session.documents();
    let mut document = Document::new(title, settings.paper);
    document.logo = settings.logo.as_ref().and_then(|logo| {
        let (bytes, kind) = logo.bytes()?;
        let size = imagesize::blob_size(&bytes).ok()?;
        let ending = match kind {
            LogoKind::Png => "png",
            LogoKind::Jpeg => "jpeg",
        };
        let (width, height) = (size.width as u32, size.height as u32);
        Some(Picture { bytes, ending, width, height })
    });
    let mut lines = settings.letterhead.clone();
    if lines.is_empty() && !session.event().host.is_empty() {
        lines = vec![session.event().host.to_uppercase()];
    }
    if !lines.is_empty() {
        document.push(Block::Letterhead(lines));
    }
    document
}

/// One chapter, on a page of its own, for each chosen idea; a sentence where there is none.
pub(super) fn chapters(
    document: &mut Document,
    session: &Session,
    head: &str,
    one: fn(&mut Document, &Session, &Plan),
) {
    for (index, plan) in session.chosen().enumerate() {
        if index > 0 {
            document.push(Block::PageBreak);
        }
        document.push(Block::Title(head.to_owned()));
        one(document, session, plan);
    }
    if session.chosen().next().is_none() {
        document.push(Block::Title(head.to_owned()));
        document.text("Belum ada ide yang dipilih.");
    }
}

/// A line in the middle, plain or bold.
pub(super) fn centred(document: &mut Document, text: &str, bold: bool) {
    let run = Run { text: text.to_owned(), bold };
    document.push(Block::Paragraph(Paragraph {
        runs: vec![run],
        align: Align::Center,
        ..Paragraph::default()
    }));
}

/// The first day, in words; a blank where it is not known.
pub(super) fn day(session: &Session) -> String {
    let event = session.event();
    let Some(first) = event.date else { return BLANK.to_owned() };
    let last = first + chrono::Days::new(u64::from(event.days.max(1)) - 1);
    if last == first {
        spelled::written(first)
    } else {
        format!("{} s.d. {}", spelled::written(first), spelled::written(last))
    }
}

/// The full name of a unit.
pub(super) fn unit(session: &Session, id: UnitId) -> &str {
    session.unit(id).map_or("", |unit| &unit.profile.name)
}

/// The short name of a unit, or its full one.
pub(super) fn short(session: &Session, id: UnitId) -> &str {
    session.unit(id).map_or("", |unit| {
        let profile = &unit.profile;
        if profile.short.is_empty() { &profile.name } else { &profile.short }
    })
}

/// The units behind these ideas, each once; nothing where names are kept from the room.
pub(super) fn proposers(session: &Session, board: &Board, ideas: &[IdeaNumber]) -> String {
    if session.event().anonymous {
        return String::new();
    }
    let mut names: Vec<&str> = Vec::new();
    for id in ideas.iter().filter_map(|n| board.idea(*n)?.unit) {
        let name = short(session, id);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

/// The units of a plan in running text; where names are kept apart from ideas, only the one that
/// was put on its canvas.
pub(super) fn plan_units(session: &Session, plan: &Plan) -> String {
    let units = if session.event().anonymous {
        plan.canvas.unit.into_iter().collect()
    } else {
        session.plan_units(plan)
    };
    listed(&units.into_iter().map(|id| unit(session, id).to_owned()).collect::<Vec<_>>())
}

/// The number by which the room knew an option.
pub(super) fn number(options: &[PollOption], key: OptionKey) -> String {
    match key {
        OptionKey::Idea(number) => number.to_string(),
        OptionKey::Theme(_) => {
            let place = options.iter().position(|o| o.key == key);
            place.map_or_else(String::new, |i| (i + 1).to_string())
        }
    }
}

/// Where and when a document is signed.
pub(super) fn signed_at(session: &Session) -> String {
    let settings = session.documents();
    let date = settings.signed_on.map_or_else(|| BLANK.to_owned(), spelled::written);
    let place = if settings.place.is_empty() { "...................." } else { &settings.place };
    format!("{place}, {date}")
}

/// A place to sign.
pub(super) fn signature(above: &str, signer: &Signer) -> Signature {
    Signature {
        above: above.to_owned(),
        post: or_blank(&signer.post),
        name: signer.name.clone(),
        nip: signer.nip.clone(),
    }
}

/// The day a poll or a session belongs to, in the words of a berita acara.
pub(super) fn opening(date: Option<NaiveDate>) -> String {
    date.map_or_else(
        || format!("{BLANK} tanggal {BLANK} bulan {BLANK} tahun {BLANK}"),
        spelled::date_in_words,
    )
}

/// A sentence that ends in one mark, whatever the text ends in.
pub(super) fn sentence(text: &str) -> String {
    let ended = text.ends_with(['.', '?', '!']);
    if ended { text.to_owned() } else { format!("{text}.") }
}

/// A list in running text: "A, B, dan C".
pub(super) fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [one, two] => format!("{one} dan {two}"),
        [all @ .., last] => format!("{}, dan {last}", all.join(", ")),
    }
}
