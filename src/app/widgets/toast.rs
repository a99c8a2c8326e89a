//! Toasts: what has just been done, and the one key that undoes it.

use super::keycap::KeyCap;
use crate::app::style::{Icon, IconWeight, Palette, Type, Weight, radius};
use eframe::egui::{
    Align2, Area, Context, Id, Order, Pos2, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo,
    pos2, vec2,
};
use std::{collections::VecDeque, time::Duration};

/// How long a toast stays, in seconds.
const LIFE: f64 = 8.0;
/// So many stand at the same time.
const MOST: usize = 2;
const MAX_WIDTH: f32 = 520.0;
const HEIGHT: f32 = 44.0;
const GAP: f32 = 10.0;

/// A toast; `A` is what its action means to the program.
#[derive(Clone, Debug)]
pub struct Toast<A> {
    /// Before the text.
    pub icon: Icon,
    /// What has been done.
    pub text: String,
    /// What may be done about it.
    pub action: Option<ToastAction<A>>,
}

/// The action of a toast.
#[derive(Clone, Debug)]
pub struct ToastAction<A> {
    /// What it says.
    pub text: String,
    /// The keys that do the same; empty for none.
    pub keys: String,
    /// Returned when it is chosen.
    pub value: A,
}

#[derive(Clone, Debug)]
struct Live<A> {
    toast: Toast<A>,
    serial: u64,
    /// When it goes, by the caller's clock.
    until: f64,
    hovered: bool,
}

/// The toasts in view, newest below.
#[derive(Clone, Debug)]
pub struct Toasts<A> {
    live: VecDeque<Live<A>>,
    serial: u64,
    seen: f64,
}

impl<A> Default for Toasts<A> {
    fn default() -> Self {
        Self { live: VecDeque::new(), serial: 0, seen: 0.0 }
    }
}

impl<A: Clone> Toasts<A> {
    /// Adds a toast at the time `now` (seconds); of more than two, the oldest goes.
    pub fn push(&mut self, toast: Toast<A>, now: f64) {
        self.serial += 1;
        let until = now + LIFE;
        self.live.push_back(Live { toast, serial: self.serial, until, hovered: false });
        while self.live.len() > MOST {
            self.live.pop_front();
        }
    }

    /// Takes all toasts away, for instance after an undo by key.
    pub fn clear(&mut self) {
        self.live.clear();
    }

    /// Is none in view?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.live.is_empty()
    }

    /// Shows them above `corner`, the bottom left corner of their place, at the time `now`
    /// (seconds, the clock of [`push`](Self::push)). Returns the action that a person chose.
    ///
    /// Asks for one repaint, at the time when the next toast goes.
    pub fn show(&mut self, ctx: &Context, corner: Pos2, now: f64) -> Option<A> {
        self.tick(now);
        let mut chosen = None;
        let mut bottom = corner.y;
        for live in self.live.iter_mut().rev() {
            let area = Area::new(Id::unique(("toast", live.serial)))
                .order(Order::Foreground)
                .constrain(false)
                .pivot(Align2::LEFT_BOTTOM)
                .fixed_pos(pos2(corner.x, bottom));
            let shown = area.show(ctx, |ui| draw(ui, &live.toast));
            live.hovered = shown.response.contains_pointer() || shown.inner.focused;
            if shown.inner.acted {
                chosen = live.toast.action.as_ref().map(|action| action.value.clone());
                live.until = now;
            }
            bottom -= HEIGHT + GAP;
        }
        self.live.retain(|live| live.until > now || live.hovered);
        let next = self.live.iter().filter(|live| !live.hovered).map(|live| live.until - now);
        if let Some(wait) = next.reduce(f64::min) {
            ctx.request_repaint_after(Duration::from_secs_f64(wait.max(0.0)));
        }
        chosen
    }

    /// Lets the time pass: not for those that the pointer holds.
    fn tick(&mut self, now: f64) {
        let passed = (now - self.seen).max(0.0);
        self.seen = now;
        for live in self.live.iter_mut().filter(|live| live.hovered) {
            live.until += passed;
        }
        self.live.retain(|live| live.until > now);
    }
}

struct Drawn {
    acted: bool,
    focused: bool,
}

