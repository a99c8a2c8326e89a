//! Pictures of what the room sees, for sending and keeping: made on the processor alone, so that
//! they need no window and no graphics adapter, and look the same everywhere.
//!
//! Nothing is drawn here: views of the shared screen and the poster of a result are drawn by
//! [`screen`](super::screen) from a [`RoomView`], which cannot hold what must stay private. This
//! room knows which pictures a session has, and how they become pixels and PNG files.

mod raster;
mod set;

pub use raster::Raster;
pub use set::{Form, Shot, poster_of, shots};

use super::{
    screen::{Look, Mode, poster, show},
    style,
};
use crate::session::RoomView;
use chrono::NaiveDateTime;
use eframe::egui::{Context, Pos2, RawInput, Rect, Theme, Ui, vec2};
use image::{
    ExtendedColorType, ImageEncoder as _,
    codecs::png::{CompressionType, FilterType, PngEncoder},
};
use raster::Textures;

/// Pixels of a picture of a wide screen.
pub const WIDE: (usize, usize) = (1920, 1080);
/// Pixels of a picture of a 4:3 screen.
pub const NARROW: (usize, usize) = (1440, 1080);
/// Pixels of a poster: as tall as chats show it whole.
pub const POSTER: (usize, usize) = (1080, 1350);

/// How full the texture of letters may be before a picture: what is left is enough for the
/// letters of any.
const FULL: f32 = 0.4;

/// Makes pictures, one after the other. Its letters are cut once, so keep it for the next one.
pub struct Studio {
    ctx: Context,
    textures: Textures,
}

impl Default for Studio {
    fn default() -> Self {
        let ctx = Context::default();
        style::install(&ctx);
        style::set_reduced_motion(&ctx, true);
        let mut studio = Self { ctx, textures: Textures::default() };
        // Fonts are there from the second pass on.
        studio.pass((1, 1), false, |_| ());
        studio
    }
}

impl Studio {
    /// A picture of a view of the shared screen at the wall clock's `now`.
    pub fn screen(
        &mut self,
        view: &RoomView,
        look: Look,
        size: (usize, usize),
        now: NaiveDateTime,
    ) -> Raster {
        self.draw(size, look.dark, |ui| {
            // A picture cannot be touched: there is no change to take.
            let _ = show(ui, whole(size), view, look, now, Mode::Picture);
        })
    }

    /// The poster of a result of which nothing is covered; an empty sheet of any other view.
    pub fn poster(&mut self, view: &RoomView, look: Look) -> Raster {
        self.draw(POSTER, look.dark, |ui| poster(ui, whole(POSTER), view, look))
    }

    fn draw(&mut self, size: (usize, usize), dark: bool, draw: impl FnMut(&mut Ui)) -> Raster {
        if self.ctx.fonts(|fonts| fonts.font_atlas_fill_ratio() > FULL) {
            // Letters that find no place would be written over others.
            *self = Self::default();
        }
        self.pass(size, dark, draw)
    }

    fn pass(&mut self, size: (usize, usize), dark: bool, mut draw: impl FnMut(&mut Ui)) -> Raster {
        self.ctx.set_theme(if dark { Theme::Dark } else { Theme::Light });
        let input =
            RawInput { screen_rect: Some(whole(size)), time: Some(0.0), ..RawInput::default() };
        let output = self.ctx.run_ui(input, &mut draw);
        let primitives = self.ctx.tessellate(output.shapes, 1.0);
        self.textures.paint(output.textures_delta, &primitives, size)
    }
}

fn whole((width, height): (usize, usize)) -> Rect {
    Rect::from_min_size(Pos2::ZERO, vec2(width as f32, height as f32))
}

impl Raster {
    /// The picture as a PNG file.
    #[must_use]
    pub fn png(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let encoder = PngEncoder::new_with_quality(
            &mut bytes,
            CompressionType::Default,
            FilterType::Adaptive,
        );
        let (width, height) = self.size();
        let written = encoder.write_image(
            self.pixels().as_flattened(),
            width as u32,
            height as u32,
            ExtendedColorType::Rgb8,
        );
        // Writing into memory fails only where the sizes do not match.
        debug_assert!(written.is_ok(), "{written:?}");
        bytes
    }
}
