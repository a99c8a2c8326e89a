//! Words on the shared screen.

use super::texts;

texts! {
    units_heard(heard: u32, units: u32) => "{heard} dari {units} unit sudah mengirim", "{heard} of {units} units have sent";
    ideas_word => "ide", "ideas";
    wall => "Dinding ide", "Idea wall";
    say_the_number => "Sebut nomornya bila ingin menjelaskan", "Say its number to explain an idea";
    ideas_hidden(n: usize) => "{n} ide sudah masuk dan akan ditampilkan bersama-sama.", "{n} ideas are in and will be shown together.";
    no_ideas => "Belum ada ide. Silakan mulai menulis.", "No ideas yet. Please start writing.";
    page_of(index: usize, pages: usize) => "Halaman {index} dari {pages}", "Page {index} of {pages}";
    ideas_and_themes(ideas: usize, themes: usize) => "{ideas} ide, {themes} tema", "{ideas} ideas, {themes} themes";
    dot_is_idea => "satu titik = satu ide", "one dot = one idea";
    together_with(names: &str) => "bersama {names}", "with {names}";
    pick(n: u8) => "Pilih {n} nomor ide", "Pick {n} idea numbers";
    one_dot_each => "Satu titik untuk satu ide.", "One dot for one idea.";
    dots_each(max: u8) => "Paling banyak {max} titik untuk satu ide.", "At most {max} dots for one idea.";
    of_voted(of: u32) => "dari {of} sudah memilih", "of {of} have voted";
    tally_later => "Perolehan dibuka setelah semua suara masuk", "Results open once all ballots are in";
    poll_closed => "Pemungutan suara sudah ditutup", "Voting is closed";
    result_soon => "Hasil segera dibuka bersama-sama.", "The result will be opened together.";
    still_covered => "masih tertutup", "still covered";
    ballots_and_dots(ballots: u32, valid: u32, dots: u32) => "{ballots} suara, {valid} sah, {dots} titik", "{ballots} ballots, {valid} valid, {dots} dots";
    uncovered_from_below => "Dibuka dari bawah ke atas", "Opened from the bottom up";
    top_of(shown: usize, total: usize) => "{shown} teratas dari {total} pilihan. Semua tercatat di laporan.", "Top {shown} of {total} options. All are in the report.";
    tied(total: u32) => "Seri {total} titik", "Tied at {total} dots";
    ideas_and_carriers(n: usize) => "{n} ide, dan yang menjalankannya", "{n} ideas, and who carries them";
    due_in(month: &str) => "tenggat {month}", "due {month}";
    and_more(n: usize) => "dan {n} ide lain di laporan", "and {n} more in the report";
    thanks_counts(ideas: usize, units: u32) => "{ideas} ide dari {units} unit. Terima kasih.", "{ideas} ideas from {units} units. Thank you.";

    window_title => "Layar bersama", "Shared screen";
    booth => "Bilik suara", "Voting booth";
    booth_of(name: &str) => "Bilik suara · {name}", "Voting booth · {name}";
    pick_unit => "Silakan pilih unit Bapak/Ibu", "Please pick your unit";
    start_voting => "Mulai memilih", "Start voting";
    booth_welcome => "Silakan memilih, satu orang bergantian", "Please vote, one person at a time";
    has_voted => "sudah memilih", "has voted";
    go_on_as(name: &str) => "Lanjut sebagai {name}", "Go on as {name}";
    unit_is_noted => "Unit dicatat agar tidak memilih dua kali. Pilihannya rahasia.", "Units are noted so that none votes twice. What they choose is secret.";
    unit_is_noted_open => "Pemungutan suara ini terbuka: pilihan dicatat bersama unitnya.", "This poll is open: choices are kept with their unit.";
    touch_ideas => "Sentuh ide yang Bapak/Ibu dukung", "Touch the ideas you support";
    dots_left(n: u32) => "Sisa {n} titik", "{n} dots left";
    may_leave(n: u8) => "Boleh kurang dari {n} titik", "Fewer than {n} dots is fine";
    start_over => "Ulangi", "Start over";
    done => "Selesai", "Done";
    touch_again => "Sentuh sekali lagi untuk membatalkan", "Touch again to take it back";
    blank_sure => "Belum ada titik. Sentuh Selesai sekali lagi untuk menyerahkan suara kosong.", "No dots yet. Touch Done again to hand in a blank ballot.";
    thank_you => "Terima kasih", "Thank you";
    vote_is_saved => "Suara Bapak/Ibu sudah tersimpan. Silakan bergantian.", "Your vote is saved. Please make way for the next.";
    next_participant => "Peserta berikutnya", "Next participant";
    booth_closed => "Pemungutan suara sudah ditutup. Terima kasih atas partisipasi Bapak/Ibu.", "Voting is closed. Thank you for taking part.";
    all_voted => "Semua sudah memilih. Terima kasih.", "Everyone has voted. Thank you.";
    seat(n: u32) => "Pemilih {n}", "Voter {n}";
    person(unit: &str, n: u32) => "{unit} ({n})", "{unit} ({n})";
    back_to_units => "Ganti unit", "Change unit";
    more_options => "Pilihan lain", "More options";
    earlier_options => "Sebelumnya", "Earlier";
    option_dots(number: u32, title: &str, dots: u8) => "{number}. {title}, {dots} titik", "{number}. {title}, {dots} dots";
    typed(number: &str) => "Nomor {number}, lalu Enter", "Number {number}, then Enter";
    discarded => "Pilihan yang belum selesai dihapus.", "The unfinished ballot was discarded.";
}
