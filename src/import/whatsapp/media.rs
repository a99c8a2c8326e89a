//! What stands in an export where a picture, a file, a place or a mark of editing was: it goes,
//! and a caption before or after it stays.

/// What iOS calls what it left out, in Indonesian and in English.
const LEFT_OUT: &[(&str, &[&str])] = &[
    (
        " tidak disertakan",
        &[
            "gambar",
            "foto",
            "video",
            "catatan video",
            "pesan video",
            "audio",
            "pesan suara",
            "stiker",
            "gif",
            "dokumen",
            "kontak",
            "kartu kontak",
            "lokasi",
            "jajak pendapat",
            "media",
        ],
    ),
    (
        " omitted",
        &[
            "image",
            "photo",
            "video",
            "video note",
            "audio",
            "voice message",
            "sticker",
            "gif",
            "document",
            "contact",
            "contact card",
            "location",
            "live location",
            "poll",
            "media",
        ],
    ),
];

/// Kinds before which iOS writes the name of the file and the number of its pages.
const FILES: [&str; 2] = ["dokumen", "document"];

/// What Android writes behind the name of a file that was exported too.
const ATTACHED: [&str; 2] = ["(file terlampir)", "(file attached)"];

/// What is within `<` and `>`, wholly or up to a colon.
const IN_ANGLES: [&str; 6] = [
    "media tidak disertakan",
    "media omitted",
    "attached:",
    "terlampir:",
    "lampiran:",
    "view once voice message omitted",
];

/// How a place is written that was sent.
const PLACES: [&str; 2] =
    ["lokasi: https://maps.google.com/?q=", "location: https://maps.google.com/?q="];

/// A place that somebody shows while they move.
const LIVE_PLACES: [&str; 2] = ["lokasi terkini dibagikan", "live location shared"];

/// Marks at the end of a message that was changed after it had been sent.
const EDITED: [&str; 3] =
    ["<pesan ini diedit>", "<pesan ini telah diedit>", "<this message was edited>"];

/// The same without brackets: only as WhatsApp writes them, for these are words of people too.
const EDITED_BARE: [&str; 3] =
    ["Pesan ini diedit", "Pesan ini telah diedit", "This message was edited"];

/// Most tags that are taken out of a line. WhatsApp writes one; a line of nothing but tags, made to
/// be slow, is read on.
const MOST_TAGS: usize = 10;

/// The words of a message without its tags, and whether there were any. `ios` says who wrote the
/// file: on Android, "dokumen tidak disertakan" at the end of a sentence is a person's words.
pub(super) fn without_tags(text: &str, ios: bool) -> (String, bool) {
    let mut media = false;
    let mut words = String::with_capacity(text.len());
    for (n, line) in text.lines().enumerate() {
        let mut line = line.to_owned();
        for _ in 0..MOST_TAGS {
            let Some(rest) = without_tag(&line, ios) else { break };
            media = true;
            line = rest;
        }
        if n > 0 {
            words.push('\n');
        }
        words.push_str(line.trim_end());
    }
    (words.trim().to_owned(), media)
}

/// A message without the mark that it was edited.
pub(super) fn without_edit_mark(text: &str) -> &str {
    let text = text.trim();
    let bare = |mark: &&'static str| {
        text.strip_suffix(mark)
            .filter(|kept| kept.is_empty() || kept.ends_with(char::is_whitespace))
    };
    let kept = EDITED.iter().find_map(|mark| before(text, mark));
    kept.or_else(|| EDITED_BARE.iter().find_map(bare)).map_or(text, str::trim_end)
}

/// The line without one of its tags, if it has one. Gets shorter with each.
fn without_tag(line: &str, ios: bool) -> Option<String> {
    without_angles(line)
        .or_else(|| without_attached(line))
        .or_else(|| without_left_out(line, ios))
        .or_else(|| is_place(line).then(String::new))
}

fn without_angles(line: &str) -> Option<String> {
    line.match_indices('<').find_map(|(start, _)| {
        let inner = line.get(start + 1..)?;
        // Names of files are short; a bracket somewhere in a long text is none of ours.
        let end = inner.bytes().take(300).position(|byte| matches!(byte, b'<' | b'>'))?;
        let tag = inner.get(..end).filter(|_| inner.as_bytes().get(end) == Some(&b'>'))?.trim();
        let is_tag = IN_ANGLES.iter().any(|known| match known.strip_suffix(':') {
            Some(_) => starts(tag, known),
            None => tag.eq_ignore_ascii_case(known),
        });
        let rest = inner.get(end + 1..)?.trim_start();
        is_tag.then(|| join(line.get(..start).unwrap_or_default(), rest))
    })
}

