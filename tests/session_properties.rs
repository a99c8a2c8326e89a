//! Any sequence of changes keeps the rules of a session, and can be taken back to the byte.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bimtek_lab::{
    session::{
        Act, Activity, Basis, BoardId, Canvas, CanvasBox, CanvasKey, CaptureMode, CaptureRules,
        Change, DesignPart, DocumentSettings, Electorate, GroupPhase, History, Hue, IdeaNumber,
        IdeaWords, Innovation, Mark, Message, MessageKey, Method, NewIdea, OptionKey, Order, Paper,
        PaperSize, ParticipantId, ParticipantProfile, Place, PlanId, PlanStatus, PlanWork, PollId,
        PollSetup, PollState, Profile, ProgressNote, Scale, Score, ScoreSheet, SelfCheck, Session,
        Signer, Stage, StepId, StepPlan, ThemeId, ThemeLook, TieBreak, Timer, UnitId, UnitKind,
        UnitProfile, Voter, Withdrawn, decided_ranks, draw_lot, reconcile, tally, tally_by_kind,
        turnout,
    },
    store::{from_ron, to_ron},
};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use proptest::prelude::*;

fn at(step: u32) -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(8, 0, 0).unwrap();
    day + TimeDelta::seconds(step.into())
}

/// A change in the making: numbers that become ids of what is there, or of nothing.
type Raw = (u8, u8, u8, u8, String);

fn pick<T: Copy>(list: &[T], n: u8) -> Option<T> {
    if list.is_empty() { None } else { list.get(n as usize % (list.len() + 1)).copied() }
}

