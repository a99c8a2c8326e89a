//! How a poll may be set up: what a score sheet may ask.

use super::{Done, in_range, text};
use crate::session::{
    Combine, Criterion, CriterionKey, Refusal, Scale, ScoreSheet,
    criteria::{MAX_CRITERIA, MAX_FACTORS, MAX_WEIGHT},
};

/// The sheet with its own words cleaned, or why it cannot be one.
pub(super) fn score_sheet(sheet: ScoreSheet) -> Result<ScoreSheet, Refusal> {
    let criteria = sheet.criteria.into_iter().map(criterion).collect::<Result<Vec<_>, _>>()?;
    let sheet = ScoreSheet { criteria, ..sheet };
    sheet.check()?;
    Ok(sheet)
}

fn criterion(criterion: Criterion) -> Result<Criterion, Refusal> {
    let key = match criterion.key {
        CriterionKey::Own { short, name } => CriterionKey::Own {
            short: text::line(&short, text::TITLE)?,
            name: text::filled_line(&name, text::TITLE)?,
        },
        key => key,
    };
    Ok(Criterion { key, ..criterion })
}

impl ScoreSheet {
    /// Refuses what cannot be scored: no criteria or too many, one asked twice, a weight of
    /// nothing or in a product, a gate that is not asked by yes and no.
    pub(in crate::session) fn check(&self) -> Done {
        let product = self.combine == Combine::Product;
        let most = if product { MAX_FACTORS } else { MAX_CRITERIA };
        in_range(self.criteria.len() as u32, 1, most as u32)?;
        let most = if product { 1 } else { MAX_WEIGHT };
        for (i, criterion) in self.criteria.iter().enumerate() {
            in_range(u32::from(criterion.weight), 1, u32::from(most))?;
            if self.criteria.iter().take(i).any(|c| c.key == criterion.key) {
                return Err(Refusal::CriterionTwice);
            }
        }
        if self.gate && self.scale != Scale::YesNo {
            return Err(Refusal::WrongMethod);
        }
        Ok(())
    }
}
