//! What lies over a page: palette, key sheet, file dialog, and sentences about files in trouble.

use super::{
    facilitator::{
        carry_dialog::CarryDialog, compare_dialog::CompareDialog, intake::Intake, lineage, palette,
    },
    path_dialog::PathDialog,
    style::{Icon, Palette, Type},
    text::{Lang, dates, files, words},
    widgets::{Button, Dialog, DialogTone, label},
};
use crate::store::{OpenError, ReadOnlyReason};
use chrono::NaiveTime;
use eframe::egui::{Context, Id};
use std::path::{Path, PathBuf};

/// What lies over the page; there is at most one.
pub(super) enum Overlay {
    /// The command palette.
    Palette(Box<palette::State>),
    /// Every shortcut.
    KeySheet,
    /// Asks for a file.
    Path(Box<PathDialog>),
    /// The history of an idea.
    Lineage(lineage::State),
    /// A file on its way into the session.
    Intake(Box<Intake>),
    /// Which ideas go along into a new session.
    Carry(CarryDialog),
    /// Two sessions side by side.
    Compare(Box<CompareDialog>),
    /// A session could not be opened.
    OpenFailed(PathBuf, Box<OpenError>),
    /// The session is open to read only.
    ReadOnly,
    /// The session cannot be written now.
    SaveTrouble,
    /// The window is to close, but something stands against it.
    Leaving(LeavingWhy),
}

/// What stands against closing the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LeavingWhy {
    /// The last changes are not on disk.
    Unsaved,
    /// A poll is open.
    PollOpen,
}

/// What was chosen in an overlay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// Nothing yet.
    None,
    /// Left without a choice.
    Close,
    /// Open the newest good backup.
    OpenBackup,
    /// Save a copy of the session.
    SaveCopy,
    /// Try to write at once.
    TryAgain,
    /// Write to another place from now on.
    SaveElsewhere,
    /// Close the window all the same.
    Leave,
}

impl Overlay {
    /// The palette, limited to ideas.
    pub(super) fn ideas() -> Self {
        Self::Palette(Box::new(palette::State::ideas()))
    }

    pub(super) fn palette() -> Self {
        Self::Palette(Box::default())
    }
}

/// A session that could not be opened: why, that the file is safe, what can be done.
pub(super) fn open_failed(ctx: &Context, lang: Lang, path: &Path, error: &OpenError) -> Choice {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let backup = error.newest_good();
    let mut text = open_sentence(lang, error);
    if let Some(generation) = backup {
        text.push(' ');
        text.push_str(&files::good_backup(lang, &moment(lang, generation.at)));
    } else if error.is_damage() {
        text.push(' ');
        text.push_str(files::no_backup(lang));
    }
    let title = files::cannot_open(lang);
    let dialog = Dialog::new(Id::unique("open failed"), title).text(&text);
    let shown = dialog.icon(Icon::WarningOctagon, DialogTone::Bad).show(
        ctx,
        |ui| {
            let p = Palette::of(ui);
            label(ui, Type::SMALL, &name, p.tinta2);
            ui.add_space(6.0);
            // Details are for whoever is asked for help.
            let details = format!("{}: {error}", files::details(lang));
            ui.label(Type::CAPTION.rich(&details).color(p.tinta3));
        },
        |footer| {
            if backup.is_some() {
                let open = Button::new(files::open_backup(lang)).primary();
                if footer.default(open).clicked() {
                    return Choice::OpenBackup;
                }
                if footer.button(Button::new(words::close(lang))).clicked() {
                    return Choice::Close;
                }
            } else if footer.default(Button::new(words::close(lang)).primary()).clicked() {
                return Choice::Close;
            }
            Choice::None
        },
    );
    if shown.closed { Choice::Close } else { shown.inner }
}

fn moment(lang: Lang, at: chrono::NaiveDateTime) -> String {
    format!("{}, {}", dates::clock(lang, at.time()), dates::date(lang, at.date()))
}

