//! The header of every stage page: its title, a sentence, and actions at the right.

use crate::app::{
    style::{Palette, Type, space},
    widgets::Tag,
};
use eframe::egui::{self, Align, Align2, Layout, Sense, Ui, UiBuilder, pos2, vec2};

/// Height of the header.
const HEIGHT: f32 = 62.0;

/// Draws the header at the top of `ui` and moves on below it. `actions` are laid out from the
/// right, the primary one first.
pub fn header(ui: &mut Ui, title: &str, sentence: Option<&str>, actions: impl FnOnce(&mut Ui)) {
    header_tagged(ui, title, &[], sentence, actions);
}

/// As [`header`], with tags behind the title: a count, a state.
pub fn header_tagged(
    ui: &mut Ui,
    title: &str,
    tags: &[Tag<'_>],
    sentence: Option<&str>,
    actions: impl FnOnce(&mut Ui),
) {
    let palette = Palette::of(ui);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::empty());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Heading, true, title));
    let inner = rect.shrink2(vec2(space::GUTTER, 0.0));
    let mut right =
        ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::right_to_left(Align::Center)));
    right.spacing_mut().item_spacing.x = 8.0;
    actions(&mut right);
    let room = right.min_rect().left() - 16.0 - inner.left();
    let painter = ui.painter();
    let name = Type::STAGE.line_in(painter, title, palette.tinta, room);
    let lines = sentence.map(|s| Type::SMALL.line_in(painter, s, palette.tinta3, room));
    let height = name.size().y + lines.as_ref().map_or(0.0, |s| s.size().y);
    let at = pos2(inner.left(), (rect.center().y - height / 2.0).floor());
    if let Some(sentence) = lines {
        painter.galley(at + vec2(0.0, name.size().y), sentence, palette.tinta3);
    }
    let mut after = at.x + name.size().x + 10.0;
    for tag in tags {
        tag.paint(ui, pos2(after, at.y + name.size().y / 2.0), Align2::LEFT_CENTER);
        after += tag.measure(ui).x + 6.0;
    }
    painter.galley(at, name, palette.tinta);
}
