//! Delimited text as a table: a CSV or TSV file, cells pasted from a spreadsheet, or a plain list
//! of lines.

use super::{
    Trouble,
    sheet::{Budget, Table},
};
use csv::{ReaderBuilder, StringRecord};

/// How many records show what parts the cells.
const PROBE: usize = 100;

/// Most line breaks of a quoted cell. Where one has more, its quote was never closed, and would
/// swallow the rest of the list.
const MAX_BREAKS: usize = 200;

/// Reads text into a table. `commas` says that commas part cells unless something else does, as
/// in a file named .csv; else they do so only where every record has as many.
pub(super) fn table(
    text: &str,
    name: &str,
    commas: bool,
    stop: &dyn Fn() -> bool,
) -> Result<Table, Trouble> {
    let text = text.trim_start_matches('\u{feff}');
    // A file with the line ends of old Macs.
    let lone = !text.contains('\n') && text.contains('\r');
    let turned = lone.then(|| text.replace('\r', "\n"));
    let (told, text) = told_separator(turned.as_deref().unwrap_or(text));
    let budget = &mut Budget::default();
    let table = match told.or_else(|| separator(text, commas)) {
        None => lines(text, name, budget, stop)?,
        Some(separator) => match records(text, name, (separator, true), budget, stop)? {
            Some(table) => table,
            None => records(text, name, (separator, false), &mut Budget::default(), stop)?
                .unwrap_or_default(),
        },
    };
    Ok(table.without_empty_rows())
}

/// Pasted text as a table; without rows where it is no table.
pub(super) fn pasted(text: &str) -> Table {
    table(text, "", false, &|| false).unwrap_or_default()
}

/// Pasted text as a table of one column, whatever separators are in its lines.
pub(super) fn pasted_lines(text: &str) -> Table {
    lines(text, "", &mut Budget::default(), &|| false).unwrap_or_default()
}

fn lines(
    text: &str,
    name: &str,
    budget: &mut Budget,
    stop: &dyn Fn() -> bool,
) -> Result<Table, Trouble> {
    let mut table = Table::new(name);
    // Lines of nothing but separators are what a spreadsheet makes of empty rows.
    let nothing = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
    let filled = text.lines().filter(|line| !line.chars().all(nothing));
    for (row, line) in filled.enumerate() {
        if row % 1024 == 0 && stop() {
            return Err(Trouble::Stopped);
        }
        if !table.put((row, 0), without_bullet(line), budget)? {
            break;
        }
    }
    Ok(table)
}

/// A line of a list without what counts it: "1. ", "2) ", "- ".
fn without_bullet(line: &str) -> &str {
    let line = line.trim_start();
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let after = if number.len() < line.len() && line.len() - number.len() <= 4 {
        number.strip_prefix(['.', ')'])
    } else {
        line.strip_prefix(['-', '*', '•', '–', '·', '●', '▪'])
    };
    after.filter(|after| after.starts_with(char::is_whitespace)).unwrap_or(line)
}

/// Nothing where a quote was never closed.
fn records(
    text: &str,
    name: &str,
    (separator, quotes): (u8, bool),
    budget: &mut Budget,
    stop: &dyn Fn() -> bool,
) -> Result<Option<Table>, Trouble> {
    let mut reader = reader(text, separator, quotes);
    let mut table = Table::new(name);
    let mut record = StringRecord::new();
    let mut row = 0;
    // The text is UTF-8, so that every record can be read.
    while reader.read_record(&mut record).unwrap_or(false) {
        if row % 1024 == 0 && stop() {
            return Err(Trouble::Stopped);
        }
        for (column, cell) in record.iter().enumerate() {
            if quotes && cell.bytes().filter(|b| *b == b'\n').nth(MAX_BREAKS).is_some() {
                return Ok(None);
            }
            if !table.put((row, column), cell, budget)? {
                return Ok(Some(table));
            }
        }
        // A file may begin with, or be made of, any number of empty records.
        row += usize::from(record.iter().any(|cell| !cell.trim().is_empty()));
    }
    Ok(Some(table))
}

fn reader(text: &str, separator: u8, quotes: bool) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .quoting(quotes)
        .from_reader(text.as_bytes())
}

/// Excel's own first line "sep=;", and the text after it.
fn told_separator(text: &str) -> (Option<u8>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let told = first.trim_end_matches('\r').trim_matches('"');
    match told.get(..4).filter(|sep| sep.eq_ignore_ascii_case("sep=")).and(told.get(4..)) {
        Some(one) if one.len() == 1 => (one.bytes().next(), rest),
        _ => (None, text),
    }
}

