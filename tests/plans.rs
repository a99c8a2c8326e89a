//! What becomes of chosen ideas: canvas, profile, action plan, monitoring and follow-up, as stories.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bimtek_lab::{
    session::{
        BoardId, Canvas, CanvasKey, Change, Concern, DesignPart, Event, IdeaNumber, IdeaWords,
        NewIdea, Page, Plan, PlanId, PlanStatus, PlanWork, Profile, ProgressNote, ProposedAs,
        Refusal, RoomChoice, RoomView, SelfCheck, Session, Show, UnitId, UnitProfile,
    },
    store::{from_ron, to_ron},
};
use chrono::{NaiveDate, NaiveDateTime};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2019, month, day).unwrap()
}

fn at(month: u32, d: u32) -> NaiveDateTime {
    day(month, d).and_hms_opt(9, 0, 0).unwrap()
}

struct Room {
    session: Session,
    now: NaiveDateTime,
}

impl Room {
    /// Two units, four ideas, the first three of them chosen.
    fn new() -> Self {
        let mut room = Self { session: Session::new("uji".to_owned(), at(7, 8)), now: at(7, 8) };
        for name in ["Puskesmas Contoh", "Dinas Contoh"] {
            let name = name.to_owned();
            room.go(Change::AddUnit(UnitProfile { name, ..UnitProfile::default() }));
        }
        let units: Vec<UnitId> = room.session.units().iter().map(|u| u.id).collect();
        for (text, unit) in [("Antrean", 0), ("Data", 1), ("Sampah", 1), ("Kelas ibu", 0)] {
            let words = IdeaWords { text: text.to_owned(), name: String::new() };
            let unit = Some(units[unit]);
            room.go(Change::AddIdea(room.board(), NewIdea { words, unit, ..NewIdea::default() }));
        }
        for idea in 1..=3 {
            let reason = "Penugasan".to_owned();
            let idea = IdeaNumber(idea);
            room.go(Change::Choose { board: room.board(), idea, poll: None, reason });
        }
        room
    }

    fn board(&self) -> BoardId {
        self.session.boards()[0].id
    }

    fn go(&mut self, change: Change) {
        self.try_to(change).unwrap();
    }

    /// Applied, or refused without a trace; what was applied can be taken back to the byte.
    fn try_to(&mut self, change: Change) -> Result<(), Refusal> {
        let before = to_ron(&self.session);
        let mut copy = self.session.clone();
        let done = copy.apply(change, self.now);
        self.session = copy.clone();
        copy.check().unwrap();
        match done {
            Ok(undo) => {
                copy.take_back(undo);
                assert_eq!(to_ron(&copy), before);
                Ok(())
            }
            Err(refusal) => {
                assert_eq!(to_ron(&self.session), before);
                Err(refusal)
            }
        }
    }

    fn plan(&self, nth: usize) -> &Plan {
        self.session.chosen().nth(nth).unwrap()
    }

    fn work(&mut self, nth: usize, change: impl FnOnce(&mut PlanWork)) {
        let mut work = self.plan(nth).work.clone();
        change(&mut work);
        self.go(Change::EditPlan(self.plan(nth).id, work));
    }

    fn ideas(&self, plans: &[PlanId]) -> Vec<u32> {
        let of = |id: &PlanId| self.session.plans().iter().find(|p| p.id == *id).unwrap();
        plans.iter().map(|id| of(id).idea.0).collect()
    }
}

