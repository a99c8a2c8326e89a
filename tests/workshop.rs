//! What happens in a workshop, told as a facilitator would tell it.

#![expect(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use bimtek_lab::{
    session::{
        Act, Activity, Basis, BoardId, Change, Electorate, IdeaNumber, IdeaWords, Mark, Method,
        NewIdea, OptionKey, Order, ParticipantProfile, Place, PlanWork, PollId, PollSetup,
        PollState, Refusal, Session, Stage, ThemeId, ThemeLook, UnitId, UnitProfile, Voter,
        coverage, tally, turnout,
    },
    store::{from_ron, to_ron},
};
use chrono::{NaiveDate, NaiveDateTime};

/// A room in which a workshop is held: what a facilitator does, in a word each.
struct Room {
    session: Session,
    board: BoardId,
}

fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(9, 0, 0).unwrap()
}

fn n(number: u32) -> IdeaNumber {
    IdeaNumber(number)
}

fn numbers(list: &[u32]) -> Vec<IdeaNumber> {
    list.iter().copied().map(IdeaNumber).collect()
}

fn words(text: &str) -> IdeaWords {
    IdeaWords { text: text.to_owned(), name: String::new() }
}

fn marks(given: &[(u32, u8)]) -> Vec<Mark> {
    given
        .iter()
        .map(|(idea, dots)| Mark { option: OptionKey::Idea(n(*idea)), dots: *dots })
        .collect()
}

impl Room {
    /// An empty room with so many ideas on its board.
    fn with_ideas(ideas: u32) -> Self {
        let session = Session::new("uji".to_owned(), now());
        let board = session.boards()[0].id;
        let mut room = Self { session, board };
        for i in 1..=ideas {
            room.send(&format!("Gagasan {i}"), None);
        }
        room
    }

    /// Tries something; whatever comes of it, the rules hold, and a refusal changes nothing.
    fn try_to(&mut self, change: Change) -> Result<(), Refusal> {
        let before = self.session.clone();
        let answer = self.session.apply(change, now()).map(|_| ());
        self.session.check().unwrap();
        if answer.is_err() {
            assert!(self.session == before, "a refusal changes nothing");
        }
        answer
    }

    fn go(&mut self, change: Change) {
        self.try_to(change).unwrap();
    }

    fn send(&mut self, text: &str, unit: Option<UnitId>) -> IdeaNumber {
        let idea = NewIdea { words: words(text), unit, ..NewIdea::default() };
        self.go(Change::AddIdea(self.board, idea));
        self.board().ideas.last().unwrap().number
    }

    fn unit(&mut self, name: &str) -> UnitId {
        self.go(Change::AddUnit(UnitProfile { name: name.to_owned(), ..UnitProfile::default() }));
        self.session.units().last().unwrap().id
    }

    fn theme(&mut self, name: &str, ideas: &[u32]) -> ThemeId {
        let look = ThemeLook { name: name.to_owned(), ..ThemeLook::default() };
        let ideas = numbers(ideas);
        self.go(Change::AddTheme { board: self.board, look, index: usize::MAX, ideas });
        self.board().themes.last().unwrap().id
    }

    fn merge(&mut self, into: u32, ideas: &[u32]) {
        self.go(Change::MergeIdeas { board: self.board, into: n(into), ideas: numbers(ideas) });
    }

    /// A poll in which each of `seats` voters has 3 dots, at most 2 on one option.
    fn poll(&mut self, basis: Basis, seats: u32, secret: bool) -> PollId {
        let setup = PollSetup {
            title: "Prioritas".to_owned(),
            basis,
            method: Method::Dots { budget: 3, max_per_option: 2 },
            electorate: Electorate::Seats(seats),
            secret,
            order: Order::ByNumber,
        };
        self.go(Change::AddPoll(self.board, setup));
        let poll = self.board().polls.last().unwrap().id;
        self.go(Change::OpenPoll(poll));
        poll
    }

