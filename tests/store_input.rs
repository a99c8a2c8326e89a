//! Files as they come from outside: old, broken, hostile, newer, locked. Each is opened or refused
//! with a typed reason, quickly, without a panic, and none is changed by it.

#![expect(clippy::unwrap_used, reason = "what cannot be set up is a failed test")]

use bimtek_lab::{
    sample::{Size, cilegon, sample},
    session::{BoardId, Flaw, IdeaNumber, PollId, SCHEMA, Session},
    store::{
        Access, Disk, Generation, MAX_BYTES, OpenError, ReadError, ReadOnlyReason, Settings,
        from_ron, generations, list, newest_good, open, restore, to_ron,
    },
};
use chrono::{NaiveDate, NaiveDateTime};
use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(9, 42, 7).unwrap()
}

fn good() -> String {
    to_ron(&cilegon().unwrap())
}

/// Opens `bytes` as a file, and holds that they are as they were afterwards.
fn refused(bytes: &[u8]) -> OpenError {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sesi.ron");
    std::fs::write(&path, bytes).unwrap();
    let error = open(&path, "uji").unwrap_err();
    assert!(std::fs::read(&path).unwrap() == bytes, "the file was changed: {error}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "something was left: {error}");
    error
}

#[test]
fn what_is_no_session_is_refused_with_its_reason() {
    let missing = open(Path::new("/tidak/ada/sesi.ron"), "uji").unwrap_err();
    assert_eq!(missing, OpenError::Missing);
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(open(folder.path(), "uji").unwrap_err(), OpenError::NotAFile);
    assert_eq!(refused(b""), OpenError::Empty { newest_good: None });
    assert_eq!(refused(b"\xef\xbb\xbf \r\n\t\n"), OpenError::Empty { newest_good: None });
    assert_eq!(refused(b"PK\x03\x04\0\0\x08\0"), OpenError::NotText { newest_good: None });
    assert_eq!(refused(b"(schema: 1, mark: \"\xff\")"), OpenError::NotText { newest_good: None });
    let text = good();
    // A file cut short ends where it says it does.
    let cut: String = text.split_inclusive('\n').take(40).collect();
    let OpenError::Broken { line, .. } = refused(cut.as_bytes()) else { panic!("cut") };
    assert!((40..=42).contains(&line), "{line}");
    // A slip of the hand is shown where it is.
    let at = text.find("stage: Report").unwrap();
    let slip = text.replace("stage: Report", "stage: Rapor");
    let OpenError::Broken { line, column, detail, .. } = refused(slip.as_bytes()) else {
        panic!("slip")
    };
    assert_eq!(line, text[..at].lines().count());
    assert!((12..=17).contains(&column), "{column}");
    assert!(detail.contains("Rapor"), "{detail}");
    // Two boards of one number break the rules, not the grammar.
    let flawed = text.replacen("next_id: 71", "next_id: 2", 1);
    assert!(matches!(refused(flawed.as_bytes()), OpenError::Flawed { .. }));
    // Trailing text is not thrown away silently.
    assert!(matches!(refused(format!("{text}(").as_bytes()), OpenError::Broken { .. }));
}

#[test]
fn a_file_cut_short_anywhere_is_refused() {
    let text = good();
    for part in 0..50 {
        // Also within a letter of two bytes.
        let cut = &text.as_bytes()[..text.len() * part / 50];
        let error = refused(cut);
        assert!(error.is_damage(), "cut at {}: {error}", cut.len());
    }
}

#[test]
fn a_file_that_breaks_a_rule_is_refused_by_that_rule() {
    let board = BoardId(1);
    let flaws: [(&[(&str, &str)], Flaw); 12] = [
        (&[("state: Closed", "state: Open")], Flaw::TwoOpenPolls),
        (&[("merged: [22]", "merged: [999]")], Flaw::Place(board, IdeaNumber(999))),
        (&[("merged: [22]", "merged: [22, 3]")], Flaw::Place(board, IdeaNumber(3))),
        (&[("merged: [22]", "merged: []")], Flaw::Place(board, IdeaNumber(22))),
        (
            &[("merged: [22]", "merged: [22, 1]"), ("ideas: [1, 4,", "ideas: [4,")],
            Flaw::Ring(board, IdeaNumber(1)),
        ),
        (&[("(number: 2, text", "(number: 1, text")], Flaw::Number(board, IdeaNumber(1))),
        (&[("id: 66, setup", "id: 65, setup")], Flaw::Id(65)),
        (&[("next_id: 71", "next_id: 70")], Flaw::Id(70)),
        (&[("name: \"ANTRI WA\", unit: Some(48)", "unit: Some(999)")], Flaw::Dangling(999)),
        (&[("idea: 1,\n            choice", "idea: 999,\n            choice")], Flaw::Dangling(67)),
        (&[("Dots(budget: 4", "Dots(budget: 1")], Flaw::Ballots(PollId(65))),
        (&[("secret: true), state", "secret: false), state")], Flaw::Ballots(PollId(65))),
    ];
    for (slips, expected) in flaws {
        let mut text = good();
        for (from, to) in slips {
            assert!(text.contains(from), "{from} is not in the file");
            text = text.replace(from, to);
        }
        let OpenError::Flawed { flaw, .. } = refused(text.as_bytes()) else { panic!("{slips:?}") };
        assert_eq!(flaw, expected, "{slips:?}");
    }
    let text = good();
    let (boards, plans) = (text.find("    boards: [").unwrap(), text.find("    plans: [").unwrap());
    let none = format!("{}    boards: [],\n{}", &text[..boards], &text[plans..]);
    assert!(matches!(refused(none.as_bytes()), OpenError::Flawed { flaw: Flaw::NoBoard, .. }));
}

#[test]
fn a_huge_file_is_refused_without_being_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("besar.ron");
    // A hole: it takes no room on the disk.
    std::fs::File::create(&path).unwrap().set_len(MAX_BYTES + 1).unwrap();
    let start = Instant::now();
    let error = open(&path, "uji").unwrap_err();
    assert_eq!(error, OpenError::TooLarge { bytes: MAX_BYTES + 1, max: MAX_BYTES });
    assert!(start.elapsed() < Duration::from_millis(500));
}

