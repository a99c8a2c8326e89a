//! The profile for the Indeks Inovasi Daerah: the words of its form, which stay Indonesian terms in
//! documents, and the self-check.

use super::{Lang, words::pick};
use crate::session::{Affair, DesignPart, Form, Initiator, Maturity, Nature, SelfCheck};

/// How far an innovation is ("tahapan").
#[must_use]
pub fn maturity(lang: Lang, stage: Maturity) -> &'static str {
    let (id, en) = match stage {
        Maturity::Initiative => ("Inisiatif", "Initiative"),
        Maturity::Trial => ("Uji coba", "Trial"),
        Maturity::Applied => ("Penerapan", "Applied"),
    };
    pick(lang, id, en)
}

/// "Jenis inovasi".
#[must_use]
pub fn nature(lang: Lang, nature: Nature) -> &'static str {
    let (id, en) = match nature {
        Nature::Digital => ("Digital", "Digital"),
        Nature::NonDigital => ("Non digital", "Not digital"),
    };
    pick(lang, id, en)
}

/// "Bentuk inovasi".
#[must_use]
pub fn form(lang: Lang, form: Form) -> &'static str {
    let (id, en) = match form {
        Form::Governance => ("Inovasi tata kelola pemerintahan daerah", "Governance of the region"),
        Form::PublicService => ("Inovasi pelayanan publik", "Public service"),
        Form::Other => (
            "Inovasi daerah lainnya sesuai urusan pemerintahan",
            "Other, within the region\u{2019}s affairs",
        ),
    };
    pick(lang, id, en)
}

/// Who puts an innovation forward ("inisiator").
#[must_use]
pub fn initiator(lang: Lang, who: Initiator) -> &'static str {
    let (id, en) = match who {
        Initiator::RegionHead => ("Kepala daerah", "Head of the region"),
        Initiator::Dprd => ("Anggota DPRD", "Member of the council (DPRD)"),
        Initiator::Asn => ("ASN", "Civil servant (ASN)"),
        Initiator::Unit => ("Perangkat daerah", "Unit of the region"),
        Initiator::Citizen => ("Anggota masyarakat", "Citizen"),
    };
    pick(lang, id, en)
}

/// "Urusan pemerintahan".
#[must_use]
pub fn affair(lang: Lang, affair: Affair) -> &'static str {
    let (id, en) = match affair {
        Affair::Education => ("Pendidikan", "Education"),
        Affair::Health => ("Kesehatan", "Health"),
        Affair::PublicWorks => {
            ("Pekerjaan Umum dan Penataan Ruang", "Public works and spatial planning")
        }
        Affair::Housing => ("Perumahan Rakyat dan Kawasan Permukiman", "Housing and settlements"),
        Affair::PublicOrder => (
            "Ketenteraman, Ketertiban Umum, dan Perlindungan Masyarakat",
            "Public order and protection",
        ),
        Affair::Social => ("Sosial", "Social affairs"),
        Affair::Labour => ("Tenaga Kerja", "Labour"),
        Affair::WomenAndChildren => {
            ("Pemberdayaan Perempuan dan Perlindungan Anak", "Women and children")
        }
        Affair::Food => ("Pangan", "Food"),
        Affair::Land => ("Pertanahan", "Land"),
        Affair::Environment => ("Lingkungan Hidup", "Environment"),
        Affair::CivilRegistry => (
            "Administrasi Kependudukan dan Pencatatan Sipil",
            "Population records and civil registry",
        ),
        Affair::Villages => ("Pemberdayaan Masyarakat dan Desa", "Communities and villages"),
        Affair::Population => {
            ("Pengendalian Penduduk dan Keluarga Berencana", "Population and family planning")
        }
        Affair::Transport => ("Perhubungan", "Transport"),
        Affair::Communication => ("Komunikasi dan Informatika", "Communication and informatics"),
        Affair::Cooperatives => {
            ("Koperasi, Usaha Kecil, dan Menengah", "Cooperatives, small and medium enterprises")
        }
        Affair::Investment => ("Penanaman Modal", "Investment"),
        Affair::YouthAndSport => ("Kepemudaan dan Olah Raga", "Youth and sport"),
        Affair::Culture => ("Kebudayaan", "Culture"),
        Affair::Libraries => ("Perpustakaan", "Libraries"),
        Affair::Archives => ("Kearsipan", "Archives"),
        Affair::Fisheries => ("Kelautan dan Perikanan", "Sea and fisheries"),
        Affair::Tourism => ("Pariwisata", "Tourism"),
        Affair::Farming => ("Pertanian", "Farming"),
        Affair::Forestry => ("Kehutanan", "Forestry"),
        Affair::Energy => ("Energi dan Sumber Daya Mineral", "Energy and minerals"),
        Affair::Trade => ("Perdagangan", "Trade"),
        Affair::Industry => ("Perindustrian", "Industry"),
        Affair::Transmigration => ("Transmigrasi", "Transmigration"),
        Affair::Support => ("Fungsi Penunjang", "Supporting functions"),
    };
    pick(lang, id, en)
}

/// A part of the "rancang bangun".
#[must_use]
pub fn design_part(lang: Lang, part: DesignPart) -> &'static str {
    let (id, en) = match part {
        DesignPart::LegalBasis => ("Dasar hukum", "Legal basis"),
        DesignPart::MacroProblem => ("Permasalahan makro", "Problem at large"),
        DesignPart::MicroProblem => ("Permasalahan mikro", "Problem here"),
        DesignPart::GlobalIssue => ("Isu strategis global", "Global issue"),
        DesignPart::NationalIssue => ("Isu strategis nasional", "National issue"),
        DesignPart::LocalIssue => ("Isu strategis lokal", "Local issue"),
        DesignPart::Before => ("Metode pembaharuan: sebelum", "Renewal: before"),
        DesignPart::After => ("Metode pembaharuan: sesudah", "Renewal: after"),
        DesignPart::Strengths => ("Keunggulan dan kebaharuan", "Strengths and what is new"),
        DesignPart::Steps => ("Tahapan dan cara kerja", "Steps and how it works"),
    };
    pick(lang, id, en)
}

/// What the self-check asks, as the regulation says it.
#[must_use]
pub fn self_check(lang: Lang, check: SelfCheck) -> &'static str {
    let (id, en) = match check {
        SelfCheck::Efficiency => ("Peningkatan efisiensi", "More efficient"),
        SelfCheck::Effectiveness => ("Perbaikan efektivitas", "More effective"),
        SelfCheck::ServiceQuality => ("Perbaikan kualitas pelayanan", "Better service"),
        SelfCheck::Propriety => ("Memenuhi nilai kepatutan", "Proper"),
        SelfCheck::Accountability => {
            ("Dapat dipertanggungjawabkan hasilnya", "Its results can be accounted for")
        }
        SelfCheck::Renewal => {
            ("Mengandung pembaharuan seluruh atau sebagian unsur", "Renews the whole or a part")
        }
        SelfCheck::Benefit => {
            ("Memberi manfaat bagi daerah dan/atau masyarakat", "Benefits the region or its people")
        }
        SelfCheck::NoBurden => (
            "Tidak membebani atau membatasi masyarakat di luar ketentuan",
            "Puts no unlawful burden on people",
        ),
        SelfCheck::Competence => (
            "Merupakan urusan pemerintahan yang menjadi kewenangan daerah",
            "Within the region\u{2019}s competence",
        ),
        SelfCheck::Replicable => ("Dapat direplikasi", "Can be replicated"),
    };
    pick(lang, id, en)
}
