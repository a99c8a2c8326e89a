//! One writer a session: a lock beside the file, which the system gives back when the program
//! ends, however it ends.

use super::atomic::folder_of;
use std::{
    fmt,
    fs::{File, OpenOptions, TryLockError},
    hash::{BuildHasher as _, Hasher as _},
    io::{self, Read as _, Seek as _, Write as _},
    path::{Path, PathBuf},
};

/// The right to write a session file, held until it is dropped.
#[derive(Debug)]
pub struct Lock {
    file: File,
    path: PathBuf,
    note: String,
    certain: bool,
}

/// Who holds a lock, as far as they have said and the system lets it be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holder {
    /// Their process.
    pub pid: Option<u32>,
    /// Their computer.
    pub host: Option<String>,
    /// Since when, as they wrote it.
    pub since: Option<String>,
}

impl Holder {
    /// The first line of a note: process, computer, since when.
    fn of(note: &str) -> Self {
        let mut words = note.lines().next().unwrap_or_default().splitn(3, ' ');
        let mut word = || words.next().filter(|w| !w.is_empty());
        Self {
            pid: word().and_then(|pid| pid.parse().ok()),
            host: word().map(str::to_owned),
            since: word().map(str::to_owned),
        }
    }
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unknown = || "?".to_owned();
        let pid = self.pid.map_or_else(unknown, |pid| pid.to_string());
        let host = self.host.as_deref().unwrap_or("?");
        write!(f, "process {pid} on {host} since {}", self.since.as_deref().unwrap_or("?"))
    }
}

/// Why a lock was not given.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another program holds it.
    #[error("another program has the session open: {0}")]
    Held(Holder),
    /// No lock file can be made there.
    #[error("no lock can be made: {0}")]
    Io(#[from] io::Error),
}

/// How often a lock file that was taken away meanwhile is made again.
const ATTEMPTS: usize = 5;

impl Lock {
    /// Takes the lock for the session file `path`. `now` is written into it for other programs.
    pub fn take(path: &Path, now: &str) -> Result<Self, LockError> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let lock_path = folder_of(path).join(format!(".{name}.lock"));
        // The number by chance tells two locks of one program apart.
        let chance = std::hash::RandomState::new().build_hasher().finish();
        let note = format!("{} {} {now}\n{chance:016x}\n", std::process::id(), computer());
        for _ in 0..ATTEMPTS {
            let mut file = OpenOptions::new()
                .read(true)
                .write(true)
                .create(true)
                .truncate(false)
                .open(&lock_path)?;
            let certain = match file.try_lock() {
                Ok(()) => true,
                Err(TryLockError::WouldBlock) => {
                    return Err(LockError::Held(Holder::of(&note_in(&lock_path))));
                }
                // Some network shares have no locks: the session may be written all the same,
                // or nobody there could work at all.
                Err(TryLockError::Error(e)) if has_no_locks(&e) => false,
                Err(TryLockError::Error(e)) => return Err(e.into()),
            };
            file.set_len(0)?;
            file.rewind()?;
            file.write_all(note.as_bytes())?;
            // The holder before may have removed the file between opening and locking; then this
            // lock is on a file without a name, and the next program would not see it.
            if cfg!(windows) || note_in(&lock_path) == note {
                return Ok(Self { file, path: lock_path, note, certain });
            }
        }
        Err(LockError::Io(io::ErrorKind::WouldBlock.into()))
    }

    /// Whether the system keeps other programs from writing. Where it has no locks, as on some
    /// network shares, nobody can know whether another program writes too.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        self.certain
    }

    /// Whether the lock still lies beside the file. It does not once its drive was unplugged;
    /// what is plugged in next may be locked by another program.
    pub(super) fn is_in_place(&self) -> bool {
        if cfg!(windows) { self.path.exists() } else { note_in(&self.path) == self.note }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while it is still held, so that nobody can be holding it; and only this one.
        if self.is_in_place() {
            let _ = std::fs::remove_file(&self.path);
        }
        let _ = self.file.unlock();
    }
}

/// Network shares say it in several ways: not supported, or no locks available (`ENOLCK`).
fn has_no_locks(error: &io::Error) -> bool {
    let no_locks = if cfg!(target_os = "linux") { 37 } else { 77 };
    error.kind() == io::ErrorKind::Unsupported
        || cfg!(unix) && error.raw_os_error() == Some(no_locks)
}

/// The name of this computer, without blanks.
fn computer() -> String {
    let name = std::fs::read_to_string("/proc/sys/kernel/hostname")
        .ok()
        .or_else(|| std::env::var("COMPUTERNAME").ok())
        .or_else(|| std::env::var("HOSTNAME").ok())
        .unwrap_or_default();
    match name.split_whitespace().collect::<Vec<_>>().join("-") {
        name if name.is_empty() => "?".to_owned(),
        name => name,
    }
}

fn note_in(path: &Path) -> String {
    let mut note = String::new();
    if let Ok(file) = File::open(path) {
        // On Windows a locked file cannot be read; the note is a courtesy.
        let _ = file.take(200).read_to_string(&mut note);
    }
    note
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_writer_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sesi.ron");
        let first = Lock::take(&path, "09.00").unwrap();
        match Lock::take(&path, "09.01") {
            Err(LockError::Held(holder)) => assert!(holder.since.as_deref() == Some("09.00")),
            other => panic!("{other:?}"),
        }
        drop(first);
        Lock::take(&path, "09.02").unwrap();
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left");
    }
}
