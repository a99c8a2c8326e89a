//! Innovations that exist already: what units had on record before the workshop began.
//!
//! They are not ideas of the day: coverage counts them apart, and a new idea that resembles one
//! can be told so.

use super::UnitId;
use serde::{Deserialize, Serialize};

/// An innovation on record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Innovation {
    /// What it is called.
    pub title: String,
    /// The unit it belongs to, if that is known.
    pub unit: Option<UnitId>,
    /// The year in which it began, as the list says it; may be empty.
    pub year: String,
}
