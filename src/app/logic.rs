//! Carries out what a person asked for: the one place where the program's state changes.

use super::{
    App, Message, RoomKey,
    command::{BINDINGS, Command, Scope},
    facilitator::{Place, lineage},
    overlay::Overlay,
    page::{Ask, Asks, Export, PageContext, RoomAsk},
    path_dialog::Purpose,
    preferences::RoomHost,
    room_control::{RoomControl, RoomPage, RoomPlace},
    style::Icon,
    text::{Lang, changes, commands, refusals},
    widgets::{Toast, ToastAction},
};
use crate::session::{Change, Refusal, RoomView, Session, Stage, Timer, TimerState};
use chrono::Duration;
use eframe::egui::{self, ViewportCommand};
use std::sync::Arc;

impl App {
    /// Runs before every frame, also while the window is hidden: the room's screen goes on.
    pub fn logic(&mut self, ctx: &egui::Context) {
        while let Ok(message) = self.inbox.try_recv() {
            self.receive(message);
        }
        for ask in self.host.take_asks() {
            match ask {
                Ask::Change(ballot @ (Change::CastBallot { .. } | Change::CastScores { .. })) => {
                    self.cast(ctx, ballot);
                }
                ask => {
                    if let (Ask::Change(change), Some(desk)) = (&ask, &self.desk) {
                        self.pages.follow(desk.session(), change);
                    }
                    self.asks.push(ask);
                }
            }
        }
        for file in ctx.input(|i| i.raw.dropped_files.clone()) {
            self.asks.push(dropped(file.path().to_owned(), self.desk.is_some()));
        }
        for ask in self.asks.take() {
            self.carry_out(ctx, ask);
        }
        self.follow_ballot(ctx);
        self.look_for_suggestions();
        self.make_what_is_looked_at();
        self.ring();
        self.notice_save_trouble();
        self.before_closing(ctx);
        self.publish(ctx);
    }

    fn carry_out(&mut self, ctx: &egui::Context, ask: Ask) {
        match ask {
            Ask::Change(change) => self.change(change),
            Ask::Command(command) => self.command(ctx, command),
            Ask::Open(path) => self.open(path),
            Ask::Import(path) => self.import(path, None),
            Ask::NewSession(template) => self.new_session(template.as_deref()),
            Ask::FindIdea(number) => {
                // The board of themes has every card, too; no other page has.
                if self.place != Place::Stage(Stage::Group) {
                    self.go(Place::Stage(Stage::Capture));
                }
                let card = self
                    .desk
                    .as_ref()
                    .and_then(|desk| Some(desk.session().board(self.board)?.top(number)));
                self.pages.find_idea(self.place, card.unwrap_or(number));
            }
            Ask::Lineage(number) => {
                self.overlay = Some(Overlay::Lineage(lineage::State::new(number)));
            }
            Ask::FindUnit(unit) => {
                self.go(Place::Stage(Stage::Capture));
                self.pages.find_unit(unit);
            }
            Ask::ViewBoard(board) => self.board = board,
            Ask::Room(ask) => self.room_ask(ask),
            Ask::Export(export) => self.ask_where(ctx, Purpose::Export(export)),
            Ask::Documents(files, folder) => self.write_documents(ctx, files, folder),
            Ask::StopDocuments => self.stop_documents(),
            Ask::ChooseFolder => self.ask_where(ctx, Purpose::Folder),
            Ask::ChooseLogo => self.ask_where(ctx, Purpose::Logo),
            Ask::SampleUnits => self.sample_units(),
            Ask::Preferences(preferences) => self.set_preferences(ctx, *preferences),
        }
    }

    /// Applies a change; what cannot be done is said, and what was done can be undone at once.
    pub(super) fn change(&mut self, change: Change) {
        let now = (self.clock)();
        let lang = self.lang();
        let Some(desk) = &mut self.desk else { return };
        let told = is_told(&change).then(|| changes::what(lang, &change, desk.session()));
        let room = room_after(&change);
        match desk.apply(change, now) {
            Ok(false) => {}
            Ok(true) => {
                if let Some(text) = told {
                    self.tell_done(text);
                }
                match room {
                    Some(RoomAfter::Stage(stage)) if self.room.follow => self.room_follows(stage),
                    Some(RoomAfter::Page(page)) => self.room.turn_to(page),
                    _ => {}
                }
            }
            Err(refusal) => self.refuse(refusal),
        }
    }

    fn undo(&mut self, forward: bool) {
        let lang = self.lang();
        let Some(desk) = &mut self.desk else { return };
        let next = if forward { desk.next_redo() } else { desk.next_undo() };
        let what = next.map(|change| changes::what(lang, change, desk.session()));
        let done = if forward { desk.redo() } else { desk.undo() };
        match (done, what) {
            (Ok(()), Some(what)) => {
                self.toasts.clear();
                let text = if forward {
                    changes::redone(lang, &what)
                } else {
                    changes::undone(lang, &what)
                };
                self.tell(Icon::ArrowUUpLeft, text, None);
            }
            (Err(refusal), _) => self.refuse(refusal),
            (Ok(()), None) => {}
        }
    }

