//! One step of the agenda, new or known.

use crate::{
    app::{
        page::PageContext,
        style::Icon,
        text::{Lang, capture, prepare as words, words as shared},
        widgets::{Button, ButtonKind, Dialog, DialogTone, Dropdown, Stepper, TextField, label},
    },
    session::{CaptureMode, Change, GroupPhase, Stage, Step, StepId, StepPlan},
};
use eframe::egui::{Context, Id, Ui};

/// The open dialog.
#[derive(Debug)]
pub(super) struct StepDialog {
    id: Option<StepId>,
    plan: StepPlan,
    focused: bool,
}

/// What came of it in one frame.
pub(super) enum Answer {
    Open,
    Left,
    Change(Change),
}

/// Ways of asking as they begin, in the order of their names.
const CAPTURE_MODES: [CaptureMode; 4] = [
    CaptureMode::Free,
    CaptureMode::RoundRobin { turn: None },
    CaptureMode::OneTwoFourAll(GroupPhase::One),
    CaptureMode::Silent,
];

fn same_kind(a: CaptureMode, b: CaptureMode) -> bool {
    std::mem::discriminant(&a) == std::mem::discriminant(&b)
}

enum Pressed {
    Save,
    Delete,
    Current,
}

impl StepDialog {
    pub(super) fn new() -> Self {
        let plan = StepPlan { minutes: 15, ..StepPlan::default() };
        Self { id: None, plan, focused: false }
    }

    pub(super) fn of(step: &Step) -> Self {
        Self { id: Some(step.id), plan: step.plan.clone(), focused: false }
    }

    pub(super) fn show(&mut self, ctx: &Context, cx: &PageContext<'_>) -> Answer {
        let lang = cx.lang;
        let title = if self.id.is_some() { words::edit_step(lang) } else { words::add_step(lang) };
        let filled = !self.plan.title.trim().is_empty();
        let known = self.id;
        let dialog = Dialog::new(Id::unique("step dialog"), title);
        let shown = dialog.icon(Icon::ListNumbers, DialogTone::Info).show(
            ctx,
            |ui| self.fields(ui, cx),
            |footer| {
                let save = Button::new(shared::save(lang)).primary().enabled(filled);
                if footer.button(save).clicked() {
                    return Some(Pressed::Save);
                }
                if footer.button(Button::new(shared::cancel(lang))).clicked() {
                    footer.close();
                }
                if known.is_some() {
                    let now = Button::new(words::make_current(lang)).kind(ButtonKind::Ghost);
                    if footer.button(now).clicked() {
                        return Some(Pressed::Current);
                    }
                    let delete = Button::new(shared::delete(lang)).kind(ButtonKind::Ghost);
                    if footer.left(delete.icon(Icon::Trash)).clicked() {
                        return Some(Pressed::Delete);
                    }
                }
                None
            },
        );
        match (shown.inner, self.id) {
            (Some(Pressed::Save), Some(id)) => {
                Answer::Change(Change::EditStep(id, self.plan.clone()))
            }
            (Some(Pressed::Save), None) => {
                Answer::Change(Change::AddStep(usize::MAX, self.plan.clone()))
            }
            (Some(Pressed::Delete), Some(id)) => Answer::Change(Change::RemoveStep(id)),
            (Some(Pressed::Current), Some(id)) => Answer::Change(Change::GoToStep(Some(id))),
            _ if shown.closed => Answer::Left,
            _ => Answer::Open,
        }
    }

    /// How the room is asked in a step in which ideas are gathered.
    fn mode(&mut self, ui: &mut Ui, lang: Lang) {
        let names = capture::mode_names(lang);
        let chosen = CAPTURE_MODES.iter().position(|m| same_kind(*m, self.plan.mode));
        let list = Dropdown::new(words::step_mode(lang), &names).width(220.0);
        if let Some(i) = list.show(ui, Some(chosen.unwrap_or(0))) {
            self.plan.mode = CAPTURE_MODES[i];
        }
    }

    fn fields(&mut self, ui: &mut Ui, cx: &PageContext<'_>) {
        let lang = cx.lang;
        ui.spacing_mut().item_spacing.y = 8.0;
        ui.add_space(10.0);
        let title = TextField::new(words::step_title(lang), &mut self.plan.title).show(ui);
        if !std::mem::replace(&mut self.focused, true) {
            title.request_focus();
        }
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                let name = words::step_minutes(lang);
                let ink = crate::app::style::Palette::of(ui).tinta2;
                label(ui, crate::app::style::Type::FIELD, name, ink);
                let mut minutes = u32::from(self.plan.minutes);
                Stepper::new(name, &mut minutes, 0..=1_440).show(ui);
                self.plan.minutes = u16::try_from(minutes).unwrap_or(0);
            });
            ui.add_space(12.0);
            let mut names = vec![words::no_stage(lang)];
            names.extend(Stage::ALL.map(|stage| shared::stage(lang, stage)));
            let chosen = self.plan.stage.map_or(0, |stage| stage.index() + 1);
            let list = Dropdown::new(words::step_stage(lang), &names).width(220.0);
            if let Some(i) = list.show(ui, Some(chosen)) {
                self.plan.stage = i.checked_sub(1).map(|i| Stage::ALL[i]);
            }
        });
        if self.plan.stage == Some(Stage::Capture) {
            self.mode(ui, lang);
        }
        TextField::new(words::step_instruction(lang), &mut self.plan.instruction).show(ui);
        TextField::new(words::step_notes(lang), &mut self.plan.notes).rows(3).show(ui);
    }
}
