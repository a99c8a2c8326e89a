//! How the room is asked: freely, in turn, by 1-2-4-All, or in silence.
//!
//! The control stands in the header; the row below the capture bar says whose turn or which phase
//! it is, and goes on. The timer of a phase is started with it; it never stops anyone typing.

use crate::{
    app::{
        command::Command,
        page::{Asks, PageContext},
        style::{Icon, Palette, Type, Weight, space},
        text::capture as words,
        widgets::{Button, ButtonKind, ChipLook, Segment, Segmented, UnitChip, label},
    },
    session::{CaptureMode, CaptureRules, Change, GroupPhase, Timer, TimerState, UnitId},
};
use chrono::Duration;
use eframe::egui::{Align, Layout, Ui, UiBuilder, vec2};

const HEIGHT: f32 = 44.0;

/// Where a mode stands in the control.
fn place(mode: CaptureMode) -> usize {
    match mode {
        CaptureMode::Free => 0,
        CaptureMode::RoundRobin { .. } => 1,
        CaptureMode::OneTwoFourAll(_) => 2,
        CaptureMode::Silent => 3,
    }
}

/// The modes as they begin, in the order of the control.
fn fresh(cx: &PageContext<'_>, place: usize) -> CaptureMode {
    match place {
        1 => CaptureMode::RoundRobin { turn: cx.session.turn_after(None, false) },
        2 => CaptureMode::OneTwoFourAll(GroupPhase::One),
        3 => CaptureMode::Silent,
        _ => CaptureMode::Free,
    }
}

/// The control in the header.
pub(super) fn control(ui: &mut Ui, cx: &PageContext<'_>, asks: &mut Asks) {
    let segments = words::mode_names(cx.lang).map(Segment::new);
    let mode = cx.board().capture.mode;
    ui.add_enabled_ui(cx.editable, |ui| {
        if let Some(chosen) = Segmented::new(words::mode(cx.lang), &segments).show(ui, place(mode))
        {
            set(cx, asks, fresh(cx, chosen));
            // The hand goes back to the keyboard; arrow keys stay in the control.
            if ui.input(|i| i.pointer.any_click()) {
                super::focus_field(ui);
            }
        }
    });
}

/// Turns to a mode, with its timer.
fn set(cx: &PageContext<'_>, asks: &mut Asks, mode: CaptureMode) {
    asks.change(Change::SetCapture(cx.board, CaptureRules { mode, ..cx.board().capture }));
    if let Some(minutes) = mode.minutes() {
        let until = cx.now + Duration::minutes(i64::from(minutes));
        let state = TimerState::Running(until);
        asks.change(Change::SetTimer(Timer { state, ..Timer::of_minutes(minutes) }));
    }
}

/// Goes on to the next turn or phase, or back.
pub(super) fn go(cx: &PageContext<'_>, asks: &mut Asks, back: bool) {
    match cx.board().capture.mode {
        CaptureMode::RoundRobin { turn } => {
            let turn = cx.session.turn_after(turn, back);
            set(cx, asks, CaptureMode::RoundRobin { turn });
        }
        CaptureMode::OneTwoFourAll(phase) => {
            let at = GroupPhase::ALL.iter().position(|p| *p == phase).unwrap_or(0);
            let to = if back { at.checked_sub(1) } else { Some(at + 1) };
            if let Some(phase) = to.and_then(|to| GroupPhase::ALL.get(to)) {
                set(cx, asks, CaptureMode::OneTwoFourAll(*phase));
            }
        }
        CaptureMode::Free | CaptureMode::Silent => {}
    }
}

