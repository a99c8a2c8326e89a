//! Sentences of the command line, in Indonesian: what happened, what is safe.

use crate::app::text::{Lang, ballots, compare as compare_words, group, intake, refusals, vote};
use crate::{
    compare::{Comparison, Row},
    grouping::ThemeProposal,
    import::{
        BallotProposal, Fault, Incoming, Kind, Proposal, Trouble,
        whatsapp::{Certainty, Chat, DayOrder, Report},
    },
    session::{Act, Method, Poll, PollState, Reconciliation, Refusal, UnitKind},
    store::{OpenError, ReadError},
};
use std::{fmt::Display, io};

const ID: Lang = Lang::Indonesian;

pub(super) fn no_template(name: &str, known: &str) -> String {
    format!("Susunan acara \"{name}\" tidak dikenal. Yang ada: {known}.")
}

pub(super) fn failed(why: &str) -> String {
    format!("Sesi tidak dapat dibuat: {why}.")
}

pub(super) fn compared(found: &Comparison) -> String {
    compare_words::summary(Lang::Indonesian, found)
}

pub(super) fn compared_row(row: &Row) -> String {
    let later = compare_words::later(Lang::Indonesian, row);
    let stand = compare_words::stand(Lang::Indonesian, row.stand);
    format!("{} {} · {later} · {stand}", row.number, row.title)
}

pub(super) fn unreadable(path: &impl Display, error: &io::Error) -> String {
    format!("{path}: berkas tidak dapat dibaca ({error}).")
}

pub(super) fn not_a_file(path: &impl Display) -> String {
    format!("{path}: ini bukan berkas sesi.")
}

pub(super) fn exists(path: &impl Display) -> String {
    format!("{path}: berkas sudah ada dan tidak ditimpa. Silakan pakai nama lain.")
}

pub(super) fn unwritable(path: &impl Display, error: &io::Error) -> String {
    format!("{path}: berkas tidak dapat ditulis ({error}).")
}

pub(super) fn refused(path: &impl Display, error: &ReadError) -> String {
    let why = match error {
        ReadError::Empty => "berkas ini kosong".to_owned(),
        ReadError::TooLarge { bytes } => format!("{bytes} bita terlalu besar untuk sebuah sesi"),
        ReadError::NotText => "berkas ini bukan teks".to_owned(),
        ReadError::Broken { line, column, detail } => {
            format!("berkas ini tidak utuh, baris {line}, kolom {column} ({detail})")
        }
        ReadError::Newer { schema } => {
            format!(
                "dibuat dengan versi yang lebih baru (skema {schema}); mohon perbarui Bimtek Lab"
            )
        }
        ReadError::Io { detail } => format!("berkas tidak dapat dibaca ({detail})"),
        ReadError::Flawed(flaw) => format!("isinya tidak sesuai aturan sesi ({flaw})"),
    };
    format!("{path}: {why}. Berkas tidak diubah.")
}

pub(super) fn no_file(path: &impl Display) -> String {
    format!("{path}: ini bukan berkas.")
}

pub(super) fn cannot_open(path: &impl Display, error: &OpenError) -> String {
    format!("{path}: sesi tidak dapat dibuka ({error}). Berkas tidak diubah.")
}

pub(super) fn read_only(path: &impl Display) -> String {
    format!(
        "{path}: sesi sedang dibuka program lain atau tidak boleh ditulis. Tidak ada yang diubah."
    )
}

pub(super) fn not_taken(refusal: &Refusal) -> String {
    format!("Tidak diterima. {} Sesi tidak diubah.", refusals::sentence(ID, *refusal))
}

pub(super) fn not_saved(why: &str) -> String {
    format!("Perubahan belum tersimpan ({why}). Berkas masih seperti semula.")
}

pub(super) fn not_read(name: &str, trouble: Trouble) -> String {
    format!("{name}: {} Sesi tidak diubah.", intake::trouble(ID, trouble))
}

pub(super) fn chat_read(chat: &Chat, new: usize, accepted: usize) -> String {
    let Report { messages, people, skipped } = chat.report();
    let mut text = format!(
        "{messages} pesan, {people} orang, {skipped} dilewati. {new} pesan baru, {accepted} menjadi ide."
    );
    if chat.certainty == Certainty::Assumed {
        let (read, other) = match chat.order {
            DayOrder::DayFirst => (intake::day_first(ID), "month-first"),
            DayOrder::MonthFirst => (intake::month_first(ID), "day-first"),
        };
        text = format!(
            "{text} Urutan tanggal tidak terbaca dari berkas ini; dibaca {read}. Bila sebaliknya: \
             --dates {other}."
        );
    }
    text
}

pub(super) fn table_read(kind: Kind, proposal: &Proposal) -> String {
    let what = intake::kind(ID, kind).to_lowercase();
    let Proposal { new, known, unusable, .. } = proposal;
    let units = proposal.unknown_units.len();
    format!(
        "{new} {what} baru, {known} sudah ada, {unusable} baris tidak terpakai, {units} unit baru."
    )
}

pub(super) fn session_read(incoming: &Incoming) -> String {
    format!(
        "{} ide baru, {} berubah kata (tidak diambil), {} sudah ada, {} unit baru.",
        incoming.new_ideas(),
        incoming.changed_ideas(),
        incoming.known_ideas(),
        incoming.units.len()
    )
}

pub(super) const NO_OPEN_POLL: &str =
    "Tidak ada pemungutan suara yang sedang dibuka. Sesi tidak diubah.";

