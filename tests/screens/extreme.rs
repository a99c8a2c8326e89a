//! Every view as full as it can be: long texts, large numbers, hundreds of voters.

use super::{ballot, day, now, unit, view};
use bimtek_lab::session::{
    BoardId, BoothSeat, Criterion, CriterionKey, Hue, IdeaNumber, Method, OptionKey, Paging,
    RoomBallot, RoomCard, RoomColumn, RoomGiven, RoomOption, RoomPlan, RoomPoint, RoomResult,
    RoomRow, RoomScene, RoomScores, RoomTheme, RoomTie, RoomTieState, RoomUnit, RoomView, RoomWay,
    Scale, ScoreSheet, Stage, ThemeId, Timer, TimerState, UnitId, UnitKind, Voter,
};
use chrono::Duration;

const NAME: &str = "Pelayanan terpadu keliling untuk warga lanjut usia dan penyandang disabilitas \
                    di kelurahan terjauh";
const PAGING: Paging = Paging { index: 3, pages: 157 };

fn long() -> String {
    "Warga lanjut usia dan penyandang disabilitas di kelurahan terjauh mengurus dokumen \
     kependudukan, jaminan kesehatan, dan bantuan sosial dalam satu kunjungan petugas keliling \
     yang dijadwalkan bersama ketua RT setiap dua pekan. "
        .repeat(3)
}

fn office(n: u32, kind: UnitKind) -> RoomUnit {
    unit(&format!("Dinas Kependudukan dan Pencatatan Sipil {n}"), kind)
}

fn theme(i: u32) -> RoomTheme {
    RoomTheme {
        id: ThemeId(i),
        name: "Pelayanan kependudukan, perizinan, dan jaminan sosial terpadu".to_owned(),
        hue: Hue::nth(i as usize),
        ideas: 7 + 31 * i as usize,
    }
}

fn card(n: u32) -> RoomCard {
    RoomCard {
        number: IdeaNumber(n),
        merged: vec![IdeaNumber(1204), IdeaNumber(1777), IdeaNumber(2031)],
        name: String::new(),
        text: long(),
        theme: Some(theme(n % 10)),
        units: (0..12).map(|i| office(i, UnitKind::Opd)).collect(),
    }
}

fn option(n: u32) -> RoomOption {
    RoomOption {
        key: OptionKey::Idea(IdeaNumber(n)),
        number: n,
        title: NAME.to_owned(),
        hue: Some(Hue::nth(n as usize)),
    }
}

fn rules() -> RoomBallot {
    RoomBallot { budget: 20, max_per_option: 3, runoff: true, ..ballot() }
}

fn prompt() -> RoomScene {
    RoomScene::Prompt {
        stage: Stage::Vote,
        question: long(),
        instruction: long(),
        ideas: 2500,
        heard: (57, 60),
        way: RoomWay::Turn(Some(office(1, UnitKind::Opd))),
    }
}

fn wall() -> RoomScene {
    let cards = (2001..2017).map(card).collect();
    RoomScene::Wall { cards, theme: None, total: 2500, on_page: 16, paging: PAGING, hidden: false }
}

fn themes() -> RoomScene {
    RoomScene::Themes {
        themes: (0..10).map(theme).collect(),
        total: 150,
        ideas: 2500,
        paging: Paging { index: 0, pages: 15 },
    }
}

fn sort() -> RoomScene {
    let columns = (0..150).map(|i| RoomColumn { theme: theme(i), cards: vec![card(2001 + i)] });
    let loose = (1..=350).map(|n| RoomCard { theme: None, ..card(n) });
    RoomScene::Sort {
        board: BoardId(1),
        loose: loose.collect(),
        columns: columns.collect(),
        hidden: false,
        locked: false,
    }
}

fn voting() -> RoomScene {
    RoomScene::Voting {
        ballot: rules(),
        options: (2001..2017).map(option).collect(),
        paging: PAGING,
        voted: (48, 60),
        open: true,
        given: None,
    }
}

fn booth() -> RoomScene {
    let seats = (1..=300).map(|n| BoothSeat {
        voter: Voter::Unit(UnitId(n)),
        unit: Some(office(n, UnitKind::ALL[n as usize % UnitKind::ALL.len()])),
        ordinal: 1,
        voted: n % 3 == 0,
    });
    RoomScene::Booth {
        ballot: rules(),
        options: (1..=2500).map(option).collect(),
        seats: seats.collect(),
        voted: 100,
        open: true,
    }
}

