//! Which method a poll uses, and what it needs to know: dots, or a sheet of criteria.

use super::setup::{Draft, heading, proposal};
use crate::app::{
    style::{Palette, Type},
    text::vote as words,
    widgets::{Segment, Segmented, Text},
};
use crate::session::{Basis, Method, PollSetup, Scale, ScoreSheet};
use eframe::egui::Ui;

/// The methods in the order of the control.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Dots,
    Choice,
    Approval,
    Score,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Dots, Self::Choice, Self::Approval, Self::Score];

    fn of(method: &Method) -> Self {
        match method {
            Method::Dots { .. } => Self::Dots,
            Method::Choice => Self::Choice,
            Method::Approval => Self::Approval,
            Method::Score(_) => Self::Score,
        }
    }

    /// The method as it is proposed first.
    fn begin(self, draft: &Draft<'_>) -> Method {
        match self {
            Self::Dots => {
                let options = draft.numbers.options.unwrap_or_default();
                let budget = proposal(&draft.poll.setup.basis, options);
                let most = draft.cx.session.event().voting.max_per_option.clamp(1, budget);
                Method::Dots { budget, max_per_option: most }
            }
            Self::Choice => Method::Choice,
            Self::Approval => Method::Approval,
            // What is voted on is mostly ideas; USG is for problems.
            Self::Score => Method::Score(match draft.poll.setup.basis {
                Basis::Themes => ScoreSheet::usg(Scale::OneToFive),
                _ => ScoreSheet::nuf(),
            }),
        }
    }
}

impl Draft<'_> {
    /// The method and its details.
    pub(super) fn method(&self, ui: &mut Ui, setup: &mut PollSetup, new: &mut Option<String>) {
        let lang = self.cx.lang;
        heading(ui, words::method(lang));
        let now = Kind::of(&setup.method);
        let names = [
            words::method_dots(lang),
            words::method_choice(lang),
            words::method_approval(lang),
            words::method_score(lang),
        ];
        let segments = names.map(Segment::new);
        let chosen = Kind::ALL.iter().position(|k| *k == now).unwrap_or_default();
        let picked = Segmented::new(words::method(lang), &segments).fill().show(ui, chosen);
        if let Some(kind) = picked.and_then(|i| Kind::ALL.get(i)) {
            setup.method = kind.begin(self);
        }
        ui.add_space(9.0);
        let more = match now {
            // What follows says it.
            Kind::Dots => "",
            Kind::Choice => words::method_choice_more(lang),
            Kind::Approval => words::method_approval_more(lang),
            Kind::Score => words::method_score_more(lang),
        };
        if !more.is_empty() {
            ui.add(Text::new(Type::SMALL, more).color(Palette::of(ui).tinta2));
            ui.add_space(12.0);
        }
        match now {
            Kind::Dots => self.dots(ui, setup),
            Kind::Score => self.sheet(ui, setup, new),
            Kind::Choice | Kind::Approval => {}
        }
    }
}
