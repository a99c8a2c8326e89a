//! The one door: every change to a session enters here, whole or not at all.
//!
//! Rules are written in the files below, one for each concept; each speaks to the session only
//! through [`Tx`], which collects the inverse of every step and rolls back on a refusal.

mod agenda;
mod ballots;
mod boards;
mod canvas;
mod documents;
mod ideas;
mod inbox;
mod people;
mod plans;
mod polls;
mod sheets;
mod text;
mod themes;
mod ties;

use super::{
    Change, Entry, Event, Milestone, Refusal, Session, Stage, Timer,
    edit::{At, Edit},
};
use chrono::NaiveDateTime;

/// Takes a change back exactly. Made by [`Session::apply`], used by [`Session::take_back`].
#[derive(Clone, Debug, Default)]
pub struct Undo {
    /// In the order in which they are carried out.
    edits: Vec<Edit>,
}

impl Undo {
    /// The change made no difference.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.edits.is_empty()
    }
}

impl Session {
    /// Applies a change, all of it or nothing, and returns what takes it back.
    pub fn apply(&mut self, change: Change, at: NaiveDateTime) -> Result<Undo, Refusal> {
        let handed_out: Vec<_> = self.boards.iter().map(|b| (b.id, b.handed_out)).collect();
        let mut tx = Tx { s: self, at, inverses: Vec::new() };
        match tx.run(change) {
            Ok(()) => Ok(tx.into_undo()),
            Err(refusal) => {
                let undo = tx.into_undo();
                self.take_back(undo);
                for (board, before) in handed_out {
                    if let Some(board) = self.board_mut(board) {
                        board.hand_back(before);
                    }
                }
                Err(refusal)
            }
        }
    }

    /// Takes a change back, and returns what makes it again. Changes must be taken back in the
    /// reverse of the order in which they were applied.
    pub fn take_back(&mut self, undo: Undo) -> Undo {
        let mut inverses = Vec::with_capacity(undo.edits.len());
        for edit in undo.edits {
            let inverse = edit.apply(self);
            debug_assert!(inverse.is_some(), "an inverse names what does not exist");
            inverses.extend(inverse);
        }
        inverses.reverse();
        Undo { edits: inverses }
    }
}

/// A change in progress.
struct Tx<'a> {
    s: &'a mut Session,
    at: NaiveDateTime,
    inverses: Vec<Edit>,
}

type Done = Result<(), Refusal>;

