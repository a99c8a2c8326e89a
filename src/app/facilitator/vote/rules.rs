//! The right half of the set-up form: dots, secrecy, what opening would freeze, and the way there.

use super::{
    card::ChoiceCard,
    setup::{Draft, heading, proposal},
};
use crate::app::{
    command::Command,
    page::Asks,
    style::{Icon, IconWeight, Palette, Type, Weight},
    text::{numbers, refusals, vote as words, words as shared},
    widgets::{Button, Dots, Panel, Segment, Segmented, Stepper, Text, hairline, label, row},
};
use crate::session::{Basis, Change, Method, PollSetup};
use eframe::egui::{Align, Layout, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, text::LayoutJob};

impl Draft<'_> {
    /// The panel at the right; returns whether the poll is to be opened.
    pub(super) fn rules(
        &self,
        ui: &mut Ui,
        height: f32,
        setup: &mut PollSetup,
        asks: &mut Asks,
    ) -> bool {
        const FOOT: f32 = 73.0;
        let mut open = false;
        Panel::default().margin(Margin { left: 20, right: 20, top: 16, bottom: 0 }).show(
            ui,
            |ui| {
                let inside = height - 18.0;
                ui.set_height(inside);
                let top = ui.max_rect().top();
                ScrollArea::vertical()
                    .id_salt("rules")
                    .auto_shrink([false, true])
                    .max_height(inside - FOOT)
                    .show(ui, |ui| {
                        self.dots(ui, setup);
                        ui.add_space(16.0);
                        hairline(ui);
                        ui.add_space(14.0);
                        self.secrecy(ui, setup);
                        ui.add_space(16.0);
                        hairline(ui);
                        ui.add_space(14.0);
                        self.preview(ui);
                    });
                let foot = Rect::from_min_size(
                    pos2(ui.max_rect().left(), top + inside - FOOT),
                    eframe::egui::vec2(ui.available_width(), FOOT),
                );
                ui.scope_builder(UiBuilder::new().max_rect(foot), |ui| open = self.foot(ui, asks));
            },
        );
        open
    }

    fn dots(&self, ui: &mut Ui, setup: &mut PollSetup) {
        let lang = self.cx.lang;
        let p = Palette::of(ui);
        let Method::Dots { budget, max_per_option } = self.poll.setup.method else {
            return;
        };
        let options = self.numbers.options.unwrap_or_default();
        let proposed = proposal(&self.poll.setup.basis, options);
        heading(ui, words::dots(lang));
        ui.add_space(4.0);
        row(ui, 72.0, |ui| {
            let mut value = u32::from(budget);
            if Stepper::new(words::dots_each(lang), &mut value, 1..=100).big().show(ui).changed() {
                let budget = u8::try_from(value).unwrap_or(budget);
                let max_per_option = max_per_option.min(budget);
                setup.method = Method::Dots { budget, max_per_option };
            }
            ui.add_space(20.0);
            ui.vertical(|ui| {
                let spoken = shared::dots(lang, value);
                let count = usize::from(budget);
                ui.add(Dots::allowance(count, count, &spoken));
                ui.add_space(7.0);
                let why = match self.poll.setup.basis {
                    Basis::Runoff { .. } => words::proposed_runoff(lang).to_owned(),
                    _ => words::proposed_why(lang, options),
                };
                let kind = Type::BODY.sized(14.0);
                let mut job = LayoutJob::default();
                job.wrap.max_width = ui.available_width();
                let name = words::proposed(lang, proposed);
                job.append(&name, 0.0, kind.weight(Weight::Bold).format(p.tinta));
                job.append(&why, 5.0, kind.format(p.tinta2));
                ui.label(job);
            });
        });
        ui.add_space(12.0);
        row(ui, 34.0, |ui| {
            let text = words::use_proposed(lang, proposed);
            if budget != proposed && ui.add(Button::new(&text).small()).clicked() {
                let max_per_option = max_per_option.min(proposed);
                setup.method = Method::Dots { budget: proposed, max_per_option };
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                self.max_per_option(ui, setup, budget, max_per_option);
            });
        });
    }

    fn max_per_option(&self, ui: &mut Ui, setup: &mut PollSetup, budget: u8, now: u8) {
        let lang = self.cx.lang;
        let mut values: Vec<u8> = (1..=budget.min(3)).collect();
        if !values.contains(&now) {
            values.push(now);
        }
        let texts: Vec<String> =
            values.iter().map(|n| numbers::count(lang, u64::from(*n))).collect();
        let segments: Vec<Segment<'_>> = texts.iter().map(|t| Segment::new(t)).collect();
        let chosen = values.iter().position(|n| *n == now).unwrap_or_default();
        if let Some(index) = Segmented::new(words::max(lang), &segments).show(ui, chosen) {
            setup.method = Method::Dots { budget, max_per_option: values[index] };
        }
        ui.add_space(10.0);
        label(ui, Type::SMALL, words::max(lang), Palette::of(ui).tinta2);
    }

    fn secrecy(&self, ui: &mut Ui, setup: &mut PollSetup) {
        let lang = self.cx.lang;
        heading(ui, words::secrecy(lang));
        let now = self.poll.setup.secret;
        let cards = [
            (Icon::EyeSlash, words::secret(lang), words::secret_more(lang), true),
            (Icon::Eye, words::open(lang), words::open_more(lang), false),
        ];
        for (icon, title, more, secret) in cards {
            let on = secret == now;
            if ui.add(ChoiceCard { icon, title, more, end: "", on, lines: 2 }).clicked() {
                setup.secret = secret;
            }
            ui.add_space(8.0);
        }
    }

    fn preview(&self, ui: &mut Ui) {
        let (lang, p) = (self.cx.lang, Palette::of(ui));
        let options = self.numbers.options.unwrap_or_default();
        row(ui, 34.0, |ui| {
            for text in [words::options(lang, options), words::voters(lang, self.numbers.voters)] {
                // "68 pilihan": the number large, the word behind it.
                let (number, word) = text.split_once(' ').unwrap_or((&text, ""));
                let mut job = Type::FIGURE.sized(26.0).job(number, p.tinta);
                job.append(word, 7.0, Type::STRONG.weight(Weight::SemiBold).format(p.tinta2));
                ui.label(job);
                ui.add_space(28.0);
            }
        });
        if let Some(obstacle) = self.numbers.obstacle(self.cx) {
            ui.add_space(6.0);
            let sentence = refusals::sentence(lang, obstacle);
            ui.add(Text::new(Type::SMALL, &sentence).color(p.awas_ink));
        }
    }

    fn foot(&self, ui: &mut Ui, asks: &mut Asks) -> bool {
        let (lang, cx) = (self.cx.lang, self.cx);
        hairline(ui);
        let ready = self.numbers.obstacle(cx).is_none();
        row(ui, 72.0, |ui| {
            let remove = Button::new(words::remove_draft(lang)).icon(Icon::Trash);
            if ui.add(remove).clicked() {
                asks.change(Change::RemovePoll(self.poll.id));
            }
            let layout = Layout::right_to_left(Align::Center);
            ui.with_layout(layout, |ui| {
                let open = Button::new(words::open_poll(lang))
                    .icon_in(Icon::LockSimpleOpen, IconWeight::Bold);
                ui.add(open.large().primary().enabled(ready)).clicked()
            })
            .inner
        })
        .inner
            || ready && cx.editable && cx.pressed(Command::Primary)
    }
}
