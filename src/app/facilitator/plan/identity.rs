//! Who stands behind a chosen idea: a bar over the canvas, and the dialog that fills it in.
//!
//! The number is legible only while a person wants it to be.

use super::{Edit, State, units};
use crate::app::{
    command::{Command, key_names},
    page::{Asks, PageContext},
    style::{Icon, Palette, Type, Weight, radius, space},
    text::{plan as words, words as shared},
    widgets::{Button, Dialog, DialogTone, Dots, Dropdown, TextField, label, row},
};
use crate::session::{Canvas, Change, IdeaWords, Plan, Session, Stage, masked};
use eframe::egui::{Align, Context, Frame, Id, Layout, Margin, Stroke, Ui};

/// Shows the bar and the distance below it.
pub(super) fn bar(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    plan: &Plan,
    asks: &mut Asks,
) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let outer = Margin { left: space::GUTTER as i8, right: space::GUTTER as i8, top: 0, bottom: 9 };
    let frame = Frame::new()
        .outer_margin(outer)
        .inner_margin(Margin::symmetric(14, 4))
        .fill(p.kertas2)
        .stroke(Stroke::new(1.0, p.garis))
        .corner_radius(radius::CARD);
    frame.show(ui, |ui| {
        row(ui, 34.0, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                progress(ui, cx, plan);
                ui.add_space(14.0);
                let keys = Command::Identity.shown_keys(Some(Stage::Plan));
                let keys = keys.map(|keys| key_names(lang, keys).join(" ")).unwrap_or_default();
                let name = words::edit_identity(lang);
                let pencil = Button::icon_only(Icon::PencilSimple, name).small().keys(&keys);
                if ui.add(pencil.enabled(cx.editable)).clicked() {
                    asks.command(Command::Identity);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    facts(ui, cx, state, plan);
                });
            });
        });
    });
}

fn progress(ui: &mut Ui, cx: &PageContext<'_>, plan: &Plan) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let ok = plan.canvas.ok();
    let words = words::ok_boxes(lang, ok);
    ui.add(Dots::inline(ok, 10, &words));
    ui.add_space(8.0);
    if ui.available_width() > 900.0 {
        label(ui, Type::SMALL, words::boxes_ok(lang), p.tinta2);
        ui.add_space(6.0);
        label(ui, Type::SMALL.weight(Weight::ExtraBold), &ok.to_string(), p.tinta);
    } else {
        label(ui, Type::SMALL.weight(Weight::ExtraBold), &words::of_ten(lang, ok), p.tinta);
    }
}

fn facts(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, plan: &Plan) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let canvas = &plan.canvas;
    let missing = words::not_filled(lang);
    let units = units(cx.session, plan);
    let phone = if state.phone_shown { canvas.phone.clone() } else { masked(&canvas.phone) };
    let all = ui.available_width();
    let facts = [
        (words::proposer(lang), units.as_str(), 0.42),
        (words::contact(lang), canvas.contact.as_str(), 0.34),
        (words::phone(lang), phone.as_str(), 0.24),
    ];
    for (name, value, part) in facts {
        let room = all * part - 18.0;
        let bold = Type::SMALL.weight(Weight::Bold);
        let (value, kind, ink) = if value.is_empty() {
            (missing, Type::SMALL, p.tinta3)
        } else {
            (value, bold, p.tinta)
        };
        let before = ui.cursor().left();
        label(ui, Type::SMALL, name, p.tinta3);
        ui.add_space(4.0);
        let left = room - (ui.cursor().left() - before);
        ui.scope(|ui| {
            ui.set_max_width(left.max(24.0));
            label(ui, kind, value, ink);
        });
        ui.add_space(18.0);
    }
    if !canvas.phone.is_empty() {
        ui.add_space(-14.0);
        let (icon, name) = if state.phone_shown {
            (Icon::EyeSlash, words::hide_phone(lang))
        } else {
            (Icon::Eye, words::show_phone(lang))
        };
        if ui.add(Button::icon_only(icon, name).small().height(26.0).ink(p.tinta3)).clicked() {
            state.phone_shown = !state.phone_shown;
        }
    }
}

