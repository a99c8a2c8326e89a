//! The menu of a card, opened at the pointer or at the card's button.

use crate::{
    app::{command::Command, text::Lang},
    session::{IdeaNumber, Stage},
};
use eframe::egui::{
    Id, Popup, PopupAnchor, PopupCloseBehavior, PopupKind, Pos2, Rect, RectAlign, Ui,
};

/// Where a menu opens.
#[derive(Clone, Copy, Debug)]
pub enum MenuPlace {
    /// Below or beside a button.
    Button(Rect),
    /// At the pointer.
    Pointer(Pos2),
}

/// An open menu of a card.
#[derive(Clone, Copy, Debug)]
pub struct CardMenu {
    /// The card it is about.
    pub number: IdeaNumber,
    /// Where it stands.
    pub place: MenuPlace,
}

impl MenuPlace {
    /// Shows a menu here; returns whether it stays open.
    pub fn show(self, ui: &Ui, id: Id, name: &str, content: impl FnOnce(&mut Ui)) -> bool {
        let mut open = true;
        let (anchor, align) = match self {
            Self::Button(rect) => (PopupAnchor::ParentRect(rect), RectAlign::BOTTOM_END),
            Self::Pointer(pos) => (PopupAnchor::Position(pos), RectAlign::BOTTOM_START),
        };
        Popup::new(id, ui.ctx().clone(), anchor, ui.layer_id())
            .kind(PopupKind::Menu)
            .align(align)
            .gap(4.0)
            .open_bool(&mut open)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(name)
            .show(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.set_min_width(220.0);
                content(ui);
            });
        open
    }
}

/// The keys of a command on the page of `stage`, as shown beside it.
pub fn keys(lang: Lang, command: Command, stage: Stage) -> String {
    command
        .shown_keys(Some(stage))
        .map(|keys| crate::app::command::key_names(lang, keys).join(" "))
        .unwrap_or_default()
}
