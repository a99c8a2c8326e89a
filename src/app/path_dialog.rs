//! Asks for a file: the system's own dialog on a thread of its own, and a typed path beside it,
//! so that there is always a way, even where no system dialog can be had.

use super::{
    page::Export,
    style::Icon,
    text::{Lang, compare, documents, files, intake, printing, words},
    widgets::{Button, Dialog, DialogTone, TextField},
};
use eframe::egui::{
    Context, Id, Key, TextEdit, Ui,
    text::{CCursor, CCursorRange},
};
use std::{
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, TryRecvError, channel},
};

/// What a file is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A session to open.
    Open,
    /// A file to bring into the session.
    Import,
    /// Another session to compare with.
    Compare,
    /// A place for an export.
    Export(Export),
    /// A picture for the letterhead of documents.
    Logo,
    /// A folder for documents.
    Folder,
    /// Another place for the session, because its own cannot be written.
    SaveElsewhere,
}

/// The open dialog.
pub struct PathDialog {
    purpose: Purpose,
    /// From where a path that names no folder counts.
    start: PathBuf,
    text: String,
    /// Why the last answer was not taken.
    error: Option<String>,
    browsing: Option<Receiver<Option<PathBuf>>>,
    /// The system had no dialog, or it was left without a choice.
    typed_only: bool,
    /// The field has had the focus.
    focused: bool,
}

/// What came of the dialog in one frame.
pub enum Answer {
    /// Still open.
    Waiting,
    /// Left without a choice.
    Cancelled,
    /// A path was chosen.
    Chosen(Purpose, PathBuf),
}

impl PathDialog {
    /// Opens the dialog with a path to start from, and the system's dialog before it.
    pub fn new(purpose: Purpose, start: &Path, lang: Lang, ctx: &Context) -> Self {
        let mut dialog = Self {
            purpose,
            start: start.to_owned(),
            text: start.display().to_string(),
            error: None,
            browsing: None,
            typed_only: false,
            focused: false,
        };
        dialog.browse(lang, ctx);
        dialog
    }

    /// Says why the chosen path cannot be taken; the dialog stays open.
    pub fn refuse(&mut self, error: String) {
        self.error = Some(error);
    }

    /// Shows it.
    pub fn show(&mut self, ctx: &Context, lang: Lang) -> Answer {
        if let Some(path) = self.browsed() {
            return Answer::Chosen(self.purpose, path);
        }
        let (title, icon) = self.head(lang);
        let text = match self.purpose {
            _ if self.typed_only => files::type_a_path(lang),
            Purpose::Import => intake::choose(lang),
            Purpose::Compare => compare::choose(lang),
            _ => files::choose(lang),
        };
        let dialog = Dialog::new(Id::unique("path dialog"), title).text(text);
        // A path to read is pasted over the folder; of one to write, the name is changed.
        let reads = self.reads();
        let purpose = self.purpose;
        let mut entered = false;
        let busy = self.browsing.is_some();
        let mut again = false;
        let shown = dialog.icon(icon, DialogTone::Info).show(
            ctx,
            |ui| {
                ui.add_space(8.0);
                let mut field = TextField::new(files::path(lang), &mut self.text);
                if let Some(error) = &self.error {
                    field = field.error(error);
                }
                let response = field.show(ui);
                if !std::mem::replace(&mut self.focused, true) {
                    response.request_focus();
                    if reads {
                        select_all(ui, response.id, self.text.chars().count());
                    }
                }
                entered = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
            },
            |footer| {
                let ok = match purpose {
                    Purpose::Open | Purpose::Logo | Purpose::Folder => words::open(lang),
                    Purpose::Import => intake::read(lang),
                    Purpose::Compare => compare::read(lang),
                    _ => words::save(lang),
                };
                let chosen = footer.button(Button::new(ok).primary()).clicked();
                let cancelled = footer.button(Button::new(words::cancel(lang))).clicked();
                let browse = Button::new(files::browse(lang)).icon(Icon::FolderOpen).busy(busy);
                again = footer.left(browse).clicked();
                (chosen, cancelled)
            },
        );
        if again && !busy {
            self.browse(lang, ctx);
        }
        let (chosen, cancelled) = shown.inner;
        if (chosen || entered) && !self.text.trim().is_empty() {
            return Answer::Chosen(self.purpose, self.chosen());
        }
        if cancelled || shown.closed { Answer::Cancelled } else { Answer::Waiting }
    }

