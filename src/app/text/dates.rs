//! Dates and times as official Indonesian writes them: day first, clock with a full stop,
//! countdown with a colon.

use super::Lang;
use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

const DAYS: [(&str, &str); 7] = [
    ("Senin", "Monday"),
    ("Selasa", "Tuesday"),
    ("Rabu", "Wednesday"),
    ("Kamis", "Thursday"),
    ("Jumat", "Friday"),
    ("Sabtu", "Saturday"),
    ("Minggu", "Sunday"),
];

const MONTHS: [(&str, &str); 12] = [
    ("Januari", "January"),
    ("Februari", "February"),
    ("Maret", "March"),
    ("April", "April"),
    ("Mei", "May"),
    ("Juni", "June"),
    ("Juli", "July"),
    ("Agustus", "August"),
    ("September", "September"),
    ("Oktober", "October"),
    ("November", "November"),
    ("Desember", "December"),
];

fn pick(lang: Lang, pair: (&'static str, &'static str)) -> &'static str {
    match lang {
        Lang::Indonesian => pair.0,
        Lang::English => pair.1,
    }
}

/// The month's name; `month0` is 0 for January.
#[must_use]
pub fn month(lang: Lang, month0: u32) -> &'static str {
    pick(lang, MONTHS[month0 as usize % MONTHS.len()])
}

/// The first three letters of the month's name.
#[must_use]
pub fn month_short(lang: Lang, month0: u32) -> &'static str {
    &month(lang, month0)[..3]
}

/// "8 Juli 2019".
#[must_use]
pub fn date(lang: Lang, date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month(lang, date.month0()), date.year())
}

/// "8 Juli", where the year goes without saying.
#[must_use]
pub fn day_month(lang: Lang, date: NaiveDate) -> String {
    format!("{} {}", date.day(), month(lang, date.month0()))
}

/// "Senin, 8 Juli 2019".
#[must_use]
pub fn weekday_date(lang: Lang, day: NaiveDate) -> String {
    let weekday = DAYS[day.weekday().num_days_from_monday() as usize];
    format!("{}, {}", pick(lang, weekday), date(lang, day))
}

/// "09.42" in Indonesian, "09:42" in English.
#[must_use]
pub fn clock(lang: Lang, time: NaiveTime) -> String {
    let mark = match lang {
        Lang::Indonesian => '.',
        Lang::English => ':',
    };
    format!("{:02}{mark}{:02}", time.hour(), time.minute())
}

/// Seconds of a countdown: "06:42", with a plus sign once time has run over, "1:06:42" from an
/// hour on.
#[must_use]
pub fn countdown(seconds: i32) -> String {
    let sign = if seconds < 0 { "+" } else { "" };
    let s = seconds.unsigned_abs();
    let (hours, minutes, s) = (s / 3600, s / 60 % 60, s % 60);
    if hours > 0 {
        format!("{sign}{hours}:{minutes:02}:{s:02}")
    } else {
        format!("{sign}{minutes:02}:{s:02}")
    }
}

/// The date that a person wrote, day first: "8 Juli 2019", "8 jul", "8/7/2019", "8-7-19".
///
/// A date without a year is taken to be in `year`. Months are understood in both languages, whole
/// or from three letters on ("Ags" too, as it is often shortened).
#[must_use]
pub fn parse_date(text: &str, year: i32) -> Option<NaiveDate> {
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || "/.-,".contains(c))
        .filter(|p| !p.is_empty())
        .collect();
    let (day, month, year) = match parts.as_slice() {
        [day, month] => (day, month, year),
        [day, month, written] => (day, month, full_year(written)?),
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, parse_month(month)?, day.parse().ok()?)
}

/// 1 to 12, from a figure or a name.
fn parse_month(text: &str) -> Option<u32> {
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let text = text.to_lowercase();
    if text == "ags" {
        return Some(8);
    }
    let begins = |name: &str| text.len() >= 3 && name.to_lowercase().starts_with(&text);
    let found = MONTHS.iter().position(|(id, en)| begins(id) || begins(en))?;
    u32::try_from(found + 1).ok()
}

/// A year of four digits as it is, one of two digits in this century.
fn full_year(text: &str) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    match text.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_comes_first() {
        let day = NaiveDate::from_ymd_opt(2019, 7, 8).unwrap();
        assert_eq!(weekday_date(Lang::Indonesian, day), "Senin, 8 Juli 2019");
        assert_eq!(weekday_date(Lang::English, day), "Monday, 8 July 2019");
        assert_eq!(month_short(Lang::Indonesian, 7), "Agu");
    }

    #[test]
    fn clocks_have_full_stops_and_countdowns_colons() {
        let time = NaiveTime::from_hms_opt(9, 42, 59).unwrap();
        assert_eq!(clock(Lang::Indonesian, time), "09.42");
        assert_eq!(clock(Lang::English, time), "09:42");
        assert_eq!(countdown(402), "06:42");
        assert_eq!(countdown(0), "00:00");
        assert_eq!(countdown(-61), "+01:01");
        assert_eq!(countdown(3_661), "1:01:01");
    }

    #[test]
    fn dates_are_read_day_first_in_the_ways_people_write_them() {
        let day = NaiveDate::from_ymd_opt(2019, 8, 7);
        for text in [
            "7 Agustus 2019",
            "7/8/2019",
            " 7-08-19 ",
            "7.8.2019",
            "7 ags",
            "07 agu",
            "7 August 2019",
            "7 AUG",
        ] {
            assert_eq!(parse_date(text, 2019), day, "{text}");
        }
        for text in
            ["", "7", "31/2/2019", "7/13/2019", "Agustus 2019", "7 a 2019", "7/8/019", "1/2/3/4"]
        {
            assert_eq!(parse_date(text, 2019), None, "{text}");
        }
        assert_eq!(parse_date(&date(Lang::Indonesian, day.unwrap()), 2000), day);
    }
}
