//! Chooses the unit of the next idea: a few letters, the arrows, Enter.

use super::{unit_name, unit_search};
use crate::{
    app::{
        memo::Memo,
        page::PageContext,
        style::{Icon, Palette, Type},
        text::{board, capture as words},
        widgets::{MenuRow, Text, TextField, unit_icon},
    },
    session::UnitId,
};
use eframe::egui::{
    Id, Key, Modifiers, Popup, PopupAnchor, PopupCloseBehavior, Rect, RectAlign, Response,
    ScrollArea, Ui,
};

/// The open list of units.
#[derive(Clone, Debug, Default)]
pub struct Picker {
    query: String,
    /// The row that Enter picks.
    row: usize,
    found: Memo<(u64, String), Vec<UnitId>>,
    begun: bool,
}

/// What came of the list in one frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picked {
    /// It stays open.
    Nothing,
    /// It was closed.
    Closed,
    /// A unit, or none, was chosen.
    Unit(Option<UnitId>),
}

impl Picker {
    /// Shows it below the unit's chip.
    pub fn show(
        &mut self,
        ui: &Ui,
        cx: &PageContext<'_>,
        chip: Rect,
        chosen: Option<UnitId>,
    ) -> Picked {
        let mut open = true;
        let mut picked = Picked::Nothing;
        Popup::new(
            Id::unique("unit picker"),
            ui.ctx().clone(),
            PopupAnchor::ParentRect(chip),
            ui.layer_id(),
        )
        .align(RectAlign::BOTTOM_START)
        .gap(6.0)
        .width(380.0)
        .open_bool(&mut open)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(words::find_unit(cx.lang))
        .show(|ui| {
            ui.set_width(380.0);
            ui.spacing_mut().item_spacing.y = 6.0;
            picked = self.content(ui, cx, chosen);
        });
        if open || picked != Picked::Nothing { picked } else { Picked::Closed }
    }

    fn content(&mut self, ui: &mut Ui, cx: &PageContext<'_>, chosen: Option<UnitId>) -> Picked {
        let (step, enter) = keys(ui);
        let response = self.field(ui, cx);
        if response.changed() {
            self.row = 0;
        }
        let key = (cx.revision, self.query.clone());
        let units = cx.session.units();
        let found = self.found.get(key, || unit_search::find(units, &self.query));
        // Nothing asked for: "no unit" stands above all of them.
        let blank = usize::from(self.query.trim().is_empty());
        let rows = found.len() + blank;
        if rows == 0 {
            let color = Palette::of(ui).tinta2;
            ui.add(Text::new(Type::SMALL, board::not_found(cx.lang)).color(color));
            return Picked::Nothing;
        }
        self.row = self.row.saturating_add_signed(step).min(rows - 1);
        let at = |row: usize| row.checked_sub(blank).and_then(|row| found.get(row)).copied();
        if enter {
            return Picked::Unit(at(self.row));
        }
        let mut picked = Picked::Nothing;
        ScrollArea::vertical().max_height(300.0).show_rows(ui, 32.0, rows, |ui, range| {
            for row in range {
                let unit = at(row).and_then(|id| cx.session.unit(id));
                let shown = match unit {
                    Some(unit) => ui.add(
                        MenuRow::new(&row_text(unit_name(unit), &unit.profile.name))
                            .icon(unit_icon(unit.profile.kind))
                            .chosen(row == self.row),
                    ),
                    None => ui.add(
                        MenuRow::new(words::no_unit(cx.lang))
                            .icon(Icon::Minus)
                            .chosen(row == self.row),
                    ),
                };
                if row == self.row && (step != 0 || !self.begun) {
                    shown.scroll_to_me(None);
                }
                if shown.clicked() {
                    picked = Picked::Unit(at(row));
                }
            }
        });
        if !self.begun {
            self.begun = true;
            response.request_focus();
            let row = found.iter().position(|id| Some(*id) == chosen);
            self.row = row.map_or(0, |row| row + blank);
        }
        picked
    }

    fn field(&mut self, ui: &mut Ui, cx: &PageContext<'_>) -> Response {
        TextField::new(words::find_unit(cx.lang), &mut self.query)
            .bare()
            .id(Id::unique("unit search"))
            .icon(Icon::MagnifyingGlass)
            .hint(words::find_unit_hint(cx.lang))
            .show(ui)
    }
}

/// Takes what belongs to the list out of the input: how many rows to go, and whether to pick.
fn keys(ui: &Ui) -> (isize, bool) {
    ui.input_mut(|input| {
        let mut take = |key| input.consume_key(Modifiers::NONE, key);
        let step = isize::from(take(Key::ArrowDown)) - isize::from(take(Key::ArrowUp));
        (step, take(Key::Enter))
    })
}

fn row_text(short: &str, name: &str) -> String {
    if short == name { name.to_owned() } else { format!("{short} · {name}") }
}
