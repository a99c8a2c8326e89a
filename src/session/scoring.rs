//! What many raters' scores come to, option by option.
//!
//! Every criterion first becomes one value across the raters who scored it, by mean or median as
//! the sheet says; these values become the option's total, by sum or product. A score that is
//! missing is missing: it counts as nothing and never as zero. An option that nobody scored under
//! some criterion has no total and no rank.

use super::{
    Across, Ballot, Combine, OptionKey, PollOption, Preset, Quadrant, Score, ScoreSheet, Tally,
    TallyRow,
    tally::{Sums, ranks, slots},
};

/// Values are counted in this many parts of a point, so that thirds add up before anything is
/// rounded to the hundredths that are shown.
const PARTS: u64 = 100_000_000;

/// Most steps a scale has, zero among them.
const STEPS: usize = 11;

/// What stands behind the total of one option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionScores {
    /// The option.
    pub option: OptionKey,
    /// Each criterion of the sheet; nothing where nobody scored it.
    pub criteria: Vec<Option<CriterionScore>>,
    /// Ballots that scored it under every criterion.
    pub complete: u32,
    /// Ballots that scored it under some criteria and not under others.
    pub incomplete: u32,
    /// Of a gate: more than half said yes to every criterion. Not known while one is missing.
    pub passed: Option<bool>,
    /// Of impact and effort, once both are known.
    pub quadrant: Option<Quadrant>,
    /// The raters differ under some criterion.
    pub dissent: bool,
}

/// One criterion of one option across its raters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CriterionScore {
    /// Mean or median, in hundredths, rounded half up. As it was given, also where a low value
    /// is better.
    pub value: u32,
    /// Who scored it.
    pub raters: u32,
    /// The lowest score.
    pub min: u8,
    /// The highest score.
    pub max: u8,
    /// The standard deviation in hundredths.
    pub deviation: u32,
    /// The raters differ: their middle half lies further apart than
    /// [`Scale::agreement`](super::Scale::agreement).
    pub dissent: bool,
}

/// How often each value was given.
type Histogram = [u32; STEPS];

/// By what an option is ranked: whether it passes, then its total. Nothing while a criterion is
/// missing.
type RankKey = Option<(bool, u32)>;

type Scored = (RankKey, TallyRow, OptionScores);

/// Derives the result of a score poll.
pub(super) fn count(
    options: &[PollOption],
    sheet: &ScoreSheet,
    ballots: &mut dyn Iterator<Item = &Ballot>,
) -> Tally {
    let slots = slots(options);
    let columns = sheet.criteria.len();
    let mut counts: Vec<Histogram> = vec![[0; STEPS]; options.len() * columns];
    let mut raters = vec![Raters::default(); options.len()];
    for scores in ballots.flat_map(|b| b.scores.chunk_by(|a, b| a.option == b.option)) {
        let Some(slot) = scores.first().and_then(|s| slots.get(&s.option)) else { continue };
        for score in scores {
            let cell = counts.get_mut(slot * columns + usize::from(score.criterion));
            if let Some(n) = cell.and_then(|c| c.get_mut(usize::from(score.value))) {
                *n += 1;
            }
        }
        if let Some(raters) = raters.get_mut(*slot) {
            raters.add(sheet, scores);
        }
    }
    let mut results: Vec<Scored> = options
        .iter()
        .zip(counts.chunks(columns.max(1)))
        .zip(&raters)
        .map(|((option, counts), raters)| result(option.key, sheet, counts, raters))
        .collect();
    // Stable: among equals the order of the options stays; those without a rank come last.
    results.sort_by_key(|r| std::cmp::Reverse(r.0));
    let keys: Vec<_> = results.iter().map(|r| r.0).collect();
    for ((key, row, _), (rank, tied)) in results.iter_mut().zip(ranks(&keys)) {
        if key.is_some() {
            (row.rank, row.tied) = (rank, tied);
        }
    }
    let (rows, scores) = results.into_iter().map(|(_, row, scores)| (row, scores)).unzip();
    Tally { rows, dots: 0, per_point: 100, scores }
}

