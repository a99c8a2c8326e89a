//! The ballot: options to touch, dots left, and the way out.

use super::{
    Polling,
    control::{Button, Control, Weighty, hovered, ring},
    marking::{Marking, Notice, Rule},
    pager, seats,
};
use crate::{
    app::{
        screen::{
            canvas::Canvas,
            footer::{self, Note},
        },
        style::{Icon, IconWeight, Weight},
        text::{refusals, screen, words},
    },
    session::{RoomOption, Voter},
};
use eframe::egui::{Align2, Color32, Event, Key, Pos2, Rect, Role, pos2, vec2};

/// Options on one page.
const PAGE: usize = 16;
const ROWS: usize = 8;
/// More dots than this on one option are written as a figure.
const MOST_CIRCLES: u8 = 4;

/// Draws the ballot and takes touches and keys; returns whether it is handed in now.
pub(super) fn show(
    c: &mut Canvas<'_>,
    polling: Polling<'_>,
    marking: &mut Marking,
    ask: bool,
    focus: bool,
) -> bool {
    let pages = polling.options.len().div_ceil(PAGE);
    let focused = keys(c, polling.options, marking, pages);
    head(c, polling, marking);
    let bottom = if pages > 1 { 73.4 } else { 80.6 };
    list(c, c.content(16.2, bottom), polling, marking, focus, focused);
    pager::show(c, c.content(75.0, 80.4), &mut marking.page, pages);
    let text = sentence(c, polling, marking, ask);
    let foot = foot(c, c.content(82.6, 91.6), marking.sent, text);
    if foot.start_over {
        marking.start_over();
    }
    let lang = c.look.lang;
    let hint = if polling.ballot.max_per_option > 1 {
        screen::touch_more(lang)
    } else {
        screen::touch_again(lang)
    };
    footer::show(c, polling.event, Note::Words(hint));
    foot.done && marking.done()
}

/// A key that takes a dot back from the option that has the keyboard was pressed.
struct TakeBack(bool);

/// Digits, Enter after digits, Backspace and paging; what is used here no control sees.
fn keys(c: &Canvas<'_>, options: &[RoomOption], marking: &mut Marking, pages: usize) -> TakeBack {
    let mut take_back = false;
    if !c.is_live() || marking.sent {
        return TakeBack(false);
    }
    c.ui.input_mut(|input| {
        // A keyboard sends a key and its text, others only one of them.
        let written = input.events.iter().any(|e| matches!(e, Event::Text(t) if is_digits(t)));
        input.events.retain(|event| {
            if let Event::Text(text) = event
                && is_digits(text)
            {
                text.chars().for_each(|digit| marking.type_digit(digit));
                return false;
            }
            let Event::Key { key, pressed: true, modifiers, .. } = event else { return true };
            if modifiers.any() {
                return true;
            }
            match key {
                Key::Enter if !marking.typed.is_empty() => {
                    if let Some(place) = marking.enter_typed(options) {
                        marking.page = place / PAGE;
                    }
                }
                Key::Escape if !marking.typed.is_empty() => marking.typed.clear(),
                Key::Backspace if !marking.typed.is_empty() => {
                    marking.typed.pop();
                }
                Key::Backspace | Key::Delete | Key::Minus => take_back = true,
                Key::PageDown if pages > 1 => marking.page = (marking.page + 1).min(pages - 1),
                Key::PageUp if pages > 1 => marking.page = marking.page.saturating_sub(1),
                key => match digit(*key) {
                    Some(digit) if !written => marking.type_digit(digit),
                    Some(_) => {}
                    None => return true,
                },
            }
            false
        });
    });
    TakeBack(take_back)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|sign| sign.is_ascii_digit())
}

fn digit(key: Key) -> Option<char> {
    let name = key.name();
    let mut signs = name.chars();
    match (signs.next(), signs.next()) {
        (Some(digit), None) if digit.is_ascii_digit() => Some(digit),
        _ => None,
    }
}

