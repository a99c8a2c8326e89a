//! One writer a session: a lock beside the file, which the system gives back when the program
//! ends, however it ends.

use super::atomic::folder_of;
use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{self, Read as _, Seek as _, Write as _},
    path::{Path, PathBuf},
};

/// The right to write a session file, held until it is dropped.
#[derive(Debug)]
pub struct Lock {
    file: File,
    path: PathBuf,
}

/// Who holds a lock, as far as they have said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holder {
    /// Process id, host and start, one line as the holder wrote it.
    pub note: String,
}

/// Why a lock was not given.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another program holds it.
    #[error("another program has the session open ({})", .0.note)]
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
        let note = format!("{} {now}", std::process::id());
        for _ in 0..ATTEMPTS {
            let mut file = OpenOptions::new()
                .read(true)
                .write(true)
                .create(true)
                .truncate(false)
                .open(&lock_path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    return Err(LockError::Held(Holder { note: note_in(&lock_path) }));
                }
                // Some network shares have no locks: the session may be written all the same,
                // or nobody there could work at all.
                Err(TryLockError::Error(e)) if e.kind() == io::ErrorKind::Unsupported => {}
                Err(TryLockError::Error(e)) => return Err(e.into()),
            }
            file.set_len(0)?;
            file.rewind()?;
            file.write_all(note.as_bytes())?;
            // The holder before may have removed the file between opening and locking; then this
            // lock is on a file without a name, and the next program would not see it.
            if cfg!(windows) || note_in(&lock_path) == note {
                return Ok(Self { file, path: lock_path });
            }
        }
        Err(LockError::Io(io::ErrorKind::WouldBlock.into()))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while it is still held, so that nobody can be holding it.
        let _ = std::fs::remove_file(&self.path);
        let _ = self.file.unlock();
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
            Err(LockError::Held(holder)) => assert!(holder.note.ends_with("09.00")),
            other => panic!("{other:?}"),
        }
        drop(first);
        Lock::take(&path, "09.02").unwrap();
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left");
    }
}
