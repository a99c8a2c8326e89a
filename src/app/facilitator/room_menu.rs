//! The shared-screen block of the top bar: what the room sees, and the menu to change it.

use crate::app::{
    command::{Command, key_names},
    page::{Asks, PageContext},
    room_control::{RoomControl, RoomPage, RoomPlace},
    screen::Verdict,
    style::{Icon, IconWeight, Palette, Type, Weight, radius},
    text::{commands, shell, words},
    widgets::{Button, ButtonKind, KeyCap, Switch, Text, label, ring_if_focused, tip},
};
use crate::session::{Paging, RoomScene, RoomView, Stage};
use eframe::egui::{
    Align2, Color32, CornerRadius, Frame, Popup, PopupCloseBehavior, Pos2, Rect, RectAlign,
    Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// Draws a small picture of a view into a rectangle.
pub type Thumbnail<'a> = &'a mut dyn FnMut(&mut Ui, Rect, &RoomView);

const THUMB: eframe::egui::Vec2 = vec2(66.0, 37.0);
const WIDTH: f32 = 318.0;

/// Draws the block at the right end of the bar.
pub fn block(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    view: &RoomView,
    thumbnail: Thumbnail<'_>,
    asks: &mut Asks,
) {
    let compact = ui.ctx().content_rect().width() < 1200.0;
    let p = Palette::of(ui);
    let width = if compact { THUMB.x + 48.0 } else { WIDTH };
    let (rect, _) = ui.allocate_exact_size(vec2(width, 46.0), Sense::hover());
    let outline = Stroke::new(1.0, p.mon_b);
    ui.painter().rect(rect, radius::CARD, p.mon, outline, StrokeKind::Inside);
    let thumb = Rect::from_min_size(pos2(rect.left() + 6.0, rect.center().y - 18.5), THUMB);
    thumbnail(ui, thumb, view);
    let mut right = rect.right() - 6.0;
    let menu = icon(ui, &mut right, 28.0, Icon::CaretDown, shell::room_menu(cx.lang), false, "");
    if !compact {
        let name = shell::blank_short(cx.lang);
        let blank = icon(ui, &mut right, 32.0, Icon::EyeSlash, name, cx.room.blanked, "F9");
        if blank.clicked() {
            asks.command(Command::Blank);
        }
        words_of(ui, cx, view, Rect::from_min_max(thumb.right_top(), pos2(right, thumb.bottom())));
    }
    Popup::from_toggle_button_response(&menu)
        .align(RectAlign::BOTTOM_END)
        .gap(4.0)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .frame(
            Frame::new()
                .fill(p.kertas)
                .corner_radius(radius::PANEL)
                .shadow(p.s4)
                .stroke(Stroke::new(1.0, p.garis)),
        )
        .show(|ui| {
            ui.set_width(394.0);
            ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
            if menu_of(ui, cx, view, thumbnail, asks) {
                ui.close();
            }
        });
}

/// Which view it is and which part of it, in a few words.
pub fn view_name(cx: &PageContext<'_>, view: &RoomView) -> String {
    if cx.room.blanked {
        return shell::blanked(cx.lang).to_owned();
    }
    let name = shell::room_page(cx.lang, cx.room.page);
    match &view.scene {
        RoomScene::Wall { paging: Paging { index, pages }, .. }
        | RoomScene::Themes { paging: Paging { index, pages }, .. }
        | RoomScene::Voting { paging: Paging { index, pages }, .. }
        | RoomScene::Results { paging: Paging { index, pages }, .. }
            if *pages > 1 =>
        {
            shell::part(cx.lang, name, index + 1, *pages)
        }
        _ => name.to_owned(),
    }
}

fn words_of(ui: &Ui, cx: &PageContext<'_>, view: &RoomView, rect: Rect) {
    let p = Palette::of(ui);
    let left = rect.left() + 10.0;
    let open = cx.room.place != RoomPlace::Closed;
    let trouble = match cx.room.verdict().filter(|_| !cx.room.blanked) {
        None | Some(Verdict::Fine) => None,
        Some(Verdict::Cut) => Some(shell::cut_short(cx.lang)),
        Some(Verdict::Small | Verdict::LowScreen) => Some(shell::hard_short(cx.lang)),
    };
    let first = match trouble {
        Some(text) => text,
        None if open => shell::room_sees(cx.lang),
        None => shell::room_closed(cx.lang),
    };
    let kind = Type::CAPTION.sized(10.5).weight(Weight::SemiBold);
    let ink = if trouble.is_some() { p.live } else { p.mon_m };
    let galley = kind.line_in(ui.painter(), first, ink, rect.right() - left - 14.0);
    let at = pos2(left + if trouble.is_some() { 15.0 } else { 12.0 }, rect.top() + 1.0);
    let dot = pos2(left + 3.5, at.y + galley.size().y / 2.0);
    if let Some(text) = trouble {
        Icon::Warning.paint(ui.painter(), dot + vec2(2.0, 0.0), 12.0, IconWeight::Fill, p.live);
        let place = Rect::from_min_max(at - vec2(15.0, 0.0), at + galley.size());
        let response = ui.interact(place, ui.make_persistent_id("legibility"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Status, true, text));
    } else if open {
        ui.painter().circle_filled(dot, 3.5, p.live);
    } else {
        ui.painter().circle_stroke(dot, 3.0, Stroke::new(1.0, p.mon_m));
    }
    ui.painter().galley(at, galley, ink);
    let name = view_name(cx, view);
    let kind = Type::SMALL.sized(12.5).weight(Weight::Bold);
    let galley = kind.line_in(ui.painter(), &name, p.mon_t, rect.right() - left);
    ui.painter().galley(pos2(left, rect.bottom() - galley.size().y - 1.0), galley, p.mon_t);
}

/// An icon button on the dark block, placed from the right.
fn icon(
    ui: &mut Ui,
    right: &mut f32,
    width: f32,
    icon: Icon,
    name: &str,
    on: bool,
    keys: &str,
) -> Response {
    let middle = ui.min_rect().center().y;
    let rect = Rect::from_min_size(pos2(*right - width, middle - 16.0), vec2(width, 32.0));
    *right = rect.left() - 2.0;
    let response = ui.interact(rect, ui.make_persistent_id(name), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, name));
    let p = Palette::of(ui);
    let (fill, ink) = if on {
        (p.soga, Color32::WHITE)
    } else if response.hovered() {
        (p.mon_2, p.mon_t)
    } else {
        (Color32::TRANSPARENT, p.mon_t)
    };
    ui.painter().rect_filled(rect, 7.0, fill);
    icon.paint(ui.painter(), rect.center(), 17.0, IconWeight::Regular, ink);
    ring_if_focused(ui, &response, 7.0);
    tip(&response, name, keys);
    response
}

