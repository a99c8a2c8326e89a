//! The columns of the themes: only those in view exist.

use super::{
    super::board::{MenuPlace, theme_key},
    State, cards,
    cards::Frame,
    drag::Drag,
    target::Target,
};
use crate::{
    app::{
        page::{Asks, PageContext},
        style::{Icon, IconWeight, Palette, Type, radius, space},
        text::group as words,
        widgets::{
            Button, Empty, HeaderResponse, TextField, ThemeHeader, dashed, theme_column, tip,
        },
    },
    session::{Change, Place, Theme, ThemeId, ThemeLook},
};
use eframe::egui::{
    Align2, Id, Key, Pos2, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, pos2, vec2,
};

/// Below the columns.
const BOTTOM: f32 = 14.0;

/// A theme's name being written.
#[derive(Clone, Debug)]
pub struct Naming {
    theme: ThemeId,
    name: String,
    begun: bool,
}

impl Naming {
    /// Begins with the name that the theme has.
    pub fn new(theme: &Theme) -> Self {
        Self { theme: theme.id, name: theme.look.name.clone(), begun: false }
    }

    /// The change that makes the name stand.
    pub fn change(&self, cx: &PageContext<'_>) -> Option<Change> {
        let look = &cx.board().theme(self.theme)?.look;
        let look = ThemeLook { name: self.name.clone(), ..look.clone() };
        Some(Change::EditTheme(cx.board, self.theme, look))
    }
}

/// Shows the columns in `rect`.
pub fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    asks: &mut Asks,
    rect: Rect,
    compact: bool,
) {
    let themes = &cx.board().themes;
    let gap = space::CARD;
    let shown = if compact {
        2.0
    } else {
        ((rect.width() + gap) / (theme_column::MIN_WIDTH + gap)).floor().max(1.0)
    };
    let width = (rect.width() + gap) / shown - gap;
    if themes.is_empty() {
        nothing(ui, cx, state, asks, rect);
        return;
    }
    let builder = UiBuilder::new().max_rect(rect).scope_id(Id::unique(("columns", cx.board.0)));
    let ui = &mut ui.new_child(builder);
    ScrollArea::horizontal().id_salt("columns").auto_shrink(false).show_viewport(ui, |ui, view| {
        let step = width + gap;
        // Behind the last column, room to drop a card for a new theme.
        let all = step * themes.len() as f32 + theme_column::MIN_WIDTH;
        let size = vec2(all.max(rect.width()), rect.height());
        let (content, _) = ui.allocate_exact_size(size, Sense::hover());
        let first = (view.min.x / step).floor().max(0.0) as usize;
        let last = ((view.max.x / step).ceil().max(0.0) as usize).min(themes.len());
        let place = |index: usize| {
            let corner = pos2(content.left() + step * index as f32, content.top());
            Rect::from_min_size(corner, vec2(width, content.height() - BOTTOM))
        };
        let wanted = wanted(cx, state);
        for (index, theme) in themes.iter().enumerate().take(last).skip(first) {
            state.drawn.columns.push((index, place(index)));
            column(ui, cx, state, asks, theme, index, place(index));
        }
        let end = place(themes.len()).left();
        blank(ui, cx, state, asks, content.with_min_x(end).with_max_y(content.bottom() - BOTTOM));
        column_line(ui, state, &place);
        if let Some(index) = wanted {
            ui.scroll_to_rect(place(index).shrink2(vec2(0.0, 1.0)).expand2(vec2(2.0, 0.0)), None);
        }
        scroll_by_itself(ui, state, rect);
    });
}

/// The column to bring into view: the one asked for, or that of the cursor.
fn wanted(cx: &PageContext<'_>, state: &mut State) -> Option<usize> {
    let theme = state.go_to_theme.take().or_else(|| {
        let idea = cx.board().idea(state.cursor.filter(|_| state.go_to_cursor)?)?;
        match idea.place {
            Place::Theme(theme) => Some(theme),
            _ => None,
        }
    })?;
    state.index(cx).mark(theme).map(|mark| mark.column)
}

