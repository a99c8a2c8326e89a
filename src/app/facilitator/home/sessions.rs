//! The sessions there are: found, opened, and said when one cannot be read.

use super::{HomeContext, HomeSession, Standing, State};
use crate::app::{
    command::Command,
    page::{Ask, Asks},
    style::{Icon, IconWeight, Palette, Type, Weight, radius},
    text::{Lang, dates, home as words, words as shared},
    widgets::{
        Button, ButtonKind, Empty, Tag, TextField, Tone, dashed, label, line_start, progress,
        ring_if_focused, row,
    },
};
use chrono::{Days, NaiveDateTime};
use eframe::egui::{
    Align, Align2, EventFilter, Id, Key, Layout, Modifiers, Rect, Response, Role, ScrollArea,
    Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

const ROW: f32 = 72.0;
const DROP: f32 = 92.0;
/// A list narrower than this does not name the stage; its mark still shows it.
const WIDE: f32 = 660.0;

/// Draws the right side of the page in `rect`.
pub(super) fn show(
    ui: &mut Ui,
    cx: &HomeContext<'_>,
    state: &mut State,
    rect: Rect,
    asks: &mut Asks,
) {
    let margin = if rect.width() < 800.0 { 20.0 } else { 36.0 };
    let inner = rect.shrink2(vec2(margin, 26.0));
    let low = inner.height() < 560.0;
    let bottom = inner.bottom() - if low { 0.0 } else { DROP + 14.0 };
    let body = inner.with_max_y(bottom);
    ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if let Some(title) = cx.open {
            still_open(ui, cx.lang, title, asks);
            ui.add_space(26.0);
        }
        head(ui, cx, state, asks);
        ui.add_space(10.0);
        list(ui, cx, state, asks);
    });
    if !low {
        let zone = inner.with_min_y(inner.bottom() - DROP);
        drop_zone(ui, cx, zone, asks);
    }
}

/// The way back to the session that is open.
fn still_open(ui: &mut Ui, lang: Lang, title: &str, asks: &mut Asks) {
    let p = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 65.0), Sense::hover());
    ui.painter().rect_filled(rect, radius::PANEL, p.nila_soft);
    let inner = rect.shrink2(vec2(15.0, 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        row(ui, 65.0, |ui| {
            let (place, _) = ui.allocate_exact_size(vec2(30.0, 30.0), Sense::hover());
            let at = place.center();
            Icon::Presentation.paint(ui.painter(), at, 24.0, IconWeight::Regular, p.nila_ink);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let button = Button::new(words::go_on(lang)).icon_in(Icon::Play, IconWeight::Fill);
                if ui.add(button.primary().small()).clicked() {
                    asks.command(Command::Back);
                }
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    ui.add_space(13.0);
                    label(ui, Type::STRONG, &words::still_open(lang, title), p.nila_ink);
                    label(ui, Type::SMALL, words::still_open_more(lang), p.nila_ink);
                });
            });
        });
    });
}

fn head(ui: &mut Ui, cx: &HomeContext<'_>, state: &mut State, asks: &mut Asks) {
    let lang = cx.lang;
    row(ui, 36.0, |ui| {
        label(ui, Type::STAGE, words::sessions(lang), Palette::of(ui).tinta);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            let button = Button::new(words::open_file(lang)).icon(Icon::FolderOpen).keys("Ctrl O");
            if ui.add(button).clicked() {
                asks.command(Command::OpenFile);
            }
            let hint = words::search(lang);
            let field = TextField::new(hint, &mut state.search).bare().hint(hint);
            field.icon(Icon::MagnifyingGlass).width(252.0).height(34.0).show(ui);
        });
    });
}

/// What can be searched in a row.
fn haystack(lang: Lang, session: &HomeSession) -> String {
    let date = session.date.map(|date| dates::weekday_date(lang, date)).unwrap_or_default();
    let file = session.path.file_name().unwrap_or_default().to_string_lossy();
    format!("{} {} {date} {file}", session.title, session.place).to_lowercase()
}

