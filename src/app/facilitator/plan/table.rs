//! The activities of a plan by phase, as in the form: Kegiatan, Pelaksana, Output, Metode and
//! twelve months. Only rows in view are laid out.

use super::{
    Column, Edit, Field, State,
    months::{self, Months},
    rows,
};
use crate::app::{
    command::Command,
    page::PageContext,
    style::{Icon, IconWeight, Palette, Type, Weight, radius, space},
    text::{Lang, dates, plan as words, words as shared},
    widgets::{Button, ButtonKind, label, line_start, row},
};
use crate::session::{Activity, Phase, PlanId};
use chrono::Datelike as _;
use eframe::egui::{
    Align, CornerRadius, Frame, Id, Key, KeyboardShortcut, Layout, Modifiers, Rect, ScrollArea,
    Sense, Stroke, StrokeKind, TextBuffer, TextEdit, Ui, UiBuilder, pos2, vec2,
};

const HEAD: f32 = 36.0;
const PHASE: f32 = 30.0;
const LEAST: f32 = 46.0;
const FOOT: f32 = 40.0;
/// Room for the button that removes a row.
const REMOVE: f32 = 34.0;
/// The columns of text, with their widths and their left insets.
const COLUMNS: [(Column, f32, f32); 4] = [
    (Column::What, 238.0, 14.0),
    (Column::Who, 112.0, 8.0),
    (Column::Output, 138.0, 8.0),
    (Column::Method, 106.0, 8.0),
];
/// Where the months begin.
const MONTHS: f32 = 238.0 + 112.0 + 138.0 + 106.0;

fn kind(column: Column) -> Type {
    match column {
        Column::What => Type::SMALL.weight(Weight::SemiBold),
        _ => Type::CAPTION.line(16.0),
    }
}

fn text_of(activity: &Activity, column: Column) -> &str {
    match column {
        Column::What => &activity.what,
        Column::Who => &activity.who,
        Column::Output => &activity.output,
        Column::Method => &activity.method,
        Column::Months => "",
    }
}

fn name_of(lang: Lang, column: Column) -> &'static str {
    match column {
        Column::What => words::what(lang),
        Column::Who => words::who(lang),
        Column::Output => words::output(lang),
        Column::Method => words::method(lang),
        Column::Months => words::months(lang),
    }
}

fn cell_id(plan: PlanId, row: usize, column: Column) -> Id {
    Id::unique(("activity", plan, row, column))
}

fn months_in(rect: Rect) -> Rect {
    let left = rect.left() + MONTHS + 1.0;
    Rect::from_min_max(pos2(left, rect.top()), pos2(rect.right() - REMOVE, rect.bottom()))
}

/// Shows the table in the room there is, and carries out its keys.
pub(super) fn show(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, edit: &mut Edit<'_>) {
    if cx.editable {
        keys(cx, state, edit);
    }
    let p = Palette::of(ui);
    let mut all = ui.available_rect_before_wrap().shrink2(vec2(space::GUTTER, 0.0));
    all.max.y -= 14.0;
    let line = Stroke::new(1.0, p.garis);
    ui.painter().rect(all, radius::PANEL, p.kertas, line, StrokeKind::Inside);
    let inner = all.shrink(1.0);
    heads(ui, cx, Rect::from_min_size(inner.min, vec2(inner.width(), HEAD)));
    let body = Rect::from_min_max(
        pos2(inner.left(), inner.top() + HEAD),
        pos2(inner.right(), inner.bottom() - FOOT),
    );
    ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
        let area = ScrollArea::vertical().id_salt(("activities", edit.plan.id));
        area.auto_shrink(false).show(ui, |ui| body_of(ui, cx, state, edit));
    });
    let foot = Rect::from_min_max(pos2(inner.left(), body.bottom()), inner.max);
    foot_of(ui, cx, edit, foot);
}

