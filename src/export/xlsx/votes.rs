//! Every ballot as the file has it, and who has voted: two lists that nothing joins.
//!
//! Ballots of a secret poll stand in the order of their content and without a voter. While a
//! secret poll is open, none of its ballots is here. Who has voted in a secret poll is kept in the
//! session's file alone, for one ballot a voter: here only how many they are.

use super::{Cell, Head, Table, Titles, polls};
use crate::{
    app::text::{Lang, criteria, vote, workbook as words},
    session::{Ballot, Poll, PollState, Session, Voter},
};

pub(super) fn all(session: &Session, titles: &Titles, lang: Lang) -> [Table; 2] {
    [ballots(session, titles, lang), voted(session, titles, lang)]
}

/// Nobody may know yet what is on the ballots.
fn is_covered(poll: &Poll) -> bool {
    poll.setup.secret && poll.state != PollState::Closed
}

fn ballots(session: &Session, titles: &Titles, lang: Lang) -> Table {
    let columns: [(Head, f64); 8] = [
        (words::poll, 30.0),
        (words::ballot, 9.0),
        (words::voter, 30.0),
        (words::group, 24.0),
        (words::number, 9.0),
        (words::title, 50.0),
        (words::criterion, 30.0),
        (words::dots, 9.0),
    ];
    let mut table = Table::new(lang, words::ballots, &columns);
    for (_, poll) in polls::every(session).filter(|(_, poll)| !is_covered(poll)) {
        let title = titles.of(poll);
        for (ballot, n) in poll.ballots.iter().zip(1..) {
            one(&mut table, session, (title, poll), (ballot, n), lang);
        }
        for count in &poll.hands {
            let (number, option) = polls::option(poll, count.option);
            let hands = words::by_hand(lang).into();
            let mut cells = vec![title.into(), Cell::Empty, hands, Cell::Empty];
            cells.extend([number, option, Cell::Empty, count.hands.into()]);
            table.rows.push(cells);
        }
        if poll.papers.invalid > 0 {
            let mut cells = vec![title.into()];
            cells.extend([const { Cell::Empty }; 4]);
            let papers = words::invalid_papers(lang).into();
            cells.extend([papers, Cell::Empty, poll.papers.invalid.into()]);
            table.rows.push(cells);
        }
    }
    table
}

fn one(
    table: &mut Table,
    session: &Session,
    (of, poll): (&str, &Poll),
    (ballot, n): (&Ballot, u32),
    lang: Lang,
) {
    // A secret poll has no voter on its ballots; should a file have one, it is not told here.
    let voter = ballot.voter.filter(|_| !poll.setup.secret);
    let voter = voter.map(|voter| name(session, voter, lang));
    let group = ballot.group.and_then(|i| poll.kind_groups.get(usize::from(i)));
    let group = group.map(|group| polls::kinds(lang, &group.kinds));
    let begin =
        || -> Vec<Cell> { vec![of.into(), n.into(), voter.clone().into(), group.clone().into()] };
    for mark in &ballot.marks {
        let (number, title) = polls::option(poll, mark.option);
        let mut cells = begin();
        cells.extend([number, title, Cell::Empty, u32::from(mark.dots).into()]);
        table.rows.push(cells);
    }
    let asked = poll.setup.method.sheet().map_or(&[][..], |sheet| &sheet.criteria);
    for score in &ballot.scores {
        let (number, title) = polls::option(poll, score.option);
        let criterion = asked.get(usize::from(score.criterion));
        let criterion = criterion.map(|criterion| criteria::name(lang, criterion));
        let mut cells = begin();
        cells.extend([number, title, criterion.into(), u32::from(score.value).into()]);
        table.rows.push(cells);
    }
    if ballot.is_blank() {
        let mut cells = begin();
        cells.extend([Cell::Empty, words::blank_ballot(lang).into()]);
        table.rows.push(cells);
    }
}

/// Who has voted at the screen in open polls, in the order of the lists.
fn voted(session: &Session, titles: &Titles, lang: Lang) -> Table {
    let columns: [(Head, f64); 2] = [(words::poll, 30.0), (words::voter, 50.0)];
    let mut table = Table::new(lang, words::voted, &columns);
    for (_, poll) in polls::every(session).filter(|(_, poll)| !is_covered(poll)) {
        if poll.setup.secret {
            let many = words::voted_secretly(lang, poll.voted.len());
            table.rows.push(vec![titles.of(poll).into(), many.into()]);
            continue;
        }
        for voter in &poll.voted {
            let name = name(session, *voter, lang).into();
            table.rows.push(vec![titles.of(poll).into(), name]);
        }
    }
    table
}

fn name(session: &Session, voter: Voter, lang: Lang) -> String {
    let known = match voter {
        Voter::Unit(id) => session.unit(id).map(|unit| unit.profile.name.clone()),
        Voter::Person(id) => session.participant(id).map(|person| person.profile.name.clone()),
        Voter::Seat(_) => None,
    };
    known.unwrap_or_else(|| vote::unlisted(lang, voter))
}
