//! `import FILE --into SESSION`: what the window's import does, with the report on stdout.

use super::{
    Failure,
    args::{DatesArg, KindArg},
    edit::Editing,
    print, words,
};
use crate::{
    import::{
        BallotProposal, Columns, Incoming, KeyedBallots, Kind, Proposal, Source, Table, Trouble,
        UnitNames, Wanted, read_source,
        whatsapp::{Certainty, Chat, DayOrder},
    },
    session::{BoardId, Change, Session},
    store,
};
use serde_json::{Value, json};
use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

/// Largest file that is read, in megabytes: a chat with its pictures.
const MAX_MB: u64 = 1_024;

/// What was asked for.
#[derive(Clone, Debug)]
pub(super) struct Order<'a> {
    pub(super) file: &'a Path,
    pub(super) into: &'a PathBuf,
    pub(super) kind: KindArg,
    /// Messages become ideas at once, except greetings.
    pub(super) accept_all: bool,
    /// How a chat writes its dates, where the file does not show it.
    pub(super) dates: Option<DatesArg>,
    /// Ballots come in also if the same came before.
    pub(super) again: bool,
    pub(super) json: bool,
}

/// What came of it: the change, and what is said of it.
struct Taken {
    change: Option<Change>,
    report: Value,
    sentence: String,
}

pub(super) fn run(order: &Order<'_>) -> Result<(), Failure> {
    let editing = Editing::open(order.into)?;
    let name = order.file.display().to_string();
    let bytes = read(order.file)?;
    let dates = order.dates.map(|dates| match dates {
        DatesArg::DayFirst => DayOrder::DayFirst,
        DatesArg::MonthFirst => DayOrder::MonthFirst,
    });
    let wanted = match order.kind {
        KindArg::Auto if dates.is_none() => Wanted::Anything,
        // Only a chat leaves the order of its dates open.
        KindArg::Auto | KindArg::Whatsapp => Wanted::Chat(dates),
        KindArg::Session => Wanted::Session,
        KindArg::Ballots => Wanted::Ballots,
        KindArg::Ideas => Wanted::Tables(Some(Kind::Ideas)),
        KindArg::Participants => Wanted::Tables(Some(Kind::Participants)),
        KindArg::Units => Wanted::Tables(Some(Kind::Units)),
        KindArg::Inventory => Wanted::Tables(Some(Kind::Inventory)),
    };
    let trouble = |trouble: Trouble| Failure(words::not_read(&name, trouble));
    let source = read_source(&bytes, &name, wanted, &|| false).map_err(trouble)?;
    let session = &editing.session;
    let taken = match &source {
        Source::Chat(chat) => of_chat(session, chat, order.accept_all),
        Source::Tables(tables) => of_tables(session, tables, wanted).map_err(trouble)?,
        Source::Ballots(keyed) => of_ballots(session, keyed, order.again)?,
        Source::Session => {
            let there = store::from_ron(&bytes).map_err(|e| super::refused(order.file, &e))?;
            of_session(session, &there, order.file)
        }
    };
    if let Some(change) = taken.change {
        editing.apply(change)?;
    }
    if order.json {
        print(&format!("{}\n", taken.report))
    } else {
        print(&format!("{}\n", taken.sentence))
    }
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let name = path.display();
    let data = std::fs::metadata(path).map_err(|e| Failure(words::unreadable(&name, &e)))?;
    if !data.is_file() {
        return Err(Failure(words::no_file(&name)));
    }
    if data.len() > MAX_MB << 20 {
        let trouble = Trouble::TooLarge { most_mb: MAX_MB };
        return Err(Failure(words::not_read(&name.to_string(), trouble)));
    }
    store::read_at_most(path, MAX_MB << 20).map_err(|e| Failure(words::unreadable(&name, &e)))
}

/// Imports without a board of their own go to the first one.
fn board(session: &Session) -> BoardId {
    session.boards().first().map_or(BoardId(0), |board| board.id)
}

