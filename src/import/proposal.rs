//! What a table would bring into a session: shown before it is taken, and taken as one change.

use super::{
    Columns, Field, IdeaRow, InventoryRow, Kind, MAX_NAME, Read, Table, UnitNames, guess_kind,
    idea_rows, inventory_rows, people_rows, unit_rows,
};
use crate::session::{
    Board, BoardId, Change, Hue, IdeaWords, Innovation, NewIdea, Session, ThemeId, ThemeLook, Unit,
    UnitId, UnitProfile,
};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// What a table would bring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    /// Everything it brings, as one change; none where it brings nothing.
    pub change: Option<Change>,
    /// Entries that are new.
    pub new: usize,
    /// Entries that are in the session, or in the table, already.
    pub known: usize,
    /// Rows without what such an entry needs.
    pub unusable: usize,
    /// Units that the table names and the session does not know, as they are written.
    pub unknown_units: Vec<String>,
    /// Civil servant numbers that the workbook has lost; they are left empty.
    pub lost_numbers: usize,
}

impl Proposal {
    /// What `table` would bring to this board of the session. With `add_units`, units that are
    /// not known are added; their entries come without a unit otherwise.
    #[must_use]
    pub fn of(
        session: &Session,
        board: BoardId,
        table: &Table,
        columns: &Columns,
        add_units: bool,
    ) -> Self {
        let Some(board) = session.board(board) else { return Self::default() };
        let unknown_units = unknown_units(session, table, columns);
        let mut bringing = Bringing::new(session);
        if add_units {
            bringing.add_units(&unknown_units);
        }
        let mut proposal = match columns.kind {
            Kind::Ideas => bringing.ideas(board, table, columns),
            Kind::Participants => bringing.people(session, table, columns),
            Kind::Units => bringing.list_of_units(session, table, columns),
            Kind::Inventory => bringing.inventory(session, table, columns),
        };
        proposal.unknown_units = unknown_units;
        if columns.kind == Kind::Participants {
            let nip = columns.column(Field::Nip);
            let lost = table.rounded.iter().filter(|(_, column)| Some(*column) == nip);
            proposal.lost_numbers = lost.count();
        }
        proposal
    }
}

/// Units that the column of units names and the session does not know, each once.
fn unknown_units(session: &Session, table: &Table, columns: &Columns) -> Vec<String> {
    let mut unknown: Vec<String> = Vec::new();
    if columns.kind == Kind::Units {
        return unknown;
    }
    let names = UnitNames::new(session.units());
    let mut seen = HashSet::new();
    for (_, row) in columns.rows(table) {
        let written = row.line(Field::Unit);
        let is_name =
            written.chars().any(char::is_alphabetic) && written.chars().count() <= MAX_NAME;
        if is_name && names.find(&written).is_none() && seen.insert(written.to_lowercase()) {
            unknown.push(written);
        }
    }
    unknown
}

/// The changes in the making. Ids that they will be given are counted ahead.
struct Bringing {
    next_id: u32,
    /// Units that are known, and those that come along.
    units: Vec<Arc<Unit>>,
    changes: Vec<Change>,
}

impl Bringing {
    fn new(session: &Session) -> Self {
        Self { next_id: session.next_id(), units: session.units().to_vec(), changes: Vec::new() }
    }

    fn new_id(&mut self) -> u32 {
        let id = self.next_id;
        self.next_id = id.saturating_add(1);
        id
    }

    fn add_units(&mut self, names: &[String]) {
        for name in names {
            let kind = guess_kind(name);
            let profile = UnitProfile { name: name.clone(), kind, ..UnitProfile::default() };
            let id = UnitId(self.new_id());
            self.units.push(Arc::new(Unit { id, profile: profile.clone() }));
            self.changes.push(Change::AddUnit(profile));
        }
    }

    fn proposal<T>(mut self, read: &Read<T>, mut changes: Vec<Change>) -> Proposal {
        let new = read.rows.len();
        if new > 0 {
            self.changes.append(&mut changes);
        }
        Proposal {
            change: (new > 0).then_some(Change::All(self.changes)),
            new,
            known: read.known,
            unusable: read.unusable,
            ..Proposal::default()
        }
    }

    fn ideas(mut self, board: &Board, table: &Table, columns: &Columns) -> Proposal {
        let read = idea_rows(table, columns, board, &self.units);
        let changes = self.idea_changes(board, &read.rows);
        self.proposal(&read, changes)
    }

    fn idea_changes(&mut self, board: &Board, rows: &[IdeaRow]) -> Vec<Change> {
        let mut themes: HashMap<String, ThemeId> =
            board.themes.iter().map(|t| (t.look.name.to_lowercase(), t.id)).collect();
        let mut hue = board.themes.len();
        let mut changes = Vec::new();
        for row in rows {
            let theme = (!row.theme.is_empty()).then(|| {
                *themes.entry(row.theme.to_lowercase()).or_insert_with(|| {
                    let name = row.theme.clone();
                    let look = ThemeLook { name, hue: Hue::nth(hue), ..ThemeLook::default() };
                    hue += 1;
                    let (index, ideas) = (usize::MAX, Vec::new());
                    changes.push(Change::AddTheme { board: board.id, look, index, ideas });
                    ThemeId(self.new_id())
                })
            });
            let words = IdeaWords { text: row.text.clone(), name: row.name.clone() };
            let idea = NewIdea { words, unit: row.unit, theme, origin: None };
            changes.push(Change::AddIdea(board.id, idea));
        }
        changes
    }

