//! The start page.

use super::texts;

texts! {
    app => "Bimtek Lab", "Bimtek Lab";
    hero => "Mari dengar ide\ndari setiap unit.", "Let every unit\nbe heard.";
    about => "Kumpulkan, kelompokkan, pilih, lalu bawa pulang rekapnya. Seluruhnya berjalan tanpa internet.",
        "Gather ideas, group them, choose, and take the summary home. All of it works without internet.";
    start => "Mulai sesi baru", "Start a new session";
    pick_template => "pilih susunan acara", "choose an agenda";
    empty_session => "Sesi kosong", "Empty session";
    days(n: u8) => "{n} hari", "{n} days";
    hours(n: u32) => "{n} jam", "{n} hours";
    minutes(n: u32) => "{n} menit", "{n} minutes";
    steps(n: usize) => "{n} acara", "{n} steps";

    sessions => "Sesi terakhir", "Latest sessions";
    search => "Cari nama, tempat, atau tanggal", "Find a name, place or date";
    open_file => "Buka berkas", "Open a file";
    stage_of(n: usize) => "tahap {n} dari 7", "stage {n} of 7";
    today(at: &str) => "Hari ini {at}", "Today {at}";
    yesterday(at: &str) => "Kemarin {at}", "Yesterday {at}";
    open_session(title: &str) => "Buka {title}", "Open {title}";
    late(n: usize) => "{n} rencana terlambat", "{n} late plans";
    damaged => "rusak", "damaged";
    damaged_more(name: &str) => "{name} tidak dapat dibaca. Buka untuk melihat sebabnya dan cadangan yang masih baik.",
        "{name} cannot be read. Open it to see why, and which backup is still good.";
    missing => "tidak ditemukan", "not found";
    missing_more(path: &str) => "{path} belum ditemukan. Mohon pasang diska lepas, atau cari berkasnya.",
        "{path} was not found. Please plug in its drive, or look for the file.";
    look_for => "Cari berkas…", "Look for it…";

    loading => "Membaca folder sesi…", "Reading the session folder…";
    none_title => "Belum ada sesi", "No sessions yet";
    none_text => "Pilih susunan acara di kiri untuk memulai.", "Choose an agenda on the left to begin.";
    not_found_title => "Tidak ditemukan", "Nothing found";
    not_found_text => "Coba kata lain dari nama, tempat, atau tanggal.",
        "Try another word of the name, the place or the date.";

    still_open(title: &str) => "“{title}” masih terbuka", "“{title}” is still open";
    still_open_more => "Semua perubahan tersimpan. Lanjutkan, atau buka sesi lain di bawah.",
        "Every change is saved. Go on with it, or open another session below.";
    go_on => "Lanjutkan", "Go on";

    drop_here => "Seret berkas ke sini", "Drop a file here";
    drop_more => "Sesi Bimtek Lab (.ron), misalnya dari diska lepas", "A Bimtek Lab session (.ron), from a USB stick for example";
    let_go => "Lepaskan untuk membuka", "Let go to open it";
    help => "Bantuan", "Help";
    theme => "Tema", "Theme";
}
