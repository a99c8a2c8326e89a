//! Words of the page on which ideas are captured.

use super::texts;

texts! {
    field => "Ide baru", "New idea";
    field_hint => "Ketik ide, lalu tekan Enter", "Type an idea, then press Enter";
    change_unit => "ganti unit", "change unit";
    pick_unit => "Pilih unit", "Choose a unit";
    unit_of_idea(name: &str) => "Unit pengirim: {name}", "Sent by: {name}";
    no_unit => "Tanpa unit", "No unit";
    find_unit => "Cari unit", "Find a unit";
    find_unit_hint => "Nama, singkatan, atau nama lain", "Name, short name or alias";
    give_name => "Beri judul", "Add a name";
    name_field => "Judul inovasi", "Innovation name";
    name_hint => "Judul inovasi, misalnya singkatan yang mudah diingat",
        "Innovation name, such as an easy acronym";
    becomes_number => "menjadi nomor", "becomes number";
    options => "Pilihan curah gagasan", "Capture options";
    hidden => "Sembunyikan ide dari ruangan", "Hide ideas from the room";
    hidden_more => "Ide tampil di layar bersama setelah dibuka.",
        "Ideas show on the shared screen once this is off.";
    locked => "Kunci curah gagasan", "Lock capture";
    locked_more => "Tidak ada ide baru yang diterima.", "No new ideas are taken.";
    hidden_tag => "disembunyikan", "hidden";
    locked_tag => "dikunci", "locked";
    locked_title => "Curah gagasan sedang dikunci", "Capture is locked";
    locked_why => "Ide yang sudah masuk tetap aman. Buka kunci untuk menambah ide.",
        "Ideas already taken are safe. Unlock to add ideas.";
    unlock => "Buka kunci", "Unlock";
    read_only => "Sesi ini dibuka untuk dibaca saja.", "This session is open to read only.";
    question => "Pertanyaan", "Question";
    edit_question => "Sunting pertanyaan", "Edit the question";
    no_question => "Belum ada pertanyaan. Silakan tulis pertanyaan untuk ruangan.",
        "There is no question yet. Please write one for the room.";
    question_of(n: usize, all: usize) => "Pertanyaan {n} dari {all}", "Question {n} of {all}";
    other_questions => "Ganti pertanyaan", "Change the question";
    empty_title => "Belum ada ide", "No ideas yet";
    empty_text => "Ketik ide pertama di atas, tempel dari Excel, atau impor obrolan WhatsApp.",
        "Type the first idea above, paste from Excel, or import a WhatsApp chat.";
    coverage => "Keterwakilan", "Coverage";
    of_units(all: u32) => "dari {all} unit sudah mengirim", "of {all} units have sent ideas";
    of_all(all: u32) => "dari {all}", "of {all}";
    seats(kind: &str, heard: u32, all: u32) => "{kind}: {heard} dari {all} unit sudah mengirim",
        "{kind}: {heard} of {all} units have sent ideas";
    not_heard(n: usize) => "Belum mengirim ({n})", "Not heard yet ({n})";
    all_heard => "Semua unit sudah mengirim ide.", "Every unit has sent ideas.";
    no_units_title => "Belum ada unit", "No units yet";
    no_units => "Tempel daftar dari Excel atau pakai contoh data, mohon disesuaikan.",
        "Paste a list from Excel or use sample data, to be adapted.";
    take_turn(name: &str) => "{name}, belum mengirim: pakai untuk ide berikutnya",
        "{name}, not heard yet: use for the next idea";
    stream => "Ide yang masuk", "Ideas taken";
}
