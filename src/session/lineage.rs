//! The history of one idea: sent, reworded, moved, merged, voted on, chosen.
//!
//! It is derived from the idea itself, the chronicle and the polls, and answers "where did my idea
//! go?". Of a poll it tells no more than its result, and that only once it may be known.

use super::{
    Board, BoardId, IdeaNumber, Milestone, OptionKey, Poll, PollId, PollOption, Session, ThemeId,
    UnitId, tally,
};
use chrono::NaiveDateTime;

/// One thing that happened to an idea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineageStep {
    /// When.
    pub at: NaiveDateTime,
    /// What.
    pub what: LineageEvent,
}

/// What can happen to an idea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineageEvent {
    /// It was sent by this unit; from another file, where that is named.
    Sent(Option<UnitId>, String),
    /// It was reworded; these were the words before.
    Reworded(String),
    /// Its name was changed, its words were not.
    Renamed,
    /// It was put into a theme, or back into the tray.
    Moved(Option<ThemeId>),
    /// It was merged into another.
    MergedInto(IdeaNumber),
    /// Another was merged into it.
    Took(IdeaNumber),
    /// It was taken out of another again.
    SplitFrom(IdeaNumber),
    /// Another was taken out of it again.
    Released(IdeaNumber),
    /// It was put into the trash.
    Trashed,
    /// It was taken out of the trash.
    Restored,
    /// It was voted on; with total and rank once they may be known. The number is that of the
    /// card that stood for it.
    Voted {
        /// The poll.
        poll: PollId,
        /// The card.
        card: Option<IdeaNumber>,
        /// Total and rank.
        result: Option<(u32, u32)>,
    },
    /// What is merged into it now was voted on by itself; with total and rank once they may be
    /// known. Results of parts are not added up.
    PartVoted {
        /// The poll.
        poll: PollId,
        /// The part, as it stood on the ballot.
        part: IdeaNumber,
        /// Total and rank.
        result: Option<(u32, u32)>,
    },
    /// It was chosen.
    Chosen,
    /// The choice was taken back.
    Unchosen,
}

impl Session {
    /// Everything that happened to an idea, oldest first; nothing for an idea that does not
    /// exist.
    #[must_use]
    pub fn lineage(&self, board: BoardId, number: IdeaNumber) -> Vec<LineageStep> {
        let Some(here) = self.board(board) else { return Vec::new() };
        let Some(idea) = here.idea(number) else { return Vec::new() };
        let label = idea.origin.as_ref().map(|origin| origin.label.clone());
        let sent = LineageEvent::Sent(idea.unit, label.unwrap_or_default());
        let mut steps = vec![LineageStep { at: idea.at, what: sent }];
        let mut wordings = idea.earlier.iter();
        for entry in self.chronicle() {
            let what = match entry.what {
                Milestone::Edited(b, n) if (b, n) == (board, number) => {
                    // Wordings and milestones of the same edit carry the same moment.
                    match wordings.as_slice().first().filter(|w| w.until == entry.at) {
                        Some(wording) => {
                            wordings.next();
                            LineageEvent::Reworded(wording.text.clone())
                        }
                        None => LineageEvent::Renamed,
                    }
                }
                milestone => match of_milestone(milestone, board, number) {
                    Some(what) => what,
                    None => continue,
                },
            };
            steps.push(LineageStep { at: entry.at, what });
        }
        for poll in &here.polls {
            steps.extend(of_poll(here, poll, number));
        }
        // Stable: what happened in the same moment stays in the order of the chronicle.
        steps.sort_by_key(|step| step.at);
        steps
    }
}

/// What a poll means for an idea and for what is merged into it.
fn of_poll(board: &Board, poll: &Poll, number: IdeaNumber) -> Vec<LineageStep> {
    let Some(opened) = poll.record.first() else { return Vec::new() };
    let originals = board.originals(number);
    let about = |o: &&PollOption| o.ideas.iter().any(|n| originals.contains(n));
    let options: Vec<&PollOption> = poll.options.iter().filter(about).collect();
    if options.is_empty() {
        return Vec::new();
    }
    let counted = if poll.is_open() { None } else { tally(poll) };
    let at = poll.closed_at().unwrap_or(opened.at);
    let step = |option: &PollOption| {
        let row = counted.iter().flat_map(|t| &t.rows).find(|r| r.option == option.key);
        let (poll, result) = (poll.id, row.map(|row| (row.total, row.rank)));
        let card = match option.key {
            OptionKey::Idea(card) => Some(card),
            OptionKey::Theme(_) => None,
        };
        let what = match card {
            Some(part) if !option.ideas.contains(&number) => {
                LineageEvent::PartVoted { poll, part, result }
            }
            _ => LineageEvent::Voted { poll, card, result },
        };
        LineageStep { at, what }
    };
    options.into_iter().map(step).collect()
}