#[test]
fn what_is_nested_deep_is_refused_before_it_is_followed() {
    for bracket in ["(", "[", "{", "Some(", "(schema: 1, mark: [", "((\"a\", "] {
        let deep = bracket.repeat(1_000_000);
        assert!(matches!(refused(deep.as_bytes()), OpenError::Broken { line: 1, .. }), "{bracket}");
    }
    // Brackets in words, in comments and behind escaped quotes are no nesting.
    let words = "([{".repeat(500);
    let text = good().replacen("host: \"", &format!("host: \"\\\\\\\" {words} \\\""), 1);
    assert!(from_ron(text.as_bytes()).is_ok());
    let raw = format!("host: r#\"{words}\"#, place:");
    let start = good().find("host:").unwrap();
    let end = good().find("place:").unwrap() + "place:".len();
    let text = format!("{}{raw}{}", &good()[..start], &good()[end..]);
    assert!(from_ron(text.as_bytes()).is_ok());
    let plain_raw = format!("host: r\"{words}\\\", place:");
    let text = format!("{}{plain_raw}{}", &good()[..start], &good()[end..]);
    assert!(from_ron(text.as_bytes()).is_ok());
    for comment in [format!("// \"{words}\n"), format!("/* \" {words} /* ( */ \" */")] {
        let text = format!("{comment}{}", good());
        assert!(from_ron(text.as_bytes()).is_ok(), "{}", &comment[..6]);
        // A quote in a comment hides nothing that comes after it.
        let deep = format!("{comment}{}", "[".repeat(1_000));
        let Err(ReadError::Broken { detail, .. }) = from_ron(deep.as_bytes()) else { panic!() };
        assert!(detail.contains("deep"), "{detail}");
    }
}

