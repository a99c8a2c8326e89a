//! Follow-up of chosen ideas, and the desk of monitoring.

use super::{Lang, texts};
use crate::session::Concern;

texts! {
    title => "Tindak lanjut", "Follow-up";
    as_of(n: usize, day: &str) => "{n} ide terpilih · keadaan {day}", "{n} chosen ideas · as of {day}";
    filter => "Saring menurut keadaan", "Filter by state";
    all => "Semua", "All";
    late => "Terlambat", "Late";
    no_owner => "Tanpa penanggung jawab", "Nobody in charge";
    no_due => "Tanpa tenggat", "Without due date";
    needs_work => "Perlu perbaikan", "Needs work";
    ready => "Siap diluncurkan", "Ready to launch";
    launched => "Sudah diluncurkan", "Launched";
    done => "Selesai", "Done";
    idea => "Ide terpilih", "Chosen idea";
    owner => "Penanggung jawab", "In charge";
    due => "Tenggat", "Due";
    status => "Status", "Status";
    last_note => "Catatan terakhir", "Last note";
    no_one => "Belum ada", "Nobody yet";
    undated => "Belum ada", "None yet";
    no_note => "Belum ada catatan", "No note yet";
    late_by(days: &str) => "terlambat {days} hari", "{days} days late";
    launched_on(day: &str) => "diluncurkan {day}", "launched {day}";
    none => "Tidak ada rencana dengan keadaan ini", "No plan is in this state";
    none_more => "Silakan pilih keadaan lain di atas.", "Please choose another state above.";
    open(title: &str) => "Buka rencana: {title}", "Open the plan: {title}";
    to_desk => "Meja monev", "Monitoring desk";
    carry => "Bawa ke sesi baru", "Carry over";
    compare => "Bandingkan sesi", "Compare sessions";

    desk => "Meja monev", "Monitoring desk";
    place(n: usize, all: usize) => "Ide {n} dari {all}", "Idea {n} of {all}";
    no_unit => "Tanpa unit", "Without a unit";
    previous => "Sebelumnya", "Previous";
    next => "Berikutnya", "Next";
    timer(minutes: u16) => "{minutes} menit", "{minutes} minutes";
    note => "Catatan kemajuan", "Note on the progress";
    note_hint => "Apa yang ditemukan, apa yang disepakati", "What was found, what was agreed";
    by => "Pencatat (jabatan)", "Noted by (post)";
    save_note => "Simpan catatan", "Save the note";
    notes(n: usize) => "Catatan kemajuan · {n}", "Notes on the progress · {n}";
    remove_note(day: &str) => "Hapus catatan {day}", "Remove the note of {day}";
    progress(n: usize) => "Kemajuan · {n} catatan", "Progress · {n} notes";
    launched_day => "Tanggal diluncurkan", "Day of launch";
    planned => "Kegiatan direncanakan", "Planned activities";
    nothing_planned => "Belum ada kegiatan. Silakan isi di Rencana aksi.",
        "No activity yet. Please fill in the action plan.";
}

/// The name of a concern.
#[must_use]
pub fn concern(lang: Lang, concern: Concern) -> &'static str {
    match concern {
        Concern::Late => late(lang),
        Concern::NoOwner => no_owner(lang),
        Concern::NoDue => no_due(lang),
        Concern::NeedsWork => needs_work(lang),
        Concern::ReadyToLaunch => ready(lang),
        Concern::Launched => launched(lang),
        Concern::Done => done(lang),
    }
}
