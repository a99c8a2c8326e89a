//! Ballots of polls set up by hand: what they say, that all are the same, and that they fit.

use super::{
    super::{Card, DocumentKind, Table, cards, measure::height},
    *,
};
use crate::session::{
    Basis, Change, Criterion, CriterionKey, DocumentSettings, Electorate, Event, IdeaWords, Method,
    NewIdea, Order, PaperSize, PollSetup, Scale, ScoreSheet, ThemeLook, UnitKind, UnitProfile,
};
use chrono::{NaiveDate, NaiveDateTime};

const PAPERS: [PaperSize; 2] = [PaperSize::A4, PaperSize::F4];

fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(9, 0, 0).unwrap()
}

fn change(session: &mut Session, change: Change) {
    session.apply(change, now()).unwrap();
}

/// A session with these ideas.
fn with_ideas<'a>(texts: impl IntoIterator<Item = &'a str>) -> Session {
    let mut session = Session::new("x".to_owned(), now());
    let event = Event { title: "Bimtek Inovasi".to_owned(), ..session.event().clone() };
    change(&mut session, Change::SetEvent(event));
    let board = session.boards()[0].id;
    for text in texts {
        let words = IdeaWords { text: text.to_owned(), name: String::new() };
        change(&mut session, Change::AddIdea(board, NewIdea { words, ..NewIdea::default() }));
    }
    session
}

fn setup(method: Method) -> PollSetup {
    PollSetup {
        title: "Ide prioritas".to_owned(),
        basis: Basis::Ideas,
        method,
        electorate: Electorate::Seats(12),
        secret: true,
        order: Order::ByNumber,
    }
}

fn dots(budget: u8, max_per_option: u8) -> Method {
    Method::Dots { budget, max_per_option }
}

/// A session with these ideas and a draft of a poll on them.
fn drafted<'a>(texts: impl IntoIterator<Item = &'a str>, setup: PollSetup) -> Session {
    let mut session = with_ideas(texts);
    let board = session.boards()[0].id;
    change(&mut session, Change::AddPoll(board, setup));
    session
}

fn on(mut session: Session, paper: PaperSize) -> Session {
    let settings = DocumentSettings { paper, ..session.documents().clone() };
    change(&mut session, Change::SetDocuments(Box::new(settings)));
    session
}

fn all(document: &Document) -> &Cards {
    match &document.blocks[..] {
        [Block::Cards(cards)] => cards,
        other => panic!("no cards: {other:?}"),
    }
}

/// Paragraphs of a card, and the rows of its tables with their cells parted by "|".
fn said(card: &Card) -> Vec<String> {
    let rows = |t: &Table| t.rows.iter().map(|r| r.cells.join("|")).collect::<Vec<_>>();
    let said = card.blocks.iter().flat_map(|block| match block {
        Block::Paragraph(p) => vec![p.runs.iter().map(|r| r.text.as_str()).collect()],
        Block::Table(t) => {
            let head = (!t.head.is_empty()).then(|| t.head.join("|"));
            head.into_iter().chain(rows(t)).collect()
        }
        _ => Vec::new(),
    });
    said.collect()
}

/// The first ballot of the poll in question.
fn first(session: &Session) -> Vec<String> {
    said(&all(&make(session)).cards[0])
}

#[test]
fn a_ballot_says_the_rule_the_options_and_what_makes_it_invalid() {
    let session = drafted(["Antrean daring", "Jemput bola", "Kelas senja"], setup(dots(3, 2)));
    assert_eq!(
        first(&session),
        [
            "Bimtek Inovasi",
            "KARTU SUARA",
            "Ide prioritas",
            "Anda mempunyai 3 titik, paling banyak 2 untuk satu ide. Hitamkan satu lingkaran \
             untuk setiap titik.",
            "○ ○|1|Antrean daring",
            "○ ○|2|Jemput bola",
            "○ ○|3|Kelas senja",
            "Tidak sah bila: lebih dari 3 titik, tidak terbaca, atau diberi nama atau tanda \
             pengenal. Titik boleh tidak dihabiskan.",
        ]
    );
}

