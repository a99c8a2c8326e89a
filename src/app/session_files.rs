//! Sessions and files as a person meets them: new, open, backup, copy, another place, leaving.

use super::{
    App, Message,
    command::Command,
    desk::Desk,
    facilitator::{Place, home::HomeSession},
    memo::Memo,
    overlay::{LeavingWhy, Overlay},
    page::Export,
    path_dialog::{PathDialog, Purpose},
    preferences::Recent,
    room_control::RoomControl,
    style::Icon,
    suggesting::Suggesting,
    text::{Lang, documents, files},
};
use crate::{
    export::{csv, document},
    session::{Change, Session, Stage},
    store::{self, Access, Disk, OpenError, Opened, Settings},
    templates,
};
use eframe::egui::{self, ViewportCommand};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

/// How long closing the window waits for the last save.
const PATIENCE: Duration = Duration::from_secs(3);

impl App {
    /// What a saver works with.
    pub(super) fn settings(&self) -> Settings {
        let wake = Arc::clone(&self.wake);
        Settings {
            files: Arc::new(Disk),
            clock: Arc::clone(&self.clock),
            wake: Arc::new(move || wake()),
        }
    }

    /// Begins a session: from a template, or an empty one.
    pub(super) fn new_session(&mut self, template: Option<&str>) {
        if !self.may_leave_desk() {
            return;
        }
        let now = (self.clock)();
        let mark = store::new_mark(now);
        let made = template
            .and_then(templates::by_id)
            .map(|t| t.create(mark.clone(), now, self.lang() == Lang::English));
        let session = match made {
            Some(Ok(session)) => session,
            Some(Err(refusal)) => return self.refuse(refusal),
            None => Session::new(mark, now),
        };
        let desk = Desk::new(session, &self.library, self.settings());
        self.put_on_desk(desk);
        self.go(Place::Stage(Stage::Prepare));
    }

    /// Whether another session may take the place of the open one: not while that has changes
    /// that are not on disk.
    pub(super) fn may_leave_desk(&mut self) -> bool {
        self.leave_page();
        let saved = self.desk.as_ref().is_none_or(|desk| desk.wait_saved(PATIENCE));
        if !saved {
            self.overlay = Some(Overlay::SaveTrouble);
        }
        saved
    }

    /// Reads a session on a thread of its own; the window goes on meanwhile.
    pub(super) fn open(&mut self, path: PathBuf) {
        let (outbox, wake) = (self.outbox.clone(), Arc::clone(&self.wake));

        let now = (self.clock)().to_string();
        work("open session", move || {
            let answer = store::open(&path, &now);
            // The window may be gone by now; then nobody is waiting.
            let _ = outbox.send(Message::Opened(path, Box::new(answer)));
            wake();
        });
    }

    /// Reads a session before the first frame.
    pub fn open_first(&mut self, path: PathBuf) {
        let now = (self.clock)().to_string();
        let answer = store::open(&path, &now);
        self.opened(path, answer);
    }

    pub(super) fn opened(&mut self, path: PathBuf, answer: Result<Opened, OpenError>) {
        match answer {
            Ok(opened) => {
                if !self.may_leave_desk() {
                    return;
                }
                let read_only = matches!(opened.access, Access::ReadOnly(_));
                let stage = opened.session.stage();
                self.remember(&opened.path, &opened.session);
                let desk = Desk::opened(opened, self.settings());
                self.put_on_desk(desk);
                self.go(Place::Stage(stage));
                if read_only {
                    self.overlay = Some(Overlay::ReadOnly);
                }
            }
            Err(error) => self.overlay = Some(Overlay::OpenFailed(path, Box::new(error))),
        }
    }

    pub(super) fn put_on_desk(&mut self, desk: Desk) {
        self.ballot_has_arrived();
        self.board = desk.session().boards()[0].id;
        self.room = RoomControl { place: self.room.place, ..RoomControl::default() };
        self.room_view = Memo::default();
        self.counts = Memo::default();
        self.pages.begin_anew();
        self.pages.save_documents_to(&self.library);
        self.suggesting = Suggesting::default();
        self.underway = None;
        self.toasts.clear();
        self.desk = Some(desk);
    }

    pub(super) fn go_home(&mut self) {
        self.leave_page();
        self.place = Place::Home;
        self.overlay = None;
        self.list_library();
    }

