use super::*;
use crate::session::{
    Basis, Change, Electorate, Event, IdeaNumber, IdeaWords, Mark, Method, NewIdea, Order,
    PlanStatus, PlanWork, PollId, PollSetup, ProgressNote, Scale, Score, ScoreSheet, ThemeLook,
    UnitProfile, Voter,
};

fn at() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(9, 5, 0).unwrap()
}

fn session(texts: &[&str]) -> Session {
    let mut session = Session::new("uji".to_owned(), at());
    let unit = UnitProfile { name: "Dinas Uji".to_owned(), ..UnitProfile::default() };
    session.apply(Change::AddUnit(unit), at()).unwrap();
    let (board, unit) = (session.boards()[0].id, Some(session.units()[0].id));
    for text in texts {
        let words = IdeaWords { text: (*text).to_owned(), name: String::new() };
        let idea = NewIdea { words, unit, ..NewIdea::default() };
        session.apply(Change::AddIdea(board, idea), at()).unwrap();
    }
    session
}

/// Rows by the heads of their columns.
fn rows(session: &Session) -> Vec<HashMap<String, String>> {
    let bytes = recap(session, Lang::Indonesian);
    assert_eq!(&bytes[..3], MARK);
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&bytes[3..]);
    let heads = reader.headers().unwrap().clone();
    let row = |record: csv::StringRecord| {
        assert_eq!(record.len(), heads.len());
        heads.iter().map(str::to_owned).zip(record.iter().map(str::to_owned)).collect()
    };
    let rows: Vec<HashMap<_, _>> = reader.records().map(|r| row(r.unwrap())).collect();
    assert!(rows.iter().all(|row| row.len() == heads.len()), "each head stands once");
    rows
}

#[test]
fn it_is_what_excel_expects() {
    let bytes = recap(&session(&["Satu; dua"]), Lang::Indonesian);
    let text = std::str::from_utf8(&bytes).unwrap();
    assert!(text.starts_with("\u{feff}Pertanyaan;Nomor;Nama inovasi;Ide;"), "{text}");
    let row = ";\"Satu; dua\";Dinas Uji;OPD;;;belum dikelompokkan;;;2019-07-08 09:05;;;";
    assert!(text.contains(row), "{text}");
    assert!(text.ends_with("\r\n"), "{text}");
    assert_eq!(text.matches("\r\n").count(), 2);
}

#[test]
fn quotes_and_lines_come_back_as_they_were() {
    let text = "Kata \"antre\"\nhilang; lalu, selesai";
    assert_eq!(rows(&session(&[text]))[0]["Ide"], text);
}

#[test]
fn nothing_is_run_as_a_formula() {
    let risky = ["=1+1", "+62 812", "-1", "@cmd", "＝HYPERLINK(\"x\")"];
    for row in rows(&session(&risky)) {
        let text = &row["Ide"];
        assert!(text.starts_with('\''), "{text}");
        assert!(risky.contains(&&text[1..]), "{text}");
    }
    assert_eq!(safe("\tx"), "'\tx");
    assert_eq!(safe("\rx"), "'\rx");
    assert_eq!(safe("a=b"), "a=b");
    let mut named = session(&["Ide"]);
    let unit = UnitProfile { name: "=Dinas".to_owned(), ..UnitProfile::default() };
    named.apply(Change::EditUnit(named.units()[0].id, unit), at()).unwrap();
    assert_eq!(rows(&named)[0]["Unit pengusul"], "'=Dinas");
}

#[test]
fn where_an_idea_stands_is_said() {
    let mut s = session(&["satu", "dua", "tiga", "empat"]);
    let board = s.boards()[0].id;
    let n = IdeaNumber;
    for change in [
        Change::AddTheme { board, look: ThemeLook::default(), index: 0, ideas: vec![n(1)] },
        Change::MergeIdeas { board, into: n(1), ideas: vec![n(2)] },
        Change::TrashIdeas(board, vec![n(4)]),
    ] {
        s.apply(change, at()).unwrap();
    }
    let rows = rows(&s);
    let states: Vec<_> = rows.iter().map(|row| row["Keadaan"].as_str()).collect();
    let expected = ["dalam tema", "digabungkan", "belum dikelompokkan", "di Keranjang"];
    assert_eq!(states, expected);
    assert_eq!(rows[0]["Gabungan dengan nomor"], "2");
    assert_eq!(rows[1]["Digabung ke nomor"], "1");
    assert_eq!(rows[1]["Tema"], plain::nameless_theme(Lang::Indonesian));
    assert_eq!(rows[3]["Nomor"], "4");
}

