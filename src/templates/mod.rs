//! What a session can begin from: agendas with their questions, and a list of sample units.
//!
//! They are data, in `assets`; this room reads them and makes sessions through the one door.

use crate::session::{CaptureMode, Change, Event, Refusal, Session, Stage, StepPlan, UnitProfile};
use chrono::{NaiveDateTime, NaiveTime};
use serde::Deserialize;
use std::sync::LazyLock;

/// An agenda with its questions.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Template {
    /// Its name on the command line.
    pub id: String,
    /// Its name in Indonesian and in English.
    pub name: (String, String),
    /// One sentence about it, in Indonesian and in English.
    pub description: (String, String),
    /// When the day begins.
    pub start: NaiveTime,
    /// One board for each question.
    pub questions: Vec<String>,
    /// The steps of the day.
    pub steps: Vec<TemplateStep>,
}

/// A step of a template.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct TemplateStep {
    title: String,
    minutes: u16,
    #[serde(default)]
    stage: Option<Stage>,
    #[serde(default)]
    instruction: String,
    #[serde(default)]
    notes: String,
    #[serde(default)]
    mode: CaptureMode,
}

const FILES: [&str; 3] = [
    include_str!("../../assets/templates/labinov-5d.ron"),
    include_str!("../../assets/templates/curah-gagasan-60.ron"),
    include_str!("../../assets/templates/masalah-usg-ide.ron"),
];

// The files are compiled in and a test reads each of them.
static ALL: LazyLock<Vec<Template>> =
    LazyLock::new(|| FILES.iter().filter_map(|text| ron::from_str(text).ok()).collect());

static UNITS: LazyLock<Vec<UnitProfile>> = LazyLock::new(|| {
    ron::from_str(include_str!("../../assets/units/kota-cilegon-contoh.ron")).unwrap_or_default()
});

/// Every template, in the order in which lists show them.
#[must_use]
pub fn all() -> &'static [Template] {
    &ALL
}

/// The template with this name.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Template> {
    ALL.iter().find(|t| t.id == id)
}

/// A list of units to begin with: those of Kota Cilegon, to be adapted.
#[must_use]
pub fn sample_units() -> &'static [UnitProfile] {
    &UNITS
}

impl Template {
    /// Minutes from the first step to the end of the last.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.steps.iter().map(|s| u32::from(s.minutes)).sum()
    }

    /// How many steps it has.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.steps.len()
    }

    /// A session made from it. `mark` must differ from that of every other session.
    pub fn create(
        &self,
        mark: String,
        at: NaiveDateTime,
        english: bool,
    ) -> Result<Session, Refusal> {
        let mut session = Session::new(mark, at);
        let name = if english { &self.name.1 } else { &self.name.0 };
        let event =
            Event { title: name.clone(), start: Some(self.start), ..session.event().clone() };
        session.apply(Change::SetEvent(event), at)?;
        for (i, question) in self.questions.iter().enumerate() {
            let change = match (i, session.boards().first()) {
                (0, Some(first)) => Change::SetQuestion(first.id, question.clone()),
                _ => Change::AddBoard(question.clone()),
            };
            session.apply(change, at)?;
        }
        for step in &self.steps {
            let plan = StepPlan {
                title: step.title.clone(),
                minutes: step.minutes,
                stage: step.stage,
                instruction: step.instruction.clone(),
                notes: step.notes.clone(),
                mode: step.mode,
            };
            session.apply(Change::AddStep(usize::MAX, plan), at)?;
        }
        Ok(session)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_template_makes_a_session() {
        assert_eq!(all().len(), FILES.len(), "each file can be read");
        for template in all() {
            let session =
                template.create("uji".to_owned(), NaiveDateTime::default(), false).unwrap();
            session.check().unwrap();
            assert_eq!(session.boards().len(), template.questions.len());
            assert_eq!(session.agenda().len(), template.steps.len());
        }
        assert_eq!(by_id("masalah-usg-ide").unwrap().questions.len(), 2);
    }

    #[test]
    fn sample_units_have_names_of_their_own() {
        let units = sample_units();
        assert!(units.len() >= 40);
        let names: HashSet<&str> = units.iter().map(|u| u.name.as_str()).collect();
        assert_eq!(names.len(), units.len());
    }
}
