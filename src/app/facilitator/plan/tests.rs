//! A plan filled in by hand and by keys, found by label.

use super::{State, leave, show};
use crate::app::{
    command::Command,
    facilitator::{
        Place,
        results::tests::closed,
        testing::{Desk, start},
        vote::tests as vote,
    },
    page::{Ask, Asks, PageContext},
};
use crate::session::{Activity, Change, IdeaNumber, Phase, PlanStatus, PlanWork, Session, Stage};
use chrono::NaiveDate;
use eframe::egui::{Key, Modifiers, Role, Theme};
use egui_kittest::{Harness, SnapshotResults, kittest::Queryable as _};

type Page<'a> = Harness<'a, Desk<State>>;

/// The closed poll, with ideas 1 and 3 chosen.
pub(super) fn chosen() -> Session {
    let mut session = closed();
    let board = session.boards()[0].id;
    let poll = Some(vote::latest(&session));
    for (idea, poll, reason) in [(1, poll, ""), (3, None, "Penugasan langsung")] {
        let (idea, reason) = (IdeaNumber(idea), reason.to_owned());
        session.apply(Change::Choose { board, idea, poll, reason }, start()).unwrap();
    }
    session
}

fn page<'a>(session: Session) -> Page<'a> {
    let mut desk = Desk::new(session, Place::Stage(Stage::Plan), show);
    desk.invoke.push(Command::PlanActions);
    let mut page = desk.harness();
    page.run();
    page
}

fn work(page: &Page<'_>) -> PlanWork {
    page.state().session.chosen().next().unwrap().work.clone()
}

fn write(page: &mut Page<'_>, role: Role, label: &str, text: &str) {
    page.get_by_role_and_label(role, label).focus();
    page.run();
    page.get_by_role_and_label(role, label).type_text(text);
    page.run();
}

#[test]
fn without_a_chosen_idea_it_says_where_to_choose_one() {
    let mut page = page(vote::day());
    page.get_by_label("Belum ada ide terpilih");
    page.get_by_label("Ke Hasil").click();
    page.run();
    assert!(matches!(page.state().asked[..], [Ask::Command(Command::Go(Stage::Results))]));
}

#[test]
fn who_and_when_are_written_and_a_date_is_checked() {
    let mut page = page(chosen());
    page.get_by_label("Puskesmas Jombang · 4 titik, peringkat 1 · Prioritas (contoh)");
    write(&mut page, Role::TextInput, "Penanggung jawab (jabatan)", "Kepala Puskesmas");
    assert_eq!(work(&page).owner, "", "not while it is being written");
    write(&mut page, Role::TextInput, "Tenggat", "akhir tahun");
    assert_eq!(work(&page).owner, "Kepala Puskesmas");
    page.key_press(Key::Enter);
    page.run();
    page.get_by_label("Mohon tulis tanggal seperti 31/12/2019 atau 31 Desember 2019.");
    page.get_by_role_and_label(Role::TextInput, "Tenggat").focus();
    page.run();
    page.key_press_modifiers(Modifiers::COMMAND, Key::A);
    page.get_by_role_and_label(Role::TextInput, "Tenggat").type_text("31/12");
    page.key_press(Key::Enter);
    page.run();
    assert_eq!(work(&page).due, NaiveDate::from_ymd_opt(2019, 12, 31));
    page.get_by_label("1 Antrean puskesmas lewat WhatsApp 2/3");
    page.get_by_role_and_label(Role::ComboBox, "Status").click();
    page.run();
    page.get_by_label("Berjalan").click();
    page.run();
    assert_eq!(work(&page).status, PlanStatus::Running);
    assert_eq!(page.state().refused, []);
}

#[test]
fn a_plan_is_filled_with_keys_alone_and_taken_back_step_by_step() {
    let mut page = page(chosen());
    page.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    page.run();
    assert_eq!(work(&page).activities, [Activity::default()]);
    let what = (Role::MultilineTextInput, "Kegiatan, baris 1");
    assert!(page.get_by_role_and_label(what.0, what.1).is_focused());
    page.get_by_role_and_label(what.0, what.1).type_text("Menyusun alur antrean");
    page.run();
    page.key_press(Key::Tab);
    page.run();
    page.get_by_role_and_label(Role::MultilineTextInput, "Pelaksana, baris 1")
        .type_text("Tim mutu");
    page.run();
    for _ in 0..3 {
        page.key_press(Key::Tab);
        page.run();
    }
    for key in [Key::ArrowRight, Key::ArrowRight, Key::Space] {
        page.key_press(key);
        page.run();
    }
    page.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    page.run();
    let filled = Activity {
        what: "Menyusun alur antrean".to_owned(),
        who: "Tim mutu".to_owned(),
        months: vec![3, 4],
        ..Activity::default()
    };
    assert_eq!(work(&page).activities, std::slice::from_ref(&filled));
    // The new row stands in the same phase, then moves over the first one and into the next phase.
    page.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    page.run();
    page.get_by_role_and_label(Role::MultilineTextInput, "Kegiatan, baris 2").type_text("Melatih");
    page.run();
    page.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    page.run();
    let names = |page: &Page<'_>| -> Vec<(String, Phase)> {
        work(page).activities.iter().map(|a| (a.what.clone(), a.phase)).collect()
    };
    assert_eq!(names(&page)[0], ("Melatih".to_owned(), Phase::Preparation));
    assert!(page.get_by_role_and_label(what.0, what.1).is_focused(), "it goes along");
    for _ in 0..2 {
        page.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
        page.run();
    }
    assert!(names(&page).contains(&("Melatih".to_owned(), Phase::Execution)));
    page.get_by_label("Hapus kegiatan baris 2").click();
    page.run();
    assert_eq!(work(&page).activities, [filled]);
    page.state_mut().undo();
    page.run();
    assert_eq!(names(&page).len(), 2, "a removed row comes back");
    assert_eq!(page.state().refused, []);
}

