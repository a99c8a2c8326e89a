//! Whether the numbers of a poll add up: present, handed out, valid, blank, invalid, missing.

use super::{Poll, Session, turnout};

/// The numbers that stand under a result, and on the minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reconciliation {
    /// Participants marked as present; nothing if no attendance is kept.
    pub present: Option<u32>,
    /// Who may vote.
    pub eligible: u32,
    /// Papers handed out; nothing if nobody counts them.
    pub handed_out: Option<u32>,
    /// Papers that came back, valid or not.
    pub returned: u32,
    /// Ballots at the screen.
    pub at_screen: u32,
    /// The fewest voters who can have raised the hands that were counted.
    pub by_hand: u32,
    /// Ballots with at least one dot or score.
    pub valid: u32,
    /// Ballots without one.
    pub blank: u32,
    /// Papers that are not valid.
    pub invalid: u32,
    /// Voters of whom nothing came.
    pub missing: u32,
    /// How far it is from adding up: papers that came back beyond those handed out, or ballots
    /// beyond the voters; below zero papers that did not come back.
    pub difference: i32,
}

impl Reconciliation {
    /// Every ballot has its voter and every paper is accounted for. Voters who did not vote are
    /// no difference.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        self.difference == 0
    }
}

/// Counts a poll through.
///
/// Two things must hold: as many papers come back as were handed out (where that is counted), and
/// ballots, papers and hands are no more than the voters. The first that does not hold gives the
/// difference.
#[must_use]
pub fn reconcile(session: &Session, poll: &Poll) -> Reconciliation {
    let turnout = turnout(poll);
    let papers = poll.papers;
    let present = session.participants().iter().filter(|p| p.profile.present).count() as u32;
    let at_screen = poll.voted.len() as u32;
    let whole = |n: u32| i64::from(n);
    let of_papers = papers.handed_out.map_or(0, |out| whole(papers.returned()) - whole(out));
    let beyond = (whole(poll.used()) - whole(turnout.eligible)).max(0);
    let difference = if of_papers == 0 { beyond } else { of_papers };
    Reconciliation {
        present: (!session.participants().is_empty()).then_some(present),
        eligible: turnout.eligible,
        handed_out: papers.handed_out,
        returned: papers.returned(),
        at_screen,
        by_hand: turnout.by_hand,
        valid: turnout.valid,
        blank: turnout.blank,
        invalid: turnout.invalid,
        missing: turnout.missing(),
        difference: difference.clamp(i32::MIN.into(), i32::MAX.into()) as i32,
    }
}
