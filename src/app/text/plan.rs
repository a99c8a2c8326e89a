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

    views => "Bagian halaman ini", "Parts of this page";
    canvas => "Kanvas ide", "Idea canvas";
    actions => "Rencana aksi", "Action plan";
    profile => "Profil IID", "IID profile";
    next_idea => "Ide berikutnya", "Next idea";
    feedback => "Tanggapan", "Feedback";
    feedback_to(name: &str) => "Tanggapan: {name}", "Feedback: {name}";
    is_ok => "Sudah OK", "OK";
    not_ok => "Belum OK", "Not OK yet";
    ok_of(name: &str) => "{name}: sudah OK", "{name}: OK";
    ok_boxes(n: usize) => "{n} dari 10 kotak sudah OK", "{n} of 10 boxes are OK";
    boxes_ok => "dari 10 kotak sudah OK", "of 10 boxes are OK";
    of_ten(n: usize) => "{n}/10", "{n}/10";
    proposed_as => "Usulan", "Put forward as";

    proposer => "Pengusul", "Put forward by";
    contact => "Penanggung jawab", "Contact";
    phone => "WA", "WA";
    not_filled => "belum diisi", "not filled in";
    show_phone => "Perlihatkan nomor WA", "Show the WA number";
    hide_phone => "Sembunyikan nomor WA", "Hide the WA number";
    edit_identity => "Ubah identitas", "Edit the identity";
    identity => "Identitas inovasi", "Identity of the innovation";
    identity_more => "Nomor dan alamat hanya tampil di sini dan dalam dokumen, tidak pernah di layar bersama.",
        "Number and address appear here and in documents only, never on the shared screen.";
    innovation_name => "Nama inovasi (akronim)", "Name of the innovation (acronym)";
    carried_by => "Unit pelaksana", "Unit that carries it on";
    as_proposed => "Sesuai pengusul", "As put forward";
    contact_post => "Penanggung jawab (jabatan)", "Contact (post)";
    phone_field => "Nomor WhatsApp", "WhatsApp number";
    email_field => "Surel", "Electronic mail";

    words_of(n: usize, least: usize) => "{n} dari {least} kata", "{n} of {least} words";
    words_short(n: usize) => "{n} kata", "{n} words";
    design => "Rancang bangun dan pokok perubahan", "Design and main changes";
    words_enough => "Panjang rancang bangun sudah memenuhi syarat.", "The design is long enough.";
    words_missing(n: usize) => "Masih perlu {n} kata lagi.", "{n} more words are needed.";
    choices => "Isian profil", "Profile";
    maturity => "Tahapan inovasi", "Maturity";
    nature => "Jenis inovasi", "Kind";
    form => "Bentuk inovasi", "Form";
    initiator => "Inisiator", "Initiator";
    affair => "Urusan pemerintahan", "Government affair";
    trial => "Waktu uji coba", "Trial since";
    applied => "Waktu penerapan", "Applied since";
    benefit => "Manfaat", "Benefit";
    outcome => "Hasil", "Outcome";
    unset => "Belum dipilih", "Not chosen";
    self_check => "Periksa sendiri", "Self-check";
    principles => "Asas (PP 38/2017 Pasal 3)", "Principles (PP 38/2017 article 3)";
    criteria => "Kriteria (PP 38/2017 Pasal 6)", "Criteria (PP 38/2017 article 6)";
    yes => "Ya", "Yes";
    no => "Tidak", "No";
    unanswered => "Belum", "Open";
    answers(yes: usize, no: usize, open: usize) => "{yes} ya · {no} tidak · {open} belum dijawab",
        "{yes} yes · {no} no · {open} not answered";

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
