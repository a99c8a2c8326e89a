//! Papers are keyed: `12 7 7 31 Enter`, each number checked as it is typed.

use super::{
    super::dialogs::Question,
    entry::{self, Number, Problem, Reading},
    field::{Field, Look, Pressed},
    recent::{self, Recent},
};
use crate::app::{
    command::Command,
    facilitator::idea_badge,
    page::{Asks, PageContext},
    style::{Icon, IconWeight, Palette, Type, Weight, radius},
    text::desk as words,
    widgets::{Button, Segment, Segmented, Text, dashed, label, line_start, row},
};
use crate::session::{Change, Mark, Method, Paper, Papers, Poll, UnitKind};
use eframe::egui::{
    Align, Id, Key, Layout, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// The piles that papers are sorted into, each with its key.
pub(super) const PILES: [(UnitKind, char); 4] = [
    (UnitKind::PILES[0], 'O'),
    (UnitKind::PILES[1], 'K'),
    (UnitKind::PILES[2], 'P'),
    (UnitKind::PILES[3], 'L'),
];

/// What is being keyed, and the latest papers.
#[derive(Debug, Default)]
pub(super) struct Pad {
    field: Field,
    /// The pile that papers come from.
    pub(super) kind: Option<UnitKind>,
    pub(super) recent: Recent,
    /// The paper that is corrected.
    pub(super) correcting: Option<usize>,
    sent: Option<Sent>,
}

/// Something asked for and not known to be taken yet.
#[derive(Debug)]
struct Sent {
    before: Papers,
    what: What,
}

#[derive(Debug)]
enum What {
    Paper(Paper),
    Invalid,
    Correction(usize, Paper),
    Withdrawal(usize),
}

/// The id of the field, to give it the focus.
pub(super) fn field_id() -> Id {
    Id::unique("ballot entry")
}

impl Pad {
    /// A pad for a poll of which so many papers came back before.
    pub(super) fn after(returned: u32) -> Self {
        Self { recent: Recent::after(returned), ..Self::default() }
    }

    /// The field takes the keyboard.
    pub(super) fn take_focus(&mut self) {
        self.field.focus = true;
    }

    /// Whether the last change was taken; what was not stays where it can be mended.
    pub(super) fn settle(&mut self, ui: &Ui, poll: &Poll) {
        let Some(sent) = self.sent.take() else { return };
        if poll.papers == sent.before {
            self.field.refuse(ui);
            return;
        }
        match sent.what {
            What::Paper(paper) => self.recent.push(Some(paper)),
            What::Invalid => self.recent.push(None),
            What::Correction(index, paper) => self.recent.correct(index, paper),
            What::Withdrawal(index) => self.recent.remove(index),
        }
        self.correcting = None;
        self.field.clear();
    }

    /// Asks for a paper to be counted.
    pub(super) fn hand_in(&mut self, poll: &Poll, paper: Paper, asks: &mut Asks) {
        let corrected = self.correcting.and_then(|i| Some((i, self.recent.get(i)?)));
        let what = if let Some((index, kept)) = corrected {
            let was = kept.paper.clone().unwrap_or_default();
            asks.change(Change::CorrectPaper { poll: poll.id, was, now: paper.clone() });
            What::Correction(index, paper)
        } else {
            asks.change(Change::CastPaper { poll: poll.id, paper: paper.clone() });
            What::Paper(paper)
        };
        self.sent = Some(Sent { before: poll.papers, what });
    }

    fn invalid(&mut self, poll: &Poll, asks: &mut Asks) {
        let Papers { handed_out, invalid, .. } = poll.papers;
        asks.change(Change::SetPapers { poll: poll.id, handed_out, invalid: invalid + 1 });
        self.sent = Some(Sent { before: poll.papers, what: What::Invalid });
    }

    /// A paper was withdrawn, by a change that was just asked for.
    pub(super) fn withdrawn(&mut self, poll: &Poll, index: usize) {
        self.sent = Some(Sent { before: poll.papers, what: What::Withdrawal(index) });
    }

    /// Takes a paper up to be corrected.
    pub(super) fn take_up(&mut self, poll: &Poll, index: usize) {
        let Some(paper) = self.recent.get(index).and_then(|kept| kept.paper.as_ref()) else {
            return;
        };
        self.field.write(entry::keyed(poll, &paper.marks));
        self.kind = paper.kind;
        self.correcting = Some(index);
    }

    fn leave_correction(&mut self) {
        self.correcting = None;
        self.field.clear();
    }

    /// Letters among the numbers choose the pile.
    fn take_letters(&mut self) {
        if !self.field.text.contains(|c: char| c.is_ascii_alphabetic()) {
            return;
        }
        let letter = |c: char| PILES.iter().find(|(_, key)| c.eq_ignore_ascii_case(key));
        for c in self.field.text.chars() {
            if let Some((kind, _)) = letter(c) {
                self.kind = if self.kind == Some(*kind) { None } else { Some(*kind) };
            }
        }
        self.field.text.retain(|c| letter(c).is_none());
    }
}

/// Shows the pad over all of `ui`.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    poll: &Poll,
    pad: &mut Pad,
    dialog: &mut Option<Question>,
    asks: &mut Asks,
) {
    const FOOT: f32 = 92.0;
    let shown = Reading::of(poll, &pad.field.text);
    let pressed = field(ui, cx, poll, pad, &shown);
    // Numbers and `Enter` may have come in one frame.
    pad.take_letters();
    let reading = Reading::of(poll, &pad.field.text);
    if pressed.up && pad.field.text.is_empty() && pad.correcting.is_none() {
        if let Some(index) = pad.recent.newest() {
            pad.take_up(poll, index);
        }
    } else if pressed.enter {
        enter(ui, poll, pad, &reading, asks);
    } else if pad.correcting.is_some() && ui.input(|i| i.key_pressed(Key::Escape)) {
        pad.leave_correction();
    }
    ui.add_space(10.0);
    let height = (ui.available_height() - FOOT).max(56.0);
    rows(ui, cx, poll, &reading, height);
    foot(ui, cx, poll, pad, dialog, asks);
}

