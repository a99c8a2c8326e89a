//! The shared screen from outside: the booth as a participant uses it, and the layout of every
//! view at every size.

use bimtek_lab::{
    app::{
        Clock,
        page::Ask,
        room_control::{RoomControl, RoomPlace},
        screen::{BallotNews, Hosting, Look, Mode, ScreenHost, ScreenState, Verdict, show},
        style,
        text::Lang,
    },
    session::{
        BoardId, Change, IdeaNumber, Mark, Method, OptionKey, Place, PollId, Refusal, RoomScene,
        RoomView, Scale, Score, ScoreSheet, ThemeId, Timer, TimerState, UnitId, Voter,
    },
};
use eframe::egui::{self, Key, Rect, Role, Sense, ViewportId};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use std::{sync::Arc, time::Duration};

mod screens;

struct Room {
    view: RoomView,
    state: ScreenState,
    ballots: Vec<Change>,
}

fn draw(ui: &mut egui::Ui, room: &mut Room) {
    let rect = ui.ctx().content_rect();
    ui.allocate_rect(rect, Sense::hover());
    let mode = Mode::Room(&mut room.state);
    room.ballots.extend(show(ui, rect, &room.view, Look::default(), screens::now(), mode));
}

fn room(view: RoomView, size: [f32; 2], step: f32) -> Harness<'static, Room> {
    let room = Room { view, state: ScreenState::default(), ballots: Vec::new() };
    Harness::builder()
        .with_size(size)
        .with_step_dt(step)
        .with_context_setup(style::install)
        .build_ui_state(draw, room)
}

/// The silent sort, and the changes that people make there.
fn sorting() -> Harness<'static, Room> {
    let mut harness = room(screens::sort(), [1280.0, 720.0], 1.0 / 60.0);
    harness.run();
    harness
}

fn moved(cards: &[u32], to: Place, index: usize) -> Change {
    let ideas = cards.iter().map(|n| IdeaNumber(*n)).collect();
    Change::MoveIdeas { board: BoardId(1), ideas, to, index }
}

fn touch(harness: &mut Harness<'_, Room>, label: &str) {
    harness.get_by_label_contains(label).click();
    harness.run();
}

#[test]
fn cards_are_touched_and_then_their_theme() {
    let mut harness = sorting();
    touch(&mut harness, "17 Antrean");
    touch(&mut harness, "5 Surat");
    assert!(sees(&harness, "2 kartu dipegang"));
    touch(&mut harness, "5 Surat");
    touch(&mut harness, "Antrean & waktu tunggu, ");
    let first = Place::Theme(ThemeId(0));
    assert_eq!(harness.state().ballots, [moved(&[17], first, usize::MAX)]);
    assert!(!sees(&harness, "dipegang"), "nothing is in hand any more");
}

#[test]
fn a_card_is_dragged_to_a_theme_or_makes_one() {
    let mut harness = sorting();
    let from = harness.get_by_label_contains("17 Antrean").rect().center();
    let to = harness.get_by_label_contains("Data satu pintu, ").rect().center();
    harness.drag_at(from);
    harness.run_steps(2);
    harness.hover_at(from + egui::vec2(30.0, 10.0));
    harness.run_steps(2);
    harness.hover_at(to);
    harness.run_steps(2);
    harness.drop_at(to);
    harness.run_steps(3);
    let third = Place::Theme(ThemeId(2));
    assert_eq!(harness.state().ballots, [moved(&[17], third, usize::MAX)]);
    touch(&mut harness, "1 Akta");
    touch(&mut harness, "Tema baru");
    let made = &harness.state().ballots[1];
    assert!(matches!(made, Change::AddTheme { ideas, .. } if ideas == &[IdeaNumber(1)]));
}

