//! A room with one poll in it.

use bimtek_lab::session::{
    Basis, Change, Electorate, IdeaNumber, IdeaWords, Mark, Method, NewIdea, OptionKey, Order,
    Paper, ParticipantProfile, Poll, PollId, PollSetup, Refusal, Score, Session, ThemeLook,
    UnitKind, UnitProfile, Voter, tally,
};
use chrono::{NaiveDate, NaiveDateTime};

pub const THREE_DOTS: Method = Method::Dots { budget: 3, max_per_option: 2 };

pub struct Room {
    pub session: Session,
    pub poll: PollId,
}

pub fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(13, 0, 0).unwrap()
}

pub fn idea(number: u32) -> OptionKey {
    OptionKey::Idea(IdeaNumber(number))
}

pub fn marks(given: &[(u32, u8)]) -> Vec<Mark> {
    given.iter().map(|(n, dots)| Mark { option: idea(*n), dots: *dots }).collect()
}

/// One dot for each number, as it is keyed from a paper: `12 7 7 31`.
pub fn paper(numbers: &[u32]) -> Paper {
    let marks = numbers.iter().map(|n| Mark { option: idea(*n), dots: 1 }).collect();
    Paper { marks, ..Paper::default() }
}

/// The values that one rater gives to one idea, criterion by criterion; `None` is left out.
pub fn scores(number: u32, values: &[Option<u8>]) -> Vec<Score> {
    let given = (0..).zip(values).filter_map(|(criterion, value)| Some((criterion, (*value)?)));
    given.map(|(criterion, value)| Score { option: idea(number), criterion, value }).collect()
}

/// What is set up in most stories; each changes what it is about.
pub fn setup(method: Method, voters: u32, secret: bool) -> PollSetup {
    PollSetup {
        title: "Prioritas".to_owned(),
        basis: Basis::Ideas,
        method,
        electorate: Electorate::Seats(voters),
        secret,
        order: Order::ByNumber,
    }
}

impl Room {
    /// A room with so many ideas, in which this poll is open.
    pub fn open(ideas: u32, setup: PollSetup) -> Self {
        let mut room = Self::before(ideas, &[]);
        room.add(setup).unwrap();
        room.go(Change::OpenPoll(room.poll));
        room
    }

    /// A room before its first poll: so many ideas, and units of these kinds with one present
    /// person each.
    pub fn before(ideas: u32, units: &[UnitKind]) -> Self {
        let mut room = Self { session: Session::new("uji".to_owned(), now()), poll: PollId(0) };
        let board = room.session.boards()[0].id;
        for i in 1..=ideas {
            let words = IdeaWords { text: format!("Gagasan {i}"), name: String::new() };
            room.go(Change::AddIdea(board, NewIdea { words, ..NewIdea::default() }));
        }
        for (i, kind) in (1..).zip(units) {
            let profile =
                UnitProfile { name: format!("Unit {i}"), kind: *kind, ..UnitProfile::default() };
            room.go(Change::AddUnit(profile));
            let unit = room.session.units().last().map(|u| u.id);
            room.go(Change::AddParticipant(ParticipantProfile {
                name: format!("Peserta {i} (contoh)"),
                unit,
                present: true,
                ..ParticipantProfile::default()
            }));
        }
        room
    }

    pub fn theme(&mut self, name: &str, ideas: &[u32]) {
        self.go(Change::AddTheme {
            board: self.session.boards()[0].id,
            look: ThemeLook { name: name.to_owned(), ..ThemeLook::default() },
            index: usize::MAX,
            ideas: ideas.iter().copied().map(IdeaNumber).collect(),
        });
    }

    pub fn add(&mut self, setup: PollSetup) -> Result<(), Refusal> {
        let board = self.session.boards()[0].id;
        self.try_to(Change::AddPoll(board, setup))?;
        self.poll = self.session.boards()[0].polls.last().unwrap().id;
        Ok(())
    }

    /// Tries something; whatever comes of it, the rules hold, and a refusal changes nothing.
    pub fn try_to(&mut self, change: Change) -> Result<(), Refusal> {
        let before = self.session.clone();
        let answer = self.session.apply(change, now()).map(|_| ());
        self.session.check().unwrap();
        if answer.is_err() {
            assert!(self.session == before, "a refusal changes nothing");
        }
        answer
    }

    pub fn go(&mut self, change: Change) {
        self.try_to(change).unwrap();
    }

    pub fn held(&self) -> &Poll {
        self.session.poll(self.poll).unwrap().1
    }

    pub fn vote(&mut self, seat: u32, given: &[(u32, u8)]) -> Result<(), Refusal> {
        let (poll, voter) = (self.poll, Voter::Seat(seat));
        self.try_to(Change::CastBallot { poll, voter, marks: marks(given) })
    }

    pub fn score(&mut self, seat: u32, scores: Vec<Score>) -> Result<(), Refusal> {
        let (poll, voter) = (self.poll, Voter::Seat(seat));
        self.try_to(Change::CastScores { poll, voter, scores })
    }

    pub fn key(&mut self, paper: Paper) -> Result<(), Refusal> {
        self.try_to(Change::CastPaper { poll: self.poll, paper })
    }

    pub fn hands(&mut self, number: u32, hands: u32) -> Result<(), Refusal> {
        self.try_to(Change::CountHands { poll: self.poll, option: idea(number), hands })
    }

    pub fn close(&mut self, reason: &str) -> Result<(), Refusal> {
        self.try_to(Change::ClosePoll(self.poll, reason.to_owned()))
    }

    /// Numbers of ideas with their rank and total, best first.
    pub fn result(&self) -> Vec<(u32, u32, u32)> {
        let rows = tally(self.held()).unwrap().rows;
        let number = |option| match option {
            OptionKey::Idea(number) => number.0,
            OptionKey::Theme(theme) => theme.0,
        };
        rows.iter().map(|r| (number(r.option), r.rank, r.total)).collect()
    }
}
