//! The footer: keys of the current page at the left, the file and its last backup at the right.

use super::Place;
use crate::app::{
    command::{BINDINGS, Command, key_names},
    style::{Icon, IconWeight, Palette, Type},
    text::{Lang, commands},
    widgets::Hint,
};
use crate::session::Stage;
use eframe::egui::{Align, Layout, Stroke, Ui, UiBuilder, pos2, vec2};

/// Height of the footer.
pub const HEIGHT: f32 = 30.0;

/// Draws the footer over the whole of `ui`. `file` is shown in full at the right where there is
/// room; the hints give way to it.
///
/// `reviewing`: the page of capture shows the review of messages.
pub fn show(ui: &mut Ui, lang: Lang, place: Place, reviewing: bool, file: &str) {
    let palette = Palette::of(ui);
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0.0, palette.kertas);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(1.0, palette.garis));
    let inner = rect.shrink2(vec2(16.0, 0.0));
    let kind = Type::CAPTION.sized(11.5);
    let width = (inner.width() * 0.4).min(420.0);
    let galley = kind.line_in(ui.painter(), file, palette.tinta3, width);
    let left = inner.right() - galley.size().x;
    let wide = rect.width() >= 1200.0;
    let mut end = inner.right();
    if wide && !file.is_empty() {
        let at = pos2(left, rect.center().y - galley.size().y / 2.0);
        let icon = pos2(left - 14.0, rect.center().y);
        Icon::File.paint(ui.painter(), icon, 14.0, IconWeight::Regular, palette.tinta3);
        ui.painter().galley(at, galley, palette.tinta3);
        end = left - 36.0;
    }
    let row = inner.with_max_x(end);
    let layout = Layout::left_to_right(Align::Center);
    let mut hints = ui.new_child(UiBuilder::new().max_rect(row).layout(layout));
    hints.set_clip_rect(row.expand2(vec2(4.0, 0.0)).intersect(ui.clip_rect()));
    hints.spacing_mut().item_spacing.x = 18.0;
    for (keys, text) in hints_of(lang, place, reviewing) {
        if hints.available_width() < 120.0 {
            break;
        }
        hints.add(Hint::new(&keys, &text));
    }
}

/// The keys that matter most on a page.
fn hints_of(lang: Lang, place: Place, reviewing: bool) -> Vec<(String, String)> {
    let shown: &[Command] = match place {
        Place::Home => &[Command::NewSession, Command::OpenFile, Command::Palette],
        Place::Stage(Stage::Capture) if reviewing => &[
            Command::AcceptMessage,
            Command::SkipMessage,
            Command::MessageUnit,
            Command::MergeMessage,
            Command::Undo,
        ],
        Place::Stage(Stage::Capture) => {
            &[Command::SaveIdea, Command::ChangeUnit, Command::NewLine, Command::Undo]
        }
        Place::Stage(Stage::Group) => &[
            Command::MoveByName,
            Command::NewTheme,
            Command::RenameTheme,
            Command::Merge,
            Command::Select,
        ],
        Place::Stage(Stage::Results) => {
            &[Command::Choose, Command::Runoff, Command::Uncover, Command::ExportCsv]
        }
        Place::Stage(Stage::Plan) => &[
            Command::NextPlan,
            Command::BoxOk,
            Command::Feedback,
            Command::AddActivity,
            Command::Undo,
        ],
        Place::Stage(Stage::Report) => {
            &[Command::TickDocument, Command::ExportDocuments, Command::NextSheet]
        }
        _ => &[Command::Primary, Command::Undo, Command::Palette],
    };
    let always = [Command::Blank, Command::KeySheet];
    let stage = place.stage();
    let all = shown.iter().copied().chain(always.into_iter().filter(|_| place != Place::Home));
    let mut hints: Vec<_> = all
        .filter_map(|command| {
            let own = BINDINGS.iter().filter(|b| b.command == command);
            let keys = own.into_iter().find(|b| b.scope.is_active(stage))?.keys.first()?;
            Some((key_names(lang, *keys).join(" "), commands::name(lang, command)))
        })
        .collect();
    if place.stage() == Some(Stage::Group) {
        hints.insert(0, ("1 9".to_owned(), commands::to_theme_by_key(lang).to_owned()));
    }
    hints
}
