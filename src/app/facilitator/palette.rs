//! The command palette: every command, idea and unit by a few letters.

use super::Place;
use crate::app::{
    command::{BINDINGS, Command, key_names},
    page::{Ask, Asks, PageContext},
    style::{Palette, Type, Weight},
    text::{commands, shell},
    widgets::{Dialog, KeyCap, TextField, unit_icon},
};
use crate::session::{IdeaNumber, UnitId};
use eframe::egui::{
    Align2, Color32, Context, Id, Key, Modifiers, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo,
    pos2, text::LayoutJob, vec2,
};
use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{CaseMatching, Normalization, Pattern},
};

const ROW: f32 = 46.0;
/// Most rows that are listed.
const MOST: usize = 60;

/// The open palette.
#[derive(Default)]
pub struct State {
    query: String,
    chosen: usize,
    found: Vec<Found>,
    /// What `found` was made for; nothing before the first frame.
    made_for: Option<(String, u64, Place)>,
    moved: bool,
}

impl State {
    /// Limited to ideas.
    #[must_use]
    pub fn ideas() -> Self {
        Self { query: "#".to_owned(), ..Self::default() }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Target {
    Command(Command),
    Idea(IdeaNumber),
    Unit(UnitId),
}

struct Found {
    target: Target,
    title: String,
    /// Positions of matching characters in the title.
    hits: Vec<u32>,
    aside: String,
    score: u32,
}

/// Shows the palette. `false`: it was closed.
pub fn show(
    ctx: &Context,
    cx: &PageContext<'_>,
    place: Place,
    state: &mut State,
    asks: &mut Asks,
) -> bool {
    let mut run = None;
    let shown = Dialog::new(Id::unique("palette"), shell::search(cx.lang))
        .width(680.0)
        .top(92.0)
        .show_bare(ctx, |ui, opened| {
            field(ui, cx, state, opened);
            refresh(cx, place, state);
            let step = |ui: &mut Ui, key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
            if step(ui, Key::ArrowDown) {
                state.chosen = (state.chosen + 1).min(state.found.len().saturating_sub(1));
                state.moved = true;
            }
            if step(ui, Key::ArrowUp) {
                state.chosen = state.chosen.saturating_sub(1);
                state.moved = true;
            }
            let entered = step(ui, Key::Enter);
            let clicked = rows(ui, cx, state);
            let picked = clicked.or_else(|| entered.then_some(state.chosen));
            run = picked.and_then(|i| state.found.get(i)).map(|f| f.target);
        });
    match run {
        Some(Target::Command(command)) => asks.command(command),
        Some(Target::Idea(number)) => asks.push(Ask::FindIdea(number)),
        Some(Target::Unit(unit)) => asks.push(Ask::FindUnit(unit)),
        None => {}
    }
    run.is_none() && !shown.closed
}

fn field(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, opened: bool) {
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        ui.add_space(12.0);
        let width = ui.available_width() - 12.0;
        let field = TextField::new(shell::search(cx.lang), &mut state.query)
            .bare()
            .hint(shell::palette_hint(cx.lang))
            .height(44.0)
            .styled(Type::STRONG.sized(18.0).weight(Weight::SemiBold))
            .width(width);
        let response = field.show(ui);
        if opened || !response.has_focus() {
            response.request_focus();
        }
    });
    ui.add_space(6.0);
}

fn refresh(cx: &PageContext<'_>, place: Place, state: &mut State) {
    let key = (state.query.clone(), cx.revision, place);
    if state.made_for.as_ref() == Some(&key) {
        return;
    }
    let query = state.query.trim();
    let mut found = if let Some(number) = query.strip_prefix('#') {
        match number.trim() {
            number if number.chars().all(|c| c.is_ascii_digit()) => ideas_by_number(cx, number),
            text => ideas_by_text(cx, text),
        }
    } else if let Some(unit) = query.strip_prefix('@') {
        units(cx, unit.trim())
    } else {
        let mut all = command_rows(cx, place, query);
        if query.chars().count() >= 2 {
            all.extend(units(cx, query));
            all.extend(ideas_by_text(cx, query));
        }
        all
    };
    found.sort_by_key(|f| std::cmp::Reverse(f.score));
    found.truncate(MOST);
    state.found = found;
    state.chosen = 0;
    state.made_for = Some(key);
}

