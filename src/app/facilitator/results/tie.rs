//! The strip below a tie: what is tied, what became of it, and what can be done.

use super::{State, View, columns::END, settle};
use crate::app::{
    page::Asks,
    style::{Icon, IconWeight, Palette, Type, Weight},
    text::{results as words, settling},
    widgets::{Button, ButtonKind, tip},
};
use crate::session::{TieBreak, TieDecision, TieRule};
use eframe::egui::{
    Align, Layout, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, text::LayoutJob, vec2,
};
use std::ops::Range;

/// Shows it. `unchosen` ideas of the tie can be chosen.
pub(super) fn strip(
    ui: &mut Ui,
    view: &View<'_>,
    state: &mut State,
    (group, unchosen): (&Range<usize>, usize),
    rect: Rect,
    asks: &mut Asks,
) {
    let (lang, p) = (view.cx.lang, Palette::of(ui));
    ui.painter().rect_filled(rect, 0.0, p.awas_soft);
    let Some(first) = view.ranking.rows().get(group.start) else { return };
    let inner = Rect::from_min_max(
        pos2(rect.left() + 48.0, rect.top()),
        pos2(rect.right() - END, rect.bottom() - 4.0),
    );
    let layout = Layout::right_to_left(Align::Center);
    let salt = ("tie", group.start);
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inner).layout(layout).id_salt(salt));
    ui.spacing_mut().item_spacing.x = 8.0;
    if !view.cx.editable {
        ui.disable();
    }
    let decision = view.ranking.decision(group.start);
    if decision.is_none() {
        open(&mut ui, view, state, group.start, asks);
    }
    if unchosen > 0 {
        let many = words::choose_all(lang, unchosen);
        let name = if group.len() == 2 && unchosen == 2 { words::choose_both(lang) } else { &many };
        if ui.add(Button::new(name).small().kind(ButtonKind::Notice)).clicked() {
            view.choose_tied(group.start, asks);
        }
    }
    let fact = words::tie_at(lang, first.rank);
    let total = view.figure(first.total);
    let shared = match view.sheet() {
        Some(_) => words::tie_of_points(lang, group.len(), &total),
        None => words::tie_of(lang, group.len(), first.total),
    };
    let rule = match view.cx.session.event().voting.tie {
        TieRule::Runoff => words::rule_runoff(lang),
        TieRule::TakeAll => words::rule_all(lang),
        TieRule::Chair => words::rule_chair(lang),
    };
    let settled = decision.map(|decision| settled(view, decision));
    let more = format!("{shared} {}", settled.as_deref().unwrap_or(rule));
    let mut job = LayoutJob::default();
    job.append(
        &fact,
        0.0,
        Type::SMALL.sized(12.5).line(16.0).weight(Weight::Bold).format(p.awas_ink),
    );
    job.append(&more, 4.0, Type::SMALL.sized(12.5).line(16.0).format(p.awas_ink));
    job.wrap.max_width = ui.available_width() - 10.0;
    job.wrap.max_rows = 2;
    let galley = ui.painter().layout_job(job);
    let size = vec2(galley.size().x, inner.height());
    let place = Rect::from_min_size(inner.min, size);
    let cut = galley.elided;
    let top = (inner.center().y - galley.size().y / 2.0).floor();
    ui.painter().galley(pos2(inner.left(), top), galley, p.awas_ink);
    let spoken = ui.interact(place, ui.scope_id().with("tie"), Sense::hover());
    let text = format!("{fact} {more}");
    if cut {
        tip(&spoken, &text, "");
    }
    spoken.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
}

/// The ways out of a tie that nothing has settled.
fn open(ui: &mut Ui, view: &View<'_>, state: &mut State, row: usize, asks: &mut Asks) {
    let lang = view.cx.lang;
    let runoff = Button::new(words::runoff(lang)).icon_in(Icon::ArrowsClockwise, IconWeight::Bold);
    if ui.add(runoff.small().kind(ButtonKind::NoticePaper)).clicked() {
        view.runoff(row, asks);
    }
    let other = Button::new(settling::other(lang)).small().kind(ButtonKind::NoticePaper);
    if ui.add(other).clicked() {
        state.settle = Some(settle::Form::new(view, row));
    }
}

/// "Diundi dengan angka 2019 oleh ketua rapat: disepakati peserta."
pub(super) fn settled(view: &View<'_>, decision: &TieDecision) -> String {
    let lang = view.cx.lang;
    let how = match decision.how {
        TieBreak::Lot { seed } => settling::by_lot(lang, seed),
        TieBreak::CastingVote => settling::by_vote(lang).to_owned(),
        TieBreak::CriteriaScore(poll) => {
            let title = view.board.poll(poll).map_or("", |p| p.setup.title.as_str());
            settling::by_score(lang, title)
        }
    };
    settling::decided(lang, &how, &decision.who, &decision.why)
}
