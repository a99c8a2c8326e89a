//! The table: one row an option, ties as blocks. Only rows in view are laid out.

use super::{
    GUTTER, State, View,
    ranking::{Item, ROW, STRIP},
};
use crate::app::{
    facilitator::idea_badge::{self, Look},
    page::Asks,
    style::{Icon, IconWeight, Palette, Type, Weight, radius},
    text::{results as words, words as shared},
    widgets::{Bar, Button, ButtonKind, Tag, Tone, line_start},
};
use crate::session::{OptionKey, PollOption, TallyRow, TieRule};
use eframe::egui::{
    Align, Align2, CornerRadius, Layout, Painter, Rect, Response, Role, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, text::LayoutJob, vec2,
};
use std::ops::Range;

const HEAD: f32 = 34.0;
/// Right edges of rank and number, and where shape and title stand, from the left.
const RANK: f32 = 34.0;
const NUMBER: f32 = 96.0;
const SHAPE: f32 = 112.0;
const TITLE: f32 = 128.0;
const BALLOTS: f32 = 52.0;
const PICK: f32 = 86.0;
const END: f32 = 12.0;

/// Where the columns of a row stand.
#[derive(Clone, Copy)]
struct Columns {
    title: (f32, f32),
    bar: (f32, f32),
    ballots: f32,
    pick: f32,
}

impl Columns {
    fn of(rect: Rect) -> Self {
        let pick = rect.right() - END;
        let ballots = pick - PICK - 10.0;
        let title = rect.left() + TITLE;
        let bar_end = ballots - BALLOTS - 10.0;
        let middle = title + ((bar_end - title) * 0.54).round();
        Self { title: (title, middle - 10.0), bar: (middle, bar_end), ballots, pick }
    }
}

/// Shows the table in the room there is.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, state: &mut State, asks: &mut Asks) {
    let p = Palette::of(ui);
    let mut all = ui.available_rect_before_wrap().shrink2(vec2(GUTTER, 0.0));
    all.max.y -= 16.0;
    let line = Stroke::new(1.0, p.garis);
    ui.painter().rect(all, radius::PANEL, p.kertas, line, StrokeKind::Inside);
    let head = Rect::from_min_size(all.min, vec2(all.width(), HEAD));
    heads(ui.painter(), p, view, head);
    ui.painter().hline(all.x_range(), head.bottom() - 0.5, line);
    let mut body = all.shrink(1.0);
    body.min.y = head.bottom();
    ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
        let area = ScrollArea::vertical().id_salt(("ranking", view.poll.id)).auto_shrink(false);
        area.show_viewport(ui, |ui, seen| {
            ui.set_height(view.ranking.height());
            list(ui, view, state, seen, asks);
        });
    });
}

fn heads(painter: &Painter, p: &Palette, view: &View<'_>, head: Rect) {
    let lang = view.cx.lang;
    let columns = Columns::of(head.shrink2(vec2(1.0, 0.0)));
    let themes = matches!(view.poll.options.first().map(|o| o.key), Some(OptionKey::Theme(_)));
    let put = |text: &str, x: f32, align: Align2| {
        let galley = Type::LABEL.whole(painter, text, p.tinta3);
        let at = align.anchor_size(pos2(x, head.center().y), galley.size());
        painter.galley(at.min, galley, p.tinta3);
    };
    put(words::rank(lang), head.left() + RANK, Align2::RIGHT_CENTER);
    put(words::number(lang), head.left() + NUMBER, Align2::RIGHT_CENTER);
    let what = if themes { words::theme(lang) } else { words::idea(lang) };
    put(what, columns.title.0, Align2::LEFT_CENTER);
    put(words::dots(lang), columns.bar.0, Align2::LEFT_CENTER);
    put(words::ballots(lang), columns.ballots, Align2::RIGHT_CENTER);
    if !themes {
        put(words::choose_head(lang), columns.pick, Align2::RIGHT_CENTER);
    }
}

fn list(ui: &mut Ui, view: &View<'_>, state: &mut State, seen: Rect, asks: &mut Asks) {
    let origin = ui.min_rect().left_top();
    let width = ui.available_width();
    let current = state.row(view.ranking);
    if std::mem::take(&mut state.reach) {
        let top = origin.y + view.ranking.top_of(current);
        let rect = Rect::from_min_size(pos2(origin.x, top), vec2(width, ROW));
        ui.scroll_to_rect(rect.expand2(vec2(0.0, ROW)), None);
    }
    let ranking = view.ranking;
    for (item, y) in ranking.between(seen.top(), seen.bottom()) {
        let top = pos2(origin.x, origin.y + y);
        match item {
            Item::Row(row) => {
                let rect = Rect::from_min_size(top, vec2(width, ROW));
                let response = entry(ui, view, *row, rect, *row == current, asks);
                if response.clicked() {
                    state.current = view.ranking.rows().get(*row).map(|r| r.option);
                }
            }
            Item::Strip(group, unchosen) => {
                let rect = Rect::from_min_size(top, vec2(width, STRIP));
                tie(ui, view, (group, *unchosen), rect, asks);
            }
        }
    }
}

