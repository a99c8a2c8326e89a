//! `poll open|close|reveal|results`: a poll from the command line, for rehearsals, audits and
//! scripts. Through the same door as at the desk: no result while a secret poll is open, no
//! closing of what does not add up without a reason.

mod results;

use super::{
    Failure,
    args::{CriteriaArg, MethodArg, OnArg, PollArgs, PollCommand},
    edit::Editing,
    print, read, words,
};
use crate::{
    app::text::{Lang, vote},
    session::{
        Basis, Board, Change, Electorate, Method, Poll, PollId, PollSetup, PollState, Refusal,
        Scale, ScoreSheet, Session, proposed_dots, reconcile,
    },
};
use std::path::Path;

pub(super) fn run(command: &PollCommand) -> Result<(), Failure> {
    match command {
        PollCommand::Open { file, rules } => open(file, rules),
        PollCommand::Close { file, reason } => close(file, reason),
        PollCommand::Reveal { file } => reveal(file),
        PollCommand::Results { file, json } => results(file, *json),
    }
}

fn open(file: &Path, rules: &PollArgs) -> Result<(), Failure> {
    fitting(rules)?;
    let editing = Editing::open(file)?;
    let session = &editing.session;
    let board = session.boards().first().ok_or_else(|| Failure(words::NO_BOARD.to_owned()))?;
    let setup = setup(session, board, rules);
    let id = PollId(session.next_id());
    let change = Change::All(vec![Change::AddPoll(board.id, setup), Change::OpenPoll(id)]);
    let session = editing.apply(change)?;
    let (_, poll) = session.poll(id).ok_or_else(|| Failure(words::NO_POLL.to_owned()))?;
    print(&format!("{}\n", words::opened(poll)))
}

/// Rules that say nothing in this method are a mistake, which nobody would see.
fn fitting(rules: &PollArgs) -> Result<(), Failure> {
    let dots = rules.dots.or(rules.max_per_option).is_some();
    if dots && rules.method != MethodArg::Dots {
        return Err(Failure(words::ONLY_DOTS.to_owned()));
    }
    if rules.criteria.is_some() && rules.method != MethodArg::Score {
        return Err(Failure(words::ONLY_SCORES.to_owned()));
    }
    Ok(())
}

fn setup(session: &Session, board: &Board, rules: &PollArgs) -> PollSetup {
    let basis = match rules.on {
        OnArg::Ideas => Basis::Ideas,
        OnArg::Themes => Basis::Themes,
    };
    let options = board.options_for(&basis).map_or(0, |options| options.len());
    let title = vote::default_title(Lang::Indonesian, board.polls.len() + 1);
    let method = match rules.method {
        MethodArg::Dots => {
            let budget = rules.dots.unwrap_or_else(|| proposed_dots(options));
            let agreed = session.event().voting.max_per_option.clamp(1, budget.max(1));
            let max_per_option = rules.max_per_option.unwrap_or(agreed);
            Method::Dots { budget, max_per_option }
        }
        MethodArg::Choice => Method::Choice,
        MethodArg::Approval => Method::Approval,
        MethodArg::Score => Method::Score(match rules.criteria.unwrap_or(CriteriaArg::Usg) {
            CriteriaArg::Usg => ScoreSheet::usg(Scale::OneToFive),
            CriteriaArg::Apkl => ScoreSheet::apkl(),
            CriteriaArg::Nuf => ScoreSheet::nuf(),
            CriteriaArg::Pp38 => ScoreSheet::pp38(),
            CriteriaArg::ImpactEffort => ScoreSheet::impact_effort(),
        }),
    };
    PollSetup {
        basis,
        method,
        electorate: rules.voters.map_or(Electorate::Units, Electorate::Seats),
        secret: !rules.open_ballots,
        ..Change::default_poll(session.event(), title, options)
    }
}

fn close(file: &Path, reason: &str) -> Result<(), Failure> {
    let editing = Editing::open(file)?;
    let session = &editing.session;
    let no_poll = || Failure(words::NO_OPEN_POLL.to_owned());
    let (_, poll) = session.open_poll().ok_or_else(no_poll)?;
    let (id, counted) = (poll.id, reconcile(session, poll));
    if !counted.adds_up() && reason.trim().is_empty() {
        return Err(Failure(words::does_not_add_up(counted.difference)));
    }
    let session = editing.apply(Change::ClosePoll(id, reason.to_owned()))?;
    let (_, poll) = session.poll(id).ok_or_else(no_poll)?;
    print(&format!("{}\n", words::closed(poll, &reconcile(&session, poll))))
}

fn reveal(file: &Path) -> Result<(), Failure> {
    let editing = Editing::open(file)?;
    let closed = latest(&editing.session, |poll| poll.state == PollState::Closed);
    let (_, poll) = closed.ok_or_else(|| Failure(words::NO_CLOSED_POLL.to_owned()))?;
    if poll.revealed {
        return Err(Failure(words::not_taken(&Refusal::WrongPollState)));
    }
    let (id, title) = (poll.id, poll.setup.title.clone());
    editing.apply(Change::RevealPoll(id))?;
    print(&format!("{}\n", words::revealed(&title)))
}

fn results(file: &Path, as_json: bool) -> Result<(), Failure> {
    let session = read(file)?;
    let mut polls = polls(&session);
    polls.retain(|(_, poll)| poll.state != PollState::Draft);
    if polls.is_empty() {
        return Err(Failure(words::NO_POLL.to_owned()));
    }
    polls.sort_by_key(|(_, poll)| std::cmp::Reverse(when(poll)));
    let text = if as_json {
        results::json(&session, &polls)
    } else {
        let all: Vec<String> =
            polls.iter().map(|(_, poll)| results::text(&session, poll)).collect();
        all.join("\n")
    };
    print(&text)
}

fn polls(session: &Session) -> Vec<(&Board, &Poll)> {
    let of = |board: &'_ Board| -> Vec<usize> { (0..board.polls.len()).collect() };
    let all = session.boards().iter().flat_map(|b| of(b).into_iter().map(move |i| (b, i)));
    all.filter_map(|(board, i)| Some((board, &**board.polls.get(i)?))).collect()
}

fn latest(session: &Session, is_it: impl Fn(&Poll) -> bool) -> Option<(&Board, &Poll)> {
    polls(session).into_iter().filter(|(_, poll)| is_it(poll)).max_by_key(|(_, poll)| when(poll))
}

/// The open poll is the latest; of others the last act counts.
fn when(poll: &Poll) -> (bool, Option<chrono::NaiveDateTime>, PollId) {
    (poll.is_open(), poll.record.last().map(|act| act.at), poll.id)
}
