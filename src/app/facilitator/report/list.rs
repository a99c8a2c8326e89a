//! The list of files with what each holds, blanks to fill in, and what is still open.

use super::{State, options, paper, summary::Summary};
use crate::{
    app::{
        command::Command,
        deliverable::Deliverable,
        page::{Ask, Asks, Export, PageContext},
        style::{Icon, IconWeight, Palette, Type, Weight, radius},
        text::{documents as words, report},
        widgets::{
            Button, ButtonKind, Check, Panel, Tag, Text, Tone, label, line_start, ring_if_focused,
            row,
        },
    },
    export::{Artifact, document::DocumentKind},
};
use eframe::egui::{
    Align2, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

/// Height of a row.
const ROW: f32 = 45.0;
/// Between the list's border and its rows.
const PAD: f32 = 9.0;

pub(super) fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    summary: &Summary,
    asks: &mut Asks,
) {
    let lang = cx.lang;
    let height = ROW * Deliverable::COUNT as f32 + 2.0 * PAD;
    let size = vec2(ui.available_width(), height);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    paper(ui, rect);
    for (index, one) in Deliverable::all().enumerate() {
        let top = rect.top() + PAD + ROW * index as f32;
        let at =
            Rect::from_min_size(pos2(rect.left() + PAD, top), vec2(rect.width() - 2.0 * PAD, ROW));
        let about = summary.about.get(index).map_or("", String::as_str);
        entry(ui, cx, state, (index, one, about), at);
    }
    if !state.has_all_results() {
        ui.add_space(6.0);
        let button = Button::new(words::tick_all(lang)).icon(Icon::CheckSquare).small();
        if ui.add(button.kind(ButtonKind::Ghost)).clicked() {
            state.tick_all();
        }
    }
    ui.add_space(6.0);
    let quiet = Palette::of(ui).tinta3;
    ui.add(Text::new(Type::CAPTION, words::for_room(lang)).color(quiet).lines(3));
    blanks(ui, cx);
    ui.add_space(12.0);
    checklist(ui, cx, summary, asks);
    ui.add_space(12.0);
    figures(ui, cx, summary, asks);
}

fn icon(one: Deliverable) -> Icon {
    match one {
        Deliverable::File(artifact) => icon_of(artifact),
        Deliverable::Pictures => Icon::Image,
    }
}

fn icon_of(artifact: Artifact) -> Icon {
    match artifact {
        Artifact::Document(DocumentKind::Report) => Icon::FileDoc,
        Artifact::Document(DocumentKind::Minutes) => Icon::SealCheck,
        Artifact::Document(DocumentKind::Attendance) => Icon::Signature,
        Artifact::Document(DocumentKind::ActionPlan) => Icon::CalendarCheck,
        Artifact::Document(DocumentKind::Canvas) => Icon::SquaresFour,
        Artifact::Document(DocumentKind::Chronology) => Icon::ClockCounterClockwise,
        Artifact::Document(DocumentKind::SpeechCard) => Icon::Presentation,
        Artifact::Document(DocumentKind::Ballots) => Icon::Cards,
        Artifact::Document(DocumentKind::IdeaCards) => Icon::Note,
        Artifact::RecapXlsx => Icon::FileXls,
        Artifact::RecapCsv => Icon::FileCsv,
    }
}

fn entry(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    (index, one, about): (usize, Deliverable, &str),
    rect: Rect,
) {
    let name = words::name(cx.lang, one);
    let chosen = state.row == index;
    let id = ui.scope_id().with(("document", index));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, name));
    if response.clicked() {
        state.look_at(index);
    }
    let p = Palette::of(ui);
    if chosen {
        let line = Stroke::new(2.0, p.nila);
        ui.painter().rect(rect, radius::CARD, p.nila_soft, line, StrokeKind::Inside);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius::CARD, p.kertas2);
    }
    let middle = rect.center().y;
    let ending = one.ending().to_uppercase();
    let tag = Tag::new(&ending, Tone::Plain);
    let tag_left = rect.right() - 12.0 - tag.measure(ui).x;
    tag.paint(ui, pos2(rect.right() - 12.0, middle), Align2::RIGHT_CENTER);
    let painter = ui.painter();
    let ink = if chosen { p.nila_ink } else { p.tinta2 };
    icon(one).paint(painter, pos2(rect.left() + 54.0, middle), 22.0, IconWeight::Regular, ink);
    let left = rect.left() + 77.0;
    let title = Type::STRONG.line_in(painter, name, p.tinta, tag_left - left - 8.0);
    painter.galley(line_start(left, middle - 9.0, &title), title, p.tinta);
    let fact = Type::CAPTION.sized(12.5).line_in(painter, about, p.tinta3, tag_left - left - 8.0);
    painter.galley(line_start(left, middle + 10.0, &fact), fact, p.tinta3);
    ring_if_focused(ui, &response, radius::CARD);
    let mut on = state.is_ticked(one);
    let place = Rect::from_center_size(pos2(rect.left() + 21.0, middle), vec2(18.0, 18.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(place).id_salt(("tick", index)));
    if child.add(Check::new(&mut on, name).box_only()).changed() {
        state.tick(one);
    }
}

