//! The invented ideas of the sample session that ships with the program, and their themes.

/// What the room was asked.
pub(super) const QUESTION: &str = "Layanan apa di unit Bapak/Ibu yang paling sering dikeluhkan warga, dan bagaimana memperbaikinya?";

/// Unit, text, name of the innovation.
pub(super) type Sent = (&'static str, &'static str, &'static str);

/// Themes with the ideas in them, in the order in which they were sent within the theme.
pub(super) const THEMES: [(&str, &[u32]); 8] = [
    ("Antrean & waktu tunggu", &[1, 4, 9, 14, 22, 31, 40, 47]),
    ("Ibu, anak & gizi", &[2, 6, 11, 17, 24, 28, 35, 44, 51]),
    ("Obat & pasien kronis", &[3, 12, 19, 27, 38, 49, 56]),
    ("Jemput bola ke warga", &[5, 15, 20, 26, 33, 42, 53]),
    ("Data & surat satu pintu", &[7, 13, 21, 30, 37, 45, 55]),
    ("Sampah, jalan & lingkungan", &[8, 16, 23, 32, 39, 46]),
    ("UMKM & lapangan kerja", &[10, 18, 34, 43, 52]),
    ("Kerja bersama antar-OPD", &[25, 29, 36, 41, 48, 54]),
];

/// In the order in which they were sent; the first has number 1.
pub(super) const IDEAS: [Sent; 60] = [
    (
        "Puskesmas Jombang",
        "Ambil nomor antrean lewat WhatsApp sejak pukul 06.00; warga datang saat gilirannya tinggal lima nomor lagi.",
        "ANTRI WA",
    ),
    (
        "Puskesmas Cibeber",
        "Kelas ibu hamil malam hari untuk pekerja pabrik; kader menjemput yang dua kali tidak hadir.",
        "KELAS SENJA",
    ),
    (
        "Puskesmas Pulomerak",
        "Obat TB diantar kader ke rumah setiap dua pekan, sekaligus menanyakan keluhan.",
        "",
    ),
    (
        "Puskesmas Ciwandan",
        "Jam khusus lansia pukul 07.00 sampai 08.00, ada petugas yang mendampingi sampai apotek.",
        "",
    ),
    (
        "Kec. Cibeber",
        "Rekam KTP di rumah bagi warga sakit dan lansia, dijadwalkan bersama Disdukcapil tiap Selasa.",
        "",
    ),
    (
        "Puskesmas Citangkil",
        "Timbang balita di tempat kerja ibu pada hari gajian.",
        "TIMBANG PABRIK",
    ),
    (
        "Disdukcapil",
        "Akta kelahiran jadi di ruang bersalin: bidan mengirim data, orang tua pulang membawa akta dan KK baru.",
        "LAHIR LANGSUNG AKTA",
    ),
    ("DLH", "Tukar sampah plastik dengan beras di bank sampah kelurahan.", ""),
    (
        "Puskesmas Cilegon",
        "Papan giliran di ruang tunggu menampilkan perkiraan jam dipanggil, bukan hanya nomor.",
        "",
    ),
    (
        "Diskop UMKM",
        "Etalase UMKM di ruang tunggu kantor pelayanan; produk berganti tiap bulan, penjual dipilih kelurahan.",
        "",
    ),
    (
        "Puskesmas Grogol",
        "Buku saku gizi dalam bahasa sehari-hari, satu halaman satu resep dari bahan pasar setempat.",
        "",
    ),
    (
        "Puskesmas Purwakarta",
        "Kartu warna pada obat pagi, siang, malam agar pasien hipertensi tidak tertukar.",
        "WARNA OBAT",
    ),
    (
        "Dinsos",
        "Data warga miskin satu pintu: kelurahan memutakhirkan tiap bulan, semua OPD memakai data yang sama.",
        "",
    ),
    ("Puskesmas Jombang", "Loket cepat khusus ambil rujukan, tanpa menunggu poli.", ""),
    ("Puskesmas Cibeber", "Pos kesehatan di gerbang kawasan industri pada jam pergantian sif.", ""),
    (
        "Dishub",
        "Lapor lampu jalan padam lewat foto; petugas membalas dengan foto setelah diperbaiki.",
        "",
    ),
    (
        "Puskesmas Pulomerak",
        "Grup WhatsApp ibu hamil per kelurahan dengan bidan jaga yang menjawab sampai pukul 21.00.",
        "BIDAN JAWAB",
    ),
    (
        "Disnaker",
        "Papan lowongan lokal di kantor kelurahan, diperbarui tiap Senin oleh perusahaan sekitar.",
        "",
    ),
    ("Puskesmas Ciwandan", "Pengingat SMS sehari sebelum jadwal kontrol pasien diabetes.", ""),
    (
        "Puskesmas Citangkil",
        "Mobil keliling imunisasi mengejar balita yang terlewat, rutenya diumumkan di masjid dan musala.",
        "IMUNISASI KEJAR",
    ),
    (
        "Kec. Jombang",
        "Surat pengantar cukup satu kali datang: berkas difoto petugas, hasil dikirim lewat pesan.",
        "",
    ),
    ("Puskesmas Cilegon", "Nomor antrean lewat WA.", ""),
    (
        "DPUTR",
        "Peta lubang jalan yang dilaporkan warga, dijawab paling lama tiga hari.",
        "PETA LUBANG",
    ),
    ("Puskesmas Grogol", "Ayah ikut kelas balita sebulan sekali pada hari Sabtu.", ""),
    (
        "BKPP",
        "Satu jam belajar bersama antar-OPD setiap Jumat pagi, bergantian tempat.",
        "JUMAT BELAJAR",
    ),
    (
        "Puskesmas Purwakarta",
        "Kader sepeda mengunjungi lansia yang tinggal sendiri, dua rumah setiap pagi.",
        "",
    ),
    (
        "Puskesmas Jombang",
        "Apotek mengemas obat rutin sebelum pasien datang, cukup mengirim foto buku kontrol.",
        "",
    ),
    (
        "Puskesmas Cibeber",
        "Kebun gizi di halaman posyandu; panennya untuk makanan tambahan balita.",
        "KEBUN POSYANDU",
    ),
    ("Bappeda", "Satu peta untuk semua usulan Musrenbang, terlihat mana yang sudah dijawab.", ""),
    (
        "RSUD",
        "Hasil laboratorium dikirim ke puskesmas perujuk; pasien tidak kembali hanya untuk mengambil kertas.",
        "",
    ),
    ("Puskesmas Pulomerak", "Pendaftaran sore untuk besok pagi melalui ketua RT.", ""),
    ("Kec. Citangkil", "Gerobak sampah terjadwal dengan lonceng, warga tahu jamnya.", ""),
    (
        "Puskesmas Ciwandan",
        "Perawatan luka di rumah bagi pasien stroke, perawat datang Rabu dan Sabtu.",
        "",
    ),
    (
        "DPMPTSP",
        "Klinik izin keliling ke pasar tiap Kamis untuk pedagang kecil yang belum punya NIB.",
        "KLINIK IZIN",
    ),
    (
        "Puskesmas Citangkil",
        "Pojok laktasi dengan kulkas kecil di kantor kecamatan, dikelola kader.",
        "",
    ),
    (
        "Inspektorat",
        "Meja konsultasi laporan keuangan kelurahan secara daring, dua kali sepekan.",
        "",
    ),
    ("Puskesmas Cilegon", "Satu formulir untuk semua poli, data tidak ditanya berulang.", ""),
    (
        "Puskesmas Grogol",
        "Teman minum obat: tetangga yang dilatih mendampingi pasien TB sampai sembuh.",
        "TEMAN SEMBUH",
    ),
    (
        "Puskesmas Purwakarta",
        "Pilah limbah medis rumah tangga, jarum insulin dikumpulkan di posyandu.",
        "",
    ),
    (
        "Puskesmas Jombang",
        "Layar kecil di poli menunjukkan dokter terlambat atau tepat waktu, beserta alasannya.",
        "",
    ),
    (
        "DKISS",
        "Kamus data bersama: satu nama kolom untuk NIK, alamat, dan RT di seluruh aplikasi.",
        "",
    ),
    (
        "Puskesmas Cibeber",
        "Posbindu malam di pos ronda: tensi dan gula darah sambil jaga.",
        "RONDA SEHAT",
    ),
    ("Disparbud", "Pelajar menjadi pemandu wisata religi pada akhir pekan.", ""),
    (
        "Puskesmas Pulomerak",
        "Menu balita dari ikan tangkapan nelayan, resepnya dilombakan antar-RT.",
        "",
    ),
    (
        "Puskesmas Ciwandan",
        "Surat keterangan sehat diproses saat pendaftaran sekolah, di sekolahnya.",
        "",
    ),
    (
        "Puskesmas Citangkil",
        "Jumantik cilik: siswa memeriksa jentik di rumah dan menempel stiker bersih.",
        "JUMANTIK CILIK",
    ),
    (
        "Puskesmas Cilegon",
        "Janji temu dokter gigi lewat telepon, kursi kosong diumumkan pukul 10.00.",
        "",
    ),
    ("Setda", "Satu format SPJ untuk semua kelurahan, dengan contoh yang sudah diisi.", ""),
    (
        "Puskesmas Grogol",
        "Kotak keluhan obat kosong: apotek menjawab dalam satu hari kapan obat tersedia.",
        "",
    ),
    ("Kec. Grogol", "Kantor kecamatan buka Sabtu pagi sebulan dua kali.", ""),
    ("Puskesmas Purwakarta", "Dongeng gizi di PAUD setiap bulan oleh petugas dan guru.", ""),
    ("Disperindag", "Timbangan uji ulang di pasar, pembeli boleh menimbang sendiri.", ""),
    ("Puskesmas Jombang", "Kunjungan pertama bayi di rumah dalam tiga hari setelah lahir.", ""),
    (
        "Puskesmas Cibeber",
        "Puskesmas dan kelurahan berbagi jadwal turun lapangan agar warga tidak didatangi dua kali.",
        "",
    ),
    ("Puskesmas Pulomerak", "Rekam medis ringkas dibawa pasien dalam satu lembar berlaminasi.", ""),
    (
        "Puskesmas Ciwandan",
        "Obat asma cadangan di sekolah dekat kawasan industri, guru dilatih.",
        "",
    ),
    ("DPAD", "Tukar buku bekas antar-SD setiap awal semester.", ""),
    (
        "Kec. Purwakarta",
        "Radio RT: kabar layanan dibacakan lewat pengeras musala setiap Jumat.",
        "",
    ),
    (
        "Satpol PP",
        "Pedagang diingatkan seminggu sebelum penertiban, sekaligus ditunjukkan tempat pengganti.",
        "",
    ),
    ("Perkim", "Coba coba", ""),
];
