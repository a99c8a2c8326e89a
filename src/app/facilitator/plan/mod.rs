//! Rencana aksi: who does what, and by when, for each chosen idea.
//!
//! One finished edit is one change: text when its field is left, a tick or a moved row at once.

mod idea;
mod months;
mod rows;
mod table;
#[cfg(test)]
mod tests;

use super::{
    header::header,
    idea_badge::Look,
    strip::{StripCard, strip},
};
use crate::app::{
    command::Command,
    memo::Memo,
    page::{Asks, PageContext},
    style::{Icon, IconWeight},
    text::{self, plan as words, results as result_words},
    widgets::{Button, Empty, finish_date},
};
use crate::session::{Change, IdeaNumber, Plan, PlanId, PlanWork, Session, Stage};
use eframe::egui::{Ui, Vec2};

/// What the page remembers.
#[derive(Debug, Default)]
pub struct State {
    selected: Option<PlanId>,
    writing: Option<Writing>,
    /// The due date, while it is being written.
    due: Option<String>,
    /// The row that has, or last had, the keyboard.
    row: Option<usize>,
    column: Option<Column>,
    /// Where the keyboard goes as soon as that cell is there.
    focus: Option<(usize, Column)>,
    /// The month that keys work on, from 1.
    cursor: u8,
    votes: Memo<(u64, PlanId, text::Lang), String>,
    heights: Memo<(u64, PlanId, u32), Vec<f32>>,
}

/// A text that is being written.
#[derive(Debug)]
struct Writing {
    plan: PlanId,
    field: Field,
    text: String,
}

/// Where text can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Owner,
    Cell(usize, Column),
}

/// The columns of an activity that hold text, and its months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Column {
    What,
    Who,
    Output,
    Method,
    Months,
}

/// The plan that is worked on, and everything that is changed about it in this frame.
struct Edit<'a> {
    plan: &'a Plan,
    work: Option<PlanWork>,
}

impl<'a> Edit<'a> {
    fn new(plan: &'a Plan) -> Self {
        Self { plan, work: None }
    }

    /// The plan's content, to be changed.
    fn work(&mut self) -> &mut PlanWork {
        self.work.get_or_insert_with(|| self.plan.work.clone())
    }

    /// Asks for what was changed.
    fn ask(self, asks: &mut Asks) {
        if let Some(work) = self.work.filter(|work| *work != self.plan.work) {
            asks.change(Change::EditPlan(self.plan.id, work));
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

impl State {
    /// The text of a field: as it is being written, or as it stands.
    fn text(&self, plan: PlanId, field: Field, stands: &str) -> String {
        match &self.writing {
            Some(w) if w.plan == plan && w.field == field => w.text.clone(),
            _ => stands.to_owned(),
        }
    }

    /// Takes what was written in a field, and finishes it when the field is left.
    fn write(&mut self, edit: &mut Edit<'_>, field: Field, text: Option<String>, done: bool) {
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
    fn finish(&mut self, cx: &PageContext<'_>, edit: &mut Edit<'_>) {
        if let Some(writing) = self.writing.take() {
            edit.take(&writing);
        }
        if let Some(due) = finish_date(&mut self.due, edit.plan.work.due, year(cx)) {
            edit.work().due = due.0;
        }
    }
}

/// The year of dates that are written without one.
fn year(cx: &PageContext<'_>) -> i32 {
    use chrono::Datelike as _;
    cx.session.event().date.unwrap_or_else(|| cx.now.date()).year()
}

/// Draws the page.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    state.cursor = state.cursor.clamp(1, 12);
    let plans: Vec<&Plan> = cx.session.chosen().collect();
    let chosen = plans.iter().position(|p| Some(p.id) == state.selected).unwrap_or_default();
    let Some(plan) = plans.get(chosen) else {
        nothing(ui, cx, asks);
        return;
    };
    if state.selected != Some(plan.id) {
        turn_to(cx, state, plan.id, asks);
    }
    let ready = plans.iter().filter(|p| p.work.is_ready()).count();
    let sentence = words::ready_of(cx.lang, ready, plans.len());
    header(ui, text::words::stage(cx.lang, Stage::Plan), Some(&sentence), |ui| {
        let on = Button::new(words::to_report(cx.lang)).primary();
        if ui.add(on.trailing(Icon::ArrowRight, IconWeight::Bold)).clicked() {
            asks.command(Command::Go(Stage::Report));
        }
        let closing = Button::new(words::show_closing(cx.lang)).icon(Icon::MonitorPlay);
        if ui.add(closing).clicked() {
            asks.command(Command::ShowClosing);
        }
    });
    if let Some(index) = choose(ui, cx, &plans, chosen) {
        turn_to(cx, state, plans[index].id, asks);
        return;
    }
    let mut edit = Edit::new(plan);
    idea::show(ui, cx, state, &mut edit);
    table::show(ui, cx, state, &mut edit);
    if cx.editable {
        edit.ask(asks);
    }
}

/// Asks for what was written and not finished. To be called when another page is opened.
pub fn leave(cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    if let Some(plan) = plan(cx.session, state.selected).filter(|_| cx.editable) {
        let mut edit = Edit::new(plan);
        state.finish(cx, &mut edit);
        edit.ask(asks);
    }
    state.due = None;
}

fn plan(session: &Session, id: Option<PlanId>) -> Option<&Plan> {
    session.plans().iter().map(|p| &**p).find(|p| Some(p.id) == id)
}

/// Works on another plan.
fn turn_to(cx: &PageContext<'_>, state: &mut State, plan: PlanId, asks: &mut Asks) {
    leave(cx, state, asks);
    state.selected = Some(plan);
    state.row = None;
    state.focus = None;
}

/// The strip of chosen ideas.
fn choose(ui: &mut Ui, cx: &PageContext<'_>, plans: &[&Plan], chosen: usize) -> Option<usize> {
    let lang = cx.lang;
    let texts: Vec<(String, String)> = plans
        .iter()
        .map(|plan| {
            let done = plan.work.parts().into_iter().filter(|done| *done).count();
            let end = if plan.work.is_ready() {
                result_words::ready(lang).to_owned()
            } else {
                result_words::parts(lang, done)
            };
            (plan.idea.to_string(), end)
        })
        .collect();
    strip(ui, words::chosen(lang), plans.len(), chosen, |index| {
        let plan = plans[index];
        StripCard {
            badge: &texts[index].0,
            look: look(cx.session, plan),
            title: title(cx.session, plan),
            end: &texts[index].1,
            done: plan.work.is_ready(),
        }
    })
}

fn look(session: &Session, plan: &Plan) -> Option<Look> {
    let board = session.board(plan.board)?;
    Look::of(board, board.theme_of(plan.idea).map(|t| t.id))
}

fn title<'a>(session: &'a Session, plan: &Plan) -> &'a str {
    let idea = |number: IdeaNumber| session.board(plan.board)?.idea(number);
    idea(plan.idea).map_or("", |i| i.title())
}

fn nothing(ui: &mut Ui, cx: &PageContext<'_>, asks: &mut Asks) {
    let lang = cx.lang;
    header(ui, text::words::stage(lang, Stage::Plan), None, |_| {});
    ui.add_space((ui.available_height() * 0.3).max(24.0));
    let empty = Empty::new(words::nothing(lang), words::nothing_more(lang));
    if empty.button(Button::new(words::to_results(lang)).primary()).show(ui).is_some() {
        asks.command(Command::Go(Stage::Results));
    }
}
