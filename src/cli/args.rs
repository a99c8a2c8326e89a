//! What can be typed on the command line.

use super::export::{self, ExportArg};
use crate::{import::CarriedIdeas, sample::Size, session::PaperSize};
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Runs an innovation workshop on one laptop and one shared screen. Opens the window unless a
/// command is given.
#[derive(Clone, Debug, Parser)]
#[command(name = "bimtek-lab", version, args_conflicts_with_subcommands = true)]
pub struct Args {
    /// A command; the window without one.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Session file to open
    pub file: Option<PathBuf>,
    /// Folder in which sessions are kept
    #[arg(long, value_name = "DIR")]
    pub library: Option<PathBuf>,
    /// What draws the windows
    #[arg(long, value_enum, default_value_t)]
    pub renderer: Renderer,
}

/// A command of the command line.
#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Show what a session file holds
    Inspect {
        /// Session file
        file: PathBuf,
        /// As one JSON object
        #[arg(long)]
        json: bool,
    },
    /// Make a new session from a template, or from another session
    New {
        /// labinov-5d, curah-gagasan-60 or masalah-usg-ide
        #[arg(long, value_name = "NAME", required_unless_present = "from")]
        template: Option<String>,
        /// Session whose event, units, people and agenda go along
        #[arg(long, value_name = "FILE", conflicts_with = "template")]
        from: Option<PathBuf>,
        /// Which of its ideas go along, too
        #[arg(long, value_enum, default_value_t, requires = "from")]
        carry: CarryArg,
        /// File to write; an existing one is not replaced
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Bring ideas, people, units, innovations, a chat, another table's session or keyed ballots
    /// into a session
    Import {
        /// File to read: WhatsApp export, CSV, TSV, XLSX, a session, or ballots line by line
        file: PathBuf,
        /// Session file to change
        #[arg(long, value_name = "SESSION")]
        into: PathBuf,
        /// What the file holds
        #[arg(long, value_enum, default_value_t)]
        kind: KindArg,
        /// Make an idea of every message at once, except greetings
        #[arg(long, value_name = "WHICH")]
        accept: Option<AcceptArg>,
        /// How a chat writes its dates, where the file itself does not show it
        #[arg(long, value_enum, value_name = "ORDER")]
        dates: Option<DatesArg>,
        /// Bring ballots in although the same were brought in before
        #[arg(long)]
        again: bool,
        /// The report as one JSON object
        #[arg(long)]
        json: bool,
    },
    /// Show what became of the ideas of an earlier session; nothing is changed
    Compare {
        /// The earlier session file
        earlier: PathBuf,
        /// The later session file
        later: PathBuf,
        /// As one JSON object
        #[arg(long)]
        json: bool,
    },
    /// Make a document, a summary or all of them; the session is only read
    Export {
        /// Session file
        file: PathBuf,
        /// What is made
        #[arg(long = "as", value_name = "WHAT", value_parser = export::parser())]
        what: ExportArg,
        /// Size of the paper of documents; otherwise as set in the session
        #[arg(long, value_enum)]
        paper: Option<PaperArg>,
        /// File to write, or a folder for several; an existing file is not replaced
        #[arg(long, value_name = "PATH")]
        out: PathBuf,
    },
    /// Show near-duplicates and themes that could be made; nothing is changed
    Suggest {
        /// Session file
        file: PathBuf,
        /// As one JSON object
        #[arg(long)]
        json: bool,
    },
    /// Hold a poll
    Poll {
        /// What is done
        #[command(subcommand)]
        command: PollCommand,
    },
    /// Make a complete invented session, the same for the same seed
    Sample {
        /// How large
        #[arg(long, value_enum)]
        size: SizeArg,
        /// Any number
        #[arg(long, value_name = "N")]
        seed: u64,
        /// File to write; an existing one is not replaced
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

/// What draws the windows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Renderer {
    /// Whatever works here
    #[default]
    Auto,
    /// OpenGL
    Glow,
    /// Vulkan, Metal or Direct3D
    Wgpu,
}

/// What a file to import holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum KindArg {
    /// Whatever it looks like
    #[default]
    Auto,
    /// A chat exported from WhatsApp
    Whatsapp,
    /// A list of ideas
    Ideas,
    /// An attendance list
    Participants,
    /// A list of units
    Units,
    /// Innovations that exist already
    Inventory,
    /// The session of another table
    Session,
    /// Ballots keyed elsewhere, one a line, for the poll that is open
    Ballots,
}

