//! The dictionaries of the grammar: words of change, plan and share, measures, connectives, verbs, times.
//!
//! They hold words of the language, never sentences of a report.

use std::sync::LazyLock;

use crate::extract::lexicon::Lexicon;

/// What a phrase right before a number says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// The number is an increase.
    Up,
    /// The number is a decrease.
    Down,
    /// The number is an increase in count: `thêm`.
    More,
    /// The number is what was reached by a change: `lên`, `xuống còn`.
    To,
    /// The number is what a change began with: `từ`.
    From,
    /// The number is a level: `đạt`, `là`.
    Reach,
    /// The number is compared with a plan or a period: `bằng`.
    Equal,
    /// The number says by how much a plan was passed: `vượt`.
    Exceed,
    /// The number is a part of a whole: `chiếm`.
    Share,
    /// The number is a contribution to a growth: `đóng góp`.
    Gives,
    /// The number is how many times: `gấp`.
    Times,
    /// The number is a place in an order: `đứng thứ`.
    Rank,
    /// There is or was so much: `có`.
    Have,
    /// The number is about right: `khoảng`.
    Approx,
    /// The number is an estimate or expected: `ước`.
    Estimate,
    /// The number says the same as the one before in another unit: `tương ứng`.
    Alike,
    /// Several numbers follow, in the order of what was named: `lần lượt`.
    Each,
    /// A word without weight between cue and number.
    Filler,
}

/// What follows a number and tells what it is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum After {
    /// A plan or target.
    Plan,
    /// An estimate of the budget.
    Budget,
    /// The same period of the year before.
    Same,
    /// A period that follows.
    Compared,
    /// A whole.
    Total,
}

/// What a noun measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Measure {
    /// Always in per cent of something.
    Rate,
    /// A growth.
    Growth,
    /// An amount, index or count, plain wherever it stands.
    Amount,
    /// An amount, but a common word too: counts only at the head of a phrase.
    Weak,
}

/// The dictionaries.
pub(super) struct Words {
    /// Phrases before a number.
    pub(super) cues: Lexicon<Cue>,
    /// Phrases behind a number and its unit.
    pub(super) after: Lexicon<After>,
    /// Nouns that open the name of an indicator.
    pub(super) measures: Lexicon<Measure>,
    /// Words that may stand before a subject and are no part of it.
    pub(super) openers: Lexicon<()>,
    /// Words that may stand behind a subject and are no part of it.
    pub(super) closers: Lexicon<()>,
    /// Words at which a subject ends.
    pub(super) cuts: Lexicon<()>,
    /// Words at which the noun phrase behind a number ends.
    pub(super) stops: Lexicon<()>,
    /// Verbs of administration that govern counts.
    pub(super) verbs: Lexicon<()>,
    /// `trong đó` and its like.
    pub(super) within: Lexicon<()>,
    /// Words before a number that make it a name or a period.
    pub(super) names: Lexicon<()>,
    /// Words before a number that make it a name where nothing that is counted follows.
    pub(super) titles: Lexicon<()>,
    /// Words behind a number that make it a duration, an age or a part of a name.
    pub(super) spans: Lexicon<()>,
    /// Words of aims.
    pub(super) aims: Lexicon<()>,
}

/// All dictionaries, made once.
pub(super) static WORDS: LazyLock<Words> = LazyLock::new(|| Words {
    cues: Lexicon::new(&CUES),
    after: Lexicon::new(&AFTER),
    measures: Lexicon::new(&MEASURES),
    openers: plain(OPENERS),
    closers: plain(CLOSERS),
    cuts: plain(CUTS),
    stops: plain(STOPS),
    verbs: plain(VERBS),
    within: plain(WITHIN),
    names: plain(NAMES),
    titles: plain(TITLES),
    spans: plain(SPANS),
    aims: plain("phấn đấu|phân đấu|phần đấu|sẽ|đặt mục tiêu"),
});

/// A dictionary whose phrases only are or are not there.
fn plain(phrases: &'static str) -> Lexicon<()> {
    Lexicon::new(&[(phrases, ())])
}

