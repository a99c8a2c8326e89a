//! The idea card: number first, unit at the right, then the words.
//!
//! A card is drawn at a place that its list gives it and tells how high it was; the list keeps
//! thousands of cards apart with [`height`], which needs no layout.

use super::{
    button::Button,
    chip::UnitChip,
    focus::{dashed, ring},
    keycap::KeyCap,
    place::{has_focus, place},
    shape::paint_shape,
    tag::{Tag, Tone},
};
use crate::{
    app::style::{HueColors, Icon, IconWeight, Palette, Type, Weight, radius},
    session::{Hue, UnitKind},
};
use eframe::egui::{
    Align2, Color32, CornerRadius, Galley, Id, Pos2, Rect, Response, Role, Sense, Shadow, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// Most lines of text on a card; then an ellipsis.
pub const MAX_LINES: usize = 6;
/// Most lines of the innovation's name.
pub const MAX_NAME_LINES: usize = 2;
/// From the edge of the card to its text.
pub const PADDING: Vec2 = vec2(13.0, 11.0);
/// Room that the edges of a merged card take below it.
pub const EDGES: f32 = 10.0;
const ROW: f32 = 22.0;
const GAP: f32 = 7.0;
const LINK: f32 = 17.0;
const CHIP_GAP: f32 = 4.0;
const NAME: Type = Type::BODY.weight(Weight::Bold);

/// The height of a card with so many lines of text and of name, without its edges; `units` is the
/// number of rows its unit chips take when it is merged.
#[must_use]
pub fn height(lines: usize, name_lines: usize, units: Option<usize>) -> f32 {
    let text = (lines + name_lines) as f32 * Type::BODY.line;
    let merged = units.map_or(0.0, |rows| {
        let rows = rows as f32;
        GAP + rows * ROW + (rows - 1.0).max(0.0) * CHIP_GAP + GAP + LINK
    });
    2.0 * PADDING.y + ROW + GAP + text + merged
}

/// What the row of key hints adds to the height of the card that has the focus.
pub const HINT_HEIGHT: f32 = GAP + 19.0;

/// What the keys do to the card that has the focus.
#[derive(Clone, Copy, Debug)]
pub enum CardHint<'a> {
    /// The number keys do this.
    Keys(&'a str),
    /// A word, and the themes that fit the card, the best first: the key of each, its hue, and
    /// how often the hues were used up before it.
    Fits(&'a str, &'a [(&'a str, Hue, usize)]),
}

/// A card and the state it is in.
#[derive(Clone, Debug, Default)]
#[must_use = "a card shows when `show` is called"]
#[expect(clippy::struct_excessive_bools, reason = "states that go together in any mix")]
pub struct IdeaCard<'a> {
    /// Its number, or the numbers of everything merged into it: "17 + 9".
    pub number: &'a str,
    /// Name of the innovation; may be empty.
    pub name: &'a str,
    /// The words.
    pub text: &'a str,
    /// Units that sent it; a merged card has several.
    pub units: &'a [(&'a str, UnitKind)],
    /// Hue and shape of its theme.
    pub mark: Option<(Hue, usize)>,
    /// A tag behind the number: "baru saja".
    pub tag: Option<&'a str>,
    /// It is merged: the tag that says so, and the link that splits it again.
    pub merged: Option<(&'a str, &'a str)>,
    /// What the number keys do, while it has the focus.
    pub hint: Option<CardHint<'a>>,
    /// A vote has frozen it: why it cannot be moved.
    pub frozen: Option<&'a str>,
    /// Name of the button that opens its menu; empty for a card without a menu.
    pub more: &'a str,
    /// It is one of several that the next command is about.
    pub selected: bool,
    /// Tab stops here.
    pub focusable: bool,
    /// It can be dragged.
    pub draggable: bool,
    /// What is dragged will be merged into it.
    pub merging: bool,
    /// It resembles what is being typed.
    pub similar: bool,
}

/// What a person did to a card.
#[derive(Debug)]
pub struct CardResponse {
    /// The card as a whole.
    pub response: Response,
    /// The button that opens its menu, where it is shown.
    pub more: Option<Response>,
    /// The link that splits a merged card was pressed.
    pub split: bool,
    /// How high the card is, without the edges of a merged card.
    pub height: f32,
}

/// A card measured for a width.
struct Laid {
    number: Arc<Galley>,
    name: Option<Arc<Galley>>,
    text: Arc<Galley>,
    /// Chips of a merged card, from the left top of their block.
    chips: Vec<Pos2>,
    chips_height: f32,
    height: f32,
}

impl IdeaCard<'_> {
    /// Shows it with its left top corner at `at`.
    pub fn show(&self, ui: &mut Ui, id: Id, at: Pos2, width: f32, spoken: &str) -> CardResponse {
        let laid = self.lay(ui, width);
        let rect = Rect::from_min_size(at, vec2(width, laid.height));
        let response = ui.interact(rect, id, self.sense());
        let focused = response.has_focus();
        let hovered = response.contains_pointer() && !ui.ctx().is_being_dragged(id);
        self.paint(ui, rect, &laid, hovered, focused);
        let split = self.split_link(ui, id, rect, &laid);
        let wanted = hovered || focused || has_focus(ui, id.with("more"));
        let more =
            (!self.more.is_empty() && wanted).then(|| self.more_button(ui, id.with("more"), rect));
        response.widget_info(|| {
            WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), self.selected, spoken)
        });
        if let Some(reason) = self.frozen {
            super::tip::tip(&response, reason, "");
        }
        CardResponse { response, more, split, height: laid.height }
    }

    /// Draws the card as it hangs under the pointer, with what a drop will do below it. `count`
    /// cards are lifted together.
    pub fn paint_lifted(&self, ui: &Ui, at: Pos2, width: f32, label: &str, count: usize) {
        let p = Palette::of(ui);
        let laid = self.lay(ui, width);
        let rect = Rect::from_min_size(at, vec2(width, laid.height));
        if count > 1 {
            let stroke = Stroke::new(1.0, p.nila);
            let under = rect.translate(vec2(5.0, 5.0));
            ui.painter().rect(under, radius::CARD, p.kertas, stroke, StrokeKind::Inside);
        }
        ground(ui, rect, p.s3, p.kertas, Stroke::new(1.0, p.nila));
        self.paint_content(ui, rect, &laid);
        if count > 1 {
            let text = Type::TAG.whole(ui.painter(), &count.to_string(), p.on_nila);
            let side = (text.size().x + 12.0).max(24.0);
            let badge = Rect::from_center_size(rect.right_top(), vec2(side, 24.0));
            ui.painter().rect_filled(badge, 12.0, p.nila);
            ui.painter().galley(badge.center() - text.size() / 2.0, text, p.on_nila);
        }
        if !label.is_empty() {
            Tag::new(label, Tone::Info)
                .icon(Icon::ArrowBendDownRight, IconWeight::Bold)
                .height(24.0)
                .colors(p.nila, p.on_nila)
                .paint(ui, rect.left_bottom() + vec2(12.0, 1.0), Align2::LEFT_CENTER);
        }
    }

    fn sense(&self) -> Sense {
        let mut sense = Sense::CLICK;
        if self.draggable && self.frozen.is_none() {
            sense |= Sense::DRAG;
        }
        if self.focusable {
            sense |= Sense::FOCUSABLE;
        }
        sense
    }

    fn colors(&self, p: &'static Palette) -> Option<&'static HueColors> {
        self.mark.map(|(hue, _)| p.hue(hue))
    }

    fn lay(&self, ui: &Ui, width: f32) -> Laid {
        let p = Palette::of(ui);
        let painter = ui.painter();
        let inner = width - 2.0 * PADDING.x;
        let ink = self.colors(p).map_or(p.tinta, |hue| hue.ink);
        let number = Type::CARD_NUMBER.line_in(painter, self.number, ink, inner * 0.62);
        let name = (!self.name.is_empty())
            .then(|| NAME.lines_in(painter, self.name, p.tinta, inner, MAX_NAME_LINES));
        let ink = if self.frozen.is_some() { p.tinta2 } else { p.tinta };
        let text = Type::BODY.lines_in(painter, self.text, ink, inner, MAX_LINES);
        let mut height = 2.0 * PADDING.y + ROW + GAP;
        height += name.as_ref().map_or(0.0, |name| name.rows.len() as f32 * NAME.line);
        height += text.rows.len() as f32 * Type::BODY.line;
        let (mut chips, mut chips_height) = (Vec::new(), 0.0);
        if self.merged.is_some() {
            (chips, chips_height) = self.lay_chips(ui, inner);
            height += GAP + LINK;
            if chips_height > 0.0 {
                height += GAP + chips_height;
            }
        }
        if self.hint.is_some() {
            height += HINT_HEIGHT;
        }
        Laid { number, name, text, chips, chips_height, height }
    }

    fn lay_chips(&self, ui: &Ui, width: f32) -> (Vec<Pos2>, f32) {
        let mut at = Pos2::ZERO;
        let mut places = Vec::with_capacity(self.units.len());
        for (name, kind) in self.units {
            let size = UnitChip::new(name, *kind).max_width(width).measure(ui);
            if at.x > 0.0 && at.x + size.x > width {
                at = pos2(0.0, at.y + ROW + CHIP_GAP);
            }
            places.push(at);
            at.x += size.x + CHIP_GAP;
        }
        let height = if places.is_empty() { 0.0 } else { at.y + ROW };
        (places, height)
    }

    fn paint(&self, ui: &Ui, rect: Rect, laid: &Laid, hovered: bool, focused: bool) {
        let p = Palette::of(ui);
        if self.merged.is_some() {
            paper_edges(ui, rect);
        }
        let fill = if self.frozen.is_some() { p.kertas2 } else { p.kertas };
        let line = if self.selected || self.merging {
            Stroke::new(2.0, p.nila)
        } else if self.similar {
            Stroke::new(2.0, p.awas)
        } else if focused || self.tag.is_some() {
            Stroke::new(1.0, p.nila)
        } else if hovered {
            Stroke::new(1.0, p.kontrol)
        } else {
            Stroke::new(1.0, p.garis)
        };
        ground(ui, rect, if hovered { p.s2 } else { p.s1 }, fill, line);
        if focused || self.merging {
            ring(ui.painter(), p, rect, radius::CARD);
        }
        self.paint_content(ui, rect, laid);
    }

    fn paint_content(&self, ui: &Ui, rect: Rect, laid: &Laid) {
        let p = Palette::of(ui);
        let inner = rect.shrink2(PADDING);
        self.paint_head(ui, Rect::from_min_size(inner.min, vec2(inner.width(), ROW)), laid);
        let painter = ui.painter();
        let mut y = inner.top() + ROW + GAP;
        if let Some(name) = &laid.name {
            painter.galley(pos2(inner.left(), y), Arc::clone(name), p.tinta);
            y += name.rows.len() as f32 * NAME.line;
        }
        painter.galley(pos2(inner.left(), y), Arc::clone(&laid.text), p.tinta);
        y += laid.text.rows.len() as f32 * Type::BODY.line;
        if self.merged.is_some() && !laid.chips.is_empty() {
            let corner = vec2(inner.left(), y + GAP);
            for ((name, kind), at) in self.units.iter().zip(&laid.chips) {
                let chip = UnitChip::new(name, *kind).max_width(inner.width());
                chip.paint(ui, *at + corner, Align2::LEFT_TOP);
            }
        }
        match self.hint {
            Some(CardHint::Keys(words)) => paint_keys(ui, inner, words),
            Some(CardHint::Fits(words, fits)) => paint_fits(ui, inner, words, fits),
            None => {}
        }
    }

    /// Number at the left, unit or state at the right.
    fn paint_head(&self, ui: &Ui, row: Rect, laid: &Laid) {
        let p = Palette::of(ui);
        let painter = ui.painter();
        let y = row.center().y;
        let mut x = row.left();
        if self.selected {
            let at = pos2(x + 8.0, y);
            Icon::CheckSquare.paint(painter, at, 18.0, IconWeight::Fill, p.nila);
            x += 22.0;
        }
        if let (Some((hue, lap)), Some(colors)) = (self.mark, self.colors(p)) {
            paint_shape(painter, pos2(x + 6.0, y), 12.0, hue, lap, colors.strong);
            x += 18.0;
        }
        let size = laid.number.size();
        painter.galley(pos2(x, y - size.y / 2.0), Arc::clone(&laid.number), p.tinta);
        x += size.x + 6.0;
        if let Some(text) = self.tag {
            let tag = Tag::new(text, Tone::Info).height(18.0);
            tag.paint(ui, pos2(x, y), Align2::LEFT_CENTER);
            x += tag.measure(ui).x + 6.0;
        }
        let mut right = row.right();
        if self.frozen.is_some() {
            let at = pos2(right - 7.0, y);
            Icon::LockSimple.paint(painter, at, 14.0, IconWeight::Bold, p.tinta3);
            right -= 20.0;
        }
        match (self.merged, self.units) {
            (Some((tag, _)), _) => {
                let (soft, ink) =
                    self.colors(p).map_or((p.nila_soft, p.nila_ink), |c| (c.soft, c.ink));
                Tag::new(tag, Tone::Info)
                    .icon(Icon::Stack, IconWeight::Bold)
                    .height(20.0)
                    .colors(soft, ink)
                    .paint(ui, pos2(right, y), Align2::RIGHT_CENTER);
            }
            (None, [(name, kind), ..]) => {
                let chip = UnitChip::new(name, *kind).max_width(right - x);
                chip.paint(ui, pos2(right, y), Align2::RIGHT_CENTER);
            }
            (None, []) => {}
        }
    }

    fn split_link(&self, ui: &Ui, id: Id, rect: Rect, laid: &Laid) -> bool {
        let Some((_, words)) = self.merged else { return false };
        let p = Palette::of(ui);
        let ink = self.colors(p).map_or(p.nila_ink, |hue| hue.ink);
        let text = Type::BUTTON_SMALL.whole(ui.painter(), words, ink);
        let hint = if self.hint.is_some() { HINT_HEIGHT } else { 0.0 };
        let top = rect.top() + laid.height - PADDING.y - hint - LINK;
        debug_assert!(laid.chips_height < laid.height);
        let left = rect.left() + PADDING.x;
        let size = vec2(17.0 + text.size().x, LINK);
        let place = Rect::from_min_size(pos2(left, top), size);
        // A card in a list has one stop for Tab; the key for this is that of the page.
        let response = ui.interact(place, id.with("split"), Sense::CLICK);
        Icon::ArrowsSplit.paint(
            ui.painter(),
            pos2(left + 6.0, place.center().y),
            12.0,
            IconWeight::Bold,
            ink,
        );
        let at = pos2(left + 17.0, place.center().y - text.size().y / 2.0);
        if response.hovered() {
            let y = at.y + text.size().y - 1.0;
            ui.painter().hline(at.x..=at.x + text.size().x, y, Stroke::new(1.0, ink));
        }
        ui.painter().galley(at, text, ink);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), words));
        response.clicked()
    }

    fn more_button(&self, ui: &mut Ui, id: Id, rect: Rect) -> Response {
        let corner = Align2::RIGHT_BOTTOM
            .align_size_within_rect(vec2(26.0, 26.0), rect.shrink2(vec2(5.0, 5.0)));
        ui.painter().rect_filled(corner, 7.0, Palette::of(ui).kertas);
        let button = Button::icon_only(Icon::DotsThree, self.more).small();
        place(ui, id, corner, button.width(26.0).height(26.0))
    }
}

