//! What can be brought in, and what may stand in a column of it.

use std::fmt;

/// What a table lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Ideas, as units send them in.
    Ideas,
    /// People of an attendance list.
    Participants,
    /// Units of the local government.
    Units,
    /// Innovations that units have already.
    Inventory,
}

impl Kind {
    /// All kinds in the order in which lists show them.
    pub const ALL: [Self; 4] = [Self::Ideas, Self::Participants, Self::Units, Self::Inventory];

    /// The field without which a list of this kind says nothing.
    #[must_use]
    pub fn main(self) -> Field {
        match self {
            Self::Ideas => Field::Idea,
            Self::Participants => Field::Person,
            Self::Units => Field::Unit,
            Self::Inventory => Field::Title,
        }
    }

    /// Everything that columns of such a list may hold, the main field first.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Ideas => &[Field::Idea, Field::Title, Field::Unit, Field::Theme],
            Self::Participants => {
                &[Field::Person, Field::Nip, Field::Post, Field::Phone, Field::Unit, Field::Present]
            }
            Self::Units => &[Field::Unit, Field::Short, Field::UnitKind, Field::Aliases],
            Self::Inventory => &[Field::Title, Field::Unit, Field::Year],
        }
    }
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The text of an idea.
    Idea,
    /// The name of an innovation, often an acronym.
    Title,
    /// The name of a unit.
    Unit,
    /// The name of a person.
    Person,
    /// The civil servant number.
    Nip,
    /// The post ("jabatan").
    Post,
    /// The phone number.
    Phone,
    /// Whether a person is in the room.
    Present,
    /// The theme of an idea.
    Theme,
    /// The short name of a unit.
    Short,
    /// The kind of a unit.
    UnitKind,
    /// Other names of a unit.
    Aliases,
    /// The year in which an innovation began.
    Year,
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Idea => "ideas",
            Self::Title => "names of innovations",
            Self::Unit => "names of units",
            Self::Person => "names of people",
            Self::Nip => "civil servant numbers",
            Self::Post => "posts",
            Self::Phone => "phone numbers",
            Self::Present => "attendance",
            Self::Theme => "themes",
            Self::Short => "short names",
            Self::UnitKind => "kinds of units",
            Self::Aliases => "other names",
            Self::Year => "years",
        })
    }
}
