//! What becomes of the chosen ideas: the canvas, the action plan, the profile for the Indeks
//! Inovasi Daerah, and months later the follow-up with its desk of monitoring.
//!
//! One finished edit is one change: text when its field is left, a tick or a moved row at once.

mod canvas;
mod canvas_box;
#[cfg(test)]
mod canvas_tests;
mod follow_up;
mod idea;
mod identity;
mod monitor;
mod months;
mod profile;
mod rows;
mod self_check;
mod table;
#[cfg(test)]
mod tests;
mod writing;

use super::{
    header::header,
    idea_badge::Look,
    strip::{StripCard, strip},
};
use crate::app::{
    command::{Command, key_names},
    memo::Memo,
    page::{Asks, PageContext},
    style::{Icon, IconWeight},
    text::{self, follow_up as follow_words, plan as words, results as result_words},
    widgets::{Button, Empty, Segment, Segmented},
};
use crate::session::{CanvasKey, Concern, DESIGN_WORDS, IdeaNumber, Plan, PlanId, Session, Stage};
use chrono::{Days, NaiveDate};
use eframe::egui::{Ui, Vec2};
use identity::IdentityDialog;
use writing::{Column, Drafts, Edit, Field};

/// Days after the last day of the event from which on the page opens with the follow-up.
const SETTLED: u64 = 14;

/// The parts of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum View {
    Canvas,
    Actions,
    Profile,
    FollowUp,
    Monitor,
}

impl View {
    /// Those of the segmented control; the desk belongs to the follow-up.
    const SEGMENTS: [Self; 4] = [Self::Canvas, Self::Actions, Self::Profile, Self::FollowUp];
}

/// What the page remembers.
#[derive(Debug, Default)]
pub struct State {
    view: Option<View>,
    selected: Option<PlanId>,
    drafts: Drafts,
    /// The row that has, or last had, the keyboard.
    row: Option<usize>,
    column: Option<Column>,
    /// Where the keyboard goes as soon as that cell is there.
    focus: Option<(usize, Column)>,
    /// The month that keys work on, from 1.
    cursor: u8,
    /// The box of the canvas that has, or last had, the keyboard.
    on_box: Option<CanvasKey>,
    /// The box whose feedback is being written.
    feedback: Option<CanvasKey>,
    /// Where the keyboard goes on the canvas.
    box_focus: Option<Field>,
    identity: Option<IdentityDialog>,
    /// The phone number is legible.
    phone_shown: bool,
    filter: Option<Concern>,
    note: monitor::NoteDraft,
    votes: Memo<(u64, PlanId, text::Lang), String>,
    heights: Memo<(u64, PlanId, u32), Vec<f32>>,
    following: Memo<(u64, NaiveDate, text::Lang), follow_up::Rows>,
}

impl State {
    fn text(&self, plan: PlanId, field: Field, stands: &str) -> String {
        self.drafts.text(plan, field, stands)
    }

    fn write(&mut self, edit: &mut Edit<'_>, field: Field, text: Option<String>, done: bool) {
        self.drafts.write(edit, field, text, done);
    }

    /// Finishes everything that is being written.
    fn finish(&mut self, cx: &PageContext<'_>, edit: &mut Edit<'_>) {
        self.drafts.finish(cx, edit);
        self.note.finish(cx, edit);
    }
}

/// The year of dates that are written without one.
fn year(cx: &PageContext<'_>) -> i32 {
    use chrono::Datelike as _;
    let event = cx.session.event().date.map(|date| date.year());
    // Months later, dates are of the year in which they are written.
    event.map_or(cx.now.date().year(), |year| year.max(cx.now.date().year()))
}

/// The part that the page opens with: the follow-up once the event is some weeks past.
fn first_view(cx: &PageContext<'_>) -> View {
    let event = cx.session.event();
    let settled = event
        .date
        .and_then(|date| date.checked_add_days(Days::new(u64::from(event.days) + SETTLED)));
    if settled.is_some_and(|day| cx.now.date() >= day) { View::FollowUp } else { View::Canvas }
}

