//! Base widgets.
