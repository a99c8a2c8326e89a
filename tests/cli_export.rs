//! `export` from outside: every file, where it goes, what is never replaced.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bimtek_lab::{
    app::{
        deliverable::{Deliverable, Delivery},
        screen::Look,
    },
    export::Artifact,
    store,
};
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

/// The names of everything in a folder; files in folders of their own with the folder's name.
fn names(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().to_str().unwrap().to_owned();
        if entry.path().is_dir() {
            names.extend(self::names(&entry.path()).iter().map(|inner| format!("{name}/{inner}")));
        } else {
            names.push(name);
        }
    }
    names.sort();
    names
}

/// The files of the shipped sample that are expected, pictures in a folder of their own.
fn expected(asked: &[Deliverable]) -> Vec<String> {
    let session = store::from_ron(&std::fs::read(shipped()).unwrap()).unwrap();
    let pieces = Delivery::new(&session, Look::default(), false).pieces(asked);
    let mut names: Vec<String> =
        pieces.iter().map(|piece| piece.path().to_str().unwrap().to_owned()).collect();
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
    let results: Vec<Deliverable> = Deliverable::results().collect();
    assert_eq!(names(&all), expected(&results), "papers for the room are left out");
    for artifact in Artifact::ALL {
        let one = folder.path().join(artifact.file_name());
        let out = export(artifact.name(), &one, &[]);
        assert_eq!(out.status.code(), Some(0), "{out:?}");
        let bytes = std::fs::read(&one).unwrap();
        assert!(!bytes.is_empty());
        if !artifact.is_result() {
            continue;
        }
        assert_eq!(bytes, std::fs::read(all.join(artifact.file_name())).unwrap());
    }
    assert_eq!(std::fs::read(shipped()).unwrap(), before, "the session is only read");
}

#[test]
fn pictures_come_into_a_folder_all_of_them_or_none() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("untuk/grup");
    let done = export("gambar", &out, &[]);
    assert_eq!(done.status.code(), Some(0), "{done:?}");
    let files = names(&out);
    let in_folder: Vec<String> = files.iter().map(|file| format!("gambar/{file}")).collect();
    assert_eq!(in_folder, expected(&[Deliverable::Pictures]));
    for file in &files {
        let picture = image::open(out.join(file)).unwrap();
        let poster = file.starts_with("poster");
        let size = if poster { (1080, 1350) } else { (1920, 1080) };
        assert_eq!((picture.width(), picture.height()), size, "{file}");
    }

    // One of them is there already: nothing else is made, and it stays what it was.
    let other = folder.path().join("lain");
    std::fs::create_dir(&other).unwrap();
    let last = files.last().unwrap();
    std::fs::write(other.join(last), "milik orang lain").unwrap();
    let refused = export("gambar", &other, &[]);
    assert_eq!(refused.status.code(), Some(1), "{refused:?}");
    assert!(String::from_utf8(refused.stderr).unwrap().contains("sudah ada"));
    assert_eq!(names(&other), std::slice::from_ref(last));

    // A place that cannot become a folder: what was made before it goes again.
    let all = folder.path().join("semua");
    std::fs::create_dir(&all).unwrap();
    std::fs::write(all.join("gambar"), "bukan folder").unwrap();
    let failed = export("semua", &all, &[]);
    assert_eq!(failed.status.code(), Some(1), "{failed:?}");
    assert_eq!(names(&all), ["gambar"]);
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

#[test]
fn ballots_and_idea_cards_come_on_both_papers() {
    let folder = tempfile::tempdir().unwrap();
    for (paper, size) in
        [("a4", "w:w=\"11906\" w:h=\"16838\""), ("f4", "w:w=\"12189\" w:h=\"18709\"")]
    {
        for (what, says) in [("kartu-suara", "KARTU SUARA"), ("kartu-ide", "Tema: ")] {
            let out = folder.path().join(format!("{what}-{paper}.docx"));
            let done = export(what, &out, &["--paper", paper]);
            assert_eq!(done.status.code(), Some(0), "{done:?}");
            let mut zip = zip::ZipArchive::new(std::fs::File::open(&out).unwrap()).unwrap();
            let body = std::io::read_to_string(zip.by_name("word/document.xml").unwrap()).unwrap();
            assert!(body.contains(size) && body.contains(says), "{what} on {paper}");
        }
    }
}
