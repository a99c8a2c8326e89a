//! Whatever changes make of a session, its file reads back as the same session and is written
//! again byte for byte.

#![expect(clippy::unwrap_used, reason = "what cannot be set up is a failed test")]

use bimtek_lab::{
    session::{
        Activity, Basis, CaptureRules, Change, Electorate, Event, Hue, IdeaNumber, IdeaWords, Mark,
        Method, NewIdea, OptionKey, Origin, ParticipantProfile, Phase, Place, PlanStatus, PlanWork,
        PollSetup, Session, Stage, StepPlan, ThemeLook, Timer, TimerState, UnitKind, UnitProfile,
    },
    store::{from_ron, to_ron},
};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use proptest::prelude::*;

fn at(minute: usize) -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2019, 7, 8).unwrap();
    day.and_hms_milli_opt(9, 0, 0, 120).unwrap() + TimeDelta::minutes(minute as i64)
}

/// Numbers and words by chance, of which a change is made.
type Seed = (u8, [u16; 4], String);

/// Picks one of a list, if there is one.
fn pick<T>(list: &[T], n: u16) -> Option<&T> {
    list.get(usize::from(n).checked_rem(list.len())?)
}

/// The change that a seed means for this session; it may well be refused.
fn change(session: &Session, (kind, [a, b, c, d], text): &Seed) -> Option<Change> {
    let [a, b, c, d] = [*a, *b, *c, *d];
    let text = || text.clone();
    let board = pick(session.boards(), d)?;
    let idea = |n: u16| pick(&board.ideas, n).map(|i| i.number);
    let theme = |n: u16| pick(&board.themes, n).map(|t| t.id);
    let poll = |n: u16| pick(&board.polls, n).map(|p| p.id);
    let unit = |n: u16| pick(session.units(), n).map(|u| u.id);
    let look = || ThemeLook {
        name: text(),
        hue: Hue::nth(a.into()),
        note: text(),
        collapsed: b.is_multiple_of(2),
    };
    let place = |n: u16| theme(n).filter(|_| n % 3 > 0).map_or(Place::Tray, Place::Theme);
    Some(match kind % 36 {
        0 => Change::SetEvent(Event {
            title: text(),
            host: text(),
            date: (a % 2 == 0).then(|| at(0).date()),
            start: (b % 2 == 0).then(|| at(b.into()).time()),
            days: (c % 5 + 1) as u8,
            anonymous: d % 2 == 0,
            ..session.event().clone()
        }),
        1 => Change::SetStage(Stage::ALL[usize::from(a) % Stage::ALL.len()]),
        2 => Change::SetTimer(Timer {
            total: a.into(),
            state: match b % 2 {
                0 => TimerState::Paused(i32::from(c) - 9_000),
                _ => TimerState::Running(at(c.into())),
            },
        }),
        3..6 => Change::AddUnit(UnitProfile {
            name: text(),
            short: text(),
            kind: UnitKind::ALL[usize::from(a) % UnitKind::ALL.len()],
            aliases: vec![text(); usize::from(b % 3)],
        }),
        6 => Change::AddParticipant(ParticipantProfile {
            name: text(),
            nip: text(),
            phone: text(),
            unit: unit(a),
            present: b % 2 == 0,
            ..ParticipantProfile::default()
        }),
        7 => Change::RemoveUnit(unit(a)?),
        8 => Change::AddStep(
            a.into(),
            StepPlan { title: text(), minutes: b, notes: text(), ..StepPlan::default() },
        ),
        9 => Change::GoToStep(pick(session.agenda(), a).map(|s| s.id)),
        10 => Change::AddBoard(text()),
        11 => Change::SetQuestion(board.id, text()),
        12 => {
            Change::SetCapture(board.id, CaptureRules { hidden: a % 2 == 0, locked: b % 16 == 0 })
        }
        13..19 => {
            let origin = (c % 4 == 0).then(|| Origin { source: text(), number: c.into() });
            let words =
                IdeaWords { text: text(), name: if a % 2 == 0 { text() } else { "".into() } };
            Change::AddIdea(board.id, NewIdea { words, unit: unit(a), theme: theme(b), origin })
        }
        19 => Change::EditIdea(board.id, idea(a)?, IdeaWords { text: text(), name: text() }),
        20 | 21 => Change::MoveIdeas {
            board: board.id,
            ideas: vec![idea(a)?, idea(b)?],
            to: place(c),
            index: d.into(),
        },
        22 | 23 => {
            Change::MergeIdeas { board: board.id, into: idea(a)?, ideas: vec![idea(b)?, idea(c)?] }
        }
        24 => Change::SplitIdea(board.id, idea(a)?),
        25 => Change::TrashIdeas(board.id, vec![idea(a)?]),
        26 => Change::RestoreIdea(board.id, *pick(&board.trash, a)?),
        27 => Change::AddTheme {
            board: board.id,
            look: look(),
            index: a.into(),
            ideas: idea(b).into_iter().collect(),
        },
        28 => Change::RemoveTheme(board.id, theme(a)?),
        29 => Change::AddPoll(
            board.id,
            PollSetup {
                title: text(),
                basis: match a % 4 {
                    0 => Basis::Themes,
                    1 => Basis::IdeasOf(theme(b)?),
                    _ => Basis::Ideas,
                },
                method: Method::Dots {
                    budget: (b % 5 + 1) as u8,
                    max_per_option: (c % 2 + 1) as u8,
                },
                electorate: [Electorate::Units, Electorate::Present, Electorate::Seats(9)]
                    [usize::from(c % 3)],
                secret: d % 2 == 0,
            },
        ),
        30 => Change::OpenPoll(poll(a)?),
        31 | 32 => {
            let (_, open) = session.open_poll()?;
            let voter = *pick(&open.voters, a)?;
            let option = pick(&open.options, b)?.key;
            let marks = if c % 3 == 0 { vec![] } else { vec![Mark { option, dots: 1 }] };
            Change::CastBallot { poll: open.id, voter, marks }
        }
        33 => match a % 4 {
            0 => Change::ReopenPoll(poll(b)?, text()),
            1 => Change::CancelPoll(poll(b)?, text()),
            2 => Change::RevealPoll(poll(b)?),
            _ => Change::ClosePoll(poll(b)?, text()),
        },
        34 => Change::Choose { board: board.id, idea: idea(a)?, poll: poll(b), reason: text() },
        _ => Change::EditPlan(
            pick(session.plans(), a)?.id,
            PlanWork {
                owner: text(),
                due: (b % 2 == 0).then(|| at(0).date()),
                status: PlanStatus::Running,
                activities: vec![Activity {
                    phase: Phase::ALL[usize::from(c) % Phase::ALL.len()],
                    what: text(),
                    months: vec![1, (d % 11 + 2) as u8],
                    ..Activity::default()
                }],
            },
        ),
    })
}

