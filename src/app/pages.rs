//! The pages with the state each keeps while the session is open.

use super::{
    command::Typing,
    facilitator::{Place, home, plan, results, vote},
    page::{Asks, PageContext},
};
use crate::session::{IdeaNumber, Stage, UnitId};
use eframe::egui::{Context, Ui};

/// The state of every page.
#[derive(Default)]
pub(super) struct Pages {
    pub(super) home: home::State,
    vote: vote::State,
    results: results::State,
    plan: plan::State,
}

impl Pages {
    /// Forgets what pages remembered of another session.
    pub(super) fn begin_anew(&mut self) {
        let home = std::mem::take(&mut self.home);
        *self = Self { home, ..Self::default() };
    }

    /// Draws the page of a place.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &PageContext<'_>,
        place: Place,
        asks: &mut Asks,
    ) {
        match place {
            Place::Stage(Stage::Vote) => vote::show(ui, cx, &mut self.vote, asks),
            Place::Stage(Stage::Results) => results::show(ui, cx, &mut self.results, asks),
            Place::Stage(Stage::Plan) => plan::show(ui, cx, &mut self.plan, asks),
            _ => {}
        }
    }

    /// What the keyboard writes into now.
    pub(super) fn typing(&self, ctx: &Context, _place: Place) -> Typing {
        if ctx.text_edit_focused() { Typing::Field } else { Typing::Nowhere }
    }
    pub(super) fn find_idea(&mut self, _place: Place, _idea: IdeaNumber) {}
    pub(super) fn find_unit(&mut self, _unit: UnitId) {}
}
