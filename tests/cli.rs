//! The command line from outside: every command, its exit codes, and what it says.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use serde_json::Value;
#[cfg(unix)]
use std::{io::Read as _, process::Stdio};
use std::{
    path::Path,
    process::{Command, Output},
};

fn run(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_bimtek-lab")).args(args).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn path(folder: &Path, name: &str) -> String {
    folder.join(name).to_str().unwrap().to_owned()
}

fn shipped() -> String {
    let file = format!("sessions/{}", bimtek_lab::sample::FILE_NAME);
    path(Path::new(env!("CARGO_MANIFEST_DIR")), &file)
}

fn inspect(file: &str) -> Value {
    let out = run(&["inspect", file, "--json"]);
    assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
    serde_json::from_slice(&out.stdout).unwrap()
}

#[test]
fn inspect_tells_everything_of_the_shipped_session() {
    let v = inspect(&shipped());
    assert_eq!(v["schema"], 2);
    assert_eq!(v["title"], "Bimbingan Teknis Laboratorium Inovasi");
    assert_eq!(v["units"].as_array().unwrap().len(), 44);
    let unit = &v["units"][0];
    assert!(unit["name"].is_string() && unit["short"].is_string() && unit["kind"] == "opd");
    let board = &v["boards"][0];
    assert!(board["question"].as_str().unwrap().starts_with("Layanan apa"));
    let ideas = board["ideas"].as_array().unwrap();
    assert_eq!(ideas.len(), 60);
    let idea = |n: usize| &ideas[n - 1];
    assert_eq!((&idea(1)["number"], &idea(1)["state"]), (&1.into(), &"theme".into()));
    assert_eq!(idea(1)["unit"], "Puskesmas Jombang");
    assert_eq!(idea(1)["theme"], "Antrean & waktu tunggu");
    assert_eq!((&idea(22)["state"], &idea(22)["merged_into"]), (&"merged".into(), &1.into()));
    assert_eq!(idea(60)["state"], "trash");
    assert_eq!(idea(58)["state"], "tray");
    let theme = &board["themes"][0];
    assert!(theme["name"].is_string() && theme["ideas"].as_array().unwrap().contains(&1.into()));
    let poll = &board["polls"][0];
    assert_eq!(poll["method"], "dots");
    assert_eq!(poll["state"], "closed");
    assert_eq!(poll["turnout"]["voted"], 40);
    let results = poll["results"].as_array().unwrap();
    let row = |i: usize| (&results[i]["option"], &results[i]["total"], &results[i]["rank"]);
    assert_eq!(row(0), (&1.into(), &24.into(), &1.into()));
    assert_eq!(results[3]["rank"], 4);
    assert_eq!(results[4]["rank"], 4);
    assert_eq!(results[5]["rank"], 6);
    let total: u64 = results.iter().map(|r| r["total"].as_u64().unwrap()).sum();
    assert_eq!(total, 160, "forty ballots of four dots");
    let chosen = v["chosen"].as_array().unwrap();
    assert_eq!(chosen.len(), 4);
    assert_eq!(chosen[0]["number"], 1);
}

#[test]
fn no_ballot_is_in_what_inspect_prints() {
    for args in [vec!["inspect", "--json"], vec!["inspect"]] {
        let file = shipped();
        let out = run(&[&args[..], &[file.as_str()]].concat());
        let said = text(&out.stdout).to_lowercase();
        assert!(!said.contains("ballots") && !said.contains("marks") && !said.contains("voter\""));
    }
}

#[test]
fn inspect_says_it_to_a_person_too() {
    let out = run(&["inspect", &shipped()]);
    let said = text(&out.stdout);
    assert!(said.contains("Senin, 8 Juli 2019, Ruang Rapat Bappeda Kota Cilegon"), "{said}");
    assert!(said.contains("Ide terpilih: 1, 7, 42"), "{said}");
}

#[test]
fn a_new_session_comes_from_each_template() {
    let folder = tempfile::tempdir().unwrap();
    for (template, boards) in [("labinov-5d", 1), ("curah-gagasan-60", 1), ("masalah-usg-ide", 2)] {
        let out = path(folder.path(), &format!("{template}.ron"));
        assert_eq!(run(&["new", "--template", template, "--out", &out]).status.code(), Some(0));
        assert_eq!(inspect(&out)["boards"].as_array().unwrap().len(), boards);
        // Never over an existing file.
        let again = run(&["new", "--template", template, "--out", &out]);
        assert_eq!(again.status.code(), Some(1));
        assert!(text(&again.stderr).contains("sudah ada"));
    }
    let out = path(folder.path(), "x.ron");
    let unknown = run(&["new", "--template", "tidak-ada", "--out", &out]);
    assert_eq!(unknown.status.code(), Some(1));
    assert_eq!(text(&unknown.stderr).lines().count(), 1);
    assert!(text(&unknown.stderr).contains("labinov-5d"));
}

#[test]
fn a_sample_is_the_same_for_the_same_seed() {
    let folder = tempfile::tempdir().unwrap();
    let make = |seed: &str, name: &str| {
        let out = path(folder.path(), name);
        let made = run(&["sample", "--size", "typical", "--seed", seed, "--out", &out]);
        assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
        std::fs::read(&out).unwrap()
    };
    let first = make("7", "a.ron");
    assert!(first == make("7", "b.ron"));
    assert!(first != make("8", "c.ron"));
    let v = inspect(&path(folder.path(), "a.ron"));
    assert_eq!(v["units"].as_array().unwrap().len(), 35);
    assert_eq!(v["boards"][0]["ideas"].as_array().unwrap().len(), 120);
}

