//! A small finished session in which every text that there is stands.
//!
//! Every text goes through `t`: as it is where documents are read, or as a mark that tells its
//! place apart where something hostile is to stand there.

use bimtek_lab::session::{
    Activity, Basis, BoardId, Canvas, CanvasBox, CanvasKey, Change, Combine, Criterion,
    CriterionKey, DesignPart, DocumentSettings, Electorate, Event, IdeaNumber, IdeaWords,
    Innovation, Mark, Message, MessageKey, Method, NewIdea, OptionKey, Order, Origin, Paper,
    ParticipantProfile, Phase, PlanStatus, PlanWork, PollId, PollSetup, Preset, Profile,
    ProgressNote, Scale, Score, ScoreSheet, Session, Signer, StepPlan, ThemeLook, TieBreak,
    UnitKind, UnitProfile, Voter,
};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// What stands for a text.
pub type Words<'a> = &'a mut dyn FnMut(&str) -> String;

pub fn date(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2019, month, day).unwrap()
}

pub fn at() -> NaiveDateTime {
    date(7, 8).and_hms_opt(9, 0, 0).unwrap()
}

fn number(n: u32) -> OptionKey {
    OptionKey::Idea(IdeaNumber(n))
}

struct Day<'a> {
    session: Session,
    board: BoardId,
    t: Words<'a>,
}

/// The session.
pub fn day(t: Words<'_>) -> Session {
    let session = Session::new(t("uji"), at());
    let board = session.boards()[0].id;
    let mut day = Day { session, board, t };
    day.frame();
    day.people();
    day.ideas();
    day.themes();
    let first = day.open_poll();
    day.scored_poll();
    day.cancelled_poll();
    day.plan(first);
    day.settings();
    day.session
}

