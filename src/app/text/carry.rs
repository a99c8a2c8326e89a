//! A new session that begins where this one ended.

use super::{Lang, texts};
use crate::import::CarriedIdeas;

texts! {
    title => "Bawa ke sesi baru", "Carry over into a new session";
    text => "Data kegiatan, unit, peserta, susunan acara, dan pertanyaan ikut serta. Sesi ini tetap seperti adanya.",
        "The event, units, participants, agenda and questions go along. This session stays as it is.";
    which => "Ide yang ikut serta", "Ideas that go along";
    none => "Tanpa ide, kerangkanya saja", "No ideas, the frame alone";
    ungrouped => "Yang belum dikelompokkan", "Those not grouped";
    unvoted => "Yang belum dipilih dalam pemungutan suara", "Those that were in no poll";
    unchosen => "Yang tidak terpilih", "Those not chosen";
    all => "Semua ide di papan", "All ideas on the board";
    counted(name: &str, n: usize) => "{name}: {n}", "{name}: {n}";
    make => "Buat sesi baru", "Make the new session";
    done(n: usize) => "Sesi baru dibuat dengan {n} ide. Sesi sebelumnya tersimpan.",
        "The new session is made with {n} ideas. The earlier session is saved.";
}

/// Which ideas go along.
#[must_use]
pub fn ideas(lang: Lang, which: CarriedIdeas) -> &'static str {
    match which {
        CarriedIdeas::None => none(lang),
        CarriedIdeas::Ungrouped => ungrouped(lang),
        CarriedIdeas::Unvoted => unvoted(lang),
        CarriedIdeas::Unchosen => unchosen(lang),
        CarriedIdeas::All => all(lang),
    }
}
