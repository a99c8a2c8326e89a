//! What is asked before a poll is closed too early, called off or opened again, and before a
//! ballot is withdrawn or taken beyond the voters.

use crate::app::{
    page::{Asks, PageContext, RoomAsk},
    style::Icon,
    text::{desk, refusals, vote as words},
    widgets::{Button, ButtonKind, Dialog, DialogTone, Shown, TextField},
};
use crate::session::{Change, Paper, PollId, Refusal, Voter, Withdrawn, turnout};
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

#[derive(Clone, Debug, PartialEq, Eq)]
enum What {
    /// Not everybody has voted.
    Close,
    /// It does not add up, by so many.
    CloseNoted(i32),
    Cancel,
    Reopen,
    /// So many ballots beyond the voters in all.
    Surplus(u32),
    /// A paper, with its place among the latest ones.
    Paper(Paper, usize),
    /// The ballot of a voter, with the name.
    Of(Voter, String),
}

enum Answer {
    Later,
    Stay,
    Act,
}

/// The words of a question.
struct Words {
    fact: String,
    safe: String,
    icon: Icon,
    tone: DialogTone,
    stay: &'static str,
    act: String,
    kind: ButtonKind,
}

impl Question {
    fn new(poll: PollId, what: What) -> Self {
        Self { poll, what, text: String::new(), complained: false }
    }

    /// Not everybody has voted.
    pub(super) fn close(poll: PollId) -> Self {
        Self::new(poll, What::Close)
    }

    /// It does not add up, by so many.
    pub(super) fn close_noted(poll: PollId, difference: i32) -> Self {
        Self::new(poll, What::CloseNoted(difference))
    }

    /// A poll is called off.
    pub(super) fn cancel(poll: PollId) -> Self {
        Self::new(poll, What::Cancel)
    }

    /// A closed poll is opened again.
    pub(super) fn reopen(poll: PollId) -> Self {
        Self::new(poll, What::Reopen)
    }

    /// So many ballots beyond the voters are taken in all.
    pub(super) fn surplus(poll: PollId, ballots: u32) -> Self {
        Self::new(poll, What::Surplus(ballots))
    }

    /// A paper is withdrawn; `index` is its place among the latest ones.
    pub(super) fn withdraw_paper(poll: PollId, paper: Paper, index: usize) -> Self {
        Self::new(poll, What::Paper(paper, index))
    }

    /// The ballot of a voter is withdrawn.
    pub(super) fn withdraw_of(poll: PollId, voter: Voter, name: String) -> Self {
        Self::new(poll, What::Of(voter, name))
    }

    /// With a reason proposed.
    pub(super) fn because(mut self, reason: &str) -> Self {
        reason.clone_into(&mut self.text);
        self
    }

    fn change(&self) -> Change {
        let poll = self.poll;
        let why = self.text.trim().to_owned();
        match &self.what {
            What::Close | What::CloseNoted(_) => Change::ClosePoll(poll, why),
            What::Cancel => Change::CancelPoll(poll, why),
            What::Reopen => Change::ReopenPoll(poll, why),
            What::Surplus(ballots) => Change::AllowSurplus { poll, ballots: *ballots, why },
            What::Paper(paper, _) => {
                Change::CancelBallot { poll, ballot: Withdrawn::Paper(paper.clone()), why }
            }
            What::Of(voter, _) => Change::CancelBallot { poll, ballot: Withdrawn::Of(*voter), why },
        }
    }

