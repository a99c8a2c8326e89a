//! Settling a tie on record: by lot, by a score of criteria, or by the chair's casting vote, with
//! who decided and why.

use super::View;
use crate::app::{
    page::{Asks, RoomAsk},
    style::{Icon, Palette, Type, Weight},
    text::{refusals, results as words, settling},
    widgets::{
        Button, Dialog, DialogTone, Dropdown, Footer, Segment, Segmented, Text, TextField, label,
        row,
    },
};
use crate::session::{
    Change, OptionKey, Poll, PollId, PollState, Refusal, TieBreak, draw_lot, tally,
};
use eframe::egui::{Align, Id, Layout, Ui};
use std::collections::HashMap;

/// What is being decided.
#[derive(Debug)]
pub(super) struct Form {
    poll: PollId,
    rank: u32,
    /// The tied; for a casting vote in the order that is being made.
    order: Vec<OptionKey>,
    way: usize,
    seed: String,
    /// Which of the scores that could settle it.
    score: usize,
    who: String,
    why: String,
    /// It was asked for before it could be done.
    complained: bool,
    /// The number of the lot has had the keyboard.
    begun: bool,
}

/// The ways in the order of their segments.
const LOT: usize = 0;
const SCORE: usize = 1;

impl Form {
    /// For the tie of a row.
    pub(super) fn new(view: &View<'_>, row: usize) -> Self {
        let rows = &view.ranking.rows()[view.ranking.group(row)];
        Self {
            poll: view.poll.id,
            rank: rows.first().map_or(0, |r| r.rank),
            order: rows.iter().map(|r| r.option).collect(),
            way: LOT,
            seed: String::new(),
            score: 0,
            who: String::new(),
            why: String::new(),
            complained: false,
            begun: false,
        }
    }

    fn seed(&self) -> Option<u32> {
        self.seed.trim().parse().ok()
    }

    /// By what the tie is settled and the order that follows; nothing while that is not known.
    fn outcome(&self, scores: &[Score<'_>]) -> Option<(TieBreak, Vec<OptionKey>)> {
        match self.way {
            LOT => {
                let seed = self.seed()?;
                Some((TieBreak::Lot { seed }, draw_lot(&self.order, seed)))
            }
            SCORE => {
                let score = scores.get(self.score)?;
                Some((TieBreak::CriteriaScore(score.poll.id), score.order.clone()))
            }
            _ => Some((TieBreak::CastingVote, self.order.clone())),
        }
    }
}

/// A closed score poll that puts all the tied in an order.
struct Score<'a> {
    poll: &'a Poll,
    order: Vec<OptionKey>,
}

fn scores<'a>(view: &View<'a>, tied: &[OptionKey]) -> Vec<Score<'a>> {
    let polls = view.board.polls.iter().map(|p| &**p);
    let closed = polls.filter(|p| p.setup.method.sheet().is_some() && p.state == PollState::Closed);
    let score = |poll: &'a Poll| {
        let rows = tally(poll)?.rows;
        let ranks: HashMap<OptionKey, u32> =
            rows.iter().filter(|r| r.rank > 0).map(|r| (r.option, r.rank)).collect();
        let mut order = tied.to_vec();
        if !order.iter().all(|o| ranks.contains_key(o)) {
            return None;
        }
        order.sort_by_key(|o| ranks.get(o));
        let strict = order.windows(2).all(|w| ranks.get(&w[0]) != ranks.get(&w[1]));
        strict.then_some(Score { poll, order })
    };
    closed.filter_map(score).collect()
}

/// Shows the dialog, if it is open, and carries its answer on.
pub(super) fn show(ui: &Ui, view: &View<'_>, form: &mut Option<Form>, asks: &mut Asks) {
    let Some(open) = form else { return };
    if open.poll != view.poll.id {
        *form = None;
        return;
    }
    let lang = view.cx.lang;
    let scores = scores(view, &open.order);
    let fact = settling::fact(lang, open.rank);
    let dialog = Dialog::new(Id::unique("settle a tie"), &fact).text(settling::safe(lang));
    let shown = dialog.icon(Icon::Equals, DialogTone::Warn).show(
        ui.ctx(),
        |ui| fields(ui, view, open, &scores, asks),
        |footer| {
            let settle = footer.button(Button::new(settling::do_it(lang)).primary()).clicked();
            (settle, leave(footer, view))
        },
    );
    let (settle, leave) = shown.inner;
    if settle {
        let filled = !open.who.trim().is_empty() && !open.why.trim().is_empty();
        match open.outcome(&scores).filter(|_| filled) {
            Some((how, order)) => {
                let (who, why) = (open.who.trim().to_owned(), open.why.trim().to_owned());
                asks.change(Change::BreakTie { poll: open.poll, how, order, who, why });
                *form = None;
                return;
            }
            None => open.complained = true,
        }
    }
    if leave || shown.closed {
        *form = None;
    }
}

fn leave(footer: &mut Footer<'_>, view: &View<'_>) -> bool {
    let name = crate::app::text::vote::not_now(view.cx.lang);
    footer.button(Button::new(name)).clicked()
}

