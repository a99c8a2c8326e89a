//! Kartu sambutan: one page for the speech that closes or reports the workshop. Totals by kind of
//! unit, the top five, and which units have not been heard: what such speeches always say.

use super::{Align, Block, Document, Table, pieces, polls};
use crate::{
    app::text::{Lang, numbers, words},
    session::{Basis, Board, KindCoverage, PollState, Session, coverage, decided_ranks},
};

const LANG: Lang = Lang::Indonesian;

pub(super) fn make(session: &Session) -> Document {
    let event = session.event();
    let mut document = Document::new("Kartu Sambutan", session.documents().paper);
    document.push(Block::Title("KARTU SAMBUTAN".to_owned()));
    pieces::centred(&mut document, &pieces::or_blank(&event.title), true);
    let place = format!("{}, {}", pieces::or_blank(&event.place), pieces::day(session));
    pieces::centred(&mut document, &place, false);
    let board = &session.boards()[0];
    totals(&mut document, session, board);
    top(&mut document, session);
    unheard(&mut document, session, board);
    document
}

fn totals(document: &mut Document, session: &Session, board: &Board) {
    let covered = coverage(session, board);
    let ideas = board.ideas.len() - board.trash.len();
    let n = |n: usize| numbers::count(LANG, n as u64);
    document.heading("Yang terkumpul");
    document.text(&format!(
        "{} ide dari {} dari {} unit, dalam {} tema; {} ide direkomendasikan.",
        n(ideas),
        covered.heard(),
        covered.units(),
        board.themes.len(),
        session.chosen().count()
    ));
    let existing = session.inventory().len();
    let mut heads = vec![
        ("Jenis unit", 40.0, Align::Left),
        ("Unit", 16.0, Align::Center),
        ("Sudah mengirim", 24.0, Align::Center),
        ("Ide", 16.0, Align::Center),
        ("Bagian ide", 20.0, Align::Center),
    ];
    if existing > 0 {
        heads.push(("Inovasi yang sudah ada", 30.0, Align::Center));
    }
    let mut table = Table::new(&heads);
    let all: u32 = covered.kinds.iter().map(|k| k.ideas).sum();
    let cells = |k: &KindCoverage| {
        let (ideas, part) = k.told_ideas(session).map_or_else(
            || ("-".to_owned(), "-".to_owned()),
            |ideas| {
                let part = (ideas * 100 + all / 2).checked_div(all).unwrap_or(0);
                (ideas.to_string(), format!("{part} %"))
            },
        );
        let mut cells = vec![
            words::kind(LANG, k.kind).to_owned(),
            k.units.to_string(),
            k.heard.to_string(),
            ideas,
            part,
        ];
        if existing > 0 {
            cells.push(k.existing.to_string());
        }
        cells
    };
    covered.kinds.iter().for_each(|k| table.row(cells(k)));
    document.push(Block::Table(table));
}

/// The top five of the latest poll of ideas, or the chosen ideas where there was none.
fn top(document: &mut Document, session: &Session) {
    // A second round is about one place only.
    let closed = polls::held(session).filter(|(_, poll)| {
        poll.state == PollState::Closed && !matches!(poll.setup.basis, Basis::Runoff { .. })
    });
    let Some((board, poll)) = closed.max_by_key(|(_, poll)| (poll.closed_at(), poll.id)) else {
        return;
    };
    let Some(tally) = decided_ranks(poll) else { return };
    document.heading("Lima teratas (rekomendasi prioritas)");
    let mut table = Table::new(&[
        ("Peringkat", 20.0, Align::Center),
        ("No.", 10.0, Align::Center),
        ("Ide", 90.0, Align::Left),
        ("Pengusul", 40.0, Align::Left),
    ]);
    let best = tally.rows.iter().filter(|row| row.rank > 0 && row.rank <= 5 && row.total > 0);
    for row in best {
        let option = poll.option(row.option);
        let tied = if row.tied { " (seri)" } else { "" };
        table.row(vec![
            format!("{}{tied}", row.rank),
            pieces::number(&poll.options, row.option),
            option.map_or("", |o| &o.title).to_owned(),
            option.map_or_else(String::new, |o| pieces::proposers(session, board, &o.ideas)),
        ]);
    }
    document.push(Block::Table(table));
}

fn unheard(document: &mut Document, session: &Session, board: &Board) {
    let covered = coverage(session, board);
    document.heading("Unit yang belum mengirim ide");
    let mut any = false;
    for kind in &covered.kinds {
        if kind.missing.is_empty() {
            continue;
        }
        any = true;
        let names: Vec<&str> = kind.missing.iter().map(|id| pieces::short(session, *id)).collect();
        let many = format!("{} ({})", words::kind(LANG, kind.kind), names.len());
        let told = session.documents().unheard;
        let text = if told { format!("{many}: {}", names.join(", ")) } else { many };
        document.item("-", &text);
    }
    if !any && covered.units() > 0 {
        document.text("Semua unit sudah mengirim ide.");
    } else if covered.units() == 0 {
        document.text("Daftar unit belum diisi.");
    }
}
