//! The workshop that the design's pictures show, for tests: invented ideas of an example town.

use crate::{
    app::facilitator::testing,
    session::{
        Change, Hue, IdeaNumber, IdeaWords, NewIdea, Place, Session, ThemeLook, UnitId, UnitKind,
        UnitProfile,
    },
};

/// Number, unit, theme (0: none; 10: the tenth), words.
const IDEAS: &[(u32, &str, usize, &str)] = &[
    (
        1,
        "Disdukcapil",
        2,
        "Akta kelahiran langsung jadi di ruang bersalin: bidan mengirim data, orang tua pulang membawa akta, KIA, dan KK baru.",
    ),
    (
        3,
        "Dishub",
        8,
        "Lapor lampu jalan padam lewat foto; petugas membalas dengan foto setelah diperbaiki.",
    ),
    (5, "Kec. Jombang", 2, "Surat pengantar cukup satu kali datang."),
    (
        7,
        "DPMPTSP",
        2,
        "Klinik izin keliling ke pasar tiap Kamis untuk pedagang kecil yang belum punya NIB.",
    ),
    (8, "DLH", 4, "Tukar sampah plastik dengan beras di bank sampah kelurahan."),
    (9, "Puskesmas Citangkil", 1, "Nomor antrean lewat WA"),
    (
        12,
        "Puskesmas Cibeber",
        5,
        "Kelas ibu hamil malam hari untuk pekerja pabrik; kader menjemput yang dua kali tidak hadir.",
    ),
    (
        14,
        "Puskesmas Ciwandan",
        1,
        "Jam khusus lansia 07.00–08.00, ada petugas yang mendampingi sampai apotek.",
    ),
    (15, "Dinkes", 5, "Timbang balita di tempat kerja ibu."),
    (
        17,
        "Puskesmas Jombang",
        1,
        "Ambil nomor antrean puskesmas lewat WhatsApp sejak pukul 06.00; warga datang saat gilirannya tinggal lima nomor lagi.",
    ),
    (19, "BKPP", 7, "Satu jam belajar bersama antar-OPD setiap Jumat pagi."),
    (
        23,
        "Diskop UMKM",
        6,
        "Etalase UMKM di ruang tunggu kantor pelayanan; produk berganti tiap bulan, penjual dipilih kelurahan.",
    ),
    (26, "Puskesmas Pulomerak", 5, "Antar obat TB ke rumah oleh kader."),
    (
        29,
        "Inspektorat",
        7,
        "Meja konsultasi laporan keuangan kelurahan secara daring, dua kali sepekan.",
    ),
    (
        31,
        "Dinsos",
        3,
        "Data warga miskin satu pintu: kelurahan memutakhirkan tiap bulan, semua OPD memakai data yang sama.",
    ),
    (33, "Bappeda", 3, "Satu peta untuk semua usulan Musrenbang."),
    (
        35,
        "Kec. Cibeber",
        2,
        "Antar KTP ke rumah untuk warga sakit dan lansia, dijadwalkan bersama Disdukcapil tiap Selasa.",
    ),
    (
        38,
        "RSUD",
        1,
        "Hasil laboratorium dikirim ke puskesmas perujuk; pasien tidak perlu kembali hanya untuk mengambil kertas.",
    ),
    (40, "Dindik", 0, "Tukar buku bekas antar-SD setiap awal semester."),
    (41, "Puskesmas Grogol", 1, "Papan antrean besar di teras supaya warga bisa menunggu di luar."),
    (
        44,
        "DPUTR",
        8,
        "Peta lubang jalan: warga menandai, dinas menjawab paling lambat tiga hari kerja.",
    ),
    (46, "Disperindag", 6, "Timbangan pasar ditera di tempat, hasilnya ditempel."),
    (48, "Kec. Citangkil", 4, "Jadwal angkut sampah per RW ditempel dan dikirim lewat grup RT."),
    (
        52,
        "Kec. Ciwandan",
        9,
        "Latihan evakuasi bersama industri tiap semester; sirene dan titik kumpul disepakati per RW.",
    ),
    (55, "DLH", 4, "Lubang biopori wajib di halaman kantor pemerintah."),
    (
        57,
        "Puskesmas Purwakarta",
        5,
        "Ibu bekerja mendapat pengingat imunisasi lewat SMS dari kader, bukan hanya lewat grup.",
    ),
    (58, "BPKAD", 7, "Satu format SPJ untuk semua kelurahan."),
    (
        60,
        "DKISS",
        3,
        "Kamus data bersama: satu nama kolom untuk NIK, alamat, dan RT di seluruh aplikasi.",
    ),
    (61, "DKPP", 5, "Kebun gizi di halaman kelurahan; panennya untuk PMT balita."),
    (63, "Disparbud", 0, "Pelajar menjadi pemandu wisata religi di akhir pekan."),
    (64, "Kec. Cilegon", 1, "Loket sore pukul 16.00–18.00 setiap Rabu untuk warga yang bekerja."),
    (65, "DP3AKB", 5, "Pojok laktasi di setiap kantor pelayanan."),
    (
        66,
        "Puskesmas Cilegon",
        1,
        "Pendaftaran pasien lama lewat telepon rumah bagi yang tidak punya ponsel pintar.",
    ),
    (67, "DLH", 4, "Sekolah menimbang sampahnya sendiri; angka tiap bulan diumumkan saat upacara."),
    (68, "Puskesmas Jombang", 5, "Buku saku gizi dalam bahasa sehari-hari."),
];

