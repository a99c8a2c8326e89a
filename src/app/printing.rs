//! Papers for the room: where ballots and idea cards are saved, and opened to be printed.

use super::{
    App,
    command::Command,
    facilitator::Place,
    page::Export,
    path_dialog::Purpose,
    style::Icon,
    text::{printing as text, words},
    widgets::ToastAction,
};
use crate::{export::document::poll_in_question, session::Stage};
use eframe::egui;
use std::path::Path;

impl App {
    /// The page that is shown has a poll of its own, and prints that one.
    pub(super) fn shows_poll(&self) -> bool {
        let board = self.desk.as_ref().and_then(|desk| desk.session().board(self.board));
        self.place == Place::Stage(Stage::Vote) && board.is_some_and(|b| !b.polls.is_empty())
    }

    /// Asks where to save the ballots of the poll that is in question.
    pub(super) fn ask_ballots(&mut self, ctx: &egui::Context) {
        let Some(desk) = &self.desk else { return };
        match poll_in_question(desk.session()) {
            Some(poll) => self.ask_where(ctx, Purpose::Export(Export::Ballots(poll))),
            None => self.tell(Icon::Info, text::no_poll(self.lang()).to_owned(), None),
        }
    }

    /// Asks where to save the cards of the board that is worked on.
    pub(super) fn ask_idea_cards(&mut self, ctx: &egui::Context) {
        self.ask_where(ctx, Purpose::Export(Export::IdeaCards(self.board)));
    }

    /// Papers were saved: they are one press away from the program that prints them.
    pub(super) fn tell_printable(&mut self, name: &str, path: &Path) {
        let lang = self.lang();
        self.printable = Some(path.to_owned());
        let open = ToastAction {
            text: words::open(lang).to_owned(),
            keys: String::new(),
            value: Command::OpenSaved,
        };
        self.tell(Icon::CheckCircle, text::saved(lang, name), Some(open));
    }

    /// Opens the papers that were saved last.
    pub(super) fn open_saved(&mut self) {
        let lang = self.lang();
        match &self.printable {
            None => self.tell(Icon::Info, text::nothing_saved(lang).to_owned(), None),
            Some(path) if open::that_detached(path).is_err() => {
                let text = format!("{}{}", text::cannot_open(lang), path.display());
                self.tell(Icon::Info, text, None);
            }
            Some(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Window, app, session, settle, shows, window, with_sample};
    use crate::{
        app::{command::Command, facilitator::Place},
        export::document,
        session::{Change, PollSetup, Stage},
    };
    use eframe::egui::accesskit::Role;
    use egui_kittest::kittest::Queryable as _;
    use std::{path::Path, time::Duration};

    fn ask(window: &mut Window, command: Command) {
        app(window).asks.command(command);
        settle(window);
    }

    /// Saves where the dialog proposes, and waits for the file.
    fn save(window: &mut Window, folder: &Path, begins: &str) -> Vec<u8> {
        window.get_by_role_and_label(Role::Button, "Simpan").click();
        for _ in 0..400 {
            settle(window);
            if shows(window, "Siap dicetak: ") {
                break;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let begins = |path: &std::path::PathBuf| {
            path.file_name().unwrap().to_string_lossy().starts_with(begins)
        };
        let path = files.into_iter().find(begins).unwrap();
        assert!(path.extension().is_some_and(|ending| ending == "docx"));
        window.get_by_role_and_label(Role::Button, "Buka");
        assert_eq!(app(window).printable.as_deref(), Some(path.as_path()));
        std::fs::read(path).unwrap()
    }

    #[test]
    fn ballots_and_cards_are_saved_and_one_press_away_from_the_printer() {
        let (folder, path) = with_sample();
        let mut window = window(folder.path(), Some(&path));
        app(&mut window).go(Place::Stage(Stage::Group));
        let session = session(&mut window);
        ask(&mut window, Command::PrintBallots);
        assert!(shows(&window, "Simpan kartu suara untuk dicetak"));
        let bytes = save(&mut window, folder.path(), "kartu-suara-");
        let poll = document::poll_in_question(&session).unwrap();
        assert_eq!(bytes, document::ballots(&session, poll).docx());
        app(&mut window).toasts.clear();
        ask(&mut window, Command::PrintIdeaCards);
        assert!(shows(&window, "Simpan kartu ide untuk dicetak"));
        let bytes = save(&mut window, folder.path(), "kartu-ide-");
        assert_eq!(bytes, document::idea_cards(&session, session.boards()[0].id).docx());
    }

    #[test]
    fn the_page_of_a_poll_prints_its_own_and_elsewhere_a_draft_goes_first() {
        let (folder, path) = with_sample();
        let mut window = window(folder.path(), Some(&path));
        let before = session(&mut window);
        let board = &before.boards()[0];
        let first = board.polls[0].clone();
        let setup = PollSetup { title: "Rancangan".to_owned(), ..first.setup.clone() };
        app(&mut window).asks.change(Change::AddPoll(board.id, setup));
        settle(&mut window);
        let draft = session(&mut window).boards()[0].polls.last().unwrap().id;
        assert_eq!(document::poll_in_question(&session(&mut window)), Some(draft));
        app(&mut window).go(Place::Stage(Stage::Vote));
        settle(&mut window);
        window.query_all_by_label_contains(&first.setup.title).next().unwrap().click();
        settle(&mut window);
        ask(&mut window, Command::PrintBallots);
        let bytes = save(&mut window, folder.path(), "kartu-suara-");
        assert_eq!(bytes, document::ballots(&before, first.id).docx());
    }

    #[test]
    fn without_a_poll_it_says_so_instead_of_asking_where() {
        let folder = tempfile::tempdir().unwrap();
        let mut window = window(folder.path(), None);
        ask(&mut window, Command::NewSession);
        ask(&mut window, Command::PrintBallots);
        assert!(shows(&window, "Belum ada pemungutan suara. Silakan siapkan dahulu"));
        ask(&mut window, Command::OpenSaved);
        assert!(shows(&window, "Belum ada kartu yang disimpan."));
    }
}
