//! Ids from Vietnamese phrases: `Tổng thu ngân sách` → `tong_thu_ngan_sach`.

use std::collections::BTreeSet;

use crate::extract::syllable::unmarked;

/// Ids are cut at the last word that ends within so many letters.
const LONGEST: usize = 60;

/// The id that a phrase makes; `figure` where it has no letters.
pub(super) fn slug(phrase: &str) -> String {
    let mut slug = String::new();
    for word in phrase.split(|character: char| !character.is_alphanumeric()) {
        let plain: String = unmarked(word).chars().filter(char::is_ascii_alphanumeric).collect();
        if plain.is_empty() {
            continue;
        }
        if slug.len() + plain.len() >= LONGEST {
            break;
        }
        if !slug.is_empty() {
            slug.push('_');
        }
        slug.push_str(&plain);
    }
    if slug.is_empty() { "figure".to_owned() } else { slug }
}

/// An id that is not taken yet: the wanted one, with its period behind it, or with a number; it is taken then.
pub(super) fn free(wanted: &str, period: &str, taken: &mut BTreeSet<String>) -> String {
    let period = period.to_lowercase().replace(['/', '-'], "_");
    let dated = if period.is_empty() { wanted.to_owned() } else { format!("{wanted}_{period}") };
    let numbered = (2_usize..).map(|number| format!("{dated}_{number}"));
    for id in [wanted.to_owned(), dated.clone()].into_iter().chain(numbered) {
        if taken.insert(id.clone()) {
            return id;
        }
    }
    dated
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{free, slug};

    #[test]
    fn marks_are_dropped_and_words_joined() {
        assert_eq!(slug("Tổng thu ngân sách (đã quyết toán)"), "tong_thu_ngan_sach_da_quyet_toan");
        assert_eq!(slug("…"), "figure");
        assert!(slug(&"tỷ lệ hộ nghèo ".repeat(20)).len() <= 60);
    }

    #[test]
    fn an_id_that_is_taken_gets_its_period_then_a_number() {
        let mut taken = BTreeSet::new();
        let ids: Vec<String> = (0..3).map(|_| free("thu", "2020-S1", &mut taken)).collect();
        assert_eq!(ids, ["thu", "thu_2020_s1", "thu_2020_s1_2"]);
    }
}