#[test]
fn a_theme_is_opened_and_a_card_taken_out_of_it() {
    let mut harness = sorting();
    touch(&mut harness, "Ibu, anak & gizi, ");
    touch(&mut harness, "26 Antar obat");
    touch(&mut harness, "Belum, ");
    assert_eq!(harness.state().ballots, [moved(&[26], Place::Tray, 0)]);
    touch(&mut harness, "Belum, ");
    assert!(sees(&harness, "17 Antrean"), "with nothing in hand it is only looked at");
    assert_eq!(harness.state().ballots.len(), 1);
}

#[test]
fn nothing_is_sorted_while_a_poll_is_open_nor_in_a_picture() {
    let mut harness = sorting();
    touch(&mut harness, "17 Antrean");
    if let RoomScene::Sort { locked, .. } = &mut harness.state_mut().view.scene {
        *locked = true;
    }
    harness.run();
    assert!(sees(&harness, "Pemungutan suara sedang dibuka"));
    assert!(!sees(&harness, "17 Antrean") && harness.state().ballots.is_empty());
}

fn booth() -> Harness<'static, Room> {
    room(screens::booth(), [1280.0, 720.0], 1.0 / 60.0)
}

fn click(harness: &mut Harness<'_, Room>, label: &str) {
    harness.get_by_label(label).click();
    harness.run();
}

fn option(harness: &mut Harness<'_, Room>, number: u32) {
    let start = format!("{number} ");
    let find = |n: &egui_kittest::kittest::AccessKitNode<'_>| {
        n.role() == Role::CheckBox && n.label().is_some_and(|l| l.starts_with(&start))
    };
    harness.get_by(find).click();
    harness.run();
}

fn sees(harness: &Harness<'_, Room>, label: &str) -> bool {
    harness.query_all_by_label_contains(label).next().is_some()
}

fn begin(harness: &mut Harness<'_, Room>) {
    harness.run();
    click(harness, "Dinsos");
    click(harness, "Lanjut sebagai Dinsos");
}

fn cast(numbers: &[u32]) -> Change {
    let mark = |n: &u32| Mark { option: OptionKey::Idea(IdeaNumber(*n)), dots: 1 };
    Change::CastBallot {
        poll: PollId(1),
        voter: Voter::Unit(UnitId(5)),
        marks: numbers.iter().map(mark).collect(),
    }
}

#[test]
fn a_participant_votes_and_leaves_a_blank_card() {
    let mut harness = booth();
    begin(&mut harness);
    assert!(sees(&harness, "Bilik suara · Dinsos"));
    for number in [31, 12, 17] {
        option(&mut harness, number);
    }
    assert!(sees(&harness, "Sisa 1 titik"));
    option(&mut harness, 3);
    option(&mut harness, 61);
    assert!(sees(
        &harness,
        "Jatah 4 titik sudah terpakai. Lepas satu titik untuk memilih ide lain."
    ));
    option(&mut harness, 3);
    assert!(!sees(&harness, "Jatah 4 titik"));
    click(&mut harness, "Selesai");
    assert_eq!(harness.state().ballots, [cast(&[12, 17, 31])]);

    harness.state_mut().state.booth_news(BallotNews::OnDisk);
    harness.run();
    assert!(sees(&harness, "Suara tercatat. Silakan bergantian."));
    assert!(!sees(&harness, "Dinsos") && !sees(&harness, "Kelas ibu"));
    let remembered = format!("{:?}", harness.state().state);
    assert!(!remembered.contains("dots"), "{remembered}");

    click(&mut harness, "Peserta berikutnya");
    assert!(sees(&harness, "Silakan pilih unit Bapak/Ibu"));
    assert!(!sees(&harness, "Lanjut sebagai"), "nobody is chosen");
}