    fn vote(&mut self, poll: PollId, seat: u32, given: &[(u32, u8)]) -> Result<(), Refusal> {
        self.try_to(Change::CastBallot { poll, voter: Voter::Seat(seat), marks: marks(given) })
    }

    fn close(&mut self, poll: PollId) {
        self.go(Change::ClosePoll(poll, String::new()));
    }

    fn board(&self) -> &bimtek_lab::session::Board {
        self.session.board(self.board).unwrap()
    }

    fn held(&self, poll: PollId) -> &bimtek_lab::session::Poll {
        self.session.poll(poll).unwrap().1
    }

    fn place(&self, idea: u32) -> Place {
        self.board().idea(n(idea)).unwrap().place
    }

    /// Options with their rank and total, best first.
    fn result(&self, poll: PollId) -> Vec<(u32, u32, u32)> {
        let rows = tally(self.held(poll)).unwrap().rows;
        let row = |r: &bimtek_lab::session::TallyRow| match r.option {
            OptionKey::Idea(number) => (number.0, r.rank, r.total),
            OptionKey::Theme(theme) => (theme.0, r.rank, r.total),
        };
        rows.iter().map(row).collect()
    }
}

#[test]
fn a_whole_workshop_from_the_question_to_the_plan() {
    let mut room = Room::with_ideas(0);
    let board = room.board;
    room.go(Change::SetQuestion(board, "Layanan apa yang perlu dipermudah?".to_owned()));
    let [setda, dinas, rsud] = ["Setda", "Disdukcapil", "RSUD"].map(|name| room.unit(name));
    room.go(Change::SetStage(Stage::Capture));
    room.send("Antrean lewat ponsel", Some(dinas));
    room.send("Antrean daring", Some(setda));
    room.send("Loket malam", Some(dinas));
    room.send("Kartu antre warna", None);
    let heard = coverage(&room.session, room.board());
    assert_eq!((heard.heard(), heard.units()), (2, 3));
    assert_eq!(heard.kinds[0].missing, [rsud], "the hospital has not been heard");

    room.go(Change::SetStage(Stage::Group));
    room.merge(1, &[2]);
    let theme = room.theme("Antrean", &[1, 4]);
    assert_eq!(room.board().theme_of(n(2)).unwrap().id, theme, "in the theme, through idea 1");

    room.go(Change::SetStage(Stage::Vote));
    let setup = PollSetup {
        title: "Prioritas".to_owned(),
        basis: Basis::Ideas,
        method: Method::Dots { budget: 3, max_per_option: 2 },
        electorate: Electorate::Units,
        secret: true,
        order: Order::ByNumber,
    };
    room.go(Change::AddPoll(board, setup));
    let poll = room.board().polls[0].id;
    room.go(Change::OpenPoll(poll));
    let first = &room.held(poll).options[0];
    assert_eq!(first.ideas, numbers(&[1, 2]), "a merged card stands for every original");
    for (unit, given) in [(setda, [(1, 2), (3, 1)]), (dinas, [(1, 1), (4, 2)])] {
        let voter = Voter::Unit(unit);
        room.go(Change::CastBallot { poll, voter, marks: marks(&given) });
    }
    assert_eq!(tally(room.held(poll)), None, "nobody knows how it stands while it is open");
    room.close(poll);
    room.go(Change::RevealPoll(poll));
    assert_eq!(room.result(poll), [(1, 1, 3), (4, 2, 2), (3, 3, 1)]);
    assert_eq!(turnout(room.held(poll)).missing(), 1);

    room.go(Change::SetStage(Stage::Plan));
    let reason = String::new();
    room.go(Change::Choose { board, idea: n(1), poll: Some(poll), reason });
    let plan = room.session.plans()[0].id;
    let activity = Activity { what: "Uji coba di dua loket".to_owned(), ..Activity::default() };
    let work = PlanWork {
        owner: "Kepala Bidang".to_owned(),
        due: NaiveDate::from_ymd_opt(2019, 12, 1),
        activities: vec![activity],
        ..PlanWork::default()
    };
    room.go(Change::EditPlan(plan, work));
    assert!(room.session.plans()[0].work.is_ready());
    room.go(Change::SetStage(Stage::Report));
    assert_eq!(from_ron(to_ron(&room.session).as_bytes()).unwrap(), room.session);
}

