//! `LibreOffice` and poppler as readers that know nothing of what wrote a file.

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

/// How long many files at once may take.
const PATIENCE: Duration = Duration::from_secs(150);

fn has(program: &str) -> bool {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&paths).any(|folder| folder.join(program).is_file())
}

/// Whether the programs are there. Where they are not, the test says so and passes, unless
/// `BIMTEK_OFFICE=must` is set.
pub fn are_there() -> bool {
    let missing: Vec<&str> =
        ["soffice", "pdftotext", "pdfinfo"].into_iter().filter(|p| !has(p)).collect();
    if missing.is_empty() {
        return true;
    }
    assert!(std::env::var_os("BIMTEK_OFFICE").is_none(), "missing: {missing:?}");
    println!("SKIPPED: opening documents needs {missing:?}");
    false
}

/// Has `LibreOffice` convert files, all in one start, into a folder.
pub fn convert(files: &[PathBuf], to: &str, folder: &Path) {
    std::fs::create_dir_all(folder).unwrap();
    let profile = folder.join("profile");
    let mut child = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", to, "--outdir"])
        .arg(folder)
        .args(files)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if start.elapsed() > PATIENCE {
            // It is about to fail either way.
            let _ = child.kill();
            panic!("LibreOffice did not end with {files:?}");
        }
        std::thread::sleep(Duration::from_millis(50));
    };
    assert!(status.success(), "{status} with {files:?}");
}

fn output(program: &str, args: &[&str], file: &Path) -> String {
    let out = Command::new(program).args(args).arg(file).arg("-").output().unwrap();
    assert!(out.status.success(), "{program} cannot read {}", file.display());
    String::from_utf8_lossy(&out.stdout).into_owned()
}

/// The text of a PDF, in the order of its pages.
pub fn text_of_pdf(file: &Path) -> String {
    output("pdftotext", &["-enc", "UTF-8"], file)
}

/// The pages of a PDF.
pub fn pages_of_pdf(file: &Path) -> usize {
    let out = Command::new("pdfinfo").arg(file).output().unwrap();
    let said = String::from_utf8_lossy(&out.stdout).into_owned();
    let pages = said.lines().find_map(|line| line.strip_prefix("Pages:"));
    pages
        .unwrap_or_else(|| panic!("{} has no pages: {said}", file.display()))
        .trim()
        .parse()
        .unwrap()
}
