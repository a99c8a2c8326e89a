//! The row of theme chips above the columns: a near target for cards that are dragged, and a jump.

use super::{
    super::board::{MenuPlace, theme_key},
    State,
    drag::Drag,
    target::Target,
    themes,
};
use crate::{
    app::{
        page::PageContext,
        text::group as words,
        widgets::{Button, ThemeChip, place, theme_column::CHIP},
    },
    session::ThemeId,
};
use eframe::egui::{Id, Rect, Ui, vec2};

const GAP: f32 = 5.0;
const REST: f32 = 44.0;

/// The open list of all themes.
#[derive(Clone, Copy, Debug)]
pub struct AllThemes(MenuPlace);

/// Shows the chips in `rect`.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, rect: Rect, compact: bool) {
    let themes = &cx.board().themes;
    if themes.is_empty() {
        return;
    }
    let least = if compact { 112.0 } else { 88.0 };
    let fit = |width: f32| ((width + GAP) / (least + GAP)).floor().max(1.0) as usize;
    // Only themes with a key have a chip: the others are in the list behind the last chip.
    let most = themes.len().min(10);
    let shown =
        if fit(rect.width()) >= themes.len() { most } else { fit(rect.width() - REST).min(most) };
    let hidden = themes.len() - shown;
    let room = if hidden > 0 { rect.width() - REST - GAP } else { rect.width() };
    let width = ((room + GAP) / shown as f32 - GAP).min(220.0);
    let target = state.drag.as_ref().and_then(Drag::target);
    for (n, theme) in themes.iter().take(shown).enumerate() {
        let corner = rect.min + vec2(n as f32 * (width + GAP), 0.0);
        let chip = Rect::from_min_size(corner, vec2(width, CHIP));
        let Some(mark) = state.index(cx).mark(theme.id) else { continue };
        let name = super::theme_name(cx, theme.id);
        state.drawn.chips.push((theme.id, chip));
        let id = Id::unique(("theme chip", cx.board.0, theme.id.0));
        let response = ThemeChip {
            key: theme_key(n),
            name: &name,
            hue: mark.hue,
            lap: mark.lap,
            target: target == Some(Target::Append(theme.id)),
        }
        .show(ui, id, chip, &words::jump(cx.lang, &name));
        if response.clicked() {
            jump(state, theme.id);
        }
    }
    if hidden > 0 {
        let corner = rect.min + vec2(shown as f32 * (width + GAP), 0.0);
        rest(ui, cx, state, Rect::from_min_size(corner, vec2(REST, CHIP)), hidden);
    }
}

fn rest(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, rect: Rect, hidden: usize) {
    let text = words::more_themes(cx.lang, hidden);
    let button = Button::new(&text).small().width(rect.width()).height(CHIP);
    let response = place(ui, Id::unique("more themes"), rect, button);
    if response.clicked() {
        state.all_themes = Some(AllThemes(MenuPlace::Button(rect)));
    }
    let Some(AllThemes(place)) = state.all_themes else { return };
    let mut chosen = None;
    let id = Id::unique("all themes");
    let name = words::all_themes(cx.lang);
    let open = place.show(ui, id, name, |ui| chosen = themes::list(ui, cx, state, None));
    if let Some(theme) = chosen {
        jump(state, theme);
    }
    if chosen.is_some() || !open {
        state.all_themes = None;
    }
}

fn jump(state: &mut State, theme: ThemeId) {
    state.go_to_theme = Some(theme);
    state.theme_at_hand = Some(theme);
}
