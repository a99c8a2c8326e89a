//! "Mirip dengan 17": the idea that resembles what is being typed, attached below the bar.
//!
//! It never takes the keyboard and never stops Enter from saving.

use super::{State, unit_name};
use crate::{
    app::{
        command::Command,
        page::{Asks, PageContext},
        style::{Icon, IconWeight, Palette, Type, Weight, radius, space},
        text::capture as words,
        widgets::{Button, ButtonKind, line_start},
    },
    session::{Change, IdeaNumber, NewIdea, Stage},
};
use eframe::egui::{
    Align, CornerRadius, Layout, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

const HEIGHT: f32 = 42.0;
const INSET: f32 = 12.0;

/// What resembles the words in the bar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Hint {
    /// What it was made for.
    made_for: Option<(String, u64)>,
    /// The card that resembles it.
    pub(super) idea: Option<IdeaNumber>,
    /// The innovation on record that does: its title and its unit.
    record: Option<(String, String)>,
}

/// Looks again where the words or the board have changed.
pub(super) fn refresh(ui: &Ui, cx: &PageContext<'_>, state: &mut State) {
    if !state.likeness.follow(cx.session, cx.board(), cx.revision) {
        ui.request_repaint();
    }
    let text = &state.draft.words.text;
    if state.hint.made_for.as_ref().is_some_and(|(made, at)| made == text && *at == cx.revision) {
        return;
    }
    let board = cx.board();
    let idea = state.likeness.nearest(text).map(|number| board.top(number));
    let record = state.likeness.on_record(text).filter(|_| idea.is_none()).map(|innovation| {
        let unit = innovation.unit.and_then(|id| cx.session.unit(id)).map(unit_name);
        (innovation.title.clone(), unit.unwrap_or_default().to_owned())
    });
    let idea = idea.filter(|n| board.idea(*n).is_some_and(|idea| idea.place.is_on_board()));
    state.hint = Hint { made_for: Some((text.clone(), cx.revision)), idea, record };
}

/// Shows it below the bar, if there is anything to say.
pub(super) fn show(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    let (title, text) = match (&state.hint.idea, &state.hint.record) {
        (Some(number), _) => {
            let text = cx.board().idea(*number).map_or("", |idea| idea.text.as_str());
            (words::similar(cx.lang, number.0), text.to_owned())
        }
        (None, Some((title, unit))) if unit.is_empty() => {
            (words::on_record(cx.lang).to_owned(), title.clone())
        }
        (None, Some((title, unit))) => {
            (words::on_record(cx.lang).to_owned(), format!("{title} ({unit})"))
        }
        (None, None) => return,
    };
    let p = Palette::of(ui);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let rect = rect.shrink2(vec2(space::GUTTER + INSET, 0.0));
    let corners = CornerRadius { nw: 0, ne: 0, ..CornerRadius::same(radius::CARD as u8) };
    ui.painter().rect_filled(rect, corners, p.awas_soft);
    let inner = rect.shrink2(vec2(13.0, 4.0));
    let mut right = inner.right();
    if let Some(number) = state.hint.idea {
        right = buttons(ui, cx, state, asks, inner, number);
    }
    let icon = pos2(inner.left() + 7.0, rect.center().y);
    Icon::Copy.paint(ui.painter(), icon, 15.0, IconWeight::Bold, p.awas_ink);
    let left = inner.left() + 24.0;
    let kind = Type::SMALL.weight(Weight::Bold);
    let head = kind.whole(ui.painter(), &title, p.awas_ink);
    let after = left + head.size().x;
    ui.painter().galley(line_start(left, rect.center().y, &head), head, p.awas_ink);
    let line = format!(" · {}", text.replace('\n', " "));
    let line_galley = Type::SMALL.line_in(ui.painter(), &line, p.awas_ink, right - 10.0 - after);
    let at = line_start(after, rect.center().y, &line_galley);
    ui.painter().galley(at, line_galley, p.awas_ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, format!("{title}{line}")));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_live(eframe::egui::accesskit::Live::Polite);
    });
}

/// "Gabungkan ke 17" and "Lihat", from the right; returns where they begin.
fn buttons(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    asks: &mut Asks,
    inner: Rect,
    number: IdeaNumber,
) -> f32 {
    let keys = |command| super::super::board::keys(cx.lang, command, Stage::Capture);
    let builder = UiBuilder::new().max_rect(inner).layout(Layout::right_to_left(Align::Center));
    ui.scope_builder(builder.id_salt("similar"), |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let roomy = inner.width() > 600.0;
        if roomy {
            let look_keys = keys(Command::LookSimilar);
            let look = Button::new(words::look(cx.lang)).small().keys(&look_keys);
            if ui.add(look.kind(ButtonKind::Notice)).clicked() {
                look_at(state);
            }
        }
        let merge_keys = keys(Command::MergeSimilar);
        let text = words::merge_into(cx.lang, number.0);
        let merge = Button::new(&text).small().keys(&merge_keys).kind(ButtonKind::NoticePaper);
        if ui.add(merge.enabled(cx.editable)).clicked() {
            self::merge(ui, cx, state, asks);
        }
        ui.min_rect().left()
    })
    .inner
}

/// Brings the card that resembles the words into view; the keyboard stays in the bar.
pub(super) fn look_at(state: &mut State) {
    if let Some(number) = state.hint.idea {
        state.look_at = Some(number);
    }
}

/// Hands the idea in and merges it into the one it resembles, as one step: both are kept whole.
pub(super) fn merge(ui: &Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    let board = cx.board();
    let Some(into) = state.hint.idea else { return };
    if !cx.editable || board.capture.locked || !state.draft.can_be_saved() {
        return;
    }
    let words = super::hand_in(ui, cx, state);
    let idea = NewIdea { words, unit: state.draft.unit, ..NewIdea::default() };
    asks.change(Change::All(vec![
        Change::AddIdea(board.id, idea),
        Change::MergeIdeas { board: board.id, into, ideas: vec![board.next_number()] },
    ]));
}
