//! Two sessions side by side.

use super::{Lang, dates, texts};
use crate::compare::{Comparison, FoundBy, Row, Stand};

texts! {
    title => "Bandingkan dua sesi", "Compare two sessions";
    text => "Berkas lain hanya dibaca. Kedua sesi tidak berubah.",
        "The other file is only read. Neither session is changed.";
    reading => "Membandingkan sesi…", "Comparing the sessions…";
    choose => "Pilih berkas sesi lain. Berkas itu hanya dibaca.",
        "Choose the file of another session. It is only read.";
    read => "Bandingkan", "Compare";
    earlier(title: &str) => "Sesi awal: {title}", "Earlier session: {title}";
    later_session(title: &str) => "Sesi lanjutan: {title}", "Later session: {title}";
    untitled => "tanpa judul", "untitled";
    figures(ideas: usize, found: usize, chosen: usize, planned: usize, launched: usize) =>
        "{ideas} ide · {found} ada di sesi lanjutan · {chosen} terpilih · {planned} punya rencana · {launched} diluncurkan",
        "{ideas} ideas · {found} in the later session · {chosen} chosen · {planned} planned · {launched} launched";
    new_ideas(n: usize) => "{n} ide baru di sesi lanjutan", "{n} new ideas in the later session";
    by_origin(n: u32) => "lanjutan: nomor {n}", "later: number {n}";
    by_words(n: u32, percent: u32) => "lanjutan: nomor {n}, {percent} % mirip",
        "later: number {n}, {percent} % alike";
    not_found => "tidak dilanjutkan", "not taken further";
    idea => "ide", "idea";
    chosen => "terpilih", "chosen";
    planned => "rencana siap", "plan ready";
    launched(day: &str) => "diluncurkan {day}", "launched {day}";
}

/// What became of all ideas.
#[must_use]
pub fn summary(lang: Lang, found: &Comparison) -> String {
    let (chosen, planned) = (found.at_least(Stand::Chosen), found.at_least(Stand::Planned));
    let all = figures(lang, found.rows.len(), found.found(), chosen, planned, found.launched());
    if found.new == 0 { all } else { format!("{all} · {}", new_ideas(lang, found.new)) }
}

/// Where an idea stands in the later session.
#[must_use]
pub fn later(lang: Lang, row: &Row) -> String {
    match row.later.map(|later| (later.number.0, later.by)) {
        None => not_found(lang).to_owned(),
        Some((number, FoundBy::Origin)) => by_origin(lang, number),
        Some((number, FoundBy::Words(part))) => {
            by_words(lang, number, (part * 100.0).round().clamp(0.0, 100.0) as u32)
        }
    }
}

/// How far an idea is.
#[must_use]
pub fn stand(lang: Lang, stand: Stand) -> String {
    match stand {
        Stand::Idea => idea(lang).to_owned(),
        Stand::Chosen => chosen(lang).to_owned(),
        Stand::Planned => planned(lang).to_owned(),
        Stand::Launched(day) => launched(lang, &dates::date(lang, day)),
    }
}
