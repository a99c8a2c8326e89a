//! The face: everything that is drawn and everything that reacts to a person.
//!
//! It may use every other room; no other room uses it. Drawing changes nothing in a session.

pub mod style;
pub mod widgets;
