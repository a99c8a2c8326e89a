//! Words of the page on which ideas are grouped.

use super::texts;

texts! {
    placeholder => "x", "x";
}
