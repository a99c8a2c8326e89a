//! A theme: a named group of ideas with a hue and a shape.

use super::{IdeaNumber, ThemeId};
use serde::{Deserialize, Serialize};

/// A theme on a board. Its name may stay empty until the group is understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Theme {
    /// Its permanent id.
    pub id: ThemeId,
    /// Everything a person may edit.
    pub look: ThemeLook,
    /// Its ideas, in the order in which they stand in the column.
    pub ideas: Vec<IdeaNumber>,
}

/// What a person may edit of a theme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ThemeLook {
    /// Its name; empty while it has none.
    pub name: String,
    /// Which of the ten hues it wears.
    pub hue: Hue,
    /// The facilitator's note.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Only its header is drawn.
    pub collapsed: bool,
}

/// One of the ten theme hues; each goes with a shape, so that colour never speaks alone.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Hue {
    /// Indigo, circle.
    #[default]
    Nila,
    /// Brown-orange, square.
    Soga,
    /// Sea, diamond.
    Laut,
    /// Leaf, triangle.
    Daun,
    /// Rose apple, flower.
    Jambu,
    /// Turmeric, star.
    Kunyit,
    /// Stone, hexagon.
    Batu,
    /// Madder, drop.
    Mengkudu,
    /// Mangosteen, asterisk.
    Manggis,
    /// Coffee, moon.
    Kopi,
}

impl Hue {
    /// The ten hues in the order in which themes receive them.
    pub const ALL: [Self; 10] = [
        Self::Nila,
        Self::Soga,
        Self::Laut,
        Self::Daun,
        Self::Jambu,
        Self::Kunyit,
        Self::Batu,
        Self::Mengkudu,
        Self::Manggis,
        Self::Kopi,
    ];

    /// The hue of the `n`-th theme, counted from 0; after ten they repeat.
    #[must_use]
    pub fn nth(n: usize) -> Self {
        Self::ALL[n % Self::ALL.len()]
    }

    /// The first of the ten hues that the fewest of these themes wear.
    pub fn least_worn(worn: impl Iterator<Item = Self>) -> Self {
        let mut counts = [0; Self::ALL.len()];
        for hue in worn {
            counts[hue.index()] += 1;
        }
        Self::ALL.into_iter().min_by_key(|hue| counts[hue.index()]).unwrap_or_default()
    }

    /// Position from 0 to 9.
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}
