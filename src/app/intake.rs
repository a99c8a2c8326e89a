//! Files on their way into the session: chosen, read on a thread of their own, shown.

use super::{
    App, Message,
    command::Command,
    facilitator::{
        Place,
        intake::{Intake, Outcome, Read, Stop, read_file},
    },
    overlay::Overlay,
    page::{Asks, PageContext},
    path_dialog::{PathDialog, Purpose},
    session_files::work,
    style::Icon,
    text::intake as words,
};
use crate::{import::whatsapp::DayOrder, session::Stage};
use eframe::egui;
use std::{path::PathBuf, sync::Arc};

impl App {
    /// Asks which file to bring in.
    pub(super) fn ask_import(&mut self, ctx: &egui::Context) {
        if self.desk.is_none() {
            let text = words::needs_session(self.lang()).to_owned();
            return self.tell(Icon::Info, text, None);
        }
        let folder = self.library.clone();
        let dialog = PathDialog::new(Purpose::Import, &folder, self.lang(), ctx);
        self.overlay = Some(Overlay::Path(Box::new(dialog)));
    }

    /// Reads a file to bring in; the window goes on meanwhile.
    pub(super) fn import(&mut self, path: PathBuf, order: Option<DayOrder>) {
        if self.desk.is_none() {
            let text = words::needs_session(self.lang()).to_owned();
            return self.tell(Icon::Info, text, None);
        }
        let (intake, stop) = Intake::new(path.clone());
        self.overlay = Some(Overlay::Intake(Box::new(intake)));
        let (outbox, wake, lang) = (self.outbox.clone(), Arc::clone(&self.wake), self.lang());
        work("import", move || {
            let answer = read_file(&path, lang, order, &stop);
            let _ = outbox.send(Message::Imported(stop, answer));
            wake();
        });
    }

    /// Shows what was read, unless nobody waits for it any more.
    pub(super) fn imported(&mut self, stop: &Stop, answer: Result<Read, String>) {
        if let Some(Overlay::Intake(intake)) = &mut self.overlay
            && intake.is_of(stop)
        {
            intake.read(answer);
        }
    }

    /// Draws a file on its way in. `false`: it was closed.
    pub(super) fn draw_intake(&mut self, ctx: &egui::Context, intake: &mut Intake) -> bool {
        let Some(desk) = &self.desk else { return false };
        let session = Arc::clone(desk.session());
        let cx = PageContext {
            session: &session,
            revision: desk.revision(),
            board: self.board,
            lang: self.preferences.lang,
            now: (self.clock)(),
            editable: desk.is_editable(),
            commands: &[],
            room: &self.room,
        };
        let mut asks = Asks::default();
        let outcome = intake.show(ctx, &cx, &mut asks);
        for ask in asks.take() {
            self.asks.push(ask);
        }
        match outcome {
            Outcome::Open => return true,
            Outcome::Done => {}
            Outcome::Review => {
                self.go(Place::Stage(Stage::Capture));
                self.asks.command(Command::Review);
            }
            Outcome::Again(order) => self.import(intake.path().to_owned(), Some(order)),
            Outcome::OtherFile => self.ask_import(ctx),
        }
        false
    }
}
