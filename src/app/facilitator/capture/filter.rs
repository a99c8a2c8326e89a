//! Which cards of the stream are shown.

use crate::{
    app::{
        page::PageContext,
        style::Icon,
        text::{capture as words, words as shared},
        widgets::{Button, ButtonKind, MenuRow, Switch, unit_icon},
    },
    session::{Idea, Place, Session, UnitKind},
};
use eframe::egui::{Popup, PopupCloseBehavior, Ui};

/// What a card must have to be shown; nothing asked for shows all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// Sent by a unit of this kind.
    kind: Option<UnitKind>,
    /// Sent by no known unit.
    without_unit: bool,
    /// Not in a theme yet.
    ungrouped: bool,
}

impl Filter {
    /// Everything is shown.
    pub fn is_off(self) -> bool {
        self == Self::default()
    }

    /// Whether a card is shown.
    pub fn shows(self, session: &Session, idea: &Idea) -> bool {
        let kind = || idea.unit.and_then(|id| session.unit(id)).map(|unit| unit.profile.kind);
        (!self.ungrouped || idea.place == Place::Tray)
            && (!self.without_unit || idea.unit.is_none())
            && self.kind.is_none_or(|wanted| kind() == Some(wanted))
    }
}

/// The button in the header with its menu.
pub(super) fn button(ui: &mut Ui, cx: &PageContext<'_>, filter: &mut Filter) {
    let lang = cx.lang;
    let name = if filter.is_off() { words::filter(lang) } else { words::filter_on(lang) };
    let look = if filter.is_off() { ButtonKind::Neutral } else { ButtonKind::Soft };
    let button = Button::icon_only(Icon::Funnel, name).kind(look);
    let response = ui.add(button.width(34.0).height(34.0));
    Popup::menu(&response)
        .gap(6.0)
        .width(280.0)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(words::filter(lang))
        .show(|ui| {
            ui.set_width(280.0);
            let all = MenuRow::new(words::filter_all(lang)).icon(Icon::DotsNine);
            if ui.add(all.chosen(filter.is_off())).clicked() {
                *filter = Filter::default();
                ui.close();
            }
            for kind in UnitKind::ALL {
                if !cx.session.units().iter().any(|unit| unit.profile.kind == kind) {
                    continue;
                }
                let row = MenuRow::new(shared::kind(lang, kind)).icon(unit_icon(kind));
                if ui.add(row.chosen(filter.kind == Some(kind))).clicked() {
                    filter.kind = if filter.kind == Some(kind) { None } else { Some(kind) };
                    filter.without_unit = false;
                }
            }
            ui.separator();
            ui.add(Switch::new(&mut filter.without_unit, words::filter_no_unit(lang)));
            if filter.without_unit {
                filter.kind = None;
            }
            ui.add(Switch::new(&mut filter.ungrouped, words::filter_ungrouped(lang)));
        });
}
