//! What can be typed on the command line.

use crate::sample::Size;
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
    /// Make a new session from a template
    New {
        /// labinov-5d, curah-gagasan-60 or masalah-usg-ide
        #[arg(long, value_name = "NAME")]
        template: String,
        /// File to write; an existing one is not replaced
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Bring ideas, people, units, innovations, a chat or another table's session into a session
    Import {
        /// File to read: WhatsApp export, CSV, TSV, XLSX or a session
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
        /// The report as one JSON object
        #[arg(long)]
        json: bool,
    },
    /// Show near-duplicates and themes that could be made; nothing is changed
    Suggest {
        /// Session file
        file: PathBuf,
        /// As one JSON object
        #[arg(long)]
        json: bool,
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
}

/// Which messages become ideas at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AcceptArg {
    /// All but greetings
    All,
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