    pub(super) fn refuse(&mut self, refusal: Refusal) {
        self.tell(Icon::Info, refusals::sentence(self.lang(), refusal), None);
    }

    fn tell_done(&mut self, text: String) {
        let lang = self.lang();
        let undo = ToastAction {
            text: commands::undo(lang).to_owned(),
            keys: "Ctrl Z".to_owned(),
            value: Command::Undo,
        };
        self.tell(Icon::CheckCircle, text, Some(undo));
    }

    pub(super) fn tell(&mut self, icon: Icon, text: String, action: Option<ToastAction<Command>>) {
        let now = self.seconds();
        self.toasts.push(Toast { icon, text, action }, now);
    }

    fn command(&mut self, ctx: &egui::Context, command: Command) {
        match command {
            Command::Undo => self.undo(false),
            Command::Redo => self.undo(true),
            Command::Go(stage) if self.desk.is_some() => self.go(Place::Stage(stage)),
            Command::Home => self.go_home(),
            Command::Participants if self.desk.is_some() => self.go(Place::Participants),
            Command::TrashPage if self.desk.is_some() => self.go(Place::Trash),
            Command::Settings if self.desk.is_some() => self.go(Place::Settings),
            Command::FindIdea if self.desk.is_some() => self.overlay = Some(Overlay::ideas()),
            Command::Palette if self.desk.is_some() => self.overlay = Some(Overlay::palette()),
            Command::KeySheet => self.overlay = Some(Overlay::KeySheet),
            Command::NewSession => self.new_session(None),
            Command::OpenFile => self.ask_where(ctx, Purpose::Open),
            Command::SavePicture => self.ask_where(ctx, Purpose::Export(Export::Picture)),
            Command::SaveCopy => self.ask_where(ctx, Purpose::Export(Export::SessionCopy)),
            Command::CarryOver => self.ask_carry(),
            Command::CompareSessions if self.desk.is_some() => self.ask_compare(ctx),
            Command::Import => self.ask_import(ctx),
            Command::ExportCsv => self.ask_where(ctx, Purpose::Export(Export::RecapCsv)),
            Command::OpenFolder => self.open_folder(),
            Command::OpenSaved => self.open_saved(),
            Command::PrintBallots if !self.shows_poll() => self.ask_ballots(ctx),
            Command::PrintIdeaCards => self.ask_idea_cards(ctx),
            Command::ToggleTheme => self.toggle_theme(ctx),
            Command::SwitchLanguage => self.switch_language(ctx),
            Command::ZoomIn => self.zoom(ctx, 1),
            Command::ZoomOut => self.zoom(ctx, -1),
            Command::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
            Command::TimerToggle | Command::TimerAdd | Command::TimerReset => self.timer(command),
            Command::NextStep => self.step(false),
            Command::PreviousStep => self.step(true),
            other if is_of_room(other) => self.room_command(other),
            other => self.for_page.push(other),
        }
    }

    /// Leaves the page that is shown: what is half written there is kept first.
    pub(super) fn leave_page(&mut self) {
        let Some(desk) = &self.desk else { return };
        let session = Arc::clone(desk.session());
        let cx = PageContext {
            session: &session,
            revision: desk.revision(),
            board: self.board,
            lang: self.preferences.lang,
            now: (self.clock)(),
            editable: desk.is_editable(),
            commands: &[],
            room: &self.room,
        };
        let mut asks = Asks::default();
        self.pages.leave(&cx, self.place, &mut asks);
        for ask in asks.take() {
            if let Ask::Change(change) = ask {
                self.change(change);
            }
        }
    }

    pub(super) fn go(&mut self, place: Place) {
        if place != self.place {
            self.leave_page();
        }
        self.place = place;
        self.overlay = None;
        if let (Some(stage), Some(desk)) = (place.stage(), &self.desk)
            && self.room.follow
            && stage <= desk.session().stage()
            && matches!(self.room.page, RoomPage::Prompt | RoomPage::Wall | RoomPage::Themes)
        {
            self.room_follows(stage);
        }
    }

    fn room_follows(&mut self, stage: Stage) {
        if let Some(desk) = &self.desk {
            let page = RoomControl::page_of_stage(desk.session(), self.board, stage);
            if page != self.room.page {
                let blanked = self.room.blanked;
                self.room.turn_to(page);
                self.room.blanked = blanked;
            }
        }
    }

