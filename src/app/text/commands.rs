//! Names of commands, as menus, the palette, tooltips, the key sheet and the README give them.

use super::{Lang, texts, words};
use crate::{
    app::command::{Command, Scope},
    session::PlanStatus,
};

texts! {
    palette => "Cari perintah, ide, atau unit", "Find a command, idea or unit";
    find_idea => "Cari ide menurut nomor atau isi", "Find an idea by number or words";
    lineage => "Riwayat ide", "History of the idea";
    undo => "Urungkan", "Undo";
    redo => "Ulangi", "Redo";
    save_copy => "Simpan salinan", "Save a copy";
    import => "Impor berkas", "Import a file";
    accept_message => "Terima pesan sebagai ide", "Accept the message as an idea";
    skip_message => "Lewati pesan, atau tinjau lagi", "Skip the message, or review it again";
    message_unit => "Pilih unit pesan", "Choose the unit of the message";
    merge_message => "Gabungkan pesan ke ide yang mirip", "Merge the message into the similar idea";
    split_message => "Pisah pesan per baris", "Split the message into lines";
    accept_all => "Terima semua pesan yang menunggu", "Accept all messages that wait";
    skip_all => "Lewati semua pesan yang menunggu", "Skip all messages that wait";
    split_all => "Pisah per baris semua pesan yang menunggu", "Split all messages that wait into lines";
    unit_for_all => "Pilih unit untuk semua pengirim yang belum cocok", "Choose the unit of all senders without one";
    merge_similar => "Gabungkan ke ide yang mirip", "Merge into the similar idea";
    look_similar => "Lihat ide yang mirip", "Look at the similar idea";
    review => "Tinjau pesan WhatsApp", "Review WhatsApp messages";
    open_file => "Buka sesi", "Open a session";
    new_session => "Sesi baru", "New session";
    home => "Beranda", "Start page";
    go_to(stage: &str) => "Ke {stage}", "Go to {stage}";
    primary => "Tindakan utama halaman ini", "Main action of this page";
    toggle_theme => "Tema terang atau gelap", "Light or dark theme";
    switch_language => "Ganti bahasa ke English", "Switch language to Bahasa Indonesia";
    zoom_in => "Perbesar tampilan", "Larger display";
    zoom_out => "Perkecil tampilan", "Smaller display";
    key_sheet => "Semua pintasan", "All shortcuts";
    settings => "Pengaturan", "Settings";
    participants => "Peserta", "Participants";
    trash_page => "Keranjang", "Trash";
    back => "Tutup atau kembali", "Close or go back";
    quit => "Keluar", "Quit";
    room_window => "Buka atau tutup layar bersama", "Open or close the shared screen";
    room_here => "Layar bersama di jendela ini", "Shared screen in this window";
    show_prompt => "Tampilkan pertanyaan dan waktu", "Show prompt and timer";
    show_wall => "Tampilkan dinding ide", "Show the idea wall";
    show_stage => "Tampilkan layar tahap ini", "Show this stage's view";
    show_themes => "Tampilkan ringkasan tema", "Show the themes";
    show_sort => "Tampilkan sortir senyap", "Show the silent sort";
    show_seats => "Tampilkan kursi kosong: unit yang belum mengirim", "Show empty seats: units not heard yet";
    show_booth => "Tampilkan bilik suara", "Show the voting booth";
    show_dots => "Tampilkan titik yang diberikan di layar bersama", "Show dots as they are given";
    show_quadrants => "Tampilkan gambar dampak dan upaya", "Show the picture of impact and effort";
    show_closing => "Tampilkan penutup", "Show the closing";
    blank => "Kosongkan layar", "Blank the screen";
    mask => "Samarkan unit", "Mask unit names";
    full_screen => "Layar penuh", "Full screen";
    next_monitor => "Pindahkan ke layar berikutnya", "Move to the next display";
    next_page => "Halaman berikutnya", "Next page";
    previous_page => "Halaman sebelumnya", "Previous page";
    fewer_cards => "Lebih sedikit kartu per halaman, atau kembali penuh", "Fewer cards on a page, or all of them again";
    spotlight => "Sorot ide ini", "Put this idea in the spotlight";
    save_picture => "Simpan gambar", "Save picture";
    save_poster => "Simpan poster hasil", "Save the poster of the result";
    timer_toggle => "Mulai atau jeda waktu", "Start or pause the timer";
    timer_add => "Tambah satu menit", "Add one minute";
    timer_reset => "Setel ulang waktu", "Reset the timer";
    next_step => "Acara berikutnya", "Next step of the agenda";
    previous_step => "Acara sebelumnya", "Previous step of the agenda";
    next_turn => "Giliran atau tahap berikutnya", "Next turn or phase";
    previous_turn => "Giliran atau tahap sebelumnya", "Previous turn or phase";
    save_idea => "Simpan ide", "Save the idea";
    change_unit => "Ganti unit", "Change the unit";
    new_line => "Baris baru", "New line";
    edit_idea => "Sunting ide", "Edit the idea";
    move_to_theme(n: u8) => "Pindahkan ke tema {n}", "Move to theme {n}";
    to_theme_by_key => "pindah ke tema", "move to a theme";
    move_by_name => "Pindahkan ke tema, dicari menurut nama", "Move to a theme found by name";
    review_similar => "Periksa ide yang mirip", "Review similar ideas";
    review_theme => "Tinjau usulan tema", "Review the proposed theme";
    dismiss_similar => "Tutup usulan ide mirip", "Dismiss the similar ideas";
    dismiss_theme => "Tutup usulan tema", "Dismiss the proposed theme";
    move_to_tray => "Kembalikan ke belum dikelompokkan", "Back to ungrouped";
    new_theme => "Tema baru", "New theme";
    rename_theme => "Ganti nama tema", "Rename the theme";
    merge => "Gabungkan ide terpilih", "Merge the selected ideas";
    split => "Pisahkan gabungan", "Split a merged idea";
    select => "Pilih atau lepas kartu", "Select or deselect the card";
    trash_idea => "Buang ke Keranjang", "Move to the trash";
    up => "Ke atas", "Up";
    down => "Ke bawah", "Down";
    left => "Ke kiri", "Left";
    right => "Ke kanan", "Right";
    move_up => "Geser ke atas", "Move up";
    move_down => "Geser ke bawah", "Move down";
    choose => "Pilih ide ini", "Choose this idea";
    runoff => "Putaran 2 untuk yang seri", "Runoff among the tied";
    uncover => "Buka baris berikutnya di layar bersama", "Uncover the next row on the shared screen";
    export_documents => "Ekspor dokumen yang dicentang", "Export the ticked documents";
    open_folder => "Buka folder dokumen", "Open the folder of documents";
    open_saved => "Buka kartu yang baru disimpan", "Open the papers just saved";
    print_ballots => "Cetak kartu suara", "Print paper ballots";
    print_idea_cards => "Cetak kartu ide", "Print idea cards";
    tick_document => "Centang atau lepas dokumen", "Tick or untick the document";
    next_sheet => "Halaman pratinjau berikutnya", "Next page of the preview";
    previous_sheet => "Halaman pratinjau sebelumnya", "Previous page of the preview";
    zoom_sheet => "Perbesar pratinjau, atau satu halaman penuh", "Larger preview, or the whole page";
    export_csv => "Simpan rekap CSV", "Save the CSV summary";
    carry_over => "Bawa ke sesi baru", "Carry over into a new session";
    compare_sessions => "Bandingkan dengan sesi lain", "Compare with another session";
    plan_canvas => "Kanvas ide", "Idea canvas";
    plan_actions => "Rencana aksi", "Action plan";
    plan_profile => "Profil Indeks Inovasi Daerah", "Profile for the Indeks Inovasi Daerah";
    follow_up => "Tindak lanjut", "Follow-up";
    monitoring => "Meja monev", "Monitoring desk";
    next_plan => "Ide terpilih berikutnya", "Next chosen idea";
    previous_plan => "Ide terpilih sebelumnya", "Previous chosen idea";
    box_ok => "Tandai kotak sudah OK", "Mark the box OK";
    feedback => "Tulis tanggapan kotak ini", "Write feedback to this box";
    identity => "Ubah identitas inovasi", "Edit the identity of the innovation";
    desk_timer => "Mulai 20 menit untuk satu unit", "Start 20 minutes for one unit";
    write_note => "Tulis catatan kemajuan", "Write a note on the progress";
    save_note => "Simpan catatan kemajuan", "Save the note on the progress";
    plan_status(status: &str) => "Status: {status}", "Status: {status}";
    add_activity => "Tambah baris kegiatan", "Add an activity row";

    everywhere => "Di mana saja", "Everywhere";
    room => "Layar bersama", "Shared screen";
    timer => "Waktu", "Timer";
}

