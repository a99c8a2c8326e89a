//! The large entry field of the desk: what is keyed is read at once, and `Enter` hands it in.
//!
//! Whoever keys papers does not look at the screen. Everything that was typed in one frame behind
//! an `Enter` waits for the next one, so that two papers typed faster than the screen draws are
//! two papers.

use crate::app::{
    style::{Palette, Type, seconds},
    widgets::{Button, Dots, label},
};
use eframe::egui::{
    Align, Align2, Event, EventFilter, Frame, Id, Key, Layout, Margin, Rect, Response, Stroke,
    StrokeKind, TextBuffer, TextEdit, Ui, UiBuilder, epaint::RectShape, text::CCursor,
    text_edit::TextEditState, text_selection::CCursorRange, vec2,
};

/// Height of the field.
pub(super) const HEIGHT: f32 = 76.0;
const RADIUS: f32 = 14.0;
/// How long a refused entry shakes, in seconds.
const SHAKE: f32 = 0.28;

/// What a field remembers.
#[derive(Debug, Default)]
pub(super) struct Field {
    /// What is written.
    pub(super) text: String,
    /// Typed behind an `Enter` of the same frame.
    later: Vec<Event>,
    /// When it was refused last.
    shaken: Option<f64>,
    /// It is to have the focus.
    pub(super) focus: bool,
    /// Its text is to be selected.
    select: bool,
}

/// How the field looks now.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) id: Id,
    /// Its accessible name.
    pub(super) name: &'a str,
    /// Dots given, of how many, and in words how many are left.
    pub(super) dots: Option<(u32, u32, &'a str)>,
    /// Quiet words before the button.
    pub(super) note: &'a str,
    pub(super) save: &'a str,
    pub(super) enabled: bool,
}

/// What was done in the field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Pressed {
    /// `Enter`, or the button.
    pub(super) enter: bool,
    pub(super) up: bool,
    pub(super) down: bool,
}

impl Field {
    /// What is written is refused: it shakes, and what was typed behind it is dropped, because it
    /// was meant for the next paper.
    pub(super) fn refuse(&mut self, ui: &Ui) {
        self.shaken = Some(ui.input(|i| i.time));
        self.later.clear();
        self.focus = true;
    }

    /// Writes a text that was handed in before, selected: it is typed over, or mended.
    pub(super) fn write(&mut self, text: String) {
        (self.text, self.focus, self.select) = (text, true, true);
    }

