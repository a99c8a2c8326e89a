//! Files on their way into the session: chosen, read on a thread of their own while work goes on,
//! shown.

use super::{
    App, Message,
    command::Command,
    facilitator::{
        Place, footer,
        intake::{Corner, Intake, Outcome, Progress, Read, read_file},
    },
    overlay::Overlay,
    page::{Asks, PageContext},
    path_dialog::{PathDialog, Purpose},
    room_control::RoomPlace,
    session_files::work,
    style::Icon,
    text::intake as words,
};
use crate::{import::whatsapp::DayOrder, session::Stage};
use eframe::egui;
use std::{path::PathBuf, sync::Arc};

/// A file that is read sooner, in seconds, is not worth a word about reading it.
const SOON: f64 = 0.25;

/// A file that is read while work goes on.
pub(super) struct Underway {
    intake: Box<Intake>,
    /// When reading began, by the program's clock.
    since: f64,
    /// The keys of the frame in which it began have passed.
    begun: bool,
    /// Something was typed since: what was read must not step in front of it.
    typed: bool,
}

/// Keys that write or are pressed: the release of the one that began the import is none.
fn is_typed(event: &egui::Event) -> bool {
    matches!(event, egui::Event::Text(_) | egui::Event::Paste(_))
        || matches!(event, egui::Event::Key { pressed: true, .. })
}

impl App {
    /// Shows the file that was read meanwhile, or asks which one to bring in.
    pub(super) fn ask_import(&mut self, ctx: &egui::Context) {
        if self.desk.is_none() {
            let text = words::needs_session(self.lang()).to_owned();
            return self.tell(Icon::Info, text, None);
        }
        if self.show_underway() {
            return;
        }
        let folder = self.library.clone();
        let dialog = PathDialog::new(Purpose::Import, &folder, self.lang(), ctx);
        self.overlay = Some(Overlay::Path(Box::new(dialog)));
    }

    /// Reads a file to bring in; the window goes on meanwhile, and so does whoever types in it.
    pub(super) fn import(&mut self, path: PathBuf, order: Option<DayOrder>) {
        if self.desk.is_none() {
            let text = words::needs_session(self.lang()).to_owned();
            return self.tell(Icon::Info, text, None);
        }
        let progress = self.begin_import(path.clone(), order);
        let (outbox, wake, lang) = (self.outbox.clone(), Arc::clone(&self.wake), self.lang());
        work("import", move || {
            let answer = read_file(&path, lang, order, &progress);
            let _ = outbox.send(Message::Imported(progress, answer));
            wake();
        });
    }

    /// A file is read from now on: whoever reads it is to tell the progress.
    pub(super) fn begin_import(&mut self, path: PathBuf, order: Option<DayOrder>) -> Arc<Progress> {
        let (intake, progress) = Intake::new(path, order);
        let intake = Box::new(intake);
        let since = self.seconds();
        self.underway = Some(Underway { intake, since, begun: false, typed: false });
        progress
    }

    /// Takes over what was read, unless nobody waits for it any more.
    pub(super) fn imported(&mut self, progress: &Arc<Progress>, answer: Result<Read, String>) {
        if let Some(underway) = &mut self.underway
            && underway.intake.is_of(progress)
        {
            underway.intake.read(answer);
        }
    }

    /// Shows what was read in the background. `false`: there is nothing to show.
    pub(super) fn show_underway(&mut self) -> bool {
        let ready = self.underway.take_if(|underway| underway.intake.is_read());
        let Some(underway) = ready else { return false };
        self.overlay = Some(Overlay::Intake(underway.intake));
        true
    }

    /// Draws a file that is read in the background. What was read opens by itself only where it
    /// cannot take a key from somebody who types.
    pub(super) fn draw_underway(&mut self, ctx: &egui::Context, corner: egui::Pos2) {
        let (lang, now) = (self.lang(), self.seconds());
        // The room may be looking at this window.
        let elsewhere = self.room.place == RoomPlace::MainWindow || self.place == Place::Home;
        let Some(underway) = &mut self.underway else { return };
        if std::mem::replace(&mut underway.begun, true) {
            underway.typed |= ctx.input(|input| input.events.iter().any(is_typed));
        }
        if elsewhere || self.overlay.is_some() || self.desk.is_none() {
            return;
        }
        let waited = now - underway.since;
        if underway.intake.is_read() && !underway.typed {
            self.show_underway();
            return ctx.request_repaint();
        }
        if waited < SOON {
            return ctx.request_repaint_after_secs((SOON - waited) as f32);
        }
        let corner = corner - egui::vec2(20.0, footer::HEIGHT + 20.0);
        match underway.intake.show_in_corner(ctx, lang, corner) {
            Corner::Waits => {}
            Corner::Stop => self.underway = None,
            Corner::Show => {
                self.show_underway();
                ctx.request_repaint();
            }
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
