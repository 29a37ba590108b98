//! A stored number and its number format → what the cell shows, with Vietnamese marks: 0.075 with `0.0%` is `7,5%`.
//!
//! All arithmetic is exact; a stored number is first rounded to the fifteen digits that spreadsheets keep.

use rust_decimal::{Decimal, RoundingStrategy};

/// The significant digits of a stored number; what lies beyond is noise of binary fractions.
const KEPT: u32 = 15;

/// The decimals shown by a cell without a format.
const GENERAL_DECIMALS: u32 = 10;

/// The format that a cell has without any.
pub(super) const GENERAL: &str = "General";

/// The formats that every workbook has, by number (ECMA-376 Part 1, 18.8.30).
const BUILT_IN: [(usize, &str); 30] = [
    (1, "0"),
    (2, "0.00"),
    (3, "#,##0"),
    (4, "#,##0.00"),
    (9, "0%"),
    (10, "0.00%"),
    (11, "0.00E+00"),
    (12, GENERAL),
    (13, GENERAL),
    (14, "dd/mm/yyyy"),
    (15, "dd/mm/yyyy"),
    (16, "dd/mm/yyyy"),
    (17, "mm/yyyy"),
    (18, "h:mm"),
    (19, "h:mm"),
    (20, "h:mm"),
    (21, "h:mm"),
    (22, "dd/mm/yyyy"),
    (37, "#,##0"),
    (38, "#,##0"),
    (39, "#,##0.00"),
    (40, "#,##0.00"),
    (41, "#,##0;-#,##0;\"-\""),
    (42, "#,##0;-#,##0;\"-\""),
    (43, "#,##0.00;-#,##0.00;\"-\""),
    (44, "#,##0.00;-#,##0.00;\"-\""),
    (45, "h:mm"),
    (46, "h:mm"),
    (47, "h:mm"),
    (48, "0.0E+0"),
];

/// The code of a format that every workbook has.
pub(super) fn built_in(number: usize) -> &'static str {
    BUILT_IN.iter().find(|(known, _)| *known == number).map_or(GENERAL, |(_, code)| code)
}

/// What a cell shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// A number, as printed.
    Number(String),
    /// A date or a time, as printed.
    Date(String),
    /// What stands in place of the number, such as a dash for zero; often nothing.
    Words(String),
}

impl Shown {
    /// The printed form.
    pub(super) fn text(self) -> String {
        match self {
            Self::Number(text) | Self::Date(text) | Self::Words(text) => text,
        }
    }
}

/// What a format code says, one section of it.
#[derive(Debug, Default)]
struct Section {
    /// Text before the number.
    before: String,
    /// Text behind the number.
    after: String,
    /// How many decimals are always shown.
    least: u32,
    /// How many decimals may be shown.
    most: u32,
    /// Whether thousands are marked.
    grouped: bool,
    /// How many times the number is divided by a thousand.
    thousands: u32,
    /// Whether it is shown in hundredths.
    percent: bool,
    /// Whether it is shown with an exponent, as a fraction or not as a number at all.
    unusual: bool,
    /// Whether it is a date, and whether that has a year or a day.
    date: bool,
    /// Whether a place for the number was seen.
    digits: bool,
    /// Whether a place was seen that shows a digit even for nothing.
    zero: bool,
    /// Whether the number is shown as it is, without a place for it.
    general: bool,
}

/// What a cell shows for a stored number.
pub(super) fn shown(stored: &str, code: &str, from_1904: bool) -> Option<Shown> {
    let value = exact(stored)?;
    let sections: Vec<&str> = split_sections(code);
    let own = match sections.as_slice() {
        [_, negative, ..] if value.is_sign_negative() && !value.is_zero() => negative,
        [_, _, zero, ..] if value.is_zero() => zero,
        [first, ..] => first,
        [] => GENERAL,
    };
    let mut section = section(own);
    // An empty section among others hides the number.
    section.general |= own.trim().is_empty() && sections.len() < 2;
    if section.date {
        return super::serial_date::shown(value, from_1904).map(Shown::Date);
    }
    let negative_has_own = sections.len() > 1 && value.is_sign_negative();
    let is_shown = section.digits && (section.zero || !scaled(value, &section).is_zero());
    if !section.general && !is_shown {
        return Some(Shown::Words(format!("{}{}", section.before, section.after).trim().to_owned()));
    }
    let value = if negative_has_own { value.abs() } else { value };
    Some(Shown::Number(printed(value, &section, negative_has_own)))
}

