//! What must stay private cannot reach the room: each private thing is marked, every view of
//! every board and poll is built, and no mark may be in any of them.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bimtek_lab::session::{
    Activity, Basis, CaptureMode, CaptureRules, Change, Electorate, Event, Hue, IdeaNumber,
    IdeaWords, Innovation, Mark, Message, MessageKey, Method, NewIdea, OptionKey, Order, Origin,
    Page, ParticipantProfile, PlanWork, PollId, PollSetup, RoomChoice, RoomGiven, RoomScene,
    RoomTie, RoomTieState, RoomView, Score, ScoreSheet, Session, Show, Stage, StepPlan, ThemeLook,
    TieBreak, UnitProfile, draw_lot,
};
use chrono::{NaiveDate, NaiveDateTime};

fn at() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(9, 0, 0).unwrap()
}

/// A session in which every private thing carries a mark.
fn marked() -> Session {
    let mut s = Session::new("uji".to_owned(), at());
    let board = s.boards()[0].id;
    let mut go = |change| s.apply(change, at()).unwrap();
    go(Change::SetQuestion(board, "Pertanyaan umum".to_owned()));
    for name in ["UNIT-SATU", "UNIT-DUA"] {
        go(Change::AddUnit(UnitProfile { name: name.to_owned(), ..UnitProfile::default() }));
    }
    go(Change::AddStep(
        0,
        StepPlan {
            title: "Acara".to_owned(),
            instruction: "Tulis dulu".to_owned(),
            notes: "RAHASIA-CATATAN-ACARA".to_owned(),
            ..StepPlan::default()
        },
    ));
    let (units, step) = (s.units().iter().map(|u| u.id).collect::<Vec<_>>(), s.agenda()[0].id);
    let mut go = |change| s.apply(change, at()).unwrap();
    go(Change::GoToStep(Some(step)));
    go(Change::AddParticipant(ParticipantProfile {
        name: "RAHASIA-NAMA".to_owned(),
        nip: "RAHASIA-NIP".to_owned(),
        post: "RAHASIA-JABATAN".to_owned(),
        phone: "RAHASIA-TELEPON".to_owned(),
        unit: Some(units[0]),
        present: true,
    }));
    for (i, text) in ["Ide satu", "Ide dua", "Ide tiga", "RAHASIA-BUANGAN"].iter().enumerate() {
        go(Change::AddIdea(
            board,
            NewIdea {
                words: IdeaWords { text: (*text).to_owned(), name: String::new() },
                unit: Some(units[i % 2]),
                origin: Some(Origin {
                    source: "RAHASIA-ASAL".to_owned(),
                    number: 1,
                    label: "RAHASIA-BERKAS".to_owned(),
                }),
                theme: None,
            },
        ));
    }
    go(Change::TrashIdeas(board, vec![IdeaNumber(4)]));
    let key = MessageKey { chat: "RAHASIA-GRUP".to_owned(), print: 1 };
    go(Change::TakeMessages(vec![Message {
        key,
        at: at(),
        sender: "RAHASIA-PENGIRIM".to_owned(),
        text: "RAHASIA-PESAN".to_owned(),
        unit: Some(units[0]),
        skipped: false,
    }]));
    go(Change::SetSender("RAHASIA-PENGIRIM".to_owned(), Some(units[1])));
    let title = "RAHASIA-INOVASI".to_owned();
    let year = "2018".to_owned();
    go(Change::AddInnovations(vec![Innovation { title, unit: Some(units[0]), year }]));
    let words = |text: &str| IdeaWords { text: text.to_owned(), name: String::new() };
    go(Change::EditIdea(board, IdeaNumber(3), words("RAHASIA-KATA-LAMA")));
    go(Change::EditIdea(board, IdeaNumber(3), words("Ide tiga")));
    go(Change::AddTheme {
        board,
        look: ThemeLook {
            name: "Tema".to_owned(),
            hue: Hue::Laut,
            note: "RAHASIA-CATATAN-TEMA".to_owned(),
            collapsed: false,
        },
        index: 0,
        ideas: vec![IdeaNumber(1)],
    });
    go(Change::Choose {
        board,
        idea: IdeaNumber(1),
        poll: None,
        reason: "RAHASIA-ALASAN".to_owned(),
    });
    let plan = s.plans()[0].id;
    let activity = Activity {
        what: "RAHASIA-KEGIATAN".to_owned(),
        who: "RAHASIA-PELAKSANA".to_owned(),
        ..Activity::default()
    };
    let work = PlanWork {
        owner: "RAHASIA-PENANGGUNG".to_owned(),
        activities: vec![activity],
        ..PlanWork::default()
    };
    s.apply(Change::EditPlan(plan, work), at()).unwrap();
    s
}

