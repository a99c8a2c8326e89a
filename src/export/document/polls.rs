//! A poll on paper: its rules, its count, its ranking, and how ties were settled.

use super::{Align, Bar, Block, Document, Row, Table, pieces};
use crate::{
    app::text::{Lang, criteria, numbers, words},
    session::{
        Act, Basis, Board, Electorate, Method, OptionKey, Order, Poll, PollState, ScoreSheet,
        Session, Tally, TallyRow, TieBreak, decided_ranks, reconcile, tally_by_kind,
        tally_by_theme,
    },
};

const LANG: Lang = Lang::Indonesian;

/// Polls that were held: closed ones, and those that were called off, as the record says.
pub(super) fn held(session: &Session) -> impl Iterator<Item = (&Board, &Poll)> {
    session.boards().iter().flat_map(|board| {
        let held = |poll: &&Poll| matches!(poll.state, PollState::Closed | PollState::Cancelled);
        board.polls.iter().map(|poll| &**poll).filter(held).map(move |poll| (board, poll))
    })
}

/// Everything about one poll.
pub(super) fn whole(document: &mut Document, session: &Session, board: &Board, poll: &Poll) {
    document.push(Block::Table(Table::facts(&rules(board, poll))));
    if poll.state == PollState::Cancelled {
        record(document, poll);
        return;
    }
    count(document, session, poll);
    ranking(document, session, board, poll);
    record(document, poll);
}

/// What was agreed.
fn rules(board: &Board, poll: &Poll) -> Vec<(&'static str, String)> {
    let setup = &poll.setup;
    let options = poll.options.len();
    let basis = match &setup.basis {
        Basis::Ideas => format!("{options} ide"),
        Basis::Themes => format!("{options} tema"),
        Basis::IdeasOf(theme) => {
            let name = board.theme(*theme).map_or("", |t| &t.look.name);
            format!("{options} ide dari tema \"{name}\"")
        }
        Basis::Runoff { of, .. } => {
            let title = board.poll(*of).map_or("", |p| &p.setup.title);
            format!("{options} pilihan yang seri pada \"{title}\"")
        }
    };
    let voters = poll.voters.len();
    let electorate = match setup.electorate {
        Electorate::Units => format!("{voters} unit, satu suara setiap unit"),
        Electorate::Present => format!("{voters} peserta yang hadir, satu suara setiap orang"),
        Electorate::Seats(_) => format!("{voters} pemilih"),
    };
    let order = match setup.order {
        Order::ByNumber => "menurut nomor".to_owned(),
        Order::Shuffled { seed } => format!("diacak sekali untuk semua, dari angka {seed}"),
    };
    let secret = if setup.secret { "rahasia" } else { "terbuka" };
    vec![
        ("Yang dipilih", basis),
        ("Cara", method(&setup.method)),
        ("Pemilih", electorate),
        ("Sifat", secret.to_owned()),
        ("Urutan pilihan", order),
    ]
}

/// How votes were given, in a sentence.
fn method(method: &Method) -> String {
    match method {
        Method::Dots { budget, max_per_option } => format!(
            "titik suara, {budget} titik setiap pemilih, paling banyak {max_per_option} pada satu pilihan"
        ),
        Method::Choice => "satu pilihan setiap pemilih".to_owned(),
        Method::Approval => "persetujuan, setiap pemilih menandai semua yang disetujui".to_owned(),
        Method::Score(sheet) => scored(sheet),
    }
}

fn scored(sheet: &ScoreSheet) -> String {
    let names: Vec<String> = sheet
        .criteria
        .iter()
        .map(|c| {
            let name = criteria::name(LANG, c);
            if c.weight > 1 { format!("{name} (bobot {})", c.weight) } else { name }
        })
        .collect();
    format!(
        "{}; skala {}; {} penilai, {} kriteria. Kriteria: {}",
        criteria::preset_name(LANG, sheet.preset),
        criteria::scale_name(LANG, sheet.scale),
        criteria::across_name(LANG, sheet.across).to_lowercase(),
        criteria::combine_name(LANG, sheet.combine).to_lowercase(),
        names.join("; ")
    )
}

