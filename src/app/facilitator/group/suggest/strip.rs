//! The row of suggestions under the header: at most two, each with one action and a way out.

use super::{
    super::{
        super::board::{BoardIndex, keys},
        State,
    },
    Shown, Suggestion, dismiss, open,
};
use crate::{
    app::{
        command::Command,
        page::{Asks, PageContext},
        style::{Icon, IconWeight, Palette, Type, Weight, radius, space},
        text::{commands, group as words},
        widgets::{Button, line_start, place, tip},
    },
    session::{Board, IdeaNumber, Stage},
};
use eframe::egui::{Align2, Id, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};
use std::{collections::BTreeSet, rc::Rc};

/// Height of the row.
pub const HEIGHT: f32 = 52.0;
/// Most numbers that are named.
const MOST_NUMBERS: usize = 6;

/// Shows the row in `rect`; returns whether there is one.
pub fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    asks: &mut Asks,
    rect: Rect,
    compact: bool,
) -> bool {
    let list = chosen(cx, state, if compact { 1 } else { 2 });
    let count = list.len() as f32;
    let width = (rect.width() + space::CARD) / count.max(1.0) - space::CARD;
    for (at, shown) in list.iter().enumerate() {
        let corner = rect.min + vec2(at as f32 * (width + space::CARD), 0.0);
        one(ui, cx, state, asks, Rect::from_min_size(corner, vec2(width, HEIGHT)), shown);
    }
    !list.is_empty()
}

/// The first of each kind; where one kind has none, two of the other.
fn chosen(cx: &PageContext<'_>, state: &mut State, most: usize) -> Vec<Rc<Shown>> {
    let index = state.index.get((cx.revision, cx.board), || BoardIndex::new(cx.board()));
    let shown = state.suggest.shown(cx, index);
    let theme = shown.iter().position(|s| matches!(s.suggestion, Suggestion::Theme(_)));
    let places: BTreeSet<usize> = match theme {
        Some(theme) if theme > 0 && most > 1 => [0, theme].into(),
        _ => (0..most).collect(),
    };
    places.into_iter().filter_map(|place| shown.get(place).cloned()).collect()
}

/// What the strip of a suggestion says.
#[derive(Debug)]
pub(super) struct Face {
    icon: Icon,
    title: String,
    why: String,
    action: String,
    review: Command,
    dismiss: Command,
}

pub(super) fn face(cx: &PageContext<'_>, suggestion: &Suggestion) -> Face {
    let lang = cx.lang;
    match suggestion {
        Suggestion::Similar(ideas) => {
            let units = words::all_units(lang, units(cx.board(), ideas));
            Face {
                icon: Icon::CopySimple,
                title: words::similar(lang, ideas.len(), &numbers(ideas)),
                why: words::similar_kept(lang, &units),
                action: words::similar_check(lang).to_owned(),
                review: Command::ReviewSimilar,
                dismiss: Command::DismissSimilar,
            }
        }
        Suggestion::Theme(theme) => Face {
            icon: Icon::Sparkle,
            title: words::proposed(lang, &theme.name),
            why: words::reason(lang, theme),
            action: words::proposed_review(lang, theme.ideas.len()),
            review: Command::ReviewTheme,
            dismiss: Command::DismissTheme,
        },
    }
}

fn numbers(ideas: &[IdeaNumber]) -> String {
    let shown: Vec<String> = ideas.iter().take(MOST_NUMBERS).map(ToString::to_string).collect();
    let more = if ideas.len() > MOST_NUMBERS { ", …" } else { "" };
    format!("{}{more}", shown.join(", "))
}

/// How many units sent these cards and what is merged into them.
fn units(board: &Board, ideas: &[IdeaNumber]) -> usize {
    let originals = ideas.iter().flat_map(|n| board.originals(*n));
    originals.filter_map(|n| board.idea(n)?.unit).collect::<BTreeSet<_>>().len()
}

fn one(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    asks: &mut Asks,
    rect: Rect,
    shown: &Shown,
) {
    let p = Palette::of(ui);
    let Shown { suggestion, face } = shown;
    let kind = matches!(suggestion, Suggestion::Theme(_));
    let id = Id::unique(("suggestion", cx.board.0, kind, suggestion.ideas()));
    let response = ui.interact(rect, id, Sense::hover());
    let spoken = format!("{}. {}", face.title, face.why);
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, spoken.as_str()));
    let stroke = Stroke::new(1.0, p.garis);
    ui.painter().rect(rect, radius::CARD, p.kertas, stroke, StrokeKind::Inside);
    let middle = rect.center().y;
    let tile = Rect::from_center_size(pos2(rect.left() + 26.0, middle), vec2(34.0, 34.0));
    ui.painter().rect_filled(tile, 9.0, p.soga_soft);
    face.icon.paint(ui.painter(), tile.center(), 18.0, IconWeight::Bold, p.soga_ink);

    let end = Rect::from_center_size(pos2(rect.right() - 21.0, middle), vec2(26.0, 26.0));
    let close_keys = keys(cx.lang, face.dismiss, Stage::Group);
    let close = Button::icon_only(Icon::X, words::dismiss(cx.lang)).small().keys(&close_keys);
    let closed = place(ui, id.with("close"), end, close.width(26.0).height(26.0)).clicked();
    let left = tile.right() + 10.0;
    let why = Type::CAPTION.whole(ui.painter(), &face.why, p.tinta3);
    let review_keys = keys(cx.lang, face.review, Stage::Group);
    let review = Button::new(&face.action).small();
    let with_keys = review.clone().keys(&review_keys);
    let place_of = |button: &Button<'_>| {
        let corner = pos2(end.left() - 8.0, middle);
        Align2::RIGHT_CENTER.anchor_size(corner, button.measure(ui))
    };
    // The reason matters more than the key, which the tooltip tells as well.
    let roomy = left + why.size().x + 10.0 <= place_of(&with_keys).left();
    let review = if roomy { with_keys } else { review };
    let at = place_of(&review);
    let reviewed = place(ui, id.with("review"), at, review);
    tip(&reviewed, &commands::name(cx.lang, face.review), &review_keys);

    let room = at.left() - 10.0 - left;
    let kind = Type::SMALL.weight(Weight::Bold);
    let head = kind.line_in(ui.painter(), &face.title, p.tinta, room);
    let why = Type::CAPTION.line_in(ui.painter(), &face.why, p.tinta3, room);
    ui.painter().galley(line_start(left, middle - 9.0, &head), head, p.tinta);
    ui.painter().galley(line_start(left, middle + 9.0, &why), why, p.tinta3);
    if reviewed.clicked() {
        open(state, suggestion.clone());
    } else if closed {
        dismiss(cx, asks, suggestion.ideas());
    }
}
