//! What a person prefers, kept beside no session: language, look, shared screen, recent files.
//!
//! Losing them loses no work. A file that cannot be read counts as none, and a word in it that
//! this program does not know counts as not written, so that an older and a newer program can
//! share it.

use super::text::Lang;
use crate::store::write_whole;
use chrono::NaiveDateTime;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{
    io,
    path::{Path, PathBuf},
};

/// Most recent files that are remembered.
pub const MAX_RECENTS: usize = 20;
/// The scales that can be chosen, in percent.
pub const SCALES: [u16; 6] = [90, 100, 110, 125, 150, 200];
/// Largest file that is taken for preferences, in bytes.
const MAX_BYTES: u64 = 256 * 1024;

/// Everything that is preferred.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// Language of the windows.
    #[serde(serialize_with = "to_word", deserialize_with = "from_word")]
    pub lang: Lang,
    /// Light or dark.
    #[serde(serialize_with = "to_word", deserialize_with = "from_word")]
    pub theme: ThemeChoice,
    /// Size of the facilitator's window in percent, one of [`SCALES`].
    pub scale: u16,
    /// The end of the time is told by a sound.
    pub sound: bool,
    /// Nothing moves by itself.
    pub reduced_motion: bool,
    /// Where the shared screen opens.
    #[serde(serialize_with = "to_word", deserialize_with = "from_word")]
    pub room_host: RoomHost,
    /// What draws the windows, from the next start on.
    #[serde(serialize_with = "to_word", deserialize_with = "from_word")]
    pub renderer: RendererChoice,
    /// Sessions opened last, newest first.
    pub recents: Vec<Recent>,
}

/// A session that was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    /// The file.
    pub path: PathBuf,
    /// Its title when it was last open.
    pub title: String,
    /// When it was last opened.
    pub opened: NaiveDateTime,
}

/// A choice that is written as a word.
trait Word: Copy + Default + PartialEq + 'static {
    const WORDS: &'static [(Self, &'static str)];
}

/// Declares a choice with the words under which it is kept.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// Every choice, in the order in which they are offered.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];
        }

        impl Word for $name {
            const WORDS: &'static [(Self, &'static str)] = &[$((Self::$variant, $word),)*];
        }
    };
}

choice! {
    /// Light or dark.
    ThemeChoice {
        /// As the system has it.
        #[default]
        System = "system",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
    }
}

choice! {
    /// Where the shared screen opens.
    RoomHost {
        /// In a window of its own.
        #[default]
        OwnWindow = "own-window",
        /// In the main window, for one mirrored display.
        MainWindow = "main-window",
    }
}

choice! {
    /// What draws the windows.
    RendererChoice {
        /// Whatever starts.
        #[default]
        Auto = "auto",
        /// OpenGL.
        Glow = "glow",
        /// Vulkan, Direct3D or Metal.
        Wgpu = "wgpu",
    }
}

impl Word for Lang {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Self::Indonesian, "id"), (Self::English, "en")];
}

fn to_word<T: Word, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
    let word = T::WORDS.iter().find(|(choice, _)| choice == value).map_or("", |(_, word)| word);
    to.serialize_str(word)
}

fn from_word<'de, T: Word, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    let written = String::deserialize(from)?;
    let known = T::WORDS.iter().find(|(_, word)| *word == written);
    Ok(known.map_or_else(T::default, |(choice, _)| *choice))
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            lang: Lang::default(),
            theme: ThemeChoice::default(),
            scale: 100,
            sound: true,
            reduced_motion: false,
            room_host: RoomHost::default(),
            renderer: RendererChoice::default(),
            recents: Vec::new(),
        }
    }
}

impl Preferences {
    /// The file in which they are kept; none where the system names no place for it.
    #[must_use]
    pub fn file() -> Option<PathBuf> {
        let dirs = directories::ProjectDirs::from("", "", "Bimtek Lab")?;
        Some(dirs.config_dir().join("preferences.ron"))
    }

