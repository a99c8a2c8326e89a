//! What was read, who sent it, and the form that can be announced.

use super::{Of, Picking, Review, digest::Digest};
use crate::{
    app::{
        facilitator::capture::{picker::Picker, unit_name},
        page::PageContext,
        style::{Palette, Type, Weight},
        text::review as words,
        widgets::{ChipLook, Panel, Text, UnitChip, label, line_start},
    },
    import::whatsapp,
};
use eframe::egui::{Align, Frame, Layout, Margin, ScrollArea, Sense, Ui, UiBuilder, vec2};

const ROW: f32 = 34.0;

/// Shows the column at the right.
pub(super) fn show(ui: &mut Ui, cx: &PageContext<'_>, review: &mut Review, digest: &Digest) {
    ui.spacing_mut().item_spacing.y = 14.0;
    report(ui, cx, digest);
    if !digest.senders.is_empty() {
        senders(ui, cx, review, digest);
    }
    Panel::default().show(ui, |ui| {
        let p = Palette::of(ui);
        ui.spacing_mut().item_spacing.y = 8.0;
        label(ui, Type::BUTTON, words::form(cx.lang), p.tinta);
        Frame::new().fill(p.cekung).corner_radius(8.0).inner_margin(Margin::symmetric(12, 9)).show(
            ui,
            |ui| {
                ui.set_width(ui.available_width());
                ui.add(Text::new(Type::SMALL.weight(Weight::Bold), words::form_text(cx.lang)));
            },
        );
    });
}

fn report(ui: &mut Ui, cx: &PageContext<'_>, digest: &Digest) {
    let lang = cx.lang;
    Panel::titled(words::report(lang)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(6.0);
        for (name, count) in [
            (words::messages(lang), cx.session.inbox().len()),
            (words::people(lang), digest.people),
            (words::accepted(lang), digest.accepted),
            (words::skipped(lang), digest.skipped),
            (words::waiting(lang), digest.waiting),
        ] {
            let p = Palette::of(ui);
            let (rect, _) =
                ui.allocate_exact_size(vec2(ui.available_width(), 25.0), Sense::hover());
            let y = rect.center().y;
            let text = Type::SMALL.whole(ui.painter(), name, p.tinta);
            ui.painter().galley(line_start(rect.left(), y, &text), text, p.tinta);
            let kind = Type::SMALL.weight(Weight::Bold);
            let count = kind.whole(ui.painter(), &count.to_string(), p.tinta);
            let left = rect.right() - count.size().x;
            ui.painter().galley(line_start(left, y, &count), count, p.tinta);
        }
    });
}

fn senders(ui: &mut Ui, cx: &PageContext<'_>, review: &mut Review, digest: &Digest) {
    let lang = cx.lang;
    Panel::titled(words::senders(lang)).show(ui, |ui| {
        let p = Palette::of(ui);
        ui.add(Text::new(Type::CAPTION, words::senders_more(lang)).color(p.tinta3));
        ui.spacing_mut().item_spacing.y = 0.0;
        let rows = digest.senders.len();
        let height = ROW * rows.min(6) as f32;
        ScrollArea::vertical().id_salt("senders").max_height(height).show_rows(
            ui,
            ROW,
            rows,
            |ui, seen| {
                for (name, unit) in digest.senders.get(seen).unwrap_or_default() {
                    let (rect, _) =
                        ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
                    let shown = whatsapp::masked(name);
                    let text =
                        Type::SMALL.line_in(ui.painter(), &shown, p.tinta, rect.width() - 130.0);
                    let at = line_start(rect.left(), rect.center().y, &text);
                    ui.painter().galley(at, text, p.tinta);
                    let builder = UiBuilder::new()
                        .max_rect(rect)
                        .layout(Layout::right_to_left(Align::Center))
                        .id_salt(("sender", name));
                    let unit = unit.and_then(|id| cx.session.unit(id));
                    let chip = ui.scope_builder(builder, |ui| {
                        let chip = match unit {
                            Some(unit) => UnitChip::new(unit_name(unit), unit.profile.kind)
                                .look(ChipLook::Card),
                            None => UnitChip::unknown(words::pick(lang)),
                        };
                        ui.add(chip.max_width(124.0).clickable(cx.editable))
                    });
                    if chip.inner.clicked() {
                        let at = chip.inner.rect;
                        let of = Of::Sender(name.clone());
                        review.picking = Some(Picking { of, picker: Picker::default(), at });
                    }
                }
            },
        );
    });
}
