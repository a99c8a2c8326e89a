//! Empty state: nine dots with one filled, what is missing and how to begin.

use super::{button::Button, text::Text};
use crate::app::style::{Palette, Type};
use eframe::egui::{Align, Rect, Sense, Stroke, Ui, pos2, vec2};

/// Centres of the dots in a box of 150 x 56.
const DOTS: [(f32, f32); 9] = [
    (18.0, 28.0),
    (40.0, 15.0),
    (40.0, 41.0),
    (62.0, 28.0),
    (84.0, 15.0),
    (84.0, 41.0),
    (106.0, 28.0),
    (128.0, 15.0),
    (128.0, 41.0),
];
const FILLED: usize = 3;

/// An empty state, centred in the width there is.
#[derive(Clone, Debug)]
#[must_use = "an empty state shows when `show` is called"]
pub struct Empty<'a> {
    title: &'a str,
    text: &'a str,
    buttons: Vec<Button<'a>>,
}

impl<'a> Empty<'a> {
    /// What is missing, and one sentence about how to begin.
    pub fn new(title: &'a str, text: &'a str) -> Self {
        Self { title, text, buttons: Vec::new() }
    }

    /// With a small button; one or two are enough.
    pub fn button(mut self, button: Button<'a>) -> Self {
        self.buttons.push(button.small());
        self
    }

    /// Shows it; returns the number of the button that was pressed.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        let p = Palette::of(ui);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
            let (dots, _) =
                ui.allocate_exact_size(vec2(ui.available_width(), 56.0), Sense::hover());
            let corner = pos2(dots.center().x - 75.0, dots.top());
            for (index, (x, y)) in DOTS.into_iter().enumerate() {
                let centre = corner + vec2(x, y);
                if index == FILLED {
                    ui.painter().circle_filled(centre, 10.0, p.soga);
                } else {
                    ui.painter().circle_stroke(centre, 9.0, Stroke::new(2.0, p.garis2));
                }
            }
            ui.add_space(8.0);
            ui.vertical_centered(|ui| {
                ui.add(Text::new(Type::EMPTY, self.title).align(Align::Center));
                ui.add_space(3.0);
                ui.add(Text::new(Type::SMALL, self.text).color(p.tinta2).align(Align::Center));
            });
            if self.buttons.is_empty() {
                return None;
            }
            ui.add_space(14.0);
            row(ui, self.buttons)
        })
        .inner
    }
}

/// The buttons side by side in the middle.
fn row(ui: &mut Ui, buttons: Vec<Button<'_>>) -> Option<usize> {
    let gap = ui.spacing().item_spacing.x;
    let sizes: Vec<_> = buttons.iter().map(|button| button.measure(ui)).collect();
    let width = sizes.iter().map(|size| size.x + gap).sum::<f32>() - gap;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 30.0), Sense::hover());
    let mut x = (rect.center().x - width / 2.0).round();
    let mut pressed = None;
    for (index, (button, size)) in buttons.into_iter().zip(sizes).enumerate() {
        let place = Rect::from_min_size(pos2(x, rect.top()), size);
        if ui.place(place, button).clicked() {
            pressed = Some(index);
        }
        x += size.x + gap;
    }
    pressed
}
