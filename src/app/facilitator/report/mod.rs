//! Laporan: the files that can be made of the session, each seen before it is made, how documents
//! are made, and what is still to be looked at.

mod list;
mod making;
mod options;
mod pictures;
mod preview;
mod summary;
#[cfg(test)]
mod tests;
mod viewer;

pub use making::Wanted;

use super::header::header;
use crate::{
    app::{
        command::Command,
        deliverable::Deliverable,
        memo::Memo,
        page::{Ask, Asks, PageContext},
        style::{Icon, Palette, radius, space},
        text::{Lang, documents as words, report as shared_words, words as shared},
        widgets::{Button, spinner},
    },
    export::document::Document,
    session::{BoardId, Stage},
};
use eframe::egui::{Rect, ScrollArea, Stroke, StrokeKind, Ui, UiBuilder, vec2};
use std::{collections::HashSet, sync::Arc};

/// The state of the page.
#[derive(Default)]
pub struct State {
    /// What is not as at first, when all that tell of results are ticked and papers for the room
    /// are not.
    switched: HashSet<Deliverable>,
    /// The row that is looked at.
    row: usize,
    /// The page of the preview.
    page: usize,
    zoomed: bool,
    /// Where the dated folder is made.
    folder: String,
    /// How far the writing is: done of all.
    writing: Option<(usize, usize)>,
    drafts: options::Drafts,
    making: making::Making,
    preview: preview::Preview<(u64, usize, u32, Lang)>,
    pictures: pictures::Pictures,
    summary: Memo<(u64, BoardId, Lang), summary::Summary>,
}

impl State {
    /// Files go into this folder from now on.
    pub fn save_to(&mut self, folder: String) {
        self.folder = folder;
    }

    /// So many files of so many are written; nothing is being written any more.
    pub fn writing(&mut self, progress: Option<(usize, usize)>) {
        self.writing = progress;
    }

    /// The document that is to be made for the preview now, told once.
    pub fn wanted(&mut self) -> Option<Wanted> {
        self.making.wanted()
    }

    /// It was made.
    pub fn made(&mut self, wanted: &Wanted, document: Arc<Document>) {
        self.making.made(wanted, document);
    }

    fn is_ticked(&self, one: Deliverable) -> bool {
        one.is_result() != self.switched.contains(&one)
    }

    fn ticked(&self) -> Vec<Deliverable> {
        Deliverable::all().filter(|one| self.is_ticked(*one)).collect()
    }

    fn has_all_results(&self) -> bool {
        Deliverable::results().all(|one| self.is_ticked(one))
    }

    /// Ticks all that tell of results, and leaves papers for the room as they are.
    fn tick_all(&mut self) {
        self.switched.retain(|one| !one.is_result());
    }

    fn shown(&self) -> Deliverable {
        Deliverable::nth(self.row)
    }

    fn look_at(&mut self, row: usize) {
        self.row = row.min(Deliverable::COUNT - 1);
        self.page = 0;
    }

    fn tick(&mut self, one: Deliverable) {
        if !self.switched.remove(&one) {
            self.switched.insert(one);
        }
    }
}

/// Draws the page over all of `ui`.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    keys(ui, cx, state);
    let lang = cx.lang;
    header(ui, shared::stage(lang, Stage::Report), Some(shared_words::sentence(lang)), |ui| {
        actions(ui, cx, state, asks);
    });
    let body = ui.available_rect_before_wrap().shrink2(vec2(space::GUTTER, 0.0));
    let body = body.with_max_y(body.bottom() - 16.0);
    let (left, right) = if body.width() < 1000.0 { (296.0, 232.0) } else { (376.0, 248.0) };
    let gap = space::PANEL;
    let list = body.with_max_x(body.left() + left);
    let side = body.with_min_x(body.right() - right);
    let middle = Rect::from_min_max(list.right_top(), side.left_bottom()).shrink2(vec2(gap, 0.0));
    let summary = state
        .summary
        .get((cx.revision, cx.board, lang), || summary::Summary::new(lang, cx.session));
    let summary = summary.clone();
    scrolled(ui, "documents", list, |ui| list::show(ui, cx, state, &summary, asks));
    viewer::show(ui, cx, state, middle);
    paper(ui, side);
    let inner = side.shrink2(vec2(1.0, 1.0));
    scrolled(ui, "options", inner, |ui| options::show(ui, cx, state, asks));
}

/// What is half written becomes a change.
pub fn leave(cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    options::leave(cx, &mut state.drafts, asks);
}

fn keys(ui: &Ui, cx: &PageContext<'_>, state: &mut State) {
    for command in cx.commands {
        match command {
            Command::Down => state.look_at(state.row + 1),
            Command::Up => state.look_at(state.row.saturating_sub(1)),
            Command::TickDocument => state.tick(state.shown()),
            Command::NextSheet => state.page += 1,
            Command::PreviousSheet => state.page = state.page.saturating_sub(1),
            Command::ZoomSheet => state.zoomed = !state.zoomed,
            _ => {}
        }
    }
    let idle = ui.memory(|memory| memory.focused().is_none() && memory.top_modal_layer().is_none());
    if idle && ui.input(|i| i.key_pressed(eframe::egui::Key::Space) && i.modifiers.is_none()) {
        state.tick(state.shown());
    }
}

fn actions(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    let lang = cx.lang;
    if let Some((done, all)) = state.writing {
        if ui.add(Button::new(words::stop(lang)).icon(Icon::Stop)).clicked() {
            asks.push(Ask::StopDocuments);
        }
        let text = words::making(lang, (done + 1).min(all), all);
        ui.add(crate::app::widgets::Text::new(crate::app::style::Type::SMALL, &text));
        let (rect, _) = ui.allocate_exact_size(vec2(18.0, 18.0), eframe::egui::Sense::hover());
        spinner(ui, rect.center(), 16.0, Palette::of(ui).nila);
        return;
    }
    let ticked = state.ticked();
    let text = match ticked.len() {
        0 => words::none(lang).to_owned(),
        _ if state.switched.is_empty() => words::all(lang).to_owned(),
        n => words::some(lang, n),
    };
    let button = Button::new(&text).icon(Icon::Export).primary().keys("Ctrl E");
    let pressed = cx.pressed(Command::ExportDocuments) || cx.pressed(Command::Primary);
    if (ui.add(button.enabled(!ticked.is_empty())).clicked() || pressed) && !ticked.is_empty() {
        asks.push(Ask::Documents(ticked, state.folder.trim().into()));
    }
    let open = Button::new(words::open_folder(lang)).icon(Icon::FolderOpen);
    if ui.add(open).clicked() {
        asks.command(Command::OpenFolder);
    }
}

fn scrolled(ui: &mut Ui, id: &str, rect: Rect, content: impl FnOnce(&mut Ui)) {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(id));
    child.set_clip_rect(rect.expand2(vec2(4.0, 0.0)).intersect(ui.clip_rect()));
    ScrollArea::vertical().auto_shrink(false).show(&mut child, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        content(ui);
    });
}

/// The sheet of a panel that fills its place.
fn paper(ui: &Ui, rect: Rect) {
    let p = Palette::of(ui);
    let line = Stroke::new(1.0, p.garis);
    ui.painter().rect(rect, radius::PANEL, p.kertas, line, StrokeKind::Inside);
}
