//! The line that must add up: "Hadir 40 | Dibagikan 40 = Sah 26 + Kosong 1 + Tidak sah 0 + Belum
//! kembali 13". Red with the difference where it does not.

use crate::app::{
    page::PageContext,
    style::{Icon, IconWeight, Palette, Type, Weight, radius},
    text::desk as words,
    widgets::line_start,
};
use crate::session::{Poll, Reconciliation};
use eframe::egui::{
    Color32, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// A figure with the sign before it.
struct Item {
    sign: &'static str,
    name: &'static str,
    number: u32,
}

/// How it stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    AddsUp,
    /// Papers are still out.
    SoFar,
    Off,
}

/// Shows the line across `ui`.
///
/// While a secret poll is open, ballots of the booth are one number, blank ones among them: who
/// watches the line while somebody leaves the booth must not learn that it was left blank.
pub(in super::super) fn show(ui: &mut Ui, cx: &PageContext<'_>, poll: &Poll, r: &Reconciliation) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let standing = match r.difference {
        0 => Standing::AddsUp,
        n if n < 0 => Standing::SoFar,
        _ => Standing::Off,
    };
    let off = standing == Standing::Off;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 70.0), Sense::hover());
    let (fill, line) = if off {
        (p.bahaya_soft, Stroke::new(2.0, p.bahaya))
    } else {
        (p.kertas, Stroke::new(1.0, p.garis))
    };
    ui.painter().rect(rect, radius::PANEL, fill, line, StrokeKind::Inside);
    let inks = if off { (p.bahaya_ink, p.bahaya_ink) } else { (p.tinta2, p.tinta) };
    let items = items(cx, poll, r);
    let mut x = rect.left() + 4.0;
    for item in &items {
        x = figure(ui, pos2(x, rect.center().y), item, inks);
    }
    let state = state(ui, cx, r, standing, rect);
    let figures: Vec<String> = items.iter().map(|i| format!("{} {}", i.name, i.number)).collect();
    let spoken = words::line(lang, &figures.join(", "), &state);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
}

/// What stands in the line. Where only papers are used and counted, they are what must add up;
/// else it is the voters.
fn items(cx: &PageContext<'_>, poll: &Poll, r: &Reconciliation) -> Vec<Item> {
    let lang = cx.lang;
    let item = |sign, name, number| Item { sign, name, number };
    let mut items = Vec::with_capacity(8);
    if let Some(present) = r.present {
        items.push(item("", words::present(lang), present));
    }
    let bar = if items.is_empty() { "" } else { "|" };
    let papers = r.handed_out.filter(|_| r.at_screen == 0 && r.by_hand == 0);
    match papers {
        Some(out) => items.push(item(bar, words::handed_out(lang), out)),
        None => items.push(item(bar, words::voters(lang), r.eligible)),
    }
    if poll.is_open() && poll.setup.secret && r.at_screen > 0 {
        items.push(item("=", words::at_booth(lang), r.at_screen));
        items.push(item("+", words::papers_in(lang), poll.papers.keyed));
    } else {
        items.push(item("=", words::valid(lang), r.valid));
        items.push(item("+", words::blank(lang), r.blank));
    }
    items.push(item("+", words::invalid(lang), r.invalid));
    if r.by_hand > 0 {
        items.push(item("+", words::by_hand(lang), r.by_hand));
    }
    if let Some(out) = papers {
        items.push(item("+", words::not_back(lang), out.saturating_sub(r.returned)));
        return items;
    }
    items.push(item("+", words::not_voted(lang), r.missing));
    if let Some(out) = r.handed_out {
        items.push(item("|", words::handed_out(lang), out));
        items.push(item("", words::returned(lang), r.returned));
    }
    items
}

/// The verdict at the right; returns it in words.
fn state(
    ui: &Ui,
    cx: &PageContext<'_>,
    r: &Reconciliation,
    standing: Standing,
    rect: Rect,
) -> String {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let (icon, ink, mark) = match standing {
        Standing::AddsUp | Standing::SoFar => (Icon::CheckCircle, p.ok_ink, p.ok),
        Standing::Off => (Icon::WarningOctagon, p.bahaya_ink, p.bahaya),
    };
    let (text, more) = match standing {
        Standing::AddsUp => (words::adds_up(lang).to_owned(), String::new()),
        Standing::SoFar => (words::so_far(lang).to_owned(), String::new()),
        Standing::Off => (words::difference(lang, r.difference), off(cx, r)),
    };
    let painter = ui.painter();
    let first = Type::STRONG.whole(painter, &text, ink);
    let second = Type::FIELD.whole(painter, &more, ink);
    let left = rect.right() - 18.0 - first.size().x.max(second.size().x);
    let y = rect.center().y;
    icon.paint(painter, pos2(left - 20.0, y), 22.0, IconWeight::Fill, mark);
    if more.is_empty() {
        painter.galley(line_start(left, y, &first), first, ink);
        return text;
    }
    painter.galley(line_start(left, y - 9.0, &first), first, ink);
    painter.galley(line_start(left, y + 10.0, &second), second, ink);
    format!("{text}, {more}")
}

/// Between which two numbers the difference lies.
fn off(cx: &PageContext<'_>, r: &Reconciliation) -> String {
    match r.handed_out {
        Some(out) if r.returned > out => words::difference_papers(cx.lang, r.returned, out),
        _ => {
            let ballots = r.eligible.saturating_add_signed(r.difference);
            words::difference_voters(cx.lang, ballots, r.eligible)
        }
    }
}

/// One figure with its name above it and the sign before it; returns where the next one starts.
fn figure(ui: &Ui, left: Pos2, item: &Item, (quiet, ink): (Color32, Color32)) -> f32 {
    let (p, painter) = (Palette::of(ui), ui.painter());
    let mut x = left.x;
    match item.sign {
        "" => {}
        "|" => {
            let bar = Rect::from_center_size(pos2(x, left.y), vec2(1.0, 44.0));
            painter.rect_filled(bar, 0.0, p.garis2);
        }
        sign => {
            let text = Type::EMPTY.weight(Weight::Bold).whole(painter, sign, p.tinta3);
            let at = line_start(x, left.y + 5.0, &text);
            x += text.size().x;
            painter.galley(at, text, p.tinta3);
        }
    }
    x += 14.0;
    let name = Type::FIELD.whole(painter, item.name, quiet);
    let kind = Type::FIGURE.sized(24.0).line(26.0);
    let number = kind.whole(painter, &item.number.to_string(), ink);
    let width = name.size().x.max(number.size().x);
    painter.galley(pos2(x, left.y - 22.0), name, quiet);
    painter.galley(pos2(x, left.y - 4.0), number, ink);
    x + width + 14.0
}
