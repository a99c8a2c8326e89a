//! Where the shared screen stands: in a window of its own, or inside the main window.
//!
//! What the room sees is published as an immutable value; the projector's window takes it at the
//! start of each of its frames and draws by itself, also while the main window is minimised. The
//! locks between them are held to swap a pointer, never while drawing; only the state of the
//! screen itself stays locked for a frame, and nobody else wants it then.

use super::{BallotNews, Legibility, Look, Mode, ScreenState, show};
use crate::{
    app::{
        Clock,
        command::{Command, take_pressed_in_room},
        page::{Ask, RoomAsk},
        room_control::{RoomControl, RoomPlace},
        text::{Lang, screen},
    },
    session::{RoomScene, RoomView},
};
use eframe::egui::{
    Context, CursorIcon, Key, Modifiers, PointerButton, Sense, Theme, Ui, ViewportBuilder,
    ViewportCommand, ViewportId,
};
use std::{
    mem,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// Seconds without movement after which the pointer is hidden on a full screen.
const POINTER: f64 = 3.0;

/// How the projector's window is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hosting {
    /// By itself, without the main window. It goes on while that is minimised.
    Deferred,
    /// Together with the main window.
    Immediate,
}

impl Default for Hosting {
    fn default() -> Self {
        // On Windows a deferred window may stop drawing while the main window has the keyboard.
        if cfg!(windows) { Self::Immediate } else { Self::Deferred }
    }
}

/// The shared screen and what it is published to.
#[derive(Default)]
pub struct ScreenHost {
    shared: Arc<Shared>,
    hosting: Hosting,
    place: RoomPlace,
    /// Full screen and display, as the window was last told.
    told: (bool, Option<usize>),
}

#[derive(Default)]
struct Shared {
    published: Mutex<Option<Arc<Published>>>,
    state: Mutex<ScreenState>,
    asks: Mutex<Vec<Ask>>,
    size: Mutex<Option<(f32, f32)>>,
    legibility: Mutex<Option<Legibility>>,
}

/// What the room sees now.
#[derive(PartialEq)]
struct Published {
    view: Arc<RoomView>,
    look: Look,
    full_screen: bool,
}

fn window() -> ViewportId {
    ViewportId::from_hash_of("shared screen")
}

impl ScreenHost {
    /// A host whose window is drawn in this way.
    #[must_use]
    pub fn new(hosting: Hosting) -> Self {
        Self { hosting, ..Self::default() }
    }

    /// Hands over what the room may see, and where. The room's window is drawn anew, and told to
    /// move, only when something differs.
    pub fn publish(&mut self, ctx: &Context, view: Arc<RoomView>, lang: Lang, room: &RoomControl) {
        self.place = room.place;
        let look = Look { lang, dark: ctx.theme() == Theme::Dark };
        let new = Arc::new(Published { view, look, full_screen: room.full_screen });
        let mut published = lock(&self.shared.published);
        let same = published.as_ref().is_some_and(|old| *old == new);
        if !same {
            *published = Some(new);
        }
        drop(published);
        if self.place != RoomPlace::Window {
            self.told = (false, None);
            return;
        }
        if !same {
            ctx.request_repaint_of(window());
        }
        self.move_window(ctx, (room.full_screen, room.monitor));
    }

    /// Tells the window what has changed, and only that: every command costs a frame.
    fn move_window(&mut self, ctx: &Context, wanted: (bool, Option<usize>)) {
        if self.told == wanted {
            return;
        }
        let command = match wanted {
            (true, Some(monitor)) => ViewportCommand::SetMonitor(monitor),
            (full_screen, _) => ViewportCommand::Fullscreen(full_screen),
        };
        ctx.send_viewport_cmd_to(window(), command);
        self.told = wanted;
    }

