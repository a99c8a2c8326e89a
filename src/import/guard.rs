//! What is looked at before an archive is trusted to be a workbook.
//!
//! A few kilobytes of an archive can hold gigabytes, and a workbook can announce tables of any
//! size. Here all of it is unpacked once, within bounds and without keeping it.

use super::{Trouble, encoding};
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use zip::{ZipArchive, result::ZipError};

/// Most megabytes that are unpacked.
const MOST_MB: u64 = 200;

/// Most megabytes of those parts that become something larger in memory: few bytes make a style,
/// a sheet or a relationship.
const MOST_MB_OF_A_LIST: u64 = 8;

/// Most megabytes of the table of texts.
const MOST_MB_OF_TEXTS: u64 = 64;

/// Most files in an archive; a workbook has some dozens.
const MAX_ENTRIES: usize = 2_000;

/// Most texts that a workbook may announce: memory is set aside for them before they are read.
const MAX_TEXTS: u64 = 2_000_000;

/// Unpacks everything within bounds.
pub(super) fn check(bytes: &[u8], stop: &dyn Fn() -> bool) -> Result<(), Trouble> {
    if bytes.len() as u64 > encoding::MOST_MB << 20 {
        return Err(Trouble::TooLarge { most_mb: encoding::MOST_MB });
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Trouble::BrokenArchive)?;
    if archive.len() > MAX_ENTRIES {
        return Err(Trouble::TooLarge { most_mb: MOST_MB });
    }
    if !archive.file_names().flatten().any(|name| plain_name(&name).starts_with("xl/")) {
        return Err(Trouble::NotAWorkbook);
    }
    let mut left = MOST_MB << 20;
    for index in 0..archive.len() {
        left -= entry(&mut archive, index, left, stop)?;
    }
    Ok(())
}

/// How many bytes are in an entry, at most `left`.
fn entry(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    left: u64,
    stop: &dyn Fn() -> bool,
) -> Result<u64, Trouble> {
    let mut file = archive.by_index(index).map_err(|error| match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Trouble::Encrypted,
        _ => Trouble::BrokenArchive,
    })?;
    let name = plain_name(&file.name().map_err(|_| Trouble::BrokenArchive)?);
    let most_mb = most_mb(&name);
    let most = left.min(most_mb << 20);
    let too_large = Trouble::TooLarge { most_mb };
    // What an entry says of its size is checked too, for it costs nothing.
    if file.size() > most {
        return Err(too_large);
    }
    let mut texts = name.ends_with("sharedstrings.xml").then(Vec::new);
    let mut size = 0;
    let mut part = vec![0; 1 << 16];
    loop {
        if stop() {
            return Err(Trouble::Stopped);
        }
        let count = file.read(&mut part).map_err(|_| Trouble::BrokenArchive)?;
        let read = part.get(..count).unwrap_or_default();
        if read.is_empty() {
            break;
        }
        size += read.len() as u64;
        if size > most {
            return Err(too_large);
        }
        if let Some(texts) = &mut texts {
            texts.extend_from_slice(read);
        }
    }
    match texts {
        Some(texts) if !announces_few(&texts) => Err(Trouble::NotAWorkbook),
        _ => Ok(size),
    }
}

/// A name as it is compared: archives are written with either slash and any capitals.
fn plain_name(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

fn most_mb(name: &str) -> u64 {
    let is_list = ["styles", "workbook", "theme", ".rels"].iter().any(|part| name.contains(part));
    match name {
        _ if is_list => MOST_MB_OF_A_LIST,
        name if name.ends_with("sharedstrings.xml") => MOST_MB_OF_TEXTS,
        _ => MOST_MB,
    }
}

/// Whether the number of texts that is announced can be set aside. Zero bytes are passed over, as
/// the part may be UTF-16; escapes, which no XML holds, could hide the number from us.
fn announces_few(texts: &[u8]) -> bool {
    let plain: Vec<u8> = texts.iter().copied().filter(|byte| *byte != 0).collect();
    let plain = String::from_utf8_lossy(&plain);
    let few = |after: &str| {
        let number = after.trim_start().trim_start_matches('=').trim_start();
        let number = number.trim_start_matches(['"', '\'']).trim_start_matches(['+', '0']);
        let digits = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
        match number.get(..digits) {
            None | Some("") => true,
            Some(digits) => digits.parse::<u64>().is_ok_and(|number| number <= MAX_TEXTS),
        }
    };
    !plain.contains('\u{1b}') && plain.split("uniqueCount").skip(1).all(few)
}

/// Bytes that end with an error once a person has stopped the reading: so whatever reads them
/// stops too.
pub(super) struct Stoppable<'a> {
    bytes: Cursor<&'a [u8]>,
    stop: &'a dyn Fn() -> bool,
}

impl<'a> Stoppable<'a> {
    pub(super) fn new(bytes: &'a [u8], stop: &'a dyn Fn() -> bool) -> Self {
        Self { bytes: Cursor::new(bytes), stop }
    }
}

impl Read for Stoppable<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if (self.stop)() { Err(io::Error::other("stopped")) } else { self.bytes.read(into) }
    }
}

impl Seek for Stoppable<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.bytes.seek(to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_announced_in_numbers_that_can_be_set_aside() {
        for (part, few) in [
            ("<sst count=\"9999999999\" uniqueCount=\"2\">", true),
            ("<sst uniqueCount=\"2000000\">", true),
            ("<sst uniqueCount=\"2000001\">", false),
            ("<sst uniqueCount = '99999999999999999999999'>", false),
            ("<sst uniqueCount=\"\"/>", true),
            ("<si><t>uniqueCount</t></si>", true),
            ("<sst uniq\u{1b}(BueCount='9999999999'>", false),
        ] {
            assert_eq!(announces_few(part.as_bytes()), few, "{part}");
            let wide: Vec<u8> = part.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert_eq!(announces_few(&wide), few, "{part}");
        }
    }
}
