//! Canvas, profile, follow-up and the desk of monitoring, by keys and by label.

use super::{State, show, tests::chosen};
use crate::app::{
    command::Command,
    facilitator::{Place, testing::Desk},
};
use crate::session::{
    Affair, CanvasBox, CanvasKey, Change, Form, IdeaNumber, Maturity, Plan, PlanStatus, PlanWork,
    ProgressNote, SelfCheck, Session, Stage, TimerState,
};
use chrono::{NaiveDate, TimeDelta};
use eframe::egui::{Key, Modifiers, Role, Theme};
use egui_kittest::{Harness, SnapshotResults, kittest::Queryable as _};

type Page<'a> = Harness<'a, Desk<State>>;

fn page<'a>(session: Session) -> Page<'a> {
    let mut page = Desk::new(session, Place::Stage(Stage::Plan), show).harness();
    page.run();
    page
}

fn plan(page: &Page<'_>) -> Plan {
    page.state().session.chosen().next().unwrap().clone()
}

fn press(page: &mut Page<'_>, modifiers: Modifiers, key: Key) {
    page.key_press_modifiers(modifiers, key);
    page.run();
}

fn write(page: &mut Page<'_>, label: &str, text: &str) {
    page.get_by_role_and_label(Role::MultilineTextInput, label).focus();
    page.run();
    page.get_by_role_and_label(Role::MultilineTextInput, label).type_text(text);
    page.run();
}

#[test]
fn boxes_are_written_ticked_and_answered_with_keys_alone() {
    let mut page = page(chosen());
    write(&mut page, "Latar belakang", "Warga antre sejak pukul 04.30.");
    assert!(plan(&page).canvas.is_empty(), "not while it is being written");
    press(&mut page, Modifiers::NONE, Key::Tab);
    assert_eq!(
        plan(&page).canvas.get(CanvasKey::Background).text,
        "Warga antre sejak pukul 04.30."
    );
    let idea = (Role::MultilineTextInput, "Ide inovasi terpilih");
    assert!(page.get_by_role_and_label(idea.0, idea.1).is_focused(), "Tab leads to the next box");
    press(&mut page, Modifiers::COMMAND, Key::Space);
    assert!(plan(&page).canvas.get(CanvasKey::Idea).ok);
    assert!(page.get_by_role_and_label(idea.0, idea.1).is_focused());
    press(&mut page, Modifiers::ALT, Key::T);
    let answer = (Role::MultilineTextInput, "Tanggapan: Ide inovasi terpilih");
    assert!(page.get_by_role_and_label(answer.0, answer.1).is_focused());
    page.get_by_role_and_label(answer.0, answer.1).type_text("Sudah jelas.");
    page.run();
    press(&mut page, Modifiers::ALT, Key::T);
    assert_eq!(plan(&page).canvas.get(CanvasKey::Idea).feedback, "Sudah jelas.");
    assert!(page.get_by_role_and_label(idea.0, idea.1).is_focused(), "back in the box");
    page.get_by_label("1 dari 10 kotak sudah OK");
    page.get_by_role_and_label(Role::RadioButton, "Replikasi").click();
    page.run();
    assert!(plan(&page).canvas.proposed_as.is_some());
    // The next idea has boxes of its own.
    press(&mut page, Modifiers::COMMAND, Key::ArrowRight);
    page.get_by_label("0 dari 10 kotak sudah OK");
    for _ in 0..4 {
        page.state_mut().undo();
    }
    page.run();
    assert!(plan(&page).canvas.is_empty(), "each step is taken back by itself");
    assert_eq!(page.state().refused, []);
}

#[test]
fn the_tick_takes_the_pointer_and_a_turn_loses_nothing() {
    let mut page = page(chosen());
    page.get_by_label("Kebaruan: sudah OK").click();
    page.run();
    assert!(plan(&page).canvas.get(CanvasKey::Novelty).ok);
    write(&mut page, "Keterangan", "Mulai Agustus");
    press(&mut page, Modifiers::ALT, Key::Num2);
    assert_eq!(plan(&page).canvas.get(CanvasKey::Remarks).text, "Mulai Agustus");
    page.get_by_role_and_label(Role::TextInput, "Penanggung jawab (jabatan)");
}

