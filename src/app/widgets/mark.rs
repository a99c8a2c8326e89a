//! *Cecek pitu*, the seven dots of a batik filling: the mark, the progress of a session and the
//! pattern of the start panel.

use crate::app::style::Palette;
use eframe::egui::{Color32, Painter, Pos2, Rect, Stroke, Ui, vec2};
use std::{
    cmp::Ordering,
    f32::consts::{FRAC_PI_2, FRAC_PI_3, FRAC_PI_6},
};

/// Colours of the mark.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    /// The square.
    pub ground: Color32,
    /// The six outer dots.
    pub dots: Color32,
    /// The centre.
    pub centre: Color32,
}

impl Mark {
    /// The mark on paper.
    #[must_use]
    pub fn on_paper(p: &Palette) -> Self {
        Self { ground: p.nila, dots: p.mark_dot, centre: p.mark_mid }
    }

    /// The mark on the start panel.
    #[must_use]
    pub fn on_panel(p: &Palette) -> Self {
        Self { ground: p.mark_dot, dots: p.mark_panel, centre: p.mark_mid }
    }

    /// Draws it in the square `rect`.
    pub fn paint(self, painter: &Painter, rect: Rect) {
        let size = rect.width();
        painter.rect_filled(rect, size * 0.28, self.ground);
        for centre in ring(rect.center(), size * 0.27, FRAC_PI_6) {
            painter.circle_filled(centre, size * 0.095, self.dots);
        }
        painter.circle_filled(rect.center(), size * 0.11, self.centre);
    }
}

/// Draws how far a session is in the square `rect`: of seven stages, `done` are finished and the
/// next is under way.
pub fn progress(ui: &Ui, rect: Rect, done: usize) {
    let p = Palette::of(ui);
    let size = rect.width();
    let dots = ring(rect.center(), size * 0.33, -FRAC_PI_2).chain([rect.center()]);
    for (stage, centre) in dots.enumerate() {
        let ring = |width: f32, color| {
            ui.painter().circle_stroke(centre, size * 0.1, Stroke::new(size * width, color));
        };
        match stage.cmp(&done) {
            Ordering::Less => {
                let fill = if stage == 6 { p.soga } else { p.nila };
                ui.painter().circle_filled(centre, size * 0.12, fill);
            }
            Ordering::Equal => ring(0.06, p.soga),
            Ordering::Greater => ring(0.04, p.garis2),
        }
    }
}

/// Draws the pattern in the top of `rect`: the seven dots on a staggered grid of `step`, fading to
/// the left and down.
pub fn pattern(painter: &Painter, rect: Rect, step: f32, color: Color32) {
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let (mut y, mut row) = (step * 0.2, 0_u8);
    while y < rect.height() + step {
        let down = (1.0 - y / rect.height()).max(0.0);
        let mut x = f32::from(row % 2) * step / 2.0;
        while x < rect.width() + step {
            let across = ((x / rect.width() - 0.5) / 0.5).clamp(0.0, 1.0).powf(1.1);
            let ink = color.gamma_multiply(down * across);
            if ink.a() > 0 {
                let centre = rect.left_top() + vec2(x, y);
                for dot in ring(centre, step * 0.19, 0.0) {
                    painter.circle_filled(dot, step * 0.05, ink);
                }
                painter.circle_filled(centre, step * 0.065, ink);
            }
            x += step;
        }
        y += step * 0.87;
        row = row.wrapping_add(1);
    }
}

/// Six points around `centre`, clockwise from the angle `start`.
fn ring(centre: Pos2, radius: f32, start: f32) -> impl Iterator<Item = Pos2> {
    (0_u8..6).map(move |k| {
        let (sin, cos) = (start + f32::from(k) * FRAC_PI_3).sin_cos();
        centre + radius * vec2(cos, sin)
    })
}
