//! How each block of a document looks on the page of the preview.

use super::layout::{Item, Layout, Piece};
use crate::{
    app::style::{Icon, Type, Weight},
    export::document::{
        Align, Bar, Block, Paragraph, Row, Run, Signature, Table, without_controls,
    },
};
use eframe::egui::{self, Color32, Galley, Painter, Rect, pos2, text::LayoutJob, vec2};
use std::sync::Arc;

/// Ink on paper, in both themes.
const INK: Color32 = Color32::from_rgb(0x14, 0x14, 0x14);
/// The ground of heads and sums.
const SHADE: Color32 = Color32::from_rgb(0xed, 0xea, 0xe3);
/// Bars.
const BAR: Color32 = Color32::from_rgb(0x1f, 0x4b, 0x73);
/// The window's font is wider than the documents' Arial by this much.
const NARROWER: f32 = 0.93;

/// How a stretch of text is set.
#[derive(Clone, Copy)]
struct Set {
    points: f32,
    line: f32,
    align: Align,
    width: f32,
}

fn lines(painter: &Painter, at: &Layout, runs: &[Run], set: Set) -> Arc<Galley> {
    let size = at.points(set.points);
    let mut job = LayoutJob::default();
    for run in runs {
        let weight = if run.bold { Weight::Bold } else { Weight::Medium };
        let kind = Type::BODY.weight(weight);
        let mut format = kind.format(INK);
        format.font_id.size = size * NARROWER;
        format.line_height = Some(size * set.line);
        job.append(&marks(&without_controls(&run.text)), 0.0, format);
    }
    job.wrap.max_width = set.width;
    job.halign = match set.align {
        Align::Left | Align::Both => egui::Align::Min,
        Align::Center => egui::Align::Center,
        Align::Right => egui::Align::Max,
    };
    job.justify = set.align == Align::Both;
    painter.layout_job(job)
}

/// The places to mark on a ballot: the window's fonts draw them as icons.
pub(super) fn marks(text: &str) -> String {
    text.replace('□', Icon::Square.as_str()).replace('○', Icon::Circle.as_str())
}

/// Text in a box that begins at `x` and is `width` across.
fn text(galley: Arc<Galley>, x: f32, y: f32, width: f32, align: Align) -> Item {
    let x = match align {
        Align::Left | Align::Both => x,
        Align::Center => x + width / 2.0,
        Align::Right => x + width,
    };
    Item::Text(pos2(x, y), galley)
}

fn run(text: &str, bold: bool) -> Run {
    Run { text: text.to_owned(), bold }
}

/// A block that is no table, card, space or break.
pub(super) fn pieces(painter: &Painter, at: &Layout, block: &Block) -> Vec<Piece> {
    match block {
        Block::Letterhead(lines) => vec![letterhead(painter, at, lines)],
        Block::Title(title) => vec![title_piece(painter, at, title)],
        Block::Heading(words) => vec![heading(painter, at, words)],
        Block::Paragraph(p) => vec![paragraph(painter, at, p, at.width())],
        Block::Bars(bars) => bars.iter().map(|b| bar(painter, at, b)).collect(),
        Block::Signatures(all) => all.chunks(2).map(|pair| signatures(painter, at, pair)).collect(),
        Block::Table(_) | Block::Space(_) | Block::PageBreak | Block::Cards(_) => Vec::new(),
    }
}

fn title_piece(painter: &Painter, at: &Layout, title: &str) -> Piece {
    let width = at.width();
    let set = Set { points: 12.0, line: 1.3, align: Align::Center, width };
    let galley = lines(painter, at, &[run(title, true)], set);
    let height = galley.size().y;
    Piece { items: vec![text(galley, 0.0, 0.0, width, Align::Center)], height, ..Piece::default() }
}

fn heading(painter: &Painter, at: &Layout, words: &str) -> Piece {
    let set = Set { points: 11.0, line: 1.3, align: Align::Left, width: at.width() };
    let galley = lines(painter, at, &[run(words, true)], set);
    let before = at.points(10.0);
    let height = before + galley.size().y + at.points(4.0);
    Piece { items: vec![Item::Text(pos2(0.0, before), galley)], height, ..Piece::default() }
}

/// A paragraph in this width.
pub(super) fn paragraph(painter: &Painter, at: &Layout, p: &Paragraph, width: f32) -> Piece {
    // Lines in a size of their own stand close.
    let (points, line, after) = match p.points {
        points if points > 0.0 => (points, 1.15, 2.0),
        _ if p.small => (9.0, 1.3, 5.0),
        _ => (11.0, 1.3, 5.0),
    };
    let left = at.mm(7.5 * f32::from(p.level));
    let set = Set { points, line, align: p.align, width: width - left };
    let galley = lines(painter, at, &p.runs, set);
    let below = galley.size().y + at.points(3.0);
    let height = galley.size().y + at.points(after + if p.ruled { 4.0 } else { 0.0 });
    let mut items = Vec::new();
    if !p.marker.is_empty() {
        let set = Set { align: Align::Left, ..set };
        let marker = lines(painter, at, &[run(&p.marker, false)], set);
        items.push(Item::Text(pos2(left - at.mm(7.5), 0.0), marker));
    }
    items.push(text(galley, left, 0.0, width - left, p.align));
    if p.ruled {
        items.push(Item::Line(pos2(left, below), pos2(width, below), at.points(1.0)));
    }
    Piece { items, height, pitch: at.points(points) * line, parts: true }
}

/// The head of a table in this width, if it has one.
pub(super) fn head(painter: &Painter, at: &Layout, table: &Table, width: f32) -> Option<Piece> {
    let head = Row { cells: table.head.clone(), strong: true, height: 0.0 };
    (!table.head.is_empty()).then(|| row(painter, at, table, (&head, true), width))
}

