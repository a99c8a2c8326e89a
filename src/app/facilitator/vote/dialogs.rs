//! What is asked before a poll is closed too early, called off or opened again.

use crate::app::{
    page::{Asks, PageContext, RoomAsk},
    style::Icon,
    text::{refusals, vote as words},
    widgets::{Button, ButtonKind, Dialog, DialogTone, Shown, TextField},
};
use crate::session::{Change, PollId, Refusal, turnout};
use eframe::egui::{Id, Ui};

/// A question that is being asked.
#[derive(Debug)]
pub(super) struct Question {
    poll: PollId,
    what: What,
    /// The remark or the reason.
    text: String,
    /// A reason was missing when it was needed.
    complained: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Close,
    Cancel,
    Reopen,
}

enum Answer {
    Later,
    Stay,
    Act,
}

impl Question {
    fn new(poll: PollId, what: What) -> Self {
        Self { poll, what, text: String::new(), complained: false }
    }

    /// Not everybody has voted.
    pub(super) fn close(poll: PollId) -> Self {
        Self::new(poll, What::Close)
    }

    /// A poll is called off.
    pub(super) fn cancel(poll: PollId) -> Self {
        Self::new(poll, What::Cancel)
    }

    /// A closed poll is opened again.
    pub(super) fn reopen(poll: PollId) -> Self {
        Self::new(poll, What::Reopen)
    }

    fn change(&self) -> Change {
        let text = self.text.trim().to_owned();
        match self.what {
            What::Close => Change::ClosePoll(self.poll, text),
            What::Cancel => Change::CancelPoll(self.poll, text),
            What::Reopen => Change::ReopenPoll(self.poll, text),
        }
    }
}

/// Shows the question, if there is one, and carries the answer on.
pub(super) fn show(ui: &Ui, cx: &PageContext<'_>, dialog: &mut Option<Question>, asks: &mut Asks) {
    let Some(question) = dialog else { return };
    let Shown { inner, closed } = ask(ui, cx, question);
    match inner {
        Answer::Act if question.what != What::Close && question.text.trim().is_empty() => {
            question.complained = true;
        }
        Answer::Act => {
            asks.change(question.change());
            if question.what == What::Reopen {
                asks.room(RoomAsk::Voting(question.poll));
            }
            *dialog = None;
        }
        Answer::Stay => *dialog = None,
        Answer::Later if closed => *dialog = None,
        Answer::Later => {}
    }
}

fn ask(ui: &Ui, cx: &PageContext<'_>, question: &mut Question) -> Shown<Answer> {
    let lang = cx.lang;
    let counts = cx.session.poll(question.poll).map(|(_, poll)| turnout(poll)).unwrap_or_default();
    let acts = words::close_with(lang, counts.voted);
    let (fact, safe, icon, tone) = match question.what {
        What::Close => {
            let fact = words::close_fact(lang, counts.missing());
            (fact, words::close_safe(lang, counts.voted), Icon::UsersThree, DialogTone::Warn)
        }
        What::Cancel => {
            let fact = words::cancel_fact(lang).to_owned();
            (fact, words::cancel_safe(lang, counts.voted), Icon::Prohibit, DialogTone::Bad)
        }
        What::Reopen => {
            let fact = words::reopen_fact(lang).to_owned();
            (fact, words::reopen_safe(lang, counts.voted), Icon::LockSimpleOpen, DialogTone::Warn)
        }
    };
    let (stay, act, kind) = match question.what {
        What::Close => (words::keep_open(lang), acts.as_str(), ButtonKind::Neutral),
        What::Cancel => (words::not_now(lang), words::do_cancel(lang), ButtonKind::Danger),
        What::Reopen => (words::not_now(lang), words::reopen(lang), ButtonKind::Neutral),
    };
    let (name, hint) = match question.what {
        What::Close => (words::remark(lang), words::remark_hint(lang)),
        _ => (words::reason(lang), ""),
    };
    let error = if question.complained && question.text.trim().is_empty() {
        refusals::sentence(lang, Refusal::ReasonNeeded)
    } else {
        String::new()
    };
    Dialog::new(Id::unique("poll question"), &fact).text(&safe).icon(icon, tone).show(
        ui.ctx(),
        |ui| {
            ui.add_space(16.0);
            TextField::new(name, &mut question.text).hint(hint).error(&error).rows(2).show(ui);
        },
        |footer| {
            let stays = footer.default(Button::new(stay).primary()).clicked();
            let acts = footer.button(Button::new(act).kind(kind)).clicked();
            match (stays, acts) {
                (true, _) => Answer::Stay,
                (_, true) => Answer::Act,
                _ => Answer::Later,
            }
        },
    )
}