/// Draws the page.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    state.cursor = state.cursor.clamp(1, 12);
    let mut plans: Vec<&Plan> = cx.session.chosen().collect();
    if plans.is_empty() {
        nothing(ui, cx, asks);
        return;
    }
    let mut view = *state.view.get_or_insert_with(|| first_view(cx));
    let came_from = view;
    if let Some(wanted) = wanted_view(cx) {
        turn_view(cx, state, wanted, asks);
        view = wanted;
    }
    if view == View::Monitor {
        monitor::in_order(cx.session, &mut plans);
    }
    let mut chosen = plans.iter().position(|p| Some(p.id) == state.selected).unwrap_or_default();
    for (command, step) in [(Command::NextPlan, 1), (Command::PreviousPlan, plans.len() - 1)] {
        if cx.pressed(command) && plans.len() > 1 {
            chosen = (chosen + step) % plans.len();
        }
    }
    let plan = plans[chosen];
    if state.selected != Some(plan.id) {
        turn_to(cx, state, plan.id, asks);
    }
    if let Some(wanted) = head(ui, cx, state, &plans, chosen, asks) {
        turn_view(cx, state, wanted, asks);
        return;
    }
    if view == View::FollowUp {
        follow_up::show(ui, cx, state, asks);
        return;
    }
    let picked = if view == View::Monitor { None } else { choose(ui, cx, view, &plans, chosen) };
    if let Some(index) = picked {
        turn_to(cx, state, plans[index].id, asks);
        return;
    }
    let mut edit = Edit::new(plan);
    match view {
        View::Canvas => canvas::show(ui, cx, state, &mut edit, asks),
        View::Profile => profile::show(ui, cx, state, &mut edit),
        View::Monitor => monitor::show(ui, cx, state, &mut edit, came_from != view, asks),
        _ => {
            idea::show(ui, cx, state, &mut edit, asks);
            table::show(ui, cx, state, &mut edit);
        }
    }
    if cx.editable {
        edit.ask(asks);
    }
}

/// The part that a key or the palette asks for.
fn wanted_view(cx: &PageContext<'_>) -> Option<View> {
    [
        (Command::PlanCanvas, View::Canvas),
        (Command::PlanActions, View::Actions),
        (Command::PlanProfile, View::Profile),
        (Command::FollowUp, View::FollowUp),
        (Command::Monitoring, View::Monitor),
        (Command::DeskTimer, View::Monitor),
        (Command::WriteNote, View::Monitor),
        (Command::SaveNote, View::Monitor),
    ]
    .into_iter()
    .find_map(|(command, view)| cx.pressed(command).then_some(view))
    .or_else(|| monitor::wanted_status(cx).map(|_| View::Monitor))
}

/// Asks for what was written and not finished. To be called when another page is opened.
pub fn leave(cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    if let Some(plan) = plan(cx.session, state.selected).filter(|_| cx.editable) {
        let mut edit = Edit::new(plan);
        state.finish(cx, &mut edit);
        edit.ask(asks);
    }
    state.drafts.forget_dates();
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
    state.on_box = None;
    state.feedback = None;
    state.phone_shown = false;
}

/// Shows another part of the page.
fn turn_view(cx: &PageContext<'_>, state: &mut State, view: View, asks: &mut Asks) {
    if state.view != Some(view) {
        leave(cx, state, asks);
        state.feedback = None;
    }
    state.view = Some(view);
}

