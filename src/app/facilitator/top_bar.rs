//! The top bar: event, undo and redo, save state, search, timer, and what the room sees.

use crate::app::{
    agenda,
    command::Command,
    page::{Asks, PageContext},
    style::{Icon, IconWeight, Palette, Type, Weight},
    text::{commands, dates, shell, words},
    widgets::{Button, ButtonKind, Mark, MenuRow, TimerBlock, label, ring_if_focused, tip},
};
use crate::session::{Change, Timer};
use chrono::NaiveTime;
use eframe::egui::{
    Align, Layout, Popup, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

/// Height of the top bar.
pub const HEIGHT: f32 = 60.0;

/// What the save state says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveShown {
    /// A new session without a change: there is no file yet.
    NotYetAFile,
    /// As it was opened, without a change yet.
    Opened,
    /// On disk since then.
    Saved(NaiveTime),
    /// Being written for a while now.
    Saving,
    /// The last write failed; it is tried again.
    Failing,
    /// The drive with the file is gone.
    Unplugged,
    /// Opened to read only.
    ReadOnly,
}

/// What the top bar shows beside the session itself.
pub struct TopBar<'a> {
    /// The state of the file.
    pub save: SaveShown,
    /// What the next undo would take back.
    pub undo: Option<&'a str>,
    /// What the next redo would make again.
    pub redo: Option<&'a str>,
}

/// What was pressed that the window itself must answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// The save state, which explains itself when something is wrong.
    SaveState,
}

impl TopBar<'_> {
    /// Draws the bar over the whole of `ui`; the room's block at the right is drawn by `room`.
    pub fn show(
        &self,
        ui: &mut Ui,
        cx: &PageContext<'_>,
        asks: &mut Asks,
        room: impl FnOnce(&mut Ui, &mut Asks),
    ) -> Option<Pressed> {
        let palette = Palette::of(ui);
        let rect = ui.max_rect();
        let compact = rect.width() < 1200.0;
        ui.painter().rect_filled(rect, 0.0, palette.kertas);
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.garis));
        brand(ui, rect, compact, cx);
        let left = rect.left() + if compact { 68.0 } else { 206.0 };
        let title = Rect::from_min_max(
            pos2(left, rect.top()),
            pos2(left + 192.0 + if compact { 0.0 } else { 50.0 }, rect.bottom()),
        );
        session_menu(ui, title, cx, asks);
        let row = Rect::from_min_max(pos2(title.right() + 8.0, rect.top()), rect.max)
            .with_max_x(rect.right() - 12.0);
        let layout = Layout::right_to_left(Align::Center);
        let mut right = ui.new_child(UiBuilder::new().max_rect(row).layout(layout));
        right.spacing_mut().item_spacing.x = 10.0;
        room(&mut right, asks);
        timer(&mut right, cx, compact, asks);
        search(&mut right, cx, compact, asks);
        right.add_space(if compact { 0.0 } else { 8.0 });
        let pressed = self.save_state(&mut right, cx, compact);
        right.add_space(4.0);
        right.spacing_mut().item_spacing.x = 4.0;
        self.undo_redo(&mut right, cx, asks);
        pressed
    }

    fn undo_redo(&self, ui: &mut Ui, cx: &PageContext<'_>, asks: &mut Asks) {
        let named = |what: Option<&str>, text: fn(_, &str) -> String, plain| match what {
            Some(what) => text(cx.lang, what),
            None => commands::name(cx.lang, plain),
        };
        let redo = named(self.redo, shell::redo_what, Command::Redo);
        let undo = named(self.undo, shell::undo_what, Command::Undo);
        for (icon, name, on, command, keys) in [
            (Icon::ArrowUUpRight, redo, self.redo.is_some(), Command::Redo, "Ctrl Y"),
            (Icon::ArrowUUpLeft, undo, self.undo.is_some(), Command::Undo, "Ctrl Z"),
        ] {
            let button = Button::icon_only(icon, &name).kind(ButtonKind::Ghost);
            if ui.add(button.keys(keys).enabled(on && cx.editable)).clicked() {
                asks.command(command);
            }
        }
    }

    fn save_state(&self, ui: &mut Ui, cx: &PageContext<'_>, compact: bool) -> Option<Pressed> {
        let p = Palette::of(ui);
        let lang = cx.lang;
        let (icon, ink, text) = match self.save {
            SaveShown::NotYetAFile => {
                (Icon::FloppyDisk, p.tinta3, shell::not_yet_a_file(lang).to_owned())
            }
            SaveShown::Opened => (Icon::CheckCircle, p.ok, shell::opened(lang).to_owned()),
            SaveShown::Saved(at) if compact => (Icon::CheckCircle, p.ok, dates::clock(lang, at)),
            SaveShown::Saved(at) => {
                (Icon::CheckCircle, p.ok, shell::saved(lang, &dates::clock(lang, at)))
            }
            SaveShown::Saving => (Icon::FloppyDisk, p.tinta3, shell::saving(lang).to_owned()),
            SaveShown::Failing => (Icon::WarningOctagon, p.bahaya, shell::unsaved(lang).to_owned()),
            SaveShown::Unplugged => (Icon::Plugs, p.awas, shell::unplugged(lang).to_owned()),
            SaveShown::ReadOnly => (Icon::LockSimple, p.awas, shell::read_only(lang).to_owned()),
        };
        let alarming = matches!(self.save, SaveShown::Failing | SaveShown::Unplugged);
        let ink_of_text = if alarming { p.bahaya_ink } else { p.tinta2 };
        let kind = Type::SMALL.sized(12.5).weight(Weight::SemiBold);
        let galley = kind.whole(ui.painter(), &text, ink_of_text);
        let size = vec2(galley.size().x + 26.0, 30.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text.as_str()));
        if alarming {
            ui.painter().rect_filled(rect.expand2(vec2(6.0, 0.0)), 8.0, p.bahaya_soft);
        }
        let at = pos2(rect.left() + 8.0, rect.center().y);
        icon.paint(ui.painter(), at, 17.0, IconWeight::Fill, ink);
        let at = pos2(rect.left() + 23.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, ink_of_text);
        ring_if_focused(ui, &response, 8.0);
        response.clicked().then_some(Pressed::SaveState)
    }
}

