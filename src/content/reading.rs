//! What every file's conversion needs: the file, the findings so far, and the reading of texts, numbers, dates and ids.

use std::sync::Arc;

use icu_normalizer::ComposingNormalizerBorrowed;

use super::raw::{Located, RawBase, RawDate, RawLines, RawNumber, RawPeriod, RawWords};
use super::yaml;
use crate::diagnostic::{Code, Diagnostic, Findings, Place, SourceFile};
use crate::figure::{Base, Date, DateFault, Number, NumberFault, Period};
use crate::language::{Localized, parse_printed};
use crate::model::{Text, Words};

/// How the base of a movement is written.
pub(super) const BASE_HINT: &str = "write a period (2020, 2020-S1, 2020-Q3, 2020-11, 2016/2020) or a day (2019-12-31)";

/// One file being turned into the model.
pub(super) struct Reading<'a> {
    /// The file.
    pub(super) file: &'a Arc<SourceFile>,
    /// What is wrong with it.
    pub(super) findings: &'a mut Findings,
}

impl Reading<'_> {
    /// Where a value stands.
    pub(super) fn place<T>(&self, located: &Located<T>) -> Place {
        yaml::place(self.file, located.0.referenced)
    }

    /// Reports an error.
    pub(super) fn error(&mut self, diagnostic: Diagnostic) {
        self.findings.push(diagnostic);
    }

    /// Plain text, in NFC.
    pub(super) fn text(&mut self, located: &Located<String>) -> Text {
        let place = self.place(located);
        let text = nfc(located.0.value.trim());
        if text.is_empty() {
            let fault = Diagnostic::error(Code::MissingTranslation, &place, "this text is empty");
            self.error(fault.hint("write the text, or delete the whole entry"));
        }
        self.refuse_forbidden(&text, &place);
        Text { text, place }
    }

    /// Plain text in both languages.
    pub(super) fn words(&mut self, raw: &RawWords) -> Words {
        Localized { vi: self.text(&raw.vi), en: self.text(&raw.en) }
    }

    /// Lines of plain text in both languages.
    pub(super) fn lines(&mut self, raw: &RawLines) -> Localized<Vec<Text>> {
        let vi = raw.vi.iter().map(|line| self.text(line)).collect();
        Localized { vi, en: raw.en.iter().map(|line| self.text(line)).collect() }
    }

    /// Characters that no font draws and no reader sees: control characters and private use.
    pub(super) fn refuse_forbidden(&mut self, text: &str, place: &Place) {
        let forbidden = |character: &char| {
            let private = matches!(character, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}');
            (character.is_control() && !matches!(character, '\n' | '\t')) || private
        };
        if let Some(character) = text.chars().find(forbidden) {
            let message = format!("the character U+{:04X} cannot be printed", u32::from(character));
            let fault = Diagnostic::error(Code::ForbiddenCharacter, place, message);
            self.error(
                fault.hint("delete it; texts copied from a PDF or a word processor often carry such characters"),
            );
        }
    }

    /// A canonical number.
    pub(super) fn number(&mut self, raw: &RawNumber) -> Option<Number> {
        let text = &raw.0.0.value;
        match text.parse() {
            Ok(number) => Some(number),
            Err(fault) => {
                let hint = match fault {
                    NumberFault::Grouped(_) => match (text.replace(',', "").parse::<Number>(), parse_printed(text)) {
                        // 12,480 may be English grouping or a Vietnamese decimal comma; only the writer knows.
                        (Ok(grouped), Some(decimal)) if text.split(',').nth(1).is_some_and(|part| part.len() == 3) => {
                            format!("write {grouped} if the comma groups thousands, {decimal} if it is a decimal comma")
                        }
                        (_, Some(number)) => format!("write a decimal point and no grouping: {number}"),
                        (_, None) => {
                            "write a decimal point and no grouping, with the printed decimals: 15745.0".to_owned()
                        }
                    },
                    NumberFault::TooLong(_) => "numbers have at most 18 digits: choose a larger unit".to_owned(),
                    NumberFault::NotANumber(_) => "write digits with a decimal point: 15745.0".to_owned(),
                };
                let place = self.place(&raw.0);
                self.error(Diagnostic::error(Code::WrongNumber, &place, fault.to_string()).hint(hint));
                None
            }
        }
    }

    /// A number that cannot be negative.
    pub(super) fn magnitude(&mut self, raw: &RawNumber) -> Option<Number> {
        let number = self.number(raw)?;
        if number.is_negative() {
            let message = format!("`{number}` cannot be negative here");
            let place = self.place(&raw.0);
            let fault = Diagnostic::error(Code::WrongNumber, &place, message);
            self.error(fault.hint("write it without a sign; `above` and `below` say on which side of the plan it is"));
            return None;
        }
        Some(number)
    }

    /// A date.
    pub(super) fn date(&mut self, raw: &RawDate) -> Option<Date> {
        raw.0.0.value.parse().map_err(|fault: DateFault| self.wrong_date(raw, &fault)).ok()
    }

    /// Reports a date that is none.
    fn wrong_date(&mut self, raw: &RawDate, fault: &DateFault) {
        let hint = match fault {
            DateFault::Form(_) => "write year-month-day: 2021-12-02",
            DateFault::NoSuchDay(_) => "look the day up in a calendar",
        };
        let place = self.place(&raw.0);
        self.error(Diagnostic::error(Code::WrongDate, &place, fault.to_string()).hint(hint));
    }

    /// A period.
    pub(super) fn period(&mut self, raw: &RawPeriod) -> Option<Period> {
        self.period_of(&raw.0, "write 2020, 2020-S1, 2020-Q3, 2020-11 or 2016/2020")
    }

    /// A period; `hint` says how one is written.
    fn period_of(&mut self, raw: &Located<String>, hint: &str) -> Option<Period> {
        match raw.0.value.parse::<Period>() {
            Ok(period) => Some(period),
            Err(fault) => {
                let place = self.place(raw);
                self.error(Diagnostic::error(Code::WrongPeriod, &place, fault.to_string()).hint(hint));
                None
            }
        }
    }

    /// What a movement is measured against: a day where a day is written, otherwise a period.
    pub(super) fn base(&mut self, raw: &RawBase) -> Option<Base> {
        match raw.0.0.value.parse::<Date>() {
            Ok(day) => Some(Base::Day(day)),
            Err(_) => self.period_of(&raw.0, BASE_HINT).map(Base::Period),
        }
    }

    /// The entry of a catalogue that an id names.
    pub(super) fn named<T>(&mut self, what: &str, id: &Located<String>, known: &Catalogued<T>) -> Option<Arc<T>> {
        match known.find(&id.0.value) {
            Lookup::Found(entry) => Some(entry),
            Lookup::Broken => None,
            Lookup::Unknown => {
                let message = format!("there is no {what} `{}`", id.0.value);
                let fault = Diagnostic::error(Code::UnknownName, &self.place(id), message)
                    .did_you_mean(&id.0.value, known.ids())
                    .hint(format!("{what}s are declared in {}", known.file));
                self.error(fault);
                None
            }
        }
    }
}

