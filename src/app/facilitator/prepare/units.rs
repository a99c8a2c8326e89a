//! The list of units by kind: searched, pasted, added, edited.

use super::unit_dialog::{self, UnitDialog};
use crate::{
    app::{
        facilitator::{
            paste::{Outcome, Paste, PasteWords, pasted_anywhere},
            tall_list::{self, Tops},
        },
        memo::Memo,
        page::{Ask, Asks, PageContext},
        style::{Icon, IconWeight, Palette, Type, Weight},
        text::{paste as paste_words, prepare as words, shell, words as shared},
        widgets::{
            Button, Empty, Tag, TextField, Tone, hairline, label, ring_if_focused, row, unit_icon,
        },
    },
    import,
    session::{Change, Session, Unit, UnitId, UnitKind, UnitProfile},
};
use eframe::egui::{Align, Layout, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use std::collections::HashMap;

/// Room that the three buttons of the head need.
const BUTTONS: f32 = 276.0;

/// What the list remembers.
#[derive(Debug, Default)]
pub(super) struct View {
    search: String,
    listed: Memo<(u64, String), Listed>,
    dialog: Option<UnitDialog>,
    paste: Option<Paste<UnitProfile>>,
}

/// The rows in the order in which they stand.
#[derive(Clone, Debug)]
struct Listed {
    rows: Vec<Line>,
    tops: Tops,
    matching: usize,
}

#[derive(Clone, Copy, Debug)]
enum Line {
    Kind(UnitKind, usize),
    Unit(UnitId, usize),
}

pub(super) fn show(ui: &mut Ui, cx: &PageContext<'_>, view: &mut View, asks: &mut Asks) {
    let lang = cx.lang;
    ui.spacing_mut().item_spacing.y = 0.0;
    head(ui, cx, view, asks);
    if cx.session.units().is_empty() {
        ui.add_space(60.0);
        let empty = Empty::new(words::no_units_title(lang), words::no_units(lang))
            .button(Button::new(words::paste(lang)).small().icon(Icon::ClipboardText))
            .button(Button::new(words::sample(lang)).small());
        match empty.show(ui) {
            Some(0) => view.paste = Some(Paste::new(String::new())),
            Some(_) => asks.push(Ask::SampleUnits),
            None => {}
        }
    } else {
        search(ui, cx, view);
        list(ui, cx, view);
    }
    if let Some(text) = pasted_anywhere(ui).filter(|_| cx.editable) {
        view.paste = Some(Paste::new(text));
    }
    dialogs(ui, cx, view, asks);
}

fn head(ui: &mut Ui, cx: &PageContext<'_>, view: &mut View, asks: &mut Asks) {
    let lang = cx.lang;
    ui.add_space(4.0);
    row(ui, 46.0, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.add_space(14.0);
        label(ui, Type::SECTION, words::units_panel(lang), Palette::of(ui).tinta);
        let units = shared::units(lang, cx.session.units().len());
        ui.add(Tag::new(&units, Tone::Info));
        let present = cx.session.participants().iter().filter(|p| p.profile.present).count();
        if present > 0 {
            ui.add(Tag::new(&words::present(lang, present), Tone::Info));
        }
        // The rail leads to the participants, too.
        let wide = ui.available_width() >= BUTTONS;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(6.0);
            let add = Button::icon_only(Icon::Plus, words::add_unit(lang)).small();
            if ui.add(add.enabled(cx.editable)).clicked() {
                view.dialog = Some(UnitDialog::new());
            }
            let paste = Button::new(words::paste(lang)).small().icon(Icon::ClipboardText);
            if ui.add(paste.enabled(cx.editable)).clicked() {
                view.paste = Some(Paste::new(String::new()));
            }
            let people = Button::new(shell::people(lang)).small().icon(Icon::UsersThree);
            if wide && ui.add(people).clicked() {
                asks.command(crate::app::command::Command::Participants);
            }
        });
    });
}

