//! What the page says of the session: facts of each file, figures, and what is still open.

use crate::{
    app::{
        deliverable::Deliverable,
        pictures::{Form, shots},
        text::{Lang, documents, numbers, report as words},
    },
    export::{
        Artifact,
        document::{self, DocumentKind},
    },
    session::{PollState, Session, Stage, coverage},
};

/// What the page says, made once for each state of the session.
#[derive(Clone, Debug)]
pub(super) struct Summary {
    /// A short fact of each file, in the order of the list.
    pub(super) about: Vec<String>,
    /// Names and figures.
    pub(super) figures: Vec<(&'static str, String)>,
    /// What is still to be looked at, and on which page.
    pub(super) open: Vec<(String, Stage)>,
}

impl Summary {
    pub(super) fn new(lang: Lang, session: &Session) -> Self {
        let boards = session.boards();
        let covered = coverage(session, &boards[0]);
        let count = |n: usize| numbers::count(lang, n as u64);
        let ideas: usize = boards.iter().map(|b| b.ideas.len() - b.trash.len()).sum();
        let polls = || boards.iter().flat_map(|b| &b.polls);
        let held = polls().filter(|p| p.state != PollState::Draft).count();
        let figures = vec![
            (words::ideas(lang), count(ideas)),
            (words::units_heard(lang), words::of(lang, covered.heard(), covered.units())),
            (words::themes(lang), count(boards.iter().map(|b| b.themes.len()).sum())),
            (words::polls(lang), count(held)),
            (words::chosen(lang), count(session.chosen().count())),
        ];
        let about = Deliverable::all().map(|one| match one {
            Deliverable::File(artifact) => about(lang, artifact, session, held),
            Deliverable::Pictures => pictures(lang, session),
        });
        Self { about: about.collect(), figures, open: open_points(lang, session) }
    }
}

fn pictures(lang: Lang, session: &Session) -> String {
    let shots = shots(session, false);
    let posters = shots.iter().filter(|shot| shot.form == Form::Poster).count();
    documents::pictures_about(lang, shots.len() - posters, posters)
}

fn about(lang: Lang, artifact: Artifact, session: &Session, held: usize) -> String {
    let chosen = session.chosen().count();
    let ideas = session.boards().iter().map(|b| b.ideas.len()).sum();
    match artifact {
        Artifact::Document(DocumentKind::Report) => documents::report_about(lang).to_owned(),
        Artifact::Document(DocumentKind::Minutes) => documents::minutes_about(lang, held),
        Artifact::Document(DocumentKind::Attendance) => {
            documents::attendance_about(lang, session.participants().len())
        }
        Artifact::Document(DocumentKind::ActionPlan) => documents::action_plan_about(lang, chosen),
        Artifact::Document(DocumentKind::Canvas) => documents::canvas_about(lang, chosen),
        Artifact::Document(DocumentKind::Chronology) => documents::chronology_about(lang, chosen),
        Artifact::Document(DocumentKind::SpeechCard) => {
            documents::speech_card_about(lang).to_owned()
        }
        Artifact::Document(DocumentKind::Ballots) => ballots(lang, session),
        Artifact::Document(DocumentKind::IdeaCards) => {
            documents::idea_cards_about(lang, document::printed_ideas(session))
        }
        Artifact::RecapXlsx => documents::workbook_about(lang).to_owned(),
        Artifact::RecapCsv => documents::recap_about(lang, ideas),
    }
}

/// How many ballots there are, of the poll that is in question.
fn ballots(lang: Lang, session: &Session) -> String {
    let poll = document::poll_in_question(session);
    match poll.and_then(|poll| document::printed(session, poll)) {
        Some(voters) => {
            let spare = document::spare(voters);
            documents::ballots_about(lang, voters + spare, spare)
        }
        None => documents::ballots_none(lang).to_owned(),
    }
}

/// What is still to be looked at, and on which page.
fn open_points(lang: Lang, session: &Session) -> Vec<(String, Stage)> {
    let boards = session.boards();
    let mut points = Vec::new();
    let mut add = |count: usize, text: fn(Lang, usize) -> String, stage| {
        if count > 0 {
            points.push((text(lang, count), stage));
        }
    };
    add(boards.iter().map(|b| b.tray.len()).sum(), words::ungrouped, Stage::Group);
    let nameless = boards.iter().flat_map(|b| &b.themes).filter(|t| t.look.name.is_empty());
    add(nameless.count(), words::nameless, Stage::Group);
    let polls = boards.iter().flat_map(|b| &b.polls);
    let hidden = polls.filter(|p| p.state == PollState::Closed && !p.revealed);
    add(hidden.count(), words::unrevealed, Stage::Results);
    let unplanned = session.chosen().filter(|p| !p.work.is_ready());
    add(unplanned.count(), words::unplanned, Stage::Plan);
    if session.open_poll().is_some() {
        points.push((words::open_poll(lang).to_owned(), Stage::Vote));
    }
    if session.event().title.is_empty() {
        points.push((words::missing_title(lang).to_owned(), Stage::Prepare));
    }
    let covered = coverage(session, &boards[0]);
    let unheard = covered.units() - covered.heard();
    if unheard > 0 {
        points.push((words::unheard(lang, unheard), Stage::Capture));
    }
    points
}
