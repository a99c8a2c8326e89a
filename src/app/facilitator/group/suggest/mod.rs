//! Suggestions: near-duplicates, themes for the ungrouped, and the themes that fit the card at
//! hand.
//!
//! They are looked for on a thread of its own ([`Found::look`]) and shown for as long as they hold.
//! A suggestion does nothing by itself: it is reviewed, taken in part, or dismissed for good.

mod proposal;
mod similar;
mod strip;

pub use strip::{HEIGHT, show};

use super::{
    super::board::{BoardIndex, theme_key},
    State,
};
use crate::{
    app::{
        command::Command,
        memo::Memo,
        page::{Asks, PageContext},
        text::Lang,
    },
    grouping::{Suggestions, ThemeProposal, ThemeWords, is_dismissed, suggest},
    session::{Board, BoardId, Change, Hue, IdeaNumber, Place, ThemeId},
};
use eframe::egui::Context;
use std::{rc::Rc, sync::Arc};

/// Most themes that are named as fitting a card.
const MOST_FITS: usize = 3;
/// A theme that fits less than this is not worth a word.
const LEAST_FIT: f32 = 0.1;

/// Everything that was found for one board, in one state of it.
#[derive(Debug)]
pub struct Found {
    board: BoardId,
    suggestions: Suggestions,
    words: ThemeWords,
}

impl Found {
    /// Looks for it. `stop` is asked often, and ends it without an answer.
    #[must_use]
    pub fn look(board: &Board, stop: &dyn Fn() -> bool) -> Option<Self> {
        let words = ThemeWords::new(board);
        let suggestions = suggest(board, stop)?;
        Some(Self { board: board.id, suggestions, words })
    }

    /// Groups of cards that say the same.
    #[must_use]
    pub fn similar(&self) -> usize {
        self.suggestions.duplicates.len()
    }
}

/// A suggestion that can be reviewed now.
#[derive(Clone, Debug, PartialEq)]
enum Suggestion {
    /// These cards say the same; the one that resembles all others most comes first.
    Similar(Vec<IdeaNumber>),
    /// These cards could make a theme.
    Theme(ThemeProposal),
}

impl Suggestion {
    fn ideas(&self) -> &[IdeaNumber] {
        match self {
            Self::Similar(ideas) => ideas,
            Self::Theme(theme) => &theme.ideas,
        }
    }
}

/// A suggestion with what its strip says, written once.
#[derive(Debug)]
struct Shown {
    suggestion: Suggestion,
    face: strip::Face,
}

/// A theme that fits a card.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fitting {
    /// The theme.
    pub theme: ThemeId,
    /// The key that moves the card there; empty for none.
    pub key: &'static str,
    /// Its hue, and how often that was used up before it.
    pub mark: (Hue, usize),
}

/// What the page remembers of suggestions.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    found: Option<Arc<Found>>,
    /// Grows with everything that is found.
    serial: u64,
    shown: Memo<(u64, u64, BoardId, Lang), Vec<Rc<Shown>>>,
    fitting: Memo<(u64, u64, IdeaNumber), Vec<Fitting>>,
    review: Option<Review>,
}

/// An open review.
#[derive(Clone, Debug)]
enum Review {
    Similar(similar::Review),
    Theme(proposal::Review),
}

/// What came of a review in one frame.
enum Answer {
    Open,
    Left,
    /// This is done; a new theme is brought into view.
    Done(Change),
    /// None of it is suggested again.
    Dismissed(Vec<IdeaNumber>),
}

impl Shelf {
    /// Takes what was found.
    pub fn take(&mut self, found: Found) {
        self.found = Some(Arc::new(found));
        self.serial += 1;
    }

    /// Suggestions that hold in this state of the board, near-duplicates first.
    fn shown(&mut self, cx: &PageContext<'_>, index: &BoardIndex) -> &[Rc<Shown>] {
        let key = (cx.revision, self.serial, cx.board, cx.lang);
        let found = self.found.as_ref().filter(|found| found.board == cx.board && cx.editable);
        self.shown.get(key, || {
            let holding = found.map_or_else(Vec::new, |found| holding(found, cx.board(), index));
            let shown = holding.into_iter().map(|suggestion| {
                let face = strip::face(cx, &suggestion);
                Rc::new(Shown { suggestion, face })
            });
            shown.collect()
        })
    }

