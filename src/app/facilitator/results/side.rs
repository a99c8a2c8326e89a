//! Beside the table: the current option, what is chosen, and whether the ballots add up.

use super::{State, View, by_hand, go, scores, spread, table, themes};
use crate::app::{
    facilitator::idea_badge::{self, Look},
    page::{Asks, PageContext},
    style::{Icon, IconWeight, Palette, Type, Weight},
    text::{desk, results as words, words as shared},
    widgets::{Button, Text, hairline, label, line_start, paint_shape, row, track, unit_icon},
};
use crate::session::{OptionKey, Plan, PollOption, Stage, TallyRow};
use eframe::egui::{
    Align, Frame, Layout, Margin, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

/// Height of the part at the bottom: reconciliation and the way on.
const FOOT: f32 = 118.0;

/// Shows the panel over all of `ui`.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    view: Option<&View<'_>>,
    state: &mut State,
    asks: &mut Asks,
) {
    let all = ui.max_rect();
    let top = Rect::from_min_max(all.min, pos2(all.right(), all.bottom() - FOOT));
    let foot = Rect::from_min_max(pos2(all.left() + 1.0, top.bottom()), all.max);
    ui.scope_builder(UiBuilder::new().max_rect(top), |ui| {
        ScrollArea::vertical().id_salt("beside the ranking").auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(Margin::symmetric(18, 14)).show(ui, |ui| {
                if let Some(view) = view {
                    current(ui, view, state.row(view.ranking), asks);
                    section(ui);
                }
                chosen(ui, cx, state);
                if let Some(view) = view
                    && !view.of_themes()
                    && view.ranking.themes.len() > 1
                {
                    section(ui);
                    by_theme(ui, view);
                }
            });
        });
    });
    ui.scope_builder(UiBuilder::new().max_rect(foot), |ui| {
        hairline(ui);
        Frame::new().inner_margin(Margin::symmetric(18, 12)).show(ui, |ui| {
            if let Some(view) = view {
                adds_up(ui, view);
            }
            let layout = Layout::bottom_up(Align::Min);
            ui.with_layout(layout, |ui| {
                let width = ui.available_width();
                let on = Button::new(words::to_plan(cx.lang)).primary().width(width);
                if ui.add(on.trailing(Icon::ArrowRight, IconWeight::Bold)).clicked() {
                    go(Stage::Plan, asks);
                }
            });
        });
    });
}

fn section(ui: &mut Ui) {
    ui.add_space(14.0);
    hairline(ui);
    ui.add_space(14.0);
}

/// The option of the current row.
fn current(ui: &mut Ui, view: &View<'_>, index: usize, asks: &mut Asks) {
    let (lang, p) = (view.cx.lang, Palette::of(ui));
    let (Some(result), Some(option)) = (view.ranking.rows().get(index), view.option(index)) else {
        return;
    };
    ui.horizontal_top(|ui| {
        let kind = Type::FIGURE.sized(26.0).line(30.0);
        label(ui, kind, &view.number(index).to_string(), p.tinta);
        ui.add_space(8.0);
        ui.vertical(|ui| {
            ui.add_space(5.0);
            ui.add(Text::new(Type::STRONG.line(18.0), table::title_of(view, option)).lines(3));
        });
    });
    ui.add_space(6.0);
    words_of(ui, view, option);
    ui.add_space(12.0);
    if view.sheet().is_some() {
        label(ui, Type::LABEL, words::scored(lang), p.tinta3);
        ui.add_space(6.0);
        scores::list(ui, view, index);
    } else if view.ranking.kinds.is_empty() {
        label(ui, Type::LABEL, words::supported(lang), p.tinta3);
        ui.add_space(6.0);
        supported(ui, view, result);
    } else {
        label(ui, Type::LABEL, words::by_kind(lang), p.tinta3);
        ui.add_space(6.0);
        by_kind(ui, view, index);
    }
    if let OptionKey::Theme(_) = option.key {
        return;
    }
    ui.add_space(12.0);
    if view.card(index).is_none() {
        ui.add(Text::new(Type::CAPTION, words::gone(lang)).color(p.tinta2));
        return;
    }
    row(ui, 30.0, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let name = if view.is_chosen(index) {
            words::unchoose_this(lang)
        } else {
            words::choose_this(lang)
        };
        let choose = Button::new(name).icon(Icon::Star).keys("S").small();
        if ui.add(choose.enabled(view.cx.editable)).clicked() {
            view.turn_choice(index, asks);
        }
        let spot =
            Button::new(words::spotlight(lang)).icon(Icon::ProjectorScreen).keys("F").small();
        if ui.add(spot).clicked() {
            view.spotlight(index, asks);
        }
    });
}

