//! What papers keyed elsewhere would bring into a poll.

use super::{
    KeyedBallots,
    line::{Fault, Line, Written},
};
use crate::session::{Change, Mark, OptionKey, Paper, Poll, Refusal, Score};
use std::collections::HashMap;

/// What papers would bring, every one checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BallotProposal {
    /// Those that are by the rules, the blank among them.
    pub papers: Vec<Paper>,
    /// How many of them are blank.
    pub blank: u32,
    /// Papers that are not valid.
    pub invalid: u32,
    /// Lines that are no ballot, by their number in the file, and why.
    pub refused: Vec<(usize, Fault)>,
    /// The same lines were brought in before.
    pub known: bool,
    /// There are not so many voters left.
    pub beyond: Option<Refusal>,
    source: String,
}

impl BallotProposal {
    /// What `keyed` would bring into `poll`.
    #[must_use]
    pub fn of(poll: &Poll, keyed: &KeyedBallots) -> Self {
        let numbers = by_number(poll);
        let check = poll.paper_check();
        let mut proposal = Self {
            source: keyed.fingerprint.clone(),
            known: poll.imports.iter().any(|i| i.source == keyed.fingerprint),
            ..Self::default()
        };
        for (number, line) in &keyed.lines {
            let read = line.as_ref().map_err(Clone::clone);
            let paper = read.and_then(|line| paper(line, &numbers)).and_then(|paper| {
                let Some(paper) = paper else { return Ok(None) };
                check(&paper).map_err(Fault::Against)?;
                Ok(Some(paper))
            });
            match paper {
                Ok(Some(paper)) => {
                    proposal.blank += u32::from(paper.marks.is_empty() && paper.scores.is_empty());
                    proposal.papers.push(paper);
                }
                Ok(None) => proposal.invalid += 1,
                Err(fault) => proposal.refused.push((*number, fault)),
            }
        }
        let ballots = poll.used().saturating_add(proposal.count());
        let voters = poll.most_used();
        proposal.beyond =
            (ballots > voters).then_some(Refusal::MoreBallotsThanVoters { ballots, voters });
        proposal
    }

    /// Papers that would come in, valid or not.
    #[must_use]
    pub fn count(&self) -> u32 {
        (self.papers.len() as u32).saturating_add(self.invalid)
    }

    /// Everything it brings as one act; none where there is no ballot in it.
    #[must_use]
    pub fn change(&self, poll: &Poll, again: bool) -> Option<Change> {
        if self.papers.is_empty() {
            return None;
        }
        let bring = Change::ImportBallots {
            poll: poll.id,
            source: self.source.clone(),
            ballots: self.papers.clone(),
            blank: 0,
            again,
        };
        if self.invalid == 0 {
            return Some(bring);
        }
        let invalid = poll.papers.invalid.saturating_add(self.invalid);
        let handed_out = poll.papers.handed_out;
        let count = Change::SetPapers { poll: poll.id, handed_out, invalid };
        Some(Change::All(vec![bring, count]))
    }
}

/// Options by the number that stands on a paper: an idea's own or that of one merged into it, a
/// theme's place in the list.
fn by_number(poll: &Poll) -> HashMap<u32, OptionKey> {
    let mut numbers = HashMap::new();
    for (place, option) in (1..).zip(poll.options.iter()) {
        match option.key {
            OptionKey::Idea(_) => {
                numbers.extend(option.ideas.iter().map(|idea| (idea.0, option.key)));
            }
            OptionKey::Theme(_) => {
                numbers.insert(place, option.key);
            }
        }
    }
    numbers
}

/// The paper of a line; nothing for one that is not valid.
fn paper(line: &Line, numbers: &HashMap<u32, OptionKey>) -> Result<Option<Paper>, Fault> {
    let option = |n: &u32| numbers.get(n).copied().ok_or(Fault::NoSuchNumber(*n));
    let mut paper = Paper { kind: line.kind, ..Paper::default() };
    match &line.written {
        Written::Invalid => return Ok(None),
        Written::Blank => {}
        Written::Numbers(given) => {
            let mark = |n| Ok(Mark { option: option(n)?, dots: 1 });
            paper.marks = given.iter().map(mark).collect::<Result<_, _>>()?;
        }
        Written::Scores(given) => {
            for (n, values) in given {
                let option = option(n)?;
                for (criterion, value) in values.iter().enumerate() {
                    let criterion = u8::try_from(criterion).map_err(|_| Fault::TooLong)?;
                    let score = |value: &u8| Score { option, criterion, value: *value };
                    paper.scores.extend(value.as_ref().map(score));
                }
            }
        }
    }
    Ok(Some(paper))
}
