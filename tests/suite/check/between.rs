//! Rules between reports, and between the periods of one.

use snapbox::str;

use super::{found, is_silent, tells, with_earlier, world};

#[test]
fn k09_a_growth_that_leads_back_to_another_base() {
    let base = |status: &str, base: &str| {
        let earlier = format!("  money_a: {{ status: {status}, value: {base} }}\n");
        with_earlier("  money_a: { status: actual, value: 34030, change: { rate: 9.2 } }\n", &earlier)
    };
    let (vi, en) = (
        "`money_a`: 34.030 tỷ đồng và mức tăng, giảm cho kỳ gốc (năm 2023) là 31.163, nhưng `2023/money_a` ghi 29.360",
        "`money_a`: VND 34,030 billion and its change imply 31,163 for 2023, but `2023/money_a` prints 29,360",
    );
    tells(&base("estimate", "29360"), "K09", "warning", vi, en);
    tells(&base("actual", "29360"), "K09", "error", vi, en);
    is_silent(&base("revised", "29360"), "K09");
    is_silent(&base("actual", "31163"), "K09");
    let real = "  real_a: { status: actual, value: 34030, change: { rate: 9.2 } }\n";
    is_silent(&with_earlier(real, "  real_a: { status: actual, value: 29360 }\n"), "K09");
}

#[test]
fn k18_two_values_of_one_thing() {
    let second = |second: &str| {
        let figures = "  first: { indicator: share_a, status: actual, value: 42.2 }\n";
        world(&format!("{figures}  second: {{ indicator: share_a, status: actual, value: {second} }}\n"), "")
    };
    tells(
        &second("31.4"),
        "K18",
        "error",
        "`2024/first` là 42,2%, nhưng `2024/second` là 31,4%",
        "`2024/first` is 42.2%, but `2024/second` is 31.4%",
    );
    is_silent(&second("42"), "K18");
    is_silent(&second("31.4, as_of: 2024-05-31"), "K18");
    let between = with_earlier(
        "  before: { indicator: share_a, period: 2023, status: actual, value: 5.1 }\n",
        "  share_a: { status: estimate, value: 5.9 }\n",
    );
    assert_eq!(found(&between, "K18")[0].severity, "warning");
}

#[test]
fn k19_one_plan_implied_twice() {
    let year = |ratio: &str| {
        let half =
            "  half: { indicator: money_a, period: 2024-S1, status: actual, value: 14605, plan: { ratio: 38.2 } }\n";
        with_earlier(&format!("{half}  money_a: {{ status: estimate, value: 39435, plan: {{ {ratio} }} }}\n"), "")
    };
    tells(
        &year("above: 3.5"),
        "K19",
        "error",
        "`half`: 14.605 tỷ đồng bằng 38,2% kế hoạch nên kế hoạch là 38.233, nhưng `2024/money_a` cho 38.101",
        "`half`: VND 14,605 billion at 38.2% of the plan implies a plan of 38,233, but `2024/money_a` implies 38,101",
    );
    is_silent(&year("above: 3.1"), "K19");
    is_silent(&year("above: 3.5, of: target"), "K19");
}

#[test]
fn k19_a_plan_printed_in_the_year_before() {
    let target = |target: &str| {
        with_earlier(
            "  money_a: { status: estimate, value: 94.5, plan: { ratio: 90 } }\n",
            &format!("  next: {{ indicator: money_a, period: 2024, status: target, value: {target} }}\n"),
        )
    };
    tells(
        &target("100"),
        "K19",
        "warning",
        "`money_a`: 94,5 tỷ đồng bằng 90% kế hoạch nên kế hoạch là 105,0, nhưng `2023/next` ghi 100,0",
        "`money_a`: VND 94.5 billion at 90% of the plan implies a plan of 105.0, but `2023/next` prints 100.0",
    );
    is_silent(&target("105"), "K19");
}

#[test]
fn k20_a_half_year_with_more_than_its_year() {
    let half = |id: &str, half: &str| {
        let half = format!("  half: {{ indicator: {id}, period: 2024-S1, status: actual, {half} }}\n");
        world(&format!("{half}  year: {{ indicator: {id}, status: actual, value: 33.7, approximation: about }}\n"), "")
    };
    tells(
        &half("money_a", "value: 40, approximation: nearly"),
        "K20",
        "error",
        "`2024/half`: một phần của năm có gần 40 tỷ đồng, nhiều hơn cả năm (khoảng 33,7 tỷ đồng)",
        "`2024/half`: a part of the year has nearly VND 40 billion, more than the whole year has (about VND 33.7 billion)",
    );
    is_silent(&half("money_a", "value: 30"), "K20");
    is_silent(&half("stock_a", "value: 40"), "K20");
    let equal = "  half: { indicator: money_a, period: 2024-S1, status: actual, value: 808 }\n  money_a: { status: actual, value: 808 }\n";
    assert_eq!(found(&world(equal, ""), "K20")[0].severity, "note");
}

