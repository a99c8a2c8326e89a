//! What was written of the chosen ideas of the shipped sample, and what became of them in the
//! months after the day. All of it is invented; who is in charge is a post, never a person.

use crate::session::{
    Affair, Canvas, CanvasBox, CanvasKey, DesignPart, Form, Initiator, Maturity, Nature,
    PlanStatus, Profile, ProgressNote, ProposedAs, SelfCheck,
};
use chrono::NaiveDate;

/// Boxes of a canvas: which, its text, what the coach says, and whether it is OK.
type Boxes = &'static [(CanvasKey, &'static str, &'static str, bool)];
/// A finding: month and day, its text, who found it, and how far the plan was then.
type Notes = &'static [(u32, u32, &'static str, &'static str, PlanStatus)];

/// Canvases, in the order in which the ideas were chosen.
const CANVASES: [(ProposedAs, Boxes); 3] = [
    (
        ProposedAs::NewIdea,
        &[
            (
                CanvasKey::Background,
                "Pasien datang sejak pukul 05.00 untuk mengambil nomor. Ruang tunggu penuh, sedangkan loket baru dibuka pukul 07.30.",
                "",
                true,
            ),
            (
                CanvasKey::Goal,
                "Pasien datang mendekati gilirannya dan tidak menunggu lebih dari 45 menit.",
                "",
                true,
            ),
            (
                CanvasKey::Target,
                "Lama tunggu dari 150 menit menjadi 45 menit dalam tiga bulan, diukur tiap Rabu.",
                "Sudah terukur. Mohon tulis siapa yang mengukur.",
                true,
            ),
            (
                CanvasKey::Stakeholders,
                "Kepala puskesmas, petugas pendaftaran, kader, Dinkes, Diskominfo.",
                "",
                true,
            ),
            (
                CanvasKey::Resources,
                "Satu ponsel dinas, dua petugas bergiliran, papan giliran di ruang tunggu.",
                "",
                true,
            ),
            (
                CanvasKey::Beneficiaries,
                "Sekitar 120 pasien rawat jalan setiap hari, terutama lansia dan ibu hamil.",
                "",
                true,
            ),
            (
                CanvasKey::Novelty,
                "Nomor diambil dari rumah tanpa aplikasi baru; warga tanpa ponsel tetap dilayani di loket.",
                "Bandingkan dengan puskesmas lain yang memakai aplikasi.",
                false,
            ),
            (
                CanvasKey::Description,
                "Warga mengirim pesan mulai pukul 06.00. Petugas membalas dengan nomor dan perkiraan jam, lalu mengabari saat giliran tinggal lima nomor.",
                "Sudah jelas. Tambahkan aturan bila nomor terlewat.",
                true,
            ),
            (
                CanvasKey::Remarks,
                "Uji coba satu poli pada Agustus, semua poli pada September.",
                "",
                true,
            ),
        ],
    ),
    (
        ProposedAs::Development,
        &[
            (
                CanvasKey::Background,
                "Orang tua mengurus akta di tiga tempat; banyak akta baru dibuat saat anak masuk sekolah.",
                "",
                true,
            ),
            (
                CanvasKey::Goal,
                "Setiap bayi pulang dari ruang bersalin dengan akta, KIA dan KK baru.",
                "",
                true,
            ),
            (
                CanvasKey::Target,
                "Delapan dari sepuluh kelahiran berakta dalam tiga hari.",
                "Tulis angka saat ini sebagai pembanding.",
                false,
            ),
            (CanvasKey::Stakeholders, "Disdukcapil, RSUD, bidan praktik, kelurahan.", "", true),
        ],
    ),
    (
        ProposedAs::Replication,
        &[
            (
                CanvasKey::Background,
                "Laki-laki usia kerja hampir tidak pernah memeriksakan tekanan darah.",
                "",
                true,
            ),
            (
                CanvasKey::Goal,
                "Pemeriksaan datang ke pos ronda, pada jam warga berkumpul.",
                "",
                false,
            ),
        ],
    ),
];

