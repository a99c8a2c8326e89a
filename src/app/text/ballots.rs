//! Words of ballots that helpers keyed: what a file would bring into the open poll, and why a line
//! is refused.

use super::{Lang, refusals, texts};
use crate::{
    import::Fault,
    session::{OptionKey, Refusal},
};

texts! {
    title => "Kartu suara dari berkas", "Ballots from a file";
    into(title: &str) => "Untuk \u{201c}{title}\u{201d}, yang sedang dibuka.", "For \u{201c}{title}\u{201d}, which is open.";
    no_poll => "Berkas ini berisi kartu suara. Buka pemungutan suara dahulu, lalu impor lagi.",
        "This file holds ballots. Open a poll first, then import it again.";
    counted(new: usize, blank: u32, invalid: u32, refused: usize) => "{new} kartu masuk, {blank} di antaranya kosong; {invalid} tidak sah; {refused} baris ditolak.",
        "{new} ballots taken, {blank} of them blank; {invalid} invalid; {refused} lines refused.";
    known => "Kartu dalam berkas ini sudah pernah dimasukkan. Tidak ada yang ditambahkan.",
        "The ballots of this file were brought in before. Nothing was added.";
    again => "Masukkan sekali lagi, memang kartu yang lain", "Bring them in once more; they are other ballots";
    valid => "Sah", "Valid";
    blank => "Kosong", "Blank";
    invalid => "Tidak sah", "Invalid";
    refused => "Ditolak", "Refused";
    refused_more => "Baris yang ditolak tidak ikut masuk. Mohon masukkan kartunya satu per satu di meja suara, jangan impor berkas yang sudah diperbaiki, agar tidak terhitung dua kali.",
        "Refused lines are left out. Please key those papers one by one at the desk instead of importing a mended file, so that nothing is counted twice.";
    take(n: u32) => "Masukkan {n} kartu", "Take {n} ballots";
    none => "Tidak ada kartu yang dapat dimasukkan", "No ballot can be taken";
    cut(most: usize) => "Berkas ini terlalu panjang; hanya {most} baris pertama yang dibaca.",
        "The file is too long; only its first {most} lines were read.";
    line(n: usize) => "Baris {n}", "Line {n}";
    line_refused(n: usize, why: &str) => "Baris {n}: {why}", "Line {n}: {why}";
    fault_unreadable(what: &str) => "\u{201c}{what}\u{201d} bukan nomor atau jenis unit.", "\u{201c}{what}\u{201d} is neither a number nor a kind of unit.";
    fault_too_long => "Isinya terlalu panjang untuk satu kartu.", "There is too much in it for one ballot.";
    fault_number(n: u32) => "Nomor {n} tidak ada di daftar pilihan.", "Number {n} is not among the options.";
    fault_over_budget(given: u32, budget: u32) => "{given} titik, sedangkan jatahnya {budget}.", "{given} dots, but there are {budget} each.";
    fault_twice => "Nomor yang sama tertulis lebih dari sekali.", "The same number stands there more than once.";
    fault_over_option(max: u8) => "Lebih dari {max} titik untuk satu nomor.", "More than {max} dots on one number.";
    fault_over_idea(n: u32, max: u8) => "Lebih dari {max} titik untuk nomor {n}.", "More than {max} dots on number {n}.";
    fault_value(min: u32, max: u32) => "Nilainya tidak antara {min} dan {max}.", "A value is not between {min} and {max}.";
    fault_criterion => "Nilainya lebih banyak daripada kriterianya.", "There are more values than criteria.";
}

/// Why a line of keyed ballots was not taken, as one sentence.
pub fn fault(lang: Lang, fault: &Fault) -> String {
    let refusal = match fault {
        Fault::Unreadable(what) => return fault_unreadable(lang, what),
        Fault::TooLong => return fault_too_long(lang).to_owned(),
        Fault::NoSuchNumber(number) => return fault_number(lang, *number),
        Fault::Against(refusal) => *refusal,
    };
    match refusal {
        Refusal::OverBudget { given, budget } => fault_over_budget(lang, given, budget),
        Refusal::OverOption { max: 1, .. } => fault_twice(lang).to_owned(),
        Refusal::OverOption { option: OptionKey::Idea(n), max } => fault_over_idea(lang, n.0, max),
        Refusal::OverOption { max, .. } => fault_over_option(lang, max),
        Refusal::OutOfRange { min, max } => fault_value(lang, min, max),
        Refusal::UnknownCriterion(_) => fault_criterion(lang).to_owned(),
        refusal => refusals::sentence(lang, refusal),
    }
}
