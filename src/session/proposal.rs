//! What a facilitator is proposed before a poll: how many dots, and how long it takes.

/// More options than these are hardly weighed on one ballot; themes may be voted on first.
pub const MANY_OPTIONS: usize = 12;

/// Ways in which votes are taken. They can be mixed within one poll.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// One after the other, alone at the shared screen.
    Booth,
    /// Aloud: each names a number and its dots appear. Not in a secret poll.
    Open,
    /// Options are called out and hands counted. Not in a secret poll, nor by criteria.
    Hands,
    /// Papers are filled in by all at once and keyed afterwards.
    Paper,
}

impl Way {
    /// All ways, the quickest to explain first.
    pub const ALL: [Self; 4] = [Self::Booth, Self::Open, Self::Hands, Self::Paper];
}

/// A number of dots with the rule that it follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DotProposal {
    /// Why so many.
    pub rule: DotRule,
    /// Dots of each voter.
    pub dots: u8,
    /// Most dots on one option.
    pub max_per_option: u8,
}

/// Rules for a number of dots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DotRule {
    /// A quarter of the options, rounded down, kept between 3 and 7: one dot for four to five
    /// options is the rule of the University of South Carolina's guide to dot voting; fewer
    /// than three cannot rank, more than seven are no longer weighed.
    Quarter,
    /// A third of the options, rounded down, never over 20 and at most 3 on one option: "N/3
    /// multi-voting" (freerangelearner.com, team tools), for lists that are to be ranked whole.
    Third,
    /// Three, by habit.
    Three,
    /// Five, by habit.
    Five,
}

/// Dots to propose for so many options, each with its rule, the usual one first.
#[must_use]
pub fn dot_proposals(options: usize) -> [DotProposal; 4] {
    let third = (options / 3).clamp(1, 20) as u8;
    let flat = |rule, dots| DotProposal { rule, dots, max_per_option: 1 };
    [
        flat(DotRule::Quarter, proposed_dots(options)),
        DotProposal { rule: DotRule::Third, dots: third, max_per_option: third.min(3) },
        flat(DotRule::Three, 3),
        flat(DotRule::Five, 5),
    ]
}

/// Dots to propose for `options` options by [`DotRule::Quarter`].
#[must_use]
pub fn proposed_dots(options: usize) -> u8 {
    (options / 4).clamp(3, 7) as u8
}

/// Minutes that a way takes, rounded up.
///
/// Nobody has measured these in a workshop of ours; they are what one may plan with:
/// - booth: half a minute a voter, walking there included (90 voters are 45 minutes), and a
///   second for each option beyond a dozen to read;
/// - open: ten seconds a voter, who stays in the seat;
/// - hands: a quarter of a minute an option to call out, raise, count and say (a dozen options
///   are 3 minutes), and a second for each ten voters beyond a hundred to count;
/// - paper: five minutes to hand out, fill in and collect, and six seconds a paper to key.
#[must_use]
pub fn time_needed(way: Way, voters: u32, options: usize) -> u32 {
    let (voters, options) = (u64::from(voters), options as u64);
    let seconds = match way {
        Way::Booth => {
            voters.saturating_mul(options.saturating_sub(MANY_OPTIONS as u64).saturating_add(30))
        }
        Way::Open => voters * 10,
        Way::Hands => options.saturating_mul(15 + voters.saturating_sub(100) / 10),
        Way::Paper => 300 + voters * 6,
    };
    u32::try_from(seconds.div_ceil(60)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_is_kept_between_three_and_seven() {
        assert_eq!([1, 12, 15, 16, 20, 31, 32, 400].map(proposed_dots), [3, 3, 3, 4, 5, 7, 7, 7]);
    }

    #[test]
    fn a_third_is_never_over_twenty_nor_over_three_on_one() {
        let third = |n: usize| {
            let proposal = dot_proposals(n)[1];
            (proposal.dots, proposal.max_per_option)
        };
        assert_eq!(
            [2, 5, 10, 59, 60, 63, 300].map(third),
            [(1, 1), (1, 1), (3, 3), (19, 3), (20, 3), (20, 3), (20, 3)]
        );
    }

    #[test]
    fn a_room_of_ninety_is_told_what_the_booth_costs() {
        assert_eq!(time_needed(Way::Booth, 90, 12), 45);
        assert_eq!(time_needed(Way::Hands, 90, 12), 3);
        assert_eq!(time_needed(Way::Open, 90, 12), 15);
        assert_eq!(time_needed(Way::Paper, 90, 12), 14);
        assert_eq!(time_needed(Way::Booth, u32::MAX, usize::MAX), u32::MAX, "never overflows");
    }
}
