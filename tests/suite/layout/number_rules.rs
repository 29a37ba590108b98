//! Dates and numbers as far as they can be seen on the page: rules T1–T7 and N1–N7.

use regex::Regex;

use super::letter::Letter;
use super::measure::{Measured, Missing, Rule, holds};

/// The rules of dates and numbers.
pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "T1",
        words: "date of issue: `ngày 05 tháng 12 năm 2024`; days below 10 and months 1 and 2 with zero",
        tolerance: "",
        measure: issuing_date,
    },
    Rule {
        id: "T7",
        words: "English date: `5 December 2024`, without zero and ordinal",
        tolerance: "",
        measure: english_date,
    },
    Rule { id: "N1", words: "decimal comma in Vietnamese, decimal point in English", tolerance: "", measure: decimals },
    Rule {
        id: "N2",
        words: "thousands parted by points in Vietnamese, by commas in English",
        tolerance: "",
        measure: thousands,
    },
    Rule { id: "N3", words: "years are never grouped", tolerance: "", measure: years },
    Rule { id: "N4", words: "`13,0%` without a space", tolerance: "", measure: percent },
    Rule {
        id: "N5",
        words: "amount before the unit in Vietnamese, `VND` before the amount in English",
        tolerance: "",
        measure: money,
    },
    Rule { id: "N7", words: "ranges of years with a hyphen or a dash, without spaces", tolerance: "", measure: ranges },
];

/// T1, T3.
pub(super) fn issuing_date(letter: &Letter) -> Measured {
    if !letter.vietnamese {
        return Err(Missing::Inapplicable("a rule of Vietnamese"));
    }
    let text = &letter.head("place-date")?[0].text;
    let form = Regex::new(r", ngày (0[1-9]|[12]\d|3[01]) tháng (0[12]|[3-9]|1[0-2]) năm \d{4}$").unwrap();
    Ok(vec![holds(format!("`{text}`"), form.is_match(text))])
}

/// T7.
fn english_date(letter: &Letter) -> Measured {
    if letter.vietnamese {
        return Err(Missing::Inapplicable("a rule of English"));
    }
    let text = &letter.head("place-date")?[0].text;
    let months = "January|February|March|April|May|June|July|August|September|October|November|December";
    let form = Regex::new(&format!(r", ([1-9]|[12]\d|3[01]) ({months}) \d{{4}}$")).unwrap();
    Ok(vec![holds(format!("`{text}`"), form.is_match(text))])
}

/// D31: not both ways of placing the tone mark in one document.
pub(super) fn spelling_of_uy(letter: &Letter) -> Measured {
    if !letter.vietnamese {
        return Err(Missing::Inapplicable("a rule of Vietnamese"));
    }
    let text = text(letter).to_lowercase();
    let (one, other) = (text.matches("ủy").count(), text.matches("uỷ").count());
    Ok(vec![holds(format!("{one} times ủy, {other} times uỷ"), one == 0 || other == 0)])
}

/// The text of all lines of the letter, without telephone numbers.
fn text(letter: &Letter) -> String {
    let text: String = letter.pages.lines().map(|line| format!("{}\n", line.text)).collect();
    Regex::new(r"\b0\d{2,3} \d{3,4} \d{3}\b").unwrap().replace_all(&text, "").into_owned()
}

/// Says what a pattern finds, which ought to be nothing.
fn none_of(letter: &Letter, pattern: &str, what: &str) -> Measured {
    let text = text(letter);
    let found: Vec<&str> = Regex::new(pattern).unwrap().find_iter(&text).map(|found| found.as_str().trim()).collect();
    let words = if found.is_empty() { format!("no {what}") } else { found.join(", ") };
    Ok(vec![holds(words, found.is_empty())])
}

/// N1: the other mark followed by other than three digits.
fn decimals(letter: &Letter) -> Measured {
    // Numbers of headings (1.1.) end with a point; telephone numbers and dates have no such marks.
    let pattern = if letter.vietnamese { r"(?m)\d\.\d{1,2}(?:[^\d.]|$)" } else { r"(?m)\d,\d{1,2}(?:\D|$)" };
    none_of(letter, pattern, "number with the mark of the other language")
}

/// N2: four digits or more together, but for years and numbers of documents and telephones.
fn thousands(letter: &Letter) -> Measured {
    none_of(
        letter,
        r"(?m)(?:^|[^\d/.,0-9])(?:[1-9]\d{4,}|[3-9]\d{3})(?:[^\d/]|$)",
        "number of five digits without marks",
    )
}

/// N3.
fn years(letter: &Letter) -> Measured {
    none_of(letter, r"(?:năm|in|of) (?:1[.,]9|2[.,]0)\d\d\b", "year with a mark")
}

/// N4.
fn percent(letter: &Letter) -> Measured {
    none_of(letter, r"\d[ \u{a0}]+%", "space before a percent sign")
}

/// N5.
fn money(letter: &Letter) -> Measured {
    let pattern = if letter.vietnamese { r"(?:VND|đồng|tỷ) ?\d" } else { r"\d (?:VND|dong|đồng)" };
    none_of(letter, pattern, "unit of money on the wrong side")
}

/// N7.
fn ranges(letter: &Letter) -> Measured {
    none_of(letter, r"(?:19|20)\d\d (?:-|–) ?(?:19|20)\d\d", "range with spaces")
}