fn list(ui: &mut Ui, cx: &HomeContext<'_>, state: &mut State, asks: &mut Asks) {
    let State { search, found, focus } = state;
    let found = found.get((cx.listing, cx.lang, search.clone()), || {
        let search = search.to_lowercase();
        let fits = |session: &HomeSession| {
            let text = haystack(cx.lang, session);
            search.split_whitespace().all(|word| text.contains(word))
        };
        (0..cx.sessions.len()).filter(|index| fits(&cx.sessions[*index])).collect()
    });
    if found.is_empty() {
        nothing(ui, cx, !cx.sessions.is_empty());
        return;
    }
    let p = Palette::of(ui);
    let room = ui.available_rect_before_wrap();
    let height = (found.len() as f32 * ROW + 2.0).min(room.height());
    let rect = Rect::from_min_size(room.min, vec2(room.width(), height));
    let line = Stroke::new(1.0, p.garis);
    ui.painter().rect(rect, radius::PANEL, p.kertas, line, StrokeKind::Inside);
    ui.scope_builder(UiBuilder::new().max_rect(rect.shrink(1.0)), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().id_salt("sessions").auto_shrink(false);
        area.show_rows(ui, ROW, found.len(), |ui, range| {
            *focus = focus.filter(|index| *index < found.len());
            if let Some(index) = *focus {
                ui.ctx().request_repaint();
                let first = ui.cursor().top() - range.start as f32 * ROW;
                let top = pos2(ui.cursor().left(), first + index as f32 * ROW);
                ui.scroll_to_rect(Rect::from_min_size(top, vec2(1.0, ROW)), None);
            }
            for index in range {
                let Some(session) = found.get(index).and_then(|i| cx.sessions.get(*i)) else {
                    continue;
                };
                let response = one(ui, cx, session, index, index + 1 < found.len(), asks);
                if *focus == Some(index) {
                    *focus = None;
                    response.request_focus();
                }
                if let Some(next) = arrows(ui, &response, index, found.len()) {
                    *focus = Some(next);
                    ui.ctx().request_repaint();
                }
            }
        });
    });
}

/// The row to which the arrow keys lead from this one.
fn arrows(ui: &Ui, response: &Response, index: usize, count: usize) -> Option<usize> {
    if !response.has_focus() {
        return None;
    }
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    // Taken, so that the next row, which gets the focus in this very frame, does not go on.
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) && index + 1 < count {
        return Some(index + 1);
    }
    (pressed(Key::ArrowUp) && index > 0).then(|| index - 1)
}

fn nothing(ui: &mut Ui, cx: &HomeContext<'_>, searched: bool) {
    let lang = cx.lang;
    ui.add_space(40.0);
    if cx.loading && !searched {
        ui.vertical_centered(|ui| {
            label(ui, Type::BODY, words::loading(lang), Palette::of(ui).tinta2);
        });
        return;
    }
    let (title, text) = if searched {
        (words::not_found_title(lang), words::not_found_text(lang))
    } else {
        (words::none_title(lang), words::none_text(lang))
    };
    Empty::new(title, text).show(ui);
}