/// A stored number exactly, rounded to what spreadsheets keep.
pub(super) fn exact(stored: &str) -> Option<Decimal> {
    let stored = stored.trim();
    let value = Decimal::from_str_exact(stored).or_else(|_| Decimal::from_scientific(stored)).ok()?;
    value.round_sf_with_strategy(KEPT, RoundingStrategy::MidpointAwayFromZero).map(|value| value.normalize())
}

/// The sections of a format code, divided by semicolons outside of quotes.
fn split_sections(code: &str) -> Vec<&str> {
    let (mut quoted, mut escaped) = (false, false);
    let is_end = |character: char| {
        let end = character == ';' && !quoted && !escaped;
        quoted ^= character == '"' && !escaped;
        escaped = character == '\\' && !escaped;
        end
    };
    code.split(is_end).collect()
}

/// Reads one section.
fn section(code: &str) -> Section {
    let mut section = Section::default();
    let mut characters = code.chars();
    let mut decimals = false;
    let mut commas = 0;
    while let Some(character) = characters.next() {
        if character.eq_ignore_ascii_case(&'g') && is_general(characters.as_str()) {
            characters = characters.as_str().get(GENERAL.len() - 1..).unwrap_or_default().chars();
            (section.general, section.digits) = (true, true);
            continue;
        }
        match character {
            '"' => section.literal(&characters.by_ref().take_while(|inner| *inner != '"').collect::<String>()),
            '\\' => section.literal(&characters.next().map(String::from).unwrap_or_default()),
            '_' | '*' => {
                characters.next();
            }
            '[' => {
                let inner: String = characters.by_ref().take_while(|inner| *inner != ']').collect();
                section.bracket(&inner);
            }
            '0' | '#' | '?' => {
                section.grouped |= commas > 0 && !decimals;
                commas = 0;
                section.digits = true;
                section.zero |= character == '0';
                if decimals {
                    section.most += 1;
                    section.least += u32::from(character == '0');
                }
            }
            '.' if section.digits => decimals = true,
            ',' if section.digits => commas += 1,
            '%' => {
                section.percent = true;
                section.literal("%");
            }
            'E' | 'e' if section.digits => section.unusual = true,
            '/' if section.digits => section.unusual = true,
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => section.date = true,
            '@' => section.general = true,
            other => section.literal(&other.to_string()),
        }
    }
    section.thousands = commas;
    if section.unusual || section.general || !section.digits {
        section.most = GENERAL_DECIMALS;
        section.least = 0;
    }
    section
}

/// Whether the rest of the word `General` stands here.
fn is_general(rest: &str) -> bool {
    rest.get(..GENERAL.len() - 1).is_some_and(|rest| rest.eq_ignore_ascii_case("eneral"))
}

impl Section {
    /// Adds text as it stands.
    fn literal(&mut self, text: &str) {
        if self.digits { self.after.push_str(text) } else { self.before.push_str(text) }
    }

    /// What stands in square brackets: a currency, an elapsed time; colours, languages and conditions are not shown.
    fn bracket(&mut self, inner: &str) {
        if let Some(currency) = inner.strip_prefix('$') {
            let currency = currency.split('-').next().unwrap_or_default().to_owned();
            self.literal(&currency);
        } else if !inner.is_empty() && inner.chars().all(|letter| matches!(letter, 'h' | 'H' | 'm' | 'M' | 's' | 'S')) {
            self.date = true;
        }
    }
}

/// A number in the scale of a section, with as many decimals as it shows.
fn scaled(value: Decimal, section: &Section) -> Decimal {
    let mut value = if section.percent { value.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(value) } else { value };
    for _ in 0..section.thousands {
        value = value.checked_div(Decimal::ONE_THOUSAND).unwrap_or(value);
    }
    value.round_dp_with_strategy(section.most, RoundingStrategy::MidpointAwayFromZero).normalize()
}

