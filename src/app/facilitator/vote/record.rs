//! The record of a poll: when it was opened, closed, reopened and called off, and why.

use crate::app::{
    page::PageContext,
    style::{Icon, IconWeight, Palette, Type, Weight},
    text::{dates, vote as words},
    widgets::{Panel, Text, hairline, label, row},
};
use crate::session::{Act, Poll};
use eframe::egui::{Align, Layout, Margin, Sense, Ui, vec2};

/// Lists the record.
pub(super) fn show(ui: &mut Ui, cx: &PageContext<'_>, poll: &Poll) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    Panel::default().margin(Margin { left: 16, right: 16, top: 11, bottom: 6 }).show(ui, |ui| {
        label(ui, Type::STRONG, words::record(lang), p.tinta);
        ui.add_space(8.0);
        for entry in &poll.record {
            hairline(ui);
            row(ui, 34.0, |ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(17.0, 17.0), Sense::hover());
                icon(entry.act).paint(
                    ui.painter(),
                    rect.center(),
                    17.0,
                    IconWeight::Regular,
                    p.tinta2,
                );
                ui.add_space(8.0);
                label(
                    ui,
                    Type::SMALL.weight(Weight::SemiBold),
                    &words::act(lang, entry.act),
                    p.tinta,
                );
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let mut when = dates::clock(lang, entry.at.time());
                    if entry.at.date() != cx.now.date() {
                        when = format!("{}, {when}", dates::date(lang, entry.at.date()));
                    }
                    label(ui, Type::CAPTION, &when, p.tinta3);
                });
            });
            if !entry.reason.is_empty() {
                ui.horizontal(|ui| {
                    ui.add_space(25.0);
                    ui.add(Text::new(Type::CAPTION, &entry.reason).color(p.tinta2));
                });
                ui.add_space(8.0);
            }
        }
    });
}

fn icon(act: Act) -> Icon {
    match act {
        Act::Opened => Icon::LockSimpleOpen,
        Act::Closed => Icon::LockSimple,
        Act::Reopened => Icon::ClockCounterClockwise,
        Act::Cancelled => Icon::Prohibit,
        Act::Revealed => Icon::MonitorPlay,
        Act::SurplusAllowed(_) => Icon::SelectionPlus,
        Act::BallotWithdrawn(_) => Icon::MinusCircle,
    }
}
