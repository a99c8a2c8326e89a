//! A list of units.

use super::{MAX_NAME, Read, cells};
use crate::session::{Unit, UnitKind, UnitProfile};
use std::{collections::HashSet, sync::Arc};

#[derive(Clone, Copy, PartialEq)]
enum Field {
    Name,
    Short,
    Kind,
    Aliases,
}

/// What heads of columns are called.
const HEADS: &[(Field, &[&str])] = &[
    (
        Field::Name,
        &[
            "nama",
            "nama unit",
            "nama lengkap",
            "nama opd",
            "nama instansi",
            "nama perangkat daerah",
            "unit",
            "unit kerja",
            "opd",
            "skpd",
            "perangkat daerah",
            "instansi",
            "name",
            "full name",
        ],
    ),
    (Field::Short, &["singkatan", "nama singkat", "nama pendek", "akronim", "short", "short name"]),
    (Field::Kind, &["jenis", "jenis unit", "kind", "type"]),
    (Field::Aliases, &["nama lain", "alias", "sebutan lain", "aliases", "other names"]),
];

/// Reads a list of units, with or without heads. Units that `present` has already are counted,
/// not repeated.
#[must_use]
pub fn units(text: &str, present: &[Arc<Unit>]) -> Read<UnitProfile> {
    let rows = cells::rows(text);
    let heads = rows.first().and_then(|row| cells::heads(row, Field::Name, HEADS));
    let skip = usize::from(heads.is_some());
    let fields = heads.unwrap_or_else(|| without_heads(&rows));
    let mut known: HashSet<String> =
        present.iter().map(|unit| unit.profile.name.to_lowercase()).collect();
    let mut read = Read::default();
    for row in rows.iter().skip(skip) {
        match profile(row, &fields) {
            Some(unit) if known.insert(unit.name.to_lowercase()) => read.rows.push(unit),
            Some(_) => read.known += 1,
            None => read.unusable += 1,
        }
    }
    read
}

fn profile(row: &[String], fields: &[Option<Field>]) -> Option<UnitProfile> {
    let cell = |field| {
        let index = fields.iter().position(|f| *f == Some(field))?;
        row.get(index).filter(|cell| !cell.is_empty())
    };
    let short = cell(Field::Short);
    let name = cell(Field::Name).or(short)?;
    let fits = |text: &&String| text.chars().count() <= MAX_NAME;
    let aliases = cell(Field::Aliases).map_or("", String::as_str);
    let aliases = aliases.split([',', ';', '/']).map(str::trim).filter(|alias| !alias.is_empty());
    Some(UnitProfile {
        name: Some(name).filter(fits)?.clone(),
        short: short.filter(|s| *s != name).filter(fits).cloned().unwrap_or_default(),
        kind: cell(Field::Kind).and_then(|k| named_kind(k)).unwrap_or_else(|| guess_kind(name)),
        aliases: aliases.filter(|a| a.chars().count() <= MAX_NAME).map(str::to_owned).collect(),
    })
}

/// What stands in the columns of a list without heads: a running number is passed over, kinds are
/// known by their words, and of the first two others the longer one is the full name.
fn without_heads(rows: &[Vec<String>]) -> Vec<Option<Field>> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let filled = |column: usize| {
        rows.iter().filter_map(move |row| row.get(column)).filter(|cell| !cell.is_empty())
    };
    let all = |column, test: &dyn Fn(&str) -> bool| {
        filled(column).next().is_some() && filled(column).all(|cell| test(cell))
    };
    let length = |column: usize| filled(column).map(|cell| cell.chars().count()).sum::<usize>();
    let mut fields = vec![None; columns];
    let mut texts = Vec::new();
    for (column, field) in fields.iter_mut().enumerate() {
        if all(column, &cells::is_running_number) {
        } else if columns > 1 && all(column, &|cell| named_kind(cell).is_some()) {
            *field = Some(Field::Kind);
        } else {
            texts.push(column);
        }
    }
    if let [first, second, ..] = texts[..]
        && length(second) > length(first)
    {
        texts.swap(0, 1);
    }
    for (column, field) in texts.into_iter().zip([Field::Name, Field::Short, Field::Aliases]) {
        fields[column] = Some(field);
    }
    fields
}

/// The kind that a word in a column of kinds means.
fn named_kind(word: &str) -> Option<UnitKind> {
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
