//! The unit behind a number: its scale, its key, its words.

use std::sync::LazyLock;

use crate::extract::lexicon::Lexicon;
use crate::extract::mention::SCALES;
use crate::extract::token::{Tokens, is_glued_unit};

use super::words::WORDS;

/// What a unit is for the grammar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A per cent sign.
    Percent,
    /// Percentage points.
    Point,
    /// Money.
    Money,
    /// A measure of size or weight, by the noun of what it measures.
    Size(&'static str),
    /// Places in an order.
    Rank,
    /// So many times.
    Times,
    /// Things or people that are counted.
    Count,
    /// Nothing that is known as a unit.
    None,
}

/// The unit of one number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// What it is.
    pub(super) sort: Sort,
    /// The key of the label.
    pub(super) key: &'static str,
    /// Its words, where the key does not tell them.
    pub(super) text: Option<String>,
    /// The token where the noun of the unit begins, behind the scale.
    pub(super) noun: usize,
    /// The token behind it.
    pub(super) end: usize,
    /// Whether its words are in the dictionary.
    pub(super) known: bool,
}

/// What the dictionary says of a unit: its sort and its key.
type Entry = (Sort, &'static str);

/// The units by their words.
static UNITS: LazyLock<Lexicon<Entry>> = LazyLock::new(|| Lexicon::new(&ENTRIES));

/// A unit that has no key.
const OTHER: &str = "unit_other";

/// The dictionary of units.
const ENTRIES: [(&str, Entry); 17] = [
    ("đồng|đ|VND|VNĐ|đồng đồng", (Sort::Money, "vnd")),
    ("USD|đô la|đô la Mỹ|đô-la", (Sort::Money, "usd")),
    ("điểm phần trăm|điểm %|điểm phần|phần trăm điểm", (Sort::Point, "percentage_point")),
    ("ha|héc ta|hecta", (Sort::Size("Diện tích"), "hectare")),
    ("m2|mét vuông", (Sort::Size("Diện tích"), "m2")),
    ("m3|mét khối", (Sort::Size("Khối lượng"), OTHER)),
    ("tấn|kg|tạ|ki lô gam", (Sort::Size("Sản lượng"), OTHER)),
    ("km|m|mét|ki lô mét", (Sort::Size("Chiều dài"), OTHER)),
    ("kWh|MW|MVA|kV|lít|Mbps", (Sort::Size("Công suất"), OTHER)),
    ("bậc|hạng", (Sort::Rank, "rank")),
    ("lần", (Sort::Times, OTHER)),
    (
        "người|lao động|cá nhân|đối tượng|học sinh|sinh viên|thí sinh|công dân|bị can|bị cáo|giáo viên|cán bộ|công chức|viên chức|đảng viên|hội viên|đoàn viên|vận động viên|VĐV|VĐN|tiến sĩ|thạc sĩ|nghiên cứu sinh|đại biểu|trẻ em|trẻ|phụ nữ|công nhân|du khách|tù nhân|phạm nhân|thành viên ban|chuyên gia|hành khách|nhân khẩu|bệnh nhân|nạn nhân|đồng chí|HS|GV",
        (Sort::Count, "person"),
    ),
    ("hộ|hộ gia đình|hộ nghèo|hộ dân", (Sort::Count, "household")),
    ("vụ|vụ việc|vụ án|trường hợp|ca mắc|ca bệnh|ca|vụ cháy", (Sort::Count, "case")),
    ("giường|giường bệnh", (Sort::Count, "bed")),
    ("doanh nghiệp|DN", (Sort::Count, "enterprise")),
    ("dự án|DA", (Sort::Count, "project")),
];

/// Words that join what follows, and so are no noun.
const JOINING: [&str; 20] = [
    "và", "hoặc", "thì", "mà", "ở", "của", "cho", "nhưng", "hay", "được", "bị", "có", "không", "nên", "nếu", "khi",
    "đang", "đã", "sẽ", "nối",
];

/// Units of communes; kept apart because lists of kinds of communes follow.
static COMMUNES: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    Lexicon::new(&[("xã|xã phường|xã phường thị trấn|đơn vị hành chính cấp xã|phường|đơn vị cấp xã", ())])
});

