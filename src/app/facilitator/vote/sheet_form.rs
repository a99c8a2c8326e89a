//! Which criteria a score poll asks: a sheet that offices know, or own criteria with weights.

use super::setup::{Draft, heading};
use crate::app::{
    style::{Icon, Palette, Type, Weight},
    text::{criteria as words, numbers},
    widgets::{Button, Dropdown, Segment, Segmented, Stepper, Text, TextField, label, row},
};
use crate::session::{
    Across, Combine, Criterion, CriterionKey, MAX_CRITERIA, Method, PollSetup, Preset, Scale,
    ScoreSheet,
};
use eframe::egui::{Key, Ui};

/// The sheets in the order of the list.
const PRESETS: [Preset; 6] =
    [Preset::Usg, Preset::Apkl, Preset::Nuf, Preset::ImpactEffort, Preset::Pp38, Preset::Own];

impl Draft<'_> {
    /// The sheet; `new` is the criterion that is being written.
    pub(super) fn sheet(&self, ui: &mut Ui, setup: &mut PollSetup, new: &mut Option<String>) {
        let Method::Score(mut sheet) = self.poll.setup.method.clone() else { return };
        let before = sheet.clone();
        let lang = self.cx.lang;
        heading(ui, words::preset(lang));
        let names = PRESETS.map(|preset| words::preset_name(lang, preset));
        let chosen = PRESETS.iter().position(|p| *p == sheet.preset);
        let list = Dropdown::new(words::preset(lang), &names).bare().width(430.0);
        if let Some(preset) = list.show(ui, chosen).and_then(|i| PRESETS.get(i)) {
            sheet = begin(*preset, lang);
        }
        ui.add_space(12.0);
        choices(ui, lang, &mut sheet);
        criteria(ui, lang, &mut sheet);
        if sheet.preset == Preset::Own {
            add(ui, lang, &mut sheet, new);
        }
        ui.add_space(8.0);
        rule(ui, lang, &sheet);
        if sheet != before && !sheet.criteria.is_empty() {
            setup.method = Method::Score(sheet);
        }
    }
}

/// A sheet as it is proposed first.
fn begin(preset: Preset, lang: crate::app::text::Lang) -> ScoreSheet {
    match preset {
        Preset::Usg => ScoreSheet::usg(Scale::OneToFive),
        Preset::Apkl => ScoreSheet::apkl(),
        Preset::Nuf => ScoreSheet::nuf(),
        Preset::ImpactEffort => ScoreSheet::impact_effort(),
        Preset::Pp38 => ScoreSheet::pp38(),
        Preset::Own => {
            let first = Criterion::plain(CriterionKey::Impact);
            let name = words::name(lang, &first);
            ScoreSheet::own(vec![own(&name)], Scale::OneToFive)
        }
    }
}

/// One of the facilitator's own criteria; its column wears the first letters of its words.
fn own(name: &str) -> Criterion {
    let letters = name.split_whitespace().filter_map(|word| word.chars().next()).take(3);
    let short: String = letters.flat_map(char::to_uppercase).collect();
    Criterion::plain(CriterionKey::Own { short, name: name.trim().to_owned() })
}

/// Scale, sum or product, mean or median: what the sheet leaves open.
fn choices(ui: &mut Ui, lang: crate::app::text::Lang, sheet: &mut ScoreSheet) {
    let scales: &[Scale] = match sheet.preset {
        Preset::Usg | Preset::Nuf | Preset::ImpactEffort | Preset::Own => {
            &[Scale::OneToFive, Scale::OneToTen]
        }
        Preset::Apkl | Preset::Pp38 => &[],
    };
    row(ui, 34.0, |ui| {
        if !scales.is_empty() {
            let segments: Vec<Segment<'_>> =
                scales.iter().map(|s| Segment::new(words::scale_name(lang, *s))).collect();
            let chosen = scales.iter().position(|s| *s == sheet.scale).unwrap_or_default();
            label(ui, Type::SMALL, words::scale(lang), Palette::of(ui).tinta2);
            ui.add_space(8.0);
            if let Some(i) = Segmented::new(words::scale(lang), &segments).show(ui, chosen) {
                sheet.scale = scales[i];
            }
            ui.add_space(18.0);
        }
        if sheet.preset == Preset::Usg {
            let all = [Combine::Sum, Combine::Product];
            let segments = all.map(|c| Segment::new(words::combine_name(lang, c)));
            let chosen = usize::from(sheet.combine == Combine::Product);
            if let Some(i) = Segmented::new(words::combine(lang), &segments).show(ui, chosen) {
                sheet.combine = all[i];
            }
            ui.add_space(18.0);
        }
        let all = [Across::Mean, Across::Median];
        let segments = all.map(|a| Segment::new(words::across_name(lang, a)));
        let chosen = usize::from(sheet.across == Across::Median);
        if let Some(i) = Segmented::new(words::across(lang), &segments).show(ui, chosen) {
            sheet.across = all[i];
        }
    });
    ui.add_space(10.0);
}

