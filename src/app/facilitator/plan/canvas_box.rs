//! One box of the canvas: its words, the tick "Sudah OK", and the feedback to it.

use super::{Edit, Field, State};
use crate::app::{
    page::PageContext,
    style::{Icon, IconWeight, Palette, Type, Weight, radius},
    text::{canvas as heads, plan as words},
    widgets::{Segment, Segmented, label, line_start, ring},
};
use crate::session::{CanvasKey, PlanId, ProposedAs};
use eframe::egui::{
    Align, Color32, Frame, Id, Layout, Rect, Response, Role, Sense, Stroke, StrokeKind, TextBuffer,
    TextEdit, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

const INSET: f32 = 12.0;
/// From the top of a box to its text.
const HEAD: f32 = 30.0;
const FOOT: f32 = 12.0;
/// Around the words of a strip of feedback.
const STRIP: f32 = 6.0;
/// From the left of a strip of feedback to its words.
const STRIP_TEXT: f32 = 31.0;
/// A box narrower than this shows its tick without words.
const NARROW: f32 = 250.0;
/// Room for what an idea is put forward as, in the last box, and for the tick at its right.
const PROPOSED: f32 = 372.0;
const TICK: f32 = 112.0;

/// A box at its place.
#[derive(Clone, Copy)]
pub(super) struct CanvasField {
    pub(super) key: CanvasKey,
    pub(super) place: Rect,
}

pub(super) fn box_id(plan: PlanId, key: CanvasKey) -> Id {
    Id::unique(("canvas box", plan, key))
}

pub(super) fn feedback_id(plan: PlanId, key: CanvasKey) -> Id {
    Id::unique(("canvas feedback", plan, key))
}

fn kind() -> Type {
    Type::SMALL.line(19.0)
}

fn words_of(cx: &PageContext<'_>, state: &State, edit: &Edit<'_>, key: CanvasKey) -> String {
    let stands = cx.session.canvas_text(edit.plan, key);
    state.text(edit.plan.id, Field::Box(key), stands)
}

/// The feedback to a box, if there is one or it is being written.
fn feedback_of(state: &State, edit: &Edit<'_>, key: CanvasKey) -> Option<String> {
    let stands = &edit.plan.canvas.get(key).feedback;
    let text = state.text(edit.plan.id, Field::Feedback(key), stands);
    (!text.is_empty() || state.feedback == Some(key)).then_some(text)
}

fn text_width(key: CanvasKey, width: f32) -> f32 {
    let aside = if key == CanvasKey::Remarks { PROPOSED + TICK } else { 0.0 };
    width - 2.0 * INSET - aside
}

/// The words of a strip as they are laid out: the name of the strip stands before them.
fn strip_height(ui: &Ui, cx: &PageContext<'_>, text: &str, width: f32) -> f32 {
    let name = format!("{}: ", words::feedback(cx.lang));
    let whole = format!("{name}{text}");
    let ink = Color32::PLACEHOLDER;
    let lines = Type::CAPTION.lines_in(ui.painter(), &whole, ink, width, usize::MAX);
    lines.size().y + 2.0 * STRIP
}

/// The height that a box needs for its words.
pub(super) fn height(
    ui: &Ui,
    cx: &PageContext<'_>,
    state: &State,
    edit: &Edit<'_>,
    key: CanvasKey,
    width: f32,
) -> f32 {
    let text = words_of(cx, state, edit, key);
    let ink = Color32::PLACEHOLDER;
    let lines = kind().lines_in(ui.painter(), &text, ink, text_width(key, width), usize::MAX);
    let strip = feedback_of(state, edit, key).map_or(0.0, |feedback| {
        strip_height(ui, cx, &feedback, width - 2.0 * INSET - STRIP_TEXT - 10.0) + 8.0
    });
    HEAD + lines.size().y.max(19.0) + strip + FOOT
}

/// Shows a box.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    edit: &mut Edit<'_>,
    at: CanvasField,
) {
    let (p, CanvasField { key, place }) = (Palette::of(ui), at);
    let id = box_id(edit.plan.id, key);
    let focused = ui.memory(|m| m.has_focus(id) || m.has_focus(feedback_id(edit.plan.id, key)));
    let painter = ui.painter();
    if focused {
        let halo = Stroke::new(4.0, p.fokus_halo());
        painter.rect_stroke(place, radius::CARD, halo, StrokeKind::Outside);
    }
    let line = if focused { Stroke::new(2.0, p.nila) } else { Stroke::new(1.0, p.garis) };
    painter.rect(place, radius::CARD, p.kertas, line, StrokeKind::Inside);
    let tick = tick(ui, cx, edit, at);
    let head = heads::head(cx.lang, key);
    let room = tick.rect.left() - 8.0 - place.left() - INSET;
    let head = Type::LABEL.line_in(ui.painter(), head, p.tinta2, room);
    let start = line_start(place.left() + INSET, place.top() + 18.0, &head);
    ui.painter().galley(start, head, p.tinta2);
    // All of the box takes the pointer, not only its lines.
    let around = ui.interact(place.with_min_y(place.top() + HEAD), id.with("around"), Sense::CLICK);
    let feedback = feedback_of(state, edit, key);
    let bottom = match &feedback {
        Some(text) => {
            let inner = place.shrink2(vec2(INSET, 0.0));
            let height = strip_height(ui, cx, text, inner.width() - STRIP_TEXT - 10.0);
            let top = place.bottom() - FOOT + 2.0 - height;
            let strip = Rect::from_min_size(pos2(inner.left(), top), vec2(inner.width(), height));
            feedback_strip(ui, cx, state, edit, at, strip, text);
            strip.top()
        }
        None => place.bottom(),
    };
    text(ui, cx, state, edit, at, bottom, around.clicked());
    if key == CanvasKey::Remarks {
        proposed_as(ui, cx, edit, place);
    }
}

