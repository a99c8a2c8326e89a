//! Views of the shared screen with the invented content of the design ("contoh"), and extreme
//! ones.

#![expect(clippy::unwrap_used, reason = "a sample that cannot be built is a failed run")]
#![allow(dead_code, reason = "each test uses some of the views")]

mod extreme;

pub use extreme::extreme;

use bimtek_lab::session::{
    BoardId, BoothSeat, Hue, IdeaNumber, Method, OptionKey, Paging, PollId, RoomBallot, RoomCard,
    RoomColumn, RoomGiven, RoomOption, RoomPlan, RoomPoint, RoomResult, RoomRow, RoomScene,
    RoomScores, RoomSeats, RoomTheme, RoomTie, RoomTieState, RoomUnit, RoomView, RoomWay, Scale,
    ScoreSheet, Stage, ThemeId, Timer, TimerState, UnitId, UnitKind, Voter,
};
use chrono::{NaiveDate, NaiveDateTime};

/// Number, theme counted from 0, and name of the design's ideas.
const IDEAS: [(u32, usize, &str); 21] = [
    (1, 1, "Akta lahir jadi di ruang bersalin"),
    (3, 7, "Lapor lampu jalan padam lewat foto"),
    (5, 1, "Surat pengantar satu kali datang"),
    (7, 1, "Klinik izin keliling ke pasar"),
    (8, 3, "Tukar sampah plastik dengan beras"),
    (9, 0, "Nomor antrean lewat WA"),
    (12, 4, "Kelas ibu hamil malam hari"),
    (14, 0, "Jam khusus lansia di puskesmas"),
    (15, 4, "Timbang balita di tempat kerja ibu"),
    (17, 0, "Antrean puskesmas lewat WhatsApp"),
    (19, 6, "Jumat belajar antar-OPD"),
    (23, 5, "Etalase UMKM di ruang tunggu"),
    (26, 4, "Antar obat TB ke rumah"),
    (29, 6, "Konsultasi keuangan kelurahan daring"),
    (31, 2, "Data warga miskin satu pintu"),
    (33, 2, "Satu peta usulan Musrenbang"),
    (35, 1, "Antar KTP untuk warga sakit"),
    (38, 0, "Hasil lab dikirim ke puskesmas"),
    (40, 9, "Tukar buku bekas antar-SD"),
    (44, 7, "Peta lubang jalan, jawab 3 hari"),
    (52, 8, "Latihan evakuasi bersama industri"),
];
const LAST: (u32, usize, &str) = (61, 4, "Kebun gizi di kelurahan");
const THEMES: [(&str, usize); 10] = [
    ("Antrean & waktu tunggu", 9),
    ("Perizinan & surat dari rumah", 8),
    ("Data satu pintu", 6),
    ("Sampah & lingkungan", 7),
    ("Ibu, anak & gizi", 7),
    ("UMKM & lapangan kerja", 6),
    ("Kerja internal OPD", 8),
    ("Aduan & jalan rusak", 7),
    ("Siaga bencana & industri", 5),
    ("Literasi & anak muda", 5),
];
pub const ON_BALLOT: [u32; 16] = [3, 5, 7, 8, 12, 17, 19, 23, 29, 31, 35, 38, 40, 44, 52, 61];
const UNITS: [(&str, bool); 20] = [
    ("Bappeda", true),
    ("BKPP", true),
    ("BPKAD", false),
    ("Dindik", true),
    ("Dinkes", false),
    ("Dinsos", false),
    ("Dishub", true),
    ("Diskop UMKM", false),
    ("Disdukcapil", true),
    ("Disparbud", false),
    ("Disperindag", false),
    ("DKISS", true),
    ("DKPP", false),
    ("DLH", true),
    ("DPMPTSP", false),
    ("DPUTR", true),
    ("DP3AKB", false),
    ("Inspektorat", true),
    ("Perkim", false),
    ("Setda", false),
];

const QUESTION: &str = "Layanan apa di unit Bapak/Ibu yang paling sering dikeluhkan warga, dan \
                        bagaimana memperbaikinya?";
const PLACE: &str = "Ruang Rapat Bappeda";

/// A moment of the sample day.
pub fn now() -> NaiveDateTime {
    day(8, 7).and_hms_opt(9, 30, 0).unwrap()
}

fn day(day: u32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2019, month, day).unwrap()
}