/// Whose ballot it is, what to do, and the dots that are left.
fn head(c: &mut Canvas<'_>, polling: Polling<'_>, marking: &Marking) {
    let lang = c.look.lang;
    let rect = c.content(3.2, 14.0);
    let left = match marking.rule {
        Rule::Dots => dots_left(c, rect, marking.left(), polling.ballot.budget),
        Rule::One => rect.right(),
        Rule::Any => {
            let kind = c.style(3.0, 1.42, Weight::Bold, 0.0);
            let text = screen::approved(lang, marking.given());
            let at = pos2(rect.right(), rect.top() + 0.57 * c.u);
            c.line(kind, &text, c.p.lb_t, at, Align2::RIGHT_TOP, rect.width()).left()
        }
    };
    let themes = polling.of_themes();
    let words = match marking.rule {
        Rule::Dots if themes => screen::touch_themes(lang),
        Rule::Dots => screen::touch_ideas(lang),
        Rule::One if themes => screen::touch_one_theme(lang),
        Rule::One => screen::touch_one_idea(lang),
        Rule::Any if themes => screen::approve_themes(lang),
        Rule::Any => screen::approve_ideas(lang),
    };
    title(c, rect, polling, marking.voter, (words, left - 3.0 * c.u - rect.left()));
}

/// Whose ballot it is, and below it what to do.
pub(super) fn title(
    c: &mut Canvas<'_>,
    rect: Rect,
    polling: Polling<'_>,
    voter: Voter,
    (text, room): (&str, f32),
) {
    let lang = c.look.lang;
    let seat = polling.seats.iter().find(|s| s.voter == voter);
    let eyebrow = match seat {
        Some(seat) if !matches!(seat.voter, Voter::Seat(_)) => {
            screen::booth_of(lang, &seats::name_of(lang, seat, seat.ordinal > 1))
        }
        _ => screen::booth(lang).to_owned(),
    };
    let kind = c.style(3.0, 1.42, Weight::Bold, 0.0);
    let line = c.line(kind, &eyebrow, c.p.lb_m, rect.min, Align2::LEFT_TOP, room);
    let at = pos2(rect.left(), line.bottom() + 0.6 * c.u);
    let kind = c.style(5.2, 1.14, Weight::ExtraBold, -0.02);
    c.line(kind, text, c.p.lb_t, at, Align2::LEFT_TOP, room);
}

/// The dots at the right: given ones are open, those that are left are filled. Returns the left
/// edge.
fn dots_left(c: &mut Canvas<'_>, rect: Rect, left: u32, budget: u8) -> f32 {
    let kind = c.style(3.0, 1.42, Weight::Bold, 0.0);
    let text = screen::dots_left(c.look.lang, left);
    let at = pos2(rect.right(), rect.top() + 0.57 * c.u);
    let words = c.line(kind, &text, c.p.lb_t, at, Align2::RIGHT_TOP, rect.width());
    // What the title leaves; a large budget stands in two rows of smaller dots.
    let room = rect.width() / c.u - 90.0;
    let budget = f32::from(budget);
    let rows = if 1.3 * 4.4 * budget <= room { 1.0 } else { 2.0 };
    let per_row = (budget / rows).ceil();
    let size = (room / (1.3 * per_row)).min(if rows > 1.0 { 2.0 } else { 4.4 }).max(1.2) * c.u;
    let step = size * 1.295;
    let top = words.bottom() + c.u;
    let start = rect.right() - per_row * step + (step - size);
    let radius = size / 2.0;
    let given = (budget - left as f32).max(0.0);
    for dot in 0..budget as u32 {
        let dot = dot as f32;
        let place = vec2(dot % per_row, (dot / per_row).floor()) * step;
        let centre = pos2(start, top) + place + vec2(radius, radius);
        if dot < given {
            c.ring(centre, radius, size * 0.09, c.p.lb_g);
        } else {
            c.painter().circle_filled(centre, radius, c.p.soga);
        }
    }
    words.left().min(start)
}

fn list(
    c: &mut Canvas<'_>,
    area: Rect,
    polling: Polling<'_>,
    marking: &mut Marking,
    mut focus: bool,
    TakeBack(take_back): TakeBack,
) {
    let (gap, between) = (c.u, 2.4 * c.u);
    let options = polling.options;
    let shown = options.len().saturating_sub(marking.page * PAGE).min(PAGE);
    let rows = if options.len() > PAGE { ROWS } else { shown.div_ceil(2).clamp(5, ROWS) };
    let height = (area.height() - (rows - 1) as f32 * gap) / rows as f32;
    let cell = vec2((area.width() - between) / 2.0, height.min(10.0 * c.u));
    let first = marking.page * PAGE;
    for (i, option) in options.iter().enumerate().skip(first).take(PAGE) {
        let place = i - first;
        let at = vec2(
            (place / rows) as f32 * (cell.x + between),
            (place % rows) as f32 * (cell.y + gap),
        );
        let rect = Rect::from_min_size(area.min + at, cell);
        let focused = row(c, rect, i, option, polling.ballot.max_per_option, marking, focus);
        focus = false;
        if focused && take_back {
            marking.take_back(i);
        }
    }
}

