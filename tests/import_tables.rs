//! Files of other programs: read as they were meant, and answered with one sentence where they
//! cannot be, however hostile they are.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod import_files;

use bimtek_lab::{
    import::{
        Columns, Field, Kind, MAX_TABLE_ROWS, Table, Trouble, UnitNames, people_rows, read_tables,
    },
    session::{Unit, UnitId, UnitProfile},
};
use import_files::{in_utf_16, packed, part, workbook};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use std::{cell::Cell, sync::Arc};

const ATTENDANCE: &str = "Nama;NIP;No. HP;Instansi\n\
                          Peserta Satu – Café;198001012005011001;081200000001;Dinsos\n\
                          Peserta Dua;19800101 200501 1 002;+62 812-0000-0002;Dinas Lain\n";

fn read(bytes: &[u8], name: &str) -> Result<Vec<Table>, Trouble> {
    read_tables(bytes, name, &|| false)
}

fn one(bytes: &[u8], name: &str) -> Table {
    let mut tables = read(bytes, name).unwrap();
    assert_eq!(tables.len(), 1);
    tables.remove(0)
}

fn saved(mut workbook: Workbook) -> Vec<u8> {
    workbook.save_to_buffer().unwrap()
}

fn units() -> Vec<Arc<Unit>> {
    let profile = UnitProfile {
        name: "Dinas Sosial".to_owned(),
        short: "Dinsos".to_owned(),
        ..UnitProfile::default()
    };
    vec![Arc::new(Unit { id: UnitId(7), profile })]
}

fn guessed(table: &Table) -> Columns {
    Columns::guess(Kind::guess(table), table, &UnitNames::new(&units()))
}

fn table(rows: &[&[&str]]) -> Table {
    let rows = rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect());
    Table { rows: rows.collect(), ..Table::default() }
}

#[test]
fn a_list_is_the_same_in_every_encoding() {
    let (old, _, lost) = encoding_rs::WINDOWS_1252.encode(ATTENDANCE);
    assert!(!lost);
    let plain = ATTENDANCE.as_bytes();
    let files = [
        plain.to_vec(),
        [b"\xef\xbb\xbf", plain].concat(),
        [b"\xff\xfe", &in_utf_16(ATTENDANCE, u16::to_le_bytes)[..]].concat(),
        [b"\xfe\xff", &in_utf_16(ATTENDANCE, u16::to_be_bytes)[..]].concat(),
        in_utf_16(ATTENDANCE, u16::to_le_bytes),
        in_utf_16(ATTENDANCE, u16::to_be_bytes),
        old.into_owned(),
        ATTENDANCE.replace('\n', "\r\n").into_bytes(),
        ATTENDANCE.replace('\n', "\r").into_bytes(),
        ATTENDANCE.replace(';', "\t").into_bytes(),
        ATTENDANCE.replace(';', ",").into_bytes(),
        format!("sep=;\r\n{ATTENDANCE}").into_bytes(),
    ];
    let want = one(plain, "hadir.csv");
    assert_eq!(want.name, "hadir");
    assert_eq!(want.rows.len(), 3);
    assert_eq!(want.cell(1, 0), "Peserta Satu – Café");
    for file in &files {
        assert_eq!(one(file, "hadir.csv"), want, "{:?}", &file[..20]);
    }
}

#[test]
fn numbers_of_people_are_kept_as_they_stand() {
    let table = one(ATTENDANCE.as_bytes(), "hadir.txt");
    let columns = guessed(&table);
    assert_eq!((columns.kind, columns.head_row), (Kind::Participants, Some(0)));
    let read = people_rows(&table, &columns, &[], &units());
    let numbers: Vec<_> = read.rows.iter().map(|p| (p.nip.as_str(), p.phone.as_str())).collect();
    assert_eq!(
        numbers,
        [("198001012005011001", "081200000001"), ("19800101 200501 1 002", "+62 812-0000-0002"),]
    );
    assert_eq!(read.rows[0].unit, Some(UnitId(7)));
    assert_eq!(read.rows[1].unit, None);
}

