//! Rules within one figure.

use super::{is_silent, tells, world};

#[test]
fn k04_a_share_of_its_own_total() {
    let share =
        |share: &str| world(&format!("  count_a: {{ status: actual, value: 138, total: 184, share: {share} }}\n"), "");
    tells(
        &share("57"),
        "K04",
        "error",
        "`count_a`: 138 / 184 = 75%, văn bản ghi 57%; nếu đúng thì tổng số phải là 242",
        "`count_a`: 138 / 184 = 75%, printed 57%; the total would have to be 242",
    );
    is_silent(&share("75"), "K04");
}

#[test]
fn k05_a_rate_beside_a_difference() {
    let level = |level: &str| {
        world(
            &format!("  count_a: {{ status: actual, value: {level}, change: {{ rate: -5.4, difference: -28 }} }}\n"),
            "",
        )
    };
    tells(
        &level("481"),
        "K05",
        "error",
        "`count_a`: −28 / 509 = −5,50%, văn bản ghi −5,4%",
        "`count_a`: −28 / 509 = −5.50%, printed −5.4%",
    );
    is_silent(&level("491"), "K05");
}

#[test]
fn k06_a_count_without_a_whole_base() {
    let count = |value: &str, rate: &str| {
        world(&format!("  count_a: {{ status: actual, value: {value}, change: {{ rate: {rate} }} }}\n"), "")
    };
    tells(
        &count("79", "-43.4"),
        "K06",
        "error",
        "`count_a`: không số nguyên nào cho 79 với mức −43,4%: gốc 139 cho −43,17%, gốc 140 cho −43,57%",
        "`count_a`: no whole base gives 79 at −43.4%: 139 gives −43.17%, 140 gives −43.57%",
    );
    tells(
        &count("86", "-14.8"),
        "K06",
        "note",
        "`count_a`: không số nguyên nào cho 86 với mức −14,8%: gốc 100 cho −14,00%, gốc 101 cho −14,85%; làm tròn chưa đúng",
        "`count_a`: no whole base gives 86 at −14.8%: 100 gives −14.00%, 101 gives −14.85%; not rounded to the nearest",
    );
    is_silent(&count("164", "-11.8"), "K06");
}

#[test]
fn k07_points_printed_as_per_cent() {
    let printed = |form: &str| {
        let figure = "status: actual, value: 58.3, change: { difference: 2.2 }";
        world(
            &format!("  share_a: {{ {figure}, sources: [{{ line: 1, value: \"58,3%\", change: \"{form}\" }}] }}\n"),
            "",
        )
    };
    tells(
        &printed("2,2%"),
        "K07",
        "note",
        "`share_a`: văn bản ghi `2,2%`, đúng ra là 2,2 điểm phần trăm",
        "`share_a`: printed `2,2%`, but it is 2.2 percentage points",
    );
    is_silent(&printed("2,2"), "K07");
}

#[test]
fn k23_an_erratum_is_told_as_accepted_with_its_reason() {
    let figure = |errata: &str| {
        let sources = "sources: [{ line: 1, value: \"10,2%\" }]";
        world(&format!("  share_a: {{ status: actual, value: 102, {sources}{errata} }}\n"), "")
    };
    let erratum = ", errata: [{ printed: \"10,2%\", reason: { vi: Mất một chữ số., en: A digit is missing. } }]";
    let found = super::found(&figure(erratum), "K23");
    let told: Vec<_> = found.iter().map(|one| (one.accepted, one.vi.as_str(), one.en.as_str())).collect();
    let (vi, en) =
        ("`share_a`: văn bản in `10,2%`, số này sai", "`share_a`: the document prints `10,2%`, which is wrong");
    assert_eq!(told, [(true, vi, en)]);
    is_silent(&figure(""), "K23");
    // Without the erratum, the form is a fault of the content.
    assert_eq!(super::found(&figure(""), "K03").len(), 1);
}

#[test]
fn k33_an_estimate_whose_year_has_passed() {
    let of = |year: u16| world(&format!("  money_a: {{ status: provisional, period: {year}, value: 12.5 }}\n"), "");
    tells(
        &of(2022),
        "K33",
        "warning",
        "`money_a`: số liệu năm 2022 vẫn là ước tính hoặc sơ bộ",
        "`money_a`: the figure for 2022 is still an estimate or provisional",
    );
    is_silent(&of(2023), "K33");
}

#[test]
fn k34_a_figure_that_nothing_shows() {
    let unused = world("  money_a: { status: actual, value: 12.5 }\n", "");
    tells(&unused, "K34", "note", "`money_a` không được dùng ở đâu", "`money_a` is shown nowhere");
    let annex =
        unused.replace(super::REPORT, "  briefing: [vi, en, vi-en]\n", "  annex: [vi]\n  briefing: [vi, en, vi-en]\n");
    is_silent(&annex, "K34");
}

#[test]
fn k35_a_figure_that_nobody_has_reviewed() {
    let figure = |review: &str, rate: &str| {
        let change = format!("change: {{ rate: {rate}, difference: -28 }}");
        world(&format!("  count_a: {{ {review}status: actual, value: 481, {change} }}\n"), "")
    };
    let pending = figure("review: pending, ", "-5.4");
    tells(
        &pending,
        "K35",
        "error",
        "`count_a` do `songngu extract` dự thảo, chưa được rà soát",
        "`count_a` was drafted by `songngu extract` and is not reviewed",
    );
    is_silent(&figure("review: reviewed, ", "-5.4"), "K35");
    is_silent(&figure("", "-5.4"), "K35");
    // Where drafts are allowed, what the arithmetic says of them is a reason to look, not to stop.
    assert_eq!(super::found(&pending, "K05").len(), 1);
    let run = pending.run("check --allow-pending").succeeds();
    assert!(run.stderr.contains("warning[K05]: ") && run.stderr.contains("warning[K35]: "), "{}", run.stderr);
    assert!(figure("", "-5.4").run("check --allow-pending").fails().stderr.contains("error[K05]: "));
}
