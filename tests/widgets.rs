//! What the base widgets do when a person uses them, found by their accessible names.

use bimtek_lab::app::{
    style::{self, Icon},
    widgets::{
        Button, Dialog, Dropdown, Segment, Segmented, Stepper, TextField, Toast, ToastAction,
        Toasts,
    },
};
use eframe::egui::{self, Key, Role, Ui, accesskit::Toggled};
use egui_kittest::{Harness, kittest::NodeT as _, kittest::Queryable as _};
use std::{cell::Cell, rc::Rc};

fn harness<'a>(ui: impl FnMut(&mut Ui) + 'a) -> Harness<'a> {
    Harness::builder()
        .with_size([800.0, 600.0])
        .with_step_dt(1.0 / 60.0)
        .with_max_steps(120)
        .with_context_setup(style::install)
        .build_ui(ui)
}

#[test]
fn a_button_answers_to_pointer_and_keyboard_and_a_disabled_one_to_neither() {
    let presses = Rc::new(Cell::new(0));
    let count = Rc::clone(&presses);
    let mut harness = harness(move |ui| {
        for button in [Button::new("Simpan"), Button::new("Mati").enabled(false)] {
            count.set(count.get() + u32::from(ui.add(button).clicked()));
        }
    });
    harness.get_by_role_and_label(Role::Button, "Simpan").click();
    harness.run();
    assert_eq!(presses.get(), 1);
    harness.get_by_label("Simpan").focus();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(presses.get(), 2);
    harness.get_by_label("Mati").click();
    harness.run();
    assert_eq!(presses.get(), 2);
}

#[test]
fn a_busy_button_keeps_its_width_and_takes_no_press() {
    let widths = Rc::new(Cell::new((0.0, 0.0)));
    let seen = Rc::clone(&widths);
    let mut harness = harness(move |ui| {
        style::set_reduced_motion(ui.ctx(), true);
        let button = Button::new("Ekspor").icon(Icon::Export);
        let still = ui.add(button.clone()).rect.width();
        let busy = ui.add(button.busy(true));
        assert!(!busy.clicked());
        seen.set((still, busy.rect.width()));
    });
    harness.run();
    let (still, busy) = widths.get();
    assert!(still > 36.0 && (still - busy).abs() < f32::EPSILON);
}

#[test]
fn a_segmented_control_says_which_of_its_parts_is_on() {
    let chosen = Rc::new(Cell::new(0));
    let state = Rc::clone(&chosen);
    let mut harness = harness(move |ui| {
        let segments = ["Ide", "Tema"].map(Segment::new);
        if let Some(index) = Segmented::new("Hasil menurut", &segments).show(ui, state.get()) {
            state.set(index);
        }
    });
    let on = |harness: &Harness<'_>, label: &str| {
        harness.get_by_role_and_label(Role::RadioButton, label).accesskit_node().toggled()
    };
    assert_eq!(on(&harness, "Ide"), Some(Toggled::True));
    harness.get_by_label("Tema").click();
    harness.run();
    assert_eq!(chosen.get(), 1);
    assert_eq!(on(&harness, "Ide"), Some(Toggled::False));
}

#[test]
fn arrow_keys_step_a_number_and_stop_at_its_ends() {
    let value = Rc::new(Cell::new(6));
    let state = Rc::clone(&value);
    let mut harness = harness(move |ui| {
        let mut number = state.get();
        Stepper::new("Jumlah titik", &mut number, 3..=7).show(ui);
        state.set(number);
    });
    harness.get_by_role_and_label(Role::SpinButton, "Jumlah titik").focus();
    harness.run();
    for (key, expected) in
        [(Key::ArrowUp, 7), (Key::ArrowUp, 7), (Key::ArrowDown, 6), (Key::ArrowLeft, 5)]
    {
        harness.key_press(key);
        harness.run();
        assert_eq!(value.get(), expected, "after {key:?}");
    }
}

#[test]
fn a_field_is_found_by_the_name_above_it_and_tells_what_is_wrong() {
    let mut text = String::new();
    let mut harness = harness(move |ui| {
        let error = if text == "31" { "Tanggal ini tidak ada." } else { "" };
        TextField::new("Tanggal", &mut text).error(error).show(ui);
    });
    harness.get_by_role_and_label(Role::TextInput, "Tanggal").focus();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Tanggal").type_text("31");
    harness.run();
    harness.get_by_label("Tanggal ini tidak ada.");
}

