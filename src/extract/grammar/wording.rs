//! Fixed knowledge of how indicators are worded: measures without an object, what goes without saying, shares.

use super::phrase::lowered;
use super::subject::Subject;
use super::unit::Sort;

/// Measures that say nothing of their own beside the subject that is told of.
pub(super) const SCALES_OF_SUBJECT: [&str; 4] = ["quy mô", "giá trị", "tổng giá trị", "quy mô giá trị"];

/// Objects that stand for what the passage is about.
pub(super) const VAGUE: [&str; 6] = ["", "toàn ngành", "của tỉnh", "toàn tỉnh", "sản xuất", "sản xuất toàn ngành"];

/// Measures that need an object to say what is measured.
pub(super) const INCOMPLETE: [&str; 25] = [
    "giá trị sản xuất",
    "gtsx",
    "GTSX",
    "diện tích",
    "sản lượng",
    "vốn",
    "tổng số",
    "tổng số tiền",
    "số tiền",
    "kinh phí",
    "khối lượng",
    "quy mô",
    "năng suất",
    "doanh thu",
    "doanh số",
    "tỷ lệ",
    "tỷ trọng",
    "tốc độ",
    "tăng trưởng",
    "chi phí",
    "trị giá",
    "số lượng",
    "mức đầu tư",
    "công suất",
    "thiệt hại",
];

/// Words that say how great a growth is, and not of what.
pub(super) const DEGREES: [&str; 9] = ["cao", "khá", "mạnh", "lớn", "nhanh", "thấp", "nhỏ", "chi", "áp"];

/// Objects that go without saying in reports of a province.
pub(super) const USUAL: [(&str, &str); 12] = [
    ("giải ngân", "vốn đầu tư công"),
    ("giá trị giải ngân", "vốn đầu tư công"),
    ("tổng giá trị giải ngân", "vốn đầu tư công"),
    ("tổng thu", "ngân sách nhà nước"),
    ("tổng chi", "ngân sách nhà nước"),
    ("tổng dư nợ", "tín dụng"),
    ("dư nợ", "tín dụng"),
    ("tốc độ tăng trưởng", "kinh tế"),
    ("tăng trưởng", "kinh tế"),
    ("tỷ lệ giải ngân", "giải ngân vốn đầu tư công"),
    ("thiệt hại", "tài sản"),
    ("tổng thu toàn tỉnh", "ngân sách nhà nước"),
];

/// The name of the share that a counted or measured subject makes up.
pub(super) fn share_name(subject: &Subject) -> String {
    let counted = subject.head == "số" || subject.head.starts_with("số ") || subject.head.starts_with("tổng số");
    if subject.is_rate() {
        return subject.name.clone();
    }
    let name = lowered(&subject.name);
    let money = ["tiền", "vốn", "thu", "nợ"].iter().any(|word| subject.head.ends_with(word));
    if counted && money {
        return format!("Tỷ lệ {name}");
    }
    match name.strip_prefix("số ").or_else(|| name.strip_prefix("tổng số ")).filter(|_| counted) {
        Some(object) => format!("Tỷ lệ {object}"),
        None => format!("Tỷ trọng {name}"),
    }
}

/// A measure with its short form written out; trade in money is its value.
pub(super) fn expanded(head: &str, sort: Sort, object: &str) -> String {
    match head {
        "gtsx" | "GTSX" => "giá trị sản xuất".to_owned(),
        "xuất khẩu" | "nhập khẩu" if sort == Sort::Money && !object.starts_with("lao động") => {
            format!("giá trị {head}")
        }
        _ => head.to_owned(),
    }
}

/// Verbs whose object is told of as what was done for it, and as what was done against it.
const PASSIVES: [(&str, &[&str]); 2] = [
    (
        "bị",
        &[
            "xử phạt",
            "xử lý",
            "phạt",
            "thu hồi",
            "tịch thu",
            "khởi tố",
            "truy tố",
            "bắt",
            "tạm giữ",
            "tước",
            "nhắc nhở",
            "chấm dứt",
            "xóa tên",
            "triệt phá",
        ],
    ),
    (
        "được",
        &[
            "cấp",
            "phê duyệt",
            "công nhận",
            "hỗ trợ",
            "chi trả",
            "đào tạo",
            "ban hành",
            "giải quyết",
            "tiếp nhận",
            "kiểm tra",
            "thanh tra",
            "thẩm định",
            "xây dựng",
            "khám",
            "điều trị",
            "tiêm",
            "tặng",
            "khen thưởng",
            "đầu tư",
            "nâng cấp",
            "cải tạo",
            "lắp đặt",
            "tổ chức",
            "triển khai",
            "thu hút",
            "nghiệm thu",
            "quy hoạch",
            "sáp nhập",
            "sắp xếp",
            "chuyển đổi",
            "hòa giải",
            "trợ giúp",
            "tập huấn",
            "bồi dưỡng",
            "tư vấn",
            "giới thiệu",
            "kết nối",
            "chứng nhận",
            "bê tông hóa",
            "cứng hóa",
            "bố trí",
            "giao",
            "lựa chọn",
            "thông qua",
            "thi hành",
        ],
    ),
];

/// First words of those to whom something is done: people, organisations and places.
const RECEIVERS: [&str; 38] = [
    "người",
    "hộ",
    "lao động",
    "công dân",
    "cá nhân",
    "tập thể",
    "tổ chức",
    "đơn vị",
    "doanh nghiệp",
    "cơ sở",
    "học sinh",
    "sinh viên",
    "trẻ",
    "bị can",
    "bị cáo",
    "đối tượng",
    "trường hợp",
    "xã",
    "phường",
    "huyện",
    "thôn",
    "bản",
    "bệnh nhân",
    "cán bộ",
    "công chức",
    "viên chức",
    "hội viên",
    "phụ nữ",
    "địa phương",
    "nghệ nhân",
    "vận động viên",
    "lượt người",
    "lượt cơ sở",
    "hợp tác xã",
    "khách hàng",
    "nông dân",
    "công ty",
    "đảng viên",
];

/// An action as it is said of a noun: those to whom it was done receive or suffer it.
pub(super) fn passive(noun: &str, action: &str) -> String {
    let noun = noun.to_lowercase();
    let voiced = noun.split(' ').any(|word| matches!(word, "được" | "bị"));
    if voiced || !RECEIVERS.iter().any(|receiver| noun.starts_with(receiver)) {
        return action.to_owned();
    }
    let begins = |verb: &&str| action.strip_prefix(verb).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    match PASSIVES.iter().find(|(_, verbs)| verbs.iter().any(begins)) {
        Some((voice, _)) => format!("{voice} {action}"),
        None => action.to_owned(),
    }
}

/// An action without the verbs that say nothing of what was done.
pub(super) fn plain_action(action: &str) -> String {
    let mut rest = action.trim();
    while let Some(shorter) = ["xảy ra ", "làm ", "có ", "đã ", "tiến hành ", "thực hiện ", "hoàn thành việc ", "việc "]
        .iter()
        .find_map(|verb| rest.strip_prefix(verb))
    {
        rest = shorter;
    }
    rest = rest.strip_suffix(" danh mục").or_else(|| rest.strip_suffix(" danh sách")).unwrap_or(rest);
    if matches!(rest, "xảy ra" | "làm" | "có" | "bị") { String::new() } else { rest.to_owned() }
}
