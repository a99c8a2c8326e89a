//! The desk of an open poll: votes come in by paper, at the booth, aloud or by hands, in any
//! mixture, and the line above says whether they add up.
//!
//! Knows how many have voted, never what: no total is drawn here. Papers just keyed are remembered
//! by the page alone, masked, and forgotten with the poll.

mod aloud;
mod booth;
mod causes;
mod entry;
mod field;
mod hands;
pub(super) mod line;
mod paper;
mod recent;
mod sheets;
mod side;
#[cfg(test)]
mod tests;
mod voters;

use super::{
    State,
    dialogs::Question,
    ways::{self, WAYS},
};
use crate::app::{
    command::Command,
    facilitator::header::header,
    memo::Memo,
    page::{Asks, PageContext},
    style::{Icon, IconWeight, Palette, Type, Weight, space},
    text::{self, desk as words, vote},
    widgets::{Button, ButtonKind, Panel, Segment, Segmented, Tag, Tone, row},
};
use crate::session::{
    Change, Method, Poll, PollId, Reconciliation, Stage, Way, reconcile, turnout,
};
use eframe::egui::{Align, Layout, Margin, Rect, Ui, UiBuilder, pos2, text::LayoutJob, vec2};

/// Width of the right column.
const SIDE: f32 = 322.0;

/// What the desk remembers of one open poll.
#[derive(Debug, Default)]
pub(super) struct Desk {
    poll: Option<PollId>,
    way: Option<Way>,
    counted: Memo<(u64, PollId), Reconciliation>,
    voters: voters::Voters,
    paper: paper::Pad,
    sheet: sheets::Sheet,
    hands: hands::Pad,
    aloud: aloud::Pad,
    note: causes::Note,
    side: side::Side,
    /// The pass in which it was drawn last: a gap means that the page was opened.
    last_pass: Option<u64>,
}

impl Desk {
    /// The desk begins with this way.
    pub(super) fn begin(&mut self, way: Way) {
        self.way = Some(way);
    }

    /// Forgets everything that is known of another poll.
    pub(super) fn keep_to(&mut self, poll: &Poll) {
        if self.poll != Some(poll.id) {
            *self = Self {
                poll: Some(poll.id),
                way: self.way,
                paper: paper::Pad::after(poll.papers.returned()),
                ..Self::default()
            };
        }
    }

    /// Forgets the papers: the poll takes no more of them.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    /// A paper was withdrawn by a change that was just asked for.
    pub(super) fn paper_withdrawn(&mut self, poll: &Poll, index: usize) {
        self.paper.withdrawn(poll, index);
    }

    fn way(&self, poll: &Poll) -> Way {
        let possible = |way: &Way| ways::is_possible(*way, &poll.setup);
        let way = self.way.filter(possible);
        way.unwrap_or(Way::Paper)
    }
}

/// The header: what was agreed, and the way to close.
pub(super) fn head(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    poll: &Poll,
    state: &mut State,
    asks: &mut Asks,
) {
    let lang = cx.lang;
    let sentence = vote::live_sentence(lang, &poll.setup.method, poll.options.len());
    let counted = *state.desk.counted.get((cx.revision, poll.id), || reconcile(cx.session, poll));
    header(ui, text::words::stage(lang, Stage::Vote), Some(&sentence), |ui| {
        let close = Button::new(vote::close_poll(lang)).icon_in(Icon::LockSimple, IconWeight::Bold);
        let close = if counted.difference > 0 { close } else { close.primary() };
        let pressed = ui.add(close.enabled(cx.editable)).clicked();
        if pressed || cx.editable && cx.pressed(Command::Primary) {
            if !counted.adds_up() {
                state.dialog = Some(Question::close_noted(poll.id, counted.difference));
            } else if turnout(poll).missing() == 0 {
                asks.change(Change::ClosePoll(poll.id, String::new()));
            } else {
                state.dialog = Some(Question::close(poll.id));
            }
        }
        let tone = if counted.difference > 0 { Tone::Bad } else { Tone::Ok };
        let cancel = Button::new(vote::cancel_poll(lang)).kind(ButtonKind::Ghost);
        if ui.add(cancel.icon(Icon::Prohibit).enabled(cx.editable)).clicked() {
            state.dialog = Some(Question::cancel(poll.id));
        }
        let tag = Tag::new(vote::is_open(lang), tone).icon(Icon::Circle, IconWeight::Fill);
        ui.add(tag.height(28.0));
    });
}

/// Everything below the header.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    poll: &Poll,
    state: &mut State,
    asks: &mut Asks,
) {
    let State { desk, dialog, .. } = state;
    settle(ui, poll, desk);
    let mut all = ui.available_rect_before_wrap().shrink2(vec2(space::GUTTER, 0.0));
    all.max.y -= 16.0;
    let counted = *desk.counted.get((cx.revision, poll.id), || reconcile(cx.session, poll));
    ui.scope_builder(UiBuilder::new().max_rect(all), |ui| line::show(ui, cx, poll, &counted));
    all.min.y += 70.0 + space::PANEL - 2.0;
    let side = SIDE.min(all.width() * 0.36);
    let left = Rect::from_min_max(all.min, pos2(all.right() - side - space::PANEL, all.bottom()));
    let right = Rect::from_min_max(pos2(all.right() - side, all.top()), all.max);
    ui.scope_builder(UiBuilder::new().max_rect(left).id_salt("desk"), |ui| {
        Panel::default().margin(Margin::symmetric(20, 14)).show(ui, |ui| {
            ui.set_height(left.height() - 30.0);
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            votes(ui, cx, poll, &counted, desk, dialog, asks);
        });
    });
    ui.scope_builder(UiBuilder::new().max_rect(right).id_salt("side"), |ui| {
        side::show(ui, cx, poll, desk, asks);
    });
}

