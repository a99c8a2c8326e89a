//! Names of things: small numbers that stay the same for the life of a session.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.0)
            }
        }
    };
}

id! {
    /// An idea's number on its board: counted from 1, permanent, never given to another idea.
    ///
    /// People in the room say "nomor 12"; the same number stands on paper, on the shared screen
    /// and in the report.
    IdeaNumber
}
id!(
    /// A government unit (OPD, kecamatan, kelurahan, puskesmas, ...).
    UnitId
);
id!(
    /// A person on the attendance list.
    ParticipantId
);
id!(
    /// A step of the agenda.
    StepId
);
id!(
    /// A board: one question with its ideas, themes and polls.
    BoardId
);
id!(
    /// A theme on a board.
    ThemeId
);
id!(
    /// A poll on a board.
    PollId
);
id!(
    /// The plan of a chosen idea.
    PlanId
);