#[test]
fn a_newer_file_is_refused_with_its_number_and_never_read_as_an_older_one() {
    let newer = SCHEMA + 1;
    let text = good();
    let now = format!("schema: {SCHEMA}");
    let cases = [
        text.replacen(&now, &format!("schema: {newer}"), 1),
        // Unknown to this program in every other way.
        format!("// from (2031)\n(schema : {newer}, halaman: {{\"a\": [1, 2, (b: 'x')]}})"),
        // Written by a hand that put it elsewhere.
        text.replacen(&format!("    {now},\n"), "", 1).replacen(
            "stage: Report,",
            &format!("stage: Report, schema: {newer},"),
            1,
        ),
        text.replacen(&now, &format!("schema: 0x{newer}"), 1),
    ];
    for text in cases {
        assert_eq!(refused(text.as_bytes()), OpenError::Newer { schema: newer }, "{}", &text[..60]);
    }
    let far = text.replacen(&now, "schema: 99999999999", 1);
    assert!(matches!(refused(far.as_bytes()), OpenError::Broken { .. }));
}

#[test]
fn editors_may_leave_their_marks() {
    let session = cilegon().unwrap();
    let text = to_ron(&session);
    let crlf = text.replace('\n', "\r\n");
    for bytes in [
        format!("\u{feff}{text}").into_bytes(),
        crlf.clone().into_bytes(),
        format!("\u{feff}// catatan (lihat \"sesi\")\r\n/* ( */{crlf}\r\n\r\n").into_bytes(),
    ] {
        let read = from_ron(&bytes).unwrap();
        assert_eq!(read, session);
        assert_eq!(to_ron(&read), text);
    }
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_says_so_and_a_read_only_one_opens_to_read() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sesi.ron");
    std::fs::write(&path, good()).unwrap();
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o444)).unwrap();
    let opened = open(&path, "uji").unwrap();
    assert!(matches!(opened.access, Access::ReadOnly(ReadOnlyReason::NotWritable)));
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o000)).unwrap();
    // The superuser reads everything; then there is nothing to see here.
    if std::fs::File::open(&path).is_err() {
        assert!(matches!(open(&path, "uji"), Err(OpenError::Io { .. })));
        let listed = list(folder.path());
        assert!(matches!(listed[0].summary, Err(ReadError::Io { .. })), "{listed:?}");
    }
}

#[test]
fn files_of_every_earlier_program_open() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files/old");
    let mut schemas = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let session = from_ron(&bytes).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        assert_eq!(session.schema(), SCHEMA);
        let board = &session.boards()[0];
        assert_eq!(session.event().title, "Bimtek Laboratorium Inovasi (contoh)");
        assert_eq!(board.ideas.len(), 4, "{}", path.display());
        assert_eq!(board.themes[0].look.name, "Antrean");
        assert_eq!(session.units()[1].profile.short, "Disdukcapil");
        assert!(!session.mark().is_empty());
        // Importing from it twice must be noticed: the mark is the same each time.
        assert_eq!(from_ron(&bytes).unwrap().mark(), session.mark());
        // What is written now is read back as the same.
        assert_eq!(from_ron(to_ron(&session).as_bytes()).unwrap(), session);
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        schemas.push(name.split('-').next().unwrap().to_owned());
    }
    schemas.sort();
    for schema in 0..=SCHEMA {
        assert!(schemas.contains(&format!("schema{schema}")), "no file of schema {schema}");
    }
}

/// Numbers by chance, the same in each run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n.max(1) as u64) as usize
    }
}

fn mutate(bytes: &mut Vec<u8>, chance: &mut Chance) {
    let tokens: [&[u8]; 16] = [
        b"(",
        b")",
        b"[",
        b"]",
        b"{",
        b"\"",
        b",",
        b"/*",
        b"//",
        b"r#\"",
        b"4294967295",
        b"-1",
        b"Some(",
        b"None",
        b"\\u{",
        b"schema: 0,",
    ];
    let at = chance.below(bytes.len() + 1);
    let to = (at + chance.below(200)).min(bytes.len());
    match chance.below(8) {
        0 if at < bytes.len() => bytes[at] ^= 1 << chance.below(8),
        1 if at < bytes.len() => bytes[at] = chance.below(256) as u8,
        2 => drop(bytes.drain(at..to)),
        3 => bytes.truncate(at),
        4 => {
            let token = tokens[chance.below(tokens.len())];
            bytes.splice(at..at, token.iter().copied());
        }
        5 => {
            let piece = bytes[at..to].to_vec();
            let into = chance.below(bytes.len() + 1);
            bytes.splice(into..into, piece);
        }
        6 => {
            let deep = tokens[chance.below(5)].repeat(chance.below(300));
            bytes.splice(at..at, deep);
        }
        _ => {
            // A number becomes another one: the text still parses, the rules may not hold.
            let digits: Vec<usize> =
                (0..bytes.len()).filter(|i| bytes[*i].is_ascii_digit()).collect();
            if let Some(i) = digits.get(chance.below(digits.len())) {
                bytes[*i] = b'0' + chance.below(10) as u8;
            }
        }
    }
}

