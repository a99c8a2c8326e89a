//! How long a full WhatsApp export takes: 40,000 messages, as many as WhatsApp exports.
//!
//! `cargo bench --bench chats`. The target is 1 s.

#![expect(clippy::unwrap_used, reason = "a chat that cannot be read is a failed run")]

use bimtek_lab::import::whatsapp::{Chat, masked, read};
use std::{fmt::Write, hint::black_box, time::Instant};

const MESSAGES: usize = 40_000;

const TEXTS: [&str; 10] = [
    "Assalamualaikum, selamat pagi Bapak Ibu semua 🙏",
    "Antrean puskesmas lewat WhatsApp sejak pukul 06.00; warga datang saat gilirannya dekat",
    "Terima kasih banyak Pak atas informasinya",
    "1. Loket ramah lansia\n2. Kursi tunggu anak\n3. Papan layanan di kelurahan",
    "👍👍",
    "\u{200e}gambar tidak disertakan",
    "IDE | Puskesmas Contoh | Kartu antre dengan warna per loket",
    "Hubungi petugas di +62 812-0000-0001 atau 081200000002",
    "Jemput bola rekam KTP elektronik ke rumah warga lansia dan penyandang disabilitas \u{200e}<Pesan ini diedit>",
    "Pesan ini dihapus",
];

/// A chat as iOS writes it, with its invisible marks.
fn export() -> String {
    let mut text = String::new();
    for n in 0..MESSAGES {
        let (day, minute, person) = (n / 1_440 + 1, n % 1_440, n % 60);
        let (hour, minute) = (minute / 60, minute % 60);
        let what = TEXTS[n % TEXTS.len()];
        write!(text, "\u{200e}[{day:02}/07/2019, {hour:02}.{minute:02}.07] ").unwrap();
        writeln!(text, "\u{202a}~\u{202f}Peserta {person}\u{202c}: {what}\r").unwrap();
    }
    text
}

fn median(mut run: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..9)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn main() {
    let text = export();
    let open =
        || -> Chat { read(text.as_bytes(), "WhatsApp Chat - Lab.zip", None, &|| false).unwrap() };
    let chat = open();
    assert_eq!((chat.messages.len(), chat.senders.len()), (MESSAGES, 60));
    let megabytes = text.len() as f64 / f64::from(1 << 20);
    println!("{MESSAGES} messages, {megabytes:.1} MB");
    println!("  read and judged   {:>8.1} ms", median(|| drop(black_box(open()))));
    let mask = || chat.messages.iter().for_each(|m| drop(black_box(masked(&m.text))));
    println!("  masked            {:>8.1} ms", median(mask));
}
