//! Why a change was not taken: a typed reason that a person can be shown.

use super::{IdeaNumber, OptionKey};

/// Why a change was not taken. Nothing of the change was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The unit, idea, theme, poll, ... does not exist (any more).
    #[error("what the change is about does not exist")]
    NotFound,
    /// A text that must not be empty is.
    #[error("the text is empty")]
    EmptyText,
    /// A text is longer than allowed.
    #[error("the text is longer than {max} characters")]
    TooLong {
        /// The most characters allowed.
        max: usize,
    },
    /// A list has more lines than allowed.
    #[error("there are more than {max} lines")]
    TooManyLines {
        /// The most lines allowed.
        max: usize,
    },
    /// A number is outside of what makes sense.
    #[error("the number must be between {min} and {max}")]
    OutOfRange {
        /// The smallest allowed.
        min: u32,
        /// The largest allowed.
        max: u32,
    },
    /// Another unit has this name already.
    #[error("a unit with this name exists")]
    DuplicateUnit,
    /// The unit or person stands in ideas, in the attendance list or in a poll, so it cannot be
    /// removed.
    #[error("something refers to it")]
    InUse,
    /// A board with ideas or polls cannot be removed, nor the last board.
    #[error("the board is in use")]
    BoardInUse,
    /// The board takes no more ideas.
    #[error("capture is locked")]
    CaptureLocked,
    /// The idea is not a card on the board: it is merged or trashed.
    #[error("idea {0} is not on the board")]
    NotOnBoard(IdeaNumber),
    /// The idea is not in the trash.
    #[error("idea {0} is not in the trash")]
    NotInTrash(IdeaNumber),
    /// An idea cannot be merged into itself, and a merge needs something to merge.
    #[error("there is nothing to merge")]
    NothingToMerge,
    /// The idea holds no merged ideas.
    #[error("idea {0} holds no other ideas")]
    NothingToSplit(IdeaNumber),
    /// An open poll has frozen this idea or theme.
    #[error("an open poll has frozen it")]
    FrozenByPoll,
    /// A poll is open already; there is only one at a time.
    #[error("another poll is open")]
    PollAlreadyOpen,
    /// The poll is not in the state this needs.
    #[error("the poll does not stand where this is possible")]
    WrongPollState,
    /// A poll needs at least two options.
    #[error("a poll needs two options")]
    TooFewOptions,
    /// A poll needs at least one voter.
    #[error("a poll needs voters")]
    NoVoters,
    /// A poll that was ever opened stays on file.
    #[error("a poll that was opened stays on file")]
    PollOnRecord,
    /// This voter is not entitled in this poll.
    #[error("not a voter of this poll")]
    NotAVoter,
    /// This voter has handed in a ballot.
    #[error("has voted already")]
    AlreadyVoted,
    /// Not an option of this poll.
    #[error("not an option of this poll")]
    UnknownOption(OptionKey),
    /// More dots than the budget.
    #[error("{given} dots of {budget}")]
    OverBudget {
        /// Dots on the ballot.
        given: u32,
        /// Dots allowed.
        budget: u32,
    },
    /// More dots on one option than allowed.
    #[error("at most {max} dots on one option")]
    OverOption {
        /// The option.
        option: OptionKey,
        /// Most dots on one option.
        max: u8,
    },
    /// Marks in a poll by scores, scores or hands in another, or a gate that is not asked by yes
    /// and no.
    #[error("the poll's method does not allow this")]
    WrongMethod,
    /// The sheet has no criterion of this position.
    #[error("criterion {0} does not exist")]
    UnknownCriterion(u8),
    /// A sheet asks one criterion twice.
    #[error("a criterion is asked twice")]
    CriterionTwice,
    /// One ballot scores an option twice under one criterion.
    #[error("an option is scored twice under one criterion")]
    ScoredTwice(OptionKey),
    /// A secret poll does not allow this: counting hands, withdrawing a voter's ballot.
    #[error("the poll is secret")]
    SecretPoll,
    /// More ballots, papers and hands than voters.
    #[error("{ballots} ballots of {voters} voters")]
    MoreBallotsThanVoters {
        /// Voters that would be used up.
        ballots: u32,
        /// Voters there are.
        voters: u32,
    },
    /// More hands than voters who have not voted otherwise.
    #[error("{hands} hands of {voters} voters")]
    TooManyHands {
        /// Hands counted.
        hands: u32,
        /// Voters left to raise one.
        voters: u32,
    },
    /// No ballot is like this one.
    #[error("there is no such ballot")]
    NoSuchBallot,
    /// The file was brought in before.
    #[error("brought in already")]
    ImportedAlready,
    /// There is no ballot to bring in.
    #[error("nothing to bring in")]
    NothingToImport,
    /// The options are not all those of one tie.
    #[error("not the options of a tie")]
    NotATie,
    /// The tie was settled before.
    #[error("the tie is settled")]
    TieDecided,
    /// The lot or the criteria score gives another order.
    #[error("not the order that follows")]
    NotTheOrder,
    /// Closing a poll that does not add up, or another recorded act, needs a reason.
    #[error("a reason is needed")]
    ReasonNeeded,
    /// The idea is chosen already.
    #[error("chosen already")]
    AlreadyChosen,
    /// The bytes are no PNG or JPEG.
    #[error("not a PNG or JPEG picture")]
    NotAPicture,
    /// A picture has more bytes than a session file should hold.
    #[error("the picture is larger than {kilobytes} kB")]
    PictureTooLarge {
        /// Most kilobytes allowed.
        kilobytes: u32,
    },
    /// There are no numbers left.
    #[error("no numbers left")]
    Full,
    /// There is nothing to take back, or an act on record stands in between.
    #[error("nothing to take back")]
    NothingToUndo,
    /// The session was opened to read only.
    #[error("opened to read only")]
    ReadOnly,
}
