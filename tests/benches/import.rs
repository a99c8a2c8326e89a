//! What it costs to read files of other programs.
//!
//! `cargo bench --bench import`: the whole way of an attendance list of 5,000 people, from the
//! bytes of a workbook to what may be added. It must take one second or less.

#![expect(clippy::unwrap_used, reason = "a sample that cannot be built is a failed run")]

use bimtek_lab::{
    import::{Columns, Kind, UnitNames, people_rows, read_tables},
    session::{Unit, UnitId, UnitProfile},
};
use rust_xlsxwriter::Workbook;
use std::{
    hint::black_box,
    sync::Arc,
    time::{Duration, Instant},
};

const PEOPLE: u32 = 5_000;
const UNITS: u32 = 43;

fn units() -> Vec<Arc<Unit>> {
    let unit = |id| {
        let profile = UnitProfile { name: format!("Dinas Nomor {id}"), ..UnitProfile::default() };
        Arc::new(Unit { id: UnitId(id), profile })
    };
    (0..UNITS).map(unit).collect()
}

fn cells(row: u32) -> [String; 7] {
    [
        (row + 1).to_string(),
        format!("Peserta Nomor {row}, S.Sos., M.Si."),
        format!("19800101200501{row:04}"),
        format!("Kepala Bidang Nomor {row}"),
        format!("0812{row:08}"),
        format!("DINAS NOMOR {}", row % UNITS),
        "v".to_owned(),
    ]
}

fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["No", "Nama", "NIP", "Jabatan", "No. HP", "OPD", "Hadir"]).unwrap();
    for row in 0..PEOPLE {
        sheet.write_row(row + 1, 0, cells(row)).unwrap();
    }
    book.save_to_buffer().unwrap()
}

/// The median of some runs; printed.
fn measure(what: &str, mut run: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..15)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let (median, most) = (times[times.len() / 2], times[times.len() - 1]);
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    println!("  {what:<44} {:>8.2} ms   most: {:>8.2} ms", ms(median), ms(most));
    median
}

fn main() {
    let book = workbook();
    let text: String = std::iter::once("No;Nama;NIP;Jabatan;No. HP;OPD;Hadir".to_owned())
        .chain((0..PEOPLE).map(|row| cells(row).join(";")))
        .collect::<Vec<_>>()
        .join("\r\n");
    let units = units();
    println!("{PEOPLE} people_rows, {} KB as a workbook", book.len() / 1024);
    let whole = |bytes: &[u8], name: &str| {
        let table = read_tables(bytes, name, &|| false).unwrap().remove(0);
        let columns = Columns::guess(Kind::guess(&table), &table, &UnitNames::new(&units));
        let read = people_rows(&table, &columns, &[], &units);
        assert_eq!(read.rows.len(), PEOPLE as usize);
        assert!(read.rows.iter().all(|person| person.unit.is_some() && person.nip.len() == 18));
        black_box(read);
    };
    measure("of a workbook, read into a table", || {
        black_box(read_tables(&book, "hadir.xlsx", &|| false).unwrap());
    });
    let took = measure("workbook, the whole way", || whole(&book, "hadir.xlsx"));
    measure("CSV, the whole way", || whole(text.as_bytes(), "hadir.csv"));
    assert!(took <= Duration::from_secs(1), "a list of {PEOPLE} people took {took:?}");
}
