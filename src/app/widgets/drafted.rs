//! Text that a person is writing: a draft until the field is left.

use eframe::egui::{Response, Ui};

/// Shows a field over `value`, with what is being written kept in `draft`. Returns the new text
/// once a person has finished writing something else: when the field is left, as `Enter` does.
pub fn drafted(
    ui: &mut Ui,
    value: &str,
    draft: &mut Option<String>,
    field: impl FnOnce(&mut Ui, &mut String) -> Response,
) -> Option<String> {
    let mut text = draft.clone().unwrap_or_else(|| value.to_owned());
    let response = field(ui, &mut text);
    if response.changed() {
        *draft = Some(text);
    }
    if response.lost_focus() { finish_draft(draft, value) } else { None }
}

/// Takes a finished draft that says something new.
pub fn finish_draft(draft: &mut Option<String>, value: &str) -> Option<String> {
    draft.take().map(|text| text.trim().to_owned()).filter(|text| text != value)
}
