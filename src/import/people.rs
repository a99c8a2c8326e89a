//! An attendance list.

use super::{
    Columns, Field, Kind, MAX_NAME, Read, Table, UnitNames, columns::Row, delimited, looks,
    sheet::first_chars,
};
use crate::session::{Participant, ParticipantProfile, Unit, UnitId};
use std::{collections::HashSet, sync::Arc};

/// Reads a pasted attendance list, with or without heads; else as [`people_rows`].
#[must_use]
pub fn people(
    text: &str,
    present: &[Arc<Participant>],
    units: &[Arc<Unit>],
) -> Read<ParticipantProfile> {
    let table = delimited::pasted(text);
    let columns = Columns::guess(Kind::Participants, &table, &UnitNames::new(units));
    people_rows(&table, &columns, present, units)
}

/// The people of an attendance list. Those that `present` has already, by civil servant number or
/// by name and unit, are counted, not repeated. A civil servant number whose last digits the
/// workbook has lost ([`Table::rounded`]) is left out: none is better than a wrong one.
#[must_use]
pub fn people_rows(
    table: &Table,
    columns: &Columns,
    present: &[Arc<Participant>],
    units: &[Arc<Unit>],
) -> Read<ParticipantProfile> {
    let names = UnitNames::new(units);
    let mut known = Known::default();
    for person in present {
        known.is_new(&person.profile);
    }
    let nip = columns.column(Field::Nip);
    let lost: HashSet<usize> = table
        .rounded
        .iter()
        .filter(|(_, column)| Some(*column) == nip)
        .map(|(row, _)| *row)
        .collect();
    let mut read = Read::default();
    for (index, row) in columns.rows(table) {
        let mut person = profile(row, &names);
        if lost.contains(&index) {
            person.nip.clear();
        }
        let usable = person.name.chars().any(char::is_alphabetic);
        if !usable || person.name.chars().count() > MAX_NAME {
            read.unusable += 1;
        } else if known.is_new(&person) {
            read.rows.push(person);
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

fn profile(row: Row<'_>, names: &UnitNames) -> ParticipantProfile {
    // Lesser entries are cut where a session would refuse them.
    let kept = |field| first_chars(&row.line(field), MAX_NAME).to_owned();
    ParticipantProfile {
        name: row.line(Field::Person),
        nip: kept(Field::Nip),
        post: kept(Field::Post),
        phone: kept(Field::Phone),
        unit: names.find(row.block(Field::Unit)),
        present: looks::is_yes(row.block(Field::Present)),
    }
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