    fn room_ask(&mut self, ask: RoomAsk) {
        match ask {
            RoomAsk::Spotlight(idea) => self.room.turn_to(RoomPage::Spotlight(idea)),
            RoomAsk::Theme(theme) => self.room.turn_to(RoomPage::Theme(theme)),
            RoomAsk::Voting(poll) => self.room.turn_to(RoomPage::Voting(poll)),
            RoomAsk::VotingAloud(poll) => self.room.turn_to(RoomPage::VotingAloud(poll)),
            RoomAsk::Booth(poll) => self.room.turn_to(RoomPage::Booth(poll)),
            RoomAsk::Results(poll) => self.room.turn_to(RoomPage::Results(poll)),
            RoomAsk::Quadrants(poll) => self.room.turn_to(RoomPage::Quadrants(poll)),
            RoomAsk::Lot(poll, rank, seed) => self.room.turn_to(RoomPage::Lot(poll, rank, seed)),
            RoomAsk::Uncover(rows) => self.room.uncovered = rows,
            RoomAsk::Follow(follow) => self.room.follow = follow,
            RoomAsk::Size(width, height) => self.room.size = Some((width, height)),
            RoomAsk::Legible(legibility) => self.room.legibility = Some(legibility),
            RoomAsk::Closed => self.room.place = RoomPlace::Closed,
            RoomAsk::LeaveFullScreen => self.room.full_screen = false,
        }
    }

    fn room_command(&mut self, command: Command) {
        let Some(desk) = &self.desk else { return };
        let session = Arc::clone(desk.session());
        match command {
            Command::RoomWindow => {
                self.room.place = match self.room.place {
                    RoomPlace::Closed => match self.preferences.room_host {
                        RoomHost::OwnWindow => RoomPlace::Window,
                        RoomHost::MainWindow => RoomPlace::MainWindow,
                    },
                    _ => RoomPlace::Closed,
                };
            }
            Command::RoomHere => {
                self.room.place = match self.room.place {
                    RoomPlace::MainWindow => RoomPlace::Closed,
                    _ => RoomPlace::MainWindow,
                };
            }
            Command::ShowPrompt => self.room.turn_to(RoomPage::Prompt),
            Command::ShowWall => self.room.turn_to(RoomPage::Wall),
            Command::ShowSeats => self.room.turn_to(RoomPage::Seats),
            Command::ShowThemes => self.room.turn_to(RoomPage::Themes),
            Command::ShowSort => self.room.turn_to(RoomPage::Sort),
            Command::ShowClosing => self.room.turn_to(RoomPage::Closing),
            Command::ShowBooth => match session.open_poll() {
                Some((_, poll)) => self.room.turn_to(RoomPage::Booth(poll.id)),
                None => self.refuse(Refusal::WrongPollState),
            },
            Command::ShowDots => match session.open_poll() {
                Some((_, poll)) if poll.setup.secret => self.refuse(Refusal::SecretPoll),
                Some((_, poll)) => self.room.turn_to(RoomPage::VotingAloud(poll.id)),
                None => self.refuse(Refusal::WrongPollState),
            },
            Command::ShowQuadrants => match self.room.quadrants(&session, self.board) {
                Some(poll) => self.room.turn_to(RoomPage::Quadrants(poll)),
                None => self.refuse(Refusal::WrongPollState),
            },
            Command::ShowStage => {
                let stage = self.place.stage().unwrap_or(session.stage());
                self.room.turn_to(RoomControl::page_of_stage(&session, self.board, stage));
            }
            Command::Blank => self.room.blanked = !self.room.blanked,
            Command::Mask => self.room.masked = !self.room.masked,
            Command::FullScreen => self.room.full_screen = !self.room.full_screen,
            Command::NextMonitor => {
                self.room.monitor = Some(self.room.monitor.map_or(1, |m| m + 1));
                self.room.full_screen = true;
            }
            Command::FewerCards => self.room.fewer_cards = !self.room.fewer_cards,
            Command::NextPage => self.room.part += 1,
            Command::PreviousPage => self.room.part = self.room.part.saturating_sub(1),
            _ => {}
        }
        // Past the last part there is nothing: stay on it.
        if command == Command::NextPage {
            let view = RoomView::new(&session, self.room.choice(self.board));
            self.room.part = super::room_control::part_of(&view).min(self.room.part);
        }
    }

