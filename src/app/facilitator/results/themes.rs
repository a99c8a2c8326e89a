//! The result by theme: the sum of the dots of its options, each merged idea once; in a score poll
//! the mean of their totals.

use super::{GUTTER, View};
use crate::app::{
    facilitator::idea_badge::Look,
    style::{Palette, Type, Weight, radius},
    text::{results as words, words as shared},
    widgets::{Bar, line_start},
};
use crate::session::{ThemeId, ThemeTally};
use eframe::egui::{
    Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

const ROW: f32 = 44.0;

/// The name of a theme today; that of the tray, or of one that is gone.
pub(super) fn name<'a>(view: &View<'a>, theme: Option<ThemeId>) -> &'a str {
    let lang = view.cx.lang;
    match theme.map(|id| view.board.theme(id)) {
        None => words::no_theme(lang),
        Some(None) => words::theme_gone(lang),
        Some(Some(theme)) if theme.look.name.is_empty() => shared::nameless_theme(lang),
        Some(Some(theme)) => &theme.look.name,
    }
}

/// Shows the list in the room there is.
pub(super) fn show(ui: &mut Ui, view: &View<'_>) {
    let p = Palette::of(ui);
    let mut all = ui.available_rect_before_wrap().shrink2(vec2(GUTTER, 0.0));
    all.max.y -= 16.0;
    let line = Stroke::new(1.0, p.garis);
    ui.painter().rect(all, radius::PANEL, p.kertas, line, StrokeKind::Inside);
    ui.scope_builder(UiBuilder::new().max_rect(all.shrink(1.0)), |ui| {
        let area = ScrollArea::vertical().id_salt(("themes", view.poll.id)).auto_shrink(false);
        area.show(ui, |ui| {
            ui.add_space(8.0);
            let highest = view.ranking.themes.iter().map(|t| t.total).max().unwrap_or(0);
            for theme in &view.ranking.themes {
                entry(ui, view, theme, highest);
            }
        });
    });
}

fn entry(ui: &mut Ui, view: &View<'_>, theme: &ThemeTally, highest: u32) {
    let (lang, p) = (view.cx.lang, Palette::of(ui));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    if !ui.is_rect_visible(rect) {
        return;
    }
    let (name, total) = (name(view, theme.theme), view.figure(theme.total));
    let count = shared::ideas(lang, theme.options as usize);
    response.widget_info(|| {
        let spoken = words::theme_row(lang, theme.rank, name, &total, &count);
        WidgetInfo::labeled(Role::Label, true, spoken)
    });
    let y = rect.center().y;
    let rank = theme.rank.to_string();
    let strong = Type::STRONG.weight(Weight::ExtraBold);
    let galley = strong.whole(ui.painter(), &rank, p.tinta);
    ui.painter().galley(
        line_start(rect.left() + 38.0 - galley.size().x, y, &galley),
        galley,
        p.tinta,
    );
    let look = Look::of(view.board, theme.theme);
    if let Some(look) = look {
        look.paint_shape(ui, pos2(rect.left() + 62.0, y), 13.0);
    }
    let left = rect.left() + 80.0;
    let middle = left + ((rect.width() - 80.0) * 0.5).round();
    let kind = Type::SMALL.weight(Weight::SemiBold).line(16.0);
    let galley = kind.line_in(ui.painter(), name, p.tinta, middle - left - 12.0);
    ui.painter().galley(pos2(left, (y - 16.0).floor()), galley, p.tinta);
    let galley = Type::CAPTION.sized(11.0).whole(ui.painter(), &count, p.tinta3);
    ui.painter().galley(pos2(left, y.floor()), galley, p.tinta3);
    let place = Rect::from_min_max(pos2(middle, y - 10.0), pos2(rect.right() - 16.0, y + 10.0));
    let part = theme.total as f32 / highest.max(1) as f32;
    let color = look.map_or(p.tinta3, |l| p.hue(l.hue).strong);
    ui.new_child(UiBuilder::new().max_rect(place).id_salt(theme.rank)).add(Bar {
        part,
        figure: &total,
        color,
        height: 20.0,
    });
}
