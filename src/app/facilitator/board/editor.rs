//! An idea edited in place: a draft of its words where its card lies.

use crate::{
    app::{
        page::PageContext,
        style::{Palette, Type, radius, space},
        text::{board as words, refusals},
        widgets::{TextField, label},
    },
    session::{BoardId, Change, Idea, IdeaNumber, IdeaWords, MAX_IDEA_CHARS, Refusal},
};
use eframe::egui::{Id, Key, Modifiers, Pos2, Rect, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

/// A draft of an idea's words.
#[derive(Clone, Debug)]
pub struct IdeaEditor {
    /// The idea.
    pub number: IdeaNumber,
    board: BoardId,
    words: IdeaWords,
    /// Height when it was drawn last.
    height: f32,
    /// The text has been given the focus.
    begun: bool,
}

/// What came of an editor in one frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edited {
    /// It goes on.
    No,
    /// It was given up.
    Cancelled,
    /// These words stand now.
    Done,
}

impl IdeaEditor {
    /// Begins with the words that the idea has.
    pub fn new(board: BoardId, idea: &Idea) -> Self {
        Self {
            number: idea.number,
            board,
            words: IdeaWords { text: idea.text.clone(), name: idea.name.clone() },
            height: 190.0,
            begun: false,
        }
    }

    /// Height when it was drawn last.
    pub fn height(&self) -> f32 {
        self.height
    }

    /// The change that makes the draft stand, if it can.
    pub fn change(&self) -> Option<Change> {
        self.fault()
            .is_none()
            .then(|| Change::EditIdea(self.board, self.number, self.words.clone()))
    }

    fn fault(&self) -> Option<Refusal> {
        if self.words.text.trim().is_empty() {
            Some(Refusal::EmptyText)
        } else if self.words.text.chars().count() > MAX_IDEA_CHARS {
            Some(Refusal::TooLong { max: MAX_IDEA_CHARS })
        } else {
            None
        }
    }

    /// Shows it where the card lies.
    pub fn show(&mut self, ui: &mut Ui, cx: &PageContext<'_>, at: Pos2, width: f32) -> Edited {
        let p = Palette::of(ui);
        let rect = Rect::from_min_size(at, vec2(width, self.height));
        ui.painter().add(p.s2.as_shape(rect, radius::CARD));
        let stroke = Stroke::new(2.0, p.fokus);
        ui.painter().rect(rect, radius::CARD, p.kertas, stroke, StrokeKind::Inside);
        let text_id = Id::unique(("idea text", self.board.0, self.number.0));
        let name_id = text_id.with("name");
        let focused = |ui: &Ui| ui.memory(|m| m.has_focus(text_id) || m.has_focus(name_id));
        let had_focus = focused(ui);
        let entered = had_focus && take_enter(ui);
        let escaped = self.begun && ui.input(|i| i.key_pressed(Key::Escape));
        let inner = Rect::from_min_max(
            at + vec2(12.0, 10.0),
            pos2(rect.right() - 12.0, rect.bottom() + 400.0),
        );
        let bottom = ui
            .scope_builder(UiBuilder::new().scope_id(text_id.with("form")).max_rect(inner), |ui| {
                self.fields(ui, cx, text_id, name_id);
                ui.min_rect().bottom()
            })
            .inner;
        self.height = bottom + 10.0 - at.y;
        if !self.begun {
            self.begun = true;
            ui.memory_mut(|memory| memory.request_focus(text_id));
            ui.scroll_to_rect(
                Rect::from_min_max(at, pos2(rect.right(), bottom + space::CARD)),
                None,
            );
            return Edited::No;
        }
        let left = !focused(ui) && !had_focus;
        if escaped {
            Edited::Cancelled
        } else if (entered || left) && self.fault().is_none() {
            Edited::Done
        } else {
            Edited::No
        }
    }

    fn fields(&mut self, ui: &mut Ui, cx: &PageContext<'_>, text_id: Id, name_id: Id) {
        ui.spacing_mut().item_spacing.y = 6.0;
        let p = Palette::of(ui);
        let n = self.number.0;
        label(ui, Type::CARD_NUMBER, &n.to_string(), p.tinta);
        let fault = self.fault().map(|refusal| refusals::sentence(cx.lang, refusal));
        TextField::new(&words::text_field(cx.lang, n), &mut self.words.text)
            .bare()
            .id(text_id)
            .rows(3)
            .error(fault.as_deref().unwrap_or_default())
            .show(ui);
        TextField::new(&words::name_field(cx.lang, n), &mut self.words.name)
            .bare()
            .id(name_id)
            .hint(words::name_hint(cx.lang))
            .show(ui);
        label(ui, Type::CAPTION, words::edit_help(cx.lang), p.tinta3);
    }
}

/// Takes Enter without Shift out of the input: it saves where Shift+Enter begins a new line.
pub fn take_enter(ui: &Ui) -> bool {
    ui.input_mut(|input| {
        let plain = !input.modifiers.any();
        plain && input.consume_key(Modifiers::NONE, Key::Enter)
    })
}