/// The name of a command.
#[must_use]
pub fn name(lang: Lang, command: Command) -> String {
    let plain = match command {
        Command::Go(stage) => return go_to(lang, words::stage(lang, stage)),
        Command::SetStatus(n) => return plan_status(lang, status_name(lang, n)),
        Command::MoveToTheme(n) => return move_to_theme(lang, n),
        Command::Palette => palette(lang),
        Command::FindIdea => find_idea(lang),
        Command::Undo => undo(lang),
        Command::Redo => redo(lang),
        Command::SaveCopy => save_copy(lang),
        Command::Import => import(lang),
        Command::OpenFile => open_file(lang),
        Command::NewSession => new_session(lang),
        Command::Home => home(lang),
        Command::Primary => primary(lang),
        Command::ToggleTheme => toggle_theme(lang),
        Command::SwitchLanguage => switch_language(lang),
        Command::ZoomIn => zoom_in(lang),
        Command::ZoomOut => zoom_out(lang),
        Command::KeySheet => key_sheet(lang),
        Command::Settings => settings(lang),
        Command::Participants => participants(lang),
        Command::TrashPage => trash_page(lang),
        Command::Back => back(lang),
        Command::Quit => quit(lang),
        Command::TimerToggle => timer_toggle(lang),
        Command::TimerAdd => timer_add(lang),
        Command::TimerReset => timer_reset(lang),
        other => return page_name(lang, other).to_owned(),
    };
    plain.to_owned()
}

