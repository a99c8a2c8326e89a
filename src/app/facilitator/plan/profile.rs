//! Profil IID: what the Indeks Inovasi Daerah asks, in the words of its form.

use super::{Edit, Field, State, self_check, writing::Drafts, year};
use crate::app::{
    page::PageContext,
    style::{Palette, Type, space},
    text::{plan as words, profile as official},
    widgets::{DateField, Dropdown, Panel, TextField, label, track},
};
use crate::session::{
    Affair, DESIGN_WORDS, DesignPart, Form, Initiator, Maturity, Nature, Plan, count_words,
};
use eframe::egui::{Frame, Margin, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

/// Width of the left column at most.
const LEFT: f32 = 420.0;
const GAP: f32 = 14.0;

/// Words of the "rancang bangun" with what is being written.
pub(super) fn live_words(plan: &Plan, drafts: &Drafts) -> usize {
    let mut count = plan.profile.design_words();
    if let Some(writing) = drafts.writing(plan.id)
        && let Field::Part(part) = writing.field
    {
        count += count_words(&writing.text);
        count -= count_words(plan.profile.part(part));
    }
    count
}

/// Shows the profile: pick-lists and self-check at the left, the "rancang bangun" at the right.
pub(super) fn show(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, edit: &mut Edit<'_>) {
    let area = ScrollArea::vertical().id_salt(("profile", edit.plan.id)).auto_shrink(false);
    area.show(ui, |ui| {
        let margin =
            Margin { left: space::GUTTER as i8, right: space::GUTTER as i8, top: 0, bottom: 14 };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            let all = ui.available_rect_before_wrap();
            let left = (all.width() * 0.4).min(LEFT).round();
            let column = |x: f32, width: f32| {
                let rect = Rect::from_min_size(pos2(x, all.top()), vec2(width, f32::INFINITY));
                UiBuilder::new().max_rect(rect)
            };
            let mut first = ui.new_child(column(all.left(), left));
            first.spacing_mut().item_spacing.y = 8.0;
            choices(&mut first, cx, state, edit);
            self_check::show(&mut first, cx, edit);
            let x = all.left() + left + GAP;
            let mut second = ui.new_child(column(x, all.right() - x));
            second.spacing_mut().item_spacing.y = 8.0;
            design(&mut second, cx, state, edit);
            let bottom = first.min_rect().bottom().max(second.min_rect().bottom());
            ui.allocate_rect(all.with_max_y(bottom), Sense::hover());
        });
    });
}

fn choices(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, edit: &mut Edit<'_>) {
    let lang = cx.lang;
    Panel::titled(words::choices(lang)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        let stands = &edit.plan.profile;
        let name = |m| official::maturity(lang, m);
        if let Some(picked) =
            pick(ui, cx, words::maturity(lang), &Maturity::ALL, name, stands.maturity)
        {
            edit.profile().maturity = picked.0;
        }
        let name = |n| official::nature(lang, n);
        if let Some(picked) = pick(ui, cx, words::nature(lang), &Nature::ALL, name, stands.nature) {
            edit.profile().nature = picked.0;
        }
        let name = |f| official::form(lang, f);
        if let Some(picked) = pick(ui, cx, words::form(lang), &Form::ALL, name, stands.form) {
            edit.profile().form = picked.0;
        }
        let name = |i| official::initiator(lang, i);
        if let Some(picked) =
            pick(ui, cx, words::initiator(lang), &Initiator::ALL, name, stands.initiator)
        {
            edit.profile().initiator = picked.0;
        }
        let name = |a| official::affair(lang, a);
        if let Some(picked) = pick(ui, cx, words::affair(lang), &Affair::ALL, name, stands.affair) {
            edit.profile().affair = picked.0;
        }
        dates(ui, cx, state, edit);
        written(ui, cx, state, edit, Field::Benefit);
        written(ui, cx, state, edit, Field::Outcome);
    });
}

/// What was chosen from a list; nothing where it was emptied.
struct Picked<T>(Option<T>);

/// A list over `all` with "not chosen" first; returns what a person chose instead.
fn pick<T: Copy + PartialEq>(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    title: &str,
    all: &[T],
    name: impl Fn(T) -> &'static str,
    chosen: Option<T>,
) -> Option<Picked<T>> {
    let mut names = vec![words::unset(cx.lang)];
    names.extend(all.iter().map(|value| name(*value)));
    let at = chosen.and_then(|c| all.iter().position(|value| *value == c)).map_or(0, |i| i + 1);
    let list = Dropdown::new(title, &names);
    let picked = ui.add_enabled_ui(cx.editable, |ui| list.show(ui, Some(at))).inner?;
    Some(Picked(picked.checked_sub(1).map(|index| all[index])))
}

fn dates(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, edit: &mut Edit<'_>) {
    let lang = cx.lang;
    let stands = &edit.plan.profile;
    let drafts = &mut state.drafts;
    let days = [
        (words::trial(lang), stands.trial, &mut drafts.trial),
        (words::applied(lang), stands.applied, &mut drafts.applied),
    ];
    let width = (ui.available_width() - 12.0) / 2.0;
    let written = ui
        .horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            days.map(|(name, value, draft)| {
                let field = DateField::new(name, value, draft, lang).hint(words::due_hint(lang));
                let field = field.complaint(words::due_wrong(lang)).year(year(cx)).width(width);
                ui.allocate_ui(vec2(width, 57.0), |ui| field.enabled(cx.editable).show(ui).1).inner
            })
        })
        .inner;
    if let Some(day) = written[0] {
        edit.profile().trial = day.0;
    }
    if let Some(day) = written[1] {
        edit.profile().applied = day.0;
    }
}

/// A text of some lines.
fn written(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    edit: &mut Edit<'_>,
    field: Field,
) {
    let lang = cx.lang;
    let profile = &edit.plan.profile;
    let (name, stands) = match field {
        Field::Benefit => (words::benefit(lang), profile.benefit.as_str()),
        Field::Part(part) => (official::design_part(lang, part), profile.part(part)),
        _ => (words::outcome(lang), profile.outcome.as_str()),
    };
    let mut text = state.text(edit.plan.id, field, stands);
    let response = TextField::new(name, &mut text).rows(2).enabled(cx.editable).show(ui);
    let done = response.lost_focus();
    state.write(edit, field, response.changed().then_some(text), done);
}

fn design(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, edit: &mut Edit<'_>) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    Panel::titled(words::design(lang)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        let count = live_words(edit.plan, &state.drafts);
        let part = (count as f32 / DESIGN_WORDS as f32).min(1.0);
        let enough = count >= DESIGN_WORDS;
        let (bar, _) = ui.allocate_exact_size(vec2(ui.available_width(), 8.0), Sense::hover());
        track(ui, bar, part, if enough { p.ok } else { p.nila });
        let far = words::words_of(lang, count, DESIGN_WORDS);
        let rest = if enough {
            words::words_enough(lang).to_owned()
        } else {
            words::words_missing(lang, DESIGN_WORDS - count)
        };
        let ink = if enough { p.ok_ink } else { p.tinta2 };
        label(ui, Type::CAPTION, &format!("{far} · {rest}"), ink);
        for part in DesignPart::ALL {
            written(ui, cx, state, edit, Field::Part(part));
        }
    });
}
