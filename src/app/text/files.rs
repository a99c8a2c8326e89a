//! Files: opening, saving, copies, and what can go wrong with them.

use super::texts;

texts! {
    open_title => "Buka sesi", "Open a session";
    csv_title => "Simpan rekap CSV", "Save the CSV summary";
    copy_title => "Simpan salinan sesi", "Save a copy of the session";
    picture_title => "Simpan gambar layar bersama", "Save a picture of the shared screen";
    poster_title => "Simpan poster hasil", "Save the poster of the result";
    picture_saved(name: &str) => "Gambar tersimpan: {name}", "Picture saved: {name}";
    no_poster => "Poster dapat disimpan setelah semua baris hasil dibuka di layar bersama.",
        "The poster can be saved once every row of the result lies open on the shared screen.";
    elsewhere_title => "Simpan sesi di tempat lain", "Save the session elsewhere";
    choose => "Pilih berkas di jendela sistem, ketik lokasinya di sini, atau lepaskan berkas di jendela Bimtek Lab.",
        "Choose a file in the system's window, type its path here, or drop it on the Bimtek Lab window.";
    type_a_path => "Tidak ada berkas dipilih di jendela sistem. Silakan ketik lokasinya di sini.",
        "No file was chosen in the system's window. Please type its path here.";
    path => "Lokasi berkas", "File path";
    browse => "Telusuri…", "Browse…";
    copied(name: &str) => "Salinan tersimpan: {name}", "Copy saved: {name}";
    csv_saved(name: &str) => "Rekap tersimpan: {name}", "Summary saved: {name}";
    not_written(why: &str) => "Berkas tidak dapat ditulis di sana. Silakan pilih tempat lain. ({why})",
        "The file cannot be written there. Please choose another place. ({why})";
    exists => "Berkas dengan nama itu sudah ada. Silakan pakai nama lain.",
        "A file of that name exists. Please use another name.";

    opening => "Membuka sesi…", "Opening the session…";
    cannot_open => "Sesi tidak dapat dibuka", "The session cannot be opened";
    missing => "Berkas tidak ditemukan. Mungkin dipindahkan, atau diska lepas belum terpasang.",
        "The file was not found. It may have been moved, or its drive is not plugged in.";
    empty => "Berkas ini kosong. Berkas asli disimpan apa adanya.",
        "This file is empty. It is kept as it is.";
    not_a_file => "Lokasi ini bukan berkas sesi.", "This is not a session file.";
    too_large(mib: u64) => "Berkas ini lebih besar dari {mib} MiB, jadi bukan berkas sesi. Berkas asli tidak diubah.",
        "This file is larger than {mib} MiB, so it is no session file. It was not changed.";
    not_text => "Berkas ini bukan teks, jadi bukan berkas sesi. Berkas asli tidak diubah.",
        "This file is not text, so it is no session file. It was not changed.";
    damaged(line: usize, column: usize) => "Berkas ini tidak utuh, mulai baris {line}, kolom {column}. Berkas asli disimpan apa adanya.",
        "This file is damaged from line {line}, column {column} on. It is kept as it is.";
    flawed => "Isi berkas ini tidak sesuai aturan sesi. Berkas asli disimpan apa adanya.",
        "What this file holds breaks the rules of a session. It is kept as it is.";
    good_backup(at: &str) => "Cadangan pukul {at} masih baik dan dapat dibuka.",
        "The backup of {at} is good and can be opened.";
    no_backup => "Tidak ada cadangan yang masih baik.", "There is no good backup.";
    open_backup => "Buka cadangan", "Open the backup";
    newer => "Sesi ini dibuat dengan versi yang lebih baru. Mohon perbarui Bimtek Lab. Berkas tidak diubah.",
        "This session was made with a newer version. Please update Bimtek Lab. The file was not changed.";
    unreadable => "Berkas tidak dapat dibaca. Berkas asli tidak diubah.",
        "The file cannot be read. It was not changed.";
    details => "Rincian", "Details";
    previous_kept => "Sesi yang tadi terbuka tetap tersimpan.", "The session that was open is saved.";

    read_only_title => "Dibuka untuk dibaca saja", "Open to read only";
    read_only_locked => "Sesi ini sedang dibuka di program lain. Perubahan di sini tidak dapat disimpan ke berkas yang sama.",
        "Another program has this session open. Changes cannot be saved to the same file from here.";
    read_only_folder => "Folder ini tidak dapat ditulis. Simpan salinan di tempat lain untuk bekerja dengan sesi ini.",
        "This folder cannot be written. Save a copy elsewhere to work with this session.";
    make_copy => "Simpan salinan", "Save a copy";

    unsaved_title => "Sesi belum tersimpan", "The session is not saved";
    unsaved_text => "Tidak ada yang hilang: semua perubahan masih ada di program ini. Penyimpanan dicoba lagi terus-menerus.",
        "Nothing is lost: every change is still in this program. Saving is tried again and again.";
    unsaved_since(at: &str) => "Terakhir tersimpan pukul {at}", "Last saved at {at}";
    try_again => "Coba lagi sekarang", "Try again now";
    save_elsewhere => "Simpan di tempat lain", "Save elsewhere";
    keep_working => "Lanjut bekerja", "Keep working";

    leave_title => "Perubahan terakhir belum tersimpan", "The last changes are not saved";
    leave_text => "Bila keluar sekarang, perubahan sejak penyimpanan terakhir tidak ada di berkas.",
        "If you leave now, changes since the last save are not in the file.";
    leave_poll_title => "Pemungutan suara masih dibuka", "A poll is still open";
    leave_poll_text => "Suara yang sudah masuk tersimpan. Pemungutan suara tetap terbuka saat sesi dibuka lagi.",
        "Ballots taken so far are saved. The poll will still be open when the session is opened again.";
    leave_anyway => "Keluar", "Leave";
    stay => "Tetap di sini", "Stay";
}