#[test]
fn every_kind_of_cell_is_read_from_a_workbook() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Daftar Hadir").unwrap();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    sheet.merge_range(0, 0, 0, 4, "DAFTAR HADIR BIMTEK", &Format::new()).unwrap();
    for (column, head) in ["Nama", "NIP", "No. HP", "Instansi", "Hadir"].iter().enumerate() {
        sheet.write_string(2, u16::try_from(column).unwrap(), *head).unwrap();
    }
    sheet.write_string(3, 0, "Peserta Satu, S.Sos").unwrap();
    sheet.write_string(3, 1, "198001012005011001").unwrap();
    sheet.write_string(3, 2, "081200000001").unwrap();
    sheet.write_string(3, 3, "Dinsos").unwrap();
    sheet.write_boolean(3, 4, true).unwrap();
    let name = Formula::new("=UPPER(\"peserta dua\")").set_result("PESERTA DUA");
    sheet.write_formula(5, 0, name).unwrap();
    sheet.write_number(5, 1, 198_001_012_005_011_002.0).unwrap();
    sheet.write_number(5, 2, 81_200_000_002.0).unwrap();
    let on = ExcelDateTime::from_ymd(2019, 7, 8).unwrap();
    sheet.write_with_format(5, 3, &on, &date).unwrap();
    book.add_worksheet().set_name("Kosong").unwrap();
    let table = one(&saved(book), "daftar.xlsx");
    assert_eq!(table.name, "Daftar Hadir");
    assert_eq!(table.rows[0], ["DAFTAR HADIR BIMTEK"]);
    let second = ["Peserta Satu, S.Sos", "198001012005011001", "081200000001", "Dinsos", "TRUE"];
    assert_eq!(table.rows[2], second);
    assert_eq!(table.rows[3][2..], ["81200000002", "08/07/2019"]);
    assert_eq!(table.cell(3, 0), "PESERTA DUA");
    assert_eq!(table.rounded, [(3, 1)]);

    let columns = guessed(&table);
    assert_eq!((columns.kind, columns.head_row), (Kind::Participants, Some(1)));
    let read = people_rows(&table, &columns, &[], &units());
    assert!(read.rows[0].present && read.rows[0].nip == "198001012005011001");
    assert_eq!(read.rows[1].nip, "", "its last digits are lost");
    assert_eq!((read.rows.len(), read.unusable), (2, 0));
}

#[test]
fn every_sheet_with_text_is_a_table() {
    let mut book = Workbook::new();
    for name in ["Kosong", "Ide", "OPD"] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        if name != "Kosong" {
            sheet.write_string(9, 3, name).unwrap();
        }
    }
    let tables = read(&saved(book), "x.xlsx").unwrap();
    let names: Vec<_> = tables.iter().map(|table| table.name.as_str()).collect();
    assert_eq!(names, ["Ide", "OPD"]);
    assert_eq!(tables[0].rows, [["", "", "", "Ide"]]);
    let mut book = Workbook::new();
    book.add_worksheet();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "Pilihan").unwrap().set_hidden(true);
    assert_eq!(read(&saved(book), "x.xlsx"), Err(Trouble::Empty), "nobody sees the other sheet");
}

