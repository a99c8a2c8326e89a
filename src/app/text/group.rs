//! Words of the page on which ideas are grouped.

use super::{Lang, texts};
use crate::grouping::ThemeProposal;

texts! {
    tray => "Belum", "Ungrouped";
    tray_whole => "Belum dikelompokkan", "Ungrouped";
    search => "Cari di belum dikelompokkan", "Search the ungrouped";
    search_hint => "Kata atau nomor", "Words or a number";
    merge => "Gabungkan", "Merge";
    merge_selected => "Gabungkan kartu terpilih", "Merge the selected cards";
    split => "Pisahkan gabungan", "Split the merged card";
    new_theme => "Tema baru", "New theme";
    new_theme_with => "Tema baru dengan kartu ini", "New theme with this card";
    to_voting => "Lanjut: suara", "Next: voting";
    all_grouped => "Semua ide sudah dikelompokkan. Silakan beri nama tema yang masih kosong.",
        "Every idea is grouped. Please name the themes that have no name yet.";
    no_ideas => "Belum ada ide untuk dikelompokkan.", "There are no ideas to group yet.";
    no_themes_title => "Belum ada tema", "No themes yet";
    no_themes => "Seret dua ide yang serupa, atau tekan T.", "Drag two similar ideas, or press T.";
    origin(n: u32) => "tempat asal {n}", "{n} came from here";
    to_theme(name: &str) => "ke {name}", "to {name}";
    to_new_theme => "ke tema baru", "to a new theme";
    into_idea(n: u32) => "gabungkan dengan {n}", "merge with {n}";
    ask_name => "Beri nama", "Name it";
    name_field => "Nama tema", "Name of the theme";
    theme_menu(name: &str) => "Menu tema {name}", "Menu of theme {name}";
    column(name: &str, n: usize) => "Tema {name}, {n} ide", "Theme {name}, {n} ideas";
    jump(name: &str) => "Ke kolom {name}", "To the column {name}";
    more_themes(n: usize) => "+{n}", "+{n}";
    all_themes => "Semua tema", "All themes";
    move_to => "Pindahkan ke tema…", "Move to a theme…";
    to_tray => "Kembalikan ke belum dikelompokkan", "Back to ungrouped";
    select => "Pilih kartu", "Select the card";
    deselect => "Lepas pilihan", "Deselect the card";
    up => "Geser ke atas", "Move up";
    down => "Geser ke bawah", "Move down";
    rename => "Ganti nama", "Rename";
    colour => "Warna dan bentuk", "Colour and shape";
    left => "Geser ke kiri", "Move left";
    right => "Geser ke kanan", "Move right";
    join => "Satukan ke tema lain…", "Join to another theme…";
    on_screen => "Tampilkan tema ini di layar bersama", "Show this theme on the shared screen";
    collapse => "Ciutkan", "Collapse";
    expand => "Bentangkan", "Expand";
    note => "Catatan…", "Note…";
    note_title => "Catatan tema", "Note on the theme";
    note_text => "Hanya terlihat oleh fasilitator, tidak pernah di layar bersama.",
        "Only the facilitator sees it, never the shared screen.";
    remove => "Hapus tema", "Remove the theme";
    selected(n: usize) => "{n} terpilih", "{n} selected";

    similar(n: usize, numbers: &str) => "{n} ide mirip: {numbers}", "{n} similar ideas: {numbers}";
    similar_kept(all: &str) => "Gabungkan, {all} tetap tercatat", "Merge them, {all} stay on record";
    similar_check => "Periksa", "Check";
    proposed(name: &str) => "Usulan tema: {name}", "Proposed theme: {name}";
    proposed_why(n: usize, words: &str) => "{n} ide memuat kata {words}", "{n} ideas have the words {words}";
    proposed_partly(with: usize, n: usize, words: &str) => "{with} dari {n} ide memuat kata {words}", "{with} of {n} ideas have the words {words}";
    proposed_review(n: usize) => "Tinjau {n}", "Review {n}";
    dismiss => "Tutup usulan ini, tidak diusulkan lagi", "Dismiss, not to be suggested again";
    similar_title(n: usize) => "{n} ide tampaknya sama", "{n} ideas seem to be the same";
    similar_text => "Silakan baca. Yang digabung tetap tersimpan utuh dengan nomor dan unitnya, dan dapat dipisahkan lagi.",
        "Please read them. What is merged is kept whole with its number and unit, and can be split again.";
    take_part(n: u32) => "Ikutkan {n}", "Include {n}";
    stays_first(n: u32) => "Teks {n} yang tampil", "Show the text of {n}";
    merge_so_many(n: usize) => "Gabungkan {n}", "Merge {n}";
    not_the_same => "Bukan ide yang sama", "Not the same";
    no_unit => "tanpa unit", "no unit";
    proposal_title => "Usulan tema", "Proposed theme";
    proposal_text(why: &str) => "{why}. Silakan ubah namanya dan lepas ide yang tidak cocok.",
        "{why}. Please change its name and untick what does not belong.";
    make_theme(n: usize) => "Jadikan tema berisi {n}", "Make a theme of {n}";
    not_again => "Jangan usulkan lagi", "Do not suggest it again";
    fits => "cocok", "fits";
    fits_spoken(themes: &str) => "cocok dengan {themes}", "fits {themes}";
    find_theme => "Pindahkan ke tema", "Move to a theme";
    find_theme_hint => "Nama tema, atau nomor kolomnya", "Name of a theme, or number of its column";
    no_such_theme => "Tema tidak ditemukan.", "No such theme.";
    new_theme_named(name: &str) => "Tema baru: {name}", "New theme: {name}";
    select_all => "Pilih semua kartunya", "Select all of its cards";
    split_theme => "Pisahkan kartu terpilih ke tema baru", "Split the selected cards off into a new theme";
}

/// "ketiga unit": how many units a merged card keeps, in words while they are few.
#[must_use]
pub fn all_units(lang: Lang, n: usize) -> String {
    const WORDS: [&str; 4] = ["kedua", "ketiga", "keempat", "kelima"];
    match (lang, n.checked_sub(2).and_then(|i| WORDS.get(i))) {
        (Lang::Indonesian, Some(word)) => format!("{word} unit"),
        (Lang::Indonesian, None) => "semuanya".to_owned(),
        (Lang::English, _) if n > 1 => format!("all {n} units"),
        (Lang::English, _) => "all of them".to_owned(),
    }
}

/// Why a theme is proposed: "9 ide memuat kata antre, nomor, loket".
#[must_use]
pub fn reason(lang: Lang, theme: &ThemeProposal) -> String {
    let (all, words) = (theme.ideas.len(), theme.words.join(", "));
    if theme.with_words == all {
        proposed_why(lang, all, &words)
    } else {
        proposed_partly(lang, theme.with_words, all, &words)
    }
}
