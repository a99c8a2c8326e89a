//! Saving on the real disk: drives that go and come back, files that others write, other places.

#![expect(clippy::unwrap_used, reason = "what cannot be set up is a failed test")]

use bimtek_lab::{
    session::{
        Basis, Change, Electorate, Event, IdeaWords, Method, NewIdea, Order, PollSetup, Session,
    },
    store::{
        Access, Disk, FileStamp, Files, Lock, OpenError, Place, SaveTrouble, Saver, Settings,
        Writing, file_name, from_ron, generations, open, to_ron, write_whole,
    },
};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use std::{
    io,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU32, Ordering},
        mpsc,
    },
    time::{Duration, Instant},
};

const PATIENCE: Duration = Duration::from_secs(20);

fn at(second: u32) -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2019, 7, 8).unwrap();
    day.and_hms_opt(9, 0, 0).unwrap() + TimeDelta::seconds(second.into())
}

fn settings_on(files: impl Files + 'static, second: u32) -> Settings {
    let (clock, wake) = (Arc::new(move || at(second)), Arc::new(|| {}));
    Settings { files: Arc::new(files), clock, wake }
}

fn with_ideas(n: u32) -> Session {
    let mut session = Session::new("uji".to_owned(), at(0));
    let board = session.boards()[0].id;
    for i in 0..n {
        let words = IdeaWords { text: format!("Ide contoh {i}"), name: String::new() };
        let idea = NewIdea { words, ..NewIdea::default() };
        session.apply(Change::AddIdea(board, idea), at(i)).unwrap();
    }
    session
}

fn in_secret_poll(ideas: u32) -> Session {
    let mut session = with_ideas(ideas);
    let setup = PollSetup {
        title: "Uji".to_owned(),
        basis: Basis::Ideas,
        method: Method::Dots { budget: 1, max_per_option: 1 },
        electorate: Electorate::Seats(3),
        secret: true,
        order: Order::ByNumber,
    };
    session.apply(Change::AddPoll(session.boards()[0].id, setup), at(20)).unwrap();
    let poll = session.boards()[0].polls[0].id;
    session.apply(Change::OpenPoll(poll), at(21)).unwrap();
    session
}

fn ideas_in(path: &Path) -> usize {
    from_ron(&std::fs::read(path).unwrap()).unwrap().boards()[0].ideas.len()
}

/// Opens `session` from a file in `folder` to write it.
fn opened(folder: &Path, session: &Session) -> (PathBuf, Place) {
    let path = folder.join("sesi.ron");
    std::fs::write(&path, to_ron(session)).unwrap();
    let opened = open(&path, "uji").unwrap();
    let Access::Write(lock) = opened.access else { panic!("locked") };
    (opened.path.clone(), Place::File(opened.path, lock, opened.stamp))
}

/// A saver of a new file in `folder` that has saved one idea, and the file.
fn saved_in(folder: &Path) -> (Saver, PathBuf) {
    let saver = Saver::start(Place::New(folder.to_owned()), settings_on(Disk, 1));
    saver.save(Arc::new(with_ideas(1)), 1);
    assert!(saver.wait_saved(PATIENCE));
    let path = saver.status().path.unwrap();
    (saver, path)
}

/// Waits until saving fails, and says why.
fn trouble(saver: &Saver) -> SaveTrouble {
    let until = Instant::now() + PATIENCE;
    loop {
        if let Some(failure) = saver.status().failure {
            return failure.why;
        }
        assert!(Instant::now() < until, "saving goes on");
        std::thread::sleep(Duration::from_millis(2));
    }
}

#[test]
fn a_file_changed_by_somebody_else_is_kept_before_it_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let (path, place) = opened(folder.path(), &with_ideas(1));
    std::fs::write(&path, to_ron(&with_ideas(7))).unwrap();
    let saver = Saver::start(place, settings_on(Disk, 30));
    saver.save(Arc::new(with_ideas(2)), 1);
    assert!(saver.wait_saved(PATIENCE));
    assert_eq!(ideas_in(&path), 2);
    let kept = generations(&Disk, &path);
    let theirs: Vec<usize> = kept.iter().filter(|g| g.outside).map(|g| ideas_in(&g.path)).collect();
    assert_eq!(theirs, [7]);
    // Whatever it was, a secret poll that opens later does not throw it away.
    saver.save(Arc::new(in_secret_poll(3)), 2);
    assert!(saver.wait_saved(PATIENCE));
    assert!(generations(&Disk, &path).iter().any(|g| g.outside));
}