impl Tx<'_> {
    fn into_undo(self) -> Undo {
        let mut edits = self.inverses;
        edits.reverse();
        Undo { edits }
    }

    /// Carries out one step and remembers its inverse.
    fn edit(&mut self, edit: Edit) -> Done {
        let inverse = edit.apply(self.s).ok_or(Refusal::NotFound)?;
        self.inverses.push(inverse);
        Ok(())
    }

    /// Hands out the next id.
    fn new_id(&mut self) -> Result<u32, Refusal> {
        let id = self.s.next_id;
        self.edit(Edit::NextId(id.checked_add(1).ok_or(Refusal::Full)?))?;
        Ok(id)
    }

    /// Writes a milestone down.
    fn note(&mut self, what: Milestone) -> Done {
        let entry = Entry { at: self.at, what };
        self.edit(Edit::Entry(At::Insert(self.s.chronicle.entries.len(), entry)))
    }

    fn run(&mut self, change: Change) -> Done {
        match change {
            Change::All(changes) => changes.into_iter().try_for_each(|c| self.run(c)),
            Change::SetEvent(event) => self.set_event(&event),
            Change::SetDocuments(settings) => self.set_documents(*settings),
            Change::SetStage(stage) => self.set_stage(stage),
            Change::SetTimer(timer) => self.set_timer(timer),
            Change::AddUnit(profile) => self.add_unit(&profile),
            Change::EditUnit(id, profile) => self.edit_unit(id, &profile),
            Change::RemoveUnit(id) => self.remove_unit(id),
            Change::AddParticipant(profile) => self.add_participant(&profile),
            Change::EditParticipant(id, profile) => self.edit_participant(id, &profile),
            Change::RemoveParticipant(id) => self.remove_participant(id),
            Change::AddInnovations(list) => self.add_innovations(&list),
            Change::RemoveInnovation(index) => self.remove_innovation(index),
            Change::TakeMessages(messages) => self.take_messages(messages),
            Change::SkipMessages(keys, skipped) => self.skip_messages(&keys, skipped),
            Change::SetMessageUnit(key, unit) => self.set_message_unit(&key, unit),
            Change::SetSender(name, unit) => self.set_sender(&name, unit),
            Change::AddStep(index, plan) => self.add_step(index, &plan),
            Change::EditStep(id, plan) => self.edit_step(id, &plan),
            Change::MoveStep(id, index) => self.move_step(id, index),
            Change::RemoveStep(id) => self.remove_step(id),
            Change::GoToStep(id) => self.go_to_step(id),
            Change::AddBoard(question) => self.add_board(&question),
            Change::SetQuestion(board, question) => self.set_question(board, &question),
            Change::SetCapture(board, rules) => self.set_capture(board, rules),
            Change::RemoveBoard(board) => self.remove_board(board),
            Change::Choose { board, idea, poll, reason } => self.choose(board, idea, poll, &reason),
            Change::Unchoose(board, idea) => self.unchoose(board, idea),
            Change::EditPlan(plan, work) => self.edit_plan(plan, work),
            Change::EditCanvas(plan, canvas) => self.edit_canvas(plan, *canvas),
            Change::EditProfile(plan, profile) => self.edit_profile(plan, *profile),
            ideas_or_polls => self.run_on_board(ideas_or_polls),
        }
    }

    fn run_on_board(&mut self, change: Change) -> Done {
        match change {
            Change::AddIdea(board, idea) => self.add_idea(board, idea),
            Change::EditIdea(board, idea, words) => self.edit_idea(board, idea, &words),
            Change::MoveIdeas { board, ideas, to, index } => {
                self.move_ideas(board, &ideas, to, index)
            }
            Change::MergeIdeas { board, into, ideas } => self.merge_ideas(board, into, &ideas),
            Change::SplitIdea(board, idea) => self.split_idea(board, idea),
            Change::TrashIdeas(board, ideas) => self.trash_ideas(board, &ideas),
            Change::RestoreIdea(board, idea) => self.restore_idea(board, idea),
            Change::AddTheme { board, look, index, ideas } => {
                self.add_theme(board, &look, index, &ideas)
            }
            Change::EditTheme(board, theme, look) => self.edit_theme(board, theme, &look),
            Change::MoveTheme(board, theme, index) => self.move_theme(board, theme, index),
            Change::JoinThemes(board, from, into) => self.join_themes(board, from, into),
            Change::RemoveTheme(board, theme) => self.remove_theme(board, theme),
            Change::DismissSuggestion(board, ideas) => self.dismiss(board, ideas),
            Change::AddPoll(board, setup) => self.add_poll(board, setup),
            Change::EditPoll(poll, setup) => self.edit_poll(poll, setup),
            Change::RemovePoll(poll) => self.remove_poll(poll),
            Change::OpenPoll(poll) => self.open_poll(poll),
            Change::ClosePoll(poll, remark) => self.close_poll(poll, &remark),
            Change::ReopenPoll(poll, reason) => self.reopen_poll(poll, &reason),
            Change::CancelPoll(poll, reason) => self.cancel_poll(poll, &reason),
            Change::RevealPoll(poll) => self.reveal_poll(poll),
            ballots => self.run_on_ballots(ballots),
        }
    }

    fn run_on_ballots(&mut self, change: Change) -> Done {
        match change {
            Change::CastBallot { poll, voter, marks } => self.cast(poll, voter, marks, Vec::new()),
            Change::CastScores { poll, voter, scores } => {
                self.cast(poll, voter, Vec::new(), scores)
            }
            Change::CastPaper { poll, paper } => self.cast_paper(poll, paper),
            Change::CorrectPaper { poll, was, now } => self.correct_paper(poll, was, now),
            Change::SetPapers { poll, handed_out, invalid } => {
                self.set_papers(poll, handed_out, invalid)
            }
            Change::CountHands { poll, option, hands } => self.count_hands(poll, option, hands),
            Change::AllowSurplus { poll, ballots, why } => self.allow_surplus(poll, ballots, &why),
            Change::CancelBallot { poll, ballot, why } => self.cancel_ballot(poll, ballot, &why),
            Change::ImportBallots { poll, source, ballots, blank, again } => {
                self.import_ballots(poll, &source, ballots, blank, again)
            }
            Change::BreakTie { poll, how, order, who, why } => {
                self.break_tie(poll, how, order, &who, &why)
            }
            // Everything else was taken before.
            _ => Err(Refusal::NotFound),
        }
    }

    fn set_event(&mut self, event: &Event) -> Done {
        let event = Event {
            title: text::line(&event.title, text::TITLE)?,
            host: text::line(&event.host, text::TITLE)?,
            place: text::line(&event.place, text::TITLE)?,
            ..event.clone()
        };
        in_range(u32::from(event.days), 1, 31)?;
        in_range(u32::from(event.voting.max_per_option), 1, polls::MAX_DOTS)?;
        if event == self.s.event {
            return Ok(());
        }
        self.edit(Edit::Event(Box::new(event)))
    }

    fn set_stage(&mut self, stage: Stage) -> Done {
        if stage == self.s.stage {
            return Ok(());
        }
        self.edit(Edit::Stage(stage))?;
        self.note(Milestone::Reached(stage))
    }

    fn set_timer(&mut self, timer: Timer) -> Done {
        if timer == self.s.timer {
            return Ok(());
        }
        self.edit(Edit::Timer(timer))
    }
}

/// Refuses a number outside of `min..=max`.
fn in_range(value: u32, min: u32, max: u32) -> Done {
    if (min..=max).contains(&value) { Ok(()) } else { Err(Refusal::OutOfRange { min, max }) }
}