fn menu_of(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    view: &RoomView,
    thumbnail: Thumbnail<'_>,
    asks: &mut Asks,
) -> bool {
    let lang = cx.lang;
    let mut close = false;
    monitor(ui, cx, view, thumbnail, asks);
    ui.add_space(10.0);
    inset(ui, |ui| {
        label(ui, Type::LABEL, shell::switch_to(lang), Palette::of(ui).tinta3);
    });
    ui.add_space(6.0);
    for entry in entries(cx) {
        if entry.show(ui, cx).clicked() {
            asks.command(entry.command);
        }
    }
    ui.add_space(8.0);
    inset(ui, |ui| {
        let mut follow = cx.room.follow;
        if ui.add(Switch::new(&mut follow, shell::follow_stage(lang))).changed() {
            asks.push(crate::app::page::Ask::Room(crate::app::page::RoomAsk::Follow(follow)));
        }
    });
    ui.add_space(6.0);
    inset(ui, |ui| legibility(ui, cx, asks));
    ui.add_space(8.0);
    inset(ui, |ui| {
        let (name, command) = match cx.room.place {
            RoomPlace::Closed => (shell::open_window(lang), Command::RoomWindow),
            _ => (shell::close_window(lang), Command::RoomWindow),
        };
        if ui.add(Button::new(name).icon(Icon::MonitorPlay).primary().small().keys("F5")).clicked()
        {
            asks.command(command);
            close = true;
        }
        if cx.room.place == RoomPlace::Closed
            && ui.add(Button::new(shell::open_here(lang)).small()).clicked()
        {
            asks.command(Command::RoomHere);
            close = true;
        }
    });
    ui.add_space(12.0);
    close
}

/// Whether the room can read what it sees, and the way out where it cannot: more pages, not
/// smaller type.
fn legibility(ui: &mut Ui, cx: &PageContext<'_>, asks: &mut Asks) {
    let lang = cx.lang;
    let p = Palette::of(ui);
    let (text, good) = match cx.room.verdict() {
        None | Some(Verdict::Fine) => (shell::readable(lang), true),
        Some(Verdict::LowScreen) => (shell::hard_to_read(lang), false),
        Some(Verdict::Small) => (shell::small_text(lang), false),
        Some(Verdict::Cut) => (shell::cut_text(lang), false),
    };
    ui.spacing_mut().item_spacing.x = 8.0;
    let (place, _) = ui.allocate_exact_size(vec2(16.0, 18.0), Sense::hover());
    let (icon, ink) = if good { (Icon::CheckCircle, p.ok) } else { (Icon::Warning, p.awas) };
    icon.paint(ui.painter(), place.center(), 16.0, IconWeight::Fill, ink);
    ui.vertical(|ui| {
        ui.set_max_width(338.0);
        ui.add(Text::new(Type::CAPTION, text).color(if good { p.tinta2 } else { p.awas_ink }));
        let fewer = cx.room.fewer_cards;
        if cx.room.has_pages_of_cards() && (fewer || !good) {
            ui.add_space(4.0);
            let name = if fewer { shell::all_cards(lang) } else { shell::fewer_cards(lang) };
            if ui.add(Button::new(name).small().icon(Icon::SquaresFour)).clicked() {
                asks.command(Command::FewerCards);
            }
        }
    });
}

