//! Beside the table: the current option, what is chosen, and whether the ballots add up.

use super::{State, View, by_hand, go, table};
use crate::app::{
    facilitator::idea_badge::{self, Look},
    page::{Asks, PageContext},
    style::{Icon, IconWeight, Palette, Type, Weight},
    text::{results as words, words as shared},
    widgets::{Button, Text, hairline, label, line_start, row, track},
};
use crate::session::{OptionKey, Plan, PollOption, Stage};
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
                    ui.add_space(14.0);
                    hairline(ui);
                    ui.add_space(14.0);
                }
                chosen(ui, cx, state);
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
    label(ui, Type::LABEL, words::supported(lang), p.tinta3);
    ui.add_space(6.0);
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
            let button = Button::new(words::by_hand(lang)).icon(Icon::Plus).small();
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

fn adds_up(ui: &mut Ui, view: &View<'_>) {
    let p = Palette::of(ui);
    let t = view.ranking.turnout;
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(20.0, 20.0), Sense::hover());
        Icon::SealCheck.paint(ui.painter(), rect.center(), 20.0, IconWeight::Regular, p.ok);
        ui.add_space(9.0);
        let text = words::adds_up(view.cx.lang, t.voted, t.valid, t.blank);
        ui.add(Text::new(Type::CAPTION, &text).color(p.tinta2).lines(2));
    });
}
