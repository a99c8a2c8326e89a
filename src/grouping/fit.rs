//! Which theme a card fits best.

use super::words::words;
use crate::session::{Board, ThemeId};
use std::collections::{BTreeMap, HashMap};

/// How well an idea fits a theme.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The theme.
    pub theme: ThemeId,
    /// From 0 to 1, for comparing themes with each other.
    pub score: f32,
}

/// The words of every theme of a board, ready to be compared with ideas.
#[derive(Clone, Debug, Default)]
pub struct ThemeWords {
    /// By stem: the themes that have it, with its share of their ideas.
    themes_with: HashMap<String, BTreeMap<u32, f32>>,
    themes: usize,
}

/// A name says more of a theme than one of its ideas.
const NAME: f32 = 3.0;

impl ThemeWords {
    /// The words of a board's themes.
    #[must_use]
    pub fn new(board: &Board) -> Self {
        let mut themes_with: HashMap<String, BTreeMap<u32, f32>> = HashMap::new();
        for theme in &board.themes {
            let texts = theme.ideas.iter().filter_map(|n| board.idea(*n));
            let weighed = std::iter::once((theme.look.name.as_str(), NAME))
                .chain(texts.map(|idea| (idea.text.as_str(), 1.0)));
            let whole = NAME + theme.ideas.len() as f32;
            for (text, weight) in weighed {
                for word in words(text) {
                    let of = themes_with.entry(word.stem).or_default();
                    *of.entry(theme.id.0).or_default() += weight / whole;
                }
            }
        }
        Self { themes_with, themes: board.themes.len() }
    }

    /// The themes that share words with a text, the best first.
    #[must_use]
    pub fn fits(&self, text: &str) -> Vec<Fit> {
        let mut scores: BTreeMap<u32, f32> = BTreeMap::new();
        let mut all = 0.0;
        for word in words(text) {
            let Some(of) = self.themes_with.get(&word.stem) else { continue };
            // A word of every theme tells nothing.
            let telling = ((self.themes as f32 + 1.0) / of.len() as f32).ln();
            all += telling;
            for (theme, share) in of {
                *scores.entry(*theme).or_default() += telling * share.sqrt();
            }
        }
        let mut fits: Vec<Fit> = scores
            .into_iter()
            .map(|(theme, score)| Fit { theme: ThemeId(theme), score: score / all.max(1.0) })
            .collect();
        fits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.theme.cmp(&b.theme)));
        fits
    }
}