/// Nouns that are counted and have no key, so that more than one syllable is taken as the unit.
static NOUNS: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    Lexicon::new(&[(
        "khoản thu|khoản|chỉ tiêu|tiêu chí|sản phẩm|mô hình|huyện|huyện thành phố|đơn vị|đơn vị cấp huyện|trạm|trạm y tế|tập thể|tổ chức|cơ sở|con|lượt|lượt người|lượt khách|lượt khách du lịch|cây|KCN|CCN|khu công nghiệp|cụm công nghiệp|đô thị|thôn|thôn bản|bản|bác sĩ|dược sĩ|điều dưỡng|tỉnh|tỉnh thành phố|điểm|điểm cầu|lễ hội|hoạt động|sự kiện|hợp tác xã|HTX|trang trại|công trình|nhiệm vụ|sáng kiến|đề tài|đề án|văn bản|văn bản QPPL|dự thảo|dự thảo văn bản|nghị quyết|quyết định|chỉ thị|kế hoạch|thông báo|giấy|giấy phép|giấy chứng nhận|GCN|cuộc|cuộc thanh tra|đơn|hồ sơ|giải|giải thưởng|huy chương|HCV|HCB|HCĐ|gia đình|câu lạc bộ|CLB|hội|phương tiện|máy|thiết bị|chiếc|khẩu súng|khẩu|viên đạn|quả|nòng súng|kíp mìn|thỏi|bình|dao kiếm|dao|trường|trường học|lớp|phòng học|phòng|bệnh viện|trung tâm|thuê bao|giao dịch|vị trí|điểm mỏ|mỏ|mỏ khoáng sản|đồ án|quy hoạch|chính sách|chương trình|chi nhánh|văn phòng|chi nhánh văn phòng|dịch vụ|dịch vụ công|dịch vụ công trực tuyến|di tích|mã số|mã số vùng trồng|khách hàng|sự cố|ô tô|tàu|chuyến|gói thầu|tuyến|tuyến đường|cầu|cụm|khu|tổ|đội|chi bộ|đảng bộ|tổ chức cơ sở đảng|mục tiêu|giải pháp|kết luận|quyết định kết luận|ý kiến|kiến nghị|tin bài|bài|buổi|hội nghị|lớp tập huấn|ngân hàng|chợ|siêu thị|trung tâm thương mại|nhà máy|nhà|căn|căn hộ|khu đô thị|khu dân cư|số|gậy điện|kích điện|đồ chơi|loại|hạng mục|đợt|suất|phần quà|nhóm|điểm du lịch|quốc gia|thị trường|mặt hàng|giống|vùng|cánh đồng|bộ|tủ|trang|phiếu|thẻ|ngôi|mẫu|cơ quan|tập đoàn|công ty|nhà đầu tư|ắc quy|thiết bị ngoại vi|mạch điện|thửa|lô|bao|thùng|túi|suất học bổng|lượt cơ sở|lượt xe|lượt tàu|nam|danh mục|thủ tục|thủ tục hành chính|TTHC|dịch vụ hành chính công|cửa hàng|trạm BTS|ổ dịch|đàn",
        (),
    )])
});

impl Unit {
    /// The unit behind the numeral at a token.
    pub(super) fn after(tokens: &Tokens, text: &str, at: usize, end: usize) -> Self {
        let percent = tokens.numeral(at).is_some_and(|numeral| numeral.percent);
        if percent {
            return Self {
                sort: Sort::Percent,
                key: "percent",
                text: None,
                noun: at + 1,
                end: per(tokens, at + 1, end),
                known: true,
            };
        }
        let mut noun = at + 1;
        let mut scale = Vec::new();
        while noun < end && SCALES.iter().any(|(word, _)| *word == tokens.key(noun)) && scale.len() < 3 {
            scale.push(noun);
            noun += 1;
        }
        if let Some(unit) = Self::money(tokens, at, noun, &scale, end) {
            return unit;
        }
        let (sort, key, length, known) = Self::named(tokens, noun, end);
        let behind = per(tokens, noun + length, end);
        if length == 0 && !scale.is_empty() {
            let money = Self {
                sort: Sort::Money,
                key: currency("vnd", tokens, &scale),
                text: None,
                noun,
                end: noun,
                known: true,
            };
            return if tokens.key(scale[scale.len() - 1]) == "tỷ" {
                money
            } else {
                Self { sort: Sort::None, ..money }
            };
        }
        let first = scale.first().copied().unwrap_or(noun);
        let words = text.get(tokens.get(first).start..tokens.get(behind.max(first + 1) - 1).end).unwrap_or_default();
        let density = key == "person" && behind > noun + length;
        let keyed = key != OTHER && scale.is_empty() && !density;
        let text = (!keyed && sort != Sort::None).then(|| words.to_owned());
        Self { sort, key: if keyed { key } else { OTHER }, text, noun, end: behind, known }
    }

    /// An amount of money.
    fn money(tokens: &Tokens, at: usize, noun: usize, scale: &[usize], end: usize) -> Option<Self> {
        let (length, (sort, base)) = UNITS.find(tokens, noun, end)?;
        if sort != Sort::Money {
            return None;
        }
        let key = currency(base, tokens, scale);
        let text = (key == OTHER).then(|| {
            let words: Vec<&str> = (at + 1..noun + length).map(|index| tokens.key(index)).collect();
            words.join(" ")
        });
        Some(Self { sort, key, text, noun, end: per(tokens, noun + length, end), known: true })
    }

