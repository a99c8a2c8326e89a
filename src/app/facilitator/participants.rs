//! The attendance list: who was sent by which unit, and who is here.
//!
//! Nothing of it ever goes to the room.

use super::{
    header::header,
    paste::{Outcome, Paste, PasteWords, pasted_anywhere},
    person_dialog::{self, PersonDialog},
    tall_list::{self, Tops},
};
use crate::{
    app::{
        memo::Memo,
        page::{Asks, PageContext},
        style::{Icon, Palette, Type, Weight, radius, space},
        text::{participants as words, paste as paste_words},
        widgets::{Button, Check, Empty, TextField, ring_if_focused},
    },
    import,
    session::{Change, Participant, ParticipantId, ParticipantProfile, Session},
};
use eframe::egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// The state of the page.
#[derive(Debug, Default)]
pub struct State {
    search: String,
    listed: Memo<(u64, String), (Vec<ParticipantId>, Tops)>,
    dialog: Option<PersonDialog>,
    paste: Option<Paste<ParticipantProfile>>,
}

const ROW: f32 = 44.0;

/// Draws the page over all of `ui`.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    let lang = cx.lang;
    head(ui, cx, state, asks);
    let people = cx.session.participants();
    if people.is_empty() {
        ui.add_space(120.0);
        let empty = Empty::new(words::empty_title(lang), words::empty_text(lang))
            .button(Button::new(words::paste(lang)).small().icon(Icon::ClipboardText))
            .button(Button::new(words::add(lang)).small());
        match empty.show(ui) {
            Some(0) => state.paste = Some(Paste::new(String::new())),
            Some(_) => state.dialog = Some(PersonDialog::new()),
            None => {}
        }
    } else {
        list(ui, cx, state, asks);
    }
    if let Some(text) = pasted_anywhere(ui).filter(|_| cx.editable) {
        state.paste = Some(Paste::new(text));
    }
    dialogs(ui, cx, state, asks);
}

fn head(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    let lang = cx.lang;
    let people = cx.session.participants();
    let here = people.iter().filter(|p| p.profile.present).count();
    let sentence = if people.is_empty() {
        words::sentence(lang).to_owned()
    } else {
        format!("{} · {}", words::present(lang, here, people.len()), words::sentence(lang))
    };
    header(ui, words::title(lang), Some(&sentence), |ui| {
        let add = Button::new(words::add(lang)).icon(Icon::Plus).primary();
        if ui.add(add.enabled(cx.editable)).clicked() {
            state.dialog = Some(PersonDialog::new());
        }
        let paste = Button::new(words::paste(lang)).icon(Icon::ClipboardText);
        if ui.add(paste.enabled(cx.editable)).clicked() {
            state.paste = Some(Paste::new(String::new()));
        }
        let absent = here < people.len();
        if absent && ui.add(Button::new(words::all_present(lang)).enabled(cx.editable)).clicked() {
            let all = people.iter().filter(|p| !p.profile.present).map(|p| {
                let profile = ParticipantProfile { present: true, ..p.profile.clone() };
                Change::EditParticipant(p.id, profile)
            });
            asks.change(Change::All(all.collect()));
        }
    });
}

fn list(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    let rect = ui.available_rect_before_wrap().shrink2(vec2(space::GUTTER, 0.0));
    let rect = rect.with_max_y(rect.bottom() - 16.0);
    let field = Rect::from_min_size(rect.min, vec2(320.0, 36.0));
    let mut top = ui.new_child(UiBuilder::new().max_rect(field).id_salt("search"));
    TextField::new(words::search(cx.lang), &mut state.search)
        .bare()
        .hint(words::search(cx.lang))
        .icon(Icon::MagnifyingGlass)
        .show(&mut top);
    let key = (cx.revision, state.search.clone());
    let (rows, tops) = state.listed.get(key, || listed(cx.session, &state.search));
    let p = Palette::of(ui);
    let panel = rect.with_min_y(field.bottom() + 12.0);
    let line = Stroke::new(1.0, p.garis);
    ui.painter().rect(panel, radius::PANEL, p.kertas, line, StrokeKind::Inside);
    let mut body = ui.new_child(UiBuilder::new().max_rect(panel.shrink(1.0)).id_salt("people"));
    let mut picked = None;
    tall_list::show(&mut body, "people", tops, None, None, |ui, index, rect| {
        let person = rows.get(index).and_then(|id| cx.session.participant(*id).map(|_| *id));
        let person = person.and_then(|id| cx.session.participants().iter().find(|p| p.id == id));
        if let Some(person) = person
            && row(ui, cx, rect, person, asks)
        {
            picked = Some(PersonDialog::of(person));
        }
    });
    if picked.is_some() && cx.editable {
        state.dialog = picked;
    }
}

