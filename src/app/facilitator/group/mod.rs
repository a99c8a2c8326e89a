//! Pengelompokan: ideas go from the tray into themes, by drag and drop or by keys.
//!
//! Responsible for the tray, the columns, the chips and everything done to cards and themes there,
//! and for showing and reviewing suggestions. Not responsible for what a change means (the
//! session), nor for finding suggestions (`grouping`) or for the thread on which that is done.

mod aftermath;
mod band;
mod cards;
mod chips;
mod columns;
mod commands;
mod drag;
mod finder;
mod lanes;
mod menu;
mod suggest;
mod target;
mod themes;
mod tray;

use super::{
    board::{BoardIndex, CardMenu, IdeaEditor, MenuPlace},
    header::header_tagged,
};
use crate::{
    app::{
        command::Command,
        memo::Memo,
        page::{Asks, PageContext},
        style::{Icon, IconWeight},
        text::{
            aftermath as aftermath_words, commands as commands_words, group as words,
            words as shared,
        },
        widgets::{Button, ButtonKind, Tag, Tone, theme_column::CHIP},
    },
    session::{BoardId, Change, IdeaNumber, Place, PollId, Session, Stage, ThemeId},
};
use aftermath::Telling;
use band::Band;
use chips::AllThemes;
use columns::Naming;
use drag::Drag;
use eframe::egui::{Key, Rect, Ui, UiBuilder, pos2, vec2};
use finder::Finder;
use lanes::Lanes;
use std::borrow::Cow;
pub use suggest::Found;
use suggest::{Fitting, Shelf};
use target::Geometry;
use themes::Noting;
use tray::Search;

/// A theme was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Awaited {
    /// The newest one then.
    before: Option<ThemeId>,
    /// Its name is to be asked for.
    name: bool,
}

/// The state of the page.
#[derive(Clone, Debug, Default)]
pub struct State {
    index: Memo<(u64, BoardId), BoardIndex>,
    lanes: Lanes,
    /// Width of a card in the tray.
    tray_card_width: f32,
    /// The card that commands are about.
    cursor: Option<IdeaNumber>,
    /// The cursor's card is to be brought into view and given the focus.
    go_to_cursor: bool,
    /// The cursor's card takes the focus as soon as it is drawn.
    focus_cursor: bool,
    /// Cards that commands are about together, in the order of selecting.
    selected: Vec<IdeaNumber>,
    editor: Option<IdeaEditor>,
    menu: Option<CardMenu>,
    theme_menu: Option<(ThemeId, MenuPlace)>,
    all_themes: Option<AllThemes>,
    naming: Option<Naming>,
    noting: Option<Noting>,
    /// The column to be brought into view.
    go_to_theme: Option<ThemeId>,
    /// The theme that was last jumped to or reached with Tab.
    theme_at_hand: Option<ThemeId>,
    awaited: Option<Awaited>,
    search: Option<Search>,
    drag: Option<Drag>,
    band: Option<Band>,
    finder: Option<Finder>,
    suggest: Shelf,
    /// What a change means for polls that were held, while it is told.
    telling: Option<Telling>,
    /// Polls of which it was told what moving cards means.
    told: Vec<PollId>,
    /// What was drawn in the last frame, and what has been drawn in this one.
    geometry: Geometry,
    drawn: Geometry,
    /// The board and the pass in which the page was drawn last: a gap means that it was opened.
    last: Option<(BoardId, u64)>,
}

impl State {
    /// Brings an idea into view.
    pub fn find(&mut self, idea: IdeaNumber) {
        self.cursor = Some(idea);
        self.go_to_cursor = true;
    }

    /// Brings into view what people at the shared screen change, unless the facilitator is in the
    /// middle of something.
    pub fn follow(&mut self, session: &Session, change: &Change) {
        if self.drag.is_some() || self.naming.is_some() {
            return;
        }
        match change {
            Change::MoveIdeas { to: Place::Theme(theme), .. } => self.go_to_theme = Some(*theme),
            Change::AddTheme { board, .. } => {
                if let Some(board) = session.board(*board) {
                    commands::await_theme(board, self, false);
                }
            }
            _ => {}
        }
    }

    /// Takes what was found in the background.
    pub fn found(&mut self, found: Found) {
        self.suggest.take(found);
    }

