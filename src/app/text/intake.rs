//! Words of bringing files in: what is read, what it would bring, and why it cannot be read.

use super::files;
use super::{Lang, texts};
use crate::{
    import::{Field, Kind, Trouble},
    store::ReadError,
};

texts! {
    title => "Impor berkas", "Import a file";
    choose => "WhatsApp (.txt, .zip), Excel (.xlsx), CSV, kartu suara yang sudah diketik, atau sesi meja lain (.ron). Sesi belum berubah sampai Anda menyetujuinya.",
        "WhatsApp (.txt, .zip), Excel (.xlsx), CSV, ballots that were keyed, or another table's session (.ron). The session does not change until you agree.";
    read => "Baca", "Read";
    reading(name: &str) => "Membaca {name}…", "Reading {name}…";
    read_so_far(percent: u32) => "{percent} % terbaca", "{percent} % read";
    parts_so_far(n: u64) => "Mengurai isi, bagian {n}", "Going through it, part {n}";
    was_read(name: &str) => "{name} sudah dibaca", "{name} was read";
    not_yet_taken => "Sesi belum berubah.", "The session has not changed.";
    look => "Lihat", "Look";
    stop => "Hentikan", "Stop";
    failed => "Berkas ini tidak dapat dibaca", "This file cannot be read";
    unchanged => "Sesi tidak berubah.", "The session has not changed.";
    other_file => "Pilih berkas lain", "Choose another file";

    too_large(mb: u64) => "Berkas atau isinya lebih besar dari {mb} MB.", "The file, or what is packed in it, is larger than {mb} MB.";
    not_text => "Berkas ini bukan teks, Excel, atau arsip WhatsApp.", "This file is neither text nor Excel nor a WhatsApp archive.";
    broken_archive => "Berkas ini tidak utuh. Mohon salin atau ekspor ulang.", "The file is incomplete. Please copy or export it again.";
    not_a_workbook => "Di dalam berkas ini tidak ada lembar Excel yang dapat dibaca.", "There is no Excel sheet in this file that can be read.";
    old_workbook => "Ini format Excel lama (.xls). Mohon simpan sebagai .xlsx di Excel.", "This is the old Excel format (.xls). Please save it as .xlsx in Excel.";
    encrypted => "Berkas ini terkunci dengan sandi. Mohon buka dan simpan tanpa sandi.", "The file is locked with a password. Please save it without one.";
    empty => "Berkas ini kosong.", "The file is empty.";
    too_wide(most: usize) => "Tabel ini lebih dari {most} kolom.", "The table has more than {most} columns.";
    no_column(field: &str) => "Tidak ada kolom {field}. Pilih kolomnya di atas tabel.", "No column holds: {field}. Choose it above the table.";
    not_a_chat => "Ini bukan ekspor obrolan WhatsApp.", "This is not a WhatsApp export.";
    stopped => "Pembacaan dihentikan.", "Reading was stopped.";

    ideas => "Ide", "Ideas";
    participants => "Peserta", "Participants";
    units => "Unit", "Units";
    inventory => "Inovasi yang sudah ada", "Innovations on record";
    holds => "Isi tabel", "What it lists";
    sheet => "Lembar", "Sheet";
    column(n: usize) => "Kolom {n}", "Column {n}";
    headed => "Baris pertama berisi judul kolom", "The first row holds column names";
    not_used => "tidak dipakai", "not used";
    field_idea => "Ide", "Idea";
    field_title => "Nama inovasi", "Innovation name";
    field_unit => "Unit", "Unit";
    field_person => "Nama", "Name";
    field_nip => "NIP", "Civil servant no.";
    field_post => "Jabatan", "Post";
    field_phone => "No. HP", "Phone";
    field_present => "Hadir", "Present";
    field_theme => "Tema", "Theme";
    field_short => "Singkatan", "Short name";
    field_kind => "Jenis unit", "Kind of unit";
    field_aliases => "Nama lain", "Other names";
    field_year => "Tahun", "Year";
    new_rows(n: usize) => "{n} baru", "{n} new";
    known_rows(n: usize) => "{n} sudah ada", "{n} known already";
    unusable_rows(n: usize) => "{n} baris tidak terpakai", "{n} rows unusable";
    unknown_units(n: usize, names: &str) => "{n} unit belum dikenal: {names}", "{n} unknown units: {names}";
    add_units => "Tambahkan unit yang belum dikenal", "Add unknown units";
    lost_numbers(n: usize) => "{n} NIP sudah dibulatkan oleh Excel dan dikosongkan; mohon ketik ulang.",
        "{n} civil servant numbers were rounded by Excel and are left empty; please type them again.";
    cut => "Tabel terlalu panjang; hanya bagian awal yang dibaca.", "The table is too long; only its beginning was read.";
    take(n: usize) => "Ambil {n}", "Take {n}";
    nothing_new => "Tidak ada yang baru", "Nothing new";

    chat_title => "Obrolan WhatsApp", "WhatsApp chat";
    chat_read(messages: usize, people: usize, skipped: usize) => "{messages} pesan, {people} orang, {skipped} dilewati",
        "{messages} messages, {people} people, {skipped} skipped";
    chat_new(n: usize) => "{n} pesan baru untuk ditinjau. Belum ada yang menjadi ide.",
        "{n} new messages to review. None has become an idea yet.";
    chat_known => "Semua pesan obrolan ini sudah pernah diimpor.", "Every message of this chat was imported before.";
    to_review => "Tinjau pesan", "Review messages";
    dates_unclear(date: &str) => "Urutan tanggal tidak terbaca dari berkas ini. Tanggal {date} dibaca:",
        "The file does not show the order of day and month. {date} is read as:";
    day_first => "hari/bulan", "day/month";
    month_first => "bulan/hari", "month/day";

    session_title => "Sesi meja lain", "Another table's session";
    session_new(n: usize) => "{n} ide baru", "{n} new ideas";
    session_changed(n: usize) => "{n} berubah kata", "{n} reworded";
    session_known(n: usize) => "{n} sudah ada", "{n} known already";
    session_units(n: usize) => "{n} unit baru", "{n} new units";
    new_board => "pertanyaan baru", "new question";
    take_rewording => "Ambil juga perubahan kata", "Take rewordings too";
    now_here(n: u32) => "di sini, nomor {n}", "here, number {n}";
    now_there => "di berkas", "in the file";
    new_ideas => "Ide baru", "New ideas";
    reworded => "Berubah kata", "Reworded";
    needs_session => "Buka sesi dahulu, lalu impor ke dalamnya.", "Open a session first, then import into it.";
}

