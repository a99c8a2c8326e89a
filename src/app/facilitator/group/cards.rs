//! Draws the visible cards of one list, the tray or a column, and hears what is done to them.

use super::{
    super::board::{CardMenu, Edited, Lane, MenuPlace, Shift, card, card_id, spoken},
    State, commands,
    drag::{self, Drag},
    target::{LaneShape, Slot, Target},
};
use crate::{
    app::{
        command::Command,
        page::{Asks, PageContext},
        text::{board as words, group},
        widgets::{CardHint, CardResponse, IdeaCard, idea_card},
    },
    session::{Change, Idea, IdeaNumber, Place},
};
use eframe::egui::{
    CursorIcon, EventFilter, Pos2, Rangef, Rect, ScrollArea, Sense, Ui, pos2, vec2,
};

/// Room that opens where a card will drop.
pub const ROOM: f32 = 16.0;

/// Where a list is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// Whose list it is.
    pub place: Place,
    /// Header and cards.
    pub area: Rect,
    /// What is seen of the cards.
    pub body: Rect,
    /// Left edge of the cards.
    pub left: f32,
    /// Width of the cards.
    pub width: f32,
    /// Before the first and after the last card.
    pub pad: f32,
    /// Drops go to this position.
    pub fixed: Option<usize>,
    /// Cards can be dropped here.
    pub open: bool,
}

/// A visible card: position, number, upper edge at rest and as it is drawn.
struct Seen {
    index: usize,
    number: IdeaNumber,
    rest: Rangef,
    top: f32,
}

/// Shows the list in its body, scrolling.
pub fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    asks: &mut Asks,
    frame: &Frame,
    lane: &Lane,
) {
    ScrollArea::vertical().id_salt("cards").auto_shrink(false).show_viewport(ui, |ui, view| {
        let (swell, shifts) = shifts(cx, state, frame, lane);
        let height = lane.height(&shifts) + 2.0 * frame.pad;
        let size = vec2(ui.available_width(), height);
        let (all, _) = ui.allocate_exact_size(size, Sense::hover());
        let top = all.top() + frame.pad;
        let view = Rangef::new(view.min.y - frame.pad - 12.0, view.max.y);
        let seen: Vec<_> = lane
            .visible(view, &shifts)
            .filter_map(|index| {
                let number = *lane.numbers().get(index)?;
                let shift = lane.top(index, &swell) - lane.span(index).min;
                let span = lane.span(index);
                let rest = Rangef::new(top + span.min + shift, top + span.max + shift);
                Some(Seen { index, number, rest, top: top + lane.top(index, &shifts) })
            })
            .collect();
        remember(cx, state, frame, &seen, lane.numbers().len());
        let stop = tab_stop(cx, state, frame, &seen);
        for card in &seen {
            one(ui, cx, state, asks, frame, card, stop == Some(card.number));
        }
        reveal(ui, cx, state, frame, lane, top);
        scroll_by_itself(ui, state, frame);
    });
    drag::paint_line(ui, state, frame.place, frame.body);
}

/// What moves cards down: first only cards that are higher than at rest, then the room for a drop
/// as well.
fn shifts(
    cx: &PageContext<'_>,
    state: &State,
    frame: &Frame,
    lane: &Lane,
) -> (Vec<Shift>, Vec<Shift>) {
    let mut swell = Vec::new();
    let mine = |n: IdeaNumber| cx.board().idea(n).is_some_and(|idea| idea.place == frame.place);
    if let Some(editor) = state.editor.as_ref().filter(|editor| mine(editor.number)) {
        if let Some(index) = lane.position(editor.number) {
            let by = editor.height() - lane.span(index).span();
            swell.push(Shift { first: index + 1, by });
        }
    } else if let Some(cursor) = state.cursor.filter(|n| hints(state, frame, *n) && mine(*n))
        && let Some(index) = lane.position(cursor)
    {
        swell.push(Shift { first: index + 1, by: idea_card::HINT_HEIGHT });
    }
    let mut all = swell.clone();
    if let Some(drag) = &state.drag
        && let Some(Target::Between { place, index, .. }) = drag.target()
        && place == frame.place
    {
        // Counted with the cards that are dragged: they still lie where they were.
        let mut first = index;
        while first < lane.numbers().len() && first - drag.before(place, first) < index {
            first += 1;
        }
        all.push(Shift { first, by: ROOM });
    }
    (swell, all)
}

