//! "Pindahkan ke tema...": cards go to a theme that is found by its name, by the number of its
//! column, or by how well it fits.

use super::{State, commands, lanes::contains};
use crate::{
    app::{
        page::{Asks, PageContext},
        style::{Icon, Palette, Type, Weight},
        text::group as words,
        widgets::{Dialog, MenuRow, TextField, label},
    },
    session::{IdeaNumber, Place, ThemeId, ThemeLook},
};
use eframe::egui::{Context, Frame, Id, Key, Margin, Modifiers, ScrollArea, Ui};

/// The open list.
#[derive(Clone, Debug)]
pub struct Finder {
    cards: Vec<IdeaNumber>,
    query: String,
    chosen: usize,
    moved: bool,
}

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Row {
    Theme(ThemeId),
    /// A new theme with the name that was typed.
    New,
}

impl Finder {
    /// For these cards.
    pub fn new(cards: Vec<IdeaNumber>) -> Self {
        Self { cards, query: String::new(), chosen: 0, moved: false }
    }
}

/// Shows the open list.
pub fn show(ctx: &Context, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    let Some(mut finder) = state.finder.take() else { return };
    let name = words::find_theme(cx.lang);
    let mut picked = None;
    let dialog = Dialog::new(Id::unique("find theme"), name).width(460.0).top(120.0);
    let shown = dialog.show_bare(ctx, |ui, opened| {
        let before = finder.query.clone();
        field(ui, cx, &mut finder, opened);
        if finder.query != before {
            finder.chosen = 0;
        }
        let rows = rows(cx, state, &finder);
        let press = |ui: &mut Ui, key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        if press(ui, Key::ArrowDown) {
            finder.chosen = (finder.chosen + 1).min(rows.len().saturating_sub(1));
            finder.moved = true;
        }
        if press(ui, Key::ArrowUp) {
            finder.chosen = finder.chosen.saturating_sub(1);
            finder.moved = true;
        }
        let entered = press(ui, Key::Enter).then(|| rows.get(finder.chosen).copied()).flatten();
        picked = list(ui, cx, state, &mut finder, &rows).or(entered);
    });
    match picked {
        Some(Row::Theme(theme)) => {
            state.selected.clone_from(&finder.cards);
            commands::move_to(cx, state, asks, Place::Theme(theme));
        }
        Some(Row::New) => {
            let look = ThemeLook { name: finder.query.trim().to_owned(), ..ThemeLook::default() };
            commands::named_theme(cx, state, finder.cards, look, asks);
        }
        None if shown.closed => state.go_to_cursor = true,
        None => state.finder = Some(finder),
    }
}

fn field(ui: &mut Ui, cx: &PageContext<'_>, finder: &mut Finder, opened: bool) {
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        ui.add_space(12.0);
        let width = ui.available_width() - 12.0;
        let response = TextField::new(words::find_theme(cx.lang), &mut finder.query)
            .bare()
            .icon(Icon::MagnifyingGlass)
            .hint(words::find_theme_hint(cx.lang))
            .height(42.0)
            .styled(Type::STRONG.sized(16.0).weight(Weight::SemiBold))
            .width(width)
            .show(ui);
        if opened || !response.has_focus() {
            response.request_focus();
        }
    });
    ui.add_space(6.0);
}

/// Without a query the fitting themes first, then all in the order of their columns.
fn rows(cx: &PageContext<'_>, state: &mut State, finder: &Finder) -> Vec<Row> {
    let themes = &cx.board().themes;
    let query = finder.query.trim();
    if query.is_empty() {
        let fitting: Vec<ThemeId> = match finder.cards.first() {
            Some(card) => state.fitting(cx, *card).iter().map(|fit| fit.theme).collect(),
            None => Vec::new(),
        };
        let others = themes.iter().map(|theme| theme.id).filter(|id| !fitting.contains(id));
        return fitting.iter().copied().chain(others).map(Row::Theme).collect();
    }
    let by_number = query.parse().ok().and_then(|n: usize| themes.get(n.checked_sub(1)?));
    let by_name = themes.iter().filter(|theme| contains(&theme.look.name, query));
    let mut rows: Vec<Row> =
        by_number.into_iter().chain(by_name).map(|theme| Row::Theme(theme.id)).collect();
    let same = |name: &str| name.eq_ignore_ascii_case(query);
    if !themes.iter().any(|theme| same(&theme.look.name)) && by_number.is_none() {
        rows.push(Row::New);
    }
    rows
}

fn list(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    finder: &mut Finder,
    rows: &[Row],
) -> Option<Row> {
    const ROW: f32 = 32.0;
    const GAP: f32 = 2.0;
    let mut picked = None;
    Frame::new().inner_margin(Margin::symmetric(8, 0)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = GAP;
        let mut area = ScrollArea::vertical().max_height(12.0 * (ROW + GAP));
        if std::mem::take(&mut finder.moved) {
            // The chosen row in the middle, as far as the list goes.
            let offset = (finder.chosen as f32 - 6.0) * (ROW + GAP);
            area = area.vertical_scroll_offset(offset.max(0.0));
        }
        area.show_rows(ui, ROW, rows.len(), |ui, range| {
            for at in range {
                let Some(row) = rows.get(at).copied() else { continue };
                if one(ui, cx, state, finder, row, at == finder.chosen) {
                    picked = Some(row);
                }
            }
        });
        if rows.is_empty() {
            label(ui, Type::SMALL, words::no_such_theme(cx.lang), Palette::of(ui).tinta3);
        }
    });
    ui.add_space(10.0);
    picked
}

fn one(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    finder: &Finder,
    row: Row,
    chosen: bool,
) -> bool {
    match row {
        Row::New => {
            let text = words::new_theme_named(cx.lang, finder.query.trim());
            ui.add(MenuRow::new(&text).icon(Icon::Plus).chosen(chosen)).clicked()
        }
        Row::Theme(id) => {
            let Some(mark) = state.index(cx).mark(id) else { return false };
            let name = super::theme_name(cx, id);
            let keys = super::super::board::theme_key(mark.column);
            let row = MenuRow::new(&name).shape(mark.hue, mark.lap).keys(keys);
            ui.add(row.chosen(chosen)).clicked()
        }
    }
}
