//! Rencana aksi: one matrix a chosen idea, in the columns of the Labinov form.

use super::{Align, Block, Column, Document, Row, Table, pieces, spelled};
use crate::{
    app::text::{Lang, words},
    session::{Phase, Plan, Session},
};

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];

pub(super) fn make(session: &Session) -> Document {
    let mut document = pieces::begin(session, "Rencana Aksi Inovasi");
    document.landscape = true;
    pieces::chapters(&mut document, session, "RENCANA AKSI INOVASI", one);
    document
}

fn one(document: &mut Document, session: &Session, plan: &Plan) {
    let Some(board) = session.board(plan.board) else { return };
    let idea = board.idea(plan.idea);
    let title = idea.map_or("", |i| i.title());
    let work = &plan.work;
    let due = work.due.map_or_else(|| pieces::BLANK.to_owned(), spelled::written);
    document.push(Block::Table(Table::facts(&[
        ("Nomor ide", plan.idea.to_string()),
        ("Judul inovasi", title.to_owned()),
        ("Unit", pieces::or_blank(&pieces::plan_units(session, plan))),
        ("Penanggung jawab", pieces::or_blank(&work.owner)),
        ("Contact person", pieces::or_blank(&plan.canvas.contact)),
        ("Tenggat", due),
        ("Status", words::plan_status(Lang::Indonesian, work.status).to_owned()),
    ])));
    document.push(Block::Table(matrix(plan)));
    if !work.notes.is_empty() {
        document.heading("Catatan kemajuan");
        for note in &work.notes {
            let by = if note.by.is_empty() { String::new() } else { format!(" ({})", note.by) };
            let text = format!("{}{by}: {}", spelled::written(note.date), note.text);
            document.item("-", &text);
        }
    }
}

/// Tahap, Kegiatan, Pelaksana, Output, Metode and the twelve months.
fn matrix(plan: &Plan) -> Table {
    let mut heads = vec![
        ("Tahap", 22.0, Align::Left),
        ("Kegiatan", 46.0, Align::Left),
        ("Pelaksana", 30.0, Align::Left),
        ("Output", 34.0, Align::Left),
        ("Metode", 26.0, Align::Left),
    ];
    heads.extend(MONTHS.map(|month| (month, 10.0, Align::Center)));
    let mut table = Table { points: 8.0, ..Table::new(&heads) };
    for phase in Phase::ALL {
        let name = words::phase(Lang::Indonesian, phase);
        let of_phase = plan.work.activities.iter().filter(|a| a.phase == phase);
        let before = table.rows.len();
        for (index, activity) in of_phase.enumerate() {
            let name = if index == 0 { name } else { "" };
            let mut cells = vec![
                name.to_owned(),
                activity.what.clone(),
                activity.who.clone(),
                activity.output.clone(),
                activity.method.clone(),
            ];
            for month in 1..=12 {
                let on = activity.months.contains(&month);
                cells.push(if on { "X" } else { "" }.to_owned());
            }
            table.rows.push(Row { cells, ..Row::default() });
        }
        if table.rows.len() == before {
            // An empty phase has a line to be filled in by hand.
            let mut cells = vec![String::new(); heads_of(&table.columns)];
            if let Some(first) = cells.first_mut() {
                name.clone_into(first);
            }
            table.rows.push(Row { cells, height: 9.0, ..Row::default() });
        }
    }
    table
}

fn heads_of(columns: &[Column]) -> usize {
    columns.len()
}
