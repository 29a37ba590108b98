//! The spelling of Vietnamese syllables: which vowel and tone a letter is, and whether a word can be Vietnamese at all.
//!
//! Only a check that can fail tells one old encoding from another: read with the wrong table, words stop being syllables.

/// The twelve vowels, each without a tone and then with grave, hook, tilde, acute and dot.
const VOWELS: [[char; 6]; 12] = [
    ['a', 'à', 'ả', 'ã', 'á', 'ạ'],
    ['ă', 'ằ', 'ẳ', 'ẵ', 'ắ', 'ặ'],
    ['â', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ'],
    ['e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ'],
    ['ê', 'ề', 'ể', 'ễ', 'ế', 'ệ'],
    ['i', 'ì', 'ỉ', 'ĩ', 'í', 'ị'],
    ['o', 'ò', 'ỏ', 'õ', 'ó', 'ọ'],
    ['ô', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ'],
    ['ơ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ'],
    ['u', 'ù', 'ủ', 'ũ', 'ú', 'ụ'],
    ['ư', 'ừ', 'ử', 'ữ', 'ứ', 'ự'],
    ['y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'],
];

/// What a syllable may begin with, the longer before the shorter.
const ONSETS: [&str; 29] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
    "n", "p", "r", "s", "t", "v", "x", "q", "",
];

/// What may follow the onset, without its tone.
const RHYMES: &str = " a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êng i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu \
    o oc oi om on ong op ot oong ooc oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt \
    oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt u ua uc ui um un ung up ut uân uâng uât uây \
    uê uêch uênh uêt uôc uôi uôm uôn uông uôt uơ uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu \
    ươc ươi ươm ươn ương ươp ươt ươu y ych yêm yên yêng yêt yêu ynh yt ";

/// The tones in the order of [`VOWELS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// `à`.
    Grave,
    /// `ả`.
    Hook,
    /// `ã`.
    Tilde,
    /// `á`.
    Acute,
    /// `ạ`.
    Dot,
}

impl Tone {
    /// Its column in [`VOWELS`].
    fn column(self) -> usize {
        match self {
            Self::Grave => 1,
            Self::Hook => 2,
            Self::Tilde => 3,
            Self::Acute => 4,
            Self::Dot => 5,
        }
    }
}

/// A lower-case vowel without tone, with a tone put on it.
pub(super) fn toned(vowel: char, tone: Tone) -> Option<char> {
    let row = VOWELS.iter().find(|row| row.first() == Some(&vowel))?;
    row.get(tone.column()).copied()
}

/// A lower-case letter without its tone, and whether it had one.
fn toneless(letter: char) -> (char, bool) {
    for row in &VOWELS {
        if let Some(column) = row.iter().position(|vowel| *vowel == letter) {
            return (row.first().copied().unwrap_or(letter), column > 0);
        }
    }
    (letter, false)
}

/// Whether a word is spelt as a Vietnamese syllable with at most one tone.
pub(super) fn is_syllable(word: &str) -> bool {
    let mut plain = String::with_capacity(word.len());
    let mut tones = 0_usize;
    for letter in word.chars().flat_map(char::to_lowercase) {
        let (letter, toned) = toneless(letter);
        plain.push(letter);
        tones += usize::from(toned);
    }
    let follows = |onset: &str| {
        let rhyme = plain.strip_prefix(onset)?;
        (!rhyme.is_empty() && RHYMES.contains(&format!(" {rhyme} "))).then_some(())
    };
    tones <= 1 && ONSETS.iter().any(|onset| follows(onset).is_some())
}

#[cfg(test)]
mod tests {
    use super::{Tone, is_syllable, toned};

    #[test]
    fn words_of_a_report_are_syllables_and_words_read_with_the_wrong_table_are_not() {
        let text = "tổng sản phẩm trên địa bàn huyện ước đạt giá trị sản xuất nông nghiệp quý tăng so với kỳ nghiêng \
                    giếng gì khuyến quyết nghị thuỷ hoá hoạt người được khoảng Đồng Ủy ruộng nuôi trồng thuế phường";
        for word in text.split_whitespace() {
            assert!(is_syllable(word), "{word}");
        }
        for word in ["tæng", "s¶n", "déclaré", "Größe", "ñaït", "tàằng", "kiÓm", "naêm", "ngh"] {
            assert!(!is_syllable(word), "{word}");
        }
    }

    #[test]
    fn a_tone_is_put_on_a_vowel_only() {
        assert_eq!(toned('ư', Tone::Dot), Some('ự'));
        assert_eq!(toned('đ', Tone::Dot), None);
    }
}