#[test]
fn a_file_that_was_only_touched_is_not_kept() {
    let folder = tempfile::tempdir().unwrap();
    let (saver, path) = saved_in(folder.path());
    let file = std::fs::File::options().write(true).open(&path).unwrap();
    file.set_modified(std::time::SystemTime::UNIX_EPOCH).unwrap();
    saver.save(Arc::new(with_ideas(2)), 2);
    assert!(saver.wait_saved(PATIENCE));
    assert!(!generations(&Disk, &path).iter().any(|g| g.outside));
}

#[test]
fn in_a_secret_poll_what_somebody_else_wrote_is_neither_replaced_nor_copied() {
    let folder = tempfile::tempdir().unwrap();
    let (path, place) = opened(folder.path(), &in_secret_poll(2));
    let theirs = to_ron(&in_secret_poll(3));
    std::fs::write(&path, &theirs).unwrap();
    let saver = Saver::start(place, settings_on(Disk, 30));
    saver.save(Arc::new(in_secret_poll(4)), 1);
    assert_eq!(trouble(&saver), SaveTrouble::ChangedOutside);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), theirs);
    // Nor what cannot be read: it may be a part of such a state.
    let part = &theirs[..theirs.len() / 2];
    std::fs::write(&path, part).unwrap();
    saver.try_again();
    assert!(!saver.wait_saved(Duration::from_millis(300)));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), part);
    assert_eq!(generations(&Disk, &path), []);
    // Another place takes it; both states are there.
    let other = folder.path().join("lain.ron");
    saver.move_to(&other, Arc::new(in_secret_poll(4)), 2).unwrap();
    assert!(saver.wait_saved(PATIENCE));
    assert_eq!(ideas_in(&other), 4);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), part);
}

#[test]
fn reopening_a_secret_poll_takes_the_generations_since_its_opening_away() {
    let folder = tempfile::tempdir().unwrap();
    let second = Arc::new(AtomicU32::new(0));
    let mut settings = settings_on(Disk, 0);
    let clock = Arc::clone(&second);
    settings.clock = Arc::new(move || at(clock.load(Ordering::Relaxed)));
    let saver = Saver::start(Place::New(folder.path().to_owned()), settings);
    let mut revision = 0;
    let mut save = |session: &Session, now| {
        second.store(now, Ordering::Relaxed);
        revision += 1;
        saver.save(Arc::new(session.clone()), revision);
        assert!(saver.wait_saved(PATIENCE));
        let path = saver.status().path.unwrap();
        generations(&Disk, &path).iter().map(|g| g.at).collect::<Vec<_>>()
    };
    // The poll was opened in second 21.
    assert_eq!(save(&with_ideas(2), 10), [at(10)]);
    let mut session = in_secret_poll(2);
    let poll = session.boards()[0].polls[0].id;
    assert_eq!(save(&session, 100), [at(10)]);
    session.apply(Change::ClosePoll(poll, "uji".to_owned()), at(200)).unwrap();
    assert_eq!(save(&session, 200), [at(200), at(10)]);
    session.apply(Change::ReopenPoll(poll, "uji".to_owned()), at(300)).unwrap();
    assert_eq!(save(&session, 300), [at(10)]);
}

#[test]
fn a_drive_that_comes_back_is_written_again() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("stik");
    std::fs::create_dir(&home).unwrap();
    let (saver, path) = saved_in(&home);
    let away = folder.path().join("dicabut");
    std::fs::rename(&home, &away).unwrap();
    saver.save(Arc::new(with_ideas(2)), 2);
    assert_eq!(trouble(&saver), SaveTrouble::FolderGone);
    assert!(!saver.wait_saved(Duration::ZERO));
    assert_eq!(saver.status().saved.unwrap().0, 1, "not reported as saved");
    // An empty folder in its place, as a mount point is one, is not the drive.
    std::fs::create_dir(&home).unwrap();
    saver.try_again();
    assert!(!saver.wait_saved(Duration::from_millis(300)));
    assert_eq!(std::fs::read_dir(&home).unwrap().count(), 0);
    std::fs::remove_dir(&home).unwrap();
    std::fs::rename(&away, &home).unwrap();
    // Without being told, within the longest wait.
    assert!(saver.wait_saved(PATIENCE));
    assert_eq!(saver.status().failure, None);
    assert_eq!(ideas_in(&path), 2);
}

