//! Saves a session in the background: every change at once, never two writes at a time, always
//! the newest state.
//!
//! While one write runs, later changes gather and go with the next one (group commit). What is
//! reported as saved has been renamed into its place and flushed.

use super::{
    atomic::{folder_of, sweep, write_with},
    files::{FileStamp, Files},
    format::to_ron,
    generations,
    library::file_name,
    lock::{Lock, LockError},
};
use crate::session::Session;
use chrono::{NaiveDateTime, TimeDelta};
use std::{
    path::{Path, PathBuf},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread::JoinHandle,
    time::{Duration, Instant},
};

/// Waits between attempts after a failed write.
const FIRST_WAIT: Duration = Duration::from_millis(500);
const LONGEST_WAIT: Duration = Duration::from_secs(5);

/// At most one generation is kept in this time, in seconds.
const BETWEEN_GENERATIONS: i64 = 60;

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
    /// What the system says.
    pub detail: String,
    /// The folder is gone: most often a drive that was unplugged.
    pub folder_gone: bool,
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
        let backup = path
            .as_deref()
            .and_then(|p| generations::generations(&*settings.files, p).first().map(|g| g.at));
        let state = State {
            wanted: None,
            asked: 0,
            waiting_since: None,
            status: SaveStatus { path, backup, ..SaveStatus::default() },
            place: Some(place),
            hurry: false,
            stop: false,
        };
        let shared = Arc::new(Shared { state: Mutex::new(state), bell: Condvar::new(), settings });
        let worker = Arc::clone(&shared);
        let thread = std::thread::Builder::new()
            .name("saver".to_owned())
            .spawn(move || Worker { shared: worker, kept: None, stamp: None }.run());
        let thread = match thread {
            Ok(thread) => Some(thread),
            Err(error) => {
                let failure = SaveFailure { detail: error.to_string(), folder_gone: false };
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
        // The older state is let go by whoever holds it last, seldom this thread.
        let _older = state.wanted.replace((session, revision));
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

/// The saver's thread.
struct Worker {
    shared: Arc<Shared>,
    /// The file that is written, with its lock.
    kept: Option<(PathBuf, Lock)>,
    /// The state of the file after it was last read or written here.
    stamp: Option<FileStamp>,
}

/// A write as it went.
#[derive(Clone, Copy)]
struct Written {
    at: NaiveDateTime,
    backup: Option<NaiveDateTime>,
}

impl Worker {
    fn run(mut self) {
        let mut wait = FIRST_WAIT;
        while let Some((session, revision)) = self.next() {
            match self.write(&session) {
                Ok(written) => {
                    wait = FIRST_WAIT;
                    self.report(revision, written);
                }
                Err(failure) => {
                    self.failed((session, revision), failure);
                    if !self.pause(wait) {
                        return;
                    }
                    wait = (wait * 2).min(LONGEST_WAIT);
                }
            }
        }
    }

    /// Waits for something to save. Nothing: the saver is to stop.
    fn next(&mut self) -> Option<(Arc<Session>, u64)> {
        let mut state = self.shared.state();
        loop {
            state.hurry = false;
            if let Some(wanted) = state.wanted.take() {
                let place = state.place.take();
                drop(state);
                self.take_place(place, &wanted.0);
                return Some(wanted);
            }
            if state.stop {
                return None;
            }
            state = self.shared.bell.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn take_place(&mut self, place: Option<Place>, session: &Session) {
        match place {
            Some(Place::File(path, lock, stamp)) => {
                sweep(&*self.shared.settings.files, &path);
                self.kept = Some((path, lock));
                self.stamp = (stamp.length > 0).then_some(stamp);
            }
            Some(Place::New(folder)) => match self.new_file(&folder, session) {
                Ok(kept) => {
                    self.shared.state().status.path = Some(kept.0.clone());
                    self.kept = Some(kept);
                }
                // The same place is tried again with the next attempt.
                Err(_) => self.shared.state().place = Some(Place::New(folder)),
            },
            None => {}
        }
    }

    /// A name in `folder` that nobody has, with its lock.
    fn new_file(&self, folder: &Path, session: &Session) -> Result<(PathBuf, Lock), LockError> {
        let files = &self.shared.settings.files;
        files.create_folder(folder)?;
        let now = (self.shared.settings.clock)();
        let mut last = LockError::Io(std::io::ErrorKind::AlreadyExists.into());
        for n in 1..1_000 {
            let path = folder.join(file_name(session.event(), now.date(), n));
            if files.stamp(&path).is_ok() {
                continue;
            }
            match Lock::take(&path, &now.to_string()) {
                // Another program may have made the file before the lock was taken.
                Ok(lock) if files.stamp(&path).is_err() => return Ok((path, lock)),
                Ok(_) => {}
                Err(error @ LockError::Io(_)) => return Err(error),
                Err(error) => last = error,
            }
        }
        Err(last)
    }

    fn write(&mut self, session: &Session) -> Result<Written, SaveFailure> {
        let settings = self.shared.settings.clone();
        let files = &*settings.files;
        let Some((path, _lock)) = &self.kept else {
            return Err(SaveFailure { detail: "no place to save".to_owned(), folder_gone: true });
        };
        let now = (settings.clock)();
        let text = to_ron(session);
        let failure = |error: std::io::Error| SaveFailure {
            detail: error.to_string(),
            folder_gone: files.list(&folder_of(path)).is_err(),
        };
        // Another program wrote the file behind the lock's back: its state is not lost.
        let on_disk = files.stamp(path).ok();
        if on_disk.is_some() && on_disk != self.stamp {
            let theirs = files.read(path).map_err(failure)?;
            generations::keep(files, path, &theirs, now).map_err(failure)?;
        }
        write_with(files, path, text.as_bytes()).map_err(failure)?;
        self.stamp = files.stamp(path).ok();
        let at = (settings.clock)();
        let backup = self.keep_generation(session, path, &text, at);
        Ok(Written { at, backup })
    }

    /// Keeps this state as a generation if one is due. A generation that cannot be kept is no
    /// reason to call the session unsaved.
    fn keep_generation(
        &self,
        session: &Session,
        path: &Path,
        text: &str,
        at: NaiveDateTime,
    ) -> Option<NaiveDateTime> {
        let files = &*self.shared.settings.files;
        if let Some(since) = session.private_since() {
            generations::forget_since(files, path, since);
            return None;
        }
        let last = self.shared.state().status.backup;
        let due = last
            .is_none_or(|last| at < last || at - last >= TimeDelta::seconds(BETWEEN_GENERATIONS));
        if !due || generations::keep(files, path, text.as_bytes(), at).is_err() {
            return None;
        }
        generations::thin(files, path, at);
        Some(at)
    }

    fn report(&self, revision: u64, written: Written) {
        let mut state = self.shared.state();
        state.status.saved = Some((revision, written.at));
        state.status.failure = None;
        if written.backup.is_some() {
            state.status.backup = written.backup;
        }
        if state.wanted.is_none() {
            state.waiting_since = None;
        }
        drop(state);
        self.shared.bell.notify_all();
        (self.shared.settings.wake)();
    }

    fn failed(&self, unsaved: (Arc<Session>, u64), failure: SaveFailure) {
        let mut state = self.shared.state();
        state.status.failure = Some(failure);
        state.wanted.get_or_insert(unsaved);
        drop(state);
        (self.shared.settings.wake)();
    }

    /// Waits before the next attempt, less when somebody asks for haste. `false`: stop.
    fn pause(&self, wait: Duration) -> bool {
        let until = Instant::now() + wait;
        let mut state = self.shared.state();
        loop {
            let left = until.saturating_duration_since(Instant::now());
            if state.stop {
                return false;
            }
            if state.hurry || left.is_zero() {
                return true;
            }
            let answer = self.shared.bell.wait_timeout(state, left);
            state = answer.unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}