/// What will be a dotted blank, and the way to fill it in.
fn blanks(ui: &mut Ui, cx: &PageContext<'_>) {
    let lang = cx.lang;
    let empty = options::blanks(cx.session.documents());
    let Some(first) = empty.first() else { return };
    ui.add_space(12.0);
    let p = Palette::of(ui);
    let margin = eframe::egui::Margin::symmetric(12, 9);
    Panel::default().colors(p.awas_soft, p.awas_soft).margin(margin).show(ui, |ui| {
        let names: Vec<String> = empty.iter().map(|field| field.called(lang)).collect();
        let text = format!("{} {}", words::blanks(lang, empty.len()), names.join(", "));
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let (at, _) = ui.allocate_exact_size(vec2(20.0, 18.0), Sense::hover());
            Icon::WarningCircle.paint(
                ui.painter(),
                at.center(),
                18.0,
                IconWeight::Fill,
                p.awas_ink,
            );
            ui.scope(|ui| {
                ui.set_max_width((ui.available_width() - 72.0).max(40.0));
                ui.add(Text::new(Type::CAPTION.sized(12.5), &text).color(p.awas_ink).lines(3));
            });
            let fill = Button::new(words::fill(lang)).small().kind(ButtonKind::Notice);
            if ui.add(fill.enabled(cx.editable)).clicked() {
                ui.memory_mut(|memory| memory.request_focus(first.id()));
            }
        });
    });
}

fn checklist(ui: &mut Ui, cx: &PageContext<'_>, summary: &Summary, asks: &mut Asks) {
    let lang = cx.lang;
    Panel::titled(report::check(lang)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let p = Palette::of(ui);
        if summary.open.is_empty() {
            row(ui, 28.0, |ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(18.0, 18.0), Sense::hover());
                let at = rect.center();
                Icon::CheckCircle.paint(ui.painter(), at, 17.0, IconWeight::Fill, p.ok);
                ui.add_space(8.0);
                label(ui, Type::SMALL, report::all_good(lang), p.tinta);
            });
        }
        for (text, stage) in &summary.open {
            row(ui, 32.0, |ui| {
                let button = Button::new(text).small().kind(ButtonKind::Ghost);
                if ui.add(button.icon(Icon::ArrowRight)).clicked() {
                    asks.command(Command::Go(*stage));
                }
            });
        }
    });
}

fn figures(ui: &mut Ui, cx: &PageContext<'_>, summary: &Summary, asks: &mut Asks) {
    let lang = cx.lang;
    Panel::titled(report::summary(lang)).show(ui, |ui| {
        for (name, figure) in &summary.figures {
            row(ui, 26.0, |ui| {
                let p = Palette::of(ui);
                let rect = ui.max_rect();
                let value = Type::SMALL.weight(Weight::Bold).whole(ui.painter(), figure, p.tinta);
                let at = pos2(rect.right() - value.size().x, rect.center().y);
                let at = line_start(at.x, at.y, &value);
                label(ui, Type::SMALL, name, p.tinta2);
                ui.painter().galley(at, value, p.tinta);
            });
        }
        ui.add_space(8.0);
        let copy = Button::new(report::copy_button(lang)).icon(Icon::FloppyDisk).small();
        if ui.add(copy).clicked() {
            asks.push(Ask::Export(Export::SessionCopy));
        }
        ui.add_space(6.0);
        let about = Text::new(Type::CAPTION, report::copy_about(lang));
        ui.add(about.color(Palette::of(ui).tinta3));
    });
}
