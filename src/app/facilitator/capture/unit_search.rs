//! Finds units by a few letters of a name, a short name or an alias.

use crate::session::{Unit, UnitId, UnitProfile};
use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{AtomKind, CaseMatching, Normalization, Pattern},
};
use std::{cmp::Reverse, sync::Arc};

/// The units that match, best first; all of them, in their order, when nothing is asked.
pub fn find(units: &[Arc<Unit>], query: &str) -> Vec<UnitId> {
    let query = query.trim();
    if query.is_empty() {
        return units.iter().map(|unit| unit.id).collect();
    }
    let mut search = Search {
        matcher: Matcher::new(Config::DEFAULT),
        pattern: Pattern::new(query, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy),
        letters: Vec::new(),
    };
    let mut found: Vec<_> = units
        .iter()
        .filter_map(|unit| search.score(&unit.profile).map(|score| (Reverse(score), unit.id)))
        .collect();
    found.sort_by_key(|(score, _)| *score);
    found.into_iter().map(|(_, id)| id).collect()
}

struct Search {
    matcher: Matcher,
    pattern: Pattern,
    letters: Vec<char>,
}

impl Search {
    /// How well the best of a unit's names matches. What people say (short name, alias) counts
    /// more than what stands on the letterhead.
    fn score(&mut self, profile: &UnitProfile) -> Option<u32> {
        let said = std::iter::once(&profile.short).chain(&profile.aliases);
        let said = said.filter_map(|name| self.score_of(name)).max().map(|score| score + 10);
        said.max(self.score_of(&profile.name))
    }

    fn score_of(&mut self, name: &str) -> Option<u32> {
        let name = Utf32Str::new(name, &mut self.letters);
        self.pattern.score(name, &mut self.matcher)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units() -> Vec<Arc<Unit>> {
        let unit = |id, name: &str, short: &str, aliases: &[&str]| {
            Arc::new(Unit {
                id: UnitId(id),
                profile: UnitProfile {
                    name: name.to_owned(),
                    short: short.to_owned(),
                    aliases: aliases.iter().map(|&a| a.to_owned()).collect(),
                    ..UnitProfile::default()
                },
            })
        };
        vec![
            unit(1, "Dinas Kesehatan", "Dinkes", &[]),
            unit(2, "Dinas Kependudukan dan Pencatatan Sipil", "Disdukcapil", &["DKCS"]),
            unit(3, "Dinas Komunikasi, Informatika, Sandi dan Statistik", "DKISS", &[]),
            unit(4, "Puskesmas Jombang", "", &["PKM Jombang"]),
        ]
    }

    #[test]
    fn an_alias_finds_its_unit_first() {
        assert_eq!(find(&units(), "dkcs").first(), Some(&UnitId(2)));
        assert_eq!(find(&units(), "DISDUK").first(), Some(&UnitId(2)));
        assert_eq!(find(&units(), "dkiss").first(), Some(&UnitId(3)));
        assert_eq!(find(&units(), "pkm jom"), [UnitId(4)]);
    }

    #[test]
    fn nothing_asked_gives_all_and_nonsense_gives_none() {
        assert_eq!(find(&units(), "  ").len(), 4);
        assert!(find(&units(), "zzq").is_empty());
    }
}
