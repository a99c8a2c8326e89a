//! Text to session and back.

use super::migration;
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
    /// RON of a session that breaks its rules.
    #[error("{0}")]
    Flawed(#[from] Flaw),
}

/// The text of a session: readable, one idea a line, with line feeds only.
#[must_use]
pub fn to_ron(session: &Session) -> String {
    let pretty = PrettyConfig::new().depth_limit(4).new_line("\n");
    let mut text = String::with_capacity(64 * 1024);
    // Writing plain data into memory cannot fail; an empty text is never written to disk.
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
    if bytes.contains(&0) {
        return Err(ReadError::NotText);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| ReadError::NotText)?;
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    check_depth(text)?;
    let schema = migration::schema_of(text).unwrap_or(SCHEMA);
    if schema > SCHEMA {
        return Err(ReadError::Newer { schema });
    }
    let text = migration::up_to_date(text, schema).map_err(broken)?;
    let mut session: Session = ron::from_str(&text).map_err(broken)?;
    session.after_reading()?;
    Ok(session)
}

#[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
fn broken(error: ron::error::SpannedError) -> ReadError {
    ReadError::Broken {
        line: error.span.start.line,
        column: error.span.start.col,
        detail: error.code.to_string(),
    }
}

/// Refuses brackets nested too deep before the parser follows them.
fn check_depth(text: &str) -> Result<(), ReadError> {
    let mut depth = 0_usize;
    let mut rest = text.as_bytes();
    let mut raw_hashes = 0;
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        match first {
            b'(' | b'[' | b'{' => {
                depth += 1;
                if depth > MAX_DEPTH {
                    let read = &text[..text.len() - rest.len()];
                    return Err(ReadError::Broken {
                        line: read.matches('\n').count() + 1,
                        column: read.chars().rev().take_while(|c| *c != '\n').count(),
                        detail: format!("nested deeper than {MAX_DEPTH}"),
                    });
                }
            }
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            b'"' if raw_hashes > 0 => rest = after_raw(rest, raw_hashes),
            b'"' => rest = after_string(rest),
            _ => {}
        }
        raw_hashes = match first {
            b'#' => raw_hashes + 1,
            _ => 0,
        };
    }
    Ok(())
}

fn after_string(mut rest: &[u8]) -> &[u8] {
    while let Some(at) = rest.iter().position(|b| matches!(b, b'"' | b'\\')) {
        let skip = if rest[at] == b'\\' { at + 2 } else { at + 1 };
        let ended = rest[at] == b'"';
        rest = rest.get(skip..).unwrap_or_default();
        if ended {
            return rest;
        }
    }
    &[]
}

fn after_raw(mut rest: &[u8], hashes: usize) -> &[u8] {
    while let Some(at) = rest.iter().position(|b| *b == b'"') {
        rest = &rest[at + 1..];
        if rest.len() >= hashes && rest[..hashes].iter().all(|b| *b == b'#') {
            return &rest[hashes..];
        }
    }
    &[]
}
