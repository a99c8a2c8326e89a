//! How far support for an option is spread: over the kinds of units, or over the ballots.

use super::ranking::Ranking;
use crate::app::{
    style::{Palette, Type, Weight},
    text::{Lang, numbers, results as words, words as shared},
    widgets::{line_start, pie},
};
use crate::session::{KindTally, UnitKind};
use eframe::egui::{Ui, pos2};

/// Fewer dots than these say nothing about a spread.
const FEW: u32 = 6;
/// Pies in a row of the table; the side panel has all of them.
pub(super) const PIES: usize = 3;

/// How support is spread over the groups of kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    /// All about alike.
    Even,
    Mixed,
    /// One has far more of it than any other.
    Centred,
    /// One gave nothing.
    Without(usize),
}

/// The kinds of a group: "OPD", "Kecamatan & RSUD".
pub(super) fn name(lang: Lang, kind: &KindTally) -> String {
    let names = kind.kinds.iter().map(|k| match k {
        Some(kind) => shared::kind(lang, *kind),
        None => words::kind_unknown(lang),
    });
    names.collect::<Vec<_>>().join(" & ")
}

/// What is said of a row's spread; a dash where there is too little to say.
pub(super) fn said(lang: Lang, ranking: &Ranking, row: usize) -> String {
    let Some(result) = ranking.rows().get(row) else { return String::new() };
    let per_point = ranking.tally.per_point.max(1);
    if ranking.kinds.is_empty() || per_point > 1 {
        if result.ballots < 2 {
            return "–".to_owned();
        }
        let scale = 100 / per_point;
        let figure = |n: u32| numbers::points(lang, u64::from(n * scale));
        let s = result.spread;
        let deviation = numbers::points(lang, u64::from(s.deviation));
        return words::spread(lang, &figure(s.min), &figure(s.max), &deviation);
    }
    if result.total < FEW {
        return "–".to_owned();
    }
    match word(&shares(ranking, row)) {
        Word::Even => words::even(lang).to_owned(),
        Word::Mixed => words::mixed(lang).to_owned(),
        Word::Centred => words::centred(lang).to_owned(),
        Word::Without(group) => {
            let kind = ranking.kinds.get(group);
            let short = kind.map(|k| match k.kinds.as_slice() {
                [Some(UnitKind::Puskesmas)] => "PKM".to_owned(),
                _ => name(lang, k),
            });
            words::without(lang, &short.unwrap_or_default())
        }
    }
}

/// Which part of the ballots of each group supports a row.
pub(super) fn shares(ranking: &Ranking, row: usize) -> Vec<f32> {
    let support = ranking.support(row).iter().zip(&ranking.kinds);
    support.map(|(given, kind)| *given as f32 / kind.ballots.max(1) as f32).collect()
}

fn word(shares: &[f32]) -> Word {
    if let Some(none) = shares.iter().position(|s| *s == 0.0) {
        return Word::Without(none);
    }
    let mut sorted = shares.to_vec();
    sorted.sort_by(f32::total_cmp);
    match sorted.as_slice() {
        [least, .., most] if *least >= *most * 0.4 => Word::Even,
        [.., second, most] if *most >= *second * 2.5 => Word::Centred,
        [_, _, ..] => Word::Mixed,
        _ => Word::Even,
    }
}

/// Draws pies and word of a row from `x` to `end` on the height `y`.
pub(super) fn paint(
    ui: &Ui,
    ranking: &Ranking,
    row: usize,
    (x, end): (f32, f32),
    y: f32,
    text: &str,
) {
    let p = Palette::of(ui);
    let mut x = x;
    let few = ranking.rows().get(row).is_none_or(|r| r.total < FEW);
    if ranking.tally.per_point == 1 && !few {
        for share in shares(ranking, row).into_iter().take(PIES) {
            pie(ui, pos2(x + 7.0, y), share, p.nila);
            x += 18.0;
        }
    }
    if end - x < 24.0 {
        return;
    }
    // Where there is little room the deviation says most.
    let text = match text.find('±') {
        Some(at) if end - x < 90.0 => &text[at..],
        _ => text,
    };
    let kind = Type::CAPTION.weight(Weight::SemiBold);
    let galley = kind.line_in(ui.painter(), text, p.tinta2, end - x);
    ui.painter().galley(line_start(x + 2.0, y, &galley), galley, p.tinta2);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spread_has_a_word() {
        assert_eq!(word(&[0.55, 0.75, 0.75]), Word::Even);
        assert_eq!(word(&[0.6, 0.25, 0.0]), Word::Without(2));
        assert_eq!(word(&[0.25, 0.12, 1.0]), Word::Centred);
        assert_eq!(word(&[0.25, 0.5, 0.12]), Word::Mixed);
    }
}