fn draw<A>(ui: &mut Ui, toast: &Toast<A>) -> Drawn {
    const ICON: f32 = 19.0;
    let p = Palette::of(ui);
    let action = toast.action.as_ref().map(|action| (action, action_size(ui, action)));
    let before = 14.0 + ICON + 11.0;
    let end = action.as_ref().map_or(14.0, |(_, size)| 11.0 + size.x + 8.0);
    let kind = Type::SMALL.weight(Weight::SemiBold);
    let text = kind.line_in(ui.painter(), &toast.text, p.toast_t, MAX_WIDTH - before - end);
    let size = vec2(before + text.size().x + end, HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &toast.text));
    let painter = ui.painter();
    painter.add(p.s3.as_shape(rect, radius::CARD));
    painter.rect_filled(rect, radius::CARD, p.toast);
    let y = rect.center().y;
    let at = pos2(rect.left() + 14.0 + ICON / 2.0, y);
    toast.icon.paint(painter, at, ICON, IconWeight::Fill, p.toast_a);
    painter.galley(pos2(rect.left() + before, y - text.size().y / 2.0), text, p.toast_t);
    let Some((action, size)) = action else {
        return Drawn { acted: false, focused: false };
    };
    let at = Align2::RIGHT_CENTER.anchor_size(rect.right_center() - vec2(8.0, 0.0), size);
    let response = ui.interact(at, response.id.with("action"), Sense::click());
    draw_action(ui, &response, action);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &action.text));
    Drawn { acted: response.clicked(), focused: response.has_focus() }
}

fn action_size<A>(ui: &Ui, action: &ToastAction<A>) -> Vec2 {
    let p = Palette::of(ui);
    let mut width = 20.0 + Type::BUTTON.whole(ui.painter(), &action.text, p.toast_a).size().x;
    if !action.keys.is_empty() {
        width += 7.0 + KeyCap::new(&action.keys).size(ui).x;
    }
    vec2(width.round(), 32.0)
}

fn draw_action<A>(ui: &Ui, response: &Response, action: &ToastAction<A>) {
    let p = Palette::of(ui);
    let rect: Rect = response.rect;
    let painter = ui.painter();
    let lift = if response.hovered() { 0.16 } else { 0.08 };
    let ground = p.toast.lerp_to_gamma(p.toast_t, lift);
    painter.rect_filled(rect, 7.0, ground);
    let text = Type::BUTTON.whole(painter, &action.text, p.toast_a);
    let at = pos2(rect.left() + 10.0, rect.center().y - text.size().y / 2.0);
    painter.galley(at, text, p.toast_a);
    if !action.keys.is_empty() {
        let at = rect.right_center() - vec2(10.0, 0.0);
        KeyCap::new(&action.keys).on(ground, p.toast_a).paint(ui, at, Align2::RIGHT_CENTER);
    }
    if response.has_focus() {
        let stroke = eframe::egui::Stroke::new(2.0, p.toast_a);
        painter.rect_stroke(rect, 7.0, stroke, eframe::egui::StrokeKind::Inside);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn toast(text: &str) -> Toast<()> {
        Toast { icon: Icon::Trash, text: text.to_owned(), action: None }
    }

    fn texts(toasts: &Toasts<()>) -> Vec<&str> {
        toasts.live.iter().map(|live| live.toast.text.as_str()).collect()
    }

    #[test]
    fn of_three_toasts_the_oldest_goes() {
        let mut toasts = Toasts::default();
        for text in ["a", "b", "c"] {
            toasts.push(toast(text), 0.0);
        }
        assert_eq!(texts(&toasts), ["b", "c"]);
    }

    #[test]
    fn a_toast_goes_after_eight_seconds() {
        let mut toasts = Toasts::default();
        toasts.push(toast("a"), 100.0);
        toasts.push(toast("b"), 103.0);
        toasts.tick(107.9);
        assert_eq!(texts(&toasts), ["a", "b"]);
        toasts.tick(108.0);
        assert_eq!(texts(&toasts), ["b"]);
    }

    #[test]
    fn the_pointer_holds_a_toast_and_then_the_rest_of_its_time_runs() {
        let mut toasts = Toasts::default();
        toasts.push(toast("a"), 0.0);
        toasts.tick(2.0);
        toasts.live[0].hovered = true;
        toasts.tick(60.0);
        assert_eq!(texts(&toasts), ["a"]);
        toasts.live[0].hovered = false;
        toasts.tick(65.9);
        assert_eq!(texts(&toasts), ["a"]);
        toasts.tick(66.0);
        assert!(toasts.is_empty());
    }
}