#[test]
fn merging_and_splitting_keep_every_original_word_for_word() {
    let mut room = Room::with_ideas(4);
    let before: Vec<String> = room.board().ideas.iter().map(|i| i.text.clone()).collect();
    room.merge(2, &[3]);
    // A card that holds another goes whole into a third.
    room.merge(1, &[2]);
    assert_eq!(room.board().originals(n(1)), numbers(&[1, 2, 3]));
    assert_eq!(room.board().top(n(3)), n(1));
    let inside = Change::TrashIdeas(room.board, vec![n(3)]);
    assert_eq!(room.try_to(inside), Err(Refusal::NotOnBoard(n(3))));
    room.go(Change::SplitIdea(room.board, n(1)));
    assert_eq!(room.board().originals(n(2)), numbers(&[2, 3]), "only the outer merge is undone");
    room.go(Change::SplitIdea(room.board, n(2)));
    let after: Vec<String> = room.board().ideas.iter().map(|i| i.text.clone()).collect();
    assert_eq!(after, before);
    assert!((1..=4).all(|i| room.place(i) == Place::Tray));
    let again = Change::SplitIdea(room.board, n(1));
    assert_eq!(room.try_to(again), Err(Refusal::NothingToSplit(n(1))));
    let itself = Change::MergeIdeas { board: room.board, into: n(1), ideas: vec![n(1)] };
    assert_eq!(room.try_to(itself), Err(Refusal::NothingToMerge));
}

#[test]
fn what_is_split_stands_behind_its_card() {
    let mut room = Room::with_ideas(4);
    let theme = room.theme("Antrean", &[1, 4]);
    room.merge(1, &[2, 3]);
    room.go(Change::SplitIdea(room.board, n(1)));
    assert_eq!(room.board().theme(theme).unwrap().ideas, numbers(&[1, 2, 3, 4]));
}

#[test]
fn the_trash_gives_back_an_idea_with_its_number() {
    let mut room = Room::with_ideas(2);
    room.go(Change::TrashIdeas(room.board, vec![n(2)]));
    assert_eq!(room.send("Gagasan baru", None), n(3), "a number in the trash is taken");
    room.go(Change::RestoreIdea(room.board, n(2)));
    assert_eq!(room.place(2), Place::Tray);
    assert_eq!(room.board().idea(n(2)).unwrap().text, "Gagasan 2");
    let twice = Change::RestoreIdea(room.board, n(2));
    assert_eq!(room.try_to(twice), Err(Refusal::NotInTrash(n(2))));
}

#[test]
fn what_is_voted_on_stays_as_it_is_until_the_poll_is_closed() {
    let mut room = Room::with_ideas(3);
    room.merge(1, &[2]);
    let poll = room.poll(Basis::Ideas, 3, true);
    let board = room.board;
    let to = Place::Tray;
    let late = room.send("Menyusul", None);
    for change in [
        Change::EditIdea(board, n(1), words("Lain")),
        Change::EditIdea(board, n(2), words("Lain")),
        Change::TrashIdeas(board, vec![n(3)]),
        Change::MoveIdeas { board, ideas: vec![n(1)], to, index: 9 },
        Change::MergeIdeas { board, into: late, ideas: vec![n(1)] },
        Change::MergeIdeas { board, into: n(1), ideas: vec![late] },
        Change::SplitIdea(board, n(1)),
    ] {
        assert_eq!(room.try_to(change.clone()), Err(Refusal::FrozenByPoll), "{change:?}");
    }
    // What came after the opening is no option and is free.
    room.go(Change::EditIdea(board, late, words("Menyusul, diperbaiki")));
    let for_late = room.vote(poll, 1, &[(late.0, 1)]);
    assert_eq!(for_late, Err(Refusal::UnknownOption(OptionKey::Idea(late))));
    room.close(poll);
    room.go(Change::EditIdea(board, n(1), words("Lain")));
    assert_eq!(room.held(poll).options[0].title, "Gagasan 1", "as it stood when it was voted on");
}

