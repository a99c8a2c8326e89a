//! Settings of the program: language, look, size, shared screen, renderer.

use super::header::header;
use crate::app::{
    page::{Ask, Asks, PageContext},
    preferences::{Preferences, RendererChoice, RoomHost, SCALES, ThemeChoice},
    style::{Palette, Type, space},
    text::{Lang, settings as words},
    widgets::{Panel, Segment, Segmented, Switch, label},
};
use eframe::egui::{Ui, UiBuilder, vec2};
use std::path::Path;

/// Draws the page over all of `ui`.
pub fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    preferences: &Preferences,
    library: &Path,
    asks: &mut Asks,
) {
    let lang = cx.lang;
    header(ui, words::title(lang), Some(words::sentence(lang)), |_| {});
    let rect = ui.available_rect_before_wrap().shrink2(vec2(space::GUTTER, 0.0));
    let rect = rect.with_max_x(rect.right().min(rect.left() + 640.0));
    let mut new = preferences.clone();
    let mut body = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("settings"));
    Panel::default().show(&mut body, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let own = Lang::ALL.map(Lang::own_name);
        choose(ui, words::language(lang), &Lang::ALL, &own, &mut new.lang);
        let looks = [words::system(lang), words::light(lang), words::dark(lang)];
        choose(ui, words::look(lang), ThemeChoice::ALL, &looks, &mut new.theme);
        let sizes = SCALES.map(|scale| words::percent(lang, scale));
        let sizes: Vec<&str> = sizes.iter().map(String::as_str).collect();
        choose(ui, words::scale(lang), &SCALES, &sizes, &mut new.scale);
        let places = [words::own_window(lang), words::main_window(lang)];
        choose(ui, words::room(lang), RoomHost::ALL, &places, &mut new.room_host);
        let renderers = [words::automatic(lang), "OpenGL", "Vulkan / Direct3D / Metal"];
        choose(ui, words::renderer(lang), RendererChoice::ALL, &renderers, &mut new.renderer);
        ui.add_space(8.0);
        ui.add(Switch::new(&mut new.sound, words::sound(lang)).explained(words::sound_more(lang)));
        ui.add_space(8.0);
        let motion = Switch::new(&mut new.reduced_motion, words::motion(lang));
        ui.add(motion.explained(words::motion_more(lang)));
        ui.add_space(8.0);
        let p = Palette::of(ui);
        label(ui, Type::FIELD, words::folder(lang), p.tinta2);
        label(ui, Type::SMALL, &library.display().to_string(), p.tinta);
        label(ui, Type::CAPTION, words::folder_more(lang), p.tinta3);
    });
    if new != *preferences {
        asks.push(Ask::Preferences(Box::new(new)));
    }
}

/// One of a few, side by side.
fn choose<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    values: &[T],
    names: &[&str],
    chosen: &mut T,
) {
    label(ui, Type::FIELD, name, Palette::of(ui).tinta2);
    let segments: Vec<Segment<'_>> = names.iter().map(|name| Segment::new(name)).collect();
    let now = values.iter().position(|v| v == chosen).unwrap_or(0);
    if let Some(i) = Segmented::new(name, &segments).show(ui, now) {
        *chosen = values[i];
    }
    ui.add_space(6.0);
}
