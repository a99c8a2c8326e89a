//! A drag from beginning to end: cards, or a column by its header.
//!
//! While a drag is under way nothing changes; letting go asks for one change, `Esc` for none.

use super::{super::board::card, State, target::Target};
use crate::{
    app::{
        page::{Asks, PageContext},
        style::Palette,
        text::{group as words, words as shared},
        widgets::{ThemeHeader, theme_column},
    },
    session::{Change, Idea, IdeaNumber, Place, ThemeId},
};
use eframe::egui::{
    CursorIcon, Id, Key, LayerId, Order, Pos2, Rect, Response, Ui, UiBuilder, Vec2, vec2,
};

/// How long cards are held over another card until they are offered to be merged, in seconds.
const HOLD: f64 = 0.5;
/// Within this distance of an edge, a list scrolls by itself.
const EDGE: f32 = 48.0;
/// Points a second right at the edge.
const SPEED: f32 = 900.0;

/// A drag under way.
#[derive(Clone, Debug)]
pub struct Drag {
    lifted: Lifted,
    /// From the upper left corner of what is lifted to the pointer.
    grip: Vec2,
    width: f32,
    pointer: Pos2,
    target: Option<Target>,
    /// Where a column will land.
    column: Option<usize>,
    /// The card under the pointer, and since when.
    over: Option<(IdeaNumber, f64)>,
}

#[derive(Clone, Debug)]
enum Lifted {
    Cards {
        cards: Vec<IdeaNumber>,
        /// Where they stand, each with its position.
        from: Vec<(Place, usize)>,
    },
    Column(ThemeId, usize),
}

impl Drag {
    /// Lifts cards; the first is the one under the pointer.
    pub fn cards(cx: &PageContext<'_>, cards: Vec<IdeaNumber>, response: &Response) -> Self {
        let board = cx.board();
        let from = cards
            .iter()
            .filter_map(|number| {
                let place = board.idea(*number)?.place;
                let index = board.list(place)?.iter().position(|n| n == number)?;
                Some((place, index))
            })
            .collect();
        Self::new(Lifted::Cards { cards, from }, response)
    }

    /// Lifts a column by its header.
    pub fn column(theme: ThemeId, index: usize, header: &Response) -> Self {
        Self::new(Lifted::Column(theme, index), header)
    }

    fn new(lifted: Lifted, response: &Response) -> Self {
        let (press, pointer) =
            response.ctx.input(|input| (input.pointer.press_origin(), input.pointer.latest_pos()));
        let pointer = pointer.unwrap_or(response.rect.center());
        let grip = press.unwrap_or(pointer) - response.rect.min;
        Self {
            lifted,
            grip,
            width: response.rect.width(),
            pointer,
            target: None,
            column: None,
            over: None,
        }
    }

    /// Whether this card is being dragged.
    pub fn lifts(&self, number: IdeaNumber) -> bool {
        matches!(&self.lifted, Lifted::Cards { cards, .. } if cards.contains(&number))
    }

    /// Whether cards are being dragged, and not a column.
    pub fn is_of_cards(&self) -> bool {
        matches!(self.lifted, Lifted::Cards { .. })
    }

    /// How many of the dragged cards stand before a position of a list.
    pub fn before(&self, place: Place, index: usize) -> usize {
        match &self.lifted {
            Lifted::Cards { from, .. } => {
                from.iter().filter(|(p, i)| *p == place && *i < index).count()
            }
            Lifted::Column(..) => 0,
        }
    }

    /// Where cards will land.
    pub fn target(&self) -> Option<Target> {
        self.target
    }

    /// Where the dragged column stands now, and where it will land.
    pub fn column_move(&self) -> Option<(usize, usize)> {
        match self.lifted {
            Lifted::Column(_, from) => Some((from, self.column?)),
            Lifted::Cards { .. } => None,
        }
    }

    /// How far the list in `body` scrolls by itself in this frame: down and to the right.
    pub fn scroll(&self, ui: &Ui, body: Rect, axis: usize) -> f32 {
        let cross = 1 - axis;
        let beside = self.pointer[cross] < body.min[cross] || self.pointer[cross] > body.max[cross];
        if beside {
            return 0.0;
        }
        let at = self.pointer[axis];
        let (start, end) = (body.min[axis] + EDGE - at, at - (body.max[axis] - EDGE));
        let pull = if end > 0.0 { end } else { -start.max(0.0) };
        let pull = (pull / EDGE).clamp(-1.0, 1.0);
        pull * SPEED * ui.input(|input| input.stable_dt).min(0.1)
    }
}

/// Follows the pointer; when it is let go, asks for the change.
pub fn advance(ui: &Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    let Some(mut drag) = state.drag.take() else { return };
    if ui.input_mut(|input| input.consume_key(eframe::egui::Modifiers::NONE, Key::Escape)) {
        return;
    }
    let (down, pos, now) =
        ui.input(|input| (input.pointer.primary_down(), input.pointer.latest_pos(), input.time));
    drag.pointer = pos.unwrap_or(drag.pointer);
    match drag.lifted {
        Lifted::Cards { .. } => drag.aim(ui, state, now),
        Lifted::Column(_, from) => drag.column = state.geometry.column(drag.pointer, from),
    }
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    if down {
        state.drag = Some(drag);
    } else {
        drop(cx, state, &drag, asks);
    }
}

