//! A poll that is over: closed, with its reconciliation, or called off.

use super::{add_button, dialogs::Question, go, record};
use crate::app::{
    command::Command,
    facilitator::header::header,
    page::{Asks, PageContext},
    style::{Icon, IconWeight, Palette, Type, Weight, radius, space},
    text::{self, dates, vote as words},
    widgets::{Button, Panel, Tag, Text, Tone, line_start},
};
use crate::session::{Poll, PollState, Stage, Turnout, turnout};
use eframe::egui::{
    Margin, Painter, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

/// The header.
pub(super) fn head(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    poll: &Poll,
    dialog: &mut Option<Question>,
    asks: &mut Asks,
) {
    let lang = cx.lang;
    let closed = poll.state == PollState::Closed;
    let ended = poll.record.last().map_or(String::new(), |last| {
        let time = dates::clock(lang, last.at.time());
        format!("{} {time}", words::act(lang, last.act))
    });
    header(ui, text::words::stage(lang, Stage::Vote), Some(&ended), |ui| {
        if closed {
            let see =
                Button::new(words::see_results(lang)).icon(Icon::ChartBarHorizontal).primary();
            if ui.add(see).clicked() || cx.pressed(Command::Primary) {
                go(Stage::Results, asks);
            }
            let reopen = Button::new(words::reopen(lang)).icon(Icon::LockSimpleOpen);
            if ui.add(reopen.enabled(cx.editable)).clicked() {
                *dialog = Some(Question::reopen(poll.id));
            }
        }
        add_button(ui, cx, asks);
        if !closed {
            let tag = Tag::new(words::state(lang, poll.state), Tone::Plain);
            ui.add(tag.icon(Icon::Prohibit, IconWeight::Regular).height(28.0));
        }
    });
}

/// Everything below the header.
pub(super) fn show(ui: &mut Ui, cx: &PageContext<'_>, poll: &Poll, dialog: &mut Option<Question>) {
    let lang = cx.lang;
    let mut all = ui.available_rect_before_wrap().shrink2(vec2(space::GUTTER, 0.0));
    all.max.y -= 16.0;
    ui.scope_builder(UiBuilder::new().max_rect(all), |ui| {
        ScrollArea::vertical().id_salt("over").auto_shrink(false).show(ui, |ui| {
            let turnout = turnout(poll);
            if poll.state == PollState::Closed {
                reconciliation(ui, cx, turnout);
                ui.add_space(12.0);
            }
            Panel::default().margin(Margin::symmetric(22, 18)).show(ui, |ui| {
                let (title, more) = match poll.state {
                    PollState::Closed => (words::closed_title(lang), words::closed_more(lang)),
                    _ => (words::cancelled_title(lang), words::cancelled_more(lang)),
                };
                let kind = Type::EMPTY;
                ui.add(Text::new(kind, title));
                ui.add_space(3.0);
                ui.add(Text::new(Type::BODY, more).color(Palette::of(ui).tinta2));
                if poll.state == PollState::Closed {
                    ui.add_space(14.0);
                    let cancel = Button::new(words::cancel_poll(lang)).icon(Icon::Prohibit).small();
                    if ui.add(cancel.enabled(cx.editable)).clicked() {
                        *dialog = Some(Question::cancel(poll.id));
                    }
                }
            });
            ui.add_space(space::PANEL);
            record::show(ui, cx, poll);
        });
    });
}

/// The line that must add up: "Pemilih 40 | Masuk 27 = Sah 26 + Kosong 1 | Belum memilih 13".
fn reconciliation(ui: &mut Ui, cx: &PageContext<'_>, t: Turnout) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let size = vec2(ui.available_width(), 70.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let painter = ui.painter();
    let line = Stroke::new(1.0, p.garis);
    painter.rect(rect, radius::PANEL, p.kertas, line, StrokeKind::Inside);
    let items = [
        ("", words::eligible(lang), t.eligible),
        ("|", words::handed_in(lang), t.voted),
        ("=", words::valid(lang), t.valid),
        ("+", words::blank(lang), t.blank),
        ("|", words::not_yet(lang), t.missing()),
    ];
    let mut x = rect.left() + 4.0;
    for (sign, name, number) in items {
        x = item(painter, p, pos2(x, rect.center().y), sign, name, number);
    }
    let kind = Type::STRONG;
    let text = kind.whole(painter, words::adds_up(lang), p.ok_ink);
    let left = rect.right() - 18.0 - text.size().x;
    let at = pos2(left - 19.0, rect.center().y);
    Icon::CheckCircle.paint(painter, at, 22.0, IconWeight::Fill, p.ok);
    painter.galley(line_start(left, rect.center().y, &text), text, p.ok_ink);
    let missing = t.missing();
    let spoken = words::reconciled(lang, t.eligible, t.voted, t.valid, t.blank, missing);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
}

/// One figure with its name above it and the sign before it; returns where the next one starts.
fn item(
    painter: &Painter,
    p: &Palette,
    left: eframe::egui::Pos2,
    sign: &str,
    name: &str,
    number: u32,
) -> f32 {
    let mut x = left.x;
    match sign {
        "" => {}
        "|" => {
            let bar = Rect::from_center_size(pos2(x, left.y), vec2(1.0, 44.0));
            painter.rect_filled(bar, 0.0, p.garis2);
        }
        sign => {
            let kind = Type::EMPTY.weight(Weight::Bold);
            let text = kind.whole(painter, sign, p.tinta3);
            painter.galley(line_start(x, left.y, &text), text.clone(), p.tinta3);
            x += text.size().x;
        }
    }
    x += 16.0;
    let name = Type::FIELD.whole(painter, name, p.tinta2);
    let kind = Type::FIGURE.sized(24.0).line(26.0);
    let figure = kind.whole(painter, &number.to_string(), p.tinta);
    let width = name.size().x.max(figure.size().x);
    painter.galley(pos2(x, left.y - 22.0), name, p.tinta2);
    painter.galley(pos2(x, left.y - 4.0), figure, p.tinta);
    x + width + 16.0
}
