//! Tables: columns that are none, periods that do not fit, groups without rows.

use snapbox::str;

use crate::harness::{BRIEFING, FIGURES, Project, UNITS};

/// A second unit of money, and the unit behind it.
const VND: &str = "  vnd:
    dimension: vnd
    scale: 1
    text: { vi: \"{} đồng\", en: \"VND {}\" }
    head: { vi: đồng, en: VND }
  commune:
";

/// The built fixture with other columns in the table of its briefing.
fn columns(columns: &str) -> Project {
    Project::built().replace(BRIEFING, "columns: [value, plan, state]", &format!("columns: {columns}"))
}

/// The built fixture with other groups in that table.
fn groups(groups: &str) -> Project {
    Project::built().replace(BRIEFING, "            - figures: [state_budget_revenue, poverty_rate]", groups)
}

#[test]
fn a_measure_that_no_column_shows_is_named_with_the_one_that_was_meant() {
    columns("[valeu, { measure: chagne, period: 2024 }]").refuses(str![[r#"
error[C04]: `valeu` is not allowed here
  --> content/reports/2024/briefing.yaml:17:21
   |
17 |           columns: [valeu, { measure: chagne, period: 2024 }]
   |                     ^^^^^
   |
   = help: did you mean `value`?
   = help: write one of unit, value, change, plan, rank, share, difference, state, source

error[C04]: `chagne` is not allowed here
  --> content/reports/2024/briefing.yaml:17:39
   |
17 |           columns: [valeu, { measure: chagne, period: 2024 }]
   |                                       ^^^^^^
   |
   = help: did you mean `change`?
   = help: write one of unit, value, change, plan, rank, share, difference, state, source

2 errors; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_year_alone_is_no_column() {
    columns("[value, 2019]").refuses(str![[r#"
error[C04]: `2019` is not allowed here
  --> content/reports/2024/briefing.yaml:17:28
   |
17 |           columns: [value, 2019]
   |                            ^^^^
   |
   = help: write one of unit, value, change, plan, rank, share, difference, state, source
   = help: a column of a period is written `{ period: 2019 }`

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn an_unknown_field_of_a_column_is_named() {
    columns("[{ perod: 2024 }]").refuses(str![[r#"
error[C01]: there is no field `perod` here
  --> content/reports/2024/briefing.yaml:17:23
   |
17 |           columns: [{ perod: 2024 }]
   |                       ^^^^^
   |
   = help: did you mean `period`?
   = help: the fields here are columns, heading, measure, only, period, trend

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_column_of_what_is_no_period_is_refused() {
    columns("[{ period: 2024-Q5 }, { period: 24 }]").refuses(str![[r#"
error[C07]: `2024-Q5` is not a period
  --> content/reports/2024/briefing.yaml:17:31
   |
17 |           columns: [{ period: 2024-Q5 }, { period: 24 }]
   |                               ^^^^^^^
   |
   = help: write 2020, 2020-S1, 2020-Q3, 2020-11 or 2016/2020

error[C07]: `24` is not a period
  --> content/reports/2024/briefing.yaml:17:52
   |
17 |           columns: [{ period: 2024-Q5 }, { period: 24 }]
   |                                                    ^^
   |
   = help: write 2020, 2020-S1, 2020-Q3, 2020-11 or 2016/2020

2 errors; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn what_does_not_depend_on_a_period_has_none() {
    columns("[{ measure: source, period: 2024 }, { measure: unit, period: 2024 }]").refuses(str![[r#"
error[C12]: the column `source` has no period
  --> content/reports/2024/briefing.yaml:17:48
   |
17 |           columns: [{ measure: source, period: 2024 }, { measure: unit, period: 2024 }]
   |                                                ^^^^
   |
   = help: delete `period:`; the column belongs to the row's own figure

error[C12]: the column `unit` has no period
  --> content/reports/2024/briefing.yaml:17:81
   |
17 |           columns: [{ measure: source, period: 2024 }, { measure: unit, period: 2024 }]
   |                                                                                 ^^^^
   |
   = help: delete `period:`; the column belongs to the row's own figure

2 errors; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_column_shows_one_thing() {
    columns("[{ measure: value, trend: [2023, 2024] }, { heading: { vi: Năm, en: Year } }]").refuses(str![[r#"
error[C12]: a column is one of `measure` with or without `period`, `trend`, and `columns` under a `heading`
  --> content/reports/2024/briefing.yaml:17:21
   |
17 |           columns: [{ measure: value, trend: [2023, 2024] }, { heading: { vi: Năm, en: Year } }]
   |                     ^
   |
   = help: begin a new column for each of them

error[C12]: a column is one of `measure` with or without `period`, `trend`, and `columns` under a `heading`
  --> content/reports/2024/briefing.yaml:17:62
   |
17 |           columns: [{ measure: value, trend: [2023, 2024] }, { heading: { vi: Năm, en: Year } }]
   |                                                              ^
   |
   = help: begin a new column for each of them

2 errors; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_head_over_columns_has_words_and_columns() {
    columns("[{ columns: [value] }, { heading: { vi: Năm, en: Year }, columns: [] }]").refuses(str![[r#"
error[C02]: columns are put together without a `heading` over them
  --> content/reports/2024/briefing.yaml:17:21
   |
17 |           columns: [{ columns: [value] }, { heading: { vi: Năm, en: Year }, columns: [] }]
   |                     ^
   |
   = help: add `heading:`, or take the columns out of the mapping

error[C02]: there are no columns under this heading
  --> content/reports/2024/briefing.yaml:17:43
   |
17 |           columns: [{ columns: [value] }, { heading: { vi: Năm, en: Year }, columns: [] }]
   |                                           ^
   |
   = help: fill in `columns:`, or delete the heading

2 errors; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_trend_has_periods_of_one_length_that_rise() {
    columns("[{ trend: [2024] }, { trend: [2024, 2023] }, { trend: [2023, 2024-Q1] }]").refuses(str![[r#"
error[C12]: a trend needs at least two periods
  --> content/reports/2024/briefing.yaml:17:21
   |
17 |           columns: [{ trend: [2024] }, { trend: [2024, 2023] }, { trend: [2023, 2024-Q1] }]
   |                     ^
   |
   = help: add periods, or show the one in a column: { period: 2020 }

error[C12]: `2023` does not come after `2024`
  --> content/reports/2024/briefing.yaml:17:56
   |
17 |           columns: [{ trend: [2024] }, { trend: [2024, 2023] }, { trend: [2023, 2024-Q1] }]
   |                                                        ^^^^
   |
   = help: a trend has periods of one length, from the first to the last

error[C12]: `2024-Q1` is not as long as `2023`
  --> content/reports/2024/briefing.yaml:17:81
   |
17 |           columns: [{ trend: [2024] }, { trend: [2024, 2023] }, { trend: [2023, 2024-Q1] }]
   |                                                                                 ^^^^^^^
   |
   = help: a trend has periods of one length, from the first to the last

3 errors; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_table_without_columns_is_refused() {
    columns("[]").refuses(str![[r#"
error[C02]: this table has no columns
  --> content/reports/2024/briefing.yaml:15:9
   |
15 |       - table:
   |         ^
   |
   = help: fill in `columns:` and `groups:`, or delete the table

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_group_without_rows_is_refused() {
    groups(
        "            - heading: { vi: Nhóm, en: Group }
            - heading: { vi: Nhóm, en: Group }
              groups:
                - heading: { vi: Nhóm, en: Group }
                  figures: []",
    )
    .refuses(str![[r#"
error[C02]: this group has no rows
  --> content/reports/2024/briefing.yaml:19:15
   |
19 |             - heading: { vi: Nhóm, en: Group }
   |               ^
   |
   = help: name its figures, `figures: [a, b]`, or delete the group

error[C02]: this group has no rows
  --> content/reports/2024/briefing.yaml:22:19
   |
22 |                 - heading: { vi: Nhóm, en: Group }
   |                   ^
   |
   = help: name its figures, `figures: [a, b]`, or delete the group

2 errors; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn groups_within_a_group_need_headings_at_both_levels() {
    groups(
        "            - groups:
                - heading: { vi: Nhóm, en: Group }
                  figures: [poverty_rate]",
    )
    .refuses(str![[r#"
error[C02]: this group holds groups, but has no `heading`
  --> content/reports/2024/briefing.yaml:19:15
   |
19 |             - groups:
   |               ^
   |
   = help: add `heading:`, or move the groups one level up

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn a_group_within_a_group_has_a_heading() {
    groups(
        "            - heading: { vi: Nhóm, en: Group }
              groups:
                - figures: [poverty_rate]",
    )
    .refuses(str![[r#"
error[C02]: the field `heading` is missing
  --> content/reports/2024/briefing.yaml:21:19
   |
21 |                 - figures: [poverty_rate]
   |                   ^
   |
   = help: add `heading:` here

1 error; `songngu explain CODE` tells more
0 written, 8 unchanged in out

"#]]);
}

#[test]
fn two_figures_that_could_be_meant_by_a_column_are_named() {
    columns("[{ period: 2023 }]")
        .replace(
            FIGURES,
            "  poverty_rate:\n",
            "  revenue_2023:
    indicator: state_budget_revenue
    period: 2023
    status: actual
    value: 12407
  revenue_again:
    indicator: state_budget_revenue
    period: 2023
    status: actual
    value: 12407
  poverty_rate:
",
        )
        .run("build --layout briefing")
        .fails()
        .says(str![[r#"
error[C12]: `revenue_2023` and `revenue_again` both measure `state_budget_revenue` in 2023
  --> content/reports/2024/briefing.yaml:17:31
   |
17 |           columns: [{ period: 2023 }]
   |                               ^^^^
   |
   = help: give one of them an indicator of its own, or take the period out

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}

#[test]
fn a_row_has_one_unit() {
    columns("[{ period: 2023 }]")
        .replace(UNITS, "  commune:\n", VND)
        .replace(
            FIGURES,
            "  poverty_rate:\n",
            "  revenue_2023:
    indicator: state_budget_revenue
    period: 2023
    unit: vnd
    status: actual
    value: 12407400000000
  poverty_rate:
",
        )
        .run("build --layout briefing")
        .fails()
        .says(str![[r#"
error[C12]: `state_budget_revenue` is in vnd_billion, but `revenue_2023` in vnd
  --> content/reports/2024/briefing.yaml:17:31
   |
17 |           columns: [{ period: 2023 }]
   |                               ^^^^
   |
   = help: a row has one unit: give both figures in the same

1 error; `songngu explain CODE` tells more
0 written, 0 unchanged in out

"#]]);
}