/// Phrases before a number.
const CUES: [(&str, Cue); 18] = [
    (
        "tăng|tăng thêm|tăng bình quân|tăng trưởng|tăng nhẹ|tăng mạnh|tăng cao|tăng lũy kế|tăng so với cùng kỳ là|nâng thêm|bổ sung tăng|cao hơn|nhiều hơn|lớn hơn",
        Cue::Up,
    ),
    (
        "giảm|giảm bình quân|giảm nhẹ|giảm mạnh|giảm sâu|hụt|hụt thu|giảm được|cắt giảm|hạ|thấp hơn|ít hơn|kém hơn",
        Cue::Down,
    ),
    ("thêm|có thêm|bổ sung thêm|đã có thêm", Cue::More),
    (
        "lên|lên đến|lên tới|tăng lên|nâng lên|lên mức|xuống|xuống còn|giảm xuống|giảm xuống còn|giảm còn|giảm xuống dưới|xuống dưới|còn|chỉ còn|hiện còn|còn lại",
        Cue::To,
    ),
    ("từ|giảm từ|tăng từ|từ mức", Cue::From),
    (
        "đạt|mới đạt|chỉ đạt|mới chỉ đạt|chỉ mới đạt|đạt được|đạt mức|đạt tới|đạt đạt|đạt đến|là|ở mức|với mức|đạt bình quân|tương đương|tương đương với|ổn định ở mức|quy mô đạt",
        Cue::Reach,
    ),
    ("bằng|mới bằng|chỉ bằng", Cue::Equal),
    ("vượt|vượt mức|vượt so với", Cue::Exceed),
    (
        "chiếm|chiếm tỷ lệ|chiếm tỷ trọng|chiếm tỷ lệ cao|chiếm tỷ lệ cao với|chiếm tỷ lệ cao nhất|chiếm tỷ lệ cao nhất với|chiếm tỷ lệ lớn với|chiếm tỷ lệ lớn nhất với|chiếm tỷ trọng cao với|chiếm tỷ trọng cao nhất với|chiếm tỷ trọng lớn với|chiếm tỷ trọng lớn nhất|chiếm tỷ trọng lớn nhất với|chiếm tới|đạt tỷ lệ|đáp ứng|đáp ứng được|chiếm đến|chiếm hơn",
        Cue::Share,
    ),
    ("đóng góp|góp|đóng góp được", Cue::Gives),
    ("gấp|tăng gấp|cao gấp", Cue::Times),
    (
        "đứng thứ|xếp thứ|xếp hạng|đứng hạng|xếp vị trí thứ|ở vị trí thứ|vị trí thứ|đứng ở vị trí thứ|thứ hạng|xếp hạng thứ|đứng vị trí thứ|hạng|thứ",
        Cue::Rank,
    ),
    ("có|hiện có|gồm|bao gồm|gồm có|có tổng số|có trên|có khoảng", Cue::Have),
    (
        "gần|trên|khoảng|hơn|tới|xấp xỉ|không quá|dưới|tối thiểu|ít nhất|trung bình|khoảng gần|khoảng trên|quá|tối đa|được gần|trị giá|bình quân",
        Cue::Approx,
    ),
    ("ước|ước tính|dự kiến|dự báo|dự tính|ước khoảng|ước thực hiện|ước tính đạt", Cue::Estimate),
    ("lần lượt", Cue::Each),
    ("tương ứng|tương ứng với|tương ứng giảm|tương ứng tăng|hay", Cue::Alike),
    ("vẫn|đã|cũng|được|chung|thêm được|nhẹ|mạnh|cao|số|so với cùng kỳ|đến|tới nay|cả năm", Cue::Filler),
];