/// What an idea that was just handed in changes: in turn, the next unit speaks.
pub(super) fn after_idea(cx: &PageContext<'_>, unit: Option<UnitId>) -> Option<Change> {
    let rules = cx.board().capture;
    let CaptureMode::RoundRobin { turn: Some(turn) } = rules.mode else { return None };
    // Somebody else had a word in between: the turn stays.
    if unit != Some(turn) {
        return None;
    }
    let turn = cx.session.turn_after(Some(turn), false);
    let mode = CaptureMode::RoundRobin { turn };
    Some(Change::SetCapture(cx.board, CaptureRules { mode, ..rules }))
}

/// The row below the capture bar; nothing while the room speaks freely.
pub(super) fn row(ui: &mut Ui, cx: &PageContext<'_>, asks: &mut Asks) {
    let mode = cx.board().capture.mode;
    if mode.is_free() {
        return;
    }
    let (rect, _) =
        ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), eframe::egui::Sense::hover());
    let inner = rect.shrink2(vec2(space::GUTTER + 4.0, 4.0));
    let builder = UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(builder.id_salt("capture mode"), |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        match mode {
            CaptureMode::Free => {}
            CaptureMode::RoundRobin { turn } => turns(ui, cx, turn, asks),
            CaptureMode::OneTwoFourAll(phase) => phases(ui, cx, phase, asks),
            CaptureMode::Silent => {
                say(ui, words::silent_more(cx.lang));
            }
        }
    });
}

fn say(ui: &mut Ui, text: &str) {
    label(ui, Type::SMALL.weight(Weight::SemiBold), text, Palette::of(ui).tinta2);
}

fn turns(ui: &mut Ui, cx: &PageContext<'_>, turn: Option<UnitId>, asks: &mut Asks) {
    let chip = |ui: &mut Ui, id: UnitId, look: ChipLook| {
        if let Some(unit) = cx.session.unit(id) {
            ui.add(UnitChip::new(super::unit_name(unit), unit.profile.kind).look(look));
        }
    };
    let Some(now) = turn.filter(|id| cx.session.unit(*id).is_some()) else {
        say(ui, words::no_turns(cx.lang));
        return;
    };
    say(ui, words::turn(cx.lang));
    chip(ui, now, ChipLook::Card);
    let keys = super::super::board::keys;
    let stage = crate::session::Stage::Capture;
    let next = keys(cx.lang, Command::NextTurn, stage);
    let pass = Button::new(words::pass(cx.lang)).small().keys(&next).enabled(cx.editable);
    if ui.add(pass).clicked() {
        go(cx, asks, false);
    }
    let back = Button::icon_only(Icon::ArrowLeft, words::turn_back(cx.lang)).small();
    if ui.add(back.kind(ButtonKind::Ghost).enabled(cx.editable)).clicked() {
        go(cx, asks, true);
    }
    if let Some(after) = cx.session.turn_after(Some(now), false).filter(|after| *after != now)
        && ui.available_width() > 220.0
    {
        say(ui, words::then(cx.lang));
        chip(ui, after, ChipLook::Outlined);
    }
}

fn phases(ui: &mut Ui, cx: &PageContext<'_>, phase: GroupPhase, asks: &mut Asks) {
    let names = GroupPhase::ALL.map(|phase| words::phase(cx.lang, phase));
    let segments: Vec<Segment<'_>> = names.iter().map(|name| Segment::new(name)).collect();
    let at = GroupPhase::ALL.iter().position(|p| *p == phase).unwrap_or(0);
    ui.add_enabled_ui(cx.editable, |ui| {
        if let Some(to) = Segmented::new(words::phases(cx.lang), &segments).show(ui, at)
            && let Some(phase) = GroupPhase::ALL.get(to)
        {
            set(cx, asks, CaptureMode::OneTwoFourAll(*phase));
        }
    });
    if phase.next().is_some() {
        let stage = crate::session::Stage::Capture;
        let keys = super::super::board::keys(cx.lang, Command::NextTurn, stage);
        let next = Button::new(words::next_phase(cx.lang)).small().keys(&keys);
        if ui.add(next.enabled(cx.editable)).clicked() {
            go(cx, asks, false);
        }
    }
}