#[test]
fn a_drive_that_another_program_has_opened_meanwhile_is_left_to_it() {
    let folder = tempfile::tempdir().unwrap();
    let (saver, path) = saved_in(folder.path());
    // As after a drive was unplugged: the lock is not on the file that is there now.
    std::fs::remove_file(
        path.with_file_name(format!(".{}.lock", path.file_name().unwrap().to_str().unwrap())),
    )
    .unwrap();
    let theirs = Lock::take(&path, "uji").unwrap();
    saver.save(Arc::new(with_ideas(2)), 2);
    assert_eq!(trouble(&saver), SaveTrouble::TakenOver);
    assert_eq!(ideas_in(&path), 1);
    drop(theirs);
    saver.try_again();
    assert!(saver.wait_saved(PATIENCE));
    assert_eq!(ideas_in(&path), 2);
    assert!(Lock::take(&path, "uji").is_err(), "the lock was taken again");
}

#[test]
fn a_file_that_was_removed_is_made_again() {
    let folder = tempfile::tempdir().unwrap();
    let (saver, path) = saved_in(folder.path());
    std::fs::remove_file(&path).unwrap();
    saver.save(Arc::new(with_ideas(2)), 2);
    assert!(saver.wait_saved(PATIENCE));
    assert_eq!(ideas_in(&path), 2);
}

#[test]
fn a_new_session_does_not_inherit_the_generations_of_a_removed_one() {
    let folder = tempfile::tempdir().unwrap();
    let (saver, first) = saved_in(folder.path());
    drop(saver);
    std::fs::remove_file(&first).unwrap();
    let (_saver, second) = saved_in(folder.path());
    assert_ne!(first, second);
    assert_eq!(
        file_name(&Event::default(), at(0).date(), 2),
        second.file_name().unwrap().to_str().unwrap()
    );
}

/// A disk on which a write to a file named `slow` waits for a word, and one to `broken` panics.
struct Trying {
    go: Arc<Mutex<mpsc::Receiver<()>>>,
    slow: &'static str,
    panics: Arc<AtomicBool>,
}

struct TryingFile(Box<dyn Writing>, Option<Arc<Mutex<mpsc::Receiver<()>>>>);

