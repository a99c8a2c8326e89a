//! One text out of an archive that a phone made, unpacked within bounds.

use super::Trouble;
use std::io::{Cursor, Read};
use zip::{ZipArchive, result::ZipError};

/// Most files in an archive. A chat of 10,000 messages can be exported with its pictures.
const MAX_ENTRIES: usize = 50_000;

/// How much is unpacked between two looks at whether to stop.
const PART: u64 = 1 << 16;

/// A file out of an archive.
pub(super) struct Unpacked {
    /// Its name, without folders.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// Whether bytes begin as an archive does, also an empty one.
pub(super) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// The text file that `rank` puts first, of at most so many megabytes; of equal ones none, as
/// nothing tells which is meant. Names without a rank are passed over, as are the shadows that
/// macOS packs beside each file.
pub(super) fn text_file(
    bytes: &[u8],
    rank: &dyn Fn(&str) -> Option<u8>,
    most_mb: u64,
    stop: &dyn Fn() -> bool,
) -> Result<Option<Unpacked>, Trouble> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Trouble::BrokenArchive)?;
    if archive.len() > MAX_ENTRIES {
        return Err(Trouble::TooLarge { most_mb });
    }
    let mut found: Vec<(u8, usize, String)> = Vec::new();
    for index in 0..archive.len() {
        let Some(Ok(path)) = archive.name_for_index(index) else { continue };
        let name = path.rsplit(['/', '\\']).next().unwrap_or(&path);
        if path.starts_with("__MACOSX") || name.starts_with("._") {
            continue;
        }
        if let Some(rank) = rank(name) {
            found.push((rank, index, name.to_owned()));
        }
    }
    found.sort();
    let first = found.first().map(|(rank, ..)| *rank);
    let alone = found.iter().filter(|(rank, ..)| Some(*rank) == first).count() == 1;
    match found.into_iter().next().filter(|_| alone) {
        None => Ok(None),
        Some((_, index, name)) => {
            let bytes = unpack(&mut archive, index, most_mb, stop)?;
            Ok(Some(Unpacked { name, bytes }))
        }
    }
}

fn unpack(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    most_mb: u64,
    stop: &dyn Fn() -> bool,
) -> Result<Vec<u8>, Trouble> {
    let mut file = archive.by_index(index).map_err(|error| match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Trouble::Encrypted,
        _ => Trouble::BrokenArchive,
    })?;
    let most = most_mb << 20;
    let mut bytes = Vec::new();
    // What an archive says of the size is not believed: as much is kept as really comes.
    while !stop() {
        let part = file.by_ref().take(PART).read_to_end(&mut bytes);
        let count = part.map_err(|_| Trouble::BrokenArchive)?;
        if bytes.len() as u64 > most {
            return Err(Trouble::TooLarge { most_mb });
        }
        if count == 0 {
            return Ok(bytes);
        }
    }
    Err(Trouble::Stopped)
}