#[test]
fn a_vote_is_called_recorded_only_once_it_is_on_disk() {
    let mut harness = room(screens::booth(), [1280.0, 720.0], 0.25);
    let tell = |harness: &mut Harness<'_, Room>, news| {
        harness.state_mut().state.booth_news(news);
        harness.run();
    };
    begin(&mut harness);
    option(&mut harness, 17);
    click(&mut harness, "Selesai");
    tell(&mut harness, BallotNews::Taken);
    assert!(sees(&harness, "sedang disimpan") && !sees(&harness, "tercatat"));
    assert!(!sees(&harness, "Antrean puskesmas") && !sees(&harness, "Peserta berikutnya"));
    assert!(!format!("{:?}", harness.state().state).contains("dots"), "what it says is forgotten");
    tell(&mut harness, BallotNews::Unsaved);
    assert!(sees(&harness, "belum tersimpan di laptop. Mohon panggil fasilitator."));
    assert!(!sees(&harness, "Peserta berikutnya"), "nobody votes over it");
    // Also when the poll is closed and nobody touches the screen.
    let RoomScene::Booth { open, .. } = &mut harness.state_mut().view.scene else { panic!() };
    *open = false;
    harness.run_steps(300);
    assert!(sees(&harness, "belum tersimpan di laptop"));
    let RoomScene::Booth { open, .. } = &mut harness.state_mut().view.scene else { panic!() };
    *open = true;
    tell(&mut harness, BallotNews::OnDisk);
    assert!(sees(&harness, "Suara tercatat. Silakan bergantian."));
    // News that nobody waits for changes nothing.
    click(&mut harness, "Peserta berikutnya");
    tell(&mut harness, BallotNews::OnDisk);
    assert!(sees(&harness, "Silakan pilih unit Bapak/Ibu"));
}

#[test]
fn units_that_have_voted_are_seen_and_cannot_be_chosen() {
    let mut harness = booth();
    harness.run();
    let voted = harness.get_by_label("Bappeda, sudah memilih");
    assert!(voted.accesskit_node().is_disabled());
    voted.click();
    harness.run();
    assert!(harness.get_by_label("Lanjut").accesskit_node().is_disabled());
    click(&mut harness, "RSUD");
    assert!(!sees(&harness, "BPKAD"), "the kinds are tabs");
}

#[test]
fn the_whole_ballot_works_with_keys_alone() {
    let mut harness = booth();
    harness.run();
    let mut press = |keys: &[Key]| {
        for key in keys {
            harness.key_press(*key);
            harness.run();
        }
    };
    // The first free unit is BPKAD; Enter chooses it, Enter again goes on.
    press(&[Key::ArrowDown, Key::Enter, Key::Enter]);
    press(&[Key::Num1, Key::Num7, Key::Enter]);
    // The first option has the keyboard; Space gives it a dot, Backspace takes it back.
    press(&[Key::Space, Key::ArrowDown, Key::Space, Key::Backspace]);
    press(&[Key::Num7, Key::Num1, Key::Enter]);
    assert!(sees(&harness, "Nomor 71 tidak ada di daftar pilihan."));
    harness.key_press(Key::Num9);
    harness.run();
    assert!(sees(&harness, "Nomor 9, lalu Enter"));
    harness.key_press(Key::Backspace);
    harness.run();
    harness.get_by_label("Selesai").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let mark = |n| Mark { option: OptionKey::Idea(IdeaNumber(n)), dots: 1 };
    let expected = Change::CastBallot {
        poll: PollId(1),
        voter: Voter::Unit(UnitId(2)),
        marks: vec![mark(3), mark(17)],
    };
    assert_eq!(harness.state().ballots, [expected]);
}

#[test]
fn a_blank_ballot_is_handed_in_when_it_is_said_twice() {
    let mut harness = booth();
    begin(&mut harness);
    click(&mut harness, "Selesai");
    assert!(harness.state().ballots.is_empty());
    assert!(sees(&harness, "Tekan Selesai sekali lagi untuk menyerahkan kartu kosong."));
    click(&mut harness, "Selesai");
    assert_eq!(harness.state().ballots, [cast(&[])]);
}

