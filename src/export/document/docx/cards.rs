//! Cards to be cut apart: a table of equal places, with what stands on each inside.

use super::{
    super::{Cards, Document, PAD},
    body, twips,
};
use std::fmt::Write as _;

/// The line along which paper is cut: two thirds of a point.
const CUT: &str = "w:val=\"dashed\" w:sz=\"6\" w:space=\"0\" w:color=\"7F7F7F\"";

pub(super) fn write(out: &mut String, document: &Document, cards: &Cards) {
    let columns = cards.columns.max(1);
    let width = document.text_width() / columns as f32;
    let (across, pad) = (twips(width), twips(PAD));
    let _ = write!(
        out,
        "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>\
         <w:tblCellMar><w:top w:w=\"{pad}\" w:type=\"dxa\"/><w:left w:w=\"{pad}\" w:type=\"dxa\"/>\
         <w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"{pad}\" w:type=\"dxa\"/></w:tblCellMar>\
         </w:tblPr><w:tblGrid>",
        (0..columns).map(|_| across).sum::<i32>()
    );
    for _ in 0..columns {
        let _ = write!(out, "<w:gridCol w:w=\"{across}\"/>");
    }
    out.push_str("</w:tblGrid>");
    // A place may grow rather than lose a line; whoever fills it sees to it that none has to.
    let height = twips(cards.height(document));
    for row in 0..cards.row_count() {
        let _ = write!(
            out,
            "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"{height}\" w:hRule=\"atLeast\"/></w:trPr>"
        );
        for (column, card) in cards.row(row).enumerate() {
            let _ = write!(out, "<w:tc><w:tcPr><w:tcW w:w=\"{across}\" w:type=\"dxa\"/>");
            cuts(out, !cards.ends_page(row), column + 1 < columns);
            out.push_str("</w:tcPr>");
            for block in card.iter().flat_map(|card| &card.blocks) {
                body::write(out, document, block, width - 2.0 * PAD);
            }
            // A cell ends with a paragraph.
            body::space(out, 0.0);
            out.push_str("</w:tc>");
        }
        out.push_str("</w:tr>");
    }
    out.push_str("</w:tbl>");
    body::space(out, 0.0);
}

/// The lines below and right of a place.
fn cuts(out: &mut String, below: bool, right: bool) {
    if !below && !right {
        return;
    }
    out.push_str("<w:tcBorders>");
    if below {
        let _ = write!(out, "<w:bottom {CUT}/>");
    }
    if right {
        let _ = write!(out, "<w:right {CUT}/>");
    }
    out.push_str("</w:tcBorders>");
}