    /// The themes that fit a card best.
    fn fitting(&mut self, cx: &PageContext<'_>, card: IdeaNumber) -> &[Fitting] {
        let index = self.index.get((cx.revision, cx.board), || BoardIndex::new(cx.board()));
        self.suggest.fitting(cx, index, card)
    }

    fn index(&mut self, cx: &PageContext<'_>) -> &BoardIndex {
        self.index.get((cx.revision, cx.board), || BoardIndex::new(cx.board()))
    }
}

/// Shows the page in all of `ui`.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    let mut own = Asks::default();
    page(ui, cx, state, &mut own);
    aftermath::sift(cx, state, own, asks);
    aftermath::show(ui.ctx(), cx, state, asks);
}

fn page(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    let rect = ui.available_rect_before_wrap();
    let compact = rect.width() < 1000.0;
    catch_up(ui, cx, state);
    drag::advance(ui, cx, state, asks);
    commands::take(ui, cx, state, asks);
    band::advance(ui, cx, state, rect);
    let split = rect.left() + tray_width(compact);
    let main = rect.with_min_x(split);
    // Actions of the header come first for Tab.
    let builder = UiBuilder::new().max_rect(main.expand2(vec2(4.0, 0.0))).id_salt("head");
    head(&mut ui.new_child(builder), cx, state, asks, compact);
    let tray_rect = rect.with_max_x(split);
    let builder = UiBuilder::new().max_rect(tray_rect).id_salt("tray");
    tray::show(&mut ui.new_child(builder), cx, state, asks, tray_rect);
    let inner = main.shrink2(vec2(16.0, 0.0));
    let mut top = inner.top() + 62.0;
    let row = Rect::from_min_size(pos2(inner.left(), top), vec2(inner.width(), suggest::HEIGHT));
    if suggest::show(ui, cx, state, asks, row, compact) {
        top += suggest::HEIGHT + 10.0;
    }
    if !cx.board().themes.is_empty() {
        let row = Rect::from_min_size(pos2(inner.left(), top), vec2(inner.width(), CHIP));
        chips::show(ui, cx, state, row, compact);
        top += CHIP + 10.0;
    }
    columns::show(ui, cx, state, asks, inner.with_min_y(top), compact);
    drag::paint(ui, cx, state);
    band::paint(ui, state, rect);
    menu::show(ui, cx, state, asks);
    themes::menu(ui, cx, state, asks);
    themes::note(ui, cx, state, asks);
    finder::show(ui.ctx(), cx, state, asks);
    suggest::review(ui.ctx(), cx, state, asks);
    state.geometry = std::mem::take(&mut state.drawn);
    state.last = Some((cx.board, ui.ctx().cumulative_pass_nr()));
}

/// Makes what is being edited stand, when another page is opened.
pub fn leave(cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    asks.change_some(state.editor.take().and_then(|editor| editor.change()));
    asks.change_some(state.naming.take().and_then(|naming| naming.change(cx)));
    state.drag = None;
    state.band = None;
    state.finder = None;
    state.telling = None;
    state.menu = None;
    state.theme_menu = None;
    state.all_themes = None;
}

/// What happened since the last frame: is what the page remembers still there, is the theme that
/// was asked for there, was the page opened?
fn catch_up(ui: &Ui, cx: &PageContext<'_>, state: &mut State) {
    let board = cx.board();
    let on_board = |n: IdeaNumber| board.idea(n).is_some_and(|idea| idea.place.is_on_board());
    let pass = ui.ctx().cumulative_pass_nr();
    let (same_board, open) = match state.last {
        Some((id, last)) => (id == cx.board, id == cx.board && last + 1 >= pass),
        None => (false, false),
    };
    if !same_board {
        *state = State {
            index: std::mem::take(&mut state.index),
            suggest: std::mem::take(&mut state.suggest),
            ..State::default()
        };
    }
    state.cursor = state.cursor.filter(|n| on_board(*n));
    state.selected.retain(|n| on_board(*n));
    state.editor.take_if(|editor| !on_board(editor.number));
    state.menu.take_if(|menu| !on_board(menu.number));
    if let Some(Awaited { before, name }) = state.awaited
        && let Some(newest) = commands::newest_theme(board)
        && Some(newest) > before
    {
        state.awaited = None;
        state.naming = board.theme(newest).filter(|_| name).map(Naming::new);
        state.go_to_theme = Some(newest);
        state.theme_at_hand = Some(newest);
    }
    if !open {
        state.cursor = state.cursor.or(board.tray.first().copied());
        state.go_to_cursor = true;
    }
    let dialog = ui.memory(|memory| memory.top_modal_layer().is_some());
    if state.drag.is_none()
        && state.band.is_none()
        && !dialog
        && !ui.ctx().text_edit_focused()
        && ui.input(|input| input.key_pressed(Key::Escape))
    {
        state.selected.clear();
        state.focus_cursor = true;
    }
}

