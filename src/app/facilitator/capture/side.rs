//! The panel at the right: which units have been heard, as seats, and which have not, by name.

use super::shares::Shares;
use crate::{
    app::{
        command::Command,
        memo::Memo,
        page::{Asks, PageContext},
        room_control::RoomPage,
        style::{Icon, IconWeight, Palette, Type, Weight},
        text::{Lang, capture as words, words as shared},
        widgets::{
            Button, ButtonKind, ChipLook, Dots, Empty, Segment, Segmented, Text, UnitChip,
            hairline, label, row, unit_icon,
        },
    },
    session::{BoardId, KindCoverage, UnitId, coverage},
};
use eframe::egui::{
    Align, Align2, Frame, Layout, Margin, ScrollArea, Sense, Ui, UiBuilder, pos2, text::LayoutJob,
    vec2,
};

/// What the panel remembers.
#[derive(Clone, Debug, Default)]
pub struct Side {
    words: Memo<(u64, BoardId, Lang), Words>,
    /// Ideas are listed by unit.
    units_open: bool,
}

/// The words of the panel.
#[derive(Clone, Debug)]
pub struct Words {
    heard: String,
    all: String,
    missing: String,
    none_missing: bool,
    /// Messages that wait for review; none where no chat was imported.
    waiting: Option<usize>,
    kinds: Vec<KindWords>,
    shares: Shares,
}

#[derive(Clone, Debug)]
struct KindWords {
    row: KindCoverage,
    seats: String,
    heard: String,
    all: String,
}

fn write(cx: &PageContext<'_>) -> Words {
    let coverage = coverage(cx.session, cx.board());
    let kinds: Vec<_> = coverage.kinds.iter().map(|row| kind(cx.lang, row)).collect();
    let missing: usize = coverage.kinds.iter().map(|row| row.missing.len()).sum();
    Words {
        heard: coverage.heard().to_string(),
        all: words::of_units(cx.lang, coverage.units()),
        missing: words::not_heard(cx.lang, missing),
        none_missing: missing == 0,
        waiting: (!cx.session.inbox().is_empty()).then(|| super::review::waiting(cx.session)),
        kinds,
        shares: Shares::of(cx, &coverage),
    }
}

fn kind(lang: Lang, row: &KindCoverage) -> KindWords {
    KindWords {
        seats: words::seats(lang, shared::kind(lang, row.kind), row.heard, row.units),
        heard: row.heard.to_string(),
        all: words::of_all(lang, row.units),
        row: row.clone(),
    }
}

/// Shows the panel in all of `ui`; returns a unit that was pressed, to send the next idea.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, side: &mut Side, asks: &mut Asks) -> Option<UnitId> {
    let p = Palette::of(ui);
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0.0, p.kertas);
    ui.painter().vline(rect.left() + 0.5, rect.y_range(), (1.0, p.garis));
    let units_open = &mut side.units_open;
    let words = side.words.get((cx.revision, cx.board, cx.lang), || write(cx));
    let mut picked = None;
    ui.scope_builder(UiBuilder::new().max_rect(rect.with_min_x(rect.left() + 1.0)), |ui| {
        ScrollArea::vertical().id_salt("coverage").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            match words.waiting {
                None => inset(ui, 18, 14, |ui| {
                    label(ui, Type::SECTION, words::coverage(cx.lang), p.tinta);
                }),
                Some(waiting) => inset(ui, 11, 11, |ui| tabs(ui, cx, waiting, asks)),
            }
            hairline(ui);
            if words.kinds.is_empty() {
                inset(ui, 20, 20, |ui| {
                    Empty::new(words::no_units_title(cx.lang), words::no_units(cx.lang)).show(ui);
                });
                return;
            }
            inset(ui, 12, 11, |ui| figure(ui, words));
            hairline(ui);
            inset(ui, 12, 4, |ui| {
                for kind in &words.kinds {
                    seats(ui, cx.lang, kind);
                }
            });
            hairline(ui);
            inset(ui, 12, 12, |ui| picked = missing(ui, cx, words, asks));
            hairline(ui);
            inset(ui, 12, 16, |ui| words.shares.show(ui, cx.lang, units_open));
        });
    });
    picked
}

/// Coverage, and the way to the messages that wait.
fn tabs(ui: &mut Ui, cx: &PageContext<'_>, waiting: usize, asks: &mut Asks) {
    let count = waiting.to_string();
    let segments = [
        Segment::new(words::coverage(cx.lang)),
        Segment::new(words::review(cx.lang)).count(&count),
    ];
    if Segmented::new(words::side(cx.lang), &segments).fill().show(ui, 0).is_some() {
        asks.command(Command::Review);
    }
}

