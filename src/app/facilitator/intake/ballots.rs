//! Ballots that helpers keyed, before they go into the open poll: how many, and which lines are
//! refused and why. What stands on a ballot is not shown: the desk may be mirrored.

use super::Outcome;
use crate::{
    app::{
        memo::Memo,
        page::{Asks, PageContext},
        style::{Icon, Palette, Type, Weight},
        text::{Lang, ballots as words, intake, refusals, words as shared},
        widgets::{Button, Dialog, DialogTone, Switch, Text, label, line_start},
    },
    import::{BallotProposal, Fault, KeyedBallots, MAX_BALLOT_LINES},
    session::PollId,
};
use eframe::egui::{Context, Id, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

const ROW: f32 = 26.0;
/// Rows of refused lines that are seen at once.
const SEEN: usize = 9;
/// Width of the column of line numbers.
const NUMBER: f32 = 84.0;

/// The ballots with what they would bring.
pub(super) struct Preview {
    keyed: KeyedBallots,
    again: bool,
    proposal: Memo<(u64, PollId), BallotProposal>,
}

impl Preview {
    pub(super) fn new(keyed: KeyedBallots) -> Self {
        Self { keyed, again: false, proposal: Memo::default() }
    }

    pub(super) fn show(
        &mut self,
        ctx: &Context,
        cx: &PageContext<'_>,
        name: &str,
        asks: &mut Asks,
    ) -> Outcome {
        let lang = cx.lang;
        let dialog = Dialog::new(Id::unique("intake ballots"), words::title(lang)).width(620.0);
        let Some((_, poll)) = cx.session.open_poll() else {
            let dialog = dialog.text(words::no_poll(lang)).icon(Icon::Info, DialogTone::Info);
            let shown = dialog.show(
                ctx,
                |ui| {
                    label(ui, Type::SMALL, name, Palette::of(ui).tinta2);
                },
                |footer| footer.default(Button::new(shared::close(lang)).primary()).clicked(),
            );
            return if shown.inner || shown.closed { Outcome::Done } else { Outcome::Open };
        };
        let keyed = &self.keyed;
        let proposal =
            self.proposal.get((cx.revision, poll.id), || BallotProposal::of(poll, keyed));
        let again = &mut self.again;
        let free = !proposal.known || *again;
        let text = words::into(lang, &poll.setup.title);
        let shown = dialog.text(&text).icon(Icon::ListNumbers, DialogTone::Info).show(
            ctx,
            |ui| {
                ui.spacing_mut().item_spacing.y = 8.0;
                ui.add_space(6.0);
                label(ui, Type::SMALL, name, Palette::of(ui).tinta2);
                figures(ui, lang, proposal);
                told(ui, lang, keyed.cut, proposal, again);
                refused(ui, lang, &proposal.refused);
            },
            |footer| {
                let usable = free && proposal.beyond.is_none() && !proposal.papers.is_empty();
                let take = match proposal.count() {
                    0 => words::none(lang).to_owned(),
                    n => words::take(lang, n),
                };
                let take = Button::new(&take).primary().enabled(usable && cx.editable);
                let take = footer.default(take).clicked();
                let cancel = footer.button(Button::new(shared::cancel(lang))).clicked();
                let other = footer.left(Button::new(intake::other_file(lang))).clicked();
                (take, cancel, other)
            },
        );
        match shown.inner {
            (true, ..) => {
                asks.change_some(proposal.change(poll, *again));
                Outcome::Done
            }
            (_, true, _) => Outcome::Done,
            (.., true) => Outcome::OtherFile,
            _ if shown.closed => Outcome::Done,
            _ => Outcome::Open,
        }
    }
}

/// Valid, blank, invalid, refused: each figure over its word.
fn figures(ui: &mut Ui, lang: Lang, proposal: &BallotProposal) {
    let p = Palette::of(ui);
    let valid = proposal.papers.len() as u32 - proposal.blank;
    let refused = proposal.refused.len() as u32;
    let bad = if refused > 0 { p.bahaya_ink } else { p.tinta };
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 36.0;
        for (word, n, ink) in [
            (words::valid(lang), valid, p.tinta),
            (words::blank(lang), proposal.blank, p.tinta),
            (words::invalid(lang), proposal.invalid, p.tinta),
            (words::refused(lang), refused, bad),
        ] {
            let figure = Type::FIGURE.sized(24.0).line_in(ui.painter(), &n.to_string(), ink, 200.0);
            let name = Type::SMALL.line_in(ui.painter(), word, p.tinta2, 200.0);
            let size = vec2(figure.size().x.max(name.size().x), figure.size().y + name.size().y);
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{word}: {n}")));
            let below = name.size().y;
            ui.painter().galley(rect.min, name, p.tinta2);
            ui.painter().galley(rect.min + vec2(0.0, below), figure, ink);
        }
    });
    ui.add_space(4.0);
}

/// What a person should know before.
fn told(ui: &mut Ui, lang: Lang, cut: bool, proposal: &BallotProposal, again: &mut bool) {
    let p = Palette::of(ui);
    if proposal.known {
        ui.add(Text::new(Type::SMALL, words::known(lang)).color(p.awas_ink));
        ui.add(Switch::new(again, words::again(lang)));
    }
    if let Some(refusal) = proposal.beyond {
        let text = refusals::sentence(lang, refusal);
        ui.add(Text::new(Type::SMALL, &text).color(p.bahaya_ink));
    }
    if cut {
        let text = words::cut(lang, MAX_BALLOT_LINES);
        ui.add(Text::new(Type::SMALL, &text).color(p.awas_ink));
    }
}

fn refused(ui: &mut Ui, lang: Lang, refused: &[(usize, Fault)]) {
    if refused.is_empty() {
        return;
    }
    let height = ROW * refused.len().min(SEEN) as f32;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().max_height(height).auto_shrink([false, true]);
        area.show_rows(ui, ROW, refused.len(), |ui, seen| {
            for (line, fault) in refused.get(seen).unwrap_or_default() {
                one(ui, lang, *line, fault);
            }
        });
    });
    let p = Palette::of(ui);
    ui.add(Text::new(Type::SMALL, words::refused_more(lang)).color(p.tinta2));
}

fn one(ui: &mut Ui, lang: Lang, line: usize, fault: &Fault) {
    let p = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let why = words::fault(lang, fault);
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Label, true, words::line_refused(lang, line, &why))
    });
    let number = words::line(lang, line);
    let kind = Type::SMALL.weight(Weight::Bold);
    let number = kind.line_in(ui.painter(), &number, p.tinta2, NUMBER);
    let y = rect.center().y;
    ui.painter().galley(line_start(rect.left(), y, &number), number, p.tinta2);
    let text = Type::SMALL.line_in(ui.painter(), &why, p.tinta, rect.width() - NUMBER);
    ui.painter().galley(line_start(rect.left() + NUMBER, y, &text), text, p.tinta);
}