const UNITS: &[(&str, UnitKind)] = &[
    ("Disdukcapil", UnitKind::Opd),
    ("Dishub", UnitKind::Opd),
    ("Kec. Jombang", UnitKind::Kecamatan),
    ("DPMPTSP", UnitKind::Opd),
    ("DLH", UnitKind::Opd),
    ("Puskesmas Citangkil", UnitKind::Puskesmas),
    ("Puskesmas Cibeber", UnitKind::Puskesmas),
    ("Puskesmas Ciwandan", UnitKind::Puskesmas),
    ("Dinkes", UnitKind::Opd),
    ("Puskesmas Jombang", UnitKind::Puskesmas),
    ("BKPP", UnitKind::Opd),
    ("Diskop UMKM", UnitKind::Opd),
    ("Puskesmas Pulomerak", UnitKind::Puskesmas),
    ("Inspektorat", UnitKind::Opd),
    ("Dinsos", UnitKind::Opd),
    ("Bappeda", UnitKind::Opd),
    ("Kec. Cibeber", UnitKind::Kecamatan),
    ("RSUD", UnitKind::Rsud),
    ("Dindik", UnitKind::Opd),
    ("Puskesmas Grogol", UnitKind::Puskesmas),
    ("DPUTR", UnitKind::Opd),
    ("Disperindag", UnitKind::Opd),
    ("Kec. Citangkil", UnitKind::Kecamatan),
    ("Kec. Ciwandan", UnitKind::Kecamatan),
    ("Puskesmas Purwakarta", UnitKind::Puskesmas),
    ("BPKAD", UnitKind::Opd),
    ("DKISS", UnitKind::Opd),
    ("DKPP", UnitKind::Opd),
    ("Disparbud", UnitKind::Opd),
    ("Kec. Cilegon", UnitKind::Kecamatan),
    ("DP3AKB", UnitKind::Opd),
    ("Puskesmas Cilegon", UnitKind::Puskesmas),
    ("BPBD", UnitKind::Opd),
    ("Disnaker", UnitKind::Opd),
    ("Dispora", UnitKind::Opd),
    ("DPAD", UnitKind::Opd),
    ("Kesbangpol", UnitKind::Opd),
    ("Perkim", UnitKind::Opd),
    ("Satpol PP", UnitKind::Opd),
    ("Setwan", UnitKind::Opd),
    ("Kec. Gerogol", UnitKind::Kecamatan),
    ("Kec. Pulomerak", UnitKind::Kecamatan),
    ("Kec. Purwakarta", UnitKind::Kecamatan),
];

