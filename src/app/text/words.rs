//! Words that stand on more than one page: stages, kinds of units, shapes, plain buttons.

use super::{Lang, texts};
use crate::session::{Hue, Phase, PlanStatus, Stage, UnitKind};

texts! {
    save => "Simpan", "Save";
    cancel => "Batal", "Cancel";
    close => "Tutup", "Close";
    delete => "Hapus", "Delete";
    edit => "Sunting", "Edit";
    add => "Tambah", "Add";
    undo => "Urungkan", "Undo";
    back => "Kembali", "Back";
    open => "Buka", "Open";
    more => "Menu lainnya", "More";
    ideas(n: usize) => "{n} ide", "{n} ideas";
    units(n: usize) => "{n} unit", "{n} units";
    themes(n: usize) => "{n} tema", "{n} themes";
    dots(n: u32) => "{n} titik", "{n} dots";
    number(n: u32) => "nomor {n}", "number {n}";
    nameless_theme => "Tema tanpa nama", "Unnamed theme";
    example => "contoh", "example";
    untitled_event => "Sesi tanpa judul", "Untitled session";
}

/// The name of a stage.
#[must_use]
pub fn stage(lang: Lang, stage: Stage) -> &'static str {
    let (id, en) = match stage {
        Stage::Prepare => ("Persiapan", "Preparation"),
        Stage::Capture => ("Curah gagasan", "Idea capture"),
        Stage::Group => ("Pengelompokan", "Grouping"),
        Stage::Vote => ("Pemungutan suara", "Voting"),
        Stage::Results => ("Hasil", "Results"),
        Stage::Plan => ("Rencana aksi", "Action plan"),
        Stage::Report => ("Laporan", "Report"),
    };
    pick(lang, id, en)
}

/// The name of a kind of unit.
#[must_use]
pub fn kind(lang: Lang, kind: UnitKind) -> &'static str {
    let (id, en) = match kind {
        UnitKind::Opd => ("OPD", "OPD"),
        UnitKind::Kecamatan => ("Kecamatan", "Kecamatan"),
        UnitKind::Kelurahan => ("Kelurahan", "Kelurahan"),
        UnitKind::Puskesmas => ("Puskesmas", "Puskesmas"),
        UnitKind::Rsud => ("RSUD", "RSUD"),
        UnitKind::Bumd => ("BUMD", "BUMD"),
        UnitKind::Other => ("Lainnya", "Other"),
    };
    pick(lang, id, en)
}

/// The name of a theme hue with its shape, as a screen reader says it.
#[must_use]
pub fn hue(lang: Lang, hue: Hue) -> &'static str {
    let (id, en) = match hue {
        Hue::Nila => ("nila, lingkaran", "indigo, circle"),
        Hue::Soga => ("soga, persegi", "brown orange, square"),
        Hue::Laut => ("laut, wajik", "sea, diamond"),
        Hue::Daun => ("daun, segitiga", "leaf, triangle"),
        Hue::Jambu => ("jambu, bunga", "rose apple, flower"),
        Hue::Kunyit => ("kunyit, bintang", "turmeric, star"),
        Hue::Batu => ("batu, segi enam", "stone, hexagon"),
        Hue::Mengkudu => ("mengkudu, tetes", "madder, drop"),
        Hue::Manggis => ("manggis, asteris", "mangosteen, asterisk"),
        Hue::Kopi => ("kopi, bulan", "coffee, moon"),
    };
    pick(lang, id, en)
}

/// The name of a phase of the action plan.
#[must_use]
pub fn phase(lang: Lang, phase: Phase) -> &'static str {
    let (id, en) = match phase {
        Phase::Preparation => ("Persiapan", "Preparation"),
        Phase::Execution => ("Pelaksanaan", "Execution"),
        Phase::Monitoring => ("Monitoring", "Monitoring"),
        Phase::Evaluation => ("Evaluasi", "Evaluation"),
    };
    pick(lang, id, en)
}

/// How far a plan is.
#[must_use]
pub fn plan_status(lang: Lang, status: PlanStatus) -> &'static str {
    let (id, en) = match status {
        PlanStatus::Planned => ("Direncanakan", "Planned"),
        PlanStatus::Running => ("Berjalan", "Running"),
        PlanStatus::NeedsWork => ("Perlu perbaikan", "Needs work"),
        PlanStatus::ReadyToLaunch => ("Siap diluncurkan", "Ready to launch"),
        PlanStatus::Launched => ("Diluncurkan", "Launched"),
        PlanStatus::Done => ("Selesai", "Done"),
        PlanStatus::Dropped => ("Dihentikan", "Dropped"),
    };
    pick(lang, id, en)
}

pub(super) fn pick(lang: Lang, id: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Indonesian => id,
        Lang::English => en,
    }
}
