//! What was found about a plan's progress, with its day: the diary of monitoring ("monev").

use super::PlanStatus;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgressNote {
    /// The day it speaks of.
    pub date: NaiveDate,
    /// The finding, in words.
    pub text: String,
    /// The post of the one who found it; may be empty. Never a name that has to be there.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// How far the plan was then.
    #[serde(default)]
    pub status: PlanStatus,
}
