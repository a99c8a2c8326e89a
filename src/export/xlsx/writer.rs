//! Tables as the sheets of a workbook.

use super::{Cell, Table, sizes};
use crate::{
    app::text::{Lang, workbook as words},
    session::PaperSize,
};
use chrono::NaiveDateTime;
use rust_xlsxwriter::{
    Color, DocProperties, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

/// Most UTF-16 units that a cell can hold, by the file format.
const CELL: usize = 32_767;
/// Most rows below the head of a sheet: the file format has 1,048,576 in all.
const ROWS: usize = 1_000_000;
/// Margins above and below a printed page, and of its foot, in inches.
const MARGINS: [f64; 3] = [0.5, 0.7, 0.3];

/// What a workbook is, beside its sheets.
pub(super) struct Book<'a> {
    pub(super) title: &'a str,
    pub(super) begun: Option<NaiveDateTime>,
    pub(super) paper: PaperSize,
    pub(super) lang: Lang,
}

struct Formats {
    head: Format,
    text: Format,
    number: Format,
    day: Format,
    moment: Format,
}

impl Formats {
    fn new() -> Self {
        let plain = || sizes::font(Format::new());
        let body = || plain().set_align(FormatAlign::Top);
        Self {
            head: plain()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(Color::RGB(0xE8_EA_F4))
                .set_border_bottom(FormatBorder::Thin),
            // "@" keeps digits as text, also after the cell is edited.
            text: body().set_text_wrap().set_num_format("@"),
            number: body().set_num_format("General").set_align(FormatAlign::Center),
            day: body().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Left),
            moment: body().set_num_format("dd/mm/yyyy hh:mm").set_align(FormatAlign::Left),
        }
    }
}

/// The workbook as bytes. Empty only if the writer itself fails, which a session cannot cause.
pub(super) fn write(tables: Vec<Table>, of: &Book<'_>) -> Vec<u8> {
    book(tables, of).unwrap_or_else(|error| {
        log::error!("The workbook cannot be written: {error}");
        Vec::new()
    })
}

fn book(mut tables: Vec<Table>, of: &Book<'_>) -> Result<Vec<u8>, XlsxError> {
    let rest = cut_to_cells(&mut tables, of.lang);
    if !rest.rows.is_empty() {
        tables.push(rest);
    }
    let mut book = Workbook::new();
    let [row, column] = sizes::PIXELS;
    book.set_default_format(&sizes::font(Format::new()), row, column)?;
    let mut properties =
        DocProperties::new().set_title(of.title.chars().take(200).collect::<String>());
    if let Some(begun) = of.begun {
        // The hour of the making would make every file another one.
        properties = properties.set_creation_datetime(&begun);
    }
    book.set_properties(&properties);
    let formats = Formats::new();
    for table in &tables {
        let widths = sizes::widths(table, of.paper);
        let mut rows = table.rows.as_slice();
        for part in 1.. {
            let (here, later) = rows.split_at(rows.len().min(ROWS));
            let sheet = book.add_worksheet();
            match part {
                1 => sheet.set_name(table.name)?,
                n => sheet.set_name(format!("{} {n}", table.name))?,
            };
            fill(sheet, table, here, &widths.columns, &formats)?;
            print(sheet, table, widths.pages, of)?;
            rows = later;
            if rows.is_empty() {
                break;
            }
        }
    }
    book.save_to_buffer()
}

