//! Words for what a change to cards means for polls that were held.

use super::{Lang, numbers, texts};
use crate::session::{Change, HeldResult, OptionKey};

texts! {
    rule_button => "Hasil suara tetap", "Results stand";
    rule_title => "Hasil pemungutan suara tetap seperti dihitung", "Results stand as they were counted";
    rule_text => "Kartu boleh digabung, dipisah, dan dipindah setelah pemungutan suara. Suara, jumlah, dan peringkat yang sudah dihitung tidak berubah. Kartu gabungan memuat hasil setiap bagiannya dan tidak menjumlahkannya; bagian yang dipisahkan tidak membawa suara. Pemungutan berikutnya memakai kartu seperti adanya saat itu.",
        "Cards may be merged, split and moved after a poll. Votes, totals and ranks that were counted do not change. A merged card shows the result of each of its parts and adds nothing up; what is split off brings no votes with it. The next poll uses the cards as they are then.";
    merge_title => "Ide ini sudah ikut pemungutan suara", "These ideas were voted on";
    merge_text => "Hasil di bawah ini tetap seperti dihitung. Kartu gabungan memuat hasil setiap bagiannya dan tidak menjumlahkannya, karena satu pemilih bisa mendukung keduanya. Penggabungan tercatat di riwayat dan dapat diurungkan.",
        "The results below stand as they were counted. The merged card shows the result of each of its parts and adds nothing up, because one voter may have supported both. The merge is in the history and can be undone.";
    split_text => "Hasil di bawah ini tetap pada nomor yang tertulis di kartu suara. Bagian yang dipisahkan tidak membawa suara; riwayatnya menyebut bersama nomor berapa ia dipilih. Pemisahan tercatat di riwayat dan dapat diurungkan.",
        "The results below stay with the number that stood on the ballot. What is split off brings no votes with it; its history says with which number it was voted on. The split is in the history and can be undone.";
    move_text => "Hasil di bawah ini tetap seperti dihitung; jumlah per tema tetap menurut tema saat pemungutan suara. Pemungutan berikutnya memakai tema yang baru. Pemindahan tercatat di riwayat dan dapat diurungkan. Ini hanya diberitahukan sekali untuk setiap pemungutan.",
        "The results below stand as they were counted; totals by theme stay those of the themes at the time of the poll. The next poll uses the new themes. The move is in the history and can be undone. This is told once for each poll.";
    trash_text => "Hasil di bawah ini tetap seperti dihitung, juga di laporan. Ide ini dapat dikembalikan dari Keranjang kapan saja.",
        "The results below stand as they were counted, also in the report. The idea can be restored from the trash at any time.";
    go_merge => "Gabungkan", "Merge";
    go_split => "Pisahkan", "Split";
    go_move => "Pindahkan", "Move";
    go_trash => "Buang ke Keranjang", "Move to the trash";
    of_idea(n: u32, title: &str) => "Nomor {n} · {title}", "Number {n} · {title}";
    counted(option: &str, total: &str, rank: u32) => "{option}: {total}, peringkat {rank}", "{option}: {total}, rank {rank}";
    unranked(option: &str, total: &str) => "{option}: {total}, tanpa peringkat", "{option}: {total}, not ranked";
    not_revealed(option: &str) => "{option}: hasil tercatat, belum ditampilkan ke ruangan", "{option}: result on record, not yet shown to the room";
    votes(n: u32) => "{n} suara", "{n} votes";
    score(value: &str) => "skor {value}", "score {value}";
    and_more(n: usize) => "dan {n} hasil lainnya", "and {n} more results";
}

/// What is done to cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Taken together.
    Merge,
    /// Taken apart.
    Split,
    /// Put elsewhere.
    Move,
    /// Put into the trash.
    Trash,
}

impl Kind {
    /// The kind of a change to cards.
    #[must_use]
    pub fn of(change: &Change) -> Self {
        match change {
            Change::MergeIdeas { .. } => Self::Merge,
            Change::SplitIdea(..) => Self::Split,
            Change::TrashIdeas(..) => Self::Trash,
            Change::All(all) => all.first().map_or(Self::Move, Self::of),
            _ => Self::Move,
        }
    }
}

/// The fact that is told; without a kind the rule by itself.
#[must_use]
pub fn title(lang: Lang, kind: Option<Kind>) -> &'static str {
    if kind.is_some() { merge_title(lang) } else { rule_title(lang) }
}

/// What the change means.
#[must_use]
pub fn text(lang: Lang, kind: Option<Kind>) -> &'static str {
    match kind {
        None => rule_text(lang),
        Some(Kind::Merge) => merge_text(lang),
        Some(Kind::Split) => split_text(lang),
        Some(Kind::Move) => move_text(lang),
        Some(Kind::Trash) => trash_text(lang),
    }
}

/// The button that does it.
#[must_use]
pub fn go_on(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Merge => go_merge(lang),
        Kind::Split => go_split(lang),
        Kind::Move => go_move(lang),
        Kind::Trash => go_trash(lang),
    }
}

/// One result: "Nomor 17 · Antrean: 24 suara, peringkat 1". Before the room has seen it, nothing
/// is said that a mirrored screen would give away.
#[must_use]
pub fn result(lang: Lang, result: &HeldResult, revealed: bool) -> String {
    let option = match result.option {
        OptionKey::Idea(number) => of_idea(lang, number.0, result.title.trim_end_matches('.')),
        OptionKey::Theme(_) => result.title.clone(),
    };
    if !revealed {
        return not_revealed(lang, &option);
    }
    let total = total(lang, result.total, result.per_point);
    match result.rank {
        0 => unranked(lang, &option, &total),
        rank => counted(lang, &option, &total, rank),
    }
}

/// A total in words: votes, or a score with two decimals.
#[must_use]
pub fn total(lang: Lang, total: u32, per_point: u32) -> String {
    if per_point > 1 { score(lang, &numbers::hundredths(lang, total)) } else { votes(lang, total) }
}
