//! Heights of rows and set-up of pages, as the file has them.

use super::*;
use std::io::Read as _;

fn sheet_xml(bytes: &[u8], n: usize) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    let name = format!("xl/worksheets/sheet{n}.xml");
    archive.by_name(&name).unwrap().read_to_string(&mut xml).unwrap();
    xml
}

/// The height that a row has in the file, counted from 1.
fn height(xml: &str, row: usize) -> Option<f64> {
    let start = xml.find(&format!("<row r=\"{row}\""))?;
    let tag = &xml[start..start + xml[start..].find('>')?];
    let ht = tag.split(" ht=\"").nth(1)?;
    ht[..ht.find('"')?].parse().ok()
}

#[test]
fn a_row_is_as_high_as_its_longest_text() {
    let bytes = of_one_table(vec![
        Cell::from(3),
        Cell::from("pendek"),
        Cell::from("kanan bagan kanan kanan bagan kanan kanan bagan kanan kanan"),
        Cell::from("a\nb"),
    ]);
    let xml = sheet_xml(&bytes, 1);
    // 20 digits a line are three such words.
    assert_eq!(height(&xml, 2), Some(51.0), "{xml}");
    let one = sheet_xml(&of_one_table(vec![Cell::from("pendek")]), 1);
    assert_eq!(height(&one, 2), None, "one line needs no more than a row has");
}

#[test]
fn pages_are_printed_across_on_the_paper_of_the_documents() {
    let mut session = sample(Size::Typical, 1).unwrap();
    for (paper, number) in [(PaperSize::A4, 9), (PaperSize::F4, 14)] {
        let mut settings = session.documents().clone();
        settings.paper = paper;
        session.apply(Change::SetDocuments(Box::new(settings)), at()).unwrap();
        let bytes = recap(&session, Lang::Indonesian);
        for n in 1..=22 {
            let xml = sheet_xml(&bytes, n);
            let setup = &xml[xml.find("<pageSetup").unwrap()..];
            let setup = &setup[..setup.find('>').unwrap()];
            // A4 is what programs take where nothing is said, by the format of the file.
            let said = setup.contains(&format!("paperSize=\"{number}\""));
            assert!(said && setup.contains("orientation=\"landscape\""), "{n}: {setup}");
        }
    }
}
