//! The named text styles of the window and how they become text in egui.
//!
//! A style is a size, a line height, a weight and a tracking. Text is laid out by egui, which
//! remembers every layout it is asked for again, so asking once a frame is cheap.

use super::fonts::Weight;
use eframe::egui::{
    Color32, FontId, Galley, Painter, RichText,
    text::{LayoutJob, TextFormat, TextWrapping},
};
use std::sync::Arc;

/// A text style.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// Font size in points.
    pub size: f32,
    /// Line height in points.
    pub line: f32,
    /// Font weight.
    pub weight: Weight,
    /// Extra space between letters, in parts of the size.
    pub tracking: f32,
    /// Written in capitals.
    pub caps: bool,
}

const fn style(size: f32, line: f32, weight: Weight, tracking: f32) -> Type {
    Type { size, line, weight, tracking, caps: false }
}

impl Type {
    /// Column heads and names of canvas boxes, in capitals.
    pub const LABEL: Self = Self { caps: true, ..style(11.0, 15.0, Weight::Bold, 0.05) };
    /// Dates, units, second lines.
    pub const CAPTION: Self = style(12.0, 17.0, Weight::Medium, 0.0);
    /// Tables.
    pub const SMALL: Self = style(13.0, 18.0, Weight::Medium, 0.0);
    /// Buttons.
    pub const BUTTON: Self = style(13.0, 18.0, Weight::Bold, 0.0);
    /// Small buttons.
    pub const BUTTON_SMALL: Self = style(12.0, 17.0, Weight::Bold, 0.0);
    /// Large buttons.
    pub const BUTTON_LARGE: Self = style(14.5, 20.0, Weight::Bold, 0.0);
    /// Unit chips.
    pub const CHIP: Self = style(11.5, 15.0, Weight::SemiBold, 0.0);
    /// Tags.
    pub const TAG: Self = style(11.5, 15.0, Weight::Bold, 0.0);
    /// Key caps.
    pub const KEY: Self = style(11.0, 14.0, Weight::Bold, 0.0);
    /// Names above fields.
    pub const FIELD: Self = style(12.0, 17.0, Weight::SemiBold, 0.0);
    /// Text of ideas and fields.
    pub const BODY: Self = style(13.5, 19.0, Weight::Medium, 0.0);
    /// Titles in lists.
    pub const STRONG: Self = style(14.0, 20.0, Weight::Bold, 0.0);
    /// An idea's number on its card.
    pub const CARD_NUMBER: Self = style(16.0, 19.0, Weight::ExtraBold, -0.01);
    /// Text in the capture bar.
    pub const CAPTURE: Self = style(17.0, 24.0, Weight::Medium, 0.0);
    /// Title of a panel.
    pub const SECTION: Self = style(15.0, 21.0, Weight::Bold, 0.0);
    /// Title of an empty state.
    pub const EMPTY: Self = style(17.0, 24.0, Weight::ExtraBold, 0.0);
    /// Title of a dialog.
    pub const DIALOG: Self = style(20.0, 25.0, Weight::ExtraBold, -0.015);
    /// Title of a stage, one per screen.
    pub const STAGE: Self = style(21.0, 25.0, Weight::ExtraBold, -0.015);
    /// Digits of the timer.
    pub const TIMER: Self = style(22.0, 22.0, Weight::ExtraBold, -0.02);
    /// The figure of a panel: "32" of "32 dari 43".
    pub const FIGURE: Self = style(34.0, 34.0, Weight::ExtraBold, -0.03);
    /// The entry field of the poll desk.
    pub const BALLOT: Self = style(34.0, 40.0, Weight::Bold, 0.01);
    /// The headline of the start page.
    pub const HERO: Self = style(34.0, 39.0, Weight::ExtraBold, -0.025);

    /// The same style in another weight.
    #[must_use]
    pub const fn weight(mut self, weight: Weight) -> Self {
        self.weight = weight;
        self
    }

    /// The same style in another size, its line height growing with it.
    #[must_use]
    pub fn sized(mut self, size: f32) -> Self {
        self.line = (self.line * size / self.size).round();
        self.size = size;
        self
    }

    /// The same style with another line height, in points.
    #[must_use]
    pub const fn line(mut self, line: f32) -> Self {
        self.line = line;
        self
    }

    /// The font.
    #[must_use]
    pub fn font(self) -> FontId {
        FontId::new(self.size, self.weight.family())
    }

    /// The format of a run of text.
    #[must_use]
    pub fn format(self, color: Color32) -> TextFormat {
        TextFormat {
            font_id: self.font(),
            extra_letter_spacing: self.tracking * self.size,
            line_height: Some(self.line),
            color,
            ..TextFormat::default()
        }
    }

    /// Text for egui's own widgets.
    #[must_use]
    pub fn rich(self, text: &str) -> RichText {
        RichText::new(self.cased(text))
            .font(self.font())
            .extra_letter_spacing(self.tracking * self.size)
            .line_height(Some(self.line))
    }

    /// A layout job of this one style, for text that goes on in other styles.
    #[must_use]
    pub fn job(self, text: &str, color: Color32) -> LayoutJob {
        LayoutJob::single_section(self.cased(text), self.format(color))
    }

    /// Text on one line, cut with an ellipsis where it would pass `width`.
    #[must_use]
    pub fn line_in(self, painter: &Painter, text: &str, color: Color32, width: f32) -> Arc<Galley> {
        self.lines_in(painter, text, color, width, 1)
    }

    /// Text on one line, as wide as it is.
    #[must_use]
    pub fn whole(self, painter: &Painter, text: &str, color: Color32) -> Arc<Galley> {
        self.lines_in(painter, text, color, f32::INFINITY, 1)
    }

    /// Text on at most `lines` lines of `width`, the last one cut with an ellipsis.
    #[must_use]
    pub fn lines_in(
        self,
        painter: &Painter,
        text: &str,
        color: Color32,
        width: f32,
        lines: usize,
    ) -> Arc<Galley> {
        let mut job = self.job(text, color);
        job.wrap = TextWrapping {
            max_width: width,
            max_rows: lines,
            break_anywhere: lines == 1,
            ..TextWrapping::default()
        };
        painter.layout_job(job)
    }

    fn cased(self, text: &str) -> String {
        if self.caps { text.to_uppercase() } else { text.to_owned() }
    }
}