fn fields(ui: &mut Ui, view: &View<'_>, form: &mut Form, scores: &[Score<'_>], asks: &mut Asks) {
    let lang = view.cx.lang;
    ui.add_space(14.0);
    let ways = [settling::lot(lang), settling::score(lang), settling::vote(lang)];
    let ways = ways.map(Segment::new);
    if let Some(way) = Segmented::new(settling::ways(lang), &ways).fill().show(ui, form.way) {
        form.way = way;
    }
    ui.add_space(12.0);
    match form.way {
        LOT => lot(ui, view, form, asks),
        SCORE => score(ui, view, form, scores),
        _ => vote(ui, view, form),
    }
    ui.add_space(12.0);
    let needed = |text: &str| {
        let missing = form.complained && text.trim().is_empty();
        if missing { refusals::sentence(lang, Refusal::ReasonNeeded) } else { String::new() }
    };
    let (nobody, no_reason) = (needed(&form.who), needed(&form.why));
    let who = TextField::new(settling::who(lang), &mut form.who).hint(settling::who_hint(lang));
    who.error(&nobody).show(ui);
    ui.add_space(10.0);
    let why = TextField::new(settling::why(lang), &mut form.why).hint(settling::why_hint(lang));
    why.error(&no_reason).show(ui);
}

/// The number of the lot and what follows from it.
fn lot(ui: &mut Ui, view: &View<'_>, form: &mut Form, asks: &mut Asks) {
    let (lang, p) = (view.cx.lang, Palette::of(ui));
    let wrong = !form.seed.trim().is_empty() && form.seed().is_none();
    let missing = form.complained && form.seed.trim().is_empty();
    let error = if wrong || missing { settling::seed_wrong(lang) } else { "" };
    ui.horizontal_top(|ui| {
        let seed = TextField::new(settling::seed(lang), &mut form.seed).width(170.0);
        let seed = seed.hint("2019").error(error).show(ui);
        if !std::mem::replace(&mut form.begun, true) {
            seed.request_focus();
        }
        ui.add_space(12.0);
        ui.vertical(|ui| {
            ui.add_space(21.0);
            let button = Button::new(settling::show_lot(lang)).icon(Icon::ProjectorScreen);
            if ui.add(button.enabled(view.poll.revealed)).clicked() {
                asks.room(RoomAsk::Lot(form.poll, form.rank, form.seed()));
            }
        });
    });
    ui.add_space(6.0);
    let about = if view.poll.revealed { settling::lot_rule(lang) } else { settling::reveal(lang) };
    ui.add(Text::new(Type::CAPTION, about).color(p.tinta3).lines(2));
    ui.add_space(8.0);
    match form.seed() {
        Some(seed) => order(ui, view, &draw_lot(&form.order, seed), Some(form.rank)),
        // In their places from the start, so that nothing moves while the number is typed.
        None => order(ui, view, &form.order, None),
    }
}

fn score(ui: &mut Ui, view: &View<'_>, form: &mut Form, scores: &[Score<'_>]) {
    let (lang, p) = (view.cx.lang, Palette::of(ui));
    if scores.is_empty() {
        ui.add(Text::new(Type::SMALL, settling::no_score(lang)).color(p.tinta2).lines(3));
        return;
    }
    let titles: Vec<&str> = scores.iter().map(|s| s.poll.setup.title.as_str()).collect();
    if let Some(chosen) = Dropdown::new(settling::score(lang), &titles).show(ui, Some(form.score)) {
        form.score = chosen;
    }
    ui.add_space(8.0);
    if let Some(score) = scores.get(form.score) {
        order(ui, view, &score.order, Some(form.rank));
    }
}

/// The order that the chair decides, from the best down.
fn vote(ui: &mut Ui, view: &View<'_>, form: &mut Form) {
    let lang = view.cx.lang;
    let mut raised = None;
    for (place, key) in form.order.iter().enumerate() {
        row(ui, 34.0, |ui| {
            place_of(ui, view, *key, Some(form.rank + place as u32));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let name = settling::raise(lang, view.number_of(*key));
                let button = Button::icon_only(Icon::CaretUp, &name).small();
                if place > 0 && ui.add(button).clicked() {
                    raised = Some(place);
                }
            });
        });
    }
    if let Some(place) = raised {
        form.order.swap(place, place - 1);
    }
}

/// The options from `rank` down; without one they are not in order yet.
fn order(ui: &mut Ui, view: &View<'_>, order: &[OptionKey], rank: Option<u32>) {
    for (place, key) in order.iter().enumerate() {
        let rank = rank.map(|rank| rank + place as u32);
        row(ui, 26.0, |ui| place_of(ui, view, *key, rank));
    }
}

/// "4  12  Kelas ibu hamil malam hari".
fn place_of(ui: &mut Ui, view: &View<'_>, key: OptionKey, rank: Option<u32>) {
    let p = Palette::of(ui);
    let rank = rank.map_or_else(|| "–".to_owned(), |rank| view.rank(rank));
    label(ui, Type::STRONG.weight(Weight::ExtraBold), &rank, p.awas_ink);
    ui.add_space(12.0);
    let number = view.number_of(key).to_string();
    label(ui, Type::STRONG, &number, p.tinta);
    ui.add_space(10.0);
    let title = view.poll.option(key).map_or("", |o| o.title.as_str());
    let title = if title.is_empty() { words::theme(view.cx.lang) } else { title };
    ui.add(Text::new(Type::SMALL, title).color(p.tinta2).lines(1));
}
