//! What is said of a fault: always in English; by the check rules, whose readers write Vietnamese, in both languages.

use std::fmt;

/// One sentence without its full stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// In English.
    english: Box<str>,
    /// In Vietnamese, where it is said in both.
    vietnamese: Option<Box<str>>,
}

impl Message {
    /// The same in both languages.
    pub fn both(vietnamese: impl Into<String>, english: impl Into<String>) -> Self {
        Self { english: english.into().into(), vietnamese: Some(vietnamese.into().into()) }
    }

    /// In English.
    pub fn english(&self) -> &str {
        &self.english
    }

    /// In Vietnamese; in English where that is all there is.
    pub fn vietnamese(&self) -> &str {
        self.vietnamese.as_deref().unwrap_or(&self.english)
    }
}

impl From<String> for Message {
    fn from(english: String) -> Self {
        Self { english: english.into(), vietnamese: None }
    }
}

impl From<&str> for Message {
    fn from(english: &str) -> Self {
        Self::from(english.to_owned())
    }
}

impl fmt::Display for Message {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.english)
    }
}
