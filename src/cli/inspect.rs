//! A session in a few lines, for a person at a terminal.

use crate::{
    app::text::{Lang, dates, words},
    session::{PollState, Session, coverage, tally, turnout},
};
use std::fmt::Write as _;

/// Rows of a result that are printed.
const TOP: usize = 10;

pub(super) fn of(session: &Session) -> String {
    let mut out = String::new();
    // Writing into memory cannot fail.
    let _ = write_all(&mut out, session);
    out
}

fn write_all(out: &mut String, session: &Session) -> std::fmt::Result {
    let lang = Lang::Indonesian;
    let event = session.event();
    let title = if event.title.is_empty() { words::untitled_event(lang) } else { &event.title };
    writeln!(out, "{title}")?;
    if let Some(date) = event.date {
        writeln!(out, "{}, {}", dates::weekday_date(lang, date), event.place)?;
    }
    writeln!(out, "Tahap: {}", words::stage(lang, session.stage()))?;
    writeln!(out, "Unit: {}, peserta: {}", session.units().len(), session.participants().len())?;
    for board in session.boards() {
        let heard = coverage(session, board);
        writeln!(out, "\n{}", board.question)?;
        writeln!(
            out,
            "  {} ide dari {} dari {} unit; {} tema; {} belum dikelompokkan; {} di Keranjang",
            board.ideas.len() - board.trash.len(),
            heard.heard(),
            heard.units(),
            board.themes.len(),
            board.tray.len(),
            board.trash.len(),
        )?;
        for poll in &board.polls {
            let turnout = turnout(poll);
            let state = match poll.state {
                PollState::Draft => "rancangan",
                PollState::Open => "dibuka",
                PollState::Closed => "ditutup",
                PollState::Cancelled => "dibatalkan",
            };
            let (voted, of) = (turnout.voted, turnout.eligible);
            writeln!(out, "  {} ({state}): {voted} dari {of} sudah memilih", poll.setup.title)?;
            for row in tally(poll).map(|t| t.rows).unwrap_or_default().iter().take(TOP) {
                let title = poll.option(row.option).map_or("", |o| o.title.as_str());
                writeln!(out, "    {:>2}. {:>4}  {title}", row.rank, row.total)?;
            }
        }
    }
    let chosen: Vec<String> = session.chosen().map(|p| p.idea.to_string()).collect();
    if !chosen.is_empty() {
        writeln!(out, "\nIde terpilih: {}", chosen.join(", "))?;
    }
    Ok(())
}
