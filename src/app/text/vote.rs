//! The page on which polls are set up, opened and closed.

use super::{Lang, texts};
use crate::session::{Act, Method, PollState, Voter};

texts! {
    setup_title => "Atur pemungutan suara", "Set up the poll";
    setup_sentence => "Setelah dibuka, daftar pilihan dan pemilih terkunci.",
        "Once it is open, options and voters are frozen.";
    live_dots(dots: u8, max: u8) => "Titik suara · {dots} titik per pemilih · maksimal {max} per pilihan",
        "Dot voting · {dots} dots each · at most {max} on one option";
    live_choice => "Satu pilihan per pemilih", "One choice each";
    live_approval => "Persetujuan · setuju pada sebanyak apa pun", "Approval · as many as one agrees with";
    live_score(criteria: usize) => "Nilai menurut kriteria · {criteria} kriteria", "Scores by criteria · {criteria} criteria";
    live_options(options: usize) => "{options} pilihan terkunci", "{options} options frozen";
    polls => "Daftar pemungutan suara", "List of polls";
    new_poll => "Pemungutan baru", "New poll";
    default_title(n: usize) => "Pemungutan suara {n}", "Poll {n}";
    runoff_title(round: usize, title: &str) => "Putaran {round}: {title}", "Round {round}: {title}";

    nothing => "Belum ada pemungutan suara", "There is no poll yet";
    nothing_more => "Siapkan aturannya lebih dahulu. Suara baru diterima setelah dibuka.",
        "Set its rules first. Votes are taken only once it is open.";
    prepare => "Siapkan pemungutan suara", "Set up a poll";
    no_options => "Belum ada yang dapat dipilih", "There is nothing to vote on yet";
    no_options_more => "Pemungutan suara memerlukan paling sedikit dua ide di papan.",
        "A poll needs at least two ideas on the board.";
    to_capture => "Ke Curah gagasan", "To idea capture";

    title => "Judul pemungutan", "Title of the poll";
    title_empty => "Mohon isi judulnya, agar dikenali di hasil dan laporan.",
        "Please give it a title by which results and minutes know it.";
    basis => "1. Apa yang dipilih", "1. What is voted on";
    of_ideas => "Ide di papan", "Ideas on the board";
    of_ideas_more => "Setiap kartu ide menjadi satu pilihan.", "Every idea card is an option.";
    of_themes => "Tema", "Themes";
    of_themes_more => "Setiap tema yang berisi ide menjadi satu pilihan.", "Every theme with ideas is an option.";
    of_theme => "Ide dari satu tema", "Ideas of one theme";
    of_theme_more => "Untuk memilih yang utama di dalam satu tema.", "To pick the best within one theme.";
    which_theme => "Tema yang idenya dipilih", "Theme whose ideas are voted on";
    of_runoff => "Putaran 2", "Runoff";
    of_runoff_more(title: &str) => "Hanya pilihan yang seri pada \u{201c}{title}\u{201d}.", "Only the options tied in \u{201c}{title}\u{201d}.";
    options(n: usize) => "{n} pilihan", "{n} options";
    voters(n: usize) => "{n} pemilih", "{n} voters";

    electorate => "2. Siapa yang memilih", "2. Who votes";
    by_units => "Unit", "Units";
    by_units_more => "Satu suara setiap unit dalam daftar.", "One ballot for every unit of the list.";
    by_present => "Peserta yang hadir", "Participants who are present";
    by_present_more => "Satu suara setiap orang yang ditandai hadir.", "One ballot for everyone marked present.";
    by_seats => "Jumlah pemilih saja", "Just a number of voters";
    by_seats_more => "Tanpa daftar nama, dihitung per kursi.", "Without names, counted by seats.";
    seats => "Jumlah pemilih", "Number of voters";

    method => "3. Cara memilih", "3. How votes are given";
    method_dots => "Titik suara", "Dots";
    method_choice => "Satu pilihan", "One choice";
    method_approval => "Persetujuan", "Approval";
    method_score => "Kriteria", "Criteria";
    method_choice_more => "Setiap pemilih menandai satu pilihan. Untuk 2-6 pilihan, atau Putaran 2.",
        "Each voter marks one option. For 2 to 6 options, or a runoff.";
    method_approval_more => "Setiap pemilih menandai semua pilihan yang disetujui.",
        "Each voter marks every option they agree with.";
    method_score_more => "Setiap penilai memberi angka pada setiap kriteria.",
        "Each rater gives a value under every criterion.";

    dots => "Jumlah titik per pemilih", "Dots for each voter";
    dots_each => "Titik per pemilih", "Dots for each voter";
    proposed(n: u8) => "Disarankan {n}.", "Proposed: {n}.";
    proposed_why(options: usize) => "{options} pilihan / 4, dijaga antara 3 dan 7. Cukup untuk membedakan, tidak melelahkan.",
        "{options} options / 4, kept between 3 and 7. Enough to tell them apart, not tiring.";
    proposed_runoff => "Satu titik untuk setiap empat pilihan, paling sedikit satu.",
        "One dot for every four options, at least one.";
    max => "Maksimal per pilihan", "At most on one option";

    rule_third(options: usize, n: u8, most: u8) =>
        "{options} pilihan / 3, paling banyak 20 titik dan {most} pada satu pilihan: {n}.",
        "{options} options / 3, at most 20 dots and {most} on one option: {n}.";
    rule_flat(n: u8) => "Selalu {n} titik, menurut kebiasaan.", "Always {n} dots, by habit.";
    rule_own(n: u8) => "{n} titik, ditentukan sendiri.", "{n} dots, as set by hand.";
    chip_quarter(options: usize, n: u8) => "{options} / 4 = {n}", "{options} / 4 = {n}";
    chip_third(options: usize, n: u8) => "{options} / 3 = {n}", "{options} / 3 = {n}";
    chip_flat(n: u8) => "Tetap {n}", "Fixed {n}";

    order => "Urutan pilihan", "Order of the options";
    order_number => "Menurut nomor", "By number";
    order_shuffled => "Diacak", "Shuffled";
    order_seed(seed: u32) => "Diacak sekali untuk semua dari angka {seed}, yang tercetak di hasil.",
        "Shuffled once for everybody from the number {seed}, which stands in the result.";

    ways(n: usize) => "5. Cara memasukkan suara untuk {n} pemilih", "5. How votes come in from {n} voters";
    ways_more => "Dapat dicampur selama dibuka. Waktu adalah perkiraan.",
        "They can be mixed while it is open. Times are estimates.";
    minutes(n: u32) => "± {n} menit", "± {n} min";
    way_advised => "disarankan", "advised";

    warn_similar(n: usize) => "{n} kelompok ide masih mirip.", "{n} groups of ideas are still alike.";
    warn_similar_more => "Suara bisa terpecah; sebaiknya digabung dahulu.",
        "Votes may split; merging them first is better.";
    warn_many(n: usize) => "{n} pilihan sulit ditimbang sekaligus.", "{n} options are hard to weigh at once.";
    warn_many_more => "Sebaiknya pilih tema dahulu, lalu ide di dalamnya.",
        "Vote on themes first, then on the ideas within.";
    check_similar => "Periksa", "Look";
    themes_first => "Pilih tema dahulu", "Themes first";

    secrecy => "4. Kerahasiaan", "4. Secrecy";
    secret => "Rahasia", "Secret";
    secret_more => "Siapa memilih apa tidak disimpan, dan tidak ada perolehan sebelum ditutup.",
        "Who voted for what is not kept, and no totals exist before closing.";
    open => "Terbuka", "Open";
    open_more => "Pilihan setiap pemilih disimpan dan dapat dibaca kemudian.",
        "What each voter chose is kept and can be read later.";
    remove_draft => "Hapus rancangan", "Remove the draft";
    open_poll => "Buka pemungutan suara", "Open the poll";
}