fn field(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    poll: &Poll,
    pad: &mut Pad,
    reading: &Reading,
) -> Pressed {
    let lang = cx.lang;
    let left = entry::left(poll, reading);
    let words_left = left.map(|n| words::left(lang, n)).unwrap_or_default();
    let dots = match (&poll.setup.method, left) {
        (Method::Dots { budget, .. }, Some(left)) => {
            let budget = u32::from(*budget);
            Some((budget - left.min(budget), budget, words_left.as_str()))
        }
        _ => None,
    };
    let correcting = pad.correcting.is_some();
    let save = if correcting { words::keep_correction(lang) } else { words::save(lang) };
    let look = Look {
        id: field_id(),
        name: words::entry(lang),
        dots,
        note: "",
        save,
        enabled: cx.editable,
    };
    pad.field.show(ui, look)
}

fn enter(ui: &Ui, poll: &Poll, pad: &mut Pad, reading: &Reading, asks: &mut Asks) {
    let kind = pad.kind;
    match reading {
        Reading::Nothing => pad.field.focus = true,
        Reading::Invalid if pad.correcting.is_none() => pad.invalid(poll, asks),
        _ => match reading.marks(poll) {
            Some(marks) => pad.hand_in(poll, Paper { marks, scores: Vec::new(), kind }, asks),
            None => pad.field.refuse(ui),
        },
    }
}

/// Every number with what it means, then what is still to come.
fn rows(ui: &mut Ui, cx: &PageContext<'_>, poll: &Poll, reading: &Reading, height: f32) {
    let lang = cx.lang;
    let list = ScrollArea::vertical().id_salt("numbers").auto_shrink(false);
    list.max_height(height).stick_to_bottom(true).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 7.0;
        if let Reading::Numbers(numbers) = reading {
            for number in numbers {
                number_row(ui, cx, poll, number);
            }
        }
        let left = entry::left(poll, reading);
        let next = match (reading, &poll.setup.method, left) {
            (Reading::Nothing, Method::Choice, _) => words::choose_one(lang).to_owned(),
            (Reading::Nothing, ..) => words::start(lang).to_owned(),
            (Reading::Blank, ..) => words::is_blank(lang).to_owned(),
            (Reading::Invalid, ..) => words::is_invalid(lang).to_owned(),
            (Reading::Numbers(n), ..) if n.iter().any(|n| n.problem.is_some()) => String::new(),
            (_, Method::Approval, _) => words::approve_more(lang).to_owned(),
            (_, _, Some(0) | None) => words::ready(lang).to_owned(),
            (_, _, Some(left)) => words::more_to_come(lang, left),
        };
        if !next.is_empty() {
            let size = vec2(ui.available_width(), 46.0);
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            let p = Palette::of(ui);
            dashed(ui.painter(), rect, radius::CONTROL, Stroke::new(1.5, p.garis2));
            let text = Type::SMALL.weight(Weight::SemiBold).whole(ui.painter(), &next, p.tinta3);
            let at = line_start(rect.left() + 16.0, rect.center().y, &text);
            ui.painter().galley(at, text, p.tinta3);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &next));
        }
    });
}

