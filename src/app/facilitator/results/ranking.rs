//! The result of a poll laid out as a list: rows, and below each tie a strip about it.

use super::rounds::{Round, rounds};
use crate::session::{
    Board, IdeaNumber, KindTally, OptionKey, OptionScores, Poll, Reconciliation, Session, Tally,
    TallyRow, ThemeTally, TieDecision, Turnout, decided_ranks, reconcile, tally_by_kind,
    tally_by_theme, turnout,
};
use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

/// Height of a row.
pub(super) const ROW: f32 = 44.0;
/// Height of the strip below a tie.
pub(super) const STRIP: f32 = 40.0;
/// Left free above and below a tie.
const GAP: f32 = 2.0;

/// A part of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// The row of this place.
    Row(usize),
    /// The strip below the tied rows of these places, of which so many ideas can be chosen.
    Strip(Range<usize>, usize),
}

/// A result with everything that drawing it asks for again and again.
#[derive(Debug)]
pub(super) struct Ranking {
    pub(super) turnout: Turnout,
    pub(super) counts: Reconciliation,
    /// The ties that were settled stand in their order.
    pub(super) tally: Tally,
    pub(super) themes: Vec<ThemeTally>,
    pub(super) kinds: Vec<KindTally>,
    /// The other rounds that this poll belongs to, first one first.
    pub(super) rounds: Vec<Round>,
    /// For each row and each group of kinds, how many of its ballots gave the option something.
    support: Vec<Vec<u32>>,
    /// For each row, the position of its option in the poll.
    options: Vec<usize>,
    /// For each row, the rows that its totals tie it with, itself among them.
    groups: Vec<Range<usize>>,
    /// For each row, the decision that settled its tie.
    decisions: Vec<Option<TieDecision>>,
    items: Vec<Item>,
    /// Where each item begins, and at last where the list ends.
    tops: Vec<f32>,
    /// For each row, the position of its item.
    row_items: Vec<usize>,
    /// For each row, the card that stands for it today and is not chosen yet.
    open: Vec<Option<IdeaNumber>>,
}

impl Ranking {
    /// The result of a poll; nothing while it may not be known.
    pub(super) fn new(session: &Session, board: &Board, poll: &Poll) -> Option<Self> {
        let tally = decided_ranks(poll)?;
        let chosen: HashSet<IdeaNumber> =
            session.chosen().filter(|p| p.board == board.id).map(|p| p.idea).collect();
        let open =
            tally.rows.iter().map(|r| board.card_for(r.option).filter(|c| !chosen.contains(c)));
        let open = open.collect();
        let slots: HashMap<OptionKey, usize> =
            poll.options.iter().enumerate().map(|(i, o)| (o.key, i)).collect();
        let options = tally.rows.iter().filter_map(|r| slots.get(&r.option).copied()).collect();
        let kinds = tally_by_kind(poll);
        let decisions: Vec<Option<TieDecision>> = tally
            .rows
            .iter()
            .map(|r| poll.standing_ties().find(|t| t.order.contains(&r.option)).cloned())
            .collect();
        let mut ranking = Self {
            turnout: turnout(poll),
            counts: reconcile(session, poll),
            themes: tally_by_theme(poll).unwrap_or_default(),
            rounds: rounds(board, poll),
            support: support(&tally, &kinds),
            groups: groups(&tally.rows, &decisions),
            tally,
            kinds,
            options,
            decisions,
            items: Vec::new(),
            tops: Vec::new(),
            row_items: Vec::new(),
            open,
        };
        ranking.lay_out();
        Some(ranking)
    }

    fn lay_out(&mut self) {
        let mut y = 0.0;
        let mut row = 0;
        while row < self.tally.rows.len() {
            let group = self.group(row);
            let tie = self.is_tie(row);
            y += if tie { GAP } else { 0.0 };
            for place in group.clone() {
                self.row_items.push(self.items.len());
                self.items.push(Item::Row(place));
                self.tops.push(y);
                y += ROW;
            }
            if tie {
                let unchosen = self.unchosen(group.clone()).len();
                self.items.push(Item::Strip(group.clone(), unchosen));
                self.tops.push(y);
                y += STRIP + GAP;
            }
            row = group.end;
        }
        self.tops.push(y);
    }

    /// The rows in order.
    pub(super) fn rows(&self) -> &[TallyRow] {
        &self.tally.rows
    }

    /// What stands behind a row of a score poll.
    pub(super) fn scores(&self, row: usize) -> Option<&OptionScores> {
        self.tally.scores.get(row)
    }

    /// How many ballots of each group of kinds support a row.
    pub(super) fn support(&self, row: usize) -> &[u32] {
        self.support.get(row).map_or(&[], Vec::as_slice)
    }

    /// The rows tied with this one by their totals, itself among them.
    pub(super) fn group(&self, row: usize) -> Range<usize> {
        self.groups.get(row).cloned().unwrap_or(row..row)
    }

    /// Whether this row shares its total with another one. Options without a vote do not: nobody
    /// has to decide between them.
    pub(super) fn is_tie(&self, row: usize) -> bool {
        self.group(row).len() > 1
    }

    /// How the tie of this row was settled.
    pub(super) fn decision(&self, row: usize) -> Option<&TieDecision> {
        self.decisions.get(row).and_then(Option::as_ref)
    }

