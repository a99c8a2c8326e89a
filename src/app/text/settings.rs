//! Words of the settings.

use super::texts;

texts! {
    title => "Pengaturan", "Settings";
    sentence => "Berlaku segera dan diingat di komputer ini.", "Takes effect at once and is remembered on this computer.";
    language => "Bahasa", "Language";
    look => "Tampilan", "Look";
    light => "Terang", "Light";
    dark => "Gelap", "Dark";
    system => "Ikut sistem", "As the system";
    scale => "Ukuran tampilan", "Size";
    percent(n: u16) => "{n} %", "{n} %";
    sound => "Bunyi saat waktu habis", "A sound at the end of the time";
    sound_more => "Dua ketukan lembut dari pengeras suara komputer ini.", "Two soft strokes from this computer's speaker.";
    motion => "Kurangi gerakan", "Reduce motion";
    motion_more => "Tidak ada yang bergerak sendiri di kedua layar.", "Nothing moves by itself on either screen.";
    room => "Layar bersama dibuka di", "The shared screen opens in";
    own_window => "Jendela sendiri", "Its own window";
    main_window => "Jendela ini", "This window";
    renderer => "Penggambar, mulai saat berikutnya dibuka", "Renderer, from the next start on";
    automatic => "Otomatis", "Automatic";
    folder => "Folder sesi", "Folder of sessions";
    folder_more => "Jalankan dengan --library DIR untuk memakai folder lain.", "Start with --library DIR to use another folder.";
}