/// A number in the form that a section gives it; brackets, which mean that it is below zero, become a sign.
fn printed(value: Decimal, section: &Section, bare: bool) -> String {
    let mut value = scaled(value, section);
    if value.scale() < section.least {
        value.rescale(section.least);
    }
    let text = value.abs().to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let whole = if section.grouped { grouped(whole) } else { whole.to_owned() };
    let mark = if decimals.is_empty() { "" } else { "," };
    let below = (value.is_sign_negative() || bare) && !value.is_zero();
    let (before, after) = match (section.before.rsplit_once('('), section.after.split_once(')')) {
        (Some((head, tail)), Some((rest, end))) if below => (format!("{head}{tail}"), format!("{rest}{end}")),
        _ => (section.before.clone(), section.after.clone()),
    };
    let sign = if below && !before.contains('-') { "-" } else { "" };
    let shown = format!("{before}{sign}{whole}{mark}{decimals}{after}");
    shown.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// Whole digits with a point between thousands.
fn grouped(digits: &str) -> String {
    let mut shown = String::with_capacity(digits.len() * 4 / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            shown.push('.');
        }
        shown.push(digit);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::{Shown, built_in, exact, shown};

    /// What a cell shows, in one word.
    fn text(stored: &str, code: &str) -> String {
        shown(stored, code, false).unwrap().text()
    }

    #[test]
    fn a_rate_is_shown_as_its_format_shows_it() {
        assert_eq!(text("0.075", "0.0%"), "7,5%");
        assert_eq!(text("7.4999999999999997E-2", "0.00%"), "7,50%");
        assert_eq!(text("0.105", "0%"), "11%");
        assert_eq!(text("-0.031", "0.0%"), "-3,1%");
        assert_eq!(text("13.02", "0.00\"%\""), "13,02%");
    }

    #[test]
    fn amounts_have_points_between_thousands_and_a_decimal_comma() {
        assert_eq!(text("1234567.891", "#,##0.00"), "1.234.567,89");
        assert_eq!(text("1234567.891", "#,##0.0,"), "1.234,6");
        assert_eq!(text("1234567891", "#,##0,, \"triệu đồng\""), "1.235 triệu đồng");
        assert_eq!(text("0.1", "0.###"), "0,1");
        assert_eq!(text("56230", "_-* #,##0\\ _₫_-;\\-* #,##0\\ _₫_-"), "56.230");
        assert_eq!(text("-5.25", "#,##0.0_);(#,##0.0)"), "-5,3");
        assert_eq!(text("-0.031", "0.0%;(0.0%)"), "-3,1%");
        assert_eq!(text("-5", "0;[Red]0"), "-5");
        assert_eq!(text("5", "General\" tỷ\""), "5 tỷ");
        assert_eq!(text("1500", "[$VND-42A] #,##0"), "VND1.500".replace("VND", "VND "));
    }

    #[test]
    fn a_number_without_a_format_keeps_its_digits_and_loses_the_noise() {
        assert_eq!(text("0.30000000000000004", "General"), "0,3");
        assert_eq!(text("1395", "General"), "1395");
        assert_eq!(text("1.5E3", "General"), "1500");
        assert_eq!(exact("1E400"), None);
        assert_eq!(exact("abc"), None);
    }

    #[test]
    fn what_stands_in_place_of_a_number_is_no_number() {
        let words = |text: &str| Some(Shown::Words(text.to_owned()));
        let accounts = "_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"??_);_(@_)";
        assert_eq!(shown("0", accounts, false), words("-"));
        assert_eq!(text("-5.25", accounts), "-5,25");
        assert_eq!(shown("0", "0.0;[Red]-0.0;\"-\"", false), words("-"));
        assert_eq!([shown("5", ";;;", false), shown("0", "#,###", false)], [words(""), words("")]);
        assert_eq!(text("0", "#,##0"), "0");
        assert_eq!([text("1234567.891", built_in(43)), text("-1500", built_in(41))], ["1.234.567,89", "-1.500"]);
    }

    #[test]
    fn dates_are_dates() {
        assert_eq!(shown("44561", "dd/mm/yyyy", false), Some(Shown::Date("31/12/2021".to_owned())));
        assert_eq!(shown("44561.5", "m/d/yy h:mm", false), Some(Shown::Date("31/12/2021".to_owned())));
        assert_eq!(shown("43099", "yyyy", true), Some(Shown::Date("31/12/2021".to_owned())));
    }
}
