//! Numbers in the marks of a language (CLDR through ICU4X), and back from the printed Vietnamese form.

use std::fmt::Write as _;
use std::str::FromStr;
use std::sync::LazyLock;

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_plurals::{PluralCategory, PluralRules};

use super::{Language, Localized};
use crate::figure::Number;

/// One formatter a language, made on first use. CLDR data for both languages is compiled in.
static FORMATTERS: LazyLock<Localized<Option<DecimalFormatter>>> = LazyLock::new(|| {
    let formatter = |language: Language| DecimalFormatter::try_new(language.locale().into(), Default::default()).ok();
    Localized { vi: formatter(Language::Vi), en: formatter(Language::En) }
});

/// The rules of English ordinals (1st, 2nd, 3rd, 4th).
static ORDINALS: LazyLock<Option<PluralRules>> =
    LazyLock::new(|| PluralRules::try_new_ordinal(Language::En.locale().into()).ok());

/// A number with the printed decimals: `15.745,5` in Vietnamese, `15,745.5` in English.
pub fn number(language: Language, number: Number) -> String {
    let canonical = number.to_string();
    let formatted = Decimal::from_str(&canonical).ok().zip(FORMATTERS.get(language).as_ref());
    match formatted {
        Some((decimal, formatter)) => formatter.format_to_string(&decimal),
        None => canonical,
    }
}

/// A number with its sign always shown, for table columns of changes: `+26,9`, `−4`, `0`.
pub fn signed(language: Language, value: Number) -> String {
    let magnitude = number(language, value.magnitude());
    if value.is_zero() {
        magnitude
    } else if value.is_negative() {
        format!("\u{2212}{magnitude}")
    } else {
        format!("+{magnitude}")
    }
}

/// A range of numbers: `135-140` in Vietnamese (CLDR vi), `135–140` with an en dash in English.
pub fn range(language: Language, low: Number, high: Number) -> String {
    let dash = match language {
        Language::Vi => "-",
        Language::En => "\u{2013}",
    };
    format!("{}{dash}{}", number(language, low), number(language, high))
}

/// A rank: `thứ 10`, `10th`; `thứ nhất` in words for the first, as Vietnamese has no other way of saying it.
pub fn ordinal(language: Language, place: u32) -> String {
    match language {
        Language::Vi if place == 1 => "thứ\u{a0}nhất".to_owned(),
        Language::Vi => format!("thứ\u{a0}{place}"),
        Language::En => {
            let category = ORDINALS.as_ref().map_or(PluralCategory::Other, |rules| rules.category_for(place));
            let suffix = if category == PluralCategory::One {
                "st"
            } else if category == PluralCategory::Two {
                "nd"
            } else if category == PluralCategory::Few {
                "rd"
            } else {
                "th"
            };
            let mut text = place.to_string();
            text.write_str(suffix).map_or_else(|_| place.to_string(), |()| text)
        }
    }
}

/// Reads a number as a Vietnamese document prints it: `15.745`, `26,9%`, `05`, `1 234`; a per cent sign is allowed.
/// `None` when it is no such number.
pub fn parse_printed(text: &str) -> Option<Number> {
    let bare: String = text
        .replace('\u{2212}', "-")
        .trim()
        .trim_end_matches('%')
        .chars()
        .filter(|mark| !mark.is_whitespace())
        .collect();
    let (whole, fraction) = match bare.split_once(',') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (bare.as_str(), None),
    };
    let mut groups = whole.trim_start_matches('-').split('.');
    let first = groups.next()?;
    let grouped = groups.clone().next().is_some();
    let well_grouped = !grouped || ((1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3));
    if !well_grouped {
        return None;
    }
    let digits = whole.replace('.', "");
    match fraction {
        Some(fraction) => format!("{digits}.{fraction}").parse().ok(),
        None => digits.parse().ok(),
    }
}

/// What a source says that a document prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stated {
    /// One number.
    Number(Number),
    /// A level; one that is negative may be printed as a fall, without its sign: "giảm 1,1%".
    Level(Number),
    /// A movement, with or without its sign.
    Movement(Number),
    /// A count out of a total: `138/184`.
    Ratio(Number, Number),
    /// From one number to another: `135-140`.
    Range(Number, Number),
}

impl Stated {
    /// A change in per cent as a percentage of its base: "bằng 94% cùng kỳ".
    pub fn index(rate: Number) -> Self {
        Self::Number(Number::new(rate.value() + rust_decimal::Decimal::ONE_HUNDRED))
    }