struct Finder {
    matcher: Matcher,
    pattern: Pattern,
    buffer: Vec<char>,
}

impl Finder {
    fn new(query: &str) -> Self {
        Self {
            matcher: Matcher::new(Config::DEFAULT),
            pattern: Pattern::parse(query, CaseMatching::Ignore, Normalization::Smart),
            buffer: Vec::new(),
        }
    }

    fn find(&mut self, text: &str) -> Option<(u32, Vec<u32>)> {
        let mut hits = Vec::new();
        let text = Utf32Str::new(text, &mut self.buffer);
        let score = self.pattern.indices(text, &mut self.matcher, &mut hits)?;
        Some((score, hits))
    }
}

fn command_rows(cx: &PageContext<'_>, place: Place, query: &str) -> Vec<Found> {
    let mut finder = Finder::new(query);
    let mut rows: Vec<Found> = Vec::new();
    let stage = place.stage();
    for binding in BINDINGS.iter().filter(|b| b.scope.is_active(stage)) {
        let target = Target::Command(binding.command);
        if rows.iter().any(|r| r.target == target) || binding.command == Command::Palette {
            continue;
        }
        let title = commands::name(cx.lang, binding.command);
        if let Some((score, hits)) = finder.find(&title) {
            let keys = binding.keys.first();
            let aside = keys.map(|k| key_names(cx.lang, *k).join(" ")).unwrap_or_default();
            // Commands come before ideas of the same likeness.
            rows.push(Found { target, title, hits, aside, score: score + 40 });
        }
    }
    rows
}

fn units(cx: &PageContext<'_>, query: &str) -> Vec<Found> {
    let mut finder = Finder::new(query);
    let units = cx.session.units().iter();
    let rows = units.filter_map(|unit| {
        let profile = &unit.profile;
        let by_name = finder.find(&profile.name);
        let others = std::iter::once(&profile.short).chain(&profile.aliases);
        let by_other = others.filter_map(|name| finder.find(name)).map(|(score, _)| score).max();
        let (score, hits) = match (by_name, by_other) {
            (Some(found), other) if other.is_none_or(|o| o <= found.0) => found,
            (_, Some(score)) => (score, Vec::new()),
            (found, None) => found?,
        };
        Some(Found {
            target: Target::Unit(unit.id),
            title: profile.name.clone(),
            hits,
            aside: profile.short.clone(),
            score: score + 20,
        })
    });
    rows.collect()
}

fn ideas_by_number(cx: &PageContext<'_>, digits: &str) -> Vec<Found> {
    let ideas = cx.board().ideas.iter().filter(|i| i.number.to_string().starts_with(digits));
    let rows = ideas.take(MOST).enumerate().map(|(i, idea)| Found {
        target: Target::Idea(idea.number),
        title: idea.text.clone(),
        hits: Vec::new(),
        aside: idea.number.to_string(),
        score: (MOST - i) as u32,
    });
    rows.collect()
}

fn ideas_by_text(cx: &PageContext<'_>, query: &str) -> Vec<Found> {
    let needle = query.to_lowercase();
    let holds = |text: &str| text.to_lowercase().contains(&needle);
    let ideas = cx.board().ideas.iter().filter(|i| holds(&i.text) || holds(&i.name));
    let rows = ideas.take(MOST).map(|idea| Found {
        target: Target::Idea(idea.number),
        title: idea.text.clone(),
        hits: Vec::new(),
        aside: idea.number.to_string(),
        score: 1,
    });
    rows.collect()
}

