//! The body: every block of a document in `WordprocessingML`.

use super::{
    super::{Align, Bar, Block, Document, Paragraph, Picture, Row, Run, Signature, Table, xml},
    cards, twips,
};
use std::fmt::Write as _;

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006";

/// Steps of a bar's whole length.
const STEPS: u16 = 52;

/// The part that holds the text.
pub(super) fn xml(document: &Document) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <w:document xmlns:w=\"{MAIN}\" xmlns:r=\"{RELATIONS}\" \
         xmlns:wp=\"{DRAWING}/wordprocessingDrawing\" xmlns:a=\"{DRAWING}/main\" \
         xmlns:pic=\"{DRAWING}/picture\"><w:body>"
    );
    let width = document.text_width();
    for block in &document.blocks {
        write(&mut out, document, block, width);
    }
    section(&mut out, document);
    out.push_str("</w:body></w:document>");
    out
}

/// Writes a block that has so many millimetres across.
pub(super) fn write(out: &mut String, document: &Document, block: &Block, width: f32) {
    match block {
        Block::Letterhead(lines) => letterhead(out, lines, document.logo.as_ref(), width),
        Block::Title(text) => styled(out, "Title", text),
        Block::Heading(text) => styled(out, "Heading1", text),
        Block::Paragraph(p) => paragraph(out, p),
        Block::Table(t) => table(out, t, width),
        Block::Bars(b) => bars(out, b, width),
        Block::Signatures(s) => signatures(out, s, width),
        Block::Space(mm) => space(out, *mm),
        Block::PageBreak => out.push_str("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"),
        Block::Cards(c) => cards::write(out, document, c),
    }
}

fn section(out: &mut String, document: &Document) {
    let (width, height) = document.page();
    let m = document.margins;
    let orient = if document.landscape { " w:orient=\"landscape\"" } else { "" };
    out.push_str("<w:sectPr>");
    if document.numbered {
        out.push_str("<w:footerReference w:type=\"default\" r:id=\"rId3\"/>");
    }
    let _ = write!(
        out,
        "<w:pgSz w:w=\"{}\" w:h=\"{}\"{orient}/>\
         <w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>\
         </w:sectPr>",
        twips(width),
        twips(height),
        twips(m.top),
        twips(m.right),
        twips(m.bottom),
        twips(m.left)
    );
}

fn styled(out: &mut String, style: &str, text: &str) {
    let _ = write!(out, "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>");
    run(out, &Run { text: text.to_owned(), bold: false }, None);
    out.push_str("</w:p>");
}

fn align(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Center => "center",
        Align::Right => "right",
        Align::Both => "both",
    }
}

/// A run; line breaks become breaks, tabs become tabs.
fn run(out: &mut String, run: &Run, points: Option<f32>) {
    out.push_str("<w:r>");
    if run.bold || points.is_some() {
        out.push_str("<w:rPr>");
        if run.bold {
            out.push_str("<w:b/>");
        }
        if let Some(points) = points {
            let half = (points * 2.0).round() as i32;
            let _ = write!(out, "<w:sz w:val=\"{half}\"/><w:szCs w:val=\"{half}\"/>");
        }
        out.push_str("</w:rPr>");
    }
    for (i, line) in run.text.split('\n').enumerate() {
        if i > 0 {
            out.push_str("<w:br/>");
        }
        for (i, part) in line.split('\t').enumerate() {
            if i > 0 {
                out.push_str("<w:tab/>");
            }
            if !part.is_empty() {
                out.push_str("<w:t xml:space=\"preserve\">");
                xml::text(out, part);
                out.push_str("</w:t>");
            }
        }
    }
    out.push_str("</w:r>");
}

fn paragraph(out: &mut String, p: &Paragraph) {
    out.push_str("<w:p><w:pPr>");
    if p.keep {
        out.push_str("<w:keepNext/>");
    }
    if p.ruled {
        out.push_str(
            "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"3\" w:color=\"404040\"/></w:pBdr>",
        );
    }
    let left = twips(7.5 * f32::from(p.level));
    if !p.marker.is_empty() {
        let _ = write!(out, "<w:tabs><w:tab w:val=\"left\" w:pos=\"{left}\"/></w:tabs>");
    }
    if p.points > 0.0 {
        // Two points below.
        out.push_str(
            "<w:spacing w:before=\"0\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>",
        );
    }
    if !p.marker.is_empty() {
        let hanging = twips(7.5);
        let _ = write!(out, "<w:ind w:left=\"{left}\" w:hanging=\"{hanging}\"/>");
    } else if left > 0 {
        let _ = write!(out, "<w:ind w:left=\"{left}\"/>");
    }
    let _ = write!(out, "<w:jc w:val=\"{}\"/></w:pPr>", align(p.align));
    let points = if p.points > 0.0 { Some(p.points) } else { p.small.then_some(9.0) };
    if !p.marker.is_empty() {
        run(out, &Run { text: format!("{}\t", p.marker), bold: false }, points);
    }
    for r in &p.runs {
        run(out, r, points);
    }
    out.push_str("</w:p>");
}

