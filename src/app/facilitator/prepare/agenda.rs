//! The order of the day with its planned times.

use super::step_dialog::{self, StepDialog};
use crate::{
    app::{
        agenda,
        page::{Asks, PageContext},
        style::{Icon, IconWeight, Palette, Type, Weight},
        text::{dates, prepare as words},
        widgets::{Button, ButtonKind, hairline, label, ring_if_focused, row},
    },
    session::{Change, Step, StepId, planned_times},
};
use chrono::NaiveTime;
use eframe::egui::{
    Align, Key, Layout, Modifiers, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2,
};

/// What the list remembers.
#[derive(Debug, Default)]
pub(super) struct View {
    dialog: Option<StepDialog>,
    /// The step that was moved and is to keep the keyboard.
    moved: Option<StepId>,
}

const ROW: f32 = 52.0;

pub(super) fn show(ui: &mut Ui, cx: &PageContext<'_>, view: &mut View, asks: &mut Asks) {
    let lang = cx.lang;
    ui.spacing_mut().item_spacing.y = 0.0;
    row(ui, 52.0, |ui| {
        ui.add_space(14.0);
        label(ui, Type::SECTION, words::agenda_panel(lang), Palette::of(ui).tinta);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(10.0);
            let add = Button::icon_only(Icon::Plus, words::add_step(lang)).small();
            if ui.add(add.kind(ButtonKind::Ghost).enabled(cx.editable)).clicked() {
                view.dialog = Some(StepDialog::new());
            }
        });
    });
    hairline(ui);
    let steps = cx.session.agenda();
    let begin = cx.session.event().start.unwrap_or_else(eight);
    let times = planned_times(begin, steps);
    let foot = 46.0;
    let height = (ui.available_height() - foot).max(0.0);
    ScrollArea::vertical().max_height(height).auto_shrink(false).show(ui, |ui| {
        if steps.is_empty() {
            ui.add_space(20.0);
            row(ui, 24.0, |ui| {
                ui.add_space(15.0);
                label(ui, Type::SMALL, words::no_steps(lang), Palette::of(ui).tinta3);
            });
        }
        for (i, (step, time)) in steps.iter().zip(&times).enumerate() {
            step_row(ui, cx, view, asks, (i, step, *time));
        }
    });
    let p = Palette::of(ui);
    let rect = ui.max_rect();
    let rect = rect.with_min_y(rect.bottom() - foot);
    ui.painter().rect_filled(rect, 0.0, p.kertas2);
    let text = Type::SMALL.whole(ui.painter(), words::estimated_end(lang), p.tinta2);
    ui.painter().galley(pos2(rect.left() + 14.0, rect.center().y - 9.0), text, p.tinta2);
    let end = times.last().map_or(begin, |t| t.1);
    let mut end = words::until(lang, &dates::clock(lang, end));
    if let Some(expected) = agenda::expected_end(cx.session, cx.now) {
        let now = words::as_things_stand(lang, &dates::clock(lang, expected.time()));
        end = format!("{end} · {now}");
    }
    let galley = Type::SECTION.weight(Weight::ExtraBold).whole(ui.painter(), &end, p.tinta);
    let at = pos2(rect.right() - 14.0 - galley.size().x, rect.center().y - 10.5);
    ui.painter().galley(at, galley, p.tinta);
    if let Some(dialog) = &mut view.dialog {
        match dialog.show(&ui.ctx().clone(), cx) {
            step_dialog::Answer::Open => {}
            step_dialog::Answer::Left => view.dialog = None,
            step_dialog::Answer::Change(change) => {
                asks.change(change);
                view.dialog = None;
            }
        }
    }
}

fn eight() -> NaiveTime {
    NaiveTime::from_hms_opt(8, 0, 0).unwrap_or_default()
}

fn step_row(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    view: &mut View,
    asks: &mut Asks,
    (index, step, (from, to)): (usize, &Step, (NaiveTime, NaiveTime)),
) {
    let lang = cx.lang;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let id = ui.scope_id().with(("step", step.id));
    let response = ui.interact(rect, id, Sense::click_and_drag());
    response.widget_info(|| {
        let name = words::edit_step_named(lang, &step.plan.title);
        WidgetInfo::labeled(Role::Button, true, name)
    });
    let p = Palette::of(ui);
    let current = cx.session.current_step().map(|s| s.id) == Some(step.id);
    if current || response.hovered() || response.dragged() {
        ui.painter().rect_filled(rect, 0.0, if current { p.nila_soft } else { p.kertas2 });
    }
    let grip = pos2(rect.left() + 15.0, rect.center().y);
    Icon::DotsSixVertical.paint(ui.painter(), grip, 15.0, IconWeight::Bold, p.tinta3);
    let left = rect.left() + 33.0;
    let width = rect.width() - 33.0 - 98.0;
    let name = Type::SMALL.weight(Weight::Bold);
    let galley = name.line_in(ui.painter(), &step.plan.title, p.tinta, width);
    ui.painter().galley(pos2(left, rect.top() + 9.0), galley, p.tinta);
    let mut times = format!("{}–{}", dates::clock(lang, from), dates::clock(lang, to));
    if current {
        times = format!("{times} · {}", words::current(lang));
    }
    let galley = Type::CAPTION.sized(11.5).line_in(ui.painter(), &times, p.tinta3, width);
    ui.painter().galley(pos2(left, rect.top() + 27.0), galley, p.tinta3);
    if step.plan.stage.is_some() {
        let at = pos2(rect.right() - 82.0, rect.center().y);
        Icon::Monitor.paint(ui.painter(), at, 15.0, IconWeight::Regular, p.tinta3);
    }
    let minutes = words::minutes_short(lang, step.plan.minutes);
    let galley = Type::SMALL.weight(Weight::Bold).whole(ui.painter(), &minutes, p.tinta);
    let at = pos2(rect.right() - 14.0 - galley.size().x, rect.center().y - 9.0);
    ui.painter().galley(at, galley, p.tinta);
    let line = eframe::egui::Stroke::new(1.0, p.garis);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
    ring_if_focused(ui, &response, 2.0);
    if view.moved == Some(step.id) {
        view.moved = None;
        response.request_focus();
    }
    if cx.editable {
        move_step(ui, cx, view, asks, &response, (index, step.id, rect));
        if response.clicked() {
            view.dialog = Some(StepDialog::of(step));
        }
    }
}

/// Alt with an arrow, or dragging past half of the next row, moves a step.
fn move_step(
    ui: &Ui,
    cx: &PageContext<'_>,
    view: &mut View,
    asks: &mut Asks,
    response: &eframe::egui::Response,
    (index, id, rect): (usize, StepId, Rect),
) {
    let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::ALT, key));
    let mut to = None;
    if response.has_focus() {
        if pressed(Key::ArrowUp) {
            to = index.checked_sub(1);
        } else if pressed(Key::ArrowDown) {
            to = Some(index + 1);
        }
    }
    if response.drag_stopped()
        && let Some(pointer) = response.interact_pointer_pos()
    {
        let rows = ((pointer.y - rect.center().y) / ROW).round() as isize;
        to = Some(index.saturating_add_signed(rows)).filter(|to| *to != index);
    }
    if let Some(to) = to.filter(|to| *to < cx.session.agenda().len()) {
        asks.change(Change::MoveStep(id, to));
        view.moved = Some(id);
    }
}
