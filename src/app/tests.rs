//! The whole window, found by its accessible names.

mod pictures;

use super::{App, Clock, Message, facilitator::intake, style, text};
use crate::{
    sample::cilegon,
    session::{Change, IdeaWords, NewIdea, PollId, Session},
    store,
};
use chrono::{NaiveDate, NaiveDateTime};
use eframe::egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};
use std::{path::Path, sync::Arc, time::Duration};

fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(9, 42, 0).unwrap()
}

pub(super) type Window = Harness<'static, Option<App>>;

/// The window over a library folder; a session is opened at once if one is named.
pub(super) fn window(library: &Path, open: Option<&Path>) -> Window {
    let (library, open) = (library.to_owned(), open.map(Path::to_owned));
    let mut window = Harness::builder()
        .with_size([1366.0, 768.0])
        .with_step_dt(1.0 / 30.0)
        .with_max_steps(60)
        .with_context_setup(style::install)
        .build_ui_state(
            move |ui, app: &mut Option<App>| {
                let ctx = ui.ctx().clone();
                let app = app.get_or_insert_with(|| {
                    let clock: Clock = Arc::new(now);
                    let mut app = App::new(&ctx, clock, None, library.clone());
                    if let Some(file) = open.clone() {
                        app.open_first(file);
                    }
                    app
                });
                app.logic(&ctx);
                app.ui(ui);
            },
            None,
        );
    settle(&mut window);
    window
}

/// Runs until nothing asks for a frame, at most for a while.
pub(super) fn settle(window: &mut Window) {
    for _ in 0..12 {
        window.step();
    }
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    settle(window);
}

pub(super) fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

pub(super) fn app(window: &mut Window) -> &mut App {
    window.state_mut().as_mut().unwrap()
}

pub(super) fn session(window: &mut Window) -> Arc<Session> {
    Arc::clone(app(window).desk.as_ref().unwrap().session())
}

fn saved(window: &mut Window) {
    assert!(app(window).desk.as_ref().unwrap().wait_saved(Duration::from_secs(20)));
    settle(window);
}

/// A folder with the finished sample, and its file.
pub(super) fn with_sample() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("contoh.ron");
    std::fs::write(&path, store::to_ron(&cilegon().unwrap())).unwrap();
    (folder, path)
}

#[test]
fn a_new_session_is_a_file_from_its_first_change_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), None);
    press(&mut window, Modifiers::COMMAND, Key::N);
    assert!(store::list(folder.path()).is_empty(), "nothing was done yet");
    window.get_by_label("Belum ada perubahan");
    press(&mut window, Modifiers::COMMAND, Key::Num2);
    window.event(eframe::egui::Event::Text("Kelas ibu hamil malam hari".to_owned()));
    settle(&mut window);
    press(&mut window, Modifiers::NONE, Key::Enter);
    saved(&mut window);
    window.get_by_label("Tersimpan 09.42");
    let listed = store::list(folder.path());
    assert_eq!(listed[0].summary.as_ref().unwrap().ideas, 1);
}

#[test]
fn undo_and_redo_say_what_they_do() {
    let (folder, path) = with_sample();
    let mut window = window(folder.path(), Some(&path));
    let before = session(&mut window);
    let board = before.boards()[0].id;
    let trash = Change::TrashIdeas(board, vec![crate::session::IdeaNumber(58)]);
    app(&mut window).asks.change(trash);
    settle(&mut window);
    window.get_by_label("Ide 58 dibuang ke Keranjang");
    window.get_by_label("Urungkan: Ide 58 dibuang ke Keranjang");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(*session(&mut window), *before);
    window.get_by_label("Diurungkan: Ide 58 dibuang ke Keranjang");
    press(&mut window, Modifiers::COMMAND, Key::Y);
    assert_ne!(*session(&mut window), *before);
    window.get_by_label("Keranjang (2)");
}

#[test]
fn the_palette_finds_commands_ideas_and_units() {
    let (folder, path) = with_sample();
    let mut window = window(folder.path(), Some(&path));
    for (typed, found) in [
        ("kosongkan", "Kosongkan layar"),
        ("#42", "Posbindu malam di pos ronda: tensi dan gula darah sambil jaga."),
        ("@dkcs", "Dinas Kependudukan dan Pencatatan Sipil"),
    ] {
        press(&mut window, Modifiers::COMMAND, Key::K);
        window.event(eframe::egui::Event::Text(typed.to_owned()));
        settle(&mut window);
        window.get_by_role_and_label(Role::ListItem, found);
        press(&mut window, Modifiers::NONE, Key::Escape);
    }
    press(&mut window, Modifiers::COMMAND, Key::K);
    window.event(eframe::egui::Event::Text("kosongkan".to_owned()));
    settle(&mut window);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(app(&mut window).room.blanked);
}

