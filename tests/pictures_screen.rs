//! Pictures of the shared screen, compared with the accepted ones in `tests/snapshots/screen`.
//!
//! They need a graphics adapter (Mesa's lavapipe will do).

use bimtek_lab::{
    app::screen::{BallotNews, Look, Mode, ScreenState, Thumbnail, show},
    session::{Method, RoomView, Scale, ScoreSheet},
};
use eframe::egui::{self, Sense, vec2};
use egui_kittest::{Harness, SnapshotResults, kittest::Queryable as _};
use std::sync::Arc;

#[path = "pictures/harness.rs"]
mod harness;
mod screens;

fn screen(view: &RoomView, size: [f32; 2], dark: bool) -> Option<Harness<'_>> {
    let mut state = ScreenState::default();
    let theme = if dark { egui::Theme::Dark } else { egui::Theme::Light };
    harness::harness(theme, size, move |ui| {
        let look = Look { dark, ..Look::default() };
        let rect = ui.ctx().content_rect();
        ui.allocate_rect(rect, Sense::hover());
        let ballot = show(ui, rect, view, look, screens::now(), Mode::Room(&mut state));
        if ballot.is_some() {
            state.booth_news(BallotNews::OnDisk);
        }
    })
}

fn compare(results: &mut SnapshotResults, name: &str, view: &RoomView, size: [f32; 2], dark: bool) {
    if let Some(mut harness) = screen(view, size, dark) {
        harness.run();
        results.add(harness.try_snapshot(format!("screen/{name}")));
    }
}

#[test]
fn every_view_looks_as_accepted_on_a_common_projector() {
    let mut results = SnapshotResults::new();
    for (name, view) in screens::all() {
        compare(&mut results, name, &view, [1280.0, 720.0], false);
    }
    let dark = [
        ("prompt_dark", screens::prompt()),
        ("results_dark", screens::results(0)),
        ("scores_dark", screens::scores()),
        ("quadrants_dark", screens::quadrants()),
    ];
    for (name, view) in dark {
        compare(&mut results, name, &view, [1280.0, 720.0], true);
    }
}

#[test]
fn lists_look_as_accepted_on_old_projectors() {
    let mut results = SnapshotResults::new();
    let views = [
        ("wall", screens::wall(12)),
        ("themes", screens::themes()),
        ("prompt", screens::prompt()),
        ("voting", screens::voting()),
        ("booth", screens::booth()),
        ("results", screens::results(0)),
    ];
    for (name, view) in &views {
        compare(&mut results, &format!("{name}_1024"), view, [1024.0, 768.0], false);
    }
    for (name, view) in &views[3..] {
        compare(&mut results, &format!("{name}_800"), view, [800.0, 600.0], false);
    }
}

#[test]
fn the_fullest_views_look_as_accepted() {
    let mut results = SnapshotResults::new();
    // Others are as full; that they keep their words apart is measured in another test.
    let some = |(name, _): &(&str, RoomView)| !["aloud", "quadrants", "lot"].contains(name);
    for (name, view) in screens::extreme().into_iter().filter(some) {
        compare(&mut results, &format!("extreme/{name}"), &view, [1280.0, 720.0], false);
        compare(&mut results, &format!("extreme/{name}_800"), &view, [800.0, 600.0], true);
    }
}

#[test]
fn the_booth_looks_as_accepted_from_the_unit_to_the_thank_you() {
    let mut results = SnapshotResults::new();
    let view = screens::booth();
    for (dark, suffix) in [(false, ""), (true, "_dark")] {
        let Some(mut harness) = screen(&view, [1280.0, 720.0], dark) else { return };
        harness.run();
        harness.get_by_label("Dinsos").click();
        harness.run();
        harness.remove_cursor();
        harness.run();
        results.add(harness.try_snapshot(format!("screen/booth_unit{suffix}")));
        harness.get_by_label("Lanjut sebagai Dinsos").click();
        harness.run();
        for option in ["12 Kelas", "17 Antrean", "31 Data"] {
            harness.get_by_label_contains(option).click();
            harness.run();
        }
        harness.remove_cursor();
        harness.run();
        results.add(harness.try_snapshot(format!("screen/booth_ballot{suffix}")));
        harness.get_by_label("Selesai").click();
        harness.run();
        harness.remove_cursor();
        harness.run();
        results.add(harness.try_snapshot(format!("screen/booth_thanks{suffix}")));
    }
}

#[test]
fn the_booth_of_scores_looks_as_accepted() {
    let mut results = SnapshotResults::new();
    for (name, sheet, size, dark, labels) in [
        (
            "booth_scores",
            ScoreSheet::usg(Scale::OneToFive),
            [1280.0, 720.0],
            false,
            ["mendesak: 5", "dampaknya: 4"],
        ),
        ("booth_scores_dark", ScoreSheet::nuf(), [1024.0, 768.0], true, ["sini: 10", "masalah: 7"]),
        ("booth_gate", ScoreSheet::pp38(), [1280.0, 720.0], false, ["unsur: Ya", "daerah: Tidak"]),
    ] {
        let view = screens::booth_by(Method::Score(sheet));
        let Some(mut harness) = screen(&view, size, dark) else { return };
        harness.run();
        for label in ["Dinsos", "Lanjut sebagai Dinsos"] {
            harness.get_by_label(label).click();
            harness.run();
        }
        for label in labels {
            harness.get_by_label_contains(label).click();
            harness.run();
        }
        harness.remove_cursor();
        harness.run();
        results.add(harness.try_snapshot(format!("screen/{name}")));
    }
}

#[test]
fn small_pictures_look_as_accepted() {
    let mut results = SnapshotResults::new();
    let views: Vec<_> = screens::all().into_iter().map(|(_, view)| Arc::new(view)).collect();
    let mut thumbnails: Vec<_> = views.iter().map(|_| Thumbnail::default()).collect();
    let harness = harness::harness(egui::Theme::Light, [400.0, 440.0], |ui| {
        for (i, (view, picture)) in views.iter().zip(&mut thumbnails).enumerate() {
            let at = vec2((i % 5) as f32 * 72.0, (i / 5) as f32 * 43.0) + vec2(10.0, 10.0);
            let rect = egui::Rect::from_min_size(at.to_pos2(), vec2(66.0, 37.0));
            picture.show(ui, rect, view, Look::default(), screens::now());
        }
        let rect = egui::Rect::from_min_size(egui::pos2(10.0, 190.0), vec2(370.0, 208.0));
        Thumbnail::default().show(ui, rect, &views[0], Look::default(), screens::now());
    });
    if let Some(mut harness) = harness {
        harness.run();
        results.add(harness.try_snapshot("screen/thumbnails"));
    }
}