impl Writing for TryingFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        if let Some(go) = &self.1 {
            // Not for ever: a test that fails must also end.
            let word = go.lock().unwrap().recv_timeout(PATIENCE);
            word.map_err(io::Error::other)?;
        }
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl Files for Trying {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        Disk.read(path)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Writing>> {
        assert!(!self.panics.load(Ordering::Relaxed), "a defect, for the test");
        let slow = path.file_name().unwrap().to_str().unwrap().contains(self.slow);
        let go = slow.then(|| Arc::clone(&self.go));
        Ok(Box::new(TryingFile(Disk.create(path)?, go)))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        Disk.rename(from, to)
    }

    fn flush_folder(&self, folder: &Path) -> io::Result<()> {
        Disk.flush_folder(folder)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        Disk.remove(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        Disk.list(folder)
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        Disk.create_folder(folder)
    }

    fn stamp(&self, path: &Path) -> io::Result<FileStamp> {
        Disk.stamp(path)
    }
}

fn trying(slow: &'static str) -> (Trying, mpsc::Sender<()>, Arc<AtomicBool>) {
    let (word, go) = mpsc::channel();
    let panics = Arc::new(AtomicBool::new(false));
    let disk = Trying { go: Arc::new(Mutex::new(go)), slow, panics: Arc::clone(&panics) };
    (disk, word, panics)
}

#[test]
fn changes_made_while_a_write_runs_go_together_and_nobody_waits() {
    let folder = tempfile::tempdir().unwrap();
    let (path, place) = opened(folder.path(), &with_ideas(1));
    let (disk, word, _) = trying("sesi");
    let mut settings = settings_on(disk, 30);
    let woken = Arc::new(AtomicU32::new(0));
    let count = Arc::clone(&woken);
    settings.wake = Arc::new(move || {
        count.fetch_add(1, Ordering::Relaxed);
    });
    let saver = Saver::start(place, settings);
    saver.save(Arc::new(with_ideas(2)), 1);
    std::thread::sleep(Duration::from_millis(50));
    let states: Vec<Arc<Session>> = (3..20).map(|n| Arc::new(with_ideas(n))).collect();
    let start = Instant::now();
    for (i, state) in states.iter().enumerate() {
        saver.save(Arc::clone(state), i as u64 + 2);
    }
    assert!(start.elapsed() < Duration::from_millis(50), "the write is still waiting");
    assert!(saver.status().saved.is_none());
    assert!(saver.waiting().unwrap() >= Duration::from_millis(50));
    // Two writes for eighteen changes.
    word.send(()).unwrap();
    word.send(()).unwrap();
    assert!(saver.wait_saved(PATIENCE));
    assert_eq!(saver.status().saved.unwrap(), (18, at(30)));
    assert_eq!(ideas_in(&path), 19);
    drop(word);
    drop(saver);
    assert_eq!(woken.load(Ordering::Relaxed), 2);
    assert!(states.iter().all(|s| Arc::strong_count(s) == 1), "nothing is held on to");
}

#[test]
fn a_write_that_ends_after_a_move_says_nothing_of_the_new_file() {
    let folder = tempfile::tempdir().unwrap();
    let (old, place) = opened(folder.path(), &with_ideas(1));
    let (disk, word, _) = trying("");
    let saver = Saver::start(place, settings_on(disk, 30));
    saver.save(Arc::new(with_ideas(2)), 1);
    std::thread::sleep(Duration::from_millis(50));
    let new = folder.path().join("baru.ron");
    saver.move_to(&new, Arc::new(with_ideas(3)), 2).unwrap();
    // The old file and its generation are written; the new one waits.
    word.send(()).unwrap();
    word.send(()).unwrap();
    while ideas_in(&old) < 2 {
        std::thread::sleep(Duration::from_millis(2));
    }
    assert!(!saver.wait_saved(Duration::from_millis(200)));
    let status = saver.status();
    assert_eq!((status.path.as_deref(), status.saved), (Some(&*new), None));
    assert!(!new.exists());
    for _ in 0..2 {
        word.send(()).unwrap();
    }
    assert!(saver.wait_saved(PATIENCE));
    assert_eq!(saver.status().saved.unwrap().0, 2);
    assert_eq!((ideas_in(&old), ideas_in(&new)), (2, 3));
    // The lock went with it.
    assert!(Lock::take(&old, "uji").is_ok());
    assert!(Lock::take(&new, "uji").is_err());
    // What is there is never moved onto.
    assert!(saver.move_to(&old, Arc::new(with_ideas(3)), 3).is_err());
    assert_eq!(saver.status().path, Some(new));
}

#[test]
fn a_defect_while_writing_is_a_failure_like_others() {
    let folder = tempfile::tempdir().unwrap();
    let (path, place) = opened(folder.path(), &with_ideas(1));
    let (disk, _word, panics) = trying("none");
    panics.store(true, Ordering::Relaxed);
    let saver = Saver::start(place, settings_on(disk, 30));
    saver.save(Arc::new(with_ideas(2)), 1);
    assert_eq!(trouble(&saver), SaveTrouble::Other);
    panics.store(false, Ordering::Relaxed);
    saver.try_again();
    assert!(saver.wait_saved(PATIENCE));
    assert_eq!(ideas_in(&path), 2);
}

#[test]
fn what_a_killed_writer_left_is_swept_when_the_file_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let (saver, path) = saved_in(folder.path());
    drop(saver);
    let name = path.file_name().unwrap().to_str().unwrap();
    let left = [
        folder.path().join(format!(".{name}.4711-0.tmp")),
        generations(&Disk, &path)[0].path.with_file_name(".2019-07-08 09.00.00.ron.4711-1.tmp"),
    ];
    let others = folder.path().join(".lain.ron.4711-0.tmp");
    for file in left.iter().chain([&others]) {
        std::fs::write(file, to_ron(&in_secret_poll(2))).unwrap();
    }
    // Who may only read leaves everything as it is.
    let held = Lock::take(&path, "uji").unwrap();
    assert!(matches!(open(&path, "uji").unwrap().access, Access::ReadOnly(_)));
    assert!(left.iter().all(|file| file.exists()));
    drop(held);
    drop(open(&path, "uji").unwrap());
    assert!(!left.iter().any(|file| file.exists()));
    assert!(others.exists(), "another file's writer may be alive");
}

#[test]
fn a_missing_folder_is_made_and_a_name_is_never_taken_twice() {
    let folder = tempfile::tempdir().unwrap();
    let deep = folder.path().join("satu/dua");
    let (first, path) = saved_in(&deep);
    let (second, other) = saved_in(&deep);
    assert_ne!(path, other);
    drop((first, second));
    assert_eq!(open(&deep.join("tiga.ron"), "uji").unwrap_err(), OpenError::Missing);
}

#[cfg(unix)]
#[test]
fn links_stay_links_and_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().unwrap();
    let (file, link) = (folder.path().join("asli.ron"), folder.path().join("tautan.ron"));
    std::fs::write(&file, "lama").unwrap();
    std::fs::set_permissions(&file, PermissionsExt::from_mode(0o640)).unwrap();
    symlink(&file, &link).unwrap();
    write_whole(&link, b"baru").unwrap();
    assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(std::fs::read(&file).unwrap(), b"baru");
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2);
}
