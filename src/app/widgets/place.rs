//! Widgets at places of their own in lists whose visible part changes.

use eframe::egui::{Direction, Id, Layout, Rect, Response, Ui, UiBuilder, Widget};

/// Shows a widget in `rect` under an id that stays the same however many widgets are shown before
/// it: focus stays where it is while a list scrolls.
pub fn place(ui: &mut Ui, id: Id, rect: Rect, widget: impl Widget) -> Response {
    child(ui, id, rect).add(widget)
}

/// Whether the widget that is placed under `id` has the focus.
pub fn has_focus(ui: &mut Ui, id: Id) -> bool {
    let widget = child(ui, id, Rect::ZERO).next_auto_id();
    ui.memory(|memory| memory.has_focus(widget))
}

fn child(ui: &mut Ui, id: Id, rect: Rect) -> Ui {
    let layout = Layout::centered_and_justified(Direction::TopDown);
    ui.new_child(UiBuilder::new().scope_id(id).max_rect(rect).layout(layout))
}