#[test]
fn months_are_ticked_by_pointer_and_rows_added_to_a_phase() {
    let mut page = page(chosen());
    page.get_all_by_role_and_label(Role::Button, "Kegiatan").nth(2).unwrap().click();
    page.run();
    assert_eq!(work(&page).activities[0].phase, Phase::Monitoring);
    for month in ["Agustus, baris 1", "Juli, baris 1", "Agustus, baris 1"] {
        page.get_by_label(month).click();
        page.run();
    }
    assert_eq!(work(&page).activities[0].months, [7]);
    let words = vote::all_words(&page);
    assert!(words.iter().any(|w| w == "1 kegiatan · Juli\u{2013}Juli"), "{words:?}");
}

#[test]
fn what_is_written_is_not_lost_with_the_page_or_a_turn_to_another_plan() {
    let mut page = page(chosen());
    write(&mut page, Role::TextInput, "Penanggung jawab (jabatan)", "Kepala Dinas");
    page.get_by_label("3 Tukar sampah plastik dengan beras 0/3").click();
    page.run();
    assert_eq!(work(&page).owner, "Kepala Dinas");
    page.get_by_label("DLH · Dipilih tanpa suara: Penugasan langsung");
    write(&mut page, Role::TextInput, "Tenggat", "1/9/2019");
    let desk = page.state_mut();
    let mut asks = Asks::default();
    let cx = PageContext {
        session: &desk.session,
        revision: desk.revision,
        board: desk.board(),
        lang: desk.lang,
        now: desk.now,
        editable: true,
        commands: &[],
        room: &desk.room,
    };
    leave(&cx, &mut desk.page, &mut asks);
    let asked = asks.take();
    let [Ask::Change(Change::EditPlan(_, work))] = &asked[..] else { panic!("{asked:?}") };
    assert_eq!(work.due, NaiveDate::from_ymd_opt(2019, 9, 1));
}

#[test]
fn the_header_leads_to_the_closing_view_and_the_report() {
    let mut page = page(chosen());
    page.get_by_label("Tampilkan penutup").click();
    page.run();
    // It leads through all chosen ideas before it leads on.
    page.key_press_modifiers(Modifiers::COMMAND, Key::ArrowRight);
    page.run();
    page.get_by_label("Ke laporan").click();
    page.run();
    assert!(matches!(
        page.state().asked[..],
        [Ask::Command(Command::ShowClosing), Ask::Command(Command::Go(Stage::Report))]
    ));
}

/// The activities of the design (contoh).
const ROWS: [(Phase, [&str; 4], &[u8]); 7] = [
    (
        Phase::Preparation,
        ["Menyusun alur antrean dan pesan balasan baku", "Tim mutu", "SOP antrean", "Rapat kerja"],
        &[7],
    ),
    (
        Phase::Preparation,
        ["Menetapkan SK tim dan nomor layanan", "Kepala Puskesmas", "SK tim", "Penetapan"],
        &[7],
    ),
    (
        Phase::Preparation,
        ["Melatih petugas loket dan kader RT", "Tata usaha", "20 orang terlatih", "Simulasi"],
        &[8],
    ),
    (
        Phase::Execution,
        [
            "Uji coba di Poli Umum, pagi hari saja",
            "Loket, Poli Umum",
            "Catatan waktu tunggu",
            "Uji coba",
        ],
        &[8, 9],
    ),
    (
        Phase::Execution,
        [
            "Perluasan ke semua poli dan sosialisasi RW",
            "Promkes, kader",
            "43 RW terinformasi",
            "Sosialisasi",
        ],
        &[10, 11],
    ),
    (
        Phase::Monitoring,
        ["Mencatat waktu tunggu mingguan", "Tim mutu", "Grafik mingguan", "Lembar amat"],
        &[8, 9, 10, 11, 12],
    ),
    (
        Phase::Evaluation,
        [
            "Membandingkan dengan target 40 menit",
            "Kepala Puskesmas",
            "Laporan evaluasi",
            "Rapat tinjauan",
        ],
        &[12],
    ),
];

/// The plan of the design (contoh).
fn filled() -> Session {
    let mut session = chosen();
    let activities = ROWS.map(|(phase, [what, who, output, method], months)| Activity {
        phase,
        what: what.to_owned(),
        who: who.to_owned(),
        output: output.to_owned(),
        method: method.to_owned(),
        months: months.to_vec(),
    });
    let work = PlanWork {
        owner: "Kepala Puskesmas".to_owned(),
        due: NaiveDate::from_ymd_opt(2019, 12, 20),
        status: PlanStatus::Running,
        activities: activities.to_vec(),
        ..PlanWork::default()
    };
    let plan = session.chosen().next().unwrap().id;
    session.apply(Change::EditPlan(plan, work), start()).unwrap();
    session
}

#[test]
fn the_page_looks_as_accepted() {
    let mut results = SnapshotResults::new();
    let wide = [1170.0, 678.0];
    for (theme, size, name) in [
        (Theme::Light, wide, "plan"),
        (Theme::Dark, wide, "plan_dark"),
        (Theme::Light, [960.0, 610.0], "plan_narrow"),
    ] {
        let mut desk = Desk::new(filled(), Place::Stage(Stage::Plan), show);
        desk.invoke.push(Command::PlanActions);
        let Some(mut page) = desk.picture(theme, size) else { return };
        page.run();
        page.get_by_label("Output, baris 4").focus();
        page.run();
        results.add(page.try_snapshot(name));
    }
}