#[test]
fn a_canvas_fills_box_by_box_and_says_how_far_it_is() {
    let mut room = Room::new();
    let plan = room.plan(0).id;
    assert_eq!(room.session.canvas_text(room.plan(0), CanvasKey::Idea), "Antrean");
    let mut canvas = Canvas::default();
    canvas.get_mut(CanvasKey::Goal).text = "  Memangkas waktu tunggu\u{202e} ".to_owned();
    canvas.get_mut(CanvasKey::Goal).ok = true;
    canvas.get_mut(CanvasKey::Resources).feedback = "Sebutkan sumber anggarannya.".to_owned();
    canvas.get_mut(CanvasKey::Novelty).text = "  ".to_owned();
    canvas.phone = "0812-0000-0001".to_owned();
    canvas.proposed_as = Some(ProposedAs::Development);
    room.go(Change::EditCanvas(plan, Box::new(canvas)));
    let written = &room.plan(0).canvas;
    assert_eq!(written.get(CanvasKey::Goal).text, "Memangkas waktu tunggu");
    assert_eq!((written.ok(), written.boxes.len()), (1, 2), "an empty box is none");
    // A shorter wording of the idea for the canvas; the idea's own words stay.
    let mut canvas = written.clone();
    canvas.get_mut(CanvasKey::Idea).text = "Antrean lewat WhatsApp".to_owned();
    room.go(Change::EditCanvas(plan, Box::new(canvas.clone())));
    let words = room.session.canvas_text(room.plan(0), CanvasKey::Idea);
    assert_eq!(words, "Antrean lewat WhatsApp");
    assert_eq!(room.session.boards()[0].ideas[0].text, "Antrean");
    // The same again is no change.
    assert!(
        room.session
            .apply(Change::EditCanvas(plan, Box::new(canvas)), room.now)
            .unwrap()
            .is_nothing()
    );
    let mut canvas = room.plan(0).canvas.clone();
    canvas.get_mut(CanvasKey::Goal).text = "a".repeat(4_001);
    let refused = room.try_to(Change::EditCanvas(plan, Box::new(canvas)));
    assert_eq!(refused, Err(Refusal::TooLong { max: 4_000 }));
    assert_eq!(from_ron(to_ron(&room.session).as_bytes()).unwrap(), room.session);
}

#[test]
fn an_idea_can_be_carried_on_by_another_unit_which_then_stays_on_the_list() {
    let mut room = Room::new();
    let units: Vec<UnitId> = room.session.units().iter().map(|u| u.id).collect();
    assert_eq!(room.session.plan_units(room.plan(0)), [units[0]]);
    room.go(Change::AddUnit(UnitProfile {
        name: "RSUD Contoh".to_owned(),
        ..UnitProfile::default()
    }));
    let hospital = room.session.units()[2].id;
    let plan = room.plan(0).id;
    let canvas = Canvas { unit: Some(hospital), ..Canvas::default() };
    room.go(Change::EditCanvas(plan, Box::new(canvas)));
    assert_eq!(room.session.plan_units(room.plan(0)), [hospital]);
    assert_eq!(room.try_to(Change::RemoveUnit(hospital)), Err(Refusal::InUse));
    let nowhere = Canvas { unit: Some(UnitId(999)), ..Canvas::default() };
    assert_eq!(room.try_to(Change::EditCanvas(plan, Box::new(nowhere))), Err(Refusal::NotFound));
    room.go(Change::EditCanvas(plan, Box::default()));
    room.go(Change::RemoveUnit(hospital));
    // A merged card speaks for every unit behind it.
    room.go(Change::MergeIdeas {
        board: room.board(),
        into: IdeaNumber(1),
        ideas: vec![IdeaNumber(3)],
    });
    assert_eq!(room.session.plan_units(room.plan(0)), units);
}

#[test]
fn the_profile_keeps_its_answers_and_counts_its_words() {
    let mut room = Room::new();
    let plan = room.plan(0).id;
    let mut profile = Profile::default();
    profile.design.insert(DesignPart::Before, "Warga antre sejak pukul 04.30.".to_owned());
    profile.design.insert(DesignPart::After, "  ".to_owned());
    profile.checks.insert(SelfCheck::Renewal, true);
    profile.checks.insert(SelfCheck::NoBurden, false);
    room.go(Change::EditProfile(plan, Box::new(profile)));
    let profile = &room.plan(0).profile;
    assert_eq!((profile.design_words(), profile.design.len()), (5, 1));
    assert_eq!(profile.checks.get(&SelfCheck::Benefit), None, "not answered is neither yes nor no");
    let again = from_ron(to_ron(&room.session).as_bytes()).unwrap();
    assert_eq!(&again.chosen().next().unwrap().profile, profile);
}

#[test]
fn a_launch_has_a_day_and_a_plan_that_waits_for_it_has_none() {
    let mut room = Room::new();
    room.now = at(10, 3);
    room.work(0, |work| work.status = PlanStatus::Launched);
    assert_eq!(room.plan(0).work.launched, Some(day(10, 3)), "today, where no day is given");
    room.work(0, |work| work.launched = Some(day(9, 1)));
    // It has to be improved afterwards, and is done in the end: it was launched all the same.
    for status in [PlanStatus::NeedsWork, PlanStatus::Done] {
        room.work(0, |work| work.status = status);
        assert_eq!(room.plan(0).work.launched, Some(day(9, 1)));
    }
    room.work(0, |work| work.status = PlanStatus::ReadyToLaunch);
    assert_eq!(room.plan(0).work.launched, None);
}

