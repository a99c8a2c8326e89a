//! The documents there are.

use super::{
    Document, action_plan, attendance, ballots, canvas, chronology, idea_cards, minutes, report,
    speech_card,
};
use crate::session::Session;

/// A document that can be made of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DocumentKind {
    /// Laporan kegiatan, in the order of `PermenPANRB` 80/2012.
    Report,
    /// Berita acara of the polls.
    Minutes,
    /// Daftar hadir for wet signatures.
    Attendance,
    /// Rencana aksi of the chosen ideas.
    ActionPlan,
    /// Kanvas of the chosen ideas.
    Canvas,
    /// Kronologi penjaringan dan pemilihan ide, one chapter a chosen idea.
    Chronology,
    /// The one-page card for the speech of the Sekda.
    SpeechCard,
    /// Paper ballots to be cut apart.
    Ballots,
    /// Cards with the ideas, for a wall.
    IdeaCards,
}

impl DocumentKind {
    /// All documents in the order of lists.
    pub const ALL: [Self; 9] = [
        Self::Report,
        Self::Minutes,
        Self::Attendance,
        Self::ActionPlan,
        Self::Canvas,
        Self::Chronology,
        Self::SpeechCard,
        Self::Ballots,
        Self::IdeaCards,
    ];

    /// The name by which the command line knows it, and its file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Report => "laporan",
            Self::Minutes => "berita-acara",
            Self::Attendance => "daftar-hadir",
            Self::ActionPlan => "rencana-aksi",
            Self::Canvas => "kanvas-ide",
            Self::Chronology => "kronologi",
            Self::SpeechCard => "kartu-sambutan",
            Self::Ballots => "kartu-suara",
            Self::IdeaCards => "kartu-ide",
        }
    }

    /// It is paper for the room while it works, and tells nothing of what came out.
    #[must_use]
    pub fn is_for_room(self) -> bool {
        matches!(self, Self::Ballots | Self::IdeaCards)
    }

    /// Its pages lie across, for wide tables.
    #[must_use]
    pub fn lies_across(self) -> bool {
        matches!(self, Self::Attendance | Self::ActionPlan)
    }

    /// The document with this name.
    #[must_use]
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Makes it. Works at any stage, also of an empty session.
    #[must_use]
    pub fn make(self, session: &Session) -> Document {
        match self {
            Self::Report => report::make(session),
            Self::Minutes => minutes::make(session),
            Self::Attendance => attendance::make(session),
            Self::ActionPlan => action_plan::make(session),
            Self::Canvas => canvas::make(session),
            Self::Chronology => chronology::make(session),
            Self::SpeechCard => speech_card::make(session),
            Self::Ballots => ballots::make(session),
            Self::IdeaCards => idea_cards::make(session),
        }
    }
}