/// One row; the whole of it opens the session.
fn one(
    ui: &mut Ui,
    cx: &HomeContext<'_>,
    session: &HomeSession,
    index: usize,
    line_below: bool,
    asks: &mut Asks,
) -> Response {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::empty());
    let id = Id::unique(("session", index));
    let response = ui.interact(rect, id, Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect.shrink(1.0), radius::CARD, p.kertas2);
    }
    if line_below {
        let line = Stroke::new(1.0, p.garis);
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
    }
    let inner = rect.shrink2(vec2(18.0, 0.0));
    let mark = Rect::from_center_size(inner.left_center() + vec2(21.0, 0.0), vec2(42.0, 42.0));
    match session.standing {
        Standing::Good => progress(ui, mark, session.stage.index()),
        Standing::Broken => {
            let icon = Icon::WarningOctagon;
            icon.paint(ui.painter(), mark.center(), 24.0, IconWeight::Regular, p.bahaya);
        }
        Standing::Missing => {
            Icon::Plugs.paint(ui.painter(), mark.center(), 24.0, IconWeight::Regular, p.tinta3);
        }
    }
    let end = ends(ui, cx, session, inner);
    let late = session.late(cx.now.date());
    let late = Some(words::late(lang, late)).filter(|_| late > 0);
    let room = Rect::from_min_max(pos2(mark.right() + 16.0, rect.top()), pos2(end, rect.bottom()));
    texts(ui, lang, session, late.as_deref(), room);
    ring_if_focused_inside(ui, &response);
    let name = match session.standing {
        Standing::Missing => format!("{}, {}", words::look_for(lang), session.title),
        Standing::Broken => {
            format!("{}, {}", words::open_session(lang, &session.title), words::damaged(lang))
        }
        Standing::Good => {
            let name = words::open_session(lang, &session.title);
            late.map_or_else(|| name.clone(), |late| format!("{name}, {late}"))
        }
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.clicked() {
        match session.standing {
            Standing::Missing => asks.command(Command::OpenFile),
            _ => asks.push(Ask::Open(session.path.clone())),
        }
    }
    response
}

/// The ring of a row, inside of the list that clips it.
fn ring_if_focused_inside(ui: &Ui, response: &Response) {
    let mut inside = response.clone();
    inside.rect = response.rect.shrink(5.0);
    ring_if_focused(ui, &inside, radius::CONTROL);
}

/// Stage, date and caret at the right; returns how far the texts may go.
fn ends(ui: &Ui, cx: &HomeContext<'_>, session: &HomeSession, inner: Rect) -> f32 {
    let (lang, p, painter) = (cx.lang, Palette::of(ui), ui.painter());
    let y = inner.center().y;
    if session.standing == Standing::Missing {
        let text = Type::BUTTON_SMALL.whole(painter, words::look_for(lang), p.nila);
        let left = inner.right() - text.size().x;
        painter.galley(line_start(left, y, &text), text, p.nila);
        return left - 16.0;
    }
    let caret = pos2(inner.right() - 7.0, y);
    Icon::CaretRight.paint(painter, caret, 14.0, IconWeight::Bold, p.tinta3);
    let when = session.modified.map(|at| day(lang, at, cx.now)).unwrap_or_default();
    let when = Type::CAPTION.whole(painter, &when, p.tinta2);
    let right = inner.right() - 30.0;
    let mut left = right - when.size().x.max(92.0);
    painter.galley(line_start(right - when.size().x, y, &when), when, p.tinta2);
    if inner.width() >= WIDE && session.standing == Standing::Good {
        left -= 16.0 + 176.0;
        let stage = shared::stage(lang, session.stage);
        let stage = Type::SMALL.weight(Weight::SemiBold).line_in(painter, stage, p.tinta, 176.0);
        painter.galley(pos2(left, y - 17.0), stage, p.tinta);
        let of = words::stage_of(lang, session.stage.index() + 1);
        let of = Type::CAPTION.whole(painter, &of, p.tinta3);
        painter.galley(pos2(left, y + 1.0), of, p.tinta3);
    }
    left - 16.0
}

