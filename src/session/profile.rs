//! The profile of an innovation as the Indeks Inovasi Daerah (IID) of Kemendagri asks for it,
//! filled in while the people who know are in the room.
//!
//! The words of the pick-lists are those of its form; the catalogue of texts has them. The name,
//! the unit and the goal stand in the idea and its canvas and are not asked twice.

use super::SelfCheck;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Least words of the "rancang bangun dan pokok perubahan" that the IID takes.
pub const DESIGN_WORDS: usize = 300;

/// What the form asks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// "Tahapan inovasi".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maturity: Option<Maturity>,
    /// "Inisiator inovasi".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub initiator: Option<Initiator>,
    /// "Jenis inovasi".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nature: Option<Nature>,
    /// "Bentuk inovasi".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form: Option<Form>,
    /// "Urusan pemerintahan".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub affair: Option<Affair>,
    /// "Waktu uji coba".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trial: Option<NaiveDate>,
    /// "Waktu penerapan".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applied: Option<NaiveDate>,
    /// "Rancang bangun dan pokok perubahan", part by part.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub design: BTreeMap<DesignPart, String>,
    /// "Manfaat".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub benefit: String,
    /// "Hasil".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub outcome: String,
    /// The self-check; what is missing was not answered.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub checks: BTreeMap<SelfCheck, bool>,
}

/// How far an innovation is ("tahapan").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Maturity {
    /// "Inisiatif".
    Initiative,
    /// "Uji coba".
    Trial,
    /// "Penerapan".
    Applied,
}

/// "Jenis inovasi".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Nature {
    /// "Digital".
    Digital,
    /// "Non digital".
    NonDigital,
}

/// "Bentuk inovasi", by PP 38/2017.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// "Inovasi tata kelola pemerintahan daerah".
    Governance,
    /// "Inovasi pelayanan publik".
    PublicService,
    /// "Inovasi daerah lainnya sesuai dengan urusan pemerintahan yang menjadi kewenangan daerah".
    Other,
}

/// Who may put an innovation forward, by PP 38/2017.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Initiator {
    /// "Kepala daerah".
    RegionHead,
    /// "Anggota DPRD".
    Dprd,
    /// "Aparatur Sipil Negara".
    Asn,
    /// "Perangkat daerah".
    Unit,
    /// "Anggota masyarakat".
    Citizen,
}

/// "Urusan pemerintahan": the list of the IID.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each has its official name in the text catalogue")]
pub enum Affair {
    Education,
    Health,
    PublicWorks,
    Housing,
    PublicOrder,
    Social,
    Labour,
    WomenAndChildren,
    Food,
    Land,
    Environment,
    CivilRegistry,
    Villages,
    Population,
    Transport,
    Communication,
    Cooperatives,
    Investment,
    YouthAndSport,
    Culture,
    Libraries,
    Archives,
    Fisheries,
    Tourism,
    Farming,
    Forestry,
    Energy,
    Trade,
    Industry,
    Transmigration,
    Support,
}

/// The parts of a "rancang bangun dan pokok perubahan", in the order in which it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DesignPart {
    /// "Dasar hukum".
    LegalBasis,
    /// "Permasalahan makro".
    MacroProblem,
    /// "Permasalahan mikro".
    MicroProblem,
    /// "Isu strategis global".
    GlobalIssue,
    /// "Isu strategis nasional".
    NationalIssue,
    /// "Isu strategis lokal".
    LocalIssue,
    /// "Metode pembaharuan": as it was before.
    Before,
    /// "Metode pembaharuan": as it is after.
    After,
    /// "Keunggulan dan kebaharuan".
    Strengths,
    /// "Tahapan dan cara kerja".
    Steps,
}

impl Maturity {
    /// All of them in order.
    pub const ALL: [Self; 3] = [Self::Initiative, Self::Trial, Self::Applied];
}

impl Nature {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Digital, Self::NonDigital];
}

impl Form {
    /// All of them in the order of the regulation.
    pub const ALL: [Self; 3] = [Self::Governance, Self::PublicService, Self::Other];
}

impl Initiator {
    /// All of them in the order of the regulation.
    pub const ALL: [Self; 5] = [Self::RegionHead, Self::Dprd, Self::Asn, Self::Unit, Self::Citizen];
}

impl Affair {
    /// The list in its order.
    pub const ALL: [Self; 31] = [
        Self::Education,
        Self::Health,
        Self::PublicWorks,
        Self::Housing,
        Self::PublicOrder,
        Self::Social,
        Self::Labour,
        Self::WomenAndChildren,
        Self::Food,
        Self::Land,
        Self::Environment,
        Self::CivilRegistry,
        Self::Villages,
        Self::Population,
        Self::Transport,
        Self::Communication,
        Self::Cooperatives,
        Self::Investment,
        Self::YouthAndSport,
        Self::Culture,
        Self::Libraries,
        Self::Archives,
        Self::Fisheries,
        Self::Tourism,
        Self::Farming,
        Self::Forestry,
        Self::Energy,
        Self::Trade,
        Self::Industry,
        Self::Transmigration,
        Self::Support,
    ];
}

impl DesignPart {
    /// All parts in order.
    pub const ALL: [Self; 10] = [
        Self::LegalBasis,
        Self::MacroProblem,
        Self::MicroProblem,
        Self::GlobalIssue,
        Self::NationalIssue,
        Self::LocalIssue,
        Self::Before,
        Self::After,
        Self::Strengths,
        Self::Steps,
    ];
}

impl Profile {
    /// Nothing was filled in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The words of a part of the "rancang bangun".
    #[must_use]
    pub fn part(&self, part: DesignPart) -> &str {
        self.design.get(&part).map_or("", String::as_str)
    }

    /// Words of the whole "rancang bangun".
    #[must_use]
    pub fn design_words(&self) -> usize {
        self.design.values().map(|text| count_words(text)).sum()
    }
}

/// Words as an office counts them: between blanks, with at least one letter or digit, so that a
/// dash between blanks is none.
#[must_use]
pub fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_as_in_a_document() {
        for (text, words) in [
            ("", 0),
            (" \n\t", 0),
            ("satu", 1),
            ("Warga  antre\nsejak pukul 04.30.", 5),
            ("sebelum - sesudah", 2),
            ("kira-kira \u{2013} 165 menit", 3),
        ] {
            assert_eq!(count_words(text), words, "{text:?}");
        }
        let mut profile = Profile::default();
        profile.design.insert(DesignPart::LegalBasis, "PP 38 Tahun 2017".to_owned());
        profile.design.insert(DesignPart::Steps, "satu dua".to_owned());
        assert_eq!(profile.design_words(), 6);
    }
}
