//! Ways of voting and methods, told as a facilitator would tell them, with the numbers worked out
//! by hand beside them.

#![expect(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

#[path = "votes/room.rs"]
mod room;

#[path = "votes/methods.rs"]
mod methods;
#[path = "votes/scores.rs"]
mod scores;
#[path = "votes/ties.rs"]
mod ties;
#[path = "votes/ways.rs"]
mod ways;