fn poll(session: &mut Session, secret: bool, electorate: Electorate) -> PollId {
    let board = session.boards()[0].id;
    let setup = PollSetup {
        title: "Suara".to_owned(),
        basis: Basis::Ideas,
        method: Method::Dots { budget: 3, max_per_option: 3 },
        electorate,
        secret,
        order: Order::ByNumber,
    };
    session.apply(Change::AddPoll(board, setup), at()).unwrap();
    let id = session.boards()[0].polls.last().unwrap().id;
    session.apply(Change::OpenPoll(id), at()).unwrap();
    id
}

fn vote(session: &mut Session, poll: PollId, idea: u32, dots: u8) {
    let voter = session.poll(poll).unwrap().1.voters[0];
    let marks = vec![Mark { option: OptionKey::Idea(IdeaNumber(idea)), dots }];
    session.apply(Change::CastBallot { poll, voter, marks }, at()).unwrap();
}

/// Every view of every board, idea and poll.
fn views(session: &Session, masked: bool) -> Vec<RoomView> {
    let page = Page { index: 0, size: 50 };
    let mut shows = vec![Show::Blank, Show::Closing];
    for board in session.boards() {
        shows.extend([Show::Prompt(board.id), Show::Wall(board.id, page)]);
        shows.extend([Show::Themes(board.id, page), Show::Seats(board.id, page)]);
        shows.push(Show::Sort(board.id));
        shows.extend(board.themes.iter().map(|t| Show::Theme(board.id, t.id, page)));
        shows.extend(board.ideas.iter().map(|i| Show::Spotlight(board.id, i.number)));
        for poll in &board.polls {
            shows.extend([Show::Voting(poll.id, page), Show::Booth(poll.id)]);
            shows.extend((0..=60).map(|n| Show::Results(poll.id, page, n)));
            shows.push(Show::Quadrants(poll.id));
            let seeds = (1..4).flat_map(|rank| [(rank, None), (rank, Some(7))]);
            shows.extend(seeds.map(|(rank, seed)| Show::Lot(poll.id, rank, seed)));
            // Of an open poll that is not secret it is what the facilitator lets the room see.
            if poll.setup.secret || !poll.is_open() {
                shows.push(Show::VotingAloud(poll.id, page));
            }
        }
    }
    shows.into_iter().map(|show| RoomView::new(session, RoomChoice { show, masked })).collect()
}

fn everything(session: &Session, masked: bool) -> String {
    format!("{:?}", views(session, masked))
}

macro_rules! never_reaches_the_room {
    ($($name:ident: $mark:literal;)*) => {
        $(#[test]
        fn $name() {
            let mut session = marked();
            assert!(bimtek_lab::store::to_ron(&session).contains($mark), "the mark is in the file");
            assert!(!everything(&session, false).contains($mark));
            // Also with people as voters, whom the booth lists.
            poll(&mut session, true, Electorate::Present);
            assert!(!everything(&session, false).contains($mark));
        })*
    };
}

never_reaches_the_room! {
    names_of_people: "RAHASIA-NAMA";
    civil_servant_numbers: "RAHASIA-NIP";
    posts: "RAHASIA-JABATAN";
    phones: "RAHASIA-TELEPON";
    notes_on_the_agenda: "RAHASIA-CATATAN-ACARA";
    notes_on_themes: "RAHASIA-CATATAN-TEMA";
    ideas_in_the_trash: "RAHASIA-BUANGAN";
    earlier_wordings: "RAHASIA-KATA-LAMA";
    where_ideas_were_captured: "RAHASIA-ASAL";
    files_ideas_came_from: "RAHASIA-BERKAS";
    chats: "RAHASIA-GRUP";
    senders_of_messages: "RAHASIA-PENGIRIM";
    messages_in_review: "RAHASIA-PESAN";
    innovations_on_record: "RAHASIA-INOVASI";
    why_an_idea_was_chosen: "RAHASIA-ALASAN";
    who_is_in_charge: "RAHASIA-PENANGGUNG";
    activities_of_plans: "RAHASIA-KEGIATAN";
    who_does_them: "RAHASIA-PELAKSANA";
}

