//! Pixels worked out by hand.

use super::*;
use eframe::egui::{TextureOptions, epaint::textures::TextureFilter, pos2};
use std::sync::Arc;

const WHITE: [u8; 3] = [255; 3];

fn vertex(x: f32, y: f32, color: Color32) -> Vertex {
    Vertex { pos: pos2(x, y), uv: WHITE_UV, color }
}

fn everything() -> Rect {
    Rect::from_min_max(pos2(0.0, 0.0), pos2(100.0, 100.0))
}

/// A quad of two triangles with these corners: left top, right top, left bottom, right bottom.
fn quad(corners: [Vertex; 4]) -> Mesh {
    Mesh {
        indices: vec![0, 1, 2, 2, 1, 3],
        vertices: corners.to_vec(),
        texture_id: TextureId::default(),
    }
}

fn rect(x: [f32; 2], y: [f32; 2], color: Color32) -> Mesh {
    let at = |x, y| vertex(x, y, color);
    quad([at(x[0], y[0]), at(x[1], y[0]), at(x[0], y[1]), at(x[1], y[1])])
}

/// The default texture: one white texel.
fn delta(image: ColorImage) -> ImageDelta {
    ImageDelta::full(ImageData::Color(Arc::new(image)), TextureOptions::LINEAR)
}

fn changes(delta: ImageDelta) -> TexturesDelta {
    let mut changes = TexturesDelta::default();
    changes.push(TextureId::default(), delta);
    changes
}

/// Draws meshes over a white ground of 4 by 4, each with its clip.
fn drawn(meshes: &[(Rect, Mesh)]) -> Vec<[u8; 3]> {
    let mut textures = Textures::default();
    let white = ColorImage::filled([1, 1], Color32::WHITE);
    let ground = (everything(), rect([0.0, 4.0], [0.0, 4.0], Color32::WHITE));
    let list = [&[ground], meshes].concat();
    let primitives: Vec<_> = list
        .into_iter()
        .map(|(clip_rect, mesh)| ClippedPrimitive { clip_rect, primitive: Primitive::Mesh(mesh) })
        .collect();
    textures.paint(changes(delta(white)), &primitives, (4, 4)).pixels
}

fn one(mesh: Mesh) -> Vec<[u8; 3]> {
    drawn(&[(everything(), mesh)])
}

/// The columns and rows that are not white.
fn touched(pixels: &[[u8; 3]]) -> Vec<(usize, usize)> {
    let touched = pixels.iter().enumerate().filter(|(_, p)| **p != WHITE);
    touched.map(|(i, _)| (i % 4, i / 4)).collect()
}

#[test]
fn a_solid_quad_fills_exactly_its_pixels() {
    let pixels = one(rect([1.0, 3.0], [1.0, 2.0], Color32::from_rgb(10, 20, 30)));
    assert_eq!(touched(&pixels), [(1, 1), (2, 1)]);
    assert_eq!(pixels[5], [10, 20, 30]);
}

#[test]
fn a_pixel_belongs_to_a_shape_by_its_centre() {
    let black = Color32::BLACK;
    assert_eq!(touched(&one(rect([0.6, 2.4], [0.0, 1.0], black))), [(1, 0)]);
    assert_eq!(touched(&one(rect([0.4, 2.6], [0.0, 1.0], black))), [(0, 0), (1, 0), (2, 0)]);
    // On the centre itself the left and the top edge take it, the right and the bottom one do not.
    assert_eq!(touched(&one(rect([0.5, 1.5], [0.5, 1.5], black))), [(0, 0)]);
}

#[test]
fn half_of_black_over_white_is_grey() {
    // Premultiplied: 0 + 255 * (1 - 128/255) = 127.
    let half = Color32::from_rgba_premultiplied(0, 0, 0, 128);
    assert_eq!(one(rect([0.0, 1.0], [0.0, 1.0], half))[0], [127; 3]);
    // 100 + 255 * (1 - 128/255) = 227; a colour without alpha only adds, up to white.
    let red = Color32::from_rgba_premultiplied(100, 0, 0, 128);
    assert_eq!(one(rect([0.0, 1.0], [0.0, 1.0], red))[0], [227, 127, 127]);
    let light = Color32::from_rgba_premultiplied(50, 0, 0, 0);
    assert_eq!(one(rect([0.0, 1.0], [0.0, 1.0], light))[0], WHITE);
}

