//! Whether 03/12 is the third of December or the twelfth of March.

use super::stamp::Stamp;

/// Which of day and month comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DayOrder {
    /// 31/12, as in Indonesia and nearly everywhere.
    #[default]
    DayFirst,
    /// 12/31, as on phones set to American English.
    MonthFirst,
}

/// How far the order of day and month can be relied upon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// The file shows it, it makes no difference, or a person has said it.
    Certain,
    /// The file allows both; a person should be asked.
    Assumed,
}

/// The order in which a file writes its dates. Day first unless the file speaks against it; what
/// a person has `chosen` stands above everything but a number that can be no month.
pub(super) fn order(stamps: &[Stamp], chosen: Option<DayOrder>) -> (DayOrder, Certainty) {
    use Certainty::{Assumed, Certain};
    use DayOrder::{DayFirst, MonthFirst};
    let open = || stamps.iter().filter(|stamp| !stamp.shape.year_first);
    let day_first = open().filter(|stamp| stamp.pair.0 > 12).count();
    let month_first = open().filter(|stamp| stamp.pair.1 > 12).count();
    match (day_first, month_first) {
        (0, 0) => {}
        (_, 0) => return (DayFirst, Certain),
        (0, _) => return (MonthFirst, Certain),
        // Two files put together: dates that do not fit will not be dates.
        _ => return (if day_first >= month_first { DayFirst } else { MonthFirst }, Assumed),
    }
    if let Some(chosen) = chosen {
        return (chosen, Certain);
    }
    // Phones that write 09.14 or 12.03.2024 have the habits of countries where the day is first;
    // and where day and month are the same number, or the year is first, nothing is open.
    let dotted = |stamp: &Stamp| stamp.shape.time_mark == b'.' || stamp.shape.date_mark == b'.';
    if open().all(|stamp| stamp.pair.0 == stamp.pair.1 || dotted(stamp)) {
        return (DayFirst, Certain);
    }
    match (goes_back(stamps, DayFirst), goes_back(stamps, MonthFirst)) {
        (false, true) => (DayFirst, Certain),
        (true, false) => (MonthFirst, Certain),
        _ => (DayFirst, Assumed),
    }
}

/// Whether messages would stand in the file before older ones. Networks deliver late and clocks
/// are set, so that a day does not count.
fn goes_back(stamps: &[Stamp], order: DayOrder) -> bool {
    let dates = stamps.iter().filter_map(|stamp| stamp.at(order));
    let pairs = dates.clone().zip(dates.skip(1));
    pairs.into_iter().any(|(one, next)| (one - next).num_days() > 1)
}

#[cfg(test)]
mod tests {
    use super::{super::stamp::scan, Certainty::*, DayOrder::*, *};

    fn told(lines: &[&str], chosen: Option<DayOrder>) -> (DayOrder, Certainty) {
        let stamps: Vec<_> = lines.iter().filter_map(|line| scan(line)).collect();
        assert_eq!(stamps.len(), lines.len(), "{lines:?}");
        order(&stamps, chosen)
    }

    #[test]
    fn a_number_that_is_no_month_proves_the_order() {
        let day = ["3/12/24, 09:14 - A: a", "13/12/24, 09:14 - A: a"];
        let month = ["12/3/24, 09:14 - A: a", "12/13/24, 09:14 - A: a"];
        for chosen in [None, Some(DayFirst), Some(MonthFirst)] {
            assert_eq!(told(&day, chosen), (DayFirst, Certain));
            assert_eq!(told(&month, chosen), (MonthFirst, Certain));
        }
        assert_eq!(told(&[day[1], month[1]], None), (DayFirst, Assumed));
    }

    #[test]
    fn messages_stand_in_the_order_of_time() {
        let month =
            ["11/9/24, 9:14 AM - A: a", "11/10/24, 9:14 AM - A: a", "12/1/24, 9:14 AM - A: a"];
        assert_eq!(told(&month, None), (MonthFirst, Certain));
        let day =
            ["9/11/24, 9:14 AM - A: a", "10/11/24, 9:14 AM - A: a", "1/12/24, 9:14 AM - A: a"];
        assert_eq!(told(&day, None), (DayFirst, Certain));
        assert_eq!(told(&day, Some(MonthFirst)), (MonthFirst, Certain), "a person knows better");
    }

    #[test]
    fn what_stays_open_is_day_first_until_a_person_says_otherwise() {
        let open = ["3/12/24, 09:14 - A: a", "4/12/24, 09:14 - A: a"];
        assert_eq!(told(&open, None), (DayFirst, Assumed));
        assert_eq!(told(&open, Some(MonthFirst)), (MonthFirst, Certain));
    }

    #[test]
    fn habits_and_years_in_front_leave_nothing_open() {
        for line in [
            "03/12/2024 09.14 - A: a",
            "03.12.24, 09:14 - A: a",
            "2024-12-03, 09:14 - A: a",
            "12/12/24, 09:14 - A: a",
        ] {
            assert_eq!(told(&[line], None), (DayFirst, Certain), "{line}");
        }
    }
}