const THEMES: [&str; 10] = [
    "Antrean & waktu tunggu",
    "Perizinan & surat dari rumah",
    "Data satu pintu",
    "Sampah & lingkungan",
    "Ibu, anak & gizi",
    "UMKM & lapangan kerja",
    "Kerja internal OPD",
    "Aduan & jalan rusak",
    "Siaga bencana & industri",
    "Literasi & anak muda",
];

/// The question of the board.
pub const QUESTION: &str = "Layanan apa di unit Bapak/Ibu yang paling sering dikeluhkan warga, dan bagaimana memperbaikinya?";

/// Units and ideas 1 to 68, none of them grouped; those that the design does not show are short.
#[expect(clippy::missing_panics_doc, reason = "for tests only")]
pub fn captured() -> Session {
    let mut session = testing::session([]);
    let board = session.boards()[0].id;
    let mut make = |change| session.apply(change, testing::start()).unwrap();
    make(Change::SetQuestion(board, QUESTION.to_owned()));
    for (name, kind) in UNITS {
        let profile =
            UnitProfile { name: (*name).to_owned(), kind: *kind, ..UnitProfile::default() };
        make(Change::AddUnit(profile));
    }
    for number in 1..=68 {
        let shown = IDEAS.iter().find(|(n, ..)| *n == number);
        let (unit, text) = match shown {
            Some((_, unit, _, text)) => (*unit, (*text).to_owned()),
            None => ("DLH", format!("Contoh ide {number} yang tidak tampil di gambar.")),
        };
        let at = UNITS.iter().position(|(name, _)| *name == unit).unwrap();
        let idea = NewIdea {
            words: IdeaWords { text, name: String::new() },
            unit: Some(unit_id(at)),
            ..NewIdea::default()
        };
        make(Change::AddIdea(board, idea));
    }
    session
}

/// The id of a unit by its place in the list: the first ids are given to units, after the board.
fn unit_id(at: usize) -> UnitId {
    UnitId(at as u32 + 2)
}

/// The same, with ten themes; 9 merged into 17, ideas not shown put away with the others.
#[expect(clippy::missing_panics_doc, reason = "for tests only")]
pub fn grouped() -> Session {
    let mut session = captured();
    let board = session.boards()[0].id;
    for (n, name) in THEMES.into_iter().enumerate() {
        let look = ThemeLook { name: name.to_owned(), hue: Hue::nth(n), ..ThemeLook::default() };
        let in_tray = [57, 58, 60, 63, 64, 65, 66];
        let ideas = IDEAS
            .iter()
            .filter(|(number, _, theme, _)| *theme == n + 1 && !in_tray.contains(number))
            .map(|(number, ..)| IdeaNumber(*number))
            .collect::<Vec<_>>();
        let add = Change::AddTheme { board, look, index: usize::MAX, ideas };
        session.apply(add, testing::start()).unwrap();
    }
    let first = session.boards()[0].themes[0].id;
    let merge = Change::MergeIdeas { board, into: IdeaNumber(17), ideas: vec![IdeaNumber(9)] };
    session.apply(merge, testing::start()).unwrap();
    let to = Place::Theme(first);
    let ideas = vec![IdeaNumber(17)];
    session.apply(Change::MoveIdeas { board, ideas, to, index: 0 }, testing::start()).unwrap();
    let rest: Vec<_> = session.boards()[0]
        .tray
        .iter()
        .copied()
        .filter(|n| !IDEAS.iter().any(|(shown, ..)| shown == &n.0))
        .collect();
    let last = session.boards()[0].themes[9].id;
    let to = Place::Theme(last);
    let index = usize::MAX;
    session.apply(Change::MoveIdeas { board, ideas: rest, to, index }, testing::start()).unwrap();
    session
}
