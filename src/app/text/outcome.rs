//! The result of a poll on the shared screen: bars, ties, impact and effort, a lot.

use super::texts;

texts! {
    results => "Pilihan kita bersama", "Our choice together";
    result_counts(cards: u32, valid: u32, dots: u32) => "{cards} kartu, {valid} sah, {dots} titik", "{cards} ballots, {valid} valid, {dots} dots";
    score_counts(cards: u32, valid: u32) => "{cards} lembar, {valid} berisi nilai", "{cards} sheets, {valid} with scores";
    covered => "masih tertutup", "still covered";
    uncovering => "Dibuka dari bawah ke atas", "Revealed from the bottom up";
    tied_dots(n: u32) => "Seri {n} titik", "Tied at {n} dots";
    tied_points(points: &str) => "Seri nilai {points}", "Tied at {points} points";
    tie_open => "peringkat sama", "same rank";
    tie_chosen => "semuanya terpilih", "all chosen";
    tie_runoff => "dilanjutkan ke Putaran 2", "to be settled in round 2";
    tie_by_score => "diurutkan menurut nilai kriteria", "ordered by the scores of criteria";
    tie_by_vote => "diputuskan pimpinan rapat", "decided by the chair";
    tie_by_lot(seed: u32) => "diundi dengan angka {seed}", "drawn by lot from number {seed}";
    no_rank => "nilai belum lengkap", "scores not complete";
    passed => "lolos", "passes";
    not_passed => "tidak lolos", "does not pass";
    dissent => "beda pendapat", "raters differ";
    percent(n: u32) => "{n}%", "{n}%";

    quadrants => "Dampak dan upaya", "Impact and effort";
    impact_axis => "Dampak", "Impact";
    effort_axis => "Upaya", "Effort";
    low => "kecil", "low";
    high => "besar", "high";
    not_placed(n: usize) => "{n} pilihan belum lengkap nilainya", "{n} options are not fully scored";
    placed(n: usize) => "{n} pilihan menurut rata-rata penilai", "{n} options by what the raters say";
    more_points(n: usize) => "dan {n} lainnya", "and {n} more";
    lot_title(rank: u32) => "Undian untuk peringkat {rank}", "A lot for rank {rank}";
    lot_among(n: usize) => "{n} pilihan dengan perolehan sama", "{n} options with the same total";
    lot_seed => "Angka undian", "Number of the lot";
    lot_waiting => "Silakan ruangan menyebutkan angka", "Please let the room name a number";
    lot_rule => "Urutan mengikuti angka ini. Siapa pun dapat mengulanginya.",
        "The order follows from this number. Anyone can draw it again.";
    chosen => "terpilih", "chosen";
    top_of_ideas(shown: usize, of: usize) => "{shown} teratas dari {of} ide. Semua ide tercatat di laporan.",
        "Top {shown} of {of} ideas. Every idea is in the report.";
    top_of_themes(shown: usize, of: usize) => "{shown} teratas dari {of} tema. Semua tema tercatat di laporan.",
        "Top {shown} of {of} themes. Every theme is in the report.";
    eyebrow => "Hasil pemungutan suara", "Result of the vote";
    dots_rule(dots: u8) => "{dots} titik setiap pemilih", "{dots} dots each";
    dots_rule_most(dots: u8, max: u8) => "{dots} titik setiap pemilih, paling banyak {max} untuk satu pilihan",
        "{dots} dots each, at most {max} on one option";
    choice_rule => "Satu pilihan setiap pemilih", "One choice each";
    approval_rule => "Setiap pemilih menandai semua yang disetujui", "Everyone marks all they agree with";
    score_rule(preset: &str, scale: &str) => "{preset}, nilai {scale}", "{preset}, scores {scale}";
    valid_of(valid: &str, eligible: &str) => "{valid} suara sah dari {eligible} pemilih", "{valid} valid ballots of {eligible} voters";
    valid_sheets(valid: &str, eligible: &str) => "{valid} dari {eligible} penilai mengisi nilai", "{valid} of {eligible} raters gave scores";
    no_votes => "Belum ada suara untuk pilihan mana pun", "No option has a vote";
    more_ideas(n: &str) => "dan {n} ide lainnya. Semua tercatat di laporan.", "and {n} more ideas. All are in the report.";
    more_themes(n: &str) => "dan {n} tema lainnya. Semua tercatat di laporan.", "and {n} more themes. All are in the report.";
    recommended => "Rekomendasi prioritas. Penetapan akhir oleh pimpinan.",
        "Recommended priorities. The leadership decides.";
    all_recorded => "Semua hasil tercatat di laporan.", "Every result is in the report.";
}