/// What is done with a poll.
#[derive(Clone, Debug, Subcommand)]
pub enum PollCommand {
    /// Set a poll up on the first board, and open it
    Open {
        /// Session file
        file: PathBuf,
        /// The rules
        #[command(flatten)]
        rules: PollArgs,
    },
    /// Close the open poll
    Close {
        /// Session file
        file: PathBuf,
        /// Why it is closed although it does not add up; stays on record
        #[arg(long, value_name = "TEXT", default_value = "")]
        reason: String,
    },
    /// Show the result of the poll that was closed last to the room
    Reveal {
        /// Session file
        file: PathBuf,
    },
    /// Show the results of all polls, the latest first
    Results {
        /// Session file
        file: PathBuf,
        /// As one JSON object
        #[arg(long)]
        json: bool,
    },
}

/// The rules of a poll.
#[derive(Clone, Debug, clap::Args)]
pub struct PollArgs {
    /// What is voted on
    #[arg(long, value_enum, default_value_t)]
    pub on: OnArg,
    /// How votes are given
    #[arg(long, value_enum, default_value_t)]
    pub method: MethodArg,
    /// By which criteria options are scored; usg unless said
    #[arg(long, value_enum)]
    pub criteria: Option<CriteriaArg>,
    /// Dots of each voter; a quarter of the options unless said, 3 to 7
    #[arg(long, value_name = "N")]
    pub dots: Option<u8>,
    /// Most dots of one voter on one option; as agreed in the session unless said
    #[arg(long, value_name = "N")]
    pub max_per_option: Option<u8>,
    /// A plain number of voters; the units unless said
    #[arg(long, value_name = "N")]
    pub voters: Option<u32>,
    /// Ballots are kept by name; secret unless said
    #[arg(long)]
    pub open_ballots: bool,
}

/// What is voted on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum OnArg {
    /// Every idea card
    #[default]
    Ideas,
    /// Themes
    Themes,
}

/// How votes are given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum MethodArg {
    /// So many dots each
    #[default]
    Dots,
    /// One option each
    Choice,
    /// As many options as one agrees with
    Approval,
    /// Scores by criteria
    Score,
}

/// By which criteria options are scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CriteriaArg {
    /// Urgency, Seriousness, Growth, 1 to 5
    Usg,
    /// Aktual, Problematik, Kekhalayakan, Layak, yes or no
    Apkl,
    /// New, Useful, Feasible, 1 to 10
    Nuf,
    /// The five criteria of PP 38/2017, yes or no
    Pp38,
    /// Impact against effort, 1 to 5
    ImpactEffort,
}

/// Sizes of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PaperArg {
    /// 210 x 297 mm
    A4,
    /// 215 x 330 mm
    F4,
}

impl From<PaperArg> for PaperSize {
    fn from(paper: PaperArg) -> Self {
        match paper {
            PaperArg::A4 => Self::A4,
            PaperArg::F4 => Self::F4,
        }
    }
}

/// Which messages become ideas at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AcceptArg {
    /// All but greetings
    All,
}

/// Which ideas go along into a new session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum CarryArg {
    /// None
    #[default]
    Frame,
    /// Those in no theme
    Ungrouped,
    /// Those in no poll that was held
    Unvoted,
    /// Those not chosen
    Unchosen,
    /// All but the trash
    All,
}

impl From<CarryArg> for CarriedIdeas {
    fn from(carry: CarryArg) -> Self {
        match carry {
            CarryArg::Frame => Self::None,
            CarryArg::Ungrouped => Self::Ungrouped,
            CarryArg::Unvoted => Self::Unvoted,
            CarryArg::Unchosen => Self::Unchosen,
            CarryArg::All => Self::All,
        }
    }
}

/// The order of day and month in a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DatesArg {
    /// 31/12, as phones in Indonesia write it
    DayFirst,
    /// 12/31, as phones set to American English do
    MonthFirst,
}

/// The sizes of sample sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SizeArg {
    /// 35 units, 120 ideas
    Typical,
    /// 86 units, 350 ideas
    Large,
    /// 90 units, 2,500 ideas
    Extreme,
    /// 90 units, 10,000 ideas, 60,000 changes
    Stress,
}

impl From<SizeArg> for Size {
    fn from(size: SizeArg) -> Self {
        match size {
            SizeArg::Typical => Self::Typical,
            SizeArg::Large => Self::Large,
            SizeArg::Extreme => Self::Extreme,
            SizeArg::Stress => Self::Stress,
        }
    }
}
