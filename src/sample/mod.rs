//! Complete invented sessions, the same for the same seed, made through the same door of changes
//! as real ones: to try the program on, to measure it, to test it.

mod chance;
mod cilegon;
mod cilegon_ideas;
mod cilegon_plans;
mod phrases;
mod voting;

pub use cilegon::{FILE_NAME, cilegon};

use crate::{
    session::{
        Activity, BoardId, Change, Event, Hue, IdeaNumber, IdeaWords, NewIdea, OptionKey,
        ParticipantProfile, Phase, Place, PlanWork, Refusal, Session, Stage, ThemeId, ThemeLook,
        UnitKind, UnitProfile,
    },
    templates,
};
use chance::Chance;
use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

/// How large a sample is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// A usual workshop: 35 units, 120 ideas, 2,000 scores.
    Typical,
    /// A whole local government: 86 units, 350 ideas, 9,000 scores.
    Large,
    /// More than any workshop: 90 units, 2,500 ideas, 72,000 scores.
    Extreme,
    /// Far more: 90 units, 10,000 ideas, 60,000 changes.
    Stress,
}

struct Numbers {
    units: usize,
    ideas: usize,
    themes: usize,
    people: usize,
    dots: u8,
    /// Scores by criteria, about so many.
    scores: usize,
    changes: usize,
}

impl Size {
    /// Every size, small to large.
    pub const ALL: [Self; 4] = [Self::Typical, Self::Large, Self::Extreme, Self::Stress];

    fn numbers(self) -> Numbers {
        let numbers = |units, ideas, themes, people, dots, scores| Numbers {
            units,
            ideas,
            themes,
            people,
            dots,
            scores,
            changes: 0,
        };
        match self {
            Self::Typical => numbers(35, 120, 10, 40, 5, 2_000),
            Self::Large => numbers(86, 350, 25, 90, 10, 9_000),
            Self::Extreme => numbers(90, 2_500, 150, 300, 20, 72_000),
            Self::Stress => Numbers { changes: 60_000, ..numbers(90, 10_000, 500, 40, 7, 0) },
        }
    }
}

/// A complete invented session.
pub fn sample(size: Size, seed: u64) -> Result<Session, Refusal> {
    make(size, seed).map(|maker| maker.session)
}

fn make(size: Size, seed: u64) -> Result<Maker, Refusal> {
    let numbers = size.numbers();
    let mut maker = Maker::new(seed)?;
    maker.people(&numbers)?;
    maker.capture(numbers.ideas)?;
    maker.correct(numbers.ideas / 20)?;
    maker.group(numbers.themes)?;
    maker.rework(numbers.changes)?;
    maker.vote(numbers.dots)?;
    maker.score(&numbers)?;
    maker.plan()?;
    Ok(maker)
}

/// Makes a session, change by change, while time passes.
struct Maker {
    session: Session,
    chance: Chance,
    at: NaiveDateTime,
    board: BoardId,
    changes: usize,
}

/// The day of every sample.
fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2019, 7, 8).unwrap_or_default()
}

impl Maker {
    fn new(seed: u64) -> Result<Self, Refusal> {
        let at = day().and_time(chrono::NaiveTime::from_hms_opt(8, 0, 0).unwrap_or_default());
        let mark = format!("contoh-{seed}");
        let template = templates::by_id("labinov-5d");
        let session = match template {
            Some(template) => template.create(mark, at, false)?,
            None => Session::new(mark, at),
        };
        let board = session.boards()[0].id;
        let mut maker = Self { session, chance: Chance::new(seed), at, board, changes: 0 };
        let event = Event {
            title: "Bimtek Laboratorium Inovasi (contoh)".to_owned(),
            host: "Pemerintah Kota Contoh".to_owned(),
            place: "Ruang Rapat Bappeda".to_owned(),
            sample: true,
            ..maker.session.event().clone()
        };
        maker.apply(Change::SetEvent(event))?;
        Ok(maker)
    }

    fn apply(&mut self, change: Change) -> Result<(), Refusal> {
        self.changes += 1;
        self.session.apply(change, self.at).map(|_| ())
    }

    fn pass(&mut self, seconds: usize) {
        let seconds = 1 + self.chance.below(seconds);
        self.at += TimeDelta::seconds(i64::try_from(seconds).unwrap_or(1));
    }

    fn people(&mut self, numbers: &Numbers) -> Result<(), Refusal> {
        for profile in units(numbers.units) {
            self.apply(Change::AddUnit(profile))?;
        }
        let units: Vec<_> = self.session.units().iter().map(|u| u.id).collect();
        for n in 0..numbers.people {
            let profile = ParticipantProfile {
                name: format!("Peserta contoh {}", n + 1),
                post: "Pejabat fungsional (contoh)".to_owned(),
                unit: Some(units[n % units.len()]),
                present: true,
                ..ParticipantProfile::default()
            };
            self.apply(Change::AddParticipant(profile))?;
        }
        Ok(())
    }

