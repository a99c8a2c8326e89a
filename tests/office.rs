//! Every file that can be made of a session, opened by programs that know nothing of this one:
//! `LibreOffice` and poppler, and `calamine` for workbooks. What is in the session is in the files,
//! and whatever anybody typed arrives harmless and whole.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "office/day.rs"]
mod day;
#[path = "office/hostile.rs"]
mod hostile;
#[path = "office/programs.rs"]
mod programs;

use bimtek_lab::{
    app::text::Lang,
    export::{
        Artifact,
        document::{Block, Document, DocumentKind, without_controls},
    },
    sample::{Size, cilegon, sample},
    session::{Change, Event, Session, decided_ranks},
};
use calamine::{Data, Reader as _, Xlsx, open_workbook_from_rs};
use std::{
    collections::BTreeMap,
    io::Cursor,
    path::{Path, PathBuf},
};

/// What programs outside read in the files of a session, by artifact.
struct Read {
    /// The text of documents as the office program has it.
    text: BTreeMap<&'static str, String>,
    /// The text of documents as it comes out of the printer, letters and digits only.
    printed: BTreeMap<&'static str, String>,
    workbook: BTreeMap<String, Vec<Vec<Data>>>,
}

/// The text without any blank, so that line breaks do not count, and without what no document
/// takes.
fn squeezed(text: &str) -> String {
    let taken = without_controls(text);
    taken.chars().filter(|c| !c.is_whitespace() && *c != '\u{feff}').collect()
}

/// Letters and digits only: where a line ends at a hyphen, the hyphen may be lost.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Writes every file of every session, has all of them opened, and returns what was read.
fn read(sessions: &[(&str, &Session)]) -> Vec<Read> {
    let folder = tempfile::tempdir().unwrap();
    let (pdf, txt) = (folder.path().join("pdf"), folder.path().join("txt"));
    let mut all = Vec::new();
    let mut documents = Vec::new();
    for (name, session) in sessions {
        for artifact in Artifact::ALL.iter().copied() {
            let path = folder.path().join(format!("{name}-{}", artifact.file_name()));
            std::fs::write(&path, artifact.bytes(session, Lang::Indonesian)).unwrap();
            match artifact.ending() {
                "docx" => {
                    documents.push(path.clone());
                    all.push(path);
                }
                "xlsx" | "csv" => all.push(path),
                other => panic!("{other} has no reader here"),
            }
        }
    }
    programs::convert(&all, "pdf", &pdf);
    programs::convert(&documents, "txt:Text (encoded):UTF8", &txt);
    sessions.iter().map(|(name, session)| read_one(name, session, &pdf, &txt)).collect()
}

fn read_one(name: &str, session: &Session, pdf: &Path, txt: &Path) -> Read {
    let mut read =
        Read { text: BTreeMap::new(), printed: BTreeMap::new(), workbook: BTreeMap::new() };
    for artifact in Artifact::ALL.iter().copied() {
        let stem = PathBuf::from(format!("{name}-{}", artifact.file_name()));
        let printed = pdf.join(stem.with_extension("pdf"));
        assert!(printed.is_file(), "{name}: {} does not open", artifact.name());
        let pages = programs::pages_of_pdf(&printed);
        assert!(pages > 0);
        if let Artifact::Document(kind) = artifact {
            // A card that grew on paper would push others over the cutting lines to a next page.
            if let [Block::Cards(cards)] = &kind.make(session).blocks[..] {
                let set = cards.row_count() / cards.rows;
                assert_eq!(pages, set, "{name}: pages of {}", kind.name());
            }
            let found = std::fs::read_to_string(txt.join(stem.with_extension("txt"))).unwrap();
            read.text.insert(kind.name(), found);
            read.printed.insert(kind.name(), letters(&programs::text_of_pdf(&printed)));
        }
    }
    let bytes = Artifact::RecapXlsx.bytes(session, Lang::Indonesian);
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    for sheet in book.sheet_names() {
        assert!(book.worksheet_formula(&sheet).unwrap().is_empty(), "a formula in {sheet}");
        let range = book.worksheet_range(&sheet).unwrap();
        read.workbook.insert(sheet, range.rows().map(<[Data]>::to_vec).collect());
    }
    read
}

/// Every text that stands in a document, from top to bottom.
fn texts(document: &Document) -> Vec<String> {
    texts_of(&document.blocks)
}

