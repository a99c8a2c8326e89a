//! The voting booth: a participant at the screen says which unit they are, gives their dots,
//! hands the ballot in, and leaves a blank card behind.
//!
//! The ballot in progress is kept here and nowhere else: not in the view, not in a picture of it.
//! It is forgotten when it is taken, when the poll ends, and when nobody touches it for a minute.

mod card;
pub(super) mod control;
mod grades;
mod marking;
mod pager;
mod scoring;
mod seats;
mod sheet;

use super::{BallotNews, canvas::Canvas};
use crate::session::{
    BoothSeat, Change, OptionKey, PollId, Refusal, RoomBallot, RoomOption, RoomScene, RoomView,
    Voter,
};
use card::Card;
use eframe::egui::{Event, Key};
use marking::{Marking, Notice};
use scoring::Scoring;
use seats::Picking;
use std::time::Duration;

/// Seconds without a touch after which an unfinished ballot is discarded.
const IDLE: f64 = 60.0;
/// Seconds without a touch after which it is asked whether somebody is still there.
const ASK: f64 = 45.0;

/// Where the participant is.
#[derive(Debug)]
enum Step {
    Seats(Picking),
    Ballot(Marking),
    Scores(Scoring),
    Card(Card),
}

/// The booth of one screen.
#[derive(Debug)]
pub(super) struct Booth {
    step: Step,
    /// When it was last touched, in egui's time.
    touched: f64,
    /// The last touch was a key: the next step takes the keyboard.
    by_key: bool,
    /// The first control of the step takes the keyboard in this frame.
    focus: bool,
    /// An arrow was pressed while nothing had the keyboard.
    wake: bool,
}

impl Default for Booth {
    fn default() -> Self {
        let step = Step::Seats(Picking::default());
        Self { step, touched: 0.0, by_key: false, focus: false, wake: false }
    }
}

/// What the view says about the booth.
#[derive(Clone, Copy)]
struct Polling<'a> {
    ballot: &'a RoomBallot,
    options: &'a [RoomOption],
    seats: &'a [BoothSeat],
    /// Ballots handed in, whichever way they came.
    voted: u32,
    open: bool,
    event: &'a str,
}

impl Polling<'_> {
    /// Voters are told apart by nothing but a count.
    fn only_seats(&self) -> bool {
        self.seats.first().is_some_and(|s| matches!(s.voter, Voter::Seat(_)))
    }

    /// The next of them who has not voted, while there is one: papers count, too.
    fn next_seat(&self) -> Option<Voter> {
        let free = (self.voted as usize) < self.seats.len();
        self.seats.iter().filter(|_| free).find(|s| !s.voted).map(|s| s.voter)
    }

    /// Whole themes are voted on.
    fn of_themes(&self) -> bool {
        matches!(self.options.first().map(|o| o.key), Some(OptionKey::Theme(_)))
    }
}

/// Draws the booth, or in a picture (without a `booth`) its entrance; returns a ballot that is
/// handed in.
pub(super) fn show(
    c: &mut Canvas<'_>,
    view: &RoomView,
    booth: Option<&mut Booth>,
) -> Option<Change> {
    let RoomScene::Booth { ballot, options, seats, voted, open } = &view.scene else {
        return None;
    };
    let (voted, open) = (*voted, *open);
    let polling = Polling { ballot, options, seats, voted, open, event: &view.title };
    match booth {
        Some(booth) => {
            booth.settle(polling);
            booth.notice_keys(c);
            booth.show(c, polling)
        }
        None => Booth::default().show(c, polling),
    }
}

impl Booth {
    /// How the ballot fares that was handed in. What stands on it is forgotten as soon as it is
    /// taken; that it is recorded is said once it is on disk.
    pub(super) fn hear(&mut self, news: BallotNews) {
        match (&mut self.step, news) {
            (Step::Ballot(_) | Step::Scores(_), BallotNews::Taken) => {
                self.turn(Step::Card(Card::Saving));
            }
            (Step::Ballot(_) | Step::Scores(_) | Step::Card(Card::Saving), BallotNews::Unsaved) => {
                self.turn(Step::Card(Card::Unsaved));
            }
            (
                Step::Ballot(_) | Step::Scores(_) | Step::Card(Card::Saving | Card::Unsaved),
                BallotNews::OnDisk,
            ) => {
                self.turn(Step::Card(Card::Thanks));
            }
            // The participant can mend these.
            (
                Step::Ballot(marking),
                BallotNews::Refused(
                    refusal @ (Refusal::OverBudget { .. }
                    | Refusal::OverOption { .. }
                    | Refusal::UnknownOption(_)),
                ),
            ) => {
                marking.sent = false;
                marking.notice = Some(Notice::Refused(refusal));
            }
            (Step::Ballot(_) | Step::Scores(_), BallotNews::Refused(refusal)) => {
                self.turn(Step::Card(Card::Refused(refusal)));
            }
            _ => {}
        }
    }

    /// Forgets what was begun once nobody has touched the booth for a minute, also while another
    /// view is shown; asks for the frame in which that happens.
    pub(super) fn forget_if_left(&mut self, c: &Canvas<'_>, scene: &RoomScene) {
        let (now, touched) = c.ui.input(|i| (i.time, i.events.iter().any(is_touch)));
        if self.begun() && now >= self.touched + IDLE {
            self.turn(if self.step.held().is_none_or(|held| held.blank) {
                Step::Seats(Picking::default())
            } else {
                Step::Card(Card::Discarded)
            });
        }
        if touched && matches!(scene, RoomScene::Booth { .. }) {
            self.touched = now;
        }
        if self.begun() {
            let since = now - self.touched;
            let next = if since < ASK { ASK } else { IDLE };
            // A moment later, so that the frame does not come too early.
            let wait = (next - since).max(0.0) + 0.01;
            c.ui.ctx().request_repaint_after(Duration::from_secs_f64(wait));
        }
    }