#[test]
fn notes_on_progress_stand_in_the_order_of_their_days() {
    let mut room = Room::new();
    let note = |month, d, text: &str| ProgressNote {
        date: day(month, d),
        text: text.to_owned(),
        by: "Tim monev".to_owned(),
        status: PlanStatus::Running,
    };
    room.work(0, |work| {
        work.notes =
            vec![note(10, 3, "Uji coba"), note(9, 1, "SK terbit"), note(10, 3, "Dua poli")];
    });
    let texts: Vec<&str> = room.plan(0).work.notes.iter().map(|n| n.text.as_str()).collect();
    assert_eq!(texts, ["SK terbit", "Uji coba", "Dua poli"]);
    let mut work = room.plan(0).work.clone();
    work.notes.push(note(11, 1, " \u{7} "));
    assert_eq!(room.try_to(Change::EditPlan(room.plan(0).id, work)), Err(Refusal::EmptyText));
    let mut work = room.plan(0).work.clone();
    work.notes = vec![note(11, 1, "Lagi"); 521];
    let refused = room.try_to(Change::EditPlan(room.plan(0).id, work));
    assert_eq!(refused, Err(Refusal::TooManyLines { max: 520 }));
}

#[test]
fn months_later_the_most_pressing_plan_stands_first() {
    let mut room = Room::new();
    room.work(0, |work| {
        work.owner = "Kepala Puskesmas".to_owned();
        work.due = Some(day(12, 20));
    });
    room.work(1, |work| work.owner = "Kepala Dinas".to_owned());
    room.work(2, |work| work.due = Some(day(9, 1)));
    let today = day(9, 1);
    assert_eq!(room.ideas(&room.session.follow_up(today)), [3, 2, 1], "due today is not late");
    assert_eq!(room.session.concerned(Concern::Late, today), 0);
    let today = day(10, 3);
    assert_eq!(room.ideas(&room.session.follow_up(today)), [3, 2, 1]);
    let counts = Concern::ALL.map(|c| room.session.concerned(c, today));
    assert_eq!(counts, [1, 1, 1, 0, 0, 0, 0]);
    room.now = at(10, 3);
    room.work(2, |work| work.status = PlanStatus::Launched);
    assert_eq!(room.ideas(&room.session.follow_up(today)), [2, 1, 3]);
    let counts = Concern::ALL.map(|c| room.session.concerned(c, today));
    assert_eq!(counts, [0, 0, 1, 0, 0, 1, 0], "a launched plan is neither late nor without owner");
    room.work(0, |work| work.status = PlanStatus::NeedsWork);
    assert_eq!(room.session.concerned(Concern::NeedsWork, today), 1);
    // An idea that is chosen no more is nobody's concern.
    room.go(Change::Unchoose(room.board(), IdeaNumber(2)));
    assert_eq!(room.ideas(&room.session.follow_up(today)), [1, 3]);
}

#[test]
fn the_room_sees_neither_phone_nor_person_nor_feedback() {
    let mut room = Room::new();
    let plan = room.plan(0).id;
    let secret = "rahasia-kanvas";
    let mut canvas = Canvas {
        contact: secret.to_owned(),
        phone: secret.to_owned(),
        email: secret.to_owned(),
        ..Canvas::default()
    };
    for key in CanvasKey::ALL {
        canvas.get_mut(key).text = secret.to_owned();
        canvas.get_mut(key).feedback = secret.to_owned();
    }
    room.go(Change::EditCanvas(plan, Box::new(canvas)));
    room.work(0, |work| {
        work.owner = secret.to_owned();
        let (date, text, by) = (day(9, 1), secret.to_owned(), secret.to_owned());
        work.notes = vec![ProgressNote { date, text, by, status: PlanStatus::Running }];
    });
    room.go(Change::SetEvent(Event { title: "Uji".to_owned(), days: 1, ..Event::default() }));
    let page = Page { index: 0, size: 16 };
    let board = room.board();
    for show in [Show::Closing, Show::Wall(board, page), Show::Spotlight(board, IdeaNumber(1))] {
        let view = RoomView::new(&room.session, RoomChoice { show, masked: false });
        let view = format!("{view:?}");
        assert!(!view.contains(secret), "{view}");
    }
}
