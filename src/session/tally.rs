//! Totals, ranks, ties and turnout: derived from the ballots, never stored.

use super::{
    Ballot, Method, OptionKey, OptionScores, Poll, PollOption, ThemeId, UnitKind, scoring,
};
use std::collections::HashMap;

/// The result of a poll, best first; options without a vote are in it too, and options that
/// cannot be ranked because scores are missing come last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// One row an option.
    pub rows: Vec<TallyRow>,
    /// All dots on valid ballots, and all hands. None in a score poll.
    pub dots: u32,
    /// What one dot or point is in `total`: 1, or 100 in a score poll.
    pub per_point: u32,
    /// Of a score poll: what stands behind each row, in the same order.
    pub scores: Vec<OptionScores>,
}

/// An option's result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TallyRow {
    /// The option.
    pub option: OptionKey,
    /// Its dots; in a score poll its hundredths of points.
    pub total: u32,
    /// Ballots that gave it at least one dot or score, and hands.
    pub ballots: u32,
    /// Standard competition ranking: equal totals share a rank, the next rank skips (4, 4, 6).
    /// Without the scores it takes to rank it: 0.
    pub rank: u32,
    /// Another option has the same total, as it is shown.
    pub tied: bool,
    /// Every criterion was scored by somebody. Always so without criteria.
    pub complete: bool,
    /// How far ballots differ on it; hands are not in it.
    pub spread: Spread,
}

/// How far ballots differ on one option: dots by valid ballot, those that gave none among them;
/// in a score poll the totals of the ballots that scored it completely, in hundredths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// The least one ballot gave.
    pub min: u32,
    /// The most one ballot gave.
    pub max: u32,
    /// The standard deviation in hundredths of a dot or point. The ballots are all there are,
    /// not a sample.
    pub deviation: u32,
}

/// How many have voted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turnout {
    /// Who may vote.
    pub eligible: u32,
    /// Ballots handed in, blank and invalid ones among them.
    pub voted: u32,
    /// Ballots with at least one dot or score.
    pub valid: u32,
    /// Ballots without one.
    pub blank: u32,
    /// Papers that are not valid.
    pub invalid: u32,
    /// The fewest voters who can have raised the hands that were counted.
    pub by_hand: u32,
}

/// Which options a choice takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// Down to this rank; all that share it are taken.
    Rank(u32),
    /// From this total on, as in [`TallyRow::total`].
    Total(u32),
}

/// The result of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThemeTally {
    /// The theme in which the options stood at opening; none for the tray.
    pub theme: Option<ThemeId>,
    /// Its options; a merged idea is one.
    pub options: u32,
    /// The sum of their dots. In a score poll the mean of their totals, in hundredths, so that a
    /// theme does not win by having more ideas; options that cannot be ranked are not in it.
    pub total: u32,
    /// Standard competition ranking among themes.
    pub rank: u32,
}

/// The result among the units of some kinds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindTally {
    /// The kinds counted together; none of them for ballots of unknown kind.
    pub kinds: Vec<Option<UnitKind>>,
    /// Their ballots.
    pub ballots: u32,
    /// Their result.
    pub tally: Tally,
}

impl Turnout {
    /// Who has not handed in a ballot yet, nor raised a hand.
    #[must_use]
    pub fn missing(&self) -> u32 {
        self.eligible.saturating_sub(self.voted).saturating_sub(self.by_hand)
    }
}

/// Counts the ballots of a poll.
#[must_use]
pub fn turnout(poll: &Poll) -> Turnout {
    let ballots = poll.ballots.len() as u32;
    let blank = poll.ballots.iter().filter(|b| b.is_blank()).count() as u32;
    Turnout {
        eligible: poll.voters.len() as u32,
        voted: ballots.saturating_add(poll.papers.invalid),
        valid: ballots - blank,
        blank,
        invalid: poll.papers.invalid,
        by_hand: poll.hand_voters(),
    }
}

/// Derives the result of a poll, or nothing while it may not be known.
#[must_use]
pub fn tally(poll: &Poll) -> Option<Tally> {
    poll.has_tally().then(|| count(poll, &mut poll.ballots.iter(), true))
}

