//! Score sheets are keyed: one sheet a rater, a value under every criterion, digit by digit.
//!
//! A cell that was not filled in stays empty: it is not scored, and never a zero.

use super::{
    super::dialogs::Question,
    paper::{self},
};
use crate::app::{
    facilitator::idea_badge,
    page::{Asks, PageContext},
    style::{Icon, Palette, Type, Weight, radius},
    text::{criteria, desk as words},
    widgets::{Button, Text, label, line_start, row},
};
use crate::session::{Paper, Poll, Scale, Score, ScoreSheet};
use eframe::egui::{
    Align, Event, EventFilter, Id, Key, Layout, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind,
    Ui, WidgetInfo, pos2, vec2,
};
use std::collections::BTreeMap;

const ROW: f32 = 38.0;
const CELL: f32 = 64.0;

/// The sheet that is being keyed.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// Values by option and criterion.
    values: BTreeMap<(usize, usize), u8>,
    cursor: (usize, usize),
    /// The grid takes the keyboard.
    focus: bool,
    /// The row of the cursor is to be brought into view.
    reach: bool,
}

impl Sheet {
    /// The grid takes the keyboard.
    pub(super) fn take_focus(&mut self) {
        self.focus = true;
    }

    /// An empty sheet.
    fn clear(&mut self) {
        *self = Self { focus: true, reach: true, ..Self::default() };
    }

    /// Takes up a sheet that was keyed before.
    pub(super) fn take_up(&mut self, poll: &Poll, scores: &[Score]) {
        self.clear();
        let place = |score: &Score| {
            let option = poll.options.iter().position(|o| o.key == score.option)?;
            Some(((option, usize::from(score.criterion)), score.value))
        };
        self.values = scores.iter().filter_map(place).collect();
    }

    fn scores(&self, poll: &Poll) -> Vec<Score> {
        let score = |(&(option, criterion), &value): (&(usize, usize), &u8)| {
            let option = poll.options.get(option)?.key;
            Some(Score { option, criterion: criterion as u8, value })
        };
        self.values.iter().filter_map(score).collect()
    }

    /// Goes to the next cell, row by row.
    fn advance(&mut self, options: usize, criteria: usize) {
        let (option, criterion) = self.cursor;
        self.cursor = match (criterion + 1 < criteria, option + 1 < options) {
            (true, _) => (option, criterion + 1),
            (false, true) => (option + 1, 0),
            (false, false) => (option, criterion),
        };
        self.reach = true;
    }

    fn back(&mut self, criteria: usize) {
        let (option, criterion) = self.cursor;
        self.cursor = match (criterion.checked_sub(1), option.checked_sub(1)) {
            (Some(left), _) => (option, left),
            (None, Some(above)) => (above, criteria.saturating_sub(1)),
            (None, None) => (option, criterion),
        };
        self.reach = true;
    }
}

/// The value that a character means on a scale: on ten steps `0` is ten; yes is `1` or `y`, no is
/// `0`, `t` ("tidak") or `n`.
fn value_of(scale: Scale, c: char) -> Option<u8> {
    let digit = c.to_digit(10).and_then(|d| u8::try_from(d).ok());
    match scale {
        Scale::OneToFive => digit.filter(|d| (1..=5).contains(d)),
        Scale::OneToTen => digit.map(|d| if d == 0 { 10 } else { d }),
        Scale::YesNo => match c.to_ascii_lowercase() {
            '1' | 'y' => Some(1),
            '0' | 't' | 'n' => Some(0),
            _ => None,
        },
    }
}

/// Shows the sheet over all of `ui`.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    poll: &Poll,
    sheet: &mut Sheet,
    pad: &mut paper::Pad,
    dialog: &mut Option<Question>,
    asks: &mut Asks,
) {
    const FOOT: f32 = 92.0;
    let Some(asked) = poll.setup.method.sheet() else { return };
    let lang = cx.lang;
    let p = Palette::of(ui);
    ui.add(Text::new(Type::CAPTION, words::sheet_rule(lang)).color(p.tinta3).lines(2));
    ui.add_space(8.0);
    let id = Id::unique("score sheet");
    let enter = if cx.editable { keys(ui, id, poll, asked, sheet) } else { false };
    if std::mem::take(&mut sheet.focus) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let height = (ui.available_height() - FOOT).max(120.0);
    grid(ui, cx, poll, asked, sheet, id, height);
    let save = foot(ui, cx, poll, asked, sheet, pad, dialog);
    if (save || enter) && !sheet.values.is_empty() {
        let paper = Paper { marks: Vec::new(), scores: sheet.scores(poll), kind: pad.kind };
        pad.hand_in(poll, paper, asks);
        sheet.clear();
    }
}

