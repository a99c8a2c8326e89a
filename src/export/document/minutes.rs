//! Berita acara: the polls of a session, to be signed.

use super::{Block, Document, Paragraph, Run, pieces, polls};
use crate::session::{PollState, Session};

pub(super) fn make(session: &Session) -> Document {
    let event = session.event();
    let settings = session.documents();
    let mut document = pieces::begin(session, "Berita Acara Pemungutan Suara");
    document.push(Block::Title("BERITA ACARA".to_owned()));
    document.push(Block::Title("PEMUNGUTAN SUARA PEMILIHAN IDE INOVASI".to_owned()));
    let number = format!("Nomor: {}", pieces::or_blank(&settings.number));
    pieces::centred(&mut document, &number, false);
    document.push(Block::Space(3.0));
    let held: Vec<_> = polls::held(session).collect();
    let date = held
        .iter()
        .filter_map(|(_, poll)| poll.record.first().map(|act| act.at.date()))
        .min()
        .or(event.date);
    let mut opening = Paragraph::new("Pada hari ini, ");
    opening.runs.push(Run::bold(&pieces::opening(date)));
    let anyone = session.participants().iter().filter(|p| p.profile.present).count();
    let people = if anyone > 0 {
        format!("diikuti {anyone} peserta dari {} unit", session.units().len())
    } else {
        format!("diikuti {} peserta dari {} unit", pieces::BLANK, session.units().len())
    };
    opening.runs.extend(Run::plain(&format!(
        ", bertempat di {}, telah dilaksanakan pemungutan suara untuk pemilihan ide inovasi dalam kegiatan {} yang diselenggarakan oleh {} dan {people}, dengan hasil sebagai berikut.",
        pieces::or_blank(&event.place),
        pieces::or_blank(&event.title),
        pieces::or_blank(&event.host)
    )));
    document.push(Block::Paragraph(opening));
    if held.is_empty() {
        document.text("Sampai berita acara ini dibuat belum ada pemungutan suara yang ditutup.");
    }
    for (index, (board, poll)) in held.iter().enumerate() {
        let state = if poll.state == PollState::Cancelled { " (dibatalkan)" } else { "" };
        document.heading(&format!("{}. {}{state}", index + 1, poll.setup.title));
        polls::whole(&mut document, session, board, poll);
    }
    chosen(&mut document, session);
    document.text(
        "Hasil pemungutan suara ini merupakan rekomendasi prioritas. Penetapan akhir berada pada pimpinan.",
    );
    // Nobody signs a page on which nothing else stands.
    document.push(Block::Paragraph(Paragraph {
        keep: true,
        ..Paragraph::new(
            "Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.",
        )
    }));
    let left = pieces::signature(" ", &settings.representative);
    let right = pieces::signature(&pieces::signed_at(session), &settings.facilitator);
    let below = pieces::signature("Mengetahui,", &settings.acknowledged);
    document.push(Block::Signatures(vec![left, right, below]));
    document
}

/// The ideas that are chosen now, and why.
fn chosen(document: &mut Document, session: &Session) {
    if session.chosen().next().is_none() {
        return;
    }
    document.heading("Ide yang direkomendasikan");
    for (index, plan) in session.chosen().enumerate() {
        let Some(board) = session.board(plan.board) else { continue };
        let title = board.idea(plan.idea).map_or("", |idea| idea.title());
        let units = pieces::proposers(session, board, &board.originals(plan.idea));
        let mut text = format!("Nomor {}: {title}", plan.idea);
        if !units.is_empty() {
            pieces::append(&mut text, format_args!(" ({units})"));
        }
        if !plan.choice.reason.is_empty() {
            pieces::append(
                &mut text,
                format_args!(". Dipilih dengan alasan: {}", plan.choice.reason),
            );
        }
        document.item(&format!("{}.", index + 1), &text);
    }
}
