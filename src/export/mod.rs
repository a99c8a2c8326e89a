//! Files made of a session for other programs.
//!
//! This room turns a session into bytes. It decides what stands in such a file and how; where the
//! file goes, and that it is written whole or not at all, is up to the caller. Words come from
//! the caller too.

pub mod csv;