#[test]
fn a_ballot_that_nobody_touches_for_a_minute_is_discarded() {
    let mut harness = room(screens::booth(), [1280.0, 720.0], 0.25);
    begin(&mut harness);
    option(&mut harness, 17);
    harness.run_steps(181);
    assert!(sees(&harness, "Masih memilih? Sentuh layar untuk melanjutkan."));
    assert!(sees(&harness, "Sisa 3 titik"));
    harness.run_steps(60);
    assert!(sees(&harness, "Kartu yang belum selesai tidak disimpan. Silakan mulai kembali."));
    assert!(!format!("{:?}", harness.state().state).contains("dots"));
    click(&mut harness, "Mulai memilih");
    assert!(sees(&harness, "Silakan pilih unit Bapak/Ibu"));
    // The choice of a unit is forgotten too, without a word.
    click(&mut harness, "Dinkes");
    harness.run_steps(245);
    assert!(sees(&harness, "Silakan pilih unit") && !sees(&harness, "Lanjut sebagai"));
    assert!(harness.state().ballots.is_empty());
}

#[test]
fn a_touch_keeps_the_ballot_and_another_view_does_not_save_it_from_being_forgotten() {
    let mut harness = room(screens::booth(), [1280.0, 720.0], 0.25);
    begin(&mut harness);
    option(&mut harness, 17);
    harness.run_steps(200);
    option(&mut harness, 12);
    harness.run_steps(120);
    assert!(sees(&harness, "Sisa 2 titik"));
    let booth = std::mem::replace(&mut harness.state_mut().view, screens::wall(16));
    harness.run_steps(160);
    harness.state_mut().view = booth;
    harness.run_steps(1);
    assert!(sees(&harness, "Kartu yang belum selesai tidak disimpan."));
}

#[test]
fn closing_the_poll_discards_the_ballot_with_a_sentence() {
    let mut harness = booth();
    begin(&mut harness);
    option(&mut harness, 17);
    let RoomScene::Booth { open, .. } = &mut harness.state_mut().view.scene else { panic!() };
    *open = false;
    harness.run();
    assert!(sees(&harness, "Pemungutan suara sudah ditutup"));
    assert!(sees(&harness, "Kartu yang belum selesai tidak disimpan."));
    assert!(!sees(&harness, "Selesai") && harness.state().ballots.is_empty());
}

#[test]
fn another_poll_discards_the_ballot_of_the_first() {
    let mut harness = booth();
    begin(&mut harness);
    option(&mut harness, 17);
    let RoomScene::Booth { ballot, .. } = &mut harness.state_mut().view.scene else { panic!() };
    ballot.poll = PollId(2);
    harness.run();
    assert!(sees(&harness, "Kartu yang belum selesai tidak disimpan."));
}

#[test]
fn a_refused_ballot_is_said_and_forgotten_or_can_be_mended() {
    let mut harness = booth();
    begin(&mut harness);
    option(&mut harness, 17);
    click(&mut harness, "Selesai");
    let refusal = Refusal::OverBudget { given: 5, budget: 4 };
    harness.state_mut().state.booth_news(BallotNews::Refused(refusal));
    harness.run();
    assert!(sees(&harness, "Sisa 3 titik") && sees(&harness, "Jatah 4 titik"));
    click(&mut harness, "Selesai");
    harness.state_mut().state.booth_news(BallotNews::Refused(Refusal::AlreadyVoted));
    harness.run();
    assert!(sees(&harness, "Sudah memilih. Terima kasih.") && !sees(&harness, "Sisa"));
}

/// The booth of a poll by this method.
fn booth_by(method: Method) -> Harness<'static, Room> {
    room(screens::booth_by(method), [1280.0, 720.0], 1.0 / 60.0)
}

