//! A short check of one's own idea: yes, no, or not answered.

use serde::{Deserialize, Serialize};

/// What is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SelfCheck {
    /// Principle of PP 38/2017 article 3: "peningkatan efisiensi".
    Efficiency,
    /// Principle: "perbaikan efektivitas".
    Effectiveness,
    /// Principle: "perbaikan kualitas pelayanan".
    ServiceQuality,
    /// Principle: "memenuhi nilai kepatutan".
    Propriety,
    /// Principle: "dapat dipertanggungjawabkan hasilnya".
    Accountability,
    /// Criterion of PP 38/2017 article 6: "mengandung pembaharuan seluruh atau sebagian unsur
    /// dari inovasi".
    Renewal,
    /// Criterion: "memberi manfaat bagi daerah dan/atau masyarakat".
    Benefit,
    /// Criterion: "tidak mengakibatkan pembebanan dan/atau pembatasan pada masyarakat yang tidak
    /// sesuai dengan ketentuan peraturan perundang-undangan".
    NoBurden,
    /// Criterion: "merupakan urusan pemerintahan yang menjadi kewenangan daerah".
    Competence,
    /// Criterion: "dapat direplikasi".
    Replicable,
}

impl SelfCheck {
    /// The five principles that the opening of a laboratory speaks of.
    pub const PRINCIPLES: [Self; 5] = [
        Self::Efficiency,
        Self::Effectiveness,
        Self::ServiceQuality,
        Self::Propriety,
        Self::Accountability,
    ];

    /// The five criteria of article 6.
    pub const CRITERIA: [Self; 5] =
        [Self::Renewal, Self::Benefit, Self::NoBurden, Self::Competence, Self::Replicable];
}
