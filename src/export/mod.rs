//! Files made of a session for other programs.
//!
//! This room turns a session into bytes. It decides what stands in such a file and how; where the
//! file goes, and that it is written whole or not at all, is up to the caller. Documents are made
//! of words, so this room reads the text catalogue.

mod artifact;
pub mod csv;
pub mod document;
mod glimpse;
mod titles;
pub mod xlsx;

pub use artifact::Artifact;