/// "1 – 9 pindah ke tema", at the bottom of `inner`.
fn paint_keys(ui: &Ui, inner: Rect, words: &str) {
    let p = Palette::of(ui);
    let mut at = pos2(inner.left(), inner.bottom() - 9.5);
    for (text, cap) in [("1", true), ("–", false), ("9", true), (words, false)] {
        at.x += 5.0
            + if cap {
                KeyCap::new(text).draw(ui, at, Align2::LEFT_CENTER).width()
            } else {
                paint_caption(ui, at, text, inner.right() - at.x, p.tinta2)
            };
    }
}

/// "cocok 1 ● 4 ▲", at the bottom of `inner`: the themes that fit, the best first.
fn paint_fits(ui: &Ui, inner: Rect, words: &str, fits: &[(&str, Hue, usize)]) {
    const SHAPE: f32 = 13.0;
    let p = Palette::of(ui);
    let mut at = pos2(inner.left(), inner.bottom() - 9.5);
    at.x += paint_caption(ui, at, words, inner.width(), p.tinta2) + 8.0;
    for (key, hue, lap) in fits {
        at.x += KeyCap::new(key).draw(ui, at, Align2::LEFT_CENTER).width() + 4.0;
        let middle = at + vec2(SHAPE / 2.0, 0.0);
        paint_shape(ui.painter(), middle, SHAPE, *hue, *lap, p.hue(*hue).strong);
        at.x += SHAPE + 9.0;
    }
}

