//! Can what is projected be read from the back row?
//!
//! Text on the shared screen is never smaller than 3 % of its height, so that it can be read from
//! six screen heights away (DIN 1450 and common rules for projection ask for letters of about this
//! height). What does not fit at that size is cut, not shrunk: the way out is fewer cards on a
//! page. This measures what was really drawn; the foot of a view, which is never essential, is not
//! part of it.

/// The least height of text, in percent of the height of the screen.
const LEAST: f32 = 3.0;
/// A window lower than this, in points, has too few pixels for small letters.
const LOW: f32 = 660.0;

/// What was drawn last.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Legibility {
    /// The smallest text, in percent of the height of the screen.
    pub smallest: f32,
    /// Some text did not fit and ends with an ellipsis.
    pub cut: bool,
}

impl Default for Legibility {
    fn default() -> Self {
        Self { smallest: f32::INFINITY, cut: false }
    }
}

/// What a facilitator should know of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It can be read from the back row.
    Fine,
    /// Some text is smaller than 3 % of the height.
    Small,
    /// Some text is cut.
    Cut,
    /// The window is too low for small letters.
    LowScreen,
}

impl Legibility {
    /// What it means on a screen of this height, in points.
    #[must_use]
    pub fn verdict(self, height: f32) -> Verdict {
        // A hair of room: sizes are rounded on their way.
        if self.smallest < LEAST - 0.01 {
            Verdict::Small
        } else if self.cut {
            Verdict::Cut
        } else if height < LOW {
            Verdict::LowScreen
        } else {
            Verdict::Fine
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_and_cut_text_is_told_and_so_is_a_low_screen() {
        let of = |smallest, cut| Legibility { smallest, cut };
        assert_eq!(of(3.05, false).verdict(720.0), Verdict::Fine);
        assert_eq!(of(3.0, false).verdict(720.0), Verdict::Fine);
        assert_eq!(of(2.6, true).verdict(720.0), Verdict::Small);
        assert_eq!(of(3.5, true).verdict(720.0), Verdict::Cut);
        assert_eq!(of(3.5, false).verdict(600.0), Verdict::LowScreen);
        assert_eq!(Legibility::default().verdict(720.0), Verdict::Fine, "nothing to read");
    }
}
