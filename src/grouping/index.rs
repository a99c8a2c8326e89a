//! Finds the ideas that resemble a text, while it is typed.

use super::{
    vocabulary::{StemId, Vocabulary},
    words::words,
};
use std::{
    cmp::Ordering,
    collections::{BTreeMap, HashMap},
    rc::Rc,
};

/// From this similarity on an idea is worth a hint. Chosen on the labelled pairs of the tests so
/// that nine of ten hints are right.
pub const HINT: f32 = 0.71;

/// How much it counts that a text stands inside of a longer one.
const INSIDE: f32 = 0.5;

/// Fewest words that count before anything is said: one word says too little.
const LEAST_WORDS: usize = 2;

/// An idea that resembles a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Similar<K> {
    /// The idea.
    pub key: K,
    /// From 0, nothing in common, to 1, the same words.
    pub similarity: f32,
}

/// Texts by their keys, ready to be compared with another one.
#[derive(Clone, Debug)]
pub struct Index<K> {
    vocabulary: Vocabulary,
    /// Texts by slot; one that was removed leaves its slot empty.
    texts: Vec<Option<Text<K>>>,
    slots: HashMap<K, u32>,
    /// Slots of the texts that have each stem.
    postings: Vec<Vec<u32>>,
}

#[derive(Clone, Debug)]
struct Text<K> {
    key: K,
    stems: Vec<StemId>,
}

impl<K> Default for Index<K> {
    fn default() -> Self {
        Self {
            vocabulary: Vocabulary::default(),
            texts: Vec::new(),
            slots: HashMap::new(),
            postings: Vec::new(),
        }
    }
}

