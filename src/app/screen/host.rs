//! Where the shared screen stands: in a window of its own, or inside the main window.
//!
//! What the room sees is published as an immutable value; the projector's window takes it at the
//! start of each of its frames and draws by itself, also while the main window is minimised. No
//! lock is held while drawing except that of the projector's own state, which nobody else takes.

use super::{Look, ScreenAsk, ScreenState, fill};
use crate::{
    app::{command::Command, room_control::RoomControl, text::screen},
    session::{Refusal, RoomScene, RoomView},
};
use chrono::NaiveDateTime;
use eframe::egui::{
    Context, CursorIcon, IconData, Key, Modifiers, PointerButton, Ui, ViewportBuilder,
    ViewportClass, ViewportCommand, ViewportId, vec2,
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

/// The wall clock.
pub type Clock = fn() -> NaiveDateTime;

/// The shared screen and what it is published to.
#[derive(Debug)]
pub struct ScreenHost {
    shared: Arc<Shared>,
    hosting: Hosting,
    icon: Option<Arc<IconData>>,
    open: bool,
    /// Full screen and display, as last sent to the window.
    sent: (bool, Option<usize>),
}

#[derive(Debug)]
struct Shared {
    clock: Clock,
    published: Mutex<Arc<Published>>,
    /// Belongs to whichever window draws the screen; locked for a frame of it and for an answer.
    state: Mutex<ScreenState>,
    asks: Mutex<Vec<ScreenAsk>>,
    size: Mutex<Option<(f32, f32)>>,
}

/// What the room sees now.
#[derive(Clone, Debug)]
struct Published {
    view: Arc<RoomView>,
    look: Look,
    full_screen: bool,
}

impl ScreenHost {
    /// The id of the projector's window.
    #[must_use]
    pub fn viewport() -> ViewportId {
        ViewportId::from_hash_of("shared screen")
    }

    /// A host that shows `view` first and tells the time by `clock`.
    #[must_use]
    pub fn new(view: Arc<RoomView>, hosting: Hosting, clock: Clock) -> Self {
        let published = Published { view, look: Look::default(), full_screen: false };
        let shared = Shared {
            clock,
            published: Mutex::new(Arc::new(published)),
            state: Mutex::default(),
            asks: Mutex::default(),
            size: Mutex::default(),
        };
        Self { shared: Arc::new(shared), hosting, icon: None, open: false, sent: (false, None) }
    }

    /// The icon of the projector's window.
    #[must_use]
    pub fn with_icon(mut self, icon: Arc<IconData>) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Shows the room another view, or the same in another language or theme. The projector's
    /// window draws it if it differs from what is shown.
    pub fn publish(&self, ctx: &Context, view: &Arc<RoomView>, look: Look) {
        self.change(ctx, |now| {
            if !Arc::ptr_eq(&now.view, view) && now.view != *view {
                now.view = Arc::clone(view);
            }
            now.look = look;
        });
    }

    fn change(&self, ctx: &Context, change: impl FnOnce(&mut Published)) {
        let old = Arc::clone(&lock(&self.shared.published));
        let mut new = (*old).clone();
        change(&mut new);
        let same = Arc::ptr_eq(&old.view, &new.view)
            && (old.look, old.full_screen) == (new.look, new.full_screen);
        if !same {
            *lock(&self.shared.published) = Arc::new(new);
            if self.open {
                ctx.request_repaint_of(Self::viewport());
            }
        }
    }

    /// Shows the projector's window. Call it in every frame of the main window while
    /// [`RoomPlace::Window`](crate::app::room_control::RoomPlace::Window) holds, and
    /// [`Self::close`] when it does not.
    pub fn show(&mut self, ctx: &Context, control: &RoomControl) {
        self.change(ctx, |now| now.full_screen = control.full_screen);
        let wanted = (control.full_screen, control.monitor);
        let lang = lock(&self.shared.published).look.lang;
        let mut window = ViewportBuilder::default()
            .with_title(screen::window_title(lang))
            .with_app_id("bimtek-lab")
            .with_inner_size(vec2(1280.0, 720.0))
            .with_min_inner_size(vec2(480.0, 300.0));
        if let Some(icon) = &self.icon {
            window = window.with_icon(Arc::clone(icon));
        }
        if self.open {
            self.move_window(ctx, wanted);
        } else {
            // A new window opens where it belongs; later changes are commands.
            self.open = true;
            self.sent = (false, None);
            if wanted.0 {
                self.move_window(ctx, wanted);
            }
        }
        match self.hosting {
            Hosting::Deferred => {
                let shared = Arc::clone(&self.shared);
                let draw = move |ui: &mut Ui, class| shared.frame(ui, class);
                ctx.show_viewport_deferred(Self::viewport(), window, draw);
            }
            Hosting::Immediate => {
                let draw = |ui: &mut Ui, class| self.shared.frame(ui, class);
                ctx.show_viewport_immediate(Self::viewport(), window, draw);
            }
        }
    }

    /// Sends what has changed, and only that: every command costs a frame.
    fn move_window(&mut self, ctx: &Context, wanted: (bool, Option<usize>)) {
        if self.sent == wanted {
            return;
        }
        let (full_screen, monitor) = wanted;
        let command = match monitor {
            Some(index) if full_screen => ViewportCommand::SetMonitor(index),
            _ => ViewportCommand::Fullscreen(full_screen),
        };
        ctx.send_viewport_cmd_to(Self::viewport(), command);
        self.sent = wanted;
    }

    /// The projector's window is shown no longer; egui closes it by itself.
    pub fn close(&mut self) {
        if self.open {
            self.open = false;
            *lock(&self.shared.size) = None;
        }
    }

    /// Draws the screen over the whole of `ui`, for the main window on a single display.
    pub fn show_inside(&self, ui: &mut Ui) {
        let asks = self.shared.draw(ui);
        lock(&self.shared.asks).extend(asks);
    }

    /// Takes what was asked for at the screen since the last time.
    #[must_use]
    pub fn take_asks(&self) -> Vec<ScreenAsk> {
        mem::take(&mut lock(&self.shared.asks))
    }

    /// Answers a [`ScreenAsk::Cast`]: the ballot was taken, or why not.
    pub fn answer_booth(&self, ctx: &Context, answer: Result<(), Refusal>) {
        lock(&self.shared.state).booth_answer(answer);
        if self.open {
            ctx.request_repaint_of(Self::viewport());
        } else {
            ctx.request_repaint();
        }
    }

    /// Width and height of the screen in points, as last drawn.
    #[must_use]
    pub fn size(&self) -> Option<(f32, f32)> {
        *lock(&self.shared.size)
    }
}

impl Shared {
    /// A frame of the projector's window.
    fn frame(&self, ui: &mut Ui, class: ViewportClass) {
        let mut asks = self.draw(ui);
        if class != ViewportClass::EmbeddedWindow {
            let published = Arc::clone(&lock(&self.published));
            keys(ui, &published, &mut asks);
            pointer(ui, &published);
        }
        if !asks.is_empty() {
            lock(&self.asks).extend(asks);
            ui.ctx().request_repaint_of(ViewportId::ROOT);
        }
    }

    fn draw(&self, ui: &mut Ui) -> Vec<ScreenAsk> {
        let published = Arc::clone(&lock(&self.published));
        let size = ui.max_rect().size();
        let size = Some((size.x, size.y));
        let before = mem::replace(&mut *lock(&self.size), size);
        if before != size {
            // The main window chooses the number of cards by it.
            ui.ctx().request_repaint_of(ViewportId::ROOT);
        }
        let Published { view, look, .. } = &*published;
        fill(ui, view, *look, (self.clock)(), &mut lock(&self.state))
    }
}

/// Keys on the projector's window do what they do in the main window; the window's close button
/// asks to be closed.
fn keys(ui: &Ui, published: &Published, asks: &mut Vec<ScreenAsk>) {
    const KEYS: [(Key, Command); 9] = [
        (Key::F5, Command::RoomWindow),
        (Key::F6, Command::ShowPrompt),
        (Key::F7, Command::ShowWall),
        (Key::F8, Command::ShowStage),
        (Key::F9, Command::Blank),
        (Key::F10, Command::Mask),
        (Key::F11, Command::FullScreen),
        (Key::PageDown, Command::NextPage),
        (Key::PageUp, Command::PreviousPage),
    ];
    let ctx = ui.ctx();
    ctx.input_mut(|input| {
        if input.viewport().close_requested() {
            asks.push(ScreenAsk::Close);
        }
        for (key, command) in KEYS {
            if input.consume_key(Modifiers::NONE, key) {
                asks.push(ScreenAsk::Command(command));
            }
        }
        // Escape only leaves the full screen: in a window it must not surprise.
        if published.full_screen && input.consume_key(Modifiers::NONE, Key::Escape) {
            asks.push(ScreenAsk::Command(Command::FullScreen));
        }
        let in_booth = matches!(published.view.scene, RoomScene::Booth { .. });
        if !in_booth && input.pointer.button_double_clicked(PointerButton::Primary) {
            asks.push(ScreenAsk::Command(Command::FullScreen));
        }
    });
}

/// Hides the pointer on a full screen after a while, unless it is needed.
fn pointer(ui: &Ui, published: &Published) {
    let in_booth = matches!(published.view.scene, RoomScene::Booth { .. });
    if !published.full_screen || in_booth {
        return;
    }
    let still = ui.input(|i| f64::from(i.pointer.time_since_last_movement()));
    if still >= POINTER {
        ui.ctx().set_cursor_icon(CursorIcon::None);
    } else {
        ui.ctx().request_repaint_after(Duration::from_secs_f64(POINTER - still + 0.01));
    }
}

/// Nothing that holds these locks can panic half-way through a change.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
