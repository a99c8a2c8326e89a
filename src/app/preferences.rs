//! What the program remembers between runs: language, look, and sessions opened lately. Nothing
//! of a session lives here, and losing it costs nothing.

use super::text::Lang;
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use std::{
    io,
    path::{Path, PathBuf},
};

/// Most sessions that are remembered.
const MOST_RECENT: usize = 20;

/// How light the windows are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Look {
    /// Paper.
    #[default]
    Light,
    /// Night.
    Dark,
    /// As the system says.
    System,
}

/// The window that holds the shared screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ScreenWindow {
    /// Drawn on its own; repaints alone.
    Deferred,
    /// Drawn together with the main window, where the first kind does not repaint.
    Immediate,
    /// What is known to work on this system.
    #[default]
    Automatic,
}

impl ScreenWindow {
    /// Whether the shared screen is drawn together with the main window. On Windows a window
    /// drawn on its own may stop repainting while the other one has the focus.
    #[must_use]
    pub fn is_immediate(self) -> bool {
        match self {
            Self::Immediate => true,
            Self::Deferred => false,
            Self::Automatic => cfg!(windows),
        }
    }
}

/// What the program remembers between runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The language of both windows.
    pub language: Lang,
    /// How light the windows are.
    pub look: Look,
    /// Size of everything in the facilitator's window; 1 is as designed.
    pub scale: f32,
    /// Nothing moves by itself.
    pub reduced_motion: bool,
    /// The window that holds the shared screen.
    pub screen_window: ScreenWindow,
    /// Sessions opened lately, newest first.
    pub recent: Vec<Recent>,
}

/// A session opened lately.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    /// Its file.
    pub path: PathBuf,
    /// Its title then.
    pub title: String,
    /// When it was opened.
    pub opened: NaiveDateTime,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: Lang::default(),
            look: Look::default(),
            scale: 1.0,
            reduced_motion: false,
            screen_window: ScreenWindow::default(),
            recent: Vec::new(),
        }
    }
}

impl Preferences {
    /// Reads them from a file. What is missing or broken has its default.
    #[must_use]
    pub fn load(file: &Path) -> Self {
        let text = std::fs::read_to_string(file);
        text.map(|text| Self::from_text(&text)).unwrap_or_default()
    }

    fn from_text(text: &str) -> Self {
        let mut read: Self = ron::from_str(text).unwrap_or_default();
        read.scale = if read.scale.is_finite() { read.scale.clamp(0.6, 2.5) } else { 1.0 };
        read.recent.truncate(MOST_RECENT);
        read
    }

    /// Writes them to a file.
    pub fn save(&self, file: &Path) -> io::Result<()> {
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let pretty = ron::ser::PrettyConfig::new().new_line("\n");
        let text = ron::ser::to_string_pretty(self, pretty).map_err(io::Error::other)?;
        crate::store::write_whole(file, text.as_bytes())
    }

    /// Puts a session at the top of those opened lately.
    pub fn remember(&mut self, path: &Path, title: &str, opened: NaiveDateTime) {
        self.recent.retain(|r| r.path != path);
        let recent = Recent { path: path.to_owned(), title: title.to_owned(), opened };
        self.recent.insert(0, recent);
        self.recent.truncate(MOST_RECENT);
    }
}

/// Where they are kept for this person.
#[must_use]
pub fn file() -> Option<PathBuf> {
    let dirs = directories::ProjectDirs::from("id", "bimtek", "bimtek-lab")?;
    Some(dirs.config_dir().join("preferences.ron"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_settings_cost_nothing() {
        assert_eq!(Preferences::from_text("(language: Klingon)"), Preferences::default());
        assert_eq!(Preferences::from_text("(scale: 900.0)").scale, 2.5);
        assert_eq!(Preferences::from_text("(language: English)").language, Lang::English);
    }

    #[test]
    fn a_session_is_listed_once_newest_first() {
        let mut p = Preferences::default();
        let at = NaiveDateTime::default();
        for name in ["a.ron", "b.ron", "a.ron"] {
            p.remember(Path::new(name), "", at);
        }
        let names: Vec<_> = p.recent.iter().map(|r| r.path.to_string_lossy()).collect();
        assert_eq!(names, ["a.ron", "b.ron"]);
    }
}
