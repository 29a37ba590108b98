//! Everything that people write in a report, pair by pair: title, headings, paragraphs, titles and notes of tables and charts.

use crate::diagnostic::Place;
use crate::language::{Language, Localized};
use crate::model::{Block, Prose, Report, Words};

/// A text in both languages.
pub(super) struct Passage<'a> {
    /// What is written; figures are private-use characters.
    pub(super) text: Localized<&'a str>,
    /// Where it stands.
    place: Localized<&'a Place>,
    /// The paragraphs it is of, where it is no plain text.
    prose: Option<&'a Localized<Prose>>,
}

impl<'a> Passage<'a> {
    /// Every text of a report.
    pub(super) fn all(report: &'a Report) -> Vec<Self> {
        let mut all = vec![Self::words(&report.title)];
        for body in report.bodies() {
            all.extend(body.headings().into_iter().map(Self::words));
            for block in body.blocks() {
                match block {
                    Block::Text(prose) => all.push(Self::prose(prose)),
                    Block::Table(table) => all.extend(table.words().into_iter().map(Self::words)),
                    Block::Chart(chart) => {
                        all.extend(std::iter::once(&chart.title).chain(&chart.note).map(Self::words));
                    }
                    Block::Headline(..) => {}
                }
            }
        }
        all
    }

    /// Plain text.
    fn words(words: &'a Words) -> Self {
        let place = Localized { vi: &words.vi.place, en: &words.en.place };
        Self { text: Localized { vi: &words.vi.text, en: &words.en.text }, place, prose: None }
    }

    /// Paragraphs.
    fn prose(prose: &'a Localized<Prose>) -> Self {
        let place = Localized { vi: &prose.vi.place, en: &prose.en.place };
        let text = Localized { vi: prose.vi.markdown.as_str(), en: prose.en.markdown.as_str() };
        Self { text, place, prose: Some(prose) }
    }

    /// Where it stands in a language.
    pub(super) fn place(&self, language: Language) -> &'a Place {
        self.place.get(language)
    }

    /// Where a word of it stands; the whole text where that cannot be told.
    pub(super) fn place_of(&self, language: Language, word: &Word<'_>) -> Place {
        match self.prose {
            Some(prose) => prose.get(language).place_of(word.start..word.start + word.text.chars().count()),
            None => self.place(language).clone(),
        }
    }
}

/// A run of letters and digits.
pub(super) struct Word<'a> {
    /// The run.
    pub(super) text: &'a str,
    /// How many characters stand before it.
    pub(super) start: usize,
    /// The character before it.
    pub(super) before: Option<char>,
    /// The character after it.
    pub(super) after: Option<char>,
}

/// The words of a text.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut all = Vec::new();
    let mut begun: Option<(usize, usize)> = None;
    let mut before = None;
    let mut last = None;
    let ends = text.char_indices().map(|(byte, character)| (byte, Some(character))).chain([(text.len(), None)]);
    for (count, (byte, character)) in ends.enumerate() {
        let inside = character.is_some_and(char::is_alphanumeric);
        match (begun, inside) {
            (None, true) => {
                begun = Some((byte, count));
                before = last;
            }
            (Some((from, start)), false) => {
                let word = text.get(from..byte).unwrap_or_default();
                all.push(Word { text: word, start, before, after: character });
                begun = None;
            }
            (None, false) | (Some(_), true) => {}
        }
        last = character;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn words_know_where_they_stand_and_what_is_beside_them() {
        let found: Vec<_> = words("Tỷ lệ (GRDP), 12/CT")
            .into_iter()
            .map(|word| (word.text, word.start, word.before, word.after))
            .collect();
        let expected = [
            ("Tỷ", 0, None, Some(' ')),
            ("lệ", 3, Some(' '), Some(' ')),
            ("GRDP", 7, Some('('), Some(')')),
            ("12", 14, Some(' '), Some('/')),
            ("CT", 17, Some('/'), None),
        ];
        assert_eq!(found, expected);
    }
}
