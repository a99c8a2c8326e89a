//! Two sessions side by side: every idea of the earlier one and how far it came.

use crate::{
    app::{
        style::{Icon, Palette, Type, Weight},
        text::{Lang, compare as words, words as shared},
        widgets::{Button, Dialog, DialogTone, Text, label, line_start, spinner},
    },
    compare::{Comparison, Stand},
    session::Session,
};
use eframe::egui::{Context, Id, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

const ROW: f32 = 32.0;
const WIDTH: f32 = 920.0;

/// The open dialog.
#[derive(Debug)]
pub struct CompareDialog {
    stop: Arc<AtomicBool>,
    answer: Option<Result<Shown, String>>,
}

/// A comparison as it is written on screen.
#[derive(Debug)]
pub struct Shown {
    earlier: String,
    later: String,
    summary: String,
    rows: Vec<Line>,
}

#[derive(Debug)]
struct Line {
    number: String,
    title: String,
    later: String,
    stand: String,
    launched: bool,
}

impl Shown {
    /// The comparison of two sessions, in words.
    #[must_use]
    pub fn new(lang: Lang, earlier: &Session, later: &Session, found: &Comparison) -> Self {
        let title = |session: &Session| match session.event().title.as_str() {
            "" => words::untitled(lang).to_owned(),
            title => title.to_owned(),
        };
        let line = |row: &crate::compare::Row| Line {
            number: row.number.to_string(),
            title: row.title.clone(),
            later: words::later(lang, row),
            stand: words::stand(lang, row.stand),
            launched: matches!(row.stand, Stand::Launched(_)),
        };
        Self {
            earlier: words::earlier(lang, &title(earlier)),
            later: words::later_session(lang, &title(later)),
            summary: words::summary(lang, found),
            rows: found.rows.iter().map(line).collect(),
        }
    }
}

impl CompareDialog {
    /// The dialog while the other file is read, and what ends the reading.
    #[must_use]
    pub fn new() -> (Self, Arc<AtomicBool>) {
        let stop = Arc::new(AtomicBool::new(false));
        (Self { stop: Arc::clone(&stop), answer: None }, stop)
    }

    /// Whether it waits for the work that this stops.
    #[must_use]
    pub fn is_of(&self, stop: &Arc<AtomicBool>) -> bool {
        Arc::ptr_eq(&self.stop, stop)
    }

    /// Takes the answer.
    pub fn answer(&mut self, answer: Result<Shown, String>) {
        self.answer = Some(answer);
    }

    /// Shows it. `false`: it was closed.
    pub fn show(&mut self, ctx: &Context, lang: Lang) -> bool {
        let width = WIDTH.min(ctx.content_rect().width() - 80.0);
        let dialog = Dialog::new(Id::unique("compare"), words::title(lang)).width(width);
        let dialog = dialog.text(words::text(lang)).icon(Icon::Columns, DialogTone::Info);
        let shown = dialog.show(
            ctx,
            |ui| match &self.answer {
                None => {
                    ui.horizontal(|ui| {
                        let p = Palette::of(ui);
                        let (rect, _) = ui.allocate_exact_size(vec2(20.0, 20.0), Sense::hover());
                        spinner(ui, rect.center(), 16.0, p.nila);
                        label(ui, Type::SMALL, words::reading(lang), p.tinta2);
                    });
                }
                Some(Err(why)) => {
                    ui.add(Text::new(Type::SMALL, why).color(Palette::of(ui).bahaya_ink));
                }
                Some(Ok(shown)) => table(ui, shown),
            },
            |footer| footer.default(Button::new(shared::close(lang)).primary()).clicked(),
        );
        let open = !shown.inner && !shown.closed;
        if !open {
            self.stop.store(true, Ordering::Relaxed);
        }
        open
    }
}

fn table(ui: &mut Ui, shown: &Shown) {
    let p = Palette::of(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.add_space(6.0);
    label(ui, Type::SMALL, &shown.earlier, p.tinta2);
    label(ui, Type::SMALL, &shown.later, p.tinta2);
    ui.add_space(4.0);
    ui.add(Text::new(Type::STRONG, &shown.summary));
    ui.add_space(6.0);
    ui.spacing_mut().item_spacing.y = 0.0;
    let height = (ui.ctx().content_rect().height() - 380.0).clamp(160.0, 420.0);
    let area = ScrollArea::vertical().id_salt("compared").max_height(height).auto_shrink(false);
    area.show_rows(ui, ROW, shown.rows.len(), |ui, range| {
        for line in shown.rows.get(range).unwrap_or_default() {
            let size = vec2(ui.available_width(), ROW);
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            row(ui, rect, line);
            response.widget_info(|| {
                let words = [&line.number, &line.title, &line.later, &line.stand];
                WidgetInfo::labeled(Role::Label, true, words.map(String::as_str).join(" · "))
            });
        }
    });
}

fn row(ui: &Ui, rect: Rect, line: &Line) {
    let (p, painter) = (Palette::of(ui), ui.painter());
    let ink = if line.launched { p.ok_ink } else { p.tinta2 };
    let columns = [
        (0.0, 44.0, &line.number, Type::SMALL.weight(Weight::ExtraBold), p.tinta),
        (44.0, rect.width() * 0.5 - 56.0, &line.title, Type::SMALL, p.tinta),
        (rect.width() * 0.5, rect.width() * 0.27, &line.later, Type::CAPTION, p.tinta2),
        (rect.width() * 0.79, rect.width() * 0.2, &line.stand, Type::FIELD, ink),
    ];
    for (x, width, text, kind, ink) in columns {
        let galley = kind.line_in(painter, text, ink, width);
        let at = pos2(rect.left() + x, rect.center().y);
        painter.galley(line_start(at.x, at.y, &galley), galley, ink);
    }
    painter.hline(rect.x_range(), rect.bottom() - 0.5, eframe::egui::Stroke::new(1.0, p.garis));
}
