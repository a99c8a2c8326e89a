//! The foot of every view: the mark, the name of the event, and a small note at the right.

use super::{canvas::Canvas, meter::Meter};
use crate::{
    app::{
        style::{Icon, IconWeight, Weight},
        text::screen,
        widgets::Mark,
    },
    session::Paging,
};
use eframe::egui::{Align2, Rect, Vec2, pos2};

/// Height of the foot, in u.
pub(super) const HEIGHT: f32 = 7.6;
/// More pages than this are only written, not shown as dots.
const MOST_DOTS: usize = 16;

/// What stands at the right of the foot.
#[derive(Clone, Copy)]
pub(super) enum Note<'a> {
    /// Nothing.
    None,
    /// A few words.
    Words(&'a str),
    /// A lock and a few words.
    Locked(&'a str),
    /// Which page of how many; nothing for a single one.
    Page(Paging),
}

/// Draws the foot; `event` is the name of the activity.
pub(super) fn show(c: &mut Canvas<'_>, event: &str, note: Note<'_>) {
    c.at_foot(true);
    let rect = c.content(100.0 - HEIGHT, 100.0);
    let right = show_note(c, rect, note);
    let mark = Rect::from_center_size(
        pos2(rect.left() + 1.7 * c.u, rect.center().y),
        Vec2::splat(3.4 * c.u),
    );
    Mark { ground: c.p.lb_a, dots: c.p.lb, centre: c.p.mark_mid }.paint(c.painter(), mark);
    let kind = c.style(2.5, 1.42, Weight::SemiBold, 0.0);
    let left = mark.right() + 2.0 * c.u;
    let event = if event.is_empty() { screen::event(c.look.lang) } else { event };
    let at = pos2(left, rect.center().y);
    c.line(kind, event, c.p.lb_m, at, Align2::LEFT_CENTER, right - 4.0 * c.u - left);
    c.at_foot(false);
}

/// Draws the note and returns its left edge.
fn show_note(c: &mut Canvas<'_>, rect: Rect, note: Note<'_>) -> f32 {
    let kind = c.style(2.5, 1.42, Weight::SemiBold, 0.0);
    let mut right = pos2(rect.right(), rect.center().y);
    let most = rect.width() * 0.7;
    let words = match note {
        Note::None => return right.x,
        Note::Words(words) | Note::Locked(words) => words.to_owned(),
        Note::Page(paging) if paging.pages < 2 => return right.x,
        Note::Page(Paging { index, pages }) => {
            if pages <= MOST_DOTS {
                let meter = Meter { filled: index + 1, total: pages, size: 1.5, gap: 1.0 };
                let width = meter.width(pages) * c.u;
                let at = pos2(right.x - width, right.y - 0.75 * c.u);
                meter.paint(c, at, pages, c.p.lb_a);
                right.x = at.x - 2.0 * c.u;
            }
            screen::page_of(c.look.lang, index + 1, pages)
        }
    };
    let text = c.line(kind, &words, c.p.lb_m, right, Align2::RIGHT_CENTER, most);
    if matches!(note, Note::Locked(_)) {
        let at = pos2(text.left() - 2.25 * c.u, right.y);
        c.icon(Icon::LockSimple, IconWeight::Fill, at, 2.5 * c.u, c.p.lb_m);
        return at.x;
    }
    text.left()
}
