//! A list of ideas.

use super::{
    Columns, Field, Kind, MAX_NAME, Read, Table, UnitNames, delimited, sheet::first_chars,
};
use crate::session::{Board, MAX_IDEA_CHARS, Unit, UnitId};
use std::{collections::HashSet, sync::Arc};

/// An idea of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IdeaRow {
    /// The words; line breaks stay.
    pub text: String,
    /// The name of the innovation, if it has one.
    pub name: String,
    /// The unit that is meant, where it is known.
    pub unit: Option<UnitId>,
    /// The unit as the list has it.
    pub unit_written: String,
    /// The theme that the list puts it in.
    pub theme: String,
}

/// Reads pasted ideas, each in a line of its own, or a table of them; else as [`idea_rows`].
/// Sentences hold commas and semicolons: they part cells only below heads.
#[must_use]
pub fn ideas(text: &str, board: &Board, units: &[Arc<Unit>]) -> Read<IdeaRow> {
    let names = UnitNames::new(units);
    let guess = |table: &Table| Columns::guess(Kind::Ideas, table, &names);
    let mut table = delimited::pasted(text);
    let mut columns = guess(&table);
    if columns.head_row.is_none() && !text.contains('\t') {
        table = delimited::pasted_lines(text);
        columns = guess(&table);
    }
    idea_rows(&table, &columns, board, units)
}

/// The ideas of a list. Those that the board has already, with the same words and from the same
/// unit, are counted, not repeated; where an idea stands on the board makes no difference.
#[must_use]
pub fn idea_rows(
    table: &Table,
    columns: &Columns,
    board: &Board,
    units: &[Arc<Unit>],
) -> Read<IdeaRow> {
    let names = UnitNames::new(units);
    let mut known: HashSet<(String, Option<UnitId>)> =
        board.ideas.iter().map(|idea| (key(&idea.text), idea.unit)).collect();
    let mut read = Read::default();
    for (_, row) in columns.rows(table) {
        let short = |field| first_chars(&row.line(field), MAX_NAME).to_owned();
        let name = short(Field::Title);
        let words = row.block(Field::Idea);
        let text = if words.is_empty() { name.clone() } else { words.to_owned() };
        let usable = text.chars().any(char::is_alphabetic);
        if !usable || text.chars().count() > MAX_IDEA_CHARS {
            read.unusable += 1;
            continue;
        }
        let unit_written = short(Field::Unit);
        let unit = names.find(&unit_written);
        if known.insert((key(&text), unit)) {
            let name = if name == text { String::new() } else { name };
            read.rows.push(IdeaRow { text, name, unit, unit_written, theme: short(Field::Theme) });
        } else {
            read.known += 1;
        }
    }
    read
}

/// Words as they are compared.
fn key(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{BoardId, Idea, IdeaNumber, Place, UnitProfile};
    use chrono::NaiveDateTime;

    fn read(text: &str, board: &Board) -> Read<IdeaRow> {
        let profile = UnitProfile { name: "Dinas Sosial".to_owned(), ..UnitProfile::default() };
        let units = [Arc::new(Unit { id: UnitId(7), profile })];
        ideas(text, board, &units)
    }

    #[test]
    fn an_idea_keeps_its_words_and_finds_its_unit() {
        let text = "No;Nama Inovasi;Gagasan;OPD;Tema\n\
                    1;SI CEPAT;\"Antrean daring\nlewat WA\";dinas sosial;Layanan\n\
                    2;;Loket lansia;Dinas Lain;\n3;HANYA NAMA;;;\n4;;;;\n";
        let read = read(text, &Board::new(BoardId(1), String::new()));
        let first = IdeaRow {
            text: "Antrean daring\nlewat WA".to_owned(),
            name: "SI CEPAT".to_owned(),
            unit: Some(UnitId(7)),
            unit_written: "dinas sosial".to_owned(),
            theme: "Layanan".to_owned(),
        };
        assert_eq!(read.rows[0], first);
        assert_eq!((read.rows[1].unit, read.rows[1].unit_written.as_str()), (None, "Dinas Lain"));
        assert_eq!((read.rows[2].text.as_str(), read.rows[2].name.as_str()), ("HANYA NAMA", ""));
        assert_eq!((read.rows.len(), read.known, read.unusable), (3, 0, 1));
    }

    #[test]
    fn every_pasted_line_is_an_idea_whole() {
        let text =
            "1. Loket lansia; satu pintu\n2. Antrean daring; lewat WA\n\n3. \"Jemput\" bola\n";
        let read = read(text, &Board::new(BoardId(1), String::new()));
        let texts: Vec<_> = read.rows.iter().map(|row| row.text.as_str()).collect();
        assert_eq!(
            texts,
            ["Loket lansia; satu pintu", "Antrean daring; lewat WA", "\"Jemput\" bola"]
        );
    }

    #[test]
    fn what_is_on_the_board_is_not_repeated() {
        let mut board = Board::new(BoardId(1), String::new());
        board.ideas.push(Arc::new(Idea {
            number: IdeaNumber(1),
            text: "Loket  lansia".to_owned(),
            name: String::new(),
            unit: None,
            at: NaiveDateTime::default(),
            merged: Vec::new(),
            earlier: Vec::new(),
            origin: None,
            place: Place::Trash,
        }));
        let long = "x".repeat(MAX_IDEA_CHARS + 1);
        let text = format!("Ide\tUnit\nLOKET lansia\t\nLoket lansia\tDinas Sosial\n{long}\t\n");
        let read = read(&text, &board);
        assert_eq!((read.rows.len(), read.known, read.unusable), (1, 1, 1));
    }
}
