//! The few things that are done to files, behind a trait: tests put a layer there that fails.

use super::atomic::folder_of;
use std::{
    fs, io,
    io::{Read as _, Write as _},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

/// Tells one state of a file from another without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileStamp {
    /// Bytes.
    pub length: u64,
    /// When it was last written, where the file system says so.
    pub modified: Option<SystemTime>,
}

/// A file being written.
pub trait Writing {
    /// Writes all bytes.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Returns once everything written is on the disk itself.
    fn flush(&mut self) -> io::Result<()>;
}

/// What is done to files.
pub trait Files: Send + Sync {
    /// Reads a whole file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// Begins a file, empty.
    fn create(&self, path: &Path) -> io::Result<Box<dyn Writing>>;
    /// Puts `from` in the place of `to`, which may exist.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Returns once the names in a folder are on the disk itself.
    fn flush_folder(&self, folder: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// The files of a folder.
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;
    /// Makes a folder and those it lies in; returns once their names are on the disk itself.
    fn create_folder(&self, folder: &Path) -> io::Result<()>;
    /// The state of a file.
    fn stamp(&self, path: &Path) -> io::Result<FileStamp>;
}

/// The real disk.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

/// Waits between attempts to rename while a virus scanner or a syncing program holds the file.
const RENAME_WAITS: [u64; 5] = [10, 25, 50, 100, 200];

impl Writing for fs::File {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.write_all(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.sync_all()
    }
}

impl Files for Disk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Writing>> {
        Ok(Box::new(fs::File::create(path)?))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut answer = fs::rename(from, to);
        for wait in RENAME_WAITS {
            match &answer {
                Err(error) if is_held(error) => {
                    std::thread::sleep(Duration::from_millis(wait));
                    answer = fs::rename(from, to);
                }
                _ => break,
            }
        }
        answer
    }

    fn flush_folder(&self, folder: &Path) -> io::Result<()> {
        if cfg!(windows) {
            // NTFS keeps names in its own journal; folders cannot be opened for flushing there.
            return Ok(());
        }
        match fs::File::open(folder).and_then(|f| f.sync_all()) {
            // Network shares and FUSE do not know how.
            Err(e)
                if matches!(e.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput) =>
            {
                Ok(())
            }
            answer => answer,
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        fs::read_dir(folder)?.map(|entry| entry.map(|e| e.path())).collect()
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        let missing: Vec<&Path> = folder.ancestors().take_while(|f| !f.exists()).collect();
        fs::create_dir_all(folder)?;
        missing.into_iter().try_for_each(|made| self.flush_folder(&folder_of(made)))
    }

    fn stamp(&self, path: &Path) -> io::Result<FileStamp> {
        let data = fs::metadata(path)?;
        Ok(FileStamp { length: data.len(), modified: data.modified().ok() })
    }
}

/// Reads a file, but no more of it than `max` bytes and one.
pub(crate) fn read_at_most(path: &Path, max: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(max + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Windows: access denied (5) or sharing violation (32), while another program has it open.
fn is_held(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32))
}
