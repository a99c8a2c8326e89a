//! The criteria that offices score by, their sheets and scales.

use super::{Lang, texts};
use crate::session::{Across, Combine, Criterion, CriterionKey, Preset, Quadrant, Scale};

texts! {
    preset => "Lembar nilai", "Score sheet";
    scale => "Skala", "Scale";
    combine => "Cara menjumlah", "How criteria add up";
    across => "Beberapa penilai", "Several raters";
    own_name => "Kriteria baru", "New criterion";
    own_hint => "Contoh: Dampak bagi warga", "Example: Benefit to residents";
    add => "Tambah", "Add";
    remove(name: &str) => "Hapus kriteria {name}", "Remove the criterion {name}";
    weight(name: &str) => "Bobot {name}", "Weight of {name}";
    weight_head => "Bobot", "Weight";
    none_yet => "Belum ada kriteria. Silakan tambahkan paling sedikit satu.",
        "There are no criteria yet. Please add at least one.";
    gate_rule => "Lolos bila lebih dari separuh penilai menjawab ya untuk setiap kriteria.",
        "Passes when more than half of the raters say yes to every criterion.";
    effort_rule => "Upaya yang kecil menaikkan nilai; kuadran dibaca dari kedua angka.",
        "Little effort raises the score; the quadrant is read from both numbers.";
    sum_rule(most: &str) => "Nilai ide adalah jumlah kriterianya, paling tinggi {most}.",
        "A score is the sum of its criteria, at most {most}.";
    product_rule(most: &str) => "Nilai ide adalah perkalian kriterianya, paling tinggi {most}.",
        "A score is the product of its criteria, at most {most}.";
    missing_rule => "Sel yang kosong tetap kosong, tidak pernah dihitung nol.",
        "An empty cell stays empty and never counts as zero.";
    yes => "Ya", "Yes";
    no => "Tidak", "No";
}

/// The name of a sheet.
#[must_use]
pub fn preset_name(lang: Lang, preset: Preset) -> &'static str {
    let (id, en) = match preset {
        Preset::Usg => ("USG (prioritas masalah)", "USG (priority of problems)"),
        Preset::Apkl => ("APKL (saringan masalah)", "APKL (screen for problems)"),
        Preset::Nuf => {
            ("NUF (baru, bermanfaat, dapat dilaksanakan)", "NUF (new, useful, feasible)")
        }
        Preset::ImpactEffort => ("Dampak dan upaya", "Impact and effort"),
        Preset::Pp38 => ("Saringan PP 38/2017", "Screen of PP 38/2017"),
        Preset::Own => ("Kriteria sendiri", "Own criteria"),
    };
    pick(lang, id, en)
}

/// The head of a criterion's column: a letter or a word.
#[must_use]
pub fn short(lang: Lang, criterion: &Criterion) -> String {
    let (id, en) = match &criterion.key {
        CriterionKey::Urgency | CriterionKey::Useful => ("U", "U"),
        CriterionKey::Seriousness => ("S", "S"),
        CriterionKey::Growth => ("G", "G"),
        CriterionKey::Actual => ("A", "A"),
        CriterionKey::Problematic => ("P", "P"),
        CriterionKey::Public => ("K", "K"),
        CriterionKey::Proper => ("L", "L"),
        CriterionKey::New => ("N", "N"),
        CriterionKey::Feasible => ("F", "F"),
        CriterionKey::Impact => ("Dampak", "Impact"),
        CriterionKey::Effort => ("Upaya", "Effort"),
        CriterionKey::Renewal => ("Baru", "New"),
        CriterionKey::Benefit => ("Manfaat", "Benefit"),
        CriterionKey::NoBurden => ("Beban", "Burden"),
        CriterionKey::Competence => ("Urusan", "Remit"),
        CriterionKey::Replicable => ("Replikasi", "Copy"),
        CriterionKey::Own { short, name } => {
            return if short.is_empty() { name.clone() } else { short.clone() };
        }
    };
    pick(lang, id, en).to_owned()
}

