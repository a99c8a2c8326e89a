//! Everything that can happen to a session, as a value.

use super::{
    Basis, BoardId, CaptureRules, Electorate, Event, IdeaNumber, Innovation, Mark, Message,
    MessageKey, Origin, ParticipantId, ParticipantProfile, Place, PlanId, PlanWork, PollId,
    PollSetup, Stage, StepId, StepPlan, ThemeId, ThemeLook, Timer, UnitId, UnitProfile, Voter,
};

/// One change. It is taken whole or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Several changes as one: an import, a paste, a gesture over many cards.
    All(Vec<Change>),
    /// Replaces the data of the event.
    SetEvent(Event),
    /// Goes on (or back) to a stage.
    SetStage(Stage),
    /// Sets, starts or stops the timer. Not a step of undo.
    SetTimer(Timer),

    /// Adds a unit at the end of the list.
    AddUnit(UnitProfile),
    /// Replaces what is known of a unit.
    EditUnit(UnitId, UnitProfile),
    /// Removes a unit that nothing refers to.
    RemoveUnit(UnitId),
    /// Adds a person at the end of the list.
    AddParticipant(ParticipantProfile),
    /// Replaces what is known of a person.
    EditParticipant(ParticipantId, ParticipantProfile),
    /// Removes a person.
    RemoveParticipant(ParticipantId),

    /// Puts innovations on record that are not there yet.
    AddInnovations(Vec<Innovation>),
    /// Removes the innovation at this position of the list.
    RemoveInnovation(usize),
    /// Puts messages into the review tray; those it has had already are left out.
    TakeMessages(Vec<Message>),
    /// Leaves messages out, or takes them up again.
    SkipMessages(Vec<MessageKey>, bool),
    /// Says for which unit one message speaks.
    SetMessageUnit(MessageKey, Option<UnitId>),
    /// Remembers for which unit a sender of messages speaks, or forgets it.
    SetSender(String, Option<UnitId>),

    /// Adds a step to the agenda at this position.
    AddStep(usize, StepPlan),
    /// Replaces what is planned for a step.
    EditStep(StepId, StepPlan),
    /// Moves a step to this position, counted without it.
    MoveStep(StepId, usize),
    /// Removes a step.
    RemoveStep(StepId),
    /// Makes a step the current one.
    GoToStep(Option<StepId>),

    /// Adds a board with this question.
    AddBoard(String),
    /// Changes the question.
    SetQuestion(BoardId, String),
    /// Changes how ideas are taken.
    SetCapture(BoardId, CaptureRules),
    /// Removes a board without ideas.
    RemoveBoard(BoardId),

    /// Takes an idea; it gets the board's next number.
    AddIdea(BoardId, NewIdea),
    /// Changes an idea's words; the earlier wording is kept.
    EditIdea(BoardId, IdeaNumber, IdeaWords),
    /// Moves cards to the tray or a theme, in the given order, to this position counted without
    /// them.
    MoveIdeas {
        /// On this board.
        board: BoardId,
        /// These cards.
        ideas: Vec<IdeaNumber>,
        /// To the tray or a theme.
        to: Place,
        /// At this position; past the end means at the end.
        index: usize,
    },
    /// Merges cards into another; every original is kept whole inside it.
    MergeIdeas {
        /// On this board.
        board: BoardId,
        /// The card that stays.
        into: IdeaNumber,
        /// The cards that go into it.
        ideas: Vec<IdeaNumber>,
    },
    /// Takes everything out of a merged card again and puts it behind the card.
    SplitIdea(BoardId, IdeaNumber),
    /// Puts cards into the trash. Their numbers stay theirs.
    TrashIdeas(BoardId, Vec<IdeaNumber>),
    /// Takes an idea out of the trash, back to the tray.
    RestoreIdea(BoardId, IdeaNumber),

    /// Adds a theme at this position and puts these cards into it.
    AddTheme {
        /// On this board.
        board: BoardId,
        /// Its look.
        look: ThemeLook,
        /// At this position; past the end means at the end.
        index: usize,
        /// With these cards.
        ideas: Vec<IdeaNumber>,
    },
    /// Renames, recolours, notes, collapses a theme.
    EditTheme(BoardId, ThemeId, ThemeLook),
    /// Moves a theme to this position, counted without it.
    MoveTheme(BoardId, ThemeId, usize),
    /// Puts the ideas of the first theme at the end of the second, and removes the first.
    JoinThemes(BoardId, ThemeId, ThemeId),
    /// Removes a theme; its ideas go back to the tray.
    RemoveTheme(BoardId, ThemeId),

    /// Never suggests these ideas together again.
    DismissSuggestion(BoardId, Vec<IdeaNumber>),

    /// Sets up a poll.
    AddPoll(BoardId, PollSetup),
    /// Changes the set-up of a poll that was never opened.
    EditPoll(PollId, PollSetup),
    /// Removes a poll that was never opened.
    RemovePoll(PollId),
    /// Opens a poll: options and voters are frozen. An act on record.
    OpenPoll(PollId),
    /// Takes one voter's ballot. Not a step of undo.
    CastBallot {
        /// In this poll.
        poll: PollId,
        /// From this voter.
        voter: Voter,
        /// These marks; none is a blank ballot.
        marks: Vec<Mark>,
    },
    /// Closes a poll. An act on record.
    ClosePoll(PollId, String),
    /// Opens a closed poll again. An act on record, with a reason.
    ReopenPoll(PollId, String),
    /// Calls a poll off. An act on record, with a reason.
    CancelPoll(PollId, String),
    /// Shows the result to the room. An act on record.
    RevealPoll(PollId),

    /// Chooses an idea.
    Choose {
        /// On this board.
        board: BoardId,
        /// This card.
        idea: IdeaNumber,
        /// Resting on this poll.
        poll: Option<PollId>,
        /// For this reason.
        reason: String,
    },
    /// Takes a choice back; the plan stays on file.
    Unchoose(BoardId, IdeaNumber),
    /// Replaces a plan's content.
    EditPlan(PlanId, PlanWork),
}

