//! An attendance list.

use super::{MAX_NAME, Read, UnitNames, cells};
use crate::session::{Participant, ParticipantProfile, Unit, UnitId};
use std::{collections::HashSet, sync::Arc};

#[derive(Clone, Copy, PartialEq)]
enum Field {
    Name,
    Nip,
    Post,
    Phone,
    Unit,
    Present,
}

/// What heads of columns are called.
const HEADS: &[(Field, &[&str])] = &[
    (Field::Name, &["nama", "nama lengkap", "nama peserta", "name"]),
    (Field::Nip, &["nip", "nip/nik", "nik"]),
    (Field::Post, &["jabatan", "post", "position"]),
    (
        Field::Phone,
        &[
            "hp",
            "no hp",
            "no. hp",
            "no hp/wa",
            "no. hp/wa",
            "no wa",
            "no. wa",
            "telepon",
            "telp",
            "nomor hp",
            "nomor wa",
            "whatsapp",
            "phone",
        ],
    ),
    (
        Field::Unit,
        &["unit", "unit kerja", "instansi", "instansi/opd", "opd", "skpd", "perangkat daerah"],
    ),
    (Field::Present, &["hadir", "kehadiran", "present"]),
];

/// Reads an attendance list, with or without heads. People that `present` has already, by civil
/// servant number or by name and unit, are counted, not repeated.
#[must_use]
pub fn people(
    text: &str,
    present: &[Arc<Participant>],
    units: &[Arc<Unit>],
) -> Read<ParticipantProfile> {
    let names = UnitNames::new(units);
    let rows = cells::rows(text);
    let heads = rows.first().and_then(|row| cells::heads(row, Field::Name, HEADS));
    let mut known = Known::default();
    for person in present {
        known.is_new(&person.profile);
    }
    let mut read = Read::default();
    for row in rows.iter().skip(usize::from(heads.is_some())) {
        let profile = match &heads {
            Some(fields) => with_heads(row, fields, &names),
            None => without_heads(row, &names),
        };
        if profile.name.is_empty() || profile.name.chars().count() > MAX_NAME {
            read.unusable += 1;
        } else if known.is_new(&profile) {
            read.rows.push(profile);
        } else {
            read.known += 1;
        }
    }
    read
}

/// Who is on the list already.
#[derive(Default)]
struct Known {
    numbers: HashSet<String>,
    names: HashSet<(String, Option<UnitId>)>,
}

impl Known {
    fn is_new(&mut self, profile: &ParticipantProfile) -> bool {
        let number: String = profile.nip.chars().filter(char::is_ascii_digit).collect();
        let new_name = self.names.insert((profile.name.to_lowercase(), profile.unit));
        if number.is_empty() { new_name } else { self.numbers.insert(number) }
    }
}

fn with_heads(row: &[String], fields: &[Option<Field>], names: &UnitNames) -> ParticipantProfile {
    let cell = |field| {
        let index = fields.iter().position(|f| *f == Some(field));
        index.and_then(|index| row.get(index)).map_or("", String::as_str)
    };
    let kept = |field| short_enough(cell(field));
    ParticipantProfile {
        name: cell(Field::Name).to_owned(),
        nip: kept(Field::Nip),
        post: kept(Field::Post),
        phone: kept(Field::Phone),
        unit: names.find(cell(Field::Unit)),
        present: is_yes(cell(Field::Present)),
    }
}

/// Without heads each cell is known by what it looks like; of the rest, the first is the name and
/// the second the post.
fn without_heads(row: &[String], names: &UnitNames) -> ParticipantProfile {
    let mut profile = ParticipantProfile::default();
    for (column, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        let digits = cell.bytes().filter(u8::is_ascii_digit).count();
        let only_number = cell.chars().all(|c| c.is_ascii_digit() || " .-+()".contains(c));
        if column == 0 && row.len() > 1 && cells::is_running_number(cell) {
        } else if only_number && digits >= 16 && profile.nip.is_empty() {
            profile.nip = short_enough(cell);
        } else if only_number && digits >= 8 && profile.phone.is_empty() {
            profile.phone = short_enough(cell);
        } else if let (None, Some(unit)) = (profile.unit, names.find(cell)) {
            profile.unit = Some(unit);
        } else if profile.name.is_empty() {
            profile.name.clone_from(cell);
        } else if profile.post.is_empty() {
            profile.post = short_enough(cell);
        }
    }
    profile
}

/// Lesser entries are cut where a session would refuse them.
fn short_enough(cell: &str) -> String {
    cell.chars().take(MAX_NAME).collect()
}

fn is_yes(cell: &str) -> bool {
    matches!(cell.to_lowercase().as_str(), "ya" | "hadir" | "x" | "v" | "✓" | "√" | "1" | "yes")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{ParticipantId, UnitProfile};

    fn unit() -> Arc<Unit> {
        let profile = UnitProfile {
            name: "Dinas Sosial".to_owned(),
            short: "Dinsos".to_owned(),
            ..UnitProfile::default()
        };
        Arc::new(Unit { id: UnitId(7), profile })
    }

    #[test]
    fn heads_say_what_stands_where() {
        let text = "No;Nama;NIP;Jabatan;Unit Kerja;No. HP;Hadir\n\
                    1;Peserta Satu, S.Sos;19800101 200501 1 001;Kabid;DINSOS;0812-0000-0001;v\n";
        let read = people(text, &[], &[unit()]);
        let want = ParticipantProfile {
            name: "Peserta Satu, S.Sos".to_owned(),
            nip: "19800101 200501 1 001".to_owned(),
            post: "Kabid".to_owned(),
            phone: "0812-0000-0001".to_owned(),
            unit: Some(UnitId(7)),
            present: true,
        };
        assert_eq!(read.rows, [want]);
    }

    #[test]
    fn without_heads_cells_are_known_by_their_looks() {
        let text = "1\tPeserta Satu\t198001012005011001\tKabid\tdinsos\t+62 812 0000 0001\n\
                    2\tPeserta Dua\t\tKasi\tUnit Tak Dikenal\t\n";
        let read = people(text, &[], &[unit()]);
        assert_eq!(read.rows[0].nip, "198001012005011001");
        assert_eq!(read.rows[0].phone, "+62 812 0000 0001");
        assert_eq!((read.rows[0].post.as_str(), read.rows[0].unit), ("Kabid", Some(UnitId(7))));
        assert_eq!((read.rows[1].name.as_str(), read.rows[1].unit), ("Peserta Dua", None));
        assert!(!read.rows[1].present);
    }

    #[test]
    fn nobody_is_listed_twice() {
        let profile = ParticipantProfile {
            name: "Peserta Satu".to_owned(),
            nip: "1980 0101".to_owned(),
            ..ParticipantProfile::default()
        };
        let present = [Arc::new(Participant { id: ParticipantId(1), profile })];
        let text = "Nama\tNIP\nPeserta Lain\t19800101\nPeserta Satu\t\nPeserta Tiga\t\n\t5\n";
        let read = people(text, &present, &[]);
        let names: Vec<_> = read.rows.iter().map(|p| p.name.as_str()).collect();
        assert_eq!(names, ["Peserta Tiga"]);
        assert_eq!((read.known, read.unusable), (2, 1));
    }
}
