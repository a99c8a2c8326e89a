//! Impact against effort as the room would see it, drawn as a picture of the shared screen.

use super::View;
use crate::app::{
    page::{Asks, RoomAsk},
    screen::{Look, Mode, show as draw},
    style::Icon,
    text::{criteria as names, results as words},
    widgets::Button,
};
use crate::session::{Poll, Preset, RoomOption, RoomPoint, RoomScene, RoomView};
use eframe::egui::{Rect, Role, Sense, Ui, WidgetInfo, vec2};

/// Whether a poll has this picture.
pub(super) fn has(poll: &Poll) -> bool {
    poll.setup.method.sheet().is_some_and(|s| s.preset == Preset::ImpactEffort)
}

/// Shows it in the room there is.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, asks: &mut Asks) {
    let all = ui.available_rect_before_wrap().shrink2(vec2(super::GUTTER, 0.0));
    let height = (all.width() * 9.0 / 16.0).min(all.height() - 60.0);
    let size = vec2(height * 16.0 / 9.0, height);
    let rect = Rect::from_min_size(all.min, size);
    let Some(room) = room(view) else { return };
    let response = ui.allocate_rect(rect, Sense::hover());
    let look = Look { lang: view.cx.lang, dark: ui.visuals().dark_mode };
    draw(ui, rect, &room, look, view.cx.now, Mode::Picture);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, spoken(view, &room)));
    ui.add_space(12.0);
    ui.horizontal(|ui| {
        ui.add_space(super::GUTTER);
        let button = Button::new(words::show_picture(view.cx.lang)).icon(Icon::ProjectorScreen);
        if ui.add(button.enabled(view.poll.revealed)).clicked() {
            asks.room(RoomAsk::Quadrants(view.poll.id));
        }
    });
}

fn room(view: &View<'_>) -> Option<RoomView> {
    let sheet = view.sheet()?;
    let rows = 0..view.ranking.rows().len();
    let points: Vec<RoomPoint> = rows
        .clone()
        .filter_map(|row| {
            let (scores, option) = (view.ranking.scores(row)?, view.option(row)?);
            let [Some(impact), Some(effort)] = scores.criteria.as_slice() else { return None };
            let theme = option.theme.and_then(|id| view.board.theme(id));
            let option = RoomOption {
                key: option.key,
                number: view.number(row),
                title: option.title.clone(),
                hue: theme.map(|t| t.look.hue),
            };
            let (impact, effort) = (impact.value, effort.value);
            Some(RoomPoint { option, impact, effort, quadrant: scores.quadrant? })
        })
        .collect();
    let event = view.cx.session.event();
    Some(RoomView {
        title: event.title.clone(),
        host: event.host.clone(),
        date: event.date,
        timer: view.cx.session.timer(),
        scene: RoomScene::Quadrants {
            title: view.poll.setup.title.clone(),
            missing: rows.len() - points.len(),
            points,
            scale: sheet.scale,
        },
    })
}

/// Every number with the field it stands in.
fn spoken(view: &View<'_>, room: &RoomView) -> String {
    let RoomScene::Quadrants { points, .. } = &room.scene else { return String::new() };
    let place = |point: &RoomPoint| {
        format!("{} {}", point.option.number, names::quadrant(view.cx.lang, point.quadrant))
    };
    points.iter().map(place).collect::<Vec<_>>().join(", ")
}