#[test]
fn every_method_has_its_form() {
    let three = ["Antrean daring", "Jemput bola", "Kelas senja"];
    let of = |method| first(&drafted(three, setup(method)));
    let choice = of(Method::Choice);
    assert_eq!(choice[3], "Pilih satu ide. Beri tanda centang atau silang pada kotaknya.");
    assert_eq!(choice[4], "□|1|Antrean daring");
    assert!(choice[7].starts_with("Tidak sah bila: lebih dari satu ide, tidak terbaca"));
    assert!(of(Method::Approval)[3].starts_with("Pilih semua ide yang Anda setujui."));
    assert!(of(dots(3, 3))[3].contains("boleh semuanya untuk satu ide"));

    let usg = of(Method::Score(ScoreSheet::usg(Scale::OneToFive)));
    assert_eq!(usg[1], "LEMBAR NILAI");
    assert_eq!(usg[3], "Beri setiap ide angka 1 sampai 5 untuk setiap kriteria; 5 paling tinggi.");
    assert_eq!(usg[4..6], ["No.|Ide|U|S|G", "1|Antrean daring|||"]);
    assert!(usg[8].contains("S = Seriousness: seberapa besar dampaknya."), "{usg:?}");
    assert!(usg[9].contains("angka di luar 1 sampai 5"));

    let screen = of(Method::Score(ScoreSheet::pp38()));
    assert!(screen[3].contains("lingkari Y (ya) atau T (tidak)"));
    assert_eq!(screen[5], "1|Antrean daring|Y / T|Y / T|Y / T|Y / T|Y / T");
    let effort = of(Method::Score(ScoreSheet::impact_effort()));
    assert_eq!(effort[8], "Upaya (angka kecil lebih baik).");
}

#[test]
fn many_options_are_chosen_by_number() {
    let texts: Vec<String> = (1..=40).map(|n| format!("Gagasan ke-{n}")).collect();
    let ballot = first(&drafted(texts.iter().map(String::as_str), setup(dots(7, 1))));
    assert!(ballot[3].ends_with("Tulis nomor ide di kotak, satu kotak untuk satu titik."));
    assert_eq!(ballot[4], "1|Gagasan ke-1");
    assert_eq!(ballot[43], "40|Gagasan ke-40");
    assert_eq!(ballot[44], "Nomor pilihan Anda, satu di setiap kotak:");
    let boxes: usize =
        ballot[45..].iter().filter(|r| r.chars().all(|c| c == '|')).map(|r| r.len() + 1).sum();
    assert_eq!(boxes, 7, "a box for every dot: {ballot:?}");
    assert!(ballot.last().unwrap().contains("lebih dari 1 untuk satu ide, nomor di luar daftar"));

    // More than a page can list stand on the shared screen alone.
    let texts: Vec<String> = (1..=400).map(|n| format!("Gagasan ke-{n}")).collect();
    let session = drafted(texts.iter().map(String::as_str), setup(dots(20, 1)));
    let document = make(&session);
    assert_eq!(all(&document).a_page(), 4);
    let ballot = said(&all(&document).cards[0]);
    assert!(ballot[3].ends_with("Nomor dan judulnya ada di layar."));
    assert!(!ballot.iter().any(|line| line.contains("Gagasan")));
}

#[test]
fn all_ballots_are_the_same_and_there_is_one_for_everybody_and_a_few_more() {
    assert_eq!([0, 1, 12, 20, 21, 90].map(spare), [2, 2, 2, 2, 3, 9]);
    let session = drafted(["Antrean daring", "Jemput bola"], setup(Method::Choice));
    let document = make(&session);
    let cards = &all(&document).cards;
    assert_eq!(cards.len(), 12 + 2);
    assert!(cards.iter().all(|card| card == &cards[0]));
    assert!(!document.numbered, "a page number would tell ballots apart");
    let (voters, poll) = (12, poll_in_question(&session).unwrap());
    assert_eq!(printed(&session, poll), Some(voters));
}

