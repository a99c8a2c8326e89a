//! Steps of the day.

use super::{Done, Tx, in_range, text};
use crate::session::{
    Refusal, Step, StepId, StepPlan,
    edit::{At, Edit},
};

/// Longest step, in minutes: a whole day.
const MAX_MINUTES: u32 = 24 * 60;

impl Tx<'_> {
    pub(super) fn add_step(&mut self, index: usize, plan: &StepPlan) -> Done {
        let plan = step_plan(plan)?;
        let step = Step { id: StepId(self.new_id()?), plan };
        self.edit(Edit::Step(At::Insert(index.min(self.s.agenda.len()), step)))
    }

    pub(super) fn edit_step(&mut self, id: StepId, plan: &StepPlan) -> Done {
        let index = self.step_index(id)?;
        let plan = step_plan(plan)?;
        if plan == self.s.agenda[index].plan {
            return Ok(());
        }
        self.edit(Edit::Step(At::Replace(index, Step { id, plan })))
    }

    pub(super) fn move_step(&mut self, id: StepId, index: usize) -> Done {
        let from = self.step_index(id)?;
        let to = index.min(self.s.agenda.len() - 1);
        if from == to {
            return Ok(());
        }
        let step = self.s.agenda[from].clone();
        self.edit(Edit::Step(At::Remove(from)))?;
        self.edit(Edit::Step(At::Insert(to, step)))
    }

    pub(super) fn remove_step(&mut self, id: StepId) -> Done {
        let index = self.step_index(id)?;
        if self.s.current_step == Some(id) {
            self.edit(Edit::CurrentStep(None))?;
        }
        self.edit(Edit::Step(At::Remove(index)))
    }

    pub(super) fn go_to_step(&mut self, id: Option<StepId>) -> Done {
        if let Some(id) = id {
            self.step_index(id)?;
        }
        if id == self.s.current_step {
            return Ok(());
        }
        self.edit(Edit::CurrentStep(id))
    }

    fn step_index(&self, id: StepId) -> Result<usize, Refusal> {
        self.s.agenda.iter().position(|s| s.id == id).ok_or(Refusal::NotFound)
    }
}

fn step_plan(plan: &StepPlan) -> Result<StepPlan, Refusal> {
    in_range(u32::from(plan.minutes), 0, MAX_MINUTES)?;
    Ok(StepPlan {
        title: text::filled_line(&plan.title, text::TITLE)?,
        instruction: text::block(&plan.instruction, text::NOTE)?,
        notes: text::block(&plan.notes, text::NOTE)?,
        ..plan.clone()
    })
}
