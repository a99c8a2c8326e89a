//! Pasting lists from a spreadsheet.

use super::texts;

texts! {
    units_title => "Tempel daftar unit", "Paste a list of units";
    units_text => "Salin kolom nama, singkatan, jenis, dan nama lain dari Excel, lalu tempel di sini. Satu baris satu unit; baris judul boleh ikut.",
        "Copy the columns name, short name, kind and other names from Excel and paste them here. One unit a line; a line of heads may come along.";
    people_title => "Tempel daftar hadir", "Paste an attendance list";
    people_text => "Salin kolom nama, NIP, jabatan, telepon, dan unit dari Excel, lalu tempel di sini. Satu baris satu orang; baris judul boleh ikut.",
        "Copy the columns name, NIP, post, phone and unit from Excel and paste them here. One person a line; a line of heads may come along.";
    ideas_title => "Tempel banyak ide", "Paste several ideas";
    ideas_text => "Satu baris satu ide. Dari Excel, kolom ide, nama inovasi, dan unit ikut terbaca.",
        "One idea a line. From Excel, columns for idea, innovation name and unit are read too.";
    ideas_read(n: usize) => "{n} ide terbaca", "{n} ideas read";
    list => "Daftar", "List";
    hint => "Tekan Ctrl V di sini", "Press Ctrl V here";
    units_read(n: usize) => "{n} unit terbaca", "{n} units read";
    people_read(n: usize) => "{n} orang terbaca", "{n} people read";
    known(n: usize) => "{n} sudah ada", "{n} there already";
    unusable(n: usize) => "{n} baris tanpa nama", "{n} lines without a name";
    no_unit(n: usize) => "{n} tanpa unit yang dikenal", "{n} without a known unit";
    more(n: usize) => "dan {n} lainnya", "and {n} more";
    add(n: usize) => "Tambahkan {n}", "Add {n}";
}
