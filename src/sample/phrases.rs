//! Invented ideas: a small grammar of services, ways, people and gains.

use super::chance::Chance;

const SERVICES: [&str; 40] = [
    "Pendaftaran berobat",
    "Pengambilan obat rutin",
    "Imunisasi balita",
    "Kelas ibu hamil",
    "Pemeriksaan gizi anak",
    "Kunjungan rumah pasien TB",
    "Skrining kesehatan lansia",
    "Rujukan ke rumah sakit",
    "Pengurusan akta kelahiran",
    "Perekaman KTP elektronik",
    "Pembaruan kartu keluarga",
    "Surat pengantar RT/RW",
    "Surat keterangan usaha",
    "Izin usaha mikro",
    "Pembayaran retribusi pasar",
    "Pembayaran PBB",
    "Laporan jalan rusak",
    "Laporan lampu jalan padam",
    "Pengaduan sampah liar",
    "Penjemputan sampah besar",
    "Bank sampah kelurahan",
    "Pemantauan banjir",
    "Peringatan dini gas industri",
    "Pendataan warga miskin",
    "Penyaluran bantuan sosial",
    "Pelatihan kerja",
    "Lowongan kerja lokal",
    "Promosi produk UMKM",
    "Perpustakaan keliling",
    "Bimbingan belajar",
    "Absensi pegawai",
    "Peminjaman ruang rapat",
    "Arsip surat masuk",
    "Laporan keuangan kelurahan",
    "Usulan Musrenbang",
    "Perawatan kendaraan dinas",
    "Kebun gizi warga",
    "Penyuluhan petani",
    "Parkir tepi jalan",
    "Uji KIR kendaraan",
];

const WAYS: [&str; 28] = [
    "lewat WhatsApp",
    "dengan kode QR di loket",
    "melalui kader dasawisma",
    "di mobil keliling tiap Kamis",
    "lewat satu formulir bersama",
    "dengan antrean bernomor",
    "melalui grup RT",
    "lewat telepon bagi yang tidak punya ponsel pintar",
    "di ruang tunggu kelurahan",
    "dengan papan pantau harian",
    "lewat video pendek",
    "dengan kartu kendali berwarna",
    "pada malam hari sebulan sekali",
    "lewat petugas penghubung",
    "bersama sekolah terdekat",
    "di pasar setiap Jumat",
    "dengan foto sebelum dan sesudah",
    "lewat SMS pengingat",
    "dengan jadwal tetap yang ditempel",
    "melalui karang taruna",
    "lewat dashboard sederhana",
    "dengan tanda tangan elektronik",
    "by appointment lewat chat",
    "di pos ronda",
    "lewat aplikasi yang sudah ada",
    "dengan stiker di tiap rumah",
    "melalui majelis taklim",
    "lewat loket satu pintu",
];

const PEOPLE: [&str; 24] = [
    "untuk lansia",
    "untuk ibu hamil",
    "bagi pekerja sif malam",
    "bagi penyandang disabilitas",
    "untuk pedagang kecil",
    "bagi warga pesisir",
    "untuk keluarga balita",
    "bagi warga baru",
    "untuk pegawai honorer",
    "bagi warga tanpa ponsel pintar",
    "untuk remaja",
    "bagi pasien kronis",
    "untuk nelayan",
    "bagi pengurus RT dan RW",
    "untuk guru PAUD",
    "bagi keluarga prasejahtera",
    "untuk calon pengantin",
    "bagi pencari kerja",
    "untuk petani kota",
    "bagi orang tua murid",
    "untuk kader posyandu",
    "bagi pelaku UMKM",
    "untuk warga di kawasan industri",
    "bagi mahasiswa KKN",
];

