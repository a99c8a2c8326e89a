//! A list of innovations that units have already.

use super::{Columns, Field, MAX_NAME, Read, Table, UnitNames, sheet::first_chars};
use crate::session::{Unit, UnitId};
use std::{collections::HashSet, sync::Arc};

/// An innovation of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InventoryRow {
    /// The unit that is meant, where it is known.
    pub unit: Option<UnitId>,
    /// The unit as the list has it.
    pub unit_written: String,
    /// The name of the innovation.
    pub title: String,
    /// The year, or the date, in which it began, as the list has it.
    pub year: String,
}

/// The innovations of a list. What the list, or `present`, has already for a unit is counted, not
/// repeated.
#[must_use]
pub fn inventory_rows(
    table: &Table,
    columns: &Columns,
    present: &[InventoryRow],
    units: &[Arc<Unit>],
) -> Read<InventoryRow> {
    let names = UnitNames::new(units);
    let mut known: HashSet<_> = present.iter().map(key).collect();
    let mut read = Read::default();
    for (_, row) in columns.rows(table) {
        let short = |field| first_chars(&row.line(field), MAX_NAME).to_owned();
        let title = row.line(Field::Title);
        if !title.chars().any(char::is_alphabetic) || title.chars().count() > MAX_NAME {
            read.unusable += 1;
            continue;
        }
        let unit_written = short(Field::Unit);
        let unit = names.find(&unit_written);
        let innovation = InventoryRow { unit, unit_written, title, year: short(Field::Year) };
        if known.insert(key(&innovation)) {
            read.rows.push(innovation);
        } else {
            read.known += 1;
        }
    }
    read
}

/// Units that are not known are told apart by how they are written.
fn key(row: &InventoryRow) -> (Option<UnitId>, String, String) {
    let written = if row.unit.is_some() { String::new() } else { row.unit_written.to_lowercase() };
    (row.unit, written, row.title.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{Kind, delimited};

    #[test]
    fn an_innovation_is_listed_once_for_its_unit() {
        let text = "Nama Inovasi\tOPD\tTahun\nSI CEPAT\tDinsos\t2018\n\
                    si cepat\tDINSOS\t2019\nSI CEPAT\tDLH\t\n\tDLH\t2018\n";
        let table = delimited::pasted(text);
        let columns = Columns::guess(Kind::Inventory, &table, &UnitNames::default());
        let read = inventory_rows(&table, &columns, &[], &[]);
        let rows: Vec<_> = read.rows.iter().map(|r| (r.unit_written.as_str(), &*r.year)).collect();
        assert_eq!(rows, [("Dinsos", "2018"), ("DLH", "")]);
        assert_eq!((read.known, read.unusable), (1, 1));
        let again = inventory_rows(&table, &columns, &read.rows, &[]);
        assert_eq!((again.rows.len(), again.known), (0, 3));
    }
}