/// What was asked for in the last frame has been taken or refused by now; a page that was just
/// opened gives its field the keyboard.
fn settle(ui: &Ui, poll: &Poll, desk: &mut Desk) {
    desk.paper.settle(ui, poll);
    desk.hands.settle(ui, poll);
    desk.aloud.settle(ui, poll);
    let pass = ui.ctx().cumulative_pass_nr();
    if desk.last_pass.replace(pass).is_none_or(|last| last + 1 < pass) {
        take_focus(poll, desk);
    }
    if desk.note.put_aside.is_some_and(|used| used != poll.used()) {
        desk.note.put_aside = None;
    }
}

fn take_focus(poll: &Poll, desk: &mut Desk) {
    match desk.way(poll) {
        Way::Paper if matches!(poll.setup.method, Method::Score(_)) => desk.sheet.take_focus(),
        Way::Paper => desk.paper.take_focus(),
        Way::Hands => desk.hands.take_focus(),
        Way::Open => desk.aloud.take_focus(),
        Way::Booth => {}
    }
}

/// The panel in which votes are taken.
fn votes(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    poll: &Poll,
    counted: &Reconciliation,
    desk: &mut Desk,
    dialog: &mut Option<Question>,
    asks: &mut Asks,
) {
    if counted.difference > 0 && desk.note.put_aside.is_none() {
        causes::show(ui, cx, poll, counted, (&mut desk.paper, &mut desk.note), dialog, asks);
        return;
    }
    top(ui, cx, poll, desk);
    ui.add_space(12.0);
    let scored = matches!(poll.setup.method, Method::Score(_));
    let way = desk.way(poll);
    if way == Way::Paper && poll.used() >= poll.most_used() {
        used_up(ui, cx, poll, dialog);
    }
    match way {
        Way::Paper if scored => {
            sheets::show(ui, cx, poll, &mut desk.sheet, &mut desk.paper, dialog, asks);
        }
        Way::Paper => paper::show(ui, cx, poll, &mut desk.paper, dialog, asks),
        Way::Booth => booth::show(ui, cx, poll, &mut desk.voters, turnout(poll), asks),
        Way::Open => aloud::show(ui, cx, poll, &mut desk.aloud, dialog, asks),
        Way::Hands => hands::show(ui, cx, poll, &mut desk.hands, asks),
    }
}

/// What is being keyed, and the ways to choose from.
fn top(ui: &mut Ui, cx: &PageContext<'_>, poll: &Poll, desk: &mut Desk) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let scored = matches!(poll.setup.method, Method::Score(_));
    let way = desk.way(poll);
    row(ui, 34.0, |ui| {
        let correcting = desk.paper.correcting.and_then(|i| desk.paper.recent.get(i));
        let (title, number) = match (way, correcting) {
            (Way::Paper, Some(kept)) => (words::correct_paper(lang), Some(kept.number)),
            (Way::Paper, None) => {
                let name = if scored { words::sheets(lang) } else { words::enter_paper(lang) };
                (name, Some(desk.paper.recent.next()))
            }
            (way, _) => (words::way(lang, way), None),
        };
        let mut job: LayoutJob = Type::SECTION.job(title, p.tinta);
        if let Some(number) = number {
            let kind = Type::SECTION.weight(Weight::Bold);
            job.append(&number.to_string(), 6.0, kind.format(p.nila));
        }
        ui.label(job);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let possible: Vec<Way> =
                WAYS.into_iter().filter(|w| ways::is_possible(*w, &poll.setup)).collect();
            let segments: Vec<Segment<'_>> = possible
                .iter()
                .map(|way| match way {
                    Way::Paper if scored => Segment::new(words::sheets(lang)),
                    way => Segment::new(words::way(lang, *way)),
                })
                .collect();
            let chosen = possible.iter().position(|w| *w == way).unwrap_or_default();
            let control = Segmented::new(words::ways(lang), &segments);
            if let Some(way) = control.show(ui, chosen).and_then(|i| possible.get(i)) {
                desk.way = Some(*way);
                take_focus(poll, desk);
            }
        });
    });
}

/// Every voter has voted one way or another: one more needs a reason.
fn used_up(ui: &mut Ui, cx: &PageContext<'_>, poll: &Poll, dialog: &mut Option<Question>) {
    let lang = cx.lang;
    let words_of = (words::used_up(lang, poll.most_used()), words::used_up_more(lang));
    if ways::warning(ui, Icon::UsersThree, words_of, words::allow_one(lang)) && cx.editable {
        *dialog = Some(Question::surplus(poll.id, poll.papers.surplus + 1));
    }
}
