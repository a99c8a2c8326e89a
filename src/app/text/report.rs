//! Words of Laporan.

use super::texts;

texts! {
    sentence => "Semua dokumen dibuat dari isi sesi ini. Dapat diekspor kapan saja, berulang kali.",
        "Every document is made of this session, at any time and as often as needed.";
    csv => "Rekap CSV", "CSV summary";
    csv_about => "Satu baris satu ide, dengan unit, tema, perolehan, dan rencana. Dibuka dengan Excel.",
        "One row an idea, with unit, theme, votes and plan. Opens in Excel.";
    csv_button => "Simpan rekap CSV", "Save the CSV summary";
    copy => "Salinan sesi (.ron)", "Copy of the session (.ron)";
    copy_about => "Seluruh sesi dalam satu berkas, untuk arsip atau komputer lain.",
        "The whole session in one file, for the archive or another computer.";
    copy_button => "Simpan salinan", "Save a copy";
    summary => "Rekap", "Summary";
    ideas => "Ide", "Ideas";
    units_heard => "Unit mengirim", "Units heard";
    of(n: u32, all: u32) => "{n} dari {all}", "{n} of {all}";
    themes => "Tema", "Themes";
    polls => "Pemungutan suara", "Polls";
    chosen => "Ide terpilih", "Chosen ideas";
    by_kind => "Keterwakilan menurut jenis", "Heard by kind";
    chosen_panel => "Ide terpilih", "Chosen ideas";
    none_chosen => "Belum ada ide terpilih.", "No idea is chosen yet.";
    due(date: &str) => "tenggat {date}", "due {date}";
    no_plan => "rencana belum lengkap", "plan incomplete";
    check => "Yang masih perlu dilihat", "Still to be looked at";
    all_good => "Semua sudah lengkap.", "Everything is complete.";
    missing_title => "Nama kegiatan belum diisi", "The activity has no name yet";
    ungrouped(n: usize) => "{n} ide belum dikelompokkan", "{n} ideas are ungrouped";
    nameless(n: usize) => "{n} tema belum bernama", "{n} themes have no name yet";
    open_poll => "Pemungutan suara masih dibuka", "A poll is still open";
    unrevealed(n: usize) => "{n} hasil belum ditampilkan ke ruangan", "{n} results are not revealed yet";
    unplanned(n: usize) => "{n} ide terpilih belum punya rencana lengkap", "{n} chosen ideas have no complete plan";
    unheard(n: u32) => "{n} unit belum mengirim ide", "{n} units have not sent an idea";
}
