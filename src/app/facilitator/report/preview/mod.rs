//! The preview of a document: its pages drawn from the same value that becomes the file.

mod blocks;
mod cards;
mod layout;

use crate::{
    app::style::{Palette, Type},
    export::document::Document,
};
use eframe::egui::{
    Color32, ColorImage, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, TextureHandle,
    TextureOptions, Ui, pos2,
};
use layout::{Item, Layout, Sheet};
use std::{io::Cursor, sync::Arc};

/// Rows and blocks that are set in one frame.
const A_FRAME: usize = 250;
/// Longest side of a logo that is decoded, in pixels.
const MAX_SIDE: u32 = 4_000;

/// A document set in pages, remembered until it or its size changes.
#[derive(Default)]
pub(super) struct Preview<K> {
    set: Option<(K, Layout)>,
    logo: Option<(Vec<u8>, Option<TextureHandle>)>,
}

impl<K: PartialEq> Preview<K> {
    /// Sets the document of `key` at `scale` window points a millimetre, a part of it each frame.
    /// The second value of the key must tell scales apart.
    pub(super) fn set(&mut self, ui: &Ui, key: K, scale: f32, document: &Arc<Document>) {
        if self.set.as_ref().is_none_or(|(old, _)| *old != key) {
            let layout = Layout::new(Arc::clone(document), scale);
            self.show_logo(ui, &layout);
            self.set = Some((key, layout));
        }
        if let Some((_, layout)) = &mut self.set
            && !layout.is_done()
        {
            layout.advance(ui.painter(), A_FRAME);
            ui.ctx().request_repaint();
        }
    }

    /// Nothing is set any more.
    pub(super) fn clear(&mut self) {
        self.set = None;
    }

    /// Decodes the logo once.
    fn show_logo(&mut self, ui: &Ui, layout: &Layout) {
        let Some(logo) = &layout.document().logo else { return };
        if self.logo.as_ref().is_some_and(|(bytes, _)| *bytes == logo.bytes) {
            return;
        }
        let decoded = decoded(&logo.bytes).map(|picture| {
            let picture = picture.thumbnail(512, 512).into_rgba8();
            let size = [picture.width() as usize, picture.height() as usize];
            let image = ColorImage::from_rgba_unmultiplied(size, picture.as_raw());
            ui.ctx().load_texture("logo", image, TextureOptions::LINEAR)
        });
        self.logo = Some((logo.bytes.clone(), decoded));
    }

    /// How many pages there are so far, and whether these are all.
    pub(super) fn pages(&self) -> (usize, bool) {
        self.set.as_ref().map_or((0, true), |(_, layout)| (layout.pages().len(), layout.is_done()))
    }

    /// Draws a page with its upper left corner at `at`. `footer` stands at its foot, where pages
    /// have their number.
    pub(super) fn draw(&self, ui: &Ui, at: Pos2, page: usize, footer: &str) {
        let Some((_, layout)) = &self.set else { return };
        let rect = Rect::from_min_size(at, layout.size());
        let p = Palette::of(ui);
        ui.painter().add(p.s2.as_shape(rect, 0.0));
        ui.painter().rect_filled(rect, 0.0, Color32::WHITE);
        let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        if let Some(sheet) = layout.pages().get(page) {
            let logo = self.logo.as_ref().and_then(|(_, texture)| texture.as_ref());
            draw(&painter, sheet, at, logo);
        }
        if !layout.document().numbered {
            return;
        }
        let size = layout.points(8.0);
        let kind = Type { size, line: size * 1.3, ..Type::CAPTION };
        let ink = Color32::from_gray(0x30);
        let text = kind.whole(&painter, footer, ink);
        let foot = pos2(rect.center().x - text.size().x / 2.0, rect.bottom() - layout.mm(12.0));
        painter.galley(foot, text, ink);
    }
}

/// The picture, unless it is broken or so large that decoding it could take the program down.
fn decoded(bytes: &[u8]) -> Option<image::DynamicImage> {
    let mut reader = image::ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = image::Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    reader.limits(limits);
    reader.decode().ok()
}

