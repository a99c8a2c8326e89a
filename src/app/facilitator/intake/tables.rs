//! A table before it is taken: what it lists, what stands in each column, and what it brings.

use super::Outcome;
use crate::{
    app::{
        memo::Memo,
        page::{Asks, PageContext},
        style::{Icon, Palette, Type, Weight},
        text::{Lang, intake as words, words as shared},
        widgets::{Button, Dialog, DialogTone, Dropdown, Switch, Text, hairline, label},
    },
    import::{Columns, Field, Kind, Proposal, Table, UnitNames},
    session::BoardId,
};
use eframe::egui::{Align, Context, Id, Layout, ScrollArea, Sense, Ui, vec2};

/// Rows of a table that are shown.
const SHOWN_ROWS: usize = 40;
const COLUMN: f32 = 130.0;
/// The widest column.
const WIDEST: f32 = 320.0;
/// About the width of a character.
const CHARACTER: f32 = 8.0;
const GAP: f32 = 6.0;
const ROW: f32 = 26.0;
/// Names of unknown units that are written out.
const NAMED: usize = 3;

/// The tables of a file with what a person has said of them.
pub(super) struct Preview {
    tables: Vec<Table>,
    chosen: usize,
    columns: Option<Columns>,
    add_units: bool,
    /// Grows with every correction.
    serial: u64,
    proposal: Memo<(u64, BoardId, u64), Proposal>,
    /// Of the columns of the table that is chosen.
    widths: Memo<usize, Vec<f32>>,
}

impl Preview {
    pub(super) fn new(mut tables: Vec<Table>) -> Self {
        tables.retain(|table| !table.rows.is_empty());
        // The sheet that says most stands first in view; what else there is is often a cover.
        let chosen = (0..tables.len()).rev().max_by_key(|i| tables[*i].rows.len()).unwrap_or(0);
        Self {
            tables,
            chosen,
            columns: None,
            add_units: true,
            serial: 0,
            proposal: Memo::default(),
            widths: Memo::default(),
        }
    }

    pub(super) fn show(
        &mut self,
        ctx: &Context,
        cx: &PageContext<'_>,
        name: &str,
        asks: &mut Asks,
    ) -> Outcome {
        let lang = cx.lang;
        let Some(table) = self.tables.get(self.chosen) else { return Outcome::Done };
        let columns = self.columns.get_or_insert_with(|| {
            let names = UnitNames::new(cx.session.units());
            Columns::guess(Kind::guess(table), table, &names)
        });
        let (key, add) = ((cx.revision, cx.board, self.serial), self.add_units);
        let ready = columns.check();
        let proposal = self.proposal.get(key, || match ready {
            Ok(()) => Proposal::of(cx.session, cx.board, table, columns, add),
            Err(_) => Proposal::default(),
        });
        let widths = self.widths.get(self.chosen, || widths(table));
        let mut corrected = Corrected { columns: columns.clone(), chosen: self.chosen, add };
        let dialog = Dialog::new(Id::unique("intake table"), name).width(940.0);
        let shown = dialog.icon(Icon::Table, DialogTone::Info).top(40.0).show(
            ctx,
            |ui| {
                ui.spacing_mut().item_spacing.y = 8.0;
                ui.add_space(8.0);
                head(ui, lang, &self.tables, &mut corrected);
                cells(ui, lang, table, (&mut corrected.columns, widths));
                hairline(ui);
                let why = ready.err().map(|trouble| words::trouble(lang, trouble));
                summary(ui, lang, (table, proposal), why.as_deref(), &mut corrected.add);
            },
            |footer| {
                let take = if proposal.new > 0 {
                    words::take(lang, proposal.new)
                } else {
                    words::nothing_new(lang).to_owned()
                };
                let usable = proposal.change.is_some() && cx.editable;
                let take = footer.default(Button::new(&take).primary().enabled(usable)).clicked();
                let cancel = footer.button(Button::new(shared::cancel(lang))).clicked();
                let other = footer.left(Button::new(words::other_file(lang))).clicked();
                (take, cancel, other)
            },
        );
        let outcome = match shown.inner {
            (true, ..) => {
                asks.change_some(proposal.change.clone());
                Outcome::Done
            }
            (_, true, _) => Outcome::Done,
            (.., true) => Outcome::OtherFile,
            _ if shown.closed => Outcome::Done,
            _ => Outcome::Open,
        };
        self.correct(ctx, cx, corrected);
        outcome
    }

    /// Takes a person's corrections over.
    fn correct(&mut self, ctx: &Context, cx: &PageContext<'_>, corrected: Corrected) {
        let sheet = corrected.chosen != self.chosen;
        let kind = self.columns.as_ref().is_none_or(|c| c.kind != corrected.columns.kind);
        if !sheet
            && self.columns.as_ref() == Some(&corrected.columns)
            && corrected.add == self.add_units
        {
            return;
        }
        self.serial += 1;
        self.add_units = corrected.add;
        self.chosen = corrected.chosen;
        self.columns = match self.tables.get(self.chosen) {
            _ if sheet => None,
            Some(table) if kind => {
                let names = UnitNames::new(cx.session.units());
                Some(Columns::guess(corrected.columns.kind, table, &names))
            }
            _ => Some(corrected.columns),
        };
        ctx.request_repaint();
    }
}

/// What a person may say otherwise.
struct Corrected {
    columns: Columns,
    chosen: usize,
    add: bool,
}

