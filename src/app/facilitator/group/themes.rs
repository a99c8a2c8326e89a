//! What is done to a theme as a whole: its menu, its note, and the list to choose one from.

use super::{super::board::theme_key, State, columns::Naming, commands};
use crate::{
    app::{
        page::{Asks, PageContext, RoomAsk},
        style::{Icon, Palette, Type},
        text::{group as words, words as shared},
        widgets::{
            Button, Dialog, DialogTone, MenuRow, TextField, hairline, label, paint_shape,
            ring_if_focused,
        },
    },
    session::{Change, Hue, Theme, ThemeId, ThemeLook},
};
use eframe::egui::{
    self, Id, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, containers::menu::SubMenu,
    vec2,
};

/// The note of a theme being written.
#[derive(Clone, Debug)]
pub struct Noting {
    theme: ThemeId,
    note: String,
    begun: bool,
}

/// A list of all themes to choose one from; `except` is left out.
pub fn list(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    except: Option<ThemeId>,
) -> Option<ThemeId> {
    const ROW: f32 = 32.0;
    let themes = &cx.board().themes;
    let mut chosen = None;
    ui.set_min_width(260.0);
    ui.spacing_mut().item_spacing.y = 2.0;
    ScrollArea::vertical().max_height(340.0).show_rows(ui, ROW, themes.len(), |ui, rows| {
        for (index, theme) in themes.iter().enumerate().take(rows.end).skip(rows.start) {
            let Some(mark) = state.index(cx).mark(theme.id) else { continue };
            let name = super::theme_name(cx, theme.id);
            let row = MenuRow::new(&name)
                .shape(mark.hue, mark.lap)
                .keys(theme_key(index))
                .enabled(except != Some(theme.id));
            if ui.add(row).clicked() {
                chosen = Some(theme.id);
            }
        }
    });
    chosen
}

/// Shows the open menu of a theme.
pub fn menu(ui: &Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    let Some((id, place)) = state.theme_menu else { return };
    let Some(theme) = cx.board().theme(id) else {
        state.theme_menu = None;
        return;
    };
    let name = words::theme_menu(cx.lang, &super::theme_name(cx, id));
    let mut done = false;
    let open = place.show(ui, Id::unique("theme menu"), &name, |ui| {
        done = rows(ui, cx, state, asks, theme);
    });
    if !open || done {
        state.theme_menu = None;
    }
}

/// The rows of the menu; returns whether one was pressed.
fn rows(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    asks: &mut Asks,
    theme: &Theme,
) -> bool {
    let board = cx.board;
    let themes = &cx.board().themes;
    let index = state.index(cx).mark(theme.id).map_or(0, |mark| mark.column);
    let row = |ui: &mut Ui, text: &str, icon, keys: &str, on: bool| {
        ui.add(MenuRow::new(text).icon(icon).keys(keys).enabled(on && cx.editable)).clicked()
    };
    let look = |change: &dyn Fn(&mut ThemeLook)| {
        let mut look = theme.look.clone();
        change(&mut look);
        Change::EditTheme(board, theme.id, look)
    };
    if row(ui, words::rename(cx.lang), Icon::PencilSimple, "N", true) {
        state.naming = Some(Naming::new(theme));
        return true;
    }
    if let Some(hue) = swatches(ui, cx, theme.look.hue) {
        asks.change(look(&|look| look.hue = hue));
        return true;
    }
    hairline(ui);
    if row(ui, words::left(cx.lang), Icon::ArrowLeft, "", index > 0) {
        asks.change(Change::MoveTheme(board, theme.id, index - 1));
        state.go_to_theme = Some(theme.id);
        return true;
    }
    if row(ui, words::right(cx.lang), Icon::ArrowRight, "", index + 1 < themes.len()) {
        asks.change(Change::MoveTheme(board, theme.id, index + 1));
        state.go_to_theme = Some(theme.id);
        return true;
    }
    if ui.add(MenuRow::new(words::on_screen(cx.lang)).icon(Icon::Presentation)).clicked() {
        asks.room(RoomAsk::Theme(theme.id));
        return true;
    }
    let collapsed = theme.look.collapsed;
    let text = if collapsed { words::expand(cx.lang) } else { words::collapse(cx.lang) };
    let icon = if collapsed { Icon::CaretDown } else { Icon::CaretUp };
    if row(ui, text, icon, "", true) {
        asks.change(look(&|look| look.collapsed = !collapsed));
        return true;
    }
    if row(ui, words::note(cx.lang), Icon::Note, "", true) {
        let note = theme.look.note.clone();
        state.noting = Some(Noting { theme: theme.id, note, begun: false });
        return true;
    }
    hairline(ui);
    if row(ui, words::select_all(cx.lang), Icon::CheckSquare, "", !theme.ideas.is_empty()) {
        state.selected.clone_from(&theme.ideas);
        state.cursor = theme.ideas.first().copied();
        state.go_to_cursor = true;
        return true;
    }
    let chosen = state.selected.iter().filter(|n| theme.ideas.contains(n));
    let chosen: Vec<_> = chosen.copied().collect();
    if row(ui, words::split_theme(cx.lang), Icon::ArrowsSplit, "", !chosen.is_empty()) {
        commands::new_theme(cx, state, chosen, asks);
        return true;
    }
    let others = themes.len() > 1 && cx.editable;
    let join = ui.add(MenuRow::new(words::join(cx.lang)).icon(Icon::ArrowsMerge).enabled(others));
    let mut into = None;
    if others {
        SubMenu::new().show(ui, &join, |ui| into = list(ui, cx, state, Some(theme.id)));
    }
    if let Some(into) = into {
        asks.change(Change::JoinThemes(board, theme.id, into));
        state.go_to_theme = Some(into);
        return true;
    }
    if row(ui, words::remove(cx.lang), Icon::Trash, "", true) {
        asks.change(Change::RemoveTheme(board, theme.id));
        return true;
    }
    false
}

