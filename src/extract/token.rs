//! A passage cut into tokens: syllables, numerals and marks, each with the form in which it is compared.

use super::document::is_invisible;
use super::numeral::Numeral;
use super::syllable::{fold_into, hash, is_letter};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A syllable, an abbreviation or a name with digits (`m2`, `QL37`).
    Word,
    /// A numeral, by its number in the list of numerals.
    Numeral(usize),
    /// One mark of punctuation.
    Mark(char),
}

/// One token; places are bytes of the passage.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// Where it begins.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// Where its compared form begins and ends in the store of forms.
    key: (usize, usize),
    /// The hash of its compared form.
    hash: u32,
    /// What it is.
    pub(super) shape: Shape,
    /// Whether no space stands before it.
    pub(super) glued: bool,
    /// Whether it begins with a capital.
    pub(super) capital: bool,
}

/// All tokens of a passage; can be filled again, so that its memory is used again.
#[derive(Clone, Debug, Default)]
pub(super) struct Tokens {
    /// The tokens in order.
    items: Vec<Token>,
    /// The compared forms, one behind the other.
    keys: String,
    /// The numerals in order.
    pub(super) numerals: Vec<Numeral>,
}

/// Words that a number may be glued to by a slip of the typist.
const BEFORE_NUMBER: [&str; 14] =
    ["đạt", "tăng", "giảm", "bằng", "vượt", "chiếm", "còn", "gần", "trên", "khoảng", "hơn", "là", "có", "thứ"];

/// Signs of units that follow a number without a space and are printed with it.
const GLUED_UNITS: [&str; 9] = ["ha", "m2", "m3", "km2", "km", "kg", "tr", "kwh", "mw"];

impl Tokens {
    /// The tokens of a text.
    #[cfg(test)]
    pub(super) fn of(text: &str) -> Self {
        let mut tokens = Self::default();
        tokens.read(text);
        tokens
    }

    /// Fills the list anew from a text.
    pub(super) fn read(&mut self, text: &str) {
        self.items.clear();
        self.keys.clear();
        self.numerals.clear();
        let mut at = 0;
        let mut glued = false;
        while let Some(character) = text.get(at..).and_then(|rest| rest.chars().next()) {
            let start = at;
            if character.is_ascii_digit() {
                at = self.number(text, start, glued);
            } else if is_letter(character) {
                at = self.word(text, start, glued);
            } else {
                at += character.len_utf8();
                if character.is_whitespace() {
                    glued = false;
                    continue;
                }
                if matches!(character, '*' | '#' | '_' | '`' | '\\') || is_invisible(character) {
                    continue;
                }
                let shape = Shape::Mark(plain_mark(character));
                self.push(text, start..at, shape, glued, false);
            }
            glued = true;
        }
    }

    /// How many tokens there are.
    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    /// The token at an index; an empty mark behind the end.
    pub(super) fn get(&self, index: usize) -> Token {
        let nothing =
            Token { start: 0, end: 0, key: (0, 0), hash: 0, shape: Shape::Mark(' '), glued: false, capital: false };
        self.items.get(index).copied().unwrap_or(nothing)
    }

    /// The form in which a token is compared; empty behind the end.
    pub(super) fn key(&self, index: usize) -> &str {
        self.items.get(index).and_then(|token| self.keys.get(token.key.0..token.key.1)).unwrap_or_default()
    }

    /// The token that begins at a byte.
    pub(super) fn at_byte(&self, start: usize) -> Option<usize> {
        self.items.binary_search_by_key(&start, |token| token.start).ok()
    }

    /// The hash of the form in which a token is compared.
    pub(super) fn hash(&self, index: usize) -> u32 {
        self.items.get(index).map_or(0, |token| token.hash)
    }

    /// Whether a token is this mark.
    pub(super) fn is_mark(&self, index: usize, mark: char) -> bool {
        self.get(index).shape == Shape::Mark(mark)
    }

    /// Whether a token is a word.
    pub(super) fn is_word(&self, index: usize) -> bool {
        self.get(index).shape == Shape::Word
    }

    /// The numeral that a token is.
    pub(super) fn numeral(&self, index: usize) -> Option<&Numeral> {
        match self.get(index).shape {
            Shape::Numeral(number) => self.numerals.get(number),
            Shape::Word | Shape::Mark(_) => None,
        }
    }

    /// Adds a token.
    fn push(&mut self, text: &str, range: std::ops::Range<usize>, shape: Shape, glued: bool, capital: bool) {
        let from = self.keys.len();
        match shape {
            Shape::Word => fold_into(&text[range.clone()], &mut self.keys),
            Shape::Mark(mark) => self.keys.push(mark),
            Shape::Numeral(_) => self.keys.push_str(&text[range.clone()]),
        }
        let key = (from, self.keys.len());
        let hash = hash(&self.keys[from..]);
        self.items.push(Token { start: range.start, end: range.end, key, hash, shape, glued, capital });
    }