/// Derives the result by theme, best first, or nothing while it may not be known.
#[must_use]
pub fn tally_by_theme(poll: &Poll) -> Option<Vec<ThemeTally>> {
    let tally = tally(poll)?;
    let themes: HashMap<OptionKey, Option<ThemeId>> =
        poll.options.iter().map(|o| (o.key, o.theme)).collect();
    let mut sums: Vec<(Option<ThemeId>, u32, u64, u32)> = Vec::new();
    // In the order of the options, so that equal themes stand in it too.
    for PollOption { theme, .. } in poll.options.iter() {
        if !sums.iter().any(|s| s.0 == *theme) {
            sums.push((*theme, 0, 0, 0));
        }
    }
    for row in &tally.rows {
        let theme = themes.get(&row.option).copied().flatten();
        if let Some(sum) = sums.iter_mut().find(|s| s.0 == theme) {
            sum.1 += 1;
            sum.2 += u64::from(row.total);
            sum.3 += u32::from(row.complete);
        }
    }
    let scored = poll.setup.method.sheet().is_some();
    let mut rows: Vec<ThemeTally> = sums
        .into_iter()
        .map(|(theme, options, sum, complete)| {
            let parts = if scored { u64::from(complete.max(1)) } else { 1 };
            let total = (sum * 2 + parts) / (parts * 2);
            ThemeTally { theme, options, total: u32::try_from(total).unwrap_or(u32::MAX), rank: 0 }
        })
        .collect();
    rows.sort_by_key(|r| std::cmp::Reverse(r.total));
    let keys: Vec<u32> = rows.iter().map(|r| r.total).collect();
    for (row, (rank, _)) in rows.iter_mut().zip(ranks(&keys)) {
        row.rank = rank;
    }
    Some(rows)
}

/// Derives the result by kinds of units. Empty where ballots cannot be told apart by them.
#[must_use]
pub fn tally_by_kind(poll: &Poll) -> Vec<KindTally> {
    if !poll.has_tally() {
        return Vec::new();
    }
    let groups = (0..).zip(&poll.kind_groups).map(|(i, group)| {
        let mut ballots = poll.ballots.iter().filter(|b| b.group == Some(i));
        KindTally {
            kinds: group.kinds.clone(),
            ballots: group.ballots,
            tally: count(poll, &mut ballots, false),
        }
    });
    groups.collect()
}

/// The options that a cut takes, best first. An option without a dot is never taken, nor one
/// that does not pass its gate or cannot be ranked.
#[must_use]
pub fn best(tally: &Tally, cut: Cut) -> Vec<OptionKey> {
    let taken = tally.rows.iter().enumerate().filter(|(i, row)| {
        let passed = tally.scores.get(*i).is_none_or(|s| s.passed != Some(false));
        let within = match cut {
            Cut::Rank(rank) => row.rank <= rank,
            Cut::Total(total) => row.total >= total,
        };
        row.complete && row.total > 0 && passed && within
    });
    taken.map(|(_, row)| row.option).collect()
}

fn count(poll: &Poll, ballots: &mut dyn Iterator<Item = &Ballot>, hands: bool) -> Tally {
    if let Method::Score(sheet) = &poll.setup.method {
        return scoring::count(&poll.options, sheet, ballots);
    }
    let slots = slots(&poll.options);
    let mut sums = vec![Sums::default(); poll.options.len()];
    let mut valid = 0;
    for ballot in ballots {
        valid += u32::from(!ballot.is_blank());
        for mark in &ballot.marks {
            if let Some(sum) = slots.get(&mark.option).and_then(|slot| sums.get_mut(*slot)) {
                sum.add(u32::from(mark.dots));
            }
        }
    }
    let mut rows: Vec<TallyRow> = Vec::with_capacity(sums.len());
    for (option, sum) in poll.options.iter().zip(sums) {
        let hands = if hands { poll.hands_for(option.key).unwrap_or(0) } else { 0 };
        rows.push(TallyRow {
            option: option.key,
            total: (sum.sum as u32).saturating_add(hands),
            ballots: sum.ballots.saturating_add(hands),
            rank: 0,
            tied: false,
            complete: true,
            spread: sum.spread(valid),
        });
    }
    // Stable: among equals the order of the options stays.
    rows.sort_by_key(|r| std::cmp::Reverse(r.total));
    let keys: Vec<u32> = rows.iter().map(|r| r.total).collect();
    for (row, (rank, tied)) in rows.iter_mut().zip(ranks(&keys)) {
        (row.rank, row.tied) = (rank, tied);
    }
    let dots = rows.iter().fold(0_u32, |sum, r| sum.saturating_add(r.total));
    Tally { rows, dots, per_point: 1, scores: Vec::new() }
}