/// What `raw` asks for in this session; now and then of something that is not there.
#[expect(clippy::too_many_lines, reason = "one line a change there is")]
fn change(session: &Session, (kind, a, b, c, text): &Raw) -> Change {
    let (a, b, c) = (*a, *b, *c);
    let boards: Vec<BoardId> = session.boards().iter().map(|b| b.id).collect();
    let board = pick(&boards, a / 64).unwrap_or(boards[0]);
    let here = session.board(board).unwrap_or(&session.boards()[0]);
    let ideas: Vec<IdeaNumber> = here.ideas.iter().map(|i| i.number).collect();
    let themes: Vec<ThemeId> = here.themes.iter().map(|t| t.id).collect();
    let polls: Vec<PollId> = here.polls.iter().map(|p| p.id).collect();
    let units: Vec<UnitId> = session.units().iter().map(|u| u.id).collect();
    let people: Vec<ParticipantId> = session.participants().iter().map(|p| p.id).collect();
    let steps: Vec<StepId> = session.agenda().iter().map(|s| s.id).collect();
    let plans: Vec<PlanId> = session.plans().iter().map(|p| p.id).collect();
    let idea = pick(&ideas, a).unwrap_or(IdeaNumber(999));
    let other = pick(&ideas, b).unwrap_or(IdeaNumber(0));
    let theme = pick(&themes, b).unwrap_or(ThemeId(999));
    let unit = pick(&units, c);
    let poll = pick(&polls, a).unwrap_or(PollId(999));
    let place = if c % 3 == 0 { Place::Tray } else { Place::Theme(theme) };
    let words = IdeaWords { text: text.clone(), name: String::new() };
    let look = ThemeLook { name: text.clone(), hue: Hue::nth(b.into()), ..ThemeLook::default() };
    let key = |n: u8| MessageKey { chat: "contoh".to_owned(), print: u32::from(n % 6) };
    match kind % 53 {
        0..=7 => {
            let theme = pick(&themes, b).filter(|_| c % 2 == 0);
            Change::AddIdea(board, NewIdea { words, unit, theme, origin: None })
        }
        8..=11 => Change::MoveIdeas { board, ideas: vec![idea, other], to: place, index: c.into() },
        12..=13 => Change::MergeIdeas { board, into: idea, ideas: vec![other] },
        14 => Change::SplitIdea(board, idea),
        15 => Change::TrashIdeas(board, vec![idea, other]),
        16 => Change::RestoreIdea(board, idea),
        17 => Change::EditIdea(board, idea, words),
        18..=19 => Change::AddTheme { board, look, index: c.into(), ideas: vec![idea] },
        20 => Change::EditTheme(board, theme, look),
        21 => Change::MoveTheme(board, theme, c.into()),
        22 => Change::JoinThemes(board, theme, pick(&themes, c).unwrap_or(theme)),
        23 => Change::RemoveTheme(board, theme),
        24 => Change::AddUnit(UnitProfile {
            name: text.clone(),
            kind: UnitKind::ALL[usize::from(a) % 7],
            ..UnitProfile::default()
        }),
        25 => Change::RemoveUnit(unit.unwrap_or(UnitId(999))),
        26 => Change::AddParticipant(ParticipantProfile {
            name: text.clone(),
            unit,
            present: b % 2 == 0,
            ..ParticipantProfile::default()
        }),
        27 => match pick(&people, a) {
            Some(person) => Change::RemoveParticipant(person),
            None => Change::SetTimer(Timer::of_minutes(b.into())),
        },
        28 => {
            let plan = StepPlan { title: text.clone(), minutes: b.into(), ..StepPlan::default() };
            match pick(&steps, a) {
                Some(step) if b % 3 == 0 => Change::RemoveStep(step),
                Some(step) if b % 3 == 1 => Change::MoveStep(step, c.into()),
                _ => Change::AddStep(c.into(), plan),
            }
        }
        29 => Change::SetStage(Stage::ALL[usize::from(a) % 7]),
        30 => Change::AddBoard(text.clone()),
        31 => Change::SetCapture(
            board,
            CaptureRules {
                hidden: b % 2 == 0,
                locked: b % 5 == 0,
                mode: match c % 4 {
                    0 => CaptureMode::Free,
                    1 => CaptureMode::RoundRobin { turn: unit },
                    2 => CaptureMode::OneTwoFourAll(GroupPhase::ALL[usize::from(a % 4)]),
                    _ => CaptureMode::Silent,
                },
            },
        ),
        32 => Change::AddPoll(
            board,
            PollSetup {
                title: text.clone(),
                basis: if a % 2 == 0 { Basis::Ideas } else { Basis::Themes },
                method: method(b, c),
                electorate: Electorate::Seats(u32::from(c % 9)),
                secret: a % 3 != 0,
                order: if b % 2 == 0 {
                    Order::ByNumber
                } else {
                    Order::Shuffled { seed: c.into() }
                },
            },
        ),
        33 => Change::OpenPoll(poll),
        34..=35 => {
            let open = session.open_poll().map(|(_, p)| p);
            let options: Vec<OptionKey> =
                open.map(|p| p.options.iter().map(|o| o.key).collect()).unwrap_or_default();
            let marks = [b, c].map(|n| Mark {
                option: pick(&options, n).unwrap_or(OptionKey::Idea(idea)),
                dots: n % 3,
            });
            let voter = Voter::Seat(u32::from(a % 9));
            Change::CastBallot { poll: open.map_or(poll, |p| p.id), voter, marks: marks.to_vec() }
        }
        36 => match b % 4 {
            0 => Change::ClosePoll(poll, text.clone()),
            1 => Change::ReopenPoll(poll, text.clone()),
            2 => Change::CancelPoll(poll, text.clone()),
            _ => Change::RevealPoll(poll),
        },
        37 => Change::Choose { board, idea, poll: None, reason: text.clone() },
        38 | 51 => match pick(&plans, a) {
            Some(plan) => plan_change(plan, unit, (b, c), text),
            None => Change::Unchoose(board, idea),
        },
        47 => {
            let message = |n| Message {
                key: key(n),
                at: at(n.into()),
                sender: text.clone(),
                text: text.clone(),
                unit,
                skipped: n % 2 == 0,
            };
            Change::TakeMessages(vec![message(a), message(b)])
        }
        48 if a % 2 == 0 => Change::SkipMessages(vec![key(a), key(b)], c % 2 == 0),
        48 => Change::SetMessageUnit(key(a), unit),
        49 => Change::SetSender(text.clone(), unit),
        39 => Change::DismissSuggestion(board, vec![idea, other]),
        50 if a % 3 == 0 => Change::RemoveInnovation(b.into()),
        50 => {
            let title = text.clone();
            Change::AddInnovations(vec![Innovation { title, unit, year: String::new() }])
        }
        52 => Change::SetDocuments(Box::new(documents(session, (a, b, c), text))),
        40..=46 => ballots(session, poll, (kind % 53, a, b, c), text),
        _ => Change::All(vec![
            Change::AddBoard(text.clone()),
            Change::TrashIdeas(board, vec![idea]),
            Change::SetQuestion(board, text.clone()),
        ]),
    }
}

