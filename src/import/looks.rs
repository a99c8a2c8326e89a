//! What stands in a column, by what its cells look like.

use super::{Field, Kind, UnitNames, units::named_kind};

/// Most rows that are looked at.
const PROBE: usize = 200;

/// A column of a list without heads.
struct Column<'a> {
    index: usize,
    cells: Vec<&'a str>,
}

impl<'a> Column<'a> {
    fn new(index: usize, rows: &'a [Vec<String>]) -> Self {
        let cells = rows.iter().take(PROBE).filter_map(|row| row.get(index));
        Self { index, cells: cells.map(String::as_str).filter(|cell| !cell.is_empty()).collect() }
    }

    fn all(&self, test: impl Fn(&str) -> bool) -> bool {
        !self.cells.is_empty() && self.cells.iter().all(|cell| test(cell))
    }

    fn half(&self, test: impl Fn(&str) -> bool) -> bool {
        let count = self.cells.iter().filter(|cell| test(cell)).count();
        count > 0 && 2 * count >= self.cells.len()
    }

    fn length(&self) -> usize {
        self.cells.iter().map(|cell| cell.chars().count()).sum()
    }
}

/// What stands in the columns of a list of a kind, as far as it shows.
pub(super) fn fields(
    kind: Kind,
    rows: &[Vec<String>],
    width: usize,
    names: &UnitNames,
) -> Vec<Option<Field>> {
    let mut fields = vec![None; width];
    let mut texts = Vec::new();
    for index in 0..width {
        let column = Column::new(index, rows);
        if column.cells.is_empty() || (width > 1 && column.all(is_running_number)) {
            continue;
        }
        match by_looks(kind, &column, width, names).filter(|field| !fields.contains(&Some(*field)))
        {
            Some(field) => put(&mut fields, index, field),
            None => texts.push(column),
        }
    }
    by_length(kind, texts, &mut fields);
    fields
}

fn put(fields: &mut [Option<Field>], index: usize, field: Field) {
    if let Some(place) = fields.get_mut(index) {
        *place = Some(field);
    }
}

/// The field of a column whose cells can be nothing else.
fn by_looks(kind: Kind, column: &Column<'_>, width: usize, names: &UnitNames) -> Option<Field> {
    let is_unit = |cell: &str| names.find(cell).is_some() || sounds_like_unit(cell);
    match kind {
        Kind::Participants if column.half(is_nip) => Some(Field::Nip),
        Kind::Participants if column.half(is_phone) => Some(Field::Phone),
        Kind::Participants if width > 1 && column.all(is_mark) => Some(Field::Present),
        Kind::Units if width > 1 && column.all(|cell| named_kind(cell).is_some()) => {
            Some(Field::UnitKind)
        }
        Kind::Inventory if column.half(is_year) => Some(Field::Year),
        Kind::Units => None,
        _ if width > 1 && column.half(is_unit) => Some(Field::Unit),
        _ => None,
    }
}

/// The rest is text, told apart by its length and order.
fn by_length(kind: Kind, mut texts: Vec<Column<'_>>, fields: &mut [Option<Field>]) {
    let order: &[Field] = match kind {
        Kind::Participants => &[Field::Person, Field::Post],
        Kind::Units => {
            // Of the first two the longer one is the full name.
            if let [first, second, ..] = &texts[..]
                && second.length() > first.length()
            {
                texts.swap(0, 1);
            }
            &[Field::Unit, Field::Short, Field::Aliases]
        }
        Kind::Ideas | Kind::Inventory => {
            texts.sort_by_key(|column| std::cmp::Reverse(column.length()));
            &[kind.main()]
        }
    };
    for (column, field) in texts.iter().zip(order) {
        put(fields, column.index, *field);
    }
}

/// What a table without heads lists.
pub(super) fn kind(rows: &[Vec<String>], width: usize) -> Kind {
    let columns: Vec<_> = (0..width).map(|index| Column::new(index, rows)).collect();
    let texts: Vec<_> =
        columns.iter().filter(|c| !c.cells.is_empty() && !c.all(is_running_number)).collect();
    let longest = texts.iter().max_by_key(|column| column.length());
    if texts.iter().any(|c| c.half(is_nip) || c.half(is_phone)) {
        Kind::Participants
    } else if longest.is_some_and(|column| column.half(sounds_like_unit)) {
        Kind::Units
    } else {
        Kind::Ideas
    }
}

/// A running number, as lists have it in their first column.
pub(super) fn is_running_number(cell: &str) -> bool {
    let digits = cell.trim_start_matches('(').trim_end_matches(['.', ')']);
    !digits.is_empty() && digits.len() <= 4 && digits.bytes().all(|b| b.is_ascii_digit())
}

fn digits(cell: &str) -> Option<usize> {
    let is_number = cell.chars().all(|c| c.is_ascii_digit() || " .-+()'".contains(c));
    is_number.then(|| cell.bytes().filter(u8::is_ascii_digit).count())
}

fn is_nip(cell: &str) -> bool {
    digits(cell).is_some_and(|digits| digits >= 16)
}

fn is_phone(cell: &str) -> bool {
    digits(cell).is_some_and(|digits| (8..16).contains(&digits))
}

fn is_year(cell: &str) -> bool {
    cell.len() == 4 && cell.parse::<u16>().is_ok_and(|year| (1990..2100).contains(&year))
}

/// Whether a cell says that somebody is present.
pub(super) fn is_yes(cell: &str) -> bool {
    matches!(
        cell.to_lowercase().as_str(),
        "ya" | "hadir" | "x" | "v" | "✓" | "✔" | "√" | "1" | "yes" | "true" | "benar"
    )
}

fn is_mark(cell: &str) -> bool {
    is_yes(cell)
        || matches!(
            cell.to_lowercase().as_str(),
            "tidak" | "tidak hadir" | "izin" | "sakit" | "-" | "0" | "no" | "false"
        )
}

/// Whether a name begins as names of units do.
pub(super) fn sounds_like_unit(cell: &str) -> bool {
    let lower = cell.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default();
    // "Dinas" and the like are a kind alone, but a unit only with a name.
    words.next().is_some()
        && cell.chars().nth(100).is_none()
        && (named_kind(first).is_some() || matches!(first, "uptd" | "upt" | "satuan" | "rumah"))
}