/// Where each option stands in the list.
pub(super) fn slots(options: &[PollOption]) -> HashMap<OptionKey, usize> {
    options.iter().enumerate().map(|(i, o)| (o.key, i)).collect()
}

/// Rank and tie of each of these results, which stand best first.
pub(super) fn ranks<K: PartialEq>(keys: &[K]) -> Vec<(u32, bool)> {
    let mut ranks: Vec<(u32, bool)> = Vec::with_capacity(keys.len());
    for (i, key) in keys.iter().enumerate() {
        let above = i.checked_sub(1).filter(|above| keys.get(*above) == Some(key));
        let below = keys.get(i + 1) == Some(key);
        let rank = above.and_then(|a| ranks.get(a)).map_or(i as u32 + 1, |(rank, _)| *rank);
        ranks.push((rank, above.is_some() || below));
    }
    ranks
}

/// What several ballots gave one option.
#[derive(Clone, Copy, Default)]
pub(super) struct Sums {
    sum: u64,
    squares: u128,
    min: u32,
    max: u32,
    ballots: u32,
}

impl Sums {
    pub(super) fn add(&mut self, value: u32) {
        self.min = if self.ballots == 0 { value } else { self.min.min(value) };
        self.max = self.max.max(value);
        self.sum += u64::from(value);
        self.squares += u128::from(value) * u128::from(value);
        self.ballots += 1;
    }

    /// The spread among `all` ballots; those that were not added gave nothing.
    fn spread(&self, all: u32) -> Spread {
        let min = if self.ballots < all { 0 } else { self.min };
        Spread { min, max: self.max, deviation: self.deviation(all, 100) }
    }

    /// The spread among the ballots that were added, whose values are hundredths already.
    pub(super) fn spread_of_hundredths(&self) -> Spread {
        Spread { min: self.min, max: self.max, deviation: self.deviation(self.ballots, 1) }
    }

    /// The standard deviation among `all` ballots, times `unit`, rounded.
    pub(super) fn deviation(&self, all: u32, unit: u32) -> u32 {
        let n = u128::from(all);
        if n == 0 {
            return 0;
        }
        let sum = u128::from(self.sum);
        // n * sum of squares - square of sum is n * n * variance. Twice the root, so that the
        // last half is rounded.
        let variance = (n * self.squares).saturating_sub(sum * sum);
        let twice = (variance * 4 * u128::from(unit) * u128::from(unit)).isqrt() / n;
        u32::try_from(twice.div_ceil(2)).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_results_share_a_rank_and_the_next_skips() {
        let four = [(1, false), (2, true), (2, true), (4, false)];
        assert_eq!(ranks(&[9, 5, 5, 1]), four);
        assert_eq!(ranks(&[0, 0]), [(1, true), (1, true)]);
        assert_eq!(ranks::<u32>(&[]), []);
    }

    #[test]
    fn a_spread_is_worked_out_as_by_hand() {
        // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, standard deviation 2.
        let mut sums = Sums::default();
        for value in [2, 4, 4, 4, 5, 5, 7, 9] {
            sums.add(value);
        }
        assert_eq!(sums.spread(8), Spread { min: 2, max: 9, deviation: 200 });
        // Three ballots, of which one gave 2: 2, 0, 0 deviate by the root of 8/9, 0.943.
        let mut sums = Sums::default();
        sums.add(2);
        assert_eq!(sums.spread(3), Spread { min: 0, max: 2, deviation: 94 });
        assert_eq!(Sums::default().spread(0), Spread::default());
    }
}
