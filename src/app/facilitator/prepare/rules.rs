//! Voting rules agreed before anybody knows an idea.

use crate::{
    app::{
        page::{Asks, PageContext},
        style::{Palette, Type},
        text::prepare as words,
        widgets::{Dropdown, Stepper, Switch, Text, label, row},
    },
    session::{Change, TieRule},
};
use eframe::egui::{Align, Layout, Ui, vec2};

/// Between the border and what stands in it.
const MARGIN: f32 = 15.0;
/// Width of the list of tie rules, where there is room.
const WIDTH: f32 = 170.0;
/// Room that the controls at the end of a line need.
const SWITCH: f32 = 60.0;
const STEPPER: f32 = 130.0;

const TIES: [TieRule; 3] = [TieRule::Runoff, TieRule::TakeAll, TieRule::Chair];

pub(super) fn show(ui: &mut Ui, cx: &PageContext<'_>, asks: &mut Asks) {
    let lang = cx.lang;
    let mut event = cx.session.event().clone();
    ui.add_space(6.0);
    ui.spacing_mut().item_spacing.y = 1.0;
    ui.add_enabled_ui(cx.editable, |ui| {
        row(ui, 36.0, |ui| {
            ui.add_space(MARGIN);
            label(ui, Type::SECTION, words::rules_panel(lang), Palette::of(ui).tinta);
        });
        switch(ui, words::secret(lang), &mut event.voting.secret);
        switch(ui, words::anonymous(lang), &mut event.anonymous);
        line(ui, words::most_dots(lang), STEPPER, |ui| {
            at_end(ui, |ui| {
                let mut most = u32::from(event.voting.max_per_option);
                Stepper::new(words::most_dots(lang), &mut most, 1..=10).show(ui);
                event.voting.max_per_option = u8::try_from(most).unwrap_or(1);
            });
        });
        let width = WIDTH.min(ui.available_width() - 100.0);
        line(ui, words::tie(lang), width + MARGIN + 4.0, |ui| {
            let names = [words::tie_runoff(lang), words::tie_all(lang), words::tie_chair(lang)];
            let chosen = TIES.iter().position(|t| *t == event.voting.tie);
            let list = Dropdown::new(words::tie(lang), &names).bare().width(width);
            if let Some(i) = list.show(ui, chosen) {
                event.voting.tie = TIES[i];
            }
        });
    });
    if event != *cx.session.event() {
        asks.change(Change::SetEvent(event));
    }
}

fn switch(ui: &mut Ui, name: &str, on: &mut bool) {
    line(ui, name, SWITCH, |ui| {
        at_end(ui, |ui| ui.add(Switch::new(on, name).switch_only()));
    });
}

/// A name, and a control in `room` at the end of the line.
fn line(ui: &mut Ui, name: &str, room: f32, content: impl FnOnce(&mut Ui)) {
    row(ui, 36.0, |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(MARGIN);
        let size = vec2((ui.available_width() - room).max(40.0), 36.0);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(size.x);
            ui.add(Text::new(Type::SMALL, name).lines(2));
        });
        content(ui);
    });
}

fn at_end<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.add_space(MARGIN);
        content(ui)
    });
}
