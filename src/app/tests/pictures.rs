//! Pictures asked for in the window: of what the room sees, and the poster of a result.

use super::{app, now, press, session, settle, shows, wait_for, window, with_sample};
use crate::{
    app::{
        command::Command,
        overlay::Overlay,
        page::Export,
        path_dialog::Purpose,
        pictures::{POSTER, Studio, WIDE, poster_of},
        room_control::{RoomControl, RoomPage},
        screen::Look,
    },
    session::RoomView,
};
use eframe::egui::{Key, Modifiers};

#[test]
fn a_picture_is_of_the_moment_in_which_it_was_asked_for() {
    let (folder, path) = with_sample();
    let mut window = window(folder.path(), Some(&path));
    app(&mut window).asks.command(Command::ShowWall);
    settle(&mut window);
    let session = session(&mut window);
    let board = session.boards()[0].id;
    let seen = RoomView::new(&session, app(&mut window).room.choice(board));
    press(&mut window, Modifiers::NONE, Key::F12);
    assert!(shows(&window, "Simpan gambar layar bersama"));
    // Until a place is chosen, the room has gone on to something else.
    app(&mut window).room.turn_to(RoomPage::Closing);
    let out = folder.path().join("dinding.png");
    let chosen = app(&mut window).path_chosen(Purpose::Export(Export::Picture), out.clone());
    assert_eq!(chosen, Ok(()));
    wait_for(&mut window, "Gambar tersimpan: dinding.png");
    let look = Look { dark: window.ctx.theme() == eframe::egui::Theme::Dark, ..Look::default() };
    let expected = Studio::default().screen(&seen, look, WIDE, now()).png();
    assert!(std::fs::read(&out).unwrap() == expected);
    let files = std::fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name());
    let left = files.filter(|name| name.to_string_lossy().ends_with(".tmp")).count();
    assert_eq!(left, 0, "nothing half written is left");
}

#[test]
fn a_poster_is_saved_once_every_row_lies_open() {
    let (folder, path) = with_sample();
    let mut window = window(folder.path(), Some(&path));
    press(&mut window, Modifiers::COMMAND, Key::Num5);
    let session = session(&mut window);
    let last = session.boards()[0].polls.last().unwrap().id;
    let first = session.boards()[0].polls[0].id;
    // The room looks at the first poll, whose rows are still covered.
    app(&mut window).room.turn_to(RoomPage::Results(first));
    app(&mut window).asks.push(crate::app::page::Ask::Export(Export::Poster(first)));
    settle(&mut window);
    assert!(shows(&window, "Poster dapat disimpan setelah semua baris hasil dibuka"));
    assert!(app(&mut window).overlay.is_none());
    app(&mut window).room.uncovered = RoomControl::RESULT_ROWS;
    app(&mut window).asks.push(crate::app::page::Ask::Export(Export::Poster(first)));
    settle(&mut window);
    assert!(matches!(app(&mut window).overlay, Some(Overlay::Path(_))));
    press(&mut window, Modifiers::NONE, Key::Escape);

    // By its key: the poll on view, which is the latest.
    press(&mut window, Modifiers::NONE, Key::P);
    assert!(shows(&window, "Simpan poster hasil"));
    let out = folder.path().join("poster.png");
    let chosen = app(&mut window).path_chosen(Purpose::Export(Export::Poster(last)), out.clone());
    assert_eq!(chosen, Ok(()));
    wait_for(&mut window, "Gambar tersimpan: poster.png");
    let saved = image::open(&out).unwrap();
    assert_eq!((saved.width() as usize, saved.height() as usize), POSTER);
    let look = Look { dark: window.ctx.theme() == eframe::egui::Theme::Dark, ..Look::default() };
    let view = RoomView::new(&session, poster_of(last, false));
    assert!(std::fs::read(&out).unwrap() == Studio::default().poster(&view, look).png());
}
