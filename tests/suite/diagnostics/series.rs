//! What is refused of charts over periods.

use snapbox::str;

use crate::charts::{SHARES, over, with_years};
use crate::harness::FIGURES;

#[test]
fn one_period_is_no_series() {
    let project = with_years(&(over("line", "poverty_rate", "2024", "") + &over("column", "poverty_rate", "", "")));
    project.run("build --layout briefing").fails().says(str![[r#"
error[C12]: a chart over periods needs at least two of them
 --> content/reports/2024/briefing.yaml:2:5
  |
2 |   - chart:
  |     ^
  |
  = help: add others, earliest first, or delete `periods:` and choose another kind

error[C12]: a chart over periods needs at least two of them
 --> content/reports/2024/briefing.yaml:7:5
  |
7 |   - chart:
  |     ^
  |
  = help: add others, earliest first, or delete `periods:` and choose another kind

2 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn periods_come_in_order_each_once_and_of_one_length() {
    let project = with_years(
        &(over("line", "poverty_rate", "2022, 2020, 2020, 2024-Q1", "")
            + &over("line", "poverty_rate", "2020, soon", "")),
    );
    project.run("build --layout briefing").fails().says(str![[r#"
error[C12]: `2020` does not come after `2022`
 --> content/reports/2024/briefing.yaml:6:23
  |
6 |       periods: [2022, 2020, 2020, 2024-Q1]
  |                       ^^^^
  |
  = help: write the periods in order, each once

error[C12]: `2020` does not come after `2020`
 --> content/reports/2024/briefing.yaml:6:29
  |
6 |       periods: [2022, 2020, 2020, 2024-Q1]
  |                             ^^^^
  |
  = help: write the periods in order, each once

error[C12]: `2024-Q1` is not as long as `2020`
 --> content/reports/2024/briefing.yaml:6:35
  |
6 |       periods: [2022, 2020, 2020, 2024-Q1]
  |                                   ^^^^^^^
  |
  = help: draw years with years, quarters with quarters

error[C07]: `soon` is not a period
  --> content/reports/2024/briefing.yaml:11:23
   |
11 |       periods: [2020, soon]
   |                       ^^^^
   |
   = help: write 2020, 2020-S1, 2020-Q3, 2020-11 or 2016/2020

4 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn an_indicator_is_named_once() {
    let project = with_years(&over("line", "industry_2020, industry_2024", "2020, 2024", ""));
    project.run("build --layout briefing").fails().says(str![[r#"
error[C12]: `industry_2020` and `industry_2024` both name `industry`
 --> content/reports/2024/briefing.yaml:5:32
  |
5 |       figures: [industry_2020, industry_2024]
  |                                ^^^^^^^^^^^^^
  |
  = help: name each indicator once; its other periods are found by themselves

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_series_without_any_figure_is_refused() {
    let project = with_years(
        &(over("line", "poverty_rate, industry_2024", "2018, 2022", "")
            + &over("stacked", "state_budget_revenue, industry_2024", "2020, 2024", "")),
    );
    project.run("build --layout briefing").fails().says(str![[r#"
error[C10]: `industry` has no value in any of these periods
 --> content/reports/2024/briefing.yaml:5:31
  |
5 |       figures: [poverty_rate, industry_2024]
  |                               ^^^^^^^^^^^^^
  |
  = help: add its figures for other periods to figures.yaml, or take it out of the chart

error[C10]: `state_budget_revenue` has no share, and no value in per cent, in any of these periods
  --> content/reports/2024/briefing.yaml:10:17
   |
10 |       figures: [state_budget_revenue, industry_2024]
   |                 ^^^^^^^^^^^^^^^^^^^^
   |
   = help: add its figures for other periods to figures.yaml, or take it out of the chart

2 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_line_is_drawn_in_one_unit() {
    let project = with_years(&over("line", "state_budget_revenue, poverty_rate", "2020, 2024", ""));
    project.run("build --layout briefing").fails().says(str![[r#"
error[C12]: `poverty_2020` is in percent, but `revenue_2020` in vnd_billion
 --> content/reports/2024/briefing.yaml:5:39
  |
5 |       figures: [state_budget_revenue, poverty_rate]
  |                                       ^^^^^^^^^^^^
  |
  = help: lengths are compared in one unit: draw a chart for each

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn parts_that_do_not_sum_to_their_whole_are_named_with_their_sum() {
    let project = with_years(&over("stacked", SHARES, "2020, 2024", "")).replace(
        FIGURES,
        "status: actual, value: 58.1 }",
        "status: actual, value: 57.9 }",
    );
    project.run("build --layout briefing").fails().says(str![[r#"
error[C12]: the parts of 2020 sum to 99.8%, not to 100% within their rounding
  --> content/reports/2024/briefing.yaml:6:17
   |
 6 |       periods: [2020, 2024]
   |                 ^^^^
   |
  ::: content/reports/2024/figures.yaml:8:3
   |
 8 |   industry_2020: { indicator: industry, period: 2020, status: actual, value: 57.9 }
   |   ------------- 57.9%
   |
  ::: content/reports/2024/figures.yaml:9:3
   |
 9 |   farming_2020: { indicator: farming, period: 2020, status: actual, value: 100, share: 21.4 }
   |   ------------ 21.4%
   |
  ::: content/reports/2024/figures.yaml:10:3
   |
10 |   services_2020: { indicator: services, period: 2020, status: actual, value: 20.5 }
   |   ------------- 20.5%
   |
   = help: name all parts of the whole, each once, and compare their shares with the document

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn parts_of_a_whole_are_not_negative() {
    let project = with_years(&over("stacked", SHARES, "2020, 2024", "")).replace(
        FIGURES,
        "status: actual, value: 58.1 }",
        "status: actual, value: -58.1 }",
    );
    project.run("build --layout briefing").fails().says(str![[r#"
error[C12]: the part `industry_2020` is negative
  --> content/reports/2024/briefing.yaml:6:17
   |
 6 |       periods: [2020, 2024]
   |                 ^^^^
   |
  ::: content/reports/2024/figures.yaml:8:3
   |
 8 |   industry_2020: { indicator: industry, period: 2020, status: actual, value: -58.1 }
   |   ------------- -58.1%
   |
  ::: content/reports/2024/figures.yaml:9:3
   |
 9 |   farming_2020: { indicator: farming, period: 2020, status: actual, value: 100, share: 21.4 }
   |   ------------ 21.4%
   |
  ::: content/reports/2024/figures.yaml:10:3
   |
10 |   services_2020: { indicator: services, period: 2020, status: actual, value: 20.5 }
   |   ------------- 20.5%
   |
   = help: only parts of a whole can be stacked: choose `line`

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_structure_without_one_whole_period_is_refused() {
    let project = with_years(
        &over("stacked", SHARES, "2021, 2022", "")
            .replace("farming_2024, ", "")
            .replace("[industry_2024", "[poverty_rate, industry_2024"),
    );
    project.run("build --layout briefing").fails().says(str![[r#"
error[C10]: no period has all parts of this chart
 --> content/reports/2024/briefing.yaml:2:5
  |
2 |   - chart:
  |     ^
  |
  = help: add the missing shares to figures.yaml, or choose `line`, which shows gaps

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn two_figures_of_one_indicator_and_period_are_both_named() {
    let project = with_years(&over("line", "poverty_rate", "2020, 2024", "")).replace(
        FIGURES,
        "  poverty_2022: { indicator: poverty_rate, period: 2022",
        "  poverty_2022: { indicator: poverty_rate, period: 2020",
    );
    project.run("build --layout briefing").fails().says(str![[r#"
error[C12]: `poverty_2020` and `poverty_2022` both measure `poverty_rate` in 2020
 --> content/reports/2024/briefing.yaml:5:17
  |
5 |       figures: [poverty_rate]
  |                 ^^^^^^^^^^^^
  |
  = help: give one of them an indicator of its own, or take the period out

error[K18]: `2024/poverty_2020` is 5.1%, but `2024/poverty_2022` is -0.4%
 --> content/reports/2024/figures.yaml:6:3
  |
6 |   poverty_2020: { indicator: poverty_rate, period: 2020, status: actual, value: 5.1 }
  |   ^^^^^^^^^^^^
  |
 ::: content/reports/2024/figures.yaml:7:3
  |
7 |   poverty_2022: { indicator: poverty_rate, period: 2020, status: actual, value: -0.4 }
  |   ------------ 2024/poverty_2022
  |
  = help: look the numbers up in the source; if the document itself is wrong, accept the finding in content/acceptances.yaml with the reason

2 errors; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}
