//! `export FILE --as WHAT --out PATH`: files for people who were not in the room.
//!
//! The session file is only read. A file that exists is never replaced, and what is written is
//! written whole: in a folder either every file arrives or none.

use super::{Failure, read, words};
use crate::{
    app::text::Lang,
    export::Artifact,
    session::{Change, PaperSize, Session},
    store,
};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::path::{Path, PathBuf};

/// Everything that can be made, at once.
const ALL: &str = "semua";

/// What is made of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportArg {
    /// One file.
    One(Artifact),
    /// Every file there is, in a folder.
    All,
}

/// Reads what is to be made, and knows every name there is.
pub(super) fn parser() -> impl TypedValueParser<Value = ExportArg> {
    let names = Artifact::ALL.iter().map(|artifact| artifact.name());
    PossibleValuesParser::new(names.chain([ALL]))
        .map(|name| Artifact::by_name(&name).map_or(ExportArg::All, ExportArg::One))
}

pub(super) fn run(
    file: &Path,
    what: ExportArg,
    paper: Option<PaperSize>,
    out: &Path,
) -> Result<(), Failure> {
    let session = on_paper(read(file)?, paper)?;
    match what {
        ExportArg::One(artifact) => {
            free(out)?;
            write(out, &artifact.bytes(&session, Lang::Indonesian))
        }
        ExportArg::All => folder(&session, out),
    }
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

fn folder(session: &Session, out: &Path) -> Result<(), Failure> {
    let files: Vec<(PathBuf, Artifact)> =
        Artifact::ALL.iter().map(|a| (out.join(a.file_name()), *a)).collect();
    for (path, _) in &files {
        free(path)?;
    }
    std::fs::create_dir_all(out).map_err(|e| Failure(words::unwritable(&out.display(), &e)))?;
    let mut written: Vec<&Path> = Vec::new();
    for (path, artifact) in &files {
        if let Err(failure) = write(path, &artifact.bytes(session, Lang::Indonesian)) {
            // A set that is not complete is no set. What cannot be removed is still a whole file.
            for path in written {
                let _ = std::fs::remove_file(path);
            }
            return Err(failure);
        }
        written.push(path);
    }
    Ok(())
}

fn free(path: &Path) -> Result<(), Failure> {
    if path.symlink_metadata().is_ok() {
        return Err(Failure(words::exists(&path.display())));
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    store::write_whole(path, bytes).map_err(|e| Failure(words::unwritable(&path.display(), &e)))
}
