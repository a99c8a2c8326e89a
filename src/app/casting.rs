//! A ballot from the booth on its way: taken into the session, and told to its voter as recorded
//! once it is on disk.

use super::{App, screen::BallotNews};
use crate::session::Change;
use eframe::egui;

/// A ballot that was taken and is not known to be on disk.
pub(super) struct BallotOnItsWay {
    /// The revision of the session that has it.
    revision: u64,
    /// The booth was told that the disk does not take it.
    told: bool,
}

impl App {
    /// Takes a ballot and answers at the booth, not in the facilitator's window.
    pub(super) fn cast(&mut self, ctx: &egui::Context, ballot: Change) {
        let now = (self.clock)();
        let Some(desk) = &mut self.desk else { return };
        let news = match desk.apply(ballot, now) {
            Ok(_) => {
                let revision = desk.revision();
                self.ballot = Some(BallotOnItsWay { revision, told: false });
                BallotNews::Taken
            }
            Err(refusal) => BallotNews::Refused(refusal),
        };
        self.host.tell_booth(ctx, news);
    }

    /// Tells the booth when its ballot has come to the disk, or that it does not come there.
    pub(super) fn follow_ballot(&mut self, ctx: &egui::Context) {
        let (Some(ballot), Some(desk)) = (&mut self.ballot, &self.desk) else { return };
        if desk.saved_revision() >= ballot.revision {
            self.ballot = None;
            self.host.tell_booth(ctx, BallotNews::OnDisk);
        } else if !ballot.told && desk.save_failure().is_some() {
            ballot.told = true;
            self.host.tell_booth(ctx, BallotNews::Unsaved);
        }
    }

    /// Another session comes on the desk, which waited until this one was on disk.
    pub(super) fn ballot_has_arrived(&mut self) {
        if let Some(ballot) = &mut self.ballot {
            ballot.revision = 0;
        }
    }
}
