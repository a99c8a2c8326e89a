//! Keranjang: ideas that were thrown away, each with its number, and the way back.

use super::{
    header::header,
    tall_list::{self, Tops},
};
use crate::{
    app::{
        memo::Memo,
        page::{Asks, PageContext},
        style::{Icon, Palette, Type, radius, space},
        text::trash as words,
        widgets::{Button, Empty},
    },
    session::{BoardId, Change, IdeaNumber},
};
use eframe::egui::{Rect, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};
use std::fmt::Write as _;

/// The state of the page.
#[derive(Debug, Default)]
pub struct State {
    tops: Memo<(u64, BoardId), Tops>,
}

const ROW: f32 = 64.0;
const GAP: f32 = 8.0;

/// Draws the page over all of `ui`.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    header(ui, words::title(cx.lang), Some(words::sentence(cx.lang)), |_| {});
    let board = cx.board();
    if board.trash.is_empty() {
        ui.add_space(120.0);
        Empty::new(words::empty_title(cx.lang), words::empty_text(cx.lang)).show(ui);
        return;
    }
    let tops = state
        .tops
        .get((cx.revision, cx.board), || Tops::new(board.trash.iter().map(|_| ROW + GAP)));
    let rect = ui.available_rect_before_wrap().shrink2(vec2(space::GUTTER - 4.0, 0.0));
    let mut list = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("trash"));
    tall_list::show(&mut list, "trash", tops, None, None, |ui, index, rect| {
        if let Some(number) = board.trash.get(index) {
            let rect = rect.shrink2(vec2(4.0, 0.0)).with_max_y(rect.bottom() - GAP);
            idea(ui, cx, rect, *number, asks);
        }
    });
}

fn idea(ui: &mut Ui, cx: &PageContext<'_>, rect: Rect, number: IdeaNumber, asks: &mut Asks) {
    let Some(idea) = cx.board().idea(number) else { return };
    let p = Palette::of(ui);
    let line = Stroke::new(1.0, p.garis);
    ui.painter().rect(rect, radius::CARD, p.kertas, line, StrokeKind::Inside);
    let inner = rect.shrink2(vec2(14.0, 10.0));
    let name = words::restore_idea(cx.lang, number.0);
    let button = Button::new(words::restore(cx.lang)).small().icon(Icon::ArrowUUpLeft);
    let size = button.measure(ui);
    let place =
        Rect::from_min_size(pos2(inner.right() - size.x, inner.center().y - size.y / 2.0), size);
    let response = ui.put(place, button.enabled(cx.editable));
    response.widget_info(|| {
        let role = eframe::egui::Role::Button;
        eframe::egui::WidgetInfo::labeled(role, cx.editable, name.as_str())
    });
    tall_list::follow_focus(ui, response.id, rect);
    if response.clicked() {
        asks.change(Change::RestoreIdea(cx.board, number));
    }
    let painter = ui.painter();
    let figure = Type::CARD_NUMBER.whole(painter, &number.to_string(), p.tinta);
    let left = inner.left() + figure.size().x.max(32.0) + 10.0;
    painter.galley(pos2(inner.left(), inner.top() + 2.0), figure, p.tinta);
    let width = place.left() - 14.0 - left;
    let text = Type::BODY.line_in(painter, &idea.text, p.tinta, width);
    painter.galley(pos2(left, inner.top() + 2.0), text, p.tinta);
    let unit = idea.unit.and_then(|u| cx.session.unit(u)).map(|u| u.profile.name.as_str());
    let mut about = unit.unwrap_or_default().to_owned();
    if !idea.merged.is_empty() {
        let numbers: Vec<String> = idea.merged.iter().map(ToString::to_string).collect();
        // Writing into a string cannot fail.
        let _ = write!(about, " · {}", words::holds(cx.lang, &numbers.join(", ")));
    }
    let about = Type::CAPTION.line_in(painter, &about, p.tinta3, width);
    painter.galley(pos2(left, inner.top() + 24.0), about, p.tinta3);
}