/// The open dialog.
#[derive(Debug)]
pub(super) struct IdentityDialog {
    canvas: Canvas,
    name: String,
    focused: bool,
}

impl IdentityDialog {
    pub(super) fn new(session: &Session, plan: &Plan) -> Self {
        let idea = session.board(plan.board).and_then(|b| b.idea(plan.idea));
        let name = idea.map(|i| i.name.clone()).unwrap_or_default();
        Self { canvas: plan.canvas.clone(), name, focused: false }
    }

    /// `None` while it is open; whether to keep what was written when it closes.
    fn show(&mut self, ctx: &Context, cx: &PageContext<'_>) -> Option<bool> {
        let lang = cx.lang;
        let dialog = Dialog::new(Id::unique("identity"), words::identity(lang));
        let shown =
            dialog.text(words::identity_more(lang)).icon(Icon::Lightbulb, DialogTone::Info).show(
                ctx,
                |ui| self.fields(ui, cx),
                |footer| {
                    let save = Button::new(shared::save(lang)).primary();
                    if footer.button(save).clicked() {
                        return true;
                    }
                    if footer.button(Button::new(shared::cancel(lang))).clicked() {
                        footer.close();
                    }
                    false
                },
            );
        (shown.inner || shown.closed).then_some(shown.inner)
    }

    fn fields(&mut self, ui: &mut Ui, cx: &PageContext<'_>) {
        let lang = cx.lang;
        let canvas = &mut self.canvas;
        ui.spacing_mut().item_spacing.y = 8.0;
        ui.add_space(10.0);
        let name = TextField::new(words::innovation_name(lang), &mut self.name).show(ui);
        if !std::mem::replace(&mut self.focused, true) {
            name.request_focus();
        }
        let list = cx.session.units();
        let mut names = vec![words::as_proposed(lang)];
        names.extend(list.iter().map(|u| u.profile.name.as_str()));
        let chosen = canvas.unit.and_then(|id| list.iter().position(|u| u.id == id));
        let units = Dropdown::new(words::carried_by(lang), &names);
        if let Some(index) = units.show(ui, Some(chosen.map_or(0, |i| i + 1))) {
            canvas.unit = index.checked_sub(1).map(|i| list[i].id);
        }
        TextField::new(words::contact_post(lang), &mut canvas.contact).show(ui);
        TextField::new(words::phone_field(lang), &mut canvas.phone).show(ui);
        TextField::new(words::email_field(lang), &mut canvas.email).show(ui);
    }
}

/// Shows the dialog while it is open, and takes what was written in it.
pub(super) fn dialog(
    ui: &Ui,
    cx: &PageContext<'_>,
    state: &mut State,
    edit: &mut Edit<'_>,
    asks: &mut Asks,
) {
    let Some(dialog) = &mut state.identity else { return };
    let Some(keep) = dialog.show(ui.ctx(), cx) else { return };
    let Some(dialog) = state.identity.take().filter(|_| keep) else { return };
    let plan = edit.plan;
    let Canvas { unit, contact, phone, email, .. } = dialog.canvas;
    let stands = edit.canvas().clone();
    *edit.canvas() = Canvas {
        unit,
        contact: contact.trim().to_owned(),
        phone: phone.trim().to_owned(),
        email: email.trim().to_owned(),
        ..stands
    };
    let idea = cx.session.board(plan.board).and_then(|b| b.idea(plan.idea));
    if let Some(idea) = idea.filter(|idea| idea.name != dialog.name.trim()) {
        let words = IdeaWords { text: idea.text.clone(), name: dialog.name.trim().to_owned() };
        asks.change(Change::EditIdea(plan.board, plan.idea, words));
    }
}
