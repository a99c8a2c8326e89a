//! What WhatsApp itself writes into a chat: who came and went, calls, deleted messages.

use super::media::starts;

/// Notices that iOS writes as if somebody had sent them.
const ALWAYS: [&str; 8] = [
    "pesan dan panggilan terenkripsi secara end-to-end",
    "pesan dan panggilan dienkripsi secara end-to-end",
    "pesan yang anda kirim ke ",
    "pesan ke obrolan ini dan panggilan ",
    "messages and calls are end-to-end encrypted",
    "messages you send to this ",
    "messages to this group are now secured",
    "messages to this chat and calls are now secured",
];

/// What happens in groups. These are words of people too, so they count only where WhatsApp's own
/// mark, or the group's name as the sender, shows who wrote them.
const EVENTS: [&str; 40] = [
    "menambahkan",
    "ditambahkan",
    "mengeluarkan",
    "dikeluarkan",
    "membuat grup",
    "keluar",
    "bergabung",
    "menyematkan pesan",
    "mengubah",
    "mengganti nomor",
    "kini menjadi kontak",
    "kini menjadi admin",
    "kini admin",
    "mengaktifkan",
    "menonaktifkan",
    "mereset",
    "memulai",
    "undangan",
    "permintaan",
    "kode keamanan",
    "created group",
    "created this group",
    "added",
    "was added",
    "removed",
    "left",
    "joined",
    "pinned a message",
    "changed",
    "is a contact",
    "now an admin",
    "turned on",
    "turned off",
    "reset this group",
    "started a",
    "invited",
    "requested to join",
    "security code",
    "end-to-end",
    "blocked",
];

/// Notices that hold a name given by people, in which a colon can stand.
const NAMING: [&str; 15] = [
    " membuat grup ",
    " mengubah subjek ",
    " mengubah nama grup ",
    " mengubah deskripsi ",
    " created group ",
    " changed the subject ",
    " changed the group name ",
    " changed the group description ",
    " changed this group",
    " menyematkan ",
    " pinned ",
    " menambahkan ",
    " mengeluarkan ",
    " added ",
    " removed ",
];

const DELETED: [&str; 8] = [
    "pesan ini dihapus",
    "pesan ini telah dihapus",
    "anda menghapus pesan ini",
    "anda telah menghapus pesan ini",
    "this message was deleted",
    "this message has been deleted",
    "you deleted this message",
    "you deleted this message as admin",
];

const DELETED_BY: [&str; 3] = [
    "pesan ini dihapus oleh admin",
    "pesan ini telah dihapus oleh admin",
    "this message was deleted by admin",
];

const UNREADABLE: [&str; 9] = [
    "null",
    "pesan tidak didukung",
    "pesan ini tidak didukung",
    "unsupported message",
    "this message is not supported",
    "menunggu pesan ini",
    "menunggu pesan ini. ini mungkin perlu waktu beberapa saat",
    "waiting for this message",
    "waiting for this message. this may take a while",
];

const CALLS: [&str; 16] = [
    "panggilan suara tak terjawab",
    "panggilan video tak terjawab",
    "panggilan suara grup tak terjawab",
    "panggilan video grup tak terjawab",
    "panggilan tak terjawab",
    "panggilan suara",
    "panggilan video",
    "panggilan grup",
    "missed voice call",
    "missed video call",
    "missed group voice call",
    "missed group video call",
    "silenced voice call",
    "silenced video call",
    "voice call",
    "video call",
];

/// How a poll is told, and how its options begin.
const POLLS: [&str; 3] = ["JAJAK PENDAPAT:", "POLLING:", "POLL:"];
const OPTIONS: [&str; 3] = ["OPSI:", "PILIHAN:", "OPTION:"];

/// Whether WhatsApp wrote this, although a sender stands before it. `own` says that its mark, or
/// the group's name, points to it.
pub(super) fn is_by_whatsapp(text: &str, own: bool) -> bool {
    if ALWAYS.iter().any(|notice| starts(text, notice)) {
        return true;
    }
    let short: String = text.chars().take(300).collect::<String>().to_lowercase();
    own && EVENTS.iter().any(|event| has_words(&short, event))
}

