//! Chats exported from WhatsApp: every shape of line, and everything a file can do wrong.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bimtek_lab::import::{
    Trouble,
    whatsapp::{
        Certainty, Chat, DayOrder, Message, Report, Verdict, is_chat, lines_of, masked, read,
        tagged,
    },
};
use proptest::prelude::*;
use std::{
    collections::BTreeSet,
    io::{Cursor, Write},
    path::Path,
    time::{Duration, Instant},
};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const NAME: &str = "Chat WhatsApp dengan Lab Inovasi.txt";

fn file(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files/whatsapp");
    std::fs::read(folder.join(name)).unwrap()
}

fn go_on() -> bool {
    false
}

fn chat(text: &str) -> Chat {
    read(text.as_bytes(), NAME, None, &go_on).unwrap()
}

fn trouble(bytes: &[u8]) -> Trouble {
    read(bytes, NAME, None, &go_on).unwrap_err()
}

fn told(message: &Message) -> (&str, &str, Verdict) {
    (&message.sender, &message.text, message.verdict)
}

fn all(chat: &Chat) -> Vec<(&str, &str, Verdict)> {
    chat.messages.iter().map(told).collect()
}

fn at(message: &Message) -> String {
    message.at.format("%Y-%m-%d %H:%M:%S").to_string()
}

