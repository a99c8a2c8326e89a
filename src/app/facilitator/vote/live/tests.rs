//! Every way of taking votes, found by label and driven by keys; and what is remembered of them.

use super::super::{
    State, show,
    tests::{day, latest, opened, rules},
};
use crate::app::facilitator::{
    Place,
    testing::{Desk, start},
};
use crate::session::{
    Act, BoardId, Change, Electorate, IdeaNumber, Mark, Method, OptionKey, Poll, PollSetup,
    PollState, Refusal, Scale, ScoreSheet, Session, Stage, UnitId, UnitKind, Voter, tally, turnout,
};
use eframe::egui::{Event, Key, Modifiers, Role, Theme};
use egui_kittest::{Harness, SnapshotResults, kittest::Queryable as _};

type Page<'a> = Harness<'a, Desk<State>>;

fn page<'a>(session: Session) -> Page<'a> {
    let mut page = Desk::new(session, Place::Stage(Stage::Vote), show).harness();
    page.run();
    page
}

fn with(setup: PollSetup) -> Session {
    let mut session = day();
    session.apply(Change::AddPoll(BoardId(1), setup), start()).unwrap();
    let poll = latest(&session);
    session.apply(Change::OpenPoll(poll), start()).unwrap();
    session
}

fn poll(page: &Page<'_>) -> Poll {
    let session = &page.state().session;
    session.poll(latest(session)).unwrap().1.clone()
}

/// What a keyboard sends for this text; `\n` is Enter.
fn typed(text: &str) -> Vec<Event> {
    let enter = |pressed| Event::Key {
        key: Key::Enter,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    text.chars()
        .flat_map(|c| match c {
            '\n' => vec![enter(true), enter(false)],
            c => vec![Event::Text(c.to_string())],
        })
        .collect()
}

/// Types all of it before the next frame is drawn.
fn type_at_once(page: &mut Page<'_>, text: &str) {
    page.input_mut().events.extend(typed(text));
    page.run();
}

fn tab(page: &mut Page<'_>, name: &str) {
    page.get_by_role_and_label(Role::RadioButton, name).click();
    page.run();
}

fn seats(session: &Session) -> Vec<u32> {
    let (_, poll) = session.poll(latest(session)).unwrap();
    poll.options.iter().map(|o| poll.number_of_key(o.key)).collect()
}

trait NumberOfKey {
    fn number_of_key(&self, key: OptionKey) -> u32;
}

impl NumberOfKey for Poll {
    fn number_of_key(&self, key: OptionKey) -> u32 {
        self.options.iter().position(|o| o.key == key).map_or(0, |i| self.number_of(i))
    }
}

fn total(page: &Page<'_>, number: u32) -> u32 {
    let mut session = page.state().session.clone();
    let id = latest(&session);
    if session.poll(id).unwrap().1.is_open() {
        session.apply(Change::ClosePoll(id, "uji".to_owned()), start()).unwrap();
    }
    let tally = tally(session.poll(id).unwrap().1).unwrap();
    let key = OptionKey::Idea(IdeaNumber(number));
    tally.rows.iter().find(|r| r.option == key).unwrap().total
}

#[test]
fn papers_typed_faster_than_the_screen_draws_are_all_counted() {
    let mut page = page(opened(true));
    type_at_once(&mut page, "1 1 2\n3 4\n0\n7 7 6\n");
    let poll = poll(&page);
    assert_eq!((poll.papers.keyed, turnout(&poll).valid, turnout(&poll).blank), (4, 3, 1));
    assert_eq!([1, 2, 7].map(|n| total(&page, n)), [2, 1, 2]);
    page.get_by_label("Masukkan kartu5");
    assert_eq!(page.state().refused, []);
}

#[test]
fn a_number_that_cannot_stand_is_named_and_nothing_is_saved() {
    let mut page = page(opened(true));
    type_at_once(&mut page, "1 1 1\n");
    page.get_by_label("Nomor 1 sudah tertulis. Maksimal 2 titik per pilihan.");
    assert_eq!(poll(&page).papers.keyed, 0);
    // It stays where it can be mended.
    page.key_press(Key::Backspace);
    page.run();
    type_at_once(&mut page, "71");
    page.get_by_label("Nomor 71 tidak ada di daftar pilihan.");
    page.key_press(Key::Backspace);
    page.key_press(Key::Backspace);
    page.run();
    type_at_once(&mut page, "2 3");
    page.get_by_label("Nomor 3 melewati jatah 3 titik.");
    page.key_press(Key::Backspace);
    page.run();
    type_at_once(&mut page, "\n");
    assert_eq!(poll(&page).papers.keyed, 1);
    assert_eq!([1, 2, 3].map(|n| total(&page, n)), [2, 1, 0]);
}

#[test]
fn letters_choose_the_pile_and_x_an_invalid_paper() {
    let mut page = page(opened(true));
    type_at_once(&mut page, "p1 2\n");
    type_at_once(&mut page, "3\n");
    type_at_once(&mut page, "x\n");
    type_at_once(&mut page, "k4\n");
    let papers = poll(&page).papers;
    assert_eq!((papers.keyed, papers.invalid), (3, 1));
    let kinds = |page: &Page<'_>| {
        let recent = &page.state().page.desk.paper.recent;
        let kind = |i: usize| recent.get(i)?.paper.as_ref()?.kind;
        [0, 1, 2, 3].map(kind)
    };
    let puskesmas = Some(UnitKind::Puskesmas);
    assert_eq!(kinds(&page), [Some(UnitKind::Kecamatan), None, puskesmas, puskesmas]);
}