fn results() -> RoomScene {
    let rows = (0..8).map(|i| RoomRow {
        rank: 101 + 2 * (i / 2),
        tie: Some(RoomTie { rank: 101 + 2 * (i / 2), state: RoomTieState::Open }),
        shown: Some(RoomResult {
            option: option(2001 + i),
            total: 1200 - 2 * (i / 2),
            tied: true,
            chosen: true,
            scores: None,
        }),
    });
    RoomScene::Results {
        ballot: RoomBallot { title: NAME.to_owned(), ..rules() },
        question: long(),
        place: NAME.to_owned(),
        rows: rows.collect(),
        total: 2500,
        paging: PAGING,
        counts: (300, 298, 5960),
        eligible: 300,
        highest: 1200,
        per_point: 1,
    }
}

/// Twelve own criteria with long heads.
fn sheet() -> ScoreSheet {
    let own = |n: u32| Criterion {
        key: CriterionKey::Own { short: format!("Kriteria {n}"), name: NAME.to_owned() },
        weight: 100,
        lower_is_better: false,
    };
    ScoreSheet::own((1..=12).map(own).collect(), Scale::OneToTen)
}

fn aloud() -> RoomScene {
    RoomScene::Voting {
        ballot: RoomBallot { secret: false, method: Method::Score(sheet()), ..rules() },
        options: (2001..2017).map(option).collect(),
        paging: PAGING,
        voted: (299, 300),
        open: true,
        given: Some(RoomGiven { dots: (0..16).map(|n| 75 * n).collect(), most: 1_200 }),
    }
}

fn scores() -> RoomScene {
    let rows = (0..8).map(|i| RoomRow {
        rank: if i == 7 { 0 } else { 994 + i },
        tie: (i < 2).then_some(RoomTie { rank: 994, state: RoomTieState::Lot(u32::MAX) }),
        shown: Some(RoomResult {
            option: option(2001 + i),
            total: 1_200_000 - 12_345 * i,
            tied: false,
            chosen: i % 3 == 0,
            scores: Some(RoomScores {
                criteria: vec![Some(967); 12],
                passed: Some(i < 3),
                quadrant: None,
                dissent: true,
            }),
        }),
    });
    RoomScene::Results {
        ballot: RoomBallot { title: NAME.to_owned(), method: Method::Score(sheet()), ..rules() },
        question: long(),
        place: NAME.to_owned(),
        rows: rows.collect(),
        total: 2500,
        paging: PAGING,
        counts: (300, 298, 0),
        eligible: 300,
        highest: 1_200_000,
        per_point: 100,
    }
}

fn quadrants() -> RoomScene {
    let sheet = ScoreSheet::impact_effort();
    let point = |n: u32| {
        let (impact, effort) = (100 + n * 37 % 400, 100 + n * 53 % 400);
        let quadrant = sheet.quadrant(impact, effort);
        RoomPoint { option: option(2000 + n), impact, effort, quadrant }
    };
    let points = (1..=60).map(point).collect();
    RoomScene::Quadrants { title: NAME.to_owned(), points, missing: 1_240, scale: sheet.scale }
}

fn lot() -> RoomScene {
    let options: Vec<_> = (2001..2021).map(option).collect();
    let drawn = options.iter().rev().cloned().collect();
    RoomScene::Lot { title: NAME.to_owned(), rank: 117, options, seed: Some(u32::MAX), drawn }
}

fn closing() -> RoomScene {
    let rows = (0..20).map(|n| RoomPlan { card: card(2001 + n), due: Some(day(31, 12)) });
    RoomScene::Closing { rows: rows.collect(), counts: (2500, 90) }
}

/// Every view as full as it can be, with a timer that has run over by more than an hour.
pub fn extreme() -> Vec<(&'static str, RoomView)> {
    let until = now() - Duration::milliseconds(4_000_500);
    let full = |scene| RoomView {
        title: NAME.to_owned(),
        host: "Pemerintah Kota Cilegon, Badan Perencanaan Pembangunan Daerah".to_owned(),
        timer: Timer { total: 600, state: TimerState::Running(until) },
        ..view(scene)
    };
    let scenes = [
        ("prompt", prompt()),
        ("wall", wall()),
        ("themes", themes()),
        ("sort", sort()),
        ("spotlight", RoomScene::Spotlight(card(2222))),
        ("voting", voting()),
        ("booth", booth()),
        ("aloud", aloud()),
        ("scores", scores()),
        ("quadrants", quadrants()),
        ("lot", lot()),
        ("results", results()),
        ("closing", closing()),
        ("blank", RoomScene::Blank),
    ];
    scenes.into_iter().map(|(name, scene)| (name, full(scene))).collect()
}
