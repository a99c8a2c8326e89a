//! The ways in which votes may come in, with the minutes that each takes, and what is better
//! looked at before opening.

use super::setup::{Draft, heading};
use crate::app::{
    command::Command,
    page::Asks,
    style::{Icon, IconWeight, Palette, Type, Weight, radius},
    text::{desk, vote as words},
    widgets::{Button, ButtonKind, Text, label, ring_if_focused, row},
};
use crate::session::{Basis, MANY_OPTIONS, Method, PollSetup, Stage, Way, time_needed};
use eframe::egui::{
    Frame, Margin, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// The ways in the order of the tiles and of the desk.
pub(super) const WAYS: [Way; 4] = [Way::Paper, Way::Booth, Way::Open, Way::Hands];

/// Height of a tile.
const TILE: f32 = 84.0;

/// The icon of a way.
pub(super) fn icon(way: Way) -> Icon {
    match way {
        Way::Paper => Icon::Cards,
        Way::Booth => Icon::UserRectangle,
        Way::Open => Icon::ChatTeardropText,
        Way::Hands => Icon::HandPalm,
    }
}

/// Whether votes of this set-up can come in this way: what is said aloud is not secret, and hands
/// give no scores.
pub(super) fn is_possible(way: Way, setup: &PollSetup) -> bool {
    let scored = matches!(setup.method, Method::Score(_));
    match way {
        Way::Paper | Way::Booth => true,
        Way::Open | Way::Hands => !setup.secret && !scored,
    }
}

/// The way that takes the least time among those that are possible.
pub(super) fn advised(setup: &PollSetup, voters: usize, options: usize) -> Way {
    let possible = WAYS.into_iter().filter(|way| is_possible(*way, setup));
    let quickest = possible.min_by_key(|way| time_needed(*way, voters as u32, options));
    quickest.unwrap_or(Way::Paper)
}

impl Draft<'_> {
    /// The tiles; a press decides with which way the desk begins.
    pub(super) fn ways(&self, ui: &mut Ui, setup: &PollSetup, begin: &mut Option<Way>) {
        let lang = self.cx.lang;
        let options = self.numbers.options.unwrap_or_default();
        let voters = self.numbers.voters;
        heading(ui, &words::ways(lang, voters));
        let best = advised(setup, voters, options);
        let chosen = begin.filter(|way| is_possible(*way, setup)).unwrap_or(best);
        let gap = 8.0;
        let width = ((ui.available_width() - 3.0 * gap) / 4.0).floor();
        let (rect, group) =
            ui.allocate_exact_size(vec2(ui.available_width(), TILE), Sense::hover());
        group.widget_info(|| {
            WidgetInfo::labeled(Role::RadioGroup, ui.is_enabled(), desk::ways(lang))
        });
        for (i, way) in WAYS.into_iter().enumerate() {
            let left = rect.left() + i as f32 * (width + gap);
            let place = Rect::from_min_size(pos2(left, rect.top()), vec2(width, TILE));
            let minutes = time_needed(way, voters as u32, options);
            let tile = Tile {
                way,
                on: way == chosen,
                possible: is_possible(way, setup),
                advised: way == best,
                minutes,
            };
            if self.tile(ui, place, &tile) {
                *begin = Some(way);
            }
        }
        ui.add_space(6.0);
        label(ui, Type::CAPTION, words::ways_more(lang), Palette::of(ui).tinta3);
    }

    fn tile(&self, ui: &Ui, rect: Rect, about: &Tile) -> bool {
        let (lang, p) = (self.cx.lang, Palette::of(ui));
        let sense = if about.possible { Sense::click() } else { Sense::hover() };
        let response = ui.interact(rect, ui.scope_id().with(("way", about.way)), sense);
        let painter = ui.painter();
        let (fill, stroke) = match (about.possible, about.on, response.hovered()) {
            (false, ..) => (p.kertas2, Stroke::new(1.0, p.garis)),
            (true, true, _) => (p.nila_soft, Stroke::new(2.0, p.nila)),
            (true, false, true) => (p.kertas2, Stroke::new(1.0, p.kontrol)),
            (true, false, false) => (p.kertas, Stroke::new(1.0, p.garis)),
        };
        painter.rect(rect, radius::CARD, fill, stroke, StrokeKind::Inside);
        let ink = |on| if about.possible { on } else { p.mati };
        let weight = if about.on { IconWeight::Fill } else { IconWeight::Regular };
        let at = rect.left_top() + vec2(21.0, 19.0);
        icon(about.way).paint(
            painter,
            at,
            18.0,
            weight,
            ink(if about.on { p.nila } else { p.tinta2 }),
        );
        let room = rect.width() - 24.0;
        let name = desk::way(lang, about.way);
        let title = Type::SMALL.weight(Weight::Bold).line_in(painter, name, ink(p.tinta), room);
        painter.galley(rect.left_top() + vec2(12.0, 33.0), title, p.tinta);
        let more = if about.possible {
            let time = words::minutes(lang, about.minutes);
            if about.advised { format!("{time} · {}", words::way_advised(lang)) } else { time }
        } else {
            desk::secret_way(lang).to_owned()
        };
        let kind = Type::CAPTION.sized(11.5).line(14.0);
        let more = kind.lines_in(painter, &more, ink(p.tinta2), room, 2);
        painter.galley(rect.left_top() + vec2(12.0, 52.0), more, p.tinta2);
        ring_if_focused(ui, &response, radius::CARD);
        let spoken = format!("{name}, {}", words::minutes(lang, about.minutes));
        response.widget_info(|| {
            let enabled = about.possible && ui.is_enabled();
            WidgetInfo::selected(Role::RadioButton, enabled, about.on, &spoken)
        });
        response.clicked()
    }

    /// What is better looked at before opening.
    pub(super) fn warnings(&self, ui: &mut Ui, setup: &mut PollSetup, asks: &mut Asks) {
        let lang = self.cx.lang;
        let ideas = matches!(setup.basis, Basis::Ideas | Basis::IdeasOf(_));
        if ideas && self.similar > 0 {
            let words = (words::warn_similar(lang, self.similar), words::warn_similar_more(lang));
            if warning(ui, Icon::CopySimple, words, words::check_similar(lang)) {
                asks.command(Command::Go(Stage::Group));
                asks.command(Command::ReviewSimilar);
            }
        }
        let options = self.numbers.options.unwrap_or_default();
        if setup.basis == Basis::Ideas && options > MANY_OPTIONS && self.numbers.themes > 1 {
            let words = (words::warn_many(lang, options), words::warn_many_more(lang));
            if warning(ui, Icon::ListNumbers, words, words::themes_first(lang)) {
                self.set_basis(setup, Basis::Themes);
            }
        }
    }
}

