//! Ballots: cast at the screen, keyed from paper, counted by hands, brought in, withdrawn.
//!
//! Whichever way they come, nobody has two: after every change the voters used up are no more
//! than there are, unless a surplus was allowed on record.

use super::{Done, Tx, in_range, polls::MAX_SEATS, text};
use crate::session::{
    Act, Ballot, BoardId, HandCount, Mark, Method, OptionKey, Paper, Poll, PollAct, PollId,
    Refusal, Score, ScoreSheet, Voter, Withdrawn,
    edit::{At, Edit},
    papers::BallotImport,
};
use std::{collections::HashSet, sync::Arc};

/// Most papers that are counted as handed out.
const MAX_PAPERS: u32 = 10_000;

impl Tx<'_> {
    pub(super) fn cast(
        &mut self,
        id: PollId,
        voter: Voter,
        marks: Vec<Mark>,
        scores: Vec<Score>,
    ) -> Done {
        let kind = self.s.kind_of(voter);
        self.change_ballots(id, |poll| {
            if poll.voters.binary_search(&voter).is_err() {
                return Err(Refusal::NotAVoter);
            }
            let Err(seat) = poll.voted.binary_search(&voter) else {
                return Err(Refusal::AlreadyVoted);
            };
            let mut ballot = poll.content(marks, scores)?;
            if !poll.setup.secret {
                ballot.voter = Some(voter);
            }
            poll.voted.insert(seat, voter);
            poll.put(ballot, kind);
            Ok(())
        })
    }

    pub(super) fn cast_paper(&mut self, id: PollId, paper: Paper) -> Done {
        self.change_ballots(id, |poll| {
            let ballot = poll.content(paper.marks, paper.scores)?;
            poll.put(ballot, paper.kind);
            poll.papers.keyed += 1;
            Ok(())
        })
    }

    pub(super) fn correct_paper(&mut self, id: PollId, was: Paper, now: Paper) -> Done {
        self.change_ballots(id, |poll| {
            let right = poll.content(now.marks, now.scores)?;
            let (_, kind) = poll.take_paper(was)?;
            poll.put(right, now.kind.or(kind));
            poll.papers.corrected = poll.papers.corrected.saturating_add(1);
            Ok(())
        })
    }

    pub(super) fn set_papers(&mut self, id: PollId, handed_out: Option<u32>, invalid: u32) -> Done {
        in_range(handed_out.unwrap_or(0), 0, MAX_PAPERS)?;
        in_range(invalid, 0, MAX_PAPERS)?;
        self.change_ballots(id, |poll| {
            poll.papers.handed_out = handed_out;
            poll.papers.invalid = invalid;
            Ok(())
        })
    }

    pub(super) fn count_hands(&mut self, id: PollId, option: OptionKey, hands: u32) -> Done {
        let (board, index, mut poll) = self.open_for_ballots(id)?;
        if poll.setup.secret {
            return Err(Refusal::SecretPoll);
        }
        if poll.setup.method.sheet().is_some() {
            return Err(Refusal::WrongMethod);
        }
        poll.option(option).ok_or(Refusal::UnknownOption(option))?;
        if poll.hands_for(option) == Some(hands) {
            return Ok(());
        }
        let p = Arc::make_mut(&mut poll);
        let count = HandCount { option, hands };
        match p.hands.binary_search_by_key(&option, |h| h.option) {
            Ok(slot) => p.hands[slot] = count,
            Err(slot) => p.hands.insert(slot, count),
        }
        if p.used() > p.most_used() {
            let others = p.used() - p.hand_voters();
            let voters = p.most_used().saturating_sub(others);
            return Err(Refusal::TooManyHands { hands, voters });
        }
        self.edit(Edit::Poll(board, At::Replace(index, poll)))
    }

    pub(super) fn allow_surplus(&mut self, id: PollId, surplus: u32, why: &str) -> Done {
        in_range(surplus, 0, MAX_SEATS)?;
        let reason = reason(why)?;
        let at = self.at;
        self.change_ballots(id, |poll| {
            poll.papers.surplus = surplus;
            poll.record.push(PollAct { at, act: Act::SurplusAllowed(surplus), reason });
            Ok(())
        })
    }

    pub(super) fn cancel_ballot(&mut self, id: PollId, ballot: Withdrawn, why: &str) -> Done {
        let reason = reason(why)?;
        let at = self.at;
        self.change_ballots(id, |poll| {
            let voter = match ballot {
                Withdrawn::Of(voter) => {
                    poll.take_named(voter)?;
                    Some(voter)
                }
                Withdrawn::Paper(paper) => {
                    poll.take_paper(paper)?;
                    poll.papers.keyed -= 1;
                    None
                }
            };
            poll.record.push(PollAct { at, act: Act::BallotWithdrawn(voter), reason });
            Ok(())
        })
    }

    pub(super) fn import_ballots(
        &mut self,
        id: PollId,
        source: &str,
        papers: Vec<Paper>,
        blank: u32,
        again: bool,
    ) -> Done {
        in_range(blank, 0, MAX_SEATS)?;
        let source = text::filled_line(source, text::TITLE)?;
        let at = self.at;
        self.change_ballots(id, |poll| {
            let known = poll.imports.iter().any(|i| i.source == source);
            if known && !again {
                return Err(Refusal::ImportedAlready);
            }
            let ballots = (papers.len() as u32).saturating_add(blank);
            if ballots == 0 {
                return Err(Refusal::NothingToImport);
            }
            poll.papers.keyed = poll.papers.keyed.saturating_add(ballots);
            // The list itself may be far longer than the room: counted before it is taken.
            poll.within_voters()?;
            let options = poll.option_keys();
            for paper in papers {
                let ballot = poll.content_among(&options, paper.marks, paper.scores)?;
                poll.put(ballot, paper.kind);
            }
            (0..blank).for_each(|_| poll.put(Ballot::default(), None));
            poll.imports.push(BallotImport { at, source, ballots, again: known });
            Ok(())
        })
    }

    /// Changes the ballots of an open poll, as long as there are voters for all of them.
    fn change_ballots(&mut self, id: PollId, change: impl FnOnce(&mut Poll) -> Done) -> Done {
        let (board, index, mut poll) = self.open_for_ballots(id)?;
        let p = Arc::make_mut(&mut poll);
        change(p)?;
        p.within_voters()?;
        self.edit(Edit::Poll(board, At::Replace(index, poll)))
    }

    fn open_for_ballots(&self, id: PollId) -> Result<(BoardId, usize, Arc<Poll>), Refusal> {
        let found = self.find_poll(id)?;
        if found.2.is_open() { Ok(found) } else { Err(Refusal::WrongPollState) }
    }
}

