//! Numbers as people write them here: decimal comma and thousands dot in Indonesian.

use super::Lang;

/// A count with its thousands set apart: "1.240" or "1,240".
#[must_use]
pub fn count(lang: Lang, n: u64) -> String {
    let mark = match lang {
        Lang::Indonesian => '.',
        Lang::English => ',',
    };
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

/// Hundredths as a number with two decimals: "4,37" or "4.37".
#[must_use]
pub fn hundredths(lang: Lang, n: u32) -> String {
    let comma = match lang {
        Lang::Indonesian => ',',
        Lang::English => '.',
    };
    format!("{}{comma}{:02}", n / 100, n % 100)
}

/// Hundredths of a point as a number, without a part that is nothing: "12,33", "15".
#[must_use]
pub fn points(lang: Lang, n: u64) -> String {
    let mark = match lang {
        Lang::Indonesian => ',',
        Lang::English => '.',
    };
    let whole = count(lang, n / 100);
    match n % 100 {
        0 => whole,
        part if part.is_multiple_of(10) => format!("{whole}{mark}{}", part / 10),
        part => format!("{whole}{mark}{part:02}"),
    }
}

/// A number as a spreadsheet program shows it: as many decimals as it has, nothing set apart.
#[must_use]
pub fn plain(lang: Lang, n: f64) -> String {
    let text = n.to_string();
    match lang {
        Lang::Indonesian => text.replace('.', ","),
        Lang::English => text,
    }
}

/// A rank in Roman numerals, as tables of USG have it.
#[must_use]
pub fn roman(n: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut left = n;
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            out.push_str(sign);
            left -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(count(Lang::Indonesian, 7), "7");
        assert_eq!(count(Lang::Indonesian, 1_240), "1.240");
        assert_eq!(count(Lang::English, 1_234_567), "1,234,567");
        assert_eq!(count(Lang::Indonesian, 100), "100");
    }

    #[test]
    fn hundredths_have_two_decimals() {
        assert_eq!(hundredths(Lang::Indonesian, 437), "4,37");
        assert_eq!(hundredths(Lang::English, 5), "0.05");
    }

    #[test]
    fn points_have_a_comma_only_where_they_need_one() {
        assert_eq!(points(Lang::Indonesian, 1_233), "12,33");
        assert_eq!(points(Lang::Indonesian, 1_205), "12,05");
        assert_eq!(points(Lang::English, 1_250), "12.5");
        assert_eq!(points(Lang::Indonesian, 150_000), "1.500");
        assert_eq!(points(Lang::Indonesian, 7), "0,07");
    }

    #[test]
    fn ranks_in_roman_numerals() {
        assert_eq!(
            [1, 4, 9, 14, 40, 90, 349].map(roman),
            ["I", "IV", "IX", "XIV", "XL", "XC", "CCCXLIX"]
        );
    }
}