fn fill(
    sheet: &mut Worksheet,
    table: &Table,
    rows: &[Vec<Cell>],
    widths: &[f64],
    formats: &Formats,
) -> Result<(), XlsxError> {
    for (((head, _), width), column) in table.columns.iter().zip(widths).zip(0..) {
        sheet.set_column_width(column, *width)?;
        sheet.write_string_with_format(0, column, head, &formats.head)?;
    }
    sheet.set_row_height(0, sizes::head_height(&table.columns, widths))?;
    for (cells, row) in rows.iter().zip(1..) {
        if let Some(height) = sizes::height(cells, widths) {
            sheet.set_row_height(row, height)?;
        }
        for (cell, column) in cells.iter().zip(0..) {
            match cell {
                Cell::Empty => continue,
                Cell::Text(text) => {
                    sheet.write_string_with_format(row, column, text, &formats.text)?
                }
                Cell::Number(n) => {
                    sheet.write_number_with_format(row, column, *n, &formats.number)?
                }
                Cell::Day(day) => {
                    sheet.write_datetime_with_format(row, column, day, &formats.day)?
                }
                Cell::Moment(at) => {
                    sheet.write_datetime_with_format(row, column, at, &formats.moment)?
                }
            };
        }
    }
    let last = (table.columns.len() as u16).saturating_sub(1);
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, rows.len() as u32, last)?;
    Ok(())
}

/// How the sheet comes out of a printer: across, every page with the head of the table.
fn print(sheet: &mut Worksheet, table: &Table, pages: u16, of: &Book<'_>) -> Result<(), XlsxError> {
    // Folio by the number that the file format has for 8.5 x 13 inches.
    let paper = match of.paper {
        PaperSize::A4 => 9,
        PaperSize::F4 => 14,
    };
    let [top, bottom, foot] = MARGINS;
    sheet
        .set_landscape()
        .set_paper_size(paper)
        .set_margins(sizes::MARGIN, sizes::MARGIN, top, bottom, foot, foot)
        .set_footer(words::foot(of.lang))
        .set_print_fit_to_pages(pages, 0)
        .set_print_gridlines(true)
        .set_repeat_rows(0, 0)?;
    if pages > 1 && table.keys > 0 {
        sheet.set_repeat_columns(0, table.keys - 1)?;
    }
    Ok(())
}

/// Cuts every text to what a cell can hold; the rest goes, piece by piece, on a sheet of its own.
fn cut_to_cells(tables: &mut [Table], lang: Lang) -> Table {
    let columns: [(super::Head, f64); 5] = [
        (words::sheet, 24.0),
        (words::row, 9.0),
        (words::column, 24.0),
        (words::part, 9.0),
        (words::text, 100.0),
    ];
    let mut rest = Table::new(lang, words::rest, &columns);
    let mark = words::goes_on(lang);
    let room = CELL - mark.encode_utf16().count();
    for table in tables {
        let heads = &mut table.columns;
        for (head, _) in heads.iter_mut() {
            // Heads have titles of polls in them; the whole title stands on the sheet of polls.
            *head = pieces(head, CELL).first().map_or(String::new(), |first| (*first).to_owned());
        }
        for (cells, row) in table.rows.iter_mut().zip(2_u32..) {
            for (cell, (head, _)) in cells.iter_mut().zip(heads.iter()) {
                let Cell::Text(text) = cell else { continue };
                // A unit of UTF-16 is at least a byte of UTF-8.
                if text.len() <= CELL || text.encode_utf16().count() <= CELL {
                    continue;
                }
                let parts = pieces(text, room);
                for (part, i) in parts.iter().skip(1).zip(2_u32..) {
                    rest.rows.push(vec![
                        table.name.into(),
                        row.into(),
                        head.as_str().into(),
                        i.into(),
                        (*part).into(),
                    ]);
                }
                let first = format!("{}{mark}", parts.first().copied().unwrap_or_default());
                *cell = Cell::Text(first);
            }
        }
    }
    rest
}

/// The text in pieces of at most `most` units of UTF-16.
fn pieces(text: &str, most: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut from, mut units) = (0, 0);
    for (at, c) in text.char_indices() {
        if units + c.len_utf16() > most {
            pieces.push(&text[from..at]);
            (from, units) = (at, 0);
        }
        units += c.len_utf16();
    }
    pieces.push(&text[from..]);
    pieces
}
