//! The document that is looked at. It is made elsewhere, from a snapshot: a long one would hold the
//! drawing for more than a frame. What was made last is shown until the newer one is there.
//!
//! Not responsible for the thread: the window asks what is [`Wanted`] and brings the answer.

use crate::{
    app::text::Lang,
    export::{Artifact, document::Document},
};
use eframe::egui::Ui;
use std::sync::Arc;

/// A document that is to be made for the preview.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Which one.
    pub artifact: Artifact,
    /// The language of its heads, where it is not an official one.
    pub lang: Lang,
    /// By this its answer is known among those that come too late.
    mark: Arc<()>,
}

#[derive(Default)]
pub(super) struct Making {
    /// What is looked at, and in which state of the session.
    looked_at: Option<(u64, Artifact, Lang)>,
    /// What was asked for last.
    asked: Option<(u64, Wanted)>,
    made: Option<(u64, Wanted, Arc<Document>)>,
}

impl Making {
    /// The document of this kind as it was made last, with the state of the session it is of;
    /// nothing if none was made yet.
    pub(super) fn look_at(
        &mut self,
        ui: &Ui,
        revision: u64,
        (artifact, lang): (Artifact, Lang),
    ) -> Option<(u64, Arc<Document>)> {
        self.looked_at = Some((revision, artifact, lang));
        if self.is_missing() {
            // The window asks before the next frame.
            ui.ctx().request_repaint();
        }
        let (of, made, document) = self.made.as_ref()?;
        ((made.artifact, made.lang) == (artifact, lang)).then(|| (*of, Arc::clone(document)))
    }

    /// What is looked at was neither made nor asked for.
    fn is_missing(&self) -> bool {
        let asked = self.asked.as_ref().map(|(of, wanted)| (*of, wanted.artifact, wanted.lang));
        self.looked_at.is_some() && asked != self.looked_at
    }

    /// What is to be made now, told once.
    pub(super) fn wanted(&mut self) -> Option<Wanted> {
        let (revision, artifact, lang) = self.looked_at.filter(|_| self.is_missing())?;
        let wanted = Wanted { artifact, lang, mark: Arc::default() };
        self.asked = Some((revision, wanted.clone()));
        Some(wanted)
    }

    /// It was made. An answer to what is no longer asked is thrown away.
    pub(super) fn made(&mut self, wanted: &Wanted, document: Arc<Document>) {
        let asked = self.asked.as_ref().filter(|(_, asked)| Arc::ptr_eq(&asked.mark, &wanted.mark));
        if let Some((revision, asked)) = asked {
            self.made = Some((*revision, asked.clone(), document));
        }
    }
}
