//! `export FILE --as WHAT --out PATH`: files for people who were not in the room.
//!
//! The session file is only read. A file that exists is never replaced, and what is written is
//! written whole: in a folder either every file arrives or none.

use super::{Failure, read, words};
use crate::{
    app::deliverable::{Deliverable, Delivery, Piece},
    app::screen::Look,
    session::{Change, PaperSize, Session},
    store,
};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::path::{Path, PathBuf};

/// Everything that tells what came of the workshop, at once.
const ALL: &str = "semua";

/// What is made of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportArg {
    /// One file, or one kind of files in a folder.
    One(Deliverable),
    /// Every file that tells what came of the workshop, in a folder.
    All,
}

/// Reads what is to be made, and knows every name there is.
pub(super) fn parser() -> impl TypedValueParser<Value = ExportArg> {
    let names = Deliverable::all().map(Deliverable::name);
    PossibleValuesParser::new(names.chain([ALL]))
        .map(|name| Deliverable::by_name(&name).map_or(ExportArg::All, ExportArg::One))
}

pub(super) fn run(
    file: &Path,
    what: ExportArg,
    paper: Option<PaperSize>,
    out: &Path,
) -> Result<(), Failure> {
    let session = on_paper(read(file)?, paper)?;
    let mut delivery = Delivery::new(&session, Look::default(), false);
    let asked: Vec<Deliverable> = match what {
        ExportArg::One(one) => vec![one],
        ExportArg::All => Deliverable::results().collect(),
    };
    let place = |piece: &Piece| match what {
        ExportArg::One(Deliverable::File(_)) => out.to_owned(),
        ExportArg::One(Deliverable::Pictures) => out.join(&piece.file),
        ExportArg::All => out.join(piece.path()),
    };
    let pieces = delivery.pieces(&asked);
    let pieces: Vec<(PathBuf, Piece)> = pieces.into_iter().map(|p| (place(&p), p)).collect();
    for (path, _) in &pieces {
        free(path)?;
    }
    let mut made = Made::default();
    let written = pieces.iter().try_for_each(|(path, piece)| {
        // The folder of a single file is its asker's affair.
        if !matches!(what, ExportArg::One(Deliverable::File(_))) {
            made.folder(path)?;
        }
        made.file(path, &delivery.bytes(piece))
    });
    if written.is_err() {
        made.take_back();
    }
    written
}

/// The session as it was read, for another size of paper.
fn on_paper(mut session: Session, paper: Option<PaperSize>) -> Result<Session, Failure> {
    let Some(paper) = paper else { return Ok(session) };
    let settings = crate::session::DocumentSettings { paper, ..session.documents().clone() };
    let now = chrono::Local::now().naive_local();
    let change = Change::SetDocuments(Box::new(settings));
    session.apply(change, now).map_err(|refusal| Failure(words::not_taken(&refusal)))?;
    Ok(session)
}

fn free(path: &Path) -> Result<(), Failure> {
    if path.symlink_metadata().is_ok() {
        return Err(Failure(words::exists(&path.display())));
    }
    Ok(())
}

/// What was made so far. A set that is not complete is no set.
#[derive(Default)]
struct Made {
    files: Vec<PathBuf>,
    /// Folders that were not there, the outermost first.
    folders: Vec<PathBuf>,
}

impl Made {
    /// Makes the folder of a file, and those in which it lies.
    fn folder(&mut self, file: &Path) -> Result<(), Failure> {
        let Some(folder) = file.parent() else { return Ok(()) };
        let missing = folder.ancestors().take_while(|f| !f.as_os_str().is_empty() && !f.is_dir());
        let missing: Vec<&Path> = missing.collect();
        for folder in missing.into_iter().rev() {
            std::fs::create_dir(folder)
                .map_err(|e| Failure(words::unwritable(&folder.display(), &e)))?;
            self.folders.push(folder.to_owned());
        }
        Ok(())
    }

    fn file(&mut self, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
        let written = store::write_whole(path, bytes);
        written.map_err(|e| Failure(words::unwritable(&path.display(), &e)))?;
        self.files.push(path.to_owned());
        Ok(())
    }

    /// Removes all of it. What cannot be removed is still a whole file; a folder goes only when
    /// nothing else is in it.
    fn take_back(self) {
        for path in &self.files {
            let _ = std::fs::remove_file(path);
        }
        for path in self.folders.iter().rev() {
            let _ = std::fs::remove_dir(path);
        }
    }
}
