//! What is being written on this page, and what becomes of it: one finished edit is one change.

use super::year;
use crate::app::{
    page::{Asks, PageContext},
    widgets::finish_date,
};
use crate::session::{
    Canvas, CanvasKey, Change, DesignPart, Plan, PlanId, PlanStatus, PlanWork, Profile,
};
use chrono::NaiveDate;

/// A text that is being written.
#[derive(Debug)]
pub(super) struct Writing {
    plan: PlanId,
    pub(super) field: Field,
    pub(super) text: String,
}

/// Where text can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Owner,
    Cell(usize, Column),
    Box(CanvasKey),
    Feedback(CanvasKey),
    Part(DesignPart),
    Benefit,
    Outcome,
}

/// The columns of an activity that hold text, and its months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Column {
    What,
    Who,
    Output,
    Method,
    Months,
}

/// Texts and dates that are not finished.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    writing: Option<Writing>,
    pub(super) due: Option<String>,
    pub(super) launched: Option<String>,
    pub(super) trial: Option<String>,
    pub(super) applied: Option<String>,
}

/// The plan that is worked on, and everything that is changed about it in this frame.
pub(super) struct Edit<'a> {
    pub(super) plan: &'a Plan,
    work: Option<PlanWork>,
    canvas: Option<Canvas>,
    profile: Option<Profile>,
}

impl<'a> Edit<'a> {
    pub(super) fn new(plan: &'a Plan) -> Self {
        Self { plan, work: None, canvas: None, profile: None }
    }

    /// The action plan, to be changed.
    pub(super) fn work(&mut self) -> &mut PlanWork {
        self.work.get_or_insert_with(|| self.plan.work.clone())
    }

    /// The canvas, to be changed.
    pub(super) fn canvas(&mut self) -> &mut Canvas {
        self.canvas.get_or_insert_with(|| self.plan.canvas.clone())
    }

    /// The profile, to be changed.
    pub(super) fn profile(&mut self) -> &mut Profile {
        self.profile.get_or_insert_with(|| self.plan.profile.clone())
    }

    /// Sets the day of the launch. A plan with such a day is launched at least.
    pub(super) fn launch(&mut self, day: Option<NaiveDate>) {
        let work = self.work();
        work.launched = day;
        if day.is_some() && work.status.is_open() {
            work.status = PlanStatus::Launched;
        } else if day.is_none() && work.status == PlanStatus::Launched {
            work.status = PlanStatus::ReadyToLaunch;
        }
    }

    /// Asks for what was changed.
    pub(super) fn ask(self, asks: &mut Asks) {
        let (plan, id) = (self.plan, self.plan.id);
        if let Some(work) = self.work.filter(|work| *work != plan.work) {
            asks.change(Change::EditPlan(id, work));
        }
        if let Some(canvas) = self.canvas.filter(|canvas| *canvas != plan.canvas) {
            asks.change(Change::EditCanvas(id, Box::new(canvas)));
        }
        if let Some(profile) = self.profile.filter(|profile| *profile != plan.profile) {
            asks.change(Change::EditProfile(id, Box::new(profile)));
        }
    }

    /// Takes a finished text.
    fn take(&mut self, writing: &Writing) {
        if writing.plan != self.plan.id {
            return;
        }
        let text = writing.text.trim().to_owned();
        match writing.field {
            Field::Owner => self.work().owner = text,
            Field::Box(key) => self.canvas().get_mut(key).text = text,
            Field::Feedback(key) => self.canvas().get_mut(key).feedback = text,
            Field::Part(part) => {
                self.profile().design.insert(part, text);
            }
            Field::Benefit => self.profile().benefit = text,
            Field::Outcome => self.profile().outcome = text,
            Field::Cell(row, column) => {
                if let Some(cell) = cell_mut(self.work(), row, column) {
                    *cell = text;
                }
            }
        }
    }
}

fn cell_mut(work: &mut PlanWork, row: usize, column: Column) -> Option<&mut String> {
    let activity = work.activities.get_mut(row)?;
    match column {
        Column::What => Some(&mut activity.what),
        Column::Who => Some(&mut activity.who),
        Column::Output => Some(&mut activity.output),
        Column::Method => Some(&mut activity.method),
        Column::Months => None,
    }
}

impl Drafts {
    /// What is being written in this plan.
    pub(super) fn writing(&self, plan: PlanId) -> Option<&Writing> {
        self.writing.as_ref().filter(|w| w.plan == plan)
    }

    /// The text of a field: as it is being written, or as it stands.
    pub(super) fn text(&self, plan: PlanId, field: Field, stands: &str) -> String {
        match self.writing(plan) {
            Some(w) if w.field == field => w.text.clone(),
            _ => stands.to_owned(),
        }
    }

    /// Takes what was written in a field, and finishes it when the field is left.
    pub(super) fn write(
        &mut self,
        edit: &mut Edit<'_>,
        field: Field,
        text: Option<String>,
        done: bool,
    ) {
        let plan = edit.plan.id;
        if let Some(text) = text {
            if let Some(other) = self.writing.take_if(|w| w.plan != plan || w.field != field) {
                edit.take(&other);
            }
            self.writing = Some(Writing { plan, field, text });
        }
        if done && let Some(writing) = self.writing.take_if(|w| w.plan == plan && w.field == field)
        {
            edit.take(&writing);
        }
    }

    /// Finishes everything that is being written.
    pub(super) fn finish(&mut self, cx: &PageContext<'_>, edit: &mut Edit<'_>) {
        if let Some(writing) = self.writing.take() {
            edit.take(&writing);
        }
        let (year, plan) = (year(cx), edit.plan);
        if let Some(due) = finish_date(&mut self.due, plan.work.due, year) {
            edit.work().due = due.0;
        }
        if let Some(day) = finish_date(&mut self.launched, plan.work.launched, year) {
            edit.launch(day.0);
        }
        if let Some(day) = finish_date(&mut self.trial, plan.profile.trial, year) {
            edit.profile().trial = day.0;
        }
        if let Some(day) = finish_date(&mut self.applied, plan.profile.applied, year) {
            edit.profile().applied = day.0;
        }
    }

    /// Forgets dates that nobody could read.
    pub(super) fn forget_dates(&mut self) {
        self.due = None;
        self.launched = None;
        self.trial = None;
        self.applied = None;
    }
}
