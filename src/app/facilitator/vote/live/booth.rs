//! The booth and the list of options on the shared screen, and who has not voted yet.

use super::voters::{self, Voters};
use crate::app::{
    command::Command,
    page::{Asks, PageContext, RoomAsk},
    room_control::{RoomPage, RoomPlace},
    style::{Icon, IconWeight, Palette, Type},
    text::vote as words,
    widgets::{Button, Tag, Text, Tone, label, row},
};
use crate::session::{Poll, Turnout};
use eframe::egui::{ScrollArea, Sense, Ui, vec2};

/// Shows it over all of `ui`.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    poll: &Poll,
    voters: &mut Voters,
    turnout: Turnout,
    asks: &mut Asks,
) {
    room(ui, cx, poll, asks);
    ui.add_space(18.0);
    missing(ui, cx, poll, voters, turnout);
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
    let missing = voters.missing(cx, poll);
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
                        voters::chip(ui, cx, *voter, CELL - 8.0);
                        ui.add_space((left + CELL - ui.cursor().left()).max(0.0));
                    }
                });
            }
        },
    );
}
