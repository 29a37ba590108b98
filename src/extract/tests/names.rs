//! How indicators are named: each name stands alone, without the sentence it was taken from.

use super::{mentions, read_text};

/// Printed form and name of each statistic of a text.
fn names(text: &str) -> Vec<String> {
    mentions(&read_text(text), &[])
        .iter()
        .map(|mention| format!("{}: {}", mention.printed, mention.indicator))
        .collect()
}

#[test]
fn things_of_an_announced_list_take_over_what_is_measured_of_them() {
    let text = "Thị trường xuất khẩu chính: Lào chiếm 30%, tăng 42%; Cam-pu-chia tăng 7% (chiếm 20%). Thị trường nhập khẩu chính là Ấn Độ tăng 5%.";
    assert_eq!(
        names(text),
        [
            "30%: Tỷ trọng giá trị xuất khẩu sang Lào",
            "42%: Giá trị xuất khẩu sang Lào",
            "7%: Giá trị xuất khẩu sang Cam-pu-chia",
            "20%: Tỷ trọng giá trị xuất khẩu sang Cam-pu-chia",
            "5%: Giá trị nhập khẩu từ Ấn Độ",
        ]
    );
    let text = "Các doanh nghiệp có doanh thu lớn như: Tân Phú đạt 55 tỷ đồng, An Bình đạt 6 tỷ đồng.";
    assert_eq!(names(text), ["55: Doanh thu của Tân Phú", "6: Doanh thu của An Bình"]);
}

#[test]
fn a_bare_measure_is_of_the_noun_right_before_it() {
    let text = "I. TRỒNG TRỌT\nCam sành trồng mới diện tích đạt 15 ha, tăng 3%; sản lượng đạt 7 tấn.";
    assert_eq!(
        names(text),
        ["15: Diện tích cam sành trồng mới", "3%: Diện tích cam sành trồng mới", "7: Sản lượng cam sành trồng mới"]
    );
}

#[test]
fn a_verb_phrase_behind_the_counted_noun_belongs_to_its_name() {
    let text = "Có 5 nhà máy mới đi vào sản xuất; 6 xã về đích; 7 khách sạn 4 sao; 8 cơ sở vẫn giữ được việc làm.";
    assert_eq!(
        names(text),
        [
            "5: Số nhà máy mới đi vào sản xuất",
            "6: Số xã về đích",
            "7: Số khách sạn 4 sao",
            "8: Số cơ sở vẫn giữ được việc làm",
        ]
    );
    let text = "Có 6/6 huyện, thị xã đã hỗ trợ cho 7 người.";
    assert_eq!(names(text), ["6/6: Số huyện, thị xã", "7: Số người được hỗ trợ"]);
}

#[test]
fn money_behind_a_count_and_weight_behind_a_rate_are_indicators_of_their_own() {
    let text = "Có 5 nhà máy mới đi vào sản xuất, đóng góp 7 tỷ đồng. Có 60 giao dịch, trị giá 3 tỷ đồng. Tỷ lệ rác được thu gom đạt 90%, tương đương 80 tấn.";
    assert_eq!(
        names(text),
        [
            "5: Số nhà máy mới đi vào sản xuất",
            "7: Đóng góp của nhà máy mới đi vào sản xuất",
            "60: Số giao dịch",
            "3: Giá trị giao dịch",
            "90%: Tỷ lệ rác được thu gom",
            "80: Khối lượng rác được thu gom",
        ]
    );
}

#[test]
fn money_with_a_noun_behind_it_is_named_by_the_noun() {
    let text = "Đã vận động được 2 triệu USD nguồn viện trợ nước ngoài. Hiện còn 4 tỷ đồng vốn dự phòng chưa phân bổ.";
    assert_eq!(names(text), ["2: Nguồn viện trợ nước ngoài vận động", "4: Vốn dự phòng chưa phân bổ"]);
}

#[test]
fn branches_take_over_the_measure_of_the_sentence_before() {
    let text = "Giá trị sản xuất công nghiệp tăng 9%. Theo ngành, ngành dệt may là ngành có mức tăng cao nhất, đạt 29%; tiếp đến là ngành giấy tăng 5%. Khu vực tư nhân tăng 4%.";
    assert_eq!(
        names(text)[1..],
        [
            "29%: Mức tăng giá trị sản xuất ngành dệt may",
            "5%: Mức tăng giá trị sản xuất ngành giấy",
            "4%: Mức tăng giá trị sản xuất khu vực tư nhân"
        ]
    );
}

#[test]
fn a_share_between_an_amount_and_its_change_leaves_the_name_as_it_was() {
    let text = "Vốn nhà nước 460 tỷ đồng, chiếm 11% tổng vốn, tăng 20%.";
    assert_eq!(names(text), ["460: Vốn nhà nước", "11%: Tỷ trọng vốn nhà nước", "20%: Vốn nhà nước"]);
    let text = "Vốn đăng ký dự án điều chỉnh đạt 60 tỷ đồng (mở mới 40 tỷ đồng; điều chỉnh bổ sung 20 tỷ đồng).";
    assert_eq!(names(text)[2], "20: Vốn đăng ký dự án điều chỉnh bổ sung");
}

