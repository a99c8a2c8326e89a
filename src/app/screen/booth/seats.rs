//! The entrance: who is voting. Units by kind; those that have voted are seen and cannot be
//! chosen.

use super::{
    Polling,
    control::{Button, Control, hovered, key_of, ring},
    pager,
};
use crate::{
    app::{
        screen::{
            canvas::Canvas,
            footer::{self, Note},
        },
        style::{Icon, IconWeight, Weight},
        text::{Lang, screen, words},
        widgets::unit_icon,
    },
    session::{BoothSeat, RoomUnit, UnitKind, Voter},
};
use eframe::egui::{Align2, Color32, Key, Rect, Role, pos2, vec2};

const ROWS: usize = 5;

/// What is chosen so far.
#[derive(Debug, Default)]
pub(super) struct Picking {
    kind: Option<UnitKind>,
    page: usize,
    chosen: Option<Voter>,
}

impl Picking {
    /// Something was chosen or turned to.
    pub(super) fn is_begun(&self) -> bool {
        self.kind.is_some() || self.page > 0 || self.chosen.is_some()
    }

    /// Lets go of a voter who has voted elsewhere meanwhile.
    pub(super) fn check(&mut self, seats: &[BoothSeat]) {
        let free = |voter| seats.iter().any(|s| s.voter == voter && !s.voted);
        self.chosen = self.chosen.filter(|voter| free(*voter));
    }

    /// Draws the entrance; returns the voter who goes on.
    pub(super) fn show(
        &mut self,
        c: &mut Canvas<'_>,
        polling: Polling<'_>,
        focus: bool,
    ) -> Option<Voter> {
        let lang = c.look.lang;
        let area = c.content(4.0, 90.4);
        let kind = c.style(3.0, 1.42, Weight::Bold, 0.0);
        let text = screen::booth(lang);
        let line = c.line(kind, text, c.p.lb_m, area.min, Align2::LEFT_TOP, area.width());
        let kind = c.style(5.6, 1.14, Weight::ExtraBold, -0.02);
        let at = pos2(area.left(), line.bottom() + 0.8 * c.u);
        let text = screen::pick_unit(lang);
        let title = c.line(kind, text, c.p.lb_t, at, Align2::LEFT_TOP, area.width());
        let tabs = Rect::from_min_size(
            pos2(area.left(), title.bottom() + 2.8 * c.u),
            vec2(area.width(), 7.0 * c.u),
        );
        self.tabs(c, tabs, polling.seats);
        let grid = Rect::from_min_max(pos2(area.left(), tabs.bottom() + 2.2 * c.u), area.max);
        let by_key = self.grid(c, grid, polling.seats, focus);
        legend(c, area);
        let go = self.go_on(c, area, polling.seats);
        let note = if polling.ballot.secret { screen::unit_recorded } else { screen::unit_open };
        footer::show(c, polling.event, Note::Words(note(lang)));
        self.chosen.filter(|_| go || by_key)
    }

    /// The kinds of units; a single one needs no choice.
    fn tabs(&mut self, c: &mut Canvas<'_>, rect: Rect, seats: &[BoothSeat]) {
        let there = |k: &UnitKind| seats.iter().any(|s| kind_of(s) == *k);
        let kinds: Vec<UnitKind> = UnitKind::ALL.into_iter().filter(there).collect();
        let current = self.kind(seats);
        let lang = c.look.lang;
        let kind = c.style(3.0, 1.42, Weight::Bold, 0.0);
        let label = |k| words::kind(lang, k);
        let widths: Vec<f32> = kinds
            .iter()
            .map(|k| c.write(kind, label(*k), c.p.lb_t, f32::INFINITY, 1).width())
            .collect();
        // Padding gives way where there are many kinds on a narrow screen.
        let gaps = 1.4 * c.u * (kinds.len() as f32 - 1.0);
        let free = rect.width() - gaps - widths.iter().sum::<f32>();
        let padding = (free / (2.0 * kinds.len().max(1) as f32)).min(2.8 * c.u);
        let mut x = rect.left();
        for (entry, width) in kinds.iter().zip(widths) {
            let size = vec2(width + 2.0 * padding, rect.height());
            let place = Rect::from_min_size(pos2(x, rect.top()), size);
            x = place.right() + 1.4 * c.u;
            let on = *entry == current;
            let control = Control {
                key: ("kind", *entry as usize),
                rect: place,
                role: Role::Tab,
                name: label(*entry),
                enabled: true,
                selected: Some(on),
            };
            let touched = control.touch(c, false);
            let (fill, ink) = if on { (c.p.lb_t, c.p.lb) } else { (c.p.lb_2, c.p.lb_t) };
            c.fill(place, 3.5, if touched.hovered && !on { hovered(c, fill) } else { fill });
            let text = c.write(kind, label(*entry), ink, f32::INFINITY, 1);
            text.put_silently(c, place.center(), Align2::CENTER_CENTER);
            if touched.focused {
                ring(c, place, 3.5);
            }
            if touched.clicked && !on {
                *self = Self { kind: Some(*entry), ..Self::default() };
            }
        }
    }

    fn kind(&self, seats: &[BoothSeat]) -> UnitKind {
        self.kind.unwrap_or_else(|| seats.iter().map(kind_of).min().unwrap_or_default())
    }

