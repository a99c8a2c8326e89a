//! One session after another: what goes along into a new file, and what became of it there.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bimtek_lab::{
    compare::{FoundBy, Stand, compare},
    import::{CarriedIdeas, carried, carry},
    sample::cilegon,
    session::{
        BoardId, Change, IdeaNumber, IdeaWords, NewIdea, PlanStatus, PlanWork, Session, UnitProfile,
    },
    store::{from_ron, to_ron},
};
use chrono::{NaiveDate, NaiveDateTime};
use std::process::Command;

fn october() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2019, 10, 3).unwrap().and_hms_opt(9, 0, 0).unwrap()
}

fn carried_over(which: CarriedIdeas) -> (Session, Session) {
    let from = cilegon().unwrap();
    let new = carry(&from, which, "lanjutan".to_owned(), "contoh", october()).unwrap();
    new.check().unwrap();
    assert_eq!(from_ron(to_ron(&new).as_bytes()).unwrap(), new);
    (from, new)
}

fn first(session: &Session) -> BoardId {
    session.boards()[0].id
}

#[test]
fn the_frame_goes_along_without_an_idea_and_nobody_is_present_yet() {
    let (from, new) = carried_over(CarriedIdeas::None);
    assert_ne!(from.mark(), new.mark());
    let names = |s: &Session| s.units().iter().map(|u| u.profile.clone()).collect::<Vec<_>>();
    assert_eq!(names(&from), names(&new));
    let steps = |s: &Session| s.agenda().iter().map(|s| s.plan.title.clone()).collect::<Vec<_>>();
    assert_eq!(steps(&from), steps(&new));
    assert_eq!(new.participants().len(), from.participants().len());
    assert!(new.participants().iter().all(|p| !p.profile.present));
    assert_eq!(new.inventory().len(), from.inventory().len());
    assert_eq!(new.boards()[0].question, from.boards()[0].question);
    assert!(new.boards()[0].ideas.is_empty() && new.plans().is_empty());
    assert_eq!(new.event().date, Some(october().date()));
    assert_eq!(new.event().title, from.event().title);
    assert_eq!(new.event().sample, from.event().sample, "what is invented stays so");
}

#[test]
fn the_person_chooses_which_ideas_go_along_and_each_knows_where_it_came_from() {
    let (from, _) = carried_over(CarriedIdeas::None);
    let board = &from.boards()[0];
    let cards = board.ideas.iter().filter(|i| i.place.is_on_board()).count();
    assert_eq!(carried(&from, CarriedIdeas::None), 0);
    assert_eq!(carried(&from, CarriedIdeas::All), cards);
    assert_eq!(carried(&from, CarriedIdeas::Unchosen), cards - 4);
    assert_eq!(carried(&from, CarriedIdeas::Ungrouped), board.tray.len());
    for which in CarriedIdeas::ALL {
        let (_, new) = carried_over(which);
        let ideas = &new.boards()[0].ideas;
        let on_board = ideas.iter().filter(|i| i.place.is_on_board()).count();
        assert_eq!(on_board, carried(&from, which), "{which:?}");
        assert!(ideas.iter().all(|i| i.origin.as_ref().unwrap().label.starts_with("contoh · ")));
        assert!(ideas.iter().all(|i| i.unit.is_none_or(|unit| new.unit(unit).is_some())));
    }
    let (_, all) = carried_over(CarriedIdeas::All);
    assert_eq!(all.boards()[0].ideas.len(), board.ideas.len() - board.trash.len());
    assert!(all.boards()[0].ideas.iter().any(|i| !i.merged.is_empty()), "merged cards stay merged");
}

/// The later session: three more ideas are chosen in it, and one of them is launched.
fn taken_further() -> (Session, Session) {
    let (from, mut new) = carried_over(CarriedIdeas::All);
    let board = first(&new);
    let chosen_before = |text: &str| {
        let words = |n: IdeaNumber| from.boards()[0].idea(n).map(|i| i.text.as_str());
        from.chosen().any(|plan| words(plan.idea) == Some(text))
    };
    let cards = new.boards()[0].ideas.iter().filter(|i| i.place.is_on_board());
    let free = cards.filter(|i| !chosen_before(&i.text)).map(|i| i.number);
    let chosen: Vec<IdeaNumber> = free.take(3).collect();
    for idea in chosen {
        let reason = "Penugasan".to_owned();
        new.apply(Change::Choose { board, idea, poll: None, reason }, october()).unwrap();
    }
    let plans: Vec<_> = new.plans().iter().map(|p| p.id).collect();
    let launched = PlanWork { status: PlanStatus::Launched, ..PlanWork::default() };
    new.apply(Change::EditPlan(plans[0], launched), october()).unwrap();
    (from, new)
}

