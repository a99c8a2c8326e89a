//! Text to session and back.

use super::{migration, scan};
use crate::session::{Flaw, SCHEMA, Session};
use ron::ser::PrettyConfig;

/// Largest file that is read, in bytes: some thirty times the largest session ever measured.
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// Deepest nesting of brackets that is read; a session needs ten.
pub const MAX_DEPTH: usize = 64;

/// Why a text is not a session that can be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Nothing but blanks.
    #[error("the file is empty")]
    Empty,
    /// More bytes than [`MAX_BYTES`].
    #[error("{bytes} bytes are more than {MAX_BYTES}")]
    TooLarge {
        /// Bytes of the file.
        bytes: u64,
    },
    /// Not UTF-8, or with zero bytes: not a text.
    #[error("not a text file")]
    NotText,
    /// Not RON, or not the RON of a session.
    #[error("line {line}, column {column}: {detail}")]
    Broken {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
        /// What the reader says.
        detail: String,
    },
    /// Written by a later program.
    #[error("schema {schema} is newer than {SCHEMA}")]
    Newer {
        /// Its schema.
        schema: u32,
    },
    /// The system does not let it be read.
    #[error("{detail}")]
    Io {
        /// What the system says.
        detail: String,
    },
    /// RON of a session that breaks its rules.
    #[error("{0}")]
    Flawed(#[from] Flaw),
}

/// The text of a session: readable, one idea a line, with line feeds only.
#[must_use]
pub fn to_ron(session: &Session) -> String {
    let pretty = PrettyConfig::new().depth_limit(4).new_line("\n");
    let mut text = String::with_capacity(64 * 1024);
    // Writing plain data into memory cannot fail; the saver refuses a text without a session.
    if ron::ser::to_writer_pretty(&mut text, session, pretty).is_err() {
        text.clear();
    }
    text.push('\n');
    text
}

/// Reads and checks a session. A byte-order mark and CRLF are accepted.
pub fn from_ron(bytes: &[u8]) -> Result<Session, ReadError> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(ReadError::TooLarge { bytes: bytes.len() as u64 });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| ReadError::NotText)?;
    if bytes.contains(&0) {
        return Err(ReadError::NotText);
    }
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    scan::check_depth(text, MAX_DEPTH).map_err(|deep| ReadError::Broken {
        line: deep.line,
        column: deep.column,
        detail: format!("nested deeper than {MAX_DEPTH}"),
    })?;
    let mut session = parse(text)?;
    session.after_reading()?;
    Ok(session)
}

/// Parses a text of whatever schema it names. One that names it first, as every program writes
/// it, is parsed once.
fn parse(text: &str) -> Result<Session, ReadError> {
    if let Some(schema) = migration::schema_of(text) {
        return parse_as(text, schema);
    }
    let parsed = parse_as(text, SCHEMA);
    let schema = match &parsed {
        Ok(session) => Some(session.schema()),
        // What cannot be read may be newer, and says so in another place.
        Err(_) => migration::schema_anywhere(text),
    };
    match schema {
        Some(schema) if schema != SCHEMA => parse_as(text, schema),
        _ => parsed,
    }
}

fn parse_as(text: &str, schema: u32) -> Result<Session, ReadError> {
    if schema > SCHEMA {
        return Err(ReadError::Newer { schema });
    }
    let text = migration::up_to_date(text, schema).map_err(broken)?;
    ron::from_str(&text).map_err(broken)
}

#[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
fn broken(error: ron::error::SpannedError) -> ReadError {
    ReadError::Broken {
        line: error.span.start.line,
        column: error.span.start.col,
        detail: error.code.to_string(),
    }
}
