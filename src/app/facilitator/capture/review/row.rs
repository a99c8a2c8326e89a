//! One message of the list.

use super::{
    Of, Picking, Review, act,
    digest::{Digest, Standing},
};
use crate::{
    app::{
        command::Command,
        facilitator::{
            board::keys,
            capture::{picker::Picker, unit_name},
        },
        page::{Asks, PageContext},
        style::{Icon, IconWeight, Palette, Type, Weight},
        text::{dates, review as words},
        widgets::{Button, ButtonKind, ChipLook, Tag, TextField, Tone, UnitChip, line_start},
    },
    import::whatsapp,
    session::{IdeaNumber, Message, Stage},
};
use eframe::egui::{
    Align, Align2, Id, Key, Layout, Modifiers, Rect, Role, Sense, Stroke, StrokeKind, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

/// Height of a row with one line of text.
pub(super) const HEIGHT: f32 = 65.0;
const LINE: f32 = 20.0;
const LEFT: f32 = 50.0;
/// Room for the unit at the right.
const RIGHT: f32 = 170.0;
const BUTTONS: f32 = 38.0;
/// Lines of the message at hand that are shown.
const MOST_LINES: usize = 8;
/// A letter of 14 points is about so wide.
const LETTER: f32 = 7.2;

/// The height of a row at rest: one line, or two where the words are many.
pub(super) fn height(text: &str, width: f32) -> f32 {
    let letters = ((width - LEFT - RIGHT) / LETTER).max(20.0) as usize;
    let two = text.contains('\n') || text.chars().nth(letters).is_some();
    if two { HEIGHT + LINE } else { HEIGHT }
}

/// Shows a message: its place in the list, where, whether it is at hand, and what it resembles.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    review: &mut Review,
    digest: &Digest,
    (at, rect, current, similar): (usize, Rect, bool, Option<IdeaNumber>),
    asks: &mut Asks,
) {
    let (Some(message), Some(row)) = (digest.message(cx, at), digest.rows.get(at)) else { return };
    let p = Palette::of(ui);
    let response = ui.interact(rect, ui.scope_id().with("row"), Sense::click());
    if current {
        ui.painter().rect_filled(rect, 0.0, p.nila_soft);
        let line = Stroke::new(2.0, p.fokus);
        ui.painter().rect_stroke(rect, 0.0, line, StrokeKind::Inside);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, p.kertas2);
    }
    let line = Stroke::new(1.0, p.garis);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
    icon(ui, rect, row.state);
    let ink = if row.state == Standing::Skipped { p.tinta3 } else { p.tinta };
    let kind = Type::STRONG.weight(Weight::SemiBold);
    let width = rect.width() - LEFT - RIGHT;
    let editing = review.editing.as_ref().is_some_and(|editing| editing.key == message.key);
    let top = rect.top() + 12.0;
    let mut bottom = top;
    if editing {
        bottom += editor(ui, cx, review, rect, top, asks);
    } else {
        let lines = if current { MOST_LINES } else { 2 };
        let shown = whatsapp::masked(&message.text);
        let text = kind.lines_in(ui.painter(), &shown, ink, width, lines);
        bottom += text.size().y;
        ui.painter().galley(pos2(rect.left() + LEFT, top), text, ink);
    }
    bottom += 4.0;
    caption(ui, cx, message, row.state, (rect, bottom, current.then_some(similar).flatten()));
    bottom += 20.0;
    unit(ui, cx, review, message, row.state, rect);
    if current && !matches!(row.state, Standing::Accepted(..)) && !editing {
        let place = Rect::from_min_size(
            pos2(rect.left() + LEFT, bottom + 6.0),
            vec2(rect.width() - LEFT - 16.0, 30.0),
        );
        buttons(ui, cx, review, digest, (message, row.state, similar, place), asks);
        bottom += BUTTONS;
    }
    let wanted = bottom + 10.0 - rect.top();
    if current && (review.current_height - wanted).abs() > 0.5 {
        review.current_height = wanted;
        ui.request_repaint();
    }
    if response.clicked() {
        review.cursor = Some(message.key.clone());
    }
    response.widget_info(|| {
        let said = format!("{}, {}", message.text, spoken(cx, row.state));
        WidgetInfo::selected(Role::ListBoxOption, cx.editable, current, said)
    });
}

fn spoken(cx: &PageContext<'_>, state: Standing) -> String {
    match state {
        Standing::Waiting => words::waits(cx.lang).to_owned(),
        Standing::Skipped => words::is_skipped(cx.lang).to_owned(),
        Standing::Accepted(_, n) => words::became(cx.lang, n.0),
    }
}

fn icon(ui: &Ui, rect: Rect, state: Standing) {
    let p = Palette::of(ui);
    let (icon, weight, ink) = match state {
        Standing::Waiting => (Icon::Circle, IconWeight::Regular, p.tinta3),
        Standing::Skipped => (Icon::MinusCircle, IconWeight::Regular, p.tinta3),
        Standing::Accepted(..) => (Icon::CheckCircle, IconWeight::Fill, p.ok),
    };
    icon.paint(ui.painter(), pos2(rect.left() + 25.0, rect.top() + 22.0), 22.0, weight, ink);
}

