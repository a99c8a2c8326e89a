//! What stands in which column: guessed, and corrected by a person.

use super::{Field, Kind, Table, Trouble, UnitNames, heads, looks};

/// How many rows may stand above the heads: titles, a letterhead.
const MOST_ABOVE: usize = 30;

/// With how many rows heads are compared.
const MOST_COMPARED: usize = 1_000;

/// What is read from which column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// What the table lists.
    pub kind: Kind,
    /// The row of heads; what stands above it is no part of the list.
    pub head_row: Option<usize>,
    /// What stands in each column; no field twice.
    pub fields: Vec<Option<Field>>,
}

impl Columns {
    /// Guesses what stands where, by the heads, else by what the cells look like.
    #[must_use]
    pub fn guess(kind: Kind, table: &Table, names: &UnitNames) -> Self {
        let width = table.width();
        let Some((row, mut fields)) = head_row(kind, table) else {
            let fields = looks::fields(kind, &table.rows, width, names);
            return Self { kind, head_row: None, fields };
        };
        fields.resize(width, None);
        if !fields.contains(&Some(kind.main())) {
            let below = table.rows.get(row + 1..).unwrap_or_default();
            let looks = looks::fields(kind, below, width, names);
            let main = looks.iter().position(|field| *field == Some(kind.main()));
            if let Some(place) = main.and_then(|main| fields.get_mut(main)) {
                place.get_or_insert(kind.main());
            }
        }
        Self { kind, head_row: Some(row), fields }
    }

    /// Says what stands in a column. A field stands in one column only, so it leaves any other.
    pub fn set(&mut self, column: usize, field: Option<Field>) {
        for (index, place) in self.fields.iter_mut().enumerate() {
            if index == column {
                *place = field;
            } else if field.is_some() && *place == field {
                *place = None;
            }
        }
    }

    /// Whether the list says anything.
    pub fn check(&self) -> Result<(), Trouble> {
        let main = self.kind.main();
        // Lists of units are useful with short names alone.
        let short = self.kind == Kind::Units && self.fields.contains(&Some(Field::Short));
        if short || self.fields.contains(&Some(main)) {
            Ok(())
        } else {
            Err(Trouble::NoColumn(main))
        }
    }

    /// The rows that list something, with their index: without heads and what stands above them,
    /// heads that are repeated on every page, and the numbers of columns below heads.
    pub(super) fn rows<'a>(
        &'a self,
        table: &'a Table,
    ) -> impl Iterator<Item = (usize, Row<'a>)> + 'a {
        let heads = self.head_row.and_then(|row| table.rows.get(row));
        let first = self.head_row.map_or(0, |row| row + 1);
        let lists = move |(_, row): &(usize, &Vec<String>)| {
            let filled = || row.iter().filter(|cell| !cell.is_empty());
            let numbers = filled().count() > 1 && filled().all(|c| looks::is_running_number(c));
            heads != Some(*row) && !numbers
        };
        let rows = table.rows.iter().enumerate().skip(first).filter(lists);
        rows.map(|(index, cells)| (index, Row { fields: &self.fields, cells }))
    }

    /// The column of a field.
    #[must_use]
    pub fn column(&self, field: Field) -> Option<usize> {
        self.fields.iter().position(|f| *f == Some(field))
    }
}

/// A row of a table whose columns are known.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    fields: &'a [Option<Field>],
    cells: &'a [String],
}

impl Row<'_> {
    /// What stands in a field, line breaks and all; empty where there is none.
    pub(super) fn block(&self, field: Field) -> &str {
        let column = self.fields.iter().position(|f| *f == Some(field));
        column.and_then(|column| self.cells.get(column)).map_or("", String::as_str)
    }

    /// What stands in a field, in one line with single blanks.
    pub(super) fn line(&self, field: Field) -> String {
        self.block(field).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The row that names most fields, if it names the main one or at least two, with its fields.
fn head_row(kind: Kind, table: &Table) -> Option<(usize, Vec<Option<Field>>)> {
    let mut best: Option<(usize, usize, Vec<Option<Field>>)> = None;
    for (index, row) in table.rows.iter().take(MOST_ABOVE).enumerate() {
        let fields = named(kind, row);
        let count = fields.iter().flatten().count();
        let enough = count > 1 || fields.contains(&Some(kind.main()));
        if enough
            && (count > 2 || heads_a_list(table, index, &fields))
            && best.as_ref().is_none_or(|(most, _, _)| count > *most)
        {
            best = Some((count, index, fields));
        }
    }
    best.map(|(_, index, fields)| (index, fields))
}

/// Whether the row stands above what it names. "OPD" is a head, but also a kind of units: what
/// stands once more in its column is no head, unless the whole row is repeated on every page. Three
/// heads are no chance.
fn heads_a_list(table: &Table, index: usize, fields: &[Option<Field>]) -> bool {
    let Some(heads) = table.rows.get(index) else { return false };
    let named = || heads.iter().zip(fields).enumerate().filter(|(_, (_, field))| field.is_some());
    let lower = |row: &[String], column: usize| row.get(column).map(|cell| cell.to_lowercase());
    let mut others = table.rows.iter().filter(|row| *row != heads).take(MOST_COMPARED);
    let below = table.rows.len() > index + 1;
    let only_heads = named().count() == heads.iter().filter(|cell| !cell.is_empty()).count();
    (below || only_heads)
        && others.all(|row| {
            named().all(|(column, (head, _))| lower(row, column) != Some(head.to_lowercase()))
        })
}

/// The fields that a row of heads names, each once.
fn named(kind: Kind, row: &[String]) -> Vec<Option<Field>> {
    let mut fields: Vec<Option<Field>> = Vec::with_capacity(row.len());
    for cell in row {
        let field = heads::field(kind, cell).filter(|field| !fields.contains(&Some(*field)));
        fields.push(field);
    }
    // A list of ideas that have only names lists those.
    if kind == Kind::Ideas
        && !fields.contains(&Some(Field::Idea))
        && let Some(title) = fields.iter_mut().find(|field| **field == Some(Field::Title))
    {
        *title = Some(Field::Idea);
    }
    fields
}

impl Kind {
    /// What a table most likely lists: the kind whose fields its heads name most of, else what
    /// its cells look like.
    #[must_use]
    pub fn guess(table: &Table) -> Self {
        let width = table.width();
        let mut best: Option<((usize, bool), Kind, usize)> = None;
        for kind in Self::ALL {
            if let Some((row, fields)) = head_row(kind, table) {
                let named = fields.iter().flatten().count();
                let score = (named, fields.contains(&Some(kind.main())));
                if best.is_none_or(|(most, _, _)| score > most) {
                    best = Some((score, kind, row));
                }
            }
        }
        match best {
            // "Nama" alone does not say whose.
            Some(((1, _), kind, row)) if kind != Self::Ideas => {
                let below = table.rows.get(row + 1..).unwrap_or_default();
                match looks::kind(below, width) {
                    Self::Ideas => kind,
                    kind => kind,
                }
            }
            Some((_, kind, _)) => kind,
            None => looks::kind(&table.rows, width),
        }
    }
}
