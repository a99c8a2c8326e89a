//! Words of the page on which ideas are captured.

use super::{Lang, texts};
use crate::session::GroupPhase;

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
    anonymous_more => "Layar bersama menampilkan ide tanpa nama unit.",
        "The shared screen shows ideas without units.";
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
    show_seats => "Tampilkan", "Show";
    hide_seats => "Berhenti tampilkan", "Stop showing";
    by_kind => "Sebaran per jenis unit", "Share by kind of unit";
    by_unit => "Ide per unit", "Ideas by unit";
    ideas_share(n: u32, share: &str) => "{n} ide ({share})", "{n} ideas ({share})";
    existing_share(n: u32, share: &str) => "{n} inovasi lama ({share})", "{n} on record ({share})";
    with_existing(ideas: u32, existing: u32) => "{ideas} ide · {existing} inovasi lama", "{ideas} ideas · {existing} on record";
    percent(n: &str) => "{n} %", "{n} %";
    filter => "Saring ide", "Filter ideas";
    filter_on => "Saring ide, sedang disaring", "Filter ideas, filtered now";
    filter_all => "Semua ide", "All ideas";
    filter_no_unit => "Tanpa unit", "Without a unit";
    filter_ungrouped => "Belum dikelompokkan", "Ungrouped";
    filtered_title => "Tidak ada ide yang cocok", "No idea matches";
    filtered_text => "Ide lain tetap ada. Ubah saringan di kanan atas.", "The other ideas are still there. Change the filter above.";
    into_theme(name: &str) => "masuk tema {name}", "into theme {name}";
    into_new_theme(name: &str) => "masuk tema baru: {name}", "into a new theme: {name}";
    similar(n: u32) => "Mirip dengan {n}", "Similar to {n}";
    on_record => "Mirip inovasi yang sudah ada", "Similar to an innovation on record";
    merge_into(n: u32) => "Gabungkan ke {n}", "Merge into {n}";
    look => "Lihat", "Look";
    review => "Tinjau WA", "Review WA";
    side => "Panel samping", "Side panel";
    no_units_title => "Belum ada unit", "No units yet";
    no_units => "Tempel daftar dari Excel atau pakai contoh data, mohon disesuaikan.",
        "Paste a list from Excel or use sample data, to be adapted.";
    take_turn(name: &str) => "{name}, belum mengirim: pakai untuk ide berikutnya",
        "{name}, not heard yet: use for the next idea";
    mode => "Cara menghimpun ide", "How ideas are gathered";
    free => "Bebas", "Free";
    in_turn => "Bergiliran", "In turn";
    one_two_four => "1·2·4·Semua", "1·2·4·All";
    silent => "Hening", "Silent";
    silent_more => "Semua menulis dalam hening. Ide dikumpulkan sesudahnya.",
        "Everyone writes in silence. Ideas are collected afterwards.";
    turn => "Giliran", "Now";
    then => "berikutnya", "next";
    pass => "Lewati", "Pass";
    turn_back => "Kembali ke giliran sebelumnya", "Back to the previous turn";
    no_turns => "Belum ada unit. Isi daftar unit di Persiapan.", "No units yet. Fill the list in Prepare.";
    phases => "Tahap 1·2·4·Semua", "Phases of 1·2·4·All";
    next_phase => "Tahap berikutnya", "Next phase";
    alone => "Sendiri, 1 menit", "Alone, 1 minute";
    in_pairs => "Berdua, 2 menit", "In pairs, 2 minutes";
    in_fours => "Berempat, 4 menit", "In fours, 4 minutes";
    together => "Semua, 5 menit", "All, 5 minutes";
    stream => "Ide yang masuk", "Ideas taken";
}

/// A phase of 1-2-4-All with its length.
pub fn phase(lang: Lang, phase: GroupPhase) -> &'static str {
    match phase {
        GroupPhase::One => alone(lang),
        GroupPhase::Two => in_pairs(lang),
        GroupPhase::Four => in_fours(lang),
        GroupPhase::All => together(lang),
    }
}

/// The ways of gathering ideas: free, in turn, 1-2-4-All, silent.
pub fn mode_names(lang: Lang) -> [&'static str; 4] {
    [free(lang), in_turn(lang), one_two_four(lang), silent(lang)]
}
