//! The result of a poll as a tall picture for a phone: what was asked, how many answered, who is
//! ahead. It is made to be sent to people who were not in the room.
//!
//! Drawn from a [`RoomView`] like every view of the shared screen, and only where all of its rows
//! lie open. The best ranks stand on it, as many as can be read at arm's length; a tie is not cut
//! in two.

mod list;
mod row;

use super::{
    Look,
    blank::seven_dots,
    canvas::{Canvas, Written},
};
use crate::{
    app::{
        style::Weight,
        text::{Lang, criteria, dates, numbers, outcome, screen},
        widgets::pattern,
    },
    session::{Method, RoomBallot, RoomScene, RoomView},
};
use eframe::egui::{Align2, Color32, Pos2, Rect, Ui, Vec2, pos2};

/// The margins left and right, in u.
const MARGIN: f32 = 5.2;
/// So many rows of a result are enough to see whether a tie ends among the best.
pub const POSTER_ROWS: usize = 40;

/// Whether a view can be drawn as a poster: a result of which nothing is covered.
#[must_use]
pub fn has_poster(view: &RoomView) -> bool {
    match &view.scene {
        RoomScene::Results { rows, paging, .. } => {
            paging.index == 0 && rows.iter().all(|row| row.shown.is_some())
        }
        _ => false,
    }
}

/// Draws the poster over the whole of `rect`, which is four parts wide and five high. Draws
/// nothing where there is none.
pub fn poster(ui: &mut Ui, rect: Rect, view: &RoomView, look: Look) {
    if !has_poster(view) {
        return;
    }
    let RoomScene::Results {
        ballot, question, place, rows, total, counts, eligible, highest, ..
    } = &view.scene
    else {
        return;
    };
    let clip = ui.clip_rect();
    ui.set_clip_rect(clip.intersect(rect));
    let c = &mut Canvas::new(ui, rect, look, false);
    c.fill(rect, 0.0, c.p.lb);
    let top = banner(c, view, place);
    let asked = Asked { ballot, question, valid: counts.1, eligible: *eligible };
    let top = asked.show(c, top + 2.0 * c.u);
    let foot = foot(c, view);
    let area = Rect::from_min_max(
        pos2(rect.left() + MARGIN * c.u, top),
        pos2(rect.right() - MARGIN * c.u, foot - 1.6 * c.u),
    );
    list::show(
        c,
        area,
        &list::Result { sheet: ballot.method.sheet(), rows, total: *total, highest: *highest },
    );
    ui.set_clip_rect(clip);
}

/// How a text looks that is made smaller to fit.
type Face = (Weight, f32, Color32);

/// The largest of some sizes (in u) at which a text takes no more lines than allowed; at the
/// smallest it may take one more.
fn fitting(
    c: &Canvas<'_>,
    sizes: &[f32],
    (weight, line, color): Face,
    text: &str,
    width: f32,
    lines: usize,
) -> Written {
    let tracking = if weight == Weight::ExtraBold { -0.02 } else { 0.0 };
    let set = |size: f32, lines: usize| {
        c.write(c.style(size, line, weight, tracking), text, color, width, lines)
    };
    let fits = |size: &f32| set(*size, usize::MAX).lines().count() <= lines;
    match sizes.iter().copied().find(fits) {
        Some(size) => set(size, lines),
        None => set(sizes.last().copied().unwrap_or(2.4), lines + 1),
    }
}

/// The band at the top: what, when and where. Returns where it ends.
fn banner(c: &mut Canvas<'_>, view: &RoomView, place: &str) -> f32 {
    let lang = c.look.lang;
    let size = 6.4 * c.u;
    let left = c.rect.left() + MARGIN * c.u;
    let text = left + size + 2.4 * c.u;
    let width = c.rect.right() - MARGIN * c.u - text;
    let title = if view.title.is_empty() { screen::event(lang) } else { &view.title };
    let face = (Weight::ExtraBold, 1.14, c.p.panel_t);
    let title = fitting(c, &[4.0, 3.5, 3.0], face, title, width, 2);
    let date = view.date.map(|d| dates::weekday_date(lang, d)).unwrap_or_default();
    let below = joined(&[&date, place], " · ");
    let below = fitting(c, &[2.3, 2.1], (Weight::SemiBold, 1.35, c.p.panel_m), &below, width, 2);
    let height = title.height() + 0.4 * c.u + below.height();
    let end = c.rect.top() + height.max(size) + 5.2 * c.u;

    let band = c.rect.with_max_y(end);
    c.fill(band, 0.0, c.p.panel);
    pattern(c.painter(), band, 9.0 * c.u, Color32::WHITE.gamma_multiply(0.22));
    let mark = Align2::LEFT_CENTER.anchor_size(pos2(left, band.center().y), Vec2::splat(size));
    seven_dots(c, mark, c.p.panel_t, c.p.mark_mid);
    let at = pos2(text, band.center().y - height / 2.0);
    let title = c.put(&title, at, Align2::LEFT_TOP);
    c.put(&below, pos2(text, title.bottom() + 0.4 * c.u), Align2::LEFT_TOP);
    end
}

