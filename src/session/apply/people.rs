//! Units and participants.

use super::{Done, Tx, text};
use crate::session::{
    Participant, ParticipantId, ParticipantProfile, Refusal, Unit, UnitId, UnitProfile, Voter,
    edit::{At, Edit},
};
use std::sync::Arc;

/// Most other names of one unit.
const MAX_ALIASES: usize = 20;

impl Tx<'_> {
    pub(super) fn add_unit(&mut self, profile: &UnitProfile) -> Done {
        let profile = self.unit_profile(profile, None)?;
        let unit = Unit { id: UnitId(self.new_id()?), profile };
        self.edit(Edit::Unit(At::Insert(self.s.units.len(), Arc::new(unit))))
    }

    pub(super) fn edit_unit(&mut self, id: UnitId, profile: &UnitProfile) -> Done {
        let index = self.unit_index(id)?;
        let profile = self.unit_profile(profile, Some(id))?;
        if profile == self.s.units[index].profile {
            return Ok(());
        }
        self.edit(Edit::Unit(At::Replace(index, Arc::new(Unit { id, profile }))))
    }

    pub(super) fn remove_unit(&mut self, id: UnitId) -> Done {
        let index = self.unit_index(id)?;
        let sent = self.s.boards.iter().any(|b| b.ideas.iter().any(|i| i.unit == Some(id)));
        let on_record = (self.s.inventory.iter().filter_map(|i| i.unit))
            .chain(self.s.inbox.iter().filter_map(|m| m.unit))
            .chain(self.s.senders.iter().map(|s| s.unit))
            .chain(self.s.plans.iter().filter_map(|p| p.canvas.unit))
            .any(|unit| unit == id);
        let staffed = self.s.participants.iter().any(|p| p.profile.unit == Some(id));
        if sent || staffed || on_record || self.votes(Voter::Unit(id)) {
            return Err(Refusal::InUse);
        }
        self.edit(Edit::Unit(At::Remove(index)))
    }

    pub(super) fn add_participant(&mut self, profile: &ParticipantProfile) -> Done {
        let profile = self.participant_profile(profile)?;
        let person = Participant { id: ParticipantId(self.new_id()?), profile };
        self.edit(Edit::Participant(At::Insert(self.s.participants.len(), Arc::new(person))))
    }

    pub(super) fn edit_participant(
        &mut self,
        id: ParticipantId,
        profile: &ParticipantProfile,
    ) -> Done {
        let index = self.participant_index(id)?;
        let profile = self.participant_profile(profile)?;
        if profile == self.s.participants[index].profile {
            return Ok(());
        }
        self.edit(Edit::Participant(At::Replace(index, Arc::new(Participant { id, profile }))))
    }

    pub(super) fn remove_participant(&mut self, id: ParticipantId) -> Done {
        let index = self.participant_index(id)?;
        if self.votes(Voter::Person(id)) {
            return Err(Refusal::InUse);
        }
        self.edit(Edit::Participant(At::Remove(index)))
    }

    /// Refuses a unit that does not exist.
    pub(super) fn known_unit(&self, unit: Option<UnitId>) -> Done {
        match unit {
            Some(id) if self.s.unit(id).is_none() => Err(Refusal::NotFound),
            _ => Ok(()),
        }
    }

    fn unit_index(&self, id: UnitId) -> Result<usize, Refusal> {
        self.s.units.iter().position(|u| u.id == id).ok_or(Refusal::NotFound)
    }

    fn participant_index(&self, id: ParticipantId) -> Result<usize, Refusal> {
        self.s.participants.iter().position(|p| p.id == id).ok_or(Refusal::NotFound)
    }

    /// Whether a poll, held or open, lists this voter.
    fn votes(&self, voter: Voter) -> bool {
        self.s.boards.iter().flat_map(|b| &b.polls).any(|p| p.voters.contains(&voter))
    }

    fn unit_profile(
        &self,
        profile: &UnitProfile,
        own: Option<UnitId>,
    ) -> Result<UnitProfile, Refusal> {
        let mut aliases = Vec::new();
        for alias in profile.aliases.iter().take(MAX_ALIASES) {
            let alias = text::line(alias, text::TITLE)?;
            if !alias.is_empty() && !aliases.contains(&alias) {
                aliases.push(alias);
            }
        }
        let profile = UnitProfile {
            name: text::filled_line(&profile.name, text::TITLE)?,
            short: text::line(&profile.short, text::TITLE)?,
            kind: profile.kind,
            aliases,
        };
        let name = profile.name.to_lowercase();
        let taken = (self.s.units.iter())
            .any(|u| Some(u.id) != own && u.profile.name.to_lowercase() == name);
        if taken { Err(Refusal::DuplicateUnit) } else { Ok(profile) }
    }

    fn participant_profile(&self, p: &ParticipantProfile) -> Result<ParticipantProfile, Refusal> {
        self.known_unit(p.unit)?;
        Ok(ParticipantProfile {
            name: text::filled_line(&p.name, text::TITLE)?,
            nip: text::line(&p.nip, text::TITLE)?,
            post: text::line(&p.post, text::TITLE)?,
            phone: text::line(&p.phone, text::TITLE)?,
            ..p.clone()
        })
    }
}
