//! Tindak lanjut: what became of every chosen idea, read months later from the same file.
//!
//! The figures above are the filter, so that a count and its list are never apart.

use super::{State, View, look, title, units};
use crate::app::{
    facilitator::idea_badge,
    page::{Asks, PageContext},
    style::{Palette, Type, radius, space},
    text::{Lang, dates, follow_up as words, numbers, words as shared},
    widgets::{Empty, Tag, Tone, line_start, ring_if_focused},
};
use crate::session::{Concern, Plan, PlanId, PlanStatus, Session};
use chrono::NaiveDate;
use eframe::egui::{
    Align2, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

const FILTERS: f32 = 66.0;
const HEAD: f32 = 36.0;
const ROW: f32 = 58.0;
/// Where the columns begin, in parts of the width: owner, due, status, last note.
const COLUMNS: [f32; 4] = [0.34, 0.50, 0.66, 0.80];

/// What the list shows, made once for every state of the session and day.
#[derive(Debug, Default)]
pub(super) struct Rows {
    rows: Vec<Row>,
    counts: [usize; Concern::ALL.len()],
}

#[derive(Debug)]
struct Row {
    plan: PlanId,
    concerns: Vec<Concern>,
    units: String,
    due: String,
    /// Behind the due date: how late, or since when launched.
    when: String,
    note: String,
}

impl Rows {
    fn of(session: &Session, today: NaiveDate, lang: Lang) -> Self {
        let order = session.follow_up(today);
        let plan = |id: PlanId| session.plans().iter().find(|p| p.id == id);
        let rows = order.into_iter().filter_map(plan).map(|p| Row::of(session, p, today, lang));
        let counts = Concern::ALL.map(|concern| session.concerned(concern, today));
        Self { rows: rows.collect(), counts }
    }
}

impl Row {
    fn of(session: &Session, plan: &Plan, today: NaiveDate, lang: Lang) -> Self {
        let work = &plan.work;
        let when = match (work.is_late(today), work.due, work.launched) {
            (true, Some(due), _) => {
                let days = u64::try_from((today - due).num_days()).unwrap_or_default();
                words::late_by(lang, &numbers::count(lang, days))
            }
            (_, _, Some(day)) => words::launched_on(lang, &dates::date(lang, day)),
            _ => String::new(),
        };
        let note = work.notes.last().map_or_else(String::new, |note| {
            format!("{}: {}", dates::day_month(lang, note.date), note.text)
        });
        Self {
            plan: plan.id,
            concerns: Concern::ALL.into_iter().filter(|c| c.holds(plan, today)).collect(),
            units: units(session, plan),
            due: work.due.map(|due| dates::date(lang, due)).unwrap_or_default(),
            when,
            note,
        }
    }
}

/// The tone of a status.
pub(super) fn tone(status: PlanStatus) -> Tone {
    match status {
        PlanStatus::Planned | PlanStatus::Dropped => Tone::Plain,
        PlanStatus::Running => Tone::Info,
        PlanStatus::NeedsWork => Tone::Warn,
        PlanStatus::ReadyToLaunch => Tone::Soga,
        PlanStatus::Launched | PlanStatus::Done => Tone::Ok,
    }
}

/// Shows the figures and the list.
pub(super) fn show(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    let (lang, today) = (cx.lang, cx.now.date());
    let key = (cx.revision, today, lang);
    let mut following = std::mem::take(&mut state.following);
    let rows = following.get(key, || Rows::of(cx.session, today, lang));
    filters(ui, cx, state, rows);
    let opened = table(ui, cx, state, rows);
    state.following = following;
    if let Some(plan) = opened {
        super::turn_to(cx, state, plan, asks);
        super::turn_view(cx, state, View::Monitor, asks);
    }
}

/// One figure for all plans and one for each concern; a press filters by it.
fn filters(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, rows: &Rows) {
    let lang = cx.lang;
    let size = vec2(ui.available_width(), FILTERS + 12.0);
    let (all, group) = ui.allocate_exact_size(size, Sense::hover());
    group.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, true, words::filter(lang)));
    let inner = all.shrink2(vec2(space::GUTTER, 0.0)).with_max_y(all.bottom() - 12.0);
    let choices = std::iter::once((None, words::all(lang), rows.rows.len())).chain(
        Concern::ALL
            .into_iter()
            .zip(rows.counts)
            .map(|(concern, count)| (Some(concern), words::concern(lang, concern), count)),
    );
    let count = Concern::ALL.len() as f32 + 1.0;
    let width = (inner.width() - 8.0 * (count - 1.0)) / count;
    for (index, (concern, name, count)) in choices.enumerate() {
        let left = inner.left() + (width + 8.0) * index as f32;
        let place = Rect::from_min_size(pos2(left, inner.top()), vec2(width, FILTERS));
        let response = ui.interact(place, group.id.with(index), Sense::click());
        let on = state.filter == concern;
        let p = Palette::of(ui);
        let line = match (on, response.hovered()) {
            (true, _) => Stroke::new(2.0, p.nila),
            (_, true) => Stroke::new(1.0, p.kontrol),
            _ => Stroke::new(1.0, p.garis),
        };
        ui.painter().rect(place, radius::CARD, p.kertas, line, StrokeKind::Inside);
        let ink = match concern {
            _ if count == 0 => p.tinta3,
            Some(Concern::Late) => p.bahaya_ink,
            Some(Concern::NoOwner | Concern::NoDue | Concern::NeedsWork) => p.awas_ink,
            Some(Concern::Launched | Concern::Done) => p.ok_ink,
            _ => p.tinta,
        };
        let figure = Type::TIMER.whole(ui.painter(), &count.to_string(), ink);
        ui.painter().galley(pos2(left + 10.0, place.top() + 8.0), figure, ink);
        let kind = Type::CHIP.line(14.0);
        let text = kind.lines_in(ui.painter(), name, p.tinta2, width - 18.0, 2);
        ui.painter().galley(pos2(left + 10.0, place.top() + 33.0), text, p.tinta2);
        ring_if_focused(ui, &response, radius::CARD);
        response.widget_info(|| {
            WidgetInfo::selected(Role::RadioButton, true, on, format!("{name} {count}"))
        });
        if response.clicked() {
            state.filter = concern.filter(|_| !on);
        }
    }
}