/// A session made of `seeds`, and how many of them were taken.
fn made_of(seeds: &[Seed]) -> (Session, usize) {
    let mut session = Session::new("uji".to_owned(), at(0));
    let mut taken = 0;
    for (i, seed) in seeds.iter().enumerate() {
        if let Some(change) = change(&session, seed) {
            taken += usize::from(session.apply(change, at(i)).is_ok());
        }
    }
    (session, taken)
}

/// Words that try the notation: quotes, backslashes, hashes, brackets, lines, every script.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z ]{1,20}",
        r#"["\\#'r()\[\]{}/*\n,: ]{1,12}"#,
        "\\PC{1,12}",
        any::<String>(),
    ]
}

fn holds(session: &Session) -> Result<(), TestCaseError> {
    let text = to_ron(session);
    let read = from_ron(text.as_bytes());
    prop_assert_eq!(read.as_ref(), Ok(session));
    prop_assert_eq!(to_ron(&read.unwrap()), text.clone());
    // As an editor on Windows would save it.
    let crlf = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let read = from_ron(crlf.as_bytes());
    prop_assert_eq!(read.as_ref(), Ok(session));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_session_reads_back_as_itself(
        seeds in prop::collection::vec((any::<u8>(), any::<[u16; 4]>(), words()), 0..120)
    ) {
        holds(&made_of(&seeds).0)?;
    }
}

/// The property above is worth little if most changes are refused: over many seeds, every part of
/// a session comes to be.
#[test]
fn the_random_sessions_have_something_of_everything() {
    let mut chance = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        chance
    };
    let (mut tried, mut taken) = (0, 0);
    let mut seen = [0_usize; 8];
    for _ in 0..200 {
        let seeds: Vec<Seed> = (0..400)
            .map(|i| {
                let numbers = std::array::from_fn(|_| next() as u16);
                (next() as u8, numbers, format!("kata {i}"))
            })
            .collect();
        let (session, some) = made_of(&seeds);
        tried += seeds.len();
        taken += some;
        let boards = session.boards();
        let ideas = || boards.iter().flat_map(|b| &b.ideas);
        let polls = || boards.iter().flat_map(|b| &b.polls);
        let ballots = |secret| {
            polls().filter(|p| p.setup.secret == secret).map(|p| p.ballots.len()).sum::<usize>()
        };
        let option = |p: &OptionKey| matches!(p, OptionKey::Theme(_));
        let found = [
            ideas().filter(|i| matches!(i.place, Place::Merged(_))).count(),
            ideas().filter(|i| !i.earlier.is_empty()).count(),
            ideas().filter(|i| i.place == Place::Trash).count(),
            ballots(true),
            ballots(false),
            polls().filter(|p| p.options.iter().any(|o| option(&o.key))).count(),
            session.plans().len(),
            ideas().filter(|i| i.number == IdeaNumber(20)).count(),
        ];
        for (seen, found) in seen.iter_mut().zip(found) {
            *seen += found;
        }
    }
    assert!(taken * 3 > tried, "{taken} of {tried} changes were taken");
    assert!(seen.iter().all(|n| *n > 10), "{seen:?}");
}
