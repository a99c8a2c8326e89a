//! Colours by name, for the light and the dark theme, read once from `assets/tokens.ron`.
//!
//! The names are those of the design: surfaces are paper and cloth (*kertas*, *mori*), colours are
//! natural dyes (*nila*, *soga*). Nothing else in the program spells out a colour.

use crate::session::Hue;
use eframe::egui::{self, Color32, Shadow, Theme};
use serde::{Deserialize, Deserializer, de::Error as _};
use std::sync::LazyLock;

/// Declares [`Palette`]: each colour with its use, read from hexadecimal digits.
macro_rules! palette {
    ($($name:ident: $doc:literal,)*) => {
        /// Every colour of one theme.
        #[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Palette {
            $(
                #[doc = $doc]
                #[serde(deserialize_with = "hex")]
                pub $name: Color32,
            )*
            /// Shadow of cards and of the current stage.
            #[serde(deserialize_with = "shadow")]
            pub s1: Shadow,
            /// Shadow of hovered cards and of the capture bar.
            #[serde(deserialize_with = "shadow")]
            pub s2: Shadow,
            /// Shadow of a lifted card and of toasts.
            #[serde(deserialize_with = "shadow")]
            pub s3: Shadow,
            /// Shadow of dialogs and popovers.
            #[serde(deserialize_with = "shadow")]
            pub s4: Shadow,
            hues: Hues,
        }
    };
}

palette! {
    mori: "Window background.",
    kertas: "Cards, panels, bars, inputs.",
    kertas2: "Group rows of tables, dialog footers.",
    cekung: "Stage rail, segmented control, bar track.",
    kolom: "Body of a theme column.",
    chip: "Unit chip.",
    garis: "Hairline.",
    garis2: "Stronger line, dashed outline.",
    kontrol: "Outline of inputs, open dots, check boxes.",
    tinta: "Main text.",
    tinta2: "Secondary text.",
    tinta3: "Captions.",
    mati: "Disabled text.",
    nila: "Primary action.",
    nila_h: "Primary action under the pointer.",
    on_nila: "Text on `nila`.",
    nila_soft: "Selection, information tags.",
    nila_ink: "Text on `nila_soft`.",
    fokus: "Focus ring.",
    soga: "Time and attention.",
    soga_soft: "Suggestions, coach feedback.",
    soga_ink: "Text on `soga_soft`.",
    ok: "Done, reconciled, chosen.",
    ok_soft: "Ground of such a tag.",
    ok_ink: "Text on `ok_soft`.",
    awas: "Tie, similar idea, needs matching.",
    awas_soft: "Ground of such a strip.",
    awas_ink: "Text on `awas_soft`.",
    awas_line: "Border of `awas_soft` areas.",
    bahaya: "Does not add up, cannot save, delete.",
    bahaya_soft: "Ground of such an area.",
    bahaya_ink: "Text on `bahaya_soft`.",
    on_bahaya: "Text on `bahaya`.",
    mon: "The block that shows what the room sees.",
    mon_t: "Text on `mon`.",
    mon_m: "Captions on `mon`.",
    mon_b: "Outline of `mon`.",
    mon_2: "Buttons on `mon`.",
    mon_g: "Outline of key caps on `mon`.",
    live: "The dot that says \"the room sees this now\".",
    toast: "Ground of a toast.",
    toast_t: "Text of a toast.",
    toast_a: "Action and icon of a toast.",
    toast_b: "Ground of a toast's action.",
    tirai: "Veil behind dialogs.",
    lb: "Shared screen: ground.",
    lb_t: "Shared screen: text.",
    lb_m: "Shared screen: captions.",
    lb_2: "Shared screen: quiet fill.",
    lb_g: "Shared screen: line.",
    lb_a: "Shared screen: timer and dots.",
    lb_soga: "Shared screen: notice.",
    tie: "Shared screen: box around a tie.",
    panel: "Start panel and blank shared screen.",
    panel_card: "Card on `panel`.",
    panel_line: "Border of `panel_card`.",
    panel_t: "Text on `panel`.",
    panel_m: "Secondary text on `panel` and `panel_card`.",
    panel_a: "Accent on `panel_card`.",
    panel_paper: "The chosen card on `panel`.",
    mark_mid: "Centre dot of the mark.",
    mark_dot: "Outer dots of the mark, and its ground on `panel`.",
    mark_panel: "Outer dots of the mark on `panel`.",
}

