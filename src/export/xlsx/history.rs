//! How it came about: merges, earlier wordings, dated milestones, and the agenda with its notes.

use super::{Cell, Head, Table, Titles, event::question};
use crate::{
    app::text::{Lang, vote, words as plain, workbook as words},
    session::{Act, Board, BoardId, IdeaNumber, Milestone, PollId, Session},
};

pub(super) fn all(session: &Session, titles: &Titles, lang: Lang) -> [Table; 4] {
    [
        merges(session, lang),
        wordings(session, lang),
        history(session, titles, lang),
        agenda(session, lang),
    ]
}

fn title(board: &Board, number: IdeaNumber) -> Cell {
    board.idea(number).map(crate::session::Idea::title).into()
}

fn merges(session: &Session, lang: Lang) -> Table {
    let columns: [(Head, f64); 5] = [
        (words::question, 9.0),
        (words::number, 9.0),
        (words::text, 60.0),
        (words::merged_into, 12.0),
        (words::other, 60.0),
    ];
    let mut table = Table::new(lang, words::merges, &columns);
    for board in session.boards() {
        for into in &board.ideas {
            for part in &into.merged {
                table.rows.push(vec![
                    question(session, board),
                    part.0.into(),
                    board.idea(*part).map(|idea| idea.text.as_str()).into(),
                    into.number.0.into(),
                    into.text.as_str().into(),
                ]);
            }
        }
    }
    table
}

fn wordings(session: &Session, lang: Lang) -> Table {
    let columns: [(Head, f64); 4] =
        [(words::question, 9.0), (words::number, 9.0), (words::until, 17.0), (words::text, 80.0)];
    let mut table = Table::new(lang, words::wordings, &columns);
    for board in session.boards() {
        for idea in &board.ideas {
            for earlier in &idea.earlier {
                table.rows.push(vec![
                    question(session, board),
                    idea.number.0.into(),
                    earlier.until.into(),
                    earlier.text.as_str().into(),
                ]);
            }
        }
    }
    table
}

fn history(session: &Session, titles: &Titles, lang: Lang) -> Table {
    let columns: [(Head, f64); 5] = [
        (words::at, 17.0),
        (words::act, 32.0),
        (words::number, 9.0),
        (words::text, 60.0),
        (words::other, 40.0),
    ];
    let mut table = Table::new(lang, words::history, &columns);
    for entry in session.chronicle() {
        let [what, number, text, other] = milestone(session, titles, entry.what, lang);
        table.rows.push(vec![entry.at.into(), what, number, text, other]);
    }
    table
}

/// What happened, the number and the title of the idea, and to what it is joined.
fn milestone(session: &Session, titles: &Titles, what: Milestone, lang: Lang) -> [Cell; 4] {
    let about = |text: &str, board: BoardId, number: IdeaNumber, other: Cell| {
        let title = session.board(board).map_or(Cell::Empty, |board| title(board, number));
        [text.into(), number.0.into(), title, other]
    };
    let poll = |act: Act, id: PollId| {
        let title = session.poll(id).map(|(_, poll)| titles.of(poll));
        [vote::act(lang, act).into(), Cell::Empty, Cell::Empty, title.into()]
    };
    let plain_text = |text: &str| [text.into(), Cell::Empty, Cell::Empty, Cell::Empty];
    match what {
        Milestone::Created => plain_text(words::created(lang)),
        Milestone::Reached(stage) => plain_text(&words::reached(lang, plain::stage(lang, stage))),
        Milestone::Edited(b, n) => about(words::edited(lang), b, n, Cell::Empty),
        Milestone::Moved(b, n, None) => about(words::to_tray(lang), b, n, Cell::Empty),
        Milestone::Moved(b, n, Some(theme)) => {
            let theme = session.board(b).and_then(|board| board.theme(theme));
            let name = theme.map(|theme| theme.look.name.as_str()).into();
            about(words::moved(lang), b, n, name)
        }
        Milestone::Merged(b, n, into) => about(words::merged(lang), b, n, into.0.into()),
        Milestone::Split(b, n, from) => about(words::split(lang), b, n, from.0.into()),
        Milestone::Trashed(b, n) => about(words::trashed(lang), b, n, Cell::Empty),
        Milestone::Restored(b, n) => about(words::restored(lang), b, n, Cell::Empty),
        Milestone::Chosen(b, n) => about(words::was_chosen(lang), b, n, Cell::Empty),
        Milestone::Unchosen(b, n) => about(words::unchosen(lang), b, n, Cell::Empty),
        Milestone::Opened(id) => poll(Act::Opened, id),
        Milestone::Closed(id) => poll(Act::Closed, id),
        Milestone::Reopened(id) => poll(Act::Reopened, id),
        Milestone::Cancelled(id) => poll(Act::Cancelled, id),
        Milestone::Revealed(id) => poll(Act::Revealed, id),
    }
}

fn agenda(session: &Session, lang: Lang) -> Table {
    let columns: [(Head, f64); 4] = [
        (words::step, 40.0),
        (words::minutes, 9.0),
        (words::instruction, 60.0),
        (words::note, 60.0),
    ];
    let mut table = Table::new(lang, words::agenda, &columns);
    for step in session.agenda() {
        let plan = &step.plan;
        table.rows.push(vec![
            plan.title.as_str().into(),
            u32::from(plan.minutes).into(),
            plan.instruction.as_str().into(),
            plan.notes.as_str().into(),
        ]);
    }
    table
}