/// A row of a table in this width, or its head.
pub(super) fn row(
    painter: &Painter,
    at: &Layout,
    table: &Table,
    (row, head): (&Row, bool),
    width: f32,
) -> Piece {
    let across = if table.across > 0.0 { at.mm(table.across) } else { width };
    let all: f32 = table.columns.iter().map(|c| c.width).sum();
    let (pad, above) =
        (at.mm(if table.across > 0.0 || width < at.width() { 1.0 } else { 1.9 }), at.points(1.0));
    let line = 1.18;
    let mut cells = Vec::new();
    let mut height = at.mm(row.height);
    let mut x = 0.0;
    for (column, cell) in table.columns.iter().zip(&row.cells) {
        let width = across * column.width / all.max(f32::MIN_POSITIVE);
        let align = if head { Align::Center } else { column.align };
        let room = (width - 2.0 * pad).max(1.0);
        let points = if column.points > 0.0 && !head { column.points } else { table.points };
        let set = Set { points, line, align, width: room };
        let bold = row.strong || column.bold && !head;
        let galley = lines(painter, at, &[run(cell, bold)], set);
        height = height.max(galley.size().y + 2.0 * above);
        cells.push((x, width, align, galley));
        x += width;
    }
    let mut items = Vec::new();
    for (x, width, align, galley) in cells {
        let frame = Rect::from_min_size(pos2(x, 0.0), vec2(width, height));
        if !table.bare {
            if row.strong {
                items.push(Item::Fill(frame, SHADE));
            }
            items.push(Item::Frame(frame));
        }
        let middle = row.height > 0.0 || head;
        let y = if middle { (height - galley.size().y) / 2.0 } else { above };
        items.push(text(galley, x + pad, y, width - 2.0 * pad, align));
    }
    Piece { items, height, pitch: at.points(table.points) * line, parts: false }
}

fn bar(painter: &Painter, at: &Layout, bar: &Bar) -> Piece {
    let unit = at.width() / 110.0;
    let set = |width| Set { points: 9.5, line: 1.18, align: Align::Left, width };
    let name = lines(painter, at, &[run(&bar.name, false)], set(34.0 * unit));
    let figure = lines(painter, at, &[run(&bar.figure, false)], set(14.0 * unit));
    let height = name.size().y.max(figure.size().y) + at.points(2.0);
    let long = bar.part.clamp(0.0, 1.0) * 60.0 * unit;
    let gap = at.points(2.0);
    let body = Rect::from_min_size(pos2(36.0 * unit, gap), vec2(long, height - 2.0 * gap));
    let items = vec![
        Item::Text(pos2(0.0, at.points(1.0)), name),
        Item::Fill(body, BAR),
        Item::Text(pos2(36.0 * unit + long + unit, at.points(1.0)), figure),
    ];
    Piece { items, height, ..Piece::default() }
}

fn signatures(painter: &Painter, at: &Layout, pair: &[Signature]) -> Piece {
    let width = at.width() / pair.len().max(1) as f32;
    let mut items = Vec::new();
    let mut most: f32 = 0.0;
    for (index, signature) in pair.iter().enumerate() {
        let mut y = 0.0;
        let mut line = |words: &str, bold: bool| {
            let set = Set { points: 11.0, line: 1.3, align: Align::Center, width };
            let words = if words.is_empty() { " " } else { words };
            let galley = lines(painter, at, &[run(words, bold)], set);
            let height = galley.size().y;
            items.push(text(galley, width * index as f32, y, width, Align::Center));
            y += height;
        };
        line(&signature.above, false);
        line(&signature.post, false);
        (0..3).for_each(|_| line("", false));
        if signature.name.is_empty() {
            line("( ........................................ )", false);
        } else {
            line(&signature.name, true);
        }
        if !signature.nip.is_empty() {
            line(&format!("NIP {}", signature.nip), false);
        }
        most = most.max(y);
    }
    Piece { items, height: most + at.mm(3.0), ..Piece::default() }
}

fn letterhead(painter: &Painter, at: &Layout, all: &[String]) -> Piece {
    let logo = at.document().logo.as_ref();
    let room = if logo.is_some() { at.mm(23.0) } else { 0.0 };
    let width = at.width() - 2.0 * room;
    let mut items = Vec::new();
    let mut y = 0.0;
    for (index, words) in all.iter().enumerate() {
        let (points, bold) = match index {
            0 => (13.0, false),
            1 => (15.0, true),
            _ => (9.0, false),
        };
        let set = Set { points, line: 1.25, align: Align::Center, width };
        let galley = lines(painter, at, &[run(words, bold)], set);
        let height = galley.size().y;
        items.push(text(galley, room, y, width, Align::Center));
        y += height;
    }
    if let Some(logo) = logo {
        let (across, down) = (logo.width.max(1) as f32, logo.height.max(1) as f32);
        let size = vec2(across, down) * (at.mm(20.0) / across.max(down));
        y = y.max(size.y + at.mm(1.0));
        let center = pos2(at.mm(11.5), y / 2.0);
        items.push(Item::Logo(Rect::from_center_size(center, size)));
    }
    y += at.mm(1.5);
    let end = at.width();
    items.push(Item::Line(pos2(0.0, y), pos2(end, y), at.points(0.6)));
    items.push(Item::Line(pos2(0.0, y + at.mm(0.9)), pos2(end, y + at.mm(0.9)), at.points(1.6)));
    Piece { items, height: y + at.mm(6.0), ..Piece::default() }
}
