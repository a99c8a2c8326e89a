//! Scores in the table and beside it: a value a criterion, what is missing, and where raters
//! differ.

use super::{View, columns::Columns, spread};
use crate::app::{
    style::{Icon, IconWeight, Palette, Type, Weight},
    text::{Lang, criteria as names, numbers, results as words},
    widgets::{Tag, Text, Tone, label, line_start, row},
};
use crate::session::{Combine, CriterionScore, OptionScores, Scale, ScoreSheet};
use eframe::egui::{Align, Align2, Layout, Ui, pos2};

/// A criterion's value as it is read: points, or the share of those who said yes.
pub(super) fn value(lang: Lang, sheet: &ScoreSheet, score: Option<&CriterionScore>) -> String {
    match (score, sheet.scale) {
        (None, _) => "–".to_owned(),
        (Some(score), Scale::YesNo) => words::percent(lang, score.value),
        (Some(score), _) => numbers::points(lang, u64::from(score.value)),
    }
}

/// "Total = U + S + G, rata-rata penilai".
pub(super) fn formula(lang: Lang, sheet: &ScoreSheet) -> String {
    let join = match sheet.combine {
        Combine::Sum => " + ",
        Combine::Product => " × ",
    };
    let terms = sheet.criteria.iter().map(|c| {
        let short = names::short(lang, c);
        let (low, high) = (sheet.scale.min(), sheet.scale.max());
        let short = if c.lower_is_better { format!("({} − {short})", low + high) } else { short };
        if c.weight > 1 { format!("{}×{short}", c.weight) } else { short }
    });
    let terms: Vec<String> = terms.collect();
    let across = names::across_name(lang, sheet.across).to_lowercase();
    words::formula(lang, &terms.join(join), &across)
}

/// What is to be said of an option's scores.
pub(super) fn said(lang: Lang, scores: &OptionScores) -> Option<(&'static str, Tone, Icon)> {
    if scores.criteria.iter().any(Option::is_none) {
        return Some((words::incomplete(lang), Tone::Plain, Icon::MinusCircle));
    }
    match (scores.passed, scores.dissent) {
        (Some(false), _) => Some((words::not_passed(lang), Tone::Bad, Icon::XCircle)),
        (_, true) => Some((words::dissent(lang), Tone::Warn, Icon::WarningCircle)),
        (Some(true), false) => Some((words::passed(lang), Tone::Ok, Icon::CheckCircle)),
        (None, false) => None,
    }
}

/// Draws the criteria of a row, and what is to be said of them.
pub(super) fn paint(ui: &Ui, view: &View<'_>, index: usize, columns: &Columns, y: f32) {
    let (lang, p) = (view.cx.lang, Palette::of(ui));
    let (Some(sheet), Some(scores)) = (view.sheet(), view.ranking.scores(index)) else { return };
    let (left, width, count) = columns.criteria;
    for (i, score) in scores.criteria.iter().take(count).enumerate() {
        let ink = if score.is_some_and(|s| s.dissent) { p.awas_ink } else { p.tinta };
        let text = value(lang, sheet, score.as_ref());
        let galley = Type::SMALL.weight(Weight::SemiBold).whole(ui.painter(), &text, ink);
        let right = left + (i + 1) as f32 * width - 8.0;
        let at = line_start(right - galley.size().x, y, &galley);
        ui.painter().galley(at, galley, ink);
    }
    let Some((text, tone, icon)) = said(lang, scores) else { return };
    if columns.more.1 - columns.more.0 < 60.0 || !view.ranking.rounds.is_empty() {
        let ink = tone.colors(p).1;
        icon.paint(ui.painter(), pos2(columns.more.1 - 10.0, y), 16.0, IconWeight::Fill, ink);
    } else {
        let tag = Tag::new(text, tone).icon(icon, IconWeight::Fill);
        tag.paint(ui, pos2(columns.more.0, y), Align2::LEFT_CENTER);
    }
}

/// The criteria of the current option, one below the other, in the side panel.
pub(super) fn list(ui: &mut Ui, view: &View<'_>, index: usize) {
    let (lang, p) = (view.cx.lang, Palette::of(ui));
    let (Some(sheet), Some(scores)) = (view.sheet(), view.ranking.scores(index)) else { return };
    ui.add(Text::new(Type::CAPTION, &formula(lang, sheet)).color(p.tinta3).lines(3));
    ui.add_space(8.0);
    for (criterion, score) in sheet.criteria.iter().zip(&scores.criteria) {
        ui.add(Text::new(Type::SMALL, &names::name(lang, criterion)).color(p.tinta).lines(2));
        row(ui, 19.0, |ui| {
            let differ = score.is_some_and(|s| s.dissent);
            let text = match score {
                Some(s) => words::raters(lang, s.raters, s.min, s.max),
                None => words::nobody(lang).to_owned(),
            };
            let ink = if differ { p.awas_ink } else { p.tinta3 };
            label(ui, Type::CAPTION, &text, ink);
            if differ {
                ui.add_space(6.0);
                label(ui, Type::CAPTION.weight(Weight::Bold), words::dissent(lang), p.awas_ink);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                label(ui, Type::STRONG, &value(lang, sheet, score.as_ref()), p.tinta);
            });
        });
        ui.add_space(6.0);
    }
    let spread = spread::said(lang, view.ranking, index);
    if scores.complete > 1 {
        let text = words::total_spread(lang, &spread);
        ui.add(Text::new(Type::CAPTION, &text).color(p.tinta2).lines(2));
        ui.add_space(4.0);
    }
    if scores.incomplete > 0 {
        let text = words::incomplete_sheets(lang, scores.incomplete);
        ui.add(Text::new(Type::CAPTION, &text).color(p.tinta3).lines(2));
    }
}