#[test]
fn a_drop_down_opens_and_hands_back_the_choice() {
    let chosen = Rc::new(Cell::new(0));
    let state = Rc::clone(&chosen);
    let mut harness = harness(move |ui| {
        let list = Dropdown::new("Ukuran kertas", &["A4", "F4"]);
        if let Some(index) = list.show(ui, Some(state.get())) {
            state.set(index);
        }
    });
    harness.get_by_role_and_label(Role::ComboBox, "Ukuran kertas").click();
    harness.run();
    harness.get_by_role_and_label(Role::ListBoxOption, "F4").click();
    harness.run();
    assert_eq!(chosen.get(), 1);
    assert!(harness.query_by_role(Role::ListBoxOption).is_none(), "the list stays open");
}

#[derive(Default)]
struct Desk {
    open: Cell<bool>,
    saved: Cell<u32>,
    behind: Cell<u32>,
}

fn desk(desk: Rc<Desk>) -> Harness<'static> {
    harness(move |ui| {
        let behind = ui.add(Button::new("Di belakang"));
        desk.behind.set(desk.behind.get() + u32::from(behind.clicked()));
        if !desk.open.get() {
            return;
        }
        let shown = Dialog::new(egui::Id::unique("dialog"), "Diska penuh").show(
            ui.ctx(),
            |_| {},
            |footer| {
                if footer.default(Button::new("Simpan di sini")).clicked() {
                    desk.saved.set(desk.saved.get() + 1);
                    footer.close();
                }
                footer.button(Button::new("Nanti"));
            },
        );
        desk.open.set(!shown.closed);
    })
}

#[test]
fn a_dialog_starts_on_its_default_keeps_the_focus_and_gives_it_back() {
    let state = Rc::new(Desk::default());
    let mut harness = desk(Rc::clone(&state));
    harness.get_by_label("Di belakang").focus();
    harness.run();
    state.open.set(true);
    harness.run();
    assert!(harness.get_by_label("Simpan di sini").is_focused());
    for _ in 0..4 {
        harness.key_press(Key::Tab);
        harness.run();
        assert!(!harness.get_by_label("Di belakang").is_focused(), "Tab left the dialog");
    }
    harness.key_press(Key::Escape);
    harness.run();
    assert!(!state.open.get());
    assert_eq!(state.saved.get(), 0);
    assert!(harness.get_by_label("Di belakang").is_focused());
}

#[test]
fn enter_takes_the_default_of_a_dialog_and_closes_it() {
    let state = Rc::new(Desk::default());
    let mut harness = desk(Rc::clone(&state));
    harness.get_by_label("Di belakang").focus();
    harness.run();
    state.open.set(true);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!((state.saved.get(), state.open.get()), (1, false));
    assert!(harness.get_by_label("Di belakang").is_focused(), "also when a button closed it");
}

#[test]
fn the_veil_lets_no_press_through_and_a_press_on_it_closes_nothing() {
    let state = Rc::new(Desk::default());
    state.open.set(true);
    let mut harness = desk(Rc::clone(&state));
    harness.run();
    harness.get_by_label("Di belakang").click();
    harness.run();
    assert_eq!((state.behind.get(), state.open.get()), (0, true));
}

#[test]
fn the_action_of_a_toast_is_returned_once_and_the_toast_goes() {
    let mut toasts = Toasts::default();
    let action = ToastAction { text: "Urungkan".to_owned(), keys: "Ctrl Z".to_owned(), value: 55 };
    toasts.push(
        Toast { icon: Icon::Trash, text: "Ide 55 dipindahkan".to_owned(), action: Some(action) },
        0.0,
    );
    let taken = Rc::new(Cell::new((0, 0)));
    let state = Rc::clone(&taken);
    let mut harness = harness(move |ui| {
        if let Some(idea) = toasts.show(ui.ctx(), egui::pos2(20.0, 580.0), 1.0) {
            state.set((state.get().0 + 1, idea));
        }
    });
    harness.run_steps(3);
    harness.get_by_role_and_label(Role::Button, "Urungkan").click();
    harness.run_steps(3);
    assert_eq!(taken.get(), (1, 55));
    assert!(harness.query_by_label("Ide 55 dipindahkan").is_none());
}
