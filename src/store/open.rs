//! Opens a session file: reads, checks, locks.

use super::{
    atomic::sweep,
    files::{Disk, FileStamp, Files, read_at_most},
    format::{MAX_BYTES, ReadError, from_ron},
    generations::{Generation, newest_good},
    lock::{Holder, Lock, LockError},
};
use crate::session::{Flaw, Session};
use std::{
    io,
    path::{Path, PathBuf},
};

/// A session that was read.
#[derive(Debug)]
pub struct Opened {
    /// The session.
    pub session: Session,
    /// Its file, with links followed.
    pub path: PathBuf,
    /// Whether it may be written.
    pub access: Access,
    /// The state of the file when it was read.
    pub stamp: FileStamp,
}

/// Whether a session file may be written.
#[derive(Debug)]
pub enum Access {
    /// It may: this is the lock that says so.
    Write(Lock),
    /// It may only be read.
    ReadOnly(ReadOnlyReason),
}

/// Why a session file may only be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnlyReason {
    /// Another program has it open.
    Locked(Holder),
    /// Its folder or the file itself is not writable.
    NotWritable,
}

/// Why a session file could not be opened. The file is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// There is no such file.
    #[error("no such file")]
    Missing,
    /// A folder, or something else that is no file.
    #[error("not a file")]
    NotAFile,
    /// The file is empty.
    #[error("the file is empty")]
    Empty {
        /// An earlier state that can be opened instead.
        newest_good: Option<Generation>,
    },
    /// More bytes than a session can have.
    #[error("{bytes} bytes are more than {max}")]
    TooLarge {
        /// Bytes of the file.
        bytes: u64,
        /// Most bytes that are read.
        max: u64,
    },
    /// Not a text.
    #[error("not a text file")]
    NotText {
        /// An earlier state that can be opened instead.
        newest_good: Option<Generation>,
    },
    /// Not the RON of a session.
    #[error("line {line}, column {column}: {detail}")]
    Broken {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
        /// What the reader says.
        detail: String,
        /// An earlier state that can be opened instead.
        newest_good: Option<Generation>,
    },
    /// Written by a later program.
    #[error("schema {schema} is newer than this program")]
    Newer {
        /// Its schema.
        schema: u32,
    },
    /// It breaks the rules of a session.
    #[error("{flaw}")]
    Flawed {
        /// Which rule.
        flaw: Flaw,
        /// An earlier state that can be opened instead.
        newest_good: Option<Generation>,
    },
    /// The system does not let it be read.
    #[error("{detail}")]
    Io {
        /// What the system says.
        detail: String,
    },
}

impl OpenError {
    /// An earlier state that can be opened instead.
    #[must_use]
    pub fn newest_good(&self) -> Option<&Generation> {
        match self {
            Self::Empty { newest_good }
            | Self::NotText { newest_good }
            | Self::Broken { newest_good, .. }
            | Self::Flawed { newest_good, .. } => newest_good.as_ref(),
            _ => None,
        }
    }

    /// Whether an earlier state was looked for.
    #[must_use]
    pub fn is_damage(&self) -> bool {
        matches!(
            self,
            Self::Empty { .. } | Self::NotText { .. } | Self::Broken { .. } | Self::Flawed { .. }
        )
    }
}

/// Opens a session file. `now` is written into its lock for other programs.
pub fn open(path: &Path, now: &str) -> Result<Opened, OpenError> {
    let path = std::fs::canonicalize(path).map_err(io_error)?;
    let data = std::fs::metadata(&path).map_err(io_error)?;
    if !data.is_file() {
        return Err(OpenError::NotAFile);
    }
    if data.len() > MAX_BYTES {
        return Err(OpenError::TooLarge { bytes: data.len(), max: MAX_BYTES });
    }
    // The lock comes before the reading: what is read is what the next writer starts from.
    let access = if data.permissions().readonly() {
        Access::ReadOnly(ReadOnlyReason::NotWritable)
    } else {
        match Lock::take(&path, now) {
            Ok(lock) => Access::Write(lock),
            Err(LockError::Held(holder)) => Access::ReadOnly(ReadOnlyReason::Locked(holder)),
            Err(LockError::Io(_)) => Access::ReadOnly(ReadOnlyReason::NotWritable),
        }
    };
    if matches!(access, Access::Write(_)) {
        sweep(&Disk, &path);
    }
    let stamp = Disk.stamp(&path).map_err(io_error)?;
    let bytes = read_at_most(&path, MAX_BYTES).map_err(io_error)?;
    let session = from_ron(&bytes).map_err(|error| open_error(error, &path))?;
    Ok(Opened { session, path, access, stamp })
}

fn open_error(error: ReadError, path: &Path) -> OpenError {
    let newest_good = || newest_good(&Disk, path);
    match error {
        ReadError::Empty => OpenError::Empty { newest_good: newest_good() },
        ReadError::TooLarge { bytes } => OpenError::TooLarge { bytes, max: MAX_BYTES },
        ReadError::NotText => OpenError::NotText { newest_good: newest_good() },
        ReadError::Broken { line, column, detail } => {
            OpenError::Broken { line, column, detail, newest_good: newest_good() }
        }
        ReadError::Newer { schema } => OpenError::Newer { schema },
        ReadError::Io { detail } => OpenError::Io { detail },
        ReadError::Flawed(flaw) => OpenError::Flawed { flaw, newest_good: newest_good() },
    }
}

#[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
fn io_error(error: io::Error) -> OpenError {
    match error.kind() {
        io::ErrorKind::NotFound => OpenError::Missing,
        io::ErrorKind::IsADirectory => OpenError::NotAFile,
        _ => OpenError::Io { detail: error.to_string() },
    }
}
