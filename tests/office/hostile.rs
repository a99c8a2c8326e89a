//! Sessions in which hostile text stands in every field, and what must come of it.
//!
//! The door of changes keeps much of this out; a file from elsewhere does not go through it. So
//! the texts are put into the file of a session, as somebody with an editor would.

use super::{day, squeezed};
use bimtek_lab::{
    app::text::Lang,
    export::csv,
    session::Session,
    store::{from_ron, to_ron},
};
use calamine::Data;
use std::fmt::Write as _;

/// Characters of a text that is too long for a field.
const LONG: usize = 10_000;

/// Texts that break what is careless, each with the mark of its field in it.
fn hostile(mark: &str, kind: usize) -> String {
    let all = format!(
        "\u{1}\u{8}\u{b}\u{1b}\u{7f}\u{85}<w:p>&amp;]]></w:t><![CDATA[ &#0; \u{202e}balik\u{200f}\u{2067} \u{fffe}\u{ffff}\u{fdd0} 🏥👩\u{200d}⚕️🇮🇩 _x0041_ \\u{{d800}} é \u{e000} {{=A1}} \"';\r\n{mark}\tselesai\u{0}"
    );
    match kind {
        0 => format!("=HYPERLINK(\"http://contoh\",\"{mark}\"){all}"),
        1 => format!("+{mark}+1{all}"),
        2 => format!("-{mark}{all}"),
        3 => format!("@SUM(A1:A9){mark}{all}"),
        4 => format!("\t={mark}{all}"),
        5 => format!("＝{mark}{all}"),
        _ => all,
    }
}

/// Two sessions of hostile texts, another kind of them in each field, and one of long texts.
pub fn sessions() -> Vec<(String, Session)> {
    let (text, marks) = marked();
    let mut sessions: Vec<_> = (0..2)
        .map(|turn| {
            let of = |i: usize| hostile(&marks[i], (i + turn * 3) % 7);
            (format!("jahat-{turn}"), with(&text, &marks, of))
        })
        .collect();
    let long = |i: usize| {
        // Letters only: LibreOffice looks for a font for each picture in a text, again and again.
        let mut long = format!("={}", marks[i]);
        for n in 0.. {
            if long.chars().count() >= LONG {
                break;
            }
            let _ = write!(long, " kata{n}");
        }
        long
    };
    sessions.push(("panjang".to_owned(), with(&text, &marks, long)));
    sessions
}

/// The file of a session in which a mark stands for every text, and the marks.
fn marked() -> (String, Vec<String>) {
    let mut marks = Vec::new();
    let session = day::day(&mut |_| {
        let mark = format!("Q{:03}Q", marks.len());
        marks.push(mark.clone());
        mark
    });
    let text = to_ron(&session);
    for literal in literals(&text) {
        let known = marks.contains(&literal) || is_a_time(&literal);
        assert!(known, "no hostile text stands in {literal:?}");
    }
    (text, marks)
}

/// What stands between quotes in the file.
fn literals(text: &str) -> Vec<String> {
    text.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

fn is_a_time(literal: &str) -> bool {
    !literal.is_empty() && literal.chars().all(|c| c.is_ascii_digit() || "-:T.".contains(c))
}

/// The session of the file with these texts in the places of the marks.
fn with(text: &str, marks: &[String], of: impl Fn(usize) -> String) -> Session {
    let mut out = String::new();
    for (i, part) in text.split('"').enumerate() {
        match marks.iter().position(|mark| mark == part) {
            Some(mark) if i % 2 == 1 => {
                let escaped = of(mark).chars().map(escaped).collect::<String>();
                let _ = write!(out, "\"{escaped}\"");
            }
            _ if i % 2 == 1 => {
                let _ = write!(out, "\"{part}\"");
            }
            _ => out.push_str(part),
        }
    }
    from_ron(out.as_bytes()).unwrap()
}

fn escaped(c: char) -> String {
    if c.is_alphanumeric() || c == ' ' { c.to_string() } else { format!("\\u{{{:x}}}", c as u32) }
}

/// Every text of ideas, plans, notes and polls stands whole in the workbook and in the CSV, and
/// none of it runs.
pub fn tables_are_whole<'a>(session: &Session, cells: impl Iterator<Item = &'a Data>) {
    let cells: Vec<String> = cells
        .filter_map(|cell| if let Data::String(text) = cell { Some(squeezed(text)) } else { None })
        .collect();
    for text in in_tables(session) {
        let said = squeezed(&text);
        assert!(cells.iter().any(|cell| cell.contains(&said)), "{text:?} is not in the workbook");
    }
    let bytes = csv::recap(session, Lang::Indonesian);
    let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(&bytes[3..]);
    let mut all = Vec::new();
    for record in reader.records() {
        for cell in &record.unwrap() {
            let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝']);
            assert!(!runs, "{cell:?} is a formula");
            all.push(squeezed(cell));
        }
    }
    for idea in session.boards().iter().flat_map(|board| &board.ideas) {
        let said = squeezed(&idea.text);
        assert!(all.iter().any(|cell| cell.contains(&said)), "{:?} is not in the CSV", idea.text);
    }
}

fn in_tables(session: &Session) -> Vec<String> {
    let mut texts = vec![session.event().title.clone(), session.event().place.clone()];
    for unit in session.units() {
        texts.extend([unit.profile.name.clone(), unit.profile.short.clone()]);
        texts.extend(unit.profile.aliases.clone());
    }
    for person in session.participants() {
        let p = &person.profile;
        texts.extend([p.name.clone(), p.nip.clone(), p.post.clone(), p.phone.clone()]);
    }
    for step in session.agenda() {
        let plan = &step.plan;
        texts.extend([plan.title.clone(), plan.instruction.clone(), plan.notes.clone()]);
    }
    texts.extend(session.inventory().iter().map(|innovation| innovation.title.clone()));
    for board in session.boards() {
        texts.push(board.question.clone());
        for idea in &board.ideas {
            texts.extend([idea.text.clone(), idea.name.clone()]);
            texts.extend(idea.earlier.iter().map(|earlier| earlier.text.clone()));
            texts.extend(idea.origin.iter().map(|origin| origin.label.clone()));
        }
        for theme in &board.themes {
            texts.extend([theme.look.name.clone(), theme.look.note.clone()]);
        }
        for poll in &board.polls {
            texts.push(poll.setup.title.clone());
            texts.extend(poll.record.iter().map(|act| act.reason.clone()));
            texts.extend(poll.imports.iter().map(|import| import.source.clone()));
            texts.extend(poll.ties.iter().flat_map(|tie| [tie.who.clone(), tie.why.clone()]));
        }
    }
    for plan in session.plans() {
        let work = &plan.work;
        texts.extend([plan.choice.reason.clone(), work.owner.clone()]);
        for a in &work.activities {
            texts.extend([a.what.clone(), a.who.clone(), a.output.clone(), a.method.clone()]);
        }
        texts.extend(work.notes.iter().flat_map(|note| [note.text.clone(), note.by.clone()]));
        let canvas = &plan.canvas;
        texts.extend([canvas.contact.clone(), canvas.phone.clone(), canvas.email.clone()]);
        texts.extend(canvas.boxes.values().flat_map(|b| [b.text.clone(), b.feedback.clone()]));
        texts.extend(plan.profile.design.values().cloned());
        texts.extend([plan.profile.benefit.clone(), plan.profile.outcome.clone()]);
    }
    texts
}