/// The tick at the top right; returns what it takes up.
fn tick(ui: &mut Ui, cx: &PageContext<'_>, edit: &mut Edit<'_>, at: CanvasField) -> Response {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let ok = edit.plan.canvas.get(at.key).ok;
    let words = if ok { words::is_ok(lang) } else { words::not_ok(lang) };
    let ink = if ok { p.ok_ink } else { p.tinta3 };
    // In a narrow box the head needs the room; the tick has a shape of its own.
    let words = if at.place.width() < NARROW { "" } else { words };
    let text = Type::CHIP.whole(ui.painter(), words, ink);
    let right = at.place.right() - INSET;
    let left = right - text.size().x - if words.is_empty() { 16.0 } else { 24.0 };
    let rect =
        Rect::from_min_max(pos2(left, at.place.top() + 7.0), pos2(right, at.place.top() + 29.0));
    let id = box_id(edit.plan.id, at.key).with("ok");
    // Not a stop of Tab, which leads from box to box; the box's own key ticks it.
    let sense = if cx.editable { Sense::CLICK } else { Sense::hover() };
    let response = ui.interact(rect, id, sense);
    let square = Rect::from_center_size(pos2(left + 8.0, rect.center().y), vec2(16.0, 16.0));
    let (fill, line) = if ok { (p.ok, p.ok) } else { (p.kertas, p.kontrol) };
    let painter = ui.painter();
    painter.rect(square, 4.0, fill, Stroke::new(1.5, line), StrokeKind::Inside);
    if ok {
        Icon::Check.paint(painter, square.center(), 11.0, IconWeight::Bold, p.kertas);
    }
    painter.galley(line_start(right - text.size().x, rect.center().y, &text), text, ink);
    if response.has_focus() {
        ring(painter, p, square, 4.0);
    }
    if response.clicked() {
        edit.canvas().get_mut(at.key).ok = !ok;
    }
    response.widget_info(|| {
        let name = words::ok_of(lang, heads::head(lang, at.key));
        WidgetInfo::selected(Role::CheckBox, cx.editable, ok, name)
    });
    response
}

