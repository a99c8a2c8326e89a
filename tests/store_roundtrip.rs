//! Whatever people write, and wherever, the file reads back as the same session and is written
//! again byte for byte. (Random sequences of changes: `session_properties.rs`.)

#![expect(clippy::unwrap_used, reason = "what cannot be set up is a failed test")]

use bimtek_lab::{
    session::{
        Activity, Canvas, CanvasBox, CanvasKey, Change, DesignPart, Event, IdeaNumber, IdeaWords,
        Innovation, Message, MessageKey, NewIdea, Origin, ParticipantProfile, PlanStatus, PlanWork,
        Profile, ProgressNote, Refusal, Session, StepPlan, ThemeLook, Timer, TimerState,
        UnitProfile,
    },
    store::{from_ron, to_ron},
};
use chrono::{NaiveDate, NaiveDateTime};
use proptest::prelude::*;

/// A clock of the office shows parts of a second too.
fn at(nano: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_nano_opt(23, 59, 59, nano).unwrap()
}

/// A session that has `text` in every field that takes words, and times to the nanosecond.
fn full_of(text: &str, nano: u32) -> Result<Session, Refusal> {
    let at = at(nano);
    let text = || text.to_owned();
    let mut session = Session::new("uji".to_owned(), at);
    let board = session.boards()[0].id;
    let words = || IdeaWords { text: text(), name: text() };
    let event = Event {
        title: text(),
        host: text(),
        place: text(),
        start: Some(at.time()),
        days: 1,
        ..Event::default()
    };
    let unit = UnitProfile {
        name: text(),
        short: text(),
        aliases: vec![text(); 2],
        ..UnitProfile::default()
    };
    let person = ParticipantProfile {
        name: text(),
        nip: text(),
        post: text(),
        phone: text(),
        ..ParticipantProfile::default()
    };
    let step =
        StepPlan { title: text(), instruction: text(), notes: text(), ..StepPlan::default() };
    let origin = Some(Origin { source: text(), number: nano, label: text() });
    let idea = NewIdea { words: words(), origin, ..NewIdea::default() };
    let look = ThemeLook { name: text(), note: text(), ..ThemeLook::default() };
    let first = IdeaNumber(1);
    let timer = Timer { total: nano, state: TimerState::Running(at) };
    for change in [
        Change::SetEvent(event),
        Change::SetTimer(timer),
        Change::AddUnit(unit),
        Change::AddParticipant(person),
        Change::AddStep(0, step),
        Change::SetQuestion(board, text()),
        Change::AddIdea(board, idea.clone()),
        Change::AddIdea(board, idea),
        Change::EditIdea(board, first, IdeaWords { text: format!("{}.", text()), name: text() }),
        Change::AddTheme { board, look, index: 0, ideas: vec![first] },
        Change::Choose { board, idea: first, poll: None, reason: text() },
    ] {
        session.apply(change, at)?;
    }
    let message = Message {
        key: MessageKey { chat: text(), print: nano },
        at,
        sender: text(),
        text: text(),
        unit: None,
        skipped: nano.is_multiple_of(2),
    };
    let innovation = Innovation { title: text(), unit: None, year: text() };
    session.apply(Change::TakeMessages(vec![message]), at)?;
    session.apply(Change::SetSender(text(), session.units().first().map(|u| u.id)), at)?;
    session.apply(Change::AddInnovations(vec![innovation]), at)?;
    let activity = Activity {
        what: text(),
        who: text(),
        output: text(),
        method: text(),
        ..Activity::default()
    };
    let plan = session.plans()[0].id;
    let note =
        ProgressNote { date: at.date(), text: text(), by: text(), status: PlanStatus::Running };
    let work = PlanWork {
        owner: text(),
        activities: vec![activity],
        notes: vec![note],
        ..PlanWork::default()
    };
    session.apply(Change::EditPlan(plan, work), at)?;
    let canvas = Canvas {
        contact: text(),
        phone: text(),
        email: text(),
        boxes: CanvasKey::ALL
            .map(|key| (key, CanvasBox { text: text(), feedback: text(), ok: true }))
            .into(),
        ..Canvas::default()
    };
    session.apply(Change::EditCanvas(plan, Box::new(canvas)), at)?;
    let profile = Profile {
        design: DesignPart::ALL.map(|part| (part, text())).into(),
        benefit: text(),
        outcome: text(),
        ..Profile::default()
    };
    session.apply(Change::EditProfile(plan, Box::new(profile)), at)?;
    Ok(session)
}

/// Words that try the notation: quotes, backslashes, hashes, brackets, comments, every script.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        r#"["\\#'r()\[\]{}/*\n,: ]{1,12}"#,
        r#"(schema: [0-9]|// "|/\* \(|r#"|\\u\{41\}|\\n|Some\(|-?[0-9]+)a?"#,
        "\\PC{1,12}",
        any::<String>(),
    ]
    .prop_map(|text| format!("a{text}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_read_back_as_they_were_written(text in words(), nano in 0..1_000_000_000_u32) {
        let session = full_of(&text, nano);
        prop_assert!(session.is_ok(), "{:?}", session.err());
        let session = session.unwrap();
        let written = to_ron(&session);
        let read = from_ron(written.as_bytes());
        prop_assert_eq!(read.as_ref(), Ok(&session));
        prop_assert_eq!(&to_ron(&read.unwrap()), &written);
        // As an editor on Windows would save it.
        let crlf = format!("\u{feff}{}", written.replace('\n', "\r\n"));
        let read = from_ron(crlf.as_bytes());
        prop_assert_eq!(read.as_ref(), Ok(&session));
    }
}