#[test]
fn nobody_s_name_stands_on_a_ballot() {
    let mut session = with_ideas(["Antrean daring", "Jemput bola"]);
    for name in ["Dinas Rahasia Satu", "Dinas Rahasia Dua", "Dinas Rahasia Tiga"] {
        let profile = UnitProfile { name: name.to_owned(), ..UnitProfile::default() };
        change(&mut session, Change::AddUnit(profile));
    }
    let board = session.boards()[0].id;
    let setup = PollSetup { electorate: Electorate::Units, ..setup(dots(1, 1)) };
    change(&mut session, Change::AddPoll(board, setup));
    let bytes = make(&session).docx();
    for name in ["Rahasia", "Kursi", "PAGE"] {
        assert!(!xml_of(&bytes).contains(name), "{name}");
    }
    assert_eq!(all(&make(&session)).cards.len(), 5);
}

fn xml_of(docx: &[u8]) -> String {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    std::io::read_to_string(zip.by_name("word/document.xml").unwrap()).unwrap()
}

/// A session of units of these kinds, with a poll of them.
fn of_kinds(kinds: &[(UnitKind, usize)]) -> Session {
    let mut session = with_ideas(["Antrean daring", "Jemput bola"]);
    for (kind, count) in kinds {
        for n in 0..*count {
            let name = format!("{kind:?} {n}");
            let profile = UnitProfile { name, kind: *kind, ..UnitProfile::default() };
            change(&mut session, Change::AddUnit(profile));
        }
    }
    let board = session.boards()[0].id;
    let setup = PollSetup { electorate: Electorate::Units, ..setup(Method::Choice) };
    change(&mut session, Change::AddPoll(board, setup));
    session
}

#[test]
fn a_kind_is_asked_for_only_where_three_share_it() {
    use UnitKind::{Kecamatan, Opd, Other, Puskesmas, Rsud};
    let asked = |kinds: &[(UnitKind, usize)]| {
        let session = of_kinds(kinds);
        let (_, poll) = session.as_if_open(poll_in_question(&session).unwrap()).unwrap();
        super::kinds::asked(&session, &poll)
    };
    assert_eq!(asked(&[(Opd, 5), (Kecamatan, 3), (Puskesmas, 3)]), [Opd, Kecamatan, Puskesmas]);
    assert_eq!(asked(&[(Opd, 5), (Kecamatan, 2), (Rsud, 1)]), [Opd, Other]);
    // The one hospital would be known by its box, so the smallest pile goes with it.
    assert_eq!(asked(&[(Opd, 5), (Puskesmas, 3), (Rsud, 1)]), [Opd, Other]);
    assert_eq!(asked(&[(Opd, 5), (Rsud, 2)]), [], "one box tells nothing");
    assert_eq!(asked(&[(Opd, 9)]), []);
    assert_eq!(asked(&[]), []);

    let mut session = of_kinds(&[(Opd, 5), (Puskesmas, 3)]);
    let ballot = first(&session);
    assert!(ballot.contains(&"□\u{a0}OPD    □\u{a0}Puskesmas".to_owned()), "{ballot:?}");
    let settings = DocumentSettings { by_kind: false, ..session.documents().clone() };
    change(&mut session, Change::SetDocuments(Box::new(settings)));
    assert!(!first(&session).iter().any(|line| line.contains("Jenis unit")));
}

