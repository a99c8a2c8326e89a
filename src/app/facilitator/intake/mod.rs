//! Bringing a file in: it is read in the background, shown, and taken as one step.
//!
//! Responsible for what a person sees and decides between choosing a file and the change. Not
//! responsible for reading (`import`), for which thread reads, nor for the review of messages
//! (the capture page).

mod ballots;
mod chat;
mod other;
mod tables;

#[cfg(test)]
mod tests;

use crate::{
    app::{
        page::{Asks, PageContext},
        style::{Icon, Palette, Type},
        text::{Lang, intake as words, words as shared},
        widgets::{Button, Dialog, DialogTone, label, spinner},
    },
    import::{KeyedBallots, Source, Table, Trouble, Wanted, read_source, whatsapp},
    session::Session,
    store,
};
use eframe::egui::{Context, Id, Sense, vec2};
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

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
    stop: Arc<AtomicBool>,
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

/// A sign to the reading thread that nobody waits any more.
pub type Stop = Arc<AtomicBool>;

impl Intake {
    /// Begins to bring a file in; whoever reads it asks `stop` whether to go on.
    #[must_use]
    pub fn new(path: PathBuf) -> (Self, Stop) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let stop = Stop::default();
        let intake = Self { path, name, stop: Arc::clone(&stop), state: State::Reading };
        (intake, stop)
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether this is the reading that `stop` belongs to.
    #[must_use]
    pub fn is_of(&self, stop: &Stop) -> bool {
        Arc::ptr_eq(&self.stop, stop)
    }

    /// Takes what was read.
    pub fn read(&mut self, answer: Result<Read, String>) {
        self.state = match answer {
            Ok(Read::Chat(chat)) => State::Chat(chat::Preview::new(chat)),
            Ok(Read::Tables(tables)) => State::Tables(Box::new(tables::Preview::new(tables))),
            Ok(Read::Ballots(keyed)) => State::Ballots(Box::new(ballots::Preview::new(keyed))),
            Ok(Read::Session(there)) => State::Other(Box::new(other::Preview::new(there))),
            Err(why) => State::Failed(why),
        };
    }

    /// Shows where it stands.
    pub fn show(&mut self, ctx: &Context, cx: &PageContext<'_>, asks: &mut Asks) -> Outcome {
        let outcome = match &mut self.state {
            State::Reading => reading(ctx, cx.lang, &self.name),
            State::Failed(why) => failed(ctx, cx.lang, &self.name, why),
            State::Chat(preview) => preview.show(ctx, cx, &self.name, asks),
            State::Tables(preview) => preview.show(ctx, cx, &self.name, asks),
            State::Ballots(preview) => preview.show(ctx, cx, &self.name, asks),
            State::Other(preview) => preview.show(ctx, cx, &self.name, asks),
        };
        if outcome != Outcome::Open {
            self.stop.store(true, Ordering::Relaxed);
        }
        outcome
    }
}

impl Drop for Intake {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// Reads a file; for a thread of its own.
pub fn read_file(
    path: &Path,
    lang: Lang,
    order: Option<whatsapp::DayOrder>,
    stop: &Stop,
) -> Result<Read, String> {
    let say = |trouble| words::trouble(lang, trouble);
    let bytes = store::read_at_most(path, MAX_MB << 20).map_err(|error| error.to_string())?;
    if bytes.len() as u64 > MAX_MB << 20 {
        return Err(say(Trouble::TooLarge { most_mb: MAX_MB }));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let wanted = order.map_or(Wanted::Anything, |order| Wanted::Chat(Some(order)));
    let stopped = || stop.load(Ordering::Relaxed);
    match read_source(&bytes, &name, wanted, &stopped).map_err(say)? {
        Source::Chat(chat) => Ok(Read::Chat(chat)),
        Source::Tables(tables) => Ok(Read::Tables(tables)),
        Source::Ballots(keyed) => Ok(Read::Ballots(keyed)),
        Source::Session => match store::from_ron(&bytes) {
            Ok(session) => Ok(Read::Session(Box::new(session))),
            Err(error) => Err(words::not_a_session(lang, &error)),
        },
    }
}

fn reading(ctx: &Context, lang: Lang, name: &str) -> Outcome {
    let title = words::reading(lang, name);
    let dialog = Dialog::new(Id::unique("intake reading"), &title).text(words::reading_more(lang));
    let shown = dialog.icon(Icon::DownloadSimple, DialogTone::Info).show(
        ctx,
        |ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(40.0, 40.0), Sense::hover());
            spinner(ui, rect.center(), 26.0, Palette::of(ui).nila);
        },
        |footer| footer.default(Button::new(words::stop(lang))).clicked(),
    );
    if shown.inner || shown.closed { Outcome::Done } else { Outcome::Open }
}

fn failed(ctx: &Context, lang: Lang, name: &str, why: &str) -> Outcome {
    let text = format!("{why} {}", words::unchanged(lang));
    let dialog = Dialog::new(Id::unique("intake failed"), words::failed(lang)).text(&text);
    let shown = dialog.icon(Icon::WarningOctagon, DialogTone::Bad).show(
        ctx,
        |ui| {
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
