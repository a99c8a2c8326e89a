//! A file while it is read: on a thread of its own, and in a corner of the window, where it takes
//! neither the page nor the keyboard.

use super::{MAX_MB, Read};
use crate::{
    app::{
        command::Command,
        facilitator::board::keys,
        style::{Icon, IconWeight, Palette, Type, Weight, radius},
        text::{Lang, intake as words, words as shared},
        widgets::{Button, ButtonKind, line_start, spinner, track},
    },
    import::{Source, Trouble, Wanted, read_source, whatsapp},
    session::Stage,
    store,
};
use eframe::egui::{
    Align, Align2, Area, Context, Id, Layout, Order, Pos2, Rect, Role, Sense, Stroke, StrokeKind,
    Ui, UiBuilder, WidgetInfo, pos2, vec2,
};
use std::{
    fs::File,
    io::{self, Read as _},
    path::Path,
    sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed},
    time::Duration,
};

const SIZE: eframe::egui::Vec2 = vec2(340.0, 92.0);
/// Bytes that are read between two looks at whether to stop.
const PART: usize = 1 << 18;

/// How far a reading is, and whether anybody still waits for it; shared with its thread.
#[derive(Debug, Default)]
pub struct Progress {
    stopped: AtomicBool,
    /// Bytes of the file, and how many of them are read.
    size: AtomicU64,
    read: AtomicU64,
    /// Parts of the content that were gone through.
    parts: AtomicU64,
}

impl Progress {
    /// Nobody waits any more.
    pub fn stop(&self) {
        self.stopped.store(true, Relaxed);
    }

    /// Whether somebody gave up waiting.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Relaxed)
    }

    /// How much of the file is read, from 0 to 1.
    fn share(&self) -> f32 {
        let (read, size) = (self.read.load(Relaxed), self.size.load(Relaxed));
        if size == 0 { 0.0 } else { (read as f32 / size as f32).min(1.0) }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self.parts.load(Relaxed) {
            0 => words::read_so_far(lang, (self.share() * 100.0) as u32),
            parts => words::parts_so_far(lang, parts),
        }
    }
}

/// What was chosen in the corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Corner {
    /// Nothing.
    Waits,
    /// It is to be left.
    Stop,
    /// What was read is to be shown.
    Show,
}

/// Reads a file; for a thread of its own.
pub fn read_file(
    path: &Path,
    lang: Lang,
    order: Option<whatsapp::DayOrder>,
    progress: &Progress,
) -> Result<Read, String> {
    let say = |trouble| words::trouble(lang, trouble);
    let bytes = bytes_of(path, progress).map_err(|error| error.to_string())?;
    let bytes = bytes.ok_or_else(|| say(Trouble::Stopped))?;
    if bytes.len() as u64 > MAX_MB << 20 {
        return Err(say(Trouble::TooLarge { most_mb: MAX_MB }));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let wanted = order.map_or(Wanted::Anything, |order| Wanted::Chat(Some(order)));
    let stopped = || {
        progress.parts.fetch_add(1, Relaxed);
        progress.is_stopped()
    };
    match read_source(&bytes, &name, wanted, &stopped).map_err(say)? {
        Source::Chat(chat) => Ok(Read::Chat(chat)),
        Source::Tables(tables) => Ok(Read::Tables(tables)),
        Source::Ballots(keyed) => Ok(Read::Ballots(keyed)),
        Source::Session => match store::from_ron(&bytes) {
            Ok(session) => Ok(Read::Session(Box::new(session))),
            Err(error) => Err(words::not_a_session(lang, &error)),
        },
    }
}

/// All bytes of a file, one more than are taken at most; nothing once it was stopped.
fn bytes_of(path: &Path, progress: &Progress) -> io::Result<Option<Vec<u8>>> {
    let file = File::open(path)?;
    progress.size.store(file.metadata()?.len(), Relaxed);
    let mut file = file.take((MAX_MB << 20) + 1);
    let (mut bytes, mut part) = (Vec::new(), vec![0; PART]);
    loop {
        if progress.is_stopped() {
            return Ok(None);
        }
        match file.read(&mut part) {
            Ok(0) => return Ok(Some(bytes)),
            Ok(count) => bytes.extend_from_slice(&part[..count]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
        progress.read.store(bytes.len() as u64, Relaxed);
    }
}

/// Shows in the corner whose bottom right is `corner` how far the file is, or that it is read.
pub(super) fn corner(
    ctx: &Context,
    lang: Lang,
    name: &str,
    (progress, ready): (&Progress, bool),
    corner: Pos2,
) -> Corner {
    if !ready {
        ctx.request_repaint_after(Duration::from_millis(100));
    }
    Area::new(Id::unique("reading"))
        .order(Order::Foreground)
        .constrain(false)
        .pivot(Align2::RIGHT_BOTTOM)
        .fixed_pos(corner)
        .show(ctx, |ui| draw(ui, lang, name, progress, ready))
        .inner
}

fn draw(ui: &mut Ui, lang: Lang, name: &str, progress: &Progress, ready: bool) -> Corner {
    let p = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(SIZE, Sense::hover());
    let title = if ready { words::was_read(lang, name) } else { words::reading(lang, name) };
    let more = if ready { words::not_yet_taken(lang).to_owned() } else { progress.sentence(lang) };
    let said = format!("{title} {more}");
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, said.as_str()));
    let painter = ui.painter();
    painter.add(p.s3.as_shape(rect, radius::PANEL));
    painter.rect_filled(rect, radius::PANEL, p.kertas);
    painter.rect_stroke(rect, radius::PANEL, Stroke::new(1.0, p.garis2), StrokeKind::Inside);
    let inner = rect.shrink2(vec2(14.0, 12.0));
    let sign = pos2(inner.left() + 9.0, inner.top() + 10.0);
    if ready {
        Icon::CheckCircle.paint(painter, sign, 18.0, IconWeight::Fill, p.ok);
    } else {
        spinner(ui, sign, 16.0, p.nila);
    }
    let left = inner.left() + 28.0;
    let bold = Type::SMALL.weight(Weight::Bold);
    let title = bold.line_in(ui.painter(), &title, p.tinta, inner.right() - left);
    ui.painter().galley(line_start(left, inner.top() + 10.0, &title), title, p.tinta);
    let width = inner.width() - 116.0;
    let text = Type::CAPTION.line_in(ui.painter(), &more, p.tinta2, width);
    ui.painter().galley(line_start(inner.left(), inner.top() + 42.0, &text), text, p.tinta2);
    if !ready {
        let bar = Rect::from_min_size(pos2(inner.left(), inner.bottom() - 8.0), vec2(width, 6.0));
        track(ui, bar, progress.share(), p.nila);
    }
    let place = inner.with_min_y(inner.bottom() - 34.0);
    let builder = UiBuilder::new().max_rect(place).layout(Layout::right_to_left(Align::Center));
    ui.scope_builder(builder.id_salt("reading"), |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        if !ready {
            let stop = ui.add(Button::new(words::stop(lang)).small()).clicked();
            return if stop { Corner::Stop } else { Corner::Waits };
        }
        let keys = keys(lang, Command::Import, Stage::Capture);
        let show = Button::new(words::look(lang)).small().primary().keys(&keys);
        if ui.add(show).clicked() {
            return Corner::Show;
        }
        let leave = Button::icon_only(Icon::X, shared::close(lang)).small();
        if ui.add(leave.kind(ButtonKind::Ghost)).clicked() { Corner::Stop } else { Corner::Waits }
    })
    .inner
}