#[test]
fn the_order_is_the_one_the_screen_will_show() {
    let shuffled = PollSetup { order: Order::Shuffled { seed: 7 }, ..setup(Method::Choice) };
    let mut session = drafted(["a", "b", "c", "d", "e"], shuffled);
    let numbers = |session: &Session| -> Vec<String> {
        let rows = first(session).into_iter().filter(|row| row.starts_with('□'));
        rows.map(|row| row.split('|').nth(1).unwrap().to_owned()).collect()
    };
    let before = numbers(&session);
    let poll = poll_in_question(&session).unwrap();
    change(&mut session, Change::OpenPoll(poll));
    let (_, poll) = session.poll(poll).unwrap();
    let open: Vec<String> = (0..5).map(|i| poll.number_of(i).to_string()).collect();
    assert_eq!((before.clone(), numbers(&session)), (open.clone(), open));
    assert_ne!(before, ["1", "2", "3", "4", "5"]);
}

#[test]
fn themes_are_known_by_their_place_and_have_a_name_on_paper() {
    let mut session = with_ideas([]);
    let board = session.boards()[0].id;
    for name in ["Layanan warga", ""] {
        let look = ThemeLook { name: name.to_owned(), ..ThemeLook::default() };
        change(
            &mut session,
            Change::AddTheme { board, look, index: usize::MAX, ideas: Vec::new() },
        );
        let theme = session.boards()[0].themes.last().unwrap().id;
        let words = IdeaWords { text: "Isi".to_owned(), name: String::new() };
        let idea = NewIdea { words, theme: Some(theme), ..NewIdea::default() };
        change(&mut session, Change::AddIdea(board, idea));
    }
    let setup = PollSetup { basis: Basis::Themes, ..setup(Method::Choice) };
    change(&mut session, Change::AddPoll(board, setup));
    let ballot = first(&session);
    assert!(ballot[3].starts_with("Pilih satu tema."));
    assert_eq!(ballot[4..6], ["□|1|Layanan warga", "□|2|Tema tanpa nama"]);
}

#[test]
fn the_open_poll_goes_before_a_draft_and_a_draft_before_what_is_over() {
    let mut session = with_ideas(["a", "b"]);
    assert_eq!(poll_in_question(&session), None);
    let Block::Paragraph(p) = &make(&session).blocks[0] else { panic!("no sentence") };
    assert_eq!(p.runs[0].text, "Belum ada pemungutan suara, jadi belum ada kartu suara.");
    let board = session.boards()[0].id;
    let add = |session: &mut Session| {
        change(session, Change::AddPoll(board, setup(Method::Choice)));
        session.boards()[0].polls.last().unwrap().id
    };
    let first = add(&mut session);
    let second = add(&mut session);
    assert_eq!(poll_in_question(&session), Some(second));
    change(&mut session, Change::OpenPoll(first));
    assert_eq!(poll_in_question(&session), Some(first));
    change(&mut session, Change::CancelPoll(first, "salah judul".to_owned()));
    assert_eq!(poll_in_question(&session), Some(second));
    change(&mut session, Change::RemovePoll(second));
    assert_eq!(poll_in_question(&session), Some(first));
    assert_eq!(all(&make(&session)).cards.len(), 14);
}

#[test]
fn a_poll_without_options_says_so() {
    let session = drafted([], setup(Method::Choice));
    let Block::Paragraph(p) = &make(&session).blocks[0] else { panic!("no sentence") };
    assert_eq!(p.runs[0].text, "Pemungutan suara ini belum mempunyai pilihan.");
    assert_eq!(printed(&session, poll_in_question(&session).unwrap()), None);
}

/// Every ballot fits into its place, whatever is asked and however long the words are.
#[test]
fn whatever_stands_on_it_a_ballot_fits_and_loses_no_option() {
    let long = "Pelayanan administrasi kependudukan keliling ".repeat(6);
    let word = "W".repeat(400);
    let hostile = "=1+1 <w:t>&\"'\u{202e}\u{7}\n\n\t]]> 漢字 😀";
    let own = |count: usize, name: &str| {
        let key = |n| CriterionKey::Own { short: String::new(), name: format!("{name} {n}") };
        Method::Score(ScoreSheet::own(
            (0..count).map(|n| Criterion::plain(key(n))).collect(),
            Scale::OneToTen,
        ))
    };
    let methods = [
        Method::Choice,
        Method::Approval,
        dots(1, 1),
        dots(100, 100),
        dots(5, 5),
        dots(20, 3),
        Method::Score(ScoreSheet::usg(Scale::OneToTen)),
        Method::Score(ScoreSheet::pp38()),
        own(12, &"Kemudahan".repeat(8)),
    ];
    for text in ["pendek", &long, &word, hostile] {
        for count in [2, 12, 13, 60, 130] {
            for method in &methods {
                for paper in PAPERS {
                    let title = if count == 60 {
                        text.trim_end().chars().take(300).collect()
                    } else {
                        "Judul".to_owned()
                    };
                    let setup = PollSetup { title, ..setup(method.clone()) };
                    let session = on(drafted(std::iter::repeat_n(text, count), setup), paper);
                    check(&session, count);
                }
            }
        }
    }
}

