//! The score sheet: one option a page, each criterion with its values to touch.

use super::{
    Polling,
    control::{Control, hovered, ring},
    marking::Notice,
    pager,
    scoring::Scoring,
    sheet,
};
use crate::{
    app::{
        screen::{
            canvas::Canvas,
            footer::{self, Note},
        },
        style::Weight,
        text::{criteria as words, refusals, screen},
    },
    session::{Criterion, RoomOption, Scale, ScoreSheet},
};
use eframe::egui::{Align2, Color32, Event, Key, Pos2, Rect, Role, pos2, vec2};

/// Between two values, in u.
const GAP: f32 = 0.9;

/// Draws the sheet and takes touches and keys; returns whether it is handed in now.
pub(super) fn show(
    c: &mut Canvas<'_>,
    polling: Polling<'_>,
    sheet: &ScoreSheet,
    scoring: &mut Scoring,
    (ask, focus): (bool, bool),
) -> bool {
    keys(c, scoring);
    let lang = c.look.lang;
    head(c, polling, scoring);
    let (place, criteria) = scoring.here();
    if let Some(option) = polling.options.get(place) {
        heading(c, c.content(16.2, 27.0), option);
        let area = c.content(28.6, 73.4);
        rows(c, area, sheet, criteria, (place, option), scoring, focus);
    }
    let place = screen::option_of(lang, place + 1, polling.options.len());
    let (pages, mut page) = (scoring.pages(), scoring.page);
    pager::turn(c, c.content(75.0, 80.4), &mut page, pages, &place);
    if page != scoring.page {
        scoring.turn(page > scoring.page);
    }
    let text = sentence(c, scoring, ask);
    let foot = sheet::foot(c, c.content(82.6, 91.6), scoring.sent, text);
    let hint = match sheet.scale {
        Scale::OneToFive => screen::scale_five(lang),
        Scale::OneToTen => screen::scale_ten(lang),
        Scale::YesNo => screen::scale_yes_no(lang),
    };
    footer::show(c, polling.event, Note::Words(hint));
    if foot.start_over {
        scoring.start_over();
    }
    foot.done && scoring.done()
}

/// Signs that mean values, Enter after them, Backspace and paging; what is used here no control
/// sees.
fn keys(c: &Canvas<'_>, scoring: &mut Scoring) {
    if !c.is_live() || scoring.sent {
        return;
    }
    c.ui.input_mut(|input| {
        // A keyboard sends a key and its text, others only one of them.
        let written = input.events.iter().any(|e| matches!(e, Event::Text(_)));
        input.events.retain(|event| {
            if let Event::Text(text) = event {
                let mut taken = false;
                text.chars().for_each(|sign| taken |= scoring.type_value(sign));
                return !taken;
            }
            let Event::Key { key, pressed: true, modifiers, .. } = event else { return true };
            if modifiers.any() {
                return true;
            }
            match key {
                Key::Enter if scoring.typed => scoring.turn(true),
                Key::Backspace | Key::Delete => scoring.take_back(),
                Key::PageDown => scoring.turn(true),
                Key::PageUp => scoring.turn(false),
                key => {
                    let mut signs = key.name().chars();
                    let sign = signs.next().filter(|_| signs.next().is_none() && !written);
                    return !sign.is_some_and(|sign| scoring.type_value(sign));
                }
            }
            false
        });
    });
}

/// Whose sheet it is, what to do, and how many options are scored.
fn head(c: &mut Canvas<'_>, polling: Polling<'_>, scoring: &Scoring) {
    let lang = c.look.lang;
    let rect = c.content(3.2, 14.0);
    let kind = c.style(3.0, 1.42, Weight::Bold, 0.0);
    let text = screen::scored_of(lang, scoring.complete(), polling.options.len());
    let at = pos2(rect.right(), rect.top() + 0.57 * c.u);
    let words = c.line(kind, &text, c.p.lb_t, at, Align2::RIGHT_TOP, rect.width());
    let title = if polling.of_themes() { screen::score_themes } else { screen::score_ideas };
    let room = words.left() - 3.0 * c.u - rect.left();
    sheet::title(c, rect, polling, scoring.voter, (title(lang), room));
}

/// The option that is scored.
fn heading(c: &mut Canvas<'_>, rect: Rect, option: &RoomOption) {
    c.fill(rect, 1.4, c.p.lb_2);
    let y = rect.center().y;
    let kind = c.style(6.0, 1.0, Weight::ExtraBold, -0.03);
    let at = pos2(rect.left() + 3.0 * c.u, y);
    let text = option.number.to_string();
    let number = c.line(kind, &text, c.p.lb_t, at, Align2::LEFT_CENTER, f32::INFINITY);
    let left = number.right() + 2.6 * c.u;
    let kind = c.style(3.8, 1.16, Weight::Bold, 0.0);
    let text = c.write(kind, &option.title, c.p.lb_t, rect.right() - 3.0 * c.u - left, 2);
    c.put(&text, pos2(left, y), Align2::LEFT_CENTER);
}