#[test]
fn of_one_choice_the_last_touch_counts() {
    let mut harness = booth_by(Method::Choice);
    begin(&mut harness);
    assert!(sees(&harness, "Sentuh satu ide yang Bapak/Ibu pilih") && !sees(&harness, "titik"));
    click(&mut harness, "Selesai");
    assert!(sees(&harness, "Belum ada yang diisi."));
    click(&mut harness, "12 Kelas ibu hamil malam hari");
    click(&mut harness, "17 Antrean puskesmas lewat WhatsApp");
    click(&mut harness, "Selesai");
    assert_eq!(harness.state().ballots, [cast(&[17])]);
}

#[test]
fn whoever_approves_touches_as_many_as_they_like() {
    let mut harness = booth_by(Method::Approval);
    begin(&mut harness);
    for number in screens::ON_BALLOT {
        option(&mut harness, number);
    }
    assert!(sees(&harness, "16 disetujui"));
    option(&mut harness, 40);
    assert!(sees(&harness, "15 disetujui"));
    click(&mut harness, "Selesai");
    let all: Vec<u32> = screens::ON_BALLOT.into_iter().filter(|n| *n != 40).collect();
    assert_eq!(harness.state().ballots, [cast(&all)]);
}

fn scored(scores: &[(u32, u8, u8)]) -> Change {
    let score = |(number, criterion, value): &(u32, u8, u8)| Score {
        option: OptionKey::Idea(IdeaNumber(*number)),
        criterion: *criterion,
        value: *value,
    };
    let scores = scores.iter().map(score).collect();
    Change::CastScores { poll: PollId(1), voter: Voter::Unit(UnitId(5)), scores }
}

#[test]
fn options_are_scored_by_touch_and_what_is_missing_is_asked_for_once() {
    let mut harness = booth_by(Method::Score(ScoreSheet::usg(Scale::OneToFive)));
    begin(&mut harness);
    assert!(sees(&harness, "Lapor lampu jalan padam lewat foto"));
    assert!(sees(&harness, "Pilihan 1 dari 16"));
    click(&mut harness, "3 Urgency: seberapa mendesak: 5");
    click(&mut harness, "3 Seriousness: seberapa besar dampaknya: 4");
    click(&mut harness, "3 Growth: kemungkinan memburuk bila dibiarkan: 2");
    assert!(sees(&harness, "1 dari 16 sudah dinilai"));
    click(&mut harness, "Berikutnya");
    click(&mut harness, "5 Urgency: seberapa mendesak: 1");
    // A second touch takes it back; another value takes its place.
    click(&mut harness, "5 Urgency: seberapa mendesak: 1");
    click(&mut harness, "5 Growth: kemungkinan memburuk bila dibiarkan: 3");
    click(&mut harness, "5 Growth: kemungkinan memburuk bila dibiarkan: 1");
    click(&mut harness, "Selesai");
    assert!(harness.state().ballots.is_empty());
    assert!(sees(&harness, "15 pilihan belum lengkap nilainya."));
    click(&mut harness, "Selesai");
    assert_eq!(harness.state().ballots, [scored(&[(3, 0, 5), (3, 1, 4), (3, 2, 2), (5, 2, 1)])]);
    harness.state_mut().state.booth_news(BallotNews::Taken);
    harness.run();
    let remembered = format!("{:?}", harness.state().state);
    assert!(!remembered.contains("values"), "what it says is forgotten: {remembered}");
}

#[test]
fn options_are_scored_with_keys_alone() {
    let mut harness = booth_by(Method::Score(ScoreSheet::nuf()));
    begin(&mut harness);
    for sign in ["9", "0", "1"] {
        harness.event(egui::Event::Text(sign.to_owned()));
        harness.run();
    }
    harness.key_press(Key::Enter);
    harness.run();
    assert!(sees(&harness, "Pilihan 2 dari 16"));
    // A key without its text counts once; what was typed last can be taken back.
    harness.key_press(Key::Num7);
    harness.key_press(Key::Num8);
    harness.run();
    harness.key_press(Key::Backspace);
    harness.run();
    harness.key_press(Key::PageUp);
    harness.run();
    assert!(sees(&harness, "Pilihan 1 dari 16"));
    harness.get_by_label("Selesai").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().ballots, [scored(&[(3, 0, 9), (3, 1, 10), (3, 2, 1), (5, 0, 7)])]);
}