    /// Reads a word and returns where it ends; a number glued to a verb is cut off.
    fn word(&mut self, text: &str, start: usize, glued: bool) -> usize {
        let rest = &text[start..];
        let letters = rest.find(|character: char| !is_letter(character)).unwrap_or(rest.len());
        let mut length = letters;
        if rest.as_bytes().get(letters).is_some_and(u8::is_ascii_digit) {
            let lower = rest[..letters].to_lowercase();
            let cut = BEFORE_NUMBER.contains(&lower.as_str()) || is_glued_statistic(rest, letters);
            if cut && let Some(verb) = glued_verb(&lower).filter(|_| lower.len() == letters) {
                // `tạotăng1,36%`: two spaces are missing.
                let end = start + letters - verb.len();
                self.push(text, start..end, Shape::Word, glued, rest.starts_with(char::is_uppercase));
                self.push(text, end..start + letters, Shape::Word, true, false);
                return start + letters;
            }
            if !cut {
                length = rest.find(|character: char| !character.is_alphanumeric()).unwrap_or(rest.len());
            }
        }
        let capital = rest.starts_with(char::is_uppercase);
        self.push(text, start..start + length, Shape::Word, glued, capital);
        start + length
    }

    /// Reads a numeral, or a name such as `3G`, and returns where it ends.
    fn number(&mut self, text: &str, start: usize, glued: bool) -> usize {
        let numeral = Numeral::read(text, start);
        let rest = text.get(numeral.end..).unwrap_or_default();
        let letters = &rest[..rest.find(|character: char| !character.is_alphanumeric()).unwrap_or(rest.len())];
        let lower = letters.to_lowercase();
        let unit = GLUED_UNITS.contains(&lower.as_str());
        if letters.starts_with(char::is_uppercase) && !unit && lower != "usd" && letters.chars().count() < 3 {
            let end = numeral.end + letters.len();
            self.push(text, start..end, Shape::Word, glued, true);
            return end;
        }
        self.numerals.push(numeral);
        let shape = Shape::Numeral(self.numerals.len() - 1);
        self.push(text, start..numeral.end, shape, glued, false);
        numeral.end
    }
}

/// Whether the digits behind a word in small letters are a statistic, with decimals or a per cent sign: `hơi nước1,06%`.
fn is_glued_statistic(rest: &str, letters: usize) -> bool {
    let word = &rest[..letters];
    let behind = &rest[letters..];
    let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
    let mut next = behind.bytes().skip(digits);
    let (mark, digit) = (next.next(), next.next());
    let number = mark == Some(b'%') || (mark == Some(b',') && digit.is_some_and(|digit| digit.is_ascii_digit()));
    number && word.chars().count() > 1 && word.chars().all(char::is_lowercase)
}

/// The verb at the end of a longer word, which lacks a space before it.
fn glued_verb(word: &str) -> Option<&'static str> {
    let verbs = ["tăng", "giảm", "đạt", "bằng", "vượt", "chiếm"];
    verbs.into_iter().find(|verb| word.len() > verb.len() + 1 && word.ends_with(verb))
}

/// Whether the unit behind a numeral is a sign that is printed with it when no space stands between.
pub(super) fn is_glued_unit(key: &str) -> bool {
    GLUED_UNITS.contains(&key)
}

/// One mark for the several that mean the same.
fn plain_mark(mark: char) -> char {
    match mark {
        '–' | '—' | '‑' | '−' => '-',
        '“' | '”' | '«' | '»' => '"',
        '‘' | '’' => '\'',
        '：' => ':',
        '，' => ',',
        '；' => ';',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{Shape, Tokens};
    use proptest::prelude::proptest;

    fn keys(text: &str) -> Vec<String> {
        let tokens = Tokens::of(text);
        (0..tokens.len()).map(|index| tokens.key(index).to_owned()).collect()
    }

    #[test]
    fn names_with_digits_stay_whole_and_a_verb_lets_its_number_go() {
        assert_eq!(keys("QL37 3G đạt100% m2"), ["ql37", "3g", "đạt", "100%", "m2"]);
    }

    #[test]
    fn a_glued_unit_is_its_own_token() {
        let tokens = Tokens::of("diện tích 1.395ha");
        assert!(matches!(tokens.get(2).shape, Shape::Numeral(0)));
        assert_eq!((tokens.key(3), tokens.get(3).glued), ("ha", true));
    }

    #[test]
    fn marks_of_emphasis_are_no_tokens() {
        assert_eq!(keys("(*thành thị 96%*)"), ["(", "thành", "thị", "96%", ")"]);
    }

    proptest! {
        #[test]
        fn any_text_is_cut_into_tokens_in_order(text in "\\PC{0,80}") {
            let tokens = Tokens::of(&text);
            let mut end = 0;
            for index in 0..tokens.len() {
                let token = tokens.get(index);
                assert!(token.start >= end && token.end > token.start);
                assert!(text.get(token.start..token.end).is_some());
                end = token.end;
            }
        }
    }
}
