//! The marks that open headings and list items: `1.2.`, `IV.`, `a)`, `(3)`, `-`.

use crate::language;

/// The mark of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// `Phần thứ hai`
    Part,
    /// `IV.`
    Roman(u32),
    /// `A.`
    Capital(char),
    /// `1.2.`
    Number(Vec<u32>),
    /// `a)` or `a.`
    Letter(char),
    /// `(3)`
    Bracket(u32),
    /// `-`, `+`, `*`
    Bullet,
}

/// The mark at the beginning of a line and how many bytes it takes, spaces included.
pub(super) fn mark(line: &str) -> Option<(Mark, usize)> {
    let text = line.trim_start();
    let skipped = line.len() - text.len();
    let (mark, length) = emphasis(text).or_else(|| bare(text).or_else(|| bullet(text)))?;
    let rest = text.get(length..)?;
    Some((mark, skipped + length + (rest.len() - rest.trim_start().len())))
}

/// A mark inside Markdown emphasis, heading signs or bullets: `**1.2. …`, `## II. …`, `- **a)`.
fn emphasis(text: &str) -> Option<(Mark, usize)> {
    let inner = text.trim_start_matches(['#', '*', ' ']);
    let skipped = text.len() - inner.len();
    if skipped == 0 {
        return None;
    }
    match bare(inner) {
        Some((mark, length)) => Some((mark, skipped + length)),
        None if text.starts_with('#') || !text.starts_with("* ") => None,
        None => bullet(text),
    }
}

/// A bullet; a dash must not be the beginning of a word or number.
fn bullet(text: &str) -> Option<(Mark, usize)> {
    let rest = text.trim_start_matches(['-', '+', '*', '•', '–', '▪', '○']);
    let length = text.len() - rest.len();
    let opens = length > 0 && rest.starts_with([' ', '*']) || text.starts_with(['•', '▪', '○']);
    opens.then_some((Mark::Bullet, length))
}

/// A mark with nothing before it.
fn bare(text: &str) -> Option<(Mark, usize)> {
    if text.get(..12).is_some_and(|head| head.to_lowercase().starts_with("phần thứ")) {
        return Some((Mark::Part, 0));
    }
    bracket(text).or_else(|| number(text)).or_else(|| letters(text))
}

/// `(3)`
fn bracket(text: &str) -> Option<(Mark, usize)> {
    let digits = text.strip_prefix('(')?.split_once(')')?.0;
    let number = digits.parse().ok().filter(|number| *number < 100)?;
    Some((Mark::Bracket(number), digits.len() + 2))
}

/// `1.`, `1.2`, `1.2.3.`: parts of at most two digits, a capital or quotation behind.
fn number(text: &str) -> Option<(Mark, usize)> {
    let length = text.find(|character: char| !character.is_ascii_digit() && character != '.')?;
    let digits = text.get(..length)?;
    let parts: Vec<&str> = digits.trim_end_matches('.').split('.').collect();
    if parts.iter().any(|part| part.is_empty() || part.len() > 2) || !digits.contains('.') {
        return None;
    }
    let rest = text.get(length..)?;
    let behind = rest.trim_start_matches([' ', '*']);
    let opens = behind.starts_with(|first: char| first.is_uppercase() || matches!(first, '"' | '“'));
    let small = digits.ends_with('.') && rest.starts_with(' ') && behind.starts_with(char::is_lowercase);
    let numbers = parts.iter().map(|part| part.parse()).collect::<Result<Vec<u32>, _>>().ok()?;
    ((opens && rest.starts_with([' ', '*'])) || (small && parts.len() > 1)).then_some((Mark::Number(numbers), length))
}

/// `IV.`, `A.`, `a)`
fn letters(text: &str) -> Option<(Mark, usize)> {
    let length = text.find(['.', ')'])?;
    let word = text.get(..length)?;
    if !text.get(length + 1..)?.starts_with([' ', '*']) {
        return None;
    }
    if let Some(value) = roman(word) {
        return Some((Mark::Roman(value), length + 1));
    }
    let mut characters = word.chars();
    let (Some(letter), None) = (characters.next(), characters.next()) else { return None };
    let mark = if letter.is_uppercase() {
        Mark::Capital(letter)
    } else if letter.is_lowercase() {
        Mark::Letter(letter)
    } else {
        return None;
    };
    Some((mark, length + 1))
}

/// The value of a Roman numeral up to 39.
fn roman(word: &str) -> Option<u32> {
    let numeral = !word.is_empty() && word.bytes().all(|letter| matches!(letter, b'I' | b'V' | b'X'));
    (1..40).find(|value| numeral && language::roman(*value) == word).and_then(|value| u32::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::{Mark, mark};

    #[test]
    fn marks_of_items_are_read() {
        assert_eq!(mark("1.2. Tăng trưởng"), Some((Mark::Number(vec![1, 2]), 5)));
        assert_eq!(mark(" IV. ĐÁNH GIÁ"), Some((Mark::Roman(4), 5)));
        assert_eq!(mark("a) Xây dựng"), Some((Mark::Letter('a'), 3)));
        assert_eq!(mark("(10) Tỷ lệ"), Some((Mark::Bracket(10), 5)));
        assert_eq!(mark("- Trồng trọt"), Some((Mark::Bullet, 2)));
        assert_eq!(mark("**1.1. Lĩnh vực**"), Some((Mark::Number(vec![1, 1]), 7)));
        assert_eq!(mark("Phần thứ hai"), Some((Mark::Part, 0)));
    }

    #[test]
    fn numbers_of_statistics_and_years_are_no_marks() {
        for text in ["2.834 đơn vị", "2024. Trong đó", "30 dự thảo", "-5% so với", "12 tỉnh đứng đầu"]
        {
            assert_eq!(mark(text), None, "{text}");
        }
    }
}
