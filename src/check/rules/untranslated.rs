//! A text that stands in the wrong language.
//!
//! # What it checks
//!
//! Both languages of a text are compared: two sentences that are letter for letter the same are not translated, nor is an English
//! text of which most words have Vietnamese letters, nor a Vietnamese text of five words or more without any.
//!
//! # Why
//!
//! A file needs both languages to be read, so the second is often filled with a copy of the first, to be translated later.
//!
//! # Example
//!
//! `en: Thu ngân sách nhà nước tăng khá` is wrong. `en: State budget revenue grew well` is right, and so is a name that is the same in
//! both, such as `VinFast`.
//!
//! # How to mend it
//!
//! Translate the text, or delete the entry in both languages.

use crate::check::passage::{Passage, words};
use crate::diagnostic::{Code, Diagnostic, Findings, Message, Severity};
use crate::language::Language;
use crate::model::Report;

/// From so many words on, a text is a sentence and no name.
const SENTENCE: usize = 5;

/// Runs the rule.
pub(in crate::check) fn untranslated(report: &Report) -> Findings {
    Passage::all(report).iter().filter_map(|passage| complaint(passage, report)).collect()
}

/// The complaint about one text.
fn complaint(passage: &Passage<'_>, report: &Report) -> Option<Diagnostic> {
    let (vietnamese, english) = (passage.text.vi, passage.text.en);
    let marked = |text: &str| words(text).iter().filter(|word| is_vietnamese(word.text)).count();
    let count = |text: &str| words(text).len();
    let (weight, language, message) = if vietnamese == english && count(english) >= SENTENCE {
        (
            Severity::Error,
            Language::En,
            Message::both("hai bản ngôn ngữ giống hệt nhau", "both languages have the same text"),
        )
    } else if count(english) >= SENTENCE && marked(english) * 2 > count(english) {
        (
            Severity::Error,
            Language::En,
            Message::both("bản tiếng Anh viết bằng tiếng Việt", "the English text is in Vietnamese"),
        )
    } else if count(vietnamese) >= SENTENCE && marked(vietnamese) == 0 {
        (
            Severity::Warning,
            Language::Vi,
            Message::both("bản tiếng Việt không có chữ tiếng Việt nào", "the Vietnamese text has no Vietnamese letter"),
        )
    } else {
        return None;
    };
    let place = passage.place(language);
    let found = Diagnostic::new(weight, Code::Untranslated, place, message).about(&report.id, []);
    Some(found.hint(Message::both("dịch đoạn này", "translate it")))
}

/// Whether a word has a letter that only Vietnamese has, or a vowel with a tone.
fn is_vietnamese(word: &str) -> bool {
    word.to_lowercase()
        .chars()
        .any(|letter| "ăâđêôơưàáãèéìíĩòóõùúũýỳ".contains(letter) || ('ạ'..='ỹ').contains(&letter))
}
