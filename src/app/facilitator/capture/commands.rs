//! What keys, the palette and the menu of a card do on this page.

use super::super::board::IdeaEditor;
use super::{Review, State, focus_field, hint, modes, save, stream};
use crate::{
    app::{
        command::Command,
        page::{Ask, Asks, PageContext, RoomAsk},
        style::Icon,
    },
    session::{Change, IdeaNumber, Stage},
};
use eframe::egui::Ui;

pub(super) fn take(ui: &Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    for command in cx.commands {
        match command {
            Command::Primary | Command::SaveIdea => save(ui, cx, state, asks),
            Command::Review => state.review = Some(Review::default()),
            Command::MergeSimilar => hint::merge(ui, cx, state, asks),
            Command::LookSimilar => hint::look_at(state),
            Command::NextTurn => modes::go(cx, asks, false),
            Command::PreviousTurn => modes::go(cx, asks, true),
            Command::ChangeUnit => {
                state.picker.get_or_insert_default();
            }
            Command::EditIdea | Command::Spotlight | Command::Lineage | Command::TrashIdea => {
                if let Some(number) = state.cursor {
                    act(cx, state, asks, *command, number);
                }
            }
            Command::Up | Command::Down | Command::Left | Command::Right => {
                go(ui, state, *command);
            }
            _ => {}
        }
    }
}

/// Carries out a command on a card.
pub(super) fn act(
    cx: &PageContext<'_>,
    state: &mut State,
    asks: &mut Asks,
    command: Command,
    number: IdeaNumber,
) {
    match command {
        Command::EditIdea if cx.editable => {
            asks.change_some(state.editor.take().and_then(|editor| editor.change()));
            state.editor = cx.board().idea(number).map(|idea| IdeaEditor::new(cx.board, idea));
            state.cursor = Some(number);
        }
        Command::Spotlight => asks.room(RoomAsk::Spotlight(number)),
        Command::Lineage => asks.push(Ask::Lineage(number)),
        Command::TrashIdea => {
            let spot = state.stream.spot(number);
            let next = spot.and_then(|spot| {
                let below = stream::Spot { row: spot.row + 1, ..spot };
                state.stream.card(below).or_else(|| {
                    let above = spot.row.checked_sub(1)?;
                    state.stream.card(stream::Spot { row: above, ..spot })
                })
            });
            if state.cursor == Some(number) {
                state.cursor = next;
                state.go_to_cursor = next.is_some();
            }
            asks.change(Change::TrashIdeas(cx.board, vec![number]));
        }
        _ => {}
    }
}

/// Moves the cursor; up from the first row leads back into the bar.
fn go(ui: &Ui, state: &mut State, command: Command) {
    let stream = &state.stream;
    let Some(spot) = state.cursor.and_then(|number| stream.spot(number)) else {
        state.cursor = stream.first();
        state.go_to_cursor = true;
        return;
    };
    let to = match command {
        Command::Up if spot.row == 0 => {
            state.cursor = None;
            focus_field(ui);
            return;
        }
        Command::Up => stream.card(stream::Spot { row: spot.row - 1, ..spot }),
        Command::Down => stream.card(stream::Spot { row: spot.row + 1, ..spot }),
        Command::Left => stream.beside(spot, -1),
        _ => stream.beside(spot, 1),
    };
    state.cursor = to.or(state.cursor);
    state.go_to_cursor = true;
}

pub(super) fn menu(ui: &Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    use super::super::board::keys;
    use crate::app::{text::board as cards, widgets::MenuRow};
    let Some(menu) = state.menu else { return };
    let mut chosen = None;
    let id = eframe::egui::Id::unique("capture card menu");
    let open = menu.place.show(ui, id, cards::menu(cx.lang), |ui| {
        let rows = [
            (Command::EditIdea, cards::edit(cx.lang), Icon::PencilSimple),
            (Command::Spotlight, cards::spotlight(cx.lang), Icon::Presentation),
            (Command::Lineage, cards::lineage(cx.lang), Icon::ClockCounterClockwise),
            (Command::TrashIdea, cards::trash(cx.lang), Icon::Trash),
        ];
        for (command, text, icon) in rows {
            let keys = keys(cx.lang, command, Stage::Capture);
            let reads = matches!(command, Command::Spotlight | Command::Lineage);
            let enabled = cx.editable || reads;
            if ui.add(MenuRow::new(text).icon(icon).keys(&keys).enabled(enabled)).clicked() {
                chosen = Some(command);
            }
        }
    });
    if !open || chosen.is_some() {
        state.menu = None;
    }
    if let Some(command) = chosen {
        act(cx, state, asks, command, menu.number);
    }
}
