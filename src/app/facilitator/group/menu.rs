//! The menu of a card: everything that its keys and a drag can do.

use super::{
    super::board::{CardMenu, keys},
    State, commands, themes,
};
use crate::{
    app::{
        command::Command,
        page::{Asks, PageContext},
        style::Icon,
        text::{board as cards, group as words},
        widgets::{MenuRow, hairline},
    },
    session::{Idea, Place, Stage, ThemeId},
};
use eframe::egui::{Id, Ui, containers::menu::SubMenu};

/// What was chosen.
enum Chosen {
    Command(Command),
    Theme(ThemeId),
    NewTheme,
}

/// Shows the open menu of a card.
pub fn show(ui: &Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    let Some(CardMenu { number, place }) = state.menu else { return };
    let Some(idea) = cx.board().idea(number) else { return };
    let mut chosen = None;
    let id = Id::unique("group card menu");
    let open = place.show(ui, id, cards::menu(cx.lang), |ui| {
        chosen = rows(ui, cx, state, idea);
    });
    if open && chosen.is_none() {
        return;
    }
    state.menu = None;
    if !state.selected.contains(&number)
        && !matches!(chosen, Some(Chosen::Command(Command::Select)))
    {
        // The menu is about this card, and about the selection only if the card is part of it.
        state.selected.clear();
    }
    match chosen {
        Some(Chosen::Command(command)) => commands::act(cx, state, asks, command, number),
        Some(Chosen::Theme(theme)) => commands::move_to(cx, state, asks, Place::Theme(theme)),
        Some(Chosen::NewTheme) => {
            let cards = commands::with_selected(state, number);
            commands::new_theme(cx, state, cards, asks);
        }
        None => {}
    }
}

fn rows(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, idea: &Idea) -> Option<Chosen> {
    let mut chosen = None;
    let free = cx.editable && !state.index(cx).is_frozen(idea.number);
    let row = |ui: &mut Ui, command, text: &str, icon, enabled: bool| {
        let keys = keys(cx.lang, command, Stage::Group);
        let row = MenuRow::new(text).icon(icon).keys(&keys).enabled(enabled);
        ui.add(row).clicked().then_some(Chosen::Command(command))
    };
    let themes_there = free && !cx.board().themes.is_empty();
    let move_keys = keys(cx.lang, Command::MoveByName, Stage::Group);
    let to = MenuRow::new(words::move_to(cx.lang)).icon(Icon::TrayArrowDown).keys(&move_keys);
    let to = ui.add(to.enabled(themes_there));
    if themes_there {
        SubMenu::new().show(ui, &to, |ui| {
            chosen = themes::list(ui, cx, state, None).map(Chosen::Theme);
        });
    }
    let grouped = matches!(idea.place, Place::Theme(_));
    if grouped {
        let text = words::to_tray(cx.lang);
        chosen = chosen.or(row(ui, Command::MoveToTray, text, Icon::ArrowUUpLeft, free));
    }
    let new = MenuRow::new(words::new_theme_with(cx.lang)).icon(Icon::Plus).enabled(free);
    if ui.add(new).clicked() {
        chosen = Some(Chosen::NewTheme);
    }
    hairline(ui);
    let selected = state.selected.contains(&idea.number);
    let text = if selected { words::deselect(cx.lang) } else { words::select(cx.lang) };
    chosen = chosen.or(row(ui, Command::Select, text, Icon::CheckSquare, true));
    let several = selected && state.selected.len() > 1;
    let text = words::merge_selected(cx.lang);
    chosen = chosen.or(row(ui, Command::Merge, text, Icon::ArrowsMerge, free && several));
    if !idea.merged.is_empty() {
        let text = words::split(cx.lang);
        chosen = chosen.or(row(ui, Command::Split, text, Icon::ArrowsSplit, free));
    }
    chosen = chosen.or(row(ui, Command::MoveUp, words::up(cx.lang), Icon::ArrowUp, free));
    chosen = chosen.or(row(ui, Command::MoveDown, words::down(cx.lang), Icon::ArrowDown, free));
    hairline(ui);
    chosen = chosen.or(row(ui, Command::EditIdea, cards::edit(cx.lang), Icon::PencilSimple, free));
    let text = cards::spotlight(cx.lang);
    chosen = chosen.or(row(ui, Command::Spotlight, text, Icon::Presentation, true));
    let text = cards::lineage(cx.lang);
    chosen = chosen.or(row(ui, Command::Lineage, text, Icon::ClockCounterClockwise, true));
    chosen.or(row(ui, Command::TrashIdea, cards::trash(cx.lang), Icon::Trash, free))
}
