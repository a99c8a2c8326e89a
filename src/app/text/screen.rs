//! The shared screen: what the room reads, and the booth.

use super::{Lang, texts};
use std::borrow::Cow;

texts! {
    window_title => "Layar bersama", "Shared screen";
    event => "Bimbingan Teknis Laboratorium Inovasi", "Innovation Laboratory Workshop";
    page_of(page: usize, pages: usize) => "Halaman {page} dari {pages}", "Page {page} of {pages}";
    ideas => "ide", "ideas";
    heard(heard: u32, units: u32) => "{heard} dari {units} unit sudah mengirim", "{heard} of {units} units have sent ideas";
    turn(name: &str) => "Giliran: {name}", "Now: {name}";
    turns => "Bergiliran, satu ide setiap giliran", "In turns, one idea at a time";
    alone => "Sendiri dahulu, menulis dalam hening", "First alone, writing in silence";
    in_pairs => "Berdua: cocokkan dan tambahkan", "In pairs: compare and add";
    in_fours => "Berempat: pilih yang paling kuat", "In fours: choose the strongest";
    together => "Bersama: satu ide dari setiap kelompok", "All together: one idea from each group";
    silent => "Menulis dalam hening", "Writing in silence";
    seats => "Kursi yang masih menunggu ide", "Seats still waiting for an idea";
    seats_filled => "Semua unit sudah mengirim ide. Terima kasih.", "Every unit has sent ideas. Thank you.";
    wall => "Dinding ide", "Idea wall";
    wall_hint => "Sebut nomornya bila ingin menjelaskan", "Say its number to explain it";
    wall_hidden => "Ide masih disimpan. Silakan terus menulis.", "Ideas are kept back for now. Please go on writing.";
    wall_empty => "Belum ada ide. Silakan mulai menulis.", "No ideas yet. Please start writing.";
    themes_title(ideas: &str, themes: &str) => "{ideas} ide, {themes} tema", "{ideas} ideas, {themes} themes";
    themes_hint => "satu titik = satu ide", "one dot = one idea";
    themes_empty => "Tema disusun bersama sebentar lagi.", "We will group the ideas together shortly.";
    sort_title => "Sortir senyap", "Silent sort";
    sort_hint => "Tanpa berbicara. Sentuh kartu, lalu temanya, atau seret.", "Without talking. Touch a card, then its theme, or drag.";
    sort_to(n: usize) => "{n} kartu dipegang. Sentuh tema tujuannya.", "{n} cards in hand. Touch the theme they belong to.";
    sort_loose => "Belum dikelompokkan", "Ungrouped";
    sort_back => "Belum", "Ungrouped";
    sort_new => "Tema baru", "New theme";
    sort_done => "Semua kartu sudah punya tema. Sentuh sebuah tema untuk membacanya.", "Every card has its theme. Touch a theme to read it.";
    sort_empty_theme => "Tema ini belum berisi kartu.", "This theme has no cards yet.";
    sort_locked => "Pemungutan suara sedang dibuka. Kartu dapat disortir lagi setelah ditutup.", "A poll is open. Cards can be sorted again when it is closed.";
    sort_tile(name: &str, n: usize) => "{name}, {n} kartu", "{name}, {n} cards";
    together_with(others: &str) => "bersama {others}", "with {others}";

    pick_ideas(n: u8) => "Pilih {n} nomor ide", "Choose {n} idea numbers";
    pick_themes(n: u8) => "Pilih {n} nomor tema", "Choose {n} theme numbers";
    share_dots(n: u8) => "Bagikan {n} titik", "Share out {n} dots";
    runoff(ask: &str) => "Putaran 2: {ask}", "Round 2: {ask}";
    pick_one_idea => "Pilih satu nomor ide", "Choose one idea number";
    pick_one_theme => "Pilih satu nomor tema", "Choose one theme number";
    one_each => "Tulis di kartu suara. Satu suara untuk satu nomor.", "Write on your card. One vote for one number.";
    approve_ideas => "Pilih semua ide yang Bapak/Ibu setujui", "Choose every idea you agree with";
    approve_themes => "Pilih semua tema yang Bapak/Ibu setujui", "Choose every theme you agree with";
    approve_each => "Tulis nomornya di kartu suara. Boleh lebih dari satu.", "Write the numbers on your card. There may be several.";
    score_ideas => "Beri nilai setiap ide", "Score every idea";
    score_themes => "Beri nilai setiap tema", "Score every theme";
    score_each(criteria: &str, scale: &str) => "{criteria} · nilai {scale}", "{criteria} · scores {scale}";
    say_number => "Silakan sebutkan nomornya. Titik tampil di layar.", "Please say the number. Dots appear on the screen.";
    counted_aloud => "Pemungutan suara terbuka", "Open voting";
    one_dot_each => "Tulis di kartu suara. Satu titik untuk satu pilihan.", "Write on your card. One dot for one option.";
    one_dot_idea => "Tulis di kartu suara. Satu titik untuk satu ide.", "Write on your card. One dot for one idea.";
    dots_each(max: u8) => "Tulis di kartu suara. Paling banyak {max} titik untuk satu nomor.",
        "Write on your card. At most {max} dots for one number.";
    voting_closed => "Pemungutan suara sudah ditutup", "Voting is closed";
    voting_closed_text => "Hasil dibuka bersama sebentar lagi.", "The result will be revealed shortly.";
    voted_of(of: u32) => "dari {of} sudah memilih", "of {of} have voted";
    no_tally_yet => "Perolehan dibuka setelah semua kartu masuk", "Totals are revealed when every ballot is in";

    closing_title(n: &str) => "{n} ide, dan yang menjalankannya", "{n} ideas, and who carries them";
    closing_one => "Satu ide, dan yang menjalankannya", "One idea, and who carries it";
    closing_empty => "Terima kasih atas gagasan Bapak/Ibu", "Thank you for your ideas";
    due(date: &str) => "selesai {date}", "due {date}";
    closing_more(n: usize) => "dan {n} ide lainnya", "and {n} more ideas";
    thanks_counts(ideas: &str, units: u32) => "{ideas} ide dari {units} unit. Terima kasih.", "{ideas} ideas from {units} units. Thank you.";

    booth => "Bilik suara", "Voting booth";
    booth_of(name: &str) => "Bilik suara · {name}", "Voting booth · {name}";
    pick_unit => "Silakan pilih unit Bapak/Ibu", "Please choose your unit";
    continue_as(name: &str) => "Lanjut sebagai {name}", "Continue as {name}";
    go_on => "Lanjut", "Continue";
    has_voted => "sudah memilih", "has voted";
    unit_recorded => "Unit dicatat agar tidak memilih dua kali. Pilihannya rahasia.",
        "Units are noted so that nobody votes twice. The choice is secret.";
    unit_open => "Pemungutan suara ini terbuka: pilihan dicatat bersama unitnya.",
        "This poll is open: choices are recorded with the unit.";
    participant(n: u32) => "Peserta {n}", "Participant {n}";
    welcome => "Silakan memberikan suara", "Please cast your vote";
    welcome_text(voted: usize, of: usize) => "{voted} dari {of} sudah memilih.", "{voted} of {of} have voted.";
    start_voting => "Mulai memilih", "Start voting";
    everybody_voted => "Semua sudah memilih", "Everybody has voted";
    everybody_voted_text => "Terima kasih atas partisipasi Bapak/Ibu.", "Thank you for taking part.";
    touch_ideas => "Sentuh ide yang Bapak/Ibu dukung", "Touch the ideas you support";
    touch_themes => "Sentuh tema yang Bapak/Ibu dukung", "Touch the themes you support";
    touch_one_idea => "Sentuh satu ide yang Bapak/Ibu pilih", "Touch the one idea you choose";
    touch_one_theme => "Sentuh satu tema yang Bapak/Ibu pilih", "Touch the one theme you choose";
    may_be_another => "Sentuh yang lain untuk mengganti", "Touch another one to change";
    approved(n: u32) => "{n} disetujui", "{n} approved";
    may_be_many => "Boleh sebanyak apa pun", "As many as you like";
    scored_of(n: usize, of: usize) => "{n} dari {of} sudah dinilai", "{n} of {of} scored";
    option_of(n: usize, of: usize) => "Pilihan {n} dari {of}", "Option {n} of {of}";
    may_be_missing => "Nilai yang kosong tetap kosong, tidak dihitung nol", "A missing score stays missing and is no zero";
    scale_five => "1 paling rendah, 5 paling tinggi. Sentuh lagi untuk mengosongkan",
        "1 is the least, 5 the most. Touch again to clear";
    scale_ten => "1 paling rendah, 10 paling tinggi. Sentuh lagi untuk mengosongkan",
        "1 is the least, 10 the most. Touch again to clear";
    scale_yes_no => "Sentuh lagi untuk mengosongkan", "Touch again to clear";
    hand_in_nothing => "Belum ada yang diisi. Tekan Selesai sekali lagi untuk menyerahkan kartu kosong.",
        "Nothing is filled in. Press Done once more to hand in a blank ballot.";
    hand_in_incomplete(n: usize) => "{n} pilihan belum lengkap nilainya. Tekan Selesai sekali lagi untuk menyerahkan apa adanya.",
        "{n} options lack scores. Press Done once more to hand it in as it is.";
    dots_left(n: u32) => "Sisa {n} titik", "{n} dots left";
    start_over => "Ulangi", "Start over";
    done => "Selesai", "Done";
    may_be_fewer(n: u8) => "Boleh kurang dari {n} titik", "Fewer than {n} dots is fine";
    touch_again => "Sentuh sekali lagi untuk membatalkan", "Touch again to take it back";
    touch_more => "Sentuh lagi untuk menambah titik, tanda kurang untuk melepas",
        "Touch again to add a dot, minus to take one back";
    take_back(n: u32) => "Kurangi titik nomor {n}", "Take a dot from number {n}";
    typed_number(digits: &str) => "Nomor {digits}, lalu Enter", "Number {digits}, then Enter";
    no_such_number(n: u32) => "Nomor {n} tidak ada di daftar pilihan.", "Number {n} is not among the options.";
    all_used(n: u8) => "Jatah {n} titik sudah terpakai. Lepas satu titik untuk memilih ide lain.",
        "All {n} dots are used. Take one back to choose another idea.";
    most_on_one(max: u8) => "Maksimal {max} titik per pilihan.", "At most {max} dots on one option.";
    hand_in_blank => "Belum ada titik. Tekan Selesai sekali lagi untuk menyerahkan kartu kosong.",
        "No dots given. Press Done once more to hand in a blank ballot.";
    still_there => "Masih memilih? Sentuh layar untuk melanjutkan.", "Still voting? Touch the screen to go on.";
    saving => "Sebentar", "One moment";
    saving_text => "Suara Bapak/Ibu sedang disimpan.", "Your vote is being saved.";
    unsaved => "Mohon tunggu", "Please wait";
    unsaved_text => "Suara Bapak/Ibu sudah dihitung, tetapi belum tersimpan di laptop. Mohon panggil fasilitator. Suara tidak perlu diulang.",
        "Your vote is counted but not saved on the laptop yet. Please call the facilitator. There is no need to vote again.";
    thanks => "Terima kasih", "Thank you";
    thanks_text => "Suara tercatat. Silakan bergantian.", "Your vote is recorded. Please let the next person in.";
    next_participant => "Peserta berikutnya", "Next participant";
    discarded => "Kartu yang belum selesai tidak disimpan. Silakan mulai kembali.",
        "The unfinished ballot was not saved. Please start again.";
    poll_closed => "Pemungutan suara sudah ditutup", "Voting is closed";
    poll_closed_text => "Terima kasih atas partisipasi Bapak/Ibu.", "Thank you for taking part.";
    poll_closed_discarded => "Kartu yang belum selesai tidak disimpan. Terima kasih atas partisipasi Bapak/Ibu.",
        "The unfinished ballot was not saved. Thank you for taking part.";
    not_taken => "Mohon maaf, kartu belum dapat diterima", "Sorry, the ballot could not be taken";
    previous_page => "Sebelumnya", "Previous";
    next_page => "Berikutnya", "Next";
    unit_kinds => "Jenis unit", "Kinds of units";
}

/// A count in words, for titles: "Empat"; in digits above ten.
#[must_use]
pub fn count_in_words(lang: Lang, n: usize) -> Cow<'static, str> {
    const WORDS: [(&str, &str); 9] = [
        ("Dua", "Two"),
        ("Tiga", "Three"),
        ("Empat", "Four"),
        ("Lima", "Five"),
        ("Enam", "Six"),
        ("Tujuh", "Seven"),
        ("Delapan", "Eight"),
        ("Sembilan", "Nine"),
        ("Sepuluh", "Ten"),
    ];
    match (n.checked_sub(2).and_then(|i| WORDS.get(i)), lang) {
        (Some((id, _)), Lang::Indonesian) => Cow::Borrowed(*id),
        (Some((_, en)), Lang::English) => Cow::Borrowed(*en),
        (None, _) => Cow::Owned(n.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_counts_are_written_out() {
        assert_eq!(count_in_words(Lang::Indonesian, 4), "Empat");
        assert_eq!(count_in_words(Lang::English, 10), "Ten");
        assert_eq!(count_in_words(Lang::Indonesian, 11), "11");
        assert_eq!(count_in_words(Lang::Indonesian, 0), "0");
    }
}
