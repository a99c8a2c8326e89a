//! Votes aloud: a voter names numbers, the facilitator keys them, dots appear on the shared screen.

use super::{
    super::dialogs::Question,
    entry::{self, Reading},
    field::{Field, Look},
    paper::number_row,
    voters,
};
use crate::app::{
    memo::Memo,
    page::{Asks, PageContext, RoomAsk},
    room_control::RoomPage,
    style::{Icon, Palette, Type},
    text::desk as words,
    widgets::{Button, MenuRow, Text, TextField, label, row},
};
use crate::session::{Change, Method, Poll, PollId, Voter};
use eframe::egui::{EventFilter, Id, Key, ScrollArea, Ui};

/// Most voters that the list shows for one search.
const MOST: usize = 60;

/// Who votes, and what.
#[derive(Debug, Default)]
pub(super) struct Pad {
    query: String,
    found: Memo<(u64, PollId, String), Vec<Voter>>,
    /// Which of the found is meant.
    at: usize,
    voter: Option<Voter>,
    field: Field,
    sent: bool,
    /// The search takes the keyboard.
    search: bool,
}

impl Pad {
    /// The field takes the keyboard.
    pub(super) fn take_focus(&mut self) {
        self.search = self.voter.is_none();
        self.field.focus = self.voter.is_some();
    }

    /// Goes on to the next voter once the ballot was taken.
    pub(super) fn settle(&mut self, ui: &Ui, poll: &Poll) {
        if !std::mem::take(&mut self.sent) {
            return;
        }
        if self.voter.is_some_and(|voter| poll.has_voted(voter)) {
            self.another();
        } else {
            self.field.refuse(ui);
        }
    }

    fn another(&mut self) {
        self.voter = None;
        self.query.clear();
        self.at = 0;
        self.field.clear();
        self.field.focus = false;
        self.search = true;
    }
}

/// Shows the pad over all of `ui`.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    poll: &Poll,
    pad: &mut Pad,
    dialog: &mut Option<Question>,
    asks: &mut Asks,
) {
    let lang = cx.lang;
    row(ui, 30.0, |ui| {
        let p = Palette::of(ui);
        let on = !cx.room.blanked && cx.room.page == RoomPage::VotingAloud(poll.id);
        let show = Button::new(words::show_dots(lang)).small().icon(Icon::Monitor).selected(on);
        if ui.add(show).clicked() {
            asks.room(RoomAsk::VotingAloud(poll.id));
        }
        ui.add_space(12.0);
        ui.add(Text::new(Type::CAPTION, words::aloud_rule(lang)).color(p.tinta3).lines(2));
    });
    ui.add_space(10.0);
    match pad.voter {
        None => who(ui, cx, poll, pad),
        Some(voter) => ballot(ui, cx, poll, pad, voter, dialog, asks),
    }
}

/// Finds the voter by a few letters.
fn who(ui: &mut Ui, cx: &PageContext<'_>, poll: &Poll, pad: &mut Pad) {
    let lang = cx.lang;
    let id = Id::unique("voter search");
    let field = TextField::new(words::who(lang), &mut pad.query)
        .id(id)
        .icon(Icon::MagnifyingGlass)
        .hint(words::who_hint(lang))
        .show(ui);
    if std::mem::take(&mut pad.search) {
        field.request_focus();
    }
    if field.changed() {
        pad.at = 0;
    }
    let Pad { query, found, .. } = pad;
    let found = found.get((cx.revision, poll.id, query.clone()), || find(cx, poll, query));
    let (up, down, enter) = ui.input(|i| {
        let pressed = |key| i.key_pressed(key);
        (pressed(Key::ArrowUp), pressed(Key::ArrowDown), pressed(Key::Enter))
    });
    if field.has_focus() {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let last = found.len().saturating_sub(1);
        pad.at = (pad.at + usize::from(down)).min(last).saturating_sub(usize::from(up));
    }
    let mut picked = None;
    if field.lost_focus() && enter {
        picked = found.get(pad.at).copied();
        pad.search = picked.is_none();
    }
    ui.add_space(8.0);
    if found.is_empty() {
        label(ui, Type::SMALL, words::no_voter(lang), Palette::of(ui).tinta2);
    }
    ScrollArea::vertical().id_salt("voters").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (index, voter) in found.iter().enumerate() {
            let name = voters::called(cx, *voter);
            let voted = poll.has_voted(*voter);
            let text = if voted { format!("{name} · {}", words::has_voted(lang)) } else { name };
            if ui.add(MenuRow::new(&text).chosen(index == pad.at)).clicked() {
                picked = Some(*voter);
            }
        }
    });
    if let Some(voter) = picked {
        pad.voter = Some(voter);
        pad.field.clear();
    }
}

