//! Scores, spread, ties that are settled, cuts and rounds on the page, found by label.

use super::{Page, chosen, closed, page};
use crate::app::facilitator::{testing::start, vote::tests as vote};
use crate::app::page::{Ask, RoomAsk};
use crate::session::{
    Basis, Change, Electorate, IdeaNumber, Method, OptionKey, Order, Paper, PollSetup, Scale,
    Score, ScoreSheet, Session, TieBreak, UnitKind, draw_lot,
};
use eframe::egui::Role;
use egui_kittest::kittest::Queryable as _;

fn key(idea: u32) -> OptionKey {
    OptionKey::Idea(IdeaNumber(idea))
}

/// A closed poll of the day with this sheet, scored by `raters`; each names idea and values.
fn scores(sheet: ScoreSheet, raters: &[&[(u32, &[u8])]]) -> Session {
    let mut session = vote::day();
    let setup = PollSetup {
        title: "Penilaian (contoh)".to_owned(),
        basis: Basis::Ideas,
        method: Method::Score(sheet),
        electorate: Electorate::Seats(raters.len() as u32),
        secret: true,
        order: Order::ByNumber,
    };
    let board = session.boards()[0].id;
    let mut go = |change| session.apply(change, start()).unwrap();
    go(Change::AddPoll(board, setup));
    let poll = vote::latest(&session);
    let mut go = |change| session.apply(change, start()).unwrap();
    go(Change::OpenPoll(poll));
    for rater in raters {
        let cells = rater.iter().flat_map(|(idea, values)| {
            let score = |(i, value): (usize, &u8)| Score {
                option: key(*idea),
                criterion: i as u8,
                value: *value,
            };
            values.iter().enumerate().map(score)
        });
        let paper = Paper { scores: cells.collect(), ..Paper::default() };
        go(Change::CastPaper { poll, paper });
    }
    go(Change::ClosePoll(poll, String::new()));
    session
}

/// USG by three raters. Idea 1: U 4.67, S 4.33, G 4.67, together 13.67. Ideas 3 and 4: 12 each.
/// Idea 2: U 1, 5, 1, together 10.33. Idea 5: only U. Ideas 6 and 7: nothing.
pub(in crate::app::facilitator) fn scored() -> Session {
    let four: &[u8] = &[4, 4, 4];
    scores(
        ScoreSheet::usg(Scale::OneToFive),
        &[
            &[(1, &[5, 4, 5]), (2, &[1, 4, 4]), (3, four), (4, four), (5, &[3])],
            &[(1, &[4, 4, 4]), (2, &[5, 4, 4]), (3, four), (4, four)],
            &[(1, &[5, 5, 5]), (2, &[1, 4, 4]), (3, four), (4, four)],
        ],
    )
}

fn click(page: &mut Page<'_>, label: &str) {
    page.get_by_label(label).click();
    page.run();
}

fn write(page: &mut Page<'_>, label: &str, text: &str) {
    page.get_by_role_and_label(Role::TextInput, label).focus();
    page.run();
    page.get_by_role_and_label(Role::TextInput, label).type_text(text);
    page.run();
}

#[test]
fn scores_are_told_with_what_is_missing_and_where_raters_differ() {
    let mut page = page(scored());
    for row in [
        "Peringkat 1, nomor 1, Antrean puskesmas lewat WhatsApp, nilai 13,67 dari 3 penilai",
        "Peringkat 2, nomor 3, Tukar sampah plastik dengan beras, nilai 12 dari 3 penilai",
        "Peringkat 2, nomor 4, Peta lubang jalan, jawab 3 hari, nilai 12 dari 3 penilai",
        "Peringkat 4, nomor 2, Data warga miskin satu pintu, nilai 10,33 dari 3 penilai, beda pendapat",
        "Tanpa peringkat, nomor 5, Kelas ibu hamil malam hari, belum lengkap",
    ] {
        page.get_by_label(row);
    }
    let words = vote::all_words(&page);
    assert!(
        words.iter().any(|w| w.starts_with("3 penilai · Total = U + S + G, rata-rata · ditutup")),
        "{words:?}"
    );
    page.get_by_label(
        "Seri di peringkat 2. 2 pilihan sama-sama bernilai 12. Disepakati: putaran 2.",
    );
    assert_eq!(page.query_all_by_label_contains("Tanpa peringkat").count(), 3, "never a zero");
    click(
        &mut page,
        "Peringkat 4, nomor 2, Data warga miskin satu pintu, nilai 10,33 dari 3 penilai, beda pendapat",
    );
    page.get_by_label("3 penilai, 1 sampai 5");
    page.get_by_label("2,33");
}

