//! What nobody may know is not in the workbook.

use super::*;

#[test]
fn an_open_secret_poll_says_nothing_and_an_anonymous_session_names_no_unit() {
    let mut session = sample(Size::Typical, 1).unwrap();
    let poll = polls::every(&session).find(|(_, p)| p.state == PollState::Closed).unwrap().1;
    assert!(poll.setup.secret && !poll.ballots.is_empty());
    let (id, title) = (poll.id, poll.setup.title.clone());
    let of_it = |session: &Session, sheet: &str| {
        let all = rows(&recap(session, Lang::Indonesian), sheet);
        all.iter()
            .filter(|row| row.first().is_some_and(|c| *c == Data::String(title.clone())))
            .count()
    };
    for sheet in ["Hasil", "Isi suara", "Sudah memilih"] {
        assert!(of_it(&session, sheet) > 0, "{sheet}");
    }
    session.apply(Change::ReopenPoll(id, "uji".to_owned()), at()).unwrap();
    for sheet in ["Hasil", "Isi suara", "Sudah memilih", "Hasil per jenis unit", "Nilai kriteria"] {
        assert_eq!(of_it(&session, sheet), 0, "{sheet}");
    }
    let polls = rows(&recap(&session, Lang::Indonesian), "Pemungutan");
    let row = polls.iter().find(|row| row[1] == Data::String(title.clone())).unwrap();
    assert_eq!(row[column(&polls, "Kosong")], Data::Empty);

    let event = Event { anonymous: true, ..session.event().clone() };
    session.apply(Change::SetEvent(event), at()).unwrap();
    let ideas = rows(&recap(&session, Lang::Indonesian), "Ide");
    for head in ["Unit", "Jenis unit"] {
        let i = column(&ideas, head);
        assert!(ideas[1..].iter().all(|row| row[i] == Data::Empty), "{head}");
    }
}

#[test]
fn who_voted_in_a_secret_poll_is_counted_and_not_named() {
    let session = sample(Size::Typical, 1).unwrap();
    let poll = polls::every(&session).find(|(_, p)| p.state == PollState::Closed).unwrap().1;
    assert!(poll.setup.secret && poll.voted.len() > 3, "the file keeps who has voted");
    let voted = rows(&recap(&session, Lang::Indonesian), "Sudah memilih");
    let of_it: Vec<_> = voted.iter().filter(|row| text(&row[0]) == poll.setup.title).collect();
    assert_eq!(of_it.len(), 1, "{of_it:?}");
    let said = text(&of_it[0][1]);
    assert!(said.starts_with(&format!("{} pemilih", poll.voted.len())), "{said}");
    for voter in &poll.voted {
        let Voter::Unit(unit) = voter else { continue };
        let name = &session.unit(*unit).unwrap().profile.name;
        assert!(!said.contains(name.as_str()), "{name}");
    }
}

#[test]
fn who_voted_in_an_open_poll_is_named() {
    let session = sheets::full();
    let voted = rows(&recap(&session, Lang::Indonesian), "Sudah memilih");
    let names: Vec<_> = voted[1..].iter().map(|row| [text(&row[0]), text(&row[1])]).collect();
    assert_eq!(names[0], ["Prioritas (ke-1)", "Dinas Kesehatan"]);
    assert_eq!(names[1], ["Prioritas (ke-1)", "Puskesmas Satu"]);
    assert!(names[2][1].starts_with("2 pemilih"), "{names:?}");
    assert_eq!(names.len(), 3);
}

/// A session of these units, each with so many ideas.
fn heard(units: &[(UnitKind, u32)]) -> Session {
    let mut session = Session::new("uji".to_owned(), at());
    let board = session.boards()[0].id;
    for (n, (kind, ideas)) in units.iter().enumerate() {
        let name = format!("Unit {n}");
        let profile = UnitProfile { name, kind: *kind, ..UnitProfile::default() };
        session.apply(Change::AddUnit(profile), at()).unwrap();
        let unit = session.units().last().map(|unit| unit.id);
        for i in 0..*ideas {
            let words = IdeaWords { text: format!("Ide {i} dari {n}"), name: String::new() };
            let idea = NewIdea { words, unit, ..NewIdea::default() };
            session.apply(Change::AddIdea(board, idea), at()).unwrap();
        }
    }
    session
}

/// Kinds with their numbers of ideas, as the sheet of coverage has them.
fn told(session: &Session) -> Vec<(String, Data)> {
    let rows = rows(&recap(session, Lang::Indonesian), "Keterwakilan");
    let [kind, count] = ["Jenis unit", "Jumlah ide"].map(|head| column(&rows, head));
    rows[1..].iter().map(|row| (text(&row[kind]), row[count].clone())).collect()
}

#[test]
fn without_names_no_number_of_ideas_is_that_of_one_unit() {
    use UnitKind::{Kecamatan, Opd, Puskesmas, Rsud};
    let mut session = heard(&[
        (Opd, 2),
        (Opd, 1),
        (Opd, 1),
        (Opd, 4),
        (Puskesmas, 1),
        (Puskesmas, 2),
        (Puskesmas, 1),
        (Kecamatan, 5),
        (Rsud, 0),
    ]);
    let n = |n: f64| Data::Float(n);
    let all = told(&session);
    let counts: Vec<_> = all.iter().map(|(_, count)| count.clone()).collect();
    assert_eq!(counts, [n(8.0), n(5.0), n(4.0), n(0.0)], "{all:?}");
    let bytes = recap(&session, Lang::Indonesian);
    let units = rows(&bytes, "Unit");
    assert_eq!(units[1][column(&units, "Jumlah ide")], n(2.0));

    let event = Event { anonymous: true, ..session.event().clone() };
    session.apply(Change::SetEvent(event), at()).unwrap();
    // The one district is hidden, and the puskesmas with it: what is left of 17 would be its own.
    let counts: Vec<_> = told(&session).into_iter().map(|(_, count)| count).collect();
    assert_eq!(counts, [n(8.0), Data::Empty, Data::Empty, Data::Empty]);
    let units = rows(&recap(&session, Lang::Indonesian), "Unit");
    let count = column(&units, "Jumlah ide");
    assert!(units[1..].iter().all(|row| row[count] == Data::Empty));
}

#[test]
fn without_names_the_missing_are_told_as_in_the_report() {
    let mut session = heard(&[(UnitKind::Opd, 1), (UnitKind::Opd, 0)]);
    let event = Event { anonymous: true, ..session.event().clone() };
    session.apply(Change::SetEvent(event), at()).unwrap();
    let missing = |session: &Session| {
        let rows = rows(&recap(session, Lang::Indonesian), "Keterwakilan");
        text(&rows[1][column(&rows, "Belum mengirim")])
    };
    assert_eq!(missing(&session), "Unit 1");
    let settings = unnamed(&session);
    session.apply(settings, at()).unwrap();
    assert_eq!(missing(&session), "");
}

fn unnamed(session: &Session) -> Change {
    let mut settings = session.documents().clone();
    settings.unheard = false;
    Change::SetDocuments(Box::new(settings))
}