    /// Reads them; what cannot be read is as it is at first.
    #[must_use]
    pub fn read(file: &Path) -> Self {
        let small = std::fs::metadata(file).is_ok_and(|m| m.is_file() && m.len() <= MAX_BYTES);
        let text = if small { std::fs::read_to_string(file).ok() } else { None };
        let mut read: Self = text.and_then(|text| ron::from_str(&text).ok()).unwrap_or_default();
        if !SCALES.contains(&read.scale) {
            read.scale = Self::default().scale;
        }
        read.recents.truncate(MAX_RECENTS);
        read
    }

    /// Writes them, whole or not at all; makes the folder where it is missing.
    pub fn write(&self, file: &Path) -> io::Result<()> {
        let text = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::new().new_line("\n"));
        let text = text.map_err(io::Error::other)?;
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        write_whole(file, text.as_bytes())
    }

    /// Puts a session at the top of the recent ones.
    pub fn remember(&mut self, path: PathBuf, title: String, opened: NaiveDateTime) {
        self.recents.retain(|recent| recent.path != path);
        self.recents.insert(0, Recent { path, title, opened });
        self.recents.truncate(MAX_RECENTS);
    }

    /// One step larger or smaller; the same at the ends.
    #[must_use]
    pub fn scale_after(&self, steps: isize) -> u16 {
        let at = SCALES.iter().position(|scale| *scale >= self.scale).unwrap_or(0);
        let to = at.saturating_add_signed(steps).min(SCALES.len() - 1);
        SCALES[to]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn day(n: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2019, 7, n).unwrap().and_hms_opt(9, 0, 0).unwrap()
    }

    fn written(text: &str) -> Preferences {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("p.ron");
        std::fs::write(&file, text).unwrap();
        Preferences::read(&file)
    }

    #[test]
    fn what_is_written_is_read_again() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("baru/preferences.ron");
        assert_eq!(Preferences::read(&file), Preferences::default(), "no file yet");
        let mut preferences = Preferences {
            lang: Lang::English,
            theme: ThemeChoice::Dark,
            scale: 125,
            sound: false,
            reduced_motion: true,
            room_host: RoomHost::MainWindow,
            renderer: RendererChoice::Glow,
            recents: Vec::new(),
        };
        preferences.remember(PathBuf::from("sesi \"satu\".ron"), "Satu".to_owned(), day(8));
        preferences.write(&file).unwrap();
        assert_eq!(Preferences::read(&file), preferences);
    }

    #[test]
    fn an_unknown_word_costs_only_itself() {
        let read = written("(lang: \"en\", theme: \"sepia\", scale: 133, hue: 4, renderer: \"x\")");
        let want = Preferences { lang: Lang::English, ..Preferences::default() };
        assert_eq!(read, want);
    }

    #[test]
    fn a_broken_file_counts_as_none() {
        for text in ["", "(lang: ", "\u{0}\u{1}", "(recents: [5])"] {
            assert_eq!(written(text), Preferences::default(), "{text:?}");
        }
    }

    #[test]
    fn twenty_sessions_are_remembered_each_once() {
        let mut preferences = Preferences::default();
        for n in 1..=25 {
            preferences.remember(PathBuf::from(format!("{n}.ron")), String::new(), day(n));
        }
        preferences.remember(PathBuf::from("20.ron"), "Lagi".to_owned(), day(26));
        let paths: Vec<_> =
            preferences.recents.iter().map(|r| r.path.display().to_string()).collect();
        assert_eq!(paths.len(), MAX_RECENTS);
        assert_eq!(paths[..3], ["20.ron", "25.ron", "24.ron"]);
        assert_eq!(paths.iter().filter(|p| *p == "20.ron").count(), 1);
    }

    #[test]
    fn scales_step_and_stop_at_the_ends() {
        let at = |scale| Preferences { scale, ..Preferences::default() };
        assert_eq!(at(100).scale_after(1), 110);
        assert_eq!(at(90).scale_after(-1), 90);
        assert_eq!(at(200).scale_after(1), 200);
    }
}
