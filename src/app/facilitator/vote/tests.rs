//! What the page does, found by label; and that nothing of an open poll can be read from it.

use super::{State, show};
use crate::app::command::Command;
use crate::app::facilitator::{
    Place,
    testing::{Desk, session, start},
};
use crate::app::page::{Ask, Export, RoomAsk};
use crate::session::{
    Act, Basis, BoardId, Change, Electorate, Hue, IdeaNumber, IdeaWords, Mark, Method, NewIdea,
    OptionKey, Order, ParticipantProfile, PollId, PollSetup, PollState, Session, Stage, ThemeLook,
    UnitId, UnitKind, UnitProfile, Voter, turnout,
};
use eframe::egui::{self, Key, Role, Shape, Theme};
use egui_kittest::{
    Harness, SnapshotResults,
    kittest::{NodeT as _, Queryable as _},
};

const BOARD: BoardId = BoardId(1);

const UNITS: [(&str, &str, UnitKind); 8] = [
    ("Dinas Kependudukan dan Pencatatan Sipil", "Disdukcapil", UnitKind::Opd),
    ("Dinas Sosial", "Dinsos", UnitKind::Opd),
    ("Dinas Lingkungan Hidup", "DLH", UnitKind::Opd),
    ("Kecamatan Ciwandan", "Kec. Ciwandan", UnitKind::Kecamatan),
    ("Kelurahan Deringo", "", UnitKind::Kelurahan),
    ("Puskesmas Jombang", "", UnitKind::Puskesmas),
    ("Puskesmas Cibeber", "", UnitKind::Puskesmas),
    ("RSUD Kota Cilegon", "RSUD", UnitKind::Rsud),
];

/// Words, name and unit; the board has id 1, so units are 2 to 9.
const IDEAS: [(&str, &str, u32); 7] = [
    (
        "Ambil nomor antrean puskesmas lewat WhatsApp sejak pukul 06.00.",
        "Antrean puskesmas lewat WhatsApp",
        7,
    ),
    ("Satu data warga miskin untuk semua OPD.", "Data warga miskin satu pintu", 3),
    (
        "Sampah plastik ditukar beras di bank sampah kelurahan.",
        "Tukar sampah plastik dengan beras",
        4,
    ),
    ("Peta lubang jalan di ponsel, dijawab dalam tiga hari.", "Peta lubang jalan, jawab 3 hari", 5),
    ("Kelas ibu hamil dibuka malam hari agar suami dapat ikut.", "Kelas ibu hamil malam hari", 8),
    ("Latihan evakuasi bersama industri setiap triwulan.", "", 5),
    ("Hasil laboratorium dikirim ke puskesmas pada hari yang sama.", "", 9),
];

/// Units and ideas for a day of voting (contoh): 8 units, 7 ideas in 2 themes, 3 people.
pub(in crate::app::facilitator) fn day() -> Session {
    let unit = |(name, short, kind): (&str, &str, UnitKind)| {
        let (name, short) = (name.to_owned(), short.to_owned());
        Change::AddUnit(UnitProfile { name, short, kind, aliases: Vec::new() })
    };
    let idea = |(text, name, unit): (&str, &str, u32)| {
        let words = IdeaWords { text: text.to_owned(), name: name.to_owned() };
        Change::AddIdea(BOARD, NewIdea { words, unit: Some(UnitId(unit)), ..NewIdea::default() })
    };
    let theme = |name: &str, hue, ideas: &[u32]| Change::AddTheme {
        board: BOARD,
        look: ThemeLook { name: name.to_owned(), hue, ..ThemeLook::default() },
        index: usize::MAX,
        ideas: ideas.iter().map(|n| IdeaNumber(*n)).collect(),
    };
    let people = ["Peserta Satu", "Peserta Dua", "Peserta Tiga"].map(|name| {
        let name = format!("{name} (contoh)");
        let unit = Some(UnitId(2));
        Change::AddParticipant(ParticipantProfile {
            name,
            unit,
            present: true,
            ..Default::default()
        })
    });
    let changes = (UNITS.into_iter().map(unit)).chain(IDEAS.into_iter().map(idea));
    session(
        changes
            .chain([
                theme("Antrean & waktu tunggu", Hue::Nila, &[1, 5, 7]),
                theme("Data satu pintu", Hue::Laut, &[2, 4]),
            ])
            .chain(people),
    )
}

