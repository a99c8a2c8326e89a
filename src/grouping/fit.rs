//! Which theme a card fits best.

use super::{lists::FIELDS, words::words};
use crate::session::{Board, ThemeId};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How well an idea fits a theme.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The theme.
    pub theme: ThemeId,
    /// From 0 to 1, for comparing themes with each other.
    pub score: f32,
}

/// What can be met in a theme: a word by its stem, or the field of work that words belong to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Sign {
    Stem(String),
    Field(u32),
}

/// The words of every theme of a board, ready to be compared with ideas.
#[derive(Clone, Debug, Default)]
pub struct ThemeWords {
    /// The themes that have a sign, with its share of their ideas.
    themes_with: HashMap<Sign, BTreeMap<u32, f32>>,
    themes: usize,
}

/// A name says more of a theme than one of its ideas.
const NAME: f32 = 3.0;

impl ThemeWords {
    /// The words of a board's themes.
    #[must_use]
    pub fn new(board: &Board) -> Self {
        let mut themes_with: HashMap<Sign, BTreeMap<u32, f32>> = HashMap::new();
        for theme in &board.themes {
            let texts = theme.ideas.iter().filter_map(|n| board.idea(*n));
            let weighed = std::iter::once((theme.look.name.as_str(), NAME))
                .chain(texts.map(|idea| (idea.text.as_str(), 1.0)));
            let whole = NAME + theme.ideas.len() as f32;
            for (text, weight) in weighed {
                for sign in signs(text) {
                    let of = themes_with.entry(sign).or_default();
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
        for sign in signs(text) {
            let Some(of) = self.themes_with.get(&sign) else { continue };
            // A sign of every theme tells nothing.
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

/// The signs of a text, each once.
fn signs(text: &str) -> Vec<Sign> {
    let stems: Vec<String> = words(text).into_iter().map(|word| word.stem).collect();
    let fields: BTreeSet<u32> = stems.iter().filter_map(|stem| FIELDS.get(stem)).copied().collect();
    let fields = fields.into_iter().map(Sign::Field);
    stems.into_iter().map(Sign::Stem).chain(fields).collect()
}
