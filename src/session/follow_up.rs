//! What became of the plans: read from the file that is opened again months later.

use super::{Plan, PlanId, PlanStatus, Session};
use chrono::NaiveDate;

/// Something about a plan that follow-up asks for. A plan may stand under several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Concern {
    /// Still open, and due before today.
    Late,
    /// Still open, and nobody is in charge.
    NoOwner,
    /// Still open, and no due date.
    NoDue,
    /// Monitoring found that it has to be improved.
    NeedsWork,
    /// Monitoring found that it can be launched.
    ReadyToLaunch,
    /// It was launched.
    Launched,
    /// It is done: launched plans that go on are not.
    Done,
}

impl Concern {
    /// All of them, the most pressing first.
    pub const ALL: [Self; 7] = [
        Self::Late,
        Self::NoOwner,
        Self::NoDue,
        Self::NeedsWork,
        Self::ReadyToLaunch,
        Self::Launched,
        Self::Done,
    ];

    /// Whether a plan stands under it on `today`.
    #[must_use]
    pub fn holds(self, plan: &Plan, today: NaiveDate) -> bool {
        let work = &plan.work;
        let open = work.status.is_open();
        match self {
            Self::Late => work.is_late(today),
            Self::NoOwner => open && work.owner.trim().is_empty(),
            Self::NoDue => open && work.due.is_none(),
            Self::NeedsWork => work.status == PlanStatus::NeedsWork,
            Self::ReadyToLaunch => work.status == PlanStatus::ReadyToLaunch,
            Self::Launched => work.launched.is_some(),
            Self::Done => work.status == PlanStatus::Done,
        }
    }
}

impl Session {
    /// Chosen ideas for follow-up on `today`, the most pressing first: late ones by their due
    /// date, then those without anyone in charge, then open ones by due date, then the rest.
    #[must_use]
    pub fn follow_up(&self, today: NaiveDate) -> Vec<PlanId> {
        let mut plans: Vec<&Plan> = self.chosen().collect();
        let pressing = |plan: &Plan| {
            let urgency = [Concern::Late, Concern::NoOwner, Concern::NoDue];
            let first = urgency.iter().position(|c| c.holds(plan, today));
            let open = plan.work.status.is_open();
            (first.unwrap_or(if open { 3 } else { 4 }), plan.work.due.unwrap_or(NaiveDate::MAX))
        };
        plans.sort_by_key(|plan| pressing(plan));
        plans.into_iter().map(|plan| plan.id).collect()
    }

    /// Chosen ideas that stand under a concern on `today`.
    #[must_use]
    pub fn concerned(&self, concern: Concern, today: NaiveDate) -> usize {
        self.chosen().filter(|plan| concern.holds(plan, today)).count()
    }
}
