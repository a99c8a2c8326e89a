//! The votes of a sample: dots for all ideas, then scores for the best of them.

use super::{Maker, Numbers};
use crate::session::{
    Basis, Change, Electorate, Mark, Method, OptionKey, Order, PollId, PollSetup, Refusal, Scale,
    Score, ScoreSheet, Stage, Voter, tally,
};

impl Maker {
    /// Everybody gives dots; the result is revealed.
    pub(super) fn vote(&mut self, dots: u8) -> Result<(), Refusal> {
        self.apply(Change::SetStage(Stage::Vote))?;
        let method = Method::Dots { budget: dots, max_per_option: 2 };
        let poll = self.open("Pemilihan ide prioritas", Basis::Ideas, method)?;
        let (options, voters) = self.entitled(poll)?;
        for voter in voters {
            self.pass(40);
            // One in twenty does not come to the booth.
            if self.chance.percent(5) {
                continue;
            }
            let mut marks: Vec<Mark> = Vec::new();
            for _ in 0..dots {
                let option = options[self.chance.uneven(options.len())];
                match marks.iter_mut().find(|m| m.option == option) {
                    Some(mark) => mark.dots = 2,
                    None => marks.push(Mark { option, dots: 1 }),
                }
            }
            self.apply(Change::CastBallot { poll, voter, marks })?;
        }
        self.pass(60);
        self.apply(Change::ClosePoll(poll, String::new()))?;
        self.apply(Change::SetStage(Stage::Results))?;
        self.apply(Change::RevealPoll(poll))
    }

    /// Everybody scores the best ideas by USG, so that there are about as many scores as agreed.
    pub(super) fn score(&mut self, numbers: &Numbers) -> Result<(), Refusal> {
        if numbers.scores == 0 {
            return Ok(());
        }
        let sheet = ScoreSheet::usg(Scale::OneToFive);
        let cells = numbers.people * sheet.criteria.len();
        let count = (numbers.scores + cells / 2) / cells;
        let Some(of) = self.session.boards()[0].polls.last().map(|p| p.id) else {
            return Err(Refusal::NotFound);
        };
        let held = self.session.poll(of).and_then(|(_, poll)| tally(poll));
        let rows = held.map(|t| t.rows).unwrap_or_default();
        let options: Vec<OptionKey> = rows.iter().take(count).map(|r| r.option).collect();
        let basis = Basis::Runoff { of, options };
        let poll = self.open("Penilaian USG ide teratas", basis, Method::Score(sheet.clone()))?;
        let (options, voters) = self.entitled(poll)?;
        for voter in voters {
            self.pass(30);
            let mut scores = Vec::with_capacity(options.len() * sheet.criteria.len());
            for (place, option) in options.iter().enumerate() {
                // Better ideas get better scores, as they do; some raters see it otherwise.
                let base = 5 - (place * 3 / options.len().max(1)).min(3);
                for criterion in 0..sheet.criteria.len() as u8 {
                    let value = (base + self.chance.below(3)).saturating_sub(1).clamp(1, 5) as u8;
                    scores.push(Score { option: *option, criterion, value });
                }
            }
            self.apply(Change::CastScores { poll, voter, scores })?;
        }
        self.pass(60);
        self.apply(Change::ClosePoll(poll, String::new()))
    }

    fn open(&mut self, title: &str, basis: Basis, method: Method) -> Result<PollId, Refusal> {
        let setup = PollSetup {
            title: title.to_owned(),
            basis,
            method,
            electorate: Electorate::Present,
            secret: true,
            order: Order::ByNumber,
        };
        self.apply(Change::AddPoll(self.board, setup))?;
        let poll = self.session.boards()[0].polls.last().map(|p| p.id);
        let poll = poll.ok_or(Refusal::NotFound)?;
        self.apply(Change::OpenPoll(poll))?;
        Ok(poll)
    }

    fn entitled(&self, poll: PollId) -> Result<(Vec<OptionKey>, Vec<Voter>), Refusal> {
        let (_, poll) = self.session.poll(poll).ok_or(Refusal::NotFound)?;
        Ok((poll.options.iter().map(|o| o.key).collect(), poll.voters.clone()))
    }
}