#[test]
fn ten_thousand_mutations_neither_panic_nor_hang() {
    let whole = to_ron(&cilegon().unwrap());
    // Small enough that each is read in a blink even without optimisation: every third unit and
    // idea is the same to the reader.
    let session = sample(Size::Typical, 7).unwrap();
    let texts = [whole.into_bytes(), to_ron(&session).into_bytes()];
    let mut chance = Chance(0x0bad_5eed_0bad_5eed);
    let (mut read, mut flawed, mut slowest) = (0, 0, Duration::ZERO);
    for i in 0..10_000 {
        let mut bytes = texts[usize::from(i % 8 == 0)].clone();
        for _ in 0..=chance.below(3) {
            mutate(&mut bytes, &mut chance);
        }
        let start = Instant::now();
        let answer = from_ron(&bytes);
        slowest = slowest.max(start.elapsed());
        match answer {
            Ok(session) => {
                read += 1;
                session.check().unwrap();
                let text = to_ron(&session);
                assert_eq!(from_ron(text.as_bytes()).as_ref(), Ok(&session), "mutation {i}");
            }
            Err(ReadError::Broken { line, column, .. }) => assert!(line > 0 && column > 0),
            Err(ReadError::Flawed(_)) => flawed += 1,
            Err(_) => {}
        }
    }
    assert!(read > 500 && flawed > 100, "the mutations reach past the parser: {read}, {flawed}");
    assert!(slowest < Duration::from_secs(1), "{slowest:?}");
}

/// So many items of a list, counted from 1.
fn joined(n: usize, item: impl Fn(usize) -> String) -> String {
    (1..=n).map(item).collect::<Vec<_>>().join(",")
}

/// The text of a session with these boards and plans.
fn text_of(next_id: usize, boards: &str, plans: &str) -> String {
    format!(
        "(schema: 1, mark: \"uji\", event: (), stage: Vote, next_id: {next_id}, units: [], \
         boards: [{boards}], plans: [{plans}])"
    )
}

#[test]
fn a_file_made_to_be_slow_is_not() {
    const AT: &str = "at: \"2019-07-08T09:00:00\"";
    // Every idea merged into the one before.
    let chain = |n: usize, last: usize| {
        let ideas = joined(n, |i| {
            let into = if i < n { i + 1 } else { last };
            let merged = if into > 0 { format!("[{into}]") } else { "[]".to_owned() };
            format!("(number: {i}, text: \"a\", {AT}, merged: {merged})")
        });
        let tray = if last == 0 { "1" } else { "" };
        let board =
            format!("(id: 1, question: \"\", ideas: [{ideas}], tray: [{tray}], themes: [])");
        text_of(2, &board, "")
    };
    let idea = format!("(number: 1, text: \"a\", {AT})");
    let boards = joined(10_000, |i| {
        format!("(id: {i}, question: \"\", ideas: [{idea}], tray: [1], themes: [])")
    });
    let choice = format!("choice: (standing: true, {AT})");
    let plans = joined(10_000, |i| {
        format!("(id: {}, board: {i}, idea: 1, {choice}, work: ())", i + 10_000)
    });
    let start = Instant::now();
    assert!(from_ron(chain(100_000, 0).as_bytes()).is_ok());
    let ring = from_ron(chain(100_000, 1).as_bytes());
    assert!(matches!(ring, Err(ReadError::Flawed(_))), "{:?}", ring.err());
    assert!(from_ron(text_of(20_001, &boards, &plans).as_bytes()).is_ok());
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
}

/// Tells the test's own program to hold a session open; its value is the file.
const HOLDER: &str = "BIMTEK_TEST_HOLDER";

