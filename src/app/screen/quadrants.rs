//! Impact against effort: four fields, and a number for every option where its raters put it.

use super::{
    canvas::Canvas,
    footer::{self, Note},
    header,
};
use crate::{
    app::{
        style::Weight,
        text::{criteria, numbers, outcome},
    },
    session::{Quadrant, RoomPoint, RoomScene, RoomView, Scale},
};
use eframe::egui::{Align2, Pos2, Rect, Stroke, Vec2, pos2, vec2};

/// Width of the list beside the picture, in u; without it the screen is too narrow to read.
const LIST: f32 = 62.0;
/// Options in the list.
const LISTED: usize = 12;
/// Options in the picture: more would only cover each other. The best ones come first.
const DRAWN: usize = 40;
/// A number's ground, in u.
const BADGE: (f32, f32) = (6.4, 5.0);

/// Draws the view.
pub(super) fn show(c: &mut Canvas<'_>, view: &RoomView) {
    let RoomScene::Quadrants { title, points, missing, scale } = &view.scene else { return };
    let lang = c.look.lang;
    let note = if *missing > 0 {
        outcome::not_placed(lang, *missing)
    } else {
        outcome::placed(lang, points.len())
    };
    header::show(c, outcome::quadrants(lang), &note);
    let area = c.content(header::BELOW, 91.4);
    let list = if c.is_narrow() { 0.0 } else { LIST * c.u };
    let picture = Rect::from_min_max(
        area.min + vec2(5.0, 0.0) * c.u,
        pos2(area.right() - list, area.bottom() - 4.6 * c.u),
    );
    fields(c, picture);
    axes(c, picture, *scale);
    for (point, at) in points.iter().zip(places(c, picture, points, *scale)) {
        let Some(at) = at else { continue };
        let kind = c.style(3.2, 1.42, Weight::ExtraBold, -0.02);
        let rect = Rect::from_center_size(at, vec2(BADGE.0, BADGE.1) * c.u);
        c.badge(rect, point.option.number, point.option.hue, kind, 1.0);
    }
    if list > 0.0 {
        let left = picture.right() + 4.0 * c.u;
        names(c, Rect::from_min_max(pos2(left, area.top()), area.max), points);
    }
    let event = if title.is_empty() { &view.title } else { &format!("{} · {title}", view.title) };
    footer::show(c, event, Note::Words(outcome::all_recorded(lang)));
}

/// Little effort stands at the left, high impact at the top.
fn fields(c: &mut Canvas<'_>, rect: Rect) {
    let middle = rect.center();
    let quadrants = [
        (Quadrant::QuickWin, rect.left_top()),
        (Quadrant::MajorProject, rect.right_top()),
        (Quadrant::FillIn, rect.left_bottom()),
        (Quadrant::Thankless, rect.right_bottom()),
    ];
    for (quadrant, corner) in quadrants {
        let field = Rect::from_two_pos(corner, middle).shrink(0.4 * c.u);
        let first = quadrant == Quadrant::QuickWin;
        c.fill(field, 1.6, if first { c.p.ok_soft } else { c.p.lb_2 });
        let kind = c.style(3.0, 1.42, Weight::Bold, 0.0);
        let ink = if first { c.p.ok_ink } else { c.p.lb_m };
        let name = criteria::quadrant(c.look.lang, quadrant);
        let at = field.left_top() + vec2(1.8, 1.0) * c.u;
        c.line(kind, name, ink, at, Align2::LEFT_TOP, field.width() - 3.6 * c.u);
    }
}

