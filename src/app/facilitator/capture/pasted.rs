//! Several lines pasted at once: each becomes an idea, after a look, as one step.

use super::super::paste::{Outcome, Paste, PasteWords, pasted_anywhere};
use crate::{
    app::{
        page::{Asks, PageContext},
        text::paste as words,
    },
    import::{IdeaRow, ideas},
    session::{Change, IdeaWords, NewIdea, UnitId},
};
use eframe::egui::{Event, Ui};

/// Opens the dialog if more than one line was pasted, into the bar or where nothing has the
/// keyboard; a single line is typed text.
pub(super) fn open(
    ui: &Ui,
    cx: &PageContext<'_>,
    in_bar: bool,
    paste: &mut Option<Paste<IdeaRow>>,
) {
    if paste.is_some() || !cx.editable || cx.board().capture.locked {
        return;
    }
    let text = if in_bar { taken_from_field(ui) } else { pasted_anywhere(ui) };
    if let Some(text) = text {
        *paste = Some(Paste::new(text));
    }
}

/// Takes a paste of several lines out of the input before the field has it.
fn taken_from_field(ui: &Ui) -> Option<String> {
    let lines = |text: &str| text.lines().filter(|line| !line.trim().is_empty()).count();
    ui.input_mut(|input| {
        let several = |event: &Event| matches!(event, Event::Paste(text) if lines(text) > 1);
        let at = input.events.iter().position(several)?;
        match input.events.remove(at) {
            Event::Paste(text) => Some(text),
            _ => None,
        }
    })
}

/// Shows the dialog. Ideas without a unit of their own get that of the bar.
pub(super) fn show(
    ui: &Ui,
    cx: &PageContext<'_>,
    unit: Option<UnitId>,
    open: &mut Option<Paste<IdeaRow>>,
    asks: &mut Asks,
) {
    let Some(paste) = open else { return };
    let say = PasteWords {
        title: words::ideas_title(cx.lang),
        text: words::ideas_text(cx.lang),
        read: words::ideas_read,
    };
    let outcome = paste.show(
        ui.ctx(),
        cx.lang,
        say,
        |text| ideas(text, cx.board(), cx.session.units()),
        |row| row.text.replace('\n', " "),
        |_| Vec::new(),
    );
    match outcome {
        Outcome::Open => {}
        Outcome::Left => *open = None,
        Outcome::Add(rows) => {
            *open = None;
            let add = |row: IdeaRow| {
                let words = IdeaWords { text: row.text, name: row.name };
                let unit = row.unit.or_else(|| unit.filter(|_| row.unit_written.is_empty()));
                Change::AddIdea(cx.board, NewIdea { words, unit, ..NewIdea::default() })
            };
            asks.change(Change::All(rows.into_iter().map(add).collect()));
        }
    }
}
