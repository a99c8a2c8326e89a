//! How many dots each voter has: proposed by rules with their reasons, or set by hand.

use super::setup::{Draft, heading, proposal};
use crate::app::{
    style::{Palette, Type, Weight},
    text::{numbers, vote as words, words as shared},
    widgets::{Button, ButtonKind, Dots, Segment, Segmented, Stepper, label, row},
};
use crate::session::{Basis, DotProposal, DotRule, Method, PollSetup, dot_proposals};
use eframe::egui::{Align, Layout, Ui, text::LayoutJob};

impl Draft<'_> {
    /// The stepper, the reason, the rules and the most on one option.
    pub(super) fn dots(&self, ui: &mut Ui, setup: &mut PollSetup) {
        let lang = self.cx.lang;
        let Method::Dots { budget, max_per_option } = self.poll.setup.method else { return };
        let options = self.numbers.options.unwrap_or_default();
        let runoff = matches!(self.poll.setup.basis, Basis::Runoff { .. });
        let proposals = if runoff {
            let dots = proposal(&self.poll.setup.basis, options);
            vec![DotProposal { rule: DotRule::Quarter, dots, max_per_option: 1 }]
        } else {
            dot_proposals(options).to_vec()
        };
        heading(ui, words::dots(lang));
        ui.add_space(2.0);
        row(ui, 72.0, |ui| {
            let mut value = u32::from(budget);
            if Stepper::new(words::dots_each(lang), &mut value, 1..=100).big().show(ui).changed() {
                let budget = u8::try_from(value).unwrap_or(budget);
                let max_per_option = max_per_option.min(budget);
                setup.method = Method::Dots { budget, max_per_option };
            }
            ui.add_space(20.0);
            ui.vertical(|ui| self.reason(ui, budget, max_per_option, options, &proposals));
        });
        ui.add_space(12.0);
        row(ui, 34.0, |ui| {
            let now = proposals.iter().position(|p| is(*p, budget, max_per_option));
            for (index, proposal) in proposals.iter().enumerate() {
                let text = match proposal.rule {
                    DotRule::Quarter => words::chip_quarter(lang, options, proposal.dots),
                    DotRule::Third => words::chip_third(lang, options, proposal.dots),
                    DotRule::Three | DotRule::Five => words::chip_flat(lang, proposal.dots),
                };
                let on = now == Some(index);
                let kind = if on { ButtonKind::Soft } else { ButtonKind::Neutral };
                if ui.add(Button::new(&text).small().kind(kind).selected(on)).clicked() {
                    let DotProposal { dots, max_per_option, .. } = *proposal;
                    setup.method = Method::Dots { budget: dots, max_per_option };
                }
                ui.add_space(7.0);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                self.max_per_option(ui, setup, budget, max_per_option);
            });
        });
    }

    /// The dots, and by which rule there are so many.
    fn reason(&self, ui: &mut Ui, budget: u8, most: u8, options: usize, all: &[DotProposal]) {
        let (lang, p) = (self.cx.lang, Palette::of(ui));
        let spoken = shared::dots(lang, u32::from(budget));
        let count = usize::from(budget);
        // Twenty dots still stand in one row beside the stepper.
        ui.add(Dots::allowance(count.min(20), count.min(20), &spoken));
        ui.add_space(7.0);
        let kind = Type::BODY.sized(14.0);
        let mut job = LayoutJob::default();
        job.wrap.max_width = ui.available_width();
        let bold = kind.weight(Weight::Bold).format(p.tinta);
        let plain = kind.format(p.tinta2);
        let runoff = matches!(self.poll.setup.basis, Basis::Runoff { .. });
        let rule = all.iter().find(|proposal| is(**proposal, budget, most)).map(|p| p.rule);
        match rule {
            Some(DotRule::Quarter) => {
                job.append(&words::proposed(lang, budget), 0.0, bold);
                let why = if runoff {
                    words::proposed_runoff(lang).to_owned()
                } else {
                    words::proposed_why(lang, options)
                };
                job.append(&why, 5.0, plain);
            }
            Some(DotRule::Third) => {
                job.append(&words::rule_third(lang, options, budget, most), 0.0, plain);
            }
            Some(DotRule::Three | DotRule::Five) => {
                job.append(&words::rule_flat(lang, budget), 0.0, plain);
            }
            None => job.append(&words::rule_own(lang, budget), 0.0, plain),
        }
        ui.label(job);
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
}

/// Whether this is what is set now. How many may lie on one option is not part of the flat
/// rules, and not of a quarter.
fn is(proposal: DotProposal, budget: u8, most: u8) -> bool {
    proposal.dots == budget && (proposal.rule != DotRule::Third || proposal.max_per_option == most)
}