#[test]
fn the_last_paper_is_corrected_from_memory_and_what_stands_on_it_is_seen_only_then() {
    let mut page = page(opened(true));
    type_at_once(&mut page, "7 7 6\n");
    assert_eq!(page.query_all_by_label_contains("Hasil laboratorium").count(), 0, "masked");
    page.get_by_label("Koreksi kartu 1").click();
    page.run();
    page.get_by_label("Koreksi kartu1");
    assert!(page.get_all_by_label_contains("Hasil laboratorium").next().is_some());
    type_at_once(&mut page, "1\n");
    let papers = poll(&page).papers;
    assert_eq!((papers.keyed, papers.corrected), (1, 1));
    assert_eq!([1, 6, 7].map(|n| total(&page, n)), [1, 0, 0]);
    // The arrow takes the newest one up, Esc leaves it.
    page.key_press(Key::ArrowUp);
    page.run();
    page.get_by_label("Koreksi kartu1");
    page.key_press(Key::Escape);
    page.run();
    page.get_by_label("Masukkan kartu2");
    // Closing forgets them.
    let id = latest(&page.state().session);
    page.state_mut().change(Change::ClosePoll(id, "uji".to_owned())).unwrap();
    page.run();
    assert!(page.state().page.desk.paper.recent.get(0).is_none());
}

#[test]
fn a_paper_is_withdrawn_with_a_reason_on_record() {
    let mut page = page(opened(true));
    type_at_once(&mut page, "1\n2\n");
    page.get_by_label("Koreksi kartu 2").click();
    page.run();
    page.get_by_label("Tarik kartu ini").click();
    page.run();
    page.get_by_label("Tarik").click();
    page.run();
    page.get_by_label("Mohon tuliskan alasannya.");
    page.get_by_role_and_label(Role::MultilineTextInput, "Alasan (dicatat)").focus();
    page.run();
    page.get_by_role_and_label(Role::MultilineTextInput, "Alasan (dicatat)")
        .type_text("Dimasukkan dua kali");
    page.run();
    page.get_by_label("Tarik").click();
    page.run();
    let poll = poll(&page);
    assert_eq!(poll.papers.keyed, 1);
    let last = poll.record.last().unwrap();
    assert_eq!(
        (last.act, last.reason.as_str()),
        (Act::BallotWithdrawn(None), "Dimasukkan dua kali")
    );
    assert!(page.query_by_label("Koreksi kartu 2").is_none());
    page.get_by_label("Koreksi kartu 1");
}

