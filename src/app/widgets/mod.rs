//! The base widgets: each draws one thing of the design exactly, and says what a person did to it.
//!
//! They know no session and contain no words: text is passed in, colours come from
//! [`style`](super::style). A widget here has an accessible name and role, shows keyboard focus
//! and works with keys alone.

mod bars;
mod button;
mod chip;
mod choice;
mod date_field;
mod dialog;
mod dots;
mod drafted;
mod dropdown;
mod empty;
mod focus;
mod focus_return;
pub mod idea_card;
mod input;
mod keycap;
mod line_count;
mod mark;
mod panel;
mod place;
mod row;
mod segmented;
mod shape;
mod spinner;
mod stepper;
mod tag;
mod text;
pub mod theme_column;
mod timer;
mod tip;
mod toast;

pub use bars::{Bar, pie, track};
pub use button::{Button, ButtonKind, ButtonSize};
pub use chip::{ChipLook, UnitChip, unit_icon};
pub use choice::{Check, Radio, Switch};
pub use date_field::{DateField, WrittenDate, finish as finish_date};
pub use dialog::{Dialog, DialogTone, Footer, Shown};
pub use dots::Dots;
pub use drafted::{drafted, finish_draft};
pub use dropdown::{Dropdown, MenuRow};
pub use empty::Empty;
pub use focus::{dashed, ring, ring_if_focused};
pub use idea_card::{CardHint, CardResponse, IdeaCard};
pub use input::TextField;
pub use keycap::{Hint, KeyCap};
pub use line_count::LineCounter;
pub use mark::{Mark, pattern, progress};
pub use panel::{Panel, hairline};
pub use place::place;
pub use row::row;
pub use segmented::{Segment, Segmented};
pub use shape::{paint_shape, shape};
pub use spinner::spinner;
pub use stepper::Stepper;
pub use tag::{Tag, Tone};
pub use text::{Text, label, line_start};
pub use theme_column::{HeaderResponse, ThemeChip, ThemeHeader};
pub use timer::{TimerBlock, TimerResponse};
pub use tip::tip;
pub use toast::{Toast, ToastAction, Toasts};
