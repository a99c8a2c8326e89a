//! Units of the local government and the people they send.

use super::{ParticipantId, UnitId};
use serde::{Deserialize, Serialize};

/// The kind of a unit: reports and speeches count by it.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum UnitKind {
    /// Organisasi Perangkat Daerah: dinas, badan, secretariats, inspectorate.
    #[default]
    Opd,
    /// District.
    Kecamatan,
    /// Ward.
    Kelurahan,
    /// Community health centre.
    Puskesmas,
    /// Regional public hospital.
    Rsud,
    /// Enterprise owned by the local government.
    Bumd,
    /// Anything else: schools, communities.
    Other,
}

impl UnitKind {
    /// All kinds in the order in which lists show them.
    pub const ALL: [Self; 7] = [
        Self::Opd,
        Self::Kecamatan,
        Self::Kelurahan,
        Self::Puskesmas,
        Self::Rsud,
        Self::Bumd,
        Self::Other,
    ];

    /// The piles into which papers are sorted: the kinds of which there are many everywhere, and
    /// all others together.
    pub const PILES: [Self; 4] = [Self::Opd, Self::Kecamatan, Self::Puskesmas, Self::Other];

    /// The pile of papers of this kind.
    #[must_use]
    pub fn pile(self) -> Self {
        if Self::PILES.contains(&self) { self } else { Self::Other }
    }
}

/// A unit that may send ideas and votes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Its permanent id.
    pub id: UnitId,
    /// Everything a person may edit.
    pub profile: UnitProfile,
}

/// What is known of a unit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UnitProfile {
    /// Full name, as on a letterhead.
    pub name: String,
    /// Short name, as people say it ("Disdukcapil").
    pub short: String,
    /// Its kind.
    pub kind: UnitKind,
    /// Other names by which it is found ("DKCS").
    pub aliases: Vec<String>,
}

/// A person invited to the workshop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// Their permanent id.
    pub id: ParticipantId,
    /// Everything a person may edit.
    pub profile: ParticipantProfile,
}

/// What is known of a participant. None of it is ever shown to the room.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ParticipantProfile {
    /// Name with titles, as written on the attendance list.
    pub name: String,
    /// Civil servant number (18 digits), kept as text exactly as given.
    pub nip: String,
    /// Post ("jabatan").
    pub post: String,
    /// Phone, kept as text exactly as given.
    pub phone: String,
    /// The unit they speak for.
    pub unit: Option<UnitId>,
    /// In the room today.
    pub present: bool,
}
