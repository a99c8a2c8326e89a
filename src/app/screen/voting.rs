//! An open poll: numbered options in pages, the time left, and how many have voted. No tally, but
//! where a poll is not secret and the facilitator lets the room see each dot as it is given.

use super::{
    canvas::Canvas,
    countdown::Countdown,
    footer::{self, Note},
    meter::Meter,
};
use crate::{
    app::{
        style::Weight,
        text::{Lang, criteria, screen},
    },
    session::{Method, OptionKey, RoomBallot, RoomGiven, RoomOption, RoomScene, RoomView},
};
use chrono::NaiveDateTime;
use eframe::egui::{Align2, Rect, pos2, vec2};

/// Up to so many options stand in one column, and larger.
const ONE_COLUMN: usize = 5;

/// Draws the view.
pub(super) fn show(c: &mut Canvas<'_>, view: &RoomView, now: NaiveDateTime) {
    let RoomScene::Voting { ballot, options, paging, voted, open, given } = &view.scene else {
        return;
    };
    let head = c.content(3.2, 13.76);
    let time = if *open { Countdown::of(c, view.timer, now) } else { None };
    let mut right = head.right();
    if let Some(time) = time {
        let size = if paging.pages > 1 { 8.0 } else { 12.0 };
        right = time.show(c, size, head.max, Align2::RIGHT_BOTTOM).left() - 3.0 * c.u;
    }
    let of_themes = matches!(options.first().map(|o| o.key), Some(OptionKey::Theme(_)));
    let lang = c.look.lang;
    let (title, text) = match (open, given) {
        (false, _) => {
            (screen::voting_closed(lang).to_owned(), screen::voting_closed_text(lang).to_owned())
        }
        (true, Some(_)) => (ask(lang, ballot, of_themes), screen::say_number(lang).to_owned()),
        (true, None) => (ask(lang, ballot, of_themes), how(lang, ballot, of_themes)),
    };
    heading(c, head.with_max_x(right), &title, &text);
    list(c, c.content(14.96, 79.8), options, given.as_ref());
    turnout(c, c.content(81.8, 92.8), *voted);
    let note = if paging.pages > 1 {
        Note::Page(*paging)
    } else if given.is_some() {
        Note::Words(screen::counted_aloud(c.look.lang))
    } else {
        Note::Locked(screen::no_tally_yet(c.look.lang))
    };
    footer::show(c, &view.title, note);
}

fn heading(c: &mut Canvas<'_>, rect: Rect, title: &str, text: &str) {
    let size = if c.is_narrow() { 4.6 } else { 5.0 };
    let kind = c.style(size, 1.14, Weight::ExtraBold, -0.02);
    let title = c.line(kind, title, c.p.lb_t, rect.min, Align2::LEFT_TOP, rect.width());
    let kind = c.style(3.0, 1.42, Weight::SemiBold, 0.0);
    let at = pos2(rect.left(), title.bottom() + 0.6 * c.u);
    c.line(kind, text, c.p.lb_m, at, Align2::LEFT_TOP, rect.width());
}

fn ask(lang: Lang, ballot: &RoomBallot, of_themes: bool) -> String {
    let either = |themes: &str, ideas: &str| if of_themes { themes } else { ideas }.to_owned();
    let ask = match ballot.method {
        Method::Dots { .. } if ballot.max_per_option > 1 => screen::share_dots(lang, ballot.budget),
        Method::Dots { .. } if of_themes => screen::pick_themes(lang, ballot.budget),
        Method::Dots { .. } => screen::pick_ideas(lang, ballot.budget),
        Method::Choice => either(screen::pick_one_theme(lang), screen::pick_one_idea(lang)),
        Method::Approval => either(screen::approve_themes(lang), screen::approve_ideas(lang)),
        Method::Score(_) => either(screen::score_themes(lang), screen::score_ideas(lang)),
    };
    if !ballot.runoff {
        return ask;
    }
    // "Putaran 2: pilih ...": what follows the colon begins small.
    let mut letters = ask.chars();
    let first = letters.next().map(|l| l.to_lowercase().to_string()).unwrap_or_default();
    screen::runoff(lang, &format!("{first}{}", letters.as_str()))
}

fn how(lang: Lang, ballot: &RoomBallot, of_themes: bool) -> String {
    match &ballot.method {
        Method::Dots { .. } if ballot.max_per_option > 1 => {
            screen::dots_each(lang, ballot.max_per_option)
        }
        Method::Dots { .. } if of_themes => screen::one_dot_each(lang).to_owned(),
        Method::Dots { .. } => screen::one_dot_idea(lang).to_owned(),
        Method::Choice => screen::one_each(lang).to_owned(),
        Method::Approval => screen::approve_each(lang).to_owned(),
        Method::Score(sheet) => {
            let asked: Vec<String> =
                sheet.criteria.iter().map(|c| criteria::short(lang, c)).collect();
            screen::score_each(lang, &asked.join(", "), criteria::scale_name(lang, sheet.scale))
        }
    }
}

fn list(c: &mut Canvas<'_>, area: Rect, options: &[RoomOption], given: Option<&RoomGiven>) {
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
        let place = rect.with_min_x(at.x + 1.8 * c.u);
        match given {
            Some(given) => {
                let dots = given.dots.get(i).copied().unwrap_or(0);
                counted(c, place, entry, larger, dots, given.most);
            }
            None => option(c, place, entry, larger),
        }
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

/// Shape and title beside the number, and below them a dot for each that was given.
fn counted(c: &mut Canvas<'_>, rect: Rect, entry: &RoomOption, larger: f32, dots: u32, most: u32) {
    let figure = c.style(4.4 * larger, 1.0, Weight::ExtraBold, -0.03);
    let at = pos2(rect.right() - 1.0 * c.u, rect.center().y);
    let ink = if dots == 0 { c.p.lb_m } else { c.p.lb_t };
    let figure = c.line(figure, &dots.to_string(), ink, at, Align2::RIGHT_CENTER, rect.width());
    let right = figure.left().min(rect.right() - 8.0 * c.u) - 1.5 * c.u;
    let tones = c.tones(entry.hue);
    let mut x = rect.left();
    if let Some(hue) = entry.hue {
        let size = 2.4 * larger;
        c.shape(
            hue,
            pos2(x + size / 2.0 * c.u, rect.top() + 0.34 * rect.height()),
            size,
            tones.strong,
        );
        x += (size + 1.4) * c.u;
    }
    let kind = c.style(3.1 * larger, 1.15, Weight::SemiBold, 0.0);
    let title = pos2(x, rect.top() + 0.34 * rect.height());
    c.line(kind, &entry.title, c.p.lb_t, title, Align2::LEFT_CENTER, right - x);
    let (size, gap) = (1.7 * larger, 0.6 * larger);
    let y = rect.top() + 0.76 * rect.height();
    let per_row = |m: &Meter| m.per_row((right - rect.left()) / c.u);
    let meter = Meter { filled: dots as usize, total: dots as usize, size, gap };
    // As soon as one option has more than a row of dots, all are bars: their lengths compare.
    if most as usize <= per_row(&meter) {
        let at = pos2(rect.left(), y - size / 2.0 * c.u);
        meter.paint(c, at, per_row(&meter), tones.strong);
    } else {
        let part = dots as f32 / most.max(1) as f32;
        let length = ((right - rect.left()) * part).max(0.3 * c.u);
        let bar =
            Rect::from_min_size(pos2(rect.left(), y - size / 2.0 * c.u), vec2(length, size * c.u));
        c.fill(bar, (size / 2.0).min(length / 2.0 / c.u), tones.strong);
    }
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