#[test]
fn more_papers_than_were_handed_out_turn_the_desk_red_with_likely_causes() {
    let mut page = page(opened(true));
    let id = latest(&page.state().session);
    page.state_mut()
        .change(Change::SetPapers { poll: id, handed_out: Some(3), invalid: 0 })
        .unwrap();
    page.run();
    type_at_once(&mut page, "1\n2\n3\n");
    page.get_by_label_contains("Belum kembali 0. Cocok.");
    type_at_once(&mut page, "3\n");
    page.get_by_label_contains("Selisih 1 kartu, 4 masuk, 3 dibagikan");
    page.get_by_label("Kartu 3 dan 4 mungkin kartu yang sama");
    page.get_by_label("Ubah jumlah dibagikan menjadi 4");
    // Closing in spite of it needs a note.
    page.get_by_label("Tutup pemungutan suara").click();
    page.run();
    page.get_by_role_and_label(Role::Label, "Jumlah belum cocok, selisih 1");
    page.key_press(Key::Escape);
    page.run();
    page.get_by_label("Tarik kartu 4").click();
    page.run();
    page.get_by_label("Tarik").click();
    page.run();
    assert_eq!(poll(&page).papers.keyed, 3, "the reason was proposed");
    page.get_by_label_contains("Cocok.");
}

#[test]
fn beyond_the_voters_a_paper_is_taken_only_with_a_reason_and_closing_needs_a_note() {
    let setup = PollSetup { electorate: Electorate::Seats(2), ..rules(true) };
    let mut page = page(with(setup));
    type_at_once(&mut page, "1\n2\n3\n");
    assert_eq!(poll(&page).papers.keyed, 2);
    assert!(matches!(page.state().refused[..], [Refusal::MoreBallotsThanVoters { .. }]));
    page.get_by_label("Semua 2 pemilih sudah terpakai.");
    page.get_by_label("Terima satu lagi").click();
    page.run();
    page.get_by_role_and_label(Role::MultilineTextInput, "Alasan (dicatat)").focus();
    page.run();
    page.get_by_role_and_label(Role::MultilineTextInput, "Alasan (dicatat)")
        .type_text("Datang terlambat");
    page.run();
    page.get_all_by_label("Terima satu lagi").last().unwrap().click();
    page.run();
    page.get_by_role_and_label(Role::TextInput, "Nomor pada kartu").focus();
    page.run();
    type_at_once(&mut page, "\n");
    assert_eq!(poll(&page).papers.keyed, 3, "what was typed was kept");
    page.get_by_label("Mohon periksa sebelum menutup");
    let name = "Tutup dengan catatan (dicetak di berita acara)";
    page.get_by_role_and_label(Role::TextInput, name).focus();
    page.run();
    page.get_by_role_and_label(Role::TextInput, name).type_text("Satu kartu untuk yang terlambat");
    page.run();
    page.get_by_label("Tutup dengan catatan").click();
    page.run();
    let poll = poll(&page);
    assert_eq!(poll.state, PollState::Closed);
    assert_eq!(poll.record.last().unwrap().reason, "Satu kartu untuk yang terlambat");
}

#[test]
fn hands_are_counted_number_by_number() {
    let setup = PollSetup { method: Method::Choice, ..rules(false) };
    let mut page = page(with(setup));
    tab(&mut page, "Angkat tangan");
    assert_eq!(seats(&page.state().session)[..2], [1, 2]);
    type_at_once(&mut page, "3\n2\n");
    let hands = |page: &Page<'_>, n| poll(page).hands_for(OptionKey::Idea(IdeaNumber(n)));
    assert_eq!((hands(&page, 1), hands(&page, 2), hands(&page, 3)), (Some(3), Some(2), None));
    // Eight voters: five hands are up, four more are one too many.
    type_at_once(&mut page, "4\n");
    assert_eq!(hands(&page, 3), None);
    assert!(matches!(page.state().refused[..], [Refusal::TooManyHands { .. }]));
    page.key_press(Key::Backspace);
    page.run();
    type_at_once(&mut page, "0\n");
    assert_eq!(hands(&page, 3), Some(0));
    // Back up, and mend.
    for _ in 0..3 {
        page.key_press(Key::ArrowUp);
    }
    page.run();
    type_at_once(&mut page, "1\n");
    assert_eq!(hands(&page, 1), Some(1));
    page.get_by_label("1 Antrean puskesmas lewat WhatsApp, 1 tangan");
}

#[test]
fn hands_and_voices_are_not_offered_where_the_poll_is_secret() {
    let page = page(opened(true));
    assert!(page.query_by_role_and_label(Role::RadioButton, "Angkat tangan").is_none());
    assert!(page.query_by_role_and_label(Role::RadioButton, "Terbuka").is_none());
}

