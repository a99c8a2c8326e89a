//! Where the columns of the table stand.

use super::View;
use eframe::egui::Rect;

/// Right edges of rank and number, and where shape and title stand, from the left.
pub(super) const RANK: f32 = 34.0;
pub(super) const NUMBER: f32 = 96.0;
pub(super) const SHAPE: f32 = 112.0;
const TITLE: f32 = 128.0;
const PICK: f32 = 86.0;
pub(super) const END: f32 = 12.0;
const GAP: f32 = 10.0;

/// Where the columns of a row stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns {
    pub(super) title: (f32, f32),
    /// Left edge of the first criterion, width of each, and how many there is room for.
    pub(super) criteria: (f32, f32, usize),
    pub(super) bar: (f32, f32),
    /// Spread, other rounds, or what is to be said of scores.
    pub(super) more: (f32, f32),
    pub(super) pick: f32,
}

impl Columns {
    /// The columns of a table as wide as `rect`.
    pub(super) fn of(rect: Rect, view: &View<'_>) -> Self {
        let narrow = rect.width() < 720.0;
        let pick = rect.right() - END;
        let title = rect.left() + TITLE;
        let end = pick - PICK - GAP;
        let more = match (view.sheet().is_some(), narrow) {
            (true, true) => 34.0,
            (true, false) => 104.0,
            (false, true) => 58.0,
            (false, false) => 136.0,
        };
        let more = (end - more, end);
        let room = more.0 - GAP - title;
        let Some(sheet) = view.sheet() else {
            let middle = title + (room * 0.54).round();
            let bar = (middle, more.0 - GAP);
            return Self { title: (title, middle - GAP), criteria: (0.0, 0.0, 0), bar, more, pick };
        };
        let letters = sheet.criteria.iter().all(|c| {
            use crate::session::CriterionKey as Key;
            !matches!(
                c.key,
                Key::Own { .. }
                    | Key::Impact
                    | Key::Effort
                    | Key::Renewal
                    | Key::Benefit
                    | Key::NoBurden
                    | Key::Competence
                    | Key::Replicable
            )
        });
        let width = if letters { 44.0 } else { 62.0 };
        // The rest, title and bar, need so much.
        let fit = ((room - 230.0) / width).max(1.0) as usize;
        let count = sheet.criteria.len().min(fit);
        let taken = width * count as f32 + GAP;
        let middle = title + ((room - taken) * 0.6).round();
        let criteria = (middle, width, count);
        let bar = (middle + taken, more.0 - GAP);
        Self { title: (title, middle - GAP), criteria, bar, more, pick }
    }
}