/// A row with the menu's margins.
fn inset(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        ui.add_space(16.0);
        content(ui);
    });
}

/// The dark upper part: a larger picture, blank, mask, full screen.
fn monitor(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    view: &RoomView,
    thumbnail: Thumbnail<'_>,
    asks: &mut Asks,
) {
    let p = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(394.0, 298.0), Sense::hover());
    let round = CornerRadius { nw: 12, ne: 12, sw: 0, se: 0 };
    ui.painter().rect_filled(rect, round, p.mon);
    let kind = Type::SMALL.weight(Weight::Bold);
    let title = kind.whole(ui.painter(), shell::sees_now(cx.lang), p.mon_t);
    let dot = pos2(rect.left() + 18.0, rect.top() + 22.0);
    ui.painter().circle_filled(dot, 3.5, p.live);
    ui.painter().galley(dot + vec2(10.0, -title.size().y / 2.0), title, p.mon_t);
    let place = Rect::from_center_size(pos2(rect.right() - 29.0, dot.y - 2.0), vec2(30.0, 30.0));
    let name = commands::name(cx.lang, Command::SavePicture);
    let keys = keys_of(cx, Command::SavePicture);
    let save = Button::icon_only(Icon::Image, &name).small().kind(ButtonKind::Room).keys(&keys);
    if ui.put(place, save).clicked() {
        asks.command(Command::SavePicture);
    }
    if let Some((w, h)) = cx.room.size {
        let text = format!("{w:.0} × {h:.0}");
        let galley = Type::CAPTION.whole(ui.painter(), &text, p.mon_m);
        let at = pos2(place.left() - 8.0 - galley.size().x, dot.y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, p.mon_m);
    }
    let picture = Rect::from_min_size(rect.min + vec2(14.0, 38.0), vec2(366.0, 206.0));
    thumbnail(ui, picture, view);
    let mut x = rect.left() + 14.0;
    for (name, command, on) in [
        (shell::blank_short(cx.lang), Command::Blank, cx.room.blanked),
        (shell::mask_short(cx.lang), Command::Mask, cx.room.masked),
        (shell::full_short(cx.lang), Command::FullScreen, cx.room.full_screen),
    ] {
        let place = Rect::from_min_size(pos2(x, rect.bottom() - 42.0), vec2(118.0, 30.0));
        x = place.right() + 6.0;
        let keys = keys_of(cx, command);
        let button = Button::new(name).small().kind(ButtonKind::Room).keys(&keys).width(118.0);
        if ui.put(place, button.selected(on)).clicked() {
            asks.command(command);
        }
    }
}

fn keys_of(cx: &PageContext<'_>, command: Command) -> String {
    command.shown_keys(None).map(|k| key_names(cx.lang, k).join(" ")).unwrap_or_default()
}

/// A view that can be switched to.
struct Entry {
    icon: Icon,
    name: &'static str,
    about: String,
    command: Command,
    on: bool,
}

