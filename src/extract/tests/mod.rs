//! What a text gives: values, kinds, names and groups of its statistics.

mod names;
mod periods;

use super::read::read_text;
use super::{Mention, extract, mentions};
use proptest::prelude::{ProptestConfig, proptest};

/// Printed form, unit, kind with direction, and name of each statistic of a text.
fn read(text: &str) -> Vec<String> {
    let shown = |mention: &Mention| {
        let unit = mention.unit_text.as_ref().unwrap_or(&mention.unit);
        format!("{} {unit} {:?} {:?}: {}", mention.printed, mention.kind, mention.direction, mention.indicator)
    };
    mentions(&read_text(text), &[]).iter().map(shown).collect()
}

#[test]
fn an_amount_its_change_and_its_part_of_the_plan_share_a_subject() {
    let text =
        "Giá trị sản xuất thép tăng 5,2% so với năm 2020, ước đạt 1.250 tỷ đồng, bằng 96% kế hoạch, vượt 3% dự toán.";
    let found = mentions(&read_text(text), &[]);
    assert_eq!(
        read(text),
        [
            "5,2% percent ChangePct Up: Giá trị sản xuất thép",
            "1.250 vnd_billion Level None: Giá trị sản xuất thép",
            "96% percent OfPlanPct None: Giá trị sản xuất thép",
            "3% percent OfPlanPct Exceed: Giá trị sản xuất thép",
        ]
    );
    assert!(found.iter().all(|mention| mention.group == found[0].group));
    let bases: Vec<&str> = found.iter().map(|mention| mention.basis.as_str()).collect();
    assert_eq!(bases, ["2020", "none", "plan", "estimate"]);
    assert!(found[1].approx && !found[0].approx);
}

#[test]
fn a_change_with_its_result_is_in_points_when_both_are_in_per_cent() {
    let text = "Tỷ trọng khu vực khai khoáng giảm 1,5% xuống còn 12%; chế biến tăng 2% lên 60%.";
    assert_eq!(
        read(text),
        [
            "1,5% percentage_point ChangeAbs Down: Tỷ trọng khu vực khai khoáng",
            "12% percent Share None: Tỷ trọng khu vực khai khoáng",
            "2% percentage_point ChangeAbs Up: Tỷ trọng chế biến",
            "60% percent Share None: Tỷ trọng chế biến",
        ]
    );
}

#[test]
fn parts_take_over_the_measure_of_the_whole() {
    let text = "Sản lượng cá đạt 900 tấn, trong đó cá nuôi 700 tấn, tăng 4%; cá biển 200 tấn. Riêng tôm đạt 50 tấn.";
    assert_eq!(
        read(text)[..4],
        [
            "900 tấn Level None: Sản lượng cá",
            "700 tấn Level None: Sản lượng cá nuôi",
            "4% percent ChangePct Up: Sản lượng cá nuôi",
            "200 tấn Level None: Sản lượng cá biển",
        ]
    );
    let text = "Tỷ lệ hộ dùng điện đạt 95% (thành thị 99%, nông thôn 93%).";
    assert_eq!(read(text)[1], "99% percent Level None: Tỷ lệ hộ dùng điện thành thị");
    assert_eq!(read(text)[2], "93% percent Level None: Tỷ lệ hộ dùng điện nông thôn");
}

#[test]
fn a_structure_gives_shares_of_its_whole() {
    let text = "Cơ cấu kinh tế: Công nghiệp 45%; dịch vụ chiếm 35%, tăng 1%; nông nghiệp 20%.";
    assert_eq!(
        read(text),
        [
            "45% percent Share None: Tỷ trọng công nghiệp trong cơ cấu kinh tế",
            "35% percent Share None: Tỷ trọng dịch vụ trong cơ cấu kinh tế",
            "1% percentage_point ChangeAbs Up: Tỷ trọng dịch vụ trong cơ cấu kinh tế",
            "20% percent Share None: Tỷ trọng nông nghiệp trong cơ cấu kinh tế",
        ]
    );
}

#[test]
fn things_and_numbers_in_the_same_order_are_paired() {
    let text =
        "Sản lượng lúa, ngô và lạc lần lượt đạt 5, 6 và 7 nghìn tấn. Sản lượng chè, cam lần lượt là 8 tấn và 9 tấn.";
    let found = read(text);
    assert!(found.contains(&"8 tấn Level None: Sản lượng chè".to_owned()), "{found:?}");
    assert!(found.contains(&"9 tấn Level None: Sản lượng cam".to_owned()), "{found:?}");
}

