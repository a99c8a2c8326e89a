//! The set-up form of a poll that was never opened. Every finished edit is a change of the draft
//! in the session; only text that is being written is kept here.

use super::{add_button, card::ChoiceCard, ways};
use crate::app::{
    facilitator::header::header,
    memo::Memo,
    page::{Asks, PageContext, RoomAsk},
    style::{Icon, Palette, Type, space},
    text::{refusals, vote as words, words as shared},
    widgets::{Dropdown, TextField, label},
};
use crate::session::{
    Basis, Change, Electorate, Method, Poll, PollId, PollSetup, Refusal, ThemeId, Way,
    proposed_dots,
};
use eframe::egui::{Align, Key, Layout, Margin, Rect, Response, ScrollArea, Ui, UiBuilder, pos2};

/// Width of the left column.
const LEFT: f32 = 446.0;
/// Seats proposed where nothing is known about the room.
const SEATS: u32 = 30;

/// What is being written, and the numbers that stand beside the choices.
#[derive(Debug, Default)]
pub(super) struct Form {
    poll: Option<PollId>,
    title: Option<String>,
    seats: Option<String>,
    written: Written,
    numbers: Memo<(u64, PollId), Numbers>,
}

/// What the right half keeps until it is used.
#[derive(Debug, Default)]
pub(super) struct Written {
    /// One more criterion of the facilitator's own.
    pub(super) criterion: Option<String>,
    /// The way with which the desk begins.
    pub(super) way: Option<Way>,
}

/// What opening the draft now would mean.
#[derive(Debug)]
pub(super) struct Numbers {
    ideas: usize,
    pub(super) themes: usize,
    units: usize,
    present: usize,
    pub(super) options: Result<usize, Refusal>,
    pub(super) voters: usize,
    /// Themes that can be chosen, with their names and counts.
    choices: Vec<(ThemeId, String)>,
}

impl Numbers {
    fn new(cx: &PageContext<'_>, poll: &Poll) -> Self {
        let (board, session) = (cx.board(), cx.session);
        let name = |name: &str, count| {
            let name = if name.is_empty() { shared::nameless_theme(cx.lang) } else { name };
            format!("{name} ({count})")
        };
        let filled = board.themes.iter().filter(|t| !t.ideas.is_empty());
        let choices: Vec<_> = filled.map(|t| (t.id, name(&t.look.name, t.ideas.len()))).collect();
        Self {
            ideas: board.cards().count(),
            themes: choices.len(),
            units: session.units().len(),
            present: session.entitled(Electorate::Present).len(),
            options: board.options_for(&poll.setup.basis).map(|options| options.len()),
            voters: session.entitled(poll.setup.electorate).len(),
            choices,
        }
    }

    /// Why it cannot be opened now.
    pub(super) fn obstacle(&self, cx: &PageContext<'_>) -> Option<Refusal> {
        match self.options {
            _ if cx.session.open_poll().is_some() => Some(Refusal::PollAlreadyOpen),
            Err(refusal) => Some(refusal),
            Ok(0 | 1) => Some(Refusal::TooFewOptions),
            Ok(_) if self.voters == 0 => Some(Refusal::NoVoters),
            Ok(_) => None,
        }
    }
}

impl Form {
    /// Finishes what was written for another poll.
    pub(super) fn keep_to(&mut self, poll: PollId, cx: &PageContext<'_>, asks: &mut Asks) {
        if self.poll != Some(poll) {
            self.commit(cx, asks);
            *self = Self { poll: Some(poll), ..Self::default() };
        }
    }

    /// Asks for what was written, where it can be taken.
    pub(super) fn commit(&mut self, cx: &PageContext<'_>, asks: &mut Asks) {
        let Some((_, poll)) = self.poll.and_then(|id| cx.session.poll(id)) else { return };
        let mut setup = poll.setup.clone();
        if let Some(title) = self.title.take_if(|t| !t.trim().is_empty()) {
            title.trim().clone_into(&mut setup.title);
        }
        if let (Some(Ok(seats)), Electorate::Seats(_)) =
            (self.seats.as_deref().map(seats), setup.electorate)
        {
            setup.electorate = Electorate::Seats(seats);
            self.seats = None;
        }
        if setup != poll.setup && cx.editable {
            asks.change(Change::EditPoll(poll.id, setup));
        }
    }
}

/// A number of voters, as written.
fn seats(text: &str) -> Result<u32, Refusal> {
    const MOST: u32 = 2_000;
    let wrong = Refusal::OutOfRange { min: 1, max: MOST };
    text.trim().parse().ok().filter(|n| (1..=MOST).contains(n)).ok_or(wrong)
}

