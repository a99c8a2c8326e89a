//! The voting booth: a participant at the screen picks their unit, places dots, hands in.
//!
//! What is being chosen lives in [`BoothState`] alone, until it leaves as one change. Once it is
//! handed in it is forgotten here and never drawn again.

mod ballot;
mod controls;
mod units;

use super::canvas::{Canvas, Look, look};
use crate::{
    app::{
        style::Weight,
        text::{refusals, screen},
        widgets::Mark,
    },
    session::{Change, Mark as DotMark, OptionKey, PollId, Refusal, RoomScene, RoomView, Voter},
};
use controls::{Button, ButtonLook};
use eframe::egui::{Align2, Color32, Rect, pos2, vec2};
use std::{collections::BTreeMap, time::Duration};

/// Without a touch for this long, an unfinished ballot is discarded, in seconds.
const IDLE: f64 = 60.0;

/// Where a participant is.
#[derive(Clone, Debug, Default, PartialEq)]
enum Step {
    /// Picking who they are.
    #[default]
    Who,
    /// Placing dots.
    Dots(Voter),
    /// Handed in; the answer is not there yet.
    Waiting,
    /// Done: nothing of it is shown any more.
    Thanks,
}

/// The booth's own state. It is never saved.
#[derive(Debug, Default)]
pub struct BoothState {
    step: Step,
    poll: Option<PollId>,
    /// The unit that is marked, before going on.
    picked: Option<Voter>,
    kind: usize,
    page: usize,
    dots: BTreeMap<OptionKey, u8>,
    typed: String,
    /// Said below the ballot until the next touch.
    notice: Option<String>,
    blank_confirmed: bool,
    touched: f64,
}

impl BoothState {
    /// Tells the booth whether the ballot it handed in was taken.
    pub fn answered(&mut self, lang: crate::app::text::Lang, answer: Result<(), Refusal>) {
        if self.step != Step::Waiting {
            return;
        }
        self.forget();
        match answer {
            Ok(()) => self.step = Step::Thanks,
            Err(refusal) => self.notice = Some(refusals::sentence(lang, refusal)),
        }
    }

    /// Nothing of the ballot stays.
    fn forget(&mut self) {
        let (kind, poll) = (self.kind, self.poll);
        *self = Self { poll, kind, ..Self::default() };
    }

    fn left(&self, budget: u8) -> u8 {
        let given: u32 = self.dots.values().map(|d| u32::from(*d)).sum();
        u32::from(budget).saturating_sub(given) as u8
    }
}

/// A picture of the booth for the facilitator: that it is shown, not what is in it.
pub(super) fn picture(c: &Canvas<'_>, view: &RoomView) {
    let RoomScene::Booth { ballot, .. } = &view.scene else { return };
    message(c, screen::booth(c.lang), &ballot.title);
    c.footer(&view.title, "");
}

/// Draws the booth and takes what is done there. Returns the ballot that was handed in.
pub(super) fn show(c: &mut Canvas<'_>, view: &RoomView, state: &mut BoothState) -> Option<Change> {
    let RoomScene::Booth { ballot, options, seats, open } = &view.scene else { return None };
    if state.poll != Some(ballot.poll) {
        *state = BoothState { poll: Some(ballot.poll), ..BoothState::default() };
    }
    watch_idleness(c, state);
    if !open {
        state.forget();
        message(c, screen::thank_you(c.lang), screen::booth_closed(c.lang));
        c.footer(&view.title, "");
        return None;
    }
    if state.step != Step::Thanks && seats.iter().all(|s| s.voted) {
        state.forget();
        message(c, screen::thank_you(c.lang), screen::all_voted(c.lang));
        c.footer(&view.title, "");
        return None;
    }
    match state.step.clone() {
        Step::Thanks => {
            thanks(c, state);
            None
        }
        Step::Who => {
            units::show(c, view, ballot, seats, state);
            None
        }
        Step::Dots(voter) => {
            let seat = seats.iter().find(|s| s.voter == voter && !s.voted);
            let Some(seat) = seat else {
                state.forget();
                return None;
            };
            ballot::show(c, view, ballot, options, seat, state).then(|| {
                state.step = Step::Waiting;
                let dots = std::mem::take(&mut state.dots);
                let marks =
                    dots.into_iter().map(|(option, dots)| DotMark { option, dots }).collect();
                Change::CastBallot { poll: ballot.poll, voter, marks }
            })
        }
        Step::Waiting => {
            message(c, screen::booth(c.lang), "");
            None
        }
    }
}

/// Discards what somebody left unfinished.
fn watch_idleness(c: &Canvas<'_>, state: &mut BoothState) {
    let (now, touched) = c.ui.input(|i| (i.time, !i.events.is_empty()));
    if touched {
        state.touched = now;
    }
    let unfinished = matches!(state.step, Step::Dots(_)) || state.picked.is_some();
    if !unfinished {
        return;
    }
    let left = state.touched + IDLE - now;
    if left <= 0.0 {
        state.forget();
        state.notice = Some(screen::discarded(c.lang).to_owned());
    } else {
        c.ui.ctx().request_repaint_after(Duration::from_secs_f64(left));
    }
}

/// A large word and a sentence in the middle.
fn message(c: &Canvas<'_>, title: &str, text: &str) -> Rect {
    const WORD: Look = look(11.0, Weight::ExtraBold).tight(-0.03, 1.1);
    let (u, p) = (c.u, c.p);
    let middle = c.rect.center();
    let mark = Rect::from_center_size(middle - vec2(0.0, 20.0 * u), vec2(21.0 * u, 21.0 * u));
    Mark { ground: Color32::TRANSPARENT, dots: p.lb_a, centre: p.live }.paint(c.painter(), mark);
    let width = c.rect.width() * 0.86;
    let at = pos2(middle.x, mark.bottom() + 2.0 * u);
    let word = c.text(WORD, title, p.lb_t, at, Align2::CENTER_TOP, width);
    let at = pos2(middle.x, word.bottom() + 1.6 * u);
    c.text(look(4.4, Weight::SemiBold), text, p.lb_m, at, Align2::CENTER_TOP, width)
}

fn thanks(c: &mut Canvas<'_>, state: &mut BoothState) {
    let said = message(c, screen::thank_you(c.lang), screen::vote_is_saved(c.lang));
    let rect = Rect::from_min_size(
        pos2(c.rect.center().x - 19.0 * c.u, said.bottom() + 6.0 * c.u),
        vec2(38.0 * c.u, 9.6 * c.u),
    );
    let name = screen::next_participant(c.lang);
    let button = Button { rect, text: name, size: 3.6, look: ButtonLook::Outline, enabled: true };
    let response = button.show(c, "next");
    if c.ui.memory(|m| m.focused().is_none()) {
        response.request_focus();
    }
    if response.clicked() {
        state.step = Step::Who;
    }
}
