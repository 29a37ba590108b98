//! Numbers as Vietnamese prints them: dots between thousands, decimal comma, `a/b`, ranges, per cent signs.

/// How the two parts of a numeral belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// There is one part only.
    Single,
    /// `135-140`
    Range,
    /// `14/16`
    Ratio,
    /// `31/12/2020`
    Date,
    /// `19-CT/TU`, `01/NQ-CP`, `1.2.3`: part of the number of a document or of a heading.
    Code,
}

/// A numeral in a text; places are bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numeral {
    /// Where it begins.
    pub(super) start: usize,
    /// Where it ends, per cent sign included.
    pub(super) end: usize,
    /// Where its first part ends.
    pub(super) first_end: usize,
    /// Where its second part begins and ends, if it has one.
    pub(super) second: Option<(usize, usize)>,
    /// How the parts belong together.
    pub(super) link: Link,
    /// Whether it is followed by a per cent sign.
    pub(super) percent: bool,
}

impl Numeral {
    /// Reads the numeral that begins at a digit.
    pub(super) fn read(text: &str, start: usize) -> Self {
        let bytes = text.as_bytes();
        let first_end = digits_end(text, start);
        let (mut end, mut percent) = with_percent(text, first_end);
        let mut numeral = Self { start, end, first_end, second: None, link: Link::Single, percent };
        if canonical(&text[start..first_end]).is_none() {
            numeral.link = Link::Code;
        }
        match bytes.get(first_end) {
            Some(b'/') if digit_at(bytes, first_end + 1) => {
                let second = (first_end + 1, digits_end(text, first_end + 1));
                numeral.second = Some(second);
                numeral.link = Link::Ratio;
                (end, percent) = with_percent(text, second.1);
                if bytes.get(second.1) == Some(&b'/') {
                    numeral.link = if digit_at(bytes, second.1 + 1) { Link::Date } else { Link::Code };
                    end = if numeral.link == Link::Date { digits_end(text, second.1 + 1) } else { second.1 };
                } else if opens_code(text, second.1) {
                    numeral.link = Link::Code;
                }
            }
            Some(b'/') if opens_name(text, first_end + 1) => numeral.link = Link::Code,
            _ => {
                if let Some(second) = range_part(text, end) {
                    numeral.second = Some(second);
                    numeral.link = Link::Range;
                    (end, percent) = with_percent(text, second.1);
                    if bytes.get(second.1) == Some(&b'/') && digit_at(bytes, second.1 + 1) {
                        numeral.link = Link::Date;
                        end = digits_end(text, second.1 + 1);
                    }
                } else if !percent && opens_code(text, first_end) {
                    numeral.link = Link::Code;
                }
            }
        }
        (numeral.end, numeral.percent) = (end, percent);
        numeral
    }

    /// The value in canonical form: `13.02`, `14/16`, `135-140`.
    pub(super) fn value(&self, text: &str) -> Option<String> {
        let first = canonical(text.get(self.start..self.first_end)?)?;
        let Some((start, end)) = self.second else { return Some(first) };
        let second = canonical(text.get(start..end)?)?;
        Some(format!("{first}{}{second}", if self.link == Link::Ratio { '/' } else { '-' }))
    }

    /// The first part as a small whole number, if it is one.
    pub(super) fn whole(&self, text: &str) -> Option<u32> {
        text.get(self.start..self.first_end)?.parse().ok()
    }
}

/// Whether a digit stands at a byte.
fn digit_at(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(u8::is_ascii_digit)
}

/// The end of digits with marks between them; a no-break space before three digits is a mark too.
fn digits_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    loop {
        while digit_at(bytes, at) {
            at += 1;
        }
        let mark = match bytes.get(at) {
            Some(b'.' | b',') if digit_at(bytes, at + 1) => 1,
            Some(0xc2) if bytes.get(at + 1) == Some(&0xa0) && (2..5).all(|step| digit_at(bytes, at + step)) => 2,
            _ => return at,
        };
        at += mark;
    }
}

/// The end behind a per cent sign, and whether there is one; one space may stand before it.
fn with_percent(text: &str, at: usize) -> (usize, bool) {
    let bytes = text.as_bytes();
    match (bytes.get(at), bytes.get(at + 1)) {
        (Some(b'%'), _) => (at + 1, true),
        (Some(b' '), Some(b'%')) => (at + 2, true),
        _ => (at, false),
    }
}

/// The second part of a range behind a dash, with equal spaces on both sides or after it (where a line was broken).
fn range_part(text: &str, at: usize) -> Option<(usize, usize)> {
    let rest = text.get(at..)?;
    let spaced = rest.starts_with(' ');
    let dash = rest.trim_start_matches(' ');
    let behind = dash.strip_prefix('-').or_else(|| dash.strip_prefix('–'))?;
    let tail = behind.trim_start_matches(' ');
    let gap = behind.len() - tail.len();
    if !tail.starts_with(|first: char| first.is_ascii_digit()) || gap > 1 || (spaced && gap == 0) {
        return None;
    }
    let start = text.len() - tail.len();
    Some((start, digits_end(text, start)))
}