#[test]
fn what_is_bare_is_completed_from_its_clause() {
    let text = "Đã thu được 2 tỷ đồng. Có 72/106 quyết định, kết luận, đạt tỷ lệ 68%.";
    assert_eq!(
        names(text),
        ["2: Số tiền thu được", "72/106: Số quyết định, kết luận", "68%: Tỷ lệ quyết định, kết luận"]
    );
    let text = "Chỉ số hài lòng tăng 1,5 điểm song giảm 4 bậc, xếp thứ 20/63.";
    assert_eq!(
        names(text),
        ["1,5: Chỉ số hài lòng", "4: Thứ hạng về chỉ số hài lòng", "20/63: Thứ hạng về chỉ số hài lòng"]
    );
}

#[test]
fn members_of_a_joint_branch_are_named_by_themselves() {
    let text = "Giá trị sản xuất nông, lâm nghiệp và thủy sản tăng 2%, trong đó nông nghiệp tăng 1%; thủy sản tăng 3%.";
    assert_eq!(names(text)[1..], ["1%: Giá trị sản xuất nông nghiệp", "3%: Giá trị sản xuất thủy sản"]);
}

#[test]
fn the_measure_behind_a_condition_and_the_whole_that_is_taken_off_are_found() {
    let text = "Nếu không tính số vốn vay mới bổ sung thì tổng kế hoạch vốn là 46 tỷ đồng. Thu trừ tiền thuê đất, thu xổ số, thu cổ tức đạt 7 tỷ đồng.";
    assert_eq!(names(text), ["46: Tổng kế hoạch vốn", "7: Thu trừ tiền thuê đất, thu xổ số, thu cổ tức"]);
}

#[test]
fn a_share_is_named_as_one_and_hands_its_measure_on() {
    let text = "Lao động ngành dệt chiếm 46%, tăng 2%; ngành giấy chiếm 20%. Vốn đầu tư tư nhân chiếm 36%.";
    assert_eq!(
        names(text),
        [
            "46%: Tỷ trọng lao động ngành dệt",
            "2%: Tỷ trọng lao động ngành dệt",
            "20%: Tỷ trọng lao động ngành giấy",
            "36%: Tỷ trọng vốn đầu tư tư nhân",
        ]
    );
    let text = "Có 30 hội và 8 chi hội được thành lập mới; 9 nhiệm vụ KH&CN cấp tỉnh.";
    assert_eq!(
        names(text),
        [
            "30: Số hội được thành lập mới",
            "8: Số chi hội được thành lập mới",
            "9: Số nhiệm vụ khoa học và công nghệ cấp tỉnh",
        ]
    );
}

#[test]
fn a_noun_before_a_count_is_counted_in_its_unit() {
    let text = "Tội phạm tăng: lừa đảo 64 vụ, cướp 13 vụ, tăng 4 vụ; bình quân các xã đạt 16 tiêu chí/xã.";
    assert_eq!(
        names(text),
        ["64: Số vụ lừa đảo", "13: Số vụ cướp", "4: Số vụ cướp", "16: Số tiêu chí bình quân các xã"]
    );
}

#[test]
fn per_cent_in_brackets_behind_a_change_of_a_count_repeat_it() {
    let text = "Có 300 hồ sơ được cấp mới, tăng 20 hồ sơ (7,1%) so với cùng kỳ, đạt 90% kế hoạch.";
    assert!(names(text).iter().all(|name| name.ends_with(": Số hồ sơ được cấp mới")), "{:?}", names(text));
}

#[test]
fn parts_of_a_count_take_over_its_noun() {
    let text = "Thụ lý 9 vụ việc dân sự (phát sinh mới 4 vụ). Giành 6 giải (1 Vàng, 5 Bạc).";
    assert_eq!(
        names(text)[1..],
        ["4: Số vụ việc dân sự phát sinh mới", "6: Số giải giành", "1: Số giải Vàng giành", "5: Số giải Bạc giành"]
    );
    let text = "Diện tích rau sạch là 40 ha, trong đó có 3 ha được cấp giấy chứng nhận.";
    assert_eq!(names(text)[1], "3: Diện tích rau sạch được cấp giấy chứng nhận");
}

#[test]
fn a_clause_without_a_number_hands_its_subject_on() {
    let text = "Tổng mức bán lẻ hàng hóa vẫn tăng khá; giá trị cả năm ước đạt 43 tỷ đồng, vượt 6% kế hoạch.";
    assert_eq!(names(text), ["43: Tổng mức bán lẻ hàng hóa", "6%: Tổng mức bán lẻ hàng hóa"]);
}

#[test]
fn verbs_joined_by_or_belong_to_one_count() {
    let text = "Có 12 cơ sở giải thể, tạm ngừng hoạt động hoặc thu hẹp sản xuất. Đã xử lý 5 vụ, tịch thu 6 xe.";
    assert_eq!(
        names(text),
        ["12: Số cơ sở giải thể, tạm ngừng hoạt động hoặc thu hẹp sản xuất", "5: Số vụ xử lý", "6: Số xe tịch thu"]
    );
}

#[test]
fn a_sector_of_several_words_keeps_them_all() {
    let text = "Khu vực công nghiệp, xây dựng tăng 7%. Tỷ trọng dịch vụ chiếm 31% và khu vực nông, lâm nghiệp, thủy sản chiếm 12%.";
    assert_eq!(
        names(text),
        [
            "7%: Khu vực công nghiệp, xây dựng",
            "31%: Tỷ trọng dịch vụ",
            "12%: Tỷ trọng khu vực nông, lâm nghiệp, thủy sản"
        ]
    );
}

#[test]
fn a_grade_belongs_to_what_is_counted() {
    assert_eq!(
        names("Có 9/32 xã đạt chuẩn NTM nâng cao, tương đương 28%.")[0],
        "9/32: Số xã đạt chuẩn nông thôn mới nâng cao"
    );
}
