//! The stage rail at the left: seven stages with live counts, and three tools below.

use super::Place;
use crate::app::{
    command::Command,
    page::{Ask, Asks, PageContext},
    style::{Icon, IconWeight, Palette, Type, Weight},
    text::{Lang, commands, shell, words},
    widgets::ring_if_focused,
};
use crate::session::{Stage, turnout};
use eframe::egui::{
    Align, Align2, Layout, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

/// Width of the rail, and of the narrow one.
pub const WIDTH: f32 = 196.0;
/// Width where the window is narrow.
pub const NARROW: f32 = 64.0;

/// Live counts under the names of stages, long and short.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    stages: [(String, String); 7],
    trash: usize,
}

impl Counts {
    /// Counts for the board that is worked on.
    pub fn new(cx: &PageContext<'_>) -> Self {
        let (lang, session, board) = (cx.lang, cx.session, cx.board());
        let ideas = board.ideas.len() - board.trash.len();
        let present = session.participants().iter().filter(|p| p.profile.present).count();
        let chosen = session.chosen().count();
        let latest = board.polls.last();
        let loose = board.tray.len();
        let vote = match board.open_poll().or(latest.map(|p| &**p)) {
            Some(poll) if !poll.voters.is_empty() => {
                let turnout = turnout(poll);
                let short = turnout.voted.to_string();
                (shell::voted_of(lang, turnout.voted, turnout.eligible), short)
            }
            _ => (shell::waiting(lang).to_owned(), String::new()),
        };
        let closed = board.polls.iter().rev().find(|p| p.closed_at().is_some() && p.has_tally());
        let group = match (loose, ideas) {
            (0, 0) => (shell::waiting(lang).to_owned(), String::new()),
            (0, _) => (shell::all_grouped(lang).to_owned(), "0".to_owned()),
            _ => (shell::ungrouped(lang, loose), loose.to_string()),
        };
        let units = session.units().len();
        let counted = |n: usize, text: String| {
            if n == 0 {
                (shell::waiting(lang).to_owned(), String::new())
            } else {
                (text, n.to_string())
            }
        };
        let rated = closed.map_or(0, |p| p.options.len());
        Self {
            stages: [
                (shell::units_present(lang, units, present), units.to_string()),
                (words::ideas(lang, ideas), ideas.to_string()),
                group,
                vote,
                counted(rated, shell::rated(lang, rated)),
                counted(chosen, shell::chosen(lang, chosen)),
                (shell::ready(lang).to_owned(), String::new()),
            ],
            trash: board.trash.len(),
        }
    }
}

/// Draws the rail over the whole of `ui`.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, counts: &Counts, place: Place, asks: &mut Asks) {
    let palette = Palette::of(ui);
    let rect = ui.max_rect();
    let narrow = rect.width() < 100.0;
    ui.painter().rect_filled(rect, 0.0, palette.cekung);
    let edge = Stroke::new(1.0, palette.garis);
    ui.painter().vline(rect.right() - 0.5, rect.y_range(), edge);
    let inner = rect.shrink2(vec2(if narrow { 8.0 } else { 10.0 }, 10.0));
    let mut list = ui.new_child(UiBuilder::new().max_rect(inner));
    list.spacing_mut().item_spacing.y = 2.0;
    for stage in Stage::ALL {
        if let (Some(group), false) = (group(cx.lang, stage), narrow) {
            group_label(&mut list, group, stage == Stage::Prepare);
        }
        let item = Item {
            stage,
            state: state(stage, cx.session.stage(), place),
            count: &counts.stages[stage.index()],
            lang: cx.lang,
            narrow,
        };
        if item.show(&mut list) {
            asks.command(Command::Go(stage));
        }
    }
    let tools = [
        (Icon::UsersThree, Command::Participants, Place::Participants),
        (Icon::Trash, Command::TrashPage, Place::Trash),
        (Icon::GearSix, Command::Settings, Place::Settings),
    ];
    let top = inner.bottom() - 32.0 * tools.len() as f32;
    let below = Rect::from_min_max(pos2(inner.left(), top), inner.max);
    let layout = Layout::top_down(Align::Min);
    let mut bottom = ui.new_child(UiBuilder::new().max_rect(below).layout(layout));
    bottom.spacing_mut().item_spacing.y = 0.0;
    for (icon, command, own) in tools {
        let name = match command {
            Command::TrashPage => shell::trash(cx.lang, counts.trash),
            other => commands::name(cx.lang, other),
        };
        if tool(&mut bottom, icon, &name, place == own, narrow) {
            asks.push(Ask::Command(command));
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Done,
    Now,
    Next,
}

fn state(stage: Stage, reached: Stage, place: Place) -> State {
    if place == Place::Stage(stage) {
        State::Now
    } else if stage < reached {
        State::Done
    } else {
        State::Next
    }
}

fn group(lang: Lang, stage: Stage) -> Option<&'static str> {
    match stage {
        Stage::Prepare => Some(shell::drum_up(lang)),
        Stage::Capture => Some(shell::diagnose(lang)),
        Stage::Plan => Some(shell::design(lang)),
        Stage::Report => Some(shell::document(lang)),
        _ => None,
    }
}

