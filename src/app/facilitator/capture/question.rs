//! The question that the room answers, and the switch between questions.

use crate::{
    app::{
        page::{Ask, Asks, PageContext},
        style::{Icon, Palette, Type, Weight},
        text::capture as words,
        widgets::{Button, MenuRow, TextField},
    },
    session::Change,
};
use eframe::egui::{
    self, Align, Id, Key, Layout, Popup, Rect, Response, Sense, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

/// The line with its distance to what follows.
const HEIGHT: f32 = 34.0;
const LINE: f32 = 22.0;
const FIELD: f32 = 32.0;

/// A question being written.
#[derive(Clone, Debug)]
pub struct QuestionDraft {
    text: String,
    begun: bool,
}

/// Shows the line; its upper edge is that of `ui`.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, draft: &mut Option<QuestionDraft>, asks: &mut Asks) {
    let p = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let inner = Rect::from_min_size(rect.min, vec2(rect.width(), LINE))
        .shrink2(vec2(crate::app::style::space::GUTTER, 0.0));
    let bar = Rect::from_center_size(pos2(inner.left() + 2.0, inner.center().y), vec2(4.0, 22.0));
    ui.painter().rect_filled(bar, 2.0, p.soga);
    let beside = inner.with_min_x(bar.right() + 12.0);
    let builder = UiBuilder::new().max_rect(beside).layout(Layout::right_to_left(Align::Center));
    // A child of its own does not move the line's lower edge.
    let ui = &mut ui.new_child(builder);
    ui.spacing_mut().item_spacing.x = 8.0;
    if cx.session.boards().len() > 1 {
        switch(ui, cx, asks);
    }
    if draft.is_some() {
        edit(ui, cx, draft, asks);
    } else if question(ui, cx) {
        *draft = Some(QuestionDraft { text: cx.board().question.clone(), begun: false });
    }
}

/// The change that makes a draft stand.
pub fn change(cx: &PageContext<'_>, draft: &QuestionDraft) -> Change {
    Change::SetQuestion(cx.board, draft.text.clone())
}

/// The question as it is read; returns whether it is to be edited.
fn question(ui: &mut Ui, cx: &PageContext<'_>) -> bool {
    let p = Palette::of(ui);
    let text = &cx.board().question;
    let (text, ink) =
        if text.is_empty() { (words::no_question(cx.lang), p.tinta3) } else { (&**text, p.tinta) };
    let room = ui.available_width() - 34.0;
    let kind = Type::SECTION.weight(Weight::SemiBold);
    let galley = kind.line_in(ui.painter(), text, ink, room);
    let left = ui.max_rect().left();
    let y = ui.max_rect().center().y;
    let line = Rect::from_min_size(pos2(left, y - galley.size().y / 2.0), galley.size());
    let response = ui.interact(line, Id::unique("question"), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, text));
    if galley.elided {
        crate::app::widgets::tip(&response, text, "");
    }
    ui.painter().galley(line.min, galley, ink);
    if !cx.editable {
        return false;
    }
    let place = Rect::from_center_size(pos2(line.right() + 20.0, y), vec2(28.0, 28.0));
    let pencil =
        Button::icon_only(Icon::PencilSimple, words::edit_question(cx.lang)).small().ink(p.tinta3);
    let pencil = ui.place(place, pencil.width(28.0).height(28.0));
    pencil.clicked() || response.double_clicked()
}

fn edit(ui: &mut Ui, cx: &PageContext<'_>, draft: &mut Option<QuestionDraft>, asks: &mut Asks) {
    let Some(now) = draft else { return };
    let response = TextField::new(words::question(cx.lang), &mut now.text)
        .bare()
        .id(Id::unique("question field"))
        .height(FIELD)
        .styled(Type::SECTION.weight(Weight::SemiBold))
        .show(ui);
    if !now.begun {
        now.begun = true;
        response.request_focus();
    } else if response.lost_focus() || !response.has_focus() {
        if !ui.input(|input| input.key_pressed(Key::Escape)) {
            asks.change(change(cx, now));
        }
        *draft = None;
    }
}

/// The button that opens the list of questions.
fn switch(ui: &mut Ui, cx: &PageContext<'_>, asks: &mut Asks) {
    let boards = cx.session.boards();
    let at = boards.iter().position(|board| board.id == cx.board).unwrap_or_default();
    let text = words::question_of(cx.lang, at + 1, boards.len());
    let button =
        Button::new(&text).small().trailing(Icon::CaretDown, crate::app::style::IconWeight::Bold);
    let response = ui.add(button);
    menu(&response, cx, asks);
}

fn menu(button: &Response, cx: &PageContext<'_>, asks: &mut Asks) {
    Popup::menu(button).gap(4.0).accessible_name(words::other_questions(cx.lang)).show(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (n, board) in cx.session.boards().iter().enumerate() {
            let question: String = board.question.chars().take(60).collect();
            let text = format!("{}. {question}", n + 1);
            let row = MenuRow::new(&text).chosen(board.id == cx.board);
            if ui.add(row).clicked() {
                asks.push(Ask::ViewBoard(board.id));
                ui.close();
            }
        }
    });
}