#[test]
fn a_theme_that_is_voted_on_takes_no_more_ideas() {
    let mut room = Room::with_ideas(3);
    let one = room.theme("Satu", &[1]);
    let two = room.theme("Dua", &[2]);
    room.poll(Basis::Themes, 3, true);
    let board = room.board;
    let look = ThemeLook { name: "Lain".to_owned(), ..ThemeLook::default() };
    let to = Place::Theme(one);
    for change in [
        Change::MoveIdeas { board, ideas: vec![n(3)], to, index: 0 },
        Change::EditTheme(board, one, look),
        Change::JoinThemes(board, one, two),
        Change::RemoveTheme(board, one),
    ] {
        assert_eq!(room.try_to(change.clone()), Err(Refusal::FrozenByPoll), "{change:?}");
    }
}

#[test]
fn a_ballot_against_the_rules_is_refused_and_says_why() {
    let mut room = Room::with_ideas(3);
    let poll = room.poll(Basis::Ideas, 2, false);
    let option = OptionKey::Idea(n(1));
    let too_many = room.vote(poll, 1, &[(1, 2), (2, 2)]);
    assert_eq!(too_many, Err(Refusal::OverBudget { given: 4, budget: 3 }));
    assert_eq!(room.vote(poll, 1, &[(1, 3)]), Err(Refusal::OverOption { option, max: 2 }));
    // Two marks for one option are one.
    let split = room.vote(poll, 1, &[(1, 2), (1, 1)]);
    assert_eq!(split, Err(Refusal::OverOption { option, max: 2 }));
    let unknown = room.vote(poll, 1, &[(9, 1)]);
    assert_eq!(unknown, Err(Refusal::UnknownOption(OptionKey::Idea(n(9)))));
    assert_eq!(room.vote(poll, 3, &[(1, 1)]), Err(Refusal::NotAVoter));
    room.vote(poll, 1, &[(1, 2), (2, 1)]).unwrap();
    assert_eq!(room.vote(poll, 1, &[(2, 1)]), Err(Refusal::AlreadyVoted));
    room.vote(poll, 2, &[]).unwrap();
    let counted = turnout(room.held(poll));
    assert_eq!((counted.voted, counted.valid, counted.blank), (2, 1, 1), "a blank one counts");
    room.close(poll);
    assert_eq!(room.vote(poll, 2, &[(1, 1)]), Err(Refusal::WrongPollState));
}

#[test]
fn a_secret_poll_keeps_neither_voters_nor_their_order() {
    let given: [(u32, &[(u32, u8)]); 4] =
        [(1, &[(2, 2)]), (2, &[(1, 1), (3, 2)]), (3, &[]), (4, &[(2, 2)])];
    let hold = |order: [usize; 4]| {
        let mut room = Room::with_ideas(3);
        let poll = room.poll(Basis::Ideas, 4, true);
        for i in order {
            room.vote(poll, given[i].0, given[i].1).unwrap();
        }
        assert!(room.held(poll).ballots.iter().all(|b| b.voter.is_none()));
        to_ron(&room.session)
    };
    let first = hold([0, 1, 2, 3]);
    let mut orders = 0;
    for code in 0..256_usize {
        let order = [code & 3, code >> 2 & 3, code >> 4 & 3, code >> 6];
        if (0..4).all(|i| order.contains(&i)) {
            assert_eq!(hold(order), first, "{order:?}");
            orders += 1;
        }
    }
    assert_eq!(orders, 24);
}

#[test]
fn an_open_poll_says_who_voted_for_what() {
    let mut room = Room::with_ideas(2);
    let poll = room.poll(Basis::Ideas, 2, false);
    room.vote(poll, 2, &[(1, 1)]).unwrap();
    assert_eq!(room.held(poll).ballots[0].voter, Some(Voter::Seat(2)));
}

