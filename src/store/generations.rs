//! Earlier states of a session, kept beside its file and thinned with age.
//!
//! They lie in `cadangan/<name of the file>/`, named by their time so that a person can read it.
//! No state from within an open secret poll is ever kept: between two of them there may be one
//! voter and one ballot.

use super::{
    atomic::{folder_of, write_with},
    files::Files,
    format::from_ron,
    lock::Lock,
    open::OpenError,
};
use chrono::{NaiveDateTime, TimeDelta};
use std::{
    io,
    path::{Path, PathBuf},
};

const STAMP: &str = "%Y-%m-%d %H.%M.%S";

/// Ends the name of a state that another program wrote.
const OUTSIDE: &str = " dari luar";

/// Most states of other programs that are kept.
const MOST_OUTSIDE: usize = 20;

/// An earlier state of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Generation {
    /// Its file.
    pub path: PathBuf,
    /// When it was saved, or found.
    pub at: NaiveDateTime,
    /// Another program wrote it; it was found where this one was about to write.
    pub outside: bool,
}

/// Keeps `bytes` as the state of `at`.
pub(super) fn keep(
    files: &dyn Files,
    path: &Path,
    bytes: &[u8],
    at: NaiveDateTime,
) -> io::Result<()> {
    keep_as(files, path, bytes, at, "")
}

/// Keeps what another program wrote.
pub(super) fn keep_outside(
    files: &dyn Files,
    path: &Path,
    bytes: &[u8],
    at: NaiveDateTime,
) -> io::Result<()> {
    keep_as(files, path, bytes, at, OUTSIDE)?;
    let all = generations(files, path).into_iter().filter(|g| g.outside);
    for spare in all.skip(MOST_OUTSIDE) {
        // It is only in the way; the next time tries again.
        let _ = files.remove(&spare.path);
    }
    Ok(())
}

fn keep_as(
    files: &dyn Files,
    path: &Path,
    bytes: &[u8],
    at: NaiveDateTime,
    ending: &str,
) -> io::Result<()> {
    let folder = folder_for(path);
    files.create_folder(&folder)?;
    let named = |at: NaiveDateTime| folder.join(format!("{}{ending}.ron", at.format(STAMP)));
    // Two within a second both stay.
    let mut at = at;
    while files.stamp(&named(at)).is_ok() {
        at += TimeDelta::seconds(1);
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
            let (name, outside) = match name.strip_suffix(OUTSIDE) {
                Some(name) => (name, true),
                None => (name, false),
            };
            let at = NaiveDateTime::parse_from_str(name, STAMP).ok()?;
            Some(Generation { path, at, outside })
        })
        .collect();
    all.sort_by_key(|g| std::cmp::Reverse(g.at));
    all
}

/// When the newest generation was kept that this program wrote.
pub(super) fn newest_own(files: &dyn Files, path: &Path) -> Option<NaiveDateTime> {
    generations(files, path).into_iter().find(|g| !g.outside).map(|g| g.at)
}

/// The newest generation that can be read; what another program wrote only where there is no
/// other.
#[must_use]
pub fn newest_good(files: &dyn Files, path: &Path) -> Option<Generation> {
    let mut all = generations(files, path);
    all.sort_by_key(|g| g.outside);
    let readable = |g: &Generation| files.read(&g.path).is_ok_and(|b| from_ron(&b).is_ok());
    all.into_iter().find(readable)
}

/// Removes generations that are too close together for their age.
///
/// Kept are: of the last ten minutes all, of the last day one every ten minutes, of the last week
/// one an hour, and before that one a day, at most sixty days.
pub(super) fn thin(files: &dyn Files, path: &Path, now: NaiveDateTime) {
    let mut last_slot = None;
    for generation in generations(files, path).into_iter().filter(|g| !g.outside) {
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
        // What came from outside was kept only because no secret poll was open in it.
        if !generation.outside
            && generation.at >= since
            && let Err(error) = files.remove(&generation.path)
        {
            log::warn!("{} stays: {error}", generation.path.display());
        }
    }
}

/// Puts a generation in the place of a file that cannot be read. The file that was there stays
/// beside it under a new name; nothing is done where it cannot be kept, or where another program
/// has it open.
pub fn restore(
    files: &dyn Files,
    path: &Path,
    generation: &Generation,
    now: NaiveDateTime,
) -> Result<(), OpenError> {
    let path = &std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let _lock = Lock::take(path, &now.to_string())
        .map_err(|error| OpenError::Io { detail: error.to_string() })?;
    put_in_place(files, path, generation, now)
        .map_err(|error| OpenError::Io { detail: error.to_string() })
}

