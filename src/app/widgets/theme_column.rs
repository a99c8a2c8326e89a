//! The column of a theme: its header, its body, the line that shows where a card will drop, and
//! the chip that stands for the theme above the columns.

use super::{
    button::Button,
    focus::{dashed, ring_if_focused},
    keycap::KeyCap,
    place::{has_focus, place},
    shape::paint_shape,
};
use crate::{
    app::style::{HueColors, Icon, IconWeight, Palette, Type, Weight, radius},
    session::Hue,
};
use eframe::egui::{
    Align2, CornerRadius, Id, Painter, Pos2, Rangef, Rect, Response, Role, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// Height of a header.
pub const HEADER: f32 = 52.0;
/// Height of a chip.
pub const CHIP: f32 = 32.0;
/// The least width of a column.
pub const MIN_WIDTH: f32 = 208.0;

/// The header of a column.
#[derive(Clone, Copy, Debug)]
#[must_use = "a header shows when `show` is called"]
pub struct ThemeHeader<'a> {
    /// Its name; empty while it has none.
    pub name: &'a str,
    /// What asks for a name while there is none.
    pub ask: &'a str,
    /// Its hue.
    pub hue: Hue,
    /// How often the hues were used up before it.
    pub lap: usize,
    /// How many cards stand in it.
    pub count: &'a str,
    /// The key that moves cards to it; empty for none.
    pub key: &'a str,
    /// It has a note.
    pub noted: bool,
    /// Only the header is shown.
    pub collapsed: bool,
    /// Name of the button that opens its menu.
    pub more: &'a str,
    /// Its name is being written: the place of the name stays free.
    pub naming: bool,
}

/// What a person did to a header.
#[derive(Debug)]
pub struct HeaderResponse {
    /// The header as a whole: it can be dragged.
    pub response: Response,
    /// The button that opens its menu.
    pub more: Response,
    /// What asks for a name was pressed.
    pub asked: bool,
    /// Where the name stands.
    pub name: Rect,
}