/// As drawn: 262, or 228 where there is little room.
fn tray_width(compact: bool) -> f32 {
    if compact { 228.0 } else { 262.0 }
}

/// The name of a theme; of one without, that it has none.
fn theme_name<'a>(cx: &PageContext<'a>, id: ThemeId) -> Cow<'a, str> {
    match cx.board().theme(id).map(|theme| theme.look.name.as_str()) {
        Some(name) if !name.is_empty() => Cow::Borrowed(name),
        _ => Cow::Borrowed(shared::nameless_theme(cx.lang)),
    }
}

fn head(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks, compact: bool) {
    let count = shared::themes(cx.lang, cx.board().themes.len());
    let selected = words::selected(cx.lang, state.selected.len());
    let mut tags = vec![Tag::new(&count, Tone::Info)];
    if !state.selected.is_empty() {
        tags.push(Tag::new(&selected, Tone::Plain).icon(Icon::CheckSquare, IconWeight::Bold));
    }
    header_tagged(ui, shared::stage(cx.lang, Stage::Group), &tags, None, |ui| {
        let next = Button::new(words::to_voting(cx.lang)).small().primary();
        if ui.add(next.trailing(Icon::ArrowRight, IconWeight::Bold)).clicked() {
            asks.command(Command::Go(Stage::Vote));
        }
        let new = Button::new(words::new_theme(cx.lang)).small().keys("T");
        let aimed = state.drag.as_ref().and_then(Drag::target) == Some(target::Target::NewTheme);
        let kind = if aimed { ButtonKind::Soft } else { ButtonKind::Neutral };
        let new = new.icon_in(Icon::Plus, IconWeight::Bold).enabled(cx.editable).kind(kind);
        let new = ui.add(new);
        state.drawn.new_theme = Some(new.rect);
        if new.clicked() {
            commands::new_theme(cx, state, state.selected.clone(), asks);
        }
        let text = words::merge(cx.lang);
        let merge = if compact {
            let icon = Button::icon_only(Icon::ArrowsMerge, text);
            icon.small().kind(ButtonKind::Neutral)
        } else {
            Button::new(text).small().icon(Icon::ArrowsMerge)
        };
        if aftermath::was_held(cx) {
            let text = aftermath_words::rule_button(cx.lang);
            let rule = if compact {
                Button::icon_only(Icon::SealCheck, text).small()
            } else {
                Button::new(text).small().icon(Icon::SealCheck).kind(ButtonKind::Ghost)
            };
            if ui.add(rule).clicked() {
                state.telling = Some(Telling::rule());
            }
        }
        if !compact {
            let text = commands_words::name(cx.lang, Command::PrintIdeaCards);
            let print = Button::icon_only(Icon::Printer, &text).small();
            if ui.add(print.enabled(cx.board().cards().next().is_some())).clicked() {
                asks.command(Command::PrintIdeaCards);
            }
        }
        let several = state.selected.len() > 1 && cx.editable;
        if ui.add(merge.keys("G").enabled(several)).clicked()
            && let Some(number) = state.selected.first().copied()
        {
            commands::act(cx, state, asks, Command::Merge, number);
        }
    });
}

/// A column that shows only its header takes cards at its end.
fn cards_of_collapsed(state: &mut State, frame: &cards::Frame) {
    let cards::Frame { place, area, open, .. } = *frame;
    let body = area.with_min_y(area.bottom());
    state.drawn.lanes.push(target::LaneShape {
        place,
        area,
        body,
        slots: Vec::new(),
        fixed: None,
        open,
    });
}

#[cfg(test)]
mod tests;
