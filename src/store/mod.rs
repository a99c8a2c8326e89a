//! Sessions as RON files: opened, saved, locked, kept in earlier generations, migrated, listed.
//!
//! Saving is a promise: what is reported as saved survives a power cut. Nothing that cannot be
//! read is ever written over. This room knows files; it knows no window and no words for people:
//! its errors are typed, and the app says them.

mod atomic;
mod files;
mod format;
mod generations;
mod library;
mod lock;
mod migration;
mod open;
mod saver;
mod scan;

pub use atomic::write_whole;
pub(crate) use files::read_at_most;
pub use files::{Disk, FileStamp, Files, Writing};
pub use format::{MAX_BYTES, MAX_DEPTH, ReadError, from_ron, to_ron};
pub use generations::{Generation, generations, newest_good, restore};
pub use library::{Listed, Summary, file_name, library_folder, list, listed, new_mark};
pub use lock::{Holder, Lock, LockError};
pub use open::{Access, OpenError, Opened, ReadOnlyReason, open};
pub use saver::{Place, SaveFailure, SaveStatus, SaveTrouble, Saver, Settings};