/// One option; returns whether it has the keyboard.
fn row(
    c: &mut Canvas<'_>,
    rect: Rect,
    place: usize,
    option: &RoomOption,
    max: u8,
    marking: &mut Marking,
    focus: bool,
) -> bool {
    let lang = c.look.lang;
    let dots = marking.on(place);
    let several = max > 1;
    let mut name = format!("{} {}", option.number, option.title);
    if several {
        name = format!("{name}, {}", words::dots(lang, u32::from(dots)));
    }
    let control = Control {
        key: ("option", place),
        rect,
        role: match marking.rule {
            Rule::One => Role::RadioButton,
            Rule::Dots if several => Role::Button,
            Rule::Dots | Rule::Any => Role::CheckBox,
        },
        name: &name,
        enabled: !marking.sent,
        selected: (!several).then_some(dots > 0),
    };
    let touched = control.touch(c, focus);
    let on = dots > 0;
    let (fill, ink) = if on { (c.p.lb_a, c.p.lb) } else { (Color32::TRANSPARENT, c.p.lb_t) };
    c.fill(rect, 1.4, if touched.hovered { hovered(c, fill) } else { fill });
    if !on {
        c.outline(rect, 1.4, 0.14, c.p.lb_g);
    }
    let y = rect.center().y;
    let kind = c.style(4.0, 1.42, Weight::ExtraBold, -0.03);
    let number = c.write(kind, &option.number.to_string(), ink, f32::INFINITY, 1);
    let right = (rect.left() + 7.2 * c.u).max(rect.left() + c.u + number.width());
    number.put_silently(c, pos2(right, y), Align2::RIGHT_CENTER);
    let end = if several {
        several_dots(c, rect, place, option, (dots, max), marking)
    } else {
        circle(c, pos2(rect.right() - 3.8 * c.u, y), 4.0, on, on);
        rect.right() - 5.8 * c.u
    };
    let left = right + 1.6 * c.u;
    let weight = if on { Weight::Bold } else { Weight::SemiBold };
    let kind = c.style(3.0, 1.1, weight, 0.0);
    let text = c.write(kind, &option.title, ink, end - 1.6 * c.u - left, 2);
    text.put_silently(c, pos2(left, y), Align2::LEFT_CENTER);
    if touched.focused {
        ring(c, rect, 1.4);
    }
    // The minus lies on the row: what it takes back the row must not give again.
    if touched.clicked {
        marking.touch(place);
    }
    touched.focused
}

/// The dots of an option that may have several, and a minus; returns their left edge.
fn several_dots(
    c: &mut Canvas<'_>,
    rect: Rect,
    place: usize,
    option: &RoomOption,
    (dots, max): (u8, u8),
    marking: &mut Marking,
) -> f32 {
    let y = rect.center().y;
    let on = dots > 0;
    let mut x = rect.right() - 1.8 * c.u;
    if max <= MOST_CIRCLES {
        let size = 3.0;
        for dot in (0..max).rev() {
            circle(c, pos2(x - size / 2.0 * c.u, y), size, dot < dots, on);
            x -= (size + 0.6) * c.u;
        }
    } else {
        let kind = c.style(4.0, 1.42, Weight::ExtraBold, -0.03);
        let ink = if on { c.p.lb } else { c.p.lb_m };
        let figure = c.write(kind, &dots.to_string(), ink, f32::INFINITY, 1);
        figure.put_silently(c, pos2(x, y), Align2::RIGHT_CENTER);
        x -= 6.0 * c.u;
        circle(c, pos2(x, y), 3.0, on, on);
        x -= 2.1 * c.u;
    }
    let size = 5.4 * c.u;
    let minus = Rect::from_center_size(pos2(x - 0.4 * c.u - size / 2.0, y), vec2(size, size));
    if on {
        let name = screen::take_back(c.look.lang, option.number);
        let control = Control {
            key: ("minus", place),
            rect: minus,
            role: Role::Button,
            name: &name,
            enabled: !marking.sent,
            selected: None,
        };
        let touched = control.touch(c, false);
        let fill = if touched.hovered { c.p.lb_2 } else { c.p.lb };
        c.fill(minus, 2.7, fill);
        c.icon(Icon::Minus, IconWeight::Bold, minus.center(), 3.0 * c.u, c.p.lb_a);
        if touched.focused {
            ring(c, minus, 2.7);
        }
        if touched.clicked {
            marking.take_back(place);
        }
    }
    minus.left()
}

