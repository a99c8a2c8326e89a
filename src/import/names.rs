//! Finding a unit by any of the ways in which people write its name.

use crate::session::{Unit, UnitId};
use std::{collections::HashMap, sync::Arc};

/// Units by their names, short names and other names.
#[derive(Clone, Debug, Default)]
pub struct UnitNames {
    by_name: HashMap<String, UnitId>,
}

impl UnitNames {
    /// The names of these units. Where two share one, it leads to the first.
    #[must_use]
    pub fn new(units: &[Arc<Unit>]) -> Self {
        let mut by_name = HashMap::new();
        let mut add = |name: &str, id| {
            let key = key(name);
            if !key.is_empty() {
                by_name.entry(key).or_insert(id);
            }
        };
        // Full names first: an alias of one unit must not hide another unit's own name.
        for unit in units {
            add(&unit.profile.name, unit.id);
        }
        for unit in units {
            add(&unit.profile.short, unit.id);
            for alias in &unit.profile.aliases {
                add(alias, unit.id);
            }
        }
        Self { by_name }
    }

    /// The unit that is meant.
    #[must_use]
    pub fn find(&self, written: &str) -> Option<UnitId> {
        self.by_name.get(&key(written)).copied()
    }
}

/// A name without what people write in different ways: capitals, marks, blanks and the usual
/// short forms.
fn key(name: &str) -> String {
    let lower = name.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    words
        .filter(|word| !matches!(*word, "uptd" | "upt" | "blud"))
        .map(|word| match word {
            "pkm" => "puskesmas",
            "kec" => "kecamatan",
            "kel" => "kelurahan",
            word => word,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::UnitProfile;

    #[test]
    fn a_unit_is_found_as_people_write_it() {
        let unit = |id, name: &str, short: &str, alias: &str| {
            let profile = UnitProfile {
                name: name.to_owned(),
                short: short.to_owned(),
                aliases: vec![alias.to_owned()],
                ..UnitProfile::default()
            };
            Arc::new(Unit { id: UnitId(id), profile })
        };
        let names = UnitNames::new(&[
            unit(1, "Dinas Kependudukan dan Pencatatan Sipil", "Disdukcapil", "DKCS"),
            unit(2, "Puskesmas Jombang", "PKM Jombang", ""),
            unit(3, "Kecamatan Jombang", "Kec. Jombang", "DKCS"),
        ]);
        for (written, id) in [
            ("DISDUKCAPIL", 1),
            ("dkcs", 1),
            ("UPTD. Puskesmas Jombang", 2),
            ("pkm jombang", 2),
            ("Kec.Jombang", 3),
        ] {
            assert_eq!(names.find(written), Some(UnitId(id)), "{written}");
        }
        assert_eq!(names.find("Jombang"), None, "a district or a health centre");
        assert_eq!(names.find(" - "), None);
    }
}