fn status_name(lang: Lang, key: u8) -> &'static str {
    let status = usize::from(key).checked_sub(1).and_then(|i| PlanStatus::ALL.get(i));
    status.map_or("", |status| words::plan_status(lang, *status))
}

fn page_name(lang: Lang, command: Command) -> &'static str {
    match command {
        Command::RoomWindow => room_window(lang),
        Command::RoomHere => room_here(lang),
        Command::ShowPrompt => show_prompt(lang),
        Command::ShowWall => show_wall(lang),
        Command::ShowStage => show_stage(lang),
        Command::ShowThemes => show_themes(lang),
        Command::ShowSort => show_sort(lang),
        Command::ShowSeats => show_seats(lang),
        Command::ShowBooth => show_booth(lang),
        Command::ShowDots => show_dots(lang),
        Command::ShowQuadrants => show_quadrants(lang),
        Command::ShowClosing => show_closing(lang),
        Command::Blank => blank(lang),
        Command::Mask => mask(lang),
        Command::FullScreen => full_screen(lang),
        Command::NextMonitor => next_monitor(lang),
        Command::NextPage => next_page(lang),
        Command::PreviousPage => previous_page(lang),
        Command::FewerCards => fewer_cards(lang),
        Command::Spotlight => spotlight(lang),
        Command::SavePicture => save_picture(lang),
        Command::SavePoster => save_poster(lang),
        Command::NextStep => next_step(lang),
        Command::PreviousStep => previous_step(lang),
        Command::NextTurn => next_turn(lang),
        Command::PreviousTurn => previous_turn(lang),
        Command::SaveIdea => save_idea(lang),
        Command::ChangeUnit => change_unit(lang),
        Command::NewLine => new_line(lang),
        Command::EditIdea => edit_idea(lang),
        Command::MergeSimilar => merge_similar(lang),
        Command::LookSimilar => look_similar(lang),
        Command::Review => review(lang),
        Command::AcceptMessage => accept_message(lang),
        Command::SkipMessage => skip_message(lang),
        Command::MessageUnit => message_unit(lang),
        Command::MergeMessage => merge_message(lang),
        Command::SplitMessage => split_message(lang),
        Command::AcceptAll => accept_all(lang),
        Command::SkipAll => skip_all(lang),
        Command::SplitAll => split_all(lang),
        Command::UnitForAll => unit_for_all(lang),
        Command::Lineage => lineage(lang),
        Command::MoveByName => move_by_name(lang),
        Command::MoveToTray => move_to_tray(lang),
        Command::ReviewSimilar => review_similar(lang),
        Command::ReviewTheme => review_theme(lang),
        Command::DismissSimilar => dismiss_similar(lang),
        Command::DismissTheme => dismiss_theme(lang),
        Command::NewTheme => new_theme(lang),
        Command::RenameTheme => rename_theme(lang),
        Command::Merge => merge(lang),
        Command::Split => split(lang),
        Command::Select => select(lang),
        Command::TrashIdea => trash_idea(lang),
        Command::Up => up(lang),
        Command::Down => down(lang),
        Command::Left => left(lang),
        Command::Right => right(lang),
        Command::MoveUp => move_up(lang),
        Command::MoveDown => move_down(lang),
        Command::Choose => choose(lang),
        Command::Runoff => runoff(lang),
        Command::Uncover => uncover(lang),
        Command::ExportCsv => export_csv(lang),
        Command::ExportDocuments => export_documents(lang),
        Command::OpenFolder => open_folder(lang),
        Command::OpenSaved => open_saved(lang),
        Command::PrintBallots => print_ballots(lang),
        Command::PrintIdeaCards => print_idea_cards(lang),
        Command::TickDocument => tick_document(lang),
        Command::NextSheet => next_sheet(lang),
        Command::PreviousSheet => previous_sheet(lang),
        Command::ZoomSheet => zoom_sheet(lang),
        Command::AddActivity => add_activity(lang),
        Command::CarryOver => carry_over(lang),
        Command::CompareSessions => compare_sessions(lang),
        Command::PlanCanvas => plan_canvas(lang),
        Command::PlanActions => plan_actions(lang),
        Command::PlanProfile => plan_profile(lang),
        Command::FollowUp => follow_up(lang),
        Command::Monitoring => monitoring(lang),
        Command::NextPlan => next_plan(lang),
        Command::PreviousPlan => previous_plan(lang),
        Command::BoxOk => box_ok(lang),
        Command::Feedback => feedback(lang),
        Command::Identity => identity(lang),
        Command::DeskTimer => desk_timer(lang),
        Command::WriteNote => write_note(lang),
        Command::SaveNote => save_note(lang),
        _ => "",
    }
}

/// The name of the part of the program in which a command works.
#[must_use]
pub fn scope(lang: Lang, scope: Scope) -> &'static str {
    match scope {
        Scope::Everywhere => everywhere(lang),
        Scope::Room => room(lang),
        Scope::Timer => timer(lang),
        Scope::Page(stage) => words::stage(lang, stage),
    }
}
