//! Words of the history of an idea.

use super::texts;

texts! {
    title(n: u32) => "Riwayat ide {n}", "History of idea {n}";
    sent => "Masuk tanpa unit", "Sent without a unit";
    sent_by(unit: &str) => "Dikirim oleh {unit}", "Sent by {unit}";
    from_file(label: &str) => ", dari {label}", ", from {label}";
    reworded(before: &str) => "Disunting; sebelumnya: {before}", "Reworded; before: {before}";
    renamed => "Judul inovasi diubah", "Innovation name changed";
    to_tray => "Kembali ke belum dikelompokkan", "Back to ungrouped";
    moved(theme: &str) => "Masuk tema {theme}", "Put into theme {theme}";
    merged_into(n: u32) => "Digabungkan ke ide {n}; tetap tercatat utuh", "Merged into idea {n}; kept whole";
    took(n: u32) => "Ide {n} digabungkan ke sini", "Idea {n} was merged into it";
    split_from(n: u32) => "Dipisahkan lagi dari ide {n}", "Taken out of idea {n} again";
    released(n: u32) => "Ide {n} dipisahkan lagi dari sini", "Idea {n} was taken out of it again";
    trashed => "Dibuang ke Keranjang", "Moved to the trash";
    restored => "Dikembalikan dari Keranjang", "Restored from the trash";
    on_ballot(poll: &str) => "Masuk pilihan: {poll}", "On the ballot: {poll}";
    voted(poll: &str, total: &str, rank: u32) => "{poll}: {total}, peringkat {rank}", "{poll}: {total}, rank {rank}";
    unranked(poll: &str, total: &str) => "{poll}: {total}, tanpa peringkat", "{poll}: {total}, not ranked";
    part(n: u32, result: &str) => "Bagian {n}, {result}", "Part {n}, {result}";
    after_poll => " (setelah pemungutan suara; hasilnya tetap)", " (after the poll; its result stands)";
    as_part_of(n: u32) => " (bersama ide {n})", " (as part of idea {n})";
    chosen => "Ditandai terpilih", "Chosen";
    unchosen => "Tanda terpilih dilepas", "No longer chosen";
}
