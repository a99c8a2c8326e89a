//! Files made of the session, pictures among them: written on a thread of their own into a dated
//! folder, told, opened.

use super::{
    App, Message,
    command::Command,
    deliverable::{Deliverable, Delivery},
    session_files::work,
    style::Icon,
    text::{documents as words, files},
    widgets::ToastAction,
};
use crate::{
    session::{Change, Logo, MAX_LOGO_BYTES},
    store,
};
use chrono::NaiveDate;
use eframe::egui;
use std::{
    fs, io,
    io::Read as _,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

/// Most folders of one day.
const MOST_FOLDERS: u32 = 999;

/// Files on their way to disk.
#[derive(Default)]
pub(super) struct Writing {
    /// Stops the work that runs now.
    stop: Option<Arc<AtomicBool>>,
    /// The folder that was written last.
    last: Option<PathBuf>,
}

/// How the writing of files goes on.
pub(super) enum Progress {
    /// So many are written, of so many.
    Written(usize, usize),
    /// All are written, or it was stopped.
    Done(Outcome),
}

/// What came of writing files.
#[derive(Debug)]
pub(super) struct Outcome {
    folder: PathBuf,
    written: usize,
    all: usize,
    /// Why it ended before the last one; nothing when it was stopped by a person.
    why: Option<io::Error>,
}

impl App {
    /// Writes files of the session into a new folder inside of `parent`.
    pub(super) fn write_documents(
        &mut self,
        ctx: &egui::Context,
        asked: Vec<Deliverable>,
        parent: PathBuf,
    ) {
        let Some(desk) = &self.desk else { return };
        if self.writing.stop.is_some() {
            return;
        }
        let (session, today) = (Arc::clone(desk.session()), (self.clock)().date());
        let (look, masked) = (self.look(ctx), self.room.masked);
        let (outbox, wake) = (self.outbox.clone(), Arc::clone(&self.wake));
        let stop = Arc::new(AtomicBool::new(false));
        self.writing.stop = Some(Arc::clone(&stop));
        self.pages.documents_written(Some((0, asked.len())));
        work("documents", move || {
            let tell = |progress| {
                // The window may be gone by now; then nobody is waiting.
                let _ = outbox.send(Message::Documents(progress));
                wake();
            };
            let written = |done, all| tell(Progress::Written(done, all));
            let delivery = Delivery::new(&session, look, masked);
            let outcome = write(delivery, &asked, (&parent, today), &stop, written);
            tell(Progress::Done(outcome));
        });
    }

    /// Ends the writing after the file that is being written.
    pub(super) fn stop_documents(&mut self) {
        if let Some(stop) = &self.writing.stop {
            stop.store(true, Ordering::Relaxed);
        }
    }

    pub(super) fn documents_went_on(&mut self, progress: Progress) {
        let outcome = match progress {
            Progress::Written(done, all) => {
                return self.pages.documents_written(Some((done, all)));
            }
            Progress::Done(outcome) => outcome,
        };
        self.writing.stop = None;
        self.pages.documents_written(None);
        let lang = self.lang();
        let name = outcome.folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Outcome { folder, written, all, why } = outcome;
        let open = (written > 0).then(|| self.way_to_folder(folder));
        match why {
            Some(why) => {
                let text = words::failed(lang, written, &why.to_string());
                self.tell(Icon::WarningCircle, text, None);
            }
            None if written < all => {
                self.tell(Icon::Info, words::stopped(lang, written, all), open);
            }
            None => {
                self.tell(Icon::CheckCircle, words::written(lang, written, &name), open);
            }
        }
    }

    /// The toast's way to the folder that was written last.
    pub(super) fn way_to_folder(&mut self, folder: PathBuf) -> ToastAction<Command> {
        self.writing.last = Some(folder);
        ToastAction {
            text: words::open_folder(self.lang()).to_owned(),
            keys: String::new(),
            value: Command::OpenFolder,
        }
    }

    /// Shows the folder that was written last, or the library, in the system's file manager.
    pub(super) fn open_folder(&mut self) {
        let folder = self.writing.last.clone().unwrap_or_else(|| self.library.clone());
        if open::that_detached(&folder).is_err() {
            let text = format!("{}{}", words::no_folder(self.lang()), folder.display());
            self.tell(Icon::Info, text, None);
        }
    }

    /// Takes a picture as the logo of the letterhead; the sentence says why not.
    pub(super) fn take_logo(&mut self, path: &Path) -> Result<(), String> {
        let lang = self.lang();
        let Some(desk) = &self.desk else { return Ok(()) };
        let bytes = read_logo(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => files::missing(lang).to_owned(),
            _ => files::unreadable(lang).to_owned(),
        })?;
        let logo =
            Logo::new(&bytes).map_err(|refusal| super::text::refusals::sentence(lang, refusal))?;
        let mut settings = desk.session().documents().clone();
        settings.logo = Some(logo);
        self.change(Change::SetDocuments(Box::new(settings)));
        Ok(())
    }
}