#[test]
fn a_gate_is_asked_by_yes_and_no() {
    let mut harness = booth_by(Method::Score(ScoreSheet::pp38()));
    begin(&mut harness);
    click(&mut harness, "3 Dapat direplikasi: Tidak");
    for sign in ["y", "t"] {
        harness.event(egui::Event::Text(sign.to_owned()));
        harness.run();
    }
    click(&mut harness, "Selesai");
    click(&mut harness, "Selesai");
    assert_eq!(harness.state().ballots, [scored(&[(3, 0, 1), (3, 1, 0), (3, 4, 0)])]);
}

#[test]
fn several_dots_an_option_add_up_and_minus_takes_them_back() {
    let mut view = screens::booth();
    let RoomScene::Booth { ballot, .. } = &mut view.scene else { panic!() };
    ballot.max_per_option = 2;
    let mut harness = room(view, [1024.0, 768.0], 1.0 / 60.0);
    begin(&mut harness);
    for dots in 0..3 {
        let label = format!("17 Antrean puskesmas lewat WhatsApp, {} titik", dots.min(2));
        click(&mut harness, &label);
    }
    assert!(sees(&harness, "Maksimal 2 titik per pilihan."));
    click(&mut harness, "Kurangi titik nomor 17");
    assert!(sees(&harness, "WhatsApp, 1 titik") && sees(&harness, "Sisa 3 titik"));
    click(&mut harness, "Ulangi");
    assert!(sees(&harness, "Sisa 4 titik") && !sees(&harness, "Kurangi titik"));
}

#[test]
fn voters_that_are_only_counted_begin_with_one_touch() {
    let mut view = screens::booth();
    let RoomScene::Booth { seats, voted, .. } = &mut view.scene else { panic!() };
    // Three came to the booth, five handed in papers.
    *voted = 8;
    for (i, seat) in seats.iter_mut().enumerate() {
        let n = i as u32 + 1;
        (seat.voter, seat.unit, seat.ordinal, seat.voted) = (Voter::Seat(n), None, n, n < 4);
    }
    let mut harness = room(view, [800.0, 600.0], 1.0 / 60.0);
    harness.run();
    assert!(sees(&harness, "8 dari 23 sudah memilih."));
    click(&mut harness, "Mulai memilih");
    option(&mut harness, 17);
    click(&mut harness, "Selesai");
    let ballots = &harness.state().ballots;
    assert!(
        matches!(ballots[..], [Change::CastBallot { voter: Voter::Seat(4), .. }]),
        "{ballots:?}"
    );
    let RoomScene::Booth { voted, .. } = &mut harness.state_mut().view.scene else { panic!() };
    *voted = 23;
    harness.run();
    assert!(!sees(&harness, "Mulai memilih"), "all the others handed in papers");
}

#[test]
fn many_options_stand_on_pages_and_a_typed_number_turns_to_its_page() {
    let (_, view) = screens::extreme().into_iter().find(|(name, _)| *name == "booth").unwrap();
    let mut harness = room(view, [1280.0, 720.0], 1.0 / 60.0);
    harness.run();
    click(&mut harness, "Dinas Kependudukan dan Pencatatan Sipil 7");
    harness.get_by_label_contains("Lanjut sebagai").click();
    harness.run();
    assert!(sees(&harness, "Halaman 1 dari 157"));
    click(&mut harness, "Berikutnya");
    assert!(sees(&harness, "Halaman 2 dari 157") && sees(&harness, "17 Pelayanan"));
    for key in [Key::Num2, Key::Num4, Key::Num9, Key::Num9, Key::Enter] {
        harness.key_press(key);
        harness.run();
    }
    assert!(sees(&harness, "Halaman 157 dari 157") && sees(&harness, "Sisa 19 titik"));
    harness.key_press(Key::PageUp);
    harness.run();
    assert!(sees(&harness, "Halaman 156 dari 157"));
}

