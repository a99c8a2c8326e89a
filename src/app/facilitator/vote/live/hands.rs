//! A show of hands: a number is called, hands are counted, the count is keyed.

use super::field::{Field, Look, Pressed};
use crate::app::{
    facilitator::idea_badge,
    page::{Asks, PageContext},
    style::{Palette, Type, Weight, radius},
    text::desk as words,
    widgets::{Text, line_start, ring_if_focused},
};
use crate::session::{Change, OptionKey, Poll};
use eframe::egui::{
    Id, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

const ROW: f32 = 42.0;

/// The number that is called, and its count.
#[derive(Debug, Default)]
pub(super) struct Pad {
    field: Field,
    cursor: usize,
    sent: Option<(OptionKey, u32)>,
    /// The row of the cursor is to be brought into view.
    reach: bool,
}

impl Pad {
    /// The field takes the keyboard.
    pub(super) fn take_focus(&mut self) {
        self.field.focus = true;
    }

    /// Goes on to the next number once the count was taken.
    pub(super) fn settle(&mut self, ui: &Ui, poll: &Poll) {
        let Some((option, hands)) = self.sent.take() else { return };
        if poll.hands_for(option) == Some(hands) {
            self.field.clear();
            self.go(poll, self.cursor + 1);
        } else {
            self.field.refuse(ui);
        }
    }

    fn go(&mut self, poll: &Poll, to: usize) {
        self.cursor = to.min(poll.options.len().saturating_sub(1));
        self.reach = true;
    }
}

/// Shows the pad over all of `ui`.
pub(super) fn show(ui: &mut Ui, cx: &PageContext<'_>, poll: &Poll, pad: &mut Pad, asks: &mut Asks) {
    let lang = cx.lang;
    let pressed = field(ui, cx, poll, pad);
    pad.field.text.retain(|c| c.is_ascii_digit());
    if pressed.up {
        pad.go(poll, pad.cursor.saturating_sub(1));
    } else if pressed.down {
        pad.go(poll, pad.cursor + 1);
    }
    if pressed.enter
        && let Some(option) = poll.options.get(pad.cursor)
    {
        match pad.field.text.parse() {
            Ok(hands) => {
                let option = option.key;
                asks.change(Change::CountHands { poll: poll.id, option, hands });
                pad.sent = Some((option, hands));
            }
            Err(_) if pad.field.text.is_empty() => pad.go(poll, pad.cursor + 1),
            Err(_) => pad.field.refuse(ui),
        }
    }
    ui.add_space(8.0);
    let p = Palette::of(ui);
    ui.add(Text::new(Type::CAPTION, words::hands_rule(lang)).color(p.tinta3).lines(1));
    ui.add_space(8.0);
    list(ui, cx, poll, pad);
}

fn field(ui: &mut Ui, cx: &PageContext<'_>, poll: &Poll, pad: &mut Pad) -> Pressed {
    let lang = cx.lang;
    // In a choice each voter has one hand; otherwise the most of one number is all of them.
    let others = poll.used() - poll.hand_voters();
    let rest = poll.most_used().saturating_sub(others);
    let name = words::hands_now(lang, poll.number_of(pad.cursor));
    let look = Look {
        id: Id::unique("hands entry"),
        name: &name,
        dots: None,
        note: &words::hands_of(lang, rest),
        save: words::save(lang),
        enabled: cx.editable,
    };
    pad.field.show(ui, look)
}

fn list(ui: &mut Ui, cx: &PageContext<'_>, poll: &Poll, pad: &mut Pad) {
    let area = ScrollArea::vertical().id_salt("hands").auto_shrink(false);
    ui.spacing_mut().item_spacing.y = 0.0;
    area.show_viewport(ui, |ui, seen| {
        ui.set_height(ROW * poll.options.len() as f32);
        let origin = ui.max_rect().left_top();
        let width = ui.max_rect().width();
        let place = |i: usize| {
            let top = origin.y + i as f32 * ROW;
            Rect::from_min_size(pos2(origin.x, top), vec2(width, ROW - 4.0))
        };
        if std::mem::take(&mut pad.reach) {
            ui.scroll_to_rect(place(pad.cursor), None);
        }
        let first = (seen.top() / ROW).floor().max(0.0) as usize;
        let last = ((seen.bottom() / ROW).ceil() as usize).min(poll.options.len());
        for index in first..last {
            if option(ui, cx, poll, index, index == pad.cursor, place(index)) {
                pad.cursor = index;
                pad.field.clear();
            }
        }
    });
}

fn option(ui: &Ui, cx: &PageContext<'_>, poll: &Poll, index: usize, on: bool, rect: Rect) -> bool {
    let Some(option) = poll.options.get(index) else { return false };
    let (lang, p) = (cx.lang, Palette::of(ui));
    let response = ui.interact(rect, ui.scope_id().with(index), Sense::click());
    let painter = ui.painter();
    let (fill, line) = match (on, response.hovered()) {
        (true, _) => (p.nila_soft, Stroke::new(2.0, p.nila)),
        (false, true) => (p.kertas2, Stroke::new(1.0, p.kontrol)),
        (false, false) => (p.kertas, Stroke::new(1.0, p.garis)),
    };
    painter.rect(rect, radius::CONTROL, fill, line, StrokeKind::Inside);
    let y = rect.center().y;
    let look = idea_badge::Look::of(cx.board(), option.theme);
    let number = poll.number_of(index).to_string();
    let badge = idea_badge::paint(ui, pos2(rect.left() + 6.0, y), &number, look);
    let mut x = badge.right() + 12.0;
    if let Some(look) = look {
        look.paint_shape(ui, pos2(x + 6.0, y), 13.0);
        x += 22.0;
    }
    let painter = ui.painter();
    let hands = poll.hands_for(option.key);
    let (text, kind, ink) = match hands {
        Some(n) => (n.to_string(), Type::CARD_NUMBER, p.tinta),
        None => (words::uncounted(lang).to_owned(), Type::CAPTION, p.tinta3),
    };
    let end = kind.whole(painter, &text, ink);
    let right = rect.right() - 14.0 - end.size().x;
    painter.galley(line_start(right, y, &end), end, ink);
    let bold = Type::BODY.weight(Weight::SemiBold);
    let title = bold.line_in(painter, &option.title, p.tinta, right - 12.0 - x);
    painter.galley(line_start(x, y, &title), title, p.tinta);
    ring_if_focused(ui, &response, radius::CONTROL);
    response.widget_info(|| {
        let spoken = format!("{number} {}", option.title);
        let spoken = match hands {
            Some(n) => words::counted(lang, &spoken, n),
            None => format!("{spoken}, {}", words::uncounted(lang)),
        };
        WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), on, &spoken)
    });
    response.clicked()
}