/// A view of this scene, with the timer stopped at 06:42 of 12 minutes.
pub fn view(scene: RoomScene) -> RoomView {
    RoomView {
        title: "Bimtek Laboratorium Inovasi".to_owned(),
        host: "Pemerintah Kota Cilegon".to_owned(),
        date: Some(day(8, 7)),
        timer: Timer { total: 718, state: TimerState::Paused(402) },
        scene,
    }
}

fn idea(number: u32) -> (u32, usize, &'static str) {
    IDEAS.into_iter().chain([LAST]).find(|i| i.0 == number).unwrap()
}

fn theme(index: usize) -> RoomTheme {
    let (name, ideas) = THEMES[index];
    RoomTheme { id: ThemeId(index as u32), name: name.to_owned(), hue: Hue::nth(index), ideas }
}

fn unit(name: &str, kind: UnitKind) -> RoomUnit {
    RoomUnit { name: name.to_owned(), kind }
}

fn card(number: u32) -> RoomCard {
    let (_, at, name) = idea(number);
    RoomCard {
        number: IdeaNumber(number),
        merged: Vec::new(),
        name: name.to_owned(),
        text: name.to_owned(),
        theme: Some(theme(at)),
        units: Vec::new(),
    }
}

pub fn prompt() -> RoomView {
    view(RoomScene::Prompt {
        stage: Stage::Capture,
        question: QUESTION.to_owned(),
        instruction: "Tulis dulu, bicarakan nanti".to_owned(),
        ideas: 68,
        heard: (32, 43),
        way: RoomWay::Free,
    })
}

/// The question while a unit has its turn.
pub fn turn() -> RoomView {
    let mut view = prompt();
    if let RoomScene::Prompt { way, .. } = &mut view.scene {
        *way = RoomWay::Turn(Some(unit("Puskesmas Jombang", UnitKind::Puskesmas)));
    }
    view
}

/// Empty seats: by name, or while names are masked by kind.
pub fn seats(masked: bool) -> RoomView {
    let kind = |kind, heard, units| RoomSeats { kind, heard, units };
    let waiting = UNITS.iter().filter(|u| !u.1).map(|u| unit(u.0, UnitKind::Opd));
    view(RoomScene::Seats {
        kinds: vec![
            kind(UnitKind::Opd, 18, 26),
            kind(UnitKind::Kecamatan, 5, 8),
            kind(UnitKind::Puskesmas, 8, 8),
            kind(UnitKind::Rsud, 1, 1),
        ],
        empty: waiting.filter(|_| !masked).collect(),
        heard: (32, 43),
        paging: Paging { index: 0, pages: 1 },
    })
}

pub fn wall(size: usize) -> RoomView {
    let pages = 68_usize.div_ceil(size);
    let cards = IDEAS.iter().take(size).map(|i| card(i.0)).collect();
    let paging = Paging { index: 0, pages };
    view(RoomScene::Wall { cards, theme: None, total: 68, on_page: size, paging, hidden: false })
}

/// The cards of one theme.
pub fn one_theme() -> RoomView {
    let cards: Vec<_> = IDEAS.iter().filter(|i| i.1 == 0).map(|i| card(i.0)).collect();
    let (theme, total) = (Some(theme(0)), cards.len());
    let paging = Paging { index: 0, pages: 1 };
    view(RoomScene::Wall { cards, theme, total, on_page: 9, paging, hidden: false })
}

pub fn themes() -> RoomView {
    let themes = (0..THEMES.len()).map(theme).collect();
    view(RoomScene::Themes { themes, total: 10, ideas: 68, paging: Paging { index: 0, pages: 1 } })
}

/// The silent sort: some cards still loose, the others in their themes.
pub fn sort() -> RoomView {
    let loose =
        IDEAS.iter().filter(|i| i.0 % 2 == 1).map(|i| RoomCard { theme: None, ..card(i.0) });
    let columns = (0..THEMES.len()).map(|at| {
        let cards: Vec<_> =
            IDEAS.iter().filter(|i| i.1 == at && i.0 % 2 == 0).map(|i| card(i.0)).collect();
        RoomColumn { theme: RoomTheme { ideas: cards.len(), ..theme(at) }, cards }
    });
    view(RoomScene::Sort {
        board: BoardId(1),
        loose: loose.collect(),
        columns: columns.collect(),
        hidden: false,
        locked: false,
    })
}

