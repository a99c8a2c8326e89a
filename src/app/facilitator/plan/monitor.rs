//! Meja monev: one chosen idea after the other, with its unit at the desk for twenty minutes. One
//! key each: next, timer, note, status.

use super::{Edit, State, follow_up::tone, idea, look, title, units, year};
use crate::app::{
    command::{Command, key_names},
    facilitator::idea_badge,
    page::{Asks, PageContext},
    style::{Icon, Palette, Type, Weight, space},
    text::{dates, follow_up as words, plan as plan_words, words as shared},
    widgets::{Button, ButtonKind, DateField, Panel, Tag, Text, TextField, label, row},
};
use crate::session::{
    Activity, Change, Phase, Plan, PlanId, PlanStatus, ProgressNote, Session, Stage, Timer,
    TimerState, UnitId,
};
use chrono::Duration;
use eframe::egui::{Align, Frame, Id, Layout, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

/// Minutes of one unit at the desk: three desks of twenty minutes a unit is how monitoring days
/// are held.
const MINUTES: u16 = 20;
/// Width of the column with the planned activities.
const SIDE: f32 = 300.0;
const GAP: f32 = 14.0;
/// A desk narrower than this puts under each other what else stands side by side.
const WIDE: f32 = 660.0;

/// A note that is being written.
#[derive(Debug, Default)]
pub(super) struct NoteDraft {
    plan: Option<PlanId>,
    text: String,
    /// The post of the one who notes; it stays for the next unit.
    by: String,
}

impl NoteDraft {
    /// Takes the note that is being written, if there is one.
    pub(super) fn finish(&mut self, cx: &PageContext<'_>, edit: &mut Edit<'_>) {
        if self.plan != Some(edit.plan.id) || self.text.trim().is_empty() {
            return;
        }
        let (text, by) = (self.text.trim().to_owned(), self.by.trim().to_owned());
        self.text.clear();
        let work = edit.work();
        let status = work.status;
        work.notes.push(ProgressNote { date: cx.now.date(), text, by, status });
    }
}

/// Plans in the order in which units are called: that of the list of units, then by number.
pub(super) fn in_order(session: &Session, plans: &mut [&Plan]) {
    let place = |unit: UnitId| session.units().iter().position(|u| u.id == unit);
    plans.sort_by_cached_key(|plan| {
        let unit = session.plan_units(plan).first().copied().and_then(place);
        (unit.unwrap_or(usize::MAX), plan.board, plan.idea)
    });
}

/// The status that a key asks for.
pub(super) fn wanted_status(cx: &PageContext<'_>) -> Option<PlanStatus> {
    let status = |key: u8| usize::from(key).checked_sub(1).and_then(|i| PlanStatus::ALL.get(i));
    cx.commands.iter().find_map(|command| match command {
        Command::SetStatus(key) => status(*key).copied(),
        _ => None,
    })
}

fn note_id() -> Id {
    Id::unique("monitoring note")
}

/// Shows the desk. `arrived`: the keys of this frame only led here.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    edit: &mut Edit<'_>,
    arrived: bool,
    asks: &mut Asks,
) {
    if state.note.plan != Some(edit.plan.id) {
        state.note.plan = Some(edit.plan.id);
        state.note.text.clear();
    }
    keys(ui, cx, state, edit, arrived, asks);
    let all = ui.available_rect_before_wrap().shrink2(vec2(space::GUTTER, 0.0));
    let all = all.with_max_y(all.bottom() - 14.0);
    let left = Rect::from_min_max(all.min, pos2(all.right() - SIDE - GAP, all.bottom()));
    let right = Rect::from_min_max(pos2(all.right() - SIDE, all.top()), all.max);
    ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
        let area = ScrollArea::vertical().id_salt(("desk", edit.plan.id)).auto_shrink(false);
        area.show(ui, |ui| {
            // Room for the focus rings at the edges.
            Frame::new().inner_margin(Margin { right: 10, ..Margin::ZERO }).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = GAP;
                about(ui, cx, state, edit, asks);
                states(ui, cx, state, edit);
                notes(ui, cx, state, edit);
            });
        });
    });
    ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
        let area = ScrollArea::vertical().id_salt(("planned", edit.plan.id)).auto_shrink(false);
        area.show(ui, |ui| planned(ui, cx, edit.plan));
    });
}

