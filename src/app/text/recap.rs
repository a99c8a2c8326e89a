//! Words of the plain summary as CSV.

use super::{Lang, texts, words};
use crate::{
    export::csv::{Column, State, Words, recap},
    session::Session,
};

texts! {
    question => "Pertanyaan", "Question";
    number => "Nomor", "Number";
    name => "Nama inovasi", "Innovation name";
    text => "Ide", "Idea";
    unit => "Unit pengusul", "Proposing unit";
    kind => "Jenis unit", "Kind of unit";
    theme => "Tema", "Theme";
    state => "Keadaan", "State";
    merged_into => "Digabung ke nomor", "Merged into number";
    poll => "Pemungutan suara", "Poll";
    dots => "Titik", "Dots";
    rank => "Peringkat", "Rank";
    chosen => "Terpilih", "Chosen";
    owner => "Penanggung jawab", "In charge";
    due => "Tenggat", "Due";
    captured_at => "Dicatat pada", "Captured at";
    ungrouped => "belum dikelompokkan", "ungrouped";
    grouped => "dalam tema", "in a theme";
    merged => "digabungkan", "merged";
    trashed => "di Keranjang", "in the trash";
    yes => "ya", "yes";
}

/// The summary of a session in a language, as the bytes of a file.
pub fn bytes(lang: Lang, session: &Session) -> Vec<u8> {
    let words = Words {
        head: &|column| head(lang, column),
        kind: &|kind| words::kind(lang, kind),
        state: &|state| match state {
            State::Ungrouped => ungrouped(lang),
            State::Grouped => grouped(lang),
            State::Merged => merged(lang),
            State::Trashed => trashed(lang),
        },
        nameless_theme: words::nameless_theme(lang),
        yes: yes(lang),
    };
    recap(session, words)
}

fn head(lang: Lang, column: Column) -> &'static str {
    match column {
        Column::Question => question(lang),
        Column::Number => number(lang),
        Column::Name => name(lang),
        Column::Text => text(lang),
        Column::Unit => unit(lang),
        Column::Kind => kind(lang),
        Column::Theme => theme(lang),
        Column::State => state(lang),
        Column::MergedInto => merged_into(lang),
        Column::Poll => poll(lang),
        Column::Dots => dots(lang),
        Column::Rank => rank(lang),
        Column::Chosen => chosen(lang),
        Column::Owner => owner(lang),
        Column::Due => due(lang),
        Column::CapturedAt => captured_at(lang),
    }
}
