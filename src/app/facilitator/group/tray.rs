//! The tray at the left: ideas that stand in no theme yet.

use super::{super::board::Lane, State, cards, cards::Frame};
use crate::{
    app::{
        page::{Asks, PageContext},
        style::{Icon, IconWeight, Palette, Type, Weight},
        text::{board, group as words},
        widgets::{Button, Tag, Text, TextField, Tone},
    },
    session::Place,
};
use eframe::egui::{self, Align2, Id, Key, Rect, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};
use std::rc::Rc;

const LEFT: f32 = 20.0;
const RIGHT: f32 = 14.0;
const HEAD: f32 = 62.0;

/// The search of the tray, while it is open.
#[derive(Clone, Debug, Default)]
pub struct Search {
    query: String,
    begun: bool,
}

/// Shows the tray in `rect`.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks, rect: Rect) {
    let p = Palette::of(ui);
    state.tray_card_width = rect.width() - LEFT - RIGHT;
    ui.painter().vline(rect.right() - 0.5, rect.y_range(), (1.0, p.garis));
    head(ui, cx, state, rect);
    let mut top = rect.top() + HEAD;
    if state.search.is_some() {
        top += search(ui, cx, state, rect, top);
    }
    let body = rect.with_min_y(top);
    let inner = Rect::from_x_y_ranges(rect.left() + LEFT..=rect.right() - RIGHT, body.y_range());
    let empty = cx.board().tray.is_empty();
    if empty && state.drag.is_none() {
        nothing(ui, cx, inner);
        return;
    }
    let query = query(state);
    let frame = Frame {
        place: Place::Tray,
        area: rect,
        body: Rect::from_x_y_ranges(inner.x_range(), body.y_range()),
        left: inner.left(),
        width: inner.width(),
        pad: 4.0,
        fixed: (!query.is_empty()).then_some(0),
        open: true,
    };
    let builder = UiBuilder::new().max_rect(body).scope_id(Id::unique(("tray", cx.board.0)));
    let ui = &mut ui.new_child(builder);
    ui.shrink_clip_rect(body);
    let lane = lane(ui, cx, state);
    cards::show(ui, cx, state, asks, &frame, &lane);
    if lane.numbers().is_empty() && !empty {
        sentence(ui, inner, board::not_found(cx.lang));
    }
}

fn head(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, rect: Rect) {
    let p = Palette::of(ui);
    let row = Rect::from_min_size(rect.min, vec2(rect.width(), HEAD));
    let response = ui.interact(row, Id::unique("tray head"), Sense::empty());
    let name = words::tray_whole(cx.lang);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Heading, true, name));
    let y = row.center().y;
    let kind = Type::EMPTY.weight(Weight::ExtraBold);
    let title = kind.whole(ui.painter(), words::tray(cx.lang), p.tinta);
    let size = title.size();
    let at = pos2(row.left() + LEFT, y - size.y / 2.0);
    ui.painter().galley(at, title, p.tinta);
    let count = cx.board().tray.len().to_string();
    Tag::new(&count, Tone::Soga).paint(ui, pos2(at.x + size.x + 8.0, y), Align2::LEFT_CENTER);
    let place =
        Align2::RIGHT_CENTER.anchor_size(pos2(row.right() - RIGHT + 6.0, y), vec2(32.0, 32.0));
    let button = Button::icon_only(Icon::MagnifyingGlass, words::search(cx.lang))
        .ink(p.tinta2)
        .selected(state.search.is_some());
    if ui.place(place, button.width(32.0).height(32.0)).clicked() {
        state.search = if state.search.is_some() { None } else { Some(Search::default()) };
    }
}

/// The search field; returns its height.
fn search(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, rect: Rect, top: f32) -> f32 {
    const HEIGHT: f32 = 36.0;
    let Some(search) = &mut state.search else { return 0.0 };
    let id = Id::unique("tray search");
    let escaped = ui.memory(|m| m.had_focus_last_frame(id))
        && ui.input(|input| input.key_pressed(Key::Escape));
    let place =
        Rect::from_x_y_ranges(rect.left() + LEFT..=rect.right() - RIGHT, top..=top + HEIGHT);
    let builder = UiBuilder::new().max_rect(place).id_salt("search");
    let mut field = ui.new_child(builder);
    let response = TextField::new(words::search(cx.lang), &mut search.query)
        .bare()
        .id(id)
        .icon(Icon::MagnifyingGlass)
        .hint(words::search_hint(cx.lang))
        .show(&mut field);
    if !search.begun {
        search.begun = true;
        response.request_focus();
    }
    if escaped {
        state.search = None;
        state.go_to_cursor = true;
    } else if response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter)) {
        // On to the first that was found.
        let lane = lane(ui, cx, state);
        state.cursor = lane.numbers().first().copied().or(state.cursor);
        state.go_to_cursor = true;
    }
    HEIGHT + 8.0
}

fn query(state: &State) -> String {
    state.search.as_ref().map(|search| search.query.trim().to_owned()).unwrap_or_default()
}

/// The tray as it is shown, filtered by its search.
pub fn lane(ui: &Ui, cx: &PageContext<'_>, state: &mut State) -> Rc<Lane> {
    let query = query(state);
    let width = state.tray_card_width;
    state.lanes.tray(ui, cx.board(), cx.revision, width, &query)
}

/// What to do when the tray is empty.
fn nothing(ui: &mut Ui, cx: &PageContext<'_>, rect: Rect) {
    let p = Palette::of(ui);
    let grouped = cx.board().themes.iter().any(|theme| !theme.ideas.is_empty());
    let at = pos2(rect.center().x, rect.top() + 34.0);
    let text = if grouped {
        Icon::CheckCircle.paint(ui.painter(), at, 34.0, IconWeight::Fill, p.ok);
        words::all_grouped(cx.lang)
    } else {
        Icon::Tray.paint(ui.painter(), at, 34.0, IconWeight::Regular, p.tinta3);
        words::no_ideas(cx.lang)
    };
    sentence(ui, rect.with_min_y(rect.top() + 44.0), text);
}

fn sentence(ui: &mut Ui, rect: Rect, text: &str) {
    let color = Palette::of(ui).tinta2;
    let rect = rect.with_min_y(rect.top() + 16.0);
    let mut below = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("sentence"));
    below.add(Text::new(Type::SMALL, text).color(color).align(egui::Align::Center));
}