/// Whether it adds up.
fn count(document: &mut Document, session: &Session, poll: &Poll) {
    let r = reconcile(session, poll);
    let n = |n: u32| numbers::count(LANG, u64::from(n));
    let mut columns = vec![("Pemilih", n(r.eligible))];
    if let Some(present) = r.present {
        columns.insert(0, ("Hadir", n(present)));
    }
    if let Some(out) = r.handed_out {
        columns.push(("Kartu dibagikan", n(out)));
    }
    columns.push(("Sah", n(r.valid)));
    columns.push(("Kosong", n(r.blank)));
    columns.push(("Tidak sah", n(r.invalid)));
    if r.by_hand > 0 {
        columns.push(("Angkat tangan", n(r.by_hand)));
    }
    columns.push(("Tidak memilih", n(r.missing)));
    columns.push(("Selisih", r.difference.to_string()));
    let heads: Vec<(&str, f32, Align)> =
        columns.iter().map(|(name, _)| (*name, 1.0, Align::Center)).collect();
    let mut table = Table::new(&heads);
    table.row(columns.into_iter().map(|(_, number)| number).collect());
    document.push(Block::Table(table));
}

/// A total as it is read.
pub(super) fn total(tally: &Tally, row: &TallyRow) -> String {
    if !row.complete {
        return "belum lengkap".to_owned();
    }
    match tally.per_point {
        100 => numbers::points(LANG, u64::from(row.total)),
        _ => numbers::count(LANG, u64::from(row.total)),
    }
}

/// The ranking, ties and how they were settled, by theme and by kind.
fn ranking(document: &mut Document, session: &Session, board: &Board, poll: &Poll) {
    let Some(tally) = decided_ranks(poll) else { return };
    let sheet = poll.setup.method.sheet();
    document.push(Block::Table(rows(session, board, poll, &tally)));
    without_votes(document, poll, &tally);
    let settings = session.documents();
    if tally.rows.iter().any(|row| row.tied && !is_without_votes(&tally, row)) {
        document.note("* Jumlahnya sama (seri); peringkat berikutnya dilewati.");
    }
    if settings.tie_notes {
        ties(document, board, poll);
    }
    if sheet.is_some() && tally.scores.iter().any(|s| s.incomplete > 0 || s.dissent) {
        document.note(
            "Nilai yang tidak diisi tidak dihitung dan tidak dianggap nol. Tanda ± berarti para penilai berbeda pendapat.",
        );
    }
    if matches!(poll.setup.basis, Basis::Ideas) {
        by_theme(document, board, poll);
    }
    if settings.by_kind {
        by_kind(document, poll);
    }
}

/// An option that nobody gave a dot or a hand. In a score poll that is told by its cells.
fn is_without_votes(tally: &Tally, row: &TallyRow) -> bool {
    tally.per_point == 1 && row.total == 0
}

/// Options without votes, in one sentence: they share one rank, and none is left out.
fn without_votes(document: &mut Document, poll: &Poll, tally: &Tally) {
    let mut without = tally.rows.iter().filter(|row| is_without_votes(tally, row)).peekable();
    let Some(first) = without.peek() else { return };
    let rank = first.rank;
    let mut numbers: Vec<_> = without
        .filter_map(|row| poll.options.iter().position(|o| o.key == row.option))
        .map(|index| poll.number_of(index))
        .collect();
    numbers.sort_unstable();
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    document.note(&format!(
        "Pilihan tanpa suara, semuanya peringkat {rank} ({}): nomor {}.",
        numbers.len(),
        numbers.join(", ")
    ));
}