#[test]
fn every_word_changes_with_the_language() {
    let (folder, path) = with_sample();
    let mut window = window(folder.path(), Some(&path));
    window.get_by_label_contains("7. Laporan");
    app(&mut window).asks.command(super::command::Command::SwitchLanguage);
    settle(&mut window);
    window.get_by_label_contains("7. Report");
    assert!(window.query_by_label_contains("7. Laporan").is_none());
}

#[test]
fn a_second_program_opens_to_read_only() {
    let (folder, path) = with_sample();
    let first = store::open(&path, "uji").unwrap();
    let mut window = window(folder.path(), Some(&path));
    assert!(shows(&window, "Dibuka untuk dibaca saja"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    window.get_by_label("Dibaca saja");
    let before = session(&mut window);
    app(&mut window).asks.change(Change::AddBoard("Pertanyaan lain".to_owned()));
    settle(&mut window);
    assert_eq!(*session(&mut window), *before);
    assert!(shows(&window, "Simpan salinan untuk mengubahnya"));
    drop(first);
}

#[test]
fn a_damaged_file_is_explained_and_its_backup_opens() {
    let (folder, path) = with_sample();
    // A change, so that there is a backup; then the file is damaged.
    let mut first = window(folder.path(), Some(&path));
    app(&mut first).asks.change(Change::AddBoard("Pertanyaan lain".to_owned()));
    settle(&mut first);
    saved(&mut first);
    app(&mut first).before_exit();
    drop(first);
    let good = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, &good[..good.len() / 3]).unwrap();

    let mut window = window(folder.path(), Some(&path));
    assert!(shows(&window, "Sesi tidak dapat dibuka"));
    assert!(shows(&window, "Cadangan pukul 09.42, 8 Juli 2019 masih baik"));
    window.get_by_label("Buka cadangan").click();
    settle(&mut window);
    assert_eq!(session(&mut window).boards().len(), 2);
    let damaged = std::fs::read_dir(folder.path())
        .unwrap()
        .filter(|e| e.as_ref().unwrap().file_name().to_string_lossy().contains(".rusak-"));
    assert_eq!(damaged.count(), 1, "the damaged file is kept");
}

#[test]
fn an_idle_window_asks_for_no_frame() {
    let (folder, path) = with_sample();
    let mut window = window(folder.path(), Some(&path));
    for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7] {
        press(&mut window, Modifiers::COMMAND, key);
        // `run` goes on while a frame is asked for, and fails if that does not end.
        window.run();
    }
}

#[test]
fn the_preview_of_a_document_comes_by_itself() {
    let (folder, path) = with_sample();
    let mut window = window(folder.path(), Some(&path));
    press(&mut window, Modifiers::COMMAND, Key::Num7);
    let is_there =
        |window: &Window| shows(window, "hal. 1 dari") && !shows(window, "Menyiapkan pratinjau…");
    for _ in 0..400 {
        if is_there(&window) {
            break;
        }
        std::thread::sleep(Duration::from_millis(25));
        window.step();
    }
    assert!(is_there(&window));
}

/// The booth on the screen of this window, in a poll of the ideas that is open.
fn booth(library: &Path) -> (Window, PollId) {
    let path = library.join("suara.ron");
    let mut made = cilegon().unwrap();
    let board = made.boards()[0].id;
    let setup = Change::default_poll(made.event(), "Suara uji".to_owned(), 20);
    made.apply(Change::AddPoll(board, setup), now()).unwrap();
    let poll = made.boards()[0].polls.last().unwrap().id;
    made.apply(Change::OpenPoll(poll), now()).unwrap();
    std::fs::write(&path, store::to_ron(&made)).unwrap();
    let mut window = window(library, Some(&path));
    app(&mut window).asks.room(super::page::RoomAsk::Booth(poll));
    app(&mut window).asks.command(super::command::Command::RoomHere);
    settle(&mut window);
    (window, poll)
}

#[test]
fn a_ballot_goes_through_the_booth_and_leaves_no_trace_there() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, poll) = booth(folder.path());
    window.get_by_label("Dinsos").click();
    settle(&mut window);
    window.get_by_label("Lanjut sebagai Dinsos").click();
    settle(&mut window);
    window.get_by_label_contains("1 ANTRI WA").click();
    settle(&mut window);
    window.get_by_label_contains("Sisa 4 titik");
    window.event(eframe::egui::Event::Text("7".to_owned()));
    settle(&mut window);
    press(&mut window, Modifiers::NONE, Key::Enter);
    window.get_by_label("Selesai").click();
    settle(&mut window);
    saved(&mut window);
    window.get_by_label("Suara tercatat. Silakan bergantian.");
    assert!(window.query_by_label_contains("ANTRI WA").is_none(), "nothing of it is shown");
    let after = session(&mut window);
    let (_, voted) = after.poll(poll).unwrap();
    assert_eq!((voted.voted.len(), voted.ballots[0].marks.len()), (1, 2));
    window.get_by_label("Peserta berikutnya").click();
    settle(&mut window);
    window.get_by_label("Dinsos, sudah memilih");
}

