//! Lists in words: `a, b và c`, `a, b and c` (CLDR through ICU4X).

use std::sync::LazyLock;

use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;

use super::{Language, Localized};

/// One formatter a language.
static FORMATTERS: LazyLock<Localized<Option<ListFormatter>>> = LazyLock::new(|| {
    let formatter =
        |language: Language| ListFormatter::try_new_and(language.locale().into(), ListFormatterOptions::default()).ok();
    Localized { vi: formatter(Language::Vi), en: formatter(Language::En) }
});

/// The items joined as the language joins the last two.
pub fn list(language: Language, items: &[String]) -> String {
    match FORMATTERS.get(language) {
        Some(formatter) => formatter.format(items.iter().map(String::as_str)).to_string(),
        None => items.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::list;
    use crate::language::Language;

    #[test]
    fn the_last_two_items_are_joined_by_a_word_and_no_serial_comma() {
        let items = ["2.1", "2.2", "2.3"].map(str::to_owned);
        assert_eq!(list(Language::Vi, &items), "2.1, 2.2 và 2.3");
        assert_eq!(list(Language::En, &items), "2.1, 2.2 and 2.3");
        assert_eq!(list(Language::En, &items[..1]), "2.1");
    }
}
