//! Dialogs: one fact, what is safe, and what to do about it.
//!
//! The rest of the window is veiled and cannot be reached, neither with the pointer nor with Tab.
//! The safe default has the focus from the start. `Esc` closes without loss; a press on the veil
//! does nothing, because a hand that slips must not decide anything.

use super::{
    button::Button,
    focus_return,
    text::{Text, label},
};
use crate::app::style::{Icon, IconWeight, Palette, Type, radius};
use eframe::egui::{
    self, Align, Color32, Context, CornerRadius, FocusDirection, Frame, Id, Key, Layout, Margin,
    Modal, Modifiers, Response, Sense, Stroke, Ui, UiBuilder, vec2,
};

/// What kind of fact a dialog states; it decides the colour of the icon tile.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DialogTone {
    /// A question or an information.
    #[default]
    Info,
    /// Something needs a look.
    Warn,
    /// Something went wrong.
    Bad,
    /// Something went well.
    Ok,
    /// A suggestion.
    Soga,
}

impl DialogTone {
    /// Ground and icon.
    fn colors(self, p: &Palette) -> (Color32, Color32) {
        match self {
            Self::Info => (p.nila_soft, p.nila),
            Self::Warn => (p.awas_soft, p.awas),
            Self::Bad => (p.bahaya_soft, p.bahaya),
            Self::Ok => (p.ok_soft, p.ok),
            Self::Soga => (p.soga_soft, p.soga_ink),
        }
    }
}

/// A dialog.
#[derive(Clone, Copy, Debug)]
#[must_use = "a dialog shows when `show` is called"]
pub struct Dialog<'a> {
    id: Id,
    title: &'a str,
    text: &'a str,
    icon: Option<(Icon, DialogTone)>,
    width: f32,
    top: Option<f32>,
}

/// What came of showing a dialog in one frame.
#[derive(Debug)]
pub struct Shown<R> {
    /// What the closure returned.
    pub inner: R,
    /// `Esc` was pressed or the content called `ui.close()`: do not show the dialog again.
    pub closed: bool,
}

/// The footer of a dialog while it is drawn.
///
/// Buttons are added from the right; the last ones asked for with [`Footer::left`] stand left.
pub struct Footer<'u> {
    ui: &'u mut Ui,
    opened: bool,
}

/// What a dialog remembers from frame to frame.
#[derive(Clone, Copy, Debug)]
struct Memory {
    pass: u64,
    came_from: Option<Id>,
    /// This was its first frame.
    opened: bool,
}

impl<'a> Dialog<'a> {
    /// A dialog 580 wide whose title states the fact.
    pub fn new(id: Id, title: &'a str) -> Self {
        Self { id, title, text: "", icon: None, width: 580.0, top: None }
    }

    /// With a sentence or two under the title: what is safe, what happens next.
    pub fn text(mut self, text: &'a str) -> Self {
        self.text = text;
        self
    }

    /// With an icon tile before the title.
    pub fn icon(mut self, icon: Icon, tone: DialogTone) -> Self {
        self.icon = Some((icon, tone));
        self
    }

    /// Of another width.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// With its upper edge so far from the top of the window.
    pub fn top(mut self, top: f32) -> Self {
        self.top = Some(top);
        self
    }

