//! Files of other tables become one wall: nothing twice, nothing lost, one step to undo.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bimtek_lab::{
    import::Incoming,
    session::{
        BoardId, Change, History, IdeaNumber, IdeaWords, NewIdea, Place, Session, ThemeLook,
        UnitId, UnitProfile,
    },
    store::to_ron,
};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

const BOARD: BoardId = BoardId(1);

fn at(minute: i64) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(9, 0, 0).unwrap()
        + TimeDelta::minutes(minute)
}

fn unit(name: &str) -> Change {
    Change::AddUnit(UnitProfile { name: name.to_owned(), ..UnitProfile::default() })
}

fn idea(text: &str, unit: Option<UnitId>) -> Change {
    let words = IdeaWords { text: text.to_owned(), name: String::new() };
    Change::AddIdea(BOARD, NewIdea { words, unit, ..NewIdea::default() })
}

/// The file that was prepared and copied to every table: a question and two units.
fn prepared() -> Session {
    let mut s = Session::new("siapan-contoh".to_owned(), at(0));
    s.apply(Change::SetQuestion(BOARD, "Apa yang dikeluhkan warga?".to_owned()), at(0)).unwrap();
    s.apply(unit("Dinas Contoh"), at(0)).unwrap();
    s.apply(unit("Puskesmas Contoh"), at(0)).unwrap();
    s
}

fn texts(session: &Session) -> Vec<&str> {
    session.boards()[0].ideas.iter().map(|i| i.text.as_str()).collect()
}

fn take(here: &mut Session, there: &Session, label: &str) -> Option<History> {
    let change = Incoming::of(here, there).change(here, there, label, false)?;
    let mut history = History::default();
    assert!(history.apply(here, change, at(60)).unwrap());
    here.check().unwrap();
    Some(history)
}

#[test]
fn copies_of_one_file_become_one_wall_though_they_count_from_the_same_number() {
    let mut wall = prepared();
    let unit = wall.units()[1].id;
    let mut tables = Vec::new();
    for table in 1..=8 {
        let mut copy = prepared();
        for n in 1..=5 {
            let text = format!("Ide {n} dari meja {table}");
            copy.apply(idea(&text, Some(unit)), at(table * 10 + n)).unwrap();
        }
        tables.push(copy);
    }
    for (n, table) in tables.iter().enumerate() {
        take(&mut wall, table, &format!("meja-{}.ron", n + 1)).unwrap();
    }
    assert_eq!(texts(&wall).len(), 40);
    let board = &wall.boards()[0];
    let last = board.ideas.last().unwrap();
    assert_eq!((last.number, last.unit), (IdeaNumber(40), Some(unit)));
    assert_eq!(last.origin.as_ref().unwrap().label, "meja-8.ron · 5");
    let before = to_ron(&wall);
    for table in &tables {
        assert!(take(&mut wall, table, "lagi").is_none(), "a second time brings nothing");
        assert_eq!(Incoming::of(&wall, table).known_ideas(), 5);
    }
    assert_eq!(to_ron(&wall), before);
}

#[test]
fn an_idea_that_went_round_comes_home_as_known() {
    let mut a = prepared();
    a.apply(idea("Loket malam", None), at(1)).unwrap();
    let mut b = Session::new("lain".to_owned(), at(0));
    b.apply(Change::SetQuestion(BOARD, "apa yang dikeluhkan warga".to_owned()), at(0)).unwrap();
    take(&mut b, &a, "a").unwrap();
    let mut c = Session::new("ketiga".to_owned(), at(0));
    c.apply(Change::SetQuestion(BOARD, "APA YANG DIKELUHKAN WARGA?".to_owned()), at(0)).unwrap();
    take(&mut c, &b, "b").unwrap();
    assert_eq!(texts(&c), ["Loket malam"]);
    assert!(take(&mut a, &c, "c").is_none(), "it was captured here");
    assert!(take(&mut c, &a, "a").is_none(), "it came by way of another file");
}

