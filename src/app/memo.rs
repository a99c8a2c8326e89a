//! A derived value, remembered until what it was derived from has changed.

/// The last value computed, with its key.
#[derive(Clone, Debug)]
pub struct Memo<K, V> {
    last: Option<(K, V)>,
}

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self { last: None }
    }
}

impl<K: PartialEq, V> Memo<K, V> {
    /// The value for `key`, computed only if the key differs from that of the last call.
    pub fn get(&mut self, key: K, compute: impl FnOnce() -> V) -> &V {
        if self.last.as_ref().is_some_and(|(k, _)| *k != key) {
            self.last = None;
        }
        &self.last.get_or_insert_with(|| (key, compute())).1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn computes_once_a_key() {
        let mut memo = Memo::default();
        let mut computed = 0;
        for key in [1, 1, 2, 2, 1] {
            memo.get(key, || computed += 1);
        }
        assert_eq!(computed, 3);
    }
}
