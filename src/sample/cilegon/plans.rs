//! The plans for the chosen ideas: posts as owners, no person.

use super::{super::activity, on};
use crate::session::{Activity, Phase, PlanStatus, PlanWork};
use chrono::NaiveDate;

/// The plans in the order in which the ideas were chosen.
pub(super) fn all() -> [PlanWork; 4] {
    [queue_by_message(), birth_certificates(), night_patrol(), runoff_winner()]
}

fn queue_by_message() -> PlanWork {
    let activities = [
        activity(Phase::Preparation, "Menetapkan petugas jaga pesan dan jam buka", &[7]),
        activity(Phase::Execution, "Uji coba satu poli, kemudian semua poli", &[8, 9]),
        activity(Phase::Evaluation, "Membandingkan lama tunggu sebelum dan sesudah", &[9]),
    ];
    work("Kepala Puskesmas Jombang", on(30, 9), activities)
}

fn birth_certificates() -> PlanWork {
    let activities = [
        activity(Phase::Preparation, "Kesepakatan dengan RSUD dan bidan praktik", &[7, 8]),
        activity(Phase::Execution, "Dua rumah bersalin, lalu seluruh kota", &[9, 10]),
        activity(Phase::Monitoring, "Menghitung akta yang jadi dalam tiga hari", &[10]),
    ];
    work("Kepala Bidang Pencatatan Sipil", on(31, 10), activities)
}

fn night_patrol() -> PlanWork {
    let activities = [
        activity(Phase::Preparation, "Memilih lima pos ronda bersama kelurahan", &[8]),
        activity(Phase::Execution, "Posbindu malam dua kali sebulan", &[9, 10, 11]),
        activity(Phase::Evaluation, "Menilai kunjungan laki-laki usia kerja", &[11]),
    ];
    work("Penanggung jawab promosi kesehatan Puskesmas Cibeber", on(30, 11), activities)
}

/// Whichever of the tied ideas won.
fn runoff_winner() -> PlanWork {
    let activities = [
        activity(Phase::Preparation, "Menyusun tim dan jadwal", &[8]),
        activity(Phase::Execution, "Uji coba tiga bulan", &[9, 10, 11]),
        activity(Phase::Evaluation, "Laporan dan usul lanjutan", &[12]),
    ];
    work("Sekretaris unit pengusul", on(20, 12), activities)
}

fn work(owner: &str, due: Option<NaiveDate>, activities: [Activity; 3]) -> PlanWork {
    PlanWork {
        owner: owner.to_owned(),
        due,
        status: PlanStatus::Planned,
        activities: activities.into(),
    }
}
