//! A file as tables, whatever program wrote it.

use super::{Trouble, delimited, encoding, sheet::Table, workbook};

/// How files of Excel before 2007, and workbooks with a password, begin.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Reads the tables of a workbook (.xlsx) or of delimited text. What a file is, its content says;
/// its name is only asked where commas could part cells or belong to them. `stop` is asked often,
/// and ends the reading.
///
/// There is at least one table, and each has a row.
pub fn read_tables(
    bytes: &[u8],
    file_name: &str,
    stop: &dyn Fn() -> bool,
) -> Result<Vec<Table>, Trouble> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return workbook::tables(bytes, stop);
    }
    if bytes.starts_with(OLE) {
        return Err(ole(bytes));
    }
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let ends = |with: &str| ending.eq_ignore_ascii_case(with);
    let text = encoding::text(bytes)?;
    // Web pages under a name of Excel: what many a government application calls its export.
    if ends("xls") && text.trim_start().starts_with('<') {
        return Err(Trouble::OldWorkbook);
    }
    let table = delimited::table(&text, stem, ends("csv"), stop)?;
    if table.rows.is_empty() { Err(Trouble::Empty) } else { Ok(vec![table]) }
}

/// What the older container of office files holds: its parts are named in it, in UTF-16.
fn ole(bytes: &[u8]) -> Trouble {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    if has("EncryptedPackage") {
        Trouble::Encrypted
    } else if has("WordDocument") || has("PowerPoint Document") {
        Trouble::NotAWorkbook
    } else {
        Trouble::OldWorkbook
    }
}
