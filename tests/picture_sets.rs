//! Which pictures a session has, and that they keep what the shared screen keeps.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bimtek_lab::{
    app::{
        pictures::{Form, POSTER, Shot, Studio, WIDE, shots},
        screen::{Look, has_poster},
    },
    sample::{Size, cilegon, sample},
    session::{
        Basis, CaptureRules, Change, Electorate, IdeaNumber, IdeaWords, Mark, Method, NewIdea,
        OptionKey, Order, PollId, PollSetup, RoomScene, RoomView, Session, Stage, Timer,
        TimerState, UnitProfile,
    },
};
use chrono::{NaiveDate, NaiveDateTime};

fn at() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(9, 0, 0).unwrap()
}

fn files(session: &Session) -> Vec<String> {
    shots(session, false).into_iter().map(|shot| shot.file).collect()
}

fn views(session: &Session, masked: bool) -> Vec<(Shot, RoomView)> {
    let shots = shots(session, masked).into_iter();
    shots.map(|shot| (shot.clone(), shot.view(session))).collect()
}

/// A session with three ideas of one unit.
fn three() -> Session {
    let mut s = Session::new("uji".to_owned(), at());
    let board = s.boards()[0].id;
    let mut go = |change| s.apply(change, at()).unwrap();
    go(Change::SetQuestion(board, "Apa yang dikeluhkan?".to_owned()));
    go(Change::AddUnit(UnitProfile { name: "UNIT-SATU".to_owned(), ..UnitProfile::default() }));
    let unit = s.units()[0].id;
    for text in ["Ide satu", "Ide dua", "Ide tiga"] {
        let words = IdeaWords { text: text.to_owned(), name: String::new() };
        let idea = NewIdea { words, unit: Some(unit), origin: None, theme: None };
        s.apply(Change::AddIdea(board, idea), at()).unwrap();
    }
    s
}

/// Opens a poll of three seats, and casts two ballots for ideas 2 and 3.
fn poll(session: &mut Session, title: &str, secret: bool) -> PollId {
    let board = session.boards()[0].id;
    let setup = PollSetup {
        title: title.to_owned(),
        basis: Basis::Ideas,
        method: Method::Dots { budget: 3, max_per_option: 3 },
        electorate: Electorate::Seats(3),
        secret,
        order: Order::ByNumber,
    };
    session.apply(Change::AddPoll(board, setup), at()).unwrap();
    let id = session.boards()[0].polls.last().unwrap().id;
    session.apply(Change::OpenPoll(id), at()).unwrap();
    for (seat, idea) in [(0, 2), (1, 3)] {
        let voter = session.poll(id).unwrap().1.voters[seat];
        let marks = vec![Mark { option: OptionKey::Idea(IdeaNumber(idea)), dots: 3 }];
        session.apply(Change::CastBallot { poll: id, voter, marks }, at()).unwrap();
    }
    id
}

#[test]
fn the_sample_has_its_day_in_pictures_and_a_poster_of_each_result() {
    let session = cilegon().unwrap();
    let files = files(&session);
    assert_eq!(files[0], "01-pertanyaan.png");
    assert_eq!(files[1], "02-dinding-ide-1.png");
    let of = |name: &str| files.iter().filter(|f| f.contains(name)).count();
    let cards = session.boards()[0].cards().count();
    assert_eq!(of("dinding-ide"), cards.div_ceil(16));
    assert_eq!(of("tema"), session.boards()[0].themes.len().div_ceil(10));
    let options = session.boards()[0].polls[0].options.len();
    assert_eq!(
        of("hasil"),
        options.div_ceil(8) + 1,
        "every page of the first poll, and the runoff"
    );
    assert_eq!(of("penutup"), 1);
    assert_eq!(files[files.len() - 2..], ["poster-1.png", "poster-2.png"]);
    let mut unique = files.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), files.len());
    assert_eq!(unique, files, "the names are in the order of the day");
    // The latest poll has the first poster.
    let posters: Vec<RoomView> = views(&session, false)
        .into_iter()
        .filter(|(shot, _)| shot.form == Form::Poster)
        .map(|(_, view)| view)
        .collect();
    let title = |view: &RoomView| match &view.scene {
        RoomScene::Results { ballot, .. } => ballot.title.clone(),
        other => panic!("{other:?}"),
    };
    assert!(title(&posters[0]).contains("Putaran 2"));
    assert!(!title(&posters[1]).contains("Putaran 2"));
    assert!(posters.iter().all(has_poster));
}

