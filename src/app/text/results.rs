//! The page of results.

use super::texts;

texts! {
    nothing => "Belum ada hasil", "There is no result yet";
    nothing_more => "Hasil terbuka setelah pemungutan suara ditutup.",
        "Results open once the poll is closed.";
    to_vote => "Ke pemungutan suara", "To the poll";
    polls => "Hasil pemungutan suara", "Results of polls";
    sentence(valid: u32, dots: u32, time: &str) => "{valid} suara sah · {dots} titik · ditutup {time}",
        "{valid} valid ballots · {dots} dots · closed {time}";

    reveal => "Buka hasil ke ruangan", "Reveal to the room";
    show_again => "Tampilkan hasil", "Show the result";
    uncover => "Buka baris berikutnya", "Uncover the next row";
    save_poster => "Simpan poster", "Save poster";
    uncover_all => "Buka semua", "Uncover all";
    covered(n: usize) => "Ruangan melihat hasil, masih tertutup {n}", "The room sees the result, {n} still covered";
    uncovered => "Ruangan melihat semua baris", "The room sees every row";

    score_sentence(valid: u32, formula: &str, time: &str) => "{valid} penilai · {formula} · ditutup {time}",
        "{valid} raters · {formula} · closed {time}";
    formula(terms: &str, across: &str) => "Total = {terms}, {across}", "Total = {terms}, {across}";
    parts_of => "Bagian hasil", "Parts of the result";
    picture => "Kuadran", "Quadrants";
    show_picture => "Tampilkan di layar bersama", "Show on the shared screen";

    ranking => "Peringkat", "Ranking";
    rank => "Ke", "Rank";
    number => "No", "No";
    idea => "Ide", "Idea";
    theme => "Tema", "Theme";
    dots => "Titik", "Dots";
    total => "Total", "Total";
    spread_head => "Sebaran", "Spread";
    round(n: usize) => "Putaran {n}", "Round {n}";
    round_cell(total: &str, rank: u32) => "{total} · ke-{rank}", "{total} · no. {rank}";
    round_row(n: usize, total: &str, rank: u32) => "putaran {n}: {total}, peringkat {rank}", "round {n}: {total}, rank {rank}";
    choose_head => "Pilih", "Choose";
    row(rank: u32, number: u32, title: &str, dots: u32, ballots: u32) =>
        "Peringkat {rank}, nomor {number}, {title}, {dots} titik dari {ballots} suara",
        "Rank {rank}, number {number}, {title}, {dots} dots on {ballots} ballots";
    score_row(rank: u32, number: u32, title: &str, total: &str, raters: u32) =>
        "Peringkat {rank}, nomor {number}, {title}, nilai {total} dari {raters} penilai",
        "Rank {rank}, number {number}, {title}, {total} points from {raters} raters";
    score_row_open(number: u32, title: &str) => "Tanpa peringkat, nomor {number}, {title}", "Not ranked, number {number}, {title}";
    theme_row(rank: u32, name: &str, total: &str, ideas: &str) => "Peringkat {rank}, {name}, {total} dari {ideas}",
        "Rank {rank}, {name}, {total} from {ideas}";
    no_theme => "Tanpa tema", "No theme";
    theme_gone => "Tema yang sudah dihapus", "A theme that was removed";
    even => "merata", "even";
    mixed => "campuran", "mixed";
    centred => "terpusat", "concentrated";
    without(kind: &str) => "tanpa {kind}", "without {kind}";
    spread(min: &str, max: &str, deviation: &str) => "{min} sampai {max} · ±{deviation}", "{min} to {max} · ±{deviation}";
    kind_unknown => "jenis tidak dicatat", "kind not noted";
    percent(n: u32) => "{n}%", "{n}%";
    incomplete => "belum lengkap", "not complete";
    passed => "lolos", "passes";
    not_passed => "tidak lolos", "does not pass";
    dissent => "beda pendapat", "raters differ";
    raters(n: u32, min: u8, max: u8) => "{n} penilai, {min} sampai {max}", "{n} raters, {min} to {max}";
    total_spread(spread: &str) => "Total antarpenilai: {spread}", "Total between raters: {spread}";
    nobody => "belum ada yang menilai", "nobody scored it";
    incomplete_sheets(n: u32) => "{n} lembar tidak menilai semua kriteria. Sel kosong tidak dihitung nol.",
        "{n} sheets do not score every criterion. Empty cells do not count as zero.";
    chosen => "Terpilih", "Chosen";
    choose(n: u32) => "Tandai ide {n} terpilih", "Choose idea {n}";
    unchoose(n: u32) => "Lepas tanda terpilih ide {n}", "Take back the choice of idea {n}";

    tie_at(rank: u32) => "Seri di peringkat {rank}.", "Tied at rank {rank}.";
    tie_of(count: usize, dots: u32) => "{count} pilihan sama-sama mendapat {dots} titik.",
        "{count} options have {dots} dots each.";
    tie_of_points(count: usize, points: &str) => "{count} pilihan sama-sama bernilai {points}.",
        "{count} options have {points} points each.";
    rule_runoff => "Disepakati: putaran 2.", "Agreed: a runoff.";
    rule_all => "Disepakati: semua diambil.", "Agreed: all are taken.";
    rule_chair => "Disepakati: diputuskan pimpinan.", "Agreed: the chair decides.";
    choose_both => "Pilih keduanya", "Choose both";
    choose_all(n: usize) => "Pilih semua ({n})", "Choose all ({n})";
    runoff => "Putaran 2", "Runoff";

    support(ballots: u32, valid: u32) => "{ballots} dari {valid} suara sah", "{ballots} of {valid} valid ballots";
    supported => "Didukung", "Supported";
    scored => "Nilai menurut kriteria", "Scores by criterion";
    by_kind => "Dukungan menurut jenis unit", "Support by kind of unit";
    of_ballots(n: u32, of: u32) => "{n} dari {of} kartu", "{n} of {of} ballots";
    combined => "Jenis dengan kurang dari 3 kartu digabung, agar suara tetap rahasia.",
        "Kinds with fewer than 3 ballots are combined, so that votes stay secret.";
    theme_dots => "Titik menurut tema", "Dots by theme";
    theme_means => "Rata-rata nilai menurut tema", "Mean score by theme";
    merged(list: &str) => "Gabungan dengan {list}", "Merged with {list}";
    gone => "Ide ini sudah tidak ada di papan.", "This idea is not on the board any more.";
    spotlight => "Sorot", "Spotlight";
    choose_this => "Pilih", "Choose";
    unchoose_this => "Lepas", "Take back";
    chosen_list(n: usize) => "Rekomendasi prioritas ({n})", "Recommended priorities ({n})";
    decision_stays => "Keputusan tetap pada pimpinan.", "The decision stays with the leadership.";
    none_chosen => "Belum ada ide yang dipilih. Keputusan tetap pada pimpinan.",
        "No idea is chosen yet. The decision stays with the leadership.";
    ready => "siap", "ready";
    parts(n: usize) => "{n}/3", "{n}/3";
    by_hand => "Pilih tanpa suara", "Choose without votes";
    to_plan => "Ke rencana aksi", "To the action plan";
    adds_up(voted: u32, parts: &str, end: &str) => "{voted} suara masuk = {parts}. {end}",
        "{voted} ballots handed in = {parts}. {end}";
    part_valid(n: u32) => "{n} sah", "{n} valid";
    part_blank(n: u32) => "{n} kosong", "{n} blank";
    part_invalid(n: u32) => "{n} tidak sah", "{n} invalid";
    part_hands(n: u32) => "{n} angkat tangan", "{n} by hand";
    adds_up_end => "Cocok.", "Adds up.";

    hand_fact => "Memilih ide tanpa pemungutan suara", "Choosing an idea without a vote";
    hand_safe => "Pilihan ini dicatat dengan alasannya dan dapat diurungkan.",
        "The choice is put on record with its reason, and can be undone.";
    hand_number => "Nomor ide", "Number of the idea";
    hand_unknown(n: &str) => "Nomor {n} tidak ada di papan.", "Number {n} is not on the board.";
    hand_reason => "Alasan (dicatat)", "Reason (on record)";
    hand_hint => "Contoh: penugasan langsung dari pimpinan", "Example: assigned by the leadership";
    hand_do => "Tandai terpilih", "Choose it";
}
