//! A list of units.

use super::{Columns, Field, Kind, MAX_NAME, Read, Table, UnitNames, columns::Row, delimited};
use crate::session::{Unit, UnitKind, UnitProfile};
use std::{collections::HashSet, sync::Arc};

/// Reads a pasted list of units, with or without heads; else as [`unit_rows`].
#[must_use]
pub fn units(text: &str, present: &[Arc<Unit>]) -> Read<UnitProfile> {
    let table = delimited::pasted(text);
    let columns = Columns::guess(Kind::Units, &table, &UnitNames::new(present));
    unit_rows(&table, &columns, present)
}

/// The units of a list. Those that `present` has already are counted, not repeated.
#[must_use]
pub fn unit_rows(table: &Table, columns: &Columns, present: &[Arc<Unit>]) -> Read<UnitProfile> {
    let mut known: HashSet<String> =
        present.iter().map(|unit| unit.profile.name.to_lowercase()).collect();
    let mut read = Read::default();
    for (_, row) in columns.rows(table) {
        match profile(row) {
            Some(unit) if known.insert(unit.name.to_lowercase()) => read.rows.push(unit),
            Some(_) => read.known += 1,
            None => read.unusable += 1,
        }
    }
    read
}

fn profile(row: Row<'_>) -> Option<UnitProfile> {
    let short = row.line(Field::Short);
    let full = row.line(Field::Unit);
    let name = if full.is_empty() { short.clone() } else { full };
    let fits = |text: &String| text.chars().count() <= MAX_NAME;
    if !name.chars().any(char::is_alphabetic) || !fits(&name) {
        return None;
    }
    let kind = named_kind(&row.line(Field::UnitKind)).unwrap_or_else(|| guess_kind(&name));
    let aliases = row.block(Field::Aliases).split([',', ';', '/', '\n']).map(str::trim);
    let aliases = aliases.filter(|alias| !alias.is_empty()).map(str::to_owned).filter(fits);
    Some(UnitProfile {
        short: Some(short).filter(|short| *short != name).filter(fits).unwrap_or_default(),
        kind,
        aliases: aliases.collect(),
        name,
    })
}

/// The kind that a word in a column of kinds means.
pub(super) fn named_kind(word: &str) -> Option<UnitKind> {
    Some(match word.to_lowercase().as_str() {
        "opd" | "dinas" | "badan" | "setda" | "sekretariat" | "bagian" | "inspektorat"
        | "kantor" | "skpd" => UnitKind::Opd,
        "kecamatan" | "kec" | "kec." => UnitKind::Kecamatan,
        "kelurahan" | "kel" | "kel." | "desa" => UnitKind::Kelurahan,
        "puskesmas" | "pkm" => UnitKind::Puskesmas,
        "rsud" | "rumah sakit" => UnitKind::Rsud,
        "bumd" | "perumda" => UnitKind::Bumd,
        "lainnya" | "lain-lain" | "other" | "sekolah" => UnitKind::Other,
        _ => return None,
    })
}

/// The kind of a unit, from how its name begins; an OPD where nothing speaks for another.
#[must_use]
pub fn guess_kind(name: &str) -> UnitKind {
    let lower = name.to_lowercase();
    let mut words = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !matches!(*word, "uptd" | "upt" | "blud"));
    match (words.next().unwrap_or_default(), words.next().unwrap_or_default()) {
        ("kecamatan" | "kec", _) => UnitKind::Kecamatan,
        ("kelurahan" | "kel" | "desa", _) => UnitKind::Kelurahan,
        ("puskesmas" | "pkm", _) => UnitKind::Puskesmas,
        ("rsud", _) | ("rumah", "sakit") => UnitKind::Rsud,
        ("bumd" | "perumda" | "perumdam" | "pdam" | "pd" | "pt" | "bprs" | "bpr", _) => {
            UnitKind::Bumd
        }
        ("sekolah" | "sd" | "sdn" | "smp" | "smpn" | "komunitas" | "forum", _) => UnitKind::Other,
        _ => UnitKind::Opd,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::UnitId;

    #[test]
    fn heads_say_what_stands_where() {
        let text = "No\tSingkatan\tNama OPD\tJenis\tNama lain\n\
                    1\tDisdukcapil\tDinas Kependudukan dan Pencatatan Sipil\tDinas\tDKCS, Capil\n\
                    2\tKec. Jombang\tKecamatan Jombang\t\t\n";
        let read = units(text, &[]);
        let first = UnitProfile {
            name: "Dinas Kependudukan dan Pencatatan Sipil".to_owned(),
            short: "Disdukcapil".to_owned(),
            kind: UnitKind::Opd,
            aliases: vec!["DKCS".to_owned(), "Capil".to_owned()],
        };
        assert_eq!(read.rows[0], first);
        assert_eq!(read.rows[1].kind, UnitKind::Kecamatan);
        assert_eq!((read.rows.len(), read.known, read.unusable), (2, 0, 0));
    }

    #[test]
    fn without_heads_the_longer_column_is_the_name() {
        let read = units("1;Dinsos;Dinas Sosial\n2;DLH;Dinas Lingkungan Hidup", &[]);
        assert_eq!(read.rows[0].name, "Dinas Sosial");
        assert_eq!(read.rows[1].short, "DLH");
        let read = units("Puskesmas Jombang\nUPTD Puskesmas Cibeber\nRSUD Kota\n", &[]);
        let kinds: Vec<_> = read.rows.iter().map(|unit| unit.kind).collect();
        assert_eq!(kinds, [UnitKind::Puskesmas, UnitKind::Puskesmas, UnitKind::Rsud]);
    }

    #[test]
    fn nothing_is_added_twice() {
        let profile = UnitProfile { name: "Dinas Sosial".to_owned(), ..UnitProfile::default() };
        let present = [Arc::new(Unit { id: UnitId(1), profile })];
        let long = "x".repeat(MAX_NAME + 1);
        let read = units(&format!("DINAS SOSIAL\nBappeda\nbappeda\n{long}"), &present);
        let names: Vec<_> = read.rows.iter().map(|unit| unit.name.as_str()).collect();
        assert_eq!(names, ["Bappeda"]);
        assert_eq!((read.known, read.unusable), (2, 1));
    }

    #[test]
    fn kinds_are_known_by_how_a_name_begins() {
        for (name, kind) in [
            ("Kel. Kotasari", UnitKind::Kelurahan),
            ("PKM Grogol", UnitKind::Puskesmas),
            ("Perumdam Cilegon Mandiri", UnitKind::Bumd),
            ("Rumah Sakit Umum Daerah", UnitKind::Rsud),
            ("Bagian Hukum", UnitKind::Opd),
            ("SDN 1", UnitKind::Other),
        ] {
            assert_eq!(guess_kind(name), kind, "{name}");
        }
    }
}