#[test]
fn phone_numbers_within_words() {
    let mut session = marked();
    let board = session.boards()[0].id;
    let text = "Daftar lewat 0812-3456-7890, NIK 3672000000000001".to_owned();
    let words = IdeaWords { text, name: "Hubungi +62 812 3456 7890".to_owned() };
    session.apply(Change::EditIdea(board, IdeaNumber(1), words), at()).unwrap();
    let poll = poll(&mut session, false, Electorate::Seats(1));
    for show in [Show::Booth(poll), Show::Spotlight(board, IdeaNumber(1))] {
        let view = RoomView::new(&session, RoomChoice { show, masked: false });
        let said = format!("{view:?}");
        assert!(said.contains('•') && !said.contains("3456"), "{said}");
    }
    let said = everything(&session, false);
    assert!(!said.contains("3456") && !said.contains("3672000000000001"));
}

#[test]
fn hidden_ideas() {
    let mut session = marked();
    let board = session.boards()[0].id;
    assert!(everything(&session, false).contains("Ide dua"));
    let rules = CaptureRules { hidden: true, ..CaptureRules::default() };
    session.apply(Change::SetCapture(board, rules), at()).unwrap();
    let said = everything(&session, false);
    assert!(!said.contains("Ide dua") && said.contains("hidden: true"));
}

#[test]
fn units_while_names_are_masked_or_ideas_anonymous() {
    let mut session = marked();
    let board = session.boards()[0].id;
    let merge = Change::MergeIdeas { board, into: IdeaNumber(1), ideas: vec![IdeaNumber(2)] };
    session.apply(merge, at()).unwrap();
    session.apply(Change::SetStage(Stage::Capture), at()).unwrap();
    let mode = CaptureMode::RoundRobin { turn: Some(session.units()[1].id) };
    let rules = CaptureRules { mode, ..CaptureRules::default() };
    session.apply(Change::SetCapture(board, rules), at()).unwrap();
    assert!(everything(&session, false).contains("UNIT-DUA"));
    assert!(!everything(&session, true).contains("UNIT-"));
    let event = Event { anonymous: true, ..session.event().clone() };
    session.apply(Change::SetEvent(event), at()).unwrap();
    assert!(!everything(&session, false).contains("UNIT-"));
}

/// Two rooms that voted differently, and the same number of times.
fn two_rooms(secret: bool) -> (Session, Session, PollId) {
    let (mut one, mut other) = (marked(), marked());
    let id = poll(&mut one, secret, Electorate::Units);
    assert_eq!(poll(&mut other, secret, Electorate::Units), id);
    vote(&mut one, id, 1, 3);
    vote(&mut other, id, 2, 1);
    (one, other, id)
}

#[test]
fn the_running_tally_and_the_ballots_of_a_secret_poll() {
    let (one, other, _) = two_rooms(true);
    assert_eq!(everything(&one, false), everything(&other, false));
}

#[test]
fn the_running_tally_and_the_ballots_of_an_open_poll() {
    let (one, other, _) = two_rooms(false);
    assert_eq!(everything(&one, false), everything(&other, false));
}

#[test]
fn who_gave_a_dot_that_the_room_sees_as_it_is_given() {
    let by = |seat: usize| {
        let mut session = marked();
        let id = poll(&mut session, false, Electorate::Units);
        let voter = session.poll(id).unwrap().1.voters[seat];
        let marks = vec![Mark { option: OptionKey::Idea(IdeaNumber(2)), dots: 3 }];
        session.apply(Change::CastBallot { poll: id, voter, marks }, at()).unwrap();
        show(&session, Show::VotingAloud(id, Page { index: 0, size: 50 }))
    };
    assert_eq!(by(0), by(1), "how many dots, not whose");
    let RoomScene::Voting { given, .. } = by(0) else { panic!("no voting") };
    assert_eq!(given, Some(RoomGiven { dots: vec![0, 3, 0], most: 3 }));
}

