//! The key sheet: every shortcut, made from the commands.

use crate::app::{
    command::{BINDINGS, Scope, key_names},
    page::PageContext,
    style::{Palette, Type},
    text::{commands, shell, words},
    widgets::{Button, Dialog, KeyCap, label},
};
use crate::session::Stage;
use eframe::egui::{Align2, Context, Id, Sense, Ui, pos2, vec2};

/// Shows the sheet. `false`: it was closed.
pub fn show(ctx: &Context, cx: &PageContext<'_>) -> bool {
    let lang = cx.lang;
    let dialog = Dialog::new(Id::unique("key sheet"), shell::keys_title(lang));
    let shown = dialog.text(shell::keys_text(lang)).width(1080.0).show(
        ctx,
        |ui| {
            let scopes = [Scope::Everywhere, Scope::Room, Scope::Timer]
                .into_iter()
                .chain(Stage::ALL.map(Scope::Page))
                .filter(|scope| BINDINGS.iter().any(|b| b.scope == *scope && !b.keys.is_empty()));
            let scopes: Vec<Scope> = scopes.collect();
            let height = ui.ctx().content_rect().height() - 260.0;
            eframe::egui::ScrollArea::vertical().max_height(height.max(200.0)).show(ui, |ui| {
                columns(ui, cx, &scopes);
            });
        },
        |footer| footer.default(Button::new(words::close(lang)).primary()).clicked(),
    );
    !(shown.inner || shown.closed)
}

/// The scopes in three columns, each into the shortest one.
fn columns(ui: &mut Ui, cx: &PageContext<'_>, scopes: &[Scope]) {
    const COLUMNS: usize = 3;
    let mut filled: [Vec<Scope>; COLUMNS] = Default::default();
    let mut heights = [0; COLUMNS];
    for scope in scopes {
        let rows = BINDINGS.iter().filter(|b| b.scope == *scope && !b.keys.is_empty()).count();
        let shortest = (0..COLUMNS).min_by_key(|i| heights[*i]).unwrap_or(0);
        heights[shortest] += rows + 2;
        filled[shortest].push(*scope);
    }
    ui.columns(COLUMNS, |uis| {
        for (ui, scopes) in uis.iter_mut().zip(&filled) {
            for scope in scopes {
                let p = Palette::of(ui);
                label(ui, Type::LABEL, commands::scope(cx.lang, *scope), p.tinta3);
                ui.add_space(4.0);
                for binding in BINDINGS.iter().filter(|b| b.scope == *scope) {
                    if let Some(keys) = binding.keys.first() {
                        let keys = key_names(cx.lang, *keys);
                        row(ui, &keys, &commands::name(cx.lang, binding.command));
                    }
                }
                ui.add_space(14.0);
            }
        }
    });
}

fn row(ui: &mut Ui, keys: &[String], name: &str) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
    response.widget_info(|| {
        let text = format!("{} {name}", keys.join("+"));
        eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Label, true, text)
    });
    if !ui.is_rect_visible(rect) {
        return;
    }
    let p = Palette::of(ui);
    let mut x = rect.left();
    for key in keys {
        let pos = pos2(x, rect.center().y);
        x = KeyCap::new(key).draw(ui, pos, Align2::LEFT_CENTER).right() + 5.0;
    }
    let left = (rect.left() + 118.0).max(x + 6.0);
    let galley = Type::SMALL.line_in(ui.painter(), name, p.tinta, rect.right() - left);
    ui.painter().galley(pos2(left, rect.center().y - galley.size().y / 2.0), galley, p.tinta);
}
