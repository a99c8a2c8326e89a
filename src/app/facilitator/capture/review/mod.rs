//! Tinjau pesan WhatsApp: what a chat has said, one key a message.
//!
//! Responsible for showing messages, for what was decided about them, and for asking for the
//! changes. Nothing of it can reach the room, and phone numbers are masked here too, because a
//! desk may be mirrored. Not responsible for reading chats (`import`).

mod act;
mod digest;
mod row;
mod side;

#[cfg(test)]
mod tests;

use super::super::{
    board::{Likeness, keys},
    header::header,
    tall_list::{self, Tops},
};
use crate::{
    app::{
        command::Command,
        memo::Memo,
        page::{Asks, PageContext},
        style::{Icon, IconWeight, Palette, Type, space},
        text::{commands, review as words},
        widgets::{Button, Empty, MenuRow, Panel, Segment, Segmented, Text, hairline},
    },
    session::{BoardId, IdeaNumber, MessageKey, Stage},
};
use digest::Digest;
use eframe::egui::{Key, Margin, Modifiers, Popup, Rect, Ui, UiBuilder, vec2};
use std::{collections::HashSet, rc::Rc};

pub(super) use act::{commands as take_commands, waiting};

/// The open review.
#[derive(Clone, Debug, Default)]
pub(super) struct Review {
    tab: Tab,
    /// Shared, because it may hold forty thousand rows.
    digest: Memo<DigestKey, Rc<Digest>>,
    /// The message that commands are about.
    cursor: Option<MessageKey>,
    go_to_cursor: bool,
    /// Decided on since the page was opened: they stay in view.
    decided: HashSet<MessageKey>,
    /// Grows with `decided`.
    serial: u64,
    editing: Option<Editing>,
    picking: Option<Picking>,
    tops: Memo<(DigestKey, Option<usize>, u32, u32), Rc<Tops>>,
    /// The idea that the message at hand resembles.
    similar: Memo<(u64, Option<MessageKey>), Option<IdeaNumber>>,
    /// The height of the row at hand, as it was drawn last.
    current_height: f32,
}

/// Revision, board, list, and what was decided in it.
type DigestKey = (u64, BoardId, Tab, u64);

/// Which messages are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Tab {
    /// Those that wait, and greetings between them.
    #[default]
    Waiting,
    Accepted,
    Skipped,
}

/// The words of a message before they become an idea.
#[derive(Clone, Debug)]
struct Editing {
    key: MessageKey,
    text: String,
    begun: bool,
}

/// A unit is being chosen: for one message, for all of a sender, or for all senders without one.
#[derive(Clone, Debug)]
struct Picking {
    of: Of,
    picker: super::picker::Picker,
    at: Rect,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Of {
    Message(MessageKey),
    Sender(String),
    Unmatched,
}

/// Shows the page in all of `ui`. `false`: it was closed.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    review: &mut Review,
    likeness: &mut Likeness,
    asks: &mut Asks,
) -> bool {
    if !likeness.follow(cx.session, cx.board(), cx.revision) {
        ui.request_repaint();
    }
    let rect = ui.available_rect_before_wrap();
    let digest = digest(cx, review);
    let closed = head(ui, cx, review, &digest, asks);
    let body = Rect::from_min_max(ui.cursor().min, rect.max).shrink2(vec2(space::GUTTER, 0.0));
    let body = body.with_max_y(rect.bottom() - 16.0);
    let side = if body.width() > 900.0 { 292.0 } else { 240.0 };
    let (left, right) = body.split_left_right_at_x(body.right() - side - 14.0);
    let right = right.with_min_x(right.left() + 14.0);
    let builder = UiBuilder::new().max_rect(left).id_salt("messages");
    list(&mut ui.new_child(builder), cx, review, likeness, &digest, asks);
    let builder = UiBuilder::new().max_rect(right).id_salt("report");
    side::show(&mut ui.new_child(builder), cx, review, &digest);
    act::picker(ui, cx, review, asks);
    let free = review.editing.is_none() && review.picking.is_none();
    let escaped = free && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    !(closed || escaped)
}

fn digest(cx: &PageContext<'_>, review: &mut Review) -> Rc<Digest> {
    let key = (cx.revision, cx.board, review.tab, review.serial);
    let (tab, decided) = (review.tab, &review.decided);
    let digest = review.digest.get(key, || Rc::new(Digest::new(cx, tab, decided)));
    let digest = Rc::clone(digest);
    if review.cursor.as_ref().is_none_or(|key| digest.place_of(cx, key).is_none()) {
        review.cursor = digest.first_waiting(cx).or_else(|| digest.key_at(cx, 0));
    }
    digest
}

