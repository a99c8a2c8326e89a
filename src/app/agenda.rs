//! Going through the day: to the next step of the agenda and back.

use super::{App, chime, facilitator::Place};
use crate::session::{CaptureMode, CaptureRules, Change, Session, Stage, Step, Timer, TimerState};
use chrono::{Duration, NaiveDateTime};

impl App {
    /// Goes to the next step of the agenda, or to the one before: its page, its way of asking,
    /// and its minutes on the timer. It is one step of undo; nothing that was done is lost.
    pub(super) fn step(&mut self, back: bool) {
        let Some(desk) = &self.desk else { return };
        let session = desk.session();
        let Some(step) = beside(session, back).cloned() else { return };
        let mut changes = vec![Change::GoToStep(Some(step.id))];
        let board = session.board(self.board);
        if let (Some(Stage::Capture), Some(board)) = (step.plan.stage, board) {
            let mode = match step.plan.mode {
                CaptureMode::RoundRobin { turn: None } => {
                    CaptureMode::RoundRobin { turn: session.turn_after(None, false) }
                }
                mode => mode,
            };
            let rules = CaptureRules { mode, ..board.capture };
            changes.push(Change::SetCapture(board.id, rules));
        }
        if let Some(stage) = step.plan.stage.filter(|stage| *stage > session.stage()) {
            changes.push(Change::SetStage(stage));
        }
        let had_timer = session.timer().is_running();
        self.change(Change::All(changes));
        if step.plan.minutes > 0 && !had_timer {
            self.change(Change::SetTimer(Timer::of_minutes(step.plan.minutes)));
        }
        if let Some(stage) = step.plan.stage {
            self.go(Place::Stage(stage));
        }
    }

    /// Tells the end of the time by a sound, once, unless that is switched off. An end long
    /// past, of a session opened again, is not told.
    pub(super) fn ring(&mut self) {
        let now = (self.clock)();
        let timer = self.desk.as_ref().map(|desk| desk.session().timer());
        let Some(TimerState::Running(until)) = timer.map(|t| t.state) else { return };
        if is_due(until, now) && self.rung != Some(until) {
            self.rung = Some(until);
            if self.preferences.sound {
                chime::play();
            }
        }
    }
}

/// Whether an end is to be told now.
fn is_due(until: NaiveDateTime, now: NaiveDateTime) -> bool {
    (Duration::zero()..Duration::seconds(5)).contains(&(now - until))
}

/// The step after the current one, or before it; the first one where none is current.
pub fn beside(session: &Session, back: bool) -> Option<&Step> {
    let steps = session.agenda();
    let current = session.current_step().map(|s| s.id);
    let at = steps.iter().position(|s| Some(s.id) == current);
    match at {
        None if back => None,
        None => steps.first(),
        Some(at) if back => steps.get(at.checked_sub(1)?),
        Some(at) => steps.get(at + 1),
    }
}

/// When the day will end if the steps that are left take as long as planned: the current one
/// what its timer has left, but nothing less than now.
pub fn expected_end(session: &Session, now: NaiveDateTime) -> Option<NaiveDateTime> {
    let current = session.current_step()?;
    let steps = session.agenda();
    let at = steps.iter().position(|s| s.id == current.id)?;
    let timer = session.timer();
    let here = if timer.is_running() {
        Duration::seconds(i64::from(timer.left(now).max(0)))
    } else {
        Duration::minutes(i64::from(current.plan.minutes))
    };
    let rest: i64 = steps[at + 1..].iter().map(|s| i64::from(s.plan.minutes)).sum();
    Some(now + here + Duration::minutes(rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::StepPlan;
    use chrono::NaiveDate;

    #[test]
    fn an_end_is_told_when_it_comes_and_not_long_after() {
        let end = NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(9, 0, 0).unwrap();
        assert!(!is_due(end, end - Duration::milliseconds(1)));
        assert!(is_due(end, end));
        assert!(!is_due(end, end + Duration::minutes(5)));
    }

    #[test]
    fn the_end_follows_the_timer_and_what_is_left() {
        let nine = NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(9, 0, 0).unwrap();
        let mut s = Session::new("contoh".to_owned(), nine);
        for minutes in [10, 20, 30] {
            let plan = StepPlan { title: "Contoh".to_owned(), minutes, ..StepPlan::default() };
            s.apply(Change::AddStep(usize::MAX, plan), nine).unwrap();
        }
        assert_eq!(expected_end(&s, nine), None, "the day has not begun");
        assert_eq!(beside(&s, true), None);
        let first = beside(&s, false).unwrap().id;
        s.apply(Change::GoToStep(Some(first)), nine).unwrap();
        assert_eq!(expected_end(&s, nine), Some(nine + Duration::minutes(60)));
        let second = beside(&s, false).unwrap().id;
        s.apply(Change::GoToStep(Some(second)), nine).unwrap();
        assert_eq!(beside(&s, true).unwrap().id, first);
        let state = TimerState::Running(nine + Duration::minutes(5));
        s.apply(Change::SetTimer(Timer { total: 1200, state }), nine).unwrap();
        assert_eq!(expected_end(&s, nine), Some(nine + Duration::minutes(35)));
        let late = nine + Duration::minutes(9);
        assert_eq!(expected_end(&s, late), Some(late + Duration::minutes(30)), "overrun");
    }
}