struct Tile {
    way: Way,
    on: bool,
    possible: bool,
    advised: bool,
    minutes: u32,
}

/// A strip with a fact, what follows from it, and one thing to do; returns whether that is done.
pub(super) fn warning(ui: &mut Ui, icon: Icon, (fact, more): (String, &str), action: &str) -> bool {
    let p = Palette::of(ui);
    let frame = Frame::new()
        .fill(p.awas_soft)
        .corner_radius(radius::CARD)
        .inner_margin(Margin::symmetric(14, 10));
    let clicked = frame
        .show(ui, |ui| {
            row(ui, 40.0, |ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(22.0, 22.0), Sense::hover());
                icon.paint(ui.painter(), rect.center(), 20.0, IconWeight::Bold, p.awas_ink);
                ui.add_space(10.0);
                let button = Button::new(action).small().kind(ButtonKind::NoticePaper);
                let room = ui.available_width() - button.measure(ui).x - 12.0;
                ui.allocate_ui(vec2(room, 40.0), |ui| {
                    ui.set_min_width(room);
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        let bold = Type::SMALL.weight(Weight::Bold);
                        ui.add(Text::new(bold, &fact).color(p.awas_ink).lines(1));
                        ui.add(Text::new(Type::SMALL, more).color(p.awas_ink).lines(1));
                    });
                });
                ui.add_space(12.0);
                ui.add(button).clicked()
            })
            .inner
        })
        .inner;
    ui.add_space(10.0);
    clicked
}
