//! What a ballot says: the rule in a sentence, and what makes it invalid.

use super::sheet::{Ballot, Form};
use crate::{
    app::text::{Lang, criteria, words},
    session::{Basis, Method, OptionKey, Scale, ScoreSheet, UnitKind},
};

const LANG: Lang = Lang::Indonesian;

/// A theme without a name.
pub(super) const NAMELESS: &str = "Tema tanpa nama";

/// What the paper is called.
pub(super) fn head(form: Form) -> &'static str {
    if form == Form::Scores { "LEMBAR NILAI" } else { "KARTU SUARA" }
}

/// The sheet of several.
pub(super) fn sheet_of(head: &str, sheet: usize, all: usize) -> String {
    format!("{head}, lembar {sheet} dari {all}")
}

/// What is voted on, in the singular.
pub(super) fn noun(ballot: &Ballot<'_>) -> &'static str {
    let themes = ballot.poll.options.iter().any(|o| matches!(o.key, OptionKey::Theme(_)));
    if themes || ballot.poll.setup.basis == Basis::Themes { "tema" } else { "ide" }
}

/// The rule.
pub(super) fn rule(ballot: &Ballot<'_>, form: Form) -> String {
    let noun = noun(ballot);
    let how = how(form, noun);
    match &ballot.poll.setup.method {
        Method::Dots { budget, max_per_option } => {
            format!("{} {how}", dots(*budget, *max_per_option, noun))
        }
        Method::Choice => format!("Pilih satu {noun}. {how}"),
        Method::Approval => format!("Pilih semua {noun} yang Anda setujui. {how}"),
        Method::Score(sheet) => scores(sheet, noun),
    }
}

fn dots(budget: u8, most: u8, noun: &str) -> String {
    match (budget, most) {
        (1, _) => format!("Anda mempunyai 1 titik, untuk satu {noun}."),
        (_, 1) => format!("Anda mempunyai {budget} titik, paling banyak 1 untuk satu {noun}."),
        _ if most >= budget => {
            format!("Anda mempunyai {budget} titik, boleh semuanya untuk satu {noun}.")
        }
        _ => format!("Anda mempunyai {budget} titik, paling banyak {most} untuk satu {noun}."),
    }
}

fn how(form: Form, noun: &str) -> String {
    match form {
        Form::Ticks(1) => "Beri tanda centang atau silang pada kotaknya.".to_owned(),
        Form::Ticks(_) => "Hitamkan satu lingkaran untuk setiap titik.".to_owned(),
        Form::Boxes { boxes: 1, listed } => {
            format!("Tulis nomor {noun} di kotak{}", place(listed))
        }
        Form::Boxes { listed, .. } => {
            format!("Tulis nomor {noun} di kotak, satu kotak untuk satu titik{}", place(listed))
        }
        Form::Scores => String::new(),
    }
}

fn place(listed: bool) -> &'static str {
    if listed { "." } else { ". Nomor dan judulnya ada di layar." }
}

fn scores(sheet: &ScoreSheet, noun: &str) -> String {
    match sheet.scale {
        Scale::YesNo => {
            format!("Untuk setiap {noun} dan setiap kriteria, lingkari Y (ya) atau T (tidak).")
        }
        scale => format!(
            "Beri setiap {noun} angka {} sampai {} untuk setiap kriteria; {} paling tinggi.",
            scale.min(),
            scale.max(),
            scale.max()
        ),
    }
}

/// What each criterion asks, where the head of its column does not say it.
pub(super) fn legend(sheet: &ScoreSheet) -> String {
    let asked = sheet.criteria.iter().filter_map(|criterion| {
        let (short, name) = (criteria::short(LANG, criterion), criteria::name(LANG, criterion));
        let less = if criterion.lower_is_better { " (angka kecil lebih baik)" } else { "" };
        match (short == name, less) {
            (true, "") => None,
            (true, less) => Some(format!("{name}{less}.")),
            (false, less) => Some(format!("{short} = {name}{less}.")),
        }
    });
    asked.collect::<Vec<_>>().join(" ")
}

/// Before the boxes for numbers.
pub(super) fn chosen(boxes: u8) -> String {
    if boxes == 1 { "Nomor pilihan Anda:" } else { "Nomor pilihan Anda, satu di setiap kotak:" }
        .to_owned()
}

/// What makes it invalid, and what does not.
pub(super) fn invalid(ballot: &Ballot<'_>, form: Form) -> String {
    let noun = noun(ballot);
    let unknown = match form {
        Form::Boxes { .. } => "nomor di luar daftar, ",
        Form::Ticks(_) | Form::Scores => "",
    };
    let (over, more) = match &ballot.poll.setup.method {
        Method::Dots { budget: 1, .. } | Method::Choice => {
            (format!("lebih dari satu {noun}, "), "")
        }
        Method::Dots { budget, max_per_option } => {
            // Of circles and boxes to tick there are no more than allowed.
            let written = matches!(form, Form::Boxes { .. }) && max_per_option < budget;
            let each = format!("lebih dari {max_per_option} untuk satu {noun}, ");
            let each = if written { each } else { String::new() };
            (format!("lebih dari {budget} titik, {each}"), "Titik boleh tidak dihabiskan.")
        }
        Method::Approval => (String::new(), ""),
        Method::Score(sheet) => {
            let over = match sheet.scale {
                Scale::YesNo => String::new(),
                scale => format!("angka di luar {} sampai {}, ", scale.min(), scale.max()),
            };
            (over, "Sel yang kosong berarti tidak dinilai.")
        }
    };
    let text = format!(
        "Tidak sah bila: {over}{unknown}tidak terbaca, atau diberi nama atau tanda pengenal."
    );
    if more.is_empty() { text } else { format!("{text} {more}") }
}

/// Before the boxes for the kind of unit.
pub(super) const KINDS: &str = "Jenis unit (boleh dikosongkan):";
/// A cell to circle yes or no in.
pub(super) const YES_NO: &str = "Y / T";

/// The boxes for the kind of unit.
pub(super) fn kinds(kinds: &[UnitKind]) -> String {
    let boxes = kinds.iter().map(|kind| format!("□\u{a0}{}", words::kind(LANG, *kind)));
    boxes.collect::<Vec<_>>().join("    ")
}

/// A word at the head of a column.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |c| c.to_uppercase().chain(letters).collect())
}

/// The head of a criterion's column.
pub(super) fn column(criterion: &crate::session::Criterion) -> String {
    criteria::short(LANG, criterion)
}
