//! Themes for ideas that have none: groups around the words they share.
//!
//! Ideas are short, so that two of one theme often share no word. Each is therefore seen with the
//! field of work that its words belong to, by a list of our own; a field draws ideas together, but
//! a theme is named by the words of its ideas. Groups are found by spherical k-means from seeds
//! that are chosen, not drawn, so that the answer is always the same; the memory it needs grows
//! with the number of ideas, not with its square.

use super::{
    lists::FIELDS,
    words::{Word, words},
};
use crate::session::IdeaNumber;
use std::collections::{BTreeMap, HashMap};

/// Fewest ideas that make a theme.
const LEAST_IDEAS: usize = 3;
/// Most themes that are proposed at once.
const MOST_THEMES: usize = 14;
/// Most words that are given as the reason.
const REASONS: usize = 3;
/// How much the field of a word counts.
const FIELD: f32 = 4.0;
const ROUNDS: usize = 12;
/// An idea this unlike its theme stays alone.
const LEAST_LIKENESS: f32 = 0.12;

/// A theme that could be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeProposal {
    /// A name made of its own words.
    pub name: String,
    /// The words that most of its ideas share, as they are written most often.
    pub words: Vec<String>,
    /// How many of its ideas have at least one of these words; the others belong to the same
    /// field of work.
    pub with_words: usize,
    /// Its ideas, by number.
    pub ideas: Vec<IdeaNumber>,
}

type Vector = BTreeMap<u32, f32>;

/// Themes for these ideas, the largest first; what fits nowhere stays out. `stop` ends it without
/// an answer.
#[must_use]
pub fn propose_themes(
    ideas: &[(IdeaNumber, &str)],
    stop: &dyn Fn() -> bool,
) -> Option<Vec<ThemeProposal>> {
    let texts = Texts::new(ideas);
    let vectors = texts.vectors(stop)?;
    let count = themes_for(ideas.len());
    let mut centres = seeds(&vectors, count, stop)?;
    let mut places = Vec::new();
    for _ in 0..ROUNDS {
        if stop() {
            return None;
        }
        let now: Vec<Option<usize>> = vectors.iter().map(|v| nearest(v, &centres)).collect();
        if now == places {
            break;
        }
        places = now;
        centres = means(&vectors, &places, centres.len());
    }
    let mut proposals: Vec<ThemeProposal> = (0..centres.len())
        .filter_map(|theme| {
            let members: Vec<usize> =
                (0..ideas.len()).filter(|i| places.get(*i) == Some(&Some(theme))).collect();
            (members.len() >= LEAST_IDEAS).then(|| texts.proposal(ideas, &members))
        })
        .collect();
    proposals.sort_by(|a, b| b.ideas.len().cmp(&a.ideas.len()).then(a.ideas.cmp(&b.ideas)));
    Some(proposals)
}

/// How many themes so many ideas most likely have: a wall of 70 has six or seven, one of 350 ten
/// to fourteen.
fn themes_for(ideas: usize) -> usize {
    ((ideas as f32).sqrt() * 0.8).round().clamp(2.0, MOST_THEMES as f32) as usize
}

/// The words of all ideas with their numbers.
struct Texts {
    words: Vec<Vec<(u32, String)>>,
    /// In how many ideas each word is.
    ideas_with: Vec<u32>,
    /// The field of work each word belongs to.
    fields: Vec<Option<u32>>,
}

impl Texts {
    fn new(ideas: &[(IdeaNumber, &str)]) -> Self {
        let mut ids: HashMap<String, u32> = HashMap::new();
        let mut ideas_with = Vec::new();
        let mut fields = Vec::new();
        let mut number = |word: Word| {
            let next = ids.len() as u32;
            let field = FIELDS.get(&word.stem).copied();
            let id = *ids.entry(word.stem).or_insert(next);
            if id == next {
                fields.push(field);
                ideas_with.push(0);
            }
            if let Some(count) = ideas_with.get_mut(id as usize) {
                *count += 1;
            }
            (id, word.written)
        };
        let words = ideas
            .iter()
            .map(|(_, text)| words(text).into_iter().map(&mut number).collect())
            .collect();
        Self { words, ideas_with, fields }
    }

    fn rarity(&self, word: u32) -> f32 {
        let with = self.ideas_with.get(word as usize).copied().unwrap_or(1).max(1);
        ((self.words.len() as f32 + 1.0) / with as f32).ln().max(0.0)
    }

    /// A direction for each idea: its words, and the fields they belong to.
    fn vectors(&self, stop: &dyn Fn() -> bool) -> Option<Vec<Vector>> {
        let mut vectors = Vec::with_capacity(self.words.len());
        for (at, words) in self.words.iter().enumerate() {
            if at % 64 == 0 && stop() {
                return None;
            }
            let mut vector = Vector::new();
            for (word, _) in words {
                let rarity = self.rarity(*word);
                // A word of one idea alone joins it with no other.
                if self.ideas_with.get(*word as usize).is_some_and(|n| *n > 1) {
                    *vector.entry(*word).or_default() += rarity;
                }
                if let Some(field) = self.fields.get(*word as usize).copied().flatten() {
                    // Fields stand behind all words.
                    *vector.entry(u32::MAX - field).or_default() += FIELD;
                }
            }
            vectors.push(normal(vector));
        }
        Some(vectors)
    }