#[test]
fn heads_are_found_below_titles_and_in_any_words() {
    let letterhead: &[&str] = &["PEMERINTAH KOTA CILEGON", "", ""];
    for (heads, row, kind, want) in [
        (
            &["No", "NAMA LENGKAP (dan gelar)", "NIP/NIK", "Asal Instansi"][..],
            &["1", "Peserta Satu", "198001012005011001", "Dinsos"][..],
            Kind::Participants,
            &[None, Some(Field::Person), Some(Field::Nip), Some(Field::Unit)][..],
        ),
        (
            &["Timestamp", "Perangkat Daerah", "Tema", "Apa yang ingin Anda ubah?"],
            &["8/7/2019 9:00:00", "Dinsos", "Layanan", "Loket khusus lansia di kelurahan"],
            Kind::Ideas,
            &[None, Some(Field::Unit), Some(Field::Theme), Some(Field::Idea)],
        ),
        (
            &["No.", "Judul Inovasi", "SKPD", "Keterangan"],
            &["1", "SI CEPAT", "Dinsos", "-"],
            Kind::Ideas,
            &[None, Some(Field::Idea), Some(Field::Unit), None],
        ),
        (
            &["Nama Inovasi", "OPD Pengampu", "Tahun Penerapan", "Tahapan"],
            &["SI CEPAT", "Dinsos", "2018", "Penerapan"],
            Kind::Inventory,
            &[Some(Field::Title), Some(Field::Unit), Some(Field::Year), None],
        ),
        (
            &["No", "Nama OPD", "Singkatan", "Jenis"],
            &["1", "Dinas Sosial", "Dinsos", "Dinas"],
            Kind::Units,
            &[None, Some(Field::Unit), Some(Field::Short), Some(Field::UnitKind)],
        ),
        (&["Nama"], &["Puskesmas Jombang"], Kind::Units, &[Some(Field::Unit), None, None]),
    ] {
        let table = table(&[letterhead, heads, row]);
        assert_eq!(Kind::guess(&table), kind, "{heads:?}");
        let columns = guessed(&table);
        assert_eq!(columns.head_row, Some(1), "{heads:?}");
        assert_eq!(columns.fields, want, "{heads:?}");
        assert_eq!(columns.check(), Ok(()));
    }
}

#[test]
fn without_heads_cells_say_what_they_are() {
    for (rows, kind, want) in [
        (
            &[
                &["1", "Peserta Satu", "198001012005011001", "Kabid", "Dinsos", "+62 812 1111 11"]
                    [..],
                &["2", "Peserta Dua", "", "Kasi", "Dinas Lain", "0812-0000-0002"],
            ][..],
            Kind::Participants,
            &[
                None,
                Some(Field::Person),
                Some(Field::Nip),
                Some(Field::Post),
                Some(Field::Unit),
                Some(Field::Phone),
            ][..],
        ),
        (
            &[&["dinsos", "Loket khusus lansia di semua kelurahan"][..], &["", "Antrean daring"]],
            Kind::Ideas,
            &[Some(Field::Unit), Some(Field::Idea)],
        ),
        (&[&["Bappeda", "OPD"][..]], Kind::Units, &[Some(Field::Unit), Some(Field::UnitKind)]),
    ] {
        let table = table(rows);
        let columns = Columns::guess(kind, &table, &UnitNames::new(&units()));
        assert_eq!((columns.head_row, &columns.fields[..]), (None, want), "{rows:?}");
    }
    assert_eq!(Kind::guess(&table(&[&["Loket khusus lansia"], &["Antrean daring"]])), Kind::Ideas);
    assert_eq!(Kind::guess(&table(&[&["Dinas Sosial"], &["Kecamatan Jombang"]])), Kind::Units);
}

#[test]
fn what_is_listed_is_not_taken_for_heads() {
    let kinds = table(&[&["Bappeda", "OPD"], &["BKPP", "OPD"]]);
    let columns = Columns::guess(Kind::Units, &kinds, &UnitNames::default());
    assert_eq!(columns.head_row, None);
    let heads: &[&str] = &["Ide", "OPD", "Tema"];
    let said = table(&[heads, &["Loket lansia", "OPD", "Tema"], &["Ide", "Dinsos", ""]]);
    assert_eq!(guessed(&said).head_row, Some(0), "whatever stands below");
    let late = table(&[&["Kegiatan", "8 Juli 2019"], &["Ide", "OPD"], &["Loket lansia", "Dinsos"]]);
    assert_eq!(guessed(&late).head_row, Some(1));
}

#[test]
fn a_person_may_say_what_stands_where() {
    let table = table(&[&["Kolom A", "Kolom B"], &["Peserta Satu", "Kabid"]]);
    let mut columns = Columns::guess(Kind::Participants, &table, &UnitNames::default());
    columns.head_row = Some(0);
    columns.set(1, Some(Field::Person));
    assert_eq!(columns.fields, [None, Some(Field::Person)], "a field stands in one column");
    assert_eq!(people_rows(&table, &columns, &[], &[]).rows[0].name, "Kabid");
    columns.set(1, None);
    assert_eq!(columns.check(), Err(Trouble::NoColumn(Field::Person)));
    columns.set(9, Some(Field::Person));
    assert_eq!(columns.column(Field::Person), None, "there is no such column");
}