/// Every criterion with its letter; own ones with weight and removal.
fn criteria(ui: &mut Ui, lang: crate::app::text::Lang, sheet: &mut ScoreSheet) {
    let own = sheet.preset == Preset::Own;
    let last = sheet.criteria.len() == 1;
    let mut removed = None;
    for (index, criterion) in sheet.criteria.iter_mut().enumerate() {
        row(ui, if own { 40.0 } else { 25.0 }, |ui| {
            let p = Palette::of(ui);
            let left = ui.cursor().left();
            let short = words::short(lang, criterion);
            label(ui, Type::SMALL.weight(Weight::ExtraBold), &short, p.nila_ink);
            ui.add_space((left + 72.0 - ui.cursor().left()).max(8.0));
            let name = words::name(lang, criterion);
            let room = if own { ui.available_width() - 190.0 } else { ui.available_width() };
            ui.scope(|ui| {
                ui.set_max_width(room);
                label(ui, Type::SMALL, &name, p.tinta);
            });
            if own {
                ui.add_space((left + 72.0 + room - ui.cursor().left()).max(8.0));
                let mut weight = u32::from(criterion.weight);
                let spoken = words::weight(lang, &name);
                if Stepper::new(&spoken, &mut weight, 1..=100).show(ui).changed() {
                    criterion.weight = u8::try_from(weight).unwrap_or(1);
                }
                ui.add_space(8.0);
                let spoken = words::remove(lang, &name);
                let remove = Button::icon_only(Icon::Trash, &spoken).enabled(!last);
                if ui.add(remove).clicked() {
                    removed = Some(index);
                }
            }
        });
    }
    if let Some(index) = removed {
        sheet.criteria.remove(index);
    }
}

/// The field for one more criterion.
fn add(
    ui: &mut Ui,
    lang: crate::app::text::Lang,
    sheet: &mut ScoreSheet,
    new: &mut Option<String>,
) {
    if sheet.criteria.len() >= MAX_CRITERIA {
        return;
    }
    let mut text = new.clone().unwrap_or_default();
    let mut wanted = false;
    ui.add_space(4.0);
    row(ui, 36.0, |ui| {
        let field = TextField::new(words::own_name(lang), &mut text)
            .bare()
            .hint(words::own_hint(lang))
            .width(330.0)
            .show(ui);
        wanted |= field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        if wanted {
            field.request_focus();
        }
        ui.add_space(8.0);
        let button = Button::new(words::add(lang)).icon(Icon::Plus);
        wanted |= ui.add(button.enabled(!text.trim().is_empty())).clicked();
    });
    let criterion = own(&text);
    let known = sheet.criteria.iter().any(|c| c.key == criterion.key);
    if wanted && !text.trim().is_empty() && !known {
        sheet.criteria.push(criterion);
        text.clear();
    }
    *new = Some(text).filter(|t| !t.is_empty());
}

/// How scores become a total, in words.
fn rule(ui: &mut Ui, lang: crate::app::text::Lang, sheet: &ScoreSheet) {
    let most = numbers::points(lang, u64::from(sheet.highest()));
    let first = if sheet.gate {
        words::gate_rule(lang).to_owned()
    } else if sheet.preset == Preset::ImpactEffort {
        words::effort_rule(lang).to_owned()
    } else if sheet.combine == Combine::Product {
        words::product_rule(lang, &most)
    } else {
        words::sum_rule(lang, &most)
    };
    let text = format!("{first} {}", words::missing_rule(lang));
    ui.add(Text::new(Type::CAPTION, &text).color(Palette::of(ui).tinta2));
}
