//! Plans of chosen ideas: who, when, how far, their activities, canvases and progress notes.

use super::{Cell, Head, Table, Titles};
use crate::{
    app::text::{
        Lang, canvas, dates, plan as plan_words, profile, words as plain, workbook as words,
    },
    session::{CanvasKey, Plan, Session},
};

pub(super) fn all(session: &Session, titles: &Titles, lang: Lang) -> [Table; 4] {
    [
        plans(session, titles, lang),
        activities(session, lang),
        canvases(session, lang),
        progress(session, lang),
    ]
}

/// The number and the title of the idea of a plan.
fn idea(session: &Session, plan: &Plan) -> [Cell; 2] {
    let idea = session.board(plan.board).and_then(|board| board.idea(plan.idea));
    [plan.idea.0.into(), idea.map(crate::session::Idea::title).into()]
}

fn plans(session: &Session, titles: &Titles, lang: Lang) -> Table {
    let columns: [(Head, f64); 18] = [
        (words::number, 9.0),
        (words::text, 50.0),
        (words::standing, 10.0),
        (words::chosen_at, 17.0),
        (words::poll, 28.0),
        (words::reason, 36.0),
        (words::unit, 36.0),
        (words::owner, 28.0),
        (words::due, 12.0),
        (words::status, 18.0),
        (words::launched, 12.0),
        (words::maturity, 14.0),
        (words::nature, 14.0),
        (words::form, 24.0),
        (words::initiator, 18.0),
        (words::affair, 24.0),
        (words::contact, 24.0),
        (words::phone, 18.0),
    ];
    let mut table = Table::new(lang, words::plans, &columns);
    table.keys = 2;
    table.columns.push((words::email(lang).to_owned(), 24.0));
    for plan in session.plans() {
        let (choice, work, known) = (&plan.choice, &plan.work, &plan.profile);
        // Where names are kept apart from ideas, only the unit that was put on the canvas.
        let units = if session.event().anonymous {
            plan.canvas.unit.into_iter().collect()
        } else {
            session.plan_units(plan)
        };
        let units = units.iter().filter_map(|id| session.unit(*id));
        let units: Vec<_> = units.map(|unit| unit.profile.name.as_str()).collect();
        let poll = choice.poll.and_then(|id| session.poll(id));
        let [number, title] = idea(session, plan);
        table.rows.push(vec![
            number,
            title,
            if choice.standing { words::yes(lang) } else { words::no(lang) }.into(),
            choice.at.into(),
            poll.map(|(_, poll)| titles.of(poll)).into(),
            choice.reason.as_str().into(),
            units.join("; ").into(),
            work.owner.as_str().into(),
            work.due.into(),
            plain::plan_status(lang, work.status).into(),
            work.launched.into(),
            known.maturity.map(|m| profile::maturity(lang, m)).into(),
            known.nature.map(|n| profile::nature(lang, n)).into(),
            known.form.map(|f| profile::form(lang, f)).into(),
            known.initiator.map(|i| profile::initiator(lang, i)).into(),
            known.affair.map(|a| profile::affair(lang, a)).into(),
            plan.canvas.contact.as_str().into(),
            plan.canvas.phone.as_str().into(),
            plan.canvas.email.as_str().into(),
        ]);
    }
    table
}

fn activities(session: &Session, lang: Lang) -> Table {
    let columns: [(Head, f64); 8] = [
        (words::number, 9.0),
        (words::text, 40.0),
        (words::phase, 14.0),
        (words::activity, 44.0),
        (words::doer, 24.0),
        (words::output, 30.0),
        (words::how, 24.0),
        (words::months, 28.0),
    ];
    let mut table = Table::new(lang, words::activities, &columns);
    table.keys = 2;
    for plan in session.plans() {
        for activity in &plan.work.activities {
            let month = |month: &u8| dates::month(lang, u32::from(month.saturating_sub(1)));
            let months: Vec<_> = activity.months.iter().map(month).collect();
            let [number, title] = idea(session, plan);
            table.rows.push(vec![
                number,
                title,
                plain::phase(lang, activity.phase).into(),
                activity.what.as_str().into(),
                activity.who.as_str().into(),
                activity.output.as_str().into(),
                activity.method.as_str().into(),
                months.join(", ").into(),
            ]);
        }
    }
    table
}

/// The boxes of canvases, and below them what the profile says in words.
fn canvases(session: &Session, lang: Lang) -> Table {
    let columns: [(Head, f64); 6] = [
        (words::number, 9.0),
        (words::text, 40.0),
        (words::part, 28.0),
        (words::answer, 70.0),
        (words::feedback, 40.0),
        (words::ok, 10.0),
    ];
    let mut table = Table::new(lang, words::canvas, &columns);
    table.keys = 2;
    for plan in session.plans() {
        let mut push = |part: &str, answer: &str, feedback: &str, ok: Cell| {
            let [number, title] = idea(session, plan);
            let cells = vec![number, title, part.into(), answer.into(), feedback.into(), ok];
            table.rows.push(cells);
        };
        for key in CanvasKey::ALL {
            let of = plan.canvas.get(key);
            let answer = session.canvas_text(plan, key);
            if of.is_empty() && answer.is_empty() {
                continue;
            }
            let ok = if of.ok { words::yes(lang).into() } else { Cell::Empty };
            push(canvas::head(lang, key), answer, &of.feedback, ok);
        }
        for (part, text) in &plan.profile.design {
            push(profile::design_part(lang, *part), text, "", Cell::Empty);
        }
        let known = &plan.profile;
        for (part, text) in [
            (plan_words::benefit(lang), &known.benefit),
            (plan_words::outcome(lang), &known.outcome),
        ] {
            if !text.is_empty() {
                push(part, text, "", Cell::Empty);
            }
        }
        for (check, answer) in &known.checks {
            let answer = if *answer { words::yes(lang) } else { words::no(lang) };
            push(profile::self_check(lang, *check), answer, "", Cell::Empty);
        }
    }
    table
}

fn progress(session: &Session, lang: Lang) -> Table {
    let columns: [(Head, f64); 6] = [
        (words::number, 9.0),
        (words::text, 40.0),
        (words::date, 12.0),
        (words::status, 18.0),
        (words::note, 70.0),
        (words::who, 24.0),
    ];
    let mut table = Table::new(lang, words::progress, &columns);
    table.keys = 2;
    for plan in session.plans() {
        for note in &plan.work.notes {
            let [number, title] = idea(session, plan);
            table.rows.push(vec![
                number,
                title,
                note.date.into(),
                plain::plan_status(lang, note.status).into(),
                note.text.as_str().into(),
                note.by.as_str().into(),
            ]);
        }
    }
    table
}
