//! How pictures are drawn in tests: without a graphics adapter they are skipped and say so,
//! unless `BIMTEK_PICTURES=must` is set. `UPDATE_SNAPSHOTS=1` accepts the present look.

use bimtek_lab::app::style;
use eframe::egui;
use egui_kittest::{Harness, HarnessBuilder};

/// A renderer, or `None` where there is no graphics adapter and none is demanded.
fn renderer() -> Option<egui_kittest::wgpu::WgpuTestRenderer> {
    let found = std::panic::catch_unwind(egui_kittest::wgpu::WgpuTestRenderer::new).ok();
    if found.is_none() {
        let must = std::env::var("BIMTEK_PICTURES").is_ok_and(|value| value == "must");
        assert!(!must, "BIMTEK_PICTURES=must, but there is no graphics adapter");
        println!("SKIPPED: no graphics adapter, no pictures were compared");
    }
    found
}

/// A harness that draws `ui` with the program's look, or `None` where pictures are skipped.
pub fn harness<'a>(
    theme: egui::Theme,
    size: [f32; 2],
    ui: impl FnMut(&mut egui::Ui) + 'a,
) -> Option<Harness<'a>> {
    let builder: HarnessBuilder = Harness::builder()
        .with_size(size)
        .with_theme(theme)
        .with_render_cursor(false)
        .with_step_dt(1.0 / 60.0)
        .with_max_steps(60)
        .renderer(renderer()?)
        .with_context_setup(|ctx| {
            style::install(ctx);
            // Nothing turns, so that the picture is the same every time.
            style::set_reduced_motion(ctx, true);
        });
    Some(builder.build_ui(ui))
}