/// Adds and moves rows by key.
fn keys(cx: &PageContext<'_>, state: &mut State, edit: &mut Edit<'_>) {
    if cx.pressed(Command::AddActivity) {
        state.finish(cx, edit);
        let after = state.row.filter(|row| *row < edit.plan.work.activities.len());
        let last = edit.plan.work.activities.iter().map(|a| a.phase).max().unwrap_or_default();
        let index = rows::add(edit.work(), after, last);
        state.go(index, Column::What);
    }
    for (command, up) in [(Command::MoveUp, true), (Command::MoveDown, false)] {
        if let (true, Some(row)) = (cx.pressed(command), state.row) {
            state.finish(cx, edit);
            if let Some(index) = rows::shift(edit.work(), row, up) {
                let column = state.column.unwrap_or(Column::What);
                state.go(index, column);
            }
        }
    }
}

impl State {
    /// Takes the keyboard to a cell.
    fn go(&mut self, row: usize, column: Column) {
        self.row = Some(row);
        self.focus = Some((row, column));
    }
}

fn event_month(cx: &PageContext<'_>) -> Option<u8> {
    cx.session.event().date.map(|date| date.month() as u8)
}

fn heads(ui: &Ui, cx: &PageContext<'_>, head: Rect) {
    let (lang, p, painter) = (cx.lang, Palette::of(ui), ui.painter());
    let mut x = head.left();
    for (column, width, inset) in COLUMNS {
        let name = name_of(lang, column);
        let text = Type::LABEL.line_in(painter, name, p.tinta3, width - inset);
        painter.galley(line_start(x + inset, head.center().y, &text), text, p.tinta3);
        x += width;
    }
    let months = months_in(head);
    let narrow = months.width() / 12.0 < 27.0;
    for month in 1..=12_u8 {
        let (ink, weight) = if Some(month) == event_month(cx) {
            (p.soga_ink, Weight::ExtraBold)
        } else {
            (p.tinta3, Weight::Bold)
        };
        let kind = Type::KEY.weight(weight);
        let name = dates::month_short(lang, u32::from(month - 1));
        let name = if narrow { name.get(..1).unwrap_or(name) } else { name };
        let text = kind.whole(painter, name, ink);
        let middle = months::cell(months, month).center().x;
        painter.galley(line_start(middle - text.size().x / 2.0, head.center().y, &text), text, ink);
    }
}

fn body_of(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, edit: &mut Edit<'_>) {
    let plan = edit.plan;
    let width = ui.available_width();
    let heights = {
        let key = (cx.revision, plan.id, width.to_bits());
        let measure = || plan.work.activities.iter().map(|a| height(ui, a)).collect();
        state.heights.get(key, measure).clone()
    };
    let mut shown = 0;
    for phase in Phase::ALL {
        let of_phase = || plan.work.activities.iter().enumerate().filter(|(_, a)| a.phase == phase);
        phase_head(ui, cx, state, edit, phase, of_phase().count());
        for (index, activity) in of_phase() {
            shown += 1;
            let mut needed = heights.get(index).copied().unwrap_or(LEAST);
            if let Some(writing) = state.drafts.writing(plan.id)
                && let Field::Cell(row, column) = writing.field
                && row == index
            {
                needed = needed.max(cell_height(ui, &writing.text, column));
            }
            let (rect, _) = ui.allocate_exact_size(vec2(width, needed), Sense::hover());
            let wanted = state.focus.is_some_and(|(row, _)| row == index);
            if wanted {
                ui.scroll_to_rect(rect, None);
            }
            // The row with the keyboard is kept even out of view, so that the keyboard stays.
            if wanted || state.row == Some(index) || ui.is_rect_visible(rect) {
                let place = Row { cx, index, number: shown, activity, rect };
                place.show(ui, state, edit);
            }
        }
    }
}

fn cell_height(ui: &Ui, text: &str, column: Column) -> f32 {
    let found = COLUMNS.iter().find(|(c, ..)| *c == column);
    let (width, inset) = found.map_or((106.0, 8.0), |(_, width, inset)| (*width, *inset));
    let p = Palette::of(ui);
    let galley =
        kind(column).lines_in(ui.painter(), text, p.tinta, width - inset - 8.0, usize::MAX);
    galley.size().y + 14.0
}

