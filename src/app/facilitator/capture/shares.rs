//! What each kind of unit has brought: ideas of the day, and innovations on record before it;
//! and, on demand, ideas by unit.

use crate::{
    app::{
        page::PageContext,
        style::{Icon, IconWeight, Palette, Type, Weight},
        text::{Lang, capture as words, numbers, words as shared},
        widgets::{label, line_start, ring_if_focused},
    },
    session::{Coverage, UnitKind},
};
use eframe::egui::{Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

const ROW: f32 = 22.0;

/// The words of the section, derived once a revision.
#[derive(Clone, Debug, Default)]
pub(super) struct Shares {
    kinds: Vec<(UnitKind, String)>,
    /// Units with their ideas and innovations, most ideas first.
    units: Vec<(String, String)>,
}

impl Shares {
    pub(super) fn of(cx: &PageContext<'_>, coverage: &Coverage) -> Self {
        let lang = cx.lang;
        let ideas: u32 = coverage.kinds.iter().map(|k| k.ideas).sum();
        let existing: u32 = coverage.kinds.iter().map(|k| k.existing).sum();
        let kinds = coverage.kinds.iter().map(|kind| {
            let mut text = words::ideas_share(lang, kind.ideas, &share(lang, kind.ideas, ideas));
            if existing > 0 {
                let share = share(lang, kind.existing, existing);
                text.push_str(" · ");
                text.push_str(&words::existing_share(lang, kind.existing, &share));
            }
            (kind.kind, text)
        });
        let mut units: Vec<_> = (cx.session.units().iter())
            .map(|unit| {
                let count = |of: &std::collections::BTreeMap<_, u32>| {
                    of.get(&unit.id).copied().unwrap_or(0)
                };
                (count(&coverage.ideas), count(&coverage.existing), super::unit_name(unit))
            })
            .collect();
        // Stable: units with as many ideas stand in the order of the list.
        units.sort_by_key(|(ideas, _, _)| std::cmp::Reverse(*ideas));
        let units = units.into_iter().map(|(ideas, existing, name)| {
            let count = match existing {
                0 => ideas.to_string(),
                n => words::with_existing(lang, ideas, n),
            };
            (name.to_owned(), count)
        });
        Self { kinds: kinds.collect(), units: units.collect() }
    }

    /// Shows the section; `open` is whether the units are listed.
    pub(super) fn show(&self, ui: &mut Ui, lang: Lang, open: &mut bool) {
        let p = Palette::of(ui);
        label(ui, Type::BUTTON, words::by_kind(lang), p.tinta);
        ui.add_space(6.0);
        for (kind, text) in &self.kinds {
            let rect = line(ui);
            let name = Type::SMALL.weight(Weight::SemiBold);
            let name = name.whole(ui.painter(), shared::kind(lang, *kind), p.tinta);
            let end = name.size().x + 10.0;
            ui.painter().galley(line_start(rect.left(), rect.center().y, &name), name, p.tinta);
            let room = rect.width() - end;
            let text = Type::CAPTION.line_in(ui.painter(), text, p.tinta2, room);
            let left = rect.right() - text.size().x;
            ui.painter().galley(line_start(left, rect.center().y, &text), text, p.tinta2);
        }
        ui.add_space(6.0);
        if disclosure(ui, words::by_unit(lang), *open) {
            *open = !*open;
        }
        if *open {
            let rows = self.units.len();
            let height = ROW * rows.min(10) as f32;
            ScrollArea::vertical().id_salt("ideas by unit").max_height(height).show_rows(
                ui,
                ROW,
                rows,
                |ui, seen| {
                    for (name, count) in self.units.get(seen).unwrap_or(&[]) {
                        let rect = line(ui);
                        let count = Type::SMALL.whole(ui.painter(), count, p.tinta);
                        let room = rect.width() - count.size().x - 16.0;
                        let name = Type::SMALL.line_in(ui.painter(), name, p.tinta2, room);
                        let y = rect.center().y;
                        ui.painter().galley(line_start(rect.left(), y, &name), name, p.tinta2);
                        let left = rect.right() - 8.0 - count.size().x;
                        ui.painter().galley(line_start(left, y, &count), count, p.tinta);
                    }
                },
            );
        }
    }
}

fn line(ui: &mut Ui) -> Rect {
    ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover()).0
}

/// A part of a whole, in whole percent.
fn share(lang: Lang, part: u32, whole: u32) -> String {
    let percent = (f64::from(part) * 100.0 / f64::from(whole.max(1))).round();
    words::percent(lang, &numbers::count(lang, percent as u64))
}

/// A row that opens and closes what is below it; returns whether it was pressed.
fn disclosure(ui: &mut Ui, name: &str, open: bool) -> bool {
    let p = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, open, name));
    let icon = if open { Icon::CaretDown } else { Icon::CaretRight };
    let y = rect.center().y;
    icon.paint(ui.painter(), pos2(rect.left() + 6.0, y), 12.0, IconWeight::Bold, p.tinta2);
    let text = Type::BUTTON.whole(ui.painter(), name, p.nila);
    ui.painter().galley(line_start(rect.left() + 18.0, y, &text), text, p.nila);
    ring_if_focused(ui, &response, 6.0);
    response.clicked()
}
