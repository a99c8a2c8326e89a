//! The chosen idea: its words, its votes, who is in charge, until when, and how far it is.

use super::{Edit, Field, State, title, year};
use crate::app::{
    page::PageContext,
    style::{Palette, Type, space},
    text::{Lang, plan as words, words as shared},
    widgets::{DateField, Dropdown, Panel, Text, TextField, label},
};
use crate::session::{OptionKey, Plan, PlanStatus, Session, tally};
use eframe::egui::{Align, Frame, Key, Layout, Margin, Ui, vec2};

/// Widths of the three fields.
const OWNER: f32 = 230.0;
const DUE: f32 = 172.0;
const STATUS: f32 = 150.0;
const GAP: f32 = 12.0;

/// Shows the panel and the distance below it.
pub(super) fn show(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, edit: &mut Edit<'_>) {
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
                    words_of(ui, cx, state, edit.plan);
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

fn words_of(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, plan: &Plan) {
    let p = Palette::of(ui);
    let session = cx.session;
    let idea = session.board(plan.board).and_then(|b| b.idea(plan.idea));
    let name = title(session, plan);
    let text = idea.map_or("", |i| i.text.as_str());
    ui.add(Text::new(Type::STRONG, name).lines(if text == name { 2 } else { 1 }));
    if text != name {
        ui.add(Text::new(Type::CAPTION, text).color(p.tinta2).lines(2));
    }
    let key = (cx.revision, plan.id, cx.lang);
    let votes = state.votes.get(key, || source(session, plan, cx.lang));
    label(ui, Type::CAPTION, votes, p.tinta3);
}

/// The units of an idea, and how it came to be chosen.
fn source(session: &Session, plan: &Plan, lang: Lang) -> String {
    let mut parts = Vec::new();
    if let Some(board) = session.board(plan.board) {
        for number in board.originals(plan.idea) {
            let unit = board.idea(number).and_then(|i| i.unit).and_then(|id| session.unit(id));
            let Some(profile) = unit.map(|u| &u.profile) else { continue };
            let name = if profile.short.is_empty() { &profile.name } else { &profile.short };
            if !parts.contains(name) {
                parts.push(name.clone());
            }
        }
    }
    let units = parts.join(" + ");
    let votes = votes(session, plan, lang);
    if units.is_empty() { votes } else { format!("{units} · {votes}") }
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
    let plan = edit.plan;
    let mut text = state.text(plan.id, Field::Owner, &plan.work.owner);
    let field = TextField::new(words::owner(lang), &mut text).hint(words::owner_hint(lang));
    let response = field.width(OWNER).show(ui);
    let enter = response.has_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    let done = response.lost_focus() || enter;
    state.write(edit, Field::Owner, response.changed().then_some(text), done);

    let field = DateField::new(words::due(lang), plan.work.due, &mut state.due, lang);
    let field = field.hint(words::due_hint(lang)).complaint(words::due_wrong(lang));
    let (_, due) =
        ui.allocate_ui(vec2(DUE, 57.0), |ui| field.year(year(cx)).width(DUE).show(ui)).inner;
    if let Some(due) = due {
        edit.work().due = due.0;
    }

    let names = PlanStatus::ALL.map(|status| shared::plan_status(lang, status));
    let chosen = PlanStatus::ALL.iter().position(|s| *s == plan.work.status);
    if let Some(index) = Dropdown::new(words::status(lang), &names).width(STATUS).show(ui, chosen) {
        edit.work().status = PlanStatus::ALL[index];
    }
}
