//! Words around documents: their names and facts in lists, and their settings.
//!
//! What stands in a document is official and always Indonesian; it is said where it is made.

use super::{Lang, texts};
use crate::{
    app::deliverable::Deliverable,
    export::{Artifact, document::DocumentKind},
};

texts! {
    report => "Laporan kegiatan", "Activity report";
    minutes => "Berita acara", "Minutes of the polls";
    attendance => "Daftar hadir", "Attendance list";
    action_plan => "Rencana aksi", "Action plans";
    canvas => "Kanvas ide", "Idea canvases";
    chronology => "Kronologi pemilihan ide", "How ideas were chosen";
    speech_card => "Kartu sambutan", "Speech card";
    ballots => "Kartu suara", "Paper ballots";
    idea_cards => "Kartu ide", "Idea cards";
    recap_xlsx => "Rekap lengkap", "Whole summary";
    workbook_about => "Ide, tema, suara, peserta, rencana", "Ideas, themes, votes, people, plans";
    recap_csv => "Rekap ide (CSV)", "Summary of ideas (CSV)";

    pictures => "Gambar untuk WhatsApp", "Pictures for WhatsApp";
    pictures_about(screens: usize, posters: usize) => "{screens} tampilan layar, {posters} poster hasil",
        "{screens} views of the screen, {posters} result posters";

    report_about => "Susunan PermenPANRB 80/2012", "In the order of PermenPANRB 80/2012";
    minutes_about(polls: usize) => "{polls} pemungutan, seri, tanda tangan", "{polls} polls, ties, signatures";
    attendance_about(people: usize) => "{people} peserta, kolom tanda tangan", "{people} participants, to be signed";
    action_plan_about(ideas: usize) => "{ideas} ide, tahap dan bulan", "{ideas} ideas, phases and months";
    canvas_about(ideas: usize) => "{ideas} ide, satu halaman per ide", "{ideas} ideas, a page each";
    chronology_about(ideas: usize) => "Bukti Indeks Inovasi, {ideas} ide", "Evidence of how {ideas} ideas came about";
    speech_card_about => "Satu halaman untuk pimpinan", "One page for whoever speaks";
    ballots_about(all: usize, spare: usize) => "{all} kartu untuk ruangan, {spare} cadangan", "{all} papers for the room, {spare} spare";
    ballots_none => "Belum ada pilihan untuk dicetak", "No options to print yet";
    idea_cards_about(cards: usize) => "{cards} kartu untuk ditempel", "{cards} cards for a wall";
    for_room => "Kartu suara dan kartu ide dicetak untuk ruangan, jadi tidak termasuk Semua dokumen. Centang bila perlu.",
        "Paper ballots and idea cards are printed for the room, so All documents leaves them out. Tick them where needed.";
    recap_about(ideas: usize) => "{ideas} ide, satu baris satu ide", "{ideas} ideas, a row each";

    all => "Semua dokumen", "All documents";
    some(n: usize) => "Ekspor {n} dokumen", "Export {n} documents";
    none => "Belum ada yang dicentang", "Nothing is ticked";
    tick_all => "Centang semua", "Tick all";
    open_folder => "Buka folder", "Open the folder";
    stop => "Hentikan", "Stop";
    making(done: usize, all: usize) => "Menyusun berkas {done} dari {all}…", "Making file {done} of {all}…";
    written(n: usize, folder: &str) => "{n} berkas tersimpan di {folder}", "{n} files saved in {folder}";
    stopped(n: usize, all: usize) => "Dihentikan. {n} dari {all} berkas sudah tersimpan utuh.",
        "Stopped. {n} of {all} files are saved whole.";
    failed(n: usize, why: &str) => "Folder ini tidak dapat ditulis. {n} berkas yang sudah jadi tetap utuh. Silakan pilih folder lain. ({why})",
        "This folder cannot be written. The {n} files already made are whole. Please choose another folder. ({why})";
    no_folder => "Folder tidak dapat dibuka. Silakan buka sendiri: ", "The folder cannot be opened. Please open it yourself: ";

    preview => "Pratinjau", "Preview";
    preparing => "Menyiapkan pratinjau…", "Preparing the preview…";
    picture_of(n: usize, all: usize, file: &str) => "{n} dari {all}: {file}", "{n} of {all}: {file}";
    page_of(name: &str, page: usize, all: &str) => "{name}, hal. {page} dari {all}", "{name}, page {page} of {all}";
    foot(page: usize, all: &str) => "Halaman {page} dari {all}", "Halaman {page} dari {all}";
    earlier => "Halaman sebelumnya", "Previous page";
    later => "Halaman berikutnya", "Next page";
    larger => "Perbesar pratinjau", "Larger preview";
    smaller => "Satu halaman penuh", "The whole page";

    options => "Pilihan dokumen", "Document options";
    paper => "Ukuran kertas", "Paper size";
    letterhead => "Kop surat", "Letterhead";
    letterhead_hint => "Pemerintah Kota …\nBadan …\nAlamat", "Government\nOffice\nAddress";
    logo_none => "Pilih logo", "Choose a logo";
    logo_set => "Ganti logo", "Change the logo";
    logo_remove => "Lepas logo", "Remove the logo";
    logo_title => "Logo kop surat (PNG atau JPEG)", "Logo of the letterhead (PNG or JPEG)";
    number => "Nomor berita acara", "Number of the minutes";
    empty => "belum diisi", "not filled in";
    basis => "Dasar kegiatan", "Basis of the activity";
    basis_hint => "Satu baris satu dasar", "One a line";
    place => "Tempat penandatanganan", "Place of signing";
    date => "Tanggal penandatanganan", "Date of signing";
    date_hint => "tgl bulan tahun", "day month year";
    bad_date => "Mohon tulis tanggal seperti 8 Juli 2019.", "Please write the date as 8 July 2019.";
    signers => "Penanda tangan", "Signers";
    facilitator => "Fasilitator", "Facilitator";
    representative => "Wakil peserta", "Participants' representative";
    acknowledged => "Mengetahui", "Acknowledged by";
    post_of(who: &str) => "{who}: jabatan", "{who}: post";
    name_of(who: &str) => "{who}: nama", "{who}: name";
    nip_of(who: &str) => "{who}: NIP", "{who}: NIP";
    tie_notes => "Catatan seri dan Putaran 2", "Notes on ties and runoffs";
    by_kind => "Sebaran jenis unit", "Spread by kind of unit";
    unheard => "Unit yang belum mengirim", "Units not heard yet";
    phones => "Nomor HP peserta", "Phone numbers of participants";
    folder => "Simpan ke", "Save to";
    choose_folder => "Pilih folder", "Choose a folder";
    folder_title => "Folder untuk dokumen", "Folder for documents";
    not_a_folder => "Folder itu tidak ada. Silakan pilih folder lain.", "There is no such folder. Please choose another.";
    blanks(n: usize) => "{n} isian kosong:", "{n} blanks:";
    fill => "Isi", "Fill in";
}

/// What something that can be asked for is called in lists.
#[must_use]
pub fn name(lang: Lang, deliverable: Deliverable) -> &'static str {
    match deliverable {
        Deliverable::File(artifact) => file_name(lang, artifact),
        Deliverable::Pictures => pictures(lang),
    }
}

fn file_name(lang: Lang, artifact: Artifact) -> &'static str {
    match artifact {
        Artifact::Document(DocumentKind::Report) => report(lang),
        Artifact::Document(DocumentKind::Minutes) => minutes(lang),
        Artifact::Document(DocumentKind::Attendance) => attendance(lang),
        Artifact::Document(DocumentKind::ActionPlan) => action_plan(lang),
        Artifact::Document(DocumentKind::Canvas) => canvas(lang),
        Artifact::Document(DocumentKind::Chronology) => chronology(lang),
        Artifact::Document(DocumentKind::SpeechCard) => speech_card(lang),
        Artifact::Document(DocumentKind::Ballots) => ballots(lang),
        Artifact::Document(DocumentKind::IdeaCards) => idea_cards(lang),
        Artifact::RecapXlsx => recap_xlsx(lang),
        Artifact::RecapCsv => recap_csv(lang),
    }
}