/// One row.
fn entry(
    ui: &mut Ui,
    view: &View<'_>,
    row: usize,
    rect: Rect,
    current: bool,
    asks: &mut Asks,
) -> Response {
    let (Some(result), Some(option)) = (view.ranking.rows().get(row), view.option(row)) else {
        return ui.interact(rect, ui.scope_id().with(row), Sense::hover());
    };
    let id = ui.scope_id().with(("row", option.key));
    let response = ui.interact(rect, id, Sense::CLICK);
    let p = Palette::of(ui);
    let tie = view.ranking.is_tie(row);
    let ground = match (current, tie, response.hovered()) {
        (true, _, _) => Some(p.nila_soft),
        (false, true, _) => Some(p.awas_soft),
        (false, false, true) => Some(p.kertas2),
        (false, false, false) => None,
    };
    if let Some(ground) = ground {
        ui.painter().rect_filled(rect, 0.0, ground);
    }
    if tie {
        bracket(ui.painter(), p, rect, &view.ranking.group(row), row);
    }
    let number = view.number(row);
    let look = Look::of(view.board, option.theme);
    let y = rect.center().y;
    let strong = Type::STRONG.weight(Weight::ExtraBold);
    right(ui.painter(), strong.sized(15.0), &result.rank.to_string(), rect.left() + RANK, y, {
        if tie && !current { p.awas_ink } else { p.tinta }
    });
    let ink = idea_badge::ink(ui, look);
    right(ui.painter(), strong, &number.to_string(), rect.left() + NUMBER, y, ink);
    if let Some(look) = look {
        look.paint_shape(ui, pos2(rect.left() + SHAPE, y), 12.0);
    }
    figures(ui, view, row, (result, option), look, rect);
    if view.card(row).is_some() {
        star(ui, view, row, pos2(Columns::of(rect).pick, y), asks);
    }
    response.widget_info(|| {
        let lang = view.cx.lang;
        let name = title_of(view, option);
        let text = words::row(lang, result.rank, number, name, result.total, result.ballots);
        WidgetInfo::selected(Role::ListBoxOption, true, current, text)
    });
    response
}

/// What an option is, its bar and its ballots.
fn figures(
    ui: &mut Ui,
    view: &View<'_>,
    row: usize,
    (result, option): (&TallyRow, &PollOption),
    look: Option<Look>,
    rect: Rect,
) {
    let p = Palette::of(ui);
    let y = rect.center().y;
    let columns = Columns::of(rect);
    title(ui.painter(), p, view, option, columns, y);
    let part = result.total as f32 / view.ranking.highest().max(1) as f32;
    let color = look.map_or(p.nila, |l| p.hue(l.hue).strong);
    let place = Rect::from_min_max(pos2(columns.bar.0, y - 10.0), pos2(columns.bar.1, y + 10.0));
    let figure = result.total.to_string();
    ui.new_child(UiBuilder::new().max_rect(place).id_salt((row, "bar"))).add(Bar {
        part,
        figure: &figure,
        color,
        height: 20.0,
    });
    let quiet = Type::SMALL.weight(Weight::SemiBold);
    right(ui.painter(), quiet, &result.ballots.to_string(), columns.ballots, y, p.tinta2);
}

fn right(painter: &Painter, kind: Type, text: &str, x: f32, y: f32, ink: eframe::egui::Color32) {
    let galley = kind.whole(painter, text, ink);
    painter.galley(line_start(x - galley.size().x, y, &galley), galley, ink);
}

/// The title of an option; a theme may have none.
pub(super) fn title_of<'a>(view: &View<'a>, option: &'a PollOption) -> &'a str {
    if option.title.is_empty() { shared::nameless_theme(view.cx.lang) } else { &option.title }
}

fn title(
    painter: &Painter,
    p: &Palette,
    view: &View<'_>,
    option: &PollOption,
    columns: Columns,
    y: f32,
) {
    let (left, end) = columns.title;
    let kind = Type::SMALL.weight(Weight::SemiBold).line(16.0);
    let name = kind.line_in(painter, title_of(view, option), p.tinta, end - left);
    let below = match option.key {
        OptionKey::Idea(_) => units(view, option),
        OptionKey::Theme(_) => shared::ideas(view.cx.lang, option.ideas.len()),
    };
    if below.is_empty() {
        painter.galley(line_start(left, y, &name), name, p.tinta);
        return;
    }
    painter.galley(pos2(left, (y - 16.0).floor()), name, p.tinta);
    let kind = Type::CAPTION.sized(11.0).line(14.0);
    let below = kind.line_in(painter, &below, p.tinta3, end - left);
    painter.galley(pos2(left, y.floor()), below, p.tinta3);
}

