//! The face: the facilitator's window and the shared screen.

pub mod command;
pub mod facilitator;
pub mod memo;
pub mod page;
pub mod path_dialog;
pub mod room_control;
pub mod screen;
pub mod style;
pub mod text;
pub mod widgets;
