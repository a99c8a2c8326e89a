//! Words of the review of messages.

use super::texts;

texts! {
    title => "Tinjau pesan WhatsApp", "Review WhatsApp messages";
    one_day(chats: &str, day: &str, from: &str, to: &str) => "{chats} · {day}, {from}–{to}", "{chats} · {day}, {from}–{to}";
    days(chats: &str, from: &str, to: &str) => "{chats} · {from}–{to}", "{chats} · {from}–{to}";
    for_all => "Untuk semua", "For all";
    close => "Tutup, tinjau nanti", "Close, review later";
    accept_labelled(n: usize) => "Terima {n} yang sudah berlabel unit", "Accept {n} with a known unit";
    which => "Pesan yang ditampilkan", "Messages shown";
    waiting => "Perlu ditinjau", "To review";
    accepted => "Diterima", "Accepted";
    skipped => "Dilewati", "Skipped";
    masked_note => "Nomor ponsel disamarkan dan tidak pernah tampil di Layar bersama",
        "Phone numbers are masked and never on the shared screen";
    empty_title => "Tidak ada pesan di sini", "No messages here";
    empty_text => "Impor obrolan WhatsApp dengan Ctrl I, atau pilih daftar lain di atas.",
        "Import a WhatsApp chat with Ctrl I, or choose another list above.";
    waits => "perlu ditinjau", "to review";
    is_skipped => "dilewati", "skipped";
    became(n: u32) => "menjadi {n}", "became {n}";
    similar(n: u32) => "mirip {n}", "similar to {n}";
    label_read => "label unit terbaca", "unit label read";
    pick_unit => "Pilih unit", "Choose a unit";
    pick => "Pilih", "Choose";
    accept => "Terima", "Accept";
    skip => "Lewati", "Skip";
    unskip => "Tinjau lagi", "Review again";
    merge(n: u32) => "Gabungkan ke {n}", "Merge into {n}";
    split => "Pisah per baris", "Split lines";
    edit => "Sunting", "Edit";
    report => "Hasil pembacaan", "What was read";
    messages => "Pesan", "Messages";
    people => "Pengirim", "Senders";
    senders => "Cocokkan pengirim", "Match senders";
    senders_more => "Sekali dicocokkan, semua pesannya ikut.", "Matched once, all messages follow.";
    form => "Format yang bisa diumumkan", "A form to announce";
    form_text => "IDE | nama unit | isi ide", "IDE | unit | the idea";
}