/// What is typed in the grid; whether the sheet is to be saved.
fn keys(ui: &Ui, id: Id, poll: &Poll, asked: &ScoreSheet, sheet: &mut Sheet) -> bool {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return false;
    }
    let filter =
        EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let (options, criteria) = (poll.options.len(), asked.criteria.len());
    let mut enter = false;
    let events = ui.input(|i| i.events.clone());
    for event in events {
        match event {
            Event::Text(text) => {
                for value in text.chars().filter_map(|c| value_of(asked.scale, c)) {
                    sheet.values.insert(sheet.cursor, value);
                    sheet.advance(options, criteria);
                }
            }
            Event::Key { key, pressed: true, modifiers, .. } if modifiers.is_none() => {
                let (option, criterion) = sheet.cursor;
                match key {
                    Key::ArrowLeft => sheet.back(criteria),
                    Key::ArrowRight => sheet.advance(options, criteria),
                    Key::ArrowUp => sheet.cursor.0 = option.saturating_sub(1),
                    Key::ArrowDown => sheet.cursor.0 = (option + 1).min(options.max(1) - 1),
                    Key::Home => sheet.cursor = (option, 0),
                    Key::Delete => drop(sheet.values.remove(&(option, criterion))),
                    Key::Backspace => {
                        if sheet.values.remove(&(option, criterion)).is_none() {
                            sheet.back(criteria);
                            sheet.values.remove(&sheet.cursor);
                        }
                    }
                    Key::Enter => enter = true,
                    _ => continue,
                }
                sheet.reach = true;
            }
            _ => {}
        }
    }
    enter
}

fn grid(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    poll: &Poll,
    asked: &ScoreSheet,
    sheet: &mut Sheet,
    id: Id,
    height: f32,
) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let columns = asked.criteria.len();
    let cell = CELL.min((ui.available_width() * 0.62 / columns.max(1) as f32).floor());
    let (head, _) = ui.allocate_exact_size(vec2(ui.available_width(), 22.0), Sense::hover());
    let start = head.right() - 8.0 - cell * columns as f32;
    for (i, criterion) in asked.criteria.iter().enumerate() {
        let name = criteria::short(lang, criterion);
        let text = Type::FIELD.line_in(ui.painter(), &name, p.tinta2, cell - 4.0);
        let x = start + cell * (i as f32 + 0.5) - text.size().x / 2.0;
        ui.painter().galley(line_start(x, head.center().y, &text), text, p.tinta2);
    }
    let focused = ui.memory(|memory| memory.has_focus(id));
    let area = ScrollArea::vertical().id_salt("sheet").auto_shrink(false);
    ui.spacing_mut().item_spacing.y = 0.0;
    area.max_height(height - 22.0).show_viewport(ui, |ui, seen| {
        ui.set_height(ROW * poll.options.len() as f32);
        let origin = ui.max_rect().left_top();
        let width = ui.max_rect().width();
        let place = |row: usize| {
            Rect::from_min_size(origin + vec2(0.0, row as f32 * ROW), vec2(width, ROW))
        };
        let body = ui.interact(ui.max_rect(), id, Sense::focusable_noninteractive());
        body.widget_info(|| WidgetInfo::labeled(Role::Table, ui.is_enabled(), words::sheets(lang)));
        if std::mem::take(&mut sheet.reach) {
            ui.scroll_to_rect(place(sheet.cursor.0), None);
        }
        let first = (seen.top() / ROW).floor().max(0.0) as usize;
        let last = ((seen.bottom() / ROW).ceil() as usize).min(poll.options.len());
        for option in first..last {
            let rect = place(option);
            option_name(ui, cx, poll, option, rect.with_max_x(start - 10.0));
            for criterion in 0..columns {
                let left = start + cell * criterion as f32;
                let at = pos2(left + 3.0, rect.top() + 3.0);
                let rect = Rect::from_min_size(at, vec2(cell - 6.0, ROW - 6.0));
                let on = focused && sheet.cursor == (option, criterion);
                if one(ui, cx, poll, asked, sheet, (option, criterion), rect, on) {
                    sheet.cursor = (option, criterion);
                    sheet.focus = true;
                }
            }
        }
    });
}

fn option_name(ui: &Ui, cx: &PageContext<'_>, poll: &Poll, index: usize, rect: Rect) {
    let Some(option) = poll.options.get(index) else { return };
    let p = Palette::of(ui);
    let look = idea_badge::Look::of(cx.board(), option.theme);
    let number = poll.number_of(index).to_string();
    let badge = idea_badge::paint(ui, rect.left_center(), &number, look);
    let x = badge.right() + 10.0;
    let kind = Type::SMALL.weight(Weight::SemiBold);
    let title = kind.line_in(ui.painter(), &option.title, p.tinta, rect.right() - x);
    ui.painter().galley(line_start(x, rect.center().y, &title), title, p.tinta);
}