fn height(ui: &Ui, activity: &Activity) -> f32 {
    let needed = COLUMNS.iter().map(|(c, ..)| cell_height(ui, text_of(activity, *c), *c));
    needed.fold(LEAST, f32::max).round()
}

fn phase_head(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    edit: &mut Edit<'_>,
    phase: Phase,
    count: usize,
) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let place = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), PHASE));
    ui.painter().rect_filled(place, 0.0, p.kertas2);
    ui.painter().hline(place.x_range(), place.top() + 0.5, Stroke::new(1.0, p.garis2));
    row(ui, PHASE, |ui| {
        ui.add_space(14.0);
        let name = Type::SMALL.weight(Weight::ExtraBold);
        label(ui, name, shared::phase(lang, phase), p.tinta);
        ui.add_space(8.0);
        label(ui, Type::CAPTION, &words::activities(lang, count), p.tinta3);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let add = Button::new(words::add(lang)).icon_in(Icon::Plus, IconWeight::Bold);
            let add = add.kind(ButtonKind::Ghost).small().height(24.0).ink(p.nila);
            if ui.add(add.enabled(cx.editable)).clicked() {
                state.finish(cx, edit);
                let index = rows::add(edit.work(), None, phase);
                state.go(index, Column::What);
            }
        });
    });
}

/// One activity.
struct Row<'a> {
    cx: &'a PageContext<'a>,
    index: usize,
    /// As it is counted on screen, from 1.
    number: usize,
    activity: &'a Activity,
    rect: Rect,
}

impl Row<'_> {
    fn show(&self, ui: &mut Ui, state: &mut State, edit: &mut Edit<'_>) {
        let p = Palette::of(ui);
        let rect = self.rect;
        if state.row == Some(self.index) {
            ui.painter().rect_filled(rect, 0.0, p.nila_soft);
        }
        let line = Stroke::new(1.0, p.garis);
        ui.painter().hline(rect.x_range(), rect.top() + 0.5, line);
        ui.painter().vline(rect.left() + MONTHS + 0.5, rect.y_range(), line);
        let mut x = rect.left();
        for (column, width, inset) in COLUMNS {
            let size = vec2(width - inset, rect.height());
            let place = Rect::from_min_size(pos2(x + inset, rect.top()), size);
            self.cell(ui, state, edit, column, place);
            x += width;
        }
        self.months(ui, state, edit);
        self.remove(ui, state, edit);
    }

    fn cell(
        &self,
        ui: &mut Ui,
        state: &mut State,
        edit: &mut Edit<'_>,
        column: Column,
        place: Rect,
    ) {
        let lang = self.cx.lang;
        let p = Palette::of(ui);
        let field = Field::Cell(self.index, column);
        let id = cell_id(edit.plan.id, self.index, column);
        let mut text = state.text(edit.plan.id, field, text_of(self.activity, column));
        if state.focus == Some((self.index, column)) {
            state.focus = None;
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let focused = ui.memory(|memory| memory.has_focus(id));
        let finished = focused && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter));
        let kind = kind(column);
        let ink = if column == Column::Method { p.tinta2 } else { p.tinta };
        let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
            let mut job = kind.job(text.as_str(), ink);
            job.wrap.max_width = width;
            job.keep_trailing_whitespace = true;
            ui.painter().layout_job(job)
        };
        let width = place.width() - 8.0;
        let lines = kind.lines_in(ui.painter(), &text, ink, width, usize::MAX).size().y;
        let top = (place.center().y - lines / 2.0).floor();
        let inner = Rect::from_min_size(pos2(place.left(), top), vec2(width, lines));
        let mut child = ui.new_child(UiBuilder::new().max_rect(inner));
        let cell = TextEdit::multiline(&mut text)
            .id(id)
            .frame(Frame::NONE)
            .font(kind.font())
            .layouter(&mut layouter)
            .desired_width(width)
            .desired_rows(1)
            .return_key(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter));
        let response = child.add_enabled(self.cx.editable, cell);
        let response =
            response.accessible_name(words::cell(lang, name_of(lang, column), self.number));
        // All of the cell takes the pointer, not only its lines.
        let around = ui.interact(place, id.with("around"), Sense::CLICK);
        if around.clicked() && !response.has_focus() && self.cx.editable {
            response.request_focus();
        }
        if response.has_focus() {
            state.row = Some(self.index);
            state.column = Some(column);
            let frame = place.expand2(vec2(3.0, -4.0));
            let stroke = Stroke::new(2.0, p.fokus);
            ui.painter().rect_stroke(frame, radius::TAG, stroke, StrokeKind::Inside);
        }
        let done = finished || response.lost_focus();
        state.write(edit, field, response.changed().then_some(text), done);
    }

    fn months(&self, ui: &mut Ui, state: &mut State, edit: &mut Edit<'_>) {
        let rect = months_in(self.rect);
        if let Some(month) = event_month(self.cx) {
            let soga = Palette::of(ui).soga.gamma_multiply(0.09);
            let mut column = months::cell(rect, month);
            column.min.y += 1.0;
            ui.painter().rect_filled(column, 0.0, soga);
        }
        let id = cell_id(edit.plan.id, self.index, Column::Months);
        if state.focus == Some((self.index, Column::Months)) {
            state.focus = None;
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let grid = Months {
            id,
            lang: self.cx.lang,
            row: self.number,
            ticked: &self.activity.months,
            enabled: self.cx.editable,
        };
        let (response, wanted) = grid.show(ui, rect, &mut state.cursor);
        if response.has_focus() {
            state.row = Some(self.index);
            state.column = Some(Column::Months);
        }
        if let Some(months) = wanted
            && let Some(activity) = edit.work().activities.get_mut(self.index)
        {
            activity.months = months;
        }
    }

    fn remove(&self, ui: &mut Ui, state: &mut State, edit: &mut Edit<'_>) {
        let name = words::remove(self.cx.lang, self.number);
        let button = Button::icon_only(Icon::Trash, &name).small().ink(Palette::of(ui).tinta3);
        let at = pos2(self.rect.right() - REMOVE / 2.0, self.rect.center().y);
        let place = Rect::from_center_size(at, vec2(30.0, 30.0));
        let salt = ("remove", self.index);
        let mut child = ui.new_child(UiBuilder::new().max_rect(place).id_salt(salt));
        if child.add(button.enabled(self.cx.editable)).clicked() {
            state.finish(self.cx, edit);
            if self.index < edit.work().activities.len() {
                edit.work().activities.remove(self.index);
            }
            state.row = None;
        }
    }
}

