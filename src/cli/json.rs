//! A session as one JSON object, for other programs. Ballots are never in it, only totals, and
//! those only once they may be known.

use super::words;
use crate::session::{Board, Idea, OptionKey, Place, Poll, Session, tally, turnout};
use serde_json::{Value, json};

/// The object as text, with a line feed at its end.
pub(super) fn of(session: &Session) -> String {
    let event = session.event();
    let units = session.units().iter().map(|u| {
        let profile = &u.profile;
        json!({ "name": profile.name, "short": profile.short, "kind": words::kind(profile.kind) })
    });
    let chosen = session.chosen().map(|plan| {
        let board = session.boards().iter().position(|b| b.id == plan.board);
        let idea = session.board(plan.board).and_then(|b| b.idea(plan.idea));
        json!({
            "board": board,
            "number": plan.idea.0,
            "text": idea.map(|i| i.text.as_str()),
            "owner": plan.work.owner,
            "due": plan.work.due,
        })
    });
    let object = json!({
        "schema": session.schema(),
        "title": event.title,
        "host": event.host,
        "place": event.place,
        "date": event.date,
        "units": units.collect::<Vec<_>>(),
        "participants": session.participants().iter().map(|p| {
            let (p, unit) = (&p.profile, p.profile.unit.and_then(|id| session.unit(id)));
            json!({
                "name": p.name,
                "nip": p.nip,
                "post": p.post,
                "phone": p.phone,
                "unit": unit.map(|u| &u.profile.name),
                "present": p.present,
            })
        }).collect::<Vec<_>>(),
        "inventory": session.inventory().iter().map(|i| {
            let unit = i.unit.and_then(|id| session.unit(id));
            json!({ "title": i.title, "unit": unit.map(|u| &u.profile.name), "year": i.year })
        }).collect::<Vec<_>>(),
        "inbox": inbox(session),
        "boards": session.boards().iter().map(|b| board(session, b)).collect::<Vec<_>>(),
        "chosen": chosen.collect::<Vec<_>>(),
    });
    format!("{object:#}\n")
}

fn inbox(session: &Session) -> Value {
    let accepted = session.accepted_messages();
    let taken = session.inbox().iter().filter(|m| accepted.contains_key(&m.key)).count();
    let skipped = session.inbox().iter().filter(|m| m.skipped).count();
    json!({ "messages": session.inbox().len(), "accepted": taken, "skipped": skipped })
}

fn board(session: &Session, board: &Board) -> Value {
    let themes = board.themes.iter().map(|theme| {
        let ideas: Vec<u32> = theme.ideas.iter().map(|n| n.0).collect();
        json!({ "name": theme.look.name, "ideas": ideas })
    });
    json!({
        "question": board.question,
        "ideas": board.ideas.iter().map(|i| idea(session, board, i)).collect::<Vec<_>>(),
        "themes": themes.collect::<Vec<_>>(),
        "polls": board.polls.iter().map(|p| poll(board, p)).collect::<Vec<_>>(),
    })
}

fn idea(session: &Session, board: &Board, idea: &Idea) -> Value {
    let unit = idea.unit.and_then(|u| session.unit(u)).map(|u| u.profile.name.as_str());
    let theme = board.theme_of(idea.number).map(|t| t.look.name.as_str());
    let (state, into) = match idea.place {
        Place::Tray => ("tray", None),
        Place::Theme(_) => ("theme", None),
        Place::Merged(into) => ("merged", Some(into.0)),
        Place::Trash => ("trash", None),
    };
    json!({
        "number": idea.number.0,
        "name": idea.name,
        "text": idea.text,
        "unit": unit,
        "theme": theme,
        "state": state,
        "merged_into": into,
    })
}

fn poll(board: &Board, poll: &Poll) -> Value {
    let method = &poll.setup.method;
    let turnout = turnout(poll);
    let tally = tally(poll).unwrap_or_default();
    let results = tally.rows.iter().map(|row| {
        json!({
            "option": option(board, poll, row.option),
            "total": points(row.total, tally.per_point),
            "rank": row.rank,
            "tied": row.tied,
        })
    });
    json!({
        "title": poll.setup.title,
        "method": words::method(method),
        "budget": method.budget(poll.options.len()),
        "max_per_option": method.max_per_option(),
        "secret": poll.setup.secret,
        "state": words::state(poll.state),
        "revealed": poll.revealed,
        "turnout": {
            "eligible": turnout.eligible,
            "voted": turnout.voted,
            "valid": turnout.valid,
            "blank": turnout.blank,
            "invalid": turnout.invalid,
        },
        "results": results.collect::<Vec<_>>(),
    })
}

/// An idea by its number, a theme by its name.
pub(super) fn option(board: &Board, poll: &Poll, key: OptionKey) -> Value {
    match key {
        OptionKey::Idea(number) => json!(number.0),
        OptionKey::Theme(id) => {
            let now = board.theme(id).map(|t| t.look.name.as_str());
            json!(now.or_else(|| poll.option(key).map(|o| o.title.as_str())))
        }
    }
}

/// A total in dots or points: whole where dots are counted, with two decimals where scores are.
pub(super) fn points(total: u32, per_point: u32) -> Value {
    if per_point > 1 { json!(f64::from(total) / f64::from(per_point)) } else { json!(total) }
}
