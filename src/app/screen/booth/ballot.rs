//! Placing dots: by touch, mouse, or by typing an idea's number.

use super::{
    super::canvas::{Canvas, TITLE, look},
    BoothState,
    controls::{Button, ButtonLook, focus_ring},
    units::name_of,
};
use crate::{
    app::{
        style::Weight,
        text::{refusals, screen},
    },
    session::{BoothSeat, Refusal, RoomBallot, RoomOption, RoomView},
};
use eframe::egui::{
    Align2, Color32, Event, Key, Modifiers, Rect, Role, Sense, Stroke, StrokeKind, WidgetInfo,
    pos2, vec2,
};

/// Options on one page.
const ON_PAGE: usize = 16;
const ROWS: usize = 8;

/// Draws the ballot. `true`: it is handed in.
pub(super) fn show(
    c: &mut Canvas<'_>,
    view: &RoomView,
    ballot: &RoomBallot,
    options: &[RoomOption],
    seat: &BoothSeat,
    state: &mut BoothState,
) -> bool {
    let lang = c.lang;
    type_numbers(c, ballot, options, state);
    head(c, ballot, seat, state);
    let pages = options.len().div_ceil(ON_PAGE).max(1);
    state.page = state.page.min(pages - 1);
    let list = c.inner(16.4, 19.4);
    let gap = vec2(2.4 * c.u, c.u);
    let width = (list.width() - gap.x) / 2.0;
    let height = (list.height() - gap.y * (ROWS - 1) as f32) / ROWS as f32;
    for (i, option) in options.iter().skip(state.page * ON_PAGE).take(ON_PAGE).enumerate() {
        let at = vec2((i / ROWS) as f32 * (width + gap.x), (i % ROWS) as f32 * (height + gap.y));
        let rect = Rect::from_min_size(list.min + at, vec2(width, height));
        if draw_option(c, rect, option, ballot, state) {
            give(c, ballot, option, state);
        }
    }
    let done = foot(c, ballot, pages, state);
    let note = if state.typed.is_empty() {
        screen::touch_again(lang).to_owned()
    } else {
        screen::typed(lang, &state.typed)
    };
    c.footer(&view.title, &note);
    done
}

fn head(c: &Canvas<'_>, ballot: &RoomBallot, seat: &BoothSeat, state: &BoothState) {
    let (u, p, lang) = (c.u, c.p, c.lang);
    let row = c.inner(3.2, 0.0);
    let left = state.left(ballot.budget);
    let text = screen::dots_left(lang, u32::from(left));
    let bold = look(3.0, Weight::Bold);
    let half = row.width() * 0.34;
    let said = c.text(bold, &text, p.lb_t, row.right_top(), Align2::RIGHT_TOP, half);
    if ballot.budget <= 10 {
        let (size, step) = (4.4 * u, 5.7 * u);
        for i in 0..ballot.budget {
            let x = row.right() - size / 2.0 - f32::from(ballot.budget - 1 - i) * step;
            let centre = pos2(x, said.bottom() + u + size / 2.0);
            // What is left lies at the right, as on the table.
            if i >= ballot.budget - left {
                c.painter().circle_filled(centre, size / 2.0, p.soga);
            } else {
                let stroke = Stroke::new(0.4 * u, p.lb_g);
                c.painter().circle_stroke(centre, size / 2.0 - 0.2 * u, stroke);
            }
        }
    }
    let room = row.width() * 0.64;
    let text = screen::booth_of(lang, &name_of(c, seat));
    let first = c.text(bold, &text, p.lb_m, row.left_top(), Align2::LEFT_TOP, room);
    let at = pos2(row.left(), first.bottom() + 0.6 * u);
    c.text(TITLE, screen::touch_ideas(lang), p.lb_t, at, Align2::LEFT_TOP, room);
}

fn draw_option(
    c: &mut Canvas<'_>,
    rect: Rect,
    option: &RoomOption,
    ballot: &RoomBallot,
    state: &BoothState,
) -> bool {
    let (u, p) = (c.u, c.p);
    let dots = state.dots.get(&option.key).copied().unwrap_or(0);
    let on = dots > 0;
    let id = c.ui.scope_id().with(("option", option.key));
    let response = c.ui.interact(rect, id, Sense::click());
    response.widget_info(|| {
        let text = screen::option_dots(c.lang, option.number, &option.title, dots);
        WidgetInfo::selected(Role::CheckBox, true, on, text)
    });
    let (fill, line, ink) =
        if on { (p.lb_a, p.lb_a, p.lb) } else { (Color32::TRANSPARENT, p.lb_g, p.lb_t) };
    let stroke = Stroke::new((0.2 * u).max(1.0), line);
    c.painter().rect(rect, 1.4 * u, fill, stroke, StrokeKind::Inside);
    focus_ring(c, &response, rect, 1.4 * u);
    let middle = rect.center().y;
    let number = look(4.0, Weight::ExtraBold).tight(-0.03, 1.0);
    let galley = c.galley(number, &option.number.to_string(), ink, 20.0 * u, 1);
    let column = (7.2 * u).max(galley.size().x + 1.2 * u);
    c.place(galley, pos2(rect.left() + column, middle), Align2::RIGHT_CENTER, ink);
    let circle = pos2(rect.right() - 3.8 * u, middle);
    if on {
        c.painter().circle_filled(circle, 2.0 * u, p.live);
        if ballot.max_per_option > 1 {
            let count = dots.to_string();
            let dark = Color32::from_rgb(0x15, 0x1C, 0x20);
            c.text(
                look(2.8, Weight::ExtraBold),
                &count,
                dark,
                circle,
                Align2::CENTER_CENTER,
                4.0 * u,
            );
        }
    } else {
        c.painter().circle_stroke(circle, 1.82 * u, Stroke::new(0.35 * u, p.lb_m));
    }
    let left = rect.left() + column + 1.6 * u;
    let weight = if on { Weight::Bold } else { Weight::SemiBold };
    let width = circle.x - 3.0 * u - left;
    c.text(look(3.0, weight), &option.title, ink, pos2(left, middle), Align2::LEFT_CENTER, width);
    let entered =
        response.has_focus() && state.typed.is_empty() && c.ui.input(|i| i.key_pressed(Key::Enter));
    response.clicked() || entered
}

