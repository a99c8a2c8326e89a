//! The latest papers, as dots: what stands on one is seen only while it is corrected.
//!
//! They are remembered in memory alone, for as long as the page shows this open poll, so that a
//! slip can be mended. A ballot from the booth is never among them.

use crate::app::{
    page::PageContext,
    style::{Icon, Palette, Type, Weight},
    text::{desk as words, words as shared},
    widgets::{Button, Dots, Panel, Tag, Text, Tone, hairline, label, row},
};
use crate::session::Paper;
use eframe::egui::{Align, Layout, Margin, ScrollArea, Ui};

/// Most papers that are remembered.
const MOST: usize = 40;

/// A paper that was taken.
#[derive(Debug)]
pub(super) struct Kept {
    /// The how-manieth of this sitting.
    pub(super) number: u32,
    /// What stands on it; nothing for one that was counted as invalid.
    pub(super) paper: Option<Paper>,
}

/// The latest papers, newest first.
#[derive(Debug, Default)]
pub(super) struct Recent {
    papers: Vec<Kept>,
    last: u32,
}

impl Recent {
    /// Nothing yet; so many papers came back before.
    pub(super) fn after(returned: u32) -> Self {
        Self { papers: Vec::new(), last: returned }
    }

    /// The number of the next paper.
    pub(super) fn next(&self) -> u32 {
        self.last + 1
    }

    /// The paper at this place, counted from the newest.
    pub(super) fn get(&self, index: usize) -> Option<&Kept> {
        self.papers.get(index)
    }

    /// Takes a paper that has been counted.
    pub(super) fn push(&mut self, paper: Option<Paper>) {
        self.last += 1;
        self.papers.insert(0, Kept { number: self.last, paper });
        self.papers.truncate(MOST);
    }

    /// Puts what a paper really says in the place of what was keyed.
    pub(super) fn correct(&mut self, index: usize, paper: Paper) {
        if let Some(kept) = self.papers.get_mut(index) {
            kept.paper = Some(paper);
        }
    }

    /// Forgets a paper that was withdrawn.
    pub(super) fn remove(&mut self, index: usize) {
        if index < self.papers.len() {
            self.papers.remove(index);
        }
    }

    /// The newest paper that can be corrected.
    pub(super) fn newest(&self) -> Option<usize> {
        self.papers.iter().position(|kept| kept.paper.is_some())
    }

    /// The newer one of two papers that say the same and were keyed one after the other.
    pub(super) fn twice(&self) -> Option<(usize, u32, u32)> {
        self.papers.windows(2).enumerate().find_map(|(index, pair)| match pair {
            [Kept { number: b, paper: Some(x) }, Kept { number: a, paper: Some(y) }]
                if x.marks == y.marks && x.scores == y.scores =>
            {
                Some((index, *a, *b))
            }
            _ => None,
        })
    }
}

/// Lists them; returns the one whose pencil was pressed.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    recent: &Recent,
    correcting: Option<usize>,
    height: f32,
) -> Option<usize> {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let mut picked = None;
    Panel::default().margin(Margin { left: 16, right: 8, top: 11, bottom: 4 }).show(ui, |ui| {
        row(ui, 22.0, |ui| {
            label(ui, Type::STRONG, words::recent(lang), p.tinta);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(8.0);
                label(ui, Type::CAPTION, words::recent_masked(lang), p.tinta3);
            });
        });
        ui.add_space(7.0);
        if recent.papers.is_empty() {
            hairline(ui);
            ui.add_space(8.0);
            let note = Text::new(Type::CAPTION, words::recent_none(lang)).color(p.tinta2);
            ui.add(note);
            ui.add_space(10.0);
            return;
        }
        let list = ScrollArea::vertical().id_salt("recent").auto_shrink([false, true]);
        list.max_height((height - 60.0).max(76.0)).show_rows(
            ui,
            38.0,
            recent.papers.len(),
            |ui, seen| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for index in seen {
                    hairline(ui);
                    row(ui, 37.0, |ui| {
                        let on = correcting == Some(index);
                        if let Some(kept) = recent.get(index)
                            && line(ui, cx, kept, on)
                        {
                            picked = Some(index);
                        }
                    });
                }
            },
        );
    });
    picked
}

fn line(ui: &mut Ui, cx: &PageContext<'_>, kept: &Kept, on: bool) -> bool {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let left = ui.cursor().left();
    let weight = Type::SMALL.weight(Weight::Bold);
    label(ui, weight, &kept.number.to_string(), if on { p.nila } else { p.tinta });
    ui.add_space((left + 38.0 - ui.cursor().left()).max(4.0));
    match &kept.paper {
        None => {
            ui.add(Tag::new(words::invalid(lang), Tone::Bad));
        }
        Some(paper) if paper.marks.is_empty() && paper.scores.is_empty() => {
            label(ui, Type::SMALL, words::recent_blank(lang), p.tinta2);
        }
        Some(paper) if !paper.scores.is_empty() => {
            let text = words::scores_on(lang, paper.scores.len());
            label(ui, Type::SMALL, &text, p.tinta2);
        }
        Some(paper) => {
            let dots = paper.marks.iter().map(|m| usize::from(m.dots)).sum::<usize>();
            let words = shared::dots(lang, dots as u32);
            ui.add(Dots::inline(dots.min(12), dots.min(12), &words).per_row(12));
        }
    }
    let pencil = words::correct(lang, kept.number);
    let kind = kept.paper.as_ref().and_then(|paper| paper.kind);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let enabled = kept.paper.is_some() && cx.editable;
        let button = Button::icon_only(Icon::PencilSimple, &pencil).small().enabled(enabled);
        let pressed = ui.add(button).clicked();
        ui.add_space(6.0);
        if let Some(kind) = kind {
            label(ui, Type::CAPTION, words::pile(lang, kind), p.tinta2);
        }
        pressed
    })
    .inner
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{IdeaNumber, Mark, OptionKey};

    fn paper(number: u32) -> Paper {
        let option = OptionKey::Idea(IdeaNumber(number));
        Paper { marks: vec![Mark { option, dots: 1 }], ..Paper::default() }
    }

    #[test]
    fn papers_are_counted_on_and_forgotten_after_some_time() {
        let mut recent = Recent::after(26);
        for n in 0..100 {
            assert_eq!(recent.next(), 27 + n);
            recent.push(Some(paper(n)));
        }
        assert_eq!(recent.papers.len(), MOST);
        assert_eq!(recent.get(0).map(|k| k.number), Some(126));
    }

    #[test]
    fn only_neighbours_that_say_the_same_are_taken_for_one_paper() {
        let mut recent = Recent::after(0);
        for n in [1, 2, 1, 3, 3] {
            recent.push(Some(paper(n)));
        }
        assert_eq!(recent.twice(), Some((0, 4, 5)));
        recent.remove(0);
        assert_eq!(recent.twice(), None);
        recent.push(None);
        assert_eq!(recent.newest(), Some(1));
    }
}
