//! Where the shared screen is: a window of its own, or the main window on a mirrored display.
//!
//! The main window publishes what the room may see; the other window draws it by itself, also
//! while the main window is minimised, and hands back what was done there. The lock between them
//! is held only to swap a pointer.

use super::{BoothState, picture, show};
use crate::{
    app::{
        Clock,
        command::Command,
        page::{Ask, RoomAsk},
        room_control::{RoomControl, RoomPlace},
        text::{Lang, screen},
    },
    session::{Change, Refusal, RoomScene, RoomView, TimerState},
};
use chrono::NaiveDateTime;
use eframe::egui::{
    self, Context, Key, Modifiers, Rect, Ui, ViewportBuilder, ViewportCommand, ViewportId,
};
use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// What the room's window draws.
#[derive(Clone, PartialEq)]
struct Published {
    view: Arc<RoomView>,
    lang: Lang,
    dark: bool,
}

#[derive(Default)]
struct Shared {
    published: Option<Published>,
    booth: BoothState,
    asks: Vec<Ask>,
    size: Option<(f32, f32)>,
}

/// Shows the shared screen.
#[derive(Default)]
pub struct ScreenHost {
    shared: Arc<Mutex<Shared>>,
    place: RoomPlace,
    /// What the window was last told, so that it is told only what changes.
    full_screen: bool,
    monitor: Option<usize>,
}

fn window() -> ViewportId {
    ViewportId::from_hash_of("shared screen")
}

fn lock(shared: &Mutex<Shared>) -> MutexGuard<'_, Shared> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

impl ScreenHost {
    /// Hands over what the room may see. The room's window is drawn anew only if it differs.
    pub fn publish(&mut self, ctx: &Context, view: Arc<RoomView>, lang: Lang, room: &RoomControl) {
        self.place = room.place;
        let dark = ctx.theme() == egui::Theme::Dark;
        let new = Published { view, lang, dark };
        let mut shared = lock(&self.shared);
        let same = shared.published.as_ref().is_some_and(|old| {
            (Arc::ptr_eq(&old.view, &new.view) || old.view == new.view)
                && old.lang == new.lang
                && old.dark == new.dark
        });
        if !same {
            shared.published = Some(new);
        }
        drop(shared);
        if room.place != RoomPlace::Window {
            (self.full_screen, self.monitor) = (false, None);
            return;
        }
        if !same {
            ctx.request_repaint_of(window());
        }
        // Commands cost a frame each, so they are sent only when something changes.
        if room.monitor != self.monitor
            && let Some(monitor) = room.monitor
        {
            ctx.send_viewport_cmd_to(window(), ViewportCommand::SetMonitor(monitor));
        }
        if room.full_screen != self.full_screen {
            let command = ViewportCommand::Fullscreen(room.full_screen);
            ctx.send_viewport_cmd_to(window(), command);
        }
        (self.full_screen, self.monitor) = (room.full_screen, room.monitor);
    }

    /// What was asked for on the shared screen since the last call.
    pub fn take_asks(&mut self) -> Vec<Ask> {
        let mut shared = lock(&self.shared);
        std::mem::take(&mut shared.asks)
    }

    /// Tells the booth whether the ballot it handed in was taken.
    pub fn booth_answered(&mut self, ctx: &Context, lang: Lang, answer: Result<(), Refusal>) {
        lock(&self.shared).booth.answered(lang, answer);
        ctx.request_repaint_of(window());
        ctx.request_repaint_of(ViewportId::ROOT);
    }

    /// Keeps the room's window open, if it is to be open. Call it while the main window draws.
    ///
    /// On Windows a window drawn on its own may stop repainting while the main window has the
    /// focus, so there both are drawn together.
    pub fn show(&mut self, ctx: &Context, lang: Lang, clock: &Clock) {
        if self.place != RoomPlace::Window {
            return;
        }
        let builder = ViewportBuilder::default()
            .with_title(format!("Bimtek Lab · {}", screen::window_title(lang)))
            .with_app_id("bimtek-lab")
            .with_inner_size([1280.0, 720.0])
            .with_min_inner_size([640.0, 480.0]);
        let (shared, clock) = (Arc::clone(&self.shared), Arc::clone(clock));
        if cfg!(windows) {
            ctx.show_viewport_immediate(window(), builder, |ui, _| draw(ui, &shared, &clock));
        } else {
            ctx.show_viewport_deferred(window(), builder, move |ui, _| draw(ui, &shared, &clock));
        }
    }

    /// Draws the shared screen over the whole of `ui`, in the main window.
    pub fn show_inside(&mut self, ui: &mut Ui, clock: &Clock) {
        draw(ui, &self.shared, clock);
    }

    /// Draws a small picture of what the room sees.
    pub fn thumbnail(ui: &mut Ui, rect: Rect, view: &RoomView, lang: Lang, now: NaiveDateTime) {
        picture(ui, rect, view, lang, now);
    }
}

/// Draws what was published, and hands back what was done.
fn draw(ui: &mut Ui, shared: &Mutex<Shared>, clock: &Clock) {
    let (published, mut booth) = {
        let mut shared = lock(shared);
        (shared.published.clone(), std::mem::take(&mut shared.booth))
    };
    let mut asks = keys(ui);
    let rect = ui.max_rect();
    if let Some(Published { view, lang, .. }) = &published {
        let now = clock();
        let change: Option<Change> = show(ui, rect, view, &mut booth, *lang, now);
        asks.extend(change.map(Ask::Change));
        repaint_with_timer(ui, view, now);
    }
    let mut shared = lock(shared);
    shared.booth = booth;
    let size = (rect.width(), rect.height());
    if shared.size != Some(size) {
        shared.size = Some(size);
        asks.push(Ask::Room(RoomAsk::Size(size.0, size.1)));
    }
    if !asks.is_empty() {
        shared.asks.append(&mut asks);
        ui.ctx().request_repaint_of(ViewportId::ROOT);
    }
}

/// Keys that work on the shared screen itself.
fn keys(ui: &Ui) -> Vec<Ask> {
    let mut asks = Vec::new();
    let own = ui.ctx().viewport_id() == window();
    if !own {
        return asks;
    }
    ui.ctx().input_mut(|i| {
        for (key, command) in [
            (Key::F9, Command::Blank),
            (Key::F10, Command::Mask),
            (Key::F11, Command::FullScreen),
            (Key::F6, Command::ShowPrompt),
            (Key::F7, Command::ShowWall),
            (Key::F8, Command::ShowStage),
            (Key::F5, Command::RoomWindow),
            (Key::PageDown, Command::NextPage),
            (Key::PageUp, Command::PreviousPage),
        ] {
            if i.consume_key(Modifiers::NONE, key) {
                asks.push(Ask::Command(command));
            }
        }
        if i.consume_key(Modifiers::NONE, Key::Escape) {
            asks.push(Ask::Room(RoomAsk::LeaveFullScreen));
        }
        if i.viewport().close_requested() {
            asks.push(Ask::Room(RoomAsk::Closed));
        }
    });
    asks
}

/// A running countdown needs one frame a second, where it is shown.
fn repaint_with_timer(ui: &Ui, view: &RoomView, now: NaiveDateTime) {
    let shown = matches!(view.scene, RoomScene::Prompt { .. } | RoomScene::Voting { .. });
    if let (true, TimerState::Running(until)) = (shown, view.timer.state) {
        let millis = (until - now).num_milliseconds().rem_euclid(1000).unsigned_abs();
        // A little late rather than early, or the same second would be drawn twice.
        ui.ctx().request_repaint_after(Duration::from_millis(millis + 5));
    }
}