/// Whether what looks like a sender is the beginning of a notice with a colon in it.
pub(super) fn is_naming(sender: &str) -> bool {
    let sender = sender.to_lowercase();
    NAMING.iter().any(|notice| sender.contains(notice)) || ALWAYS.iter().any(|n| starts(&sender, n))
}

pub(super) fn is_deleted(text: &str) -> bool {
    let text = text.trim().trim_end_matches('.');
    let by = |start: &&'static str| starts(text, start) && text.chars().count() <= 120;
    DELETED.iter().any(|known| text.eq_ignore_ascii_case(known)) || DELETED_BY.iter().any(by)
}

/// Calls, polls, and what the phone could not read: sent by people, but nobody's words.
pub(super) fn says_nothing(text: &str) -> bool {
    let plain = text.trim().trim_end_matches('.');
    plain.is_empty()
        || UNREADABLE.iter().any(|known| plain.eq_ignore_ascii_case(known))
        || is_call(plain)
        || is_poll(text)
}

/// A call alone, with its length ("Panggilan suara, 5 menit") or its time ("... pukul 16.25").
fn is_call(text: &str) -> bool {
    let behind = |call: &&'static str| text.get(call.len()..).filter(|_| starts(text, call));
    let ends = |rest: &str| {
        let rest = rest.trim_start();
        let time = ["pukul ", "pada ", "at "].iter().any(|word| {
            starts(rest, word)
                && rest
                    .get(word.len()..)
                    .is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit()))
        });
        rest.is_empty() || time || rest.starts_with([',', '.', '•', '(', '‧', '·'])
    };
    text.len() <= 100 && CALLS.iter().filter_map(behind).any(ends)
}

fn is_poll(text: &str) -> bool {
    let option = |line: &str| OPTIONS.iter().any(|option| line.trim_start().starts_with(option));
    POLLS.iter().any(|poll| text.starts_with(poll)) && text.lines().any(option)
}

/// Whether whole words stand in a text.
fn has_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(start, _)| {
        let (before, rest) = text.split_at(start);
        let behind = rest.get(words.len()..).unwrap_or_default();
        !before.ends_with(char::is_alphanumeric) && !behind.starts_with(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices_with_a_sender_are_known() {
        assert!(is_by_whatsapp("Messages and calls are end-to-end encrypted. Only ...", false));
        assert!(is_by_whatsapp("Ani menambahkan Budi", true));
        assert!(!is_by_whatsapp("Ani menambahkan Budi", false));
        assert!(!is_by_whatsapp("Loket keluarga", true), "keluarga is not keluar");
        assert!(is_naming("Ani mengubah subjek grup menjadi \"Ide"));
        assert!(!is_naming("Ani Contoh"));
    }

    #[test]
    fn deleted_calls_and_polls_are_known() {
        for text in [
            "Pesan ini telah dihapus.",
            "You deleted this message",
            "Pesan ini dihapus oleh admin Ani",
        ] {
            assert!(is_deleted(text), "{text}");
        }
        for text in [
            "null",
            "Pesan tidak didukung",
            "Panggilan suara tak terjawab",
            "Missed video call at 4:25 PM",
            "Panggilan video, 5 menit",
            "POLL:\nHari apa?\nOPTION: Senin (3 votes)",
            "",
        ] {
            assert!(says_nothing(text), "{text}");
        }
    }

    #[test]
    fn ideas_about_calls_and_deleting_are_ideas() {
        for text in [
            "Panggilan video dengan dokter puskesmas",
            "Panggilan suara tak terjawab dialihkan ke WhatsApp",
            "Pesan ini dihapus setelah dibaca petugas",
            "JAJAK PENDAPAT: tiap loket menilai petugasnya",
        ] {
            assert!(!is_deleted(text) && !says_nothing(text), "{text}");
        }
    }
}
