//! The finished sample session that ships with the program, after the day it began with: 8 July
//! 2019, Ruang Rapat Bappeda Kota Cilegon. Units are real names to be adapted; ideas, votes and
//! plans are invented, and no person is named.

use super::{
    activity,
    chance::Chance,
    cilegon_ideas::{IDEAS, QUESTION, THEMES},
    cilegon_plans,
};
use crate::{
    session::{
        Activity, Basis, BoardId, Change, Electorate, Event, Hue, IdeaNumber, IdeaWords,
        Innovation, Mark, Method, NewIdea, OptionKey, Order, Phase, PlanId, PlanStatus, PlanWork,
        PollId, PollSetup, Refusal, Session, Stage, ThemeLook, UnitId, UnitKind, Voter,
    },
    templates,
};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// The name of its file in `sessions`.
pub const FILE_NAME: &str = "contoh-labinov-cilegon-2019-07-08.ron";

/// The session. It is the same each time.
pub fn cilegon() -> Result<Session, Refusal> {
    let mut day = Day::new()?;
    day.units()?;
    day.inventory()?;
    day.capture()?;
    day.group()?;
    let first = day.poll("Pemilihan ide prioritas", Basis::Ideas, 4)?;
    day.first_round(first)?;
    let tied = day.tied_at(first, 4);
    let basis = Basis::Runoff { of: first, options: tied.clone() };
    let second = day.poll("Pemilihan ide prioritas, Putaran 2", basis, 1)?;
    day.second_round(second, &tied)?;
    day.choose(first, second)?;
    day.plan()?;
    day.canvases()?;
    day.follow_up()?;
    Ok(day.session)
}

struct Day {
    session: Session,
    board: BoardId,
    at: NaiveDateTime,
    chance: Chance,
}

fn on(day: u32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2019, month, day)
}

impl Day {
    fn new() -> Result<Self, Refusal> {
        let at = on(8, 7).unwrap_or_default().and_time(clock(8, 0));
        let mark = "contoh-cilegon-2019-07-08".to_owned();
        let session = match templates::by_id("labinov-5d") {
            Some(template) => template.create(mark, at, false)?,
            None => Session::new(mark, at),
        };
        let board = session.boards()[0].id;
        let mut day = Self { session, board, at, chance: Chance::new(8_072_019) };
        let event = Event {
            title: "Bimbingan Teknis Laboratorium Inovasi".to_owned(),
            host: "Pemerintah Kota Cilegon (contoh)".to_owned(),
            place: "Ruang Rapat Bappeda Kota Cilegon".to_owned(),
            sample: true,
            ..day.session.event().clone()
        };
        day.apply(Change::SetEvent(event))?;
        day.apply(Change::SetQuestion(board, QUESTION.to_owned()))?;
        Ok(day)
    }

    fn apply(&mut self, change: Change) -> Result<(), Refusal> {
        self.session.apply(change, self.at).map(|_| ())
    }

    fn go_to(&mut self, stage: Stage, hour: u32, minute: u32) -> Result<(), Refusal> {
        self.at = self.at.date().and_time(clock(hour, minute));
        self.apply(Change::SetStage(stage))
    }

    fn pass(&mut self, seconds: usize) {
        let seconds = 8 + self.chance.below(seconds);
        self.at += TimeDelta::seconds(i64::try_from(seconds).unwrap_or(8));
    }

    fn units(&mut self) -> Result<(), Refusal> {
        for profile in templates::sample_units() {
            self.apply(Change::AddUnit(profile.clone()))?;
        }
        Ok(())
    }

    /// What was on record before the day: 86 innovations, 60 % of them from puskesmas (`BantenNews`,
    /// July 2019). Only the numbers are known, so the titles are numbers too.
    fn inventory(&mut self) -> Result<(), Refusal> {
        let of = |is_health: bool| {
            let units = self.session.units().iter();
            let health = |kind| kind == UnitKind::Puskesmas;
            units.filter(move |u| health(u.profile.kind) == is_health).map(|u| u.id)
        };
        let owners = of(true).cycle().take(52).chain(of(false).cycle().take(34));
        let list = owners.zip(1..).map(|(unit, n)| Innovation {
            title: format!("Inovasi tercatat {n} (contoh)"),
            unit: Some(unit),
            year: String::new(),
        });
        let list = list.collect();
        self.apply(Change::AddInnovations(list))
    }