#[test]
fn equal_totals_share_a_rank_and_the_next_is_skipped() {
    let mut room = Room::with_ideas(4);
    let poll = room.poll(Basis::Ideas, 3, true);
    room.vote(poll, 1, &[(4, 2), (2, 1)]).unwrap();
    room.vote(poll, 2, &[(4, 1), (2, 1), (3, 1)]).unwrap();
    room.vote(poll, 3, &[(3, 1)]).unwrap();
    room.close(poll);
    assert_eq!(room.result(poll), [(4, 1, 3), (2, 2, 2), (3, 2, 2), (1, 4, 0)]);
    let tied: Vec<bool> = tally(room.held(poll)).unwrap().rows.iter().map(|r| r.tied).collect();
    assert_eq!(tied, [false, true, true, false]);
}

#[test]
fn the_tied_go_into_a_second_round() {
    let mut room = Room::with_ideas(3);
    let first = room.poll(Basis::Ideas, 2, true);
    let tied: Vec<OptionKey> = [1, 2].map(|i| OptionKey::Idea(n(i))).into();
    let basis = Basis::Runoff { of: first, options: tied.clone() };
    room.vote(first, 1, &[(1, 2)]).unwrap();
    room.vote(first, 2, &[(2, 2)]).unwrap();
    room.close(first);
    let second = room.poll(basis, 2, true);
    assert!(room.held(second).options.iter().map(|o| o.key).eq(tied));
    let out = room.vote(second, 1, &[(3, 1)]);
    assert_eq!(out, Err(Refusal::UnknownOption(OptionKey::Idea(n(3)))));
    room.vote(second, 1, &[(2, 1)]).unwrap();
    room.close(second);
    assert_eq!(room.result(second), [(2, 1, 1), (1, 2, 0)]);
    assert_eq!(room.result(first), [(1, 1, 2), (2, 1, 2), (3, 3, 0)], "the first stays on file");
}

#[test]
fn a_poll_is_opened_again_only_for_a_reason_that_stays_on_record() {
    let mut room = Room::with_ideas(2);
    let poll = room.poll(Basis::Ideas, 2, true);
    room.vote(poll, 1, &[(1, 1)]).unwrap();
    room.close(poll);
    room.go(Change::RevealPoll(poll));
    let blank = Change::ReopenPoll(poll, " \n".to_owned());
    assert_eq!(room.try_to(blank), Err(Refusal::ReasonNeeded));
    room.go(Change::ReopenPoll(poll, "Satu unit terlambat".to_owned()));
    assert!(!room.held(poll).revealed, "the result is covered again");
    assert_eq!(room.vote(poll, 1, &[(2, 1)]), Err(Refusal::AlreadyVoted));
    room.vote(poll, 2, &[(1, 1)]).unwrap();
    let acts: Vec<Act> = room.held(poll).record.iter().map(|a| a.act).collect();
    assert_eq!(acts, [Act::Opened, Act::Closed, Act::Revealed, Act::Reopened]);
    assert_eq!(room.held(poll).record[3].reason, "Satu unit terlambat");
}

#[test]
fn a_poll_that_is_called_off_stays_on_file_and_counts_for_nothing() {
    let mut room = Room::with_ideas(2);
    let poll = room.poll(Basis::Ideas, 2, true);
    room.vote(poll, 1, &[(1, 1)]).unwrap();
    let second = PollSetup { title: "Kedua".to_owned(), ..room.held(poll).setup.clone() };
    room.go(Change::AddPoll(room.board, second));
    let next = room.board().polls[1].id;
    assert_eq!(room.try_to(Change::OpenPoll(next)), Err(Refusal::PollAlreadyOpen));
    let blank = Change::CancelPoll(poll, String::new());
    assert_eq!(room.try_to(blank), Err(Refusal::ReasonNeeded));
    room.go(Change::CancelPoll(poll, "Listrik padam".to_owned()));
    assert_eq!(room.held(poll).state, PollState::Cancelled);
    assert_eq!(tally(room.held(poll)), None);
    assert_eq!(room.try_to(Change::RemovePoll(poll)), Err(Refusal::PollOnRecord));
    room.go(Change::OpenPoll(next));
}

