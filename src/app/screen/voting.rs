//! The numbered options of a poll and how many have voted; never what.

use super::{
    canvas::{Canvas, Dots, Look, TITLE, look},
    prompt::DIGITS,
    wall::pages,
};
use crate::{
    app::{
        style::Weight,
        text::{dates, screen},
        widgets::paint_shape,
    },
    session::{RoomBallot, RoomOption, RoomScene, RoomView},
};
use eframe::egui::{Align2, Rect, Stroke, pos2, vec2};

pub(super) fn draw(c: &Canvas<'_>, view: &RoomView) {
    let RoomScene::Voting { ballot, options, paging, voted, open } = &view.scene else { return };
    let (u, p) = (c.u, c.p);
    head(c, view, ballot, *open);
    let list = c.inner(16.0, 20.2);
    c.painter().hline(list.x_range(), list.top(), Stroke::new((0.14 * u).max(0.5), p.lb_g));
    let gap = 4.0 * u;
    let width = (list.width() - gap) / 2.0;
    let rows = 8;
    let height = list.height() / rows as f32;
    for (i, option) in options.iter().enumerate() {
        let at = vec2((i / rows) as f32 * (width + gap), (i % rows) as f32 * height);
        draw_option(c, Rect::from_min_size(list.min + at, vec2(width, height)), option);
    }
    turnout(c, *voted);
    let note = match (paging.pages > 1, *open) {
        (true, _) => "",
        (false, true) => screen::tally_later(c.lang),
        (false, false) => screen::poll_closed(c.lang),
    };
    c.footer(&view.title, note);
    pages(c, *paging);
}

fn head(c: &Canvas<'_>, view: &RoomView, ballot: &RoomBallot, open: bool) {
    let (u, p) = (c.u, c.p);
    let row = c.inner(3.2, 0.0);
    let mut room = row.width();
    if view.timer.total > 0 && open {
        let left = view.timer.left(c.now);
        let ink = if left < 60 { p.lb_soga } else { p.lb_a };
        let digits = Look { size: 12.0, ..DIGITS };
        let at = pos2(row.right(), row.top() + 5.6 * u);
        let text = dates::countdown(left);
        let said = c.text(digits, &text, ink, at, Align2::RIGHT_CENTER, room * 0.5);
        room = said.left() - row.left() - 3.0 * u;
    }
    let title = if open {
        screen::pick(c.lang, ballot.budget)
    } else {
        screen::poll_closed(c.lang).to_owned()
    };
    let look_title = Look { size: if c.is_narrow() { 4.6 } else { 5.0 }, ..TITLE };
    let said = c.text(look_title, &title, p.lb_t, row.left_top(), Align2::LEFT_TOP, room);
    let rule = if open {
        match ballot.max_per_option {
            1 => screen::one_dot_each(c.lang).to_owned(),
            max => screen::dots_each(c.lang, max),
        }
    } else {
        screen::result_soon(c.lang).to_owned()
    };
    let text = format!("{} · {rule}", ballot.title);
    let at = pos2(row.left(), said.bottom() + 0.6 * u);
    c.text(look(3.0, Weight::SemiBold), &text, p.lb_m, at, Align2::LEFT_TOP, room);
}

fn draw_option(c: &Canvas<'_>, rect: Rect, option: &RoomOption) {
    let (u, p) = (c.u, c.p);
    let line = Stroke::new((0.14 * u).max(0.5), p.lb_g);
    c.painter().hline(rect.x_range(), rect.bottom(), line);
    let middle = rect.center().y;
    let number = look(5.2, Weight::ExtraBold).tight(-0.03, 1.0);
    let text = option.number.to_string();
    let galley = c.galley(number, &text, p.lb_t, 20.0 * u, 1);
    let column = (7.4 * u).max(galley.size().x);
    let at = pos2(rect.left() + column, middle);
    c.place(galley, at, Align2::RIGHT_CENTER, p.lb_t);
    let mut left = rect.left() + column + 1.8 * u;
    if let Some(hue) = option.hue {
        let at = pos2(left + 1.3 * u, middle);
        paint_shape(c.painter(), at, 2.6 * u, hue, 0, p.hue(hue).strong);
        left += 4.4 * u;
    }
    // A long title takes two smaller lines rather than an ellipsis.
    let width = rect.right() - left;
    let large = look(if c.is_narrow() { 3.1 } else { 3.5 }, Weight::SemiBold).tight(0.0, 1.2);
    let one = c.galley(large, &option.title, p.lb_t, width, 2);
    let galley = if one.rows.len() > 1 {
        c.galley(Look { size: 3.0, ..large }, &option.title, p.lb_t, width, 2)
    } else {
        one
    };
    c.place(galley, pos2(left, middle), Align2::LEFT_CENTER, p.lb_t);
}

fn turnout(c: &Canvas<'_>, (voted, of): (u32, u32)) {
    let (u, p) = (c.u, c.p);
    let bar = c.inner(0.0, 7.2);
    let bar = bar.with_min_y(bar.bottom() - 11.0 * u);
    c.painter().rect_filled(bar, 2.0 * u, p.lb_2);
    let middle = bar.center().y;
    let figure = look(7.0, Weight::ExtraBold).tight(-0.03, 1.0);
    let at = pos2(bar.left() + 3.0 * u, middle);
    let number = c.text(figure, &voted.to_string(), p.lb_t, at, Align2::LEFT_CENTER, 20.0 * u);
    let text = screen::of_voted(c.lang, of);
    let at = pos2(number.right() + 3.0 * u, middle);
    let width = bar.width() * 0.4;
    let said = c.text(look(3.4, Weight::SemiBold), &text, p.lb_t, at, Align2::LEFT_CENTER, width);
    let room = bar.right() - 3.0 * u - said.right() - 3.0 * u;
    let (size, gap) = if c.is_narrow() { (2.1, 0.82) } else { (2.4, 0.96) };
    let width = room.min(if c.is_narrow() { 58.2 } else { 66.8 } * u);
    let per_row = ((width + gap * u) / ((size + gap) * u)).floor().max(1.0);
    let rows = if of > 60 { 1.0 } else { (of as f32 / per_row).ceil() };
    let height = rows * (size + gap) * u - gap * u;
    c.dots(Dots {
        filled: voted as usize,
        total: of as usize,
        size,
        gap,
        at: pos2(bar.right() - 3.0 * u, middle - height / 2.0),
        from_right: true,
        width,
        ink: p.lb_a,
    });
}
