//! Language, light and size of the windows: set at once, remembered for the next time.

use super::{
    App,
    preferences::{Preferences, ThemeChoice},
    screen::Look,
    session_files::work,
    style,
    text::Lang,
};
use eframe::egui::{self, ThemePreference};

impl App {
    /// Makes the windows look as the preferences say.
    pub(super) fn wear_preferences(&self, ctx: &egui::Context) {
        ctx.set_theme(match self.preferences.theme {
            ThemeChoice::Light => ThemePreference::Light,
            ThemeChoice::Dark => ThemePreference::Dark,
            ThemeChoice::System => ThemePreference::System,
        });
        style::set_reduced_motion(ctx, self.preferences.reduced_motion);
        ctx.set_zoom_factor(f32::from(self.preferences.scale) / 100.0);
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
            if let Err(error) = preferences.write(&file) {
                log::warn!("preferences not kept: {error}");
            }
        });
    }

    /// How the shared screen is drawn now, for pictures of it.
    pub(super) fn look(&self, ctx: &egui::Context) -> Look {
        Look { lang: self.lang(), dark: ctx.theme() == egui::Theme::Dark }
    }

    pub(super) fn toggle_theme(&mut self, ctx: &egui::Context) {
        let theme = match ctx.theme() {
            egui::Theme::Light => ThemeChoice::Dark,
            egui::Theme::Dark => ThemeChoice::Light,
        };
        self.set_preferences(ctx, Preferences { theme, ..self.preferences.clone() });
    }

    pub(super) fn switch_language(&mut self, ctx: &egui::Context) {
        let lang = match self.preferences.lang {
            Lang::Indonesian => Lang::English,
            Lang::English => Lang::Indonesian,
        };
        self.set_preferences(ctx, Preferences { lang, ..self.preferences.clone() });
    }

    /// Makes everything larger or smaller by so many steps.
    pub(super) fn zoom(&mut self, ctx: &egui::Context, steps: isize) {
        let scale = self.preferences.scale_after(steps);
        self.set_preferences(ctx, Preferences { scale, ..self.preferences.clone() });
    }
}