#[test]
fn the_number_is_legible_only_on_request() {
    let mut page = page(chosen());
    press(&mut page, Modifiers::ALT, Key::I);
    for (label, text) in [
        ("Nama inovasi (akronim)", "ANTRI WA"),
        ("Penanggung jawab (jabatan)", "Kepala Tata Usaha"),
        ("Nomor WhatsApp", "0812-0000-0001"),
    ] {
        let field = page.get_by_role_and_label(Role::TextInput, label);
        field.focus();
        page.run();
        press(&mut page, Modifiers::COMMAND, Key::A);
        page.get_by_role_and_label(Role::TextInput, label).type_text(text);
        page.run();
    }
    page.get_by_label("Simpan").click();
    page.run();
    let plan = plan(&page);
    assert_eq!(
        (plan.canvas.contact.as_str(), plan.canvas.phone.as_str()),
        ("Kepala Tata Usaha", "0812-0000-0001")
    );
    assert_eq!(page.state().session.boards()[0].idea(IdeaNumber(1)).unwrap().name, "ANTRI WA");
    assert!(page.query_by_label("0812-0000-0001").is_none());
    page.get_by_label("Perlihatkan nomor WA").click();
    page.run();
    page.get_by_label("0812-0000-0001");
    page.get_by_label("Sembunyikan nomor WA");
}

#[test]
fn the_profile_takes_the_words_of_its_form_and_counts_while_one_writes() {
    let mut page = page(chosen());
    press(&mut page, Modifiers::ALT, Key::Num3);
    for (list, option) in [
        ("Tahapan inovasi", "Uji coba"),
        ("Bentuk inovasi", "Inovasi pelayanan publik"),
        ("Urusan pemerintahan", "Kesehatan"),
    ] {
        page.get_by_role_and_label(Role::ComboBox, list).click();
        page.run();
        page.get_by_role_and_label(Role::ListBoxOption, option).click();
        page.run();
    }
    let profile = plan(&page).profile;
    assert_eq!(
        (profile.maturity, profile.form, profile.affair),
        (Some(Maturity::Trial), Some(Form::PublicService), Some(Affair::Health))
    );
    write(&mut page, "Dasar hukum", "PP 38 Tahun 2017");
    page.get_by_label("4 dari 300 kata · Masih perlu 296 kata lagi.");
    assert_eq!(plan(&page).profile.design_words(), 0, "it stands when the field is left");
    press(&mut page, Modifiers::NONE, Key::Tab);
    assert_eq!(plan(&page).profile.design_words(), 4);
    let yes = page.get_all_by_role_and_label(Role::RadioButton, "Ya").next().unwrap();
    yes.focus();
    page.run();
    press(&mut page, Modifiers::NONE, Key::Space);
    assert_eq!(plan(&page).profile.checks.get(&SelfCheck::Efficiency), Some(&true));
    page.get_by_label("1 ya · 0 tidak · 9 belum dijawab");
    assert_eq!(page.state().refused, []);
}

/// The session of `chosen`, opened again in October: the first plan was due in September.
fn october() -> Desk<State> {
    let mut session = chosen();
    let plan = session.chosen().next().unwrap().id;
    let work = PlanWork {
        owner: "Kepala Puskesmas".to_owned(),
        due: NaiveDate::from_ymd_opt(2019, 9, 1),
        notes: vec![ProgressNote {
            date: NaiveDate::from_ymd_opt(2019, 8, 12).unwrap(),
            text: "Petugas loket sudah dilatih (contoh).".to_owned(),
            by: "Tim monev".to_owned(),
            status: PlanStatus::Running,
        }],
        ..PlanWork::default()
    };
    session.apply(Change::EditPlan(plan, work), crate::app::facilitator::testing::start()).unwrap();
    let mut desk = Desk::new(session, Place::Stage(Stage::Plan), show);
    desk.now += TimeDelta::days(87);
    desk
}

#[test]
fn months_later_the_page_opens_with_what_is_late_and_without_anyone_in_charge() {
    let mut page = october().harness();
    page.run();
    for figure in ["Terlambat 1", "Tanpa penanggung jawab 1", "Sudah diluncurkan 0"] {
        page.get_by_label(figure);
    }
    let rows = |page: &Page<'_>| page.query_all_by_label_contains("Buka rencana").count();
    assert_eq!(rows(&page), 2);
    page.get_by_label("Terlambat 1").click();
    page.run();
    assert_eq!(rows(&page), 1);
    page.get_by_label("Sudah diluncurkan 0").click();
    page.run();
    page.get_by_label("Tidak ada rencana dengan keadaan ini");
    assert!(page.state().asked.is_empty());
}

