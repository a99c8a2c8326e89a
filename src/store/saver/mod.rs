//! Saves a session in the background: every change at once, never two writes at a time, always
//! the newest state.
//!
//! While one write runs, later changes gather and go with the next one (group commit). What is
//! reported as saved has been renamed into its place and flushed.

mod worker;

use super::{
    files::{FileStamp, Files},
    generations,
    lock::{Lock, LockError},
};
use crate::session::Session;
use chrono::NaiveDateTime;
use std::{
    path::{Path, PathBuf},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread::JoinHandle,
    time::{Duration, Instant},
};

/// States no longer needed that wait to be let go on the saver's thread; more than these are let
/// go at once, so that they do not pile up while a write hangs.
const MOST_OUTDATED: usize = 16;

/// What a saver works with.
#[derive(Clone)]
pub struct Settings {
    /// The disk, or what tests put in its place.
    pub files: Arc<dyn Files>,
    /// The clock on the wall.
    pub clock: Arc<dyn Fn() -> NaiveDateTime + Send + Sync>,
    /// Called from the saver's thread when the status has changed.
    pub wake: Arc<dyn Fn() + Send + Sync>,
}

/// Where a session is saved.
#[derive(Debug)]
pub enum Place {
    /// In a file that was opened: its path, its lock, and its state when it was read.
    File(PathBuf, Lock, FileStamp),
    /// In a new file of this folder, named after the session.
    New(PathBuf),
}

/// A write that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveFailure {
    /// What is in the way.
    pub why: SaveTrouble,
    /// What the system says.
    pub detail: String,
}

/// What is in the way of saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveTrouble {
    /// The folder is gone: most often a drive that was unplugged. It is written again by itself
    /// when it is back.
    FolderGone,
    /// There is no room on the drive.
    Full,
    /// The file or its folder may not be written.
    Denied,
    /// The lock was lost with an unplugged drive, and another program holds it now.
    TakenOver,
    /// Somebody else wrote the file while a secret poll is open. Theirs must not be written over,
    /// and no copy of it may be kept: save elsewhere.
    ChangedOutside,
    /// Anything else.
    Other,
}

/// How saving stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SaveStatus {
    /// The file, once it has a name.
    pub path: Option<PathBuf>,
    /// The newest revision on disk, and since when it is there.
    pub saved: Option<(u64, NaiveDateTime)>,
    /// The newest generation that was kept.
    pub backup: Option<NaiveDateTime>,
    /// Why the last write failed; nothing while writes succeed.
    pub failure: Option<SaveFailure>,
}

/// Saves a session in the background until it is dropped.
pub struct Saver {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

struct Shared {
    state: Mutex<State>,
    bell: Condvar,
    settings: Settings,
}

struct State {
    wanted: Option<(Arc<Session>, u64)>,
    /// The newest revision that was asked for.
    asked: u64,
    /// Since when something is not on disk yet.
    waiting_since: Option<Instant>,
    status: SaveStatus,
    place: Option<Place>,
    /// Counts the moves to another file: a write begun before a move says nothing of the new one.
    moves: u64,
    /// States that newer ones took the place of, to be let go on the saver's thread.
    outdated: Vec<Arc<Session>>,
    /// Do not wait before the next attempt.
    hurry: bool,
    stop: bool,
}

impl Saver {
    /// Starts a saver for a place.
    #[must_use]
    pub fn start(place: Place, settings: Settings) -> Self {
        let path = match &place {
            Place::File(path, ..) => Some(path.clone()),
            Place::New(_) => None,
        };
        let backup = path.as_deref().and_then(|p| generations::newest_own(&*settings.files, p));
        let state = State {
            wanted: None,
            asked: 0,
            waiting_since: None,
            status: SaveStatus { path, backup, ..SaveStatus::default() },
            place: Some(place),
            moves: 0,
            outdated: Vec::new(),
            hurry: false,
            stop: false,
        };
        let shared = Arc::new(Shared { state: Mutex::new(state), bell: Condvar::new(), settings });
        let worker = Arc::clone(&shared);
        let thread = std::thread::Builder::new()
            .name("saver".to_owned())
            .spawn(move || worker::Worker::new(worker).run());
        let thread = match thread {
            Ok(thread) => Some(thread),
            Err(error) => {
                let failure = SaveFailure { why: SaveTrouble::Other, detail: error.to_string() };
                shared.state().status.failure = Some(failure);
                None
            }
        };
        Self { shared, thread }
    }

    /// Asks for a state to be saved. Returns at once; a newer state takes the place of one that
    /// is still waiting.
    pub fn save(&self, session: Arc<Session>, revision: u64) {
        let mut state = self.shared.state();
        state.asked = revision;
        state.waiting_since.get_or_insert_with(Instant::now);
        if let Some((older, _)) = state.wanted.replace((session, revision))
            && state.outdated.len() < MOST_OUTDATED
        {
            state.outdated.push(older);
        }
        drop(state);
        self.shared.bell.notify_all();
    }

    /// How saving stands.
    #[must_use]
    pub fn status(&self) -> SaveStatus {
        self.shared.state().status.clone()
    }

    /// How long the oldest change that is not on disk has been waiting.
    #[must_use]
    pub fn waiting(&self) -> Option<Duration> {
        self.shared.state().waiting_since.map(|since| since.elapsed())
    }

    /// Tries again at once after a failure.
    pub fn try_again(&self) {
        self.shared.state().hurry = true;
        self.shared.bell.notify_all();
    }

    /// Saves `session` to another file from now on. The old file stays as it is.
    pub fn move_to(
        &self,
        path: &Path,
        session: Arc<Session>,
        revision: u64,
    ) -> Result<(), LockError> {
        let now = (self.shared.settings.clock)();
        let lock = Lock::take(path, &now.to_string())?;
        let stamp = self.shared.settings.files.stamp(path).ok();
        if stamp.is_some() {
            return Err(LockError::Io(std::io::ErrorKind::AlreadyExists.into()));
        }
        let mut state = self.shared.state();
        let nothing = FileStamp { length: 0, modified: None };
        state.place = Some(Place::File(path.to_owned(), lock, nothing));
        state.moves += 1;
        state.status =
            SaveStatus { path: Some(path.to_owned()), failure: None, ..SaveStatus::default() };
        state.hurry = true;
        drop(state);
        self.save(session, revision);
        Ok(())
    }

    /// Waits until everything asked for is on disk. `false`: it was not in this time.
    #[must_use]
    pub fn wait_saved(&self, patience: Duration) -> bool {
        let until = Instant::now() + patience;
        let mut state = self.shared.state();
        loop {
            if state.waiting_since.is_none() {
                return true;
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            let answer = self.shared.bell.wait_timeout(state, left);
            state = answer.unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        self.shared.state().stop = true;
        self.shared.bell.notify_all();
        if let Some(thread) = self.thread.take() {
            // A panic there has been reported there.
            let _ = thread.join();
        }
    }
}

impl Shared {
    /// No code can panic while it holds this lock, but a poisoned one would still be sound.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
