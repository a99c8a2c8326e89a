//! The smallest steps of which every change is made, each with its exact inverse.
//!
//! `Edit`s are what undo remembers. They know no rules: rules are in `apply`.

use super::{
    Board, BoardId, DocumentSettings, Event, Idea, IdeaNumber, Innovation, Message, Participant,
    Place, Plan, Poll, Sender, Session, Stage, Step, StepId, Theme, ThemeId, ThemeLook, Timer,
    Unit, board::CaptureRules, chronicle::Entry,
};
use std::sync::Arc;

/// A step that can be carried out and turned round.
#[derive(Clone, Debug)]
pub(super) enum Edit {
    Event(Box<Event>),
    Documents(Box<DocumentSettings>),
    Stage(Stage),
    Timer(Timer),
    NextId(u32),
    CurrentStep(Option<StepId>),
    Unit(At<Arc<Unit>>),
    Participant(At<Arc<Participant>>),
    Step(At<Step>),
    Plan(At<Arc<Plan>>),
    Entry(At<Entry>),
    Innovation(At<Arc<Innovation>>),
    Sender(At<Sender>),
    Message(At<Arc<Message>>),
    Board(At<Board>),
    Question(BoardId, String),
    Capture(BoardId, CaptureRules),
    /// A new idea at the end of the board, standing at `Place` and position; or its removal.
    PushIdea(BoardId, Arc<Idea>, usize),
    PopIdea(BoardId),
    /// Swaps an idea for another version of it; where it stands is not touched.
    Idea(BoardId, Box<Idea>),
    Place(BoardId, IdeaNumber, Place, usize),
    Theme(BoardId, At<Theme>),
    ThemeLook(BoardId, ThemeId, ThemeLook),
    Poll(BoardId, At<Arc<Poll>>),
    Dismissed(BoardId, At<Vec<IdeaNumber>>),
}

/// One position of a list.
#[derive(Clone, Debug)]
pub(super) enum At<T> {
    Insert(usize, T),
    Remove(usize),
    Replace(usize, T),
}

impl<T> At<T> {
    /// Carries it out and returns the inverse; `None` if the position does not exist.
    fn apply(self, list: &mut Vec<T>) -> Option<Self> {
        match self {
            Self::Insert(i, value) if i <= list.len() => {
                list.insert(i, value);
                Some(Self::Remove(i))
            }
            Self::Remove(i) if i < list.len() => Some(Self::Insert(i, list.remove(i))),
            Self::Replace(i, value) => {
                let old = std::mem::replace(list.get_mut(i)?, value);
                Some(Self::Replace(i, old))
            }
            _ => None,
        }
    }
}

impl Edit {
    /// Carries it out and returns the inverse. `None` if what it names does not exist; nothing
    /// is changed then.
    pub(super) fn apply(self, s: &mut Session) -> Option<Self> {
        use std::mem::replace;
        Some(match self {
            Self::Event(event) => Self::Event(Box::new(replace(&mut s.event, *event))),
            Self::Documents(new) => Self::Documents(Box::new(replace(&mut s.documents, *new))),
            Self::Stage(stage) => Self::Stage(replace(&mut s.stage, stage)),
            Self::Timer(timer) => Self::Timer(replace(&mut s.timer, timer)),
            Self::NextId(id) => Self::NextId(replace(&mut s.next_id, id)),
            Self::CurrentStep(step) => Self::CurrentStep(replace(&mut s.current_step, step)),
            Self::Unit(at) => Self::Unit(at.apply(&mut s.units)?),
            Self::Participant(at) => Self::Participant(at.apply(&mut s.participants)?),
            Self::Step(at) => Self::Step(at.apply(&mut s.agenda)?),
            Self::Plan(at) => Self::Plan(at.apply(&mut s.plans)?),
            Self::Entry(at) => Self::Entry(at.apply(&mut s.chronicle.entries)?),
            Self::Innovation(at) => Self::Innovation(at.apply(&mut s.inventory)?),
            Self::Sender(at) => Self::Sender(at.apply(&mut s.senders)?),
            Self::Message(at) => Self::Message(at.apply(&mut s.inbox)?),
            Self::Board(at) => Self::Board(at.apply(&mut s.boards)?),
            other => return other.apply_to_board(s),
        })
    }

    fn apply_to_board(self, s: &mut Session) -> Option<Self> {
        use std::mem::replace;
        Some(match self {
            Self::Question(b, question) => {
                Self::Question(b, replace(&mut s.board_mut(b)?.question, question))
            }
            Self::Capture(b, rules) => {
                Self::Capture(b, replace(&mut s.board_mut(b)?.capture, rules))
            }
            Self::PushIdea(b, idea, index) => {
                let board = s.board_mut(b)?;
                let (number, place) = (idea.number, idea.place);
                board.list(place)?;
                let mut idea = idea;
                // Enters through the trash list, so that one function moves ideas.
                Arc::make_mut(&mut idea).place = Place::Trash;
                board.hand_out(number);
                board.ideas.push(idea);
                board.trash.push(number);
                board.move_idea(number, place, index)?;
                Self::PopIdea(b)
            }
            Self::PopIdea(b) => {
                let board = s.board_mut(b)?;
                let number = board.ideas.last()?.number;
                let (place, index) = board.move_idea(number, Place::Trash, usize::MAX)?;
                board.trash.pop();
                let mut idea = board.ideas.pop()?;
                Arc::make_mut(&mut idea).place = place;
                Self::PushIdea(b, idea, index)
            }
            Self::Idea(b, idea) => {
                let board = s.board_mut(b)?;
                let slot = board.idea_index(idea.number)?;
                let slot = Arc::make_mut(&mut board.ideas[slot]);
                let mut new = *idea;
                new.place = slot.place;
                new.merged.clone_from(&slot.merged);
                Self::Idea(b, Box::new(replace(slot, new)))
            }
            Self::Place(b, number, place, index) => {
                let (place, index) = s.board_mut(b)?.move_idea(number, place, index)?;
                Self::Place(b, number, place, index)
            }
            Self::Theme(b, at) => Self::Theme(b, at.apply(&mut s.board_mut(b)?.themes)?),
            Self::ThemeLook(b, id, look) => {
                let theme = s.board_mut(b)?.themes.iter_mut().find(|t| t.id == id)?;
                Self::ThemeLook(b, id, replace(&mut theme.look, look))
            }
            Self::Dismissed(b, at) => Self::Dismissed(b, at.apply(&mut s.board_mut(b)?.dismissed)?),
            Self::Poll(b, at) => Self::Poll(b, at.apply(&mut s.board_mut(b)?.polls)?),
            _ => return None,
        })
    }
}