/// The five tones of a theme hue.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HueColors {
    /// Bars, shapes, dots.
    #[serde(deserialize_with = "hex")]
    pub strong: Color32,
    /// Text and shapes on `strong`.
    #[serde(deserialize_with = "hex")]
    pub on: Color32,
    /// Header band, wall card, number badge.
    #[serde(deserialize_with = "hex")]
    pub soft: Color32,
    /// Number and title on `soft`.
    #[serde(deserialize_with = "hex")]
    pub ink: Color32,
    /// Border of soft areas.
    #[serde(deserialize_with = "hex")]
    pub line: Color32,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Hues {
    nila: HueColors,
    soga: HueColors,
    laut: HueColors,
    daun: HueColors,
    jambu: HueColors,
    kunyit: HueColors,
    batu: HueColors,
    mengkudu: HueColors,
    manggis: HueColors,
    kopi: HueColors,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tokens {
    light: Palette,
    dark: Palette,
}

static TOKENS: LazyLock<Tokens> = LazyLock::new(|| {
    // The file is compiled in and a test reads it, so that a mistake in it never leaves the house.
    ron::from_str(include_str!("../../../assets/tokens.ron")).expect("assets/tokens.ron is valid")
});

impl Palette {
    /// The colours of the theme in which `ui` is drawn.
    #[must_use]
    pub fn of(ui: &egui::Ui) -> &'static Self {
        Self::for_theme(ui.visuals().dark_mode)
    }

    /// The colours of the dark or the light theme.
    #[must_use]
    pub fn for_theme(dark: bool) -> &'static Self {
        if dark { &TOKENS.dark } else { &TOKENS.light }
    }

    /// The tones of a theme hue.
    #[must_use]
    pub fn hue(&self, hue: Hue) -> &HueColors {
        match hue {
            Hue::Nila => &self.hues.nila,
            Hue::Soga => &self.hues.soga,
            Hue::Laut => &self.hues.laut,
            Hue::Daun => &self.hues.daun,
            Hue::Jambu => &self.hues.jambu,
            Hue::Kunyit => &self.hues.kunyit,
            Hue::Batu => &self.hues.batu,
            Hue::Mengkudu => &self.hues.mengkudu,
            Hue::Manggis => &self.hues.manggis,
            Hue::Kopi => &self.hues.kopi,
        }
    }

    /// The halo around a focused text field: `fokus` at 16 %.
    #[must_use]
    pub fn fokus_halo(&self) -> Color32 {
        self.fokus.gamma_multiply(0.16)
    }
}

/// The colours of a theme, by egui's name for it.
impl From<Theme> for &'static Palette {
    fn from(theme: Theme) -> Self {
        Palette::for_theme(theme == Theme::Dark)
    }
}

fn parse(text: &str) -> Result<Color32, String> {
    Color32::from_hex(text).map_err(|_| format!("{text:?} is not #RRGGBB or #RRGGBBAA"))
}

fn hex<'de, D: Deserializer<'de>>(from: D) -> Result<Color32, D::Error> {
    parse(<&str>::deserialize(from)?).map_err(D::Error::custom)
}