impl Day<'_> {
    fn go(&mut self, change: Change) {
        self.session.apply(change, at()).unwrap();
    }

    fn say(&mut self, text: &str) -> String {
        (self.t)(text)
    }

    fn frame(&mut self) {
        let event = Event {
            title: self.say("Bimtek Uji Dokumen"),
            host: self.say("Pemerintah Kabupaten Contoh"),
            place: self.say("Aula Bappeda"),
            date: Some(date(7, 8)),
            start: NaiveTime::from_hms_opt(8, 0, 0),
            days: 1,
            ..Event::default()
        };
        self.go(Change::SetEvent(event));
        let question = self.say("Layanan apa yang dapat dipercepat?");
        self.go(Change::SetQuestion(self.board, question));
        let second = self.say("Apa yang dapat dihemat?");
        self.go(Change::AddBoard(second));
        let step = StepPlan {
            title: self.say("Curah gagasan"),
            minutes: 45,
            instruction: self.say("Tulis satu ide setiap kartu"),
            notes: self.say("Ingatkan unit yang belum menulis"),
            ..StepPlan::default()
        };
        self.go(Change::AddStep(0, step));
    }

    fn people(&mut self) {
        for (name, short, kind) in [
            ("Dinas Kesehatan", "Dinkes", UnitKind::Opd),
            ("Puskesmas Mawar", "PKM Mawar", UnitKind::Puskesmas),
            ("Kecamatan Melati", "Kec. Melati", UnitKind::Kecamatan),
        ] {
            let unit = UnitProfile {
                name: self.say(name),
                short: self.say(short),
                kind,
                aliases: vec![self.say("Nama lama")],
            };
            self.go(Change::AddUnit(unit));
        }
        let unit = Some(self.session.units()[0].id);
        let person = ParticipantProfile {
            name: self.say("Peserta Satu, S.Kep."),
            nip: self.say("198001012005011001"),
            post: self.say("Kepala Seksi"),
            phone: self.say("0811000111"),
            unit,
            present: true,
        };
        self.go(Change::AddParticipant(person));
        let (title, year) = (self.say("Posyandu keliling"), self.say("2018"));
        self.go(Change::AddInnovations(vec![Innovation { title, unit, year }]));
        let message = Message {
            key: MessageKey { chat: self.say("Grup peserta"), print: 7 },
            at: at(),
            sender: self.say("Bidan Contoh"),
            text: self.say("Usul: loket anak"),
            unit,
            skipped: false,
        };
        self.go(Change::TakeMessages(vec![message]));
        let sender = self.say("Bidan Contoh Dua");
        self.go(Change::SetSender(sender, unit));
    }

    fn idea(&mut self, text: &str, name: &str, unit: usize) {
        let words = IdeaWords {
            text: self.say(text),
            name: if name.is_empty() { String::new() } else { self.say(name) },
        };
        let unit = self.session.units().get(unit).map(|unit| unit.id);
        self.go(Change::AddIdea(self.board, NewIdea { words, unit, ..NewIdea::default() }));
    }

    fn ideas(&mut self) {
        self.idea("Antrean lewat pesan singkat", "ANTRE RINGKAS", 0);
        self.idea("Obat diantar kader ke rumah", "", 1);
        self.idea("Loket khusus lansia", "", 0);
        self.idea("Nomor antrean dari rumah", "", 1);
        self.idea("Coba saja", "", 0);
        let words = IdeaWords {
            text: self.say("Loket khusus lansia dan ibu hamil"),
            name: self.say("LOKSUS"),
        };
        let (board, n) = (self.board, IdeaNumber);
        self.go(Change::EditIdea(board, n(3), words));
        self.go(Change::MergeIdeas { board, into: n(1), ideas: vec![n(4)] });
        self.go(Change::TrashIdeas(board, vec![n(5)]));
        let second = self.session.boards()[1].id;
        let origin = Origin {
            source: self.say("sesi-lain"),
            number: 3,
            label: self.say("bimtek-lalu.ron · 3"),
        };
        let words = IdeaWords { text: self.say("Rapat tanpa kertas"), name: String::new() };
        let idea = NewIdea { words, origin: Some(origin), ..NewIdea::default() };
        self.go(Change::AddIdea(second, idea));
    }

    fn themes(&mut self) {
        for (index, name, ideas) in [(0, "Antrean", [1, 3]), (1, "Obat", [2, 2])] {
            let look = ThemeLook {
                name: self.say(name),
                note: self.say("Tanyakan anggarannya"),
                ..ThemeLook::default()
            };
            let mut ideas = ideas.map(IdeaNumber).to_vec();
            ideas.dedup();
            self.go(Change::AddTheme { board: self.board, look, index, ideas });
        }
    }

    fn poll(&mut self, title: &str, method: Method, secret: bool) -> PollId {
        let setup = PollSetup {
            title: self.say(title),
            basis: Basis::Ideas,
            method,
            electorate: Electorate::Units,
            secret,
            order: Order::ByNumber,
        };
        self.go(Change::AddPoll(self.board, setup));
        let poll = self.session.boards()[0].polls.last().unwrap().id;
        self.go(Change::OpenPoll(poll));
        poll
    }

    /// Two of three units vote, for ideas 1 and 2: a tie, settled by the chair.
    fn open_poll(&mut self) -> PollId {
        let poll = self.poll("Prioritas layanan", Method::Choice, false);
        for (unit, idea) in [(0, 1), (1, 2)] {
            let voter = Voter::Unit(self.session.units()[unit].id);
            let marks = vec![Mark { option: number(idea), dots: 1 }];
            self.go(Change::CastBallot { poll, voter, marks });
        }
        let reason = self.say("Satu unit pulang lebih awal");
        self.go(Change::ClosePoll(poll, reason));
        let order = vec![number(2), number(1)];
        let (who, why) = (self.say("Sekretaris Daerah"), self.say("Paling siap dilaksanakan"));
        let how = TieBreak::CastingVote;
        self.go(Change::BreakTie { poll, how, order, who, why });
        poll
    }

    fn scored_poll(&mut self) {
        let own = CriterionKey::Own {
            short: self.say("Hemat"),
            name: self.say("Seberapa besar penghematannya"),
        };
        let sheet = ScoreSheet {
            preset: Preset::Own,
            criteria: vec![Criterion::plain(own)],
            combine: Combine::Sum,
            gate: false,
            ..ScoreSheet::usg(Scale::OneToFive)
        };
        let poll = self.poll("Penilaian penghematan", Method::Score(sheet), true);
        for (unit, value) in [(0, 4), (1, 3), (2, 4)] {
            let voter = Voter::Unit(self.session.units()[unit].id);
            let score = |n: u32| Score { option: number(n), criterion: 0, value };
            let scores = (1..=3).map(score).collect();
            self.go(Change::CastScores { poll, voter, scores });
        }
        let remark = self.say("Tanpa catatan");
        self.go(Change::ClosePoll(poll, remark));
    }

    fn cancelled_poll(&mut self) {
        let poll = self.poll("Percobaan", Method::Choice, true);
        let marks = vec![Mark { option: number(1), dots: 1 }];
        let paper = Paper { marks, ..Paper::default() };
        let (source, ballots) = (self.say("sidik-berkas"), vec![paper]);
        self.go(Change::ImportBallots { poll, source, ballots, blank: 0, again: false });
        let reason = self.say("Hanya latihan");
        self.go(Change::CancelPoll(poll, reason));
    }

    fn plan(&mut self, poll: PollId) {
        let reason = self.say("Dapat mulai bulan depan");
        let (board, idea) = (self.board, IdeaNumber(2));
        self.go(Change::Choose { board, idea, poll: Some(poll), reason });
        let plan = self.session.plans()[0].id;
        let activities = Phase::ALL.map(|phase| Activity {
            phase,
            what: self.say(&format!("Kegiatan {phase:?}")),
            who: self.say("Tim mutu"),
            output: self.say("Laporan singkat"),
            method: self.say("Rapat kerja"),
            months: vec![8, 9],
        });
        let notes = vec![ProgressNote {
            date: date(10, 7),
            text: self.say("Sudah dicoba di dua kelurahan"),
            by: self.say("Tim monitoring"),
            status: PlanStatus::Running,
        }];
        let work = PlanWork {
            owner: self.say("Kepala Puskesmas Mawar"),
            due: Some(date(12, 31)),
            status: PlanStatus::Running,
            activities: activities.to_vec(),
            notes,
            ..PlanWork::default()
        };
        self.go(Change::EditPlan(plan, work));
        let mut canvas = Canvas {
            contact: self.say("Subbagian Umum"),
            phone: self.say("0254123456"),
            email: self.say("mutu@contoh.go.id"),
            ..Canvas::default()
        };
        for key in CanvasKey::ALL {
            *canvas.get_mut(key) = CanvasBox {
                text: self.say(&format!("Isi kotak {key:?}")),
                feedback: self.say(&format!("Tanggapan {key:?}")),
                ok: true,
            };
        }
        self.go(Change::EditCanvas(plan, Box::new(canvas)));
        let mut profile = Profile {
            benefit: self.say("Pasien tidak perlu datang"),
            outcome: self.say("Kunjungan ulang turun"),
            ..Profile::default()
        };
        for part in DesignPart::ALL {
            profile.design.insert(part, self.say(&format!("Rancang bangun {part:?}")));
        }
        self.go(Change::EditProfile(plan, Box::new(profile)));
    }

    fn signer(&mut self, post: &str, name: &str) -> Signer {
        Signer { post: self.say(post), name: self.say(name), nip: self.say("197001011995031001") }
    }

    fn settings(&mut self) {
        let settings = DocumentSettings {
            letterhead: vec![self.say("PEMERINTAH KABUPATEN CONTOH"), self.say("Jalan Contoh 1")],
            number: self.say("005/17/BAPPEDA/2019"),
            basis: self.say("Surat Bupati Nomor 1 Tahun 2019"),
            place: self.say("Kota Contoh"),
            signed_on: Some(date(7, 9)),
            facilitator: self.signer("Fasilitator", "Penandatangan Pertama"),
            representative: self.signer("Wakil peserta", "Penandatangan Kedua"),
            acknowledged: self.signer("Kepala Bappeda", "Penandatangan Ketiga"),
            phones: true,
            ..DocumentSettings::default()
        };
        self.go(Change::SetDocuments(Box::new(settings)));
    }
}