fn inset(ui: &mut Ui, top: i8, bottom: i8, content: impl FnOnce(&mut Ui)) {
    Frame::new().inner_margin(Margin { left: 16, right: 16, top, bottom }).show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui);
    });
}

/// "32 dari 43 unit sudah mengirim".
fn figure(ui: &mut Ui, words: &Words) {
    let p = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 34.0), Sense::hover());
    let heard = Type::FIGURE.whole(ui.painter(), &words.heard, p.tinta);
    let x = rect.left() + heard.size().x + 7.0;
    ui.painter().galley(rect.left_top(), heard, p.tinta);
    let kind = Type::STRONG.weight(Weight::SemiBold);
    let all = kind.line_in(ui.painter(), &words.all, p.tinta2, rect.right() - x);
    // Both stand on one line.
    ui.painter().galley(pos2(x, rect.bottom() - all.size().y - 2.0), all, p.tinta2);
}

fn seats(ui: &mut Ui, lang: Lang, kind: &KindWords) {
    let p = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 18.0), Sense::hover());
    let y = rect.center().y;
    let icon = unit_icon(kind.row.kind);
    icon.paint(ui.painter(), pos2(rect.left() + 7.5, y), 15.0, IconWeight::Regular, p.tinta2);
    let name = Type::SMALL.weight(Weight::SemiBold);
    let name = name.whole(ui.painter(), shared::kind(lang, kind.row.kind), p.tinta);
    ui.painter().galley(pos2(rect.left() + 22.0, rect.top()), name, p.tinta);
    let mut count = LayoutJob::default();
    count.append(&kind.heard, 0.0, Type::SMALL.weight(Weight::ExtraBold).format(p.tinta));
    count.append(" ", 0.0, Type::SMALL.format(p.tinta3));
    count.append(&kind.all, 0.0, Type::SMALL.format(p.tinta3));
    let count = ui.painter().layout_job(count);
    let at = Align2::RIGHT_CENTER.anchor_size(rect.right_center(), count.size());
    ui.painter().galley(at.min, count, p.tinta);
    ui.add_space(5.0);
    let dots = Dots::seats(kind.row.heard as usize, kind.row.units as usize, &kind.seats);
    // Rows of 13 in the narrow panel too.
    ui.add(if rect.width() < 240.0 { dots.sized(11.0, 6.0) } else { dots });
    ui.add_space(11.0);
}

fn missing(ui: &mut Ui, cx: &PageContext<'_>, words: &Words, asks: &mut Asks) -> Option<UnitId> {
    let p = Palette::of(ui);
    if words.none_missing {
        ui.add(Text::new(Type::SMALL, words::all_heard(cx.lang)).color(p.tinta2));
        return None;
    }
    row(ui, 24.0, |ui| {
        label(ui, Type::BUTTON, &words.missing, p.tinta);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let on = cx.room.page == RoomPage::Seats && !cx.room.blanked;
            let command = if on { Command::ShowPrompt } else { Command::ShowSeats };
            let text = if on { words::hide_seats(cx.lang) } else { words::show_seats(cx.lang) };
            let button = Button::new(text).icon(Icon::Monitor).small().kind(ButtonKind::Ghost);
            if ui.add(button.ink(p.nila)).clicked() {
                asks.command(command);
            }
        });
    });
    ui.add_space(2.0);
    let mut picked = None;
    for kind in words.kinds.iter().filter(|kind| !kind.row.missing.is_empty()) {
        ui.add_space(6.0);
        label(ui, Type::CAPTION, shared::kind(cx.lang, kind.row.kind), p.tinta3);
        ui.add_space(6.0);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing = vec2(5.0, 5.0);
            ui.spacing_mut().interact_size.y = 24.0;
            ui.horizontal_wrapped(|ui| {
                for id in &kind.row.missing {
                    let Some(unit) = cx.session.unit(*id) else { continue };
                    let name = super::unit_name(unit);
                    let chip = UnitChip::new(name, kind.row.kind)
                        .look(ChipLook::Outlined)
                        .max_width(ui.max_rect().width())
                        .clickable(cx.editable);
                    if ui.add(chip).clicked() {
                        picked = Some(*id);
                    }
                }
            });
        });
        ui.add_space(3.0);
    }
    picked
}
