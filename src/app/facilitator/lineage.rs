//! "Where did my idea go?": the history of one idea, step by step.

use crate::{
    app::{
        memo::Memo,
        page::PageContext,
        style::{Icon, Palette, Type, Weight},
        text::{aftermath, dates, lineage as words, words as shared},
        widgets::{Button, Dialog, DialogTone, Text, label},
    },
    session::{IdeaNumber, LineageEvent, LineageStep, PollId},
};
use eframe::egui::{Context, Id, ScrollArea};

/// The open history.
#[derive(Debug)]
pub struct State {
    idea: IdeaNumber,
    steps: Memo<u64, Vec<(String, String)>>,
}

impl State {
    /// The history of this idea of the board that is worked on.
    #[must_use]
    pub fn new(idea: IdeaNumber) -> Self {
        Self { idea, steps: Memo::default() }
    }

    /// Shows it. `false`: it was closed.
    pub fn show(&mut self, ctx: &Context, cx: &PageContext<'_>) -> bool {
        let Some(idea) = cx.board().idea(self.idea) else { return false };
        let steps = self.steps.get(cx.revision, || {
            let mut voted = false;
            let steps = cx.session.lineage(cx.board, self.idea);
            let lines = steps.iter().map(|step| {
                let (at, mut what) = line(cx, self.idea, step);
                if voted && reshapes(&step.what) {
                    what.push_str(words::after_poll(cx.lang));
                }
                voted |= matches!(
                    step.what,
                    LineageEvent::Voted { .. } | LineageEvent::PartVoted { .. }
                );
                (at, what)
            });
            lines.collect()
        });
        let title = words::title(cx.lang, self.idea.0);
        let dialog = Dialog::new(Id::unique("lineage"), &title).text(&idea.text);
        let shown = dialog.icon(Icon::ClockCounterClockwise, DialogTone::Info).show(
            ctx,
            |ui| {
                ui.add_space(12.0);
                ScrollArea::vertical().max_height(360.0).auto_shrink([false, true]).show(
                    ui,
                    |ui| {
                        ui.spacing_mut().item_spacing.y = 7.0;
                        let p = Palette::of(ui);
                        let kind = Type::SMALL.weight(Weight::SemiBold);
                        let width = |at: &str| kind.whole(ui.painter(), at, p.tinta3).size().x;
                        let widest = steps.iter().map(|(at, _)| width(at)).fold(0.0, f32::max);
                        for (at, what) in steps {
                            ui.horizontal_top(|ui| {
                                ui.spacing_mut().item_spacing.x = 0.0;
                                let room =
                                    widest + 12.0 - label(ui, kind, at, p.tinta3).rect.width();
                                ui.add_space(room);
                                ui.add(Text::new(Type::SMALL, what).color(p.tinta));
                            });
                        }
                    },
                );
            },
            |footer| footer.default(Button::new(shared::close(cx.lang)).primary()).clicked(),
        );
        !shown.inner && !shown.closed
    }
}

/// When and what, in words.
fn line(cx: &PageContext<'_>, own: IdeaNumber, step: &LineageStep) -> (String, String) {
    let lang = cx.lang;
    let time = dates::clock(lang, step.at.time());
    // The day matters only where the workshop has several.
    let at = match cx.session.event().date {
        Some(day) if day == step.at.date() => time,
        _ => format!("{} {time}", dates::date(lang, step.at.date())),
    };
    (at, sentence(cx, own, &step.what))
}

fn sentence(cx: &PageContext<'_>, own: IdeaNumber, what: &LineageEvent) -> String {
    let (lang, session) = (cx.lang, cx.session);
    match what {
        LineageEvent::Sent(unit, label) => {
            let unit = unit.and_then(|id| session.unit(id)).map(|unit| &unit.profile.name);
            let mut text = match unit {
                Some(name) => words::sent_by(lang, name),
                None => words::sent(lang).to_owned(),
            };
            if !label.is_empty() {
                text.push_str(&words::from_file(lang, label));
            }
            text
        }
        LineageEvent::Reworded(before) => words::reworded(lang, before),
        LineageEvent::Renamed => words::renamed(lang).to_owned(),
        LineageEvent::Moved(None) => words::to_tray(lang).to_owned(),
        LineageEvent::Moved(Some(theme)) => {
            let theme = cx.board().theme(*theme);
            let name = theme.map(|t| t.look.name.as_str()).filter(|name| !name.is_empty());
            words::moved(lang, name.unwrap_or(shared::nameless_theme(lang)))
        }
        LineageEvent::MergedInto(n) => words::merged_into(lang, n.0),
        LineageEvent::Took(n) => words::took(lang, n.0),
        LineageEvent::SplitFrom(n) => words::split_from(lang, n.0),
        LineageEvent::Released(n) => words::released(lang, n.0),
        LineageEvent::Trashed => words::trashed(lang).to_owned(),
        LineageEvent::Restored => words::restored(lang).to_owned(),
        LineageEvent::Voted { poll, card, result } => {
            let mut text = voted(cx, *poll, *result);
            if let Some(card) = card.filter(|card| *card != own) {
                text.push_str(&words::as_part_of(lang, card.0));
            }
            text
        }
        LineageEvent::PartVoted { poll, part, result } => {
            words::part(lang, part.0, &voted(cx, *poll, *result))
        }
        LineageEvent::Chosen => words::chosen(lang).to_owned(),
        LineageEvent::Unchosen => words::unchosen(lang).to_owned(),
    }
}

/// That it was an option of a poll, and its result once it may be known.
fn voted(cx: &PageContext<'_>, poll: PollId, result: Option<(u32, u32)>) -> String {
    let poll = cx.session.poll(poll).map(|(_, poll)| poll);
    let title = poll.map_or("", |poll| poll.setup.title.as_str());
    let scored = poll.is_some_and(|poll| poll.setup.method.sheet().is_some());
    let total = |n| aftermath::total(cx.lang, n, if scored { 100 } else { 1 });
    match result {
        None => words::on_ballot(cx.lang, title),
        Some((n, 0)) => words::unranked(cx.lang, title, &total(n)),
        Some((n, rank)) => words::voted(cx.lang, title, &total(n), rank),
    }
}

/// Whether a step took cards together or apart, or put them elsewhere.
fn reshapes(what: &LineageEvent) -> bool {
    matches!(
        what,
        LineageEvent::MergedInto(_)
            | LineageEvent::Took(_)
            | LineageEvent::SplitFrom(_)
            | LineageEvent::Released(_)
            | LineageEvent::Moved(_)
    )
}
