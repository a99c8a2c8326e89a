//! A row of known height, the way the design measures strips, headers and list rows.

use eframe::egui::{Align, InnerResponse, Layout, Ui, vec2};

/// Lays out `content` from left to right in a row of `height`, everything centred in it.
///
/// egui's own `horizontal` centres each widget in the height reached so far, so that a low widget
/// before a high one stands too high; here the height is known from the start.
pub fn row<R>(ui: &mut Ui, height: f32, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let size = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_height(height);
        content(ui)
    })
}
