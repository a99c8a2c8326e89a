//! Why a change was not taken, as a person is told.

use super::{Lang, texts};
use crate::session::{OptionKey, Refusal};

texts! {
    not_found => "Yang dimaksud sudah tidak ada.", "It does not exist any more.";
    empty_text => "Teks masih kosong. Silakan diisi dahulu.", "The text is empty. Please fill it in first.";
    too_long(max: usize) => "Teks terlalu panjang. Maksimal {max} karakter.", "The text is too long. At most {max} characters.";
    too_many_lines(max: usize) => "Terlalu banyak baris. Maksimal {max}.", "Too many lines. At most {max}.";
    out_of_range(min: u32, max: u32) => "Silakan isi angka dari {min} sampai {max}.", "Please enter a number from {min} to {max}.";
    duplicate_unit => "Unit dengan nama ini sudah ada.", "A unit with this name exists.";
    in_use => "Masih dipakai oleh ide, peserta, atau pemungutan suara, jadi tidak dihapus.",
        "Ideas, participants or polls refer to it, so it was not removed.";
    board_in_use => "Pertanyaan ini sudah berisi, jadi tidak dihapus.", "This question has content, so it was not removed.";
    capture_locked => "Curah gagasan sedang dikunci. Buka kunci untuk menambah ide.",
        "Idea capture is locked. Unlock it to add ideas.";
    not_on_board(n: u32) => "Ide {n} sudah digabungkan atau dibuang.", "Idea {n} is merged or trashed.";
    not_in_trash(n: u32) => "Ide {n} tidak ada di Keranjang.", "Idea {n} is not in the trash.";
    nothing_to_merge => "Pilih paling sedikit dua ide untuk digabungkan.", "Select at least two ideas to merge.";
    nothing_to_split(n: u32) => "Ide {n} bukan gabungan.", "Idea {n} is not merged.";
    frozen => "Sedang dipakai dalam pemungutan suara. Tutup atau batalkan pemungutan dahulu.",
        "An open poll uses it. Close or call off the poll first.";
    poll_open => "Pemungutan suara lain masih dibuka.", "Another poll is still open.";
    wrong_state => "Tidak dapat dilakukan pada tahap pemungutan suara ini.", "Not possible at this point of the poll.";
    too_few_options => "Pemungutan suara memerlukan paling sedikit dua pilihan.", "A poll needs at least two options.";
    no_voters => "Belum ada pemilih. Isi daftar unit atau hadir dahulu.", "There are no voters. Fill in units or attendance first.";
    on_record => "Pemungutan suara yang pernah dibuka tetap tercatat.", "A poll that was opened stays on record.";
    not_a_voter => "Tidak terdaftar sebagai pemilih dalam pemungutan ini.", "Not on the list of voters of this poll.";
    already_voted => "Sudah memilih. Terima kasih.", "Has voted already. Thank you.";
    unknown_idea(n: u32) => "Nomor {n} tidak ada di daftar pilihan.", "Number {n} is not among the options.";
    unknown_theme => "Tema ini tidak ada di daftar pilihan.", "This theme is not among the options.";
    over_budget(budget: u32) => "Jatah {budget} titik sudah terpakai. Lepas satu titik untuk memilih ide lain.",
        "All {budget} dots are used. Take one back to choose another idea.";
    over_option(max: u8) => "Maksimal {max} titik per pilihan.", "At most {max} dots on one option.";
    wrong_method => "Cara memilih dalam pemungutan ini berbeda.", "This poll is voted in another way.";
    unknown_criterion => "Kriteria ini tidak ada dalam lembar nilai.", "The score sheet has no such criterion.";
    criterion_twice => "Kriteria yang sama ada dua kali dalam lembar nilai.", "The score sheet asks one criterion twice.";
    scored_twice => "Satu ide dinilai dua kali pada kriteria yang sama.", "An option is scored twice under one criterion.";
    secret_poll => "Tidak dapat dilakukan dalam pemungutan rahasia.", "Not possible in a secret poll.";
    more_ballots(ballots: u32, voters: u32) => "Surat suara menjadi {ballots}, sedangkan pemilih {voters}. Periksa apakah ada yang dihitung dua kali.",
        "That makes {ballots} ballots for {voters} voters. Check whether one was counted twice.";
    too_many_hands(hands: u32, voters: u32) => "{hands} tangan, sedangkan yang belum memilih {voters}. Silakan hitung lagi.",
        "{hands} hands, but {voters} have not voted yet. Please count again.";
    no_such_ballot => "Surat suara seperti ini tidak ada.", "There is no ballot like this one.";
    imported_already => "Berkas ini sudah pernah dimasukkan. Suaranya tidak dihitung dua kali.",
        "This file was brought in before. Its ballots are not counted twice.";
    nothing_to_import => "Tidak ada surat suara di dalamnya.", "There are no ballots in it.";
    not_a_tie => "Ini bukan pilihan yang seri.", "These options are not tied.";
    tie_decided => "Seri ini sudah diputuskan.", "This tie is settled.";
    not_the_order => "Urutan ini bukan hasil undian atau nilai kriterianya.", "The lot or the criteria give another order.";
    reason_needed => "Mohon tuliskan alasannya.", "Please write down the reason.";
    already_chosen => "Ide ini sudah ditandai terpilih.", "This idea is chosen already.";
    not_a_picture => "Berkas ini bukan gambar PNG atau JPEG.", "This file is not a PNG or JPEG picture.";
    picture_too_large(kb: u32) => "Gambar terlalu besar. Maksimal {kb} kB.", "The picture is too large. At most {kb} kB.";
    full => "Sesi ini sudah penuh.", "This session is full.";
    nothing_to_undo => "Tidak ada yang dapat diurungkan.", "There is nothing to undo.";
    read_only => "Sesi ini dibuka untuk dibaca saja. Simpan salinan untuk mengubahnya.",
        "This session is open to read only. Save a copy to change it.";
}