fn entries(cx: &PageContext<'_>) -> Vec<Entry> {
    let (lang, board, room) = (cx.lang, cx.board(), cx.room);
    let showing = |page: fn(&RoomControl) -> bool| !room.blanked && page(room);
    let on_prompt = showing(|r| r.page == RoomPage::Prompt);
    let on_wall = showing(|r| r.page == RoomPage::Wall);
    let on_themes = showing(|r| r.page == RoomPage::Themes);
    let stage = RoomControl::page_of_stage(cx.session, cx.board, cx.session.stage());
    let ideas = board.ideas.len() - board.trash.len();
    let about = |on: bool, text: String| {
        if on { shell::showing(lang).to_owned() } else { text }
    };
    let mut entries = vec![
        Entry {
            icon: Icon::Clock,
            name: shell::room_page(lang, RoomPage::Prompt),
            about: about(on_prompt, board.question.clone()),
            command: Command::ShowPrompt,
            on: on_prompt,
        },
        Entry {
            icon: Icon::DotsNine,
            name: shell::room_page(lang, RoomPage::Wall),
            about: about(on_wall, shell::wall_parts(lang, ideas, ideas.div_ceil(16).max(1))),
            command: Command::ShowWall,
            on: on_wall,
        },
        Entry {
            icon: Icon::Shapes,
            name: shell::room_page(lang, RoomPage::Themes),
            about: about(
                on_themes,
                match board.themes.len() {
                    0 => shell::no_themes(lang).to_owned(),
                    n => words::themes(lang, n),
                },
            ),
            command: Command::ShowThemes,
            on: on_themes,
        },
    ];
    if cx.session.stage() == Stage::Group {
        let on = showing(|r| r.page == RoomPage::Sort);
        entries.push(Entry {
            icon: Icon::HandGrabbing,
            name: shell::room_page(lang, RoomPage::Sort),
            about: about(on, shell::sort_about(lang).to_owned()),
            command: Command::ShowSort,
            on,
        });
    }
    if cx.session.stage() == Stage::Capture {
        let on = showing(|r| r.page == RoomPage::Seats);
        entries.push(Entry {
            icon: Icon::UsersThree,
            name: shell::room_page(lang, RoomPage::Seats),
            about: about(on, shell::seats_about(lang).to_owned()),
            command: Command::ShowSeats,
            on,
        });
    }
    if !matches!(stage, RoomPage::Prompt | RoomPage::Themes) {
        let on = !room.blanked && room.page == stage;
        let name = shell::room_page(lang, stage);
        entries.push(Entry {
            icon: if cx.session.stage() < Stage::Plan {
                Icon::ChartBarHorizontal
            } else {
                Icon::Flag
            },
            name,
            about: about(on, words::stage(lang, cx.session.stage()).to_owned()),
            command: Command::ShowStage,
            on,
        });
    }
    entries.extend(of_polls(cx));
    entries.push(Entry {
        icon: Icon::EyeSlash,
        name: shell::blank_page(lang),
        about: shell::event_mark_only(lang).to_owned(),
        command: Command::Blank,
        on: room.blanked,
    });
    entries
}

/// Dots as they are given, and impact against effort, where there are any.
fn of_polls(cx: &PageContext<'_>) -> Vec<Entry> {
    let (lang, room) = (cx.lang, cx.room);
    let open = cx.session.open_poll().map(|(_, poll)| poll);
    let dots = open.filter(|p| !p.setup.secret && p.setup.method.sheet().is_none());
    let dots = dots.map(|poll| (RoomPage::VotingAloud(poll.id), Command::ShowDots));
    let quadrants = room.quadrants(cx.session, cx.board);
    let quadrants = quadrants.map(|poll| (RoomPage::Quadrants(poll), Command::ShowQuadrants));
    let entry = |(page, command)| {
        let on = !room.blanked && room.page == page;
        let (icon, about) = match command {
            Command::ShowDots => (Icon::DotsNine, shell::dots_about(lang)),
            _ => (Icon::Shapes, shell::quadrants_about(lang)),
        };
        let about = if on { shell::showing(lang) } else { about }.to_owned();
        Entry { icon, name: shell::room_page(lang, page), about, command, on }
    };
    dots.into_iter().chain(quadrants).map(entry).collect()
}

impl Entry {
    fn show(&self, ui: &mut Ui, cx: &PageContext<'_>) -> Response {
        let p = Palette::of(ui);
        let (rect, response) = ui.allocate_exact_size(vec2(394.0, 46.0), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, self.on, self.name));
        let row = rect.shrink2(vec2(8.0, 1.0));
        if self.on {
            let line = Stroke::new(2.0, p.nila);
            ui.painter().rect(row, 8.0, p.nila_soft, line, StrokeKind::Inside);
        } else if response.hovered() {
            ui.painter().rect_filled(row, 8.0, p.kertas2);
        }
        let tile =
            Rect::from_center_size(pos2(row.left() + 36.0, row.center().y), vec2(52.0, 32.0));
        ui.painter().rect_filled(tile, 6.0, p.mon);
        self.icon.paint(ui.painter(), tile.center(), 17.0, IconWeight::Regular, p.mon_t);
        let keys = keys_of(cx, self.command);
        let mut end = row.right() - 12.0;
        if !keys.is_empty() {
            let at = Pos2::new(end, row.center().y);
            end = KeyCap::new(&keys).draw(ui, at, Align2::RIGHT_CENTER).left() - 10.0;
        }
        let left = tile.right() + 12.0;
        let name = Type::SMALL.weight(Weight::Bold);
        let name = name.line_in(ui.painter(), self.name, p.tinta, end - left);
        let about = Type::CAPTION.line_in(ui.painter(), &self.about, p.tinta3, end - left);
        let top = row.center().y - f32::midpoint(name.size().y, about.size().y);
        ui.painter().galley(pos2(left, top + name.size().y), about, p.tinta3);
        ui.painter().galley(pos2(left, top), name, p.tinta);
        ring_if_focused(ui, &response, 8.0);
        response
    }
}