    /// The sort, key and length of the noun at a token, and whether the dictionary has it.
    fn named(tokens: &Tokens, noun: usize, end: usize) -> (Sort, &'static str, usize, bool) {
        let glued = tokens.get(noun).glued && is_glued_unit(tokens.key(noun));
        if let Some((length, (sort, key))) = UNITS.find(tokens, noun, end) {
            let longer = NOUNS.find(tokens, noun, end).filter(|(other, ())| *other > length);
            if let Some((length, ())) = longer {
                return (Sort::Count, OTHER, length, true);
            }
            return (sort, key, length, true);
        }
        if glued {
            return (Sort::Size("Quy mô"), OTHER, 1, true);
        }
        if let Some((length, ())) = COMMUNES.find(tokens, noun, end) {
            return (Sort::Count, "commune", length, true);
        }
        if let Some((length, ())) = NOUNS.find(tokens, noun, end) {
            return (Sort::Count, OTHER, length, true);
        }
        let word =
            noun < end && tokens.is_word(noun) && !tokens.get(noun).glued && !JOINING.contains(&tokens.key(noun));
        if !word || WORDS.stops.find(tokens, noun, end).is_some() || WORDS.after.find(tokens, noun, end).is_some() {
            return (Sort::None, OTHER, 0, false);
        }
        let two = noun + 1 < end && tokens.is_word(noun + 1) && WORDS.stops.find(tokens, noun + 1, end).is_none();
        (Sort::Count, OTHER, if two { 2 } else { 1 }, false)
    }
}

/// The key of an amount of money in a currency with scale words.
fn currency(base: &'static str, tokens: &Tokens, scale: &[usize]) -> &'static str {
    let words: Vec<&str> = scale.iter().map(|index| tokens.key(*index)).collect();
    match (base, words.as_slice()) {
        ("vnd", []) => "vnd",
        ("vnd", ["triệu"]) => "vnd_million",
        ("vnd", ["tỷ"] | ["nghìn", "triệu"]) => "vnd_billion",
        ("vnd", ["nghìn", "tỷ"]) => "vnd_thousand_billion",
        ("usd", []) => "usd",
        ("usd", ["triệu"]) => "usd_million",
        ("usd", ["tỷ"]) => "usd_billion",
        _ => OTHER,
    }
}

/// How many tokens may tell what a unit is counted per.
const LONGEST: usize = 12;

/// The token behind what a unit is counted per: `/người/năm`, `/1ha`.
fn per(tokens: &Tokens, mut at: usize, end: usize) -> usize {
    let last = end.min(at + LONGEST);
    while at + 1 < last && tokens.is_mark(at, '/') && (tokens.get(at).glued || tokens.get(at + 1).glued) {
        let number = tokens.numeral(at + 1).is_some();
        let mut next = at + 1 + usize::from(number);
        if let Some((length, _)) = UNITS.find(tokens, next, end) {
            next += length;
        } else if let Some((length, ())) = NOUNS.find(tokens, next, end) {
            next += length;
        } else if next < end && tokens.is_word(next) {
            next += 1;
        }
        at = next;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::{Sort, Unit};
    use crate::extract::token::Tokens;

    fn unit(text: &str) -> (Sort, &'static str, Option<String>) {
        let tokens = Tokens::of(text);
        let at = (0..tokens.len()).find(|index| tokens.numeral(*index).is_some()).unwrap();
        let unit = Unit::after(&tokens, text, at, tokens.len());
        (unit.sort, unit.key, unit.text)
    }

    #[test]
    fn money_has_a_key_for_each_scale() {
        assert_eq!(unit("266.040 tỷ đồng, bằng").1, "vnd_billion");
        assert_eq!(unit("68,2 nghìn tỷ đồng").1, "vnd_thousand_billion");
        assert_eq!(unit("120 triệu đồng/1ha").1, "vnd_million");
        assert_eq!(unit("3.000 USD/người/năm").1, "usd");
        assert_eq!(unit("5 tỷ, giảm").1, "vnd_billion");
    }

    #[test]
    fn scaled_counts_keep_their_words() {
        assert_eq!(unit("1,2 triệu lượt khách"), (Sort::Count, "unit_other", Some("triệu lượt khách".into())));
        assert_eq!(unit("695 nghìn m2 đất"), (Sort::Size("Diện tích"), "unit_other", Some("nghìn m2".into())));
        assert_eq!(unit("1.395ha."), (Sort::Size("Diện tích"), "hectare", None));
        assert_eq!(unit("204 cá nhân"), (Sort::Count, "person", None));
        assert_eq!(unit("14/16 khoản thu nội địa").2, Some("khoản thu".into()));
    }

    #[test]
    fn what_is_no_noun_is_no_unit() {
        assert_eq!(unit("đạt 51,5 dự toán").0, Sort::None);
        assert_eq!(unit("đạt 7, tăng").0, Sort::None);
    }
}