/// Why one month is marked, and how far the plan reaches.
fn foot_of(ui: &Ui, cx: &PageContext<'_>, edit: &Edit<'_>, foot: Rect) {
    let (lang, p, painter) = (cx.lang, Palette::of(ui), ui.painter());
    let corner = radius::PANEL as u8 - 1;
    painter.rect_filled(foot, CornerRadius { nw: 0, ne: 0, sw: corner, se: corner }, p.kertas2);
    painter.hline(foot.x_range(), foot.top() + 0.5, Stroke::new(1.0, p.garis2));
    let y = foot.center().y;
    let activities = &edit.plan.work.activities;
    let months = || activities.iter().flat_map(|a| &a.months).copied();
    let name = |month: u8| dates::month(lang, u32::from(month.saturating_sub(1)));
    let text = match (months().min(), months().max()) {
        (Some(first), Some(last)) => words::span(lang, activities.len(), name(first), name(last)),
        _ => words::activities(lang, activities.len()),
    };
    let galley = Type::FIELD.whole(painter, &text, p.tinta);
    let right = foot.right() - 14.0 - galley.size().x;
    painter.galley(line_start(right, y, &galley), galley, p.tinta);
    if let Some(date) = cx.session.event().date {
        let at = pos2(foot.left() + 22.0, y);
        Icon::Info.paint(painter, at, 16.0, IconWeight::Regular, p.tinta2);
        let text = words::event_month(lang, name(date.month() as u8), &dates::date(lang, date));
        let left = foot.left() + 38.0;
        let galley = Type::CAPTION.line_in(painter, &text, p.tinta2, right - 20.0 - left);
        painter.galley(line_start(left, y, &galley), galley, p.tinta2);
    }
}
