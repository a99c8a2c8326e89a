//! The plan of the house: imports point down only, and rooms stay small.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::{Path, PathBuf};

/// Longest file of `src`, in lines.
const MOST_LINES: usize = 500;

/// Rooms with the rooms they may use.
const MAY_USE: [(&str, &[&str]); 9] = [
    ("session", &[]),
    ("store", &["session"]),
    ("grouping", &["session"]),
    ("import", &["session"]),
    ("compare", &["session", "grouping", "import"]),
    // Documents are made of words, so it may use the text catalogue.
    ("export", &["session", "app::text"]),
    ("templates", &["session"]),
    ("sample", &["session", "templates"]),
    // The command line speaks to people too, so it may use the text catalogue; and it makes the
    // same files as the window, among them pictures of the shared screen.
    (
        "cli",
        &[
            "session",
            "store",
            "grouping",
            "import",
            "compare",
            "export",
            "sample",
            "templates",
            "app::text",
            "app::deliverable",
            "app::screen::Look",
        ],
    ),
];

/// What the workshop itself must not know.
const NOT_IN_SESSION: [&str; 12] = [
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::thread",
    "SystemTime",
    "Instant",
    "Local::now",
    "Utc::now",
    "RandomState",
    "rand::",
    "egui",
];

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(files(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            all.push(path);
        }
    }
    all
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The rooms that a file uses: what follows `crate::`, also inside of braces. Tests at the end of
/// a file may use what they like.
fn used(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap();
    let mut used = Vec::new();
    for part in code.split("crate::").skip(1) {
        let names: Vec<String> = if let Some(list) = part.strip_prefix('{') {
            let mut depth = 1;
            let end = list.find(|c| {
                depth += i32::from(c == '{') - i32::from(c == '}');
                depth == 0
            });
            let mut top = String::new();
            let mut level = 0;
            for c in list[..end.unwrap_or(list.len())].chars() {
                level -= i32::from(c == '}');
                if level == 0 && c != '}' {
                    top.push(c);
                }
                level += i32::from(c == '{');
            }
            top.split(',').map(|s| s.trim().trim_end_matches('{').to_owned()).collect()
        } else {
            vec![part.chars().take_while(|c| c.is_alphanumeric() || "_:".contains(*c)).collect()]
        };
        used.extend(names.into_iter().filter(|n| !n.is_empty()));
    }
    used
}

#[test]
fn imports_point_down_only() {
    for (room, may) in MAY_USE {
        for file in files(&src().join(room)) {
            if file.file_name().is_some_and(|n| n == "tests.rs") {
                continue;
            }
            for name in used(&std::fs::read_to_string(&file).unwrap()) {
                let own = name == room || name.starts_with(&format!("{room}::"));
                let allowed = may.iter().any(|m| name == *m || name.starts_with(&format!("{m}::")));
                assert!(own || allowed, "{} uses {name}", file.display());
            }
        }
    }
}

#[test]
fn every_room_has_its_place_in_the_plan() {
    for entry in std::fs::read_dir(src()).unwrap() {
        let path = entry.unwrap().path();
        let room = path.file_name().unwrap().to_str().unwrap();
        // The window may use everything.
        let planned = room == "app" || MAY_USE.iter().any(|(name, _)| *name == room);
        assert!(planned || path.is_file(), "{room} is not in the plan");
    }
}

#[test]
fn the_workshop_knows_no_window_file_socket_clock_or_chance() {
    for file in files(&src().join("session")) {
        let text = std::fs::read_to_string(&file).unwrap();
        for (i, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap();
            for word in NOT_IN_SESSION {
                assert!(!code.contains(word), "{}:{} has {word}", file.display(), i + 1);
            }
        }
    }
}

#[test]
fn rooms_stay_small() {
    for file in files(&src()) {
        let lines = std::fs::read_to_string(&file).unwrap().lines().count();
        assert!(lines <= MOST_LINES, "{} has {lines} lines", file.display());
    }
}

#[test]
fn imports_are_read_also_from_braces() {
    assert_eq!(used("use crate::store::open;"), ["store::open"]);
    let names = used("use crate::{\n  app::{page::Asks, text},\n  session::Change,\n  store,\n};");
    assert_eq!(names, ["app::", "session::Change", "store"]);
    assert!(used("fn a() {}\n#[cfg(test)]\nmod tests { use crate::app::App; }").is_empty());
}