    /// The theme of these ideas with its words.
    fn proposal(&self, ideas: &[(IdeaNumber, &str)], members: &[usize]) -> ThemeProposal {
        let mut inside: BTreeMap<u32, (u32, BTreeMap<&str, u32>)> = BTreeMap::new();
        for (word, written) in members.iter().filter_map(|i| self.words.get(*i)).flatten() {
            let entry = inside.entry(*word).or_default();
            entry.0 += 1;
            *entry.1.entry(written).or_default() += 1;
        }
        let mut ranked: Vec<(f32, u32, &str, u32)> = inside
            .into_iter()
            .filter_map(|(word, (count, forms))| {
                let share = count as f32 / members.len() as f32;
                // The form that is written most often, the shortest of equals.
                let form = forms
                    .into_iter()
                    .max_by(|a, b| a.1.cmp(&b.1).then(b.0.len().cmp(&a.0.len())))?
                    .0;
                Some((share * self.rarity(word), count, form, word))
            })
            .collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.2.cmp(b.2)));
        let shared = ranked.iter().filter(|(_, count, ..)| *count > 1).count();
        let reasons = ranked.get(..shared.clamp(1, REASONS)).unwrap_or(&ranked);
        let words: Vec<String> = reasons.iter().map(|(_, _, form, _)| (*form).to_owned()).collect();
        let has = |i: &&usize| {
            let own = self.words.get(**i).into_iter().flatten();
            own.into_iter().any(|(word, _)| reasons.iter().any(|reason| reason.3 == *word))
        };
        let with_words = members.iter().filter(has).count();
        let mut numbers: Vec<IdeaNumber> =
            members.iter().filter_map(|i| ideas.get(*i)).map(|(n, _)| *n).collect();
        numbers.sort_unstable();
        ThemeProposal { name: name_of(&words), words, with_words, ideas: numbers }
    }
}

/// "Antrean & loket": the first two words.
fn name_of(words: &[String]) -> String {
    let joined = words.iter().take(2).cloned().collect::<Vec<_>>().join(" & ");
    let mut letters = joined.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn normal(mut vector: Vector) -> Vector {
    let length = vector.values().map(|x| x * x).sum::<f32>().sqrt();
    if length > 0.0 {
        for x in vector.values_mut() {
            *x /= length;
        }
    }
    vector
}

fn likeness(vector: &Vector, centre: &HashMap<u32, f32>) -> f32 {
    vector.iter().filter_map(|(word, x)| centre.get(word).map(|y| x * y)).sum()
}

/// Seeds: first the idea that is most like all others, then those most unlike the seeds so far and
/// yet like many.
fn seeds(
    vectors: &[Vector],
    count: usize,
    stop: &dyn Fn() -> bool,
) -> Option<Vec<HashMap<u32, f32>>> {
    let mut all: HashMap<u32, f32> = HashMap::new();
    for (word, x) in vectors.iter().flatten() {
        *all.entry(*word).or_default() += x;
    }
    let weight: Vec<f32> =
        vectors.iter().map(|v| likeness(v, &all) / vectors.len().max(1) as f32).collect();
    let mut nearest = vec![0.0_f32; vectors.len()];
    let mut centres: Vec<HashMap<u32, f32>> = Vec::new();
    while centres.len() < count {
        if stop() {
            return None;
        }
        let worth = |i: usize| {
            let far = 1.0 - nearest.get(i).copied().unwrap_or(1.0);
            weight.get(i).copied().unwrap_or(0.0) * far * far
        };
        let best = (0..vectors.len()).max_by(|a, b| worth(*a).total_cmp(&worth(*b)).then(b.cmp(a)));
        let Some(best) = best.filter(|i| worth(*i) > 0.0) else { break };
        let centre: HashMap<u32, f32> =
            vectors.get(best).into_iter().flatten().map(|(w, x)| (*w, *x)).collect();
        for (near, vector) in nearest.iter_mut().zip(vectors) {
            *near = near.max(likeness(vector, &centre));
        }
        centres.push(centre);
    }
    Some(centres)
}

fn nearest(vector: &Vector, centres: &[HashMap<u32, f32>]) -> Option<usize> {
    let best = centres
        .iter()
        .enumerate()
        .map(|(i, centre)| (likeness(vector, centre), i))
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))?;
    (best.0 >= LEAST_LIKENESS).then_some(best.1)
}

fn means(vectors: &[Vector], places: &[Option<usize>], count: usize) -> Vec<HashMap<u32, f32>> {
    let mut sums: Vec<Vector> = vec![Vector::new(); count];
    for (vector, place) in vectors.iter().zip(places) {
        if let Some(sum) = place.and_then(|place| sums.get_mut(place)) {
            for (word, x) in vector {
                *sum.entry(*word).or_default() += x;
            }
        }
    }
    sums.into_iter().map(|sum| normal(sum).into_iter().collect()).collect()
}
