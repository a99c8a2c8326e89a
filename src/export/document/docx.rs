//! Writes a [`Document`] as DOCX (ECMA-376): the parts of the package, and the body.
//!
//! Written by hand because heads of tables must be repeated on every page, which the libraries at
//! hand cannot say; it uses only what Word 2010 and `LibreOffice` both know.

mod body;
mod cards;
mod package;

use super::Document;
use std::io::{Cursor, Write};
use zip::{DateTime, ZipWriter, write::SimpleFileOptions};

/// Twentieths of a point in a millimetre: the unit of lengths on a page.
const TWIPS: f32 = 1_440.0 / 25.4;

/// A length in millimetres as twentieths of a point.
fn twips(millimetres: f32) -> i32 {
    (millimetres * TWIPS).round() as i32
}

/// The file's bytes.
pub(super) fn write(document: &Document) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The same document gives the same bytes on any day.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let mut parts: Vec<(String, Vec<u8>)> = package::parts(document)
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text.into_bytes()))
        .collect();
    parts.push(("word/document.xml".to_owned(), body::xml(document).into_bytes()));
    if let Some(logo) = &document.logo {
        parts.push((format!("word/media/logo.{}", logo.ending), logo.bytes.clone()));
    }
    for (name, bytes) in parts {
        // Into memory, which takes everything.
        let written = zip.start_file(name, options).is_ok() && zip.write_all(&bytes).is_ok();
        debug_assert!(written, "a part of the package was not taken");
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}