    fn words(&self, cx: &PageContext<'_>) -> Words {
        let lang = cx.lang;
        let poll = cx.session.poll(self.poll).map(|(_, poll)| turnout(poll));
        let counts = poll.unwrap_or_default();
        let safe_close = words::close_safe(lang, counts.voted);
        let (warn, bad) = (DialogTone::Warn, DialogTone::Bad);
        let (fact, safe, icon, tone) = match &self.what {
            What::Close => {
                (words::close_fact(lang, counts.missing()), safe_close, Icon::UsersThree, warn)
            }
            What::CloseNoted(n) => {
                let safe = desk::mismatch_safe(lang, counts.voted);
                (desk::mismatch_fact(lang, n.abs()), safe, Icon::WarningOctagon, bad)
            }
            What::Cancel => {
                let safe = words::cancel_safe(lang, counts.voted);
                (words::cancel_fact(lang).to_owned(), safe, Icon::Prohibit, bad)
            }
            What::Reopen => {
                let safe = words::reopen_safe(lang, counts.voted);
                (words::reopen_fact(lang).to_owned(), safe, Icon::LockSimpleOpen, warn)
            }
            What::Surplus(_) => {
                let safe = desk::surplus_safe(lang).to_owned();
                (desk::surplus_fact(lang).to_owned(), safe, Icon::SelectionPlus, warn)
            }
            What::Paper(..) => {
                let safe = desk::withdraw_safe(lang).to_owned();
                (desk::withdraw_fact(lang).to_owned(), safe, Icon::MinusCircle, warn)
            }
            What::Of(_, name) => {
                let safe = desk::withdraw_of_safe(lang).to_owned();
                (desk::withdraw_of_fact(lang, name), safe, Icon::MinusCircle, warn)
            }
        };
        let (stay, act, kind) = match &self.what {
            What::Close | What::CloseNoted(_) => {
                let act = words::close_with(lang, counts.voted);
                (words::keep_open(lang), act, ButtonKind::Neutral)
            }
            What::Cancel => {
                (words::not_now(lang), words::do_cancel(lang).to_owned(), ButtonKind::Danger)
            }
            What::Reopen => {
                (words::not_now(lang), words::reopen(lang).to_owned(), ButtonKind::Neutral)
            }
            What::Surplus(_) => {
                (words::not_now(lang), desk::allow_one(lang).to_owned(), ButtonKind::Neutral)
            }
            What::Paper(..) | What::Of(..) => {
                (words::not_now(lang), desk::do_withdraw(lang).to_owned(), ButtonKind::Neutral)
            }
        };
        Words { fact, safe, icon, tone, stay, act, kind }
    }
}

/// Shows the question, if there is one, and carries the answer on. Returns the place, among the
/// latest ones, of a paper that is withdrawn.
pub(super) fn show(
    ui: &Ui,
    cx: &PageContext<'_>,
    dialog: &mut Option<Question>,
    asks: &mut Asks,
) -> Option<usize> {
    let question = dialog.as_mut()?;
    let Shown { inner, closed } = ask(ui, cx, question);
    let mut withdrawn = None;
    match inner {
        Answer::Act if question.what != What::Close && question.text.trim().is_empty() => {
            question.complained = true;
        }
        Answer::Act => {
            asks.change(question.change());
            match question.what {
                What::Reopen => asks.room(RoomAsk::Voting(question.poll)),
                What::Paper(_, index) => withdrawn = Some(index),
                _ => {}
            }
            *dialog = None;
        }
        Answer::Stay => *dialog = None,
        Answer::Later if closed => *dialog = None,
        Answer::Later => {}
    }
    withdrawn
}

fn ask(ui: &Ui, cx: &PageContext<'_>, question: &mut Question) -> Shown<Answer> {
    let lang = cx.lang;
    let Words { fact, safe, icon, tone, stay, act, kind } = question.words(cx);
    let (name, hint) = match question.what {
        What::Close => (words::remark(lang), words::remark_hint(lang)),
        What::CloseNoted(_) => (desk::note_needed(lang), desk::close_noted_hint(lang)),
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
            let acts = footer.button(Button::new(&act).kind(kind)).clicked();
            match (stays, acts) {
                (true, _) => Answer::Stay,
                (_, true) => Answer::Act,
                _ => Answer::Later,
            }
        },
    )
}
