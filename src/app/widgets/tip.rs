//! Tooltips: a few words and the keys that do the same.

use super::{keycap::KeyCap, text::label};
use crate::app::style::{Palette, Type};
use eframe::egui::{Frame, Margin, Response, Tooltip};

/// Shows `text`, and the key cap of `keys` unless they are empty, while the pointer rests.
pub fn tip(response: &Response, text: &str, keys: &str) {
    let mut tooltip = if response.enabled() {
        Tooltip::for_enabled(response)
    } else {
        Tooltip::for_disabled(response)
    };
    let style = response.ctx.global_style();
    let p = Palette::for_theme(style.visuals.dark_mode);
    // A smaller shadow than a menu's: a wide one is larger than the tooltip itself.
    let frame = Frame::popup(&style).shadow(p.s2).inner_margin(Margin::symmetric(10, 7));
    tooltip.popup = tooltip.popup.frame(frame);
    tooltip.show(|ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            label(ui, Type::CAPTION, text, p.tinta);
            if !keys.is_empty() {
                ui.add(KeyCap::new(keys));
            }
        });
    });
}
