//! The draft, and that nothing of it is published before a person has reviewed it.

use snapbox::str;

use super::project;
use crate::harness::FIGURES;

#[test]
fn a_draft_has_an_entry_for_each_indicator_with_its_lines() {
    project().run("extract documents/2024-report.md --report 2024").succeeds().prints(str![[r##"
# yaml-language-server: $schema=../../schema/figures.json
# A draft of `songngu extract`: compare each entry with its lines, then write `review: reviewed` or delete the line.
# An entry that is not wanted: put `#` before each of its lines. One that is deleted is drafted again.
figures:
  state_budget_revenue:
    # name: { vi: "Thu ngân sách nhà nước", en: "State budget revenue" }
    review: pending
    status: estimate
    value: 15745.0
    change: { rate: 26.9 }
    plan: { above: 56.1, of: estimate }
    sources:
      - { line: 4, value: "15.745,0", change: "26,9%", plan: "56,1%" }
  poverty_rate:
    # name: { vi: "Tỷ lệ hộ nghèo", en: "Poverty rate" }
    review: pending
    status: actual
    value: 2.5
    change: { difference: -0.75 }
    sources:
      - { line: 5, value: "2,5%", change: "0,75%" }
  so_xa:
    # name: { vi: "Số xã", en: "" }
    review: pending
    unit: commune
    status: actual
    value: 138
    total: 184
    sources:
      - { line: 5, ratio: "138/184" }
  ty_le_xa:
    # name: { vi: "Tỷ lệ xã", en: "" }
    review: pending
    unit: percent
    status: actual
    value: 75
    sources:
      - { line: 5, value: "75%" }
  san_luong_thep:
    # name: { vi: "Sản lượng thép", en: "" }
    # the catalogue has no unit `tan`: tấn
    review: pending
    unit: tan
    status: actual
    value: 1250
    sources:
      - { line: 6, value: "1.250" }

"##]]);
}

#[test]
fn a_draft_for_no_report_names_periods_and_documents() {
    let run = project().run("extract documents/2024-report.md").succeeds();
    assert!(run.stdout.contains("    period: 2024\n"), "{}", run.stdout);
    assert!(run.stdout.contains("{ document: 2024-report, line: 4,"), "{}", run.stdout);
}

#[test]
fn an_unknown_report_is_refused() {
    project().run("extract documents/2024-report.md --report 2042").fails().says(str![[r#"
error[U01]: there is no report `2042`
--> content/reports
 = help: did you mean `2024`?
 = help: `songngu list` shows the reports; its report.yaml must be there before its figures

1 error; `songngu explain CODE` tells more

"#]]);
}

#[test]
fn figures_that_nobody_has_reviewed_hold_their_report_back() {
    let project = project().replace(FIGURES, "  poverty_rate:\n", "  poverty_rate:\n    review: pending\n");
    let project = project.replace(FIGURES, "  new_style_communes:\n", "  new_style_communes:\n    review: reviewed\n");
    project.refuses(str![[r#"
error[K35]: `poverty_rate` was drafted by `songngu extract` and is not reviewed
 --> content/reports/2024/figures.yaml:9:3
  |
9 |   poverty_rate:
  |   ^^^^^^^^^^^^
  |
  = source: 2024-report, line 24: `0,75`, `2,5%`
  = help: compare it with its sources, then delete `review: pending`; `--allow-pending` builds it as it is

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
    let run = project.run("build --allow-pending --format md").succeeds();
    assert!(run.stderr.contains("warning[K35]: `poverty_rate` was drafted"), "{}", run.stderr);
    assert_eq!(project.output().keys().filter(|path| path.ends_with(".md")).count(), 2);
}

#[test]
fn a_level_below_nought_in_a_table_is_drafted_as_it_stands() {
    let table = "# Năm 2024\n\n| Chỉ tiêu | Năm 2024 |\n|---|---|\n| Cân đối ngân sách (tỷ đồng) | -5,25 |\n";
    let run = project().write("documents/a.md", table).run("extract documents/a.md").succeeds();
    assert!(run.stdout.contains("    value: -5.25\n"), "{}", run.stdout);
    assert!(run.stdout.contains(", value: \"-5,25\" }\n"), "{}", run.stdout);
}

#[test]
fn a_row_of_results_plans_and_ratios_is_a_result_with_its_plan_ratio_and_a_target() {
    let table = "# Năm 2024\n\n| Chỉ tiêu | Kế hoạch năm 2024 | Thực hiện năm 2024 | So với kế hoạch (%) |\n|---|---|---|---|\n| Thu ngân sách nhà nước (tỷ đồng) | 9.000 | 9.490 | 105,4 |\n";
    let run = project().write("documents/a.md", table).run("extract documents/a.md").succeeds();
    let (_, figures) = run.stdout.split_once("figures:\n").unwrap();
    crate::harness::same(
        figures,
        str![[r#"
  state_budget_revenue_target:
    # name: { vi: "Thu ngân sách nhà nước", en: "State budget revenue" }
    review: pending
    indicator: state_budget_revenue
    period: 2024
    status: target
    value: 9000
    sources:
      - { document: a, line: 5, value: "9.000" }
  state_budget_revenue:
    # name: { vi: "Thu ngân sách nhà nước", en: "State budget revenue" }
    review: pending
    period: 2024
    status: actual
    value: 9490
    plan: { ratio: 105.4 }
    sources:
      - { document: a, line: 5, value: "9.490", plan: "105,4%" }

"#]],
    );
}