#[test]
fn the_result_before_it_is_revealed() {
    let (mut one, mut other, id) = two_rooms(true);
    for session in [&mut one, &mut other] {
        session.apply(Change::ClosePoll(id, String::new()), at()).unwrap();
    }
    assert_eq!(everything(&one, false), everything(&other, false));
    for session in [&mut one, &mut other] {
        session.apply(Change::RevealPoll(id), at()).unwrap();
    }
    assert_ne!(everything(&one, false), everything(&other, false), "then the room sees it");
}

#[test]
fn rows_that_are_still_covered() {
    let (mut session, _, id) = two_rooms(true);
    session.apply(Change::ClosePoll(id, String::new()), at()).unwrap();
    session.apply(Change::RevealPoll(id), at()).unwrap();
    let page = Page { index: 0, size: 8 };
    for uncovered in 0..=3 {
        let show = Show::Results(id, page, uncovered);
        let view = RoomView::new(&session, RoomChoice { show, masked: false });
        let RoomScene::Results { rows, .. } = view.scene else { panic!("{:?}", view.scene) };
        let shown = rows.iter().filter(|r| r.shown.is_some()).count();
        assert_eq!(shown, uncovered, "opened from the bottom up");
        assert!(rows.iter().rev().take(uncovered).all(|r| r.shown.is_some()));
    }
}

#[test]
fn a_poll_that_was_called_off() {
    let (mut session, _, id) = two_rooms(true);
    let reason = "RAHASIA-PEMBATALAN".to_owned();
    session.apply(Change::CancelPoll(id, reason), at()).unwrap();
    let page = Page { index: 0, size: 8 };
    for show in [Show::Voting(id, page), Show::Booth(id), Show::Results(id, page, 8)] {
        let view = RoomView::new(&session, RoomChoice { show, masked: false });
        assert_eq!(view.scene, RoomScene::Blank);
    }
    assert!(!everything(&session, false).contains("RAHASIA-PEMBATALAN"));
}

#[test]
fn who_has_voted_outside_of_the_booth() {
    let by = |seat: usize| {
        let mut session = marked();
        let id = poll(&mut session, true, Electorate::Units);
        let voter = session.poll(id).unwrap().1.voters[seat];
        let marks = vec![Mark { option: OptionKey::Idea(IdeaNumber(1)), dots: 3 }];
        session.apply(Change::CastBallot { poll: id, voter, marks }, at()).unwrap();
        let show = Show::Voting(id, Page { index: 0, size: 50 });
        RoomView::new(&session, RoomChoice { show, masked: false })
    };
    assert_eq!(by(0), by(1), "only how many, not who");
    let RoomScene::Voting { voted, .. } = by(0).scene else { panic!("no voting") };
    assert_eq!(voted, (1, 2));
}

fn show(session: &Session, show: Show) -> RoomScene {
    RoomView::new(session, RoomChoice { show, masked: false }).scene
}

#[test]
fn each_page_has_its_own_part_and_no_card_is_left_out() {
    let session = marked();
    let board = session.boards()[0].id;
    let mut seen = Vec::new();
    for index in 0..2 {
        let scene = show(&session, Show::Wall(board, Page { index, size: 2 }));
        let RoomScene::Wall { cards, total, paging, .. } = scene else { panic!("{scene:?}") };
        assert_eq!((total, paging.index, paging.pages), (3, index, 2));
        seen.extend(cards.iter().map(|c| c.number.0));
    }
    assert_eq!(seen, [1, 2, 3]);
    // Past the end is the last page.
    let last = show(&session, Show::Wall(board, Page { index: 1, size: 2 }));
    assert_eq!(show(&session, Show::Wall(board, Page { index: 99, size: 2 })), last);
}

#[test]
fn private_things_are_on_no_later_page_either() {
    let mut session = marked();
    let id = poll(&mut session, true, Electorate::Present);
    let board = session.boards()[0].id;
    for index in 0..4 {
        let page = Page { index, size: 1 };
        for view in [Show::Wall(board, page), Show::Themes(board, page), Show::Voting(id, page)] {
            let said = format!("{:?}", show(&session, view));
            assert!(!said.contains("RAHASIA"), "{said}");
        }
    }
}

