//! The page of action plans.

use super::texts;

texts! {
    chosen => "Ide terpilih", "Chosen ideas";
    ready_of(ready: usize, all: usize) => "{ready} dari {all} siap", "{ready} of {all} ready";
    nothing => "Belum ada ide terpilih", "No idea is chosen yet";
    nothing_more => "Tandai ide yang akan dijalankan di halaman Hasil, lalu susun rencananya di sini.",
        "Choose the ideas to carry out on the results page, then plan them here.";
    to_results => "Ke Hasil", "To the results";
    show_closing => "Tampilkan penutup", "Show the closing";
    to_report => "Ke laporan", "To the report";

    votes(dots: u32, rank: u32, poll: &str) => "{dots} titik, peringkat {rank} · {poll}",
        "{dots} dots, rank {rank} · {poll}";
    of_poll(poll: &str) => "Dipilih dari {poll}", "Chosen from {poll}";
    by_hand(reason: &str) => "Dipilih tanpa suara: {reason}", "Chosen without votes: {reason}";
    owner => "Penanggung jawab (jabatan)", "In charge (post)";
    owner_hint => "Contoh: Kepala Puskesmas", "Example: head of the health centre";
    due => "Tenggat", "Due date";
    due_hint => "Contoh: 31/12/2019", "Example: 31/12/2019";
    due_wrong => "Mohon tulis tanggal seperti 31/12/2019 atau 31 Desember 2019.",
        "Please write a date such as 31/12/2019 or 31 December 2019.";
    status => "Status", "Status";

    what => "Kegiatan", "Activity";
    who => "Pelaksana", "By whom";
    output => "Output", "Output";
    method => "Metode", "Method";
    months => "Rencana waktu", "Months";
    cell(column: &str, row: usize) => "{column}, baris {row}", "{column}, row {row}";
    month(month: &str, row: usize) => "{month}, baris {row}", "{month}, row {row}";
    activities(n: usize) => "{n} kegiatan", "{n} activities";
    span(n: usize, first: &str, last: &str) => "{n} kegiatan · {first}\u{2013}{last}",
        "{n} activities · {first}\u{2013}{last}";
    add => "Kegiatan", "Activity";
    remove(row: usize) => "Hapus kegiatan baris {row}", "Remove the activity in row {row}";
    event_month(month: &str, date: &str) => "Kolom {month} ditandai karena acara berlangsung {date}.",
        "The column of {month} is marked because the event is held on {date}.";
}
