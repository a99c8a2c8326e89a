//! One session after another: carried over into a new file, or compared with another one. Both
//! are worked out on a thread of their own; nothing is changed in the file that is only read.

use super::{
    App, Message,
    desk::Desk,
    facilitator::{
        Place,
        carry_dialog::{Answer, CarryDialog},
        compare_dialog::{CompareDialog, Shown},
    },
    overlay::Overlay,
    path_dialog::{PathDialog, Purpose},
    session_files::work,
    style::Icon,
    text::{Lang, carry as words, files},
};
use crate::{
    compare::compare,
    import::{CarriedIdeas, carry},
    session::{Refusal, Session, Stage},
    store,
};
use eframe::egui;
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

impl App {
    /// Asks which ideas go along into a new session.
    pub(super) fn ask_carry(&mut self) {
        let Some(desk) = &self.desk else { return };
        self.overlay = Some(Overlay::Carry(CarryDialog::new(desk.session())));
    }

    /// Shows what was asked; begins the work once it is answered. `false`: it was closed.
    pub(super) fn draw_carry(&mut self, ctx: &egui::Context, dialog: &mut CarryDialog) -> bool {
        match dialog.show(ctx, self.lang()) {
            None => return true,
            Some(Answer::Left) => {}
            Some(Answer::Make(which)) => self.carry_over(which),
        }
        false
    }

    fn carry_over(&mut self, which: CarriedIdeas) {
        let Some(desk) = &self.desk else { return };
        let from = Arc::clone(desk.session());
        let now = (self.clock)();
        let name = desk.export_name(Purpose::Open, now);
        let label = name.trim_end_matches(".ron").to_owned();
        let (outbox, wake) = (self.outbox.clone(), Arc::clone(&self.wake));
        work("carry over", move || {
            let made = carry(&from, which, store::new_mark(now), &label, now);
            // The window may be gone by now; then nobody is waiting.
            let _ = outbox.send(Message::Carried(Box::new(made)));
            wake();
        });
    }

    /// The new session takes the place of the open one, which is on disk first.
    pub(super) fn carried(&mut self, made: Result<Session, Refusal>) {
        let session = match made {
            Ok(session) => session,
            Err(refusal) => return self.refuse(refusal),
        };
        if !self.may_leave_desk() {
            return;
        }
        let ideas = session.boards().iter().map(|b| b.ideas.len()).sum();
        let mut desk = Desk::new(session, &self.library, self.settings());
        desk.keep_at_once();
        self.put_on_desk(desk);
        self.go(Place::Stage(Stage::Prepare));
        let text = words::done(self.lang(), ideas);
        self.tell(Icon::CheckCircle, text, None);
    }

    /// Asks with which session the open one is compared.
    pub(super) fn ask_compare(&mut self, ctx: &egui::Context) {
        let folder = self.library.clone();
        let dialog = PathDialog::new(Purpose::Compare, &folder, self.lang(), ctx);
        self.overlay = Some(Overlay::Path(Box::new(dialog)));
    }

    /// Reads another session and compares it with the open one.
    pub(super) fn compare_with(&mut self, path: PathBuf) {
        let Some(desk) = &self.desk else { return };
        let here = Arc::clone(desk.session());
        let (dialog, stop) = CompareDialog::new();
        self.overlay = Some(Overlay::Compare(Box::new(dialog)));
        let (outbox, wake, lang) = (self.outbox.clone(), Arc::clone(&self.wake), self.lang());
        work("compare", move || {
            let answer = read(lang, &path).map(|there| side_by_side(lang, &here, &there, &stop));
            // Stopped, nobody is waiting for an answer.
            if let Some(answer) = answer.transpose() {
                let _ = outbox.send(Message::Compared(stop, answer));
                wake();
            }
        });
    }

    /// Shows the comparison, unless nobody waits for it any more.
    pub(super) fn compared(&mut self, stop: &Arc<AtomicBool>, answer: Result<Shown, String>) {
        if let Some(Overlay::Compare(dialog)) = &mut self.overlay
            && dialog.is_of(stop)
        {
            dialog.answer(answer);
        }
    }
}

/// Reads a session without its lock: it is not opened.
fn read(lang: Lang, path: &Path) -> Result<Session, String> {
    let bytes = store::read_at_most(path, store::MAX_BYTES);
    let bytes = bytes.map_err(|_| files::unreadable(lang).to_owned())?;
    store::from_ron(&bytes).map_err(|error| {
        log::info!("not compared: {error}");
        files::flawed(lang).to_owned()
    })
}

/// The one that was held first is the earlier one. Nothing where it was stopped.
fn side_by_side(lang: Lang, here: &Session, there: &Session, stop: &AtomicBool) -> Option<Shown> {
    let began = |session: &Session| {
        let created = session.chronicle().first().map(|entry| entry.at);
        (session.event().date, created)
    };
    let (earlier, later) = if began(there) <= began(here) { (there, here) } else { (here, there) };
    let found = compare(earlier, later, &|| stop.load(Ordering::Relaxed))?;
    Some(Shown::new(lang, earlier, later, &found))
}
