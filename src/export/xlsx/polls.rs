//! Polls: their rules and counts, results by option, by criterion and by kind, and their records.

use super::{Cell, Head, Table, Titles, event::question, hundredths, ideas::total};
use crate::{
    app::text::{Lang, criteria, vote, words as plain, workbook as words},
    session::{
        Board, OptionKey, Poll, PollState, Session, TallyRow, TieBreak, UnitKind, decided_ranks,
        reconcile, tally, tally_by_kind,
    },
};

pub(super) fn all(session: &Session, titles: &Titles, lang: Lang) -> [Table; 5] {
    [
        polls(session, titles, lang),
        results(session, titles, lang),
        by_criterion(session, titles, lang),
        by_kind(session, titles, lang),
        record(session, titles, lang),
    ]
}

/// Every poll with its board.
pub(super) fn every(session: &Session) -> impl Iterator<Item = (&Board, &Poll)> {
    session.boards().iter().flat_map(|board| board.polls.iter().map(move |poll| (board, &**poll)))
}

/// The number by which the room knew an option, and its words.
pub(super) fn option(poll: &Poll, key: OptionKey) -> (Cell, Cell) {
    let Some(index) = poll.options.iter().position(|option| option.key == key) else {
        return (Cell::Empty, Cell::Empty);
    };
    let title = poll.options.get(index).map(|option| option.title.as_str());
    (poll.number_of(index).into(), title.into())
}

/// Kinds that are counted together.
pub(super) fn kinds(lang: Lang, kinds: &[Option<UnitKind>]) -> String {
    let name = |kind: &Option<UnitKind>| {
        kind.map_or_else(|| words::unknown_kind(lang), |kind| plain::kind(lang, kind))
    };
    kinds.iter().map(name).collect::<Vec<_>>().join(" + ")
}

fn yes(lang: Lang, is: bool) -> Cell {
    if is { words::yes(lang).into() } else { Cell::Empty }
}

fn polls(session: &Session, titles: &Titles, lang: Lang) -> Table {
    let columns: [(Head, f64); 16] = [
        (words::question, 9.0),
        (words::poll, 30.0),
        (words::method, 40.0),
        (words::secrecy, 10.0),
        (words::state, 12.0),
        (words::present, 9.0),
        (words::eligible, 9.0),
        (words::handed_out, 11.0),
        (words::returned, 9.0),
        (words::at_screen, 9.0),
        (words::by_hand, 10.0),
        (words::valid, 9.0),
        (words::blank, 9.0),
        (words::invalid, 9.0),
        (words::missing, 9.0),
        (words::difference, 9.0),
    ];
    let mut table = Table::new(lang, words::polls, &columns);
    for (board, poll) in every(session) {
        let setup = &poll.setup;
        let secrecy = if setup.secret { vote::secret(lang) } else { vote::open(lang) };
        let mut cells: Vec<Cell> = vec![
            question(session, board),
            titles.of(poll).into(),
            vote::live_sentence(lang, &setup.method, poll.options.len()).into(),
            secrecy.into(),
            vote::state(lang, poll.state).into(),
        ];
        // That a ballot is blank says what is on it, so a secret poll is counted when it is closed.
        if poll.state == PollState::Closed || !setup.secret {
            let count = reconcile(session, poll);
            cells.extend([
                count.present.into(),
                count.eligible.into(),
                count.handed_out.into(),
                count.returned.into(),
                count.at_screen.into(),
                count.by_hand.into(),
                count.valid.into(),
                count.blank.into(),
                count.invalid.into(),
                count.missing.into(),
                Cell::Number(f64::from(count.difference)),
            ]);
        }
        table.rows.push(cells);
    }
    table
}

fn results(session: &Session, titles: &Titles, lang: Lang) -> Table {
    let columns: [(Head, f64); 12] = [
        (words::poll, 30.0),
        (words::number, 9.0),
        (words::title, 60.0),
        (words::total, 11.0),
        (words::rank, 10.0),
        (words::tied, 8.0),
        (words::final_rank, 16.0),
        (words::ballots_for, 13.0),
        (words::least, 10.0),
        (words::most, 10.0),
        (words::deviation, 12.0),
        (words::complete, 10.0),
    ];
    let mut table = Table::new(lang, words::results, &columns);
    for (_, poll) in every(session) {
        let Some(result) = tally(poll) else { continue };
        let decided = decided_ranks(poll).unwrap_or_default().rows;
        for row in &result.rows {
            let rank = |row: &TallyRow| Some(row.rank).filter(|rank| *rank > 0);
            let decided = decided.iter().find(|d| d.option == row.option).and_then(rank);
            let (number, title) = option(poll, row.option);
            let spread = |value: u32| match result.per_point {
                100 => hundredths(value),
                _ => value.into(),
            };
            table.rows.push(vec![
                titles.of(poll).into(),
                number,
                title,
                total(row, result.per_point),
                rank(row).into(),
                yes(lang, row.tied),
                decided.into(),
                row.ballots.into(),
                spread(row.spread.min),
                spread(row.spread.max),
                hundredths(row.spread.deviation),
                if row.complete { words::yes(lang) } else { words::no(lang) }.into(),
            ]);
        }
    }
    table
}

