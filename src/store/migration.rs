//! Older files to the current schema: schema N is read by every later program.
//!
//! A migration takes the text of schema N and gives the text of schema N + 1. Each has an old
//! file under `tests/files/old` that every later program must read. Fields that a schema gained
//! without breaking have defaults and need no migration.

use super::scan;
use crate::session::{Board, Event, SCHEMA, Stage, Unit, UnitId, UnitKind, UnitProfile};
use ron::error::SpannedError;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// From the text of one schema to that of the next.
type Migration = fn(&str) -> Result<String, SpannedError>;

/// Each from the schema of its index.
const MIGRATIONS: [Migration; SCHEMA as usize] = [from_0, from_1];

/// The schema of a file that names it first, as every program writes it. The rest is not looked
/// at.
pub(super) fn schema_of(text: &str) -> Option<u32> {
    ron::from_str(scan::schema_word(text)?).ok()
}

/// The schema of a file, wherever it stands in it. Parses the whole text.
pub(super) fn schema_anywhere(text: &str) -> Option<u32> {
    #[derive(Deserialize)]
    #[serde(rename = "Session")]
    struct Probe {
        schema: u32,
    }
    ron::from_str::<Probe>(text).ok().map(|probe| probe.schema)
}

/// The text in the current schema.
pub(super) fn up_to_date(text: &str, schema: u32) -> Result<Cow<'_, str>, SpannedError> {
    let mut text = Cow::Borrowed(text);
    for migration in MIGRATIONS.iter().skip(schema as usize) {
        text = Cow::Owned(migration(&text)?);
    }
    Ok(text)
}

/// Schema 0, the trial runs: sessions had no mark of their own, units no aliases, and there were
/// neither plans nor a chronicle.
fn from_0(text: &str) -> Result<String, SpannedError> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Unit0 {
        id: UnitId,
        name: String,
        short: String,
        kind: UnitKind,
    }
    #[derive(Deserialize)]
    // Nothing that this does not know may be lost: such a file is not of schema 0.
    #[serde(rename = "Session", deny_unknown_fields)]
    struct Session0 {
        #[serde(rename = "schema")]
        _schema: u32,
        event: Event,
        stage: Stage,
        next_id: u32,
        units: Vec<Unit0>,
        boards: Vec<Board>,
    }
    #[derive(Serialize)]
    struct Session1 {
        schema: u32,
        mark: String,
        event: Event,
        stage: Stage,
        next_id: u32,
        units: Vec<Unit>,
        boards: Vec<Board>,
    }
    let old: Session0 = ron::from_str(text)?;
    let units = old.units.into_iter().map(|u| {
        let profile =
            UnitProfile { name: u.name, short: u.short, kind: u.kind, aliases: Vec::new() };
        Unit { id: u.id, profile }
    });
    let new = Session1 {
        schema: 1,
        // The same file gets the same mark each time, so that importing from it twice is noticed.
        mark: format!("schema0-{:016x}", fnv1a(text.as_bytes())),
        event: old.event,
        stage: old.stage,
        next_id: old.next_id,
        units: units.collect(),
        boards: old.boards,
    };
    // What was just read can be written; should it not be, the reader of schema 1 says so.
    Ok(ron::to_string(&new).unwrap_or_default())
}

/// Schema 1 had no review tray, no inventory and one way of gathering ideas; all of these have
/// defaults. Programs that know only schema 1 would lose them, so that it is not theirs to write.
#[expect(clippy::unnecessary_wraps, reason = "one shape for all migrations")]
fn from_1(text: &str) -> Result<String, SpannedError> {
    Ok(text.to_owned())
}

/// The FNV-1a hash, for its constancy over versions of the compiler.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
