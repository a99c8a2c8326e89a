//! Rows of an action plan added, moved and removed; months ticked.

use crate::session::{Activity, Phase, PlanWork};

/// Adds an empty row behind the row `after`, in its phase, or at the end of `phase`; returns
/// where it stands.
pub(super) fn add(work: &mut PlanWork, after: Option<usize>, phase: Phase) -> usize {
    let behind = after.and_then(|index| Some((index, work.activities.get(index)?.phase)));
    let (index, phase) = match behind {
        Some((index, phase)) => (index + 1, phase),
        None => (work.activities.len(), phase),
    };
    work.activities.insert(index, Activity { phase, ..Activity::default() });
    index
}

/// Moves a row one place up or down, at the edge of its phase into the next one; returns where it
/// stands then.
pub(super) fn shift(work: &mut PlanWork, index: usize, up: bool) -> Option<usize> {
    let phase = work.activities.get(index)?.phase;
    let same = |i: &usize| work.activities[*i].phase == phase;
    let other = if up {
        (0..index).rev().find(same)
    } else {
        (index + 1..work.activities.len()).find(same)
    };
    if let Some(other) = other {
        work.activities.swap(index, other);
        return Some(other);
    }
    let place = Phase::ALL.iter().position(|p| *p == phase)?;
    let place = if up { place.checked_sub(1)? } else { place + 1 };
    let mut activity = work.activities[index].clone();
    activity.phase = *Phase::ALL.get(place)?;
    work.activities.remove(index);
    // The end of the list is the end of every phase, and its beginning the beginning.
    let index = if up { work.activities.len() } else { 0 };
    work.activities.insert(index, activity);
    Some(index)
}

/// Ticks a month, or takes the tick away.
pub(super) fn toggle(months: &mut Vec<u8>, month: u8) {
    match months.iter().position(|m| *m == month) {
        Some(index) => drop(months.remove(index)),
        None => months.push(month),
    }
    months.sort_unstable();
}

/// Ticks this month and the next one; returns the next one.
pub(super) fn extend(months: &mut Vec<u8>, month: u8) -> u8 {
    let next = (month + 1).min(12);
    months.extend([month, next]);
    months.sort_unstable();
    months.dedup();
    next
}

/// Runs of consecutive months, each with its first and last.
pub(super) fn runs(months: &[u8]) -> Vec<(u8, u8)> {
    let mut runs: Vec<(u8, u8)> = Vec::new();
    for month in months {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *month => *last = *month,
            _ => runs.push((*month, *month)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn work(rows: &[(&str, Phase)]) -> PlanWork {
        let row = |(what, phase): &(&str, Phase)| Activity {
            what: (*what).to_owned(),
            phase: *phase,
            ..Activity::default()
        };
        PlanWork { activities: rows.iter().map(row).collect(), ..PlanWork::default() }
    }

    /// What a person sees: the rows of each phase.
    fn seen(work: &PlanWork) -> [String; 4] {
        Phase::ALL.map(|phase| {
            let rows = work.activities.iter().filter(|a| a.phase == phase);
            rows.map(|a| a.what.as_str()).collect()
        })
    }

    #[test]
    fn a_row_moves_within_its_phase_and_at_the_edge_into_the_next() {
        use Phase::{Execution, Preparation};
        let mut w =
            work(&[("a", Preparation), ("x", Execution), ("b", Preparation), ("y", Execution)]);
        let at = shift(&mut w, 0, false).unwrap();
        assert_eq!((at, seen(&w)), (2, ["ba".into(), "xy".into(), String::new(), String::new()]));
        let at = shift(&mut w, at, false).unwrap();
        assert_eq!(seen(&w), ["b", "axy", "", ""]);
        let at = shift(&mut w, at, true).unwrap();
        assert_eq!(seen(&w), ["ba", "xy", "", ""]);
        let at = shift(&mut w, at, true).unwrap();
        assert_eq!(seen(&w), ["ab", "xy", "", ""]);
        assert_eq!(shift(&mut w, at, true), None, "there is nothing above");
        assert_eq!(seen(&w), ["ab", "xy", "", ""]);
    }

    #[test]
    fn a_new_row_stands_behind_the_current_one() {
        use Phase::{Execution, Monitoring, Preparation};
        let mut w = work(&[("a", Preparation), ("x", Execution), ("b", Preparation)]);
        let at = add(&mut w, Some(0), Monitoring);
        w.activities[at].what = "c".to_owned();
        let at = add(&mut w, None, Monitoring);
        w.activities[at].what = "m".to_owned();
        assert_eq!(seen(&w), ["acb", "x", "m", ""]);
    }

    #[test]
    fn months_stay_in_order_and_join_into_runs() {
        let mut months = vec![7];
        assert_eq!(extend(&mut months, 7), 8);
        assert_eq!(extend(&mut months, 8), 9);
        toggle(&mut months, 1);
        assert_eq!((&months[..], runs(&months)), (&[1, 7, 8, 9][..], vec![(1, 1), (7, 9)]));
        toggle(&mut months, 8);
        assert_eq!(runs(&months), [(1, 1), (7, 7), (9, 9)]);
        assert_eq!(extend(&mut months, 12), 12);
        assert_eq!(runs(&months).last(), Some(&(12, 12)));
    }
}