fn texts_of(blocks: &[Block]) -> Vec<String> {
    let mut texts = Vec::new();
    for block in blocks {
        match block {
            Block::Letterhead(lines) => texts.extend(lines.clone()),
            Block::Title(text) | Block::Heading(text) => texts.push(text.clone()),
            Block::Paragraph(p) => {
                texts.push(p.marker.clone());
                texts.push(p.runs.iter().map(|run| run.text.as_str()).collect());
            }
            Block::Table(table) => {
                texts.extend(table.head.clone());
                texts.extend(table.rows.iter().flat_map(|row| row.cells.clone()));
            }
            Block::Bars(bars) => {
                texts.extend(bars.iter().flat_map(|bar| [bar.name.clone(), bar.figure.clone()]));
            }
            Block::Signatures(all) => texts
                .extend(all.iter().flat_map(|s| {
                    [s.above.clone(), s.post.clone(), s.name.clone(), s.nip.clone()]
                })),
            Block::Cards(all) => {
                texts.extend(all.cards.iter().flat_map(|card| texts_of(&card.blocks)));
            }
            Block::Space(_) | Block::PageBreak => {}
        }
    }
    texts
}

/// Everything that the preview shows of every document is in the file, too.
fn documents_are_whole(name: &str, session: &Session, read: &Read) {
    for kind in DocumentKind::ALL {
        let document = kind.make(session);
        let found = squeezed(&read.text[kind.name()]);
        for text in texts(&document) {
            let said = squeezed(&text);
            assert!(found.contains(&said), "{name}, {}: {text:?} is not in it", kind.name());
        }
    }
}

/// Every word of the documents comes out of the printer, too.
fn documents_are_printed_whole(name: &str, session: &Session, read: &Read) {
    for kind in DocumentKind::ALL {
        let printed = &read.printed[kind.name()];
        for text in texts(&kind.make(session)) {
            // Cells beside each other are read line by line, so words are looked for one by one.
            for word in text.split(|c: char| !c.is_alphanumeric()) {
                assert!(printed.contains(word), "{name}, {}: {word} of {text:?}", kind.name());
            }
        }
    }
}

fn says(read: &Read, kind: DocumentKind, texts: &[&str]) {
    let found = squeezed(&read.text[kind.name()]);
    let lost: Vec<_> = texts.iter().filter(|text| !found.contains(&squeezed(text))).collect();
    assert!(lost.is_empty(), "{}: {lost:?} is not in it: {}", kind.name(), read.text[kind.name()]);
}

fn cells(read: &Read, sheet: &str) -> Vec<Vec<String>> {
    read.workbook[sheet].iter().map(|row| row.iter().map(ToString::to_string).collect()).collect()
}

#[test]
fn every_file_opens_elsewhere_and_says_what_the_session_says() {
    if !programs::are_there() {
        return;
    }
    let day = day::day(&mut str::to_owned);
    let (cilegon, empty) = (cilegon().unwrap(), Session::new("x".to_owned(), day::at()));
    let sessions = [("hari", &day), ("cilegon", &cilegon), ("kosong", &empty)];
    let read = read(&sessions);
    for ((name, session), read) in sessions.iter().zip(&read) {
        documents_are_whole(name, session, read);
        documents_are_printed_whole(name, session, read);
        the_workbook_has_every_idea_and_total(session, read);
    }
    the_documents_say(&read[0]);
    for plan in cilegon.chosen() {
        let idea = cilegon.board(plan.board).and_then(|board| board.idea(plan.idea)).unwrap();
        for kind in [DocumentKind::Report, DocumentKind::ActionPlan, DocumentKind::Chronology] {
            says(&read[1], kind, &[idea.title()]);
        }
        says(&read[1], DocumentKind::ActionPlan, &[&plan.work.owner]);
        says(&read[1], DocumentKind::Chronology, &[&idea.text]);
    }
}