/// One cell; whether it was pressed.
#[expect(clippy::too_many_arguments, reason = "a cell is where a row and a column meet")]
fn one(
    ui: &Ui,
    cx: &PageContext<'_>,
    poll: &Poll,
    asked: &ScoreSheet,
    sheet: &Sheet,
    cell: (usize, usize),
    rect: Rect,
    on: bool,
) -> bool {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let response = ui.interact(rect, ui.scope_id().with(cell), Sense::CLICK);
    let value = sheet.values.get(&cell).copied();
    let painter = ui.painter();
    let stroke = match (on, response.hovered()) {
        (true, _) => Stroke::new(2.0, p.fokus),
        (false, true) => Stroke::new(1.0, p.tinta3),
        (false, false) => Stroke::new(1.0, p.garis2),
    };
    let fill = if value.is_some() { p.nila_soft } else { p.kertas };
    painter.rect(rect, radius::TAG, fill, stroke, StrokeKind::Inside);
    let text = match (value, asked.scale) {
        (None, _) => String::new(),
        (Some(1), Scale::YesNo) => criteria::yes(lang).to_owned(),
        (Some(_), Scale::YesNo) => criteria::no(lang).to_owned(),
        (Some(value), _) => value.to_string(),
    };
    let galley = Type::STRONG.whole(painter, &text, p.nila_ink);
    painter.galley((rect.center() - galley.size() / 2.0).floor(), galley, p.nila_ink);
    response.widget_info(|| {
        let number = poll.number_of(cell.0).to_string();
        let name = asked.criteria.get(cell.1).map(|c| criteria::name(lang, c)).unwrap_or_default();
        let mut info = WidgetInfo::labeled(
            Role::SpinButton,
            ui.is_enabled(),
            words::cell(lang, &number, &name),
        );
        info.value = value.map(f64::from);
        info
    });
    response.clicked()
}

fn foot(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    poll: &Poll,
    asked: &ScoreSheet,
    sheet: &mut Sheet,
    pad: &mut paper::Pad,
    dialog: &mut Option<Question>,
) -> bool {
    let (lang, p) = (cx.lang, Palette::of(ui));
    ui.add_space(8.0);
    row(ui, 34.0, |ui| paper::piles(ui, cx, pad));
    ui.add_space(8.0);
    row(ui, 36.0, |ui| {
        let all = poll.options.len() * asked.criteria.len();
        let text = words::cells(lang, sheet.values.len(), all);
        label(ui, Type::SMALL.weight(Weight::SemiBold), &text, p.tinta2);
        ui.add_space(12.0);
        if ui.add(Button::new(words::clear_sheet(lang)).small()).clicked() {
            sheet.clear();
            pad.correcting = None;
        }
        if let Some(index) = pad.correcting {
            ui.add_space(8.0);
            let withdraw = Button::new(words::withdraw(lang)).small().icon(Icon::MinusCircle);
            if ui.add(withdraw.enabled(cx.editable)).clicked()
                && let Some(paper) = pad.recent.get(index).and_then(|k| k.paper.clone())
            {
                *dialog = Some(Question::withdraw_paper(poll.id, paper, index));
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let save = Button::new(words::save_sheet(lang)).primary().keys("Enter");
            ui.add(save.enabled(cx.editable && !sheet.values.is_empty())).clicked()
        })
        .inner
    })
    .inner
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_key_a_value_on_every_scale() {
        let values = |scale| "0159tyN".chars().filter_map(move |c| value_of(scale, c));
        assert_eq!(values(Scale::OneToFive).collect::<Vec<_>>(), [1, 5]);
        assert_eq!(values(Scale::OneToTen).collect::<Vec<_>>(), [10, 1, 5, 9]);
        assert_eq!(values(Scale::YesNo).collect::<Vec<_>>(), [0, 1, 0, 1, 0]);
    }

    #[test]
    fn the_cursor_goes_on_cell_by_cell_and_stays_at_the_ends() {
        let mut sheet = Sheet::default();
        let mut seen = Vec::new();
        for _ in 0..5 {
            seen.push(sheet.cursor);
            sheet.advance(2, 2);
        }
        assert_eq!(seen, [(0, 0), (0, 1), (1, 0), (1, 1), (1, 1)]);
        (0..4).for_each(|_| sheet.back(2));
        assert_eq!(sheet.cursor, (0, 0));
    }
}
