//! The silent sort: people stand at the screen and put cards into themes, by touch or by mouse.
//!
//! A card is touched and then its theme, several cards too; or it is dragged there. A theme that
//! is touched with nothing in hand shows its cards, from where they can be taken elsewhere. Which
//! cards are in hand is remembered by the screen alone; what is put down is answered as a change,
//! and the facilitator's window follows.

mod cards;
mod pages;
mod tiles;

use super::{
    canvas::Canvas,
    footer::{self, Note},
    header,
};
use crate::{
    app::text::screen,
    session::{
        BoardId, Change, Hue, IdeaNumber, Place, RoomCard, RoomColumn, RoomScene, RoomView,
        ThemeId, ThemeLook,
    },
};
use eframe::egui::{Pos2, Rect, Vec2};

/// What people at one screen have in hand.
#[derive(Debug, Default)]
pub(super) struct Sorting {
    /// The theme whose cards are shown; the ungrouped otherwise.
    open: Option<ThemeId>,
    /// Cards that were touched, in that order.
    held: Vec<IdeaNumber>,
    /// Pages of cards and of themes.
    page: usize,
    themes_page: usize,
    drag: Option<Drag>,
}

/// A card under the finger.
#[derive(Clone, Copy, Debug)]
struct Drag {
    card: IdeaNumber,
    /// From its corner to the finger.
    grip: Vec2,
    size: Vec2,
    at: Pos2,
}

/// Where cards can be put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Goal {
    Loose,
    Theme(ThemeId),
    New,
}

/// What there is to sort.
#[derive(Clone, Copy)]
struct Board<'a> {
    id: BoardId,
    loose: &'a [RoomCard],
    columns: &'a [RoomColumn],
}

impl<'a> Board<'a> {
    fn column(&self, theme: ThemeId) -> Option<&'a RoomColumn> {
        self.columns.iter().find(|column| column.theme.id == theme)
    }

    /// The cards of a theme, or the ungrouped.
    fn cards(&self, open: Option<ThemeId>) -> &'a [RoomCard] {
        match open {
            None => self.loose,
            Some(theme) => self.column(theme).map_or(&[], |column| &column.cards),
        }
    }

    fn has(&self, card: IdeaNumber) -> bool {
        let all = self.loose.iter().chain(self.columns.iter().flat_map(|column| &column.cards));
        all.into_iter().any(|there| there.number == card)
    }
}

/// Draws the view and returns the change when cards are put somewhere; in a picture (without
/// `sorting`) nothing is in hand.
pub(super) fn show(
    c: &mut Canvas<'_>,
    view: &RoomView,
    sorting: Option<&mut Sorting>,
) -> Option<Change> {
    let RoomScene::Sort { board, loose, columns, hidden, locked } = &view.scene else {
        return None;
    };
    let lang = c.look.lang;
    let board = Board { id: *board, loose, columns };
    let mut nothing = Sorting::default();
    let sorting = sorting.unwrap_or(&mut nothing);
    sorting.settle(board);
    let hint = match sorting.held.len() {
        0 => screen::sort_hint(lang).to_owned(),
        n => screen::sort_to(lang, n),
    };
    header::show(c, screen::sort_title(lang), &hint);
    footer::show(c, &view.title, Note::None);
    let area = c.content(header::BELOW, 91.4);
    if *hidden || *locked {
        let text = if *hidden { screen::wall_hidden(lang) } else { screen::sort_locked(lang) };
        header::message(c, area, text);
        *sorting = Sorting::default();
        return None;
    }
    let part = match (c.is_narrow(), tiles::columns(c, board)) {
        (true, _) => 0.54,
        (false, 1) => 0.64,
        (false, _) => 0.58,
    };
    let split = area.left() + area.width() * part;
    let left = area.with_max_x(split - 1.7 * c.u);
    let right = area.with_min_x(split + 1.7 * c.u);
    let dropped = sorting.follow(c);
    cards::show(c, left, board, sorting);
    let touched = tiles::show(c, right, board, sorting, dropped);
    if let Some(drag) = sorting.drag
        && let Some(card) = board.cards(sorting.open).iter().find(|card| card.number == drag.card)
    {
        let rect = Rect::from_min_size(drag.at - drag.grip, drag.size);
        cards::paint_lifted(c, rect, card, sorting.in_hand(drag.card).len());
    }
    sorting.answer(board, touched?)
}

impl Sorting {
    /// Forgets what is no longer there.
    fn settle(&mut self, board: Board<'_>) {
        self.open = self.open.filter(|theme| board.column(*theme).is_some());
        self.held.retain(|card| board.has(*card));
        let there = |drag: &Drag| board.cards(self.open).iter().any(|c| c.number == drag.card);
        self.drag = self.drag.filter(there);
    }

    /// Follows the finger; returns where it was lifted.
    fn follow(&mut self, c: &Canvas<'_>) -> Option<(IdeaNumber, Pos2)> {
        let drag = self.drag.as_mut()?;
        let (down, at) = c.ui.input(|i| (i.pointer.primary_down(), i.pointer.latest_pos()));
        drag.at = at.unwrap_or(drag.at);
        if down {
            return None;
        }
        let (card, at) = (drag.card, drag.at);
        self.drag = None;
        Some((card, at))
    }

    /// The cards that move when this one does.
    fn in_hand(&self, card: IdeaNumber) -> Vec<IdeaNumber> {
        if self.held.contains(&card) { self.held.clone() } else { vec![card] }
    }

    /// A card was touched: it is taken in hand, or put back.
    fn touch(&mut self, card: IdeaNumber) {
        match self.held.iter().position(|held| *held == card) {
            Some(at) => {
                self.held.remove(at);
            }
            None => self.held.push(card),
        }
    }

    /// Puts cards where they were brought; with none in hand, shows what is there.
    fn answer(
        &mut self,
        board: Board<'_>,
        (cards, goal): (Vec<IdeaNumber>, Goal),
    ) -> Option<Change> {
        if cards.is_empty() {
            match goal {
                Goal::Loose => self.turn_to(None),
                Goal::Theme(theme) => self.turn_to(Some(theme)),
                Goal::New => {}
            }
            return None;
        }
        self.held.clear();
        let id = board.id;
        Some(match goal {
            Goal::Loose => Change::MoveIdeas { board: id, ideas: cards, to: Place::Tray, index: 0 },
            Goal::Theme(theme) => {
                let to = Place::Theme(theme);
                Change::MoveIdeas { board: id, ideas: cards, to, index: usize::MAX }
            }
            Goal::New => {
                let worn = board.columns.iter().map(|column| column.theme.hue);
                let look = ThemeLook { hue: Hue::least_worn(worn), ..ThemeLook::default() };
                Change::AddTheme { board: id, look, index: usize::MAX, ideas: cards }
            }
        })
    }

    fn turn_to(&mut self, open: Option<ThemeId>) {
        (self.open, self.page) = (open, 0);
    }
}
