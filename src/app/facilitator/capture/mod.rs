//! Curah gagasan: ideas are typed as fast as the room speaks.
//!
//! Responsible for the question, the capture bar, the stream of cards and who has been heard. Not
//! responsible for steps and the timer (the window's frame) nor for grouping.

mod bar;
mod commands;
mod filter;
mod head;
mod hint;
mod modes;
mod pasted;
mod picker;
mod question;
mod review;
mod shares;
mod side;
mod stream;
mod theme_tag;
mod unit_search;
mod wall;

use super::{
    board::{BoardIndex, CardMenu, IdeaEditor, Likeness},
    paste::Paste,
};
use crate::{
    app::{
        command::Command,
        memo::Memo,
        page::{Asks, PageContext},
    },
    import::IdeaRow,
    session::{
        BoardId, CaptureRules, Change, Hue, IdeaNumber, IdeaWords, MAX_IDEA_CHARS, NewIdea,
        ThemeId, ThemeLook, Unit, UnitId,
    },
};
use eframe::egui::{Layout, Rect, Ui, UiBuilder, vec2};
use filter::Filter;
use picker::Picker;
use question::QuestionDraft;
use review::Review;
use stream::Stream;
use theme_tag::Target;

/// The state of the page. What is being written stays while other pages are shown.
#[derive(Clone, Debug, Default)]
pub struct State {
    draft: Draft,
    sent: Option<Sent>,
    picker: Option<Picker>,
    question: Option<QuestionDraft>,
    index: Memo<(u64, BoardId), BoardIndex>,
    side: side::Side,
    stream: Stream,
    filter: Filter,
    paste: Option<Paste<IdeaRow>>,
    review: Option<Review>,
    /// The card that commands are about.
    cursor: Option<IdeaNumber>,
    /// The cursor's card is to be brought into view and given the focus.
    go_to_cursor: bool,
    /// The cursor's card takes the focus as soon as it is drawn.
    focus_cursor: bool,
    editor: Option<IdeaEditor>,
    menu: Option<CardMenu>,
    newest: Newest,
    likeness: Likeness,
    hint: hint::Hint,
    /// The card that resembles what is typed is to be brought into view.
    look_at: Option<IdeaNumber>,
    /// The unit whose turn it was in the last frame.
    turn: Option<UnitId>,
    /// The pass in which the page was drawn last: a gap means that it has just been opened.
    last_pass: u64,
}

/// The idea in the bar.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    words: IdeaWords,
    unit: Option<UnitId>,
    /// The field for the innovation's name is open.
    named: bool,
    name_asked: bool,
    /// Tab was pressed in the field.
    tabbed: bool,
}

/// An idea that was handed in and is not known to be taken yet.
#[derive(Clone, Debug)]
struct Sent {
    board: BoardId,
    number: IdeaNumber,
    words: IdeaWords,
    frame: u64,
}

/// The idea that came in last, while its card says so.
#[derive(Clone, Copy, Debug, Default)]
struct Newest {
    seen: Option<(BoardId, IdeaNumber)>,
    card: Option<(IdeaNumber, f64)>,
}

/// How long a card says that it is new, in seconds.
const NEW_FOR: f64 = 4.0;

impl Draft {
    fn can_be_saved(&self) -> bool {
        !self.words.text.trim().is_empty() && self.words.text.chars().count() <= MAX_IDEA_CHARS
    }
}

impl State {
    /// Nothing is written in the bar.
    pub fn draft_is_empty(&self) -> bool {
        self.draft.words.text.is_empty() && self.draft.words.name.is_empty()
    }

    /// Brings an idea into view.
    pub fn find(&mut self, idea: IdeaNumber) {
        self.cursor = Some(idea);
        self.go_to_cursor = true;
    }

    /// Messages are reviewed in the place of the page.
    pub fn is_reviewing(&self) -> bool {
        self.review.is_some()
    }

    /// Captures for a unit from now on.
    pub fn take_unit(&mut self, unit: UnitId) {
        self.draft.unit = Some(unit);
    }
}

