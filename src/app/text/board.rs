//! Words of idea cards and of everything that can be done with one.

use super::texts;

texts! {
    spoken(number: &str, text: &str) => "Ide {number}: {text}", "Idea {number}: {text}";
    just_now => "baru saja", "just now";
    merged => "gabungan", "merged";
    split_again => "Pisahkan lagi", "Split again";
    move_by_key => "pindah ke tema", "move to a theme";
    menu => "Menu kartu", "Card menu";
    frozen => "Dibekukan oleh pemungutan suara. Tutup atau batalkan pemungutan untuk memindahkannya.",
        "Frozen by a poll. Close or call off the poll to move it.";
    edit => "Sunting", "Edit";
    spotlight => "Sorot di layar bersama", "Spotlight on the shared screen";
    lineage => "Riwayat ide", "History of the idea";
    trash => "Buang ke Keranjang", "Move to the trash";
    text_field(n: u32) => "Isi ide {n}", "Text of idea {n}";
    name_field(n: u32) => "Judul inovasi {n}", "Innovation name of {n}";
    name_hint => "Judul inovasi, boleh kosong", "Innovation name, may stay empty";
    edit_help => "Enter menyimpan, Esc membatalkan", "Enter saves, Esc cancels";
    not_found => "Tidak ditemukan. Coba singkatan unit atau nomor ide.",
        "Not found. Try a unit's short name or an idea's number.";
}
