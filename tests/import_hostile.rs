//! Files that were made to hang the program, to fill its memory or to make it fall: each is
//! answered soon, with one sentence or a sane table.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod import_files;

use bimtek_lab::import::{
    Columns, Kind, MAX_COLUMNS, MAX_TABLE_ROWS, Table, Trouble, UnitNames, inventory_rows,
    people_rows, read_tables, unit_rows,
};
use import_files::{Part, around, in_utf_16, packed, part, workbook};
use proptest::prelude::*;
use rust_xlsxwriter::{Format, Formula, Workbook};
use std::{
    io::{Cursor, Read},
    time::{Duration, Instant},
};

/// Reads a file, which may take only so long: far more than it needs, far less than a bomb would.
fn read(bytes: &[u8], name: &str) -> Result<Vec<Table>, Trouble> {
    let start = Instant::now();
    let read = read_tables(bytes, name, &|| false);
    assert!(start.elapsed() < Duration::from_secs(20), "{name} took {:?}", start.elapsed());
    for table in read.iter().flatten() {
        sane(table);
    }
    read
}

/// A table within its bounds, of which every kind can be made without a fall.
fn sane(table: &Table) {
    assert!(!table.rows.is_empty() && table.rows.len() <= MAX_TABLE_ROWS);
    assert!(table.width() <= MAX_COLUMNS);
    assert!(table.rows.iter().all(|row| row.last().is_some_and(|cell| !cell.is_empty())));
    assert!(table.rounded.iter().all(|(row, column)| !table.cell(*row, *column).is_empty()));
    let names = UnitNames::default();
    for kind in Kind::ALL {
        let columns = Columns::guess(kind, table, &names);
        let most = table.rows.len();
        assert!(people_rows(table, &columns, &[], &[]).rows.len() <= most);
        assert!(unit_rows(table, &columns, &[]).rows.len() <= most);
        assert!(inventory_rows(table, &columns, &[], &[]).rows.len() <= most);
    }
    let _ = Kind::guess(table);
}

/// A file of so many times 2,064 blanks, said to be of another size.
fn bomb(name: &str, times: usize, said: u32) -> Part {
    Part { name: name.to_owned(), packed: blanks(times), method: 8, crc: 0, size: said }
}

/// Deflated blanks by fixed codes: one blank, then copies of 258 of it, of 13 bits each. Eight of
/// them are the same 13 bytes wherever they begin.
fn blanks(times: usize) -> Vec<u8> {
    let mut bits: Vec<u8> = Vec::new();
    // The last block, fixed codes; a blank is 0x30 + 0x20; each code begins with its highest bit.
    bits.extend([1, 1, 0]);
    bits.extend([0, 1, 0, 1, 0, 0, 0, 0]);
    // 13 bits eight times are 13 bytes; the first 5 of a token fill the second byte.
    let token = [1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0];
    let stream: Vec<u8> =
        bits.iter().copied().chain(token.into_iter().cycle().take(8 * 13 * 3)).collect();
    let bytes: Vec<u8> = stream
        .chunks_exact(8)
        .map(|bits| bits.iter().rev().fold(0, |byte, bit| byte << 1 | bit))
        .collect();
    let mut all = bytes[..2].to_vec();
    all.extend(bytes[2..15].repeat(times));
    all
}

/// So many times 2,064 bytes are 5 GB.
const FIVE_GB: usize = 2_600_000;

#[test]
fn bombs_are_left_alone() {
    let with_sheet = |sheet| {
        let mut parts = around(None);
        parts.push(sheet);
        packed(&parts)
    };
    let sheet = "xl/worksheets/sheet1.xml";
    // Told as it is, as far as an archive of this form can.
    let told = with_sheet(bomb(sheet, 10, u32::MAX));
    assert_eq!(read(&told, "told.xlsx"), Err(Trouble::TooLarge { most_mb: 200 }));
    let hidden = with_sheet(bomb(sheet, FIVE_GB, 1_000));
    assert!(hidden.len() < 40_000_000);
    let found = read(&hidden, "hidden.xlsx").unwrap_err();
    assert!(matches!(found, Trouble::TooLarge { .. } | Trouble::BrokenArchive), "{found:?}");
    let many: Vec<_> = (0..30).map(|n| bomb(&format!("xl/{n}.xml"), 10_000, 20_640_001)).collect();
    let found = read(&packed(&many), "many.xlsx").unwrap_err();
    assert!(matches!(found, Trouble::TooLarge { .. } | Trouble::BrokenArchive), "{found:?}");
    let styles = packed(&[bomb("xl/styles.xml", 5_000, 9 << 20)]);
    assert_eq!(read(&styles, "styles.xlsx"), Err(Trouble::TooLarge { most_mb: 8 }));
    let files: Vec<_> = (0..2_001).map(|n| part(&format!("xl/{n}"), b"")).collect();
    assert!(matches!(read(&packed(&files), "files.xlsx"), Err(Trouble::TooLarge { .. })));
}