/// Time until the next frame.
fn next_frame(harness: &Harness<'_, Room>) -> Duration {
    harness.output().viewport_output[&ViewportId::ROOT].repaint_delay
}

#[test]
fn nothing_asks_for_frames_but_a_running_timer_and_growing_bars() {
    for (name, view) in screens::all() {
        let mut harness = room(view, [1280.0, 720.0], 1.0 / 60.0);
        harness.run();
        assert_eq!(next_frame(&harness), Duration::MAX, "{name}");
    }
    for view in [screens::prompt(), screens::voting()] {
        let until = screens::now() + chrono::Duration::milliseconds(65_300);
        let timer = Timer { total: 600, state: TimerState::Running(until) };
        let mut harness = room(RoomView { timer, ..view }, [1280.0, 720.0], 1.0 / 60.0);
        harness.run_steps(3);
        assert!(sees(&harness, "01:06"));
        assert_eq!(next_frame(&harness), Duration::from_millis(302));
    }
}

#[test]
fn uncovered_bars_grow_one_after_the_other_and_then_rest() {
    let mut harness = room(screens::results(8), [1280.0, 720.0], 0.1);
    style::set_reduced_motion(&harness.ctx, false);
    harness.run_steps(3);
    assert_eq!(harness.query_all_by_label("masih tertutup").count(), 8);
    harness.state_mut().view = screens::results(6);
    harness.run_steps(2);
    assert_eq!(harness.query_all_by_label("masih tertutup").count(), 7, "the lowest row first");
    assert!(next_frame(&harness) < Duration::from_millis(1));
    assert!(harness.query_by_label("9").is_none(), "the figure comes with the full bar");
    harness.run_steps(20);
    assert_eq!(harness.query_all_by_label("masih tertutup").count(), 6);
    assert!(harness.query_by_label("9").is_some());
    assert_eq!(next_frame(&harness), Duration::MAX);
}

/// Every named thing on the screen with its place in u.
fn places(harness: &Harness<'_, Room>, height: f32) -> Vec<(String, Rect)> {
    let nodes = harness.root().children_recursive();
    let named = nodes.filter_map(|n| {
        let node = n.accesskit_node();
        // What only says something has its words as a value.
        Some((node.label().or_else(|| node.value())?, n.rect()))
    });
    named
        .filter(|(name, _)| !name.trim().is_empty())
        .map(|(n, r)| (n, r / (height / 100.0)))
        .collect()
}