#[test]
fn bad_files_are_told_in_one_line_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let good = std::fs::read_to_string(shipped()).unwrap();
    let newer = good.replacen("schema: 2", "schema: 9", 1);
    let cases: [(&str, &[u8], &str); 5] = [
        ("kosong.ron", b"", "kosong"),
        ("biner.ron", b"\x7fELF\x00\x01", "bukan teks"),
        ("potong.ron", &good.as_bytes()[..good.len() / 2], "baris"),
        ("baru.ron", newer.as_bytes(), "lebih baru"),
        ("dalam.ron", &[b'('; 5_000], "tidak utuh"),
    ];
    for (name, bytes, says) in cases {
        let file = path(folder.path(), name);
        std::fs::write(&file, bytes).unwrap();
        let out = run(&["inspect", &file]);
        assert_eq!(out.status.code(), Some(1), "{name}");
        assert!(out.stdout.is_empty(), "{name}");
        let said = text(&out.stderr);
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(said.contains(says), "{name}: {said}");
        assert!(std::fs::read(&file).unwrap() == bytes, "{name} is untouched");
    }
    for missing in [path(folder.path(), "tidak-ada.ron"), path(folder.path(), "")] {
        let out = run(&["inspect", &missing]);
        assert_eq!(out.status.code(), Some(1));
        assert_eq!(text(&out.stderr).lines().count(), 1);
    }
}

#[test]
fn only_files_of_a_bearable_size_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let large = path(folder.path(), "besar.ron");
    let file = std::fs::File::create(&large).unwrap();
    file.set_len(bimtek_lab::store::MAX_BYTES + 1).unwrap();
    let mut cases = vec![(large, "terlalu besar"), (path(folder.path(), "."), "bukan berkas sesi")];
    if cfg!(unix) {
        // It never ends.
        cases.push(("/dev/zero".to_owned(), "bukan berkas sesi"));
    }
    for (file, says) in cases {
        let out = run(&["inspect", &file]);
        assert_eq!(out.status.code(), Some(1), "{file}");
        let said = text(&out.stderr);
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(said.contains(says), "{said}");
    }
}

#[test]
fn what_cannot_be_written_is_told_in_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let kept = path(folder.path(), "ada.ron");
    std::fs::write(&kept, "milik orang").unwrap();
    let nowhere = path(folder.path(), "tidak/ada/x.ron");
    let cases = [
        (kept.as_str(), "sudah ada"),
        (folder.path().to_str().unwrap(), "sudah ada"),
        (nowhere.as_str(), "tidak dapat ditulis"),
    ];
    for (out, says) in cases {
        let made = run(&["sample", "--size", "typical", "--seed", "1", "--out", out]);
        assert_eq!(made.status.code(), Some(1), "{out}");
        let said = text(&made.stderr);
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(said.contains(says), "{said}");
    }
    assert_eq!(std::fs::read_to_string(&kept).unwrap(), "milik orang");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
}

#[cfg(unix)]
#[test]
fn a_link_to_nowhere_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("tautan.ron");
    std::os::unix::fs::symlink(folder.path().join("hilang"), &link).unwrap();
    let made = run(&["new", "--template", "labinov-5d", "--out", link.to_str().unwrap()]);
    assert_eq!(made.status.code(), Some(1));
    assert!(link.symlink_metadata().unwrap().is_symlink());
}

#[cfg(unix)]
#[test]
fn readers_may_stop_reading() {
    let folder = tempfile::tempdir().unwrap();
    // More than a pipe holds, so that the program must notice.
    let large = path(folder.path(), "besar.ron");
    run(&["sample", "--size", "extreme", "--seed", "1", "--out", &large]);
    let program = || Command::new(env!("CARGO_BIN_EXE_bimtek-lab"));
    let inspect = ["inspect", &large, "--json"];
    let mut child = program().args(inspect).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut [0; 5]).unwrap();
    drop(stdout);
    assert_eq!(child.wait().unwrap().code(), Some(0));

    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut child = program().args(["inspect", "tidak-ada.ron"]).stderr(writer).spawn().unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(1));
}

#[test]
fn wrong_usage_is_code_two_and_help_is_none() {
    assert_eq!(run(&["inspect"]).status.code(), Some(2));
    assert_eq!(run(&["sample", "--size", "raksasa"]).status.code(), Some(2));
    assert_eq!(run(&["--renderer", "papyrus"]).status.code(), Some(2));
    for args in [["--help"], ["--version"]] {
        let out = run(&args);
        assert_eq!(out.status.code(), Some(0));
        assert!(text(&out.stdout).contains("bimtek-lab"));
    }
}

#[test]
fn suggest_tells_what_the_page_would() {
    let out = run(&["suggest", &shipped(), "--json"]);
    assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
    let v: Value = serde_json::from_slice(&out.stdout).unwrap();
    for alike in v["duplicates"].as_array().unwrap() {
        assert!(alike["ideas"].as_array().unwrap().len() > 1);
        let similarity = alike["similarity"].as_f64().unwrap();
        assert!((0.5..=1.0).contains(&similarity));
    }
    let folder = tempfile::tempdir().unwrap();
    let file = path(folder.path(), "wall.ron");
    let made = run(&["sample", "--size", "typical", "--seed", "3", "--out", &file]);
    assert_eq!(made.status.code(), Some(0));
    let first = run(&["suggest", &file, "--json"]).stdout;
    assert_eq!(run(&["suggest", &file, "--json"]).stdout, first, "the same each time");
    let v: Value = serde_json::from_slice(&first).unwrap();
    for theme in v["themes"].as_array().unwrap() {
        assert!(!theme["name"].as_str().unwrap().is_empty());
        assert!(theme["reason"].as_str().unwrap().contains("ide memuat kata"));
        assert!(theme["ideas"].as_array().unwrap().len() > 2);
    }
    assert!(text(&run(&["suggest", &file]).stdout).lines().count() > 1);
}
