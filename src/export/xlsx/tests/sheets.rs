//! What stands on the sheets of a small session that is worked out by hand.

use super::*;

fn idea(session: &mut Session, text: &str, unit: usize) {
    let (board, unit) = (session.boards()[0].id, session.units().get(unit).map(|u| u.id));
    let words = IdeaWords { text: text.to_owned(), name: String::new() };
    let idea = NewIdea { words, unit, ..NewIdea::default() };
    session.apply(Change::AddIdea(board, idea), at()).unwrap();
}

/// A poll of one vote a unit on ideas 1 to 3, closed.
fn poll(session: &mut Session, secret: bool, given: &[(usize, u32)]) -> PollId {
    let board = session.boards()[0].id;
    let setup = Change::default_poll(session.event(), "Prioritas".to_owned(), 3);
    let setup = PollSetup { method: Method::Choice, secret, ..setup };
    session.apply(Change::AddPoll(board, setup), at()).unwrap();
    let poll = session.boards()[0].polls.last().unwrap().id;
    session.apply(Change::OpenPoll(poll), at()).unwrap();
    for (unit, number) in given {
        let voter = Voter::Unit(session.units()[*unit].id);
        let marks = vec![Mark { option: OptionKey::Idea(IdeaNumber(*number)), dots: 1 }];
        session.apply(Change::CastBallot { poll, voter, marks }, at()).unwrap();
    }
    session.apply(Change::ClosePoll(poll, "Satu unit pulang".to_owned()), at()).unwrap();
    poll
}

/// Three units, four ideas of which one is reworded and one merged, two polls with one title, a
/// tie that was settled, and a chosen idea with everything that can be said of it.
pub(super) fn full() -> Session {
    let mut session = Session::new("uji".to_owned(), at());
    let board = session.boards()[0].id;
    for (name, kind) in [
        ("Dinas Kesehatan", UnitKind::Opd),
        ("Puskesmas Satu", UnitKind::Puskesmas),
        ("Kecamatan Dua", UnitKind::Kecamatan),
    ] {
        let name = name.to_owned();
        let unit = UnitProfile { name, kind, ..UnitProfile::default() };
        session.apply(Change::AddUnit(unit), at()).unwrap();
    }
    let event = Event { title: "Bimtek contoh".to_owned(), days: 2, ..Event::default() };
    session.apply(Change::SetEvent(event), at()).unwrap();
    let question = "Apa yang dapat dipercepat?".to_owned();
    session.apply(Change::SetQuestion(board, question), at()).unwrap();
    let step = StepPlan {
        title: "Pembukaan".to_owned(),
        minutes: 15,
        instruction: "Silakan duduk".to_owned(),
        notes: "Sebut nama tamu".to_owned(),
        ..StepPlan::default()
    };
    session.apply(Change::AddStep(0, step), at()).unwrap();
    for (text, unit) in [("Satu", 0), ("Dua", 1), ("Tiga", 2), ("Empat", 2)] {
        idea(&mut session, text, unit);
    }
    let words = IdeaWords { text: "Satu, diperjelas".to_owned(), name: String::new() };
    session.apply(Change::EditIdea(board, IdeaNumber(1), words), at()).unwrap();
    let merge = Change::MergeIdeas { board, into: IdeaNumber(1), ideas: vec![IdeaNumber(4)] };
    session.apply(merge, at()).unwrap();
    let open = poll(&mut session, false, &[(0, 1), (1, 2)]);
    let order = [2, 1].map(|n| OptionKey::Idea(IdeaNumber(n))).to_vec();
    let (who, why) = ("Sekretaris Daerah".to_owned(), "Lebih siap".to_owned());
    let tie = Change::BreakTie { poll: open, how: TieBreak::CastingVote, order, who, why };
    session.apply(tie, at()).unwrap();
    poll(&mut session, true, &[(0, 3), (2, 3)]);
    plan(&mut session, open);
    session
}

fn plan(session: &mut Session, poll: PollId) {
    let (board, idea) = (session.boards()[0].id, IdeaNumber(2));
    let reason = "Paling siap".to_owned();
    let choose = Change::Choose { board, idea, poll: Some(poll), reason };
    session.apply(choose, at()).unwrap();
    let plan = session.plans()[0].id;
    let day = |month, day| NaiveDate::from_ymd_opt(2019, month, day).unwrap();
    let work = PlanWork {
        owner: "Kepala puskesmas".to_owned(),
        due: Some(day(12, 31)),
        status: PlanStatus::Running,
        activities: vec![Activity {
            phase: Phase::Execution,
            what: "Uji coba".to_owned(),
            who: "Tim mutu".to_owned(),
            output: "Laporan".to_owned(),
            method: "Rapat".to_owned(),
            months: vec![9, 10],
        }],
        notes: vec![ProgressNote {
            date: day(10, 7),
            text: "Sudah dicoba di dua loket".to_owned(),
            by: "Tim monitoring".to_owned(),
            status: PlanStatus::Running,
        }],
        ..PlanWork::default()
    };
    session.apply(Change::EditPlan(plan, work), at()).unwrap();
    let mut canvas = Canvas { contact: "Subbag umum".to_owned(), ..Canvas::default() };
    *canvas.get_mut(CanvasKey::Goal) = CanvasBox {
        text: "Warga tidak menunggu".to_owned(),
        feedback: "Sebut angkanya".to_owned(),
        ok: true,
    };
    session.apply(Change::EditCanvas(plan, Box::new(canvas)), at()).unwrap();
    let mut profile = Profile { benefit: "Hemat waktu".to_owned(), ..Profile::default() };
    profile.design.insert(DesignPart::ALL[0], "Dasar hukum contoh".to_owned());
    session.apply(Change::EditProfile(plan, Box::new(profile)), at()).unwrap();
}