/// Whether this card says which keys move it.
fn hints(state: &State, frame: &Frame, number: IdeaNumber) -> bool {
    frame.place == Place::Tray && state.cursor == Some(number) && state.drag.is_none()
}

/// Writes down where the cards lie, for the drag or the band of the next frame.
fn remember(cx: &PageContext<'_>, state: &mut State, frame: &Frame, seen: &[Seen], count: usize) {
    let drag = state.drag.as_ref().filter(|drag| drag.is_of_cards());
    if drag.is_none() && state.band.is_none() {
        return;
    }
    let before = |index| drag.map_or(0, |drag| drag.before(frame.place, index));
    let slots: Vec<_> = seen
        .iter()
        .filter(|card| !drag.is_some_and(|drag| drag.lifts(card.number)))
        .map(|card| (card, card.index - before(card.index)))
        .collect();
    // All cards of the list are in the air: a drop goes to its beginning.
    let fixed = frame.fixed.or((slots.is_empty() && count > 0).then_some(0));
    let slots = slots
        .into_iter()
        .map(|(card, index)| Slot {
            number: card.number,
            top: card.rest.min,
            bottom: card.rest.max,
            index,
            open: !state.index(cx).is_frozen(card.number),
        })
        .collect();
    let Frame { place, area, body, open, .. } = *frame;
    state.drawn.lanes.push(LaneShape { place, area, body, slots, fixed, open });
}

/// The one card of the page at which Tab stops: that of the cursor, else the first of the tray.
fn tab_stop(
    cx: &PageContext<'_>,
    state: &State,
    frame: &Frame,
    seen: &[Seen],
) -> Option<IdeaNumber> {
    let first = if cx.board().tray.is_empty() { None } else { seen.first().map(|s| s.number) };
    state.cursor.or(first.filter(|_| frame.place == Place::Tray))
}

fn one(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    asks: &mut Asks,
    frame: &Frame,
    seen: &Seen,
    focusable: bool,
) {
    let Some(idea) = cx.board().idea(seen.number) else { return };
    let at = pos2(frame.left, seen.top);
    if state.drag.as_ref().is_some_and(|drag| drag.lifts(idea.number)) {
        let rect = Rect::from_min_size(at, vec2(frame.width, seen.rest.span()));
        idea_card::paint_origin(ui, rect, &group::origin(cx.lang, idea.number.0));
        return;
    }
    if let Some(editor) = state.editor.as_mut().filter(|editor| editor.number == idea.number) {
        match editor.show(ui, cx, at, frame.width) {
            Edited::No => return,
            Edited::Done => asks.change_some(editor.change()),
            Edited::Cancelled => {}
        }
        state.editor = None;
        state.go_to_cursor = state.cursor == Some(idea.number);
        ui.request_repaint();
        return;
    }
    let hint = hints(state, frame, idea.number);
    let shown = face(ui, cx, state, frame, idea, at, focusable, hint);
    let edges = if idea.merged.is_empty() { 0.0 } else { idea_card::EDGES };
    let hint = if hint { idea_card::HINT_HEIGHT } else { 0.0 };
    state.lanes.correct(idea, shown.height + edges - hint);
    answer(ui, cx, state, asks, idea, &shown);
}

