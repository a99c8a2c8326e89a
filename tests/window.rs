//! The built program in a real window: an idea is typed, others are pasted and the shared screen
//! opened; a hundred papers are keyed and a vote is cast at the booth; the program is killed, and
//! all of it is in the file.
//!
//! Needs Xvfb, openbox, xdotool and xclip. Where they are missing the test says so and passes,
//! unless `BIMTEK_WINDOW=must` is set.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bimtek_lab::{
    sample::cilegon,
    session::{Basis, Change, Electorate, IdeaNumber, Method, OptionKey, Order, PollSetup, Stage},
    store,
};
use chrono::{NaiveDate, NaiveDateTime};
use std::{
    io::{BufRead as _, BufReader, Write as _},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

const PATIENCE: Duration = Duration::from_secs(40);

/// A process that goes when the test goes.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn has(program: &str) -> bool {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&paths).any(|folder| folder.join(program).is_file())
}

fn start(program: &str, args: &[&str], display: Option<&str>) -> Running {
    let mut command = Command::new(program);
    command.args(args).stdout(Stdio::null()).stderr(Stdio::null());
    if let Some(display) = display {
        command.env("DISPLAY", display);
    }
    Running(command.spawn().unwrap())
}

/// A screen of its own; the server picks a free number and says which.
fn screen() -> (Running, String) {
    let args = ["-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"];
    let mut child = Command::new("Xvfb")
        .args(args)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut number = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut number).unwrap();
    (Running(child), format!(":{}", number.trim()))
}

struct Desktop {
    display: String,
}

impl Desktop {
    fn xdotool(&self, args: &[&str]) -> String {
        let out = Command::new("xdotool").args(args).env("DISPLAY", &self.display).output();
        String::from_utf8_lossy(&out.unwrap().stdout).trim().to_owned()
    }

    fn window(&self, name: &str) -> Option<String> {
        let found = self.xdotool(&["search", "--onlyvisible", "--name", name]);
        found.lines().next().map(str::to_owned)
    }

    /// Puts a text on the clipboard.
    fn copy(&self, text: &str) {
        let mut xclip = Command::new("xclip")
            .args(["-selection", "clipboard"])
            .env("DISPLAY", &self.display)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        xclip.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        xclip.wait().unwrap();
    }

    fn keys(&self, keys: &[&str]) {
        for key in keys {
            self.xdotool(&["key", key]);
            std::thread::sleep(Duration::from_millis(400));
        }
    }
}

fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(start.elapsed() < PATIENCE, "{what} did not come");
        std::thread::sleep(Duration::from_millis(100));
    }
}

fn session_file(folder: &Path) -> Option<PathBuf> {
    let entries = std::fs::read_dir(folder).ok()?;
    entries.filter_map(|e| Some(e.ok()?.path())).find(|p| p.extension().is_some_and(|e| e == "ron"))
}

/// A desktop of its own; nothing, with a word, where it cannot be had.
fn desktop() -> Option<(Desktop, [Running; 2])> {
    let missing: Vec<&str> =
        ["Xvfb", "openbox", "xdotool", "xclip"].into_iter().filter(|p| !has(p)).collect();
    if !missing.is_empty() {
        assert!(std::env::var_os("BIMTEK_WINDOW").is_none(), "missing: {missing:?}");
        println!("SKIPPED: the window test needs {missing:?}");
        return None;
    }
    let (screen, display) = screen();
    let manager = start("openbox", &[], Some(&display));
    std::thread::sleep(Duration::from_millis(500));
    Some((Desktop { display }, [manager, screen]))
}

/// The program with its window in front.
fn program(desktop: &Desktop, folder: &Path, file: Option<&Path>) -> (Running, String) {
    let program = Command::new(env!("CARGO_BIN_EXE_bimtek-lab"))
        .args(file)
        .arg("--library")
        .arg(folder.join("sesi"))
        .env("DISPLAY", &desktop.display)
        .env("XDG_CONFIG_HOME", folder.join("config"))
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env_remove("WAYLAND_DISPLAY")
        .stdout(Stdio::null())
        .stderr(Stdio::inherit())
        .spawn()
        .unwrap();
    let program = Running(program);
    let main = wait_for("the window", || desktop.window("^Bimtek Lab$"));
    std::thread::sleep(Duration::from_secs(1));
    desktop.xdotool(&["windowfocus", "--sync", &main]);
    (program, main)
}

#[test]
fn an_idea_typed_in_the_window_survives_a_kill() {
    let Some((desktop, _running)) = desktop() else { return };
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("sesi");
    std::fs::create_dir(&library).unwrap();
    let (mut program, _) = program(&desktop, folder.path(), None);

    desktop.keys(&["ctrl+n", "ctrl+2"]);
    desktop.xdotool(&["type", "--delay", "15", "Kelas ibu hamil malam hari"]);
    desktop.keys(&["Return"]);
    let holds_it = |path: &Path| {
        let opened = std::fs::read(path).ok()?;
        let session = store::from_ron(&opened).ok()?;
        let idea = session.boards()[0].ideas.first().cloned()?;
        (idea.text == "Kelas ibu hamil malam hari").then_some(())
    };
    let file = wait_for("the file", || session_file(&library));
    wait_for("the idea in the file", || holds_it(&file));

    // From another program, as lists of ideas come.
    desktop.copy("Taman baca kelurahan\nBank sampah sekolah\n");
    desktop.keys(&["ctrl+v", "Return"]);
    let ideas = |path: &Path| {
        let session = store::from_ron(&std::fs::read(path).ok()?).ok()?;
        (session.boards()[0].ideas.len() == 3).then_some(())
    };
    wait_for("the pasted ideas in the file", || ideas(&file));

    desktop.keys(&["F5"]);
    wait_for("the shared screen", || desktop.window("Layar bersama"));
    assert!(desktop.window("^Bimtek Lab$").is_some(), "both windows are there");

    program.0.kill().unwrap();
    program.0.wait().unwrap();
    assert!(holds_it(&file).is_some(), "the idea survived");
    let opened = store::open(&file, "uji").unwrap();
    assert!(matches!(opened.access, store::Access::Write(_)), "the lock went with the program");
}

fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(13, 0, 0).unwrap()
}

/// A session whose poll is open for so many voters: three dots, at most two on one idea.
fn voting(file: &Path, voters: u32) {
    let mut session = cilegon().unwrap();
    let board = session.boards()[0].id;
    let setup = PollSetup {
        title: "Prioritas (contoh)".to_owned(),
        basis: Basis::Ideas,
        method: Method::Dots { budget: 3, max_per_option: 2 },
        electorate: Electorate::Seats(voters),
        secret: true,
        order: Order::ByNumber,
    };
    session.apply(Change::AddPoll(board, setup), now()).unwrap();
    let poll = session.boards()[0].polls.last().unwrap().id;
    session.apply(Change::OpenPoll(poll), now()).unwrap();
    session.apply(Change::SetStage(Stage::Vote), now()).unwrap();
    std::fs::write(file, store::to_ron(&session)).unwrap();
}

/// Papers, ballots and voters of the open poll in a file, and the dots that an idea has.
fn counted(file: &Path, idea: u32) -> Option<(u32, usize, usize, u32)> {
    let session = store::from_ron(&std::fs::read(file).ok()?).ok()?;
    let (_, poll) = session.open_poll()?;
    let option = OptionKey::Idea(IdeaNumber(idea));
    let marks = poll.ballots.iter().flat_map(|b| &b.marks).filter(|m| m.option == option);
    let dots = marks.map(|m| u32::from(m.dots)).sum();
    Some((poll.papers.keyed, poll.ballots.len(), poll.voted.len(), dots))
}

#[test]
fn a_hundred_papers_and_a_vote_at_the_booth_survive_a_kill_in_the_middle_of_the_poll() {
    let Some((desktop, _running)) = desktop() else { return };
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("sesi");
    std::fs::create_dir(&library).unwrap();
    let file = library.join("suara.ron");
    voting(&file, 110);
    let (mut first, _) = program(&desktop, folder.path(), Some(&file));
    std::thread::sleep(Duration::from_secs(1));
    // As fast as no person keys: 99 papers with two dots on 7, and a blank one.
    let paper = ["7", "space", "4", "2", "space", "7", "Return"];
    for _ in 0..9 {
        desktop.xdotool(&[&["key", "--delay", "12"][..], &paper.repeat(11)].concat());
    }
    desktop.keys(&["0", "Return"]);
    wait_for("the hundredth paper", || counted(&file, 7).filter(|c| c.0 == 100));
    assert_eq!(counted(&file, 7), Some((100, 100, 0, 198)));

    // The booth, in the window of the shared screen; its places are parts of its height.
    desktop.keys(&["ctrl+k"]);
    desktop.xdotool(&["type", "--delay", "15", "tampilkan bilik suara"]);
    desktop.keys(&["Return", "F5"]);
    let booth = wait_for("the shared screen", || desktop.window("Layar bersama"));
    std::thread::sleep(Duration::from_secs(1));
    let geometry = desktop.xdotool(&["getwindowgeometry", "--shell", &booth]);
    let part = |name: &str| {
        let line = geometry.lines().find_map(|l| l.strip_prefix(name)).unwrap();
        line.trim_start_matches('=').parse::<f32>().unwrap()
    };
    let (width, u) = (part("WIDTH"), part("HEIGHT") / 100.0);
    let click = |x: f32, y: f32| {
        let (x, y) = (format!("{x:.0}"), format!("{y:.0}"));
        desktop.xdotool(&["mousemove", "--window", &booth, &x, &y, "click", "1"]);
        std::thread::sleep(Duration::from_millis(500));
    };
    // "Mulai memilih", a number and Enter, "Selesai".
    click(width / 2.0, 73.5 * u);
    desktop.keys(&["7", "Return"]);
    click(width - 16.0 * u, 87.1 * u);
    wait_for("the ballot of the booth", || counted(&file, 7).filter(|c| c.2 == 1));

    first.0.kill().unwrap();
    first.0.wait().unwrap();
    assert_eq!(counted(&file, 7), Some((100, 101, 1, 199)), "the poll is open where it was");
    // And so it goes on.
    let (_second, _) = program(&desktop, folder.path(), Some(&file));
    std::thread::sleep(Duration::from_secs(1));
    desktop.keys(&["4", "2", "Return"]);
    wait_for("one paper more", || counted(&file, 42).filter(|c| c.0 == 101 && c.3 == 100));
}