#[test]
fn a_choice_taken_back_and_made_again_finds_its_plan() {
    let mut room = Room::with_ideas(2);
    let board = room.board;
    let choose =
        |reason: &str| Change::Choose { board, idea: n(1), poll: None, reason: reason.to_owned() };
    room.go(choose("Arahan pimpinan"));
    assert_eq!(room.try_to(choose("Lagi")), Err(Refusal::AlreadyChosen));
    let plan = room.session.plans()[0].id;
    let work = PlanWork { owner: "Sekretaris".to_owned(), ..PlanWork::default() };
    room.go(Change::EditPlan(plan, work.clone()));
    room.go(Change::Unchoose(board, n(1)));
    assert_eq!(room.session.chosen().count(), 0);
    room.go(choose("Disepakati ulang"));
    let again = room.session.chosen().next().unwrap();
    assert_eq!((again.id, &again.work), (plan, &work));
    assert_eq!(again.choice.reason, "Disepakati ulang");
}

#[test]
fn a_unit_that_something_refers_to_stays() {
    let mut room = Room::with_ideas(0);
    let [sender, staffed, voter, free] = ["Satu", "Dua", "Tiga", "Empat"].map(|u| room.unit(u));
    room.send("Gagasan", Some(sender));
    room.send("Gagasan lain", None);
    room.go(Change::TrashIdeas(room.board, vec![n(1)]));
    let person = ParticipantProfile {
        name: "Peserta (contoh)".to_owned(),
        unit: Some(staffed),
        ..ParticipantProfile::default()
    };
    room.go(Change::AddParticipant(person));
    assert_eq!(room.try_to(Change::RemoveUnit(sender)), Err(Refusal::InUse), "even in the trash");
    assert_eq!(room.try_to(Change::RemoveUnit(staffed)), Err(Refusal::InUse));
    room.go(Change::RemoveUnit(free));
    room.go(Change::RestoreIdea(room.board, n(1)));
    let poll = room.poll(Basis::Ideas, 1, true);
    room.close(poll);
    let setup = PollSetup { electorate: Electorate::Units, ..room.held(poll).setup.clone() };
    room.go(Change::AddPoll(room.board, setup));
    let by_units = room.board().polls[1].id;
    room.go(Change::OpenPoll(by_units));
    assert_eq!(room.try_to(Change::RemoveUnit(voter)), Err(Refusal::InUse), "it may vote");
}

#[test]
fn two_boards_count_and_vote_apart() {
    let mut room = Room::with_ideas(2);
    let first = room.board;
    room.go(Change::AddBoard("Pertanyaan kedua".to_owned()));
    let second = room.session.boards()[1].id;
    room.board = second;
    assert_eq!(room.send("Gagasan di papan kedua", None), n(1), "each board counts from 1");
    room.send("Satu lagi", None);
    let theme = room.theme("Tema kedua", &[1]);
    let across =
        Change::MoveIdeas { board: first, ideas: vec![n(1)], to: Place::Theme(theme), index: 0 };
    assert_eq!(room.try_to(across), Err(Refusal::NotFound), "a theme of the other board");
    room.board = first;
    let poll = room.poll(Basis::Ideas, 2, true);
    // Only the board that is voted on is frozen, but there is one poll at a time.
    room.go(Change::EditIdea(second, n(1), words("Diperbaiki")));
    let setup = room.held(poll).setup.clone();
    room.go(Change::AddPoll(second, setup));
    let other = room.session.board(second).unwrap().polls[0].id;
    assert_eq!(room.try_to(Change::OpenPoll(other)), Err(Refusal::PollAlreadyOpen));
    assert_eq!(room.try_to(Change::RemoveBoard(second)), Err(Refusal::BoardInUse));
}
