//! The bundled fonts: Plus Jakarta Sans in five weights, Phosphor icons in three, and egui's emoji.
//!
//! egui knows no weights, so every weight is a family of its own. Each text family falls back to
//! the regular icons and to the emoji, of which chats are full. Nothing is taken from the host, so
//! that all machines show the same.

use eframe::egui::{Context, FontData, FontDefinitions, FontFamily};
use std::{collections::BTreeMap, sync::Arc};

/// The font of the emoji.
const EMOJI: &str = "emoji";

/// A weight of the text font.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Weight {
    /// 400.
    Regular,
    /// 500, the weight of running text.
    #[default]
    Medium,
    /// 600.
    SemiBold,
    /// 700.
    Bold,
    /// 800.
    ExtraBold,
}

/// A weight of the icon font.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum IconWeight {
    /// Thin outlines, beside text.
    #[default]
    Regular,
    /// Heavy outlines, for small icons that carry meaning.
    Bold,
    /// Filled.
    Fill,
}

impl Weight {
    /// All weights, light to heavy.
    pub const ALL: [Self; 5] =
        [Self::Regular, Self::Medium, Self::SemiBold, Self::Bold, Self::ExtraBold];

    /// The font family of this weight.
    #[must_use]
    pub fn family(self) -> FontFamily {
        FontFamily::Name(self.name().into())
    }

    fn name(self) -> &'static str {
        match self {
            Self::Regular => "jakarta-400",
            Self::Medium => "jakarta-500",
            Self::SemiBold => "jakarta-600",
            Self::Bold => "jakarta-700",
            Self::ExtraBold => "jakarta-800",
        }
    }

    fn file(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../../assets/fonts/PlusJakartaSans-Regular.ttf"),
            Self::Medium => include_bytes!("../../../assets/fonts/PlusJakartaSans-Medium.ttf"),
            Self::SemiBold => include_bytes!("../../../assets/fonts/PlusJakartaSans-SemiBold.ttf"),
            Self::Bold => include_bytes!("../../../assets/fonts/PlusJakartaSans-Bold.ttf"),
            Self::ExtraBold => {
                include_bytes!("../../../assets/fonts/PlusJakartaSans-ExtraBold.ttf")
            }
        }
    }
}

impl IconWeight {
    /// All icon weights.
    pub const ALL: [Self; 3] = [Self::Regular, Self::Bold, Self::Fill];

    /// The font family of this weight.
    #[must_use]
    pub fn family(self) -> FontFamily {
        FontFamily::Name(self.name().into())
    }

    fn name(self) -> &'static str {
        match self {
            Self::Regular => "phosphor",
            Self::Bold => "phosphor-bold",
            Self::Fill => "phosphor-fill",
        }
    }

    fn file(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../../assets/icons/Phosphor-Regular.ttf"),
            Self::Bold => include_bytes!("../../../assets/icons/Phosphor-Bold.ttf"),
            Self::Fill => include_bytes!("../../../assets/icons/Phosphor-Fill.ttf"),
        }
    }
}

/// Gives `ctx` the bundled fonts and no others.
pub fn install(ctx: &Context) {
    ctx.set_fonts(definitions());
}

fn definitions() -> FontDefinitions {
    let mut font_data = BTreeMap::new();
    let mut families = BTreeMap::new();
    let icons = IconWeight::Regular.name().to_owned();
    for weight in Weight::ALL {
        let name = weight.name().to_owned();
        font_data.insert(name.clone(), Arc::new(FontData::from_static(weight.file())));
        families.insert(weight.family(), vec![name, icons.clone(), EMOJI.to_owned()]);
    }
    for weight in IconWeight::ALL {
        let name = weight.name().to_owned();
        font_data.insert(name.clone(), Arc::new(FontData::from_static(weight.file())));
        families.insert(weight.family(), vec![name]);
    }
    let emoji = FontData::from_static(epaint_default_fonts::NOTO_EMOJI_REGULAR);
    font_data.insert(EMOJI.to_owned(), Arc::new(emoji));
    // egui's own two families, for the few places that ask for them by name.
    let text = vec![Weight::Medium.name().to_owned(), icons, EMOJI.to_owned()];
    families.insert(FontFamily::Proportional, text.clone());
    families.insert(FontFamily::Monospace, text);
    FontDefinitions { font_data, families }
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::{self, FontId};

    #[test]
    fn every_weight_writes_indonesian_and_the_signs_of_the_screens() {
        let ctx = Context::default();
        install(&ctx);
        let text =
            "Rapat “Bappeda” – nomor 17 + 9 · 16 ÷ 4 = 4 ≥ ≤ × ± ≠ − → ← ↑ ↓ • … ‘é’ — 🙏👍😀✅";
        let output = ctx.run_ui(egui::RawInput::default(), |ui| {
            for weight in Weight::ALL {
                let font = FontId::new(14.0, weight.family());
                for c in text.chars().filter(|c| *c != ' ') {
                    assert!(ui.fonts_mut(|f| f.has_glyph(&font, c)), "{weight:?} lacks {c:?}");
                }
            }
        });
        output.drop_without_applying_deltas();
    }
}
