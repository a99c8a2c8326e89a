//! Picking who one is: kinds of units as tabs, units in a grid, those that have voted checked off.

use super::{
    super::canvas::{Canvas, Look, TITLE, look},
    BoothState, Step,
    controls::{Button, ButtonLook, focus_ring},
};
use crate::{
    app::{
        style::{Icon, IconWeight, Weight},
        text::{screen, words},
        widgets::unit_icon,
    },
    session::{BoothSeat, RoomBallot, RoomView, UnitKind},
};
use eframe::egui::{
    Align2, Color32, Rect, Role, Sense, Stroke, StrokeKind, WidgetInfo, pos2, vec2,
};

/// Columns and rows of the grid.
const GRID: (usize, usize) = (4, 5);

pub(super) fn show(
    c: &mut Canvas<'_>,
    view: &RoomView,
    ballot: &RoomBallot,
    seats: &[BoothSeat],
    state: &mut BoothState,
) {
    let (u, p, lang) = (c.u, c.p, c.lang);
    let head = c.inner(4.0, 0.0);
    let eyebrow = look(3.0, Weight::Bold);
    let text = format!("{} · {}", screen::booth(lang), ballot.title);
    let first = c.text(eyebrow, &text, p.lb_m, head.left_top(), Align2::LEFT_TOP, head.width());
    let named = seats.iter().any(|s| s.unit.is_some());
    let title = if named { screen::pick_unit(lang) } else { screen::booth_welcome(lang) };
    let at = pos2(head.left(), first.bottom() + 0.8 * u);
    let title =
        c.text(Look { size: 5.6, ..TITLE }, title, p.lb_t, at, Align2::LEFT_TOP, head.width());
    if named {
        let kinds: Vec<UnitKind> =
            UnitKind::ALL.into_iter().filter(|k| seats.iter().any(|s| kind_of(s) == *k)).collect();
        state.kind = state.kind.min(kinds.len().saturating_sub(1));
        tabs(c, title.bottom() + 2.4 * u, &kinds, state);
        let kind = kinds.get(state.kind).copied().unwrap_or_default();
        let mut shown: Vec<&BoothSeat> = seats.iter().filter(|s| kind_of(s) == kind).collect();
        shown.sort_by_cached_key(|s| name_of(c, s).to_lowercase());
        grid(c, title.bottom() + 11.6 * u, &shown, state);
    } else {
        // Seats without a name: the next free one is taken.
        state.picked = seats.iter().find(|s| !s.voted).map(|s| s.voter);
    }
    go_on(c, seats, named, state);
    let note = match (&state.notice, ballot.secret) {
        (Some(notice), _) => notice.as_str(),
        (None, true) => screen::unit_is_noted(lang),
        (None, false) => screen::unit_is_noted_open(lang),
    };
    c.footer(&view.title, note);
}

fn kind_of(seat: &BoothSeat) -> UnitKind {
    seat.unit.as_ref().map_or(UnitKind::Other, |u| u.kind)
}

/// The name under which a seat is listed.
pub(super) fn name_of(c: &Canvas<'_>, seat: &BoothSeat) -> String {
    match (&seat.unit, seat.voter) {
        (Some(unit), crate::session::Voter::Person(_)) => {
            screen::person(c.lang, &unit.name, seat.ordinal)
        }
        (Some(unit), _) => unit.name.clone(),
        (None, _) => screen::seat(c.lang, seat.ordinal),
    }
}

fn tabs(c: &mut Canvas<'_>, top: f32, kinds: &[UnitKind], state: &mut BoothState) {
    let u = c.u;
    let mut left = c.rect.left() + 6.0 * u;
    for (i, kind) in kinds.iter().enumerate() {
        let text = words::kind(c.lang, *kind);
        let galley = c.galley(look(3.0, Weight::ExtraBold), text, c.p.lb_t, 40.0 * u, 1);
        let size = vec2(galley.size().x + 5.6 * u, 7.0 * u);
        let rect = Rect::from_min_size(pos2(left, top), size);
        left = rect.right() + 1.4 * u;
        let look = ButtonLook::Tab(i == state.kind);
        let button = Button { rect, text, size: 3.0, look, enabled: true };
        if button.show(c, &format!("kind {i}")).clicked() {
            state.kind = i;
            state.page = 0;
            state.picked = None;
            state.notice = None;
        }
    }
}

