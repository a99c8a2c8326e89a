//! The right half of the set-up form: the method, secrecy and order, how votes come in, what
//! opening would freeze, and the way there.

use super::{
    print as print_ballots,
    setup::{Draft, Written, heading},
};
use crate::app::{
    command::Command,
    page::Asks,
    style::{Icon, IconWeight, Palette, Type, Weight},
    text::{commands, refusals, vote as words},
    widgets::{Button, ButtonKind, Panel, Segment, Segmented, Text, hairline, row},
};
use crate::session::{Change, Order, PollSetup};
use eframe::egui::{Align, Layout, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

impl Draft<'_> {
    /// The panel at the right; returns whether the poll is to be opened.
    pub(super) fn rules(
        &self,
        ui: &mut Ui,
        height: f32,
        setup: &mut PollSetup,
        written: &mut Written,
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
                        self.method(ui, setup, &mut written.criterion);
                        part(ui);
                        ui.horizontal_top(|ui| {
                            let half = (ui.available_width() - 24.0) / 2.0;
                            self.secrecy(ui, setup, half);
                            ui.add_space(24.0);
                            self.order(ui, setup, half);
                        });
                        part(ui);
                        self.ways(ui, setup, &mut written.way);
                        part(ui);
                        self.preview(ui);
                    });
                let foot = Rect::from_min_size(
                    pos2(ui.max_rect().left(), top + inside - FOOT),
                    vec2(ui.available_width(), FOOT),
                );
                ui.scope_builder(UiBuilder::new().max_rect(foot), |ui| open = self.foot(ui, asks));
            },
        );
        open
    }

    fn secrecy(&self, ui: &mut Ui, setup: &mut PollSetup, width: f32) {
        let lang = self.cx.lang;
        let secret = self.poll.setup.secret;
        let names = [words::secret(lang), words::open(lang)];
        let more = if secret { words::secret_more(lang) } else { words::open_more(lang) };
        let chosen = usize::from(!secret);
        if let Some(picked) = either(ui, width, words::secrecy(lang), names, more, chosen) {
            setup.secret = picked == 0;
        }
    }

    /// By number, or shuffled by a number that the room can be told: the time of day, which
    /// nobody chooses.
    fn order(&self, ui: &mut Ui, setup: &mut PollSetup, width: f32) {
        let lang = self.cx.lang;
        let names = [words::order_number(lang), words::order_shuffled(lang)];
        let (chosen, more) = match self.poll.setup.order {
            Order::ByNumber => (0, String::new()),
            Order::Shuffled { seed } => (1, words::order_seed(lang, seed)),
        };
        if let Some(picked) = either(ui, width, words::order(lang), names, &more, chosen) {
            let seed = self.cx.now.and_utc().timestamp().rem_euclid(10_000) as u32;
            setup.order = if picked == 0 { Order::ByNumber } else { Order::Shuffled { seed } };
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
            ui.add_space(8.0);
            let name = commands::name(lang, Command::PrintBallots);
            let print = if ui.available_width() < 420.0 {
                Button::icon_only(Icon::Printer, &name).kind(ButtonKind::Neutral)
            } else {
                Button::new(&name).icon(Icon::Printer)
            };
            if ui.add(print.enabled(self.numbers.options.is_ok_and(|n| n > 0))).clicked() {
                print_ballots(self.poll, asks);
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

/// A hairline with room around it.
fn part(ui: &mut Ui) {
    ui.add_space(13.0);
    hairline(ui);
    ui.add_space(11.0);
}

/// One of two, with a sentence about the one that is on.
fn either(
    ui: &mut Ui,
    width: f32,
    name: &str,
    names: [&str; 2],
    more: &str,
    chosen: usize,
) -> Option<usize> {
    ui.allocate_ui_with_layout(vec2(width, 92.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        ui.set_min_height(92.0);
        heading(ui, name);
        let segments = names.map(Segment::new);
        let picked = Segmented::new(name, &segments).show(ui, chosen);
        ui.add_space(6.0);
        ui.add(Text::new(Type::CAPTION, more).color(Palette::of(ui).tinta2).lines(2));
        picked
    })
    .inner
}