fn search(ui: &mut Ui, cx: &PageContext<'_>, view: &mut View) {
    row(ui, 44.0, |ui| {
        ui.add_space(14.0);
        let width = ui.available_width() - 14.0;
        let field = TextField::new(words::search(cx.lang), &mut view.search)
            .bare()
            .hint(words::search(cx.lang))
            .icon(Icon::MagnifyingGlass)
            .width(width);
        field.show(ui);
    });
}

fn list(ui: &mut Ui, cx: &PageContext<'_>, view: &mut View) {
    let lang = cx.lang;
    let key = (cx.revision, view.search.clone());
    let listed = view.listed.get(key, || listed(cx.session, &view.search));
    row(ui, 28.0, |ui| {
        ui.add_space(15.0);
        let p = Palette::of(ui);
        let rect = ui.max_rect();
        for (x, name) in [(15.0, words::column_unit(lang)), (COLUMN_NAME, words::column_name(lang))]
        {
            let galley = Type::LABEL.whole(ui.painter(), name, p.tinta3);
            ui.painter().galley(pos2(rect.left() + x, rect.center().y - 8.0), galley, p.tinta3);
        }
        let said = if view.search.trim().is_empty() {
            words::column_people(lang).to_owned()
        } else {
            words::matching(lang, listed.matching)
        };
        let galley = Type::LABEL.whole(ui.painter(), &said, p.tinta3);
        let at = pos2(rect.right() - 15.0 - galley.size().x, rect.center().y - 8.0);
        ui.painter().galley(at, galley, p.tinta3);
    });
    hairline(ui);
    let mut picked = None;
    tall_list::show(ui, "units", &listed.tops, None, None, |ui, index, rect| {
        match listed.rows.get(index) {
            Some(Line::Kind(kind, count)) => kind_row(ui, cx, rect, *kind, *count),
            Some(Line::Unit(id, people)) => {
                if let Some(unit) = cx.session.unit(*id)
                    && unit_row(ui, cx, rect, unit, *people)
                {
                    picked = Some(UnitDialog::of(unit));
                }
            }
            None => {}
        }
    });
    if picked.is_some() && cx.editable {
        view.dialog = picked;
    }
}

/// Where the full name stands.
const COLUMN_NAME: f32 = 130.0;
const ROW: f32 = 32.0;

fn listed(session: &Session, search: &str) -> Listed {
    let mut people: HashMap<UnitId, usize> = HashMap::new();
    for person in session.participants() {
        if let Some(unit) = person.profile.unit {
            *people.entry(unit).or_default() += 1;
        }
    }
    let needle = search.trim().to_lowercase();
    let holds = |unit: &Unit| {
        let profile = &unit.profile;
        let mut names = [&profile.name, &profile.short].into_iter().chain(&profile.aliases);
        needle.is_empty() || names.any(|name| name.to_lowercase().contains(&needle))
    };
    let mut rows = Vec::new();
    let mut matching = 0;
    for kind in UnitKind::ALL {
        let units = session.units().iter().filter(|u| u.profile.kind == kind && holds(u));
        let units: Vec<_> = units.collect();
        if !units.is_empty() {
            rows.push(Line::Kind(kind, units.len()));
            matching += units.len();
        }
        rows.extend(
            units.iter().map(|u| Line::Unit(u.id, people.get(&u.id).copied().unwrap_or(0))),
        );
    }
    let tops = Tops::new(rows.iter().map(|_| ROW));
    Listed { rows, tops, matching }
}

