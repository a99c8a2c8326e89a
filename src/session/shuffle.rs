//! The one shuffle of the program: an order that follows from a number shown to the room.
//!
//! The same seed gives the same order on every machine, in every later version: a lot can be
//! drawn again by anyone who doubts it. So it is written here and taken from no library.

use super::OptionKey;

/// Brings a list into the order that follows from `seed`: Fisher and Yates, from the last place
/// down, with numbers of the generator `SplitMix64` (Steele, Lea, Flood 2014).
pub fn shuffle<T>(list: &mut [T], seed: u32) {
    let mut state = u64::from(seed);
    for last in (1..list.len()).rev() {
        // The generator has 64 bits and lists are short: the lean towards low places is far
        // below anything a room could ever notice.
        let other = (next(&mut state) % (last as u64 + 1)) as usize;
        list.swap(last, other);
    }
}

/// The lot among these options: put in the order of their keys, then shuffled.
#[must_use]
pub fn draw_lot(options: &[OptionKey], seed: u32) -> Vec<OptionKey> {
    let mut lot = options.to_vec();
    lot.sort_unstable();
    lot.dedup();
    shuffle(&mut lot, seed);
    lot
}

fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::IdeaNumber;

    #[test]
    fn the_generator_is_the_published_one() {
        // The reference values for seed 1234567.
        let mut state = 1_234_567;
        assert_eq!(next(&mut state), 6_457_827_717_110_365_317);
        assert_eq!(next(&mut state), 3_203_168_211_198_807_973);
    }

    #[test]
    fn every_order_of_three_comes_about_equally_often() {
        let mut seen = std::collections::BTreeMap::new();
        for seed in 0..6_000 {
            let mut list = [1, 2, 3];
            shuffle(&mut list, seed);
            *seen.entry(list).or_insert(0) += 1;
        }
        assert_eq!(seen.len(), 6);
        assert!(seen.values().all(|n| (900..1_100).contains(n)), "{seen:?}");
    }

    #[test]
    fn a_lot_does_not_hang_on_the_order_in_which_the_tied_are_named() {
        let key = |n| OptionKey::Idea(IdeaNumber(n));
        let one = draw_lot(&[key(3), key(12), key(7)], 2019);
        assert_eq!(one, draw_lot(&[key(12), key(7), key(3), key(7)], 2019));
        assert_eq!(one.len(), 3);
    }
}