/// Title and actions; returns whether the page is to be closed.
fn head(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    review: &mut Review,
    digest: &Digest,
    asks: &mut Asks,
) -> bool {
    let lang = cx.lang;
    let mut closed = false;
    header(ui, words::title(lang), Some(&digest.subtitle), |ui| {
        let text = words::accept_labelled(lang, digest.labelled);
        let accept = Button::new(&text).primary().icon(Icon::Check);
        if ui.add(accept.enabled(digest.labelled > 0 && cx.editable)).clicked() {
            act::accept_labelled(cx, review, asks);
        }
        let close = Button::new(words::close(lang)).icon(Icon::X);
        closed = ui.add(close).clicked();
    });
    closed
}

fn list(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    review: &mut Review,
    likeness: &Likeness,
    digest: &Digest,
    asks: &mut Asks,
) {
    let height = ui.available_height();
    Panel::default().margin(Margin::ZERO).show(ui, |ui| {
        ui.set_height(height - 2.0);
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        tabs(ui, cx, review, digest, asks);
        hairline(ui);
        if digest.rows.is_empty() {
            ui.add_space(90.0);
            Empty::new(words::empty_title(cx.lang), words::empty_text(cx.lang)).show(ui);
            return;
        }
        let current = review.cursor.as_ref().and_then(|key| digest.place_of(cx, key));
        let key = (cx.revision, review.cursor.clone());
        let cursor = current.and_then(|at| digest.message(cx, at));
        let similar = *review
            .similar
            .get(key, || likeness.nearest(&cursor?.text).map(|number| cx.board().top(number)));
        let width = ui.available_width();
        let listed = (cx.revision, cx.board, review.tab, review.serial);
        let key = (listed, current, review.current_height as u32, width as u32);
        let open = review.current_height.max(row::HEIGHT);
        let tops = review.tops.get(key, || {
            Rc::new(Tops::new((0..digest.rows.len()).map(|at| match current {
                Some(current) if current == at => open,
                _ => digest.message(cx, at).map_or(row::HEIGHT, |m| row::height(&m.text, width)),
            })))
        });
        let tops = Rc::clone(tops);
        let reveal = current.filter(|_| std::mem::take(&mut review.go_to_cursor));
        let keep = current.filter(|_| review.editing.is_some());
        tall_list::show(ui, "messages", &tops, keep, reveal, |ui, at, rect| {
            row::show(ui, cx, review, digest, (at, rect, current == Some(at), similar), asks);
        });
    });
}

/// What can be done with all messages that wait, with the keys that do it.
fn for_all(ui: &mut Ui, cx: &PageContext<'_>, digest: &Digest, asks: &mut Asks) {
    let enabled = cx.editable && digest.waiting > 0;
    let button = Button::new(words::for_all(cx.lang)).small().enabled(enabled);
    let response = ui.add(button.trailing(Icon::CaretDown, IconWeight::Bold));
    Popup::menu(&response).gap(6.0).width(360.0).accessible_name(words::for_all(cx.lang)).show(
        |ui| {
            ui.set_width(360.0);
            for command in
                [Command::AcceptAll, Command::SkipAll, Command::SplitAll, Command::UnitForAll]
            {
                let (name, keys) =
                    (commands::name(cx.lang, command), keys(cx.lang, command, Stage::Capture));
                if ui.add(MenuRow::new(&name).keys(&keys)).clicked() {
                    asks.command(command);
                    ui.close();
                }
            }
        },
    );
}

fn tabs(ui: &mut Ui, cx: &PageContext<'_>, review: &mut Review, digest: &Digest, asks: &mut Asks) {
    let lang = cx.lang;
    let rect = ui.allocate_space(vec2(ui.available_width(), 54.0)).1;
    let inner = rect.shrink2(vec2(16.0, 10.0));
    let mut row = ui.new_child(
        UiBuilder::new()
            .max_rect(inner)
            .layout(eframe::egui::Layout::left_to_right(eframe::egui::Align::Center)),
    );
    let counts = [digest.waiting, digest.accepted, digest.skipped].map(|n| n.to_string());
    let names = [words::waiting(lang), words::accepted(lang), words::skipped(lang)];
    let segments = [0, 1, 2].map(|i| Segment::new(names[i]).count(&counts[i]));
    let all = [Tab::Waiting, Tab::Accepted, Tab::Skipped];
    let now = all.iter().position(|tab| *tab == review.tab).unwrap_or(0);
    if let Some(tab) = Segmented::new(words::which(lang), &segments).show(&mut row, now) {
        review.tab = all[tab];
        review.decided.clear();
        review.serial += 1;
        review.cursor = None;
        review.go_to_cursor = true;
    }
    row.with_layout(eframe::egui::Layout::right_to_left(eframe::egui::Align::Center), |ui| {
        for_all(ui, cx, digest, asks);
        if ui.available_width() > 300.0 {
            ui.add_space(8.0);
            let note = Text::new(Type::SMALL, words::masked_note(lang)).lines(1);
            ui.add(note.color(Palette::of(ui).tinta3));
        }
    });
}