/// The ten hues with their shapes; returns the one that was pressed.
fn swatches(ui: &mut Ui, cx: &PageContext<'_>, now: Hue) -> Option<Hue> {
    let p = Palette::of(ui);
    let mut picked = None;
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.add_space(10.0);
        label(ui, Type::CAPTION, words::colour(cx.lang), p.tinta3);
    });
    for five in Hue::ALL.chunks(5) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            ui.add_space(4.0);
            for hue in five {
                let (rect, response) = ui.allocate_exact_size(vec2(34.0, 30.0), Sense::click());
                let colors = p.hue(*hue);
                let line = if *hue == now {
                    Stroke::new(2.0, colors.strong)
                } else {
                    Stroke::new(1.0, if response.hovered() { colors.strong } else { colors.line })
                };
                ui.painter().rect(rect, 7.0, colors.soft, line, StrokeKind::Inside);
                paint_shape(ui.painter(), rect.center(), 16.0, *hue, 0, colors.strong);
                ring_if_focused(ui, &response, 7.0);
                response.widget_info(|| {
                    let name = shared::hue(cx.lang, *hue);
                    WidgetInfo::selected(egui::Role::MenuItemRadio, cx.editable, *hue == now, name)
                });
                if response.clicked() && cx.editable {
                    picked = Some(*hue);
                }
            }
        });
    }
    ui.add_space(4.0);
    picked
}

/// Shows the open note of a theme.
pub fn note(ui: &Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    let Some(noting) = &mut state.noting else { return };
    let Some(theme) = cx.board().theme(noting.theme) else {
        state.noting = None;
        return;
    };
    let dialog = Dialog::new(Id::unique("theme note"), words::note_title(cx.lang))
        .text(words::note_text(cx.lang))
        .icon(Icon::NotePencil, DialogTone::Info);
    let begun = std::mem::replace(&mut noting.begun, true);
    let text = &mut noting.note;
    let shown = dialog.show(
        ui.ctx(),
        |ui| {
            ui.add_space(14.0);
            let field = TextField::new(words::note_title(cx.lang), text).bare().rows(5).show(ui);
            if !begun {
                field.request_focus();
            }
        },
        |footer| {
            let save = footer.button(Button::new(shared::save(cx.lang)).primary()).clicked();
            let cancel = footer.button(Button::new(shared::cancel(cx.lang))).clicked();
            (save, cancel)
        },
    );
    let (save, cancel) = shown.inner;
    if save {
        let look = ThemeLook { note: text.clone(), ..theme.look.clone() };
        asks.change(Change::EditTheme(cx.board, theme.id, look));
    }
    if save || cancel || shown.closed {
        state.noting = None;
    }
}