#[test]
fn an_anonymous_session_names_no_unit() {
    let mut s = session(&["satu"]);
    assert_eq!(rows(&s)[0]["Unit pengusul"], "Dinas Uji");
    let event = Event { anonymous: true, ..s.event().clone() };
    s.apply(Change::SetEvent(event), at()).unwrap();
    assert_eq!(rows(&s)[0]["Unit pengusul"], "");
    assert_eq!(rows(&s)[0]["Jenis unit"], "");
}

fn setup(title: &str, method: Method) -> PollSetup {
    PollSetup {
        title: title.to_owned(),
        basis: Basis::Ideas,
        method,
        electorate: Electorate::Units,
        secret: true,
        order: Order::ByNumber,
    }
}

fn opened(session: &mut Session, setup: PollSetup) -> PollId {
    let board = session.boards()[0].id;
    session.apply(Change::AddPoll(board, setup), at()).unwrap();
    let poll = session.boards()[0].polls.last().unwrap().id;
    session.apply(Change::OpenPoll(poll), at()).unwrap();
    poll
}

fn vote(session: &mut Session, poll: PollId, option: OptionKey) {
    let voter = Voter::Unit(session.units()[0].id);
    let ballot = Change::CastBallot { poll, voter, marks: vec![Mark { option, dots: 1 }] };
    session.apply(ballot, at()).unwrap();
}

fn close(session: &mut Session, poll: PollId) {
    session.apply(Change::ClosePoll(poll, String::new()), at()).unwrap();
}

#[test]
fn an_open_poll_says_nothing_and_every_closed_one_says_all() {
    let mut s = session(&["satu", "dua"]);
    let before = rows(&s)[0].len();
    let first = opened(&mut s, setup("Prioritas", Method::Choice));
    vote(&mut s, first, OptionKey::Idea(IdeaNumber(2)));
    assert_eq!(rows(&s)[0].len(), before, "while it is open");
    close(&mut s, first);
    let one = rows(&s);
    let told = |row: &HashMap<String, String>, title: &str| {
        ["Perolehan", "Peringkat"].map(|what| row[&format!("{what}: {title}")].clone())
    };
    assert_eq!(told(&one[1], "Prioritas"), ["1", "1"]);
    assert_eq!(told(&one[0], "Prioritas"), ["0", "2"]);
    let second = opened(&mut s, setup("Prioritas", Method::Choice));
    vote(&mut s, second, OptionKey::Idea(IdeaNumber(1)));
    close(&mut s, second);
    let two = rows(&s);
    assert_eq!(told(&two[1], "Prioritas (ke-1)"), ["1", "1"], "the first one is not lost");
    assert_eq!(told(&two[1], "Prioritas (ke-2)"), ["0", "2"]);
}

#[test]
fn points_have_a_decimal_comma() {
    let mut s = session(&["satu", "dua"]);
    let method = Method::Score(ScoreSheet::usg(Scale::OneToFive));
    let poll =
        opened(&mut s, PollSetup { electorate: Electorate::Seats(2), ..setup("USG", method) });
    for (seat, values) in [(1, [4, 4, 5]), (2, [4, 4, 4])] {
        let option = OptionKey::Idea(IdeaNumber(1));
        let scores = values.into_iter().zip(0..);
        let scores = scores.map(|(value, criterion)| Score { option, criterion, value });
        let cast = Change::CastScores { poll, voter: Voter::Seat(seat), scores: scores.collect() };
        s.apply(cast, at()).unwrap();
    }
    close(&mut s, poll);
    let rows = rows(&s);
    assert_eq!(rows[0]["Perolehan: USG"], "12,5");
    assert_eq!(rows[0]["Peringkat: USG"], "1");
    assert_eq!(rows[1]["Peringkat: USG"], "", "what was not scored has no rank");
    assert_eq!([decimal(1_205, 100), decimal(123_400, 100), decimal(7, 1)], ["12,05", "1234", "7"]);
}

