//! The frame of the facilitator's window: top bar, rail, footer, shared-screen menu, palette, key
//! sheet.

use super::{Lang, texts};
use crate::app::room_control::RoomPage;

texts! {
    app => "Bimtek Lab", "Bimtek Lab";
    session_menu => "Menu sesi", "Session menu";
    undo_what(what: &str) => "Urungkan: {what}", "Undo: {what}";
    redo_what(what: &str) => "Ulangi: {what}", "Redo: {what}";
    saved(at: &str) => "Tersimpan {at}", "Saved {at}";
    opened => "Tersimpan", "Saved";
    not_yet_a_file => "Belum ada perubahan", "No changes yet";
    saving => "Menyimpan…", "Saving…";
    changed(seconds: u64) => "Perubahan {seconds} detik lalu", "Changed {seconds} seconds ago";
    unsaved => "Belum tersimpan", "Not saved";
    unplugged => "Diska lepas dicabut", "Drive unplugged";
    read_only => "Dibaca saja", "Read only";
    search => "Cari perintah, ide, atau unit", "Find a command, idea or unit";
    start_timer => "Mulai waktu", "Start the timer";
    pause_timer => "Jeda waktu", "Pause the timer";
    add_minute => "+1 mnt", "+1 min";
    set_timer => "Setel waktu", "Set the timer";
    minutes(n: u16) => "{n} menit", "{n} minutes";
    room_sees => "Ruangan melihat", "The room sees";
    room_closed => "Layar bersama belum dibuka", "Shared screen not open";
    blanked => "Layar dikosongkan", "Screen blanked";
    room_menu => "Menu layar bersama", "Shared screen menu";
    sees_now => "Yang dilihat ruangan sekarang", "What the room sees now";
    switch_to => "Ganti ke", "Switch to";
    showing => "sedang tampil", "showing now";
    follow_stage => "Ikuti tahap", "Follow the stage";
    open_window => "Buka di jendela sendiri", "Open in its own window";
    close_window => "Tutup layar bersama", "Close the shared screen";
    open_here => "Tampilkan di jendela ini", "Show in this window";
    blank_short => "Kosongkan", "Blank";
    mask_short => "Samarkan", "Mask";
    full_short => "Penuh", "Full";
    readable => "Terbaca sampai belakang", "Readable from the back";
    hard_to_read => "Mungkin sulit terbaca dari belakang", "May be hard to read from the back";
    small_text => "Ada teks di bawah 3 % tinggi layar, sulit terbaca dari belakang", "Some text is below 3 % of the height, hard to read from the back";
    cut_text => "Ada teks yang tidak muat dan terpotong", "Some text does not fit and is cut";
    hard_short => "Sulit terbaca di belakang", "Hard to read at the back";
    cut_short => "Ada teks terpotong", "Some text is cut";
    fewer_cards => "Kurangi kartu per halaman", "Fewer cards on a page";
    all_cards => "Kartu sepenuhnya per halaman", "All cards on a page";
    event_mark_only => "lambang acara saja", "the event's name only";
    blank_page => "Layar kosong", "Blank screen";
    wall_parts(ideas: usize, parts: usize) => "{ideas} ide, {parts} halaman", "{ideas} ideas, {parts} pages";
    part(name: &str, index: usize, parts: usize) => "{name} · hal. {index}/{parts}", "{name} · p. {index}/{parts}";
    no_themes => "belum ada tema", "no themes yet";
    no_poll => "belum ada pemungutan suara", "no poll yet";
    no_choice => "belum ada ide terpilih", "nothing chosen yet";
    people => "Peserta", "Participants";
    rail => "Tahap", "Stages";
    drum_up => "Drum-up", "Drum-up";
    diagnose => "Diagnose", "Diagnose";
    design => "Design", "Design";
    document => "Dokumentasi", "Documentation";
    units_present(units: usize, present: usize) => "{units} unit · {present} hadir", "{units} units · {present} present";
    ungrouped(n: usize) => "{n} belum", "{n} ungrouped";
    all_grouped => "semua dikelompokkan", "all grouped";
    voted_of(voted: u32, of: u32) => "{voted} dari {of}", "{voted} of {of}";
    waiting => "menunggu", "waiting";
    rated(n: usize) => "{n} ide dinilai", "{n} rated";
    chosen(n: usize) => "{n} ide terpilih", "{n} chosen";
    ready => "siap disusun", "ready";
    trash(n: usize) => "Keranjang ({n})", "Trash ({n})";
    backup(at: &str) => "cadangan {at}", "backup {at}";
    new_file => "berkas dibuat saat perubahan pertama", "the file is made with the first change";
    palette_hint => "Ketik perintah, # nomor ide, @ unit", "Type a command, # idea number, @ unit";
    palette_none => "Tidak ditemukan. Coba singkatan unit atau nomor ide.",
        "Nothing found. Try a unit's short name or an idea's number.";
    palette_move => "pindah", "move";
    palette_run => "jalankan", "run";
    palette_close => "tutup", "close";
    group_commands => "Perintah", "Commands";
    no_step => "Belum ada acara berjalan", "No step is current";
    expected_end(clock: &str) => "Perkiraan selesai {clock}", "Expected end {clock}";
    step_on(title: &str) => "Lanjut: {title}", "Go on: {title}";
    step_back(title: &str) => "Kembali: {title}", "Back: {title}";
    sort_about => "Peserta menyortir kartu di layar ini", "People sort cards at this screen";
    dots_about => "Pemungutan suara terbuka, tidak rahasia", "An open poll that is not secret";
    quadrants_about => "Hasil penilaian yang sudah dibuka", "Scores that have been revealed";
    seats_about => "Unit yang belum mengirim ide", "Units not heard yet";
    keys_title => "Semua pintasan", "All shortcuts";
    keys_text => "Tombol huruf bekerja bila kursor tidak berada di kolom isian.",
        "Letter keys work while the cursor is not in a text field.";
    leave_room => "Esc untuk kembali ke meja fasilitator", "Esc returns to the facilitator's desk";
}

/// The name of a view of the shared screen.
pub fn room_page(lang: Lang, page: RoomPage) -> &'static str {
    let (id, en) = match page {
        RoomPage::Prompt => ("Pertanyaan & waktu", "Prompt & timer"),
        RoomPage::Seats => ("Kursi kosong", "Empty seats"),
        RoomPage::Wall => ("Dinding ide", "Idea wall"),
        RoomPage::Themes => ("Ringkasan tema", "Themes"),
        RoomPage::Theme(_) => ("Satu tema", "One theme"),
        RoomPage::Sort => ("Sortir senyap", "Silent sort"),
        RoomPage::Spotlight(_) => ("Sorotan ide", "Idea spotlight"),
        RoomPage::Voting(_) => ("Pilihan bernomor", "Numbered options"),
        RoomPage::VotingAloud(_) => ("Titik tampil langsung", "Dots as they are given"),
        RoomPage::Booth(_) => ("Bilik suara", "Voting booth"),
        RoomPage::Results(_) => ("Hasil", "Results"),
        RoomPage::Quadrants(_) => ("Dampak dan upaya", "Impact and effort"),
        RoomPage::Lot(..) => ("Undian", "Lot"),
        RoomPage::Closing => ("Penutup", "Closing"),
    };
    match lang {
        Lang::Indonesian => id,
        Lang::English => en,
    }
}