/// One dot more for an option; past the most it may have, all are taken back.
fn give(c: &Canvas<'_>, ballot: &RoomBallot, option: &RoomOption, state: &mut BoothState) {
    state.notice = None;
    state.blank_confirmed = false;
    let has = state.dots.get(&option.key).copied().unwrap_or(0);
    if has >= ballot.max_per_option {
        state.dots.remove(&option.key);
    } else if state.left(ballot.budget) > 0 {
        state.dots.insert(option.key, has + 1);
    } else if has > 0 {
        state.dots.remove(&option.key);
    } else {
        let budget = u32::from(ballot.budget);
        let refusal = Refusal::OverBudget { given: budget + 1, budget };
        state.notice = Some(refusals::sentence(c.lang, refusal));
    }
}

/// Digits and Enter give a dot to a number; Backspace takes a digit back.
fn type_numbers(
    c: &Canvas<'_>,
    ballot: &RoomBallot,
    options: &[RoomOption],
    state: &mut BoothState,
) {
    let digits: String = c.ui.input(|i| {
        let texts = i.events.iter().filter_map(|e| match e {
            Event::Text(text) => Some(text.as_str()),
            _ => None,
        });
        texts.flat_map(str::chars).filter(char::is_ascii_digit).collect()
    });
    state.typed.push_str(&digits);
    state.typed.truncate(6);
    if state.typed.is_empty() {
        return;
    }
    if c.ui.input(|i| i.key_pressed(Key::Backspace)) {
        state.typed.pop();
    }
    if c.ui.ctx().input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter)) {
        let number: u32 = state.typed.parse().unwrap_or(0);
        state.typed.clear();
        match options.iter().position(|o| o.number == number) {
            Some(i) => {
                state.page = i / ON_PAGE;
                give(c, ballot, &options[i], state);
            }
            None => state.notice = Some(refusals::unknown_idea(c.lang, number)),
        }
    }
}

/// The row of buttons below the options. `true`: the ballot is handed in.
fn foot(c: &mut Canvas<'_>, ballot: &RoomBallot, pages: usize, state: &mut BoothState) -> bool {
    let (u, p, lang) = (c.u, c.p, c.lang);
    let row = c.inner(0.0, 8.4);
    let row = row.with_min_y(row.bottom() - 9.0 * u);
    let at =
        |left: f32, width: f32| Rect::from_min_size(pos2(left, row.top()), vec2(width, 9.0 * u));
    let again = Button {
        rect: at(row.left(), 17.0 * u),
        text: screen::start_over(lang),
        size: 3.2,
        look: ButtonLook::Outline,
        enabled: true,
    };
    if again.show(c, "again").clicked() {
        state.dots.clear();
        state.notice = None;
    }
    let mut left = row.left() + 19.0 * u;
    if pages > 1 {
        let text = format!("{} {}/{pages}", screen::more_options(lang), state.page + 1);
        let more = Button {
            rect: at(left, 30.0 * u),
            text: &text,
            size: 3.0,
            look: ButtonLook::Outline,
            enabled: true,
        };
        if more.show(c, "more").clicked() {
            state.page = (state.page + 1) % pages;
        }
        left += 32.0 * u;
    }
    let done = Button {
        rect: at(row.right() - 27.0 * u, 27.0 * u),
        text: screen::done(lang),
        size: 3.8,
        look: ButtonLook::Primary,
        enabled: true,
    };
    let pressed = done.show(c, "done").clicked();
    let (text, ink) = match &state.notice {
        Some(notice) => (notice.clone(), p.lb_soga),
        None => (screen::may_leave(lang, ballot.budget), p.lb_m),
    };
    let right = row.right() - 29.0 * u;
    let galley = c.galley(look(3.0, Weight::SemiBold), &text, ink, right - left, 2);
    c.place(galley, pos2(right, row.center().y), Align2::RIGHT_CENTER, ink);
    if pressed && state.dots.is_empty() && !state.blank_confirmed {
        state.blank_confirmed = true;
        state.notice = Some(screen::blank_sure(lang).to_owned());
        return false;
    }
    pressed
}
