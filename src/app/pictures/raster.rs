//! Draws egui's triangles into pixels on the processor: no window, no graphics adapter.
//!
//! It does what egui's painters for graphics adapters do: corners on a grid of 1/256 pixel, a pixel
//! belongs to a triangle by its centre and, on a shared edge, to one triangle only; colours are
//! premultiplied and blended as they are stored; textures are read between their texels. Only
//! triangles are drawn: callbacks into a graphics adapter are none of the shared screen.

use eframe::egui::{
    Color32, ColorImage, ImageData, Pos2, Rect, TextureId, TexturesDelta,
    epaint::{ClippedPrimitive, ImageDelta, Mesh, Primitive, Vertex, WHITE_UV},
};
use std::{collections::HashMap, ops::Range};

/// Parts of a pixel that corners stand on.
const GRID: i64 = 256;
/// Corners further out than this, in pixels, are moved in: nothing there is seen.
const FAR: f32 = 32_768.0;

/// An opaque picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raster {
    width: usize,
    height: usize,
    /// Row by row from the top: red, green, blue.
    pixels: Vec<[u8; 3]>,
}

/// The textures that triangles are drawn with: letters, above all.
#[derive(Default)]
pub(super) struct Textures {
    images: HashMap<TextureId, ColorImage>,
}

impl Textures {
    /// Takes over what has changed, then draws `primitives` on a black ground of this size.
    pub(super) fn paint(
        &mut self,
        mut changes: TexturesDelta,
        primitives: &[ClippedPrimitive],
        (width, height): (usize, usize),
    ) -> Raster {
        for (id, deltas) in changes.set.drain() {
            for delta in deltas {
                self.change(id, delta);
            }
        }
        let mut raster = Raster { width, height, pixels: vec![[0; 3]; width * height] };
        for ClippedPrimitive { clip_rect, primitive } in primitives {
            if let Primitive::Mesh(mesh) = primitive
                && let Some(texture) = self.images.get(&mesh.texture_id)
            {
                raster.mesh(*clip_rect, mesh, texture);
            }
        }
        for id in changes.free.drain() {
            self.images.remove(&id);
        }
        raster
    }

    fn change(&mut self, id: TextureId, delta: ImageDelta) {
        let ImageData::Color(new) = delta.image;
        let Some([left, top]) = delta.pos else {
            self.images.insert(id, (*new).clone());
            return;
        };
        let Some(old) = self.images.get_mut(&id) else { return };
        let wide = old.size[0];
        for (row, texels) in new.pixels.chunks_exact(new.size[0].max(1)).enumerate() {
            let start = (top + row) * wide + left;
            if let Some(place) = old.pixels.get_mut(start..start + texels.len()) {
                place.copy_from_slice(texels);
            }
        }
    }
}

/// What is asked of one pixel after the other along a row: a value, and how it goes on.
#[derive(Clone, Copy)]
struct Ramp {
    at: f32,
    step: f32,
}

impl Ramp {
    fn next(&mut self) -> f32 {
        let at = self.at;
        self.at += self.step;
        at
    }
}

/// Where a triangle is on the grid, its corners in clockwise order as seen.
struct Corners {
    at: [(i64, i64); 3],
    /// Twice its area.
    area: i64,
}

/// What one row of a triangle covers: columns, and the weights of the second and the third corner.
struct Span {
    columns: Range<usize>,
    weights: [Ramp; 2],
}

impl Corners {
    /// The corners, and whether the second and third were swapped; nothing for a triangle without
    /// an area.
    fn new(v: [Pos2; 3]) -> Option<(Self, bool)> {
        let [a, b, c] = [on_grid(v[0])?, on_grid(v[1])?, on_grid(v[2])?];
        let area = (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0);
        match area {
            0 => None,
            1.. => Some((Self { at: [a, b, c], area }, false)),
            _ => Some((Self { at: [a, c, b], area: -area }, true)),
        }
    }