/// The rows of a sheet, cells as a person reads them.
fn read_rows(sheet: &str) -> Vec<Vec<String>> {
    let bytes = recap(&full(), Lang::Indonesian);
    let read = |cell: &Data| match cell {
        Data::DateTime(at) => {
            // Days since the end of 1899, as spreadsheets count them.
            let zero = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap();
            (zero + chrono::Days::new(at.as_f64() as u64)).format("%d/%m/%Y").to_string()
        }
        other => other.to_string(),
    };
    rows(&bytes, sheet)[1..].iter().map(|row| row.iter().map(read).collect()).collect()
}

#[test]
fn the_event_and_its_questions_stand_first() {
    let rows = read_rows("Kegiatan");
    assert_eq!(rows[0], ["Nama kegiatan", "Bimtek contoh"]);
    assert!(rows.contains(&vec!["Jumlah hari".to_owned(), "2".to_owned()]));
    assert_eq!(rows.last().unwrap(), &["Pertanyaan 1", "Apa yang dapat dipercepat?"]);
}

#[test]
fn the_agenda_has_its_instructions_and_notes() {
    let expected = [["Pembukaan", "15", "Silakan duduk", "Sebut nama tamu"]];
    assert_eq!(read_rows("Acara"), expected);
}

#[test]
fn earlier_wordings_and_merges_are_kept() {
    let wordings = read_rows("Kata semula");
    assert_eq!(wordings, [["1", "1", "08/07/2019", "Satu"]]);
    assert_eq!(read_rows("Penggabungan"), [["1", "4", "Empat", "1", "Satu, diperjelas"]]);
}

#[test]
fn a_tie_is_told_with_how_it_was_settled() {
    let record = read_rows("Catatan pemungutan");
    let tie = record.iter().find(|row| row[2].contains("suara pimpinan")).unwrap();
    assert_eq!(tie[0], "Prioritas (ke-1)");
    assert_eq!(tie[3..], ["Sekretaris Daerah", "Lebih siap Urutan: 2, 1."]);
    let results = read_rows("Hasil");
    let cells = |row: &[String]| [0, 1, 3, 4, 5, 6].map(|i| row[i].clone());
    assert_eq!(cells(&results[0]), ["Prioritas (ke-1)", "1", "1", "1", "ya", "2"]);
    assert_eq!(cells(&results[1]), ["Prioritas (ke-1)", "2", "1", "1", "ya", "1"]);
    assert_eq!(cells(&results[3]), ["Prioritas (ke-2)", "3", "2", "1", "", "1"]);
}

#[test]
fn two_polls_with_one_title_have_columns_of_their_own() {
    let bytes = recap(&full(), Lang::Indonesian);
    let ideas = rows(&bytes, "Ide");
    let of = |row: usize, head: &str| ideas[row][column(&ideas, head)].to_string();
    for (row, votes) in [(1, ["1", "0"]), (2, ["1", "0"]), (3, ["0", "2"])] {
        let heads = ["Suara: Prioritas (ke-1)", "Suara: Prioritas (ke-2)"];
        assert_eq!(heads.map(|head| of(row, head)), votes);
    }
    assert_eq!(of(1, "Peringkat: Prioritas (ke-1)"), "2", "as the tie was settled");
    assert_eq!(of(2, "Peringkat: Prioritas (ke-1)"), "1");
}

#[test]
fn a_plan_comes_with_its_activities_canvas_and_notes() {
    let plans = read_rows("Rencana");
    let cells = [0, 1, 2, 4, 5, 7, 8, 9].map(|i| plans[0][i].clone());
    let expected = [
        "2",
        "Dua",
        "ya",
        "Prioritas (ke-1)",
        "Paling siap",
        "Kepala puskesmas",
        "31/12/2019",
        "Berjalan",
    ];
    assert_eq!(cells, expected);
    let activities = read_rows("Rencana aksi");
    let what = ["2", "Dua", "Pelaksanaan", "Uji coba", "Tim mutu", "Laporan", "Rapat"];
    assert_eq!(activities[0][..7], what);
    assert_eq!(activities[0][7], "September, Oktober");
    let canvas = read_rows("Kanvas");
    let goal = canvas.iter().find(|row| row[2] == "Tujuan inovasi").unwrap();
    assert_eq!(goal[3..], ["Warga tidak menunggu", "Sebut angkanya", "ya"]);
    for words in ["Dasar hukum contoh", "Hemat waktu", "Dua"] {
        assert!(canvas.iter().any(|row| row[3] == words), "{words}: {canvas:?}");
    }
    let notes = read_rows("Kemajuan");
    assert_eq!(
        notes,
        [["2", "Dua", "07/10/2019", "Berjalan", "Sudah dicoba di dua loket", "Tim monitoring"]]
    );
}