#[test]
fn many_pictures_are_named_so_that_they_sort() {
    let session = sample(Size::Extreme, 1).unwrap();
    let files = files(&session);
    for view in ["dinding-ide", "hasil"] {
        let last = files.iter().rfind(|file| file.contains(view)).unwrap();
        assert!(last.ends_with("-12.png"), "no more than twelve pages of a view: {last}");
    }
    let screens: Vec<&String> = files.iter().filter(|f| !f.starts_with("poster")).collect();
    let mut sorted = screens.clone();
    sorted.sort();
    assert_eq!(sorted, screens);
}

#[test]
fn an_empty_session_has_its_question_only() {
    let session = Session::new("x".to_owned(), at());
    assert_eq!(files(&session), ["01-pertanyaan.png"]);
    let shot = &shots(&session, false)[0];
    let picture = shot.take(&mut Studio::default(), &session, Look::default());
    assert_eq!(picture.size(), WIDE);
}

#[test]
fn hidden_ideas_stay_hidden() {
    let mut session = three();
    assert_eq!(files(&session), ["01-pertanyaan.png", "02-dinding-ide.png"]);
    let board = session.boards()[0].id;
    let rules = CaptureRules { hidden: true, ..CaptureRules::default() };
    session.apply(Change::SetCapture(board, rules), at()).unwrap();
    assert_eq!(files(&session), ["01-pertanyaan.png"]);
    assert!(!format!("{:?}", views(&session, false)).contains("Ide satu"));
}

#[test]
fn units_are_masked_where_the_room_may_not_know_them() {
    let mut session = three();
    let said = |session: &Session, masked| format!("{:?}", views(session, masked));
    assert!(said(&session, false).contains("UNIT-SATU"));
    assert!(!said(&session, true).contains("UNIT-SATU"));
    let mut event = session.event().clone();
    event.anonymous = true;
    session.apply(Change::SetEvent(event), at()).unwrap();
    assert!(!said(&session, false).contains("UNIT-SATU"));
}

#[test]
fn no_tally_and_no_result_is_on_a_picture_before_its_time() {
    for secret in [true, false] {
        let mut session = three();
        let id = poll(&mut session, "Suara", secret);
        let kept = |session: &Session| {
            for (shot, view) in views(session, false) {
                assert_eq!(shot.form, Form::Screen, "there is no poster of it");
                assert!(!matches!(view.scene, RoomScene::Results { .. }), "{}", shot.file);
                if let RoomScene::Voting { given, .. } = view.scene {
                    assert_eq!(given, None);
                }
            }
            assert!(files(session).contains(&"03-pilihan.png".to_owned()));
        };
        kept(&session);
        session.apply(Change::ClosePoll(id, String::new()), at()).unwrap();
        kept(&session);
        session.apply(Change::RevealPoll(id), at()).unwrap();
        let names = ["01-pertanyaan.png", "02-dinding-ide.png", "03-hasil.png", "poster-1.png"];
        assert_eq!(files(&session), names);
        // Opened again, its result is out of sight again.
        session.apply(Change::ReopenPoll(id, "salah hitung".to_owned()), at()).unwrap();
        kept(&session);
    }
}

#[test]
fn a_picture_to_keep_has_no_clock() {
    let mut session = three();
    let timer = Timer { total: 600, state: TimerState::Running(at()) };
    session.apply(Change::SetTimer(timer), at()).unwrap();
    session.apply(Change::SetStage(Stage::Report), at()).unwrap();
    let (_, view) = &views(&session, false)[0];
    assert_eq!(view.timer, Timer::default());
    assert!(matches!(&view.scene, RoomScene::Prompt { stage: Stage::Capture, .. }));
}

#[test]
fn posters_and_screens_have_their_sizes() {
    let mut session = three();
    let id = poll(&mut session, "Suara", true);
    session.apply(Change::ClosePoll(id, String::new()), at()).unwrap();
    session.apply(Change::RevealPoll(id), at()).unwrap();
    let mut studio = Studio::default();
    for shot in shots(&session, false) {
        let size = shot.take(&mut studio, &session, Look::default()).size();
        assert_eq!(size, if shot.form == Form::Poster { POSTER } else { WIDE }, "{}", shot.file);
    }
}
