mod privacy;
mod sheets;
mod sizes;

use super::*;
use crate::{
    sample::{Size, sample},
    session::{
        Activity, Canvas, CanvasBox, CanvasKey, Change, DesignPart, Event, IdeaNumber, IdeaWords,
        Mark, Method, NewIdea, OptionKey, PaperSize, Phase, PlanStatus, PlanWork, PollId,
        PollSetup, PollState, Profile, ProgressNote, StepPlan, TieBreak, UnitKind, UnitProfile,
        Voter,
    },
};
use calamine::{Data, DataType as _, Reader, Xlsx, open_workbook_from_rs};
use std::io::Cursor;

fn at() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(9, 5, 0).unwrap()
}

fn read(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    open_workbook_from_rs(Cursor::new(bytes)).unwrap()
}

fn rows(bytes: &[u8], sheet: &str) -> Vec<Vec<Data>> {
    let range = read(bytes.to_vec()).worksheet_range(sheet).unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

fn text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        other => panic!("{other:?} is no text"),
    }
}

fn column(rows: &[Vec<Data>], head: &str) -> usize {
    rows[0].iter().position(|cell| text(cell) == head).unwrap()
}

fn of_one_table(cells: Vec<Cell>) -> Vec<u8> {
    let columns = vec![("Kepala".to_owned(), 20.0); cells.len()];
    let table = Table { name: "Uji", keys: 1, columns, rows: vec![cells] };
    write(vec![table])
}

fn write(tables: Vec<Table>) -> Vec<u8> {
    let (paper, lang) = (PaperSize::A4, Lang::Indonesian);
    writer::write(tables, &writer::Book { title: "uji", begun: Some(at()), paper, lang })
}

#[test]
fn every_idea_stands_in_it_cell_by_cell() {
    let session = sample(Size::Large, 1).unwrap();
    let bytes = recap(&session, Lang::Indonesian);
    let rows = rows(&bytes, "Ide");
    let heads = ["Nomor", "Ide", "Unit", "Waktu", "Digabung ke nomor"].map(|h| column(&rows, h));
    let ideas: Vec<_> =
        session.boards().iter().flat_map(|b| b.ideas.iter().map(move |i| (b, i))).collect();
    assert_eq!(rows.len(), ideas.len() + 1);
    for (row, (board, idea)) in rows[1..].iter().zip(ideas) {
        let [number, words, unit, time, into] = heads.map(|i| &row[i]);
        assert_eq!(*number, Data::Float(f64::from(idea.number.0)));
        assert_eq!(text(words), idea.text);
        let name = idea.unit.and_then(|id| session.unit(id)).map(|u| u.profile.name.as_str());
        assert_eq!(text(unit), name.unwrap_or_default());
        let Data::DateTime(read) = time else { panic!("{time:?} is no time") };
        // Days since the end of 1899, as spreadsheets count them.
        let zero = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap().and_hms_opt(0, 0, 0).unwrap();
        let days = (idea.at - zero).as_seconds_f64() / 86_400.0;
        assert!((read.as_f64() - days).abs() < 1e-6, "{} is not {days}", read.as_f64());
        let top = board.ideas.iter().find(|i| i.merged.contains(&idea.number));
        assert_eq!(*into, top.map_or(Data::Empty, |i| Data::Float(f64::from(i.number.0))));
    }
}

#[test]
fn results_merges_notes_and_people_are_all_there() {
    let session = sample(Size::Large, 1).unwrap();
    let bytes = recap(&session, Lang::Indonesian);
    let merged: usize =
        session.boards().iter().flat_map(|b| &b.ideas).map(|i| i.merged.len()).sum();
    assert_eq!(rows(&bytes, "Penggabungan").len(), merged + 1);
    assert_eq!(rows(&bytes, "Riwayat").len(), session.chronicle().len() + 1);
    let closed = || polls::every(&session).filter(|(_, p)| p.state == PollState::Closed);
    let options: usize = closed().map(|(_, poll)| poll.options.len()).sum();
    assert!(options > 0);
    let results = rows(&bytes, "Hasil");
    assert_eq!(results.len(), options + 1);
    let total = column(&results, "Perolehan");
    let sum: f64 = results[1..].iter().map(|row| row[total].as_f64().unwrap()).sum();
    let known = closed().filter_map(|(_, poll)| crate::session::tally(poll));
    let known: f64 = known
        .flat_map(|tally| {
            tally.rows.into_iter().map(move |r| f64::from(r.total) / f64::from(tally.per_point))
        })
        .sum();
    assert!((sum - known).abs() < 1e-6, "{sum} is not {known}");
    let marks: usize = polls::every(&session)
        .filter(|(_, poll)| poll.state == PollState::Closed)
        .flat_map(|(_, poll)| &poll.ballots)
        .map(|ballot| (ballot.marks.len() + ballot.scores.len()).max(1))
        .sum();
    assert!(rows(&bytes, "Isi suara").len() > marks);
    let people = rows(&bytes, "Peserta");
    let nip = column(&people, "NIP");
    for (row, person) in people[1..].iter().zip(session.participants()) {
        assert_eq!(text(&row[nip]), person.profile.nip);
    }
    assert_eq!(people.len(), session.participants().len() + 1);
}

#[test]
fn hostile_text_arrives_harmless_and_whole() {
    let hostile = [
        "=1+1",
        "+62 812",
        "-1",
        "@SUM(A1)",
        "=HYPERLINK(\"http://x\")",
        "<b>&amp;]]></b>",
        "a\u{1}b\u{1f}c",
        "_x0041_",
        "\u{202e}terbalik\u{200f}",
        "🏥👩‍⚕️🇮🇩",
        "baris\nsatu\tdua",
        " spasi ",
        "{=A1}",
        "007",
    ];
    let bytes = of_one_table(hostile.iter().map(|text| Cell::from(*text)).collect());
    let mut book = read(bytes.clone());
    assert!(book.worksheet_formula("Uji").unwrap().is_empty());
    assert_eq!(rows(&bytes, "Uji")[1].iter().map(text).collect::<Vec<_>>(), hostile);
}

#[test]
fn a_text_longer_than_a_cell_goes_on_elsewhere_and_nothing_is_lost() {
    for (piece, times) in [("ide 🏥 ", 10_000), ("a", 32_767), ("a", 32_768), ("🏥", 40_000)] {
        let long = piece.repeat(times);
        let bytes = of_one_table(vec![Cell::from("satu"), Cell::from(long.as_str())]);
        let mark = " [lanjut di lembar Lanjutan teks]";
        let first = text(&rows(&bytes, "Uji")[1][1]);
        if long.encode_utf16().count() <= 32_767 {
            assert_eq!(first, long);
            continue;
        }
        let mut whole = first.strip_suffix(mark).unwrap().to_owned();
        for row in &rows(&bytes, "Lanjutan teks")[1..] {
            assert_eq!((text(&row[0]).as_str(), row[1].clone()), ("Uji", Data::Float(2.0)));
            whole.push_str(&text(&row[4]));
        }
        assert_eq!(whole, long);
    }
}

#[test]
fn the_same_session_is_the_same_file() {
    let session = sample(Size::Typical, 3).unwrap();
    assert_eq!(recap(&session, Lang::Indonesian), recap(&session, Lang::Indonesian));
}

#[test]
fn an_empty_session_is_a_workbook_too() {
    for lang in Lang::ALL {
        let book = read(recap(&Session::new("uji".to_owned(), at()), lang));
        assert_eq!(book.sheet_names().len(), 22);
    }
}
