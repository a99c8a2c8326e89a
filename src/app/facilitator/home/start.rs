//! The nila panel: what the program is for, and the templates a session begins from.

use super::{HomeContext, HomeTemplate};
use crate::app::{
    command::Command,
    page::{Ask, Asks},
    style::{Icon, IconWeight, Palette, Type, Weight, motion, radius, seconds},
    text::{Lang, home as words},
    widgets::{KeyCap, Mark, line_start, pattern},
};
use eframe::egui::{
    Align2, Color32, Key, Modifiers, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind,
    Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

const MARGIN: f32 = 36.0;
const DIGITS: [Key; 9] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// Draws the panel in `rect`.
pub(super) fn show(ui: &mut Ui, cx: &HomeContext<'_>, rect: Rect, asks: &mut Asks) {
    let p = Palette::of(ui);
    ui.painter().rect_filled(rect, 0.0, p.panel);
    let top = Rect::from_min_size(rect.min, vec2(rect.width(), 330.0));
    pattern(ui.painter(), top, 64.0, p.panel_t.gamma_multiply(0.28));
    let inner = rect.shrink2(vec2(MARGIN, 0.0));
    // A low window keeps the cards in view and gives up air.
    let low = rect.height() < 740.0;
    let below = intro(ui, cx, inner, low);
    let body = Rect::from_min_max(pos2(rect.left(), below), rect.max);
    ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
        ScrollArea::vertical().id_salt("templates").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            // Room for the focus ring of the first card.
            ui.add_space(4.0);
            cards(ui, cx, asks);
        });
    });
    keys(ui, cx, asks);
}

/// Mark, headline and what it is about; returns where the cards begin.
fn intro(ui: &mut Ui, cx: &HomeContext<'_>, inner: Rect, low: bool) -> f32 {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let mut y = inner.top() + if low { 22.0 } else { 34.0 };
    let mark = Rect::from_min_size(pos2(inner.left(), y), vec2(38.0, 38.0));
    let say = |ui: &mut Ui, kind: Type, text: &str, color: Color32, at: (f32, f32), width: f32| {
        let galley = kind.lines_in(ui.painter(), text, color, width, usize::MAX);
        let place = Rect::from_min_size(pos2(at.0, at.1), galley.size());
        ui.painter().galley(place.min, galley, color);
        let response = ui.interact(place, ui.scope_id().with(text), Sense::empty());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
        place.bottom()
    };
    Mark::on_panel(p).paint(ui.painter(), mark);
    let brand = Type::DIALOG.sized(20.0);
    say(ui, brand, words::app(lang), p.panel_t, (mark.right() + 12.0, y + 6.0), inner.width());
    y += 38.0 + if low { 22.0 } else { 44.0 };
    y = say(ui, Type::HERO, words::hero(lang), p.panel_t, (inner.left(), y), inner.width());
    y += 12.0;
    let kind = Type::BODY.sized(14.5).line(22.0);
    let width = inner.width().min(350.0);
    y = say(ui, kind, words::about(lang), p.panel_m, (inner.left(), y), width);
    y += if low { 20.0 } else { 34.0 };
    let heading = say(ui, Type::STRONG, words::start(lang), p.panel_t, (inner.left(), y), 300.0);
    let hint = Type::CAPTION.whole(ui.painter(), words::pick_template(lang), p.panel_m);
    let at = line_start(inner.right() - hint.size().x, y.midpoint(heading), &hint);
    ui.painter().galley(at, hint, p.panel_m);
    heading + 6.0
}

fn cards(ui: &mut Ui, cx: &HomeContext<'_>, asks: &mut Asks) {
    for (index, template) in cx.templates.iter().enumerate() {
        if card(ui, cx.lang, template, index).clicked() {
            asks.push(Ask::NewSession(Some(template.id.clone())));
        }
    }
    ui.add_space(4.0);
    if empty_session(ui, cx.lang).clicked() {
        asks.command(Command::NewSession);
    }
    ui.add_space(12.0);
}

/// The figure on a card begins from its template.
fn keys(ui: &Ui, cx: &HomeContext<'_>, asks: &mut Asks) {
    if ui.ctx().text_edit_focused() || ui.memory(|memory| memory.top_modal_layer().is_some()) {
        return;
    }
    for (template, key) in cx.templates.iter().zip(DIGITS) {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            asks.push(Ask::NewSession(Some(template.id.clone())));
        }
    }
}

/// How long a template takes: "2 hari", "3 jam", "60 menit".
fn length(lang: Lang, template: &HomeTemplate) -> String {
    match template.minutes {
        _ if template.days > 1 => words::days(lang, template.days),
        minutes if minutes >= 120 && minutes.is_multiple_of(60) => words::hours(lang, minutes / 60),
        minutes => words::minutes(lang, minutes),
    }
}

