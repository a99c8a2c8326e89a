//! Bytes of a text file as text, in whatever encoding an office program wrote them.

use super::Trouble;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// Most bytes of a file that are read, in megabytes: a list of a whole province is a hundredth.
pub(super) const MOST_MB: u64 = 64;

/// How many bytes at the beginning show what the file is.
const PROBE: usize = 4096;

/// The text of a file: UTF-8 and UTF-16 with and without a byte-order mark, else Windows-1252,
/// which Excel calls "ANSI" on Indonesian Windows. The mark is not part of the text.
pub(super) fn text(bytes: &[u8]) -> Result<Cow<'_, str>, Trouble> {
    if bytes.len() as u64 > MOST_MB << 20 {
        return Err(Trouble::TooLarge { most_mb: MOST_MB });
    }
    let (encoding, mark) = Encoding::for_bom(bytes)
        .or_else(|| sixteen_bit(bytes).map(|encoding| (encoding, 0)))
        .unwrap_or_else(|| {
            let valid = std::str::from_utf8(bytes).is_ok();
            (if valid { UTF_8 } else { WINDOWS_1252 }, 0)
        });
    let rest = bytes.get(mark..).unwrap_or_default();
    let (text, _) = encoding.decode_without_bom_handling(rest);
    if is_garbage(&text) {
        return Err(Trouble::NotText);
    }
    if text.chars().all(char::is_whitespace) {
        return Err(Trouble::Empty);
    }
    Ok(text)
}

/// UTF-16 without a mark: most characters of our languages have one byte of two that is zero,
/// always on the same side.
fn sixteen_bit(bytes: &[u8]) -> Option<&'static Encoding> {
    let (pairs, _) = bytes.get(..PROBE.min(bytes.len()))?.as_chunks::<2>();
    let zeros = |side: usize| pairs.iter().filter(|pair| pair.get(side) == Some(&0)).count();
    let (first, second) = (zeros(0), zeros(1));
    let (many, few) = (pairs.len() * 2 / 5, pairs.len() / 20);
    match () {
        () if pairs.is_empty() => None,
        () if second > many && first <= few => Some(UTF_16LE),
        () if first > many && second <= few => Some(UTF_16BE),
        () => None,
    }
}

/// Whether this is no text but a picture, a program or noise: text has hardly a control character
/// and hardly one that could not be decoded.
fn is_garbage(text: &str) -> bool {
    let (mut all, mut odd) = (0_usize, 0_usize);
    for c in text.chars().take(64 * PROBE) {
        all += 1;
        if c == '\0' {
            return true;
        }
        let control = c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\u{b}');
        odd += usize::from(control || c == char::REPLACEMENT_CHARACTER);
    }
    odd > 2 + all / 100
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_encoding_is_read() {
        let want = "Ide – Café\nDinas Sosial\n";
        let wide =
            |turn: fn(u16) -> [u8; 2]| -> Vec<u8> { want.encode_utf16().flat_map(turn).collect() };
        let (little, big) = (wide(u16::to_le_bytes), wide(u16::to_be_bytes));
        let (old, _, _) = WINDOWS_1252.encode(want);
        for bytes in [
            want.as_bytes().to_vec(),
            [b"\xef\xbb\xbf", want.as_bytes()].concat(),
            [b"\xff\xfe", &little[..]].concat(),
            [b"\xfe\xff", &big[..]].concat(),
            little,
            big,
            old.into_owned(),
        ] {
            assert_eq!(text(&bytes).as_deref(), Ok(want), "{bytes:?}");
        }
    }

    #[test]
    fn what_is_no_text_is_said_so() {
        assert_eq!(text(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Err(Trouble::NotText));
        let noise: Vec<u8> = (0..=255).cycle().take(1000).collect();
        assert_eq!(text(&noise), Err(Trouble::NotText));
        for empty in [&b""[..], b"\xef\xbb\xbf", b" \r\n\t\n", b"\xff\xfe"] {
            assert_eq!(text(empty), Err(Trouble::Empty), "{empty:?}");
        }
        let huge = vec![b'a'; (MOST_MB << 20) as usize + 1];
        assert_eq!(text(&huge), Err(Trouble::TooLarge { most_mb: MOST_MB }));
    }
}
