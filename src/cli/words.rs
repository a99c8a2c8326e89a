//! Sentences of the command line, in Indonesian: what happened, what is safe.

use crate::app::text::{Lang, group, intake};
use crate::{
    grouping::ThemeProposal,
    import::{Incoming, Kind, Proposal, Trouble, whatsapp::Report},
    session::Refusal,
    store::{OpenError, ReadError},
};
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

pub(super) fn no_file(path: &impl Display) -> String {
    format!("{path}: ini bukan berkas.")
}

pub(super) fn cannot_open(path: &impl Display, error: &OpenError) -> String {
    format!("{path}: sesi tidak dapat dibuka ({error}). Berkas tidak diubah.")
}

pub(super) fn read_only(path: &impl Display) -> String {
    format!(
        "{path}: sesi sedang dibuka program lain atau tidak boleh ditulis. Tidak ada yang diubah."
    )
}

pub(super) fn not_taken(refusal: &Refusal) -> String {
    format!("Tidak diterima: {refusal}. Sesi tidak diubah.")
}

pub(super) fn not_saved(why: &str) -> String {
    format!("Perubahan belum tersimpan ({why}). Berkas masih seperti semula.")
}

pub(super) fn not_read(name: &str, trouble: Trouble) -> String {
    format!("{name}: {} Sesi tidak diubah.", intake::trouble(Lang::Indonesian, trouble))
}

pub(super) fn chat_read(report: &Report, new: usize, accepted: usize) -> String {
    let Report { messages, people, skipped } = report;
    format!(
        "{messages} pesan, {people} orang, {skipped} dilewati. {new} pesan baru, {accepted} menjadi ide."
    )
}

pub(super) fn table_read(kind: Kind, proposal: &Proposal) -> String {
    let what = intake::kind(Lang::Indonesian, kind).to_lowercase();
    let Proposal { new, known, unusable, .. } = proposal;
    let units = proposal.unknown_units.len();
    format!(
        "{new} {what} baru, {known} sudah ada, {unusable} baris tidak terpakai, {units} unit baru."
    )
}

pub(super) fn session_read(incoming: &Incoming) -> String {
    format!(
        "{} ide baru, {} berubah kata (tidak diambil), {} sudah ada, {} unit baru.",
        incoming.new_ideas(),
        incoming.changed_ideas(),
        incoming.known_ideas(),
        incoming.units.len()
    )
}

pub(super) const NOTHING_TO_SUGGEST: &str = "Tidak ada usulan.";

pub(super) fn similar(numbers: &str, similarity: f32) -> String {
    format!("Mirip: {numbers} ({:.0} %)", similarity * 100.0)
}

pub(super) fn reason(theme: &ThemeProposal) -> String {
    group::reason(Lang::Indonesian, theme)
}

pub(super) fn theme(theme: &ThemeProposal, numbers: &str) -> String {
    format!("{} ({}): {numbers}", group::proposed(Lang::Indonesian, &theme.name), reason(theme))
}