/// Dots proposed for a poll on this basis.
pub(super) fn proposal(basis: &Basis, options: usize) -> u8 {
    match basis {
        // A runoff is about one place: a quarter of the tied, and nobody splits a single dot.
        Basis::Runoff { .. } => (options / 4).clamp(1, 7) as u8,
        _ => proposed_dots(options),
    }
}

/// The header.
pub(super) fn head(ui: &mut Ui, cx: &PageContext<'_>, asks: &mut Asks) {
    let (title, sentence) = (words::setup_title(cx.lang), words::setup_sentence(cx.lang));
    header(ui, title, Some(sentence), |ui| add_button(ui, cx, asks));
}

/// A draft that is being set up.
pub(super) struct Draft<'a> {
    pub(super) cx: &'a PageContext<'a>,
    pub(super) poll: &'a Poll,
    pub(super) numbers: &'a Numbers,
    /// Groups of ideas that are still alike.
    pub(super) similar: usize,
}

/// The form. Returns the way with which the desk begins, once the poll is to be opened.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    poll: &Poll,
    form: &mut Form,
    similar: usize,
    asks: &mut Asks,
) -> Option<Way> {
    let Form { title, seats, numbers, written: kept, .. } = form;
    let numbers = numbers.get((cx.revision, poll.id), || Numbers::new(cx, poll));
    let draft = Draft { cx, poll, numbers, similar };
    let mut setup = poll.setup.clone();
    let mut written = false;
    let mut open = false;
    let mut all = ui.available_rect_before_wrap().shrink2(eframe::egui::vec2(space::GUTTER, 0.0));
    all.max.y -= 16.0;
    let width = LEFT.min((all.width() - 16.0) * 0.45);
    let left = Rect::from_min_size(all.min, eframe::egui::vec2(width, all.height()));
    let right = Rect::from_min_max(pos2(left.right() + 16.0, all.top()), all.max);
    ui.add_enabled_ui(cx.editable, |ui| {
        // Room for focus rings, which the scroll area would cut.
        let column = UiBuilder::new().max_rect(left.expand2(eframe::egui::vec2(4.0, 0.0)));
        ui.scope_builder(column.layout(Layout::top_down(Align::Min)), |ui| {
            ScrollArea::vertical().id_salt("set-up").auto_shrink(false).show(ui, |ui| {
                eframe::egui::Frame::new().inner_margin(Margin::symmetric(4, 0)).show(ui, |ui| {
                    written |= draft.title(ui, title);
                    draft.warnings(ui, &mut setup, asks);
                    draft.basis(ui, &mut setup);
                    written |= draft.electorate(ui, &mut setup, seats);
                });
            });
        });
        ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
            open = draft.rules(ui, right.height(), &mut setup, kept, asks);
        });
    });
    let (options, voters) = (numbers.options.unwrap_or_default(), numbers.voters);
    let begin = kept.way.filter(|way| ways::is_possible(*way, &setup));
    let begin = begin.unwrap_or_else(|| ways::advised(&setup, voters, options));
    if cx.editable && setup != poll.setup {
        asks.change(Change::EditPoll(poll.id, setup));
    } else if written {
        form.commit(cx, asks);
    }
    if open {
        form.commit(cx, asks);
        asks.change(Change::OpenPoll(poll.id));
        asks.room(RoomAsk::Voting(poll.id));
    }
    open.then_some(begin)
}

/// Whether a field was left, or `Enter` was pressed in it.
fn finished(ui: &Ui, field: &Response) -> bool {
    field.lost_focus() || field.has_focus() && ui.input(|i| i.key_pressed(Key::Enter))
}

pub(super) fn heading(ui: &mut Ui, text: &str) {
    label(ui, Type::SECTION, text, Palette::of(ui).tinta);
    ui.add_space(8.0);
}