// The desk and what comes after it; one list would be longer than the macro may recurse.
texts! {
    is_open => "Sedang dibuka", "Open now";
    close_poll => "Tutup pemungutan suara", "Close the poll";
    turnout_of(all: u32) => "dari {all} sudah memilih", "of {all} have voted";
    turnout(voted: u32, all: u32) => "{voted} dari {all} sudah memilih", "{voted} of {all} have voted";
    missing(n: u32) => "Belum memilih ({n})", "Not voted yet ({n})";
    everybody => "Semua pemilih sudah memilih.", "Everybody has voted.";
    seat(n: u32) => "Kursi {n}", "Seat {n}";
    show_options => "Tampilkan pilihan", "Show the options";
    open_booth => "Buka bilik suara", "Open the booth";
    show_options_more => "Ruangan melihat daftar pilihan bernomor dan jumlah yang sudah memilih.",
        "The room sees the numbered options and how many have voted.";
    open_booth_more => "Pemilih bergantian membagi titik di Layar bersama.",
        "Voters take turns to place dots on the shared screen.";
    in_room => "Sedang dilihat ruangan", "The room sees this";
    hidden => "Perolehan tersembunyi", "Totals are hidden";
    hidden_more => "Tidak terlihat di laptop maupun di Layar bersama sampai ditutup.",
        "Neither this laptop nor the shared screen shows them before closing.";
    open_note => "Pemungutan terbuka", "Open ballots";
    open_note_more => "Pilihan setiap pemilih disimpan. Perolehan dibuka setelah ditutup.",
        "What each voter chose is kept. Totals come after closing.";
    frozen => "Pilihan terkunci", "Options are frozen";
    frozen_more => "Ide dan tema yang menjadi pilihan tidak dapat disunting, dipindah, digabung, atau dibuang sampai pemungutan ditutup atau dibatalkan. Aturan dan daftar pemilih juga tetap.",
        "Ideas and themes that are options cannot be edited, moved, merged or trashed until the poll is closed or called off. Rules and voters stay too.";
    cancel_poll => "Batalkan", "Call off";
    record => "Catatan pemungutan", "Record of the poll";

    closed_title => "Pemungutan suara selesai", "The poll is closed";
    closed_more => "Perolehan sudah dapat dilihat di Hasil. Ruangan baru melihatnya setelah dibuka dari sana.",
        "Totals are on the results page. The room sees them once they are revealed there.";
    cancelled_title => "Pemungutan suara dibatalkan", "The poll was called off";
    cancelled_more => "Suara yang masuk tetap tersimpan, tetapi tidak dihitung.",
        "Ballots that came in stay on file and count for nothing.";
    see_results => "Lihat hasil", "See the results";
    reopen => "Buka kembali", "Reopen";


    close_fact(n: u32) => "{n} pemilih belum memilih", "{n} voters have not voted";
    close_safe(n: u32) => "{n} suara yang masuk sudah tersimpan. Bila ditutup sekarang, pemungutan masih dapat dibuka kembali dengan alasan yang dicatat.",
        "The {n} ballots handed in are saved. If you close now, the poll can be reopened with a reason on record.";
    remark => "Catatan (boleh kosong)", "Remark (optional)";
    remark_hint => "Contoh: dua unit pulang lebih awal", "Example: two units left early";
    keep_open => "Lanjutkan pemungutan", "Keep it open";
    close_with(n: u32) => "Tutup dengan {n} suara", "Close with {n} ballots";
    cancel_fact => "Pemungutan ini akan dibatalkan", "This poll will be called off";
    cancel_safe(n: u32) => "{n} suara yang masuk tetap tersimpan, tetapi tidak dihitung. Ide dan tema dapat diubah lagi.",
        "The {n} ballots handed in stay on file and count for nothing. Ideas and themes can be changed again.";
    reopen_fact => "Pemungutan ini akan dibuka kembali", "This poll will be reopened";
    reopen_safe(n: u32) => "{n} suara yang masuk tetap berlaku. Hasil yang sudah ditampilkan disembunyikan lagi dari ruangan.",
        "The {n} ballots handed in stay valid. A revealed result is hidden from the room again.";
    reason => "Alasan (dicatat)", "Reason (on record)";
    surplus_allowed(n: u32) => "{n} surat suara lebih diterima", "{n} surplus ballots accepted";
    not_now => "Tidak jadi", "Not now";
    do_cancel => "Batalkan pemungutan", "Call the poll off";
}