/// The sentence for a refusal.
pub fn sentence(lang: Lang, refusal: Refusal) -> String {
    let fixed = match refusal {
        Refusal::TooLong { max } => return too_long(lang, max),
        Refusal::TooManyLines { max } => return too_many_lines(lang, max),
        Refusal::OutOfRange { min, max } => return out_of_range(lang, min, max),
        Refusal::NotOnBoard(n) => return not_on_board(lang, n.0),
        Refusal::NotInTrash(n) => return not_in_trash(lang, n.0),
        Refusal::NothingToSplit(n) => return nothing_to_split(lang, n.0),
        Refusal::UnknownOption(OptionKey::Idea(n)) => return unknown_idea(lang, n.0),
        Refusal::OverBudget { budget, .. } => return over_budget(lang, budget),
        Refusal::OverOption { max, .. } => return over_option(lang, max),
        Refusal::UnknownOption(OptionKey::Theme(_)) => unknown_theme(lang),
        Refusal::NotFound => not_found(lang),
        Refusal::EmptyText => empty_text(lang),
        Refusal::DuplicateUnit => duplicate_unit(lang),
        Refusal::InUse => in_use(lang),
        Refusal::BoardInUse => board_in_use(lang),
        Refusal::CaptureLocked => capture_locked(lang),
        Refusal::NothingToMerge => nothing_to_merge(lang),
        Refusal::FrozenByPoll => frozen(lang),
        Refusal::PollAlreadyOpen => poll_open(lang),
        Refusal::WrongPollState => wrong_state(lang),
        Refusal::TooFewOptions => too_few_options(lang),
        Refusal::NoVoters => no_voters(lang),
        Refusal::PollOnRecord => on_record(lang),
        Refusal::NotAVoter => not_a_voter(lang),
        Refusal::AlreadyVoted => already_voted(lang),
        Refusal::MoreBallotsThanVoters { ballots, voters } => {
            return more_ballots(lang, ballots, voters);
        }
        Refusal::TooManyHands { hands, voters } => return too_many_hands(lang, hands, voters),
        Refusal::WrongMethod => wrong_method(lang),
        Refusal::UnknownCriterion(_) => unknown_criterion(lang),
        Refusal::CriterionTwice => criterion_twice(lang),
        Refusal::ScoredTwice(_) => scored_twice(lang),
        Refusal::SecretPoll => secret_poll(lang),
        Refusal::NoSuchBallot => no_such_ballot(lang),
        Refusal::ImportedAlready => imported_already(lang),
        Refusal::NothingToImport => nothing_to_import(lang),
        Refusal::NotATie => not_a_tie(lang),
        Refusal::TieDecided => tie_decided(lang),
        Refusal::NotTheOrder => not_the_order(lang),
        Refusal::ReasonNeeded => reason_needed(lang),
        Refusal::AlreadyChosen => already_chosen(lang),
        Refusal::NotAPicture => not_a_picture(lang),
        Refusal::PictureTooLarge { kilobytes } => return picture_too_large(lang, kilobytes),
        Refusal::Full => full(lang),
        Refusal::NothingToUndo => nothing_to_undo(lang),
        Refusal::ReadOnly => read_only(lang),
    };
    fixed.to_owned()
}