fn rows(
    c: &mut Canvas<'_>,
    area: Rect,
    sheet: &ScoreSheet,
    criteria: std::ops::Range<usize>,
    (place, option): (usize, &RoomOption),
    scoring: &mut Scoring,
    mut focus: bool,
) {
    let height = (area.height() / criteria.len().max(1) as f32).min(12.0 * c.u);
    for (i, index) in criteria.enumerate() {
        let Some(criterion) = sheet.criteria.get(index) else { continue };
        let top = area.top() + i as f32 * height;
        let rect = Rect::from_min_size(pos2(area.left(), top), vec2(area.width(), height));
        let name = words::name(c.look.lang, criterion);
        let left = values(c, rect, sheet.scale, (place, index, &name, option), scoring, focus);
        focus = false;
        let kind = c.style(3.2, 1.2, Weight::SemiBold, 0.0);
        let text =
            c.write(kind, &asked(&name, criterion), c.p.lb_t, left - rect.left() - 3.0 * c.u, 2);
        c.put(&text, rect.left_center(), Align2::LEFT_CENTER);
        c.rule(rect, rect.bottom());
    }
}

/// A criterion with its weight, where that says something.
fn asked(name: &str, criterion: &Criterion) -> String {
    if criterion.weight > 1 { format!("{name} (x{})", criterion.weight) } else { name.to_owned() }
}

/// The values of one criterion, at the right of its row; returns their left edge.
fn values(
    c: &mut Canvas<'_>,
    row: Rect,
    scale: Scale,
    (place, criterion, name, option): (usize, usize, &str, &RoomOption),
    scoring: &mut Scoring,
    focus: bool,
) -> f32 {
    let lang = c.look.lang;
    // Yes stands before no, as people say it.
    let values: Vec<u8> = match scale {
        Scale::YesNo => vec![1, 0],
        scale => (scale.min()..=scale.max()).collect(),
    };
    let count = values.len() as f32;
    let most = if scale == Scale::YesNo { 15.0 } else { 8.6 };
    let width = ((row.width() / c.u * 0.56 - GAP * (count - 1.0)) / count).min(most) * c.u;
    let height = (row.height() - 1.4 * c.u).min(7.8 * c.u);
    let left = row.right() - count * width - (count - 1.0) * GAP * c.u;
    let given = scoring.value(place, criterion);
    for (i, value) in values.into_iter().enumerate() {
        let label = match (scale, value) {
            (Scale::YesNo, 0) => words::no(lang).to_owned(),
            (Scale::YesNo, _) => words::yes(lang).to_owned(),
            (_, value) => value.to_string(),
        };
        let at = pos2(left + i as f32 * (width + GAP * c.u), row.center().y - height / 2.0);
        let spoken = format!("{} {name}: {label}", option.number);
        let control = Control {
            key: ("value", criterion * 16 + i),
            rect: Rect::from_min_size(at, vec2(width, height)),
            role: Role::RadioButton,
            name: &spoken,
            enabled: !scoring.sent,
            selected: Some(given == Some(value)),
        };
        if value_button(c, &control, &label, focus && i == 0) {
            scoring.touch(place, criterion, value);
        }
    }
    left
}

fn value_button(c: &Canvas<'_>, control: &Control<'_>, label: &str, focus: bool) -> bool {
    let touched = control.touch(c, focus);
    let on = control.selected == Some(true);
    let (fill, ink) = if on { (c.p.lb_a, c.p.lb) } else { (Color32::TRANSPARENT, c.p.lb_t) };
    c.fill(control.rect, 1.4, if touched.hovered { hovered(c, fill) } else { fill });
    if !on {
        c.outline(control.rect, 1.4, 0.14, c.p.lb_m);
    }
    let weight = if on { Weight::ExtraBold } else { Weight::Bold };
    let kind = c.style(3.6, 1.2, weight, 0.0);
    let text = c.write(kind, label, ink, control.rect.width(), 1);
    let middle: Pos2 = control.rect.center();
    text.put_silently(c, middle, Align2::CENTER_CENTER);
    if touched.focused {
        ring(c, control.rect, 1.4);
    }
    touched.clicked
}

/// What the participant should know now, and whether it is more than a hint.
fn sentence(c: &Canvas<'_>, scoring: &Scoring, ask: bool) -> (String, bool) {
    let lang = c.look.lang;
    let text = match scoring.notice {
        Some(Notice::Blank) => screen::hand_in_nothing(lang).to_owned(),
        Some(Notice::Incomplete(n)) => screen::hand_in_incomplete(lang, n),
        Some(Notice::Refused(refusal)) => refusals::sentence(lang, refusal),
        _ if ask => screen::still_there(lang).to_owned(),
        _ => return (screen::may_be_missing(lang).to_owned(), false),
    };
    (text, true)
}
