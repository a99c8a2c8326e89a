//! How documents are made: paper, letterhead, numbers, signers, what is told, and where to.

use super::State;
use crate::{
    app::{
        page::{Ask, Asks, PageContext},
        style::{Icon, Palette, Type},
        text::{Lang, documents as words},
        widgets::{
            Button, DateField, Segment, Segmented, Switch, TextField, drafted, finish_draft,
            hairline, label, row,
        },
    },
    session::{Change, DocumentSettings, PaperSize, Signer},
};
use chrono::Datelike as _;
use eframe::egui::{Align, Id, Layout, Ui};
use std::collections::HashMap;

const MARGIN: f32 = 16.0;

/// What is being written, and not finished.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    texts: HashMap<Field, Option<String>>,
    date: Option<String>,
}

/// Somebody who signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Who {
    Facilitator,
    Representative,
    Acknowledged,
}

/// A text among the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Field {
    Letterhead,
    Number,
    Basis,
    Place,
    Post(Who),
    Name(Who),
    Nip(Who),
}

impl Who {
    const ALL: [Self; 3] = [Self::Representative, Self::Facilitator, Self::Acknowledged];

    fn called(self, lang: Lang) -> &'static str {
        match self {
            Self::Facilitator => words::facilitator(lang),
            Self::Representative => words::representative(lang),
            Self::Acknowledged => words::acknowledged(lang),
        }
    }

    fn of(self, settings: &DocumentSettings) -> &Signer {
        match self {
            Self::Facilitator => &settings.facilitator,
            Self::Representative => &settings.representative,
            Self::Acknowledged => &settings.acknowledged,
        }
    }

    fn of_mut(self, settings: &mut DocumentSettings) -> &mut Signer {
        match self {
            Self::Facilitator => &mut settings.facilitator,
            Self::Representative => &mut settings.representative,
            Self::Acknowledged => &mut settings.acknowledged,
        }
    }
}

impl Field {
    /// The id of its field, so that it can be given the keyboard.
    pub(super) fn id(self) -> Id {
        Id::unique(("document settings", self))
    }

    /// What it is called.
    pub(super) fn called(self, lang: Lang) -> String {
        match self {
            Self::Letterhead => words::letterhead(lang).to_owned(),
            Self::Number => words::number(lang).to_owned(),
            Self::Basis => words::basis(lang).to_owned(),
            Self::Place => words::place(lang).to_owned(),
            Self::Post(who) => words::post_of(lang, who.called(lang)),
            Self::Name(who) => words::name_of(lang, who.called(lang)),
            Self::Nip(who) => words::nip_of(lang, who.called(lang)),
        }
    }

    fn get(self, settings: &DocumentSettings) -> String {
        match self {
            Self::Letterhead => settings.letterhead.join("\n"),
            Self::Number => settings.number.clone(),
            Self::Basis => settings.basis.clone(),
            Self::Place => settings.place.clone(),
            Self::Post(who) => who.of(settings).post.clone(),
            Self::Name(who) => who.of(settings).name.clone(),
            Self::Nip(who) => who.of(settings).nip.clone(),
        }
    }

    fn set(self, settings: &mut DocumentSettings, text: String) {
        match self {
            Self::Letterhead => settings.letterhead = text.lines().map(str::to_owned).collect(),
            Self::Number => settings.number = text,
            Self::Basis => settings.basis = text,
            Self::Place => settings.place = text,
            Self::Post(who) => who.of_mut(settings).post = text,
            Self::Name(who) => who.of_mut(settings).name = text,
            Self::Nip(who) => who.of_mut(settings).nip = text,
        }
    }
}

/// What is empty and will be a dotted blank on paper, in the order of the fields.
pub(super) fn blanks(settings: &DocumentSettings) -> Vec<Field> {
    let signers = Who::ALL.into_iter().flat_map(|who| [Field::Post(who), Field::Name(who)]);
    let fields = [Field::Letterhead, Field::Number, Field::Place].into_iter().chain(signers);
    fields.filter(|field| field.get(settings).is_empty()).collect()
}

pub(super) fn show(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    ui.add_space(14.0);
    ui.horizontal_top(|ui| {
        ui.add_space(MARGIN);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width() - MARGIN);
            ui.spacing_mut().item_spacing.y = 10.0;
            fields(ui, cx, state, asks);
            ui.add_space(6.0);
        });
    });
}