fn rows(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State) -> Option<usize> {
    let p = Palette::of(ui);
    if state.found.is_empty() {
        ui.horizontal(|ui| {
            ui.add_space(20.0);
            ui.label(Type::SMALL.rich(shell::palette_none(cx.lang)).color(p.tinta3));
        });
        ui.add_space(16.0);
        return None;
    }
    let mut clicked = None;
    ScrollArea::vertical().max_height(ROW * 9.0).show_rows(
        ui,
        ROW,
        state.found.len(),
        |ui, range| {
            for i in range {
                let on = i == state.chosen;
                let response = row(ui, cx, &state.found[i], on);
                if on && std::mem::take(&mut state.moved) {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    clicked = Some(i);
                }
            }
        },
    );
    if state.moved {
        // The chosen row is outside of what is drawn: bring the list there.
        let y = ui.min_rect().top() + state.chosen as f32 * ROW;
        ui.scroll_to_rect(Rect::from_min_size(pos2(ui.min_rect().left(), y), vec2(1.0, ROW)), None);
    }
    ui.add_space(8.0);
    clicked
}

fn row(ui: &mut Ui, cx: &PageContext<'_>, found: &Found, on: bool) -> eframe::egui::Response {
    let size = vec2(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, on, found.title.as_str()));
    let p = Palette::of(ui);
    let inner = rect.shrink2(vec2(8.0, 0.0));
    let (fill, ink, quiet) = if on {
        (p.nila, p.on_nila, p.on_nila)
    } else if response.hovered() {
        (p.kertas2, p.tinta, p.tinta3)
    } else {
        (Color32::TRANSPARENT, p.tinta, p.tinta3)
    };
    ui.painter().rect_filled(inner, 8.0, fill);
    let mut left = inner.left() + 14.0;
    let mut right = inner.right() - 12.0;
    let middle = rect.center().y;
    match found.target {
        Target::Command(_) if !found.aside.is_empty() => {
            let cap = KeyCap::new(&found.aside);
            let cap = if on { cap.on(p.nila, p.on_nila) } else { cap };
            right = cap.draw(ui, pos2(right, middle), Align2::RIGHT_CENTER).left() - 10.0;
        }
        Target::Command(_) => {}
        Target::Idea(_) => {
            let galley = Type::CARD_NUMBER.whole(ui.painter(), &found.aside, ink);
            let at = pos2(left, middle - galley.size().y / 2.0);
            left += galley.size().x + 12.0;
            ui.painter().galley(at, galley, ink);
        }
        Target::Unit(id) => {
            if let Some(unit) = cx.session.unit(id) {
                let icon = unit_icon(unit.profile.kind);
                let at = pos2(left + 8.0, middle);
                icon.paint(ui.painter(), at, 16.0, crate::app::style::IconWeight::Regular, quiet);
                left += 26.0;
            }
            let galley = Type::CAPTION.whole(ui.painter(), &found.aside, quiet);
            let at = pos2(right - galley.size().x, middle - galley.size().y / 2.0);
            right = at.x - 10.0;
            ui.painter().galley(at, galley, quiet);
        }
    }
    let mut job = marked(&found.title, &found.hits, ink);
    job.wrap.max_width = (right - left).max(20.0);
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(pos2(left, middle - galley.size().y / 2.0), galley, ink);
    response
}

/// The title with its matching characters bold and underlined.
fn marked(title: &str, hits: &[u32], ink: Color32) -> LayoutJob {
    let mut job = LayoutJob::default();
    for (i, c) in title.chars().enumerate() {
        let hit = hits.contains(&(i as u32));
        let weight = if hit { Weight::ExtraBold } else { Weight::SemiBold };
        let mut format = Type::STRONG.weight(weight).format(ink);
        if hit {
            format.underline = eframe::egui::Stroke::new(1.5, ink);
        }
        job.append(c.encode_utf8(&mut [0; 4]), 0.0, format);
    }
    job
}
