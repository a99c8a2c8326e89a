//! Opens the window: which renderer, which fonts, which session first.

use super::{
    App, Clock,
    preferences::{Preferences, RendererChoice},
    style,
    text::Lang,
};
use crate::{
    cli::{Args, Renderer},
    store,
};
use eframe::egui;
use std::sync::Arc;

/// No renderer could open a window.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct StartError(String);

/// Opens the window and runs until it is closed.
pub fn run(args: &Args) -> Result<(), StartError> {
    let file = Preferences::file();
    let preferred = file.as_deref().map(|f| Preferences::read(f).renderer).unwrap_or_default();
    let mut failures = Vec::new();
    for renderer in order(args.renderer, preferred) {
        match open(renderer, args) {
            Ok(()) => return Ok(()),
            Err(error) => {
                log::warn!("{renderer} cannot start: {error}");
                failures.push(format!("{renderer}: {error}"));
            }
        }
    }
    Err(StartError(super::text::start::no_renderer(Lang::Indonesian, &failures.join("; "))))
}

/// The renderers to try, in order. Old office laptops differ: where one has no usable driver, the
/// other often has. What the command line names is the only one tried.
fn order(named: Renderer, preferred: RendererChoice) -> Vec<eframe::Renderer> {
    use eframe::Renderer::{Glow, Wgpu};
    match (named, preferred) {
        (Renderer::Glow, _) => vec![Glow],
        (Renderer::Wgpu, _) => vec![Wgpu],
        (Renderer::Auto, RendererChoice::Wgpu) => vec![Wgpu, Glow],
        // On Windows OpenGL is missing over remote desktop and in virtual machines, and Direct3D
        // has a software fallback there; elsewhere OpenGL is what every machine has.
        (Renderer::Auto, RendererChoice::Auto) if cfg!(windows) => vec![Wgpu, Glow],
        (Renderer::Auto, RendererChoice::Auto | RendererChoice::Glow) => vec![Glow, Wgpu],
    }
}

fn open(renderer: eframe::Renderer, args: &Args) -> Result<(), eframe::Error> {
    let viewport = egui::ViewportBuilder::default()
        .with_title("Bimtek Lab")
        .with_app_id("bimtek-lab")
        .with_inner_size([1366.0, 768.0])
        .with_min_inner_size([1024.0, 660.0])
        .with_drag_and_drop(true);
    let native = eframe::NativeOptions { viewport, renderer, ..Default::default() };
    let args = args.clone();
    let create = move |cc: &eframe::CreationContext<'_>| {
        style::install(&cc.egui_ctx);
        let clock: Clock = Arc::new(|| chrono::Local::now().naive_local());
        let library = store::library_folder(args.library.as_deref());
        let mut app = App::new(&cc.egui_ctx, clock, Preferences::file(), library);
        if let Some(file) = args.file {
            app.open_first(file);
        }
        Ok(Box::new(Window { app }) as Box<dyn eframe::App>)
    };
    eframe::run_native("Bimtek Lab", native, Box::new(create))
}

/// The app as eframe runs it.
struct Window {
    app: App,
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.app.logic(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.app.ui(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.app.before_exit();
    }
}
