//! Laporan kegiatan, in the order of `PermenPANRB` 80/2012: Pendahuluan, Kegiatan yang Dilaksanakan,
//! Hasil yang Dicapai, Simpulan dan Saran, Penutup. What only people can write is a dotted blank.

use super::{Align, Bar, Block, Document, Paragraph, Table, pieces, polls, spelled};
use crate::{
    app::text::{Lang, numbers, words},
    session::{Board, CaptureMode, PollState, Session, coverage, planned_times},
};

const LANG: Lang = Lang::Indonesian;

pub(super) fn make(session: &Session) -> Document {
    let event = session.event();
    let mut document = pieces::begin(session, "Laporan Kegiatan");
    document.push(Block::Title("LAPORAN".to_owned()));
    document.push(Block::Title("TENTANG".to_owned()));
    document.push(Block::Title(pieces::or_blank(&event.title).to_uppercase()));
    document.push(Block::Space(3.0));
    introduction(&mut document, session);
    activity(&mut document, session);
    document.heading("C. Hasil yang Dicapai");
    for (index, board) in session.boards().iter().enumerate() {
        results(&mut document, session, board, index);
    }
    votes(&mut document, session);
    chosen(&mut document, session);
    conclusion(&mut document, session);
    document.heading("E. Penutup");
    // Nobody signs a page on which nothing else stands.
    document.push(Block::Paragraph(Paragraph {
        keep: true,
        ..Paragraph::new(
            "Demikian laporan kegiatan ini disusun sebagai bahan pertimbangan pimpinan dalam menetapkan tindak lanjut.",
        )
    }));
    let settings = session.documents();
    document.push(Block::Signatures(vec![
        pieces::signature("Mengetahui,", &settings.acknowledged),
        pieces::signature(&pieces::signed_at(session), &settings.facilitator),
    ]));
    document
}

fn introduction(document: &mut Document, session: &Session) {
    let event = session.event();
    document.heading("A. Pendahuluan");
    document.heading("1. Umum");
    document.text(&format!(
        "{} menyelenggarakan {} untuk menghimpun, mengelompokkan, dan memilih ide inovasi dari perangkat daerah dan unit kerja, agar hasilnya dapat diterapkan dalam kegiatan masing-masing unit.",
        pieces::or_blank(&event.host),
        pieces::or_blank(&event.title)
    ));
    document.heading("2. Maksud dan Tujuan");
    document.text("Maksud kegiatan ini adalah menumbuhkan semangat berinovasi di seluruh unit.");
    let questions: Vec<&str> =
        (session.boards().iter()).map(|b| b.question.as_str()).filter(|q| !q.is_empty()).collect();
    if questions.is_empty() {
        document.text("Tujuannya memperoleh ide inovasi yang dapat dilaksanakan.");
    } else {
        document.text("Tujuannya memperoleh ide inovasi atas pertanyaan berikut:");
        for (index, question) in questions.iter().enumerate() {
            document.item(&format!("{}.", index + 1), question);
        }
    }
    document.heading("3. Ruang Lingkup");
    document.text(
        "Ruang lingkup kegiatan meliputi penjaringan ide, pengelompokan ide, pemungutan suara, dan penyusunan rencana aksi.",
    );
    document.heading("4. Dasar");
    let basis = &session.documents().basis;
    if basis.is_empty() {
        document.item("1.", "Peraturan Pemerintah Nomor 38 Tahun 2017 tentang Inovasi Daerah;");
        document.item("2.", pieces::BLANK);
    } else {
        for (index, line) in basis.lines().filter(|l| !l.trim().is_empty()).enumerate() {
            document.item(&format!("{}.", index + 1), line);
        }
    }
}

