//! Sets a document in pages, as a word processor would: a preview of lines, tables and signatures.
//!
//! The words and their order are those of the document; where lines end is close to what a word
//! processor does and not the same, because its fonts differ.

use super::{blocks, cards};
use crate::export::document::{Block, Document};
use eframe::egui::{Color32, Galley, Painter, Pos2, Rect, Vec2, pos2, vec2};
use std::sync::Arc;

/// Millimetres in a typographic point.
const POINT: f32 = 25.4 / 72.0;

/// Something on a page, in window points from the page's corner.
#[derive(Clone)]
pub(super) enum Item {
    /// Lines of text from this point.
    Text(Pos2, Arc<Galley>),
    /// A filled box.
    Fill(Rect, Color32),
    /// A box of lines.
    Frame(Rect),
    /// A line of some thickness.
    Line(Pos2, Pos2, f32),
    /// A line along which paper is cut.
    Cut(Pos2, Pos2),
    /// The logo.
    Logo(Rect),
}

impl Item {
    pub(super) fn moved(&self, by: Vec2) -> Self {
        match self {
            Self::Text(at, galley) => Self::Text(*at + by, Arc::clone(galley)),
            Self::Fill(rect, color) => Self::Fill(rect.translate(by), *color),
            Self::Frame(rect) => Self::Frame(rect.translate(by)),
            Self::Line(from, to, width) => Self::Line(*from + by, *to + by, *width),
            Self::Cut(from, to) => Self::Cut(*from + by, *to + by),
            Self::Logo(rect) => Self::Logo(rect.translate(by)),
        }
    }
}

/// Items that stay together, measured from their own corner.
#[derive(Default)]
pub(super) struct Piece {
    pub(super) items: Vec<Item>,
    pub(super) height: f32,
    /// Height of a line: where it may be parted when it must. Zero: anywhere.
    pub(super) pitch: f32,
    /// It may be parted between pages: running text.
    pub(super) parts: bool,
}

/// One page: its items, those that are cut with the part that is seen.
#[derive(Default)]
pub(super) struct Sheet {
    pub(super) items: Vec<(Item, Option<Rect>)>,
}

/// A document on its way into pages.
pub(super) struct Layout {
    document: Arc<Document>,
    scale: f32,
    pages: Vec<Sheet>,
    block: usize,
    row: usize,
    y: f32,
}

impl Layout {
    /// Begins a document at so many window points a millimetre.
    pub(super) fn new(document: Arc<Document>, scale: f32) -> Self {
        let y = document.margins.top * scale;
        Self { document, scale, pages: vec![Sheet::default()], block: 0, row: 0, y }
    }

    /// The document that is set.
    pub(super) fn document(&self) -> &Document {
        &self.document
    }

    /// Pages so far.
    pub(super) fn pages(&self) -> &[Sheet] {
        &self.pages
    }

    /// Everything is set.
    pub(super) fn is_done(&self) -> bool {
        self.block >= self.document.blocks.len()
    }

    /// Size of a page in window points.
    pub(super) fn size(&self) -> Vec2 {
        let (width, height) = self.document.page();
        vec2(width, height) * self.scale
    }

    /// A length on paper, in window points.
    pub(super) fn mm(&self, millimetres: f32) -> f32 {
        millimetres * self.scale
    }

    /// The size of a font of typographic points, in window points.
    pub(super) fn points(&self, points: f32) -> f32 {
        points * POINT * self.scale
    }

    /// Width of the text, in window points.
    pub(super) fn width(&self) -> f32 {
        self.mm(self.document.text_width())
    }

    fn top(&self) -> f32 {
        self.mm(self.document.margins.top)
    }

    fn bottom(&self) -> f32 {
        self.size().y - self.mm(self.document.margins.bottom)
    }