fn draw(painter: &Painter, sheet: &Sheet, at: Pos2, logo: Option<&TextureHandle>) {
    let by = at.to_vec2();
    let line = Stroke::new(0.75, Color32::from_gray(0x40));
    for (item, seen) in &sheet.items {
        let cut = seen
            .map(|seen| painter.with_clip_rect(seen.translate(by).intersect(painter.clip_rect())));
        let painter = cut.as_ref().unwrap_or(painter);
        match item {
            Item::Text(pos, galley) => {
                painter.galley(*pos + by, std::sync::Arc::clone(galley), Color32::BLACK);
            }
            Item::Fill(rect, color) => {
                painter.rect_filled(rect.translate(by), 0.0, *color);
            }
            Item::Frame(rect) => {
                painter.rect_stroke(rect.translate(by), 0.0, line, StrokeKind::Middle);
            }
            Item::Line(from, to, width) => {
                painter.line_segment([*from + by, *to + by], Stroke::new(*width, Color32::BLACK));
            }
            Item::Cut(from, to) => {
                let line = Stroke::new(0.75, Color32::from_gray(0x7f));
                painter.extend(Shape::dashed_line(&[*from + by, *to + by], line, 4.0, 3.0));
            }
            Item::Logo(rect) => {
                if let Some(logo) = logo {
                    let all = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
                    painter.image(logo.id(), rect.translate(by), all, Color32::WHITE);
                } else {
                    let grey = Color32::from_gray(0xdd);
                    painter.rect_filled(rect.translate(by), 2.0, grey);
                }
            }
        }
    }
}

/// The scale at which a page of this size fits into a box, in window points a millimetre.
pub(super) fn fitting(page: (f32, f32), room: Rect, width_only: bool) -> f32 {
    let across = room.width() / page.0.max(1.0);
    let down = room.height() / page.1.max(1.0);
    let scale = if width_only { across } else { across.min(down) };
    // In steps, so that a window that grows by a point does not set everything anew.
    ((scale * 50.0).floor() / 50.0).max(0.2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        app::{style, text::Lang},
        export::{Artifact, document::Block},
        sample::{Size, cilegon, sample},
        session::Session,
    };
    use eframe::egui::{CentralPanel, Context, RawInput};

    /// The pages of a document, each as its texts from top to bottom.
    fn pages(document: &Document) -> Vec<Vec<String>> {
        let ctx = Context::default();
        style::install(&ctx);
        let mut found = Vec::new();
        // Fonts are there from the second frame on.
        for _ in 0..2 {
            let mut output = ctx.run_ui(RawInput::default(), |ui| {
                let _ = CentralPanel::default().show(ui, |ui| {
                    let mut layout = Layout::new(Arc::new(document.clone()), 2.0);
                    layout.advance(ui.painter(), 100_000);
                    assert!(layout.is_done());
                    let size = layout.size();
                    found = layout.pages().iter().map(|page| texts(page, size)).collect();
                });
            });
            // Nobody draws it.
            output.textures_delta.clear();
        }
        found
    }

    fn texts(page: &Sheet, size: eframe::egui::Vec2) -> Vec<String> {
        let text = |(item, seen): &(Item, Option<Rect>)| match item {
            Item::Text(at, galley) => {
                let whole = seen.is_some() || at.y + galley.size().y <= size.y - 30.0;
                assert!(whole, "text below the page: {:?}", galley.text());
                Some(galley.text().to_owned())
            }
            _ => None,
        };
        page.items.iter().filter_map(text).collect()
    }

    /// What stands in tables, also on cards.
    fn cells(blocks: &[Block]) -> Vec<&String> {
        let of = blocks.iter().flat_map(|block| match block {
            Block::Table(table) => table.rows.iter().flat_map(|row| &row.cells).collect(),
            Block::Cards(all) => all.cards.iter().flat_map(|card| cells(&card.blocks)).collect(),
            _ => Vec::new(),
        });
        of.collect()
    }

    #[test]
    fn every_document_of_any_session_is_set_whole_and_within_its_pages() {
        let empty = Session::new("x".to_owned(), crate::app::facilitator::testing::start());
        for session in [empty, cilegon().unwrap(), sample(Size::Large, 1).unwrap()] {
            for artifact in Artifact::ALL.iter().copied() {
                let document = artifact.preview(&session, Lang::Indonesian);
                let pages = pages(&document);
                let said: Vec<&String> = pages.iter().flatten().collect();
                assert!(!said.is_empty(), "{artifact:?} says nothing");
                for cell in cells(&document.blocks) {
                    let cell = blocks::marks(cell);
                    assert!(said.contains(&&cell), "{artifact:?} lost {cell:?}");
                }
            }
        }
    }
}