fn rows(session: &Session, board: &Board, poll: &Poll, tally: &Tally) -> Table {
    let sheet = poll.setup.method.sheet();
    let anonymous = session.event().anonymous;
    let ideas = matches!(poll.options.first().map(|o| o.key), Some(OptionKey::Idea(_)));
    let mut heads: Vec<(String, f32, Align)> = vec![
        ("Peringkat".to_owned(), 17.0, Align::Center),
        ("No.".to_owned(), 10.0, Align::Center),
        (if ideas { "Ide" } else { "Tema" }.to_owned(), 50.0, Align::Left),
    ];
    if !anonymous && ideas {
        heads.push(("Pengusul".to_owned(), 26.0, Align::Left));
    }
    for criterion in sheet.iter().flat_map(|s| &s.criteria) {
        let short = criteria::short(LANG, criterion);
        // No word of a head is broken.
        let word = short.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0);
        heads.push((short, (word as f32 * 2.4 + 2.0).clamp(9.0, 30.0), Align::Center));
    }
    let name = if sheet.is_some() { "Nilai" } else { "Jumlah" };
    heads.push((name.to_owned(), 13.0, Align::Center));
    heads.push((if sheet.is_some() { "Penilai" } else { "Suara" }.to_owned(), 13.0, Align::Center));
    if sheet.is_some_and(|s| s.gate) {
        heads.push(("Saringan".to_owned(), 14.0, Align::Center));
    }
    let heads: Vec<(&str, f32, Align)> = heads.iter().map(|h| (h.0.as_str(), h.1, h.2)).collect();
    let mut table = Table::new(&heads);
    for (index, row) in tally.rows.iter().enumerate() {
        if is_without_votes(tally, row) {
            continue;
        }
        let option = poll.option(row.option);
        let mark = if row.tied && row.total > 0 { "*" } else { "" };
        let rank = if row.rank == 0 { "-".to_owned() } else { format!("{}{mark}", row.rank) };
        let title = option.map_or("", |o| &o.title).to_owned();
        let mut cells = vec![rank, pieces::number(&poll.options, row.option), title];
        if !anonymous && ideas {
            let ideas = option.map_or(&[][..], |o| &o.ideas);
            cells.push(pieces::proposers(session, board, ideas));
        }
        let scores = tally.scores.get(index);
        for criterion in scores.iter().flat_map(|s| &s.criteria) {
            cells.push(criterion.map_or_else(
                || "-".to_owned(),
                |c| {
                    let differ = if c.dissent { " ±" } else { "" };
                    format!("{}{differ}", numbers::points(LANG, u64::from(c.value)))
                },
            ));
        }
        cells.push(total(tally, row));
        cells.push(numbers::count(LANG, u64::from(row.ballots)));
        if sheet.is_some_and(|s| s.gate) {
            let passed = scores.and_then(|s| s.passed);
            cells.push(match passed {
                Some(true) => "memenuhi".to_owned(),
                Some(false) => "tidak".to_owned(),
                None => "belum lengkap".to_owned(),
            });
        }
        table.row(cells);
    }
    table
}

fn ties(document: &mut Document, board: &Board, poll: &Poll) {
    for tie in poll.standing_ties() {
        let tied: Vec<String> =
            tie.order.iter().map(|key| pieces::number(&poll.options, *key)).collect();
        let how = match tie.how {
            TieBreak::CriteriaScore(other) => {
                let title = board.poll(other).map_or("", |p| &p.setup.title);
                format!("menurut nilai kriteria pada \"{title}\"")
            }
            TieBreak::CastingVote => "dengan suara penentu pimpinan".to_owned(),
            TieBreak::Lot { seed } => {
                format!("dengan undian dari angka {seed} yang ditunjukkan kepada peserta")
            }
        };
        let mut text = format!(
            "Seri antara nomor {} diputuskan {how} oleh {}, dengan urutan {}.",
            pieces::listed(&tied),
            pieces::or_blank(&tie.who),
            tied.join(", ")
        );
        if !tie.why.is_empty() {
            pieces::append(&mut text, format_args!(" Alasan: {}", tie.why));
        }
        document.note(&text);
    }
    let later = board.polls.iter().filter(|p| {
        matches!(&p.setup.basis, Basis::Runoff { of, .. } if *of == poll.id)
            && p.state == PollState::Closed
    });
    for runoff in later {
        document.note(&format!(
            "Seri diputuskan melalui putaran berikutnya, \"{}\".",
            runoff.setup.title
        ));
    }
}

