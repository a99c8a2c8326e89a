//! The face: the facilitator's window and the shared screen.
//!
//! [`App`] owns everything the program remembers while it runs. Its `ui` draws and collects what
//! a person asked for; its `logic` carries that out, in one place (rules and undo live in
//! the desk; drawing lives in [`facilitator`] and [`screen`]).

mod agenda;
mod casting;
mod chime;
pub mod command;
pub mod deliverable;
mod desk;
mod documents;
pub mod facilitator;
mod intake;
mod logic;
mod look;
pub mod memo;
mod overlay;
pub mod page;
mod pages;
pub mod path_dialog;
mod picture_files;
pub mod pictures;
pub mod preferences;
mod previewing;
mod printing;
pub mod room_control;
pub mod screen;
mod sequel;
mod session_files;
pub mod style;
mod suggesting;
#[cfg(test)]
mod tests;
pub mod text;
mod view;
pub mod widgets;
mod window;

pub use window::{StartError, run};

use crate::session::{BoardId, RoomView};
use chrono::NaiveDateTime;
use command::Command;
use desk::Desk;
use eframe::egui;
use facilitator::{Place, home, rail};
use memo::Memo;
use overlay::Overlay;
use page::Asks;
use pages::Pages;
use preferences::Preferences;
use room_control::{RoomControl, RoomPage};
use screen::{ScreenHost, Thumbnail};
use std::{
    path::PathBuf,
    sync::{
        Arc,
        mpsc::{Receiver, Sender, channel},
    },
    time::Instant,
};
use text::Lang;
use widgets::Toasts;

/// The clock on the wall; tests bring their own.
pub type Clock = Arc<dyn Fn() -> NaiveDateTime + Send + Sync>;

/// The whole program.
pub struct App {
    clock: Clock,
    started: Instant,
    preferences: Preferences,
    /// Where preferences are kept; nowhere in tests.
    preferences_file: Option<PathBuf>,
    library: PathBuf,
    place: Place,
    desk: Option<Desk>,
    /// The ballot that the booth waits for.
    ballot: Option<casting::BallotOnItsWay>,
    board: BoardId,
    room: RoomControl,
    room_view: Memo<(u64, BoardId, RoomKey), Arc<RoomView>>,
    host: ScreenHost,
    /// The small picture of what the room sees.
    thumbnail: Thumbnail,
    pages: Pages,
    counts: Memo<(u64, BoardId, Lang), rail::Counts>,
    overlay: Option<Overlay>,
    /// A file that is read while work goes on.
    underway: Option<intake::Underway>,
    toasts: Toasts<Command>,
    asks: Asks,
    /// Commands for the page, invoked since its last frame.
    for_page: Vec<Command>,
    listing: Listing,
    templates: Memo<Lang, Vec<home::HomeTemplate>>,
    suggesting: suggesting::Suggesting,
    writing: documents::Writing,
    /// The picture for which a place is asked.
    taken: Option<picture_files::Taken>,
    /// Papers for the room that were saved last.
    printable: Option<PathBuf>,
    inbox: Receiver<Message>,
    outbox: Sender<Message>,
    /// Wakes the window from another thread.
    wake: Arc<dyn Fn() + Send + Sync>,
    /// The dialog about saving has opened by itself since saving began to fail.
    told_of_trouble: bool,
    /// The end of the timer that was told by a sound.
    rung: Option<NaiveDateTime>,
    /// The window may close now.
    leaving: bool,
}

/// What is known of the library folder.
#[derive(Default)]
struct Listing {
    sessions: Vec<home::HomeSession>,
    /// Grows with every listing.
    serial: u64,
    loading: bool,
}

/// What the room's view depends on beside the session and the board.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "switches that mean nothing together")]
struct RoomKey {
    page: RoomPage,
    part: usize,
    uncovered: usize,
    blanked: bool,
    masked: bool,
    fewer_cards: bool,
    wide: bool,
}

/// What a worker answers.
enum Message {
    /// A session file was read.
    Opened(PathBuf, Box<Result<crate::store::Opened, crate::store::OpenError>>),
    /// The library folder was listed.
    Library(Vec<home::HomeSession>),
    /// A file to bring in was read, or why not.
    Imported(Arc<facilitator::intake::Progress>, Result<facilitator::intake::Read, String>),
    /// Suggestions were found, by the search that this stops.
    Suggested(Arc<std::sync::atomic::AtomicBool>, facilitator::group::Found),
    /// The session that begins where the open one ended.
    Carried(Box<Result<crate::session::Session, crate::session::Refusal>>),
    /// Two sessions were compared, by the work that this stops.
    Compared(
        Arc<std::sync::atomic::AtomicBool>,
        Result<facilitator::compare_dialog::Shown, String>,
    ),
    /// An export was written, or why not.
    Exported(page::Export, PathBuf, Result<(), String>),
    /// The document that is looked at was made.
    Made(facilitator::report::Wanted, Arc<crate::export::document::Document>),
    /// The writing of documents went on.
    Documents(documents::Progress),
}

impl App {
    /// The program at its start page.
    pub fn new(
        ctx: &egui::Context,
        clock: Clock,
        preferences_file: Option<PathBuf>,
        library: PathBuf,
    ) -> Self {
        let (outbox, inbox) = channel();
        let waker = ctx.clone();
        let preferences = preferences_file.as_deref().map(Preferences::read).unwrap_or_default();
        let mut app = Self {
            clock,
            started: Instant::now(),
            preferences,
            preferences_file,
            library,
            place: Place::Home,
            desk: None,
            ballot: None,
            board: BoardId(0),
            room: RoomControl::default(),
            room_view: Memo::default(),
            host: ScreenHost::default(),
            thumbnail: Thumbnail::default(),
            pages: Pages::default(),
            counts: Memo::default(),
            overlay: None,
            underway: None,
            toasts: Toasts::default(),
            asks: Asks::default(),
            for_page: Vec::new(),
            listing: Listing::default(),
            templates: Memo::default(),
            suggesting: suggesting::Suggesting::default(),
            writing: documents::Writing::default(),
            taken: None,
            printable: None,
            inbox,
            outbox,
            wake: Arc::new(move || waker.request_repaint_of(egui::ViewportId::ROOT)),
            told_of_trouble: false,
            rung: None,
            leaving: false,
        };
        app.wear_preferences(ctx);
        app.list_library();
        app
    }
}