/// How documents are made: a part of it changed, now and then with too many lines.
fn documents(session: &Session, (a, b, c): (u8, u8, u8), text: &str) -> DocumentSettings {
    let text = text.to_owned();
    let mut settings = session.documents().clone();
    match a % 6 {
        0 => settings.paper = if b % 2 == 0 { PaperSize::A4 } else { PaperSize::F4 },
        1 => settings.letterhead = vec![text; usize::from(c % 8)],
        2 => (settings.number, settings.basis, settings.place) = (text.clone(), text.clone(), text),
        3 => settings.signed_on = (b % 3 > 0).then(|| at(0).date() + TimeDelta::days(c.into())),
        4 => settings.facilitator = Signer { post: text.clone(), nip: text.clone(), name: text },
        _ => {
            let switches = [b, c].map(|n| n % 2 == 0);
            [settings.tie_notes, settings.by_kind] = switches;
            [settings.unheard, settings.phones] = switches;
        }
    }
    settings
}

/// A change of the canvas, the profile or the action plan of a chosen idea.
fn plan_change(plan: PlanId, unit: Option<UnitId>, (b, c): (u8, u8), text: &str) -> Change {
    let text = text.to_owned();
    let date = |n: u8| at(0).date() + TimeDelta::days(n.into());
    match b % 3 {
        0 => {
            let mut canvas = Canvas { unit, contact: text.clone(), ..Canvas::default() };
            let key = CanvasKey::ALL[usize::from(c % 10)];
            *canvas.get_mut(key) = CanvasBox { text, feedback: String::new(), ok: b % 2 == 0 };
            Change::EditCanvas(plan, Box::new(canvas))
        }
        1 => {
            let mut profile = Profile { trial: Some(date(c)), ..Profile::default() };
            profile.design.insert(DesignPart::ALL[usize::from(c % 10)], text);
            profile.checks.insert(SelfCheck::CRITERIA[usize::from(c % 5)], c % 2 == 0);
            Change::EditProfile(plan, Box::new(profile))
        }
        _ => {
            let months = vec![b % 14, c % 14];
            let activity = Activity { what: text.clone(), months, ..Activity::default() };
            let note = |n| ProgressNote {
                date: date(n),
                text: text.clone(),
                by: String::new(),
                status: PlanStatus::ALL[usize::from(n % 7)],
            };
            let work = PlanWork {
                status: PlanStatus::ALL[usize::from(c % 7)],
                launched: (c % 3 == 0).then(|| date(b)),
                activities: vec![activity],
                notes: if c % 2 == 0 { vec![note(b), note(c)] } else { Vec::new() },
                ..PlanWork::default()
            };
            Change::EditPlan(plan, work)
        }
    }
}

/// Every method in turn.
fn method(b: u8, c: u8) -> Method {
    match b % 9 {
        0 => Method::Choice,
        1 => Method::Approval,
        2 => Method::Score(ScoreSheet::apkl()),
        3 => Method::Score(ScoreSheet::usg(Scale::OneToFive)),
        _ => Method::Dots { budget: b % 6, max_per_option: c % 4 },
    }
}

/// A change of ballots, papers or hands of the open poll, or of a tie of the one that is asked
/// for; often against the rules.
fn ballots(
    session: &Session,
    poll: PollId,
    (kind, a, b, c): (u8, u8, u8, u8),
    text: &str,
) -> Change {
    let open = session.open_poll().map(|(_, p)| p);
    let asked = open.or_else(|| session.poll(poll).map(|(_, p)| p));
    let options: Vec<OptionKey> =
        asked.map(|p| p.options.iter().map(|o| o.key).collect()).unwrap_or_default();
    let option = |n| pick(&options, n).unwrap_or(OptionKey::Idea(IdeaNumber(999)));
    let by_criteria = asked.is_some_and(|p| p.setup.method.sheet().is_some());
    let scores = [b, c].map(|n| Score { option: option(n), criterion: n % 4, value: n % 6 });
    let marks = [b, c].map(|n| Mark { option: option(n), dots: n % 2 });
    let paper = |n: u8| Paper {
        marks: if by_criteria { Vec::new() } else { marks[..usize::from(n % 3)].to_vec() },
        scores: if by_criteria { scores[..usize::from(n % 3)].to_vec() } else { Vec::new() },
        kind: UnitKind::ALL.get(usize::from(n % 9)).copied(),
    };
    let voter = Voter::Seat(u32::from(a % 9));
    let poll = asked.map_or(poll, |p| p.id);
    match kind {
        40 => Change::CastScores { poll, voter, scores: scores.to_vec() },
        41 => Change::CastPaper { poll, paper: paper(a) },
        42 => Change::CorrectPaper { poll, was: paper(a), now: paper(b) },
        43 if a % 2 == 0 => {
            Change::AllowSurplus { poll, ballots: (b % 4).into(), why: text.into() }
        }
        43 => Change::SetPapers {
            poll,
            handed_out: (b % 2 == 0).then_some((b % 9).into()),
            invalid: (c % 3).into(),
        },
        44 => Change::CountHands { poll, option: option(b), hands: (c % 9).into() },
        45 => Change::ImportBallots {
            poll,
            source: text.to_owned(),
            ballots: vec![paper(a), paper(b)],
            blank: (c % 3).into(),
            again: c % 2 == 0,
        },
        _ if open.is_some() => {
            let ballot = if a % 2 == 0 { Withdrawn::Of(voter) } else { Withdrawn::Paper(paper(b)) };
            Change::CancelBallot { poll, ballot, why: text.to_owned() }
        }
        _ => {
            let tied = asked.and_then(tally).map(|t| t.rows).unwrap_or_default();
            let order: Vec<OptionKey> = tied
                .iter()
                .filter(|r| r.tied && r.rank == u32::from(b % 2) + 1)
                .map(|r| r.option)
                .collect();
            let (how, order) = match c % 3 {
                0 => (TieBreak::CastingVote, order),
                1 => (TieBreak::Lot { seed: c.into() }, draw_lot(&order, c.into())),
                _ => (TieBreak::CriteriaScore(poll), order),
            };
            Change::BreakTie { poll, how, order, who: text.into(), why: text.into() }
        }
    }
}

