use crate::{
    app::{
        command::Command,
        facilitator::{
            Place,
            board::sample,
            capture::{State, show},
            testing::{Desk, start},
        },
        page::Ask,
    },
    session::{Change, Message, MessageKey, Place as IdeaPlace, Session, Stage},
};
use chrono::TimeDelta;
use eframe::egui::{Key, Modifiers};
use egui_kittest::{Harness, kittest::Queryable as _};

type Page = Harness<'static, Desk<State>>;

const SAID: [(&str, &str, bool); 5] = [
    ("+62 812-0000-7890", "Loket pengaduan keliling tiap pasar tumpah hari Minggu", false),
    ("~ Admin Contoh", "Papan nomor antrean di teras, suara panggilan terdengar", false),
    ("~ Admin Contoh", "Siap, terima kasih Pak", true),
    ("+62 857-0000-1142", "1. Taman baca\n2. Kebun gizi kelurahan", false),
    ("~ Satpol Contoh", "Risalah rapat diringkas satu halaman", false),
];

fn messages() -> Vec<Message> {
    (0..)
        .zip(SAID)
        .map(|(n, (sender, text, skipped))| Message {
            key: MessageKey { chat: "Labinov (contoh)".to_owned(), print: n },
            at: start() + TimeDelta::minutes(n.into()),
            sender: sender.to_owned(),
            text: text.to_owned(),
            unit: None,
            skipped,
        })
        .collect()
}

fn session() -> Session {
    let mut session = sample::captured();
    session.apply(Change::TakeMessages(messages()), start()).unwrap();
    session
}

fn page() -> Page {
    let mut page = Desk::new(session(), Place::Stage(Stage::Capture), show).harness();
    page.run_steps(3);
    invoke(&mut page, Command::Review);
    page
}

fn invoke(page: &mut Page, command: Command) {
    page.state_mut().invoke.push(command);
    page.run_steps(4);
}

fn ideas(page: &Page) -> Vec<String> {
    page.state().session.boards()[0].ideas.iter().map(|idea| idea.text.clone()).collect()
}

fn undo(page: &mut Page) {
    let desk = page.state_mut();
    desk.history.undo(&mut desk.session).unwrap();
    desk.revision += 1;
    page.run_steps(3);
}

#[test]
fn a_accepts_l_skips_and_each_is_a_step() {
    let mut page = page();
    let before = ideas(&page).len();
    page.key_press(Key::A);
    page.run_steps(4);
    assert_eq!(ideas(&page)[before..], [SAID[0].1]);
    page.get_by_label_contains("menjadi");
    page.key_press(Key::L);
    page.run_steps(4);
    assert!(page.state().session.inbox()[1].skipped);
    assert_eq!(ideas(&page).len(), before + 1);
    undo(&mut page);
    assert!(!page.state().session.inbox()[1].skipped);
    undo(&mut page);
    assert_eq!(ideas(&page).len(), before);
}

#[test]
fn a_unit_chosen_once_holds_for_all_messages_of_its_sender() {
    let mut page = page();
    let before = ideas(&page).len();
    page.key_press(Key::ArrowDown);
    page.run_steps(3);
    page.key_press(Key::U);
    page.run_steps(6);
    page.event(eframe::egui::Event::Text("jombang".to_owned()));
    page.run_steps(4);
    page.key_press(Key::Enter);
    page.run_steps(4);
    let session = &page.state().session;
    assert_eq!(session.senders().len(), 1);
    let unit = session.unit_of_sender("~ Admin Contoh").unwrap();
    page.get_by_label("Terima 1 yang sudah berlabel unit").click();
    page.run_steps(4);
    let board = &page.state().session.boards()[0];
    assert_eq!(board.ideas.len(), before + 1);
    assert_eq!(board.ideas[before].unit, Some(unit));
    assert_eq!(board.ideas[before].text, SAID[1].1);
}

#[test]
fn all_that_waits_is_accepted_as_one_step() {
    let mut page = page();
    let before = ideas(&page).len();
    page.key_press_modifiers(Modifiers::SHIFT, Key::A);
    page.run_steps(4);
    assert_eq!(ideas(&page).len(), before + 4, "the greeting stays out");
    undo(&mut page);
    assert_eq!(ideas(&page).len(), before);
}