    fn capture(&mut self, ideas: usize) -> Result<(), Refusal> {
        self.apply(Change::SetStage(Stage::Capture))?;
        let units: Vec<_> = self.session.units().iter().map(|u| (u.id, u.profile.kind)).collect();
        let health: Vec<_> =
            units.iter().filter(|u| u.1 == UnitKind::Puskesmas).map(|u| u.0).collect();
        for _ in 0..ideas {
            self.pass(if ideas > 1_000 { 2 } else { 25 });
            // Puskesmas send more than half; the last fifth of the list sends nothing.
            let unit = if self.chance.percent(55) {
                *self.chance.of(&health)
            } else {
                units[self.chance.uneven(units.len() * 4 / 5)].0
            };
            let text = phrases::idea(&mut self.chance);
            let named = self.chance.percent(12);
            let name = if named { phrases::name(&mut self.chance) } else { String::new() };
            let words = IdeaWords { text, name };
            let idea = NewIdea { words, unit: Some(unit), ..NewIdea::default() };
            self.apply(Change::AddIdea(self.board, idea))?;
        }
        Ok(())
    }

    /// Units say some of their ideas anew.
    fn correct(&mut self, ideas: usize) -> Result<(), Refusal> {
        for _ in 0..ideas {
            self.pass(20);
            let number = self.card();
            self.rewrite(number)?;
        }
        Ok(())
    }

    /// Gives an idea another text; its name stays.
    fn rewrite(&mut self, number: IdeaNumber) -> Result<(), Refusal> {
        let idea = self.session.boards()[0].idea(number);
        let name = idea.map(|i| i.name.clone()).unwrap_or_default();
        let words = IdeaWords { text: phrases::idea(&mut self.chance), name };
        self.apply(Change::EditIdea(self.board, number, words))
    }

    fn group(&mut self, themes: usize) -> Result<(), Refusal> {
        self.apply(Change::SetStage(Stage::Group))?;
        let board = self.board;
        for n in 0..themes {
            let look =
                ThemeLook { name: phrases::theme(n), hue: Hue::nth(n), ..ThemeLook::default() };
            self.apply(Change::AddTheme { board, look, index: n, ideas: Vec::new() })?;
        }
        let themes: Vec<ThemeId> = self.session.boards()[0].themes.iter().map(|t| t.id).collect();
        let ideas: Vec<IdeaNumber> = self.session.boards()[0].cards().map(|i| i.number).collect();
        for number in &ideas {
            self.pass(3);
            // Some stay in the tray, as they do.
            if self.chance.percent(94) {
                let theme = themes[self.chance.below(themes.len())];
                self.move_to(*number, Place::Theme(theme))?;
            }
        }
        for _ in 0..ideas.len() / 40 {
            let (into, number) = (*self.chance.of(&ideas), *self.chance.of(&ideas));
            let on_board = |n| {
                let board = &self.session.boards()[0];
                board.idea(n).is_some_and(|i| i.place.is_on_board())
            };
            if into != number && on_board(into) && on_board(number) {
                self.apply(Change::MergeIdeas { board, into, ideas: vec![number] })?;
            }
        }
        for _ in 0..ideas.len() / 60 {
            let number = self.card();
            self.apply(Change::TrashIdeas(board, vec![number]))?;
        }
        Ok(())
    }

    fn move_to(&mut self, number: IdeaNumber, to: Place) -> Result<(), Refusal> {
        let board = self.board;
        let index = self.chance.below(8);
        self.apply(Change::MoveIdeas { board, ideas: vec![number], to, index })
    }

    /// Some card on the board.
    fn card(&mut self) -> IdeaNumber {
        let board = &self.session.boards()[0];
        loop {
            let idea = self.chance.of(&board.ideas);
            if idea.place.is_on_board() {
                return idea.number;
            }
        }
    }

    /// Works on, until so many changes have been made.
    fn rework(&mut self, changes: usize) -> Result<(), Refusal> {
        let board = self.board;
        // Voting and planning make a few hundred more.
        while self.changes + 200 < changes {
            self.pass(2);
            let number = self.card();
            let themes = self.session.boards()[0].themes.len();
            let theme = self.chance.below(themes);
            let theme = self.session.boards()[0].themes[theme].clone();
            match self.chance.below(10) {
                0 => self.rewrite(number)?,
                1..=2 => self.move_to(number, Place::Theme(theme.id))?,
                3..=5 => {
                    // A new order within its own list.
                    let place = self.session.boards()[0].idea(number).map(|i| i.place);
                    self.move_to(number, place.unwrap_or_default())?;
                }
                6..=7 => {
                    let look = ThemeLook { collapsed: !theme.look.collapsed, ..theme.look };
                    self.apply(Change::EditTheme(board, theme.id, look))?;
                }
                8 => {
                    let index = self.chance.below(themes);
                    self.apply(Change::MoveTheme(board, theme.id, index))?;
                }
                _ => {
                    self.apply(Change::TrashIdeas(board, vec![number]))?;
                    self.apply(Change::RestoreIdea(board, number))?;
                    self.move_to(number, Place::Theme(theme.id))?;
                }
            }
        }
        Ok(())
    }