#[test]
fn units_themes_and_merges_come_along_and_one_undo_takes_all_back() {
    let mut wall = prepared();
    wall.apply(idea("Sudah ada", None), at(1)).unwrap();
    let mut table = prepared();
    table.apply(unit("Kecamatan Contoh"), at(2)).unwrap();
    let district = table.units()[2].id;
    let ideas = ["Antrean daring", "Antre lewat WA", "Taman baca", "Dibuang"];
    for (minute, text) in (3..).zip(ideas) {
        table.apply(idea(text, Some(district)), at(minute)).unwrap();
    }
    let look = ThemeLook { name: "Antrean".to_owned(), ..ThemeLook::default() };
    let ideas = vec![IdeaNumber(1), IdeaNumber(2)];
    table.apply(Change::AddTheme { board: BOARD, look, index: 0, ideas }, at(9)).unwrap();
    let merge =
        Change::MergeIdeas { board: BOARD, into: IdeaNumber(1), ideas: vec![IdeaNumber(2)] };
    table.apply(merge, at(9)).unwrap();
    table.apply(Change::TrashIdeas(BOARD, vec![IdeaNumber(4)]), at(9)).unwrap();

    let before = to_ron(&wall);
    let incoming = Incoming::of(&wall, &table);
    assert_eq!((incoming.new_ideas(), incoming.units.len()), (3, 1));
    let mut history = take(&mut wall, &table, "meja-2.ron").unwrap();
    let board = &wall.boards()[0];
    assert_eq!(texts(&wall), ["Sudah ada", "Antrean daring", "Antre lewat WA", "Taman baca"]);
    assert_eq!(board.themes[0].look.name, "Antrean");
    assert_eq!(board.themes[0].ideas, [IdeaNumber(2)]);
    assert_eq!(board.idea(IdeaNumber(3)).unwrap().place, Place::Merged(IdeaNumber(2)));
    let sender = board.idea(IdeaNumber(4)).unwrap().unit.unwrap();
    assert_eq!(wall.unit(sender).unwrap().profile.name, "Kecamatan Contoh");
    history.undo(&mut wall).unwrap();
    assert_eq!(to_ron(&wall), before);
}

#[test]
fn other_words_are_shown_and_taken_only_when_asked() {
    let mut table = prepared();
    table.apply(idea("Loket malm", None), at(1)).unwrap();
    let mut wall = prepared();
    take(&mut wall, &table, "meja").unwrap();
    let words = IdeaWords { text: "Loket malam".to_owned(), name: String::new() };
    table.apply(Change::EditIdea(BOARD, IdeaNumber(1), words.clone()), at(5)).unwrap();
    let incoming = Incoming::of(&wall, &table);
    assert_eq!(incoming.boards[0].changed, [(IdeaNumber(1), IdeaNumber(1))]);
    assert!(incoming.change(&wall, &table, "meja", false).is_none());
    let change = incoming.change(&wall, &table, "meja", true).unwrap();
    wall.apply(change, at(61)).unwrap();
    assert_eq!(texts(&wall), ["Loket malam"]);

    // What was reworded here since is not offered to be undone.
    let words = IdeaWords { text: "Loket buka malam".to_owned(), name: String::new() };
    wall.apply(Change::EditIdea(BOARD, IdeaNumber(1), words), at(62)).unwrap();
    assert_eq!(Incoming::of(&wall, &table).changed_ideas(), 0);
}

#[test]
fn another_question_becomes_a_board_of_its_own() {
    let mut wall = prepared();
    let mut table = Session::new("meja".to_owned(), at(0));
    table
        .apply(Change::SetQuestion(BOARD, "Bagaimana menyelesaikannya?".to_owned()), at(0))
        .unwrap();
    table.apply(idea("Satu pintu", None), at(1)).unwrap();
    take(&mut wall, &table, "meja").unwrap();
    assert_eq!(wall.boards().len(), 2);
    assert_eq!(wall.boards()[1].question, "Bagaimana menyelesaikannya?");
    assert_eq!(wall.boards()[1].ideas[0].text, "Satu pintu");
}