/// The header; returns the part that a person turned to.
fn head(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    plans: &[&Plan],
    chosen: usize,
    asks: &mut Asks,
) -> Option<View> {
    let (lang, view) = (cx.lang, state.view.unwrap_or(View::Canvas));
    let names = [
        words::canvas(lang),
        words::actions(lang),
        words::profile(lang),
        follow_words::title(lang),
    ];
    let at = View::SEGMENTS.iter().position(|v| *v == view).unwrap_or(3);
    let title = if view == View::Monitor { follow_words::desk(lang) } else { names[at] };
    let sentence = sentence(cx, state, view, plans, chosen);
    let mut wanted = None;
    header(ui, title, sentence.as_deref(), |ui| {
        let (onward, command) = match view {
            View::FollowUp => (follow_words::to_desk(lang), Command::Monitoring),
            _ if chosen + 1 < plans.len() => (words::next_idea(lang), Command::NextPlan),
            _ => (words::to_report(lang), Command::Go(Stage::Report)),
        };
        let button = Button::new(onward).primary().trailing(Icon::ArrowRight, IconWeight::Bold);
        if ui.add(button).clicked() {
            asks.command(command);
        }
        match view {
            View::Canvas => {
                let keys = Command::Feedback.shown_keys(Some(Stage::Plan));
                let keys = keys.map(|keys| key_names(lang, keys).join(" ")).unwrap_or_default();
                let button = Button::new(words::feedback(lang)).icon(Icon::ChatTeardropText);
                let enabled = cx.editable && state.on_box.is_some();
                if ui.add(button.keys(&keys).enabled(enabled)).clicked() {
                    asks.command(Command::Feedback);
                }
            }
            View::FollowUp => {
                let both = [
                    (follow_words::compare(lang), Icon::Columns, Command::CompareSessions),
                    (follow_words::carry(lang), Icon::CopySimple, Command::CarryOver),
                ];
                // In a narrow window the names are tooltips.
                let wide = ui.available_width() > 900.0;
                for (name, icon, command) in both {
                    let button = if wide {
                        Button::new(name).icon(icon)
                    } else {
                        Button::icon_only(icon, name)
                    };
                    if ui.add(button).clicked() {
                        asks.command(command);
                    }
                }
            }
            View::Actions => {
                let closing = Button::new(words::show_closing(lang)).icon(Icon::MonitorPlay);
                if ui.add(closing).clicked() {
                    asks.command(Command::ShowClosing);
                }
            }
            _ => {}
        }
        let segments = names.map(Segment::new);
        if let Some(index) = Segmented::new(words::views(lang), &segments).show(ui, at) {
            wanted = Some(View::SEGMENTS[index]);
        }
    });
    wanted
}

/// The sentence under the title.
fn sentence(
    cx: &PageContext<'_>,
    state: &State,
    view: View,
    plans: &[&Plan],
    chosen: usize,
) -> Option<String> {
    let lang = cx.lang;
    match view {
        View::Canvas => None,
        View::Actions => {
            let ready = plans.iter().filter(|p| p.work.is_ready()).count();
            Some(words::ready_of(lang, ready, plans.len()))
        }
        View::Profile => {
            let words = profile::live_words(plans[chosen], &state.drafts);
            Some(words::words_of(lang, words, DESIGN_WORDS))
        }
        View::FollowUp => {
            let day = text::dates::date(lang, cx.now.date());
            Some(follow_words::as_of(lang, plans.len(), &day))
        }
        View::Monitor => Some(follow_words::place(lang, chosen + 1, plans.len())),
    }
}

/// The strip of chosen ideas; each says how far it is in the part that is shown.
fn choose(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    view: View,
    plans: &[&Plan],
    chosen: usize,
) -> Option<usize> {
    let lang = cx.lang;
    let texts: Vec<(String, String, bool)> = plans
        .iter()
        .map(|plan| {
            let (end, done) = match view {
                View::Canvas => {
                    let ok = plan.canvas.ok();
                    (words::of_ten(lang, ok), ok == CanvasKey::ALL.len())
                }
                View::Profile => {
                    let count = plan.profile.design_words();
                    (words::words_short(lang, count), count >= DESIGN_WORDS)
                }
                _ if plan.work.is_ready() => (result_words::ready(lang).to_owned(), true),
                _ => {
                    let done = plan.work.parts().into_iter().filter(|done| *done).count();
                    (result_words::parts(lang, done), false)
                }
            };
            (plan.idea.to_string(), end, done)
        })
        .collect();
    strip(ui, words::chosen(lang), plans.len(), chosen, |index| {
        let plan = plans[index];
        StripCard {
            badge: &texts[index].0,
            look: look(cx.session, plan),
            title: title(cx.session, plan),
            end: &texts[index].1,
            done: texts[index].2,
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

/// The units behind a plan, as one text.
fn units(session: &Session, plan: &Plan) -> String {
    let units = session.plan_units(plan);
    let names: Vec<&str> = units
        .into_iter()
        .filter_map(|id| session.unit(id))
        .map(|unit| &unit.profile)
        .map(|p| if p.short.is_empty() { p.name.as_str() } else { p.short.as_str() })
        .collect();
    names.join(" + ")
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
