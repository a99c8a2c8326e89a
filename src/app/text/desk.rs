//! The desk of an open poll: papers, hands, votes aloud, score sheets, and whether it adds up.

use super::{Lang, texts};
use crate::session::{UnitKind, Way};

texts! {
    ways => "Cara memasukkan suara", "How votes come in";
    sheets => "Lembar nilai", "Score sheets";

    enter_paper => "Masukkan kartu", "Key paper";
    correct_paper => "Koreksi kartu", "Correct paper";
    entry => "Nomor pada kartu", "Numbers on the paper";
    left(n: u32) => "sisa {n}", "{n} left";
    save => "Simpan", "Save";
    blank => "Kosong", "Blank";
    invalid => "Tidak sah", "Invalid";
    is_blank => "Kartu kosong. Enter untuk menyimpan.", "A blank paper. Enter saves it.";
    is_invalid => "Kartu tidak sah. Enter untuk menyimpan.", "An invalid paper. Enter saves it.";
    more_to_come(n: u32) => "{n} titik lagi, atau Enter untuk menyimpan", "{n} more dots, or Enter to save";
    choose_one => "Satu nomor, lalu Enter", "One number, then Enter";
    approve_more => "Nomor lain, atau Enter untuk menyimpan", "Another number, or Enter to save";
    ready => "Enter untuk menyimpan", "Enter saves it";
    start => "Ketik nomor pada kartu, pisahkan dengan spasi", "Type the numbers on the paper, with spaces between";
    unknown(number: &str) => "Nomor {number} tidak ada di daftar pilihan.", "Number {number} is not among the options.";
    repeated(number: &str, most: u8) => "Nomor {number} sudah tertulis. Maksimal {most} titik per pilihan.",
        "Number {number} is there already. At most {most} dots on one option.";
    over(number: &str, budget: u32) => "Nomor {number} melewati jatah {budget} titik.", "Number {number} is beyond the {budget} dots.";
    part_of(number: u32) => "bagian dari {number}", "part of {number}";
    dots_on(n: u8) => "{n} titik", "{n} dots";
    kind_on_paper => "Jenis unit pada kartu", "Kind of unit on the paper";
    no_kind => "Tanpa", "None";
    refused_before_saving => "Nomor ganda atau di luar daftar ditolak sebelum disimpan",
        "Repeated or unknown numbers are refused before saving";
    keep_correction => "Simpan koreksi", "Save the correction";
    leave_correction => "Batal", "Leave";
    import_file => "Impor berkas", "Import a file";

    recent => "Kartu terakhir", "Latest papers";
    recent_masked => "isi disamarkan", "contents masked";
    recent_none => "Kartu yang baru dimasukkan tampil di sini sebagai titik, untuk dikoreksi bila keliru. Hanya diingat sampai pemungutan ditutup.",
        "Papers just keyed stand here as dots, to be corrected if need be. They are remembered only until the poll is closed.";
    recent_blank => "kosong", "blank";
    correct(n: u32) => "Koreksi kartu {n}", "Correct paper {n}";
    withdraw_paper(n: u32) => "Tarik kartu {n}", "Withdraw paper {n}";
    withdraw => "Tarik kartu ini", "Withdraw this paper";
    scores_on(n: usize) => "{n} nilai", "{n} scores";

    papers => "Kartu kertas", "Papers";
    handed_out => "Dibagikan", "Handed out";
    not_counted => "belum dihitung", "not counted";
    invalid_papers => "Tidak sah", "Invalid";

    present => "Hadir", "Present";
    voters => "Pemilih", "Voters";
    valid => "Sah", "Valid";
    at_booth => "Di bilik", "At the booth";
    papers_in => "Kartu", "Papers";
    by_hand => "Angkat tangan", "By hand";
    not_back => "Belum kembali", "Not back";
    not_voted => "Belum memilih", "Not voted";
    returned => "Kembali", "Returned";
    adds_up => "Cocok", "Adds up";
    so_far => "Cocok sejauh ini", "Adds up so far";
    difference(n: i32) => "Selisih {n} kartu", "Off by {n}";
    difference_papers(back: u32, out: u32) => "{back} masuk, {out} dibagikan", "{back} in, {out} handed out";
    difference_voters(ballots: u32, voters: u32) => "{ballots} suara, {voters} pemilih", "{ballots} ballots, {voters} voters";
    line(figures: &str, state: &str) => "Rekonsiliasi: {figures}. {state}.", "Reconciliation: {figures}. {state}.";

    check_first => "Mohon periksa sebelum menutup", "Please check before closing";
    too_many_back(back: u32, out: u32) => "Kartu yang masuk ({back}) lebih banyak daripada kartu yang dibagikan ({out}).",
        "More papers came in ({back}) than were handed out ({out}).";
    too_many_ballots(ballots: u32, voters: u32) => "Suara yang masuk ({ballots}) lebih banyak daripada pemilih ({voters}).",
        "More ballots came in ({ballots}) than there are voters ({voters}).";
    causes => "Kemungkinan penyebab", "Likely causes";
    twice(a: u32, b: u32) => "Kartu {a} dan {b} mungkin kartu yang sama", "Papers {a} and {b} may be the same one";
    twice_more => "Isinya sama dan dimasukkan berurutan", "Same content, keyed one after the other";
    twice_reason => "Kartu yang sama dimasukkan dua kali.", "The same paper was keyed twice.";
    late => "Ada kartu yang dibagikan kemudian", "Papers were handed out later";
    late_more(n: u32) => "Ubah jumlah dibagikan menjadi {n}", "Set the number handed out to {n}";
    change_number => "Ubah jumlah", "Change it";
    exchanged => "Kartu rusak sudah ditukar dengan yang baru", "A spoiled paper was exchanged";
    exchanged_more => "Kartu yang ditukar tidak dihitung sebagai tidak sah", "An exchanged paper is not counted as invalid";
    one_less => "Kurangi satu", "One less";
    close_noted => "Tutup dengan catatan (dicetak di berita acara)", "Close with a note (printed in the minutes)";
    close_noted_hint => "Contoh: satu kartu tambahan diberikan kepada peserta yang datang terlambat",
        "Example: one more paper was given to a late participant";
    close_with_note => "Tutup dengan catatan", "Close with the note";
    go_on_keying => "Lanjut memasukkan kartu", "Go on keying";

    used_up(n: u32) => "Semua {n} pemilih sudah terpakai.", "All {n} voters are used up.";
    used_up_more => "Kartu berikutnya hanya diterima dengan alasan yang dicatat.",
        "One more paper is taken only with a reason on record.";
    allow_one => "Terima satu lagi", "Take one more";
    surplus_fact => "Satu suara di luar jumlah pemilih akan diterima", "One ballot beyond the voters will be taken";
    surplus_safe => "Penutupan kemudian meminta catatan. Alasan ini tercetak di berita acara.",
        "Closing will ask for a note. This reason is printed in the minutes.";
    withdraw_fact => "Satu kartu akan ditarik", "One paper will be withdrawn";
    withdraw_safe => "Isi kartu tidak dicatat, hanya bahwa satu kartu ditarik dan alasannya.",
        "What stands on it is not recorded, only that one paper was withdrawn, and why.";
    withdraw_of_fact(name: &str) => "Suara {name} akan ditarik", "The ballot of {name} will be withdrawn";
    withdraw_of_safe => "Pemilih ini dapat memilih lagi. Penarikan dan alasannya dicatat.",
        "This voter may vote again. The withdrawal and its reason are recorded.";
    do_withdraw => "Tarik", "Withdraw";
    mismatch_fact(n: i32) => "Jumlah belum cocok, selisih {n}", "It does not add up, off by {n}";
    mismatch_safe(n: u32) => "{n} suara yang masuk sudah tersimpan. Menutup sekarang memerlukan catatan, yang tercetak di berita acara.",
        "The {n} ballots handed in are saved. Closing now needs a note, which is printed in the minutes.";
    note_needed => "Catatan (dicatat)", "Note (on record)";

    hands_now(number: u32) => "Tangan untuk nomor {number}", "Hands for number {number}";
    hands_of(most: u32) => "paling banyak {most}", "at most {most}";
    hands_rule => "Sebutkan nomornya, hitung tangan, ketik jumlahnya, Enter. Panah naik dan turun memilih nomor.",
        "Call the number, count hands, type the count, Enter. Up and down choose the number.";
    uncounted => "belum disebut", "not called";
    counted(title: &str, hands: u32) => "{title}, {hands} tangan", "{title}, {hands} hands";

    who => "Siapa yang memilih", "Who votes";
    who_hint => "Nama unit, singkatan, atau kursi", "Unit, short name or seat";
    aloud_rule => "Ketik pemilih, Enter; ketik nomornya, Enter. Titik tampil di Layar bersama.",
        "Type the voter, Enter; type the numbers, Enter. Dots appear on the shared screen.";
    votes_of(name: &str) => "Suara {name}", "Ballot of {name}";
    other_voter => "Pemilih lain", "Another voter";
    has_voted => "sudah memilih", "has voted";
    no_voter => "Tidak ditemukan di daftar pemilih.", "Not on the list of voters.";
    secret_way => "Tidak tersedia dalam pemungutan rahasia.", "Not available in a secret poll.";
    show_dots => "Tampilkan di Layar bersama", "Show on the shared screen";

    sheet_number(n: u32) => "Lembar nilai ke-{n}", "Score sheet {n}";
    sheet_rule => "Ketik nilainya; kursor pindah sendiri. Sel kosong tetap belum dinilai. Enter menyimpan lembar.",
        "Type the value; the cursor goes on by itself. An empty cell stays unscored. Enter saves the sheet.";
    cell(option: &str, criterion: &str) => "{option}, {criterion}", "{option}, {criterion}";
    cells(filled: usize, all: usize) => "{filled} dari {all} sel terisi", "{filled} of {all} cells filled";
    save_sheet => "Simpan lembar", "Save the sheet";
    clear_sheet => "Kosongkan", "Clear";
}

