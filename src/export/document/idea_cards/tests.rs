//! Cards of a board made by hand: numbers, merged ideas, the trash, themes, and whose idea it was.

use super::*;
use crate::session::{Change, DocumentSettings, Event, IdeaWords, NewIdea, ThemeLook, UnitProfile};
use chrono::{NaiveDate, NaiveDateTime};

fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(9, 0, 0).unwrap()
}

fn change(session: &mut Session, change: Change) {
    session.apply(change, now()).unwrap();
}

/// A board with a theme, a unit, and these ideas of it: name and text.
fn with_ideas(ideas: &[(&str, &str)]) -> Session {
    let mut session = Session::new("x".to_owned(), now());
    let board = session.boards()[0].id;
    let look = ThemeLook { name: "Layanan warga".to_owned(), ..ThemeLook::default() };
    change(&mut session, Change::AddTheme { board, look, index: 0, ideas: Vec::new() });
    let profile = UnitProfile { name: "Dinas Contoh".to_owned(), ..UnitProfile::default() };
    change(&mut session, Change::AddUnit(profile));
    let (theme, unit) = (session.boards()[0].themes[0].id, session.units()[0].id);
    for (name, text) in ideas {
        let words = IdeaWords { text: (*text).to_owned(), name: (*name).to_owned() };
        let (theme, unit) = (Some(theme), Some(unit));
        change(&mut session, Change::AddIdea(board, NewIdea { words, unit, theme, origin: None }));
    }
    session
}

fn all(document: &Document) -> &Cards {
    match &document.blocks[..] {
        [Block::Cards(cards)] => cards,
        other => panic!("no cards: {other:?}"),
    }
}

fn said(card: &Card) -> Vec<&str> {
    let texts = card.blocks.iter().flat_map(|block| match block {
        Block::Paragraph(p) => p.runs.iter().map(|run| run.text.as_str()).collect(),
        _ => Vec::new(),
    });
    texts.collect()
}

#[test]
fn a_card_has_number_theme_unit_name_and_text() {
    let mut session = with_ideas(&[("SAPA", "Petugas menyapa warga"), ("", "Antrean daring")]);
    let document = make(&session);
    let cards = all(&document);
    assert_eq!((cards.columns, cards.rows, cards.cards.len()), (2, 4, 2));
    assert_eq!(
        said(&cards.cards[0]),
        ["1", "Tema: Layanan warga", "Dinas Contoh", "SAPA", "Petugas menyapa warga"]
    );
    assert_eq!(
        said(&cards.cards[1]),
        ["2", "Tema: Layanan warga", "Dinas Contoh", "Antrean daring"]
    );
    let event = Event { anonymous: true, ..session.event().clone() };
    change(&mut session, Change::SetEvent(event));
    let document = make(&session);
    assert_eq!(said(&all(&document).cards[1]), ["2", "Tema: Layanan warga", "Antrean daring"]);
    assert!(!document.numbered);
}

#[test]
fn merged_ideas_stand_inside_and_the_trash_has_no_card() {
    let texts = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh"].map(|text| ("", text));
    let mut session = with_ideas(&texts);
    let board = session.boards()[0].id;
    let n = IdeaNumber;
    change(&mut session, Change::MergeIdeas { board, into: n(4), ideas: vec![n(2)] });
    change(&mut session, Change::TrashIdeas(board, vec![n(3)]));
    let document = make(&session);
    let numbers: Vec<&str> = all(&document).cards.iter().map(|card| said(card)[0]).collect();
    assert_eq!(numbers, ["1", "4 + 2", "5", "6", "7"]);
    assert_eq!(printed(&session), 5);
    assert_eq!(said(&all(&document).cards[1])[3..], ["empat", "+ 2 dua"]);
    let ideas = vec![n(1), n(5), n(6)];
    change(&mut session, Change::MergeIdeas { board, into: n(4), ideas });
    let document = make(&session);
    let card = said(&all(&document).cards[0]);
    assert_eq!(card[0], "4 + 2 + 1 + 5 + 6");
    assert_eq!(card[4..], ["+ 2 dua", "+ 1 satu", "+ 2 ide lain yang digabung"]);
}

#[test]
fn long_texts_have_large_cards_that_hold_them_whole() {
    let long = "Kader mendata warga setiap bulan. ".repeat(58);
    let long = long.trim();
    let hostile = format!("{}\u{202e}<w:p>\n{}", "W".repeat(900), "漢".repeat(900));
    for paper in [PaperSize::A4, PaperSize::F4] {
        let mut session = with_ideas(&[("NAMA", long), ("", "pendek"), ("", &hostile)]);
        let settings = DocumentSettings { paper, ..session.documents().clone() };
        change(&mut session, Change::SetDocuments(Box::new(settings)));
        let document = make(&session);
        let cards = all(&document);
        assert_eq!(cards.a_page(), 4);
        let (across, down) = cards::room(paper, cards.columns, cards.rows);
        for card in &cards.cards {
            assert!(height(&card.blocks, across) <= down, "{:?}", said(card));
        }
        assert!(said(&cards.cards[0]).contains(&long), "nothing of it is left out");
        let cut = said(&cards.cards[2]).last().unwrap().to_string();
        assert!(cut.ends_with('…') && !cut.contains('\u{202e}'), "what does not fit says so");
        assert!(String::from_utf8_lossy(&document.docx()).len() > 1_000);
    }
}

#[test]
fn a_board_without_ideas_says_so() {
    let session = Session::new("x".to_owned(), now());
    let Block::Paragraph(p) = &make(&session).blocks[0] else { panic!("no sentence") };
    assert_eq!(p.runs[0].text, "Belum ada ide di papan, jadi belum ada kartu ide.");
}

#[test]
fn cards_of_several_boards_say_their_question() {
    let mut session = with_ideas(&[("", "satu")]);
    let first = session.boards()[0].id;
    change(&mut session, Change::SetQuestion(first, "Keluhan apa?".to_owned()));
    change(&mut session, Change::AddBoard("Solusi apa?".to_owned()));
    let second = session.boards()[1].id;
    let words = IdeaWords { text: "dua".to_owned(), name: String::new() };
    change(&mut session, Change::AddIdea(second, NewIdea { words, ..NewIdea::default() }));
    let document = make(&session);
    let cards = &all(&document).cards;
    assert_eq!(said(&cards[0])[..2], ["1", "Keluhan apa?"]);
    assert_eq!(said(&cards[1]), ["1", "Solusi apa?", "dua"]);
    let alone = idea_cards(&session, second);
    assert_eq!(said(&all(&alone).cards[0]), ["1", "dua"], "alone, it need not be said");
}