    fn unit(&self, short: &str) -> Option<UnitId> {
        self.session.units().iter().find(|u| u.profile.short == short).map(|u| u.id)
    }

    fn capture(&mut self) -> Result<(), Refusal> {
        self.go_to(Stage::Capture, 10, 0)?;
        for (unit, text, name) in IDEAS {
            self.pass(50);
            let words = IdeaWords { text: text.to_owned(), name: name.to_owned() };
            let unit = Some(self.unit(unit).ok_or(Refusal::NotFound)?);
            let idea = NewIdea { words, unit, ..NewIdea::default() };
            self.apply(Change::AddIdea(self.board, idea))?;
        }
        // The last one was a trial of the keyboard.
        self.apply(Change::TrashIdeas(self.board, vec![IdeaNumber(60)]))
    }

    fn group(&mut self) -> Result<(), Refusal> {
        self.go_to(Stage::Group, 10, 45)?;
        let board = self.board;
        for (i, (name, ideas)) in THEMES.iter().enumerate() {
            self.pass(90);
            let look =
                ThemeLook { name: (*name).to_owned(), hue: Hue::nth(i), ..ThemeLook::default() };
            let ideas = ideas.iter().map(|n| IdeaNumber(*n)).collect();
            self.apply(Change::AddTheme { board, look, index: i, ideas })?;
        }
        for (into, idea) in [(1, 22), (12, 3)] {
            self.pass(60);
            let ideas = vec![IdeaNumber(idea)];
            self.apply(Change::MergeIdeas { board, into: IdeaNumber(into), ideas })?;
        }
        Ok(())
    }

    fn poll(&mut self, title: &str, basis: Basis, budget: u8) -> Result<PollId, Refusal> {
        if self.session.stage() < Stage::Vote {
            self.go_to(Stage::Vote, 13, 0)?;
        }
        let setup = PollSetup {
            title: title.to_owned(),
            basis,
            method: Method::Dots { budget, max_per_option: 1 },
            electorate: Electorate::Units,
            secret: true,
            order: Order::ByNumber,
        };
        self.apply(Change::AddPoll(self.board, setup))?;
        let id = self.session.boards()[0].polls.last().map(|p| p.id).ok_or(Refusal::NotFound)?;
        self.pass(60);
        self.apply(Change::OpenPoll(id))?;
        Ok(id)
    }

    fn cast(&mut self, poll: PollId, voter: Voter, ideas: &[u32]) -> Result<(), Refusal> {
        self.pass(25);
        let marks = ideas.iter().map(|n| Mark { option: OptionKey::Idea(IdeaNumber(*n)), dots: 1 });
        self.apply(Change::CastBallot { poll, voter, marks: marks.collect() })
    }

    fn voters(&self, poll: PollId) -> Vec<Voter> {
        self.session.poll(poll).map(|(_, p)| p.voters.clone()).unwrap_or_default()
    }

    /// 40 of 44 units vote; three ideas lead, two are level on the fourth place.
    fn first_round(&mut self, poll: PollId) -> Result<(), Refusal> {
        // So many dots each; 160 in all, four on each of forty ballots.
        let mut wanted: Vec<(u32, u32)> = vec![
            (1, 24),
            (7, 19),
            (42, 17),
            (13, 14),
            (2, 14),
            (38, 11),
            (23, 10),
            (20, 9),
            (16, 8),
            (34, 7),
            (29, 6),
            (25, 5),
            (8, 5),
            (6, 4),
            (28, 4),
            (47, 3),
        ];
        for voter in self.voters(poll).into_iter().take(40) {
            // The four with most dots still to give: no ballot ends with one idea twice.
            wanted.sort_by_key(|(number, left)| (std::cmp::Reverse(*left), *number));
            let mut ballot = Vec::new();
            for (number, left) in wanted.iter_mut().take(4) {
                if *left > 0 {
                    *left -= 1;
                    ballot.push(*number);
                }
            }
            self.cast(poll, voter, &ballot)?;
        }
        self.finish(poll)
    }

