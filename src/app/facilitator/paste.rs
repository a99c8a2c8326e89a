//! The dialog for a list from a spreadsheet: it is pasted, looked at, and added as one step.

use crate::app::{
    style::{Icon, Palette, Type},
    text::{Lang, paste as words, words as shared},
    widgets::{Button, Dialog, DialogTone, TextField, label},
};
use crate::import::Read;
use eframe::egui::{Context, Event, Id, ScrollArea, Ui};

/// Rows of the list that are shown before it is added.
const PREVIEW: usize = 5;

/// What a dialog says.
#[derive(Clone, Copy, Debug)]
pub struct PasteWords {
    /// What is pasted.
    pub title: &'static str,
    /// Which columns are understood.
    pub text: &'static str,
    /// "43 units read".
    pub read: fn(Lang, usize) -> String,
}

/// A list that is being pasted.
#[derive(Clone, Debug)]
pub struct Paste<T> {
    text: String,
    read: Option<Read<T>>,
    /// It was opened with a text that was pasted already.
    given: bool,
    focused: bool,
}

/// What came of the dialog in one frame.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome<T> {
    /// Still open.
    Open,
    /// Left without adding anything.
    Left,
    /// These are to be added.
    Add(Vec<T>),
}

impl<T> Paste<T> {
    /// Opens the dialog with a text that was pasted already.
    pub fn new(text: String) -> Self {
        let given = !text.trim().is_empty();
        Self { text, read: None, given, focused: given }
    }

    /// Shows it. `read` understands the text; it is asked again when the text has changed. `line`
    /// is how one row is shown, and `notes` what else is to be said of the rows.
    pub fn show(
        &mut self,
        ctx: &Context,
        lang: Lang,
        say: PasteWords,
        read: impl FnOnce(&str) -> Read<T>,
        line: impl Fn(&T) -> String,
        notes: impl FnOnce(&[T]) -> Vec<String>,
    ) -> Outcome<T> {
        let Self { text, read: kept, given, focused } = self;
        let known = kept.get_or_insert_with(|| read(text));
        let mut changed = false;
        let mut add = false;
        let dialog = Dialog::new(Id::unique(("paste", say.title)), say.title)
            .text(say.text)
            .icon(Icon::ClipboardText, DialogTone::Info)
            .width(640.0);
        let count = known.rows.len();
        let shown = dialog.show(
            ctx,
            |ui| {
                ui.add_space(16.0);
                let id = Id::unique(("pasted", say.title));
                if !*focused {
                    *focused = true;
                    ui.memory_mut(|memory| memory.request_focus(id));
                }
                ScrollArea::vertical().max_height(180.0).show(ui, |ui| {
                    // Room for the ring of the field.
                    ui.add_space(4.0);
                    let field = TextField::new(words::list(lang), text).bare().id(id).rows(7);
                    changed = field.hint(words::hint(lang)).show(ui).changed();
                    ui.add_space(4.0);
                });
                ui.add_space(10.0);
                preview(ui, lang, &say, known, line, notes);
            },
            |footer| {
                let name = words::add(lang, count);
                let button = Button::new(&name).primary().enabled(count > 0);
                // What was pasted already needs no more than a look.
                let pressed =
                    if *given { footer.default(button) } else { footer.button(button) }.clicked();
                if pressed {
                    add = true;
                    footer.close();
                }
                if footer.button(Button::new(shared::cancel(lang))).clicked() {
                    footer.close();
                }
            },
        );
        if changed {
            *kept = None;
            ctx.request_repaint();
        }
        match (add, shown.closed) {
            (true, _) => Outcome::Add(kept.take().map(|read| read.rows).unwrap_or_default()),
            (false, true) => Outcome::Left,
            (false, false) => Outcome::Open,
        }
    }
}

fn preview<T>(
    ui: &mut Ui,
    lang: Lang,
    say: &PasteWords,
    read: &Read<T>,
    line: impl Fn(&T) -> String,
    notes: impl FnOnce(&[T]) -> Vec<String>,
) {
    let p = Palette::of(ui);
    let mut parts = vec![(say.read)(lang, read.rows.len())];
    for (count, word) in
        [(read.known, words::known as fn(Lang, usize) -> String), (read.unusable, words::unusable)]
    {
        if count > 0 {
            parts.push(word(lang, count));
        }
    }
    parts.extend(notes(&read.rows));
    label(ui, Type::STRONG, &parts.join(" · "), p.tinta);
    for row in read.rows.iter().take(PREVIEW) {
        label(ui, Type::CAPTION, &line(row), p.tinta2);
    }
    if let Some(rest) = read.rows.len().checked_sub(PREVIEW + 1) {
        label(ui, Type::CAPTION, &words::more(lang, rest + 1), p.tinta3);
    }
}

/// A text pasted while no field has the keyboard and no dialog is open.
pub fn pasted_anywhere(ui: &Ui) -> Option<String> {
    let busy = ui.ctx().text_edit_focused()
        || ui.ctx().any_popup_open()
        || ui.memory(|memory| memory.top_modal_layer().is_some());
    if busy {
        return None;
    }
    let paste = |event: &Event| match event {
        Event::Paste(text) if !text.trim().is_empty() => Some(text.clone()),
        _ => None,
    };
    ui.input(|input| input.events.iter().find_map(paste))
}
