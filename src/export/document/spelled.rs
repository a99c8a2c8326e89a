//! Numbers and dates in words, as berita acara and kuitansi write them ("terbilang").

use chrono::{Datelike, NaiveDate};

const ONES: [&str; 12] = [
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas",
];

/// A number in Indonesian words: 2019 is "dua ribu sembilan belas".
#[must_use]
pub fn in_words(n: u64) -> String {
    let joined = |head: String, rest: u64| {
        if rest == 0 { head } else { format!("{head} {}", in_words(rest)) }
    };
    // "Seratus" and "seribu" instead of "satu ratus" and "satu ribu"; millions have no such word.
    let scaled = |unit: u64, name: &str, one: &str| {
        let head = if n / unit == 1 && !one.is_empty() {
            one.to_owned()
        } else {
            format!("{} {name}", in_words(n / unit))
        };
        joined(head, n % unit)
    };
    match n {
        0..=11 => ONES[n as usize].to_owned(),
        12..=19 => format!("{} belas", ONES[(n - 10) as usize]),
        20..=99 => joined(format!("{} puluh", in_words(n / 10)), n % 10),
        100..=999 => scaled(100, "ratus", "seratus"),
        1_000..=999_999 => scaled(1_000, "ribu", "seribu"),
        1_000_000..=999_999_999 => scaled(1_000_000, "juta", ""),
        1_000_000_000..=999_999_999_999 => scaled(1_000_000_000, "miliar", ""),
        _ => scaled(1_000_000_000_000, "triliun", ""),
    }
}

/// The opening of a berita acara: "Senin tanggal delapan bulan Juli tahun dua ribu sembilan belas
/// (08-07-2019)".
#[must_use]
pub fn date_in_words(date: NaiveDate) -> String {
    let day = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
        [date.weekday().num_days_from_monday() as usize];
    let year = u64::try_from(date.year()).unwrap_or_default();
    format!(
        "{day} tanggal {} bulan {} tahun {} ({})",
        in_words(u64::from(date.day())),
        month(date),
        in_words(year),
        date.format("%d-%m-%Y")
    )
}

/// A date as it is written: "8 Juli 2019".
pub(super) fn written(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month(date), date.year())
}

fn month(date: NaiveDate) -> &'static str {
    const MONTHS: [&str; 12] = [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ];
    MONTHS[date.month0() as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_spelled_as_on_documents() {
        for (n, words) in [
            (0, "nol"),
            (1, "satu"),
            (10, "sepuluh"),
            (11, "sebelas"),
            (12, "dua belas"),
            (19, "sembilan belas"),
            (20, "dua puluh"),
            (21, "dua puluh satu"),
            (99, "sembilan puluh sembilan"),
            (100, "seratus"),
            (101, "seratus satu"),
            (111, "seratus sebelas"),
            (200, "dua ratus"),
            (999, "sembilan ratus sembilan puluh sembilan"),
            (1_000, "seribu"),
            (1_001, "seribu satu"),
            (1_945, "seribu sembilan ratus empat puluh lima"),
            (2_000, "dua ribu"),
            (2_019, "dua ribu sembilan belas"),
            (2_026, "dua ribu dua puluh enam"),
            (10_000, "sepuluh ribu"),
            (11_000, "sebelas ribu"),
            (100_000, "seratus ribu"),
            (101_101, "seratus satu ribu seratus satu"),
            (1_000_000, "satu juta"),
            (2_500_000, "dua juta lima ratus ribu"),
            (1_000_000_000, "satu miliar"),
            (1_000_000_000_001, "satu triliun satu"),
        ] {
            assert_eq!(in_words(n), words, "{n}");
        }
    }

    #[test]
    fn dates_are_spelled_as_on_documents() {
        let date = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(
            date_in_words(date(2019, 7, 8)),
            "Senin tanggal delapan bulan Juli tahun dua ribu sembilan belas (08-07-2019)"
        );
        assert_eq!(
            date_in_words(date(2026, 12, 31)),
            "Kamis tanggal tiga puluh satu bulan Desember tahun dua ribu dua puluh enam (31-12-2026)"
        );
        assert_eq!(written(date(2020, 2, 29)), "29 Februari 2020");
    }
}