    /// Whether a printed form says this, decimal by decimal.
    pub fn is_said_by(self, printed: &str) -> bool {
        match self {
            Self::Number(number) => read(printed) == Some(number),
            Self::Level(number) | Self::Movement(number) => {
                read(printed).is_some_and(|read| read == number || read == number.magnitude())
            }
            Self::Ratio(part, total) => {
                let parts: Option<Vec<Number>> = printed.split('/').map(read).collect();
                parts.is_some_and(|parts| parts == [part, total])
            }
            Self::Range(low, high) => {
                let ends: Option<Vec<Number>> = printed.split(['-', '–']).map(parse_printed).collect();
                ends.is_some_and(|ends| ends == [low, high])
            }
        }
    }

    /// How it would be printed.
    pub fn print(self, language: Language) -> String {
        match self {
            Self::Number(one) | Self::Level(one) => number(language, one),
            Self::Movement(one) => number(language, one.magnitude()),
            Self::Ratio(part, total) => format!("{}/{}", number(language, part), number(language, total)),
            Self::Range(low, high) => range(language, low, high),
        }
    }
}

/// The number that a printed form says, in digits or as the one word that there is for a number.
fn read(printed: &str) -> Option<Number> {
    first(printed).or_else(|| parse_printed(printed))
}

/// The one number that Vietnamese documents print as a word.
fn first(text: &str) -> Option<Number> {
    matches!(text.trim(), "nhất" | "thứ nhất" | "đầu").then(|| Number::new(1.into()))
}

#[cfg(test)]
mod tests {
    use super::{number, ordinal, parse_printed, signed};
    use crate::figure::Number;
    use crate::language::Language;
    use proptest::prelude::{prop_assert_eq, proptest};

    fn canonical(text: &str) -> Number {
        text.parse().expect("a canonical number")
    }

    #[test]
    fn marks_follow_the_language_and_decimals_follow_the_print() {
        assert_eq!(number(Language::Vi, canonical("15745")), "15.745");
        assert_eq!(number(Language::En, canonical("15745")), "15,745");
        assert_eq!(number(Language::Vi, canonical("13.0")), "13,0");
        assert_eq!(number(Language::En, canonical("1234567.89")), "1,234,567.89");
        assert_eq!(number(Language::Vi, canonical("2950")), "2.950");
    }

    #[test]
    fn a_sign_is_shown_unless_there_is_nothing_to_sign() {
        assert_eq!(signed(Language::Vi, canonical("26.9")), "+26,9");
        assert_eq!(signed(Language::En, canonical("-4")), "\u{2212}4");
        assert_eq!(signed(Language::En, canonical("0.0")), "0.0");
    }

    #[test]
    fn a_range_is_joined_as_the_language_joins_it() {
        let (low, high) = (canonical("1350"), canonical("1400.5"));
        assert_eq!(super::range(Language::Vi, low, high), "1.350-1.400,5");
        assert_eq!(super::range(Language::En, low, high), "1,350\u{2013}1,400.5");
    }

    #[test]
    fn ranks_are_ordinals() {
        let english: Vec<String> = [1, 2, 3, 4, 11, 22, 33].map(|place| ordinal(Language::En, place)).to_vec();
        assert_eq!(english, ["1st", "2nd", "3rd", "4th", "11th", "22nd", "33rd"]);
        assert_eq!(ordinal(Language::Vi, 10), "thứ\u{a0}10");
    }

    #[test]
    fn printed_forms_are_read_as_a_vietnamese_reader_does() {
        for (printed, value) in
            [("15.745", "15745"), ("26,9%", "26.9"), ("05", "5"), ("1.234,50", "1234.50"), ("300", "300")]
        {
            assert_eq!(
                parse_printed(printed).map(|number| number.value()),
                Some(canonical(value).value()),
                "{printed}"
            );
        }
        assert_eq!(parse_printed("\u{2212}4%"), Some(canonical("-4")));
        for printed in ["15.74", "1.2345", "abc", "", "138/184"] {
            assert_eq!(parse_printed(printed), None, "{printed}");
        }
    }

    proptest! {
        #[test]
        fn every_number_printed_in_vietnamese_is_read_back(value in -1_000_000_000i64..1_000_000_000, decimals in 0u32..4) {
            let original = Number::new(rust_decimal::Decimal::new(value, decimals));
            prop_assert_eq!(parse_printed(&number(Language::Vi, original)), Some(original));
        }
    }
}
