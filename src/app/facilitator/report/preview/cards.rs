//! Cards to be cut apart, a row of them at a time.

use super::{
    blocks,
    layout::{Item, Layout, Piece},
};
use crate::export::document::{Block, Card, Cards, PAD};
use eframe::egui::{Painter, pos2, vec2};

/// A row of places with what stands on each, and where they are cut.
pub(super) fn row(painter: &Painter, at: &Layout, cards: &Cards, row: usize) -> Piece {
    let width = at.width() / cards.columns.max(1) as f32;
    let pad = at.mm(PAD);
    let mut height = at.mm(cards.height(at.document()));
    let mut items = Vec::new();
    for (column, card) in cards.row(row).enumerate() {
        let Some(card) = card else { continue };
        let by = vec2(width * column as f32 + pad, pad);
        let (inside, down) = card_items(painter, at, card, width - 2.0 * pad);
        items.extend(inside.iter().map(|item| item.moved(by)));
        height = height.max(down + pad);
    }
    for column in 1..cards.columns {
        let x = width * column as f32;
        items.push(Item::Cut(pos2(x, 0.0), pos2(x, height)));
    }
    if !cards.ends_page(row) {
        items.push(Item::Cut(pos2(0.0, height), pos2(at.width(), height)));
    }
    Piece { items, height, ..Piece::default() }
}

/// What stands on a card, from its inner corner, and how far down it reaches.
fn card_items(painter: &Painter, at: &Layout, card: &Card, width: f32) -> (Vec<Item>, f32) {
    let mut items = Vec::new();
    let mut y = 0.0;
    let mut put = |piece: Piece, y: &mut f32| {
        items.extend(piece.items.iter().map(|item| item.moved(vec2(0.0, *y))));
        *y += piece.height;
    };
    for block in &card.blocks {
        match block {
            Block::Paragraph(p) => put(blocks::paragraph(painter, at, p, width), &mut y),
            Block::Table(table) => {
                if let Some(head) = blocks::head(painter, at, table, width) {
                    put(head, &mut y);
                }
                for row in &table.rows {
                    put(blocks::row(painter, at, table, (row, false), width), &mut y);
                }
                y += at.mm(2.0);
            }
            Block::Space(mm) => y += at.mm(*mm),
            // Nothing else stands on a card.
            _ => {}
        }
    }
    (items, y)
}