/// What a criterion asks, in words.
#[must_use]
pub fn name(lang: Lang, criterion: &Criterion) -> String {
    let (id, en) = match &criterion.key {
        CriterionKey::Urgency => ("Urgency: seberapa mendesak", "Urgency: how pressing"),
        CriterionKey::Seriousness => {
            ("Seriousness: seberapa besar dampaknya", "Seriousness: how much it harms")
        }
        CriterionKey::Growth => {
            ("Growth: kemungkinan memburuk bila dibiarkan", "Growth: how likely it gets worse")
        }
        CriterionKey::Actual => ("Aktual: sedang terjadi", "Actual: it happens now"),
        CriterionKey::Problematic => {
            ("Problematik: menyimpang dari seharusnya", "Problematic: not as it should be")
        }
        CriterionKey::Public => {
            ("Kekhalayakan: menyangkut orang banyak", "Public: it touches many people")
        }
        CriterionKey::Proper => {
            ("Layak: sesuai tugas dan wewenang", "Proper: within duty and competence")
        }
        CriterionKey::New => ("New: belum pernah dicoba di sini", "New: not tried here yet"),
        CriterionKey::Useful => ("Useful: menyelesaikan masalah", "Useful: it solves the problem"),
        CriterionKey::Feasible => ("Feasible: dapat dilaksanakan", "Feasible: it can be done"),
        CriterionKey::Impact => ("Dampak", "Impact"),
        CriterionKey::Effort => ("Upaya", "Effort"),
        CriterionKey::Renewal => (
            "Mengandung pembaharuan seluruh atau sebagian unsur",
            "Renews all or some of its elements",
        ),
        CriterionKey::Benefit => {
            ("Memberi manfaat bagi daerah dan/atau masyarakat", "Benefits the region or its people")
        }
        CriterionKey::NoBurden => (
            "Tidak membebani atau membatasi masyarakat di luar peraturan",
            "Puts no burden on people beyond the law",
        ),
        CriterionKey::Competence => {
            ("Merupakan urusan kewenangan daerah", "Lies within the region's competence")
        }
        CriterionKey::Replicable => ("Dapat direplikasi", "Can be replicated"),
        CriterionKey::Own { name, .. } => return name.clone(),
    };
    pick(lang, id, en).to_owned()
}

/// A scale.
#[must_use]
pub fn scale_name(lang: Lang, scale: Scale) -> &'static str {
    let (id, en) = match scale {
        Scale::OneToFive => ("1-5", "1-5"),
        Scale::OneToTen => ("1-10", "1-10"),
        Scale::YesNo => ("Ya/Tidak", "Yes/No"),
    };
    pick(lang, id, en)
}

/// How criteria become a total.
#[must_use]
pub fn combine_name(lang: Lang, combine: Combine) -> &'static str {
    let (id, en) = match combine {
        Combine::Sum => ("Jumlah", "Sum"),
        Combine::Product => ("Perkalian", "Product"),
    };
    pick(lang, id, en)
}

/// How raters become one value.
#[must_use]
pub fn across_name(lang: Lang, across: Across) -> &'static str {
    let (id, en) = match across {
        Across::Mean => ("Rata-rata", "Mean"),
        Across::Median => ("Median", "Median"),
    };
    pick(lang, id, en)
}

/// A quadrant of impact and effort.
#[must_use]
pub fn quadrant(lang: Lang, quadrant: Quadrant) -> &'static str {
    let (id, en) = match quadrant {
        Quadrant::QuickWin => ("Segera kerjakan", "Quick wins"),
        Quadrant::MajorProject => ("Proyek besar", "Major projects"),
        Quadrant::FillIn => ("Pengisi waktu", "Fill-ins"),
        Quadrant::Thankless => ("Pertimbangkan ulang", "Thankless tasks"),
    };
    pick(lang, id, en)
}

fn pick(lang: Lang, id: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Indonesian => id,
        Lang::English => en,
    }
}
