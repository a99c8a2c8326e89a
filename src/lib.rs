//! Bimtek Lab runs a *bimtek laboratorium inovasi*: a workshop in which the units of a local
//! government gather ideas, group them, vote, and go home with a plan.

pub mod app;
pub mod export;
pub mod import;
pub mod session;
pub mod store;