impl Draft<'_> {
    fn title(&self, ui: &mut Ui, draft: &mut Option<String>) -> bool {
        let lang = self.cx.lang;
        let mut text = draft.clone().unwrap_or_else(|| self.poll.setup.title.clone());
        let error = if text.trim().is_empty() { words::title_empty(lang) } else { "" };
        let field = TextField::new(words::title(lang), &mut text).error(error).show(ui);
        if field.changed() {
            *draft = Some(text);
        }
        ui.add_space(14.0);
        finished(ui, &field)
    }

    fn basis(&self, ui: &mut Ui, setup: &mut PollSetup) {
        let (lang, n) = (self.cx.lang, self.numbers);
        heading(ui, words::basis(lang));
        if let Basis::Runoff { of, options } = &self.poll.setup.basis {
            let earlier = self.cx.board().poll(*of).map_or("", |p| &p.setup.title);
            let end = words::options(lang, options.len());
            let more = words::of_runoff_more(lang, earlier);
            let title = words::of_runoff(lang);
            let icon = Icon::ArrowsClockwise;
            ui.add(ChoiceCard { icon, title, more: &more, end: &end, on: true, lines: 2 });
            ui.add_space(14.0);
            return;
        }
        let basis = &self.poll.setup.basis;
        let within = match basis {
            Basis::IdeasOf(theme) => Some(*theme),
            _ => None,
        };
        let first = within.or(n.choices.first().map(|(id, _)| *id));
        let ends = [words::options(lang, n.ideas), words::options(lang, n.themes)];
        let cards = [
            (
                Icon::Cards,
                words::of_ideas(lang),
                words::of_ideas_more(lang),
                ends[0].as_str(),
                Some(Basis::Ideas),
            ),
            (
                Icon::Columns,
                words::of_themes(lang),
                words::of_themes_more(lang),
                ends[1].as_str(),
                Some(Basis::Themes),
            ),
            (
                Icon::Funnel,
                words::of_theme(lang),
                words::of_theme_more(lang),
                "",
                first.map(Basis::IdeasOf),
            ),
        ];
        for (icon, title, more, end, choice) in cards {
            let on = choice.as_ref() == Some(basis);
            let card = ChoiceCard { icon, title, more, end, on, lines: 1 };
            let response = ui.add_enabled(choice.is_some(), card);
            ui.add_space(8.0);
            if let (true, Some(choice)) = (response.clicked() && !on, choice) {
                self.set_basis(setup, choice);
            }
        }
        if let Some(theme) = within {
            self.theme(ui, setup, theme);
        }
        ui.add_space(6.0);
    }

    /// Which theme, where the ideas of one are voted on.
    fn theme(&self, ui: &mut Ui, setup: &mut PollSetup, theme: ThemeId) {
        let choices = &self.numbers.choices;
        let names: Vec<&str> = choices.iter().map(|(_, name)| name.as_str()).collect();
        let chosen = choices.iter().position(|(id, _)| *id == theme);
        let name = words::which_theme(self.cx.lang);
        if let Some(index) = Dropdown::new(name, &names).show(ui, chosen) {
            self.set_basis(setup, Basis::IdeasOf(choices[index].0));
        }
        ui.add_space(8.0);
    }

    /// Another basis; dots that were as proposed stay as proposed.
    pub(super) fn set_basis(&self, setup: &mut PollSetup, basis: Basis) {
        let count = |basis: &Basis| self.cx.board().options_for(basis).map_or(0, |o| o.len());
        if let Method::Dots { budget, max_per_option } = setup.method
            && budget == proposal(&setup.basis, count(&setup.basis))
        {
            let budget = proposal(&basis, count(&basis));
            let max_per_option = max_per_option.min(budget);
            setup.method = Method::Dots { budget, max_per_option };
        }
        setup.basis = basis;
    }

    fn electorate(&self, ui: &mut Ui, setup: &mut PollSetup, draft: &mut Option<String>) -> bool {
        let (lang, n) = (self.cx.lang, self.numbers);
        let now = self.poll.setup.electorate;
        heading(ui, words::electorate(lang));
        let seats_now = match now {
            Electorate::Seats(seats) => Some(seats),
            _ => None,
        };
        let proposed = match (n.present, n.units) {
            (0, 0) => SEATS,
            (0, units) => units as u32,
            (present, _) => present as u32,
        };
        let ends = [words::voters(lang, n.units), words::voters(lang, n.present)];
        let seats_end = seats_now.map(|s| words::voters(lang, s as usize)).unwrap_or_default();
        let by_seats = Electorate::Seats(seats_now.unwrap_or(proposed));
        let cards = [
            (
                Icon::Buildings,
                words::by_units(lang),
                words::by_units_more(lang),
                &ends[0],
                Electorate::Units,
            ),
            (
                Icon::UsersThree,
                words::by_present(lang),
                words::by_present_more(lang),
                &ends[1],
                Electorate::Present,
            ),
            (Icon::Hash, words::by_seats(lang), words::by_seats_more(lang), &seats_end, by_seats),
        ];
        for (icon, title, more, end, choice) in cards {
            let on = choice == now;
            if ui.add(ChoiceCard { icon, title, more, end, on, lines: 1 }).clicked() {
                setup.electorate = choice;
            }
            ui.add_space(8.0);
        }
        let Some(now) = seats_now else { return false };
        let mut text = draft.clone().unwrap_or_else(|| now.to_string());
        let error = seats(&text).err().map(|r| refusals::sentence(lang, r)).unwrap_or_default();
        let field =
            TextField::new(words::seats(lang), &mut text).width(160.0).error(&error).show(ui);
        if field.changed() {
            *draft = Some(text);
        }
        finished(ui, &field)
    }
}