fn keys(
    ui: &Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    edit: &mut Edit<'_>,
    arrived: bool,
    asks: &mut Asks,
) {
    if !cx.editable {
        return;
    }
    if cx.pressed(Command::WriteNote) {
        ui.memory_mut(|memory| memory.request_focus(note_id()));
    }
    if arrived {
        return;
    }
    // The key of the action plan's new row saves the note here.
    if cx.pressed(Command::SaveNote) || cx.pressed(Command::AddActivity) {
        state.note.finish(cx, edit);
    }
    if cx.pressed(Command::DeskTimer) {
        start_timer(cx, asks);
    }
    if let Some(status) = wanted_status(cx) {
        edit.work().status = status;
    }
}

fn start_timer(cx: &PageContext<'_>, asks: &mut Asks) {
    let until = cx.now + Duration::minutes(i64::from(MINUTES));
    let timer = Timer { state: TimerState::Running(until), ..Timer::of_minutes(MINUTES) };
    asks.change(Change::SetTimer(timer));
}

/// The unit at the desk and its idea, who is in charge and until when.
fn about(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    edit: &mut Edit<'_>,
    asks: &mut Asks,
) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    Panel::default().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let units = units(cx.session, edit.plan);
        let name = if units.is_empty() { words::no_unit(lang) } else { &units };
        let wide = ui.available_width() >= WIDE;
        row(ui, 36.0, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                desk_buttons(ui, cx, asks);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    if wide {
                        label(ui, Type::DIALOG, name, p.tinta);
                    }
                });
            });
        });
        if !wide {
            row(ui, 36.0, |ui| label(ui, Type::DIALOG, name, p.tinta));
        }
        row(ui, 36.0, |ui| {
            let at = ui.cursor().left_center();
            let number = edit.plan.idea.to_string();
            let tile = idea_badge::paint(ui, at, &number, look(cx.session, edit.plan));
            ui.add_space(tile.width() + 10.0);
            ui.add(Text::new(Type::STRONG, title(cx.session, edit.plan)).lines(1));
        });
        label(ui, Type::CAPTION, idea::votes_of(cx, state, edit.plan), p.tinta3);
        ui.add_space(10.0);
        ui.add_enabled_ui(cx.editable, |ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            ui.horizontal_top(|ui| {
                idea::owner_and_due(ui, cx, state, edit);
                if wide {
                    launched(ui, cx, state, edit);
                }
            });
            if !wide {
                ui.add_space(8.0);
                launched(ui, cx, state, edit);
            }
        });
    });
}

fn desk_buttons(ui: &mut Ui, cx: &PageContext<'_>, asks: &mut Asks) {
    let lang = cx.lang;
    let keys = |command: Command| {
        let keys = match command {
            // The short key of the desk, not that for writing fields.
            Command::NextPlan => return "N".to_owned(),
            Command::PreviousPlan => return "P".to_owned(),
            other => other.shown_keys(Some(Stage::Plan)),
        };
        keys.map(|keys| key_names(lang, keys).join(" ")).unwrap_or_default()
    };
    let minutes = words::timer(lang, MINUTES);
    let buttons = [
        (words::next(lang), Command::NextPlan, Icon::ArrowRight),
        (words::previous(lang), Command::PreviousPlan, Icon::ArrowLeft),
        (minutes.as_str(), Command::DeskTimer, Icon::Timer),
    ];
    for (text, command, icon) in buttons {
        let keys = keys(command);
        let button = Button::new(text).icon(icon).keys(&keys).small();
        let enabled = cx.editable || command != Command::DeskTimer;
        if ui.add(button.enabled(enabled)).clicked() {
            asks.command(command);
        }
        ui.add_space(8.0);
    }
}

fn launched(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, edit: &mut Edit<'_>) {
    let lang = cx.lang;
    let stands = edit.plan.work.launched;
    let name = words::launched_day(lang);
    let field = DateField::new(name, stands, &mut state.drafts.launched, lang);
    let field = field.complaint(plan_words::due_wrong(lang)).year(year(cx)).width(188.0);
    let (_, day) = ui.allocate_ui(vec2(188.0, 57.0), |ui| field.show(ui)).inner;
    if let Some(day) = day {
        edit.launch(day.0);
    }
}