#[test]
fn a_voter_is_found_by_letters_and_named_numbers_are_their_ballot() {
    let mut page = page(opened(false));
    tab(&mut page, "Terbuka");
    type_at_once(&mut page, "dinso\n");
    page.get_by_label("Suara Dinsos");
    type_at_once(&mut page, "1 1 4\n");
    let dinsos = Voter::Unit(UnitId(3));
    let ballot = poll(&page).ballots.into_iter().find(|b| b.voter == Some(dinsos)).unwrap();
    let mark = |n, dots| Mark { option: OptionKey::Idea(IdeaNumber(n)), dots };
    assert_eq!(ballot.marks, [mark(1, 2), mark(4, 1)]);
    // The next voter; the one who has voted can only withdraw, on record.
    type_at_once(&mut page, "dinsos\n");
    page.get_by_label("sudah memilih");
    page.get_by_label("Tarik").click();
    page.run();
    page.get_by_role_and_label(Role::MultilineTextInput, "Alasan (dicatat)").focus();
    page.run();
    page.get_by_role_and_label(Role::MultilineTextInput, "Alasan (dicatat)")
        .type_text("Salah dengar");
    page.run();
    page.get_all_by_label("Tarik").last().unwrap().click();
    page.run();
    assert!(!poll(&page).has_voted(dinsos));
    assert_eq!(poll(&page).record.last().unwrap().act, Act::BallotWithdrawn(Some(dinsos)));
}

#[test]
fn a_score_sheet_is_keyed_digit_by_digit_and_an_empty_cell_stays_empty() {
    let method = Method::Score(ScoreSheet::usg(Scale::OneToFive));
    let mut page = page(with(PollSetup { method, ..rules(true) }));
    page.get_by_label("Lembar nilai1");
    type_at_once(&mut page, "5439");
    page.key_press(Key::ArrowRight);
    page.run();
    type_at_once(&mut page, "2");
    page.get_by_label("4 dari 21 sel terisi");
    type_at_once(&mut page, "\n");
    let poll = poll(&page);
    let cells: Vec<_> =
        poll.ballots[0].scores.iter().map(|s| (s.option, s.criterion, s.value)).collect();
    let key = |n| OptionKey::Idea(IdeaNumber(n));
    assert_eq!(cells, [(key(1), 0, 5), (key(1), 1, 4), (key(1), 2, 3), (key(2), 1, 2)]);
    page.get_by_label("0 dari 21 sel terisi");
    // The pencil brings it back, and a correction takes its place.
    page.get_by_label("Koreksi kartu 1").click();
    page.run();
    page.get_by_label("4 dari 21 sel terisi");
    type_at_once(&mut page, "1\n");
    let poll = self::poll(&page);
    assert_eq!((poll.papers.keyed, poll.papers.corrected), (1, 1));
    assert_eq!(poll.ballots[0].scores[0].value, 1);
}

#[test]
fn the_desk_looks_as_accepted() {
    let method = Method::Score(ScoreSheet::usg(Scale::OneToFive));
    let scored = with(PollSetup { method, ..rules(true) });
    let choice = with(PollSetup { method: Method::Choice, ..rules(false) });
    let mut results = SnapshotResults::new();
    let size = [1170.0, 678.0];
    let picture =
        |session, theme| Desk::new(session, Place::Stage(Stage::Vote), show).picture(theme, size);
    let Some(mut page) = picture(opened(true), Theme::Light) else { return };
    page.run();
    type_at_once(&mut page, "7 7\n");
    type_at_once(&mut page, "o2 4 9");
    results.add(page.try_snapshot("vote_papers"));
    let Some(mut page) = picture(scored, Theme::Dark) else { return };
    page.run();
    type_at_once(&mut page, "54325");
    results.add(page.try_snapshot("vote_sheet_dark"));
    let Some(mut page) = picture(choice, Theme::Light) else { return };
    page.run();
    tab(&mut page, "Angkat tangan");
    type_at_once(&mut page, "3\n2\n");
    results.add(page.try_snapshot("vote_hands"));
    let mut over = opened(true);
    let poll = latest(&over);
    over.apply(Change::SetPapers { poll, handed_out: Some(2), invalid: 1 }, start()).unwrap();
    let Some(mut page) = picture(over, Theme::Light) else { return };
    page.run();
    type_at_once(&mut page, "7 7\n7 7\n");
    results.add(page.try_snapshot("vote_off"));
}
