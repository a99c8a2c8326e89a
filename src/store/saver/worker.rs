//! The saver's thread: takes the newest state, writes it, says so.

use super::{Place, SaveFailure, SaveTrouble, Shared, State};
use crate::{
    session::Session,
    store::{
        atomic::{folder_of, sweep, write_with},
        files::FileStamp,
        format::{from_ron, to_ron},
        generations,
        library::file_name,
        lock::{Lock, LockError},
    },
};
use chrono::{NaiveDateTime, TimeDelta};
use std::{
    io,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{Arc, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

/// Waits between attempts after a failed write.
const FIRST_WAIT: Duration = Duration::from_millis(500);
const LONGEST_WAIT: Duration = Duration::from_secs(5);

/// At most one generation is kept in this time, in seconds.
const BETWEEN_GENERATIONS: i64 = 60;

/// Most names that are tried for a new file.
const MOST_NAMES: usize = 1_000;

/// The saver's thread.
pub(super) struct Worker {
    shared: Arc<Shared>,
    /// The file that is written, with its lock.
    kept: Option<(PathBuf, Lock)>,
    /// The state of the file after it was last read or written here.
    stamp: Option<FileStamp>,
    /// What was last written, or may have been.
    text: String,
    /// Which file this write goes to.
    moves: u64,
}

/// A write as it went.
#[derive(Clone, Copy)]
struct Written {
    at: NaiveDateTime,
    backup: Option<NaiveDateTime>,
}

impl Worker {
    pub(super) fn new(shared: Arc<Shared>) -> Self {
        let text = String::new();
        Self { shared, kept: None, stamp: None, text, moves: 0 }
    }

    pub(super) fn run(mut self) {
        let mut wait = FIRST_WAIT;
        while let Some((session, revision)) = self.next() {
            // A defect in writing one state is no reason to never write again.
            let answer = catch_unwind(AssertUnwindSafe(|| self.write(&session)));
            let answer = answer.unwrap_or_else(|_| {
                Err(SaveFailure { why: SaveTrouble::Other, detail: "defect".to_owned() })
            });
            match answer {
                Ok(written) => {
                    wait = FIRST_WAIT;
                    self.report(revision, written);
                }
                Err(failure) => {
                    log::warn!("not saved ({:?}): {}", failure.why, failure.detail);
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
        let shared = Arc::clone(&self.shared);
        let mut state = shared.state();
        loop {
            state = shared.let_go(state);
            state.hurry = false;
            if let Some(wanted) = state.wanted.take() {
                let place = state.place.take();
                self.moves = state.moves;
                drop(state);
                self.take_place(place, &wanted.0);
                return Some(wanted);
            }
            if state.stop {
                return None;
            }
            state = shared.bell.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn take_place(&mut self, place: Option<Place>, session: &Session) {
        let Some(place) = place else { return };
        self.stamp = None;
        self.text.clear();
        self.kept = match place {
            Place::File(path, lock, stamp) => {
                self.stamp = (stamp.length > 0).then_some(stamp);
                Some((path, lock))
            }
            Place::New(folder) => match self.new_file(&folder, session) {
                Ok(kept) => {
                    let mut state = self.shared.state();
                    if state.moves == self.moves {
                        state.status.path = Some(kept.0.clone());
                    }
                    Some(kept)
                }
                // The same place is tried again with the next attempt, if there is no other.
                Err(error) => {
                    log::warn!("no file can be made in {}: {error}", folder.display());
                    self.shared.state().place.get_or_insert(Place::New(folder));
                    None
                }
            },
        };
        if let Some((path, _)) = &self.kept {
            sweep(&*self.shared.settings.files, path);
        }
    }

    /// A name in `folder` that nobody has, with its lock.
    fn new_file(&self, folder: &Path, session: &Session) -> Result<(PathBuf, Lock), LockError> {
        let files = &*self.shared.settings.files;
        files.create_folder(folder)?;
        let now = (self.shared.settings.clock)();
        let mut last = LockError::Io(io::ErrorKind::AlreadyExists.into());
        for n in 1..MOST_NAMES {
            let path = folder.join(file_name(session.event(), now.date(), n));
            // Generations of a file that was removed are not those of this session.
            let taken =
                || files.stamp(&path).is_ok() || !generations::generations(files, &path).is_empty();
            if taken() {
                continue;
            }
            match Lock::take(&path, &now.to_string()) {
                // Another program may have made the file before the lock was taken.
                Ok(lock) if !taken() => return Ok((path, lock)),
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
        let now = (settings.clock)();
        let Some((path, lock)) = &mut self.kept else {
            let detail = "no place to save".to_owned();
            return Err(SaveFailure { why: SaveTrouble::FolderGone, detail });
        };
        let path = path.clone();
        let failure = |error: io::Error| {
            let gone = files.list(&folder_of(&path)).is_err();
            SaveFailure { why: trouble(&error, gone), detail: error.to_string() }
        };
        let on_disk = files.stamp(&path).ok();
        if !lock.is_in_place() {
            if on_disk.is_none() && self.stamp.is_some() {
                // Neither the file nor its lock: the folder of an unplugged drive, or another
                // one in its place. What is written there would not be found again.
                let detail = "the file and its lock are gone".to_owned();
                return Err(SaveFailure { why: SaveTrouble::FolderGone, detail });
            }
            *lock = Lock::take(&path, &now.to_string()).map_err(|error| match error {
                LockError::Io(error) => failure(error),
                held @ LockError::Held(_) => {
                    SaveFailure { why: SaveTrouble::TakenOver, detail: held.to_string() }
                }
            })?;
        }
        if on_disk.is_some() && on_disk != self.stamp {
            self.keep_theirs(&path, session, now, &failure)?;
        }
        if let Some(since) = session.private_since() {
            generations::forget_since(files, &path, since);
        }
        self.text = to_ron(session);
        if self.text.trim().is_empty() {
            let detail = "the session has no text".to_owned();
            return Err(SaveFailure { why: SaveTrouble::Other, detail });
        }
        write_with(files, &path, self.text.as_bytes()).map_err(failure)?;
        self.stamp = files.stamp(&path).ok();
        let at = (settings.clock)();
        let backup = self.keep_generation(session, &path, at);
        Ok(Written { at, backup })
    }

    /// Another program wrote the file behind the lock's back: its state is kept before it is
    /// written over.
    fn keep_theirs(
        &self,
        path: &Path,
        ours: &Session,
        now: NaiveDateTime,
        failure: &dyn Fn(io::Error) -> SaveFailure,
    ) -> Result<(), SaveFailure> {
        let files = &*self.shared.settings.files;
        let theirs = files.read(path).map_err(failure)?;
        if !self.text.is_empty() && theirs == self.text.as_bytes() {
            // Only its time was touched; or a write here went further than was reported.
            return Ok(());
        }
        // What cannot be read may be a part of a state like ours.
        if is_private(from_ron(&theirs).as_ref().unwrap_or(ours)) {
            let detail = "the file was changed by another program".to_owned();
            return Err(SaveFailure { why: SaveTrouble::ChangedOutside, detail });
        }
        generations::keep_outside(files, path, &theirs, now).map_err(failure)
    }

    /// Keeps this state as a generation if one is due. A generation that cannot be kept is no
    /// reason to call the session unsaved.
    fn keep_generation(
        &self,
        session: &Session,
        path: &Path,
        at: NaiveDateTime,
    ) -> Option<NaiveDateTime> {
        if is_private(session) {
            return None;
        }
        let files = &*self.shared.settings.files;
        let last = self.shared.state().status.backup;
        let due = last
            .is_none_or(|last| at < last || at - last >= TimeDelta::seconds(BETWEEN_GENERATIONS));
        if !due {
            return None;
        }
        if let Err(error) = generations::keep(files, path, self.text.as_bytes(), at) {
            log::warn!("no generation of {}: {error}", path.display());
            return None;
        }
        generations::thin(files, path, at);
        Some(at)
    }

    fn report(&self, revision: u64, written: Written) {
        let mut state = self.shared.state();
        if state.moves == self.moves {
            state.status.saved = Some((revision, written.at));
            state.status.failure = None;
            if written.backup.is_some() {
                state.status.backup = written.backup;
            }
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
        if state.moves == self.moves {
            state.status.failure = Some(failure);
        }
        state.wanted.get_or_insert(unsaved);
        drop(state);
        (self.shared.settings.wake)();
    }

    /// Waits before the next attempt, less when somebody asks for haste. `false`: stop.
    fn pause(&self, wait: Duration) -> bool {
        let until = Instant::now() + wait;
        let mut state = self.shared.state();
        loop {
            state = self.shared.let_go(state);
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

impl Shared {
    /// Lets go of outdated states, without holding anybody up.
    fn let_go<'a>(&'a self, mut state: MutexGuard<'a, State>) -> MutexGuard<'a, State> {
        while !state.outdated.is_empty() {
            let outdated = std::mem::take(&mut state.outdated);
            drop(state);
            drop(outdated);
            state = self.state();
        }
        state
    }
}

/// Whether no state of this session may be kept beside its file now.
fn is_private(session: &Session) -> bool {
    session.open_poll().is_some_and(|(_, poll)| poll.setup.secret)
}

fn trouble(error: &io::Error, folder_gone: bool) -> SaveTrouble {
    match error.kind() {
        _ if folder_gone => SaveTrouble::FolderGone,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => SaveTrouble::Full,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => SaveTrouble::Denied,
        _ => SaveTrouble::Other,
    }
}
