//! What the room sees of a poll: its options, the booth, and its result once that was revealed.

use super::{
    BoothSeat, Page, Paging, RoomBallot, RoomGiven, RoomOption, RoomPoint, RoomResult, RoomRow,
    RoomScene, RoomScores, RoomTie, RoomTieState, Show, build::Source,
};
use crate::session::{
    Basis, Board, OptionKey, OptionScores, Poll, PollState, Preset, Tally, TieBreak, Voter,
    decided_ranks, draw_lot, masked as hide_numbers, tally, turnout,
};
use std::collections::HashMap;

/// Options on the page that stands in for a view which the room may not see yet.
const FIRST_OPTIONS: usize = 16;

impl Source<'_> {
    /// The view of a poll; the numbered options where the view asks for a result that the room may
    /// not see yet.
    pub(super) fn poll(&self, board: &Board, poll: &Poll, show: Show) -> Option<RoomScene> {
        let revealed = poll.revealed && poll.state == PollState::Closed;
        let first = Page { index: 0, size: FIRST_OPTIONS };
        match show {
            Show::Booth(_) => self.booth(board, poll),
            Show::Results(_, page, uncovered) if revealed => {
                self.results(board, poll, page, uncovered)
            }
            Show::Quadrants(_) if revealed => quadrants(board, poll),
            Show::Lot(_, rank, seed) if revealed => lot(board, poll, rank, seed),
            Show::VotingAloud(_, page) => voting(board, poll, page, true),
            Show::Voting(_, page) | Show::Results(_, page, _) => voting(board, poll, page, false),
            _ => voting(board, poll, first, false),
        }
    }

    fn booth(&self, board: &Board, poll: &Poll) -> Option<RoomScene> {
        let mut people_of = HashMap::new();
        let seats = poll.voters.iter().map(|voter| {
            let (unit, ordinal) = match *voter {
                Voter::Unit(id) => (self.unit(id), 1),
                Voter::Seat(n) => (None, n),
                Voter::Person(id) => {
                    let unit = self.session.participant(id).and_then(|p| p.profile.unit);
                    let ordinal = people_of.entry(unit).or_insert(0);
                    *ordinal += 1;
                    (unit.and_then(|u| self.unit(u)), *ordinal)
                }
            };
            BoothSeat { voter: *voter, unit, ordinal, voted: poll.has_voted(*voter) }
        });
        Some(RoomScene::Booth {
            ballot: ballot(poll)?,
            options: options(board, poll).collect(),
            seats: seats.collect(),
            voted: poll.used(),
            open: poll.is_open(),
        })
    }

    fn results(
        &self,
        board: &Board,
        poll: &Poll,
        page: Page,
        uncovered: usize,
    ) -> Option<RoomScene> {
        let tally = decided_ranks(poll)?;
        let turnout = turnout(poll);
        let total = tally.rows.len();
        let paging = Paging::new(page, total);
        // Rows are uncovered from the last of the first page upwards; later pages lie open.
        let first_page = page.size.min(total);
        let covered = first_page.saturating_sub(uncovered);
        let by_key: HashMap<_, _> = options(board, poll).map(|o| (o.key, o)).collect();
        let ties = ties(board, poll, &tally);
        let start = paging.index * page.size;
        let rows = tally.rows.iter().enumerate().skip(start).take(page.size);
        let rows = rows.map(|(i, row)| {
            let shown = by_key.get(&row.option).filter(|_| i >= covered);
            RoomRow {
                rank: row.rank,
                tie: ties.get(&row.option).copied(),
                shown: shown.map(|option| RoomResult {
                    option: option.clone(),
                    total: row.total,
                    tied: row.tied,
                    chosen: self.is_chosen(board, row.option),
                    scores: tally.scores.get(i).map(room_scores),
                }),
            }
        });
        Some(RoomScene::Results {
            ballot: ballot(poll)?,
            question: hide_numbers(&board.question),
            place: self.session.event().place.clone(),
            rows: rows.collect(),
            total,
            paging,
            counts: (turnout.voted, turnout.valid, tally.dots),
            eligible: turnout.eligible,
            highest: tally.rows.iter().map(|r| r.total).max().unwrap_or(0),
            per_point: tally.per_point,
        })
    }

    fn is_chosen(&self, board: &Board, option: OptionKey) -> bool {
        matches!(option, OptionKey::Idea(n) if self.session.is_chosen(board.id, n))
    }
}

/// The ties of a result with what became of each, by option.
fn ties(board: &Board, poll: &Poll, decided: &Tally) -> HashMap<OptionKey, RoomTie> {
    let runoff = |option: OptionKey| {
        board.polls.iter().any(|later| {
            let of = matches!(&later.setup.basis, Basis::Runoff { of, options }
                if *of == poll.id && options.contains(&option));
            of && later.state != PollState::Cancelled
        })
    };
    let open = decided.rows.iter().filter(|r| r.tied && r.total > 0).map(|row| {
        let state = if runoff(row.option) { RoomTieState::Runoff } else { RoomTieState::Open };
        (row.option, RoomTie { rank: row.rank, state })
    });
    let mut ties: HashMap<OptionKey, RoomTie> = open.collect();
    let ranks: HashMap<OptionKey, u32> = decided.rows.iter().map(|r| (r.option, r.rank)).collect();
    for tie in poll.standing_ties() {
        let state = match tie.how {
            TieBreak::CriteriaScore(_) => RoomTieState::CriteriaScore,
            TieBreak::CastingVote => RoomTieState::CastingVote,
            TieBreak::Lot { seed } => RoomTieState::Lot(seed),
        };
        // The first of the order keeps the rank that all shared.
        let rank = tie.order.first().and_then(|first| ranks.get(first)).copied().unwrap_or(0);
        ties.extend(tie.order.iter().map(|option| (*option, RoomTie { rank, state })));
    }
    ties
}

