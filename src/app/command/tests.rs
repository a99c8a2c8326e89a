//! Keys and what they mean.

use super::*;
use crate::app::text::{Lang, commands};
use std::collections::HashSet;

#[test]
fn no_key_means_two_things_at_one_place() {
    for stage in Stage::ALL.map(Some).into_iter().chain([None]) {
        for page_only in [true, false] {
            let mut seen = HashSet::new();
            let active = BINDINGS.iter().filter(|b| {
                b.scope.is_active(stage) && matches!(b.scope, Scope::Page(_)) == page_only
            });
            for keys in active.filter(|b| !b.by_field).flat_map(|b| b.keys) {
                assert!(seen.insert(*keys), "{keys:?} twice on {stage:?}");
            }
        }
    }
}

#[test]
fn every_command_has_a_name_in_both_languages() {
    for binding in BINDINGS {
        for lang in Lang::ALL {
            assert!(!commands::name(lang, binding.command).is_empty(), "{binding:?}");
        }
    }
}

#[test]
fn the_rooms_own_window_knows_the_keys_of_the_shared_screen_alone() {
    let pressed = |modifiers, key| {
        let ctx = egui::Context::default();
        let event =
            egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
        let input = egui::RawInput { events: vec![event], ..Default::default() };
        let mut taken = Vec::new();
        let mut output = ctx.run_ui(input, |ui| taken = take_pressed_in_room(ui.ctx()));
        output.textures_delta.clear();
        taken
    };
    assert_eq!(pressed(Modifiers::NONE, Key::F11), [Command::FullScreen]);
    assert_eq!(pressed(Modifiers::SHIFT, Key::F11), [Command::NextMonitor]);
    assert_eq!(pressed(Modifiers::SHIFT, Key::F5), [Command::RoomHere]);
    assert_eq!(pressed(Modifiers::NONE, Key::PageDown), [Command::NextPage]);
    assert_eq!(pressed(Modifiers::COMMAND, Key::Z), []);
    assert_eq!(pressed(Modifiers::NONE, Key::A), []);
}

#[test]
fn letters_stay_letters_while_typing() {
    assert!(works(key(Key::F), Typing::Nowhere));
    for typing in [Typing::Field, Typing::EmptyField] {
        assert!(!works(key(Key::F), typing));
        assert!(!works(key(Key::Num1), typing));
        assert!(!works(key(Key::Delete), typing));
        assert!(works(key(Key::F9), typing));
        assert!(works(ctrl(Key::K), typing));
        assert!(works(key(Key::PageDown), typing));
    }
    assert!(!works(ctrl(Key::Z), Typing::Field), "a field takes back its own typing first");
    assert!(works(ctrl(Key::Z), Typing::EmptyField));
}