fn grid(c: &mut Canvas<'_>, top: f32, seats: &[&BoothSeat], state: &mut BoothState) {
    let u = c.u;
    let inner = c.inner(0.0, 0.0);
    let columns = if c.is_narrow() { 3 } else { GRID.0 };
    let on_page = columns * GRID.1;
    let pages = seats.len().div_ceil(on_page).max(1);
    state.page = state.page.min(pages - 1);
    let gap = 1.5 * u;
    let width = (inner.width() - gap * (columns - 1) as f32) / columns as f32;
    let height = 8.2 * u;
    for (i, seat) in seats.iter().skip(state.page * on_page).take(on_page).enumerate() {
        let at = vec2((i % columns) as f32 * (width + gap), (i / columns) as f32 * (height + gap));
        let rect = Rect::from_min_size(pos2(inner.left(), top) + at, vec2(width, height));
        if seat_button(c, rect, seat, state.picked == Some(seat.voter)) {
            state.picked = Some(seat.voter);
            state.notice = None;
        }
    }
    if pages > 1 {
        let rect = Rect::from_min_size(
            pos2(inner.left() + 40.0 * u, c.rect.bottom() - 18.4 * u),
            vec2(26.0 * u, 8.0 * u),
        );
        let last = state.page + 1 == pages;
        let name =
            if last { screen::earlier_options(c.lang) } else { screen::more_options(c.lang) };
        let text = format!("{name} {}/{pages}", state.page + 1);
        let look = ButtonLook::Outline;
        let button = Button { rect, text: &text, size: 3.0, look, enabled: true };
        if button.show(c, "page").clicked() {
            state.page = (state.page + 1) % pages;
        }
    }
}

fn seat_button(c: &mut Canvas<'_>, rect: Rect, seat: &BoothSeat, on: bool) -> bool {
    let (u, p) = (c.u, c.p);
    let name = name_of(c, seat);
    let sense = if seat.voted { Sense::hover() } else { Sense::click() };
    let response = c.ui.interact(rect, c.ui.scope_id().with(("seat", seat.voter)), sense);
    response.widget_info(|| {
        let voted = screen::has_voted(c.lang);
        let text = if seat.voted { format!("{name}, {voted}") } else { name.clone() };
        WidgetInfo::selected(Role::RadioButton, !seat.voted, on, text)
    });
    let (fill, line, ink) = match (seat.voted, on) {
        (true, _) => (p.lb_2, p.lb_2, p.lb_m),
        (false, true) => (p.lb_a, p.lb_a, p.lb),
        (false, false) => (Color32::TRANSPARENT, p.lb_g, p.lb_t),
    };
    let stroke = Stroke::new((0.2 * u).max(1.0), line);
    c.painter().rect(rect, 1.5 * u, fill, stroke, StrokeKind::Inside);
    focus_ring(c, &response, rect, 1.5 * u);
    let icon = pos2(rect.left() + 3.4 * u, rect.center().y);
    if seat.voted {
        Icon::Check.paint(c.painter(), icon, 3.2 * u, IconWeight::Bold, ink);
    } else {
        unit_icon(kind_of(seat)).paint(c.painter(), icon, 3.2 * u, IconWeight::Regular, ink);
    }
    let weight = if seat.voted { Weight::SemiBold } else { Weight::Bold };
    let at = pos2(rect.left() + 6.3 * u, rect.center().y);
    let width = rect.right() - u - at.x;
    c.text(look(2.9, weight), &name, ink, at, Align2::LEFT_CENTER, width);
    response.clicked() || (response.has_focus() && c.ui.input(|i| i.key_pressed(ENTER)))
}

const ENTER: eframe::egui::Key = eframe::egui::Key::Enter;

fn go_on(c: &mut Canvas<'_>, seats: &[BoothSeat], named: bool, state: &mut BoothState) {
    let (u, p, lang) = (c.u, c.p, c.lang);
    let inner = c.inner(0.0, 9.6);
    let middle = inner.bottom() - 4.8 * u;
    if named {
        let icon = pos2(inner.left() + 1.6 * u, middle);
        Icon::Check.paint(c.painter(), icon, 3.0 * u, IconWeight::Bold, p.lb_m);
        let text = screen::has_voted(lang);
        let at = pos2(inner.left() + 4.0 * u, middle);
        c.text(look(3.0, Weight::SemiBold), text, p.lb_m, at, Align2::LEFT_CENTER, 34.0 * u);
    }
    let picked = seats.iter().find(|s| Some(s.voter) == state.picked && !s.voted);
    let Some(seat) = picked else { return };
    let text = if named {
        screen::go_on_as(lang, &name_of(c, seat))
    } else {
        screen::start_voting(lang).to_owned()
    };
    let style = look(3.6, Weight::ExtraBold);
    let galley = c.galley(style, &text, p.lb, inner.width() * 0.5, 1);
    let size = vec2(galley.size().x + 9.0 * u, 9.6 * u);
    let rect = Rect::from_min_size(pos2(inner.right() - size.x, middle - 4.8 * u), size);
    let look = ButtonLook::Primary;
    let button = Button { rect, text: &text, size: 3.6, look, enabled: true };
    if button.show(c, "go on").clicked() {
        state.step = Step::Dots(seat.voter);
        state.page = 0;
        state.picked = None;
        state.notice = None;
    }
}
