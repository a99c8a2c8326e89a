//! What is held, by whom, where and when, and the voting rules agreed beforehand.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// The workshop as it is named on documents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Event {
    /// Name of the activity ("nama kegiatan").
    pub title: String,
    /// Organiser ("penyelenggara").
    pub host: String,
    /// Venue ("tempat").
    pub place: String,
    /// First day.
    pub date: Option<NaiveDate>,
    /// When the first step begins.
    pub start: Option<NaiveTime>,
    /// Number of days, at least 1 when known.
    pub days: u8,
    /// Names of proposing units are kept from the room.
    pub anonymous: bool,
    /// What a new poll starts with.
    pub voting: VotingRules,
    /// Invented content, labelled "contoh" wherever it is shown.
    pub sample: bool,
}

/// Defaults for new polls, agreed with the room before anyone knows an idea.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct VotingRules {
    /// Who voted for what is not kept, and no tally is shown before the poll is revealed.
    pub secret: bool,
    /// Most dots one voter may give one option.
    pub max_per_option: u8,
    /// What is proposed when places are tied.
    pub tie: TieRule,
}

impl Default for VotingRules {
    fn default() -> Self {
        Self { secret: true, max_per_option: 1, tie: TieRule::Runoff }
    }
}

/// How a tie is usually settled in this workshop.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TieRule {
    /// A second round among the tied ("Putaran 2").
    #[default]
    Runoff,
    /// All tied ideas are taken.
    TakeAll,
    /// The chair decides.
    Chair,
}