#[test]
fn what_was_launched_stands_first_and_is_found_by_its_origin_under_another_number() {
    let (from, new) = taken_further();
    let found = compare(&from, &new, &|| false).unwrap();
    assert_eq!(found.found(), found.rows.len());
    // One was launched in September already, the other in what came after.
    assert_eq!((found.launched(), found.new), (2, 0));
    let stands: Vec<Stand> = found.rows.iter().take(2).map(|row| row.stand).collect();
    assert!(stands.iter().all(|stand| matches!(stand, Stand::Launched(_))), "{stands:?}");
    let launched = Stand::Launched(october().date());
    let best = found.rows.iter().find(|row| row.stand == launched).unwrap();
    let later = best.later.unwrap();
    assert_eq!(later.by, FoundBy::Origin);
    let words = |s: &Session, n: IdeaNumber| s.boards()[0].idea(n).unwrap().text.clone();
    assert_eq!(words(&from, best.number), words(&new, later.number));
    // Four were planned in the first session, and three were chosen in the second.
    assert_eq!((found.at_least(Stand::Planned), found.at_least(Stand::Chosen)), (5, 7));
    assert_eq!(compare(&from, &new, &|| true), Some(found), "all found by origin: nothing to stop");
}

#[test]
fn without_an_origin_an_idea_is_found_by_its_words_and_a_new_one_is_new() {
    let (from, _) = carried_over(CarriedIdeas::None);
    let mut other = Session::new("lain".to_owned(), october());
    let board = first(&other);
    let name = "Puskesmas Contoh".to_owned();
    other
        .apply(Change::AddUnit(UnitProfile { name, ..UnitProfile::default() }), october())
        .unwrap();
    let again = from.boards()[0].idea(IdeaNumber(1)).unwrap().text.clone();
    for text in [again.as_str(), "Perahu baca keliling pulau dengan mesin tenaga surya"] {
        let words = IdeaWords { text: text.to_owned(), name: String::new() };
        other
            .apply(Change::AddIdea(board, NewIdea { words, ..NewIdea::default() }), october())
            .unwrap();
    }
    let found = compare(&from, &other, &|| false).unwrap();
    assert_eq!((found.found(), found.new), (1, 1));
    let row = found.rows.iter().find(|row| row.later.is_some()).unwrap();
    assert_eq!(row.number, IdeaNumber(1));
    assert!(matches!(row.later.unwrap().by, FoundBy::Words(part) if part > 0.9));
    assert_eq!(compare(&from, &other, &|| true), None, "it can be stopped");
}

#[test]
fn the_command_line_carries_over_and_compares() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let run = |args: &[&str]| {
        let out = Command::new(env!("CARGO_BIN_EXE_bimtek-lab")).args(args).output().unwrap();
        (out.status.code(), String::from_utf8(out.stdout).unwrap())
    };
    let (old, new) = (path("juli.ron"), path("oktober.ron"));
    std::fs::write(&old, to_ron(&cilegon().unwrap())).unwrap();
    let before = std::fs::read(&old).unwrap();
    let order = ["new", "--from", &old, "--carry", "unchosen", "--out", &new];
    assert_eq!(run(&order).0, Some(0));
    assert_eq!(run(&order).0, Some(1), "an existing file is not replaced");
    let (code, text) = run(&["compare", &old, &new, "--json"]);
    assert_eq!(code, Some(0));
    let v: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!((&v["chosen"], &v["planned"], &v["launched"]), (&4.into(), &4.into(), &1.into()));
    let found = v["ideas"].as_u64().unwrap() - 4;
    assert_eq!((v["found"].as_u64(), &v["new"]), (Some(found), &0.into()));
    let (code, text) = run(&["compare", &old, &new]);
    assert!(code == Some(0) && text.contains("tidak dilanjutkan · rencana siap"), "{text}");
    assert_eq!(std::fs::read(&old).unwrap(), before, "neither file is touched");
    assert_eq!(run(&["new", "--carry", "all", "--out", &path("x.ron")]).0, Some(2));
}
