//! Every word on screen, in Indonesian and English.
//!
//! One file a page. Each text is a function of the language, made by `texts!`: one that lacks a
//! language does not compile. Indonesian is polite and official (Bapak/Ibu, Silakan, Mohon):
//! state the fact, then what is safe, then the next step; never an exclamation mark.

pub mod aftermath;
pub mod ballots;
pub mod board;
pub mod canvas;
pub mod capture;
pub mod carry;
pub mod changes;
pub mod commands;
pub mod compare;
pub mod criteria;
pub mod dates;
pub mod desk;
pub mod documents;
pub mod files;
pub mod follow_up;
pub mod group;
pub mod home;
pub mod intake;
pub mod lineage;
pub mod numbers;
pub mod outcome;
pub mod participants;
pub mod paste;
pub mod plan;
pub mod prepare;
pub mod printing;
pub mod profile;
pub mod recap;
pub mod refusals;
pub mod report;
pub mod results;
pub mod review;
pub mod screen;
pub mod settings;
pub mod settling;
pub mod shell;
pub mod start;
pub mod trash;
pub mod vote;
pub mod words;
pub mod workbook;

/// The languages of the program.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum Lang {
    /// Bahasa Indonesia, the first language.
    #[default]
    Indonesian,
    /// English.
    English,
}

impl Lang {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Indonesian, Self::English];

    /// The language's own name.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Indonesian => "Bahasa Indonesia",
            Self::English => "English",
        }
    }
}

/// Declares texts: `name => "Indonesian", "English";`, or with arguments
/// `name(n: usize) => "{n} ide", "{n} ideas";`, formatted as by `format!`.
macro_rules! texts {
    () => {};
    ($name:ident => $id:literal, $en:literal; $($rest:tt)*) => {
        #[doc = concat!("\"", $en, "\"")]
        #[must_use]
        pub fn $name(lang: $crate::app::text::Lang) -> &'static str {
            match lang {
                $crate::app::text::Lang::Indonesian => $id,
                $crate::app::text::Lang::English => $en,
            }
        }
        $crate::app::text::texts! { $($rest)* }
    };
    ($name:ident($($arg:ident: $ty:ty),+) => $id:literal, $en:literal; $($rest:tt)*) => {
        #[doc = concat!("\"", $en, "\"")]
        #[must_use]
        pub fn $name(lang: $crate::app::text::Lang, $($arg: $ty),+) -> String {
            match lang {
                $crate::app::text::Lang::Indonesian => format!($id),
                $crate::app::text::Lang::English => format!($en),
            }
        }
        $crate::app::text::texts! { $($rest)* }
    };
}
pub(crate) use texts;
