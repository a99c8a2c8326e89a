//! The order of the day: steps with planned minutes, and the seven stages a session goes through.

use super::{StepId, UnitId};
use chrono::{NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

/// The seven stages of a session, in order; each has its page in the facilitator's window.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Stage {
    /// Persiapan.
    #[default]
    Prepare,
    /// Curah gagasan.
    Capture,
    /// Pengelompokan.
    Group,
    /// Pemungutan suara.
    Vote,
    /// Hasil.
    Results,
    /// Rencana aksi.
    Plan,
    /// Laporan.
    Report,
}

impl Stage {
    /// All stages in order.
    pub const ALL: [Self; 7] = [
        Self::Prepare,
        Self::Capture,
        Self::Group,
        Self::Vote,
        Self::Results,
        Self::Plan,
        Self::Report,
    ];

    /// Position from 0 to 6.
    #[must_use]
    pub fn index(self) -> usize {
        Self::ALL.iter().position(|s| *s == self).unwrap_or(0)
    }

    /// The stage after this one, if any.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.index() + 1).copied()
    }
}

/// One step of the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Its permanent id.
    pub id: StepId,
    /// Everything a person may edit.
    pub plan: StepPlan,
}

/// What is planned for a step.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct StepPlan {
    /// Name on the agenda.
    pub title: String,
    /// Planned length in minutes.
    pub minutes: u16,
    /// The stage whose page serves this step; none for a coffee break.
    pub stage: Option<Stage>,
    /// How ideas are gathered in this step, where they are.
    #[serde(skip_serializing_if = "CaptureMode::is_free")]
    pub mode: CaptureMode,
    /// A sentence for the room.
    pub instruction: String,
    /// For the facilitator's eyes only.
    pub notes: String,
}

/// How ideas are gathered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CaptureMode {
    /// Whoever has an idea speaks.
    #[default]
    Free,
    /// One unit after the other, as in the nominal group technique: everyone is heard.
    RoundRobin {
        /// The unit whose turn it is; none before the first.
        turn: Option<UnitId>,
    },
    /// 1-2-4-All of the Liberating Structures: alone, in pairs, in fours, all together.
    OneTwoFourAll(GroupPhase),
    /// Everyone writes for themselves; nobody speaks.
    Silent,
}

/// The four phases of 1-2-4-All.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum GroupPhase {
    /// Alone, in silence.
    #[default]
    One,
    /// In pairs.
    Two,
    /// In fours.
    Four,
    /// All together.
    All,
}

impl GroupPhase {
    /// The phases in order.
    pub const ALL: [Self; 4] = [Self::One, Self::Two, Self::Four, Self::All];

    /// How long the phase lasts, in minutes: 1, 2, 4 and 5 by the method's own description.
    #[must_use]
    pub fn minutes(self) -> u16 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Four => 4,
            Self::All => 5,
        }
    }

    /// The phase that follows.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        match self {
            Self::One => Some(Self::Two),
            Self::Two => Some(Self::Four),
            Self::Four => Some(Self::All),
            Self::All => None,
        }
    }
}

impl CaptureMode {
    /// How long silent writing lasts unless the step says otherwise, in minutes.
    pub const SILENT_MINUTES: u16 = 5;

    /// Whoever has an idea speaks.
    #[must_use]
    pub fn is_free(&self) -> bool {
        *self == Self::Free
    }

    /// The timer that the mode itself asks for, in minutes.
    #[must_use]
    pub fn minutes(self) -> Option<u16> {
        match self {
            Self::Free | Self::RoundRobin { .. } => None,
            Self::OneTwoFourAll(phase) => Some(phase.minutes()),
            Self::Silent => Some(Self::SILENT_MINUTES),
        }
    }
}

/// The countdown that the facilitator starts and the room may see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Timer {
    /// Full length in seconds, for the progress line.
    pub total: u32,
    /// What it is doing.
    pub state: TimerState,
}

/// What a timer is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TimerState {
    /// Holding this many seconds; negative after an overrun.
    Paused(i32),
    /// Counting towards this moment of the wall clock.
    Running(NaiveDateTime),
}

impl Default for TimerState {
    fn default() -> Self {
        Self::Paused(0)
    }
}

impl Timer {
    /// A stopped timer of `minutes`.
    #[must_use]
    pub fn of_minutes(minutes: u16) -> Self {
        let total = u32::from(minutes) * 60;
        Self { total, state: TimerState::Paused(total.try_into().unwrap_or(i32::MAX)) }
    }

    /// Seconds left at `now`, rounded up; negative once time has run over.
    #[must_use]
    pub fn left(&self, now: NaiveDateTime) -> i32 {
        match self.state {
            TimerState::Paused(seconds) => seconds,
            TimerState::Running(until) => {
                let millis = (until - now).num_milliseconds();
                // Ceiling, so that a fresh timer shows its full length and 00:00 is the end.
                i32::try_from((millis + 999).div_euclid(1000)).unwrap_or(i32::MAX)
            }
        }
    }

    /// Whether it is counting.
    #[must_use]
    pub fn is_running(&self) -> bool {
        matches!(self.state, TimerState::Running(_))
    }
}

/// Where each step begins and ends when the day starts at `start`: one pair a step.
#[must_use]
pub fn planned_times(start: NaiveTime, steps: &[Step]) -> Vec<(NaiveTime, NaiveTime)> {
    let mut clock = start;
    steps
        .iter()
        .map(|step| {
            let from = clock;
            clock += chrono::Duration::minutes(i64::from(step.plan.minutes));
            (from, clock)
        })
        .collect()
}
