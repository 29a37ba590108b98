//! Syllables in the one form in which they are compared: small letters, tone mark on the first vowel of `oa`, `oe`, `uy`.

use std::sync::LazyLock;

use icu_normalizer::{DecomposingNormalizer, DecomposingNormalizerBorrowed};

/// The decomposing normaliser (NFD), made once.
static DECOMPOSE: LazyLock<DecomposingNormalizerBorrowed<'static>> = LazyLock::new(DecomposingNormalizer::new_nfd);

/// Where the newer spelling sets the tone mark, and where the form used here sets it.
const TONES: [(char, char, [char; 5], [char; 5]); 3] = [
    ('o', 'a', ['à', 'á', 'ả', 'ã', 'ạ'], ['ò', 'ó', 'ỏ', 'õ', 'ọ']),
    ('o', 'e', ['è', 'é', 'ẻ', 'ẽ', 'ẹ'], ['ò', 'ó', 'ỏ', 'õ', 'ọ']),
    ('u', 'y', ['ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ'], ['ù', 'ú', 'ủ', 'ũ', 'ụ']),
];

/// Spellings with `i` for `y` or the other way round, each with the form used here.
const SPELLINGS: [(&str, &str); 6] =
    [("tỉ", "tỷ"), ("kì", "kỳ"), ("sỹ", "sĩ"), ("phầm", "phần"), ("lí", "lý"), ("ngàn", "nghìn")];

/// A text in small letters without marks, for names of groups and ids: `Đồng` → `dong`.
pub(super) fn unmarked(text: &str) -> String {
    let letters = DECOMPOSE.normalize(text).to_lowercase();
    let plain = letters.chars().filter(|letter| !matches!(letter, '\u{300}'..='\u{36f}'));
    plain.map(|letter| if letter == 'đ' { 'd' } else { letter }).collect()
}

/// A hash of a syllable in its compared form (FNV-1a), by which unequal ones are told apart quickly.
pub(super) fn hash(syllable: &str) -> u32 {
    let hash = syllable.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash ^ (hash >> 15)
}

/// Whether a character is a letter; those of Vietnamese are known without a search.
pub(super) fn is_letter(character: char) -> bool {
    match character {
        '\0'..='\u{7f}' => character.is_ascii_alphabetic(),
        'à'..='ö' | 'À'..='Ö' | 'ø'..='ư' | 'ạ'..='ỹ' | 'Ạ' => true,
        _ => character.is_alphabetic(),
    }
}

/// Adds a letter in its small form; those of Vietnamese are known without a search.
fn push_small(character: char, out: &mut String) {
    let code = u32::from(character);
    let small = match character {
        'à'..='ö' => Some(code),
        'À'..='Ö' => Some(code + 0x20),
        'Ạ'..='ỹ' => Some(code | 1),
        'Ă' | 'Đ' | 'Ĩ' | 'Ũ' | 'Ơ' | 'Ư' => Some(code + 1),
        'ă' | 'đ' | 'ĩ' | 'ũ' | 'ơ' | 'ư' => Some(code),
        _ => None,
    };
    match small.and_then(char::from_u32) {
        Some(small) => out.push(small),
        None => out.extend(character.to_lowercase()),
    }
}

/// Adds a syllable in its compared form to a text.
pub(super) fn fold_into(syllable: &str, out: &mut String) {
    let start = out.len();
    if syllable.is_ascii() {
        out.push_str(syllable);
        out[start..].make_ascii_lowercase();
        return;
    }
    for character in syllable.chars() {
        if character.is_ascii() {
            out.push(character.to_ascii_lowercase());
        } else {
            push_small(character, out);
        }
    }
    settle_tone(out, start);
    if let Some((_, usual)) = SPELLINGS.iter().find(|(other, _)| *other == &out[start..]) {
        out.truncate(start);
        out.push_str(usual);
    }
}

/// A syllable in its compared form.
pub(super) fn folded(syllable: &str) -> String {
    let mut out = String::with_capacity(syllable.len());
    fold_into(syllable, &mut out);
    out
}

/// Moves the tone mark of a final `oá`, `oé`, `uý` to the first vowel, except behind `q`.
fn settle_tone(out: &mut String, start: usize) {
    let mut last = out[start..].chars().rev();
    let (Some(final_vowel), Some(glide)) = (last.next(), last.next()) else { return };
    let before = last.next();
    if glide == 'u' && before == Some('q') {
        return;
    }
    for (first, second, marked, moved) in TONES {
        if glide != first {
            continue;
        }
        if let Some(tone) = marked.iter().position(|vowel| *vowel == final_vowel) {
            out.truncate(out.len() - final_vowel.len_utf8() - glide.len_utf8());
            out.push(moved[tone]);
            out.push(second);
            return;
        }
    }
}

/// A word with the tone mark where this document sets it, its capitals kept.
pub(super) fn with_usual_tone(word: &str) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    let mut out = word.to_owned();
    settle_tone(&mut out, 0);
    out
}

#[cfg(test)]
mod tests {
    use super::{folded, with_usual_tone};

    #[test]
    fn both_placements_of_the_tone_mark_compare_equal() {
        for (one, other) in [("hoá", "hóa"), ("Thuỷ", "thủy"), ("luỹ", "lũy"), ("khoẻ", "KHỎE"), ("toà", "tòa")]
        {
            assert_eq!(folded(one), folded(other));
        }
    }

    #[test]
    fn every_capital_of_the_alphabet_has_its_small_form() {
        for word in ["ĂÂĐÊÔƠƯ", "ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ", "ÀÁÃÈÉÌÍÒÓÕÙÚÝĨŨ"]
        {
            assert_eq!(folded(word), word.to_lowercase());
            assert!(word.chars().all(super::is_letter));
        }
    }

    #[test]
    fn qu_and_closed_syllables_keep_their_tone() {
        assert_eq!(folded("Quý"), "quý");
        assert_eq!(folded("hoàn"), "hoàn");
        assert_eq!(folded("tỉ"), "tỷ");
        assert_eq!(with_usual_tone("Hoá"), "Hóa");
    }
}