/// The rules of a poll of all ideas by units: 3 dots, at most 2 on one.
pub(in crate::app::facilitator) fn rules(secret: bool) -> PollSetup {
    PollSetup {
        title: "Prioritas (contoh)".to_owned(),
        basis: Basis::Ideas,
        method: Method::Dots { budget: 3, max_per_option: 2 },
        electorate: Electorate::Units,
        secret,
        order: Order::ByNumber,
    }
}

/// The id of the latest poll.
pub(in crate::app::facilitator) fn latest(session: &Session) -> PollId {
    session.boards()[0].polls.last().unwrap().id
}

/// The day with a poll that is open.
pub(in crate::app::facilitator) fn opened(secret: bool) -> Session {
    let mut session = day();
    session.apply(Change::AddPoll(BOARD, rules(secret)), start()).unwrap();
    let poll = latest(&session);
    session.apply(Change::OpenPoll(poll), start()).unwrap();
    session
}

/// The ballot of one unit, as numbers of ideas; a number twice gives two dots.
pub(in crate::app::facilitator) fn ballot(poll: PollId, unit: u32, ideas: &[u32]) -> Change {
    let mark = |n: &u32| Mark { option: OptionKey::Idea(IdeaNumber(*n)), dots: 1 };
    let marks = ideas.iter().map(mark).collect();
    Change::CastBallot { poll, voter: Voter::Unit(UnitId(unit)), marks }
}

type Page<'a> = Harness<'a, Desk<State>>;

fn page<'a>(session: Session) -> Page<'a> {
    Desk::new(session, Place::Stage(Stage::Vote), show).harness()
}

/// The desk shows who has not voted on the tab of the booth.
fn at_booth(page: &mut Page<'_>) {
    page.run();
    page.get_by_role_and_label(Role::RadioButton, "Bilik suara").click();
    page.run();
}

fn cast(page: &mut Page<'_>, unit: u32, ideas: &[u32]) {
    let poll = latest(&page.state().session);
    page.state_mut().change(ballot(poll, unit, ideas)).unwrap();
    page.run();
}

#[test]
fn a_poll_is_set_up_opened_and_shown_to_the_room() {
    let mut page = page(day());
    page.run();
    page.get_by_label("Siapkan pemungutan suara").click();
    page.run();
    // 7 ideas: a quarter would be 1, kept at 3.
    let poll = |page: &Page<'_>| page.state().session.boards()[0].polls[0].clone();
    assert_eq!(poll(&page).setup.method, Method::Dots { budget: 3, max_per_option: 1 });
    page.get_by_role_and_label(Role::TextInput, "Judul pemungutan").focus();
    page.run();
    page.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    page.get_by_role_and_label(Role::TextInput, "Judul pemungutan").type_text("Prioritas");
    page.run();
    assert_eq!(poll(&page).setup.title, "Pemungutan suara 1", "not while it is being written");
    page.key_press(Key::Enter);
    page.run();
    assert_eq!(poll(&page).setup.title, "Prioritas");
    page.get_by_role_and_label(Role::RadioButton, "Tema").click();
    page.run();
    assert_eq!(poll(&page).setup.basis, Basis::Themes);
    page.get_by_role_and_label(Role::RadioButton, "Ide dari satu tema").click();
    page.run();
    assert!(matches!(poll(&page).setup.basis, Basis::IdeasOf(_)));
    page.get_by_role_and_label(Role::RadioButton, "Peserta yang hadir").click();
    page.run();
    page.get_by_role_and_label(Role::RadioButton, "Terbuka").click();
    page.run();
    let setup = poll(&page).setup.clone();
    assert_eq!((setup.electorate, setup.secret), (Electorate::Present, false));
    page.get_by_label("Buka pemungutan suara").click();
    page.run();
    let opened = poll(&page);
    assert_eq!((opened.options.len(), opened.voters.len()), (3, 3));
    assert!(opened.is_open());
    assert!(matches!(page.state().asked[..], [Ask::Room(RoomAsk::Voting(id))] if id == opened.id));
    page.get_by_role_and_label(Role::Label, "0 dari 3 sudah memilih");
    page.get_by_label("Peserta Dua (contoh)");
}