/// What the small session is known to say, document by document.
fn the_documents_say(read: &Read) {
    use DocumentKind::{ActionPlan, Attendance, Canvas, Chronology, Minutes, Report, SpeechCard};
    let both = ["BIMTEK UJI DOKUMEN", "Antrean lewat pesan singkat", "Prioritas layanan"];
    says(read, Report, &both);
    let settled = "Seri antara nomor 2 dan 1 diputuskan dengan suara penentu pimpinan oleh Sekretaris Daerah, dengan urutan 2, 1. Alasan: Paling siap dilaksanakan";
    says(
        read,
        Report,
        &[settled, "Kepala Puskesmas Mawar", "Unit yang belum mengirim ide (1): Kec. Melati."],
    );
    let begun = "Senin tanggal delapan bulan Juli tahun dua ribu sembilan belas (08-07-2019)";
    says(
        read,
        Minutes,
        &[begun, "Nomor: 005/17/BAPPEDA/2019", settled, "Satu unit pulang lebih awal"],
    );
    let signed = "Kota Contoh, 9 Juli 2019";
    says(
        read,
        Minutes,
        &[signed, "Penandatangan Pertama", "Penandatangan Kedua", "Penandatangan Ketiga"],
    );
    // Rank, number, idea, unit, votes and ballots.
    says(
        read,
        Minutes,
        &["1 2 Obat diantar kader ke rumah PKM Mawar 1 1", "Percobaan (dibatalkan)"],
    );
    says(read, Minutes, &["Seberapa besar penghematannya", "LOKSUS"]);
    says(read, Attendance, &["Peserta Satu, S.Kep.", "198001012005011001", "0811000111"]);
    says(
        read,
        ActionPlan,
        &["Kegiatan Execution", "31 Desember 2019", "Sudah dicoba di dua kelurahan"],
    );
    says(read, Canvas, &["Isi kotak Goal", "Tanggapan Novelty", "Pasien tidak perlu datang"]);
    says(
        read,
        Chronology,
        &["Obat diantar kader ke rumah", "8 Juli 2019", "Alasan: Dapat mulai bulan depan"],
    );
    says(
        read,
        SpeechCard,
        &["4 ide dari 2 dari 3 unit", "1 (seri) 3 LOKSUS Dinkes", "Kecamatan (1): Kec. Melati"],
    );
}

/// Texts of ideas and totals of polls, found by `calamine`.
fn the_workbook_has_every_idea_and_total(session: &Session, read: &Read) {
    let ideas = cells(read, "Ide");
    let text = ideas[0].iter().position(|head| head == "Ide").unwrap();
    let known = session.boards().iter().flat_map(|board| &board.ideas);
    let found: Vec<&String> = ideas[1..].iter().map(|row| &row[text]).collect();
    assert_eq!(found, known.map(|idea| &idea.text).collect::<Vec<_>>());
    let results = cells(read, "Hasil");
    let at = |head: &str| results[0].iter().position(|cell| cell == head).unwrap();
    let total = at("Perolehan");
    let mut rows = results[1..].iter();
    for poll in session.boards().iter().flat_map(|board| &board.polls) {
        let Some(tally) = decided_ranks(poll) else { continue };
        for row in bimtek_lab::session::tally(poll).unwrap().rows {
            let known = f64::from(row.total) / f64::from(tally.per_point);
            assert_eq!(rows.next().unwrap()[total], known.to_string());
        }
    }
    assert!(rows.next().is_none());
}

#[test]
fn hostile_text_in_every_field_arrives_harmless_and_whole() {
    if !programs::are_there() {
        return;
    }
    let sessions: Vec<(String, Session)> = hostile::sessions();
    let named: Vec<(&str, &Session)> =
        sessions.iter().map(|(name, session)| (name.as_str(), session)).collect();
    let read = read(&named);
    for ((name, session), read) in named.iter().zip(&read) {
        documents_are_whole(name, session, read);
        the_workbook_has_every_idea_and_total(session, read);
        hostile::tables_are_whole(session, read.workbook.values().flatten().flatten());
    }
}

/// Where names are kept apart from ideas, no paper has a unit beside an idea or counts the ideas
/// of one unit.
#[test]
fn papers_of_an_anonymous_session_name_no_proposer() {
    let mut session = day::day(&mut str::to_owned);
    let event = Event { anonymous: true, ..session.event().clone() };
    session.apply(Change::SetEvent(event), day::at()).unwrap();
    let mut settings = session.documents().clone();
    settings.unheard = false;
    session.apply(Change::SetDocuments(Box::new(settings)), day::at()).unwrap();
    for kind in DocumentKind::ALL {
        for text in texts(&kind.make(&session)) {
            let named = text.contains("Mawar") && text != "Kepala Puskesmas Mawar";
            assert!(!named && !text.contains("Melati"), "{}: {text}", kind.name());
        }
    }
    let counted = texts(&DocumentKind::Report.make(&session));
    assert!(counted.contains(&"1 dari 1 unit".to_owned()), "{counted:?}");
    let large = sample(Size::Large, 1).unwrap();
    let counted = texts(&DocumentKind::Report.make(&large));
    assert!(counted.iter().any(|text| text.contains(" unit, ")), "{counted:?}");
}