fn by_criterion(session: &Session, titles: &Titles, lang: Lang) -> Table {
    let columns: [(Head, f64); 11] = [
        (words::poll, 30.0),
        (words::number, 9.0),
        (words::title, 50.0),
        (words::criterion, 36.0),
        (words::value, 9.0),
        (words::raters, 9.0),
        (words::least, 10.0),
        (words::most, 10.0),
        (words::deviation, 12.0),
        (words::dissent, 12.0),
        (words::gate, 16.0),
    ];
    let mut table = Table::new(lang, words::criteria, &columns);
    for (_, poll) in every(session) {
        let (Some(result), Some(sheet)) = (tally(poll), poll.setup.method.sheet()) else {
            continue;
        };
        for scores in &result.scores {
            let gate = match (scores.passed, scores.quadrant) {
                (Some(true), _) => words::yes(lang).into(),
                (Some(false), _) => words::no(lang).into(),
                (None, quadrant) => quadrant.map(|q| criteria::quadrant(lang, q)).into(),
            };
            for (criterion, score) in sheet.criteria.iter().zip(&scores.criteria) {
                let (number, title) = option(poll, scores.option);
                let mut cells = vec![
                    titles.of(poll).into(),
                    number,
                    title,
                    criteria::name(lang, criterion).into(),
                ];
                match score {
                    Some(score) => cells.extend([
                        hundredths(score.value),
                        score.raters.into(),
                        u32::from(score.min).into(),
                        u32::from(score.max).into(),
                        hundredths(score.deviation),
                        yes(lang, score.dissent),
                    ]),
                    // A score that is missing is no zero.
                    None => cells.extend([const { Cell::Empty }; 6]),
                }
                cells.push(Cell::clone(&gate));
                table.rows.push(cells);
            }
        }
    }
    table
}

fn by_kind(session: &Session, titles: &Titles, lang: Lang) -> Table {
    let columns: [(Head, f64); 6] = [
        (words::poll, 30.0),
        (words::group, 30.0),
        (words::number, 9.0),
        (words::title, 60.0),
        (words::total, 11.0),
        (words::rank, 10.0),
    ];
    let mut table = Table::new(lang, words::by_kind, &columns);
    for (_, poll) in every(session) {
        for group in tally_by_kind(poll) {
            for row in &group.tally.rows {
                let (number, title) = option(poll, row.option);
                table.rows.push(vec![
                    titles.of(poll).into(),
                    kinds(lang, &group.kinds).into(),
                    number,
                    title,
                    total(row, group.tally.per_point),
                    Some(row.rank).filter(|rank| *rank > 0).into(),
                ]);
            }
        }
    }
    table
}

/// What was done with polls: openings, closings, ballots withdrawn or brought in, ties settled.
fn record(session: &Session, titles: &Titles, lang: Lang) -> Table {
    let columns: [(Head, f64); 5] = [
        (words::poll, 30.0),
        (words::at, 17.0),
        (words::act, 44.0),
        (words::who, 24.0),
        (words::reason, 70.0),
    ];
    let mut table = Table::new(lang, words::poll_record, &columns);
    for (_, poll) in every(session) {
        let mut rows: Vec<[Cell; 4]> = Vec::new();
        for act in &poll.record {
            let what = vote::act(lang, act.act).into();
            rows.push([act.at.into(), what, Cell::Empty, act.reason.as_str().into()]);
        }
        for import in &poll.imports {
            let what = words::imported(lang, &import.source, import.ballots).into();
            let again = if import.again { words::again(lang).into() } else { Cell::Empty };
            rows.push([import.at.into(), what, Cell::Empty, again]);
        }
        for tie in &poll.ties {
            let what = match tie.how {
                TieBreak::CriteriaScore(_) => words::by_score(lang).to_owned(),
                TieBreak::CastingVote => words::by_chair(lang).to_owned(),
                TieBreak::Lot { seed } => words::by_lot(lang, seed),
            };
            let position = |key: &OptionKey| poll.options.iter().position(|o| o.key == *key);
            let numbers = tie.order.iter().filter_map(position).map(|i| poll.number_of(i));
            let order = numbers.map(|n| n.to_string()).collect::<Vec<_>>().join(", ");
            let why = format!("{} {}", tie.why, words::tie_order(lang, &order));
            let why = why.trim_start().to_owned();
            rows.push([tie.at.into(), what.into(), tie.who.as_str().into(), why.into()]);
        }
        for row in rows {
            let title = Cell::from(titles.of(poll));
            table.rows.push(std::iter::once(title).chain(row).collect());
        }
    }
    table
}
