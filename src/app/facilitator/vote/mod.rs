//! Pemungutan suara: polls are set up, opened, watched and closed.
//!
//! Shows who has voted, never what: there is no total anywhere on this page, in no state of a poll,
//! and of ballots only the papers that were keyed a moment ago, masked. What came of it is on the page of results.

mod card;
mod closed;
mod dialogs;
mod dots;
mod live;
mod method;
mod record;
mod rules;
mod setup;
mod sheet_form;
#[cfg(test)]
pub(super) mod tests;
mod ways;

use super::{
    header::header,
    strip::{StripCard, strip},
};
use crate::app::{
    command::Command,
    page::{Ask, Asks, Export, PageContext},
    style::Icon,
    text::{self, vote as words},
    widgets::{Button, Empty},
};
use crate::session::{BoardId, Change, Poll, PollId, PollState, Stage};
use eframe::egui::{Ui, Vec2};

/// What the page remembers.
#[derive(Debug, Default)]
pub struct State {
    selected: Option<PollId>,
    /// The board, and how many polls it had when the page was last drawn.
    seen: Option<(BoardId, usize)>,
    setup: setup::Form,
    desk: live::Desk,
    dialog: Option<dialogs::Question>,
    /// Groups of ideas that are still alike, as far as they were looked for.
    similar: usize,
}

/// Draws the page.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let poll = state.follow(cx);
    if let Some(poll) = poll {
        state.setup.keep_to(poll.id, cx, asks);
    }
    match poll.map(|p| (p, p.state)) {
        None => nothing(ui, cx, asks),
        Some((poll, PollState::Draft)) => {
            setup::head(ui, cx, asks);
            polls(ui, cx, state, poll);
            let State { setup, desk, similar, .. } = state;
            if let Some(way) = setup::show(ui, cx, poll, setup, *similar, asks) {
                desk.begin(way);
            }
        }
        Some((poll, PollState::Open)) => {
            state.desk.keep_to(poll);
            live::head(ui, cx, poll, state, asks);
            polls(ui, cx, state, poll);
            live::show(ui, cx, poll, state, asks);
        }
        Some((poll, _)) => {
            state.desk.forget();
            closed::head(ui, cx, poll, &mut state.dialog, asks);
            polls(ui, cx, state, poll);
            closed::show(ui, cx, poll, &mut state.dialog);
        }
    }
    if let (true, Some(poll)) = (cx.pressed(Command::PrintBallots), poll) {
        print(poll, asks);
    }
    let withdrawn = dialogs::show(ui, cx, &mut state.dialog, asks);
    if let (Some(index), Some(poll)) = (withdrawn, poll) {
        state.desk.paper_withdrawn(poll, index);
    }
}

/// Asks for what was written and not finished. To be called when another page is opened.
pub fn leave(cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    state.setup.commit(cx, asks);
    state.dialog = None;
}

impl State {
    /// So many groups of ideas are still alike.
    pub fn found_similar(&mut self, groups: usize) {
        self.similar = groups;
    }

    /// The poll that is worked on: a new one as soon as it is there, else the one that was
    /// picked, the open one, or the latest.
    fn follow<'a>(&mut self, cx: &PageContext<'a>) -> Option<&'a Poll> {
        let board = cx.board();
        let count = board.polls.len();
        let latest = board.polls.last().map(|p| &**p);
        match self.seen.replace((board.id, count)) {
            Some((id, before)) if id == board.id && before < count => {
                self.selected = latest.map(|p| p.id);
            }
            Some((id, _)) if id == board.id => {}
            _ => self.selected = None,
        }
        let poll = self.selected.and_then(|id| board.poll(id)).or(board.open_poll()).or(latest);
        self.selected = poll.map(|p| p.id);
        poll
    }
}

/// The strip of polls, when there is more than one.
fn polls(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, poll: &Poll) {
    let polls = &cx.board().polls;
    if polls.len() < 2 {
        return;
    }
    let chosen = polls.iter().position(|p| p.id == poll.id).unwrap_or_default();
    let picked = strip(ui, words::polls(cx.lang), polls.len(), chosen, |index| StripCard {
        badge: "",
        look: None,
        title: &polls[index].setup.title,
        end: words::state(cx.lang, polls[index].state),
        done: polls[index].state == PollState::Closed,
    });
    if let Some(index) = picked {
        state.selected = Some(polls[index].id);
    }
}

/// There is no poll yet: the way to the first one.
fn nothing(ui: &mut Ui, cx: &PageContext<'_>, asks: &mut Asks) {
    let lang = cx.lang;
    header(ui, text::words::stage(lang, Stage::Vote), None, |_| {});
    ui.add_space((ui.available_height() * 0.3).max(24.0));
    if cx.board().cards().nth(1).is_none() {
        let empty = Empty::new(words::no_options(lang), words::no_options_more(lang))
            .button(Button::new(words::to_capture(lang)).primary());
        if empty.show(ui).is_some() || cx.pressed(Command::Primary) {
            asks.command(Command::Go(Stage::Capture));
        }
        return;
    }
    let prepare = Button::new(words::prepare(lang)).primary().enabled(cx.editable);
    let pressed =
        Empty::new(words::nothing(lang), words::nothing_more(lang)).button(prepare).show(ui);
    if pressed.is_some() || (cx.editable && cx.pressed(Command::Primary)) {
        add(cx, asks);
    }
}

/// Asks for another poll, as it is proposed first.
fn add(cx: &PageContext<'_>, asks: &mut Asks) {
    let board = cx.board();
    let title = words::default_title(cx.lang, board.polls.len() + 1);
    let setup = Change::default_poll(cx.session.event(), title, board.cards().count());
    asks.change(Change::AddPoll(board.id, setup));
}

/// The button for another poll, in headers.
fn add_button(ui: &mut Ui, cx: &PageContext<'_>, asks: &mut Asks) {
    let button = Button::new(words::new_poll(cx.lang)).icon(Icon::Plus).enabled(cx.editable);
    if ui.add(button).clicked() {
        add(cx, asks);
    }
}

/// Asks for the ballots of a poll on paper.
fn print(poll: &Poll, asks: &mut Asks) {
    asks.push(Ask::Export(Export::Ballots(poll.id)));
}

/// Goes to the page of a stage.
fn go(stage: Stage, asks: &mut Asks) {
    asks.push(Ask::Command(Command::Go(stage)));
}