fn text(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    edit: &mut Edit<'_>,
    at: CanvasField,
    bottom: f32,
    pressed: bool,
) {
    let CanvasField { key, place } = at;
    let (lang, p) = (cx.lang, Palette::of(ui));
    let field = Field::Box(key);
    let id = box_id(edit.plan.id, key);
    let mut text = words_of(cx, state, edit, key);
    if state.box_focus == Some(field) || pressed && cx.editable {
        state.box_focus = None;
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let width = text_width(key, place.width());
    let inner = Rect::from_min_max(
        pos2(place.left() + INSET, place.top() + HEAD),
        pos2(place.left() + INSET + width, bottom - 2.0),
    );
    let mut child = ui.new_child(UiBuilder::new().max_rect(inner));
    let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
        let mut job = kind().job(text.as_str(), p.tinta);
        job.wrap.max_width = width;
        job.keep_trailing_whitespace = true;
        ui.painter().layout_job(job)
    };
    let hint = Type::SMALL.rich(heads::hint(lang, key)).color(p.tinta3);
    let edited = TextEdit::multiline(&mut text)
        .id(id)
        .frame(Frame::NONE)
        .font(kind().font())
        .hint_text(hint)
        .layouter(&mut layouter)
        .desired_width(width)
        .desired_rows(1);
    let response = child.add_enabled(cx.editable, edited);
    let response = response.accessible_name(heads::head(lang, key));
    if response.has_focus() {
        state.on_box = Some(key);
    }
    if response.gained_focus() {
        ui.scroll_to_rect(place, None);
    }
    let done = response.lost_focus();
    state.write(edit, field, response.changed().then_some(text), done);
}

/// The coach's words under the unit's own.
fn feedback_strip(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    edit: &mut Edit<'_>,
    at: CanvasField,
    strip: Rect,
    stands: &str,
) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let field = Field::Feedback(at.key);
    let id = feedback_id(edit.plan.id, at.key);
    if state.box_focus == Some(field) {
        state.box_focus = None;
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    ui.painter().rect_filled(strip, radius::TAG, p.soga_soft);
    let icon = pos2(strip.left() + 16.0, strip.top() + STRIP + 8.5);
    Icon::ChatTeardropText.paint(ui.painter(), icon, 15.0, IconWeight::Fill, p.soga_ink);
    let inner = Rect::from_min_max(
        pos2(strip.left() + STRIP_TEXT, strip.top() + STRIP),
        pos2(strip.right() - 10.0, strip.bottom() - STRIP),
    );
    let name = format!("{}: ", words::feedback(lang));
    let bold = Type::CAPTION.weight(Weight::Bold);
    let ahead = bold.whole(ui.painter(), &name, p.soga_ink);
    let indent = ahead.size().x + 3.0;
    ui.painter().galley(inner.min, ahead, p.soga_ink);
    let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
        let mut job = Type::CAPTION.job(text.as_str(), p.soga_ink);
        if let Some(section) = job.sections.first_mut() {
            section.leading_space = indent;
        }
        job.wrap.max_width = width;
        job.keep_trailing_whitespace = true;
        ui.painter().layout_job(job)
    };
    let mut text = stands.to_owned();
    let mut child = ui.new_child(UiBuilder::new().max_rect(inner));
    let edited = TextEdit::multiline(&mut text)
        .id(id)
        .frame(Frame::NONE)
        .font(Type::CAPTION.font())
        .layouter(&mut layouter)
        .desired_width(inner.width())
        .desired_rows(1);
    let response = child.add_enabled(cx.editable, edited);
    let response = response.accessible_name(words::feedback_to(lang, heads::head(lang, at.key)));
    if response.has_focus() {
        state.on_box = Some(at.key);
    }
    let done = response.lost_focus();
    if done && state.feedback == Some(at.key) {
        state.feedback = None;
    }
    state.write(edit, field, response.changed().then_some(text), done);
}

/// New, taken over or taken further, beside the remarks.
fn proposed_as(ui: &mut Ui, cx: &PageContext<'_>, edit: &mut Edit<'_>, place: Rect) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let at = pos2(place.right() - TICK - PROPOSED, place.center().y - 18.0);
    let right = Rect::from_min_size(at, vec2(PROPOSED, 36.0));
    let layout = Layout::right_to_left(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(right).layout(layout), |ui| {
        let names = ProposedAs::ALL.map(|as_| heads::proposed_as(lang, as_));
        let segments = names.map(Segment::new);
        let chosen = edit.plan.canvas.proposed_as;
        let at = chosen.and_then(|c| ProposedAs::ALL.iter().position(|as_| *as_ == c));
        let control = Segmented::new(words::proposed_as(lang), &segments);
        let picked =
            ui.add_enabled_ui(cx.editable, |ui| control.show(ui, at.unwrap_or(usize::MAX))).inner;
        if let Some(index) = picked {
            edit.canvas().proposed_as = Some(ProposedAs::ALL[index]);
        }
        ui.add_space(8.0);
        label(ui, Type::CAPTION, words::proposed_as(lang), p.tinta3);
    });
}