#[test]
fn the_edge_that_two_triangles_share_is_drawn_once() {
    // Were it drawn twice, the diagonal would be darker; were it left out, it would stay white.
    let half = Color32::from_rgba_premultiplied(0, 0, 0, 128);
    assert!(one(rect([0.0, 4.0], [0.0, 4.0], half)).iter().all(|p| *p == [127; 3]));
    // A fan around a corner of the grid, and one around a centre of a pixel.
    for middle in [(2.0, 2.0), (1.5, 2.5), (1.3, 2.7)] {
        let at = |x, y| vertex(x, y, half);
        let corners = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)].map(|(x, y)| at(x, y));
        let vertices = [&[at(middle.0, middle.1)], &corners[..]].concat();
        let indices = vec![0, 1, 2, 0, 3, 2, 0, 3, 4, 4, 1, 0];
        let mesh = Mesh { indices, vertices, texture_id: TextureId::default() };
        assert!(one(mesh).iter().all(|p| *p == [127; 3]), "around {middle:?}");
    }
}

#[test]
fn nothing_is_drawn_outside_of_the_clip() {
    let clip = Rect::from_min_max(pos2(1.0, 1.0), pos2(3.0, 2.4));
    let pixels = drawn(&[(clip, rect([-9.0, 9.0], [-9.0, 9.0], Color32::BLACK))]);
    assert_eq!(touched(&pixels), [(1, 1), (2, 1)]);
    let empty = Rect::from_min_max(pos2(3.0, 3.0), pos2(1.0, 1.0));
    assert!(touched(&drawn(&[(empty, rect([0.0, 4.0], [0.0, 4.0], Color32::BLACK))])).is_empty());
}

#[test]
fn colours_of_corners_run_into_each_other() {
    let (left, right) = (Color32::from_rgb(0, 0, 0), Color32::from_rgb(200, 0, 0));
    let at = |x, y, color| vertex(x, y, color);
    let mesh =
        quad([at(0.0, 0.0, left), at(4.0, 0.0, right), at(0.0, 4.0, left), at(4.0, 4.0, right)]);
    let pixels = one(mesh);
    for row in pixels.chunks(4) {
        assert_eq!(row, [[25, 0, 0], [75, 0, 0], [125, 0, 0], [175, 0, 0]]);
    }
}

#[test]
fn a_texture_is_read_between_its_texels() {
    let mut textures = Textures::default();
    let image = ColorImage::new([2, 1], vec![Color32::BLACK, Color32::WHITE]);
    let at = |x, y, u, v| Vertex { pos: pos2(x, y), uv: pos2(u, v), color: Color32::WHITE };
    let mesh = quad([
        at(0.0, 0.0, 0.0, 0.0),
        at(4.0, 0.0, 1.0, 0.0),
        at(0.0, 1.0, 0.0, 1.0),
        at(4.0, 1.0, 1.0, 1.0),
    ]);
    let mesh = ClippedPrimitive { clip_rect: everything(), primitive: Primitive::Mesh(mesh) };
    let raster = textures.paint(changes(delta(image)), std::slice::from_ref(&mesh), (4, 1));
    // The middles of the texels are at a quarter and three quarters: 0, 1/4, 3/4, 1.
    assert_eq!(raster.pixels, [[0; 3], [64; 3], [191; 3], [255; 3]]);

    // A part of it changes: the black texel becomes red.
    let red = ColorImage::new([1, 1], vec![Color32::RED]);
    let options =
        TextureOptions { magnification: TextureFilter::Linear, ..TextureOptions::default() };
    let part = ImageDelta::partial([0, 0], ImageData::Color(Arc::new(red)), options);
    let raster = textures.paint(changes(part), &[mesh], (4, 1));
    assert_eq!(raster.pixels, [[255, 0, 0], [255, 64, 64], [255, 191, 191], [255; 3]]);
}

#[test]
fn shapes_without_an_area_or_a_place_are_left_out() {
    let line = rect([1.0, 1.0], [0.0, 4.0], Color32::BLACK);
    let nowhere = rect([f32::NAN, 2.0], [0.0, 4.0], Color32::BLACK);
    let endless = rect([f32::NEG_INFINITY, 2.0], [0.0, 4.0], Color32::BLACK);
    for mesh in [line, nowhere, endless] {
        assert!(touched(&one(mesh)).is_empty());
    }
    let broken = Mesh { indices: vec![0, 1, 99], ..rect([0.0, 4.0], [0.0, 4.0], Color32::BLACK) };
    assert!(touched(&one(broken)).is_empty());
    // Far out, but over everything.
    let far = rect([-1e9, 1e9], [-1e9, 1e9], Color32::BLACK);
    assert_eq!(touched(&one(far)).len(), 16);
}
