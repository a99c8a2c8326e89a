//! The workshop: plain data and its rules.
//!
//! Responsible for what a session is, what may happen to it ([`Change`], [`Session::apply`]) and
//! what follows from it (totals, coverage, what the room may see). Not responsible for windows,
//! files, clocks or chance: time is passed in.

mod agenda;
mod apply;
mod ballot;
mod board;
mod canvas;
mod change;
mod check;
mod chronicle;
mod coverage;
mod criteria;
mod documents;
mod edit;
mod event;
mod follow_up;
mod history;
mod idea;
mod ids;
mod inbox;
mod inventory;
mod lineage;
mod masking;
mod papers;
mod plan;
mod poll;
mod profile;
mod progress;
mod proposal;
mod reconcile;
mod refusal;
mod room;
mod scoring;
mod secrecy;
mod self_check;
mod shuffle;
mod standing;
mod tally;
mod theme;
mod ties;
mod turns;
mod unit;

pub use agenda::{
    CaptureMode, GroupPhase, Stage, Step, StepPlan, Timer, TimerState, planned_times,
};
pub use apply::Undo;
pub use ballot::{Ballot, Mark, OptionKey, Paper, Score, Voter};
pub use board::{Board, CaptureRules};
pub use canvas::{Canvas, CanvasBox, CanvasKey, ProposedAs};
pub use change::{Change, IdeaWords, NewIdea, Withdrawn};
pub use check::Flaw;
pub use chronicle::{Entry, Milestone};
pub use coverage::{Coverage, KindCoverage, coverage};
pub use criteria::{
    Across, Combine, Criterion, CriterionKey, MAX_CRITERIA, MAX_FACTORS, MAX_WEIGHT, Preset,
    Quadrant, Scale, ScoreSheet,
};
pub use documents::{
    DocumentSettings, Logo, LogoKind, MAX_LETTERHEAD_LINES, MAX_LOGO_BYTES, PaperSize, Signer,
};
pub use event::{Event, TieRule, VotingRules};
pub use follow_up::Concern;
pub use history::{History, MAX_STEPS};
pub use idea::{Idea, MAX_IDEA_CHARS, Origin, Place, Wording};
pub use ids::{BoardId, IdeaNumber, ParticipantId, PlanId, PollId, StepId, ThemeId, UnitId};
pub use inbox::{MAX_MESSAGE_CHARS, Message, MessageKey, Sender};
pub use inventory::Innovation;
pub use lineage::{LineageEvent, LineageStep};
pub use masking::{is_invisible, is_odd_blank, is_phone, masked};
pub use papers::{BallotImport, HandCount, Papers};
pub use plan::{Activity, Choice, Phase, Plan, PlanStatus, PlanWork};
pub use poll::{
    Act, Basis, Electorate, Method, Order, Poll, PollAct, PollOption, PollSetup, PollState,
};
pub use profile::{
    Affair, DESIGN_WORDS, DesignPart, Form, Initiator, Maturity, Nature, Profile, count_words,
};
pub use progress::ProgressNote;
pub use proposal::{
    DotProposal, DotRule, MANY_OPTIONS, Way, dot_proposals, proposed_dots, time_needed,
};
pub use reconcile::{Reconciliation, reconcile};
pub use refusal::Refusal;
pub use room::{
    BoothSeat, Page, Paging, RoomBallot, RoomCard, RoomChoice, RoomColumn, RoomGiven, RoomOption,
    RoomPlan, RoomPoint, RoomResult, RoomRow, RoomScene, RoomScores, RoomSeats, RoomTheme, RoomTie,
    RoomTieState, RoomUnit, RoomView, RoomWay, Show,
};
pub use scoring::{CriterionScore, OptionScores};
pub use secrecy::{KindGroup, LEAST_OF_A_KIND};
pub use self_check::SelfCheck;
pub use shuffle::draw_lot;
pub use standing::HeldResult;
pub use tally::{
    Cut, KindTally, Spread, Tally, TallyRow, ThemeTally, Turnout, best, tally, tally_by_kind,
    tally_by_theme, turnout,
};
pub use theme::{Hue, Theme, ThemeLook};
pub use ties::{TieBreak, TieDecision, decided_ranks};
pub use unit::{Participant, ParticipantProfile, Unit, UnitKind, UnitProfile};

use chronicle::Chronicle;
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The version of the file format that this program writes.
pub const SCHEMA: u32 = 2;

/// A whole workshop. It is read freely and changed only through [`Session::apply`].
///
/// Copies are cheap: ideas, units, people, polls and plans are shared until one of them changes,
/// so that workers can be given a snapshot after every change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    schema: u32,
    /// Tells this session apart from all others, for ideas carried between files.
    mark: String,
    event: Event,
    stage: Stage,
    next_id: u32,
    units: Vec<Arc<Unit>>,
    #[serde(default)]
    participants: Vec<Arc<Participant>>,
    #[serde(default)]
    agenda: Vec<Step>,
    #[serde(default)]
    current_step: Option<StepId>,
    #[serde(default)]
    timer: Timer,
    boards: Vec<Board>,
    #[serde(default)]
    plans: Vec<Arc<Plan>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    inventory: Vec<Arc<Innovation>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    senders: Vec<Sender>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    inbox: Vec<Arc<Message>>,
    #[serde(default, skip_serializing_if = "DocumentSettings::is_default")]
    documents: DocumentSettings,
    #[serde(default)]
    chronicle: Chronicle,
}

