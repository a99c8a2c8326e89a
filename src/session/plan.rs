//! What happens to a chosen idea: who does what, and by when.

use super::{BoardId, Canvas, IdeaNumber, PlanId, PollId, Profile, ProgressNote};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// A chosen idea: its canvas, its profile and its action plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Its permanent id.
    pub id: PlanId,
    /// The board of the idea.
    pub board: BoardId,
    /// The idea.
    pub idea: IdeaNumber,
    /// Why it was chosen.
    pub choice: Choice,
    /// The action plan, and what became of it.
    pub work: PlanWork,
    /// The one-page canvas.
    #[serde(default, skip_serializing_if = "Canvas::is_empty")]
    pub canvas: Canvas,
    /// The profile for the Indeks Inovasi Daerah.
    #[serde(default, skip_serializing_if = "Profile::is_empty")]
    pub profile: Profile,
}

/// How an idea came to be chosen. The result of a poll is a recommendation; the decision stays
/// with the leadership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Chosen now; a choice taken back keeps its plan.
    pub standing: bool,
    /// When it was last chosen or taken back.
    pub at: NaiveDateTime,
    /// The poll it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poll: Option<PollId>,
    /// The reason, where it was chosen by hand.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// The action plan as it is written down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlanWork {
    /// Person in charge ("penanggung jawab"): a post rather than a name.
    pub owner: String,
    /// Due date ("tenggat").
    pub due: Option<NaiveDate>,
    /// How far it is.
    pub status: PlanStatus,
    /// The day it was launched ("diluncurkan"); that it was is told by this alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub launched: Option<NaiveDate>,
    /// What was found about its progress, oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<ProgressNote>,
    /// Activities, in the order in which they are listed within their phase.
    pub activities: Vec<Activity>,
}

/// How far a plan is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlanStatus {
    /// Not begun.
    #[default]
    Planned,
    /// Begun.
    Running,
    /// Monitoring found that it has to be improved first ("perlu perbaikan").
    NeedsWork,
    /// Monitoring found that it can be launched ("siap diluncurkan").
    ReadyToLaunch,
    /// Launched: in use.
    Launched,
    /// Done.
    Done,
    /// Given up.
    Dropped,
}

impl PlanStatus {
    /// Every status, in the order in which a plan goes through them.
    pub const ALL: [Self; 7] = [
        Self::Planned,
        Self::Running,
        Self::NeedsWork,
        Self::ReadyToLaunch,
        Self::Launched,
        Self::Done,
        Self::Dropped,
    ];

    /// Whether something is still to be done by the due date.
    #[must_use]
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Launched | Self::Done | Self::Dropped)
    }

    /// Whether it says that there was no launch yet.
    #[must_use]
    pub fn is_before_launch(self) -> bool {
        matches!(self, Self::Planned | Self::ReadyToLaunch)
    }
}

/// The four phases ("tahap") of the Labinov action plan form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Phase {
    /// Persiapan.
    #[default]
    Preparation,
    /// Pelaksanaan.
    Execution,
    /// Monitoring.
    Monitoring,
    /// Evaluasi.
    Evaluation,
}

impl Phase {
    /// All phases in order.
    pub const ALL: [Self; 4] =
        [Self::Preparation, Self::Execution, Self::Monitoring, Self::Evaluation];
}

/// One line of the action plan form: Kegiatan, Pelaksana, Output, Metode, Rencana Waktu.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Activity {
    /// Its phase.
    pub phase: Phase,
    /// What is done.
    pub what: String,
    /// Who does it.
    pub who: String,
    /// What comes out.
    pub output: String,
    /// How it is done.
    pub method: String,
    /// Months in which it is done, 1 to 12, ascending.
    pub months: Vec<u8>,
}

impl PlanWork {
    /// Whether it says who, when and what, one by one.
    #[must_use]
    pub fn parts(&self) -> [bool; 3] {
        [
            !self.owner.trim().is_empty(),
            self.due.is_some(),
            self.activities.iter().any(|a| !a.what.trim().is_empty()),
        ]
    }

    /// Whether it says who, what and when.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.parts() == [true; 3]
    }

    /// Whether something is still to be done on `today` that was due before.
    #[must_use]
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.status.is_open() && self.due.is_some_and(|due| due < today)
    }
}