/// How many ballots support an option.
fn supported(ui: &mut Ui, view: &View<'_>, result: &TallyRow) {
    let (lang, p) = (view.cx.lang, Palette::of(ui));
    let valid = view.ranking.turnout.valid;
    row(ui, 20.0, |ui| {
        label(ui, Type::SMALL, &words::support(lang, result.ballots, valid), p.tinta);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            label(ui, Type::STRONG, &shared::dots(lang, result.total), p.tinta);
        });
    });
    ui.add_space(3.0);
    let (bar, _) = ui.allocate_exact_size(vec2(ui.available_width(), 8.0), Sense::hover());
    track(ui, bar, result.ballots as f32 / valid.max(1) as f32, p.nila);
}

/// How many ballots of each group of kinds support the option of a row.
fn by_kind(ui: &mut Ui, view: &View<'_>, index: usize) {
    let (lang, p) = (view.cx.lang, Palette::of(ui));
    for (given, kind) in view.ranking.support(index).iter().zip(&view.ranking.kinds) {
        row(ui, 20.0, |ui| {
            if let Some(first) = kind.kinds.iter().flatten().next() {
                let (rect, _) = ui.allocate_exact_size(vec2(20.0, 20.0), Sense::hover());
                let at = rect.left_center() + vec2(7.0, 0.0);
                unit_icon(*first).paint(ui.painter(), at, 14.0, IconWeight::Regular, p.tinta2);
            }
            let name = spread::name(lang, kind);
            let count = words::of_ballots(lang, *given, kind.ballots);
            let room = ui.available_width() - 110.0;
            ui.allocate_ui(vec2(room.max(60.0), 20.0), |ui| {
                ui.add(Text::new(Type::SMALL, &name).color(p.tinta).lines(1));
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                label(ui, Type::SMALL, &count, p.tinta2);
            });
        });
        ui.add_space(2.0);
        let (bar, _) = ui.allocate_exact_size(vec2(ui.available_width(), 7.0), Sense::hover());
        track(ui, bar, *given as f32 / kind.ballots.max(1) as f32, p.nila);
        ui.add_space(6.0);
    }
    if view.ranking.kinds.iter().any(|k| k.kinds.len() > 1) {
        ui.add(Text::new(Type::CAPTION, words::combined(lang)).color(p.tinta3).lines(2));
    }
}

/// Totals by theme, each merged idea once.
fn by_theme(ui: &mut Ui, view: &View<'_>) {
    let (lang, p) = (view.cx.lang, Palette::of(ui));
    let head =
        if view.sheet().is_some() { words::theme_means(lang) } else { words::theme_dots(lang) };
    label(ui, Type::LABEL, head, p.tinta3);
    ui.add_space(6.0);
    let highest = view.ranking.themes.iter().map(|t| t.total).max().unwrap_or(0);
    for theme in &view.ranking.themes {
        let size = vec2(ui.available_width(), 24.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        if !ui.is_rect_visible(rect) {
            continue;
        }
        let (name, total) = (themes::name(view, theme.theme), view.figure(theme.total));
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name} {total}")));
        let y = rect.center().y;
        let look = Look::of(view.board, theme.theme);
        let color = look.map_or(p.tinta3, |l| p.hue(l.hue).strong);
        if let Some(look) = look {
            paint_shape(ui.painter(), pos2(rect.left() + 7.0, y), 12.0, look.hue, look.lap, color);
        }
        let figure = Type::SMALL.weight(Weight::Bold).whole(ui.painter(), &total, p.tinta);
        let end = rect.right() - figure.size().x;
        ui.painter().galley(line_start(end, y, &figure), figure, p.tinta);
        let bar = rect.right() - 110.0;
        let longest = 64.0;
        let length = (longest * theme.total as f32 / highest.max(1) as f32).max(2.0);
        let bar = Rect::from_min_size(pos2(bar, y - 5.0), vec2(length, 10.0));
        ui.painter().rect_filled(bar, (length / 2.0).min(5.0), color);
        let left = rect.left() + 20.0;
        let galley = Type::SMALL.line_in(ui.painter(), name, p.tinta, bar.left() - 8.0 - left);
        ui.painter().galley(line_start(left, y, &galley), galley, p.tinta);
    }
}

