//! A new session that begins where another one ended: its frame, and those of its ideas that were
//! not dealt with.
//!
//! The frame is the event, the units with the innovations on record and their senders, the people
//! (nobody of them present yet), the agenda and the questions. Every idea that goes along
//! remembers where it came from.

use super::Incoming;
use crate::session::{
    Board, CaptureMode, Change, Event, Idea, IdeaNumber, Innovation, OptionKey, ParticipantProfile,
    Place, PollState, Refusal, Session, StepPlan, UnitId,
};
use chrono::NaiveDateTime;
use std::collections::{HashMap, HashSet};

/// Which ideas go along. Those in the trash never do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CarriedIdeas {
    /// None: the frame alone.
    #[default]
    None,
    /// Those that were never put into a theme.
    Ungrouped,
    /// Those that stood in no poll that was held.
    Unvoted,
    /// Those that were not chosen.
    Unchosen,
    /// All of them.
    All,
}

impl CarriedIdeas {
    /// Every choice, the narrowest first.
    pub const ALL: [Self; 5] =
        [Self::None, Self::Ungrouped, Self::Unvoted, Self::Unchosen, Self::All];
}

/// Cards that would go along; what is merged into a card goes with it and is not counted.
#[must_use]
pub fn carried(from: &Session, which: CarriedIdeas) -> usize {
    let of_board = |board: &Board| {
        let wanted = wanted(from, board, which);
        cards(board).filter(|idea| wanted.contains(&idea.number)).count()
    };
    from.boards().iter().map(of_board).sum()
}

/// A new session with the frame of `from` and these of its ideas. `mark` must differ from that of
/// every other session; `label` names the file for a person.
pub fn carry(
    from: &Session,
    which: CarriedIdeas,
    mark: String,
    label: &str,
    at: NaiveDateTime,
) -> Result<Session, Refusal> {
    let mut session = Session::new(mark, at);
    frame(&mut session, from, at)?;
    let mut incoming = Incoming::of(&session, from);
    for brought in &mut incoming.boards {
        let Some(board) = from.board(brought.from) else { continue };
        let wanted = wanted(from, board, which);
        brought.new.retain(|number| wanted.contains(&board.top(*number)));
    }
    incoming.boards.retain(|brought| !brought.new.is_empty());
    if let Some(change) = incoming.change(&session, from, label, false) {
        session.apply(change, at)?;
    }
    Ok(session)
}

fn frame(session: &mut Session, from: &Session, at: NaiveDateTime) -> Result<(), Refusal> {
    let event = Event { date: Some(at.date()), ..from.event().clone() };
    session.apply(Change::SetEvent(event), at)?;
    let mut units: HashMap<UnitId, UnitId> = HashMap::new();
    for unit in from.units() {
        session.apply(Change::AddUnit(unit.profile.clone()), at)?;
        if let Some(new) = session.units().last() {
            units.insert(unit.id, new.id);
        }
    }
    let here = |unit: Option<UnitId>| unit.and_then(|id| units.get(&id)).copied();
    for person in from.participants() {
        let unit = here(person.profile.unit);
        let profile = ParticipantProfile { unit, present: false, ..person.profile.clone() };
        session.apply(Change::AddParticipant(profile), at)?;
    }
    for (index, step) in from.agenda().iter().enumerate() {
        let mode = match step.plan.mode {
            CaptureMode::RoundRobin { .. } => CaptureMode::RoundRobin { turn: None },
            mode => mode,
        };
        session.apply(Change::AddStep(index, StepPlan { mode, ..step.plan.clone() }), at)?;
    }
    for (index, board) in from.boards().iter().enumerate() {
        let change = match session.boards().get(index) {
            Some(first) => Change::SetQuestion(first.id, board.question.clone()),
            None => Change::AddBoard(board.question.clone()),
        };
        session.apply(change, at)?;
    }
    let record = from.inventory().iter().map(|innovation| Innovation {
        unit: here(innovation.unit),
        ..Innovation::clone(innovation)
    });
    session.apply(Change::AddInnovations(record.collect()), at)?;
    for sender in from.senders() {
        session.apply(Change::SetSender(sender.name.clone(), here(Some(sender.unit))), at)?;
    }
    Ok(())
}

fn cards(board: &Board) -> impl Iterator<Item = &Idea> {
    board.ideas.iter().map(|idea| &**idea).filter(|idea| idea.place.is_on_board())
}

/// The cards of a board that go along.
fn wanted(from: &Session, board: &Board, which: CarriedIdeas) -> HashSet<IdeaNumber> {
    let voted: HashSet<IdeaNumber> = board
        .polls
        .iter()
        .filter(|poll| poll.state == PollState::Closed)
        .flat_map(|poll| poll.options.iter())
        .filter(|option| matches!(option.key, OptionKey::Idea(_)))
        .flat_map(|option| option.ideas.iter().copied())
        .collect();
    let goes = |idea: &&Idea| match which {
        CarriedIdeas::None => false,
        CarriedIdeas::Ungrouped => idea.place == Place::Tray,
        CarriedIdeas::Unvoted => !voted.contains(&idea.number),
        CarriedIdeas::Unchosen => !from.is_chosen(board.id, idea.number),
        CarriedIdeas::All => true,
    };
    cards(board).filter(goes).map(|idea| idea.number).collect()
}
