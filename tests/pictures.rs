//! Pictures of the widgets, compared with the accepted ones in `tests/snapshots`.
//!
//! They need a graphics adapter (Mesa's lavapipe will do).

use bimtek_lab::app::{style, widgets};
use eframe::egui::{self, Role};
use egui_kittest::{SnapshotResults, kittest::Queryable as _};

#[path = "pictures/gallery.rs"]
mod gallery;
#[path = "pictures/harness.rs"]
mod harness;

use harness::harness;

#[test]
fn the_gallery_looks_as_accepted_in_both_themes() {
    let mut results = SnapshotResults::new();
    for (theme, name) in [(egui::Theme::Light, "gallery"), (egui::Theme::Dark, "gallery_dark")] {
        let mut state = gallery::State::default();
        let Some(mut harness) =
            harness(theme, [1366.0, 900.0], |ui| gallery::widgets(ui, &mut state))
        else {
            return;
        };
        harness.run();
        harness.get_by_label("Fokus").focus();
        harness.get_by_label("Kursor").hover();
        harness.run();
        results.add(harness.try_snapshot(name));
    }
}

#[test]
fn a_dialog_and_toasts_look_as_accepted_in_both_themes() {
    let mut results = SnapshotResults::new();
    for (theme, name) in [(egui::Theme::Light, "dialog"), (egui::Theme::Dark, "dialog_dark")] {
        let mut toasts = gallery::toasts();
        let Some(mut harness) =
            harness(theme, [1366.0, 768.0], |ui| gallery::dialog(ui, &mut toasts))
        else {
            return;
        };
        harness.run_steps(20);
        results.add(harness.try_snapshot(name));
    }
}

#[test]
fn a_focused_field_an_open_list_and_a_tooltip_look_as_accepted() {
    let mut results = SnapshotResults::new();
    let mut state = gallery::State::default();
    let Some(mut harness) =
        harness(egui::Theme::Light, [420.0, 260.0], |ui| gallery::form(ui, &mut state))
    else {
        return;
    };
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Nama kegiatan").focus();
    harness.run();
    results.add(harness.try_snapshot("field_focused"));
    harness.get_by_role_and_label(Role::ComboBox, "Kop surat").click();
    harness.run();
    results.add(harness.try_snapshot("list_open"));
    harness.key_press(egui::Key::Escape);
    harness.get_by_label("Urungkan").hover();
    harness.run_steps(60);
    results.add(harness.try_snapshot("tooltip"));
}
