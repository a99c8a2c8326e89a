//! A field for a date, written day first and checked when it is left.

use super::input::TextField;
use crate::app::{
    style::Icon,
    text::{Lang, dates},
};
use chrono::{Datelike, NaiveDate};
use eframe::egui::{Key, Response, Ui};

/// A date that a person has finished writing; none where the field was emptied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenDate(pub Option<NaiveDate>);

/// A field for a date. While it is being written in, its text is a draft kept by the caller.
#[must_use = "a field shows when `show` is called"]
pub struct DateField<'a> {
    name: &'a str,
    value: Option<NaiveDate>,
    draft: &'a mut Option<String>,
    lang: Lang,
    hint: &'a str,
    complaint: &'a str,
    year: i32,
    width: f32,
    enabled: bool,
}

impl<'a> DateField<'a> {
    /// A field that shows `value`; `name` stands above it. `draft` is what a person has written
    /// and not finished; it stays while what is written is no date.
    pub fn new(
        name: &'a str,
        value: Option<NaiveDate>,
        draft: &'a mut Option<String>,
        lang: Lang,
    ) -> Self {
        let year = value.map_or(2000, |date| date.year());
        let width = f32::INFINITY;
        Self { name, value, draft, lang, hint: "", complaint: "", year, width, enabled: true }
    }

    /// What to write here, shown while it is empty.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// What is said when the text is no date.
    pub fn complaint(mut self, complaint: &'a str) -> Self {
        self.complaint = complaint;
        self
    }

    /// The year of a date that is written without one.
    pub fn year(mut self, year: i32) -> Self {
        self.year = year;
        self
    }

    /// No wider than this.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Can it be written in?
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Shows it. Returns the new value once a person has finished writing another one: when the
    /// field is left, or `Enter` is pressed.
    pub fn show(self, ui: &mut Ui) -> (Response, Option<WrittenDate>) {
        let Self { name, value, draft, lang, hint, complaint, year, width, enabled } = self;
        let shown = value.map(|date| dates::date(lang, date)).unwrap_or_default();
        let wrong = draft.as_deref().is_some_and(|text| read(text, year).is_none());
        let mut text = draft.clone().unwrap_or_else(|| shown.clone());
        let field = TextField::new(name, &mut text).icon(Icon::CalendarBlank).hint(hint);
        // While it is being written, an unfinished date is no mistake yet.
        let id = ui.next_auto_id().with("date");
        let writing = ui.memory(|memory| memory.has_focus(id));
        let error = if wrong && !writing { complaint } else { "" };
        let response = field.id(id).error(error).width(width).enabled(enabled).show(ui);
        if response.changed() {
            *draft = Some(text);
        }
        let done = response.lost_focus() || ui.input(|i| i.key_pressed(Key::Enter)) && writing;
        let finished = done.then(|| finish(draft, value, year)).flatten();
        (response, finished)
    }
}

/// Takes a finished draft that says something new. A draft that is no date stays.
pub fn finish(
    draft: &mut Option<String>,
    value: Option<NaiveDate>,
    year: i32,
) -> Option<WrittenDate> {
    let read = read(draft.as_deref()?, year)?;
    *draft = None;
    (read.0 != value).then_some(read)
}

/// The date, or none for an empty text; nothing if the text is no date.
fn read(text: &str, year: i32) -> Option<WrittenDate> {
    if text.trim().is_empty() {
        return Some(WrittenDate(None));
    }
    dates::parse_date(text, year).map(|date| WrittenDate(Some(date)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finished_draft_becomes_a_date_and_an_unreadable_one_stays() {
        let day = NaiveDate::from_ymd_opt(2019, 7, 8);
        let mut draft = Some("8/7".to_owned());
        assert_eq!(finish(&mut draft, None, 2019), Some(WrittenDate(day)));
        assert_eq!(draft, None);
        assert_eq!(finish(&mut draft, day, 2019), None, "nothing was written");
        draft = Some("8 Juli 2019".to_owned());
        assert_eq!(finish(&mut draft, day, 2000), None, "the same date again");
        draft = Some("besok".to_owned());
        assert_eq!(finish(&mut draft, day, 2019), None);
        assert_eq!(draft.as_deref(), Some("besok"));
        draft = Some(" ".to_owned());
        assert_eq!(finish(&mut draft, day, 2019), Some(WrittenDate(None)), "emptied");
    }
}
