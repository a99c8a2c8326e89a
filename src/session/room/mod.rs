//! What the room may see, as a value.
//!
//! The shared screen, its thumbnail and pictures for sharing are drawn from a [`RoomView`] alone.
//! What must stay private (running tallies, ballots, who voted what, persons, phones, notes,
//! people in charge, the trash, units while names are masked) has no field here, so no drawing
//! code can show it by mistake.

mod build;
mod polls;

use super::{
    BoardId, GroupPhase, Hue, IdeaNumber, Method, OptionKey, PollId, Quadrant, Scale, Stage,
    ThemeId, Timer, UnitKind, Voter,
};
use chrono::NaiveDate;

/// What the facilitator has chosen to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoomChoice {
    /// The view.
    pub show: Show,
    /// Names of units are hidden.
    pub masked: bool,
}

/// The views there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// The name of the event and nothing else.
    Blank,
    /// The question, the timer and the count.
    Prompt(BoardId),
    /// Units that have not been heard yet, in pages.
    Seats(BoardId, Page),
    /// Idea cards in pages.
    Wall(BoardId, Page),
    /// Themes with their counts.
    Themes(BoardId, Page),
    /// The cards of one theme, in pages.
    Theme(BoardId, ThemeId, Page),
    /// The cards to be sorted into themes by people who stand at the screen.
    Sort(BoardId),
    /// One idea, large.
    Spotlight(BoardId, IdeaNumber),
    /// The options of a poll while it is open, in pages.
    Voting(PollId, Page),
    /// The same with the dots as they are given. Only an open poll that is not secret has them.
    VotingAloud(PollId, Page),
    /// The voting booth.
    Booth(PollId),
    /// The result of a revealed poll, the best rows still covered except so many from below.
    Results(PollId, Page, usize),
    /// The picture of impact against effort of a revealed poll.
    Quadrants(PollId),
    /// The options of a revealed poll that are tied at a rank, and the order that a lot from this
    /// seed gives them.
    Lot(PollId, u32, Option<u32>),
    /// Chosen ideas and the units that carry them.
    Closing,
}

/// Which part of a long list is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// Counted from 0; past the end means the last page.
    pub index: usize,
    /// Entries on one page, at least 1.
    pub size: usize,
}

/// Which part of a long list is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Paging {
    /// Counted from 0.
    pub index: usize,
    /// Pages in all, at least 1.
    pub pages: usize,
}

