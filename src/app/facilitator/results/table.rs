//! The table: one row an option, ties as blocks. Only rows in view are laid out.

use super::{
    GUTTER, State, View,
    columns::{Columns, NUMBER, RANK, SHAPE},
    figure,
    ranking::{Item, ROW, STRIP},
    scores, spread,
};
use crate::app::{
    facilitator::idea_badge::{self, Look},
    page::Asks,
    style::{Icon, IconWeight, Palette, Type, Weight, radius},
    text::{criteria as names, results as words, words as shared},
    widgets::{Bar, Tag, Tone, line_start},
};
use crate::session::{OptionKey, PollOption, TallyRow};
use eframe::egui::{
    Align2, CornerRadius, Painter, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};
use std::ops::Range;

const HEAD: f32 = 34.0;

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
    let columns = Columns::of(head.shrink2(vec2(1.0, 0.0)), view);
    let put = |text: &str, x: f32, align: Align2, width: f32| {
        let galley = Type::LABEL.line_in(painter, text, p.tinta3, width);
        let at = align.anchor_size(pos2(x, head.center().y), galley.size());
        painter.galley(at.min, galley, p.tinta3);
    };
    let (left, right, whole) = (Align2::LEFT_CENTER, Align2::RIGHT_CENTER, f32::INFINITY);
    put(words::rank(lang), head.left() + RANK, right, whole);
    put(words::number(lang), head.left() + NUMBER, right, whole);
    let what = if view.of_themes() { words::theme(lang) } else { words::idea(lang) };
    put(what, columns.title.0, left, whole);
    let (start, width, count) = columns.criteria;
    let criteria = view.sheet().map_or(&[][..], |s| &s.criteria);
    for (i, criterion) in criteria.iter().take(count).enumerate() {
        let x = start + (i + 1) as f32 * width - 8.0;
        put(&names::short(lang, criterion), x, right, width - 6.0);
    }
    let total = if view.sheet().is_some() { words::total(lang) } else { words::dots(lang) };
    put(total, columns.bar.0, left, whole);
    let (from, to) = columns.more;
    if !view.ranking.rounds.is_empty() {
        let width = round_width(columns, view.ranking.rounds.len());
        for (i, round) in view.ranking.rounds.iter().enumerate() {
            let text = words::round(lang, round.number);
            put(&text, from + i as f32 * width, left, width - 4.0);
        }
    } else if view.sheet().is_none() {
        put(words::spread_head(lang), from, left, to - from);
    }
    if !view.of_themes() {
        put(words::choose_head(lang), columns.pick, right, whole);
    }
}

/// The width of one of the other rounds.
fn round_width(columns: Columns, rounds: usize) -> f32 {
    // A mark may stand at the right end.
    (columns.more.1 - columns.more.0 - 22.0) / rounds.max(1) as f32
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
                super::tie::strip(ui, view, state, (group, *unchosen), rect, asks);
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
    // Roman numerals are wide.
    let size = if view.is_roman() { 12.5 } else { 15.0 };
    right(ui.painter(), strong.sized(size), &view.rank(result.rank), rect.left() + RANK, y, {
        if tie && !current { p.awas_ink } else { p.tinta }
    });
    let ink = idea_badge::ink(ui, look);
    right(ui.painter(), strong, &number.to_string(), rect.left() + NUMBER, y, ink);
    if let Some(look) = look {
        look.paint_shape(ui, pos2(rect.left() + SHAPE, y), 12.0);
    }
    figures(ui, view, row, (result, option), look, rect);
    if view.card(row).is_some() {
        star(ui, view, row, pos2(Columns::of(rect, view).pick, y), asks);
    }
    response.widget_info(|| {
        WidgetInfo::selected(Role::ListBoxOption, true, current, spoken(view, row))
    });
    response
}

/// What a row says in words.
fn spoken(view: &View<'_>, row: usize) -> String {
    let lang = view.cx.lang;
    let (Some(result), Some(option)) = (view.ranking.rows().get(row), view.option(row)) else {
        return String::new();
    };
    let (number, name) = (view.number(row), title_of(view, option));
    let mut text = match view.sheet() {
        None => words::row(lang, result.rank, number, name, result.total, result.ballots),
        Some(_) if result.rank == 0 => words::score_row_open(lang, number, name),
        Some(_) => {
            let total = view.figure(result.total);
            words::score_row(lang, result.rank, number, name, &total, result.ballots)
        }
    };
    if let Some((said, ..)) = view.ranking.scores(row).and_then(|s| scores::said(lang, s)) {
        text = format!("{text}, {said}");
    }
    for round in &view.ranking.rounds {
        if let Some((total, rank)) = round.totals.get(&option.key) {
            let total = figure(lang, round.per_point, *total);
            text = format!("{text}, {}", words::round_row(lang, round.number, &total, *rank));
        }
    }
    text
}

/// What an option is, its bar, and how the support for it is spread.
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
    let columns = Columns::of(rect, view);
    title(ui.painter(), p, view, option, columns, y);
    scores::paint(ui, view, row, &columns, y);
    if result.rank > 0 {
        let part = result.total as f32 / view.ranking.highest().max(1) as f32;
        let fails = view.ranking.scores(row).is_some_and(|s| s.passed == Some(false));
        let color = if fails { p.tinta3 } else { look.map_or(p.nila, |l| p.hue(l.hue).strong) };
        // The figures of scores are wide: the longest bar leaves room for one.
        let (from, to) = columns.bar;
        let width = if view.sheet().is_some() { (to - from - 60.0) / 0.74 } else { to - from };
        let place = Rect::from_min_max(
            pos2(from, y - 10.0),
            pos2(from + width.clamp(20.0, to - from), y + 10.0),
        );
        let figure = view.figure(result.total);
        ui.new_child(UiBuilder::new().max_rect(place).id_salt((row, "bar"))).add(Bar {
            part,
            figure: &figure,
            color,
            height: 20.0,
        });
    }
    if !view.ranking.rounds.is_empty() {
        rounds(ui, view, option, columns, y);
    } else if view.sheet().is_none() {
        let text = spread::said(view.cx.lang, view.ranking, row);
        spread::paint(ui, view.ranking, row, columns.more, y, &text);
    }
}

/// What an option had in the other rounds.
fn rounds(ui: &Ui, view: &View<'_>, option: &PollOption, columns: Columns, y: f32) {
    let (lang, p) = (view.cx.lang, Palette::of(ui));
    let width = round_width(columns, view.ranking.rounds.len());
    for (i, round) in view.ranking.rounds.iter().enumerate() {
        let text = round.totals.get(&option.key).map_or("–".to_owned(), |(total, rank)| {
            words::round_cell(lang, &figure(lang, round.per_point, *total), *rank)
        });
        let kind = Type::CAPTION.weight(Weight::SemiBold);
        let galley = kind.line_in(ui.painter(), &text, p.tinta2, width - 4.0);
        let at = line_start(columns.more.0 + i as f32 * width, y, &galley);
        ui.painter().galley(at, galley, p.tinta2);
    }
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
