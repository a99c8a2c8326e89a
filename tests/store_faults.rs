//! A disk on which each single step fails or tears in turn, and on which a power cut drops what was
//! not flushed. After each, the session file must open, and hold at least what was last reported
//! as saved; and no state of an open secret poll may be found anywhere but in the session file.

#![expect(clippy::unwrap_used, reason = "what cannot be set up is a failed test")]

use bimtek_lab::{
    session::{
        Basis, Change, Electorate, IdeaWords, Mark, Method, NewIdea, OptionKey, Order, PollSetup,
        Session, UnitProfile, Voter,
    },
    store::{FileStamp, Files, Lock, Place, Saver, Settings, Writing, from_ron, to_ron},
};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

fn at(second: u32) -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2019, 7, 8).unwrap();
    day.and_hms_opt(9, 0, 0).unwrap() + TimeDelta::seconds(second.into())
}

/// What goes wrong at one step.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fault {
    /// The step fails and does nothing.
    Fails,
    /// Half of it is done, then it fails.
    Tears,
    /// It is done, but said to have failed.
    Lies,
    /// The power goes just before the step.
    PowerCut,
}

const FAULTS: [Fault; 4] = [Fault::Fails, Fault::Tears, Fault::Lies, Fault::PowerCut];

/// A file: what programs see of it, and what is on the platter.
#[derive(Clone, Default)]
struct Content {
    seen: Vec<u8>,
    flushed: Vec<u8>,
}

/// A name given to a file, or taken away.
#[derive(Clone)]
enum Naming {
    Set(PathBuf, usize),
    Move(PathBuf, PathBuf),
    Remove(PathBuf),
}

type Names = BTreeMap<PathBuf, usize>;

impl Naming {
    fn apply(&self, names: &mut Names) {
        match self {
            Self::Set(path, file) => drop(names.insert(path.clone(), *file)),
            Self::Remove(path) => drop(names.remove(path)),
            Self::Move(from, to) => {
                if let Some(file) = names.remove(from) {
                    names.insert(to.clone(), file);
                }
            }
        }
    }

    fn folder(&self) -> Option<&Path> {
        match self {
            Self::Set(path, _) | Self::Remove(path) | Self::Move(path, _) => path.parent(),
        }
    }
}

#[derive(Default)]
struct Drive {
    contents: Vec<Content>,
    names: Names,
    names_flushed: Names,
    /// Since the folders were flushed.
    pending: Vec<Naming>,
    steps: usize,
    fault: Option<(usize, Fault)>,
    dead: bool,
}

/// How far a step goes.
struct Step(Option<Fault>);

impl Step {
    fn torn(&self) -> bool {
        self.0 == Some(Fault::Tears)
    }

    fn answer(self) -> io::Result<()> {
        self.0.map_or(Ok(()), |fault| Err(io::Error::other(format!("{fault:?}"))))
    }
}

impl Drive {
    /// Counts a step that can go wrong.
    fn step(&mut self) -> io::Result<Step> {
        if self.dead {
            return Err(io::Error::other("no power"));
        }
        self.steps += 1;
        match self.fault {
            Some((step, fault)) if step == self.steps => {
                self.dead = fault == Fault::PowerCut;
                if matches!(fault, Fault::Fails | Fault::PowerCut) {
                    return Err(io::Error::other("fails"));
                }
                Ok(Step(Some(fault)))
            }
            _ => Ok(Step(None)),
        }
    }

    fn name(&mut self, naming: Naming) {
        naming.apply(&mut self.names);
        self.pending.push(naming);
    }

    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        self.names.iter().map(|(p, f)| (p.clone(), self.contents[*f].seen.clone())).collect()
    }

    /// What can be there when the power is back: the names that were not flushed may have
    /// reached the platter up to any one of them.
    fn after_power_cut(&self) -> Vec<BTreeMap<PathBuf, Vec<u8>>> {
        (0..=self.pending.len())
            .map(|reached| {
                let mut names = self.names_flushed.clone();
                self.pending[..reached].iter().for_each(|naming| naming.apply(&mut names));
                let flushed = |file: usize| self.contents[file].flushed.clone();
                names.into_iter().map(|(path, file)| (path, flushed(file))).collect()
            })
            .collect()
    }
}

#[derive(Clone, Default)]
struct FaultyDisk(Arc<Mutex<Drive>>);