fn put_in_place(
    files: &dyn Files,
    path: &Path,
    generation: &Generation,
    now: NaiveDateTime,
) -> io::Result<()> {
    let good = files.read(&generation.path)?;
    match files.read(path) {
        Ok(broken) => write_with(files, &aside(files, path, now), &broken)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        // What cannot be kept must not be written over.
        Err(error) => return Err(error),
    }
    write_with(files, path, &good)
}

/// A name for a broken file, beside it, that nothing has. It does not end in `.ron`: it is no
/// session to open.
fn aside(files: &dyn Files, path: &Path, now: NaiveDateTime) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let named = |at: NaiveDateTime| {
        folder_of(path).join(format!("{stem}.rusak-{}.txt", at.format("%Y%m%d-%H%M%S")))
    };
    let mut at = now;
    while files.stamp(&named(at)).is_ok() {
        at += TimeDelta::seconds(1);
    }
    named(at)
}

/// The folder in which the generations of a session file lie.
pub(super) fn folder_for(path: &Path) -> PathBuf {
    let name = path.file_stem().unwrap_or_default();
    folder_of(path).join("cadangan").join(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::files::Disk;
    use chrono::NaiveDate;

    fn now() -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(12, 0, 30).unwrap()
    }

    /// Keeps one at each of these ages, in minutes, thins, and says which ages are left.
    fn left(ages: impl IntoIterator<Item = i64>) -> Vec<i64> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sesi.ron");
        for age in ages {
            let made = folder_for(&path);
            std::fs::create_dir_all(&made).unwrap();
            let at = now() - TimeDelta::minutes(age);
            std::fs::write(made.join(format!("{}.ron", at.format(STAMP))), "").unwrap();
        }
        thin(&Disk, &path, now());
        generations(&Disk, &path).iter().map(|g| (now() - g.at).num_minutes()).collect()
    }

    #[test]
    fn generations_thin_with_age_and_their_number_is_bounded() {
        let ten_minutes: Vec<i64> = (0..10).collect();
        assert_eq!(left(0..10), ten_minutes);
        // One every ten minutes of the clock, the newest of each.
        assert_eq!(left(10..41), [10, 11, 21, 31]);
        assert_eq!(left([20 * 1_440, 20 * 1_440 + 1, 59 * 1_440, 61 * 1_440]).len(), 2);
        let most = left(0..3_000).len() + left((3_000..90_000).step_by(7)).len();
        assert!((300..450).contains(&most), "{most}");
        // A clock that was put back throws nothing away.
        assert_eq!(left([-60, -59]), [-60, -59]);
    }

    #[test]
    fn thinning_again_changes_nothing() {
        let once = left((0..20_000).step_by(3));
        assert_eq!(left(once.clone()), once);
    }

    #[test]
    fn two_of_one_second_both_stay_and_names_can_be_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sesi.ron");
        keep(&Disk, &path, b"1", now()).unwrap();
        keep(&Disk, &path, b"2", now()).unwrap();
        keep_outside(&Disk, &path, b"3", now()).unwrap();
        let names: Vec<String> = generations(&Disk, &path)
            .iter()
            .map(|g| g.path.strip_prefix(folder.path()).unwrap().display().to_string())
            .map(|name| name.replace('\\', "/"))
            .collect();
        assert_eq!(names.len(), 3);
        assert!(names.contains(&"cadangan/sesi/2019-07-08 12.00.30.ron".to_owned()), "{names:?}");
        assert!(names.contains(&"cadangan/sesi/2019-07-08 12.00.30 dari luar.ron".to_owned()));
        // A few of what others wrote are enough; none of them counts as one of ours.
        for _ in 0..30 {
            keep_outside(&Disk, &path, b"3", now()).unwrap();
        }
        let all = generations(&Disk, &path);
        assert_eq!(all.iter().filter(|g| g.outside).count(), MOST_OUTSIDE);
        assert_eq!(newest_own(&Disk, &path), Some(now() + TimeDelta::seconds(1)));
        forget_since(&Disk, &path, now() + TimeDelta::seconds(1));
        assert_eq!(newest_own(&Disk, &path), Some(now()));
    }
}
