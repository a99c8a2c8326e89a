//! A poll while it takes ballots: how many have voted, and who has not. Nothing else is known.

use super::{State, dialogs::Question, record};
use crate::app::{
    command::Command,
    facilitator::header::header,
    memo::Memo,
    page::{Asks, PageContext, RoomAsk},
    room_control::{RoomPage, RoomPlace},
    style::{Icon, IconWeight, Palette, Type, Weight, space},
    text::{self, vote as words},
    widgets::{Button, ChipLook, Dots, Panel, Tag, Text, Tone, UnitChip, label, row},
};
use crate::session::{Change, Poll, PollId, Session, Stage, Turnout, UnitKind, Voter, turnout};
use eframe::egui::{Margin, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// Width of the right column.
const SIDE: f32 = 322.0;

/// Who has not voted yet, remembered until something changes.
#[derive(Debug, Default)]
pub(super) struct Voters {
    missing: Memo<(u64, PollId), Vec<Voter>>,
}

/// The header: what was agreed, and the way to close.
pub(super) fn head(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    poll: &Poll,
    dialog: &mut Option<Question>,
    asks: &mut Asks,
) {
    let lang = cx.lang;
    let sentence = words::live_sentence(lang, &poll.setup.method, poll.options.len());
    header(ui, text::words::stage(lang, Stage::Vote), Some(&sentence), |ui| {
        let close =
            Button::new(words::close_poll(lang)).icon_in(Icon::LockSimple, IconWeight::Bold);
        let pressed = ui.add(close.primary().enabled(cx.editable)).clicked();
        if pressed || cx.editable && cx.pressed(Command::Primary) {
            if turnout(poll).missing() == 0 {
                asks.change(Change::ClosePoll(poll.id, String::new()));
            } else {
                *dialog = Some(Question::close(poll.id));
            }
        }
        let tag = Tag::new(words::is_open(lang), Tone::Ok).icon(Icon::Circle, IconWeight::Fill);
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
    let mut all = ui.available_rect_before_wrap().shrink2(vec2(space::GUTTER, 0.0));
    all.max.y -= 16.0;
    let side = SIDE.min(all.width() * 0.36);
    let left = Rect::from_min_max(all.min, pos2(all.right() - side - space::PANEL, all.bottom()));
    let right = Rect::from_min_max(pos2(all.right() - side, all.top()), all.max);
    let turnout = turnout(poll);
    ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
        Panel::default().margin(Margin::symmetric(22, 18)).show(ui, |ui| {
            ui.set_height(left.height() - 38.0);
            figure(ui, cx, turnout);
            ui.add_space(18.0);
            room(ui, cx, poll, asks);
            ui.add_space(18.0);
            missing(ui, cx, poll, &mut state.voters, turnout);
        });
    });
    ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
        ScrollArea::vertical().id_salt("beside").auto_shrink(false).show(ui, |ui| {
            secrecy(ui, cx, poll);
            ui.add_space(space::PANEL);
            frozen(ui, cx, poll, &mut state.dialog);
            ui.add_space(space::PANEL);
            record::show(ui, cx, poll);
        });
    });
}

/// "27 dari 40 sudah memilih", with a dot for each voter.
fn figure(ui: &mut Ui, cx: &PageContext<'_>, turnout: Turnout) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let spoken = words::turnout(lang, turnout.voted, turnout.eligible);
    let mut job = Type::FIGURE.sized(64.0).job(&turnout.voted.to_string(), p.tinta);
    let after = words::turnout_of(lang, turnout.eligible);
    job.append(&after, 12.0, Type::SECTION.sized(20.0).weight(Weight::SemiBold).format(p.tinta2));
    let galley = ui.painter().layout_job(job);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, p.tinta);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    ui.add_space(12.0);
    let dots = Dots::seats(turnout.voted as usize, turnout.eligible as usize, &spoken);
    ui.add(dots.sized(14.0, 7.0).per_row(30));
}

/// What the room sees: the options, or the booth.
fn room(ui: &mut Ui, cx: &PageContext<'_>, poll: &Poll, asks: &mut Asks) {
    let lang = cx.lang;
    let now = if cx.room.blanked { None } else { Some(cx.room.page) };
    let views = [
        (
            Icon::ListNumbers,
            words::show_options(lang),
            words::show_options_more(lang),
            RoomPage::Voting(poll.id),
        ),
        (
            Icon::UserRectangle,
            words::open_booth(lang),
            words::open_booth_more(lang),
            RoomPage::Booth(poll.id),
        ),
    ];
    for (icon, name, more, page) in views {
        let on = now == Some(page);
        row(ui, 44.0, |ui| {
            let button = Button::new(name).icon(icon).selected(on).width(190.0);
            if ui.add(button).clicked() {
                asks.room(match page {
                    RoomPage::Booth(id) => RoomAsk::Booth(id),
                    _ => RoomAsk::Voting(poll.id),
                });
                // Voters cannot come to a screen that is not there.
                let booth = matches!(page, RoomPage::Booth(_));
                if booth && cx.room.place == RoomPlace::Closed {
                    asks.command(Command::RoomWindow);
                }
            }
            ui.add_space(14.0);
            if on {
                let tag = Tag::new(words::in_room(lang), Tone::Ok);
                ui.add(tag.icon(Icon::Monitor, IconWeight::Fill));
                ui.add_space(10.0);
            }
            ui.add(Text::new(Type::SMALL, more).color(Palette::of(ui).tinta2).lines(1));
        });
    }
}

