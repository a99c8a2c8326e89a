//! Language, light and size of the windows: set at once, remembered for the next time.

use super::{
    App,
    preferences::{Look, Preferences},
    session_files::work,
    style,
    text::Lang,
};
use eframe::egui::{self, ThemePreference};

/// Smallest and largest scale.
const SCALES: std::ops::RangeInclusive<f32> = 0.6..=2.5;

impl App {
    /// Makes the windows look as the preferences say.
    pub(super) fn wear_preferences(&self, ctx: &egui::Context) {
        ctx.set_theme(match self.preferences.look {
            Look::Light => ThemePreference::Light,
            Look::Dark => ThemePreference::Dark,
            Look::System => ThemePreference::System,
        });
        style::set_reduced_motion(ctx, self.preferences.reduced_motion);
        ctx.set_zoom_factor(self.preferences.scale);
    }

    pub(super) fn set_preferences(&mut self, ctx: &egui::Context, preferences: Preferences) {
        if preferences != self.preferences {
            self.preferences = preferences;
            self.wear_preferences(ctx);
            self.keep_preferences();
        }
    }

    /// Writes the preferences. A failure costs nothing but the next start's look.
    pub(super) fn keep_preferences(&self) {
        let Some(file) = self.preferences_file.clone() else { return };
        let preferences = self.preferences.clone();
        work("preferences", move || {
            if let Err(error) = preferences.save(&file) {
                log::warn!("preferences not kept: {error}");
            }
        });
    }

    pub(super) fn toggle_theme(&mut self, ctx: &egui::Context) {
        let look = match ctx.theme() {
            egui::Theme::Light => Look::Dark,
            egui::Theme::Dark => Look::Light,
        };
        self.set_preferences(ctx, Preferences { look, ..self.preferences.clone() });
    }

    pub(super) fn switch_language(&mut self, ctx: &egui::Context) {
        let language = match self.preferences.language {
            Lang::Indonesian => Lang::English,
            Lang::English => Lang::Indonesian,
        };
        self.set_preferences(ctx, Preferences { language, ..self.preferences.clone() });
    }

    pub(super) fn zoom(&mut self, ctx: &egui::Context, by: f32) {
        let scale = (self.preferences.scale * by).clamp(*SCALES.start(), *SCALES.end());
        self.set_preferences(ctx, Preferences { scale, ..self.preferences.clone() });
    }
}