/// `IMG-20240312-WA0001.jpg (file terlampir)`, with a caption before or behind it.
fn without_attached(line: &str) -> Option<String> {
    let (start, mark) = line.match_indices("(file ").find_map(|(start, _)| {
        let here = line.get(start..)?;
        Some((start, ATTACHED.iter().find(|mark| starts(here, mark))?))
    })?;
    let file = line.get(..start)?.trim_end();
    let rest = line.get(start + mark.len()..)?.trim_start();
    if !is_file_name(file) {
        return None;
    }
    // Names that WhatsApp gives have no blanks; what stands before one is a caption. Other names
    // may have some, so that all of the line is the name.
    let last = file.rsplit(' ').next().unwrap_or(file);
    let caption = if last.contains("-WA") { file.get(..file.len() - last.len())? } else { "" };
    Some(join(caption, rest))
}

/// `5 biji martabak gambar tidak disertakan`.
fn without_left_out(line: &str, ios: bool) -> Option<String> {
    let line = line.trim();
    LEFT_OUT.iter().find_map(|(tail, kinds)| {
        let kept = before(line, tail)?;
        // The longest kind, so that nothing stays of "kartu kontak".
        let caption = |kind: &&'static str| Some((*kind, before(kept, kind)?));
        let (kind, kept) = kinds.iter().filter_map(caption).min_by_key(|(_, kept)| kept.len())?;
        let apart = kept.is_empty() || ios && kept.ends_with(|c: char| !c.is_alphanumeric());
        let kept = kept.trim_end();
        let named = FILES.contains(&kind) && is_file_name(kept);
        apart.then(|| if named { String::new() } else { kept.to_owned() })
    })
}

/// `Laporan akhir.pdf • 3 halaman`, or a name alone.
fn is_file_name(text: &str) -> bool {
    let name = text.split('•').next().unwrap_or(text).trim_end();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    (2..=5).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn is_place(line: &str) -> bool {
    let line = line.trim();
    PLACES.iter().any(|place| starts(line, place))
        || LIVE_PLACES.iter().any(|place| line.eq_ignore_ascii_case(place))
}

fn join(one: &str, other: &str) -> String {
    let (one, other) = (one.trim_end(), other.trim());
    let blank = if one.is_empty() || other.is_empty() { "" } else { " " };
    format!("{one}{blank}{other}")
}

/// Whether a text starts with a phrase, in whatever case.
pub(super) fn starts(text: &str, phrase: &str) -> bool {
    text.get(..phrase.len()).is_some_and(|start| start.eq_ignore_ascii_case(phrase))
}

/// What stands before a phrase at the end, in whatever case.
fn before<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    let (kept, end) = text.split_at_checked(text.len().checked_sub(phrase.len())?)?;
    end.eq_ignore_ascii_case(phrase).then_some(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_go_and_captions_stay() {
        for (text, ios, words) in [
            ("<Media tidak disertakan>", false, ""),
            ("<Media omitted>", false, ""),
            ("<Media tidak disertakan>\nloket baru", false, "loket baru"),
            ("loket baru <Media omitted>", false, "loket baru"),
            ("IMG-20240312-WA0001.jpg (file terlampir)\nloket baru", false, "loket baru"),
            ("IMG-20240312-WA0001.jpg (file attached)", false, ""),
            ("loket baru IMG-20240312-WA0001.jpg (file terlampir)", false, "loket baru"),
            ("Laporan akhir tahun.pdf (file terlampir)", false, ""),
            ("<attached: 00000001-PHOTO-2024-03-12-09-14-22.jpg>", true, ""),
            ("loket <terlampir: 00000001-PHOTO.jpg> baru", true, "loket baru"),
            ("gambar tidak disertakan", true, ""),
            ("GIF tidak disertakan", true, ""),
            ("Contact card omitted", true, ""),
            ("kartu kontak tidak disertakan", true, ""),
            ("- 5 biji martabak gambar tidak disertakan", true, "- 5 biji martabak"),
            ("Laporan akhir.pdf • 3 halaman dokumen tidak disertakan", true, ""),
            ("lokasi: https://maps.google.com/?q=0,0", false, ""),
        ] {
            assert_eq!(without_tags(text, ios), (words.to_owned(), true), "{text}");
        }
    }

    #[test]
    fn words_of_people_stay() {
        for text in [
            "Berkas ditolak bila dokumen tidak disertakan",
            "<b>tebal</b> < 5 menit",
            "(file terlamp",
            "Usul lengkap kami (file terlampir)",
            "Lokasi: https://puskesmas.example/peta",
            "Live location shared with the control room",
            "é tidak disertakan",
        ] {
            assert_eq!(without_tags(text, false), (text.to_owned(), false));
        }
        assert!(!without_tags("fotogambar tidak disertakan", true).1);
    }

    #[test]
    fn marks_of_editing_go() {
        for mark in ["<Pesan ini diedit>", "Pesan ini telah diedit", "<This message was edited>"] {
            assert_eq!(without_edit_mark(&format!("Loket baru {mark}")), "Loket baru");
        }
        for text in ["Pesan ini diedit warga", "Riwayat mengapa pesan ini diedit"] {
            assert_eq!(without_edit_mark(text), text);
        }
    }
}