#[test]
fn a_number_of_voters_is_checked_where_it_is_written() {
    let mut page = page(day());
    page.run();
    page.get_by_label("Siapkan pemungutan suara").click();
    page.run();
    page.get_by_role_and_label(Role::RadioButton, "Jumlah pemilih saja").click();
    page.run();
    let electorate = |page: &Page<'_>| page.state().session.boards()[0].polls[0].setup.electorate;
    assert_eq!(electorate(&page), Electorate::Seats(3), "as many as are present");
    let field = || (Role::TextInput, "Jumlah pemilih");
    page.get_by_role_and_label(field().0, field().1).focus();
    page.run();
    page.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    page.get_by_role_and_label(field().0, field().1).type_text("4000");
    page.key_press(Key::Enter);
    page.run();
    page.get_by_label("Silakan isi angka dari 1 sampai 2000.");
    assert_eq!(electorate(&page), Electorate::Seats(3));
    page.get_by_role_and_label(field().0, field().1).focus();
    page.run();
    page.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    page.get_by_role_and_label(field().0, field().1).type_text("40");
    page.run();
    // What is written and not finished is taken along when the page is left.
    let desk = page.state_mut();
    let mut asks = crate::app::page::Asks::default();
    let cx = crate::app::page::PageContext {
        session: &desk.session,
        revision: desk.revision,
        board: BOARD,
        lang: desk.lang,
        now: desk.now,
        editable: true,
        commands: &[],
        room: &desk.room,
    };
    super::leave(&cx, &mut desk.page, &mut asks);
    let [Ask::Change(change)] = &asks.take()[..] else { panic!("one change") };
    page.state_mut().change(change.clone()).unwrap();
    assert_eq!(electorate(&page), Electorate::Seats(40));
}

#[test]
fn what_stands_in_the_way_of_opening_is_said_in_place() {
    let mut empty = day();
    empty
        .apply(
            Change::AddPoll(BOARD, PollSetup { electorate: Electorate::Seats(2), ..rules(true) }),
            start(),
        )
        .unwrap();
    let trashed = (2..=7).map(IdeaNumber).collect();
    empty.apply(Change::TrashIdeas(BOARD, trashed), start()).unwrap();
    let mut page = page(empty);
    page.run();
    page.get_by_label("Pemungutan suara memerlukan paling sedikit dua pilihan.");
    page.get_by_label("Buka pemungutan suara").click();
    page.key_press_modifiers(egui::Modifiers::COMMAND, Key::Enter);
    page.run();
    assert_eq!(page.state().session.boards()[0].polls[0].state, PollState::Draft);
    assert!(page.state().refused.is_empty());
}