fn raws() -> impl Strategy<Value = Vec<Raw>> {
    let text = prop_oneof![
        4 => "[a-z]{1,12}( [a-z]{1,8}){0,4}",
        1 => Just(String::new()),
        1 => "\\PC{0,30}",
        1 => Just("\u{0}\u{202e}\"\\ é 漢 \n(\u{7})".to_owned()),
    ];
    let raw = (any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>(), text);
    prop::collection::vec(raw, 1..60)
}

/// A session to begin with, and what is done to it: an empty one and anything, or one in which a
/// poll is open and mostly voting.
fn workshops() -> impl Strategy<Value = (Session, Vec<Raw>)> {
    let empty = raws().prop_map(|raws| (Session::new("uji".to_owned(), at(0)), raws));
    let kind =
        prop_oneof![1 => 32_u8..36, 3 => Just(36), 10 => 40_u8..47, 3 => 34_u8..36, 1 => 0_u8..48];
    let text = prop_oneof![5 => "[a-d]", 1 => Just(String::new())];
    // Few ids, so that most changes are about something.
    let raw = (kind, 0..16_u8, 0..12_u8, 0..12_u8, text);
    let voting = (any::<u8>(), 0..12_u8, any::<bool>(), prop::collection::vec(raw, 1..40));
    prop_oneof![
        empty,
        voting.prop_map(|(b, c, secret, raws)| (with_poll(method(b, c), secret), raws))
    ]
}

/// Four ideas and an open poll of eight voters.
fn with_poll(method: Method, secret: bool) -> Session {
    let mut session = Session::new("uji".to_owned(), at(0));
    let board = session.boards()[0].id;
    for text in ["satu", "dua", "tiga", "empat"] {
        let words = IdeaWords { text: text.to_owned(), name: String::new() };
        let idea = NewIdea { words, ..NewIdea::default() };
        session.apply(Change::AddIdea(board, idea), at(0)).unwrap();
    }
    let setup = PollSetup {
        title: "Prioritas".to_owned(),
        basis: Basis::Ideas,
        method,
        electorate: Electorate::Seats(8),
        secret,
        order: Order::ByNumber,
    };
    // A method that is none leaves the room without a poll.
    if session.apply(Change::AddPoll(board, setup), at(0)).is_ok() {
        let poll = session.boards()[0].polls[0].id;
        session.apply(Change::OpenPoll(poll), at(0)).unwrap();
    }
    session
}

