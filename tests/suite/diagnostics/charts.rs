//! What is refused of charts and headline figures.

use snapbox::str;

use crate::charts::{over, with_years};

#[test]
fn a_chart_without_a_figure_is_refused() {
    let project = with_years("  - chart:\n      kind: bar\n      title: { vi: Trống, en: Empty }\n      figures: []\n");
    project.run("build --layout briefing").fails().says(str![[r#"
error[C02]: this chart names no figure
 --> content/reports/2024/briefing.yaml:2:5
  |
2 |   - chart:
  |     ^
  |
  = help: name what it draws in `figures:`, or delete the chart

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn lines_and_stacks_need_periods() {
    let project =
        with_years("  - chart:\n      kind: line\n      title: { vi: Một, en: One }\n      figures: [poverty_rate]\n");
    project.run("build --layout briefing").fails().says(str![[r#"
error[C02]: a `line` chart needs `periods`
 --> content/reports/2024/briefing.yaml:2:5
  |
2 |   - chart:
  |     ^
  |
  = help: add them, earliest first: `periods: [2019, 2020, 2021]`

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_chart_of_single_figures_draws_no_periods() {
    let project = with_years(
        &["bar", "change", "bullet"].map(|kind| over(kind, "state_budget_revenue", "2020, 2024", "")).concat(),
    );
    project.run("build --layout briefing").fails().says(str![[r#"
error[C12]: a `bar` chart draws no periods
 --> content/reports/2024/briefing.yaml:6:17
  |
6 |       periods: [2020, 2024]
  |                 ^^^^
  |
  = help: choose `column`, `line` or `stacked`, or delete `periods:`

error[C12]: a `change` chart draws no periods
  --> content/reports/2024/briefing.yaml:11:17
   |
11 |       periods: [2020, 2024]
   |                 ^^^^
   |
   = help: choose `column`, `line` or `stacked`, or delete `periods:`

error[C12]: a `bullet` chart draws no periods
  --> content/reports/2024/briefing.yaml:16:17
   |
16 |       periods: [2020, 2024]
   |                 ^^^^
   |
   = help: choose `column`, `line` or `stacked`, or delete `periods:`

3 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn more_than_can_be_told_apart_or_less_than_a_whole_is_refused() {
    let project = with_years(
        &(over("column", "poverty_rate, industry_2024", "2020, 2024", "")
            + &over(
                "line",
                "poverty_rate, industry_2024, farming_2024, services_2024, state_budget_revenue",
                "2020, 2024",
                "",
            )
            + &over("stacked", "industry_2024", "2020, 2024", "")
            + &over("stacked", "a, b, c, d, e, f, g, h", "2020, 2024", "")),
    );
    project.run("build --layout briefing").fails().says(str![[r#"
error[C12]: a `column` chart draws one indicator over its periods, not 2
 --> content/reports/2024/briefing.yaml:5:31
  |
5 |       figures: [poverty_rate, industry_2024]
  |                               ^^^^^^^^^^^^^
  |
  = help: choose `line`, or draw a chart for each

error[C12]: a `line` chart draws at most 4 lines, not 5
  --> content/reports/2024/briefing.yaml:10:75
   |
10 |       figures: [poverty_rate, industry_2024, farming_2024, services_2024, state_budget_revenue]
   |                                                                           ^^^^^^^^^^^^^^^^^^^^
   |
   = help: more cannot be told apart: draw a second chart, or show the figures in a table

error[C12]: a `stacked` chart draws the parts of a whole, and this is one
  --> content/reports/2024/briefing.yaml:15:17
   |
15 |       figures: [industry_2024]
   |                 ^^^^^^^^^^^^^
   |
   = help: name all parts, or choose `column`

error[C12]: a `stacked` chart draws at most 7 parts, not 8
  --> content/reports/2024/briefing.yaml:20:38
   |
20 |       figures: [a, b, c, d, e, f, g, h]
   |                                      ^
   |
   = help: more cannot be told apart: join the smallest parts, or show the figures in a table

4 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_headline_shows_one_to_eight_figures() {
    let project = with_years(
        "  - headline: []\n  - headline: [poverty_rate, industry_2020, industry_2021, industry_2024, services_2020, services_2021, services_2024, farming_2020, farming_2024]\n",
    );
    project.run("build --layout briefing").fails().says(str![[r#"
error[C12]: a headline shows 1 to 8 figures, not 0
 --> content/reports/2024/briefing.yaml:2:5
  |
2 |   - headline: []
  |     ^
  |
  = help: keep those that a leader should see first, six to eight, and show the others in a table

error[C12]: a headline shows 1 to 8 figures, not 9
 --> content/reports/2024/briefing.yaml:3:134
  |
3 | ...services_2020, services_2021, services_2024, farming_2020, farming_2024]
  |                                                               ^^^^^^^^^^^^
  |
  = help: keep those that a leader should see first, six to eight, and show the others in a table

2 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_list_that_is_numbered_in_one_language_alone_is_named() {
    let project = with_years(
        "  - text:\n      vi: |\n        1. Một.\n        2. Hai.\n      en: |\n        - One.\n        - Two.\n",
    );
    project.run("build --layout briefing").fails().says(str![[r#"
error[C14]: the items of a list are not numbered alike in both languages
 --> content/reports/2024/briefing.yaml:7:9
  |
7 |         - One.
  |         ^^^^^^
  |
 ::: content/reports/2024/briefing.yaml:4:9
  |
4 |         1. Một.
  |         ------- the Vietnamese text
  |
  = help: number the list in both languages alike, or in neither

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}