#[test]
fn a_gate_is_passed_or_not() {
    // Idea 1: all yes. Idea 2: one criterion with one yes of three.
    let yes: &[u8] = &[1, 1, 1, 1];
    let session = scores(
        ScoreSheet::apkl(),
        &[&[(1, yes), (2, yes)], &[(1, yes), (2, &[1, 1, 1, 0])], &[(1, yes), (2, &[1, 1, 1, 0])]],
    );
    let page = page(session);
    page.get_by_label(
        "Peringkat 1, nomor 1, Antrean puskesmas lewat WhatsApp, nilai 4 dari 3 penilai, lolos",
    );
    page.get_by_label(
        "Peringkat 2, nomor 2, Data warga miskin satu pintu, nilai 3,33 dari 3 penilai, tidak lolos",
    );
}

#[test]
fn impact_and_effort_have_their_picture() {
    let session = scores(ScoreSheet::impact_effort(), &[&[(1, &[5, 1]), (2, &[2, 5]), (3, &[4])]]);
    let mut page = page(session);
    click(&mut page, "Kuadran");
    page.get_by_label("1 Segera kerjakan, 2 Pertimbangkan ulang");
    click(&mut page, "Tampilkan di layar bersama");
    assert!(page.state().asked.is_empty(), "not before it was revealed");
    let poll = vote::latest(&page.state().session);
    page.state_mut().change(Change::RevealPoll(poll)).unwrap();
    page.run();
    click(&mut page, "Tampilkan di layar bersama");
    assert!(matches!(page.state().asked[..], [Ask::Room(RoomAsk::Quadrants(_))]));
    click(&mut page, "Ide");
    page.get_by_label_contains("Peringkat 1, nomor 1");
}

#[test]
fn a_tie_is_settled_by_a_lot_that_the_room_sees() {
    let mut page = page(closed());
    let poll = vote::latest(&page.state().session);
    page.state_mut().change(Change::RevealPoll(poll)).unwrap();
    page.run();
    click(&mut page, "Cara lain…");
    let field = page.get_by_role_and_label(Role::TextInput, "Angka dari ruangan");
    assert!(field.is_focused());
    click(&mut page, "Tampilkan undian");
    assert!(
        matches!(page.state().asked[..], [Ask::Room(RoomAsk::Lot(id, 3, None))] if id == poll),
        "{:?}",
        page.state().asked
    );
    page.state_mut().room.uncovered = 4;
    page.run();
    write(&mut page, "Angka dari ruangan", "2019");
    click(&mut page, "Catat keputusan");
    assert_eq!(page.query_all_by_label("Mohon tuliskan alasannya.").count(), 2);
    write(&mut page, "Siapa yang memutuskan", "ketua rapat");
    write(&mut page, "Alasan (dicatat)", "disepakati peserta");
    click(&mut page, "Catat keputusan");
    let order = draw_lot(&[key(2), key(4)], 2019);
    let settled = page.state().session.poll(poll).unwrap().1.ties[0].clone();
    assert_eq!((settled.how, &settled.order), (TieBreak::Lot { seed: 2019 }, &order));
    assert_eq!((settled.who.as_str(), settled.why.as_str()), ("ketua rapat", "disepakati peserta"));
    page.get_by_label(
        "Seri di peringkat 3. 2 pilihan sama-sama mendapat 2 titik. Sudah diundi dengan angka \
         2019 oleh ketua rapat: disepakati peserta",
    );
    let OptionKey::Idea(first) = order[0] else { panic!() };
    page.get_by_label_contains(&format!("Peringkat 3, nomor {first}"));
    page.get_by_label_contains("Peringkat 4, nomor");
    assert!(page.query_by_label("Cara lain…").is_none(), "settled for good");
    assert!(page.query_by_label("Putaran 2").is_none());
    click(&mut page, "Tampilkan hasil");
    assert_eq!(page.state().room.uncovered, 4, "the rows that lay open still do");
}

#[test]
fn a_tie_is_settled_by_the_chair_or_by_scores() {
    let mut page = page(closed());
    click(&mut page, "Cara lain…");
    click(&mut page, "Nilai kriteria");
    assert!(vote::all_words(&page).iter().any(|w| w.starts_with("Belum ada penilaian kriteria")));
    click(&mut page, "Suara pimpinan rapat");
    click(&mut page, "Naikkan nomor 4");
    write(&mut page, "Siapa yang memutuskan", "pimpinan rapat");
    write(&mut page, "Alasan (dicatat)", "lebih siap dijalankan");
    click(&mut page, "Catat keputusan");
    let poll = vote::latest(&page.state().session);
    let tie = page.state().session.poll(poll).unwrap().1.ties[0].clone();
    assert_eq!((tie.how, tie.order), (TieBreak::CastingVote, vec![key(4), key(2)]));
    page.get_by_label_contains("Peringkat 3, nomor 4");
    page.get_by_label_contains("Peringkat 4, nomor 2");
}