/// The list; returns the plan that was opened.
fn table(ui: &mut Ui, cx: &PageContext<'_>, state: &State, rows: &Rows) -> Option<PlanId> {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let shown: Vec<&Row> = rows
        .rows
        .iter()
        .filter(|row| state.filter.is_none_or(|concern| row.concerns.contains(&concern)))
        .collect();
    if shown.is_empty() {
        ui.add_space((ui.available_height() * 0.2).max(16.0));
        let _no_button = Empty::new(words::none(lang), words::none_more(lang)).show(ui);
        return None;
    }
    let mut all = ui.available_rect_before_wrap().shrink2(vec2(space::GUTTER, 0.0));
    let needed = HEAD + ROW * shown.len() as f32 + 2.0;
    all.max.y = (all.top() + needed).min(all.bottom() - 14.0);
    let line = Stroke::new(1.0, p.garis);
    ui.painter().rect(all, radius::PANEL, p.kertas, line, StrokeKind::Inside);
    let inner = all.shrink(1.0);
    let heads = [words::owner(lang), words::due(lang), words::status(lang), words::last_note(lang)];
    let middle = inner.top() + HEAD / 2.0;
    let columns = COLUMNS.map(|part| inner.left() + inner.width() * part);
    for (x, name) in std::iter::once((inner.left() + 14.0, words::idea(lang)))
        .chain(columns.into_iter().zip(heads))
    {
        let text = Type::LABEL.line_in(ui.painter(), name, p.tinta3, inner.width() * 0.16);
        ui.painter().galley(line_start(x, middle, &text), text, p.tinta3);
    }
    let body = inner.with_min_y(inner.top() + HEAD);
    let mut opened = None;
    ui.scope_builder(eframe::egui::UiBuilder::new().max_rect(body), |ui| {
        let area = ScrollArea::vertical().id_salt("follow-up").auto_shrink(false);
        area.show_rows(ui, ROW, shown.len(), |ui, range| {
            for row in shown.get(range).unwrap_or_default() {
                if show_row(ui, cx, row) {
                    opened = Some(row.plan);
                }
            }
        });
    });
    opened
}

/// One plan. `true`: it was opened.
fn show_row(ui: &mut Ui, cx: &PageContext<'_>, row: &Row) -> bool {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let session = cx.session;
    let Some(plan) = super::plan(session, Some(row.plan)) else { return false };
    let size = vec2(ui.available_width(), ROW);
    let rect = Rect::from_min_size(ui.cursor().min, size);
    ui.allocate_rect(rect, Sense::hover());
    let id = eframe::egui::Id::unique(("follow-up", row.plan));
    let response = ui.interact(rect, id, Sense::click());
    let name = title(session, plan);
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect, 0.0, p.kertas2);
    }
    painter.hline(rect.x_range(), rect.top() + 0.5, Stroke::new(1.0, p.garis));
    let y = rect.center().y;
    let tile = idea_badge::paint(
        ui,
        pos2(rect.left() + 14.0, y),
        &plan.idea.to_string(),
        look(session, plan),
    );
    let columns = COLUMNS.map(|part| rect.left() + rect.width() * part);
    let two = |x: f32, width: f32, first: (&str, _), second: (&str, _)| {
        let one = second.0.is_empty();
        let top = if one { y } else { y - 9.0 };
        let text = Type::SMALL.line_in(painter, first.0, first.1, width);
        painter.galley(line_start(x, top, &text), text, first.1);
        if !one {
            let text = Type::CAPTION.line_in(painter, second.0, second.1, width);
            painter.galley(line_start(x, y + 9.0, &text), text, second.1);
        }
    };
    let x = tile.right() + 10.0;
    two(x, columns[0] - x - 12.0, (name, p.tinta), (&row.units, p.tinta3));
    let owner = plan.work.owner.as_str();
    let missing = |text: &'static str| (text, p.awas_ink);
    let owner = if owner.is_empty() { missing(words::no_one(lang)) } else { (owner, p.tinta2) };
    two(columns[0], columns[1] - columns[0] - 12.0, owner, ("", p.tinta));
    let late = row.concerns.contains(&Concern::Late);
    let when = if late { p.bahaya_ink } else { p.tinta3 };
    let due = if row.due.is_empty() {
        missing(words::undated(lang))
    } else {
        (row.due.as_str(), p.tinta2)
    };
    two(columns[1], columns[2] - columns[1] - 10.0, due, (&row.when, when));
    let status = shared::plan_status(lang, plan.work.status);
    Tag::new(status, tone(plan.work.status)).paint(ui, pos2(columns[2], y), Align2::LEFT_CENTER);
    let note = if row.note.is_empty() { words::no_note(lang) } else { &row.note };
    let ink = if row.note.is_empty() { p.tinta3 } else { p.tinta2 };
    let width = rect.right() - 14.0 - columns[3];
    let text = Type::CAPTION.lines_in(painter, note, ink, width, 2);
    painter.galley(line_start(columns[3], y, &text), text, ink);
    ring_if_focused(ui, &response, 4.0);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words::open(lang, name)));
    if response.has_focus() {
        ui.scroll_to_rect(rect, None);
    }
    response.clicked()
}
