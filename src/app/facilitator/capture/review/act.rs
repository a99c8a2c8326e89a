//! What is done with messages.

use super::{
    super::picker::{Picked, Picker},
    Editing, Of, Picking, Review,
    digest::{Digest, Standing},
};
use crate::{
    app::{
        command::Command,
        page::{Asks, PageContext},
    },
    session::{Change, Message, MessageKey, Session, UnitId},
};
use eframe::egui::{Rect, Ui};
use std::collections::{BTreeSet, HashMap};

/// Messages that wait for a decision.
pub(in crate::app::facilitator::capture) fn waiting(session: &Session) -> usize {
    let accepted = session.accepted_messages();
    let open = |m: &Message| !m.skipped && !accepted.contains_key(&m.key);
    session.inbox().iter().filter(|m| open(m)).count()
}

/// Carries out the commands of this frame.
pub(in crate::app::facilitator::capture) fn commands(
    cx: &PageContext<'_>,
    review: &mut Review,
    asks: &mut Asks,
) {
    let digest = super::digest(cx, review);
    for command in cx.commands {
        match command {
            Command::Primary => accept_labelled(cx, review, asks),
            Command::AcceptAll => accept(cx, review, asks, &all_waiting(cx, &digest)),
            Command::SkipAll => {
                let keys = all_waiting(cx, &digest).into_iter().map(|m| m.key.clone()).collect();
                skip(cx, review, asks, keys, true);
            }
            Command::SplitAll => split(cx, review, asks, &all_waiting(cx, &digest)),
            Command::UnitForAll if cx.editable => {
                let picker = Picker::default();
                review.picking = Some(Picking { of: Of::Unmatched, picker, at: Rect::NOTHING });
            }
            Command::Up | Command::Down => go(cx, review, &digest, *command),
            command => one(cx, review, &digest, asks, *command),
        }
    }
}

fn all_waiting<'a>(cx: &PageContext<'a>, digest: &Digest) -> Vec<&'a Message> {
    let waits = |at: &usize| digest.rows.get(*at).is_some_and(|r| r.state == Standing::Waiting);
    (0..digest.rows.len()).filter(waits).filter_map(|at| digest.message(cx, at)).collect()
}

fn go(cx: &PageContext<'_>, review: &mut Review, digest: &Digest, command: Command) {
    let at = review.cursor.as_ref().and_then(|key| digest.place_of(cx, key)).unwrap_or(0);
    let to = if command == Command::Up { at.saturating_sub(1) } else { at + 1 };
    if let Some(key) = digest.key_at(cx, to) {
        review.cursor = Some(key);
        review.go_to_cursor = true;
    }
}

/// Carries out a command on the message at hand.
pub(super) fn one(
    cx: &PageContext<'_>,
    review: &mut Review,
    digest: &Digest,
    asks: &mut Asks,
    command: Command,
) {
    let Some(at) = review.cursor.as_ref().and_then(|key| digest.place_of(cx, key)) else { return };
    let Some(message) = digest.message(cx, at) else { return };
    let state = digest.rows.get(at).map(|row| row.state);
    if !cx.editable || matches!(state, Some(Standing::Accepted(..)) | None) {
        return;
    }
    match command {
        Command::AcceptMessage => accept(cx, review, asks, &[message]),
        Command::SkipMessage => {
            let skipped = state == Some(Standing::Skipped);
            skip(cx, review, asks, vec![message.key.clone()], !skipped);
        }
        Command::MergeMessage => merge(cx, review, asks, message),
        Command::SplitMessage => split(cx, review, asks, &[message]),
        Command::MessageUnit => {
            let of = Of::Message(message.key.clone());
            review.picking = Some(Picking { of, picker: Picker::default(), at: Rect::NOTHING });
        }
        Command::EditIdea => {
            let (key, text) = (message.key.clone(), message.text.clone());
            review.editing = Some(Editing { key, text, begun: false });
        }
        _ => return,
    }
    if !matches!(command, Command::MessageUnit | Command::EditIdea) {
        step_on(cx, review, digest, at);
    }
}

/// Goes on to the next message that waits.
fn step_on(cx: &PageContext<'_>, review: &mut Review, digest: &Digest, at: usize) {
    let next = digest.next_waiting(cx, at + 1);
    if let Some(next) = next {
        review.cursor = Some(next);
        review.go_to_cursor = true;
    }
}

fn decided(review: &mut Review, keys: impl IntoIterator<Item = MessageKey>) {
    review.decided.extend(keys);
    review.serial += 1;
}

/// Makes ideas of messages, as one step. A skipped one is taken up again with it.
pub(super) fn accept(
    cx: &PageContext<'_>,
    review: &mut Review,
    asks: &mut Asks,
    messages: &[&Message],
) {
    let mut changes: Vec<Change> = Vec::new();
    for message in messages {
        let idea = cx.session.idea_of_message(message, &message.text);
        changes.push(Change::AddIdea(cx.board, idea));
    }
    let keys: Vec<MessageKey> = messages.iter().map(|m| m.key.clone()).collect();
    decided(review, keys);
    ask(asks, changes);
}

