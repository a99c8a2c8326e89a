//! Tooltips: a few words and the keys that do the same.

use super::{keycap::KeyCap, text::label};
use crate::app::style::{Palette, Type};
use eframe::egui::{Response, Tooltip};

/// Shows `text`, and the key cap of `keys` unless they are empty, while the pointer rests.
pub fn tip(response: &Response, text: &str, keys: &str) {
    let tooltip = if response.enabled() {
        Tooltip::for_enabled(response)
    } else {
        Tooltip::for_disabled(response)
    };
    tooltip.show(|ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            label(ui, Type::CAPTION, text, Palette::of(ui).tinta);
            if !keys.is_empty() {
                ui.add(KeyCap::new(keys));
            }
        });
    });
}