fn group_label(ui: &mut Ui, text: &str, first: bool) {
    let top = if first { 4.0 } else { 10.0 };
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), top + 19.0), Sense::empty());
    let p = Palette::of(ui);
    let galley = Type::LABEL.sized(10.5).whole(ui.painter(), text, p.tinta3);
    ui.painter().galley(pos2(rect.left() + 8.0, rect.top() + top), galley, p.tinta3);
}

struct Item<'a> {
    stage: Stage,
    state: State,
    count: &'a (String, String),
    lang: Lang,
    narrow: bool,
}

impl Item<'_> {
    fn show(self, ui: &mut Ui) -> bool {
        let height = if self.narrow { 50.0 } else { 46.0 };
        let size = vec2(ui.available_width(), height);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let name = words::stage(self.lang, self.stage);
        response.widget_info(|| {
            let text = format!("{}. {name}, {}", self.stage.index() + 1, self.count.0);
            WidgetInfo::selected(Role::Tab, true, self.state == State::Now, text)
        });
        let p = Palette::of(ui);
        if self.state == State::Now {
            ui.painter().add(p.s1.as_shape(rect, 10.0));
            ui.painter().rect_filled(rect, 10.0, p.kertas);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, 10.0, p.kolom);
        }
        if self.narrow {
            self.circle(ui, pos2(rect.center().x, rect.top() + 17.0));
            let short = Type::CAPTION.sized(10.5).weight(Weight::SemiBold);
            let galley = short.whole(ui.painter(), &self.count.1, p.tinta3);
            let at = pos2(rect.center().x - galley.size().x / 2.0, rect.top() + 31.0);
            ui.painter().galley(at, galley, p.tinta3);
        } else {
            self.circle(ui, pos2(rect.left() + 20.0, rect.center().y));
            self.words(ui, rect, name);
        }
        ring_if_focused(ui, &response, 10.0);
        response.clicked()
    }

    fn words(&self, ui: &Ui, rect: Rect, name: &str) {
        let p = Palette::of(ui);
        let weight = if self.state == State::Now { Weight::Bold } else { Weight::SemiBold };
        let ink = if self.state == State::Next { p.tinta2 } else { p.tinta };
        let left = rect.left() + 42.0;
        let width = rect.right() - 6.0 - left;
        let kind = Type::SMALL.weight(weight).line(16.0);
        let first = kind.line_in(ui.painter(), name, ink, width);
        let kind = Type::CAPTION.sized(11.5).line(14.0);
        let second = kind.line_in(ui.painter(), &self.count.0, p.tinta3, width);
        let top = rect.center().y - f32::midpoint(first.size().y, second.size().y);
        let below = top + first.size().y;
        ui.painter().galley(pos2(left, top), first, ink);
        ui.painter().galley(pos2(left, below), second, p.tinta3);
    }

    fn circle(&self, ui: &Ui, centre: eframe::egui::Pos2) {
        let p = Palette::of(ui);
        let painter = ui.painter();
        let (fill, line, ink) = match self.state {
            State::Done => (p.ok, p.ok, p.kertas),
            State::Now => (p.nila, p.nila, p.on_nila),
            State::Next => (p.cekung, p.kontrol, p.tinta2),
        };
        let rect = Rect::from_center_size(centre, vec2(24.0, 24.0));
        painter.rect(rect, 12.0, fill, Stroke::new(1.5, line), StrokeKind::Inside);
        if self.state == State::Done {
            Icon::Check.paint(painter, centre, 12.0, IconWeight::Bold, ink);
        } else {
            let digit = (self.stage.index() + 1).to_string();
            let galley = Type::CAPTION.weight(Weight::Bold).whole(painter, &digit, ink);
            let at = Align2::CENTER_CENTER.anchor_size(centre, galley.size());
            painter.galley(at.min, galley, ink);
        }
    }
}

fn tool(ui: &mut Ui, icon: Icon, name: &str, on: bool, narrow: bool) -> bool {
    let size = vec2(ui.available_width(), 32.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, name));
    let p = Palette::of(ui);
    if on {
        ui.painter().rect_filled(rect, 8.0, p.kertas);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 8.0, p.kolom);
    }
    let x = if narrow { rect.center().x } else { rect.left() + 18.0 };
    let at = pos2(x, rect.center().y);
    icon.paint(ui.painter(), at, 17.0, IconWeight::Regular, p.tinta2);
    if !narrow {
        let kind = Type::SMALL.sized(12.5).weight(Weight::SemiBold);
        let galley = kind.line_in(ui.painter(), name, p.tinta2, rect.width() - 47.0);
        let at = pos2(rect.left() + 37.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, p.tinta2);
    }
    ring_if_focused(ui, &response, 8.0);
    response.clicked()
}