fn check(session: &Session, options: usize) {
    let document = make(session);
    let cards = all(&document);
    let (across, down) = cards::room(session.documents().paper, cards.columns, cards.rows);
    let sheets = cards.cards.len() / (12 + spare(12));
    let mut numbers = std::collections::BTreeSet::new();
    for card in &cards.cards[..sheets] {
        let height = height(&card.blocks, across);
        assert!(height <= down, "{height} of {down} mm: {:?}", said(card));
        for block in &card.blocks {
            let Block::Table(table) = block else { continue };
            let widths: f32 = table.columns.iter().map(|c| c.width).sum();
            assert!(widths <= across + 0.1 && table.columns.iter().all(|c| c.width > 4.0));
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            numbers.extend(cells.filter_map(|cell| cell.parse::<usize>().ok()));
        }
    }
    let by_number = said(&cards.cards[0])[3].contains("ada di layar");
    let all: Vec<usize> = if by_number { Vec::new() } else { (1..=options).collect() };
    assert_eq!(numbers.into_iter().collect::<Vec<_>>(), all);
}

#[test]
fn the_file_has_no_footer_dashed_cuts_and_the_size_of_its_paper() {
    for (paper, size) in [
        (PaperSize::A4, "w:w=\"11906\" w:h=\"16838\""),
        (PaperSize::F4, "w:w=\"12189\" w:h=\"18709\""),
    ] {
        let session = on(drafted(["a", "b"], setup(Method::Choice)), paper);
        let xml = xml_of(&DocumentKind::Ballots.make(&session).docx());
        assert!(xml.contains(size), "{paper:?}");
        assert!(!xml.contains("footerReference"));
        assert!(xml.contains("w:val=\"dashed\""));
        let split = xml.matches("<w:trPr>").count() - xml.matches("<w:cantSplit/>").count();
        assert_eq!(split, 0, "no row is torn");
    }
}

#[test]
fn letters_are_larger_where_there_is_room() {
    let rule = |texts: &[&str]| {
        let document = make(&drafted(texts.iter().copied(), setup(Method::Choice)));
        let cards = all(&document);
        let Block::Paragraph(rule) = &cards.cards[0].blocks[4] else { panic!("no rule") };
        (cards.a_page(), rule.points)
    };
    let (six, large) = rule(&["a", "b"]);
    assert!(six == 6 && large > 11.0, "{large}");
    let (fewer, least) = rule(&["Layanan keliling untuk warga di kelurahan yang jauh"; 12]);
    assert!(fewer < 6 && (10.0..=large).contains(&least));
}

#[test]
fn thousands_of_options_take_as_many_sheets_as_they_need() {
    let texts = vec!["Layanan keliling untuk warga"; 3_000];
    let setup = PollSetup { electorate: Electorate::Seats(1), ..setup(Method::Approval) };
    let session = drafted(texts.iter().copied(), setup);
    let document = make(&session);
    let sheets = all(&document).cards.len() / (1 + spare(1));
    assert!((3_000 / 120..3_000 / 60).contains(&sheets), "{sheets}");
    assert!(said(&all(&document).cards[0])[1].ends_with(&format!("lembar 1 dari {sheets}")));
}
