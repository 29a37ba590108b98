//! Rules over declared relations.

use super::{found, is_silent, tells, world};

/// Figures of one line each: id and what it has.
fn figures(lines: &[(&str, &str)]) -> String {
    lines.iter().map(|(id, what)| format!("  {id}: {{ status: actual, {what} }}\n")).collect()
}

#[test]
fn k04_a_share_whose_total_is_another_figure() {
    let relation = "  one: { share: { share: share_a, part: count_a, total: count_b } }\n";
    let rate = |rate: &str| {
        let share = format!("value: {rate}");
        world(&figures(&[("count_a", "value: 246763"), ("count_b", "value: 252733"), ("share_a", &share)]), relation)
    };
    tells(
        &rate("98.5"),
        "K04",
        "error",
        "`share_a`: 246.763 / 252.733 = 97,64%, văn bản ghi 98,5%; nếu đúng thì tổng số phải là 250.521",
        "`share_a`: 246,763 / 252,733 = 97.64%, printed 98.5%; the total would have to be 250,521",
    );
    is_silent(&rate("97.6"), "K04");
}

#[test]
fn k08_a_plan_ratio_against_a_plan_of_its_own() {
    let relation = "  one: { plan: { result: money_a, plan: money_b } }\n";
    let ratio = |ratio: &str| {
        let result = format!("value: 7140, plan: {{ ratio: {ratio} }}");
        world(&figures(&[("money_a", &result), ("money_b", "value: 7570")]), relation)
    };
    tells(
        &ratio("96.4"),
        "K08",
        "error",
        "`money_a`: 7.140 / 7.570 = 94,32%, văn bản ghi 96,4%; nếu đúng thì kế hoạch phải là 7.407",
        "`money_a`: 7,140 / 7,570 = 94.32%, printed 96.4%; the plan would have to be 7,407",
    );
    is_silent(&ratio("94.3"), "K08");
    tells(
        &world(&figures(&[("money_a", "value: 2825, plan: { ratio: 38.8 }"), ("money_b", "value: 7265")]), relation),
        "K08",
        "note",
        "`money_a`: 2.825 / 7.265 = 38,89%, văn bản ghi 38,8%; làm tròn chưa đúng",
        "`money_a`: 2,825 / 7,265 = 38.89%, printed 38.8%; not rounded to the nearest",
    );
}

#[test]
fn k10_a_sum_and_the_sum_of_its_movements() {
    let relation = "  one: { sum: { total: money_a, parts: [money_b, money_c] } }\n";
    let total = |total: &str| {
        world(
            &figures(&[("money_a", &format!("value: {total}")), ("money_b", "value: 4331"), ("money_c", "value: 227")]),
            relation,
        )
    };
    tells(
        &total("4711.6"),
        "K10",
        "error",
        "`money_a`: 4.331 + 227 = 4.558, văn bản ghi 4.711,6; thiếu 153,6",
        "`money_a`: 4,331 + 227 = 4,558, printed 4,711.6; 153.6 missing",
    );
    is_silent(&total("4558"), "K10");
    tells(
        &total("4559"),
        "K10",
        "note",
        "`money_a`: 4.331 + 227 = 4.558, văn bản ghi 4.559; sai lệch do làm tròn",
        "`money_a`: 4,331 + 227 = 4,558, printed 4,559; explained by rounding",
    );
    let difference = |value: &str| format!("change: {{ difference: {value} }}");
    let moved =
        figures(&[("money_a", &difference("64.1")), ("money_b", &difference("9.8")), ("money_c", &difference("32.3"))]);
    assert_eq!(
        found(&world(&moved, relation), "K10")[0].en,
        "`money_a`: 9.8 + 32.3 = 42.1, printed 64.1; 22.0 missing"
    );
}

#[test]
fn k11_shares_and_their_changes() {
    let relation = "  one: { shares: [share_a, share_b, share_c] }\n";
    let shares = |last: &str| {
        world(
            &figures(&[("share_a", "value: 58.3"), ("share_b", "value: 17.5"), ("share_c", &format!("value: {last}"))]),
            relation,
        )
    };
    tells(
        &shares("25.2"),
        "K11",
        "error",
        "tỷ trọng: 58,3 + 17,5 + 25,2 = 101,0, phải bằng 100",
        "shares: 58.3 + 17.5 + 25.2 = 101.0, must be 100",
    );
    tells(
        &shares("24.3"),
        "K11",
        "note",
        "tỷ trọng: 58,3 + 17,5 + 24,3 = 100,1, phải bằng 100; sai lệch do làm tròn",
        "shares: 58.3 + 17.5 + 24.3 = 100.1, must be 100; explained by rounding",
    );
    is_silent(&shares("24.2"), "K11");
    let change = |value: &str, points: &str| format!("value: {value}, change: {{ difference: {points} }}");
    let moved = |last: &str| {
        let lines =
            [("share_a", change("58.3", "2.2")), ("share_b", change("17.5", "1.2")), ("share_c", change("24.2", last))];
        let lines: Vec<(&str, &str)> = lines.iter().map(|(id, what)| (*id, what.as_str())).collect();
        world(&figures(&lines), relation)
    };
    tells(
        &moved("-3.2"),
        "K11",
        "error",
        "mức thay đổi tỷ trọng: 2,2 + 1,2 − 3,2 = 0,2, phải bằng 0",
        "changes of shares: 2.2 + 1.2 − 3.2 = 0.2, must be 0",
    );
    is_silent(&moved("-3.4"), "K11");
}