    fn people(self, session: &Session, table: &Table, columns: &Columns) -> Proposal {
        let read = people_rows(table, columns, session.participants(), &self.units);
        let changes = read.rows.iter().cloned().map(Change::AddParticipant).collect();
        self.proposal(&read, changes)
    }

    fn list_of_units(self, session: &Session, table: &Table, columns: &Columns) -> Proposal {
        let read = unit_rows(table, columns, session.units());
        let changes = read.rows.iter().cloned().map(Change::AddUnit).collect();
        self.proposal(&read, changes)
    }

    fn inventory(self, session: &Session, table: &Table, columns: &Columns) -> Proposal {
        let present: Vec<InventoryRow> = (session.inventory().iter())
            .map(|i| InventoryRow {
                unit: i.unit,
                title: i.title.clone(),
                ..InventoryRow::default()
            })
            .collect();
        let read = inventory_rows(table, columns, &present, &self.units);
        let list = read.rows.iter().map(|row| Innovation {
            title: row.title.clone(),
            unit: row.unit,
            year: row.year.clone(),
        });
        let changes = vec![Change::AddInnovations(list.collect())];
        self.proposal(&read, changes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::read_tables;
    use chrono::NaiveDateTime;

    fn session() -> Session {
        let mut s = Session::new("contoh".to_owned(), NaiveDateTime::default());
        let profile = UnitProfile { name: "Dinas Sosial".to_owned(), ..UnitProfile::default() };
        s.apply(Change::AddUnit(profile), NaiveDateTime::default()).unwrap();
        s
    }

    fn propose(session: &Session, kind: Kind, text: &str, add_units: bool) -> Proposal {
        let tables = read_tables(text.as_bytes(), "contoh.csv", &|| false).unwrap();
        let names = UnitNames::new(session.units());
        let columns = Columns::guess(kind, &tables[0], &names);
        Proposal::of(session, session.boards()[0].id, &tables[0], &columns, add_units)
    }

    #[test]
    fn ideas_bring_their_units_and_themes_and_come_once() {
        let mut s = session();
        let text = "Ide;OPD;Tema\nLoket malam;Dinas Sosial;Layanan\n\
                    Bank sampah;Kelurahan Contoh;Lingkungan\nTaman baca;;layanan\n";
        let proposal = propose(&s, Kind::Ideas, text, true);
        assert_eq!((proposal.new, proposal.known), (3, 0));
        assert_eq!(proposal.unknown_units, ["Kelurahan Contoh"]);
        s.apply(proposal.change.unwrap(), NaiveDateTime::default()).unwrap();
        s.check().unwrap();
        let board = &s.boards()[0];
        let names: Vec<_> = board.themes.iter().map(|t| (&*t.look.name, t.ideas.len())).collect();
        assert_eq!(names, [("Layanan", 2), ("Lingkungan", 1)]);
        let unit = s.unit(board.ideas[1].unit.unwrap()).unwrap();
        assert_eq!(unit.profile.name, "Kelurahan Contoh");
        let again = propose(&s, Kind::Ideas, text, true);
        assert_eq!((again.new, again.known, again.change), (0, 3, None));
    }

    #[test]
    fn people_keep_their_numbers_and_find_units_that_come_along() {
        let mut s = session();
        let text = "Nama;NIP;No HP;Instansi\nPeserta A;198001012005011001;0812000001;Dinas Baru\n";
        let without = propose(&s, Kind::Participants, text, false);
        assert_eq!(without.unknown_units, ["Dinas Baru"]);
        let proposal = propose(&s, Kind::Participants, text, true);
        s.apply(proposal.change.unwrap(), NaiveDateTime::default()).unwrap();
        let person = &s.participants()[0].profile;
        assert_eq!((&*person.nip, &*person.phone), ("198001012005011001", "0812000001"));
        assert_eq!(s.unit(person.unit.unwrap()).unwrap().profile.name, "Dinas Baru");
    }

    #[test]
    fn the_inventory_is_counted_apart_and_not_twice() {
        let mut s = session();
        let text = "Nama Inovasi;OPD;Tahun\nSI CONTOH;Dinas Sosial;2018\nSI LAIN;;2017\n";
        let proposal = propose(&s, Kind::Inventory, text, true);
        s.apply(proposal.change.unwrap(), NaiveDateTime::default()).unwrap();
        assert_eq!(s.inventory().len(), 2);
        let coverage = crate::session::coverage(&s, &s.boards()[0]);
        assert_eq!((coverage.kinds[0].existing, coverage.kinds[0].ideas), (1, 0));
        assert_eq!(propose(&s, Kind::Inventory, text, true).new, 0);
    }
}
