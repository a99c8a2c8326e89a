//! What came of a poll, for a person and for scripts. While it is secret and open, there is no
//! result to be shown, and none is.

use crate::{
    app::text::{Lang, dates, numbers, vote},
    cli::{
        json::{option, points},
        words,
    },
    session::{
        Board, CriterionKey, Method, OptionKey, OptionScores, Poll, PollState, Reconciliation,
        Session, TallyRow, TieBreak, decided_ranks, reconcile, tally_by_kind, tally_by_theme,
    },
};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// The latest poll, with the earlier ones beside it.
pub(super) fn json(session: &Session, polls: &[(&Board, &Poll)]) -> String {
    let all: Vec<Value> = polls.iter().map(|(b, poll)| of_poll(session, b, poll)).collect();
    let mut value = all.first().cloned().unwrap_or_else(|| json!({}));
    if let Some(object) = value.as_object_mut() {
        object.insert("polls".to_owned(), Value::Array(all));
    }
    format!("{value:#}\n")
}

fn of_poll(session: &Session, board: &Board, poll: &Poll) -> Value {
    let result = decided_ranks(poll).unwrap_or_default();
    let rows = result.rows.iter().enumerate().map(|(i, row)| {
        let mut value = of_row(board, poll, row, result.per_point);
        if let (Some(object), Some(scores)) = (value.as_object_mut(), result.scores.get(i)) {
            object.insert("scores".to_owned(), of_scores(&poll.setup.method, scores));
        }
        value
    });
    let by_theme = tally_by_theme(poll).unwrap_or_default();
    let by_theme = by_theme.iter().map(|row| {
        let name = row.theme.and_then(|t| board.theme(t)).map(|t| t.look.name.as_str());
        let total = points(row.total, result.per_point);
        json!({ "theme": name, "options": row.options, "total": total, "rank": row.rank })
    });
    let by_kind = tally_by_kind(poll);
    let by_kind = by_kind.iter().map(|group| {
        let rows = group.tally.rows.iter().map(|row| {
            json!({
                "option": option(board, poll, row.option),
                "total": points(row.total, result.per_point),
                "rank": row.rank,
            })
        });
        json!({
            "kinds": group.kinds.iter().map(|k| k.map(words::kind)).collect::<Vec<_>>(),
            "ballots": group.ballots,
            "results": rows.collect::<Vec<_>>(),
        })
    });
    json!({
        "poll": poll.setup.title,
        "method": words::method(&poll.setup.method),
        "secret": poll.setup.secret,
        "state": words::state(poll.state),
        "revealed": poll.revealed,
        "results": rows.collect::<Vec<_>>(),
        "by_theme": by_theme.collect::<Vec<_>>(),
        "by_kind": by_kind.collect::<Vec<_>>(),
        "ties": ties(board, poll),
        "reconciliation": reconciliation(poll, &reconcile(session, poll)),
        "record": record(poll),
    })
}

fn of_row(board: &Board, poll: &Poll, row: &TallyRow, per_point: u32) -> Value {
    let title = poll.option(row.option).map(|o| o.title.as_str());
    json!({
        "option": option(board, poll, row.option),
        "title": title,
        "total": points(row.total, per_point),
        "rank": row.rank,
        "tied": row.tied,
        "ballots": row.ballots,
        "complete": row.complete,
        "spread": {
            "min": points(row.spread.min, per_point),
            "max": points(row.spread.max, per_point),
            "deviation": points(row.spread.deviation, 100),
        },
    })
}

fn of_scores(method: &Method, scores: &OptionScores) -> Value {
    let asked = method.sheet().map(|sheet| &sheet.criteria[..]).unwrap_or_default();
    let criteria = asked.iter().zip(&scores.criteria).map(|(criterion, score)| {
        let name = match &criterion.key {
            CriterionKey::Own { name, .. } => json!(name),
            key => json!(key),
        };
        json!({
            "criterion": name,
            "value": score.map(|s| points(s.value, 100)),
            "raters": score.map_or(0, |s| s.raters),
            "min": score.map(|s| s.min),
            "max": score.map(|s| s.max),
            "deviation": score.map(|s| points(s.deviation, 100)),
            "dissent": score.is_some_and(|s| s.dissent),
        })
    });
    json!({
        "criteria": criteria.collect::<Vec<_>>(),
        "complete": scores.complete,
        "incomplete": scores.incomplete,
        "passed": scores.passed,
        "quadrant": scores.quadrant,
    })
}

fn ties(board: &Board, poll: &Poll) -> Vec<Value> {
    let decided = poll.standing_ties().map(|tie| {
        let (how, seed) = match tie.how {
            TieBreak::CriteriaScore(_) => ("criteria", None),
            TieBreak::CastingVote => ("casting-vote", None),
            TieBreak::Lot { seed } => ("lot", Some(seed)),
        };
        let order: Vec<Value> = tie.order.iter().map(|key| option(board, poll, *key)).collect();
        json!({ "how": how, "seed": seed, "order": order, "who": tie.who, "why": tie.why })
    });
    decided.collect()
}

fn reconciliation(poll: &Poll, counted: &Reconciliation) -> Value {
    json!({
        "present": counted.present,
        "eligible": counted.eligible,
        "handed_out": counted.handed_out,
        "returned": counted.returned,
        "at_screen": counted.at_screen,
        "by_hand": counted.by_hand,
        "valid": counted.valid,
        "blank": counted.blank,
        "invalid": counted.invalid,
        "missing": counted.missing,
        "corrected": poll.papers.corrected,
        "surplus": poll.papers.surplus,
        "difference": counted.difference,
        "adds_up": counted.adds_up(),
    })
}

/// What was done, when and why; who withdrew which ballot is nobody's business here.
fn record(poll: &Poll) -> Vec<Value> {
    let acts = poll.record.iter().map(|done| {
        json!({ "at": done.at.to_string(), "act": words::act(done.act), "reason": done.reason })
    });
    acts.collect()
}

/// The same for a person.
pub(super) fn text(session: &Session, poll: &Poll) -> String {
    let mut out = String::new();
    // Writing into memory cannot fail.
    let _ = write_all(&mut out, session, poll);
    out
}

fn write_all(out: &mut String, session: &Session, poll: &Poll) -> std::fmt::Result {
    let lang = Lang::Indonesian;
    writeln!(out, "{}", words::poll_head(poll))?;
    let counted = reconcile(session, poll);
    writeln!(out, "  {}", words::counted(&counted))?;
    let Some(result) = decided_ranks(poll) else {
        if poll.state != PollState::Cancelled {
            writeln!(out, "  {}", words::HIDDEN)?;
        }
        return Ok(());
    };
    for row in &result.rows {
        let total = if result.per_point > 1 {
            numbers::hundredths(lang, row.total)
        } else {
            row.total.to_string()
        };
        let rank = if row.rank == 0 { "-".to_owned() } else { row.rank.to_string() };
        let title = poll.option(row.option).map_or("", |o| o.title.as_str());
        let number = match row.option {
            OptionKey::Idea(number) => format!("{number}. "),
            OptionKey::Theme(_) => String::new(),
        };
        let tied = if row.tied { words::TIED } else { "" };
        writeln!(out, "  {rank:>3} {total:>8}  {number}{title}{tied}")?;
    }
    for done in poll.record.iter().filter(|done| !done.reason.is_empty()) {
        let at = dates::clock(lang, done.at.time());
        writeln!(out, "  {at} {}: {}", vote::act(lang, done.act), done.reason)?;
    }
    Ok(())
}