    /// Whether a file is asked for that is there.
    fn reads(&self) -> bool {
        matches!(self.purpose, Purpose::Open | Purpose::Import | Purpose::Compare | Purpose::Logo)
    }

    /// The path as it was typed.
    fn chosen(&self) -> PathBuf {
        let folder = if self.reads() { self.start.as_path() } else { Path::new("") };
        folder.join(self.text.trim())
    }

    fn head(&self, lang: Lang) -> (&'static str, Icon) {
        match self.purpose {
            Purpose::Open => (files::open_title(lang), Icon::FolderOpen),
            Purpose::Import => (intake::title(lang), Icon::DownloadSimple),
            Purpose::Compare => (compare::title(lang), Icon::Columns),
            Purpose::Export(Export::RecapCsv) => (files::csv_title(lang), Icon::FileCsv),
            Purpose::Export(Export::SessionCopy) => (files::copy_title(lang), Icon::FloppyDisk),
            Purpose::Export(Export::Picture) => (files::picture_title(lang), Icon::Image),
            Purpose::Export(Export::Poster(_)) => (files::poster_title(lang), Icon::Image),
            Purpose::Export(Export::Ballots(_)) => (printing::ballots_title(lang), Icon::Printer),
            Purpose::Export(Export::IdeaCards(_)) => (printing::cards_title(lang), Icon::Printer),
            Purpose::Logo => (documents::logo_title(lang), Icon::Image),
            Purpose::Folder => (documents::folder_title(lang), Icon::FolderOpen),
            Purpose::SaveElsewhere => (files::elsewhere_title(lang), Icon::HardDrives),
        }
    }

    /// Starts the system's dialog. It blocks, sometimes for good where the desktop's portal
    /// hangs, so it has a thread that nothing waits for.
    fn browse(&mut self, lang: Lang, ctx: &Context) {
        let (send, receive) = channel();
        let (purpose, start, ctx) = (self.purpose, PathBuf::from(&self.text), ctx.clone());
        let title = self.head(lang).0;
        let asked = std::thread::Builder::new().name("file dialog".to_owned()).spawn(move || {
            let path = ask_system(purpose, &start, title);
            // The window may be gone by now; then nobody is waiting.
            let _ = send.send(path);
            ctx.request_repaint();
        });
        match asked {
            Ok(_) => self.browsing = Some(receive),
            Err(_) => self.typed_only = true,
        }
    }

    /// The path chosen in the system's dialog, once there is one.
    fn browsed(&mut self) -> Option<PathBuf> {
        let answer = match self.browsing.as_ref()?.try_recv() {
            Ok(answer) => answer,
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => None,
        };
        self.browsing = None;
        self.typed_only = answer.is_none();
        answer
    }
}

/// So that what is typed or pasted stands in the place of what was there.
fn select_all(ui: &Ui, field: Id, length: usize) {
    let mut state = TextEdit::load_state(ui.ctx(), field).unwrap_or_default();
    let all = CCursorRange::two(CCursor::default(), CCursor::new(length));
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), field);
}

fn ask_system(purpose: Purpose, start: &Path, title: &str) -> Option<PathBuf> {
    let mut dialog = rfd::FileDialog::new().set_title(title);
    let folder = if start.is_dir() { Some(start) } else { start.parent() };
    if let Some(folder) = folder.filter(|f| f.is_dir()) {
        dialog = dialog.set_directory(folder);
    }
    if let (Some(name), false) = (start.file_name(), start.is_dir()) {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    match purpose {
        Purpose::Open | Purpose::Compare => dialog.add_filter("RON", &["ron"]).pick_file(),
        Purpose::Import => dialog
            .add_filter("WhatsApp, Excel, CSV, RON", &["txt", "zip", "xlsx", "csv", "tsv", "ron"])
            .add_filter("*", &["*"])
            .pick_file(),
        Purpose::Logo => dialog.add_filter("PNG, JPEG", &["png", "jpg", "jpeg"]).pick_file(),
        Purpose::Folder => dialog.pick_folder(),
        Purpose::Export(Export::RecapCsv) => dialog.add_filter("CSV", &["csv"]).save_file(),
        Purpose::Export(Export::Picture | Export::Poster(_)) => {
            dialog.add_filter("PNG", &["png"]).save_file()
        }
        Purpose::Export(Export::Ballots(_) | Export::IdeaCards(_)) => {
            dialog.add_filter("DOCX", &["docx"]).save_file()
        }
        Purpose::Export(Export::SessionCopy) | Purpose::SaveElsewhere => {
            dialog.add_filter("RON", &["ron"]).save_file()
        }
    }
}
