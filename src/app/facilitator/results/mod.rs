//! Hasil: who is ahead, what is tied, what is chosen, and when the room sees it.
//!
//! Only closed polls have a result here. Of an open one nothing is shown, not even that it is
//! worth looking at: whoever could see it early could tell.

mod by_hand;
mod columns;
mod cut;
mod picture;
mod ranking;
mod reveal;
mod rounds;
mod scores;
mod settle;
mod side;
mod spread;
mod table;
#[cfg(test)]
pub(super) mod tests;
mod themes;
mod tie;

use super::{
    header::header,
    strip::{StripCard, strip},
};
use crate::app::{
    command::Command,
    memo::Memo,
    page::{Ask, Asks, Export, PageContext, RoomAsk},
    style::{Palette, space},
    text::{self, Lang, dates, numbers, results as words, settling, vote as vote_words},
    widgets::{Button, Empty, Segment, Segmented},
};
use crate::session::{
    Basis, Board, BoardId, Change, IdeaNumber, Method, OptionKey, Poll, PollId, PollOption,
    PollSetup, PollState, Preset, ScoreSheet, Stage,
};
use eframe::egui::{Align, Key, Layout, Modifiers, Rect, Stroke, Ui, UiBuilder, Vec2, pos2};
use ranking::Ranking;
use rounds::round_of;

/// What the page remembers.
#[derive(Debug, Default)]
pub struct State {
    selected: Option<PollId>,
    /// The board, and how many closed polls it had when the page was last drawn.
    seen: Option<(BoardId, usize)>,
    /// The current row of each poll is that of this option.
    current: Option<OptionKey>,
    /// The current row is to be scrolled into view.
    reach: bool,
    ranking: Memo<(u64, PollId), Option<Ranking>>,
    by_hand: Option<by_hand::Form>,
    cut: Option<cut::Form>,
    settle: Option<settle::Form>,
    part: Part,
}

/// What of the result is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    /// One row an option.
    #[default]
    Options,
    /// One row a theme.
    Themes,
    /// Impact against effort.
    Picture,
}

/// A result that is drawn.
#[derive(Clone, Copy)]
struct View<'a> {
    cx: &'a PageContext<'a>,
    board: &'a Board,
    poll: &'a Poll,
    ranking: &'a Ranking,
}

/// Draws the page.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    if cx.pressed(Command::ExportCsv) {
        asks.push(Ask::Export(Export::RecapCsv));
    }
    if cx.pressed(Command::Primary) {
        go(Stage::Plan, asks);
    }
    let all = ui.available_rect_before_wrap();
    let width = if all.width() < 1000.0 { 264.0 } else { 306.0 };
    let left = Rect::from_min_max(all.min, pos2(all.right() - width, all.bottom()));
    let right = Rect::from_min_max(pos2(left.right(), all.top()), all.max);
    let poll = state.follow(cx);
    // Out of the state for this frame: what is drawn borrows it while the state changes.
    let mut ranking = std::mem::take(&mut state.ranking);
    let found = poll.and_then(|poll| {
        let key = (cx.revision, poll.id);
        let new = || Ranking::new(cx.session, cx.board(), poll);
        ranking.get(key, new).as_ref().map(|ranking| (poll, ranking))
    });
    let view = found.map(|(poll, ranking)| View { cx, board: cx.board(), poll, ranking });
    let layout = Layout::top_down(Align::Min);
    ui.scope_builder(UiBuilder::new().max_rect(left).layout(layout), |ui| match view {
        Some(view) => {
            reveal::head(ui, &view, state, asks);
            polls(ui, cx, state, view.poll);
            state.keys(ui, &view, asks);
            match state.part_of(&view) {
                Part::Options => table::show(ui, &view, state, asks),
                Part::Themes => themes::show(ui, &view),
                Part::Picture => picture::show(ui, &view, asks),
            }
        }
        None => nothing(ui, cx, asks),
    });
    let p = Palette::of(ui);
    ui.painter().rect_filled(right, 0.0, p.kertas);
    ui.painter().vline(right.left() + 0.5, right.y_range(), Stroke::new(1.0, p.garis));
    ui.scope_builder(UiBuilder::new().max_rect(right).layout(layout), |ui| {
        side::show(ui, cx, view.as_ref(), state, asks);
    });
    by_hand::show(ui, cx, &mut state.by_hand, asks);
    if let Some(view) = &view {
        cut::show(ui, view, &mut state.cut, asks);
        settle::show(ui, view, &mut state.settle, asks);
    }
    state.ranking = ranking;
}

