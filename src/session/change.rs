//! Everything that can happen to a session, as a value.

use super::{
    Basis, BoardId, Canvas, CaptureRules, DocumentSettings, Electorate, Event, IdeaNumber,
    Innovation, Mark, Message, MessageKey, OptionKey, Order, Origin, Paper, ParticipantId,
    ParticipantProfile, Place, PlanId, PlanWork, PollId, PollSetup, Profile, Score, Stage, StepId,
    StepPlan, ThemeId, ThemeLook, TieBreak, Timer, UnitId, UnitProfile, Voter,
};

/// One change. It is taken whole or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Several changes as one: an import, a paste, a gesture over many cards.
    All(Vec<Change>),
    /// Replaces the data of the event.
    SetEvent(Event),
    /// Replaces how documents are made.
    SetDocuments(Box<DocumentSettings>),
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
    /// Takes one voter's ballot of a score poll. Not a step of undo.
    CastScores {
        /// In this poll.
        poll: PollId,
        /// From this voter.
        voter: Voter,
        /// These scores; a missing one is missing, none at all is a blank ballot.
        scores: Vec<Score>,
    },
    /// Takes a ballot on paper, which is nobody's. Not a step of undo.
    CastPaper {
        /// In this poll.
        poll: PollId,
        /// What stands on it.
        paper: Paper,
    },
    /// Replaces a paper that was keyed wrongly: one with the same content, for nothing more is
    /// known of a paper. The number of corrections is kept. Not a step of undo.
    CorrectPaper {
        /// In this poll.
        poll: PollId,
        /// What was keyed.
        was: Paper,
        /// What stands on the paper.
        now: Paper,
    },
    /// Says how many papers were handed out, if that is counted, and how many of those that came
    /// back are not valid. Not a step of undo.
    SetPapers {
        /// In this poll.
        poll: PollId,
        /// Handed out, without spoiled ones that were exchanged.
        handed_out: Option<u32>,
        /// Not valid.
        invalid: u32,
    },
    /// Counts the hands raised for an option, in place of an earlier count. Only in a poll that
    /// is neither secret nor scored. Not a step of undo.
    CountHands {
        /// In this poll.
        poll: PollId,
        /// For this option.
        option: OptionKey,
        /// So many.
        hands: u32,
    },
    /// Takes knowingly so many ballots more than there are voters. An act on record.
    AllowSurplus {
        /// In this poll.
        poll: PollId,
        /// So many in all.
        ballots: u32,
        /// For this reason.
        why: String,
    },
    /// Withdraws a ballot. An act on record that says nothing of what stands on it.
    CancelBallot {
        /// In this poll.
        poll: PollId,
        /// This one.
        ballot: Withdrawn,
        /// For this reason.
        why: String,
    },
    /// Brings in papers that were keyed elsewhere, all of them or none. An act on record.
    ImportBallots {
        /// Into this poll.
        poll: PollId,
        /// The fingerprint of the file they come from.
        source: String,
        /// The papers.
        ballots: Vec<Paper>,
        /// Blank papers besides.
        blank: u32,
        /// Also if that file was brought in before.
        again: bool,
    },
    /// Closes a poll; with a reason if it does not add up. An act on record.
    ClosePoll(PollId, String),
    /// Opens a closed poll again. An act on record, with a reason.
    ReopenPoll(PollId, String),
    /// Calls a poll off. An act on record, with a reason.
    CancelPoll(PollId, String),
    /// Shows the result to the room. An act on record.
    RevealPoll(PollId),
    /// Settles a tie of a closed poll. An act on record.
    BreakTie {
        /// In this poll.
        poll: PollId,
        /// By this.
        how: TieBreak,
        /// All options of the tie, best first. A lot and a criteria score allow one order only.
        order: Vec<OptionKey>,
        /// Who decided or drew.
        who: String,
        /// Why.
        why: String,
    },

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
    /// Replaces the action plan of a chosen idea.
    EditPlan(PlanId, PlanWork),
    /// Replaces the canvas of a chosen idea.
    EditCanvas(PlanId, Box<Canvas>),
    /// Replaces the profile of a chosen idea.
    EditProfile(PlanId, Box<Profile>),
}

/// A ballot that is withdrawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Withdrawn {
    /// That of a voter, who may vote again. Not in a secret poll: nothing says which it is.
    Of(Voter),
    /// A paper that is held in hand while this is done, by its content.
    Paper(Paper),
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
            order: Order::ByNumber,
        }
    }

    /// Whether this is a step of undo: ballots and the timer are not.
    #[must_use]
    pub fn is_step(&self) -> bool {
        match self {
            Self::All(all) => all.iter().all(Self::is_step),
            Self::SetTimer(_)
            | Self::CastBallot { .. }
            | Self::CastScores { .. }
            | Self::CastPaper { .. }
            | Self::CorrectPaper { .. }
            | Self::SetPapers { .. }
            | Self::CountHands { .. }
            | Self::AllowSurplus { .. }
            | Self::CancelBallot { .. }
            | Self::ImportBallots { .. }
            | Self::BreakTie { .. } => false,
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
            | Self::RevealPoll(_)
            | Self::AllowSurplus { .. }
            | Self::CancelBallot { .. }
            | Self::ImportBallots { .. }
            | Self::BreakTie { .. } => true,
            _ => false,
        }
    }
}