/// Title with its tags, and what is known below it.
fn texts(ui: &Ui, lang: Lang, session: &HomeSession, late: Option<&str>, room: Rect) {
    let (p, painter) = (Palette::of(ui), ui.painter());
    let tag = match session.standing {
        Standing::Broken => Some(Tag::new(words::damaged(lang), Tone::Bad)),
        Standing::Missing => Some(Tag::new(words::missing(lang), Tone::Warn)),
        Standing::Good if session.sample => Some(Tag::new(shared::example(lang), Tone::Info)),
        Standing::Good => None,
    };
    let late = late.map(|late| Tag::new(late, Tone::Warn).icon(Icon::Warning, IconWeight::Fill));
    let tags: Vec<Tag<'_>> = tag.into_iter().chain(late).collect();
    let ink = if session.standing == Standing::Missing { p.tinta2 } else { p.tinta };
    let tag_room: f32 = tags.iter().map(|tag| 8.0 + tag.measure(ui).x).sum();
    let title = Type::SECTION.line_in(painter, &session.title, ink, room.width() - tag_room);
    let y = room.center().y;
    let mut right = room.left() + title.size().x;
    painter.galley(pos2(room.left(), y - 20.0), title, ink);
    for tag in tags {
        tag.paint(ui, pos2(right + 8.0, y - 9.5), Align2::LEFT_CENTER);
        right += 8.0 + tag.measure(ui).x;
    }
    let more = match session.standing {
        Standing::Good => about(lang, session),
        Standing::Broken => {
            let name = session.path.file_name().unwrap_or_default().to_string_lossy();
            words::damaged_more(lang, &name)
        }
        Standing::Missing => words::missing_more(lang, &session.path.display().to_string()),
    };
    let more = Type::CAPTION.line_in(painter, &more, p.tinta3, room.width());
    painter.galley(pos2(room.left(), y + 2.0), more, p.tinta3);
}

/// "Senin, 8 Juli 2019 · R. Rapat Bappeda · 43 unit · 68 ide".
fn about(lang: Lang, session: &HomeSession) -> String {
    let date = session.date.map(|date| dates::weekday_date(lang, date));
    let place = Some(session.place.clone()).filter(|place| !place.is_empty());
    let counts = [shared::units(lang, session.units), shared::ideas(lang, session.ideas)];
    date.into_iter().chain(place).chain(counts).collect::<Vec<_>>().join(" · ")
}

/// "Hari ini 09.38", "Kemarin 16.05", "21 Juni 2019".
fn day(lang: Lang, at: NaiveDateTime, now: NaiveDateTime) -> String {
    let clock = dates::clock(lang, at.time());
    if at.date() == now.date() {
        words::today(lang, &clock)
    } else if at.date().checked_add_days(Days::new(1)) == Some(now.date()) {
        words::yesterday(lang, &clock)
    } else {
        dates::date(lang, at.date())
    }
}

/// Where a file can be dropped; the window opens it.
fn drop_zone(ui: &mut Ui, cx: &HomeContext<'_>, zone: Rect, asks: &mut Asks) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let over = ui.input(|input| !input.raw.hovered_files.is_empty());
    if over {
        ui.painter().rect_filled(zone, radius::PANEL, p.nila_soft);
    }
    let line = Stroke::new(1.5, if over { p.nila } else { p.garis2 });
    dashed(ui.painter(), zone, radius::PANEL, line);
    let inner = zone.shrink2(vec2(22.0, 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        row(ui, DROP, |ui| {
            let (place, _) = ui.allocate_exact_size(vec2(28.0, 28.0), Sense::hover());
            let (at, ink) = (place.center(), p.soga_ink);
            Icon::TrayArrowDown.paint(ui.painter(), at, 28.0, IconWeight::Regular, ink);
            ui.add_space(6.0);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let dark = ui.visuals().dark_mode;
                let icon = if dark { Icon::Sun } else { Icon::Moon };
                let ghost = |text, icon| {
                    Button::new(text).icon(icon).kind(ButtonKind::Ghost).small().ink(p.tinta2)
                };
                if ui.add(ghost(words::theme(lang), icon)).clicked() {
                    asks.command(Command::ToggleTheme);
                }
                if ui.add(ghost(words::help(lang), Icon::Question)).clicked() {
                    asks.command(Command::KeySheet);
                }
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    ui.add_space(DROP / 2.0 - 20.0);
                    let title = if over { words::let_go(lang) } else { words::drop_here(lang) };
                    label(ui, Type::STRONG, title, p.tinta);
                    label(ui, Type::CAPTION, words::drop_more(lang), p.tinta3);
                });
            });
        });
    });
}
