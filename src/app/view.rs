//! Draws the facilitator's window: frame, page, and what lies over them.

use super::{
    App,
    command::take_pressed,
    desk::Desk,
    facilitator::{Place, footer, home, key_sheet, palette, rail, room_menu, settings, top_bar},
    overlay::{self, Choice, Overlay},
    page::PageContext,
    path_dialog::Answer,
    room_control::RoomPlace,
    screen::Look,
    style::Palette,
    text::{Lang, changes},
};
use crate::{session::RoomView, templates};
use eframe::egui::{self, Rect, Ui, UiBuilder};
use std::{sync::Arc, time::Duration};

impl App {
    /// Draws everything into the whole of `ui`.
    pub fn ui(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        let palette = Palette::of(ui);
        ui.painter().rect_filled(ui.max_rect(), 0.0, palette.mori);
        self.take_keys(&ctx);
        match (&self.desk, self.room.place) {
            (Some(_), RoomPlace::MainWindow) => self.draw_room_here(ui),
            (Some(_), _) if self.place != Place::Home => self.draw_frame(ui),
            _ => self.draw_home(ui),
        }
        self.draw_overlay(&ctx);
        let bottom_left = ui.max_rect().left_bottom();
        let corner = bottom_left + egui::vec2(self.rail_width(ui) + 20.0, -footer::HEIGHT - 20.0);
        let now = self.seconds();
        if let Some(command) = self.toasts.show(&ctx, corner, now) {
            self.asks.command(command);
        }
        self.draw_underway(&ctx, ui.max_rect().right_bottom());
        self.host.show(&ctx, self.lang(), &self.clock);
        self.plan_next_frame(&ctx);
    }

    /// Asks for the next frame only if something will have changed by then.
    fn plan_next_frame(&self, ctx: &egui::Context) {
        if !self.asks.is_empty() || !self.for_page.is_empty() {
            ctx.request_repaint();
        }
        let Some(desk) = &self.desk else { return };
        let now = (self.clock)();
        if let Some(wait) = until_next_second(desk.session().timer(), now) {
            ctx.request_repaint_after(wait);
        }
        if let Some(wait) = desk.until_save_state_changes() {
            ctx.request_repaint_after(wait);
        }
    }

    fn take_keys(&mut self, ctx: &egui::Context) {
        let dialog = ctx.memory(|memory| memory.top_modal_layer().is_some());
        if self.overlay.is_some() || dialog || ctx.any_popup_open() {
            return;
        }
        let stage = if self.desk.is_some() { self.place.stage() } else { None };
        let typing = self.pages.typing(ctx, self.place);
        let pressed = take_pressed(ctx, stage, typing);
        for command in pressed {
            self.asks.command(command);
        }
        if self.room.place == RoomPlace::MainWindow
            && ctx.input_mut(|i| i.consume_key(egui::Modifiers::NONE, egui::Key::Escape))
        {
            self.room.place = RoomPlace::Closed;
        }
    }

    fn rail_width(&self, ui: &Ui) -> f32 {
        match (self.place, ui.max_rect().width() < 1200.0) {
            (Place::Home, _) => 0.0,
            (_, true) => rail::NARROW,
            (_, false) => rail::WIDTH,
        }
    }

    fn draw_frame(&mut self, ui: &mut Ui) {
        let view = self.current_room_view();
        let lang = self.lang();
        let rail_width = self.rail_width(ui);
        let Some(desk) = &mut self.desk else { return };
        let session = Arc::clone(desk.session());
        let for_page = std::mem::take(&mut self.for_page);
        let cx = PageContext {
            session: &session,
            revision: desk.revision(),
            board: self.board,
            lang,
            now: (self.clock)(),
            editable: desk.is_editable(),
            commands: &for_page,
            room: &self.room,
        };
        let whole = ui.max_rect();
        let (top, rest) = whole.split_top_bottom_at_y(whole.top() + top_bar::HEIGHT);
        let (rest, foot) = rest.split_top_bottom_at_y(rest.bottom() - footer::HEIGHT);
        let (left, main) = rest.split_left_right_at_x(rest.left() + rail_width);
        let child = |ui: &mut Ui, rect: Rect, id: &str| {
            let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(id));
            child.set_clip_rect(rect.intersect(ui.clip_rect()));
            child
        };

        // Drawn in the order of the keyboard's way: page, top bar, rail.
        let mut page = child(ui, main, "page");
        page.spacing_mut().item_spacing = egui::Vec2::ZERO;
        if self.place == Place::Settings {
            settings::show(&mut page, &cx, &self.preferences, &self.library, &mut self.asks);
        }
        self.pages.show(&mut page, &cx, self.place, &mut self.asks);

