//! Asks which ideas go along into a new session; the frame always does.

use crate::{
    app::{
        style::Icon,
        text::{Lang, carry as words, words as shared},
        widgets::{Button, Dialog, DialogTone, Radio},
    },
    import::{CarriedIdeas, carried},
    session::Session,
};
use eframe::egui::{Context, Id};

/// The open dialog.
#[derive(Debug)]
pub struct CarryDialog {
    chosen: CarriedIdeas,
    counts: [usize; CarriedIdeas::ALL.len()],
}

impl CarryDialog {
    /// The dialog over a session.
    #[must_use]
    pub fn new(session: &Session) -> Self {
        let counts = CarriedIdeas::ALL.map(|which| carried(session, which));
        Self { chosen: CarriedIdeas::Unchosen, counts }
    }

    /// Shows it. The answer once there is one: which ideas go along, or none where it was left.
    pub fn show(&mut self, ctx: &Context, lang: Lang) -> Option<Answer> {
        let dialog = Dialog::new(Id::unique("carry over"), words::title(lang));
        let shown = dialog.text(words::text(lang)).icon(Icon::CopySimple, DialogTone::Info).show(
            ctx,
            |ui| {
                ui.spacing_mut().item_spacing.y = 10.0;
                ui.add_space(6.0);
                for (which, count) in CarriedIdeas::ALL.into_iter().zip(self.counts) {
                    let name = words::ideas(lang, which);
                    let text = match which {
                        CarriedIdeas::None => name.to_owned(),
                        _ => words::counted(lang, name, count),
                    };
                    if ui.add(Radio::new(self.chosen == which, &text)).clicked() {
                        self.chosen = which;
                    }
                }
            },
            |footer| {
                if footer.default(Button::new(words::make(lang)).primary()).clicked() {
                    return true;
                }
                if footer.button(Button::new(shared::cancel(lang))).clicked() {
                    footer.close();
                }
                false
            },
        );
        if shown.inner {
            return Some(Answer::Make(self.chosen));
        }
        shown.closed.then_some(Answer::Left)
    }
}

/// What came of the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It was left.
    Left,
    /// Make the session, with these ideas.
    Make(CarriedIdeas),
}
