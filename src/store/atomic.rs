//! Writes a whole file so that there is never half of one: beside it, flushed, renamed, and the
//! folder flushed.

use super::{
    files::{Disk, Files},
    generations::folder_for,
};
use std::{
    io,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
};

/// Writes a whole file on the real disk; an existing one is replaced or left as it was.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_with(&Disk, path, bytes)
}

pub(super) fn write_with(files: &dyn Files, path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A link stays a link: what it points to is replaced.
    let path = &std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = folder_of(path);
    let beside = temporary(path);
    let written = (|| {
        let mut file = files.create(&beside)?;
        file.write(bytes)?;
        file.flush()?;
        drop(file);
        keep_permissions(path, &beside);
        files.rename(&beside, path)
    })();
    if let Err(error) = written {
        // The old file is untouched; what is left of the new one is of no use.
        let _ = files.remove(&beside);
        return Err(error);
    }
    files.flush_folder(&folder)
}

/// The folder in which a path lies.
pub(super) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// A name beside `path` that lists do not show and no other write uses.
fn temporary(path: &Path) -> PathBuf {
    static WRITES: AtomicU32 = AtomicU32::new(0);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let write = WRITES.fetch_add(1, Ordering::Relaxed);
    folder_of(path).join(format!(".{name}.{}-{write}.tmp", std::process::id()))
}

/// Removes what writers that were killed have left beside `path` and among its generations: parts
/// of states, of which none may stay that was not meant to. Only for the holder of its lock.
pub(super) fn sweep(files: &dyn Files, path: &Path) {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    for (folder, start) in
        [(folder_of(path), format!(".{name}.")), (folder_for(path), ".".to_owned())]
    {
        for old in files.list(&folder).unwrap_or_default() {
            let own = old.file_name().unwrap_or_default().to_string_lossy();
            if own.starts_with(&start) && own.ends_with(".tmp") {
                // It is only in the way; the next start tries again.
                let _ = files.remove(&old);
            }
        }
    }
}

fn keep_permissions(from: &Path, to: &Path) {
    if let Ok(data) = std::fs::metadata(from) {
        // Best effort: a file that could be written before can be written after.
        let _ = std::fs::set_permissions(to, data.permissions());
    }
}