/// A paragraph inside of a table, without distance below.
fn cell_text(out: &mut String, text: &str, at: Align, bold: bool, points: f32) {
    let _ = write!(
        out,
        "<w:p><w:pPr><w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>\
         <w:jc w:val=\"{}\"/></w:pPr>",
        align(at)
    );
    if !text.is_empty() {
        run(out, &Run { text: text.to_owned(), bold }, Some(points));
    }
    out.push_str("</w:p>");
}

/// Opens a table of fixed columns.
fn open(out: &mut String, widths: &[i32], lined: bool) {
    let whole: i32 = widths.iter().sum();
    let _ = write!(out, "<w:tbl><w:tblPr><w:tblW w:w=\"{whole}\" w:type=\"dxa\"/>");
    if lined {
        out.push_str("<w:tblBorders>");
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
            let _ = write!(
                out,
                "<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"404040\"/>"
            );
        }
        out.push_str("</w:tblBorders>");
    }
    // A millimetre beside the text: narrow columns need the room.
    out.push_str(
        "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"57\" w:type=\"dxa\"/>\
         <w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>",
    );
    for width in widths {
        let _ = write!(out, "<w:gridCol w:w=\"{width}\"/>");
    }
    out.push_str("</w:tblGrid>");
}

/// The absolute widths of columns, in twentieths of a point.
fn widths(columns: impl Iterator<Item = f32> + Clone, width: f32) -> Vec<i32> {
    let all: f32 = columns.clone().sum();
    columns.map(|column| twips(width * column / all.max(f32::MIN_POSITIVE))).collect()
}

fn table(out: &mut String, t: &Table, width: f32) {
    let width = if t.across > 0.0 { t.across } else { width };
    let widths = widths(t.columns.iter().map(|c| c.width), width);
    open(out, &widths, !t.bare);
    if !t.head.is_empty() {
        let head = Row { cells: t.head.clone(), strong: true, height: 0.0 };
        row(out, t, &head, &widths, true);
    }
    for r in &t.rows {
        row(out, t, r, &widths, false);
    }
    out.push_str("</w:tbl>");
    // A table must be followed by a paragraph; it is also the distance to what comes next.
    space(out, 2.0);
}