    /// Sets at most so many more rows and blocks, so that no frame waits for a long document.
    pub(super) fn advance(&mut self, painter: &Painter, most: usize) {
        for _ in 0..most {
            let Some(block) = self.document.blocks.get(self.block) else { return };
            if let Block::Cards(all) = block
                && self.row < all.row_count()
            {
                let row = cards::row(painter, self, all, self.row);
                self.put_row(&row, None);
                self.row += 1;
                continue;
            }
            if let Block::Table(table) = block
                && self.row < table.rows.len()
            {
                let head = blocks::head(painter, self, table, self.width());
                let row = (&table.rows[self.row], false);
                let row = blocks::row(painter, self, table, row, self.width());
                if self.row == 0
                    && let Some(head) = &head
                {
                    // The head never stands alone at the foot of a page.
                    self.keep(head.height + row.height.min(self.mm(60.0)));
                    self.put(head);
                }
                self.put_row(&row, head.as_ref());
                self.row += 1;
                continue;
            }
            self.whole(painter);
            self.block += 1;
            self.row = 0;
        }
    }

    /// Sets what is no row of a table.
    fn whole(&mut self, painter: &Painter) {
        let block = &self.document.blocks[self.block];
        match block {
            Block::Space(mm) => self.y += self.mm(*mm),
            Block::PageBreak => self.turn(),
            Block::Table(table) => {
                // Its rows are set; a table without any still shows its head.
                let empty = table.rows.is_empty();
                let head = blocks::head(painter, self, table, self.width()).filter(|_| empty);
                if let Some(head) = head {
                    self.put_row(&head, None);
                }
                self.y += self.mm(2.0);
            }
            Block::Heading(_) => {
                let pieces = blocks::pieces(painter, self, block);
                let height: f32 = pieces.iter().map(|p| p.height).sum();
                self.keep(height + self.mm(14.0));
                for piece in &pieces {
                    self.put_row(piece, None);
                }
            }
            _ => {
                let pieces = blocks::pieces(painter, self, block);
                for piece in &pieces {
                    self.put_row(piece, None);
                }
            }
        }
    }

    /// Goes on to the next page if less than this is left.
    fn keep(&mut self, height: f32) {
        if self.y + height > self.bottom() && self.y > self.top() {
            self.turn();
        }
    }

    fn turn(&mut self) {
        self.pages.push(Sheet::default());
        self.y = self.top();
    }

    /// Puts a piece where it fits; one that is longer than a page is parted.
    fn put_row(&mut self, piece: &Piece, head: Option<&Piece>) {
        let over_head = head.map_or(0.0, |head| head.height);
        let page = self.bottom() - self.top() - over_head;
        let fits = self.y + piece.height <= self.bottom();
        if !fits && !piece.parts && self.y > self.top() + over_head {
            self.turn();
            if let Some(head) = head {
                self.put(head);
            }
        }
        if piece.height <= self.bottom() - self.y || piece.height <= 0.0 {
            return self.put(piece);
        }
        let mut from = 0.0;
        while from < piece.height {
            let room = (self.bottom() - self.y).min(page).max(0.0);
            let lines =
                if piece.pitch > 0.0 { (room / piece.pitch).floor() * piece.pitch } else { room };
            let left = piece.height - from;
            // A page with room for nothing would never end.
            let taken = if left <= room { left } else { lines };
            if taken > 0.0 {
                self.put_part(piece, from, taken);
                from += taken;
            } else if room >= page {
                self.put_part(piece, from, left);
                return;
            }
            if from < piece.height {
                self.turn();
                if let Some(head) = head {
                    self.put(head);
                }
            }
        }
    }

    fn put(&mut self, piece: &Piece) {
        let by = vec2(self.mm(self.document.margins.left), self.y);
        let items = piece.items.iter().map(|item| (item.moved(by), None));
        if let Some(page) = self.pages.last_mut() {
            page.items.extend(items);
        }
        self.y += piece.height;
    }

    fn put_part(&mut self, piece: &Piece, from: f32, height: f32) {
        let left = self.mm(self.document.margins.left);
        let by = vec2(left, self.y - from);
        let seen = Rect::from_min_size(pos2(0.0, self.y), vec2(self.size().x, height));
        let items = piece.items.iter().map(|item| (item.moved(by), Some(seen)));
        if let Some(page) = self.pages.last_mut() {
            page.items.extend(items);
        }
        self.y += height;
    }
}
