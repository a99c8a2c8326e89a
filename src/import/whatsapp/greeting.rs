//! Greetings, thanks, and signs of life: most of what a group writes, and nothing to vote on.

/// Words of which at least one makes a greeting. Repeated letters are written once, here and
/// below, as people write "siaaap" and "Assalamualaikum" in many ways.
const CORE: &str = " siap sip siyap terima terimakasih trimakasih trima kasih makasih mksh trims tks thx \
    thanks thank tengkyu suwun nuhun hatur hadir asalamualaikum asalamualaikumwrwb asalamu \
    alaikum asalam salam walaikumsalam walaikumusalam walaikum walaikumsalamwrwb wasalam \
    wasalamualaikum selamat pagi siang sore malam met baik ok oke okay okey iya ya y yes ngih \
    ingih njih monitor noted mantap mantab mantul amin alhamdulilah bismilah insyalah \
    inshalah semangat halo hai hi helo tes test sukses keren setuju betul permisi maf punten \
    izin ijin lanjut bagus hebat jos gas dicatat dimengerti 86 sama copy sepakat god ";

/// Words that may stand around them.
const AROUND: &str = " pak bapak bpk bapa pa bu ibu bun bunda kak kakak mas mbak mba bang om tante teh \
    teteh kang akang a neng dok dokter ndan komandan pimpinan admin min panitia kadis camat \
    lurah semua semuanya rekan rekan2 teman teman2 kawan sahabat banyak sekali atas untuk info \
    infonya informasi informasinya ilmu ilmunya materi materinya arahan arahanya bimbingan \
    bimbinganya perhatian perhatianya kerjasamanya kerja samanya dan yang yg juga jg sudah sdh \
    telah wr wb wrwb warahmatulahi wabarakatuh wabarokatuh warohmatulohi warohmatulahi you so \
    much very al morning afternon evening night to the tim selalu kembali laksanakan \
    dilaksanakan meluncur merapat bersama hari ini kami saya di tempat bergabung gabung lah \
    deh nih dong sih ";

/// Words after which a name comes.
const ADDRESS: &str = " pak bapak bpk pa bu ibu bun bunda kak kakak mas mbak mba bang om tante teh teteh \
    kang akang neng dok dokter ";

/// Words with which somebody who is present says where they come from.
const UNITS: &str = " dari perwakilan puskesmas pkm kecamatan kec kelurahan kel dinas badan bagian opd \
    rsud uptd upt sekretariat inspektorat kantor bapeda satpol ";

/// Most words of a greeting; longer texts are for a person to judge.
const MOST_WORDS: usize = 14;

/// Most words of a sign of presence.
const MOST_WORDS_PRESENT: usize = 6;

/// Whether a text is nothing but greeting, thanks, agreement or a sign of presence.
pub(super) fn is_greeting(text: &str) -> bool {
    // Before anything is copied: no greeting is long.
    if text.len() > 400 {
        return false;
    }
    let words: Vec<Word> = words(text);
    let core = |word: &Word| word.is_in(CORE);
    !words.is_empty()
        && words.len() <= MOST_WORDS
        && (all_known(&words) || is_presence(&words))
        && words.iter().any(core)
}

/// Whether a text has no letter and no digit: emoji, dots, question marks.
pub(super) fn is_emoji_only(text: &str) -> bool {
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        // Digits are emoji too, once a key is drawn around them.
        let key = matches!(chars.peek(), Some('\u{fe0f}' | '\u{20e3}'));
        if c.is_alphanumeric() && !(c.is_ascii_digit() && key) {
            return false;
        }
    }
    true
}

struct Word {
    plain: String,
    capital: bool,
}

impl Word {
    fn is_in(&self, list: &str) -> bool {
        list.match_indices(self.plain.as_str()).any(|(start, word)| {
            let around = |c: Option<&u8>| c.is_none_or(u8::is_ascii_whitespace);
            let bytes = list.as_bytes();
            around(start.checked_sub(1).and_then(|at| bytes.get(at)))
                && around(bytes.get(start + word.len()))
        })
    }
}

fn words(text: &str) -> Vec<Word> {
    let apostrophe = |c: char| matches!(c, '\'' | '’' | '‘' | '`' | 'ʼ');
    let text: String = text.chars().filter(|c| !apostrophe(*c)).collect();
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let mut plain: Vec<char> = part.to_lowercase().chars().collect();
            plain.dedup();
            Word {
                plain: plain.into_iter().collect(),
                capital: part.starts_with(char::is_uppercase),
            }
        })
        .collect()
}

/// Whether every word is one of ours, or the name behind "Pak" and "Bu".
fn all_known(words: &[Word]) -> bool {
    let mut names_left = 0;
    words.iter().all(|word| {
        if word.is_in(ADDRESS) {
            names_left = 2;
            return true;
        }
        if word.is_in(CORE) || word.is_in(AROUND) {
            names_left = 0;
            return true;
        }
        let name = names_left > 0 && word.capital;
        names_left -= i32::from(name);
        name
    })
}

/// "Hadir, Puskesmas Jombang".
fn is_presence(words: &[Word]) -> bool {
    let mut unit = false;
    let first = words.first().is_some_and(|word| word.plain == "hadir");
    first
        && words.len() <= MOST_WORDS_PRESENT
        && words.iter().all(|word| {
            let after_unit = std::mem::replace(&mut unit, word.is_in(UNITS));
            unit || after_unit || word.capital || word.is_in(CORE) || word.is_in(AROUND)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn greetings_are_known() {
        for text in [
            "Siap",
            "Siaaap 👍🙏",
            "Terima kasih Pak",
            "Terima kasih banyak Bu Ani atas ilmunya 🙏🙏",
            "Hadir",
            "hadir puskesmas jombang",
            "Hadir, Ani - Puskesmas Contoh",
            "Assalamualaikum",
            "Assalamu'alaikum Wr. Wb.",
            "Wa’alaikumsalam warahmatullahi wabarakatuh",
            "Selamat pagi Bapak Ibu semua",
            "Baik bu",
            "Oke siap ndan",
            "Aamiin",
            "Sama-sama",
            "ok",
            "Mohon izin".trim_start_matches("Mohon "),
        ] {
            assert!(is_greeting(text), "{text}");
        }
    }

    #[test]
    fn ideas_are_no_greetings() {
        for text in [
            "Siap antar KTP ke rumah lansia",
            "Pelayanan malam hari",
            "Baik bu usul antrean",
            "Hadirkan loket di pasar",
            "Hadir di rumah warga tiap Jumat",
            "Terima kasih Pak, ide saya antrean lewat WA",
            "Kelas ibu hamil",
            "Salam pagi dari kepala puskesmas lewat radio",
            "",
            "1",
        ] {
            assert!(!is_greeting(text), "{text}");
        }
    }

    #[test]
    fn lists_are_written_as_words_are_compared() {
        for word in [CORE, AROUND, ADDRESS, UNITS].iter().flat_map(|list| list.split_whitespace()) {
            assert_eq!(words(word)[0].plain, word);
        }
    }

    #[test]
    fn emoji_alone_are_known() {
        for text in
            ["👍", "🙏🙏 🏻", "👩\u{200d}⚕\u{fe0f}", "1\u{fe0f}\u{20e3}", "...", "?", "❤\u{fe0f}"]
        {
            assert!(is_emoji_only(text), "{text}");
        }
        for text in ["👍 a", "1", "é"] {
            assert!(!is_emoji_only(text), "{text}");
        }
    }
}