impl FaultyDisk {
    fn drive(&self) -> MutexGuard<'_, Drive> {
        self.0.lock().unwrap()
    }

    fn with(files: &BTreeMap<PathBuf, Vec<u8>>) -> Self {
        let disk = Self::default();
        let mut drive = disk.drive();
        for (path, bytes) in files {
            let file = drive.contents.len();
            drive.contents.push(Content { seen: bytes.clone(), flushed: bytes.clone() });
            drive.names.insert(path.clone(), file);
        }
        drive.names_flushed = drive.names.clone();
        drop(drive);
        disk
    }
}

struct Open {
    disk: FaultyDisk,
    file: usize,
}

impl Writing for Open {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut drive = self.disk.drive();
        let step = drive.step()?;
        let part = if step.torn() { &bytes[..bytes.len() / 2] } else { bytes };
        drive.contents[self.file].seen.extend_from_slice(part);
        step.answer()
    }

    fn flush(&mut self) -> io::Result<()> {
        let mut drive = self.disk.drive();
        let step = drive.step()?;
        let content = &mut drive.contents[self.file];
        content.flushed = content.seen.clone();
        if step.torn() {
            content.flushed.truncate(content.seen.len() / 2);
        }
        step.answer()
    }
}

impl Files for FaultyDisk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.drive().files().remove(path).ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Writing>> {
        let mut drive = self.drive();
        let step = drive.step()?;
        let file = drive.contents.len();
        drive.contents.push(Content::default());
        drive.name(Naming::Set(path.to_owned(), file));
        step.answer()?;
        Ok(Box::new(Open { disk: self.clone(), file }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut drive = self.drive();
        let step = drive.step()?;
        assert!(drive.names.contains_key(from), "only what is there is renamed");
        // A rename is whole or not at all: torn, it is not done.
        if !step.torn() {
            drive.name(Naming::Move(from.to_owned(), to.to_owned()));
        }
        step.answer()
    }

    fn flush_folder(&self, folder: &Path) -> io::Result<()> {
        let mut drive = self.drive();
        let step = drive.step()?;
        if !step.torn() {
            let (flushed, pending) =
                drive.pending.drain(..).partition(|n: &Naming| n.folder() == Some(folder));
            drive.pending = pending;
            let flushed: Vec<Naming> = flushed;
            for naming in flushed {
                naming.apply(&mut drive.names_flushed);
            }
        }
        step.answer()
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut drive = self.drive();
        let step = drive.step()?;
        if !step.torn() {
            drive.name(Naming::Remove(path.to_owned()));
        }
        step.answer()
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let drive = self.drive();
        Ok(drive.names.keys().filter(|p| p.parent() == Some(folder)).cloned().collect())
    }

    fn create_folder(&self, _: &Path) -> io::Result<()> {
        self.drive().step()?.answer()
    }

    fn stamp(&self, path: &Path) -> io::Result<FileStamp> {
        let length = self.read(path)?.len() as u64;
        Ok(FileStamp { length, modified: None })
    }
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

/// Before, in and after a secret poll of three voters.
fn through_a_secret_poll() -> Vec<Session> {
    let mut session = with_ideas(2);
    let board = session.boards()[0].id;
    for i in 0..3 {
        let profile = UnitProfile { name: format!("Unit contoh {i}"), ..UnitProfile::default() };
        session.apply(Change::AddUnit(profile), at(10)).unwrap();
    }
    let setup = PollSetup {
        title: "Uji".to_owned(),
        basis: Basis::Ideas,
        method: Method::Dots { budget: 1, max_per_option: 1 },
        electorate: Electorate::Units,
        secret: true,
        order: Order::ByNumber,
    };
    session.apply(Change::AddPoll(board, setup), at(20)).unwrap();
    let poll = session.boards()[0].polls[0].id;
    let mut states = vec![session.clone()];
    let mut step = |change, second| {
        session.apply(change, at(second)).unwrap();
        states.push(session.clone());
        session.clone()
    };
    let opened = step(Change::OpenPoll(poll), 70);
    let option = OptionKey::Idea(opened.boards()[0].ideas[0].number);
    for (unit, second) in opened.units().iter().zip([130, 190, 250]) {
        let voter = Voter::Unit(unit.id);
        let marks = vec![Mark { option, dots: 1 }];
        step(Change::CastBallot { poll, voter, marks }, second);
    }
    step(Change::ClosePoll(poll, String::new()), 310);
    states
}

fn is_private(bytes: &[u8]) -> bool {
    let session = from_ron(bytes);
    session.is_ok_and(|s| s.open_poll().is_some_and(|(_, poll)| poll.setup.secret))
}

/// Saves each state after the one before was reported as saved, a minute apart; returns the newest
/// reported one, counted from 1.
fn run(disk: &FaultyDisk, place: Place, states: &[Session]) -> usize {
    let minute = Arc::new(AtomicU32::new(0));
    let clock = Arc::clone(&minute);
    let settings = Settings {
        files: Arc::new(disk.clone()),
        clock: Arc::new(move || at(clock.load(Ordering::Relaxed) * 60)),
        wake: Arc::new(|| {}),
    };
    let saver = Saver::start(place, settings);
    let reported = |saver: &Saver| saver.status().saved.map_or(0, |s| s.0 as usize);
    for (i, state) in states.iter().enumerate() {
        minute.store(i as u32, Ordering::Relaxed);
        saver.save(Arc::new(state.clone()), i as u64 + 1);
        let until = Instant::now() + Duration::from_secs(20);
        while !saver.wait_saved(Duration::from_millis(2)) {
            if disk.drive().dead {
                return reported(&saver);
            }
            assert!(Instant::now() < until, "{:?}", saver.status());
            saver.try_again();
        }
    }
    reported(&saver)
}

/// The session file among `files`.
fn session_file<'a>(
    files: &'a BTreeMap<PathBuf, Vec<u8>>,
    folder: &Path,
) -> Option<(&'a PathBuf, &'a Vec<u8>)> {
    let is_one = |p: &Path| p.parent() == Some(folder) && p.extension().is_some_and(|e| e == "ron");
    files.iter().find(|(path, _)| is_one(path))
}

/// Every file that could be opened, opens; the session file holds the state reported as saved, or
/// a later one.
fn check(files: &BTreeMap<PathBuf, Vec<u8>>, folder: &Path, states: &[Session], saved: usize) {
    for (path, bytes) in files.iter().filter(|(p, _)| p.extension().is_some_and(|e| e == "ron")) {
        let read = from_ron(bytes).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        assert!(states.contains(&read), "{} holds a state that never was", path.display());
    }
    let found = session_file(files, folder).map_or(0, |(_, bytes)| {
        let read = from_ron(bytes).unwrap();
        states.iter().position(|s| *s == read).unwrap() + 1
    });
    assert!(found >= saved, "state {found} is there, {saved} was reported as saved");
}

/// After the power is back, the next program opens the file and saves once: then no state of an
/// open secret poll lies anywhere else.
fn check_privacy(files: &BTreeMap<PathBuf, Vec<u8>>, folder: &Path, next: &Session) {
    let Some((path, bytes)) = session_file(files, folder) else { return };
    let disk = FaultyDisk::with(files);
    let lock = Lock::take(path, "uji").unwrap();
    let stamp = FileStamp { length: bytes.len() as u64, modified: None };
    run(&disk, Place::File(path.clone(), lock, stamp), std::slice::from_ref(next));
    for (other, bytes) in disk.drive().files().iter().filter(|(p, _)| *p != path) {
        assert!(!is_private(bytes), "{}", other.display());
        assert!(other.extension().is_some_and(|e| e == "ron"), "left: {}", other.display());
    }
}

fn walk(states: &[Session]) {
    // The lock beside the file is real; it needs a real folder.
    let folder = tempfile::tempdir().unwrap();
    let place = || Place::New(folder.path().to_owned());
    let whole = FaultyDisk::default();
    assert_eq!(run(&whole, place(), states), states.len());
    let steps = whole.drive().steps;
    assert!(steps >= states.len() * 5, "{steps} steps are too few to be real");
    for step in 1..=steps {
        for fault in FAULTS {
            let disk = FaultyDisk::default();
            disk.drive().fault = Some((step, fault));
            let saved = run(&disk, place(), states);
            println!("{fault:?} at step {step}: {saved} saved");
            if fault != Fault::PowerCut {
                assert_eq!(saved, states.len(), "tried again until it is saved");
            }
            let drive = disk.drive();
            let seen = drive.files();
            check(&seen, folder.path(), states, saved);
            for (path, bytes) in &seen {
                let own = session_file(&seen, folder.path()).is_some_and(|(p, _)| p == path);
                let part = path.extension().is_some_and(|e| e == "tmp");
                assert!(own || part || !is_private(bytes), "{}", path.display());
            }
            for after in drive.after_power_cut() {
                check(&after, folder.path(), states, saved);
                check_privacy(&after, folder.path(), &states[states.len() - 1]);
            }
        }
    }
}

#[test]
fn every_single_fault_leaves_a_file_that_opens() {
    walk(&[with_ideas(1), with_ideas(2), with_ideas(3)]);
}

#[test]
fn no_fault_leaves_a_state_of_an_open_secret_poll() {
    let states = through_a_secret_poll();
    assert_eq!(states.iter().filter(|s| is_private(to_ron(s).as_bytes())).count(), 4);
    walk(&states);
}