fn column(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    asks: &mut Asks,
    theme: &Theme,
    index: usize,
    rect: Rect,
) {
    let id = Id::unique(("theme column", cx.board.0, theme.id.0));
    let builder = UiBuilder::new().max_rect(rect).scope_id(id);
    let ui = &mut ui.new_child(builder);
    let target = state.drag.as_ref().and_then(Drag::target).and_then(Target::theme);
    let is_target = target == Some(theme.id);
    let collapsed = theme.look.collapsed;
    let hue = theme.look.hue;
    let ground = if collapsed { rect.with_max_y(rect.top() + theme_column::HEADER) } else { rect };
    theme_column::paint_column(ui, ground, hue, is_target);
    let edge = if is_target { 2.0 } else { 1.0 };
    let head = Rect::from_min_max(
        rect.min + vec2(edge, edge),
        pos2(rect.right() - edge, rect.top() + theme_column::HEADER),
    );
    header(ui, cx, state, asks, theme, index, head);
    let body = Rect::from_min_max(
        pos2(rect.left() + 1.0, head.bottom()),
        pos2(rect.right() - 1.0, rect.bottom() - 2.0),
    );
    let frame = Frame {
        place: Place::Theme(theme.id),
        area: ground,
        body,
        left: rect.left() + 10.0,
        width: rect.width() - 20.0,
        pad: 10.0,
        fixed: None,
        open: !state.index(cx).is_theme_frozen(theme.id),
    };
    if collapsed {
        super::cards_of_collapsed(state, &frame);
        return;
    }
    let ui = &mut ui.new_child(UiBuilder::new().max_rect(body).scope_id(id.with("body")));
    ui.shrink_clip_rect(body);
    let lane = state.lanes.column(ui, cx.board(), cx.revision, frame.width, theme.id);
    cards::show(ui, cx, state, asks, &frame, &lane);
}

fn header(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    asks: &mut Asks,
    theme: &Theme,
    index: usize,
    rect: Rect,
) {
    let Some(mark) = state.index(cx).mark(theme.id) else { return };
    let id = Id::unique(("theme", cx.board.0, theme.id.0));
    let name = super::theme_name(cx, theme.id);
    let naming = state.naming.as_ref().is_some_and(|naming| naming.theme == theme.id);
    let done = ThemeHeader {
        name: &theme.look.name,
        ask: words::ask_name(cx.lang),
        hue: mark.hue,
        lap: mark.lap,
        count: &theme.ideas.len().to_string(),
        key: theme_key(index),
        noted: !theme.look.note.is_empty(),
        collapsed: theme.look.collapsed,
        more: &words::theme_menu(cx.lang, &name),
        naming,
    }
    .show(ui, id, rect, &words::column(cx.lang, &name, theme.ideas.len()));
    if !theme.look.note.is_empty() && state.drag.is_none() {
        tip(&done.response, &theme.look.note, "");
    }
    if naming {
        name_field(ui, cx, state, asks, done.name);
    }
    header_answer(cx, state, theme, index, &done);
}

fn header_answer(
    cx: &PageContext<'_>,
    state: &mut State,
    theme: &Theme,
    index: usize,
    done: &HeaderResponse,
) {
    let response = &done.response;
    if response.drag_started() && state.drag.is_none() && cx.editable {
        state.drag = Some(Drag::column(theme.id, index, response));
    }
    if (done.asked || response.double_clicked()) && cx.editable {
        state.naming = Some(Naming::new(theme));
    }
    let place = if done.more.clicked() {
        Some(MenuPlace::Button(done.more.rect))
    } else if response.secondary_clicked() {
        response.interact_pointer_pos().map(MenuPlace::Pointer)
    } else {
        None
    };
    if let Some(place) = place {
        state.theme_menu = Some((theme.id, place));
    }
    if done.more.has_focus() {
        state.theme_at_hand = Some(theme.id);
    }
}

