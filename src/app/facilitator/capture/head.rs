//! The title of the page with what is on, and the switches of how ideas are taken.

use super::{
    super::header::header_tagged,
    filter::{self, Filter},
    modes,
};
use crate::{
    app::{
        command::Command,
        page::{Asks, PageContext},
        style::Icon,
        text::{capture as words, prepare, words as shared},
        widgets::{Button, Switch, Tag, Tone},
    },
    session::{CaptureRules, Change, Stage},
};
use eframe::egui::{Popup, PopupCloseBehavior, Ui};

pub(super) fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    filter: &mut Filter,
    asks: &mut Asks,
    compact: bool,
) {
    let board = cx.board();
    let count = shared::ideas(cx.lang, board.ideas.len() - board.trash.len());
    let count = Tag::new(&count, Tone::Info);
    let mut tags = vec![count];
    if board.capture.hidden {
        let weight = crate::app::style::IconWeight::Bold;
        tags.push(Tag::new(words::hidden_tag(cx.lang), Tone::Warn).icon(Icon::EyeSlash, weight));
    }
    if board.capture.locked {
        let weight = crate::app::style::IconWeight::Bold;
        tags.push(Tag::new(words::locked_tag(cx.lang), Tone::Warn).icon(Icon::LockSimple, weight));
    }
    header_tagged(ui, shared::stage(cx.lang, Stage::Capture), &tags, None, |ui| {
        options(ui, cx, board.capture, asks);
        if !compact {
            import(ui, cx, asks);
        }
        filter::button(ui, cx, filter);
        modes::control(ui, cx, asks);
    });
}

fn import(ui: &mut Ui, cx: &PageContext<'_>, asks: &mut Asks) {
    let name = crate::app::text::commands::name(cx.lang, Command::Import);
    let button = Button::icon_only(Icon::DownloadSimple, &name)
        .kind(crate::app::widgets::ButtonKind::Neutral)
        .enabled(cx.editable);
    if ui.add(button.width(34.0).height(34.0)).clicked() {
        asks.command(Command::Import);
    }
}

/// The switches of how ideas are taken.
fn options(ui: &mut Ui, cx: &PageContext<'_>, rules: CaptureRules, asks: &mut Asks) {
    let button = Button::icon_only(Icon::SlidersHorizontal, words::options(cx.lang))
        .kind(crate::app::widgets::ButtonKind::Neutral)
        .enabled(cx.editable);
    let response = ui.add(button.width(34.0).height(34.0));
    Popup::menu(&response)
        .gap(6.0)
        .width(360.0)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(words::options(cx.lang))
        .show(|ui| {
            ui.set_width(360.0);
            ui.spacing_mut().item_spacing.y = 12.0;
            let mut new = rules;
            ui.add_space(4.0);
            ui.add(
                Switch::new(&mut new.hidden, words::hidden(cx.lang))
                    .explained(words::hidden_more(cx.lang)),
            );
            ui.add(
                Switch::new(&mut new.locked, words::locked(cx.lang))
                    .explained(words::locked_more(cx.lang)),
            );
            let mut event = cx.session.event().clone();
            let anonymous = Switch::new(&mut event.anonymous, prepare::anonymous(cx.lang));
            if ui.add(anonymous.explained(words::anonymous_more(cx.lang))).changed() {
                asks.change(Change::SetEvent(event));
            }
            let print = crate::app::text::commands::name(cx.lang, Command::PrintIdeaCards);
            let any = cx.board().cards().next().is_some();
            if ui.add(Button::new(&print).small().icon(Icon::Printer).enabled(any)).clicked() {
                asks.command(Command::PrintIdeaCards);
                ui.close();
            }
            ui.add_space(4.0);
            if new != rules {
                asks.change(Change::SetCapture(cx.board, new));
            }
        });
}
