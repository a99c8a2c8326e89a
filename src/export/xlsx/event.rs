//! What was held, where and when, and the questions by which the other sheets know their rows.

use super::{Cell, Head, Table};
use crate::{
    app::text::{Lang, workbook as words},
    session::{Board, Session},
};

/// The number of a board's question. The question itself stands once, on the sheet of the event:
/// beside every idea it would be the widest column of all.
pub(super) fn question(session: &Session, board: &Board) -> Cell {
    let place = session.boards().iter().position(|b| b.id == board.id);
    place.map(|i| i as u32 + 1).into()
}

pub(super) fn event(session: &Session, lang: Lang) -> Table {
    let columns: [(Head, f64); 2] = [(words::fact, 30.0), (words::answer, 100.0)];
    let mut table = Table::new(lang, words::event, &columns);
    let event = session.event();
    let yes = |is: bool| if is { words::yes(lang) } else { words::no(lang) };
    let facts: [(Head, Cell); 8] = [
        (words::event_title, event.title.as_str().into()),
        (words::host, event.host.as_str().into()),
        (words::place, event.place.as_str().into()),
        (words::first_day, event.date.into()),
        (words::start, event.start.map(|time| time.format("%H.%M").to_string()).into()),
        (
            words::days,
            Some(event.days).filter(|days| *days > 0).map(|days| days.to_string()).into(),
        ),
        (words::names_hidden, yes(event.anonymous).into()),
        (words::invented, yes(event.sample).into()),
    ];
    for (fact, answer) in facts {
        table.rows.push(vec![fact(lang).into(), answer]);
    }
    for (board, n) in session.boards().iter().zip(1..) {
        let question = board.question.as_str().into();
        table.rows.push(vec![words::question_of(lang, n).into(), question]);
    }
    table
}
