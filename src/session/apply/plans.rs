//! Chosen ideas and their action plans.

use super::{Done, Tx, text};
use crate::session::{
    Activity, BoardId, Canvas, Choice, IdeaNumber, Milestone, Plan, PlanId, PlanStatus, PlanWork,
    PollId, PollState, Profile, ProgressNote, Refusal,
    edit::{At, Edit},
};
use chrono::NaiveDate;
use std::sync::Arc;

/// Most lines of one action plan.
const MAX_ACTIVITIES: usize = 200;
/// Most notes on the progress of one plan: one a week for ten years.
const MAX_NOTES: usize = 520;

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
                let plan = Plan {
                    id,
                    board,
                    idea,
                    choice,
                    work: PlanWork::default(),
                    canvas: Canvas::default(),
                    profile: Profile::default(),
                };
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
        let work = plan_work(work, self.at.date())?;
        self.edit_of_plan(id, |plan| plan.work = work)
    }

    fn set_choice(&mut self, index: usize, choice: Choice) -> Done {
        let plan = Plan { choice, ..Plan::clone(&self.s.plans[index]) };
        self.edit(Edit::Plan(At::Replace(index, Arc::new(plan))))
    }

    fn plan_of(&self, board: BoardId, idea: IdeaNumber) -> Option<usize> {
        self.s.plans.iter().position(|p| p.board == board && p.idea == idea)
    }
}

/// A plan's content as it enters. One that is launched was launched on some day, today where none
/// is given; one that is not begun, or only ready for it, was not.
fn plan_work(work: PlanWork, today: NaiveDate) -> Result<PlanWork, Refusal> {
    for (length, max) in [(work.activities.len(), MAX_ACTIVITIES), (work.notes.len(), MAX_NOTES)] {
        if length > max {
            return Err(Refusal::TooManyLines { max });
        }
    }
    let launched = match work.status {
        PlanStatus::Launched => Some(work.launched.unwrap_or(today)),
        status if status.is_before_launch() => None,
        _ => work.launched,
    };
    let mut notes: Vec<_> = work.notes.iter().map(note).collect::<Result<_, _>>()?;
    notes.sort_by_key(|note| note.date);
    Ok(PlanWork {
        owner: text::line(&work.owner, text::TITLE)?,
        activities: work.activities.into_iter().map(activity).collect::<Result<_, _>>()?,
        launched,
        notes,
        ..work
    })
}

fn note(note: &ProgressNote) -> Result<ProgressNote, Refusal> {
    Ok(ProgressNote {
        text: text::filled_block(&note.text, text::NOTE)?,
        by: text::line(&note.by, text::TITLE)?,
        ..*note
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
