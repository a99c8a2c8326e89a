//! What a change means for polls that were held: told before it is made.
//!
//! The rule itself is that of the session (`session/standing.rs`): results stand as they were
//! counted. Taking cards together or apart is told each time, moving them once for each poll.

use super::State;
use crate::{
    app::{
        page::{Ask, Asks, PageContext},
        style::{Icon, Palette, Type, Weight},
        text::{aftermath as words, words as shared},
        widgets::{Button, Dialog, DialogTone, Text, label},
    },
    session::{Change, HeldResult, PollId, PollState, Session},
};
use eframe::egui::{Context, Id, ScrollArea, Ui, vec2};

/// Most results that are listed.
const MOST: usize = 12;

/// A change that waits for a yes, or the rule by itself.
#[derive(Clone, Debug)]
pub struct Telling {
    change: Option<Change>,
    results: Vec<HeldResult>,
}

impl Telling {
    /// The rule, without a change that waits.
    pub fn rule() -> Self {
        Self { change: None, results: Vec::new() }
    }
}

/// Whether a poll was held on the board.
pub fn was_held(cx: &PageContext<'_>) -> bool {
    cx.board().polls.iter().any(|poll| poll.state == PollState::Closed)
}

/// Passes on what was asked for, except for the first change that is to be told before.
pub fn sift(cx: &PageContext<'_>, state: &mut State, mut own: Asks, asks: &mut Asks) {
    let held = was_held(cx) && cx.editable;
    for ask in own.take() {
        match ask {
            Ask::Change(change) if held && state.telling.is_none() => {
                let results = cx.session.aftermath(&change);
                let new = |r: &HeldResult| !state.told.contains(&r.poll);
                if !results.is_empty() && (Session::reshapes(&change) || results.iter().any(new)) {
                    state.telling = Some(Telling { change: Some(change), results });
                } else {
                    asks.change(change);
                }
            }
            other => asks.push(other),
        }
    }
}

/// Shows what is told; the change is made when a person says so.
pub fn show(ctx: &Context, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    let Some(telling) = state.telling.take() else { return };
    let lang = cx.lang;
    let kind = telling.change.as_ref().map(words::Kind::of);
    let dialog = Dialog::new(Id::unique("aftermath"), words::title(lang, kind))
        .text(words::text(lang, kind))
        .icon(Icon::SealCheck, DialogTone::Info)
        .width(640.0);
    let shown = dialog.show(
        ctx,
        |ui| results(ui, cx, &telling.results),
        |footer| match kind {
            None => footer
                .default(Button::new(shared::close(lang)).primary())
                .clicked()
                .then_some(false),
            Some(kind) => {
                let go = Button::new(words::go_on(lang, kind)).primary();
                if footer.default(go).clicked() {
                    return Some(true);
                }
                footer.button(Button::new(shared::cancel(lang))).clicked().then_some(false)
            }
        },
    );
    match shown.inner {
        Some(true) => {
            let polls = telling.results.iter().map(|result| result.poll);
            state.told.extend(polls.collect::<std::collections::BTreeSet<PollId>>());
            asks.change_some(telling.change);
        }
        // A theme that was not made is not waited for.
        Some(false) => state.awaited = None,
        None if shown.closed => state.awaited = None,
        None => state.telling = Some(telling),
    }
}

fn results(ui: &mut Ui, cx: &PageContext<'_>, results: &[HeldResult]) {
    if results.is_empty() {
        return;
    }
    ui.add_space(14.0);
    let p = Palette::of(ui);
    ScrollArea::vertical().max_height(260.0).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 7.0);
        let mut last = None;
        for result in results.iter().take(MOST) {
            let Some((_, poll)) = cx.session.poll(result.poll) else { continue };
            if last.replace(result.poll) != Some(result.poll) {
                let kind = Type::SMALL.weight(Weight::Bold);
                label(ui, kind, &poll.setup.title, p.tinta);
            }
            let line = words::result(cx.lang, result, poll.revealed);
            ui.add(Text::new(Type::SMALL, &line).color(p.tinta2).lines(2));
        }
        if results.len() > MOST {
            label(ui, Type::CAPTION, &words::and_more(cx.lang, results.len() - MOST), p.tinta3);
        }
    });
}
