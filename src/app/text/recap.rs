//! Words of the plain summary as CSV.

use super::{Lang, texts};

/// The columns that are the same in every summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each says what stands in it")]
pub enum Column {
    Question,
    Number,
    Name,
    Text,
    Unit,
    Kind,
    Theme,
    ThemeNote,
    State,
    MergedInto,
    Merged,
    CapturedAt,
    Source,
    Earlier,
    Chosen,
    Reason,
    Owner,
    Due,
    Status,
    Launched,
    Notes,
}

impl Column {
    /// What an idea is, in the order of columns.
    pub const OF_IDEA: [Self; 14] = [
        Self::Question,
        Self::Number,
        Self::Name,
        Self::Text,
        Self::Unit,
        Self::Kind,
        Self::Theme,
        Self::ThemeNote,
        Self::State,
        Self::MergedInto,
        Self::Merged,
        Self::CapturedAt,
        Self::Source,
        Self::Earlier,
    ];

    /// What became of it, behind the columns of polls.
    pub const OF_PLAN: [Self; 7] = [
        Self::Chosen,
        Self::Reason,
        Self::Owner,
        Self::Due,
        Self::Status,
        Self::Launched,
        Self::Notes,
    ];
}

/// What is told of an idea in a poll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Its dots or points.
    Total,
    /// Its rank, after ties were settled.
    Rank,
}

impl Told {
    /// Both, in the order of columns.
    pub const ALL: [Self; 2] = [Self::Total, Self::Rank];
}

texts! {
    question => "Pertanyaan", "Question";
    number => "Nomor", "Number";
    name => "Nama inovasi", "Innovation name";
    text => "Ide", "Idea";
    unit => "Unit pengusul", "Proposing unit";
    kind => "Jenis unit", "Kind of unit";
    theme => "Tema", "Theme";
    theme_note => "Catatan tema", "Note on the theme";
    state => "Keadaan", "State";
    merged_into => "Digabung ke nomor", "Merged into number";
    parts => "Gabungan dengan nomor", "Merged with numbers";
    captured_at => "Dicatat pada", "Captured at";
    source => "Asal", "Source";
    earlier => "Kata semula", "Earlier wordings";
    chosen => "Terpilih", "Chosen";
    reason => "Alasan dipilih", "Why it was chosen";
    owner => "Penanggung jawab", "In charge";
    due => "Tenggat", "Due";
    status => "Status", "Status";
    launched => "Diluncurkan", "Launched";
    notes => "Catatan kemajuan", "Progress notes";
    total_in(title: &str) => "Perolehan: {title}", "Total: {title}";
    rank_in(title: &str) => "Peringkat: {title}", "Rank: {title}";
    total_of_theme(title: &str) => "Perolehan temanya: {title}", "Total of its theme: {title}";
    rank_of_theme(title: &str) => "Peringkat temanya: {title}", "Rank of its theme: {title}";
    until(at: &str, text: &str) => "sampai {at}: {text}", "until {at}: {text}";
    ungrouped => "belum dikelompokkan", "ungrouped";
    grouped => "dalam tema", "in a theme";
    merged => "digabungkan", "merged";
    trashed => "di Keranjang", "in the trash";
    yes => "ya", "yes";
    no => "tidak lagi", "no longer";
}

/// The head of a column of a poll.
#[must_use]
pub fn result(lang: Lang, title: &str, of_themes: bool, told: Told) -> String {
    match (told, of_themes) {
        (Told::Total, false) => total_in(lang, title),
        (Told::Rank, false) => rank_in(lang, title),
        (Told::Total, true) => total_of_theme(lang, title),
        (Told::Rank, true) => rank_of_theme(lang, title),
    }
}

/// The head of a column.
#[must_use]
pub fn head(lang: Lang, column: Column) -> &'static str {
    match column {
        Column::Question => question(lang),
        Column::Number => number(lang),
        Column::Name => name(lang),
        Column::Text => text(lang),
        Column::Unit => unit(lang),
        Column::Kind => kind(lang),
        Column::Theme => theme(lang),
        Column::ThemeNote => theme_note(lang),
        Column::State => state(lang),
        Column::MergedInto => merged_into(lang),
        Column::Merged => parts(lang),
        Column::CapturedAt => captured_at(lang),
        Column::Source => source(lang),
        Column::Earlier => earlier(lang),
        Column::Chosen => chosen(lang),
        Column::Reason => reason(lang),
        Column::Owner => owner(lang),
        Column::Due => due(lang),
        Column::Status => status(lang),
        Column::Launched => launched(lang),
        Column::Notes => notes(lang),
    }
}