impl Drag {
    fn aim(&mut self, ui: &Ui, state: &State, now: f64) {
        let over = state.geometry.card(self.pointer);
        self.over = match (over, self.over) {
            (Some(card), Some((same, since))) if card == same => Some((card, since)),
            (Some(card), _) => Some((card, now)),
            (None, _) => None,
        };
        self.target = match self.over {
            Some((card, since)) if now - since >= HOLD => Some(Target::Merge(card)),
            over => {
                if let Some((_, since)) = over {
                    ui.request_repaint_after_secs((HOLD - (now - since)) as f32);
                }
                state.geometry.target(self.pointer)
            }
        };
    }
}

fn drop(cx: &PageContext<'_>, state: &mut State, drag: &Drag, asks: &mut Asks) {
    let board = cx.board;
    let cards = match &drag.lifted {
        Lifted::Cards { cards, .. } => cards.clone(),
        Lifted::Column(theme, from) => {
            if let Some(to) = drag.column.filter(|to| to != from) {
                asks.change(Change::MoveTheme(board, *theme, to));
            }
            return;
        }
    };
    let Some(target) = drag.target else { return };
    state.selected.clear();
    state.cursor = cards.first().copied();
    state.go_to_cursor = true;
    match target {
        Target::Between { place, index, .. } => {
            asks.change(Change::MoveIdeas { board, ideas: cards, to: place, index });
        }
        Target::Append(theme) => {
            let (to, index) = (Place::Theme(theme), usize::MAX);
            asks.change(Change::MoveIdeas { board, ideas: cards, to, index });
        }
        Target::Merge(into) => {
            state.cursor = Some(into);
            asks.change(Change::MergeIdeas { board, into, ideas: cards });
        }
        Target::NewTheme => super::commands::new_theme(cx, state, cards, asks),
    }
}

/// Draws what is lifted, above everything else.
pub fn paint(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State) {
    let Some(drag) = state.drag.clone() else { return };
    let screen = ui.ctx().content_rect();
    let layer = LayerId::new(Order::Tooltip, Id::unique("lifted"));
    let builder = UiBuilder::new().layer_id(layer).max_rect(screen).id_salt("lifted");
    let mut above = ui.new_child(builder);
    above.set_clip_rect(screen);
    let corner = drag.pointer - drag.grip;
    match &drag.lifted {
        Lifted::Cards { cards, .. } => {
            let Some(idea) = cards.first().and_then(|n| cx.board().idea(*n)) else { return };
            paint_cards(&above, cx, state, idea, corner, &drag, cards.len());
        }
        Lifted::Column(theme, _) => {
            let Some(theme) = cx.board().theme(*theme) else { return };
            let Some(mark) = state.index(cx).mark(theme.id) else { return };
            let size = vec2(drag.width, theme_column::HEADER);
            ThemeHeader {
                name: &theme.look.name,
                ask: shared::nameless_theme(cx.lang),
                hue: mark.hue,
                lap: mark.lap,
                count: "",
                key: "",
                noted: false,
                collapsed: true,
                more: "",
                naming: false,
            }
            .paint_lifted(&above, Rect::from_min_size(corner, size));
        }
    }
}

fn paint_cards(
    ui: &Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    idea: &Idea,
    corner: Pos2,
    drag: &Drag,
    count: usize,
) {
    let label = label(cx, drag.target);
    // As drawn: a little wider than in a narrow column, so that it reads as lifted.
    let width = drag.width.clamp(214.0, 236.0);
    card(cx, cx.board(), state.index(cx), idea, |card| {
        card.paint_lifted(ui, corner, width, &label, count);
    });
}

/// What letting go will do.
fn label(cx: &PageContext<'_>, target: Option<Target>) -> String {
    match target {
        None => String::new(),
        Some(Target::Merge(into)) => words::into_idea(cx.lang, into.0),
        Some(Target::NewTheme) => words::to_new_theme(cx.lang).to_owned(),
        Some(target) => match target.theme() {
            Some(theme) => words::to_theme(cx.lang, &super::theme_name(cx, theme)),
            None => words::to_theme(cx.lang, words::tray_whole(cx.lang)),
        },
    }
}

/// Draws the line at which cards will land in a list.
pub fn paint_line(ui: &Ui, state: &State, place: Place, body: Rect) {
    let Some(Target::Between { place: own, y, .. }) = state.drag.as_ref().and_then(Drag::target)
    else {
        return;
    };
    if own == place {
        let x = body.x_range().shrink(4.0);
        // The room made for the card opens below the gap in which the line was found.
        theme_column::paint_drop_line(
            ui.painter(),
            Palette::of(ui),
            x,
            y + super::cards::ROOM / 2.0,
        );
    }
}
