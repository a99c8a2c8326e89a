//! Units and people: who was heard, what units had before, who was invited.

use super::{Cell, Head, Table, event::question};
use crate::{
    app::text::{Lang, words as plain, workbook as words},
    session::{Session, UnitId, coverage},
};

pub(super) fn all(session: &Session, lang: Lang) -> [Table; 4] {
    [
        by_kind(session, lang),
        units(session, lang),
        inventory(session, lang),
        participants(session, lang),
    ]
}

fn unit_name(session: &Session, id: Option<UnitId>) -> Cell {
    id.and_then(|id| session.unit(id)).map(|unit| unit.profile.name.as_str()).into()
}

fn by_kind(session: &Session, lang: Lang) -> Table {
    let columns: [(Head, f64); 7] = [
        (words::question, 9.0),
        (words::kind, 14.0),
        (words::units_of_kind, 9.0),
        (words::heard, 12.0),
        (words::count, 12.0),
        (words::existing, 12.0),
        (words::units_missing, 80.0),
    ];
    let mut table = Table::new(lang, words::coverage, &columns);
    // Who is missing tells who has sent, so where names are kept apart it is told as in the report.
    let named = !session.event().anonymous || session.documents().unheard;
    for board in session.boards() {
        for row in coverage(session, board).kinds {
            let missing = row.missing.iter().filter_map(|id| session.unit(*id));
            let missing = missing.filter(|_| named).map(|unit| unit.profile.name.as_str());
            let missing: Vec<_> = missing.collect();
            table.rows.push(vec![
                question(session, board),
                plain::kind(lang, row.kind).into(),
                row.units.into(),
                row.heard.into(),
                row.told_ideas(session).into(),
                row.existing.into(),
                missing.join("; ").into(),
            ]);
        }
    }
    table
}

fn units(session: &Session, lang: Lang) -> Table {
    let columns: [(Head, f64); 6] = [
        (words::unit, 44.0),
        (words::short, 20.0),
        (words::kind, 14.0),
        (words::aliases, 28.0),
        (words::count, 12.0),
        (words::existing, 12.0),
    ];
    let mut table = Table::new(lang, words::units, &columns);
    let counts: Vec<_> = session.boards().iter().map(|board| coverage(session, board)).collect();
    for unit in session.units() {
        let of = |map: &std::collections::BTreeMap<UnitId, u32>| map.get(&unit.id).copied();
        let ideas: u32 = counts.iter().filter_map(|count| of(&count.ideas)).sum();
        let ideas = Some(ideas).filter(|_| !session.event().anonymous);
        let existing = counts.first().and_then(|count| of(&count.existing)).unwrap_or(0);
        let profile = &unit.profile;
        table.rows.push(vec![
            profile.name.as_str().into(),
            profile.short.as_str().into(),
            plain::kind(lang, profile.kind).into(),
            profile.aliases.join("; ").into(),
            ideas.into(),
            existing.into(),
        ]);
    }
    table
}

fn inventory(session: &Session, lang: Lang) -> Table {
    let columns: [(Head, f64); 3] = [(words::name, 60.0), (words::unit, 40.0), (words::year, 10.0)];
    let mut table = Table::new(lang, words::inventory, &columns);
    for innovation in session.inventory() {
        let unit = unit_name(session, innovation.unit);
        let cells = vec![innovation.title.as_str().into(), unit, innovation.year.as_str().into()];
        table.rows.push(cells);
    }
    table
}

/// The NIP and the phone number are text: as numbers they would lose digits.
fn participants(session: &Session, lang: Lang) -> Table {
    let columns: [(Head, f64); 7] = [
        (words::number, 9.0),
        (words::person, 36.0),
        (words::nip, 22.0),
        (words::post, 30.0),
        (words::unit, 40.0),
        (words::phone, 18.0),
        (words::here, 9.0),
    ];
    let mut table = Table::new(lang, words::participants, &columns);
    for (person, n) in session.participants().iter().zip(1_u32..) {
        let profile = &person.profile;
        table.rows.push(vec![
            n.into(),
            profile.name.as_str().into(),
            profile.nip.as_str().into(),
            profile.post.as_str().into(),
            unit_name(session, profile.unit),
            profile.phone.as_str().into(),
            if profile.present { words::yes(lang) } else { words::no(lang) }.into(),
        ]);
    }
    table
}
