//! A disk on which each single write, flush and rename fails or tears in turn, and on which a
//! power cut drops everything that was not flushed. After each, the session file must open, and
//! hold at least what was last reported as saved.

use bimtek_lab::{
    session::{Change, IdeaWords, NewIdea, Session},
    store::{Disk, FileStamp, Files, Place, Saver, Settings, Writing, from_ron, to_ron},
};
use chrono::{NaiveDate, NaiveDateTime};
use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    time::Duration,
};

fn at(second: u32) -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2019, 7, 8).unwrap();
    day.and_hms_opt(9, second / 60, second % 60).unwrap()
}

/// What goes wrong at one step.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fault {
    /// The step fails and does nothing.
    Fails,
    /// Half of it is done, then it fails.
    Tears,
    /// The power goes just before the step.
    PowerCut,
}

#[derive(Default)]
struct Drive {
    /// Contents as programs see them.
    seen: BTreeMap<PathBuf, Vec<u8>>,
    /// Contents on the platter; `None` in `flushed` marks a name that is not.
    flushed: BTreeMap<PathBuf, Vec<u8>>,
    /// Names that were changed since the folder was flushed: the state before.
    names_before: Option<BTreeMap<PathBuf, Vec<u8>>>,
    steps: usize,
    fault: Option<(usize, Fault)>,
    dead: bool,
}

#[derive(Clone, Default)]
struct FaultyDisk(Arc<Mutex<Drive>>);

impl FaultyDisk {
    /// Counts a step that can fail. `Ok(true)`: it tears.
    fn step(drive: &mut Drive) -> io::Result<bool> {
        if drive.dead {
            return Err(io::Error::other("no power"));
        }
        drive.steps += 1;
        match drive.fault {
            Some((step, fault)) if step == drive.steps => match fault {
                Fault::Fails => Err(io::Error::other("fails")),
                Fault::Tears => Ok(true),
                Fault::PowerCut => {
                    drive.dead = true;
                    Err(io::Error::other("no power"))
                }
            },
            _ => Ok(false),
        }
    }

    /// What is there after the power is back.
    fn after_power_cut(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let drive = self.0.lock().unwrap();
        drive.names_before.clone().unwrap_or_else(|| drive.flushed.clone())
    }
}

struct Open {
    drive: Arc<Mutex<Drive>>,
    path: PathBuf,
}

impl Writing for Open {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut drive = self.drive.lock().unwrap();
        let torn = FaultyDisk::step(&mut drive)?;
        let part = if torn { &bytes[..bytes.len() / 2] } else { bytes };
        drive.seen.get_mut(&self.path).unwrap().extend_from_slice(part);
        if torn { Err(io::Error::other("torn")) } else { Ok(()) }
    }

    fn flush(&mut self) -> io::Result<()> {
        let mut drive = self.drive.lock().unwrap();
        let torn = FaultyDisk::step(&mut drive)?;
        let mut now = drive.seen[&self.path].clone();
        if torn {
            now.truncate(now.len() / 2);
        }
        drive.flushed.insert(self.path.clone(), now);
        if torn { Err(io::Error::other("torn")) } else { Ok(()) }
    }
}