fn rules_hold(session: &Session) {
    session.check().expect("every rule holds");
    for plan in session.plans() {
        assert!(plan.canvas.boxes.values().all(|b| !b.is_empty()), "an empty box is not kept");
        assert!(plan.profile.design.values().all(|words| !words.is_empty()));
        let work = &plan.work;
        assert!(work.notes.is_sorted_by_key(|note| note.date));
        let launched = work.launched.is_some();
        assert!(work.status != PlanStatus::Launched || launched);
        assert!(!(work.status.is_before_launch() && launched));
        if let Some(unit) = plan.canvas.unit {
            assert!(session.unit(unit).is_some(), "the unit of a canvas stays");
        }
    }
    for board in session.boards() {
        for poll in &board.polls {
            let given: u32 = poll.ballots.iter().map(bimtek_lab::session::Ballot::dots).sum();
            let given = given + poll.hands.iter().map(|h| h.hands).sum::<u32>();
            if let Some(tally) = tally(poll) {
                assert_eq!(tally.dots, given);
                if poll.setup.method.sheet().is_none() {
                    assert_eq!(tally.rows.iter().map(|r| r.total).sum::<u32>(), given);
                }
                assert_eq!(tally.rows.len(), poll.options.len());
                let decided = decided_ranks(poll).unwrap().rows;
                assert!(decided.is_sorted_by_key(|r| if r.rank == 0 { u32::MAX } else { r.rank }));
            }
            let turnout = turnout(poll);
            assert_eq!(turnout.voted, turnout.valid + turnout.blank + turnout.invalid);
            let by_kind = tally_by_kind(poll);
            assert!(by_kind.iter().all(|k| k.ballots >= 3));
            let of_groups: u32 = by_kind.iter().map(|k| k.ballots).sum();
            assert!(by_kind.is_empty() || of_groups as usize == poll.ballots.len());
            if poll.state == PollState::Closed && !reconcile(session, poll).adds_up() {
                let closed = poll.record.iter().rev().find(|a| a.act == Act::Closed);
                assert!(!closed.unwrap().reason.is_empty());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_keeps_the_rules_and_a_refusal_changes_nothing((start, raws) in workshops()) {
        let mut session = start;
        for (step, raw) in (0..).zip(&raws) {
            let before = session.clone();
            let change = change(&session, raw);
            if session.apply(change, at(step)).is_err() {
                prop_assert!(session == before);
                prop_assert_eq!(to_ron(&session), to_ron(&before));
            }
            rules_hold(&session);
        }
        let text = to_ron(&session);
        let again = from_ron(text.as_bytes()).unwrap();
        prop_assert!(again == session);
        prop_assert_eq!(to_ron(&again), text);
    }

    #[test]
    fn everything_is_taken_back_to_the_byte_and_made_again((start, raws) in workshops()) {
        let mut session = start.clone();
        let mut undos = Vec::new();
        for (step, raw) in (0..).zip(&raws) {
            let change = change(&session, raw);
            if let Ok(undo) = session.apply(change, at(step)) {
                undos.push(undo);
            }
        }
        let end = to_ron(&session);
        let mut redos = Vec::new();
        while let Some(undo) = undos.pop() {
            redos.push(session.take_back(undo));
        }
        prop_assert_eq!(to_ron(&session), to_ron(&start));
        prop_assert!(session == start);
        while let Some(redo) = redos.pop() {
            session.take_back(redo);
        }
        prop_assert_eq!(to_ron(&session), end);
    }

    #[test]
    fn history_reaches_back_to_the_last_act_on_record((start, raws) in workshops()) {
        let mut session = start;
        let mut history = History::default();
        let mut barrier = to_ron(&session);
        let mut steps_only = true;
        for (step, raw) in (0..).zip(&raws) {
            let change = change(&session, raw);
            let (act, is_step) = (change.is_act(), change.is_step());
            if history.apply(&mut session, change, at(step)).is_ok() {
                if act {
                    barrier = to_ron(&session);
                    steps_only = true;
                } else if !is_step {
                    // Ballots and the timer stay where they are.
                    steps_only = false;
                }
            }
        }
        while history.undo(&mut session).is_ok() {
            rules_hold(&session);
        }
        if steps_only {
            prop_assert_eq!(to_ron(&session), barrier);
        }
        while history.redo(&mut session).is_ok() {
            rules_hold(&session);
        }
    }
}

#[test]
fn a_number_that_the_room_has_seen_is_not_given_to_another_idea() {
    let mut session = Session::new("uji".to_owned(), at(0));
    let board = session.boards()[0].id;
    let mut history = History::default();
    let add = |text: &str| {
        let words = IdeaWords { text: text.to_owned(), name: String::new() };
        Change::AddIdea(board, NewIdea { words, ..NewIdea::default() })
    };
    let start = to_ron(&session);
    history.apply(&mut session, add("satu"), at(1)).unwrap();
    history.undo(&mut session).unwrap();
    assert_eq!(to_ron(&session), start, "taken back to the byte");
    history.apply(&mut session, add("dua"), at(2)).unwrap();
    assert_eq!(session.boards()[0].ideas[0].number, IdeaNumber(2));
}
