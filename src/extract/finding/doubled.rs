//! Words that are typed twice; reduplication and neighbouring compounds are left alone.

use std::sync::LazyLock;

use crate::extract::lexicon::Lexicon;
use crate::extract::token::Tokens;

use super::Fault;

/// Syllables that are doubled by right.
static REDUPLICATED: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    Lexicon::new(&[(
        "ngày|xanh|dần|đời|luôn|người|nhà|ngành|từ|xa|thường|mãi|song|chung|đều|vừa|hàng|lớp|tầng|nơi|sáng|chiều|tối|năm|tháng|ầm|rầm|đâu|ai|gì|lâu|khăng|trùng|điệp|ba|chuồn|cào|su|chôm|ào|nườm|sừng|phăng|đùng|rào|hai|một|mười|trăm|nghìn|vạn|triệu|tí|chút|nho|hao|cha|bà|ông|con|em|nao|rưng|lăm|thoang|văng|phơi|hây|đỏ|trắng|vàng|đen|tím|nâu|cao|đẹp|nhanh|chậm|khẽ|nhẹ|xinh|gần|quen|lo|vo|vi|o|ô|hay|loang|rì|thì|bập|lù|chằm|nhăm|đăm|kè|bì|bon|te|tơ|mi|ma",
        (),
    )])
});

/// Compounds whose first syllable may follow a compound that ends in it: `đầu tư tư nhân`.
static COMPOUNDS: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    Lexicon::new(&[(
        "tư nhân|tư vấn|tư pháp|tư tưởng|chức năng|chức danh|chức vụ|chức trách|sở hữu|công trình|công tác|công nghiệp|công nghệ|công lập|công dân|công khai|công chức|công an|công vụ|công ty|công nhân|công bố|công cộng|công bằng|công suất|công viên|xuất khẩu|xuất nhập|xuất sắc|xuất bản|hiện đại|hiện nay|hiện trạng|hiện hành|hiện có|sinh viên|sinh hoạt|sinh học|sinh thái|giá trị|giá cả|giá thành|giá bán|giá đất|giá vật|chất lượng|chất thải|thông tin|thông minh|thông thoáng|thông suốt|triển khai|triển vọng|hội viên|hội nhập|hội nghị|hội đồng|dân tộc|dân số|dân cư|dân sự|dân chủ|dân quân|dân vận|nghiệp vụ|nước ngoài|nước sạch|nước thải|thể dục|thể thao|thể chế|thể hiện|định hướng|định kỳ|định danh|hành chính|hành động|chính quyền|chính sách|chính phủ|chính trị|chính quy|chính thức|động lực|động viên|điện tử|điện lực|viên chức|số liệu|số lượng|số hóa|số vốn|số thu|số tiền|số doanh|số dự|tế bào|lý luận|lý lịch|trình độ|trình diễn|quyền lợi|quyền sử|trường học|trường lớp|phát triển|phát huy|phát sinh|nhập khẩu|nhập học|hàng hóa|hàng năm|vật liệu|vật tư|vật nuôi|đất đai|đất ở|đất nông|nguồn lực|nguồn vốn|nguồn thu|tâm lý|tâm linh|thu ngân|thu nội|thu tiền|thu từ|thu hút|thu hồi|thu nhập|chi thường|chi đầu|chi ngân|chi cho|cấp tỉnh|cấp huyện|cấp xã|cấp phép|cấp giấy|học sinh|học tập|giáo viên|giao thông|kinh tế|kinh doanh|bảo vệ|bảo đảm|bảo hiểm|trung tâm|trung ương|tổ chức|quản lý|tính toán|dụng cụ|án phí|đảng viên|đảng bộ|có có|pháp luật|pháp lý|dịch vụ|dịch bệnh|thực hiện|thực tế|thực tiễn|nhân dân|nhân lực|đội ngũ|đội viên",
        (),
    )])
});

/// Units, whose doubling is told elsewhere.
const UNITS: [&str; 5] = ["đồng", "tỷ", "triệu", "nghìn", "ha"];

/// Reads a passage.
pub(super) fn read(tokens: &Tokens, text: &str, faults: &mut Vec<Fault>) {
    for at in 1..tokens.len() {
        let same = tokens.hash(at) == tokens.hash(at - 1) && tokens.key(at) == tokens.key(at - 1);
        if !same || !tokens.is_word(at) || tokens.get(at).glued || tokens.key(at).chars().count() < 2 {
            continue;
        }
        let (first, token) = (tokens.get(at - 1), tokens.get(at));
        let name = token.capital;
        let lone = !text
            .get(first.start..token.end)
            .is_some_and(|pair| pair.contains(|mark: char| mark.is_ascii_punctuation()));
        let allowed = REDUPLICATED.find(tokens, at, tokens.len()).is_some()
            || COMPOUNDS.find(tokens, at, tokens.len()).is_some()
            || UNITS.contains(&tokens.key(at));
        if !name && lone && !allowed {
            let word = text.get(token.start..token.end).unwrap_or_default();
            let message = format!("the word `{word}` stands twice");
            faults.push(Fault { start: token.start, end: token.end, code: "word-doubled", message });
        }
    }
}