    /// The units of the chosen kind in pages; returns whether Enter was pressed on the chosen one.
    fn grid(
        &mut self,
        c: &mut Canvas<'_>,
        area: Rect,
        seats: &[BoothSeat],
        mut focus: bool,
    ) -> bool {
        let kind = self.kind(seats);
        let columns = if c.is_narrow() { 3 } else { 4 };
        let size = columns * ROWS;
        let of_kind = seats.iter().filter(|s| kind_of(s) == kind);
        let pages = of_kind.clone().count().div_ceil(size);
        self.page = self.page.min(pages.saturating_sub(1));
        let gap = 1.5 * c.u;
        let width = (area.width() - (columns - 1) as f32 * gap) / columns as f32;
        let cell = vec2(width, 8.2 * c.u);
        // Units with a second voter number them all.
        let shared: Vec<&RoomUnit> =
            seats.iter().filter(|s| s.ordinal == 2).filter_map(|s| s.unit.as_ref()).collect();
        let enter = c.is_live() && c.ui.input(|i| i.key_pressed(Key::Enter));
        let mut go_on = false;
        for (i, seat) in of_kind.skip(self.page * size).take(size).enumerate() {
            let place = vec2((i % columns) as f32, (i / columns) as f32);
            let rect = Rect::from_min_size(area.min + place * (cell + vec2(gap, gap)), cell);
            let several = seat.unit.as_ref().is_some_and(|u| shared.contains(&u));
            let name = name_of(c.look.lang, seat, several);
            let chosen = self.chosen == Some(seat.voter);
            let touched = unit_button(c, rect, seat, &name, chosen, focus && !seat.voted);
            focus &= seat.voted;
            go_on |= chosen && touched.focused && enter;
            if touched.clicked {
                self.chosen = Some(seat.voter);
            }
        }
        let bottom = area.top() + ROWS as f32 * (cell.y + gap) - gap;
        let row = Rect::from_min_size(
            pos2(area.left(), bottom + 0.6 * c.u),
            vec2(area.width(), 5.2 * c.u),
        );
        pager::show(c, row, &mut self.page, pages);
        go_on
    }

    fn go_on(&self, c: &mut Canvas<'_>, area: Rect, seats: &[BoothSeat]) -> bool {
        let lang = c.look.lang;
        let seat = self.chosen.and_then(|voter| seats.iter().find(|s| s.voter == voter));
        let label = match seat {
            Some(seat) => screen::continue_as(lang, &name_of(lang, seat, seat.ordinal > 1)),
            None => screen::go_on(lang).to_owned(),
        };
        let button = Button {
            key: "go on",
            label: &label,
            after: Some(Icon::ArrowRight),
            enabled: seat.is_some(),
            ..Button::default()
        };
        let width = area.width() - 40.0 * c.u;
        button.show(c, area.max, Align2::RIGHT_BOTTOM, width, false).1
    }
}

fn unit_button(
    c: &mut Canvas<'_>,
    rect: Rect,
    seat: &BoothSeat,
    name: &str,
    chosen: bool,
    focus: bool,
) -> super::control::Touched {
    let lang = c.look.lang;
    let spoken =
        if seat.voted { format!("{name}, {}", screen::has_voted(lang)) } else { name.to_owned() };
    let control = Control {
        key: ("seat", key_of(seat.voter)),
        rect,
        role: Role::RadioButton,
        name: &spoken,
        enabled: !seat.voted,
        selected: Some(chosen),
    };
    let touched = control.touch(c, focus);
    let (fill, ink, weight) = if chosen {
        (c.p.lb_a, c.p.lb, Weight::Bold)
    } else if seat.voted {
        (c.p.lb_2, c.p.lb_m, Weight::SemiBold)
    } else if touched.hovered {
        (hovered(c, Color32::TRANSPARENT), c.p.lb_t, Weight::Bold)
    } else {
        (Color32::TRANSPARENT, c.p.lb_t, Weight::Bold)
    };
    c.fill(rect, 1.5, fill);
    if !chosen && !seat.voted {
        c.outline(rect, 1.5, 0.14, c.p.lb_g);
    }
    let (icon, icon_weight) = if seat.voted {
        (Icon::Check, IconWeight::Bold)
    } else {
        (unit_icon(kind_of(seat)), IconWeight::Regular)
    };
    let y = rect.center().y;
    let left = rect.left() + 1.8 * c.u;
    c.icon(icon, icon_weight, pos2(left + 1.6 * c.u, y), 3.2 * c.u, ink);
    let kind = c.style(3.0, 1.42, weight, 0.0);
    let left = left + 4.5 * c.u;
    let text = c.write(kind, name, ink, rect.right() - 1.8 * c.u - left, 1);
    text.put_silently(c, pos2(left, y), Align2::LEFT_CENTER);
    if touched.focused {
        ring(c, rect, 1.5);
    }
    touched
}

fn legend(c: &mut Canvas<'_>, area: Rect) {
    let y = area.bottom() - 4.8 * c.u;
    c.icon(Icon::Check, IconWeight::Bold, pos2(area.left() + 1.5 * c.u, y), 3.0 * c.u, c.p.lb_m);
    let kind = c.style(3.0, 1.42, Weight::SemiBold, 0.0);
    let text = screen::has_voted(c.look.lang);
    let at = pos2(area.left() + 3.7 * c.u, y);
    c.line(kind, text, c.p.lb_m, at, Align2::LEFT_CENTER, area.width());
}

/// Voters without a unit stand with the others.
fn kind_of(seat: &BoothSeat) -> UnitKind {
    seat.unit.as_ref().map_or(UnitKind::Other, |u| u.kind)
}

/// The name under which a voter is listed; persons are their unit's first, second, ...
pub(super) fn name_of(lang: Lang, seat: &BoothSeat, several: bool) -> String {
    match &seat.unit {
        Some(unit) if several => format!("{} {}", unit.name, seat.ordinal),
        Some(unit) => unit.name.clone(),
        None => screen::participant(lang, seat.ordinal),
    }
}
