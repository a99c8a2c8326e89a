//! Themes with their counts, ten to a page.

use super::{
    canvas::{Canvas, Dots, look},
    wall::pages,
};
use crate::{
    app::{
        style::Weight,
        text::{screen, words},
        widgets::paint_shape,
    },
    session::{RoomScene, RoomTheme, RoomView},
};
use eframe::egui::{Align2, Rect, Stroke, StrokeKind, pos2, vec2};

pub(super) fn draw(c: &Canvas<'_>, view: &RoomView) {
    let RoomScene::Themes { themes, total, ideas, paging } = &view.scene else { return };
    let title = screen::ideas_and_themes(c.lang, *ideas, *total);
    c.title_row(3.4, &title, screen::dot_is_idea(c.lang));
    let grid = c.inner(11.6, 8.6);
    let (columns, rows) = (2, 5);
    let gap = 1.7 * c.u;
    let width = (grid.width() - gap) / columns as f32;
    let height = (grid.height() - gap * (rows - 1) as f32) / rows as f32;
    for (i, theme) in themes.iter().enumerate() {
        let at = vec2((i / rows) as f32 * (width + gap), (i % rows) as f32 * (height + gap));
        draw_theme(c, Rect::from_min_size(grid.min + at, vec2(width, height)), theme);
    }
    c.footer(&view.title, "");
    pages(c, *paging);
}

fn draw_theme(c: &Canvas<'_>, rect: Rect, theme: &RoomTheme) {
    let (u, p) = (c.u, c.p);
    let tones = p.hue(theme.hue);
    let stroke = Stroke::new((0.14 * u).max(0.5), tones.line);
    c.painter().rect(rect, 2.0 * u, tones.soft, stroke, StrokeKind::Inside);
    let middle = rect.center().y;
    let shape = pos2(rect.left() + 6.0 * u, middle);
    paint_shape(c.painter(), shape, 6.0 * u, theme.hue, 0, tones.strong);
    let figure = look(7.0, Weight::ExtraBold).tight(-0.03, 1.0);
    let at = pos2(rect.right() - 3.0 * u, middle);
    let count = theme.ideas.to_string();
    let number = c.text(figure, &count, tones.ink, at, Align2::RIGHT_CENTER, 16.0 * u);
    let left = shape.x + 5.2 * u;
    let width = number.left() - 2.0 * u - left;
    let name =
        if theme.name.is_empty() { words::nameless_theme(c.lang) } else { theme.name.as_str() };
    let look = look(4.1, Weight::ExtraBold).tight(-0.015, 1.15);
    let galley = c.galley(look, name, tones.ink, width, 1);
    let dots_height = 2.0 * u;
    let top = middle - (galley.size().y + u + dots_height) / 2.0;
    let below = top + galley.size().y + u;
    c.place(galley, pos2(left, top), Align2::LEFT_TOP, tones.ink);
    let fits = ((width + u) / (3.0 * u)).floor() as usize;
    // One row of dots; a longer one is a bar would say nothing, the figure stands beside it.
    if theme.ideas <= fits {
        c.dots(Dots {
            filled: theme.ideas,
            total: theme.ideas,
            size: 2.0,
            gap: 1.0,
            at: pos2(left, below),
            from_right: false,
            width,
            ink: tones.strong,
        });
    } else {
        let bar = Rect::from_min_size(pos2(left, below), vec2(width, 1.6 * u));
        c.painter().rect_filled(bar, 0.8 * u, tones.strong);
    }
}
