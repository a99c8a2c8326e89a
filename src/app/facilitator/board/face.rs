//! How an idea becomes a card.

use super::BoardIndex;
use crate::{
    app::{page::PageContext, text::board as words, widgets::IdeaCard},
    session::{Board, BoardId, Idea, IdeaNumber, Place, Unit},
};
use eframe::egui::Id;
use std::{borrow::Cow, fmt::Write as _};

/// The id of a card, the same wherever on the page it lies.
pub fn card_id(board: BoardId, number: IdeaNumber) -> Id {
    Id::unique(("idea card", board.0, number.0))
}

/// The name of a unit on a card: its short name, puskesmas shortened.
pub fn unit_label(unit: &Unit) -> Cow<'_, str> {
    let profile = &unit.profile;
    let name = if profile.short.is_empty() { &profile.name } else { &profile.short };
    match name.strip_prefix("Puskesmas ") {
        Some(rest) => Cow::Owned(format!("PKM {rest}")),
        None => Cow::Borrowed(name),
    }
}

/// Hands the card of an idea to `use_it`, as it looks at rest.
pub fn card<R>(
    cx: &PageContext<'_>,
    board: &Board,
    index: &BoardIndex,
    idea: &Idea,
    use_it: impl FnOnce(IdeaCard<'_>) -> R,
) -> R {
    let mut number = idea.number.to_string();
    let mut senders = Vec::from_iter(idea.unit);
    if !idea.merged.is_empty() {
        for original in board.originals(idea.number).into_iter().skip(1) {
            // Writing into a string cannot fail.
            let _ = write!(number, " + {original}");
            let unit = board.idea(original).and_then(|i| i.unit);
            senders.extend(unit.filter(|unit| !senders.contains(unit)));
        }
    }
    let units: Vec<_> = senders.into_iter().filter_map(|id| cx.session.unit(id)).collect();
    let labels: Vec<_> = units.iter().map(|unit| unit_label(unit)).collect();
    let chips: Vec<_> =
        units.iter().zip(&labels).map(|(unit, label)| (&**label, unit.profile.kind)).collect();
    let mark = match idea.place {
        Place::Theme(theme) => index.mark(theme).map(|mark| (mark.hue, mark.lap)),
        _ => None,
    };
    use_it(IdeaCard {
        number: &number,
        name: &idea.name,
        text: &idea.text,
        units: &chips,
        mark,
        merged: (!idea.merged.is_empty())
            .then(|| (words::merged(cx.lang), words::split_again(cx.lang))),
        frozen: index.is_frozen(idea.number).then(|| words::frozen(cx.lang)),
        ..IdeaCard::default()
    })
}

/// What a screen reader says of a card: number and the beginning of its words.
pub fn spoken(cx: &PageContext<'_>, idea: &Idea) -> String {
    const MOST: usize = 80;
    let mut text: String = idea.title().chars().take(MOST).collect();
    if text.len() < idea.title().len() {
        text.push('…');
    }
    words::spoken(cx.lang, &idea.number.to_string(), &text)
}