pub(super) fn fault(fault: &Fault) -> String {
    ballots::fault(ID, fault)
}

/// What came in, and below it every line that was refused.
pub(super) fn ballots_read(proposal: &BallotProposal, known: bool) -> String {
    let mut text = if known {
        ballots::known(ID).to_owned()
    } else {
        let (new, blank) = (proposal.papers.len(), proposal.blank);
        ballots::counted(ID, new, blank, proposal.invalid, proposal.refused.len())
    };
    for (line, why) in &proposal.refused {
        text.push_str("\n  ");
        text.push_str(&ballots::line_refused(ID, *line, &fault(why)));
    }
    if !proposal.refused.is_empty() {
        text.push('\n');
        text.push_str(ballots::refused_more(ID));
    }
    text
}

pub(super) const NO_BOARD: &str = "Sesi ini belum mempunyai pertanyaan. Sesi tidak diubah.";
pub(super) const NO_POLL: &str = "Belum ada pemungutan suara yang pernah dibuka.";
pub(super) const NO_CLOSED_POLL: &str =
    "Belum ada pemungutan suara yang sudah ditutup. Sesi tidak diubah.";
pub(super) const ONLY_DOTS: &str =
    "--dots dan --max-per-option hanya berlaku untuk --method dots. Sesi tidak diubah.";
pub(super) const ONLY_SCORES: &str =
    "--criteria hanya berlaku untuk --method score. Sesi tidak diubah.";
pub(super) const HIDDEN: &str = "Perolehan baru ada setelah pemungutan ditutup.";
pub(super) const TIED: &str = " (seri)";

pub(super) fn opened(poll: &Poll) -> String {
    let Poll { setup, options, voters, .. } = poll;
    let rules = vote::live_sentence(ID, &setup.method, options.len());
    let secrecy = if setup.secret { vote::secret(ID) } else { vote::open(ID) };
    let voters = vote::voters(ID, voters.len());
    format!("Dibuka: {}. {rules} · {voters} · {}.", setup.title, secrecy.to_lowercase())
}

pub(super) fn closed(poll: &Poll, counted: &Reconciliation) -> String {
    format!("Ditutup: {}. {}", poll.setup.title, self::counted(counted))
}

pub(super) fn revealed(title: &str) -> String {
    format!("Hasil dibuka: {title}.")
}

pub(super) fn does_not_add_up(difference: i32) -> String {
    format!(
        "Tidak cocok: selisih {difference} kartu. Mohon diperiksa, atau tutup dengan --reason TEKS. \
         Sesi tidak diubah."
    )
}

pub(super) fn poll_head(poll: &Poll) -> String {
    let state = vote::state(ID, poll.state).to_lowercase();
    let rules = vote::live_sentence(ID, &poll.setup.method, poll.options.len());
    format!("{} ({state}). {rules}", poll.setup.title)
}

/// The reconciliation in one line.
pub(super) fn counted(counted: &Reconciliation) -> String {
    let Reconciliation { eligible, valid, blank, invalid, missing, by_hand, .. } = *counted;
    let mut text = format!("{eligible} pemilih");
    if let Some(present) = counted.present {
        text = format!("{present} hadir, {text}");
    }
    if let Some(out) = counted.handed_out {
        text = format!("{text}, {out} dibagikan");
    }
    text = format!("{text}: {valid} sah, {blank} kosong, {invalid} tidak sah, {missing} belum");
    if by_hand > 0 {
        text = format!("{text}, {by_hand} lewat angkat tangan");
    }
    match counted.difference {
        0 => format!("{text}. Cocok."),
        n => format!("{text}. Selisih {n}."),
    }
}

/// A method as scripts know it, as it is asked for when a poll is opened.
pub(super) fn method(method: &Method) -> &'static str {
    match method {
        Method::Dots { .. } => "dots",
        Method::Choice => "choice",
        Method::Approval => "approval",
        Method::Score(_) => "score",
    }
}

pub(super) fn state(state: PollState) -> &'static str {
    match state {
        PollState::Draft => "draft",
        PollState::Open => "open",
        PollState::Closed => "closed",
        PollState::Cancelled => "cancelled",
    }
}

pub(super) fn kind(kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::Opd => "opd",
        UnitKind::Kecamatan => "kecamatan",
        UnitKind::Kelurahan => "kelurahan",
        UnitKind::Puskesmas => "puskesmas",
        UnitKind::Rsud => "rsud",
        UnitKind::Bumd => "bumd",
        UnitKind::Other => "other",
    }
}

pub(super) fn act(act: Act) -> &'static str {
    match act {
        Act::Opened => "opened",
        Act::Closed => "closed",
        Act::Reopened => "reopened",
        Act::Cancelled => "cancelled",
        Act::Revealed => "revealed",
        Act::SurplusAllowed(_) => "surplus-allowed",
        Act::BallotWithdrawn(_) => "ballot-withdrawn",
    }
}

pub(super) const NOTHING_TO_SUGGEST: &str = "Tidak ada usulan.";

pub(super) fn similar(numbers: &str, similarity: f32) -> String {
    format!("Mirip: {numbers} ({:.0} %)", similarity * 100.0)
}

pub(super) fn reason(theme: &ThemeProposal) -> String {
    group::reason(ID, theme)
}

pub(super) fn theme(theme: &ThemeProposal, numbers: &str) -> String {
    format!("{} ({}): {numbers}", group::proposed(ID, &theme.name), reason(theme))
}
