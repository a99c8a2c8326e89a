//! One unit, new or known.

use crate::{
    app::{
        page::PageContext,
        style::Icon,
        text::{prepare as words, words as shared},
        widgets::{Button, ButtonKind, Dialog, DialogTone, Dropdown, TextField},
    },
    session::{Change, Unit, UnitId, UnitKind, UnitProfile},
};
use eframe::egui::{Context, Id, Response};

/// The open dialog.
#[derive(Debug, Default)]
pub(super) struct UnitDialog {
    id: Option<UnitId>,
    profile: UnitProfile,
    aliases: String,
    focused: bool,
}

/// What came of it in one frame.
pub(super) enum Answer {
    Open,
    Left,
    Change(Change),
}

impl UnitDialog {
    pub(super) fn new() -> Self {
        Self::default()
    }

    pub(super) fn of(unit: &Unit) -> Self {
        let aliases = unit.profile.aliases.join(", ");
        Self { id: Some(unit.id), profile: unit.profile.clone(), aliases, focused: false }
    }

    pub(super) fn show(&mut self, ctx: &Context, cx: &PageContext<'_>) -> Answer {
        let lang = cx.lang;
        let known = self.id.is_some();
        let title = if known { words::edit_unit(lang) } else { words::add_unit(lang) };
        let dialog = Dialog::new(Id::unique("unit dialog"), title);
        let mut entered = false;
        let filled = !self.profile.name.trim().is_empty();
        let shown = dialog.icon(Icon::Buildings, DialogTone::Info).show(
            ctx,
            |ui| {
                ui.spacing_mut().item_spacing.y = 8.0;
                ui.add_space(10.0);
                let name = TextField::new(words::unit_name(lang), &mut self.profile.name).show(ui);
                if !std::mem::replace(&mut self.focused, true) {
                    name.request_focus();
                }
                let short =
                    TextField::new(words::unit_short(lang), &mut self.profile.short).show(ui);
                let kinds = UnitKind::ALL.map(|kind| shared::kind(lang, kind));
                let chosen = UnitKind::ALL.iter().position(|k| *k == self.profile.kind);
                let list = Dropdown::new(words::unit_kind(lang), &kinds);
                if let Some(i) = list.show(ui, chosen) {
                    self.profile.kind = UnitKind::ALL[i];
                }
                let aliases = TextField::new(words::unit_aliases(lang), &mut self.aliases).show(ui);
                let enter = ui.input(|i| i.key_pressed(eframe::egui::Key::Enter));
                entered = enter && [name, short, aliases].iter().any(Response::lost_focus);
            },
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
            (Some(false), Some(id)) => Answer::Change(Change::RemoveUnit(id)),
            (Some(true), _) => Answer::Change(self.change()),
            _ if entered && filled => Answer::Change(self.change()),
            _ if shown.closed => Answer::Left,
            _ => Answer::Open,
        }
    }

    fn change(&self) -> Change {
        let aliases = self.aliases.split(',').map(|a| a.trim().to_owned());
        let profile = UnitProfile {
            aliases: aliases.filter(|a| !a.is_empty()).collect(),
            ..self.profile.clone()
        };
        match self.id {
            Some(id) => Change::EditUnit(id, profile),
            None => Change::AddUnit(profile),
        }
    }
}
