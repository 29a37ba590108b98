//! Text of the time before Unicode: TCVN3 (ABC) and VNI, recognised by their words and converted with whole tables.
//!
//! Both put Vietnamese letters at code points of Latin-1, so such a text arrives as Latin-1 or Windows-1252 letters. Fonts whose
//! name ends in `H` draw TCVN3's small letters as capitals: the text does not say which, so they come out small, but for those
//! in words and lines whose other letters are capitals.

use std::cmp::Reverse;

use super::vowel::{Tone, is_syllable, toned};

/// An encoding of the time before Unicode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Legacy {
    /// TCVN 5712:1993 VN3, also called ABC: one byte for each letter, fonts named `.VnTime`.
    Tcvn3,
    /// VNI for Windows: a vowel followed by a byte for its mark, fonts named `VNI-Times`.
    Vni,
    /// UTF-8 that was taken for Windows-1252 and written as UTF-8 once more.
    Utf8Twice,
}

/// The letters of TCVN3 at U+00A1 to U+00FF.
const TCVN3: &str = "ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò\
    ỔỏõóọồổỗốộờởỡớợùỗủũúụừửữứựỳỷỹýỵỐ";

/// The letters that VNI writes with one byte, each with what it stands for.
const VNI_LETTERS: [(char, char); 10] = [
    ('ñ', 'đ'),
    ('ô', 'ơ'),
    ('ö', 'ư'),
    ('ì', 'ì'),
    ('í', 'í'),
    ('æ', 'ỉ'),
    ('ó', 'ĩ'),
    ('ò', 'ị'),
    ('î', 'ỵ'),
    ('Î', 'Ỵ'),
];

/// The marks that VNI writes after a vowel: circumflex, breve or none, and the tone.
const VNI_MARKS: [(char, Shape, Option<Tone>); 17] = [
    ('ø', Shape::Plain, Some(Tone::Grave)),
    ('û', Shape::Plain, Some(Tone::Hook)),
    ('õ', Shape::Plain, Some(Tone::Tilde)),
    ('ù', Shape::Plain, Some(Tone::Acute)),
    ('ï', Shape::Plain, Some(Tone::Dot)),
    ('â', Shape::Circumflex, None),
    ('à', Shape::Circumflex, Some(Tone::Grave)),
    ('å', Shape::Circumflex, Some(Tone::Hook)),
    ('ã', Shape::Circumflex, Some(Tone::Tilde)),
    ('á', Shape::Circumflex, Some(Tone::Acute)),
    ('ä', Shape::Circumflex, Some(Tone::Dot)),
    ('ê', Shape::Breve, None),
    ('è', Shape::Breve, Some(Tone::Grave)),
    ('ú', Shape::Breve, Some(Tone::Hook)),
    ('ü', Shape::Breve, Some(Tone::Tilde)),
    ('é', Shape::Breve, Some(Tone::Acute)),
    ('ë', Shape::Breve, Some(Tone::Dot)),
];

/// What a mark does to the vowel before it, besides the tone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// Nothing.
    Plain,
    /// `â`, `ê`, `ô`.
    Circumflex,
    /// `ă`.
    Breve,
}

/// How many words are looked at to recognise an encoding; more cannot change the answer.
const SAMPLE: usize = 4000;

/// How few words with letters beyond ASCII say nothing.
const FEW: usize = 3;

impl Legacy {
    /// All, in the order in which they are tried.
    const ALL: [Self; 3] = [Self::Tcvn3, Self::Vni, Self::Utf8Twice];

    /// Its name in messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Tcvn3 => "TCVN3 (ABC)",
            Self::Vni => "VNI",
            Self::Utf8Twice => "UTF-8 encoded twice",
        }
    }

    /// The encoding whose fonts have such a name.
    pub(super) fn of_font(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        if name.starts_with(".vn") {
            return Some(Self::Tcvn3);
        }
        name.starts_with("vni-").then_some(Self::Vni)
    }

    /// The encoding that the text is in, if its words are Vietnamese in one only and not as they stand.
    pub(super) fn of_text(text: &str) -> Option<Self> {
        let sample = sample(text);
        let own = share(&sample)?;
        let read = |encoding: &Self| share(&encoding.convert(&sample)).map(|share| (share, *encoding));
        let mut readings: Vec<(usize, Self)> = Self::ALL.iter().filter_map(read).collect();
        readings.sort_by_key(|(share, _)| Reverse(*share));
        let (best, encoding) = readings.first().copied()?;
        let second = readings.get(1).map_or(0, |(share, _)| *share).max(own);
        (best >= 80 && best >= second + 25).then_some(encoding)
    }

    /// The converted text with the capitals that the encoding itself could not tell from small letters.
    pub(super) fn with_capitals(self, converted: &str) -> String {
        match self {
            Self::Tcvn3 => converted.split_inclusive('\n').map(capitals).collect(),
            Self::Vni | Self::Utf8Twice => converted.to_owned(),
        }
    }

    /// The text with its letters in Unicode; letters that do not belong to the encoding stay.
    pub(super) fn convert(self, text: &str) -> String {
        match self {
            Self::Tcvn3 => self.with_capitals(&text.chars().map(tcvn3).collect::<String>()),
            Self::Vni => vni(text),
            Self::Utf8Twice => {
                let converted: Vec<String> = text.split('\n').map(twice).collect();
                converted.join("\n")
            }
        }
    }
}