fn room_scores(scores: &OptionScores) -> RoomScores {
    RoomScores {
        criteria: scores.criteria.iter().map(|c| c.map(|c| c.value)).collect(),
        passed: scores.passed,
        quadrant: scores.quadrant,
        dissent: scores.dissent,
    }
}

fn quadrants(board: &Board, poll: &Poll) -> Option<RoomScene> {
    let sheet = poll.setup.method.sheet().filter(|s| s.preset == Preset::ImpactEffort)?;
    let tally = tally(poll)?;
    let mut by_key: HashMap<_, _> = options(board, poll).map(|o| (o.key, o)).collect();
    let points: Vec<RoomPoint> = tally
        .scores
        .iter()
        .filter_map(|scores| {
            let [Some(impact), Some(effort)] = scores.criteria.as_slice() else { return None };
            Some(RoomPoint {
                option: by_key.remove(&scores.option)?,
                impact: impact.value,
                effort: effort.value,
                quadrant: scores.quadrant?,
            })
        })
        .collect();
    let title = hide_numbers(&poll.setup.title);
    Some(RoomScene::Quadrants { title, missing: by_key.len(), points, scale: sheet.scale })
}

/// The lot among the tied at `rank`; one that was drawn for good keeps its seed.
fn lot(board: &Board, poll: &Poll, rank: u32, seed: Option<u32>) -> Option<RoomScene> {
    let tally = tally(poll)?;
    let tied = tally.rows.iter().filter(|r| r.tied && r.rank == rank && r.total > 0);
    let mut tied: Vec<OptionKey> = tied.map(|r| r.option).collect();
    tied.sort_unstable();
    let first = tied.first()?;
    let settled = poll.standing_ties().find(|t| t.order.contains(first)).map(|t| t.how);
    let seed = match settled {
        Some(TieBreak::Lot { seed }) => Some(seed),
        Some(_) => None,
        None => seed,
    };
    let by_key: HashMap<_, _> = options(board, poll).map(|o| (o.key, o)).collect();
    let named = |keys: &[OptionKey]| keys.iter().filter_map(|k| by_key.get(k).cloned()).collect();
    Some(RoomScene::Lot {
        title: hide_numbers(&poll.setup.title),
        rank,
        drawn: seed.map(|seed| named(&draw_lot(&tied, seed))).unwrap_or_default(),
        options: named(&tied),
        seed,
    })
}

fn ballot(poll: &Poll) -> Option<RoomBallot> {
    if matches!(poll.state, PollState::Draft | PollState::Cancelled) {
        return None;
    }
    let method = &poll.setup.method;
    Some(RoomBallot {
        poll: poll.id,
        title: hide_numbers(&poll.setup.title),
        method: method.clone(),
        budget: u8::try_from(method.budget(poll.options.len())).unwrap_or(u8::MAX),
        max_per_option: method.max_per_option(),
        secret: poll.setup.secret,
        runoff: matches!(poll.setup.basis, Basis::Runoff { .. }),
    })
}

fn options<'a>(board: &'a Board, poll: &'a Poll) -> impl Iterator<Item = RoomOption> + 'a {
    poll.options.iter().enumerate().map(|(i, option)| RoomOption {
        key: option.key,
        number: match option.key {
            OptionKey::Idea(number) => number.0,
            OptionKey::Theme(_) => i as u32 + 1,
        },
        title: hide_numbers(&option.title),
        hue: option.theme.and_then(|t| board.theme(t)).map(|t| t.look.hue),
    })
}

fn voting(board: &Board, poll: &Poll, page: Page, aloud: bool) -> Option<RoomScene> {
    let turnout = turnout(poll);
    let paging = Paging::new(page, poll.options.len());
    let start = paging.index * page.size;
    let aloud = aloud && poll.is_open() && !poll.setup.secret;
    Some(RoomScene::Voting {
        ballot: ballot(poll)?,
        options: options(board, poll).skip(start).take(page.size).collect(),
        paging,
        voted: (turnout.voted, turnout.eligible),
        open: poll.is_open(),
        given: if aloud { given(poll, start, page.size) } else { None },
    })
}

/// Dots and hands so far of the options from `start` on; nothing of scores, which are no count.
fn given(poll: &Poll, start: usize, size: usize) -> Option<RoomGiven> {
    if poll.setup.method.sheet().is_some() {
        return None;
    }
    let tally = tally(poll)?;
    let totals: HashMap<OptionKey, u32> = tally.rows.iter().map(|r| (r.option, r.total)).collect();
    let page = poll.options.iter().skip(start).take(size);
    let dots = page.map(|o| totals.get(&o.key).copied().unwrap_or(0)).collect();
    Some(RoomGiven { dots, most: totals.values().copied().max().unwrap_or(0) })
}
