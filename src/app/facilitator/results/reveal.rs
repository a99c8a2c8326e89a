//! When the room sees the result: covered at first, then row by row from below.

use super::{State, View, cut, scores};
use crate::app::{
    facilitator::header::header,
    page::{Ask, Asks, Export, RoomAsk},
    room_control::{RoomControl, RoomPage},
    style::Icon,
    text::{self, dates, results as words, settling},
    widgets::Button,
};
use crate::session::{Change, Stage};
use eframe::egui::Ui;

/// What the room sees of the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seen {
    /// It was never revealed.
    Never,
    /// It was revealed, but the room looks at something else.
    Elsewhere,
    /// So many rows are still covered.
    Covered(usize),
}

fn seen(view: &View<'_>) -> Seen {
    let room = view.cx.room;
    if !view.poll.revealed {
        Seen::Never
    } else if room.blanked || room.page != RoomPage::Results(view.poll.id) {
        Seen::Elsewhere
    } else {
        let rows = view.ranking.rows().len().min(RoomControl::RESULT_ROWS);
        Seen::Covered(rows.saturating_sub(room.uncovered))
    }
}

/// The header of the page, with the one button for the next step of revealing.
pub(super) fn head(ui: &mut Ui, view: &View<'_>, state: &mut State, asks: &mut Asks) {
    let lang = view.cx.lang;
    let seen = seen(view);
    let time = view.poll.closed_at().map_or(String::new(), |at| dates::clock(lang, at.time()));
    let sentence = match seen {
        Seen::Covered(0) => words::uncovered(lang).to_owned(),
        Seen::Covered(rows) => words::covered(lang, rows),
        _ => match view.sheet() {
            Some(sheet) => {
                let formula = scores::formula(lang, sheet);
                words::score_sentence(lang, view.ranking.turnout.valid, &formula, &time)
            }
            None => {
                words::sentence(lang, view.ranking.turnout.valid, view.ranking.tally.dots, &time)
            }
        },
    };
    let name = match seen {
        Seen::Never => words::reveal(lang),
        Seen::Elsewhere | Seen::Covered(0) => words::show_again(lang),
        Seen::Covered(_) => words::uncover(lang),
    };
    header(ui, text::words::stage(lang, Stage::Results), Some(&sentence), |ui| {
        let able = match seen {
            Seen::Never => view.cx.editable,
            Seen::Elsewhere => true,
            Seen::Covered(rows) => rows > 0,
        };
        let button = Button::new(name).icon(Icon::MonitorPlay).enabled(able);
        if ui.add(button).clicked() {
            next(view, asks);
        }
        let covered = matches!(seen, Seen::Covered(1..));
        if covered && ui.add(Button::new(words::uncover_all(lang))).clicked() {
            asks.room(RoomAsk::Uncover(RoomControl::RESULT_ROWS));
        }
        let able = view.cx.editable && !view.of_themes();
        let cut = if ui.available_width() < 480.0 {
            Button::icon_only(Icon::Funnel, settling::cut(lang))
        } else {
            Button::new(settling::cut(lang)).icon(Icon::Funnel)
        };
        if !covered && ui.add(cut.enabled(able)).clicked() {
            state.cut = Some(cut::Form::new(view));
        }
        let poster = if ui.available_width() < 640.0 {
            Button::icon_only(Icon::Image, words::save_poster(lang))
        } else {
            Button::new(words::save_poster(lang)).icon(Icon::Image)
        };
        let able = view.poll.revealed;
        if !covered && ui.add(poster.keys("P").enabled(able)).clicked() {
            asks.push(Ask::Export(Export::Poster(view.poll.id)));
        }
        state.part_control(ui, view);
    });
}

/// The next step: reveal, show, or uncover one more row.
pub(super) fn next(view: &View<'_>, asks: &mut Asks) {
    match seen(view) {
        Seen::Never if view.cx.editable => {
            asks.change(Change::RevealPoll(view.poll.id));
            asks.room(RoomAsk::Results(view.poll.id));
        }
        Seen::Never | Seen::Covered(0) => {}
        Seen::Elsewhere => asks.room(RoomAsk::Results(view.poll.id)),
        Seen::Covered(_) => asks.room(RoomAsk::Uncover(view.cx.room.uncovered + 1)),
    }
}