#[test]
fn suggestions_are_found_in_the_background_for_the_newest_state() {
    let (folder, path) = with_sample();
    let mut window = window(folder.path(), Some(&path));
    press(&mut window, Modifiers::COMMAND, Key::Num3);
    let board = session(&mut window).boards()[0].id;
    let first = session(&mut window).boards()[0].next_number();
    let texts = [
        "Perpustakaan apung bagi nelayan pulau seberang",
        "Perpustakaan apung untuk nelayan di pulau seberang",
    ];
    for text in texts {
        let words = IdeaWords { text: text.to_owned(), name: String::new() };
        let idea = NewIdea { words, ..NewIdea::default() };
        app(&mut window).asks.change(Change::AddIdea(board, idea));
        settle(&mut window);
    }
    let said = format!("2 ide mirip: {}, {}", first.0, first.0 + 1);
    for _ in 0..400 {
        if shows(&window, &said) {
            break;
        }
        std::thread::sleep(Duration::from_millis(25));
        window.step();
    }
    assert!(shows(&window, &said));
    app(&mut window).asks.change(Change::TrashIdeas(board, vec![first]));
    settle(&mut window);
    assert!(!shows(&window, &said), "not a moment longer than it holds");
}

#[test]
fn a_vote_that_the_disk_does_not_take_is_kept_and_not_called_recorded() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("sesi");
    std::fs::create_dir(&library).unwrap();
    let (mut window, poll) = booth(&library);
    window.get_by_label("Dinsos").click();
    settle(&mut window);
    window.get_by_label("Lanjut sebagai Dinsos").click();
    settle(&mut window);
    window.get_by_label_contains("1 ANTRI WA").click();
    settle(&mut window);
    // The drive is unplugged.
    let away = folder.path().join("dicabut");
    std::fs::rename(&library, &away).unwrap();
    window.get_by_label("Selesai").click();
    let wait_for = |window: &mut Window, text: &str| {
        for _ in 0..200 {
            settle(window);
            if shows(window, text) {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("{text} did not come");
    };
    wait_for(&mut window, "belum tersimpan di laptop. Mohon panggil fasilitator.");
    assert!(!shows(&window, "Suara tercatat"));
    let kept = session(&mut window);
    assert_eq!(kept.poll(poll).unwrap().1.voted.len(), 1, "it is counted");
    std::fs::rename(&away, &library).unwrap();
    wait_for(&mut window, "Suara tercatat. Silakan bergantian.");
    let on_disk = std::fs::read(library.join("suara.ron")).unwrap();
    let on_disk = store::from_ron(&on_disk).unwrap();
    assert_eq!(on_disk.poll(poll).unwrap().1.ballots.len(), 1);
}

#[test]
fn cards_that_people_sort_at_the_screen_stand_in_their_theme_in_the_window() {
    let (folder, path) = with_sample();
    let mut window = window(folder.path(), Some(&path));
    press(&mut window, Modifiers::COMMAND, Key::Num3);
    app(&mut window).asks.command(super::command::Command::ShowSort);
    app(&mut window).asks.command(super::command::Command::RoomHere);
    settle(&mut window);
    let before = session(&mut window);
    let (loose, theme) = (before.boards()[0].tray[0], &before.boards()[0].themes[1]);
    window.get_by_label_contains(&format!("{loose} ")).click();
    settle(&mut window);
    window.get_by_label(&format!("{}, {} kartu", theme.look.name, theme.ideas.len())).click();
    settle(&mut window);
    let after = session(&mut window);
    assert_eq!(after.boards()[0].themes[1].ideas.last(), Some(&loose));
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(session(&mut window).boards()[0].tray[0], loose, "one step of undo");
}

/// Runs until something is shown that a worker has made.
fn wait_for(window: &mut Window, text: &str) {
    for _ in 0..200 {
        if shows(window, text) {
            return;
        }
        std::thread::sleep(Duration::from_millis(25));
        window.step();
    }
    panic!("{text} did not come");
}

#[test]
fn a_session_is_carried_over_into_a_file_of_its_own_and_compared_with_the_first() {
    let (folder, path) = with_sample();
    let before = std::fs::read(&path).unwrap();
    let mut window = window(folder.path(), Some(&path));
    app(&mut window).asks.command(super::command::Command::CarryOver);
    settle(&mut window);
    window.get_by_label("Yang belum dikelompokkan: 4").click();
    settle(&mut window);
    window.get_by_label("Buat sesi baru").click();
    wait_for(&mut window, "Sesi baru dibuat dengan 4 ide");
    saved(&mut window);
    let new = session(&mut window);
    assert_eq!(new.boards()[0].ideas.len(), 4);
    let files: Vec<_> = store::list(folder.path()).into_iter().map(|l| l.path).collect();
    assert_eq!(files.len(), 2, "it is on disk without a further change: {files:?}");
    assert_eq!(std::fs::read(&path).unwrap(), before);
    // The open one is the later one; the first file is only read, though this window held it.
    app(&mut window).compare_with(path.clone());
    wait_for(
        &mut window,
        "57 ide · 4 ada di sesi lanjutan · 4 terpilih · 4 punya rencana · 1 diluncurkan",
    );
    window
        .get_by_label_contains("1 · ANTRI WA · tidak dilanjutkan · diluncurkan 16 September 2019");
    window.get_by_label("Tutup").click();
    settle(&mut window);
    std::fs::write(&path, "bukan sesi").unwrap();
    app(&mut window).compare_with(path);
    wait_for(&mut window, "tidak sesuai aturan sesi");
    assert_eq!(session(&mut window), new, "nothing is changed by a comparison");
}

#[test]
fn the_keyboard_comes_back_through_a_chain_of_dialogs() {
    let (folder, path) = with_sample();
    let mut window = window(folder.path(), Some(&path));
    press(&mut window, Modifiers::COMMAND, Key::Num2);
    let in_bar = |window: &Window| {
        window.get_by_role_and_label(Role::MultilineTextInput, "Ide baru").is_focused()
    };
    assert!(in_bar(&window));
    press(&mut window, Modifiers::COMMAND, Key::K);
    window.event(eframe::egui::Event::Text("bandingkan".to_owned()));
    settle(&mut window);
    press(&mut window, Modifiers::NONE, Key::Enter);
    settle(&mut window);
    window.get_by_label("Batal");
    assert!(!in_bar(&window));
    press(&mut window, Modifiers::NONE, Key::Escape);
    settle(&mut window);
    assert!(in_bar(&window), "the list of commands had led to another dialog");
}

#[test]
fn typing_goes_on_while_a_file_is_read_and_it_does_not_step_in_front() {
    let (folder, path) = with_sample();
    let list = folder.path().join("ide.csv");
    std::fs::write(&list, "Ide\nLoket malam hari\nTaman baca kelurahan\n").unwrap();
    let mut window = window(folder.path(), Some(&path));
    press(&mut window, Modifiers::COMMAND, Key::Num2);
    let before = session(&mut window).boards()[0].ideas.len();
    let progress = app(&mut window).begin_import(list.clone(), None);
    window.step();
    window.event(eframe::egui::Event::Text("Kelas ibu hamil malam hari".to_owned()));
    window.step();
    std::thread::sleep(Duration::from_millis(300));
    settle(&mut window);
    assert!(shows(&window, "Membaca ide.csv"));
    let read = intake::read_file(&list, text::Lang::Indonesian, None, &progress);
    app(&mut window).outbox.send(Message::Imported(progress, read)).unwrap();
    settle(&mut window);
    assert!(shows(&window, "ide.csv sudah dibaca"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(session(&mut window).boards()[0].ideas.len(), before + 1, "Enter saves the idea");
    press(&mut window, Modifiers::COMMAND, Key::I);
    window.get_by_label("Ambil 2");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(session(&mut window).boards()[0].ideas.len(), before + 1, "left without a trace");

    // Where nobody types, it opens by itself.
    app(&mut window).import(list, None);
    for _ in 0..200 {
        std::thread::sleep(Duration::from_millis(50));
        window.step();
        if shows(&window, "Ambil 2") {
            return;
        }
    }
    panic!("the file was not read in ten seconds");
}

#[test]
fn a_function_key_with_shift_is_another_key() {
    use super::room_control::RoomPlace;
    let folder = tempfile::tempdir().unwrap();
    let (mut window, _) = booth(folder.path());
    press(&mut window, Modifiers::SHIFT, Key::F5);
    assert_eq!(app(&mut window).room.place, RoomPlace::Closed, "it was in this window");
    press(&mut window, Modifiers::SHIFT, Key::F5);
    assert_eq!(app(&mut window).room.place, RoomPlace::MainWindow);
}
