//! Daftar hadir: everybody on the list, with room for wet signatures.

use super::{Align, Block, Document, Row, Table, pieces};
use crate::session::Session;

/// Empty rows at the end, for those who come without being on the list.
const SPARE: usize = 5;
/// Rows of a list on which nobody stands yet.
const EMPTY: usize = 40;

pub(super) fn make(session: &Session) -> Document {
    let event = session.event();
    let mut document = pieces::begin(session, "Daftar Hadir");
    document.landscape = true;
    document.push(Block::Title("DAFTAR HADIR".to_owned()));
    document.push(Block::Space(2.0));
    document.push(Block::Table(Table::facts(&[
        ("Kegiatan", pieces::or_blank(&event.title)),
        ("Hari, tanggal", pieces::day(session)),
        ("Tempat", pieces::or_blank(&event.place)),
        ("Penyelenggara", pieces::or_blank(&event.host)),
    ])));
    let phones = session.documents().phones;
    let heads = [
        ("No.", 11.0, Align::Center),
        ("Nama", 44.0, Align::Left),
        ("NIP", 34.0, Align::Left),
        ("Pangkat/Gol.", 20.0, Align::Left),
        ("Jabatan", 36.0, Align::Left),
        ("Instansi", 44.0, Align::Left),
        ("No. HP", 27.0, Align::Left),
        ("L/P", 11.0, Align::Center),
        ("Tanda tangan", 50.0, Align::Left),
    ];
    let mut table = Table::new(&heads);
    let line = |number: usize, cells: [String; 5]| {
        let [name, nip, post, office, phone] = cells;
        // Odd ones sign at the left, even ones at the right, so that signatures do not collide.
        let sign = if number % 2 == 1 { format!("{number}.") } else { format!("\t\t{number}.") };
        Row {
            cells: vec![
                number.to_string(),
                name,
                nip,
                String::new(),
                post,
                office,
                phone,
                String::new(),
                sign,
            ],
            height: 9.0,
            ..Row::default()
        }
    };
    let mut number = 0;
    for person in session.participants() {
        number += 1;
        let profile = &person.profile;
        let office = profile.unit.map_or("", |id| pieces::unit(session, id));
        let phone = if phones { profile.phone.clone() } else { String::new() };
        table.rows.push(line(
            number,
            [
                profile.name.clone(),
                profile.nip.clone(),
                profile.post.clone(),
                office.to_owned(),
                phone,
            ],
        ));
    }
    let spare = if number == 0 { EMPTY } else { SPARE };
    for _ in 0..spare {
        number += 1;
        table.rows.push(line(number, Default::default()));
    }
    document.push(Block::Table(table));
    let signer = &session.documents().acknowledged;
    let above = pieces::signed_at(session);
    document.push(Block::Signatures(vec![pieces::signature(&above, signer)]));
    document
}