/// Phrases behind a number and its unit.
const AFTER: [(&str, After); 5] = [
    (
        "kế hoạch|KH|mục tiêu|chỉ tiêu|so với kế hoạch|so kế hoạch|so với KH|so với mục tiêu|nghị quyết|so với nghị quyết|so nghị quyết|so với chỉ tiêu|so với kế hoạch giao|kế hoạch giao|của kế hoạch|mức kế hoạch",
        After::Plan,
    ),
    ("dự toán|so với dự toán|so dự toán|dự toán năm", After::Budget),
    (
        "cùng kỳ|so với cùng kỳ|so cùng kỳ|so với CK|cùng thời điểm|so với cùng thời điểm|so với cùng thời kỳ|cùng kì",
        After::Same,
    ),
    ("so với|so|năm", After::Compared),
    ("tổng|trong tổng|so với tổng|so với tổng số|GRDP|số nợ|nhu cầu|tổng số|dân số|của tổng", After::Total),
];

/// Nouns that open the name of an indicator.
const MEASURES: [(&str, Measure); 4] = [
    ("tỷ lệ|tỷ trọng|tỷ suất|tỷ số|công suất sử dụng|độ che phủ|hệ số", Measure::Rate),
    (
        "tốc độ tăng|tốc độ tăng trưởng|tăng trưởng|mức tăng|mức tăng trưởng|tốc độ phát triển|tốc độ tăng bình quân",
        Measure::Growth,
    ),
    (
        "giá trị|giá trị sản xuất|GTSX|giá trị tăng thêm|giá trị xuất khẩu|giá trị nhập khẩu|tổng mức|tổng số|tổng thu|tổng chi|tổng vốn|tổng nguồn vốn|tổng giá trị|tổng kim ngạch|tổng sản lượng|tổng diện tích|tổng đàn|tổng doanh thu|tổng doanh số|tổng dư nợ|tổng nợ|tổng lượng|tổng kinh phí|tổng số tiền|tổng kế hoạch vốn|tổng mức đầu tư|tổng sản phẩm|tổng lượt|tổng thuê bao|tổng chiều dài|sản lượng|diện tích|năng suất|năng suất lao động|doanh thu|doanh số|khối lượng|quy mô|chỉ số|kim ngạch|dư nợ|nguồn vốn|thu nhập|số lượng|số người|số hộ|số tiền|số vốn|số thu|số giường|số lao động|số lượt|số vụ|số doanh nghiệp|số đơn|số dự án|vốn đăng ký|vốn đầu tư|vốn thực hiện|vốn bổ sung|vốn đăng ký bổ sung|tổng số vốn|tổng số vốn đăng ký|số vốn đăng ký|tổng vốn đăng ký|tổng vốn đăng ký bổ sung|tổng vốn thực hiện|tổng số vốn đầu tư|tổng vốn đầu tư|số đối tượng|GRDP|dân số|kinh phí|thiệt hại|thu ngân sách|chi ngân sách|thu nội địa|tuổi thọ|nợ đọng|nợ xấu|trị giá|mật độ|thời gian|chiều dài|vốn điều lệ|tổng|lượng khách|khách du lịch|khách quốc tế|thu trừ|thu từ|chi đầu tư|chi thường xuyên|giá bán|giá trị giải ngân|tổng giá trị giải ngân|kế hoạch vốn|nợ XDCB|chi phí|số nợ|nhu cầu|số thuê bao|huy động vốn",
        Measure::Amount,
    ),
    (
        "số|thu|chi|vốn|đàn|lượng|đầu tư|thuế|xuất khẩu|nhập khẩu|giải ngân|lệ phí|phí|giá|khách|nợ|quỹ|công suất|lao động|thuê bao",
        Measure::Weak,
    ),
];

