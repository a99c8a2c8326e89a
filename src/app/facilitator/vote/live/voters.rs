//! The voters of an open poll: who has not voted yet, and under which name.

use crate::app::{
    memo::Memo,
    page::PageContext,
    text::vote as words,
    widgets::{ChipLook, UnitChip},
};
use crate::session::{Poll, PollId, Session, UnitKind, Voter};
use eframe::egui::Ui;

/// Who has not voted yet, remembered until something changes.
#[derive(Debug, Default)]
pub(super) struct Voters {
    missing: Memo<(u64, PollId), Vec<Voter>>,
}

impl Voters {
    /// Who has not voted yet, in the order of ids.
    pub(super) fn missing(&mut self, cx: &PageContext<'_>, poll: &Poll) -> &[Voter] {
        self.missing.get((cx.revision, poll.id), || {
            poll.voters.iter().copied().filter(|v| !poll.has_voted(*v)).collect()
        })
    }
}

/// The chip of a voter.
pub(super) fn chip(ui: &mut Ui, cx: &PageContext<'_>, voter: Voter, width: f32) {
    let chip = |name: &str, kind, ui: &mut Ui| {
        ui.add(UnitChip::new(name, kind).look(ChipLook::Outlined).max_width(width));
    };
    match name(cx.session, voter) {
        Some((name, kind)) => chip(name, kind, ui),
        None => chip(&words::unlisted(cx.lang, voter), UnitKind::Other, ui),
    }
}

/// The name of a voter who stands on a list, with the kind of their unit.
pub(super) fn name(session: &Session, voter: Voter) -> Option<(&str, UnitKind)> {
    match voter {
        Voter::Unit(id) => {
            let profile = &session.unit(id)?.profile;
            let short = if profile.short.is_empty() { &profile.name } else { &profile.short };
            Some((short, profile.kind))
        }
        Voter::Person(id) => {
            let profile = &session.participant(id)?.profile;
            let unit = profile.unit.and_then(|id| session.unit(id));
            Some((&profile.name, unit.map_or(UnitKind::Other, |u| u.profile.kind)))
        }
        Voter::Seat(_) => None,
    }
}

/// What a voter is called.
pub(super) fn called(cx: &PageContext<'_>, voter: Voter) -> String {
    match name(cx.session, voter) {
        Some((name, _)) => name.to_owned(),
        None => words::unlisted(cx.lang, voter),
    }
}