#[test]
fn what_a_workbook_announces_is_not_believed() {
    for count in ["18446744073709551615", "1000000000000", "99999999999999999999999"] {
        let texts = format!("<sst uniqueCount=\"{count}\"><si><t>a</t></si></sst>");
        let file = workbook("", Some(texts.as_bytes()));
        assert_eq!(read(&file, "texts.xlsx"), Err(Trouble::NotAWorkbook));
        let wide = [b"\xff\xfe", &in_utf_16(&texts, u16::to_le_bytes)[..]].concat();
        assert_eq!(read(&workbook("", Some(&wide)), "texts.xlsx"), Err(Trouble::NotAWorkbook));
    }
    let cell = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>";
    let missing = workbook(cell, Some(b"<sst><si><t>a</t></si></sst>"));
    assert_eq!(read(&missing, "missing.xlsx"), Err(Trouble::NotAWorkbook));
    for dimension in ["A1:XFD1048576", "B9:A1", "XFD1048576:A1", "", "::", "A99999999999"] {
        let sheet = format!(
            "<worksheet><dimension ref=\"{dimension}\"/><sheetData><row r=\"1\"><c r=\"A1\">\
             <v>1</v></c></row></sheetData></worksheet>"
        );
        let mut parts = around(None);
        parts.push(part("xl/worksheets/sheet1.xml", sheet.as_bytes()));
        match read(&packed(&parts), dimension) {
            Ok(tables) => assert_eq!(tables[0].rows, [["1"]], "{dimension}"),
            Err(found) => assert_eq!(found, Trouble::NotAWorkbook, "{dimension}"),
        }
    }
}

#[test]
fn far_cells_take_no_room() {
    let far = |at: &str| {
        let row = at.trim_start_matches(char::is_alphabetic);
        workbook(&format!("<row r=\"{row}\"><c r=\"{at}\"><v>1</v></c></row>"), None)
    };
    assert_eq!(read(&far("XFD1048576"), "far.xlsx"), Err(Trouble::Empty));
    assert_eq!(read(&far("XFD1"), "wide.xlsx"), Err(Trouble::TooWide { most: MAX_COLUMNS }));
    assert_eq!(read(&far("IV20000"), "edge.xlsx").unwrap()[0].rows.len(), 1);
    assert_eq!(read(&far("ZZZZZZZ1"), "beyond.xlsx"), Err(Trouble::NotAWorkbook));
    // One text of 30 KB, a hundred thousand times.
    let text = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(30_000));
    let row = "<c t=\"s\"><v>0</v></c>".repeat(100);
    let rows = format!("<row>{row}</row>").repeat(1_000);
    let tables = read(&workbook(&rows, Some(text.as_bytes())), "same.xlsx").unwrap();
    assert!(tables[0].cut);
    // A cell at the edge of every row.
    let row = |r| format!("<row r=\"{r}\"><c r=\"IV{r}\"><v>1</v></c></row>");
    let rows: Vec<String> = (1..=20_000).map(row).collect();
    let tables = read(&workbook(&rows.concat(), None), "edges.xlsx").unwrap();
    assert!(tables[0].cut && tables[0].rows.len() < 4_000);
}

#[test]
fn deep_and_broken_xml_is_no_workbook() {
    let deep = "<a>".repeat(1_000_000);
    assert_eq!(read(&workbook(&deep, None), "deep.xlsx"), Err(Trouble::Empty));
    for rows in
        ["<row><c r=\"A1\"><v>1", "<row r=\"x\"><c/></row>", "<row><c><z/></c></row>", "&x;<"]
    {
        let found = read(&workbook(rows, None), rows);
        assert!(matches!(found, Err(Trouble::NotAWorkbook | Trouble::Empty)), "{rows} {found:?}");
    }
    let laughs = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;\">]>";
    let texts = format!("{laughs}<sst><si><t>&c;</t></si></sst>");
    let _ = read(&workbook("<row><c t=\"s\"><v>0</v></c></row>", Some(texts.as_bytes())), "laughs");
}

