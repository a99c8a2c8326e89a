//! Persiapan: the event, the question, units, the agenda and the voting rules, before the day.

mod agenda;
mod event;
mod rules;
mod step_dialog;
mod unit_dialog;
mod units;

use super::header::header;
use crate::{
    app::{
        command::Command,
        page::{Asks, PageContext},
        style::{Icon, IconWeight, Palette, radius, space},
        text::{prepare as words, words as shared},
        widgets::{Button, Dots},
    },
    session::{Change, Stage},
};
use eframe::egui::{Rect, Stroke, StrokeKind, Ui, UiBuilder, vec2};

/// The state of the page.
#[derive(Debug, Default)]
pub struct State {
    event: event::Drafts,
    units: units::View,
    agenda: agenda::View,
}

/// Draws the page over all of `ui`.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    let rect = ui.available_rect_before_wrap();
    head(ui, cx, asks);
    let body = rect.with_min_y(rect.top() + 62.0).shrink2(vec2(space::GUTTER, 0.0));
    let body = body.with_max_y(body.bottom() - 16.0);
    let compact = rect.width() < 1000.0;
    let (left, right) = if compact { (250.0, 230.0) } else { (312.0, 286.0) };
    let gap = space::PANEL;
    let first = body.with_max_x(body.left() + left);
    let last = body.with_min_x(body.right() - right);
    let middle =
        Rect::from_min_max(first.right_top() + vec2(gap, 0.0), last.left_bottom() - vec2(gap, 0.0));
    let (top, bottom) = first.split_top_bottom_at_y(first.bottom() - 214.0);
    panel(ui, "event", top.with_max_y(top.bottom() - gap), |ui| {
        event::show(ui, cx, &mut state.event, asks);
    });
    panel(ui, "rules", bottom, |ui| rules::show(ui, cx, asks));
    panel(ui, "units", middle, |ui| units::show(ui, cx, &mut state.units, asks));
    panel(ui, "agenda", last, |ui| agenda::show(ui, cx, &mut state.agenda, asks));
}

/// Makes what is half written stand, before another page is shown.
pub fn leave(cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    event::leave(cx, &mut state.event, asks);
}

/// A panel of exactly this size.
fn panel(ui: &mut Ui, id: &str, rect: Rect, content: impl FnOnce(&mut Ui)) {
    let p = Palette::of(ui);
    let line = Stroke::new(1.0, p.garis);
    ui.painter().rect(rect, radius::PANEL, p.kertas, line, StrokeKind::Inside);
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect.shrink(1.0)).id_salt(id));
    child.set_clip_rect(rect.shrink(1.0).intersect(ui.clip_rect()));
    content(&mut child);
}

fn head(ui: &mut Ui, cx: &PageContext<'_>, asks: &mut Asks) {
    let lang = cx.lang;
    let things = things(cx);
    let done = things.iter().filter(|(ready, _)| *ready).count();
    let missing: Vec<&str> =
        things.iter().filter(|(ready, _)| !ready).map(|(_, what)| *what).collect();
    let sentence = if missing.is_empty() {
        words::all_ready(lang).to_owned()
    } else {
        let said = words::ready(lang, done, things.len());
        format!("{said}. {}.", words::left(lang, &missing.join(", ")))
    };
    header(ui, shared::stage(lang, Stage::Prepare), Some(&sentence), |ui| {
        let button =
            Button::new(words::start(lang)).icon_in(Icon::Play, IconWeight::Fill).primary().large();
        if ui.add(button).clicked() || cx.pressed(Command::Primary) {
            if cx.session.stage() == Stage::Prepare {
                asks.change(Change::SetStage(Stage::Capture));
            }
            asks.command(Command::Go(Stage::Capture));
        }
        let said = words::ready(lang, done, things.len());
        ui.add(Dots::inline(done, things.len(), &said).sized(10.0, 4.0));
    });
}

/// What a day needs, and whether it is there.
fn things(cx: &PageContext<'_>) -> [(bool, &'static str); 6] {
    let (lang, session) = (cx.lang, cx.session);
    let event = session.event();
    let asked = session.boards().iter().all(|b| !b.question.is_empty());
    [
        (!event.title.is_empty(), words::need_title(lang)),
        (event.date.is_some(), words::need_date(lang)),
        (!event.place.is_empty(), words::need_place(lang)),
        (asked, words::need_question(lang)),
        (!session.units().is_empty(), words::need_units(lang)),
        (!session.agenda().is_empty(), words::need_agenda(lang)),
    ]
}
