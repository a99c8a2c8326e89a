//! Kanvas ide: the ten boxes of the form of the laboratories of LAN RI, each with the coach's
//! feedback and tick.

use super::{
    Edit, Field, State,
    canvas_box::{self, CanvasField, box_id, feedback_id},
    identity,
};
use crate::app::{
    command::Command,
    page::{Asks, PageContext},
    style::space,
};
use crate::session::CanvasKey;
use eframe::egui::{Rect, ScrollArea, Sense, Ui, pos2, vec2};

/// Between boxes.
const GAP: f32 = 9.0;
/// The rows of the form, with the least height of each.
const ROWS: [(&[CanvasKey], f32); 5] = [
    (&[CanvasKey::Background, CanvasKey::Idea], 86.0),
    (&[CanvasKey::Goal, CanvasKey::Target], 68.0),
    (
        &[
            CanvasKey::Stakeholders,
            CanvasKey::Resources,
            CanvasKey::Beneficiaries,
            CanvasKey::Novelty,
        ],
        130.0,
    ),
    (&[CanvasKey::Description], 105.0),
    (&[CanvasKey::Remarks], 64.0),
];

/// Shows the identity and the boxes, and carries out their keys.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    edit: &mut Edit<'_>,
    asks: &mut Asks,
) {
    keys(ui, cx, state, edit, asks);
    identity::bar(ui, cx, state, edit.plan, asks);
    let view = ui.available_rect_before_wrap();
    let inner = view.shrink2(vec2(space::GUTTER, 0.0));
    let room = inner.height() - 14.0;
    let heights = heights(ui, cx, state, edit, inner.width(), room);
    ScrollArea::vertical().id_salt(("canvas", edit.plan.id)).auto_shrink(false).show(ui, |ui| {
        let total = heights.iter().sum::<f32>() + GAP * 4.0 + 14.0;
        let (all, _) = ui.allocate_exact_size(vec2(view.width(), total), Sense::hover());
        let mut top = all.top();
        for ((keys, _), height) in ROWS.iter().zip(&heights) {
            let count = keys.len() as f32;
            let width = (inner.width() - GAP * (count - 1.0)) / count;
            for (column, key) in keys.iter().enumerate() {
                let left = inner.left() + (width + GAP) * column as f32;
                let place = Rect::from_min_size(pos2(left, top), vec2(width, *height));
                canvas_box::show(ui, cx, state, edit, CanvasField { key: *key, place });
            }
            top += height + GAP;
        }
    });
    identity::dialog(ui, cx, state, edit, asks);
}

/// The heights of the rows: what their words need, and the room that is left shared out.
fn heights(
    ui: &Ui,
    cx: &PageContext<'_>,
    state: &State,
    edit: &Edit<'_>,
    width: f32,
    room: f32,
) -> Vec<f32> {
    let mut heights: Vec<f32> = ROWS
        .iter()
        .map(|(keys, least)| {
            let count = keys.len() as f32;
            let width = (width - GAP * (count - 1.0)) / count;
            let needed = |key: &CanvasKey| canvas_box::height(ui, cx, state, edit, *key, width);
            keys.iter().map(needed).fold(*least, f32::max)
        })
        .collect();
    let rest = room - heights.iter().sum::<f32>() - GAP * 4.0;
    if rest > 0.0 {
        let each = (rest / heights.len() as f32).floor();
        for height in &mut heights {
            *height += each;
        }
    }
    heights
}

fn keys(ui: &Ui, cx: &PageContext<'_>, state: &mut State, edit: &mut Edit<'_>, asks: &mut Asks) {
    let plan = edit.plan.id;
    if cx.pressed(Command::Identity) && cx.editable {
        state.identity = Some(identity::IdentityDialog::new(cx.session, edit.plan));
    }
    let Some(key) = state.on_box else {
        // Without a box the key is the timer's, as on every other page.
        if cx.pressed(Command::BoxOk) {
            asks.command(Command::TimerToggle);
        }
        return;
    };
    if !cx.editable {
        return;
    }
    if cx.pressed(Command::BoxOk) {
        let ok = &mut edit.canvas().get_mut(key).ok;
        *ok = !*ok;
    }
    if cx.pressed(Command::Feedback) {
        let writing = ui.memory(|memory| memory.has_focus(feedback_id(plan, key)));
        state.feedback = Some(key).filter(|_| !writing);
        let to = if writing { Field::Box(key) } else { Field::Feedback(key) };
        state.box_focus = Some(to);
        if writing {
            ui.memory_mut(|memory| memory.request_focus(box_id(plan, key)));
        }
    }
}
