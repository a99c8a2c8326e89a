//! The middle of the page: the chosen document or pictures, a page at a time.

use super::{State, preview};
use crate::app::{
    deliverable::Deliverable,
    page::PageContext,
    style::{Icon, Palette, Type, Weight, radius},
    text::{Lang, documents as words},
    widgets::{Button, label, row},
};
use eframe::egui::{Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

/// Height of the line above the page.
const HEAD: f32 = 38.0;

pub(super) fn show(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, rect: Rect) {
    ui.painter().rect_filled(rect, radius::PANEL, Palette::of(ui).cekung);
    let room = rect.with_min_y(rect.top() + HEAD).shrink2(vec2(16.0, 0.0));
    let room = room.with_max_y(room.bottom() - 12.0);
    let Deliverable::File(artifact) = state.shown() else {
        state.page = state.pictures.show(ui, cx, state.page, room);
        head(ui, cx, state, rect);
        return;
    };
    // The kind decides between upright and across; the first page tells before it is set.
    let paper = cx.session.documents().paper.millimetres();
    let across = artifact.lies_across();
    let page = if across { (paper.1, paper.0) } else { paper };
    let whole = preview::fitting(page, room, false);
    let scale = if state.zoomed { whole * 1.7 } else { whole };
    if let Some((revision, document)) = state.making.look_at(ui, cx.revision, (artifact, cx.lang)) {
        let key = (revision, state.row, scale.to_bits(), cx.lang);
        state.preview.set(ui, key, scale, &document);
    } else {
        state.preview.clear();
        let mut child = ui.new_child(UiBuilder::new().max_rect(room).id_salt("preparing"));
        let p = Palette::of(&child);
        label(&mut child, Type::SMALL, words::preparing(cx.lang), p.tinta2);
        head(ui, cx, state, rect);
        return;
    }
    let (pages, done) = state.preview.pages();
    if done {
        state.page = state.page.min(pages.saturating_sub(1));
    }
    let all = if done { pages.to_string() } else { format!("{pages}…") };
    let foot = words::foot(cx.lang, state.page + 1, &all);
    let size = vec2(page.0, page.1) * scale;
    let mut child = ui.new_child(UiBuilder::new().max_rect(room).id_salt("preview"));
    child.set_clip_rect(room.expand(8.0).intersect(ui.clip_rect()));
    if state.zoomed {
        let area = ScrollArea::both().auto_shrink(false).id_salt(("page", state.page));
        area.show(&mut child, |ui| {
            let (at, _) = ui.allocate_exact_size(size, Sense::hover());
            state.preview.draw(ui, at.min, state.page, &foot);
        });
    } else {
        let at = pos2(room.center().x - size.x / 2.0, room.top());
        state.preview.draw(&child, pos2(at.x.floor(), at.y), state.page, &foot);
    }
    head(ui, cx, state, rect);
}

fn head(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, rect: Rect) {
    let lang = cx.lang;
    let line = rect.with_max_y(rect.top() + HEAD).shrink2(vec2(12.0, 0.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(line).id_salt("preview head"));
    row(&mut child, HEAD, |ui| {
        let p = Palette::of(ui);
        label(ui, Type::SMALL.weight(Weight::Bold), words::preview(lang), p.tinta);
        ui.add_space(8.0);
        let shown = Shown::new(lang, state);
        let text = &shown.text;
        let left = ui.cursor().left();
        let buttons = 3.0 * 34.0;
        ui.scope(|ui| {
            ui.set_max_width((line.right() - buttons - left).max(20.0));
            label(ui, Type::SMALL, text, p.tinta2);
        });
        ui.add_space((line.right() - buttons - ui.cursor().left()).max(0.0));
        ui.spacing_mut().item_spacing.x = 2.0;
        let back = Button::icon_only(Icon::CaretLeft, words::earlier(lang)).small();
        if ui.add(back.enabled(shown.pages > 0 && state.page > 0)).clicked() {
            state.page = state.page.saturating_sub(1);
        }
        let on = Button::icon_only(Icon::CaretRight, words::later(lang)).small();
        if ui.add(on.enabled(state.page + 1 < shown.pages)).clicked() {
            state.page += 1;
        }
        let (icon, name) = if state.zoomed {
            (Icon::MagnifyingGlassMinus, words::smaller(lang))
        } else {
            (Icon::MagnifyingGlassPlus, words::larger(lang))
        };
        if ui.add(Button::icon_only(icon, name).small().enabled(shown.zooms)).clicked() {
            state.zoomed = !state.zoomed;
        }
    });
}

/// What the line above says and offers.
struct Shown {
    text: String,
    /// Pages to turn.
    pages: usize,
    zooms: bool,
}

impl Shown {
    fn new(lang: Lang, state: &State) -> Self {
        let name = words::name(lang, state.shown());
        match state.shown() {
            Deliverable::File(_) => {
                let (pages, done) = state.preview.pages();
                let all = if done { pages.to_string() } else { format!("{pages}…") };
                let text = match pages {
                    0 => name.to_owned(),
                    _ => words::page_of(lang, name, state.page + 1, &all),
                };
                Self { text, pages, zooms: true }
            }
            Deliverable::Pictures => {
                let pages = state.pictures.count();
                let file = state.pictures.file(state.page);
                let text = words::picture_of(lang, state.page + 1, pages, file);
                Self { text, pages, zooms: false }
            }
        }
    }
}
