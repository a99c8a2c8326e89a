//! Gives the keyboard back to where it was before a dialog.
//!
//! egui takes the focus from everything under a dialog until the frame after the dialog was drawn
//! last, so it cannot be given back while closing; it is remembered here until then.

use eframe::egui::{Context, Id, Plugin, Ui, ViewportId};

#[derive(Default)]
struct FocusReturn {
    owed: Option<(ViewportId, Id)>,
}

/// Gives the focus to `id` as soon as no dialog is open any more.
pub(super) fn give_back(ctx: &Context, id: Id) {
    let owed = Some((ctx.viewport_id(), id));
    // Registered on first use; a second registration is ignored by egui.
    ctx.add_plugin(FocusReturn::default());
    ctx.with_plugin(|plugin: &mut FocusReturn| plugin.owed = owed);
    ctx.request_repaint();
}

impl Plugin for FocusReturn {
    fn debug_name(&self) -> &'static str {
        "focus after a dialog"
    }

    fn on_begin_pass(&mut self, ui: &mut Ui) {
        let Some((viewport, id)) = self.owed else { return };
        if viewport != ui.ctx().viewport_id() {
            return;
        }
        if ui.memory(|memory| memory.top_modal_layer().is_none()) {
            self.owed = None;
            ui.memory_mut(|memory| memory.request_focus(id));
        } else {
            ui.ctx().request_repaint();
        }
    }
}