/// Findings, in the order in which the ideas were chosen.
const NOTES: [Notes; 3] = [
    &[
        (
            8,
            12,
            "Uji coba di poli umum berjalan. Petugas jaga pesan sudah ditetapkan.",
            "Tim monev Bappeda",
            PlanStatus::Running,
        ),
        (
            9,
            2,
            "Lama tunggu turun dari 150 menjadi 60 menit. Aturan bila nomor terlewat sudah ditempel.",
            "Tim monev Bappeda",
            PlanStatus::ReadyToLaunch,
        ),
        (9, 16, "Dipakai di semua poli.", "Kepala Puskesmas Jombang", PlanStatus::Launched),
    ],
    &[
        (
            8,
            13,
            "Kesepakatan dengan RSUD sedang disusun.",
            "Tim monev Bappeda",
            PlanStatus::Running,
        ),
        (
            9,
            17,
            "Dua rumah bersalin belum mempunyai petugas yang mengirim data. Perlu pelatihan singkat.",
            "Tim monev Bappeda",
            PlanStatus::NeedsWork,
        ),
    ],
    &[(
        9,
        18,
        "Lima pos ronda dipilih bersama kelurahan.",
        "Tim monev Bappeda",
        PlanStatus::Running,
    )],
];

/// What the profile of the first idea says.
const DESIGN: [(DesignPart, &str); 8] = [
    (
        DesignPart::LegalBasis,
        "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik dan Peraturan Pemerintah Nomor 38 Tahun 2017 tentang Inovasi Daerah.",
    ),
    (
        DesignPart::MacroProblem,
        "Fasilitas kesehatan tingkat pertama melayani lebih banyak warga daripada yang dapat ditampung ruang tunggunya.",
    ),
    (
        DesignPart::MicroProblem,
        "Di Puskesmas Jombang pasien mengantre sejak subuh, sedangkan loket baru dibuka pukul 07.30.",
    ),
    (
        DesignPart::LocalIssue,
        "Sebagian besar pasien adalah lansia dan ibu hamil yang datang tanpa pendamping.",
    ),
    (DesignPart::Before, "Nomor hanya diambil di tempat, dan perkiraan jam tidak diketahui."),
    (
        DesignPart::After,
        "Nomor diminta lewat pesan dari rumah, dan pasien dikabari saat gilirannya mendekat.",
    ),
    (
        DesignPart::Strengths,
        "Tidak memerlukan aplikasi baru; warga tanpa ponsel tetap dilayani di loket dengan urutan yang sama.",
    ),
    (
        DesignPart::Steps,
        "Petugas membuka pesan pukul 06.00, membalas dengan nomor dan perkiraan jam, menempel urutan di papan, lalu mengabari lima nomor berikutnya.",
    ),
];

/// The canvas of the plan at this place in the order of choice.
pub(super) fn canvas(place: usize) -> Option<Canvas> {
    let (proposed_as, boxes) = CANVASES.get(place)?;
    let mut canvas = Canvas { proposed_as: Some(*proposed_as), ..Canvas::default() };
    for (key, text, feedback, ok) in *boxes {
        let (text, feedback) = ((*text).to_owned(), (*feedback).to_owned());
        canvas.boxes.insert(*key, CanvasBox { text, feedback, ok: *ok });
    }
    Some(canvas)
}

/// What was found about the plan at this place, oldest first.
pub(super) fn notes(place: usize) -> Vec<ProgressNote> {
    let notes = NOTES.get(place).copied().unwrap_or_default();
    let note = |(month, day, text, by, status): &(u32, u32, &str, &str, PlanStatus)| {
        let (text, by) = ((*text).to_owned(), (*by).to_owned());
        Some(ProgressNote { date: day_of(*month, *day)?, text, by, status: *status })
    };
    notes.iter().filter_map(note).collect()
}

/// The profile of the first idea for the Indeks Inovasi Daerah.
pub(super) fn profile() -> Profile {
    let checks = SelfCheck::PRINCIPLES.into_iter().chain(SelfCheck::CRITERIA);
    Profile {
        maturity: Some(Maturity::Applied),
        initiator: Some(Initiator::Unit),
        nature: Some(Nature::Digital),
        form: Some(Form::PublicService),
        affair: Some(Affair::Health),
        trial: day_of(8, 12),
        applied: day_of(9, 16),
        design: DESIGN.map(|(part, text)| (part, text.to_owned())).into(),
        benefit: "Pasien menunggu di rumah, dan ruang tunggu tidak lagi penuh.".to_owned(),
        outcome: "Lama tunggu turun dari 150 menjadi 60 menit dalam tiga minggu uji coba."
            .to_owned(),
        // Whether it can be replicated is left to be found out.
        checks: checks.filter(|c| *c != SelfCheck::Replicable).map(|c| (c, true)).collect(),
    }
}

fn day_of(month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2019, month, day)
}
