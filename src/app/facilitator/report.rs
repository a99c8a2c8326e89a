//! Laporan: the plain summary, a copy of the session, and what is still to be looked at.

use super::header::header;
use crate::{
    app::{
        command::Command,
        memo::Memo,
        page::{Ask, Asks, Export, PageContext},
        style::{Icon, IconWeight, Palette, Type, Weight, space},
        text::{Lang, dates, numbers, report as words, words as shared},
        widgets::{Button, ButtonKind, Dots, Panel, label, row},
    },
    session::{BoardId, PollState, Session, Stage, coverage},
};
use eframe::egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

/// The state of the page.
#[derive(Debug, Default)]
pub struct State {
    summary: Memo<(u64, BoardId, Lang), Summary>,
}

/// What the page says, made once for each state of the session.
#[derive(Clone, Debug)]
struct Summary {
    figures: Vec<(&'static str, String)>,
    kinds: Vec<(&'static str, u32, u32, String)>,
    chosen: Vec<(String, String, String)>,
    open: Vec<(String, Stage)>,
}

/// Draws the page over all of `ui`.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    let lang = cx.lang;
    header(ui, shared::stage(lang, Stage::Report), Some(words::sentence(lang)), |ui| {
        let save = Button::new(words::csv_button(lang)).icon(Icon::FileCsv).primary();
        let pressed = cx.pressed(Command::ExportCsv) || cx.pressed(Command::Primary);
        if ui.add(save.keys("Ctrl E")).clicked() || pressed {
            asks.push(Ask::Export(Export::RecapCsv));
        }
    });
    let key = (cx.revision, cx.board, lang);
    let summary = state.summary.get(key, || Summary::new(lang, cx.session));
    let body = ui.available_rect_before_wrap().shrink2(vec2(space::GUTTER, 0.0));
    let side = if body.width() < 1000.0 { 280.0 } else { 340.0 };
    let gap = space::PANEL;
    let left = body.with_max_x(body.right() - side - gap);
    let right = body.with_min_x(body.right() - side);
    scrolled(ui, "summary", left, |ui| {
        figures(ui, lang, summary);
        ui.add_space(gap);
        kinds(ui, lang, summary);
        ui.add_space(gap);
        chosen(ui, lang, summary);
    });
    scrolled(ui, "files", right, |ui| {
        let csv = (words::csv(lang), words::csv_about(lang), words::csv_button(lang));
        file(ui, csv, Icon::FileCsv, Export::RecapCsv, asks);
        ui.add_space(gap);
        let copy = (words::copy(lang), words::copy_about(lang), words::copy_button(lang));
        file(ui, copy, Icon::FloppyDisk, Export::SessionCopy, asks);
        ui.add_space(gap);
        checklist(ui, lang, summary, asks);
    });
}

fn scrolled(ui: &mut Ui, id: &str, rect: Rect, content: impl FnOnce(&mut Ui)) {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(id));
    child.set_clip_rect(rect.expand2(vec2(4.0, 0.0)).intersect(ui.clip_rect()));
    ScrollArea::vertical().auto_shrink(false).show(&mut child, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        content(ui);
        ui.add_space(16.0);
    });
}

impl Summary {
    fn new(lang: Lang, session: &Session) -> Self {
        let boards = session.boards();
        let covered = coverage(session, &boards[0]);
        let count = |n: usize| numbers::count(lang, n as u64);
        let ideas: usize = boards.iter().map(|b| b.ideas.len() - b.trash.len()).sum();
        let polls = || boards.iter().flat_map(|b| &b.polls);
        let held = polls().filter(|p| p.state != PollState::Draft).count();
        let figures = vec![
            (words::ideas(lang), count(ideas)),
            (words::units_heard(lang), words::of(lang, covered.heard(), covered.units())),
            (words::themes(lang), count(boards.iter().map(|b| b.themes.len()).sum())),
            (words::polls(lang), count(held)),
            (words::chosen(lang), count(session.chosen().count())),
        ];
        let kinds = covered.kinds.iter().map(|k| {
            (shared::kind(lang, k.kind), k.heard, k.units, words::of(lang, k.heard, k.units))
        });
        let chosen = session.chosen().filter_map(|plan| {
            let idea = session.board(plan.board)?.idea(plan.idea)?;
            let due = plan.work.due.map(|d| words::due(lang, &dates::date(lang, d)));
            let about = match due {
                Some(due) if plan.work.is_ready() => format!("{} · {due}", plan.work.owner),
                _ => words::no_plan(lang).to_owned(),
            };
            Some((plan.idea.to_string(), idea.title().to_owned(), about))
        });
        Self {
            figures,
            kinds: kinds.collect(),
            chosen: chosen.collect(),
            open: open_points(lang, session),
        }
    }
}