/// Everything the room sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomView {
    /// Name of the activity.
    pub title: String,
    /// Organiser.
    pub host: String,
    /// First day.
    pub date: Option<NaiveDate>,
    /// The countdown.
    pub timer: Timer,
    /// What is shown.
    pub scene: RoomScene,
}

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoomScene {
    /// The name of the event and nothing else.
    Blank,
    /// The question, with how many ideas there are and how many units were heard.
    Prompt {
        /// The stage that is being held.
        stage: Stage,
        /// The question.
        question: String,
        /// The instruction of the current step.
        instruction: String,
        /// Ideas on the board; originals count.
        ideas: usize,
        /// Units that sent at least one idea, of how many.
        heard: (u32, u32),
        /// How the room is asked while ideas are gathered.
        way: RoomWay,
    },
    /// Units that have not been heard yet: empty seats.
    Seats {
        /// Every kind of unit with its seats.
        kinds: Vec<RoomSeats>,
        /// The empty seats of this page by name, in the order of the alphabet; none while names
        /// are masked.
        empty: Vec<RoomUnit>,
        /// Units that sent at least one idea, of how many.
        heard: (u32, u32),
        /// Which page.
        paging: Paging,
    },
    /// Idea cards.
    Wall {
        /// The cards of this page; none while the facilitator keeps ideas hidden.
        cards: Vec<RoomCard>,
        /// The theme whose cards they are; all cards of the board otherwise.
        theme: Option<RoomTheme>,
        /// Cards in all.
        total: usize,
        /// Cards on a full page.
        on_page: usize,
        /// Which page.
        paging: Paging,
        /// The facilitator keeps ideas hidden for now.
        hidden: bool,
    },
    /// Themes.
    Themes {
        /// The themes of this page.
        themes: Vec<RoomTheme>,
        /// Themes in all.
        total: usize,
        /// Ideas on the board; originals count.
        ideas: usize,
        /// Which page.
        paging: Paging,
    },
    /// Cards and themes, to be sorted in silence by people who stand at the screen.
    Sort {
        /// The board that they are on.
        board: BoardId,
        /// Cards in no theme, newest first; none while the facilitator keeps ideas hidden.
        loose: Vec<RoomCard>,
        /// The themes in the order of their columns.
        columns: Vec<RoomColumn>,
        /// The facilitator keeps ideas hidden for now.
        hidden: bool,
        /// A poll is open: its cards cannot be moved.
        locked: bool,
    },
    /// One idea.
    Spotlight(RoomCard),
    /// An open poll, or one that is closed and not yet revealed.
    Voting {
        /// What is asked.
        ballot: RoomBallot,
        /// The options of this page.
        options: Vec<RoomOption>,
        /// Which page.
        paging: Paging,
        /// Ballots handed in, of how many voters.
        voted: (u32, u32),
        /// Ballots are taken now.
        open: bool,
        /// What was given so far, in an open poll that is not secret and when it was asked for.
        given: Option<RoomGiven>,
    },
    /// The voting booth.
    Booth {
        /// What is asked.
        ballot: RoomBallot,
        /// Every option.
        options: Vec<RoomOption>,
        /// Who may vote; only whether they have, never what.
        seats: Vec<BoothSeat>,
        /// Ballots handed in, whichever way they came.
        voted: u32,
        /// Ballots are taken now.
        open: bool,
    },
    /// The result of a revealed poll.
    Results {
        /// What was asked, and how.
        ballot: RoomBallot,
        /// The question of the board.
        question: String,
        /// The venue.
        place: String,
        /// Rows of this page, best first; those still covered carry only their rank.
        rows: Vec<RoomRow>,
        /// Options in all.
        total: usize,
        /// Which page.
        paging: Paging,
        /// Ballots handed in, valid ballots, and dots on them.
        counts: (u32, u32, u32),
        /// Who could vote.
        eligible: u32,
        /// The highest total, for the length of bars.
        highest: u32,
        /// What one dot or point is in a total: 1, or 100 in a score poll.
        per_point: u32,
    },
    /// Impact against effort.
    Quadrants {
        /// The poll's title.
        title: String,
        /// The options that both values are known of, best first.
        points: Vec<RoomPoint>,
        /// Options that one of the values is missing of.
        missing: usize,
        /// From where to where the values reach.
        scale: Scale,
    },
    /// A lot among tied options.
    Lot {
        /// The poll's title.
        title: String,
        /// The rank that they share.
        rank: u32,
        /// The tied in the order of their numbers.
        options: Vec<RoomOption>,
        /// The seed, once it is known.
        seed: Option<u32>,
        /// The order that follows from the seed; empty without one.
        drawn: Vec<RoomOption>,
    },
    /// Chosen ideas.
    Closing {
        /// In the order of choosing.
        rows: Vec<RoomPlan>,
        /// Ideas of the session, and units that sent them.
        counts: (usize, u32),
    },
}

/// How the room is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum RoomWay {
    /// Whoever has an idea speaks.
    #[default]
    Free,
    /// One unit after the other; whose turn it is, unless names are masked.
    Turn(Option<RoomUnit>),
    /// 1-2-4-All.
    Groups(GroupPhase),
    /// Everyone writes in silence.
    Silent,
}

/// The seats of one kind of unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoomSeats {
    /// The kind.
    pub kind: UnitKind,
    /// Units that sent at least one idea.
    pub heard: u32,
    /// Units in all.
    pub units: u32,
}

/// An idea as the room sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomCard {
    /// Its number.
    pub number: IdeaNumber,
    /// Numbers merged into it.
    pub merged: Vec<IdeaNumber>,
    /// Its name; may be empty.
    pub name: String,
    /// Its words.
    pub text: String,
    /// Its theme.
    pub theme: Option<RoomTheme>,
    /// Units that sent it, the first one first; none while names are masked.
    pub units: Vec<RoomUnit>,
}

