//! Start: parse the arguments, run a command or open the window.

use bimtek_lab::{app, cli};
use clap::Parser as _;
use std::{
    io::{self, Write as _},
    process::ExitCode,
};

fn main() -> ExitCode {
    let args = cli::Args::parse();
    let answer = match &args.command {
        Some(command) => cli::run(command).map_err(|e| e.to_string()),
        None => app::run(&args).map_err(|e| e.to_string()),
    };
    match answer {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // If nobody reads it, the exit code still says it.
            let _ = writeln!(io::stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}