/// What parts the cells; none in a plain list of lines.
///
/// Official names contain commas ("Dinas Pemberdayaan Perempuan, Perlindungan Anak dan ..."), so a
/// comma parts cells of pasted text only where every record has as many of them.
fn separator(text: &str, commas: bool) -> Option<u8> {
    let widths = |separator: u8| -> Vec<usize> {
        let mut reader = reader(text, separator, true);
        let filled = |record: &StringRecord| record.iter().any(|cell| !cell.trim().is_empty());
        let records = reader.records().map_while(Result::ok).filter(filled);
        records.take(PROBE).map(|record| record.len()).collect()
    };
    let parted = |widths: &[usize]| widths.iter().filter(|width| **width > 1).count();
    if text.contains('\t') && parted(&widths(b'\t')) > 0 {
        return Some(b'\t');
    }
    let half = |widths: &[usize]| 2 * parted(widths) >= widths.len().max(1);
    if half(&widths(b';')) {
        return Some(b';');
    }
    let widths = widths(b',');
    let first = widths.first().copied().unwrap_or(0);
    let all_alike = widths.iter().all(|width| *width == first);
    let even = widths.len() > 1 && first > 1 && all_alike;
    // One column, of which some cells are quoted: a comma inside of them parts nothing.
    let quoted = first == 1 && all_alike && text.lines().any(|line| line.starts_with('"'));
    (even || quoted || (commas && half(&widths))).then_some(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        pasted(text).rows
    }

    #[test]
    fn tabs_semicolons_and_even_commas_part_cells() {
        let want = vec![vec!["Bappeda", "OPD"], vec!["BKPP", "OPD"]];
        for text in [
            "Bappeda\tOPD\r\nBKPP\tOPD\r\n",
            "Bappeda; OPD\n\n BKPP ;OPD",
            "\u{feff}Bappeda,OPD\nBKPP,OPD\n",
            "sep=|\r\nBappeda|OPD\r\nBKPP|OPD",
            "\"Bappeda\",\"OPD\"\r\"BKPP\",OPD\r",
        ] {
            assert_eq!(rows(text), want, "{text:?}");
        }
    }

    #[test]
    fn commas_within_names_part_nothing() {
        let text = "Dinas Sosial\nDinas Komunikasi, Informatika, Sandi dan Statistik";
        assert_eq!(rows(text).len(), 2);
        assert!(rows(text).iter().all(|row| row.len() == 1));
        assert_eq!(rows("Dinas Pemberdayaan Perempuan, Anak")[0].len(), 1, "one line says little");
    }

    #[test]
    fn rows_of_a_csv_file_may_differ_in_length() {
        let text = "Nama,NIP,Jabatan\nSatu,1\nDua,2,Kabid,lebih\n\"Tiga, S.E.\",3\n";
        let table = table(text, "daftar", true, &|| false).unwrap();
        let widths: Vec<_> = table.rows.iter().map(Vec::len).collect();
        assert_eq!((table.name.as_str(), widths), ("daftar", vec![3, 2, 4, 2]));
        assert_eq!(table.cell(3, 0), "Tiga, S.E.");
    }

    #[test]
    fn quoted_cells_may_hold_lines_and_separators() {
        let text = "\"Baris\r\nSatu; Dua\"\tDinsos\n";
        assert_eq!(rows(text), [["Baris\nSatu; Dua", "Dinsos"]]);
        let text = "Ide,Unit\n\"Satu,\ndua, tiga\",Dinsos\n";
        assert_eq!(rows(text)[1], ["Satu,\ndua, tiga", "Dinsos"]);
        assert_eq!(rows("  \n\t\n"), Vec::<Vec<String>>::new());
    }

    #[test]
    fn one_column_of_quoted_cells_loses_its_quotes() {
        let text =
            "Ide\n\"Antrean lewat WA, mulai pukul enam\"\n\"Kebun \"\"gizi\"\"\"\nTanpa kutip\n";
        let want = ["Ide", "Antrean lewat WA, mulai pukul enam", "Kebun \"gizi\"", "Tanpa kutip"];
        assert_eq!(rows(text).concat(), want);
    }

    #[test]
    fn a_quote_that_is_never_closed_swallows_nothing() {
        let text = format!("Satu;\"Dua\nTiga;Empat\n{}", "Lima;x\n".repeat(1_000));
        let rows = rows(&text);
        assert_eq!(rows.len(), 1_002);
        assert_eq!(rows[0], ["Satu", "\"Dua"]);
    }

    #[test]
    fn a_list_is_read_without_its_bullets() {
        let text =
            "1. Satu\n 12) Dua\n- Tiga\n\u{2022}\tEmpat\n2.000 biopori\n5 hari\n-Lima\n2019 a";
        let want = ["Satu", "Dua", "Tiga", "Empat", "2.000 biopori", "5 hari", "-Lima", "2019 a"];
        assert_eq!(pasted_lines(text).rows.concat(), want);
    }

    #[test]
    fn reading_stops_when_it_is_told() {
        for text in ["a;b\nc;d", "a\nb"] {
            assert_eq!(table(text, "", false, &|| true), Err(Trouble::Stopped));
        }
    }
}
