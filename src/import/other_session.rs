//! Another session's file: what it would bring, shown before anything is taken.
//!
//! Eight tables capture on eight laptops, each in its own file, often copies of one that was
//! prepared. Boards are matched by their question, units by their names, themes by theirs; every
//! idea remembers where it came from, so that taking the same file again changes nothing.

use super::UnitNames;
use crate::session::{
    Board, BoardId, Change, Hue, Idea, IdeaNumber, IdeaWords, NewIdea, Origin, Place, Session,
    ThemeId, ThemeLook, UnitId,
};
use std::collections::{BTreeSet, HashMap};

/// What another session would bring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Incoming {
    /// One entry a board that has ideas.
    pub boards: Vec<IncomingBoard>,
    /// Units of its ideas that are not known here, in the order of its list.
    pub units: Vec<UnitId>,
}

/// What one board would bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncomingBoard {
    /// The board there.
    pub from: BoardId,
    /// Its question.
    pub question: String,
    /// The board here with the same question; a new one is added otherwise.
    pub into: Option<BoardId>,
    /// Ideas that are not here yet, by their numbers there.
    pub new: Vec<IdeaNumber>,
    /// Ideas that are here with other words: their number here and there.
    pub changed: Vec<(IdeaNumber, IdeaNumber)>,
    /// Ideas that are here already, as they are there.
    pub known: usize,
}

impl Incoming {
    /// Compares another session with this one.
    #[must_use]
    pub fn of(here: &Session, there: &Session) -> Self {
        let names = UnitNames::new(here.units());
        let mut used: BTreeSet<UnitId> = BTreeSet::new();
        let mut boards = Vec::new();
        for board in there.boards() {
            let brought = compare(here, there, board);
            if brought.new.is_empty() && brought.changed.is_empty() && brought.known == 0 {
                continue;
            }
            let senders = brought.new.iter().filter_map(|n| board.idea(*n)?.unit);
            used.extend(senders);
            boards.push(brought);
        }
        let unknown = |id: &UnitId| {
            there.unit(*id).is_some_and(|unit| names.find(&unit.profile.name).is_none())
        };
        let units = there.units().iter().map(|u| u.id).filter(|id| used.contains(id));
        Self { boards, units: units.filter(unknown).collect() }
    }

    /// Ideas that are not here yet.
    #[must_use]
    pub fn new_ideas(&self) -> usize {
        self.boards.iter().map(|b| b.new.len()).sum()
    }

    /// Ideas that are here with other words.
    #[must_use]
    pub fn changed_ideas(&self) -> usize {
        self.boards.iter().map(|b| b.changed.len()).sum()
    }

    /// Ideas that are here already.
    #[must_use]
    pub fn known_ideas(&self) -> usize {
        self.boards.iter().map(|b| b.known).sum()
    }

    /// Everything it brings as one change; with `reword`, ideas that are here with other words
    /// get those of the other file. `label` names the file for a person.
    #[must_use]
    pub fn change(
        &self,
        here: &Session,
        there: &Session,
        label: &str,
        reword: bool,
    ) -> Option<Change> {
        let mut taking = Taking::new(here, there, label);
        taking.units(&self.units);
        for board in &self.boards {
            taking.board(board, reword);
        }
        (!taking.changes.is_empty()).then_some(Change::All(taking.changes))
    }
}

/// What tells an idea apart everywhere: its origin, or the file, board and fingerprint of where
/// it was captured.
#[must_use]
pub fn idea_identity(session: &Session, board: &Board, idea: &Idea) -> (String, u32) {
    match &idea.origin {
        Some(origin) => (origin.source.clone(), origin.number),
        None => (source(session, board.id), fingerprint(idea)),
    }
}

fn source(session: &Session, board: BoardId) -> String {
    format!("{}/{}", session.mark(), board.0)
}

