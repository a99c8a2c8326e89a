//! A poll that is over: closed, with its reconciliation, or called off.

use super::{add_button, dialogs::Question, go, live::line, record};
use crate::app::{
    command::Command,
    facilitator::header::header,
    page::{Asks, PageContext},
    style::{Icon, IconWeight, Palette, Type, space},
    text::{self, dates, vote as words},
    widgets::{Button, Panel, Tag, Text, Tone},
};
use crate::session::{Poll, PollState, Stage, reconcile};
use eframe::egui::{Margin, ScrollArea, Ui, UiBuilder, vec2};

/// The header.
pub(super) fn head(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    poll: &Poll,
    dialog: &mut Option<Question>,
    asks: &mut Asks,
) {
    let lang = cx.lang;
    let closed = poll.state == PollState::Closed;
    let ended = poll.record.last().map_or(String::new(), |last| {
        let time = dates::clock(lang, last.at.time());
        format!("{} {time}", words::act(lang, last.act))
    });
    header(ui, text::words::stage(lang, Stage::Vote), Some(&ended), |ui| {
        if closed {
            let see =
                Button::new(words::see_results(lang)).icon(Icon::ChartBarHorizontal).primary();
            if ui.add(see).clicked() || cx.pressed(Command::Primary) {
                go(Stage::Results, asks);
            }
            let reopen = Button::new(words::reopen(lang)).icon(Icon::LockSimpleOpen);
            if ui.add(reopen.enabled(cx.editable)).clicked() {
                *dialog = Some(Question::reopen(poll.id));
            }
        }
        add_button(ui, cx, asks);
        if !closed {
            let tag = Tag::new(words::state(lang, poll.state), Tone::Plain);
            ui.add(tag.icon(Icon::Prohibit, IconWeight::Regular).height(28.0));
        }
    });
}

/// Everything below the header.
pub(super) fn show(ui: &mut Ui, cx: &PageContext<'_>, poll: &Poll, dialog: &mut Option<Question>) {
    let lang = cx.lang;
    let mut all = ui.available_rect_before_wrap().shrink2(vec2(space::GUTTER, 0.0));
    all.max.y -= 16.0;
    ui.scope_builder(UiBuilder::new().max_rect(all), |ui| {
        ScrollArea::vertical().id_salt("over").auto_shrink(false).show(ui, |ui| {
            if poll.state == PollState::Closed {
                line::show(ui, cx, poll, &reconcile(cx.session, poll));
                ui.add_space(12.0);
            }
            Panel::default().margin(Margin::symmetric(22, 18)).show(ui, |ui| {
                let (title, more) = match poll.state {
                    PollState::Closed => (words::closed_title(lang), words::closed_more(lang)),
                    _ => (words::cancelled_title(lang), words::cancelled_more(lang)),
                };
                let kind = Type::EMPTY;
                ui.add(Text::new(kind, title));
                ui.add_space(3.0);
                ui.add(Text::new(Type::BODY, more).color(Palette::of(ui).tinta2));
                if poll.state == PollState::Closed {
                    ui.add_space(14.0);
                    let cancel = Button::new(words::cancel_poll(lang)).icon(Icon::Prohibit).small();
                    if ui.add(cancel.enabled(cx.editable)).clicked() {
                        *dialog = Some(Question::cancel(poll.id));
                    }
                }
            });
            ui.add_space(space::PANEL);
            record::show(ui, cx, poll);
        });
    });
}