    fn timer(&mut self, command: Command) {
        let now = (self.clock)();
        let Some(desk) = &self.desk else { return };
        let old = desk.session().timer();
        let left = old.left(now);
        let running =
            |seconds: i32| TimerState::Running(now + Duration::seconds(i64::from(seconds)));
        let timer = match command {
            Command::TimerToggle if old.is_running() => {
                Timer { state: TimerState::Paused(left), ..old }
            }
            Command::TimerToggle if left == 0 && old.total == 0 => {
                Timer { total: 300, state: running(300) }
            }
            Command::TimerToggle => Timer { state: running(left), ..old },
            Command::TimerAdd => {
                let state = match old.state {
                    TimerState::Paused(left) => TimerState::Paused(left.saturating_add(60)),
                    TimerState::Running(until) => TimerState::Running(until + Duration::minutes(1)),
                };
                Timer { total: old.total.saturating_add(60), state }
            }
            _ => Timer { state: TimerState::Paused(i32::try_from(old.total).unwrap_or(0)), ..old },
        };
        self.change(Change::SetTimer(timer));
    }

    /// Hands the room what it may see, if that has changed.
    fn publish(&mut self, ctx: &egui::Context) {
        let lang = self.lang();
        let view = self.current_room_view();
        self.host.publish(ctx, view, lang, &self.room);
    }

    /// The room's view, built once for every state of the session and of the room's control.
    pub(super) fn current_room_view(&mut self) -> Arc<RoomView> {
        let key = RoomKey {
            page: self.room.page,
            part: self.room.part,
            uncovered: self.room.uncovered,
            blanked: self.room.blanked,
            masked: self.room.masked,
            fewer_cards: self.room.fewer_cards,
            wide: self.room.is_wide(),
        };
        let (room, board) = (&self.room, self.board);
        match &self.desk {
            Some(desk) => {
                let session = desk.session();
                let build = || Arc::new(RoomView::new(session, room.choice(board)));
                Arc::clone(self.room_view.get((desk.revision(), board, key), build))
            }
            None => Arc::new(blank_view((self.clock)())),
        }
    }

    fn receive(&mut self, message: Message) {
        match message {
            Message::Opened(path, answer) => self.opened(path, *answer),
            Message::Library(sessions) => self.listed(sessions),
            Message::Imported(progress, answer) => self.imported(&progress, answer),
            Message::Suggested(stop, found) => self.suggested(&stop, found),
            Message::Carried(made) => self.carried(*made),
            Message::Compared(stop, answer) => self.compared(&stop, answer),
            Message::Made(wanted, document) => self.made(&wanted, document),
            Message::Documents(progress) => self.documents_went_on(progress),
            Message::Exported(export, path, answer) => self.exported(export, &path, answer),
        }
    }

    pub(super) fn lang(&self) -> Lang {
        self.preferences.lang
    }

    /// Seconds since the start of the program: the clock of toasts.
    pub(super) fn seconds(&self) -> f64 {
        self.started.elapsed().as_secs_f64()
    }
}

/// What the room would see without a session.
fn blank_view(now: chrono::NaiveDateTime) -> RoomView {
    let session = Session::new(String::new(), now);
    let board = session.boards()[0].id;
    let room = RoomControl { blanked: true, ..RoomControl::default() };
    RoomView::new(&session, room.choice(board))
}

/// What a change does to the shared screen.
enum RoomAfter {
    /// It goes along with this stage, if it follows.
    Stage(Stage),
    /// It turns to this view.
    Page(RoomPage),
}

fn room_after(change: &Change) -> Option<RoomAfter> {
    match change {
        Change::SetStage(stage) => Some(RoomAfter::Stage(*stage)),
        Change::OpenPoll(_) => Some(RoomAfter::Stage(Stage::Vote)),
        Change::RevealPoll(poll) => Some(RoomAfter::Page(RoomPage::Results(*poll))),
        _ => None,
    }
}

/// Whether a change is told in a toast: not what is plain to see where it was made.
fn is_told(change: &Change) -> bool {
    match change {
        // An idea with the turn that it ends is told by its card.
        Change::All(all) => all.len() > 2 || all.iter().any(is_told),
        Change::MoveIdeas { .. }
        | Change::MergeIdeas { .. }
        | Change::SplitIdea(..)
        | Change::TrashIdeas(..)
        | Change::RestoreIdea(..)
        | Change::JoinThemes(..)
        | Change::RemoveTheme(..)
        | Change::RemoveUnit(_)
        | Change::RemoveParticipant(_)
        | Change::RemoveStep(_)
        | Change::RemoveBoard(_)
        | Change::RemovePoll(_)
        | Change::Choose { .. }
        | Change::Unchoose(..)
        | Change::DismissSuggestion(..)
        | Change::SetStage(_) => true,
        _ => false,
    }
}

/// A session that is dropped on the window is opened; anything else is brought into the open one.
fn dropped(path: std::path::PathBuf, session_open: bool) -> Ask {
    let is_session = path.extension().is_some_and(|e| e.eq_ignore_ascii_case("ron"));
    if is_session || !session_open { Ask::Open(path) } else { Ask::Import(path) }
}

fn is_of_room(command: Command) -> bool {
    BINDINGS.iter().any(|b| b.command == command && b.scope == Scope::Room)
}