/// The bytes of a picture; one byte more than a logo may have is enough to refuse it.
fn read_logo(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(MAX_LOGO_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Writes files into a new folder of the day. Each file is whole or not there: it is written under
/// another name and renamed. Nothing that was there before is touched, for the folder is new.
fn write(
    mut delivery: Delivery<'_>,
    asked: &[Deliverable],
    (parent, today): (&Path, NaiveDate),
    stop: &AtomicBool,
    tell: impl Fn(usize, usize),
) -> Outcome {
    let pieces = delivery.pieces(asked);
    let all = pieces.len();
    tell(0, all);
    let mut outcome = Outcome { folder: parent.to_owned(), written: 0, all, why: None };
    match new_folder(parent, today) {
        Ok(folder) => outcome.folder = folder,
        Err(why) => {
            outcome.why = Some(why);
            return outcome;
        }
    }
    for piece in &pieces {
        if stop.load(Ordering::Relaxed) {
            break;
        }
        let bytes = delivery.bytes(piece);
        let path = outcome.folder.join(piece.path());
        if let Err(why) = write_in_folder(&path, &bytes) {
            if let Some(folder) = path.parent() {
                // Goes only while nothing is in it.
                let _ = fs::remove_dir(folder);
            }
            outcome.why = Some(why);
            break;
        }
        outcome.written += 1;
        tell(outcome.written, all);
    }
    if outcome.written == 0 {
        // It is empty; where it cannot be removed, it does no harm.
        let _ = fs::remove_dir(&outcome.folder);
    }
    outcome
}

/// Writes a file whole, in a folder that is made with its first file.
fn write_in_folder(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    store::write_whole(path, bytes)
}

/// Makes a folder that was not there: "dokumen-2019-07-08", then "dokumen-2019-07-08-2".
fn new_folder(parent: &Path, today: NaiveDate) -> io::Result<PathBuf> {
    fs::create_dir_all(parent)?;
    let stem = format!("dokumen-{}", today.format("%Y-%m-%d"));
    for number in 1..=MOST_FOLDERS {
        let name = if number == 1 { stem.clone() } else { format!("{stem}-{number}") };
        let folder = parent.join(name);
        match fs::create_dir(&folder) {
            Ok(()) => return Ok(folder),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{app::screen::Look, sample::cilegon, session::Session};
    use std::cell::Cell;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2019, 7, 8).unwrap()
    }

    /// The names of all files, those in folders with the names of these.
    fn names(folder: &Path) -> Vec<PathBuf> {
        let mut names = Vec::new();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                names.extend(self::names(&path));
            } else {
                names.push(path);
            }
        }
        names.sort();
        names
    }

    /// What was asked for, where it would lie in `folder`.
    fn expected(session: &Session, folder: &Path, asked: &[Deliverable]) -> Vec<PathBuf> {
        let pieces = Delivery::new(session, Look::default(), false).pieces(asked);
        let mut paths: Vec<PathBuf> = pieces.iter().map(|p| folder.join(p.path())).collect();
        paths.sort();
        paths
    }

    fn made(
        session: &Session,
        asked: &[Deliverable],
        parent: &Path,
        stop: &AtomicBool,
        tell: impl Fn(usize, usize),
    ) -> Outcome {
        let delivery = Delivery::new(session, Look::default(), false);
        write(delivery, asked, (parent, day()), stop, tell)
    }

    #[test]
    fn every_run_has_a_new_folder_and_touches_nothing_else() {
        let parent = tempfile::tempdir().unwrap();
        let session = cilegon().unwrap();
        let all: Vec<Deliverable> = Deliverable::all().collect();
        let never = AtomicBool::new(false);
        let first = made(&session, &all, parent.path(), &never, |_, _| ());
        assert!(first.why.is_none());
        assert_eq!(first.folder, parent.path().join("dokumen-2019-07-08"));
        let expected = expected(&session, &first.folder, &all);
        assert_eq!(names(&first.folder), expected, "all of them, and nothing half written");
        assert_eq!(first.written, expected.len());
        fs::write(first.folder.join("laporan.docx"), "disunting").unwrap();
        let second = made(&session, &all[..1], parent.path(), &never, |_, _| ());
        assert_eq!(second.folder, parent.path().join("dokumen-2019-07-08-2"));
        assert_eq!(fs::read(first.folder.join("laporan.docx")).unwrap(), b"disunting");
    }

    #[test]
    fn stopping_leaves_whole_files_only() {
        let parent = tempfile::tempdir().unwrap();
        let session = cilegon().unwrap();
        let all: Vec<Deliverable> = Deliverable::all().collect();
        let (stop, told) = (AtomicBool::new(false), Cell::new(0));
        let outcome = made(&session, &all, parent.path(), &stop, |done, _| {
            told.set(done);
            stop.store(done == 2, Ordering::Relaxed);
        });
        assert_eq!((outcome.written, told.get(), outcome.why.is_none()), (2, 2, true));
        assert_eq!(names(&outcome.folder).len(), 2, "and no folder of pictures");
        assert_eq!(fs::read_dir(&outcome.folder).unwrap().count(), 2);
        let mut delivery = Delivery::new(&session, Look::default(), false);
        for piece in delivery.pieces(&all[..2]) {
            let whole = delivery.bytes(&piece);
            assert_eq!(fs::read(outcome.folder.join(piece.path())).unwrap(), whole);
        }
        for asked in [&all[..], &[Deliverable::Pictures]] {
            let stopped = made(&session, asked, parent.path(), &AtomicBool::new(true), |_, _| ());
            assert_eq!(stopped.written, 0);
            assert!(!stopped.folder.exists(), "no empty folder is left");
        }
    }

    #[test]
    fn pictures_that_are_stopped_are_whole_or_not_there() {
        let parent = tempfile::tempdir().unwrap();
        let session = cilegon().unwrap();
        let stop = AtomicBool::new(false);
        let asked = [Deliverable::Pictures];
        let outcome = made(&session, &asked, parent.path(), &stop, |done, _| {
            stop.store(done == 1, Ordering::Relaxed);
        });
        assert_eq!(names(&outcome.folder), [outcome.folder.join("gambar/01-pertanyaan.png")]);
        let picture = fs::read(outcome.folder.join("gambar/01-pertanyaan.png")).unwrap();
        let picture = image::load_from_memory(&picture).unwrap();
        assert_eq!((picture.width(), picture.height()), (1920, 1080));
    }

    #[test]
    fn a_place_that_cannot_be_written_is_said() {
        let parent = tempfile::tempdir().unwrap();
        let file = parent.path().join("berkas");
        fs::write(&file, "isi").unwrap();
        let session = cilegon().unwrap();
        let all: Vec<Deliverable> = Deliverable::all().collect();
        let outcome = made(&session, &all, &file, &AtomicBool::new(false), |_, _| ());
        assert!(outcome.why.is_some());
        assert_eq!(outcome.written, 0);
        assert_eq!(fs::read(&file).unwrap(), b"isi");
    }
}