impl ThemeHeader<'_> {
    /// Shows it in `rect`; `spoken` is its accessible name.
    pub fn show(&self, ui: &mut Ui, id: Id, rect: Rect, spoken: &str) -> HeaderResponse {
        let p = Palette::of(ui);
        let colors = p.hue(self.hue);
        // No stop for Tab of its own: the menu button in it is one.
        let response = ui.interact(rect, id, Sense::CLICK | Sense::DRAG);
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, ui.is_enabled(), spoken));
        self.paint_ground(ui, rect, colors);
        let y = rect.center().y;
        paint_shape(
            ui.painter(),
            pos2(rect.left() + 20.0, y),
            16.0,
            self.hue,
            self.lap,
            colors.strong,
        );
        let end = pos2(rect.right() - 10.0, y);
        let more = self.more(ui, id.with("more"), end, response.contains_pointer());
        let mut right = end.x - 24.0 - 9.0;
        let count =
            Type::STRONG.weight(Weight::ExtraBold).whole(ui.painter(), self.count, colors.ink);
        right -= count.size().x;
        ui.painter().galley(pos2(right, y - count.size().y / 2.0), count, colors.ink);
        if self.noted {
            right -= 19.0;
            Icon::Note.paint(
                ui.painter(),
                pos2(right + 7.0, y),
                14.0,
                IconWeight::Bold,
                colors.ink,
            );
        }
        let name = Rect::from_x_y_ranges(rect.left() + 37.0..=right - 6.0, rect.y_range());
        let asked = self.paint_name(ui, id, name, colors);
        HeaderResponse { response, more, asked, name }
    }

    /// Draws it as it hangs under the pointer.
    pub fn paint_lifted(&self, ui: &Ui, rect: Rect) {
        let p = Palette::of(ui);
        let colors = p.hue(self.hue);
        ui.painter().add(p.s3.as_shape(rect, radius::PANEL));
        let stroke = Stroke::new(1.0, colors.strong);
        ui.painter().rect(rect, radius::PANEL, colors.soft, stroke, StrokeKind::Inside);
        let at = pos2(rect.left() + 20.0, rect.center().y);
        paint_shape(ui.painter(), at, 16.0, self.hue, self.lap, colors.strong);
        let name = if self.name.is_empty() { self.ask } else { self.name };
        let text = Type::BUTTON.line(16.0).lines_in(
            ui.painter(),
            name,
            colors.ink,
            rect.width() - 50.0,
            2,
        );
        let at = pos2(rect.left() + 37.0, rect.center().y - text.size().y / 2.0);
        ui.painter().galley(at, text, colors.ink);
    }

    fn paint_ground(&self, ui: &Ui, rect: Rect, colors: &HueColors) {
        let top = radius::PANEL as u8 - 1;
        let bottom = if self.collapsed { top } else { 0 };
        let round = CornerRadius { nw: top, ne: top, sw: bottom, se: bottom };
        ui.painter().rect_filled(rect, round, colors.soft);
        if !self.collapsed {
            let line = Stroke::new(1.0, colors.line);
            ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
        }
    }

    /// The key cap; under the pointer or with the focus, the button that opens the menu.
    fn more(&self, ui: &mut Ui, id: Id, end: Pos2, hovered: bool) -> Response {
        let rect = Align2::RIGHT_CENTER.anchor_size(end, vec2(24.0, 24.0));
        let wanted = hovered || has_focus(ui, id);
        if !wanted && !self.key.is_empty() {
            KeyCap::new(self.key).paint(ui, end, Align2::RIGHT_CENTER);
        }
        let ink = Palette::of(ui).hue(self.hue).ink;
        let button = Button::icon_only(Icon::DotsThreeVertical, self.more)
            .small()
            .width(24.0)
            .height(24.0)
            .ink(if wanted || self.key.is_empty() { ink } else { ink.gamma_multiply(0.0) });
        place(ui, id, rect, button)
    }

    fn paint_name(&self, ui: &Ui, id: Id, place: Rect, colors: &HueColors) -> bool {
        if self.naming {
            return false;
        }
        let kind = Type::BUTTON.line(16.0);
        if !self.name.is_empty() {
            let text = kind.lines_in(ui.painter(), self.name, colors.ink, place.width(), 2);
            let at = pos2(place.left(), place.center().y - text.size().y / 2.0);
            ui.painter().galley(at, text, colors.ink);
            return false;
        }
        let text = kind.line_in(ui.painter(), self.ask, colors.ink, place.width() - 16.0);
        let size = vec2(text.size().x + 16.0, 28.0);
        let rect = Align2::LEFT_CENTER.anchor_size(place.left_center(), size);
        let response = ui.interact(rect, id.with("ask"), Sense::CLICK);
        let line = Stroke::new(1.5, if response.hovered() { colors.ink } else { colors.strong });
        dashed(ui.painter(), rect, radius::TAG, line);
        ui.painter().galley(rect.center() - text.size() / 2.0, text, colors.ink);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.ask));
        response.clicked()
    }
}

/// Draws the ground of a column; `target` while a drop would land in it.
pub fn paint_column(ui: &Ui, rect: Rect, hue: Hue, target: bool) {
    let p = Palette::of(ui);
    let colors = p.hue(hue);
    let (fill, stroke) = if target {
        (colors.soft, Stroke::new(2.0, colors.strong))
    } else {
        (p.kolom, Stroke::new(1.0, p.garis))
    };
    ui.painter().rect(rect, radius::PANEL, fill, stroke, StrokeKind::Inside);
}