    fn first(
        &mut self,
        cx: &PageContext<'_>,
        index: &BoardIndex,
        theme: bool,
    ) -> Option<Suggestion> {
        let shown = self.shown(cx, index).iter().map(|shown| &shown.suggestion);
        let mut of_kind = shown.filter(|s| matches!(s, Suggestion::Theme(_)) == theme);
        of_kind.next().cloned()
    }

    /// The themes that fit a card best.
    pub fn fitting(
        &mut self,
        cx: &PageContext<'_>,
        index: &BoardIndex,
        card: IdeaNumber,
    ) -> &[Fitting] {
        let found = self.found.as_ref().filter(|found| found.board == cx.board);
        self.fitting.get((cx.revision, self.serial, card), || {
            let Some((found, idea)) = found.zip(cx.board().idea(card)) else { return Vec::new() };
            let fits = found.words.fits(&idea.text).into_iter();
            let fits =
                fits.filter(|fit| fit.score >= LEAST_FIT && idea.place != Place::Theme(fit.theme));
            let fitting = fits.filter_map(|fit| {
                let mark = index.mark(fit.theme)?;
                let key = theme_key(mark.column);
                Some(Fitting { theme: fit.theme, key, mark: (mark.hue, mark.lap) })
            });
            fitting.take(MOST_FITS).collect()
        })
    }
}

/// Those that still hold: nothing of it is gone, frozen or dismissed.
fn holding(found: &Found, board: &Board, index: &BoardIndex) -> Vec<Suggestion> {
    let place = |n: &IdeaNumber| board.idea(*n).map(|idea| idea.place);
    let free = |ideas: &[IdeaNumber], there: fn(Place) -> bool| {
        ideas.iter().all(|n| place(n).is_some_and(there) && !index.is_frozen(*n))
            && !is_dismissed(board, ideas)
    };
    let similar = found.suggestions.duplicates.iter().map(|alike| &alike.numbers);
    let similar = similar.filter(|ideas| free(ideas, Place::is_on_board));
    let themes = found.suggestions.themes.iter();
    let themes = themes.filter(|theme| free(&theme.ideas, |place| place == Place::Tray));
    similar
        .map(|ideas| Suggestion::Similar(ideas.clone()))
        .chain(themes.map(|theme| Suggestion::Theme(theme.clone())))
        .collect()
}

/// Carries out a command on suggestions; returns whether it was one.
pub fn act(cx: &PageContext<'_>, state: &mut State, asks: &mut Asks, command: Command) -> bool {
    let (theme, review) = match command {
        Command::ReviewSimilar => (false, true),
        Command::ReviewTheme => (true, true),
        Command::DismissSimilar => (false, false),
        Command::DismissTheme => (true, false),
        _ => return false,
    };
    let index = state.index.get((cx.revision, cx.board), || BoardIndex::new(cx.board()));
    match state.suggest.first(cx, index, theme) {
        Some(suggestion) if review => open(state, suggestion),
        Some(suggestion) => dismiss(cx, asks, suggestion.ideas()),
        None => {}
    }
    true
}

fn open(state: &mut State, suggestion: Suggestion) {
    state.suggest.review = Some(match suggestion {
        Suggestion::Similar(ideas) => Review::Similar(similar::Review::new(ideas)),
        Suggestion::Theme(theme) => Review::Theme(proposal::Review::new(theme)),
    });
}

fn dismiss(cx: &PageContext<'_>, asks: &mut Asks, ideas: &[IdeaNumber]) {
    asks.change(Change::DismissSuggestion(cx.board, ideas.to_vec()));
}

/// Shows the open review.
pub fn review(ctx: &Context, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    let Some(mut review) = state.suggest.review.take() else { return };
    let answer = match &mut review {
        Review::Similar(review) => review.show(ctx, cx),
        Review::Theme(review) => review.show(ctx, cx),
    };
    match answer {
        Answer::Open => state.suggest.review = Some(review),
        Answer::Left => {}
        Answer::Dismissed(ideas) => dismiss(cx, asks, &ideas),
        Answer::Done(change) => {
            match &change {
                Change::MergeIdeas { into, .. } => {
                    state.selected.clear();
                    state.cursor = Some(*into);
                    state.go_to_cursor = true;
                }
                Change::AddTheme { ideas, .. } => {
                    super::commands::step_on(cx, state, ideas);
                    super::commands::await_theme(cx.board(), state, false);
                }
                _ => {}
            }
            asks.change(change);
        }
    }
}
