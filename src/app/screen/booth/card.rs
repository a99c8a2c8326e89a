//! Cards with one sentence: the entrance, the thank-you, and what else a participant must know.
//! None of them shows anything of a ballot.

use super::{
    Polling,
    control::{Button, Weighty},
};
use crate::{
    app::{
        screen::{
            blank::seven_dots,
            canvas::Canvas,
            footer::{self, Note},
        },
        style::{Icon, Weight},
        text::{Lang, refusals, screen},
    },
    session::Refusal,
};
use eframe::egui::{Align2, Rect, Vec2, pos2, vec2};

/// A card that stands until somebody goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Card {
    /// The ballot was taken, and is not on disk yet.
    Saving,
    /// The disk does not take it so far.
    Unsaved,
    /// The ballot is on disk.
    Thanks,
    /// An unfinished ballot was discarded.
    Discarded,
    /// The ballot was not taken, and this participant can do nothing about it.
    Refused(Refusal),
    /// The poll takes no more ballots.
    Closed {
        /// A ballot was in progress when it closed.
        discarded: bool,
    },
}

impl Card {
    /// Draws it; returns whether the next participant begins.
    pub(super) fn show(self, c: &mut Canvas<'_>, focus: bool) -> bool {
        let lang = c.look.lang;
        let next = (screen::next_participant(lang), Weighty::Quiet);
        let (title, text, button) = match self {
            Self::Saving => (screen::saving(lang), screen::saving_text(lang).into(), None),
            Self::Unsaved => (screen::unsaved(lang), screen::unsaved_text(lang).into(), None),
            Self::Thanks => (screen::thanks(lang), screen::thanks_text(lang).into(), Some(next)),
            Self::Discarded => {
                let start = (screen::start_voting(lang), Weighty::Primary);
                (screen::booth(lang), screen::discarded(lang).into(), Some(start))
            }
            Self::Refused(refusal) => {
                (screen::not_taken(lang), refusals::sentence(lang, refusal), Some(next))
            }
            Self::Closed { discarded } => {
                (screen::poll_closed(lang), closed(lang, discarded), None)
            }
        };
        show(c, title, &text, button, focus)
    }
}

fn closed(lang: Lang, discarded: bool) -> String {
    let text = if discarded { screen::poll_closed_discarded } else { screen::poll_closed_text };
    text(lang).to_owned()
}

/// The entrance where voters are only counted; returns whether the next one begins.
pub(super) fn entrance(c: &mut Canvas<'_>, polling: Polling<'_>, focus: bool) -> bool {
    let lang = c.look.lang;
    let voted = polling.voted as usize;
    let begun = if voted < polling.seats.len() {
        let text = screen::welcome_text(lang, voted, polling.seats.len());
        let button = (screen::start_voting(lang), Weighty::Primary);
        show(c, screen::welcome(lang), &text, Some(button), focus)
    } else {
        let text = screen::everybody_voted_text(lang);
        show(c, screen::everybody_voted(lang), text, None, focus)
    };
    footer::show(c, polling.event, Note::None);
    begun
}

fn show(
    c: &mut Canvas<'_>,
    title: &str,
    text: &str,
    button: Option<(&str, Weighty)>,
    focus: bool,
) -> bool {
    let area = c.content(0.0, 100.0);
    let kind = c.style(11.0, 1.1, Weight::ExtraBold, -0.03);
    let mut heading = c.write(kind, title, c.p.lb_t, f32::INFINITY, 1);
    if heading.width() > area.width() {
        let kind = kind.sized(kind.size * 0.98 * area.width() / heading.width());
        heading = c.write(kind, title, c.p.lb_t, f32::INFINITY, 1);
    }
    let kind = c.style(4.4, 1.42, Weight::SemiBold, 0.0);
    let room = area.width().min(128.0 * c.u);
    let mut lines = Vec::new();
    // Each line is centred by itself.
    let whole = c.write(kind, text, c.p.lb_m, room, 3);
    for line in whole.lines() {
        lines.push(c.write(kind, &line, c.p.lb_m, f32::INFINITY, 1));
    }
    let button_height = if button.is_some() { 7.0 + 9.6 } else { 0.0 };
    let height = (17.0 + 3.4 + 1.6 + button_height) * c.u
        + heading.height()
        + kind.line * lines.len() as f32;
    let middle = area.center().x;
    let mut y = area.center().y - height / 2.0;
    let corner = pos2(middle - 8.5 * c.u, y);
    seven_dots(c, Rect::from_min_size(corner, Vec2::splat(17.0 * c.u)), c.p.lb_a, c.p.soga);
    y += 20.4 * c.u;
    let at = pos2(middle, y);
    y = c.put(&heading, at, Align2::CENTER_TOP).bottom() + 1.6 * c.u;
    let top = y;
    for line in lines {
        line.put_silently(c, pos2(middle, y), Align2::CENTER_TOP);
        y += kind.line;
    }
    let said = Rect::from_min_max(area.left_top(), area.right_bottom());
    c.say(said.with_min_y(top).with_max_y(y), text);
    let Some((label, look)) = button else { return false };
    let button = Button {
        key: "next",
        label,
        padding: 5.0,
        after: Some(Icon::ArrowRight),
        look,
        line: 0.28,
        ..Button::default()
    };
    let at = pos2(middle, y) + vec2(0.0, 7.0 * c.u);
    button.show(c, at, Align2::CENTER_TOP, area.width(), focus).1
}
