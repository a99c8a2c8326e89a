//! Words of the page on which ideas are grouped.

use super::texts;

texts! {
    tray => "Belum", "Ungrouped";
    tray_whole => "Belum dikelompokkan", "Ungrouped";
    search => "Cari di belum dikelompokkan", "Search the ungrouped";
    search_hint => "Kata atau nomor", "Words or a number";
    merge => "Gabungkan", "Merge";
    merge_selected => "Gabungkan kartu terpilih", "Merge the selected cards";
    split => "Pisahkan gabungan", "Split the merged card";
    new_theme => "Tema baru", "New theme";
    new_theme_with => "Tema baru dengan kartu ini", "New theme with this card";
    to_voting => "Lanjut: suara", "Next: voting";
    all_grouped => "Semua ide sudah dikelompokkan. Silakan beri nama tema yang masih kosong.",
        "Every idea is grouped. Please name the themes that have no name yet.";
    no_ideas => "Belum ada ide untuk dikelompokkan.", "There are no ideas to group yet.";
    no_themes_title => "Belum ada tema", "No themes yet";
    no_themes => "Seret dua ide yang serupa, atau tekan T.", "Drag two similar ideas, or press T.";
    origin(n: u32) => "tempat asal {n}", "{n} came from here";
    to_theme(name: &str) => "ke {name}", "to {name}";
    to_new_theme => "ke tema baru", "to a new theme";
    into_idea(n: u32) => "gabungkan dengan {n}", "merge with {n}";
    ask_name => "Beri nama", "Name it";
    name_field => "Nama tema", "Name of the theme";
    theme_menu(name: &str) => "Menu tema {name}", "Menu of theme {name}";
    column(name: &str, n: usize) => "Tema {name}, {n} ide", "Theme {name}, {n} ideas";
    jump(name: &str) => "Ke kolom {name}", "To the column {name}";
    more_themes(n: usize) => "+{n}", "+{n}";
    all_themes => "Semua tema", "All themes";
    move_to => "Pindahkan ke tema…", "Move to a theme…";
    to_tray => "Kembalikan ke belum dikelompokkan", "Back to ungrouped";
    select => "Pilih kartu", "Select the card";
    deselect => "Lepas pilihan", "Deselect the card";
    up => "Geser ke atas", "Move up";
    down => "Geser ke bawah", "Move down";
    rename => "Ganti nama", "Rename";
    colour => "Warna dan bentuk", "Colour and shape";
    left => "Geser ke kiri", "Move left";
    right => "Geser ke kanan", "Move right";
    join => "Satukan ke tema lain…", "Join to another theme…";
    on_screen => "Tampilkan tema ini di layar bersama", "Show this theme on the shared screen";
    collapse => "Ciutkan", "Collapse";
    expand => "Bentangkan", "Expand";
    note => "Catatan…", "Note…";
    note_title => "Catatan tema", "Note on the theme";
    note_text => "Hanya terlihat oleh fasilitator, tidak pernah di layar bersama.",
        "Only the facilitator sees it, never the shared screen.";
    remove => "Hapus tema", "Remove the theme";
    selected(n: usize) => "{n} terpilih", "{n} selected";
}
