//! Bringing a file in: it is read in the background, shown, and taken as one step.
//!
//! Responsible for what a person sees and decides between choosing a file and the change: while it
//! is read, in a corner that takes neither the page nor the keyboard. Not responsible for formats
//! (`import`), for which thread reads, nor for the review of messages (the capture page).

mod ballots;
mod chat;
mod other;
mod reading;
mod tables;

#[cfg(test)]
mod tests;

use crate::{
    app::{
        page::{Asks, PageContext},
        style::{Icon, Palette, Type},
        text::{Lang, intake as words, words as shared},
        widgets::{Button, Dialog, DialogTone, label},
    },
    import::{KeyedBallots, Table, whatsapp},
    session::Session,
};
use eframe::egui::{Context, Id, Pos2};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

pub use reading::{Corner, Progress, read_file};

/// Largest file that is read, in megabytes: a chat with its pictures.
const MAX_MB: u64 = 1_024;

/// What was read from a file.
#[derive(Debug)]
pub enum Read {
    /// A chat.
    Chat(whatsapp::Chat),
    /// Tables; at least one.
    Tables(Vec<Table>),
    /// Ballots keyed elsewhere.
    Ballots(KeyedBallots),
    /// Another session.
    Session(Box<Session>),
}

/// A file on its way in.
pub struct Intake {
    path: PathBuf,
    name: String,
    /// The order of day and month that a person has said.
    order: Option<whatsapp::DayOrder>,
    progress: Arc<Progress>,
    state: State,
}

enum State {
    Reading,
    /// Why it could not be read.
    Failed(String),
    Chat(chat::Preview),
    Tables(Box<tables::Preview>),
    Ballots(Box<ballots::Preview>),
    Other(Box<other::Preview>),
}

/// What came of the dialog in one frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Still open.
    Open,
    /// Left, or taken.
    Done,
    /// Messages were taken: they are to be reviewed.
    Review,
    /// The chat is to be read again with this order of day and month.
    Again(whatsapp::DayOrder),
    /// Another file is to be chosen.
    OtherFile,
}

impl Intake {
    /// Begins to bring a file in; whoever reads it tells the progress and asks it whether to go
    /// on.
    #[must_use]
    pub fn new(path: PathBuf, order: Option<whatsapp::DayOrder>) -> (Self, Arc<Progress>) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let progress = Arc::<Progress>::default();
        let state = State::Reading;
        let intake = Self { path, name, order, progress: Arc::clone(&progress), state };
        (intake, progress)
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether this is the reading that `progress` tells of.
    #[must_use]
    pub fn is_of(&self, progress: &Arc<Progress>) -> bool {
        Arc::ptr_eq(&self.progress, progress)
    }

    /// Whether it was read, or cannot be.
    #[must_use]
    pub fn is_read(&self) -> bool {
        !matches!(self.state, State::Reading)
    }

    /// Shows how far it is in the corner of the window whose bottom right is `corner`.
    pub fn show_in_corner(&self, ctx: &Context, lang: Lang, corner: Pos2) -> Corner {
        reading::corner(ctx, lang, &self.name, (&self.progress, self.is_read()), corner)
    }

    /// Takes what was read.
    pub fn read(&mut self, answer: Result<Read, String>) {
        self.state = match answer {
            Ok(Read::Chat(chat)) => State::Chat(chat::Preview::new(chat, self.order.is_some())),
            Ok(Read::Tables(tables)) => State::Tables(Box::new(tables::Preview::new(tables))),
            Ok(Read::Ballots(keyed)) => State::Ballots(Box::new(ballots::Preview::new(keyed))),
            Ok(Read::Session(there)) => State::Other(Box::new(other::Preview::new(there))),
            Err(why) => State::Failed(why),
        };
    }

    /// Shows what was read; nothing while it is being read.
    pub fn show(&mut self, ctx: &Context, cx: &PageContext<'_>, asks: &mut Asks) -> Outcome {
        let outcome = match &mut self.state {
            State::Reading => Outcome::Open,
            State::Failed(why) => failed(ctx, cx.lang, &self.name, why),
            State::Chat(preview) => preview.show(ctx, cx, &self.name, asks),
            State::Tables(preview) => preview.show(ctx, cx, &self.name, asks),
            State::Ballots(preview) => preview.show(ctx, cx, &self.name, asks),
            State::Other(preview) => preview.show(ctx, cx, &self.name, asks),
        };
        if outcome != Outcome::Open {
            self.progress.stop();
        }
        outcome
    }
}

impl Drop for Intake {
    fn drop(&mut self) {
        self.progress.stop();
    }
}

fn failed(ctx: &Context, lang: Lang, name: &str, why: &str) -> Outcome {
    let text = format!("{why} {}", words::unchanged(lang));
    let dialog = Dialog::new(Id::unique("intake failed"), words::failed(lang)).text(&text);
    let shown = dialog.icon(Icon::WarningOctagon, DialogTone::Bad).show(
        ctx,
        |ui| {
            ui.add_space(6.0);
            label(ui, Type::SMALL, name, Palette::of(ui).tinta2);
        },
        |footer| {
            if footer.default(Button::new(shared::close(lang)).primary()).clicked() {
                return Outcome::Done;
            }
            if footer.button(Button::new(words::other_file(lang))).clicked() {
                return Outcome::OtherFile;
            }
            Outcome::Open
        },
    );
    if shown.closed { Outcome::Done } else { shown.inner }
}