/// Why a file was not taken, as one sentence.
pub fn trouble(lang: Lang, trouble: Trouble) -> String {
    let fixed = match trouble {
        Trouble::TooLarge { most_mb } => return too_large(lang, most_mb),
        Trouble::TooWide { most } => return too_wide(lang, most),
        Trouble::NoColumn(missing) => return no_column(lang, field(lang, missing)),
        Trouble::NotText => not_text(lang),
        Trouble::BrokenArchive => broken_archive(lang),
        Trouble::NotAWorkbook => not_a_workbook(lang),
        Trouble::OldWorkbook => old_workbook(lang),
        Trouble::Encrypted => encrypted(lang),
        Trouble::Empty => empty(lang),
        Trouble::NotAChat => not_a_chat(lang),
        Trouble::Stopped => stopped(lang),
    };
    fixed.to_owned()
}

/// What a table lists.
pub fn kind(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Ideas => ideas(lang),
        Kind::Participants => participants(lang),
        Kind::Units => units(lang),
        Kind::Inventory => inventory(lang),
    }
}

/// What stands in a column.
pub fn field(lang: Lang, field: Field) -> &'static str {
    match field {
        Field::Idea => field_idea(lang),
        Field::Title => field_title(lang),
        Field::Unit => field_unit(lang),
        Field::Person => field_person(lang),
        Field::Nip => field_nip(lang),
        Field::Post => field_post(lang),
        Field::Phone => field_phone(lang),
        Field::Present => field_present(lang),
        Field::Theme => field_theme(lang),
        Field::Short => field_short(lang),
        Field::UnitKind => field_kind(lang),
        Field::Aliases => field_aliases(lang),
        Field::Year => field_year(lang),
    }
}

/// Why another session could not be read, as one sentence.
pub fn not_a_session(lang: Lang, error: &ReadError) -> String {
    let fixed = match error {
        ReadError::Empty => empty(lang),
        ReadError::TooLarge { .. } => return too_large(lang, crate::store::MAX_BYTES >> 20),
        ReadError::NotText => files::not_text(lang),
        ReadError::Broken { line, column, .. } => return files::damaged(lang, *line, *column),
        ReadError::Newer { .. } => files::newer(lang),
        ReadError::Io { .. } => files::unreadable(lang),
        ReadError::Flawed(_) => files::flawed(lang),
    };
    fixed.to_owned()
}