#[test]
fn ideas_are_chosen_down_to_a_rank_or_from_a_total_on() {
    let mut page = page(closed());
    click(&mut page, "Pilih menurut batas");
    // Down to rank 3: 1 with four dots, 5 with three, 2 and 4 with two each.
    assert!(vote::all_words(&page).iter().any(|w| w == "4 ide akan dipilih: 1, 5, 2, 4."));
    click(&mut page, "Perolehan");
    assert!(vote::all_words(&page).iter().any(|w| w.starts_with("4 ide akan dipilih")));
    click(&mut page, "Peringkat");
    click(&mut page, "Pilih 4 ide");
    assert_eq!(chosen(&page), [1, 5, 2, 4]);
    let reasons: Vec<String> =
        page.state().session.chosen().map(|p| p.choice.reason.clone()).collect();
    assert!(reasons.iter().all(|r| r == "Peringkat 1 sampai 3"), "{reasons:?}");
    page.state_mut().undo();
    page.run();
    assert_eq!(chosen(&page), [0; 0], "one step");
}

#[test]
fn rounds_stand_side_by_side() {
    let mut session = closed();
    let first = vote::latest(&session);
    let setup = PollSetup {
        title: "Putaran 2 (contoh)".to_owned(),
        basis: Basis::Runoff { of: first, options: vec![key(2), key(4)] },
        method: Method::Dots { budget: 1, max_per_option: 1 },
        ..vote::rules(true)
    };
    let board = session.boards()[0].id;
    session.apply(Change::AddPoll(board, setup), start()).unwrap();
    let second = vote::latest(&session);
    session.apply(Change::OpenPoll(second), start()).unwrap();
    for (unit, idea) in [(2, 4), (3, 4), (4, 2)] {
        session.apply(vote::ballot(second, unit, &[idea]), start()).unwrap();
    }
    session.apply(Change::ClosePoll(second, String::new()), start()).unwrap();
    let mut page = page(session);
    page.get_by_label(
        "Peringkat 1, nomor 4, Peta lubang jalan, jawab 3 hari, 2 titik dari 2 suara, putaran 1: 2, \
         peringkat 3",
    );
    click(&mut page, "Prioritas (contoh) 09.00");
    page.get_by_label(
        "Peringkat 3, nomor 4, Peta lubang jalan, jawab 3 hari, 2 titik dari 2 suara, putaran 2: 2, \
         peringkat 1",
    );
}

#[test]
fn themes_and_kinds_have_their_own_totals() {
    let mut session = vote::opened(true);
    let poll = vote::latest(&session);
    let mark = |ideas: &[u32]| {
        let Change::CastBallot { marks, .. } = vote::ballot(poll, 2, ideas) else { panic!() };
        marks
    };
    // OPD: three for idea 1 twice and idea 2; kecamatan 2 and puskesmas 1 are combined.
    let piles: [(UnitKind, u32, &[u32]); 3] = [
        (UnitKind::Opd, 3, &[1, 1, 2]),
        (UnitKind::Kecamatan, 2, &[2, 3]),
        (UnitKind::Puskesmas, 1, &[5]),
    ];
    for (kind, papers, ideas) in piles {
        for _ in 0..papers {
            let paper = Paper { marks: mark(ideas), scores: Vec::new(), kind: Some(kind) };
            session.apply(Change::CastPaper { poll, paper }, start()).unwrap();
        }
    }
    session.apply(Change::ClosePoll(poll, String::new()), start()).unwrap();
    let mut page = page(session);
    let words = vote::all_words(&page);
    for text in ["3 dari 3 kartu", "0 dari 3 kartu", "Kecamatan & Puskesmas"] {
        assert!(words.iter().any(|w| w == text), "{text} in {words:?}");
    }
    // Antrean: 1 and 5 with 6 + 1; Data: 2 and 4 with 5 + 0; no theme: idea 3 with 2.
    click(&mut page, "Tema");
    page.get_by_label("Peringkat 1, Antrean & waktu tunggu, 7 dari 3 ide");
    page.get_by_label("Peringkat 2, Data satu pintu, 5 dari 2 ide");
    page.get_by_label("Peringkat 3, Tanpa tema, 2 dari 2 ide");
}
