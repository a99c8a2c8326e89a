//! Scoring by criteria: the sheets that Indonesian offices know, and own ones.
//!
//! Responsible for what a sheet asks and how scores are combined, as data. Not responsible for
//! words on screen: criteria of a [`Preset`] are named by the catalogue of texts, own ones by
//! the facilitator. Raw scores are what is stored; totals are derived in `tally`.

use serde::{Deserialize, Serialize};

/// Most criteria of one sheet.
pub const MAX_CRITERIA: usize = 12;
/// Most criteria that are multiplied: beyond, products say nothing a person can follow.
pub const MAX_FACTORS: usize = 6;
/// Largest weight of a criterion, as in "30 of 100".
pub const MAX_WEIGHT: u8 = 100;

/// What a score poll asks about every option, and how the answers become a total.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreSheet {
    /// Where the sheet comes from.
    pub preset: Preset,
    /// What is asked, in the order of the columns. A score names its criterion by the position
    /// in this list.
    pub criteria: Vec<Criterion>,
    /// What values there are.
    pub scale: Scale,
    /// How the criteria of one option become its total.
    pub combine: Combine,
    /// How the scores of several raters become one value a criterion.
    pub across: Across,
    /// A gate: an option passes if more than half of the raters say yes to every criterion.
    pub gate: bool,
}

/// The sheets that come with the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Preset {
    /// Urgency, Seriousness, Growth: a priority of problems, taught in every Latsar CPNS
    /// (Kepner and Tregoe 1981). The sum is the rule; some health centres multiply instead, so
    /// that is a stated option and the two are never mixed.
    Usg,
    /// Aktual, Problematik, Kekhalayakan, Layak: all four are needed before a problem goes on
    /// to USG.
    Apkl,
    /// New, Useful, Feasible: 1 to 10 each, 30 at most.
    Nuf,
    /// Impact against effort, read from its quadrants.
    ImpactEffort,
    /// Saringan PP 38/2017: the five criteria that Article 6 of Government Regulation 38 of 2017
    /// on regional innovation sets.
    Pp38,
    /// Criteria of the facilitator's own.
    Own,
}

/// One column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// What is asked.
    pub key: CriterionKey,
    /// How often it counts in a sum, at least 1. Always 1 in a product.
    pub weight: u8,
    /// A high value speaks against the option (effort): its value counts from the other end of
    /// the scale.
    #[serde(default)]
    pub lower_is_better: bool,
}

/// What a criterion asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CriterionKey {
    /// USG: how pressing it is, by the time there is.
    Urgency,
    /// USG: how much it harms.
    Seriousness,
    /// USG: how likely it gets worse if left alone.
    Growth,
    /// APKL "Aktual": it happens now and people talk of it.
    Actual,
    /// APKL "Problematik": it departs from what should be, and a cause is to be found.
    Problematic,
    /// APKL "Kekhalayakan": it touches the life of many.
    Public,
    /// APKL "Layak": it makes sense and lies within duty and competence.
    Proper,
    /// NUF: it has not been tried here.
    New,
    /// NUF: it solves the problem.
    Useful,
    /// NUF: it can be done.
    Feasible,
    /// What it brings.
    Impact,
    /// What it costs to do.
    Effort,
    /// PP 38/2017 article 6: "mengandung pembaharuan seluruh atau sebagian unsur dari inovasi".
    Renewal,
    /// PP 38/2017 article 6: "memberi manfaat bagi daerah dan/atau masyarakat".
    Benefit,
    /// PP 38/2017 article 6: "tidak mengakibatkan pembebanan dan/atau pembatasan pada masyarakat
    /// yang tidak sesuai dengan ketentuan peraturan perundang-undangan".
    NoBurden,
    /// PP 38/2017 article 6: "merupakan urusan pemerintahan yang menjadi kewenangan daerah".
    Competence,
    /// PP 38/2017 article 6: "dapat direplikasi".
    Replicable,
    /// One of the facilitator's own.
    Own {
        /// A short head for its column.
        short: String,
        /// What it asks, in words.
        name: String,
    },
}

/// Which values a score may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scale {
    /// 1 to 5; 5 is the most.
    OneToFive,
    /// 1 to 10; 10 is the most.
    OneToTen,
    /// No is 0, yes is 1.
    YesNo,
}

/// How the criteria of one option become its total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Combine {
    /// The sum of weight times value.
    Sum,
    /// The product of the values.
    Product,
}

/// How the scores of several raters become one value a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Across {
    /// The mean: every point counts.
    Mean,
    /// The median: one extreme rater moves nothing. Between two middle values lies their mean.
    Median,
}

/// Where an option stands in the picture of impact against effort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Quadrant {
    /// High impact, low effort.
    QuickWin,
    /// High impact, high effort.
    MajorProject,
    /// Low impact, low effort.
    FillIn,
    /// Low impact, high effort.
    Thankless,
}

impl Scale {
    /// The smallest value.
    #[must_use]
    pub fn min(self) -> u8 {
        match self {
            Self::OneToFive | Self::OneToTen => 1,
            Self::YesNo => 0,
        }
    }

    /// The largest value.
    #[must_use]
    pub fn max(self) -> u8 {
        match self {
            Self::OneToFive => 5,
            Self::OneToTen => 10,
            Self::YesNo => 1,
        }
    }

