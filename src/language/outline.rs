//! How the parts of a document are counted and named: Roman numerals, clause letters, the line that ties an appendix to
//! its document.

use super::{Language, NO_BREAK, unbroken};

/// The letters of clauses in Vietnamese: `đ` after `d`, without f, j, w and z (Decree 30/2020/NĐ-CP, Annex I).
const VIETNAMESE: [char; 23] =
    ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'x', 'y'];

/// The letters of clauses in English.
const ENGLISH: [char; 26] = [
    'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w',
    'x', 'y', 'z',
];

/// The letter of a clause, from 1; after the last letter `aa`, `ab` …
pub fn clause(language: Language, position: usize) -> String {
    let letters: &[char] = match language {
        Language::Vi => &VIETNAMESE,
        Language::En => &ENGLISH,
    };
    let mut text = String::new();
    let mut rest = position;
    while let Some(index) = rest.checked_sub(1) {
        text.extend(letters.get(index % letters.len()));
        rest = index / letters.len();
    }
    text.chars().rev().collect()
}

/// A Roman numeral.
pub fn roman(mut number: usize) -> String {
    let digits = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut text = String::new();
    for (value, digit) in digits {
        while number >= value {
            text.push_str(digit);
            number -= value;
        }
    }
    text
}

/// A word and the Roman numeral behind it: `Phần II`, `Appendix I`; no line break inside.
pub fn numbered(word: &str, position: usize) -> String {
    format!("{word}{NO_BREAK}{}", roman(position))
}

/// The document to which an appendix belongs.
pub struct Parent<'a> {
    /// What it is, as its type name is written.
    pub kind: &'a str,
    /// Its number and code, with room where the number is not known.
    pub number: &'a str,
    /// Its date in full.
    pub date: &'a str,
    /// Who issued it.
    pub issuer: &'a str,
    /// Whether it is a Party document, which puts a comma before the date.
    pub party: bool,
}

/// The line below the title of an appendix: `(Kèm theo Báo cáo số 01/BC-UBND ngày … của …)`.
pub fn attached_to(language: Language, parent: &Parent<'_>) -> String {
    let Parent { kind, number, date, issuer, party } = *parent;
    let comma = if party { "," } else { "" };
    match language {
        Language::Vi => format!("(Kèm theo {kind} {}{comma} {date} của {issuer})", unbroken(&format!("số {number}"))),
        Language::En => {
            let number = unbroken(&format!("No. {number}"));
            format!("(Attached to {} {number} dated {date} of the {issuer})", kind.to_lowercase())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Parent, attached_to, clause, roman};
    use crate::language::Language;

    #[test]
    fn clauses_follow_the_alphabet_of_their_language_and_go_on_with_two_letters() {
        let first = |language| (1..=8).map(|position| clause(language, position)).collect::<Vec<_>>().join(" ");
        assert_eq!(first(Language::Vi), "a b c d đ e g h");
        assert_eq!(first(Language::En), "a b c d e f g h");
        assert_eq!(
            [21, 22, 23, 24, 25, 28, 47].map(|at| clause(Language::Vi, at)),
            ["v", "x", "y", "aa", "ab", "ađ", "ba"]
        );
        assert_eq!([26, 27, 53].map(|at| clause(Language::En, at)), ["z", "aa", "ba"]);
    }

    #[test]
    fn roman_numerals_subtract() {
        assert_eq!([1, 4, 9, 14, 49].map(roman), ["I", "IV", "IX", "XIV", "XLIX"]);
    }

    #[test]
    fn an_appendix_names_its_document_and_a_party_document_has_a_comma_before_the_date() {
        let mut parent = Parent {
            kind: "Báo cáo",
            number: "01/BC-UBND",
            date: "ngày 05 tháng 01 năm 2022",
            issuer: "UBND tỉnh",
            party: false,
        };
        let plain = |language, parent: &Parent<'_>| attached_to(language, parent).replace('\u{a0}', " ");
        let vietnamese = "(Kèm theo Báo cáo số 01/BC-UBND ngày 05 tháng 01 năm 2022 của UBND tỉnh)";
        assert_eq!(plain(Language::Vi, &parent), vietnamese);
        parent.party = true;
        assert_eq!(plain(Language::Vi, &parent), vietnamese.replace("UBND ngày", "UBND, ngày"));
        let parent = Parent {
            kind: "Press release",
            number: "12/TB-UBND",
            date: "5 January 2022",
            issuer: "People’s Committee",
            party: false,
        };
        let english = "(Attached to press release No. 12/TB-UBND dated 5 January 2022 of the People’s Committee)";
        assert_eq!(plain(Language::En, &parent), english);
    }
}
