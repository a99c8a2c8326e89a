//! What a change did, in one line: for toasts, and for the names of the next undo and redo.

use super::{Lang, texts, words};
use crate::session::{BoardId, Change, IdeaNumber, Place, Session, ThemeId, UnitId};
use std::fmt::Write as _;

texts! {
    ideas_in(n: usize) => "{n} ide masuk", "{n} ideas taken in";
    units_in(n: usize) => "{n} unit ditambahkan", "{n} units added";
    people_in(n: usize) => "{n} peserta ditambahkan", "{n} participants added";
    innovations_in(n: usize) => "{n} inovasi dicatat", "{n} innovations put on record";
    innovation_removed => "Catatan inovasi dihapus", "Innovation record removed";
    messages_in(n: usize) => "{n} pesan masuk untuk ditinjau", "{n} messages taken in for review";
    messages_skipped(n: usize) => "{n} pesan dilewati", "{n} messages skipped";
    messages_back(n: usize) => "{n} pesan kembali ditinjau", "{n} messages back for review";
    message_unit => "Unit pesan ditetapkan", "Unit of a message set";
    sender => "Pengirim dicocokkan", "Sender matched";
    several(n: usize) => "{n} perubahan", "{n} changes";
    event => "Data kegiatan diubah", "Event data changed";
    stage(name: &str) => "Tahap: {name}", "Stage: {name}";
    timer => "Waktu diubah", "Timer changed";
    unit_added(name: &str) => "Unit {name} ditambahkan", "Unit {name} added";
    unit_edited(name: &str) => "Unit {name} diubah", "Unit {name} changed";
    unit_removed(name: &str) => "Unit {name} dihapus", "Unit {name} removed";
    person_added => "Peserta ditambahkan", "Participant added";
    person_edited => "Data peserta diubah", "Participant changed";
    person_removed => "Peserta dihapus", "Participant removed";
    step_added => "Acara ditambahkan ke susunan", "Agenda step added";
    step_edited => "Acara diubah", "Agenda step changed";
    step_moved => "Urutan acara diubah", "Agenda order changed";
    step_removed => "Acara dihapus dari susunan", "Agenda step removed";
    step_current => "Acara berjalan diubah", "Current step changed";
    board_added => "Pertanyaan ditambahkan", "Question added";
    board_question => "Pertanyaan diubah", "Question changed";
    board_capture => "Aturan curah gagasan diubah", "Capture rules changed";
    board_removed => "Pertanyaan dihapus", "Question removed";
    idea_added => "Ide disimpan", "Idea saved";
    idea_edited(n: u32) => "Ide {n} disunting", "Idea {n} edited";
    moved(ideas: &str, theme: &str) => "{ideas} dipindahkan ke {theme}", "{ideas} moved to {theme}";
    moved_back(ideas: &str) => "{ideas} dikembalikan ke belum dikelompokkan", "{ideas} moved back to ungrouped";
    merged(ideas: &str, into: u32) => "{ideas} digabungkan ke {into}", "{ideas} merged into {into}";
    split(n: u32) => "Gabungan {n} dipisahkan", "Merged idea {n} split";
    trashed(ideas: &str) => "{ideas} dibuang ke Keranjang", "{ideas} moved to the trash";
    restored(n: u32) => "Ide {n} dikembalikan dari Keranjang", "Idea {n} restored from the trash";
    theme_added => "Tema ditambahkan", "Theme added";
    theme_edited(name: &str) => "Tema {name} diubah", "Theme {name} changed";
    theme_moved(name: &str) => "Tema {name} digeser", "Theme {name} moved";
    theme_joined(name: &str) => "Tema disatukan ke {name}", "Theme joined to {name}";
    theme_removed => "Tema dihapus, idenya kembali ke belum dikelompokkan",
        "Theme removed, its ideas are ungrouped again";
    suggestion_dismissed => "Usulan ditutup", "Suggestion dismissed";
    poll_added => "Pemungutan suara disiapkan", "Poll set up";
    poll_edited => "Aturan pemungutan suara diubah", "Poll settings changed";
    poll_removed => "Rancangan pemungutan suara dihapus", "Poll draft removed";
    poll_opened => "Pemungutan suara dibuka", "Poll opened";
    poll_ballot => "Satu suara masuk", "One ballot taken";
    poll_closed => "Pemungutan suara ditutup", "Poll closed";
    poll_reopened => "Pemungutan suara dibuka kembali", "Poll reopened";
    poll_cancelled => "Pemungutan suara dibatalkan", "Poll called off";
    poll_revealed => "Hasil ditampilkan ke ruangan", "Result revealed";
    chosen(n: u32) => "Ide {n} ditandai terpilih", "Idea {n} chosen";
    unchosen(n: u32) => "Tanda terpilih ide {n} dilepas", "Idea {n} no longer chosen";
    documents => "Pilihan dokumen diubah", "Document settings changed";
    plan_edited => "Rencana aksi diubah", "Action plan changed";
    canvas_edited => "Kanvas ide diubah", "Idea canvas changed";
    profile_edited => "Profil inovasi diubah", "Innovation profile changed";
    idea_list(list: &str) => "Ide {list}", "Idea {list}";
    and_more(list: &str, n: usize) => "Ide {list} dan {n} lainnya", "Ideas {list} and {n} more";
    undone(what: &str) => "Diurungkan: {what}", "Undone: {what}";
    redone(what: &str) => "Diulangi: {what}", "Redone: {what}";
}