/// A line whose capitals came out small where TCVN3 has one code for both: a word of capitals, or a line of them, is whole again.
fn capitals(line: &str) -> String {
    // These have a code for each of the two.
    let told = |letter: &char| letter.is_ascii_alphabetic() || "ăâêôơưđĂÂÊÔƠƯĐ".contains(*letter);
    let count = |text: &str| {
        let told: Vec<char> = text.chars().filter(told).collect();
        let great = told.iter().filter(|letter| letter.is_uppercase()).count();
        (great, told.len() - great)
    };
    if let (4.., 0) = count(line) {
        return line.to_uppercase();
    }
    let word = |word: &str| if let (2.., 0) = count(word) { word.to_uppercase() } else { word.to_owned() };
    line.split_inclusive(|character: char| !character.is_alphabetic()).map(word).collect()
}

/// The first words that have letters beyond ASCII.
fn sample(text: &str) -> String {
    let words = text.split_whitespace().filter(|word| !word.is_ascii()).take(SAMPLE);
    words.collect::<Vec<&str>>().join(" ")
}

/// How many in a hundred of the words with letters beyond ASCII are Vietnamese syllables; nothing when there are too few.
pub(super) fn share(text: &str) -> Option<usize> {
    let words = text.split(|character: char| !is_part_of_word(character));
    let words: Vec<&str> = words.filter(|word| !word.is_ascii()).take(SAMPLE).collect();
    let right = words.iter().filter(|word| is_syllable(word)).count();
    (words.len() >= FEW).then(|| right * 100 / words.len())
}

/// Whether a character is a letter, or a sign of Latin-1 that stands for one.
pub(super) fn is_part_of_word(character: char) -> bool {
    character.is_alphabetic() || matches!(character, '\u{a1}'..='\u{ff}' | '\u{300}'..='\u{323}')
}

/// One letter of TCVN3. Its marks alone are never typed; what stands at their codes are the signs `°±²³´` of other fonts.
fn tcvn3(character: char) -> char {
    if matches!(character, '\u{b0}'..='\u{b4}') {
        return character;
    }
    let place = u32::from(character).checked_sub(0xa1).and_then(|place| usize::try_from(place).ok());
    place.and_then(|place| TCVN3.chars().nth(place)).unwrap_or(character)
}

/// A text in VNI.
fn vni(text: &str) -> String {
    let mut converted = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let letter = vni_letter(character);
        let marked = characters.peek().and_then(|mark| vni_marked(letter, *mark));
        if marked.is_some() {
            characters.next();
        }
        converted.push(marked.unwrap_or(letter));
    }
    converted
}

/// What one byte of VNI stands for by itself.
fn vni_letter(character: char) -> char {
    let exact = VNI_LETTERS.iter().find(|(written, _)| *written == character);
    if let Some((_, letter)) = exact {
        return *letter;
    }
    let small = lower(character);
    let letter = VNI_LETTERS.iter().find(|(written, _)| *written == small).map(|(_, letter)| *letter);
    letter.map_or(character, upper)
}

/// A vowel with the mark behind it, if the two make a letter.
fn vni_marked(vowel: char, mark: char) -> Option<char> {
    let small = lower(vowel);
    let (_, shape, tone) = VNI_MARKS.iter().find(|(written, _, _)| *written == lower(mark))?;
    let base = match (shape, small) {
        (Shape::Plain, 'a' | 'e' | 'o' | 'u' | 'y' | 'ơ' | 'ư') => small,
        (Shape::Circumflex, 'a') => 'â',
        (Shape::Circumflex, 'e') => 'ê',
        (Shape::Circumflex, 'o') => 'ô',
        (Shape::Breve, 'a') => 'ă',
        _ => return None,
    };
    let letter = tone.map_or(Some(base), |tone| toned(base, tone))?;
    Some(if vowel == small { letter } else { upper(letter) })
}

/// A line of UTF-8 that was taken for Windows-1252, or the line itself when it was not.
fn twice(line: &str) -> String {
    let (bytes, _, unmappable) = encoding_rs::WINDOWS_1252.encode(line);
    let once = (!unmappable).then(|| String::from_utf8(bytes.into_owned()).ok()).flatten();
    once.unwrap_or_else(|| line.to_owned())
}