/// An idea as it comes in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewIdea {
    /// The words and the name.
    pub words: IdeaWords,
    /// The unit that sent it.
    pub unit: Option<UnitId>,
    /// The theme it goes to at once; the tray otherwise.
    pub theme: Option<ThemeId>,
    /// Where it was captured, when it was elsewhere.
    pub origin: Option<Origin>,
}

/// The words of an idea.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IdeaWords {
    /// The text.
    pub text: String,
    /// The innovation's name; may be empty.
    pub name: String,
}

impl Change {
    /// A poll of all ideas of a board, as it is proposed first.
    #[must_use]
    pub fn default_poll(event: &Event, title: String, options: usize) -> PollSetup {
        PollSetup {
            title,
            basis: Basis::Ideas,
            method: super::Method::Dots {
                budget: super::proposed_dots(options),
                max_per_option: event.voting.max_per_option.max(1),
            },
            electorate: Electorate::Units,
            secret: event.voting.secret,
        }
    }

    /// Whether this is a step of undo: ballots and the timer are not.
    #[must_use]
    pub fn is_step(&self) -> bool {
        match self {
            Self::All(all) => all.iter().all(Self::is_step),
            Self::SetTimer(_) | Self::CastBallot { .. } => false,
            _ => true,
        }
    }

    /// Whether this is something done on record, which no undo reaches past.
    #[must_use]
    pub fn is_act(&self) -> bool {
        match self {
            Self::All(all) => all.iter().any(Self::is_act),
            Self::OpenPoll(_)
            | Self::ClosePoll(..)
            | Self::ReopenPoll(..)
            | Self::CancelPoll(..)
            | Self::RevealPoll(_) => true,
            _ => false,
        }
    }
}
