//! What the keys of the page do: cards are sorted with one hand while the eyes stay on the tray.

use super::{
    super::board::IdeaEditor, Awaited, State, columns::Naming, finder::Finder, suggest, tray,
};
use crate::{
    app::{
        command::Command,
        page::{Ask, Asks, PageContext, RoomAsk},
    },
    session::{Board, Change, Hue, IdeaNumber, Place, Stage, ThemeId, ThemeLook},
};
use eframe::egui::Ui;

/// Carries out the commands of this frame.
pub fn take(ui: &Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    for command in cx.commands {
        match command {
            Command::Primary => asks.command(Command::Go(Stage::Vote)),
            Command::NewTheme => new_theme(cx, state, state.selected.clone(), asks),
            Command::RenameTheme => rename(cx, state),
            Command::Up | Command::Down | Command::Left | Command::Right => {
                go(ui, cx, state, *command);
            }
            command if suggest::act(cx, state, asks, *command) => {}
            on_card => match state.cursor.or(state.selected.last().copied()) {
                Some(number) => act(cx, state, asks, *on_card, number),
                None => state.cursor = tray::lane(ui, cx, state).numbers().first().copied(),
            },
        }
    }
}

/// Carries out a command on a card, and on the selected ones with it where that makes sense.
pub fn act(
    cx: &PageContext<'_>,
    state: &mut State,
    asks: &mut Asks,
    command: Command,
    number: IdeaNumber,
) {
    let board = cx.board;
    match command {
        Command::MoveToTheme(key) => {
            let column = if key == 0 { 9 } else { usize::from(key) - 1 };
            if let Some(theme) = cx.board().themes.get(column) {
                move_to(cx, state, asks, Place::Theme(theme.id));
            }
        }
        Command::MoveByName if cx.editable => {
            state.finder = Some(Finder::new(with_selected(state, number)));
        }
        Command::MoveToTray => move_to(cx, state, asks, Place::Tray),
        Command::Merge => merge(cx, state, asks, number),
        Command::Split => asks.change(Change::SplitIdea(board, number)),
        Command::Select => toggle(state, number),
        Command::EditIdea if cx.editable => {
            asks.change_some(state.editor.take().and_then(|editor| editor.change()));
            state.editor = cx.board().idea(number).map(|idea| IdeaEditor::new(board, idea));
            state.cursor = Some(number);
        }
        Command::Spotlight => asks.room(RoomAsk::Spotlight(number)),
        Command::Lineage => asks.push(Ask::Lineage(number)),
        Command::TrashIdea => {
            let cards = with_selected(state, number);
            step_on(cx, state, &cards);
            asks.change(Change::TrashIdeas(board, cards));
        }
        Command::MoveUp | Command::MoveDown => reorder(cx, state, asks, command, number),
        _ => {}
    }
}

/// The selected cards if this card is one of them, else the card alone.
pub fn with_selected(state: &State, number: IdeaNumber) -> Vec<IdeaNumber> {
    if state.selected.contains(&number) {
        // The card at hand first: it is the one that is seen to be lifted.
        let others = state.selected.iter().copied().filter(|n| *n != number);
        std::iter::once(number).chain(others).collect()
    } else {
        vec![number]
    }
}

/// The cards that a key moves: the selected ones, else that of the cursor.
fn targets(state: &State) -> Vec<IdeaNumber> {
    if state.selected.is_empty() {
        state.cursor.into_iter().collect()
    } else {
        state.selected.clone()
    }
}

/// Selects a card, or takes it out of the selection.
pub fn toggle(state: &mut State, number: IdeaNumber) {
    match state.selected.iter().position(|n| *n == number) {
        Some(at) => {
            state.selected.remove(at);
        }
        None => state.selected.push(number),
    }
}

/// Moves cards to the end of a theme, or to the beginning of the tray, and goes on to the next.
pub fn move_to(cx: &PageContext<'_>, state: &mut State, asks: &mut Asks, to: Place) {
    let cards = targets(state);
    if cards.is_empty() {
        return;
    }
    step_on(cx, state, &cards);
    let index = if to == Place::Tray { 0 } else { usize::MAX };
    asks.change(Change::MoveIdeas { board: cx.board, ideas: cards, to, index });
}

/// Sets the cursor on the card that follows those that go away; the selection is done with.
pub fn step_on(cx: &PageContext<'_>, state: &mut State, going: &[IdeaNumber]) {
    let board = cx.board();
    let from = state.cursor.filter(|n| going.contains(n)).or(going.first().copied());
    let place = from.and_then(|number| board.idea(number)).map(|idea| idea.place);
    let list = place.and_then(|place| board.list(place)).unwrap_or_default();
    let at = list.iter().position(|n| Some(*n) == from).unwrap_or_default();
    let stays = |n: &&IdeaNumber| !going.contains(n);
    let next = list.iter().skip(at).find(stays).or_else(|| list.iter().take(at).rev().find(stays));
    state.cursor = next.copied().or(from);
    state.go_to_cursor = true;
    state.selected.clear();
}

