//! Ideas and themes.

use super::{Cell, Head, Table, Titles, event::question, hundredths};
use crate::{
    app::text::{Lang, recap, words as plain, workbook as words},
    session::{Board, IdeaNumber, OptionKey, Place, Poll, Session, TallyRow, decided_ranks},
};
use std::collections::HashMap;

/// The results of a poll that are known, each with what one point is in its total.
type Known = HashMap<OptionKey, (TallyRow, u32)>;

/// One row an idea, also the merged and the trashed ones, with its votes in every poll.
pub(super) fn ideas(session: &Session, titles: &Titles, lang: Lang) -> Table {
    let columns: [(Head, f64); 13] = [
        (words::question, 9.0),
        (words::number, 9.0),
        (words::text, 56.0),
        (words::name, 20.0),
        (words::unit, 28.0),
        (words::kind, 13.0),
        (words::theme, 24.0),
        (words::state, 16.0),
        (words::merged_into, 12.0),
        (words::at, 17.0),
        (words::source, 20.0),
        (words::chosen, 10.0),
        (words::note, 28.0),
    ];
    let mut table = Table::new(lang, words::ideas, &columns);
    table.keys = 3;
    // Why an idea was chosen is the note that an idea has.
    let known: Vec<(&Board, &Poll, Known)> = session
        .boards()
        .iter()
        .flat_map(|board| board.polls.iter().map(move |poll| (board, &**poll)))
        .filter(|(_, poll)| matches!(poll.options.first().map(|o| o.key), Some(OptionKey::Idea(_))))
        .filter_map(|(board, poll)| {
            let tally = decided_ranks(poll)?;
            let rows = tally.rows.iter().map(|row| (row.option, (*row, tally.per_point)));
            Some((board, poll, rows.collect()))
        })
        .collect();
    for (_, poll, _) in &known {
        let title = titles.of(poll);
        table.columns.push((words::votes_in(lang, title), 12.0));
        table.columns.push((words::rank_in(lang, title), 12.0));
    }
    for board in session.boards() {
        for idea in &board.ideas {
            let mut cells = idea_cells(session, board, idea.number, lang);
            for (of, _, rows) in &known {
                let row = (of.id == board.id)
                    .then(|| rows.get(&OptionKey::Idea(idea.number)).copied())
                    .flatten();
                cells.push(row.map_or(Cell::Empty, |(row, per_point)| total(&row, per_point)));
                cells.push(row.filter(|(row, _)| row.rank > 0).map(|(row, _)| row.rank).into());
            }
            table.rows.push(cells);
        }
    }
    table
}

/// The total of an option: dots, or points.
pub(super) fn total(row: &TallyRow, per_point: u32) -> Cell {
    if per_point == 100 { hundredths(row.total) } else { row.total.into() }
}

fn idea_cells(session: &Session, board: &Board, number: IdeaNumber, lang: Lang) -> Vec<Cell> {
    let Some(idea) = board.idea(number) else { return Vec::new() };
    // Where names are kept apart from ideas, a unit beside an idea would be such a name.
    let unit = idea.unit.filter(|_| !session.event().anonymous);
    let unit = unit.and_then(|id| session.unit(id)).map(|unit| &unit.profile);
    let state = match idea.place {
        Place::Tray => recap::ungrouped(lang),
        Place::Theme(_) => recap::grouped(lang),
        Place::Merged(_) => recap::merged(lang),
        Place::Trash => recap::trashed(lang),
    };
    let into = if let Place::Merged(into) = idea.place { Some(into.0) } else { None };
    let plan = session.chosen().find(|p| p.board == board.id && p.idea == number);
    let origin = idea.origin.as_ref().map(|origin| origin.label.as_str());
    vec![
        question(session, board),
        idea.number.0.into(),
        idea.text.as_str().into(),
        idea.name.as_str().into(),
        unit.map(|u| u.name.as_str()).into(),
        unit.map(|u| plain::kind(lang, u.kind)).into(),
        theme_name(board, number, lang).into(),
        state.into(),
        into.into(),
        idea.at.into(),
        origin.into(),
        plan.map(|_| words::yes(lang)).into(),
        plan.map(|p| p.choice.reason.as_str()).into(),
    ]
}

/// The name of the theme in which an idea stands.
fn theme_name(board: &Board, number: IdeaNumber, lang: Lang) -> Option<&str> {
    let theme = board.theme_of(number)?;
    let name = theme.look.name.as_str();
    Some(if name.is_empty() { plain::nameless_theme(lang) } else { name })
}

/// One row a theme, with the facilitator's note.
pub(super) fn themes(session: &Session, lang: Lang) -> Table {
    let columns: [(Head, f64); 6] = [
        (words::question, 9.0),
        (words::theme, 30.0),
        (words::hue, 20.0),
        (words::cards, 9.0),
        (words::count, 12.0),
        (words::note, 60.0),
    ];
    let mut table = Table::new(lang, words::themes, &columns);
    for board in session.boards() {
        for theme in &board.themes {
            let look = &theme.look;
            let name = if look.name.is_empty() { plain::nameless_theme(lang) } else { &look.name };
            let all: usize = theme.ideas.iter().map(|n| board.originals(*n).len()).sum();
            table.rows.push(vec![
                question(session, board),
                name.into(),
                plain::hue(lang, look.hue).into(),
                (theme.ideas.len() as u32).into(),
                (all as u32).into(),
                look.note.as_str().into(),
            ]);
        }
    }
    table
}