fn row(out: &mut String, t: &Table, r: &Row, widths: &[i32], head: bool) {
    out.push_str("<w:tr><w:trPr><w:cantSplit/>");
    if r.height > 0.0 {
        let _ = write!(out, "<w:trHeight w:val=\"{}\" w:hRule=\"atLeast\"/>", twips(r.height));
    }
    if head {
        out.push_str("<w:tblHeader/>");
    }
    out.push_str("</w:trPr>");
    for ((column, width), cell) in t.columns.iter().zip(widths).zip(&r.cells) {
        let _ = write!(out, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
        if r.strong && !t.bare {
            out.push_str("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDEAE3\"/>");
        }
        if r.height > 0.0 || head {
            out.push_str("<w:vAlign w:val=\"center\"/>");
        }
        out.push_str("</w:tcPr>");
        let at = if head { Align::Center } else { column.align };
        let points = if column.points > 0.0 && !head { column.points } else { t.points };
        cell_text(out, cell, at, r.strong || column.bold && !head, points);
        out.push_str("</w:tc>");
    }
    out.push_str("</w:tr>");
}

/// Bars as a table of many narrow columns: a filled cell is a bar, in every word processor.
fn bars(out: &mut String, all: &[Bar], width: f32) {
    const NAME: u16 = 32;
    const FIGURE: u16 = 26;
    let grid = twips(width / f32::from(NAME + STEPS + FIGURE));
    open(out, &vec![grid; usize::from(NAME + STEPS + FIGURE)], false);
    for bar in all {
        let filled = ((bar.part.clamp(0.0, 1.0) * f32::from(STEPS)).round() as u16).min(STEPS);
        let filled = if bar.part > 0.0 { filled.max(1) } else { 0 };
        out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        span(out, NAME, grid, "", &bar.name, Align::Left);
        if filled > 0 {
            span(out, filled, grid, "1F4B73", "", Align::Left);
        }
        span(out, STEPS - filled + FIGURE, grid, "", &bar.figure, Align::Left);
        out.push_str("</w:tr>");
    }
    out.push_str("</w:tbl>");
    space(out, 2.0);
}

fn span(out: &mut String, columns: u16, grid: i32, fill: &str, text: &str, at: Align) {
    let width = i32::from(columns) * grid;
    let _ = write!(
        out,
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/><w:gridSpan w:val=\"{columns}\"/>"
    );
    if !fill.is_empty() {
        // White lines above and below part one bar from the next.
        let _ = write!(
            out,
            "<w:tcBorders><w:top w:val=\"single\" w:sz=\"24\" w:space=\"0\" w:color=\"FFFFFF\"/>\
             <w:bottom w:val=\"single\" w:sz=\"24\" w:space=\"0\" w:color=\"FFFFFF\"/></w:tcBorders>\
             <w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{fill}\"/>"
        );
    }
    out.push_str("<w:vAlign w:val=\"center\"/></w:tcPr>");
    cell_text(out, text, at, false, 9.5);
    out.push_str("</w:tc>");
}

/// Places to sign, two beside each other, the last one of an odd number in the middle.
fn signatures(out: &mut String, all: &[Signature], width: f32) {
    let half = twips(width / 2.0);
    for pair in all.chunks(2) {
        let widths = if pair.len() == 2 { vec![half, half] } else { vec![half * 2] };
        open(out, &widths, false);
        out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (signature, width) in pair.iter().zip(widths) {
            let _ = write!(out, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
            let line = |out: &mut String, text: &str, bold| {
                cell_text(out, text, Align::Center, bold, 11.0);
            };
            line(out, &signature.above, false);
            line(out, &signature.post, false);
            (0..3).for_each(|_| line(out, "", false));
            if signature.name.is_empty() {
                line(out, "( ........................................ )", false);
            } else {
                line(out, &signature.name, true);
            }
            if !signature.nip.is_empty() {
                line(out, &format!("NIP {}", signature.nip), false);
            }
            out.push_str("</w:tc>");
        }
        out.push_str("</w:tr></w:tbl>");
        space(out, 3.0);
    }
}

/// An empty paragraph of this height.
pub(super) fn space(out: &mut String, millimetres: f32) {
    let _ = write!(
        out,
        "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"{}\" w:lineRule=\"exact\"/></w:pPr></w:p>",
        twips(millimetres).max(20)
    );
}

fn letterhead(out: &mut String, lines: &[String], logo: Option<&Picture>, width: f32) {
    const LOGO: f32 = 20.0;
    let room = if logo.is_some() { LOGO + 3.0 } else { 0.0 };
    let columns = if room > 0.0 {
        vec![twips(room), twips(width - 2.0 * room), twips(room)]
    } else {
        vec![twips(width)]
    };
    open(out, &columns, false);
    out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    let line = "<w:tcBorders><w:bottom w:val=\"thinThickSmallGap\" w:sz=\"18\" w:space=\"0\" w:color=\"000000\"/></w:tcBorders>";
    let middle = columns.len() / 2;
    for (i, width) in columns.iter().enumerate() {
        let _ = write!(
            out,
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{line}<w:vAlign w:val=\"center\"/></w:tcPr>"
        );
        match (i, logo) {
            (i, _) if i == middle => {
                for (i, text) in lines.iter().enumerate() {
                    let (points, bold) = match (i, lines.len()) {
                        (0, 2..) => (13.0, false),
                        (0 | 1, _) => (15.0, true),
                        _ => (9.0, false),
                    };
                    cell_text(out, text, Align::Center, bold, points);
                }
            }
            (0, Some(logo)) => picture(out, logo, LOGO),
            _ => cell_text(out, "", Align::Left, false, 9.0),
        }
        out.push_str("</w:tc>");
    }
    out.push_str("</w:tr></w:tbl>");
    space(out, 5.0);
}

/// A picture that fits into a square of this side, in millimetres.
fn picture(out: &mut String, picture: &Picture, side: f32) {
    // English metric units: 36,000 in a millimetre.
    let most = f64::from(side) * 36_000.0;
    let (width, height) = (f64::from(picture.width.max(1)), f64::from(picture.height.max(1)));
    let scale = most / width.max(height);
    let (x, y) = ((width * scale) as i64, (height * scale) as i64);
    let _ = write!(
        out,
        "<w:p><w:pPr><w:spacing w:after=\"40\"/><w:jc w:val=\"center\"/></w:pPr><w:r><w:drawing>\
         <wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{x}\" cy=\"{y}\"/>\
         <wp:docPr id=\"1\" name=\"Logo\" descr=\"Logo\"/><a:graphic>\
         <a:graphicData uri=\"{DRAWING}/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"Logo\"/>\
         <pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId9\"/><a:stretch><a:fillRect/></a:stretch>\
         </pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{x}\" cy=\"{y}\"/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
         </wp:inline></w:drawing></w:r></w:p>"
    );
}