/// A way of taking votes.
#[must_use]
pub fn way(lang: Lang, way: Way) -> &'static str {
    let (id, en) = match way {
        Way::Paper => ("Kartu kertas", "Papers"),
        Way::Booth => ("Bilik suara", "Booth"),
        Way::Open => ("Terbuka", "Aloud"),
        Way::Hands => ("Angkat tangan", "Hands"),
    };
    pick(lang, id, en)
}

/// What a way is, in a few words.
#[must_use]
pub fn way_more(lang: Lang, way: Way) -> &'static str {
    let (id, en) = match way {
        Way::Paper => ("diisi bersama, dimasukkan panitia", "filled in together, keyed by staff"),
        Way::Booth => ("bergantian di Layar bersama", "one by one at the shared screen"),
        Way::Open => ("disebutkan, titik tampil di layar", "named aloud, dots appear"),
        Way::Hands => ("dihitung per nomor", "counted number by number"),
    };
    pick(lang, id, en)
}

/// A kind of unit on a paper, as its pile is called.
#[must_use]
pub fn pile(lang: Lang, kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::Other => pick(lang, "Lainnya", "Others"),
        kind => super::words::kind(lang, kind),
    }
}

fn pick(lang: Lang, id: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Indonesian => id,
        Lang::English => en,
    }
}