/// What is still to be looked at, and on which page.
fn open_points(lang: Lang, session: &Session) -> Vec<(String, Stage)> {
    let boards = session.boards();
    let mut points = Vec::new();
    let mut add = |count: usize, text: fn(Lang, usize) -> String, stage| {
        if count > 0 {
            points.push((text(lang, count), stage));
        }
    };
    add(boards.iter().map(|b| b.tray.len()).sum(), words::ungrouped, Stage::Group);
    let nameless = boards.iter().flat_map(|b| &b.themes).filter(|t| t.look.name.is_empty());
    add(nameless.count(), words::nameless, Stage::Group);
    let polls = boards.iter().flat_map(|b| &b.polls);
    let hidden = polls.filter(|p| p.state == PollState::Closed && !p.revealed);
    add(hidden.count(), words::unrevealed, Stage::Results);
    let unplanned = session.chosen().filter(|p| !p.work.is_ready());
    add(unplanned.count(), words::unplanned, Stage::Plan);
    if session.open_poll().is_some() {
        points.push((words::open_poll(lang).to_owned(), Stage::Vote));
    }
    if session.event().title.is_empty() {
        points.push((words::missing_title(lang).to_owned(), Stage::Prepare));
    }
    let covered = coverage(session, &boards[0]);
    let unheard = covered.units() - covered.heard();
    if unheard > 0 {
        points.push((words::unheard(lang, unheard), Stage::Capture));
    }
    points
}

fn figures(ui: &mut Ui, lang: Lang, summary: &Summary) {
    Panel::titled(words::summary(lang)).show(ui, |ui| {
        row(ui, 64.0, |ui| {
            let p = Palette::of(ui);
            let rect = ui.max_rect();
            let width = rect.width() / summary.figures.len().max(1) as f32;
            for (i, (name, figure)) in summary.figures.iter().enumerate() {
                let left = rect.left() + i as f32 * width;
                let kind = Type::FIGURE.sized(26.0);
                let galley = kind.line_in(ui.painter(), figure, p.tinta, width - 8.0);
                ui.painter().galley(pos2(left, rect.top() + 6.0), galley, p.tinta);
                let galley = Type::CAPTION.line_in(ui.painter(), name, p.tinta3, width - 8.0);
                ui.painter().galley(pos2(left, rect.top() + 40.0), galley, p.tinta3);
            }
        });
    });
}

fn kinds(ui: &mut Ui, lang: Lang, summary: &Summary) {
    Panel::titled(words::by_kind(lang)).show(ui, |ui| {
        for (kind, heard, units, said) in &summary.kinds {
            row(ui, 32.0, |ui| {
                let left = ui.max_rect().left();
                label(ui, Type::SMALL.weight(Weight::Bold), kind, Palette::of(ui).tinta);
                ui.add_space((left + 120.0 - ui.cursor().left()).max(8.0));
                let dots = Dots::inline(*heard as usize, *units as usize, said);
                ui.add(dots.per_row(60));
                ui.add_space(10.0);
                label(ui, Type::CAPTION, said, Palette::of(ui).tinta2);
            });
        }
    });
}

fn chosen(ui: &mut Ui, lang: Lang, summary: &Summary) {
    Panel::titled(words::chosen_panel(lang)).show(ui, |ui| {
        if summary.chosen.is_empty() {
            label(ui, Type::SMALL, words::none_chosen(lang), Palette::of(ui).tinta3);
        }
        for (number, title, about) in &summary.chosen {
            row(ui, 46.0, |ui| {
                let p = Palette::of(ui);
                let rect = ui.max_rect();
                let galley = Type::CARD_NUMBER.whole(ui.painter(), number, p.tinta);
                ui.painter().galley(pos2(rect.left(), rect.top() + 6.0), galley, p.tinta);
                let left = rect.left() + 40.0;
                let width = rect.right() - left;
                let name = Type::SMALL.weight(Weight::Bold);
                let galley = name.line_in(ui.painter(), title, p.tinta, width);
                ui.painter().galley(pos2(left, rect.top() + 5.0), galley, p.tinta);
                let galley = Type::CAPTION.line_in(ui.painter(), about, p.tinta3, width);
                ui.painter().galley(pos2(left, rect.top() + 24.0), galley, p.tinta3);
            });
        }
    });
}

fn file(
    ui: &mut Ui,
    (title, about, button): (&str, &str, &str),
    icon: Icon,
    export: Export,
    asks: &mut Asks,
) {
    Panel::titled(title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        ui.add(crate::app::widgets::Text::new(Type::SMALL, about).color(Palette::of(ui).tinta2));
        if ui.add(Button::new(button).icon(icon).small()).clicked() {
            asks.push(Ask::Export(export));
        }
    });
}

fn checklist(ui: &mut Ui, lang: Lang, summary: &Summary, asks: &mut Asks) {
    Panel::titled(words::check(lang)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let p = Palette::of(ui);
        if summary.open.is_empty() {
            row(ui, 28.0, |ui| {
                let (rect, _) =
                    ui.allocate_exact_size(vec2(18.0, 18.0), eframe::egui::Sense::hover());
                let at = rect.center();
                Icon::CheckCircle.paint(ui.painter(), at, 17.0, IconWeight::Fill, p.ok);
                ui.add_space(8.0);
                label(ui, Type::SMALL, words::all_good(lang), p.tinta);
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