    fn plan(&mut self) -> Result<(), Refusal> {
        let board = self.board;
        let poll = self.session.boards()[0].polls.first().map(|p| p.id);
        let best: Vec<IdeaNumber> = self.session.boards()[0]
            .polls
            .first()
            .and_then(|p| crate::session::tally(p))
            .map(|t| t.rows)
            .unwrap_or_default()
            .iter()
            .filter_map(|row| match row.option {
                OptionKey::Idea(number) => Some(number),
                OptionKey::Theme(_) => None,
            })
            .take(4)
            .collect();
        for idea in best {
            self.apply(Change::Choose { board, idea, poll, reason: String::new() })?;
        }
        self.apply(Change::SetStage(Stage::Plan))?;
        let plans: Vec<_> = self.session.plans().iter().map(|p| p.id).collect();
        for (i, plan) in plans.into_iter().enumerate() {
            let work = PlanWork {
                owner: "Kepala unit pengusul (contoh)".to_owned(),
                due: day().checked_add_days(Days::new(60 + 30 * i as u64)),
                activities: vec![
                    activity(Phase::Preparation, "Menyusun prosedur dan petugas", &[7, 8]),
                    activity(Phase::Execution, "Uji coba di satu tempat", &[8, 9, 10]),
                    activity(Phase::Evaluation, "Menilai hasil dan menyebarkan", &[11]),
                ],
                ..PlanWork::default()
            };
            self.apply(Change::EditPlan(plan, work))?;
        }
        self.apply(Change::SetStage(Stage::Report))
    }
}

fn activity(phase: Phase, what: &str, months: &[u8]) -> Activity {
    Activity {
        phase,
        what: what.to_owned(),
        who: "Tim unit pengusul (contoh)".to_owned(),
        output: "Laporan singkat".to_owned(),
        method: "Rapat dan praktik".to_owned(),
        months: months.to_vec(),
    }
}

/// So many units: health centres first, then districts, offices, and wards.
fn units(count: usize) -> Vec<UnitProfile> {
    let order = |u: &UnitProfile| match u.kind {
        UnitKind::Puskesmas => 0,
        UnitKind::Kecamatan => 1,
        UnitKind::Rsud => 2,
        _ => 3,
    };
    let mut all: Vec<UnitProfile> = templates::sample_units().to_vec();
    all.sort_by_key(order);
    let wards = (1..).map(|n| UnitProfile {
        name: format!("Kelurahan Contoh {n}"),
        short: format!("Kel. Contoh {n}"),
        kind: UnitKind::Kelurahan,
        aliases: Vec::new(),
    });
    all.into_iter().chain(wards).take(count).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{session::PollState, store::to_ron};
    use std::collections::HashSet;

    #[test]
    fn the_same_seed_gives_the_same_session() {
        let a = to_ron(&sample(Size::Typical, 7).unwrap());
        assert_eq!(a, to_ron(&sample(Size::Typical, 7).unwrap()));
        assert_ne!(a, to_ron(&sample(Size::Typical, 8).unwrap()));
    }

    #[test]
    fn sizes_are_as_agreed() {
        for size in Size::ALL {
            let numbers = size.numbers();
            let made = make(size, 1).unwrap();
            let session = &made.session;
            session.check().unwrap();
            let board = &session.boards()[0];
            assert_eq!(session.units().len(), numbers.units);
            assert_eq!(board.ideas.len(), numbers.ideas);
            assert_eq!(board.themes.len(), numbers.themes);
            assert_eq!(board.polls[0].voters.len(), numbers.people);
            assert_eq!(session.chosen().count(), 4);
            let scores = board.polls.iter().flat_map(|p| &p.ballots).map(|b| b.scores.len());
            assert!(scores.sum::<usize>().abs_diff(numbers.scores) <= 100, "{size:?}");
            if numbers.changes > 0 {
                assert!(made.changes.abs_diff(numbers.changes) <= 200, "{} changes", made.changes);
            }
        }
    }

    #[test]
    fn every_seed_gives_a_whole_day() {
        for seed in (0..60).chain([u64::MAX]) {
            let session = sample(Size::Typical, seed).unwrap();
            session.check().unwrap();
            let board = &session.boards()[0];
            assert!(board.ideas.iter().any(|i| matches!(i.place, Place::Merged(_))), "{seed}");
            assert!(!board.trash.is_empty() && !board.tray.is_empty(), "{seed}");
            let names: HashSet<&str> = board.themes.iter().map(|t| t.look.name.as_str()).collect();
            assert_eq!(names.len(), board.themes.len(), "{seed}");
            let poll = &board.polls[0];
            assert!(poll.revealed && poll.setup.secret && poll.state == PollState::Closed);
            assert!(session.chosen().all(|p| p.work.is_ready()), "{seed}");
            assert!(!session.agenda().is_empty() && session.event().sample);
        }
    }

    #[test]
    fn health_centres_send_more_than_half() {
        let session = sample(Size::Large, 1).unwrap();
        let ideas = &session.boards()[0].ideas;
        let health = ideas.iter().filter_map(|i| session.unit(i.unit?));
        let health = health.filter(|u| u.profile.kind == UnitKind::Puskesmas).count();
        assert!(health * 2 > ideas.len() && health * 4 < ideas.len() * 3, "{health}");
    }
}
