//! The capture bar: words, the unit that stays until it is changed, and Enter.

use super::{
    super::board::unit_label,
    Draft,
    picker::{Picked, Picker},
    theme_tag::{self, Target},
};
use crate::{
    app::{
        page::PageContext,
        style::{Icon, Palette, Type, Weight, radius, space},
        text::{capture as words, refusals, words as shared},
        widgets::{Button, ChipLook, Hint, Text, TextField, UnitChip, label},
    },
    session::{MAX_IDEA_CHARS, Refusal},
};
use eframe::egui::{
    Align, EventFilter, FocusDirection, Frame, Id, Key, Layout, Margin, Modifiers, Rect, Response,
    ScrollArea, Sense, Shape, Stroke, StrokeKind, TextBuffer, TextEdit, Ui, UiBuilder, vec2,
};

/// The id of the field, to give it the focus.
pub fn field_id() -> Id {
    Id::unique("capture field")
}

/// What a person did in the bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BarResponse {
    /// The idea is to be saved.
    pub save: bool,
    /// The list of units is to be opened.
    pub pick: bool,
    /// Capture is to be unlocked.
    pub unlock: bool,
}

/// Shows the bar across `ui`.
pub fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    draft: &mut Draft,
    picker: &mut Option<Picker>,
) -> BarResponse {
    let p = Palette::of(ui);
    let locked = cx.board().capture.locked || !cx.editable;
    let focused = !locked && ui.memory(|memory| memory.has_focus(field_id()));
    let below = ui.painter().add(Shape::Noop);
    let halo = ui.painter().add(Shape::Noop);
    let line = if focused { Stroke::new(2.0, p.fokus) } else { Stroke::new(1.0, p.kontrol) };
    let mut done = BarResponse::default();
    let frame = Frame::new()
        .fill(p.kertas)
        .corner_radius(radius::PANEL)
        .inner_margin(Margin { left: 16, right: 14, top: 13, bottom: 12 })
        .outer_margin(Margin::symmetric(space::GUTTER as i8, 0))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(8.0, 9.0);
            if locked {
                done.unlock = locked_row(ui, cx);
            } else {
                let enter = field(ui, cx, draft);
                theme_line(ui, cx, draft);
                if draft.named {
                    name_field(ui, cx, draft);
                }
                done = controls(ui, cx, draft, picker);
                done.save |= enter;
            }
        });
    let rect = frame.response.rect.shrink2(vec2(space::GUTTER, 0.0));
    ui.painter().set(below, p.s2.as_shape(rect, radius::PANEL));
    ui.painter().rect_stroke(rect, radius::PANEL, line, StrokeKind::Inside);
    if focused {
        let stroke = Stroke::new(4.0, p.fokus_halo());
        let ring = eframe::egui::epaint::RectShape::stroke(
            rect,
            radius::PANEL,
            stroke,
            StrokeKind::Outside,
        );
        ui.painter().set(halo, ring);
    }
    done
}

/// The text: it grows to four lines, then scrolls. Returns whether Enter was pressed.
fn field(ui: &mut Ui, cx: &PageContext<'_>, draft: &mut Draft) -> bool {
    const LINES: f32 = 4.0;
    let p = Palette::of(ui);
    let id = field_id();
    let focused = ui.memory(|memory| memory.has_focus(id));
    let enter = focused && super::super::board::take_enter(ui);
    if focused && ui.input_mut(|i| i.consume_key(Modifiers::SHIFT, Key::Tab)) {
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::Previous));
    } else if focused && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Tab)) {
        draft.tabbed = true;
    }
    let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
        let mut job = Type::CAPTURE.job(text.as_str(), p.tinta);
        job.wrap.max_width = width;
        job.keep_trailing_whitespace = true;
        ui.painter().layout_job(job)
    };
    ScrollArea::vertical()
        .id_salt("capture text")
        .max_height(LINES * Type::CAPTURE.line)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            // The field is as high as its text.
            ui.spacing_mut().interact_size.y = 0.0;
            let response = ui.add(
                TextEdit::multiline(&mut draft.words.text)
                    .id(id)
                    .frame(Frame::new())
                    .margin(Margin::ZERO)
                    .font(Type::CAPTURE.font())
                    .hint_text(Type::CAPTURE.rich(words::field_hint(cx.lang)).color(p.tinta3))
                    .layouter(&mut layouter)
                    .desired_rows(1)
                    .desired_width(f32::INFINITY)
                    .return_key(eframe::egui::KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter)),
            );
            if response.has_focus() {
                // Tab chooses the unit here, it does not leave the field.
                let filter = EventFilter {
                    tab: true,
                    horizontal_arrows: true,
                    vertical_arrows: true,
                    escape: false,
                };
                ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
            }
            response.accessible_name(words::field(cx.lang));
        });
    if draft.words.text.chars().count() > MAX_IDEA_CHARS {
        let why = refusals::sentence(cx.lang, Refusal::TooLong { max: MAX_IDEA_CHARS });
        ui.add(Text::new(Type::CAPTION, &why).color(p.bahaya_ink));
    }
    enter
}

/// Where the idea goes by the tag that its words end in.
fn theme_line(ui: &mut Ui, cx: &PageContext<'_>, draft: &Draft) {
    let Some((_, target)) = theme_tag::parse(cx.board(), &draft.words.text) else { return };
    let name = match target {
        Target::Theme(id) => {
            cx.board().theme(id).map(|theme| words::into_theme(cx.lang, &theme.look.name))
        }
        Target::New(name) => Some(words::into_new_theme(cx.lang, &name)),
    };
    if let Some(name) = name {
        let p = Palette::of(ui);
        ui.add(Text::new(Type::CAPTION.weight(Weight::SemiBold), &name).color(p.nila));
    }
}

