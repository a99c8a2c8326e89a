//! Chosen ideas and the units that carry them.

use super::{
    canvas::Canvas,
    footer::{self, Note},
};
use crate::{
    app::{
        style::Weight,
        text::{dates, numbers, screen},
    },
    session::{RoomPlan, RoomScene, RoomView},
};
use eframe::egui::{Align2, Rect, pos2, vec2};

/// Up to so many rows stand below each other, and twice as many in two columns.
const ONE_COLUMN: usize = 7;

/// Draws the view.
pub(super) fn show(c: &mut Canvas<'_>, view: &RoomView) {
    let RoomScene::Closing { rows, counts: (ideas, units) } = &view.scene else { return };
    let lang = c.look.lang;
    let head = c.content(4.0, 18.76);
    let kind = c.style(3.0, 1.42, Weight::Bold, 0.0);
    let date = view.date.map(|d| dates::weekday_date(lang, d)).unwrap_or_default();
    c.line(kind, &date, c.p.lb_m, head.min, Align2::LEFT_TOP, head.width());
    let kind = c.style(6.4, 1.14, Weight::ExtraBold, -0.02);
    let title = match rows.len() {
        0 => screen::closing_empty(lang).to_owned(),
        1 => screen::closing_one(lang).to_owned(),
        n => screen::closing_title(lang, &screen::count_in_words(lang, n)),
    };
    let at = head.min + vec2(0.0, 5.06 * c.u);
    let title = c.write(kind, &title, c.p.lb_t, f32::INFINITY, 1);
    if title.width() > head.width() {
        let smaller = kind.sized(kind.size * head.width() / title.width());
        let title = title.text().to_owned();
        c.line(smaller, &title, c.p.lb_t, at, Align2::LEFT_TOP, head.width());
    } else {
        c.put(&title, at, Align2::LEFT_TOP);
    }
    list(c, c.content(18.76, 91.6), rows);
    let ideas = numbers::count(lang, *ideas as u64);
    footer::show(c, &view.title, Note::Words(&screen::thanks_counts(lang, &ideas, *units)));
}

fn list(c: &mut Canvas<'_>, area: Rect, rows: &[RoomPlan]) {
    let columns = if rows.len() <= ONE_COLUMN { 1 } else { 2 };
    let fit = columns * ONE_COLUMN;
    let shown = if rows.len() > fit { fit - 1 } else { rows.len() };
    let lines = rows.len().min(fit).div_ceil(columns).max(3);
    let gap = 4.0 * c.u;
    let cell = vec2(
        (area.width() - (columns - 1) as f32 * gap) / columns as f32,
        area.height() / lines as f32,
    );
    for i in 0..rows.len().min(fit) {
        let place = vec2((i / lines) as f32 * (cell.x + gap), (i % lines) as f32 * cell.y);
        let rect = Rect::from_min_size(area.min + place, cell);
        c.rule(rect, rect.top());
        if let Some(plan) = rows.get(i).filter(|_| i < shown) {
            row(c, rect, plan, columns == 1);
        } else {
            let kind = c.style(3.6, 1.2, Weight::Bold, 0.0);
            let more = screen::closing_more(c.look.lang, rows.len() - shown);
            let at = pos2(rect.left(), rect.center().y);
            c.line(kind, &more, c.p.lb_m, at, Align2::LEFT_CENTER, rect.width());
        }
    }
}

fn row(c: &mut Canvas<'_>, rect: Rect, plan: &RoomPlan, wide: bool) {
    let card = &plan.card;
    let y = rect.center().y;
    let (width, height, number) = if wide { (10.0, 8.0, 5.0) } else { (8.0, 6.4, 4.0) };
    let at = pos2(rect.left(), y);
    let badge = Align2::LEFT_CENTER.anchor_size(at, vec2(width, height) * c.u);
    let kind = c.style(number, 1.0, Weight::ExtraBold, -0.03);
    c.badge(badge, card.number.0, card.theme.as_ref().map(|t| t.hue), kind, 1.6);

    let left = badge.right() + 2.6 * c.u;
    let title = if card.name.is_empty() { &card.text } else { &card.name };
    if wide {
        let split = rect.right() - 0.362 * rect.width();
        let kind = c.style(4.4, 1.15, Weight::Bold, -0.015);
        let most = if rect.height() > 11.0 * c.u { 2 } else { 1 };
        let text = c.write(kind, title, c.p.lb_t, split - 2.6 * c.u - left, most);
        c.put(&text, pos2(left, y), Align2::LEFT_CENTER);
        carriers(c, rect.with_min_x(split), plan, true);
    } else {
        let kind = c.style(3.4, 1.15, Weight::Bold, -0.01);
        let at = pos2(left, y - 0.3 * c.u);
        c.line(kind, title, c.p.lb_t, at, Align2::LEFT_BOTTOM, rect.right() - left);
        carriers(c, rect.with_min_x(left).with_min_y(y + 0.3 * c.u), plan, false);
    }
}

/// Who carries it, with whom, and until when.
fn carriers(c: &mut Canvas<'_>, rect: Rect, plan: &RoomPlan, wide: bool) {
    let lang = c.look.lang;
    let mut names = plan.card.units.iter().map(|u| u.name.as_str());
    let first = names.next().unwrap_or_default();
    let others: Vec<&str> = names.collect();
    let mut details = Vec::new();
    if !others.is_empty() {
        details.push(screen::together_with(lang, &others.join(", ")));
    }
    if let Some(due) = plan.due {
        details.push(screen::due(lang, &dates::day_month(lang, due)));
    }
    let details = details.join(", ");
    let small = c.style(3.0, if wide { 1.42 } else { 1.2 }, Weight::SemiBold, 0.0);
    if !wide {
        let text = [first, &details].map(str::to_owned).join(" · ");
        let text = text.trim_matches([' ', '·']);
        c.line(small, text, c.p.lb_m, rect.min, Align2::LEFT_TOP, rect.width());
        return;
    }
    let kind = c.style(3.6, 1.2, Weight::Bold, 0.0);
    let first = c.write(kind, first, c.p.lb_t, rect.width(), 1);
    let most = if rect.height() > 15.0 * c.u { 2 } else { 1 };
    let details = c.write(small, &details, c.p.lb_m, rect.width(), most);
    let gap = 0.4 * c.u;
    let below = if details.text().is_empty() { 0.0 } else { gap + details.height() };
    let height = first.height() + below;
    let at = pos2(rect.left(), rect.center().y - height / 2.0);
    let below = c.put(&first, at, Align2::LEFT_TOP).bottom() + gap;
    c.put(&details, pos2(rect.left(), below), Align2::LEFT_TOP);
}
