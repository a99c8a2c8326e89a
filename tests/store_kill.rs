//! A program that makes changes as fast as it can is killed at random moments. After each kill
//! the file opens, and every change that was reported as saved is in it.

#![expect(clippy::unwrap_used, reason = "the victim is part of the test")]

use bimtek_lab::{
    session::{Change, IdeaWords, NewIdea, Session},
    store::{Access, Disk, Place, Saver, Settings, open},
};
use std::{
    io::{BufRead, BufReader, Read as _, Write as _},
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
    time::Duration,
};

/// Tells the test's own program to be the one that is killed; its value is the folder.
const VICTIM: &str = "BIMTEK_TEST_VICTIM";
const KILLS: u64 = 200;

fn now() -> chrono::NaiveDateTime {
    chrono::Local::now().naive_local()
}

/// Makes changes until it is killed, and prints each revision once it is reported as saved.
fn victim(folder: &Path) {
    let settings = Settings { files: Arc::new(Disk), clock: Arc::new(now), wake: Arc::new(|| {}) };
    let path = folder.join("sesi.ron");
    let (mut session, place) = match open(&path, "uji") {
        Ok(opened) => {
            let Access::Write(lock) = opened.access else { panic!("the lock was not given back") };
            (opened.session, Place::File(opened.path, lock, opened.stamp))
        }
        Err(error) => {
            assert!(!path.exists(), "{error}");
            (Session::new("uji".to_owned(), now()), Place::New(folder.to_owned()))
        }
    };
    let board = session.boards()[0].id;
    let saver = Saver::start(place, settings);
    let mut reported = 0;
    loop {
        let number = session.boards()[0].ideas.len() as u64 + 1;
        let words = IdeaWords { text: format!("Ide contoh {number}"), name: String::new() };
        let idea = NewIdea { words, ..NewIdea::default() };
        session.apply(Change::AddIdea(board, idea), now()).unwrap();
        saver.save(Arc::new(session.clone()), number);
        if let Some((saved, _)) = saver.status().saved.filter(|(saved, _)| *saved > reported) {
            reported = saved;
            println!("saved {saved}");
            std::io::stdout().flush().unwrap();
        }
        std::thread::sleep(Duration::from_micros(300));
    }
}

#[test]
fn what_was_reported_as_saved_survives_a_kill() {
    if let Some(folder) = std::env::var_os(VICTIM) {
        victim(Path::new(&folder));
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    // The file has a fixed name, so that every life goes on with the same one.
    let path = folder.path().join("sesi.ron");
    let first = Session::new("uji".to_owned(), now());
    std::fs::write(&path, bimtek_lab::store::to_ron(&first)).unwrap();
    let mut chance = 0x9e37_79b9_7f4a_7c15_u64;
    let mut most = 0;
    for kill in 0..KILLS {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "what_was_reported_as_saved_survives_a_kill", "--nocapture"])
            .env(VICTIM, folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        while !line.contains("saved ") {
            line.clear();
            assert!(said.read_line(&mut line).unwrap() > 0, "the program ended by itself");
        }
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        std::thread::sleep(Duration::from_micros(chance % 40_000));
        child.kill().unwrap();
        child.wait().unwrap();
        let mut rest = String::new();
        said.read_to_string(&mut rest).unwrap();
        let all = format!("{line}{rest}");
        let reported = all.lines().filter_map(|l| l.split("saved ").nth(1)?.trim().parse().ok());
        let reported: u64 = reported.max().unwrap();
        let opened = open(&path, "uji").unwrap_or_else(|e| panic!("after kill {kill}: {e}"));
        assert!(matches!(opened.access, Access::Write(_)), "the lock went with the program");
        let ideas = opened.session.boards()[0].ideas.len() as u64;
        assert!(ideas >= reported, "after kill {kill}: {ideas} ideas, {reported} reported");
        most = most.max(ideas);
    }
    assert!(most > KILLS, "the program got somewhere between kills: {most}");
}
