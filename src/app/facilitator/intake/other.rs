//! Another table's session before its ideas are taken: what is new, what is worded otherwise.

use super::Outcome;
use crate::{
    app::{
        memo::Memo,
        page::{Asks, PageContext},
        style::{Icon, Palette, Type, Weight},
        text::{Lang, intake as words, words as shared},
        widgets::{Button, Dialog, DialogTone, Switch, label, line_start},
    },
    import::Incoming,
    session::{Board, IdeaNumber, Session},
};
use eframe::egui::{Context, Id, ScrollArea, Sense, Ui, vec2};

const ROW: f32 = 24.0;

/// The session that was read, compared with the open one.
pub(super) struct Preview {
    there: Box<Session>,
    incoming: Memo<u64, (Incoming, Vec<Line>)>,
    reword: bool,
}

/// A line of the list.
enum Line {
    Head(String),
    New(String),
    /// The words here, and those in the file.
    Here(IdeaNumber, String),
    There(String),
}

impl Preview {
    pub(super) fn new(there: Box<Session>) -> Self {
        Self { there, incoming: Memo::default(), reword: false }
    }

    pub(super) fn show(
        &mut self,
        ctx: &Context,
        cx: &PageContext<'_>,
        name: &str,
        asks: &mut Asks,
    ) -> Outcome {
        let lang = cx.lang;
        let there = &self.there;
        let (incoming, lines) = self.incoming.get(cx.revision, || {
            let incoming = Incoming::of(cx.session, there);
            let lines = lines(lang, cx.session, there, &incoming);
            (incoming, lines)
        });
        let text = figures(lang, incoming);
        let changed = incoming.changed_ideas();
        let reword = &mut self.reword;
        let count = incoming.new_ideas() + if *reword { changed } else { 0 };
        let dialog = Dialog::new(Id::unique("intake session"), words::session_title(lang));
        let shown = dialog.text(&text).width(760.0).icon(Icon::FileText, DialogTone::Info).show(
            ctx,
            |ui| {
                ui.spacing_mut().item_spacing.y = 8.0;
                ui.add_space(6.0);
                label(ui, Type::SMALL, name, Palette::of(ui).tinta2);
                list(ui, lang, lines);
                if changed > 0 {
                    ui.add(Switch::new(reword, words::take_rewording(lang)));
                }
            },
            |footer| {
                let take = match count {
                    0 => words::nothing_new(lang).to_owned(),
                    n => words::take(lang, n),
                };
                let usable = count > 0 && cx.editable;
                let take = footer.default(Button::new(&take).primary().enabled(usable)).clicked();
                let cancel = footer.button(Button::new(shared::cancel(lang))).clicked();
                let other = footer.left(Button::new(words::other_file(lang))).clicked();
                (take, cancel, other)
            },
        );
        match shown.inner {
            (true, ..) => {
                asks.change_some(incoming.change(cx.session, there, name, *reword));
                Outcome::Done
            }
            (_, true, _) => Outcome::Done,
            (.., true) => Outcome::OtherFile,
            _ if shown.closed => Outcome::Done,
            _ => Outcome::Open,
        }
    }
}

fn figures(lang: Lang, incoming: &Incoming) -> String {
    let mut parts = vec![words::session_new(lang, incoming.new_ideas())];
    let mut add = |count: usize, word: fn(Lang, usize) -> String| {
        if count > 0 {
            parts.push(word(lang, count));
        }
    };
    add(incoming.changed_ideas(), words::session_changed);
    add(incoming.known_ideas(), words::session_known);
    add(incoming.units.len(), words::session_units);
    parts.join(" · ")
}

fn lines(lang: Lang, here: &Session, there: &Session, incoming: &Incoming) -> Vec<Line> {
    let mut lines = Vec::new();
    let words_of = |board: &Board, number| {
        board.idea(number).map(|idea| idea.text.replace('\n', " ")).unwrap_or_default()
    };
    for brought in &incoming.boards {
        let Some(from) = there.board(brought.from) else { continue };
        let mut head = brought.question.clone();
        if brought.into.is_none() {
            head = format!("{head} ({})", words::new_board(lang));
        }
        lines.push(Line::Head(head));
        lines.extend(brought.new.iter().map(|n| Line::New(words_of(from, *n))));
        let into = brought.into.and_then(|id| here.board(id));
        for (own, other) in &brought.changed {
            if let Some(into) = into {
                lines.push(Line::Here(*own, words_of(into, *own)));
                lines.push(Line::There(words_of(from, *other)));
            }
        }
    }
    lines
}

fn list(ui: &mut Ui, lang: Lang, lines: &[Line]) {
    let height = ROW * lines.len().min(12) as f32;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().max_height(height.max(ROW)).auto_shrink([false, true]);
        area.show_rows(ui, ROW, lines.len(), |ui, seen| {
            for line in lines.get(seen).unwrap_or_default() {
                one(ui, lang, line);
            }
        });
    });
}

fn one(ui: &mut Ui, lang: Lang, line: &Line) {
    let p = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let bold = Type::SMALL.weight(Weight::Bold);
    let (tag, text, kind, ink) = match line {
        Line::Head(question) => (String::new(), question, bold, p.tinta),
        Line::New(text) => ("+".to_owned(), text, Type::SMALL, p.tinta2),
        Line::Here(n, text) => (words::now_here(lang, n.0), text, Type::SMALL, p.tinta3),
        Line::There(text) => (words::now_there(lang).to_owned(), text, Type::SMALL, p.awas_ink),
    };
    let mut left = rect.left();
    if !tag.is_empty() {
        let tag = Type::CAPTION.whole(ui.painter(), &tag, p.tinta3);
        let width = tag.size().x;
        ui.painter().galley(line_start(left + 4.0, rect.center().y, &tag), tag, p.tinta3);
        left += width + 12.0;
    }
    let galley = kind.line_in(ui.painter(), text, ink, rect.right() - left);
    ui.painter().galley(line_start(left, rect.center().y, &galley), galley, ink);
    response.widget_info(|| {
        eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Label, true, text.as_str())
    });
}