/// The moment and the first words of an idea, as a number: tables that began with copies of one
/// file count their ideas from the same number, so that numbers tell nothing. FNV-1a, for its
/// constancy over versions of the program.
fn fingerprint(idea: &Idea) -> u32 {
    let first = idea.earlier.first().map_or(&idea.text, |wording| &wording.text);
    let moment = idea.at.and_utc().timestamp_micros().to_le_bytes();
    moment
        .iter()
        .chain(first.as_bytes())
        .fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// A question without what people write in different ways.
fn key(question: &str) -> String {
    question.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

fn compare(here: &Session, there: &Session, board: &Board) -> IncomingBoard {
    let into = here.boards().iter().find(|b| key(&b.question) == key(&board.question));
    let known: HashMap<(String, u32), &Idea> = (here.boards().iter())
        .flat_map(|b| b.ideas.iter().map(move |idea| (idea_identity(here, b, idea), &**idea)))
        .collect();
    let mut brought = IncomingBoard {
        from: board.id,
        question: board.question.clone(),
        into: into.map(|b| b.id),
        new: Vec::new(),
        changed: Vec::new(),
        known: 0,
    };
    for idea in board.ideas.iter().filter(|idea| idea.place != Place::Trash) {
        match known.get(&idea_identity(there, board, idea)) {
            None => brought.new.push(idea.number),
            Some(own) if own.text == idea.text && own.name == idea.name => brought.known += 1,
            // Reworded here since: what the room has agreed on is not offered to be undone.
            Some(own) if own.earlier.iter().any(|w| w.text == idea.text) => brought.known += 1,
            Some(own) => brought.changed.push((own.number, idea.number)),
        }
    }
    brought
}

/// The changes in the making. Ids and numbers that they will be given are counted ahead.
struct Taking<'a> {
    here: &'a Session,
    there: &'a Session,
    label: &'a str,
    next_id: u32,
    unit_of: HashMap<UnitId, UnitId>,
    changes: Vec<Change>,
}

impl<'a> Taking<'a> {
    fn new(here: &'a Session, there: &'a Session, label: &'a str) -> Self {
        let names = UnitNames::new(here.units());
        let known = |unit: &crate::session::Unit| Some((unit.id, names.find(&unit.profile.name)?));
        let unit_of = there.units().iter().filter_map(|unit| known(unit)).collect();
        Self { here, there, label, next_id: here.next_id(), unit_of, changes: Vec::new() }
    }

    fn new_id(&mut self) -> u32 {
        let id = self.next_id;
        self.next_id = id.saturating_add(1);
        id
    }

    fn units(&mut self, units: &[UnitId]) {
        for unit in units.iter().filter_map(|id| self.there.unit(*id)) {
            let id = self.new_id();
            self.unit_of.insert(unit.id, UnitId(id));
            self.changes.push(Change::AddUnit(unit.profile.clone()));
        }
    }

    fn board(&mut self, brought: &IncomingBoard, reword: bool) {
        let Some(from) = self.there.board(brought.from) else { return };
        let known = brought.into.and_then(|id| self.here.board(id));
        if brought.new.is_empty() && known.is_none() {
            return;
        }
        let into = known.map_or_else(
            || {
                let id = self.new_id();
                self.changes.push(Change::AddBoard(from.question.clone()));
                BoardId(id)
            },
            |board| board.id,
        );
        let first = known.map_or(1, |board| board.next_number().0);
        let numbers: HashMap<IdeaNumber, IdeaNumber> = (brought.new.iter().zip(first..))
            .map(|(there, here)| (*there, IdeaNumber(here)))
            .collect();
        let themes = self.themes(from, known, into, &numbers);
        for idea in brought.new.iter().filter_map(|n| from.idea(*n)) {
            let theme = match idea.place {
                Place::Theme(id) => themes.get(&id).copied(),
                _ => None,
            };
            let new = self.idea(from, idea, theme);
            self.changes.push(Change::AddIdea(into, new));
        }
        for idea in brought.new.iter().filter_map(|n| from.idea(*n)) {
            let inside = idea.merged.iter().filter_map(|n| numbers.get(n)).copied();
            let inside: Vec<IdeaNumber> = inside.collect();
            if let (Some(kept), false) = (numbers.get(&idea.number), inside.is_empty()) {
                let kept = *kept;
                self.changes.push(Change::MergeIdeas { board: into, into: kept, ideas: inside });
            }
        }
        for (own, other) in brought.changed.iter().filter(|_| reword) {
            if let Some(idea) = from.idea(*other) {
                let words = IdeaWords { text: idea.text.clone(), name: idea.name.clone() };
                self.changes.push(Change::EditIdea(into, *own, words));
            }
        }
    }

    /// The themes here of themes there: those of the same name, and new ones for named themes
    /// that bring an idea.
    fn themes(
        &mut self,
        from: &Board,
        known: Option<&Board>,
        into: BoardId,
        numbers: &HashMap<IdeaNumber, IdeaNumber>,
    ) -> HashMap<ThemeId, ThemeId> {
        let here = known.map_or(&[][..], |board| &board.themes);
        let mut hue = here.len();
        let mut themes = HashMap::new();
        for theme in from.themes.iter().filter(|theme| !theme.look.name.is_empty()) {
            if !theme.ideas.iter().any(|n| numbers.contains_key(n)) {
                continue;
            }
            let same = here.iter().find(|own| key(&own.look.name) == key(&theme.look.name));
            let id = if let Some(own) = same {
                own.id
            } else {
                let id = self.new_id();
                let name = theme.look.name.clone();
                let look = ThemeLook { name, hue: Hue::nth(hue), ..ThemeLook::default() };
                hue += 1;
                let (index, ideas) = (usize::MAX, Vec::new());
                self.changes.push(Change::AddTheme { board: into, look, index, ideas });
                ThemeId(id)
            };
            themes.insert(theme.id, id);
        }
        themes
    }

    fn idea(&self, from: &Board, idea: &Idea, theme: Option<ThemeId>) -> NewIdea {
        let origin = idea.origin.clone().unwrap_or_else(|| Origin {
            source: source(self.there, from.id),
            number: fingerprint(idea),
            label: format!("{} · {}", self.label, idea.number),
        });
        NewIdea {
            words: IdeaWords { text: idea.text.clone(), name: idea.name.clone() },
            unit: idea.unit.and_then(|id| self.unit_of.get(&id)).copied(),
            theme,
            origin: Some(origin),
        }
    }
}
