//! Text in a named style, cut with an ellipsis where it must not grow.

use crate::app::style::{Palette, Type};
use eframe::egui::{
    Align, Color32, Response, Role, Sense, Ui, Widget, WidgetInfo, pos2, text::TextWrapping,
};

/// Text in one style.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    kind: Type,
    words: &'a str,
    color: Option<Color32>,
    lines: usize,
    align: Align,
}

impl<'a> Text<'a> {
    /// Text that wraps at the width there is; main text colour.
    #[must_use]
    pub fn new(kind: Type, text: &'a str) -> Self {
        Self { kind, words: text, color: None, lines: usize::MAX, align: Align::Min }
    }

    /// In another colour.
    #[must_use]
    pub fn color(mut self, color: Color32) -> Self {
        self.color = Some(color);
        self
    }

    /// On at most so many lines; then an ellipsis.
    #[must_use]
    pub fn lines(mut self, lines: usize) -> Self {
        self.lines = lines;
        self
    }

    /// Lines set against the left edge, the middle or the right edge.
    #[must_use]
    pub fn align(mut self, align: Align) -> Self {
        self.align = align;
        self
    }
}

impl Widget for Text<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let color = self.color.unwrap_or(Palette::of(ui).tinta);
        let mut job = self.kind.job(self.words, color);
        job.wrap = TextWrapping {
            max_width: ui.available_width(),
            max_rows: self.lines,
            break_anywhere: self.lines == 1,
            ..TextWrapping::default()
        };
        job.halign = self.align;
        let galley = ui.painter().layout_job(job);
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
        if ui.is_rect_visible(rect) {
            let x = rect.left() + self.align.to_factor() * rect.width();
            ui.painter().galley(pos2(x, rect.top()), galley, color);
        }
        response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), self.words));
        response
    }
}

/// One line of text in a style and colour; the shortest way to write something.
pub fn label(ui: &mut Ui, kind: Type, text: &str, color: Color32) -> Response {
    ui.add(Text::new(kind, text).color(color).lines(1))
}