#[test]
fn k12_parts_within_their_total() {
    let relation = "  one: { within: { total: money_a, parts: [money_b, money_c] } }\n";
    let part = |part: &str| {
        let lines = [("money_a", "value: 320, approximation: over"), ("money_b", "value: 150"), ("money_c", part)];
        world(&figures(&lines), relation)
    };
    tells(
        &part("value: 482"),
        "K12",
        "error",
        "`money_a`: 150 + 482 = 632, nhiều hơn tổng số trên 320 tỷ đồng",
        "`money_a`: 150 + 482 = 632, more than the total of over VND 320 billion",
    );
    is_silent(&part("value: 120"), "K12");
}

#[test]
fn k13_a_growth_between_those_of_its_parts() {
    let relation = "  one: { between: { total: growth_a, parts: [share_a, share_b] } }\n";
    let part = |part: &str| {
        world(
            &figures(&[
                ("growth_a", "value: 18.8"),
                ("share_a", "value: 20.1"),
                ("share_b", &format!("value: {part}")),
            ]),
            relation,
        )
    };
    tells(
        &part("19.2"),
        "K13",
        "error",
        "`growth_a`: 18,8% nằm ngoài mức của các bộ phận, từ 19,2% đến 20,1%",
        "`growth_a`: 18.8% lies outside its parts, which are from 19.2% to 20.1%",
    );
    is_silent(&part("8.1"), "K13");
}

#[test]
fn k14_a_weighted_mean() {
    let relation = "  one: { mean: { total: share_a, parts: [share_b, share_c], weights: [growth_a] } }\n";
    let total = |total: &str| {
        let total = format!("value: {total}");
        let lines = [
            ("share_a", total.as_str()),
            ("share_b", "value: 93.2"),
            ("share_c", "value: 56.6"),
            ("growth_a", "value: 24"),
        ];
        world(&figures(&lines), relation)
    };
    tells(
        &total("63.8"),
        "K14",
        "error",
        "`share_a`: 24% × 93,2 + 76% × 56,6 = 65,38%, văn bản ghi 63,8%",
        "`share_a`: 24% × 93.2 + 76% × 56.6 = 65.38%, printed 63.8%",
    );
    is_silent(&total("65.4"), "K14");
}

#[test]
fn k15_a_product_of_growths() {
    let relation = "  one: { product: { growth: growth_a, factors: [money_a, money_b] } }\n";
    let employment = |rate: &str| {
        let rate = format!("change: {{ rate: {rate} }}");
        world(
            &figures(&[("growth_a", "value: 13.02"), ("money_a", &rate), ("money_b", "change: { rate: 9.9 }")]),
            relation,
        )
    };
    tells(
        &employment("2.4"),
        "K15",
        "error",
        "`growth_a`: 1,024 × 1,099 − 1 = 12,538%, văn bản ghi 13,02%; nếu đúng thì `money_a` phải là +2,8%",
        "`growth_a`: 1.024 × 1.099 − 1 = 12.538%, printed 13.02%; `money_a` would have to be +2.8%",
    );
    // Only the rounding of the factors joins them: 1.028 × 1.099 is 1.1298.
    assert_eq!(found(&employment("2.8"), "K15")[0].severity, "note");
}

#[test]
fn k16_an_average() {
    let relation = "  one: { average: { average: money_a, total: money_b, counts: [count_a, count_b] } }\n";
    let average = |average: &str| {
        let average = format!("value: {average}");
        let lines = [
            ("money_a", average.as_str()),
            ("money_b", "value: 4711.6"),
            ("count_a", "value: 43"),
            ("count_b", "value: 10"),
        ];
        world(&figures(&lines), relation)
    };
    tells(
        &average("30.8"),
        "K16",
        "error",
        "`money_a`: 4.711,6 / 53 = 88,90, văn bản ghi 30,8; nếu đúng thì tổng số phải là 1.632,4",
        "`money_a`: 4,711.6 / 53 = 88.90, printed 30.8; the total would have to be 1,632.4",
    );
    is_silent(&average("88.9"), "K16");
}

#[test]
fn k17_contributions_to_growth() {
    let relation = "  one: { contributions: { total: growth_a, parts: [share_a, share_b] } }\n";
    let part = |part: &str| {
        world(
            &figures(&[("growth_a", "value: 6.4"), ("share_a", "value: 6.63"), ("share_b", &format!("value: {part}"))]),
            relation,
        )
    };
    tells(
        &part("0.23"),
        "K17",
        "error",
        "`growth_a`: 6,63 + 0,23 = 6,86, văn bản ghi 6,40",
        "`growth_a`: 6.63 + 0.23 = 6.86, printed 6.40",
    );
    is_silent(&part("-0.23"), "K17");
}

#[test]
fn a_report_may_declare_relations_of_its_own_figures() {
    let figures = "  first: { indicator: money_a, status: actual, value: 5 }\n  second: { indicator: money_b, status: actual, value: 7 }\n  \
                   both: { indicator: money_c, status: actual, value: 13.5 }\n";
    let project = world(figures, "");
    let path = super::FIGURES;
    let text = project.read(path) + "relations:\n  own: { sum: { total: both, parts: [first, second] } }\n";
    assert_eq!(found(&project.write(path, text), "K10")[0].en, "`both`: 5 + 7 = 12, printed 13.5; 1.5 missing");
}
