//! Excel workbooks (.xlsx) as tables, one a sheet.

use super::{
    Trouble,
    guard::{self, Stoppable},
    sheet::{Budget, Table},
};
use calamine::{DataRef, ExcelDateTime, Reader, SheetVisible, Xlsx, XlsxError};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Most sheets that are looked at.
const MAX_SHEETS: usize = 64;

/// From here on a number is no longer kept exactly: Excel keeps 15 digits.
const TOO_MANY_DIGITS: f64 = 1e15;

/// The sheets that hold something, in their order. Hidden ones, which hold what forms choose from,
/// are passed over.
pub(super) fn tables(bytes: &[u8], stop: &dyn Fn() -> bool) -> Result<Vec<Table>, Trouble> {
    guard::check(bytes, stop)?;
    // The bounds of what a crate takes from a hostile file are not ours: should it panic after
    // all, the file is bad and nothing else has happened.
    let read = catch_unwind(AssertUnwindSafe(|| sheets(bytes, stop)));
    match read {
        _ if stop() => Err(Trouble::Stopped),
        Ok(read) => read,
        Err(_) => Err(Trouble::NotAWorkbook),
    }
}

fn sheets(bytes: &[u8], stop: &dyn Fn() -> bool) -> Result<Vec<Table>, Trouble> {
    let mut workbook = Xlsx::new(Stoppable::new(bytes, stop)).map_err(|error| trouble(&error))?;
    let visible = workbook.sheets_metadata().iter();
    let visible = visible.filter(|sheet| sheet.visible == SheetVisible::Visible);
    let names: Vec<String> = visible.take(MAX_SHEETS).map(|sheet| sheet.name.clone()).collect();
    let mut budget = Budget::default();
    let mut tables = Vec::new();
    for name in &names {
        let table = match sheet(&mut workbook, name, &mut budget, stop) {
            Ok(table) => table.without_empty_rows(),
            // Charts and the like stand among the sheets.
            Err(SheetTrouble::NoCells) => continue,
            Err(SheetTrouble::Trouble(trouble)) => return Err(trouble),
        };
        if !table.rows.is_empty() {
            tables.push(table);
        }
    }
    if tables.is_empty() { Err(Trouble::Empty) } else { Ok(tables) }
}

enum SheetTrouble {
    NoCells,
    Trouble(Trouble),
}

impl From<XlsxError> for SheetTrouble {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::NotAWorksheet(_) | XlsxError::WorksheetNotFound(_) => Self::NoCells,
            error => Self::Trouble(trouble(&error)),
        }
    }
}

fn trouble(error: &XlsxError) -> Trouble {
    match error {
        XlsxError::Password => Trouble::Encrypted,
        _ => Trouble::NotAWorkbook,
    }
}

fn sheet(
    workbook: &mut Xlsx<Stoppable<'_>>,
    name: &str,
    budget: &mut Budget,
    stop: &dyn Fn() -> bool,
) -> Result<Table, SheetTrouble> {
    let mut table = Table::new(name);
    // Cell by cell: a range would be allocated whole, and two cells make one of any size.
    let mut cells = workbook.worksheet_cells_reader(name)?;
    let mut count = 0_usize;
    while let Some(cell) = cells.next_cell()? {
        count += 1;
        if count.is_multiple_of(4096) && stop() {
            return Err(SheetTrouble::Trouble(Trouble::Stopped));
        }
        let (row, column) = cell.get_position();
        let at = (row as usize, column as usize);
        let (text, rounded) = written(cell.get_value());
        if !table.put(at, &text, budget).map_err(SheetTrouble::Trouble)? {
            break;
        }
        if rounded {
            table.rounded.push(at);
        }
    }
    Ok(table)
}

/// A cell as text, and whether digits of its number are lost.
fn written(value: &DataRef<'_>) -> (String, bool) {
    match value {
        DataRef::String(text) | DataRef::DurationIso(text) => (text.clone(), false),
        DataRef::SharedString(text) => ((*text).to_owned(), false),
        DataRef::Int(number) => (number.to_string(), false),
        DataRef::Float(number) => {
            // Display writes every digit, neither an exponent nor ".0".
            (number.to_string(), number.abs() >= TOO_MANY_DIGITS)
        }
        DataRef::Bool(yes) => ((if *yes { "TRUE" } else { "FALSE" }).to_owned(), false),
        DataRef::DateTime(at) => (day_first(at), false),
        DataRef::DateTimeIso(text) => (iso_day_first(text), false),
        // A formula that has no result says nothing.
        DataRef::Error(_) | DataRef::Empty => (String::new(), false),
    }
}

/// Date and time as Indonesian lists write them; only a time where there is no day.
fn day_first(at: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    let date = format!("{day:02}/{month:02}/{year:04}");
    let time = format!("{hour:02}:{minute:02}");
    let time = if second == 0 { time } else { format!("{time}:{second:02}") };
    match at.as_f64() {
        value if at.is_duration() || value < 1.0 => time,
        value if value.fract() == 0.0 => date,
        _ => format!("{date} {time}"),
    }
}

/// "2019-07-08T09:00:00" day first; anything else as it stands.
fn iso_day_first(text: &str) -> String {
    let (date, time) = text.split_once('T').unwrap_or((text, ""));
    let parts: Vec<&str> = date.split('-').collect();
    let [year, month, day] = parts[..] else { return text.to_owned() };
    let midnight = time.is_empty() || time.starts_with("00:00:00");
    let time = if midnight { "" } else { time };
    format!("{day}/{month}/{year} {time}").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType;

    #[test]
    fn numbers_and_dates_are_written_as_people_read_them() {
        let at = |value, kind| DataRef::DateTime(ExcelDateTime::new(value, kind, false));
        for (value, text, rounded) in [
            (DataRef::Float(81_200_000_001.0), "81200000001", false),
            (DataRef::Float(198_001_012_005_011_000.0), "198001012005011000", true),
            (DataRef::Float(0.5), "0.5", false),
            (DataRef::Float(999_999_999_999_999.0), "999999999999999", false),
            (DataRef::Int(7), "7", false),
            (at(43_654.0, ExcelDateTimeType::DateTime), "08/07/2019", false),
            (at(43_654.375, ExcelDateTimeType::DateTime), "08/07/2019 09:00", false),
            (at(0.375, ExcelDateTimeType::DateTime), "09:00", false),
            (DataRef::DateTimeIso("2019-07-08T09:00:00".to_owned()), "08/07/2019 09:00:00", false),
            (DataRef::DateTimeIso("2019-07-08T00:00:00".to_owned()), "08/07/2019", false),
            (DataRef::DateTimeIso("besok".to_owned()), "besok", false),
            (DataRef::Empty, "", false),
        ] {
            assert_eq!(written(&value), (text.to_owned(), rounded), "{value:?}");
        }
    }
}