    fn second_round(&mut self, poll: PollId, tied: &[OptionKey]) -> Result<(), Refusal> {
        for (i, voter) in self.voters(poll).into_iter().take(39).enumerate() {
            let idea = match tied.get(usize::from(i % 5 < 2)) {
                Some(OptionKey::Idea(number)) => number.0,
                _ => return Err(Refusal::NotFound),
            };
            // One voter hands in a blank ballot.
            let ballot = if i == 38 { Vec::new() } else { vec![idea] };
            self.cast(poll, voter, &ballot)?;
        }
        self.finish(poll)
    }

    fn finish(&mut self, poll: PollId) -> Result<(), Refusal> {
        self.pass(60);
        self.apply(Change::ClosePoll(poll, String::new()))?;
        self.pass(60);
        self.apply(Change::RevealPoll(poll))
    }

    /// Options of this rank that are level.
    fn tied_at(&self, poll: PollId, rank: u32) -> Vec<OptionKey> {
        let tally = self.session.poll(poll).and_then(|(_, p)| crate::session::tally(p));
        let rows = tally.map(|t| t.rows).unwrap_or_default();
        rows.iter().filter(|r| r.rank == rank && r.tied).map(|r| r.option).collect()
    }

    fn choose(&mut self, first: PollId, second: PollId) -> Result<(), Refusal> {
        self.go_to(Stage::Results, 13, 50)?;
        let board = self.board;
        let winner = self.session.poll(second).and_then(|(_, p)| crate::session::tally(p));
        let winner = winner.and_then(|t| t.rows.first().map(|r| r.option));
        let mut chosen: Vec<(IdeaNumber, PollId)> =
            [1, 7, 42].map(|n| (IdeaNumber(n), first)).to_vec();
        if let Some(OptionKey::Idea(number)) = winner {
            chosen.push((number, second));
        }
        for (idea, poll) in chosen {
            self.pass(40);
            let poll = Some(poll);
            self.apply(Change::Choose { board, idea, poll, reason: String::new() })?;
        }
        Ok(())
    }

    fn plan(&mut self) -> Result<(), Refusal> {
        self.go_to(Stage::Plan, 14, 10)?;
        let works = [
            (
                "Kepala Puskesmas Jombang",
                on(30, 9),
                [
                    activity(
                        Phase::Preparation,
                        "Menetapkan petugas jaga pesan dan jam buka",
                        &[7],
                    ),
                    activity(Phase::Execution, "Uji coba satu poli, kemudian semua poli", &[8, 9]),
                    activity(
                        Phase::Evaluation,
                        "Membandingkan lama tunggu sebelum dan sesudah",
                        &[9],
                    ),
                ],
            ),
            (
                "Kepala Bidang Pencatatan Sipil",
                on(31, 10),
                [
                    activity(
                        Phase::Preparation,
                        "Kesepakatan dengan RSUD dan bidan praktik",
                        &[7, 8],
                    ),
                    activity(Phase::Execution, "Dua rumah bersalin, lalu seluruh kota", &[9, 10]),
                    activity(Phase::Monitoring, "Menghitung akta yang jadi dalam tiga hari", &[10]),
                ],
            ),
            (
                "Penanggung jawab promosi kesehatan Puskesmas Cibeber",
                on(30, 11),
                [
                    activity(Phase::Preparation, "Memilih lima pos ronda bersama kelurahan", &[8]),
                    activity(Phase::Execution, "Posbindu malam dua kali sebulan", &[9, 10, 11]),
                    activity(Phase::Evaluation, "Menilai kunjungan laki-laki usia kerja", &[11]),
                ],
            ),
            (
                "Sekretaris unit pengusul",
                on(20, 12),
                [
                    activity(Phase::Preparation, "Menyusun tim dan jadwal", &[8]),
                    activity(Phase::Execution, "Uji coba tiga bulan", &[9, 10, 11]),
                    activity(Phase::Evaluation, "Laporan dan usul lanjutan", &[12]),
                ],
            ),
        ];
        let plans: Vec<_> = self.session.plans().iter().map(|p| p.id).collect();
        for (plan, (owner, due, activities)) in plans.into_iter().zip(works) {
            self.pass(400);
            self.apply(Change::EditPlan(plan, work(owner, due, activities.to_vec())))?;
        }
        Ok(())
    }

    /// What the units write down on the spot.
    fn canvases(&mut self) -> Result<(), Refusal> {
        let plans: Vec<PlanId> = self.session.plans().iter().map(|p| p.id).collect();
        for (place, plan) in plans.into_iter().enumerate() {
            if let Some(canvas) = cilegon_plans::canvas(place) {
                self.pass(300);
                self.apply(Change::EditCanvas(plan, Box::new(canvas)))?;
            }
        }
        self.go_to(Stage::Report, 15, 30)
    }