/// A ring that is seen on nila; the usual one is nila itself.
fn ring_on_panel(ui: &Ui, response: &Response, radius: f32) {
    if response.has_focus() {
        let stroke = Stroke::new(2.0, Palette::of(ui).panel_a);
        let rect = response.rect.expand(2.0);
        ui.painter().rect_stroke(rect, radius + 2.0, stroke, StrokeKind::Outside);
    }
}

/// A key cap on nila: lighter than the ground it lies on.
fn on_panel<'a>(cap: KeyCap<'a>, p: &Palette, ground: Color32) -> KeyCap<'a> {
    let lit = |part| ground.lerp_to_gamma(p.panel_t, part);
    cap.colored(lit(0.14), p.panel_t, lit(0.34))
}

fn card(ui: &mut Ui, lang: Lang, template: &HomeTemplate, index: usize) -> Response {
    let p = Palette::of(ui);
    let first = index == 0;
    let width = ui.available_width() - 2.0 * MARGIN;
    // The first card is a sheet of paper in both themes, with the ink of the light one.
    let paper = Palette::for_theme(false);
    let (ink, ink2, ink3) = if first {
        (paper.tinta, paper.tinta2, paper.nila)
    } else {
        (p.panel_t, p.panel_m, p.panel_a)
    };
    let about = Type::SMALL.lines_in(ui.painter(), &template.description, ink2, width - 34.0, 3);
    let height = 14.0 + 21.0 + 4.0 + about.size().y + 9.0 + 17.0 + 13.0;
    let (outer, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::empty());
    let rect = Rect::from_min_size(outer.min + vec2(MARGIN, 0.0), vec2(width, height));
    let response = ui.interact(rect, ui.scope_id().with(("template", index)), Sense::click());
    let hovered = response.hovered();
    let time = seconds(ui, motion::HOVER);
    let hover = ui.ctx().animate_bool_with_time(response.id, hovered, time);
    let painter = ui.painter();
    let (fill, line) = if first {
        (p.panel_paper, p.panel_paper.lerp_to_gamma(p.panel_a, hover))
    } else {
        (p.panel_card.lerp_to_gamma(p.panel_line, hover), p.panel_line)
    };
    painter.rect(rect, radius::PANEL, fill, Stroke::new(1.0, line), StrokeKind::Inside);
    let left = rect.left() + 17.0;
    let mut y = rect.top() + 14.0;
    let key = (index < DIGITS.len()).then(|| (index + 1).to_string());
    if let Some(key) = key {
        let cap = KeyCap::new(&key);
        let cap = if first {
            cap.colored(paper.kertas2, paper.tinta2, paper.garis2)
        } else {
            on_panel(cap, p, p.panel_card)
        };
        cap.paint(ui, pos2(rect.right() - 17.0, y + 10.5), Align2::RIGHT_CENTER);
    }
    let name = Type::SECTION.weight(Weight::ExtraBold);
    let name = name.line_in(painter, &template.name, ink, width - 74.0);
    painter.galley(pos2(left, y), name, ink);
    y += 25.0;
    y += about.size().y;
    painter.galley(pos2(left, y - about.size().y), about, ink2);
    y += 9.0 + 8.5;
    Icon::Clock.paint(painter, pos2(left + 7.0, y), 14.0, IconWeight::Bold, ink3);
    let meta = format!("{}  ·  {}", length(lang, template), words::steps(lang, template.steps));
    let meta = Type::FIELD.line_in(painter, &meta, ink3, width - 54.0);
    painter.galley(line_start(left + 20.0, y, &meta), meta, ink3);
    ring_on_panel(ui, &response, radius::PANEL);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &template.name));
    response
}

fn empty_session(ui: &mut Ui, lang: Lang) -> Response {
    let p = Palette::of(ui);
    let text = words::empty_session(lang);
    let galley = Type::SMALL.weight(Weight::SemiBold).whole(ui.painter(), text, p.panel_t);
    let (outer, _) = ui.allocate_exact_size(vec2(ui.available_width(), 30.0), Sense::empty());
    let cap = on_panel(KeyCap::new("Ctrl N"), p, p.panel);
    let width = 21.0 + galley.size().x + 10.0 + cap.size(ui).x;
    let rect = Rect::from_min_size(outer.min + vec2(MARGIN, 0.0), vec2(width, 30.0));
    let response = ui.interact(rect, ui.scope_id().with("empty"), Sense::click());
    let ink = if response.hovered() { p.panel_a } else { p.panel_t };
    let y = rect.center().y;
    let painter = ui.painter();
    Icon::Plus.paint(painter, pos2(rect.left() + 6.5, y), 13.0, IconWeight::Bold, ink);
    let after = rect.left() + 21.0 + galley.size().x + 10.0;
    let at = line_start(rect.left() + 21.0, y, &galley);
    painter.galley_with_override_text_color(at, galley, ink);
    cap.paint(ui, pos2(after, y), Align2::LEFT_CENTER);
    ring_on_panel(ui, &response, radius::KEY);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
    response
}
