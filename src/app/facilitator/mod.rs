//! The facilitator's window: one file a page, drawn from a [`PageContext`](super::page::PageContext).
//!
//! Pages change nothing: they answer with asks.

pub mod board;
pub mod capture;
pub mod carry_dialog;
pub mod compare_dialog;
pub mod footer;
pub mod group;
pub mod header;
pub mod home;
pub mod idea_badge;
pub mod intake;
pub mod key_sheet;
pub mod lineage;
pub mod palette;
pub mod participants;
pub mod paste;
mod person_dialog;
pub mod plan;
pub mod prepare;
pub mod rail;
pub mod report;
pub mod results;
pub mod room_menu;
pub mod settings;
pub mod strip;
pub mod tall_list;
#[cfg(test)]
mod testing;
pub mod top_bar;
pub mod trash;
pub mod vote;

use crate::session::Stage;

/// Where the facilitator is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// The start page.
    #[default]
    Home,
    /// The page of a stage.
    Stage(Stage),
    /// The attendance list.
    Participants,
    /// Ideas that were thrown away.
    Trash,
    /// Settings of the program.
    Settings,
}

impl Place {
    /// The stage whose page this is.
    pub fn stage(self) -> Option<Stage> {
        match self {
            Self::Stage(stage) => Some(stage),
            _ => None,
        }
    }
}