impl Files for FaultyDisk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let drive = self.0.lock().unwrap();
        drive.seen.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Writing>> {
        let mut drive = self.0.lock().unwrap();
        Self::step(&mut drive)?;
        drive.seen.insert(path.to_owned(), Vec::new());
        Ok(Box::new(Open { drive: Arc::clone(&self.0), path: path.to_owned() }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut drive = self.0.lock().unwrap();
        Self::step(&mut drive)?;
        let before = drive.flushed.clone();
        drive.names_before.get_or_insert(before);
        let bytes = drive.seen.remove(from).ok_or(io::ErrorKind::NotFound)?;
        drive.seen.insert(to.to_owned(), bytes);
        // What was not flushed of the file is lost with it.
        let on_platter = drive.flushed.remove(from).unwrap_or_default();
        drive.flushed.insert(to.to_owned(), on_platter);
        Ok(())
    }

    fn flush_folder(&self, _: &Path) -> io::Result<()> {
        let mut drive = self.0.lock().unwrap();
        Self::step(&mut drive)?;
        drive.names_before = None;
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut drive = self.0.lock().unwrap();
        drive.seen.remove(path);
        drive.flushed.remove(path);
        Ok(())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let drive = self.0.lock().unwrap();
        Ok(drive.seen.keys().filter(|p| p.parent() == Some(folder)).cloned().collect())
    }

    fn create_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn stamp(&self, path: &Path) -> io::Result<FileStamp> {
        let drive = self.0.lock().unwrap();
        let bytes = drive.seen.get(path).ok_or(io::ErrorKind::NotFound)?;
        Ok(FileStamp { length: bytes.len() as u64, modified: None })
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

fn ideas_in(bytes: &[u8]) -> usize {
    from_ron(bytes).expect("the file opens").boards()[0].ideas.len()
}

/// Saves three states, each after the one before was reported or its failure was; returns the
/// newest revision reported as saved and the number of steps.
fn run(disk: &FaultyDisk, folder: &Path) -> (u64, usize) {
    let settings = Settings {
        files: Arc::new(disk.clone()),
        clock: Arc::new(|| at(0)),
        wake: Arc::new(|| {}),
    };
    let saver = Saver::start(Place::New(folder.to_owned()), settings);
    for revision in 1..=3 {
        saver.save(Arc::new(with_ideas(revision)), u64::from(revision));
        while !saver.wait_saved(Duration::from_millis(2)) {
            if disk.0.lock().unwrap().dead {
                let saved = saver.status().saved;
                return (saved.map_or(0, |s| s.0), disk.0.lock().unwrap().steps);
            }
            saver.try_again();
        }
    }
    let saved = saver.status().saved;
    (saved.map_or(0, |s| s.0), disk.0.lock().unwrap().steps)
}

#[test]
fn every_single_fault_leaves_a_file_that_opens() {
    // The lock beside the file is real; it needs a real folder.
    let folder = tempfile::tempdir().unwrap();
    let (saved, steps) = run(&FaultyDisk::default(), folder.path());
    assert_eq!(saved, 3);
    assert!(steps >= 15, "three saves of five steps each, and generations");
    for step in 1..=steps {
        for fault in [Fault::Fails, Fault::Tears, Fault::PowerCut] {
            let disk = FaultyDisk::default();
            disk.0.lock().unwrap().fault = Some((step, fault));
            let (saved, _) = run(&disk, folder.path());
            if fault != Fault::PowerCut {
                assert_eq!(saved, 3, "{fault:?} at {step}: tried again until it is saved");
            }
            let seen = disk.0.lock().unwrap().seen.clone();
            let after = disk.after_power_cut();
            for (when, files) in [("seen", seen), ("after a power cut", after)] {
                let file = files.iter().find(|(path, _)| {
                    path.parent() == Some(folder.path())
                        && path.extension().is_some_and(|e| e == "ron")
                });
                let ideas = file.map_or(0, |(_, bytes)| ideas_in(bytes));
                assert!(
                    ideas as u64 >= saved,
                    "{fault:?} at step {step}, {when}: {ideas} ideas, {saved} reported as saved"
                );
            }
        }
    }
}

#[test]
fn a_file_changed_by_somebody_else_is_kept_before_it_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sesi.ron");
    std::fs::write(&path, to_ron(&with_ideas(1))).unwrap();
    let opened = bimtek_lab::store::open(&path, "uji").unwrap();
    let bimtek_lab::store::Access::Write(lock) = opened.access else { panic!("locked") };
    // Somebody copies an older file over it.
    std::fs::write(&path, to_ron(&with_ideas(7))).unwrap();
    let settings =
        Settings { files: Arc::new(Disk), clock: Arc::new(|| at(30)), wake: Arc::new(|| {}) };
    let saver = Saver::start(Place::File(opened.path.clone(), lock, opened.stamp), settings);
    saver.save(Arc::new(with_ideas(2)), 1);
    assert!(saver.wait_saved(Duration::from_secs(10)));
    assert_eq!(ideas_in(&std::fs::read(&path).unwrap()), 2);
    let kept = bimtek_lab::store::generations(&Disk, &opened.path);
    let kept: Vec<usize> =
        kept.iter().map(|g| ideas_in(&std::fs::read(&g.path).unwrap())).collect();
    assert!(kept.contains(&7), "{kept:?}");
}

#[test]
fn a_drive_that_comes_back_is_written_again() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("stik");
    std::fs::create_dir(&home).unwrap();
    let settings =
        Settings { files: Arc::new(Disk), clock: Arc::new(|| at(1)), wake: Arc::new(|| {}) };
    let saver = Saver::start(Place::New(home.clone()), settings);
    saver.save(Arc::new(with_ideas(1)), 1);
    assert!(saver.wait_saved(Duration::from_secs(10)));
    let path = saver.status().path.unwrap();
    let away = folder.path().join("dicabut");
    std::fs::rename(&home, &away).unwrap();
    saver.save(Arc::new(with_ideas(2)), 2);
    assert!(!saver.wait_saved(Duration::from_millis(300)));
    let status = saver.status();
    assert_eq!(status.saved.unwrap().0, 1, "not reported as saved");
    assert!(status.failure.unwrap().folder_gone);
    std::fs::rename(&away, &home).unwrap();
    saver.try_again();
    assert!(saver.wait_saved(Duration::from_secs(10)));
    assert_eq!(saver.status().failure, None);
    assert_eq!(ideas_in(&std::fs::read(&path).unwrap()), 2);
}