#[test]
fn counts_take_their_name_from_the_noun_and_the_verb() {
    let text = "Toàn tỉnh có 12 hợp tác xã mới; đã xử phạt 35 cơ sở vi phạm, thu hồi 7 giấy phép. Xảy ra 9 vụ cháy, làm chết 2 người, bị thương 3 người.";
    assert_eq!(
        read(text),
        [
            "12 hợp tác xã Level None: Số hợp tác xã mới",
            "35 cơ sở Level None: Số cơ sở vi phạm bị xử phạt",
            "7 giấy phép Level None: Số giấy phép thu hồi",
            "9 case Level None: Số vụ cháy",
            "2 person Level None: Số người chết do cháy",
            "3 person Level None: Số người bị thương do cháy",
        ]
    );
}

#[test]
fn what_is_said_again_in_another_unit_keeps_its_direction() {
    let text = "Tai nạn lao động xảy ra 55 vụ (giảm 10 vụ, tương ứng 15,4%), chết 25 người (tăng 2 người).";
    assert_eq!(
        read(text),
        [
            "55 case Level None: Số vụ tai nạn lao động",
            "10 case ChangeAbs Down: Số vụ tai nạn lao động",
            "15,4% percent ChangePct Down: Số vụ tai nạn lao động",
            "25 person Level None: Số người chết do tai nạn lao động",
            "2 person ChangeAbs Up: Số người chết do tai nạn lao động",
        ]
    );
}

#[test]
fn ranks_ratios_ranges_times_and_scales_are_read() {
    let found = mentions(
        &read_text(
            "Chỉ số minh bạch đứng thứ 8/63 tỉnh, tăng 3 bậc. Có 14/16 khoản thu vượt dự toán. Thu nhập đạt 135-140 triệu đồng. Lượng khách đạt 1,2 triệu lượt, gấp 2,5 lần so với cùng kỳ.",
        ),
        &[],
    );
    let shown: Vec<(&str, &str, &str)> = found
        .iter()
        .map(|mention| {
            (mention.printed.as_str(), mention.value.as_str(), mention.unit_text.as_deref().unwrap_or(&mention.unit))
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("8/63", "8", "rank"),
            ("3", "3", "rank"),
            ("14/16", "14/16", "khoản thu"),
            ("135-140", "135-140", "vnd_million"),
            ("1,2", "1.2", "triệu lượt"),
            ("2,5", "2.5", "lần"),
        ]
    );
}

#[test]
fn what_is_no_statistic_is_left_out() {
    for text in [
        "Ngày 31/12/2020, theo Nghị quyết số 19-NQ/TU và Quyết định 46/2016/QĐ-UBND, dịch Covid-19 được kiểm soát.",
        "Giai đoạn 2021-2025, tầm nhìn đến năm 2030; kỷ niệm 80 năm; trong 6 tháng đầu năm.",
        "Quốc lộ 37, QL17, lớp 12, mức độ 3 và 4; lao động trên 45 tuổi; cả 3 tiêu chí.",
        "(1) Thu ngân sách; (2) chi ngân sách. Công nghiệp 4.0 và mạng 5G.",
    ] {
        assert_eq!(read(text), Vec::<String>::new(), "{text}");
    }
    let text = "Giá trị trên 01 ha đạt 120 triệu đồng/1ha; số giường trên 1 vạn dân đạt 27 giường.";
    assert_eq!(mentions(&read_text(text), &[]).len(), 2);
}

#[test]
fn numbers_under_a_heading_of_aims_are_targets() {
    let text = "I. KẾT QUẢ NĂM 2020\nTỷ lệ đô thị hóa đạt 22%.\nII. MỤC TIÊU NĂM 2021\nTỷ lệ đô thị hóa đạt 23%; tốc độ tăng sản lượng 9%; thêm 01 huyện đạt chuẩn.";
    assert_eq!(
        read(text),
        [
            "22% percent Level None: Tỷ lệ đô thị hóa",
            "23% percent Target None: Tỷ lệ đô thị hóa",
            "9% percent Target Up: Tốc độ tăng sản lượng",
            "01 huyện Target Up: Số huyện đạt chuẩn",
        ]
    );
    let periods: Vec<String> = mentions(&read_text(text), &[]).into_iter().map(|mention| mention.period).collect();
    assert_eq!(periods, ["2020", "2021", "2021", "2021"]);
}

