//! Bimtek Lab runs a *bimtek laboratorium inovasi*: a workshop in which the units of a local
//! government gather ideas, group them, vote, and go home with a plan.

pub mod app;
pub mod cli;
pub mod sample;
pub mod session;
pub mod store;
pub mod templates;