#[test]
fn at_the_desk_one_key_each_sets_the_status_notes_and_calls_the_next_unit() {
    let mut page = october().harness();
    page.run();
    page.state_mut().invoke.push(Command::Monitoring);
    page.run();
    page.get_by_label("Puskesmas Jombang");
    press(&mut page, Modifiers::NONE, Key::T);
    let timer = page.state().session.timer();
    assert_eq!((timer.total, matches!(timer.state, TimerState::Running(_))), (1_200, true));
    press(&mut page, Modifiers::NONE, Key::Num4);
    let ready = |page: &Page<'_>| {
        page.state().session.chosen().filter(|p| p.work.status == PlanStatus::ReadyToLaunch).count()
    };
    assert_eq!(ready(&page), 1);
    press(&mut page, Modifiers::NONE, Key::C);
    let note = page.get_by_role_and_label(Role::MultilineTextInput, "Catatan kemajuan");
    assert!(note.is_focused());
    note.type_text("Siap 4 November");
    page.run();
    press(&mut page, Modifiers::COMMAND, Key::Enter);
    let notes: Vec<ProgressNote> = page
        .state()
        .session
        .chosen()
        .flat_map(|p| p.work.notes.clone())
        .filter(|n| n.text == "Siap 4 November")
        .collect();
    assert_eq!(notes.len(), 1);
    assert_eq!(notes[0].status, PlanStatus::ReadyToLaunch);
    // A note that was not saved by its key is kept when the next unit is called.
    page.get_by_role_and_label(Role::MultilineTextInput, "Catatan kemajuan")
        .type_text("Dicek lagi");
    page.run();
    press(&mut page, Modifiers::COMMAND, Key::ArrowRight);
    page.get_by_label("DLH");
    let all: usize = page.state().session.chosen().map(|p| p.work.notes.len()).sum();
    assert_eq!(all, 3);
    assert_eq!(page.state().refused, []);
}

#[test]
fn a_session_opened_to_read_only_changes_nothing() {
    let mut desk = october();
    desk.editable = false;
    desk.invoke.push(Command::PlanCanvas);
    let mut page = desk.harness();
    page.run();
    page.get_by_label("Kebaruan: sudah OK").click();
    page.run();
    press(&mut page, Modifiers::ALT, Key::I);
    press(&mut page, Modifiers::ALT, Key::Num5);
    press(&mut page, Modifiers::NONE, Key::Num4);
    press(&mut page, Modifiers::NONE, Key::T);
    assert_eq!(page.state().revision, 0);
}

/// The canvas of the design (contoh).
fn filled() -> Session {
    let mut session = chosen();
    let plan = session.chosen().next().unwrap().clone();
    let mut canvas = plan.canvas;
    for (key, text, feedback, ok) in [
        (
            CanvasKey::Background,
            "Warga antre sejak pukul 04.30 untuk 120 nomor. Lansia dan ibu hamil sering pulang tanpa dilayani.",
            "",
            true,
        ),
        (
            CanvasKey::Goal,
            "Memangkas waktu tunggu dan membuat jam datang pasien dapat diperkirakan.",
            "",
            true,
        ),
        (
            CanvasKey::Target,
            "Waktu tunggu rata-rata dari 165 menit menjadi 40 menit dalam enam bulan",
            "",
            false,
        ),
        (CanvasKey::Stakeholders, "Dinkes, DKISS, kader, ketua RT", "", true),
        (
            CanvasKey::Resources,
            "1 ponsel, 1 petugas loket, kuota Rp150.000 per bulan",
            "Sebutkan sumber anggarannya.",
            false,
        ),
        (
            CanvasKey::Beneficiaries,
            "\u{b1} 118 pasien per hari, terutama lansia dan ibu hamil",
            "",
            true,
        ),
        (
            CanvasKey::Novelty,
            "Tanpa aplikasi baru: warga memakai WhatsApp yang sudah ada",
            "",
            true,
        ),
        (
            CanvasKey::Description,
            "Warga mengirim kata ANTRE. Petugas membalas nomor dan perkiraan jam. Saat tersisa lima nomor, warga diberi kabar.",
            "Sudah jelas. Tambahkan aturan bila nomor terlewat.",
            true,
        ),
    ] {
        let (text, feedback) = (text.to_owned(), feedback.to_owned());
        *canvas.get_mut(key) = CanvasBox { text, feedback, ok };
    }
    canvas.get_mut(CanvasKey::Idea).ok = true;
    canvas.contact = "Kepala Tata Usaha".to_owned();
    canvas.phone = "0812-0000-0001".to_owned();
    session
        .apply(
            Change::EditCanvas(plan.id, Box::new(canvas)),
            crate::app::facilitator::testing::start(),
        )
        .unwrap();
    session
}

#[test]
fn the_parts_look_as_accepted() {
    let mut results = SnapshotResults::new();
    let wide = [1170.0, 678.0];
    for (theme, size, name) in [
        (Theme::Light, wide, "canvas"),
        (Theme::Dark, wide, "canvas_dark"),
        (Theme::Light, [960.0, 678.0], "canvas_narrow"),
    ] {
        let desk = Desk::new(filled(), Place::Stage(Stage::Plan), show);
        let Some(mut page) = desk.picture(theme, size) else { return };
        page.run();
        page.get_by_role_and_label(Role::MultilineTextInput, "Target perubahan").focus();
        page.run();
        results.add(page.try_snapshot(name));
    }
    for (command, name) in [(Command::FollowUp, "follow_up"), (Command::Monitoring, "monitoring")] {
        let mut desk = october();
        desk.invoke.push(command);
        let Some(mut page) = desk.picture(Theme::Light, wide) else { return };
        page.run();
        results.add(page.try_snapshot(name));
    }
}