/// Whether a capital letter stands at a byte.
fn opens_name(text: &str, at: usize) -> bool {
    text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(char::is_uppercase)
}

/// Whether a dash with a capital behind it follows, as in `19-CT/TU`.
fn opens_code(text: &str, at: usize) -> bool {
    text.get(at..).is_some_and(|rest| rest.starts_with('-')) && opens_name(text, at + 1)
}

/// A printed number as digits with at most one decimal point, or nothing for `1.2.3`.
pub(super) fn canonical(printed: &str) -> Option<String> {
    let printed: String = printed.chars().filter(|character| !character.is_whitespace()).collect();
    let commas = printed.matches(',').count();
    let dots = printed.matches('.').count();
    let grouped = |mark: char, text: &str| {
        let mut groups = text.split(mark);
        let head = groups.next().unwrap_or_default();
        (1..=3).contains(&head.len())
            && !(head.starts_with('0') && head.len() == 1)
            && groups.all(|group| group.len() == 3)
    };
    let (whole, fraction) = match (commas, dots) {
        (0, 0) => (printed.as_str(), ""),
        (0, 1) if !grouped('.', &printed) => printed.split_once('.')?,
        (0, _) if grouped('.', &printed) => (printed.as_str(), ""),
        (0, _) => return None,
        (1, 0) => printed.split_once(',')?,
        (_, 0) if grouped(',', &printed) => (printed.as_str(), ""),
        (1, _) if printed.rfind(',') > printed.rfind('.') && grouped('.', printed.split_once(',')?.0) => {
            printed.split_once(',')?
        }
        (_, 1) if printed.rfind('.') > printed.rfind(',') && grouped(',', printed.split_once('.')?.0) => {
            printed.split_once('.')?
        }
        _ => return None,
    };
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_start_matches('0');
    let digits = if digits.is_empty() { "0" } else { digits };
    Some(if fraction.is_empty() { digits.to_owned() } else { format!("{digits}.{fraction}") })
}

#[cfg(test)]
mod tests {
    use super::{Link, Numeral, canonical};
    use proptest::prelude::proptest;

    fn read(text: &str) -> (String, Option<String>, Link, bool) {
        let start = text.find(|first: char| first.is_ascii_digit()).unwrap();
        let numeral = Numeral::read(text, start);
        (text[numeral.start..numeral.end].to_owned(), numeral.value(text), numeral.link, numeral.percent)
    }

    #[test]
    fn dots_group_and_the_comma_is_decimal() {
        for (printed, value) in [
            ("13,02", "13.02"),
            ("1.395", "1395"),
            ("9.948.218", "9948218"),
            ("4.238,1", "4238.1"),
            ("1.9", "1.9"),
            ("1,207", "1.207"),
            ("05", "5"),
            ("0,5", "0.5"),
            ("1,234.5", "1234.5"),
        ] {
            assert_eq!(canonical(printed).as_deref(), Some(value), "{printed}");
        }
        assert_eq!(canonical("1.2.3"), None);
    }

    #[test]
    fn per_cent_ratios_ranges_dates_and_codes_are_told_apart() {
        assert_eq!(read("đạt 44,9 %)"), ("44,9 %".into(), Some("44.9".into()), Link::Single, true));
        assert_eq!(read("có 14/16 khoản"), ("14/16".into(), Some("14/16".into()), Link::Ratio, false));
        assert_eq!(read("đạt 135-140 triệu"), ("135-140".into(), Some("135-140".into()), Link::Range, false));
        assert_eq!(read("năm 2021- 2025").2, Link::Range);
        assert_eq!(read("tăng 5 – 6%"), ("5 – 6%".into(), Some("5-6".into()), Link::Range, true));
        assert_eq!(read("ngày 31/12/2020").2, Link::Date);
        assert_eq!(read("số 19-CT/TU").2, Link::Code);
        assert_eq!(read("số 46/2016/NQ-HĐND").2, Link::Code);
        assert_eq!(read("01/NQ-CP").2, Link::Code);
        assert_eq!(read("1.2.3. Hạ tầng").2, Link::Code);
    }

    #[test]
    fn a_no_break_space_groups_thousands() {
        assert_eq!(read("266\u{a0}040 tỷ").1.as_deref(), Some("266040"));
    }

    proptest! {
        #[test]
        fn any_text_with_a_digit_is_read_without_a_fault(before in ".{0,8}", digit in "[0-9]", behind in ".{0,24}") {
            let text = format!("{before}{digit}{behind}");
            let numeral = Numeral::read(&text, before.len());
            assert!(text.get(numeral.start..numeral.end).is_some());
            let _value = numeral.value(&text);
        }
    }
}
