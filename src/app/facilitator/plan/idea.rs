//! The chosen idea: its words, its votes, who is in charge, until when, and how far it is.

use super::{Edit, Field, State, title, units, year};
use crate::app::{
    command::Command,
    page::{Asks, PageContext},
    style::{Palette, Type, space},
    text::{Lang, follow_up, plan as words, words as shared},
    widgets::{Button, ButtonKind, DateField, Dropdown, Panel, Text, TextField, label, row},
};
use crate::session::{OptionKey, Plan, PlanStatus, Session, tally};
use eframe::egui::{Align, Frame, Key, Layout, Margin, Ui, vec2};

/// Widths of the three fields.
const OWNER: f32 = 222.0;
const DUE: f32 = 188.0;
const STATUS: f32 = 150.0;
const GAP: f32 = 12.0;

/// Shows the panel and the distance below it.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    edit: &mut Edit<'_>,
    asks: &mut Asks,
) {
    let outer =
        Margin { left: space::GUTTER as i8, right: space::GUTTER as i8, top: 0, bottom: 12 };
    Frame::new().outer_margin(outer).show(ui, |ui| {
        Panel::default().margin(Margin::symmetric(16, 12)).show(ui, |ui| {
            ui.horizontal_top(|ui| {
                let fields = 20.0 + OWNER + DUE + STATUS + 2.0 * GAP;
                let width = (ui.available_width() - fields).max(200.0);
                let layout = Layout::top_down(Align::Min);
                ui.allocate_ui_with_layout(vec2(width, 66.0), layout, |ui| {
                    ui.set_width(width);
                    words_of(ui, cx, state, edit.plan, asks);
                });
                ui.add_space(20.0);
                ui.spacing_mut().item_spacing.x = GAP;
                ui.add_enabled_ui(cx.editable, |ui| {
                    ui.horizontal_top(|ui| fields_of(ui, cx, state, edit));
                });
            });
        });
    });
}

fn words_of(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, plan: &Plan, asks: &mut Asks) {
    let p = Palette::of(ui);
    let session = cx.session;
    let idea = session.board(plan.board).and_then(|b| b.idea(plan.idea));
    let name = title(session, plan);
    let text = idea.map_or("", |i| i.text.as_str());
    ui.add(Text::new(Type::STRONG, name).lines(1));
    if text != name {
        ui.add(Text::new(Type::CAPTION, text).color(p.tinta2).lines(1));
    }
    row(ui, 22.0, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let notes = follow_up::progress(cx.lang, plan.work.notes.len());
            let notes = Button::new(&notes).kind(ButtonKind::Ghost).small().height(22.0);
            if ui.add(notes.ink(p.nila)).clicked() {
                asks.command(Command::Monitoring);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                label(ui, Type::CAPTION, &source(cx, state, plan), p.tinta3);
            });
        });
    });
}

/// The units of an idea, and how it came to be chosen.
fn source(cx: &PageContext<'_>, state: &mut State, plan: &Plan) -> String {
    let units = units(cx.session, plan);
    let votes = votes_of(cx, state, plan);
    if units.is_empty() { votes.to_owned() } else { format!("{units} · {votes}") }
}

/// How an idea came to be chosen.
pub(super) fn votes_of<'a>(cx: &PageContext<'_>, state: &'a mut State, plan: &Plan) -> &'a str {
    let (session, lang) = (cx.session, cx.lang);
    state.votes.get((cx.revision, plan.id, lang), || votes(session, plan, lang))
}

fn votes(session: &Session, plan: &Plan, lang: Lang) -> String {
    let Some((_, poll)) = plan.choice.poll.and_then(|id| session.poll(id)) else {
        return words::by_hand(lang, &plan.choice.reason);
    };
    let option = poll
        .options
        .iter()
        .find(|o| matches!(o.key, OptionKey::Idea(_)) && o.ideas.contains(&plan.idea));
    let rows = tally(poll).map(|t| t.rows).unwrap_or_default();
    match option.and_then(|o| rows.iter().find(|r| r.option == o.key)) {
        Some(row) => words::votes(lang, row.total, row.rank, &poll.setup.title),
        None => words::of_poll(lang, &poll.setup.title),
    }
}

fn fields_of(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, edit: &mut Edit<'_>) {
    let lang = cx.lang;
    owner_and_due(ui, cx, state, edit);
    let names = PlanStatus::ALL.map(|status| shared::plan_status(lang, status));
    let chosen = PlanStatus::ALL.iter().position(|s| *s == edit.plan.work.status);
    if let Some(index) = Dropdown::new(words::status(lang), &names).width(STATUS).show(ui, chosen) {
        edit.work().status = PlanStatus::ALL[index];
    }
}

/// The fields for the person in charge and the due date.
pub(super) fn owner_and_due(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    edit: &mut Edit<'_>,
) {
    let lang = cx.lang;
    let plan = edit.plan;
    let mut text = state.text(plan.id, Field::Owner, &plan.work.owner);
    let field = TextField::new(words::owner(lang), &mut text).hint(words::owner_hint(lang));
    let response = field.width(OWNER).show(ui);
    let enter = response.has_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    let done = response.lost_focus() || enter;
    state.write(edit, Field::Owner, response.changed().then_some(text), done);

    let field = DateField::new(words::due(lang), plan.work.due, &mut state.drafts.due, lang);
    let field = field.hint(words::due_hint(lang)).complaint(words::due_wrong(lang));
    let (_, due) =
        ui.allocate_ui(vec2(DUE, 57.0), |ui| field.year(year(cx)).width(DUE).show(ui)).inner;
    if let Some(due) = due {
        edit.work().due = due.0;
    }
}
