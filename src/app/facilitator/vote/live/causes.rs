//! What to look at when more came in than there can be: likely causes with one action each, and
//! the way to close in spite of it.

use super::{super::dialogs::Question, paper::Pad};
use crate::app::{
    page::{Asks, PageContext},
    style::{Icon, IconWeight, Palette, Type, radius},
    text::desk as words,
    widgets::{Button, Text, TextField, label, row},
};
use crate::session::{Change, Papers, Poll, Reconciliation};
use eframe::egui::{Frame, Margin, ScrollArea, Sense, Stroke, Ui, vec2};

/// What is written on it.
#[derive(Debug, Default)]
pub(super) struct Note {
    text: String,
    /// The person went back to keying; what came in then.
    pub(super) put_aside: Option<u32>,
}

/// Shows it over all of `ui`; returns whether the person goes on keying.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    poll: &Poll,
    r: &Reconciliation,
    (pad, note): (&mut Pad, &mut Note),
    dialog: &mut Option<Question>,
    asks: &mut Asks,
) {
    const FOOT: f32 = 76.0;
    let lang = cx.lang;
    let height = (ui.available_height() - FOOT).max(80.0);
    ScrollArea::vertical().id_salt("causes").auto_shrink(false).max_height(height).show(ui, |ui| {
        fact(ui, cx, r);
        ui.add_space(16.0);
        let p = Palette::of(ui);
        label(ui, Type::LABEL, words::causes(lang), p.tinta3);
        ui.add_space(8.0);
        if let Some((index, a, b)) = pad.recent.twice() {
            let title = words::twice(lang, a, b);
            let action = words::withdraw_paper(lang, b);
            if cause(ui, cx, Icon::CopySimple, (&title, words::twice_more(lang)), &action)
                && let Some(paper) = pad.recent.get(index).and_then(|k| k.paper.clone())
            {
                let question = Question::withdraw_paper(poll.id, paper, index);
                *dialog = Some(question.because(words::twice_reason(lang)));
            }
        }
        let Papers { handed_out, invalid, .. } = poll.papers;
        if handed_out.is_some_and(|out| r.returned > out) {
            let more = words::late_more(lang, r.returned);
            let title = words::late(lang);
            let action = words::change_number(lang);
            if cause(ui, cx, Icon::UserPlus, (title, &more), action) {
                let handed_out = Some(r.returned);
                asks.change(Change::SetPapers { poll: poll.id, handed_out, invalid });
            }
        }
        if invalid > 0 {
            let words_of = (words::exchanged(lang), words::exchanged_more(lang));
            if cause(ui, cx, Icon::ArrowsClockwise, words_of, words::one_less(lang)) {
                let invalid = invalid - 1;
                asks.change(Change::SetPapers { poll: poll.id, handed_out, invalid });
            }
        }
        ui.add_space(4.0);
        let go_on = Button::new(words::go_on_keying(lang)).small().icon(Icon::Keyboard);
        if ui.add(go_on).clicked() {
            note.put_aside = Some(poll.used());
            pad.take_focus();
        }
    });
    ui.add_space(8.0);
    close(ui, cx, poll, note, asks);
}

fn fact(ui: &mut Ui, cx: &PageContext<'_>, r: &Reconciliation) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(30.0, 30.0), Sense::hover());
        let at = rect.center();
        Icon::WarningOctagon.paint(ui.painter(), at, 30.0, IconWeight::Fill, p.bahaya);
        ui.add_space(14.0);
        ui.vertical(|ui| {
            label(ui, Type::EMPTY, words::check_first(lang), p.tinta);
            ui.add_space(2.0);
            let text = match r.handed_out {
                Some(out) if r.returned > out => words::too_many_back(lang, r.returned, out),
                _ => {
                    let ballots = r.eligible.saturating_add_signed(r.difference);
                    words::too_many_ballots(lang, ballots, r.eligible)
                }
            };
            ui.add(Text::new(Type::BODY.sized(14.0), &text).color(p.tinta2));
        });
    });
}

/// One cause with what can be done about it; whether that is done.
fn cause(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    icon: Icon,
    (title, more): (&str, &str),
    action: &str,
) -> bool {
    let p = Palette::of(ui);
    let frame = Frame::new()
        .fill(p.kertas)
        .stroke(Stroke::new(1.0, p.garis2))
        .corner_radius(radius::CARD)
        .inner_margin(Margin::symmetric(15, 9));
    let pressed = frame
        .show(ui, |ui| {
            row(ui, 40.0, |ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(22.0, 22.0), Sense::hover());
                let at = rect.center();
                icon.paint(ui.painter(), at, 20.0, IconWeight::Regular, p.tinta2);
                ui.add_space(10.0);
                let button = Button::new(action).small().enabled(cx.editable);
                let room = ui.available_width() - button.measure(ui).x - 12.0;
                ui.allocate_ui(vec2(room, 40.0), |ui| {
                    ui.set_min_width(room);
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        ui.add(Text::new(Type::STRONG, title).lines(1));
                        ui.add(Text::new(Type::CAPTION, more).color(p.tinta2).lines(1));
                    });
                });
                ui.add_space(12.0);
                ui.add(button).clicked()
            })
            .inner
        })
        .inner;
    ui.add_space(10.0);
    pressed
}

/// Closing in spite of it, with a note that stays on record.
fn close(ui: &mut Ui, cx: &PageContext<'_>, poll: &Poll, note: &mut Note, asks: &mut Asks) {
    let lang = cx.lang;
    let name = words::close_noted(lang);
    label(ui, Type::FIELD, name, Palette::of(ui).tinta2);
    ui.add_space(4.0);
    row(ui, 36.0, |ui| {
        let ready = cx.editable && !note.text.trim().is_empty();
        let button = Button::new(words::close_with_note(lang)).enabled(ready);
        let width = ui.available_width() - button.measure(ui).x - 10.0;
        TextField::new(name, &mut note.text)
            .bare()
            .hint(words::close_noted_hint(lang))
            .width(width)
            .show(ui);
        ui.add_space(10.0);
        if ui.add(button).clicked() {
            asks.change(Change::ClosePoll(poll.id, note.text.trim().to_owned()));
        }
    });
}