/// The ballots that scored one option.
#[derive(Clone, Default)]
struct Raters {
    totals: Sums,
    complete: u32,
    incomplete: u32,
}

impl Raters {
    fn add(&mut self, sheet: &ScoreSheet, scores: &[Score]) {
        if scores.len() < sheet.criteria.len() {
            self.incomplete += 1;
            return;
        }
        self.complete += 1;
        let values = scores.iter().map(|s| u64::from(s.value) * PARTS);
        self.totals.add(total(sheet, values));
    }
}

/// How an option ranks, its row and what stands behind.
fn result(option: OptionKey, sheet: &ScoreSheet, counts: &[Histogram], raters: &Raters) -> Scored {
    let values: Vec<Option<u64>> = counts.iter().map(|h| across(sheet.across, h)).collect();
    let all: Option<Vec<u64>> = values.iter().copied().collect();
    let criteria: Vec<Option<CriterionScore>> = counts
        .iter()
        .zip(&values)
        .map(|(histogram, value)| Some(criterion(sheet, histogram, (*value)?)))
        .collect();
    let passed = all.as_ref().filter(|_| sheet.gate).map(|_| counts.iter().all(most_say_yes));
    let total = all.map(|values| total(sheet, values.into_iter()));
    let quadrant = match criteria.as_slice() {
        [Some(impact), Some(effort)] if sheet.preset == Preset::ImpactEffort => {
            Some(sheet.quadrant(impact.value, effort.value))
        }
        _ => None,
    };
    let row = TallyRow {
        option,
        total: total.unwrap_or(0),
        ballots: raters.complete + raters.incomplete,
        rank: 0,
        tied: false,
        complete: total.is_some(),
        spread: raters.totals.spread_of_hundredths(),
    };
    let dissent = criteria.iter().flatten().any(|c| c.dissent);
    let (complete, incomplete) = (raters.complete, raters.incomplete);
    let scores = OptionScores { option, criteria, complete, incomplete, passed, quadrant, dissent };
    (total.map(|total| (passed.unwrap_or(true), total)), row, scores)
}

/// The total of one value a criterion, in hundredths, rounded half up. Options that show the same
/// hundredths are tied: nobody loses by what the room cannot see.
fn total(sheet: &ScoreSheet, values: impl Iterator<Item = u64>) -> u32 {
    let ends = u64::from(sheet.scale.min() + sheet.scale.max()) * PARTS;
    let values = sheet.criteria.iter().zip(values).map(|(criterion, value)| {
        let value = if criterion.lower_is_better { ends.saturating_sub(value) } else { value };
        (u128::from(criterion.weight), u128::from(value))
    });
    let parts = match sheet.combine {
        Combine::Sum => values.map(|(weight, value)| weight * value).sum(),
        Combine::Product => values
            .fold(u128::from(PARTS), |product, (_, value)| product * value / u128::from(PARTS)),
    };
    hundredths(parts)
}

fn hundredths(parts: u128) -> u32 {
    let hundredth = u128::from(PARTS / 100);
    u32::try_from((parts + hundredth / 2) / hundredth).unwrap_or(u32::MAX)
}

/// Scores and how often each was given, lowest first.
fn given(histogram: &Histogram) -> impl DoubleEndedIterator<Item = (u8, u32)> + Clone + '_ {
    (0_u8..STEPS as u8).zip(histogram.iter().copied()).filter(|(_, n)| *n > 0)
}

fn raters(histogram: &Histogram) -> u32 {
    histogram.iter().sum()
}

/// The n-th lowest score, counted from 1.
fn nth(histogram: &Histogram, n: u32) -> u8 {
    let mut below = 0;
    let found = given(histogram).find(|(_, count)| {
        below += count;
        below >= n
    });
    found.map_or(0, |(value, _)| value)
}