pub fn spotlight() -> RoomView {
    view(RoomScene::Spotlight(RoomCard {
        text: "Ambil nomor antrean puskesmas lewat WhatsApp sejak pukul 06.00; warga datang saat \
               gilirannya tinggal lima nomor lagi."
            .to_owned(),
        units: vec![
            unit("Puskesmas Jombang", UnitKind::Puskesmas),
            unit("Puskesmas Citangkil", UnitKind::Puskesmas),
        ],
        ..card(17)
    }))
}

fn option(number: u32) -> RoomOption {
    let (_, at, title) = idea(number);
    RoomOption {
        key: OptionKey::Idea(IdeaNumber(number)),
        number,
        title: title.to_owned(),
        hue: Some(Hue::nth(at)),
    }
}

pub fn ballot() -> RoomBallot {
    RoomBallot {
        poll: PollId(1),
        title: "Putaran 1".to_owned(),
        method: Method::Dots { budget: 4, max_per_option: 1 },
        budget: 4,
        max_per_option: 1,
        secret: true,
        runoff: false,
    }
}

pub fn voting() -> RoomView {
    let view = view(RoomScene::Voting {
        ballot: ballot(),
        options: ON_BALLOT.map(option).to_vec(),
        paging: Paging { index: 0, pages: 1 },
        voted: (27, 40),
        open: true,
        given: None,
    });
    RoomView { timer: Timer { total: 600, state: TimerState::Paused(440) }, ..view }
}

/// The same poll, not secret, with the dots as they are given.
pub fn aloud() -> RoomView {
    let mut view = voting();
    if let RoomScene::Voting { ballot, given, .. } = &mut view.scene {
        ballot.secret = false;
        let dots = vec![6, 4, 10, 17, 14, 24, 5, 9, 3, 19, 7, 2, 1, 14, 11, 0];
        *given = Some(RoomGiven { dots, most: 24 });
    }
    view
}

/// The booth of a poll by another method.
pub fn booth_by(method: Method) -> RoomView {
    let mut view = booth();
    if let RoomScene::Booth { ballot, options, .. } = &mut view.scene {
        ballot.budget = u8::try_from(method.budget(options.len())).unwrap_or(u8::MAX);
        ballot.max_per_option = method.max_per_option();
        ballot.method = method;
    }
    view
}

pub fn booth() -> RoomView {
    let seat = |id: usize, name: &str, kind, voted| BoothSeat {
        voter: Voter::Unit(UnitId(id as u32)),
        unit: Some(unit(name, kind)),
        ordinal: 1,
        voted,
    };
    let opd = UNITS.iter().enumerate().map(|(i, u)| seat(i, u.0, UnitKind::Opd, u.1));
    let others = [
        seat(20, "Kec. Jombang", UnitKind::Kecamatan, false),
        seat(21, "Puskesmas Cibeber", UnitKind::Puskesmas, true),
        seat(22, "RSUD", UnitKind::Rsud, false),
    ];
    view(RoomScene::Booth {
        ballot: ballot(),
        options: ON_BALLOT.map(option).to_vec(),
        seats: opd.chain(others).collect(),
        voted: 12,
        open: true,
    })
}

/// The result with this many rows still covered.
pub fn results(covered: usize) -> RoomView {
    let rows = [
        (1, 17, 24),
        (2, 31, 19),
        (3, 8, 17),
        (4, 44, 14),
        (4, 12, 14),
        (6, 52, 11),
        (7, 7, 10),
        (8, 23, 9),
    ];
    let rows = rows.into_iter().enumerate().map(|(i, (rank, number, total))| RoomRow {
        rank,
        tie: (rank == 4).then_some(RoomTie { rank: 4, state: RoomTieState::Runoff }),
        shown: (i >= covered).then(|| RoomResult {
            option: option(number),
            total,
            tied: rank == 4,
            chosen: false,
            scores: None,
        }),
    });
    view(RoomScene::Results {
        ballot: RoomBallot { title: "Putaran 1".to_owned(), ..ballot() },
        question: QUESTION.to_owned(),
        place: PLACE.to_owned(),
        rows: rows.collect(),
        total: 16,
        paging: Paging { index: 0, pages: 2 },
        counts: (40, 38, 149),
        eligible: 43,
        highest: 24,
        per_point: 1,
    })
}

