//! Kanvas ide inovasi: one page a chosen idea, in the boxes of the Labinov form, with the coach's
//! feedback and what the Indeks Inovasi Daerah asks for.

use super::{Align, Block, Document, Row, Table, pieces, spelled};
use crate::{
    app::text::{Lang, canvas as words, profile as profile_words},
    session::{CanvasKey, DesignPart, Plan, SelfCheck, Session},
};

const LANG: Lang = Lang::Indonesian;

pub(super) fn make(session: &Session) -> Document {
    let mut document = pieces::begin(session, "Kanvas Ide Inovasi");
    pieces::chapters(&mut document, session, "KANVAS IDE INOVASI", one);
    document
}

fn one(document: &mut Document, session: &Session, plan: &Plan) {
    let Some(board) = session.board(plan.board) else { return };
    document.push(Block::Space(1.0));
    identity(document, session, plan, board.idea(plan.idea).map_or("", |i| i.title()));
    document.push(Block::Table(boxes(session, plan)));
    profile(document, plan);
}

fn identity(document: &mut Document, session: &Session, plan: &Plan, title: &str) {
    let canvas = &plan.canvas;
    let phone = if session.documents().phones { canvas.phone.clone() } else { String::new() };
    let mut facts = vec![
        ("Nomor ide", plan.idea.to_string()),
        ("Nama inovasi", title.to_owned()),
        ("Nama OPD/unit", pieces::or_blank(&pieces::plan_units(session, plan))),
        ("Contact person", pieces::or_blank(&canvas.contact)),
        ("Telp/HP", pieces::or_blank(&phone)),
        ("Email", pieces::or_blank(&canvas.email)),
    ];
    if let Some(proposed) = canvas.proposed_as {
        facts.push(("Usulan inovasi", words::proposed_as(LANG, proposed).to_owned()));
    }
    document.push(Block::Table(Table::facts(&facts)));
}

/// Every box with its text, the coach's feedback and whether it is OK.
fn boxes(session: &Session, plan: &Plan) -> Table {
    let mut table = Table::new(&[
        ("Kotak", 32.0, Align::Left),
        ("Isi", 88.0, Align::Left),
        ("Tanggapan", 40.0, Align::Left),
        ("OK", 10.0, Align::Center),
    ]);
    for key in CanvasKey::ALL {
        let written = plan.canvas.get(key);
        let ok = if written.ok { "Ya" } else { "" };
        table.rows.push(Row {
            cells: vec![
                words::head(LANG, key).to_owned(),
                session.canvas_text(plan, key).to_owned(),
                written.feedback.clone(),
                ok.to_owned(),
            ],
            height: 10.0,
            ..Row::default()
        });
    }
    table
}

/// What the Indeks Inovasi Daerah asks for, as far as it was answered.
fn profile(document: &mut Document, plan: &Plan) {
    let profile = &plan.profile;
    if profile.is_empty() {
        return;
    }
    let name = |text: Option<&str>| text.unwrap_or(pieces::BLANK).to_owned();
    document.heading("Profil inovasi (Indeks Inovasi Daerah)");
    let date = |date: Option<chrono::NaiveDate>| {
        date.map_or_else(|| pieces::BLANK.to_owned(), spelled::written)
    };
    document.push(Block::Table(Table::facts(&[
        ("Tahapan", name(profile.maturity.map(|m| profile_words::maturity(LANG, m)))),
        ("Inisiator", name(profile.initiator.map(|i| profile_words::initiator(LANG, i)))),
        ("Jenis", name(profile.nature.map(|n| profile_words::nature(LANG, n)))),
        ("Bentuk", name(profile.form.map(|f| profile_words::form(LANG, f)))),
        ("Urusan", name(profile.affair.map(|a| profile_words::affair(LANG, a)))),
        ("Waktu uji coba", date(profile.trial)),
        ("Waktu penerapan", date(profile.applied)),
        ("Manfaat", pieces::or_blank(&profile.benefit)),
        ("Hasil", pieces::or_blank(&profile.outcome)),
    ])));
    let parts: Vec<DesignPart> =
        DesignPart::ALL.into_iter().filter(|p| !profile.part(*p).is_empty()).collect();
    if !parts.is_empty() {
        document.heading("Rancang bangun dan pokok perubahan");
        for part in parts {
            let text =
                format!("{}: {}", profile_words::design_part(LANG, part), profile.part(part));
            document.item("-", &text);
        }
    }
    if profile.checks.is_empty() {
        return;
    }
    document.heading("Pemeriksaan mandiri");
    let mut table = Table::new(&[
        ("Prinsip atau kriteria", 120.0, Align::Left),
        ("Jawaban", 30.0, Align::Center),
    ]);
    for check in SelfCheck::PRINCIPLES.into_iter().chain(SelfCheck::CRITERIA) {
        let answer = match profile.checks.get(&check) {
            Some(true) => "ya",
            Some(false) => "tidak",
            None => "belum dijawab",
        };
        table.row(vec![profile_words::self_check(LANG, check).to_owned(), answer.to_owned()]);
    }
    document.push(Block::Table(table));
}