/// A unit as the room sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomUnit {
    /// Short name, or the full one where there is no short one.
    pub name: String,
    /// Its kind.
    pub kind: UnitKind,
}

/// A theme as the room sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomTheme {
    /// Its id.
    pub id: ThemeId,
    /// Its name; empty while it has none.
    pub name: String,
    /// Its hue.
    pub hue: Hue,
    /// Its cards.
    pub ideas: usize,
}

/// A theme with its cards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomColumn {
    /// The theme.
    pub theme: RoomTheme,
    /// Its cards, in the order of the column; none while ideas are hidden.
    pub cards: Vec<RoomCard>,
}

/// The rules of a poll as the room needs them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomBallot {
    /// Which poll.
    pub poll: PollId,
    /// Its title.
    pub title: String,
    /// How votes are given.
    pub method: Method,
    /// Dots of each voter: 1 in a choice, one an option in an approval, none in a score poll.
    pub budget: u8,
    /// Most dots on one option.
    pub max_per_option: u8,
    /// Who votes what is not kept.
    pub secret: bool,
    /// A second round.
    pub runoff: bool,
}

/// An option as the room sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomOption {
    /// What it is.
    pub key: OptionKey,
    /// The idea's number, or the theme's place in the list counted from 1.
    pub number: u32,
    /// Its words.
    pub title: String,
    /// Its hue, if it stood in a theme that still exists.
    pub hue: Option<Hue>,
}

/// A voter as the booth lists them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoothSeat {
    /// Who.
    pub voter: Voter,
    /// Under which name; persons appear as their unit.
    pub unit: Option<RoomUnit>,
    /// Tells voters of one unit, or seats without a unit, apart; counted from 1.
    pub ordinal: u32,
    /// Has handed in a ballot.
    pub voted: bool,
}

/// What was given to the options of a page so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomGiven {
    /// Dots and hands of each option of this page.
    pub dots: Vec<u32>,
    /// Most of one option of any page.
    pub most: u32,
}

/// A row of the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomRow {
    /// Its rank; 0 where scores are missing that it takes to rank it.
    pub rank: u32,
    /// The tie that it is part of. Options without a vote are in none: nobody has to decide
    /// between them.
    pub tie: Option<RoomTie>,
    /// What it is; nothing while it is covered.
    pub shown: Option<RoomResult>,
}

/// An uncovered row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomResult {
    /// The option.
    pub option: RoomOption,
    /// Its dots, or hundredths of points.
    pub total: u32,
    /// Another option has the same total, and nothing has settled it.
    pub tied: bool,
    /// The idea is chosen.
    pub chosen: bool,
    /// Of a score poll: what stands behind the total.
    pub scores: Option<RoomScores>,
}

/// A tie as the room sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoomTie {
    /// The rank that the tied share by their totals.
    pub rank: u32,
    /// What became of it.
    pub state: RoomTieState,
}

/// What became of a tie: by what it was settled, never who did it or why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoomTieState {
    /// Nothing yet.
    Open,
    /// There is a second round among the tied.
    Runoff,
    /// Put in the order of a score by criteria.
    CriteriaScore,
    /// The chair's casting vote.
    CastingVote,
    /// A lot, from this seed.
    Lot(u32),
}

/// What stands behind the total of a score poll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomScores {
    /// Each criterion in hundredths; nothing where nobody scored it.
    pub criteria: Vec<Option<u32>>,
    /// Of a gate: it is passed.
    pub passed: Option<bool>,
    /// Of impact and effort.
    pub quadrant: Option<Quadrant>,
    /// The raters differ.
    pub dissent: bool,
}

/// An option in the picture of impact against effort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomPoint {
    /// The option.
    pub option: RoomOption,
    /// Impact in hundredths.
    pub impact: u32,
    /// Effort in hundredths.
    pub effort: u32,
    /// Where it stands.
    pub quadrant: Quadrant,
}

/// A chosen idea as the room sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomPlan {
    /// The idea.
    pub card: RoomCard,
    /// When it is due.
    pub due: Option<NaiveDate>,
}