fn kind_row(ui: &mut Ui, cx: &PageContext<'_>, rect: Rect, kind: UnitKind, count: usize) {
    let p = Palette::of(ui);
    ui.painter().rect_filled(rect, 0.0, p.kertas2);
    let middle = rect.center().y;
    let icon = pos2(rect.left() + 24.0, middle);
    unit_icon(kind).paint(ui.painter(), icon, 17.0, IconWeight::Regular, p.tinta2);
    let name = Type::STRONG.whole(ui.painter(), shared::kind(cx.lang, kind), p.tinta);
    let at = pos2(rect.left() + 42.0, middle - name.size().y / 2.0);
    let after = at.x + name.size().x + 8.0;
    ui.painter().galley(at, name, p.tinta);
    let count = shared::units(cx.lang, count);
    let galley = Type::CAPTION.whole(ui.painter(), &count, p.tinta3);
    let at = pos2(after, middle - galley.size().y / 2.0);
    ui.painter().galley(at, galley, p.tinta3);
}

fn unit_row(ui: &mut Ui, cx: &PageContext<'_>, rect: Rect, unit: &Unit, people: usize) -> bool {
    let response = ui.interact(rect, ui.scope_id().with("row"), Sense::click());
    let profile = &unit.profile;
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Button, true, words::edit_unit_named(cx.lang, &profile.name))
    });
    let p = Palette::of(ui);
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 0.0, p.nila_soft);
    }
    ring_if_focused(ui, &response, 2.0);
    tall_list::follow_focus(ui, response.id, rect);
    let middle = rect.center().y;
    let short = if profile.short.is_empty() { &profile.name } else { &profile.short };
    let strong = Type::SMALL.weight(Weight::Bold);
    let galley = strong.line_in(ui.painter(), short, p.tinta, COLUMN_NAME - 22.0);
    ui.painter().galley(pos2(rect.left() + 15.0, middle - 9.0), galley, p.tinta);
    let aliases = profile.aliases.join(", ");
    let right = rect.right() - 60.0;
    let width = right - rect.left() - COLUMN_NAME;
    let galley = Type::CAPTION.line_in(ui.painter(), &aliases, p.tinta3, width * 0.34);
    let aside = pos2(right - galley.size().x, middle - galley.size().y / 2.0);
    let room = aside.x - 10.0 - rect.left() - COLUMN_NAME;
    ui.painter().galley(aside, galley, p.tinta3);
    let galley = Type::SMALL.line_in(ui.painter(), &profile.name, p.tinta2, room);
    ui.painter().galley(pos2(rect.left() + COLUMN_NAME, middle - 9.0), galley, p.tinta2);
    let count = if people == 0 { "–".to_owned() } else { people.to_string() };
    let galley = strong.whole(ui.painter(), &count, p.tinta2);
    let at = pos2(rect.right() - 20.0 - galley.size().x, middle - 9.0);
    ui.painter().galley(at, galley, p.tinta2);
    let line = eframe::egui::Stroke::new(1.0, p.garis);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
    response.clicked()
}

fn dialogs(ui: &mut Ui, cx: &PageContext<'_>, view: &mut View, asks: &mut Asks) {
    let ctx = ui.ctx().clone();
    if let Some(dialog) = &mut view.dialog {
        match dialog.show(&ctx, cx) {
            unit_dialog::Answer::Open => {}
            unit_dialog::Answer::Left => view.dialog = None,
            unit_dialog::Answer::Change(change) => {
                asks.change(change);
                view.dialog = None;
            }
        }
    }
    if let Some(paste) = &mut view.paste {
        let say = PasteWords {
            title: paste_words::units_title(cx.lang),
            text: paste_words::units_text(cx.lang),
            read: paste_words::units_read,
        };
        let outcome = paste.show(
            &ctx,
            cx.lang,
            say,
            |text| import::units(text, cx.session.units()),
            |unit| format!("{} · {}", unit.name, shared::kind(cx.lang, unit.kind)),
            |_| Vec::new(),
        );
        match outcome {
            Outcome::Open => {}
            Outcome::Left => view.paste = None,
            Outcome::Add(units) => {
                asks.change(Change::All(units.into_iter().map(Change::AddUnit).collect()));
                view.paste = None;
            }
        }
    }
    ui.allocate_space(vec2(0.0, 0.0));
}