#[test]
fn all_messages_of_several_lines_are_split_as_one_step() {
    let mut page = page();
    let before = ideas(&page).len();
    page.key_press_modifiers(Modifiers::SHIFT, Key::P);
    page.run_steps(4);
    assert_eq!(ideas(&page)[before..], ["Taman baca", "Kebun gizi kelurahan"]);
    assert_eq!(super::waiting(&page.state().session), 3, "those of one line wait on");
    undo(&mut page);
    assert_eq!(ideas(&page).len(), before);
}

#[test]
fn one_unit_is_set_for_all_senders_without_one_as_one_step() {
    let mut page = page();
    let unit = page.state().session.units()[0].id;
    let known = Change::SetSender(SAID[0].0.to_owned(), Some(unit));
    page.state_mut().session.apply(known, start()).unwrap();
    page.state_mut().revision += 1;
    page.get_by_label("Untuk semua").click();
    page.run_steps(4);
    page.get_by_label_contains("Pilih unit untuk semua pengirim").click();
    page.run_steps(4);
    let asked = |ask: &Ask| matches!(ask, Ask::Command(Command::UnitForAll));
    assert!(page.state().asked.iter().any(asked));
    invoke(&mut page, Command::UnitForAll);
    page.event(eframe::egui::Event::Text("jombang".to_owned()));
    page.run_steps(4);
    page.key_press(Key::Enter);
    page.run_steps(4);
    let session = &page.state().session;
    let units: Vec<_> = session.inbox().iter().map(|m| session.unit_of_message(m)).collect();
    assert!(units.iter().all(Option::is_some));
    assert_eq!(units[0], Some(unit), "who was matched stays matched");
    undo(&mut page);
    assert_eq!(page.state().session.senders().len(), 1);
}

#[test]
fn lines_become_ideas_of_their_own_and_words_can_be_edited() {
    let mut page = page();
    let before = ideas(&page).len();
    for _ in 0..3 {
        page.key_press(Key::ArrowDown);
        page.run_steps(3);
    }
    page.key_press(Key::P);
    page.run_steps(4);
    assert_eq!(ideas(&page)[before..], ["Taman baca", "Kebun gizi kelurahan"]);
    page.key_press(Key::E);
    page.run_steps(4);
    page.event(eframe::egui::Event::Text(" saja".to_owned()));
    page.run_steps(2);
    page.key_press(Key::Enter);
    page.run_steps(4);
    assert_eq!(ideas(&page)[before + 2], "Risalah rapat diringkas satu halaman saja");
    let session = &page.state().session;
    assert_eq!(session.inbox()[4].text, SAID[4].1, "the message stays as it was sent");
}

#[test]
fn a_similar_message_is_merged_and_a_second_import_brings_nothing() {
    let mut page = page();
    let board = page.state().session.boards()[0].id;
    let words = crate::session::IdeaWords {
        text: "Papan nomor antrean di teras dengan suara panggilan".into(),
        name: String::new(),
    };
    let idea = crate::session::NewIdea { words, ..Default::default() };
    let desk = page.state_mut();
    let into = desk.session.boards()[0].next_number();
    desk.session.apply(Change::AddIdea(board, idea), start()).unwrap();
    desk.revision += 1;
    page.run_steps(3);
    page.key_press(Key::ArrowDown);
    page.run_steps(3);
    page.get_by_label_contains(&format!("Gabungkan ke {into}"));
    page.key_press(Key::G);
    page.run_steps(4);
    let session = &page.state().session;
    let last = session.boards()[0].ideas.last().unwrap();
    assert_eq!((last.place, last.text.as_str()), (IdeaPlace::Merged(into), SAID[1].1));
    assert!(session.unknown_messages(messages()).is_empty());
    page.key_press(Key::Escape);
    page.run_steps(4);
    page.get_by_label("Ide baru");
}

#[test]
fn phone_numbers_are_masked_on_the_desk_too() {
    let page = page();
    assert!(page.query_by_label_contains("0000-7890").is_none());
}