fn listed(session: &Session, search: &str) -> (Vec<ParticipantId>, Tops) {
    let needle = search.trim().to_lowercase();
    let holds = |p: &Participant| {
        let unit = p.profile.unit.and_then(|u| session.unit(u));
        let unit = unit.map_or("", |u| u.profile.name.as_str());
        let mut texts = [p.profile.name.as_str(), p.profile.post.as_str(), unit].into_iter();
        needle.is_empty() || texts.any(|t| t.to_lowercase().contains(&needle))
    };
    let rows: Vec<_> = session.participants().iter().filter(|p| holds(p)).map(|p| p.id).collect();
    let tops = Tops::new(rows.iter().map(|_| ROW));
    (rows, tops)
}

fn row(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    rect: Rect,
    person: &Participant,
    asks: &mut Asks,
) -> bool {
    let p = Palette::of(ui);
    let profile = &person.profile;
    let body = rect.with_min_x(rect.left() + 48.0);
    let response = ui.interact(body, ui.scope_id().with("row"), Sense::click());
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Button, true, words::edit_named(cx.lang, &profile.name))
    });
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, p.nila_soft);
    }
    ring_if_focused(ui, &response, 2.0);
    tall_list::follow_focus(ui, response.id, rect);
    let mut present = profile.present;
    let name = words::here(cx.lang, &profile.name);
    let place = Rect::from_center_size(pos2(rect.left() + 26.0, rect.center().y), vec2(18.0, 18.0));
    let check = ui.put(place, Check::new(&mut present, &name).box_only());
    if check.changed() && cx.editable {
        let profile = ParticipantProfile { present, ..profile.clone() };
        asks.change(Change::EditParticipant(person.id, profile));
    }
    let unit = profile.unit.and_then(|u| cx.session.unit(u)).map_or("", |u| &u.profile.name);
    let width = body.width() - 20.0;
    let columns = [
        (0.0, 0.34, Type::SMALL.weight(Weight::Bold), profile.name.as_str(), p.tinta),
        (0.35, 0.20, Type::CAPTION, profile.nip.as_str(), p.tinta2),
        (0.56, 0.20, Type::CAPTION, profile.post.as_str(), p.tinta2),
        (0.77, 0.23, Type::CAPTION, unit, p.tinta2),
    ];
    for (from, part, kind, text, ink) in columns {
        let galley = kind.line_in(ui.painter(), text, ink, width * part - 8.0);
        let at = pos2(body.left() + width * from, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, ink);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, p.garis));
    response.clicked()
}

fn dialogs(ui: &Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    let ctx = ui.ctx().clone();
    if let Some(dialog) = &mut state.dialog {
        match dialog.show(&ctx, cx) {
            person_dialog::Answer::Open => {}
            person_dialog::Answer::Left => state.dialog = None,
            person_dialog::Answer::Change(change) => {
                asks.change(change);
                state.dialog = None;
            }
        }
    }
    let Some(paste) = &mut state.paste else { return };
    let say = PasteWords {
        title: paste_words::people_title(cx.lang),
        text: paste_words::people_text(cx.lang),
        read: paste_words::people_read,
    };
    let session = cx.session;
    let outcome = paste.show(
        &ctx,
        cx.lang,
        say,
        |text| import::people(text, session.participants(), session.units()),
        |person| person.name.clone(),
        |people| {
            let lost = people.iter().filter(|p| p.unit.is_none()).count();
            if lost == 0 { Vec::new() } else { vec![paste_words::no_unit(cx.lang, lost)] }
        },
    );
    match outcome {
        Outcome::Open => {}
        Outcome::Left => state.paste = None,
        Outcome::Add(people) => {
            asks.change(Change::All(people.into_iter().map(Change::AddParticipant).collect()));
            state.paste = None;
        }
    }
}