#[test]
fn a_second_program_may_only_read_and_is_told_who_writes() {
    if let Some(path) = std::env::var_os(HOLDER) {
        let opened = open(Path::new(&path), "2019-07-08 09:42:07").unwrap();
        println!("holds {}", matches!(opened.access, Access::Write(_)));
        std::io::stdout().flush().unwrap();
        // Until it is killed.
        std::thread::sleep(Duration::from_mins(1));
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sesi.ron");
    std::fs::write(&path, good()).unwrap();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "a_second_program_may_only_read_and_is_told_who_writes", "--nocapture"])
        .env(HOLDER, &path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    while !line.contains("holds ") {
        line.clear();
        assert!(said.read_line(&mut line).unwrap() > 0);
    }
    assert!(line.contains("holds true"));
    let opened = open(&path, "uji").unwrap();
    let Access::ReadOnly(ReadOnlyReason::Locked(holder)) = opened.access else {
        panic!("two programs write")
    };
    if cfg!(unix) {
        assert_eq!(holder.pid, Some(child.id()));
        assert_eq!(holder.since.as_deref(), Some("2019-07-08 09:42:07"));
        assert!(holder.host.is_some_and(|host| !host.is_empty()));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    // The lock goes with the program, however it ends.
    assert!(matches!(open(&path, "uji").unwrap().access, Access::Write(_)));
}

/// A folder with a session that was saved at several times, the newest of which is broken.
fn damaged(folder: &Path) -> (std::path::PathBuf, Vec<Generation>) {
    let clock: Arc<std::sync::Mutex<NaiveDateTime>> = Arc::new(std::sync::Mutex::new(now()));
    let ticking = Arc::clone(&clock);
    let settings = Settings {
        files: Arc::new(Disk),
        clock: Arc::new(move || *ticking.lock().unwrap()),
        wake: Arc::new(|| {}),
    };
    let saver =
        bimtek_lab::store::Saver::start(bimtek_lab::store::Place::New(folder.to_owned()), settings);
    for minute in 0..3 {
        *clock.lock().unwrap() = now() + chrono::TimeDelta::minutes(minute);
        let session = Session::new(format!("uji {minute}"), now());
        saver.save(Arc::new(session), minute as u64 + 1);
        assert!(saver.wait_saved(Duration::from_secs(10)));
    }
    let path = saver.status().path.unwrap();
    drop(saver);
    let kept = generations(&Disk, &path);
    std::fs::write(&path, "(schema: 1, mark: \"ter").unwrap();
    (path, kept)
}

#[test]
fn the_newest_good_generation_is_offered_and_the_broken_file_stays() {
    let folder = tempfile::tempdir().unwrap();
    let (path, kept) = damaged(folder.path());
    assert_eq!(kept.len(), 3, "{kept:?}");
    // The newest one is broken too: the one before is offered.
    std::fs::write(&kept[0].path, "rusak").unwrap();
    let error = open(&path, "uji").unwrap_err();
    assert_eq!(error.newest_good(), Some(&kept[1]));
    assert_eq!(newest_good(&Disk, &path).as_ref(), Some(&kept[1]));
    let broken = std::fs::read(&path).unwrap();
    restore(&Disk, &path, &kept[1], now()).unwrap();
    // Twice in a second: the first broken file is not written over by the second.
    std::fs::write(&path, "rusak lagi").unwrap();
    restore(&Disk, &path, &kept[1], now()).unwrap();
    assert_eq!(open(&path, "uji").unwrap().session.mark(), "uji 1");
    let mut aside: Vec<Vec<u8>> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.to_str().unwrap().contains(".rusak-"))
        .map(|p| std::fs::read(p).unwrap())
        .collect();
    aside.sort();
    assert_eq!(aside, [broken, b"rusak lagi".to_vec()]);
    // They do not stand in the list of sessions as if they were some.
    assert_eq!(list(folder.path()).len(), 1);
}

#[test]
fn nothing_is_restored_over_a_file_that_another_program_writes() {
    let folder = tempfile::tempdir().unwrap();
    let (path, kept) = damaged(folder.path());
    restore(&Disk, &path, &kept[0], now()).unwrap();
    let held = open(&path, "uji").unwrap();
    assert!(matches!(held.access, Access::Write(_)));
    let before = std::fs::read(&path).unwrap();
    assert!(restore(&Disk, &path, &kept[2], now()).is_err());
    assert_eq!(std::fs::read(&path).unwrap(), before);
}
