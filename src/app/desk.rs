//! The open session: its history, its revision, its file and its saver.
//!
//! The desk is the one owner. Workers get an immutable snapshot and answer with messages; the
//! page in front of the person reads the session and never waits for the disk.

use super::{
    facilitator::top_bar::SaveShown,
    page::Export,
    path_dialog::Purpose,
    text::{Lang, dates, shell},
};
use crate::{
    session::{Change, History, Refusal, Session},
    store::{
        self, Access, LockError, Opened, ReadOnlyReason, SaveFailure, SaveStatus, SaveTrouble,
        Saver, Settings,
    },
};
use chrono::{NaiveDateTime, NaiveTime};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

/// "Saving" is said only when it takes longer than this.
const QUIET: Duration = Duration::from_millis(400);

/// Where the session is kept.
enum Keep {
    /// In a file that this program writes; a new session has none before its first change.
    File(Saver),
    /// In a file that may only be read.
    ReadOnly(PathBuf, ReadOnlyReason),
}

/// The open session.
pub(super) struct Desk {
    session: Arc<Session>,
    history: History,
    revision: u64,
    keep: Keep,
}

impl Desk {
    /// A new session; its file is made in `library` with the first change.
    pub(super) fn new(session: Session, library: &Path, settings: Settings) -> Self {
        let keep = Keep::File(Saver::start(store::Place::New(library.to_owned()), settings));
        Self { session: Arc::new(session), history: History::default(), revision: 0, keep }
    }

    /// A session that was read from a file.
    pub(super) fn opened(opened: Opened, settings: Settings) -> Self {
        let Opened { session, path, access, stamp } = opened;
        let keep = match access {
            Access::Write(lock) => {
                Keep::File(Saver::start(store::Place::File(path, lock, stamp), settings))
            }
            Access::ReadOnly(reason) => Keep::ReadOnly(path, reason),
        };
        Self { session: Arc::new(session), history: History::default(), revision: 0, keep }
    }

    pub(super) fn session(&self) -> &Arc<Session> {
        &self.session
    }

    /// Grows with every change.
    pub(super) fn revision(&self) -> u64 {
        self.revision
    }

    pub(super) fn is_editable(&self) -> bool {
        !matches!(self.keep, Keep::ReadOnly(..))
    }

    pub(super) fn next_undo(&self) -> Option<&Change> {
        self.history.next_undo()
    }

    pub(super) fn next_redo(&self) -> Option<&Change> {
        self.history.next_redo()
    }

    /// Applies a change and has it saved. Returns whether it made a difference.
    pub(super) fn apply(&mut self, change: Change, at: NaiveDateTime) -> Result<bool, Refusal> {
        self.may_edit()?;
        let changed = self.history.apply(Arc::make_mut(&mut self.session), change, at)?;
        if changed {
            self.changed();
        }
        Ok(changed)
    }

    /// Takes the last step back.
    pub(super) fn undo(&mut self) -> Result<(), Refusal> {
        self.may_edit()?;
        self.history.undo(Arc::make_mut(&mut self.session))?;
        self.changed();
        Ok(())
    }

    /// Makes the last step that was taken back again.
    pub(super) fn redo(&mut self) -> Result<(), Refusal> {
        self.may_edit()?;
        self.history.redo(Arc::make_mut(&mut self.session))?;
        self.changed();
        Ok(())
    }

    /// Makes the file of a session that begins with content, without waiting for a change.
    pub(super) fn keep_at_once(&mut self) {
        self.changed();
    }

    fn may_edit(&self) -> Result<(), Refusal> {
        if self.is_editable() { Ok(()) } else { Err(Refusal::ReadOnly) }
    }

    fn changed(&mut self) {
        self.revision += 1;
        self.save();
    }

    fn save(&self) {
        if let Keep::File(saver) = &self.keep {
            saver.save(Arc::clone(&self.session), self.revision);
        }
    }

    /// Why the session is open to read only.
    pub(super) fn read_only_reason(&self) -> Option<&ReadOnlyReason> {
        match &self.keep {
            Keep::ReadOnly(_, reason) => Some(reason),
            Keep::File(_) => None,
        }
    }

    fn status(&self) -> Option<SaveStatus> {
        match &self.keep {
            Keep::File(saver) => Some(saver.status()),
            Keep::ReadOnly(..) => None,
        }
    }

