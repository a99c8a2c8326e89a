//! `export` from outside: every file, where it goes, what is never replaced.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bimtek_lab::export::Artifact;
use std::{
    path::Path,
    process::{Command, Output},
};

fn shipped() -> String {
    let file = format!("sessions/{}", bimtek_lab::sample::FILE_NAME);
    Path::new(env!("CARGO_MANIFEST_DIR")).join(file).to_str().unwrap().to_owned()
}

fn export(what: &str, out: &Path, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_bimtek-lab"))
        .args(["export", &shipped(), "--as", what, "--out"])
        .arg(out)
        .args(more)
        .output()
        .unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        entries.map(|e| e.unwrap().file_name().to_str().unwrap().to_owned()).collect();
    names.sort();
    names
}

#[test]
fn every_file_can_be_made_alone_and_with_all_others() {
    let folder = tempfile::tempdir().unwrap();
    let before = std::fs::read(shipped()).unwrap();
    let all = folder.path().join("semua");
    let out = export("semua", &all, &[]);
    assert_eq!(out.status.code(), Some(0), "{out:?}");
    let mut expected: Vec<String> = Artifact::ALL.iter().map(|a| a.file_name()).collect();
    expected.sort();
    assert_eq!(names(&all), expected);
    for artifact in Artifact::ALL {
        let one = folder.path().join(artifact.file_name());
        let out = export(artifact.name(), &one, &[]);
        assert_eq!(out.status.code(), Some(0), "{out:?}");
        let bytes = std::fs::read(&one).unwrap();
        assert!(!bytes.is_empty());
        assert_eq!(bytes, std::fs::read(all.join(artifact.file_name())).unwrap());
    }
    assert_eq!(std::fs::read(shipped()).unwrap(), before, "the session is only read");
}

#[test]
fn nothing_that_exists_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let there = folder.path().join("rekap.csv");
    std::fs::write(&there, "milik orang lain").unwrap();
    for (what, out) in [("rekap-csv", there.as_path()), ("semua", folder.path())] {
        let out = export(what, out, &[]);
        assert_eq!(out.status.code(), Some(1), "{out:?}");
        assert!(String::from_utf8(out.stderr).unwrap().contains("sudah ada"));
        assert_eq!(std::fs::read(&there).unwrap(), b"milik orang lain");
        assert_eq!(names(folder.path()), ["rekap.csv"]);
    }
}

#[test]
fn paper_can_be_asked_for_and_unknown_things_are_wrong_usage() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    for paper in ["a4", "f4"] {
        let out = export("laporan", &at(paper), &["--paper", paper]);
        assert_eq!(out.status.code(), Some(0), "{out:?}");
    }
    assert_ne!(std::fs::read(at("a4")).unwrap(), std::fs::read(at("f4")).unwrap());
    assert_eq!(export("brosur", &at("x"), &[]).status.code(), Some(2));
    assert_eq!(export("laporan", &at("y"), &["--paper", "a5"]).status.code(), Some(2));
    assert_eq!(export("laporan", &at("tidak/ada/z"), &[]).status.code(), Some(1));
    assert_eq!(names(folder.path()), ["a4", "f4"]);
}