fn name_field(ui: &mut Ui, cx: &PageContext<'_>, draft: &mut Draft) {
    let id = field_id().with("name");
    let response = TextField::new(words::name_field(cx.lang), &mut draft.words.name)
        .bare()
        .id(id)
        .icon(Icon::Tag)
        .hint(words::name_hint(cx.lang))
        .show(ui);
    if draft.name_asked {
        draft.name_asked = false;
        response.request_focus();
    }
    if response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter)) {
        // The name is there; the words come next, or Enter once more saves.
        ui.memory_mut(|memory| memory.request_focus(field_id()));
    }
}

fn controls(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    draft: &mut Draft,
    picker: &mut Option<Picker>,
) -> BarResponse {
    let p = Palette::of(ui);
    let mut done = BarResponse { pick: std::mem::take(&mut draft.tabbed), ..Default::default() };
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), 34.0), Sense::hover());
    let right_edge = save_and_number(ui, cx, draft, row, &mut done);
    let left = row.with_max_x(right_edge - 8.0);
    let builder = UiBuilder::new().max_rect(left).layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let chip = unit_chip(ui, cx, draft);
        done.pick |= chip.clicked();
        if let Some(open) = picker {
            match open.show(ui, cx, chip.rect, draft.unit) {
                Picked::Nothing => {}
                Picked::Closed => close(ui, picker),
                Picked::Unit(unit) => {
                    draft.unit = unit;
                    close(ui, picker);
                }
            }
        }
        if ui.available_width() > 110.0 {
            ui.add(Hint::new("Tab", words::change_unit(cx.lang)).styled(Type::CAPTION, p.tinta3));
        }
        let button = Button::new(words::give_name(cx.lang))
            .small()
            .icon(Icon::Tag)
            .kind(crate::app::widgets::ButtonKind::Ghost);
        if !draft.named && button.measure(ui).x <= ui.available_width() && ui.add(button).clicked()
        {
            draft.named = true;
            draft.name_asked = true;
        }
    });
    done
}

fn close(ui: &Ui, picker: &mut Option<Picker>) {
    *picker = None;
    ui.memory_mut(|memory| memory.request_focus(field_id()));
}

/// Draws from the right: the button, and the number that the idea will have. Returns where they
/// begin.
fn save_and_number(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    draft: &Draft,
    row: Rect,
    done: &mut BarResponse,
) -> f32 {
    let p = Palette::of(ui);
    let builder = UiBuilder::new().max_rect(row).layout(Layout::right_to_left(Align::Center));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let save = Button::new(shared::save(cx.lang)).primary().height(34.0).keys("Enter");
        done.save = ui.add(save.enabled(draft.can_be_saved())).clicked();
        let number = cx.board().next_number().to_string();
        let kind = Type::SECTION.weight(Weight::ExtraBold);
        let number = kind.whole(ui.painter(), &number, p.tinta);
        let kind = Type::CAPTION.weight(Weight::SemiBold);
        let becomes = kind.whole(ui.painter(), words::becomes_number(cx.lang), p.tinta2);
        let size = vec2(becomes.size().x + 5.0 + number.size().x, 34.0);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let y = rect.center().y;
        let at = rect.left_center() - vec2(0.0, becomes.size().y / 2.0 - 1.0);
        ui.painter().galley(at, becomes, p.tinta2);
        let at = eframe::egui::pos2(rect.right() - number.size().x, y - number.size().y / 2.0);
        ui.painter().galley(at, number, p.tinta);
        ui.min_rect().left()
    })
    .inner
}

fn unit_chip(ui: &mut Ui, cx: &PageContext<'_>, draft: &Draft) -> Response {
    let Some(unit) = draft.unit.and_then(|id| cx.session.unit(id)) else {
        let button = Button::new(words::pick_unit(cx.lang))
            .icon(Icon::UsersThree)
            .kind(crate::app::widgets::ButtonKind::Soft);
        return ui.add(button.height(32.0));
    };
    let full = super::unit_name(unit);
    let most = (ui.available_width() * 0.55).max(150.0);
    let short = unit_label(unit);
    let look = ChipLook::Capture { pinned: true };
    let whole = UnitChip::new(full, unit.profile.kind).look(look);
    let chip = if whole.measure(ui).x <= most {
        whole
    } else {
        UnitChip::new(&short, unit.profile.kind).look(look).max_width(most)
    };
    let response = ui.add(chip.clickable(true));
    response.accessible_name(words::unit_of_idea(cx.lang, full))
}

fn locked_row(ui: &mut Ui, cx: &PageContext<'_>) -> bool {
    let p = Palette::of(ui);
    let mut unlock = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let (icon, _) = ui.allocate_exact_size(vec2(24.0, 44.0), Sense::hover());
        let weight = crate::app::style::IconWeight::Fill;
        Icon::LockSimple.paint(ui.painter(), icon.center(), 22.0, weight, p.tinta3);
        let (title, why) = if cx.editable {
            (words::locked_title(cx.lang), words::locked_why(cx.lang))
        } else {
            (words::read_only(cx.lang), "")
        };
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if cx.editable {
                let button = Button::new(words::unlock(cx.lang)).icon(Icon::LockSimpleOpen);
                unlock = ui.add(button.primary()).clicked();
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                label(ui, Type::SECTION, title, p.tinta);
                if !why.is_empty() {
                    label(ui, Type::SMALL, why, p.tinta2);
                }
            });
        });
    });
    unlock
}
