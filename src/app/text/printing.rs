//! Words around papers for the room: ballots and idea cards.

use super::texts;

texts! {
    ballots_title => "Simpan kartu suara untuk dicetak", "Save the paper ballots to be printed";
    cards_title => "Simpan kartu ide untuk dicetak", "Save the idea cards to be printed";
    saved(name: &str) => "Siap dicetak: {name}", "Ready to print: {name}";
    no_poll => "Belum ada pemungutan suara. Silakan siapkan dahulu, lalu cetak kartunya.",
        "There is no poll yet. Please set one up first, then print its ballots.";
    nothing_saved => "Belum ada kartu yang disimpan.", "No papers were saved yet.";
    cannot_open => "Berkas tidak dapat dibuka. Silakan buka sendiri: ", "The file cannot be opened. Please open it yourself: ";
}