fn merge(cx: &PageContext<'_>, state: &mut State, asks: &mut Asks, number: IdeaNumber) {
    // The first that was selected stays; with nothing selected the refusal says what is missing.
    let mut cards = targets(state).into_iter();
    let into = cards.next().unwrap_or(number);
    state.cursor = Some(into);
    state.go_to_cursor = true;
    state.selected.clear();
    asks.change(Change::MergeIdeas { board: cx.board, into, ideas: cards.collect() });
}

fn reorder(
    cx: &PageContext<'_>,
    state: &mut State,
    asks: &mut Asks,
    command: Command,
    number: IdeaNumber,
) {
    let board = cx.board();
    let Some(place) = board.idea(number).map(|idea| idea.place) else { return };
    let Some(at) = board.list(place).and_then(|list| list.iter().position(|n| *n == number)) else {
        return;
    };
    let index = if command == Command::MoveUp { at.checked_sub(1) } else { Some(at + 1) };
    if let Some(index) = index {
        state.cursor = Some(number);
        state.go_to_cursor = true;
        asks.change(Change::MoveIdeas { board: board.id, ideas: vec![number], to: place, index });
    }
}

/// Makes a theme with these cards; its name is asked for as soon as it is there.
pub fn new_theme(cx: &PageContext<'_>, state: &mut State, cards: Vec<IdeaNumber>, asks: &mut Asks) {
    named_theme(cx, state, cards, ThemeLook::default(), asks);
}

/// Makes a theme of this look with these cards, in the hue that is worn least; without a name, it
/// is asked for as soon as it is there.
pub fn named_theme(
    cx: &PageContext<'_>,
    state: &mut State,
    cards: Vec<IdeaNumber>,
    look: ThemeLook,
    asks: &mut Asks,
) {
    let board = cx.board();
    let hue = Hue::least_worn(board.themes.iter().map(|theme| theme.look.hue));
    let look = ThemeLook { hue, ..look };
    if let Some(first) = cards.first().copied() {
        state.cursor = Some(first);
        state.go_to_cursor = true;
    }
    state.selected.clear();
    await_theme(board, state, look.name.is_empty());
    let (board, index) = (board.id, usize::MAX);
    asks.change(Change::AddTheme { board, look, index, ideas: cards });
}

/// Brings the theme that is asked for now into view when it is there; `name`: and asks its name.
pub fn await_theme(board: &Board, state: &mut State, name: bool) {
    state.awaited = Some(Awaited { before: newest_theme(board), name });
}

/// The theme that was made last.
pub fn newest_theme(board: &Board) -> Option<ThemeId> {
    board.themes.iter().map(|theme| theme.id).max()
}

/// Renames the theme of the cursor's card, else the one at hand, else the first without a name.
fn rename(cx: &PageContext<'_>, state: &mut State) {
    let board = cx.board();
    let of_cursor = state.cursor.and_then(|number| board.theme_of(number));
    let at_hand = state.theme_at_hand.and_then(|id| board.theme(id));
    let nameless = board.themes.iter().find(|theme| theme.look.name.is_empty());
    if let Some(theme) = of_cursor.or(at_hand).or(nameless).or(board.themes.last()) {
        state.naming = Some(Naming::new(theme));
        state.go_to_theme = Some(theme.id);
    }
}

/// Moves the cursor along the list it is in, or to the list beside.
fn go(ui: &Ui, cx: &PageContext<'_>, state: &mut State, command: Command) {
    let board = cx.board();
    let lane = tray::lane(ui, cx, state);
    let list = |place: Place| match place {
        Place::Tray => lane.numbers(),
        place => board.list(place).unwrap_or_default(),
    };
    state.go_to_cursor = true;
    let here = state.cursor.and_then(|number| {
        let place = board.idea(number)?.place;
        Some((place, list(place).iter().position(|n| *n == number)?))
    });
    let Some((place, at)) = here else {
        let columns = board.themes.iter().flat_map(|theme| &theme.ideas);
        state.cursor = lane.numbers().iter().chain(columns).next().copied();
        return;
    };
    let to = match command {
        Command::Up => at.checked_sub(1).map(|at| (place, at)),
        Command::Down => Some((place, at + 1)),
        sideways => beside(board, place, sideways == Command::Right, |p| !list(p).is_empty())
            .map(|place| (place, at.min(list(place).len() - 1))),
    };
    let to = to.and_then(|(place, at)| list(place).get(at).copied());
    state.cursor = to.or(state.cursor);
}

/// The next list to the left or right that has cards to show.
fn beside(
    board: &Board,
    place: Place,
    right: bool,
    has_cards: impl Fn(Place) -> bool,
) -> Option<Place> {
    let shown = board.themes.iter().filter(|theme| !theme.look.collapsed);
    let themes: Vec<_> =
        std::iter::once(Place::Tray).chain(shown.map(|theme| Place::Theme(theme.id))).collect();
    let at = themes.iter().position(|p| *p == place)?;
    if right {
        themes.iter().skip(at + 1).copied().find(|p| has_cards(*p))
    } else {
        themes.iter().take(at).rev().copied().find(|p| has_cards(*p))
    }
}