fn activity(document: &mut Document, session: &Session) {
    let event = session.event();
    document.heading("B. Kegiatan yang Dilaksanakan");
    let present = session.participants().iter().filter(|p| p.profile.present).count();
    let people = if session.participants().is_empty() {
        pieces::BLANK.to_owned()
    } else {
        format!("{present} orang hadir dari {} orang terdaftar", session.participants().len())
    };
    let start = event.start.map(|t| format!("pukul {}", t.format("%H.%M")));
    document.push(Block::Table(Table::facts(&[
        ("Hari, tanggal", pieces::day(session)),
        ("Waktu", start.unwrap_or_else(|| pieces::BLANK.to_owned())),
        ("Tempat", pieces::or_blank(&event.place)),
        ("Penyelenggara", pieces::or_blank(&event.host)),
        ("Peserta", people),
        ("Unit yang diundang", format!("{} unit", session.units().len())),
    ])));
    if session.agenda().is_empty() {
        return;
    }
    document.intro("Susunan acara:");
    let mut table = Table::new(&[
        ("Pukul", 22.0, Align::Center),
        ("Acara", 80.0, Align::Left),
        ("Menit", 14.0, Align::Center),
        ("Cara", 40.0, Align::Left),
    ]);
    let times = event.start.map(|start| planned_times(start, session.agenda()));
    for (index, step) in session.agenda().iter().enumerate() {
        let time = times.as_ref().and_then(|times| times.get(index));
        let at = time.map_or_else(String::new, |(from, _)| from.format("%H.%M").to_string());
        let way = match step.plan.mode {
            CaptureMode::Free => "",
            CaptureMode::RoundRobin { .. } => "bergiliran",
            CaptureMode::OneTwoFourAll(_) => "1-2-4-Semua",
            CaptureMode::Silent => "menulis dalam hening",
        };
        table.row(vec![at, step.plan.title.clone(), step.plan.minutes.to_string(), way.to_owned()]);
    }
    document.push(Block::Table(table));
}

/// What was gathered and grouped on one board.
fn results(document: &mut Document, session: &Session, board: &Board, index: usize) {
    let covered = coverage(session, board);
    let ideas = board.ideas.len() - board.trash.len();
    if session.boards().len() > 1 {
        document.heading(&format!(
            "Pertanyaan {}: {}",
            index + 1,
            pieces::or_blank(&board.question)
        ));
    }
    document.text(&format!(
        "Terkumpul {} ide dari {} dari {} unit. Ide dikelompokkan ke dalam {} tema; {} kartu belum dikelompokkan.",
        numbers::count(LANG, ideas as u64),
        covered.heard(),
        covered.units(),
        board.themes.len(),
        board.tray.len()
    ));
    if covered.units() > 0 {
        document.intro("Keterwakilan menurut jenis unit (unit yang sudah mengirim ide):");
        let bars = covered.kinds.iter().map(|k| Bar {
            name: words::kind(LANG, k.kind).to_owned(),
            part: k.heard as f32 / k.units.max(1) as f32,
            figure: match k.told_ideas(session) {
                Some(ideas) => format!("{} dari {} unit, {ideas} ide", k.heard, k.units),
                None => format!("{} dari {} unit", k.heard, k.units),
            },
        });
        document.push(Block::Bars(bars.collect()));
    }
    themes(document, session, board);
    let settings = session.documents();
    let missing: Vec<String> = (covered.kinds.iter())
        .flat_map(|k| &k.missing)
        .map(|id| pieces::short(session, *id).to_owned())
        .collect();
    if settings.unheard && !missing.is_empty() {
        document.text(&format!(
            "Unit yang belum mengirim ide ({}): {}.",
            missing.len(),
            missing.join(", ")
        ));
    }
    if !session.inventory().is_empty() {
        document.text(&format!(
            "Sebelum kegiatan ini telah tercatat {} inovasi, yang tidak dihitung sebagai ide kegiatan.",
            numbers::count(LANG, session.inventory().len() as u64)
        ));
    }
}

