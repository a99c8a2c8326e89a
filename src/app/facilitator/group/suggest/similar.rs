//! The review of ideas that seem to say the same: their full texts side by side.

use super::Answer;
use crate::{
    app::{
        page::PageContext,
        style::{Icon, Palette, Type, Weight, radius, space},
        text::{group as words, words as shared},
        widgets::{Button, ButtonKind, Check, Dialog, DialogTone, Radio, Text, label},
    },
    session::{Board, Change, Idea, IdeaNumber},
};
use eframe::egui::{Context, Frame, Id, Margin, ScrollArea, Stroke, Ui, UiBuilder, vec2};

/// Texts beside each other.
const COLUMNS: usize = 3;

/// An open review.
#[derive(Clone, Debug)]
pub(super) struct Review {
    ideas: Vec<(IdeaNumber, bool)>,
    /// The text of this one stays in front.
    into: IdeaNumber,
}

impl Review {
    pub(super) fn new(ideas: Vec<IdeaNumber>) -> Self {
        let into = ideas.first().copied().unwrap_or(IdeaNumber(0));
        Self { ideas: ideas.into_iter().map(|n| (n, true)).collect(), into }
    }

    pub(super) fn show(&mut self, ctx: &Context, cx: &PageContext<'_>) -> Answer {
        let lang = cx.lang;
        let on_board = |n: IdeaNumber| cx.board().idea(n).is_some_and(|i| i.place.is_on_board());
        self.ideas.retain(|(n, _)| on_board(*n));
        if self.ideas.len() < 2 {
            return Answer::Left;
        }
        let title = words::similar_title(lang, self.ideas.len());
        let dialog = Dialog::new(Id::unique("similar ideas"), &title)
            .text(words::similar_text(lang))
            .icon(Icon::CopySimple, DialogTone::Soga)
            .width(920.0);
        let taken = self.ideas.iter().filter(|(_, taken)| *taken).count();
        let shown = dialog.show(
            ctx,
            |ui| self.texts(ui, cx),
            |footer| {
                let merge = words::merge_so_many(lang, taken);
                let merge = Button::new(&merge).primary().icon(Icon::ArrowsMerge);
                if footer.default(merge.enabled(taken > 1)).clicked() {
                    return Some(true);
                }
                if footer.button(Button::new(shared::cancel(lang))).clicked() {
                    footer.close();
                }
                let not = Button::new(words::not_the_same(lang)).kind(ButtonKind::Ghost);
                footer.left(not.icon(Icon::X)).clicked().then_some(false)
            },
        );
        match shown.inner {
            Some(true) => Answer::Done(self.merge(cx.board())),
            Some(false) => Answer::Dismissed(self.ideas.iter().map(|(n, _)| *n).collect()),
            None if shown.closed => Answer::Left,
            None => Answer::Open,
        }
    }

    fn merge(&self, board: &Board) -> Change {
        let others = self.ideas.iter().filter(|(n, taken)| *taken && *n != self.into);
        let ideas = others.map(|(n, _)| *n).collect();
        Change::MergeIdeas { board: board.id, into: self.into, ideas }
    }

    fn texts(&mut self, ui: &mut Ui, cx: &PageContext<'_>) {
        ui.add_space(16.0);
        let columns = self.ideas.len().min(COLUMNS);
        let gaps = (columns - 1) as f32 * space::CARD;
        let most = (ui.ctx().content_rect().height() - 330.0).max(180.0);
        ScrollArea::vertical().max_height(most).auto_shrink([false, true]).show(ui, |ui| {
            let width = ((ui.available_width() - gaps) / columns as f32).floor();
            for row in 0..self.ideas.len().div_ceil(columns) {
                if row > 0 {
                    ui.add_space(space::CARD);
                }
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = space::CARD;
                    let first = row * columns;
                    for at in first..(first + columns).min(self.ideas.len()) {
                        let builder = UiBuilder::new().id_salt(at);
                        ui.scope_builder(builder, |ui| {
                            ui.set_width(width);
                            self.one(ui, cx, at);
                        });
                    }
                });
            }
        });
    }

    fn one(&mut self, ui: &mut Ui, cx: &PageContext<'_>, at: usize) {
        let Some((number, taken)) = self.ideas.get(at).copied() else { return };
        let Some(idea) = cx.board().idea(number) else { return };
        let p = Palette::of(ui);
        let (fill, line) = match (number == self.into, taken) {
            (true, _) => (p.kertas, Stroke::new(2.0, p.nila)),
            (false, true) => (p.kertas, Stroke::new(1.0, p.garis2)),
            (false, false) => (p.kertas2, Stroke::new(1.0, p.garis)),
        };
        let frame = Frame::new().fill(fill).stroke(line).corner_radius(radius::CARD);
        let (mut wanted, mut first) = (taken, false);
        // The border is part of the box, and a thicker one must not move the text.
        let inset = |room: f32| (room - line.width) as i8;
        frame.inner_margin(Margin::symmetric(inset(14.0), inset(12.0))).show(ui, |ui| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing = vec2(0.0, 6.0);
                ui.set_width(ui.available_width());
                label(ui, Type::CARD_NUMBER, &numbers(cx.board(), number), p.tinta);
                label(ui, Type::CAPTION, &units(cx, idea), p.tinta3);
                if !idea.name.is_empty() {
                    ui.add(Text::new(Type::BODY.weight(Weight::Bold), &idea.name));
                }
                ui.add(Text::new(Type::BODY, &idea.text));
                ui.add_space(4.0);
                ui.add(Check::new(&mut wanted, &words::take_part(cx.lang, number.0)));
                let words = words::stays_first(cx.lang, number.0);
                first = ui.add(Radio::new(number == self.into, &words)).clicked();
            });
        });
        self.answer(at, wanted, first);
    }

    /// The text that stays in front is always one of those that are merged.
    fn answer(&mut self, at: usize, taken: bool, first: bool) {
        let Some((number, was)) = self.ideas.get_mut(at) else { return };
        *was = taken || first;
        if first {
            self.into = *number;
        } else if !taken
            && *number == self.into
            && let Some((next, _)) = self.ideas.iter().find(|(_, taken)| *taken)
        {
            self.into = *next;
        }
    }
}

fn numbers(board: &Board, number: IdeaNumber) -> String {
    let all: Vec<String> = board.originals(number).iter().map(ToString::to_string).collect();
    all.join(" + ")
}

fn units(cx: &PageContext<'_>, idea: &Idea) -> String {
    let board = cx.board();
    let mut names: Vec<&str> = Vec::new();
    for unit in board.originals(idea.number).into_iter().filter_map(|n| board.idea(n)?.unit) {
        if let Some(unit) = cx.session.unit(unit)
            && !names.contains(&unit.profile.name.as_str())
        {
            names.push(&unit.profile.name);
        }
    }
    if names.is_empty() { words::no_unit(cx.lang).to_owned() } else { names.join(", ") }
}