#[test]
fn in_a_poll_of_themes_an_idea_has_the_result_of_its_theme() {
    let mut s = session(&["satu", "dua", "tiga"]);
    let board = s.boards()[0].id;
    for (index, idea) in [(0, 1), (1, 2)] {
        let look = ThemeLook { name: format!("Tema {idea}"), ..ThemeLook::default() };
        let ideas = vec![IdeaNumber(idea)];
        s.apply(Change::AddTheme { board, look, index, ideas }, at()).unwrap();
    }
    let setup = PollSetup { basis: Basis::Themes, ..setup("Tema", Method::Choice) };
    let poll = opened(&mut s, setup);
    let second = OptionKey::Theme(s.boards()[0].themes[1].id);
    vote(&mut s, poll, second);
    close(&mut s, poll);
    let rows = rows(&s);
    let totals: Vec<_> = rows.iter().map(|r| r["Perolehan temanya: Tema"].as_str()).collect();
    assert_eq!(totals, ["0", "1", ""]);
}

#[test]
fn a_chosen_idea_comes_with_its_plan_and_its_notes() {
    let mut s = session(&["satu", "dua"]);
    let board = s.boards()[0].id;
    let reason = "=Paling siap".to_owned();
    let choice = Change::Choose { board, idea: IdeaNumber(2), poll: None, reason };
    s.apply(choice, at()).unwrap();
    let day = |month, day| NaiveDate::from_ymd_opt(2019, month, day).unwrap();
    let note = |month, text: &str, by: &str| ProgressNote {
        date: day(month, 7),
        text: text.to_owned(),
        by: by.to_owned(),
        status: PlanStatus::Running,
    };
    let work = PlanWork {
        owner: "Kepala Dinas".to_owned(),
        due: Some(day(12, 31)),
        status: PlanStatus::Running,
        notes: vec![note(10, "Dicoba; lancar", "Tim"), note(11, "Diperluas", "")],
        ..PlanWork::default()
    };
    let plan = s.plans()[0].id;
    s.apply(Change::EditPlan(plan, work), at()).unwrap();
    let all = rows(&s);
    assert_eq!((all[0]["Terpilih"].as_str(), all[1]["Terpilih"].as_str()), ("", "ya"));
    assert_eq!(all[1]["Alasan dipilih"], "'=Paling siap");
    assert_eq!(all[1]["Penanggung jawab"], "Kepala Dinas");
    assert_eq!(all[1]["Tenggat"], "2019-12-31");
    assert_eq!(all[1]["Status"], "Berjalan");
    assert_eq!(
        all[1]["Catatan kemajuan"],
        "2019-10-07 Berjalan: Dicoba; lancar (Tim)\n2019-11-07 Berjalan: Diperluas"
    );
    s.apply(Change::Unchoose(board, IdeaNumber(2)), at()).unwrap();
    let later = rows(&s);
    assert_eq!(later[1]["Terpilih"], "tidak lagi");
    assert_eq!(later[1]["Catatan kemajuan"], all[1]["Catatan kemajuan"], "nothing is lost");
}

#[test]
fn earlier_wordings_and_notes_on_themes_are_kept() {
    let mut s = session(&["satu"]);
    let board = s.boards()[0].id;
    let words = IdeaWords { text: "satu, jelas".to_owned(), name: String::new() };
    let note = "-Tanya Bappeda".to_owned();
    let look = ThemeLook { name: "Layanan".to_owned(), note, ..ThemeLook::default() };
    for change in [
        Change::EditIdea(board, IdeaNumber(1), words),
        Change::AddTheme { board, look, index: 0, ideas: vec![IdeaNumber(1)] },
    ] {
        s.apply(change, at()).unwrap();
    }
    let rows = rows(&s);
    assert_eq!(rows[0]["Kata semula"], "sampai 2019-07-08 09:05: satu");
    assert_eq!(rows[0]["Catatan tema"], "'-Tanya Bappeda");
}

#[test]
fn thousands_of_ideas_are_thousands_of_rows() {
    let texts: Vec<String> = (0..3_000).map(|n| format!("Ide {n}\n\"{n}\"")).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let rows = rows(&session(&texts));
    assert_eq!(rows.len(), 3_000);
    assert_eq!(rows[2_999]["Ide"], "Ide 2999\n\"2999\"");
}