impl Session {
    /// An empty session with one board. `mark` must differ from that of every other session.
    #[must_use]
    pub fn new(mark: String, at: NaiveDateTime) -> Self {
        Self {
            schema: SCHEMA,
            mark,
            event: Event { date: Some(at.date()), days: 1, ..Event::default() },
            stage: Stage::Prepare,
            next_id: 2,
            units: Vec::new(),
            participants: Vec::new(),
            agenda: Vec::new(),
            current_step: None,
            timer: Timer::default(),
            boards: vec![Board::new(BoardId(1), String::new())],
            plans: Vec::new(),
            inventory: Vec::new(),
            senders: Vec::new(),
            inbox: Vec::new(),
            documents: DocumentSettings::default(),
            chronicle: Chronicle { entries: vec![Entry { at, what: Milestone::Created }] },
        }
    }

    /// The version of the file format.
    #[must_use]
    pub fn schema(&self) -> u32 {
        self.schema
    }

    /// What tells this session apart from all others.
    #[must_use]
    pub fn mark(&self) -> &str {
        &self.mark
    }

    /// What, by whom, where and when.
    #[must_use]
    pub fn event(&self) -> &Event {
        &self.event
    }

    /// How far the workshop is.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// Units in the order of the list.
    #[must_use]
    pub fn units(&self) -> &[Arc<Unit>] {
        &self.units
    }

    /// The unit with this id.
    #[must_use]
    pub fn unit(&self, id: UnitId) -> Option<&Unit> {
        by_id(&self.units, id.0, |u| u.id.0)
    }

    /// People in the order of the list.
    #[must_use]
    pub fn participants(&self) -> &[Arc<Participant>] {
        &self.participants
    }

    /// The person with this id.
    #[must_use]
    pub fn participant(&self, id: ParticipantId) -> Option<&Participant> {
        by_id(&self.participants, id.0, |p| p.id.0)
    }

    /// The steps of the day.
    #[must_use]
    pub fn agenda(&self) -> &[Step] {
        &self.agenda
    }

    /// The step that is being held.
    #[must_use]
    pub fn current_step(&self) -> Option<&Step> {
        let id = self.current_step?;
        self.agenda.iter().find(|s| s.id == id)
    }

    /// The countdown.
    #[must_use]
    pub fn timer(&self) -> Timer {
        self.timer
    }

    /// The boards; there is always at least one.
    #[must_use]
    pub fn boards(&self) -> &[Board] {
        &self.boards
    }

    /// The board with this id.
    #[must_use]
    pub fn board(&self, id: BoardId) -> Option<&Board> {
        self.boards.iter().find(|b| b.id == id)
    }

    /// A poll, with the board it belongs to.
    #[must_use]
    pub fn poll(&self, id: PollId) -> Option<(&Board, &Poll)> {
        self.boards.iter().find_map(|b| b.poll(id).map(|p| (b, p)))
    }

    /// The poll that is open, with its board; there is at most one.
    #[must_use]
    pub fn open_poll(&self) -> Option<(&Board, &Poll)> {
        self.boards.iter().find_map(|b| b.open_poll().map(|p| (b, p)))
    }

    /// Every plan, those of choices taken back among them.
    #[must_use]
    pub fn plans(&self) -> &[Arc<Plan>] {
        &self.plans
    }

    /// Plans of the ideas that are chosen now, in the order of choosing.
    pub fn chosen(&self) -> impl Iterator<Item = &Plan> {
        self.plans.iter().map(|p| &**p).filter(|p| p.choice.standing)
    }

    /// Whether an idea is chosen now.
    #[must_use]
    pub fn is_chosen(&self, board: BoardId, idea: IdeaNumber) -> bool {
        self.chosen().any(|p| p.board == board && p.idea == idea)
    }

    /// Innovations that were on record before the workshop.
    #[must_use]
    pub fn inventory(&self) -> &[Arc<Innovation>] {
        &self.inventory
    }

    /// Senders of messages who are known to speak for a unit.
    #[must_use]
    pub fn senders(&self) -> &[Sender] {
        &self.senders
    }

    /// The unit that a sender of messages is known to speak for.
    #[must_use]
    pub fn unit_of_sender(&self, name: &str) -> Option<UnitId> {
        self.senders.iter().find(|s| s.name == name).map(|s| s.unit)
    }

    /// Messages from chats, in the order in which they came; accepted and skipped ones too.
    #[must_use]
    pub fn inbox(&self) -> &[Arc<Message>] {
        &self.inbox
    }

    /// How documents are made.
    #[must_use]
    pub fn documents(&self) -> &DocumentSettings {
        &self.documents
    }

    /// The id that the next new thing gets, so that a combined change can speak of what it adds.
    #[must_use]
    pub fn next_id(&self) -> u32 {
        self.next_id
    }

    /// Dated milestones, oldest first.
    #[must_use]
    pub fn chronicle(&self) -> &[Entry] {
        &self.chronicle.entries
    }

    /// Since when states of this session must not be kept beside its file: while a secret poll
    /// is open, since it was first opened. Between two such states there may be one voter and
    /// one ballot, which would give the vote away.
    #[must_use]
    pub fn private_since(&self) -> Option<NaiveDateTime> {
        let (_, poll) = self.open_poll().filter(|(_, poll)| poll.setup.secret)?;
        poll.record.first().map(|act| act.at)
    }

    fn board_mut(&mut self, id: BoardId) -> Option<&mut Board> {
        self.boards.iter_mut().find(|b| b.id == id)
    }
}

/// Ids are handed out ascending, so a list that was only added to is found by halving; one that
/// was restored from an undo in another order is searched through.
fn by_id<T>(list: &[Arc<T>], id: u32, key: impl Fn(&T) -> u32) -> Option<&T> {
    match list.binary_search_by_key(&id, |x| key(x)) {
        Ok(i) => Some(&list[i]),
        Err(_) => list.iter().find(|x| key(x) == id).map(|x| &**x),
    }
}
