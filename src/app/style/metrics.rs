//! Distances, radii and stroke widths that more than one screen uses, in points.

/// Corner radii.
pub mod radius {
    /// Key cap, check box.
    pub const KEY: f32 = 5.0;
    /// Tag.
    pub const TAG: f32 = 6.0;
    /// Button and input.
    pub const CONTROL: f32 = 8.0;
    /// Card, timer, shared-screen block, toast.
    pub const CARD: f32 = 10.0;
    /// Panel, theme column, capture bar.
    pub const PANEL: f32 = 12.0;
    /// Dialog.
    pub const DIALOG: f32 = 16.0;
}

/// Distances.
pub mod space {
    /// Left and right margin of a screen.
    pub const GUTTER: f32 = 20.0;
    /// Between panels.
    pub const PANEL: f32 = 14.0;
    /// Between cards and between columns.
    pub const CARD: f32 = 10.0;
}

/// Durations, in seconds. Ask [`super::seconds`] for the one that holds now.
pub mod motion {
    /// A control under the pointer.
    pub const HOVER: f32 = 0.08;
    /// A popover or a toast.
    pub const POPOVER: f32 = 0.14;
    /// A card on its way to a column.
    pub const CARD: f32 = 0.18;
    /// A new card.
    pub const NEW_CARD: f32 = 0.22;
    /// The fade between pages of the shared screen.
    pub const PAGE: f32 = 0.24;
    /// A bar of the results growing.
    pub const BAR: f32 = 0.7;
    /// From one row of the results to the next.
    pub const ROW: f32 = 0.45;
}