/// The field for the name, in place of the name.
fn name_field(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks, place: Rect) {
    let Some(naming) = &mut state.naming else { return };
    let id = Id::unique(("theme name", cx.board.0, naming.theme.0));
    let place = Align2::LEFT_CENTER
        .anchor_size(place.left_center() - vec2(4.0, 0.0), vec2(place.width() + 8.0, 34.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(place).scope_id(id.with("place")));
    let response = TextField::new(words::name_field(cx.lang), &mut naming.name)
        .bare()
        .id(id)
        .height(34.0)
        .styled(Type::BUTTON)
        .show(&mut child);
    if !naming.begun {
        naming.begun = true;
        response.request_focus();
        return;
    }
    if response.lost_focus() || !response.has_focus() {
        if !ui.input(|input| input.key_pressed(Key::Escape)) {
            asks.change_some(naming.change(cx));
        }
        state.naming = None;
        state.focus_cursor = true;
        ui.request_repaint();
    }
}

/// Behind the last column: a drop here makes a theme, and so does the button.
fn blank(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks, rect: Rect) {
    state.drawn.blank = Some(rect);
    let place = Rect::from_min_size(rect.min, vec2(theme_column::MIN_WIDTH, theme_column::HEADER));
    if !ui.is_rect_visible(place) || !cx.editable {
        return;
    }
    let aimed = state.drag.as_ref().and_then(Drag::target) == Some(Target::NewTheme);
    let p = Palette::of(ui);
    let line = Stroke::new(1.5, if aimed { p.nila } else { p.garis2 });
    dashed(ui.painter(), place.shrink(1.0), radius::PANEL, line);
    let button = Button::new(words::new_theme(cx.lang))
        .icon_in(Icon::Plus, IconWeight::Bold)
        .kind(crate::app::widgets::ButtonKind::Ghost);
    let id = Id::unique(("new theme", cx.board.0));
    if crate::app::widgets::place(ui, id, place.shrink(6.0), button.width(place.width() - 12.0))
        .clicked()
    {
        super::commands::new_theme(cx, state, Vec::new(), asks);
    }
}

/// The line between columns at which a column will land.
fn column_line(ui: &Ui, state: &State, place: &impl Fn(usize) -> Rect) {
    let Some((from, to)) = state.drag.as_ref().and_then(Drag::column_move) else { return };
    let p = Palette::of(ui);
    let before = if to >= from { to + 1 } else { to };
    let x = place(before).left() - space::CARD / 2.0;
    let y = place(before).y_range();
    ui.painter().vline(x, y.shrink(5.0), (4.0, p.nila));
    for end in [Pos2::new(x, y.min + 5.0), Pos2::new(x, y.max - 5.0)] {
        ui.painter().circle_filled(end, 5.0, p.nila);
    }
}

/// Near its left and right edge, the row of columns scrolls under what is held there.
fn scroll_by_itself(ui: &Ui, state: &State, rect: Rect) {
    let Some(drag) = &state.drag else { return };
    let by = drag.scroll(ui, rect, 0);
    if by != 0.0 {
        let at_once = eframe::egui::style::ScrollAnimation::none();
        ui.scroll_with_delta_animation(vec2(-by, 0.0), at_once);
        ui.request_repaint();
    }
}

fn nothing(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks, rect: Rect) {
    state.drawn.blank = Some(rect);
    if state.drag.as_ref().and_then(Drag::target) == Some(Target::NewTheme) {
        let line = Stroke::new(1.5, Palette::of(ui).nila);
        dashed(ui.painter(), rect.with_max_y(rect.bottom() - BOTTOM), radius::PANEL, line);
    }
    let middle = rect.with_min_y(rect.top() + rect.height() * 0.25);
    let mut child = ui.new_child(UiBuilder::new().max_rect(middle).id_salt("no themes"));
    let button = Button::new(words::new_theme(cx.lang))
        .icon_in(Icon::Plus, IconWeight::Bold)
        .keys("T")
        .enabled(cx.editable);
    let pressed = Empty::new(words::no_themes_title(cx.lang), words::no_themes(cx.lang))
        .button(button)
        .show(&mut child);
    if pressed.is_some() {
        super::commands::new_theme(cx, state, Vec::new(), asks);
    }
}