/// Words that may stand before a subject.
const OPENERS: &str = "trong đó|trong đó có|riêng|cụ thể|cụ thể là|cụ thể như sau|bên cạnh đó|đồng thời|tuy nhiên|song|đến nay|hiện nay|toàn tỉnh|cả tỉnh|trên địa bàn tỉnh|trên địa bàn|địa bàn|tỉnh|của tỉnh|ước|ước tính|dự kiến|dự báo|dự tính|phấn đấu|phân đấu|duy trì|tiếp tục|đã|đang|sẽ|và|với|thì|mà|do đó|do vậy|nhờ đó|vì vậy|gồm|bao gồm|như|như sau|tiếp đến là|tiếp đến|ngoài ra|đặc biệt|nhất là|trong khi|trong khi đó|nhưng|còn|cũng|vẫn|hiện|hiện có|có|là|các|những|theo đó|như vậy|qua đó|tương ứng|tương đương|nâng|đưa|trong|tại|nếu|về|ước thực hiện|ngành có|góp phần|trong điều kiện khó khăn|bên cạnh|theo|khoảng|được|so với|lũy kế đến nay|lũy kế|còn lại là|dẫn đến|làm cho|đã làm cho|toàn ngành|một số|hết|đến";

/// Words that may stand behind a subject.
const CLOSERS: &str = "cả năm|ước|ước tính|dự kiến|dự báo|đã|đang|sẽ|vẫn|được|cũng|có|là|và|với|đều|thì|khoảng|tiếp tục|còn|toàn tỉnh|của tỉnh|của toàn tỉnh|trên địa bàn|trên địa bàn tỉnh|phục hồi|dần phục hồi|phục hồi về|tăng nhanh|tăng mạnh|tăng cao|tăng khá|giảm mạnh|phần trăm|ước đạt|đạt|đến nay|hiện có|trong tỉnh|tới|đã có|gồm|bao gồm|từ|tương ứng|cho|đạt được|cả tỉnh|tất cả|ngành là|khá cao|chung|quy mô|trên|gần|hơn|lên|về|tính đến|đối với|của|tại|tăng so|giảm so|do|để|bằng|là khoảng|đang là|đón|vẫn có|lần lượt";

/// Words at which a subject ends.
const CUTS: &str = "cao hơn|thấp hơn|đứng đầu|thuộc nhóm|nhanh nhất|có sự|là ngành|là nhóm|là khu vực|là lĩnh vực|là địa phương|là đơn vị|có tốc độ|có sự chuyển dịch|chuyển dịch|dịch chuyển|gặp|tăng nhanh|tăng mạnh|giảm mạnh|dù|nằm trong|song vẫn|bằng bình quân|tiếp tục dịch|tiếp tục chuyển|trong bối cảnh|so với|đạt|tăng trở lại|bị đình trệ|có xu hướng|giảm do|tăng do|do tác động|do ảnh hưởng|có mức|duy trì|vẫn|đang|đã|phát triển ổn định|sẽ|dự kiến|ước";

/// Words at which the noun phrase behind a number ends.
const STOPS: &str = "tăng|giảm|đạt|bằng|vượt|chiếm|còn|với|trong đó|so với|so cùng kỳ|so với cùng kỳ|để|do|nhằm|từ|là|gồm|bao gồm|tương ứng|tương đương|đối với|góp phần|đã đóng góp|đã làm|đóng góp|như|tại|nâng|so|gấp|đứng|xếp|thì|song|nhưng|cụ thể|theo thẩm quyền|theo kế hoạch|trên tất cả|trên các|qua|vào|khoảng|ước|dự kiến|sang|về|trước|thuộc|làm|đưa|trở thành|vốn đăng ký|tổng vốn|bị can|mà";

