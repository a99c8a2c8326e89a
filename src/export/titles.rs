//! Titles of polls by which tables and their heads tell them apart.
//!
//! Two polls may have the same title: a round that was held again, the same question on two
//! boards. Then each says beside its title which of them it is.

use crate::{
    app::text::{Lang, workbook as words},
    session::{Poll, PollId, Session},
};
use std::collections::{HashMap, HashSet};

/// The title of every poll of a session, no two of them the same.
pub(super) struct Titles(HashMap<PollId, String>);

impl Titles {
    pub(super) fn new(session: &Session, lang: Lang) -> Self {
        let mut count: HashMap<&str, usize> = HashMap::new();
        for poll in session.boards().iter().flat_map(|board| &board.polls) {
            *count.entry(poll.setup.title.trim()).or_default() += 1;
        }
        // A title that is there once stays as it is, so none of the others may become it.
        let alone = count.iter().filter(|(_, n)| **n == 1);
        let mut taken: HashSet<String> = alone.map(|(title, _)| (*title).to_owned()).collect();
        let mut titles = HashMap::new();
        for (board, place) in session.boards().iter().zip(1..) {
            let mut before: HashMap<&str, usize> = HashMap::new();
            for poll in &board.polls {
                let title = poll.setup.title.trim();
                let turn = before.entry(title).or_default();
                *turn += 1;
                let told = if count.get(title) == Some(&1) {
                    title.to_owned()
                } else {
                    let board = (session.boards().len() > 1).then_some(place);
                    until_free(apart(title, board, *turn, lang), &mut taken)
                };
                titles.insert(poll.id, told);
            }
        }
        Self(titles)
    }

    /// The title of a poll, apart from all others.
    pub(super) fn of<'a>(&'a self, poll: &'a Poll) -> &'a str {
        self.0.get(&poll.id).map_or(&poll.setup.title, String::as_str)
    }
}

/// "Prioritas (ke-2)", "Prioritas (pertanyaan 2, ke-1)".
fn apart(title: &str, board: Option<usize>, turn: usize, lang: Lang) -> String {
    match board {
        Some(board) => words::twin_on_board(lang, title, board, turn),
        None => words::twin(lang, title, turn),
    }
}

/// The title, with marks behind it for as long as another poll is really called so.
fn until_free(mut title: String, taken: &mut HashSet<String>) -> String {
    while !taken.insert(title.clone()) {
        title.push('*');
    }
    title
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Change, Event};
    use chrono::{NaiveDate, NaiveDateTime};

    fn at() -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(9, 5, 0).unwrap()
    }

    fn titles(boards: &[&[&str]]) -> Vec<String> {
        let mut session = Session::new("uji".to_owned(), at());
        for (i, polls) in boards.iter().enumerate() {
            if i > 0 {
                session.apply(Change::AddBoard(format!("Pertanyaan {i}")), at()).unwrap();
            }
            let board = session.boards()[i].id;
            for title in *polls {
                let setup = Change::default_poll(&Event::default(), (*title).to_owned(), 2);
                session.apply(Change::AddPoll(board, setup), at()).unwrap();
            }
        }
        let titles = Titles::new(&session, Lang::Indonesian);
        let polls = session.boards().iter().flat_map(|board| &board.polls);
        polls.map(|poll| titles.of(poll).to_owned()).collect()
    }

    #[test]
    fn polls_with_one_title_are_told_apart() {
        assert_eq!(titles(&[&["Prioritas", "Tema"]]), ["Prioritas", "Tema"]);
        assert_eq!(
            titles(&[&["Prioritas", "Tema", "Prioritas"]]),
            ["Prioritas (ke-1)", "Tema", "Prioritas (ke-2)"]
        );
        assert_eq!(
            titles(&[&["Prioritas"], &["Prioritas", "Lain"]]),
            ["Prioritas (pertanyaan 1, ke-1)", "Prioritas (pertanyaan 2, ke-1)", "Lain"]
        );
    }

    #[test]
    fn no_title_becomes_that_of_another_poll() {
        let all = titles(&[&["A", "A (ke-1)", "A", "A (ke-2)", "A (ke-2)"]]);
        let apart: HashSet<&String> = all.iter().collect();
        assert_eq!(apart.len(), all.len(), "{all:?}");
        assert_eq!(all[1], "A (ke-1)", "a title that is there once stays");
    }
}
