//! `compare EARLIER LATER`: what became of the ideas of the earlier session.

use super::{Failure, print, read, words};
use crate::compare::{Comparison, FoundBy, Row, Stand, compare};
use serde_json::{Value, json};
use std::{fmt::Write as _, path::Path};

pub(super) fn run(earlier: &Path, later: &Path, as_json: bool) -> Result<(), Failure> {
    let (earlier, later) = (read(earlier)?, read(later)?);
    let found = compare(&earlier, &later, &|| false).unwrap_or_default();
    if as_json {
        return print(&format!("{:#}\n", as_value(&found)));
    }
    let mut text = String::new();
    // Writing into memory cannot fail.
    let _ = writeln!(text, "{}", words::compared(&found));
    for row in &found.rows {
        let _ = writeln!(text, "  {}", words::compared_row(row));
    }
    print(&text)
}

fn as_value(found: &Comparison) -> Value {
    let rows: Vec<Value> = found.rows.iter().map(of_row).collect();
    json!({
        "ideas": found.rows.len(),
        "found": found.found(),
        "chosen": found.at_least(Stand::Chosen),
        "planned": found.at_least(Stand::Planned),
        "launched": found.launched(),
        "new": found.new,
        "rows": rows,
    })
}

fn of_row(row: &Row) -> Value {
    let launched = match row.stand {
        Stand::Launched(day) => Some(day.to_string()),
        _ => None,
    };
    let by = row.later.map(|later| match later.by {
        FoundBy::Origin => "origin",
        FoundBy::Words(_) => "words",
    });
    json!({
        "board": row.board.0,
        "number": row.number.0,
        "title": row.title,
        "later": row.later.map(|later| later.number.0),
        "found_by": by,
        "chosen": row.stand >= Stand::Chosen,
        "planned": row.stand >= Stand::Planned,
        "launched": launched,
    })
}