/// Chips of those who have not voted, in rows; only the rows in view are laid out.
fn missing(ui: &mut Ui, cx: &PageContext<'_>, poll: &Poll, voters: &mut Voters, turnout: Turnout) {
    const CELL: f32 = 176.0;
    const ROW: f32 = 30.0;
    let (lang, p) = (cx.lang, Palette::of(ui));
    let missing = voters.missing.get((cx.revision, poll.id), || {
        poll.voters.iter().copied().filter(|v| !poll.has_voted(*v)).collect()
    });
    if missing.is_empty() {
        row(ui, 24.0, |ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(22.0, 22.0), Sense::hover());
            Icon::CheckCircle.paint(ui.painter(), rect.center(), 22.0, IconWeight::Fill, p.ok);
            ui.add_space(8.0);
            label(ui, Type::STRONG, words::everybody(lang), p.ok_ink);
        });
        return;
    }
    label(ui, Type::SECTION, &words::missing(lang, turnout.missing()), p.tinta);
    ui.add_space(8.0);
    let columns = (ui.available_width() / CELL).floor().max(1.0) as usize;
    let rows = missing.len().div_ceil(columns);
    ScrollArea::vertical().id_salt("missing").auto_shrink(false).show_rows(
        ui,
        ROW,
        rows,
        |ui, seen| {
            for index in seen {
                ui.horizontal(|ui| {
                    ui.set_height(ROW);
                    for voter in missing.iter().skip(index * columns).take(columns) {
                        let left = ui.cursor().left();
                        chip(ui, cx, *voter, CELL - 8.0);
                        ui.add_space((left + CELL - ui.cursor().left()).max(0.0));
                    }
                });
            }
        },
    );
}

fn chip(ui: &mut Ui, cx: &PageContext<'_>, voter: Voter, width: f32) {
    let chip = |name: &str, kind, ui: &mut Ui| {
        ui.add(UnitChip::new(name, kind).look(ChipLook::Outlined).max_width(width));
    };
    match name(cx.session, voter) {
        Some((name, kind)) => chip(name, kind, ui),
        None => chip(&words::unlisted(cx.lang, voter), UnitKind::Other, ui),
    }
}

/// The name of a voter who stands on a list, with the kind of their unit.
fn name(session: &Session, voter: Voter) -> Option<(&str, UnitKind)> {
    match voter {
        Voter::Unit(id) => {
            let profile = &session.unit(id)?.profile;
            let short = if profile.short.is_empty() { &profile.name } else { &profile.short };
            Some((short, profile.kind))
        }
        Voter::Person(id) => {
            let profile = &session.participant(id)?.profile;
            let unit = profile.unit.and_then(|id| session.unit(id));
            Some((&profile.name, unit.map_or(UnitKind::Other, |u| u.profile.kind)))
        }
        Voter::Seat(_) => None,
    }
}

/// That totals are hidden, or that ballots are kept by name.
fn secrecy(ui: &mut Ui, cx: &PageContext<'_>, poll: &Poll) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let (icon, title, more) = if poll.setup.secret {
        (Icon::EyeSlash, words::hidden(lang), words::hidden_more(lang))
    } else {
        (Icon::Eye, words::open_note(lang), words::open_note_more(lang))
    };
    Panel::default().margin(Margin::symmetric(16, 13)).colors(p.cekung, p.garis2).show(ui, |ui| {
        note(ui, icon, title, more);
    });
}

/// An icon, a title and a sentence.
fn note(ui: &mut Ui, icon: Icon, title: &str, more: &str) {
    let p = Palette::of(ui);
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(24.0, 40.0), Sense::hover());
        icon.paint(ui.painter(), rect.center(), 24.0, IconWeight::Fill, p.tinta2);
        ui.add_space(12.0);
        ui.vertical(|ui| {
            label(ui, Type::STRONG, title, p.tinta);
            ui.add(Text::new(Type::CAPTION, more).color(p.tinta2));
        });
    });
}

/// What cannot be changed now, and the way out.
fn frozen(ui: &mut Ui, cx: &PageContext<'_>, poll: &Poll, dialog: &mut Option<Question>) {
    let lang = cx.lang;
    Panel::default().margin(Margin { left: 16, right: 16, top: 13, bottom: 12 }).show(ui, |ui| {
        note(ui, Icon::LockSimple, words::frozen(lang), words::frozen_more(lang));
        ui.add_space(8.0);
        row(ui, 30.0, |ui| {
            ui.add_space(36.0);
            let cancel = Button::new(words::cancel_poll(lang)).icon(Icon::Prohibit).small();
            if ui.add(cancel.enabled(cx.editable)).clicked() {
                *dialog = Some(Question::cancel(poll.id));
            }
        });
    });
}