fn of_milestone(what: Milestone, board: BoardId, number: IdeaNumber) -> Option<LineageEvent> {
    let own = (board, number);
    Some(match what {
        Milestone::Moved(b, n, theme) if (b, n) == own => LineageEvent::Moved(theme),
        Milestone::Merged(b, n, into) if (b, n) == own => LineageEvent::MergedInto(into),
        Milestone::Merged(b, n, into) if (b, into) == own => LineageEvent::Took(n),
        Milestone::Split(b, n, from) if (b, n) == own => LineageEvent::SplitFrom(from),
        Milestone::Split(b, n, from) if (b, from) == own => LineageEvent::Released(n),
        Milestone::Trashed(b, n) if (b, n) == own => LineageEvent::Trashed,
        Milestone::Restored(b, n) if (b, n) == own => LineageEvent::Restored,
        Milestone::Chosen(b, n) if (b, n) == own => LineageEvent::Chosen,
        Milestone::Unchosen(b, n) if (b, n) == own => LineageEvent::Unchosen,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{
        Basis, Change, Electorate, IdeaWords, Mark, Method, NewIdea, Order, Place, PollSetup,
        ThemeLook,
    };
    use chrono::{NaiveDate, TimeDelta};

    #[test]
    fn an_idea_can_be_followed_from_its_sending_to_its_choice() {
        let nine = NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(9, 0, 0).unwrap();
        let mut s = Session::new("contoh".to_owned(), nine);
        let board = s.boards()[0].id;
        let mut minute = 0;
        let mut go = |s: &mut Session, change| {
            minute += 1;
            s.apply(change, nine + TimeDelta::minutes(minute)).unwrap();
        };
        let words = |text: &str| IdeaWords { text: text.to_owned(), name: String::new() };
        for text in ["Antre", "Antrean daring", "Taman baca"] {
            go(
                &mut s,
                Change::AddIdea(board, NewIdea { words: words(text), ..NewIdea::default() }),
            );
        }
        let (one, two, three) = (IdeaNumber(1), IdeaNumber(2), IdeaNumber(3));
        go(&mut s, Change::EditIdea(board, one, words("Antrean puskesmas")));
        let look = ThemeLook { name: "Antrean".to_owned(), ..ThemeLook::default() };
        go(&mut s, Change::AddTheme { board, look, index: 0, ideas: vec![one] });
        let theme = s.boards()[0].themes[0].id;
        go(&mut s, Change::MergeIdeas { board, into: one, ideas: vec![two] });
        let setup = PollSetup {
            title: "Suara".to_owned(),
            basis: Basis::Ideas,
            method: Method::Dots { budget: 3, max_per_option: 3 },
            electorate: Electorate::Seats(1),
            secret: true,
            order: Order::ByNumber,
        };
        go(&mut s, Change::AddPoll(board, setup));
        let poll = s.boards()[0].polls[0].id;
        go(&mut s, Change::OpenPoll(poll));
        let voter = s.poll(poll).unwrap().1.voters[0];
        let marks = vec![Mark { option: OptionKey::Idea(one), dots: 3 }];
        go(&mut s, Change::CastBallot { poll, voter, marks });
        let open = s.lineage(board, two);
        let on_ballot = LineageEvent::Voted { poll, card: Some(one), result: None };
        assert_eq!(open.last().unwrap().what, on_ballot, "nothing of an open poll is told");
        go(&mut s, Change::ClosePoll(poll, String::new()));
        go(&mut s, Change::Choose { board, idea: one, poll: Some(poll), reason: String::new() });
        let told = |n| s.lineage(board, n).into_iter().map(|step| step.what).collect::<Vec<_>>();
        assert_eq!(
            told(one),
            [
                LineageEvent::Sent(None, String::new()),
                LineageEvent::Reworded("Antre".to_owned()),
                LineageEvent::Moved(Some(theme)),
                LineageEvent::Took(two),
                LineageEvent::Voted { poll, card: Some(one), result: Some((3, 1)) },
                LineageEvent::Chosen,
            ]
        );
        assert_eq!(told(two)[1], LineageEvent::MergedInto(one));
        assert_eq!(
            told(two)[2],
            LineageEvent::Voted { poll, card: Some(one), result: Some((3, 1)) }
        );
        assert_eq!(
            told(three).last(),
            Some(&LineageEvent::Voted { poll, card: Some(three), result: Some((0, 2)) })
        );
        assert_eq!(told(IdeaNumber(9)), []);
        assert_eq!(s.boards()[0].idea(two).unwrap().place, Place::Merged(one));
    }
}