fn by_theme(document: &mut Document, board: &Board, poll: &Poll) {
    let themes = tally_by_theme(poll).unwrap_or_default();
    if themes.len() < 2 {
        return;
    }
    let most = themes.iter().map(|t| t.total).max().unwrap_or(0).max(1);
    let scored = poll.setup.method.sheet().is_some();
    let bars = themes.iter().map(|t| {
        let name = t.theme.and_then(|id| board.theme(id)).map(|t| t.look.name.clone());
        let name = match (t.theme, name) {
            (None, _) => "Tanpa tema".to_owned(),
            (Some(_), Some(name)) if !name.is_empty() => name,
            _ => words_of_nameless(),
        };
        let figure = if scored {
            numbers::points(LANG, u64::from(t.total))
        } else {
            numbers::count(LANG, u64::from(t.total))
        };
        Bar { name, part: t.total as f32 / most as f32, figure }
    });
    document.intro("Perolehan menurut tema:");
    document.push(Block::Bars(bars.collect()));
}

fn words_of_nameless() -> String {
    "Tema tanpa nama".to_owned()
}

/// The best three of each group of kinds that secrecy allows to be told apart.
fn by_kind(document: &mut Document, poll: &Poll) {
    let groups = tally_by_kind(poll);
    if groups.len() < 2 {
        return;
    }
    let mut table = Table::new(&[
        ("Jenis unit", 40.0, Align::Left),
        ("Suara", 12.0, Align::Center),
        ("Tiga teratas (nomor dan jumlah)", 80.0, Align::Left),
    ]);
    for group in groups {
        let names: Vec<String> = group
            .kinds
            .iter()
            .map(|kind| kind.map_or("tidak diketahui", |k| words::kind(LANG, k)).to_owned())
            .collect();
        let best: Vec<String> = (group.tally.rows.iter())
            .filter(|row| row.total > 0 && row.complete)
            .take(3)
            .map(|row| {
                let number = pieces::number(&poll.options, row.option);
                format!("{number} ({})", total(&group.tally, row))
            })
            .collect();
        table.row(vec![
            pieces::listed(&names),
            numbers::count(LANG, u64::from(group.ballots)),
            best.join(", "),
        ]);
    }
    document.push(Block::Table(table));
    document.note("Jenis unit dengan kurang dari tiga suara digabung agar kerahasiaan terjaga.");
}

/// What was done to the poll on record, with its reasons.
fn record(document: &mut Document, poll: &Poll) {
    let mut table = Table::new(&[
        ("Waktu", 46.0, Align::Left),
        ("Tindakan", 50.0, Align::Left),
        ("Alasan atau catatan", 80.0, Align::Left),
    ]);
    for act in &poll.record {
        let at =
            format!("{} pukul {}", super::spelled::written(act.at.date()), act.at.format("%H.%M"));
        table
            .rows
            .push(Row { cells: vec![at, acted(act.act), act.reason.clone()], ..Row::default() });
    }
    for import in &poll.imports {
        let at = format!(
            "{} pukul {}",
            super::spelled::written(import.at.date()),
            import.at.format("%H.%M")
        );
        let again = if import.again { " (berkas yang sama, diulang)" } else { "" };
        let what = format!("{} suara dimasukkan dari berkas{again}", import.ballots);
        table.row(vec![at, what, String::new()]);
    }
    if poll.papers.corrected > 0 {
        let what = format!("{} kartu dikoreksi saat dimasukkan", poll.papers.corrected);
        table.row(vec![String::new(), what, String::new()]);
    }
    document.push(Block::Table(table));
}

fn acted(act: Act) -> String {
    crate::app::text::vote::act(LANG, act)
}