impl State {
    /// The closed poll whose result is shown: one just closed, else the one picked, the latest.
    fn follow<'a>(&mut self, cx: &PageContext<'a>) -> Option<&'a Poll> {
        let board = cx.board();
        let count = closed(board).count();
        let before = self.seen.replace((board.id, count));
        if before != Some((board.id, count)) {
            self.selected = None;
        }
        let picked = self.selected.and_then(|id| closed(board).find(|p| p.id == id));
        let latest = || closed(board).max_by_key(|p| (p.closed_at(), p.id));
        let poll = picked.or_else(latest);
        self.selected = poll.map(|p| p.id);
        poll
    }

    /// The current row; the first one where none was picked.
    fn row(&self, ranking: &Ranking) -> usize {
        self.current.and_then(|key| ranking.row_of(key)).unwrap_or_default()
    }

    /// What of the result is shown: a poll need not have all parts.
    fn part_of(&self, view: &View<'_>) -> Part {
        if view.parts().any(|part| part == self.part) { self.part } else { Part::Options }
    }

    /// The control that turns to another part, where there is more than one.
    fn part_control(&mut self, ui: &mut Ui, view: &View<'_>) {
        let lang = view.cx.lang;
        let parts: Vec<Part> = view.parts().collect();
        let name = |part: &Part| match part {
            Part::Options => words::idea(lang),
            Part::Themes => words::theme(lang),
            Part::Picture => words::picture(lang),
        };
        let segments: Vec<Segment<'_>> = parts.iter().map(|p| Segment::new(name(p))).collect();
        let now = self.part_of(view);
        let on = parts.iter().position(|p| *p == now).unwrap_or_default();
        if parts.len() > 1
            && let Some(turn) = Segmented::new(words::parts_of(lang), &segments).show(ui, on)
        {
            self.part = parts.get(turn).copied().unwrap_or_default();
        }
    }

    fn keys(&mut self, ui: &Ui, view: &View<'_>, asks: &mut Asks) {
        let cx = view.cx;
        let row = self.row(view.ranking);
        let last = view.ranking.rows().len().saturating_sub(1);
        let step = usize::from(cx.pressed(Command::Down));
        let to = (row + step).min(last).saturating_sub(usize::from(cx.pressed(Command::Up)));
        if to != row {
            self.current = view.ranking.rows().get(to).map(|r| r.option);
            self.reach = true;
        }
        if cx.pressed(Command::Choose) {
            view.turn_choice(row, asks);
        }
        if cx.pressed(Command::Runoff) && view.ranking.is_open_tie(row) {
            view.runoff(row, asks);
        }
        if cx.pressed(Command::Spotlight) {
            view.spotlight(row, asks);
        }
        if cx.pressed(Command::SavePoster) {
            asks.push(Ask::Export(Export::Poster(view.poll.id)));
        }
        let dialog = self.by_hand.is_some() || self.cut.is_some() || self.settle.is_some();
        let free = ui.memory(|memory| memory.focused().is_none()) && !dialog;
        let space = free && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Space));
        if space || cx.pressed(Command::Uncover) {
            reveal::next(view, asks);
        }
    }
}