#[expect(clippy::too_many_arguments, reason = "what a card is drawn from, each once")]
fn face(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    frame: &Frame,
    idea: &Idea,
    at: Pos2,
    focusable: bool,
    hint: bool,
) -> CardResponse {
    let id = card_id(cx.board, idea.number);
    let selected = state.selected.contains(&idea.number);
    let merging = state.drag.as_ref().and_then(Drag::target) == Some(Target::Merge(idea.number));
    let dragging = state.drag.is_some();
    let fitting = if hint { state.fitting(cx, idea.number).to_vec() } else { Vec::new() };
    let by_key = fitting.iter().filter(|fit| !fit.key.is_empty());
    let by_key: Vec<_> = by_key.map(|fit| (fit.key, fit.mark.0, fit.mark.1)).collect();
    let mut spoken = spoken(cx, idea);
    if !fitting.is_empty() {
        let names: Vec<_> = fitting.iter().map(|fit| super::theme_name(cx, fit.theme)).collect();
        spoken = format!("{spoken} ({})", group::fits_spoken(cx.lang, &names.join(", ")));
    }
    let hint = hint.then(|| match by_key.as_slice() {
        [] => CardHint::Keys(words::move_by_key(cx.lang)),
        fitting => CardHint::Fits(group::fits(cx.lang), fitting),
    });
    card(cx, cx.board(), state.index(cx), idea, |card| {
        let more = if dragging { "" } else { words::menu(cx.lang) };
        let draggable = cx.editable;
        let card = IdeaCard { hint, more, selected, focusable, draggable, merging, ..card };
        card.show(ui, id, at, frame.width, &spoken)
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
    let number = idea.number;
    let response = &shown.response;
    let dialog = ui.memory(|memory| memory.top_modal_layer().is_some());
    // A dialog keeps the keyboard; the card gets it afterwards.
    if state.focus_cursor && state.cursor == Some(number) && !dialog {
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
        state.cursor = Some(number);
    }
    if shown.split {
        asks.change(Change::SplitIdea(cx.board, number));
    }
    if response.drag_started() && state.drag.is_none() {
        let cards = commands::with_selected(state, number);
        state.drag = Some(Drag::cards(cx, cards, response));
        state.menu = None;
    } else if response.double_clicked() {
        commands::act(cx, state, asks, Command::EditIdea, number);
    } else if response.clicked() {
        click(ui, cx, state, number);
    } else if state.drag.is_none() && response.hovered() && cx.editable {
        ui.ctx().set_cursor_icon(CursorIcon::Grab);
    }
    let place = match &shown.more {
        Some(more) if more.clicked() => Some(MenuPlace::Button(more.rect)),
        _ if response.secondary_clicked() => {
            response.interact_pointer_pos().map(MenuPlace::Pointer)
        }
        _ => None,
    };
    if let Some(place) = place {
        state.cursor = Some(number);
        state.menu = Some(CardMenu { number, place });
    }
}

/// A click goes to the card; with Ctrl it adds the card to the selection, with Shift every card
/// from the cursor to it.
fn click(ui: &Ui, cx: &PageContext<'_>, state: &mut State, number: IdeaNumber) {
    let modifiers = ui.input(|input| input.modifiers);
    if modifiers.shift {
        let board = cx.board();
        let list = board.idea(number).and_then(|idea| board.list(idea.place)).unwrap_or_default();
        let at = |n: IdeaNumber| list.iter().position(|other| *other == n);
        if let (Some(to), Some(from)) = (at(number), state.cursor.and_then(at)) {
            for card in &list[from.min(to)..=from.max(to)] {
                if !state.selected.contains(card) {
                    state.selected.push(*card);
                }
            }
        }
    } else if modifiers.command {
        commands::toggle(state, number);
    } else {
        state.selected.clear();
    }
    state.cursor = Some(number);
    state.go_to_cursor = true;
}

/// Brings the cursor's card into view when it lies in this list.
fn reveal(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    frame: &Frame,
    lane: &Lane,
    top: f32,
) {
    if !state.go_to_cursor {
        return;
    }
    let here = state.cursor.filter(|n| cx.board().idea(*n).is_some_and(|i| i.place == frame.place));
    let Some(index) = here.and_then(|number| lane.position(number)) else { return };
    state.go_to_cursor = false;
    state.focus_cursor = true;
    let span = lane.span(index);
    let rect = Rect::from_min_max(
        pos2(frame.left, top + span.min - frame.pad),
        pos2(frame.left, top + span.max + idea_card::HINT_HEIGHT + frame.pad),
    );
    ui.scroll_to_rect(rect, None);
    ui.request_repaint();
}

/// Near its edges, the list scrolls under a card that is held there.
fn scroll_by_itself(ui: &Ui, state: &State, frame: &Frame) {
    let Some(drag) = state.drag.as_ref().filter(|drag| drag.is_of_cards()) else { return };
    let by = drag.scroll(ui, frame.body, 1);
    if by != 0.0 {
        let at_once = eframe::egui::style::ScrollAnimation::none();
        ui.scroll_with_delta_animation(vec2(0.0, -by), at_once);
        ui.request_repaint();
    }
}
