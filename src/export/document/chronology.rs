//! Kronologi penjaringan dan pemilihan ide: the dated evidence, one chapter a chosen idea.
//!
//! The Indeks Inovasi Daerah judges "penjaringan ide" and "pemilihan ide" and how fast an
//! innovation came about; this page says when and how each step was taken, from the file itself.

use super::{Align, Block, Document, Table, pieces, polls, spelled};
use crate::session::{
    Board, LineageEvent, LineageStep, OptionKey, Plan, PollId, Session, ThemeId, coverage,
    decided_ranks,
};
use chrono::NaiveDateTime;

pub(super) fn make(session: &Session) -> Document {
    let mut document = pieces::begin(session, "Kronologi Penjaringan dan Pemilihan Ide");
    pieces::chapters(&mut document, session, "KRONOLOGI PENJARINGAN DAN PEMILIHAN IDE", one);
    document
}

fn one(document: &mut Document, session: &Session, plan: &Plan) {
    let Some(board) = session.board(plan.board) else { return };
    let Some(idea) = board.idea(plan.idea) else { return };
    let event = session.event();
    document.push(Block::Space(1.0));
    let units = pieces::proposers(session, board, &board.originals(plan.idea));
    let mut facts = vec![
        ("Nomor ide", plan.idea.to_string()),
        ("Judul inovasi", idea.title().to_owned()),
        ("Isi ide", idea.text.clone()),
    ];
    if !units.is_empty() {
        facts.push(("Pengusul", units));
    }
    facts.push(("Kegiatan", pieces::or_blank(&event.title)));
    facts.push((
        "Tempat, tanggal",
        format!("{}, {}", pieces::or_blank(&event.place), pieces::day(session)),
    ));
    document.push(Block::Table(Table::facts(&facts)));
    document.heading("1. Penjaringan ide");
    let units_heard = coverage(session, board);
    document.text(&format!(
        "Pertanyaan yang diajukan: {} Terkumpul {} ide dari {} dari {} unit; ide ini salah satunya.",
        pieces::sentence(&pieces::or_blank(&board.question)),
        board.ideas.len() - board.trash.len(),
        units_heard.heard(),
        units_heard.units()
    ));
    document.heading("2. Pemilihan ide");
    selection(document, board, plan);
    document.heading("3. Urutan waktu");
    let mut table = Table::new(&[
        ("Tanggal", 34.0, Align::Left),
        ("Pukul", 16.0, Align::Center),
        ("Peristiwa", 110.0, Align::Left),
    ]);
    let mut rows: Vec<(NaiveDateTime, String)> = session
        .lineage(plan.board, plan.idea)
        .into_iter()
        .map(|step| (step.at, told(session, board, &step)))
        .collect();
    if let Some(launched) = plan.work.launched
        && let Some(at) = launched.and_hms_opt(0, 0, 0)
    {
        rows.push((at, "Inovasi diluncurkan.".to_owned()));
    }
    rows.sort_by_key(|row| row.0);
    for (at, what) in rows {
        let clock = at.format("%H.%M").to_string();
        let clock = if clock == "00.00" { String::new() } else { clock };
        table.row(vec![spelled::written(at.date()), clock, what]);
    }
    document.push(Block::Table(table));
    pace(document, plan, idea.at);
    document.push(Block::Space(2.0));
    let above = pieces::signed_at(session);
    document
        .push(Block::Signatures(vec![pieces::signature(&above, &session.documents().facilitator)]));
}