impl<K: Copy + Ord + std::hash::Hash> Index<K> {
    /// An index over these texts.
    pub fn new<'a>(texts: impl IntoIterator<Item = (K, &'a str)>) -> Self {
        let mut index = Self::default();
        for (key, text) in texts {
            index.insert(key, text);
        }
        index
    }

    /// Texts in it.
    #[must_use]
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// There is no text in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// Puts a text in, in the place of an earlier one with this key.
    pub fn insert(&mut self, key: K, text: &str) {
        self.remove(key);
        let mut stems: Vec<StemId> =
            words(text).iter().map(|word| self.vocabulary.add(&word.stem)).collect();
        stems.sort_unstable();
        stems.dedup();
        self.vocabulary.count(&stems, true);
        let slot = self.texts.len() as u32;
        for stem in &stems {
            let place = *stem as usize;
            if self.postings.len() <= place {
                self.postings.resize_with(place + 1, Vec::new);
            }
            if let Some(list) = self.postings.get_mut(place) {
                list.push(slot);
            }
        }
        self.slots.insert(key, slot);
        self.texts.push(Some(Text { key, stems }));
    }

    /// Takes a text out.
    pub fn remove(&mut self, key: K) {
        let Some(slot) = self.slots.remove(&key) else { return };
        let Some(text) = self.texts.get_mut(slot as usize).and_then(Option::take) else { return };
        self.vocabulary.count(&text.stems, false);
        for stem in text.stems {
            if let Some(list) = self.postings.get_mut(stem as usize)
                && let Ok(at) = list.binary_search(&slot)
            {
                list.remove(at);
            }
        }
    }

    /// The texts that resemble this one most, best first; of equals the one with the smaller key.
    /// Nothing while the text says too little. The last word may be half typed.
    #[must_use]
    pub fn nearest(&self, text: &str, most: usize) -> Vec<Similar<K>> {
        let half = text.chars().next_back().is_some_and(char::is_alphanumeric);
        self.search(text, half, most)
    }

    /// As [`Index::nearest`], for a text that is whole.
    #[must_use]
    pub fn whole(&self, text: &str, most: usize) -> Vec<Similar<K>> {
        self.search(text, false, most)
    }

    /// The texts that are at least `least` similar to this whole one, best first, at most so many.
    ///
    /// A pair is as similar as the text of which more is met in the other, so it is looked for
    /// from that side: a text that has none of the rarest words that hold more than `1 - least`
    /// of all there is to be met cannot reach it, and is not looked at. Such words are in few
    /// texts, which keeps the search of a whole wall short. A pair of which more is met in the
    /// other text is found from that one.
    pub(super) fn pairs(
        &self,
        text: &str,
        least: f32,
        most: usize,
        known: &mut Known,
    ) -> Vec<Similar<K>> {
        let asked = words(text);
        if asked.len() < LEAST_WORDS {
            return Vec::new();
        }
        let weights: Vec<f32> =
            asked.iter().map(|w| self.vocabulary.weight(self.vocabulary.id(&w.stem))).collect();
        let all: f32 = weights.iter().sum();
        known.weigh(&self.vocabulary, self.postings.len());
        let alike: Vec<Rc<[(StemId, f32)]>> =
            asked.iter().map(|word| known.of(&self.vocabulary, &word.stem)).collect();
        let mut rarest: Vec<usize> = (0..asked.len()).collect();
        rarest.sort_by(|a, b| weights[*b].total_cmp(&weights[*a]).then(a.cmp(b)));
        let mut candidates: Vec<u32> = Vec::new();
        let mut held = 0.0;
        for place in rarest {
            let stems = alike.get(place).into_iter().flat_map(|stems| stems.iter());
            candidates.extend(stems.flat_map(|(stem, _)| self.slots_with(*stem)));
            held += weights.get(place).copied().unwrap_or_default();
            if held > (1.0 - least) * all {
                break;
            }
        }
        candidates.sort_unstable();
        candidates.dedup();
        for (place, stems) in alike.iter().enumerate() {
            for (stem, likeness) in stems.iter() {
                if let Some(meets) = known.meets.get_mut(*stem as usize) {
                    meets.push((place, *likeness));
                }
            }
        }
        let mut found: Vec<Similar<K>> = candidates
            .into_iter()
            .filter_map(|slot| self.texts.get(slot as usize)?.as_ref())
            .filter(|there| there.stems.len() >= LEAST_WORDS)
            .map(|there| compare(there, known, &weights, all))
            .filter(|similar| similar.similarity >= least)
            .collect();
        for (stem, _) in alike.iter().flat_map(|stems| stems.iter()) {
            if let Some(meets) = known.meets.get_mut(*stem as usize) {
                meets.clear();
            }
        }
        found.sort_unstable_by(better);
        found.truncate(most);
        found
    }

    /// How similar two texts are among those of this index.
    #[must_use]
    pub fn similarity(&self, a: &str, b: &str) -> f32 {
        let (a, b) = (words(a), words(b));
        let likeness = |x: &str, y: &str| {
            if x == y {
                return 1.0;
            }
            let mut pair = Vocabulary::default();
            let id = pair.add(y);
            pair.count(&[id], true);
            pair.alike(x).first().map_or(0.0, |found| found.1)
        };
        let weight = |stem: &str| self.vocabulary.weight(self.vocabulary.id(stem));
        let side = |from: &[super::words::Word], to: &[super::words::Word]| {
            let mut met = 0.0;
            let mut all = 0.0;
            for word in from {
                let best = to.iter().map(|other| likeness(&word.stem, &other.stem));
                met += weight(&word.stem) * best.fold(0.0, f32::max);
                all += weight(&word.stem);
            }
            (met, all)
        };
        let ((met_a, all_a), (met_b, all_b)) = (side(&a, &b), side(&b, &a));
        blend((met_a, all_a), (met_b, all_b))
    }

    fn slots_with(&self, stem: StemId) -> &[u32] {
        self.postings.get(stem as usize).map_or(&[], Vec::as_slice)
    }

    fn search(&self, text: &str, half_typed: bool, most: usize) -> Vec<Similar<K>> {
        let mut asked = words(text);
        if half_typed
            && let Some(last) = asked.last()
            && self.vocabulary.id(&last.stem).is_none()
            && self.vocabulary.alike(&last.stem).is_empty()
        {
            asked.pop();
        }
        if asked.len() < LEAST_WORDS {
            return Vec::new();
        }
        let weights: Vec<f32> =
            asked.iter().map(|w| self.vocabulary.weight(self.vocabulary.id(&w.stem))).collect();
        let all: f32 = weights.iter().sum();
        let mut scores = Scores::new(self.texts.len());
        let mut best: BTreeMap<StemId, f32> = BTreeMap::new();
        for (place, (word, weight)) in asked.iter().zip(&weights).enumerate() {
            // Stems come best first, so that the first one that a text has counts.
            for (stem, likeness) in self.vocabulary.alike(&word.stem) {
                let most = best.entry(stem).or_insert(0.0);
                *most = most.max(likeness);
                for slot in self.slots_with(stem) {
                    scores.met(*slot, place as u32, weight * likeness);
                }
            }
        }
        for (stem, likeness) in best {
            let weight = self.vocabulary.weight(Some(stem));
            for slot in self.slots_with(stem) {
                scores.owned(*slot, weight * likeness);
            }
        }
        let mut known = HashMap::new();
        let mut weight = |stem: &StemId| {
            *known.entry(*stem).or_insert_with(|| self.vocabulary.weight(Some(*stem)))
        };
        let mut found: Vec<Similar<K>> = Vec::with_capacity(scores.touched.len());
        for slot in &scores.touched {
            let Some(text) = self.texts.get(*slot as usize).and_then(Option::as_ref) else {
                continue;
            };
            if text.stems.len() >= LEAST_WORDS {
                let there: f32 = text.stems.iter().map(&mut weight).sum();
                let (met, owned) = scores.of(*slot);
                let similarity = blend((met, all), (owned, there));
                found.push(Similar { key: text.key, similarity });
            }
        }
        if found.len() > most && most > 0 {
            found.select_nth_unstable_by(most - 1, better);
            found.truncate(most);
        }
        found.sort_unstable_by(better);
        found.truncate(most);
        found
    }
}

