//! The pages with the state each keeps while the session is open.

use super::{
    command::Typing,
    facilitator::{
        Place, capture, group, home, participants, plan, prepare, report, results, trash, vote,
    },
    page::{Asks, PageContext},
};
use crate::{
    export::document::Document,
    session::{Change, IdeaNumber, Session, Stage, UnitId},
};
use eframe::egui::{Context, Ui};
use std::{path::Path, sync::Arc};

/// The state of every page.
#[derive(Default)]
pub(super) struct Pages {
    pub(super) home: home::State,
    prepare: prepare::State,
    capture: capture::State,
    group: group::State,
    vote: vote::State,
    results: results::State,
    plan: plan::State,
    report: report::State,
    participants: participants::State,
    trash: trash::State,
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
            Place::Stage(Stage::Prepare) => prepare::show(ui, cx, &mut self.prepare, asks),
            Place::Stage(Stage::Capture) => capture::show(ui, cx, &mut self.capture, asks),
            Place::Stage(Stage::Group) => group::show(ui, cx, &mut self.group, asks),
            Place::Stage(Stage::Vote) => vote::show(ui, cx, &mut self.vote, asks),
            Place::Stage(Stage::Results) => results::show(ui, cx, &mut self.results, asks),
            Place::Stage(Stage::Plan) => plan::show(ui, cx, &mut self.plan, asks),
            Place::Stage(Stage::Report) => report::show(ui, cx, &mut self.report, asks),
            Place::Participants => participants::show(ui, cx, &mut self.participants, asks),
            Place::Trash => trash::show(ui, cx, &mut self.trash, asks),
            // The start page and the settings need no session; the window draws them itself.
            Place::Home | Place::Settings => {}
        }
    }

    /// Lets the page of a place finish what is half written there, before another is shown.
    pub(super) fn leave(&mut self, cx: &PageContext<'_>, place: Place, asks: &mut Asks) {
        match place {
            Place::Stage(Stage::Prepare) => prepare::leave(cx, &mut self.prepare, asks),
            Place::Stage(Stage::Capture) => capture::leave(cx, &mut self.capture, asks),
            Place::Stage(Stage::Group) => group::leave(cx, &mut self.group, asks),
            Place::Stage(Stage::Vote) => vote::leave(cx, &mut self.vote, asks),
            Place::Stage(Stage::Plan) => plan::leave(cx, &mut self.plan, asks),
            Place::Stage(Stage::Report) => report::leave(cx, &mut self.report, asks),
            _ => {}
        }
    }

    /// What the keyboard writes into now.
    pub(super) fn typing(&self, ctx: &Context, place: Place) -> Typing {
        if !ctx.text_edit_focused() {
            Typing::Nowhere
        } else if place == Place::Stage(Stage::Capture) && self.capture.draft_is_empty() {
            Typing::EmptyField
        } else {
            Typing::Field
        }
    }

    /// Brings an idea into view on the page of `place`.
    pub(super) fn find_idea(&mut self, place: Place, idea: IdeaNumber) {
        match place {
            Place::Stage(Stage::Group) => self.group.find(idea),
            _ => self.capture.find(idea),
        }
    }

    /// Suggestions were found: the page of grouping shows them, that of voting says how many ideas
    /// are still alike.
    pub(super) fn suggested(&mut self, found: group::Found) {
        self.vote.found_similar(found.similar());
        self.group.found(found);
    }

    /// Something is changed at the shared screen: the page of grouping goes along.
    pub(super) fn follow(&mut self, session: &Session, change: &Change) {
        self.group.follow(session, change);
    }

    /// Documents are saved into this folder from now on.
    pub(super) fn save_documents_to(&mut self, folder: &Path) {
        self.report.save_to(folder.display().to_string());
    }

    /// So many documents of so many are written; nothing is being written any more.
    pub(super) fn documents_written(&mut self, progress: Option<(usize, usize)>) {
        self.report.writing(progress);
    }

    /// The document that the page of documents needs for its preview.
    pub(super) fn wanted_document(&mut self) -> Option<report::Wanted> {
        self.report.wanted()
    }

    /// It was made.
    pub(super) fn document_made(&mut self, wanted: &report::Wanted, document: Arc<Document>) {
        self.report.made(wanted, document);
    }

    /// The page of capture shows the review of messages.
    pub(super) fn is_reviewing(&self) -> bool {
        self.capture.is_reviewing()
    }

    /// Captures for a unit from now on.
    pub(super) fn find_unit(&mut self, unit: UnitId) {
        self.capture.take_unit(unit);
    }
}
