//! Changing a session file from the command line: through the same door, lock and saver as the
//! window.

use super::{Failure, words};
use crate::{
    session::{Change, Session},
    store::{self, Access, Disk, Place, Saver, Settings},
};
use std::{path::Path, sync::Arc, time::Duration};

/// How long a command waits until its change is on disk.
const PATIENCE: Duration = Duration::from_secs(30);

/// Opens a session to be changed.
pub(super) struct Editing {
    /// As it is in the file.
    pub(super) session: Session,
    saver: Saver,
}

impl Editing {
    /// Opens and locks a session file.
    pub(super) fn open(path: &Path) -> Result<Self, Failure> {
        let now = chrono::Local::now().naive_local();
        let opened = store::open(path, &now.to_string())
            .map_err(|error| Failure(words::cannot_open(&path.display(), &error)))?;
        let Access::Write(lock) = opened.access else {
            return Err(Failure(words::read_only(&path.display())));
        };
        let settings = Settings {
            files: Arc::new(Disk),
            clock: Arc::new(|| chrono::Local::now().naive_local()),
            wake: Arc::new(|| {}),
        };
        let saver = Saver::start(Place::File(opened.path, lock, opened.stamp), settings);
        Ok(Self { session: opened.session, saver })
    }

    /// Makes a change and waits until it is on disk.
    pub(super) fn apply(self, change: Change) -> Result<Session, Failure> {
        let Self { mut session, saver } = self;
        let now = chrono::Local::now().naive_local();
        let undo =
            session.apply(change, now).map_err(|refusal| Failure(words::not_taken(&refusal)))?;
        if undo.is_nothing() {
            return Ok(session);
        }
        let session = Arc::new(session);
        saver.save(Arc::clone(&session), 1);
        if saver.wait_saved(PATIENCE) {
            Ok(Session::clone(&session))
        } else {
            let why = saver.status().failure.map(|f| f.detail).unwrap_or_default();
            Err(Failure(words::not_saved(&why)))
        }
    }
}
