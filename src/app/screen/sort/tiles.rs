//! The themes at the right: where cards are put, and what is there.

use super::{Board, Goal, Sorting, pages};
use crate::{
    app::{
        screen::{
            booth::control::{hovered, key_of, ring},
            canvas::Canvas,
        },
        style::{Icon, IconWeight, Weight},
        text::{screen, words},
    },
    session::{Hue, IdeaNumber},
};
use eframe::egui::{Align2, Pos2, Rect, Role, Sense, WidgetInfo, pos2, vec2};

const GAP: f32 = 1.5;
/// Tiles that are no theme: the ungrouped, and a new theme.
const OTHERS: usize = 2;

/// A tile and what it shows.
struct Tile<'a> {
    goal: Goal,
    name: &'a str,
    count: Option<usize>,
    hue: Option<Hue>,
    icon: Option<Icon>,
    enabled: bool,
}

/// Draws them in `area`; returns the cards that are put somewhere, or none where a tile was
/// touched with nothing in hand. `dropped` is the card that was let go, and where.
pub(super) fn show(
    c: &mut Canvas<'_>,
    area: Rect,
    board: Board<'_>,
    sorting: &mut Sorting,
    dropped: Option<(IdeaNumber, Pos2)>,
) -> Option<(Vec<IdeaNumber>, Goal)> {
    let (columns, rows) = grid(c, board);
    let pages = board.columns.len().div_ceil(columns * rows - OTHERS).max(1);
    let mut body = area;
    pages::turn(c, "themes", &mut body, &mut sorting.themes_page, pages);
    let cell = vec2(
        (body.width() - (columns - 1) as f32 * GAP * c.u) / columns as f32,
        (body.height() - (rows - 1) as f32 * GAP * c.u) / rows as f32,
    );
    let mut touched = None;
    for (at, tile) in tiles(c, board, sorting).iter().enumerate() {
        let place = vec2((at % columns) as f32, (at / columns) as f32);
        let corner = body.min + place * (cell + vec2(GAP, GAP) * c.u);
        let rect = Rect::from_min_size(corner, cell);
        if one(c, rect, tile, sorting) {
            touched = Some((sorting.held.clone(), tile.goal));
        }
        if let Some((card, _)) = dropped.filter(|(_, at)| rect.contains(*at)) {
            touched = Some((sorting.in_hand(card), tile.goal));
        }
    }
    touched
}

/// Columns and rows of tiles. A narrow screen has one column, so that names keep their words
/// whole, and so has a wide one while there are few themes.
fn grid(c: &Canvas<'_>, board: Board<'_>) -> (usize, usize) {
    let one = (1, 8);
    if c.is_narrow() || board.columns.len() + OTHERS <= one.1 { one } else { (2, 6) }
}

/// Columns of tiles.
pub(super) fn columns(c: &Canvas<'_>, board: Board<'_>) -> usize {
    grid(c, board).0
}

fn tiles<'a>(c: &Canvas<'_>, board: Board<'a>, sorting: &Sorting) -> Vec<Tile<'a>> {
    let lang = c.look.lang;
    let in_hand = !sorting.held.is_empty() || sorting.drag.is_some();
    let mut tiles = vec![Tile {
        goal: Goal::Loose,
        name: screen::sort_back(lang),
        count: Some(board.loose.len()),
        hue: None,
        icon: Some(Icon::Tray),
        enabled: true,
    }];
    let (columns, rows) = grid(c, board);
    let size = columns * rows - OTHERS;
    let columns = board.columns.iter().skip(sorting.themes_page * size).take(size);
    tiles.extend(columns.map(|column| {
        let theme = &column.theme;
        Tile {
            goal: Goal::Theme(theme.id),
            name: if theme.name.is_empty() { words::nameless_theme(lang) } else { &theme.name },
            count: Some(theme.ideas),
            hue: Some(theme.hue),
            icon: None,
            enabled: true,
        }
    }));
    tiles.push(Tile {
        goal: Goal::New,
        name: screen::sort_new(lang),
        count: None,
        hue: None,
        icon: Some(Icon::Plus),
        enabled: in_hand,
    });
    tiles
}

/// Draws one and returns whether it was touched.
fn one(c: &mut Canvas<'_>, rect: Rect, tile: &Tile<'_>, sorting: &Sorting) -> bool {
    let aimed = sorting.drag.is_some_and(|drag| rect.contains(drag.at)) && tile.enabled;
    let shown = match tile.goal {
        Goal::Loose => sorting.open.is_none(),
        Goal::Theme(theme) => sorting.open == Some(theme),
        Goal::New => false,
    };
    let (mut clicked, mut focused, mut pointed) = (false, false, false);
    if c.is_live() {
        let id = c.ui.make_persistent_id(("sort tile", key_of(format!("{:?}", tile.goal))));
        let sense = if tile.enabled { Sense::click() } else { Sense::hover() };
        let response = c.ui.interact(rect, id, sense);
        let name = match tile.count {
            Some(n) => screen::sort_tile(c.look.lang, tile.name, n),
            None => tile.name.to_owned(),
        };
        response
            .widget_info(|| WidgetInfo::selected(Role::Button, tile.enabled, shown, name.as_str()));
        clicked = tile.enabled && response.clicked();
        focused = response.has_focus();
        pointed = tile.enabled && response.hovered();
    }
    paint(c, rect, tile, shown, aimed, pointed);
    if focused {
        ring(c, rect, 1.7);
    }
    clicked
}

fn paint(c: &Canvas<'_>, rect: Rect, tile: &Tile<'_>, shown: bool, aimed: bool, pointed: bool) {
    let tones = c.tones(tile.hue);
    let on = tile.hue.map_or(c.p.lb, |hue| c.p.hue(hue).on);
    let (fill, ink, mark) = match (aimed, tile.enabled) {
        (true, _) => (tones.strong, on, on),
        (false, true) => (tones.soft, tones.ink, tones.strong),
        (false, false) => (c.p.lb, c.p.lb_m, c.p.lb_m),
    };
    c.fill(rect, 1.7, if pointed && !aimed { hovered(c, fill) } else { fill });
    let line = if shown { c.p.lb_a } else { tones.line };
    c.outline(rect, 1.7, if shown { 0.5 } else { 0.0 }, line);
    let inner = rect.shrink2(vec2(1.6 * c.u, 0.0));
    let middle = rect.center().y;
    let at = pos2(inner.left() + 1.6 * c.u, middle);
    match (tile.hue, tile.icon) {
        (Some(hue), _) => c.shape(hue, at, 3.4, mark),
        (None, Some(icon)) => c.icon(icon, IconWeight::Bold, at, 3.4 * c.u, mark),
        (None, None) => {}
    }
    let mut right = inner.right();
    if let Some(count) = tile.count {
        let kind = c.style(3.8, 1.1, Weight::ExtraBold, -0.03);
        let count = c.write(kind, &count.to_string(), ink, f32::INFINITY, 1);
        count.put_silently(c, pos2(right, middle), Align2::RIGHT_CENTER);
        right -= count.width() + 1.2 * c.u;
    }
    let left = inner.left() + 4.4 * c.u;
    let kind = c.style(3.05, 1.1, Weight::Bold, 0.0);
    let lines = if rect.height() > 9.6 * c.u { 3 } else { 2 };
    let name = c.write(kind, tile.name, ink, right - left, lines);
    name.put_silently(c, pos2(left, middle), Align2::LEFT_CENTER);
}