/// A dot of a size in u; on a chosen row (`on_row`) in the colours of its ground.
fn circle(c: &Canvas<'_>, at: Pos2, size: f32, filled: bool, on_row: bool) {
    let radius = size / 2.0 * c.u;
    if filled {
        // On the light blue row of the dark theme the dot is dark: orange would be lost there.
        let color = if c.look.dark { c.p.lb } else { c.p.mark_mid };
        c.painter().circle_filled(at, radius, color);
    } else {
        let color = if on_row { c.p.lb } else { c.p.lb_m };
        c.ring(at, radius, (0.35 * c.u).max(1.0), color);
    }
}

/// What was touched at the foot.
pub(super) struct Foot {
    /// Everything is to be taken back.
    pub(super) start_over: bool,
    /// The participant is done.
    pub(super) done: bool,
}

/// Start over, a sentence, done.
pub(super) fn foot(
    c: &mut Canvas<'_>,
    rect: Rect,
    sent: bool,
    (text, urgent): (String, bool),
) -> Foot {
    let lang = c.look.lang;
    let button = Button { height: 9.0, enabled: !sent, ..Button::default() };
    let again = Button {
        key: "start over",
        label: screen::start_over(lang),
        size: 3.2,
        padding: 3.4,
        look: Weighty::Quiet,
        ..button
    };
    let (left, start_over) =
        again.show(c, rect.left_center(), Align2::LEFT_CENTER, rect.width(), false);
    let done = Button { key: "done", label: screen::done(lang), size: 3.8, padding: 6.0, ..button };
    let (right, done) =
        done.show(c, rect.right_center(), Align2::RIGHT_CENTER, rect.width(), false);
    let (weight, ink) =
        if urgent { (Weight::Bold, c.p.lb_soga) } else { (Weight::SemiBold, c.p.lb_m) };
    let kind = c.style(3.0, 1.2, weight, 0.0);
    let room = right.left() - left.right() - 4.0 * c.u;
    let text = c.write(kind, &text, ink, room, 2);
    c.put(&text, pos2(right.left() - 2.0 * c.u, rect.center().y), Align2::RIGHT_CENTER);
    Foot { start_over, done }
}

/// What the participant should know now, and whether it is more than a hint.
fn sentence(c: &Canvas<'_>, polling: Polling<'_>, marking: &Marking, ask: bool) -> (String, bool) {
    let lang = c.look.lang;
    let ballot = polling.ballot;
    if !marking.typed.is_empty() {
        return (screen::typed_number(lang, &marking.typed), true);
    }
    let text = match marking.notice {
        Some(Notice::AllUsed) => screen::all_used(lang, ballot.budget),
        Some(Notice::MostOnOne) => screen::most_on_one(lang, ballot.max_per_option),
        Some(Notice::NoSuchNumber(n)) => screen::no_such_number(lang, n),
        Some(Notice::Blank) if marking.rule == Rule::Dots => screen::hand_in_blank(lang).to_owned(),
        Some(Notice::Blank | Notice::Incomplete(_)) => screen::hand_in_nothing(lang).to_owned(),
        Some(Notice::Refused(refusal)) => refusals::sentence(lang, refusal),
        None if ask => screen::still_there(lang).to_owned(),
        None => {
            let hint = match marking.rule {
                Rule::Dots => screen::may_be_fewer(lang, ballot.budget),
                Rule::One => screen::may_be_another(lang).to_owned(),
                Rule::Any => screen::may_be_many(lang).to_owned(),
            };
            return (hint, false);
        }
    };
    (text, true)
}
