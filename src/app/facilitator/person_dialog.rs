//! One participant, new or known.

use crate::{
    app::{
        page::PageContext,
        style::Icon,
        text::{participants as words, words as shared},
        widgets::{Button, ButtonKind, Check, Dialog, DialogTone, Dropdown, TextField},
    },
    session::{Change, Participant, ParticipantId, ParticipantProfile},
};
use eframe::egui::{Context, Id, Ui};

/// The open dialog.
#[derive(Debug, Default)]
pub(super) struct PersonDialog {
    id: Option<ParticipantId>,
    profile: ParticipantProfile,
    focused: bool,
}

/// What came of it in one frame.
pub(super) enum Answer {
    Open,
    Left,
    Change(Change),
}

impl PersonDialog {
    pub(super) fn new() -> Self {
        let profile = ParticipantProfile { present: true, ..ParticipantProfile::default() };
        Self { profile, ..Self::default() }
    }

    pub(super) fn of(person: &Participant) -> Self {
        Self { id: Some(person.id), profile: person.profile.clone(), focused: false }
    }

    pub(super) fn show(&mut self, ctx: &Context, cx: &PageContext<'_>) -> Answer {
        let lang = cx.lang;
        let known = self.id.is_some();
        let title = if known { words::edit(lang) } else { words::add(lang) };
        let filled = !self.profile.name.trim().is_empty();
        let dialog = Dialog::new(Id::unique("person dialog"), title);
        let shown = dialog.icon(Icon::UsersThree, DialogTone::Info).show(
            ctx,
            |ui| self.fields(ui, cx),
            |footer| {
                let save = Button::new(shared::save(lang)).primary().enabled(filled);
                if footer.button(save).clicked() {
                    return Some(true);
                }
                if footer.button(Button::new(shared::cancel(lang))).clicked() {
                    footer.close();
                }
                let delete = Button::new(shared::delete(lang)).kind(ButtonKind::Ghost);
                (known && footer.left(delete.icon(Icon::Trash)).clicked()).then_some(false)
            },
        );
        match (shown.inner, self.id) {
            (Some(false), Some(id)) => Answer::Change(Change::RemoveParticipant(id)),
            (Some(true), Some(id)) => {
                Answer::Change(Change::EditParticipant(id, self.profile.clone()))
            }
            (Some(true), None) => Answer::Change(Change::AddParticipant(self.profile.clone())),
            _ if shown.closed => Answer::Left,
            _ => Answer::Open,
        }
    }

    fn fields(&mut self, ui: &mut Ui, cx: &PageContext<'_>) {
        let lang = cx.lang;
        let profile = &mut self.profile;
        ui.spacing_mut().item_spacing.y = 8.0;
        ui.add_space(10.0);
        let name = TextField::new(words::name(lang), &mut profile.name).show(ui);
        if !std::mem::replace(&mut self.focused, true) {
            name.request_focus();
        }
        TextField::new(words::nip(lang), &mut profile.nip).show(ui);
        TextField::new(words::post(lang), &mut profile.post).show(ui);
        TextField::new(words::phone(lang), &mut profile.phone).show(ui);
        let units = cx.session.units();
        let mut names = vec![words::no_unit(lang)];
        names.extend(units.iter().map(|u| u.profile.name.as_str()));
        let chosen = profile.unit.and_then(|id| units.iter().position(|u| u.id == id));
        let list = Dropdown::new(words::unit(lang), &names);
        if let Some(i) = list.show(ui, Some(chosen.map_or(0, |i| i + 1))) {
            profile.unit = i.checked_sub(1).map(|i| units[i].id);
        }
        ui.add(Check::new(&mut profile.present, words::is_present(lang)));
    }
}