fn head(ui: &mut Ui, lang: Lang, tables: &[Table], corrected: &mut Corrected) {
    let size = vec2(ui.available_width(), 58.0);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Max), |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let kinds = Kind::ALL.map(|kind| words::kind(lang, kind));
        let at = Kind::ALL.iter().position(|kind| *kind == corrected.columns.kind);
        let list = Dropdown::new(words::holds(lang), &kinds).width(260.0);
        if let Some(kind) = list.show(ui, at).and_then(|i| Kind::ALL.get(i)) {
            corrected.columns.kind = *kind;
        }
        if tables.len() > 1 {
            let sheets: Vec<&str> = tables.iter().map(|table| table.name.as_str()).collect();
            let list = Dropdown::new(words::sheet(lang), &sheets).width(260.0);
            if let Some(sheet) = list.show(ui, Some(corrected.chosen)) {
                corrected.chosen = sheet;
            }
        }
        let mut headed = corrected.columns.head_row.is_some();
        if ui.add(Switch::new(&mut headed, words::headed(lang))).changed() {
            corrected.columns.head_row = headed.then_some(0);
        }
    });
}

/// The first rows below a list over each column.
fn cells(ui: &mut Ui, lang: Lang, table: &Table, (columns, widths): (&mut Columns, &[f32])) {
    let fields: Vec<Field> = columns.kind.fields().to_vec();
    let mut options = vec![words::not_used(lang)];
    options.extend(fields.iter().map(|field| words::field(lang, *field)));
    let first = columns.head_row.unwrap_or(0);
    let rows = table.rows.get(first..).unwrap_or_default();
    ScrollArea::horizontal().id_salt("columns").auto_shrink([false, true]).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for (column, width) in widths.iter().copied().enumerate() {
                let now = columns.fields.get(column).copied().flatten();
                let at = now.and_then(|now| fields.iter().position(|f| *f == now));
                ui.push_id(column, |ui| {
                    let name = words::column(lang, column + 1);
                    let list = Dropdown::new(&name, &options).bare().width(width);
                    if let Some(i) = list.show(ui, Some(at.map_or(0, |at| at + 1))) {
                        let field = i.checked_sub(1).and_then(|i| fields.get(i)).copied();
                        columns.set(column, field);
                    }
                });
            }
        });
        let shown = rows.len().min(SHOWN_ROWS);
        ScrollArea::vertical()
            .id_salt("rows")
            .max_height(260.0)
            .auto_shrink([false, true])
            .show_rows(ui, ROW, shown, |ui, seen| {
                for index in seen {
                    let head = columns.head_row.is_some() && index == 0;
                    row(ui, rows.get(index).map_or(&[], Vec::as_slice), (columns, widths), head);
                }
            });
    });
}

/// Wide enough for what stands in the rows that are shown: of a number every figure is to be seen.
fn widths(table: &Table) -> Vec<f32> {
    let mut longest = vec![0; table.width()];
    for row in table.rows.iter().take(SHOWN_ROWS) {
        for (most, cell) in longest.iter_mut().zip(row) {
            let line = cell.lines().next().unwrap_or_default();
            *most = line.chars().take(100).count().max(*most);
        }
    }
    longest.into_iter().map(|n| (n as f32 * CHARACTER + 16.0).clamp(COLUMN, WIDEST)).collect()
}

fn row(ui: &mut Ui, cells: &[String], (columns, widths): (&Columns, &[f32]), head: bool) {
    let p = Palette::of(ui);
    let all: f32 = widths.iter().map(|width| width + GAP).sum();
    let (rect, _) = ui.allocate_exact_size(vec2(all, ROW), Sense::hover());
    if head {
        ui.painter().rect_filled(rect, 4.0, p.kertas2);
    }
    let kind = if head { Type::SMALL.weight(Weight::Bold) } else { Type::SMALL };
    let seen = ui.clip_rect();
    let mut next = rect.left() + GAP;
    for (column, (cell, wide)) in cells.iter().zip(widths).enumerate() {
        let left = next;
        next += wide + GAP;
        if left > seen.right() || left + wide < seen.left() {
            continue;
        }
        let used = columns.fields.get(column).is_some_and(Option::is_some);
        let ink = if used { p.tinta } else { p.tinta3 };
        let line = cell.lines().next().unwrap_or_default();
        let text = kind.line_in(ui.painter(), line, ink, wide - 10.0);
        let at = crate::app::widgets::line_start(left, rect.center().y, &text);
        ui.painter().galley(at, text, ink);
    }
}

/// What it would bring, and what a person should know before.
fn summary(
    ui: &mut Ui,
    lang: Lang,
    (table, proposal): (&Table, &Proposal),
    why: Option<&str>,
    add_units: &mut bool,
) {
    let p = Palette::of(ui);
    if let Some(why) = why {
        ui.add(Text::new(Type::SMALL, why).color(p.bahaya_ink));
        return;
    }
    let mut parts = vec![words::new_rows(lang, proposal.new)];
    if proposal.known > 0 {
        parts.push(words::known_rows(lang, proposal.known));
    }
    if proposal.unusable > 0 {
        parts.push(words::unusable_rows(lang, proposal.unusable));
    }
    label(ui, Type::STRONG, &parts.join(" · "), p.tinta);
    let unknown = &proposal.unknown_units;
    if !unknown.is_empty() {
        let mut names = unknown.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
        if unknown.len() > NAMED {
            names.push_str(", …");
        }
        let text = words::unknown_units(lang, unknown.len(), &names);
        ui.add(Text::new(Type::SMALL, &text).color(p.tinta2));
        ui.add(Switch::new(add_units, words::add_units(lang)));
    }
    if proposal.lost_numbers > 0 {
        let text = words::lost_numbers(lang, proposal.lost_numbers);
        ui.add(Text::new(Type::SMALL, &text).color(p.awas_ink));
    }
    if table.cut {
        ui.add(Text::new(Type::SMALL, words::cut(lang)).color(p.awas_ink));
    }
}
