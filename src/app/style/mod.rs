//! The look: colours, fonts, icons, text styles and egui's own style made from them.
//!
//! This room decides how things look in general; what a button or a chip looks like in particular
//! is said once in [`widgets`](super::widgets). It draws nothing itself.

mod fonts;
mod icons;
pub mod metrics;
mod tokens;
mod type_scale;

pub use fonts::{IconWeight, Weight};
pub use icons::Icon;
pub use metrics::{motion, radius, space};
pub use tokens::{HueColors, Palette};
pub use type_scale::Type;

use eframe::egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Stroke, Style, TextStyle, Theme, Ui,
    Visuals,
    epaint::FontColorTransferFunction,
    style::{ScrollAnimation, ScrollStyle, Selection, WidgetVisuals, Widgets},
    vec2,
};

/// Gives `ctx` the fonts and the light and the dark style.
///
/// Which theme is shown stays with the theme preference of `ctx`; where that asks the system and
/// the system does not say, it is the light one.
pub fn install(ctx: &Context) {
    fonts::install(ctx);
    ctx.options_mut(|options| {
        options.fallback_theme = Theme::Light;
        // Closing goes through the program's own command, which knows what is not saved yet.
        options.quit_shortcuts.clear();
        // Discs from the font texture have a soft fringe; dots are the language here.
        options.tessellation_options.prerasterized_discs = false;
    });
    for theme in [Theme::Light, Theme::Dark] {
        ctx.set_style_of(theme, style(theme));
    }
}

/// Stops every movement, or allows it again.
pub fn set_reduced_motion(ctx: &Context, reduced: bool) {
    ctx.all_styles_mut(|style| {
        style.animation_time = if reduced { 0.0 } else { motion::HOVER };
        style.scroll_animation =
            if reduced { ScrollAnimation::none() } else { ScrollAnimation::default() };
    });
}

/// How long a movement of `seconds` takes now: not at all where motion is reduced.
#[must_use]
pub fn seconds(ui: &Ui, seconds: f32) -> f32 {
    if ui.style().animation_time > 0.0 { seconds } else { 0.0 }
}

fn style(theme: Theme) -> Style {
    let mut style = theme.default_style();
    style.text_styles = [
        (TextStyle::Small, Type::CAPTION.font()),
        (TextStyle::Body, Type::BODY.font()),
        (TextStyle::Button, Type::BUTTON.font()),
        (TextStyle::Heading, Type::STAGE.font()),
        (TextStyle::Monospace, FontId::new(13.0, FontFamily::Monospace)),
    ]
    .into();
    style.animation_time = motion::HOVER;
    style.visuals = visuals(theme);

    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(8.0, 8.0);
    spacing.button_padding = vec2(14.0, 8.0);
    // The least height of a row: one line of text. Controls bring their own height.
    spacing.interact_size = vec2(18.0, 18.0);
    spacing.icon_width = 18.0;
    spacing.icon_spacing = 8.0;
    spacing.window_margin = 16.into();
    spacing.menu_margin = 6.into();
    spacing.menu_spacing = 6.0;
    spacing.tooltip_width = 320.0;
    spacing.scroll = scroll();

    let interaction = &mut style.interaction;
    // Labels that can be selected swallow the drags of the cards they lie on.
    interaction.selectable_labels = false;
    interaction.tooltip_delay = 0.4;
    style
}

/// Thin bars that show only while the pointer is over what they scroll.
fn scroll() -> ScrollStyle {
    let mut scroll = ScrollStyle::floating();
    scroll.bar_width = 8.0;
    scroll.floating_width = 4.0;
    scroll.bar_outer_margin = 2.0;
    scroll.foreground_color = false;
    scroll.dormant_background_opacity = 0.0;
    scroll.active_background_opacity = 0.0;
    scroll.interact_background_opacity = 0.0;
    scroll.dormant_handle_opacity = 0.0;
    scroll.active_handle_opacity = 0.8;
    scroll.interact_handle_opacity = 1.0;
    scroll.fade.strength = 0.0;
    scroll
}

fn visuals(theme: Theme) -> Visuals {
    let p: &Palette = theme.into();
    let mut v = theme.default_visuals();
    v.widgets = widgets(p);
    // Plain coverage: light text on dark ground gets the weight that the design shows.
    v.text_options.color_transfer_function = FontColorTransferFunction::Off;
    v.selection = Selection { bg_fill: p.nila_soft, stroke: Stroke::new(1.0, p.nila_ink) };
    v.override_text_color = None;
    v.weak_text_color = Some(p.tinta3);
    v.hyperlink_color = p.nila;
    v.faint_bg_color = p.kertas2;
    v.extreme_bg_color = p.kertas;
    v.text_edit_bg_color = Some(p.kertas);
    v.code_bg_color = p.chip;
    v.warn_fg_color = p.awas_ink;
    v.error_fg_color = p.bahaya_ink;
    v.panel_fill = p.mori;
    v.window_fill = p.kertas;
    v.window_stroke = Stroke::new(1.0, p.garis);
    v.window_corner_radius = CornerRadius::same(radius::DIALOG as u8);
    v.window_shadow = p.s4;
    v.menu_corner_radius = CornerRadius::same(radius::CARD as u8);
    v.popup_shadow = p.s3;
    v.text_cursor.stroke = Stroke::new(2.0, p.nila);
    // A blinking caret would keep an idle window drawing; the field's halo shows where it is.
    v.text_cursor.blink = false;
    // Controls have colours of their own for "disabled"; fading those too would hide them.
    v.disabled_alpha = 1.0;
    v
}

fn widgets(p: &Palette) -> Widgets {
    let state = |fill: Color32, handle: Color32, line: Stroke, text: Color32| WidgetVisuals {
        bg_fill: handle,
        weak_bg_fill: fill,
        bg_stroke: line,
        corner_radius: CornerRadius::same(radius::CONTROL as u8),
        fg_stroke: Stroke::new(1.5, text),
        expansion: 0.0,
    };
    let line = |color| Stroke::new(1.0, color);
    Widgets {
        noninteractive: state(p.kertas, p.kertas, line(p.garis), p.tinta),
        inactive: state(p.kertas, p.garis2, line(p.garis2), p.tinta),
        hovered: state(p.kertas2, p.kontrol, line(p.kontrol), p.tinta),
        active: state(p.kertas2, p.kontrol, line(p.fokus), p.tinta),
        open: state(p.kertas2, p.kontrol, line(p.kontrol), p.tinta),
    }
}