fn fields(ui: &mut Ui, cx: &PageContext<'_>, state: &mut State, asks: &mut Asks) {
    let lang = cx.lang;
    let mut settings = cx.session.documents().clone();
    label(ui, Type::SECTION, words::options(lang), Palette::of(ui).tinta);
    destination(ui, lang, state, asks);
    ui.add_enabled_ui(cx.editable, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        label(ui, Type::FIELD, words::paper(lang), Palette::of(ui).tinta2);
        let sizes = [Segment::new("A4"), Segment::new("F4 / Folio")];
        let chosen = usize::from(settings.paper == PaperSize::F4);
        let segmented = Segmented::new(words::paper(lang), &sizes).fill();
        if let Some(index) = segmented.show(ui, chosen) {
            settings.paper = if index == 0 { PaperSize::A4 } else { PaperSize::F4 };
        }
    });
    let drafts = &mut state.drafts;
    text(ui, cx, drafts, Field::Letterhead, &mut settings);
    logo(ui, cx, &mut settings, asks);
    text(ui, cx, drafts, Field::Number, &mut settings);
    text(ui, cx, drafts, Field::Basis, &mut settings);
    text(ui, cx, drafts, Field::Place, &mut settings);
    let date = DateField::new(words::date(lang), settings.signed_on, &mut drafts.date, lang)
        .hint(words::date_hint(lang))
        .complaint(words::bad_date(lang))
        .year(cx.now.year())
        .enabled(cx.editable);
    if let (_, Some(date)) = date.show(ui) {
        settings.signed_on = date.0;
    }
    hairline(ui);
    switches(ui, cx, &mut settings);
    hairline(ui);
    label(ui, Type::SECTION, words::signers(lang), Palette::of(ui).tinta);
    for who in Who::ALL {
        for field in [Field::Post(who), Field::Name(who), Field::Nip(who)] {
            text(ui, cx, drafts, field, &mut settings);
        }
        ui.add_space(4.0);
    }
    if settings != *cx.session.documents() {
        asks.change(Change::SetDocuments(Box::new(settings)));
    }
}

fn text(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    drafts: &mut Drafts,
    field: Field,
    settings: &mut DocumentSettings,
) {
    let (name, hint, rows) = match field {
        Field::Letterhead => (field.called(cx.lang), words::letterhead_hint(cx.lang), 3),
        Field::Basis => (field.called(cx.lang), words::basis_hint(cx.lang), 2),
        _ => (field.called(cx.lang), words::empty(cx.lang), 1),
    };
    let draft = drafts.texts.entry(field).or_default();
    let written = drafted(ui, &field.get(settings), draft, |ui, text| {
        let edit = TextField::new(&name, text).hint(hint).rows(rows).id(field.id());
        let shown = edit.enabled(cx.editable).show(ui);
        if shown.gained_focus() {
            shown.scroll_to_me(None);
        }
        shown
    });
    if let Some(written) = written {
        field.set(settings, written);
    }
}

fn logo(ui: &mut Ui, cx: &PageContext<'_>, settings: &mut DocumentSettings, asks: &mut Asks) {
    let lang = cx.lang;
    let set = settings.logo.is_some();
    let name = if set { words::logo_set(lang) } else { words::logo_none(lang) };
    ui.horizontal(|ui| {
        let choose = Button::new(name).icon(Icon::Image).small().enabled(cx.editable);
        if ui.add(choose).clicked() {
            asks.push(Ask::ChooseLogo);
        }
        let remove = Button::icon_only(Icon::Trash, words::logo_remove(lang)).small();
        if set && ui.add(remove.enabled(cx.editable)).clicked() {
            settings.logo = None;
        }
    });
}

fn switches(ui: &mut Ui, cx: &PageContext<'_>, settings: &mut DocumentSettings) {
    let lang = cx.lang;
    let DocumentSettings { tie_notes, by_kind, unheard, phones, .. } = settings;
    let all = [
        (words::tie_notes(lang), tie_notes),
        (words::by_kind(lang), by_kind),
        (words::unheard(lang), unheard),
        (words::phones(lang), phones),
    ];
    ui.add_enabled_ui(cx.editable, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (name, on) in all {
            row(ui, 30.0, |ui| {
                label(ui, Type::SMALL.sized(12.5), name, Palette::of(ui).tinta);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.add(Switch::new(on, name).switch_only())
                });
            });
        }
    });
}

fn destination(ui: &mut Ui, lang: Lang, state: &mut State, asks: &mut Asks) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let width = ui.available_width() - 34.0;
        let field = TextField::new(words::folder(lang), &mut state.folder).width(width);
        field.styled(Type::SMALL).show(ui);
        ui.vertical(|ui| {
            ui.add_space(24.0);
            let choose = Button::icon_only(Icon::FolderOpen, words::choose_folder(lang)).small();
            if ui.add(choose).clicked() {
                asks.push(Ask::ChooseFolder);
            }
        });
    });
}

/// What is half written becomes a change.
pub(super) fn leave(cx: &PageContext<'_>, drafts: &mut Drafts, asks: &mut Asks) {
    let old = cx.session.documents();
    let mut settings = old.clone();
    for (field, draft) in &mut drafts.texts {
        if let Some(text) = finish_draft(draft, &field.get(old)) {
            field.set(&mut settings, text);
        }
    }
    let year = cx.now.year();
    if let Some(date) = crate::app::widgets::finish_date(&mut drafts.date, old.signed_on, year) {
        settings.signed_on = date.0;
    }
    if settings != *old {
        asks.change(Change::SetDocuments(Box::new(settings)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_blanks_agrees_with_the_count_of_the_settings() {
        let mut settings = DocumentSettings::default();
        loop {
            let empty = blanks(&settings);
            assert_eq!(empty.len(), settings.blanks(), "{empty:?}");
            let Some(first) = empty.first() else { break };
            first.set(&mut settings, "isi".to_owned());
            assert_eq!(first.get(&settings), "isi");
        }
    }
}
