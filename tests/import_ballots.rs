//! Ballots keyed elsewhere: what is read from which file, what is told of every line, and that
//! nothing is counted twice.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bimtek_lab::{
    import::{
        BallotProposal, Fault, KeyedBallots, MAX_BALLOT_LINES, Source, Trouble, Wanted, read_source,
    },
    session::{Change, Method, Paper, Refusal, Scale, ScoreSheet, UnitKind, tally},
};
use proptest::prelude::*;
use room::{Room, THREE_DOTS, idea, marks, setup};
use rust_xlsxwriter::Workbook;

#[path = "votes/room.rs"]
#[allow(dead_code, reason = "each test uses some of it")]
mod room;

fn source(bytes: &[u8], name: &str, wanted: Wanted) -> Result<Source, Trouble> {
    read_source(bytes, name, wanted, &|| false)
}

fn keyed(text: &str) -> KeyedBallots {
    match source(text.as_bytes(), "meja-2.txt", Wanted::Ballots) {
        Ok(Source::Ballots(keyed)) => keyed,
        other => panic!("{text}: {other:?}"),
    }
}

fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (r, row) in rows.iter().enumerate() {
        for (c, cell) in row.iter().enumerate() {
            let (r, c) = (u32::try_from(r).unwrap(), u16::try_from(c).unwrap());
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(r, c, number).unwrap(),
                Err(_) => sheet.write_string(r, c, *cell).unwrap(),
            };
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn every_line_is_a_paper_or_says_why_it_is_none() {
    let room = Room::open(9, setup(THREE_DOTS, 20, true));
    let text = "Nomor ide di kartu\n1 2 2\n\n-\nx\n3, 4 OPD\n1 1 1\n1 2 3 4\n77\nsatu dua\n9 K\n";
    let found = BallotProposal::of(room.held(), &keyed(text));
    let kind = Some(UnitKind::Opd);
    assert_eq!(
        found.papers,
        [
            Paper { marks: [marks(&[(1, 1), (2, 1), (2, 1)])].concat(), ..Paper::default() },
            Paper::default(),
            Paper { marks: marks(&[(3, 1), (4, 1)]), kind, ..Paper::default() },
            Paper { marks: marks(&[(9, 1)]), kind: Some(UnitKind::Kecamatan), ..Paper::default() },
        ]
    );
    assert_eq!((found.blank, found.invalid, found.known, found.beyond), (1, 1, false, None));
    let over = Refusal::OverOption { option: idea(1), max: 2 };
    assert_eq!(
        found.refused,
        [
            (7, Fault::Against(over)),
            (8, Fault::Against(Refusal::OverBudget { given: 4, budget: 3 })),
            (9, Fault::NoSuchNumber(77)),
            (10, Fault::Unreadable("satu dua".to_owned())),
        ]
    );
}

#[test]
fn papers_come_in_as_one_act_and_the_same_papers_once() {
    let mut room = Room::open(4, setup(THREE_DOTS, 20, true));
    let text = "1 2\n2 2 3\n-\nx\n";
    let found = BallotProposal::of(room.held(), &keyed(text));
    room.go(found.change(room.held(), false).unwrap());
    let poll = room.held();
    assert_eq!((poll.papers.keyed, poll.papers.invalid, poll.imports.len()), (3, 1, 1));
    // Saved under another name, with other separators, or typed into a spreadsheet: the same.
    let cells: [&[&str]; 4] = [&["1", "2"], &["2", "2", "3"], &["-"], &["X"]];
    let book = source(&workbook(&cells), "salinan.xlsx", Wanted::Anything);
    let Ok(Source::Ballots(book)) = book else { panic!("{book:?}") };
    for again in [keyed(text), keyed("\u{feff}1;2\r\n2;2;3\r\n-\r\nx"), book] {
        let found = BallotProposal::of(room.held(), &again);
        assert!(found.known);
        let change = found.change(room.held(), false).unwrap();
        assert_eq!(room.try_to(change), Err(Refusal::ImportedAlready));
    }
    assert!(!BallotProposal::of(room.held(), &keyed("2 2 3\n1 2\n-\nx\n")).known);
    room.close("").unwrap();
    // 1+2, 2+2+3.
    assert_eq!(room.result(), [(2, 1, 3), (1, 2, 1), (3, 2, 1), (4, 4, 0)]);
}

#[test]
fn a_spreadsheet_with_a_head_and_counted_papers_is_read_by_its_own_row_numbers() {
    let room = Room::open(9, setup(THREE_DOTS, 20, true));
    let rows: [&[&str]; 6] = [
        &["No", "Pilihan 1", "Pilihan 2", "Jenis"],
        &["1", "7", "8", "Puskesmas"],
        &[],
        &["2", "9", "-", "OPD"],
        &["3", "-"],
        &["4", "12/7"],
    ];
    let book = workbook(&rows);
    for wanted in [Wanted::Anything, Wanted::Ballots] {
        let read = source(&book, "meja.xlsx", wanted).unwrap();
        let Source::Ballots(keyed) = read else { panic!("{read:?}") };
        let found = BallotProposal::of(room.held(), &keyed);
        let kinds: Vec<_> = found.papers.iter().map(|p| (p.marks.len(), p.kind)).collect();
        let (health, office) = (Some(UnitKind::Puskesmas), Some(UnitKind::Opd));
        assert_eq!(kinds, [(2, health), (1, office), (0, None)]);
        assert_eq!(found.refused, [(6, Fault::Unreadable("12/7".to_owned()))]);
    }
    let csv = "No;Pilihan;Jenis\n1;7 8;Puskesmas\n2;9;OPD\n3;-;\n4;;\n5\n";
    let found = BallotProposal::of(room.held(), &keyed(csv));
    assert_eq!((found.papers.len(), found.refused.len()), (3, 0), "4 and 5 were never keyed");
}

#[test]
fn scores_are_keyed_with_their_numbers_and_missing_ones_stay_missing() {
    let sheet = ScoreSheet::usg(Scale::OneToFive);
    let mut room = Room::open(3, setup(Method::Score(sheet), 9, true));
    let text = "1:5,4,3 2:1,1,1 3:2,2,2\n1:4,4,5 2:-,3,3\n1:6,1,1\n1:1,1,1,1\n3 2\n";
    let found = BallotProposal::of(room.held(), &keyed(text));
    let faults = [
        (3, Fault::Against(Refusal::OutOfRange { min: 1, max: 5 })),
        (4, Fault::Against(Refusal::UnknownCriterion(3))),
        (5, Fault::Against(Refusal::WrongMethod)),
    ];
    assert_eq!(found.refused, faults);
    room.go(found.change(room.held(), false).unwrap());
    room.close("").unwrap();
    let result = tally(room.held()).unwrap();
    // 1: means 4.5, 4, 4; 2: 1, 2, 2, its urgency by one rater only; 3: 2, 2, 2.
    let totals: Vec<_> = result.rows.iter().map(|r| (r.option, r.total)).collect();
    assert_eq!(totals, [(idea(1), 1_250), (idea(3), 600), (idea(2), 500)]);
    assert_eq!((result.scores[2].complete, result.scores[2].incomplete), (1, 1));
}

#[test]
fn a_number_that_was_merged_means_its_card_and_a_theme_its_place() {
    let mut room = Room::before(3, &[]);
    let board = room.session.boards()[0].id;
    let (into, ideas) =
        (bimtek_lab::session::IdeaNumber(1), vec![bimtek_lab::session::IdeaNumber(3)]);
    room.go(Change::MergeIdeas { board, into, ideas });
    room.add(setup(THREE_DOTS, 5, true)).unwrap();
    room.go(Change::OpenPoll(room.poll));
    let found = BallotProposal::of(room.held(), &keyed("3 2\n"));
    assert_eq!(found.papers[0].marks, marks(&[(1, 1), (2, 1)]));

    let mut room = Room::before(4, &[]);
    room.theme("A", &[4]);
    room.theme("B", &[1, 2]);
    let basis = bimtek_lab::session::Basis::Themes;
    room.add(bimtek_lab::session::PollSetup { basis, ..setup(THREE_DOTS, 5, true) }).unwrap();
    room.go(Change::OpenPoll(room.poll));
    let found = BallotProposal::of(room.held(), &keyed("2\n4\n"));
    assert_eq!(found.papers[0].marks[0].option, room.held().options[1].key);
    assert_eq!(found.refused, [(2, Fault::NoSuchNumber(4))]);
}

#[test]
fn only_what_looks_like_nothing_else_is_taken_for_ballots() {
    let is = |text: &str, name: &str| {
        matches!(source(text.as_bytes(), name, Wanted::Anything), Ok(Source::Ballots(_)))
    };
    assert!(is("12 7 31\n-\n7\n", "meja.txt"));
    assert!(is("Kartu,Pilihan\n1,12 7\n2,31\n", "meja.csv"));
    for text in [
        "Ide;OPD\nLoket malam;Dinsos\n",
        "Puskesmas\nKelurahan\nRSUD\n",
        "Nama,NIP\nPeserta Contoh,198001012005011001\n",
        "1. Loket malam hari\n2. Taman baca\n",
        "081200000001\n081200000002\n",
        "-\n-\n",
    ] {
        assert!(!is(text, "daftar.txt") && !is(text, "daftar.csv"), "{text}");
    }
}

#[test]
fn hostile_files_are_bounded_and_say_what_they_are() {
    assert_eq!(source(b"", "x.txt", Wanted::Ballots), Err(Trouble::Empty));
    assert_eq!(source(b"\n \n;;\n", "x.txt", Wanted::Ballots), Err(Trouble::Empty));
    let noise = b"\x00\x01\x02\x03\xff\xfe\x00".to_vec();
    assert!(source(&noise, "x.bin", Wanted::Ballots).is_err());
    let long = keyed(&"1 2\n".repeat(MAX_BALLOT_LINES + 500));
    assert!(long.cut);
    let room = Room::open(9, setup(THREE_DOTS, 20, true));
    let found = BallotProposal::of(room.held(), &long);
    assert_eq!(found.papers.len(), MAX_BALLOT_LINES);
    assert!(found.beyond.is_some());
    let wide = keyed(&format!("{}\n1\n", "1 ".repeat(200_000)));
    assert_eq!(BallotProposal::of(room.held(), &wide).refused, [(1, Fault::TooLong)]);
    let huge = keyed("99999999999999999999\n4294967296\n1:999999999\n");
    assert_eq!(BallotProposal::of(room.held(), &huge).refused.len(), 3);
}

proptest! {
    /// Whatever is keyed: every line is taken, counted or named, and what is taken, the session
    /// takes.
    #[test]
    fn nothing_is_lost_and_nothing_is_taken_that_is_no_ballot(
        lines in prop::collection::vec("[0-9 ,;xX:=a-j-]{0,12}|[1-9]( [1-9]){0,3}", 1..30)
    ) {
        let mut room = Room::open(9, setup(THREE_DOTS, 60, true));
        let text = lines.join("\n");
        let Ok(Source::Ballots(keyed)) = source(text.as_bytes(), "x.txt", Wanted::Ballots) else {
            return Ok(());
        };
        let found = BallotProposal::of(room.held(), &keyed);
        if let Some(change) = found.change(room.held(), false) {
            room.go(change);
            prop_assert_eq!(room.held().ballots.len(), found.papers.len());
        }
        let filled = text.lines().filter(|l| l.chars().any(|c| !" ;,\t".contains(c))).count();
        let told = found.count() as usize + found.refused.len();
        prop_assert!(told == filled || told + 1 == filled, "{} of {}", told, filled);
    }
}