/// The sentence for a file that could not be opened.
pub(super) fn open_sentence(lang: Lang, error: &OpenError) -> String {
    let fixed = match error {
        OpenError::TooLarge { max, .. } => return files::too_large(lang, max / 1024 / 1024),
        OpenError::Broken { line, column, .. } => return files::damaged(lang, *line, *column),
        OpenError::Missing => files::missing(lang),
        OpenError::Empty { .. } => files::empty(lang),
        OpenError::NotAFile => files::not_a_file(lang),
        OpenError::NotText { .. } => files::not_text(lang),
        OpenError::Newer { .. } => files::newer(lang),
        OpenError::Flawed { .. } => files::flawed(lang),
        OpenError::Io { .. } => files::unreadable(lang),
    };
    fixed.to_owned()
}

/// The session is open to read only: why, and the way out.
pub(super) fn read_only(ctx: &Context, lang: Lang, why: &ReadOnlyReason) -> Choice {
    let text = match why {
        ReadOnlyReason::Locked(_) => files::read_only_locked(lang),
        ReadOnlyReason::NotWritable => files::read_only_folder(lang),
    };
    let dialog = Dialog::new(Id::unique("read only"), files::read_only_title(lang)).text(text);
    let shown = dialog.icon(Icon::LockSimple, DialogTone::Warn).show(
        ctx,
        |_| {},
        |footer| {
            if footer.default(Button::new(words::close(lang)).primary()).clicked() {
                return Choice::Close;
            }
            if footer.button(Button::new(files::make_copy(lang))).clicked() {
                return Choice::SaveCopy;
            }
            Choice::None
        },
    );
    if shown.closed { Choice::Close } else { shown.inner }
}

/// The session cannot be written: nothing is lost, and what can be done.
pub(super) fn save_trouble(
    ctx: &Context,
    lang: Lang,
    why: &str,
    saved_at: Option<NaiveTime>,
) -> Choice {
    let dialog = Dialog::new(Id::unique("save trouble"), files::unsaved_title(lang))
        .text(files::unsaved_text(lang));
    let shown = dialog.icon(Icon::WarningOctagon, DialogTone::Bad).show(
        ctx,
        |ui| {
            let p = Palette::of(ui);
            if let Some(at) = saved_at {
                let text = files::unsaved_since(lang, &dates::clock(lang, at));
                label(ui, Type::SMALL, &text, p.tinta2);
                ui.add_space(6.0);
            }
            let details = format!("{}: {why}", files::details(lang));
            ui.label(Type::CAPTION.rich(&details).color(p.tinta3));
        },
        |footer| {
            let elsewhere =
                Button::new(files::save_elsewhere(lang)).primary().icon(Icon::HardDrives);
            if footer.default(elsewhere).clicked() {
                return Choice::SaveElsewhere;
            }
            if footer.button(Button::new(files::try_again(lang))).clicked() {
                return Choice::TryAgain;
            }
            if footer.button(Button::new(files::keep_working(lang))).clicked() {
                return Choice::Close;
            }
            Choice::None
        },
    );
    if shown.closed { Choice::Close } else { shown.inner }
}

/// Something stands against closing the window.
pub(super) fn leaving(ctx: &Context, lang: Lang, why: LeavingWhy) -> Choice {
    let (title, text) = match why {
        LeavingWhy::Unsaved => (files::leave_title(lang), files::leave_text(lang)),
        LeavingWhy::PollOpen => (files::leave_poll_title(lang), files::leave_poll_text(lang)),
    };
    let dialog = Dialog::new(Id::unique("leaving"), title).text(text);
    let shown = dialog.icon(Icon::Warning, DialogTone::Warn).show(
        ctx,
        |_| {},
        |footer| {
            if footer.default(Button::new(files::stay(lang)).primary()).clicked() {
                return Choice::Close;
            }
            if why == LeavingWhy::Unsaved
                && footer.button(Button::new(files::save_elsewhere(lang))).clicked()
            {
                return Choice::SaveElsewhere;
            }
            if footer.button(Button::new(files::leave_anyway(lang))).clicked() {
                return Choice::Leave;
            }
            Choice::None
        },
    );
    if shown.closed { Choice::Close } else { shown.inner }
}