/// Draws the line between two cards where a drop will land: 4 high, its ends round, 10 across.
pub fn paint_drop_line(painter: &Painter, p: &Palette, x: Rangef, y: f32) {
    let line = Rect::from_x_y_ranges(x, y - 2.0..=y + 2.0);
    painter.rect_filled(line, 2.0, p.nila);
    painter.circle_filled(pos2(x.min + 1.0, y), 5.0, p.nila);
    painter.circle_filled(pos2(x.max - 1.0, y), 5.0, p.nila);
}

/// A theme above the columns: a target for cards, and a jump to its column.
#[derive(Clone, Copy, Debug)]
#[must_use = "a chip shows when `show` is called"]
pub struct ThemeChip<'a> {
    /// Its key; empty for none.
    pub key: &'a str,
    /// The name of the theme: as many of its first words as there is room for are shown.
    pub name: &'a str,
    /// Its hue.
    pub hue: Hue,
    /// How often the hues were used up before it.
    pub lap: usize,
    /// A drop would land in it.
    pub target: bool,
}

impl ThemeChip<'_> {
    /// Shows it in `rect`; `spoken` is its accessible name.
    pub fn show(&self, ui: &Ui, id: Id, rect: Rect, spoken: &str) -> Response {
        let p = Palette::of(ui);
        let colors = p.hue(self.hue);
        let response = ui.interact(rect, id, Sense::click());
        let (fill, line, ink, mark) = match (self.target, response.hovered()) {
            (true, _) => (colors.strong, colors.strong, colors.on, colors.on),
            (false, true) => (colors.soft, colors.strong, colors.ink, colors.strong),
            (false, false) => (colors.soft, colors.line, colors.ink, colors.strong),
        };
        let stroke = Stroke::new(1.0, line);
        ui.painter().rect(rect, radius::CONTROL, fill, stroke, StrokeKind::Inside);
        let kind = Type::BUTTON_SMALL;
        let key = kind.weight(Weight::ExtraBold).whole(ui.painter(), self.key, ink);
        let before = if self.key.is_empty() { 0.0 } else { key.size().x + 5.0 } + 17.0;
        let room = rect.width() - 14.0 - before;
        let name =
            first_words(self.name, |words| kind.whole(ui.painter(), words, ink).size().x <= room);
        let name = kind.line_in(ui.painter(), name, ink, room);
        let y = rect.center().y;
        let mut x = rect.center().x - f32::midpoint(before, name.size().x);
        if !self.key.is_empty() {
            let size = key.size();
            ui.painter().galley(pos2(x, y - size.y / 2.0), key, ink);
            x += size.x + 5.0;
        }
        paint_shape(ui.painter(), pos2(x + 6.0, y), 12.0, self.hue, self.lap, mark);
        ui.painter().galley(pos2(x + 17.0, y - name.size().y / 2.0), name, ink);
        ring_if_focused(ui, &response, radius::CONTROL);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), spoken));
        response
    }
}

/// The longest run of whole words from the start of `name` that fits, without what joins it to
/// the words left out; at least the first word.
fn first_words(name: &str, fits: impl Fn(&str) -> bool) -> &str {
    let tidy = |words: &str| -> usize {
        words.trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')').len()
    };
    let mut best = 0;
    for (end, _) in name.match_indices(' ').chain([(name.len(), "")]) {
        let words = name.get(..end).unwrap_or(name);
        let words = if end == name.len() { words } else { &words[..tidy(words)] };
        if best > 0 && !fits(words) {
            break;
        }
        best = words.len().max(1).min(name.len());
    }
    name.get(..best).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chip_shows_whole_words() {
        let fits = |most: usize| move |words: &str| words.chars().count() <= most;
        assert_eq!(first_words("Antrean & waktu tunggu", fits(10)), "Antrean");
        assert_eq!(first_words("Antrean & waktu tunggu", fits(16)), "Antrean & waktu");
        assert_eq!(first_words("Ibu, anak & gizi", fits(6)), "Ibu");
        assert_eq!(first_words("UMKM", fits(2)), "UMKM");
        assert_eq!(first_words("", fits(2)), "");
    }
}
