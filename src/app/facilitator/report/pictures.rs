//! The pictures of the session in the middle of the page, one at a time, as they will be saved.

use crate::{
    app::{
        memo::Memo,
        page::PageContext,
        pictures::{Form, POSTER, Shot, WIDE, shots},
        screen::{Look, Mode, poster, show},
    },
    session::RoomView,
};
use eframe::egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, vec2};

/// What the pictures are, remembered until the session changes.
#[derive(Default)]
pub(super) struct Pictures {
    shots: Memo<(u64, bool), Vec<Shot>>,
    view: Memo<(u64, bool, usize), RoomView>,
    /// The files of the pictures when they were drawn last.
    files: Vec<String>,
}

impl Pictures {
    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.files.len()
    }

    /// The name of the file of one of them.
    pub(super) fn file(&self, index: usize) -> &str {
        self.files.get(index).map_or("", String::as_str)
    }

    /// Draws the picture of an index, or the last one beyond it, as large as there is room, and
    /// returns which it is.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &PageContext<'_>,
        index: usize,
        room: Rect,
    ) -> usize {
        let masked = cx.room.masked;
        let files = &mut self.files;
        let shots = self.shots.get((cx.revision, masked), || {
            let shots = shots(cx.session, masked);
            *files = shots.iter().map(|shot| shot.file.clone()).collect();
            shots
        });
        let index = index.min(shots.len().saturating_sub(1));
        let Some(shot) = shots.get(index) else { return 0 };
        let view = self.view.get((cx.revision, masked, index), || shot.view(cx.session));
        let (width, height) = if shot.form == Form::Poster { POSTER } else { WIDE };
        let size = vec2(width as f32, height as f32);
        let size = size * (room.width() / size.x).min(room.height() / size.y);
        let rect = Align2::CENTER_CENTER.align_size_within_rect(size, room);
        let look = Look { lang: cx.lang, dark: ui.visuals().dark_mode };
        let response = ui.allocate_rect(rect, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &shot.file));
        match shot.form {
            Form::Screen => {
                // A picture cannot be touched: there is no change to take.
                let _ = show(ui, rect, view, look, cx.now, Mode::Picture);
            }
            Form::Poster => poster(ui, rect, view, look),
        }
        index
    }
}