    /// Keeps the room's window open, if it is to be open. Call it while the main window draws.
    pub fn show(&mut self, ctx: &Context, lang: Lang, clock: &Clock) {
        if self.place != RoomPlace::Window {
            return;
        }
        let builder = ViewportBuilder::default()
            .with_title(format!("Bimtek Lab · {}", screen::window_title(lang)))
            .with_app_id("bimtek-lab")
            .with_inner_size([1280.0, 720.0])
            .with_min_inner_size([640.0, 480.0]);
        match self.hosting {
            Hosting::Deferred => {
                let (shared, clock) = (Arc::clone(&self.shared), Arc::clone(clock));
                let frame = move |ui: &mut Ui, _| shared.frame(ui, &clock);
                ctx.show_viewport_deferred(window(), builder, frame);
            }
            Hosting::Immediate => {
                ctx.show_viewport_immediate(window(), builder, |ui, _| {
                    self.shared.frame(ui, clock);
                });
            }
        }
    }

    /// Draws the shared screen over the whole of `ui`, in the main window.
    pub fn show_inside(&mut self, ui: &mut Ui, clock: &Clock) {
        self.shared.frame(ui, clock);
    }

    /// What was asked for on the shared screen since the last call.
    pub fn take_asks(&mut self) -> Vec<Ask> {
        mem::take(&mut lock(&self.shared.asks))
    }

    /// Tells the booth how the ballot fares that it handed in.
    pub fn tell_booth(&mut self, ctx: &Context, news: BallotNews) {
        lock(&self.shared.state).booth_news(news);
        ctx.request_repaint_of(window());
        ctx.request_repaint_of(ViewportId::ROOT);
    }
}

impl Shared {
    /// A frame of the screen: draws what was published and keeps what was asked for.
    fn frame(&self, ui: &mut Ui, clock: &Clock) {
        let published = lock(&self.published).clone();
        let Some(published) = published else { return };
        let rect = ui.max_rect();
        ui.allocate_rect(rect, Sense::hover());
        let mut state = lock(&self.state);
        let Published { view, look, .. } = &*published;
        let change = show(ui, rect, view, *look, clock(), Mode::Room(&mut state));
        let legibility = state.legibility();
        drop(state);
        let mut asks: Vec<Ask> = change.map(Ask::Change).into_iter().collect();
        if ui.ctx().viewport_id() == window() {
            keys(ui, &published, &mut asks);
            pointer(ui, &published);
        }
        let size = (rect.width(), rect.height());
        if lock(&self.size).replace(size) != Some(size) {
            asks.push(Ask::Room(RoomAsk::Size(size.0, size.1)));
        }
        if lock(&self.legibility).replace(legibility) != Some(legibility) {
            asks.push(Ask::Room(RoomAsk::Legible(legibility)));
        }
        if !asks.is_empty() {
            lock(&self.asks).append(&mut asks);
            ui.ctx().request_repaint_of(ViewportId::ROOT);
        }
    }
}

/// Keys on the projector's window do what they do in the main window; a double click turns the
/// full screen on and off, and the close button asks to be closed.
fn keys(ui: &Ui, published: &Published, asks: &mut Vec<Ask>) {
    asks.extend(take_pressed_in_room(ui.ctx()).into_iter().map(Ask::Command));
    ui.ctx().input_mut(|input| {
        if input.consume_key(Modifiers::NONE, Key::Escape) {
            asks.push(Ask::Room(RoomAsk::LeaveFullScreen));
        }
        if !is_touched(published) && input.pointer.button_double_clicked(PointerButton::Primary) {
            asks.push(Ask::Command(Command::FullScreen));
        }
        if input.viewport().close_requested() {
            asks.push(Ask::Room(RoomAsk::Closed));
        }
    });
}

/// People work at the screen: it belongs to their hands.
fn is_touched(published: &Published) -> bool {
    matches!(published.view.scene, RoomScene::Booth { .. } | RoomScene::Sort { .. })
}

/// Hides the pointer on a full screen after a while, unless people need it there.
fn pointer(ui: &Ui, published: &Published) {
    if !published.full_screen || is_touched(published) {
        return;
    }
    let still = ui.input(|i| f64::from(i.pointer.time_since_last_movement()));
    if still >= POINTER {
        ui.ctx().set_cursor_icon(CursorIcon::None);
    } else {
        // A moment later, so that the frame does not come too early.
        let wait = Duration::from_secs_f64(POINTER - still + 0.01);
        ui.ctx().request_repaint_after(wait);
    }
}

/// Nothing that holds these locks can panic half-way through a change.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