    /// The rows whose pixels have their centres between the highest and the lowest corner.
    fn rows(&self, clip: &Range<i64>) -> Range<i64> {
        let [a, b, c] = self.at;
        let (top, bottom) = (a.1.min(b.1).min(c.1), a.1.max(b.1).max(c.1));
        let first = (top - GRID / 2 + GRID - 1).div_euclid(GRID).max(clip.start);
        let last = (bottom - GRID / 2).div_euclid(GRID).min(clip.end - 1);
        first..last + 1
    }

    /// What it covers of a row.
    fn span(&self, row: i64, clip: &Range<i64>) -> Option<Span> {
        let [a, b, c] = self.at;
        let (mut first, mut last) = (clip.start, clip.end - 1);
        let y = row * GRID + GRID / 2;
        for (from, to) in [(a, b), (b, c), (c, a)] {
            let (dx, dy) = (to.0 - from.0, to.1 - from.1);
            // A pixel on an edge belongs to the triangle whose top or left edge it is.
            let own = (dy == 0 && dx > 0) || dy < 0;
            let start = edge(from, to, y, 0) - i64::from(!own);
            match dy * GRID {
                0 if start < 0 => return None,
                0 => {}
                falls @ 1.. => last = last.min(start.div_euclid(falls)),
                grows => first = first.max(-start.div_euclid(-grows)),
            }
        }
        if first > last {
            return None;
        }
        let area = self.area as f32;
        let weight = |from, to: (i64, i64)| {
            let at = edge(from, to, y, first);
            Ramp { at: at as f32 / area, step: -((to.1 - from.1) * GRID) as f32 / area }
        };
        let weights = [weight(c, a), weight(a, b)];
        Some(Span { columns: first as usize..last as usize + 1, weights })
    }
}

/// On which side of an edge the centre of a pixel lies: above zero inside.
fn edge(from: (i64, i64), to: (i64, i64), y: i64, column: i64) -> i64 {
    let x = column * GRID + GRID / 2;
    (to.0 - from.0) * (y - from.1) - (to.1 - from.1) * (x - from.0)
}

fn on_grid(at: Pos2) -> Option<(i64, i64)> {
    let part = |v: f32| (v.clamp(-FAR, FAR) * GRID as f32).round() as i64;
    at.is_finite().then(|| (part(at.x), part(at.y)))
}

/// A value of the three corners along a row.
fn ramp(span: &Span, values: [f32; 3]) -> Ramp {
    let [a, b, c] = values;
    let along = |of: fn(&Ramp) -> f32| {
        let [second, third] = &span.weights;
        of(second) * (b - a) + of(third) * (c - a)
    };
    Ramp { at: a + along(|w| w.at), step: along(|w| w.step) }
}

impl Raster {
    /// Width and height in pixels.
    #[must_use]
    pub fn size(&self) -> (usize, usize) {
        (self.width, self.height)
    }

    /// Red, green and blue of every pixel, row by row from the top.
    #[must_use]
    pub fn pixels(&self) -> &[[u8; 3]] {
        &self.pixels
    }

    fn mesh(&mut self, clip: Rect, mesh: &Mesh, texture: &ColorImage) {
        let part = |from: f32, to: f32, most: usize| {
            let inside = |v: f32| v.round().clamp(0.0, most as f32) as i64;
            inside(from)..inside(to)
        };
        let columns = part(clip.min.x, clip.max.x, self.width);
        let rows = part(clip.min.y, clip.max.y, self.height);
        if columns.is_empty() || rows.is_empty() {
            return;
        }
        for corner in mesh.indices.chunks_exact(3) {
            let [Some(a), Some(b), Some(c)] =
                [corner[0], corner[1], corner[2]].map(|i| mesh.vertices.get(i as usize))
            else {
                continue;
            };
            self.triangle((&columns, &rows), [a, b, c], texture);
        }
    }