fn shadow<'de, D: Deserializer<'de>>(from: D) -> Result<Shadow, D::Error> {
    #[derive(Deserialize)]
    struct Css<'a> {
        y: i8,
        blur: f32,
        #[serde(borrow)]
        color: &'a str,
    }
    let css = Css::deserialize(from)?;
    // CSS blurs with a Gaussian of sigma = blur / 2, egui ramps linearly over its blur width;
    // 1.6 times the CSS figure gives the two the same slope through the edge.
    let blur = (css.blur * 1.6).round() as u8;
    let color = parse(css.color).map_err(D::Error::custom)?;
    Ok(Shadow { offset: [0, css.y], blur, spread: 0, color })
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::Rgba;

    /// Contrast as WCAG 2.2 defines it.
    fn contrast(a: Color32, b: Color32) -> f32 {
        let luminance = |c: Color32| {
            let c = Rgba::from(c);
            0.2126 * c.r() + 0.7152 * c.g() + 0.0722 * c.b()
        };
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn hold(pairs: &[(&str, Color32, Color32)], least: f32) {
        for (name, ink, ground) in pairs {
            let ratio = contrast(*ink, *ground);
            assert!(ratio >= least, "{name}: {ratio:.2} is under {least}");
        }
    }

    #[test]
    fn black_on_white_has_the_contrast_that_the_standard_names() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
    }

    #[test]
    fn the_two_themes_differ_and_read_the_file_as_written() {
        let (light, dark) = (Palette::for_theme(false), Palette::for_theme(true));
        assert_eq!(light.mori, Color32::from_rgb(0xF5, 0xF1, 0xE8));
        assert_eq!(dark.mori, Color32::from_rgb(0x15, 0x1A, 0x1C));
        assert_eq!(light.hue(Hue::Kopi).strong, Color32::from_rgb(0x37, 0x1C, 0x0C));
        assert_eq!(light.tirai.a(), 0x80);
    }

    #[test]
    fn text_is_readable_in_both_themes() {
        for p in [Palette::for_theme(false), Palette::for_theme(true)] {
            hold(
                &[
                    ("tinta/mori", p.tinta, p.mori),
                    ("tinta/kertas", p.tinta, p.kertas),
                    ("tinta2/mori", p.tinta2, p.mori),
                    ("tinta2/cekung", p.tinta2, p.cekung),
                    ("tinta2/chip", p.tinta2, p.chip),
                    ("tinta3/kertas", p.tinta3, p.kertas),
                    ("tinta3/mori", p.tinta3, p.mori),
                    ("tinta3/cekung", p.tinta3, p.cekung),
                    ("tinta3/kertas2", p.tinta3, p.kertas2),
                    ("tinta3/nila_soft", p.tinta3, p.nila_soft),
                    ("on_nila/nila", p.on_nila, p.nila),
                    ("on_nila/nila_h", p.on_nila, p.nila_h),
                    ("nila/kertas", p.nila, p.kertas),
                    ("nila/mori", p.nila, p.mori),
                    ("nila_ink/nila_soft", p.nila_ink, p.nila_soft),
                    ("soga_ink/soga_soft", p.soga_ink, p.soga_soft),
                    ("ok_ink/ok_soft", p.ok_ink, p.ok_soft),
                    ("awas_ink/awas_soft", p.awas_ink, p.awas_soft),
                    ("bahaya_ink/bahaya_soft", p.bahaya_ink, p.bahaya_soft),
                    ("bahaya_ink/kertas", p.bahaya_ink, p.kertas),
                    ("on_bahaya/bahaya", p.on_bahaya, p.bahaya),
                    ("mon_t/mon", p.mon_t, p.mon),
                    ("mon_m/mon", p.mon_m, p.mon),
                    ("mon_t/mon_2", p.mon_t, p.mon_2),
                    ("toast_t/toast", p.toast_t, p.toast),
                    ("toast_a/toast", p.toast_a, p.toast),
                    ("lb_t/lb", p.lb_t, p.lb),
                    ("lb_m/lb", p.lb_m, p.lb),
                    ("lb_m/lb_2", p.lb_m, p.lb_2),
                    ("lb_a/lb", p.lb_a, p.lb),
                    ("lb_soga/lb", p.lb_soga, p.lb),
                    ("lb_soga/tie", p.lb_soga, p.tie),
                    ("panel_t/panel", p.panel_t, p.panel),
                    ("panel_m/panel_card", p.panel_m, p.panel_card),
                    ("panel_a/panel_card", p.panel_a, p.panel_card),
                ],
                4.5,
            );
        }
    }

    #[test]
    fn controls_and_marks_stand_out_in_both_themes() {
        for p in [Palette::for_theme(false), Palette::for_theme(true)] {
            hold(
                &[
                    ("kontrol/kertas", p.kontrol, p.kertas),
                    ("kontrol/mori", p.kontrol, p.mori),
                    ("kontrol/cekung", p.kontrol, p.cekung),
                    ("fokus/mori", p.fokus, p.mori),
                    ("soga/kertas", p.soga, p.kertas),
                    ("ok/kertas", p.ok, p.kertas),
                    ("awas/awas_soft", p.awas, p.awas_soft),
                    ("bahaya/bahaya_soft", p.bahaya, p.bahaya_soft),
                    ("live/mon", p.live, p.mon),
                ],
                3.0,
            );
        }
    }

    #[test]
    fn every_hue_carries_its_text_and_stands_out_on_paper() {
        for p in [Palette::for_theme(false), Palette::for_theme(true)] {
            for hue in Hue::ALL {
                let h = p.hue(hue);
                let name = format!("{hue:?}");
                hold(&[(&name, h.on, h.strong), (&name, h.ink, h.soft)], 4.5);
                hold(&[(&name, p.lb_t, h.soft)], 4.5);
                hold(&[(&name, h.strong, p.kertas), (&name, h.strong, h.soft)], 3.0);
            }
        }
    }
}
