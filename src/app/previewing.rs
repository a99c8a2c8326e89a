//! The document that the page of documents shows, made on a thread of its own.

use super::{
    App, Message,
    facilitator::{Place, report::Wanted},
    session_files::work,
};
use crate::{export::document::Document, session::Stage};
use std::sync::Arc;

impl App {
    /// Begins to make the document that the page looks at, if it has none of this state.
    pub(super) fn make_what_is_looked_at(&mut self) {
        let Some(desk) = &self.desk else { return };
        if self.place != Place::Stage(Stage::Report) {
            return;
        }
        let Some(wanted) = self.pages.wanted_document() else { return };
        let session = Arc::clone(desk.session());
        let (outbox, wake) = (self.outbox.clone(), Arc::clone(&self.wake));
        work("preview", move || {
            let document = Arc::new(wanted.artifact.preview(&session, wanted.lang));
            // The window may be gone by now; then nobody is waiting.
            let _ = outbox.send(Message::Made(wanted, document));
            wake();
        });
    }

    /// Hands the page what was made.
    pub(super) fn made(&mut self, wanted: &Wanted, document: Arc<Document>) {
        self.pages.document_made(wanted, document);
    }
}