/// An archive with these files.
fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let how = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in files {
        zip.start_file(*name, how).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn every_line_shape_gives_time_sender_and_words() {
    for (line, time, order) in [
        ("13/10/2022 16.25 - Aji: ya, antre", "2022-10-13 16:25:00", DayOrder::DayFirst),
        ("30/08/25 18.00 - Aji: ya, antre", "2025-08-30 18:00:00", DayOrder::DayFirst),
        ("12/03/2024, 09.14 - Aji: ya, antre", "2024-03-12 09:14:00", DayOrder::DayFirst),
        ("12/11/24, 7:19 pm - Aji: ya, antre", "2024-11-12 19:19:00", DayOrder::DayFirst),
        ("6/13/23, 7:35\u{202f}PM - Aji: ya, antre", "2023-06-13 19:35:00", DayOrder::MonthFirst),
        ("2021-03-18, 3:02 p.m. - Aji: ya, antre", "2021-03-18 15:02:00", DayOrder::DayFirst),
        ("20.01.22, 13:30 - Aji: ya, antre", "2022-01-20 13:30:00", DayOrder::DayFirst),
        ("28/3/2025, 9:29 p. m. - Aji: ya, antre", "2025-03-28 21:29:00", DayOrder::DayFirst),
        ("[20/08/24, 14.30.15] Aji: ya, antre", "2024-08-20 14:30:15", DayOrder::DayFirst),
        ("[12/03/2024, 09.14.22] Aji: ya, antre", "2024-03-12 09:14:22", DayOrder::DayFirst),
        (
            "[14/10/2021, 3:34:09\u{202f}PM] Aji: ya, antre",
            "2021-10-14 15:34:09",
            DayOrder::DayFirst,
        ),
        ("[31/12/2022 11:40:26] Aji: ya, antre", "2022-12-31 11:40:26", DayOrder::DayFirst),
        (
            "\u{200e}[31/12/2022 11:40:26] \u{202a}Aji\u{202c}: \u{200e}ya, antre",
            "2022-12-31 11:40:26",
            DayOrder::DayFirst,
        ),
    ] {
        let chat = chat(line);
        assert_eq!(all(&chat), [("Aji", "ya, antre", Verdict::Idea)], "{line}");
        assert_eq!((at(&chat.messages[0]), chat.order), (time.to_owned(), order), "{line}");
    }
}

#[test]
fn an_android_chat_in_indonesian_is_read_whole() {
    let chat = read(&file("android_id.txt"), NAME, None, &go_on).unwrap();
    assert_eq!(chat.name.as_deref(), Some("Lab Inovasi"));
    let (ani, budi, phone, cici) =
        ("Ani Contoh", "Budi - Dinas:Contoh", "+62 812-0000-0001", "Cici");
    let list = "Ide kami:\n1. Antrean puskesmas lewat WA\n2) Kartu antre: warna per loket - dua loket\n\n• Papan layanan di kelurahan";
    let pasted =
        "Ini dari grup sebelah:\n[07/07/2019, 20.15.00] Dedi Contoh: Perpustakaan keliling";
    assert_eq!(
        all(&chat),
        [
            (ani, "Assalamualaikum Wr. Wb.", Verdict::Greeting),
            (budi, "Wa'alaikumsalam bu 🙏", Verdict::Greeting),
            (ani, list, Verdict::Idea),
            (phone, "IDE | Puskesmas Jombang | Antrean lewat WA", Verdict::Idea),
            (cici, "", Verdict::Media),
            (cici, "Loket ramah lansia", Verdict::Idea),
            (cici, "Kursi tunggu anak", Verdict::Idea),
            (budi, "Pesan ini dihapus", Verdict::Deleted),
            (budi, "Jemput bola KTP", Verdict::Idea),
            (budi, "Panggilan suara tak terjawab", Verdict::Notice),
            (budi, "null", Verdict::Notice),
            (budi, "👍", Verdict::EmojiOnly),
            (budi, "👍", Verdict::EmojiOnly),
            (ani, pasted, Verdict::Idea),
            (ani, "#ide Dinsos | Posko aduan", Verdict::Idea),
        ]
    );
    assert_eq!((chat.notices, chat.media, chat.deleted), (8, 3, 1));
    assert_eq!(chat.report(), Report { messages: 15, people: 4, skipped: 8 });
    let senders: Vec<_> = chat.senders.iter().map(|s| (s.name.as_str(), s.messages)).collect();
    assert_eq!(senders, [(ani, 4), (budi, 7), (phone, 1), (cici, 3)]);
    assert_eq!(chat.certainty, Certainty::Certain, "dots in the time are Indonesian");
    assert_eq!(chat.messages[2].line, 7);
    assert_eq!(
        lines_of(&chat.messages[2].text),
        [
            "Ide kami:",
            "Antrean puskesmas lewat WA",
            "Kartu antre: warna per loket - dua loket",
            "Papan layanan di kelurahan"
        ]
    );
    let idea = tagged(&chat.messages[3].text).unwrap();
    assert_eq!(
        (idea.unit.as_deref(), &*idea.text),
        (Some("Puskesmas Jombang"), "Antrean lewat WA")
    );
    assert_eq!(masked(&chat.messages[3].sender), "+62 812-••••-0001");
}

#[test]
fn an_ios_chat_in_indonesian_is_read_out_of_its_archive() {
    let text = file("ios_id.txt");
    let zip = archive(&[
        ("00000012-PHOTO-2024-08-20-14-34-00.jpg", &[0xff; 100]),
        ("catatan.txt", b"bukan obrolan"),
        ("__MACOSX/._chat.txt", b"\0\0"),
        ("_chat.txt", &text),
    ]);
    let chat = read(&zip, "WhatsApp Chat - Lab Inovasi.zip", None, &go_on).unwrap();
    assert_eq!(chat.name.as_deref(), Some("Lab Inovasi"));
    assert_eq!(
        all(&chat),
        [
            ("Ani Contoh", "Siap", Verdict::Greeting),
            ("Budi Contoh", "- 5 biji martabak", Verdict::Idea),
            ("+62 812\u{2011}0000\u{2011}0001", "", Verdict::Media),
            ("Ani Contoh", "Loket ditambahkan di pasar", Verdict::Idea),
            ("Ani Contoh", "", Verdict::Media),
            ("Ani Contoh", "Anda menghapus pesan ini.", Verdict::Deleted),
            ("Ani Contoh", "Usul kami menambahkan loket\nmalam hari", Verdict::Idea),
            ("Ani Contoh", "JAJAK PENDAPAT:\nHari apa?\nOPSI: Senin (3 suara)", Verdict::Notice),
            ("Ani Contoh", "Panggilan video tak terjawab", Verdict::Notice),
        ]
    );
    assert_eq!((chat.notices, chat.media, chat.deleted), (2, 4, 1));
    let alone = read(&text, "_chat.txt", None, &go_on).unwrap();
    assert_eq!(alone.messages, chat.messages);
    assert_eq!(alone.name, None);
}

#[test]
fn an_android_archive_names_the_chat_inside() {
    let name = "Chat WhatsApp dengan Lab.txt";
    let zip = archive(&[(name, &file("android_id.txt")), ("catatan.txt", b"x")]);
    let chat = read(&zip, "unduhan.zip", None, &go_on).unwrap();
    assert_eq!((chat.name.as_deref(), chat.messages.len()), (Some("Lab"), 15));
}

#[test]
fn english_chats_are_read_too() {
    let chat =
        read(&file("android_en_us.txt"), "WhatsApp Chat with Lab.txt", None, &go_on).unwrap();
    assert_eq!((chat.order, chat.certainty), (DayOrder::MonthFirst, Certainty::Certain));
    let poll = "POLL:\nWhich day?\nOPTION: Monday (3 votes)\nOPTION: Tuesday (1 vote)";
    assert_eq!(
        all(&chat),
        [
            ("Ani Contoh", "Good morning all", Verdict::Greeting),
            ("Budi Contoh", "Queue by chat", Verdict::Idea),
            ("Budi Contoh", "", Verdict::Media),
            ("Budi Contoh", "This message was deleted", Verdict::Deleted),
            ("Budi Contoh", "", Verdict::Media),
            ("Budi Contoh", "Missed voice call", Verdict::Notice),
            ("Budi Contoh", poll, Verdict::Notice),
        ]
    );
    assert_eq!(at(&chat.messages[2]), "2023-06-13 00:05:00");

    let chat = read(&file("ios_en.txt"), "WhatsApp Chat - Lab.zip", None, &go_on).unwrap();
    assert_eq!(
        all(&chat),
        [
            ("Ani Contoh", "", Verdict::Media),
            ("Budi Contoh", "Kiosk for permits", Verdict::Idea),
            ("Budi Contoh", "", Verdict::Media),
            ("Budi Contoh", "You deleted this message.", Verdict::Deleted),
            ("Budi Contoh", "thanks", Verdict::Greeting),
        ]
    );
    assert_eq!((chat.notices, chat.media), (1, 3));
}

#[test]
fn an_open_order_of_dates_is_asked_for() {
    let text = "3/12/24, 9:14 AM - Ani: a\n4/12/24, 9:15 AM - Ani: b\n";
    let first = chat(text);
    assert_eq!((first.order, first.certainty), (DayOrder::DayFirst, Certainty::Assumed));
    let said = read(text.as_bytes(), NAME, Some(DayOrder::MonthFirst), &go_on).unwrap();
    assert_eq!((said.order, said.certainty), (DayOrder::MonthFirst, Certainty::Certain));
    assert_eq!(at(&said.messages[0]), "2024-03-12 09:14:00");
    let keys = |chat: &Chat| chat.messages.iter().map(|m| m.key).collect::<Vec<_>>();
    assert_eq!(keys(&first), keys(&said), "a wrong guess must not double ideas later");
}

#[test]
fn two_exports_in_one_file_keep_their_own_orders() {
    let text = "13/10/2022 16.25 - Ani: a\n6/13/23, 7:35 PM - Budi: b\n6/14/23, 7:35 PM - Budi: c";
    let chat = chat(text);
    assert_eq!((chat.order, chat.certainty), (DayOrder::MonthFirst, Certainty::Certain));
    let times: Vec<_> = chat.messages.iter().map(at).collect();
    assert_eq!(times, ["2022-10-13 16:25:00", "2023-06-13 19:35:00", "2023-06-14 19:35:00"]);
}

#[test]
fn notices_are_no_messages() {
    for line in [
        "Pesan dan panggilan terenkripsi secara end-to-end. Pelajari selengkapnya.",
        "Anda membuat grup",
        "Ani menambahkan Budi",
        "Ani menambahkan Tim: Dinas",
        "Ani keluar",
        "Ani bergabung menggunakan tautan undangan grup ini",
        "Ani telah bergabung menggunakan tautan undangan grup ini",
        "Ani menyematkan pesan",
        "Ani mengubah subjek grup menjadi \"Ide: Cilegon\"",
        "Ani mengubah deskripsi grup",
        "Ani mengubah ikon grup ini",
        "Ani mengubah setelan grup ini",
        "Ani mengeluarkan Budi",
        "Ani mengganti nomor teleponnya ke nomor baru",
        "+62 812-0000-0001 kini menjadi kontak",
        "Ani: Messages and calls are end-to-end encrypted. No one outside ...",
    ] {
        let chat = chat(&format!("13/10/2022 16.25 - {line}\n13/10/2022 16.26 - Ani: Ide"));
        assert_eq!((chat.messages.len(), chat.notices), (1, 1), "{line}");
    }
}

#[test]
fn media_of_every_kind_leaves_only_captions() {
    for kind in [
        "gambar",
        "video",
        "audio",
        "stiker",
        "GIF",
        "dokumen",
        "kontak",
        "lokasi",
        "jajak pendapat",
    ] {
        let line = |text: &str| format!("[20/08/24, 14.30.15] Ani: {text}");
        let bare = chat(&line(&format!("\u{200e}{kind} tidak disertakan")));
        assert_eq!((all(&bare)[0], bare.media), (("Ani", "", Verdict::Media), 1), "{kind}");
        let caption = chat(&line(&format!("Loket baru \u{200e}{kind} tidak disertakan")));
        assert_eq!(all(&caption)[0], ("Ani", "Loket baru", Verdict::Idea), "{kind}");
        let behind = chat(&line(&format!("\u{200e}{kind} tidak disertakan\nLoket baru")));
        assert_eq!(all(&behind)[0], ("Ani", "Loket baru", Verdict::Idea), "{kind}");
    }
}

#[test]
fn a_longer_export_adds_only_what_is_new() {
    let line =
        |n: u32| format!("08/07/2019 {:02}.{:02} - Ani {}: Ide {}\n", n / 60, n % 60, n % 7, n / 3);
    let short: String = (0..600).map(line).collect();
    // The same message twice within a minute, and again in the longer export.
    let short = format!("{short}{}{}", line(599), line(599));
    let long = format!("{short}{}{}", line(599), (600..900).map(line).collect::<String>());
    let keys = |chat: &Chat| chat.messages.iter().map(|m| m.key).collect::<BTreeSet<_>>();
    let (short, long) = (chat(&short), chat(&long));
    assert_eq!(keys(&short).len(), 602);
    assert_eq!(keys(&long).len(), 903);
    assert!(keys(&short).is_subset(&keys(&long)));
    // Another phone: another clock, seconds, and only the newest part.
    let ios =
        |n: u32| format!("[7/8/19, {}:{:02}:07 AM] Ani {}: Ide {}\n", n / 60, n % 60, n % 7, n / 3);
    let ios: String = (300..599).map(ios).collect();
    let ios = read(ios.as_bytes(), NAME, Some(DayOrder::MonthFirst), &go_on).unwrap();
    assert_eq!(ios.messages.len(), 299);
    assert!(keys(&ios).is_subset(&keys(&short)));
    let origin = short.origin(&short.messages[0]);
    assert_eq!((&*origin.source, origin.number), ("Lab Inovasi", short.messages[0].key));
}

#[test]
fn a_line_of_ten_megabytes_is_one_message() {
    let line = format!(
        "13/10/2022 16.25 - Ani: {}",
        "antre ".repeat(10 << 20 >> 3) + &"<(#".repeat(1 << 20)
    );
    let long = chat(&line);
    assert_eq!(long.messages.len(), 1);
    assert!(long.messages[0].text.len() > 10 << 20);
    assert_eq!(trouble("antre ".repeat(10 << 20 >> 3).as_bytes()), Trouble::NotAChat);
    assert_eq!(trouble(&vec![b'a'; (32 << 20) + 1]), Trouble::TooLarge { most_mb: 32 });
}

#[test]
fn texts_made_to_be_slow_are_read_and_masked_in_time() {
    let start = Instant::now();
    for piece in
        ["<Media omitted>", "<", "(file attached)", "#ide", "1. ", "((0", "+\u{200e}", "0812 "]
    {
        let text = piece.repeat((2 << 20) / piece.len());
        let chat = chat(&format!("13/10/2022 16.25 - Ani: {text}"));
        assert_eq!(chat.messages.len(), 1, "{piece}");
        let _ = (masked(&text), tagged(&text), lines_of(&chat.messages[0].text));
    }
    // A text that is gone through once for each of its pieces would take an hour.
    assert!(start.elapsed() < Duration::from_mins(1), "{:?}", start.elapsed());
}

#[test]
fn broken_archives_are_refused_with_their_reason() {
    let whole = archive(&[("_chat.txt", &file("ios_id.txt"))]);
    for length in (4..whole.len()).step_by(7) {
        assert_eq!(trouble(&whole[..length]), Trouble::BrokenArchive, "{length}");
    }
    let mut damaged = whole.clone();
    damaged[60] ^= 0xff;
    assert_eq!(trouble(&damaged), Trouble::BrokenArchive);
    assert_eq!(trouble(&archive(&[])), Trouble::NotAChat);
    assert_eq!(trouble(&archive(&[("foto.jpg", b"x")])), Trouble::NotAChat);
    let two = archive(&[("a.txt", b"x"), ("b.txt", b"y")]);
    assert_eq!(trouble(&two), Trouble::NotAChat, "nothing tells which one is meant");
    let bomb = archive(&[("_chat.txt", &vec![b' '; 200 << 20])]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(trouble(&bomb), Trouble::TooLarge { most_mb: 32 });
    assert_eq!(read(&whole, NAME, None, &|| true).unwrap_err(), Trouble::Stopped);
    // The flag of encryption, in the local and in the central head.
    let mut locked = whole;
    locked[6] |= 1;
    let central = locked.windows(4).position(|w| w == b"PK\x01\x02").unwrap();
    locked[central + 8] |= 1;
    assert_eq!(trouble(&locked), Trouble::Encrypted);
}

#[test]
fn other_files_are_no_chats() {
    assert_eq!(trouble(b""), Trouble::Empty);
    assert_eq!(trouble(&[0; 1000]), Trouble::NotText);
    assert_eq!(trouble(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Trouble::NotText);
    for text in ["Nama;NIP;Unit\nAni;1980;Dinsos\n", "Registrasi pukul 09.00\n13/10/2022\n"] {
        assert_eq!(trouble(text.as_bytes()), Trouble::NotAChat);
        assert!(!is_chat(text));
    }
    let text = String::from_utf8(file("android_id.txt")).unwrap();
    let garbage = "baris tanpa cap\n".repeat(100);
    assert!(!is_chat(&format!("{garbage}{text}")));
}

#[test]
fn half_a_chat_keeps_its_messages() {
    let text = String::from_utf8(file("android_id.txt")).unwrap();
    let chat = chat(&format!("{text}{}", "%%% ]]] 99/99/99 - :\n".repeat(100)));
    assert_eq!(chat.messages.len(), 15);
    assert!(chat.messages[14].text.starts_with("#ide Dinsos | Posko aduan\n%%%"));
    let bytes = text.as_bytes();
    for length in (200..bytes.len()).step_by(13) {
        let part = read(&bytes[..length], NAME, None, &go_on).unwrap();
        assert!(part.messages.len() + part.notices >= 1, "{length}");
    }
}

#[test]
fn long_messages_do_not_hide_a_chat() {
    let idea = format!("Ide:\n{}", "- satu langkah lagi\n".repeat(30));
    let message = |n| format!("08/07/2019 09.{n} - Ani: {idea}");
    let text: String = (10..20).map(message).collect();
    assert!(is_chat(&text));
    assert_eq!(chat(&text).messages.len(), 10);
}

#[test]
fn usual_encodings_are_read() {
    let text = String::from_utf8(file("android_id.txt")).unwrap();
    let want = chat(&text);
    let wide = |turn: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(turn).collect::<Vec<_>>();
    for bytes in [
        [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        [&b"\xff\xfe"[..], &wide(u16::to_le_bytes)].concat(),
        [&b"\xfe\xff"[..], &wide(u16::to_be_bytes)].concat(),
        text.replace('\n', "\r\n").into_bytes(),
    ] {
        let chat = read(&bytes, NAME, None, &go_on).unwrap();
        assert_eq!(chat, want, "{:?}", &bytes[..4]);
    }
    let old = b"13/10/2022 16.25 - Ani: Caf\xe9 baca\n13/10/2022 16.26 - Ani: Ide";
    assert_eq!(all(&read(old, NAME, None, &go_on).unwrap())[0].1, "Café baca");
}

#[test]
fn reading_stops_when_asked() {
    let text = file("android_id.txt");
    assert_eq!(read(&text, NAME, None, &|| true).unwrap_err(), Trouble::Stopped);
}

/// Pieces of which lines of chats are made, and some that break them.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "13/10/2022 16.25 - ",
        "[20/08/24, 14.30.15] ",
        "6/13/23, 7:35\u{202f}PM - ",
        "Ani",
        ": ",
        ":",
        "\n",
        "\r\n",
        "\u{200e}",
        "\u{202a}",
        "gambar tidak disertakan",
        "<Media omitted>",
        "<attached: ",
        ">",
        "(file terlampir)",
        "x.jpg",
        "Pesan ini dihapus",
        "<Pesan ini diedit>",
        "👍",
        "é",
        " ",
        "+62 812-0000-0001",
        "#ide",
        "IDE | ",
        "|",
        "1. ",
        "• ",
        "POLL:",
        "OPTION:",
        "\0",
        "[",
        "99/99/9999",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn random_bytes_never_panic(bytes: Vec<u8>, name in ".{0,40}") {
        let _ = read(&bytes, &name, None, &go_on);
        let packed = [b"PK\x03\x04", &bytes[..]].concat();
        prop_assert!(read(&packed, &name, None, &go_on).is_err());
    }

    #[test]
    fn pieces_of_chats_never_panic_and_lose_no_message(text in pieces()) {
        let text = format!("13/10/2022 16.25 - Ani: ide pertama\n{text}");
        if let Ok(chat) = read(text.as_bytes(), NAME, None, &go_on) {
            prop_assert!(!chat.messages.is_empty());
            let keys: BTreeSet<_> = chat.messages.iter().map(|m| m.key).collect();
            prop_assert_eq!(keys.len(), chat.messages.len());
            let counted: usize = chat.senders.iter().map(|s| s.messages).sum();
            prop_assert_eq!(counted, chat.messages.len());
            for message in &chat.messages {
                prop_assert!(!message.sender.is_empty());
                prop_assert!(lines_of(&message.text).iter().all(|line| !line.contains('\n')));
                let _ = (masked(&message.text), tagged(&message.text));
            }
        }
    }

    #[test]
    fn a_longer_export_has_all_keys_of_a_shorter_one(
        lines in prop::collection::vec((0_u32..3, 0_u32..2, 0_u32..3), 1..60),
        cut in 0_usize..60,
    ) {
        let line = |(minute, who, what): &(u32, u32, u32)| {
            format!("08/07/2019 09.{:02} - Ani {who}: Ide {what}\n", minute + 10)
        };
        let lines: Vec<String> = lines.iter().map(line).collect();
        let cut = 1 + cut % lines.len();
        let keys = |lines: &[String]| {
            chat(&lines.concat()).messages.iter().map(|m| m.key).collect::<Vec<_>>()
        };
        let (short, long) = (keys(&lines[..cut]), keys(&lines));
        prop_assert_eq!(short, &long[..cut]);
    }

    #[test]
    fn any_text_can_be_masked(text in "[ +0-9().\u{2011}\u{202a}a-]{0,60}") {
        let room = masked(&text);
        prop_assert_eq!(room.chars().count(), text.chars().count());
        prop_assert_eq!(masked(&room).chars().count(), room.chars().count());
    }
}