/// The units that sent an option's ideas, each once.
pub(super) fn units(view: &View<'_>, option: &PollOption) -> String {
    let mut names: Vec<&str> = Vec::new();
    for idea in option.ideas.iter().filter_map(|n| view.board.idea(*n)) {
        let Some(unit) = idea.unit.and_then(|id| view.cx.session.unit(id)) else { continue };
        let profile = &unit.profile;
        let name = if profile.short.is_empty() { &profile.name } else { &profile.short };
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    names.join(" + ")
}

/// This row's piece of the bracket that holds tied rows together.
fn bracket(painter: &Painter, p: &Palette, rect: Rect, group: &Range<usize>, row: usize) {
    let (first, last) = (row == group.start, row + 1 == group.end);
    let top = rect.top() + if first { 10.0 } else { 0.0 };
    let bottom = rect.bottom() - if last { 10.0 } else { 0.0 };
    let bar = Rect::from_min_max(pos2(rect.left() + 40.0, top), pos2(rect.left() + 43.0, bottom));
    let round = |end: bool| if end { 2 } else { 0 };
    let (above, below) = (round(first), round(last));
    let corners = CornerRadius { nw: above, ne: above, sw: below, se: below };
    painter.rect_filled(bar, corners, p.awas);
}

/// "Terpilih", or a star to choose with, its right middle on `at`.
fn star(ui: &mut Ui, view: &View<'_>, row: usize, at: eframe::egui::Pos2, asks: &mut Asks) {
    let lang = view.cx.lang;
    let number = view.number(row);
    let on = view.is_chosen(row);
    let tag =
        Tag::new(words::chosen(lang), Tone::Ok).icon(Icon::Star, IconWeight::Fill).height(26.0);
    let size = if on { tag.measure(ui) } else { vec2(30.0, 30.0) };
    let rect = Align2::RIGHT_CENTER.anchor_size(at, size);
    let response = ui.interact(rect, ui.scope_id().with(("star", row)), Sense::CLICK);
    let p = Palette::of(ui);
    if on {
        tag.paint(ui, at, Align2::RIGHT_CENTER);
    } else {
        let ink = if response.hovered() { p.nila } else { p.tinta3 };
        Icon::Star.paint(ui.painter(), rect.center(), 15.0, IconWeight::Regular, ink);
    }
    let name = if on { words::unchoose(lang, number) } else { words::choose(lang, number) };
    response.widget_info(|| WidgetInfo::selected(Role::Button, view.cx.editable, on, &name));
    if response.clicked() {
        view.turn_choice(row, asks);
    }
}

/// What is tied, what was agreed about ties, and what can be done.
fn tie(
    ui: &mut Ui,
    view: &View<'_>,
    (group, unchosen): (&Range<usize>, usize),
    rect: Rect,
    asks: &mut Asks,
) {
    let (lang, p) = (view.cx.lang, Palette::of(ui));
    ui.painter().rect_filled(rect, 0.0, p.awas_soft);
    let Some(first) = view.ranking.rows().get(group.start) else { return };
    let inner = Rect::from_min_max(
        pos2(rect.left() + 48.0, rect.top()),
        pos2(rect.right() - END, rect.bottom() - 4.0),
    );
    let layout = Layout::right_to_left(Align::Center);
    let salt = ("tie", group.start);
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inner).layout(layout).id_salt(salt));
    ui.spacing_mut().item_spacing.x = 10.0;
    if !view.cx.editable {
        ui.disable();
    }
    let runoff = Button::new(words::runoff(lang)).icon_in(Icon::ArrowsClockwise, IconWeight::Bold);
    if ui.add(runoff.small().kind(ButtonKind::NoticePaper)).clicked() {
        view.runoff(group.start, asks);
    }
    if unchosen > 0 {
        let many = words::choose_all(lang, unchosen);
        let name = if group.len() == 2 && unchosen == 2 { words::choose_both(lang) } else { &many };
        if ui.add(Button::new(name).small().kind(ButtonKind::Notice)).clicked() {
            view.choose_tied(group.start, asks);
        }
    }
    let rule = match view.cx.session.event().voting.tie {
        TieRule::Runoff => words::rule_runoff(lang),
        TieRule::TakeAll => words::rule_all(lang),
        TieRule::Chair => words::rule_chair(lang),
    };
    let fact = words::tie_at(lang, first.rank);
    let more = format!("{} {rule}", words::tie_of(lang, group.len(), first.total));
    let mut job = LayoutJob::default();
    job.append(&fact, 0.0, Type::SMALL.weight(Weight::Bold).format(p.awas_ink));
    job.append(&more, 4.0, Type::SMALL.format(p.awas_ink));
    job.wrap.max_width = ui.available_width() - 10.0;
    job.wrap.max_rows = 1;
    let galley = ui.painter().layout_job(job);
    let place = Rect::from_min_size(inner.min, vec2(galley.size().x, inner.height()));
    ui.painter().galley(line_start(inner.left(), inner.center().y, &galley), galley, p.awas_ink);
    let spoken = ui.interact(place, ui.scope_id().with("tie"), Sense::hover());
    spoken.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{fact} {more}")));
}