impl<'a> View<'a> {
    /// The option in a row.
    fn option(&self, row: usize) -> Option<&'a PollOption> {
        self.poll.options.get(self.ranking.option(row)?)
    }

    /// The sheet of a score poll.
    fn sheet(&self) -> Option<&'a ScoreSheet> {
        self.poll.setup.method.sheet()
    }

    /// Whether themes were voted on.
    fn of_themes(&self) -> bool {
        matches!(self.poll.options.first().map(|o| o.key), Some(OptionKey::Theme(_)))
    }

    /// The parts that this result has.
    fn parts(&self) -> impl Iterator<Item = Part> {
        let themes = !self.of_themes() && self.ranking.themes.len() > 1;
        let picture = picture::has(self.poll);
        let options = std::iter::once(Part::Options);
        options.chain(themes.then_some(Part::Themes)).chain(picture.then_some(Part::Picture))
    }

    /// A total as it is read.
    fn figure(&self, total: u32) -> String {
        figure(self.cx.lang, self.ranking.tally.per_point, total)
    }

    /// Whether ranks are in Roman numerals, as offices write those of USG.
    fn is_roman(&self) -> bool {
        self.sheet().is_some_and(|s| s.preset == Preset::Usg)
    }

    /// A rank as it is read.
    fn rank(&self, rank: u32) -> String {
        match rank {
            0 => "–".to_owned(),
            rank if self.is_roman() => numbers::roman(rank),
            rank => rank.to_string(),
        }
    }

    /// The number by which the room knows the option in a row.
    fn number(&self, row: usize) -> u32 {
        self.ranking.option(row).map_or(0, |index| self.poll.number_of(index))
    }

    /// The number by which the room knows an option.
    fn number_of(&self, key: OptionKey) -> u32 {
        let index = self.poll.options.iter().position(|o| o.key == key);
        index.map_or(0, |index| self.poll.number_of(index))
    }

    /// The card that stands for the option in a row today.
    fn card(&self, row: usize) -> Option<IdeaNumber> {
        self.board.card_for(self.ranking.rows().get(row)?.option)
    }

    /// Whether the idea in a row is chosen.
    fn is_chosen(&self, row: usize) -> bool {
        self.card(row).is_some_and(|card| self.cx.session.is_chosen(self.board.id, card))
    }

    /// Chooses the idea in a row, or takes the choice back.
    fn turn_choice(&self, row: usize, asks: &mut Asks) {
        let Some(card) = self.card(row).filter(|_| self.cx.editable) else { return };
        if self.cx.session.is_chosen(self.board.id, card) {
            asks.change(Change::Unchoose(self.board.id, card));
        } else {
            asks.change(self.choice(card, String::new()));
        }
    }

    fn choice(&self, idea: IdeaNumber, reason: String) -> Change {
        Change::Choose { board: self.board.id, idea, poll: Some(self.poll.id), reason }
    }

    /// Chooses everything tied with this row.
    fn choose_tied(&self, row: usize, asks: &mut Asks) {
        let group = self.ranking.group(row);
        let rank = self.ranking.rows().get(group.start).map_or(0, |r| r.rank);
        let reason = settling::all_reason(self.cx.lang, rank);
        let cards = self.ranking.unchosen(group);
        let choices = cards.into_iter().map(|card| self.choice(card, reason.clone())).collect();
        asks.change(Change::All(choices));
    }

    /// Sets up a second round among the tied, and goes to where it is opened.
    fn runoff(&self, row: usize, asks: &mut Asks) {
        if !self.cx.editable {
            return;
        }
        let rows = &self.ranking.rows()[self.ranking.group(row)];
        let options: Vec<OptionKey> = rows.iter().map(|r| r.option).collect();
        let (round, first) = round_of(self.board, self.poll);
        let title = vote_words::runoff_title(self.cx.lang, round + 1, &first.setup.title);
        let budget = (options.len() / 4).clamp(1, 7) as u8;
        let setup = PollSetup {
            title,
            basis: Basis::Runoff { of: self.poll.id, options },
            method: Method::Dots { budget, max_per_option: 1 },
            ..self.poll.setup.clone()
        };
        asks.change(Change::AddPoll(self.board.id, setup));
        go(Stage::Vote, asks);
    }

    /// Shows the idea in a row to the room.
    fn spotlight(&self, row: usize, asks: &mut Asks) {
        if let Some(card) = self.card(row) {
            asks.room(RoomAsk::Spotlight(card));
        }
    }
}

/// A total as it is read: dots, or points from hundredths.
fn figure(lang: Lang, per_point: u32, total: u32) -> String {
    match per_point {
        100 => numbers::points(lang, u64::from(total)),
        _ => total.to_string(),
    }
}

fn closed(board: &Board) -> impl Iterator<Item = &Poll> {
    board.polls.iter().map(|p| &**p).filter(|p| p.state == PollState::Closed)
}

/// The strip of closed polls, when there is more than one.
fn polls(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, poll: &Poll) {
    let polls: Vec<&Poll> = closed(cx.board()).collect();
    if polls.len() < 2 {
        return;
    }
    let chosen = polls.iter().position(|p| p.id == poll.id).unwrap_or_default();
    let times: Vec<String> = polls
        .iter()
        .map(|p| p.closed_at().map_or(String::new(), |at| dates::clock(cx.lang, at.time())))
        .collect();
    let picked = strip(ui, words::polls(cx.lang), polls.len(), chosen, |index| StripCard {
        badge: "",
        look: None,
        title: &polls[index].setup.title,
        end: &times[index],
        done: false,
    });
    if let Some(index) = picked {
        state.selected = Some(polls[index].id);
        state.current = None;
    }
}

fn nothing(ui: &mut Ui, cx: &PageContext<'_>, asks: &mut Asks) {
    let lang = cx.lang;
    header(ui, text::words::stage(lang, Stage::Results), None, |_| {});
    ui.add_space((ui.available_height() * 0.3).max(24.0));
    let empty = Empty::new(words::nothing(lang), words::nothing_more(lang));
    if empty.button(Button::new(words::to_vote(lang))).show(ui).is_some() {
        go(Stage::Vote, asks);
    }
}

fn go(stage: Stage, asks: &mut Asks) {
    asks.command(Command::Go(stage));
}

/// The gutter left and right of what stands under the header.
const GUTTER: f32 = space::GUTTER;