/// The more similar one first, of equals the one with the smaller key.
fn better<K: Ord>(a: &Similar<K>, b: &Similar<K>) -> Ordering {
    b.similarity.total_cmp(&a.similarity).then(a.key.cmp(&b.key))
}

/// What is remembered while a whole wall is compared with itself.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// Which stems resemble which.
    alike: HashMap<String, Rc<[(StemId, f32)]>>,
    /// How much each stem tells.
    weights: Vec<f32>,
    /// By stem: the asked words that it meets now, and how well.
    meets: Vec<Vec<(usize, f32)>>,
}

impl Known {
    fn of(&mut self, vocabulary: &Vocabulary, stem: &str) -> Rc<[(StemId, f32)]> {
        if let Some(alike) = self.alike.get(stem) {
            return Rc::clone(alike);
        }
        let alike: Rc<[(StemId, f32)]> = vocabulary.alike(stem).into();
        self.alike.insert(stem.to_owned(), Rc::clone(&alike));
        alike
    }

    /// Weighs all stems, once: texts do not come and go meanwhile.
    fn weigh(&mut self, vocabulary: &Vocabulary, stems: usize) {
        if self.weights.len() != stems {
            self.weights = (0..stems as StemId).map(|id| vocabulary.weight(Some(id))).collect();
            self.meets = vec![Vec::new(); stems];
        }
    }
}

/// How similar a text is to the words that are asked for, which weigh `weights`, together `all`.
fn compare<K: Copy>(there: &Text<K>, known: &Known, weights: &[f32], all: f32) -> Similar<K> {
    let mut best = vec![0.0_f32; weights.len()];
    let (mut owned, mut whole) = (0.0, 0.0);
    for stem in &there.stems {
        let at = *stem as usize;
        let weight = known.weights.get(at).copied().unwrap_or_default();
        whole += weight;
        let mut likest = 0.0_f32;
        for (place, likeness) in known.meets.get(at).into_iter().flatten() {
            likest = likest.max(*likeness);
            if let Some(best) = best.get_mut(*place) {
                *best = best.max(*likeness);
            }
        }
        owned += weight * likest;
    }
    let met = weights.iter().zip(&best).map(|(weight, likeness)| weight * likeness).sum();
    Similar { key: there.key, similarity: blend((met, all), (owned, whole)) }
}

/// How similar two texts are, of which so much of all their words is met in the other: Dice's
/// coefficient, and to a part the share of the text that is met more, so that a short text finds
/// the long one that says the same with more words.
fn blend((met_a, all_a): (f32, f32), (met_b, all_b): (f32, f32)) -> f32 {
    if all_a == 0.0 || all_b == 0.0 {
        return 0.0;
    }
    let dice = (met_a + met_b) / (all_a + all_b);
    let more = (met_a / all_a).max(met_b / all_b);
    dice + INSIDE * (more - dice)
}

/// What each text has in common with the words that are asked for.
struct Scores {
    met: Vec<f32>,
    /// What of its own words each text has in common.
    owned: Vec<f32>,
    /// The asked word that was met last, so that each counts once; counted from 1.
    last: Vec<u32>,
    touched: Vec<u32>,
}

impl Scores {
    fn new(texts: usize) -> Self {
        Self {
            met: vec![0.0; texts],
            owned: vec![0.0; texts],
            last: vec![0; texts],
            touched: Vec::new(),
        }
    }

    fn met(&mut self, slot: u32, place: u32, weight: f32) {
        let at = slot as usize;
        if let (Some(met), Some(last)) = (self.met.get_mut(at), self.last.get_mut(at)) {
            if *last == 0 {
                self.touched.push(slot);
            }
            if *last != place + 1 {
                *last = place + 1;
                *met += weight;
            }
        }
    }

    fn owned(&mut self, slot: u32, weight: f32) {
        if let Some(owned) = self.owned.get_mut(slot as usize) {
            *owned += weight;
        }
    }

    fn of(&self, slot: u32) -> (f32, f32) {
        let at = slot as usize;
        let part = |of: &[f32]| of.get(at).copied().unwrap_or_default();
        (part(&self.met), part(&self.owned))
    }
}
