//! What a file is, by what stands in it.

use super::{
    Kind, Table, Trouble, archive,
    ballots::{self, KeyedBallots},
    encoding, read_tables, whatsapp,
};

/// What can be read from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// An exported chat.
    Chat(whatsapp::Chat),
    /// Tables; at least one, each with a row.
    Tables(Vec<Table>),
    /// Ballots keyed elsewhere.
    Ballots(KeyedBallots),
    /// The file of a session, which the store reads.
    Session,
}

/// What a person says that a file is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wanted {
    /// Whatever it looks like.
    #[default]
    Anything,
    /// A chat, with day and month in this order where the file proves nothing else.
    Chat(Option<whatsapp::DayOrder>),
    /// Tables of this kind, or of whatever kind they look like.
    Tables(Option<Kind>),
    /// Ballots keyed elsewhere.
    Ballots,
    /// A session.
    Session,
}

/// Reads a file. `stop` is asked often, and ends the reading.
pub fn read_source(
    bytes: &[u8],
    file_name: &str,
    wanted: Wanted,
    stop: &dyn Fn() -> bool,
) -> Result<Source, Trouble> {
    let chat = |order| whatsapp::read(bytes, file_name, order, stop).map(Source::Chat);
    let tables = || {
        let tables = read_tables(bytes, file_name, stop)?;
        let keyed = Some(wanted).filter(|wanted| *wanted == Wanted::Anything);
        Ok(match keyed.and_then(|_| ballots::of_tables(&tables)) {
            Some(keyed) => Source::Ballots(keyed),
            None => Source::Tables(tables),
        })
    };
    match wanted {
        Wanted::Session => Ok(Source::Session),
        Wanted::Chat(order) => chat(order),
        Wanted::Tables(_) => tables(),
        Wanted::Ballots => ballots::read(bytes, file_name, stop).map(Source::Ballots),
        Wanted::Anything if looks_like_session(bytes, file_name) => Ok(Source::Session),
        Wanted::Anything if archive::is_archive(bytes) => match tables() {
            // The archive of a chat is no workbook; one that is neither says what it is not.
            Err(Trouble::NotAWorkbook) => match chat(None) {
                Err(Trouble::NotAChat) => Err(Trouble::NotAWorkbook),
                answer => answer,
            },
            answer => answer,
        },
        Wanted::Anything => match encoding::text(bytes) {
            Ok(text) if whatsapp::is_chat(&text) => chat(None),
            Ok(text) => match ballots::of_text(&text) {
                Some(keyed) => Ok(Source::Ballots(keyed)),
                None => tables(),
            },
            Err(_) => tables(),
        },
    }
}

fn looks_like_session(bytes: &[u8], file_name: &str) -> bool {
    let ending = file_name.rsplit('.').next().unwrap_or_default();
    let begin = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    ending.eq_ignore_ascii_case("ron")
        || (begin.starts_with(b"(") && begin[1..].trim_ascii_start().starts_with(b"schema"))
}