/// One number: its tile, the option's shape and words, and a check or what is wrong.
pub(super) fn number_row(ui: &mut Ui, cx: &PageContext<'_>, poll: &Poll, number: &Number) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let size = vec2(ui.available_width(), 46.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let wrong = number.problem.map(|problem| match problem {
        Problem::Unknown => words::unknown(lang, &number.text),
        Problem::Repeated(most) => words::repeated(lang, &number.text, most),
        Problem::Over(budget) => words::over(lang, &number.text, budget),
    });
    let option = number.option.and_then(|i| Some((i, poll.options.get(i)?)));
    let look = option.and_then(|(_, o)| idea_badge::Look::of(cx.board(), o.theme));
    let painter = ui.painter();
    let (fill, line) = match &wrong {
        Some(_) => (p.bahaya_soft, Stroke::new(1.0, p.bahaya)),
        None => (p.kertas, Stroke::new(1.0, p.garis2)),
    };
    painter.rect(rect, radius::CONTROL, fill, line, StrokeKind::Inside);
    let y = rect.center().y;
    let badge = idea_badge::paint(ui, pos2(rect.left() + 8.0, y), &number.text, look);
    let mut x = badge.right() + 12.0;
    if let Some(look) = look {
        look.paint_shape(ui, pos2(x + 6.0, y), 13.0);
        x += 22.0;
    }
    let title = option.map_or("", |(_, o)| o.title.as_str());
    let (text, ink) = match &wrong {
        Some(wrong) => (wrong.as_str(), p.bahaya_ink),
        None => (title, p.tinta),
    };
    let painter = ui.painter();
    let part = option.map(|(i, _)| poll.number_of(i)).filter(|n| n.to_string() != number.text);
    let part = part.filter(|_| wrong.is_none() && number.text.parse::<u32>().is_ok());
    let end = part.map(|n| words::part_of(lang, n)).unwrap_or_default();
    let end = Type::CAPTION.whole(painter, &end, p.tinta3);
    let right = rect.right() - 44.0 - end.size().x;
    let kind = Type::BODY.weight(Weight::SemiBold);
    let galley = kind.line_in(painter, text, ink, right - 10.0 - x);
    painter.galley(line_start(x, y, &galley), galley, ink);
    painter.galley(line_start(right, y, &end), end, p.tinta3);
    let (icon, mark) =
        if wrong.is_some() { (Icon::WarningCircle, p.bahaya) } else { (Icon::Check, p.ok) };
    icon.paint(painter, pos2(rect.right() - 24.0, y), 18.0, IconWeight::Bold, mark);
    let spoken = match &wrong {
        Some(wrong) => wrong.clone(),
        None => format!("{} {title}", number.text),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
}

/// The piles, and papers without numbers.
fn foot(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    poll: &Poll,
    pad: &mut Pad,
    dialog: &mut Option<Question>,
    asks: &mut Asks,
) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    ui.add_space(8.0);
    row(ui, 34.0, |ui| piles(ui, cx, pad));
    ui.add_space(10.0);
    row(ui, 30.0, |ui| {
        if let Some(index) = pad.correcting {
            if ui.add(Button::new(words::leave_correction(lang)).small().keys("Esc")).clicked() {
                pad.leave_correction();
            }
            ui.add_space(8.0);
            let withdraw = Button::new(words::withdraw(lang)).small().icon(Icon::MinusCircle);
            if ui.add(withdraw.enabled(cx.editable)).clicked()
                && let Some(paper) = pad.recent.get(index).and_then(|k| k.paper.clone())
            {
                *dialog = Some(Question::withdraw_paper(poll.id, paper, index));
            }
            return;
        }
        let blank = Button::new(words::blank(lang)).small().keys("0").enabled(cx.editable);
        if ui.add(blank).clicked() {
            let paper = Paper { marks: Vec::<Mark>::new(), scores: Vec::new(), kind: pad.kind };
            pad.hand_in(poll, paper, asks);
        }
        ui.add_space(8.0);
        let invalid = Button::new(words::invalid(lang)).small().keys("X").enabled(cx.editable);
        if ui.add(invalid).clicked() {
            pad.invalid(poll, asks);
        }
        ui.add_space(8.0);
        let import = Button::new(words::import_file(lang)).small().icon(Icon::TrayArrowDown);
        if ui.add(import.enabled(cx.editable)).clicked() {
            asks.command(Command::Import);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let text = words::refused_before_saving(lang);
            ui.add(Text::new(Type::CAPTION, text).color(p.tinta3).lines(1).align(Align::Max));
        });
    });
}

/// From which pile papers come.
pub(super) fn piles(ui: &mut Ui, cx: &PageContext<'_>, pad: &mut Pad) {
    let (lang, p) = (cx.lang, Palette::of(ui));
    let bold = Type::SMALL.weight(Weight::Bold);
    label(ui, bold, words::kind_on_paper(lang), p.tinta);
    ui.add_space(12.0);
    let keys = PILES.map(|(_, key)| key.to_string());
    let mut segments = vec![Segment::new(words::no_kind(lang))];
    for ((kind, _), key) in PILES.iter().zip(&keys) {
        segments.push(Segment::new(words::pile(lang, *kind)).key(key));
    }
    let chosen = PILES.iter().position(|(kind, _)| Some(*kind) == pad.kind).map_or(0, |i| i + 1);
    let control = Segmented::new(words::kind_on_paper(lang), &segments);
    if let Some(index) = control.show(ui, chosen) {
        pad.kind = index.checked_sub(1).and_then(|i| PILES.get(i)).map(|(kind, _)| *kind);
        pad.take_focus();
    }
}

/// The latest papers at the side.
pub(super) fn side(ui: &mut Ui, cx: &PageContext<'_>, poll: &Poll, pad: &mut Pad, height: f32) {
    if let Some(index) = recent::show(ui, cx, &pad.recent, pad.correcting, height) {
        pad.take_up(poll, index);
    }
}
