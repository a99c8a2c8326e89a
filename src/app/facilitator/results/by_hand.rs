//! Choosing an idea without a vote: by its number, for a reason that goes on record.

use crate::app::{
    page::{Asks, PageContext},
    style::{Icon, Palette, Type},
    text::{refusals, results as words, vote as vote_words},
    widgets::{Button, Dialog, DialogTone, Text, TextField},
};
use crate::session::{Change, Idea, IdeaNumber, Refusal};
use eframe::egui::{Id, Ui};

/// What is being written.
#[derive(Debug, Default)]
pub(super) struct Form {
    number: String,
    reason: String,
    /// The first field has been given the focus.
    begun: bool,
    /// It was asked for before it could be done.
    complained: bool,
}

/// Shows the dialog, if it is open, and carries its answer on.
pub(super) fn show(ui: &Ui, cx: &PageContext<'_>, form: &mut Option<Form>, asks: &mut Asks) {
    let Some(open) = form else { return };
    let lang = cx.lang;
    let found = find(cx, &open.number);
    let dialog = Dialog::new(Id::unique("choose by hand"), words::hand_fact(lang));
    let dialog = dialog.text(words::hand_safe(lang)).icon(Icon::Star, DialogTone::Info);
    let shown = dialog.show(
        ui.ctx(),
        |ui| fields(ui, cx, open, found.as_ref().ok().copied()),
        |footer| {
            let choose = footer.button(Button::new(words::hand_do(lang)).primary()).clicked();
            let leave = footer.button(Button::new(vote_words::not_now(lang))).clicked();
            (choose, leave)
        },
    );
    let (choose, leave) = shown.inner;
    if choose {
        let reason = open.reason.trim().to_owned();
        match found {
            Ok(idea) if !reason.is_empty() => {
                let (board, idea) = (cx.board().id, idea.number);
                asks.change(Change::Choose { board, idea, poll: None, reason });
                *form = None;
                return;
            }
            _ => open.complained = true,
        }
    }
    if leave || shown.closed {
        *form = None;
    }
}

fn fields(ui: &mut Ui, cx: &PageContext<'_>, form: &mut Form, found: Option<&Idea>) {
    let lang = cx.lang;
    let wrong = find(cx, &form.number).err();
    let asked = form.complained || !form.number.trim().is_empty();
    let number = form.number.trim().to_owned();
    let error = match wrong {
        Some(Refusal::NotFound) if asked => words::hand_unknown(lang, &number),
        Some(refusal) if asked => refusals::sentence(lang, refusal),
        _ => String::new(),
    };
    ui.add_space(16.0);
    let field = TextField::new(words::hand_number(lang), &mut form.number).width(160.0);
    let response = field.error(&error).show(ui);
    if !form.begun {
        response.request_focus();
        form.begun = true;
    }
    if let Some(idea) = found {
        ui.add_space(6.0);
        let color = Palette::of(ui).tinta;
        ui.add(Text::new(Type::BODY, idea.title()).color(color).lines(2));
    }
    ui.add_space(12.0);
    let missing = form.complained && form.reason.trim().is_empty();
    let error =
        if missing { refusals::sentence(lang, Refusal::ReasonNeeded) } else { String::new() };
    let field = TextField::new(words::hand_reason(lang), &mut form.reason).rows(2);
    field.hint(words::hand_hint(lang)).error(&error).show(ui);
}

/// The card that is meant.
fn find<'a>(cx: &PageContext<'a>, number: &str) -> Result<&'a Idea, Refusal> {
    let board = cx.board();
    let number = number.trim().parse().map_err(|_| Refusal::NotFound)?;
    let idea = board.idea(IdeaNumber(number)).ok_or(Refusal::NotFound)?;
    if !idea.place.is_on_board() {
        return Err(Refusal::NotOnBoard(idea.number));
    }
    if cx.session.is_chosen(board.id, idea.number) {
        return Err(Refusal::AlreadyChosen);
    }
    Ok(idea)
}
