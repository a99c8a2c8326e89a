//! All stems of the ideas at hand, and which of them resemble each other.

use super::words::grams;
use std::collections::HashMap;

/// A stem's place in the vocabulary.
pub(super) type StemId = u32;

/// Least likeness of two stems that are taken for the same word, by Dice's coefficient of their
/// runs of three letters.
const LEAST_LIKENESS: f32 = 0.6;
/// A stem shorter than this must be met exactly: short words differ by one letter all the time.
const LEAST_LENGTH: usize = 5;
/// Most ideas to which a run of letters is followed: runs in most words tell nothing.
const MOST_STEMS_OF_GRAM: usize = 1_500;

/// Stems with how many ideas have each.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    ids: HashMap<String, StemId>,
    stems: Vec<Entry>,
    by_gram: HashMap<[char; 3], Vec<StemId>>,
    texts: u32,
}

#[derive(Clone, Debug)]
struct Entry {
    grams: u32,
    long: bool,
    texts: u32,
}

impl Vocabulary {
    /// The stem's id; it is a new one if it has none.
    pub(super) fn add(&mut self, stem: &str) -> StemId {
        if let Some(id) = self.ids.get(stem) {
            return *id;
        }
        let id = self.stems.len() as StemId;
        let own = grams(stem);
        let long = stem.chars().count() >= LEAST_LENGTH;
        self.stems.push(Entry { grams: own.len() as u32, long, texts: 0 });
        if long {
            for gram in own {
                self.by_gram.entry(gram).or_default().push(id);
            }
        }
        self.ids.insert(stem.to_owned(), id);
        id
    }

    /// A text with these stems came, or went.
    pub(super) fn count(&mut self, stems: &[StemId], came: bool) {
        for id in stems {
            if let Some(entry) = self.stems.get_mut(*id as usize) {
                entry.texts = if came { entry.texts + 1 } else { entry.texts.saturating_sub(1) };
            }
        }
        self.texts = if came { self.texts + 1 } else { self.texts.saturating_sub(1) };
    }

    /// How much a stem tells: the rarer, the more. A stem that no text has weighs as one that a
    /// single text has.
    pub(super) fn weight(&self, id: Option<StemId>) -> f32 {
        let with = id.and_then(|id| self.stems.get(id as usize)).map_or(1, |e| e.texts.max(1));
        let ratio = (f64::from(self.texts) + 20.0) / (f64::from(with) + 1.0);
        (ratio.ln() as f32).clamp(0.4, 4.0)
    }

    pub(super) fn id(&self, stem: &str) -> Option<StemId> {
        self.ids.get(stem).copied()
    }

    /// Stems that resemble this one, itself first, each with its likeness from 0 to 1.
    pub(super) fn alike(&self, stem: &str) -> Vec<(StemId, f32)> {
        let own = self.id(stem);
        let mut alike: Vec<(StemId, f32)> = own.map(|id| (id, 1.0)).into_iter().collect();
        if stem.chars().count() < LEAST_LENGTH || stem.chars().any(|c| c.is_ascii_digit()) {
            return alike;
        }
        let grams = grams(stem);
        let mut shared: HashMap<StemId, u32> = HashMap::new();
        for gram in &grams {
            let stems = self.by_gram.get(gram).map_or(&[][..], Vec::as_slice);
            if stems.len() <= MOST_STEMS_OF_GRAM {
                for id in stems {
                    *shared.entry(*id).or_default() += 1;
                }
            }
        }
        let mut others: Vec<(StemId, f32)> = shared
            .into_iter()
            .filter(|(id, _)| Some(*id) != own)
            .filter_map(|(id, both)| {
                let entry = self.stems.get(id as usize).filter(|e| e.long && e.texts > 0)?;
                let dice = 2.0 * both as f32 / (grams.len() as f32 + entry.grams as f32);
                (dice >= LEAST_LIKENESS).then_some((id, dice))
            })
            .collect();
        // By likeness, then by id, so that the answer does not depend on the order of a table.
        others.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        alike.extend(others);
        alike
    }
}
