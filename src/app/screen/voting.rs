//! An open poll: numbered options in pages, the time left, and how many have voted. No tally.

use super::{
    canvas::Canvas,
    countdown::Countdown,
    footer::{self, Note},
    meter::Meter,
};
use crate::{
    app::{
        style::Weight,
        text::{Lang, screen},
    },
    session::{OptionKey, RoomBallot, RoomOption, RoomScene, RoomView},
};
use chrono::NaiveDateTime;
use eframe::egui::{Align2, Rect, pos2, vec2};
use std::borrow::Cow;

/// Up to so many options stand in one column, and larger.
const ONE_COLUMN: usize = 5;

/// Draws the view.
pub(super) fn show(c: &mut Canvas<'_>, view: &RoomView, now: NaiveDateTime) {
    let RoomScene::Voting { ballot, options, paging, voted, open } = &view.scene else { return };
    let head = c.content(3.2, 13.76);
    let time = if *open { Countdown::of(c, view.timer, now) } else { None };
    let mut right = head.right();
    if let Some(time) = time {
        let size = if paging.pages > 1 { 8.0 } else { 12.0 };
        right = time.show(c, size, head.max, Align2::RIGHT_BOTTOM).left() - 3.0 * c.u;
    }
    heading(c, head.with_max_x(right), ballot, options, *open);
    list(c, c.content(14.96, 79.8), options);
    turnout(c, c.content(81.8, 92.8), *voted);
    let note = if paging.pages > 1 {
        Note::Page(*paging)
    } else {
        Note::Locked(screen::no_tally_yet(c.look.lang))
    };
    footer::show(c, &view.title, note);
}

fn heading(
    c: &mut Canvas<'_>,
    rect: Rect,
    ballot: &RoomBallot,
    options: &[RoomOption],
    open: bool,
) {
    let lang = c.look.lang;
    let of_themes = matches!(options.first().map(|o| o.key), Some(OptionKey::Theme(_)));
    let (title, text): (Cow<'_, str>, Cow<'_, str>) = if open {
        (ask(lang, ballot, of_themes).into(), how(lang, ballot, of_themes))
    } else {
        (screen::voting_closed(lang).into(), screen::voting_closed_text(lang).into())
    };
    let size = if c.is_narrow() { 4.6 } else { 5.0 };
    let kind = c.style(size, 1.14, Weight::ExtraBold, -0.02);
    let title = c.line(kind, &title, c.p.lb_t, rect.min, Align2::LEFT_TOP, rect.width());
    let kind = c.style(3.0, 1.42, Weight::SemiBold, 0.0);
    let at = pos2(rect.left(), title.bottom() + 0.6 * c.u);
    c.line(kind, &text, c.p.lb_m, at, Align2::LEFT_TOP, rect.width());
}

fn ask(lang: Lang, ballot: &RoomBallot, of_themes: bool) -> String {
    let ask = if ballot.max_per_option > 1 {
        screen::share_dots(lang, ballot.budget)
    } else if of_themes {
        screen::pick_themes(lang, ballot.budget)
    } else {
        screen::pick_ideas(lang, ballot.budget)
    };
    if !ballot.runoff {
        return ask;
    }
    // "Putaran 2: pilih ...": what follows the colon begins small.
    let mut letters = ask.chars();
    let first = letters.next().map(|l| l.to_lowercase().to_string()).unwrap_or_default();
    screen::runoff(lang, &format!("{first}{}", letters.as_str()))
}

fn how(lang: Lang, ballot: &RoomBallot, of_themes: bool) -> Cow<'static, str> {
    if ballot.max_per_option > 1 {
        screen::dots_each(lang, ballot.max_per_option).into()
    } else if of_themes {
        screen::one_dot_each(lang).into()
    } else {
        screen::one_dot_idea(lang).into()
    }
}

fn list(c: &mut Canvas<'_>, area: Rect, options: &[RoomOption]) {
    let columns = if options.len() <= ONE_COLUMN { 1 } else { 2 };
    let larger = if columns == 1 { 1.3 } else { 1.0 };
    let rows = options.len().div_ceil(columns).max(4);
    let gap = 4.0 * c.u;
    let width = (area.width() - (columns - 1) as f32 * gap) / columns as f32;
    let height = (area.height() / rows as f32).min(14.0 * c.u);
    let number = c.style(5.2 * larger, 1.0, Weight::ExtraBold, -0.03);
    // All numbers end at one edge; long ones need more room.
    let width_of =
        |o: &RoomOption| c.write(number, &o.number.to_string(), c.p.lb_t, f32::INFINITY, 1).width();
    let numbers = options.iter().map(width_of).fold(7.4 * larger * c.u, f32::max);
    c.rule(area, area.top());
    for (i, entry) in options.iter().enumerate() {
        let place = vec2((i / rows) as f32 * (width + gap), (i % rows) as f32 * height);
        let rect = Rect::from_min_size(area.min + place, vec2(width, height));
        let at = pos2(rect.left() + numbers, rect.center().y);
        let text = entry.number.to_string();
        c.line(number, &text, c.p.lb_t, at, Align2::RIGHT_CENTER, f32::INFINITY);
        option(c, rect.with_min_x(at.x + 1.8 * c.u), entry, larger);
        c.rule(rect, rect.bottom());
    }
}

/// Shape and title, beside the number.
fn option(c: &mut Canvas<'_>, rect: Rect, option: &RoomOption, larger: f32) {
    let y = rect.center().y;
    let mut x = rect.left();
    if let Some(hue) = option.hue {
        let size = 2.6 * larger;
        c.shape(hue, pos2(x + size / 2.0 * c.u, y), size, c.tones(Some(hue)).strong);
        x += (size + 1.8) * c.u;
    }
    let room = rect.right() - x;
    let size = |c: &Canvas<'_>, size: f32| c.style(size * larger, 1.2, Weight::SemiBold, 0.0);
    let one_line = size(c, 3.5);
    let mut text = c.write(one_line, &option.title, c.p.lb_t, f32::INFINITY, 1);
    if c.is_narrow() || text.width() > room {
        text = c.write(size(c, 3.1), &option.title, c.p.lb_t, room, 2);
    }
    c.put(&text, pos2(x, y), Align2::LEFT_CENTER);
}

/// How many have voted, never what.
fn turnout(c: &mut Canvas<'_>, rect: Rect, (voted, of): (u32, u32)) {
    c.fill(rect, 2.0, c.p.lb_2);
    let inner = rect.shrink2(vec2(3.0 * c.u, 0.0));
    let y = rect.center().y;
    let kind = c.style(7.0, 1.42, Weight::ExtraBold, -0.03);
    let at = pos2(inner.left(), y);
    let count = voted.to_string();
    let count = c.line(kind, &count, c.p.lb_t, at, Align2::LEFT_CENTER, inner.width());
    let kind = c.style(3.4, 1.42, Weight::SemiBold, 0.0);
    let at = pos2(count.right() + 3.0 * c.u, y);
    let text = screen::voted_of(c.look.lang, of);
    let text = c.line(kind, &text, c.p.lb_t, at, Align2::LEFT_CENTER, inner.right() - at.x);
    let (size, gap, width): (f32, f32, f32) =
        if c.is_narrow() { (2.1, 0.82, 58.2) } else { (2.4, 0.96, 66.8) };
    let meter = Meter { filled: voted as usize, total: of as usize, size, gap };
    let width = width.min((inner.right() - text.right()) / c.u - 2.0);
    let top = y - meter.height(width) / 2.0 * c.u;
    meter.show(c, pos2(inner.right(), top), width, c.p.lb_a);
}
