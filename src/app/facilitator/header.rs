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
    let left = pos2(inner.left(), rect.center().y - name.size().y / 2.0);
    let mut after = left.x + name.size().x + 12.0;
    painter.galley(left, name, palette.tinta);
    for tag in tags {
        tag.paint(ui, pos2(after - 2.0, rect.center().y), Align2::LEFT_CENTER);
        after += tag.measure(ui).x + 6.0;
    }
    if let Some(sentence) = sentence {
        let width = inner.left() + room - after;
        if width > 60.0 {
            let galley = Type::SMALL.line_in(painter, sentence, palette.tinta2, width);
            let at = pos2(after, rect.center().y - galley.size().y / 2.0 + 1.0);
            painter.galley(at, galley, palette.tinta2);
        }
    }
}
