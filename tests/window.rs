//! The built program in a real window: an idea is typed, the shared screen opened, the program
//! killed, and the idea is in the file.
//!
//! Needs Xvfb, openbox and xdotool. Where they are missing the test says so and passes, unless
//! `BIMTEK_WINDOW=must` is set.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bimtek_lab::store;
use std::{
    io::{BufRead as _, BufReader},
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

#[test]
fn an_idea_typed_in_the_window_survives_a_kill() {
    let missing: Vec<&str> =
        ["Xvfb", "openbox", "xdotool"].into_iter().filter(|p| !has(p)).collect();
    if !missing.is_empty() {
        assert!(std::env::var_os("BIMTEK_WINDOW").is_none(), "missing: {missing:?}");
        println!("SKIPPED: the window test needs {missing:?}");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("sesi");
    std::fs::create_dir(&library).unwrap();
    let (_screen, display) = screen();
    let _manager = start("openbox", &[], Some(&display));
    let desktop = Desktop { display };
    std::thread::sleep(Duration::from_millis(500));

    let program = Command::new(env!("CARGO_BIN_EXE_bimtek-lab"))
        .arg("--library")
        .arg(&library)
        .env("DISPLAY", &desktop.display)
        .env("XDG_CONFIG_HOME", folder.path().join("config"))
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env_remove("WAYLAND_DISPLAY")
        .stdout(Stdio::null())
        .stderr(Stdio::inherit())
        .spawn()
        .unwrap();
    let mut program = Running(program);
    let main = wait_for("the window", || desktop.window("^Bimtek Lab$"));
    std::thread::sleep(Duration::from_secs(1));
    desktop.xdotool(&["windowfocus", "--sync", &main]);

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

    desktop.keys(&["F5"]);
    wait_for("the shared screen", || desktop.window("Layar bersama"));
    assert!(desktop.window("^Bimtek Lab$").is_some(), "both windows are there");

    program.0.kill().unwrap();
    program.0.wait().unwrap();
    assert!(holds_it(&file).is_some(), "the idea survived");
    let opened = store::open(&file, "uji").unwrap();
    assert!(matches!(opened.access, store::Access::Write(_)), "the lock went with the program");
}