/// The small form of a letter that has one.
fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

/// The capital of a letter that has one.
fn upper(letter: char) -> char {
    letter.to_uppercase().next().unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::{Legacy, TCVN3, share};

    /// A sentence with every vowel, tone and mark, small letters only.
    pub(crate) const SENTENCE: &str = "tổng sản phẩm trên địa bàn ước đạt 1.234,5 tỷ đồng, tăng 7,5% so với cùng kỳ; \
        thuỷ lợi, giữ vững ổn định, nhẽ ra, kỹ sư, ý chí, huyện lỵ, tỉ lệ, bờ cõi, cỡ lớn, sữa, bị lũ, dễ, sẽ, rẻ, mẹ, \
        hổ, gỗ, nở, ngừng, nửa, nhựa, cằn cỗi, bẳn, bẵng, lẫn, chặt, hẻm, để, quỳ, mỏ, bõ";

    /// The sentence as TCVN3 wrote it.
    fn in_tcvn3(text: &str) -> String {
        let place = |letter: char| TCVN3.chars().position(|known| known == letter);
        let code = |place: usize| u32::try_from(place + 0xa1).ok().and_then(char::from_u32).unwrap();
        text.chars().map(|letter| place(letter).map_or(letter, code)).collect()
    }

    #[test]
    fn the_table_of_tcvn3_has_a_letter_for_every_code() {
        assert_eq!(TCVN3.chars().count(), 0xff - 0xa0);
    }

    #[test]
    fn tcvn3_is_recognised_and_converted() {
        let written = in_tcvn3(SENTENCE);
        assert!(written.starts_with("tæng s¶n phÈm trªn ®Þa bµn −íc ®¹t") || written.starts_with("tæng s¶n phÈm"));
        assert_eq!(Legacy::of_text(&written), Some(Legacy::Tcvn3));
        assert_eq!(Legacy::Tcvn3.convert(&written), SENTENCE);
    }

    #[test]
    fn capitals_that_tcvn3_could_not_write_come_back_in_words_and_lines_of_capitals() {
        let read = |text: &str| Legacy::Tcvn3.convert(text);
        assert_eq!(read("II. MôC TI£U N\u{a1}M 2024"), "II. MỤC TIÊU NĂM 2024");
        assert_eq!(read("UBND TØNH: Së KÕ ho¹ch vµ Uû ban, §¹i héi"), "UBND TỈNH: Sở Kế hoạch và Uỷ ban, Đại hội");
    }

    #[test]
    fn vni_is_recognised_and_converted_in_both_cases() {
        let written = "Toång saûn phaåm treân ñòa baøn öôùc ñaït 1.234,5 tyû ñoàng, taêng 7,5% so vôùi cuøng kyø; TOÅNG SAÛN PHAÅM \
                       NAÊM, ÑÒA BAØN ÖÔÙC ÑAÏT, kyõ sö, huyeän lî, tæ leä, luõ, giöõ vöõng, chaët cheõ, baèng, aép, baún, laãn";
        let read = "Tổng sản phẩm trên địa bàn ước đạt 1.234,5 tỷ đồng, tăng 7,5% so với cùng kỳ; TỔNG SẢN PHẨM \
                    NĂM, ĐỊA BÀN ƯỚC ĐẠT, kỹ sư, huyện lỵ, tỉ lệ, lũ, giữ vững, chặt chẽ, bằng, ắp, bẳn, lẫn";
        assert_eq!(Legacy::of_text(written), Some(Legacy::Vni));
        assert_eq!(Legacy::Vni.convert(written), read);
    }

    #[test]
    fn utf_8_written_twice_is_recognised_and_converted() {
        let text = "Tổng sản phẩm trên cả nước\nước thực hiện năm nay";
        let (written, _, _) = encoding_rs::WINDOWS_1252.decode(text.as_bytes());
        assert_eq!(Legacy::of_text(&written), Some(Legacy::Utf8Twice), "{written}");
        assert_eq!(Legacy::Utf8Twice.convert(&written), text);
    }

    #[test]
    fn text_in_unicode_and_text_of_other_languages_is_left_alone() {
        assert_eq!(Legacy::of_text(SENTENCE), None);
        let french = "Le résumé présente les données économiques de l'année dernière : très élevées à Genève, où l'été";
        assert_eq!(Legacy::of_text(french), None);
        assert_eq!(Legacy::of_text("plain words without a mark"), None);
        assert_eq!(share("tỷ đồng"), None);
    }

    #[test]
    fn the_name_of_a_font_tells_its_encoding() {
        assert_eq!(Legacy::of_font(".VnTimeH"), Some(Legacy::Tcvn3));
        assert_eq!(Legacy::of_font("VNI-Times"), Some(Legacy::Vni));
        assert_eq!(Legacy::of_font("Times New Roman"), None);
    }
}