    /// Something is begun and not yet handed in.
    fn begun(&self) -> bool {
        match &self.step {
            Step::Seats(picking) => picking.is_begun(),
            step => step.held().is_some_and(|held| !held.sent),
        }
    }

    /// Brings the step in line with a poll that was closed or changed meanwhile.
    fn settle(&mut self, polling: Polling<'_>) {
        // Whoever voted waits for the disk, also when the poll is closed meanwhile.
        if matches!(self.step, Step::Card(Card::Saving | Card::Unsaved)) {
            return;
        }
        let closed = matches!(self.step, Step::Card(Card::Closed { .. }));
        if !polling.open {
            if !closed {
                let discarded = self.step.held().is_some_and(|held| !held.sent && !held.blank);
                self.turn(Step::Card(Card::Closed { discarded }));
            }
            return;
        }
        if self.step.held().is_some_and(|held| held.poll != polling.ballot.poll) {
            return self.turn(Step::Card(Card::Discarded));
        }
        match &mut self.step {
            Step::Card(Card::Closed { .. }) => self.turn(Step::Seats(Picking::default())),
            Step::Seats(picking) => picking.check(polling.seats),
            Step::Ballot(_) | Step::Scores(_) | Step::Card(_) => {}
        }
    }

    /// Keys bring the keyboard's focus to the first control when nothing has it.
    fn notice_keys(&mut self, c: &Canvas<'_>) {
        let nothing_focused = c.ui.memory(|m| m.focused().is_none());
        c.ui.input(|i| {
            for event in &i.events {
                match event {
                    Event::Key { pressed: true, key, .. } => {
                        self.by_key = true;
                        let arrow = [Key::ArrowDown, Key::ArrowUp, Key::ArrowLeft, Key::ArrowRight];
                        self.wake |= nothing_focused && arrow.contains(key);
                    }
                    Event::PointerButton { pressed: true, .. } | Event::Touch { .. } => {
                        self.by_key = false;
                    }
                    _ => {}
                }
            }
        });
    }

    fn turn(&mut self, step: Step) {
        self.step = step;
        self.focus = self.by_key;
    }

    fn show(&mut self, c: &mut Canvas<'_>, polling: Polling<'_>) -> Option<Change> {
        // Arrows have moved egui's focus before this frame: what they wake comes with the next.
        let focus = std::mem::replace(&mut self.focus, std::mem::take(&mut self.wake));
        if self.focus {
            c.ui.ctx().request_repaint();
        }
        let next = match &mut self.step {
            Step::Seats(_) if polling.only_seats() => {
                card::entrance(c, polling, focus).then(|| begin_next(polling))
            }
            Step::Seats(picking) => {
                let voter = picking.show(c, polling, focus);
                voter.map(|voter| begin(polling, voter))
            }
            Step::Ballot(marking) => {
                let since = c.ui.input(|i| i.time) - self.touched;
                let done = sheet::show(c, polling, marking, since >= ASK, focus);
                return done.then(|| Change::CastBallot {
                    poll: marking.poll,
                    voter: marking.voter,
                    marks: marking.marks(polling.options),
                });
            }
            Step::Scores(scoring) => {
                let sheet = polling.ballot.method.sheet()?;
                let since = c.ui.input(|i| i.time) - self.touched;
                let done = grades::show(c, polling, sheet, scoring, (since >= ASK, focus));
                return done.then(|| Change::CastScores {
                    poll: scoring.poll,
                    voter: scoring.voter,
                    scores: scoring.scores(polling.options),
                });
            }
            Step::Card(card) => card.show(c, focus).then(|| {
                if polling.only_seats() {
                    begin_next(polling)
                } else {
                    Step::Seats(Picking::default())
                }
            }),
        };
        if let Some(step) = next {
            self.turn(step);
            c.ui.ctx().request_repaint();
        }
        None
    }
}

/// A ballot that is begun.
struct Held {
    poll: PollId,
    blank: bool,
    sent: bool,
}

impl Step {
    fn held(&self) -> Option<Held> {
        match self {
            Self::Ballot(m) => Some(Held { poll: m.poll, blank: m.is_blank(), sent: m.sent }),
            Self::Scores(s) => Some(Held { poll: s.poll, blank: s.is_blank(), sent: s.sent }),
            Self::Seats(_) | Self::Card(_) => None,
        }
    }
}

fn begin(polling: Polling<'_>, voter: Voter) -> Step {
    let options = polling.options.len();
    match polling.ballot.method.sheet() {
        Some(sheet) => Step::Scores(Scoring::new(polling.ballot, sheet, options, voter)),
        None => Step::Ballot(Marking::new(polling.ballot, options, voter)),
    }
}

/// The ballot of the next voter, or the entrance where everybody has voted.
fn begin_next(polling: Polling<'_>) -> Step {
    match polling.next_seat() {
        Some(voter) => begin(polling, voter),
        None => Step::Seats(Picking::default()),
    }
}

fn is_touch(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { pressed: true, .. }
            | Event::PointerButton { .. }
            | Event::PointerMoved(_)
            | Event::Touch { .. }
            | Event::AccessKitActionRequest(_)
    )
}