/// Who sent it, when, and what became of it.
fn caption(
    ui: &Ui,
    cx: &PageContext<'_>,
    message: &Message,
    state: Standing,
    (rect, top, similar): (Rect, f32, Option<IdeaNumber>),
) {
    let p = Palette::of(ui);
    let sender = whatsapp::masked(&message.sender);
    let mut text = format!("{sender} · {}", dates::clock(cx.lang, message.at.time()));
    if message.unit.is_some() {
        text.push_str(" · ");
        text.push_str(words::label_read(cx.lang));
    }
    let left = rect.left() + LEFT;
    let galley = Type::CAPTION.line_in(ui.painter(), &text, p.tinta3, rect.width() - LEFT - RIGHT);
    let after = left + galley.size().x + 10.0;
    ui.painter().galley(pos2(left, top), galley, p.tinta3);
    let at = pos2(after, top + 8.5);
    match (state, similar) {
        (Standing::Accepted(_, number), _) => {
            let text = words::became(cx.lang, number.0);
            Tag::new(&text, Tone::Ok).paint(ui, at, Align2::LEFT_CENTER);
        }
        (_, Some(number)) => {
            let text = words::similar(cx.lang, number.0);
            let tag = Tag::new(&text, Tone::Warn).icon(Icon::Copy, IconWeight::Bold);
            tag.paint(ui, at, Align2::LEFT_CENTER);
        }
        _ => {}
    }
}

/// The unit at the right, or the button that chooses it.
fn unit(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    review: &mut Review,
    message: &Message,
    state: Standing,
    rect: Rect,
) {
    let known = cx.session.unit_of_message(message).and_then(|id| cx.session.unit(id));
    if state == Standing::Skipped && known.is_none() {
        let p = Palette::of(ui);
        let text = Type::SMALL.whole(ui.painter(), words::is_skipped(cx.lang), p.tinta3);
        let left = rect.right() - 16.0 - text.size().x;
        ui.painter().galley(line_start(left, rect.top() + 22.0, &text), text, p.tinta3);
        return;
    }
    let place = Rect::from_min_size(
        pos2(rect.right() - RIGHT, rect.top() + 10.0),
        vec2(RIGHT - 16.0, 24.0),
    );
    let builder = UiBuilder::new().max_rect(place).layout(Layout::right_to_left(Align::Center));
    let chip = ui.scope_builder(builder.id_salt("unit"), |ui| {
        let chip = match known {
            Some(unit) => UnitChip::new(unit_name(unit), unit.profile.kind).look(ChipLook::Card),
            None => UnitChip::unknown(words::pick_unit(cx.lang)),
        };
        let open = !matches!(state, Standing::Accepted(..)) && cx.editable;
        ui.add(chip.max_width(RIGHT - 20.0).clickable(open))
    });
    if chip.inner.clicked() {
        let of = Of::Message(message.key.clone());
        let at = chip.inner.rect;
        review.cursor = Some(message.key.clone());
        review.picking = Some(Picking { of, picker: Picker::default(), at });
    }
}

fn buttons(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    review: &mut Review,
    digest: &Digest,
    (message, state, similar, place): (&Message, Standing, Option<IdeaNumber>, Rect),
    asks: &mut Asks,
) {
    let lang = cx.lang;
    let builder = UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center));
    let mut pressed = None;
    ui.scope_builder(builder.id_salt("buttons"), |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let mut button = |ui: &mut Ui, command: Command, text: &str, kind: ButtonKind| {
            let keys = keys(lang, command, Stage::Capture);
            let button = Button::new(text).small().keys(&keys).kind(kind).enabled(cx.editable);
            if button.measure(ui).x <= ui.available_width() && ui.add(button).clicked() {
                pressed = Some(command);
            }
        };
        button(ui, Command::AcceptMessage, words::accept(lang), ButtonKind::Primary);
        let skip = match state {
            Standing::Skipped => words::unskip(lang),
            _ => words::skip(lang),
        };
        button(ui, Command::SkipMessage, skip, ButtonKind::Neutral);
        if let Some(number) = similar {
            let text = words::merge(lang, number.0);
            button(ui, Command::MergeMessage, &text, ButtonKind::Neutral);
        }
        if whatsapp::lines_of(&message.text).len() > 1 {
            button(ui, Command::SplitMessage, words::split(lang), ButtonKind::Neutral);
        }
        button(ui, Command::EditIdea, words::edit(lang), ButtonKind::Ghost);
    });
    if let Some(command) = pressed {
        act::one(cx, review, digest, asks, command);
    }
}

/// The words of the message as a field; returns its height.
fn editor(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    review: &mut Review,
    rect: Rect,
    top: f32,
    asks: &mut Asks,
) -> f32 {
    let Some(editing) = &mut review.editing else { return 0.0 };
    let place = Rect::from_min_size(
        pos2(rect.left() + LEFT - 6.0, top - 4.0),
        vec2(rect.width() - LEFT - RIGHT, 96.0),
    );
    let id = Id::unique("edited message");
    let (enter, escape) = if ui.memory(|memory| memory.has_focus(id)) {
        let enter = crate::app::facilitator::board::take_enter(ui);
        (enter, ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)))
    } else {
        (false, false)
    };
    let mut child = ui.new_child(UiBuilder::new().max_rect(place).id_salt("edit"));
    let field = TextField::new(words::edit(cx.lang), &mut editing.text).bare().id(id).rows(3);
    let response = field.show(&mut child);
    if !std::mem::replace(&mut editing.begun, true) {
        response.request_focus();
    }
    if enter {
        act::accept_edited(cx, review, asks);
    } else if escape {
        review.editing = None;
    }
    response.rect.height()
}
