//! The short self-check: five principles and five criteria, each answered with yes, no, or not.

use super::Edit;
use crate::app::{
    page::PageContext,
    style::{Palette, Type},
    text::{plan as words, profile as official},
    widgets::{Panel, Segment, Segmented, Text, label},
};
use crate::session::SelfCheck;
use eframe::egui::{Align, Layout, Ui, vec2};

/// Shows the panel.
pub(super) fn show(ui: &mut Ui, cx: &PageContext<'_>, edit: &mut Edit<'_>) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    Panel::titled(words::self_check(lang)).show(ui, |ui| {
        let checks = &edit.plan.profile.checks;
        let yes = checks.values().filter(|yes| **yes).count();
        let no = checks.len() - yes;
        let open = SelfCheck::PRINCIPLES.len() + SelfCheck::CRITERIA.len() - checks.len();
        label(ui, Type::CAPTION, &words::answers(lang, yes, no, open), p.tinta3);
        let groups = [
            (words::principles(lang), SelfCheck::PRINCIPLES),
            (words::criteria(lang), SelfCheck::CRITERIA),
        ];
        for (name, checks) in groups {
            ui.add_space(10.0);
            label(ui, Type::LABEL, name, p.tinta3);
            ui.add_space(2.0);
            for check in checks {
                question(ui, cx, edit, check);
            }
        }
    });
}

fn question(ui: &mut Ui, cx: &PageContext<'_>, edit: &mut Edit<'_>, check: SelfCheck) {
    let lang = cx.lang;
    let name = official::self_check(lang, check);
    let size = vec2(ui.available_width(), 42.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_height(42.0);
        let answer = edit.plan.profile.checks.get(&check);
        let chosen = match answer {
            Some(true) => 0,
            Some(false) => 1,
            None => 2,
        };
        let segments =
            [words::yes(lang), words::no(lang), words::unanswered(lang)].map(Segment::new);
        let control = Segmented::new(name, &segments);
        let picked = ui.add_enabled_ui(cx.editable, |ui| control.show(ui, chosen)).inner;
        let checks = picked.map(|index| (index, &mut edit.profile().checks));
        match checks {
            Some((2, checks)) => {
                checks.remove(&check);
            }
            Some((index, checks)) => {
                checks.insert(check, index == 0);
            }
            None => {}
        }
        ui.add_space(10.0);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add(Text::new(Type::SMALL, name).lines(2));
        });
    });
}