    /// The widest distance between the quartiles of the raters' values that still counts as
    /// agreement; beyond it the room is told that the raters differ.
    ///
    /// Delphi studies take an interquartile range of 1 as agreement on scales of four or five
    /// steps and of 2 on ten (von der Gracht, "Consensus measurement in Delphi studies",
    /// Technological Forecasting and Social Change 79, 2012). With yes and no, quartiles that
    /// differ at all mean that at least a quarter says the other.
    #[must_use]
    pub fn agreement(self) -> u8 {
        match self {
            Self::OneToFive => 1,
            Self::OneToTen => 2,
            Self::YesNo => 0,
        }
    }
}

impl Criterion {
    /// A criterion that counts once, the more the better.
    #[must_use]
    pub fn plain(key: CriterionKey) -> Self {
        Self { key, weight: 1, lower_is_better: false }
    }
}

impl ScoreSheet {
    /// USG from 1 to 5, or to 10; the sum of the means.
    #[must_use]
    pub fn usg(scale: Scale) -> Self {
        use CriterionKey::{Growth, Seriousness, Urgency};
        Self { scale, ..Self::of(Preset::Usg, [Urgency, Seriousness, Growth]) }
    }

    /// APKL: yes to all four, or the problem does not go on.
    #[must_use]
    pub fn apkl() -> Self {
        use CriterionKey::{Actual, Problematic, Proper, Public};
        let sheet = Self::of(Preset::Apkl, [Actual, Problematic, Public, Proper]);
        Self { scale: Scale::YesNo, gate: true, ..sheet }
    }

    /// NUF: 1 to 10 each.
    #[must_use]
    pub fn nuf() -> Self {
        use CriterionKey::{Feasible, New, Useful};
        Self { scale: Scale::OneToTen, ..Self::of(Preset::Nuf, [New, Useful, Feasible]) }
    }

    /// Impact against effort, 1 to 5 each; little effort counts for the option.
    #[must_use]
    pub fn impact_effort() -> Self {
        let effort = Criterion { lower_is_better: true, ..Criterion::plain(CriterionKey::Effort) };
        let criteria = vec![Criterion::plain(CriterionKey::Impact), effort];
        Self { criteria, ..Self::of(Preset::ImpactEffort, []) }
    }

    /// Saringan PP 38/2017: yes to all five.
    #[must_use]
    pub fn pp38() -> Self {
        use CriterionKey::{Benefit, Competence, NoBurden, Renewal, Replicable};
        let keys = [Renewal, Benefit, NoBurden, Competence, Replicable];
        Self { scale: Scale::YesNo, gate: true, ..Self::of(Preset::Pp38, keys) }
    }

    /// Own criteria; the sum of weight times mean.
    #[must_use]
    pub fn own(criteria: Vec<Criterion>, scale: Scale) -> Self {
        Self { criteria, scale, ..Self::of(Preset::Own, []) }
    }

    fn of<const N: usize>(preset: Preset, keys: [CriterionKey; N]) -> Self {
        Self {
            preset,
            criteria: keys.into_iter().map(Criterion::plain).collect(),
            scale: Scale::OneToFive,
            combine: Combine::Sum,
            across: Across::Mean,
            gate: false,
        }
    }

    /// The highest total an option can reach, in hundredths of a point.
    #[must_use]
    pub fn highest(&self) -> u32 {
        let most = u32::from(self.scale.max());
        let total = match self.combine {
            Combine::Sum => self.criteria.iter().map(|c| u32::from(c.weight) * most).sum(),
            Combine::Product => most.saturating_pow(self.criteria.len() as u32),
        };
        total.saturating_mul(100)
    }

    /// The quadrant of these two values (hundredths of a point) of impact and effort.
    ///
    /// High means above the middle of the scale for impact, and in the middle or above for
    /// effort, which people tend to under-estimate: a doubt never makes a quick win.
    #[must_use]
    pub fn quadrant(&self, impact: u32, effort: u32) -> Quadrant {
        let middle = (u32::from(self.scale.min()) + u32::from(self.scale.max())) * 50;
        match (impact > middle, effort >= middle) {
            (true, false) => Quadrant::QuickWin,
            (true, true) => Quadrant::MajorProject,
            (false, false) => Quadrant::FillIn,
            (false, true) => Quadrant::Thankless,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_preset_reaches_the_total_that_its_source_says() {
        assert_eq!(ScoreSheet::usg(Scale::OneToFive).highest(), 1_500, "3 to 15");
        assert_eq!(ScoreSheet::nuf().highest(), 3_000, "30 at most");
        assert_eq!(ScoreSheet::apkl().highest(), 400);
        assert_eq!(ScoreSheet::pp38().highest(), 500);
        let product = ScoreSheet { combine: Combine::Product, ..ScoreSheet::usg(Scale::OneToFive) };
        assert_eq!(product.highest(), 12_500, "1 to 125");
    }

    #[test]
    fn a_doubt_never_makes_a_quick_win() {
        let sheet = ScoreSheet::impact_effort();
        assert_eq!(sheet.quadrant(301, 299), Quadrant::QuickWin);
        assert_eq!(sheet.quadrant(300, 299), Quadrant::FillIn);
        assert_eq!(sheet.quadrant(301, 300), Quadrant::MajorProject);
        assert_eq!(sheet.quadrant(300, 300), Quadrant::Thankless);
    }
}
