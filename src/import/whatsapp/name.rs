//! The name of a chat, which stands only in the name of its file.

/// How files of chats are called, before the chat's name.
const BEGINNINGS: [&str; 7] = [
    "Chat WhatsApp dengan ",
    "Obrolan WhatsApp dengan ",
    "Percakapan WhatsApp dengan ",
    "WhatsApp Chat with ",
    "WhatsApp Chat - ",
    "Chat WhatsApp - ",
    "Obrolan WhatsApp - ",
];

/// The text in the archive that iOS makes.
const IOS_TEXT: &str = "_chat.txt";

/// The name of the chat in a file, with or without folders before it.
pub(super) fn of_chat(file_name: &str) -> Option<String> {
    let base = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    let clean = super::stamp::clean(base);
    let stem = without_ending(&clean);
    let name = BEGINNINGS.iter().find_map(|start| {
        let rest = stem.get(start.len()..)?;
        super::media::starts(stem, start).then_some(rest)
    })?;
    let name = without_count(name).trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// How likely a file in an archive is to be the chat, 0 the most; none for what is no text.
pub(super) fn rank(name: &str) -> Option<u8> {
    match name {
        name if name.eq_ignore_ascii_case(IOS_TEXT) => Some(0),
        name if !name.to_lowercase().ends_with(".txt") => None,
        name => Some(if of_chat(name).is_some() { 1 } else { 2 }),
    }
}

fn without_ending(name: &str) -> &str {
    let ending = |known: &str| {
        let (stem, end) = name.split_at_checked(name.len().checked_sub(known.len())?)?;
        end.eq_ignore_ascii_case(known).then_some(stem)
    };
    ending(".txt").or_else(|| ending(".zip")).unwrap_or(name)
}

/// A name without the " (1)" that browsers and Windows add to a file that is there already: it is
/// the same chat.
fn without_count(name: &str) -> &str {
    let Some((stem, count)) = name.trim_end().rsplit_once('(') else { return name };
    match count.strip_suffix(')') {
        Some(digits) if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) => stem,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_names_of_files() {
        for (file, name) in [
            ("Chat WhatsApp dengan Lab Inovasi 2019.txt", "Lab Inovasi 2019"),
            ("WhatsApp Chat with Lab - Inovasi.txt", "Lab - Inovasi"),
            ("WhatsApp Chat - Lab Inovasi.zip", "Lab Inovasi"),
            ("unduhan\\Chat WhatsApp dengan Lab (2).txt", "Lab"),
            ("/unduhan/chat whatsapp dengan Lab.TXT", "Lab"),
            ("Chat WhatsApp dengan Lab (Cilegon).txt", "Lab (Cilegon)"),
        ] {
            assert_eq!(of_chat(file).as_deref(), Some(name), "{file}");
        }
        for file in ["_chat.txt", "catatan.txt", "Chat WhatsApp dengan .txt", "", "é"] {
            assert_eq!(of_chat(file), None, "{file}");
        }
    }

    #[test]
    fn the_chat_is_found_among_other_texts() {
        assert_eq!(rank("_chat.txt"), Some(0));
        assert_eq!(rank("Chat WhatsApp dengan Lab.txt"), Some(1));
        assert_eq!(rank("catatan.TXT"), Some(2));
        assert_eq!(rank("foto.jpg"), None);
    }
}
