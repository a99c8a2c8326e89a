//! Beside the desk: how many have voted, what is hidden, the latest papers, what is frozen, and
//! the record.

use super::{
    super::{print, record},
    Desk, paper,
};
use crate::app::{
    command::Command,
    page::{Asks, PageContext},
    style::{Icon, IconWeight, Palette, Type, Weight, space},
    text::{commands, desk as words, vote},
    widgets::{Button, Dots, Panel, Stepper, Text, TextField, drafted, label, row},
};
use crate::session::{Change, Papers, Poll, Turnout, Way, turnout};
use eframe::egui::{Align, Layout, Margin, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

/// What is written at the side.
#[derive(Debug, Default)]
pub(super) struct Side {
    handed_out: Option<String>,
}

/// Shows the column.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    poll: &Poll,
    desk: &mut Desk,
    asks: &mut Asks,
) {
    let height = ui.available_height();
    ScrollArea::vertical().id_salt("beside").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        figure(ui, cx, turnout(poll));
        ui.add_space(space::PANEL);
        secrecy(ui, cx, poll);
        ui.add_space(space::PANEL);
        if desk.way(poll) == Way::Paper {
            let before = desk.paper.correcting;
            paper::side(ui, cx, poll, &mut desk.paper, height - 260.0);
            if desk.paper.correcting != before
                && let Some(kept) = desk.paper.correcting.and_then(|i| desk.paper.recent.get(i))
                && let Some(paper) = &kept.paper
            {
                desk.sheet.take_up(poll, &paper.scores);
            }
            ui.add_space(space::PANEL);
            papers(ui, cx, poll, &mut desk.side, asks);
            ui.add_space(space::PANEL);
        }
        frozen(ui, cx);
        ui.add_space(space::PANEL);
        record::show(ui, cx, poll);
    });
}

/// "27 dari 40 sudah memilih", with a dot for each voter.
fn figure(ui: &mut Ui, cx: &PageContext<'_>, turnout: Turnout) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let voted = turnout.voted.saturating_add(turnout.by_hand);
    let over = voted > turnout.eligible;
    Panel::default().margin(Margin { left: 16, right: 16, top: 10, bottom: 13 }).show(ui, |ui| {
        let spoken = vote::turnout(lang, voted, turnout.eligible);
        let ink = if over { p.bahaya } else { p.tinta };
        let mut job = Type::FIGURE.job(&voted.to_string(), ink);
        let after = vote::turnout_of(lang, turnout.eligible);
        job.append(&after, 7.0, Type::SECTION.weight(Weight::SemiBold).format(p.tinta2));
        let galley = ui.painter().layout_job(job);
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
        ui.painter().galley(rect.min, galley, p.tinta);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
        ui.add_space(9.0);
        let dots = Dots::seats(voted as usize, turnout.eligible.max(voted) as usize, &spoken);
        let dots = dots.sized(9.0, 5.5).per_row(20);
        ui.add(if over { dots.ink(p.bahaya) } else { dots });
    });
}

/// That totals are hidden, or that ballots are kept by name.
fn secrecy(ui: &mut Ui, cx: &PageContext<'_>, poll: &Poll) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let (icon, title, more) = if poll.setup.secret {
        (Icon::EyeSlash, vote::hidden(lang), vote::hidden_more(lang))
    } else {
        (Icon::Eye, vote::open_note(lang), vote::open_note_more(lang))
    };
    Panel::default().margin(Margin::symmetric(16, 11)).colors(p.cekung, p.garis2).show(ui, |ui| {
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

/// How many papers were handed out, and how many are not valid.
fn papers(ui: &mut Ui, cx: &PageContext<'_>, poll: &Poll, side: &mut Side, asks: &mut Asks) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let Papers { handed_out, invalid, .. } = poll.papers;
    Panel::default().margin(Margin { left: 16, right: 16, top: 11, bottom: 12 }).show(ui, |ui| {
        label(ui, Type::STRONG, words::papers(lang), p.tinta);
        ui.add_space(8.0);
        row(ui, 36.0, |ui| {
            label(ui, Type::SMALL, words::handed_out(lang), p.tinta2);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let now = handed_out.map(|n| n.to_string()).unwrap_or_default();
                let written = drafted(ui, &now, &mut side.handed_out, |ui, text| {
                    TextField::new(words::handed_out(lang), text)
                        .bare()
                        .hint(words::not_counted(lang))
                        .width(128.0)
                        .enabled(cx.editable)
                        .show(ui)
                });
                let number = written.map(|text| (text.is_empty(), text.parse().ok()));
                if let Some((true, _) | (false, Some(_))) = number {
                    let handed_out = number.and_then(|(_, n)| n);
                    asks.change(Change::SetPapers { poll: poll.id, handed_out, invalid });
                }
            });
        });
        ui.add_space(8.0);
        row(ui, 36.0, |ui| {
            label(ui, Type::SMALL, words::invalid_papers(lang), p.tinta2);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let mut value = invalid;
                let name = words::invalid_papers(lang);
                ui.add_enabled_ui(cx.editable, |ui| {
                    if Stepper::new(name, &mut value, 0..=10_000).show(ui).changed() {
                        let invalid = value;
                        asks.change(Change::SetPapers { poll: poll.id, handed_out, invalid });
                    }
                });
            });
        });
        ui.add_space(10.0);
        let name = commands::name(lang, Command::PrintBallots);
        if ui.add(Button::new(&name).small().icon(Icon::Printer)).clicked() {
            print(poll, asks);
        }
    });
}

/// What cannot be changed now.
fn frozen(ui: &mut Ui, cx: &PageContext<'_>) {
    let lang = cx.lang;
    Panel::default().margin(Margin { left: 16, right: 16, top: 13, bottom: 12 }).show(ui, |ui| {
        note(ui, Icon::LockSimple, vote::frozen(lang), vote::frozen_more(lang));
    });
}