#[test]
fn long_lines_and_wide_rows_are_bounded() {
    let wide = ",".repeat(1_000_000);
    assert_eq!(read(wide.as_bytes(), "wide.csv"), Err(Trouble::Empty));
    let wide = "a,".repeat(1_000_000);
    assert_eq!(read(wide.as_bytes(), "wide.csv"), Err(Trouble::TooWide { most: MAX_COLUMNS }));
    let long = format!("{}\nSatu;Dua\n", "x".repeat(10 << 20));
    let table = &read(long.as_bytes(), "long.csv").unwrap()[0];
    assert_eq!(table.rows[1], ["Satu", "Dua"]);
    assert!(table.cell(0, 0).len() < 40_000);
    let open = format!("\"{}", "Ide;Unit\n".repeat(1_000_000));
    assert_eq!(read(open.as_bytes(), "open.csv").unwrap()[0].rows.len(), MAX_TABLE_ROWS);
    let empty = ";;;\n".repeat(2_000_000);
    assert_eq!(read(empty.as_bytes(), "empty.csv"), Err(Trouble::Empty));
    let huge = vec![b'a'; (64 << 20) + 1];
    assert_eq!(read(&huge, "huge.txt"), Err(Trouble::TooLarge { most_mb: 64 }));
    let broken = b"Caf\xe9;\x81\x8d\n\xc3\x28;x\n";
    assert_eq!(read(broken, "broken.csv").unwrap()[0].cell(0, 0), "Café");
}

/// The files of a workbook with everything that lists have: formats, dates, merged cells, formulas.
fn parts_of_a_real_workbook() -> Vec<(String, Vec<u8>)> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let date = Format::new().set_num_format("dd/mm/yyyy").set_bold();
    sheet.merge_range(0, 0, 0, 2, "DAFTAR", &date).unwrap();
    sheet.write_row(1, 0, ["Nama", "NIP", "OPD"]).unwrap();
    sheet.write_number_with_format(2, 1, 43_654.5, &date).unwrap();
    sheet.write_formula(2, 0, Formula::new("=1+1").set_result("Satu & Dua")).unwrap();
    sheet.write_boolean(2, 2, true).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    assert!(read(&bytes, "real.xlsx").is_ok());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        parts.push((file.name().unwrap().into_owned(), bytes));
    }
    parts
}

fn small_workbook() -> Vec<u8> {
    let cells = "<c t=\"s\"><v>0</v></c><c><v>198001012005011001</v></c>";
    workbook(&format!("<row>{cells}</row>").repeat(3), Some(b"<sst><si><t>Nama</t></si></sst>"))
}

#[test]
fn a_workbook_cut_anywhere_is_refused() {
    let whole = small_workbook();
    assert!(read(&whole, "whole.xlsx").is_ok());
    // Of what is shorter nobody can say what it was.
    for end in 4..whole.len() {
        assert!(read(&whole[..end], "cut.xlsx").is_err(), "cut at {end}");
    }
}

proptest! {
    #[test]
    fn random_bytes_never_fell_the_program(bytes in prop::collection::vec(any::<u8>(), 0..3_000)) {
        let _ = read(&bytes, "a.csv");
        let _ = read(&[b"PK\x03\x04", &bytes[..]].concat(), "a.xlsx");
    }

    #[test]
    fn random_text_becomes_a_sane_table(
        text in "([a-z0-9 \"';,\t]|Nama|NIP|Unit|Ide|\r|\n|é){0,300}",
        csv in any::<bool>(),
    ) {
        match read(text.as_bytes(), if csv { "a.csv" } else { "a.txt" }) {
            Ok(tables) => prop_assert_eq!(tables.len(), 1),
            Err(found) => prop_assert_eq!(found, Trouble::Empty),
        }
    }

    #[test]
    fn random_xml_never_fells_the_program(
        rows in "(<row>|<row r=\"[0-9]{1,8}\">|</row>|<c>|<c r=\"[A-Z]{1,4}[0-9]{1,7}\" t=\"(s|b|d|e|n|str|inlineStr)\" s=\"[0-9]\">|</c>|<v>|</v>|<is><t>|</t></is>|<f>|</f>|[0-9a-z.#-]{1,20}){0,60}",
    ) {
        let _ = read(&workbook(&rows, Some(b"<sst><si><t>a</t></si></sst>")), "a.xlsx");
    }

    #[test]
    fn an_archive_with_changed_bytes_never_fells_the_program(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut bytes = small_workbook();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = read(&bytes, "a.xlsx");
    }

    #[test]
    fn a_workbook_with_changed_parts_never_fells_the_program(
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), "[a-z0-9<>/\"&;=:!A-Z \\PC]{1,4}"), 1..6),
    ) {
        let mut parts = parts_of_a_real_workbook();
        let which = which.index(parts.len());
        for (at, bytes) in changes {
            let at = at.index(parts[which].1.len());
            let end = (at + bytes.len()).min(parts[which].1.len());
            parts[which].1.splice(at..end, bytes.bytes());
        }
        let parts: Vec<Part> = parts.iter().map(|(name, bytes)| part(name, bytes)).collect();
        let _ = read(&packed(&parts), "a.xlsx");
    }
}
