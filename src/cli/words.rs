//! Sentences of the command line, in Indonesian: what happened, what is safe.

use crate::store::ReadError;
use std::{fmt::Display, io};

pub(super) fn no_template(name: &str, known: &str) -> String {
    format!("Susunan acara \"{name}\" tidak dikenal. Yang ada: {known}.")
}

pub(super) fn failed(why: &str) -> String {
    format!("Sesi tidak dapat dibuat: {why}.")
}

pub(super) fn unreadable(path: &impl Display, error: &io::Error) -> String {
    format!("{path}: berkas tidak dapat dibaca ({error}).")
}

pub(super) fn not_a_file(path: &impl Display) -> String {
    format!("{path}: ini bukan berkas sesi.")
}

pub(super) fn exists(path: &impl Display) -> String {
    format!("{path}: berkas sudah ada dan tidak ditimpa. Silakan pakai nama lain.")
}

pub(super) fn unwritable(path: &impl Display, error: &io::Error) -> String {
    format!("{path}: berkas tidak dapat ditulis ({error}).")
}

pub(super) fn refused(path: &impl Display, error: &ReadError) -> String {
    let why = match error {
        ReadError::Empty => "berkas ini kosong".to_owned(),
        ReadError::TooLarge { bytes } => format!("{bytes} bita terlalu besar untuk sebuah sesi"),
        ReadError::NotText => "berkas ini bukan teks".to_owned(),
        ReadError::Broken { line, column, detail } => {
            format!("berkas ini tidak utuh, baris {line}, kolom {column} ({detail})")
        }
        ReadError::Newer { schema } => {
            format!(
                "dibuat dengan versi yang lebih baru (skema {schema}); mohon perbarui Bimtek Lab"
            )
        }
        ReadError::Io { detail } => format!("berkas tidak dapat dibaca ({detail})"),
        ReadError::Flawed(flaw) => format!("isinya tidak sesuai aturan sesi ({flaw})"),
    };
    format!("{path}: {why}. Berkas tidak diubah.")
}