    /// Why the last write failed; nothing while writes succeed.
    pub(super) fn save_failure(&self) -> Option<SaveFailure> {
        self.status()?.failure
    }

    /// Since when the newest revision on disk is there.
    pub(super) fn saved_at(&self) -> Option<NaiveTime> {
        Some(self.status()?.saved?.1.time())
    }

    /// The newest revision that is on disk; 0 while none is.
    pub(super) fn saved_revision(&self) -> u64 {
        self.status().and_then(|status| status.saved).map_or(0, |(revision, _)| revision)
    }

    /// What the top bar says of the file.
    pub(super) fn save_shown(&self) -> SaveShown {
        let (Keep::File(saver), Some(status)) = (&self.keep, self.status()) else {
            return SaveShown::ReadOnly;
        };
        match (status.failure, status.saved) {
            (Some(failure), _) if failure.why == SaveTrouble::FolderGone => SaveShown::Unplugged,
            (Some(_), _) => SaveShown::Failing,
            (None, _) if saver.waiting().is_some_and(|waiting| waiting > QUIET) => {
                SaveShown::Saving
            }
            (None, Some((_, at))) => SaveShown::Saved(at.time()),
            (None, None) if status.path.is_some() => SaveShown::Opened,
            (None, None) => SaveShown::NotYetAFile,
        }
    }

    /// Until the save state changes by the clock alone.
    pub(super) fn until_save_state_changes(&self) -> Option<Duration> {
        let Keep::File(saver) = &self.keep else { return None };
        QUIET.checked_sub(saver.waiting()?).map(|left| left + Duration::from_millis(1))
    }

    /// The file and its last backup, for the footer.
    pub(super) fn file_line(&self, lang: Lang) -> String {
        let path = match &self.keep {
            Keep::ReadOnly(path, _) => return path.display().to_string(),
            Keep::File(saver) => saver.status(),
        };
        let Some(file) = path.path else { return shell::new_file(lang).to_owned() };
        match path.backup {
            Some(at) => {
                let at = shell::backup(lang, &dates::clock(lang, at.time()));
                format!("{} · {at}", file.display())
            }
            None => file.display().to_string(),
        }
    }

    /// A name for a file made of the session.
    pub(super) fn export_name(&self, purpose: Purpose, now: NaiveDateTime) -> String {
        let name = store::file_name(self.session.event(), now.date(), 1);
        let stem = name.trim_end_matches(".ron");
        match purpose {
            Purpose::Export(Export::RecapCsv) => format!("rekap-{stem}.csv"),
            Purpose::Export(Export::SessionCopy) => format!("{stem}-salinan.ron"),
            // There will be several in a day.
            Purpose::Export(Export::Picture) => format!("layar-{stem}-{}.png", now.format("%H%M")),
            Purpose::Export(Export::Poster(poll)) => {
                let mut polls = self.session.boards().iter().flat_map(|board| &board.polls);
                let place = polls.position(|p| p.id == poll).map_or(0, |index| index + 1);
                format!("poster-{stem}-{place}.png")
            }
            Purpose::Export(Export::Ballots(_)) => format!("kartu-suara-{stem}.docx"),
            Purpose::Export(Export::IdeaCards(_)) => format!("kartu-ide-{stem}.docx"),
            Purpose::Open
            | Purpose::Import
            | Purpose::Compare
            | Purpose::Logo
            | Purpose::Folder
            | Purpose::SaveElsewhere => name,
        }
    }

    /// Writes at once what could not be written before.
    pub(super) fn try_again(&self) {
        if let Keep::File(saver) = &self.keep {
            saver.try_again();
        }
    }

    /// Keeps the session in another file from now on.
    pub(super) fn save_elsewhere(&mut self, path: &Path) -> Result<(), LockError> {
        match &self.keep {
            Keep::File(saver) => saver.move_to(path, Arc::clone(&self.session), self.revision),
            Keep::ReadOnly(..) => Ok(()),
        }
    }

    /// Waits until everything is on disk. `false`: it was not in this time.
    pub(super) fn wait_saved(&self, patience: Duration) -> bool {
        match &self.keep {
            Keep::File(saver) => saver.wait_saved(patience),
            Keep::ReadOnly(..) => true,
        }
    }
}