#[test]
fn the_question_says_how_many_units_were_heard_and_not_which() {
    let mut session = marked();
    let board = session.boards()[0].id;
    let late = UnitProfile { name: "UNIT-TIGA".to_owned(), ..UnitProfile::default() };
    session.apply(Change::AddUnit(late), at()).unwrap();
    let scene = show(&session, Show::Prompt(board));
    assert!(!format!("{scene:?}").contains("UNIT-"), "an empty seat is not called out");
    let RoomScene::Prompt { ideas, heard, instruction, .. } = scene else { panic!() };
    assert_eq!((ideas, heard), (3, (2, 3)), "the trash does not count");
    assert_eq!(instruction, "Tulis dulu");
}

#[test]
fn a_revealed_result_shows_ties_and_totals_from_the_last_row_up() {
    let mut session = marked();
    let id = poll(&mut session, true, Electorate::Units);
    for (seat, idea) in [(0, 2), (1, 3)] {
        let voter = session.poll(id).unwrap().1.voters[seat];
        let marks = vec![Mark { option: OptionKey::Idea(IdeaNumber(idea)), dots: 2 }];
        session.apply(Change::CastBallot { poll: id, voter, marks }, at()).unwrap();
    }
    session.apply(Change::ClosePoll(id, String::new()), at()).unwrap();
    session.apply(Change::RevealPoll(id), at()).unwrap();
    let page = Page { index: 0, size: 8 };
    let scene = show(&session, Show::Results(id, page, 3));
    let RoomScene::Results { rows, counts, highest, .. } = scene else { panic!("{scene:?}") };
    assert_eq!((counts, highest), ((2, 2, 4), 2));
    let rows: Vec<_> = rows
        .iter()
        .map(|row| {
            let shown = row.shown.as_ref().unwrap();
            (shown.option.number, row.rank, shown.total, shown.tied)
        })
        .collect();
    assert_eq!(rows, [(2, 1, 2, true), (3, 1, 2, true), (1, 3, 0, false)]);
    // The winners' words are nowhere before their turn.
    let said = format!("{:?}", show(&session, Show::Results(id, page, 1)));
    assert!(said.contains("Ide satu") && !said.contains("Ide dua") && !said.contains("Ide tiga"));
}

/// A revealed poll in which ideas 2 and 3 have two dots each, and idea 1 none.
fn tied() -> (Session, PollId) {
    let mut session = marked();
    let id = poll(&mut session, true, Electorate::Units);
    for (seat, idea) in [(0, 2), (1, 3)] {
        let voter = session.poll(id).unwrap().1.voters[seat];
        let marks = vec![Mark { option: OptionKey::Idea(IdeaNumber(idea)), dots: 2 }];
        session.apply(Change::CastBallot { poll: id, voter, marks }, at()).unwrap();
    }
    session.apply(Change::ClosePoll(id, String::new()), at()).unwrap();
    session.apply(Change::RevealPoll(id), at()).unwrap();
    (session, id)
}

/// Number, rank and tie of the rows of a result.
fn rows(session: &Session, id: PollId) -> Vec<(u32, u32, Option<RoomTie>)> {
    let scene = show(session, Show::Results(id, Page { index: 0, size: 8 }, 8));
    let RoomScene::Results { rows, .. } = scene else { panic!("{scene:?}") };
    rows.iter().map(|r| (r.shown.as_ref().unwrap().option.number, r.rank, r.tie)).collect()
}

#[test]
fn a_lot_shows_the_tied_then_the_order_of_its_number_and_keeps_the_one_on_record() {
    let (mut session, id) = tied();
    let open = Some(RoomTie { rank: 1, state: RoomTieState::Open });
    assert_eq!(rows(&session, id), [(2, 1, open), (3, 1, open), (1, 3, None)]);
    let lot = |session: &Session, seed| {
        let scene = show(session, Show::Lot(id, 1, seed));
        let RoomScene::Lot { options, drawn, seed, .. } = scene else { panic!("{scene:?}") };
        let numbers = |o: Vec<bimtek_lab::session::RoomOption>| -> Vec<u32> {
            o.iter().map(|o| o.number).collect()
        };
        (numbers(options), seed, numbers(drawn))
    };
    assert_eq!(lot(&session, None), (vec![2, 3], None, vec![]));
    let keys = [2, 3].map(|n| OptionKey::Idea(IdeaNumber(n)));
    // A number whose lot turns the two round.
    let seed = (0..64).find(|seed| draw_lot(&keys, *seed)[0] == keys[1]).unwrap();
    assert_eq!(lot(&session, Some(seed)), (vec![2, 3], Some(seed), vec![3, 2]));
    let decision = Change::BreakTie {
        poll: id,
        how: TieBreak::Lot { seed },
        order: vec![keys[1], keys[0]],
        who: "RAHASIA-PEMUTUS".to_owned(),
        why: "RAHASIA-SEBAB".to_owned(),
    };
    session.apply(decision, at()).unwrap();
    assert_eq!(lot(&session, Some(seed + 1)).1, Some(seed), "drawn once, drawn for good");
    let drawn = Some(RoomTie { rank: 1, state: RoomTieState::Lot(seed) });
    assert_eq!(rows(&session, id), [(3, 1, drawn), (2, 2, drawn), (1, 3, None)]);
    assert!(bimtek_lab::store::to_ron(&session).contains("RAHASIA-PEMUTUS"));
    let said = everything(&session, false);
    assert!(!said.contains("RAHASIA-PEMUTUS") && !said.contains("RAHASIA-SEBAB"));
}

