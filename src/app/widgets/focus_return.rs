//! Gives the keyboard back to where it was before a dialog, however the dialog was closed.
//!
//! egui takes the focus from everything under a dialog until the frame after the dialog was drawn
//! last, so it cannot be given back while closing. A dialog that was not drawn in a frame is over;
//! what had the focus before it is remembered until no dialog is open any more.

use eframe::egui::{Context, Id, Plugin, Ui, ViewportId};

#[derive(Default)]
struct FocusReturn {
    open: Vec<Open>,
    owed: Option<(ViewportId, Id)>,
}

/// A dialog that was drawn.
struct Open {
    viewport: ViewportId,
    dialog: Id,
    came_from: Option<Id>,
    /// When it was drawn first.
    opened: u64,
    /// When it was drawn last.
    pass: u64,
}

/// Says that `dialog` is drawn in this frame, and what had the focus before it was opened.
pub(super) fn drawn(ctx: &Context, dialog: Id, came_from: Option<Id>) {
    let (viewport, pass) = (ctx.viewport_id(), ctx.cumulative_pass_nr());
    // Registered on first use; a second registration is ignored by egui.
    ctx.add_plugin(FocusReturn::default());
    ctx.with_plugin(|plugin: &mut FocusReturn| {
        match plugin.open.iter_mut().find(|o| (o.viewport, o.dialog) == (viewport, dialog)) {
            Some(open) => open.pass = pass,
            None => plugin.open.push(Open { viewport, dialog, came_from, opened: pass, pass }),
        }
    });
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
        if ui.memory(|memory| memory.top_modal_layer().is_some()) {
            ui.ctx().request_repaint();
            return;
        }
        self.owed = None;
        // What the page itself has given the keyboard to, keeps it.
        if ui.memory(|memory| memory.focused().is_none()) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        let (viewport, pass) = (ui.ctx().viewport_id(), ui.ctx().cumulative_pass_nr());
        let over = |open: &mut Open| open.viewport == viewport && open.pass < pass;
        let over: Vec<Open> = self.open.extract_if(.., over).collect();
        for Open { came_from, pass, .. } in over {
            // A dialog that led to another one owes nothing: the other gives back for both.
            let next = self.open.iter_mut().find(|o| o.viewport == viewport && o.opened >= pass);
            if let Some(next) = next {
                next.came_from = came_from;
            } else if let Some(id) = came_from {
                self.owed = Some((viewport, id));
                ui.ctx().request_repaint();
            }
        }
    }
}