/// One value of all raters in parts; nothing if there are none.
fn across(rule: Across, histogram: &Histogram) -> Option<u64> {
    let n = raters(histogram);
    if n == 0 {
        return None;
    }
    Some(match rule {
        Across::Mean => {
            let sum: u64 = given(histogram).map(|(v, n)| u64::from(v) * u64::from(n)).sum();
            (sum * PARTS * 2 / u64::from(n)).div_ceil(2)
        }
        Across::Median => {
            let middle = [n.div_ceil(2), n / 2 + 1].map(|i| u64::from(nth(histogram, i)));
            (middle[0] + middle[1]) * PARTS / 2
        }
    })
}

/// More than half say yes.
fn most_say_yes(histogram: &Histogram) -> bool {
    histogram[1] > histogram[0]
}

fn criterion(sheet: &ScoreSheet, histogram: &Histogram, value: u64) -> CriterionScore {
    let n = raters(histogram);
    let mut sums = Sums::default();
    for (score, count) in given(histogram) {
        (0..count).for_each(|_| sums.add(u32::from(score)));
    }
    let quarter = n.div_ceil(4);
    let (lower, upper) = (nth(histogram, quarter), nth(histogram, n + 1 - quarter));
    CriterionScore {
        value: hundredths(u128::from(value)),
        raters: n,
        min: nth(histogram, 1),
        max: nth(histogram, n),
        deviation: sums.deviation(n, 100),
        dissent: n > 1 && upper - lower > sheet.scale.agreement(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Scale;

    fn histogram(values: &[u8]) -> Histogram {
        let mut histogram = [0; STEPS];
        for value in values {
            histogram[usize::from(*value)] += 1;
        }
        histogram
    }

    #[test]
    fn mean_and_median_are_worked_out_as_by_hand() {
        let value = |rule, values| across(rule, &histogram(values)).map(|v| hundredths(v.into()));
        assert_eq!(value(Across::Mean, &[5, 4, 4]), Some(433));
        assert_eq!(value(Across::Mean, &[5, 5, 4]), Some(467));
        assert_eq!(value(Across::Median, &[1, 5, 4]), Some(400));
        assert_eq!(value(Across::Median, &[1, 4, 5, 5]), Some(450));
        assert_eq!(value(Across::Mean, &[]), None, "nobody is not zero");
    }

    #[test]
    fn thirds_add_up_before_they_are_rounded() {
        let sheet = ScoreSheet::usg(Scale::OneToFive);
        let third = across(Across::Mean, &histogram(&[4, 4, 5])).unwrap();
        assert_eq!(total(&sheet, [third; 3].into_iter()), 1_300, "not 12.99");
    }

    #[test]
    fn raters_differ_when_their_middle_half_lies_far_apart() {
        let differ =
            |sheet: &ScoreSheet, values: &[u8]| criterion(sheet, &histogram(values), 0).dissent;
        let five = ScoreSheet::usg(Scale::OneToFive);
        assert!(!differ(&five, &[5]), "one rater agrees with himself");
        assert!(!differ(&five, &[4, 5, 4, 5, 4]));
        assert!(!differ(&five, &[4, 5, 4, 4, 5, 4, 4, 1]), "one of eight alone is no dissent");
        assert!(differ(&five, &[1, 1, 5, 5]));
        assert!(differ(&five, &[3, 5]));
        assert!(!differ(&ScoreSheet::nuf(), &[6, 8]));
        assert!(differ(&ScoreSheet::nuf(), &[5, 8]));
        let yes_no = ScoreSheet::apkl();
        assert!(!differ(&yes_no, &[1, 1, 1, 1, 0]));
        assert!(differ(&yes_no, &[1, 1, 1, 0]), "a quarter says no");
        assert!(differ(&yes_no, &[0, 0, 0, 1]), "a quarter says yes");
    }
}