/// Verbs of administration that govern counts.
const VERBS: &str = "thu hút|thu hồi|thu được|thu gom|thu thập|xử lý|xử phạt|phạt|phát hiện|tổ chức|thành lập|thành lập mới|cấp|cấp mới|cấp được|cấp đổi|cấp phép|triển khai|ban hành|hoàn thành|hoàn thiện|giải quyết|giải quyết xong|tiếp nhận|thụ lý|xảy ra|làm|làm chết|làm bị thương|bị thương|chết|bị|trồng|chăm sóc|tịch thu|nộp|truy thu|chuyển|tạo|tạo việc làm|tuyển sinh|đào tạo|công nhận|phê duyệt|tham gia|giành|giành được|hỗ trợ|chi trả|điều tra|khởi tố|kiểm tra|thanh tra|lập|xây dựng|thực hiện|khai thác|sản xuất|tiêu thụ|vận động|tiếp|mở|khởi công|nghiệm thu|thẩm định|thẩm tra|đăng ký|trả|trả lại|quy hoạch|quy hoạch mới|quy hoạch mở rộng|sắp xếp|sáp nhập|giao|bố trí|lựa chọn|điều chỉnh|điều chỉnh tăng|đón|phục vụ|tưới|bảo vệ|đảm bảo|bảo đảm|giám sát|tạm giữ|tước|nhắc nhở|kết luận|truy tố|xét xử|kết nạp|bầu|tặng|khen thưởng|biên soạn|số hóa|kích hoạt|lắp đặt|nâng cấp|cải tạo|duy tu|đầu tư|đầu tư xây dựng|phát triển|chấm dứt|giải thể|tạm ngừng|thu hẹp|thông qua|tham mưu|tham gia ý kiến|đề nghị|đề xuất|sửa đổi|bãi bỏ|thay thế|công bố|trình|đấu giá|cho thuê|chuyển đổi|thoái vốn|huy động|vay|giải ngân|cho vay|phân bổ|quyết toán|kiểm toán|tuần tra|kiểm soát|bắt|bắt giữ|triệt phá|vận chuyển|chở|gieo trồng|gieo cấy|thu hoạch|tiêm|tiêm phòng|tiêm đủ|khám|điều trị|cách ly|xét nghiệm|duy trì|bê tông hóa|cứng hóa|có|đăng cai|xuất toán|giảm lỗ|giảm khấu trừ|áp dụng|tiến hành|phối hợp|xếp hạng|tu bổ|chấp thuận|dự thi|đoạt|nâng|nghiên cứu|tư vấn|giới thiệu|kết nối|chứng nhận|đánh giá|xúc tiến|tập huấn|bồi dưỡng|tuyên truyền|hòa giải|trợ giúp|thi hành|GPMB|phát sinh|phát sinh mới|đẩy nhanh|đẩy nhanh tiến độ|về đích|lũy kế|bổ sung|vận hành|sử dụng|xóa tên|xóa";

/// `trong đó` and its like.
const WITHIN: &str = "trong đó|bao gồm|gồm|cụ thể|riêng|gồm có|trong số đó|cụ thể là|chia ra";

/// Words before a number that make it a name or a period.
const NAMES: &str = "năm|tháng|ngày|quý|lớp|mức độ|mức|cấp độ|loại|lần thứ|con thứ|phần thứ|quốc lộ|đường tỉnh|tỉnh lộ|huyện lộ|đt|ql|covid -|covid|phiên bản|games|cả|thế kỷ|nhóm|tốp|top|tầm nhìn|tầm nhìn đến|dịp|kỳ họp thứ|phiên họp thứ|khóa họp|chương trình|ngày thứ|tuần thứ|năm thứ|tháng thứ|sao";

/// Words before a number that make it a name where nothing that is counted follows.
const TITLES: &str = "nghị quyết|chỉ thị|quyết định|thông tư|nghị định|kết luận|điều|khoản|mục|chương|phần|khóa|giai đoạn|nhiệm kỳ|thời kỳ|đợt|vòng|đại hội|quy chuẩn|trung ương|vành đai|nhánh|tuyến|niên độ|học kỳ|điện thoại|fax|tel|hotline|trang|biểu|phụ lục|bảng|số hiệu|khu phố|tiểu khu|lô|thửa|km|kỳ họp|bậc|hạng mục|toán|iso|tcvn|qcvn|công nghệ|mạng|thế hệ|trạm số|ô tô|số|cấp|kỳ|khu|đội|tổ|lần";

/// Words behind a number that make it a duration, an age or a part of a name.
const SPANS: &str = "năm|tháng|ngày|tuần|giờ|phút|giây|quý|tuổi|mũi|vạn dân|thành viên|trong|trụ cột|chiều|trong số|thế kỷ|nhiệm kỳ|lần thứ|buổi|ngày đêm|mặt|bước|khâu|giai đoạn|học kỳ|vụ trong năm|mùa|sao";