/// Voters whose names have the letters; those who have not voted come first.
fn find(cx: &PageContext<'_>, poll: &Poll, query: &str) -> Vec<Voter> {
    let query = query.trim().to_lowercase();
    let has = |text: &str| text.to_lowercase().contains(&query);
    let mut found: Vec<Voter> = (poll.voters.iter().copied())
        .filter(|voter| {
            has(&voters::called(cx, *voter))
                || match voter {
                    Voter::Unit(id) => cx.session.unit(*id).is_some_and(|unit| {
                        has(&unit.profile.name) || unit.profile.aliases.iter().any(|a| has(a))
                    }),
                    Voter::Person(_) | Voter::Seat(_) => false,
                }
        })
        .collect();
    found.sort_by_key(|voter| poll.has_voted(*voter));
    found.truncate(MOST);
    found
}

/// The numbers that the voter names.
fn ballot(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    poll: &Poll,
    pad: &mut Pad,
    voter: Voter,
    dialog: &mut Option<Question>,
    asks: &mut Asks,
) {
    let lang = cx.lang;
    let name = voters::called(cx, voter);
    let done = poll.has_voted(voter);
    row(ui, 36.0, |ui| {
        label(ui, Type::SECTION, &words::votes_of(lang, &name), Palette::of(ui).tinta);
        ui.add_space(12.0);
        if ui.add(Button::new(words::other_voter(lang)).small().keys("Esc")).clicked() {
            pad.another();
        }
    });
    ui.add_space(6.0);
    if done {
        row(ui, 36.0, |ui| {
            label(ui, Type::BODY, words::has_voted(lang), Palette::of(ui).tinta2);
            ui.add_space(12.0);
            let withdraw = Button::new(words::do_withdraw(lang)).small().icon(Icon::MinusCircle);
            if ui.add(withdraw.enabled(cx.editable)).clicked() {
                *dialog = Some(Question::withdraw_of(poll.id, voter, name));
            }
        });
        return;
    }
    let reading = Reading::of(poll, &pad.field.text);
    let left = entry::left(poll, &reading);
    let words_left = left.map(|n| words::left(lang, n)).unwrap_or_default();
    let dots = match (&poll.setup.method, left) {
        (Method::Dots { budget, .. }, Some(left)) => {
            let budget = u32::from(*budget);
            Some((budget - left.min(budget), budget, words_left.as_str()))
        }
        _ => None,
    };
    let look = Look {
        id: Id::unique("aloud entry"),
        name: words::entry(lang),
        dots,
        note: "",
        save: words::save(lang),
        enabled: cx.editable,
    };
    let pressed = pad.field.show(ui, look);
    // Numbers and `Enter` may have come in one frame.
    let reading = Reading::of(poll, &pad.field.text);
    if pressed.enter {
        match reading.marks(poll) {
            Some(marks) => {
                asks.change(Change::CastBallot { poll: poll.id, voter, marks });
                pad.sent = true;
            }
            None => pad.field.refuse(ui),
        }
    } else if ui.input(|i| i.key_pressed(Key::Escape)) {
        pad.another();
    }
    ui.add_space(10.0);
    ScrollArea::vertical().id_salt("named").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 7.0;
        if let Reading::Numbers(numbers) = &reading {
            for number in numbers {
                number_row(ui, cx, poll, number);
            }
        }
    });
}