fn search(ui: &mut Ui, cx: &PageContext<'_>, compact: bool, asks: &mut Asks) {
    let name = shell::search(cx.lang);
    let size = vec2(if compact { 36.0 } else { 92.0 }, 36.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let p = Palette::of(ui);
    let line = if response.hovered() { p.kontrol } else { p.garis2 };
    let stroke = Stroke::new(1.0, line);
    let inside = eframe::egui::StrokeKind::Inside;
    ui.painter().rect(rect, 8.0, p.kertas, stroke, inside);
    let at = pos2(rect.left() + if compact { 18.0 } else { 20.0 }, rect.center().y);
    Icon::MagnifyingGlass.paint(ui.painter(), at, 17.0, IconWeight::Regular, p.tinta2);
    if !compact {
        let at = pos2(rect.right() - 10.0, rect.center().y);
        crate::app::widgets::KeyCap::new("Ctrl K").paint(
            ui,
            at,
            eframe::egui::Align2::RIGHT_CENTER,
        );
    }
    ring_if_focused(ui, &response, 8.0);
    tip(&response, name, "Ctrl K");
    if response.clicked() {
        asks.command(Command::Palette);
    }
}

fn brand(ui: &Ui, rect: Rect, compact: bool, cx: &PageContext<'_>) {
    let p = Palette::of(ui);
    let mark =
        Rect::from_min_size(pos2(rect.left() + 16.0, rect.center().y - 16.0), vec2(32.0, 32.0));
    Mark::on_paper(p).paint(ui.painter(), mark);
    if !compact {
        let kind = Type::CARD_NUMBER;
        let galley = kind.whole(ui.painter(), shell::app(cx.lang), p.tinta);
        let at = pos2(mark.right() + 10.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, p.tinta);
    }
}

/// Title, place and date of the event; pressed, the menu of the session.
fn session_menu(ui: &mut Ui, rect: Rect, cx: &PageContext<'_>, asks: &mut Asks) {
    let response = ui.interact(rect, ui.make_persistent_id("session menu"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, shell::session_menu(cx.lang)));
    let p = Palette::of(ui);
    let event = cx.session.event();
    let title = if event.title.is_empty() { words::untitled_event(cx.lang) } else { &event.title };
    let name = Type::STRONG.line_in(ui.painter(), title, p.tinta, rect.width() - 30.0);
    let top = rect.top() + 11.0;
    let caret = pos2(rect.left() + name.size().x + 12.0, top + name.size().y / 2.0);
    ui.painter().galley(pos2(rect.left(), top), name, p.tinta);
    Icon::CaretDown.paint(ui.painter(), caret, 12.0, IconWeight::Bold, p.tinta3);
    let date = event.date.map(|d| dates::weekday_date(cx.lang, d));
    let parts: Vec<&str> = date
        .iter()
        .map(String::as_str)
        .chain([event.place.as_str()])
        .filter(|s| !s.is_empty())
        .collect();
    let second = parts.join(" · ");
    let galley = Type::CAPTION.line_in(ui.painter(), &second, p.tinta3, rect.width());
    ui.painter().galley(pos2(rect.left(), top + 20.0), galley, p.tinta3);
    ring_if_focused(ui, &response, 8.0);
    Popup::menu(&response).show(|ui| {
        ui.set_min_width(260.0);
        for command in [
            Command::Home,
            Command::NewSession,
            Command::OpenFile,
            Command::SaveCopy,
            Command::PrintBallots,
            Command::PrintIdeaCards,
            Command::ToggleTheme,
            Command::SwitchLanguage,
            Command::Settings,
            Command::KeySheet,
            Command::Quit,
        ] {
            let name = commands::name(cx.lang, command);
            let keys = command.shown_keys(None);
            let keys = keys.map(|k| crate::app::command::key_names(cx.lang, k).join(" "));
            if ui.add(MenuRow::new(&name).keys(keys.as_deref().unwrap_or(""))).clicked() {
                asks.command(command);
                ui.close();
            }
        }
    });
}

fn timer(ui: &mut Ui, cx: &PageContext<'_>, compact: bool, asks: &mut Asks) {
    let timer = cx.session.timer();
    let left = timer.left(cx.now);
    let running = timer.is_running();
    let part = if timer.total == 0 { 0.0 } else { left.max(0) as f32 / timer.total as f32 };
    let toggle = if running { shell::pause_timer(cx.lang) } else { shell::start_timer(cx.lang) };
    let answer = TimerBlock {
        digits: &dates::countdown(left),
        running,
        urgent: timer.total > 0 && left < 60,
        left: part.min(1.0),
        toggle,
        toggle_keys: "Alt Spasi",
        more: if compact { "" } else { shell::add_minute(cx.lang) },
    }
    .show(ui);
    if answer.toggled {
        asks.command(Command::TimerToggle);
    }
    if answer.more {
        asks.command(Command::TimerAdd);
    }
    Popup::menu(&answer.digits).show(|ui| {
        ui.set_min_width(180.0);
        steps(ui, cx, asks);
        for minutes in [3, 5, 7, 10, 15, 20, 30, 45, 60] {
            if ui.add(MenuRow::new(&shell::minutes(cx.lang, minutes))).clicked() {
                asks.change(Change::SetTimer(Timer::of_minutes(minutes)));
                ui.close();
            }
        }
    });
}

/// The current step with the ways on and back, and when the day will end.
fn steps(ui: &mut Ui, cx: &PageContext<'_>, asks: &mut Asks) {
    if cx.session.agenda().is_empty() {
        return;
    }
    let p = Palette::of(ui);
    let lang = cx.lang;
    let current = cx.session.current_step().map_or(shell::no_step(lang), |s| &s.plan.title);
    label(ui, Type::BUTTON, current, p.tinta);
    if let Some(end) = agenda::expected_end(cx.session, cx.now) {
        let end = shell::expected_end(lang, &dates::clock(lang, end.time()));
        label(ui, Type::CAPTION, &end, p.tinta3);
    }
    for (command, back) in [(Command::NextStep, false), (Command::PreviousStep, true)] {
        let Some(step) = agenda::beside(cx.session, back) else { continue };
        let title = if back {
            shell::step_back(lang, &step.plan.title)
        } else {
            shell::step_on(lang, &step.plan.title)
        };
        let keys = command.shown_keys(None);
        let keys = keys.map(|k| crate::app::command::key_names(lang, k).join(" "));
        let row = MenuRow::new(&title).keys(keys.as_deref().unwrap_or(""));
        if ui.add(row.enabled(cx.editable)).clicked() {
            asks.command(command);
            ui.close();
        }
    }
    ui.separator();
}