    fn triangle(
        &mut self,
        (columns, rows): (&Range<i64>, &Range<i64>),
        [a, b, c]: [&Vertex; 3],
        texture: &ColorImage,
    ) {
        let Some((corners, swapped)) = Corners::new([a.pos, b.pos, c.pos]) else { return };
        let v = if swapped { [a, c, b] } else { [a, b, c] };
        let plain = v.iter().all(|v| v.uv == WHITE_UV);
        let even = v[0].color == v[1].color && v[0].color == v[2].color;
        for row in corners.rows(rows) {
            let Some(span) = corners.span(row, columns) else { continue };
            let start = row as usize * self.width;
            let place = &mut self.pixels[start + span.columns.start..start + span.columns.end];
            match (plain, even) {
                (true, true) => fill(place, v[0].color),
                (true, false) => shade(place, channels(&span, &v)),
                (false, _) => {
                    let [width, height] = texture.size.map(|side| side as f32);
                    let at = [v.map(|v| v.uv.x * width), v.map(|v| v.uv.y * height)];
                    let at = at.map(|at| ramp(&span, at));
                    print(place, channels(&span, &v), texture, at);
                }
            }
        }
    }
}

/// Red, green, blue and alpha along a row, from 0 to 255.
fn channels(span: &Span, v: &[&Vertex; 3]) -> [Ramp; 4] {
    let colors = v.map(|v| v.color.to_array());
    [0, 1, 2, 3].map(|i| ramp(span, colors.map(|c| f32::from(c[i]))))
}

/// One colour all along.
fn fill(place: &mut [[u8; 3]], color: Color32) {
    let [r, g, b, a] = color.to_array();
    if a == u8::MAX {
        place.fill([r, g, b]);
    } else if color != Color32::TRANSPARENT {
        let color = [r, g, b, a].map(f32::from);
        for pixel in place {
            blend(pixel, color);
        }
    }
}

/// A colour that changes.
fn shade(place: &mut [[u8; 3]], mut channels: [Ramp; 4]) {
    for pixel in place {
        blend(pixel, channels.each_mut().map(Ramp::next));
    }
}

/// A colour with a texture; `at` counts its texels across and down.
fn print(place: &mut [[u8; 3]], mut channels: [Ramp; 4], texture: &ColorImage, mut at: [Ramp; 2]) {
    for pixel in place {
        let mut color = channels.each_mut().map(Ramp::next);
        let [x, y] = at.each_mut().map(Ramp::next);
        let texel = texel(texture, x - 0.5, y - 0.5);
        if texel.iter().any(|part| *part > 0.0) {
            for (channel, part) in color.iter_mut().zip(texel) {
                *channel *= part / 255.0;
            }
            blend(pixel, color);
        }
    }
}

/// The colour of a texture between the middles of its texels; beyond its edge that of the edge.
fn texel(texture: &ColorImage, x: f32, y: f32) -> [f32; 4] {
    let [width, height] = texture.size;
    let (left, top) = (x.floor(), y.floor());
    let read = |x: f32, y: f32| {
        let column = (x.max(0.0) as usize).min(width.saturating_sub(1));
        let row = (y.max(0.0) as usize).min(height.saturating_sub(1));
        let texel = texture.pixels.get(row * width + column);
        texel.map_or([0.0; 4], |c| c.to_array().map(f32::from))
    };
    let (right, down) = (x - left, y - top);
    let mut sum = [0.0; 4];
    for (dx, part_x) in [(0.0, 1.0 - right), (1.0, right)] {
        for (dy, part_y) in [(0.0, 1.0 - down), (1.0, down)] {
            // Letters stand on whole pixels: mostly one texel is all there is.
            let part = part_x * part_y;
            if part > 0.002 {
                let texel = read(left + dx, top + dy);
                for (sum, value) in sum.iter_mut().zip(texel) {
                    *sum += value * part;
                }
            }
        }
    }
    sum
}

/// Puts a premultiplied colour (0 to 255) over a pixel.
fn blend(pixel: &mut [u8; 3], [r, g, b, a]: [f32; 4]) {
    let rest = 1.0 - a / 255.0;
    for (old, new) in pixel.iter_mut().zip([r, g, b]) {
        *old = (new + f32::from(*old) * rest + 0.5).clamp(0.0, 255.0) as u8;
    }
}

#[cfg(test)]
mod tests;