#[test]
fn rows_that_list_nobody_are_passed_over() {
    let heads: &[&str] = &["No", "Nama", "NIP"];
    let table = table(&[
        heads,
        &["(1)", "(2)", "(3)"],
        &["1", "Peserta Satu", "1"],
        heads,
        &["2", "Peserta Dua", "2"],
        &["3", "-", ""],
    ]);
    let read = people_rows(&table, &guessed(&table), &[], &[]);
    let names: Vec<_> = read.rows.iter().map(|person| person.name.as_str()).collect();
    assert_eq!((names, read.unusable), (vec!["Peserta Satu", "Peserta Dua"], 1));
}

#[test]
fn what_is_no_table_is_said_in_one_sentence() {
    let ole = |name: &str| {
        let name = in_utf_16(name, u16::to_le_bytes);
        [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", &[0; 100][..], &name].concat()
    };
    let with_part = |name| packed(&[part(name, b"<a/>")]);
    let cut = saved_workbook();
    for (bytes, name, want) in [
        (Vec::new(), "a.csv", Trouble::Empty),
        (b" \r\n ;; \n".to_vec(), "a.csv", Trouble::Empty),
        (b"%PDF-1.4\0\x01\x02\x03".to_vec(), "a.csv", Trouble::NotText),
        (ole("Workbook"), "a.xls", Trouble::OldWorkbook),
        (ole("EncryptedPackage"), "a.xlsx", Trouble::Encrypted),
        (ole("WordDocument"), "a.doc", Trouble::NotAWorkbook),
        (b"<html><table><tr><td>Nama</table>".to_vec(), "A.XLS", Trouble::OldWorkbook),
        (with_part("word/document.xml"), "a.xlsx", Trouble::NotAWorkbook),
        (with_part("xl/workbook.xml"), "a.xlsx", Trouble::NotAWorkbook),
        (cut[..cut.len() / 2].to_vec(), "a.xlsx", Trouble::BrokenArchive),
        (cut[..30].to_vec(), "a.xlsx", Trouble::BrokenArchive),
        (b"PK\x03\x04".to_vec(), "a.xlsx", Trouble::BrokenArchive),
    ] {
        assert_eq!(read(&bytes, name), Err(want), "{name} {want:?}");
    }
}

fn saved_workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for row in 0..2_000 {
        sheet.write_string(row, 0, format!("Peserta {row}")).unwrap();
    }
    saved(book)
}

#[test]
fn reading_ends_when_a_person_stops_it() {
    let bytes = saved_workbook();
    let asked = Cell::new(0);
    let after = |count: usize| {
        asked.set(0);
        read_tables(&bytes, "a.xlsx", &|| {
            asked.set(asked.get() + 1);
            asked.get() > count
        })
    };
    assert!(after(usize::MAX).is_ok());
    let all = asked.get();
    assert!(all > 10, "asked {all} times");
    for count in 0..all {
        assert_eq!(after(count), Err(Trouble::Stopped), "after {count} questions");
    }
    assert_eq!(read_tables(b"a;b\nc;d", "a.csv", &|| true), Err(Trouble::Stopped));
}

#[test]
fn more_rows_than_are_read_are_left_and_it_is_known() {
    let text = "Ide nomor x;Dinsos\n".repeat(MAX_TABLE_ROWS + 5);
    let table = one(text.as_bytes(), "ide.csv");
    assert_eq!((table.rows.len(), table.cut), (MAX_TABLE_ROWS, true));
    let sheet = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Satu</t></is></c></row>\
                 <row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    let table = one(&workbook(sheet, None), "jauh.xlsx");
    assert_eq!((table.rows, table.cut), (vec![vec!["Satu".to_owned()]], true));
}