/// Where a poll stands, in a word or two.
#[must_use]
pub fn state(lang: Lang, state: PollState) -> &'static str {
    let (id, en) = match state {
        PollState::Draft => ("rancangan", "draft"),
        PollState::Open => ("dibuka", "open"),
        PollState::Closed => ("ditutup", "closed"),
        PollState::Cancelled => ("dibatalkan", "called off"),
    };
    pick(lang, id, en)
}

/// What was agreed in an open poll: its method and how many options are frozen.
#[must_use]
pub fn live_sentence(lang: Lang, method: &Method, options: usize) -> String {
    let agreed = match method {
        Method::Dots { budget, max_per_option } => live_dots(lang, *budget, *max_per_option),
        Method::Choice => live_choice(lang).to_owned(),
        Method::Approval => live_approval(lang).to_owned(),
        Method::Score(sheet) => live_score(lang, sheet.criteria.len()),
    };
    format!("{agreed} · {}", live_options(lang, options))
}

/// Something done to a poll on record.
#[must_use]
pub fn act(lang: Lang, act: Act) -> String {
    let (id, en) = match act {
        Act::SurplusAllowed(n) => return surplus_allowed(lang, n),
        Act::BallotWithdrawn(None) => ("Satu surat suara ditarik", "One paper withdrawn"),
        Act::BallotWithdrawn(Some(_)) => ("Satu suara ditarik", "One ballot withdrawn"),
        Act::Opened => ("Dibuka", "Opened"),
        Act::Closed => ("Ditutup", "Closed"),
        Act::Reopened => ("Dibuka kembali", "Reopened"),
        Act::Cancelled => ("Dibatalkan", "Called off"),
        Act::Revealed => ("Hasil ditampilkan ke ruangan", "Result shown to the room"),
    };
    pick(lang, id, en).to_owned()
}

/// The name of a voter without a list.
#[must_use]
pub fn unlisted(lang: Lang, voter: Voter) -> String {
    match voter {
        Voter::Seat(n) => seat(lang, n),
        Voter::Unit(_) | Voter::Person(_) => String::new(),
    }
}

fn pick(lang: Lang, id: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Indonesian => id,
        Lang::English => en,
    }
}