    /// Empties it for the next entry.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.shaken = None;
        self.focus = true;
    }

    /// Shows it across `ui`.
    pub(super) fn show(&mut self, ui: &mut Ui, look: Look<'_>) -> Pressed {
        let (rect, _) = ui
            .allocate_exact_size(vec2(ui.available_width(), HEIGHT), eframe::egui::Sense::hover());
        self.one_enter_a_frame(ui, look.id);
        let p = Palette::of(ui);
        let focused = ui.memory(|memory| memory.has_focus(look.id));
        let line = if focused { Stroke::new(2.0, p.fokus) } else { Stroke::new(1.0, p.kontrol) };
        let rect = rect.translate(vec2(self.offset(ui), 0.0));
        if focused {
            let halo = Stroke::new(4.0, p.fokus_halo());
            ui.painter().add(RectShape::stroke(rect, RADIUS, halo, StrokeKind::Outside));
        }
        ui.painter().rect(rect, RADIUS, p.kertas, line, StrokeKind::Inside);
        let inside = rect.shrink2(vec2(14.0, 0.0));
        let (save, left) = end(ui, inside, look);
        let room =
            Rect::from_min_max(inside.min + vec2(8.0, 0.0), [left - 12.0, rect.bottom()].into());
        let response = self.edit(ui, room, look);
        self.pressed(ui, &response, focused, save)
    }

    /// Leaves what follows the first `Enter` to the next frame.
    fn one_enter_a_frame(&mut self, ui: &Ui, id: Id) {
        if !ui.memory(|memory| memory.has_focus(id)) {
            self.later.clear();
            return;
        }
        let later = &mut self.later;
        ui.ctx().input_mut(|input| {
            let mut events = std::mem::take(later);
            events.append(&mut input.events);
            let enter = |e: &Event| {
                matches!(e, Event::Key { key: Key::Enter, pressed: true, repeat: false, .. })
            };
            if let Some(at) = events.iter().position(enter) {
                *later = events.split_off(at + 1);
            }
            input.events = events;
        });
        if !self.later.is_empty() {
            ui.ctx().request_repaint();
        }
    }

    fn edit(&mut self, ui: &mut Ui, room: Rect, look: Look<'_>) -> Response {
        let p = Palette::of(ui);
        let ink = if look.enabled { p.tinta } else { p.mati };
        let mut layouter = |ui: &Ui, text: &dyn TextBuffer, _: f32| {
            let mut job = Type::BALLOT.job(text.as_str(), ink);
            job.keep_trailing_whitespace = true;
            job.wrap.max_width = f32::INFINITY;
            ui.painter().layout_job(job)
        };
        // A selection made earlier would not outlast the frame in which the focus comes.
        if self.select && ui.memory(|memory| memory.owns_ime_events(look.id)) {
            self.select = false;
            let end = CCursor::new(self.text.chars().count());
            let mut state = TextEditState::load(ui.ctx(), look.id).unwrap_or_default();
            state.cursor.set_char_range(Some(CCursorRange::two(CCursor::default(), end)));
            state.store(ui.ctx(), look.id);
        }
        let edit = TextEdit::singleline(&mut self.text)
            .id(look.id)
            .frame(Frame::new().inner_margin(Margin::ZERO))
            .font(Type::BALLOT.font())
            .layouter(&mut layouter)
            .desired_width(room.width())
            .align(Align2::LEFT_CENTER)
            .min_size(room.size());
        let builder = UiBuilder::new().max_rect(room).layout(Layout::left_to_right(Align::Center));
        let response = ui
            .scope_builder(builder, |ui| ui.add_enabled(look.enabled, edit))
            .inner
            .accessible_name(look.name);
        if response.has_focus() {
            let filter = EventFilter {
                vertical_arrows: true,
                horizontal_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(look.id, filter));
        }
        response
    }

    fn pressed(&mut self, ui: &Ui, response: &Response, focused: bool, save: bool) -> Pressed {
        let (enter, up, down) = ui.input(|i| {
            let pressed = |key| i.key_pressed(key);
            (pressed(Key::Enter), pressed(Key::ArrowUp), pressed(Key::ArrowDown))
        });
        // `lost_focus` says nothing in a frame right after the focus was asked for again.
        let entered = focused && enter;
        let here = response.has_focus();
        if std::mem::take(&mut self.focus) || entered || save {
            response.request_focus();
        }
        Pressed { enter: entered || save, up: here && up, down: here && down }
    }

    /// Three points to either side, twice.
    fn offset(&mut self, ui: &Ui) -> f32 {
        let Some(since) = self.shaken else { return 0.0 };
        let long = seconds(ui, SHAKE);
        let gone = (ui.input(|i| i.time) - since) as f32;
        if long <= 0.0 || gone >= long {
            self.shaken = None;
            return 0.0;
        }
        ui.ctx().request_repaint();
        3.0 * (gone / long * 2.0 * std::f32::consts::TAU).sin()
    }
}

/// Dots, note and button at the right end; whether the button was pressed, and where they begin.
fn end(ui: &mut Ui, inside: Rect, look: Look<'_>) -> (bool, f32) {
    let layout = Layout::right_to_left(Align::Center);
    let mut end = ui.new_child(UiBuilder::new().max_rect(inside).layout(layout).id_salt("end"));
    end.spacing_mut().item_spacing.x = 0.0;
    let p = Palette::of(&end);
    let button = Button::new(look.save).large().primary().keys("Enter").enabled(look.enabled);
    let save = end.add(button).clicked();
    end.add_space(16.0);
    if !look.note.is_empty() {
        label(&mut end, Type::SMALL, look.note, p.tinta2);
        end.add_space(12.0);
    }
    if let Some((given, of, words)) = look.dots {
        label(&mut end, Type::SMALL, words, p.tinta2);
        end.add_space(12.0);
        if of <= 10 {
            end.add(Dots::allowance(given as usize, of as usize, words));
        }
    }
    (save, end.min_rect().left())
}
