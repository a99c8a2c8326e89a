//! What tells a message apart from all others, in every export of its chat.

use super::{super::fingerprint::Fnv, stamp::Stamp};
use std::collections::{HashMap, HashSet};

/// Gives each message of one file its key.
///
/// A key is FNV-1a over year, day and month, hour, minute, sender and words, folded to 32 bits. It
/// does not depend on where the message stands, nor on seconds and the way dates are written, so
/// that a longer export, or one from another phone, has the same keys. Day and month go in by
/// size: a file whose order was assumed wrongly has the same keys, too.
///
/// Messages that are the same in all of this are counted: the second one has another key than the
/// first. A key that another message has by chance moves on to the next free one.
#[derive(Default)]
pub(super) struct Keys {
    equal: HashMap<u64, u32>,
    taken: HashSet<u32>,
}

impl Keys {
    pub(super) fn key(&mut self, stamp: &Stamp, sender: &str, text: &str) -> u32 {
        let same = stamped(stamp).text(sender).text(text).0;
        let before = self.equal.entry(same).or_default();
        let hash = Fnv(same).bytes(&before.to_le_bytes()).0;
        *before += 1;
        let mut key = (hash ^ (hash >> 32)) as u32;
        while !self.taken.insert(key) {
            key = key.wrapping_add(1);
        }
        key
    }
}

fn stamped(stamp: &Stamp) -> Fnv {
    let (one, other) = stamp.pair;
    let (hour, minute) = stamp.hour_and_minute();
    let day = [one.min(other), one.max(other), hour, minute];
    Fnv::default().bytes(&stamp.year.to_le_bytes()).bytes(&day)
}

#[cfg(test)]
mod tests {
    use super::{super::stamp::scan, *};

    fn keys(lines: &[&str]) -> Vec<u32> {
        let mut keys = Keys::default();
        lines.iter().map(|line| keys.key(&scan(line).unwrap(), "Ani", "ide")).collect()
    }

    #[test]
    fn keys_do_not_depend_on_the_phone() {
        let [first, ..] = keys(&["13/10/2022 16.25 - "])[..] else { panic!() };
        // Reckoned with another program; sessions remember it, so it must never change.
        assert_eq!(first, 2_887_317_375);
        for line in ["10/13/22, 4:25 PM - ", "[13/10/22, 16.25.59] ", "2022-10-13, 16:25 - "] {
            assert_eq!(keys(&[line]), [first], "{line}");
        }
        assert_ne!(keys(&["13/10/2022 16.26 - "]), [first]);
    }

    #[test]
    fn equal_messages_stay_two() {
        let one = "13/10/2022 16.25 - ";
        let two = keys(&[one, one]);
        assert_ne!(two[0], two[1]);
        assert_eq!(keys(&[one, one, one])[..2], two);
    }
}