/// The result of scores by USG; one idea is not scored to the end, and a tie was settled by lot.
pub fn scores() -> RoomView {
    let rows = [
        (1, 17, 1_367, [Some(467), Some(433), Some(467)], false),
        (2, 31, 1_267, [Some(400), Some(467), Some(400)], true),
        (3, 8, 1_150, [Some(350), Some(400), Some(400)], false),
        (4, 44, 1_150, [Some(450), Some(400), Some(300)], false),
        (5, 12, 933, [Some(300), Some(300), Some(333)], false),
        (0, 52, 0, [Some(300), None, None], false),
    ];
    let rows = rows.map(|(rank, number, total, criteria, dissent)| RoomRow {
        rank,
        tie: [8, 44]
            .contains(&number)
            .then_some(RoomTie { rank: 3, state: RoomTieState::Lot(2019) }),
        shown: Some(RoomResult {
            option: option(number),
            total,
            tied: false,
            chosen: number == 17,
            scores: Some(RoomScores {
                criteria: criteria.to_vec(),
                passed: None,
                quadrant: None,
                dissent,
            }),
        }),
    });
    view(RoomScene::Results {
        ballot: RoomBallot {
            title: "Penilaian USG".to_owned(),
            method: Method::Score(ScoreSheet::usg(Scale::OneToFive)),
            ..ballot()
        },
        question: QUESTION.to_owned(),
        place: PLACE.to_owned(),
        rows: rows.to_vec(),
        total: 6,
        paging: Paging { index: 0, pages: 1 },
        counts: (6, 6, 0),
        eligible: 6,
        highest: 1_367,
        per_point: 100,
    })
}

/// Impact against effort.
pub fn quadrants() -> RoomView {
    let sheet = ScoreSheet::impact_effort();
    let points = [
        (17, 467, 200),
        (31, 450, 233),
        (8, 433, 400),
        (9, 433, 400),
        (44, 400, 350),
        (12, 250, 150),
        (52, 200, 450),
        (7, 300, 300),
        (40, 133, 167),
    ];
    let points = points.map(|(number, impact, effort)| RoomPoint {
        option: option(number),
        impact,
        effort,
        quadrant: sheet.quadrant(impact, effort),
    });
    let title = "Dampak dan upaya".to_owned();
    view(RoomScene::Quadrants { title, points: points.to_vec(), missing: 2, scale: sheet.scale })
}

/// A lot between two, before the room has named its number or after.
pub fn lot(seed: Option<u32>) -> RoomView {
    let drawn = if seed.is_some() { vec![option(12), option(44)] } else { Vec::new() };
    view(RoomScene::Lot {
        title: "Putaran 1".to_owned(),
        rank: 4,
        options: vec![option(12), option(44)],
        seed,
        drawn,
    })
}

pub fn closing() -> RoomView {
    let plan = |number, names: &[(&str, UnitKind)], due| RoomPlan {
        card: RoomCard {
            units: names.iter().map(|(name, kind)| unit(name, *kind)).collect(),
            ..card(number)
        },
        due,
    };
    let (jombang, citangkil) =
        (("Puskesmas Jombang", UnitKind::Puskesmas), ("Puskesmas Citangkil", UnitKind::Puskesmas));
    view(RoomScene::Closing {
        rows: vec![
            plan(17, &[jombang, citangkil], Some(day(30, 8))),
            plan(31, &[("Dinsos", UnitKind::Opd), ("DKISS", UnitKind::Opd)], Some(day(30, 9))),
            plan(8, &[("DLH", UnitKind::Opd)], None),
            plan(
                12,
                &[("Puskesmas Cibeber", UnitKind::Puskesmas), ("Dinkes", UnitKind::Opd)],
                Some(day(31, 10)),
            ),
        ],
        counts: (68, 32),
    })
}

pub fn blank() -> RoomView {
    let title = "Bimbingan Teknis Laboratorium Inovasi".to_owned();
    RoomView { title, ..view(RoomScene::Blank) }
}

/// Every view with the content of the design.
pub fn all() -> Vec<(&'static str, RoomView)> {
    vec![
        ("prompt", prompt()),
        ("turn", turn()),
        ("seats", seats(false)),
        ("seats_masked", seats(true)),
        ("wall", wall(16)),
        ("one_theme", one_theme()),
        ("themes", themes()),
        ("sort", sort()),
        ("spotlight", spotlight()),
        ("voting", voting()),
        ("booth", booth()),
        ("results_covered", results(3)),
        ("results", results(0)),
        ("aloud", aloud()),
        ("scores", scores()),
        ("quadrants", quadrants()),
        ("lot_waiting", lot(None)),
        ("lot", lot(Some(2019))),
        ("closing", closing()),
        ("blank", blank()),
    ]
}