fn of_chat(session: &Session, chat: &Chat, accept_all: bool) -> Taken {
    let report = chat.report();
    let all = chat.for_review(session.units());
    let new = session.unknown_messages(all.clone());
    let accepted = session.accepted_messages();
    // Also those that an earlier import of this chat left waiting.
    let chats: HashSet<_> = all.iter().map(|m| &m.key.chat).collect();
    let waiting = session.inbox().iter().map(|m| &**m).filter(|m| chats.contains(&m.key.chat));
    let ideas: Vec<Change> = (waiting.chain(&new))
        .filter(|m| accept_all && !m.skipped && !accepted.contains_key(&m.key))
        .map(|m| Change::AddIdea(board(session), session.idea_of_message(m, &m.text)))
        .collect();
    let (count, taken) = (new.len(), ideas.len());
    let mut changes = vec![Change::TakeMessages(new)];
    changes.extend(ideas);
    Taken {
        change: (count + taken > 0).then_some(Change::All(changes)),
        report: json!({
            "kind": "whatsapp",
            "messages": report.messages,
            "people": report.people,
            "skipped": report.skipped,
            "notices": chat.notices,
            "media": chat.media,
            "deleted": chat.deleted,
            "new": count,
            "accepted": taken,
            "dates": match chat.order {
                DayOrder::DayFirst => "day-first",
                DayOrder::MonthFirst => "month-first",
            },
            "dates_certain": chat.certainty == Certainty::Certain,
        }),
        sentence: words::chat_read(chat, count, taken),
    }
}

fn of_tables(session: &Session, tables: &[Table], wanted: Wanted) -> Result<Taken, Trouble> {
    // The sheet that says most; what else stands in a workbook is often a cover.
    let names = UnitNames::new(session.units());
    let guess = |table: &Table| {
        let kind = match wanted {
            Wanted::Tables(Some(kind)) => kind,
            _ => Kind::guess(table),
        };
        Columns::guess(kind, table, &names)
    };
    let mut best: Option<(Columns, Proposal)> = None;
    let mut trouble = Trouble::Empty;
    for table in tables {
        let columns = guess(table);
        if let Err(why) = columns.check() {
            trouble = why;
            continue;
        }
        let proposal = Proposal::of(session, board(session), table, &columns, true);
        let size = |p: &Proposal| p.new + p.known;
        if best.as_ref().is_none_or(|(_, most)| size(&proposal) > size(most)) {
            best = Some((columns, proposal));
        }
    }
    let (columns, proposal) = best.ok_or(trouble)?;
    let kind = match columns.kind {
        Kind::Ideas => "ideas",
        Kind::Participants => "participants",
        Kind::Units => "units",
        Kind::Inventory => "inventory",
    };
    Ok(Taken {
        report: json!({
            "kind": kind,
            "new": proposal.new,
            "known": proposal.known,
            "unusable": proposal.unusable,
            "new_units": proposal.unknown_units,
            "lost_numbers": proposal.lost_numbers,
        }),
        sentence: words::table_read(columns.kind, &proposal),
        change: proposal.change,
    })
}

fn of_session(session: &Session, there: &Session, file: &Path) -> Taken {
    let label = file.file_name().unwrap_or_default().to_string_lossy();
    let incoming = Incoming::of(session, there);
    Taken {
        change: incoming.change(session, there, &label, false),
        report: json!({
            "kind": "session",
            "new": incoming.new_ideas(),
            "changed": incoming.changed_ideas(),
            "known": incoming.known_ideas(),
            "new_units": incoming.units.len(),
        }),
        sentence: words::session_read(&incoming),
    }
}

fn of_ballots(session: &Session, keyed: &KeyedBallots, again: bool) -> Result<Taken, Failure> {
    let (_, poll) = session.open_poll().ok_or_else(|| Failure(words::NO_OPEN_POLL.to_owned()))?;
    let proposal = BallotProposal::of(poll, keyed);
    let known = proposal.known && !again;
    let refused = proposal.refused.iter();
    let new = if known { 0 } else { proposal.papers.len() };
    let report = json!({
        "kind": "ballots",
        "poll": poll.setup.title,
        "new": new,
        "blank": if known { 0 } else { proposal.blank },
        "invalid": if known { 0 } else { proposal.invalid },
        "known": if known { proposal.papers.len() } else { 0 },
        "refused": refused
            .map(|(line, fault)| json!({ "line": line, "why": words::fault(fault) }))
            .collect::<Vec<_>>(),
        "cut": keyed.cut,
    });
    Ok(Taken {
        change: proposal.change(poll, again).filter(|_| !known),
        report,
        sentence: words::ballots_read(&proposal, known),
    })
}