/// By which poll and with which rank, or for which reason, it was chosen.
fn selection(document: &mut Document, board: &Board, plan: &Plan) {
    let chosen = format!(
        "Ide ditandai terpilih pada {} pukul {}.",
        spelled::written(plan.choice.at.date()),
        plan.choice.at.format("%H.%M")
    );
    let poll = plan.choice.poll.and_then(|id| board.poll(id));
    let row = poll.and_then(|poll| {
        let tally = decided_ranks(poll)?;
        let originals = board.originals(plan.idea);
        let is_it = |key| matches!(key, OptionKey::Idea(n) if originals.contains(&n));
        let row = tally.rows.iter().find(|row| is_it(row.option)).copied()?;
        Some((poll, polls::total(&tally, &row), row))
    });
    if let Some((poll, total, row)) = row {
        document.text(&format!(
            "Dipilih berdasarkan pemungutan suara \"{}\": {total}, peringkat {} dari {} pilihan. {chosen}",
            poll.setup.title,
            row.rank,
            poll.options.len()
        ));
    } else {
        document.text(&chosen);
    }
    if !plan.choice.reason.is_empty() {
        document.text(&format!("Alasan: {}", plan.choice.reason));
    }
}

/// One thing that happened, in words.
fn told(session: &Session, board: &Board, step: &LineageStep) -> String {
    let anonymous = session.event().anonymous;
    let theme = |id: &ThemeId| {
        board.theme(*id).map_or_else(|| "tema".to_owned(), |t| format!("tema \"{}\"", t.look.name))
    };
    let poll = |id: &PollId| {
        board.poll(*id).map_or_else(String::new, |p| format!("\"{}\"", p.setup.title))
    };
    match &step.what {
        LineageEvent::Sent(unit, label) => {
            let by = unit.filter(|_| !anonymous).map(|id| pieces::unit(session, id));
            let by = by.map_or_else(String::new, |name| format!(" oleh {name}"));
            let from = if label.is_empty() { String::new() } else { format!(" (dari {label})") };
            format!("Ide dikirim{by}{from}.")
        }
        LineageEvent::Reworded(before) => format!("Rumusan disunting; sebelumnya: {before}"),
        LineageEvent::Renamed => "Nama inovasi diubah.".to_owned(),
        LineageEvent::Moved(Some(id)) => format!("Dikelompokkan ke {}.", theme(id)),
        LineageEvent::Moved(None) => "Dikeluarkan dari kelompok.".to_owned(),
        LineageEvent::MergedInto(n) => {
            format!("Digabungkan ke ide nomor {n}; tetap tercatat utuh.")
        }
        LineageEvent::Took(n) => format!("Ide nomor {n} digabungkan ke ide ini."),
        LineageEvent::SplitFrom(n) => format!("Dipisahkan lagi dari ide nomor {n}."),
        LineageEvent::Released(n) => format!("Ide nomor {n} dipisahkan lagi dari ide ini."),
        LineageEvent::Trashed => "Dipindahkan ke keranjang.".to_owned(),
        LineageEvent::Restored => "Dikembalikan dari keranjang.".to_owned(),
        LineageEvent::Voted { poll: id, result, .. } => match result {
            Some((_, rank)) if *rank > 0 => {
                format!("Dipilih dalam pemungutan suara {}: peringkat {rank}.", poll(id))
            }
            _ => format!("Menjadi pilihan dalam pemungutan suara {}.", poll(id)),
        },
        LineageEvent::PartVoted { poll: id, part, result } => match result {
            Some((_, rank)) if *rank > 0 => {
                format!("Bagiannya, ide nomor {part}, peringkat {rank} dalam {}.", poll(id))
            }
            _ => format!("Bagiannya, ide nomor {part}, menjadi pilihan dalam {}.", poll(id)),
        },
        LineageEvent::Chosen => "Ditandai terpilih.".to_owned(),
        LineageEvent::Unchosen => "Tanda terpilih dilepas.".to_owned(),
    }
}

/// How fast it came about, once it is launched: the index counts months.
fn pace(document: &mut Document, plan: &Plan, sent: NaiveDateTime) {
    if let Some(launched) = plan.work.launched {
        let days = (launched - sent.date()).num_days();
        document.text(&format!(
            "Kecepatan penciptaan: {days} hari sejak ide dikirim sampai inovasi diluncurkan."
        ));
    }
}