fn axes(c: &mut Canvas<'_>, rect: Rect, scale: Scale) {
    let lang = c.look.lang;
    let kind = c.style(3.0, 1.2, Weight::Bold, 0.0);
    let (y, x) = (rect.bottom() + 2.6 * c.u, rect.left() - 2.6 * c.u);
    let ends = [(scale.min(), outcome::low(lang)), (scale.max(), outcome::high(lang))];
    let word = |(n, word): (u8, &str)| format!("{n} {word}");
    c.line(kind, &word(ends[0]), c.p.lb_m, pos2(rect.left(), y), Align2::LEFT_CENTER, rect.width());
    c.line(
        kind,
        &word(ends[1]),
        c.p.lb_m,
        pos2(rect.right(), y),
        Align2::RIGHT_CENTER,
        rect.width(),
    );
    let axis = outcome::effort_axis(lang);
    c.line(kind, axis, c.p.lb_t, pos2(rect.center().x, y), Align2::CENTER_CENTER, rect.width());
    // Letters of the other axis stand one above the other: nobody in a room tilts the head.
    let high = scale.max().to_string();
    c.line(
        kind,
        &high,
        c.p.lb_m,
        pos2(x, rect.top() + 2.0 * c.u),
        Align2::CENTER_CENTER,
        f32::INFINITY,
    );
    let low = scale.min().to_string();
    c.line(
        kind,
        &low,
        c.p.lb_m,
        pos2(x, rect.bottom() - 2.0 * c.u),
        Align2::CENTER_CENTER,
        f32::INFINITY,
    );
    upright(c, pos2(x, rect.center().y), outcome::impact_axis(lang));
}

/// A word whose letters stand one below the other.
fn upright(c: &mut Canvas<'_>, middle: Pos2, text: &str) {
    let kind = c.style(3.0, 1.2, Weight::Bold, 0.0);
    let step = 3.5 * c.u;
    let letters = text.chars().count() as f32;
    let top = middle.y - step * letters / 2.0;
    let column = Rect::from_center_size(middle, vec2(step, step * letters));
    for (i, letter) in text.chars().enumerate() {
        let letter = c.write(kind, &letter.to_string(), c.p.lb_t, f32::INFINITY, 1);
        let at = pos2(middle.x, top + step * (i as f32 + 0.5));
        letter.put_silently(c, at, Align2::CENTER_CENTER);
    }
    c.say(column, text);
}

/// Where the numbers stand: where their values say, moved apart where several would cover each
/// other, or nowhere where their field is full. The middle of the scale is the line between the
/// fields.
fn places(c: &Canvas<'_>, rect: Rect, points: &[RoomPoint], scale: Scale) -> Vec<Option<Pos2>> {
    let size = vec2(BADGE.0 + 0.6, BADGE.1 + 0.6) * c.u;
    let inner = Rect::from_min_max(
        rect.min + vec2(BADGE.0 * 0.6, BADGE.1 * 0.6) * c.u,
        rect.max - vec2(BADGE.0 * 0.6, BADGE.1 * 0.6) * c.u,
    );
    let (low, high) = (f32::from(scale.min()) * 100.0, f32::from(scale.max()) * 100.0);
    let part = |value: u32| ((value as f32 - low) / (high - low).max(1.0)).clamp(0.0, 1.0);
    let mut taken: Vec<Pos2> = Vec::with_capacity(DRAWN);
    let place = |point: &RoomPoint| {
        let home = pos2(
            inner.left() + part(point.effort) * inner.width(),
            inner.bottom() - part(point.impact) * inner.height(),
        );
        let field = field_of(rect, inner, point.quadrant);
        let at = free(home, size, field, &taken);
        taken.extend(at);
        at
    };
    points.iter().take(DRAWN).map(place).collect()
}

/// Where the middle of a number may stand so that the number lies in its field.
fn field_of(rect: Rect, inner: Rect, quadrant: Quadrant) -> Rect {
    let middle = rect.center();
    let margin = vec2(inner.left() - rect.left(), inner.top() - rect.top());
    let corner = match quadrant {
        Quadrant::QuickWin => inner.left_top(),
        Quadrant::MajorProject => inner.right_top(),
        Quadrant::FillIn => inner.left_bottom(),
        Quadrant::Thankless => inner.right_bottom(),
    };
    let towards = (middle - corner) / (middle - corner).abs().max(vec2(1.0, 1.0));
    // Its name stands at the top of each field.
    let mut field = Rect::from_two_pos(corner, middle - margin * towards);
    field.min.y += margin.y * 1.4;
    field
}