#[test]
fn closing_early_asks_and_the_safe_answer_has_the_focus() {
    let mut page = page(opened(true));
    at_booth(&mut page);
    cast(&mut page, 2, &[1, 1, 2]);
    cast(&mut page, 3, &[]);
    page.get_by_label("Belum memilih (6)");
    assert!(page.query_by_label("Disdukcapil").is_none(), "has voted");
    page.get_by_label("Puskesmas Jombang");
    page.get_by_label("Tutup pemungutan suara").click();
    page.run();
    page.get_by_role_and_label(Role::Label, "6 pemilih belum memilih");
    assert!(page.get_by_label("Lanjutkan pemungutan").is_focused());
    page.key_press(Key::Enter);
    page.run();
    assert!(page.state().session.open_poll().is_some());
    page.get_by_label("Tutup pemungutan suara").click();
    page.run();
    let remark = page.get_by_role_and_label(Role::MultilineTextInput, "Catatan (boleh kosong)");
    remark.focus();
    page.run();
    page.get_by_role_and_label(Role::MultilineTextInput, "Catatan (boleh kosong)")
        .type_text("Enam unit pulang");
    page.run();
    page.get_by_label("Tutup dengan 2 suara").click();
    page.run();
    page.get_by_label(
        "Rekonsiliasi: Hadir 3, Pemilih 8, Sah 1, Kosong 1, Tidak sah 0, Belum memilih 6. Cocok.",
    );
    page.get_by_label("Enam unit pulang");
    page.get_by_label("Lihat hasil").click();
    page.run();
    assert!(matches!(page.state().asked[..], [Ask::Command(Command::Go(Stage::Results))]));
}

#[test]
fn everybody_having_voted_closing_asks_nothing() {
    let mut page = page(opened(true));
    at_booth(&mut page);
    for unit in 2..=9 {
        cast(&mut page, unit, &[1]);
    }
    page.get_by_label("Semua pemilih sudah memilih.");
    page.key_press_modifiers(egui::Modifiers::COMMAND, Key::Enter);
    page.run();
    assert_eq!(page.state().session.boards()[0].polls[0].state, PollState::Closed);
}

#[test]
fn reopening_and_calling_off_need_a_reason() {
    let mut page = page(opened(true));
    page.run();
    cast(&mut page, 2, &[1]);
    let poll = latest(&page.state().session);
    page.state_mut().change(Change::ClosePoll(poll, String::new())).unwrap();
    page.run();
    page.get_by_label("Buka kembali").click();
    page.run();
    page.get_all_by_label("Buka kembali").last().unwrap().click();
    page.run();
    page.get_by_label("Mohon tuliskan alasannya.");
    page.get_by_role_and_label(Role::MultilineTextInput, "Alasan (dicatat)").focus();
    page.run();
    page.get_by_role_and_label(Role::MultilineTextInput, "Alasan (dicatat)")
        .type_text("Dua unit baru datang");
    page.run();
    page.get_all_by_label("Buka kembali").last().unwrap().click();
    page.run();
    let last = page.state().session.poll(poll).unwrap().1.record.last().unwrap().clone();
    assert_eq!((last.act, last.reason.as_str()), (Act::Reopened, "Dua unit baru datang"));
    page.get_by_label("Dua unit baru datang");
    page.get_by_label("Batalkan").click();
    page.run();
    page.key_press(Key::Escape);
    page.run();
    assert!(page.state().session.open_poll().is_some(), "Esc changes nothing");
    page.get_by_label("Batalkan").click();
    page.run();
    page.get_by_role_and_label(Role::MultilineTextInput, "Alasan (dicatat)").focus();
    page.run();
    page.get_by_role_and_label(Role::MultilineTextInput, "Alasan (dicatat)")
        .type_text("Salah daftar");
    page.run();
    page.get_by_label("Batalkan pemungutan").click();
    page.run();
    assert_eq!(page.state().session.poll(poll).unwrap().1.state, PollState::Cancelled);
    assert_eq!(page.state().refused, []);
}

#[test]
fn the_booth_opens_the_shared_screen_when_there_is_none() {
    let mut page = page(opened(true));
    at_booth(&mut page);
    let poll = latest(&page.state().session);
    page.get_by_label("Tampilkan pilihan").click();
    page.run();
    page.get_by_label("Sedang dilihat ruangan");
    page.get_by_label("Buka bilik suara").click();
    page.run();
    let asked = &page.state().asked;
    assert!(
        matches!(asked[..], [
            Ask::Room(RoomAsk::Voting(a)),
            Ask::Room(RoomAsk::Booth(b)),
            Ask::Command(Command::RoomWindow),
        ] if a == poll && b == poll),
        "{asked:?}"
    );
}