pub(super) fn accept_labelled(cx: &PageContext<'_>, review: &mut Review, asks: &mut Asks) {
    let accepted = cx.session.accepted_messages();
    let ready = |m: &&Message| {
        !m.skipped && !accepted.contains_key(&m.key) && cx.session.unit_of_message(m).is_some()
    };
    let messages: Vec<&Message> = cx.session.inbox().iter().map(|m| &**m).filter(ready).collect();
    if cx.editable {
        accept(cx, review, asks, &messages);
    }
}

fn skip(
    cx: &PageContext<'_>,
    review: &mut Review,
    asks: &mut Asks,
    keys: Vec<MessageKey>,
    skipped: bool,
) {
    if cx.editable && !keys.is_empty() {
        decided(review, keys.clone());
        asks.change(Change::SkipMessages(keys, skipped));
    }
}

/// The message becomes an idea that is merged into the one it resembles.
fn merge(cx: &PageContext<'_>, review: &mut Review, asks: &mut Asks, message: &Message) {
    let key = (cx.revision, Some(message.key.clone()));
    let Some(into) = *review.similar.get(key, || None) else { return };
    let idea = cx.session.idea_of_message(message, &message.text);
    decided(review, [message.key.clone()]);
    asks.change(Change::All(vec![
        Change::AddIdea(cx.board, idea),
        Change::MergeIdeas { board: cx.board, into, ideas: vec![cx.board().next_number()] },
    ]));
}

/// Every line of these messages becomes an idea of its own, as one step. Of several messages,
/// those of one line wait on.
fn split(cx: &PageContext<'_>, review: &mut Review, asks: &mut Asks, messages: &[&Message]) {
    let mut changes: Vec<Change> = Vec::new();
    let mut keys = Vec::new();
    for message in messages {
        let lines = crate::import::whatsapp::lines_of(&message.text);
        if messages.len() > 1 && lines.len() < 2 {
            continue;
        }
        keys.push(message.key.clone());
        changes.extend(
            lines
                .iter()
                .map(|line| Change::AddIdea(cx.board, cx.session.idea_of_message(message, line))),
        );
    }
    if cx.editable {
        decided(review, keys);
        ask(asks, changes);
    }
}

/// The words that were edited become the idea.
pub(super) fn accept_edited(cx: &PageContext<'_>, review: &mut Review, asks: &mut Asks) {
    let Some(editing) = review.editing.take() else { return };
    let found = cx.session.inbox().iter().find(|m| m.key == editing.key);
    if let Some(message) = found.filter(|_| !editing.text.trim().is_empty()) {
        let idea = cx.session.idea_of_message(message, &editing.text);
        decided(review, [editing.key]);
        asks.change(Change::AddIdea(cx.board, idea));
    }
}

fn ask(asks: &mut Asks, mut changes: Vec<Change>) {
    match changes.len() {
        0 => {}
        1 => asks.change(changes.remove(0)),
        _ => asks.change(Change::All(changes)),
    }
}

/// The open list of units.
pub(super) fn picker(ui: &Ui, cx: &PageContext<'_>, review: &mut Review, asks: &mut Asks) {
    let Some(picking) = &mut review.picking else { return };
    let at = if picking.at == Rect::NOTHING {
        Rect::from_center_size(ui.max_rect().center(), eframe::egui::vec2(380.0, 20.0))
    } else {
        picking.at
    };
    let chosen = match &picking.of {
        Of::Message(key) => {
            let found = cx.session.inbox().iter().find(|m| m.key == *key);
            found.and_then(|message| cx.session.unit_of_message(message))
        }
        Of::Sender(name) => cx.session.unit_of_sender(name),
        Of::Unmatched => None,
    };
    match picking.picker.show(ui, cx, at, chosen) {
        Picked::Nothing => return,
        Picked::Closed => {}
        Picked::Unit(unit) => asks.change_some(match &picking.of {
            Of::Sender(name) => Some(Change::SetSender(name.clone(), unit)),
            Of::Message(key) => of_message(cx, key, unit),
            Of::Unmatched => of_unmatched(cx, unit),
        }),
    }
    review.picking = None;
}

/// All senders whose messages wait and that speak for nobody yet speak for this unit, as one step.
fn of_unmatched(cx: &PageContext<'_>, unit: Option<UnitId>) -> Option<Change> {
    let accepted = cx.session.accepted_messages();
    let unmatched = |m: &&Message| {
        !m.skipped && !accepted.contains_key(&m.key) && cx.session.unit_of_message(m).is_none()
    };
    let messages = cx.session.inbox().iter().map(|m| &**m).filter(unmatched);
    let senders: BTreeSet<&str> = messages.map(|m| m.sender.as_str()).collect();
    let say = |name: &str| Change::SetSender(name.to_owned(), unit);
    let changes: Vec<Change> = senders.into_iter().map(say).collect();
    (unit.is_some() && !changes.is_empty()).then_some(Change::All(changes))
}

/// A unit chosen for one message holds for its sender where that speaks for nobody yet.
fn of_message(cx: &PageContext<'_>, key: &MessageKey, unit: Option<UnitId>) -> Option<Change> {
    let message = cx.session.inbox().iter().find(|m| m.key == *key)?;
    let known: HashMap<&str, _> =
        cx.session.senders().iter().map(|s| (s.name.as_str(), s.unit)).collect();
    Some(match known.get(message.sender.as_str()) {
        None if unit.is_some() && message.unit.is_none() => {
            Change::SetSender(message.sender.clone(), unit)
        }
        _ => Change::SetMessageUnit(key.clone(), unit),
    })
}
