//! The library folder: where sessions are kept when nobody says otherwise, and what is in it.

use super::{
    files::{Disk, Files, read_at_most},
    format::{MAX_BYTES, ReadError, from_ron},
};
use crate::session::{Event, Place, Session, Stage};
use chrono::{DateTime, Local, NaiveDate, NaiveDateTime};
use std::path::{Path, PathBuf};

/// Longest name made from a title, in bytes; with folder and ending it stays within the 260
/// characters that Windows allows, and with what is put before and behind it for locks and
/// temporary files within the 255 bytes of other systems.
const MAX_NAME: usize = 100;

/// A session file of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The file.
    pub path: PathBuf,
    /// When it was last written.
    pub modified: Option<NaiveDateTime>,
    /// What it holds, or why it cannot be read.
    pub summary: Result<Summary, ReadError>,
}

/// What a session holds, in a line or two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Name of the activity.
    pub title: String,
    /// Venue.
    pub place: String,
    /// First day.
    pub date: Option<NaiveDate>,
    /// How far it is.
    pub stage: Stage,
    /// Ideas on its boards; the trash does not count.
    pub ideas: usize,
    /// Units.
    pub units: usize,
    /// Chosen ideas.
    pub chosen: usize,
    /// When the plans that are still open fall due.
    pub open_due: Vec<NaiveDate>,
    /// Invented content.
    pub sample: bool,
}

impl Summary {
    /// The summary of a session.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let event = session.event();
        let ideas = session.boards().iter().flat_map(|b| &b.ideas);
        Self {
            title: event.title.clone(),
            place: event.place.clone(),
            date: event.date,
            stage: session.stage(),
            ideas: ideas.filter(|i| i.place != Place::Trash).count(),
            units: session.units().len(),
            chosen: session.chosen().count(),
            open_due: session
                .chosen()
                .filter(|plan| plan.work.status.is_open())
                .filter_map(|plan| plan.work.due)
                .collect(),
            sample: event.sample,
        }
    }
}

/// The folder in which sessions are kept: `wanted`, else `sessions` in the current folder or
/// beside the program where there is one (a USB stick, a checkout), else `Bimtek Lab` in the
/// person's documents.
#[must_use]
pub fn library_folder(wanted: Option<&Path>) -> PathBuf {
    if let Some(wanted) = wanted {
        return wanted.to_owned();
    }
    let here = std::env::current_dir().ok();
    let beside = std::env::current_exe().ok().and_then(|p| p.parent().map(Path::to_owned));
    let portable = here.iter().chain(&beside).map(|folder| folder.join("sessions"));
    if let Some(folder) = portable.into_iter().find(|f| f.is_dir()) {
        return folder;
    }
    let dirs = directories::UserDirs::new();
    let documents = dirs.as_ref().and_then(|d| d.document_dir().or(Some(d.home_dir())));
    documents.map_or_else(|| PathBuf::from("sessions"), |d| d.join("Bimtek Lab"))
}

/// The session files of a folder, newest first. Reads every one of them: not for the thread that
/// draws.
#[must_use]
pub fn list(folder: &Path) -> Vec<Listed> {
    let files = Disk.list(folder).unwrap_or_default();
    let mut sessions: Vec<Listed> = files.into_iter().filter_map(listed).collect();
    sessions.sort_by(|a, b| b.modified.cmp(&a.modified).then_with(|| a.path.cmp(&b.path)));
    sessions
}

/// A session file as the library lists it; nothing for what is no session file at all.
#[must_use]
pub fn listed(path: PathBuf) -> Option<Listed> {
    let name = path.file_name()?.to_str()?;
    let ron = path.extension().is_some_and(|e| e.eq_ignore_ascii_case("ron"));
    if !ron || name.starts_with('.') || !path.is_file() {
        return None;
    }
    let stamp = Disk.stamp(&path).ok()?;
    let modified = stamp.modified.map(|t| DateTime::<Local>::from(t).naive_local());
    let summary = if stamp.length > MAX_BYTES {
        Err(ReadError::TooLarge { bytes: stamp.length })
    } else {
        read_at_most(&path, MAX_BYTES)
            .map_err(|error| ReadError::Io { detail: error.to_string() })
            .and_then(|bytes| from_ron(&bytes))
            .map(|session| Summary::of(&session))
    };
    Some(Listed { path, modified, summary })
}

/// Tells a new session apart from all others: when it was begun, and something by chance.
#[must_use]
pub fn new_mark(now: NaiveDateTime) -> String {
    use std::hash::{BuildHasher, Hasher};
    // The standard library's hasher is seeded by the operating system.
    let chance = std::hash::RandomState::new().build_hasher().finish();
    format!("{}-{:08x}", now.format("%Y%m%dT%H%M%S"), chance as u32)
}

/// A file name for a new session: its title and day, safe on every system; `n` tells files of one
/// name apart.
#[must_use]
pub fn file_name(event: &Event, today: NaiveDate, n: usize) -> String {
    let mut name = String::new();
    for c in event.title.to_lowercase().chars() {
        if name.len() + c.len_utf8() > MAX_NAME {
            break;
        }
        if c.is_alphanumeric() {
            name.push(c);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name = match name.trim_matches('-') {
        "" => "sesi",
        name => name,
    };
    let day = event.date.unwrap_or(today);
    let more = if n > 1 { format!("-{n}") } else { String::new() };
    // The day at the end keeps names such as "con" or "nul", which Windows reserves, harmless.
    format!("{name}-{day}{more}.ron")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe_everywhere() {
        let day = NaiveDate::from_ymd_opt(2019, 7, 8).unwrap();
        let named = |title: &str, n| {
            file_name(&Event { title: title.to_owned(), ..Event::default() }, day, n)
        };
        assert_eq!(named("Bimtek: Lab/Inovasi?", 1), "bimtek-lab-inovasi-2019-07-08.ron");
        assert_eq!(named("", 2), "sesi-2019-07-08-2.ron");
        assert_eq!(named("CON", 1), "con-2019-07-08.ron");
        assert_eq!(named("../..\\x", 1), "x-2019-07-08.ron");
        for letter in ["a", "語", "a "] {
            let name = named(&letter.repeat(500), 999);
            assert!(name.len() < 130 && name.ends_with("-2019-07-08-999.ron"), "{name}");
        }
    }
}