/// Shows the page in all of `ui`.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    let rect = ui.available_rect_before_wrap();
    if state.review.is_some() {
        reviewing(ui, cx, state, asks);
        return;
    }
    catch_up(ui, cx, state);
    commands::take(ui, cx, state, asks);
    let compact = rect.width() < 1000.0;
    let side = match rect.width() {
        _ if compact => 264.0,
        width if width >= 1720.0 => 340.0,
        _ => 300.0,
    };
    let split = rect.right() - side;
    let builder = UiBuilder::new().max_rect(rect.with_max_x(split)).layout(Layout::default());
    ui.scope_builder(builder.id_salt("main"), |ui| {
        ui.shrink_clip_rect(rect.with_max_x(split));
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        main(ui, cx, state, asks, compact);
    });
    let builder = UiBuilder::new().max_rect(rect.with_min_x(split)).id_salt("side");
    let picked = ui.scope_builder(builder, |ui| {
        ui.shrink_clip_rect(rect.with_min_x(split));
        side::show(ui, cx, &mut state.side, asks)
    });
    if let Some(unit) = picked.inner {
        state.draft.unit = Some(unit);
        focus_field(ui);
    }
    commands::menu(ui, cx, state, asks);
    state.last_pass = ui.ctx().cumulative_pass_nr();
}

/// The review of messages, in the place of the page.
fn reviewing(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    let State { review, likeness, .. } = state;
    let Some(open) = review else { return };
    if cx.pressed(Command::Review) {
        *review = None;
    } else {
        review::take_commands(cx, open, asks);
        if !review::show(ui, cx, open, likeness, asks) {
            *review = None;
        }
    }
    if review.is_none() {
        ui.request_repaint();
    }
}

/// Makes what is being edited stand, when another page is opened.
pub fn leave(cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    if let Some(draft) = state.question.take() {
        asks.change(question::change(cx, &draft));
    }
    asks.change_some(state.editor.take().and_then(|editor| editor.change()));
    state.picker = None;
    state.menu = None;
}

fn main(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks, compact: bool) {
    head::show(ui, cx, &mut state.filter, asks, compact);
    question::show(ui, cx, &mut state.question, asks);
    let in_bar = ui.memory(|memory| memory.has_focus(bar::field_id()));
    pasted::open(ui, cx, in_bar, &mut state.paste);
    let done = bar::show(ui, cx, &mut state.draft, &mut state.picker);
    pasted::show(ui, cx, state.draft.unit, &mut state.paste, asks);
    hint::refresh(ui, cx, state);
    hint::show(ui, cx, state, asks);
    modes::row(ui, cx, asks);
    if done.save {
        save(ui, cx, state, asks);
    }
    if done.pick && state.picker.is_none() {
        state.picker = Some(Picker::default());
    }
    if done.unlock {
        let rules = CaptureRules { locked: false, ..cx.board().capture };
        asks.change(Change::SetCapture(cx.board, rules));
        focus_field(ui);
    }
    wall::show(ui, cx, state, asks, compact);
}

/// Hands the idea in. The field is free at once for the next one; should the idea not be taken,
/// its words come back.
fn save(ui: &Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    let board = cx.board();
    if !cx.editable || board.capture.locked || !state.draft.can_be_saved() {
        return;
    }
    let words = hand_in(ui, cx, state);
    asks.change(as_change(cx, words, state.draft.unit));
}

/// Takes the words out of the bar; they are remembered until it is known that they were taken.
fn hand_in(ui: &Ui, cx: &PageContext<'_>, state: &mut State) -> IdeaWords {
    let board = cx.board();
    let words = std::mem::take(&mut state.draft.words);
    state.draft.named = false;
    state.sent = Some(Sent {
        board: board.id,
        number: board.next_number(),
        words: words.clone(),
        frame: ui.ctx().cumulative_frame_nr(),
    });
    focus_field(ui);
    words
}