/// What was asked, and how many answered.
struct Asked<'a> {
    ballot: &'a RoomBallot,
    question: &'a str,
    valid: u32,
    eligible: u32,
}

impl Asked<'_> {
    /// Draws it from `top` on and returns where it ends.
    fn show(&self, c: &mut Canvas<'_>, top: f32) -> f32 {
        let lang = c.look.lang;
        let left = c.rect.left() + MARGIN * c.u;
        let width = c.rect.width() - 2.0 * MARGIN * c.u;
        let (bold, soft, time) = (c.p.lb_t, c.p.lb_m, c.p.lb_soga);
        let title = &self.ballot.title;
        let facts = joined(&[&self.turnout(lang), &rule(lang, self.ballot)], " · ");
        let eyebrow = outcome::eyebrow(lang);
        let texts = [
            (fitting(c, &[2.2], (Weight::Bold, 1.3, time), eyebrow, width, 1), 0.2),
            (fitting(c, &[3.8, 3.3, 2.9], (Weight::ExtraBold, 1.14, bold), title, width, 2), 0.5),
            (fitting(c, &[2.3, 2.1], (Weight::Medium, 1.34, soft), self.question, width, 2), 0.5),
            (fitting(c, &[2.2, 2.1], (Weight::SemiBold, 1.34, bold), &facts, width, 2), 0.0),
        ];
        let mut y = top;
        for (text, after) in &texts {
            if !text.text().is_empty() {
                y = c.put(text, pos2(left, y), Align2::LEFT_TOP).bottom() + after * c.u;
            }
        }
        y += 1.5 * c.u;
        c.rule(Rect::from_min_max(Pos2::new(left, y), pos2(left + width, y)), y);
        y + 1.0 * c.u
    }

    fn turnout(&self, lang: Lang) -> String {
        let count = |n: u32| numbers::count(lang, u64::from(n));
        let (valid, eligible) = (count(self.valid), count(self.eligible));
        match self.ballot.method {
            Method::Score(_) => outcome::valid_sheets(lang, &valid, &eligible),
            _ => outcome::valid_of(lang, &valid, &eligible),
        }
    }
}

/// How votes were given.
fn rule(lang: Lang, ballot: &RoomBallot) -> String {
    match &ballot.method {
        Method::Dots { .. } if ballot.max_per_option > 1 => {
            outcome::dots_rule_most(lang, ballot.budget, ballot.max_per_option)
        }
        Method::Dots { .. } => outcome::dots_rule(lang, ballot.budget),
        Method::Choice => outcome::choice_rule(lang).to_owned(),
        Method::Approval => outcome::approval_rule(lang).to_owned(),
        Method::Score(sheet) => {
            let preset = criteria::preset_name(lang, sheet.preset);
            outcome::score_rule(lang, preset, criteria::scale_name(lang, sheet.scale))
        }
    }
}

/// What the result is, and who publishes it. Returns where it begins.
fn foot(c: &mut Canvas<'_>, view: &RoomView) -> f32 {
    let lang = c.look.lang;
    let left = c.rect.left() + MARGIN * c.u;
    let width = c.rect.width() - 2.0 * MARGIN * c.u;
    let (bold, soft) = (c.p.lb_t, c.p.lb_m);
    let what = outcome::recommended(lang);
    let texts = [
        fitting(c, &[2.3, 2.1], (Weight::Bold, 1.34, bold), what, width, 2),
        fitting(c, &[2.2, 2.1], (Weight::SemiBold, 1.34, soft), &view.host, width, 2),
    ];
    let height: f32 = texts.iter().filter(|t| !t.text().is_empty()).map(Written::height).sum();
    let band = c.rect.with_min_y(c.rect.bottom() - height - 3.6 * c.u);
    c.fill(band, 0.0, c.p.lb_2);
    let mut y = band.top() + 1.8 * c.u;
    for text in texts.iter().filter(|t| !t.text().is_empty()) {
        y = c.put(text, pos2(left, y), Align2::LEFT_TOP).bottom();
    }
    band.top()
}

/// What is not empty, with something in between.
fn joined(parts: &[&str], between: &str) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(between)
}
