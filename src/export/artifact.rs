//! Every file that can be made of a session, for the report page and the command line alike.

use super::{
    csv,
    document::{Document, DocumentKind},
    xlsx,
};
use crate::{app::text::Lang, session::Session};

/// A file that can be made of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Artifact {
    /// A document.
    Document(DocumentKind),
    /// The whole summary as a workbook.
    RecapXlsx,
    /// The plain summary, one row an idea.
    RecapCsv,
}

impl Artifact {
    /// All of them, in the order of lists.
    pub const ALL: &[Self] = &[
        Self::Document(DocumentKind::Report),
        Self::Document(DocumentKind::Minutes),
        Self::Document(DocumentKind::Attendance),
        Self::Document(DocumentKind::ActionPlan),
        Self::Document(DocumentKind::Canvas),
        Self::Document(DocumentKind::Chronology),
        Self::Document(DocumentKind::SpeechCard),
        Self::RecapXlsx,
        Self::RecapCsv,
        Self::Document(DocumentKind::Ballots),
        Self::Document(DocumentKind::IdeaCards),
    ];

    /// It tells what came of the workshop, and belongs to a set of everything. Papers for the room
    /// do not.
    #[must_use]
    pub fn is_result(self) -> bool {
        !matches!(self, Self::Document(kind) if kind.is_for_room())
    }

    /// All that tell what came of the workshop, in the order of lists.
    pub fn results() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|artifact| artifact.is_result())
    }

    /// The name by which the command line knows it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Document(kind) => kind.name(),
            Self::RecapXlsx => "rekap-xlsx",
            Self::RecapCsv => "rekap-csv",
        }
    }

    /// The file with this name on the command line.
    #[must_use]
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|artifact| artifact.name() == name)
    }

    /// How its file ends.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Document(_) => "docx",
            Self::RecapXlsx => "xlsx",
            Self::RecapCsv => "csv",
        }
    }

    /// The name of its file.
    #[must_use]
    pub fn file_name(self) -> String {
        match self {
            Self::Document(kind) => format!("{}.docx", kind.name()),
            Self::RecapXlsx => "rekap.xlsx".to_owned(),
            Self::RecapCsv => "rekap.csv".to_owned(),
        }
    }

    /// Its pages lie across when it is looked at.
    #[must_use]
    pub fn lies_across(self) -> bool {
        match self {
            Self::Document(kind) => kind.lies_across(),
            Self::RecapXlsx | Self::RecapCsv => true,
        }
    }

    /// What is looked at before it is made: the document itself, or the first rows of its tables.
    #[must_use]
    pub fn preview(self, session: &Session, lang: Lang) -> Document {
        match self {
            Self::Document(kind) => kind.make(session),
            Self::RecapXlsx => xlsx::preview(session, lang),
            Self::RecapCsv => csv::preview(session, lang),
        }
    }

    /// Its bytes. Works at any stage, also of an empty session. What is official is always in
    /// Indonesian; tables have their heads in `lang`.
    #[must_use]
    pub fn bytes(self, session: &Session, lang: Lang) -> Vec<u8> {
        match self {
            Self::Document(kind) => kind.make(session).docx(),
            Self::RecapXlsx => xlsx::recap(session, lang),
            Self::RecapCsv => csv::recap(session, lang),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_file_has_a_name_and_a_place_of_its_own() {
        let names: HashSet<_> = Artifact::ALL.iter().map(|a| a.name()).collect();
        let files: HashSet<_> = Artifact::ALL.iter().map(|a| a.file_name()).collect();
        assert_eq!((names.len(), files.len()), (Artifact::ALL.len(), Artifact::ALL.len()));
        for artifact in Artifact::ALL.iter().copied() {
            assert_eq!(Artifact::by_name(artifact.name()), Some(artifact));
            assert!(artifact.file_name().ends_with(artifact.ending()));
        }
        assert_eq!(Artifact::by_name("semua"), None);
        let for_room = Artifact::ALL.iter().filter(|a| !a.is_result()).map(|a| a.name());
        assert_eq!(for_room.collect::<Vec<_>>(), ["kartu-suara", "kartu-ide"]);
    }
}
