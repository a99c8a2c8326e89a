//! Chosen ideas and their action plans.

use super::{Done, Tx, text};
use crate::session::{
    Activity, BoardId, Choice, IdeaNumber, Milestone, Plan, PlanId, PlanWork, PollId, PollState,
    Refusal,
    edit::{At, Edit},
};
use std::sync::Arc;

/// Most lines of one action plan.
const MAX_ACTIVITIES: usize = 200;

impl Tx<'_> {
    pub(super) fn choose(
        &mut self,
        board: BoardId,
        idea: IdeaNumber,
        poll: Option<PollId>,
        reason: &str,
    ) -> Done {
        let b = self.board(board)?;
        let card = b.idea(idea).ok_or(Refusal::NotFound)?;
        if !card.place.is_on_board() {
            return Err(Refusal::NotOnBoard(idea));
        }
        if let Some(id) = poll {
            let poll = b.poll(id).ok_or(Refusal::NotFound)?;
            if poll.state != PollState::Closed {
                return Err(Refusal::WrongPollState);
            }
        }
        let reason = text::block(reason, text::NOTE)?;
        let choice = Choice { standing: true, at: self.at, poll, reason };
        match self.plan_of(board, idea) {
            Some(index) if self.s.plans[index].choice.standing => {
                return Err(Refusal::AlreadyChosen);
            }
            Some(index) => self.set_choice(index, choice)?,
            None => {
                let id = PlanId(self.new_id()?);
                let plan = Plan { id, board, idea, choice, work: PlanWork::default() };
                self.edit(Edit::Plan(At::Insert(self.s.plans.len(), Arc::new(plan))))?;
            }
        }
        self.note(Milestone::Chosen(board, idea))
    }

    pub(super) fn unchoose(&mut self, board: BoardId, idea: IdeaNumber) -> Done {
        let index = self.plan_of(board, idea).ok_or(Refusal::NotFound)?;
        let choice = self.s.plans[index].choice.clone();
        if !choice.standing {
            return Err(Refusal::NotFound);
        }
        self.set_choice(index, Choice { standing: false, at: self.at, ..choice })?;
        self.note(Milestone::Unchosen(board, idea))
    }

    pub(super) fn edit_plan(&mut self, id: PlanId, work: PlanWork) -> Done {
        let index = self.s.plans.iter().position(|p| p.id == id).ok_or(Refusal::NotFound)?;
        let work = plan_work(work)?;
        if work == self.s.plans[index].work {
            return Ok(());
        }
        let plan = Plan { work, ..Plan::clone(&self.s.plans[index]) };
        self.edit(Edit::Plan(At::Replace(index, Arc::new(plan))))
    }

    fn set_choice(&mut self, index: usize, choice: Choice) -> Done {
        let plan = Plan { choice, ..Plan::clone(&self.s.plans[index]) };
        self.edit(Edit::Plan(At::Replace(index, Arc::new(plan))))
    }

    fn plan_of(&self, board: BoardId, idea: IdeaNumber) -> Option<usize> {
        self.s.plans.iter().position(|p| p.board == board && p.idea == idea)
    }
}

fn plan_work(work: PlanWork) -> Result<PlanWork, Refusal> {
    if work.activities.len() > MAX_ACTIVITIES {
        return Err(Refusal::TooLong { max: MAX_ACTIVITIES });
    }
    Ok(PlanWork {
        owner: text::line(&work.owner, text::TITLE)?,
        activities: work.activities.into_iter().map(activity).collect::<Result<_, _>>()?,
        ..work
    })
}

fn activity(a: Activity) -> Result<Activity, Refusal> {
    let mut months = a.months;
    months.retain(|m| (1..=12).contains(m));
    months.sort_unstable();
    months.dedup();
    Ok(Activity {
        phase: a.phase,
        what: text::block(&a.what, text::NOTE)?,
        who: text::line(&a.who, text::TITLE)?,
        output: text::block(&a.output, text::NOTE)?,
        method: text::block(&a.method, text::NOTE)?,
        months,
    })
}
