//! A chat before it goes into the review tray.

use super::Outcome;
use crate::{
    app::{
        memo::Memo,
        page::{Asks, PageContext},
        style::{Icon, Palette, Type},
        text::{dates, intake as words, words as shared},
        widgets::{Button, Dialog, DialogTone, Segment, Segmented, label},
    },
    import::whatsapp::{Certainty, Chat, DayOrder},
    session::{Change, Message},
};
use eframe::egui::{Context, Id};

/// The chat with what of it is new.
pub(super) struct Preview {
    chat: Chat,
    /// A person has said the order of day and month, and may think again.
    said: bool,
    new: Memo<u64, Vec<Message>>,
}

impl Preview {
    pub(super) fn new(chat: Chat, said: bool) -> Self {
        Self { chat, said, new: Memo::default() }
    }

    pub(super) fn show(
        &mut self,
        ctx: &Context,
        cx: &PageContext<'_>,
        name: &str,
        asks: &mut Asks,
    ) -> Outcome {
        let lang = cx.lang;
        let chat = &self.chat;
        let new = self
            .new
            .get(cx.revision, || cx.session.unknown_messages(chat.for_review(cx.session.units())));
        let report = chat.report();
        let text = words::chat_read(lang, report.messages, report.people, report.skipped);
        let count = new.len();
        let mut outcome = Outcome::Open;
        let dialog = Dialog::new(Id::unique("intake chat"), words::chat_title(lang)).text(&text);
        let shown = dialog.icon(Icon::ChatTeardropText, DialogTone::Info).show(
            ctx,
            |ui| {
                let p = Palette::of(ui);
                ui.spacing_mut().item_spacing.y = 8.0;
                ui.add_space(6.0);
                label(ui, Type::SMALL, name, p.tinta2);
                let more = match count {
                    0 => words::chat_known(lang).to_owned(),
                    n => words::chat_new(lang, n),
                };
                label(ui, Type::BODY, &more, p.tinta);
                let open = self.said || chat.certainty == Certainty::Assumed;
                if let Some(first) = chat.messages.first().filter(|_| open) {
                    ui.add_space(6.0);
                    let date = dates::date(lang, first.at.date());
                    label(ui, Type::SMALL, &words::dates_unclear(lang, &date), p.tinta2);
                    let orders = [words::day_first(lang), words::month_first(lang)];
                    let segments = orders.map(Segment::new);
                    let now = usize::from(chat.order == DayOrder::MonthFirst);
                    if let Some(i) = Segmented::new(orders[now], &segments).show(ui, now) {
                        let order = if i == 0 { DayOrder::DayFirst } else { DayOrder::MonthFirst };
                        outcome = Outcome::Again(order);
                    }
                }
            },
            |footer| {
                let review = Button::new(words::to_review(lang)).primary();
                let review = footer.default(review.enabled(cx.editable)).clicked();
                let cancel = footer.button(Button::new(shared::cancel(lang))).clicked();
                (review, cancel)
            },
        );
        match shown.inner {
            (true, _) => {
                if count > 0 {
                    asks.change(Change::TakeMessages(new.clone()));
                }
                Outcome::Review
            }
            (_, true) => Outcome::Done,
            _ if shown.closed => Outcome::Done,
            _ => outcome,
        }
    }
}