    /// Lists the library folder, and sessions opened lately elsewhere, on a thread of its own.
    pub(super) fn list_library(&mut self) {
        let (outbox, wake) = (self.outbox.clone(), Arc::clone(&self.wake));
        let (library, recents) = (self.library.clone(), self.preferences.recents.clone());
        self.listing.loading = true;
        work("list sessions", move || {
            let _ = outbox.send(Message::Library(rows(&library, recents)));
            wake();
        });
    }

    pub(super) fn listed(&mut self, sessions: Vec<HomeSession>) {
        self.listing.sessions = sessions;
        self.listing.serial += 1;
        self.listing.loading = false;
    }

    pub(super) fn restore_backup(&mut self, path: PathBuf, error: &OpenError) {
        let Some(generation) = error.newest_good() else { return };
        let now = (self.clock)();
        let answer = store::restore(&Disk, &path, generation, now)
            .and_then(|()| store::open(&path, &now.to_string()));
        self.opened(path, answer);
    }

    pub(super) fn ask_elsewhere(&mut self, ctx: &egui::Context) {
        if let Some(desk) = &self.desk {
            let start = self.library.join(desk.export_name(Purpose::SaveElsewhere, (self.clock)()));
            let dialog = PathDialog::new(Purpose::SaveElsewhere, &start, self.lang(), ctx);
            self.overlay = Some(Overlay::Path(Box::new(dialog)));
        }
    }

    /// Does what a path was asked for; the sentence is shown beside the path when it cannot be.
    pub(super) fn path_chosen(&mut self, purpose: Purpose, path: PathBuf) -> Result<(), String> {
        let lang = self.lang();
        match purpose {
            Purpose::Open if path.exists() => self.open(path),
            Purpose::Import if path.is_file() => self.import(path, None),
            Purpose::Compare if path.is_file() => self.compare_with(path),
            Purpose::Logo => return self.take_logo(&path),
            Purpose::Folder if path.is_dir() => self.pages.save_documents_to(&path),
            Purpose::Folder => return Err(documents::not_a_folder(lang).to_owned()),
            Purpose::Open | Purpose::Import | Purpose::Compare => {
                return Err(files::missing(lang).to_owned());
            }
            Purpose::Export(export) => self.export(export, path),
            Purpose::SaveElsewhere => {
                let Some(desk) = &mut self.desk else { return Ok(()) };
                let moved = desk.save_elsewhere(&path);
                moved.map_err(|error| files::not_written(lang, &error.to_string()))?;
            }
        }
        Ok(())
    }

    pub(super) fn exported(&mut self, export: Export, path: &Path, answer: Result<(), String>) {
        let lang = self.lang();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match answer {
            Ok(()) => {
                let text = match export {
                    Export::RecapCsv => files::csv_saved(lang, &name),
                    Export::SessionCopy => files::copied(lang, &name),
                    Export::Picture | Export::Poster(_) => files::picture_saved(lang, &name),
                    Export::Ballots(_) | Export::IdeaCards(_) => {
                        return self.tell_printable(&name, path);
                    }
                };
                // A picture is made to be sent on.
                let is_picture = matches!(export, Export::Picture | Export::Poster(_));
                let folder = path.parent().filter(|_| is_picture).map(Path::to_owned);
                let open = folder.map(|folder| self.way_to_folder(folder));
                self.tell(Icon::CheckCircle, text, open);
            }
            Err(why) => {
                self.tell(Icon::WarningCircle, files::not_written(lang, &why), None);
            }
        }
    }

    /// Asks for a place or a file.
    pub(super) fn ask_where(&mut self, ctx: &egui::Context, purpose: Purpose) {
        let start = match (&self.desk, purpose) {
            (
                _,
                Purpose::Open
                | Purpose::Import
                | Purpose::Compare
                | Purpose::Logo
                | Purpose::Folder,
            )
            | (None, _) => self.library.clone(),
            (Some(desk), purpose) => self.library.join(desk.export_name(purpose, (self.clock)())),
        };
        if self.desk.is_none() && purpose != Purpose::Open {
            return;
        }
        if let Purpose::Export(export) = purpose
            && !self.take_picture(ctx, export)
        {
            return;
        }
        let dialog = PathDialog::new(purpose, &start, self.lang(), ctx);
        self.overlay = Some(Overlay::Path(Box::new(dialog)));
    }