/// Every status with its key.
fn states(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, edit: &mut Edit<'_>) {
    let lang = cx.lang;
    Panel::titled(words::status(lang)).show(ui, |ui| {
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            for (index, status) in PlanStatus::ALL.into_iter().enumerate() {
                let on = edit.plan.work.status == status;
                let kind = if on { ButtonKind::Soft } else { ButtonKind::Neutral };
                let keys = (index + 1).to_string();
                let button = Button::new(shared::plan_status(lang, status)).keys(&keys).small();
                let button = button.kind(kind).selected(on).enabled(cx.editable);
                if ui.add(button).clicked() && !on {
                    state.drafts.finish(cx, edit);
                    edit.work().status = status;
                }
            }
        });
    });
}

/// The note of today, and those of before, newest first.
fn notes(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, edit: &mut Edit<'_>) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let before = &edit.plan.work.notes;
    Panel::titled(&words::notes(lang, before.len())).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        ui.add_space(2.0);
        if cx.editable {
            writing(ui, cx, state, edit);
        } else if before.is_empty() {
            label(ui, Type::SMALL, words::no_note(lang), p.tinta3);
        }
        for (index, note) in before.iter().enumerate().rev() {
            ui.add_space(2.0);
            if old_note(ui, cx, note) {
                state.drafts.finish(cx, edit);
                edit.work().notes.remove(index);
            }
        }
    });
}

fn writing(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, edit: &mut Edit<'_>) {
    let lang = cx.lang;
    let note = TextField::new(words::note(lang), &mut state.note.text).id(note_id()).rows(2);
    note.hint(words::note_hint(lang)).show(ui);
    ui.horizontal_top(|ui| {
        let by = TextField::new(words::by(lang), &mut state.note.by).bare();
        by.hint(words::by(lang)).width(240.0).show(ui);
        ui.add_space(10.0);
        let keys = Command::SaveNote.shown_keys(Some(Stage::Plan));
        let keys = keys.map(|keys| key_names(lang, keys).join(" ")).unwrap_or_default();
        let save = Button::new(words::save_note(lang)).keys(&keys);
        if ui.add(save.enabled(!state.note.text.trim().is_empty())).clicked() {
            state.note.finish(cx, edit);
        }
    });
}

/// A note that stands. `true`: it is to be removed.
fn old_note(ui: &mut Ui, cx: &PageContext<'_>, note: &ProgressNote) -> bool {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let day = dates::date(lang, note.date);
    let mut removed = false;
    row(ui, 26.0, |ui| {
        label(ui, Type::FIELD.weight(Weight::Bold), &day, p.tinta);
        ui.add_space(8.0);
        ui.add(Tag::new(shared::plan_status(lang, note.status), tone(note.status)));
        ui.add_space(8.0);
        label(ui, Type::CAPTION, &note.by, p.tinta3);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = words::remove_note(lang, &day);
            let button = Button::icon_only(Icon::Trash, &name).small().height(26.0);
            removed = ui.add(button.ink(p.tinta3).enabled(cx.editable)).clicked();
        });
    });
    ui.add(Text::new(Type::SMALL, &note.text).color(p.tinta2));
    removed
}

/// What the unit had planned, phase by phase.
fn planned(ui: &mut Ui, cx: &PageContext<'_>, plan: &Plan) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    Panel::titled(words::planned(lang)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        if plan.work.activities.is_empty() {
            ui.add(Text::new(Type::SMALL, words::nothing_planned(lang)).color(p.tinta3));
        }
        for phase in Phase::ALL {
            let mut of_phase = plan.work.activities.iter().filter(|a| a.phase == phase).peekable();
            if of_phase.peek().is_some() {
                ui.add_space(8.0);
                label(ui, Type::LABEL, shared::phase(lang, phase), p.tinta3);
            }
            for activity in of_phase {
                ui.add_space(3.0);
                ui.add(Text::new(Type::SMALL, &activity.what));
                let more = aside(cx, activity);
                ui.add(Text::new(Type::CAPTION, &more).color(p.tinta3));
            }
        }
    });
}

/// By whom, and in which months.
fn aside(cx: &PageContext<'_>, activity: &Activity) -> String {
    let name = |month: u8| dates::month_short(cx.lang, u32::from(month.saturating_sub(1)));
    let months: Vec<&str> = activity.months.iter().map(|month| name(*month)).collect();
    let months = months.join(", ");
    match (activity.who.is_empty(), months.is_empty()) {
        (true, _) => months,
        (_, true) => activity.who.clone(),
        _ => format!("{} · {months}", activity.who),
    }
}