const GAINS: [&str; 24] = [
    "supaya tidak antre sejak subuh",
    "agar selesai dalam satu hari",
    "supaya cukup datang sekali",
    "agar datanya tidak ditulis dua kali",
    "supaya keluhan dijawab dalam tiga hari",
    "agar petugas tahu siapa yang belum terlayani",
    "supaya warga tahu giliran dan waktunya",
    "agar biaya perjalanan berkurang",
    "supaya kader tidak mencatat di dua buku",
    "agar laporan bulanan tersusun sendiri",
    "supaya tidak ada berkas yang hilang",
    "agar yang jauh pun terlayani",
    "supaya jadwal tidak berbenturan",
    "agar stok terpantau setiap pekan",
    "supaya keputusan dapat ditelusuri",
    "agar bantuan tepat sasaran",
    "supaya sampah berkurang separuh",
    "agar anak tidak putus sekolah",
    "supaya pasar tetap bersih",
    "agar jalan cepat diperbaiki",
    "supaya warga ikut menjaga",
    "agar unit lain dapat meniru",
    "supaya hasilnya terlihat warga",
    "agar pimpinan dapat memantau",
];

const SYLLABLES: [&str; 24] = [
    "SI", "MAS", "PUS", "LAN", "CER", "DIA", "GEM", "BER", "SAM", "PAS", "TI", "KA", "RU", "WAR",
    "GA", "SE", "HAT", "CE", "PAT", "TAN", "GAP", "LIN", "DU", "NGI",
];

const TOPICS: [&str; 25] = [
    "Antrean",
    "Perizinan",
    "Data warga",
    "Sampah",
    "Ibu dan anak",
    "UMKM",
    "Kerja internal",
    "Aduan warga",
    "Siaga bencana",
    "Literasi",
    "Obat dan rujukan",
    "Jalan dan lampu",
    "Pajak",
    "Pasar",
    "Sekolah",
    "Pemuda",
    "Air bersih",
    "Ruang terbuka",
    "Arsip",
    "Kepegawaian",
    "Bantuan sosial",
    "Tenaga kerja",
    "Pertanian kota",
    "Perhubungan",
    "Gizi",
];

const ASPECTS: [&str; 20] = [
    "di puskesmas",
    "di kelurahan",
    "di kecamatan",
    "untuk lansia",
    "untuk pekerja",
    "lewat ponsel",
    "tanpa kertas",
    "jemput bola",
    "satu pintu",
    "bersama kader",
    "di pasar",
    "di sekolah",
    "di kawasan industri",
    "malam hari",
    "antar-OPD",
    "bagi warga baru",
    "di pesisir",
    "yang terpantau",
    "bersama kampus",
    "dengan swasta",
];

/// The text of an idea.
pub(super) fn idea(chance: &mut Chance) -> String {
    let (service, way) = (*chance.of(&SERVICES), *chance.of(&WAYS));
    let (people, gain) = (*chance.of(&PEOPLE), *chance.of(&GAINS));
    let text = match chance.below(5) {
        0 => format!("{service} {way} {people}, {gain}."),
        1 => format!("{service} {people} {way}."),
        2 => format!("{service} {way}, {gain}."),
        3 => format!("{service} {way}; petugas menjadwalkan {people} {gain}."),
        _ => format!("{service} {way}"),
    };
    if chance.percent(4) { typo(chance, &text) } else { text }
}

/// Two letters that changed places, as in a hurry.
fn typo(chance: &mut Chance, text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let at = 1 + chance.below(letters.len().saturating_sub(2));
    if letters[at].is_lowercase() && letters[at - 1].is_lowercase() {
        letters.swap(at, at - 1);
    }
    letters.into_iter().collect()
}

/// The name of an innovation: an acronym, as they like to be.
pub(super) fn name(chance: &mut Chance) -> String {
    let parts = 2 + chance.below(2);
    (0..parts).map(|_| *chance.of(&SYLLABLES)).collect()
}

/// The name of the `n`-th theme.
pub(super) fn theme(n: usize) -> String {
    let topic = TOPICS[n % TOPICS.len()];
    match n / TOPICS.len() {
        0 => topic.to_owned(),
        lap => format!("{topic} {}", ASPECTS[(lap - 1) % ASPECTS.len()]),
    }
}