/// The idea as one step: with the theme that its words end in, and with the end of its turn, so
/// that undoing the idea gives the turn back.
fn as_change(cx: &PageContext<'_>, words: IdeaWords, unit: Option<UnitId>) -> Change {
    let board = cx.board();
    let mut changes = Vec::new();
    let mut idea = NewIdea { unit, ..NewIdea::default() };
    let tag = theme_tag::parse(board, &words.text).map(|(text, to)| (text.to_owned(), to));
    idea.words = match &tag {
        Some((text, _)) => IdeaWords { text: text.clone(), ..words },
        None => words,
    };
    match tag {
        None => {}
        Some((_, Target::Theme(theme))) => idea.theme = Some(theme),
        Some((_, Target::New(name))) => {
            // The theme gets the next id there is.
            idea.theme = Some(ThemeId(cx.session.next_id()));
            let look =
                ThemeLook { name, hue: Hue::nth(board.themes.len()), ..ThemeLook::default() };
            let index = usize::MAX;
            changes.push(Change::AddTheme { board: board.id, look, index, ideas: Vec::new() });
        }
    }
    changes.push(Change::AddIdea(board.id, idea));
    changes.extend(modes::after_idea(cx, unit));
    match changes.len() {
        1 => changes.remove(0),
        _ => Change::All(changes),
    }
}

/// What happened since the last frame: was the idea taken, is there a new one, was the page
/// opened, is what the page remembers still there?
fn catch_up(ui: &Ui, cx: &PageContext<'_>, state: &mut State) {
    if let Some(sent) = state.sent.take_if(|s| s.frame < ui.ctx().cumulative_frame_nr()) {
        let taken = cx.session.board(sent.board).is_some_and(|b| b.next_number() > sent.number);
        if !taken {
            give_back(&mut state.draft.words, sent.words);
        }
    }
    state.newest.catch_up(ui, cx);
    // The unit whose turn it has become speaks next.
    let turn = cx.board().capture.turn();
    if turn != state.turn {
        state.turn = turn;
        state.draft.unit = turn.or(state.draft.unit);
    }
    let board = cx.board();
    let on_board = |n: IdeaNumber| board.idea(n).is_some_and(|idea| idea.place.is_on_board());
    state.cursor = state.cursor.filter(|n| on_board(*n));
    state.editor.take_if(|editor| !on_board(editor.number));
    state.menu.take_if(|menu| !on_board(menu.number));
    state.draft.unit = state.draft.unit.filter(|id| cx.session.unit(*id).is_some());
    let opened = state.last_pass + 1 < ui.ctx().cumulative_pass_nr() || state.last_pass == 0;
    if opened && !ui.ctx().text_edit_focused() {
        focus_field(ui);
    }
}

/// Puts words that were not taken before those that were written since.
fn give_back(now: &mut IdeaWords, mut back: IdeaWords) {
    if !now.text.is_empty() {
        back.text.push('\n');
        back.text.push_str(&now.text);
    }
    if back.name.is_empty() {
        std::mem::swap(&mut back.name, &mut now.name);
    }
    *now = back;
}

impl Newest {
    fn catch_up(&mut self, ui: &Ui, cx: &PageContext<'_>) {
        let board = cx.board();
        let next = board.next_number();
        let now = ui.input(|input| input.time);
        match self.seen {
            Some((id, seen)) if id == board.id && next > seen => {
                self.card = board.ideas.last().map(|idea| (idea.number, now));
            }
            Some((id, _)) if id == board.id => {}
            _ => self.card = None,
        }
        self.seen = Some((board.id, next));
        if let Some((_, since)) = self.card {
            let left = NEW_FOR - (now - since);
            if left > 0.0 {
                ui.request_repaint_after_secs(left as f32);
            } else {
                self.card = None;
            }
        }
    }

    fn is(&self, number: IdeaNumber) -> bool {
        self.card.is_some_and(|(newest, _)| newest == number)
    }
}

fn focus_field(ui: &Ui) {
    ui.memory_mut(|memory| memory.request_focus(bar::field_id()));
}

/// The name of a unit where there is room: its short name, else its name.
fn unit_name(unit: &Unit) -> &str {
    let profile = &unit.profile;
    if profile.short.is_empty() { &profile.name } else { &profile.short }
}

/// The rectangle of a card in the stream whose upper left corner is at `origin`.
fn card_rect(
    origin: eframe::egui::Pos2,
    column: usize,
    top: f32,
    size: eframe::egui::Vec2,
) -> Rect {
    let x = column as f32 * (size.x + crate::app::style::space::CARD);
    Rect::from_min_size(origin + vec2(x, top), size)
}

#[cfg(test)]
mod tests;