fn reason(why: &str) -> Result<String, Refusal> {
    let reason = text::block(why, text::NOTE)?;
    if reason.is_empty() { Err(Refusal::ReasonNeeded) } else { Ok(reason) }
}

impl Poll {
    /// Whether a paper is a ballot by the rules of this poll.
    pub fn check_paper(&self, paper: &Paper) -> Done {
        self.paper_check()(paper)
    }

    /// The same for many papers, as an import asks line by line before it brings anything in.
    pub fn paper_check(&self) -> impl Fn(&Paper) -> Done + '_ {
        let options = self.option_keys();
        move |paper| {
            let content = self.content_among(&options, paper.marks.clone(), paper.scores.clone());
            content.map(|_| ())
        }
    }

    pub(in crate::session) fn within_voters(&self) -> Done {
        let (ballots, voters) = (self.used(), self.most_used());
        if ballots > voters {
            return Err(Refusal::MoreBallotsThanVoters { ballots, voters });
        }
        Ok(())
    }

    /// A ballot without a name with these marks and scores, in order and by the rules.
    fn content(&self, marks: Vec<Mark>, scores: Vec<Score>) -> Result<Ballot, Refusal> {
        self.content_among(&self.option_keys(), marks, scores)
    }

    fn content_among(
        &self,
        options: &HashSet<OptionKey>,
        marks: Vec<Mark>,
        mut scores: Vec<Score>,
    ) -> Result<Ballot, Refusal> {
        scores.sort_unstable();
        let ballot = Ballot { marks: gather(marks), scores, ..Ballot::default() };
        self.check_ballot(options, &ballot)?;
        Ok(ballot)
    }

    /// Takes out one paper with this content. In a secret poll a paper is like any other ballot.
    fn take_paper(
        &mut self,
        paper: Paper,
    ) -> Result<(Ballot, Option<crate::session::UnitKind>), Refusal> {
        let wanted = self.content(paper.marks, paper.scores)?;
        let slot = self.ballots.iter().position(|b| b.voter.is_none() && b.same_content(&wanted));
        match slot {
            Some(slot) if self.papers.keyed > 0 => Ok(self.take(slot)),
            _ => Err(Refusal::NoSuchBallot),
        }
    }

    fn take_named(&mut self, voter: Voter) -> Done {
        if self.setup.secret {
            return Err(Refusal::SecretPoll);
        }
        let slot = self.ballots.iter().position(|b| b.voter == Some(voter));
        let seat = self.voted.binary_search(&voter).map_err(|_| Refusal::NoSuchBallot)?;
        self.take(slot.ok_or(Refusal::NoSuchBallot)?);
        self.voted.remove(seat);
        Ok(())
    }

    /// What can be voted for, for quick look-ups.
    pub(in crate::session) fn option_keys(&self) -> HashSet<OptionKey> {
        self.options.iter().map(|o| o.key).collect()
    }

    /// Whether what stands on a ballot is by the rules.
    pub(in crate::session) fn check_ballot(
        &self,
        options: &HashSet<OptionKey>,
        ballot: &Ballot,
    ) -> Done {
        match &self.setup.method {
            Method::Score(_) if !ballot.marks.is_empty() => Err(Refusal::WrongMethod),
            Method::Score(sheet) => check_scores(sheet, options, &ballot.scores),
            _ if !ballot.scores.is_empty() => Err(Refusal::WrongMethod),
            method => check_marks(method, options, &ballot.marks),
        }
    }
}