    /// Whether this row is tied and nothing has settled it.
    pub(super) fn is_open_tie(&self, row: usize) -> bool {
        self.is_tie(row) && self.decision(row).is_none()
    }

    /// The ideas in these rows that can be chosen and are not.
    pub(super) fn unchosen(&self, rows: Range<usize>) -> Vec<IdeaNumber> {
        let mut cards: Vec<_> = self.open[rows].iter().flatten().copied().collect();
        // Two options can have been merged into one idea since.
        cards.sort_unstable();
        cards.dedup();
        cards
    }

    /// Position in the poll of the option in this row.
    pub(super) fn option(&self, row: usize) -> Option<usize> {
        self.options.get(row).copied()
    }

    /// The row of an option.
    pub(super) fn row_of(&self, key: OptionKey) -> Option<usize> {
        self.tally.rows.iter().position(|r| r.option == key)
    }

    /// The highest total: where a gate is not passed, it need not be that of the first row.
    pub(super) fn highest(&self) -> u32 {
        self.tally.rows.iter().map(|r| r.total).max().unwrap_or(0)
    }

    /// Height of the whole list.
    pub(super) fn height(&self) -> f32 {
        self.tops.last().copied().unwrap_or_default()
    }

    /// The items that lie between two heights, each with its own.
    pub(super) fn between(&self, top: f32, bottom: f32) -> impl Iterator<Item = (&Item, f32)> {
        let first = self.tops.partition_point(|y| *y <= top).saturating_sub(1);
        let items = self.items.iter().zip(&self.tops).skip(first);
        items.take_while(move |(_, y)| **y < bottom).map(|(item, y)| (item, *y))
    }

    /// Where a row begins.
    pub(super) fn top_of(&self, row: usize) -> f32 {
        let item = self.row_items.get(row).copied().unwrap_or_default();
        self.tops.get(item).copied().unwrap_or_default()
    }
}

/// For each row and each group of kinds, how many of its ballots gave the option something.
fn support(tally: &Tally, kinds: &[KindTally]) -> Vec<Vec<u32>> {
    let of_kind = |kind: &KindTally| -> HashMap<OptionKey, u32> {
        kind.tally.rows.iter().map(|r| (r.option, r.ballots)).collect()
    };
    let kinds: Vec<_> = kinds.iter().map(of_kind).collect();
    let of_row =
        |row: &TallyRow| kinds.iter().map(|k| k.get(&row.option).copied().unwrap_or(0)).collect();
    tally.rows.iter().map(of_row).collect()
}

/// The rows that tie each row: of one rank while nothing has settled it, of one decision after.
fn groups(rows: &[TallyRow], decisions: &[Option<TieDecision>]) -> Vec<Range<usize>> {
    let together = |a: usize, b: usize| match (&decisions[a], &decisions[b]) {
        (Some(one), Some(other)) => one == other,
        (None, None) => rows[a].tied && rows[a].total > 0 && rows[a].rank == rows[b].rank,
        _ => false,
    };
    let mut groups: Vec<Range<usize>> = Vec::with_capacity(rows.len());
    let mut start = 0;
    for row in 0..rows.len() {
        if row + 1 == rows.len() || !together(row, row + 1) {
            groups.extend((start..=row).map(|_| start..row + 1));
            start = row + 1;
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::facilitator::{testing::start, vote::tests as vote};
    use crate::session::Change;

    #[test]
    fn a_tie_has_its_strip_and_zero_rows_stay_without_one() {
        let mut session = vote::opened(true);
        let poll = vote::latest(&session);
        // 1: three dots, 2 and 4: two each, 3, 5, 6, 7: none.
        for (unit, ideas) in [(2, &[1, 2, 4][..]), (3, &[1, 2, 4]), (4, &[1])] {
            session.apply(vote::ballot(poll, unit, ideas), start()).unwrap();
        }
        let ranking = |session: &Session| {
            let (board, poll) = session.poll(poll).unwrap();
            Ranking::new(session, board, poll)
        };
        assert!(ranking(&session).is_none(), "not before closing");
        session.apply(Change::ClosePoll(poll, String::new()), start()).unwrap();
        let ranking = ranking(&session).unwrap();
        let ranks: Vec<u32> = ranking.rows().iter().map(|r| r.rank).collect();
        assert_eq!(ranks, [1, 2, 2, 4, 4, 4, 4]);
        let all: Vec<_> =
            ranking.between(0.0, f32::INFINITY).map(|(i, y)| (i.clone(), y)).collect();
        assert_eq!(all[3], (Item::Strip(1..3, 2), 44.0 * 3.0 + 2.0));
        assert_eq!(all.len(), 8);
        assert_eq!(all[4], (Item::Row(3), 44.0 * 3.0 + 2.0 + 42.0));
        assert!((ranking.height() - (44.0 * 7.0 + 44.0)).abs() < 0.01);
        assert!((ranking.top_of(2) - (44.0 * 2.0 + 2.0)).abs() < 0.01);
        let some: Vec<_> = ranking.between(50.0, 100.0).map(|(i, _)| i.clone()).collect();
        assert_eq!(some, [Item::Row(1), Item::Row(2)]);
        assert_eq!((ranking.group(2), ranking.is_tie(2), ranking.is_tie(5)), (1..3, true, false));
        assert!(ranking.is_open_tie(2) && ranking.decision(2).is_none());
    }
}