#[test]
fn text_in_any_normal_form_gives_the_same_statistics_at_its_own_columns() {
    let plain = "Sản lượng thuỷ sản đạt 1.250 tấn, tăng 4%.";
    let odd = "Sa\u{309}n lươ\u{323}ng thu\u{309}y sản đạt\u{a0}1.\u{200b}250\u{a0}tấn, tăng 4%.";
    let (one, other) = (mentions(&read_text(plain), &[]), mentions(&read_text(odd), &[]));
    assert_eq!((one.len(), other.len()), (2, 2));
    assert_eq!((&one[0].value, &one[0].indicator), (&other[0].value, &other[0].indicator));
    assert_eq!(odd.chars().nth(other[0].column - 1), Some('1'));
}

#[test]
fn a_mention_is_written_with_the_fields_of_the_contract_in_their_order() {
    let found = mentions(&read_text("Năm 2020, có 5 dự án."), &[]);
    let json = serde_json::to_string(&found[0]).ok();
    assert_eq!(
        json.as_deref(),
        Some(
            r#"{"line":1,"column":14,"printed":"5","value":"5","unit":"project","kind":"level","direction":"none","basis":"none","approx":false,"indicator":"Số dự án","indicator_id":null,"period":"2020","group":"so-du-an","footnote":null,"confidence":0.95,"sentence":{"start":0,"end":20}}"#
        )
    );
}

#[test]
fn a_footnote_keeps_its_mark_and_leaves_the_text_around_it_whole() {
    let rule = " ".repeat(40);
    let text = format!("Thu hút đầu tư tăng khá1. Vốn đăng ký đạt\n\n{rule}\n1 Có 7 dự án mới.\n 350 tỷ đồng.");
    let found = mentions(&read_text(&text), &[]);
    let shown: Vec<(&str, Option<&str>)> =
        found.iter().map(|mention| (mention.printed.as_str(), mention.footnote.as_deref())).collect();
    assert_eq!(shown, [("7", Some("1")), ("350", None)]);
}

/// A text with most constructions, to be mutated.
const TEXT: &str = "II. KẾT QUẢ\n1. Thu đạt 5.250,5 tỷ đồng (tăng 7% so với năm 2019), bằng 14/16 chỉ tiêu; trong đó: lúa, ngô lần lượt là 5% và 6%.\n\u{fffd} Có 1.395ha; giảm 0,1% xuống còn 3-5%, đứng thứ 8/63.";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_text_makes_it_fail(text in "\\PC{0,200}") {
        let _extraction = extract(&read_text(&text), &[]);
    }

    #[test]
    fn no_mutation_of_a_report_makes_it_fail(cut in 0_usize..200, gone in 0_usize..40, put in "[0-9%.,/()\\-: \\n\u{300}đạt]{0,6}") {
        let mut characters: Vec<char> = TEXT.chars().collect();
        let start = cut.min(characters.len());
        let end = (start + gone).min(characters.len());
        characters.splice(start..end, put.chars());
        let text: String = characters.into_iter().collect();
        let _extraction = extract(&read_text(&text), &[]);
    }
}

#[test]
fn money_that_reached_so_much_reached_it_of_its_plan() {
    let text = "Thu phí đạt 51% so với nghị quyết. Thu lệ phí 12 tỷ đồng, đạt 59%. Có 12 xã đạt chuẩn, đạt 60%.";
    let kinds = read(text);
    assert!(kinds[0].starts_with("51% percent OfPlanPct"), "{kinds:?}");
    assert!(kinds[2].starts_with("59% percent OfPlanPct"), "{kinds:?}");
    assert!(kinds[4].starts_with("60% percent Level"), "{kinds:?}");
}

#[test]
fn a_number_glued_to_words_is_read_whole() {
    assert_eq!(read("Sản lượng chế tạotăng1,36%; hơi nước1,06%; quốc lộ QL37 và vi rút H5 tăng 2%.").len(), 3);
    assert!(read("Sản lượng chế tạotăng1,36%.")[0].starts_with("1,36% percent ChangePct Up: Sản lượng chế tạo"));
}

#[test]
fn an_amount_in_per_cent_of_an_earlier_time_is_a_ratio() {
    let kinds = read("Đã gieo trồng được 25 ha, mới đạt 58% kế hoạch và 101% so cùng kỳ.");
    assert!(kinds[1].starts_with("58% percent OfPlanPct") && kinds[2].starts_with("101% percent Ratio"), "{kinds:?}");
    assert!(!kinds.iter().any(|kind| kind.contains("mới")), "{kinds:?}");
}

#[test]
fn a_change_against_the_month_before_is_none_against_the_year_before() {
    let found = mentions(&read_text("Chỉ số giá tháng 6 tăng 0,5% so với tháng trước, tăng 3,5% so với cùng kỳ."), &[]);
    let bases: Vec<&str> = found.iter().map(|mention| mention.basis.as_str()).collect();
    assert_eq!(bases, ["none", "same_period"]);
}