/// Each option once and in order, no more dots than the budget, no more on one option than
/// allowed.
fn check_marks(method: &Method, options: &HashSet<OptionKey>, marks: &[Mark]) -> Done {
    let max = method.max_per_option();
    let mut given = 0;
    let mut last = None;
    for mark in marks {
        let repeated = last.replace(mark.option).is_some_and(|last| last >= mark.option);
        if !options.contains(&mark.option) || repeated {
            return Err(Refusal::UnknownOption(mark.option));
        }
        if mark.dots == 0 || mark.dots > max {
            return Err(Refusal::OverOption { option: mark.option, max });
        }
        given += u32::from(mark.dots);
    }
    let budget = method.budget(options.len());
    if given > budget { Err(Refusal::OverBudget { given, budget }) } else { Ok(()) }
}

/// Each option and criterion once and in order, values within the scale.
fn check_scores(sheet: &ScoreSheet, options: &HashSet<OptionKey>, scores: &[Score]) -> Done {
    let (min, max) = (sheet.scale.min(), sheet.scale.max());
    let mut last = None;
    for score in scores {
        if !options.contains(&score.option) {
            return Err(Refusal::UnknownOption(score.option));
        }
        if usize::from(score.criterion) >= sheet.criteria.len() {
            return Err(Refusal::UnknownCriterion(score.criterion));
        }
        if !(min..=max).contains(&score.value) {
            return Err(Refusal::OutOfRange { min: min.into(), max: max.into() });
        }
        let cell = (score.option, score.criterion);
        if last.replace(cell).is_some_and(|last| last >= cell) {
            return Err(Refusal::ScoredTwice(score.option));
        }
    }
    Ok(())
}

/// Marks in order, each option once, those without dots left out.
fn gather(mut marks: Vec<Mark>) -> Vec<Mark> {
    marks.sort_unstable_by_key(|m| m.option);
    let mut gathered: Vec<Mark> = Vec::with_capacity(marks.len());
    for mark in marks.into_iter().filter(|m| m.dots > 0) {
        match gathered.last_mut() {
            Some(last) if last.option == mark.option => {
                last.dots = last.dots.saturating_add(mark.dots);
            }
            _ => gathered.push(mark),
        }
    }
    gathered
}
