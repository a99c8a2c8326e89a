//! Pasted text as rows of cells: from a spreadsheet, a CSV file, or a plain list of lines.

use super::MAX_ROWS;
use csv::ReaderBuilder;

/// Rows of trimmed cells with single blanks; rows without any text are left out.
pub(super) fn rows(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{feff}');
    let clean = |cell: &str| cell.split_whitespace().collect::<Vec<_>>().join(" ");
    let filled = |row: &Vec<String>| row.iter().any(|cell| !cell.is_empty());
    let Some(separator) = separator(text) else {
        let lines = text.lines().map(|line| vec![clean(line)]);
        return lines.filter(filled).take(MAX_ROWS).collect();
    };
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    // The text is UTF-8, so that every record can be read.
    let records = reader.records().map_while(Result::ok);
    records.map(|r| r.iter().map(clean).collect()).filter(filled).take(MAX_ROWS).collect()
}

/// What parts the cells; none in a plain list of lines.
///
/// Official names contain commas ("Dinas Pemberdayaan Perempuan, Perlindungan Anak dan ..."), so a
/// comma parts cells only where every line has as many of them.
fn separator(text: &str) -> Option<u8> {
    let lines = || text.lines().filter(|line| !line.trim().is_empty()).take(100);
    if lines().any(|line| line.contains('\t')) {
        return Some(b'\t');
    }
    let count = lines().count();
    if 2 * lines().filter(|line| line.contains(';')).count() >= count.max(1) {
        return Some(b';');
    }
    let commas = |line: &str| line.matches(',').count();
    let first = lines().next().map_or(0, commas);
    (count > 1 && first > 0 && lines().all(|line| commas(line) == first)).then_some(b',')
}

/// What stands in each column, if the row is a row of heads: one of its cells is a word for
/// `main`, the column without which the list says nothing.
pub(super) fn heads<F: Copy + PartialEq>(
    row: &[String],
    main: F,
    words: &[(F, &[&str])],
) -> Option<Vec<Option<F>>> {
    let found: Vec<Option<F>> = row
        .iter()
        .map(|cell| {
            let cell = cell.to_lowercase();
            let cell = cell.trim_matches(|c: char| !c.is_alphanumeric());
            words.iter().find(|(_, names)| names.contains(&cell)).map(|(field, _)| *field)
        })
        .collect();
    found.contains(&Some(main)).then_some(found)
}

/// A running number, as lists have it in their first column.
pub(super) fn is_running_number(cell: &str) -> bool {
    let digits = cell.trim_end_matches(['.', ')']);
    !digits.is_empty() && digits.len() <= 4 && digits.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tabs_semicolons_and_even_commas_part_cells() {
        let want = vec![vec!["Bappeda", "OPD"], vec!["BKPP", "OPD"]];
        for text in [
            "Bappeda\tOPD\r\nBKPP\tOPD\r\n",
            "Bappeda; OPD\n\n BKPP ;OPD",
            "\u{feff}Bappeda,OPD\nBKPP,OPD\n",
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
    fn quoted_cells_may_hold_lines_and_separators() {
        let text = "\"Dinas\nSosial\"\tDinsos\n";
        assert_eq!(rows(text), [["Dinas Sosial", "Dinsos"]]);
        assert_eq!(rows("  \n\t\n"), Vec::<Vec<String>>::new());
    }
}
