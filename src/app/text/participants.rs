//! Words of the attendance list.

use super::texts;

texts! {
    title => "Peserta", "Participants";
    sentence => "Nama, NIP, dan telepon tidak pernah tampil di layar bersama.",
        "Names, civil servant numbers and phones never appear on the shared screen.";
    present(n: usize, of: usize) => "{n} dari {of} hadir", "{n} of {of} present";
    paste => "Tempel Excel", "Paste from Excel";
    add => "Tambah peserta", "Add a participant";
    edit => "Sunting peserta", "Edit the participant";
    edit_named(name: &str) => "Sunting {name}", "Edit {name}";
    search => "Cari peserta", "Find a participant";
    all_present => "Semua hadir", "All present";
    name => "Nama dan gelar", "Name with titles";
    nip => "NIP", "Civil servant number (NIP)";
    post => "Jabatan", "Post";
    phone => "Telepon", "Phone";
    unit => "Unit", "Unit";
    no_unit => "Tanpa unit", "No unit";
    is_present => "Hadir", "Present";
    here(name: &str) => "{name} hadir", "{name} is present";
    empty_title => "Belum ada peserta", "No participants yet";
    empty_text => "Tempel daftar hadir dari Excel, atau tambah satu per satu. Daftar ini boleh kosong bila suara diberikan per unit.",
        "Paste the attendance list from Excel, or add people one by one. It may stay empty if units vote.";
}
