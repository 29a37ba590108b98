//! Everything that depends on the language of a page: numbers, dates, phrases of change, fixed words.
//!
//! ICU4X (CLDR) gives number marks, English dates, lists and plurals; what CLDR lacks or contradicts
//! (dates of Decree 30/2020/NĐ-CP, phrases of change and plan) stands in `date.rs` and `phrase.rs`.

mod date;
mod label;
mod list;
mod number;
mod outline;
mod phrase;

use std::fmt;
use std::str::FromStr;

pub use self::date::{brief_date, brief_period, date, dated, period, period_head};
pub use self::label::{Label, label};
pub use self::list::list;
pub use self::number::{Stated, number, ordinal, parse_printed, range, signed};
pub use self::outline::{Parent, attached_to, clause, numbered, roman};
pub use self::phrase::{
    ChangeForm, UnitText, approximate, change, leading, plan, point_change, points_between, quantity, range_quantity,
    ratio,
};

/// The no-break space that holds a number and what belongs to it on one line.
pub const NO_BREAK: char = '\u{a0}';

/// One of the two languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Vietnamese.
    Vi,
    /// English, in British spelling.
    En,
}

impl Language {
    /// Both, Vietnamese first.
    pub const ALL: [Self; 2] = [Self::Vi, Self::En];

    /// The BCP 47 language code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// The region whose conventions are used, as an ISO 3166 code.
    pub fn region(self) -> &'static str {
        match self {
            Self::Vi => "VN",
            Self::En => "GB",
        }
    }

    /// The locale that ICU4X is asked for.
    fn locale(self) -> icu_locale_core::Locale {
        match self {
            Self::Vi => icu_locale_core::locale!("vi"),
            Self::En => icu_locale_core::locale!("en-GB"),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// A text that names no language.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a language: use vi or en")]
pub struct LanguageFault(pub String);

impl FromStr for Language {
    type Err = LanguageFault;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|language| language.code() == text).ok_or_else(|| LanguageFault(text.to_owned()))
    }
}

/// The same thing in both languages; a missing translation cannot be represented.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localized<T> {
    /// In Vietnamese.
    pub vi: T,
    /// In English.
    pub en: T,
}

impl<T> Localized<T> {
    /// The one in the given language.
    pub fn get(&self, language: Language) -> &T {
        match language {
            Language::Vi => &self.vi,
            Language::En => &self.en,
        }
    }

    /// The same structure with each side converted.
    pub fn map<U>(&self, convert: impl Fn(&T) -> U) -> Localized<U> {
        Localized { vi: convert(&self.vi), en: convert(&self.en) }
    }
}

/// Replaces ordinary spaces by no-break spaces.
pub(crate) fn unbroken(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}
