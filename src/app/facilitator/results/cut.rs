//! Choosing down to a rank, or from a total on; what is chosen carries the cut as its reason.

use super::View;
use crate::app::{
    page::Asks,
    style::{Icon, Palette, Type},
    text::{results as words, settling, vote as vote_words},
    widgets::{Button, Dialog, DialogTone, Segment, Segmented, Stepper, Text},
};
use crate::session::{Change, Cut, IdeaNumber, best};
use eframe::egui::{Id, Ui};

/// What is being cut.
#[derive(Debug)]
pub(super) struct Form {
    by_total: bool,
    rank: u32,
    /// In whole dots or points.
    total: u32,
}

impl Form {
    /// A cut after the third rank.
    pub(super) fn new(view: &View<'_>) -> Self {
        let rank = view.ranking.rows().len().clamp(1, 3);
        let total = view.ranking.rows().get(rank - 1).map_or(1, |r| r.total);
        let total = (total / view.ranking.tally.per_point.max(1)).max(1);
        Self { by_total: false, rank: rank as u32, total }
    }

    fn cut(&self, view: &View<'_>) -> Cut {
        if self.by_total {
            Cut::Total(self.total.saturating_mul(view.ranking.tally.per_point.max(1)))
        } else {
            Cut::Rank(self.rank)
        }
    }
}

/// Shows the dialog, if it is open, and carries its answer on.
pub(super) fn show(ui: &Ui, view: &View<'_>, form: &mut Option<Form>, asks: &mut Asks) {
    let Some(open) = form else { return };
    let lang = view.cx.lang;
    let (cards, chosen) = taken(view, open);
    let dialog = Dialog::new(Id::unique("choose by a cut"), settling::cut_fact(lang));
    let dialog = dialog.text(settling::cut_safe(lang)).icon(Icon::Funnel, DialogTone::Info);
    let shown = dialog.show(
        ui.ctx(),
        |ui| fields(ui, view, open, &cards, chosen),
        |footer| {
            let name = settling::cut_do(lang, cards.len());
            let button = Button::new(&name).primary().enabled(!cards.is_empty());
            let choose = footer.button(button).clicked();
            (choose, footer.button(Button::new(vote_words::not_now(lang))).clicked())
        },
    );
    let (choose, leave) = shown.inner;
    if choose && !cards.is_empty() {
        let reason = if open.by_total {
            settling::cut_total_reason(lang, open.total)
        } else {
            settling::cut_rank_reason(lang, open.rank)
        };
        let (board, poll) = (view.board.id, Some(view.poll.id));
        let choice = |idea| Change::Choose { board, idea, poll, reason: reason.clone() };
        asks.change(Change::All(cards.into_iter().map(choice).collect()));
        *form = None;
    } else if leave || shown.closed {
        *form = None;
    }
}

/// The cards that the cut takes and that are not chosen yet, and how many are.
fn taken(view: &View<'_>, form: &Form) -> (Vec<IdeaNumber>, usize) {
    let options = best(&view.ranking.tally, form.cut(view));
    let mut cards: Vec<IdeaNumber> = Vec::with_capacity(options.len());
    for card in options.into_iter().filter_map(|option| view.board.card_for(option)) {
        if !cards.contains(&card) {
            cards.push(card);
        }
    }
    let all = cards.len();
    cards.retain(|card| !view.cx.session.is_chosen(view.board.id, *card));
    let chosen = all - cards.len();
    (cards, chosen)
}

fn fields(ui: &mut Ui, view: &View<'_>, form: &mut Form, cards: &[IdeaNumber], chosen: usize) {
    let (lang, p) = (view.cx.lang, Palette::of(ui));
    ui.add_space(14.0);
    let ways = [settling::by_rank(lang), settling::by_total(lang)].map(Segment::new);
    let on = usize::from(form.by_total);
    if let Some(way) = Segmented::new(settling::cut_ways(lang), &ways).show(ui, on) {
        form.by_total = way == 1;
    }
    ui.add_space(12.0);
    if form.by_total {
        let most = view.ranking.highest() / view.ranking.tally.per_point.max(1);
        Stepper::new(settling::least(lang), &mut form.total, 1..=most.max(1)).show(ui);
    } else {
        let most = view.ranking.rows().len().max(1) as u32;
        Stepper::new(settling::last_rank(lang), &mut form.rank, 1..=most).show(ui);
    }
    ui.add_space(10.0);
    let numbers: Vec<String> = cards.iter().take(40).map(ToString::to_string).collect();
    let mut text = match numbers.as_slice() {
        [] => settling::cut_none(lang).to_owned(),
        _ => settling::cut_takes(lang, cards.len(), &numbers.join(", ")),
    };
    if chosen > 0 {
        text = format!("{text} {}", settling::cut_already(lang, chosen));
    }
    ui.add(Text::new(Type::BODY, &text).color(p.tinta).lines(4));
    ui.add_space(4.0);
    ui.add(Text::new(Type::CAPTION, words::decision_stays(lang)).color(p.tinta3).lines(2));
}
