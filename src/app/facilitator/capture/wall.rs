//! Draws the visible part of the stream.

use super::{
    super::board::{CardMenu, Edited, MenuPlace, card, card_id, spoken},
    State, card_rect,
    commands::act,
    stream::{Spot, shifts},
};
use crate::{
    app::{
        command::Command,
        page::{Asks, PageContext},
        style::space,
        text::{board as cards, capture as words},
        widgets::{CardResponse, Empty},
    },
    session::{Idea, IdeaNumber},
};
use eframe::egui::{EventFilter, Pos2, Rangef, Rect, ScrollArea, Sense, Ui, pos2, vec2};

/// Shows the stream in the rest of `ui`, or what to do while it is empty.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks, compact: bool) {
    let board = cx.board();
    ui.add_space(4.0);
    if board.tray.is_empty() && board.themes.iter().all(|theme| theme.ideas.is_empty()) {
        ui.add_space(70.0);
        Empty::new(words::empty_title(cx.lang), words::empty_text(cx.lang)).show(ui);
        return;
    }
    let width = ui.available_width() - 2.0 * space::GUTTER;
    let columns = columns(width, compact);
    let card_width = (width + space::CARD) / columns as f32 - space::CARD;
    let shown = (board, state.filter);
    state.stream.prepare(ui, cx.session, shown, cx.revision, columns, card_width);
    if state.stream.first().is_none() {
        ui.add_space(70.0);
        Empty::new(words::filtered_title(cx.lang), words::filtered_text(cx.lang)).show(ui);
        return;
    }
    ScrollArea::vertical().id_salt(("stream", board.id.0)).auto_shrink(false).show_viewport(
        ui,
        |ui, view| {
            let swollen = swollen(state);
            let height = state.stream.height(swollen) + 10.0 + space::GUTTER;
            let (all, _) =
                ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
            let origin = all.min + vec2(space::GUTTER, 10.0);
            let view = Rangef::new(view.min.y - 20.0, view.max.y);
            let focusable = focusable(state, view);
            for column in 0..columns {
                let shifts = shifts(swollen, column);
                let Some(lane) = state.stream.lanes().get(column) else { continue };
                let visible: Vec<_> = lane
                    .visible(view, &shifts)
                    .filter_map(|row| Some((*lane.numbers().get(row)?, lane.top(row, &shifts))))
                    .collect();
                for (number, top) in visible {
                    let at = card_rect(origin, column, top, vec2(card_width, 0.0)).min;
                    one(ui, cx, state, asks, number, at, focusable == Some(number));
                }
            }
            if state.go_to_cursor {
                state.go_to_cursor = false;
                state.focus_cursor = true;
                reveal(ui, state, state.cursor, origin);
            }
            if let Some(number) = state.look_at.take() {
                reveal(ui, state, Some(number), origin);
            }
        },
    );
}

/// Three columns as drawn, two where there is little room, more where there is much.
fn columns(width: f32, compact: bool) -> usize {
    match width {
        _ if compact => 2,
        width if width < 1050.0 => 3,
        width => ((width / 340.0).ceil() as usize).max(4),
    }
}

/// The card that is edited is higher than at rest.
fn swollen(state: &State) -> Option<(Spot, f32)> {
    let editor = state.editor.as_ref()?;
    let spot = state.stream.spot(editor.number)?;
    let span = state.stream.lanes().get(spot.column)?.span(spot.row);
    Some((spot, editor.height() - span.span()))
}

/// The one card at which Tab stops: that of the cursor, else the first visible one.
fn focusable(state: &State, view: Rangef) -> Option<IdeaNumber> {
    state.cursor.or_else(|| {
        let lane = state.stream.lanes().first()?;
        lane.numbers().get(lane.visible(view, &[]).start).copied()
    })
}

fn one(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    asks: &mut Asks,
    number: IdeaNumber,
    at: Pos2,
    focusable: bool,
) {
    let Some(idea) = cx.board().idea(number) else { return };
    let width = state.stream.card_width();
    if let Some(editor) = state.editor.as_mut().filter(|editor| editor.number == number) {
        match editor.show(ui, cx, at, width) {
            Edited::No => return,
            Edited::Done => asks.change_some(editor.change()),
            Edited::Cancelled => {}
        }
        state.editor = None;
        state.go_to_cursor = state.cursor == Some(number);
        ui.request_repaint();
        return;
    }
    let shown = face(ui, cx, state, idea, at, focusable);
    let below = if idea.merged.is_empty() { 0.0 } else { crate::app::widgets::idea_card::EDGES };
    state.stream.heights().correct(idea, shown.height + below);
    answer(ui, cx, state, asks, idea, &shown);
}

fn face(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    idea: &Idea,
    at: Pos2,
    focusable: bool,
) -> CardResponse {
    let board = cx.board();
    let index = state.index.get((cx.revision, cx.board), || super::BoardIndex::new(board));
    let id = card_id(cx.board, idea.number);
    let width = state.stream.card_width();
    let new = state.newest.is(idea.number);
    card(cx, board, index, idea, |mut card| {
        card.similar = state.hint.idea == Some(idea.number);
        card.tag = new.then(|| cards::just_now(cx.lang));
        card.more = cards::menu(cx.lang);
        card.focusable = focusable;
        card.show(ui, id, at, width, &spoken(cx, idea))
    })
}

fn answer(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    asks: &mut Asks,
    idea: &Idea,
    shown: &CardResponse,
) {
    let response = &shown.response;
    if state.focus_cursor && state.cursor == Some(idea.number) {
        state.focus_cursor = false;
        if !ui.ctx().text_edit_focused() {
            response.request_focus();
        }
    }
    if response.has_focus() {
        // The arrows are commands of the page.
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        state.cursor = Some(idea.number);
    }
    if shown.split {
        asks.change(crate::session::Change::SplitIdea(cx.board, idea.number));
    }
    if response.double_clicked() {
        act(cx, state, asks, Command::EditIdea, idea.number);
    } else if response.clicked() {
        state.cursor = Some(idea.number);
        state.go_to_cursor = true;
    }
    let place = match &shown.more {
        Some(more) if more.clicked() => Some(MenuPlace::Button(more.rect)),
        _ if response.secondary_clicked() => {
            response.interact_pointer_pos().map(MenuPlace::Pointer)
        }
        _ => None,
    };
    if let Some(place) = place {
        state.cursor = Some(idea.number);
        state.menu = Some(CardMenu { number: idea.number, place });
    }
}

/// Brings a card into view.
fn reveal(ui: &mut Ui, state: &State, number: Option<IdeaNumber>, origin: Pos2) {
    let Some(spot) = number.and_then(|number| state.stream.spot(number)) else { return };
    let Some(lane) = state.stream.lanes().get(spot.column) else { return };
    let span = lane.span(spot.row);
    let top = origin.y + span.min - space::CARD;
    let rect =
        Rect::from_min_max(pos2(origin.x, top), pos2(origin.x, origin.y + span.max + space::CARD));
    ui.scroll_to_rect(rect, None);
    ui.request_repaint();
}