        let undo = desk.next_undo().map(|c| changes::what(lang, c, &session));
        let redo = desk.next_redo().map(|c| changes::what(lang, c, &session));
        let bar = top_bar::TopBar {
            save: desk.save_shown(),
            undo: undo.as_deref(),
            redo: redo.as_deref(),
        };
        let look = Look { lang, dark: ui.visuals().dark_mode };
        let picture = &mut self.thumbnail;
        let mut thumbnail = |ui: &mut Ui, rect: Rect, _: &RoomView| {
            picture.show(ui, rect, &view, look, cx.now);
        };
        let pressed = bar.show(&mut child(ui, top, "top"), &cx, &mut self.asks, |ui, asks| {
            room_menu::block(ui, &cx, &view, &mut thumbnail, asks);
        });
        let counts = self.counts.get((cx.revision, cx.board, lang), || rail::Counts::new(&cx));
        rail::show(&mut child(ui, left, "rail"), &cx, counts, self.place, &mut self.asks);
        let reviewing = self.pages.is_reviewing();
        let file = desk.file_line(lang);
        footer::show(&mut child(ui, foot, "footer"), lang, self.place, reviewing, &file);
        if pressed == Some(top_bar::Pressed::SaveState) {
            self.explain_save_state();
        }
    }

    fn draw_home(&mut self, ui: &mut Ui) {
        let lang = self.lang();
        let open = self.desk.as_ref().map(|desk| Arc::clone(desk.session()));
        let templates = self.templates.get(lang, || home_templates(lang));
        let cx = home::HomeContext {
            lang,
            now: (self.clock)(),
            templates,
            sessions: &self.listing.sessions,
            listing: self.listing.serial,
            loading: self.listing.loading,
            open: open.as_ref().map(|session| session.event().title.as_str()),
        };
        home::show(ui, &cx, &mut self.pages.home, &mut self.asks);
    }

    /// The room's view in the facilitator's own window, for one mirrored display.
    fn draw_room_here(&mut self, ui: &mut Ui) {
        let clock = Arc::clone(&self.clock);
        self.host.show_inside(ui, &clock);
        let size = ui.max_rect().size();
        if self.room.size != Some((size.x, size.y)) {
            self.room.size = Some((size.x, size.y));
        }
    }

    fn draw_overlay(&mut self, ctx: &egui::Context) {
        let lang = self.lang();
        let Some(mut overlay) = self.overlay.take() else { return };
        let choice = match &mut overlay {
            Overlay::Palette(_) | Overlay::KeySheet | Overlay::Lineage(_) => {
                still(self.draw_over_page(ctx, &mut overlay))
            }
            Overlay::Path(dialog) => match dialog.show(ctx, lang) {
                Answer::Waiting => Choice::None,
                Answer::Cancelled => Choice::Close,
                Answer::Chosen(purpose, path) => {
                    if let Err(why) = self.path_chosen(purpose, path) {
                        dialog.refuse(why);
                        Choice::None
                    } else {
                        Choice::Close
                    }
                }
            },
            Overlay::Intake(intake) => still(self.draw_intake(ctx, intake)),
            Overlay::Carry(dialog) => still(self.draw_carry(ctx, dialog)),
            Overlay::Compare(dialog) => still(dialog.show(ctx, lang)),
            Overlay::OpenFailed(path, error) => overlay::open_failed(ctx, lang, path, error),
            Overlay::ReadOnly => {
                let why = self.desk.as_ref().and_then(Desk::read_only_reason);
                why.map_or(Choice::Close, |why| overlay::read_only(ctx, lang, why))
            }
            Overlay::SaveTrouble => {
                let desk = self.desk.as_ref();
                let saved = desk.and_then(Desk::saved_at);
                match desk.and_then(Desk::save_failure) {
                    Some(why) => overlay::save_trouble(ctx, lang, &why.detail, saved),
                    None => Choice::Close,
                }
            }
            Overlay::Leaving(why) => overlay::leaving(ctx, lang, *why),
        };
        if choice == Choice::None {
            // Something that was asked for meanwhile comes first.
            self.overlay.get_or_insert(overlay);
        } else {
            self.chosen_in_overlay(ctx, choice, overlay);
        }
    }

    /// Draws an overlay that reads the session. `false`: it was closed.
    fn draw_over_page(&mut self, ctx: &egui::Context, overlay: &mut Overlay) -> bool {
        let lang = self.lang();
        let Some(desk) = &self.desk else {
            return false;
        };
        let session = Arc::clone(desk.session());
        let cx = PageContext {
            session: &session,
            revision: desk.revision(),
            board: self.board,
            lang,
            now: (self.clock)(),
            editable: desk.is_editable(),
            commands: &[],
            room: &self.room,
        };
        match overlay {
            Overlay::Palette(state) => palette::show(ctx, &cx, self.place, state, &mut self.asks),
            Overlay::Lineage(state) => state.show(ctx, &cx),
            _ => key_sheet::show(ctx, &cx),
        }
    }

    fn chosen_in_overlay(&mut self, ctx: &egui::Context, choice: Choice, overlay: Overlay) {
        match (choice, overlay) {
            (Choice::OpenBackup, Overlay::OpenFailed(path, error)) => {
                self.restore_backup(path, &error);
            }
            (Choice::SaveCopy, _) => self.asks.command(super::command::Command::SaveCopy),
            (Choice::TryAgain, _) => {
                if let Some(desk) = &self.desk {
                    desk.try_again();
                }
            }
            (Choice::SaveElsewhere, _) => self.ask_elsewhere(ctx),
            (Choice::Leave, _) => {
                self.leaving = true;
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            }
            _ => {}
        }
    }
}

/// Until the timer's digits change.
fn until_next_second(timer: crate::session::Timer, now: chrono::NaiveDateTime) -> Option<Duration> {
    let crate::session::TimerState::Running(until) = timer.state else { return None };
    let millis = (until - now).num_milliseconds().rem_euclid(1000);
    // A little late rather than early, or the same second would be drawn twice.
    Some(Duration::from_millis(millis.unsigned_abs() + 5))
}

/// The templates as the start page shows them.
fn home_templates(lang: Lang) -> Vec<home::HomeTemplate> {
    let pick = |pair: &(String, String)| match lang {
        Lang::Indonesian => pair.0.clone(),
        Lang::English => pair.1.clone(),
    };
    let templates = templates::all().iter().map(|t| home::HomeTemplate {
        id: t.id.clone(),
        name: pick(&t.name),
        description: pick(&t.description),
        steps: t.steps.len(),
        minutes: t.minutes(),
        days: 1,
    });
    templates.collect()
}

/// An overlay that is still open, or was closed.
fn still(open: bool) -> Choice {
    if open { Choice::None } else { Choice::Close }
}
