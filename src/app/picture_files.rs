//! Pictures that a person asks for: what the room sees now, and the poster of a result. They are
//! of the moment in which they were asked for, whatever happens until a place for them is chosen.

use super::{
    App,
    page::Export,
    pictures::{Form, NARROW, Studio, WIDE, poster_of},
    room_control::{RoomControl, RoomPage},
    screen::{Look, has_poster},
    style::Icon,
    text::files,
};
use crate::session::{PollId, RoomScene, RoomView};
use chrono::NaiveDateTime;
use eframe::egui;
use std::sync::Arc;

/// What is on a picture that was asked for.
#[derive(Clone)]
pub(super) struct Taken {
    view: Arc<RoomView>,
    form: Form,
    look: Look,
    size: (usize, usize),
    at: NaiveDateTime,
}

impl Taken {
    /// Draws it; takes its time, so not on the thread that draws the windows.
    pub(super) fn png(&self) -> Vec<u8> {
        let mut studio = Studio::default();
        let picture = match self.form {
            Form::Screen => studio.screen(&self.view, self.look, self.size, self.at),
            Form::Poster => studio.poster(&self.view, self.look),
        };
        picture.png()
    }
}

impl App {
    /// Takes the picture that is asked for, if it is one. `false`: there is nothing to take, and
    /// the person was told.
    pub(super) fn take_picture(&mut self, ctx: &egui::Context, export: Export) -> bool {
        let (view, form) = match export {
            Export::RecapCsv | Export::SessionCopy | Export::Ballots(_) | Export::IdeaCards(_) => {
                return true;
            }
            Export::Picture => (self.current_room_view(), Form::Screen),
            Export::Poster(poll) => {
                let Some(view) = self.poster(poll) else {
                    let text = files::no_poster(self.lang()).to_owned();
                    self.tell(Icon::Info, text, None);
                    return false;
                };
                (Arc::new(view), Form::Poster)
            }
        };
        let size = if self.room.is_wide() { WIDE } else { NARROW };
        let (look, at) = (self.look(ctx), (self.clock)());
        self.taken = Some(Taken { view, form, look, size, at });
        true
    }

    /// What the poster of a poll is drawn from; nothing while the room does not know all of it.
    fn poster(&self, poll: PollId) -> Option<RoomView> {
        let session = self.desk.as_ref()?.session();
        let view = RoomView::new(session, poster_of(poll, self.room.masked));
        let RoomScene::Results { total, .. } = &view.scene else { return None };
        let uncovering = self.room.page == RoomPage::Results(poll)
            && self.room.uncovered < RoomControl::RESULT_ROWS.min(*total);
        (has_poster(&view) && !uncovering).then_some(view)
    }
}
