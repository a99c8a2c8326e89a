//! What is held, where and when, and the question put to the room.

use crate::{
    app::{
        page::{Asks, PageContext},
        style::{Icon, Palette, Type},
        text::{dates, prepare as words},
        widgets::{Button, ButtonKind, DateField, TextField, drafted, finish_draft, label},
    },
    session::{BoardId, Change, Event},
};
use chrono::{Datelike as _, NaiveTime};
use eframe::egui::{ScrollArea, Ui};
use std::collections::HashMap;

/// What is being written.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    title: Option<String>,
    place: Option<String>,
    host: Option<String>,
    date: Option<String>,
    start: Option<String>,
    questions: HashMap<BoardId, Option<String>>,
}

const MARGIN: f32 = 15.0;
/// How much wider than half the date is, so that "26 September 2026" stands in one line.
const LONGER: f32 = 42.0;
/// The least width of the time.
const TIME: f32 = 90.0;

pub(super) fn show(ui: &mut Ui, cx: &PageContext<'_>, drafts: &mut Drafts, asks: &mut Asks) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.add_space(12.0);
        ui.horizontal_top(|ui| {
            ui.add_space(MARGIN);
            ui.vertical(|ui| {
                ui.set_width(ui.available_width() - MARGIN);
                ui.spacing_mut().item_spacing.y = 7.0;
                fields(ui, cx, drafts, asks);
                ui.add_space(8.0);
            });
        });
    });
}

fn fields(ui: &mut Ui, cx: &PageContext<'_>, drafts: &mut Drafts, asks: &mut Asks) {
    let lang = cx.lang;
    let event = cx.session.event();
    label(ui, Type::SECTION, words::event_panel(lang), Palette::of(ui).tinta);
    let mut change = |make: &dyn Fn(&mut Event)| {
        let mut event = event.clone();
        make(&mut event);
        asks.change(Change::SetEvent(event));
    };
    let title = drafted(ui, &event.title, &mut drafts.title, |ui, text| {
        TextField::new(words::title(lang), text).enabled(cx.editable).show(ui)
    });
    if let Some(title) = title {
        change(&|e| e.title.clone_from(&title));
    }
    let half = (ui.available_width() - 10.0) / 2.0;
    let longer = LONGER.min(half - TIME);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        ui.vertical(|ui| {
            ui.set_width(half + longer);
            let field = DateField::new(words::date(lang), event.date, &mut drafts.date, lang)
                .hint(words::date_hint(lang))
                .complaint(words::bad_date(lang))
                .year(cx.now.year())
                .width(half + longer)
                .enabled(cx.editable);
            if let (_, Some(date)) = field.show(ui) {
                change(&|e| e.date = date.0);
            }
        });
        ui.vertical(|ui| {
            ui.set_width(half - longer);
            let shown = event.start.map(|t| dates::clock(lang, t)).unwrap_or_default();
            let wrong = drafts.start.as_deref().is_some_and(|t| time(t).is_none());
            let start = drafted(ui, &shown, &mut drafts.start, |ui, text| {
                let field = TextField::new(words::start_time(lang), text).icon(Icon::Clock);
                let field = if wrong { field.error(words::bad_time(lang)) } else { field };
                field.enabled(cx.editable).show(ui)
            });
            if let Some(text) = start {
                match time(&text) {
                    Some(start) => change(&|e| e.start = start.0),
                    None => drafts.start = Some(text),
                }
            }
        });
    });
    let place = drafted(ui, &event.place, &mut drafts.place, |ui, text| {
        let field = TextField::new(words::place(lang), text).icon(Icon::MapPin);
        field.enabled(cx.editable).show(ui)
    });
    if let Some(place) = place {
        change(&|e| e.place.clone_from(&place));
    }
    let host = drafted(ui, &event.host, &mut drafts.host, |ui, text| {
        let field = TextField::new(words::host(lang), text).icon(Icon::Buildings);
        field.enabled(cx.editable).show(ui)
    });
    if let Some(host) = host {
        change(&|e| e.host.clone_from(&host));
    }
    questions(ui, cx, drafts, asks);
}

fn questions(ui: &mut Ui, cx: &PageContext<'_>, drafts: &mut Drafts, asks: &mut Asks) {
    let lang = cx.lang;
    let boards = cx.session.boards();
    for (i, board) in boards.iter().enumerate() {
        let name = if boards.len() == 1 {
            words::question(lang).to_owned()
        } else {
            words::question_n(lang, i + 1)
        };
        let draft = drafts.questions.entry(board.id).or_default();
        let question = drafted(ui, &board.question, draft, |ui, text| {
            TextField::new(&name, text).rows(3).enabled(cx.editable).show(ui)
        });
        if let Some(question) = question {
            asks.change(Change::SetQuestion(board.id, question));
        }
        let empty = board.ideas.is_empty() && board.themes.is_empty() && board.polls.is_empty();
        if boards.len() > 1 && empty {
            let button = Button::new(words::remove_question(lang)).small().icon(Icon::Trash);
            if ui.add(button.kind(ButtonKind::Ghost)).clicked() {
                asks.change(Change::RemoveBoard(board.id));
            }
        }
    }
    let button = Button::new(words::add_question(lang)).small().icon(Icon::Plus);
    if ui.add(button.kind(ButtonKind::Ghost).enabled(cx.editable)).clicked() {
        asks.change(Change::AddBoard(String::new()));
    }
}

/// A time that was written, or that its field was emptied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct WrittenTime(Option<NaiveTime>);

/// The time of a text such as "08.30" or "8:30"; none for an empty text.
fn time(text: &str) -> Option<WrittenTime> {
    let text = text.trim().trim_end_matches("WIB").trim();
    if text.is_empty() {
        return Some(WrittenTime(None));
    }
    let (hours, minutes) = text.split_once(['.', ':']).unwrap_or((text, "0"));
    let time = NaiveTime::from_hms_opt(hours.parse().ok()?, minutes.parse().ok()?, 0)?;
    Some(WrittenTime(Some(time)))
}

/// What is half written becomes a change.
pub(super) fn leave(cx: &PageContext<'_>, drafts: &mut Drafts, asks: &mut Asks) {
    let old = cx.session.event();
    let mut event = old.clone();
    if let Some(title) = finish_draft(&mut drafts.title, &old.title) {
        event.title = title;
    }
    if let Some(place) = finish_draft(&mut drafts.place, &old.place) {
        event.place = place;
    }
    if let Some(host) = finish_draft(&mut drafts.host, &old.host) {
        event.host = host;
    }
    if event != *old {
        asks.change(Change::SetEvent(event));
    }
    for board in cx.session.boards() {
        let draft = drafts.questions.entry(board.id).or_default();
        if let Some(question) = finish_draft(draft, &board.question) {
            asks.change(Change::SetQuestion(board.id, question));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        let at = |h, m| Some(WrittenTime(NaiveTime::from_hms_opt(h, m, 0)));
        assert_eq!(time("08.30"), at(8, 30));
        assert_eq!(time("8:30 WIB"), at(8, 30));
        assert_eq!(time("9"), at(9, 0));
        assert_eq!(time(" "), Some(WrittenTime(None)));
        assert_eq!(time("25.00"), None);
        assert_eq!(time("pagi"), None);
    }
}