    /// What monitoring finds in the months after.
    fn follow_up(&mut self) -> Result<(), Refusal> {
        let plans: Vec<(PlanId, PlanWork)> =
            self.session.plans().iter().map(|p| (p.id, p.work.clone())).collect();
        let mut found = Vec::new();
        for (place, (plan, _)) in plans.iter().enumerate() {
            found.extend(cilegon_plans::notes(place).into_iter().map(|note| (place, *plan, note)));
        }
        found.sort_by_key(|(_, _, note)| note.date);
        let mut works: Vec<PlanWork> = plans.into_iter().map(|(_, work)| work).collect();
        for (place, plan, note) in found {
            self.at = note.date.and_time(clock(10, 0));
            let Some(work) = works.get_mut(place) else { continue };
            let (date, status) = (note.date, note.status);
            work.status = status;
            work.notes.push(note);
            if status == PlanStatus::Launched {
                work.launched = Some(date);
            }
            let work = work.clone();
            self.apply(Change::EditPlan(plan, work))?;
            if status == PlanStatus::Launched {
                self.pass(600);
                self.apply(Change::EditProfile(plan, Box::new(cilegon_plans::profile())))?;
            }
        }
        Ok(())
    }
}

fn work(owner: &str, due: Option<NaiveDate>, activities: Vec<Activity>) -> PlanWork {
    PlanWork { owner: owner.to_owned(), due, activities, ..PlanWork::default() }
}

fn clock(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        session::{Place, PollState, coverage, tally, turnout},
        store::to_ron,
    };
    use std::path::Path;

    #[test]
    fn the_shipped_file_is_this_session() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions").join(FILE_NAME);
        let shipped = std::fs::read_to_string(path).unwrap();
        assert!(shipped == to_ron(&cilegon().unwrap()), "the file in sessions is out of date");
    }

    #[test]
    fn it_shows_what_a_real_day_shows() {
        let session = cilegon().unwrap();
        session.check().unwrap();
        let board = &session.boards()[0];
        assert_eq!(board.ideas.len(), 60);
        let health = board.ideas.iter().filter(|i| {
            let unit = i.unit.and_then(|u| session.unit(u));
            unit.is_some_and(|u| u.profile.kind == UnitKind::Puskesmas)
        });
        assert!((34..=38).contains(&health.count()), "about 60 % from puskesmas");
        let record = coverage(&session, board).kinds;
        let of = |kind| record.iter().filter(|k| kind == k.kind).map(|k| k.existing).sum::<u32>();
        assert_eq!((session.inventory().len(), of(UnitKind::Puskesmas)), (86, 52));
        assert_eq!(board.themes.len(), 8);
        let merged = board.ideas.iter().filter(|i| matches!(i.place, Place::Merged(_)));
        assert_eq!((merged.count(), board.trash.len()), (2, 1));
        assert_eq!(board.polls.len(), 2);
        for poll in &board.polls {
            assert!(poll.setup.secret && poll.revealed && poll.state == PollState::Closed);
        }
        assert!(matches!(board.polls[1].setup.basis, Basis::Runoff { .. }));
        assert!(session.event().sample && session.stage() == Stage::Report);
        let first = tally(&board.polls[0]).unwrap();
        let fourth: Vec<_> = first.rows.iter().filter(|r| r.rank == 4).collect();
        assert_eq!(fourth.len(), 2, "a tie on the fourth place");
        assert_eq!(turnout(&board.polls[1]).blank, 1);
        assert_eq!(session.chosen().count(), 4);
        assert!(session.chosen().all(|p| p.work.is_ready()));
        let plans: Vec<_> = session.chosen().collect();
        assert_eq!(plans.iter().map(|p| p.canvas.ok()).collect::<Vec<_>>(), [8, 3, 1, 0]);
        let notes: Vec<usize> = plans.iter().map(|p| p.work.notes.len()).collect();
        assert_eq!((notes, plans[0].work.launched), (vec![3, 2, 1, 0], on(16, 9)));
        assert_eq!(plans[0].profile.applied, plans[0].work.launched);
    }
}