/// What an option says: the idea's words and units, or the ideas of a theme.
fn words_of(ui: &mut Ui, view: &View<'_>, option: &PollOption) {
    let p = Palette::of(ui);
    match option.key {
        OptionKey::Idea(number) => {
            let idea = view.board.idea(number).filter(|i| i.text != option.title);
            if let Some(idea) = idea {
                ui.add(Text::new(Type::SMALL, &idea.text).color(p.tinta2).lines(6));
                ui.add_space(4.0);
            }
            let units = table::units(view, option);
            if !units.is_empty() {
                ui.add(Text::new(Type::CAPTION, &units).color(p.tinta3).lines(3));
            }
            if let [_, merged @ ..] = option.ideas.as_slice()
                && !merged.is_empty()
            {
                let list: Vec<String> = merged.iter().map(ToString::to_string).collect();
                let text = words::merged(view.cx.lang, &list.join(", "));
                ui.add(Text::new(Type::CAPTION, &text).color(p.tinta3).lines(2));
            }
        }
        OptionKey::Theme(_) => {
            const SHOWN: usize = 8;
            for idea in option.ideas.iter().take(SHOWN).filter_map(|n| view.board.idea(*n)) {
                let text = format!("{}  {}", idea.number, idea.title());
                ui.add(Text::new(Type::CAPTION, &text).color(p.tinta2).lines(1));
            }
            if option.ideas.len() > SHOWN {
                let text = shared::ideas(view.cx.lang, option.ideas.len());
                label(ui, Type::CAPTION, &text, p.tinta3);
            }
        }
    }
}

/// The chosen ideas in order, and how far their plans are.
fn chosen(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let count = cx.session.chosen().count();
    row(ui, 30.0, |ui| {
        label(ui, Type::LABEL, &words::chosen_list(lang, count), p.tinta3);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let button = Button::icon_only(Icon::Plus, words::by_hand(lang)).small();
            if ui.add(button.enabled(cx.editable)).clicked() {
                state.by_hand = Some(by_hand::Form::default());
            }
        });
    });
    ui.add_space(4.0);
    if count == 0 {
        ui.add(Text::new(Type::CAPTION, words::none_chosen(lang)).color(p.tinta2));
        return;
    }
    for plan in cx.session.chosen() {
        let size = vec2(ui.available_width(), 36.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        if ui.is_rect_visible(rect) {
            let spoken = paint_chosen(ui, cx, plan, rect);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
        }
    }
}

fn paint_chosen(ui: &Ui, cx: &PageContext<'_>, plan: &Plan, rect: Rect) -> String {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let board = cx.session.board(plan.board);
    let title = board.and_then(|b| b.idea(plan.idea)).map_or("", |i| i.title());
    let theme = board.and_then(|b| b.theme_of(plan.idea).map(|t| (b, t.id)));
    let look = theme.and_then(|(b, id)| Look::of(b, Some(id)));
    let y = rect.center().y;
    let number = plan.idea.to_string();
    let badge = idea_badge::paint(ui, pos2(rect.left(), y), &number, look);
    let parts = plan.work.parts().into_iter().filter(|done| *done).count();
    let ready = plan.work.is_ready();
    let end = if ready { words::ready(lang).to_owned() } else { words::parts(lang, parts) };
    let ink = if ready { p.ok_ink } else { p.tinta3 };
    let galley = Type::FIELD.whole(ui.painter(), &end, ink);
    let right = rect.right() - galley.size().x;
    ui.painter().galley(line_start(right, y, &galley), galley, ink);
    let mut room = right - 8.0;
    if ready {
        let at = pos2(right - 10.0, y);
        Icon::CheckCircle.paint(ui.painter(), at, 14.0, IconWeight::Fill, p.ok);
        room -= 17.0;
    }
    let left = badge.right() + 9.0;
    let kind = Type::SMALL.sized(12.5).weight(Weight::SemiBold);
    let name = kind.line_in(ui.painter(), title, p.tinta, room - left);
    ui.painter().galley(line_start(left, y, &name), name, p.tinta);
    format!("{number} {title} {end}")
}

/// Whether the ballots add up.
fn adds_up(ui: &mut Ui, view: &View<'_>) {
    let (lang, p) = (view.cx.lang, Palette::of(ui));
    let r = view.ranking.counts;
    let mut parts = vec![words::part_valid(lang, r.valid), words::part_blank(lang, r.blank)];
    if r.invalid > 0 {
        parts.push(words::part_invalid(lang, r.invalid));
    }
    if r.by_hand > 0 {
        parts.push(words::part_hands(lang, r.by_hand));
    }
    let all = r.valid + r.blank + r.invalid + r.by_hand;
    let (icon, ink, mark, end) = if r.adds_up() {
        (Icon::SealCheck, p.tinta2, p.ok, words::adds_up_end(lang).to_owned())
    } else {
        (Icon::WarningOctagon, p.bahaya_ink, p.bahaya, desk::difference(lang, r.difference))
    };
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(20.0, 20.0), Sense::hover());
        icon.paint(ui.painter(), rect.center(), 20.0, IconWeight::Regular, mark);
        ui.add_space(9.0);
        let text = words::adds_up(lang, all, &parts.join(" + "), &end);
        ui.add(Text::new(Type::CAPTION, &text).color(ink).lines(2));
    });
}
