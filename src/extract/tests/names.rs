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