    fn export(&mut self, export: Export, path: PathBuf) {
        let Some(desk) = &self.desk else { return };
        let session = Arc::clone(desk.session());
        let (outbox, wake) = (self.outbox.clone(), Arc::clone(&self.wake));
        let (lang, taken) = (self.lang(), self.taken.take());
        work("export", move || {
            let bytes = match export {
                Export::RecapCsv => csv::recap(&session, lang),
                Export::SessionCopy => store::to_ron(&session).into_bytes(),
                Export::Picture | Export::Poster(_) => match taken {
                    Some(taken) => taken.png(),
                    None => return,
                },
                Export::Ballots(poll) => document::ballots(&session, poll).docx(),
                Export::IdeaCards(board) => document::idea_cards(&session, board).docx(),
            };
            let answer = store::write_whole(&path, &bytes).map_err(|e| e.to_string());
            let _ = outbox.send(Message::Exported(export, path, answer));
            wake();
        });
    }

    /// Opens the dialog about saving by itself once, when saving begins to fail.
    pub(super) fn notice_save_trouble(&mut self) {
        let failing = self.desk.as_ref().is_some_and(|d| d.save_failure().is_some());
        if failing && !self.told_of_trouble && self.overlay.is_none() {
            self.overlay = Some(Overlay::SaveTrouble);
        }
        self.told_of_trouble = failing && (self.told_of_trouble || self.overlay.is_some());
    }

    pub(super) fn explain_save_state(&mut self) {
        let Some(desk) = &self.desk else { return };
        if desk.save_failure().is_some() {
            self.overlay = Some(Overlay::SaveTrouble);
        } else if !desk.is_editable() {
            self.overlay = Some(Overlay::ReadOnly);
        } else {
            self.asks.command(Command::SaveCopy);
        }
    }

    /// Stops the window from closing over changes that are not on disk, or over an open poll.
    pub(super) fn before_closing(&mut self, ctx: &egui::Context) {
        if !ctx.input(|i| i.viewport().close_requested()) || self.leaving {
            return;
        }
        self.leave_page();
        let Some(desk) = &self.desk else { return };
        let saved = desk.wait_saved(PATIENCE);
        let why = match (saved, desk.session().open_poll()) {
            (false, _) => LeavingWhy::Unsaved,
            (true, Some(_)) => LeavingWhy::PollOpen,
            (true, None) => return,
        };
        ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        self.overlay = Some(Overlay::Leaving(why));
    }

    /// The window is closing: the last change is on disk before the lock is given back.
    pub fn before_exit(&mut self) {
        self.leave_page();
        if let Some(desk) = self.desk.take() {
            let _saved = desk.wait_saved(PATIENCE);
        }
    }

    /// Adds those of the sample units that are not there yet.
    pub(super) fn sample_units(&mut self) {
        let Some(desk) = &self.desk else { return };
        let session = desk.session();
        let is_new = |name: &str| session.units().iter().all(|u| u.profile.name != name);
        let new = templates::sample_units().iter().filter(|u| is_new(&u.name));
        let all = new.cloned().map(Change::AddUnit).collect();
        self.change(Change::All(all));
    }

    fn remember(&mut self, path: &Path, session: &Session) {
        let now = (self.clock)();
        let title = session.event().title.clone();
        self.preferences.remember(path.to_owned(), title, now);
        self.keep_preferences();
    }
}

/// Runs work on a thread of its own.
pub(super) fn work(name: &str, work: impl FnOnce() + Send + 'static) {
    if let Err(error) = std::thread::Builder::new().name(name.to_owned()).spawn(work) {
        log::error!("no thread for {name}: {error}");
    }
}

/// What the start page lists, newest first.
fn rows(library: &Path, recents: Vec<Recent>) -> Vec<HomeSession> {
    let real = |path: &Path| std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let mut rows: Vec<_> = store::list(library).iter().map(HomeSession::of).collect();
    let known: Vec<PathBuf> = rows.iter().map(|row| real(&row.path)).collect();
    for recent in recents.into_iter().filter(|r| !known.contains(&real(&r.path))) {
        rows.push(match store::listed(recent.path.clone()) {
            Some(listed) => HomeSession::of(&listed),
            None => HomeSession::missing(recent.path, recent.title, recent.opened),
        });
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.modified));
    rows
}