fn themes(document: &mut Document, session: &Session, board: &Board) {
    if board.themes.is_empty() {
        return;
    }
    let anonymous = session.event().anonymous;
    for theme in &board.themes {
        let name = if theme.look.name.is_empty() { "Tema tanpa nama" } else { &theme.look.name };
        document.intro(&format!("Tema \"{name}\" ({} ide):", theme.ideas.len()));
        let mut heads = vec![("No.", 10.0, Align::Center), ("Ide", 100.0, Align::Left)];
        if !anonymous {
            heads.push(("Pengusul", 40.0, Align::Left));
        }
        let mut table = Table::new(&heads);
        for number in &theme.ideas {
            let Some(idea) = board.idea(*number) else { continue };
            let originals = board.originals(*number);
            let mut text = idea.text.clone();
            if !idea.name.is_empty() {
                text = format!("{}: {text}", idea.name);
            }
            if originals.len() > 1 {
                let others: Vec<String> =
                    originals.iter().skip(1).map(ToString::to_string).collect();
                pieces::append(
                    &mut text,
                    format_args!(" (gabungan dengan nomor {})", others.join(", ")),
                );
            }
            let mut cells = vec![number.to_string(), text];
            if !anonymous {
                cells.push(pieces::proposers(session, board, &originals));
            }
            table.row(cells);
        }
        document.push(Block::Table(table));
    }
}

fn votes(document: &mut Document, session: &Session) {
    for (board, poll) in polls::held(session) {
        let state = if poll.state == PollState::Cancelled { " (dibatalkan)" } else { "" };
        document.heading(&format!("Pemungutan suara: {}{state}", poll.setup.title));
        polls::whole(document, session, board, poll);
    }
}

fn chosen(document: &mut Document, session: &Session) {
    if session.chosen().next().is_none() {
        return;
    }
    document.heading("Ide yang direkomendasikan dan rencana tindak lanjutnya");
    let mut table = Table::new(&[
        ("No.", 10.0, Align::Center),
        ("Ide", 70.0, Align::Left),
        ("Penanggung jawab", 36.0, Align::Left),
        ("Tenggat", 26.0, Align::Left),
        ("Status", 26.0, Align::Left),
    ]);
    for plan in session.chosen() {
        let title =
            session.board(plan.board).and_then(|b| b.idea(plan.idea)).map_or("", |i| i.title());
        let due = plan.work.due.map_or_else(String::new, spelled::written);
        table.row(vec![
            plan.idea.to_string(),
            title.to_owned(),
            plan.work.owner.clone(),
            due,
            words::plan_status(LANG, plan.work.status).to_owned(),
        ]);
    }
    document.push(Block::Table(table));
}

fn conclusion(document: &mut Document, session: &Session) {
    document.heading("D. Simpulan dan Saran");
    let board = &session.boards()[0];
    let covered = coverage(session, board);
    let chosen = session.chosen().count();
    document.heading("1. Simpulan");
    document.text(&format!(
        "Kegiatan menghasilkan {} ide dan {chosen} ide yang direkomendasikan sebagai prioritas. {} dari {} unit telah mengirim ide. Hasil pemungutan suara merupakan rekomendasi; penetapan akhir berada pada pimpinan.",
        numbers::count(LANG, (board.ideas.len() - board.trash.len()) as u64),
        covered.heard(),
        covered.units()
    ));
    document.heading("2. Saran");
    let unready = session.chosen().filter(|p| !p.work.is_ready()).count();
    let unheard = covered.units() - covered.heard();
    let mut points = Vec::new();
    if unready > 0 {
        points.push(format!(
            "{unready} ide terpilih belum lengkap penanggung jawab, kegiatan, atau tenggatnya; mohon segera dilengkapi."
        ));
    }
    if unheard > 0 {
        points.push(format!("{unheard} unit yang belum mengirim ide perlu didampingi."));
    }
    points.push(pieces::BLANK.to_owned());
    for (index, point) in points.iter().enumerate() {
        document.item(&format!("{}.", index + 1), point);
    }
}