/// The entries of a catalogue, with those that could not be read remembered, so that they are not called unknown.
pub(super) struct Catalogued<T> {
    /// The file that declares them.
    pub(super) file: String,
    /// In the order of the file; `None` where the entry is faulty.
    pub(super) entries: Vec<(String, Option<Arc<T>>)>,
}

/// What is known of an id.
pub(super) enum Lookup<T> {
    /// It is there.
    Found(Arc<T>),
    /// It is declared, but its entry is faulty, and that was reported.
    Broken,
    /// It is not declared.
    Unknown,
}

impl<T> Catalogued<T> {
    /// Looks an id up.
    pub(super) fn find(&self, id: &str) -> Lookup<T> {
        match self.entries.iter().find(|(known, _)| known == id) {
            Some((_, Some(entry))) => Lookup::Found(Arc::clone(entry)),
            Some((_, None)) => Lookup::Broken,
            None => Lookup::Unknown,
        }
    }

    /// All declared ids.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|(id, _)| id.as_str())
    }

    /// Whether every entry is sound, so that what is missing was never written.
    pub(super) fn is_whole(&self) -> bool {
        self.entries.iter().all(|(_, entry)| entry.is_some())
    }

    /// The sound entries, in the order of the file.
    pub(super) fn sound(&self) -> impl Iterator<Item = &Arc<T>> {
        self.entries.iter().filter_map(|(_, entry)| entry.as_ref())
    }
}

/// A text in normal form C.
pub(super) fn nfc(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc().normalize(text).into_owned()
}

/// Whether a text is in normal form C.
pub(super) fn is_nfc(text: &str) -> bool {
    ComposingNormalizerBorrowed::new_nfc().is_normalized(text)
}
