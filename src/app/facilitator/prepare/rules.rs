//! Voting rules agreed before anybody knows an idea.

use crate::{
    app::{
        page::{Asks, PageContext},
        style::{Palette, Type},
        text::prepare as words,
        widgets::{Dropdown, Stepper, Switch, label, row},
    },
    session::{Change, TieRule},
};
use eframe::egui::{Align, Layout, Ui};

/// Width of the list of tie rules.
const WIDTH: f32 = 170.0;

const TIES: [TieRule; 3] = [TieRule::Runoff, TieRule::TakeAll, TieRule::Chair];

pub(super) fn show(ui: &mut Ui, cx: &PageContext<'_>, asks: &mut Asks) {
    let lang = cx.lang;
    let mut event = cx.session.event().clone();
    ui.add_space(6.0);
    ui.spacing_mut().item_spacing.y = 1.0;
    ui.add_enabled_ui(cx.editable, |ui| {
        line(ui, "", |ui| {
            let title = words::rules_panel(lang);
            label(ui, Type::SECTION, title, Palette::of(ui).tinta);
        });
        switch(ui, words::secret(lang), &mut event.voting.secret);
        switch(ui, words::anonymous(lang), &mut event.anonymous);
        line(ui, words::most_dots(lang), |ui| {
            at_end(ui, |ui| {
                let mut most = u32::from(event.voting.max_per_option);
                Stepper::new(words::most_dots(lang), &mut most, 1..=10).show(ui);
                event.voting.max_per_option = u8::try_from(most).unwrap_or(1);
            });
        });
        line(ui, words::tie(lang), |ui| {
            let names = [words::tie_runoff(lang), words::tie_all(lang), words::tie_chair(lang)];
            let chosen = TIES.iter().position(|t| *t == event.voting.tie);
            // A list lays itself out from the left.
            ui.add_space((ui.available_width() - WIDTH - 15.0).max(4.0));
            let list = Dropdown::new(words::tie(lang), &names).bare().width(WIDTH);
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
    line(ui, name, |ui| {
        at_end(ui, |ui| ui.add(Switch::new(on, name).switch_only()));
    });
}

fn line(ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui)) {
    row(ui, 36.0, |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(15.0);
        if !name.is_empty() {
            label(ui, Type::SMALL, name, Palette::of(ui).tinta);
        }
        content(ui);
    });
}

fn at_end<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.add_space(15.0);
        content(ui)
    });
}
