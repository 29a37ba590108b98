//! What the statistics of a text cover.

use crate::extract::mentions;
use crate::extract::read::read_text;

/// Printed form and period of each statistic of a text.
fn periods(text: &str) -> Vec<String> {
    let found = mentions(&read_text(text), &[]);
    found.iter().map(|mention| format!("{} {}", mention.printed, mention.period)).collect()
}

#[test]
fn a_year_that_is_compared_with_is_not_the_year_of_the_report() {
    let text = "TÌNH HÌNH KINH TẾ 6 THÁNG ĐẦU NĂM 2024\n\nThu ngân sách đạt 5 tỷ đồng, tăng 7% so với cùng kỳ năm 2023. Chi ngân sách đạt 4 tỷ đồng, tăng 3% so với cùng kỳ năm 2023.";
    assert_eq!(periods(text), ["5 2024-6M", "7% 2024-6M", "4 2024-6M", "3% 2024-6M"]);
}

#[test]
fn quarters_are_periods_and_prices_are_not() {
    let text = "TÌNH HÌNH KINH TẾ QUÝ I NĂM 2016\n\nGRDP theo giá so sánh năm 2010 tăng 8%. Quý II/2016 ước tăng 9%.";
    assert_eq!(periods(text), ["8% 2016-Q1", "9% 2016-Q2"]);
}

#[test]
fn a_period_told_in_brackets_ends_with_them() {
    let text = "Năm 2021, thu ngân sách đạt 5 tỷ đồng (năm 2020 đạt 4 tỷ đồng), chi ngân sách đạt 3 tỷ đồng.";
    assert_eq!(periods(text), ["5 2021", "4 2020", "3 2021"]);
    // A bracket that only names the time names it for what follows.
    assert_eq!(periods("Kết quả (năm 2019): thu ngân sách đạt 5 tỷ đồng. Năm 2021 tốt hơn năm 2021."), ["5 2019"]);
}

#[test]
fn the_whole_year_is_a_period_and_the_time_something_began_is_not() {
    let text = "Năm 2021, kinh tế phục hồi từ quý III, thu ngân sách cả năm ước đạt 5 tỷ đồng.";
    assert_eq!(periods(text), ["5 2021"]);
}

#[test]
fn a_title_in_small_letters_names_the_year() {
    let text = "Tình hình kinh tế 9 tháng đầu năm 2024\n\nThu ngân sách đạt 5 tỷ đồng. Năm 2023 thu 4 tỷ đồng, năm 2023 chi 3 tỷ đồng.";
    assert_eq!(periods(text)[0], "5 2024-9M");
}
