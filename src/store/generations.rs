//! Earlier states of a session, kept beside its file and thinned with age.
//!
//! They lie in `cadangan/<name of the file>/`, named by their time so that a person can read it.
//! No state from within an open secret poll is ever kept: between two of them there may be one
//! voter and one ballot.

use super::{
    atomic::{folder_of, write_with},
    files::Files,
    format::from_ron,
    open::OpenError,
};
use chrono::NaiveDateTime;
use std::{
    io,
    path::{Path, PathBuf},
};

const STAMP: &str = "%Y-%m-%d %H.%M.%S";

/// An earlier state of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Generation {
    /// Its file.
    pub path: PathBuf,
    /// When it was saved.
    pub at: NaiveDateTime,
}

/// Keeps `bytes` as the state of `at`.
pub(super) fn keep(
    files: &dyn Files,
    path: &Path,
    bytes: &[u8],
    at: NaiveDateTime,
) -> io::Result<()> {
    let folder = folder_for(path);
    files.create_folder(&folder)?;
    let named = |at: NaiveDateTime| folder.join(format!("{}.ron", at.format(STAMP)));
    // Two within a second both stay.
    let mut at = at;
    while files.stamp(&named(at)).is_ok() {
        at += chrono::TimeDelta::seconds(1);
    }
    write_with(files, &named(at), bytes)
}

/// Every generation of a session file, newest first.
#[must_use]
pub fn generations(files: &dyn Files, path: &Path) -> Vec<Generation> {
    let mut all: Vec<Generation> = files
        .list(&folder_for(path))
        .unwrap_or_default()
        .into_iter()
        .filter_map(|path| {
            let name = path.file_stem()?.to_str()?;
            let at = NaiveDateTime::parse_from_str(name, STAMP).ok()?;
            Some(Generation { path, at })
        })
        .collect();
    all.sort_by_key(|g| std::cmp::Reverse(g.at));
    all
}

/// The newest generation that can be read.
#[must_use]
pub fn newest_good(files: &dyn Files, path: &Path) -> Option<Generation> {
    let readable = |g: &Generation| files.read(&g.path).is_ok_and(|b| from_ron(&b).is_ok());
    generations(files, path).into_iter().find(readable)
}

/// Removes generations that are too close together for their age.
///
/// Kept are: of the last ten minutes all, of the last day one every ten minutes, of the last week
/// one an hour, and before that one a day, at most sixty days.
pub(super) fn thin(files: &dyn Files, path: &Path, now: NaiveDateTime) {
    let mut last_slot = None;
    for generation in generations(files, path) {
        let slot = slot(generation.at, now);
        let spare = slot.is_none() || slot == last_slot;
        if spare && slot.is_none_or(|(width, _)| width > 0) {
            // It is only in the way; the next time tries again.
            let _ = files.remove(&generation.path);
        }
        last_slot = slot;
    }
}

/// The stretch of time of which one generation is kept; none for what is too old.
fn slot(at: NaiveDateTime, now: NaiveDateTime) -> Option<(i64, i64)> {
    let age = (now - at).num_minutes();
    let width = match age {
        ..10 => 0,
        10..1_440 => 10,
        1_440..10_080 => 60,
        10_080..86_400 => 1_440,
        _ => return None,
    };
    let minute = at.and_utc().timestamp() / 60;
    Some((width, if width == 0 { minute } else { minute / width }))
}

/// Removes every generation from `since` on: a secret poll that was reopened must not stand
/// between two states.
pub(super) fn forget_since(files: &dyn Files, path: &Path, since: NaiveDateTime) {
    for generation in generations(files, path) {
        if generation.at >= since {
            let _ = files.remove(&generation.path);
        }
    }
}

/// Puts a generation in the place of a file that cannot be read. The file that was there stays
/// beside it under a new name.
pub fn restore(
    files: &dyn Files,
    path: &Path,
    generation: &Generation,
    now: NaiveDateTime,
) -> Result<(), OpenError> {
    let io = |error: io::Error| OpenError::Io { detail: error.to_string() };
    let good = files.read(&generation.path).map_err(io)?;
    if let Ok(broken) = files.read(path) {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let name = format!("{stem}.rusak-{}.txt", now.format("%Y%m%d-%H%M%S"));
        write_with(files, &folder_of(path).join(name), &broken).map_err(io)?;
    }
    write_with(files, path, &good).map_err(io)
}

fn folder_for(path: &Path) -> PathBuf {
    let name = path.file_stem().unwrap_or_default();
    folder_of(path).join("cadangan").join(name)
}