#[test]
fn k21_a_plan_printed_as_a_result() {
    let summary = |value: &str| {
        let earlier = "  money_a: { status: actual, value: 11.2, plan: { above: 18 } }\n";
        let own = "indicator: money_a, period: 2023, status: actual";
        with_earlier(&format!("  summary: {{ {own}, value: {value} }}\n"), earlier)
    };
    tells(
        &summary("9.5"),
        "K21",
        "error",
        "`2024/summary` là 9,5 tỷ đồng, đúng bằng kế hoạch (9,49 theo `2023/money_a`); `2023/money_a` là 11,2 tỷ đồng",
        "`2024/summary` is VND 9.5 billion, which is the plan (9.49 by `2023/money_a`); `2023/money_a` is VND 11.2 billion",
    );
    // Told once: it is not called two values as well.
    is_silent(&summary("9.5"), "K18");
    is_silent(&summary("9.6"), "K21");
}

#[test]
fn k22_a_target_that_is_worse_than_the_result() {
    let target = |id: &str, target: &str| {
        let next = format!("  next: {{ indicator: {id}, period: 2025, status: target, value: {target} }}\n");
        world(&format!("  {id}: {{ status: actual, value: 37.8 }}\n{next}"), "")
    };
    tells(
        &target("share_a", "37.6"),
        "K22",
        "warning",
        "`next`: mục tiêu năm 2025 là 37,6%, kém kết quả năm 2024 là 37,8%",
        "`next`: the target for 2025 is 37.6%, worse than the 37.8% of 2024",
    );
    is_silent(&target("share_a", "38"), "K22");
    is_silent(&target("share_b", "37.6"), "K22");
    is_silent(&target("growth_a", "37.6"), "K22");
}

#[test]
fn k36_a_count_of_targets_and_its_list() {
    let counted = |count: u32, list: &str, results: &str| {
        let count = format!("count_a: {{ status: actual, value: {count}, total: 17, targets: {{ {list} }} }}");
        world(&format!("  {count}\n{results}"), "")
    };
    let short = "  money_a: { status: actual, value: 59.6, plan: { ratio: 91.9 } }\n";
    tells(
        &counted(3, "missed: [money_a, share_a]", short),
        "K36",
        "error",
        "`count_a` là 3, nhưng danh sách kể 2",
        "`count_a` is 3, but 2 are listed",
    );
    tells(
        &counted(2, "met: [money_a, share_a]", short),
        "K36",
        "error",
        "`count_a` kể `money_a` hoàn thành, nhưng 59,6 tỷ đồng chưa đạt kế hoạch 64,9",
        "`count_a` lists `money_a` as met, but VND 59.6 billion is short of the plan of 64.9",
    );
    is_silent(&counted(2, "missed: [money_a, share_a]", short), "K36");
    // The plan may be printed in another report.
    let planned = |result: &str| {
        let figures = format!(
            "  count_a: {{ status: actual, value: 1, targets: {{ missed: [share_a] }} }}\n  share_a: {{ status: actual, value: {result} }}\n"
        );
        with_earlier(&figures, "  aim: { indicator: share_a, period: 2024, status: target, value: 38 }\n")
    };
    tells(
        &planned("38.5"),
        "K36",
        "error",
        "`count_a` kể `share_a` không hoàn thành, nhưng 38,5% đạt kế hoạch 38,0",
        "`count_a` lists `share_a` as missed, but 38.5% meets the plan of 38.0",
    );
    is_silent(&planned("37.5"), "K36");
}

#[test]
fn a_list_of_targets_is_met_or_missed_and_names_indicators() {
    let listed = |list: &str| world(&format!("  count_a: {{ status: actual, value: 1, targets: {list} }}\n"), "");
    listed("{ met: [money_a], missed: [money_b] }").refuses(str![[r#"
error[C12]: a list of targets has exactly one of `met` and `missed`
 --> content/reports/2024/figures.yaml:2:49
  |
2 |   count_a: { status: actual, value: 1, targets: { met: [money_a], missed: [money_b] } }
  |                                                 ^
  |
  = help: keep the one that the document prints

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
    listed("{ met: [mony_a] }").refuses(str![[r#"
error[C08]: there is no indicator `mony_a`
 --> content/reports/2024/figures.yaml:2:57
  |
2 |   count_a: { status: actual, value: 1, targets: { met: [mony_a] } }
  |                                                         ^^^^^^
  |
  = help: did you mean `money_a`?
  = help: indicators are declared in content/catalogue/indicators.yaml

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}
