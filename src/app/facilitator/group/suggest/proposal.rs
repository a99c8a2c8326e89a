//! The review of a proposed theme: its name, and which ideas belong to it.

use super::Answer;
use crate::{
    app::{
        page::PageContext,
        style::{Icon, Palette, Type},
        text::{group as words, words as shared},
        widgets::{Button, ButtonKind, Check, Dialog, DialogTone, Text, TextField, label},
    },
    grouping::ThemeProposal,
    session::{Change, Hue, IdeaNumber, Place, ThemeLook},
};
use eframe::egui::{Context, Id, Key, ScrollArea, Ui, UiBuilder, vec2};

/// An open review.
#[derive(Clone, Debug)]
pub(super) struct Review {
    proposal: ThemeProposal,
    name: String,
    ideas: Vec<(IdeaNumber, bool)>,
    begun: bool,
}

impl Review {
    pub(super) fn new(theme: ThemeProposal) -> Self {
        let ideas = theme.ideas.iter().map(|n| (*n, true)).collect();
        Self { name: theme.name.clone(), proposal: theme, ideas, begun: false }
    }

    pub(super) fn show(&mut self, ctx: &Context, cx: &PageContext<'_>) -> Answer {
        let lang = cx.lang;
        let loose = |n: IdeaNumber| cx.board().idea(n).is_some_and(|i| i.place == Place::Tray);
        self.ideas.retain(|(n, _)| loose(*n));
        if self.ideas.is_empty() {
            return Answer::Left;
        }
        let text = words::proposal_text(lang, &words::reason(lang, &self.proposal));
        let dialog = Dialog::new(Id::unique("proposed theme"), words::proposal_title(lang))
            .text(&text)
            .icon(Icon::Sparkle, DialogTone::Soga)
            .width(720.0);
        let taken = self.ideas.iter().filter(|(_, taken)| *taken).count();
        let mut entered = false;
        let shown = dialog.show(
            ctx,
            |ui| entered = self.content(ui, cx),
            |footer| {
                let make = words::make_theme(lang, taken);
                let make = Button::new(&make).primary().icon(Icon::Shapes);
                if footer.button(make.enabled(taken > 0)).clicked() {
                    return Some(true);
                }
                if footer.button(Button::new(shared::cancel(lang))).clicked() {
                    footer.close();
                }
                let never = Button::new(words::not_again(lang)).kind(ButtonKind::Ghost);
                footer.left(never.icon(Icon::X)).clicked().then_some(false)
            },
        );
        match shown.inner {
            None if entered && taken > 0 => Answer::Done(self.theme(cx)),
            Some(true) => Answer::Done(self.theme(cx)),
            Some(false) => Answer::Dismissed(self.ideas.iter().map(|(n, _)| *n).collect()),
            None if shown.closed => Answer::Left,
            None => Answer::Open,
        }
    }

    fn theme(&self, cx: &PageContext<'_>) -> Change {
        let look = ThemeLook {
            name: self.name.clone(),
            hue: Hue::least_worn(cx.board().themes.iter().map(|theme| theme.look.hue)),
            ..ThemeLook::default()
        };
        let ideas = self.ideas.iter().filter(|(_, taken)| *taken).map(|(n, _)| *n).collect();
        Change::AddTheme { board: cx.board, look, index: usize::MAX, ideas }
    }

    /// Returns whether Enter was pressed in the name.
    fn content(&mut self, ui: &mut Ui, cx: &PageContext<'_>) -> bool {
        ui.add_space(14.0);
        let name = TextField::new(words::name_field(cx.lang), &mut self.name).show(ui);
        if !std::mem::replace(&mut self.begun, true) {
            name.request_focus();
        }
        ui.add_space(12.0);
        let most = (ui.ctx().content_rect().height() - 400.0).max(160.0);
        ScrollArea::vertical().max_height(most).auto_shrink([false, true]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 9.0;
            for (number, taken) in &mut self.ideas {
                row(ui, cx, *number, taken);
            }
        });
        name.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    }
}

fn row(ui: &mut Ui, cx: &PageContext<'_>, number: IdeaNumber, taken: &mut bool) {
    const NUMBER: f32 = 44.0;
    let Some(idea) = cx.board().idea(number) else { return };
    let p = Palette::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 1.0);
        ui.add(Check::new(taken, &words::take_part(cx.lang, number.0)).box_only());
        let ink = if *taken { p.tinta } else { p.tinta3 };
        ui.scope_builder(UiBuilder::new().id_salt(number.0), |ui| {
            ui.set_width(NUMBER);
            label(ui, Type::CARD_NUMBER, &number.to_string(), ink);
        });
        ui.vertical(|ui| {
            ui.add(Text::new(Type::BODY, &idea.text).color(ink).lines(3));
            let unit = idea.unit.and_then(|id| cx.session.unit(id));
            if let Some(unit) = unit {
                label(ui, Type::CAPTION, &unit.profile.name, p.tinta3);
            }
        });
    });
}