/// The free place nearest to home, on rings around it.
fn free(home: Pos2, size: Vec2, field: Rect, taken: &[Pos2]) -> Option<Pos2> {
    let home = field.clamp(home);
    let clear = |at: Pos2| {
        taken.iter().all(|other| {
            let apart = (*other - at).abs();
            // A little slack, so that rounding at another size of screen makes no difference.
            apart.x >= size.x * 0.99 || apart.y >= size.y * 0.99
        })
    };
    let mut steps = (0..12_i8).flat_map(around);
    steps.find_map(|(dx, dy)| {
        let at = home + vec2(f32::from(dx) * size.x, f32::from(dy) * size.y) * 0.5;
        (field.contains(at) && clear(at)).then_some(at)
    })
}

/// The steps of a square ring, the nearest to its middle first.
fn around(ring: i8) -> Vec<(i8, i8)> {
    let mut steps: Vec<(i8, i8)> = (-ring..=ring)
        .flat_map(|x| (-ring..=ring).map(move |y| (x, y)))
        .filter(|(x, y)| x.abs().max(y.abs()) == ring)
        .collect();
    steps.sort_by_key(|(x, y)| i32::from(*x).pow(2) + i32::from(*y).pow(2));
    steps
}

/// The names of the first options, best first.
fn names(c: &mut Canvas<'_>, rect: Rect, points: &[RoomPoint]) {
    let lang = c.look.lang;
    let line = Stroke::new((0.15 * c.u).max(1.0), c.p.lb_g);
    let height = rect.height() / (LISTED + 1) as f32;
    for (i, point) in points.iter().take(LISTED).enumerate() {
        let y = rect.top() + (i as f32 + 0.5) * height;
        let badge = Align2::LEFT_CENTER.anchor_size(pos2(rect.left(), y), vec2(6.4, 4.4) * c.u);
        let kind = c.style(3.0, 1.42, Weight::ExtraBold, 0.0);
        c.badge(badge, point.option.number, point.option.hue, kind, 1.0);
        let points = |n: u32| numbers::points(lang, u64::from(n));
        let (impact, effort) = (points(point.impact), points(point.effort));
        let kind = c.style(3.0, 1.15, Weight::SemiBold, -0.01);
        let figures = format!("{impact} / {effort}");
        let at = pos2(rect.right(), y);
        let figures = c.line(kind, &figures, c.p.lb_m, at, Align2::RIGHT_CENTER, rect.width());
        let left = badge.right() + 1.6 * c.u;
        let room = figures.left() - 1.6 * c.u - left;
        let kind = c.style(3.0, 1.15, Weight::Bold, -0.01);
        let title = &point.option.title;
        c.line(kind, title, c.p.lb_t, pos2(left, y), Align2::LEFT_CENTER, room);
        c.painter().hline(rect.x_range(), y + height / 2.0, line);
    }
    if points.len() > LISTED {
        let kind = c.style(3.0, 1.15, Weight::SemiBold, 0.0);
        let text = outcome::more_points(lang, points.len() - LISTED);
        let at = pos2(rect.left(), rect.bottom() - height / 2.0);
        c.line(kind, &text, c.p.lb_m, at, Align2::LEFT_CENTER, rect.width());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_the_same_values_stand_beside_each_other_in_their_field() {
        let field = Rect::from_min_max(pos2(0.0, 0.0), pos2(100.0, 100.0));
        let size = vec2(10.0, 8.0);
        let mut taken = Vec::new();
        for _ in 0..20 {
            let at = free(pos2(98.0, 3.0), size, field, &taken).unwrap();
            assert!(field.contains(at));
            let apart = |other: &Pos2| {
                let d = (*other - at).abs();
                d.x >= size.x || d.y >= size.y
            };
            assert!(taken.iter().all(apart), "{at:?} among {taken:?}");
            taken.push(at);
        }
        assert_eq!(taken[0], pos2(98.0, 3.0), "the first one stands where its values say");
        let full = Rect::from_min_max(pos2(0.0, 0.0), pos2(5.0, 5.0));
        assert_eq!(free(pos2(1.0, 1.0), size, full, &[pos2(2.0, 2.0)]), None);
    }
}
