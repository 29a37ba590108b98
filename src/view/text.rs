//! Text for a template: plain strings, which the template environment escapes, and markup, which it passes on.

use serde::{Serialize, Serializer};

use super::Setting;
use crate::language::{Label, Language, Localized, label as label_words};
use crate::model::Text;

/// Text that is already written in the target's markup and must not be escaped again. Only `markup/` makes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Markup(pub String);

impl Serialize for Markup {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        minijinja::Value::from_safe_string(self.0.clone()).serialize(serializer)
    }
}

/// A text and the language it is in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Voiced {
    /// The language code.
    pub language: &'static str,
    /// The text.
    pub text: Markup,
}

impl Setting<'_> {
    /// The languages of the edition.
    pub(super) fn languages(self) -> &'static [Language] {
        self.edition.voice.languages()
    }

    /// The language whose number marks are used where there is one set of numbers.
    pub(super) fn first(self) -> Language {
        self.edition.voice.first()
    }

    /// A plain text in each language of the edition.
    pub(super) fn voices(self, say: impl Fn(Language) -> String) -> Vec<Voiced> {
        let voiced = |language: &Language| Voiced { language: language.code(), text: self.plain(&say(*language)) };
        self.languages().iter().map(voiced).collect()
    }

    /// Plain text as markup.
    pub(super) fn plain(self, text: &str) -> Markup {
        Markup(crate::markup::plain(text, self.target))
    }
}

/// A fixed word of the page.
pub(super) fn label(setting: Setting<'_>, label: Label) -> Vec<Voiced> {
    setting.voices(|language| label_words(language, label).to_owned())
}

/// Words of the content.
pub(super) fn words(setting: Setting<'_>, words: &Localized<Text>) -> Vec<Voiced> {
    setting.voices(|language| words.get(language).text.clone())
}
