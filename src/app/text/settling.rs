//! Settling ties, and choosing down to a cut.

use super::texts;

texts! {
    other => "Cara lain…", "Other ways…";
    fact(rank: u32) => "Seri di peringkat {rank}", "A tie at rank {rank}";
    safe => "Perolehan tidak berubah. Keputusan dicatat bersama siapa yang memutuskan dan alasannya, dan tidak dapat diurungkan.",
        "Totals do not change. The decision is put on record with who decided and why, and cannot be undone.";
    ways => "Cara memutuskan", "Ways to settle it";
    lot => "Undian", "Lot";
    score => "Nilai kriteria", "Criteria scores";
    vote => "Suara pimpinan rapat", "Casting vote";
    seed => "Angka dari ruangan", "Number from the room";
    seed_wrong => "Mohon isi dengan angka, paling banyak 9 digit.", "Please enter a number of at most 9 digits.";
    show_lot => "Tampilkan undian", "Show the lot";
    lot_rule => "Urutan mengikuti angka ini di komputer mana pun, sehingga dapat diulang siapa saja.",
        "The order follows from this number on any computer, so anyone can draw it again.";
    reveal => "Undian dapat ditampilkan setelah hasil dibuka ke ruangan.",
        "The lot can be shown once the result was revealed to the room.";
    no_score => "Belum ada penilaian kriteria yang sudah ditutup dan menilai semua pilihan ini tanpa seri.",
        "No closed poll by criteria scores all of these options without a tie.";
    raise(number: u32) => "Naikkan nomor {number}", "Raise number {number}";
    who => "Siapa yang memutuskan", "Who decides";
    who_hint => "Contoh: ketua rapat", "Example: the chair";
    why => "Alasan (dicatat)", "Reason (on record)";
    why_hint => "Contoh: disepakati peserta sebelum diundi", "Example: agreed by the room beforehand";
    do_it => "Catat keputusan", "Put on record";
    by_lot(seed: u32) => "diundi dengan angka {seed}", "drawn by lot from number {seed}";
    by_vote => "diputuskan dengan suara pimpinan rapat", "decided by casting vote";
    by_score(title: &str) => "diurutkan menurut {title}", "ordered by {title}";
    decided(how: &str, who: &str, why: &str) => "Sudah {how} oleh {who}: {why}", "Settled, {how}, by {who}: {why}";
    all_reason(rank: u32) => "Seri di peringkat {rank}, semuanya diambil", "Tied at rank {rank}, all are taken";

    cut => "Pilih menurut batas", "Choose by a cut";
    cut_fact => "Memilih menurut batas", "Choosing by a cut";
    cut_safe => "Semua yang seri di batas ikut terpilih. Pilihan tanpa suara atau yang tidak lolos saringan tidak ikut. Dapat diurungkan.",
        "Everything tied at the cut is chosen. Options without votes or that fail a gate are not. It can be undone.";
    cut_ways => "Batas", "Cut";
    by_rank => "Peringkat", "Rank";
    by_total => "Perolehan", "Total";
    last_rank => "Sampai peringkat", "Down to rank";
    least => "Paling sedikit", "At least";
    cut_takes(n: usize, numbers: &str) => "{n} ide akan dipilih: {numbers}.", "{n} ideas will be chosen: {numbers}.";
    cut_none => "Tidak ada ide baru di dalam batas ini.", "There is no further idea within this cut.";
    cut_already(n: usize) => "{n} sudah terpilih.", "{n} are chosen already.";
    cut_do(n: usize) => "Pilih {n} ide", "Choose {n} ideas";
    cut_rank_reason(rank: u32) => "Peringkat 1 sampai {rank}", "Ranks 1 to {rank}";
    cut_total_reason(total: u32) => "Perolehan {total} ke atas", "Totals of {total} and more";
}