    /// Shows it: `body` under title and text, `footer` on the strip at the bottom.
    pub fn show<R>(
        self,
        ctx: &Context,
        body: impl FnOnce(&mut Ui),
        footer: impl FnOnce(&mut Footer<'_>) -> R,
    ) -> Shown<R> {
        self.show_bare(ctx, |ui, opened| {
            Frame::new().inner_margin(Margin { left: 28, right: 28, top: 26, bottom: 20 }).show(
                ui,
                |ui| {
                    self.head(ui);
                    body(ui);
                },
            );
            foot(ui, |ui| footer(&mut Footer { ui, opened }))
        })
    }

    /// Shows only the sheet, for dialogs with a form of their own; the closure is told whether the
    /// dialog has just been opened. Title and text are not drawn, the title names it.
    pub fn show_bare<R>(self, ctx: &Context, content: impl FnOnce(&mut Ui, bool) -> R) -> Shown<R> {
        let p: &Palette = ctx.theme().into();
        let pass = ctx.cumulative_pass_nr();
        let before: Option<Memory> = ctx.data(|data| data.get_temp(self.id));
        let before = before.filter(|memory| memory.pass + 1 >= pass);
        let opened = before.is_none();
        let came_from = before.map_or_else(|| ctx.memory(egui::Memory::focused), |m| m.came_from);
        ctx.data_mut(|data| data.insert_temp(self.id, Memory { pass, came_from, opened }));
        if before.is_some_and(|m| m.opened) && ctx.memory(|memory| memory.focused().is_none()) {
            // Nothing in it has asked for the keyboard: the first control gets it.
            ctx.memory_mut(|memory| memory.move_focus(FocusDirection::Next));
        }
        focus_return::drawn(ctx, self.id, came_from);

        let frame = Frame::new()
            .fill(p.kertas)
            .stroke(Stroke::new(1.0, p.garis))
            .corner_radius(radius::DIALOG)
            .shadow(p.s4);
        let area = match self.top {
            Some(top) => Modal::default_area(self.id).anchor(egui::Align2::CENTER_TOP, [0.0, top]),
            // A little above the middle, where the eye takes the middle to be.
            None => Modal::default_area(self.id)
                .anchor(egui::Align2::CENTER_CENTER, [0.0, -0.043 * ctx.content_rect().height()]),
        };
        let response = Modal::new(self.id)
            .area(area.accessible_name(self.title))
            .backdrop_color(p.tirai)
            .frame(frame)
            .show(ctx, |ui| {
                let width = self.width.min(ctx.content_rect().width() - 32.0);
                // The border belongs to the width.
                ui.set_width(width - 2.0);
                ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
                content(ui, opened)
            });
        let escape = response.is_top_modal
            && !response.any_popup_open
            && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let closed = escape || response.response.should_close();
        if closed {
            ctx.data_mut(|data| data.remove::<Memory>(self.id));
        }
        Shown { inner: response.inner, closed }
    }

    fn head(&self, ui: &mut Ui) {
        let p = Palette::of(ui);
        ui.horizontal_top(|ui| {
            if let Some((icon, tone)) = self.icon {
                let (ground, ink) = tone.colors(p);
                let (tile, _) = ui.allocate_exact_size(vec2(48.0, 48.0), Sense::hover());
                ui.painter().rect_filled(tile, radius::PANEL, ground);
                icon.paint(ui.painter(), tile.center(), 26.0, IconWeight::Fill, ink);
                ui.add_space(16.0);
            }
            ui.vertical(|ui| {
                ui.add(Text::new(Type::DIALOG, self.title));
                if !self.text.is_empty() {
                    ui.add_space(6.0);
                    let kind = Type::BODY.sized(14.0).line(21.0);
                    ui.add(Text::new(kind, self.text).color(p.tinta2));
                }
            });
        });
    }
}

/// The strip at the bottom: 64 high, `kertas2`, a hairline above.
fn foot<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let p = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 65.0), Sense::hover());
    let corner = radius::DIALOG as u8 - 1;
    let corners = CornerRadius { nw: 0, ne: 0, sw: corner, se: corner };
    ui.painter().rect_filled(rect, corners, p.kertas2);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(1.0, p.garis));
    let mut inner = rect;
    inner.min.y += 1.0;
    let inner = inner.shrink2(vec2(28.0, 0.0));
    let layout = Layout::right_to_left(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(inner).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        content(ui)
    })
    .inner
}

impl Footer<'_> {
    /// The safe default: it stands at the right and has the focus when the dialog opens.
    pub fn default(&mut self, button: Button<'_>) -> Response {
        let response = self.ui.add(button);
        if self.opened {
            response.request_focus();
        }
        response
    }

    /// Another choice, left of those before it.
    pub fn button(&mut self, button: Button<'_>) -> Response {
        self.ui.add(button)
    }

    /// A choice at the left edge; call it last.
    pub fn left(&mut self, button: Button<'_>) -> Response {
        self.ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.add(button)).inner
    }

    /// A quiet sentence at the left edge; call it last.
    pub fn note(&mut self, text: &str) {
        let color = Palette::of(self.ui).tinta3;
        self.ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            label(ui, Type::CAPTION, text, color);
        });
    }

    /// Closes the dialog after this frame.
    pub fn close(&self) {
        self.ui.close();
    }
}
