//! The facilitator's window: one file a page, drawn from a [`PageContext`](super::page::PageContext).
//!
//! Pages change nothing: they answer with asks.

pub mod header;
