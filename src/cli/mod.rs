//! The command line: what a session file holds, new sessions, what is brought into one, polls,
//! samples to try things on.
//!
//! Exit codes: 0 done; 1 refused or failed, with one line on the error stream; 2 wrong usage.

mod args;
mod carry;
mod compare;
mod edit;
mod export;
mod import;
mod inspect;
mod json;
mod poll;
mod suggest;
mod words;

pub use args::{
    AcceptArg, Args, CarryArg, Command, CriteriaArg, DatesArg, KindArg, MethodArg, OnArg, PaperArg,
    PollArgs, PollCommand, Renderer, SizeArg,
};
pub use export::ExportArg;

use crate::{
    sample::sample,
    session::Session,
    store::{self, ReadError},
    templates,
};
use std::{
    io::{self, Write},
    path::Path,
};

/// Why a command failed: one line for a person.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Failure(String);

/// Runs a command of the command line.
pub fn run(command: &Command) -> Result<(), Failure> {
    match command {
        Command::Inspect { file, json } => {
            let session = read(file)?;
            let text = if *json { json::of(&session) } else { inspect::of(&session) };
            print(&text)
        }
        Command::New { from: Some(from), carry, out, .. } => carry::run(from, (*carry).into(), out),
        Command::New { template, out, .. } => from_template(template.as_deref(), out),
        Command::Compare { earlier, later, json } => compare::run(earlier, later, *json),
        Command::Export { file, what, paper, out } => {
            export::run(file, *what, paper.map(Into::into), out)
        }
        Command::Suggest { file, json } => suggest::run(file, *json),
        Command::Poll { command } => poll::run(command),
        Command::Import { file, into, kind, accept, dates, again, json } => {
            import::run(&import::Order {
                file,
                into,
                kind: *kind,
                accept_all: *accept == Some(AcceptArg::All),
                dates: *dates,
                again: *again,
                json: *json,
            })
        }
        Command::Sample { size, seed, out } => {
            let session = sample((*size).into(), *seed);
            let session = session.map_err(|e| Failure(words::failed(&e.to_string())))?;
            write(out, &session)
        }
    }
}

fn from_template(template: Option<&str>, out: &Path) -> Result<(), Failure> {
    let name = template.unwrap_or_default();
    let template = templates::by_id(name).ok_or_else(|| {
        let known: Vec<&str> = templates::all().iter().map(|t| t.id.as_str()).collect();
        Failure(words::no_template(name, &known.join(", ")))
    })?;
    let now = chrono::Local::now().naive_local();
    let session = template.create(store::new_mark(now), now, false);
    let session = session.map_err(|e| Failure(words::failed(&e.to_string())))?;
    write(out, &session)
}

fn read(path: &Path) -> Result<Session, Failure> {
    let name = path.display();
    let data = std::fs::metadata(path).map_err(|e| Failure(words::unreadable(&name, &e)))?;
    // A device may never end, a pipe never begin.
    if !data.is_file() {
        return Err(Failure(words::not_a_file(&name)));
    }
    if data.len() > store::MAX_BYTES {
        return Err(refused(path, &ReadError::TooLarge { bytes: data.len() }));
    }
    let bytes = store::read_at_most(path, store::MAX_BYTES)
        .map_err(|e| Failure(words::unreadable(&name, &e)))?;
    store::from_ron(&bytes).map_err(|error| refused(path, &error))
}

fn refused(path: &Path, error: &ReadError) -> Failure {
    Failure(words::refused(&path.display(), error))
}

/// Writes a new file; an existing one is never replaced, nor is a link to nowhere.
fn write(path: &Path, session: &Session) -> Result<(), Failure> {
    let name = path.display();
    if path.symlink_metadata().is_ok() {
        return Err(Failure(words::exists(&name)));
    }
    store::write_whole(path, store::to_ron(session).as_bytes())
        .map_err(|e| Failure(words::unwritable(&name, &e)))
}

fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // Whoever reads has read enough.
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        answer => answer.map_err(|e| Failure(words::unwritable(&"-", &e))),
    }
}
