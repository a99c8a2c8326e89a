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
    uncover_all => "Buka semua", "Uncover all";
    covered(n: usize) => "Ruangan melihat hasil, masih tertutup {n}", "The room sees the result, {n} still covered";
    uncovered => "Ruangan melihat semua baris", "The room sees every row";

    ranking => "Peringkat", "Ranking";
    rank => "Ke", "Rank";
    number => "No", "No";
    idea => "Ide", "Idea";
    theme => "Tema", "Theme";
    dots => "Titik", "Dots";
    ballots => "Suara", "Ballots";
    choose_head => "Pilih", "Choose";
    row(rank: u32, number: u32, title: &str, dots: u32, ballots: u32) =>
        "Peringkat {rank}, nomor {number}, {title}, {dots} titik dari {ballots} suara",
        "Rank {rank}, number {number}, {title}, {dots} dots on {ballots} ballots";
    chosen => "Terpilih", "Chosen";
    choose(n: u32) => "Tandai ide {n} terpilih", "Choose idea {n}";
    unchoose(n: u32) => "Lepas tanda terpilih ide {n}", "Take back the choice of idea {n}";

    tie_at(rank: u32) => "Seri di peringkat {rank}.", "Tied at rank {rank}.";
    tie_of(count: usize, dots: u32) => "{count} pilihan sama-sama mendapat {dots} titik.",
        "{count} options have {dots} dots each.";
    rule_runoff => "Disepakati: putaran 2.", "Agreed: a runoff.";
    rule_all => "Disepakati: semua diambil.", "Agreed: all are taken.";
    rule_chair => "Disepakati: diputuskan pimpinan.", "Agreed: the chair decides.";
    choose_both => "Pilih keduanya", "Choose both";
    choose_all(n: usize) => "Pilih semua ({n})", "Choose all ({n})";
    runoff => "Putaran 2", "Runoff";

    support(ballots: u32, valid: u32) => "{ballots} dari {valid} suara sah", "{ballots} of {valid} valid ballots";
    supported => "Didukung", "Supported";
    merged(list: &str) => "Gabungan dengan {list}", "Merged with {list}";
    gone => "Ide ini sudah tidak ada di papan.", "This idea is not on the board any more.";
    spotlight => "Sorot", "Spotlight";
    choose_this => "Pilih", "Choose";
    unchoose_this => "Lepas", "Take back";
    chosen_list(n: usize) => "Terpilih ({n})", "Chosen ({n})";
    none_chosen => "Belum ada ide yang dipilih. Keputusan tetap pada pimpinan.",
        "No idea is chosen yet. The decision stays with the leadership.";
    ready => "siap", "ready";
    parts(n: usize) => "{n}/3", "{n}/3";
    by_hand => "Pilih tanpa suara", "Choose without votes";
    to_plan => "Ke rencana aksi", "To the action plan";
    adds_up(voted: u32, valid: u32, blank: u32) => "{voted} suara masuk = {valid} sah + {blank} kosong. Cocok.",
        "{voted} ballots handed in = {valid} valid + {blank} blank. Adds up.";

    hand_fact => "Memilih ide tanpa pemungutan suara", "Choosing an idea without a vote";
    hand_safe => "Pilihan ini dicatat dengan alasannya dan dapat diurungkan.",
        "The choice is put on record with its reason, and can be undone.";
    hand_number => "Nomor ide", "Number of the idea";
    hand_unknown(n: &str) => "Nomor {n} tidak ada di papan.", "Number {n} is not on the board.";
    hand_reason => "Alasan (dicatat)", "Reason (on record)";
    hand_hint => "Contoh: penugasan langsung dari pimpinan", "Example: assigned by the leadership";
    hand_do => "Tandai terpilih", "Choose it";
}