#[test]
fn a_second_round_is_told_beside_the_tie() {
    let (mut session, id) = tied();
    let setup = session.poll(id).unwrap().1.setup.clone();
    let options = [2, 3].map(|n| OptionKey::Idea(IdeaNumber(n))).to_vec();
    let setup = PollSetup { basis: Basis::Runoff { of: id, options }, ..setup };
    let board = session.boards()[0].id;
    session.apply(Change::AddPoll(board, setup), at()).unwrap();
    let tie = Some(RoomTie { rank: 1, state: RoomTieState::Runoff });
    assert_eq!(rows(&session, id), [(2, 1, tie), (3, 1, tie), (1, 3, None)]);
}

#[test]
fn impact_and_effort_are_a_picture_once_they_are_revealed() {
    let mut session = marked();
    let board = session.boards()[0].id;
    let setup = PollSetup {
        title: "Nilai".to_owned(),
        basis: Basis::Ideas,
        method: Method::Score(ScoreSheet::impact_effort()),
        electorate: Electorate::Units,
        secret: true,
        order: Order::ByNumber,
    };
    session.apply(Change::AddPoll(board, setup), at()).unwrap();
    let id = session.boards()[0].polls.last().unwrap().id;
    session.apply(Change::OpenPoll(id), at()).unwrap();
    let voters = session.poll(id).unwrap().1.voters.clone();
    let cell = |idea, criterion, value| Score {
        option: OptionKey::Idea(IdeaNumber(idea)),
        criterion,
        value,
    };
    // Idea 1: impact 5 and 4, effort 2 and 1. Idea 2: impact 2, effort 5. Idea 3: no effort.
    let one = vec![cell(1, 0, 5), cell(1, 1, 2), cell(2, 0, 2), cell(2, 1, 5), cell(3, 0, 4)];
    let two = vec![cell(1, 0, 4), cell(1, 1, 1)];
    for (voter, scores) in voters.into_iter().zip([one, two]) {
        session.apply(Change::CastScores { poll: id, voter, scores }, at()).unwrap();
    }
    session.apply(Change::ClosePoll(id, String::new()), at()).unwrap();
    let scene = show(&session, Show::Quadrants(id));
    assert!(matches!(scene, RoomScene::Voting { .. }), "{scene:?}");
    session.apply(Change::RevealPoll(id), at()).unwrap();
    let scene = show(&session, Show::Quadrants(id));
    let RoomScene::Quadrants { points, missing, .. } = scene else { panic!("{scene:?}") };
    let points: Vec<_> =
        points.iter().map(|p| (p.option.number, p.impact, p.effort, p.quadrant)).collect();
    assert_eq!(
        points,
        [
            (1, 450, 150, bimtek_lab::session::Quadrant::QuickWin),
            (2, 200, 500, bimtek_lab::session::Quadrant::Thankless),
        ]
    );
    assert_eq!(missing, 1, "an effort that nobody gave is no zero");
    let scene = show(&session, Show::Results(id, Page { index: 0, size: 8 }, 8));
    let RoomScene::Results { rows, .. } = scene else { panic!("{scene:?}") };
    assert_eq!(rows.iter().map(|r| r.rank).collect::<Vec<_>>(), [1, 2, 0]);
    let last = rows[2].shown.as_ref().unwrap().scores.as_ref().unwrap();
    assert_eq!(last.criteria, [Some(400), None]);
}