/// What `change` did. `session` may be the state before or after it: only names are read from it.
pub fn what(lang: Lang, change: &Change, session: &Session) -> String {
    let fixed = match change {
        Change::All(all) => match all.as_slice() {
            [one] => return what(lang, one, session),
            several => return combined(lang, several),
        },
        Change::SetStage(s) => return stage(lang, words::stage(lang, *s)),
        Change::AddUnit(p) => return unit_added(lang, &p.name),
        Change::EditUnit(_, p) => return unit_edited(lang, &p.name),
        Change::RemoveUnit(id) => return unit_removed(lang, unit_name(session, *id)),
        Change::SetEvent(_) => event(lang),
        Change::SetDocuments(_) => documents(lang),
        Change::SetTimer(_) => timer(lang),
        Change::AddParticipant(_) => person_added(lang),
        Change::EditParticipant(..) => person_edited(lang),
        Change::RemoveParticipant(_) => person_removed(lang),
        Change::AddInnovations(list) => return innovations_in(lang, list.len()),
        Change::RemoveInnovation(_) => innovation_removed(lang),
        Change::TakeMessages(list) => return messages_in(lang, list.len()),
        Change::SkipMessages(keys, true) => return messages_skipped(lang, keys.len()),
        Change::SkipMessages(keys, false) => return messages_back(lang, keys.len()),
        Change::SetMessageUnit(..) => message_unit(lang),
        Change::SetSender(..) => sender(lang),
        Change::AddStep(..) => step_added(lang),
        Change::EditStep(..) => step_edited(lang),
        Change::MoveStep(..) => step_moved(lang),
        Change::RemoveStep(_) => step_removed(lang),
        Change::GoToStep(_) => step_current(lang),
        Change::AddBoard(_) => board_added(lang),
        Change::SetQuestion(..) => board_question(lang),
        Change::SetCapture(..) => board_capture(lang),
        Change::RemoveBoard(_) => board_removed(lang),
        Change::DismissSuggestion(..) => suggestion_dismissed(lang),
        Change::AddPoll(..) => poll_added(lang),
        Change::EditPoll(..) => poll_edited(lang),
        Change::RemovePoll(_) => poll_removed(lang),
        Change::OpenPoll(_) => poll_opened(lang),
        Change::CastBallot { .. } => poll_ballot(lang),
        Change::ClosePoll(..) => poll_closed(lang),
        Change::ReopenPoll(..) => poll_reopened(lang),
        Change::CancelPoll(..) => poll_cancelled(lang),
        Change::RevealPoll(_) => poll_revealed(lang),
        Change::EditPlan(..) => plan_edited(lang),
        Change::EditCanvas(..) => canvas_edited(lang),
        Change::EditProfile(..) => profile_edited(lang),
        ideas => return of_ideas(lang, ideas, session),
    };
    fixed.to_owned()
}

/// Several changes as one are named by what came in with them.
fn combined(lang: Lang, all: &[Change]) -> String {
    let count = |is: fn(&Change) -> bool| all.iter().filter(|c| is(c)).count();
    let ideas = count(|c| matches!(c, Change::AddIdea(..)));
    let people = count(|c| matches!(c, Change::AddParticipant(_)));
    let units = count(|c| matches!(c, Change::AddUnit(_)));
    match (ideas, people, units) {
        (0, 0, 0) => several(lang, all.len()),
        (0, 0, units) => units_in(lang, units),
        (0, people, _) => people_in(lang, people),
        (1, ..) => idea_added(lang).to_owned(),
        (ideas, ..) => ideas_in(lang, ideas),
    }
}

fn of_ideas(lang: Lang, change: &Change, session: &Session) -> String {
    match change {
        Change::EditIdea(_, n, _) => idea_edited(lang, n.0),
        Change::MoveIdeas { board, ideas, to, .. } => {
            let list = list(lang, ideas);
            match to {
                Place::Theme(theme) => {
                    moved(lang, &list, &theme_name(lang, session, *board, *theme))
                }
                _ => moved_back(lang, &list),
            }
        }
        Change::MergeIdeas { into, ideas, .. } => merged(lang, &list(lang, ideas), into.0),
        Change::SplitIdea(_, n) => split(lang, n.0),
        Change::TrashIdeas(_, ideas) => trashed(lang, &list(lang, ideas)),
        Change::RestoreIdea(_, n) => restored(lang, n.0),
        Change::EditTheme(board, theme, _) => {
            theme_edited(lang, &theme_name(lang, session, *board, *theme))
        }
        Change::MoveTheme(board, theme, _) => {
            theme_moved(lang, &theme_name(lang, session, *board, *theme))
        }
        Change::JoinThemes(board, _, into) => {
            theme_joined(lang, &theme_name(lang, session, *board, *into))
        }
        Change::Choose { idea, .. } => chosen(lang, idea.0),
        Change::Unchoose(_, idea) => unchosen(lang, idea.0),
        Change::AddTheme { .. } => theme_added(lang).to_owned(),
        Change::RemoveTheme(..) => theme_removed(lang).to_owned(),
        _ => idea_added(lang).to_owned(),
    }
}

fn list(lang: Lang, ideas: &[IdeaNumber]) -> String {
    const SHOWN: usize = 3;
    let mut numbers = String::new();
    for (i, n) in ideas.iter().take(SHOWN).enumerate() {
        let comma = if i > 0 { ", " } else { "" };
        // Writing into a string cannot fail.
        let _ = write!(numbers, "{comma}{n}");
    }
    match ideas.len().saturating_sub(SHOWN) {
        0 => idea_list(lang, &numbers),
        more => and_more(lang, &numbers, more),
    }
}

fn unit_name(session: &Session, id: UnitId) -> &str {
    session.unit(id).map_or("", |u| &u.profile.name)
}

fn theme_name(lang: Lang, session: &Session, board: BoardId, id: ThemeId) -> String {
    let theme = session.board(board).and_then(|b| b.theme(id));
    match theme.map(|t| t.look.name.as_str()) {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => words::nameless_theme(lang).to_owned(),
    }
}
