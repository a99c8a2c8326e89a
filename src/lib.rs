//! Bimtek Lab runs a *bimtek laboratorium inovasi*: a workshop in which the units of a local
//! government gather ideas, group them, vote, and go home with a plan.
//!
//! # The map
//!
//! - [`session`]: the workshop itself, plain data and its rules. It knows no window, file, clock
//!   or chance. Everything that happens enters as a [`session::Change`] through
//!   [`session::Session::apply`].
//! - [`store`]: sessions as RON files: opened, saved at once in the background, locked, kept in
//!   earlier generations, migrated.
//! - [`grouping`]: which ideas resemble each other, and which themes they could make.
//! - [`import`]: what other programs wrote: tables, exported chats, files of other tables, and
//!   lists that people paste.
//! - [`compare`]: two sessions side by side: what became of the ideas of the earlier one.
//! - [`export`]: what leaves the program: official documents, the summary as a workbook and as CSV.
//! - [`templates`]: agendas and unit lists to begin with; [`sample`]: complete invented sessions.
//! - [`cli`]: the command line.
//! - [`app`]: the face: the facilitator's window, and the shared screen, which is drawn from a
//!   [`session::RoomView`] alone; pictures of it, too.
//!
//! Imports point down only: `app` and `cli` may use everything, the rooms in between may use
//! `session`, and `session` uses nothing of ours.

pub mod app;
pub mod cli;
pub mod compare;
pub mod export;
pub mod grouping;
pub mod import;
pub mod sample;
pub mod session;
pub mod store;
pub mod templates;