/// Every word that is drawn or spoken on a page now.
pub(in crate::app::facilitator) fn all_words<S>(page: &Harness<'_, S>) -> Vec<String> {
    fn texts(shape: &Shape, into: &mut Vec<String>) {
        match shape {
            Shape::Text(text) => into.push(text.galley.text().to_owned()),
            Shape::Vec(shapes) => shapes.iter().for_each(|s| texts(s, into)),
            _ => {}
        }
    }
    let mut words = Vec::new();
    for shape in &page.output().shapes {
        texts(&shape.shape, &mut words);
    }
    for node in page.root().children_recursive() {
        let node = node.accesskit_node();
        words.extend([node.label(), node.value()].into_iter().flatten());
    }
    words
}

#[test]
fn two_rooms_that_voted_differently_look_the_same_while_a_secret_poll_is_open() {
    let rooms: [&[&[u32]]; 3] =
        [&[&[1, 1, 2], &[1, 2, 3], &[1]], &[&[], &[7, 7, 6], &[4, 5, 6]], &[&[], &[], &[]]];
    let seen = rooms.map(|room| {
        let mut page = page(opened(true));
        page.run();
        for (unit, ideas) in (2..).zip(room) {
            cast(&mut page, unit, ideas);
        }
        assert_eq!(turnout(page.state().session.open_poll().unwrap().1).voted, 3);
        let before = all_words(&page);
        page.get_by_label("Tutup pemungutan suara").click();
        page.run();
        (before, all_words(&page))
    });
    assert!(seen[0].0.iter().any(|w| w.contains("3 dari 8")), "the words were found");
    assert_eq!(seen[0], seen[1]);
    assert_eq!(seen[0], seen[2]);
}

#[test]
fn the_page_looks_as_accepted() {
    let mut draft = day();
    draft.apply(Change::AddPoll(BOARD, rules(true)), start()).unwrap();
    let mut live = opened(true);
    let poll = latest(&live);
    for unit in 2..=6 {
        live.apply(ballot(poll, unit, &[1, 2]), start()).unwrap();
    }
    let mut closed = live.clone();
    let remark = "Tiga unit pulang lebih awal".to_owned();
    closed.apply(Change::ClosePoll(poll, remark), start()).unwrap();
    let pictures = [
        (draft, Theme::Light, "vote_setup"),
        (live.clone(), Theme::Light, "vote_open"),
        (live, Theme::Dark, "vote_open_dark"),
        (closed, Theme::Light, "vote_closed"),
    ];
    let mut results = SnapshotResults::new();
    for (session, theme, name) in pictures {
        let desk = Desk::new(session, Place::Stage(Stage::Vote), show);
        let Some(mut page) = desk.picture(theme, [1170.0, 678.0]) else { return };
        page.run();
        results.add(page.try_snapshot(name));
    }
}

#[test]
fn papers_are_printed_from_the_draft_and_from_the_desk() {
    let mut draft = day();
    draft.apply(Change::AddPoll(BOARD, rules(true)), start()).unwrap();
    for session in [draft, opened(true)] {
        let poll = latest(&session);
        let mut page = Desk::new(session, Place::Stage(Stage::Vote), show).harness();
        page.run();
        page.get_by_role_and_label(Role::Button, "Cetak kartu suara").click_accesskit();
        page.run();
        page.state_mut().invoke.push(Command::PrintBallots);
        page.run();
        let printed = |ask: &&Ask| matches!(ask, Ask::Export(Export::Ballots(id)) if *id == poll);
        assert_eq!(page.state().asked.iter().filter(printed).count(), 2);
    }
}