/// One line of caption, centred on the height of `at`; returns its width.
fn paint_caption(ui: &Ui, at: Pos2, text: &str, room: f32, ink: Color32) -> f32 {
    let text = Type::CAPTION.line_in(ui.painter(), text, ink, room);
    let size = text.size();
    ui.painter().galley(at - vec2(0.0, size.y / 2.0), text, ink);
    size.x
}

/// Draws the place from which a card was lifted.
pub fn paint_origin(ui: &Ui, rect: Rect, words: &str) {
    let p = Palette::of(ui);
    dashed(ui.painter(), rect, radius::CARD, Stroke::new(1.5, p.garis2));
    let kind = Type::CAPTION.weight(Weight::SemiBold);
    let text = kind.line_in(ui.painter(), words, p.tinta3, rect.width() - 2.0 * PADDING.x);
    ui.painter().galley(rect.center() - text.size() / 2.0, text, p.tinta3);
}

fn ground(ui: &Ui, rect: Rect, shadow: Shadow, fill: Color32, line: Stroke) {
    let painter = ui.painter();
    painter.add(shadow.as_shape(rect, radius::CARD));
    painter.rect(rect, radius::CARD, fill, line, StrokeKind::Inside);
}

/// Two sheets that look out under a merged card.
fn paper_edges(ui: &Ui, rect: Rect) {
    let p = Palette::of(ui);
    let round = CornerRadius { nw: 0, ne: 0, sw: 5, se: 5 };
    for (inset, top, height, color) in [(8.0, 0.0, 4.0, p.garis2), (16.0, 4.0, 3.0, p.garis)] {
        let edge = Rect::from_min_max(
            pos2(rect.left() + inset, rect.bottom() + top),
            pos2(rect.right() - inset, rect.bottom() + top + height),
        );
        ui.painter().rect_filled(edge, round, color);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heights_follow_the_lines() {
        // The card of the design with two lines of text is 89 high.
        assert!((height(2, 0, None) - 89.0).abs() < 0.01);
        assert!((height(3, 1, None) - 127.0).abs() < 0.01);
        assert!((height(2, 0, Some(1)) - (89.0 + 7.0 + 22.0 + 7.0 + 17.0)).abs() < 0.01);
    }
}