#[test]
fn every_view_keeps_its_words_apart_and_on_the_screen_at_every_size() {
    let sizes = [[1280.0, 720.0], [1280.0, 800.0], [1024.0, 768.0], [800.0, 600.0]];
    let mut wrong = Vec::new();
    for size in sizes {
        for (name, view) in screens::all().into_iter().chain(screens::extreme()) {
            // The wall has as many cards as fit the shape of the screen.
            let narrow = size[0] / size[1] < 1.45;
            let view = if name == "wall" && narrow { screens::wall(12) } else { view };
            let mut harness = room(view, size, 1.0 / 60.0);
            harness.run_steps(2);
            let places = places(&harness, size[1]);
            assert!(places.len() > 1, "{name} {size:?}: {places:?}");
            let screen = Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(size[0], size[1]))
                / (size[1] / 100.0);
            for (i, (a, rect)) in places.iter().enumerate() {
                if !screen.expand(0.1).contains_rect(*rect) {
                    wrong.push(format!("{name} {size:?}: {a} at {rect:?}"));
                }
                for (b, other) in &places[i + 1..] {
                    // Boxes of lines may touch; letters stand inside of them.
                    if rect.shrink(0.6).intersects(other.shrink(0.6)) {
                        wrong.push(format!("{name} {size:?}: {a} {rect:?} and {b} {other:?}"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn large_screens_show_the_same_layout_as_the_common_one() {
    for (name, view) in screens::all() {
        let layout = |size: [f32; 2]| {
            let mut harness = room(view.clone(), size, 1.0 / 60.0);
            harness.run_steps(2);
            places(&harness, size[1])
        };
        let common = layout([1280.0, 720.0]);
        for size in [[1920.0, 1080.0], [3840.0, 2160.0]] {
            let large = layout(size);
            assert_eq!(common.len(), large.len(), "{name}");
            for ((a, at), (b, there)) in common.iter().zip(&large) {
                assert_eq!(a, b, "{name}");
                let moved = (at.min - there.min).length().max((at.max - there.max).length());
                assert!(moved < 0.6, "{name} {size:?}: {a} at {at:?}, not {there:?}");
            }
        }
    }
}

/// A host, and the change that came out of it last.
struct Hosted {
    host: ScreenHost,
    ballots: Vec<Change>,
}

#[test]
fn the_host_hands_ballots_out_and_answers_in() {
    for hosting in [Hosting::Deferred, Hosting::Immediate] {
        let clock: Clock = Arc::new(screens::now);
        let room = RoomControl { place: RoomPlace::Window, ..RoomControl::default() };
        let view = Arc::new(screens::booth());
        let hosted = Hosted { host: ScreenHost::new(hosting), ballots: Vec::new() };
        // Without a second window the screen is embedded in the first.
        let mut harness = Harness::builder()
            .with_size([1400.0, 900.0])
            .with_context_setup(style::install)
            .build_ui_state(
                move |ui, hosted: &mut Hosted| {
                    for ask in hosted.host.take_asks() {
                        if let Ask::Change(ballot) = ask {
                            hosted.ballots.push(ballot);
                            hosted.host.tell_booth(ui.ctx(), BallotNews::OnDisk);
                        }
                    }
                    let (ctx, lang) = (ui.ctx().clone(), Lang::Indonesian);
                    hosted.host.publish(&ctx, Arc::clone(&view), lang, &room);
                    hosted.host.show(&ctx, lang, &clock);
                },
                hosted,
            );
        harness.run();
        for label in ["Dinsos", "Lanjut sebagai Dinsos", "17 Antrean puskesmas lewat WhatsApp"] {
            harness.get_by_label(label).click();
            harness.run();
        }
        harness.get_by_label("Selesai").click();
        harness.run();
        assert_eq!(harness.state().ballots, [cast(&[17])], "{hosting:?}");
        assert!(harness.query_by_label("Terima kasih").is_some());
    }
}

#[test]
fn no_view_is_smaller_than_three_percent_and_cut_text_is_told() {
    let mut small = Vec::new();
    for size in [[1280.0, 720.0], [1024.0, 768.0], [800.0, 600.0]] {
        for (name, view) in screens::all().into_iter().chain(screens::extreme()) {
            let mut harness = room(view, size, 0.25);
            harness.run_steps(12);
            let legibility = harness.state().state.legibility();
            if legibility.verdict(size[1]) == Verdict::Small {
                small.push((name, size, legibility.smallest));
            }
        }
    }
    assert!(small.is_empty(), "{small:?}");
    let cut = |view: RoomView| {
        let mut harness = room(view, [1280.0, 720.0], 0.25);
        harness.run_steps(3);
        harness.state().state.legibility().verdict(720.0)
    };
    assert_eq!(cut(screens::wall(16)), Verdict::Fine);
    let long = screens::extreme().into_iter().find(|(name, _)| *name == "wall").unwrap().1;
    assert_eq!(cut(long), Verdict::Cut);
}
